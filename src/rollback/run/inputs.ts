// rollback/run: what the person at the dispatch form asks for, parsed. Types only.
import type { Severity } from '../../core/promotion-rule.ts'
import type { Track } from '../decide/plan.ts'
import type { ReconcileMode } from '../decide/route.ts'
import type { RevertCommits } from '../decide/revert-message.ts'

/** What the person at the dispatch form asks for. Everything in it is text from outside. */
export interface RollbackInputs {
  readonly config: string
  readonly environment: string
  readonly dryRun: boolean
  /** A tag or a full sha; null: the last verified release. */
  readonly to: string | null
  readonly reason: string
  readonly severity: Severity
  readonly tracks: readonly Track[]
  readonly mode: ReconcileMode
  readonly commits: RevertCommits
  readonly tag: 'none' | 'patch'
  /** A tag or a full sha; null: what is live now. */
  readonly bad: string | null
  /** Why a migration that nothing undoes may stay in the database; null: then the rollback stops at one. */
  readonly acceptDataLoss: string | null
  /** Why to return to the release in `to` although its origin speaks against it; null: none was given. */
  readonly force: string | null
}
