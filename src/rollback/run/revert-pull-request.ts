// rollback/run: opens the pull request with the revert, or updates the one that an earlier run left.
import { expectedOrRethrow, orExpected } from '../../core/errors.ts'
import type { Place } from '../../core/place.ts'
import { revertedBy } from '../../records/decide/hold.ts'
import type { Reconciliation } from '../decide/reconciliation.ts'
import { harmlessLine, isOwnRevert, rollbackBranch } from '../decide/revert-message.ts'
import type { ReadyRevert, RevertQuestion } from '../decide/revert.ts'
import { messagesOf } from '../gather/candidates.ts'
import type { Git } from '../../ports/git.ts'
import type { PullWriter } from '../../ports/github.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import { revertPullBody } from '../render/revert-pull-body.ts'
import type { CommitAuthor } from './commit-author.ts'

type Merging = Extract<Reconciliation, { readonly outcome: 'pull-request' }>['merge']

export interface Proposal extends Place {
  readonly question: RevertQuestion
  readonly backTo: string
  readonly reason: string
  /** The branch that is to be reverted. */
  readonly branch: string
  /** The reverts, on top of `answer.tip`. */
  readonly sha: string
  readonly answer: ReadyRevert
  readonly why: string
}

type RevertPullPorts = ReadPorts & { readonly writer: PullWriter }

const names = 5
const label = 'rollback'

type RevertBranch =
  | { readonly state: 'new'; readonly name: string }
  /** An earlier run stands there with the same reverts: it is taken up, not doubled. */
  | { readonly state: 'ours'; readonly name: string; readonly sha: string }
  /** An earlier run stands there with other reverts, and nobody else has worked on it: it is brought up to date. */
  | { readonly state: 'stale'; readonly name: string; readonly sha: string }

/** The first name that is free or that holds reverts of ours. */
const findBranch = async (proposal: Proposal, git: Git): Promise<RevertBranch | null> => {
  const first = rollbackBranch(proposal, proposal.question.bad.sha)
  for (let number = 1; number <= names; number += 1) {
    const name = number === 1 ? first : `${first}-${number}`
    const sha = await git.resolve(`refs/heads/${name}`)
    if (sha === null) return { state: 'new', name }
    const commits = messagesOf(await git.commits({ from: proposal.answer.tip, to: sha, firstParentOnly: false }))
    const reverted = new Set(commits.flatMap(({ message }) => revertedBy(message)))
    if (proposal.answer.undo.every((commit) => reverted.has(commit.sha))) return { state: 'ours', name, sha }
    if (commits.every(({ message }) => isOwnRevert(message))) return { state: 'stale', name, sha }
  }
  return null
}

const blocked = (message: string, remedy: string, sha: string | null): Reconciliation => ({
  outcome: 'blocked',
  code: 'no-permission',
  message,
  remedy,
  sha,
})

const putBranch = async (
  proposal: Proposal,
  author: CommitAuthor,
  ports: RevertPullPorts,
): Promise<Reconciliation | { name: string; sha: string }> => {
  const git = await ports.git()
  const { sha } = proposal
  for (let attempt = 1; attempt <= names; attempt += 1) {
    const found = await findBranch(proposal, git)
    if (found === null) break
    if (found.state === 'ours') return { name: found.name, sha: found.sha }
    const stale = found.state === 'stale'
    const pushed = await author.push({ sha, branch: found.name, expected: stale ? found.sha : '', replace: stale })
    if (pushed.outcome === 'pushed') return { name: found.name, sha }
    if (pushed.outcome === 'refused') {
      const remedy =
        "Add 'contents: write' under 'permissions:' of the job; rules on 'rollback/**' must let the token push."
      return blocked(`Branch ${found.name} could not be pushed: ${pushed.why}`, remedy, null)
    }
    await git.fetch()
  }
  const taken = rollbackBranch(proposal, proposal.question.bad.sha)
  return blocked(`${names} branches named ${taken} hold something else.`, 'Delete those that nobody needs.', null)
}

const titleOf = ({ environment, backTo, answer }: Proposal): string => {
  const [newest, ...rest] = answer.undo
  const what = rest.length === 0 ? harmlessLine(newest?.subject ?? '', 100) : `${answer.undo.length} commits`
  return `revert: ${what} (${harmlessLine(`${environment} back to ${backTo}`, 80)})`
}

const bodyOf = ({ answer, ...proposal }: Proposal, { context }: RevertPullPorts): string =>
  revertPullBody({ ...proposal, ...answer, runUrl: context.run.url })

/** One for these two branches: the open one is brought up to date, not doubled. */
const putPull = async (
  proposal: Proposal,
  head: string,
  ports: RevertPullPorts,
): Promise<{ number: number; url: string }> => {
  const { branch: base } = proposal
  const text = { title: titleOf(proposal), body: bodyOf(proposal, ports) }
  const [open] = (await ports.github.pullsFrom({ head, base })).filter(({ state }) => state === 'open')
  if (open !== undefined) {
    await ports.writer.updatePull({ number: open.number, ...text })
    return open
  }
  return ports.writer.openPull({ head, base, ...text, draft: false, labels: [label] })
}

/** Never what is in doubt: then a person reads it first. */
const letMerge = async (number: number, { answer }: Proposal, ports: RevertPullPorts): Promise<Merging> => {
  if (answer.doubt !== null) return { byHand: 'a person has to look at it' }
  const asked = await orExpected(ports.writer.mergeWhenReady(number))
  if (!asked.ok) return { byHand: asked.error.message }
  return asked.value.enabled ? 'by-itself' : { byHand: asked.value.why }
}

/**
 * The reverts on a branch of their own and one labelled pull request for it, which merges itself where that is allowed.
 * https://docs.github.com/en/rest/pulls/pulls#create-a-pull-request
 */
export const proposeRevert = async (
  proposal: Proposal,
  author: CommitAuthor,
  ports: RevertPullPorts,
): Promise<Reconciliation> => {
  const branch = await putBranch(proposal, author, ports)
  if ('outcome' in branch) return branch
  const done = { outcome: 'pull-request' as const, sha: branch.sha, branch: branch.name, why: proposal.why }
  const { context } = ports
  try {
    const { number, url } = await putPull(proposal, branch.name, ports)
    return { ...done, pull: { number, url }, merge: await letMerge(number, proposal, ports) }
  } catch (thrown) {
    const { message, remedy } = expectedOrRethrow(thrown)
    const compare = `${context.urls.server}/${context.repository.owner}/${context.repository.name}/compare/${proposal.branch}...${branch.name}?expand=1`
    return blocked(
      `Branch ${branch.name} is pushed, its pull request is not open: ${message}`,
      `${remedy} Or open it by hand: ${compare}`,
      branch.sha,
    )
  }
}
