/** What two dumps of a schema differ in. Pure text; pg_dump's own chatter is left out. */

/** `\restrict` carries a random word in every dump (CVE-2025-8714). */
const chatter = /^(?:--.*|SET .*|SELECT pg_catalog\.set_config.*|\\(?:un)?restrict .*|\s*)$/

/** Each line with what it belongs to: a column without its table says nothing. */
const linesOf = (dump: string): readonly string[] => {
  let owner = ''
  return dump.split('\n').flatMap((line) => {
    if (chatter.test(line)) return []
    if (!/^[\s)]/.test(line)) owner = line.replace(/\s*\($/, '')
    const text = line.trim().replace(/,$/, '')
    return [/^\s/.test(line) ? `${owner}: ${text}` : text]
  })
}

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
export const schemaDifference = (before: string, after: string): SchemaDifference | null => {
  const [first, second] = [linesOf(before), linesOf(after)]
  if (first.join('\n') === second.join('\n')) return null
  const [missing, extra] = [without(first, second), without(second, first)]
  return { missing, extra, reordered: missing.length === 0 && extra.length === 0 }
}
