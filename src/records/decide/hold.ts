// records/decide: derives holds from history: what was rolled back, and down to which release. Pure, nothing is stored.
import { isVerified, recordsOf, type History } from './history.ts'

/** While it stands, a commit that still has the content of `bad` is not deployed. Derived from history, never stored. */
export interface Hold {
  readonly bad: string
  readonly since: string
  readonly deployment: number
  /** The release that was returned to; null: the record names none. */
  readonly good: string | null
  /** Was a whole release rolled back, or one commit that a person named? */
  readonly extent: 'release' | 'commit'
}

/** A hold as it bears on one commit. */
export interface HoldOnCommit {
  readonly hold: Hold
  /** The bad commit, one that the rollback went past, or the same change under another name is in it. */
  readonly contained: boolean
  /** The commit that took the change back, or the judged one itself where its files show that it is gone; null: nothing did. */
  readonly lifted: string | null
  /** The changes that are still in it, as far as was looked. */
  readonly culprits: readonly string[]
  /** Where the changes are undone already; null: nowhere that was looked at. */
  readonly undoneOn: { readonly branch: string; readonly tip: string } | null
}

/** Was this commit ever put here as a release? */
const isRelease = (history: History, sha: string): boolean =>
  recordsOf(history).some(({ payload }) => payload.kind === 'deploy' && payload.sha === sha)

/** Every commit that was rolled back here, each by its newest rollback, newest first. */
export const activeHolds = (history: History): readonly Hold[] => {
  const holds = new Map<string, Hold>()
  for (const deployment of recordsOf(history)) {
    const { kind, from: bad, to, sha } = deployment.payload
    if (kind !== 'rollback' || bad === undefined || holds.has(bad)) continue
    const good = to ?? (sha === bad ? null : sha)
    const extent = isRelease(history, bad) || to !== undefined ? 'release' : 'commit'
    holds.set(bad, { bad, since: deployment.createdAt, deployment: deployment.id, good, extent })
  }
  return [...holds.values()]
}

/** Releases that were verified here after a rollback although the hold stood: a person forced them. */
export const forcedSince = (hold: Hold, history: History): readonly string[] =>
  history.entries.flatMap((entry) => {
    const { id, payload } = entry.deployment
    const counts = id > hold.deployment && payload.kind === 'deploy' && payload.force !== undefined
    return counts && isVerified(entry) ? [payload.sha] : []
  })

/** Every release that was put here before, newest first, each once. */
export const releasesOf = (history: History): readonly string[] => [
  ...new Set(recordsOf(history).flatMap(({ payload }) => (payload.kind === 'deploy' ? [payload.sha] : []))),
]

/** The version that a commit was put here as; null: none, or it never was. */
export const versionIn = (history: History, sha: string): string | null =>
  recordsOf(history).find(({ payload }) => payload.sha === sha && payload.version !== null)?.payload.version ?? null

interface CommitMessage {
  readonly sha: string
  readonly message: string
}

/** Full shas that a message says it reverts: our trailer, or git's own sentence. */
export const revertedBy = (message: string): readonly string[] =>
  [...message.matchAll(/(?:^Runbook-Reverts:|This reverts commit)\s+([0-9a-f]{40}(?:[0-9a-f]{24})?)\b/gm)].map(
    (match) => match[1] ?? '',
  )

/**
 * The commit among `commits` that says that it undoes `bad` and is not itself undone. `commits` are those since `bad`, in
 * any order. A hint for a sentence, and no proof: anyone can write a message.
 */
export const revertOf = (bad: string, commits: readonly CommitMessage[]): string | null => {
  const undoes = new Map(commits.map((commit) => [commit.sha, revertedBy(commit.message)]))
  const undoing = (sha: string, visited: ReadonlySet<string>): string | null => {
    for (const [reverter, reverted] of undoes) {
      if (visited.has(reverter) || !reverted.includes(sha)) continue
      if (undoing(reverter, new Set([...visited, reverter])) === null) return reverter
    }
    return null
  }
  return undoing(bad, new Set([bad]))
}
