// adapters/runner: runs the user's programs with a minimal environment, and stops the whole process group.
import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { disarm } from '../../core/disarm.ts'
import type { Command, CommandRequest, CommandResult } from '../../ports/world.ts'
import { baseEnvironment } from './environment.ts'
import { askProgram } from './question.ts'

/** Between SIGTERM and SIGKILL: inside the 7.5 s that the runner leaves us on cancel. */
const graceMs = 4_000
/** Of each stream the end is kept: that is where programs say why they failed. */
const keptCharacters = 1_000_000
const keptLine = 16_384

/** Reads a stream line by line, keeping its end. */
const collect = (stream: Readable, onLine: (line: string) => void): (() => string) => {
  let kept = ''
  createInterface({ input: stream, crlfDelay: Infinity }).on('line', (line) => {
    kept += kept === '' ? line : `\n${line}`
    // Cut now and then, not at every line: a flood would spend its time on copying.
    if (kept.length > 2 * keptCharacters) kept = kept.slice(-keptCharacters)
    onLine(line)
  })
  return () => kept.slice(-keptCharacters)
}

/** The whole group: a program's own children must not outlive it. */
const killGroup = (child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL') => {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, signal)
  } catch {
    // The group is gone already.
  }
}

/** Nobody should wonder whether it still lives: silence is reported. */
const listen = (request: CommandRequest, started: number, quietMs: number) => {
  let heard = started
  const { onLine, onQuiet } = request
  const interval =
    onQuiet &&
    setInterval(() => {
      const now = performance.now()
      if (now - heard >= quietMs * 0.9) onQuiet(now - started)
    }, quietMs)
  return {
    stop: () => clearInterval(interval),
    to: (stream: 'stdout' | 'stderr') => (line: string) => {
      heard = performance.now()
      onLine?.(disarm(line.slice(0, keptLine)), stream)
    },
  }
}

const run = (request: CommandRequest, cancelled: AbortSignal, quietMs: number): Promise<CommandResult> =>
  new Promise((resolve) => {
    const started = performance.now()
    const [program, ...args] = request.argv
    let timedOut = false
    let failure: Error | null = null
    const child = spawn(program, args, { cwd: request.cwd, env: { ...request.env }, detached: true, stdio: 'pipe' })
    const ear = listen(request, started, quietMs)
    const stdout = collect(child.stdout, ear.to('stdout'))
    const stderr = collect(child.stderr, ear.to('stderr'))
    const end = () => {
      killGroup(child, 'SIGTERM')
      setTimeout(() => killGroup(child, 'SIGKILL'), graceMs).unref()
    }
    const timer = setTimeout(() => {
      timedOut = true
      end()
    }, request.timeoutMs)
    if (cancelled.aborted) end()
    cancelled.addEventListener('abort', end)
    // A program that reads no input closes the pipe early: that is its right.
    child.stdin.on('error', () => undefined)
    child.stdin.end(request.stdin ?? '')
    child.on('error', (error) => (failure = error))
    const settle = (code: number | null) => {
      clearTimeout(timer)
      ear.stop()
      cancelled.removeEventListener('abort', end)
      for (const stream of [child.stdout, child.stderr]) stream.destroy()
      resolve({
        ...outcomeOf(failure, code),
        timedOut,
        stdout: stdout(),
        stderr: stderr() || (failure?.message ?? ''),
        durationMs: performance.now() - started,
      })
    }
    // A service that the program started in the background may hold the pipes open for ever: the program's own end
    // counts, and its output has two seconds to arrive.
    child.on('exit', (code) => {
      setTimeout(() => settle(code), 2_000).unref()
    })
    child.on('close', settle)
  })

const outcomeOf = (
  failure: Error | null,
  code: number | null,
): Pick<CommandResult, 'exitCode' | 'notFound' | 'notExecutable'> => {
  const failed = (why: string) => failure !== null && 'code' in failure && failure.code === why
  return {
    exitCode: failure === null ? code : null,
    notFound: failed('ENOENT'),
    ...(failed('EACCES') ? { notExecutable: true } : {}),
  }
}

/** Programs by argv, in a process group of their own that ends with us. */
export const openCommand = (
  cancelled: AbortSignal,
  env: Readonly<Record<string, string | undefined>>,
  quietMs = 10_000,
): Command => ({
  run: (request) => run(request, cancelled, quietMs),
  ask: askProgram,
  baseEnvironment: () => baseEnvironment(env),
})
