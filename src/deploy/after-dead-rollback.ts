// deploy: finds the rollback of a place that did not come to its end, so that the next run takes it up. Pure.
import {
  hasStarted,
  isRolledBack,
  isVerified,
  liveEntry,
  type History,
  type HistoryEntry,
} from '../records/decide/history.ts'
import { says } from '../records/decide/event.ts'

/** A record that only says what is held: nothing was to be put in place by it. */
const isHoldAlone = ({ statuses }: HistoryEntry): boolean => statuses.some((status) => says('held', status))

const isMarked = (history: History, bad: string): boolean =>
  history.entries.every((entry) => {
    const { kind, sha } = entry.deployment.payload
    return kind !== 'deploy' || sha !== bad || isRolledBack(entry)
  })

/**
 * The bad release of a rollback that began and did not end: the good one was never seen to serve, or the bad one was never
 * marked, which is the last that a rollback does. null: the newest came to its end, or something else was put here since.
 */
export const unfinishedRollback = (history: History): string | null => {
  const newest = history.entries.find((entry) => {
    const { kind, from } = entry.deployment.payload
    return kind === 'rollback' && from !== undefined && !isHoldAlone(entry)
  })
  const bad = newest?.deployment.payload.from
  const live = liveEntry(history)
  if (newest === undefined || bad === undefined || live === null) return null
  const isOvertaken = live !== newest && (hasStarted(newest) || live.deployment.payload.sha !== bad)
  if (isOvertaken) return null
  return isVerified(newest) && isMarked(history, bad) ? null : bad
}
