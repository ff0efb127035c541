import { ExpectedError } from '../domain/errors.ts'
import { revertedBy } from '../domain/hold.ts'
import type { Reconciliation } from '../domain/reconciliation.ts'
import { harmlessLine, rollbackBranch } from '../domain/revert.ts'
import type { RevertAnswer, RevertQuestion } from '../gather/revert.ts'
import { messagesOf } from '../gather/rollback.ts'
import type { Git } from '../ports/git.ts'
import type { PullWriter } from '../ports/github.ts'
import type { ReadPorts } from '../ports/ports.ts'
import { revertPullBody } from '../report/revert-pull.ts'

type Ready = Extract<RevertAnswer, { readonly outcome: 'ready' }>

export interface Proposal {
  readonly question: RevertQuestion
  readonly environment: string
  readonly backTo: string
  readonly reason: string
  /** The branch that is to be reverted. */
  readonly branch: string
  /** The reverts, on top of `answer.tip`. */
  readonly sha: string
  readonly answer: Ready
  readonly why: string
}

type Ports = ReadPorts & { readonly writer: PullWriter }

const names = 5

type Place =
  | { readonly place: 'new'; readonly name: string }
  /** An earlier run stands there with the same reverts: it is taken up, not doubled. */
  | { readonly place: 'ours'; readonly name: string; readonly sha: string }

/** The first name that is free or that holds these very reverts. */
const findPlace = async (proposal: Proposal, git: Git): Promise<Place | null> => {
  const first = rollbackBranch(proposal.environment, proposal.question.bad.sha)
  for (let number = 1; number <= names; number += 1) {
    const name = number === 1 ? first : `${first}-${number}`
    const sha = await git.resolve(`refs/heads/${name}`)
    if (sha === null) return { place: 'new', name }
    const commits = messagesOf(await git.commits({ from: proposal.answer.tip, to: sha, firstParentOnly: false }))
    const reverted = new Set(commits.flatMap(({ message }) => revertedBy(message)))
    if (proposal.answer.undo.every((commit) => reverted.has(commit.sha))) return { place: 'ours', name, sha }
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

const putBranch = async (proposal: Proposal, git: Git): Promise<Reconciliation | { name: string; sha: string }> => {
  for (let attempt = 1; attempt <= names; attempt += 1) {
    const place = await findPlace(proposal, git)
    if (place === null) break
    if (place.place === 'ours') return { name: place.name, sha: place.sha }
    const pushed = await git.push({ sha: proposal.sha, branch: place.name, expected: '' })
    if (pushed.outcome === 'pushed') return { name: place.name, sha: proposal.sha }
    if (pushed.outcome === 'refused') {
      const remedy =
        "Add 'contents: write' under 'permissions:' of the job; rules on 'rollback/**' must let the token push."
      return blocked(`Branch ${place.name} could not be pushed: ${pushed.why}`, remedy, null)
    }
    await git.fetch()
  }
  const taken = rollbackBranch(proposal.environment, proposal.question.bad.sha)
  return blocked(`${names} branches named ${taken} hold something else.`, 'Delete those that nobody needs.', null)
}

const titleOf = ({ environment, backTo, answer }: Proposal): string => {
  const [newest, ...rest] = answer.undo
  const what = rest.length === 0 ? harmlessLine(newest?.subject ?? '', 100) : `${answer.undo.length} commits`
  return `revert: ${what} (${harmlessLine(`${environment} back to ${backTo}`, 80)})`
}

/**
 * The reverts on a branch of their own and one pull request for it: an open one is found by its branch and not doubled.
 * https://docs.github.com/en/rest/pulls/pulls#create-a-pull-request
 */
export const proposeRevert = async (proposal: Proposal, git: Git, ports: Ports): Promise<Reconciliation> => {
  const branch = await putBranch(proposal, git)
  if ('outcome' in branch) return branch
  const done = { outcome: 'pull-request' as const, sha: branch.sha, branch: branch.name, why: proposal.why }
  const pulls = await ports.github.pullsOf(branch.sha)
  const open = pulls.find(
    (pull) => pull.state === 'open' && pull.headRef === branch.name && pull.baseRef === proposal.branch,
  )
  if (open !== undefined) return { ...done, pull: { number: open.number, url: open.url } }
  const { context } = ports
  try {
    const { number, url } = await ports.writer.openPull({
      head: branch.name,
      base: proposal.branch,
      title: titleOf(proposal),
      body: revertPullBody({
        environment: proposal.environment,
        backTo: proposal.backTo,
        reason: proposal.reason,
        why: proposal.why,
        undo: proposal.answer.undo,
        changed: proposal.answer.changed,
        proven: proposal.answer.proven,
        runUrl: context.runUrl,
      }),
      draft: false,
    })
    return { ...done, pull: { number, url } }
  } catch (thrown) {
    if (!(thrown instanceof ExpectedError) || thrown.code === 'cancelled') throw thrown
    const compare = `${context.serverUrl}/${context.owner}/${context.repo}/compare/${proposal.branch}...${branch.name}?expand=1`
    const remedy = `${thrown.remedy} Or open it by hand: ${compare}`
    return blocked(
      `Branch ${branch.name} is pushed, its pull request is not open: ${thrown.message}`,
      remedy,
      branch.sha,
    )
  }
}
