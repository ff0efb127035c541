export const id = 6780;
export const ids = [6780];
export const modules = {
 4856:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
 rs: () => ( choosePull),
 Ng: () => ( coAuthored),
 U1: () => ( judgeApprovals),
 Ny: () => ( latestOpinions),
 Up: () => ( sameLogin)
});
var core_text = __webpack_require__(3052);
var release = __webpack_require__(9030);
;
// CONCATENATED MODULE: ./src/approvals/words.js
const severalPulls = ({ count, how, numbers, }) => `${count} pull requests ${how}: ${numbers}`;
const mergedBy = 'were merged by this commit';
const endIn = 'end in this commit';
const contain = 'contain this commit';
const noPull = (sha) => `no pull request contains ${(0,release .Fu)(sha)}`;
const deletedAccount = 'a deleted account';
const changesWithoutRight = (user) => `${user} requested changes, without the right to block.`;
const changesRequested = (user, number) => `${user} requested changes in #${number}.`;
const settle = (user) => `Resolve it with ${user}, who then approves, or dismiss the review with a reason.`;
const ownPull = (user, number) => `${user} wrote #${number}: the author's own approval does not count.`;
const ownCommits = (user, number) => `${user} wrote commits of #${number}: approving one's own work does not count.`;
const notAPerson = (user) => `${user} is not a person: its approval does not count.`;
const noWriteAccess = (user) => `${user} approved, but has no write access here.`;
const stale = ({ user, approved, number, head, }) => `${user} approved ${(0,release .Fu)(approved ?? 'unknown')}, but #${number} is now at ${(0,release .Fu)(head)}.`;
const askAgain = (user, number) => `Ask ${user} to review #${number} again.`;
const beforeCommit = ({ user, number, head, }) => `${user} approved #${number} before ${(0,release .Fu)(head)} was committed.`;
const ownRun = (user) => `${user} started this run: approving it does not count.`;
const ownChange = (user) => `${user} wrote the change: approving the run does not count.`;
const runByNoPerson = (user) => `${user} is not a person: approving the run does not count.`;
const runWithoutAccess = (user) => `${user} approved the run, but has no write access here.`;
const tooManyCommits = ({ number, seen, unseen, }) => `#${number} has ${seen + unseen} commits, and GitHub lists ${seen}: the authors of the others are not known.`;
const smallerParts = (most) => `Bring the change in parts of at most ${most} commits.`;
const choiceUnknown = (why) => `The pull request of this commit is not known: ${why}.`;
const releaseMerged = 'Release a commit that was merged by a pull request, or have the run approved in its environment.';
const runApprovalsUnread = 'The approvals of this run could not be read.';
const grantActions = "Add 'actions: read' under 'permissions:' of the job, so that approvals of the environment count.";
const moreNeeded = (missing, environment) => `${(0,core_text .LS)(missing, 'more approval is', 'more approvals are')} needed for ${environment}.`;
const askForApproval = ({ missing, author, head, number, }) => `Ask ${missing === 1 ? 'a person' : `${missing} people`} with write access, not ${author ?? 'the author'}, to approve ${(0,release .Fu)(head)} in #${number}.`;
;
// CONCATENATED MODULE: ./src/approvals/decide/approvals.js
const sameLogin = (one, other) => one !== null && other !== null && one.toLowerCase() === other.toLowerCase();
const isBotLogin = (login) => login.endsWith('[bot]');
const one = (pulls, how) => {
  const [first, ...others] = pulls;
  if (first === undefined)
    return null;
  if (others.length === 0)
    return { chosen: true, pull: first };
  const numbers = pulls.map((pull) => `#${pull.number}`).join(', ');
  return { chosen: false, why: severalPulls({ count: pulls.length, how, numbers }) };
};
const choosePull = (facts) => {
  const alive = facts.pulls.filter((pull) => pull.merged || pull.state === 'open');
  const choice = one(alive.filter((pull) => pull.merged && pull.mergeCommit === facts.sha), mergedBy) ??
    one(alive.filter((pull) => pull.head === facts.sha), endIn) ??
    one(alive.filter((pull) => pull.merged && facts.containing.has(pull.number)), contain);
  return choice ?? { chosen: false, why: noPull(facts.sha) };
};
const newest = (a, b) => (a.submittedAt ?? '').localeCompare(b.submittedAt ?? '') || a.id - b.id;
const latestOpinions = (reviews) => {
  const latest = new Map();
  for (const review of reviews.toSorted(newest)) {
    if (review.user === null || review.state === 'COMMENTED' || review.state === 'PENDING')
      continue;
    latest.set(review.user.toLowerCase(), review);
  }
  return [...latest.values()].filter((review) => review.state !== 'DISMISSED');
};
const mayWrite = (facts, login) => {
  const permission = facts.permissions.get(login.toLowerCase()) ?? 'none';
  return permission === 'admin' || permission === 'write';
};
const isOwnWork = ({ parents }) => parents.length < 2;
const coAuthored = (commits) => {
  const byTrailers = new Map();
  for (const commit of commits) {
    const trailers = commit.message.match(/^[ \t]*co-authored-by:.*@.*$/gim) ?? [];
    if (isOwnWork(commit) && trailers.length > 0)
      byTrailers.set(trailers.join('\n').toLowerCase(), commit.sha);
  }
  return [...byTrailers.values()];
};
const wroteInto = ({ commits, coAuthors }, login) => coAuthors.has(login.toLowerCase()) || commits.some((commit) => isOwnWork(commit) && sameLogin(commit.author, login));
const skewMs = 300_000;
const isBeforeHead = ({ commits }, pull, review) => {
  const head = commits.find(({ sha }) => sha === pull.head);
  if (head === undefined || review.submittedAt === null)
    return false;
  return Date.parse(review.submittedAt) < Date.parse(head.committedAt) - skewMs;
};
const notice = (message, remedy) => ({
  counts: false,
  finding: { level: 'notice', message, ...(remedy === undefined ? {} : { remedy }) },
});
const weighReview = (facts, pull, review) => {
  const user = review.user ?? deletedAccount;
  const bot = review.userIsBot || isBotLogin(user);
  if (review.state === 'CHANGES_REQUESTED') {
    if (bot || !mayWrite(facts, user))
      return notice(changesWithoutRight(user));
    return {
      counts: false,
      blocks: true,
      finding: {
        level: 'error',
        message: changesRequested(user, pull.number),
        url: pull.url,
        remedy: settle(user),
      },
    };
  }
  if (sameLogin(user, pull.author))
    return notice(ownPull(user, pull.number));
  if (wroteInto(facts, user))
    return notice(ownCommits(user, pull.number));
  if (bot)
    return notice(notAPerson(user));
  if (!mayWrite(facts, user))
    return notice(noWriteAccess(user));
  if (review.commit !== pull.head)
    return {
      counts: false,
      finding: {
        level: 'warning',
        message: stale({ user, approved: review.commit, number: pull.number, head: pull.head }),
        url: pull.url,
        remedy: askAgain(user, pull.number),
      },
    };
  if (isBeforeHead(facts, pull, review))
    return {
      counts: false,
      finding: {
        level: 'warning',
        message: beforeCommit({ user, number: pull.number, head: pull.head }),
        url: pull.url,
        remedy: askAgain(user, pull.number),
      },
    };
  return { counts: true, user };
};
const weighRunApproval = (facts, approval) => {
  const { user } = approval;
  const author = facts.choice.chosen ? facts.choice.pull.author : null;
  if (sameLogin(user, facts.actor))
    return notice(ownRun(user));
  if (sameLogin(user, author) || wroteInto(facts, user))
    return notice(ownChange(user));
  if (isBotLogin(user))
    return notice(runByNoPerson(user));
  if (!mayWrite(facts, user))
    return notice(runWithoutAccess(user));
  return { counts: true, user };
};
const ofEnvironment = (facts) => (facts.runApprovals ?? []).filter((approval) => approval.state === 'approved' &&
  approval.environments.some((name) => name.toLowerCase() === facts.environment.toLowerCase()));
const unseen = ({ choice, commits, unseenCommits }) => unseenCommits === 0 || !choice.chosen
  ? []
  : [
    {
      level: 'error',
      message: tooManyCommits({ number: choice.pull.number, seen: commits.length, unseen: unseenCommits }),
      remedy: smallerParts(commits.length),
    },
  ];
const unreadable = (facts) => [
  ...(facts.choice.chosen
    ? []
    : [
      {
        level: 'error',
        message: choiceUnknown(facts.choice.why),
        remedy: releaseMerged,
      },
    ]),
  ...(facts.runApprovals === null
    ? [
      {
        level: 'warning',
        message: runApprovalsUnread,
        remedy: grantActions,
      },
    ]
    : []),
];
const sentence = (facts, people, blockers) => {
  const counted = `${people.length} of ${(0,core_text .LS)(facts.needed, 'approval')}`;
  const by = people.length === 0 ? '' : ` (${people.join(', ')})`;
  const where = facts.choice.chosen ? ` on #${facts.choice.pull.number}` : '';
  const hidden = facts.unseenCommits === 0 ? '' : `, ${(0,core_text .LS)(facts.unseenCommits, 'commit')} not seen`;
  return `${counted}${by}${where}${blockers === 0 ? '' : ', changes asked for'}${hidden}`;
};
const judgeApprovals = (facts) => {
  const pull = facts.choice.chosen ? facts.choice.pull : null;
  const weighed = [
    ...(pull === null ? [] : latestOpinions(facts.reviews).map((review) => weighReview(facts, pull, review))),
    ...ofEnvironment(facts).map((approval) => weighRunApproval(facts, approval)),
  ];
  const people = new Map(weighed.flatMap((each) => (each.counts ? [[each.user.toLowerCase(), each.user]] : [])));
  const refused = weighed.flatMap((each) => (each.counts ? [] : [each]));
  const blockers = refused.filter((each) => each.blocks === true).length;
  const enough = people.size >= facts.needed;
  const missing = facts.needed - people.size;
  const names = [...people.values()];
  const gaps = [...unseen(facts), ...(enough ? [] : unreadable(facts))];
  const ask = enough || pull === null
    ? []
    : [
      {
        level: 'error',
        message: moreNeeded(missing, facts.environment),
        url: pull.url,
        remedy: askForApproval({ missing, author: pull.author, head: pull.head, number: pull.number }),
      },
    ];
  return {
    ok: enough && blockers === 0 && facts.unseenCommits === 0,
    proven: blockers > 0 || gaps.length === 0,
    count: people.size,
    needed: facts.needed,
    people: names,
    summary: sentence(facts, names, blockers),
    findings: [...ask, ...gaps, ...refused.map((each) => each.finding)],
  };
};
 }),
 5010:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  Lk: () => ( hasCredentials),
  Q2: () => ( parseBaseUrl),
  aH: () => ( notHttp),
  f9: () => ( credentialsInside),
  mW: () => ( withoutSlash)
 });
 var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3052);
const notHttp = 'must be an http(s) URL';
const credentialsInside = 'must not hold credentials: name an environment variable instead';
const hasCredentials = (text) => URL.canParse(text) && (new URL(text).username !== '' || new URL(text).password !== '');
const withoutSlash = (text) => (0,_text_js__WEBPACK_IMPORTED_MODULE_0__ .Mx)(text, '/');
const parseBaseUrl = (text) => {
  const trimmed = text.trim();
  if (!/^https?:\/\//i.test(trimmed) || !URL.canParse(trimmed))
    return { ok: false, why: notHttp };
  return hasCredentials(trimmed) ? { ok: false, why: credentialsInside } : { ok: true, url: withoutSlash(trimmed) };
};
 }),
 9379:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  Bd: () => ( pages),
  WK: () => ( noticeEvents),
  Yu: () => ( isWanted),
  ov: () => ( channelNames),
  qe: () => ( pageIsLost),
  uu: () => ( threadOf)
 });
const noticeEvents = [
  'rollback',
  'outage',
  'deploy-started',
  'deploy-succeeded',
  'deploy-failed',
  'gate-blocked',
];
const pages = ['trigger', 'acknowledge', 'resolve'];
const channelNames = ['slack', 'pagerduty', 'email', 'webhook'];
const isWanted = (notice, filter) => filter.events.includes(notice.event) &&
  (filter.environments.length === 0 ||
    filter.environments.some((name) => name.toLowerCase() === notice.environment.toLowerCase()));
const threadOf = (deliveries) => deliveries.flatMap((each) => (each.outcome === 'delivered' ? [each.thread ?? []].flat() : []))[0] ?? null;
const pageIsLost = (notice, deliveries) => {
  if (notice.severity !== 'critical' || notice.page === null)
    return false;
  const pagers = deliveries.filter(({ channel }) => channel === 'pagerduty');
  const meant = pagers.length > 0 ? pagers : deliveries;
  return meant.length > 0 && meant.every(({ outcome }) => outcome === 'failed');
};
const undeliveredPage = ({ page }, deliveries) => {
  const pagers = deliveries.filter(({ channel, outcome }) => channel === 'pagerduty' && outcome !== 'not-needed');
  if (page === null || pagers.length === 0)
    return undefined;
  return pagers.some(({ outcome }) => outcome === 'failed') ? page : null;
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
 })
};
