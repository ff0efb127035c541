// adapters/github: lists the deployments of an environment. The question leaves before any schema is loaded.
import type { Deployment, DeploymentStatus } from '../../core/github.ts'
import type { GitHubReader } from '../../ports/github.ts'
import { newestFirst, readList, type Listing } from './pages.ts'
import type { AskGraphql } from './questions.ts'
import type { Api } from './request.ts'

export const deploymentsRead = 'deployments: read'

export const deploymentsOf = (api: Api, environment: string, sha: string | null = null): Listing => {
  const only = sha === null ? '' : `&sha=${encodeURIComponent(sha)}`
  const path = `${api.repo}/deployments?environment=${encodeURIComponent(environment)}${only}`
  return { what: `list the deployments of ${environment}`, needs: deploymentsRead, path }
}

const answer = async () => (await import('./deployment-answer.ts')).deploymentSchema

/** The deployments of an environment, of one commit or of all; the API documents no order, so we make one. */
export const listDeployments = async (
  api: Api,
  environment: string,
  sha: string | null = null,
): Promise<readonly Deployment[]> => newestFirst(await readList(api, deploymentsOf(api, environment, sha), answer))

/** https://docs.github.com/en/graphql/reference/objects#deployment */
const field = `deployments(environments: $environments, first: 30, orderBy: { field: CREATED_AT, direction: DESC }) {
  nodes { id statuses(first: 20) { totalCount nodes {
    state description createdAt logUrl creator { login __typename }
  } } }
}`

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

const numbered = async () => (await import('./deployment-answer.ts')).numberedAnswer
const recent = async () => (await import('./deployment-answer.ts')).recentAnswer

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

/** What the post step asks first, and what is asked with it. */
export const deploymentLister = (api: Api, ask: AskGraphql): Pick<GitHubReader, 'deployments' | 'recentStatuses'> => ({
  recentStatuses: recentStatuses(api, ask),
  deployments: (environment) => listDeployments(api, environment),
})
