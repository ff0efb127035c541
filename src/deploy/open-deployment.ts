// deploy: creates the deployment record, or adopts GitHub's; refuses two records for one deploy.
import { adoptionText, isAdoptedElsewhere } from '../records/decide/payload.ts'
import { decodeEvent, encodeEvent, longestDescription } from '../records/decide/event.ts'
import { ExpectedError, orUnreadable } from '../core/errors.ts'
import type { Deployment, DeploymentPayload } from '../core/github.ts'
import type { Place } from '../core/place.ts'
import type { DeploymentWriter } from '../ports/github.ts'
import type { ReadPorts } from '../ports/ports.ts'
import { jobLinked, jobOfOurs } from './other-job.ts'

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

/** A deployment that GitHub made for a job, and the job's id; null: its statuses do not link to one. */
interface JobDeployment {
  readonly deployment: Deployment
  readonly job: number | null
}

/** The deployments that GitHub made in this run for this commit, and that no other place has adopted. */
const findOfRun = async (
  { place, payload }: OpenRequest,
  { github, context }: OpenPorts,
): Promise<readonly JobDeployment[]> => {
  const found: JobDeployment[] = []
  for (const deployment of await github.deployments(place.environment)) {
    if (deployment.payload !== null || deployment.sha !== payload.sha) continue
    const statuses = await github.deploymentStatuses(deployment.id)
    const links = statuses.flatMap(({ logUrl }) => logUrl ?? [])
    const isTaken = statuses.map(decodeEvent).some((event) => isAdoptedElsewhere(event, deployment, place))
    if (!isTaken && links.some((link) => link.includes(`/actions/runs/${context.run.id}/`))) {
      found.push({ deployment, job: jobLinked(links, context.run.id) })
    }
  }
  return found
}

/**
 * The deployment that GitHub made for this job. Two jobs of a run may deploy two services to one GitHub environment, and
 * each has one of its own. A job that can't be found among the run's takes the only one there is.
 */
const findOfJob = async (request: OpenRequest, ports: OpenPorts): Promise<readonly Deployment[]> => {
  const found = await findOfRun(request, ports)
  if (found.length === 0) return []
  const { id: run, attempt, job } = ports.context.run
  const jobs = await orUnreadable(ports.github.jobsOfRun(run))
  const ours = jobs.ok ? jobOfOurs({ run, attempt, job }, jobs.value) : null
  return found
    .filter((each) => ours === null || each.job === null || each.job === ours.id)
    .map(({ deployment }) => deployment)
}

/** Two records of one deployment would contradict each other: GitHub's own closes with the job, ours with the proof. */
const assertAlone = ([found]: readonly Deployment[], environment: string): void => {
  if (found === undefined) return
  throw new ExpectedError({
    code: 'bad-config',
    message: `GitHub made deployment ${found.id} for this job by itself, so ${environment} would have two records.`,
    remedy: `Write 'environment: { name: ${environment}, deployment: false }' in the job, or set 'record: environment' to adopt GitHub's.`,
  })
}

const whyNothing = (found: Deployment | undefined, others: readonly Deployment[]): string => {
  if (found === undefined) return 'GitHub made no deployment for this job and commit that no other service has adopted'
  if (others.length > 0)
    return `GitHub made ${others.length + 1} deployments in this run, and none can be told to be this job's`
  return 'the shas of this repository are too long'
}

const adopt = async (
  [found, ...others]: readonly Deployment[],
  request: OpenRequest,
  ports: OpenPorts,
): Promise<number> => {
  const { environment } = request.place
  const event = { event: 'adopted', text: adoptionText(request) } as const
  const fits = encodeEvent(event).description.length < longestDescription
  if (found === undefined || others.length > 0 || !fits) {
    throw new ExpectedError({
      code: 'bad-config',
      message: `'record: environment' has nothing to adopt in ${environment}: ${whyNothing(found, others)}.`,
      remedy: `Give the job 'environment: ${environment}', one job a service, or leave 'record' at its default.`,
    })
  }
  await ports.writer.deploymentStatus({
    deployment: found.id,
    event,
    logUrl: ports.context.run.url,
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
    logUrl: ports.context.run.url,
  })
  return id
}
