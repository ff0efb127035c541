// rollback/run: commits the rehearsed revert and pushes it, or opens a pull request where a push is refused.
import type { Place } from '../../core/place.ts'
import type { Reconciliation } from '../decide/reconciliation.ts'
import { isOwnRevert, revertSteps, type RevertCommits } from '../decide/revert-message.ts'
import type { ReadyRevert, RevertAnswer, RevertQuestion } from '../decide/revert.ts'
import { chooseRoute, type ReconcileMode } from '../decide/route.ts'
import { besideOf } from '../gather/beside.ts'
import { gatherPushRules } from '../gather/push-rules.ts'
import { messagesOf } from '../gather/candidates.ts'
import { rehearse } from '../gather/rehearse-revert.ts'
import type { Git } from '../../ports/git.ts'
import type { CommitWriter, PullWriter } from '../../ports/github.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import { proposeRevert } from './revert-pull-request.ts'
import { commitAuthorFor, type CommitAuthor } from './commit-author.ts'

export interface ReconcileRequest extends Place {
  /** Version or short sha of the release that is returned to. */
  readonly backTo: string
  readonly reason: string
  readonly mode: ReconcileMode
  readonly commits: RevertCommits
  /** The workflow token: it can't push changes of workflow files. */
  readonly workflowToken: boolean
}

export interface ReconcilePorts extends ReadPorts {
  readonly writer: PullWriter & CommitWriter
}

const attempts = 5

/** The reverts on top of the branch, from trees in memory. The last tree is the rehearsed one, or it throws. */
const writeReverts = async (
  git: Git,
  author: CommitAuthor,
  answer: ReadyRevert,
  request: ReconcileRequest,
  runUrl: string,
): Promise<string> => {
  const startTree = await git.tree(answer.tip)
  let [head, tree] = [answer.tip, startTree]
  for (const step of revertSteps({ ...request, runUrl, undo: answer.undo, startTree, trees: answer.trees })) {
    head = await author.commit({ ...step, parent: head, parentTree: tree })
    tree = step.tree
  }
  if (tree !== answer.tree) throw new Error('the reverts do not give the tree that was rehearsed')
  return head
}

/** GitHub would refuse it: checked before anything is written. https://docs.github.com/en/apps/creating-github-apps/registering-a-github-app/choosing-permissions-for-a-github-app */
const workflowPermissionError = (answer: ReadyRevert): Reconciliation => ({
  outcome: 'blocked',
  code: 'no-permission',
  message: `The revert changes ${answer.workflows.join(', ')}, and the workflow token may not push changes of workflow files.`,
  remedy:
    "Give 'token' an App token or a fine-grained token with 'contents: write' and 'workflows: write', or revert by hand.",
  sha: null,
})

const describeEnd = (answer: Exclude<RevertAnswer, ReadyRevert>, branch: string): Reconciliation => {
  switch (answer.outcome) {
    case 'conflict':
      return { outcome: 'conflict', commit: answer.commit, files: answer.files, undo: answer.undo }
    case 'noop':
      return {
        outcome: 'already',
        by: answer.by.map(({ sha }) => sha),
        ours: messagesOf(answer.by).every(({ message }) => isOwnRevert(message)),
        tip: answer.tip,
      }
    case 'absent':
      return { outcome: 'absent', branch, holders: answer.holders }
    case 'untried':
      return {
        outcome: 'blocked',
        code: 'restored-revert-conflict',
        message: answer.why,
        remedy: answer.remedy,
        sha: null,
      }
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
export const reconcile = async (
  question: RevertQuestion,
  request: ReconcileRequest,
  ports: ReconcilePorts,
): Promise<Reconciliation> => {
  const git = await ports.git()
  const { branch } = question
  const rules = await gatherPushRules(branch, { beside: besideOf({ github: ports.github }), log: ports.log })
  let why = `${branch} moved ${attempts} times while the revert was pushed`
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    ports.clock.throwIfCancelled()
    await git.fetch()
    const answer = await rehearse(git, question)
    if (answer.outcome !== 'ready') return describeEnd(answer, branch)
    if (answer.workflows.length > 0 && request.workflowToken) return workflowPermissionError(answer)
    const route = chooseRoute({ asked: request.mode, branch, ...rules, doubt: answer.doubt, isBulk: answer.isBulk })
    const author = await commitAuthorFor({ ...route, undo: answer.undo }, git, ports.writer)
    const sha = await writeReverts(git, author, answer, request, ports.context.run.url)
    const propose = (because: string) =>
      proposeRevert({ ...request, question, branch, sha, answer, why: because }, author, ports)
    if (route.by === 'pull-request') return propose(route.why)
    const pushed = await author.push({ sha, branch, expected: answer.tip })
    if (pushed.outcome === 'pushed') {
      const undone = answer.undo.map((commit) => commit.sha)
      return { outcome: 'pushed', sha, branch, from: answer.tip, undone, proven: answer.proven }
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
