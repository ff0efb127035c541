// core: the result that every action returns: conclusion, outputs, and whether the job fails.
import type { Report, ReportPart, Verdict } from './report.ts'
import type { ReasonCode } from './reason.ts'
import type { Release } from './release.ts'

/** How it came out, and what a person should do now. */
export interface Ending {
  readonly verdict: Verdict
  readonly reasonCode: ReasonCode
  readonly message: string
  /** Empty when there is nothing to do. */
  readonly remedy: string
}

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
export interface Conclusion extends Ending {
  readonly subject: ReportSubject
  readonly parts: readonly ReportPart[]
}

/** Why a verdict does not stand where deploy looks for it. */
export type Unrecorded = Omit<Ending, 'verdict'>

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

/** The same outcome with one more part at the end of its report. */
export const withPart = (outcome: Outcome, part: ReportPart): Outcome => ({
  ...outcome,
  conclusion: { ...outcome.conclusion, parts: [...outcome.conclusion.parts, part] },
})
