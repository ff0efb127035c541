// cli/status/decide: what the records of one place say of it now. Pure.
import { activeWindow, describeWindow, type TimeWindow } from '../../../src/core/freeze.ts'
import type { Issue, LockRead } from '../../../src/core/github.ts'
import type { Fact } from '../../../src/core/report.ts'
import { nameOfRelease } from '../../../src/core/text.ts'
import { deliveryFacts } from '../../../src/records/decide/delivery-record.ts'
import {
  isVerified,
  liveEntry,
  unfinished,
  verifiedAt,
  type History,
  type HistoryEntry,
} from '../../../src/records/decide/history.ts'
import { activeHolds, versionIn } from '../../../src/records/decide/hold.ts'
import { incidentKeyIn, isKeyOf } from '../../../src/records/decide/keys.ts'

/** A release, and a moment of it in ISO 8601. */
export interface DatedRelease {
  readonly sha: string
  readonly version: string | null
  readonly since: string
}

/** One environment of a service, as its records have it. */
export interface PlaceStatus {
  readonly environment: string
  /** What was last put there, well or not; null: nothing of ours ever was. */
  readonly live:
    (DatedRelease & { readonly ref: string; readonly state: 'verified' | 'failed' | 'deploying' | 'unverified' }) | null
  /** Where what is live is not verified: the newest that is; null: there is none, or what is live is it. */
  readonly lastVerified: DatedRelease | null
  readonly lock: Exclude<LockRead, { state: 'free' }> | null
  /** The window that it is in now, for people. */
  readonly freeze: string | null
  /** What was rolled back there and may not come again as it was. */
  readonly holds: readonly DatedRelease[]
  readonly incidents: readonly Pick<Issue, 'number' | 'title' | 'url'>[]
  /** Change failure rate and time to restore, each with what it was counted from. */
  readonly delivery: readonly Fact[]
}

const stateOf = (entry: HistoryEntry, history: History): NonNullable<PlaceStatus['live']>['state'] => {
  if (isVerified(entry)) return 'verified'
  if (unfinished(history).includes(entry)) return 'deploying'
  const newest = entry.statuses[0]?.state
  return newest === 'failure' || newest === 'error' ? 'failed' : 'unverified'
}

const dated = (entry: HistoryEntry): DatedRelease => {
  const { payload, createdAt } = entry.deployment
  return { sha: payload.sha, version: payload.version, since: verifiedAt(entry) ?? createdAt }
}

/** All that is known of a place, from what GitHub has on record. */
export const placeStatus = (facts: {
  readonly history: History
  readonly lock: LockRead
  readonly freeze: readonly TimeWindow[]
  /** The open incidents of the service, of any environment. */
  readonly incidents: readonly Issue[]
  readonly now: string
}): PlaceStatus => {
  const { history, lock, incidents } = facts
  const live = liveEntry(history)
  const verified = history.entries.find(isVerified) ?? null
  const window = activeWindow(facts.freeze, facts.now)
  return {
    environment: history.place.environment,
    live: live === null ? null : { ...dated(live), ref: live.deployment.payload.ref, state: stateOf(live, history) },
    lastVerified: verified === null || verified === live ? null : dated(verified),
    lock: lock.state === 'free' ? null : lock,
    freeze: window === null ? null : describeWindow(window),
    holds: activeHolds(history).map(({ bad, since }) => ({ sha: bad, version: versionIn(history, bad), since })),
    incidents: incidents
      .filter(({ body }) => isKeyOf(incidentKeyIn(body) ?? '', history.place))
      .map(({ number, title, url }) => ({ number, title, url })),
    delivery: deliveryFacts(history),
  }
}

/** `1.2.0 (abcdef0)` */
export const nameOfDated = ({ sha, version }: DatedRelease): string => nameOfRelease({ sha, version })
