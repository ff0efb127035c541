import { incidentKey, incidentMarker, outageKey, outageSince } from '../../../src/records/decide/keys.ts'
import { blankIncident } from '../../../src/records/decide/incident-state.ts'
import { describe, expect, test } from 'vitest'
import type { IncidentEvent } from '../../../src/incident/decide/event.ts'
import { phaseOf, responseOf, type Incident } from '../../../src/incident/decide/incident.ts'
import { transitions } from '../../../src/incident/decide/machine.ts'
import { incidentTitle, issueBody, stateIn } from '../../../src/incident/render/issue-body.ts'
import { againstTarget, recoveryText, responseText } from '../../../src/incident/words.ts'
import { aPlace, sha } from '../../fakes/nouns.ts'
import { anIncident, began, ended, sentOf } from '../incident-events.ts'

/** What a run makes of the issue; `before` is null for a new one. */
const write = (before: string | null, events: readonly IncidentEvent[], given: Partial<Incident> = {}): string => {
  const { state, issue } = transitions(before === null ? blankIncident : stateIn(before), events)
  return issueBody(before, {
    incident: anIncident(given),
    plan: issue,
    state,
    phase: phaseOf(events),
    lastedMs: null,
    repoUrl: 'https://github.com/o/r',
    run: 900,
    commits: given.commits ?? [],
  })
}
const restored: IncidentEvent = { kind: 'restored', at: '2026-02-01T02:00:42.000Z', message: 'it serves' }
const stillDown = (minute: number, message: string): IncidentEvent => ({
  kind: 'still-down',
  condition: 'down',
  at: new Date(Date.UTC(2026, 1, 1, 2, minute)).toISOString(),
  message,
})

describe('the issue of an incident', () => {
  test("is the runbook's template, below what is to be done now", () => {
    expect(incidentTitle(anIncident())).toBe('🚨 INCIDENT: inventory - production: checkout fails')
    const body = write(null, [began()])
    expect(body.split('\n').slice(0, 8)).toEqual([
      incidentMarker(anIncident().key),
      '',
      '**Do now:** Wait for [run 900](https://github.com/o/r/actions/runs/900), which returns production to 1.0.0. If it fails, this line says what to do.',
      '',
      '**Status:** INVESTIGATING',
      '**Severity:** HIGH (answer within 1 h; escalate to Engineering Lead)',
      '**Impact:** no failed request is on record (the number of users is not measured)',
      '**ETA:** being rolled back now; the RTO is 15 m',
    ])
    for (const line of [
      '- [2026-02-01T02:00:00.000Z] Rollback started by ada: checkout fails → **INVESTIGATING**',
      '- **Recovery:** not restored yet',
      '- [ ] Hold the post-incident review (due 2026-02-06; owner: Engineering Lead)',
      '- [ ] Add a test or a probe that would have caught it (owner: name one here)',
    ]) {
      expect(body).toContain(line)
    }
  })

  test('goes on where it was, and keeps what people wrote', () => {
    const first = write(null, [began()])
      .replace(/\*\*Impact:\*\* .*/, '**Impact:** 1,200 users affected')
      .replace('- [ ] Write down the root cause', '- [x] Write down the root cause')
      .replace('Rollback started by ada: checkout fails', 'Rollback started by ada: checkout fails (see chat)')
    const second = write(first, [restored], {
      recovery: recoveryText(42_000, 900_000, 'the start of the rollback'),
      impact: { since: '2026-02-01T02:00:00.000Z', requests: [], seen: '500' },
    })
    expect(second).toContain('**Status:** MONITORING')
    expect(second).toContain('**ETA:** the service is restored')
    expect(second).toContain('**Impact:** 1,200 users affected')
    expect(second).toContain('- [x] Write down the root cause')
    expect(second).toContain('(see chat)')
    expect(second).toContain('42.0 s from the start of the rollback, within the RTO of 15 m')
    expect(second.match(/^- \[2026/gm)).toHaveLength(2)
    expect(second.match(/\*\*Status:\*\*/g)).toHaveLength(1)
    expect(second.match(/\*\*Do now:\*\*/g)).toHaveLength(1)
  })

  test('counts the requests that failed, as long as nobody has written the impact', () => {
    const impact = (failed: number) => ({
      since: '2026-02-01T14:02:10.000Z',
      requests: [{ probe: '/items', failed, asked: 5 }],
      seen: '',
    })
    const first = write(null, [began()], { impact: impact(3) })
    const sentence = '3 of 5 requests for /items failed since 2026-02-01 14:02 UTC'
    expect(first).toContain(`**Impact:** ${sentence} (the number of users is not measured)`)
    expect(write(first, [began()], { impact: impact(5) })).toContain('**Impact:** 5 of 5 requests for /items failed')
    const earlier = first.replace(/\*\*Impact:\*\* .*/, '**Impact:** [Number] users affected')
    expect(write(earlier, [began()], { impact: impact(3) })).toContain(`**Impact:** ${sentence}`)
  })

  test.each([
    ['the pull request', { remedy: 'Merge pull request #13.' }, '[\\#\u200B13](https://github.com/o/r/issues/13)'],
    [
      'a person',
      { served: false, verdict: 'fail', remedy: 'Look at production now.' } as const,
      'Look at production now.',
    ],
    ['a correction', {}, 'Correct the change in a new commit on top of the revert and release it.'],
  ])('says that %s is needed next', (_name, given, expected) => {
    const action = /^\*\*Do now:\*\*.*$/m.exec(write(null, [began(), ended(given)]))?.[0]
    expect(action).toContain(expected)
  })

  test('links numbers and the commits that it knows, and nothing that only looks like one', () => {
    const message = 'see #12, run 7, bbbbbbb, ccccccc and other/repo#3'
    const body = write(null, [began(), { kind: 'restored', at: '2026-02-01T02:00:42.000Z', message }], {
      commits: [sha('b')],
    })
    const line = body.split('\n').find((text) => text.includes('Service restored')) ?? ''
    expect(line).toContain('[\\#\u200B12](https://github.com/o/r/issues/12)')
    expect(line).toContain('[run 7](https://github.com/o/r/actions/runs/7)')
    expect(line).toContain(`[bbbbbbb](https://github.com/o/r/commit/${sha('b')})`)
    expect(line).toContain(', ccccccc and other/repo#\u200B3')
  })

  test('of an earlier version, without links, does not get its lines again', () => {
    const earlier = write(null, [began({ reason: 'see #12' })])
      .replace(/\[\\(#\u200B12)\]\([^)]*\)/, '$1')
      .replace(/\n<!-- runbook:incident-state.*/, '')
      .replace(/\*\*Do now:.*\n\n/, '')
    expect(earlier).toContain('started by ada: see #\u200B12 →')
    const after = write(earlier, [began({ reason: 'see #12' })])
    expect(after.match(/Rollback started by/g)).toHaveLength(1)
    expect(after.indexOf('**Do now:**')).toBeLessThan(after.indexOf('**Status:**'))
  })

  test('stays inside of what GitHub takes, and keeps how it began', () => {
    const told = (minute: number) => stillDown(minute, `in minute ${minute}: ${'<x>'.repeat(150)}`)
    const many = Array.from({ length: 400 }, (_, index) => told(index + 1))
    const body = write(null, [began(), ...many])
    expect(body.length).toBeLessThan(65_536)
    expect(body).toContain('- [2026-02-01T02:00:00.000Z] Rollback started')
    expect(body).toContain(told(400).at)
    const grown = many.reduce((text, event) => write(text, [event]), write(null, [began()]))
    expect(grown.length).toBeLessThan(65_536)
    expect(grown).toContain('Rollback started')
    expect(grown).toContain(told(400).at)
  })

  test('does not say again what it said last, and does say it when it comes back', () => {
    const first = write(write(null, [began()]), [stillDown(1, 'API <b>500</b> | 3 of 3')])
    const second = write(first, [stillDown(2, 'API <b>500</b> | 3 of 3')])
    expect(second.match(/Still down: API/g)).toHaveLength(1)
    const fourth = write(write(second, [stillDown(3, 'page')]), [stillDown(4, 'API <b>500</b> | 3 of 3')])
    expect(fourth.match(/Still down: API/g)).toHaveLength(2)
  })

  test('remembers the thread of its messages, and keeps the first', () => {
    const body = write(null, [began(), sentOf('900/start', ['slack'], [], '17.500')])
    expect(stateIn(body).thread).toBe('17.500')
    const more = write(body, [ended(), sentOf('900/end', ['slack'], [], '18.1')])
    expect(stateIn(more).thread).toBe('17.500')
  })

  test('is written anew when somebody removed its marks', () => {
    expect(write('gone', [began()])).toBe(write(null, [began()]))
  })

  test('can not be broken out of by a hostile reason or environment', () => {
    const hostile = '<!-- /runbook:updates --> @octo/all <img src=x> \n## owned'
    const body = write(null, [began({ reason: hostile, returnTo: hostile }), ended({ remedy: hostile })], {
      brief: hostile,
      impact: { since: hostile, requests: [], seen: hostile },
      facts: [{ label: hostile, value: hostile }],
    })
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
  expect(responseOf({ severity, severities: configured })).toEqual({ respondMs, escalate })
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
  const body = write(null, [began()], { key: outageKey(aPlace('a b-c'), since) })
  expect(outageSince(body, aPlace('a b-c'))).toBe(since)
  expect(outageSince(body, aPlace('a'))).toBeNull()
  expect(outageSince(write(null, [began()]), aPlace())).toBeNull()
})

test.each([
  ['2026-02-01T02:00:00Z', '2026-02-01T02:04:00Z', '4 m after it was detected, within the 15 m of CRITICAL'],
  ['2026-02-01T02:00:00Z', '2026-02-01T02:16:00Z', '16 m after it was detected, 1 m over the 15 m of CRITICAL'],
  ['2026-02-01T02:00:00Z', '2026-02-01T01:59:00Z', '0 ms after it was detected, within the 15 m of CRITICAL'],
  [null, '2026-02-01T02:16:00Z', 'not measured: no record tells when it was detected'],
])('detected at %s and answered at %s is %s', (detectedAt, answeredAt, expected) => {
  expect(responseText({ detectedAt, answeredAt }, { severity: 'critical', respondMs: 900_000 })).toBe(expected)
})
