import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { preflightChecks } from '../src/checklist/registry.ts'
import {
  checkSource,
  constantOf,
  pageSource,
  testSource,
  titleOf,
  withRegistration,
  withRemedies,
  type Names,
} from './new-check/skeleton.ts'

// npm run new:check <id> ["<title>"], for example: npm run new:check licence-texts
// Writes what a check consists of: its file, its test, its line in the registry, its remedies and its page; then
// everything that is generated from it. What it leaves passes `npm run check`.

const root = path.join(import.meta.dirname, '..')
const inRoot = (file: string) => path.join(root, file)

/** Keys that the runbook has already, names that the skeleton uses, and verbs that promise what a folder may do. */
const taken = new Set([
  ...['gates', 'manual', 'evidence', 'waivers'],
  ...['options', 'gather', 'decide', 'fail', 'remedies', 'z', 'describe', 'expect', 'it', 'sha', 'subject', 'released'],
  'render',
])

/** test/contract/house.test.ts refuses files with such names. */
const empty = /(^|-)(utils?|helpers?|common|managers?|services?|misc|shared)(-|$)/

const isReserved = (word: string): boolean => {
  const kind = ts.createScanner(ts.ScriptTarget.Latest, true, ts.LanguageVariant.Standard, word).scan()
  return kind >= ts.SyntaxKind.FirstReservedWord && kind <= ts.SyntaxKind.LastFutureReservedWord
}

/** Why there can be no check of this id; null when there can. */
const objection = (id: string): string | null => {
  if (id === '') return 'the id of the check is missing'
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) return `'${id}' is not an id: lower-case words joined by hyphens`
  if (id.length < 2 || id.length > 30) return `'${id}' is not an id: it needs 2 to 30 characters`
  if (preflightChecks.some((check) => check.id === id)) return `the check '${id}' exists already`
  if (existsSync(inRoot(`src/checklist/${id}`)) || existsSync(inRoot(`src/checklist/${id}.ts`)))
    return `src/checklist has a part named '${id}' already`
  if (taken.has(constantOf(id)) || isReserved(constantOf(id))) return `'${id}' has a meaning already: choose another id`
  return empty.test(id) ? `'${id}' says nothing about what is checked` : null
}

const namesFrom = ([id = '', ...words]: readonly string[]): Names | string => {
  const title = words.length === 0 ? titleOf(id) : words.join(' ')
  const why = objection(id)
  if (why !== null) return why
  if (!/^[A-Z][\w ,()-]{1,60}$/.test(title)) return `'${title}' is not a title: a short claim such as "Backup created"`
  return { id, constant: constantOf(id), title }
}

const write = (file: string, text: string) => {
  mkdirSync(path.dirname(inRoot(file)), { recursive: true })
  writeFileSync(inRoot(file), text)
  console.log(`wrote ${file}`)
}

const create = (names: Names) => {
  const { id } = names
  const edit = (file: string, change: (text: string, names: Names) => string): readonly [string, string] => [
    file,
    change(readFileSync(inRoot(file), 'utf8'), names),
  ]
  const code = [
    [`src/checklist/${id}/${id}.ts`, checkSource(names)],
    [`test/checklist/${id}/${id}.test.ts`, testSource(names)],
    edit('src/checklist/registry.ts', withRegistration),
    edit('src/checklist/remedies.ts', withRemedies),
  ] as const
  for (const [file, text] of code) write(file, text)
  write(`docs/checks/${id}.md`, pageSource(names))
  // How long the id is decides how lines break.
  const prettier = inRoot('node_modules/prettier/bin/prettier.cjs')
  const formatted = code.map(([file]) => file)
  execFileSync(process.execPath, [prettier, '--log-level=warn', '--write', ...formatted], { cwd: root })
  execFileSync(process.execPath, [inRoot('scripts/generate.ts')], { cwd: root, stdio: 'inherit' })
}

const names = namesFrom(process.argv.slice(2))
if (typeof names === 'string') {
  console.error(`${names}\nusage: npm run new:check <id> ["<claim that is true or false>"]`)
  process.exitCode = 1
} else {
  create(names)
  console.log(`
Now: npm run check. Then put your own check in place of the example, with its cases, its remedies
(src/checklist/remedies.ts) and the prose of docs/checks/${names.id}.md.
Left to do before the commit: npm run build, because the bundles in dist do not know the check yet.`)
}
