// rollback/run: the restore track: deploys the last verified release again and verifies it.
import type { Runbook } from '../../runbook/runbook.ts'
import { liveEntry } from '../../records/decide/history.ts'
import type { Refusal } from '../../core/promotion.ts'
import type { ReasonCode } from '../../core/reason.ts'
import type { Step } from '../../core/report.ts'
import type { Restoration } from '../decide/verdict.ts'
import { shortSha } from '../../core/release.ts'
import { type Return } from '../decide/plan.ts'
import { nameOfRelease } from '../../core/text.ts'
import { gatherHistory } from '../../records/gather/history.ts'
import { wasSeen } from '../../deploy/final-status.ts'
import { execute } from '../../deploy/execute.ts'
import type { ExecutePorts, Execution } from '../../deploy/execution.ts'
import type { ReleaseFiles } from './release-files.ts'
import type { RollbackPlan } from '../gather/plan.ts'
import { stepRecorder } from '../../deploy/steps.ts'
import type { Verification } from '../../smoke/run/verify.ts'
import type { RestoreOptions } from './request.ts'
import { notPutBack } from './by-steps.ts'
import * as words from '../words.ts'

export interface RestoreRequest {
  readonly runbook: Runbook
  readonly plan: RollbackPlan
  /** null: the workflow's next steps put the release back. */
  readonly files: ReleaseFiles | null
  readonly reason: string
  /** Why it is returned to all the same; null: nothing spoke against it. */
  readonly force: string | null
  readonly options: RestoreOptions
}

export interface RestoredRelease {
  readonly restoration: Restoration
  readonly verification: Verification | null
  readonly deployment: number | null
  readonly steps: readonly Step[]
  /** The end of the target's own output, when it failed. */
  readonly log: string
}

const codeOf = ({ outcome, refusal }: Execution): ReasonCode => {
  switch (outcome) {
    case 'locked':
    case 'deployed-but-unrecorded':
      return outcome
    case 'refused':
      return refusal?.code ?? 'restore-failed'
    case 'opened':
    case 'verified':
    case 'target-failed':
    case 'smoke-failed':
    case 'smoke-inconclusive':
      return 'restore-failed'
  }
}

/** Smoke's own advice is for a new release, and ends with what was just tried: to put the old one back. */
const remedyOf = ({ outcome, remedy }: Execution, environment: string): string =>
  remedy === '' || outcome === 'smoke-failed' || outcome === 'smoke-inconclusive'
    ? `Look at ${environment} now: nothing more is tried by itself. Then roll forward, or run the rollback again, with an older release in 'to' if this one can not serve any more.`
    : remedy

/** The first thing that a person must know is whether the service is well. */
const failureOf = ({ outcome, message }: Execution, environment: string): string => {
  switch (outcome) {
    case 'target-failed':
    case 'smoke-failed':
      return `${environment} is not restored: ${message}`
    case 'smoke-inconclusive':
      return `Whether ${environment} is restored is not known: ${message}`
    default:
      return message
  }
}

const restorationOf = (execution: Execution, environment: string, { release }: Return): Restoration => {
  const { outcome } = execution
  const isSeen = wasSeen(execution.verification, release)
  const message = isSeen ? `${environment} is back on ${nameOfRelease(release)}, verified.` : execution.message
  if (outcome === 'verified') return { outcome: 'restored', message }
  if (outcome === 'opened' && execution.deployment !== null) {
    return { outcome, message: words.openedBack(nameOfRelease(release), environment, execution.deployment) }
  }
  const touched = outcome !== 'locked' && outcome !== 'refused'
  return {
    outcome: 'failed',
    code: codeOf(execution),
    message: failureOf(execution, environment),
    remedy: remedyOf(execution, environment),
    touched,
  }
}

/** The records say that the good release serves: that is asked, and only when the answer is yes nothing is done. */
const stillServing = async (
  request: RestoreRequest,
  good: Return,
  ports: ExecutePorts,
): Promise<RestoredRelease | null> => {
  const { plan, runbook } = request
  const { verify, userEnvironment } = request.options
  const steps = stepRecorder(ports)
  const verification = await steps.run(
    'Verify what serves now',
    () =>
      verify(
        {
          url: plan.environment.url,
          target: plan.environment.target,
          sha: good.release.sha,
          smoke: runbook.smoke,
          userEnvironment,
        },
        ports,
      ),
    (found) => ({ failed: found.verdict !== 'pass', detail: found.message }),
  )
  if (verification.verdict !== 'pass') return null
  const message = `${nameOfRelease(good.release)} serves in ${plan.environment.name} already, verified again just now.`
  return {
    restoration: { outcome: 'serving', message },
    verification,
    deployment: plan.situation.live?.deployment.id ?? null,
    steps: steps.taken(),
    log: '',
  }
}

/**
 * The plan is as old as the wait for the lock: whoever held it may have put a fix in place, which must not be undone.
 */
const overtaken = async (plan: RollbackPlan, ports: ExecutePorts): Promise<Refusal | null> => {
  const now = liveEntry(await gatherHistory(plan.environment.place, ports))
  if (now === null || now.deployment.id === plan.situation.live?.deployment.id) return null
  return {
    code: 'restore-failed',
    message: `${shortSha(now.deployment.sha)} was deployed to ${plan.environment.name} while this rollback waited: nothing was changed.`,
    remedy: 'See whether it is well. If it is not, dispatch the rollback again: it then plans from what is live now.',
  }
}

/**
 * Puts the good release back from a folder of its own, by its recorded artifact, and proves that it serves. Without a
 * target it opens the record and the lock, and the steps that follow in the workflow do the rest.
 */
export const restore = async (request: RestoreRequest, good: Return, ports: ExecutePorts): Promise<RestoredRelease> => {
  const { plan, runbook, reason, options } = request
  // Where only the target knows the URL, nothing can be asked before it has run.
  const serving = plan.serving && plan.environment.url !== null ? await stillServing(request, good, ports) : null
  if (serving !== null) return serving
  const undone = options.target === null ? notPutBack(plan, ports) : null
  if (undone !== null) return { ...undone, verification: null, steps: [], log: '' }
  const steps = stepRecorder(ports)
  const { files } = request
  const directory =
    files === null
      ? ports.context.paths.workspace
      : await steps.run(`Check out ${nameOfRelease(good.release)}`, () => files.folder(good))
  const execution = await execute(
    {
      environment: plan.environment,
      release: { ...good.release, tagObject: good.tagObject, tree: good.tree },
      smoke: runbook.smoke,
    },
    {
      intent: { kind: 'rollback', reason, bad: plan.bad.sha, force: request.force, record: 'action' },
      put: {
        target: options.target,
        directory,
        artifact: good.artifact,
        previousSha: plan.situation.live?.deployment.payload.sha ?? null,
        userEnvironment: options.userEnvironment,
      },
      verify: options.verify,
      before: 'unproven',
      lock: { waitMs: options.lockWaitMs, recheck: () => overtaken(plan, ports) },
    },
    ports,
  )
  return {
    restoration: restorationOf(execution, plan.environment.name, good),
    verification: execution.verification,
    deployment: execution.deployment,
    steps: [...steps.taken(), ...execution.steps],
    log: execution.log,
  }
}
