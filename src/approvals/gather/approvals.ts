// approvals/gather: reads reviews, approvals of the run and permissions, for preflight's check and deploy's guard.
import { orUnreadable } from '../../core/errors.ts'
import type { Commit, Permission, Pull, RunApproval } from '../../core/github.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import { choosePull, coAuthored, latestOpinions, type ApprovalFacts } from '../decide/approvals.ts'

/** As much of a subject as approvals are asked for; deploy's guard asks with it too. */
export interface ApprovalSubject {
  readonly release: { readonly sha: string }
  readonly environment: { readonly name: string; readonly approvals: number }
  readonly pull: number | null
}

type ApprovalPorts = Pick<ReadPorts, 'github' | 'context'>

const candidates = async (subject: ApprovalSubject, ports: ApprovalPorts): Promise<readonly Pull[]> => {
  if (subject.pull === null) return ports.github.pullsOf(subject.release.sha)
  const pull = await ports.github.pull(subject.pull)
  return pull === null ? [] : [pull]
}

const whichContain = async (
  sha: string,
  pulls: readonly Pull[],
  ports: ApprovalPorts,
): Promise<ReadonlySet<number>> => {
  const asked = pulls.map(async ({ number, merged, mergeCommit }) => {
    if (!merged || mergeCommit === null) return []
    const { status } = await ports.github.compare(sha, mergeCommit)
    return status === 'ahead' ? [number] : []
  })
  return new Set((await Promise.all(asked)).flat())
}

const readRunApprovals = async (ports: ApprovalPorts): Promise<readonly RunApproval[] | null> => {
  const read = await orUnreadable(ports.github.runApprovals(ports.context.run.id))
  return read.ok ? read.value : null
}

const permissionsOf = async (
  logins: readonly string[],
  ports: ApprovalPorts,
): Promise<ReadonlyMap<string, Permission>> => {
  const people = [...new Set(logins.map((login) => login.toLowerCase()))].filter((login) => !login.endsWith('[bot]'))
  return new Map(
    await Promise.all(people.map(async (login) => [login, await ports.github.permissionOf(login)] as const)),
  )
}

const coAuthorsOf = async (commits: readonly Commit[], { github }: ApprovalPorts): Promise<ReadonlySet<string>> => {
  const authors = await Promise.all(coAuthored(commits).map((sha) => github.commitAuthors(sha)))
  return new Set(authors.flat().map((login) => login.toLowerCase()))
}

const gatherReviews = async (
  subject: ApprovalSubject,
  ports: ApprovalPorts,
): Promise<Pick<ApprovalFacts, 'choice' | 'reviews' | 'commits' | 'unseenCommits'>> => {
  const { sha } = subject.release
  const pulls = await candidates(subject, ports)
  const direct = choosePull({ sha, pulls, containing: new Set() })
  const choice = direct.chosen ? direct : choosePull({ sha, pulls, containing: await whichContain(sha, pulls, ports) })
  if (!choice.chosen) return { choice, reviews: [], commits: [], unseenCommits: 0 }
  const { number, base, head } = choice.pull
  const [reviews, { commits, totalCommits }] = await Promise.all([
    ports.github.reviews(number),
    ports.github.compare(base, head),
  ])
  return { choice, reviews, commits, unseenCommits: totalCommits - commits.length }
}

/** Asks for everything that judgeApprovals weighs. Asks nothing when no approvals are wanted. */
export const gatherApprovals = async (subject: ApprovalSubject, ports: ApprovalPorts): Promise<ApprovalFacts> => {
  const { name, approvals: needed } = subject.environment
  const actor = ports.context.actor
  const nothing = {
    environment: name,
    needed,
    actor,
    reviews: [],
    commits: [],
    unseenCommits: 0,
    coAuthors: new Set<string>(),
    permissions: new Map<string, Permission>(),
  }
  if (needed === 0) return { ...nothing, runApprovals: [], choice: { chosen: false, why: 'nothing was asked for' } }
  const [{ choice, reviews, commits, unseenCommits }, runApprovals] = await Promise.all([
    gatherReviews(subject, ports),
    readRunApprovals(ports),
  ])
  const logins = [
    ...latestOpinions(reviews).flatMap(({ user, userIsBot }) => (user === null || userIsBot ? [] : [user])),
    ...(runApprovals ?? []).map(({ user }) => user),
  ]
  const [permissions, coAuthors] = await Promise.all([
    permissionsOf(logins, ports),
    logins.length === 0 ? nothing.coAuthors : coAuthorsOf(commits, ports),
  ])
  return { ...nothing, choice, reviews, commits, unseenCommits, coAuthors, runApprovals, permissions }
}
