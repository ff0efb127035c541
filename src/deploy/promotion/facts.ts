// deploy/promotion: the facts on which the promotion rules decide, for deploy and for preflight. Types only.
import type { HoldOnCommit } from '../../records/decide/hold.ts'
import type { Refusal } from '../../core/promotion.ts'
import type { EnvironmentRule } from '../../core/promotion-rule.ts'
import type { Release } from '../../core/release.ts'

/** Whether the ref is one that the environment takes, and still names what it named. */
export interface RefFacts {
  /** The promotion rule's own no. */
  readonly rule: Refusal | null
  /** The branch that must contain the commit; null when neither the rule nor the ref names one. */
  readonly onBranch: { readonly branch: string; readonly contained: boolean } | null
  /** What the tag names now; null for a branch. `commit` is null when the tag is gone. */
  readonly tag: { readonly commit: string | null } | null
  /** The tag was deployed before, as another commit. `isForward`: it is made to move, and it moved to a newer one. */
  readonly movedTag: { readonly environment: string; readonly sha: string; readonly isForward: boolean } | null
}

/** An environment that comes before, and whether the same commit is verified there. */
export interface UpstreamFact {
  readonly name: string
  readonly verified: boolean
}

/** A lock that no run gives back: set by hand and not over yet, or one that nobody can read. */
export type StandingLock =
  | { readonly state: 'manual'; readonly actor: string; readonly reason: string; readonly url: string | null }
  | { readonly state: 'unreadable'; readonly why: string }

/** What both doors ask: preflight's `promotion` before a deploy, deploy's guards when it begins and under the lock. */
export interface PromotionFacts {
  readonly release: Release
  readonly environment: EnvironmentRule
  readonly ref: RefFacts
  /** One for each name in `after`; empty: the environment comes first. */
  readonly upstream: readonly UpstreamFact[]
  readonly hold: HoldOnCommit | null
  /** Of this run, by its name: what is dispatched to deploy all the same. */
  readonly workflow: string
  readonly lock: StandingLock | null
}
