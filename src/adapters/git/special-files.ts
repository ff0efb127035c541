// adapters/git: finds the files of a commit that a checkout alone does not bring: submodules, and what a filter makes.
import { mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import type { SpecialFile } from '../../ports/git.ts'
import { checkedSha } from './names.ts'
import { fetchTrees, treeOf } from './objects.ts'
import type { GitProgram } from './process.ts'
import type { Turns } from './queue.ts'

interface SpecialFilesWorld {
  readonly git: GitProgram
  readonly temp: string
  readonly turns: Turns
}

/** `<mode> <type> <object>\t<path>`. https://git-scm.com/docs/git-ls-tree#_output_format */
const entriesOf = (listing: string): readonly { readonly mode: string; readonly path: string }[] =>
  listing.split('\0').flatMap((line) => {
    const tab = line.indexOf('\t')
    return tab < 0 ? [] : [{ mode: line.slice(0, 6), path: line.slice(tab + 1) }]
  })

/** The value of the attribute `filter` for each path, read from the commit's own .gitattributes through an index. */
const filtersOf = async (
  { git, temp, turns }: SpecialFilesWorld,
  commit: string,
  paths: readonly string[],
): Promise<readonly SpecialFile[]> => {
  const folder = await mkdtemp(path.join(temp, 'runbook-attributes-'))
  const directory = path.join(folder, 'release')
  await turns.alone(() => git.ask(['worktree', 'add', '--quiet', '--detach', '--no-checkout', directory, commit]))
  const worktree = git.in(directory)
  await worktree.ask(['read-tree', 'HEAD'])
  const stdin = paths.map((each) => `${each}\0`).join('')
  const parts = (await worktree.ask(['check-attr', '--cached', '-z', '--stdin', 'filter'], stdin)).split('\0')
  await turns.alone(() => git.run(['worktree', 'remove', '--force', directory]))
  await rm(folder, { recursive: true, force: true })
  return paths.flatMap((each, index) => {
    const filter = parts[index * 3 + 2] ?? 'unspecified'
    return ['unspecified', 'unset', 'set'].includes(filter) ? [] : [{ path: each, by: filter }]
  })
}

/** `only`: these files and folders, and nothing else. */
export const specialFiles = async (
  world: SpecialFilesWorld,
  sha: string,
  only: readonly string[] | null,
): Promise<readonly SpecialFile[]> => {
  const commit = checkedSha(sha)
  const tree = await treeOf(world.git, commit)
  await world.turns.beside(() => fetchTrees(world.git, [tree]))
  const all = entriesOf(await world.git.ask(['ls-tree', '-r', '-z', '--full-tree', tree]))
  const isWanted = ({ path: each }: { readonly path: string }): boolean =>
    only === null || only.some((name) => each === name || each.startsWith(`${name}/`) || name.startsWith(`${each}/`))
  const wanted = all.filter(isWanted)
  const submodules = wanted
    .filter(({ mode }) => mode === '160000')
    .map(({ path: each }) => ({ path: each, by: 'submodule' }))
  const hasAttributes = all.some(({ path: each }) => /(?:^|\/)\.gitattributes$/.test(each))
  const files = wanted.filter(({ mode }) => mode.startsWith('100')).map(({ path: each }) => each)
  return hasAttributes ? [...submodules, ...(await filtersOf(world, commit, files))] : submodules
}
