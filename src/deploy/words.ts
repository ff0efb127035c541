// deploy: every sentence and remedy of the deploy action, in one place. Pure.
import { formatDuration } from '../core/duration.ts'
import { shortSha } from '../core/release.ts'
import { listed } from '../core/text.ts'

// next steps

export const goBack = 'going back to an earlier release'
export const whyDespiteHold = 'why it may be deployed all the same'
export const thePreflight = 'what preflight found'
export const notAskedAfterTarget = 'nothing was asked after the target failed'
export const notVerified = 'the release was not verified'

// a ref that nothing takes

export const promotionTitle = 'Promotion'
export const someRuleTakes = 'Environment for this tag'
export const noRuleTakes = 'no promotion rule takes it'
export const nothingDeployed = (why: string): string => `Nothing was deployed. The nearest rule: ${why}`
export const noPullRequests = 'deploy does not run on pull requests: nothing was deployed.'
export const onlyOnPush =
  "Give the job `if: github.event_name == 'push'`. What a pull request would meet is judged by preflight."
export const refDeleted = (ref: string): string => `${ref} was deleted: nothing to deploy.`

// guards: another job, order, freeze, approvals, preflight (its sentences: preflight-words.ts)

export const oneJobTitle = 'No other job of this run deploys here'
export const noOtherJob = 'no other job of this run deployed here'
export const otherJobDeploys = (job: string, sha: string, environment: string): string =>
  `Another job of this run (${job}) deploys ${sha} to ${environment}: two jobs of one run can't share an environment, because its records could not tell what each of them did.`
export const ownEnvironments = (name: string): string =>
  `Give each job an environment of its own in the runbook, for example ${name}-eu and ${name}-us, and name it in the input 'environment'.`

export const newerTitle = 'Newer than what is live'
export const firstHere = 'the first release here'
export const lastDeployedHere = (sha: string): string => `${sha} is what was last deployed here`
export const newerThan = (sha: string, live: string): string => `${sha} is newer than ${live}`
export const notNewer = (found: {
  readonly sha: string
  readonly live: string
  readonly environment: string
  readonly isOlder: boolean
  readonly isUnproven: boolean
}): string => {
  const { sha, live, environment, isOlder, isUnproven } = found
  const there = isUnproven
    ? `was tried last in ${environment}, was not verified and may be half there`
    : `is live in ${environment}`
  return `${sha} ${isOlder ? 'is older than' : 'does not contain'} ${live}, which ${there}.`
}
export const liveGone = (sha: string, live: string, environment: string): string =>
  `${live}, which is live in ${environment}, is no longer in the repository, so nobody can tell whether ${sha} is newer. The history was rewritten.`
export const forceIfNewer = "If it is what should serve there, say so in 'force'."
export const goBackOrForce = "To go back, use the rollback action. To deploy it all the same, give a reason in 'force'."

export const notFrozenTitle = 'Not frozen'
export const noFreeze = 'no freeze is set'
export const outsideFreeze = 'outside of every freeze'
export const frozen = (environment: string, window: string): string => `${environment} is frozen: ${window}.`
export const afterFreeze =
  "Run this again when the freeze is over, or change 'freeze' in the runbook by a reviewed pull request."

export const approvedTitle = 'Approved by enough people'
export const noApprovals = 'no approvals are asked for'
export const needsApprovals = (environment: string, needed: number, summary: string): string =>
  `${environment} needs ${needed} approvals: ${summary}.`
export const askForReviews = 'Ask for the missing reviews, then run this again.'

export const preflightTitle = 'Preflight passed'

// released keys

export const releasedKeysTitle = 'The release is put in place as the default branch says'

export const noOwnKeys = 'the release has no other word than the default branch'

export const ownKeysAgree = 'the release and the default branch agree'

export const ownKeys = (keys: readonly string[], sha: string): string =>
  `${listed(keys)} of ${shortSha(sha)} differ${keys.length === 1 ? 's' : ''} from the default branch; the release's own is used.`

export const ownKeysShort = (differs: readonly string[]): string => `${listed(differs)} as the release itself says`

export const ownKeysRemedy =
  "See that what it names is still there. 'rollback: { deploy: tip }' lets a rollback take what the default branch says."

// promotion rules

export const takesTitle = 'The environment takes this ref'
export const takesRef = (environment: string, ref: string): string => `${environment} takes ${ref}`

export const onBranchTitle = 'The commit is on its branch'
export const noBranch = 'no branch is asked for'
export const isOnBranch = (sha: string, branch: string): string => `${sha} is on ${branch}`
export const isNotOnBranch = (sha: string, branch: string): string => `${sha} is not on ${branch}.`
export const mergeFirst = (branch: string): string => `Merge it to ${branch}, and release the merged commit.`

export const tagTitle = 'The tag has not moved'
export const noTag = 'it is not a tag'
export const newTag =
  'Make a new tag for the new commit, and protect tags with a ruleset that forbids updates and deletions.'
export const tagGone = (ref: string): string => `${ref} is gone.`
export const pushTagAgain = 'Push the tag again, on this commit.'
export const tagNames = (ref: string, now: string, sha: string): string => `${ref} names ${now} by now, not ${sha}.`
export const tagSame = (ref: string): string => `${ref} names what it named before`
export const tagForward = (ref: string, sha: string): string =>
  `${ref} is no version and may move: it names a newer commit than ${sha}`
export const tagMoved = (ref: string, environment: string, sha: string): string =>
  `${ref} was deployed to ${environment} as ${sha}: it was moved since.`

export const upstreamTitle = 'Verified in the environments before'
export const comesFirst = (environment: string): string => `${environment} comes first`
export const verifiedIn = (sha: string, environments: readonly string[]): string =>
  `${sha} is verified in ${listed(environments)}`
export const notVerifiedIn = (sha: string, missing: readonly string[], environment: string): string =>
  `${sha} is not verified in ${listed(missing)}, which ${missing.length === 1 ? 'comes' : 'come'} before ${environment}.`
export const deployThereFirst = (missing: readonly string[]): string =>
  `Deploy this commit to ${listed(missing)} first and let smoke verify it there.`

export const holdTitle = 'Contains nothing that was rolled back'
export const nothingRolledBack = 'nothing was rolled back here'
export const withoutBad = (bad: string): string => `does not contain ${bad}, which was rolled back`

export const lockTitle = 'Not locked by hand'
export const notLockedByHand = 'nobody locked it by hand'
export const lockedBy = (actor: string, environment: string, reason: string): string =>
  `${actor} locked ${environment}: ${reason}`
export const askOwner = (actor: string, environment: string): string =>
  `Ask ${actor}, who lifts the lock when ${environment} may be changed again.`

// the release

export const noRef = (ref: string): string => `There is no ref ${ref} in this repository.`
export const noRefInEvent = (event: string): string =>
  `The event '${event}' carries no ref, so nothing says what to deploy.`
export const giveRef = "Give deploy the input 'ref', for example refs/tags/v1.2.0 or refs/heads/main."
export const pushRefFirst = 'Push it first, or check its spelling; it may have been deleted.'
export const tagAndBranch = (ref: string): string => `'${ref}' is a tag and a branch.`
export const sayWhich = (ref: string): string => `Say which: refs/tags/${ref} or refs/heads/${ref}.`
export const tagMovedInRun = (ref: string, sha: string, now: string): string =>
  `${ref} named ${sha} when this run began; now it names ${now}.`
export const newRunForTag =
  'Start a new run for the tag as it is now, and protect tags with a ruleset that forbids updates.'
export const branchRewritten = (sha: string, ref: string): string =>
  `${sha} is no longer on ${ref}: the branch was rewritten after this run began.`
export const pushAgain = 'Push again, so that a run begins with the commit that is there now.'
export const noCommit = (sha: string): string => `There is no commit ${sha} in this repository.`
export const pushCommitFirst = 'Push it first.'
export const notCheckedOut = (sha: string, ref: string, found: string | null): string =>
  `The workspace ${found === null ? 'has no checkout' : `is at ${found}`}, not ${sha} (${ref}).`
export const checkOutFirst = "Add a step with actions/checkout and 'ref:' of the release before deploy."
export const gitMissing =
  'The program git is not on this runner, so nobody can tell whether the workspace is the release.'
export const installGit =
  'Install git in the container before actions/checkout: without it, that action brings an archive that has no history.'
export const foreignOwner = 'git does not trust the workspace, because its owner is another account.'
export const trustWorkspace = (directory: string): string =>
  `Add a step before deploy: git config --global --add safe.directory '${directory}'`
export const checkedOutBelow = (folders: readonly string[]): string =>
  `The workspace itself is no checkout; ${listed(folders)} in it ${folders.length === 1 ? 'is one' : 'are'} ('path:' of actions/checkout).`
export const giveFolder = (folder: string): string => `Give deploy 'working-directory: ${folder}'.`
export const noWorkingDirectory = (folder: string): string => `There is no folder ${folder} in the workspace.`
const mostFiles = 10
const shown = (files: readonly string[]): string =>
  listed(files.length > mostFiles ? [...files.slice(0, mostFiles), `${files.length - mostFiles} more`] : files)
export const dirty = (files: readonly string[], sha: string): string =>
  `The workspace is not ${sha} any more: ${shown(files)} ${files.length === 1 ? 'was' : 'were'} changed after the checkout.`
export const cleanOrAllow =
  "Find the step that changes tracked files (on a self-hosted runner, check out with 'clean: true'). If the build means to, give deploy 'allow-dirty: true'."
export const workspaceTitle = 'Workspace'
export const cleanTitle = 'The workspace is as the commit has it'
export const dirtyShort = (files: readonly string[]): string => `${shown(files)} changed after the checkout`
export const dirtyDeployed = (files: readonly string[]): string =>
  `What was deployed differs from the commit in ${shown(files)}, as 'allow-dirty' allows.`
export const buildBeside = 'A restore takes the commit as it is: let the build write to files that git ignores.'
export const statusUnknown = (why: string): string =>
  `git could not tell whether earlier steps changed tracked files: ${why}`
export const wouldDeploy = (ref: string, sha: string, environment: string, target: string | null): string =>
  `Would deploy ${ref} (${sha}) to ${environment} by ${target ?? "the workflow's next steps"}.`
export const alreadyVerified = (name: string, environment: string): string =>
  `${name} is verified in ${environment} already: nothing to do.`

// the signing key

export const keyTitle = 'Signing key'
export const keyGuardedTitle = 'The environment of the signing key is protected'
export const keyUnguardedShort = (environment: string): string => `GitHub protects ${environment} against nobody`
export const keyUnguarded = (environment: string): string =>
  `This job has a signing key, and GitHub's environment ${environment} names no reviewers, branches or tags: whoever may push a branch can sign records. The key is worth what its environment is.`
export const protectKey = (environment: string): string =>
  `Give the environment ${environment} reviewers, and the branches and tags that may use it. \`npx runbook-gates doctor\` prints the command.`

// locks

export const lockSet = (environment: string, actor: string, reason: string): string =>
  `${environment} is locked by ${actor}: ${reason}.`
export const liftWithUnlock = "Lift it with 'unlock: true'."
export const lockTaken = (environment: string): string => `The lock on ${environment} is taken`
export const lockAgainLater = 'Wait until it is given back, or cancel the run that holds it, then lock again.'
export const wasNotLocked = (environment: string): string => `${environment} was not locked.`
export const onlyByHand = (who: string): string => `${who}. Only a lock that was set by hand is lifted by hand.`
export const cancelThatRun = 'Cancel that run if it must end: its lock goes with it.'
export const wasSetBy = (actor: string, reason: string): string => ` It was set by ${actor}: ${reason}.`
export const wasUnreadable = ' It could not be read.'
export const unlocked = (environment: string, was: string): string => `${environment} is unlocked.${was}`
export const lockChanged = (environment: string): string =>
  `The lock on ${environment} changed while it was being lifted.`
export const lookWhoHolds = 'Look who holds it now, then try again.'
export const lockNeedsEnvironment = "'lock' and 'unlock' need an 'environment'."
export const noEnvironment = (name: string): string => `There is no environment '${name}' in the runbook.`
export const giveOneOf = (names: readonly string[]): string => `Give 'environment' one of: ${names.join(', ')}.`
export const wouldLock = (ask: 'lock' | 'unlock', environment: string): string =>
  `Would ${ask} ${environment}. Nothing was changed.`
export const removingLock = (environment: string, why: string): string =>
  `The lock on ${environment} was left behind (${why}): removing it.`
export const waitingForLock = (who: string, waitedMs: number, waitMs: number): string =>
  `Waiting for the lock: ${who}. Waited ${formatDuration(waitedMs)} of ${formatDuration(waitMs)}.`
export const waitedForLock = (waitedMs: number): string =>
  `Waited ${formatDuration(waitedMs)}. Run this again when it is done, or raise 'lock-wait'.`
export const askLockOwner = 'It was set by hand: ask its owner to lift it.'
export const lockNotSeen = (environment: string): string =>
  `The lock on ${environment} is refused as taken, and none can be seen.`
export const lookAtLocks =
  'Look at the refs under refs/runbook/locks of this repository, and whether the token may read them.'

// the execution

export const liveAndVerified = (name: string, environment: string): string =>
  `${name} is live and verified in ${environment}.`
export const live = (name: string, environment: string, found: string): string =>
  `${name} is live in ${environment}; ${found}`
export const fails = (name: string, environment: string, found: string): string =>
  `${name} is in ${environment} and fails: ${found}`
export const unproven = (name: string, environment: string, found: string): string =>
  `${name} is in ${environment}, unproven: ${found}`
export const opened = (deployment: number): string => `Deployment ${deployment} is open: the next steps deploy.`
export const notReached = (name: string, environment: string, why: string): string =>
  `${name} did not reach ${environment}: ${why}`
export const notVerifiedYet = (name: string, environment: string): string =>
  `${name} is in ${environment}, not verified yet.`
export const notEnded = (deployment: number, why: string): string =>
  `Deployment ${deployment} could not be ended: ${why} The next run ends it.`
export const notGivenBack = (environment: string, why: string): string =>
  `The lock on ${environment} could not be given back: ${why} It ends with this run.`
export const notRecorded = (message: string, why: string): string => `${message} (Not recorded: ${why})`
export const notTold = (message: string, why: string): string =>
  `${message.replace(/\.$/, '')}, but GitHub could not be told: ${why}`
export const countAgain = (deployment: number): string =>
  `The environment is well. Run this again when GitHub answers, so that deployment ${deployment} counts as verified.`
export const artifactNotRecorded = (length: number): string => {
  const why = length === 0 ? 'is empty' : `has ${length} characters, more than GitHub's statuses hold`
  return `The artifact ${why}: it is not recorded, so a rollback to this release may have to build it again.`
}
export const artifactRefused = (why: string): string => `The artifact could not be recorded: ${why}`
export const artifactNotTold = (message: string, why: string): string =>
  `${message.replace(/\.$/, '')}, but its artifact could not be recorded, so a rollback could not put it back: ${why}`
export const notResolved = (why: string): string => `Whether incidents are over by this deployment is not known: ${why}`
export const rollBackOrFix = 'Roll back with the rollback action, or deploy a fix.'

export const brokenOff = (release: string, environment: string, why: string): string =>
  `${release} is live in ${environment}, and what was to prove it broke off: ${why}`
export const reportBreak = 'Look whether it serves, then deploy again. Please report the stack below: it is a bug.'
