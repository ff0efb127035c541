import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { preflightChecks } from '../src/checklist/registry.ts'
import { actionSections } from './generate/action.ts'
import { checkSections, newCheckPage } from './generate/check.ts'
import { fill } from './generate/markers.ts'
import { keySections } from './generate/keys.ts'
import { mapSection, type Headed } from './generate/map.ts'
import { reasonSections } from './generate/reasons.ts'
import { describedReport, describedSchema, schemaFile } from './generate/schema.ts'

// What is written twice is written by a machine: the JSON Schema, the tables of the docs, the map of the source. Prose stays by hand,
// around the markers. `--check` writes nothing and fails when something is stale.

const root = path.join(import.meta.dirname, '..')

const readOrNull = (file: string): string | null => {
  try {
    return readFileSync(path.join(root, file), 'utf8')
  } catch {
    return null
  }
}

const read = (file: string): string => {
  const text = readOrNull(file)
  if (text === null) throw new Error(`${file} is missing: write its prose, with the markers of the other pages`)
  return text
}

/** Every source file with its first line, by path. */
const headed = (): readonly Headed[] =>
  ['actions', 'cli', 'src'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.startsWith('build/'))
      .map((file) => path.posix.join(folder, file.replaceAll(path.sep, '/')))
      .toSorted()
      .map((file) => ({ file, header: read(file).split('\n', 1)[0] ?? '' })),
  )

/** Every generated file with the text that it must have. */
const expected = (): ReadonlyMap<string, string> => {
  const schema = describedSchema()
  const actions = ['preflight', 'deploy', 'smoke', 'rollback'] as const
  return new Map([
    ['schema/runbook.schema.json', schemaFile(schema)],
    ['schema/report.schema.json', schemaFile(describedReport())],
    ['docs/runbook-file.md', fill(read('docs/runbook-file.md'), keySections(schema))],
    ...actions.map((name): [string, string] => {
      const sections = actionSections(name, read(`actions/${name}/action.yml`))
      return [`actions/${name}/README.md`, fill(read(`actions/${name}/README.md`), sections)]
    }),
    ...preflightChecks.map((check): [string, string] => {
      const file = `docs/checks/${check.id}.md`
      return [file, fill(readOrNull(file) ?? newCheckPage(check), checkSections(check))]
    }),
    ['docs/reason-codes.md', fill(read('docs/reason-codes.md'), reasonSections())],
    ['docs/architecture.md', fill(read('docs/architecture.md'), mapSection(headed()))],
  ])
}

const files = expected()
const stale = [...files].filter(([file, text]) => readOrNull(file) !== text)

if (process.argv.includes('--check')) {
  for (const [file] of stale) console.error(`${file} is stale: run npm run generate and commit what it writes`)
  process.exitCode = stale.length === 0 ? 0 : 1
} else {
  for (const [file, text] of stale) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), text)
    console.log(`wrote ${file}`)
  }
  console.log(`${files.size} files, ${stale.length} written`)
}
