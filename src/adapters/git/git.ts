// adapters/git: implements the Git port with the real git program on one shared clone.
import { once } from '../../core/once.ts'
import { isFullSha } from '../../core/release.ts'
import type { RunContext } from '../../ports/context.ts'
import type { ChangeSearch, GitCommit, RedactedGit } from '../../ports/git.ts'
import { policyFrom, type RetryPolicy } from '../../core/retry-policy.ts'
import type { Clock, Log } from '../../ports/world.ts'
import { checkout, checkoutData } from './checkout.ts'
import { fetchAll, openClone } from './clone.ts'
import { checkedRevision, checkedSha } from './names.ts'
import { branchesWith, matchChange, mergedTree, wouldChange } from './content.ts'
import { tagsOf, touchedBy, treeChanges, treeOf } from './objects.ts'
import { failure, isUnreached, type GitProgram } from './process.ts'
import { pushByLease } from './push.ts'
import { rehearseRevert } from './revert.ts'
import { specialFiles } from './special-files.ts'
import { takeTurns, type Turns } from './queue.ts'

/** A commit that is here. git would fetch one that is not by itself, and the whole of its history with it. */
const present = async (git: GitProgram, sha: string): Promise<string | null> => {
  const answer = await git.run(['rev-list', '--no-walk', '--missing=allow-any', '--ignore-missing', checkedSha(sha)])
  const commit = answer.stdout.trim()
  return answer.code === 0 && isFullSha(commit) ? commit : null
}

/** Told of a commit once it was found; one that is not here may be fetched. */
type Here = (sha: string) => Promise<string | null>

const resolve = async (git: GitProgram, turns: Turns, here: Here, name: string): Promise<string | null> => {
  if (!isFullSha(name)) {
    const ref = `${checkedRevision(name)}^{commit}`
    const answer = await git.run(['rev-parse', '--verify', '--quiet', '--end-of-options', ref])
    return answer.code === 0 ? answer.stdout.trim() : null
  }
  const known = await here(name)
  if (known !== null) return known
  // Not on a branch or tag any more (a squashed branch, a pull request of a fork): servers give it out by its name.
  const quiet = ['--quiet', '--no-tags', '--no-write-fetch-head', '--no-auto-maintenance']
  const fetched = await turns.beside(() => git.run(['fetch', ...quiet, 'origin', name]))
  // Nobody was asked: that it is gone would be a guess.
  if (isUnreached(fetched)) throw failure('fetch', fetched)
  return here(name)
}

const isAncestor = async (git: GitProgram, ancestor: string, descendant: string): Promise<boolean> => {
  const args = ['merge-base', '--is-ancestor', '--end-of-options', checkedSha(ancestor), checkedSha(descendant)]
  const answer = await git.runOnce(args)
  if (answer.code > 1) throw failure('merge-base', answer)
  return answer.code === 0
}

const fields = ['%H', '%P', '%an', '%s', '%b']

const log = ['log', '-z', `--format=${fields.join('%x00')}`, '--no-show-signature', '--no-notes']

const parseLog = (text: string): readonly GitCommit[] => {
  const parts = text.split('\0')
  const found: GitCommit[] = []
  for (let index = 0; index + fields.length <= parts.length; index += fields.length) {
    const [sha = '', parents = '', author = '', subject = '', body = ''] = parts.slice(index, index + fields.length)
    found.push({
      sha: checkedSha(sha),
      parents: parents.split(' ').filter((parent) => parent !== ''),
      subject,
      body,
      author,
    })
  }
  return found
}

const commits = async (
  git: GitProgram,
  range: { readonly from: string; readonly to: string; readonly firstParentOnly: boolean },
): Promise<readonly GitCommit[]> => {
  const firstParent = range.firstParentOnly ? ['--first-parent'] : []
  const ends = ['--end-of-options', checkedSha(range.to), `^${checkedSha(range.from)}`]
  return parseLog(await git.askOnce([...log, ...firstParent, '--topo-order', ...ends]))
}

const commit = async (git: GitProgram, turns: Turns, here: Here, sha: string): Promise<GitCommit | null> => {
  if ((await resolve(git, turns, here, checkedSha(sha))) === null) return null
  return parseLog(await git.askOnce([...log, '--no-walk', '--end-of-options', sha]))[0] ?? null
}

const changes = async (git: GitProgram, from: string, to: string) => {
  const args = ['diff-tree', '-r', '-z', '--no-renames', '--name-status', '--end-of-options']
  const parts = (await git.askOnce([...args, checkedSha(from), checkedSha(to)])).split('\0')
  const found: { readonly status: string; readonly path: string }[] = []
  for (let index = 0; index + 2 <= parts.length; index += 2) {
    found.push({ status: parts[index]?.slice(0, 1) ?? '', path: parts[index + 1] ?? '' })
  }
  return found
}

const portOver = (git: GitProgram, temp: string, turns: Turns, here: Here): RedactedGit => ({
  fetch: () => turns.beside(() => fetchAll(git)),
  resolve: (name) => resolve(git, turns, here, name),
  tree: (sha) => treeOf(git, sha),
  commit: (sha) => commit(git, turns, here, sha),
  isAncestor: (ancestor, descendant) => isAncestor(git, ancestor, descendant),
  commits: (range) => commits(git, range),
  changes: (from, to) => changes(git, from, to),
  touched: (shas) => touchedBy(git, shas),
  rehearseRevert: (request) => rehearseRevert(git, turns, request),
  branchesWith: (sha) => branchesWith(git, sha),
  wouldChange: (request) => wouldChange(git, turns, request),
  matchChange: once((request: ChangeSearch) => matchChange(git, turns, request)),
  mergedTree: (into, what) => mergedTree(git, turns, [into, what]),
  commitTree: async ({ tree, parent, message }) =>
    (await git.ask(['commit-tree', checkedSha(tree), '-p', checkedSha(parent), '-F', '-'], message)).trim(),
  push: (request) => pushByLease(git, request, (ancestor, descendant) => isAncestor(git, ancestor, descendant)),
  treeChanges: (from, to) => treeChanges(git, from, to),
  file: (object) => git.read(['cat-file', 'blob', checkedSha(object)]),
  tags: () => tagsOf(git),
  checkoutData: (sha) => checkoutData({ git, temp, turns }, sha),
  specialFiles: (sha, only) => specialFiles({ git, temp, turns }, sha, only),
  checkout: (sha, only) => checkout({ git, temp, turns }, sha, only ?? null),
})

/** The port over the real git program; the clone is made at the first call and shared by all that follow. */
export const openGit = (options: {
  readonly context: RunContext
  readonly token: string
  readonly log: Log
  /** The process's own; only PATH, proxies and certificate authorities are taken from it. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly clock: Pick<Clock, 'monotonicMs' | 'sleep'>
  readonly policy?: Partial<RetryPolicy>
  /** In [0, 1): spreads the repeats of many jobs. */
  readonly random?: () => number
}): (() => Promise<RedactedGit>) => {
  const { clock, log, random = Math.random } = options
  const retries = { clock, log, random, policy: policyFrom(options.policy) }
  let opened: Promise<RedactedGit> | null = null
  const open = async () => {
    const git = await openClone({ ...options, retries })
    const here = once(
      (sha: string) => present(git, sha),
      (found) => found !== null,
    )
    return portOver(git, options.context.paths.temp, takeTurns(), here)
  }
  return () => {
    const opening = (opened ??= open())
    // Whoever asks later may find the server again.
    opening.catch(() => {
      if (opened === opening) opened = null
    })
    return opening
  }
}
