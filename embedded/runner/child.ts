import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** ProcessInvoker.cs: SIGINT, 7.5 s, SIGTERM, 2.5 s, then the whole tree is killed. */
export interface Patience {
  readonly afterInterrupt: number
  readonly afterTerminate: number
  /** How long a pipe that a child of the child holds open is waited for after the exit. */
  readonly afterExit: number
}

/** The runner's own times, in milliseconds. */
export const runnerPatience: Patience = { afterInterrupt: 7500, afterTerminate: 2500, afterExit: 5000 }

const parentOf = (pid: string): number => {
  try {
    // "pid (name) state ppid ...": the name may hold anything, the last parenthesis ends it.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return -1
  }
}

/** Every living descendant, where the machine has /proc. */
const descendants = (root: number): readonly number[] => {
  const processes = (() => {
    try {
      return readdirSync('/proc').filter((name) => /^\d+$/u.test(name))
    } catch {
      return []
    }
  })().map((pid) => ({ pid: Number(pid), parent: parentOf(pid) }))
  const below = (parent: number): readonly number[] =>
    processes.filter((one) => one.parent === parent).flatMap((one) => [one.pid, ...below(one.pid)])
  return below(root)
}

const killQuietly = (pid: number) => {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended by itself meanwhile: that is what was wanted.
  }
}

const killTree = (child: ChildProcess) => {
  if (child.pid === undefined) return
  for (const pid of [child.pid, ...descendants(child.pid)]) killQuietly(pid)
}

/** Splits at LF, CR LF and CR, as .NET's ReadLine does; the last line needs no end. */
const lineSplitter = (onLine: (line: string) => void) => {
  let rest = ''
  const flush = (text: string) => {
    const lines = text.split(/\r\n|\n|\r/u)
    rest = lines.pop() ?? ''
    lines.forEach(onLine)
  }
  return {
    take: (chunk: string) => {
      const text = rest + chunk
      // A CR at the end may be the first half of CR LF: it waits for what follows.
      const held = text.endsWith('\r') ? '\r' : ''
      flush(held === '' ? text : text.slice(0, -1))
      rest += held
    },
    end: () => {
      if (rest !== '') flush(`${rest}\n`)
    },
  }
}

export interface ChildEnd {
  readonly exitCode: number | null
  readonly signal: string | null
  readonly stdout: string
  readonly stderr: string
  readonly cancelled: boolean
}

export interface Child {
  readonly pid: number
  readonly cancel: () => void
  readonly kill: (signal: NodeJS.Signals) => void
  readonly ended: Promise<ChildEnd>
}

const collect = (stream: NodeJS.ReadableStream, onLine: (line: string) => void) => {
  const chunks: string[] = []
  const splitter = lineSplitter(onLine)
  let open = true
  stream.setEncoding('utf8')
  stream.on('data', (chunk: string) => {
    if (!open) return
    chunks.push(chunk)
    splitter.take(chunk)
  })
  return {
    /** Nothing is taken any more; the text so far. */
    close: () => {
      open = false
      splitter.end()
      return chunks.join('')
    },
  }
}

/** Starts node on a script, as the runner does, and hands on every line of both streams. */
export const startNode = (
  script: string,
  options: {
    readonly cwd: string
    readonly env: Readonly<Record<string, string>>
    readonly onLine: (line: string) => void
    readonly patience: Patience
  },
): Child => {
  const child = spawn(process.execPath, [script], {
    cwd: options.cwd,
    env: options.env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const stdout = collect(child.stdout, options.onLine)
  const stderr = collect(child.stderr, options.onLine)
  const timers = new Set<NodeJS.Timeout>()
  const later = (ms: number, action: () => void) => timers.add(setTimeout(action, ms))
  let cancelled = false
  const ended = new Promise<ChildEnd>((resolve, reject) => {
    child.once('error', reject)
    const finish = () => {
      for (const timer of timers) clearTimeout(timer)
      const { exitCode, signalCode: signal } = child
      resolve({ exitCode, signal, stdout: stdout.close(), stderr: stderr.close(), cancelled })
    }
    child.once('close', finish)
    child.once('exit', () => {
      later(options.patience.afterExit, () => {
        finish()
        child.stdout.destroy()
        child.stderr.destroy()
      })
    })
  })
  const cancel = () => {
    if (cancelled || child.exitCode !== null || child.signalCode !== null) return
    cancelled = true
    child.kill('SIGINT')
    later(options.patience.afterInterrupt, () => {
      child.kill('SIGTERM')
      later(options.patience.afterTerminate, () => killTree(child))
    })
  }
  return { pid: child.pid ?? -1, cancel, kill: (signal) => void child.kill(signal), ended }
}
