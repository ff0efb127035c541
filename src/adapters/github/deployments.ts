import { z } from 'zod'
import type { Deployment, DeploymentStatus } from '../../domain/github.ts'
import type { GitHubReader } from '../../ports/github.ts'
import { read } from './answers.ts'
import { newestFirst, readList } from './pages.ts'
import { decodePayload } from './payload.ts'
import type { Api } from './request.ts'

const deploymentsRead = 'deployments: read'
const creator = z.object({ login: z.string() }).nullish()

export const deploymentSchema = z
  .object({
    id: z.number(),
    sha: z.string(),
    ref: z.string(),
    environment: z.string(),
    task: z.string(),
    payload: z.unknown(),
    creator,
    created_at: z.string(),
  })
  .transform((raw): Deployment => ({
    id: raw.id,
    sha: raw.sha,
    ref: raw.ref,
    environment: raw.environment,
    task: raw.task,
    payload: decodePayload(raw.payload),
    creator: raw.creator?.login ?? null,
    createdAt: raw.created_at,
  }))

const statusSchema = z
  .object({
    id: z.number(),
    // GitHub adds states now and then (`waiting`, for a job that waits for a reviewer): what we do not know is not final.
    state: z.enum(['error', 'failure', 'inactive', 'in_progress', 'queued', 'pending', 'success']).catch('pending'),
    description: z.string().nullish(),
    created_at: z.string(),
    creator,
    log_url: z.string().nullish(),
  })
  .transform((raw): DeploymentStatus => ({
    id: raw.id,
    state: raw.state,
    description: raw.description ?? '',
    createdAt: raw.created_at,
    creator: raw.creator?.login ?? null,
    logUrl: raw.log_url || null,
  }))

/** The deployments of an environment, of one commit or of all; the API documents no order, so we make one. */
export const listDeployments = async (
  api: Api,
  environment: string,
  sha: string | null = null,
): Promise<readonly Deployment[]> => {
  const only = sha === null ? '' : `&sha=${encodeURIComponent(sha)}`
  const path = `${api.repo}/deployments?environment=${encodeURIComponent(environment)}${only}`
  const listing = { what: `list the deployments of ${environment}`, needs: deploymentsRead, path }
  return newestFirst(await readList(api, listing, deploymentSchema))
}

const deployment =
  (api: Api) =>
  (id: number): Promise<Deployment | null> =>
    read(
      api,
      { what: `read deployment ${id}`, needs: deploymentsRead, path: `${api.repo}/deployments/${id}` },
      deploymentSchema,
    )

const deploymentStatuses =
  (api: Api) =>
  async (id: number): Promise<readonly DeploymentStatus[]> => {
    const path = `${api.repo}/deployments/${id}/statuses`
    const listing = { what: `list the statuses of deployment ${id}`, needs: deploymentsRead, path }
    return newestFirst(await readList(api, listing, statusSchema))
  }

/** The history of an environment. */
export const deploymentReader = (
  api: Api,
): Pick<GitHubReader, 'deployments' | 'deployment' | 'deploymentStatuses'> => ({
  deployments: (environment) => listDeployments(api, environment),
  deployment: deployment(api),
  deploymentStatuses: deploymentStatuses(api),
})
