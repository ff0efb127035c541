// smoke/decide: says before a run what its number of samples and its bake time can prove. Pure.
import { windowOf } from './metric.ts'
import { shareBound } from '../../core/statistics.ts'

/** What a run is going to ask. */
export interface SmokePlan {
  readonly probes: number
  /** Of one probe at one address, bake included. */
  readonly answers: number
  readonly bakeMs: number
  readonly scrapeMs: number
  readonly rules: readonly { readonly name: string; readonly query: string; readonly window?: number | undefined }[]
}

/** What the run can prove at best, and what it can't: said before it begins, because afterwards the time is gone. */
export interface Foresight {
  /** If all of so many answers are good, at most this share of all is bad; null: no probe is asked. */
  readonly provable: { readonly answers: number; readonly share: number } | null
  /** Rules that look back further than the bake lasts. */
  readonly unprovable: readonly { readonly name: string; readonly neededMs: number; readonly bakeMs: number }[]
}

/** Compares what is going to be asked with what the limits need. */
export const foresee = ({ probes, answers, bakeMs, scrapeMs, rules }: SmokePlan): Foresight => ({
  provable: probes === 0 ? null : { answers, share: shareBound(answers) },
  unprovable: rules
    .map(({ name, query, window = 0 }) => ({ name, neededMs: Math.max(window, windowOf(query)) + scrapeMs, bakeMs }))
    .filter(({ neededMs }) => neededMs > bakeMs),
})
