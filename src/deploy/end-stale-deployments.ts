// deploy: marks deployments as failed that dead runs left open; its own errors stop nothing.
import { messageOf, orSay } from '../core/errors.ts'
import { unfinished, type History, type HistoryEntry } from '../records/decide/history.ts'
import type { DeploymentWriter } from '../ports/github.ts'
import type { ReadPorts } from '../ports/ports.ts'

export interface EndStalePorts extends ReadPorts {
  readonly writer: DeploymentWriter
}

/** Why nobody will end this deployment any more; null while its run may still be at work. */
const whyStale = async ({ deployment }: HistoryEntry, ports: EndStalePorts): Promise<string | null> => {
  const { run, attempt } = deployment.payload
  const { context, github } = ports
  if (run === context.run.id)
    return attempt < context.run.attempt ? `attempt ${attempt} of this run ended without a word` : null
  const owner = await github.workflowRun(run)
  if (owner === null) return `run ${run} no longer exists`
  return owner.status === 'completed' ? `run ${run} ended (${owner.conclusion ?? 'no conclusion'})` : null
}

/**
 * Ends what cancelled and lost runs of ours left open in an environment (the reconciler of the design). Returns the ids
 * that it ended. A failure here stops nothing: the next run tries again.
 */
export const endStaleDeployments = async (history: History, ports: EndStalePorts): Promise<readonly number[]> => {
  const ended = await Promise.all(
    unfinished(history).map(async (entry) => {
      const { id } = entry.deployment
      const attempt = async () => {
        const why = await whyStale(entry, ports)
        if (why === null) return []
        await ports.writer.deploymentStatus({ deployment: id, event: { event: 'abandoned', text: why } })
        ports.log.warn(`Deployment ${id} in ${history.place.environment} was left open (${why}): marked as error.`)
        return [id]
      }
      const done = await orSay(attempt, (thrown) =>
        ports.log.warn(`Deployment ${id} could not be looked after: ${messageOf(thrown)}`),
      )
      return done ?? []
    }),
  )
  return ended.flat()
}
