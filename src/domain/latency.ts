import { formatDuration } from './duration.ts'
import type { RuleAction, RuleOutcome } from './rule.ts'
import { judgeQuantile } from './statistics.ts'

/** The answers of one probe, all addresses together. A timed-out one is at least as long as it was waited for. */
export interface LatencyFacts {
  readonly probe: string
  readonly times: readonly { readonly ms: number; readonly timedOut: boolean }[]
}

const word = (ms: number) => (Number.isFinite(ms) ? formatDuration(ms) : 'longer than the timeout')

/** Is the p95 within the limit, proven? Fewer than 59 answers prove nothing. */
export const judgeLatency = (facts: LatencyFacts, limitMs: number, action: RuleAction): RuleOutcome => {
  // A timeout stays in the distribution as longer than everything: leaving it out would make a hanging service fast.
  const samples = facts.times.map(({ ms, timedOut }) => (timedOut ? Number.POSITIVE_INFINITY : ms))
  const judged = judgeQuantile(samples, 0.95, limitMs)
  const outcome = (state: RuleOutcome['state'], summary: string): RuleOutcome => ({
    name: `p95 of ${facts.probe}`,
    action,
    state,
    summary,
  })
  const limit = formatDuration(limitMs)
  if (judged.proof !== 'unknown')
    return outcome(judged.proof, `${word(judged.value)} of ${judged.n} answers, limit ${limit}`)
  if (judged.value === null || judged.n < 59) return outcome('unknown', `need ${judged.need} answers, have ${judged.n}`)
  return outcome('unknown', `${word(judged.value)} of ${judged.n} answers is too near to the limit of ${limit} to tell`)
}
