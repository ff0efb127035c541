// rollback/run: the order of a whole rollback: plan or refuse, then restore, reconcile and record.
import { isCancelled, isExpected, messageOf, orSay } from '../../core/errors.ts'
import { shortSha } from '../../core/release.ts'
import { harmlessLine } from '../decide/revert-message.ts'
import { endOf, isServed, withLostPage, withoutFollowUp, type Restoration } from '../decide/verdict.ts'
import { noGitTrack, runGitTrack } from './revert-track.ts'
import { recordHold } from './record-hold.ts'
import { removeStaleLock } from '../../deploy/take-lock.ts'
import { releaseFiles, type ReleaseFiles } from './release-files.ts'
import { nothingLacks } from '../decide/lacks.ts'
import { gatherLacks } from '../gather/lacks.ts'
import { sinceOpened } from './by-steps.ts'
import { releasedKeys, type Released } from './released.ts'
import type { Return } from '../decide/plan.ts'
import { restore, type RestoredRelease } from './restore.ts'
import { candidateTable } from '../render/candidate-table.ts'
import { besideOf } from '../gather/beside.ts'
import { planRollback, type RollbackPlan } from '../gather/plan.ts'
import { rollbackRecord, type Recorder } from './recorder.ts'
import { recordRequest } from '../render/incident.ts'
import { lacking, noReturn, notFaithful, unapproved } from './guards.ts'
import { conclude, missingFollowUps, refuse, refusePlan, sayPlan, showPlan } from '../render/report.ts'
import type { Rollback, RollbackRequest } from './request.ts'
import type { WritePorts } from '../../ports/ports.ts'
import type { Log } from '../../ports/world.ts'
import * as words from '../words.ts'
import { stepRecorder, type StepRecorder } from '../../deploy/steps.ts'
import { endStaleDeployments } from '../../deploy/end-stale-deployments.ts'

interface Beginning {
  readonly began: { readonly at: string; readonly ms: number }
  readonly steps: StepRecorder
}

/** Nobody knows how far it came. What is known besides is told all the same: a fault of our own with its stack. */
const brokenRestore = (thrown: unknown, environment: string): RestoredRelease => ({
  restoration: {
    outcome: 'failed',
    code: isExpected(thrown) ? thrown.code : 'internal-error',
    message: words.restoreBroke(environment, messageOf(thrown)),
    remedy: `${isExpected(thrown) ? `${thrown.remedy} ` : ''}${words.lookNow(environment)}`,
    touched: true,
  },
  verification: null,
  deployment: null,
  steps: [],
  log: isExpected(thrown) || !(thrown instanceof Error) ? '' : (thrown.stack ?? ''),
})

/** The clock stops when the release is verified, not when the issue tracker has answered. */
const restoreAndTell = async (
  runRestore: () => Promise<RestoredRelease | null>,
  record: Recorder,
  { environment, log }: { readonly environment: string; readonly log: Log },
): Promise<RestoredRelease | null> => {
  // What is wrong with the incident is no matter of the restore.
  const opened = orSay(record.open, (thrown) => log.warn(words.notWritten(messageOf(thrown))))
  const restored = await runRestore().catch(async (thrown: unknown) => {
    if (!isCancelled(thrown)) return brokenRestore(thrown, environment)
    await opened
    await record.failed(messageOf(thrown))
    throw thrown
  })
  record.restored(restored?.restoration ?? { outcome: 'not-asked' })
  await opened
  return restored
}

/** What is missing where the hold could not be recorded: the service is well, and git is made to agree all the same. */
const holdBad = async (
  plan: RollbackPlan,
  reason: string,
  steps: StepRecorder,
  ports: WritePorts,
): Promise<Parameters<typeof withoutFollowUp>[1]> => {
  const bad = shortSha(plan.bad.sha)
  try {
    await steps.run(`Hold ${bad}`, () => recordHold(plan, reason, ports))
    return []
  } catch (thrown) {
    if (isCancelled(thrown)) throw thrown
    return [{ why: words.holdNotRecorded(bad, messageOf(thrown)), remedy: words.holdAgain }]
  }
}

/** Everything that changes something. `files`: what the restore takes of the good release; null: none of them are needed. */
const carryOut = async (
  request: RollbackRequest,
  plan: RollbackPlan,
  files: ReleaseFiles | null,
  { began, steps }: Beginning,
  ports: WritePorts,
): Promise<Rollback> => {
  const { runbook, order, revert } = request
  const { reason } = order
  const record = rollbackRecord(recordRequest(request, plan, began), ports)
  const runRestore = async () =>
    plan.target === null || !order.tracks.includes('restore')
      ? null
      : restore({ runbook, plan, files, reason, force: order.force, options: request.restore }, plan.target, ports)
  const told = { environment: plan.environment.name, log: ports.log }
  const restored = await restoreAndTell(runRestore, record, told)
  const restoration: Restoration = restored?.restoration ?? { outcome: 'not-asked' }
  const after = stepRecorder(ports)
  const isOpen = restoration.outcome === 'opened'
  const failed = restoration.outcome === 'failed' && !isServed(restoration)
  const unheld = failed || isOpen || restoration.outcome === 'restored' ? [] : await holdBad(plan, reason, after, ports)
  const git =
    failed || isOpen || !order.tracks.includes('reconcile')
      ? noGitTrack
      : await runGitTrack(plan, { revert, reason, incident: record.page() }, after, ports)
  const { reconciliation } = git
  const reached = endOf({ restoration, reconciliation, branch: plan.git.question.branch })
  const end = withoutFollowUp(reached, [...unheld, ...missingFollowUps(git)])
  const recorded = await after.run('Record', () => record.close({ restored, git, end }))
  return conclude(request, plan, {
    restored,
    git,
    record: recorded,
    end: recorded.pageLost ? withLostPage(end) : end,
    steps: [...steps.taken(), ...(restored?.steps ?? []), ...after.taken()],
  })
}

const shownPlan = (plan: RollbackPlan, { runbook }: RollbackRequest, released: Released | null): RollbackPlan => {
  const instead = runbook.readAt?.instead ?? null
  return { ...plan, environment: released?.environment ?? plan.environment, instead }
}

/** Everything that puts the good release back goes by its own keys. */
const withReleased = (request: RollbackRequest, released: Released | null): RollbackRequest => {
  if (released === null) return request
  const { runbook, environment, target } = released
  return { ...request, runbook, environment, restore: { ...request.restore, target } }
}

/** What the planner goes by, of all that was asked. */
const planningOf = ({ runbook, environment, order, restore: { userEnvironment }, revert }: RollbackRequest) => ({
  environment,
  environments: runbook.environments,
  smoke: runbook.smoke,
  userEnvironment,
  to: order.to,
  bad: order.bad,
  tracks: order.tracks,
  mode: revert.mode,
  force: order.force,
  trustedBranch: runbook.readAt?.branch ?? null,
})

const planAndCarryOut = async (
  request: RollbackRequest,
  asked: { readonly files: ReleaseFiles; readonly released: (good: Return) => Promise<Released> } | null,
  ports: WritePorts,
): Promise<Rollback> => {
  const { order } = request
  const files = asked?.files ?? null
  const began = { at: ports.clock.now(), ms: ports.clock.monotonicMs() }
  const steps = stepRecorder(ports)
  const planned = await steps.run('Plan', () =>
    planRollback(planningOf(request), { ...ports, beside: besideOf(ports) }, (good, serving) => {
      if (!request.dryRun && !serving) files?.begin(good)
    }),
  )
  if (planned.outcome === 'refused') {
    return refuse(request, planned.refusal, {
      tables: [candidateTable(planned.situation.candidates)],
      steps: steps.taken(),
    })
  }
  const released = asked === null || planned.plan.target === null ? null : await asked.released(planned.plan.target)
  const { target, serving } = planned.plan
  const lacks =
    released === null || target === null || serving ? nothingLacks : await gatherLacks(target, released.target, ports)
  const plan = { ...shownPlan(planned.plan, request, released), lacks }
  sayPlan(plan, ports.log)
  const stop = noReturn(order, plan) ?? notFaithful(order, plan)
  if (stop !== null) return refusePlan(request, stop, plan, steps.taken())
  if (request.dryRun) return showPlan(request, plan, steps)
  const barred = lacking(plan) ?? unapproved(plan)
  if (barred !== null) return refusePlan(request, barred, plan, steps.taken())
  await endStaleDeployments(plan.situation.history, ports)
  // A restore would remove it on the way; where the good release serves already, nobody else does.
  await orSay(
    () => removeStaleLock(plan.environment.place, ports),
    (thrown) => ports.log.warn(messageOf(thrown)),
  )
  const since = sinceOpened(plan, began, ports)
  return carryOut(withReleased(request, released), plan, files, { began: since, steps }, ports)
}

/**
 * Plan, restore, reconcile, record. The incident is opened beside the restore: people should know at once, and nobody
 * should wait for it. The good release's files are fetched beside the plan.
 */
export const rollback = async (asked: RollbackRequest, ports: WritePorts): Promise<Rollback> => {
  const order = { ...asked.order, reason: harmlessLine(asked.order.reason, 300) }
  const request = { ...asked, order }
  const { target } = asked.restore
  const restores = order.tracks.includes('restore')
  // Without a target the workflow's next steps put the release back, from a checkout of their own.
  if (!restores || target === null) return planAndCarryOut(request, null, ports)
  const released = releasedKeys(request, target)
  const files = releaseFiles(async (good) => (await released(good)).target, ports)
  try {
    return await planAndCarryOut(request, { files, released }, ports)
  } finally {
    await files.ended()
  }
}
