// checklist/run: rows on the policy itself: the runbook of the change, and that a checklist only observes. Pure.
import { endsSoon, isObserving } from '../../core/observing.ts'
import type { CheckResult } from '../../core/report.ts'
import type { EnvironmentConfig } from '../../runbook/runbook.ts'
import type { JudgingPolicy } from './judging-policy.ts'
import * as words from './words.ts'

const row = (
  id: string,
  title: string,
  found: Pick<CheckResult, 'gate' | 'status' | 'summary' | 'findings'>,
): CheckResult => ({ id, title, durationMs: 0, ...found })

/** By parsing alone: it is never obeyed. */
export const changeRows = ({ change }: Pick<JudgingPolicy, 'change'>): readonly CheckResult[] => {
  if (change === null) return []
  const found = change.ok
    ? ({ status: 'pass', summary: words.changeValid, findings: [] } as const)
    : ({ status: 'fail', summary: words.changeInvalid, findings: [change.finding] } as const)
  return [row('runbook', words.changeTitle, { gate: change.ok ? 'warn' : 'block', ...found })]
}

/** What lets nothing block; null: it blocks. */
export const observes = (
  { from }: Pick<JudgingPolicy, 'from'>,
  { trust }: Pick<EnvironmentConfig, 'trust'>,
  now: string,
): string | null => {
  if (from === 'change') return words.observingFirst
  const { observeUntil } = trust
  return observeUntil !== null && isObserving(observeUntil, now) ? words.observingUntil(observeUntil) : null
}

export const observingRows = (
  policy: Pick<JudgingPolicy, 'from'>,
  { trust }: Pick<EnvironmentConfig, 'trust'>,
  now: string,
): readonly CheckResult[] => {
  const summary = observes(policy, { trust }, now)
  if (summary === null) return []
  const { observeUntil } = trust
  const soon = observeUntil !== null && isObserving(observeUntil, now) && endsSoon(observeUntil, now)
  const findings = soon
    ? [{ level: 'warning' as const, message: words.observingSoon(observeUntil), remedy: words.observingEnds }]
    : []
  return [row('observing', words.observingTitle, { gate: 'warn', status: soon ? 'fail' : 'skip', summary, findings })]
}
