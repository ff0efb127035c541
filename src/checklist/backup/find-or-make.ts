// checklist/backup: finds the newest backup, or runs the user's command that makes one.
import { withoutCredentials } from '../../diagnose/container.ts'
import type { CheckPorts } from '../../ports/ports.ts'
import * as words from './words.ts'

/** A program that should make a dump, and where it runs. */
interface DumpCommand {
  readonly argv: readonly [string, ...string[]]
  /** A checkout of the commit that is trusted. */
  readonly directory: string
  readonly environment: string
  readonly sha: string
  readonly timeoutMs: number
}

/** What the command left, or why there is nothing. */
export type MadeBackup =
  | { readonly ok: true; readonly began: string; readonly file: string }
  | { readonly ok: false; readonly status: 'fail' | 'unknown'; readonly why: string; readonly remedy: string }

const lastWords = (text: string): string => withoutCredentials(text.trim().split('\n').at(-1) ?? '').slice(0, 300)

/** Runs the command; that it ended well proves nothing yet. */
export const makeBackup = async (order: DumpCommand, ports: CheckPorts): Promise<MadeBackup> => {
  const [program] = order.argv
  const began = ports.clock.now()
  const file = `${ports.context.paths.temp}/runbook-backup-${ports.context.run.id}-${began.replace(/\D/g, '')}`
  const variables = { TZ: 'UTC', BACKUP_FILE: file, BACKUP_ENVIRONMENT: order.environment, BACKUP_SHA: order.sha }
  ports.log.info(words.making(program))
  const result = await ports.command.run({
    argv: order.argv,
    cwd: order.directory,
    env: { ...ports.command.baseEnvironment(), ...ports.userEnvironment, ...variables },
    timeoutMs: order.timeoutMs,
    onLine: (text) => ports.log.info(withoutCredentials(text)),
    onQuiet: (elapsedMs) => ports.log.info(words.running(program, elapsedMs)),
  })
  ports.clock.throwIfCancelled()
  if (result.notFound) {
    const why = words.noProgram(program)
    return { ok: false, status: 'unknown', why, remedy: words.correctCommand }
  }
  if (result.timedOut) {
    const why = words.tookTooLong(program, order.timeoutMs)
    return { ok: false, status: 'fail', why, remedy: words.raiseTimeout }
  }
  if (result.exitCode !== 0) {
    const said = lastWords(result.stderr) || lastWords(result.stdout)
    const why = words.ended(program, result.exitCode, said)
    return { ok: false, status: 'fail', why, remedy: words.outputInLog }
  }
  return { ok: true, began, file }
}

const isGlob = (pattern: string) => /[*?[\]{}]/.test(pattern)

/** The folder that an absolute pattern names without a star, which may well be a link, and what is looked for in it. */
const splitPattern = (pattern: string): readonly [base: string, inside: string] => {
  const parts = pattern.split('/').filter((part) => part !== '')
  const first = parts.findIndex(isGlob)
  return [`/${parts.slice(0, first).join('/')}`, parts.slice(first).join('/')]
}

/** The newest file or folder (a dump in directory format has a toc.dat) that is meant; null when there is none. */
export const findBackup = async (pattern: string, root: string, ports: CheckPorts): Promise<string | null> => {
  if (!isGlob(pattern)) return pattern.startsWith('/') ? pattern : `${root}/${pattern}`
  const [base, inside] = pattern.startsWith('/') ? splitPattern(pattern) : [root, pattern]
  const [files, folders] = await Promise.all([
    ports.files.find(inside, base),
    ports.files.find(`${inside}/toc.dat`, base),
  ])
  const names = [
    ...files.filter((name) => !name.endsWith('.manifest.json')),
    ...folders.map((name) => name.slice(0, -'/toc.dat'.length)),
  ]
  const dated = await Promise.all(
    names.map(async (name) => {
      const path = `${base === '/' ? '' : base}/${name}`
      return { path, at: (await ports.files.stat(path))?.modifiedAt ?? '' }
    }),
  )
  return dated.toSorted((one, other) => (one.at < other.at ? 1 : -1))[0]?.path ?? null
}
