// smoke/decide: says before a run what its number of samples and its bake time can prove. Pure.
import { formatDuration } from '../../core/duration.ts'
import { windowOf } from './metric.ts'
import { shareBound } from '../../core/statistics.ts'

/** What a run is going to ask. */
export interface SmokePlan {
  readonly probes: number
  /** Of one probe at one address, bake included. */
  readonly answers: number
  readonly bakeMs: number
  readonly scrapeMs: number
  readonly rules: readonly { readonly name: string; readonly query: string }[]
}

/** What the run can prove at best, and what it can't: said before it begins, because afterwards the time is gone. */
export interface Foresight {
  readonly provable: string
  readonly unprovable: readonly string[]
}

/** Compares what is going to be asked with what the limits need. */
export const foresee = ({ probes, answers, bakeMs, scrapeMs, rules }: SmokePlan): Foresight => {
  const bound = Number((shareBound(answers) * 100).toPrecision(2))
  return {
    provable:
      probes === 0
        ? 'nothing of probes: none is asked'
        : `${answers} answers of each probe at each address: if none is bad, at most ${bound} % are, at 95 %`,
    unprovable: rules
      .map(({ name, query }) => ({ name, needed: windowOf(query) + scrapeMs }))
      .filter(({ needed }) => needed > bakeMs)
      .map(
        ({ name, needed }) =>
          `'${name}' looks back ${formatDuration(needed)} and the bake is ${formatDuration(bakeMs)}: it will stay open unless the release has served for longer by then`,
      ),
  }
}
