// records/decide: what serves in a place as far as the records tell, for the end of a run that changed nothing. Pure.
import type { Serving } from '../../core/ending.ts'
import { nameOfRelease } from '../../core/text.ts'
import { isVerified, liveEntry, type History } from './history.ts'

/** What was last put there, by a run before this one. */
export const recordedServing = (history: History): Serving => {
  const live = liveEntry(history)
  if (live === null) return { what: 'nothing' }
  const proof = isVerified(live) ? 'verified' : 'unverified'
  return { what: 'release', name: nameOfRelease(live.deployment.payload), proof, changed: false }
}

/** The name of what was in place before a run; null: nothing of ours. */
export const nameOfLive = (history: History): string | null => {
  const live = liveEntry(history)
  return live === null ? null : nameOfRelease(live.deployment.payload)
}
