// records/run: with a signing key, seals every payload and every last word before it is written.
import type { GitHubWriter } from '../../ports/github.ts'
import { signEvent, signPayload, type SigningKeys } from '../decide/signature.ts'

/** The same writer; what it writes to deployments bears our seal. */
export const writeSigned = (writer: GitHubWriter, { current }: SigningKeys): GitHubWriter => ({
  ...writer,
  createDeployment: (request) =>
    writer.createDeployment({ ...request, payload: signPayload(current, request.environment, request.payload) }),
  deploymentStatus: (request) =>
    writer.deploymentStatus({ ...request, event: signEvent(current, request.deployment, request.event) }),
})
