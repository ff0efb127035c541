import { openDumps } from '../../src/adapters/dumps.ts'
import { openSbomDocuments } from '../../src/adapters/sbom.ts'
import { openScratch } from '../../src/adapters/scratch-postgres.ts'
import { runAction } from '../../src/runtime/action.ts'
import { audienceOf } from '../../src/runtime/audience.ts'
import { readInputs } from './inputs.ts'
import { run } from './run.ts'

await runAction('preflight', (opened) => {
  const { inputs, ports, writer, settings, userEnvironment } = opened
  const world = { temp: ports.context.temp, searchPath: ports.command.baseEnvironment()['PATH'] ?? '' }
  const databases = { scratch: openScratch({ ...world, tools: ports.tools }), dumps: openDumps(world) }
  const sbom = openSbomDocuments()
  const looking = { ...ports, publisher: writer, settings, userEnvironment, ...databases, sbom }
  return run(readInputs(inputs), looking, (runbook) => audienceOf(runbook, opened))
})
