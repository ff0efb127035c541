import type { Conclusion } from '../domain/outcome.ts'
import type { RevertCommits } from '../domain/revert.ts'
import type { Severity } from '../domain/runbook.ts'
import type { GitHubWriter } from '../ports/github.ts'
import type { ReadPorts } from '../ports/ports.ts'
import type { Target } from '../targets/target.ts'
import type { Audience } from './announce.ts'
import type { PlanRequest } from './rollback-plan.ts'
import type { Verify } from './verify.ts'

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

export interface RollbackPorts extends ReadPorts {
  readonly writer: GitHubWriter
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
