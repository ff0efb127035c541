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

/** Also shown when there is no release to return to: then it is the reason. */
export const candidateTable = (candidates: readonly Candidate[]): EvidenceTable => {
  const isFound = candidates.some(({ refusedBecause, unexamined }) => refusedBecause === null && unexamined !== true)
  return {
    title: 'Verified releases, newest first',
    columns: ['Release', 'Ref', 'Deployment', 'Deployed', 'Way back'],
    rows: candidates.map((candidate) => {
      const { id, createdAt, payload } = candidate.entry.deployment
      return [nameOfRelease(payload), payload.ref, String(id), createdAt, wayBack(candidate, isFound)]
    }),
  }
}
