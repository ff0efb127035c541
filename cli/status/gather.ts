// cli/status: asks GitHub for the history, lock and incidents of each environment. Changes nothing.
import type { Runbook } from '../../src/runbook/runbook.ts'
import { ownIncidents } from '../../src/incident/run/issue.ts'
import { gatherHistory } from '../../src/records/gather/history.ts'
import { gatherLock } from '../../src/records/gather/lock.ts'
import type { GitHubReader } from '../../src/ports/github.ts'
import type { AskedRepository } from '../ports.ts'
import { placeStatus, type PlaceStatus } from './decide/place-status.ts'

/** The service's environments, in the order of promotion. */
export const gatherStatus = async (
  { environments, incident }: Pick<Runbook, 'environments' | 'incident'>,
  asked: AskedRepository & { readonly now: string },
  github: GitHubReader,
): Promise<readonly PlaceStatus[]> => {
  const { owner, name, server, now } = asked
  const run = { id: 0 }
  const context = { repository: { owner, name }, urls: { server }, run }
  const clock = { now: () => now }
  const incidents = await ownIncidents(incident.labels, { github })
  return Promise.all(
    environments.map(async ({ place, freeze }) => {
      const [history, lock] = await Promise.all([
        gatherHistory(place, { github }),
        gatherLock(place, { github, clock, context }),
      ])
      return placeStatus({ history, lock, freeze, incidents, now })
    }),
  )
}
