// config: refuses a runbook whose service has the same slug as that of another runbook file.
import type { Log } from '../ports/world.ts'
import { slugOf } from '../core/place.ts'
import { member } from './mapping.ts'
import { badConfig, printable } from './problem.ts'
import { readYaml } from './yaml.ts'
import * as words from './words.ts'

const isRunbookFile = (path: string): boolean => /^\.github\/runbook[^/]*\.ya?ml$/.test(path)

const plainPath = (path: string): string => path.replace(/^(?:\.\/)+/, '')

/** Another runbook file of the repository, and the service that it names. */
interface OtherService {
  readonly path: string
  readonly service: string
}

/** Of the others only `service` is read: what else is wrong with them is told to those who use them. */
const serviceIn = (text: string): { readonly service: string } | { readonly why: string } => {
  const read = readYaml(text)
  if (!read.ok) return { why: `it ${read.problems[0]?.message ?? 'can not be read'}` }
  const service = member(read.source.value, 'service')
  return typeof service === 'string' && service !== '' ? { service } : { why: 'it names no service' }
}

/**
 * The services of the other runbook files; a file that names none is left out, and the log says so. A file of another
 * name or place is compared with none: it may be a second one of the same service, for a trial or a test.
 */
export const servicesOf = (
  folder: readonly { readonly path: string; readonly text: string }[],
  own: string,
  log: Pick<Log, 'info'>,
): readonly OtherService[] =>
  (isRunbookFile(plainPath(own)) ? folder : []).flatMap(({ path, text }): readonly OtherService[] => {
    if (!isRunbookFile(path) || path === plainPath(own)) return []
    const found = serviceIn(text)
    if ('service' in found) return [{ path, service: found.service }]
    log.info(words.notCompared({ printable: printable(path), printable2: printable(own), why: found.why }))
    return []
  })

/** Two services with one slug would read and write each other's records, so neither is loaded. */
export const assertOwnSlug = (
  own: {
    readonly service: string
    readonly path: string
    /** null: there is no such file, and the service is named after the repository. */
    readonly text: string | null
    readonly sha: string
  },
  others: readonly OtherService[],
): void => {
  const slug = slugOf(own.service)
  const other = others.find(({ service }) => slugOf(service) === slug)
  if (other === undefined) return
  const names = `\`${printable(own.service)}\` here and \`${printable(other.service)}\` in ${printable(other.path)}`
  const shared = `both have the key \`${slug}\`, so the two would share records, locks and statuses`
  if (own.text === null) {
    const message = words.notThere({ sha: own.sha, names, shared })
    throw badConfig(own.path, [{ path: [], line: 1, column: 1, message }])
  }
  const read = readYaml(own.text)
  const at = read.ok ? read.source.locate(['service'], 'value') : { line: 1, column: 1 }
  const message = words.namedTwice(names, shared)
  throw badConfig(own.path, [{ path: ['service'], ...at, message }])
}
