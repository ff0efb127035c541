// smoke/run: asks a place that always answers, to learn whether a failure is the service's or the runner's.
import type { Phase, Run } from './run.ts'

/** Nothing failed, so whose fault it would be need not be asked. */
const isCalm = ({ version, series, commands, rules }: Run): boolean =>
  version?.state !== 'not-converged' &&
  (series ?? []).every(({ state }) => state.state !== 'fail') &&
  (commands ?? []).every(({ state }) => state === 'pass') &&
  (rules ?? []).every(({ state }) => state !== 'fail')

/** Asks the control URL once something failed. */
export const askingControl: Phase = {
  name: 'control',
  due: (run) => run.plan.control !== null && run.control === null && !isCalm(run),
  take: async (run, { clock }) => {
    const { control, timeout, until } = run.plan
    if (control === null) return run
    const left = Math.max(1_000, until - clock.monotonicMs())
    const { outcome } = await control.sample(null, Math.min(timeout, left))
    return { ...run, control: outcome === 'pass' ? 'pass' : 'fail' }
  },
}
