// cli: parses the command line into a request, or into what is wrong with it. Pure.
import { parseArgs } from 'node:util'
import { nearMiss } from '../src/config/near-miss.ts'
import { messageOf } from '../src/core/errors.ts'
import { isFullSha, isTagName } from '../src/core/release.ts'
import type { DoctorRequest } from './doctor/run.ts'
import type { InitRequest } from './init/run.ts'
import type { PinnedRelease } from './ports.ts'
import type { RollbackPlanRequest } from './rollback/run.ts'
import type { StatusRequest } from './status/run.ts'
import type { ValidateRequest } from './validate.ts'
import * as words from './words.ts'

/** What the command line asks for. */
export type Request =
  | { readonly command: 'help' }
  | { readonly command: 'version' }
  | { readonly command: 'init'; readonly request: InitRequest }
  | { readonly command: 'validate'; readonly request: ValidateRequest }
  | { readonly command: 'doctor'; readonly request: DoctorRequest }
  | { readonly command: 'status'; readonly request: StatusRequest }
  | { readonly command: 'rollback'; readonly request: RollbackPlanRequest }
  | { readonly command: 'refused'; readonly why: string }

const options = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  yes: { type: 'boolean', short: 'y' },
  diff: { type: 'boolean' },
  json: { type: 'boolean' },
  tip: { type: 'boolean' },
  ref: { type: 'string' },
  environments: { type: 'string' },
  url: { type: 'string' },
  app: { type: 'string' },
  to: { type: 'string' },
  'dry-run': { type: 'boolean' },
} as const

const commands = ['init', 'validate', 'doctor', 'status', 'rollback']

const refused = (why: string): Request => ({ command: 'refused', why })

const releaseIn = (text: string): PinnedRelease | null => {
  const [, sha, version] = /^([0-9a-f]{40})=v(\d+\.\d+\.\d+(?:-[\w.]+)?)$/.exec(text) ?? []
  return sha === undefined || version === undefined ? null : { sha, version }
}

const namesIn = (text: string): readonly string[] | null => {
  const names = text.split(',').map((name) => name.trim())
  const isGood = names.every((name) => /^[A-Za-z0-9][\w.-]{0,100}$/.test(name)) && new Set(names).size === names.length
  return isGood ? names : null
}

type Given = Omit<ReturnType<typeof parse>['values'], 'help' | 'version'>

const initRequest = ({ yes, diff, json, ref, environments, url }: Given): Request => {
  const release = ref === undefined ? null : releaseIn(ref)
  if (ref !== undefined && release === null) return refused(words.badRef(ref))
  const names = environments === undefined ? null : namesIn(environments)
  if (environments !== undefined && names === null) return refused(words.badEnvironments(environments))
  if (url !== undefined && !/^https?:\/\/[^\s'"]+$/.test(url)) return refused(words.badUrl(url))
  const [isYes, isDiff, isJson] = [yes === true, diff === true, json === true]
  return { command: 'init', request: { isYes, isDiff, isJson, release, environments: names, url: url ?? null } }
}

/** From here nothing is ever put back: that is the workflow's, which has the lock, the records and the approvals. */
const rollbackRequest = (rest: readonly string[], { to, json, 'dry-run': dryRun }: Given, app: string): Request => {
  const [environment, file, ...more] = rest
  if (dryRun !== true) return refused(words.onlyDryRun)
  if (to !== undefined && !isFullSha(to) && !isTagName(to)) return refused(words.badTo(to))
  if (environment === undefined) return refused(words.whichEnvironment)
  if (more[0] !== undefined) return refused(words.unknownCommand(more[0], null))
  const request = { environment, files: file === undefined ? [] : [file], to: to ?? null, app, isJson: json === true }
  return { command: 'rollback', request }
}

const parse = (args: readonly string[]) => parseArgs({ args: [...args], options, allowPositionals: true, strict: true })

/** Strict: what is not known is refused, with what was probably meant. */
export const readCommandLine = (args: readonly string[]): Request => {
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(args)
  } catch (thrown) {
    return refused(messageOf(thrown).split('. ', 1)[0] ?? '')
  }
  const { values, positionals } = parsed
  if (values.version === true) return { command: 'version' }
  const [command, ...rest] = positionals
  if (values.help === true || command === undefined) return { command: 'help' }
  if (command === 'init')
    return rest.length === 0 ? initRequest(values) : refused(words.unknownCommand(rest[0] ?? '', null))
  if (command === 'validate') return { command, request: { files: rest, isJson: values.json === true } }
  if (command === 'doctor') {
    return { command, request: { files: rest, isTip: values.tip === true, isJson: values.json === true } }
  }
  const { app = 'github-actions', json } = values
  if (command === 'status' || command === 'rollback') {
    if (!/^[A-Za-z0-9][\w-]{0,99}$/.test(app)) return refused(words.badApp(app))
    const isJson = json === true
    return command === 'status'
      ? { command, request: { files: rest, app, isJson } }
      : rollbackRequest(rest, values, app)
  }
  return refused(words.unknownCommand(command, nearMiss(command, commands)))
}
