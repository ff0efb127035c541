// records/decide: groups the commits between two releases by pull request, with their authors. Pure.
import type { Commit } from '../../core/github.ts'
import { pullOf } from '../../core/release.ts'

/** What comes with a release as one thing: a merged or squashed pull request, or a commit that was pushed as it is. */
export interface Change {
  /** Its number; empty for what was pushed without one. */
  readonly pull: string
  readonly title: string
  /** Where the branch took it: the merge, the squash, or the commit itself. */
  readonly sha: string
  /** How many commits it brought, the merge itself not counted. */
  readonly commits: number
  /** GitHub logins, each once, in the order of their commits. */
  readonly people: readonly string[]
}

/** GitHub's merge commits name the branch in the first line and the pull request's title in the next. */
const titleOf = ({ message }: Commit): string => {
  const [subject = '', ...body] = message.split('\n')
  const title = body.find((line) => line.trim() !== '')
  return subject.startsWith('Merge pull request #') && title !== undefined ? title.trim() : subject
}

/** Everything below `tips` that is known and that nobody has claimed yet; claims it. */
const claim = (tips: readonly string[], known: ReadonlyMap<string, Commit>, claimed: Set<string>): Commit[] => {
  const found: Commit[] = []
  const open = [...tips]
  for (let sha = open.pop(); sha !== undefined; sha = open.pop()) {
    const commit = known.get(sha)
    if (commit === undefined || claimed.has(sha)) continue
    claimed.add(sha)
    found.push(commit)
    open.push(...commit.parents)
  }
  return found
}

/**
 * The commits between two releases, oldest first as a comparison lists them, as changes along the first parent of the
 * newest, newest first: a merge takes with it what came by its other parents.
 */
export const changesOf = (commits: readonly Commit[]): readonly Change[] => {
  const known = new Map(commits.map((commit) => [commit.sha, commit]))
  const line: Commit[] = []
  for (let at = commits.at(-1); at !== undefined; at = known.get(at.parents[0] ?? '')) line.push(at)
  const claimed = new Set(line.map(({ sha }) => sha))
  const changes = line.toReversed().map((commit): Change => {
    const brought = claim(commit.parents.slice(1), known, claimed)
    const own = brought.length > 0 ? brought.toReversed() : [commit]
    const [subject = ''] = commit.message.split('\n')
    return {
      pull: pullOf(subject),
      title: titleOf(commit),
      sha: commit.sha,
      commits: own.length,
      people: [...new Set(own.flatMap(({ author }) => author ?? []))],
    }
  })
  return changes.toReversed()
}
