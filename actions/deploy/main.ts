import { openAudience } from '../../src/adapters/notify/open.ts'
import { requireRunbook } from '../../src/config/require.ts'
import { verify } from '../../src/flows/verify.ts'
import { runAction, saveState } from '../../src/runtime/action.ts'
import { commandTarget } from '../../src/targets/command.ts'
import { targetOf } from '../../src/targets/registry.ts'
import { readInputs } from './inputs.ts'
import { run } from './run.ts'

await runAction('deploy', async ({ inputs, ports, writer, userEnvironment }) => {
  const read = readInputs(inputs)
  const runbook = await requireRunbook({ path: read.config, sha: ports.context.sha, github: ports.github })
  const command =
    read.command === null ? null : commandTarget({ argv: read.command, directory: null, timeoutMs: 30 * 60_000 })
  const outcome = await run(read, {
    ports: { ...ports, writer },
    runbook,
    verify,
    userEnvironment,
    audience: openAudience(runbook.notify, { ...ports, env: userEnvironment }),
    targetFor: (environment) => command ?? targetOf(environment),
    onEnvironment: (name) => saveState('environment', name),
  })
  if (outcome.conclusion.reasonCode !== 'opened') saveState('ended', 'true')
  return outcome
})
