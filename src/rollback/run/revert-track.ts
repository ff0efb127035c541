// rollback/run: the reconcile track in order: revert, tag, deploy workflow, draft to reapply the change.
import { isCancelled, isExpected, messageOf } from '../../core/errors.ts'
import type { Reconciliation } from '../decide/reconciliation.ts'
import { refOfRelease } from '../decide/plan.ts'
import type { RevertOptions } from './request.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import type { CommitWriter, PullWriter, WorkflowStarter } from '../../ports/github.ts'
import { tagPatch, type PatchTag } from './patch-tag.ts'
import { proposeReapply, type ReapplyPull } from './reapply-pull-request.ts'
import { reconcile } from './push-revert.ts'
import { besideOf } from '../gather/beside.ts'
import { fillInputs, type FilledInputs } from '../decide/workflow-inputs.ts'
import { gatherNeededInputs } from '../gather/workflow-inputs.ts'
import { gatherDeployWorkflow, type GitPlan, type RollbackPlan } from '../gather/plan.ts'
import { startWorkflow, type WorkflowStart } from './dispatch-workflow.ts'
import type { StepRecorder } from '../../deploy/steps.ts'
import * as words from '../words.ts'

export interface GitTrackRequest {
  readonly revert: RevertOptions
  readonly reason: string
  /** The incident's page, for those who land the change again. */
  readonly incident: string | null
}

export interface GitTrackPorts extends ReadPorts {
  readonly writer: PullWriter & CommitWriter & WorkflowStarter
}

/** What became of the second track. */
export interface GitTrack {
  /** null: not asked for, or not come to. */
  readonly reconciliation: Reconciliation | null
  readonly tag: PatchTag | null
  readonly starts: readonly WorkflowStart[]
  readonly reapply: ReapplyPull | null
}

export const noGitTrack: GitTrack = { reconciliation: null, tag: null, starts: [], reapply: null }

/** What goes wrong with git, a fault of our own too, must not hide that production is well. */
const caught = (thrown: unknown): Reconciliation => {
  if (isCancelled(thrown)) throw thrown
  if (!isExpected(thrown)) {
    const message = words.revertBroke(messageOf(thrown))
    return { outcome: 'blocked', code: 'restored-revert-conflict', message, remedy: words.revertYourself, sha: null }
  }
  const { code, message, remedy } = thrown
  const known =
    code === 'github-unreachable' ? code : code === 'bad-input' ? 'restored-revert-conflict' : 'no-permission'
  return { outcome: 'blocked', code: known, message, remedy, sha: null }
}

/** What follows a revert, each by itself: what one of them throws is what is missing of it. */
const orMissing = async <Value>(body: () => Promise<Value>, missing: (why: string) => Value): Promise<Value> => {
  try {
    return await body()
  } catch (thrown) {
    if (isCancelled(thrown)) throw thrown
    return missing(messageOf(thrown))
  }
}

const bringIn = (
  { environment, target, bad, git }: RollbackPlan,
  { reason, revert }: GitTrackRequest,
  steps: StepRecorder,
  ports: GitTrackPorts,
): Promise<Reconciliation> => {
  const { question, workflowToken } = git
  const backTo = target?.release.version ?? (target?.release.sha ?? bad.sha).slice(0, 7)
  const { mode, commits } = revert
  const { service } = environment.place
  const how = { service, environment: environment.name, backTo, reason, mode, commits, workflowToken }
  return steps.run(
    `Reconcile ${question.branch}`,
    () => reconcile(question, how, ports).catch(caught),
    (found) => ({ failed: found.outcome === 'blocked' || found.outcome === 'conflict', detail: found.outcome }),
  )
}

/** The reverts that stand on the branch now, newest first; null while none of ours does. */
const landed = async (
  reconciliation: Reconciliation,
  ports: GitTrackPorts,
): Promise<{ readonly reverts: readonly [string, ...string[]]; readonly isTip: boolean } | null> => {
  if (reconciliation.outcome === 'already') {
    const [newest, ...older] = reconciliation.by
    if (newest === undefined || !reconciliation.ours) return null
    return { reverts: [newest, ...older], isTip: newest === reconciliation.tip }
  }
  if (reconciliation.outcome !== 'pushed') return null
  const { from, sha } = reconciliation
  const written = async () => {
    const git = await ports.git()
    // What GitHub committed is not here yet.
    if ((await git.resolve(sha)) === null) await git.fetch()
    return git.commits({ from, to: sha, firstParentOnly: true })
  }
  const commits = await orMissing(written, () => [])
  return { reverts: [sha, ...commits.map((commit) => commit.sha).filter((other) => other !== sha)], isTip: true }
}

/** As the workflow is on what it is started on: a revert may have changed it. */
const inputsFor = async (
  { workflow, ref, sha }: { readonly workflow: string; readonly ref: string; readonly sha: string },
  { environments, git }: RollbackPlan,
  ports: GitTrackPorts,
): Promise<FilledInputs> => {
  const { github } = ports
  const needed = await gatherNeededInputs(workflow, sha, { beside: besideOf({ github }) })
  return fillInputs(needed ?? git.workflowNeeds, { ref, sha, environments })
}

const start = (
  workflow: string,
  { on, ref }: { readonly on: string; readonly ref: string },
  sha: string,
  { plan, steps }: { readonly plan: RollbackPlan; readonly steps: StepRecorder },
  ports: GitTrackPorts,
) =>
  steps.run(
    `Start ${workflow} on ${on}`,
    () =>
      orMissing(
        async () =>
          startWorkflow({ workflow, on, sha, inputs: await inputsFor({ workflow, ref, sha }, plan, ports) }, ports),
        (why): WorkflowStart => ({ outcome: 'not-started', on, why, remedy: words.startByHand(on) }),
      ),
    (found) => ({ failed: found.outcome !== 'started', detail: found.outcome === 'started' ? found.url : found.why }),
  )

/** Any other token's push starts the workflows by itself. What the plan could not learn is asked again. */
const workflowToStart = async (
  { git, situation }: RollbackPlan,
  { github }: GitTrackPorts,
): Promise<GitPlan['deployWorkflow']> => {
  if (!git.workflowToken) return { state: 'known', value: null }
  return git.deployWorkflow.state === 'known'
    ? git.deployWorkflow
    : gatherDeployWorkflow(situation, { beside: besideOf({ github }) })
}

const notKnown = (on: string, why: string): WorkflowStart => ({
  outcome: 'not-started',
  on,
  why: words.workflowUntold(why),
  remedy: words.startByHand(on),
})

const tagIt = (plan: RollbackPlan, sha: string, steps: StepRecorder, ports: GitTrackPorts): Promise<PatchTag> => {
  const order = { sha, badRef: refOfRelease(plan.situation.history, plan.bad), pattern: plan.environment.promote.tag }
  return steps.run(
    'Tag the revert',
    () =>
      orMissing(
        () => tagPatch(order, ports),
        (why): PatchTag => ({ outcome: 'not-tagged', why, remedy: words.tagByHand }),
      ),
    (found) => ({
      failed: found.outcome === 'not-tagged',
      detail: found.outcome === 'not-tagged' ? found.why : found.name,
    }),
  )
}

const reapply = (
  { environment, bad, git }: RollbackPlan,
  { reason, incident }: GitTrackRequest,
  reverts: readonly string[],
  steps: StepRecorder,
  ports: GitTrackPorts,
): Promise<ReapplyPull> => {
  const { route, question } = git
  const { service } = environment.place
  const { branch } = question
  const order = { service, environment: environment.name, branch, bad: bad.sha, reason, incident, reverts }
  return steps.run(
    'Open the draft that lands it again',
    () =>
      orMissing(
        () => proposeReapply({ ...order, signed: route?.signed ?? false }, ports),
        (why): ReapplyPull => ({ outcome: 'not-open', why, remedy: words.reapplyByHand }),
      ),
    (found) => ({ failed: found.outcome === 'not-open', detail: found.outcome === 'not-open' ? found.why : found.url }),
  )
}

/**
 * Git is made to agree, and what follows git is made to follow: a push or a tag by the workflow token starts no workflow,
 * so the one that deploys is dispatched. A second dispatch of the same rollback takes up each step where the first died.
 */
export const runGitTrack = async (
  plan: RollbackPlan,
  request: GitTrackRequest,
  steps: StepRecorder,
  ports: GitTrackPorts,
): Promise<GitTrack> => {
  const reconciliation = await bringIn(plan, request, steps, ports)
  const there = await landed(reconciliation, ports)
  if (there === null) return { ...noGitTrack, reconciliation }
  const [newest] = there.reverts
  const { question } = plan.git
  const workflow = await workflowToStart(plan, ports)
  const tag = request.revert.tag === 'patch' ? await tagIt(plan, newest, steps, ports) : null
  const refs = [
    ...(there.isTip ? [{ on: question.branch, ref: `refs/heads/${question.branch}` }] : []),
    ...(tag === null || tag.outcome === 'not-tagged' ? [] : [{ on: tag.name, ref: `refs/tags/${tag.name}` }]),
  ]
  const starts: WorkflowStart[] = []
  for (const where of refs) {
    if (workflow.state === 'unknown') starts.push(notKnown(where.on, workflow.why))
    else if (workflow.value !== null) starts.push(await start(workflow.value, where, newest, { plan, steps }, ports))
  }
  return { reconciliation, tag, starts, reapply: await reapply(plan, request, there.reverts, steps, ports) }
}
