// records/gather: reads an environment's deployments and holds from GitHub, and ignores records that are not ours.
import { adoptedPayload } from '../decide/payload.ts'
import { decodeEvent } from '../decide/event.ts'
import type { Place } from '../../core/place.ts'
import type { Deployment, DeploymentStatus } from '../../core/github.ts'
import { isOurs, isVerified, withoutBot, type History, type HistoryEntry } from '../decide/history.ts'
import type { GitHubReader } from '../../ports/github.ts'

/** As much of GitHub as a history is made of. */
export interface HistoryPorts {
  readonly github: Pick<GitHubReader, 'viewer' | 'commit' | 'deployments' | 'deploymentStatuses' | 'recentStatuses'>
}

/** Beyond the newest each deployment costs one request for its statuses: read in batches until enough is known. */
const batch = 30

/** Anyone may say that a deployment failed; that it succeeded counts from our own app alone. */
const believable = (statuses: readonly DeploymentStatus[], viewer: string): readonly DeploymentStatus[] =>
  statuses.filter(({ state, creator }) => state !== 'success' || withoutBot(creator ?? '') === viewer)

/**
 * GitHub names the person who started a run as the creator of its jobs' deployments; other apps make theirs as bots.
 * https://github.com/cli/cli/issues/5541
 */
const isOfJob = ({ creator }: Deployment, viewer: string): boolean =>
  creator === null || !creator.endsWith('[bot]') || withoutBot(creator) === viewer

/** With our payload, or made by GitHub for a job and perhaps adopted by us: only its statuses tell. */
const mayBeOurs = (deployment: Deployment, place: Place, viewer: string): boolean =>
  isOurs(deployment, place, viewer) || (deployment.payload === null && isOfJob(deployment, viewer))

/** The record that a status of ours put on a deployment of GitHub's; its tree is the commit's. */
const adoptedEntry = async (
  deployment: Deployment,
  statuses: readonly DeploymentStatus[],
  { place, viewer }: { readonly place: Place; readonly viewer: string },
  { github }: HistoryPorts,
): Promise<readonly HistoryEntry[]> => {
  for (const status of statuses) {
    const event = withoutBot(status.creator ?? '') === viewer ? decodeEvent(status) : null
    const payload = event?.event === 'adopted' ? adoptedPayload(place, deployment, event.text) : null
    if (payload === null) continue
    const commit = await github.commit(deployment.sha)
    // A commit that is gone can't be returned to, nor told apart by its content.
    return [{ deployment: { ...deployment, payload: { ...payload, tree: commit?.tree ?? deployment.sha } }, statuses }]
  }
  return []
}

const entryOf = async (
  deployment: Deployment,
  statuses: readonly DeploymentStatus[],
  whose: { readonly place: Place; readonly viewer: string },
  ports: HistoryPorts,
): Promise<readonly HistoryEntry[]> =>
  isOurs(deployment, whose.place, whose.viewer)
    ? [{ deployment, statuses }]
    : adoptedEntry(deployment, statuses, whose, ports)

/** A deployment with its statuses; null when neither our payload nor a status of ours says that it is ours. */
export const gatherOwn = async (
  deployment: Deployment,
  service: string,
  ports: HistoryPorts,
): Promise<HistoryEntry | null> => {
  const viewer = await ports.github.viewer()
  const place = { service, environment: deployment.environment }
  if (!mayBeOurs(deployment, place, viewer)) return null
  const statuses = await ports.github.deploymentStatuses(deployment.id)
  const [entry = null] = await entryOf(deployment, statuses, { place, viewer }, ports)
  return entry
}

/**
 * Our deployments of a place, newest first, with their statuses. Foreign ones cost no request beyond the list.
 * Reads back until `wanted` verified releases are known (two: what is live, and what to return to), or to the end.
 */
export const gatherHistory = async (
  place: Place,
  ports: HistoryPorts,
  asked: {
    /** How many verified trees are enough; a rollback reads on when the first ones can't be returned to. */
    readonly wanted?: number
    /** What happened to this commit is read however long ago it was. */
    readonly sha?: string
  } = {},
): Promise<History> => {
  const { github } = ports
  const [deployments, viewer, recent] = await Promise.all([
    github.deployments(place.environment),
    github.viewer(),
    github.recentStatuses(place.environment),
  ])
  const statusesOf = ({ id }: Deployment): Promise<readonly DeploymentStatus[]> => {
    const known = recent.get(id)
    return known === undefined ? github.deploymentStatuses(id) : Promise.resolve(known)
  }
  const ours = deployments.filter((deployment) => mayBeOurs(deployment, place, viewer))
  const read = async (some: readonly Deployment[]): Promise<readonly HistoryEntry[]> => {
    const found = await Promise.all(
      some.map(async (each) => entryOf(each, believable(await statusesOf(each), viewer), { place, viewer }, ports)),
    )
    return found.flat()
  }
  const entries: HistoryEntry[] = []
  let done = 0
  while (done < ours.length) {
    const next = ours.slice(done, done + batch)
    done += next.length
    entries.push(...(await read(next)))
    const trees = new Set(entries.filter(isVerified).map((entry) => entry.deployment.payload.tree))
    if (trees.size >= (asked.wanted ?? 2)) break
  }
  entries.push(...(await read(ours.slice(done).filter(({ sha }) => sha === asked.sha))))
  // Payloads come with the list: what they say costs nothing, however old it is.
  const records = [
    ...entries.map(({ deployment }) => deployment),
    ...ours.slice(done).filter((each) => isOurs(each, place, viewer)),
  ]
  return { place, entries, records: records.toSorted((one, other) => other.id - one.id) }
}
