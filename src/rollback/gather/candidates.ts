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
import { againstOrigin } from './origin.ts'

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

interface Examination {
  readonly history: History
  readonly bad: Bad
  readonly promote: PromotionRule
  readonly git: Git
}

/** What git and GitHub have against a release, the cheapest question first; null: nothing, it is a way back. */
const objectionTo = async (
  { entry }: Candidate,
  { history, bad, promote, git }: Examination,
  ports: SituationPorts,
): Promise<Pick<Candidate, 'refusedBecause' | 'liftedByForce'>> => {
  const { sha } = entry.deployment.payload
  if ((await git.resolve(sha)) === null) return { refusedBecause: 'its commit is no longer in the repository' }
  for (const hold of badCommits(history, bad.sha)) {
    if ((await git.resolve(hold.bad)) === null || !(await isTainted(hold, sha, history, git))) continue
    return { refusedBecause: 'it contains a rolled-back commit that nothing has reverted' }
  }
  const refusedBecause = await againstOrigin(entry, { promote, git }, ports)
  return refusedBecause === null ? { refusedBecause } : { refusedBecause, liftedByForce: true }
}

/** Only what would be taken is examined, and the next where that one fails: people wait for it. */
const examined = async (
  candidates: readonly Candidate[],
  asked: Examination & { readonly to: NamedCommit | null },
  ports: SituationPorts,
): Promise<readonly Candidate[]> => {
  const judged: Candidate[] = []
  let isFound = false
  for (const candidate of candidates) {
    const { entry, refusedBecause } = candidate
    const isAsked = asked.to === null ? !isFound : asked.to.sha === entry.deployment.payload.sha
    if (refusedBecause !== null) judged.push(candidate)
    else if (!isAsked) judged.push({ entry, refusedBecause, unexamined: true })
    else {
      const objection = await objectionTo(candidate, asked, ports)
      isFound ||= objection.refusedBecause === null
      judged.push({ entry, ...objection })
    }
  }
  return judged
}

/** The verified releases of the environment, newest first, each with what speaks against returning to it. */
const gatherCandidates = async (
  history: History,
  asked: { readonly bad: Bad; readonly to: NamedCommit | null; readonly promote: PromotionRule },
  ports: SituationPorts,
): Promise<Pick<RollbackSituation, 'candidates' | 'badTree'>> => {
  const { bad, promote } = asked
  // Nothing to return to: then nothing is cloned, and the tree is nobody's question.
  if (!history.entries.some(isVerified)) return { candidates: [], badTree: null }
  const git = await ports.git()
  const treeOf = async () => ((await git.resolve(bad.sha)) === null ? null : git.tree(bad.sha))
  const [movedRefs, badTree] = await Promise.all([movedTags(history, promote, ports), treeOf()])
  const candidates = rollbackCandidates({ history, bad: bad.sha, badTree, movedRefs })
  return { badTree, candidates: await examined(candidates, { ...asked, history, git }, ports) }
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
