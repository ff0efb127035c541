import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { findProgram } from '../../embedded/docker/programs.ts'
import type { Fault } from '../../embedded/github/control.ts'
import type { ActionRun } from '../../embedded/runner/control.ts'
import { serveHttp } from '../adapters/loopback.ts'
import { dispatches, messageOf, type Left, type Scenario } from './fault-scenarios.ts'
import { openScene, patient } from './scene.ts'

// One outside call of a run fails in one way, then the same run comes again. What serves afterwards, and what was said of it?

/** A call that a run makes to GitHub or to git over HTTP: the `number`-th of its kind. */
export interface OutsideCall {
  readonly method: Fault['method']
  /** The path with numbers and commits left open. */
  readonly path: string
  readonly number: number
}

export const nameOfCall = ({ method, path: where, number }: OutsideCall): string =>
  `${method} ${where
    .replaceAll('\\d+', '#')
    .replaceAll('[0-9a-f]{40}', '<sha>')
    .replaceAll(/[\\^$]/g, '')} (${number})`

const serverError = { kind: 'status', status: 500 } as const
const page = '<html><body><h1>502 Bad Gateway</h1></body></html>'
const wrong = [{ message: 'Something went wrong while executing your query. Please include `1A2B` when reporting.' }]

/** How a call fails. `always`: every call of its kind, for as long as the run lasts. */
export const kinds = {
  '500 once': serverError,
  '500 always': serverError,
  '502 with HTML': { kind: 'status', status: 502, html: page },
  'cut before': { kind: 'cut-before' },
  'cut after the effect': { kind: 'cut-after' },
  '429': { kind: 'status', status: 429, message: 'API rate limit exceeded', headers: { 'retry-after': '1' } },
  truncated: { kind: 'truncate' },
  'GraphQL 200 with errors': { kind: 'graphql', errors: wrong },
  '403': { kind: 'status', status: 403, message: 'Resource not accessible by integration' },
  silence: { kind: 'silence', happened: false, told: () => undefined },
} as const satisfies Readonly<Record<string, Fault['fault']>>

export type FaultKind = Extract<keyof typeof kinds, string>

const isKind = (name: string): name is FaultKind => name in kinds
const names = Object.keys(kinds).filter(isKind)

/** GraphQL's own way to fail is GraphQL's alone; and `always` is tried once for calls of one kind. */
export const kindsFor = ({ path: where, number }: OutsideCall): readonly FaultKind[] =>
  names.filter((name) => {
    if (name === 'GraphQL 200 with errors') return where.includes('graphql')
    return name !== '500 always' || number === 1
  })

/** How many times as fast a run's own clock goes. */
const clockFactor = 10
const fastClock = `--import ${pathToFileURL(path.join(import.meta.dirname, 'fast-clock.ts')).href}`

/** git has a clock of its own: it gives a server that is silent a minute, here a few seconds. */
const hastyGit = (folder: string): string => {
  const bin = path.join(folder, 'bin')
  mkdirSync(bin, { recursive: true })
  const script = `#!/bin/sh\nexec ${findProgram('git') ?? 'git'} -c http.lowSpeedTime=3 "$@"\n`
  writeFileSync(path.join(bin, 'git'), script)
  chmodSync(path.join(bin, 'git'), 0o755)
  return `${bin}${path.delimiter}${process.env['PATH'] ?? ''}`
}

/** By the run's own clock: a few seconds for a service that answers at once. */
const unhurried = (text: string): string =>
  patient(text).replace('within: 2m', 'within: 90s').replace('within: 4m', 'within: 3m')

/** One stage for one trial: the scenario prepared, and its run to be started as often as wanted. */
const openTrial = async (scenario: Scenario) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'faults-'))
  let messages = 0
  const receiver = await serveHttp((_request, response) => {
    messages += 1
    response.end('{}')
  })
  const scene = await openScene({
    runbook: (text) => `${unhurried(text)}notify: { webhook: { url: NOTIFY_URL } }\n`,
  })
  const dispatched: number[] = []
  dispatches.set(scene, dispatched)
  scene.github.onDispatch(({ runId }) => void dispatched.push(runId))
  const env = {
    NOTIFY_URL: `http://127.0.0.1:${receiver.port}/`,
    CLOCK_FACTOR: String(clockFactor),
    NODE_OPTIONS: fastClock,
    PATH: hastyGit(folder),
  }
  const { start, left } = await scenario.prepare(scene, () => messages, env)
  messages = 0
  return {
    scene,
    run: () => scene.run(scenario.action, { ...start, env }),
    left,
    close: async () => {
      await receiver.close()
      await scene.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
const patternOf = (where: string): string =>
  `^${escaped(where)
    .replaceAll(/[0-9a-f]{40}/g, '[0-9a-f]{40}')
    .replaceAll(/\/\d+(?=\/|$)/g, String.raw`/\d+`)}$`

/** Every outside call of a run that nothing disturbs. */
export const outsideCalls = async (scenario: Scenario): Promise<readonly OutsideCall[]> => {
  const trial = await openTrial(scenario)
  try {
    const from = trial.scene.github.requests.length
    await trial.run()
    const seen = new Map<string, number>()
    return trial.scene.github.requests.slice(from).flatMap(({ method, path: where }): readonly OutsideCall[] => {
      if (method !== 'GET' && method !== 'POST' && method !== 'PATCH' && method !== 'PUT' && method !== 'DELETE')
        return []
      const pattern = patternOf(where)
      const number = (seen.get(`${method} ${pattern}`) ?? 0) + 1
      seen.set(`${method} ${pattern}`, number)
      return [{ method, path: pattern, number }]
    })
  } finally {
    await trial.close()
  }
}

/** What became of one fault. `second`: of the same run afterwards, with no fault left; null: nothing was left to do. */
export interface Trial {
  readonly scenario: string
  readonly call: OutsideCall
  readonly kind: FaultKind
  /** Did the call come at all? */
  readonly isHit: boolean
  readonly first: Left & { readonly code: string; readonly message: string }
  readonly second: (Left & { readonly code: string; readonly message: string }) | null
}

const ended = async (run: ActionRun, left: (run: ActionRun) => Left | Promise<Left>) => ({
  ...(await left(run)),
  code: run.outputs['reason-code'] ?? '',
  message: messageOf(run),
})

/** One call fails in one way; then the same run again. */
export const tryFault = async (scenario: Scenario, call: OutsideCall, kind: FaultKind): Promise<Trial> => {
  const trial = await openTrial(scenario)
  const { github } = trial.scene
  try {
    const [from, { method }] = [github.requests.length, call]
    const pattern = new RegExp(call.path)
    const number = kind === '500 always' ? 'every' : call.number
    github.addFault({ method, path: pattern, call: number, fault: kinds[kind] })
    const run = await trial.run()
    const asked = github.requests.slice(from).filter((each) => each.method === method && pattern.test(each.path))
    const isHit = asked.length >= call.number
    github.clearFaults()
    const first = await ended(run, trial.left)
    const isOver = first.done && first.remains.length === 0
    const second = isOver ? null : await ended(await trial.run(), trial.left)
    return { scenario: scenario.name, call, kind, isHit, first, second }
  } finally {
    await trial.close()
  }
}
