// deploy: puts a release in place for deploy and rollback: lock, record, target, verify, status.
import { shortArtifact } from '../records/decide/artifact.ts'
import { formatDuration } from '../core/duration.ts'
import { isCancelled, messageOf, orExpected, orSay } from '../core/errors.ts'
import type { Refusal } from '../core/promotion.ts'
import { nameOfRelease } from '../core/text.ts'
import type { Target, TargetOutcome } from '../targets/target.ts'
import { abandon, payloadOf, recordArtifact, recordEnd, wasSeen, withoutArtifact } from './final-status.ts'
import {
  ending,
  type ExecutionEnd,
  type ExecutePorts,
  type ExecuteRequest,
  type ExecuteSubject,
  type Execution,
} from './execution.ts'
import { takeLock } from './take-lock.ts'
import { baselineBefore } from './baseline-before.ts'
import { openDeployment } from './open-deployment.ts'
import { markEarlierInactive } from '../records/run/mark-inactive.ts'
import { stepRecorder, type StepRecorder } from './steps.ts'
import type { Verification } from '../smoke/run/verify.ts'
import * as words from './words.ts'

const runTarget = (
  { environment, release }: ExecuteSubject,
  { intent, put }: ExecuteRequest,
  target: Target,
  ports: ExecutePorts,
): Promise<TargetOutcome> => {
  const { previousSha, directory, userEnvironment, artifact } = put
  const order = { environment: environment.name, release, previousSha, directory, env: userEnvironment, artifact }
  return intent.kind === 'deploy' ? target.deploy(order, ports) : target.restore(order, ports)
}

const judged = (
  verification: Verification,
  { release, environment }: ExecuteSubject,
  where: Pick<ExecutionEnd, 'artifact' | 'url'>,
): ExecutionEnd => {
  const rest = { ...where, verification, remedy: verification.remedy }
  switch (verification.verdict) {
    case 'pass':
      return wasSeen(verification, release)
        ? ending('verified', words.liveAndVerified(nameOfRelease(release), environment.name), rest)
        : ending('verified', words.live(nameOfRelease(release), environment.name, verification.message), rest)
    case 'fail':
      return ending('smoke-failed', words.fails(nameOfRelease(release), environment.name, verification.message), rest)
    case 'inconclusive':
      return ending(
        'smoke-inconclusive',
        words.unproven(nameOfRelease(release), environment.name, verification.message),
        rest,
      )
  }
}

/** The release is in place, so that what broke here can't be the end of it: the run goes on to its answer. */
const brokenOff = (
  thrown: unknown,
  { release, environment }: ExecuteSubject,
  where: Pick<ExecutionEnd, 'artifact' | 'url'>,
): ExecutionEnd => {
  if (isCancelled(thrown)) throw thrown
  const log = thrown instanceof Error ? (thrown.stack ?? '') : ''
  const message = words.brokenOff(nameOfRelease(release), environment.name, messageOf(thrown))
  return ending('smoke-inconclusive', message, { ...where, remedy: words.reportBreak, log, fell: true })
}

/** Between the record and the final status: what changes the environment, and what proves it. */
const deployAndVerify = async (
  subject: ExecuteSubject,
  request: ExecuteRequest,
  deployment: number,
  steps: StepRecorder,
  ports: ExecutePorts,
): Promise<ExecutionEnd> => {
  const { environment, release, smoke } = subject
  const { verify } = request
  const { target, userEnvironment } = request.put
  if (target === null) return ending('opened', words.opened(deployment))
  const baseline = await baselineBefore(subject, request, steps, ports)
  const put = await steps.run(
    `Run ${target.describe}`,
    () => runTarget(subject, request, target, ports),
    (outcome) => ({
      failed: !outcome.ok,
      detail: outcome.ok ? shortArtifact(outcome.artifact ?? '') : outcome.why,
    }),
  )
  if (!put.ok) return ending('target-failed', words.notReached(nameOfRelease(release), environment.name, put.why), put)
  const { artifact, instances } = put
  const url = put.url ?? environment.url
  const refused = artifact === null ? null : await recordArtifact(deployment, artifact, ports)
  // A restore has the artifact in its payload, and the release that it puts back has it on record.
  const unrecorded = request.intent.kind === 'deploy' ? refused : null
  if (verify === null)
    return ending('opened', words.notVerifiedYet(nameOfRelease(release), environment.name), { artifact, url })
  // Another URL is another service: its past says nothing of this one.
  const before = baseline?.url === url ? baseline : null
  const asked = { url, sha: release.sha, smoke, target: environment.target, instances, userEnvironment }
  const proof = steps.run(
    'Verify',
    () => verify({ ...asked, baseline: before }, ports),
    (outcome) => ({ failed: outcome.verdict !== 'pass', detail: outcome.message }),
  )
  return proof.then(
    (verification) => withoutArtifact(judged(verification, subject, { artifact, url }), unrecorded, deployment),
    (thrown: unknown) => brokenOff(thrown, subject, { artifact, url }),
  )
}

/** Nothing was changed in the environment: what could not be asked or written before that is a no like any other. */
const refusedBy = ({ code, message, remedy }: Refusal): Omit<Execution, 'steps'> => ({
  ...ending('refused', message, { refusal: { code, message, remedy }, remedy }),
  deployment: null,
})

const underLock = async (
  subject: ExecuteSubject,
  request: ExecuteRequest,
  steps: StepRecorder,
  ports: ExecutePorts,
): Promise<Omit<Execution, 'steps'>> => {
  const asked = await orExpected(Promise.resolve(request.lock.recheck?.() ?? null))
  const refusal = asked.ok ? asked.value : asked.error
  if (refusal !== null) return refusedBy(refusal)
  const { environment, release } = subject
  const { kind, record, reason } = request.intent
  const order = {
    place: environment.place,
    production: environment.production,
    payload: payloadOf(subject, request, ports),
    record,
    reason,
  }
  const { force } = request.intent
  const forced = force === null ? '' : `, by force: ${force}`
  const by = `${kind} of ${nameOfRelease(release)} by ${ports.context.actor}${forced}`
  const opened = await orExpected(steps.run('Open the deployment', () => openDeployment(order, by, ports)))
  if (!opened.ok) return refusedBy(opened.error)
  const deployment = opened.value
  try {
    ports.clock.throwIfCancelled()
    const end = await deployAndVerify(subject, request, deployment, steps, ports)
    const recorded = await recordEnd(end, deployment, subject, steps, ports)
    if (recorded.outcome === 'verified') await markEarlierInactive(deployment, environment, ports)
    return { ...recorded, deployment }
  } catch (thrown) {
    await orSay(
      () => abandon(deployment, thrown, ports),
      (second) => {
        ports.log.warn(words.notEnded(deployment, messageOf(second)))
      },
    )
    throw thrown
  }
}

/**
 * Puts a release in place and proves it. Throws only for what nobody expected or what ended the run; the deployment is
 * ended and the lock given back before. An opened deployment keeps its lock: the post step gives it back.
 */
export const execute = async (
  subject: ExecuteSubject,
  request: ExecuteRequest,
  ports: ExecutePorts,
): Promise<Execution> => {
  const { environment, release } = subject
  const { kind, reason } = request.intent
  const steps = stepRecorder(ports)
  const order = { place: environment.place, sha: release.sha, intent: kind, reason, waitMs: request.lock.waitMs }
  const taken = await orExpected(
    steps.run(
      `Lock ${environment.name}`,
      () => takeLock(order, ports),
      (outcome) => ({
        failed: outcome.outcome === 'locked',
        detail: outcome.outcome === 'locked' ? outcome.message : '',
      }),
    ),
  )
  if (!taken.ok) return { ...refusedBy(taken.error), steps: steps.taken() }
  const lock = taken.value
  if (lock.outcome === 'locked')
    return { ...ending('locked', lock.message, { remedy: lock.remedy }), deployment: null, steps: steps.taken() }
  let keepLock = false
  try {
    const execution = await underLock(subject, request, steps, ports)
    keepLock = execution.outcome === 'opened'
    ports.log.info(`${execution.message} (${formatDuration(steps.elapsedMs())})`)
    return { ...execution, steps: steps.taken() }
  } finally {
    if (!keepLock) {
      await orSay(
        () => ports.writer.releaseLock(environment.place, lock.commit),
        (thrown) => {
          ports.log.warn(words.notGivenBack(environment.name, messageOf(thrown)))
        },
      )
    }
  }
}
