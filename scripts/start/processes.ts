import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'

/** A process that a run started, and by what its command line is known again: ids are given anew. */
export interface Started {
  readonly pid: number
  readonly contains: string
}

const recorded = z.array(z.object({ pid: z.number(), contains: z.string() }))
const serviceRecord = z.object({ pid: z.number() })

const commandOf = (pid: number): string => {
  try {
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' }).trim()
  } catch {
    return ''
  }
}

/** Zombies have no command line left to find, and wait only for their parent. */
export const isRunning = ({ pid, contains }: Started): boolean => commandOf(pid).includes(contains)

const readJson = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** The services that scripts/deploy.sh of the example left running below `environments`. */
export const servicesBelow = (environments: string): readonly Started[] =>
  (existsSync(environments) ? readdirSync(environments) : []).flatMap((name) => {
    const home = path.join(environments, name)
    const { data } = serviceRecord.safeParse(readJson(path.join(home, 'service.json')))
    return data === undefined ? [] : [{ pid: data.pid, contains: path.join(home, 'releases') + path.sep }]
  })

const signal = (pid: number, name: NodeJS.Signals) => {
  try {
    process.kill(pid, name)
  } catch {
    // It ended meanwhile.
  }
}

/** Asks each to end, waits, and kills what did not; returns what still runs. The example's own patience is 5 s. */
export const endAll = async (started: readonly Started[], patienceMs = 6_000): Promise<readonly Started[]> => {
  const ours = started.filter(isRunning)
  ours.forEach(({ pid }) => signal(pid, 'SIGTERM'))
  const end = Date.now() + patienceMs
  while (Date.now() < end && ours.some(isRunning)) await sleep(50)
  ours.filter(isRunning).forEach(({ pid }) => signal(pid, 'SIGKILL'))
  for (let tries = 0; tries < 20 && ours.some(isRunning); tries += 1) await sleep(50)
  return ours.filter(isRunning)
}

const recordFile = (out: string) => path.join(out, 'processes.json')

/** Written as soon as they run, so that the next start can end what a killed one left. */
export const recordProcesses = (out: string, started: readonly Started[]): void =>
  writeFileSync(recordFile(out), `${JSON.stringify(started)}\n`)

/** What an earlier run that was killed left behind. */
export const leftovers = (out: string): readonly Started[] => [
  ...(recorded.safeParse(readJson(recordFile(out))).data ?? []),
  ...servicesBelow(path.join(out, 'environments')),
]
