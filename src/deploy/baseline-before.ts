// deploy: measures the probes before a deploy, so that smoke can tell old failures from new ones.
import type { Baseline } from '../smoke/decide/baseline.ts'
import type { ReadPorts } from '../ports/ports.ts'
import { measureBaseline } from '../smoke/run/baseline.ts'
import type { ExecuteIntent, ExecuteRequest, ExecuteSubject, Placement } from './execution.ts'
import type { StepRecorder } from './steps.ts'

/** What is probed. */
export interface BaselineSubject extends Pick<ExecuteSubject, 'smoke'> {
  readonly environment: { readonly url: string | null }
}

/** What decides whether it is worth the time. */
export interface BaselineReason extends Pick<ExecuteRequest, 'verify' | 'before'> {
  readonly intent: Pick<ExecuteIntent, 'kind'>
  readonly put: Pick<Placement, 'userEnvironment'>
}

/**
 * The probes' own word before anything changes, so that smoke can tell what the release broke from what was broken. A
 * restore does not wait for it: there every second counts, and the answer is known. What was never proven to be well, or
 * is this very release, excuses nothing: a run that died would hide behind what it left.
 */
export const baselineBefore = async (
  { environment, smoke }: BaselineSubject,
  { intent, put, verify, before }: BaselineReason,
  steps: StepRecorder,
  ports: ReadPorts,
): Promise<Baseline | null> => {
  const { url } = environment
  if (verify === null || intent.kind === 'rollback' || before === 'unproven') return null
  if (url === null || smoke.probes.length === 0) return null
  const probed = { url, sha: null, smoke, userEnvironment: put.userEnvironment }
  return steps.run(
    'Look before',
    () => measureBaseline(probed, ports),
    ({ probes }) => {
      const failing = probes.filter(({ state }) => state !== 'pass').map(({ name }) => name)
      return {
        failed: false,
        detail: failing.length === 0 ? 'all probes pass' : `not passing already: ${failing.join(', ')}`,
      }
    },
  )
}
