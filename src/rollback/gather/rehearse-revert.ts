// rollback/gather: tries the revert in git without a work tree, to find conflicts and prove the result.
import { shortSha } from '../../core/release.ts'
import { revertOf } from '../../records/decide/hold.ts'
import type { RevertAnswer, RevertQuestion } from '../decide/revert.ts'
import { doubtAbout, workflowFiles } from '../decide/route.ts'
import type { Git, GitCommit } from '../../ports/git.ts'
import { messagesOf } from './candidates.ts'

const rangeOf = async (git: Git, { bad, good }: RevertQuestion): Promise<readonly GitCommit[]> => {
  if (bad.extent === 'release' && good !== null) {
    const range = await git.commits({ from: good.sha, to: bad.sha, firstParentOnly: true })
    if (range.length > 0) return range
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

/** Asks git what undoing the bad release would give, on top of the branch as the clone knows it, or of the head that stands for it. */
export const rehearse = async (git: Git, question: RevertQuestion): Promise<RevertAnswer> => {
  const { bad, good } = question
  const tip = await git.resolve(question.head ?? `refs/heads/${question.branch}`)
  if (tip === null) return { outcome: 'absent', tip }
  const range = await rangeOf(git, question)
  const named = await onBranch(git, tip, range)
  const twins = named.length > 0 ? [] : await twinsOn(git, tip, range)
  const found = named.length > 0 ? named : twins.map((commit): Reverted => ({ commit, by: null }))
  if (found.length === 0) return { outcome: 'absent', tip }
  const undo = found.filter(({ by }) => by === null).map(({ commit }) => commit)
  // The oldest of the range was undone last.
  const by = [...new Set(found.flatMap((reverted) => reverted.by ?? []))].toReversed()
  if (undo.length === 0) return { outcome: 'noop', tip, by }
  const rehearsal = await git.rehearseRevert({ onto: tip, commits: undo.map(({ sha }) => sha) })
  if (rehearsal.outcome === 'noop') return { outcome: 'noop', tip, by }
  if (rehearsal.outcome === 'conflict') return { ...rehearsal, tip, undo }
  const changed = await git.changes(tip, rehearsal.tree)
  const exact = bad.extent === 'release' && good !== null && tip === bad.sha
  return {
    outcome: 'ready',
    tip,
    undo,
    tree: rehearsal.tree,
    trees: rehearsal.trees,
    changed,
    workflows: workflowFiles(rehearsal.files),
    doubt:
      twins.length > 0
        ? twinDoubt(twins, question.branch)
        : doubtAbout({
            tree: rehearsal.tree,
            goodTree: exact ? good.tree : null,
            changed,
            undoneFiles: await git.touched(undo.map(({ sha }) => sha)),
            migrationsDirectory: question.migrationsDirectory,
          }),
    proven: exact && rehearsal.tree === good.tree,
  }
}
