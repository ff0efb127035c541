// checklist/migrations: finds schema changes that break the version still serving. Pure.
import { schemaDifference } from './schema-dump.ts'
import * as words from './words.ts'

// Names as `%I` writes them: a doubled quote ends one quoted part and begins the next, so that there is one way to read it.
const column = /^table ((?:"[^"]*"|[^\s"])+): column ((?:"[^"]*"|[^\s"])+) (.*)$/

/** A column that has to be given: an INSERT that does not know it is refused. */
const isDemanded = (rest: string): boolean =>
  / NOT NULL\b/.test(` ${rest}`) && !/ (?:default|identity|generated) /.test(` ${rest} `)

interface Column {
  readonly table: string
  readonly name: string
  readonly rest: string
}

const columnsOf = (lines: readonly string[]): readonly Column[] =>
  lines.flatMap((line) => {
    const [, table, name, rest] = column.exec(line) ?? []
    return table === undefined || name === undefined || rest === undefined ? [] : [{ table, name, rest }]
  })

/** What the version that still serves would stumble over, read off two schemas. */
export const incompatibleChanges = (before: readonly string[], after: readonly string[]): readonly string[] => {
  const difference = schemaDifference(before, after)
  if (difference === null) return []
  const [gone, come] = [columnsOf(difference.missing), columnsOf(difference.extra)]
  const tables = new Set(columnsOf(before).map(({ table }) => table))
  const left = new Set(columnsOf(after).map(({ table }) => table))
  const dropped = [...tables].filter((table) => !left.has(table))
  return [
    ...dropped.map((table) => words.tableGone(table)),
    ...gone
      .filter(({ table, name }) => left.has(table) && !come.some((one) => one.table === table && one.name === name))
      .map(({ table, name }) => words.columnGone(table, name)),
    ...come
      .filter(({ table, rest }) => tables.has(table) && isDemanded(rest))
      .filter(
        ({ table, name }) => !gone.some((one) => one.table === table && one.name === name && isDemanded(one.rest)),
      )
      .map(({ table, name }) => words.columnNeeded(table, name)),
  ]
}
