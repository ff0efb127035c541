// rollback/run: the answer to a failed deploy, loaded when a deploy has failed.
import type { AnswerFailure, FinishRollback } from '../../deploy/execution.ts'

/**
 * What smoke saw fail is answered, what broke off in it, and what a later step is to prove: a deploy that ends otherwise
 * loads nothing of this room.
 */
export const answerFailureLater: AnswerFailure = async (outcome, execution, request) => {
  if (execution.outcome === 'opened' && request.onFailure !== 'hold') {
    const { answerBySteps } = await import('./answer-by-steps.ts')
    return answerBySteps(outcome, request)
  }
  if (execution.outcome !== 'smoke-failed' && execution.fell !== true) return outcome
  const { answerFailure } = await import('./after-failed-deploy.ts')
  return answerFailure(outcome, execution, request)
}

/** A rollback that an earlier run left unfinished. */
export const finishRollbackLater: FinishRollback = async (refused, request) => {
  const { finishRollback } = await import('./after-failed-deploy.ts')
  return finishRollback(refused, request)
}
