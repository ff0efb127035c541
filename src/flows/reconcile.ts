import { ExpectedError } from '../domain/errors.ts'
import type { BranchRules } from '../domain/github.ts'
import type { Reconciliation } from '../domain/reconciliation.ts'
import { revertMessage } from '../domain/revert.ts'
import { chooseRoute, type ReconcileMode } from '../domain/rollback-plan.ts'
import { rehearse, type RevertAnswer, type RevertQuestion } from '../gather/revert.ts'
import type { Git, GitCommit } from '../ports/git.ts'
import type { PullWriter } from '../ports/github.ts'
import type { ReadPorts } from '../ports/ports.ts'
import { proposeRevert } from './propose-revert.ts'

export interface ReconcileRequest {
  readonly question: RevertQuestion
  readonly environment: string
  /** Version or short sha of the release that is returned to. */
  readonly backTo: string
  readonly reason: string
  readonly mode: ReconcileMode
  /** The workflow token: it can't push changes of workflow files. */
  readonly workflowToken: boolean
}

export interface ReconcilePorts extends ReadPorts {
  readonly writer: PullWriter
}

type Ready = Extract<RevertAnswer, { readonly outcome: 'ready' }>

const attempts = 5

interface Undone {
  readonly commit: GitCommit
  /** null: its change was gone already. */
  readonly tree: string | null
}

const chain = async (git: Git, answer: Ready): Promise<readonly Undone[]> => {
  const steps: Undone[] = []
  let onto = answer.tip
  for (const commit of answer.undo) {
    const step = await git.rehearseRevert({ onto, commits: [commit.sha] })
    if (step.outcome === 'conflict') throw new Error(`${commit.sha} conflicts now and did not in the rehearsal`)
    if (step.outcome === 'clean') onto = step.tree
    steps.push({ commit, tree: step.outcome === 'clean' ? step.tree : null })
  }
  return steps
}

/** One commit a reverted commit, newest first, from trees in memory. The last tree is the rehearsed one, or it throws. */
const writeReverts = async (git: Git, answer: Ready, request: ReconcileRequest, runUrl: string): Promise<string> => {
  const steps = await chain(git, answer)
  const gone = steps.filter(({ tree }) => tree === null).map(({ commit }) => commit.sha)
  let head = answer.tip
  for (const { commit, tree } of steps) {
    if (tree === null) continue
    const { environment, backTo, reason } = request
    const alsoUndone = head === answer.tip ? gone : []
    const message = revertMessage({ commit, environment, backTo, reason, runUrl, alsoUndone })
    head = await git.commitTree({ tree, parent: head, message })
  }
  if ((await git.tree(head)) !== answer.tree) throw new Error('the reverts do not give the tree that was rehearsed')
  return head
}

/** GitHub's wall, met before anything is written. https://docs.github.com/en/apps/creating-github-apps/registering-a-github-app/choosing-permissions-for-a-github-app */
const workflowWall = (answer: Ready): Reconciliation => ({
  outcome: 'blocked',
  code: 'no-permission',
  message: `The revert changes ${answer.workflows.join(', ')}, and the workflow token may not push changes of workflow files.`,
  remedy:
    "Give 'token' an App token or a fine-grained token with 'contents: write' and 'workflows: write', or revert by hand.",
  sha: null,
})

const describeEnd = (answer: Exclude<RevertAnswer, Ready>, branch: string): Reconciliation => {
  switch (answer.outcome) {
    case 'conflict':
      return { outcome: 'conflict', commit: answer.commit, files: answer.files }
    case 'noop':
      return { outcome: 'already', by: answer.by }
    case 'absent':
      return { outcome: 'absent', branch }
  }
}

const rulesOf = async (request: ReconcileRequest, ports: ReconcilePorts): Promise<BranchRules | null> => {
  if (request.mode !== 'auto') return null
  try {
    return await ports.github.branchRules(request.question.branch)
  } catch (thrown) {
    // The push itself is the last word on rules.
    if (!(thrown instanceof ExpectedError) || thrown.code === 'cancelled') throw thrown
    ports.log.warn(`The rules of ${request.question.branch} can't be read (${thrown.message}); trying a push.`)
    return null
  }
}

const refusedPush = (branch: string, why: string, sha: string): Reconciliation => ({
  outcome: 'blocked',
  code: 'no-permission',
  message: `The push to ${branch} was refused: ${why}`,
  remedy:
    "Use 'reconcile: auto' or 'pull-request', add 'contents: write' to the job, or let the token bypass the rule.",
  sha,
})

/**
 * Makes git agree: the reverts on top of the branch as it stands, pushed by lease, or as a pull request where rules or
 * doubt demand one. A branch that moves is computed anew, up to five times; then the pull request, which can't be raced.
 */
export const reconcile = async (request: ReconcileRequest, ports: ReconcilePorts): Promise<Reconciliation> => {
  const git = await ports.git()
  const { branch } = request.question
  const rules = await rulesOf(request, ports)
  let why = `${branch} moved ${attempts} times while the revert was pushed`
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    ports.clock.throwIfCancelled()
    await git.fetch()
    const answer = await rehearse(git, request.question)
    if (answer.outcome !== 'ready') return describeEnd(answer, branch)
    if (answer.workflows.length > 0 && request.workflowToken) return workflowWall(answer)
    const sha = await writeReverts(git, answer, request, ports.context.runUrl)
    const route = chooseRoute({ asked: request.mode, branch, rules, doubt: answer.doubt })
    const propose = (because: string) => proposeRevert({ ...request, branch, sha, answer, why: because }, git, ports)
    if (route.by === 'pull-request') return propose(route.why)
    const pushed = await git.push({ sha, branch, expected: answer.tip })
    if (pushed.outcome === 'pushed') {
      const undone = answer.undo.map((commit) => commit.sha)
      return { outcome: 'pushed', sha, branch, undone, proven: answer.proven }
    }
    if (pushed.outcome === 'refused') {
      return request.mode === 'push'
        ? refusedPush(branch, pushed.why, sha)
        : propose(`the push was refused: ${pushed.why}`)
    }
    ports.log.warn(`${branch} moved while the revert was made: computing it anew (${attempt} of ${attempts}).`)
    if (attempt === attempts) return propose(why)
    why = `${branch} moved ${attempt + 1} times while the revert was pushed`
  }
  throw new Error('unreachable: the last attempt returns')
}
