import type { EmbeddedGitHub } from '../github/control.ts'
import type { Patience } from './child.ts'

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
  /** Called with every line of the log as it comes: both streams, commands carried out, secrets masked. */
  readonly onLine?: (line: string) => void
  /** Folder of another action.yml: for tests of the runner itself. */
  readonly actionDirectory?: string
  /** Other times than the runner's own between the signals of a cancel, in milliseconds. */
  readonly patience?: Partial<Patience>
}

export interface RunnerAnnotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly message: string
  readonly properties: Readonly<Record<string, string>>
}

export interface ActionRun {
  readonly exitCode: number | null
  readonly signal: string | null
  /** A step also fails by a command that the runner refuses, whatever its exit code. */
  readonly conclusion: 'success' | 'failure' | 'cancelled'
  /** What the runner itself would complain of: refused commands, malformed files, a summary that is too large. */
  readonly problems: readonly string[]
  readonly outputs: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
  /** What it wrote to GITHUB_ENV. */
  readonly env: Readonly<Record<string, string>>
  readonly summary: string
  /** The streams as they were written, secrets and commands included. */
  readonly stdout: string
  readonly stderr: string
  /** What the page of the run shows: both streams, commands carried out, secrets masked. */
  readonly log: string
  /** At most 10 a level, as the runner keeps them. */
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
  readonly cancel: () => void
  readonly kill: (signal: 'SIGKILL' | 'SIGTERM' | 'SIGINT') => void
  readonly done: Promise<ActionRun>
}
