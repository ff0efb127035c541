// adapters/git: merges two commits into a tree without index or work tree, and says when git is too old for it.
import { ExpectedError } from '../../core/errors.ts'
import { failure, type GitAnswer, type GitProgram } from './process.ts'

/** https://git-scm.com/docs/git-merge-tree: `--write-tree` came with git 2.38. */
const writesTree = ['merge-tree', '--write-tree', '--name-only', '-z', '--no-messages']

/** What git ends with when it does not know an option. */
const usage = 129

const tooOld = (answer: GitAnswer) =>
  new ExpectedError({
    code: 'bad-input',
    message: 'The git of this runner is too old to try a revert or a merge without a checkout.',
    remedy: 'Install git 2.38 or newer on the runner (Ubuntu 24.04 has it, 22.04 does not).',
    cause: failure('merge-tree', answer),
  })

/** The answer of git: code 0 with a tree, or 1 with the tree and the paths in conflict. */
export const mergeTree = async (git: GitProgram, ours: string, theirs: string): Promise<GitAnswer> => {
  const answer = await git.runOnce([...writesTree, ours, theirs])
  if (answer.code === usage) throw tooOld(answer)
  return answer
}
