// targets: the contract of a target: how a release is put in place and what it reports. Types only.
import type { Release } from '../core/release.ts'
import type { ReadPorts } from '../ports/ports.ts'

/** What a target is asked to put in place. */
export interface TargetRequest {
  readonly environment: string
  readonly release: Release
  readonly previousSha: string | null
  /** A checkout of the release: the workspace, or on a restore a folder of its own, with what the target needs. */
  readonly directory: string
  /** The workflow step's own `env:`, without inputs and tokens: what the user wants the program to know. */
  readonly env: Readonly<Record<string, string>>
  /** The artifact that was recorded when this release was deployed before; null the first time. */
  readonly artifact: string | null
}

export type TargetOutcome =
  | {
      readonly ok: true
      readonly artifact: string | null
      readonly url: string | null
      /** Instances of the release, of the service that has most; null where the target does not know. */
      readonly instances: number | null
    }
  | { readonly ok: false; readonly why: string; readonly remedy: string; readonly log: string }

/** What a target reads of a release's own files: all of them, or these alone. */
export type FilesNeeded = 'all' | readonly string[]

/** One way for a release to reach an environment. Infrastructure is theirs (Swarm, Kubernetes); we ask and watch. */
export interface Target {
  readonly kind: 'command' | 'compose' | 'swarm' | 'kubernetes'
  /** For people and for the plan: `./scripts/deploy.sh`. */
  readonly describe: string
  /** The program and its arguments, where it is the user's own: a restore looks into what it reads. */
  readonly program?: readonly string[]
  /** The release is more than its commit: earlier steps of the workflow must have built it. */
  readonly needsBuild?: true
  /** For a restore; what can't be told for sure is `all`. `read` gives a file of that release. */
  readonly restoreNeeds: (
    artifact: string | null,
    read: (path: string) => Promise<string | null>,
  ) => Promise<FilesNeeded>
  readonly deploy: (request: TargetRequest, ports: ReadPorts) => Promise<TargetOutcome>
  /** Puts back what ran before, without building where the artifact allows. */
  readonly restore: (request: TargetRequest, ports: ReadPorts) => Promise<TargetOutcome>
}
