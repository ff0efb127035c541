// adapters/git: asks whether a change is in a tree, by merging and by patch-ids, without index or work tree.
import type { ChangeMatches, ChangeSearch, ContentChange } from '../../ports/git.ts'
import { mergeTree } from './merge.ts'
import { checkedSha } from './names.ts'
import { fetchTrees, treeOf } from './objects.ts'
import { failure, type GitProgram } from './process.ts'
import type { Turns } from './queue.ts'

/** Beyond this many commits nobody waits for their trees; what is not looked at is not believed. */
const mostCommits = 2_000

/** Every branch, by its short name, that holds the commit. */
export const branchesWith = async (git: GitProgram, sha: string): Promise<readonly string[]> => {
  const args = ['for-each-ref', '--format=%(refname:strip=2)', `--contains=${checkedSha(sha)}`, 'refs/heads/']
  return (await git.ask(args)).split('\n').filter((line) => line !== '')
}

/** `empty`: the tree of a root commit's missing parent. */
const sideOf = async (git: GitProgram, side: string | null): Promise<string> =>
  side === null ? (await git.askOnce(['mktree'], '')).trim() : treeOf(git, side)

const differing = async (git: GitProgram, from: string, to: string): Promise<readonly string[]> =>
  (await git.askOnce(['diff-tree', '-r', '-z', '--no-renames', '--name-only', '--end-of-options', from, to]))
    .split('\0')
    .filter((part) => part !== '')

/**
 * The paths that would change if `change.from` became `change.to` in the tree of `onto`: by a merge whose base is
 * `change.from`, so that what lies around the change does not matter. A path in conflict is one of them.
 */
export const wouldChange = async (
  git: GitProgram,
  turns: Turns,
  request: { readonly onto: string; readonly change: ContentChange },
): Promise<readonly string[]> => {
  const { onto, change } = request
  const [ours, base, theirs] = [await treeOf(git, onto), await sideOf(git, change.from), await sideOf(git, change.to)]
  if (ours === theirs || base === theirs) return []
  await turns.beside(() => fetchTrees(git, [ours, base, theirs]))
  // `git merge-tree` finds the base by itself before git 2.40: a commit of the base tree, and two on top of it.
  const make = async (tree: string, parent: string | null): Promise<string> =>
    (
      await git.askOnce(['commit-tree', tree, ...(parent === null ? [] : ['-p', parent]), '-F', '-'], 'content\n')
    ).trim()
  const root = await make(base, null)
  const [mine, other] = [await make(ours, root), await make(theirs, root)]
  const answer = await mergeTree(git, mine, other)
  if (answer.code > 1) throw failure('merge-tree', answer)
  const [tree = '', ...conflicts] = answer.stdout.split('\0').filter((part) => part !== '')
  return [...new Set([...conflicts, ...(await differing(git, ours, checkedSha(tree.trim())))])].sort()
}

/** The tree that merging two commits gives; null: they conflict, or have nothing in common. */
export const mergedTree = async (
  git: GitProgram,
  turns: Turns,
  [into, what]: readonly [string, string],
): Promise<string | null> => {
  await turns.beside(async () => fetchTrees(git, [await treeOf(git, into), await treeOf(git, what)]))
  const answer = await mergeTree(git, checkedSha(into), checkedSha(what))
  return answer.code === 0 ? checkedSha((answer.stdout.split('\0')[0] ?? '').trim()) : null
}

const plain = ['--no-renames', '--no-ext-diff', '--no-textconv', '--no-color', '--full-index']

/** By commit; the one without a name is the diff of two trees. */
const patchIds = async (git: GitProgram, patch: string): Promise<ReadonlyMap<string, string>> => {
  const lines = (await git.ask(['patch-id', '--stable'], patch)).split('\n').filter((line) => line !== '')
  return new Map(lines.map((line) => [line.split(' ')[1] ?? '', line.split(' ')[0] ?? '']))
}

const idOf = async (git: GitProgram, from: string, to: string): Promise<string | null> => {
  const patch = await git.ask(['diff-tree', '-p', '-r', ...plain, '--end-of-options', from, to])
  return [...(await patchIds(git, patch)).values()][0] ?? null
}

/** Of the commits those that touch these very paths: the only ones whose files are worth fetching. */
const touchingExactly = async (
  git: GitProgram,
  commits: readonly string[],
  paths: readonly string[],
): Promise<readonly string[]> => {
  const args = ['diff-tree', '--stdin', '-r', '--root', '-z', '--no-renames', '--name-only']
  const parts = (await git.ask(args, commits.map((sha) => `${sha}\n`).join(''))).split('\0')
  const known = new Set(commits)
  const touched = new Map<string, string[]>()
  let at = ''
  for (const part of parts) {
    const head = part.trim()
    if (known.has(head)) touched.set((at = head), [])
    else if (part !== '') touched.get(at)?.push(part)
  }
  const wanted = [...paths].sort().join('\0')
  return commits.filter((sha) => (touched.get(sha) ?? []).sort().join('\0') === wanted)
}

/** Which commits between two ends make a change again, and which take it back: by patch-id, whatever they say. */
export const matchChange = async (git: GitProgram, turns: Turns, request: ChangeSearch): Promise<ChangeMatches> => {
  const nothing = { again: [], back: [] }
  const ends = [checkedSha(request.to), `^${checkedSha(request.from)}`]
  const listed = await git.ask([
    'log',
    '--no-merges',
    '--topo-order',
    '--format=%H %T',
    `--max-count=${mostCommits}`,
    ...ends,
  ])
  const commits = listed.split('\n').flatMap((line) => (line === '' ? [] : [line.split(' ')]))
  if (commits.length === 0) return nothing
  const [from, to] = [await sideOf(git, request.change.from), await sideOf(git, request.change.to)]
  await turns.beside(() => fetchTrees(git, [from, to, ...commits.map(([, tree = '']) => tree)]))
  const shas = commits.map(([sha = '']) => sha)
  const same = await touchingExactly(git, shas, await differing(git, from, to))
  if (same.length === 0) return nothing
  const patch = await git.ask(
    ['diff-tree', '--stdin', '-p', '-r', '--root', ...plain],
    same.map((sha) => `${sha}\n`).join(''),
  )
  const [ids, there, back] = [await patchIds(git, patch), await idOf(git, from, to), await idOf(git, to, from)]
  return {
    again: same.filter((sha) => there !== null && ids.get(sha) === there),
    back: same.filter((sha) => back !== null && ids.get(sha) === back),
  }
}
