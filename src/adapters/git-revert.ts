import { ExpectedError } from '../domain/errors.ts'
import { shortSha } from '../domain/release.ts'
import type { Rehearsal } from '../ports/git.ts'
import { checkedSha } from './git-names.ts'
import { failure, type GitProgram } from './git-process.ts'

interface Shape {
  readonly tree: string
  readonly parentTree: string
}

/** The commit's tree and its first parent's: what a revert puts back. */
const shapeOf = async (git: GitProgram, sha: string): Promise<Shape> => {
  const parents = (await git.ask(['rev-parse', '--verify', '--end-of-options', `${checkedSha(sha)}^{commit}`])).trim()
  const answer = await git.run(['rev-parse', '--verify', '--quiet', '--end-of-options', `${parents}^1^{tree}`])
  if (answer.code !== 0) {
    throw new ExpectedError({
      code: 'bad-input',
      message: `Commit ${shortSha(sha)} is the first of the repository: undoing it would delete every file.`,
      remedy: 'Name a later commit, or deploy a new one that puts things right.',
    })
  }
  const tree = (await git.ask(['rev-parse', '--verify', '--end-of-options', `${parents}^{tree}`])).trim()
  return { tree, parentTree: answer.stdout.trim() }
}

const fabricate = async (git: GitProgram, tree: string, parent: string): Promise<string> =>
  (await git.ask(['commit-tree', tree, '-p', parent, '-F', '-'], 'rehearsal\n')).trim()

type Step = { readonly tree: string } | { readonly files: readonly string[] }

/**
 * One revert without work tree or index. `git merge-tree` finds the merge base by itself (it can't be told before git
 * 2.40), so two commits are made on top of the reverted one: their merge base is that commit, which is what revert is.
 */
const undo = async (git: GitProgram, onto: string, commit: string): Promise<Step> => {
  const shape = await shapeOf(git, commit)
  // Nothing was built on it: the answer is its parent's tree, exactly.
  if (shape.tree === onto) return { tree: shape.parentTree }
  const ours = await fabricate(git, onto, commit)
  const theirs = await fabricate(git, shape.parentTree, commit)
  const answer = await git.run(['merge-tree', '--write-tree', '--name-only', '-z', '--no-messages', ours, theirs])
  if (answer.code > 1) throw failure('merge-tree', answer)
  const [tree = '', ...files] = answer.stdout.split('\0').filter((part) => part !== '')
  return answer.code === 0 ? { tree: checkedSha(tree.trim()) } : { files: [...new Set(files)].sort() }
}

const treeOf = async (git: GitProgram, sha: string): Promise<string> =>
  (await git.ask(['rev-parse', '--verify', '--end-of-options', `${checkedSha(sha)}^{tree}`])).trim()

const changedFiles = async (git: GitProgram, from: string, to: string): Promise<readonly string[]> =>
  (await git.ask(['diff-tree', '-r', '-z', '--no-renames', '--name-only', '--end-of-options', from, to]))
    .split('\0')
    .filter((part) => part !== '')

/** Chains the trees newest first; the first conflict ends it, and nothing but loose objects is left behind. */
export const rehearseRevert = async (
  git: GitProgram,
  request: { readonly onto: string; readonly commits: readonly string[] },
): Promise<Rehearsal> => {
  const start = await treeOf(git, request.onto)
  let tree = start
  for (const commit of request.commits) {
    const step = await undo(git, tree, commit)
    if ('files' in step) return { outcome: 'conflict', commit, files: step.files }
    tree = step.tree
  }
  if (tree === start) return { outcome: 'noop' }
  return { outcome: 'clean', tree, files: await changedFiles(git, start, tree) }
}
