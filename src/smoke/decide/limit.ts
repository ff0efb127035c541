// smoke/decide: the actions of a threshold, which of them change the verdict, and limits with units. Pure.

/** What a breach may do: the runbook's own words. Only `alert` and `rollback` turn the verdict. */
export const ruleActions = ['investigate', 'scale', 'expand', 'alert', 'rollback'] as const
export type RuleAction = (typeof ruleActions)[number]

/** A limit of the runbook's metrics, as written, with its unit, and in base units. */
export interface MetricLimit {
  readonly text: string
  readonly value: number
  readonly bound: 'max' | 'min'
}

/** What a limit was judged by. Milliseconds are infinite where an answer timed out. */
export type LimitFinding =
  | {
      readonly code: 'p95' | 'p95-too-close' | 'cold-start'
      readonly ms: number
      readonly n: number
      readonly limitMs: number
    }
  | { readonly code: 'too-few-answers'; readonly need: number; readonly have: number }
  | {
      readonly code: 'error-rate'
      readonly errors: number
      readonly n: number
      readonly limit: number
      /** So many answers would tell; null when it is told. */
      readonly need: number | null
    }
  | { readonly code: 'no-warm-answer' | 'no-data' | 'not-a-number' }
  | { readonly code: 'short-window'; readonly windowMs: number }
  | { readonly code: 'served-too-short'; readonly servedForMs: number; readonly neededMs: number }
  | { readonly code: 'not-answered'; readonly why: string }
  | { readonly code: 'many-series'; readonly series: number }
  | {
      readonly code: 'value'
      readonly value: number
      readonly limit: MetricLimit
      readonly warnings: readonly string[]
      readonly infos: readonly string[]
      /** Recording rules of which nobody told how far they look back. */
      readonly unknownWindows?: readonly string[]
    }

/** One line of the runbook's table of thresholds, judged. */
export interface RuleOutcome {
  readonly name: string
  readonly action: RuleAction
  readonly state: 'pass' | 'fail' | 'unknown'
  readonly finding: LimitFinding
  /** Was it over its limit before the deploy as well? Absent: nobody knows. */
  readonly before?: 'over' | 'within'
}

/** May it turn the verdict? */
export const isBinding = ({ action }: Pick<RuleOutcome, 'action'>): boolean =>
  action === 'alert' || action === 'rollback'

const units: Readonly<Record<string, number>> = {
  '%': 0.01,
  ms: 0.001,
  s: 1,
  m: 60,
  h: 3_600,
  B: 1,
  KiB: 1_024,
  MiB: 1_048_576,
  GiB: 1_073_741_824,
  count: 1,
}

/** A limit in Prometheus' base units (ratio, seconds, bytes), as the query answers; null without a unit. */
export const parseLimit = (text: string): number | null => {
  const match = /^(\d+(?:\.\d+)?)\s*(%|ms|s|m|h|B|KiB|MiB|GiB|count)$/.exec(text.trim())
  const [, amount = '', unit = ''] = match ?? []
  const factor = units[unit]
  return factor === undefined ? null : Number(amount) * factor
}
