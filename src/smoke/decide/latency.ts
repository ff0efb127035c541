// smoke/decide: judges p95, error rate and warm-up limits, and passes only what the samples prove. Pure.
import { formatDuration } from '../../core/duration.ts'
import type { RuleAction, RuleOutcome } from './limit.ts'
import { judgeErrorRate, judgeQuantile, quantile, quantileNeeds } from '../../core/statistics.ts'

/** The answers of one probe, all addresses together. A timed-out one is at least as long as it was waited for. */
export interface LatencyFacts {
  readonly probe: string
  readonly times: readonly { readonly ms: number; readonly timedOut: boolean }[]
}

const word = (ms: number) => (Number.isFinite(ms) ? formatDuration(ms) : 'longer than the timeout')

/** A timeout stays in the distribution as longer than everything: leaving it out would make a hanging service fast. */
const censored = ({ times }: LatencyFacts) =>
  times.map(({ ms, timedOut }) => (timedOut ? Number.POSITIVE_INFINITY : ms))

/** Is the p95 within the limit, proven? Fewer than 59 answers prove nothing. */
export const judgeLatency = (facts: LatencyFacts, limitMs: number, action: RuleAction): RuleOutcome => {
  const judged = judgeQuantile(censored(facts), 0.95, limitMs)
  const outcome = (state: RuleOutcome['state'], summary: string): RuleOutcome => ({
    name: `p95 of ${facts.probe}`,
    action,
    state,
    summary,
  })
  const limit = formatDuration(limitMs)
  if (judged.proof !== 'unknown')
    return outcome(judged.proof, `${word(judged.value)} of ${judged.n} answers, limit ${limit}`)
  if (judged.value === null || judged.n < quantileNeeds(0.95))
    return outcome('unknown', `need ${judged.need} answers, have ${judged.n}`)
  return outcome('unknown', `${word(judged.value)} of ${judged.n} answers is too near to the limit of ${limit} to tell`)
}

const percent = (share: number) => `${Number((share * 100).toPrecision(3))} %`

/** Is the share of bad answers below the limit, proven? No bad answer of 298 does not prove less than 1 %. */
export const judgeErrors = (
  facts: { readonly probe: string; readonly errors: number; readonly n: number },
  limit: number,
  action: RuleAction,
): RuleOutcome => {
  const { probe, errors, n } = facts
  const { proof, ...judged } = judgeErrorRate(errors, n, limit)
  const seen = `${errors} of ${n} answers failed, limit ${percent(limit)}`
  const summary = 'need' in judged ? `${seen}: need ${judged.need} answers to tell` : seen
  return { name: `error rate of ${probe}`, action, state: proof, summary }
}

/** Was the slowest of the first answers within what a cold start may take? */
export const judgeWarmUp = (facts: LatencyFacts, limitMs: number, action: RuleAction): RuleOutcome => {
  const slowest = quantile(censored(facts), 1)
  const rule = { name: `cold start of ${facts.probe}`, action }
  if (slowest === null) return { ...rule, state: 'unknown', summary: 'no answer while warming up' }
  const state = slowest <= limitMs ? 'pass' : 'fail'
  return {
    ...rule,
    state,
    summary: `slowest ${word(slowest)} of ${facts.times.length}, limit ${formatDuration(limitMs)}`,
  }
}
