// smoke/decide: the shape of a baseline, and what a probe answered before the deploy. Pure.
import type { Before } from './attribution.ts'

/** How the version question was answered before the deploy. */
export interface VersionBefore {
  /** The question as the runbook had it. */
  readonly definition: string
  readonly samples: number
  /** Answers that were a no. */
  readonly failed: number
  /** Of the newest no: `4xx`, `unreachable`. */
  readonly kind: string | null
}

/** The same probes before the deploy: what failed then was not broken by the release. */
export interface Baseline {
  readonly runbook: 1
  readonly takenAt: string
  readonly url: string | null
  /** The commit that served then; null when it did not say. */
  readonly sha: string | null
  /** Did the service answer anything at all? Then the way to it was open. */
  readonly answered: boolean
  /** The version's answers that were a no; null when it was not asked, absent in files of before. */
  readonly version?: VersionBefore | null | undefined
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

/** What a probe said before; null when it was not asked, was not decided, or was another probe then. */
export const before = (
  baseline: Baseline | null,
  probe: { readonly name: string; readonly definition: string },
): Before | null => {
  const found = baseline?.probes.find(({ name, definition }) => name === probe.name && definition === probe.definition)
  return found === undefined || found.state === 'unknown'
    ? null
    : { state: found.state, samples: found.samples, failed: found.failed }
}
