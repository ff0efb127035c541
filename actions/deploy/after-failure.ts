import type { EnvironmentConfig, Runbook } from '../../src/config/runbook.ts'
import type { Conclusion, Outcome } from '../../src/domain/outcome.ts'
import { shortSha } from '../../src/domain/release.ts'
import type { Audience } from '../../src/flows/announce.ts'
import type { Execution } from '../../src/flows/execution.ts'
import { rollback } from '../../src/flows/rollback.ts'
import type { Rollback, RollbackPorts } from '../../src/flows/rollback-request.ts'
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
  /** The release that was deployed. */
  readonly sha: string
}

/**
 * Only what smoke proved to be the release's own, new and reproduced fault is undone by a machine: never a failed
 * target, never an inconclusive smoke, and once a deployment.
 */
const mayRollBack = ({ outcome, verification }: Execution): boolean =>
  outcome === 'smoke-failed' && verification?.rollbackEligible === true

const ask = (failed: Outcome, request: AfterFailure, how: { readonly dryRun: boolean }) =>
  rollback(
    {
      ...request,
      ...how,
      to: null,
      bad: request.sha,
      tracks: ['restore', 'reconcile'],
      mode: 'auto',
      reason: `automatic: ${failed.conclusion.message}`,
      severity: request.environment.production ? 'high' : 'low',
    },
    request.ports,
  )

const together = (
  failed: Outcome,
  end: Rollback,
  words: Pick<Conclusion, 'reasonCode' | 'message' | 'remedy'>,
): Outcome => ({
  ...failed,
  conclusion: {
    ...failed.conclusion,
    ...words,
    steps: [...(failed.conclusion.steps ?? []), ...(end.conclusion.steps ?? [])],
    checks: [...(failed.conclusion.checks ?? []), ...(end.conclusion.checks ?? [])],
    facts: [...(failed.conclusion.facts ?? []), ...(end.conclusion.facts ?? [])],
  },
})

/** `on-failure: rollback`: the same rollback as the action's, and the deploy stays red whatever comes of it. */
const rollBackAfter = async (failed: Outcome, request: AfterFailure): Promise<Outcome> => {
  const { ports, environment } = request
  const { message, reasonCode } = failed.conclusion
  ports.log.warn(`${message} Rolling back, as 'on-failure: rollback' asks.`)
  const end = await ask(failed, request, { dryRun: false })
  const remedy = end.conclusion.remedy ?? ''
  return end.restoredSha === null
    ? together(failed, end, {
        reasonCode,
        message: `${message} It was not rolled back: ${end.conclusion.message}`,
        remedy,
      })
    : together(failed, end, {
        reasonCode: 'rolled-back',
        message: `${message} ${environment.name} was rolled back to ${shortSha(end.restoredSha)}.`,
        remedy,
      })
}

/** `on-failure: shadow`: what a rollback would have done, in the report and on the deployment, and nothing done. */
const shadowAfter = async (failed: Outcome, deployment: number | null, request: AfterFailure): Promise<Outcome> => {
  const { ports } = request
  const { message, reasonCode, remedy = '' } = failed.conclusion
  const end = await ask(failed, request, { dryRun: true })
  const would = `shadow: ${end.conclusion.message}`
  if (deployment !== null) {
    const description = would.slice(0, 140).toWellFormed()
    await ports.writer.deploymentStatus({ deployment, state: 'failure', description })
  }
  return together(failed, end, { reasonCode, message: `${message} (${would})`, remedy })
}

/** What `on-failure` asks for, where the failure is one that a machine may answer. */
export const answerFailure = async (
  outcome: Outcome,
  execution: Execution,
  request: Omit<AfterFailure, 'target'> & {
    readonly target: Target | null
    readonly onFailure: 'hold' | 'rollback' | 'shadow'
  },
): Promise<Outcome> => {
  const { target, onFailure } = request
  if (onFailure === 'hold' || target === null || !mayRollBack(execution)) return outcome
  return onFailure === 'rollback'
    ? rollBackAfter(outcome, { ...request, target })
    : shadowAfter(outcome, execution.deployment, { ...request, target })
}
