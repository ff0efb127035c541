// smoke/decide: judges a Prometheus answer against its rule; missing or ambiguous data never passes. Pure.
import { formatDuration, parseDuration } from '../../core/duration.ts'
import type { RuleAction, RuleOutcome } from './limit.ts'

/** A rule of `smoke.metrics.rules`. */
export interface MetricRule {
  readonly name: string
  readonly query: string
  /** As written, with its unit, and in base units. */
  readonly limit: { readonly text: string; readonly value: number; readonly bound: 'max' | 'min' }
  readonly action: RuleAction
}

/** What Prometheus answered to an instant query. https://prometheus.io/docs/prometheus/latest/querying/api/ */
export type MetricAnswer =
  | { readonly outcome: 'failed'; readonly why: string }
  | {
      readonly outcome: 'answered'
      /** One value per series. */
      readonly values: readonly number[]
      readonly warnings: readonly string[]
      /** Notes that take nothing from the value, such as a metric that looks like no counter. */
      readonly infos: readonly string[]
    }

/** The longest range that a query looks back over: `[5m]`, `[1h:1m]`; 0 for a query that looks at now. */
export const windowOf = (query: string): number => {
  const ranges = [...query.matchAll(/\[\s*((?:\d{1,15}(?:ms|s|m|h|d|w|y))+)\s*(?::[^[\]]*)?\]/g)]
  const unit = (text: string) =>
    text
      .replace(/(\d{1,15})w/g, (_, n: string) => `${Number(n) * 7}d`)
      .replace(/(\d{1,15})y/g, (_, n: string) => `${Number(n) * 365}d`)
  return Math.max(0, ...ranges.map(([, text = '']) => parseDuration(unit(text)) ?? 0))
}

const round = (value: number) => Number(value.toPrecision(4))

/**
 * Judges one answer. No data, NaN, an infinite value, several series and a partial answer never pass; nor does a window
 * that reaches back to before the release served.
 */
export const judgeMetric = (
  rule: MetricRule,
  answer: MetricAnswer,
  time: { readonly servedForMs: number; readonly scrapeMs: number },
): RuleOutcome => {
  const { name, action, limit, query } = rule
  const outcome = (state: RuleOutcome['state'], summary: string): RuleOutcome => ({ name, action, state, summary })
  const window = windowOf(query)
  const needed = window + time.scrapeMs
  if (window > 0 && window < 4 * time.scrapeMs)
    return outcome('unknown', `a window of ${formatDuration(window)} holds fewer than 4 scrapes`)
  if (time.servedForMs < needed)
    return outcome(
      'unknown',
      `the release has served for ${formatDuration(time.servedForMs)}, and the query looks back ${formatDuration(needed)}: bake that long`,
    )
  if (answer.outcome === 'failed') return outcome('unknown', answer.why)
  const { values, warnings, infos } = answer
  const [value] = values
  if (value === undefined) return outcome('unknown', 'no data')
  if (values.length > 1)
    return outcome('unknown', `${values.length} series: put an aggregate such as sum() or max() around the query`)
  if (!Number.isFinite(value)) return outcome('unknown', 'the value is not a number: nothing was counted')
  const breach = limit.bound === 'max' ? value > limit.value : value < limit.value
  const partial = warnings.length === 0 ? '' : `, but the answer is partial: ${warnings.join('; ').slice(0, 300)}`
  const note = infos.length === 0 ? '' : ` (Prometheus remarks: ${infos.join('; ').slice(0, 300)})`
  const shown = `${round(value)}, ${limit.bound} ${limit.text} (${round(limit.value)})${partial}${note}`
  if (breach) return outcome('fail', shown)
  return outcome(warnings.length === 0 ? 'pass' : 'unknown', shown)
}
