// rollback/decide: what is to be reverted, and every answer that a rehearsal of it can give. Types only.
import type { GitCommit } from '../../ports/git.ts'
import type { Bad } from './plan.ts'

export interface RevertQuestion {
  readonly branch: string
  /** The head of a pull request, which stands for the tip of the branch until it is merged; null: the branch itself. */
  readonly head: string | null
  readonly bad: Bad
  /** The release that is returned to; null when only one commit is to be undone. */
  readonly good: { readonly sha: string; readonly tree: string } | null
  readonly migrationsDirectory: string | null
}

/** What undoing would mean on the branch as it stands now. Nothing is written but loose objects. */
export type RevertAnswer =
  | {
      readonly outcome: 'ready'
      readonly tip: string
      /** Newest first. */
      readonly undo: readonly GitCommit[]
      readonly tree: string
      /** After each of `undo`; the last is `tree`. */
      readonly trees: readonly string[]
      readonly changed: readonly { readonly status: string; readonly path: string }[]
      readonly workflows: readonly string[]
      readonly doubt: string | null
      /** The good tree is given back exactly, and that was compared. */
      readonly proven: boolean
      /** Several changes of a whole release that nobody named: without an order, no machine takes them off a branch. */
      readonly isBulk: boolean
    }
  | {
      readonly outcome: 'conflict'
      readonly tip: string
      readonly undo: readonly GitCommit[]
      readonly commit: string
      readonly files: readonly string[]
    }
  /** `by`: the commits that undid it before, where they say so, newest first. */
  | { readonly outcome: 'noop'; readonly tip: string; readonly by: readonly GitCommit[] }
  /** The branch does not hold the bad commit (a hotfix tag beside it), or does not exist. `holders`: branches that do. */
  | { readonly outcome: 'absent'; readonly tip: string | null; readonly holders: readonly string[] }
  /** It could not be tried: git is too old, or the history is such that nothing can be reverted. */
  | { readonly outcome: 'untried'; readonly why: string; readonly remedy: string }

export type ReadyRevert = Extract<RevertAnswer, { readonly outcome: 'ready' }>
