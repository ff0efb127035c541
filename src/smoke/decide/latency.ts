// smoke/decide: judges p95, error rate and warm-up limits, and passes only what the samples prove. Pure.
import type { LimitFinding, RuleAction, RuleOutcome } from './limit.ts'
import { failedAsBefore } from './attribution.ts'
import { judgeErrorRate, judgeQuantile, quantile, quantileNeeds } from '../../core/statistics.ts'

/** The answers of one probe, all addresses together. A timed-out one is at least as long as it was waited for. */
export interface LatencyFacts {
  readonly probe: string
  readonly times: readonly { readonly ms: number; readonly timedOut: boolean }[]
}

/** The same probe's answers before the deploy. */
export interface AnswersBefore extends AnswersCounted {
  readonly latenciesMs: readonly number[]
}

interface AnswersCounted {
  readonly samples: number
  readonly failed: number
}

/** Was it as bad before? Only chance may lie between then and now. */
const comparison = (before: AnswersCounted | null, now: AnswersCounted): Pick<RuleOutcome, 'before'> =>
  before === null || before.samples === 0 ? {} : { before: failedAsBefore(before, now) ? 'over' : 'within' }

/** A timeout stays in the distribution as longer than everything: leaving it out would make a hanging service fast. */
const censored = ({ times }: LatencyFacts) =>
  times.map(({ ms, timedOut }) => (timedOut ? Number.POSITIVE_INFINITY : ms))

/** Is the p95 within the limit, proven? Fewer than 59 answers prove nothing. */
export const judgeLatency = (
  facts: LatencyFacts,
  limitMs: number,
  action: RuleAction,
  before: AnswersBefore | null = null,
): RuleOutcome => {
  const judged = judgeQuantile(censored(facts), 0.95, limitMs)
  const { n, value: ms } = judged
  const rule = { name: `p95 of ${facts.probe}`, action }
  const outcome = (state: RuleOutcome['state'], finding: LimitFinding): RuleOutcome => ({ ...rule, state, finding })
  if (judged.proof !== 'unknown') {
    const slow = (times: readonly number[]) => ({
      samples: times.length,
      failed: times.filter((t) => t > limitMs).length,
    })
    const then = before === null ? null : slow(before.latenciesMs)
    return {
      ...rule,
      state: judged.proof,
      finding: { code: 'p95', ms: judged.value, n, limitMs },
      ...comparison(then, slow(censored(facts))),
    }
  }
  if (ms === null || n < quantileNeeds(0.95))
    return outcome('unknown', { code: 'too-few-answers', need: judged.need, have: n })
  return outcome('unknown', { code: 'p95-too-close', ms, n, limitMs })
}

/** Is the share of bad answers below the limit, proven? No bad answer of 298 does not prove less than 1 %. */
export const judgeErrors = (
  facts: { readonly probe: string; readonly errors: number; readonly n: number },
  limit: number,
  action: RuleAction,
  before: AnswersBefore | null = null,
): RuleOutcome => {
  const { probe, errors, n } = facts
  const { proof, ...judged } = judgeErrorRate(errors, n, limit)
  const need = 'need' in judged ? judged.need : null
  const finding = { code: 'error-rate', errors, n, limit, need } as const
  return {
    name: `error rate of ${probe}`,
    action,
    state: proof,
    finding,
    ...comparison(before, { samples: n, failed: errors }),
  }
}

/** Was the slowest of the first answers within what a cold start may take? */
export const judgeWarmUp = (facts: LatencyFacts, limitMs: number, action: RuleAction): RuleOutcome => {
  const ms = quantile(censored(facts), 1)
  const rule = { name: `cold start of ${facts.probe}`, action }
  if (ms === null) return { ...rule, state: 'unknown', finding: { code: 'no-warm-answer' } }
  const state = ms <= limitMs ? 'pass' : 'fail'
  return { ...rule, state, finding: { code: 'cold-start', ms, n: facts.times.length, limitMs } }
}
