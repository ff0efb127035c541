/** The same probes before the deploy: what failed then was not broken by the release. */
export interface Baseline {
  readonly runbook: 1
  readonly takenAt: string
  readonly url: string | null
  /** The commit that served then; null when it did not say. */
  readonly sha: string | null
  /** Did the service answer anything at all? Then the way to it was open. */
  readonly answered: boolean
  readonly probes: readonly {
    readonly name: string
    /** The probe as the runbook had it: a changed one is another probe. */
    readonly definition: string
    readonly state: 'pass' | 'fail' | 'unknown'
    readonly samples: number
    readonly failed: number
    readonly latenciesMs: readonly number[]
  }[]
}

/** Did a probe pass before? null when it was not asked, was not decided, or was another probe then. */
export const stateBefore = (
  baseline: Baseline | null,
  probe: { readonly name: string; readonly definition: string },
): 'pass' | 'fail' | null => {
  const before = baseline?.probes.find(({ name, definition }) => name === probe.name && definition === probe.definition)
  return before === undefined || before.state === 'unknown' ? null : before.state
}
