// rollback/gather: resolves the inputs and lists the verified releases that a rollback may return to.
import { ExpectedError, orExpected } from '../../core/errors.ts'
import {
  isVerified,
  liveEntry,
  rollbackCandidates,
  type Candidate,
  type History,
  type HistoryEntry,
} from '../../records/decide/history.ts'
import { activeHolds, type Hold } from '../../records/decide/hold.ts'
import { isFullSha } from '../../core/release.ts'
import { badOf, type Bad, type NamedCommit } from '../decide/plan.ts'
import type { Git, GitCommit } from '../../ports/git.ts'
import { isMovingTag } from '../../core/promotion.ts'
import type { EnvironmentRule, PromotionRule } from '../../core/promotion-rule.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import { gatherHistory } from '../../records/gather/history.ts'
import { isTainted } from '../../records/gather/hold.ts'
import type { RestoreReader } from './beside.ts'
import { withOrigin } from './origin.ts'

type SituationPorts = Pick<ReadPorts, 'git' | 'clock' | 'context'> & { readonly github: RestoreReader }

/** A tag or a full sha, as a person gave it, to the commit; says which input when there is none. */
export const resolveNamed = async (input: 'to' | 'bad', name: string, git: Git): Promise<NamedCommit> => {
  const isTag = !isFullSha(name)
  const sha = await git.resolve(isTag ? `refs/tags/${name}` : name)
  if (sha !== null) return { name, sha, isTag }
  throw new ExpectedError({
    code: 'bad-input',
    message: `Input '${input}' is '${name}', and the repository has no such ${isTag ? 'tag' : 'commit'}.`,
    remedy: /^[0-9a-f]{7,63}$/i.test(name)
      ? `A shortened sha names nothing for sure: give '${input}' all 40 digits, an existing tag, or leave it empty.`
      : `Give '${input}' an existing tag or a full commit sha, or leave it empty.`,
  })
}

export const messagesOf = (commits: readonly GitCommit[]) =>
  commits.map((commit) => ({ sha: commit.sha, message: `${commit.subject}\n\n${commit.body}` }))

/** Everything that was ever rolled back here, as far as the history was read, and what is to be undone now. */
const badCommits = (history: History, bad: string): readonly Hold[] => {
  const holds = activeHolds(history)
  const now: Hold = { bad, since: '', deployment: 0, good: null, extent: 'commit' }
  return holds.some((hold) => hold.bad === bad) ? holds : [now, ...holds]
}

const present = async (git: Git, shas: Iterable<string>): Promise<readonly string[]> => {
  const found: string[] = []
  for (const sha of shas) if ((await git.resolve(sha)) !== null) found.push(sha)
  return found
}

/**
 * Tags that name another commit by now. A branch moves by nature and is not asked, nor is a tag that is no version. One
 * that was deleted, or made anew on the same commit, costs nothing but the name: the commit is what was verified.
 */
const movedTags = async (
  history: History,
  promote: PromotionRule,
  ports: Pick<SituationPorts, 'github' | 'git'>,
): Promise<ReadonlySet<string>> => {
  const recorded = new Map<string, { readonly sha: string }>()
  for (const { deployment } of history.entries) {
    const { ref } = deployment.payload
    const isAsked = ref.startsWith('refs/tags/') && !isMovingTag(promote, ref)
    if (isAsked && !recorded.has(ref)) recorded.set(ref, deployment.payload)
  }
  const moved = await Promise.all(
    [...recorded].map(async ([ref, { sha }]) => {
      const asked = await orExpected(ports.github.resolveRef(ref))
      // The clone has every tag of a moment ago, and a restore does not wait for GitHub to say it again.
      const now = asked.ok ? (asked.value?.commit ?? null) : await (await ports.git()).resolve(ref)
      return now === null || now === sha ? [] : [ref]
    }),
  )
  return new Set(moved.flat())
}

/** Of the commits of a history those that git has, and those that hold something bad. */
const inspectCommits = async (history: History, bad: string, git: Git) => {
  const shas = new Set(history.entries.map((entry) => entry.deployment.payload.sha))
  const known = new Set(await present(git, shas))
  const tainted = new Set<string>()
  for (const hold of badCommits(history, bad)) {
    if ((await git.resolve(hold.bad)) === null) continue
    for (const sha of known) if (await isTainted(hold, sha, history, git)) tainted.add(sha)
  }
  return { known, tainted, badTree: (await git.resolve(bad)) === null ? null : await git.tree(bad) }
}

/** The verified releases of the environment, newest first, each with what speaks against returning to it. */
const gatherCandidates = async (
  history: History,
  asked: { readonly bad: Bad; readonly to: NamedCommit | null; readonly promote: PromotionRule },
  ports: SituationPorts,
): Promise<Pick<RollbackSituation, 'candidates' | 'badTree'>> => {
  const { bad, to, promote } = asked
  // Nothing to return to: then nothing is cloned, and the tree is nobody's question.
  if (!history.entries.some(isVerified)) return { candidates: [], badTree: null }
  const git = await ports.git()
  const [movedRefs, { known, tainted, badTree }] = await Promise.all([
    movedTags(history, promote, ports),
    inspectCommits(history, bad.sha, git),
  ])
  const candidates = rollbackCandidates({ history, bad: bad.sha, badTree, tainted, movedRefs })
  const present = candidates.map((candidate) =>
    candidate.refusedBecause === null && !known.has(candidate.entry.deployment.payload.sha)
      ? { ...candidate, refusedBecause: 'its commit is no longer in the repository' }
      : candidate,
  )
  return { badTree, candidates: await withOrigin(present, { promote, to: to?.sha ?? null, git }, ports) }
}

/** What is to be undone: what is live, what a person named, or the commit that preflight judges. */
export type BadQuestion =
  | { readonly of: 'live' }
  | { readonly of: 'name'; readonly name: string }
  /** `isHead`: of a pull request; it stands for the tip of the branch. */
  | { readonly of: 'judged'; readonly sha: string; readonly isHead: boolean }

export interface RollbackSituation {
  readonly history: History
  readonly live: HistoryEntry | null
  readonly to: NamedCommit | null
  readonly bad: Bad | null
  /** null: the repository does not have the bad commit, or there is nothing to return to. */
  readonly badTree: string | null
  readonly candidates: readonly Candidate[]
}

/** How far back the history is read: most rollbacks go one release back; the rest is worth its requests. */
const depths = [2, 8, Number.POSITIVE_INFINITY] as const

const toBad = (
  history: History,
  question: BadQuestion,
  named: { readonly bad: NamedCommit | null; readonly to: NamedCommit | null },
): Bad | null =>
  question.of === 'judged'
    ? { sha: question.sha, extent: 'release', why: 'it is the commit that is judged' }
    : badOf(history, named.bad, named.to)

const inspectHistory = async (
  history: History,
  asked: { readonly to: NamedCommit | null; readonly bad: Bad | null; readonly promote: PromotionRule },
  ports: SituationPorts,
): Promise<RollbackSituation> => {
  const { to, bad } = asked
  const found =
    bad === null ? { candidates: [], badTree: null } : await gatherCandidates(history, { ...asked, bad }, ports)
  return { history, live: liveEntry(history), to, bad, ...found }
}

const hasReturn = ({ candidates, to }: RollbackSituation): boolean =>
  candidates.some(
    ({ entry, refusedBecause }) => refusedBecause === null && (to === null || entry.deployment.payload.sha === to.sha),
  )

/** What is live, what to undo, and every release to return to. Reads further only while none was found. */
export const gatherSituation = async (
  request: {
    readonly environment: Pick<EnvironmentRule, 'place' | 'promote'>
    readonly to: string | null
    readonly bad: BadQuestion
  },
  ports: SituationPorts,
): Promise<RollbackSituation> => {
  const { to, bad } = request
  const { place, promote } = request.environment
  const read = (wanted: number) => gatherHistory(place, ports, { wanted })
  const [first, namedGood, namedBad] = await Promise.all([
    read(depths[0]),
    to === null ? null : ports.git().then((git) => resolveNamed('to', to, git)),
    bad.of === 'name' ? ports.git().then((git) => resolveNamed('bad', bad.name, git)) : null,
  ])
  const inspect = (history: History) =>
    inspectHistory(
      history,
      { to: namedGood, promote, bad: toBad(history, bad, { bad: namedBad, to: namedGood }) },
      ports,
    )
  let situation = await inspect(first)
  for (const wanted of depths.slice(1)) {
    if (hasReturn(situation)) break
    const history = await read(wanted)
    if (history.entries.length === situation.history.entries.length) break
    situation = await inspect(history)
  }
  return situation
}
