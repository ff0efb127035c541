import type { ReasonCode } from './reason.ts'

/** How git came to agree with what runs, or why not. Nothing half-done is ever pushed. */
export type Reconciliation =
  | {
      readonly outcome: 'pushed'
      readonly sha: string
      readonly branch: string
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
    }
  | { readonly outcome: 'already'; readonly by: string | null }
  | { readonly outcome: 'absent'; readonly branch: string }
  | { readonly outcome: 'conflict'; readonly commit: string; readonly files: readonly string[] }
  /** A person with other rights is needed. `sha` stands on a branch when that far was come. */
  | {
      readonly outcome: 'blocked'
      readonly code: Extract<ReasonCode, 'no-permission' | 'github-unreachable'>
      readonly message: string
      readonly remedy: string
      readonly sha: string | null
    }
