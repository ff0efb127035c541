// records/gather: with a signing key, shows of GitHub's records only those that somebody with the key has written.
import type { Deployment } from '../../core/github.ts'
import type { GitHubReader } from '../../ports/github.ts'
import { ownPayloadOnly, ownStatusesOnly, type SigningKeys } from '../decide/signature.ts'

/** The same GitHub, without the payloads and the last words that only we could have written, and did not. */
export const readSigned = (github: GitHubReader, keys: SigningKeys): GitHubReader => {
  const own = (deployment: Deployment): Deployment => ownPayloadOnly(keys, deployment)
  return {
    ...github,
    deployments: async (environment) => (await github.deployments(environment)).map(own),
    deployment: async (id) => {
      const found = await github.deployment(id)
      return found === null ? null : own(found)
    },
    deploymentStatuses: async (id) => ownStatusesOnly(keys, id, await github.deploymentStatuses(id)),
    recentStatuses: async (environment) =>
      new Map([...(await github.recentStatuses(environment))].map(([id, all]) => [id, ownStatusesOnly(keys, id, all)])),
  }
}
