import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { median } from './median.ts'

// Processor time and memory of a process, told by itself: the wall clock of a machine that others use says little.

/** Written when the process ends, or when its first request leaves it; then it ends there. */
const script = `
const { writeFileSync } = require('node:fs')
const { subscribe } = require('node:diagnostics_channel')
const tell = (reached) => {
  const { user, system } = process.cpuUsage()
  const memory = process.resourceUsage().maxRSS / 1024
  try { writeFileSync(process.env.BENCH_PROBE, JSON.stringify({ ms: (user + system) / 1000, memory, reached })) } catch {}
}
process.on('exit', () => tell(false))
if (process.env.BENCH_UNTIL === 'request') {
  const leave = () => { tell(true); process.reallyExit(0) }
  subscribe('undici:client:sendHeaders', leave)
  // Its name is told when a request is made; it has left when it is handed to the system.
  subscribe('http.client.request.start', ({ request }) => request.once('finish', leave))
}
`

const told = z.object({ ms: z.number(), memory: z.number(), reached: z.boolean() })
export type Told = z.output<typeof told>

export interface Probe {
  /** Runs node once to its end. */
  readonly run: (args: readonly string[], env: Readonly<Record<string, string>>) => Promise<Told>
  /** For a process that somebody else starts: its variables, and what it told. */
  readonly variables: Readonly<Record<string, string>>
  readonly told: () => Told
  readonly close: () => void
}

export const openProbe = (until: 'end' | 'request'): Probe => {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'))
  const [preload, answer] = [path.join(folder, 'probe.cjs'), path.join(folder, 'answer.json')]
  writeFileSync(preload, script)
  const variables = { NODE_OPTIONS: `--require=${preload}`, BENCH_PROBE: answer, BENCH_UNTIL: until }
  const read = () => told.parse(JSON.parse(readFileSync(answer, 'utf8')))
  return {
    variables,
    told: read,
    run: (args, env) =>
      new Promise((resolve, reject) => {
        rmSync(answer, { force: true })
        const child = spawn(process.execPath, args, { cwd: folder, env: { ...env, ...variables }, stdio: 'ignore' })
        child.on('error', reject)
        child.on('exit', () => resolve(read()))
      }),
    close: () => rmSync(folder, { recursive: true }),
  }
}

export interface Case {
  readonly name: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

export const nodeAlone: Case = { name: '`node -e 0`', args: ['-e', '0'], env: {} }

/** All cases by turns, so that a busy minute touches each alike; the first turn warms the file cache. */
export const interleave = async (cases: readonly Case[], rounds: number, probe: Probe) => {
  const seen = new Map(cases.map(({ name }) => [name, Array.of<Told>()]))
  for (let round = 0; round <= rounds; round += 1) {
    for (const { name, args, env } of cases) {
      const one = await probe.run(args, env)
      if (round > 0) seen.get(name)?.push(one)
    }
  }
  return cases.map(({ name }) => {
    const all = seen.get(name) ?? []
    return {
      name,
      ms: median(all.map(({ ms }) => ms)),
      memory: median(all.map(({ memory }) => memory)),
      reached: all.every(({ reached }) => reached),
    }
  })
}
