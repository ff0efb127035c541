import { expect, test } from 'vitest'
import { impactOf } from '../../../src/incident/decide/impact.ts'
import { impactText } from '../../../src/incident/words.ts'
import { keptText } from '../../../src/records/decide/event.ts'
import type { Sample } from '../../../src/smoke/decide/samples.ts'
import type { SmokeFinding } from '../../../src/smoke/decide/verdict.ts'
import { probeTable } from '../../../src/smoke/render/evidence.ts'
import type { Series } from '../../../src/smoke/run/run.ts'
import { verdictWords } from '../../../src/smoke/words.ts'

const since = '2026-02-01T14:02:00.000Z'
const good: Sample = { outcome: 'pass', summary: '200', latencyMs: 5 }
const bad: Sample = { outcome: 'wrong', summary: '500 instead of 200', latencyMs: 5 }
const samples = [good, bad, bad, good, bad]

const series = (name: string, address: string | null): Series => ({
  question: {
    name,
    kind: 'http',
    class: 'liveness',
    definition: name,
    host: null,
    problems: [],
    sample: () => Promise.resolve(good),
  },
  address,
  samples,
  state: { state: 'fail', failures: 3, reproduced: true },
})

test('the failed requests are counted from the samples, over all addresses of a probe', () => {
  const tables = [probeTable([series('/items', '10.0.0.1'), series('/items', '10.0.0.2')])]
  expect(impactOf(since, { message: 'whatever', tables }).requests).toEqual([{ probe: '/items', failed: 6, asked: 10 }])
})

test('without the samples they are read from what smoke left on record', () => {
  const { message } = verdictWords({
    verdict: 'fail',
    reasonCode: 'unhealthy',
    rollbackEligible: false,
    unverified: false,
    finding: {
      code: 'probes-fail',
      probes: 2,
      failures: [
        { name: '/items', address: null, class: 'liveness', samples, reproduced: true, before: null },
        { name: 'API', address: '10.0.0.1', class: 'liveness', samples, reproduced: true, before: null },
      ],
    },
  })
  const { requests } = impactOf(since, { message, tables: [] })
  expect(requests).toEqual([
    { probe: '/items', failed: 3, asked: 5 },
    { probe: 'API', failed: 3, asked: 5 },
  ])
})

const waited = { sha: 'b'.repeat(40), ms: 90_000 }
const counted = { count: 4, of: 5 }
const detail = `500 instead of 2xx: ${'the body of the page, '.repeat(9)}`
test.each<[string, SmokeFinding]>([
  ['it was down', { code: 'version-down', detail, waited, counted, fault: { kind: '5xx', about: null, brief: false } }],
  ['it failed before, too', { code: 'version-failed-before', detail, counted }],
])('where the version itself was not answered, its requests are counted: %s', (_, finding) => {
  const end = { verdict: 'fail', reasonCode: 'unhealthy', rollbackEligible: false, unverified: false } as const
  const { message } = verdictWords({ ...end, finding })
  // As deploy puts it on record, where the end of a long text is cut.
  const text = keptText({ event: 'failed', text: `1.1.0 (bbbbbbb) is in staging and fails: ${message}` })
  expect(text.length).toBeLessThan(message.length)
  const { requests } = impactOf(since, { message: text, tables: [] })
  expect(requests).toEqual([{ probe: 'the version', failed: 4, asked: 5 }])
  expect(impactText({ since, requests, seen: text })).toBe(
    '4 of 5 requests for the version failed since 2026-02-01 14:02 UTC (the number of users is not measured)',
  )
})

test('answers of the release before are no failed requests', () => {
  const old = { code: 'old-version', serving: ['a'.repeat(40)], waited, counted, digits: null } as const
  const end = { verdict: 'fail', reasonCode: 'old-version', rollbackEligible: false, unverified: false } as const
  const { message } = verdictWords({ ...end, finding: old })
  expect(impactOf(since, { message, tables: [] }).requests).toEqual([])
})

test('what nobody counted is told as it was seen', () => {
  const impact = impactOf(since, { message: '500 at /items', tables: [] })
  expect(impact).toEqual({ since, requests: [], seen: '500 at /items' })
})
