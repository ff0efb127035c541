// deploy: the post step: ends the job's open deployments and releases its lock. Safe to run twice.
import { unfinished } from '../records/decide/history.ts'
import type { ExecutePorts } from './execution.ts'
import { isOwn } from '../records/decide/lock.ts'
import { ownWorker, releaseOwnLock } from './take-lock.ts'
import { gatherHistory } from '../records/gather/history.ts'

const endings = {
  success: { state: 'success', description: 'unverified: the job succeeded, and no smoke step proved it' },
  failure: { state: 'failure', description: 'the job failed' },
  cancelled: { state: 'error', description: 'cancelled' },
} as const

/** Ends what this job left open: its deployments by the job's result, then its lock. Safe to run twice. */
export const endJob = async (
  environment: string,
  jobStatus: 'success' | 'failure' | 'cancelled',
  ports: ExecutePorts,
): Promise<void> => {
  const { context, writer, log } = ports
  const history = await gatherHistory(environment, ports)
  const own = unfinished(history).filter(({ deployment }) => isOwn(deployment.payload, ownWorker(ports)))
  for (const { deployment } of own) {
    await writer.deploymentStatus({ deployment: deployment.id, ...endings[jobStatus], logUrl: context.runUrl })
    log.info(`Deployment ${deployment.id} in ${environment}: ${endings[jobStatus].description}.`)
  }
  if (await releaseOwnLock(environment, ports)) log.info(`The lock on ${environment} is given back.`)
}
