// smoke/decide: reads from a run which probes failed and what is known of the way to the service. Pure.
import type { Failure, Surroundings } from './attribution.ts'
import { before } from './baseline.ts'
import { faultOf, isBrief } from './samples.ts'
import type { Run } from '../run/run.ts'

type SeenRun = Pick<Run, 'plan' | 'series' | 'versions' | 'control'>

/** The probes that failed, each with what it answered before the deploy. */
export const failuresOf = ({ plan: { baseline, patience }, series }: SeenRun): readonly Failure[] =>
  (series ?? []).flatMap((row) => {
    const { question, address, samples, state } = row
    if (state.state !== 'fail') return []
    const { name } = question
    const one = (series ?? []).filter((other) => other.question.name === name).length === 1
    const seen = [...samples, ...(row.watched ?? [])]
    return [
      {
        name,
        address: one ? null : address,
        class: question.class,
        samples,
        reproduced: state.reproduced,
        before: before(baseline, question),
        // What healed once and failed again has not healed.
        brief: row.judgedFrom === undefined && isBrief(faultOf(seen, patience), patience),
        fault: faultOf(seen, patience),
      },
    ]
  })

/** Did anything answer, and does the control? */
export const surroundingsOf = ({ plan: { baseline, resolver }, series, versions, control }: SeenRun): Surroundings => {
  const answered = (series ?? []).some(({ samples }) =>
    samples.some(({ outcome }) => outcome === 'pass' || outcome === 'wrong'),
  )
  const spoke = versions.some(({ answer }) => answer.kind !== 'down' || answer.outcome === 'wrong')
  const reachable = answered || spoke || (baseline?.answered ?? false)
  return { control, reachable, ipv6Required: resolver.ipv6Required }
}
