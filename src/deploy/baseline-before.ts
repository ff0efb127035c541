// deploy: measures the probes before a deploy, so that smoke can tell old failures from new ones.
import type { Runbook } from '../runbook/runbook.ts'
import type { Baseline } from '../smoke/decide/baseline.ts'
import type { ReadPorts } from '../ports/ports.ts'
import { measureBaseline } from '../smoke/run/baseline.ts'
import type { StepRecorder } from './steps.ts'
import type { Verify } from '../smoke/run/verify.ts'

export interface BaselineBeforeRequest {
  readonly environment: { readonly url: string | null }
  readonly runbook: Pick<Runbook, 'smoke'>
  readonly userEnvironment: Readonly<Record<string, string>>
  readonly kind: 'deploy' | 'rollback'
  readonly verify: Verify | null
}

/**
 * The probes' own word before anything changes, so that smoke can tell what the release broke from what was broken. A
 * restore does not wait for it: there every second counts, and the answer is known.
 */
export const baselineBefore = async (
  request: BaselineBeforeRequest,
  steps: StepRecorder,
  ports: ReadPorts,
): Promise<Baseline | null> => {
  const { environment, runbook, userEnvironment, kind, verify } = request
  if (verify === null || kind === 'rollback' || environment.url === null || runbook.smoke.probes.length === 0)
    return null
  const probed = { url: environment.url, sha: null, smoke: runbook.smoke, userEnvironment }
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
