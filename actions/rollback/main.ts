import { requireRunbook } from '../../src/config/require.ts'
import { verify } from '../../src/flows/verify.ts'
import { runAction } from '../../src/runtime/action.ts'
import { targetOf } from '../../src/targets/registry.ts'
import { readInputs } from './inputs.ts'
import { run } from './run.ts'

await runAction('rollback', async ({ inputs, ports, writer, userEnvironment }) => {
  const read = readInputs(inputs)
  const runbook = await requireRunbook({ path: read.config, sha: ports.context.sha, github: ports.github })
  return run(read, {
    ports: { ...ports, writer },
    runbook,
    verify: (request, asked) => verify({ ...request, userEnvironment }, asked),
    userEnvironment,
    targetFor: targetOf,
  })
})
