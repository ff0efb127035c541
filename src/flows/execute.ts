import type { Release } from '../domain/release.ts'
import type { Step } from '../domain/report.ts'
import type { EnvironmentConfig, Runbook } from '../config/runbook.ts'
import type { Target } from '../targets/target.ts'
import type { Verification, Verify } from './verify.ts'

/** deploy and rollback put a release in place the same way: lock, record, target, verify, final status, unlock. */
export interface ExecuteRequest {
  readonly runbook: Runbook
  readonly environment: EnvironmentConfig
  readonly kind: 'deploy' | 'rollback'
  readonly release: Release
  /** The annotated tag's own sha, else the commit's. */
  readonly tagObject: string
  readonly tree: string
  readonly previousSha: string | null
  readonly artifact: string | null
  readonly directory: string
  readonly target: Target
  readonly userEnvironment: Readonly<Record<string, string>>
  /** false: leave the deployment in progress for a later smoke step. */
  readonly verify: Verify | null
  readonly lockWaitMs: number
  /** For the lock, the deployment's description and people. */
  readonly reason: string
  readonly bad?: string
  readonly force?: string
}

export interface Execution {
  readonly outcome:
    | 'verified'
    | 'opened'
    | 'target-failed'
    | 'smoke-failed'
    | 'smoke-inconclusive'
    | 'locked'
    | 'deployed-but-unrecorded'
  readonly message: string
  readonly remedy: string
  readonly deployment: number | null
  readonly artifact: string | null
  readonly url: string | null
  readonly verification: Verification | null
  readonly steps: readonly Step[]
  /** The end of the target's own output, when it failed. */
  readonly log: string
}
