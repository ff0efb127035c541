// deploy: what a deployment's record holds: payload, artifact, and the final status, also after an exception.
import { isCancelled, messageOf } from '../core/errors.ts'
import type { DeploymentPayload } from '../core/github.ts'
import type { RecordEvent } from '../core/record-event.ts'
import { artifactEvents } from '../records/decide/artifact.ts'
import { deploymentKey } from '../records/decide/payload.ts'
import type { Release } from '../core/release.ts'
import { nameOfRelease } from '../core/text.ts'
import type { ExecutionEnd, ExecutePorts, ExecuteRequest, ExecuteSubject } from './execution.ts'
import type { StepRecorder } from './steps.ts'
import type { Verification } from '../smoke/run/verify.ts'
import * as words from './words.ts'

/** What a deployment's record says for ever. */
export const payloadOf = (
  { environment, release }: ExecuteSubject,
  { intent, put }: Pick<ExecuteRequest, 'intent' | 'put'>,
  { context }: Pick<ExecutePorts, 'context'>,
): DeploymentPayload => ({
  runbook: 2,
  kind: intent.kind,
  service: environment.place.service,
  version: release.version,
  ref: release.ref,
  tagObject: release.tagObject,
  sha: release.sha,
  tree: release.tree,
  run: context.run.id,
  attempt: context.run.attempt,
  job: context.run.job,
  artifact: put.artifact,
  previous: put.previousSha,
  key: deploymentKey({
    place: environment.place,
    kind: intent.kind,
    sha: release.sha,
    run: context.run.id,
    attempt: context.run.attempt,
  }),
  policy: environment.trust.digest,
  ...(intent.bad === null ? {} : { from: intent.bad, to: release.sha }),
  ...(intent.force === null ? {} : { force: intent.force }),
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
    case 'deployed-but-unrecorded':
      return { event: 'broken', text: end.message }
    default:
      return null
  }
}

/** The end is written before anyone is told of it; when it can't be, that is what people are told. */
export const recordEnd = async (
  end: ExecutionEnd,
  deployment: number,
  { environment, release }: ExecuteSubject,
  steps: StepRecorder,
  ports: ExecutePorts,
): Promise<ExecutionEnd> => {
  const event = finalEvent(end, release)
  if (event === null) return end
  const url = end.url ?? environment.url
  try {
    await steps.run(`Record ${end.outcome === 'verified' ? 'success' : 'failure'}`, () =>
      ports.writer.deploymentStatus({
        deployment,
        event,
        logUrl: ports.context.run.url,
        ...(url === null ? {} : { environmentUrl: url }),
      }),
    )
    return end
  } catch (thrown) {
    if (end.outcome !== 'verified') return { ...end, message: words.notRecorded(end.message, messageOf(thrown)) }
    return {
      ...end,
      outcome: 'deployed-but-unrecorded',
      message: words.notTold(end.message, messageOf(thrown)),
      remedy: words.countAgain(deployment),
    }
  }
}

/**
 * Writes what the target made into the deployment's statuses, in as many as it takes; a rollback reads it back there. What
 * GitHub does not take is told: the release is in place, and is to be proven all the same. null: it is on record.
 */
export const recordArtifact = async (
  deployment: number,
  artifact: string,
  { log, writer }: Pick<ExecutePorts, 'log' | 'writer'>,
): Promise<string | null> => {
  const events = artifactEvents(artifact)
  if (events === null) {
    log.warn(words.artifactNotRecorded(artifact.length))
    return null
  }
  try {
    for (const event of events) await writer.deploymentStatus({ deployment, event })
    return null
  } catch (thrown) {
    if (isCancelled(thrown)) throw thrown
    log.warn(words.artifactRefused(messageOf(thrown)))
    return messageOf(thrown)
  }
}

/** A release whose artifact is not on record is no way back: it serves, and does not count as verified. */
export const withoutArtifact = (end: ExecutionEnd, why: string | null, deployment: number): ExecutionEnd => {
  if (why === null || end.outcome !== 'verified') return end
  const message = words.artifactNotTold(end.message, why)
  return { ...end, outcome: 'deployed-but-unrecorded', message, remedy: words.countAgain(deployment) }
}

/** Marks the deployment as ended by what was thrown; whether that succeeds or not, the throw goes on. */
export const abandon = async (deployment: number, thrown: unknown, ports: ExecutePorts): Promise<void> => {
  const event = isCancelled(thrown)
    ? ({ event: 'cancelled', text: '' } as const)
    : ({ event: 'broken', text: messageOf(thrown) } as const)
  await ports.writer.deploymentStatus({ deployment, event, logUrl: ports.context.run.url })
}
