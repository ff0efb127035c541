// smoke/action: what the workflow asks of smoke, parsed. Types only.

/** What the workflow asks of smoke. */
export interface SmokeInputs {
  readonly config: string
  readonly environment: string | null
  readonly dryRun: boolean
  readonly url: string | null
  readonly sha: string | null
  readonly phase: 'verify' | 'baseline' | 'monitor'
  readonly baseline: string | null
  readonly deployment: number | null
  readonly onInconclusive: 'fail' | 'warn'
}
