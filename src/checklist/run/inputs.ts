// checklist/run: what the workflow asks of preflight, parsed, and the places where the checklist can be shown.

/** Where the checklist can be shown. The commit status is no display: it is the gate, and always written. */
export const channels = ['check-run', 'summary', 'comment'] as const

export type Channel = (typeof channels)[number]

/** What the workflow asks of preflight. */
export interface PreflightInputs {
  readonly config: string
  readonly environment: string | null
  readonly dryRun: boolean
  readonly sha: string | null
  /** null: the workflow's own. */
  readonly ref: string | null
  /** null: what the runbook says. */
  readonly waitMs: number | null
  readonly publish: readonly Channel[]
}
