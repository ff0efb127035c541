import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Stryker } from '@stryker-mutator/core'
import { pageWith, resultOf } from './mutate/page.ts'
import { rooms } from './mutate/rooms.ts'
import { survivorReasons } from './mutate/survivors.ts'

// npm run mutate -- <room>: breaks what the room decides in every way that Stryker knows, and runs the room's tests on
// each broken copy. What no test noticed is a survivor: it needs a test, or a reason in scripts/mutate/survivors.ts.
// docs/mutation.md keeps the result.

const root = path.join(import.meta.dirname, '..')
const page = path.join(root, 'docs', 'mutation.md')
const wanted = 90

const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const chosen = rooms.filter(({ name }) => asked.includes(name))
if (chosen.length === 0 || chosen.length < asked.length) {
  console.error(`Usage: npm run mutate -- <room>...; the rooms are: ${rooms.map(({ name }) => name).join(', ')}.`)
  process.exit(2)
}

process.chdir(root)
for (const { name, mutate, tests } of chosen) {
  const report = `out/mutation/${name.replaceAll('/', '-')}.json`
  // vitest.mutation.config.ts reads it, in Stryker's own processes.
  process.env['MUTATION_TESTS'] = tests.join(',')
  await new Stryker({
    testRunner: 'vitest',
    vitest: { configFile: 'vitest.mutation.config.ts' },
    mutate: [...mutate, '!src/**/*words.ts'],
    ignorePatterns: ['/dist', '/docs', '/examples', '/out'],
    coverageAnalysis: 'perTest',
    concurrency: 2,
    // A busy machine is no endless loop.
    timeoutMS: 60_000,
    // A second run asks again only about survivors and about what was changed since.
    incremental: true,
    incrementalFile: report,
    force: process.argv.includes('--force'),
    reporters: ['progress-append-only'],
    tempDirName: 'out/stryker',
    allowConsoleColors: false,
  }).runMutationTest()

  const result = resultOf(name, JSON.parse(readFileSync(report, 'utf8')))
  writeFileSync(page, pageWith(existsSync(page) ? readFileSync(page, 'utf8') : '', result, survivorReasons))
  const open = result.survivors.filter((survivor) => !survivorReasons.some((reason) => reason.explains(survivor)))
  console.log(
    `${name}: ${result.killed} of ${result.mutants} killed (${result.score} %), ${open.length} without a reason`,
  )
  for (const { file, line, was, became } of open) console.log(`  ${file}:${line}  ${was}  ->  ${became}`)
  if (result.score < wanted || open.length > 0) process.exitCode = 1
}
