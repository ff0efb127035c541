// checklist/security: alert types, and whether the newest scans cover exactly the judged commit. Pure.
import type { Scan } from '../../core/alerts.ts'
import * as words from './source-words.ts'

export interface ScanCoverage {
  /** Where the alerts of this very commit are listed. */
  readonly refs: readonly string[]
  /** The newest of each kind that looked at this very commit. */
  readonly ours: readonly Scan[]
  /** Why they do not tell everything; null when they do. */
  readonly gap: string | null
}

const kindOf = ({ tool, category }: Scan): string => JSON.stringify([tool, category])

/** For people: the tool, and what it looked at where that tells its runs apart. */
export const nameOf = ({ tool, category }: Scan): string => (category === '' ? tool : `${tool} (${category})`)

/**
 * Has everything that scans here scanned one of these commits, as the last thing on its ref? An empty list of alerts
 * says nothing by itself: that is also what a ref has that nobody looked at. `expected`: scans of the branch that is
 * merged into, where each tool must show up too. Newest first, both.
 */
export const scanCoverage = (
  scans: readonly Scan[],
  expected: readonly Scan[],
  commits: readonly string[],
): ScanCoverage => {
  const newest = new Map<string, Scan>()
  for (const scan of [...scans, ...expected]) if (!newest.has(kindOf(scan))) newest.set(kindOf(scan), scan)
  const all = [...newest.values()]
  const ours = all.filter(({ commit }) => commits.includes(commit))
  const refs = [...new Set(ours.map(({ ref }) => ref))]
  const failed = ours.find(({ error }) => error !== '')
  if (failed !== undefined) return { refs, ours, gap: words.scanFailed(nameOf(failed), failed.error) }
  const behind = all.filter((scan) => !ours.includes(scan))
  if (behind.length === 0 && ours.length > 0) return { refs, ours, gap: null }
  const names = behind.map(nameOf).slice(0, 3).join(', ')
  return {
    refs,
    ours,
    gap: ours.length === 0 ? words.noScan : words.notLastScanned(names),
  }
}
