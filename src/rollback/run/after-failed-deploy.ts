// rollback/run: what 'on-failure' asks for after a deploy that smoke saw fail: roll back, or only say what it would do.
import { reasonPage, untouched, type Answers } from '../../core/ending.ts'
import { answersIn, endingOf, type End, type Outcome } from '../../core/outcome.ts'
import type { AnswerFailure, Execution, FailedDeploy } from '../../deploy/execution.ts'
import { rollbackOutputs } from './outputs.ts'
import { rollback } from './rollback.ts'
import type { Rollback } from './request.ts'
import type { Target } from '../../targets/target.ts'
import * as words from '../words.ts'

type AfterFailure = FailedDeploy & { readonly restore: FailedDeploy['restore'] & { readonly target: Target } }

/**
 * Only what smoke proved to be the release's own, new and reproduced fault is undone by a machine: never a failed
 * target, never an inconclusive smoke, and once a deployment. Where smoke itself broke off nobody will ever know, and
 * the release that was proven before is the safe one.
 */
const mayRollBack = ({ outcome, verification, fell }: Execution): boolean =>
  fell === true || (outcome === 'smoke-failed' && verification?.rollbackEligible === true)

const ask = (failed: Outcome, request: AfterFailure, { dryRun }: { readonly dryRun: boolean }) => {
  const { ports, runbook, environment, sha, restore, audience, runbookFor } = request
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
        force: null,
      },
      revert: { mode: 'auto', commits: 'each', tag: 'none' },
      restore,
      runbookFor,
      audience,
    },
    ports,
  )
}

/** What the rollback saw last, else what the deploy saw. */
const lastAnswers = (failed: Outcome, end: Pick<Rollback, 'conclusion'>): Answers =>
  answersIn(end.conclusion) ?? answersIn(failed.conclusion) ?? untouched(reasonPage)

/** The deploy's own report, then everything that the rollback shows of itself, and what it hands on. */
const answeredBy = (failed: Outcome, end: Rollback, said: End, answers: Answers): Outcome => ({
  ...failed,
  conclusion: {
    ...endingOf(failed.conclusion.verdict, said, answers),
    subject: failed.conclusion.subject,
    parts: [...failed.conclusion.parts, ...end.conclusion.parts],
  },
  outputs: { ...rollbackOutputs(end), ...failed.outputs },
})

/** `on-failure: rollback`: the same rollback as the action's, and the deploy stays red whatever comes of it. */
const rollBackAfter = async (failed: Outcome, request: AfterFailure): Promise<Outcome> => {
  const { ports } = request
  const { message, reasonCode } = failed.conclusion
  ports.log.warn(words.rollingBack(message))
  const end = await ask(failed, request, { dryRun: false })
  const { message: told, remedy } = end.conclusion
  return end.restoredSha === null
    ? answeredBy(
        failed,
        end,
        { reasonCode, message: words.notRolledBack(message, told), remedy },
        lastAnswers(failed, end),
      )
    : answeredBy(
        failed,
        end,
        { reasonCode: 'rolled-back', message: words.rolledBack(told, message), remedy },
        lastAnswers(failed, end),
      )
}

/** `on-failure: shadow`: what a rollback would have done, in the report and on the deployment, and nothing done. */
const shadowAfter = async (failed: Outcome, deployment: number | null, request: AfterFailure): Promise<Outcome> => {
  const { ports } = request
  const { message, reasonCode, remedy } = failed.conclusion
  const end = await ask(failed, request, { dryRun: true })
  const text = end.conclusion.message
  if (deployment !== null) {
    await ports.writer.deploymentStatus({ deployment, event: { event: 'shadow', text } })
  }
  return answeredBy(
    failed,
    end,
    { reasonCode, message: words.shadow(message, text), remedy },
    answersIn(failed.conclusion) ?? untouched(reasonPage),
  )
}

/** What `on-failure` asks for, where the failure is one that a machine may answer. */
export const answerFailure: AnswerFailure = async (outcome, execution, request) => {
  const { restore, onFailure } = request
  const { target } = restore
  if (onFailure === 'hold' || target === null || !mayRollBack(execution)) return outcome
  const asked = { ...request, restore: { ...restore, target } }
  return onFailure === 'rollback' ? rollBackAfter(outcome, asked) : shadowAfter(outcome, execution.deployment, asked)
}
