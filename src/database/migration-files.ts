// database: tells which files are migrations, and whether they have a down. Pure.
import { withoutEnd } from '../core/text.ts'
import { doesSomething } from './sql-statements.ts'

/** Which files are migrations, and which of them have a down. Names and texts only; nothing is run. */

const inFolder = /(?:^|\/)(?:migrations?|migrate|alembic\/versions)\//i
const numbered = /^(?:v?\d+|[0-9a-f]{8,}_)/i
const script = /\.(?:py|rb|js|cjs|mjs|ts|go|java|kt|php|cs)$/i
const isDown = (path: string) =>
  /(?:[._-]|\/)(?:down|undo|rollback)\.[a-z]+$/i.test(path) || /\/down\/|(?:^|\/)U\d[^/]*__/i.test(path)

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1)
const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1)

/** Does the path look like a migration that goes up? `directory` is the runbook's word; null: the usual folders. */
export const isMigration = (path: string, directory: string | null): boolean => {
  const inside = directory === null ? inFolder.test(path) : path.startsWith(`${withoutEnd(directory, '/')}/`)
  if (!inside || isDown(path)) return false
  return /\.sql$/i.test(path) || (script.test(path) && numbered.test(nameOf(path)))
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

/** Does the file itself contain its down: dbmate, goose, node-pg-migrate, Alembic, Knex, Rails? */
export const holdsDown = (path: string, text: string): boolean => {
  if (/\.sql$/i.test(path))
    return sqlAfter(text, /^--[ \t]*(?:migrate:down|\+goose\s+Down|Down Migration|@?down)\b[^\n]*$/im)
  if (/\.py$/i.test(path))
    return bodyOfDowngrade(text)
      .split('\n')
      .some((line) => !/^(?:pass|raise\b.*|#.*|"""[^"]*""")?$/s.test(line.trim()))
  if (/\.rb$/i.test(path)) return /^[ \t]*def (?:down|change)\b/m.test(text) && !/IrreversibleMigration/.test(text)
  return /\b(?:exports\.down|export\s+(?:const|async function|function)\s+down|async down\(|down\(\))/.test(text)
}
