export const id = 8537;
export const ids = [8537];
export const modules = {
 8537:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  endJob: () => ( endJob)
 });
 var _records_decide_history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7199);
 var _records_decide_lock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4404);
 var _take_lock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7682);
 var _records_gather_history_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6912);
const endings = {
  success: { event: 'unverified', text: 'the job succeeded, and no smoke step proved it' },
  failure: { event: 'failed', text: 'the job failed' },
  cancelled: { event: 'cancelled', text: '' },
};
const endJob = async (place, jobStatus, ports) => {
  const { context, writer, log } = ports;
  const { environment } = place;
  const end = endings[jobStatus];
  const history = await (0,_records_gather_history_js__WEBPACK_IMPORTED_MODULE_3__ .ck)(place, ports);
  const own = (0,_records_decide_history_js__WEBPACK_IMPORTED_MODULE_0__ .M1)(history).filter(({ deployment }) => (0,_records_decide_lock_js__WEBPACK_IMPORTED_MODULE_1__ .NP)(deployment.payload, (0,_take_lock_js__WEBPACK_IMPORTED_MODULE_2__ .$t)(ports)));
  for (const { deployment } of own) {
    await writer.deploymentStatus({ deployment: deployment.id, event: end, logUrl: context.run.url });
    log.info(`Deployment ${deployment.id} in ${environment}: ${[end.event, end.text].filter((word) => word !== '').join(': ')}.`);
  }
  if (await (0,_take_lock_js__WEBPACK_IMPORTED_MODULE_2__ .LD)(place, ports))
    log.info(`The lock on ${environment} is given back.`);
};
 }),
 7682:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  $t: () => ( ownWorker),
  HJ: () => ( takeLock),
  LD: () => ( releaseOwnLock),
  zF: () => ( removeStaleLock)
 });
 var _records_decide_lock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4404);
 var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(574);
const settleMs = 250;
const firstPause = 2_000;
const longestPause = 15_000;
const lockOf = ({ place, sha, intent, reason }, { context, clock }) => ({
  runbook: 2,
  service: place.service,
  environment: place.environment,
  run: context.run.id,
  attempt: context.run.attempt,
  job: context.run.job,
  actor: context.actor,
  sha,
  intent,
  reason,
  created: clock.now(),
  expires: null,
  url: context.run.url,
});
const ownWorker = ({ context }) => ({
  run: context.run.id,
  attempt: context.run.attempt,
  job: context.run.job,
});
const locked = (message, remedy) => ({ outcome: 'locked', message, remedy });
const examine = async (place, ports) => {
  const { github, context, clock, writer, log } = ports;
  const { environment } = place;
  const read = await github.lock(place);
  const owner = read.state === 'held' ? read.lock.run : null;
  const holder = owner === null || owner === context.run.id ? null : await github.workflowRun(owner);
  const judged = (0,_records_decide_lock_js__WEBPACK_IMPORTED_MODULE_0__ .VR)({ read, own: ownWorker(ports), holder, now: clock.now() });
  if (judged.state === 'stale') {
    log.warn(_words_js__WEBPACK_IMPORTED_MODULE_1__ .LT(environment, judged.why));
    await writer.releaseLock(place, judged.commit);
  }
  return judged;
};
const takeLock = async (request, ports) => {
  const { place } = request;
  const { environment } = place;
  const { clock, log } = ports;
  const started = clock.monotonicMs();
  const lock = lockOf(request, ports);
  for (let pause = firstPause;; pause = Math.min(longestPause, pause * 1.5)) {
    const taken = await ports.writer.takeLock(lock);
    if (taken.taken)
      return { outcome: 'taken', commit: taken.commit };
    const judged = await examine(place, ports);
    if (judged.state === 'mine')
      return { outcome: 'taken', commit: judged.commit };
    if (judged.state === 'unreadable') {
      const remedy = `Look at it, and when nobody deploys delete the ref of commit ${judged.commit} under refs/runbook/locks by hand.`;
      return locked(`The lock on ${environment} can't be read (${judged.why}), so nobody knows whether it is held.`, remedy);
    }
    if (judged.state !== 'held') {
      if (clock.monotonicMs() - started > request.waitMs + longestPause) {
        const remedy = _words_js__WEBPACK_IMPORTED_MODULE_1__ .Rc;
        return locked(_words_js__WEBPACK_IMPORTED_MODULE_1__ .CW(environment), remedy);
      }
      await clock.sleep(settleMs);
      continue;
    }
    const who = (0,_records_decide_lock_js__WEBPACK_IMPORTED_MODULE_0__ .FD)(judged.lock, clock.now());
    const waited = clock.monotonicMs() - started;
    if (judged.lock.intent === 'manual')
      return locked(`${who}.`, _words_js__WEBPACK_IMPORTED_MODULE_1__ .EP);
    if (waited + pause > request.waitMs) {
      return locked(`${who}.`, _words_js__WEBPACK_IMPORTED_MODULE_1__ .fA(waited));
    }
    log.info(_words_js__WEBPACK_IMPORTED_MODULE_1__ .mg(who, waited, request.waitMs));
    await clock.sleep(pause);
  }
};
const removeStaleLock = async (place, ports) => {
  await examine(place, ports);
};
const releaseOwnLock = async (place, ports) => {
  const read = await ports.github.lock(place);
  if (read.state !== 'held' || !(0,_records_decide_lock_js__WEBPACK_IMPORTED_MODULE_0__ .NP)(read.lock, ownWorker(ports)))
    return false;
  return ports.writer.releaseLock(place, read.commit);
};
 }),
 574:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  $E: () => ( newRunForTag),
  $w: () => ( noRef),
  A$: () => ( promotionTitle),
  Au: () => ( notEnded),
  BH: () => ( cancelThatRun),
  C5: () => ( preflightRuns),
  CA: () => ( notVerifiedYet),
  CI: () => ( countAgain),
  CW: () => ( lockNotSeen),
  Cy: () => ( preflightMissing),
  De: () => ( noEnvironment),
  Df: () => ( goBackOrForce),
  E7: () => ( lookWhoHolds),
  ED: () => ( noRuleTakes),
  EH: () => ( approvedTitle),
  EP: () => ( askLockOwner),
  EX: () => ( liveAndVerified),
  EZ: () => ( liftWithUnlock),
  GV: () => ( deployThereFirst),
  Hq: () => ( noOtherJob),
  I4: () => ( lockChanged),
  Il: () => ( tagAndBranch),
  Im: () => ( noApprovals),
  JG: () => ( pushTagAgain),
  JO: () => ( wasUnreadable),
  JP: () => ( frozen),
  KH: () => ( lockedBy),
  KR: () => ( preflightTitle),
  Kb: () => ( notFrozenTitle),
  Kf: () => ( afterFreeze),
  Kv: () => ( onBranchTitle),
  LT: () => ( removingLock),
  Li: () => ( nothingRolledBack),
  Lm: () => ( branchRewritten),
  MW: () => ( lockSet),
  NT: () => ( rollBackOrFix),
  NY: () => ( wouldDeploy),
  OE: () => ( goBack),
  PM: () => ( noPullRequests),
  QZ: () => ( preflightPassed),
  Qs: () => ( reverted),
  R0: () => ( ownEnvironments),
  RF: () => ( onlyByHand),
  RM: () => ( notAskedAfterTarget),
  Rc: () => ( lookAtLocks),
  Rn: () => ( notNewer),
  Ry: () => ( wasNotLocked),
  Sg: () => ( opened),
  So: () => ( pushRefFirst),
  Sy: () => ( putRight),
  TB: () => ( someRuleTakes),
  TH: () => ( newerThan),
  Th: () => ( askOwner),
  Un: () => ( lockAgainLater),
  VD: () => ( live),
  VS: () => ( notCheckedOut),
  Vd: () => ( refDeleted),
  Vo: () => ( lockUnreadable),
  W4: () => ( takesRef),
  WC: () => ( artifactNotRecorded),
  XK: () => ( tagTitle),
  YL: () => ( notGivenBack),
  YR: () => ( unlocked),
  Y_: () => ( onlyOnPush),
  ZF: () => ( outsideFreeze),
  _b: () => ( needsApprovals),
  b5: () => ( checkOutFirst),
  bJ: () => ( noFreeze),
  bf: () => ( deleteLock),
  br: () => ( lastDeployedHere),
  c3: () => ( otherJobDeploys),
  c4: () => ( upstreamTitle),
  c6: () => ( fails),
  cL: () => ( nothingDeployed),
  ch: () => ( notLockedByHand),
  cl: () => ( preflightRefused),
  cv: () => ( tagGone),
  dt: () => ( firstHere),
  eB: () => ( noTag),
  eF: () => ( tagMovedInRun),
  eo: () => ( notReached),
  es: () => ( oneJobTitle),
  et: () => ( notVerified),
  fA: () => ( waitedForLock),
  fQ: () => ( notRunOptional),
  fs: () => ( alreadyVerified),
  ft: () => ( tagSame),
  gm: () => ( unproven),
  hg: () => ( runPreflight),
  ht: () => ( mergeFirst),
  k: () => ( holdTitle),
  kc: () => ( noBranch),
  kf: () => ( sameToken),
  lK: () => ( giveOneOf),
  lN: () => ( noCommit),
  m7: () => ( tagMoved),
  mT: () => ( verifiedIn),
  mZ: () => ( askForReviews),
  mg: () => ( waitingForLock),
  mt: () => ( pushCommitFirst),
  n6: () => ( thePreflight),
  nK: () => ( takesTitle),
  nP: () => ( tagNames),
  nU: () => ( isNotOnBranch),
  nX: () => ( liftHold),
  o2: () => ( withoutBad),
  o9: () => ( comesFirst),
  ok: () => ( notRecorded),
  qI: () => ( lockTitle),
  qc: () => ( stillContains),
  rP: () => ( notVerifiedIn),
  rn: () => ( foreignStatus),
  sL: () => ( isOnBranch),
  sS: () => ( whyDespiteHold),
  tm: () => ( notOursOptional),
  v: () => ( newTag),
  vB: () => ( wouldLock),
  vQ: () => ( wasSetBy),
  xL: () => ( pushAgain),
  xT: () => ( notTold),
  yI: () => ( needPreflight),
  yQ: () => ( lockNeedsEnvironment),
  yY: () => ( newerTitle),
  zb: () => ( lockTaken),
  zl: () => ( sayWhich)
 });
 var _core_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4615);
 var _core_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3052);
const goBack = 'going back to an earlier release';
const whyDespiteHold = 'why it may be deployed all the same';
const thePreflight = 'what preflight found';
const notAskedAfterTarget = 'nothing was asked after the target failed';
const notVerified = 'the release was not verified';
const promotionTitle = 'Promotion';
const someRuleTakes = 'Environment for this tag';
const noRuleTakes = 'no promotion rule takes it';
const nothingDeployed = (why) => `Nothing was deployed. The nearest rule: ${why}`;
const noPullRequests = 'deploy does not run on pull requests: nothing was deployed.';
const onlyOnPush = "Give the job `if: github.event_name == 'push'`. What a pull request would meet is judged by preflight.";
const refDeleted = (ref) => `${ref} was deleted: nothing to deploy.`;
const oneJobTitle = 'No other job of this run deploys here';
const noOtherJob = 'no other job of this run deployed here';
const otherJobDeploys = (job, sha, environment) => `Another job of this run (${job}) deploys ${sha} to ${environment}: two jobs of one run can't share an environment, because its records could not tell what each of them did.`;
const ownEnvironments = (name) => `Give each job an environment of its own in the runbook, for example ${name}-eu and ${name}-us, and name it in the input 'environment'.`;
const newerTitle = 'Newer than what is live';
const firstHere = 'the first release here';
const lastDeployedHere = (sha) => `${sha} is what was last deployed here`;
const newerThan = (sha, live) => `${sha} is newer than ${live}`;
const notNewer = (sha, live, environment, isOlder) => `${sha} ${isOlder ? 'is older than' : 'does not contain'} ${live}, which is live in ${environment}.`;
const goBackOrForce = "To go back, use the rollback action. To deploy it all the same, give a reason in 'force'.";
const notFrozenTitle = 'Not frozen';
const noFreeze = 'no freeze is set';
const outsideFreeze = 'outside of every freeze';
const frozen = (environment, window) => `${environment} is frozen: ${window}.`;
const afterFreeze = "Run this again when the freeze is over, or change 'freeze' in the runbook by a reviewed pull request.";
const approvedTitle = 'Approved by enough people';
const noApprovals = 'no approvals are asked for';
const needsApprovals = (environment, needed, summary) => `${environment} needs ${needed} approvals: ${summary}.`;
const askForReviews = 'Ask for the missing reviews, then run this again.';
const preflightTitle = 'Preflight passed';
const preflightPassed = (description) => `passed: ${description}`;
const notRunOptional = 'not run, and optional here';
const notOursOptional = 'not run by us, and optional here';
const preflightMissing = (sha, environment, context) => `Preflight did not judge ${sha} for ${environment}: there is no commit status ${context}.`;
const runPreflight = (environment) => `Let preflight judge this commit for ${environment} before deploy, in a job with 'statuses: write' so that its verdict is on record; or set 'environments.${environment}.preflight: optional'.`;
const foreignStatus = (context, creator) => `The commit status ${context} was written by ${creator}, not by this app: it proves nothing.`;
const sameToken = 'Run the preflight action with the same token as deploy.';
const preflightRuns = (environment, description) => `Preflight for ${environment} has not ended yet: ${description}`;
const needPreflight = "Let the deploy job need the preflight job ('needs:').";
const preflightRefused = (sha, environment, description) => `Preflight refused ${sha} for ${environment}: ${description}`;
const putRight = (url) => `Put right what it names${url === null ? '' : ` (${url})`} and run preflight again.`;
const takesTitle = 'The environment takes this ref';
const takesRef = (environment, ref) => `${environment} takes ${ref}`;
const onBranchTitle = 'The commit is on its branch';
const noBranch = 'no branch is asked for';
const isOnBranch = (sha, branch) => `${sha} is on ${branch}`;
const isNotOnBranch = (sha, branch) => `${sha} is not on ${branch}.`;
const mergeFirst = (branch) => `Merge it to ${branch}, and release the merged commit.`;
const tagTitle = 'The tag has not moved';
const noTag = 'it is not a tag';
const newTag = 'Make a new tag for the new commit, and protect tags with a ruleset that forbids updates and deletions.';
const tagGone = (ref) => `${ref} is gone.`;
const pushTagAgain = 'Push the tag again, on this commit.';
const tagNames = (ref, now, sha) => `${ref} names ${now} by now, not ${sha}.`;
const tagSame = (ref) => `${ref} names what it named before`;
const tagMoved = (ref, environment, sha) => `${ref} was deployed to ${environment} as ${sha}: it was moved since.`;
const upstreamTitle = 'Verified in the environments before';
const comesFirst = (environment) => `${environment} comes first`;
const verifiedIn = (sha, environments) => `${sha} is verified in ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__ .KE)(environments)}`;
const notVerifiedIn = (sha, missing, environment) => `${sha} is not verified in ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__ .KE)(missing)}, which ${missing.length === 1 ? 'comes' : 'come'} before ${environment}.`;
const deployThereFirst = (missing) => `Deploy this commit to ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__ .KE)(missing)} first and let smoke verify it there.`;
const holdTitle = 'Contains nothing that was rolled back';
const nothingRolledBack = 'nothing was rolled back here';
const withoutBad = (bad) => `does not contain ${bad}, which was rolled back`;
const reverted = (bad, by) => `${bad} was rolled back, and ${by} reverts it`;
const stillContains = (sha, bad, environment, deployment) => `${sha} still contains ${bad}, which was rolled back from ${environment} (deployment ${deployment}).`;
const liftHold = (bad, sha) => `Revert ${bad} (git revert ${sha}) or fix it on top of its revert; the hold lifts itself then. 'force' with a reason overrides it.`;
const lockTitle = 'Not locked by hand';
const notLockedByHand = 'nobody locked it by hand';
const lockUnreadable = (environment, why) => `The lock of ${environment} can't be read: ${why}.`;
const deleteLock = (environment) => `Look at refs/runbook/locks, and delete the lock by hand once nobody works on ${environment}.`;
const lockedBy = (actor, environment, reason) => `${actor} locked ${environment}: ${reason}`;
const askOwner = (actor, environment) => `Ask ${actor}, who lifts the lock when ${environment} may be changed again.`;
const noRef = (ref) => `There is no ref ${ref} in this repository.`;
const pushRefFirst = 'Push it first, or check its spelling; it may have been deleted.';
const tagAndBranch = (ref) => `'${ref}' is a tag and a branch.`;
const sayWhich = (ref) => `Say which: refs/tags/${ref} or refs/heads/${ref}.`;
const tagMovedInRun = (ref, sha, now) => `${ref} named ${sha} when this run began; now it names ${now}.`;
const newRunForTag = 'Start a new run for the tag as it is now, and protect tags with a ruleset that forbids updates.';
const branchRewritten = (sha, ref) => `${sha} is no longer on ${ref}: the branch was rewritten after this run began.`;
const pushAgain = 'Push again, so that a run begins with the commit that is there now.';
const noCommit = (sha) => `There is no commit ${sha} in this repository.`;
const pushCommitFirst = 'Push it first.';
const notCheckedOut = (sha, ref, found) => `The workspace ${found === null ? 'has no checkout' : `is at ${found}`}, not ${sha} (${ref}).`;
const checkOutFirst = "Add a step with actions/checkout and 'ref:' of the release before deploy.";
const wouldDeploy = (ref, sha, environment, target) => `Would deploy ${ref} (${sha}) to ${environment} by ${target ?? "the workflow's next steps"}.`;
const alreadyVerified = (name, environment) => `${name} is verified in ${environment} already: nothing to do.`;
const lockSet = (environment, actor, reason) => `${environment} is locked by ${actor}: ${reason}.`;
const liftWithUnlock = "Lift it with 'unlock: true'.";
const lockTaken = (environment) => `The lock on ${environment} is taken`;
const lockAgainLater = 'Wait until it is given back, or cancel the run that holds it, then lock again.';
const wasNotLocked = (environment) => `${environment} was not locked.`;
const onlyByHand = (who) => `${who}. Only a lock that was set by hand is lifted by hand.`;
const cancelThatRun = 'Cancel that run if it must end: its lock goes with it.';
const wasSetBy = (actor, reason) => ` It was set by ${actor}: ${reason}.`;
const wasUnreadable = ' It could not be read.';
const unlocked = (environment, was) => `${environment} is unlocked.${was}`;
const lockChanged = (environment) => `The lock on ${environment} changed while it was being lifted.`;
const lookWhoHolds = 'Look who holds it now, then try again.';
const lockNeedsEnvironment = "'lock' and 'unlock' need an 'environment'.";
const noEnvironment = (name) => `There is no environment '${name}' in the runbook.`;
const giveOneOf = (names) => `Give 'environment' one of: ${names.join(', ')}.`;
const wouldLock = (ask, environment) => `Would ${ask} ${environment}. Nothing was changed.`;
const removingLock = (environment, why) => `The lock on ${environment} was left behind (${why}): removing it.`;
const waitingForLock = (who, waitedMs, waitMs) => `Waiting for the lock: ${who}. Waited ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(waitedMs)} of ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(waitMs)}.`;
const waitedForLock = (waitedMs) => `Waited ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(waitedMs)}. Run this again when it is done, or raise 'lock-wait'.`;
const askLockOwner = 'It was set by hand: ask its owner to lift it.';
const lockNotSeen = (environment) => `The lock on ${environment} is refused as taken, and none can be seen.`;
const lookAtLocks = 'Look at the refs under refs/runbook/locks of this repository, and whether the token may read them.';
const liveAndVerified = (name, environment) => `${name} is live and verified in ${environment}.`;
const live = (name, environment, found) => `${name} is live in ${environment}; ${found}`;
const fails = (name, environment, found) => `${name} is in ${environment} and fails: ${found}`;
const unproven = (name, environment, found) => `${name} is in ${environment}, unproven: ${found}`;
const opened = (deployment) => `Deployment ${deployment} is open: the next steps deploy.`;
const notReached = (name, environment, why) => `${name} did not reach ${environment}: ${why}`;
const notVerifiedYet = (name, environment) => `${name} is in ${environment}, not verified yet.`;
const notEnded = (deployment, why) => `Deployment ${deployment} could not be ended: ${why} The next run ends it.`;
const notGivenBack = (environment, why) => `The lock on ${environment} could not be given back: ${why} It ends with this run.`;
const notRecorded = (message, why) => `${message} (Not recorded: ${why})`;
const notTold = (message, why) => `${message.replace(/\.$/, '')}, but GitHub could not be told: ${why}`;
const countAgain = (deployment) => `The environment is well. Run this again when GitHub answers, so that deployment ${deployment} counts as verified.`;
const artifactNotRecorded = (length) => {
  const why = length === 0 ? 'is empty' : `has ${length} characters, more than GitHub's statuses hold`;
  return `The artifact ${why}: it is not recorded, so a rollback to this release may have to build it again.`;
};
const rollBackOrFix = 'Roll back with the rollback action, or deploy a fix.';
 }),
 4404:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  FD: () => ( describeLock),
  NP: () => ( isOwn),
  VR: () => ( judgeLock)
 });
 var _core_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4615);
const isOwn = (worker, own) => worker.run === own.run &&
  (worker.job === undefined || worker.job === own.job || (worker.attempt ?? 0) < (own.attempt ?? 0));
const judgeLock = (facts) => {
  const { read, own, holder, now } = facts;
  if (read.state !== 'held')
    return read;
  const { commit, lock } = read;
  if (isOwn(lock, own))
    return { state: 'mine', commit, lock };
  if (lock.run === own.run)
    return { state: 'held', commit, lock };
  if (lock.run === null) {
    const expired = lock.expires !== null && Date.parse(lock.expires) <= Date.parse(now);
    return expired ? { state: 'stale', commit, why: `it expired at ${lock.expires}` } : { state: 'held', commit, lock };
  }
  if (holder === null)
    return { state: 'stale', commit, why: `its run ${lock.run} no longer exists` };
  if (holder.status === 'completed') {
    return { state: 'stale', commit, why: `its run ${lock.run} ended (${holder.conclusion ?? 'no conclusion'})` };
  }
  return { state: 'held', commit, lock };
};
const describeLock = (lock, now) => {
  const age = (0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(Math.max(0, Date.parse(now) - Date.parse(lock.created)));
  const where = lock.url === null ? '' : ` (${lock.url})`;
  return `${lock.actor} holds the lock on ${lock.environment} for ${age}: ${lock.reason}${where}`;
};
 })
};
