// deploy: what the workflow asks of deploy, parsed. Types only.
import type { LockOrder } from './manual-lock.ts'

/** What a person says of what serves already. */
export interface AdoptOrder {
  readonly reason: string
}

/** What the workflow asks of deploy. */
export interface DeployInputs {
  readonly config: string
  readonly environment: string | null
  readonly dryRun: boolean
  readonly ref: string | null
  /** The argv of the program that deploys instead of the environment's target. */
  readonly command: readonly [string, ...string[]] | null
  readonly verify: boolean
  readonly onFailure: 'hold' | 'rollback' | 'shadow'
  readonly force: string | null
  readonly record: 'action' | 'environment'
  readonly lockWaitMs: number
  /** Where the checkout lies in the workspace (`path:` of actions/checkout); null: in its root. */
  readonly workingDirectory: string | null
  /** Tracked files that earlier steps changed are meant so. */
  readonly allowDirty: boolean
  /** Instead of deploying: lock or unlock the environment by hand. */
  readonly lockOrder: LockOrder | null
  /** Instead of deploying: record what serves already as the first verified release. */
  readonly adopt: AdoptOrder | null
}
