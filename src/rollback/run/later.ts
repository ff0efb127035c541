// rollback/run: the answer to a failed deploy, loaded when a deploy has failed.
import type { AnswerFailure, FinishRollback } from '../../deploy/execution.ts'

/** Only what smoke saw fail is answered: a deploy that ends otherwise loads nothing of this room. */
export const answerFailureLater: AnswerFailure = async (outcome, execution, request) => {
  if (execution.outcome !== 'smoke-failed') return outcome
  const { answerFailure } = await import('./after-failed-deploy.ts')
  return answerFailure(outcome, execution, request)
}

/** A rollback that an earlier run left unfinished. */
export const finishRollbackLater: FinishRollback = async (refused, request) => {
  const { finishRollback } = await import('./after-failed-deploy.ts')
  return finishRollback(refused, request)
}
