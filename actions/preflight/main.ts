// actions/preflight: the entry of the step. Connects scratch database, dumps, SBOM and settings to the checklist run.
import { leaveNoToken, runAction } from '../../src/runtime/action.ts'
import { readInputs } from './inputs.ts'

await runAction('preflight', {
  readInputs,
  run: async (opened) => {
    const { inputs, ports, writer, settings, protection, userEnvironment } = opened
    const { askFirst, letLeave } = await import('./first.ts')
    const remembered = askFirst(inputs, ports)
    await letLeave(ports.clock)
    const { run, openScratch, openDumps, openSbomDocuments, audienceOf, policyFor, boundaryOf, checklistRunsPrograms } =
      (await import('./steps.ts')).preflightSteps
    const world = { temp: ports.context.paths.temp, searchPath: ports.command.baseEnvironment()['PATH'] ?? '' }
    const databases = { scratch: openScratch({ ...world, tools: ports.tools }), dumps: openDumps(world) }
    const sbom = openSbomDocuments()
    const readers = { ...ports, publisher: writer, settings, userEnvironment, remembered, ...databases, sbom }
    return run(inputs, readers, {
      loadPolicy: async (asked, request) => {
        const reading = { ...request, path: asked.path }
        const policy = await policyFor(asked, reading, ports.context.repository.name)
        if (checklistRunsPrograms(policy.runbook, ports.context.event)) leaveNoToken()
        return policy
      },
      audienceOf: (runbook) => audienceOf(runbook, opened),
      boundary: async (runbook, reading) => (protection === null ? null : boundaryOf(runbook, reading, protection)),
    })
  },
})
