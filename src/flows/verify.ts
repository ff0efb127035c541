import type { ReasonCode } from '../domain/reason.ts'
import type { CheckResult, EvidenceTable, EvidenceText, Fact, Verdict } from '../domain/report.ts'
import type { SmokeOptions } from '../probes/options.ts'
import type { ReadPorts } from '../ports/ports.ts'

export interface VerifyRequest {
  /** The environment's base URL; paths of probes are relative to it. */
  readonly url: string | null
  /** The commit that must come to serve; null when nobody knows it, and then the report says so first. */
  readonly sha: string | null
  readonly smoke: SmokeOptions
}

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
}

export type Verify = (request: VerifyRequest, ports: ReadPorts) => Promise<Verification>
