// actions/preflight: the entry of the step. Connects scratch database, dumps, SBOM and settings to the checklist run.
import { leaveNoToken, runAction } from '../../src/runtime/action.ts'
import { readInputs } from './inputs.ts'

await runAction('preflight', {
  readInputs,
  run: async (opened) => {
    const { inputs, ports, writer, settings, userEnvironment } = opened
    const { run, openScratch, openDumps, openSbomDocuments, audienceOf, runbookOrDefaults, checklistRunsPrograms } = (
      await import('./steps.ts')
    ).preflightSteps
    const world = { temp: ports.context.paths.temp, searchPath: ports.command.baseEnvironment()['PATH'] ?? '' }
    const databases = { scratch: openScratch({ ...world, tools: ports.tools }), dumps: openDumps(world) }
    const sbom = openSbomDocuments()
    const readers = { ...ports, publisher: writer, settings, userEnvironment, ...databases, sbom }
    return run(inputs, readers, {
      loadRunbook: async (request) => {
        const runbook = await runbookOrDefaults({ ...request, clock: ports.clock }, ports.context.repository.name)
        if (checklistRunsPrograms(runbook, ports.context.event)) leaveNoToken()
        return runbook
      },
      audienceOf: (runbook) => audienceOf(runbook, opened),
    })
  },
})
