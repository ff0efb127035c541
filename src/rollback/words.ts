// rollback: the sentences and remedies of a rollback's guards and ends, in one place. Pure.
import { shortSha } from '../core/release.ts'
import { listed } from '../core/text.ts'
import { shellWord } from '../report/next-step.ts'

// after a failed deploy

export const rollingBack = (failure: string): string => `${failure} Rolling back, as 'on-failure: rollback' asks.`
export const takenUp = (end: string, refused: string): string =>
  `${end} An earlier run had left this rollback unfinished. The deploy was refused: ${refused}`
export const takingUp = (refused: string): string =>
  `${refused} An earlier run left its rollback unfinished: it is taken up now.`
export const rollBackNow = 'Run the rollback action now: the release that failed still serves.'
export const brokenIncident = (environment: string): string => `${environment}: the automatic rollback broke off`
export const unfinished = 'automatic: an earlier run left the rollback unfinished'
export const automatic = (failure: string): string => `automatic: ${failure}`
export const notRolledBack = (failure: string, why: string): string => `${failure} It was not rolled back: ${why}`
export const rolledBack = (end: string, failure: string): string => `Rolled back: ${end} The deploy failed: ${failure}`
export const shadow = (failure: string, would: string): string => `${failure} (shadow: ${would})`

// what serves, who is affected, what is next

export const theIncident = 'the incident'
export const theRevert = 'the pull request that reverts'
export const tryAgain = 'the first attempt failed'
export const whyLoseData = 'why the loss of data is accepted'
export const notAsked = 'nothing was asked of the service'

// the end of both tracks

export const nothingRestored = 'Nothing was restored, as asked.'
export const noHurry = 'The good release serves, so this may take its time. '
export const mergesItself = (pull: number, branch: string): string =>
  `Pull request #${pull} merges itself once the rules of ${branch} are met; a hold keeps the bad commit out until then.`
export const mergePull = (pull: number, branch: string): string =>
  `Merge pull request #${pull}; until then ${branch} still holds the bad commit, and a hold keeps it out.`
export const revertWaits = (pull: number, why: string): string => `The revert waits in pull request #${pull} (${why}).`
export const reverted = (count: number, branch: string, isProven: boolean): string =>
  `${count} ${count === 1 ? 'commit is' : 'commits are'} reverted on ${branch}${isProven ? ', which now holds exactly the good release' : ''}.`
export const revertedBefore = (branch: string, by: string | null): string =>
  `${branch} was reverted before${by === null ? '' : ` by ${shortSha(by)}`}.`
export const notOnBranch = (branch: string, holders: readonly string[]): string =>
  holders.length === 0
    ? `${branch} does not hold the bad commit, so nothing is to be reverted there.`
    : `${branch} does not hold the bad commit, so nothing was reverted; ${listed(holders)} ${holders.length === 1 ? 'holds' : 'hold'} it.`
export const bulk = (branch: string): string =>
  `a whole release of several changes leaves ${branch} only by an order: 'bad' names it, or 'reconcile: push' insists`
export const twins = (branch: string, commits: string): string =>
  `${branch} has the same change as another commit (${commits}), not the bad one itself`
export const landedAgain = (branch: string, by: string): string =>
  `${branch} has landed the change again after ${by} had undone it: a person must say which of the two is meant`
export const inPart = (branch: string, commits: string): string =>
  `${branch} holds a part of the release only, and what is missing (${commits}) may be there under another name`
export const traces = (branch: string, commit: string) => ({
  why: `${branch} holds a part of the release only, and something of ${commit} seems to be there under another name.`,
  remedy: 'Look at what the branch has of it, and revert that by hand.',
})
export const untried = (why: string): string => `The revert could not be tried: ${why}`
export const revertBroke = (why: string): string => `The revert broke off: ${why}`
export const tagByHand = 'Tag the revert by hand, so that environments that take tags follow it.'
export const reapplyByHand =
  'Revert the revert on a branch when the change is to come back: merging the old branch loses its code.'
export const restoreBroke = (environment: string, why: string): string =>
  `The restore of ${environment} broke off, and what serves there is not known: ${why}`
export const lookNow = (environment: string): string =>
  `Look at ${environment} now, then run the rollback again: it takes up what is left.`
export const holdNotRecorded = (bad: string, why: string): string => `the hold on ${bad} is not on record: ${why}`
export const holdAgain = 'Run the rollback again, so that the commit can not be deployed once more.'
export const notWritten = (why: string): string => `the incident could not be brought up to date: ${why}`
export const revertYourself =
  'The environment is restored without it. Revert by hand, or run the rollback again afterwards.'
export const conflicts = (commit: string, branch: string, files: readonly string[]): string =>
  `Reverting ${shortSha(commit)} on ${branch} conflicts in ${files.slice(0, 10).join(', ')}; nothing was pushed.`
export const revertByHand = (branch: string): string =>
  `Revert it by hand on a branch from ${branch} and open a pull request; the hold stays until that is merged.`
export const but = (what: string): string => `But ${what}`
export const pageLost = 'The page for this critical incident reached nobody.'
export const callByHand = 'Call the person on call by hand; the report says why PagerDuty was not reached.'
export const gitLeft = 'Git was left as it is.'
export const nothingChanged = 'Nothing was changed.'
export const gitLeftAsAsked = (restored: string): string => `${restored} Git was left as it is, as asked.`
export const holdUntilReverted = (branch: string): string =>
  `${branch} still holds the bad commit; a hold keeps it out until it is reverted.`

// bracket mode: the steps of the workflow put the release back

export const byNextSteps = "by the workflow's next steps"
export const openedBack = (name: string, environment: string, deployment: number): string =>
  `Deployment ${deployment} is open: the next steps put ${name} back in ${environment}.`
export const finishSteps =
  "Put the commit of the output 'sha' in place in the next steps and let smoke prove it with 'deployment-id'. Then use rollback once more with the same inputs: it makes git agree."
export const notPutBack = (name: string, environment: string, deployment: number): string =>
  `${environment} is not restored: the steps of this run were to put ${name} back (deployment ${deployment}), and smoke has not verified it.`
export const lookAtSteps = (environment: string): string =>
  `Look at the steps between rollback and smoke, and at what serves in ${environment}. Then run the rollback again.`

// on-failure, where a later step proves the release

export const onFailurePart = 'On failure'
export const onFailureTitle = 'A bad release is taken back'
export const ifUnhealthy = 'the release is not healthy'
export const notByItself = 'not by itself'
export const bySteps = (path: string): string => `by the rollback steps of ${path}`
export const onFailureIdle = (asked: string): string =>
  `'on-failure: ${asked}' does nothing here: this step ends before the release is verified.`
export const ownStepsGoBack = (path: string): string =>
  `If smoke fails, the rollback steps of ${path} put the last verified release back.`
export const otherGoesBack = (environment: string, path: string): string =>
  `If smoke fails, nothing puts an earlier release back in ${environment} until ${path} is started by hand.`
export const nobodyGoesBack = (environment: string): string =>
  `If smoke fails, nothing puts an earlier release back in ${environment}: no workflow uses the rollback action.`
export const perhapsGoesBack = 'Whether a step of this workflow puts an earlier release back could not be read.'
export const stepsAfterFailure =
  "They run only if they follow smoke with 'if: failure()'. The release stays as it is until they have run."
export const addStepsAfterFailure =
  "Let steps with 'if: failure()' follow smoke: rollback, those that deploy its output 'sha', smoke with its 'deployment-id', and rollback once more; examples/bracket/.github/workflows/rollback.yml has them. Or set 'deploy:' in the runbook and let this step verify."
export const leftToSteps = (refused: string, environment: string): string =>
  `${refused} An earlier run left its rollback unfinished, and only steps of a workflow put a release back in ${environment}.`
export const stepsPutBack = (environment: string): string =>
  `Start the workflow that rolls ${environment} back: its next run takes the rollback to its end.`

// what a restore does not bring

const kindOf = (by: string): string =>
  by === 'submodule' ? 'a submodule' : by === 'lfs' ? 'in Git LFS' : `made by the filter '${by}'`
const mostFiles = 3
export const filesNotBrought = (files: readonly { readonly path: string; readonly by: string }[]): string => {
  const named = files.slice(0, mostFiles).map(({ path, by }) => `${path} (${kindOf(by)})`)
  return listed(files.length > mostFiles ? [...named, `${files.length - mostFiles} more`] : named)
}
export const notBrought = (
  environment: string,
  name: string,
  files: readonly { readonly path: string; readonly by: string }[],
): string =>
  `Nothing was changed in ${environment}: a restore of ${name} takes a plain checkout, which does not bring ${filesNotBrought(files)}.`
export const withoutFiles =
  "If the program does not read these files, name the ones that it reads in 'deploy.command.restore-files'. Otherwise run the workflow of that release again, with a reason in deploy's 'force'. To restore without them, give a reason in 'force'."
export const notBuilt = (environment: string, name: string): string =>
  `Nothing was changed in ${environment}: ${name} was built by earlier steps ('needs-build'), and no artifact of it is on record.`
export const recordArtifact =
  "Run the workflow of that release again, with a reason in deploy's 'force'; to restore from its checkout all the same, give a reason in 'force'. For the next time let the program write 'artifact=' to DEPLOY_OUTPUT."
export const checkoutLacks = (files: readonly { readonly path: string; readonly by: string }[]): string =>
  `A checkout does not bring ${filesNotBrought(files)}.`
export const wholeTitle = 'A checkout brings the whole release'
export const notWhole = 'files are missing from it'
export const perhapsUnbuilt = 'earlier steps may have built a part of it'
export const bareCheckout = (paths: readonly string[]): string =>
  `The restore runs in a checkout of the old release, without what earlier steps built: the program names ${listed(paths)}, which git ignores.`
export const sayNeedsBuild =
  "If earlier steps build it, set 'deploy.command.needs-build: true' and record an artifact; a restore from the checkout would ship nothing."

// the releases to return to

export const verifiedReleases = 'Verified releases, newest first'

export const usable = 'usable'
export const unexaminedBeside = 'not examined: another one is the way back'
export const unexaminedUnnamed = "not examined: 'to' names another one"
export const nameVerified = (names: string): string =>
  `Leave 'to' empty, which takes the newest release that may be returned to; or name one that was verified there: ${names}.`

// what a plan could not learn

export const waitingUnread = (why: string): string => `The runs that wait for approval could not be read: ${why}`
export const permissionsUntold = (permissions: string): string =>
  `Whether the token has ${permissions} could not be learned.`
export const permissionsUntoldShort = (permissions: string): string => `${permissions} could not be learned`
export const triedAnyway = 'The rollback tries it; the report says what was refused.'
export const workflowUntold = (why: string): string =>
  `the workflow that deploys here was not started, because it could not be read which one it is: ${why}`
export const startByHand = (branch: string): string => `Start the deploy workflow on ${branch} by hand.`

// the workflow that is started

const inputsNamed = (missing: readonly string[]): string =>
  `${missing.length === 1 ? 'the input' : 'the inputs'} ${listed(missing.map((name) => `'${name}'`))}`
export const inputsMissing = (workflow: string, branch: string, missing: readonly string[]): string =>
  `${workflow} was not started on ${branch}: it requires ${inputsNamed(missing)}, and only a person knows what to give.`
export const inputsWillMiss = (workflow: string, branch: string, missing: readonly string[]): string =>
  `After the revert ${workflow} can not be started on ${branch} by itself: it requires ${inputsNamed(missing)}.`
export const startWithInputs = (
  workflow: string,
  branch: string,
  { values, missing }: { readonly values: Readonly<Record<string, string>>; readonly missing: readonly string[] },
): string => {
  const given = Object.entries(values).map(([name, value]) => ` -f ${shellWord(`${name}=${value}`)}`)
  const open = missing.map((name) => ` -f ${shellWord(`${name}=<${name}>`)}`)
  return `Start it with what is missing: gh workflow run ${shellWord(workflow.replace(/^.*\//, ''))} --ref ${shellWord(branch)}${[...given, ...open].join('')}. With a 'default' in the workflow it starts by itself the next time.`
}
export const startTitle = 'The deploy workflow can be started after the revert'
export const startLacks = (missing: readonly string[]): string => `lacks ${inputsNamed(missing)}`
export const shaOfRevert = '<sha of the revert>'

// guards

export const tokenLacks = (environment: string, permissions: string): string =>
  `Nothing was changed in ${environment}: the token lacks ${permissions}.`
export const addPermissions = (permissions: string): string => `Add '${permissions}' under 'permissions:' of the job.`
export const tooFewApprovals = (environment: string, count: number, needed: number): string =>
  `Nothing was changed in ${environment}: ${count} of ${needed} approvals of this run, and its starter does not count.`
export const haveItApproved = (environment: string): string =>
  `Give the job 'environment: ${environment}' with required reviewers and have another person approve this run; or lower 'environments.${environment}.rollback.approvals'.`
