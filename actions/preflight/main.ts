// actions/preflight: the entry of the step. Connects scratch database, dumps, SBOM and settings to the checklist run.
import { openDumps } from '../../src/adapters/postgres/dumps.ts'
import { openSbomDocuments } from '../../src/adapters/sbom/sbom.ts'
import { openScratch } from '../../src/adapters/scratch-postgres.ts'
import { policyFor } from '../../src/config/require.ts'
import { runAction } from '../../src/runtime/action.ts'
import { audienceOf } from '../../src/runtime/audience.ts'
import { readInputs } from './inputs.ts'
import { run } from '../../src/checklist/run/preflight.ts'

await runAction('preflight', (opened) => {
  const { inputs, ports, writer, settings, userEnvironment } = opened
  const world = { temp: ports.context.paths.temp, searchPath: ports.command.baseEnvironment()['PATH'] ?? '' }
  const databases = { scratch: openScratch({ ...world, tools: ports.tools }), dumps: openDumps(world) }
  const sbom = openSbomDocuments()
  const readers = { ...ports, publisher: writer, settings, userEnvironment, ...databases, sbom }
  return run(readInputs(inputs), readers, {
    loadPolicy: (asked, request) => policyFor(asked, { ...request, path: asked.path }, ports.context.repository.name),
    audienceOf: (runbook) => audienceOf(runbook, opened),
  })
})
