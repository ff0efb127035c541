// rollback/run: the request and result that the rollback action and deploy's `on-failure` share. Types only.
import type { Conclusion } from '../../core/outcome.ts'
import type { RevertCommits } from '../decide/revert-message.ts'
import type { Severity } from '../../core/promotion-rule.ts'
import type { Target } from '../../targets/target.ts'
import type { Audience } from '../../incident/run/notify.ts'
import type { PlanRequest } from '../gather/plan.ts'
import type { Verify } from '../../smoke/run/verify.ts'

export interface RollbackRequest extends PlanRequest {
  readonly reason: string
  /** One commit for each that is undone, or one for all; absent: one each. */
  readonly commits?: RevertCommits
  /** Whether the revert gets the next patch version; absent: it does not. */
  readonly tag?: 'none' | 'patch'
  readonly severity: Severity
  readonly dryRun: boolean
  /** null: the environment has no target, so nothing can be restored. */
  readonly target: Target | null
  readonly verify: Verify
  readonly lockWaitMs: number
  /** Why to go back past a migration that nothing undoes; absent: the rollback stops there. */
  readonly acceptDataLoss?: string | null
  /** Who is told; absent: nobody beside the issue. */
  readonly audience?: Audience
}

/** How a rollback ended, for the action and for deploy's `on-failure`. */
export interface Rollback {
  readonly conclusion: Conclusion
  readonly restoredSha: string | null
  readonly revertSha: string | null
  readonly pullRequest: string | null
  readonly incident: string | null
  /** From the start of this run until the restored release was verified. */
  readonly recoveryMs: number | null
}
