// adapters/git: reads commits and trees by sha, and fetches missing objects in one request.
import type { TreeChange } from '../../ports/git.ts'
import { checkedSha } from './names.ts'
import type { GitProgram } from './process.ts'

/** A commit without its words. */
export interface BareCommit {
  readonly tree: string
  readonly parents: readonly string[]
}

/** One a line, the last one ended too: diff-tree overlooks it otherwise. */
const stdin = (shas: readonly string[]): string => shas.map((sha) => `${checkedSha(sha)}\n`).join('')

/** Commits by sha, in one process, without looking into any of their trees. */
export const bareCommits = async (
  git: GitProgram,
  shas: readonly string[],
): Promise<ReadonlyMap<string, BareCommit>> => {
  if (shas.length === 0) return new Map()
  const args = ['log', '--no-walk=unsorted', '--format=%H %T %P', '--no-show-signature', '--no-notes', '--stdin']
  const lines = (await git.askOnce(args, stdin(shas))).split('\n').filter((line) => line !== '')
  return new Map(
    lines.map((line) => {
      const [sha = '', tree = '', ...parents] = line.trimEnd().split(' ')
      return [checkedSha(sha), { tree: checkedSha(tree), parents }]
    }),
  )
}

/** The tree of a commit. */
export const treeOf = async (git: GitProgram, sha: string): Promise<string> => {
  const tree = (await bareCommits(git, [sha])).get(sha)?.tree
  if (tree === undefined) throw new Error(`git told nothing of ${sha}`)
  return tree
}

const fetchQuietly = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-auto-maintenance']

/**
 * Fetches trees, in one request: in a clone without them git would ask for each by itself, and be given the whole of it
 * every time. What is still missing afterwards it asks for when it needs it, and then it says what is wrong.
 */
export const fetchTrees = async (git: GitProgram, trees: Iterable<string>): Promise<void> => {
  const missing = [...new Set(trees)].filter((tree) => !git.fetched.has(tree))
  if (missing.length === 0) return
  const { code } = await git.run([...fetchQuietly, '--filter=blob:none', '--stdin', 'origin'], stdin(missing))
  if (code === 0) for (const tree of missing) git.fetched.add(tree)
}

/** With fewer files to fetch, git's own way is no dearer: it asks for each by its name, in one request. */
const manyFiles = 500

/** Is a tree, or are many of its files, not here yet? Nothing is fetched to tell. */
const lacksMany = async (git: GitProgram, tree: string): Promise<boolean> => {
  const answer = await git.run(['rev-list', '--objects', '--no-object-names', '--missing=print', checkedSha(tree)])
  return answer.code !== 0 || (answer.stdout.match(/^\?/gm)?.length ?? 0) > manyFiles
}

/**
 * Fetches everything that a checkout of a tree will write, by the name of the tree: files without their names pack badly.
 * `--refetch`, because where the tree is here already, git takes its files to be here too.
 */
export const fetchFiles = async (git: GitProgram, tree: string): Promise<void> => {
  if (!(await lacksMany(git, tree))) return
  await git.run([...fetchQuietly, '--no-filter', '--refetch', 'origin', checkedSha(tree)])
}

/** Every path that one of the commits changed against its first parent. */
export const touchedBy = async (git: GitProgram, commits: readonly string[]): Promise<ReadonlySet<string>> => {
  const args = ['diff-tree', '--stdin', '-r', '-z', '--no-renames', '--name-only', '--no-commit-id']
  const text = await git.askOnce([...args, '--diff-merges=first-parent'], stdin(commits))
  return new Set(text.split('\0').filter((path) => path !== ''))
}

/** `:<old mode> <new mode> <old> <new> <status>`, then the path. https://git-scm.com/docs/git-diff-tree#_raw_output_format */
export const treeChanges = async (git: GitProgram, from: string, to: string): Promise<readonly TreeChange[]> => {
  const args = ['diff-tree', '-r', '-z', '--raw', '--no-abbrev', '--no-renames', '--end-of-options']
  const parts = (await git.askOnce([...args, checkedSha(from), checkedSha(to)])).split('\0')
  const found: TreeChange[] = []
  for (let index = 0; index + 2 <= parts.length; index += 2) {
    const [before = '', mode = '', , object = '', status = ''] = (parts[index] ?? '').slice(1).split(' ')
    const path = parts[index + 1] ?? ''
    found.push(status === 'D' ? { path, mode: before, object: null } : { path, mode, object: checkedSha(object) })
  }
  return found
}

/** Every tag and the commit behind it; a tag of something else is left out. */
export const tagsOf = async (
  git: GitProgram,
): Promise<readonly { readonly name: string; readonly commit: string }[]> => {
  const format = '--format=%(refname:strip=2)%00%(objecttype)%00%(objectname)%00%(*objecttype)%00%(*objectname)'
  const lines = (await git.ask(['for-each-ref', format, 'refs/tags/'])).split('\n').filter((line) => line !== '')
  return lines.flatMap((line) => {
    const [name = '', type = '', object = '', peeledType = '', peeled = ''] = line.split('\0')
    if (type === 'commit') return [{ name, commit: object }]
    return peeledType === 'commit' ? [{ name, commit: peeled }] : []
  })
}
