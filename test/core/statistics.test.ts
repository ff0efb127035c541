import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  binomialAtMost,
  fisherExact,
  judgeErrorRate,
  judgeQuantile,
  quantile,
  quantileBounds,
  quantileNeeds,
  samplesNeeded,
  shareBound,
  wilson,
} from '../../src/core/statistics.ts'

const upTo = (n: number) => Array.from({ length: n }, (_, index) => index + 1)

describe('samplesNeeded', () => {
  it.each([
    ['half of the instances are old', 1 / 2, 0.95, 5],
    ['one of three', 1 / 3, 0.95, 8],
    ['one of four', 1 / 4, 0.95, 11],
    ['one of ten', 1 / 10, 0.95, 29],
    ['one of twenty', 1 / 20, 0.95, 59],
    ['an error rate below 1 %', 0.01, 0.95, 299],
    ['an error rate below 1 %, at 80 %', 0.01, 0.8, 161],
  ])('%s', (_, share, sureness, wanted) => {
    expect(samplesNeeded(share, sureness)).toBe(wanted)
  })

  it('is the fewest that bring the bound down to the share', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.005, max: 0.5, noNaN: true }), (share) => {
        const n = samplesNeeded(share)
        expect(shareBound(n)).toBeLessThanOrEqual(share + 1e-9)
        expect(shareBound(n - 1)).toBeGreaterThan(share - 1e-9)
      }),
    )
  })

  it('knows nothing after no sample', () => {
    expect(shareBound(0)).toBe(1)
  })
})

// Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
describe('wilson', () => {
  it.each([
    ['81 of 263', 81, 263, 0.2553, 0.3662],
    ['15 of 148', 15, 148, 0.0624, 0.1605],
    ['0 of 20', 0, 20, 0, 0.1611],
    ['1 of 29', 1, 29, 0.0061, 0.1718],
  ])('%s', (_, hits, n, low, high) => {
    const interval = wilson(hits, n)
    expect(interval.low).toBeCloseTo(low, 4)
    expect(interval.high).toBeCloseTo(high, 4)
  })

  it('leaves everything possible when nothing was asked', () => {
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 })
  })

  it('holds the observed share and stays between 0 and 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, part) => {
        const hits = Math.round(n * part)
        const { low, high } = wilson(hits, n)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
        expect(low).toBeLessThanOrEqual(hits / n)
        expect(high).toBeGreaterThanOrEqual(hits / n)
      }),
    )
  })
})

// Common cumulative binomial tables.
describe('binomialAtMost', () => {
  it.each([
    ['2 of 10 at 0.2', 2, 10, 0.2, 0.6778],
    ['1 of 20 at 0.05', 1, 20, 0.05, 0.7358],
    ['7 of 15 at 0.5', 7, 15, 0.5, 0.5],
    ['12 of 20 at 0.7', 12, 20, 0.7, 0.2277],
    ['fewer than none', -1, 10, 0.2, 0],
    ['all of them', 10, 10, 0.2, 1],
  ])('%s', (_, k, n, p, wanted) => {
    expect(binomialAtMost(k, n, p)).toBeCloseTo(wanted, 4)
  })
})

describe('quantile', () => {
  it('is the nearest rank', () => {
    expect(quantile([15, 20, 35, 40, 50], 0.4)).toBe(20)
    expect(quantile([15, 20, 35, 40, 50], 0.5)).toBe(35)
    expect(quantile([15, 20, 35, 40, 50], 1)).toBe(50)
    expect(quantile(upTo(100), 0.95)).toBe(95)
  })

  it('is nothing over nothing', () => {
    expect(quantile([], 0.5)).toBeNull()
  })
})

// Wilks' numbers for 95 % coverage at 95 % confidence: 59, 93, 124 runs for the first, second, third largest.
describe('quantileBounds', () => {
  it.each([
    ['58 samples bound nothing from above', 58, null],
    ['59 samples: the largest', 59, 59],
    ['92 samples: still the largest', 92, 92],
    ['93 samples: the second largest', 93, 92],
    ['124 samples: the third largest', 124, 122],
  ])('%s', (_, n, high) => {
    expect(quantileBounds(upTo(n), 0.95).high).toBe(high)
  })

  it('bounds the median of ten by the second and the ninth', () => {
    expect(quantileBounds(upTo(10), 0.5)).toEqual({ low: 2, high: 9 })
  })

  it('needs 59 samples for p95 and 299 for p99', () => {
    expect(quantileNeeds(0.95)).toBe(59)
    expect(quantileNeeds(0.99)).toBe(299)
  })

  it('holds the true p95 of a known distribution in at least 95 of 100 rows', () => {
    let seed = 7
    const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647
    let missed = 0
    for (let row = 0; row < 400; row += 1) {
      const { high } = quantileBounds(
        upTo(100).map(() => random()),
        0.95,
      )
      if (high !== null && high < 0.95) missed += 1
    }
    expect(missed).toBeLessThanOrEqual(400 * 0.05)
  })
})

describe('judgeQuantile', () => {
  const same = (n: number, ms: number) => Array.from({ length: n }, () => ms)
  it.each([
    ['12 fast samples prove nothing', same(12, 10), 'unknown'],
    ['58 fast samples prove nothing', same(58, 10), 'unknown'],
    ['59 fast samples prove it', same(59, 10), 'pass'],
    ['a sample at the limit is within it', same(59, 1_000), 'pass'],
    ['all slow', same(59, 1_001), 'fail'],
    ['one slow among 59 is not decided', [...same(58, 10), 5_000], 'unknown'],
    ['one slow among 93 is within 5 %', [...same(92, 10), 5_000], 'pass'],
    ['a fifth is slow', [...same(48, 10), ...same(12, 5_000)], 'fail'],
    ['no samples', [], 'unknown'],
  ])('%s', (_, samples, proof) => {
    expect(judgeQuantile(samples, 0.95, 1_000).proof).toBe(proof)
  })

  it('says how many it needs', () => {
    expect(judgeQuantile([1, 2, 3], 0.95, 1_000)).toEqual({ proof: 'unknown', n: 3, need: 59, value: 3 })
  })
})

describe('judgeErrorRate', () => {
  it.each([
    ['0 of 298 does not prove less than 1 %', 0, 298, 'unknown'],
    ['0 of 299 does', 0, 299, 'pass'],
    ['1 of 299 does not', 1, 299, 'unknown'],
    ['1 of 10 is not decided: chance makes it so in one of ten tries', 1, 10, 'unknown'],
    ['0 of 30 is not decided', 0, 30, 'unknown'],
    ['30 of 300 is too many', 30, 300, 'fail'],
    ['nothing asked', 0, 0, 'unknown'],
  ])('%s', (_, errors, n, proof) => {
    expect(judgeErrorRate(errors, n, 0.01).proof).toBe(proof)
  })
})

// Fisher's own examples: the lady tasting tea, and the convictions of twins.
describe('fisherExact', () => {
  it.each([
    ['tea', [1, 3, 3, 1], 0.2429, 0.4857],
    ['twins', [2, 15, 10, 3], 0.0004652, 0.0005367],
    ['no difference', [5, 5, 5, 5], 0.6719, 1],
    ['errors where there were none', [0, 30, 6, 24], 0.0119, 0.0237],
  ] as const)('%s', (_, [hitsBefore, missesBefore, hitsNow, missesNow], more, different) => {
    const p = fisherExact({ hitsBefore, missesBefore, hitsNow, missesNow })
    expect(p.more).toBeCloseTo(more, 4)
    expect(p.different).toBeCloseTo(different, 4)
  })

  it('finds nothing where nothing was asked', () => {
    expect(fisherExact({ hitsBefore: 0, missesBefore: 0, hitsNow: 0, missesNow: 0 })).toEqual({ more: 1, different: 1 })
  })
})
