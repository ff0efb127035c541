import type { Conclusion, Outcome } from '../domain/outcome.ts'
import type { ActionName } from '../domain/report.ts'
import type { ReadPorts } from '../ports/ports.ts'
import type { GitHubWriter } from '../ports/github.ts'
import type { InputReader } from './inputs.ts'

/** What a main is handed: its inputs, and the world as far as its action may touch it. */
export interface Session {
  readonly inputs: InputReader
  readonly ports: ReadPorts
  /** Split by the mains into the narrow writer that their action needs. */
  readonly writer: GitHubWriter
  /** The step's own environment, for programs that the user runs: without inputs, tokens and the runner's files. */
  readonly userEnvironment: Readonly<Record<string, string>>
  /** The runner's state for the post step. */
  readonly saveState: (name: string, value: string) => void
  readonly state: (name: string) => string
}

/** Runs one action and ends the step: the only place that catches, writes outputs and fails the job. */
export type RunAction = (name: ActionName, body: (session: Session) => Promise<Outcome>) => Promise<void>

export type { Conclusion, Outcome }
