// records/decide: derives holds from history and finds the commit that lifts one. Pure, nothing is stored.
import { recordsOf, type History } from './history.ts'

/** While it stands, a commit that still contains `bad` is not deployed. Derived from history, never stored. */
export interface Hold {
  readonly bad: string
  readonly since: string
  readonly deployment: number
}

/** A hold as it bears on one commit. `lifted` names the commit that reverted the bad one. */
export interface HoldOnCommit {
  readonly hold: Hold
  readonly contained: boolean
  readonly lifted: string | null
}

interface CommitMessage {
  readonly sha: string
  readonly message: string
}

/** Every commit that was rolled back here, each by its newest rollback, newest first. */
export const activeHolds = (history: History): readonly Hold[] => {
  const holds = new Map<string, Hold>()
  for (const deployment of recordsOf(history)) {
    const { kind, from: bad } = deployment.payload
    if (kind !== 'rollback' || bad === undefined || holds.has(bad)) continue
    holds.set(bad, { bad, since: deployment.createdAt, deployment: deployment.id })
  }
  return [...holds.values()]
}

/** Full shas that a message says it reverts: our trailer, or git's own sentence. */
export const revertedBy = (message: string): readonly string[] =>
  [...message.matchAll(/(?:^Runbook-Reverts:|This reverts commit)\s+([0-9a-f]{40}(?:[0-9a-f]{24})?)\b/gm)].map(
    (match) => match[1] ?? '',
  )

/**
 * The commit among `commits` that undoes `bad` and is not itself undone; null when `bad` is still in force.
 * `commits` are those since `bad`, in any order. A revert of the revert brings the bad commit back.
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
