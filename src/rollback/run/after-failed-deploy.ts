// rollback/run: what 'on-failure' asks for after a deploy that smoke saw fail: roll back, or only say what it would do.
import type { Conclusion, Outcome } from '../../core/outcome.ts'
import { shortSha } from '../../core/release.ts'
import type { AnswerFailure, Execution, FailedDeploy } from '../../deploy/execution.ts'
import { rollback } from './rollback.ts'
import type { Rollback } from './request.ts'
import type { Target } from '../../targets/target.ts'

type AfterFailure = FailedDeploy & { readonly target: Target }

/**
 * Only what smoke proved to be the release's own, new and reproduced fault is undone by a machine: never a failed
 * target, never an inconclusive smoke, and once a deployment.
 */
const mayRollBack = ({ outcome, verification }: Execution): boolean =>
  outcome === 'smoke-failed' && verification?.rollbackEligible === true

const ask = (failed: Outcome, request: AfterFailure, { dryRun }: { readonly dryRun: boolean }) => {
  const { ports, runbook, environment, target, verify, userEnvironment, lockWaitMs, audience, sha } = request
  return rollback(
    {
      runbook,
      environment,
      dryRun,
      order: {
        to: null,
        bad: sha,
        tracks: ['restore', 'reconcile'],
        reason: `automatic: ${failed.conclusion.message}`,
        severity: environment.production ? 'high' : 'low',
        acceptDataLoss: null,
      },
      revert: { mode: 'auto', commits: 'each', tag: 'none' },
      restore: { target, verify, userEnvironment, lockWaitMs },
      audience,
    },
    ports,
  )
}

const together = (
  failed: Outcome,
  end: Rollback,
  { reasonCode, message, remedy }: Required<Pick<Conclusion, 'reasonCode' | 'message' | 'remedy'>>,
): Outcome => ({
  ...failed,
  conclusion: {
    ...failed.conclusion,
    reasonCode,
    message,
    remedy,
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
  const text = end.conclusion.message
  if (deployment !== null) {
    await ports.writer.deploymentStatus({ deployment, event: { event: 'shadow', text } })
  }
  return together(failed, end, { reasonCode, message: `${message} (shadow: ${text})`, remedy })
}

/** What `on-failure` asks for, where the failure is one that a machine may answer. */
export const answerFailure: AnswerFailure = async (outcome, execution, request) => {
  const { target, onFailure } = request
  if (onFailure === 'hold' || target === null || !mayRollBack(execution)) return outcome
  return onFailure === 'rollback'
    ? rollBackAfter(outcome, { ...request, target })
    : shadowAfter(outcome, execution.deployment, { ...request, target })
}
