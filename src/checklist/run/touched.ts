// checklist/run: finds out whether a pull request or a merge group touches the service's paths.
import { expectedMessage } from '../../core/errors.ts'
import { selects } from '../../core/filter-pattern.ts'
import type { GitHubReader } from '../../ports/github.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import { isGate } from '../judge/gate-change.ts'
import type { JudgedSubject } from './subject.ts'
import * as words from './words.ts'

/** What was found out of the changed files: `unknown` is judged as if it touched the service. */
export type Touch =
  | { readonly outcome: 'touched'; readonly path: string }
  | { readonly outcome: 'not-touched'; readonly files: number }
  | { readonly outcome: 'unknown'; readonly why: string }

/**
 * The runbook, the workflows and who must review them count for every service: a change of them is judged, whichever
 * service it is meant for, because it may change by what this one is judged.
 */
export const touchOf = (files: readonly string[], paths: readonly string[], config: string): Touch => {
  if (files.length === 0) return { outcome: 'unknown', why: words.noChangedFile }
  const path = files.find((file) => isGate(file, config) || selects(paths, file) !== false)
  return path === undefined ? { outcome: 'not-touched', files: files.length } : { outcome: 'touched', path }
}

/** GitHub lists no more files of a comparison: https://docs.github.com/en/rest/commits/commits#compare-two-commits */
const mostCompared = 300

interface TouchPorts extends Pick<ReadPorts, 'github' | 'context'> {
  /** Remembers nothing. */
  readonly newest: Pick<GitHubReader, 'pull'>
}

type Changed = { readonly files: readonly string[] } | { readonly why: string }

/** The files are those of the pull request's newest commit, so it is asked afterwards, and anew, which one that is. */
const ofPull = async (number: number, sha: string, { github, newest }: TouchPorts): Promise<Changed> => {
  const files = await github.pullFiles(number)
  const pull = await newest.pull(number)
  return pull?.head === sha ? { files } : { why: words.otherCommit(number) }
}

/** Against the tip of the base, so that what other pull requests of the queue change counts too. */
const ofMergeGroup = async ({ policySha, baseSha, release }: JudgedSubject, github: GitHubReader): Promise<Changed> => {
  const compared = await github.compare(baseSha ?? policySha, release.sha)
  if (compared.status === 'unrelated' || compared.mergeBase === null) return { why: words.noHistory }
  return compared.files.length < mostCompared ? { files: compared.files } : { why: words.tooManyFiles(mostCompared) }
}

const changedIn = (place: JudgedSubject, ports: TouchPorts): Promise<Changed> | Changed => {
  const { pull, release } = place
  if (ports.context.event.pull !== null && pull !== null) return ofPull(pull, release.sha, ports)
  // Anybody may give a branch the name of a queue; GitHub alone makes the event.
  if (ports.context.event.name === 'merge_group') return ofMergeGroup(place, ports.github)
  return { why: words.neitherPull }
}

/** null: nothing is asked, because the runbook names no paths or a release is judged, which always is. */
export const gatherTouch = async (
  place: JudgedSubject,
  asked: { readonly paths: readonly string[]; readonly config: string },
  ports: TouchPorts,
): Promise<Touch | null> => {
  const { stage } = place
  if (asked.paths.length === 0 || stage !== 'pull-request') return null
  try {
    const changed = await changedIn(place, ports)
    return 'why' in changed
      ? { outcome: 'unknown', why: changed.why }
      : touchOf(changed.files, asked.paths, asked.config)
  } catch (thrown) {
    return { outcome: 'unknown', why: expectedMessage(thrown) }
  }
}
