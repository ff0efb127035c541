// actions/smoke: the entry of the step. Reads the policy from the default branch; runs smoke or the monitor.
import { learnFrom, leaveNoToken, runAction } from '../../src/runtime/action.ts'
import { readInputs } from './inputs.ts'

await runAction('smoke', {
  readInputs,
  run: async (opened) => {
    const { inputs, ports, writer, userEnvironment } = opened
    const [{ runbookFor, runbookOrDefaults }, { smokeRunsPrograms }] = await Promise.all([
      import('../../src/config/require.ts'),
      import('../../src/runbook/programs.ts'),
    ])
    const policy = await runbookOrDefaults({ ...ports, path: inputs.config }, ports.context.repository.name)
    // A pull request can't weaken its own gate: only what is deployed brings its own paths.
    const runbook =
      ports.context.event.pull === null ? await runbookFor(policy, ports.context.sha, 'refuse', ports) : policy
    learnFrom(runbook, opened)
    if (smokeRunsPrograms(runbook)) leaveNoToken()
    const session = { ports, runbook, userEnvironment }
    if (inputs.phase !== 'monitor') {
      return (await import('../../src/smoke/action/run.ts')).run(inputs, { ...session, writer })
    }
    const [{ monitor }, { audienceOf }] = await Promise.all([
      import('../../src/monitor/action.ts'),
      import('../../src/runtime/audience.ts'),
    ])
    return monitor(inputs, { ...session, ports: { ...ports, writer }, audience: audienceOf(runbook, opened) })
  },
})
