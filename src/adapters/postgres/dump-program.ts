// adapters/postgres: runs pg_restore or psql with streamed input, bounded output and a time limit.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

export interface DumpProgramEnd {
  /** null when it was killed or never started. */
  readonly code: number | null
  readonly stdout: string
  readonly errors: readonly string[]
  readonly timedOut: boolean
}

const mostLines = 50_000
const tooMany = 'error: there are more complaints than are read'
const mostOutput = 64 * 1024 * 1024

/** Runs pg_restore or psql to its end, in English and in UTC. What it reads is never held in memory as a whole. */
export const runDumpProgram = (request: {
  readonly file: string
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly input?: Readable
  readonly timeoutMs: number
  /** Which lines of stderr are kept; all without it. */
  readonly keeps?: (line: string) => boolean
}): Promise<DumpProgramEnd> =>
  new Promise((resolve, reject) => {
    const { file, args, input, timeoutMs, keeps = () => true } = request
    const env = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC', ...request.env }
    const child = spawn(file, args, { env, stdio: ['pipe', 'pipe', 'pipe'] })
    const errors: string[] = []
    let stdout = ''
    let timedOut = false
    const timer = setTimeout(() => {
      timedOut = true
      child.kill('SIGKILL')
    }, timeoutMs)
    createInterface({ input: child.stderr }).on('line', (line) => {
      if (!keeps(line) || errors.length > mostLines) return
      // What is not read any more must not look like the end of what there was.
      errors.push(errors.length === mostLines ? tooMany : line.slice(0, 700))
    })
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (stdout.length < mostOutput) stdout += text
    })
    child.on('error', reject)
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve({ code, stdout, errors, timedOut })
    })
    if (input === undefined) child.stdin.end()
    // A program that ends early closes the pipe; its own end says why. A file that breaks while it is read ends it.
    else pipeline(input, child.stdin).catch(() => child.stdin.destroy())
  })
