import type { EmbeddedGitHub } from '../github/control.ts'

/** How an action is started: as the runner would, from its action.yml. */
export interface ActionRequest {
  readonly action: 'preflight' | 'deploy' | 'smoke' | 'rollback'
  readonly github: EmbeddedGitHub
  readonly token: string
  /** `with:` */
  readonly inputs?: Readonly<Record<string, string>>
  /** The step's own `env:` */
  readonly env?: Readonly<Record<string, string>>
  readonly event: { readonly name: string; readonly payload: unknown }
  /** `refs/heads/main` */
  readonly ref: string
  readonly sha: string
  readonly runId: number
  readonly attempt?: number
  readonly actor?: string
  readonly workflow?: string
  readonly job?: string
  /** The checkout; an empty folder when there is none. */
  readonly workspace: string
  /** RUNNER_TEMP, shared by the steps of a job; a new one by default. */
  readonly temp?: string
  /** `job.status` as the expressions of this stage see it. */
  readonly jobStatus?: 'success' | 'failure' | 'cancelled'
  /** Called with every line of both streams as it comes. */
  readonly onLine?: (line: string) => void
}

export interface RunnerAnnotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly message: string
  readonly properties: Readonly<Record<string, string>>
}

export interface ActionRun {
  readonly exitCode: number | null
  readonly signal: string | null
  readonly outputs: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
  readonly summary: string
  readonly stdout: string
  readonly stderr: string
  readonly annotations: readonly RunnerAnnotation[]
  readonly masks: readonly string[]
  /** The JSON of output `report`, parsed; null when there is none. */
  readonly report: unknown
  readonly durationMs: number
  /** Runs the post step with the saved state, inputs evaluated anew. */
  post(jobStatus: 'success' | 'failure' | 'cancelled'): Promise<ActionRun>
}

export interface RunningAction {
  readonly pid: number
  /** SIGINT, 7.5 s, SIGTERM, 2.5 s, kill: what the runner does on cancel. */
  cancel(): void
  kill(signal: 'SIGKILL' | 'SIGTERM' | 'SIGINT'): void
  readonly done: Promise<ActionRun>
}
