// deploy: saves the target's artifact in deployment statuses, where a later rollback reads it.
import { artifactEvents } from '../records/decide/artifact.ts'
import type { DeploymentWriter } from '../ports/github.ts'
import type { ReadPorts } from '../ports/ports.ts'

/** Writes what the target made into the deployment's statuses, in as many as it takes; a rollback reads it back there. */
export const recordArtifact = async (
  deployment: number,
  artifact: string,
  ports: Pick<ReadPorts, 'log'> & { readonly writer: Pick<DeploymentWriter, 'deploymentStatus'> },
): Promise<void> => {
  const events = artifactEvents(artifact)
  if (events === null) {
    const why = artifact === '' ? 'is empty' : `has ${artifact.length} characters, more than GitHub's statuses hold`
    ports.log.warn(`The artifact ${why}: it is not recorded, so a rollback to this release may have to build it again.`)
    return
  }
  for (const event of events) await ports.writer.deploymentStatus({ deployment, event })
}
