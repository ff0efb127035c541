import { describe, expect, test } from 'vitest'
import { againstTarget, incidentKey, responseOf, type Incident } from '../../src/domain/incident.ts'
import { incidentBody, incidentMarker, incidentTitle, updatedIncidentBody } from '../../src/report/incident.ts'
import { sha } from '../fakes/nouns.ts'

const incident = (given: Partial<Incident> = {}): Incident => ({
  key: incidentKey({ environment: 'production', bad: sha('b') }),
  service: 'inventory',
  environment: 'production',
  brief: 'production: checkout fails',
  status: 'INVESTIGATING',
  severity: 'high',
  respondMs: 3_600_000,
  escalate: ['Engineering Lead'],
  eta: 'being rolled back now',
  rtoMs: 900_000,
  recoveryMs: null,
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
      '- [ ] Hold the post-incident review (due 2026-02-06); name its owner here',
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
        recoveryMs: 42_000,
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
    const marker = incidentMarker(incidentKey({ environment: 'a --> b\n<', bad: sha('b') }))
    expect(marker).toMatch(/^<!-- [^<>\n]* -->$/)
    expect(marker.slice(4, -3)).not.toContain('--')
  })
})

test('two environments whose names look alike are two incidents', () => {
  const keys = ['a/b', 'a-b', 'a%2Fb', 'A/b'].map((environment) => incidentKey({ environment, bad: sha('b') }))
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
