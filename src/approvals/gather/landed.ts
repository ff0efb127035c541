// approvals/gather: asks git which reviewed commits are what landed, and which merges somebody made by hand.
import type { Commit, Pull, Review } from '../../core/github.ts'
import type { Git } from '../../ports/git.ts'

/** Where a pull request landed: what stood there before, and the commit that it became. */
interface Landing {
  readonly before: string
  readonly landed: string
}

const oneParent = 2

/** A merge or a squash is one commit; a rebase is as many as the pull request has. */
const landingsOf = async (git: Git, merge: string, own: number): Promise<readonly Landing[]> => {
  const found: Landing[] = []
  let at = await git.commit(merge)
  for (let count = 1; at !== null && count <= Math.max(1, own); count += 1) {
    const [before] = at.parents
    if (before === undefined) break
    if (count === 1 || count === own) found.push({ before, landed: merge })
    if (at.parents.length >= oneParent) break
    at = await git.commit(before)
  }
  return found
}

/** Was the released commit part of this landing? */
const isPartOf = async (git: Git, { before, landed }: Landing, sha: string): Promise<boolean> =>
  sha === landed || ((await git.isAncestor(sha, landed)) && !(await git.isAncestor(sha, before)))

/**
 * The reviewed commits that are what landed: merged into what stood there before, they give the landed files to the
 * byte. *Update branch* voids nothing by that, and what somebody added in the merge was reviewed by nobody. null: the
 * released commit is the head of the pull request itself.
 */
export const gatherLanded = async (
  request: { readonly pull: Pull; readonly sha: string; readonly commits: readonly Commit[] },
  reviews: readonly Review[],
  git: Git,
): Promise<ReadonlySet<string> | null> => {
  const { pull, sha, commits } = request
  if (!pull.merged || pull.mergeCommit === null || pull.head === sha) return null
  const carried = new Set<string>()
  if ((await git.resolve(pull.mergeCommit)) === null) return carried
  const own = commits.filter(({ parents }) => parents.length < oneParent).length
  const landings = await landingsOf(git, pull.mergeCommit, own)
  const reviewed = new Set(reviews.flatMap(({ commit }) => commit ?? []))
  for (const landing of landings) {
    if (!(await isPartOf(git, landing, sha))) continue
    const wanted = await git.tree(landing.landed)
    for (const commit of reviewed) {
      if ((await git.resolve(commit)) === null) continue
      if ((await git.mergedTree(landing.before, commit)) === wanted) carried.add(commit)
    }
  }
  return carried
}

const mostMerges = 50

/** Merges whose files are not what merging gives: somebody wrote into them. */
export const gatherHandMerges = async (commits: readonly Commit[], git: Git): Promise<ReadonlySet<string>> => {
  const found = new Set<string>()
  const merges = commits.filter(({ parents }) => parents.length >= oneParent)
  for (const [index, { sha, tree, parents }] of merges.entries()) {
    const [into = '', what = ''] = parents
    const isKnown = index < mostMerges && (await git.resolve(sha)) !== null
    const merged = isKnown && parents.length === 2 ? await git.mergedTree(into, what) : null
    if (merged !== tree) found.add(sha)
  }
  return found
}
