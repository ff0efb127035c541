// deploy: builds the deployment payload, and writes the final status, also after an exception.
import { isCancelled, messageOf } from '../core/errors.ts'
import type { DeploymentPayload } from '../core/github.ts'
import type { RecordEvent } from '../core/record-event.ts'
import { deploymentKey } from '../records/decide/payload.ts'
import type { Release } from '../core/release.ts'
import { nameOfRelease } from '../core/text.ts'
import type { ExecutionEnd, ExecutePorts, ExecuteRequest } from './execution.ts'
import type { StepRecorder } from './steps.ts'
import type { Verification } from '../smoke/run/verify.ts'

/** What a deployment's record says for ever. */
export const payloadOf = (request: ExecuteRequest, ports: ExecutePorts): DeploymentPayload => ({
  runbook: 2,
  kind: request.kind,
  service: request.environment.place.service,
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
  key: deploymentKey({
    place: request.environment.place,
    kind: request.kind,
    sha: request.release.sha,
    run: ports.context.runId,
    attempt: ports.context.attempt,
  }),
  policy: null,
  ...(request.bad === undefined ? {} : { from: request.bad, to: request.release.sha }),
  ...(request.force === undefined ? {} : { force: request.force }),
})

/** Only a commit that was seen to serve earns the word `verified`, which a rollback later trusts. */
export const wasSeen = (verification: Verification | null, release: Release): boolean =>
  verification?.observedSha === release.sha

/** The last word on a deployment; none for one that stays open or never began. */
const finalEvent = (end: ExecutionEnd, release: Release): RecordEvent | null => {
  switch (end.outcome) {
    case 'verified': {
      const text = `${nameOfRelease(release)}: ${end.verification?.message ?? ''}`
      return { event: wasSeen(end.verification, release) ? 'verified' : 'unverified', text }
    }
    case 'target-failed':
    case 'smoke-failed':
    case 'smoke-inconclusive':
      return { event: 'failed', text: end.message }
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
  const event = finalEvent(end, request.release)
  if (event === null) return end
  const url = end.url ?? request.environment.url
  try {
    await steps.run(`Record ${end.outcome === 'verified' ? 'success' : 'failure'}`, () =>
      ports.writer.deploymentStatus({
        deployment,
        event,
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
  const event = isCancelled(thrown)
    ? ({ event: 'cancelled', text: '' } as const)
    : ({ event: 'broken', text: messageOf(thrown) } as const)
  await ports.writer.deploymentStatus({ deployment, event, logUrl: ports.context.runUrl })
}
