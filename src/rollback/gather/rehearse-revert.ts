// rollback/gather: tries the revert in git without a work tree, to find conflicts and prove the result.
import { shortSha } from '../../core/release.ts'
import type { RevertAnswer, RevertQuestion } from '../decide/revert.ts'
import { doubtAbout, workflowFiles } from '../decide/route.ts'
import type { Git, GitCommit } from '../../ports/git.ts'
import * as words from '../words.ts'
import { onBranch, tracesOn, twinsOn, type Reverted } from './undone.ts'

/** Merges that brought nothing but what the good release has too: a hotfix merged back, or main merged into the bad side. */
const bringsOnlyGood = async (git: Git, { parents }: GitCommit, good: string): Promise<boolean> => {
  const [, ...merged] = parents
  if (merged.length === 0) return false
  for (const parent of merged) if (!(await git.isAncestor(parent, good))) return false
  return true
}

/** What is undone: the content of the bad release that the good one does not have, newest first. */
const rangeOf = async (git: Git, { bad, good }: RevertQuestion): Promise<readonly GitCommit[]> => {
  if (bad.extent === 'release' && good !== null) {
    const range = await git.commits({ from: good.sha, to: bad.sha, firstParentOnly: true })
    const own: GitCommit[] = []
    for (const commit of range) if (!(await bringsOnlyGood(git, commit, good.sha))) own.push(commit)
    // Nothing but such merges, and yet another tree: one of them has a change of its own, and a person must look.
    if (range.length > 0) return own.length > 0 ? own : range
  }
  const commit = await git.commit(bad.sha)
  return commit === null ? [] : [commit]
}

/** The reverts on top of the bad release itself, where nothing lies above: there they must give the good tree. */
const onBad = async (
  git: Git,
  { bad, good }: RevertQuestion,
  range: readonly GitCommit[],
  known: { readonly tip: string; readonly undo: readonly GitCommit[]; readonly tree: string },
) => {
  if (bad.extent !== 'release' || good === null) return null
  if (known.tip === bad.sha && known.undo.length === range.length) return { tree: known.tree, goodTree: good.tree }
  const rehearsal = await git.rehearseRevert({ onto: bad.sha, commits: range.map(({ sha }) => sha) })
  const tree = rehearsal.outcome === 'noop' ? await git.tree(bad.sha) : null
  return { tree: rehearsal.outcome === 'clean' ? rehearsal.tree : tree, goodTree: good.tree }
}

/** What of the bad release the branch has, by its names or under others. */
const standing = async (git: Git, question: RevertQuestion, tip: string, range: readonly GitCommit[]) => {
  const { bad, good } = question
  const release = bad.extent === 'release' && good !== null ? { from: good.sha, to: bad.sha } : null
  const named = await onBranch(git, { tip, release }, range)
  const byName = new Map(named.map((each) => [each.commit.sha, each]))
  const missing = range.filter(({ sha }) => !byName.has(sha))
  const twins = await twinsOn(git, tip, missing)
  const reverted = range.flatMap(({ sha }): readonly Reverted[] => {
    const twin = twins.get(sha)
    const own = byName.get(sha)
    // A commit that stands for two of them is undone once, and one of the range by its own name.
    return own !== undefined
      ? [own]
      : twin === undefined || byName.has(twin.sha)
        ? []
        : [{ commit: twin, by: null, landedAgainAfter: null }]
  })
  return { reverted: [...new Map(reverted.map((each) => [each.commit.sha, each])).values()], missing, twins }
}

type Standing = Awaited<ReturnType<typeof standing>>

/** Nothing is left to be undone; unless the branch has a part of the release under names that nobody knows. */
const undoneAlready = async (
  git: Git,
  tip: string,
  { reverted, missing }: Standing,
  branch: string,
): Promise<RevertAnswer> => {
  const [trace] = await tracesOn(git, tip, missing)
  if (trace !== undefined) return { outcome: 'untried', ...words.traces(branch, shortSha(trace.sha)) }
  // The oldest of the range was undone last.
  return { outcome: 'noop', tip, by: [...new Set(reverted.flatMap((each) => each.by ?? []))].toReversed() }
}

/** Landed again on purpose, or not all of it there by name: what is missing may be there in a form that nobody can tell. */
const strangeness = ({ reverted, missing, twins }: Standing, branch: string): string | null => {
  const again = reverted.find(({ landedAgainAfter }) => landedAgainAfter !== null)?.landedAgainAfter ?? null
  if (again !== null) return words.landedAgain(branch, shortSha(again))
  return twins.size > 0
    ? words.twins(branch, [...twins.values()].map(({ sha }) => shortSha(sha)).join(', '))
    : missing.length > 0
      ? words.inPart(branch, missing.map(({ sha }) => shortSha(sha)).join(', '))
      : null
}

/** Asks git what undoing the bad release would give, on top of the branch as the clone knows it, or of the head that stands for it. */
export const rehearse = async (git: Git, question: RevertQuestion): Promise<RevertAnswer> => {
  const { bad, good, branch } = question
  const tip = await git.resolve(question.head ?? `refs/heads/${branch}`)
  const absent = async (): Promise<RevertAnswer> => {
    const holders = (await git.resolve(bad.sha)) === null ? [] : await git.branchesWith(bad.sha)
    return { outcome: 'absent', tip, holders: holders.filter((name) => name !== branch) }
  }
  if (tip === null) return absent()
  const range = await rangeOf(git, question)
  const stands = await standing(git, question, tip, range)
  if (stands.reverted.length === 0) return absent()
  const undo = stands.reverted.filter(({ by }) => by === null).map(({ commit }) => commit)
  if (undo.length === 0) return undoneAlready(git, tip, stands, branch)
  const rehearsal = await git.rehearseRevert({ onto: tip, commits: undo.map(({ sha }) => sha) })
  if (rehearsal.outcome === 'noop') return undoneAlready(git, tip, stands, branch)
  if (rehearsal.outcome === 'conflict') return { ...rehearsal, tip, undo }
  const changed = await git.changes(tip, rehearsal.tree)
  const strange = strangeness(stands, branch)
  const judged = {
    onBad: strange !== null ? null : await onBad(git, question, range, { tip, undo, tree: rehearsal.tree }),
    changed,
    undoneFiles: await git.touched(undo.map(({ sha }) => sha)),
    migrationsDirectory: question.migrationsDirectory,
  }
  return {
    outcome: 'ready',
    tip,
    undo,
    tree: rehearsal.tree,
    trees: rehearsal.trees,
    changed,
    workflows: workflowFiles(rehearsal.files),
    doubt: strange ?? doubtAbout(judged),
    proven: bad.extent === 'release' && good !== null && rehearsal.tree === good.tree,
    isBulk: bad.isNamed !== true && bad.extent === 'release' && range.length > 1,
  }
}
