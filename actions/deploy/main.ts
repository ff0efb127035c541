// actions/deploy: the entry of the step. Connects inputs, runbook, target, smoke and news to the deploy run.
import { policyForDeploy } from '../../src/config/require.ts'
import { deployNews } from '../../src/deploy/notify.ts'
import { answerFailure } from '../../src/rollback/run/after-failed-deploy.ts'
import { verify } from '../../src/smoke/run/verify.ts'
import { runAction, saveState } from '../../src/runtime/action.ts'
import { audienceOf } from '../../src/runtime/audience.ts'
import { readInputs } from './inputs.ts'
import { run } from '../../src/deploy/deploy.ts'

await runAction('deploy', async (opened) => {
  const { inputs, ports, writer, userEnvironment } = opened
  const read = readInputs(inputs)
  const policy = await policyForDeploy({ ...ports, path: read.config })
  const audience = audienceOf(policy.runbook, opened)
  const news = deployNews({ runbook: policy.runbook, audience }, ports)
  const outcome = await run(read, {
    ...policy,
    ports: { ...ports, writer },
    verify,
    answerFailure,
    userEnvironment,
    audience,
    news,
    onPlace: (key) => saveState('place', key),
  })
  if (outcome.conclusion.reasonCode !== 'opened') saveState('ended', 'true')
  return news.ended(outcome)
})
