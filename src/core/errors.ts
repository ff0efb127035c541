// core: the only error class, and the three ways to catch: expected or rethrow, unreadable, ignore but say.
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

/** The same, followed by what to do about it where somebody can do something. */
export const messageAndRemedyOf = (thrown: unknown): string =>
  thrown instanceof ExpectedError ? `${thrown.message} ${thrown.remedy}` : messageOf(thrown)

/** What somebody else can put right, also the end of a run that was cancelled. */
export const isExpected = (thrown: unknown): thrown is ExpectedError => thrown instanceof ExpectedError

/** The runner cancelled the step: everything stops, and nothing may take this for an answer. */
export const isCancelled = (thrown: unknown): boolean => thrown instanceof ExpectedError && thrown.code === 'cancelled'

/** The token was refused for want of a permission. */
export const isNoPermission = (thrown: unknown): boolean =>
  thrown instanceof ExpectedError && thrown.code === 'no-permission'

/** What somebody else can put right; anything else, and that the run was cancelled, is thrown on. */
export const expectedOrRethrow = (thrown: unknown): ExpectedError => {
  if (thrown instanceof ExpectedError && !isCancelled(thrown)) return thrown
  throw thrown
}

/** The same, as its sentence. */
export const expectedMessage = (thrown: unknown): string => expectedOrRethrow(thrown).message

/** An answer, or the expected error that stands in its place: never a null with two meanings. */
export type Attempted<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: ExpectedError }

const attempt = async <Value>(
  asked: Promise<Value>,
  caught: (thrown: unknown) => ExpectedError,
): Promise<Attempted<Value>> => {
  try {
    return { ok: true, value: await asked }
  } catch (thrown) {
    return { ok: false, error: caught(thrown) }
  }
}

/** Expected or rethrow: the answer, or the error that somebody else can put right. */
export const orExpected = <Value>(asked: Promise<Value>): Promise<Attempted<Value>> => attempt(asked, expectedOrRethrow)

/**
 * No permission is "unreadable": the answer, or the error of a token that may not ask. What could not be read for any
 * other reason is thrown on, so that an outage is never taken for a missing permission.
 */
export const orUnreadable = <Value>(asked: Promise<Value>): Promise<Attempted<Value>> =>
  attempt(asked, (thrown) => {
    if (thrown instanceof ExpectedError && isNoPermission(thrown)) return thrown
    throw thrown
  })

/**
 * Ignore but say: for what changes no verdict (tidying up, display). Whatever is thrown, a bug or a cancelled run too,
 * is given to `say`, and the caller goes on with null.
 */
export const orSay = async <Value>(
  work: () => Promise<Value>,
  say: (thrown: unknown) => void,
): Promise<Value | null> => {
  try {
    return await work()
  } catch (thrown) {
    say(thrown)
    return null
  }
}
