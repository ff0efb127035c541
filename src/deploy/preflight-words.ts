// deploy: sentences and remedies of the guard that asks for preflight's verdict, and of break glass. Pure.
import { shortSha } from '../core/release.ts'
import { listed } from '../core/text.ts'

// preflight-verdict

export const passed = (description: string): string => `passed: ${description}`

export const notRunOptional = 'not run, and optional here'

export const notOursOptional = 'not run by us, and optional here'

export const notProvenOptional = 'not proven, and optional here'

export const unbound = 'it does not say which policy judged, and until when it counts'

export const notJudged = (sha: string, environment: string, context: string): string =>
  `Preflight did not judge ${sha} for ${environment}: there is no commit status ${context}.`

export const runPreflight = (environment: string): string =>
  `Let preflight judge this commit for ${environment} before deploy, in a job with 'statuses: write' so that its verdict is on record; or set 'environments.${environment}.preflight: optional'.`

export const foreign = (context: string, creator: string): string =>
  `The commit status ${context} was written by ${creator}, not by this app: it proves nothing.`

export const sameToken = 'Run the preflight action with the same token as deploy.'

export const unproven = (context: string, why: string): string => `The commit status ${context} opens nothing: ${why}.`

const again = (run: number): string => `gh run rerun ${run}`

export const sameRun = (run: number | null): string =>
  `Run the preflight action in the workflow that deploys, for this commit${run === null ? '' : `; or, if run ${run} is such a workflow, ${again(run)}`}.`

export const outdated = (sha: string, environment: string): string =>
  `Preflight judged ${sha} for ${environment} by another policy than the one that holds now.`

export const expired = (sha: string, environment: string, until: string): string =>
  `Preflight's verdict on ${sha} for ${environment} counted until ${until}.`

export const rerun = (run: number | null): string =>
  run === null ? 'Run preflight again.' : `Run preflight again: ${again(run)}`

export const pending = (environment: string, description: string): string =>
  `Preflight for ${environment} has not ended yet: ${description}`

export const needJob = "Let the deploy job need the preflight job ('needs:')."

export const refused = (sha: string, environment: string, description: string): string =>
  `Preflight refused ${sha} for ${environment}: ${description}`

export const putRight = (url: string | null): string =>
  `Put right what it names${url === null ? '' : ` (${url})`} and run preflight again.`

export const observing = (until: string): string => `Nothing blocks: 'observe-until' is ${until}.`

export const glassBroken = (by: string, approvals: readonly string[]): string =>
  approvals.length === 0 ? `Lifted by ${by}.` : `Lifted by ${by}, approved by ${listed(approvals)}.`

export const glassClosed = (why: string, remedy: string): string => `'force' does not lift it: ${why}. ${remedy}`

// vouching

export const noRun = 'it names no run of this repository'

export const runGone = (run: number): string => `there is no run ${run} in this repository`

export const otherSha = (run: number, sha: string): string => `run ${run} is of ${shortSha(sha)}, another commit`

export const otherEvent = (run: number, event: string): string => `run ${run} is of a ${event}, which judges no release`

export const noPreflight = (run: number, path: string): string =>
  `run ${run} is of ${path}, which does not use preflight at this commit`

// break glass

export const notNamed = (actor: string, from: readonly string[]): string =>
  `${actor} is not one of ${listed(from)} in 'break-glass'`

export const tooOld = (run: number): string => `run ${run} is more than 24 hours old`

export const tooFew = (count: number, needed: number): string =>
  `${count} of ${needed} approvals of this run by others are there`

export const glassIncident = (environment: string, name: string): string =>
  `Break glass: ${name} to ${environment} past a failed preflight`

export const glassAfter =
  'Put right what preflight names, let it judge the release again, and close this issue when it passes.'

export const noIssue = 'its issue could not be opened'

export const notOpened = (why: string): string => `The incident of the broken glass could not be opened: ${why}`
