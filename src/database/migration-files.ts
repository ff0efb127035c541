// database: tells which files are migrations, and whether they have a down. Pure.
import { withoutEnd } from '../core/text.ts'
import { migrationTools, saysMigration } from './migration-tools.ts'
import { doesSomething } from './sql-statements.ts'

/** Which files are migrations, and which of them have a down. Names and texts only; nothing is run. */

const inFolder = /(?:^|\/)(?:migrations?|migrate|alembic\/versions|evolutions\/[^/]+)\//i
const numbered = /^(?:[vm]?\d+|[0-9a-f]{8,}_|(?:version|migration)_?\d)/i
const isDown = (path: string) =>
  /(?:[._-]|\/)(?:down|undo|rollback)\.[a-z]+$/i.test(path) ||
  /\/down\/|(?:^|\/)U\d[^/]*__|(?:^|\/)(?:revert|verify)\/[^/]+\.sql$/i.test(path)

/** Beside migrations, and none: texts, data, locks, and what tools and programs keep there for themselves. */
const aside = [
  /\.(?:md|mdx|txt|rst|adoc|csv|tsv|lock|sum|toml|ini|cfg|conf|mako|snap|png|svg|pyc|map|log|bak|orig|properties|env|gitkeep|keep)$/i,
  /(?:^|\/)\.[^/]*$/,
  /(?:^|\/)(?:index|__init__|env|migrator|types|helpers?|utils?|conftest|knexfile|setup)\.[a-z]+$/i,
  /(?:^|\/)(?:package(?:-lock)?|tsconfig[^/]*|deno|composer|project)\.jsonc?$/i,
  /(?:^|\/)(?:README|LICEN[CS]E|Makefile|Dockerfile|CODEOWNERS|script)$/i,
  /(?:^|\/)meta\/[^/]+\.json$|(?:^|\/)(?:__pycache__|__snapshots__|node_modules)\/|\.Designer\.cs$|Snapshot\.(?:cs|json|php)$|\.d\.[cm]?ts$/,
]
const isAside = (path: string): boolean => aside.some((one) => one.test(path))

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1)
const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1)

const noProduct =
  /(?:^|\/)(?:tests?|specs?|__tests__|fixtures?|testdata|examples?|samples?|docs?|vendor|third_party)\//i

const isNumberedOrSql = (path: string): boolean => /\.sql$/i.test(path) || numbered.test(nameOf(path))

/**
 * Does the path look like a migration that goes up? `directory` is the runbook's word: what is there is one, whatever
 * its name. null: the layouts of the tools that we know, and numbered files in the usual folders.
 */
export const isMigration = (path: string, directory: string | null): boolean => {
  if (isDown(path) || isAside(path)) return false
  if (directory !== null) return path.startsWith(`${withoutEnd(directory, '/')}/`)
  if (inFolder.test(path) && isNumberedOrSql(path)) return true
  return migrationTools.some(({ layout }) => layout.test(path)) && !noProduct.test(path)
}

const elsewhere = /\.sql$|(?:^|\/)versions\/[^/]+\.py$|(?:^|\/)(?:\d{8,}|Version\d{8,}|Migration\d{8,})[^/]*\.[a-z]+$/i
const declared = /\.(?:xml|ya?ml|json)$/i
const changelog = /change-?log|change-?set|migration/i

/** A name that leaves it open, so that the text has to be asked. Not in the folders of tests and examples. */
export const mayBeMigration = (path: string, directory: string | null): boolean => {
  if (directory !== null || isDown(path) || isAside(path) || isMigration(path, null)) return false
  if (inFolder.test(path)) return true
  return (elsewhere.test(path) || (declared.test(path) && changelog.test(path))) && !noProduct.test(path)
}

const changesSchema =
  /\b(?:create|alter|drop|rename|add|remove)[ _]?(?:table|column|index|constraint|type|view|schema)s?\b/i
/** In these a project also writes what only helps its migrations. */
const anyProgram = /\.(?:[cm]?[jt]sx?|py|rb|go|java|kts?|php|cs|rs|scala|sh|ya?ml|json|xml)$/i

/** Is what may be one a migration, by its text? In a folder of migrations it is enough that it changes a schema. */
export const isMigrationByText = (path: string, text: string): boolean => {
  if (saysMigration(path, text)) return true
  if (inFolder.test(path)) return !anyProgram.test(path) || changesSchema.test(text)
  return /^(?:\d{3,}[_-]|Version\d|Migration\d)/.test(nameOf(path)) && changesSchema.test(text)
}

/** Where the usual tools put the down of a migration that is a file of its own. */
export const downFilesOf = (path: string): readonly string[] => {
  const [folder, name] = [folderOf(path), nameOf(path)]
  const extension = /\.[^.]+$/.exec(name)?.[0] ?? ''
  const stem = name.slice(0, name.length - extension.length).replace(/[._-]up$/i, '')
  const undo = /^V(\d[^_]*)__/.exec(name) === null ? [] : [`${folder}U${name.slice(1)}`]
  return [
    ...['.', '_', '-'].map((mark) => `${folder}${stem}${mark}down${extension}`),
    `${folder}down${extension}`,
    `${folder}down/${name}`,
    `${folder.replace(/\/up\/$/i, '/down/')}${name}`,
    ...undo,
  ].filter((candidate) => candidate !== path)
}

const sqlAfter = (text: string, mark: RegExp): boolean => {
  const at = mark.exec(text)
  if (at === null) return false
  return doesSomething(text.slice(at.index + at[0].length))
}

const bodyOfDowngrade = (text: string): string =>
  /^def downgrade\([^)]{0,300}\)[^:]{0,300}:[ \t]*\r?\n((?:[ \t]+\S.*\n?|[ \t\r]*\n)*)/m.exec(text)?.[1] ?? ''

/** `change` is undone by Ecto itself; a `down` that raises undoes nothing. */
const holdsEctoDown = (text: string): boolean =>
  /^[ \t]*def change\b/m.test(text) ||
  (/^[ \t]*def down\b/m.test(text) && !/^[ \t]*def down\b[^\n]{0,200}\braise\b/m.test(text))

/** Does the file itself contain its down: dbmate, goose, node-pg-migrate, Alembic, Knex, Rails, Ecto, Doctrine? */
export const holdsDown = (path: string, text: string): boolean => {
  if (/\.sql$/i.test(path))
    return sqlAfter(text, /^--[ \t]*(?:migrate:down|\+goose\s+Down|Down Migration|@?down)\b[^\n]*$/im)
  if (/\.py$/i.test(path))
    return bodyOfDowngrade(text)
      .split('\n')
      .some((line) => !/^(?:pass|raise\b.*|#.*|"""[^"]*""")?$/s.test(line.trim()))
  if (/\.rb$/i.test(path)) return /^[ \t]*def (?:down|change)\b/m.test(text) && !/IrreversibleMigration/.test(text)
  if (/\.exs$/i.test(path)) return holdsEctoDown(text)
  if (/\.php$/i.test(path)) return /\bfunction down\s*\(/.test(text) && !/throwIrreversibleMigration/.test(text)
  return /\b(?:exports\.down|export\s+(?:const|async function|function)\s+down|async down\(|down\(\))/.test(text)
}
