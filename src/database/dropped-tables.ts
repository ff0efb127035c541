// database: detects in a migration's text whether it deletes tables, columns or rows. Pure.
import { readSql } from './sql-statements.ts'

/** Where a file's down begins: dbmate, goose, node-pg-migrate; Alembic, Rails, Knex, TypeORM. */
const wayDown =
  /^--[ \t]*(?:migrate:down|\+goose\s+Down|Down Migration|@?down)\b|^[ \t]*def (?:downgrade|down)\b|\bfunction down\s*\(|\bexports\.down\b|\bexport\s+(?:const|async function|function)\s+down\b|\basync down\(/im

const inScript =
  /\b(?:drop_table|drop_column|remove_columns?|dropTable|dropColumns?|TRUNCATE|DELETE FROM|DROP TABLE|DROP COLUMN)\b|\bdrop(?:_if_exists)? table\(|^[ \t]*remove :|\b(?:DeleteModel|RemoveField)\(/m

const name = (word: string | undefined) =>
  (word ?? '')
    .replaceAll('"', '')
    .replace(/^public\./i, '')
    .toLowerCase()

/** The tables of a statement that are gone, emptied, or have lost a column or rows. */
const tablesHit = (statement: string): readonly string[] => {
  // One blank each: two patterns that both take blanks would try every way to share a long run of them.
  const text = statement.replace(/\s+/g, ' ')
  const dropped =
    /^(?:drop table|truncate(?: table)?) (?:if exists )?(?:only )?([^;]+?)(?: (?:cascade|restrict|restart|continue)\b.*)?$/i.exec(
      text,
    )
  if (dropped !== null) return (dropped[1] ?? '').split(',').map((each) => name(each.trim()))
  const altered = /^alter table (?:if exists )?(?:only )?([\w."]+) /i.exec(text)
  // DROP CONSTRAINT, DEFAULT, NOT NULL, IDENTITY and EXPRESSION take no values away; COLUMN may be left out.
  if (altered !== null && /[ ,]drop (?!constraint\b|default\b|not\b|identity\b|expression\b)/i.test(text))
    return [name(altered[1])]
  const deleted = /^delete from (?:only )?([\w."]+)/i.exec(text)
  return deleted === null ? [] : [name(deleted[1])]
}

const inSql = (text: string): boolean => {
  const read = readSql(text)
  if (!read.ok) return inScript.test(text)
  const made = new Set(
    read.statements.map(({ text: each }) =>
      name(/^create\s+(?:temp(?:orary)?\s+|unlogged\s+)?table\s+(?:if\s+not\s+exists\s+)?([\w."]+)/i.exec(each)?.[1]),
    ),
  )
  return read.statements.flatMap((statement) => tablesHit(statement.text)).some((table) => !made.has(table))
}

/**
 * Does the up drop rows or columns that were there before, so that no down restores them? Read off the
 * text, for the time when there is no server to try it on.
 */
export const takesDataAway = (path: string, text: string): boolean => {
  const up = text.slice(0, wayDown.exec(text)?.index ?? text.length)
  return /\.sql$/i.test(path) ? inSql(up.replace(/^\uFEFF/, '')) : inScript.test(up)
}
