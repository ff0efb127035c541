// doctor: every sentence of the diagnosis and of its remedies. Pure.
import type { EnvironmentProtection, RefPolicy } from '../core/protection.ts'
import { isOrAre, listed, plural } from '../core/text.ts'
import { somebody } from './decide/commands.ts'

export const titles = {
  defaultBranch: 'Rules of the default branch',
  requiredCheck: 'Preflight as a required check',
  tags: 'Rules of release tags',
  environments: 'Protection of environments',
  secrets: 'Secrets of deployments',
  signingKey: 'Signing key',
  rollback: 'Who may start a rollback',
  otherJobs: 'Jobs without these actions',
  writers: 'Tokens that may write records',
  readable: 'Settings that could be read',
} as const

export const partTitle = 'Boundary'

/** A command to paste, with what a person has to fill in. */
export const run = (command: string): string =>
  command.includes(somebody) ? `Put a login in place of ${somebody} and run: ${command}` : `Run: ${command}`

export const reviewed = (branch: string): string => `${branch} takes reviewed pull requests only`
export const noPullRequest = (branch: string): string =>
  `Nothing asks for a pull request before a change comes to ${branch}: whoever may push there changes the policy.`
export const noReview = (branch: string): string =>
  `A pull request to ${branch} needs no review: its author changes the policy alone.`
export const adminsPush = (branch: string): string =>
  `The protection of ${branch} does not bind administrators, and no ruleset does.`

export const isRequired = (names: readonly string[]): string => `required: ${listed(names)}`
export const noPreflightOnPulls = 'No workflow judges pull requests by preflight, so no check can be required.'
export const addPreflight = 'Add a job with the preflight action to a workflow with `on: pull_request`.'
export const wrongName = (branch: string, wrong: string, right: string): string =>
  `${branch} requires the check "${wrong}", and the job of preflight is called "${right}": a merge waits for ever, or for another check.`
export const statusRequired = (status: string, name: string): string =>
  `The status "${status}" is required, which never arrives for forks and Dependabot; the job "${name}" does.`
export const notRequired = (branch: string, name: string): string =>
  `A pull request to ${branch} can be merged while the job "${name}" is red.`

export const noTags = 'no environment takes tags'
export const tagsRuled = (globs: readonly string[]): string => `ruled: ${listed(globs)}`
const verbs = { update: 'moved', deletion: 'deleted' } as const
export const tagsMove = (glob: string, open: readonly string[]): string => {
  const done = Object.entries(verbs).flatMap(([kind, verb]) => (open.includes(kind) ? [verb] : []))
  return `A tag ${glob} can be ${listed(done, 'or')} after it was deployed.`
}
export const anybodyTags = (glob: string): string =>
  `Whoever may write to the repository can make a tag ${glob}, with a workflow file of their own in its commit.`

export const environmentsHold = (names: readonly string[]): string => `protected: ${listed(names)}`
export const noEnvironment = (name: string): string =>
  `GitHub has no environment ${name}: the first job that names it makes one without any protection.`
export const anyRef = (name: string): string => `Every branch and every tag may use the environment ${name}.`
export const noTagsMay = (name: string): string =>
  `The environment ${name} takes protected branches only, and releases come from tags.`
const shown = ({ name, type }: RefPolicy): string => `${type} ${name}`
export const anyOf = (name: string, policy: RefPolicy): string =>
  `The pattern ${policy.name} lets every ${policy.type} use the environment ${name}.`
export const removePattern = (name: string, policy: RefPolicy): string =>
  `Delete the pattern ${policy.name} under Settings > Environments > ${name}, and allow those that deploy.`
export const refsMissing = (name: string, missing: readonly RefPolicy[]): string =>
  `The environment ${name} does not take ${listed(missing.map(shown))}, which a job of the runbook needs.`
export const noReviewers = (name: string): string => `Nobody has to approve a job that uses the environment ${name}.`
export const selfReview = (name: string): string =>
  `Who started a run may approve it for the environment ${name} themselves.`
export const adminsBypass = (name: string): string =>
  `Administrators may pass the protection of the environment ${name}.`
export const noBypass = (repository: string, name: string): string =>
  `Switch off "Allow administrators to bypass configured protection rules" of ${name} at https://github.com/${repository}/settings/environments; GitHub documents no call for it.`

export const secretsHold = 'no job of an environment takes a secret of the repository'
export const secretOfRepository = (name: string, places: readonly string[]): string =>
  `${name} is a secret of the repository and is used in ${listed(places)}: a workflow on any branch can read it.`

export const noKey = 'no workflow gives one'
export const keyNowhere = (key: string): string => `no environment is known to have ${key}`
export const weakest = (key: string, { name, refs, reviewers }: EnvironmentProtection): string => {
  const who = reviewers.length === 0 ? 'no reviewers' : plural(reviewers.length, 'reviewer')
  const which = typeof refs === 'string' ? refs.replace('-', ' ') : listed(refs.map(shown))
  return `${key} is worth what its weakest environment is: ${name} (refs: ${which}; ${who})`
}
export const keyOfRepository = (key: string): string =>
  `The signing key ${key} is a secret of the repository: a workflow on any branch can sign records.`
export const keyUnprotected = (key: string, name: string): string =>
  `The environment ${name} has the signing key ${key} and no protection: the key is worth what its environment is.`

export const rollbackHolds = 'an environment stands before it'
export const noRollback = (name: string): string => `No workflow that somebody can start rolls back ${name}.`
export const addRollback = 'Add the rollback workflow of the example, with `on: workflow_dispatch`.'
export const bareRollback = (job: string): string =>
  `The job ${job} rolls back outside of any environment: whoever may write to the repository may start it, with any ref.`
export const giveEnvironment = 'Give the job `environment:` with `deployment: false`.'
export const anybodyRollsBack = (name: string): string =>
  `Whoever may write to the repository may start a rollback of ${name}; nobody has to approve it.`
export const reviewersSlow = (remedy: string): string =>
  `If that is too many, ask for an approval, which a rollback then waits for. ${remedy}`

export const otherJobsHold = 'every job that uses an environment uses these actions'
export const foreignUse = (job: string, names: readonly string[]): string =>
  `The job ${job} uses ${listed(names)} without these actions: no checklist, lock or record.`
export const useOurs = (names: readonly string[]): string =>
  `Deploy by the deploy action, or give the job an environment of its own that has no secrets of ${listed(names, 'or')}.`
export const unreadFile = (path: string): string =>
  `${path} can't be read as a workflow, so nobody can tell what it uses.`
export const repairFile = 'Repair the file, or delete it.'

export const writersHold = 'no other job may write deployments or statuses'
export const mayWrite = (job: string, given: readonly string[]): string =>
  `The token of the job ${job} may write ${listed(given)}, as the same app as these actions.`
export const takePermissions = (job: string, given: readonly string[]): string =>
  `Take ${listed(given.map((name) => `'${name}: write'`))} from the permissions of ${job}.`

export const foundNothing = (count: number): string => `all ${count} questions are answered well`
export const allRead = 'all of them'
export const notRead = (questions: readonly string[]): string => `Not known: ${listed(questions)}.`
export const notKnown = 'could not be read'
export const found = (count: number): string => plural(count, 'finding')
export const message = (errors: number, warnings: number, unknown: number): string => {
  const parts = [
    ...(errors === 0 ? [] : [`${plural(errors, 'hole')} in the boundary`]),
    ...(warnings === 0 ? [] : [plural(warnings, 'warning')]),
    ...(unknown === 0 ? [] : [`${plural(unknown, 'question')} that could not be answered`]),
  ]
  return parts.length === 0 ? 'The boundary is there.' : `${listed(parts)}.`
}
export const more = (count: number): string => `${count} more ${isOrAre(count)} told by \`npx runbook-gates doctor\`.`
export const rowTitle = 'Boundary of GitHub'
export const rowHolds = 'nothing that an administrator should mend was found'
export const notLooked = (why: string): string => `Nobody looked at the protection of the repository: ${why}`
