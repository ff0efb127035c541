// actions/deploy: what a deploy is made of, loaded when the runbook was read. Smoke and rollback come later still.
import { deployNews } from '../../src/deploy/notify.ts'
import { run } from '../../src/deploy/deploy.ts'
import { answerFailureLater, finishRollbackLater } from '../../src/rollback/run/later.ts'
import { verifyLater } from '../../src/smoke/run/later.ts'

export const deploySteps = {
  run,
  deployNews,
  verify: verifyLater,
  answerFailure: answerFailureLater,
  finishRollback: finishRollbackLater,
}
