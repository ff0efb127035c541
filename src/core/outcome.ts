// core: the result that every action returns: conclusion, outputs, and whether the job fails.
import type { CheckResult, EvidenceTable, EvidenceText, Fact, LatencyChart, Report, Step, Verdict } from './report.ts'
import type { ReasonCode } from './reason.ts'
import type { Release } from './release.ts'

/** What a run decided, before time and name are stamped on it by src/runtime. Absent lists are empty. */
export interface Conclusion {
  readonly verdict: Verdict
  readonly reasonCode: ReasonCode
  readonly message: string
  readonly remedy?: string
  readonly service?: string | null
  readonly environment?: string | null
  readonly release?: Release | null
  readonly dryRun?: boolean
  readonly checks?: readonly CheckResult[]
  readonly steps?: readonly Step[]
  readonly facts?: readonly Fact[]
  readonly tables?: readonly EvidenceTable[]
  readonly texts?: readonly EvidenceText[]
  readonly charts?: readonly LatencyChart[]
}

/** How an action ends. */
export interface Outcome {
  readonly conclusion: Conclusion
  /** The action's own outputs, by the names in action.yml; the common ones are added by src/runtime. */
  readonly outputs: Readonly<Record<string, string>>
  /** false only where the design says that a verdict other than `pass` leaves the job green. */
  readonly failJob: boolean
  /** `false`: the job summary was not asked for. */
  readonly summary?: boolean
  /** Shows the report on GitHub; runs after the report file is written, and its failure changes no verdict. */
  readonly publish?: (report: Report) => Promise<void>
}
