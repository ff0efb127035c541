// deploy: builds the deployment payload, and writes the final status, also after an exception.
import { isCancelled, messageOf } from '../core/errors.ts'
import type { DeploymentPayload } from '../core/github.ts'
import type { Release } from '../core/release.ts'
import { nameOfRelease } from '../core/text.ts'
import type { ExecutionEnd, ExecutePorts, ExecuteRequest } from './execution.ts'
import type { StepRecorder } from './steps.ts'
import type { Verification } from '../smoke/run/verify.ts'

/**
 * The same intent of the same attempt finds its own deployment again, whatever happened to the answer. A re-run is a new
 * intent: it has a record of its own, so that the order of records is the order of deployments.
 */
const deploymentKey = ({ kind, environment, release }: ExecuteRequest, { context }: ExecutePorts): string =>
  [kind, environment.name, release.sha, `${context.runId}.${context.attempt}`].join(':')

/** What a deployment's record says for ever. */
export const payloadOf = (request: ExecuteRequest, ports: ExecutePorts): DeploymentPayload => ({
  runbook: 1,
  kind: request.kind,
  version: request.release.version,
  ref: request.release.ref,
  tagObject: request.tagObject,
  sha: request.release.sha,
  tree: request.tree,
  run: ports.context.runId,
  attempt: ports.context.attempt,
  job: ports.context.job,
  artifact: request.artifact,
  previous: request.previousSha,
  key: deploymentKey(request, ports),
  ...(request.bad === undefined ? {} : { bad: request.bad }),
  ...(request.force === undefined ? {} : { force: request.force }),
})

/** Only a commit that was seen to serve earns the word `verified`, which a rollback later trusts. */
export const wasSeen = (verification: Verification | null, release: Release): boolean =>
  verification?.observedSha === release.sha

/** The last word on a deployment; none for one that stays open or never began. */
const finalStatus = (end: ExecutionEnd, release: Release) => {
  const evidence = end.verification?.message ?? ''
  switch (end.outcome) {
    case 'verified':
      return {
        state: 'success' as const,
        description: `${wasSeen(end.verification, release) ? 'verified' : 'unverified'} ${nameOfRelease(release)}: ${evidence}`,
      }
    case 'target-failed':
    case 'smoke-failed':
    case 'smoke-inconclusive':
      return { state: 'failure' as const, description: end.message }
    default:
      return null
  }
}

/** The end is written before anyone is told of it; when it can't be, that is what people are told. */
export const recordEnd = async (
  end: ExecutionEnd,
  deployment: number,
  request: ExecuteRequest,
  steps: StepRecorder,
  ports: ExecutePorts,
): Promise<ExecutionEnd> => {
  const status = finalStatus(end, request.release)
  if (status === null) return end
  const url = end.url ?? request.environment.url
  try {
    await steps.run(`Record ${status.state}`, () =>
      ports.writer.deploymentStatus({
        deployment,
        ...status,
        logUrl: ports.context.runUrl,
        ...(url === null ? {} : { environmentUrl: url }),
      }),
    )
    return end
  } catch (thrown) {
    if (end.outcome !== 'verified') return { ...end, message: `${end.message} (Not recorded: ${messageOf(thrown)})` }
    return {
      ...end,
      outcome: 'deployed-but-unrecorded',
      message: `${end.message.replace(/\.$/, '')}, but GitHub could not be told: ${messageOf(thrown)}`,
      remedy: `The environment is well. Run this again when GitHub answers, so that deployment ${deployment} counts as verified.`,
    }
  }
}

/** Marks the deployment as ended by what was thrown; whether that succeeds or not, the throw goes on. */
export const abandon = async (deployment: number, thrown: unknown, ports: ExecutePorts): Promise<void> => {
  const description = isCancelled(thrown) ? 'cancelled' : `ended by an error: ${messageOf(thrown)}`
  await ports.writer.deploymentStatus({ deployment, state: 'error', description, logUrl: ports.context.runUrl })
}
