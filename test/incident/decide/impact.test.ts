import { expect, test } from 'vitest'
import { impactOf } from '../../../src/incident/decide/impact.ts'
import type { Sample } from '../../../src/smoke/decide/samples.ts'
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

test('what nobody counted is told as it was seen', () => {
  const impact = impactOf(since, { message: '500 at /items', tables: [] })
  expect(impact).toEqual({ since, requests: [], seen: '500 at /items' })
})
