// adapters/github: lists the deployments of an environment. The question leaves before any schema is loaded.
import type { Deployment } from '../../core/github.ts'
import type { GitHubReader } from '../../ports/github.ts'
import { newestFirst, readList, type Listing } from './pages.ts'
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

/** What the post step asks first. */
export const deploymentLister = (api: Api): Pick<GitHubReader, 'deployments'> => ({
  deployments: (environment) => listDeployments(api, environment),
})
