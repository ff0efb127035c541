// records/decide: what deployments prove: which is ours, live, verified or a rollback target. Pure.
import type { Deployment, DeploymentPayload, DeploymentStatus } from '../../core/github.ts'
import { isSamePlace, type Place } from '../../core/place.ts'
import { decodeEvent, says } from './event.ts'

/** One deployment of ours with everything that happened to it. */
export interface HistoryEntry {
  readonly deployment: Deployment & { readonly payload: DeploymentPayload }
  /** Newest first. */
  readonly statuses: readonly DeploymentStatus[]
}

/** A place's deployments of ours, newest first; foreign ones are left out by src/records/gather/history.ts. */
export interface History {
  readonly place: Place
  readonly entries: readonly HistoryEntry[]
  /** Every record of ours, newest first, also those whose statuses were not read; absent: `entries` are all. */
  readonly records?: readonly HistoryEntry['deployment'][]
}

/** Every record of ours, newest first. */
export const recordsOf = (history: History): readonly HistoryEntry['deployment'][] =>
  history.records ?? history.entries.map(({ deployment }) => deployment)

/**
 * Written by our own app, with our payload, for this place: others deploy to the same environment too, another service
 * of the repository among them, and anyone can write a payload.
 */
export const isOurs = (
  deployment: Deployment,
  place: Place,
  viewer: string,
): deployment is HistoryEntry['deployment'] =>
  deployment.payload !== null &&
  // GitHub's own word on the commit; a payload that names another one was written for something else.
  deployment.payload.sha === deployment.sha &&
  isSamePlace({ service: deployment.payload.service, environment: deployment.environment }, place) &&
  withoutBot(deployment.creator ?? '') === viewer

/** REST says `github-actions[bot]`, GraphQL `github-actions`. */
export const withoutBot = (login: string): string => login.replace(/\[bot\]$/, '')

/**
 * Did smoke prove it, and did nothing go wrong with it afterwards? GitHub shows an older success as inactive, so the
 * whole history of its statuses is read, not the newest alone.
 */
export const isVerified = (entry: HistoryEntry): boolean => {
  const verified = entry.statuses.findIndex((status) => says('verified', status))
  const broken = entry.statuses.findIndex((status) => status.state === 'failure' || status.state === 'error')
  return verified !== -1 && (broken === -1 || verified < broken)
}

/** When smoke proved it; null: it never did. */
export const verifiedAt = ({ statuses }: HistoryEntry): string | null =>
  statuses.find((status) => says('verified', status))?.createdAt ?? null

/** Was it marked by a rollback that went past it? */
export const isRolledBack = ({ statuses }: HistoryEntry): boolean =>
  statuses.some((status) => says('rolled-back', status))

/** A failure that somebody saw: smoke, the target, a person; not our own marks on it. */
export interface RecordedFailure {
  readonly at: string
  /** In the words of whoever saw it. */
  readonly text: string
}

/** Oldest first. */
export const failuresOf = ({ statuses }: HistoryEntry): readonly RecordedFailure[] =>
  statuses
    .flatMap((status) => {
      if (status.state !== 'failure' && status.state !== 'error') return []
      const event = decodeEvent(status)
      return event?.event === 'rolled-back' || event?.event === 'shadow'
        ? []
        : [{ at: status.createdAt, text: event?.event === 'failed' ? event.text : status.description }]
    })
    .toReversed()

/** Did it begin to change the environment? A hold's record never does. */
export const hasStarted = (entry: HistoryEntry): boolean =>
  entry.statuses.some((status) => ['in_progress', 'success', 'failure'].includes(status.state))

/** What was last put there, well or not: the newest deployment that began to change the environment. */
export const liveEntry = (history: History): HistoryEntry | null => history.entries.find(hasStarted) ?? null

/** Ours that no final status has ended: of a cancelled or lost run, or of one that is still at work. */
export const unfinished = (history: History): readonly HistoryEntry[] =>
  history.entries.filter((entry) => {
    const newest = entry.statuses[0]?.state ?? 'queued'
    return newest === 'queued' || newest === 'pending' || newest === 'in_progress'
  })

/** Shown by GitHub as active: their newest word is success. */
export const liveSuccesses = (history: History): readonly HistoryEntry[] =>
  history.entries.filter((entry) => entry.statuses[0]?.state === 'success')

/** Is this very commit verified there? A newer attempt at the same commit that failed revokes it. */
export const isVerifiedAt = (history: History, sha: string): boolean => {
  const newest = history.entries.find((entry) => entry.deployment.sha === sha && hasStarted(entry))
  return newest !== undefined && isVerified(newest)
}

/** The tag was deployed before and named another commit then. Made anew on the same commit, it is what it was. */
export const movedTag = (
  histories: readonly History[],
  release: { readonly ref: string; readonly sha: string },
): { readonly environment: string; readonly sha: string } | null => {
  if (!release.ref.startsWith('refs/tags/')) return null
  for (const history of histories) {
    const before = recordsOf(history).find(({ payload }) => payload.ref === release.ref)
    if (before === undefined) continue
    const { sha } = before.payload
    if (sha !== release.sha) return { environment: history.place.environment, sha }
  }
  return null
}

export interface Candidate {
  readonly entry: HistoryEntry
  /** null: this is where a rollback goes. Else why it does not. */
  readonly refusedBecause: string | null
  /** A person who names this release and gives a reason in `force` may return to it all the same. */
  readonly liftedByForce?: true
  /** Nobody asked git and GitHub of it: another one is the way back. */
  readonly unexamined?: true
}

/** Everything verified, newest first, each with the reason that rules it out before anybody asks git. */
export const rollbackCandidates = (facts: {
  readonly history: History
  /** The commit to get away from: what is live now, unless the user names another. */
  readonly bad: string | null
  readonly badTree: string | null
  /** Refs (as recorded) that no longer name the recorded commit. */
  readonly movedRefs: ReadonlySet<string>
}): readonly Candidate[] => {
  const seen = new Set<string>()
  const candidates: Candidate[] = []
  for (const entry of facts.history.entries) {
    const { sha, tree, ref } = entry.deployment.payload
    if (!isVerified(entry) || seen.has(tree)) continue
    seen.add(tree)
    const refusedBecause =
      sha === facts.bad || tree === facts.badTree
        ? 'it is the release to get away from'
        : facts.movedRefs.has(ref)
          ? `${ref} no longer names the commit that was verified`
          : null
    candidates.push({ entry, refusedBecause })
  }
  return candidates
}
