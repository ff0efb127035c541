import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LatencyChart } from '../../src/core/report.ts'
import { histogram, latencyBlocks, slowestOfStretches, sparkline, timeLine } from '../../src/report/latency.ts'
import { hostileTexts } from './reports.ts'

const chart = (times: readonly number[], over: Partial<LatencyChart> = {}): LatencyChart => ({
  probe: 'API',
  answers: times.map((ms) => ({ ms, timedOut: false })),
  medianBeforeMs: null,
  limitMs: null,
  ...over,
})

const lineOf = (code: string | null, word: string): string | undefined =>
  code
    ?.split('\n')
    .find((line) => line.trim().startsWith(word))
    ?.trim()

describe('the sparkline', () => {
  it.each([
    ['nothing', [], ''],
    ['one answer', [5], '█'],
    ['zeros', [0, 0], '▁▁'],
    ['a spike', [1, 1, 8, 1], '▂▂█▂'],
    ['a rise', [0, 10, 20, 30, 40, 50, 60, 70], '▁▂▃▄▅▆▇█'],
  ])('%s', (_, times, signs) => {
    expect(sparkline(times)).toBe(signs)
  })
})

describe('fewer points', () => {
  it('a spike survives, wherever it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(), (length, seed) => {
        const at = seed % length
        const times = Array.from({ length }, (_, index) => (index === at ? 900 : 1))
        const shown = slowestOfStretches(times, 60)
        expect(shown).toHaveLength(Math.min(length, 60))
        expect(shown.filter((ms) => ms === 900)).toHaveLength(1)
      }),
    )
  })
})

describe('the time line', () => {
  it('a single answer is no line', () => {
    expect(timeLine(chart([5]))).toBeNull()
  })

  it('the limit is a second, flat line, and both have room', () => {
    expect(timeLine(chart([10, 20.04], { limitMs: 500 }))).toBe(
      [
        'xychart-beta',
        '  title "API - in the order of the answers"',
        '  x-axis "answers 1 to 2" 1 --> 2',
        '  y-axis "ms" 0 --> 550.0',
        '  line [10.0, 20.0]',
        '  line [500.0, 500.0]',
      ].join('\n'),
    )
  })
})

describe('the histogram', () => {
  it('nothing measured is no picture', () => {
    expect(histogram(chart([]))).toBeNull()
  })

  it('an answer at an edge belongs to the bar that ends there; empty bars between stay', () => {
    const code = histogram(chart([10, 10.1, 30]))
    expect(lineOf(code, 'x-axis')).toBe('x-axis "up to so many ms" ["10", "15", "20", "30"]')
    expect(lineOf(code, 'bar')).toBe('bar [1, 1, 0, 1]')
  })

  it('what timed out has a bar of its own, also when nothing else was measured', () => {
    const late = { ms: 10_000, timedOut: true }
    expect(lineOf(histogram(chart([], { answers: [late, late] })), 'x-axis')).toContain('["timed out"]')
    const both = histogram(chart([], { answers: [{ ms: 2, timedOut: false }, late] }))
    expect(lineOf(both, 'x-axis')).toContain('["2", "timed out"]')
    expect(lineOf(both, 'bar')).toBe('bar [1, 1]')
  })
})

describe('inside the grammar', () => {
  // What breaks a whole chart: NaN, gaps, an empty list, an exponent, an unquoted or a broken label.
  const number = String.raw`\d+(?:\.\d)?`
  const list = (item: string) => String.raw`\[${item}(?:, ${item})*\]`
  const label = String.raw`"[\p{L}\p{N} ._/()…-]+"`
  const grammar = new RegExp(
    [
      '^xychart-beta',
      `  title ${label}`,
      `  x-axis ${label} (?:${number} --> ${number}|${list(label)})`,
      `  y-axis ${label} 0 --> ${number}`,
      `(?:  (?:line|bar) ${list(number)}\\n?){1,2}$`,
    ].join('\n'),
    'u',
  )

  it.each([...hostileTexts, '"', '%%{init: {}}%%', '---', '```'])('a probe named %j', (probe) => {
    for (const code of [histogram(chart([1, 2], { probe })), timeLine(chart([1, 2], { probe }))]) {
      expect(code).toMatch(grammar)
    }
  })

  it('any latencies, with and without a limit, at most sixty points', () => {
    const time = fc.record({ ms: fc.double({ min: 0, max: 1e8, noNaN: true }), timedOut: fc.boolean() })
    const limit = fc.option(fc.double({ min: 0.001, max: 1e8, noNaN: true }))
    fc.assert(
      fc.property(fc.array(time, { minLength: 2, maxLength: 400 }), limit, (answers, limitMs) => {
        const drawn = chart([], { answers, limitMs })
        expect(histogram(drawn)).toMatch(grammar)
        expect(timeLine(drawn)).toMatch(grammar)
        expect(lineOf(timeLine(drawn), 'line')?.split(',').length).toBeLessThanOrEqual(60)
      }),
      { numRuns: 50 },
    )
  })
})

describe('the blocks', () => {
  const bodyOf = (charts: readonly LatencyChart[], style: 'with-pictures' | 'table-only') =>
    latencyBlocks(charts, style).flatMap((block) => (block.kind === 'details' ? block.body : []))

  it('nothing measured shows nothing', () => {
    expect(latencyBlocks([], 'with-pictures')).toEqual([])
    expect(latencyBlocks([chart([])], 'with-pictures')).toEqual([])
  })

  it('where pictures may not be drawn, the table says it all', () => {
    expect(bodyOf([chart([1, 2], { medianBeforeMs: 12 })], 'table-only')).toEqual([
      expect.objectContaining({ kind: 'table', rows: [['API', '2', '1.0 ms', '12 ms', '', '', '2.0 ms', '▅█']] }),
    ])
  })

  it('a p95 is named from 59 answers on, and a timeout in it is not a number', () => {
    const answers = Array.from({ length: 59 }, (_, turn) => ({ ms: turn < 54 ? 5 : 10_000, timedOut: turn >= 54 }))
    const [table] = bodyOf([chart([], { answers })], 'table-only')
    expect(table).toMatchObject({
      rows: [['API', '59', '5.0 ms', '', 'timed out', '', 'timed out', expect.any(String)]],
    })
    const [fewer] = bodyOf([chart([], { answers: answers.slice(1) })], 'table-only')
    expect(fewer).toMatchObject({ rows: [['API', '58', '5.0 ms', '', '', '', 'timed out', expect.any(String)]] })
  })

  it('of many probes the table holds all, and the six nearest to their limits are drawn', () => {
    const charts = Array.from({ length: 20 }, (_, index) =>
      chart([1, 100 + index], { probe: `p${index}`, limitMs: 1_000 }),
    )
    const [table, note, ...pictures] = bodyOf(charts, 'with-pictures')
    expect(table?.kind === 'table' ? table.rows : []).toHaveLength(20)
    expect(note).toEqual({
      kind: 'text',
      text: 'Drawn are the 6 nearest to their limits; the table holds all.',
    })
    expect(pictures).toHaveLength(12)
    expect(pictures[0]).toMatchObject({ text: expect.stringContaining('"p19 - how many') })
  })
})
