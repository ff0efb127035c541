import { incidentKey, incidentMarker, outageKey, outageSince } from '../../../src/records/decide/keys.ts'
import { describe, expect, test } from 'vitest'
import {
  againstTarget,
  recoveryText,
  responseOf,
  responseText,
  type Incident,
} from '../../../src/incident/decide/incident.ts'
import { threadIn } from '../../../src/incident/render/issue-marks.ts'
import { incidentBody, incidentTitle, updatedIncidentBody } from '../../../src/incident/render/issue-body.ts'
import { aPlace, sha } from '../../fakes/nouns.ts'

const incident = (given: Partial<Incident> = {}): Incident => ({
  key: incidentKey(aPlace('production'), sha('b')),
  service: 'inventory',
  environment: 'production',
  brief: 'production: checkout fails',
  status: 'INVESTIGATING',
  down: false,
  severity: 'high',
  respondMs: 3_600_000,
  escalate: ['Engineering Lead'],
  eta: 'being rolled back now',
  recovery: recoveryText(null, 900_000, 'the start of the rollback'),
  thread: null,
  timeline: [{ at: '2026-02-01T02:00:00.000Z', what: 'Rollback started by ada: checkout fails' }],
  facts: [{ label: 'Run', value: 'run 1', url: 'https://github.com/o/r/actions/runs/1' }],
  ...given,
})

describe('the issue of an incident', () => {
  test("is the runbook's template", () => {
    expect(incidentTitle(incident())).toBe('🚨 INCIDENT: inventory - production: checkout fails')
    const body = incidentBody(incident())
    for (const line of [
      '**Status:** INVESTIGATING',
      '**Severity:** HIGH (answer within 1 h; escalate to Engineering Lead)',
      '**Impact:** [Number] users affected',
      '**ETA:** being rolled back now',
      '- [2026-02-01T02:00:00.000Z] Rollback started by ada: checkout fails',
      '- **Recovery:** not restored yet',
      '- [ ] Hold the post-incident review (due 2026-02-06; owner: Engineering Lead)',
      '- [ ] Add a test or a probe that would have caught it (owner: name one here)',
    ]) {
      expect(body).toContain(line)
    }
  })

  test('goes on where it was, and keeps what people wrote', () => {
    const first = incidentBody(incident())
      .replace('[Number] users affected', '1,200 users affected')
      .replace('- [ ] Write down the root cause', '- [x] Write down the root cause')
      .replace('Rollback started by ada: checkout fails', 'Rollback started by ada: checkout fails (see chat)')
    const second = updatedIncidentBody(
      first,
      incident({
        status: 'MONITORING',
        eta: 'the service is restored',
        recovery: recoveryText(42_000, 900_000, 'the start of the rollback'),
        timeline: [{ at: '2026-02-01T02:00:42.000Z', what: 'Service restored' }],
      }),
    )
    expect(second).toContain('**Status:** MONITORING')
    expect(second).toContain('**ETA:** the service is restored')
    expect(second).toContain('1,200 users affected')
    expect(second).toContain('- [x] Write down the root cause')
    expect(second).toContain('(see chat)')
    expect(second).toContain('42.0 s from the start of the rollback, within the RTO of 15 m')
    expect(second.match(/^- \[2026/gm)).toHaveLength(2)
    expect(second.match(/\*\*Status:\*\*/g)).toHaveLength(1)
  })

  test('says each thing once, however often it is told', () => {
    const body = incidentBody(incident())
    expect(updatedIncidentBody(body, incident())).toBe(body)
  })

  test('stays inside of what GitHub takes, and keeps how it began', () => {
    const told = (minute: number) => ({
      at: new Date(Date.UTC(2026, 1, 1, 3, minute)).toISOString(),
      what: `Still down in minute ${minute}: ${'<x>'.repeat(150)}`,
    })
    const timeline = [incident().timeline[0] ?? told(0), ...Array.from({ length: 400 }, (_, index) => told(index))]
    const body = incidentBody(incident({ timeline }))
    expect(body.length).toBeLessThan(65_536)
    expect(body).toContain('- [2026-02-01T02:00:00.000Z] Rollback started')
    expect(body).toContain(told(399).at)
    const grown = Array.from({ length: 400 }, (_, index) => index).reduce(
      (text, index) => updatedIncidentBody(text, incident({ timeline: [told(index)] })),
      incidentBody(incident()),
    )
    expect(grown.length).toBeLessThan(65_536)
    expect(grown).toContain('Rollback started')
    expect(grown).toContain(told(399).at)
  })

  test('does not say again what it said last, and does say it when it comes back', () => {
    const say = (text: string, minute: number, what: string) =>
      updatedIncidentBody(text, incident({ timeline: [{ at: `2026-02-01T02:0${minute}:00.000Z`, what }] }))
    const first = say(incidentBody(incident()), 1, 'Still down: API <b>500</b> | 3 of 3')
    const second = say(first, 2, 'Still down: API <b>500</b> | 3 of 3')
    expect(second).toBe(first)
    const fourth = say(say(second, 3, 'Still down: page'), 4, 'Still down: API <b>500</b> | 3 of 3')
    expect(fourth.match(/Still down: API/g)).toHaveLength(2)
  })

  test('remembers the thread of its messages, and keeps the first', () => {
    const body = updatedIncidentBody(incidentBody(incident()), incident({ thread: '17.500' }))
    expect(threadIn(body)).toBe('17.500')
    expect(threadIn(updatedIncidentBody(body, incident({ thread: '18.1' })))).toBe('17.500')
    expect(threadIn('<!-- runbook:thread:nonsense -->')).toBeNull()
  })

  test('is written anew when somebody removed its marks', () => {
    expect(updatedIncidentBody('gone', incident())).toBe(incidentBody(incident()))
  })

  test('can not be broken out of by a hostile reason or environment', () => {
    const hostile = '<!-- /runbook:updates --> @octo/all <img src=x> \n## owned'
    const body = incidentBody(
      incident({ brief: hostile, eta: hostile, timeline: [{ at: '2026-02-01T02:00:00.000Z', what: hostile }] }),
    )
    expect(body.match(/<!-- \/runbook:updates -->/g)).toHaveLength(1)
    expect(body).not.toMatch(/@octo|<img|^## owned/m)
    const marker = incidentMarker(incidentKey(aPlace('a --> b\n<'), sha('b')))
    expect(marker).toMatch(/^<!-- [^<>\n]* -->$/)
    expect(marker.slice(4, -3)).not.toContain('--')
  })
})

test('two environments whose names look alike are two incidents', () => {
  const keys = ['a/b', 'a-b', 'a%2Fb', 'A/b'].map((environment) => incidentKey(aPlace(environment), sha('b')))
  expect(new Set(keys).size).toBe(4)
})

test.each([
  ['critical', {}, 900_000, ['VP Eng', 'CTO']],
  ['low', {}, 86_400_000, ['Backlog']],
  ['high', { high: { respondMs: 60_000, escalate: ['Ann'] } }, 60_000, ['Ann']],
  ['high', { high: { respondMs: 60_000, escalate: [] } }, 60_000, ['Engineering Lead']],
] as const)('severity %s with %j is answered in %d ms by %j', (severity, configured, respondMs, escalate) => {
  expect(responseOf(severity, configured)).toEqual({ respondMs, escalate })
})

test.each([
  [42_000, 900_000, 'within the RTO of 15 m'],
  [960_000, 900_000, '1 m over the RTO of 15 m'],
  [1, null, 'no RTO is set'],
])('%d ms against %s is %s', (recovery, rto, expected) => {
  expect(againstTarget(recovery, rto)).toBe(expected)
})

test('an outage that the monitor saw bears the time at which it began', () => {
  const since = '2026-02-01T02:00:00.000Z'
  const body = incidentBody(incident({ key: outageKey(aPlace('a b-c'), since) }))
  expect(outageSince(body, aPlace('a b-c'))).toBe(since)
  expect(outageSince(body, aPlace('a'))).toBeNull()
  expect(outageSince(incidentBody(incident()), aPlace())).toBeNull()
})

test.each([
  ['2026-02-01T02:00:00Z', '2026-02-01T02:04:00Z', '4 m after it was detected, within the 15 m of CRITICAL'],
  ['2026-02-01T02:00:00Z', '2026-02-01T02:16:00Z', '16 m after it was detected, 1 m over the 15 m of CRITICAL'],
  ['2026-02-01T02:00:00Z', '2026-02-01T01:59:00Z', '0 ms after it was detected, within the 15 m of CRITICAL'],
  [null, '2026-02-01T02:16:00Z', 'not measured: nothing on record tells when it was detected'],
])('detected at %s and answered at %s is %s', (detectedAt, answeredAt, expected) => {
  expect(responseText({ detectedAt, answeredAt }, { severity: 'critical', respondMs: 900_000 })).toBe(expected)
})
