// actions/preflight: the entry of the step. Connects scratch database, dumps, SBOM and settings to the checklist run.
import { runAction } from '../../src/runtime/action.ts'
import { readInputs } from './inputs.ts'

await runAction('preflight', {
  readInputs,
  run: async (opened) => {
    const { inputs, ports, writer, settings, userEnvironment } = opened
    const [{ openScratch }, { openDumps }, { openSbomDocuments }, { audienceOf }, { runbookOrDefaults }, { run }] =
      await Promise.all([
        import('../../src/adapters/scratch-postgres.ts'),
        import('../../src/adapters/postgres/dumps.ts'),
        import('../../src/adapters/sbom/sbom.ts'),
        import('../../src/runtime/audience.ts'),
        import('../../src/config/require.ts'),
        import('../../src/checklist/run/preflight.ts'),
      ])
    const world = { temp: ports.context.temp, searchPath: ports.command.baseEnvironment()['PATH'] ?? '' }
    const databases = { scratch: openScratch({ ...world, tools: ports.tools }), dumps: openDumps(world) }
    const sbom = openSbomDocuments()
    const readers = { ...ports, publisher: writer, settings, userEnvironment, ...databases, sbom }
    return run(inputs, readers, {
      loadRunbook: (request) => runbookOrDefaults({ ...request, clock: ports.clock }, ports.context.repo),
      audienceOf: (runbook) => audienceOf(runbook, opened),
    })
  },
})
