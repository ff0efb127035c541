import { execFile } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/** Debian puts daemons where a person's PATH may not look. */
const alsoIn = ['/usr/sbin', '/usr/local/sbin', '/sbin']

/** The full path of a program; null when it is not on this machine. */
export const findProgram = (name: string): string | null => {
  const folders = [...(process.env['PATH'] ?? '').split(path.delimiter), ...alsoIn].filter((folder) => folder !== '')
  for (const folder of folders) {
    try {
      accessSync(path.join(folder, name), constants.X_OK)
      return path.join(folder, name)
    } catch {
      // Not here.
    }
  }
  return null
}

/** Runs a program to its end and returns what it wrote; throws with its own words when it fails. */
export const runProgram = async (
  argv: readonly [string, ...string[]],
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<string> => {
  const [program, ...args] = argv
  const { stdout } = await execute(program, args, { env: { ...env }, maxBuffer: 64 * 1024 * 1024 })
  return stdout.trim()
}
