// core: confidence bounds and exact tests for few samples, without assumed distributions. Pure.

/**
 * What few samples can prove, and a refusal where they can't. Every function says how many it needs; nothing assumes
 * that latencies follow a distribution.
 */

/** The confidence of every claim that is shown, unless it says otherwise. */
export const confidence = 0.95

/** How many samples without a hit prove that the true share is below `share`: 59 for 5 %, 299 for 1 %. */
export const samplesNeeded = (share: number, sureness: number = confidence): number =>
  Math.ceil(Math.log(1 - sureness) / Math.log(1 - share) - 1e-9)

/** After `n` samples without a hit: the largest share that is still likely. 1 (nothing is known) for n = 0. */
export const shareBound = (n: number, sureness: number = confidence): number =>
  n <= 0 ? 1 : 1 - (1 - sureness) ** (1 / n)

export interface Interval {
  readonly low: number
  readonly high: number
}

/** Wilson's score interval for `hits` of `n`; z = 1.96 is 95 % two-sided. Everything is possible for n = 0. */
export const wilson = (hits: number, n: number, z = 1.959963984540054): Interval => {
  if (n <= 0) return { low: 0, high: 1 }
  const share = hits / n
  const squared = (z * z) / n
  const centre = share + squared / 2
  const half = z * Math.sqrt((share * (1 - share)) / n + squared / (4 * n))
  return {
    low: hits === 0 ? 0 : Math.max(0, (centre - half) / (1 + squared)),
    high: hits === n ? 1 : Math.min(1, (centre + half) / (1 + squared)),
  }
}

/** ln(n!) exactly summed: n here is a number of probes, not of requests. */
const logFactorial = (n: number): number => {
  let sum = 0
  for (let factor = 2; factor <= n; factor += 1) sum += Math.log(factor)
  return sum
}

const logChoose = (n: number, k: number): number => logFactorial(n) - logFactorial(k) - logFactorial(n - k)

/** P(X <= k) for X of n tries with chance p each, 0 < p < 1. */
export const binomialAtMost = (k: number, n: number, p: number): number => {
  let [sum, log] = [0, n * Math.log(1 - p)]
  for (let hits = 0; hits <= Math.min(k, n); hits += 1) {
    sum += Math.exp(log)
    log += Math.log((n - hits) / (hits + 1)) + Math.log(p / (1 - p))
  }
  return k < 0 ? 0 : Math.min(1, sum)
}

/** Nearest rank: the smallest sample that at least the share `q` of all samples does not exceed. null over nothing. */
export const quantile = (samples: readonly number[], q: number): number | null => {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(q * sorted.length - 1e-9) - 1)] ?? null
}

/** One-sided bounds of the true quantile; null where so few samples have none. */
export interface QuantileBounds {
  readonly low: number | null
  readonly high: number | null
}

/**
 * Distribution-free bounds by order statistics: the r-th smallest of n samples exceeds the true quantile with the
 * chance that at most r - 1 of n fall below it. p95 has an upper bound from n = 59 on (0.95^59 < 5 %).
 */
export const quantileBounds = (
  samples: readonly number[],
  q: number,
  sureness: number = confidence,
): QuantileBounds => {
  const sorted = [...samples].sort((a, b) => a - b)
  const n = sorted.length
  const ranks = Array.from({ length: n }, (_, index) => index + 1)
  const upper = ranks.find((rank) => binomialAtMost(rank - 1, n, q) >= sureness)
  const lower = ranks.findLast((rank) => 1 - binomialAtMost(rank - 1, n, q) >= sureness)
  return {
    low: lower === undefined ? null : (sorted[lower - 1] ?? null),
    high: upper === undefined ? null : (sorted[upper - 1] ?? null),
  }
}

/** How many samples an upper bound of the quantile needs at least: 59 for p95, 299 for p99. */
export const quantileNeeds = (q: number, sureness: number = confidence): number => samplesNeeded(1 - q, sureness)

/** `pass` and `fail` are proven; `unknown` says why, and how many samples would do. */
export type Proof =
  | { readonly proof: 'pass' | 'fail'; readonly value: number; readonly n: number }
  | { readonly proof: 'unknown'; readonly n: number; readonly need: number; readonly value: number | null }

/** Is the quantile of the population at most `limit`? A sample at the limit is within it. */
export const judgeQuantile = (samples: readonly number[], q: number, limit: number): Proof => {
  const n = samples.length
  const value = quantile(samples, q)
  const need = quantileNeeds(q)
  if (value === null || n < need) return { proof: 'unknown', n, need, value }
  const { low, high } = quantileBounds(samples, q)
  if (high !== null && high <= limit) return { proof: 'pass', value, n }
  if (low !== null && low > limit) return { proof: 'fail', value, n }
  return { proof: 'unknown', n, need: n * 2, value }
}

/** Is the error rate of the population below `limit`? Errors are counted exactly (binomial), never as a ratio alone. */
export const judgeErrorRate = (errors: number, n: number, limit: number): Proof => {
  const need = samplesNeeded(limit)
  if (n === 0) return { proof: 'unknown', n, need, value: null }
  const value = errors / n
  if (binomialAtMost(errors, n, limit) <= 1 - confidence) return { proof: 'pass', value, n }
  if (1 - binomialAtMost(errors - 1, n, limit) <= 1 - confidence) return { proof: 'fail', value, n }
  return { proof: 'unknown', n, need: Math.max(need, n * 2), value }
}

/** Two counts side by side: hits and misses before, hits and misses now. */
export interface TwoByTwo {
  readonly hitsBefore: number
  readonly missesBefore: number
  readonly hitsNow: number
  readonly missesNow: number
}

/**
 * Fisher's exact test. `more`: the chance of at least so many hits now, if nothing had changed; `different`: of any
 * table at most as likely as this one.
 */
export const fisherExact = (table: TwoByTwo): { readonly more: number; readonly different: number } => {
  const before = table.hitsBefore + table.missesBefore
  const now = table.hitsNow + table.missesNow
  const hits = table.hitsBefore + table.hitsNow
  const total = before + now
  const chance = (hitsNow: number) =>
    Math.exp(logChoose(now, hitsNow) + logChoose(before, hits - hitsNow) - logChoose(total, hits))
  const seen = chance(table.hitsNow)
  let [more, different] = [0, 0]
  for (let hitsNow = Math.max(0, hits - before); hitsNow <= Math.min(now, hits); hitsNow += 1) {
    const likely = chance(hitsNow)
    if (hitsNow >= table.hitsNow) more += likely
    if (likely <= seen * (1 + 1e-7)) different += likely
  }
  return { more: Math.min(1, more), different: Math.min(1, different) }
}
