// smoke/run: watches a failing probe on until its fault has outlived the patience, or has healed by itself.
import { attribute, mayRollBack } from '../decide/attribution.ts'
import { failuresOf, surroundingsOf } from '../decide/failures.ts'
import { judgeFault } from '../decide/samples.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import { confirmingFor } from '../words.ts'
import { atOnce, concurrencyLimit, type ConcurrencyLimit } from './concurrency-limit.ts'
import type { Phase, Plan, Run, Series } from './run.ts'

/** About so many answers show whether a fault goes on; more would only be load. */
const looks = 50

const pauseOf = ({ patience, assert }: Plan) => Math.max(1, assert.interval, patience / looks)

/** Is this the release's own failure, as far as can be told now, and has nobody waited for it yet? */
const isOpen = (run: Run, row: Series): boolean => {
  // One that was seen once takes nothing back, and needs no second look.
  if (row.state.state !== 'fail' || !row.state.reproduced || row.confirmed === true) return false
  const around = surroundingsOf(run)
  return failuresOf({ ...run, series: [row] }).some((failure) => {
    const whose = attribute(failure, around)
    return mayRollBack(failure) && (whose === 'new' || whose === 'flaky')
  })
}

const watchOn = async (row: Series, plan: Plan, enter: ConcurrencyLimit, { clock }: ReadPorts): Promise<Series> => {
  const { patience, assert, timeout } = plan
  const samples = [...row.samples]
  const judged = () => samples.slice(row.judgedFrom ?? 0)
  const pause = pauseOf(plan)
  // A row of which nothing comes any more, such as one behind a limiter, is not waited for without an end.
  const until = clock.monotonicMs() + 2 * patience + assert.of * pause + timeout
  for (;;) {
    const state = judgeFault(judged(), assert, patience)
    if (state === 'lasted' || clock.monotonicMs() >= until) {
      return { ...row, confirmed: true, watched: samples.slice(row.samples.length) }
    }
    if (state === 'healed') {
      const failures = samples.filter(({ outcome }) => outcome !== 'pass').length
      const judgedFrom = samples.findLastIndex(({ outcome }) => outcome !== 'pass') + 1
      return { ...row, samples, confirmed: true, judgedFrom, state: { state: 'pass', failures } }
    }
    await clock.sleep(pause)
    samples.push(await enter(() => row.question.sample(row.address, timeout)))
  }
}

/** No release is taken away for what heals by itself: what failed is asked until that can be told. */
export const confirming: Phase = {
  name: 'confirm',
  due: (run) => run.plan.patience > 0 && (run.series ?? []).some((row) => isOpen(run, row)),
  take: async (run, ports) => {
    ports.log.info(confirmingFor(run.plan.patience))
    const enter = concurrencyLimit(atOnce, ports.clock)
    const rows = run.series ?? []
    const series = await Promise.all(
      rows.map((row) => (isOpen(run, row) ? watchOn(row, run.plan, enter, ports) : Promise.resolve(row))),
    )
    return { ...run, series }
  },
}
