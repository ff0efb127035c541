// records/gather: asks git whether the content of what was rolled back is in a commit, whatever messages say.
import { activeHolds, forcedSince, releasesOf, versionIn, type Hold, type HoldOnCommit } from '../decide/hold.ts'
import { isRolledBack, isVerified, type History } from '../decide/history.ts'
import { inAll, isChangelog, isVersionOnly } from '../decide/release-paths.ts'
import type { Git } from '../../ports/git.ts'
import type { ReadPorts } from '../../ports/ports.ts'

/** How a hold bears on a commit. */
export type Containment = Pick<HoldOnCommit, 'contained' | 'lifted' | 'culprits'>

/** One change that was rolled back: a commit against its first parent. */
interface Culprit {
  readonly sha: string
  readonly parent: string | null
}

const isHere = async (git: Git, sha: string | null): Promise<boolean> =>
  sha !== null && (await git.resolve(sha)) !== null

const culpritOf = async (git: Git, sha: string): Promise<Culprit> => ({
  sha,
  parent: (await git.commit(sha))?.parents[0] ?? null,
})

/** The changes of a hold, newest first: the commit that was named, else all since the release that was returned to. */
const culpritsOf = async (hold: Hold, history: History, git: Git): Promise<readonly Culprit[]> => {
  const { bad, good, extent } = hold
  if (extent === 'commit' || good === null || !(await isHere(git, good))) return [await culpritOf(git, bad)]
  const range = (await git.commits({ from: good, to: bad, firstParentOnly: true })).map(
    ({ sha, parents }): Culprit => ({ sha, parent: parents[0] ?? null }),
  )
  if (range.length === 0) return [await culpritOf(git, bad)]
  // Whoever named one commit of the range afterwards has found the culprit.
  const named = activeHolds(history).filter((other) => other.extent === 'commit' && other.deployment > hold.deployment)
  const found = range.filter(({ sha }) => named.some((other) => other.bad === sha))
  return found.length > 0 ? found : range
}

const mostFiles = 20

/** A byte is a character: versions are told by those of ASCII, and all others are only compared. */
const textOf = async (git: Git, object: string): Promise<string> => atob(await git.file(object))

/** Files in which the two releases differ by nothing but their versions. */
const versionFiles = async (hold: Hold & { readonly good: string }, history: History, git: Git) => {
  const [from, to] = [versionIn(history, hold.good), versionIn(history, hold.bad)]
  if (from === null || to === null || from === to) return []
  const [there, back] = [await git.treeChanges(hold.good, hold.bad), await git.treeChanges(hold.bad, hold.good)]
  const before = new Map(back.map(({ path, object }) => [path, object]))
  const found: string[] = []
  for (const { path, object } of there.slice(0, mostFiles)) {
    const old = before.get(path) ?? null
    if (object === null || old === null) continue
    const good = { text: await textOf(git, old), version: from }
    if (isVersionOnly(good, { text: await textOf(git, object), version: to })) found.push(path)
  }
  return found
}

const releasesBefore = 3

/** Paths that each of the three releases before the good one changed too. */
const usualPaths = async (good: string, history: History, git: Git): Promise<ReadonlySet<string>> => {
  const line: string[] = [good]
  for (const sha of releasesOf(history)) {
    const last = line.at(-1) ?? good
    if (line.length > releasesBefore) break
    if (line.includes(sha) || !(await isHere(git, sha)) || !(await git.isAncestor(sha, last))) continue
    line.push(sha)
  }
  if (line.length <= releasesBefore) return new Set()
  const changed: ReadonlySet<string>[] = []
  for (const [index, sha] of line.slice(0, -1).entries()) {
    const paths = (await git.changes(line[index + 1] ?? sha, sha)).map(({ path }) => path)
    changed.push(new Set(paths))
  }
  return inAll(changed)
}

type IsNoise = (path: string) => boolean

/** What every release changes says nothing of what was wrong with this one. */
const noiseOf = async (hold: Hold, history: History, git: Git): Promise<IsNoise> => {
  const { good } = hold
  if (good === null || hold.extent === 'commit' || !(await isHere(git, good))) return () => false
  const known = new Set([
    ...(await usualPaths(good, history, git)),
    ...(await versionFiles({ ...hold, good }, history, git)),
  ])
  return (path) => known.has(path) || isChangelog(path)
}

/** `by`: the commit that took it back; null where only the files show it. */
type Trace = { readonly state: 'absent' | 'there' } | { readonly state: 'undone'; readonly by: string | null }

const without = (paths: readonly string[], isNoise: IsNoise): readonly string[] =>
  paths.filter((path) => !isNoise(path))

/** Nobody waits for more; what is beyond is taken at the word of its patch-id. */
const mostCommits = 100

/** Did it stand there whole again after it was taken back? In one commit with others no patch-id tells it. */
const isWholeSince = async (git: Git, culprit: Culprit, by: string, sha: string): Promise<boolean> => {
  const paths = await git.touched([culprit.sha])
  const since = await git.commits({ from: by, to: sha, firstParentOnly: true })
  for (const commit of since.slice(0, mostCommits)) {
    if (![...(await git.touched([commit.sha]))].some((path) => paths.has(path))) continue
    const change = { from: culprit.parent, to: culprit.sha }
    if ((await git.wouldChange({ onto: commit.sha, change })).length === 0) return true
  }
  return false
}

/** Taken back by a commit that came after every time it was made again. */
const takenBack = async (git: Git, culprit: Culprit, sha: string): Promise<string | null> => {
  const change = { from: culprit.parent, to: culprit.sha }
  const { again, back } = await git.matchChange({ from: culprit.sha, to: sha, change })
  for (const by of back) {
    const after = await Promise.all(again.map((each) => git.isAncestor(each, by)))
    if (after.every(Boolean) && !(await isWholeSince(git, culprit, by, sha))) return by
  }
  return null
}

const traceOf = async (git: Git, culprit: Culprit, sha: string, isNoise: IsNoise): Promise<Trace> => {
  const { parent } = culprit
  const touched = [...(await git.touched([culprit.sha]))]
  if (without(touched, isNoise).length === 0) return { state: 'absent' }
  const undo = { from: culprit.sha, to: parent }
  const left = without(await git.wouldChange({ onto: sha, change: undo }), isNoise)
  const isIn = culprit.sha === sha || (await git.isAncestor(culprit.sha, sha))
  if (left.length === 0) return isIn ? { state: 'undone', by: null } : { state: 'absent' }
  const missing = await git.wouldChange({ onto: sha, change: { from: parent, to: culprit.sha } })
  const isWhole = without(missing, isNoise).length === 0
  if (!isIn) return { state: isWhole ? 'there' : 'absent' }
  if (isWhole) return { state: 'there' }
  const by = await takenBack(git, culprit, sha)
  return by === null ? { state: 'there' } : { state: 'undone', by }
}

/** All changes of the hold at once: several of one place can only be told together. */
const isGoneWhole = async (hold: Hold, sha: string, isNoise: IsNoise, git: Git): Promise<boolean> => {
  if (hold.extent === 'commit' || hold.good === null || !(await isHere(git, hold.good))) return false
  const change = { from: hold.bad, to: hold.good }
  return without(await git.wouldChange({ onto: sha, change }), isNoise).length === 0
}

const weigh = async (
  request: { readonly hold: Hold; readonly sha: string; readonly isNoise: IsNoise },
  culprits: readonly Culprit[],
  git: Git,
): Promise<Containment> => {
  const { hold, sha, isNoise } = request
  let [isIn, by]: [boolean, string | null] = [false, null]
  const there: string[] = []
  for (const culprit of culprits) {
    const trace = await traceOf(git, culprit, sha, isNoise)
    if (trace.state === 'absent') continue
    isIn = true
    if (trace.state === 'undone') by ??= trace.by
    else there.push(culprit.sha)
  }
  if (there.length === 0) return { contained: isIn, lifted: isIn ? (by ?? sha) : null, culprits: [] }
  const holdsBad = await git.isAncestor(hold.bad, sha)
  if (holdsBad && (await isGoneWhole(hold, sha, isNoise, git))) return { contained: true, lifted: sha, culprits: [] }
  return { contained: true, lifted: null, culprits: there }
}

/** The releases that a rollback went past: in the bad one, and not in the good one. */
const pastReleases = async (hold: Hold, history: History, git: Git): Promise<readonly string[]> => {
  const { bad, good, extent } = hold
  if (extent === 'commit' || good === null || !(await isHere(git, good)) || !(await isHere(git, bad))) return []
  const between = new Set((await git.commits({ from: good, to: bad, firstParentOnly: false })).map(({ sha }) => sha))
  return releasesOf(history).filter((sha) => between.has(sha))
}

/** Its files are those of a release that is verified here and that nothing speaks against; one that was forced was held. */
const isProvenTree = async (hold: Hold, history: History, tree: string, git: Git): Promise<boolean> => {
  const unproven = [...(await pastReleases(hold, history, git)), ...forcedSince(hold, history)]
  for (const entry of history.entries) {
    const { payload } = entry.deployment
    if (payload.tree !== tree || !isVerified(entry) || isRolledBack(entry) || unproven.includes(payload.sha)) continue
    if (!(await isHere(git, payload.sha)) || !(await git.isAncestor(hold.bad, payload.sha))) return true
  }
  return false
}

/** Is what was rolled back in `sha`, by ancestry or as the same change under another name, and is it undone there? */
export const containment = async (hold: Hold, sha: string, history: History, git: Git): Promise<Containment> => {
  const still = { contained: true, lifted: null, culprits: [hold.bad] }
  if (hold.bad === sha) return still
  if (!(await isHere(git, hold.bad)) || !(await isHere(git, sha)))
    return { contained: false, lifted: null, culprits: [] }
  const [tree, badTree] = [await git.tree(sha), await git.tree(hold.bad)]
  if (tree === badTree) return still
  if (await isProvenTree(hold, history, tree, git)) {
    const isIn = await git.isAncestor(hold.bad, sha)
    return { contained: isIn, lifted: isIn ? sha : null, culprits: [] }
  }
  const culprits = await culpritsOf(hold, history, git)
  const quick = await weigh({ hold, sha, isNoise: isChangelog }, culprits, git)
  if (!quick.contained || quick.lifted !== null) return quick
  // Only where something is left it matters what every release changes anyway.
  const isNoise = await noiseOf(hold, history, git)
  return weigh({ hold, sha, isNoise }, culprits, git)
}

/**
 * A release that has the bad content was verified here after the rollback, by force: what it was held for is proven to be
 * over, for good.
 */
const isOutlived = async (hold: Hold, history: History, git: Git): Promise<boolean> => {
  for (const sha of forcedSince(hold, history)) {
    const { contained, lifted } = await containment(hold, sha, history, git)
    if (contained && lifted === null) return true
  }
  return false
}

/** Where a held change is gone already: the tip of a branch that releases come from. */
const whereUndone = async (
  hold: Hold,
  branches: readonly string[],
  history: History,
  git: Git,
): Promise<HoldOnCommit['undoneOn']> => {
  for (const branch of branches) {
    const tip = await git.resolve(`refs/heads/${branch}`)
    if (tip === null) continue
    const { contained, lifted } = await containment(hold, tip, history, git)
    if (!contained || lifted !== null) return { branch, tip }
  }
  return null
}

/** Does `sha` have the content of something that was rolled back here? The first that it has, else the newest. */
export const gatherHold = async (
  history: History,
  sha: string,
  ports: Pick<ReadPorts, 'git'>,
  branches: () => Promise<readonly string[]> = () => Promise.resolve([]),
): Promise<HoldOnCommit | null> => {
  const holds = activeHolds(history)
  if (holds.length === 0) return null
  const git = await ports.git()
  let newest: HoldOnCommit | null = null
  for (const hold of holds) {
    if (await isOutlived(hold, history, git)) continue
    const found = { hold, ...(await containment(hold, sha, history, git)) }
    if (found.contained && found.lifted === null)
      return { ...found, undoneOn: await whereUndone(hold, await branches(), history, git) }
    newest ??= { ...found, undoneOn: null }
  }
  return newest
}

/**
 * Does a release that was verified hold what was rolled back, so that nobody returns to it? By ancestry first, which is
 * cheap; git too old to tell whether it is undone leaves it out.
 */
export const isTainted = async (hold: Hold, sha: string, history: History, git: Git): Promise<boolean> => {
  const suspects = [hold.bad, ...(await pastReleases(hold, history, git))]
  let isIn = false
  for (const bad of suspects) isIn ||= bad === sha || (await git.isAncestor(bad, sha))
  if (!isIn) return false
  try {
    const { contained, lifted } = await containment(hold, sha, history, git)
    return contained && lifted === null
  } catch {
    return true
  }
}
