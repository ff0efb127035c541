import type { EnvironmentConfig, Runbook } from '../../src/config/runbook.ts'
import type { Outcome } from '../../src/domain/outcome.ts'
import { shortSha } from '../../src/domain/release.ts'
import type { Audience } from '../../src/flows/announce.ts'
import type { Execution } from '../../src/flows/execution.ts'
import { rollback } from '../../src/flows/rollback.ts'
import type { RollbackPorts } from '../../src/flows/rollback-request.ts'
import type { Verify } from '../../src/flows/verify.ts'
import type { Target } from '../../src/targets/target.ts'

export interface AfterFailure {
  readonly ports: RollbackPorts
  readonly runbook: Runbook
  readonly environment: EnvironmentConfig
  readonly target: Target
  readonly verify: Verify
  readonly userEnvironment: Readonly<Record<string, string>>
  readonly lockWaitMs: number
  readonly audience: Audience
}

/**
 * Only what smoke proved to be the release's own, new and reproduced fault is undone by a machine: never a failed
 * target, never an inconclusive smoke, and once a deployment.
 */
export const mayRollBack = ({ outcome, verification }: Execution): boolean =>
  outcome === 'smoke-failed' && verification?.rollbackEligible === true

/** `on-failure: rollback`: the same rollback as the action's, and the deploy stays red whatever comes of it. */
export const rollBackAfter = async (failed: Outcome, sha: string, request: AfterFailure): Promise<Outcome> => {
  const { ports, environment } = request
  ports.log.warn(`${failed.conclusion.message} Rolling back, as 'on-failure: rollback' asks.`)
  const end = await rollback(
    {
      ...request,
      to: null,
      bad: sha,
      tracks: ['restore', 'reconcile'],
      mode: 'auto',
      dryRun: false,
      reason: `automatic: ${failed.conclusion.message}`,
      severity: environment.production ? 'high' : 'low',
    },
    ports,
  )
  const back = end.restoredSha === null ? null : shortSha(end.restoredSha)
  return {
    ...failed,
    conclusion: {
      ...failed.conclusion,
      reasonCode: back === null ? failed.conclusion.reasonCode : 'rolled-back',
      message:
        back === null
          ? `${failed.conclusion.message} It was not rolled back: ${end.conclusion.message}`
          : `${failed.conclusion.message} ${environment.name} was rolled back to ${back}.`,
      remedy: end.conclusion.remedy ?? '',
      steps: [...(failed.conclusion.steps ?? []), ...(end.conclusion.steps ?? [])],
      checks: [...(failed.conclusion.checks ?? []), ...(end.conclusion.checks ?? [])],
      facts: [...(failed.conclusion.facts ?? []), ...(end.conclusion.facts ?? [])],
    },
  }
}
