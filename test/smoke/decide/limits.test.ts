import { describe, expect, it } from 'vitest'
import { judgeErrors, judgeLatency, judgeWarmUp } from '../../../src/smoke/decide/latency.ts'
import { judgeMetric, windowOf, type MetricAnswer } from '../../../src/smoke/decide/metric.ts'
import { parseLimit } from '../../../src/smoke/decide/limit.ts'
import { judgeWindows, type Sample } from '../../../src/smoke/decide/samples.ts'
import { limitWords } from '../../../src/smoke/words.ts'

describe('parseLimit, in Prometheus’ base units', () => {
  it.each([
    ['1%', 0.01],
    ['80 %', 0.8],
    ['1000ms', 1],
    ['2s', 2],
    ['5m', 300],
    ['512MiB', 536_870_912],
    ['3count', 3],
    ['1', null],
    ['', null],
    ['1000', null],
    ['-1%', null],
    ['1kb', null],
    ['1%%', null],
  ])('%s', (text, value) => {
    expect(parseLimit(text)).toBe(value)
  })
})

describe('windowOf', () => {
  it.each([
    ['up', 0],
    ['rate(http_requests[5m])', 300_000],
    ['sum(rate(a[5m]))/sum(rate(b[1h]))', 3_600_000],
    ['max_over_time(rate(a[1m])[10m:30s])', 600_000],
    ['avg_over_time(a[1d])', 86_400_000],
    ['a[1w]', 604_800_000],
    ['a{b="[x]"}', 0],
    ['rate(a[1h30m])', 5_400_000],
  ])('%s', (query, ms) => {
    expect(windowOf(query)).toBe(ms)
  })
})

describe('judgeMetric', () => {
  const rule = (text: string, bound: 'max' | 'min' = 'max', query = 'rate(a[5m])') => ({
    name: 'error rate',
    query,
    action: 'alert' as const,
    limit: { text, value: parseLimit(text) ?? 0, bound },
  })
  const said = (...values: readonly number[]): MetricAnswer => ({
    outcome: 'answered',
    values,
    warnings: [],
    infos: [],
  })
  const long = { servedForMs: 600_000, scrapeMs: 15_000 }
  it.each([
    ['below the limit', rule('1%'), said(0.002), long, 'pass', '0.002, max 1% (0.01)'],
    ['at the limit', rule('1%'), said(0.01), long, 'pass', ''],
    ['over the limit', rule('1%'), said(0.05), long, 'fail', '0.05, max 1%'],
    ['below a least', rule('5count', 'min'), said(3), long, 'fail', '3, min 5count'],
    ['above a least', rule('5count', 'min'), said(7), long, 'pass', ''],
    ['no data', rule('1%'), said(), long, 'unknown', 'no data'],
    ['zero by zero', rule('1%'), said(Number.NaN), long, 'unknown', 'not a number'],
    ['infinite', rule('1%'), said(Number.POSITIVE_INFINITY), long, 'unknown', 'not a number'],
    ['two series, both fine', rule('1%'), said(0, 0), long, 'unknown', '2 series: put an aggregate'],
    ['Prometheus is away', rule('1%'), { outcome: 'failed', why: 'ECONNREFUSED' }, long, 'unknown', 'ECONNREFUSED'],
    [
      'a partial answer within the limit',
      rule('1%'),
      { outcome: 'answered', values: [0], warnings: ['store is down'], infos: [] },
      long,
      'unknown',
      'partial: store is down',
    ],
    [
      'a partial answer over the limit',
      rule('1%'),
      { outcome: 'answered', values: [0.5], warnings: ['store is down'], infos: [] },
      long,
      'fail',
      '',
    ],
    [
      'a window from before the release',
      rule('1%'),
      said(0),
      { servedForMs: 200_000, scrapeMs: 15_000 },
      'unknown',
      'bake that long',
    ],
    [
      'a breach in a partial answer says so too',
      rule('1%'),
      { outcome: 'answered', values: [0.5], warnings: ['store is down'], infos: [] },
      long,
      'fail',
      'partial: store is down',
    ],
    [
      'a remark takes nothing away, and is shown',
      rule('1%'),
      { outcome: 'answered', values: [0], warnings: [], infos: ['metric might not be a counter'] },
      long,
      'pass',
      'Prometheus remarks: metric might not be a counter',
    ],
    ['a window that just reaches', rule('1%'), said(0), { servedForMs: 315_000, scrapeMs: 15_000 }, 'pass', ''],
    ['a window of three scrapes', rule('1%', 'max', 'rate(a[45s])'), said(0), long, 'unknown', 'fewer than 4 scrapes'],
    [
      'a value of now, before the first scrape',
      rule('1%', 'max', 'cpu'),
      said(0),
      { servedForMs: 5_000, scrapeMs: 15_000 },
      'unknown',
      'bake that long',
    ],
    ['a value of now', rule('1%', 'max', 'cpu'), said(0), { servedForMs: 20_000, scrapeMs: 15_000 }, 'pass', ''],
  ] as const)('%s', (_, one, answer, time, state, summary) => {
    const outcome = judgeMetric(one, answer, time)
    expect(outcome.state).toBe(state)
    expect(limitWords(outcome.finding)).toContain(summary)
  })
})

describe('judgeErrors', () => {
  it.each([
    ['none of 299', 0, 299, 'pass', '0 of 299 answers failed, limit 1 %'],
    ['none of 298', 0, 298, 'unknown', 'need 596 answers to tell'],
    ['one of ten', 1, 10, 'unknown', 'need 299 answers to tell'],
    ['a tenth of 300', 30, 300, 'fail', '30 of 300 answers failed, limit 1 %'],
    ['nothing asked', 0, 0, 'unknown', 'need 299 answers'],
  ])('%s', (_, errors, n, state, summary) => {
    const outcome = judgeErrors({ probe: 'API', errors, n }, 0.01, 'alert')
    expect(outcome).toMatchObject({ name: 'error rate of API', state })
    expect(limitWords(outcome.finding)).toContain(summary)
  })
})

describe('judgeWarmUp', () => {
  it.each([
    ['within the limit', [{ ms: 4_000, timedOut: false }], 'pass', 'slowest 4.0 s of 1, limit 5.0 s'],
    [
      'one too slow',
      [
        { ms: 10, timedOut: false },
        { ms: 6_000, timedOut: false },
      ],
      'fail',
      'slowest 6.0 s of 2',
    ],
    ['one that never came', [{ ms: 3_000, timedOut: true }], 'fail', 'slowest longer than the timeout of 1'],
    ['none', [], 'unknown', 'no answer'],
  ])('%s', (_, times, state, summary) => {
    const outcome = judgeWarmUp({ probe: 'API', times }, 5_000, 'investigate')
    expect(outcome).toMatchObject({ name: 'cold start of API', state })
    expect(limitWords(outcome.finding)).toContain(summary)
  })
})

describe('judgeLatency', () => {
  const times = (n: number, ms: number, timedOut = false) => Array.from({ length: n }, () => ({ ms, timedOut }))
  it.each([
    ['59 fast answers', times(59, 50), 'pass', '50 ms of 59 answers, limit 1.0 s'],
    ['58 fast answers', times(58, 50), 'unknown', 'need 59 answers, have 58'],
    ['no answers', [], 'unknown', 'need 59 answers, have 0'],
    ['all slow', times(59, 1_500), 'fail', '1.5 s of 59 answers'],
    ['timeouts are not left out', [...times(55, 50), ...times(12, 900, true)], 'fail', 'longer than the timeout'],
    [
      'a timeout shorter than the limit is still no fast answer',
      [...times(58, 50), ...times(1, 500, true)],
      'unknown',
      'is too close to the limit of 1.0 s to tell',
    ],
  ])('%s', (_, given, state, summary) => {
    const outcome = judgeLatency({ probe: 'API', times: given }, 1_000, 'alert')
    expect(outcome).toMatchObject({ name: 'p95 of API', state })
    expect(limitWords(outcome.finding)).toContain(summary)
  })
})

describe('judgeWindows', () => {
  const row = (letters: string): readonly Sample[] =>
    Array.from(letters, (letter) => ({ outcome: letter === '.' ? 'pass' : 'wrong', summary: letter, latencyMs: 1 }))
  const budget = { consecutive: 3, failures: 1, of: 5 }
  it.each([
    ['', 'pass'],
    ['..........', 'pass'],
    ['x....x....x', 'pass'],
    ['x...x......', 'fail'],
    ['.........xx', 'fail'],
    ['x.........x', 'pass'],
  ])('%s: %s', (letters, state) => {
    expect(judgeWindows(row(letters), budget).state).toBe(state)
  })

  it('without a budget one failure is too many, and not reproduced', () => {
    expect(judgeWindows(row('...x'), { ...budget, failures: 0 })).toEqual({
      state: 'fail',
      failures: 1,
      reproduced: false,
    })
  })
})
