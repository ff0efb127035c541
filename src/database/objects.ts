// database: compares what two databases hold beside rows: views, functions, sequences, large objects. Pure.

/** One thing of a database that is no row, as it can be compared. */
export interface DatabaseObject {
  readonly kind: string
  /** With its schema, and of what belongs to a table with the table; empty for what has none. */
  readonly name: string
  /** What it is or stands at, in the words of its server; null: only that it is there is known. */
  readonly value: string | null
}

/** `major`: definitions are printed otherwise by another major version, and are only compared within one. */
export interface DatabaseObjects {
  readonly major: number
  readonly objects: readonly DatabaseObject[]
}

/** One thing of two databases that should be equal. `actual` null: it is not there. */
export interface ObjectDifference {
  readonly expected: DatabaseObject
  readonly actual: DatabaseObject | null
}

const keyOf = ({ kind, name }: DatabaseObject) => `${kind} ${name}`

/** A value that does not depend on who prints it. */
const isPlain = ({ kind }: DatabaseObject) => kind === 'sequence' || kind.endsWith('large objects')

const byKey = ({ objects }: DatabaseObjects) => new Map(objects.map((object) => [keyOf(object), object]))

/** Things of `expected` that `actual` does not have as they are. */
export const objectDifferences = (expected: DatabaseObjects, actual: DatabaseObjects): readonly ObjectDifference[] => {
  const there = byKey(actual)
  const isSamePrinter = expected.major === actual.major
  return expected.objects.flatMap((object): readonly ObjectDifference[] => {
    const found = there.get(keyOf(object)) ?? null
    if (found === null) return [{ expected: object, actual: null }]
    const isSame = object.value === null || found.value === null || object.value === found.value
    return isSame || !(isSamePrinter || isPlain(object)) ? [] : [{ expected: object, actual: found }]
  })
}

/** Those that were the same at two readings: only of them it can be said what a dump in between must hold. */
export const unchangedObjects = (before: DatabaseObjects, after: DatabaseObjects): DatabaseObjects => {
  const later = byKey(after)
  return {
    major: before.major,
    objects: before.objects.filter((object) => later.get(keyOf(object))?.value === object.value),
  }
}

/** In this order they are told; tables are counted by themselves. */
const told = [
  'view',
  'materialized view',
  'sequence',
  'function',
  'trigger',
  'type',
  'constraint',
  'index',
  'extension',
  'large objects',
]

/** How many there are of each kind; nothing of a kind of which there is none. */
export const countObjects = ({
  objects,
}: DatabaseObjects): readonly { readonly kind: string; readonly count: number }[] =>
  told.flatMap((kind) => {
    const found = objects.filter((object) => object.kind === kind)
    const count = kind === 'large objects' ? Number(found[0]?.value ?? 0) : found.length
    return count === 0 ? [] : [{ kind, count }]
  })
