// adapters/github: reads a deployment, and the statuses of those of an environment, newest first.
import { z } from 'zod'
import type { Deployment, DeploymentStatus } from '../../core/github.ts'
import type { GitHubReader } from '../../ports/github.ts'
import { read } from './answers.ts'
import { creator, deploymentSchema, stateSchema } from './deployment-answer.ts'
import { deploymentsRead } from './deployment-list.ts'
import { newestFirst, readList } from './pages.ts'
import type { Api } from './request.ts'

const statusSchema = z.object({
  id: z.number(),
  state: stateSchema,
  description: z.string().nullish(),
  created_at: z.string(),
  creator,
  log_url: z.string().nullish(),
})

const toStatus = (raw: z.output<typeof statusSchema>): DeploymentStatus => ({
  state: raw.state,
  description: raw.description ?? '',
  createdAt: raw.created_at,
  creator: raw.creator?.login ?? null,
  logUrl: raw.log_url || null,
})

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
    const found = await readList(
      api,
      listing,
      statusSchema.transform((raw) => ({ ...raw, createdAt: raw.created_at })),
    )
    return newestFirst(found).map(toStatus)
  }

/** The history of an environment, beside the list itself. */
export const deploymentReader = (api: Api): Pick<GitHubReader, 'deployment' | 'deploymentStatuses'> => ({
  deployment: deployment(api),
  deploymentStatuses: deploymentStatuses(api),
})
