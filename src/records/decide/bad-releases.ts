// records/decide: which commits were rolled back at a place, and since when one is known to be bad. Pure.
import type { History } from './history.ts'

/** Every commit that was ever rolled back here, the newest rollback's first. */
export const rolledBack = (history: History): readonly string[] => [
  ...new Set(
    history.entries.flatMap(({ deployment: { payload } }) =>
      payload.kind === 'rollback' && payload.from !== undefined ? [payload.from] : [],
    ),
  ),
]

/** When it was first known that `bad` is bad: its first failure, or the rollback of it. null: nothing tells. */
export const knownBadSince = (history: History, bad: string): string | null => {
  const [first] = history.entries
    .flatMap(({ deployment: { payload, createdAt }, statuses }) => {
      if (payload.kind === 'rollback') return payload.from === bad ? [createdAt] : []
      if (payload.sha !== bad) return []
      return statuses.filter(({ state }) => state === 'failure').map((status) => status.createdAt)
    })
    .toSorted((a, b) => Date.parse(a) - Date.parse(b))
  return first ?? null
}
