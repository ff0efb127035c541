// actions/smoke: the entry of the step. Reads a pull request's runbook from its base; runs smoke or the monitor.
import { leaveNoToken, runAction } from '../../src/runtime/action.ts'
import { readInputs } from './inputs.ts'

await runAction('smoke', {
  readInputs,
  run: async (opened) => {
    const { inputs, ports, writer, userEnvironment } = opened
    const { context } = ports
    // A pull request can't weaken its own gate: the file is read from the base.
    const sha = context.event.pull?.base ?? context.sha
    const [{ runbookOrDefaults }, { smokeRunsPrograms }] = await Promise.all([
      import('../../src/config/require.ts'),
      import('../../src/runbook/programs.ts'),
    ])
    const runbook = await runbookOrDefaults({ ...ports, path: inputs.config, sha }, context.repository.name)
    if (smokeRunsPrograms(runbook)) leaveNoToken()
    const session = { ports, runbook, userEnvironment }
    if (inputs.phase !== 'monitor') {
      const { run } = await import('../../src/smoke/action/run.ts')
      return run(inputs, { ...session, writer })
    }
    const [{ monitor }, { audienceOf }] = await Promise.all([
      import('../../src/monitor/action.ts'),
      import('../../src/runtime/audience.ts'),
    ])
    return monitor(inputs, { ...session, ports: { ...ports, writer }, audience: audienceOf(runbook, opened) })
  },
})
