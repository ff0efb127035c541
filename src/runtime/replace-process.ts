// runtime: replaces the process by one without tokens in its environment, before a program of a commit starts.
import { spawnSync } from 'node:child_process'
import { closeSync, constants, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'
import { inputReader } from './inputs.ts'
import { userEnvironment } from './user-environment.ts'

/** How many bytes lie in the pipe; also the sign that there is one. */
const handedOver = 'RUNBOOK_GATES_HANDED_OVER'

/** What a pipe holds at least before its writer waits. https://man7.org/linux/man-pages/man7/pipe.7.html */
const pipeCapacity = 65_536

type ProcessEnvironment = Readonly<Record<string, string | undefined>>

/** What no program of others may read: inputs, tokens and the runner's files. Options of Node count when it starts. */
const privateOnes = (env: ProcessEnvironment): Readonly<Record<string, string>> => {
  const inputs = inputReader(env)
  const open = userEnvironment(env, [inputs.text('token'), inputs.text('settings-token'), inputs.text('signing-key')])
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) =>
      value === undefined || name in open || name === 'NODE_OPTIONS' ? [] : [[name, value]],
    ),
  )
}

/** A pipe in the place of the standard input, which is the one that the next program keeps. */
const pipeAsInput = (temp: string, search: string | undefined): void => {
  const folder = mkdtempSync(path.join(temp, 'runbook-pipe-'))
  const file = path.join(folder, 'pipe')
  try {
    const made = spawnSync('mkfifo', ['-m', '600', file], { env: { PATH: search ?? '' } })
    if (made.status !== 0) throw new Error('there is no mkfifo on this runner')
    closeSync(0)
    // To read and to write, so that nobody waits for the other end.
    const input = openSync(file, constants.O_RDWR | constants.O_NONBLOCK)
    if (input !== 0) throw new Error(`the pipe got the number ${input}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * `/proc/<pid>/environ` shows what a process was started with, for as long as it lives, to everything under the same
 * account, and so to each program that we start. So this one is replaced by itself: with the same number, without what
 * is private, which comes by a pipe (proc(5), execve(2)). Does not return where it is done. Returns why it was not.
 */
export const replaceProcess = (env: ProcessEnvironment = process.env): string | null => {
  if (process.execve === undefined || process.platform === 'win32') return 'this platform can not replace a process'
  if (replaced) return null
  const hidden = privateOnes(env)
  const text = Buffer.from(JSON.stringify(hidden))
  if (text.length >= pipeCapacity) return 'the inputs of the step are too long for a pipe'
  try {
    pipeAsInput(env['RUNNER_TEMP'] ?? '', env['PATH'])
    writeSync(0, text)
    const left = Object.fromEntries(Object.entries(env).filter(([name]) => !(name in hidden)))
    const args = [process.execPath, ...process.execArgv, ...process.argv.slice(1)]
    return process.execve(process.execPath, args, { ...left, [handedOver]: String(text.length) })
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown)
  }
}

const readPipe = (length: number): string => {
  const bytes = Buffer.alloc(length)
  for (let at = 0; at < length;) at += readSync(0, bytes, at, length - at, null)
  closeSync(0)
  openSync('/dev/null', constants.O_RDONLY)
  return bytes.toString('utf8')
}

/** Was this process started by `replaceProcess`? Then what was handed over stands in `process.env` again, and only there. */
const takeOver = (): boolean => {
  const length = process.env[handedOver]
  if (length === undefined) return false
  Reflect.deleteProperty(process.env, handedOver)
  const values: unknown = JSON.parse(readPipe(Number(length)))
  for (const [name, value] of Object.entries(values ?? {})) process.env[name] = String(value)
  return true
}

/** Read once, before anybody asks for an input. */
const replaced = takeOver()
