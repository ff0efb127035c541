// rollback/run: the request and result that the rollback action and deploy's `on-failure` share. Types only.
import type { Conclusion } from '../../core/outcome.ts'
import type { RevertCommits } from '../decide/revert-message.ts'
import type { EnvironmentConfig, Runbook } from '../../runbook/runbook.ts'
import type { Severity } from '../../core/promotion-rule.ts'
import type { Track } from '../decide/plan.ts'
import type { ReconcileMode } from '../decide/route.ts'
import type { Target } from '../../targets/target.ts'
import type { Audience } from '../../incident/run/notify.ts'
import type { Verify } from '../../smoke/run/verify.ts'

/** What is asked for, and why. */
export interface RollbackOrder {
  /** A tag or a full sha; null: the last verified release. */
  readonly to: string | null
  /** A tag or a full sha; null: what is live now. */
  readonly bad: string | null
  readonly tracks: readonly Track[]
  readonly reason: string
  readonly severity: Severity
  /** Why to go back past a migration that nothing undoes; null: the rollback stops there. */
  readonly acceptDataLoss: string | null
  /** Why to return to the release in `to` although its origin speaks against it; null: none was given. */
  readonly force: string | null
}

/** How git is made to agree. */
export interface RevertOptions {
  readonly mode: ReconcileMode
  /** One commit for each that is undone, or one for all. */
  readonly commits: RevertCommits
  /** Whether the revert gets the next patch version. */
  readonly tag: 'none' | 'patch'
}

/** How a release is put in place and verified. */
export interface RestoreOptions {
  /** null: bracket mode, the workflow's next steps put the release back. */
  readonly target: Target | null
  /** The target of an environment as the release that is put back says it. */
  readonly targetFor: (environment: EnvironmentConfig) => Promise<Target | null>
  readonly verify: Verify
  readonly userEnvironment: Readonly<Record<string, string>>
  readonly lockWaitMs: number
}

export interface RollbackRequest {
  readonly runbook: Runbook
  readonly environment: EnvironmentConfig
  readonly dryRun: boolean
  readonly order: RollbackOrder
  readonly revert: RevertOptions
  readonly restore: RestoreOptions
  /** The policy with the keys of the commit that is put back; the tip's keys where that commit's can't be read. */
  readonly runbookFor: (sha: string, ifBroken: 'take-tip') => Promise<Runbook>
  /** Who is told, beside the issue. */
  readonly audience: Audience
}

/** What the workflow's next steps put back, and the record that a later smoke step finishes. */
export interface OpenedRestore {
  readonly deployment: number
  readonly sha: string
  readonly ref: string
  readonly artifact: string | null
}

/** How a rollback ended, for the action and for deploy's `on-failure`. */
export interface Rollback {
  /** Bracket mode: the restore is the next steps' work; null: nothing is open. */
  readonly opened: OpenedRestore | null
  readonly conclusion: Conclusion
  readonly restoredSha: string | null
  readonly revertSha: string | null
  readonly pullRequest: string | null
  readonly incident: string | null
  /** From the start of this run until the restored release was verified. */
  readonly recoveryMs: number | null
}
