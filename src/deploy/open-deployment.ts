// deploy: creates the deployment record, or adopts GitHub's; refuses two records for one deploy.
import { adoptionText } from '../records/decide/payload.ts'
import { encodeEvent, longestDescription } from '../records/decide/event.ts'
import { ExpectedError } from '../core/errors.ts'
import type { Deployment, DeploymentPayload } from '../core/github.ts'
import type { Place } from '../core/place.ts'
import type { DeploymentWriter } from '../ports/github.ts'
import type { ReadPorts } from '../ports/ports.ts'

export interface OpenPorts extends ReadPorts {
  readonly writer: DeploymentWriter
}

export interface OpenRequest {
  readonly place: Place
  readonly production: boolean
  readonly payload: DeploymentPayload
  /** Whose record it is: ours, or the one that GitHub made for the job's `environment:`. */
  readonly record: 'action' | 'environment'
  readonly reason: string
}

/** The deployment that GitHub made for a job of this run, by the run that its statuses link to. */
const findOfJob = async ({ place, payload }: OpenRequest, ports: OpenPorts): Promise<Deployment | null> => {
  const { github, context } = ports
  const deployments = await github.deployments(place.environment)
  for (const deployment of deployments) {
    if (deployment.payload !== null || deployment.sha !== payload.sha) continue
    const statuses = await github.deploymentStatuses(deployment.id)
    if (statuses.some(({ logUrl }) => logUrl?.includes(`/actions/runs/${context.runId}/`))) return deployment
  }
  return null
}

/** Two records of one deployment would contradict each other: GitHub's own closes with the job, ours with the proof. */
const assertAlone = (found: Deployment | null, environment: string): void => {
  if (found === null) return
  throw new ExpectedError({
    code: 'bad-config',
    message: `GitHub made deployment ${found.id} for this job by itself, so ${environment} would have two records.`,
    remedy: `Write 'environment: { name: ${environment}, deployment: false }' in the job, or set 'record: environment' to adopt GitHub's.`,
  })
}

const adopt = async (found: Deployment | null, request: OpenRequest, ports: OpenPorts): Promise<number> => {
  const { place, payload } = request
  const { environment } = place
  const event = { event: 'adopted', text: adoptionText(place, payload) } as const
  const fits = encodeEvent(event).description.length < longestDescription
  if (found === null || !fits) {
    const why =
      found === null ? 'GitHub made no deployment for this job and commit' : 'the shas of this repository are too long'
    throw new ExpectedError({
      code: 'bad-config',
      message: `'record: environment' has nothing to adopt in ${environment}: ${why}.`,
      remedy: `Give the job 'environment: ${environment}', or leave 'record' at its default.`,
    })
  }
  await ports.writer.deploymentStatus({
    deployment: found.id,
    event,
    logUrl: ports.context.runUrl,
  })
  return found.id
}

/** Opens the one record of this deployment and says who is at it. */
export const openDeployment = async (request: OpenRequest, by: string, ports: OpenPorts): Promise<number> => {
  const { place, production, payload, record, reason } = request
  const { environment } = place
  const found = await findOfJob(request, ports)
  if (record === 'environment') return adopt(found, request, ports)
  assertAlone(found, environment)
  const { id } = await ports.writer.createDeployment({
    environment,
    production,
    task: payload.kind === 'deploy' ? 'deploy' : 'deploy:rollback',
    description: reason,
    payload,
  })
  await ports.writer.deploymentStatus({
    deployment: id,
    event: { event: 'begun', text: by },
    logUrl: ports.context.runUrl,
  })
  return id
}
