// checklist: the commits that evidence may name and still be about the one that is judged. Pure.
import type { RunContext } from '../ports/context.ts'
import type { Subject } from './check.ts'

/** The workflows of a pull request run on its test merge: what they made is about its head all the same. */
export const judgedCommits = (
  { release }: Pick<Subject, 'release'>,
  { event, sha }: Pick<RunContext, 'event' | 'sha'>,
): readonly string[] => (event.pull?.head === release.sha ? [release.sha, sha] : [release.sha])
