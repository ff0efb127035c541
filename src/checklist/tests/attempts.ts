// checklist/tests: chooses which of several attempts at one check count. Pure.
import type { CheckRun, WorkflowRun } from '../../core/github.ts'

/** A check run with the workflow run it is of; null: another app's. */
export interface Placed {
  readonly run: CheckRun
  readonly workflow: WorkflowRun | null
}

export const isSkipped = ({ run }: Placed) => run.status === 'completed' && run.conclusion === 'skipped'

/** Two jobs of one name in one attempt overlap in time; two attempts never do. */
const overlaps = (older: Placed, newer: Placed): boolean =>
  older.run.suiteId === newer.run.suiteId &&
  newer.run.startedAt !== null &&
  (older.run.completedAt === null || older.run.completedAt > newer.run.startedAt)

/** GitHub numbers runs as it creates them. Where the clock says otherwise the order is open, and both count. */
const contradicts = (older: Placed, newer: Placed): boolean =>
  older.run.startedAt !== null && newer.run.startedAt !== null && older.run.startedAt > newer.run.startedAt

/**
 * Of all attempts at one check those that count: the newest, and whatever is not surely older than it. A skipped
 * attempt proves nothing, so it never hides one that ran.
 */
export const currentAttempts = (attempts: readonly Placed[]): readonly Placed[] => {
  const ordered = attempts.toSorted((a, b) => b.run.id - a.run.id)
  const ran = ordered.filter((attempt) => !isSkipped(attempt))
  const candidates = ran.length === 0 ? ordered : ran
  const newest = candidates[0]
  if (newest === undefined) return []
  return candidates.filter((attempt) => attempt === newest || overlaps(attempt, newest) || contradicts(attempt, newest))
}
