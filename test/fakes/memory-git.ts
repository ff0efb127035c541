import { createHash } from 'node:crypto'
import type { Git, GitCommit, Rehearsal } from '../../src/ports/git.ts'
import { fakeGit } from './git.ts'

/** Whole files by their path. */
export type MemoryFiles = ReadonlyMap<string, string>

const hash = (text: string) => createHash('sha1').update(text).digest('hex')

const sorted = (files: MemoryFiles) => [...files].toSorted(([one], [other]) => one.localeCompare(other))

/** Commits with their whole trees. A file is one line: two changes of it merge only where they are the same. */
export interface MemoryRepository {
  readonly commit: (request: {
    readonly files: MemoryFiles
    readonly parents: readonly string[]
    readonly message: string
  }) => string
  readonly filesOf: (sha: string) => MemoryFiles
  readonly treeOf: (sha: string) => string
  /** The clone of somebody who sees these branches. */
  readonly clone: (branches: Readonly<Record<string, string>>) => Git
}

const none: MemoryFiles = new Map()

const differences = (from: MemoryFiles, to: MemoryFiles) =>
  [...new Set([...from.keys(), ...to.keys()])]
    .filter((path) => from.get(path) !== to.get(path))
    .toSorted()
    .map((path) => ({ path, status: from.has(path) ? (to.has(path) ? 'M' : 'D') : 'A' }))

/** What git's three-way merge gives for whole files: what the commit changed is put back, unless it was changed since. */
const revert = (
  current: MemoryFiles,
  commit: MemoryFiles,
  parent: MemoryFiles,
): { readonly files: MemoryFiles; readonly conflicts: readonly string[] } => {
  const files = new Map(current)
  const conflicts: string[] = []
  for (const { path } of differences(commit, parent)) {
    const [now, was, before] = [current.get(path), commit.get(path), parent.get(path)]
    if (now === before) continue
    if (now !== was) conflicts.push(path)
    else if (before === undefined) files.delete(path)
    else files.set(path, before)
  }
  return { files, conflicts }
}

/** A repository in memory, for tests that need thousands of histories. */
export const memoryRepository = (): MemoryRepository => {
  const commits = new Map<string, GitCommit>()
  const trees = new Map<string, MemoryFiles>()
  const treeOfCommit = new Map<string, string>()
  const store = (files: MemoryFiles): string => {
    const tree = hash(`tree ${JSON.stringify(sorted(files))}`)
    trees.set(tree, files)
    return tree
  }
  const treeOf = (sha: string) => treeOfCommit.get(sha) ?? sha
  const filesOf = (sha: string) => trees.get(treeOf(sha)) ?? none
  const changedBy = (sha: string) => {
    const [parent] = commits.get(sha)?.parents ?? []
    return { commit: filesOf(sha), parent: parent === undefined ? none : filesOf(parent) }
  }
  const rehearse = (onto: string, undo: readonly string[]): Rehearsal => {
    let files = filesOf(onto)
    const steps: string[] = []
    for (const sha of undo) {
      const { commit, parent } = changedBy(sha)
      const found = revert(files, commit, parent)
      if (found.conflicts.length > 0) return { outcome: 'conflict', commit: sha, files: found.conflicts }
      files = found.files
      steps.push(store(files))
    }
    const changed = differences(filesOf(onto), files).map(({ path }) => path)
    return changed.length === 0
      ? { outcome: 'noop' }
      : { outcome: 'clean', tree: store(files), trees: steps, files: changed }
  }
  return {
    filesOf,
    treeOf,
    commit: ({ files, parents, message }) => {
      const tree = store(files)
      const sha = hash(`commit ${commits.size} ${tree} ${parents.join(' ')} ${message}`)
      const [subject = '', ...body] = message.split('\n\n')
      commits.set(sha, { sha, parents, subject, body: body.join('\n\n'), author: 'ann' })
      treeOfCommit.set(sha, tree)
      return sha
    },
    clone: (branches) => {
      const refs = new Map(Object.entries(branches).map(([name, sha]) => [`refs/heads/${name}`, sha]))
      const base = fakeGit({ commits, refs })
      return {
        ...base,
        tree: (sha) => Promise.resolve(treeOf(sha)),
        changes: (from, to) => Promise.resolve(differences(filesOf(from), filesOf(to))),
        touched: (shas) =>
          Promise.resolve(
            new Set(
              shas.flatMap((sha) => {
                const { commit, parent } = changedBy(sha)
                return differences(parent, commit).map(({ path }) => path)
              }),
            ),
          ),
        wouldChange: ({ onto, change }) => {
          const side = (sha: string | null) => (sha === null ? none : filesOf(sha))
          const merged = revert(filesOf(onto), side(change.from), side(change.to))
          const changed = differences(filesOf(onto), merged.files).map(({ path }) => path)
          return Promise.resolve([...new Set([...merged.conflicts, ...changed])])
        },
        matchChange: ({ from, to, change }) => {
          const text = (one: MemoryFiles, other: MemoryFiles) =>
            JSON.stringify(differences(one, other).map(({ path }) => [path, one.get(path), other.get(path)]))
          const side = (sha: string | null) => (sha === null ? none : filesOf(sha))
          const [there, back] = [text(side(change.from), side(change.to)), text(side(change.to), side(change.from))]
          return base.commits({ from, to, firstParentOnly: false }).then((found) => {
            const single = found.filter(({ parents }) => parents.length < 2)
            const is = (wanted: string) =>
              single
                .map(({ sha }) => sha)
                .filter((sha) => text(changedBy(sha).parent, changedBy(sha).commit) === wanted)
            return { again: is(there), back: is(back) }
          })
        },
        rehearseRevert: ({ onto, commits: undo }) => Promise.resolve(rehearse(onto, undo)),
      }
    },
  }
}
