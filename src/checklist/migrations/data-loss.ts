// checklist/migrations: compares table contents before and after, and names the rows and values that are lost. Pure.
import { plural } from '../../core/text.ts'

/** One column of a table, as its values are. */
export interface ColumnData {
  readonly name: string
  /** The server's own number of it: another one after a DROP and an ADD. */
  readonly number: number
  /** How many rows have a value in it. */
  readonly filled: number
  /** Of all values, whatever their order. */
  readonly checksum: string
}

export interface TableData {
  /** With its schema. */
  readonly name: string
  /** The server's own number of it: another one after a DROP and a CREATE. */
  readonly number: number
  readonly rows: number
  readonly columns: readonly ColumnData[]
}

const ofColumn = (table: string, before: ColumnData, after: ColumnData, sameRows: boolean): readonly string[] => {
  const name = `${table}.${before.name}`
  if (before.filled === 0 || !sameRows)
    return before.number === after.number ? [] : [`${name} is dropped and made anew: what was in it is lost`]
  if (after.filled < before.filled)
    return [`${before.filled - after.filled} of ${plural(before.filled, 'value')} of ${name} are lost`]
  return before.checksum === after.checksum ? [] : [`values of ${name} are not what they were`]
}

const ofTable = (before: TableData, after: TableData | undefined): readonly string[] => {
  const { name, rows } = before
  // That the table itself is missing, the schema says.
  if (after === undefined) return rows === 0 ? [] : [`all ${plural(rows, 'row')} of ${name} are lost`]
  if (rows === 0 && before.number !== after.number) return [`${name} is dropped and made anew: all rows of it are lost`]
  const lost = rows - after.rows
  return [
    ...(lost > 0 ? [`${lost} of ${plural(rows, 'row')} of ${name} are lost`] : []),
    ...before.columns.flatMap((column) => {
      const now = after.columns.find((one) => one.name === column.name)
      return now === undefined ? [] : ofColumn(name, column, now, after.rows === rows)
    }),
  ]
}

/**
 * What is not there any more, counted and named. Rows are compared by their values; where there were none to compare,
 * a column or table that is another one than before has lost what a real one would have held.
 */
export const lossBetween = (before: readonly TableData[], after: readonly TableData[]): readonly string[] =>
  before.flatMap((table) =>
    ofTable(
      table,
      after.find(({ name }) => name === table.name),
    ),
  )
