// adapters/git: writes a commit, or some files of it, into a new worktree in the temporary folder.
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { checkedSha } from './names.ts'
import { fetchFiles, treeOf } from './objects.ts'
import type { GitProgram } from './process.ts'
import type { Turns } from './queue.ts'

/** A path from the root, taken by the letter. https://git-scm.com/docs/gitignore#_pattern_format */
const patternOf = (file: string): string => `/${file.replace(/[\\*?[\] ]/g, '\\$&')}\n`

/**
 * Only these files are fetched and written; of the others the index says that they are left out on purpose. The setting is
 * given here alone: `git sparse-checkout` would write it into the repository, for every worktree.
 */
const writeOnly = async (worktree: GitProgram, directory: string, only: readonly string[]): Promise<void> => {
  const place = (await worktree.ask(['rev-parse', '--git-path', 'info/sparse-checkout'])).trim()
  const file = path.resolve(directory, place)
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, only.map(patternOf).join(''))
  await worktree.ask([
    '-c',
    'core.sparseCheckout=true',
    '-c',
    'core.sparseCheckoutCone=false',
    'read-tree',
    '-mu',
    'HEAD',
  ])
}

/** A worktree in a new folder. It is made alone, and filled beside whatever else git does; an empty one needs no git. */
export const checkout = async (
  { git, temp, turns }: { readonly git: GitProgram; readonly temp: string; readonly turns: Turns },
  sha: string,
  only: readonly string[] | null,
): Promise<string> => {
  const directory = path.join(await mkdtemp(path.join(temp, 'runbook-release-')), 'release')
  if (only?.length === 0) {
    await mkdir(directory)
    return directory
  }
  const commit = checkedSha(sha)
  if (only === null) {
    const tree = await treeOf(git, commit)
    await turns.beside(() => fetchFiles(git, tree))
  }
  await turns.alone(() => git.ask(['worktree', 'add', '--quiet', '--detach', '--no-checkout', directory, commit]))
  const worktree = git.in(directory)
  if (only === null) await worktree.ask(['reset', '--hard', '--quiet', '--no-recurse-submodules'])
  else await writeOnly(worktree, directory, only)
  return directory
}
