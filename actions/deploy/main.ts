// actions/deploy: the entry of the step. Connects inputs, runbook, target, smoke and news to the deploy run.
import { runAction, saveState } from '../../src/runtime/action.ts'
import { readInputs } from './inputs.ts'

await runAction('deploy', {
  readInputs,
  run: async (opened) => {
    const { inputs, ports, writer, userEnvironment } = opened
    const { requireRunbook } = await import('../../src/config/require.ts')
    const runbook = await requireRunbook({ ...ports, path: inputs.config, sha: ports.context.sha })
    const [{ run }, { deployNews }, { audienceOf }] = await Promise.all([
      import('../../src/deploy/deploy.ts'),
      import('../../src/deploy/notify.ts'),
      import('../../src/runtime/audience.ts'),
    ])
    const audience = audienceOf(runbook, opened)
    const news = deployNews({ runbook, audience }, ports)
    const outcome = await run(inputs, {
      ports: { ...ports, writer },
      runbook,
      verify: async (request, asked) => (await import('../../src/smoke/run/verify.ts')).verify(request, asked),
      answerFailure: async (failed, execution, request) => {
        const { answerFailure } = await import('../../src/rollback/run/after-failed-deploy.ts')
        return answerFailure(failed, execution, request)
      },
      userEnvironment,
      audience,
      news,
      onPlace: (key) => saveState('place', key),
    })
    if (outcome.conclusion.reasonCode !== 'opened') saveState('ended', 'true')
    return news.ended(outcome)
  },
})
