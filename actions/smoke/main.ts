// actions/smoke: the entry of the step. Reads the policy from the default branch; runs smoke or the monitor.
import { runbookFor, runbookOrDefaults } from '../../src/config/require.ts'
import { runAction } from '../../src/runtime/action.ts'
import { audienceOf } from '../../src/runtime/audience.ts'
import { readInputs } from './inputs.ts'
import { monitor } from '../../src/monitor/action.ts'
import { run } from '../../src/smoke/action/run.ts'

await runAction('smoke', async (opened) => {
  const { inputs, ports, writer, userEnvironment } = opened
  const read = readInputs(inputs)
  const { context } = ports
  const policy = await runbookOrDefaults({ ...ports, path: read.config }, context.repository.name)
  // A pull request can't weaken its own gate: only what is deployed brings its own paths.
  const runbook = context.event.pull === null ? await runbookFor(policy, context.sha, 'refuse', ports) : policy
  const session = { ports, runbook, userEnvironment }
  if (read.phase !== 'monitor') return run(read, { ...session, writer })
  const audience = audienceOf(runbook, opened)
  return monitor(read, { ...session, ports: { ...ports, writer }, audience })
})
