// checklist/migrations: compares table contents before and after, and names the rows and values that are lost. Pure.
import * as words from './words.ts'

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
  if (before.filled === 0 || !sameRows) return before.number === after.number ? [] : [words.columnRemade(name)]
  if (after.filled < before.filled)
    return [words.valuesLost({ before: before.filled, after: after.filled, column: name })]
  return before.checksum === after.checksum ? [] : [words.valuesChanged(name)]
}

const ofTable = (before: TableData, after: TableData | undefined): readonly string[] => {
  const { name, rows } = before
  // That the table itself is missing, the schema says.
  if (after === undefined) return rows === 0 ? [] : [words.allRowsLost(rows, name)]
  if (rows === 0 && before.number !== after.number) return [words.tableRemade(name)]
  const lost = rows - after.rows
  return [
    ...(lost > 0 ? [words.rowsLost({ lost, count: rows, table: name })] : []),
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
