import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import type { Dispatch } from '../../embedded/github/control.ts'
import type { ActionRun, RunningAction } from '../../embedded/runner/control.ts'
import { serveHttp, type Loopback } from '../adapters/loopback.ts'
import { startPager, type Pager } from '../adapters/notify/pager.ts'
import { openScene, type Scene } from './scene.ts'

vi.setConfig({ testTimeout: 240_000 })

const watchWorkflow = '.github/workflows/watch.yml'
const env = { PD_KEY: 'canary-routing-key-of-32-letters', ALIVE: '' }
const names = ['dev', 'staging', 'production'] as const
type Name = (typeof names)[number]

let scene: Scene
let sha = ''
let pager: Pager
let control: Loopback
let alive: Loopback
let beats = 0
/** Ends what a test left running. */
const running: RunningAction[] = []
const dispatches: Dispatch[] = []
let onDispatch: (dispatch: Dispatch) => void = () => undefined

const runbook = (text: string) =>
  text.replace(
    /smoke:[^]*?checklist:/,
    `smoke:
  probes: [{ name: API, http: /api }]
  control: http://127.0.0.1:${control.port}/
  timeout: 5s
monitor: { patience: 2s, severity: critical }
notify:
  pagerduty: { routing-key: PD_KEY, endpoint: '${pager.endpoint}' }
  heartbeat: ALIVE
checklist:`,
  )

beforeAll(async () => {
  pager = await startPager()
  control = await serveHttp((_request, response) => response.end('ok'))
  alive = await serveHttp((_request, response) => {
    beats += 1
    response.end('OK')
  })
  env.ALIVE = `http://127.0.0.1:${alive.port}/ping`
  scene = await openScene({ runbook })
  sha = await scene.commit(
    { [watchWorkflow]: 'on:\n  workflow_dispatch: {}\n  schedule: [{ cron: 0 * * * * }]\njobs: {}\n' },
    'Watch',
  )
  scene.github.onDispatch((dispatch) => {
    dispatches.push(dispatch)
    onDispatch(dispatch)
  })
})
afterAll(async () => {
  for (const { kill } of running) kill('SIGKILL')
  await Promise.all(running.map(({ done }) => done.catch(() => null)))
  await Promise.all([control.close(), alive.close(), pager.close(), scene.close()])
})

const newRun = (event: string) =>
  scene.github.startRun({ workflow: watchWorkflow, event, ref: 'refs/heads/main', sha }).id

interface WatchStep {
  readonly environment: Name
  readonly url: string
  readonly inputs: Readonly<Record<string, string>>
  readonly runId?: number
  readonly event?: string
}

/** A watcher in a run of the watch workflow, which ends with it. */
const start = async ({ environment, url, inputs, event = 'schedule', ...given }: WatchStep): Promise<RunningAction> => {
  const runId = given.runId ?? newRun(event)
  const action = await scene.start('smoke', {
    ...{ ref: 'refs/heads/main', sha, runId, env },
    event: { name: event, payload: {} },
    inputs: { phase: 'monitor', environment, url, ...inputs },
  })
  const done = action.done.then((run) => {
    scene.github.finishRun(runId, run.exitCode === 0 ? 'success' : 'failure')
    return run
  })
  const ours = { ...action, done }
  running.push(ours)
  return ours
}

const reportOf = (run: ActionRun) => z.object({ message: z.string() }).parse(run.report)
const stateIssues = () => scene.github.state().issues.filter(({ labels }) => labels.includes('runbook-monitor'))
const openIncidents = () =>
  scene.github.state().issues.filter(({ labels, state }) => labels.includes('incident') && state === 'open')

/** Waits for something that another process does. */
const until = (isSo: () => boolean): Promise<void> =>
  vi.waitFor(() => expect(isSo()).toBe(true), { timeout: 120_000, interval: 50 })

describe('a service that is killed under its watcher', () => {
  test('is told of within a minute, whenever it dies', async () => {
    const services = await Promise.all(names.map(() => serveHttp((_request, response) => response.end('ok'))))
    const inputs = { for: '4m', interval: '1s', 'hand-over': 'false' }
    await Promise.all(
      names.map((environment, index) =>
        start({ environment, url: `http://127.0.0.1:${services[index]?.port ?? 0}`, inputs }),
      ),
    )
    await until(() => beats >= names.length)
    const told = await Promise.all(
      services.map(async (service, index) => {
        const moment = Math.random() * 3_000
        await new Promise((resolve) => setTimeout(resolve, moment))
        await service.close()
        const killed = performance.now()
        const place = `/${names[index] ?? ''}/`
        await until(() => pager.events().some(({ dedup_key: key }) => key.includes(place)))
        return performance.now() - killed
      }),
    )
    process.stdout.write(`told after ${told.map((ms) => `${(ms / 1000).toFixed(1)} s`).join(', ')}\n`)
    expect(Math.max(...told)).toBeLessThanOrEqual(60_000)
    // Never before the patience is over.
    expect(Math.min(...told)).toBeGreaterThan(2_000)
    await until(() => openIncidents().length === names.length)
    expect(pager.events()).toHaveLength(names.length)
    for (const { cancel } of running) cancel()
    await Promise.all(running.map(({ done }) => done))
  })
})

describe('a hand-over', () => {
  test('overlaps, costs GitHub at most thirty questions, and is noticed where it is lost', async () => {
    for (const { number } of openIncidents()) {
      await fetch(`${scene.github.apiUrl}/repos/${scene.github.owner}/${scene.github.repo}/issues/${number}`, {
        method: 'PATCH',
        headers: { authorization: `Bearer ${scene.github.token()}`, 'content-type': 'application/json' },
        body: JSON.stringify({ state: 'closed' }),
      })
    }
    const sha1 = await scene.commit(
      {
        '.github/other.yml': `service: other
environments: { production: { promote: { tag: 'v*' } } }
smoke: { probes: [{ name: API, http: /api }], control: 'http://127.0.0.1:${control.port}/' }
`,
      },
      'Another service',
    )
    sha = sha1
    const service = await serveHttp((_request, response) => response.end('ok'))
    const url = `http://127.0.0.1:${service.port}`
    const watch = (given: Partial<WatchStep> = {}) =>
      start({
        ...{ environment: 'production', url },
        ...given,
        inputs: { config: '.github/other.yml', for: '60s', interval: '500ms', ...given.inputs },
      })
    try {
      const next = new Promise<RunningAction>((resolve, reject) => {
        onDispatch = ({ runId }) => {
          onDispatch = () => undefined
          watch({ runId, event: 'workflow_dispatch' }).then(resolve, reject)
        }
      })
      const before = scene.github.requests.length
      const first = await watch()
      const run = await first.done
      const successor = await next
      // Those of the successor up to its first look are among them.
      const asked = scene.github.requests.slice(before)
      expect(run).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass', 'reason-code': 'healthy' } })
      const taken = dispatches.at(-1)
      expect(taken?.workflow).toBe(watchWorkflow)
      expect(reportOf(run).message).toContain(`run ${taken?.runId ?? ''} watches now.`)
      expect(asked.length).toBeLessThanOrEqual(30)
      expect(stateIssues().every(({ state }) => state === 'closed')).toBe(true)

      // A scheduled trigger that comes in between only looks.
      const beside = await (await watch({ inputs: { for: '20s' } })).done
      expect(reportOf(beside).message).toContain(
        `Run ${taken?.runId ?? ''} watches it already, so this one only looked.`,
      )

      // The watcher dies: the next scheduled trigger watches, and is red where nobody takes over from it.
      successor.cancel()
      await successor.done
      const lost = await (await watch({ inputs: { for: '10s' } })).done
      expect(lost).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail', 'reason-code': 'hand-over-lost' } })
      expect(reportOf(lost).message).toContain('so nobody watches from here on')
    } finally {
      await service.close()
    }
  })
})

test.each([
  ['too short', { for: '10s', interval: '5s' }, "Input 'for' is shorter than four times 'interval'"],
  ['no duration', { for: '55' }, "Input 'for' is '55', which is not a duration"],
])('a watch that is %s is refused', async (_name, inputs, sentence) => {
  const run = await scene.run('smoke', {
    ...{ ref: 'refs/heads/main', sha, env, event: { name: 'schedule', payload: {} } },
    inputs: { phase: 'monitor', environment: 'production', url: 'http://127.0.0.1:1', ...inputs },
  })
  expect(run).toMatchObject({ exitCode: 1, outputs: { 'reason-code': 'bad-input' } })
  expect(run.stdout).toContain(sentence)
})
