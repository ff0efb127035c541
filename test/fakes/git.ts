import type { Git, GitCommit, Rehearsal } from '../../src/ports/git.ts'

export interface FakeGitState {
  /** First parent first; by sha. */
  readonly commits: ReadonlyMap<string, GitCommit>
  readonly refs: ReadonlyMap<string, string>
  readonly changes: readonly { readonly status: string; readonly path: string }[]
  readonly rehearsal: Rehearsal
}

export interface FakeGit extends Git {
  /** What was asked to be reverted, and on top of what. */
  readonly rehearsed: readonly { readonly onto: string; readonly commits: readonly string[] }[]
}

/** A history in memory; what it answers on reverts and differences is given, not computed. */
export const fakeGit = (given: Partial<FakeGitState> = {}): FakeGit => {
  const { commits = new Map<string, GitCommit>(), refs = new Map<string, string>(), changes = [] } = given
  const rehearsal = given.rehearsal ?? { outcome: 'clean', tree: 'f'.repeat(40), trees: [], files: [] }
  const rehearsed: { readonly onto: string; readonly commits: readonly string[] }[] = []
  const ancestors = (from: string): ReadonlySet<string> => {
    const seen = new Set<string>()
    const open = [from]
    for (let sha = open.pop(); sha !== undefined; sha = open.pop()) {
      if (seen.has(sha)) continue
      seen.add(sha)
      open.push(...(commits.get(sha)?.parents ?? []))
    }
    return seen
  }
  const firstParents = (from: string): readonly string[] => {
    const line: string[] = []
    for (let sha: string | undefined = from; sha !== undefined; sha = commits.get(sha)?.parents[0]) line.push(sha)
    return line
  }
  return {
    rehearsed,
    fetch: () => Promise.resolve(),
    resolve: (name) => Promise.resolve(refs.get(name) ?? (commits.has(name) ? name : null)),
    commit: (sha) => Promise.resolve(commits.get(sha) ?? null),
    tree: (sha) => Promise.resolve(sha),
    isAncestor: (ancestor, descendant) => Promise.resolve(ancestors(descendant).has(ancestor)),
    commits: ({ from, to, firstParentOnly }) => {
      const excluded = ancestors(from)
      const walked = firstParentOnly ? firstParents(to) : [...ancestors(to)]
      return Promise.resolve(walked.filter((sha) => !excluded.has(sha)).flatMap((sha) => commits.get(sha) ?? []))
    },
    changes: () => Promise.resolve(changes),
    touched: () => Promise.resolve(new Set(changes.map(({ path }) => path))),
    rehearseRevert: (request) => {
      rehearsed.push(request)
      return Promise.resolve(rehearsal)
    },
    branchesWith: (sha) =>
      Promise.resolve(
        [...refs].flatMap(([name, tip]) =>
          name.startsWith('refs/heads/') && ancestors(tip).has(sha) ? [name.slice(11)] : [],
        ),
      ),
    wouldChange: () => Promise.resolve([]),
    matchChange: () => Promise.resolve({ again: [], back: [] }),
    mergedTree: () => Promise.resolve(null),
    treeChanges: () => Promise.resolve([]),
    file: () => Promise.reject(new Error('the test did not expect a file to be read')),
    tags: () => Promise.resolve([]),
    commitTree: () => Promise.reject(new Error('the test did not expect a commit')),
    push: () => Promise.reject(new Error('the test did not expect a push')),
    specialFiles: () => Promise.resolve([]),
    checkoutData: () => Promise.reject(new Error('the test did not expect a checkout')),
    checkout: () => Promise.reject(new Error('the test did not expect a checkout')),
  }
}
