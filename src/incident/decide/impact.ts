// incident/decide: how many requests failed, from the samples of smoke or from what a run put on record. Pure.
import type { EvidenceTable, TableCell } from '../../core/report.ts'

/** So many of the requests that smoke sent failed. */
export interface FailedRequests {
  readonly probe: string
  readonly failed: number
  readonly asked: number
}

/** What is known of how users are affected. */
export interface Impact {
  /** The first failure, ISO 8601. */
  readonly since: string
  readonly requests: readonly FailedRequests[]
  /** What was seen, where no request was counted. */
  readonly seen: string
}

const textOf = (cell: TableCell | undefined): string => (typeof cell === 'object' ? cell.text : (cell ?? ''))

/** A row of `probeTable` of smoke; its `failed` may have a range behind the number. */
const fromTables = (tables: readonly EvidenceTable[]): readonly FailedRequests[] =>
  tables.flatMap(({ columns, rows }) => {
    const at = (name: string) => columns.indexOf(name)
    const [probe, asked, failed] = [at('probe'), at('n'), at('failed')]
    if (probe === -1 || asked === -1 || failed === -1 || at('result') === -1) return []
    return rows.map((row) => ({
      probe: textOf(row[probe]),
      asked: Number.parseInt(textOf(row[asked]), 10),
      failed: Number.parseInt(textOf(row[failed]), 10),
    }))
  })

/** `API (3 of 5 answers: 500)` and `API at 10.0.0.1 (3 of 5 answers: 500)`, as smoke's verdict has it. */
const fromText = (text: string): readonly FailedRequests[] => {
  const counts = [...text.matchAll(/ \((\d{1,9}) of (\d{1,9}) answers\b/g)]
  return counts.map(({ 1: failed, 2: asked, index }, at) => {
    const previous = counts[at - 1]
    const before = text.slice(previous === undefined ? 0 : previous.index + previous[0].length, index)
    const probe =
      before
        .replace(/ at [\w.:[\]]{1,60}$/, '')
        .split(/[:,()]/)
        .at(-1) ?? ''
    return { probe: probe.trim().replace(/^and /, ''), failed: Number(failed), asked: Number(asked) }
  })
}

/** One line a probe, over all its addresses; those that failed most come first. */
const summed = (found: readonly FailedRequests[]): readonly FailedRequests[] => {
  const sums = new Map<string, FailedRequests>()
  for (const { probe, failed, asked } of found) {
    const sum = sums.get(probe)
    sums.set(probe, { probe, failed: failed + (sum?.failed ?? 0), asked: asked + (sum?.asked ?? 0) })
  }
  return [...sums.values()]
    .filter(({ failed, asked }) => failed > 0 && asked > 0)
    .toSorted((a, b) => b.failed - a.failed)
}

/** From the samples where they are at hand, else from the sentence that a run left on record. */
export const impactOf = (
  since: string,
  { message, tables }: { readonly message: string; readonly tables: readonly EvidenceTable[] },
): Impact => {
  const counted = summed(fromTables(tables))
  return { since, requests: counted.length > 0 ? counted : summed(fromText(message)), seen: message }
}
