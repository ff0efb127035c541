// deploy: asks beside the deploy whether anything protects the environment that has the signing key. Never stops one.
import { withPart, type Outcome } from '../core/outcome.ts'
import { reportPart, type CheckResult } from '../core/report.ts'
import type { ReadPorts } from '../ports/ports.ts'
import * as words from './words.ts'

/** A question that was put and that nobody has to wait for. */
export interface KeyGuard {
  /** When it was answered, or refused. Never rejects. */
  readonly answered: Promise<void>
  /** What came of it so far. null: the environment is protected, or nobody knows. */
  readonly warning: () => CheckResult | null
}

const rowOf = (environment: string): CheckResult => ({
  id: 'signing-key',
  title: words.keyGuardedTitle,
  status: 'fail',
  gate: 'warn',
  summary: words.keyUnguardedShort(environment),
  durationMs: 0,
  findings: [{ level: 'warning', message: words.keyUnguarded(environment), remedy: words.protectKey(environment) }],
})

/**
 * One request at most, and none without a key. A token that may not see the environment says nothing: `doctor` tells what
 * could not be read, and a deploy has other things to say.
 */
export const askKeyGuard = (
  { signs, environment }: { readonly signs: boolean; readonly environment: string },
  { github }: Pick<ReadPorts, 'github'>,
): KeyGuard => {
  let warning: CheckResult | null = null
  const ask = async (): Promise<void> => {
    if (signs && !(await github.isEnvironmentGuarded(environment))) warning = rowOf(environment)
  }
  const answered = ask().catch(() => undefined)
  return { answered, warning: () => warning }
}

/** The key is worth what its environment is: whoever reads the report must see it. */
export const withKeyGuard = (outcome: Outcome, { warning }: KeyGuard): Outcome => {
  const row = warning()
  return row === null ? outcome : withPart(outcome, reportPart('signing-key', words.keyTitle, { checks: [row] }))
}
