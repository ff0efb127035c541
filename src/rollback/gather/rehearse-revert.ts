// rollback/gather: tries the revert in git without a work tree, to find conflicts and prove the result.
import { shortSha } from '../../core/release.ts'
import { revertOf } from '../../records/decide/hold.ts'
import type { RevertAnswer, RevertQuestion } from '../decide/revert.ts'
import { doubtAbout, workflowFiles } from '../decide/route.ts'
import type { Git, GitCommit } from '../../ports/git.ts'
import { messagesOf } from './candidates.ts'

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

interface Reverted {
  readonly commit: GitCommit
  readonly by: GitCommit | null
}

/**
 * Which of the range lie on the branch, and which of those something above the range has undone already. A revert
 * inside of the range does not count: it is undone itself, and then so must be what it undid.
 */
const onBranch = async (git: Git, tip: string, range: readonly GitCommit[]): Promise<readonly Reverted[]> => {
  const here: GitCommit[] = []
  for (const commit of range) if (await git.isAncestor(commit.sha, tip)) here.push(commit)
  const [newest] = here
  if (newest === undefined) return []
  const above = await git.commits({ from: newest.sha, to: tip, firstParentOnly: false })
  const messages = messagesOf(above)
  return here.map((commit) => {
    const by = revertOf(commit.sha, messages)
    return { commit, by: above.find(({ sha }) => sha === by) ?? null }
  })
}

/** The bad commits on a branch that has none of them by name: cherry-picked there, the same change under another one. */
const twinsOn = async (git: Git, tip: string, range: readonly GitCommit[]): Promise<readonly GitCommit[]> => {
  const found: GitCommit[] = []
  for (const { sha, parents } of range) {
    const change = { from: parents[0] ?? null, to: sha }
    const { again, back } = await git.matchChange({ from: sha, to: tip, change })
    const [newest] = again
    if (newest === undefined || back.length > 0) continue
    const twin = await git.commit(newest)
    if (twin !== null) found.push(twin)
  }
  return found
}

const twinDoubt = (twins: readonly GitCommit[], branch: string): string =>
  `${branch} has the same change as another commit (${twins.map(({ sha }) => shortSha(sha)).join(', ')}), not the bad one itself`

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

const found = (named: readonly Reverted[], twins: readonly GitCommit[]): readonly Reverted[] =>
  named.length > 0 ? named : twins.map((commit): Reverted => ({ commit, by: null }))

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
  const named = await onBranch(git, tip, range)
  const twins = named.length > 0 ? [] : await twinsOn(git, tip, range)
  const reverted = found(named, twins)
  if (reverted.length === 0) return absent()
  const undo = reverted.filter(({ by }) => by === null).map(({ commit }) => commit)
  // The oldest of the range was undone last.
  const by = [...new Set(reverted.flatMap((each) => each.by ?? []))].toReversed()
  if (undo.length === 0) return { outcome: 'noop', tip, by }
  const rehearsal = await git.rehearseRevert({ onto: tip, commits: undo.map(({ sha }) => sha) })
  if (rehearsal.outcome === 'noop') return { outcome: 'noop', tip, by }
  if (rehearsal.outcome === 'conflict') return { ...rehearsal, tip, undo }
  const changed = await git.changes(tip, rehearsal.tree)
  const judged = {
    onBad: twins.length > 0 ? null : await onBad(git, question, range, { tip, undo, tree: rehearsal.tree }),
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
    doubt: twins.length > 0 ? twinDoubt(twins, branch) : doubtAbout(judged),
    proven: bad.extent === 'release' && good !== null && rehearsal.tree === good.tree,
    isBulk: bad.isNamed !== true && bad.extent === 'release' && range.length > 1,
  }
}
