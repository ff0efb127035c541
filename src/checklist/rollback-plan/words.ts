// checklist/rollback-plan: every sentence and remedy of this room, in one place. Pure.
import type { Remedy } from '../../core/remedy.ts'
import { shortSha } from '../../core/release.ts'

// rollback-document

export const noPage = (path: string): string => `There is no ${path} at this commit.`

export const writePage =
  "Write down how this service is rolled back, or name the page in 'checklist.rollback-plan.document'."

export const stub = (path: string, size: number): string => `${path} is a stub: ${size} characters.`

export const writeSteps = 'Write who does what, by which commands, in which order.'

export const noHeading = (path: string): string => `${path} has no heading.`

export const addHeadings = 'Give each situation a heading of its own.'

export const noSteps = (path: string): string => `${path} names no steps and no command.`

export const listSteps = 'List the steps, with the commands to run.'

export const unfinished = ({
  path,
  word,
  line,
}: {
  readonly path: string
  readonly word: string
  readonly line: number
}): string => `${path} is unfinished: '${word}' on line ${line}.`

export const finish = 'Finish the sentence, or remove it.'

// rollback-job

export const rollbackJob = (id: string, path: string): string => `The rollback job '${id}' of ${path}`

export const ownToken = (job: string): string =>
  `${job} has a token of its own: its permissions can't be read from here.`

export const startOnce = "Run it once with 'dry-run: true': its plan shows which permissions are missing."

export const setPermissions = (permissions: string): string =>
  `Set '${permissions}' under 'permissions:' of the job, and of every job that calls it.`

export const noPermissions = 'declares no permissions: a setting of the repository decides.'

export const addWorkflow =
  "Add a workflow with 'workflow_dispatch' and a step that uses the rollback action; examples/inventory/.github/workflows/rollback.yml is one to copy."

export const noWorkflow = (environment: string): string => `No workflow rolls ${environment} back.`

/** Where the runbook names no target, and nothing else puts a release back. */
export const noWayBack = (environment: string): string =>
  `Nothing can put a release back in ${environment}: the runbook has no 'deploy' for it, and no workflow has steps that do.`

export const noOwnSteps = (job: string, environment: string): string =>
  `${job} has no steps that put a release back, and the runbook has no 'deploy' for ${environment}.`

export const noProof = (job: string, environment: string): string =>
  `${job} puts a release back in ${environment} by its own steps, and no smoke step proves it by 'deployment-id' of the rollback step.`

export const addSteps = (environment: string): string =>
  `Set 'environments.${environment}.deploy', or let steps follow rollback in its job: those that deploy its output 'sha', then smoke with its 'deployment-id'; examples/bracket/.github/workflows/rollback.yml is one to copy.`

export const noReadableWorkflow = (environment: string, files: string): string =>
  `No readable workflow rolls ${environment} back; ${files} can't be read, or calls a workflow of another repository.`

export const pushRulesUnread = (branch: string): string =>
  `Not every rule that can forbid a push to ${branch} can be read: a push that is refused becomes a pull request.`

// rollback-plan

export const title = 'Rollback documented and rehearsed'

export const why =
  'A rollback that was never tried may not work. Preflight tries it on every release, before it is needed.'

// verdict

export const onlyVerified = (environment: string): string =>
  `There is no earlier release to return to: this release is the only one that was verified in ${environment}.`

export const neverVerified = (environment: string): string =>
  `There is no release to return to yet: none was ever verified in ${environment}.`

export const firstDeployment = (environment: string): string =>
  `First deployment to ${environment}: there is no release to return to yet.`

export const watchFirst = 'Watch it until smoke has verified it: there is no earlier release to return to.'

export const notATarget = (name: string, why: string): string => `Rollback can't return to ${name}: ${why}.`

export const restoreTarget = (environment: string): string =>
  `Put its ref back where it was, or deploy and verify a good release in ${environment} first.`

export const revertConflicts = ({
  commit,
  target,
  files,
}: {
  readonly commit: string
  readonly target: string
  readonly files: readonly string[]
}): string =>
  `The revert of ${shortSha(commit)}, on the way to ${target}, conflicts in ${files.slice(0, 5).join(', ')}.`

export const smallerCommits =
  'Make the change in smaller commits that can be undone one by one, or write into the rollback page who resolves the conflict, and how.'

export const pointOfNoReturn = (path: string, target: string): string =>
  `${path} has no down migration that restores everything: once it has run, ${target} may not work any more (point of no return).`

export const addDown =
  'Write its down migration, or remove the data in a later release; or release the schema change first, alone and compatible with the old version, and the code after it.'

export const changesWorkflows = (files: readonly string[]): string =>
  `The revert changes ${files.join(', ')}, which the workflow token may never push.`

export const appToken = "Give rollback an App token with 'workflows: write', or be ready to push the revert by hand."

export const otherLine = (target: string): string =>
  `${target} is not an ancestor of this commit; the revert undoes only the commits since their common ancestor.`

export const byRoute = (by: string, why: string): string =>
  `, ${by === 'push' ? 'by a push' : 'as a pull request'}: ${why}`

export const undone = (count: number, route: string): string =>
  `${count} ${count === 1 ? 'commit' : 'commits'} undone without a conflict${route}`

export const branchLacksCommit = (branch: string): string => `nothing to undo: ${branch} does not contain this commit`

export const nothingToUndo = 'nothing to undo'

export const commitGone = (sha: string): string =>
  `${shortSha(sha)} is no longer in the repository, so the rollback can't be tried.`

export const backTo = (target: string, revert: string): string => `back to ${target}, ${revert}`

export const documented = (environment: string): string =>
  `documented; there is no release to return to in ${environment} yet`

export const noneUsable = (environment: string): string =>
  `documented; no verified release of ${environment} can be returned to`

/** "What to do" of docs/checks/rollback-plan.md, likeliest first; a finding says it with its own names. */
export const remedies: readonly Remedy[] = [
  {
    when: 'No page, or a stub',
    then: 'write down when, how, who decides, and whom to tell; `examples/inventory/docs/rollback.md` is an example.',
  },
  {
    when: "Rollback can't return to an earlier release",
    then: 'put its ref back where it was, or deploy and verify a good release there first.',
  },
  {
    when: 'The revert conflicts',
    then: 'make the change in smaller commits that can be undone one by one, or write into the page who resolves the conflict, and how.',
  },
  {
    when: 'A migration without a down migration that restores everything',
    then: 'write it, or remove the data in a later release; or release the schema change first, alone and compatible with the old version, and the code after it.',
  },
  {
    when: 'The revert changes workflow files (a warning)',
    then: 'the workflow token may never push those. Give rollback an App token with `workflows: write`, or be ready to push by hand.',
  },
  {
    when: 'No workflow rolls the environment back',
    then: 'add one; `examples/inventory/.github/workflows/rollback.yml` is an example to copy. A step for another environment, or with `dry-run: true`, does not count.',
  },
  {
    when: 'Nothing can put a release back, or no smoke step proves it',
    then: 'the environment has no `deploy` in the runbook. Set it; or let steps follow rollback in its job: those that deploy its output `sha`, then smoke with its `deployment-id`. `examples/bracket/.github/workflows/rollback.yml` is an example to copy.',
  },
  {
    when: 'The rollback job lacks a permission',
    then: "write it under the job's `permissions:`. Without `issues: write` there is no incident, which is a warning.",
  },
  {
    when: 'The rollback job has a token of its own (a notice)',
    then: 'no file says what an App may do. Run it once with `dry-run: true`: its plan shows what is missing.',
  },
  {
    when: 'Unknown, no permissions declared',
    then: 'a setting of the repository decides then, which no workflow may read. Declare them.',
  },
  {
    when: 'Unknown, no readable workflow',
    then: 'a file is not a valid workflow, or calls one of another repository, which may or may not roll back. Put the rollback into a job of this repository, or set `gate: warn`.',
  },
  {
    when: 'Unknown, a commit is missing',
    then: 'a released commit is no longer in the repository. Push it again under a branch or tag, and keep released commits reachable.',
  },
]
