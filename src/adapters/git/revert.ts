// adapters/git: rehearses reverts without index or work tree, and reports trees or conflicts. Moves no ref.
import { ExpectedError } from '../../core/errors.ts'
import { shortSha } from '../../core/release.ts'
import type { Rehearsal } from '../../ports/git.ts'
import { checkedSha } from './names.ts'
import { bareCommits, fetchTrees, treeOf } from './objects.ts'
import { mergeTree } from './merge.ts'
import { failure, type GitProgram } from './process.ts'
import type { Turns } from './queue.ts'

/** The commit's tree and its first parent's: what a revert removes and what it restores. */
interface Shape {
  readonly commit: string
  readonly tree: string
  readonly parentTree: string
}

const firstCommit = (sha: string) =>
  new ExpectedError({
    code: 'bad-input',
    message: `Commit ${shortSha(sha)} is the first of the repository: undoing it would delete every file.`,
    remedy: 'Name a later commit, or deploy a new one that puts things right.',
  })

const shapesOf = async (git: GitProgram, commits: readonly string[]): Promise<readonly Shape[]> => {
  const own = await bareCommits(git, commits)
  const above = await bareCommits(
    git,
    [...own.values()].flatMap(({ parents }) => parents.slice(0, 1)),
  )
  return commits.map((commit) => {
    const found = own.get(commit)
    const parent = found === undefined ? undefined : above.get(found.parents[0] ?? '')
    if (found === undefined || parent === undefined) throw firstCommit(commit)
    return { commit, tree: found.tree, parentTree: parent.tree }
  })
}

const fabricate = async (git: GitProgram, tree: string, parent: string): Promise<string> =>
  (await git.askOnce(['commit-tree', tree, '-p', parent, '-F', '-'], 'rehearsal\n')).trim()

type RevertedTree = { readonly tree: string } | { readonly files: readonly string[] }

/**
 * One revert without work tree or index. `git merge-tree` finds the merge base by itself (it can't be told before git
 * 2.40), so two commits are made on top of the reverted one: their merge base is that commit, which is what revert is.
 */
const undo = async (git: GitProgram, onto: string, shape: Shape): Promise<RevertedTree> => {
  // Nothing was built on it: the answer is its parent's tree, exactly.
  if (shape.tree === onto) return { tree: shape.parentTree }
  const ours = await fabricate(git, onto, shape.commit)
  const theirs = await fabricate(git, shape.parentTree, shape.commit)
  const answer = await mergeTree(git, ours, theirs)
  if (answer.code > 1) throw failure('merge-tree', answer)
  const [tree = '', ...files] = answer.stdout.split('\0').filter((part) => part !== '')
  return answer.code === 0 ? { tree: checkedSha(tree.trim()) } : { files: [...new Set(files)].sort() }
}

const changedFiles = async (git: GitProgram, from: string, to: string): Promise<readonly string[]> =>
  (await git.askOnce(['diff-tree', '-r', '-z', '--no-renames', '--name-only', '--end-of-options', from, to]))
    .split('\0')
    .filter((part) => part !== '')

/** Chains the trees newest first; the first conflict ends it, and nothing but loose objects is left behind. */
export const rehearseRevert = async (
  git: GitProgram,
  turns: Turns,
  request: { readonly onto: string; readonly commits: readonly string[] },
): Promise<Rehearsal> => {
  const start = await treeOf(git, request.onto)
  const shapes = await shapesOf(git, request.commits)
  const needed = [start, ...shapes.flatMap(({ tree, parentTree }) => [tree, parentTree])]
  await turns.beside(() => fetchTrees(git, needed))
  const trees: string[] = []
  let tree = start
  for (const shape of shapes) {
    const step = await undo(git, tree, shape)
    if ('files' in step) return { outcome: 'conflict', commit: shape.commit, files: step.files }
    tree = step.tree
    trees.push(tree)
  }
  if (tree === start) return { outcome: 'noop' }
  return { outcome: 'clean', tree, trees, files: await changedFiles(git, start, tree) }
}
