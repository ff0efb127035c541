// cli/status: asks GitHub for the history, lock and incidents of each environment. Changes nothing.
import type { Runbook } from '../../src/runbook/runbook.ts'
import { ownIncidents } from '../../src/incident/run/issue.ts'
import { gatherHistory } from '../../src/records/gather/history.ts'
import { gatherLock } from '../../src/records/gather/lock.ts'
import type { AskedGitHub, AskedRepository } from '../ports.ts'
import { placeStatus, type PlaceStatus } from './decide/place-status.ts'

/** The service's environments, in the order of promotion. */
export const gatherStatus = async (
  { environments, incident }: Pick<Runbook, 'environments' | 'incident'>,
  asked: AskedRepository & { readonly app: string; readonly now: string },
  github: AskedGitHub['github'],
): Promise<readonly PlaceStatus[]> => {
  const { owner, name, server, now, app } = asked
  // Records and incidents count if the app of the workflows made them; here a person's token asks.
  const viewer = () => Promise.resolve(app)
  const { commit, deployments, deploymentStatuses, recentStatuses, issues } = github
  const records = { github: { viewer, commit, deployments, deploymentStatuses, recentStatuses } }
  const run = { id: 0 }
  const context = { repository: { owner, name }, urls: { server }, run }
  const clock = { now: () => now }
  const incidents = await ownIncidents(incident.labels, { github: { viewer, issues } })
  return Promise.all(
    environments.map(async ({ place, freeze }) => {
      const [history, lock] = await Promise.all([
        gatherHistory(place, records),
        gatherLock(place, { github, clock, context }),
      ])
      return placeStatus({ history, lock, freeze, incidents, now })
    }),
  )
}
