// approvals/gather: reads reviews, approvals of the run and permissions, for preflight's check and deploy's guard.
import { orUnreadable } from '../../core/errors.ts'
import type { Commit, Permission, Pull, RunApproval } from '../../core/github.ts'
import { isFromAnywhere, isReleaseBranch, releaseBranches } from '../../core/promotion.ts'
import type { PromotionRule } from '../../core/promotion-rule.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import * as words from '../words.ts'
import { gatherHandMerges, gatherLanded } from './landed.ts'
import { choosePull, coAuthored, latestOpinions, type ApprovalFacts } from '../decide/approvals.ts'

/** As much of a subject as approvals are asked for; deploy's guard asks with it too. */
export interface ApprovalSubject {
  readonly release: { readonly sha: string }
  readonly environment: { readonly name: string; readonly approvals: number; readonly promote: PromotionRule }
  readonly pull: number | null
}

type ApprovalPorts = Pick<ReadPorts, 'github' | 'context' | 'git'>

const candidates = async (subject: ApprovalSubject, ports: ApprovalPorts): Promise<readonly Pull[]> => {
  if (subject.pull === null) return ports.github.pullsOf(subject.release.sha)
  const pull = await ports.github.pull(subject.pull)
  return pull === null ? [] : [pull]
}

/** A review counts for the branch that it was asked for: only those that releases come from are looked at. */
const toReleaseBranches = async (
  { environment, pull }: ApprovalSubject,
  pulls: readonly Pull[],
  { github }: ApprovalPorts,
): Promise<{ readonly pulls: readonly Pull[]; readonly otherwise: string | null }> => {
  const { name, promote } = environment
  if (pull !== null || pulls.length === 0) return { pulls, otherwise: null }
  const otherwise = isFromAnywhere(promote) ? (await github.repository()).defaultBranch : null
  const fitting = pulls.filter(({ baseRef }) => isReleaseBranch(promote, baseRef, otherwise))
  const [other] = pulls
  if (fitting.length > 0 || other === undefined) return { pulls: fitting, otherwise: null }
  const branches = releaseBranches(promote, otherwise)
  return {
    pulls: [],
    otherwise: words.otherBase({ number: other.number, base: other.baseRef, environment: name, branches }),
  }
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

const coAuthorsOf = async (
  commits: readonly Commit[],
  handMerges: ReadonlySet<string>,
  { github }: ApprovalPorts,
): Promise<ReadonlySet<string>> => {
  const authors = await Promise.all(coAuthored(commits, handMerges).map((sha) => github.commitAuthors(sha)))
  return new Set(authors.flat().map((login) => login.toLowerCase()))
}

type PullReviews = Pick<ApprovalFacts, 'choice' | 'reviews' | 'commits' | 'unseenCommits' | 'landed' | 'handMerges'>

const noReviews: Omit<PullReviews, 'choice'> = {
  reviews: [],
  commits: [],
  unseenCommits: 0,
  landed: null,
  handMerges: new Set(),
}

/** A clone is made only where somebody approved, and there is something to compare. */
const withContent = async (
  { subject, pull, facts }: { readonly subject: ApprovalSubject; readonly pull: Pull; readonly facts: PullReviews },
  ports: ApprovalPorts,
): Promise<PullReviews> => {
  const { commits } = facts
  const { sha } = subject.release
  const approving = latestOpinions(facts.reviews).filter(({ state }) => state === 'APPROVED')
  const isSimple = pull.head === sha || !pull.merged
  if (approving.length === 0 || (isSimple && commits.every(({ parents }) => parents.length < 2))) return facts
  const git = await ports.git()
  const landed = await gatherLanded({ pull, sha, commits }, approving, git)
  return { ...facts, landed, handMerges: await gatherHandMerges(commits, git) }
}

const gatherReviews = async (subject: ApprovalSubject, ports: ApprovalPorts): Promise<PullReviews> => {
  const { sha } = subject.release
  const { pulls, otherwise } = await toReleaseBranches(subject, await candidates(subject, ports), ports)
  if (otherwise !== null) return { ...noReviews, choice: { chosen: false, why: otherwise } }
  const direct = choosePull({ sha, pulls, containing: new Set() })
  const choice = direct.chosen ? direct : choosePull({ sha, pulls, containing: await whichContain(sha, pulls, ports) })
  if (!choice.chosen) return { ...noReviews, choice }
  const { number, base, head } = choice.pull
  const [reviews, { commits, totalCommits }] = await Promise.all([
    ports.github.reviews(number),
    ports.github.compare(base, head),
  ])
  const facts = { ...noReviews, choice, reviews, commits, unseenCommits: totalCommits - commits.length }
  return withContent({ subject, pull: choice.pull, facts }, ports)
}

/** Asks for everything that judgeApprovals weighs. Asks nothing when no approvals are wanted. */
export const gatherApprovals = async (subject: ApprovalSubject, ports: ApprovalPorts): Promise<ApprovalFacts> => {
  const { name, approvals: needed } = subject.environment
  const { actor, restartedBy } = ports.context
  const nothing = {
    environment: name,
    needed,
    starters: restartedBy === null ? [actor] : [actor, restartedBy],
    coAuthors: new Set<string>(),
    permissions: new Map<string, Permission>(),
  }
  if (needed === 0)
    return { ...nothing, ...noReviews, runApprovals: [], choice: { chosen: false, why: 'nothing was asked for' } }
  const [found, runApprovals] = await Promise.all([gatherReviews(subject, ports), readRunApprovals(ports)])
  const { reviews, commits, handMerges } = found
  const logins = [
    ...latestOpinions(reviews).flatMap(({ user, userIsBot }) => (user === null || userIsBot ? [] : [user])),
    ...(runApprovals ?? []).map(({ user }) => user),
  ]
  const [permissions, coAuthors] = await Promise.all([
    permissionsOf(logins, ports),
    logins.length === 0 ? nothing.coAuthors : coAuthorsOf(commits, handMerges, ports),
  ])
  return { ...nothing, ...found, coAuthors, runApprovals, permissions }
}
