// rollback/decide: every way in which the reconcile track can end. Types only.
import type { ReasonCode } from '../../core/reason.ts'

/** How git came to agree with what runs, or why not. Nothing half-done is ever pushed. */
export type Reconciliation =
  | {
      readonly outcome: 'pushed'
      readonly sha: string
      readonly branch: string
      /** Where the branch stood before. */
      readonly from: string
      /** Newest first. */
      readonly undone: readonly string[]
      /** The result was compared with the good tree and is the same. */
      readonly proven: boolean
    }
  | {
      readonly outcome: 'pull-request'
      readonly sha: string
      readonly branch: string
      readonly pull: { readonly number: number; readonly url: string }
      readonly why: string
      /** What GitHub does with it: it merges itself once its rules are met, or why a person must. */
      readonly merge: 'by-itself' | { readonly byHand: string }
    }
  | {
      readonly outcome: 'already'
      /** The commits that undid it before, where they say so, newest first. */
      readonly by: readonly string[]
      /** A rollback wrote them. */
      readonly ours: boolean
      readonly tip: string
    }
  /** `holders`: the branches that do hold the bad commit. */
  | { readonly outcome: 'absent'; readonly branch: string; readonly holders: readonly string[] }
  | {
      readonly outcome: 'conflict'
      readonly commit: string
      readonly files: readonly string[]
      /** Everything that was to be undone, newest first: what a person goes on with. */
      readonly undo: readonly { readonly sha: string; readonly parents: readonly string[] }[]
    }
  /** A person with other rights is needed. `sha` stands on a branch when that far was come. */
  | {
      readonly outcome: 'blocked'
      readonly code: Extract<
        ReasonCode,
        'no-permission' | 'github-unreachable' | 'restored-revert-conflict' | 'internal-error'
      >
      readonly message: string
      readonly remedy: string
      readonly sha: string | null
    }
