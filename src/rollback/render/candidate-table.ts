// rollback/render: the table of the verified releases, each with what speaks against returning to it. Pure.
import type { Candidate } from '../../records/decide/history.ts'
import type { EvidenceTable } from '../../core/report.ts'
import { nameOfRelease } from '../../core/text.ts'
import * as words from '../words.ts'

/** What nobody asked of is neither usable nor refused: one that is better was found, or a person named another one. */
const wayBack = ({ refusedBecause, unexamined }: Candidate, isFound: boolean): string => {
  if (refusedBecause !== null) return refusedBecause
  if (unexamined !== true) return words.usable
  return isFound ? words.unexaminedBeside : words.unexaminedUnnamed
}

/** The cells of the table: release, ref, deployment, when, and whether it is a way back. */
export const candidateRows = (candidates: readonly Candidate[]): readonly (readonly string[])[] => {
  const isFound = candidates.some(({ refusedBecause, unexamined }) => refusedBecause === null && unexamined !== true)
  return candidates.map((candidate) => {
    const { id, createdAt, payload } = candidate.entry.deployment
    return [nameOfRelease(payload), payload.ref, String(id), createdAt, wayBack(candidate, isFound)]
  })
}

/** Also shown when there is no release to return to: then it is the reason. */
export const candidateTable = (candidates: readonly Candidate[]): EvidenceTable => ({
  title: words.verifiedReleases,
  columns: ['Release', 'Ref', 'Deployment', 'Deployed', 'Way back'],
  rows: candidateRows(candidates),
})
