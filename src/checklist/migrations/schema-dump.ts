// checklist/migrations: compares two schemas line by line, and tells a changed order from a changed schema. Pure.

/** What two readings of a schema differ in. */

const without = (lines: readonly string[], others: readonly string[]): readonly string[] => {
  const left = new Map<string, number>()
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1)
  return lines.filter((line) => {
    const count = left.get(line) ?? 0
    left.set(line, count - 1)
    return count <= 0
  })
}

export interface SchemaDifference {
  /** In the first and not in the second. */
  readonly missing: readonly string[]
  readonly extra: readonly string[]
  /** The same lines in another order: a column that was dropped comes back at the end of its table. */
  readonly reordered: boolean
}

/** null when both say the same. */
export const schemaDifference = (before: readonly string[], after: readonly string[]): SchemaDifference | null => {
  if (before.join('\n') === after.join('\n')) return null
  const [missing, extra] = [without(before, after), without(after, before)]
  return { missing, extra, reordered: missing.length === 0 && extra.length === 0 }
}

/** A schema read after a way down, with what may stay taken out of the comparison. */
export interface StayingExtensions {
  readonly before: readonly string[]
  readonly after: readonly string[]
  /** The extensions that stayed, or stayed in another version. */
  readonly stays: readonly string[]
}

const extensionIn = (line: string): string | null => /^extension ([^:]+): /.exec(line)?.[1] ?? null

/**
 * An extension that a way down leaves behind: it is the server's and may serve others, and the next way up finds it.
 * One that is gone although it was there is not taken out.
 */
export const withoutStaying = (before: readonly string[], after: readonly string[]): StayingExtensions => {
  const [old, now] = [new Set(before), new Set(after)]
  const added = after.filter((line) => !old.has(line)).flatMap((line) => extensionIn(line) ?? [])
  const stays = [...new Set(added)]
  const isOfOne = (line: string) => stays.includes(extensionIn(line) ?? '')
  return {
    before: before.filter((line) => now.has(line) || !isOfOne(line)),
    after: after.filter((line) => old.has(line) || !isOfOne(line)),
    stays,
  }
}
