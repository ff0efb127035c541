// smoke/decide: counts the requests that failed, from the tables of a verification. Pure.
import type { EvidenceTable, TableCell } from '../../core/report.ts'

/** So many of the requests that smoke sent failed. */
export interface FailedRequests {
  readonly probe: string
  readonly failed: number
  readonly asked: number
}

const textOf = (cell: TableCell | undefined): string => (typeof cell === 'object' ? cell.text : (cell ?? ''))

/** A row of `probeTable`; its `failed` may have a range behind the number. */
const counted = (tables: readonly EvidenceTable[]): readonly FailedRequests[] =>
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

/** One line a probe, over all its addresses; those that failed most come first. */
export const summed = (found: readonly FailedRequests[]): readonly FailedRequests[] => {
  const sums = new Map<string, FailedRequests>()
  for (const { probe, failed, asked } of found) {
    const sum = sums.get(probe)
    sums.set(probe, { probe, failed: failed + (sum?.failed ?? 0), asked: asked + (sum?.asked ?? 0) })
  }
  return [...sums.values()]
    .filter(({ failed, asked }) => failed > 0 && asked > 0)
    .toSorted((a, b) => b.failed - a.failed)
}

/** Whether probes were asked at all: a release that never came to serve is not asked them. */
export const wereAsked = (tables: readonly EvidenceTable[]): boolean => counted(tables).length > 0

/** Those that failed most come first; empty: none failed, or none was counted. */
export const failedRequests = (tables: readonly EvidenceTable[]): readonly FailedRequests[] => summed(counted(tables))
