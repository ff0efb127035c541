import type { EnvironmentConfig, Runbook } from '../config/runbook.ts'
import { shortArtifact } from '../domain/artifact.ts'
import { formatDuration } from '../domain/duration.ts'
import { ExpectedError, messageOf } from '../domain/errors.ts'
import type { DeploymentPayload } from '../domain/github.ts'
import type { Refusal } from '../domain/promotion.ts'
import { shortSha, type Release } from '../domain/release.ts'
import type { Step } from '../domain/report.ts'
import type { DeploymentWriter, LockWriter } from '../ports/github.ts'
import type { ReadPorts } from '../ports/ports.ts'
import type { Target, TargetOutcome } from '../targets/target.ts'
import { takeLock } from './lock.ts'
import { openDeployment } from './open-deployment.ts'
import { recordArtifact } from './record-artifact.ts'
import { stepRecorder, type StepRecorder } from './steps.ts'
import { lookBefore } from './look-before.ts'
import type { Verification, Verify } from './verify.ts'

/** deploy and rollback put a release in place the same way: lock, record, target, verify, final status, unlock. */
export interface ExecuteRequest {
  readonly runbook: Runbook
  readonly environment: EnvironmentConfig
  readonly kind: 'deploy' | 'rollback'
  readonly release: Release
  /** The annotated tag's own sha, else the commit's. */
  readonly tagObject: string
  readonly tree: string
  readonly previousSha: string | null
  readonly artifact: string | null
  readonly directory: string
  /** null: bracket mode, the workflow's own next steps deploy. */
  readonly target: Target | null
  readonly userEnvironment: Readonly<Record<string, string>>
  /** null: leave the deployment in progress for a later smoke step. */
  readonly verify: Verify | null
  readonly lockWaitMs: number
  /** Whose record the deployment is; by default ours. */
  readonly record?: 'action' | 'environment'
  /** For the lock, the deployment's description and people. */
  readonly reason: string
  readonly bad?: string
  readonly force?: string
  /** Asked again once the lock is held: the world may have moved while we waited. */
  readonly recheck?: () => Promise<Refusal | null>
}

export type ExecutionOutcome =
  | 'verified'
  | 'opened'
  | 'refused'
  | 'target-failed'
  | 'smoke-failed'
  | 'smoke-inconclusive'
  | 'locked'
  | 'deployed-but-unrecorded'

export interface Execution {
  readonly outcome: ExecutionOutcome
  readonly message: string
  readonly remedy: string
  /** With outcome `refused`: the guard that said no once the lock was held. */
  readonly refusal: Refusal | null
  readonly deployment: number | null
  readonly artifact: string | null
  readonly url: string | null
  readonly verification: Verification | null
  readonly steps: readonly Step[]
  /** The end of the target's own output, when it failed. */
  readonly log: string
}

export interface ExecutePorts extends ReadPorts {
  readonly writer: DeploymentWriter & LockWriter
}

type Ending = Omit<Execution, 'steps' | 'deployment'>

const ending = (
  outcome: ExecutionOutcome,
  message: string,
  rest: Partial<Omit<Ending, 'outcome' | 'message'>> = {},
): Ending => ({
  outcome,
  message,
  remedy: '',
  refusal: null,
  artifact: null,
  url: null,
  verification: null,
  log: '',
  ...rest,
})

/**
 * The same intent of the same attempt finds its own deployment again, whatever happened to the answer. A re-run is a new
 * intent: it has a record of its own, so that the order of records is the order of deployments.
 */
const deploymentKey = ({ kind, environment, release }: ExecuteRequest, { context }: ExecutePorts): string =>
  [kind, environment.name, release.sha, `${context.runId}.${context.attempt}`].join(':')

const payloadOf = (request: ExecuteRequest, ports: ExecutePorts): DeploymentPayload => ({
  runbook: 1,
  kind: request.kind,
  version: request.release.version,
  ref: request.release.ref,
  tagObject: request.tagObject,
  sha: request.release.sha,
  tree: request.tree,
  run: ports.context.runId,
  attempt: ports.context.attempt,
  artifact: request.artifact,
  previous: request.previousSha,
  key: deploymentKey(request, ports),
  ...(request.bad === undefined ? {} : { bad: request.bad }),
  ...(request.force === undefined ? {} : { force: request.force }),
})

const nameOf = ({ version, sha }: Release) => (version === null ? shortSha(sha) : `${version} (${shortSha(sha)})`)

/** Only a commit that was seen to serve earns the word `verified`, which a rollback later trusts. */
const wasSeen = (verification: Verification | null, release: Release): boolean =>
  verification?.observedSha === release.sha

const runTarget = (request: ExecuteRequest, target: Target, ports: ExecutePorts): Promise<TargetOutcome> => {
  const { environment, release, previousSha, directory, userEnvironment, artifact } = request
  const order = { environment: environment.name, release, previousSha, directory, env: userEnvironment, artifact }
  return request.kind === 'deploy' ? target.deploy(order, ports) : target.restore(order, ports)
}

const judged = (
  verification: Verification,
  { release, environment }: ExecuteRequest,
  where: Pick<Ending, 'artifact' | 'url'>,
): Ending => {
  const rest = { ...where, verification, remedy: verification.remedy }
  switch (verification.verdict) {
    case 'pass':
      return wasSeen(verification, release)
        ? ending('verified', `${nameOf(release)} is live and verified in ${environment.name}.`, rest)
        : ending('verified', `${nameOf(release)} is live in ${environment.name}; ${verification.message}`, rest)
    case 'fail':
      return ending(
        'smoke-failed',
        `${nameOf(release)} is in ${environment.name} and fails: ${verification.message}`,
        rest,
      )
    case 'inconclusive':
      return ending(
        'smoke-inconclusive',
        `${nameOf(release)} is in ${environment.name}, unproven: ${verification.message}`,
        rest,
      )
  }
}

/** Between the record and the final status: what changes the environment, and what proves it. */
const deployAndVerify = async (
  request: ExecuteRequest,
  deployment: number,
  steps: StepRecorder,
  ports: ExecutePorts,
): Promise<Ending> => {
  const { environment, release, target, verify } = request
  if (target === null) return ending('opened', `Deployment ${deployment} is open: the next steps deploy.`)
  const baseline = await lookBefore(request, steps, ports)
  const put = await steps.run(
    `Run ${target.describe}`,
    () => runTarget(request, target, ports),
    (outcome) => ({
      failed: !outcome.ok,
      detail: outcome.ok ? shortArtifact(outcome.artifact ?? '') : outcome.why,
    }),
  )
  if (!put.ok) return ending('target-failed', `${nameOf(release)} did not reach ${environment.name}: ${put.why}`, put)
  const { artifact } = put
  const url = put.url ?? environment.url
  if (artifact !== null) await recordArtifact(deployment, artifact, ports)
  if (verify === null)
    return ending('opened', `${nameOf(release)} is in ${environment.name}, not verified yet.`, { artifact, url })
  const verification = await steps.run(
    'Verify',
    () => {
      const { smoke } = request.runbook
      const { userEnvironment } = request
      // Another URL is another service: its past says nothing of this one.
      const before = baseline?.url === url ? baseline : null
      return verify({ url, sha: release.sha, smoke, userEnvironment, baseline: before }, ports)
    },
    (outcome) => ({ failed: outcome.verdict !== 'pass', detail: outcome.message }),
  )
  return judged(verification, request, { artifact, url })
}

const finalStatus = (end: Ending, release: Release) => {
  const evidence = end.verification?.message ?? ''
  switch (end.outcome) {
    case 'verified':
      return {
        state: 'success' as const,
        description: `${wasSeen(end.verification, release) ? 'verified' : 'unverified'} ${nameOf(release)}: ${evidence}`,
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
const record = async (
  end: Ending,
  deployment: number,
  request: ExecuteRequest,
  steps: StepRecorder,
  ports: ExecutePorts,
): Promise<Ending> => {
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
const abandon = async (deployment: number, thrown: unknown, ports: ExecutePorts) => {
  const cancelled = thrown instanceof ExpectedError && thrown.code === 'cancelled'
  const description = cancelled ? 'cancelled' : `ended by an error: ${messageOf(thrown)}`
  await ports.writer.deploymentStatus({ deployment, state: 'error', description, logUrl: ports.context.runUrl })
}

const underLock = async (
  request: ExecuteRequest,
  steps: StepRecorder,
  ports: ExecutePorts,
): Promise<Omit<Execution, 'steps'>> => {
  const refusal = (await request.recheck?.()) ?? null
  if (refusal !== null)
    return { ...ending('refused', refusal.message, { refusal, remedy: refusal.remedy }), deployment: null }
  const { environment, release, kind } = request
  const order = {
    environment: environment.name,
    production: environment.production,
    payload: payloadOf(request, ports),
    record: request.record ?? 'action',
    reason: request.reason,
  }
  const by = `${kind} of ${nameOf(release)} by ${ports.context.actor}`
  const deployment = await steps.run('Open the deployment', () => openDeployment(order, by, ports))
  try {
    ports.clock.throwIfCancelled()
    const end = await deployAndVerify(request, deployment, steps, ports)
    return { ...(await record(end, deployment, request, steps, ports)), deployment }
  } catch (thrown) {
    await abandon(deployment, thrown, ports).catch((second: unknown) => {
      ports.log.warn(`Deployment ${deployment} could not be ended: ${messageOf(second)} The next run ends it.`)
    })
    throw thrown
  }
}

/**
 * Puts a release in place and proves it. Throws only for what nobody expected or what ended the run; the deployment is
 * ended and the lock given back before. An opened deployment keeps its lock: the post step gives it back.
 */
export const execute = async (request: ExecuteRequest, ports: ExecutePorts): Promise<Execution> => {
  const { environment, release, kind } = request
  const steps = stepRecorder(ports)
  const lock = await steps.run(
    `Lock ${environment.name}`,
    () =>
      takeLock(
        {
          environment: environment.name,
          sha: release.sha,
          intent: kind,
          reason: request.reason,
          waitMs: request.lockWaitMs,
        },
        ports,
      ),
    (outcome) => ({
      failed: outcome.outcome === 'locked',
      detail: outcome.outcome === 'locked' ? outcome.message : '',
    }),
  )
  if (lock.outcome === 'locked')
    return { ...ending('locked', lock.message, { remedy: lock.remedy }), deployment: null, steps: steps.taken() }
  let keepLock = false
  try {
    const execution = await underLock(request, steps, ports)
    keepLock = execution.outcome === 'opened'
    ports.log.info(`${execution.message} (${formatDuration(steps.elapsedMs())})`)
    return { ...execution, steps: steps.taken() }
  } finally {
    if (!keepLock) {
      await ports.writer.releaseLock(environment.name, lock.commit).catch((thrown: unknown) => {
        ports.log.warn(
          `The lock on ${environment.name} could not be given back: ${messageOf(thrown)} It ends with this run.`,
        )
      })
    }
  }
}
