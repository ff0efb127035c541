import type { DeploymentStatus } from '../domain/github.ts'
import { isOurs, isVerified, withoutBot, type History, type HistoryEntry } from '../domain/history.ts'
import { activeHold, revertOf, type HoldOnCommit } from '../domain/hold.ts'
import type { ReadPorts } from '../ports/ports.ts'

/** Each deployment costs one request for its statuses: they are read in batches until enough is known. */
const batch = 30

/** Anyone may say that a deployment failed; that it succeeded counts from our own app alone. */
const believable = (statuses: readonly DeploymentStatus[], viewer: string): readonly DeploymentStatus[] =>
  statuses.filter(({ state, creator }) => state !== 'success' || withoutBot(creator ?? '') === viewer)

/**
 * Our deployments of an environment, newest first, with their statuses. Foreign ones cost no request beyond the list.
 * Reads back until `wanted` verified releases are known (two: what is live, and what to return to), or to the end.
 */
export const gatherHistory = async (
  environment: string,
  ports: Pick<ReadPorts, 'github'>,
  /** How many verified trees are enough; a rollback reads on when the first ones can't be returned to. */
  wanted = 2,
): Promise<History> => {
  const [deployments, viewer] = await Promise.all([ports.github.deployments(environment), ports.github.viewer()])
  const ours = deployments.filter((deployment) => isOurs(deployment, viewer))
  const entries: HistoryEntry[] = []
  while (entries.length < ours.length) {
    const next = ours.slice(entries.length, entries.length + batch)
    const statuses = await Promise.all(next.map((deployment) => ports.github.deploymentStatuses(deployment.id)))
    entries.push(
      ...next.map((deployment, index) => ({ deployment, statuses: believable(statuses[index] ?? [], viewer) })),
    )
    const trees = new Set(entries.filter(isVerified).map((entry) => entry.deployment.payload.tree))
    if (trees.size >= wanted) break
  }
  return { environment, entries }
}

/** Does `sha` contain the commit that was last rolled back here, and nothing that reverts it? */
export const gatherHold = async (
  history: History,
  sha: string,
  ports: Pick<ReadPorts, 'github' | 'git'>,
): Promise<HoldOnCommit | null> => {
  const hold = activeHold(history)
  if (hold === null) return null
  return { hold, ...(await containment(hold.bad, sha, ports)) }
}

/** Is `bad` an ancestor of `sha` (or `sha` itself), and which commit since then undoes it? */
export const containment = async (
  bad: string,
  sha: string,
  ports: Pick<ReadPorts, 'github' | 'git'>,
): Promise<{ readonly contained: boolean; readonly lifted: string | null }> => {
  if (bad === sha) return { contained: true, lifted: null }
  const comparison = await ports.github.compare(bad, sha)
  if (comparison.status !== 'ahead') return { contained: false, lifted: null }
  if (comparison.commits.length >= comparison.totalCommits) {
    return { contained: true, lifted: revertOf(bad, comparison.commits) }
  }
  // GitHub lists 250 commits at most: a longer range is read from a clone.
  const git = await ports.git()
  const commits = await git.commits({ from: bad, to: sha, firstParentOnly: false })
  const messages = commits.map((commit) => ({ sha: commit.sha, message: `${commit.subject}\n\n${commit.body}` }))
  return { contained: true, lifted: revertOf(bad, messages) }
}
