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

interface CheckoutWorld {
  readonly git: GitProgram
  readonly temp: string
  readonly turns: Turns
}

const newFolder = async (temp: string): Promise<string> =>
  path.join(await mkdtemp(path.join(temp, 'runbook-release-')), 'release')

/** Everything of a commit, fetched, in a worktree that has no files yet. */
const wholeWorktree = async ({ git, turns }: CheckoutWorld, directory: string, commit: string): Promise<void> => {
  const tree = await treeOf(git, commit)
  await turns.beside(() => fetchFiles(git, tree))
  await turns.alone(() => git.ask(['worktree', 'add', '--quiet', '--detach', '--no-checkout', directory, commit]))
}

const reset = ['reset', '--hard', '--quiet', '--no-recurse-submodules']

/** https://git-scm.com/docs/git-config: links become files; no name that a file system could take for `.git`. */
const asData = [
  ...['-c', 'core.symlinks=false', '-c', 'core.attributesFile=/dev/null'],
  ...['-c', 'core.protectHFS=true', '-c', 'core.protectNTFS=true'],
]

/** Links, and what would change the bytes of other files: https://git-scm.com/docs/gitattributes */
const leftOut = (listing: string): readonly string[] =>
  listing.split('\0').flatMap((entry) => {
    const name = entry.slice(entry.indexOf('\t') + 1)
    return entry.startsWith('120000 ') || /(?:^|\/)\.gitattributes$/i.test(name) ? [name] : []
  })

/**
 * A commit that somebody else made, to be read: nothing that it says about itself has an effect. What would be a link is
 * not there at all, since as a file it would hold a path; its attributes are not either, so that every byte is git's.
 */
export const checkoutData = async (world: CheckoutWorld, sha: string): Promise<string> => {
  const directory = await newFolder(world.temp)
  await wholeWorktree(world, directory, checkedSha(sha))
  const worktree = world.git.in(directory)
  await worktree.ask(['read-tree', 'HEAD'])
  const names = leftOut(await worktree.ask(['ls-files', '--stage', '-z']))
  await worktree.ask(['update-index', '-z', '--force-remove', '--stdin'], names.map((name) => `${name}\0`).join(''))
  // As a tree again: of one that is read into an empty index git fetches all files at once.
  const tree = (await worktree.ask(['write-tree', '--missing-ok'])).trim()
  await worktree.ask(['read-tree', '--empty'])
  await worktree.ask([...asData, 'read-tree', '-m', '-u', tree])
  return directory
}

/** A worktree in a new folder. It is made alone, and filled beside whatever else git does; an empty one needs no git. */
export const checkout = async (world: CheckoutWorld, sha: string, only: readonly string[] | null): Promise<string> => {
  const { git, turns } = world
  const directory = await newFolder(world.temp)
  if (only?.length === 0) {
    await mkdir(directory)
    return directory
  }
  const commit = checkedSha(sha)
  const worktree = git.in(directory)
  if (only === null) {
    await wholeWorktree(world, directory, commit)
    await worktree.ask(reset)
    return directory
  }
  await turns.alone(() => git.ask(['worktree', 'add', '--quiet', '--detach', '--no-checkout', directory, commit]))
  await writeOnly(worktree, directory, only)
  return directory
}
