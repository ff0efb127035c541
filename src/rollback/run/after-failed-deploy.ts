// rollback/run: what 'on-failure' asks for after a deploy that smoke saw fail: roll back, or only say what it would do.
import { reasonPage, rollbackOf, untouched, type Answers } from '../../core/ending.ts'
import { isCancelled, isExpected, messageOf, orSay } from '../../core/errors.ts'
import { answeredEnding, answersIn, endingOf, type End, type Outcome } from '../../core/outcome.ts'
import { reportPart } from '../../core/report.ts'
import type { AnswerFailure, Execution, FailedDeploy, FinishRollback } from '../../deploy/execution.ts'
import { rollbackOutputs } from './outputs.ts'
import { rollback } from './rollback.ts'
import { tellBrokenRollback } from './broken-rollback.ts'
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

const ask = (reason: string, request: AfterFailure, { dryRun }: { readonly dryRun: boolean }): Promise<Rollback> => {
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
        reason,
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

/** What the deploy says of a rollback that put the good release back, and of one that did not. */
interface Saying {
  readonly reason: string
  readonly restored: (end: string) => string
}

/**
 * The rollback broke off before it could end: what the deploy knows is told all the same, a person is called by an
 * incident, and where a fault of our own ended it, its stack is in the report.
 */
const brokenOff = async (failed: Outcome, thrown: unknown, request: AfterFailure): Promise<Outcome> => {
  if (isCancelled(thrown)) throw thrown
  const { conclusion } = failed
  const why = messageOf(thrown)
  const message = words.notRolledBack(conclusion.message, why)
  const { rows, incident } = await tellBrokenRollback({ ...request, why, message }, request.ports)
  const stack = isExpected(thrown) || !(thrown instanceof Error) ? '' : (thrown.stack ?? '')
  const part = reportPart('rollback', 'Rollback', {
    checks: rows,
    texts: stack === '' ? [] : [{ title: 'Stack', text: stack }],
  })
  const remedy = isExpected(thrown) ? `${thrown.remedy} ${words.rollBackNow}` : words.rollBackNow
  const { serving, users } = answersIn(conclusion) ?? untouched(reasonPage)
  const next = rollbackOf(request.environment.name, words.tryAgain)
  const end = { reasonCode: conclusion.reasonCode, message, remedy }
  return {
    ...failed,
    conclusion: {
      ...answeredEnding(conclusion.verdict, end, { serving, users, next }),
      subject: conclusion.subject,
      parts: [...conclusion.parts, part],
    },
    outputs: { ...failed.outputs, incident: incident ?? '' },
  }
}

/** The same rollback as the action's, and the deploy stays red whatever comes of it: its reason is the rollback's own end. */
const rollBackAfter = async (
  failed: Outcome,
  request: AfterFailure,
  { reason, restored }: Saying,
): Promise<Outcome> => {
  const { message, reasonCode } = failed.conclusion
  try {
    const end = await ask(reason, request, { dryRun: false })
    const { message: told, remedy } = end.conclusion
    const said: End =
      end.restoredSha === null
        ? { reasonCode, message: words.notRolledBack(message, told), remedy }
        : { reasonCode: end.conclusion.reasonCode, message: restored(told), remedy }
    return answeredBy(failed, end, said, lastAnswers(failed, end))
  } catch (thrown) {
    return brokenOff(failed, thrown, request)
  }
}

/** `on-failure: shadow`: what a rollback would have done, in the report and on the deployment, and nothing done. */
const shadowAfter = async (failed: Outcome, deployment: number | null, request: AfterFailure): Promise<Outcome> => {
  const { ports } = request
  const { message, reasonCode, remedy } = failed.conclusion
  const answers = answersIn(failed.conclusion) ?? untouched(reasonPage)
  const asked = await attempted(() => ask(words.automatic(message), request, { dryRun: true }))
  if ('why' in asked) {
    const end = { reasonCode, message: words.shadow(message, asked.why), remedy }
    const { subject, parts } = failed.conclusion
    return { ...failed, conclusion: { ...endingOf(failed.conclusion.verdict, end, answers), subject, parts } }
  }
  const text = asked.end.conclusion.message
  if (deployment !== null) {
    await orSay(
      () => ports.writer.deploymentStatus({ deployment, event: { event: 'shadow', text } }),
      (thrown) => ports.log.warn(messageOf(thrown)),
    )
  }
  return answeredBy(failed, asked.end, { reasonCode, message: words.shadow(message, text), remedy }, answers)
}

const attempted = async (
  body: () => Promise<Rollback>,
): Promise<{ readonly end: Rollback } | { readonly why: string }> => {
  try {
    return { end: await body() }
  } catch (thrown) {
    if (isCancelled(thrown)) throw thrown
    return { why: messageOf(thrown) }
  }
}

const withTarget = (request: FailedDeploy): AfterFailure | null => {
  const { target } = request.restore
  return target === null ? null : { ...request, restore: { ...request.restore, target } }
}

/** What `on-failure` asks for, where the failure is one that a machine may answer. */
export const answerFailure: AnswerFailure = async (outcome, execution, request) => {
  const asked = withTarget(request)
  if (request.onFailure === 'hold' || asked === null || !mayRollBack(execution)) return outcome
  if (request.onFailure === 'shadow') return shadowAfter(outcome, execution.deployment, asked)
  const { message } = outcome.conclusion
  request.ports.log.warn(words.rollingBack(message))
  return rollBackAfter(outcome, asked, {
    reason: words.automatic(message),
    restored: (end) => words.rolledBack(end, message),
  })
}

/** Bracket mode: no step of this job puts the good release back, so the way on is the workflow that does. */
const leftToSteps = (refused: Outcome, { environment: { name }, ports }: FailedDeploy): Outcome => {
  const { verdict, reasonCode, message, subject, parts } = refused.conclusion
  const end = { reasonCode, message: words.leftToSteps(message, name), remedy: words.stepsPutBack(name) }
  ports.log.warn(end.message)
  const { serving, users } = answersIn(refused.conclusion) ?? untouched(reasonPage)
  const answers = { serving, users, next: rollbackOf(name, words.unfinished) }
  return { ...refused, conclusion: { ...answeredEnding(verdict, end, answers), subject, parts } }
}

/** A rollback that an earlier run left unfinished is taken to its end, whoever began it. */
export const finishRollback: FinishRollback = async (refused, request) => {
  const asked = withTarget(request)
  if (asked === null) return leftToSteps(refused, request)
  const { message } = refused.conclusion
  request.ports.log.warn(words.takingUp(message))
  return rollBackAfter(refused, asked, {
    reason: words.unfinished,
    restored: (end) => words.takenUp(end, message),
  })
}
