import type { Deployment, DeploymentStatus } from './github.ts'

/** One deployment of ours with everything that happened to it. */
export interface HistoryEntry {
  readonly deployment: Deployment
  /** Newest first. */
  readonly statuses: readonly DeploymentStatus[]
  /** Does the ref that the payload recorded still resolve to the recorded commit and tag object? */
  readonly refIntact: boolean
}

/** An environment's deployments of ours, newest first; foreign ones are left out by gatherHistory. */
export interface History {
  readonly environment: string
  readonly entries: readonly HistoryEntry[]
}
