// smoke/decide: the result of smoke that deploy, rollback and the smoke action share. Types only.
import type { CheckResult, EvidenceTable, EvidenceText, Fact, LatencyChart, Verdict } from '../../core/report.ts'
import type { ReasonCode } from '../../core/reason.ts'

/** What smoke decided, and on what evidence. deploy and rollback run it inside; the smoke action by itself. */
export interface Verification {
  readonly verdict: Verdict
  readonly reasonCode: Extract<
    ReasonCode,
    | 'healthy'
    | 'unhealthy'
    | 'old-version'
    | 'version-unknown'
    | 'existing-failure'
    | 'probe-fault'
    | 'too-few-samples'
    | 'tests-failed'
  >
  readonly message: string
  readonly remedy: string
  readonly observedSha: string | null
  readonly rollbackEligible: boolean
  readonly checks: readonly CheckResult[]
  readonly facts: readonly Fact[]
  readonly tables: readonly EvidenceTable[]
  readonly texts: readonly EvidenceText[]
  readonly charts?: readonly LatencyChart[]
}
