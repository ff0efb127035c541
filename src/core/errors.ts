// core: the only error class: what a user can correct, with its reason code and remedy.
import type { ReasonCode } from './reason.ts'

/**
 * What went wrong outside and can be put right outside. Shown as one sentence and its remedy, without a stack.
 * Anything else that is thrown is a bug of ours and is shown with its stack.
 */
export class ExpectedError extends Error {
  override readonly name = 'ExpectedError'
  readonly code: ReasonCode
  readonly remedy: string
  /** Where in the repository, when a file is to blame. */
  readonly at: { readonly path: string; readonly line?: number; readonly column?: number } | undefined

  constructor(options: {
    readonly code: ReasonCode
    readonly message: string
    readonly remedy: string
    readonly at?: { readonly path: string; readonly line?: number; readonly column?: number }
    readonly cause?: unknown
  }) {
    super(options.message, { cause: options.cause })
    this.code = options.code
    this.remedy = options.remedy
    this.at = options.at
  }
}

/** The text of anything that was thrown, also of what is not an Error. */
export const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown))

/** What somebody else can put right, in a sentence; anything else, and that the run was cancelled, is thrown on. */
export const expectedMessage = (thrown: unknown): string => {
  if (thrown instanceof ExpectedError && thrown.code !== 'cancelled') return thrown.message
  throw thrown
}
