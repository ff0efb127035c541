// adapters/github: reads a deployment, and the statuses of those of an environment, newest first.
import { z } from 'zod'
import type { Deployment, DeploymentStatus } from '../../core/github.ts'
import type { GitHubReader } from '../../ports/github.ts'
import { read } from './answers.ts'
import { creator, deploymentSchema } from './deployment-answer.ts'
import { deploymentsOf, deploymentsRead } from './deployment-list.ts'
import { newestFirst, readList } from './pages.ts'
import type { AskGraphql } from './questions.ts'
import type { Api } from './request.ts'
import { plainLogin } from './viewer.ts'

// GitHub adds states now and then (`waiting`, for a job that waits for a reviewer): what we do not know is not final.
const stateSchema = z
  .enum(['error', 'failure', 'inactive', 'in_progress', 'queued', 'pending', 'success'])
  .catch('pending')

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

/** https://docs.github.com/en/graphql/reference/objects#deployment */
const field = `deployments(environments: $environments, first: 30, orderBy: { field: CREATED_AT, direction: DESC }) {
  nodes { id statuses(first: 20) { totalCount nodes {
    state description createdAt logUrl creator { login __typename }
  } } }
}`

const actor = z.object({ login: z.string(), __typename: z.string() })
const recentSchema = z
  .object({
    state: z.string().toLowerCase().pipe(stateSchema),
    description: z.string().nullish(),
    createdAt: z.string(),
    logUrl: z.string().nullish(),
    creator: actor.nullish(),
  })
  .transform(({ creator: by, ...raw }): DeploymentStatus => ({
    state: raw.state,
    description: raw.description ?? '',
    createdAt: raw.createdAt,
    logUrl: raw.logUrl || null,
    creator: by == null ? null : by.__typename === 'Bot' ? `${plainLogin(by.login)}[bot]` : by.login,
  }))
const recent = z
  .object({
    nodes: z.array(
      z.object({
        id: z.string(),
        statuses: z.object({ totalCount: z.number(), nodes: z.array(recentSchema) }),
      }),
    ),
  })
  .nullable()

const isEnd = ({ state }: DeploymentStatus): boolean => !['queued', 'pending', 'in_progress'].includes(state)

/** Newest first. null where that can't be told: GraphQL has no numbers, and an end in the same second as another word. */
const ordered = (statuses: readonly DeploymentStatus[]): readonly DeploymentStatus[] | null => {
  const sorted = statuses.toSorted((one, other) => Date.parse(other.createdAt) - Date.parse(one.createdAt))
  const unsure = sorted.some((status, index) => {
    const next = sorted[index + 1]
    return next?.createdAt === status.createdAt && (isEnd(status) || isEnd(next))
  })
  return unsure ? null : sorted
}

const numbered = z.object({ id: z.number(), node_id: z.string().optional() })

/** Joined by the name that both APIs have for a deployment: GraphQL's number for it ends at 31 bits. */
const recentStatuses =
  (api: Api, ask: AskGraphql): GitHubReader['recentStatuses'] =>
  async (environment) => {
    const purpose = { what: `list the statuses of the deployments of ${environment}`, needs: deploymentsRead }
    const variables = { environments: { type: '[String!]', value: [environment] } }
    const [listed, found] = await Promise.all([
      // The list itself is asked for at the same moment: that is one request.
      readList(api, deploymentsOf(api, environment), numbered),
      ask({ ...purpose, of: 'repository', field, variables }, recent),
    ])
    const told = new Map((found?.nodes ?? []).map(({ id, statuses }) => [id, statuses]))
    const whole = listed.flatMap(({ id, node_id: node = '' }) => {
      const { totalCount, nodes } = told.get(node) ?? { totalCount: 1, nodes: [] }
      const statuses = nodes.length < totalCount ? null : ordered(nodes)
      return statuses === null ? [] : [[id, statuses] as const]
    })
    return new Map(whole)
  }

/** The history of an environment, beside the list itself. */
export const deploymentReader = (
  api: Api,
  ask: AskGraphql,
): Pick<GitHubReader, 'deployment' | 'deploymentStatuses' | 'recentStatuses'> => ({
  recentStatuses: recentStatuses(api, ask),
  deployment: deployment(api),
  deploymentStatuses: deploymentStatuses(api),
})
