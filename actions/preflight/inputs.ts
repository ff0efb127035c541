import type { InputReader } from '../../src/runtime/inputs.ts'

/** Where the checklist can be shown. The commit status is no display: it is the gate, and always written. */
export const channels = ['check-run', 'summary', 'comment'] as const
export type Channel = (typeof channels)[number]

/** What the workflow asks of preflight. */
export interface PreflightInputs {
  readonly config: string
  readonly environment: string | null
  readonly dryRun: boolean
  readonly sha: string | null
  /** null: what the runbook says. */
  readonly waitMs: number | null
  readonly publish: readonly Channel[]
}

const orNull = (text: string): string | null => (text === '' ? null : text)

/** Text to what it stands for, or an error that names the input. */
export const readInputs = (inputs: InputReader): PreflightInputs => ({
  config: inputs.required('config'),
  environment: orNull(inputs.text('environment')),
  dryRun: inputs.boolean('dry-run'),
  sha: inputs.sha('sha'),
  waitMs: inputs.duration('wait'),
  publish: inputs.list('publish', channels),
})
