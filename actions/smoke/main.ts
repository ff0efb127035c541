// actions/smoke: the entry of the step. Reads a pull request's runbook from its base; runs smoke or the monitor.
import { runbookOrDefaults } from '../../src/config/require.ts'
import { leaveNoToken, runAction } from '../../src/runtime/action.ts'
import { audienceOf } from '../../src/runtime/audience.ts'
import { smokeRunsPrograms } from '../../src/runbook/programs.ts'
import { readInputs } from './inputs.ts'
import { monitor } from '../../src/monitor/action.ts'
import { run } from '../../src/smoke/action/run.ts'

await runAction('smoke', async (opened) => {
  const { inputs, ports, writer, userEnvironment } = opened
  const read = readInputs(inputs)
  const { context } = ports
  // A pull request can't weaken its own gate: the file is read from the base.
  const sha = context.event.pull?.base ?? context.sha
  const runbook = await runbookOrDefaults({ ...ports, path: read.config, sha }, context.repository.name)
  if (smokeRunsPrograms(runbook)) leaveNoToken()
  const session = { ports, runbook, userEnvironment }
  if (read.phase !== 'monitor') return run(read, { ...session, writer })
  const audience = audienceOf(runbook, opened)
  return monitor(read, { ...session, ports: { ...ports, writer }, audience })
})
