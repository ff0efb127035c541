// adapters: finds PostgreSQL's programs on PATH or where packagers put them, and runs them.
import { execFile } from 'node:child_process'
import { existsSync, readdirSync, realpathSync } from 'node:fs'
import path from 'node:path'

interface ProgramRequest {
  readonly file: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  readonly timeoutMs: number
  readonly account: { readonly uid: number; readonly gid: number } | null
}

/** Runs one of PostgreSQL's programs to its end; null when it did its work, else its words. */
export const runProgram = (request: ProgramRequest): Promise<string | null> =>
  new Promise((resolve) => {
    const { file, args, cwd, env, timeoutMs, account } = request
    const options = { cwd, env: { ...env }, timeout: timeoutMs, killSignal: 'SIGKILL' as const, ...(account ?? {}) }
    execFile(file, [...args], options, (error, _stdout, stderr) =>
      resolve(error === null ? null : stderr.trim() || error.message),
    )
  })

const list = (folder: string) => (existsSync(folder) ? readdirSync(folder) : [])

const majorOf = (name: string): number => Number.parseFloat(name.replace(/^\D+/, '')) || 0

/** Packagers keep one folder a major version; the newest first. */
const versioned = (root: string, pattern: RegExp): readonly string[] =>
  list(root)
    .filter((name) => pattern.test(name))
    .toSorted((a, b) => majorOf(b) - majorOf(a))
    .map((name) => path.join(root, name, 'bin'))

const onPath = (searchPath: string, program: string): readonly string[] =>
  searchPath
    .split(path.delimiter)
    .filter((folder) => folder !== '' && existsSync(path.join(folder, program)))
    .map((folder) => path.dirname(realpathSync(path.join(folder, program))))

/** The folder that holds all of `programs`: on PATH, else where Debian (and GitHub's images), Red Hat and macOS keep it. */
export const findPrograms = (searchPath: string, programs: readonly string[]): string | null =>
  [
    ...onPath(searchPath, programs[0] ?? ''),
    ...versioned('/usr/lib/postgresql', /^\d+$/),
    ...versioned('/usr', /^pgsql-\d+$/),
    ...versioned('/opt/homebrew/opt', /^postgresql(?:@\d+)?$/),
    ...versioned('/usr/local/opt', /^postgresql(?:@\d+)?$/),
    ...versioned('/Library/PostgreSQL', /^\d+$/),
  ].find((folder) => programs.every((name) => existsSync(path.join(folder, name)))) ?? null
