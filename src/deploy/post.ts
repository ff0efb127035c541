// deploy: the post step: ends the job's open deployments and releases its lock. Safe to run twice.
import type { Place } from '../core/place.ts'
import type { RecordEvent } from '../core/record-event.ts'
import { unfinished } from '../records/decide/history.ts'
import type { ExecutePorts } from './execution.ts'
import { isOwn } from '../records/decide/lock.ts'
import { ownWorker, releaseOwnLock } from './take-lock.ts'
import { gatherHistory } from '../records/gather/history.ts'

const endings = {
  success: { event: 'unverified', text: 'the job succeeded, and no smoke step proved it' },
  failure: { event: 'failed', text: 'the job failed' },
  cancelled: { event: 'cancelled', text: '' },
} as const satisfies Readonly<Record<string, RecordEvent>>

/** Ends what this job left open: its deployments by the job's result, then its lock. Safe to run twice. */
export const endJob = async (
  place: Place,
  jobStatus: 'success' | 'failure' | 'cancelled',
  ports: ExecutePorts,
): Promise<void> => {
  const { context, writer, log } = ports
  const { environment } = place
  const end = endings[jobStatus]
  const history = await gatherHistory(place, ports)
  const own = unfinished(history).filter(({ deployment }) => isOwn(deployment.payload, ownWorker(ports)))
  for (const { deployment } of own) {
    await writer.deploymentStatus({ deployment: deployment.id, event: end, logUrl: context.run.url })
    log.info(
      `Deployment ${deployment.id} in ${environment}: ${[end.event, end.text].filter((word) => word !== '').join(': ')}.`,
    )
  }
  if (await releaseOwnLock(place, ports)) log.info(`The lock on ${environment} is given back.`)
}
