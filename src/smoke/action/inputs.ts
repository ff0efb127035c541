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
  /** null: one look. */
  readonly watch: WatchInputs | null
}

/** How long phase monitor watches inside one job. */
export interface WatchInputs {
  readonly forMs: number
  readonly intervalMs: number
  /** Whether it starts the next run before it ends. */
  readonly handOver: boolean
  /** What an alert says that started it; null: nothing did. */
  readonly alert: string | null
}
