// actions/deploy: the entry of the step. Connects inputs, runbook, target, smoke and news to the deploy run.
import { leaveNoToken, runAction, saveState } from '../../src/runtime/action.ts'
import { readInputs } from './inputs.ts'

await runAction('deploy', {
  readInputs,
  run: async (opened) => {
    const { inputs, ports, writer, signs, userEnvironment, over } = opened
    const { policyForDeploy } = await import('../../src/config/require.ts')
    const { runbook, runbookFor } = await policyForDeploy({ ...ports, path: inputs.config })
    const { audienceOf } = await import('../../src/runtime/audience.ts')
    const { deploySteps } = await import('./steps.ts')
    const { run, deployNews, verify, answerFailure, finishRollback } = deploySteps
    const audience = audienceOf(runbook, opened)
    const news = deployNews({ runbook, audience }, ports)
    const onPlace = (key: string) => saveState('place', key)
    const session = { ports: { ...ports, writer }, runbook, runbookFor, signs, userEnvironment, audience, news }
    const outcome = await run(inputs, {
      ...session,
      verify: (request, asked) => over(() => verify(request, asked)),
      answerFailure,
      finishRollback,
      leaveNoToken,
      onPlace,
    })
    if (outcome.conclusion.reasonCode !== 'opened') saveState('ended', 'true')
    return news.ended(outcome)
  },
})
