// database: compares the tables of two databases by row count and checksum. Pure.

/** A table as it can be compared: how many rows, and a sum over all of them that knows no order. */
export interface TableContents {
  /** `public.items`, quoted where SQL would. */
  readonly name: string
  readonly rows: number
  /** null: only the number of rows is known. */
  readonly checksum: string | null
}

export type Contents = readonly TableContents[]

/** One table of two databases that should be equal. `actual` null: it is not there. */
export interface Difference {
  readonly name: string
  readonly expected: TableContents
  readonly actual: TableContents | null
}

const byName = (contents: Contents) => new Map(contents.map((table) => [table.name, table]))

const isSame = (one: TableContents, other: TableContents): boolean =>
  one.rows === other.rows && (one.checksum === null || other.checksum === null || one.checksum === other.checksum)

/** Tables of `expected` that `actual` does not hold as they are. */
export const differencesOf = (expected: Contents, actual: Contents): readonly Difference[] => {
  const there = byName(actual)
  return expected.flatMap((table) => {
    const found = there.get(table.name) ?? null
    return found !== null && isSame(table, found) ? [] : [{ name: table.name, expected: table, actual: found }]
  })
}

/** Those that nobody wrote to between two readings. Only of them it can be said what a dump in between must hold. */
export const unchangedOf = (before: Contents, after: Contents): Contents => {
  const later = byName(after)
  return before.filter((table) => {
    const now = later.get(table.name)
    return now !== undefined && isSame(table, now)
  })
}

export const totalRows = (contents: Contents): number => contents.reduce((sum, { rows }) => sum + rows, 0)
