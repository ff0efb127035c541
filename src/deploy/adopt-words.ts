// deploy: the sentences of an adoption, which records what serves as the first verified release. Pure.
import { shortSha } from '../core/release.ts'
import { listed } from '../core/text.ts'

export const title = 'Adopt'
export const personTitle = 'A person started this run by hand'
export const startedBy = (actor: string): string => `dispatched by ${actor}`
export const servesTitle = 'What serves is the release'
export const servesAs = (sha: string): string => `the service names ${shortSha(sha)}`
export const servesByWord = (actor: string): string =>
  `nothing asks the service for its version: it is the word of ${actor}`
export const branchTitle = 'Its commit is on a branch that releases come from'
export const isOn = (branch: string): string => `on ${branch}`

export const environmentMissing = "Input 'adopt' needs an 'environment'."

const nothing = 'Nothing was recorded'

export const notByPerson = (event: string, actor: string): string =>
  `${nothing}: 'adopt' is a person's word, and this run was started by '${event}' (${actor}).`
export const dispatchIt =
  "Start the workflow by hand ('workflow_dispatch') with 'adopt: true', as a person and not as a bot."
export const verifiedBefore = (name: string, environment: string): string =>
  `${nothing}: ${name} was verified in ${environment} before, and only the first release of a place is adopted.`
export const deployForward =
  'Deploy what should serve there; what serves beside the records can be verified by a deploy alone.'
export const cannotAsk = (environment: string): string =>
  `${nothing}: 'smoke.version' can not be asked in ${environment}.`
export const correctVersion =
  "Give the step the variables that 'smoke.version.headers' names, or correct 'smoke.version'."
export const namesNone = (environment: string, why: string): string =>
  `${nothing}: the service in ${environment} does not say which commit serves: ${why}.`
export const letItTell = "Let it answer with its commit where 'smoke.version' asks, then run this again."
export const noCommit = (sha: string, environment: string): string =>
  `${nothing}: ${shortSha(sha)} serves in ${environment}, and this repository has no such commit.`
export const pushIt = 'Push the commit under a branch that releases come from, or deploy one that is there.'
export const otherServes = (asked: string, serves: string, environment: string): string =>
  `${nothing}: ${asked} was asked for, and ${shortSha(serves)} serves in ${environment}.`
export const leaveRefOut = "Leave 'ref' empty to record what serves, or deploy what should serve."
export const offBranch = (name: string, branches: readonly string[]): string =>
  `${nothing}: ${name} is not on ${listed(branches)}, from which releases come.`
export const mergeIt = (branches: readonly string[]): string =>
  `Merge it to ${branches[0] ?? 'the branch'}; a rollback returns only to what is there.`
export const notWell = (name: string, environment: string, found: string): string =>
  `${nothing}: ${name} serves in ${environment}, and smoke does not pass: ${found}`

export const whenWell = 'See why, and run this again when smoke passes.'
export const wouldAdopt = (name: string, environment: string): string =>
  `Would record ${name} as what serves in ${environment}. Nothing was changed.`
export const adopted = (name: string, environment: string): string =>
  `${name} serves in ${environment}, seen by smoke, and is on record as its first verified release. Nothing was deployed.`
export const adoptedByWord = (name: string, environment: string, actor: string): string =>
  `${name} is on record as the first verified release of ${environment}, on the word of ${actor}: nothing asks the service for its version. Nothing was deployed.`
export const recordOf = (name: string, actor: string, reason: string): string =>
  `${name}: adopted by ${actor}: ${reason}`
export const recordByWord = (name: string, actor: string, reason: string): string =>
  `${name}: adopted on the word of ${actor}: ${reason}`
export const description = (name: string, environment: string, reason: string): string =>
  `adopt ${name} in ${environment}: ${reason}`
