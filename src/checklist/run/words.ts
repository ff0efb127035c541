// checklist/run: every sentence and remedy of this room, in one place. Pure.
import { shortSha } from '../../core/release.ts'

// policy

export const gatesTitle = 'Gates left as they are, or approved'

export const manualTitle = 'What only people can prove'

// preflight

export const runbookAt = (path: string, sha: string): string => `${path} at ${shortSha(sha)}`

export const judgesBefore = (sha: string): string =>
  `the pull request is now at ${shortSha(sha)}; this run judges the commit before`

export const oneNotInPaths = 'the changed file is not'

export const noneInPaths = (count: number): string => `none of the ${count} changed files is`

export const notTouched = (service: string, files: string): string =>
  `${service} is not touched: ${files} among its paths.`

export const movedOn = (sha: string): string => `The pull request moved to ${shortSha(sha)} in the meantime.`

export const notJudged = (why: string): string => `not judged: ${why}`

export const touched = (path: string): string => `The service is touched: ${path} changes.`

export const touchedUnknown = (why: string): string =>
  `The service is judged, because the changed files are not known: ${why}`

export const refDeleted = (ref: string): string => `${ref} was deleted: nothing to judge.`

// publish

export const readOnlyToken = (part: string): string =>
  `${part} is not written: the token of a fork's pull request may only read. The result and the summary of the job contain everything.`

export const notWritten = (part: string, why: string): string =>
  `${part} could not be written: ${why} The verdict is not affected; it is the result of the job.`

export const judging = (sha: string, environment: string): string => `judging ${shortSha(sha)} for ${environment}`

export const judgeAgain = 'Run preflight again.'

// policy-rows

export const changeTitle = 'The runbook of this change is valid'

export const changeValid = 'it can be read; it holds after the merge'

export const changeInvalid = 'it would be refused after the merge'

export const observingTitle = 'The checklist blocks'

export const observingUntil = (until: string): string => `observing until ${until}: nothing blocks`

export const observingFirst = 'the first runbook: it is judged by itself, and nothing blocks'

export const observingSoon = (until: string): string =>
  `After ${until} the checklist blocks: 'observe-until' ends then.`

export const observingEnds = "Put right what fails until then, or move 'observe-until' by a reviewed pull request."

export const wouldFail = (message: string): string => `Observing, so nothing blocks: ${message}`

// run-checks

export const switchedOff = (why: string): string => `switched off in the runbook${why}`

export const broke = (id: string, why: string): string => `the check '${id}' broke off: ${why}`

export const reportStack =
  'This is a mistake of ours. Please report it with the stack that the log of the step contains.'

// subject

export const noBaseBranch = (branch: string): string =>
  `The base branch ${branch} does not exist, so there is no runbook to judge by.`

export const existingBranch = 'Open the pull request against a branch that exists.'

export const noCommit = (sha: string): string => `There is no commit ${sha} in this repository.`

export const pushFirst = "Push it first, or leave 'sha' empty to judge the commit that the workflow runs for."

export const refOnPull = (ref: string): string =>
  `Input 'ref' is '${ref.slice(0, 80)}', but this run is of a pull request, whose own commit is judged.`

export const noRefOnPull = "Leave 'ref' empty on pull requests."

export const refAndSha = (ref: string, commit: string, sha: string): string =>
  `Input 'ref' names ${ref}, which is ${shortSha(commit)}, but input 'sha' is ${sha}.`

export const oneOfRefAndSha = "Give 'ref' alone: its commit is judged."

export const noEnvironment = (name: string): string => `There is no environment '${name.slice(0, 80)}' in the runbook.`

export const useOneOf = (names: readonly string[]): string => `Use one of: ${names.join(', ')}.`

// touched

export const noChangedFile = 'GitHub lists no changed file'

export const otherCommit = (number: number): string => `#${number} is at another commit`

export const noHistory = 'it shares no history with its base'

export const tooManyFiles = (most: number): string => `GitHub lists at most ${most} files of a merge group`

export const neitherPull = 'it is neither a pull request nor a merge group'
