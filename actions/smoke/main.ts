// actions/smoke: the entry of the step. Reads the policy from the default branch; runs smoke or the monitor.
import { leaveNoToken, runAction } from '../../src/runtime/action.ts'
import { readInputs } from './inputs.ts'

await runAction('smoke', {
  readInputs,
  run: async (opened) => {
    const { inputs, ports, writer, userEnvironment } = opened
    const { context } = ports
    const [{ runbookFor, runbookOrDefaults }, { smokeRunsPrograms }] = await Promise.all([
      import('../../src/config/require.ts'),
      import('../../src/runbook/programs.ts'),
    ])
    const policy = await runbookOrDefaults({ ...ports, path: inputs.config }, context.repository.name)
    // A pull request can't weaken its own gate: only what is deployed brings its own paths.
    const runbook = context.event.pull === null ? await runbookFor(policy, context.sha, 'refuse', ports) : policy
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
