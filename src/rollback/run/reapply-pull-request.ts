// rollback/run: opens a draft pull request that reverts the revert, so that the change isn't lost.
import { orExpected } from '../../core/errors.ts'
import type { Place } from '../../core/place.ts'
import { harmlessLine, reapplyBranch, reapplyMessage } from '../decide/revert-message.ts'
import type { GitCommit } from '../../ports/git.ts'
import type { CommitWriter, PullWriter } from '../../ports/github.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import { reapplyPullBody } from '../render/reapply-pull-body.ts'
import { commitAuthorFor } from './commit-author.ts'
import * as words from '../words.ts'

export interface ReapplyRequest extends Place {
  readonly branch: string
  readonly bad: string
  readonly reason: string
  /** The commits on the branch that undo it, newest first. */
  readonly reverts: readonly string[]
  readonly signed: boolean
  readonly incident: string | null
}

export interface ReapplyPorts extends ReadPorts {
  readonly writer: PullWriter & CommitWriter
}

export type ReapplyPull =
  | { readonly outcome: 'open'; readonly number: number; readonly url: string }
  /** It was opened before and a person has dealt with it. */
  | { readonly outcome: 'dealt-with'; readonly number: number; readonly url: string }
  | { readonly outcome: 'not-open'; readonly why: string; readonly remedy: string }

const notOpen = (why: string, remedy = words.reapplyByHand): ReapplyPull => ({ outcome: 'not-open', why, remedy })

/** The branch with the revert of the reverts; a run before this one may have made it. */
const putBranch = async (
  request: ReapplyRequest,
  bad: GitCommit,
  reverts: readonly GitCommit[],
  ports: ReapplyPorts,
): Promise<ReapplyPull | null> => {
  const git = await ports.git()
  const name = reapplyBranch(request, request.bad)
  if ((await git.resolve(`refs/heads/${name}`)) !== null) return null
  const tip = await git.resolve(`refs/heads/${request.branch}`)
  if (tip === null) return notOpen(`${request.branch} is gone`)
  const rehearsal = await git.rehearseRevert({ onto: tip, commits: reverts.map(({ sha }) => sha) })
  if (rehearsal.outcome === 'noop') return notOpen('there is nothing left to bring back')
  if (rehearsal.outcome === 'conflict') {
    return notOpen(`what came after the revert conflicts with it in ${rehearsal.files.slice(0, 5).join(', ')}`)
  }
  const author = await commitAuthorFor({ signed: request.signed, undo: reverts }, git, ports.writer)
  const message = reapplyMessage({ bad, reverts, runUrl: ports.context.run.url })
  const sha = await author.commit({ parent: tip, parentTree: await git.tree(tip), tree: rehearsal.tree, message })
  const pushed = await author.push({ branch: name, expected: '', sha })
  return pushed.outcome === 'refused' ? notOpen(`branch ${name} could not be pushed: ${pushed.why}`) : null
}

const found = async (shas: readonly string[], { git }: ReapplyPorts): Promise<readonly GitCommit[]> => {
  const clone = await git()
  const commits: GitCommit[] = []
  for (const sha of shas) {
    const commit = await clone.commit(sha)
    if (commit !== null) commits.push(commit)
  }
  return commits
}

const open = async (request: ReapplyRequest, ports: ReapplyPorts): Promise<ReapplyPull> => {
  const branches = { head: reapplyBranch(request, request.bad), base: request.branch }
  const [known] = await ports.github.pullsFrom(branches)
  if (known !== undefined) {
    const { number, url, state } = known
    return { outcome: state === 'open' ? 'open' : 'dealt-with', number, url }
  }
  await (await ports.git()).fetch()
  const [bad] = await found([request.bad], ports)
  const reverts = await found(request.reverts, ports)
  if (bad === undefined || reverts.length === 0) return notOpen('no commit says that it reverts the bad one')
  const refused = await putBranch(request, bad, reverts, ports)
  if (refused !== null) return refused
  const { number, url } = await ports.writer.openPull({
    ...branches,
    title: `Reapply: ${harmlessLine(bad.subject, 100)}`,
    body: reapplyPullBody({ ...request, bad, reverts, runUrl: ports.context.run.url }),
    draft: true,
    labels: ['reapply'],
  })
  return { outcome: 'open', number, url }
}

/** A draft pull request that brings back what was reverted, to be put right there. One for each rollback, never two. */
export const proposeReapply = async (request: ReapplyRequest, ports: ReapplyPorts): Promise<ReapplyPull> => {
  const opened = await orExpected(open(request, ports))
  // Draft pull requests and their permission are no reason for a rollback to fail.
  return opened.ok ? opened.value : notOpen(opened.error.message, `${opened.error.remedy} ${words.reapplyByHand}`)
}
