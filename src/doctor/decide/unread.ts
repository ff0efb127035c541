// doctor/decide: which of the answers could not be read. Pure.
import type { Attempted, ExpectedError } from '../../core/errors.ts'

/** The errors that stand in the place of answers. */
export const unreadOf = (...asked: readonly Attempted<unknown>[]): readonly ExpectedError[] =>
  asked.flatMap((each) => (each.ok ? [] : [each.error]))
