// checklist/tests: every sentence and remedy of this room, in one place. Pure.
import type { Remedy } from '../../core/remedy.ts'
import { listedFew, plural } from '../../core/text.ts'
import { formatDuration } from '../../core/duration.ts'
import { shortSha } from '../../core/release.ts'

// ci-wait

export const notThereYet = (name: string): string => `${name} (not there yet)`

export const waitingFor = (count: number, names: readonly string[]): string =>
  `waiting for ${count}: ${listedFew(names, 8)}`

export const waitingForFirst = 'waiting for the first check to report'

export const waitingForLate = 'green so far; waiting for late ones'

// tests

export const waitingSince = ({
  waiting,
  elapsed,
  most,
}: {
  readonly waiting: string
  readonly elapsed: number
  readonly most: number
}): string => `tests: ${waiting}; ${formatDuration(elapsed)} of ${formatDuration(most)}`

export const approveRun = 'Somebody with write access must approve this workflow run.'

export const correctAndPush =
  'Correct it and push, or run it again if the change did not cause it; then run preflight again.'

export const correctOrIgnore = (name: string): string =>
  `${correctAndPush} If it deploys and tests nothing, list it: \`checklist.tests.ignore: ['${name}']\`.`

export const requiredSkipped = (name: string, by: string): string =>
  `${name} is required by ${by === 'rules' ? "the branch's rules" : 'the runbook'} and was skipped: it proves nothing.`

export const letItRun = (by: string): string =>
  `Let it run for this commit: see its \`if:\` and what it needs; a job that sums up others must run with \`if: always()\` and fail when one of them did. If it need not run, ${by === 'rules' ? "list it under 'checklist.tests.ignore'" : "remove it from 'checklist.tests.require'"}.`

export const requiredWereSkipped = (names: string): string => `required and skipped: ${names}`

export const stillRunning = ({
  name,
  word,
  waited,
}: {
  readonly name: string
  readonly word: string
  readonly waited: number
}): string => `${name} is still ${word} after ${formatDuration(waited)}.`

export const waitForIt =
  "Wait for it and run preflight again, raise 'checklist.tests.wait', or list it under 'checklist.tests.ignore'."

export const workflowNeverCame = ({
  name,
  checks,
  path,
}: {
  readonly name: string
  readonly checks: string
  readonly path: undefined | string
}): string => `${name}${checks} never came: on the trusted commit, ${path ?? 'its workflow'} runs for this commit.`

export const whyNotStarted =
  "See under Actions why it did not start: '[skip ci]' in the commit message, a disabled workflow, a pending approval. If it need not run, list it under 'checklist.tests.ignore'."

export const requiredNeverCame = ({
  name,
  by,
  seen,
}: {
  readonly name: string
  readonly by: string
  readonly seen: string
}): string =>
  `${name} is required by ${by === 'rules' ? "the branch's rules" : 'the runbook'} and never reported. Seen: ${seen}.`

export const ownRunJob = `It is a job of this run: let the preflight job depend on it with \`needs:\`, and remove it from the list.`

export const correctName = 'Correct the name, or let its workflow run for this commit.'

export const nameOfMatrix = (name: string): string =>
  `${name} has a matrix, and each of its checks bears the values in its name: require '${name} (*)'.`

export const nothingReported = (sha: string, waited: number): string =>
  `no check and no status reported on ${shortSha(sha)} in ${formatDuration(waited)}`

export const nobodyReported = (sha: string): string => `Nothing but this run itself reported on ${shortSha(sha)}.`

export const otherWorkflow =
  'Let a workflow other than this one test the commit, or set this check to off in the runbook.'

export const skippedOrNeutral = (count: number): string => `${count} skipped or neutral`

export const allSkipped = (count: number): string => `all ${count} were skipped or neutral: nothing was tested`

export const green = (count: number, note: string): string => `${count} green${note === '' ? '' : ` (${note})`}`

export const requiredUnknown = (green: string): string =>
  `${green}; which checks the protected branch requires could not be read`

export const checksOfCi = (count: number): string => `${plural(count, 'check')} of CI`

export const sameContent = ({
  version,
  sha,
  environment,
}: {
  readonly version: null | string
  readonly sha: string
  readonly environment: string
}): string => `the same content as ${version ?? shortSha(sha)}, which passed and is verified in ${environment}`

export const unsureWhether = (names: string): string =>
  `Nobody can tell beforehand whether these run, so preflight waited only for those that had started: ${names}.`

export const rulesUnread = (why: string): string =>
  `The required checks of the branch's rules could not be read: ${why}`

export const nameRequired =
  "Name the required checks under 'checklist.tests.require', or give the token that permission."

export const someFailed = ({
  failed,
  all,
  names,
}: {
  readonly failed: number
  readonly all: number
  readonly names: string
}): string => `${failed} of ${all} failed: ${names}`

export const notKnownAfter = (waited: number, names: string): string =>
  `not known after ${formatDuration(waited)}: ${names}`

export const title = 'All tests passing'

export const why =
  'What CI has not finished, nobody has tested. Every check and status of the commit counts, newest attempt first.'

/** "What to do" of docs/checks/tests.md, likeliest first; a finding says it with its own names. */
export const remedies: readonly Remedy[] = [
  {
    when: 'It failed',
    then: 'open the check that is named, correct it, push. `action_required` waits for somebody with write access to approve the workflow run.',
  },
  {
    when: 'It is not known after the wait',
    then: 'a check is still running. Wait and run preflight again, raise `wait`, or list what does not matter under `ignore`.',
  },
  {
    when: 'A required name never came',
    then: 'correct the name under `require`, or let its workflow run for this commit. A job of the same run belongs under `needs:` instead.',
  },
  {
    when: 'A required name was skipped (`unknown`)',
    then: 'see its `if:` and what it needs; a job that sums up others runs with `if: always()` and fails when one of them did. Where it need not run, remove it from `require`, or list what a rule names under `ignore`.',
  },
  {
    when: 'A workflow never came',
    then: 'see under Actions why it did not start (`[skip ci]`, disabled, waiting for an approval); list it under `ignore` if it need not run.',
  },
  {
    when: 'Which checks the protected branch requires could not be read (`unknown`)',
    then: 'give the token the permission that is named, or say under `require` what must be there.',
  },
  {
    when: 'Nothing reported',
    then: 'let a workflow other than this one test the commit, or set the check to `off`.',
  },
]
