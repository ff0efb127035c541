// smoke/decide: judges a Prometheus answer against its rule; missing or ambiguous data never passes. Pure.
import { parseDuration } from '../../core/duration.ts'
import type { LimitFinding, MetricLimit, RuleAction, RuleOutcome } from './limit.ts'

/** A rule of `smoke.metrics.rules`. */
export interface MetricRule {
  readonly name: string
  readonly query: string
  readonly limit: MetricLimit
  readonly action: RuleAction
  /** How far it looks back, where the runbook says so or Prometheus told it of a recording rule. */
  readonly windowMs?: number | null
}

/** Names of recording rules in a query, which have a colon. https://prometheus.io/docs/practices/rules/ */
export const recordedNames = (query: string): readonly string[] =>
  [...query.replace(/"[^"]*"|'[^']*'|\[[^[\]]*\]/g, ' ').matchAll(/[A-Za-z_]\w*(?::\w+)+/g)].map(([name]) => name)

/** `job:errors:ratio_rate5m` looks back five minutes, as its name says. */
const recordedWindow = (name: string): string | undefined => /(\d{1,6}(?:ms|[smhdw]))$/.exec(name)?.[1]

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
  const texts = [
    ...ranges.map(([, text = '']) => text),
    ...recordedNames(query).flatMap((name) => recordedWindow(name) ?? []),
  ]
  return Math.max(0, ...texts.map((text) => parseDuration(unit(text)) ?? 0))
}

/** Recording rules of a query whose window neither the query, their name nor the runbook tells. */
export const unknownWindows = ({
  query,
  windowMs = null,
}: Pick<MetricRule, 'query' | 'windowMs'>): readonly string[] =>
  windowMs === null ? recordedNames(query).filter((name) => recordedWindow(name) === undefined) : []

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
  const outcome = (state: RuleOutcome['state'], finding: LimitFinding): RuleOutcome => ({
    name,
    action,
    state,
    finding,
  })
  const windowMs = Math.max(rule.windowMs ?? 0, windowOf(query))
  const neededMs = windowMs + time.scrapeMs
  if (windowMs > 0 && windowMs < 4 * time.scrapeMs) return outcome('unknown', { code: 'short-window', windowMs })
  const { servedForMs } = time
  if (servedForMs < neededMs) return outcome('unknown', { code: 'served-too-short', servedForMs, neededMs })
  if (answer.outcome === 'failed') return outcome('unknown', { code: 'not-answered', why: answer.why })
  const { values, warnings, infos } = answer
  const [value] = values
  if (value === undefined) return outcome('unknown', { code: 'no-data' })
  if (values.length > 1) return outcome('unknown', { code: 'many-series', series: values.length })
  if (!Number.isFinite(value)) return outcome('unknown', { code: 'not-a-number' })
  const unknown = unknownWindows(rule)
  const shown = {
    code: 'value',
    value,
    limit,
    warnings,
    infos,
    ...(unknown.length === 0 ? {} : { unknownWindows: unknown }),
  } as const
  const breach = limit.bound === 'max' ? value > limit.value : value < limit.value
  if (breach) return outcome('fail', shown)
  return outcome(warnings.length === 0 ? 'pass' : 'unknown', shown)
}
