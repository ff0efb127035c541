import { beforeEach, describe, expect, test } from 'vitest'
import { parseRunbook } from '../../src/config/load.ts'
import { ExpectedError } from '../../src/core/errors.ts'
import type { Severity } from '../../src/core/promotion-rule.ts'
import type { Verified } from '../../src/smoke/decide/verdict.ts'
import { seenIn } from '../../src/monitor/decide-conditions.ts'
import { keepWatch } from '../../src/monitor/run.ts'
import { fakeGitHub, type FakeGitHub } from '../fakes/github.ts'
import { fakeNotifier, type FakeNotifier } from '../fakes/notice.ts'
import { sha } from '../fakes/nouns.ts'
import { fullWriter, type FullWriter } from '../fakes/rollback-writer.ts'
import { fakeClock, fakePorts } from '../fakes/world.ts'

const runbook = parseRunbook(
  "service: inventory\nenvironments: { production: { promote: { tag: 'v*' }, recovery: { rto: 15m } } }\n",
  { path: '.github/runbook.yml', sha: sha('0') },
)
const [environment] = runbook.environments

let github: FakeGitHub
let writer: FullWriter
let pager: FakeNotifier
let minute: number
beforeEach(() => {
  github = fakeGitHub()
  writer = fullWriter(github, () => sha('f'))
  pager = fakeNotifier('pagerduty')
  minute = 0
})

const words = { pass: '1 of 1 probes pass.', fail: '1 of 1 probes fail: API.', inconclusive: 'No way there.' } as const
const api = { name: 'API', address: null, class: 'journey', samples: [], reproduced: true, before: null } as const
const findings = {
  pass: {
    code: 'healthy',
    version: { state: 'not-asked', why: 'not-wanted' },
    probes: 1,
    flaky: [],
    commands: [],
    rules: [],
    warnings: [],
  },
  fail: { code: 'probes-fail', probes: 1, failures: [api] },
  inconclusive: { code: 'probes-ours', failures: [], probes: 1 },
} as const
const found = (verdict: Verified['verdict'], message: string): Verified => ({
  finding: findings[verdict],
  verdict,
  reasonCode: verdict === 'pass' ? 'healthy' : verdict === 'fail' ? 'unhealthy' : 'probe-fault',
  message,
  remedy: '',
  observedSha: null,
  rollbackEligible: false,
  checks: [],
  facts: [],
  tables: [],
  texts: [],
})

/** One scheduled run, ten minutes after the one before. */
const watch = (verdict: Verified['verdict'], given: { severity?: Severity; message?: string } = {}) => {
  if (environment === undefined) throw new Error('no production')
  const start = new Date(Date.UTC(2026, 0, 1, 0, (minute += 10))).toISOString()
  const ports = { ...fakePorts({ github, clock: fakeClock({ start }) }), writer }
  const audience = { notifiers: [pager], filter: { events: ['outage' as const], environments: [] } }
  const url = 'https://api.example.com'
  const verification = found(verdict, given.message ?? words[verdict])
  const severity = given.severity ?? 'critical'
  const own = { ...runbook, monitor: { ...runbook.monitor, severity } }
  const look = { verification, seen: seenIn(verification, null, own) }
  const spans = () => ({ patienceMs: 0, recoveryMs: 0 })
  return keepWatch({ runbook: own, environment, url, look, spans, audience, dryRun: false }, ports)
}
const goDown = async (given: Parameters<typeof watch>[1] = {}) => {
  for (let run = 0; run < 3; run += 1) await watch('fail', given)
}
const labelled = (label: string) => github.state.issues.filter(({ labels }) => labels.includes(label))
const refuse = (name: 'createIssue' | 'updateIssue') =>
  writer.refuse(name, new ExpectedError({ code: 'no-permission', message: 'It lacks issues: write.', remedy: 'Add.' }))

describe('a run', () => {
  test('that finds it well asks three questions and writes nothing', async () => {
    await watch('pass')
    await watch('inconclusive')
    expect(github.state.issues).toEqual([])
    expect(new Set(github.asked)).toEqual(new Set(['issues', 'viewer']))
  })

  test('opens one incident with its duration at the end, and tells its begin and its end once', async () => {
    await goDown({ severity: 'high' })
    await watch('fail', { severity: 'high' })
    await watch('pass')
    await watch('pass')
    const [incident, ...others] = labelled('incident')
    expect(others).toEqual([])
    expect(incident?.state).toBe('closed')
    expect(incident?.body).toContain('It was down for 40 m.')
    expect(incident?.body).toContain('- **Recovery:** 40 m from the first failure, 25 m over the RTO of 15 m')
    expect(pager.sent.map(({ page, step, key }) => `${page ?? ''} ${step} ${key}`)).toEqual([
      'trigger begin inventory/production/monitor-2026-01-01T00:10:00.000Z',
      'resolve end inventory/production/monitor-2026-01-01T00:10:00.000Z',
    ])
  })

  test('writes a line only when something else fails than before', async () => {
    await goDown({ severity: 'high' })
    await watch('fail', { severity: 'high' })
    await watch('fail', { severity: 'high' })
    await watch('fail', { severity: 'high', message: 'the page fails too.' })
    const body = labelled('incident')[0]?.body ?? ''
    expect(body.match(/Still down: 1 of 1/g)).toHaveLength(1)
    expect(body.match(/Still down: the page/g)).toHaveLength(1)
  })

  test('calls those behind the first when the time to answer is over, once', async () => {
    await goDown({ severity: 'high' })
    for (let run = 0; run < 6; run += 1) await watch('fail', { severity: 'high' })
    expect(pager.sent.map(({ step }) => step)).toEqual(['begin', 'overdue'])
    expect(pager.sent[1]?.headline).toContain(
      'The response time of 1 h is over. If nobody has answered, call Engineering Lead.',
    )
    expect(labelled('incident')[0]?.body).toContain('call Engineering Lead')
  })

  test.each([
    ['critical', 'trigger'],
    ['high', 'trigger'],
    ['medium', null],
    ['low', null],
  ] as const)('of severity %s asks the pager for %s', async (severity, page) => {
    await goDown({ severity })
    expect(pager.sent.map((notice) => notice.page)).toEqual([page])
  })

  test('finds an incident that stands open where its state was deleted', async () => {
    await goDown()
    github.state.issues = labelled('incident')
    await watch('pass')
    await watch('pass')
    expect(labelled('incident').map(({ state }) => state)).toEqual(['closed'])
    expect(pager.sent.at(-1)).toMatchObject({ page: 'resolve', key: pager.sent[0]?.key })
  })

  test('takes MONITORING back when it is down again before that was confirmed', async () => {
    await goDown()
    await watch('pass')
    expect(labelled('incident')[0]?.body).toContain('**Status:** MONITORING')
    await watch('fail')
    const body = labelled('incident')[0]?.body ?? ''
    expect(body).toContain('**Status:** INVESTIGATING')
    expect(body.match(/→ \*\*\w+\*\*.*$/gm)).toEqual([
      '→ **INVESTIGATING**',
      '→ **MONITORING** after 30 m',
      '→ **INVESTIGATING** after 40 m',
    ])
  })

  test('tells of the end again where the pager was away and a person had closed the issue', async () => {
    await goDown()
    await watch('pass')
    await writer.updateIssue({ number: labelled('incident')[0]?.number ?? 0, state: 'closed' })
    pager = fakeNotifier('pagerduty', 'always')
    await watch('pass')
    expect(pager.sent.map(({ page }) => page)).toEqual(['resolve'])
    pager = fakeNotifier('pagerduty')
    await watch('pass')
    await watch('pass')
    expect(pager.sent.map(({ page }) => page)).toEqual(['resolve'])
    expect(labelled('incident').map(({ state }) => state)).toEqual(['closed'])
  })

  test('does not believe the state of somebody else', async () => {
    await watch('fail')
    await watch('fail')
    github.state.issues = github.state.issues.map((issue) => ({ ...issue, author: 'mallory' }))
    await watch('fail')
    expect(labelled('incident')).toEqual([])
  })
})

describe('what GitHub refuses', () => {
  test('when the incident is to be opened: people are told all the same, and the report says so', async () => {
    await watch('fail')
    await watch('fail')
    refuse('createIssue')
    const run = await watch('fail')
    expect(pager.sent).toHaveLength(1)
    expect(run).toMatchObject({ unrecorded: null, incident: null })
    expect(run.rows[0]).toMatchObject({ status: 'unknown' })
    expect(run.rows[0]?.findings[0]?.remedy).toContain('issues: write')
  })

  test('when it is to be remembered: nothing is hidden', async () => {
    refuse('createIssue')
    expect(await watch('fail')).toMatchObject({
      decided: { down: { step: 'nothing' } },
      unrecorded: { code: 'no-permission' },
    })
  })

  test('a lost critical page is told', async () => {
    pager = fakeNotifier('pagerduty', 'always')
    await watch('fail')
    await watch('fail')
    expect(await watch('fail')).toMatchObject({ pageLost: true })
    expect(await watch('fail')).toMatchObject({ decided: { down: { step: 'escalate' } }, pageLost: true })
  })

  test('anything else that is thrown is a bug, and not swallowed', async () => {
    writer.refuse('createIssue', new Error('boom'))
    await expect(watch('fail')).rejects.toThrow('boom')
  })
})
