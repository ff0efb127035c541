// core: the result that every action returns: conclusion, outputs, and whether the job fails.
import { reasonPage, untouched, type Answers } from './ending.ts'
import type { Report, ReportPart, Verdict } from './report.ts'
import type { ReasonCode } from './reason.ts'
import type { Release } from './release.ts'
import * as words from './words.ts'

/** What happened, and what a person should do now. */
export interface End {
  readonly reasonCode: ReasonCode
  readonly message: string
  /** Empty when there is nothing to do. */
  readonly remedy: string
}

/** A plan and a rollback answer the same when they pass. */
export interface Passed extends End, Partial<Answers> {
  readonly verdict: Extract<Verdict, 'pass'>
}

/** Beside what happened it must say what serves now, whether users are affected, and what to follow or paste. */
export interface Unpassed extends End, Answers {
  readonly verdict: Exclude<Verdict, 'pass'>
}

/** How it came out. */
export type Ending = Passed | Unpassed

/** An end that answers whatever its verdict is. */
export const answeredEnding = (verdict: Verdict, end: End, answers: Answers): Ending => {
  const { reasonCode, message, remedy } = end
  const { serving, users, next } = answers
  return { verdict, reasonCode, message, remedy, serving, users, next }
}

/** An end whose verdict is only known when the run is over; one that passes has nothing to answer. */
export const endingOf = (verdict: Verdict, end: End, answers: Answers): Ending => {
  const { reasonCode, message, remedy } = end
  return verdict === 'pass' ? { verdict, reasonCode, message, remedy } : answeredEnding(verdict, end, answers)
}

/** What an end answers; null for one that passed and says nothing of it. */
export const answersIn = ({ serving, users, next }: Ending): Answers | null =>
  serving === undefined || users === undefined || next === undefined ? null : { serving, users, next }

/** What a run is about. null: it did not come so far as to know it. */
export interface ReportSubject {
  readonly service: string | null
  readonly environment: string | null
  readonly release: Release | null
  readonly dryRun: boolean
}

/** The subject of a run as far as it is known. */
export const subjectOf = (known: Partial<ReportSubject>): ReportSubject => ({
  service: known.service ?? null,
  environment: known.environment ?? null,
  release: known.release ?? null,
  dryRun: known.dryRun ?? false,
})

/** What a run decided, before time and name are stamped on it by src/runtime. */
export type Conclusion = Ending & {
  readonly subject: ReportSubject
  readonly parts: readonly ReportPart[]
}

/** Why a verdict does not stand where deploy looks for it: no end of its own, but what takes the end of a run back. */
export type Unrecorded = End

/** How an action ends. */
export interface Outcome {
  readonly conclusion: Conclusion
  /** The action's own outputs, by the names in action.yml; the common ones are added by src/runtime. */
  readonly outputs: Readonly<Record<string, string>>
  /** false only where the design says that a verdict other than `pass` leaves the job green. */
  readonly failJob: boolean
  /** `false`: the job summary was not asked for. */
  readonly summary?: boolean
  /**
   * Shows the report on GitHub; runs after the report file is written. Display changes no verdict; a verdict that is a gate
   * and could not be put on record is none, and the job is red for it.
   */
  readonly publish?: (report: Report) => Promise<Unrecorded | null>
}

/**
 * deploy reads the verdict of a release from its commit status: one that is not there is no verdict, and green would be a
 * lie. What was judged stays told; its own reason stays the reason where it was no pass.
 */
export const withoutRecord = (outcome: Outcome, { reasonCode: code, message: why, remedy }: Unrecorded): Outcome => {
  const { conclusion } = outcome
  const { verdict, subject, parts } = conclusion
  const reasonCode = verdict === 'pass' ? code : conclusion.reasonCode
  const answers = verdict === 'pass' ? untouched(code === 'no-permission' ? reasonPage : { do: 'rerun' }) : conclusion
  const end = { reasonCode, message: words.notOnRecord(conclusion.message, why), remedy }
  return { ...outcome, conclusion: { ...answeredEnding('fail', end, answers), subject, parts }, failJob: true }
}

/** The same outcome with one more part at the end of its report. */
export const withPart = (outcome: Outcome, part: ReportPart): Outcome => ({
  ...outcome,
  conclusion: { ...outcome.conclusion, parts: [...outcome.conclusion.parts, part] },
})
