// rollback/gather: finds which changes of the bad release stand on a branch and which are proven to be undone there.
import { revertOf } from '../../records/decide/hold.ts'
import type { ContentChange, Git, GitCommit } from '../../ports/git.ts'
import { messagesOf } from './candidates.ts'

/** One change of the bad release as a branch has it. */
export interface Reverted {
  readonly commit: GitCommit
  /** The commit that undid it, proven by what it holds. */
  readonly by: GitCommit | null
  /** It was undone by this commit, and somebody has landed it again since. */
  readonly landedAgainAfter: string | null
}

const changeOf = ({ sha, parents }: GitCommit): ContentChange => ({ from: parents[0] ?? null, to: sha })

const inverse = ({ from, to }: ContentChange): ContentChange => ({ from: to, to: from })

const isNothing = async (git: Git, onto: string, change: ContentChange): Promise<boolean> =>
  (await git.wouldChange({ onto, change })).length === 0

type Claim = 'untrue' | 'gone' | 'again'

/**
 * A message is no proof: where a commit says that it reverts, the change must be gone from its files, alone or together
 * with all others of the release. `again`: it was, and it is there by now.
 */
const claimOf = async (
  git: Git,
  commit: GitCommit,
  by: string,
  facts: { readonly tip: string; readonly release: ContentChange | null },
): Promise<Claim> => {
  const { tip, release } = facts
  const own = changeOf(commit)
  const gone = [own, ...(release === null ? [] : [release])]
  for (const change of gone) {
    if (!(await isNothing(git, by, inverse(change)))) continue
    if (await isNothing(git, tip, change)) return 'again'
    const { again } = await git.matchChange({ from: by, to: tip, change: own })
    return again.length === 0 ? 'gone' : 'again'
  }
  return 'untrue'
}

/** What the commits above say of one change, the first of them that speaks true. */
const judged = async (
  git: Git,
  commit: GitCommit,
  above: readonly GitCommit[],
  facts: { readonly tip: string; readonly release: ContentChange | null },
): Promise<Reverted> => {
  let said = messagesOf(above)
  for (let by = revertOf(commit.sha, said); by !== null; by = revertOf(commit.sha, said)) {
    const claimant = by
    const claim = await claimOf(git, commit, by, facts)
    if (claim === 'again') return { commit, by: null, landedAgainAfter: by }
    if (claim === 'gone')
      return { commit, by: above.find(({ sha }) => sha === claimant) ?? null, landedAgainAfter: null }
    said = said.filter(({ sha }) => sha !== claimant)
  }
  return { commit, by: null, landedAgainAfter: null }
}

/**
 * Which of the range lie on the branch, and which of those something above the range has undone already. A revert
 * inside of the range does not count: it is undone itself, and then so must be what it undid.
 */
export const onBranch = async (
  git: Git,
  facts: { readonly tip: string; readonly release: ContentChange | null },
  range: readonly GitCommit[],
): Promise<readonly Reverted[]> => {
  const { tip } = facts
  const here: GitCommit[] = []
  for (const commit of range) if (await git.isAncestor(commit.sha, tip)) here.push(commit)
  const [newest] = here
  if (newest === undefined) return []
  const above = await git.commits({ from: newest.sha, to: tip, firstParentOnly: false })
  const found: Reverted[] = []
  for (const commit of here) found.push(await judged(git, commit, above, facts))
  return found
}

/** For commits that a branch does not have by name, those that are the same change there: cherry-picked or rewritten. */
export const twinsOn = async (
  git: Git,
  tip: string,
  missing: readonly GitCommit[],
): Promise<ReadonlyMap<string, GitCommit>> => {
  const found = new Map<string, GitCommit>()
  for (const commit of missing) {
    const { again, back } = await git.matchChange({ from: commit.sha, to: tip, change: changeOf(commit) })
    const [newest] = again
    if (newest === undefined || back.length > 0) continue
    const twin = await git.commit(newest)
    if (twin !== null) found.set(commit.sha, twin)
  }
  return found
}

/** Those of which the branch has something all the same, or where later changes hide whether it has. */
export const tracesOn = async (git: Git, tip: string, missing: readonly GitCommit[]): Promise<readonly GitCommit[]> => {
  const found: GitCommit[] = []
  for (const commit of missing) if (!(await isNothing(git, tip, inverse(changeOf(commit))))) found.push(commit)
  return found
}
