// rollback/run: the reconcile track in order: revert, tag, deploy workflow, draft to reapply the change.
import { ExpectedError } from '../../core/errors.ts'
import type { Reconciliation } from '../decide/reconciliation.ts'
import type { RevertCommits } from '../decide/revert-message.ts'
import { refOfRelease, type ReconcileMode } from '../decide/plan.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import type { CommitWriter, PullWriter, WorkflowStarter } from '../../ports/github.ts'
import { tagPatch, type PatchTag } from './patch-tag.ts'
import { proposeReapply, type ReapplyPull } from './reapply-pull-request.ts'
import { reconcile } from './push-revert.ts'
import type { RollbackPlan } from '../gather/plan.ts'
import { startWorkflow, type WorkflowStart } from './dispatch-workflow.ts'
import type { StepRecorder } from '../../deploy/steps.ts'

export interface GitTrackRequest {
  readonly plan: RollbackPlan
  readonly reason: string
  readonly mode: ReconcileMode
  readonly commits: RevertCommits
  readonly tag: 'none' | 'patch'
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

/** What goes wrong with git must not hide that production is well. */
const caught = (thrown: unknown): Reconciliation => {
  if (!(thrown instanceof ExpectedError) || thrown.code === 'cancelled') throw thrown
  const code = thrown.code === 'github-unreachable' ? thrown.code : 'no-permission'
  return { outcome: 'blocked', code, message: thrown.message, remedy: thrown.remedy, sha: null }
}

const bringIn = (request: GitTrackRequest, steps: StepRecorder, ports: GitTrackPorts): Promise<Reconciliation> => {
  const { plan, reason, mode, commits } = request
  const { question, workflowToken, environment, target, bad, branch } = plan
  const backTo = target?.release.version ?? (target?.release.sha ?? bad.sha).slice(0, 7)
  const order = { question, workflowToken, environment: environment.name, backTo, reason, mode, commits }
  return steps.run(
    `Reconcile ${branch}`,
    () => reconcile(order, ports).catch(caught),
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
  const git = await ports.git()
  // What GitHub committed is not here yet.
  if ((await git.resolve(sha)) === null) await git.fetch()
  const written = await git.commits({ from, to: sha, firstParentOnly: true })
  return { reverts: [sha, ...written.map((commit) => commit.sha).filter((other) => other !== sha)], isTip: true }
}

const start = (workflow: string, on: string, sha: string, steps: StepRecorder, ports: GitTrackPorts) =>
  steps.run(
    `Start ${workflow} on ${on}`,
    () => startWorkflow({ workflow, on, sha }, ports),
    (found) => ({ failed: found.outcome !== 'started', detail: found.outcome === 'started' ? found.url : found.why }),
  )

const tagIt = (request: GitTrackRequest, sha: string, steps: StepRecorder, ports: GitTrackPorts): Promise<PatchTag> => {
  const { plan } = request
  const order = { sha, badRef: refOfRelease(plan.situation.history, plan.bad), pattern: plan.environment.promote.tag }
  return steps.run(
    'Tag the revert',
    () => tagPatch(order, ports),
    (found) => ({
      failed: found.outcome === 'not-tagged',
      detail: found.outcome === 'not-tagged' ? found.why : found.name,
    }),
  )
}

const reapply = (
  request: GitTrackRequest,
  reverts: readonly string[],
  steps: StepRecorder,
  ports: GitTrackPorts,
): Promise<ReapplyPull> => {
  const { plan, reason, incident } = request
  const { environment, branch, bad, route } = plan
  const order = { environment: environment.name, branch, bad: bad.sha, reason, incident, reverts }
  return steps.run(
    'Open the draft that lands it again',
    () => proposeReapply({ ...order, signed: route?.signed ?? false }, ports),
    (found) => ({ failed: found.outcome === 'not-open', detail: found.outcome === 'not-open' ? found.why : found.url }),
  )
}

/**
 * Git is made to agree, and what follows git is made to follow: a push or a tag by the workflow token starts no workflow,
 * so the one that deploys is dispatched. A second dispatch of the same rollback takes up each step where the first died.
 */
export const runGitTrack = async (
  request: GitTrackRequest,
  steps: StepRecorder,
  ports: GitTrackPorts,
): Promise<GitTrack> => {
  const reconciliation = await bringIn(request, steps, ports)
  const there = await landed(reconciliation, ports)
  if (there === null) return { ...noGitTrack, reconciliation }
  const [newest] = there.reverts
  const { branch, workflowToken, deployWorkflow } = request.plan
  // Any other token's push starts the workflows by itself.
  const workflow = workflowToken ? deployWorkflow : null
  const tag = request.tag === 'patch' ? await tagIt(request, newest, steps, ports) : null
  const starts: WorkflowStart[] = []
  if (workflow !== null && there.isTip) starts.push(await start(workflow, branch, newest, steps, ports))
  if (workflow !== null && tag !== null && tag.outcome !== 'not-tagged') {
    starts.push(await start(workflow, tag.name, newest, steps, ports))
  }
  return { reconciliation, tag, starts, reapply: await reapply(request, there.reverts, steps, ports) }
}
