import type { DeploymentStatus } from '../domain/github.ts'
import { isOurs, type History, type HistoryEntry } from '../domain/history.ts'
import { activeHold, revertOf, type Hold } from '../domain/hold.ts'
import type { ReadPorts } from '../ports/ports.ts'

/** How many of our newest deployments are looked into: each costs one request for its statuses. */
const depth = 30

/** Our deployments of an environment, newest first, with their statuses. Foreign ones cost no request beyond the list. */
export const gatherHistory = async (environment: string, ports: Pick<ReadPorts, 'github'>): Promise<History> => {
  const [deployments, viewer] = await Promise.all([ports.github.deployments(environment), ports.github.viewer()])
  const ours = deployments.filter((deployment) => isOurs(deployment, viewer)).slice(0, depth)
  const entries = await Promise.all(
    ours.map(async (deployment): Promise<HistoryEntry> => {
      const statuses: readonly DeploymentStatus[] = await ports.github.deploymentStatuses(deployment.id)
      return { deployment, statuses }
    }),
  )
  return { environment, entries }
}

/** A hold as it bears on one commit. `lifted` names the commit that reverted the bad one. */
export interface HoldOnCommit {
  readonly hold: Hold
  readonly contained: boolean
  readonly lifted: string | null
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
