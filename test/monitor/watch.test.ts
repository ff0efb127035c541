import { beforeEach, describe, expect, test } from 'vitest'
import type { Outcome } from '../../src/core/outcome.ts'
import { parseRunbook } from '../../src/config/load.ts'
import { ExpectedError } from '../../src/core/errors.ts'
import { monitor } from '../../src/monitor/action.ts'
import { watchStateIn, watchBody, blankWatchState, type WatcherMark } from '../../src/monitor/history-table.ts'
import type { SmokeInputs, WatchInputs } from '../../src/smoke/action/inputs.ts'
import { fakeGitHub, type FakeGitHub } from '../fakes/github.ts'
import { fakeHttp, type FakeReply } from '../fakes/http.ts'
import { fakeNotifier, type FakeNotifier } from '../fakes/notice.ts'
import { anEntry } from '../fakes/history.ts'
import { aContext, aPlace, aRun, sha } from '../fakes/nouns.ts'
import { fullWriter, type FullWriter } from '../fakes/rollback-writer.ts'
import { fakeClock, fakePorts } from '../fakes/world.ts'

const start = '2026-01-01T10:00:00.000Z'
const second = 1_000
const minute = 60 * second
const hour: WatchInputs = { forMs: 55 * minute, intervalMs: 15 * second, handOver: true, alert: null }

const runbookWith = (more: string) =>
  parseRunbook(
    `service: inventory
environments: { production: { promote: { tag: 'v*' }, url: 'https://api.example.com', recovery: { rto: 5m } } }
smoke: { probes: [{ name: API, http: /health }, { name: search, http: /search }] }
${more}
`,
    { path: '.github/runbook.yml', sha: sha('0') },
  )

let github: FakeGitHub
let writer: FullWriter
let pager: FakeNotifier
let writes: string[]
/** What the service says, by the seconds since the watch began. */
let reply: (path: string, seconds: number) => FakeReply
let dispatched: (workflow: string, inputs: Readonly<Record<string, string>>) => void
beforeEach(() => {
  github = fakeGitHub()
  github.state.runs.push(aRun({ id: 900, path: '.github/workflows/watch.yml@main', status: 'in_progress' }))
  writer = fullWriter(github, () => sha('f'))
  pager = fakeNotifier('pagerduty')
  writes = []
  reply = () => ({ status: 200 })
  dispatched = () => undefined
})

const well: FakeReply = { status: 200 }
const broken: FakeReply = { status: 500 }

const watching = async (
  given: { readonly watch?: Partial<WatchInputs>; readonly more?: string; readonly run?: number } = {},
): Promise<Outcome> => {
  const clock = fakeClock({ start })
  const http = fakeHttp({
    clock,
    reply: ({ url }) => {
      if (url.startsWith('https://alive.example.com')) writes.push('beat')
      return url.includes('api.example.com') ? reply(new URL(url).pathname, clock.monotonicMs() / second) : well
    },
  })
  const counted: FullWriter = {
    ...writer,
    createIssue: (request) => {
      writes.push('createIssue')
      return writer.createIssue(request)
    },
    updateIssue: (request) => {
      writes.push('updateIssue')
      return writer.updateIssue(request)
    },
    dispatchWorkflow: async (request) => {
      writes.push('dispatch')
      const id = await writer.dispatchWorkflow(request)
      dispatched(request.workflow, request.inputs)
      return id
    },
  }
  const inputs: SmokeInputs = {
    ...{ config: '.github/runbook.yml', environment: 'production', dryRun: false, url: null, sha: null },
    ...{ baseline: null, deployment: null, phase: 'monitor', onInconclusive: 'fail' },
    watch: { ...hour, ...given.watch },
  }
  const ports = {
    ...fakePorts({ github, clock, http, context: aContext({ runId: given.run ?? 900, event: 'schedule' }) }),
    writer: counted,
  }
  const audience = { notifiers: [pager], filter: { events: ['outage' as const], environments: [] } }
  const runbook = runbookWith(given.more ?? '')
  return monitor(inputs, { ports, runbook, audience, userEnvironment: { ALIVE: 'https://alive.example.com/x' } })
}

const labelled = (label: string) => github.state.issues.filter(({ labels }) => labels.includes(label))
const watchState = () => watchStateIn(labelled('runbook-monitor')[0]?.body ?? '')

/** What the successor's first look leaves. */
const takeOver = (run: number) => {
  const mark: WatcherMark = { run, until: '2026-01-01T12:00:00.000Z', handsOver: false }
  github.state.issues = github.state.issues.map((issue) =>
    issue.labels.includes('runbook-monitor')
      ? { ...issue, body: issue.body.replace(/"watcher":\{[^}]*\}/, `"watcher":${JSON.stringify(mark)}`) }
      : issue,
  )
}

const leave = (watcher: WatcherMark) => {
  const seen = { at: start, found: 'well', planned: false, said: 'ok', run: { id: watcher.run, url: 'https://x.y' } }
  const body = watchBody('', { place: aPlace(), watchState: { ...blankWatchState, watcher }, seen })
  const labels = ['runbook-monitor']
  const url = 'https://github.com/acme/inventory/issues/99'
  github.state.issues.push({ number: 99, title: 'x', body, state: 'open', labels, url, author: 'github-actions[bot]' })
}

const messageOf = ({ conclusion }: Outcome) => conclusion.message

describe('a watcher', () => {
  test('looks every fifteen seconds, hands over before its end, and ends with the first look of the next', async () => {
    dispatched = () => takeOver(901)
    const outcome = await watching({ more: 'notify: { heartbeat: ALIVE }' })
    expect(outcome).toMatchObject({ failJob: false, conclusion: { verdict: 'pass', reasonCode: 'healthy' } })
    expect(messageOf(outcome)).toMatch(/This was the last of 1[89]\d looks; run 901 watches now\.$/)
    expect(writer.dispatched).toEqual(['.github/workflows/watch.yml on main'])
    expect(writes.filter((one) => one === 'beat').length).toBeGreaterThanOrEqual(45)
    expect(writes.filter((one) => one === 'beat').length).toBeLessThanOrEqual(50)
    expect(labelled('incident')).toEqual([])
    expect(labelled('runbook-monitor').map(({ state }) => state)).toEqual(['closed'])
  })

  test.each([
    ['well', () => well],
    ['blips', (_path: string, seconds: number) => (seconds % 120 < 16 ? broken : well)],
    ['down for half of it', (_path: string, seconds: number) => (seconds > 600 && seconds < 2400 ? broken : well)],
    ['coming and going', (_path: string, seconds: number) => (seconds % 480 < 120 ? broken : well)],
  ] as const)('asks GitHub at most thirty times in its hour: %s', async (_name, answers) => {
    reply = answers
    dispatched = () => takeOver(901)
    await watching({ more: 'notify: { heartbeat: ALIVE }' })
    // The login behind the token is asked for once, and a dispatch looks for the newest run before it.
    const asked = github.asked.filter((question) => question !== 'viewer').length + 1 + writer.dispatched.length
    expect(asked + writes.filter((one) => one !== 'beat').length).toBeLessThanOrEqual(30)
  })

  test('tells within the patience and one interval, and closes when it has been well for ten times the patience', async () => {
    dispatched = () => takeOver(901)
    reply = (_path, seconds) => (seconds > 603 && seconds < 900 ? broken : well)
    expect((await watching()).conclusion.verdict).toBe('pass')
    expect(pager.sent.map(({ page }) => page)).toEqual(['trigger', 'resolve'])
    const [began, ended] = pager.sent.map(({ at }) => (Date.parse(at) - Date.parse(start)) / second)
    expect(began).toBeGreaterThan(633)
    expect(began).toBeLessThanOrEqual(603 + 15 + 30 + 15)
    expect(ended).toBeGreaterThan(900 + 300 - 1)
    expect(labelled('incident')).toMatchObject([
      { state: 'closed', body: expect.stringContaining('Detected by 3 looks') },
    ])
  })

  test('tells nobody of what heals within the patience', async () => {
    dispatched = () => takeOver(901)
    reply = (_path, seconds) => (seconds > 600 && seconds < 626 ? broken : well)
    const outcome = await watching()
    expect(pager.sent).toEqual([])
    expect(labelled('incident')).toEqual([])
    const [, part] = outcome.conclusion.parts
    expect(part?.tables[0]?.rows.map(([, found]) => found)).toEqual(['well', 'down', 'well'])
  })

  test('leaves what it has counted to the next one', async () => {
    reply = (_path, seconds) => (seconds > 3290 ? broken : well)
    await watching({ watch: { handOver: false } })
    expect(watchState().states.down).toMatchObject({ failures: 1, outage: false })
  })

  test('takes over an outage of the one before, goes on in its incident, and closes it', async () => {
    reply = (_path, seconds) => (seconds > 60 ? broken : well)
    await watching({ watch: { forMs: 10 * minute, handOver: false } })
    expect(labelled('incident')).toMatchObject([{ state: 'open' }])
    const [notes] = labelled('runbook-monitor')
    github.state.issues = github.state.issues.map((issue) =>
      issue === notes
        ? {
            ...issue,
            body: issue.body.replace(
              /\} -->/,
              `,"watcher":${JSON.stringify({ run: 899, until: '2026-01-01T12:00:00.000Z', handsOver: true })}} -->`,
            ),
          }
        : issue,
    )
    reply = (_path, seconds) => (seconds < 60 ? broken : well)
    dispatched = () => takeOver(901)
    const outcome = await watching()
    expect(messageOf(outcome)).toContain('run 901 watches now')
    expect(labelled('incident')).toMatchObject([{ state: 'closed' }])
    expect(pager.sent.map(({ page }) => page)).toEqual(['trigger', 'resolve'])
  })

  test('goes on where no run takes over, ends red, and says who watches now: nobody', async () => {
    writer.loseDispatches()
    const outcome = await watching()
    expect(outcome).toMatchObject({ failJob: true, conclusion: { verdict: 'fail', reasonCode: 'hand-over-lost' } })
    expect(messageOf(outcome)).toMatch(/^No run has taken over after 2[56]\d looks, so nobody watches from here on\./)
    expect(outcome.conclusion.next).toMatchObject({ do: 'dispatch', what: 'this-workflow' })
    expect(writer.dispatched).toHaveLength(1)
  })

  test('tries again where the next one could not be started, and says why it could not', async () => {
    writer.refuse(
      'dispatchWorkflow',
      new ExpectedError({ code: 'no-permission', message: 'No actions: write.', remedy: '' }),
    )
    const outcome = await watching()
    expect(messageOf(outcome)).toContain('nobody watches from here on (No actions: write.).')
    expect(writes.filter((one) => one === 'dispatch').length).toBeGreaterThan(2)
  })

  test('tells also where GitHub is away', async () => {
    const away = new ExpectedError({ code: 'github-unreachable', message: 'GitHub is away.', remedy: 'Wait.' })
    github.state.refused.set('issues', away)
    writer.refuse('createIssue', away)
    writer.refuse('updateIssue', away)
    reply = (_path, seconds) => (seconds > 600 ? broken : well)
    await watching({ watch: { handOver: false } })
    expect(pager.sent[0]).toMatchObject({ page: 'trigger', step: 'begin' })
    expect(new Set(pager.sent.map(({ key }) => key)).size).toBe(1)
  })
})

describe('beside another watcher', () => {
  const mark = { run: 800, until: '2026-01-01T11:00:00.000Z', handsOver: false }
  test('it only looks, and closes the state that stands open', async () => {
    github.state.runs.push(aRun({ id: 800, status: 'in_progress' }))
    leave(mark)
    reply = () => broken
    const outcome = await watching()
    expect(outcome.conclusion).toMatchObject({ verdict: 'fail', reasonCode: 'unhealthy' })
    expect(messageOf(outcome)).toContain('Run 800 watches it already, so this one only looked.')
    expect(watchState()).toMatchObject({ watcher: mark })
    expect(labelled('runbook-monitor')).toMatchObject([{ state: 'closed' }])
  })

  test.each([
    ['whose run is over', { run: 800, until: '2026-01-01T11:00:00.000Z', handsOver: false }, 'completed'],
    ['whose time is over', { run: 800, until: '2026-01-01T09:00:00.000Z', handsOver: false }, 'in_progress'],
    ['that hands over', { run: 800, until: '2026-01-01T11:00:00.000Z', handsOver: true }, 'in_progress'],
  ])('%s it watches', async (_name, left, status) => {
    github.state.runs.push(aRun({ id: 800, status }))
    leave(left)
    await watching({ watch: { forMs: 5 * minute } })
    expect(watchState().watcher).toMatchObject({ run: 900 })
  })

  test('that took over it tells nothing more', async () => {
    reply = (_path, seconds) => {
      if (seconds > 600) takeOver(901)
      return seconds > 600 ? broken : well
    }
    const outcome = await watching()
    expect(messageOf(outcome)).toContain('run 901 watches now')
    expect(pager.sent).toEqual([])
    expect(writer.dispatched).toEqual([])
  })
})

describe('a release that goes down soon after its deploy', () => {
  const fresh = (verifiedAt: string) => {
    const { deployment, statuses } = anEntry({ id: 7, statuses: ['in_progress', 'success: verified'] })
    github.state.deployments = [deployment]
    github.state.deploymentStatuses.set(
      7,
      statuses.map((status) => ({ ...status, createdAt: verifiedAt })),
    )
  }

  test.each([
    ['is rolled back where the runbook asks for it', '2026-01-01T09:50:00Z', 'monitor: { on-outage: rollback }', 1],
    ['is told of and no more where it does not', '2026-01-01T09:50:00Z', '', 0],
    ['is not rolled back when that was long ago', '2026-01-01T08:50:00Z', 'monitor: { on-outage: rollback }', 0],
  ])('%s', async (_name, verifiedAt, more, started) => {
    fresh(verifiedAt)
    reply = (_path, seconds) => (seconds > 60 && seconds < 120 ? broken : well)
    await watching({ watch: { forMs: 30 * minute, handOver: false }, more })
    const inputs = 'environment=production reason=automatic: 2 of 2 probes fail'
    const order = `.github/workflows/rollback.yml on main ${inputs}`
    const ordered = writer.dispatched.map((text) => text.slice(0, order.length))
    expect(ordered).toEqual(Array.from({ length: started }, () => order))
    expect(watchState().rolledBack).toBe(started === 0 ? null : 7)
    expect(pager.sent[0]).toMatchObject({ page: 'trigger' })
  })
})

describe('an alert', () => {
  const alert = { forMs: 5 * minute, handOver: false, alert: 'HighErrorRate' }
  test('of an outage opens it within a minute, and the run ends', async () => {
    reply = () => broken
    const outcome = await watching({ watch: alert })
    expect(outcome).toMatchObject({ failJob: true, conclusion: { verdict: 'fail' } })
    expect(messageOf(outcome)).toMatch(/^Started by an alert \(HighErrorRate\)\. /)
    expect(pager.sent).toHaveLength(1)
    expect(Date.parse(pager.sent[0]?.at ?? '') - Date.parse(start)).toBeLessThanOrEqual(minute)
    expect(writer.dispatched).toEqual([])
  })

  test('of nothing ends after three good looks, and leaves nothing behind', async () => {
    const outcome = await watching({ watch: alert })
    expect(messageOf(outcome)).toContain('This was the last of 3 looks.')
    expect(github.state.issues).toEqual([])
  })
})

describe('what is less than down', () => {
  test('a probe on the list of warnings leaves it degraded, which wakes nobody', async () => {
    dispatched = () => takeOver(901)
    reply = (path, seconds) => (path === '/search' && seconds > 600 ? broken : well)
    const outcome = await watching({ more: 'monitor: { warn: [search] }' })
    expect(labelled('incident')).toMatchObject([
      { title: '🚨 INCIDENT: inventory - production is degraded', state: 'open' },
    ])
    expect(pager.sent.map(({ page, severity }) => [page, severity])).toEqual([[null, 'medium']])
    expect(messageOf(outcome)).toContain('Degraded since 2026-01-01T10:10:')
    expect(watchState().states.down.outage).toBe(false)
  })

  test('its severity is the runbook’s', async () => {
    dispatched = () => takeOver(901)
    reply = (path) => (path === '/search' ? broken : well)
    await watching({ more: 'monitor: { warn: [search], severities: { degraded: critical } }' })
    expect(pager.sent[0]).toMatchObject({ page: 'trigger', severity: 'critical', step: 'begin' })
  })
})
