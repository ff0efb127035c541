import { EventEmitter } from 'node:events'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { parseRunbook } from '../../src/config/load.ts'
import { run as preflight } from '../../src/checklist/run/preflight.ts'
import { redactor } from '../../src/core/redact.ts'
import { gatewayOf } from '../../src/core/redacted.ts'
import { subjectOf, type Outcome } from '../../src/core/outcome.ts'
import type { ActionName } from '../../src/core/report.ts'
import { ending } from '../../src/deploy/execution.ts'
import type { Audience } from '../../src/incident/run/notify.ts'
import { monitor } from '../../src/monitor/action.ts'
import { answerFailure } from '../../src/rollback/run/after-failed-deploy.ts'
import { summary } from '../../src/report/render.ts'
import { caught } from '../../src/runtime/action.ts'
import { throughGateway } from '../../src/runtime/audience.ts'
import { reportOf } from '../../src/runtime/finish.ts'
import { openNet } from '../../src/runtime/net.ts'
import type { SmokeInputs } from '../../src/smoke/action/inputs.ts'
import { inputs, session, world } from '../checklist/run/preflight-stage.ts'
import { fakeGitHub } from '../fakes/github.ts'
import { fakeHttp } from '../fakes/http.ts'
import { fakeNotifier } from '../fakes/notice.ts'
import { sha } from '../fakes/nouns.ts'
import { fullWriter } from '../fakes/rollback-writer.ts'
import { fakeClock, fakePorts } from '../fakes/world.ts'
import { origin } from '../report/origin.ts'
import { badRelease, rollbackStage } from '../rollback/stage.ts'
import { askFirst } from '../../src/checklist/run/ask-first.ts'

vi.setConfig({ testTimeout: 120_000 })

const secret = 'S3cretPw-98765'
const faults = ['throws', 'never answers', 'answers nonsense'] as const
type Fault = (typeof faults)[number]

const answerOf = (fault: Fault) => (): unknown => {
  switch (fault) {
    case 'throws':
      throw new Error(`no way: postgres://app:${secret}@db`)
    case 'never answers':
      return new Promise<never>(() => undefined)
    case 'answers nonsense':
      return Promise.resolve({ nonsense: [secret] })
  }
}

/** The same port, of which nothing works. */
const broken = <Port extends object>(port: Port, fault: Fault): Port =>
  new Proxy(port, {
    get: (target, name): unknown => {
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? answerOf(fault) : value
    },
    apply: answerOf(fault),
  })

const names = ['github', 'writer', 'git', 'http', 'database', 'command', 'tools', 'files', 'log', 'notify'] as const
type PortName = (typeof names)[number]

type Breakable = Readonly<Partial<Record<PortName, object>>>

const withFault = <Ports extends Breakable>(ports: Ports, name: PortName, fault: Fault): Ports => {
  const port = ports[name]
  return port === undefined ? ports : { ...ports, [name]: broken(port, fault) }
}

/** Nothing is left to wait for: node says so by `beforeExit`, and a test, whose process goes on, says it in its place. */
const ended = async (name: ActionName, idleMs: number | null, story: () => Promise<Outcome>): Promise<Outcome> => {
  const falls = new EventEmitter()
  const idle = idleMs === null ? undefined : setInterval(() => falls.emit('beforeExit'), idleMs)
  try {
    return await caught(name, openNet(falls), story, () => ({ began: true }))
  } finally {
    clearInterval(idle)
  }
}

const gateway = gatewayOf(redactor([secret]))

const audienceWith = (name: PortName, fault: Fault, ports: Parameters<typeof throughGateway>[1]['ports']): Audience => {
  const channel = fakeNotifier('pagerduty')
  const faulty = name === 'notify' ? broken(channel, fault) : channel
  return {
    notifiers: [throughGateway({ channel: 'pagerduty', send: (notice) => faulty.send(notice) }, { gateway, ports })],
    filter: { events: ['rollback', 'outage'], environments: [] },
  }
}

const failed: Outcome = {
  conclusion: {
    verdict: 'fail',
    reasonCode: 'smoke-failed',
    message: '500 at /items.',
    remedy: 'Look.',
    serving: { what: 'release', name: '1.1.0', proof: 'unverified', changed: true },
    users: { affected: 'yes', because: 'all requests fail' },
    next: { do: 'rerun' },
    subject: subjectOf({ service: 'inventory', environment: 'production' }),
    parts: [],
  },
  outputs: {},
  failJob: true,
}

interface Told {
  readonly outcome: Outcome
  /** Releases that were put back; null: the story puts none back. */
  readonly put: number | null
}

type Story = (name: PortName, fault: Fault) => Promise<Told>

const watch: Story = async (name, fault) => {
  const file = `service: inventory
environments: { production: { promote: { tag: 'v*' }, url: 'https://api.example.com' } }
monitor: { failures: 1 }
smoke: { probes: [{ name: API, http: /health }] }
`
  const runbook = parseRunbook(file, { path: '.github/runbook.yml', sha: sha('0') })
  const github = fakeGitHub()
  const clock = fakeClock()
  const http = fakeHttp({ clock, reply: () => ({ status: 500, body: `no db: postgres://app:${secret}@db` }) })
  const sound = { ...fakePorts({ github, clock }), http, writer: fullWriter(github, () => sha('f')) }
  const ports = withFault(sound, name, fault)
  const audience = audienceWith(name, fault, ports)
  const asked: SmokeInputs = {
    ...{ config: '.github/runbook.yml', environment: 'production', dryRun: false, url: null, sha: null },
    ...{ baseline: null, deployment: null },
    phase: 'monitor',
    onInconclusive: 'fail',
    watch: null,
  }
  const story = () => monitor(asked, { ports, runbook, audience, userEnvironment: {} })
  return { outcome: await ended('smoke', 200, story), put: null }
}

const judge: Story = async (name, fault) => {
  const ports = withFault({ ...world() }, name, fault)
  const story = () => preflight(inputs(), { ...ports, remembered: askFirst(inputs(), ports) }, session)
  return { outcome: await ended('preflight', 200, story), put: null }
}

/** Real git: what it waits for is alive for a moment. */
const gitMs = 4_000

/** Nothing of these is needed to put a release back, so that nothing waits for them. */
const idle: readonly PortName[] = ['http', 'database', 'tools', 'notify']

const waitMs = (name: PortName, fault: Fault): number | null =>
  fault === 'never answers' && !idle.includes(name) ? gitMs : null

const back =
  (from: 'rollback' | 'deploy'): Story =>
  async (name, fault) => {
    const stage = await rollbackStage()
    try {
      const { bad } = badRelease(stage)
      const { ports: sound, request } = stage.begin()
      const ports = withFault(sound, name, fault)
      const audience = audienceWith(name, fault, ports)
      if (from === 'rollback') {
        const outcome = await ended('rollback', waitMs(name, fault), async () => {
          const { conclusion } = await stage.runWith(ports, { audience })
          return { conclusion, outputs: {}, failJob: conclusion.verdict !== 'pass' }
        })
        return { outcome, put: stage.put.length }
      }
      const { runbook, environment, target, targetFor, verify, userEnvironment, lockWaitMs } = request
      const execution = { ...ending('smoke-inconclusive', 'x', { fell: true }), deployment: null, steps: [] }
      const outcome = await ended('deploy', waitMs(name, fault), () =>
        answerFailure(failed, execution, {
          ...{ ports, runbook, environment, sha: bad, onFailure: 'rollback', audience },
          restore: { target, targetFor, verify, userEnvironment, lockWaitMs },
          runbookFor: () => Promise.resolve(runbook),
        }),
      )
      return { outcome, put: stage.put.length }
    } finally {
      await stage.close()
    }
  }

const stories = {
  monitor: watch,
  preflight: judge,
  rollback: back('rollback'),
  'a deploy that fails': back('deploy'),
} as const

const tally = { tried: 0, survived: 0 }
afterAll(() => {
  process.stdout.write(`faults tried / survived: ${tally.tried} / ${tally.survived}\n`)
  expect(tally.survived).toBe(tally.tried)
})

describe.each(Object.entries(stories))('%s, where a port fails', (story, play) => {
  test.each(names.flatMap((name) => faults.map((fault) => [name, fault] as const)))('%s %s', async (name, fault) => {
    tally.tried += 1
    const { outcome, put } = await play(name, fault)
    const action = story === 'monitor' ? 'smoke' : story === 'preflight' ? 'preflight' : 'rollback'
    const timing = { startedAt: '2026-01-01T10:00:00Z', durationMs: 1 }
    const report = gateway.data(reportOf(action, outcome, timing, origin))
    expect(report.reasonCode).toMatch(/^[a-z-]+$/)
    expect(report.message).not.toBe('')
    expect(JSON.stringify(report) + summary(report)).not.toContain(secret)
    if (put !== null && idle.includes(name)) expect(put).toBe(1)
    tally.survived += 1
  })
})
