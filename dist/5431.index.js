export const id = 5431;
export const ids = [5431];
export const modules = {
 433:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
 rs: () => ( choosePull),
 Ng: () => ( coAuthored),
 U1: () => ( judgeApprovals),
 Ny: () => ( latestOpinions),
 Up: () => ( sameLogin)
});
var core_text = __webpack_require__(6639);
var release = __webpack_require__(8835);
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
 7723:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  C: () => ( gatherApprovals)
 });
 var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2075);
 var _decide_approvals_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(433);
const candidates = async (subject, ports) => {
  if (subject.pull === null)
    return ports.github.pullsOf(subject.release.sha);
  const pull = await ports.github.pull(subject.pull);
  return pull === null ? [] : [pull];
};
const whichContain = async (sha, pulls, ports) => {
  const asked = pulls.map(async ({ number, merged, mergeCommit }) => {
    if (!merged || mergeCommit === null)
      return [];
    const { status } = await ports.github.compare(sha, mergeCommit);
    return status === 'ahead' ? [number] : [];
  });
  return new Set((await Promise.all(asked)).flat());
};
const readRunApprovals = async (ports) => {
  const read = await (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__ .pz)(ports.github.runApprovals(ports.context.run.id));
  return read.ok ? read.value : null;
};
const permissionsOf = async (logins, ports) => {
  const people = [...new Set(logins.map((login) => login.toLowerCase()))].filter((login) => !login.endsWith('[bot]'));
  return new Map(await Promise.all(people.map(async (login) => [login, await ports.github.permissionOf(login)])));
};
const coAuthorsOf = async (commits, { github }) => {
  const authors = await Promise.all((0,_decide_approvals_js__WEBPACK_IMPORTED_MODULE_1__ .Ng)(commits).map((sha) => github.commitAuthors(sha)));
  return new Set(authors.flat().map((login) => login.toLowerCase()));
};
const gatherReviews = async (subject, ports) => {
  const { sha } = subject.release;
  const pulls = await candidates(subject, ports);
  const direct = (0,_decide_approvals_js__WEBPACK_IMPORTED_MODULE_1__ .rs)({ sha, pulls, containing: new Set() });
  const choice = direct.chosen ? direct : (0,_decide_approvals_js__WEBPACK_IMPORTED_MODULE_1__ .rs)({ sha, pulls, containing: await whichContain(sha, pulls, ports) });
  if (!choice.chosen)
    return { choice, reviews: [], commits: [], unseenCommits: 0 };
  const { number, base, head } = choice.pull;
  const [reviews, { commits, totalCommits }] = await Promise.all([
    ports.github.reviews(number),
    ports.github.compare(base, head),
  ]);
  return { choice, reviews, commits, unseenCommits: totalCommits - commits.length };
};
const gatherApprovals = async (subject, ports) => {
  const { name, approvals: needed } = subject.environment;
  const actor = ports.context.actor;
  const nothing = {
    environment: name,
    needed,
    actor,
    reviews: [],
    commits: [],
    unseenCommits: 0,
    coAuthors: new Set(),
    permissions: new Map(),
  };
  if (needed === 0)
    return { ...nothing, runApprovals: [], choice: { chosen: false, why: 'nothing was asked for' } };
  const [{ choice, reviews, commits, unseenCommits }, runApprovals] = await Promise.all([
    gatherReviews(subject, ports),
    readRunApprovals(ports),
  ]);
  const logins = [
    ...(0,_decide_approvals_js__WEBPACK_IMPORTED_MODULE_1__ .Ny)(reviews).flatMap(({ user, userIsBot }) => (user === null || userIsBot ? [] : [user])),
    ...(runApprovals ?? []).map(({ user }) => user),
  ];
  const [permissions, coAuthors] = await Promise.all([
    permissionsOf(logins, ports),
    logins.length === 0 ? nothing.coAuthors : coAuthorsOf(commits, ports),
  ]);
  return { ...nothing, choice, reviews, commits, unseenCommits, coAuthors, runApprovals, permissions };
};
 }),
 1937:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  Lk: () => ( hasCredentials),
  Q2: () => ( parseBaseUrl),
  aH: () => ( notHttp),
  f9: () => ( credentialsInside),
  mW: () => ( withoutSlash)
 });
 var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6639);
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
 2313:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  rq: () => ( gatherPromotion),
  x3: () => ( gatherOnBranch)
 });
 var _core_promotion_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2691);
 var _records_decide_history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4214);
 var _records_gather_history_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(717);
const gatherOnBranch = async ({ release, environment }, ports) => {
  const branch = environment.promote.onBranch ?? (0,_core_promotion_js__WEBPACK_IMPORTED_MODULE_0__ .W0)(release.ref);
  if (branch === null)
    return null;
  const tip = await ports.github.resolveRef(`refs/heads/${branch}`);
  if (tip === null)
    return { branch, contained: false };
  if (tip.commit === release.sha)
    return { branch, contained: true };
  const { status } = await ports.github.compare(tip.commit, release.sha);
  return { branch, contained: status === 'behind' || status === 'identical' };
};
const standingLock = (read, now) => {
  if (read.state === 'free')
    return null;
  if (read.state === 'unreadable')
    return { state: 'unreadable', why: read.why };
  const { run, expires, actor, reason, url } = read.lock;
  const over = expires !== null && Date.parse(expires) <= Date.parse(now);
  return run !== null || over ? null : { state: 'manual', actor, reason, url };
};
const gatherPromotion = async (subject, historyOf, ports) => {
  const { release, environment } = subject;
  const { github, clock } = ports;
  const { service } = environment.place;
  const own = historyOf(environment.place);
  const [history, upstream, tag, onBranch, lock, hold] = await Promise.all([
    own,
    Promise.all(environment.after.map((name) => historyOf({ service, environment: name }))),
    (0,_core_promotion_js__WEBPACK_IMPORTED_MODULE_0__ .cO)(release.ref) === null ? null : github.resolveRef(release.ref).then((target) => ({ target })),
    gatherOnBranch(subject, ports),
    github.lock(environment.place),
    own.then((known) => (0,_records_gather_history_js__WEBPACK_IMPORTED_MODULE_2__ .fo)(known, release.sha, ports)),
  ]);
  const { sha, ref } = release;
  return {
    release,
    environment,
    ref: {
      rule: (0,_core_promotion_js__WEBPACK_IMPORTED_MODULE_0__ .ny)(environment, release),
      onBranch,
      tag: tag === null ? null : { commit: tag.target?.commit ?? null },
      movedTag: (0,_records_decide_history_js__WEBPACK_IMPORTED_MODULE_1__ .UB)([history, ...upstream], { sha, ref, tagObject: tag?.target?.object ?? sha }),
    },
    upstream: upstream.map((each) => ({ name: each.place.environment, verified: (0,_records_decide_history_js__WEBPACK_IMPORTED_MODULE_1__ .qm)(each, sha) })),
    hold,
    lock: standingLock(lock, clock.now()),
  };
};
 }),
 8018:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  S: () => ( judgeGuards)
 });
const judgeGuard = (guard, facts, force) => {
  const { id, title } = guard;
  const answer = guard.judge(facts);
  const findings = answer.findings ?? [];
  if (!('message' in answer))
    return { id, title, status: answer.status, summary: answer.summary, findings, refusal: null };
  const { status, message, remedy, url } = answer;
  if (force !== null && guard.liftedByForce === true) {
    const warning = { level: 'warning', message: `${message} Lifted by force: ${force}` };
    return { id, title, status: 'pass', summary: `lifted by force: ${force}`, findings: [warning], refusal: null };
  }
  const error = { level: 'error', message, remedy, ...(url === undefined ? {} : { url }) };
  const refusal = { code: answer.code ?? guard.code, message, remedy };
  return { id, title, status, summary: message, findings: [error, ...findings], refusal };
};
const judgeGuards = (guards, facts, force) => guards.map((guard) => judgeGuard(guard, facts, force));
 }),
 91:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  r: () => ( promotionRules)
 });
 var _core_release_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8835);
 var _core_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6639);
const takesRef = {
  id: 'promotion',
  code: 'not-promotable',
  title: 'The environment takes this ref',
  judge: ({ ref: { rule }, release, environment }) => rule === null
    ? { status: 'pass', summary: `${environment.name} takes ${release.ref}` }
    : { status: 'fail', code: rule.code, message: rule.message, remedy: rule.remedy },
};
const onBranch = {
  id: 'on-branch',
  code: 'off-branch',
  title: 'The commit is on its branch',
  judge: ({ ref: { onBranch: fact }, release }) => {
    if (fact === null)
      return { status: 'skip', summary: 'no branch is asked for' };
    const sha = (0,_core_release_js__WEBPACK_IMPORTED_MODULE_0__ .Fu)(release.sha);
    return fact.contained
      ? { status: 'pass', summary: `${sha} is on ${fact.branch}` }
      : {
        status: 'fail',
        message: `${sha} is not on ${fact.branch}.`,
        remedy: `Merge it to ${fact.branch}, and release the merged commit.`,
      };
  },
};
const tagStands = {
  id: 'tag',
  code: 'tag-moved',
  title: 'The tag has not moved',
  judge: ({ ref: { tag, movedTag }, release }) => {
    const remedy = 'Make a new tag for the new commit, and protect tags with a ruleset that forbids updates and deletions.';
    if (tag === null)
      return { status: 'skip', summary: 'it is not a tag' };
    if (tag.commit === null)
      return { status: 'fail', message: `${release.ref} is gone.`, remedy: 'Push the tag again, on this commit.' };
    if (tag.commit !== release.sha) {
      const names = `${release.ref} names ${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_0__ .Fu)(tag.commit)} by now, not ${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_0__ .Fu)(release.sha)}.`;
      return { status: 'fail', message: names, remedy };
    }
    if (movedTag === null)
      return { status: 'pass', summary: `${release.ref} names what it named before` };
    const { environment, sha } = movedTag;
    const message = `${release.ref} was deployed to ${environment} as ${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_0__ .Fu)(sha)}: it was moved since.`;
    return { status: 'fail', message, remedy };
  },
};
const verifiedUpstream = {
  id: 'upstream',
  code: 'not-verified-upstream',
  title: 'Verified in the environments before',
  judge: ({ upstream, release, environment }) => {
    if (upstream.length === 0)
      return { status: 'skip', summary: `${environment.name} comes first` };
    const sha = (0,_core_release_js__WEBPACK_IMPORTED_MODULE_0__ .Fu)(release.sha);
    const missing = upstream.filter(({ verified }) => !verified).map(({ name }) => name);
    if (missing.length === 0)
      return { status: 'pass', summary: `${sha} is verified in ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__ .KE)(upstream.map(({ name }) => name))}` };
    const come = missing.length === 1 ? 'comes' : 'come';
    return {
      status: 'fail',
      message: `${sha} is not verified in ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__ .KE)(missing)}, which ${come} before ${environment.name}.`,
      remedy: `Deploy this commit to ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__ .KE)(missing)} first and let smoke verify it there.`,
    };
  },
};
const notHeld = {
  id: 'hold',
  code: 'held',
  title: 'Contains nothing that was rolled back',
  liftedByForce: true,
  judge: ({ hold, release, environment }) => {
    if (hold === null)
      return { status: 'skip', summary: 'nothing was rolled back here' };
    const bad = (0,_core_release_js__WEBPACK_IMPORTED_MODULE_0__ .Fu)(hold.hold.bad);
    if (!hold.contained)
      return { status: 'pass', summary: `does not contain ${bad}, which was rolled back` };
    if (hold.lifted !== null)
      return { status: 'pass', summary: `${bad} was rolled back, and ${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_0__ .Fu)(hold.lifted)} reverts it` };
    return {
      status: 'fail',
      message: `${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_0__ .Fu)(release.sha)} still contains ${bad}, which was rolled back from ${environment.name} (deployment ${hold.hold.deployment}).`,
      remedy: `Revert ${bad} (git revert ${hold.hold.bad}) or fix it on top of its revert; the hold lifts itself then. 'force' with a reason overrides it.`,
    };
  },
};
const notLocked = {
  id: 'lock',
  code: 'locked',
  title: 'Not locked by hand',
  judge: ({ lock, environment }) => {
    if (lock === null)
      return { status: 'pass', summary: 'nobody locked it by hand' };
    if (lock.state === 'unreadable')
      return {
        status: 'fail',
        message: `The lock of ${environment.name} can't be read: ${lock.why}.`,
        remedy: `Look at refs/runbook/locks, and delete the lock by hand once nobody works on ${environment.name}.`,
      };
    return {
      status: 'fail',
      message: `${lock.actor} locked ${environment.name}: ${lock.reason}`,
      remedy: `Ask ${lock.actor}, who lifts the lock when ${environment.name} may be changed again.`,
      ...(lock.url === null ? {} : { url: lock.url }),
    };
  },
};
const promotionRules = [takesRef, onBranch, tagStands, verifiedUpstream, notHeld, notLocked];
 }),
 1443:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  MI: () => ( isOwnContext),
  N_: () => ( releaseContext),
  P8: () => ( sbomPublications),
  Ql: () => ( commentMarker),
  Ru: () => ( checkRunOf),
  Ry: () => ( pullContext),
  aE: () => ( isContext),
  b5: () => ( sbomStatement),
  qS: () => ( statusText),
  r7: () => ( statementContext),
  sJ: () => ( isOwnName)
 });
 var _core_place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7473);
 var _history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4214);
 var _core_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6639);
 var _event_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4970);
const root = 'runbook';
const pullContext = (service) => `${root}/${(0,_core_place_js__WEBPACK_IMPORTED_MODULE_2__ .tF)(service)}`;
const releaseContext = (place) => `${root}/${(0,_core_place_js__WEBPACK_IMPORTED_MODULE_2__ .r4)(place)}`;
const statementContext = (place, check) => `${releaseContext(place)}/${check}`;
const isOwnContext = (text) => text.toLowerCase().startsWith(`${root}/`);
const isOwnName = (name) => /^Runbook \(.*\)$/.test(name);
const isContext = (status, context) => status.context.toLowerCase() === context.toLowerCase();
const statementPlace = (context, check) => {
  const [first, service = '', environment = '', last, ...rest] = context.split('/');
  return first === root && last === check && rest.length === 0 ? (0,_core_place_js__WEBPACK_IMPORTED_MODULE_2__ .qQ)(`${service}/${environment}`) : null;
};
const statusText = (text) => (0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__ .Jj)((0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__ .TN)(text), _event_js__WEBPACK_IMPORTED_MODULE_1__ .LP);
const checkRunOf = (place) => ({
  name: `Runbook (${(0,_core_place_js__WEBPACK_IMPORTED_MODULE_2__ .r4)(place)})`,
  externalId: releaseContext(place),
});
const commentMarker = (place) => `<!-- runbook-gates preflight ${encodeURIComponent((0,_core_place_js__WEBPACK_IMPORTED_MODULE_2__ .r4)(place))} -->`;
const published = /^difference ([0-9a-f]{40}) of ([0-9a-f]{40})(?:$|: )/;
const sbomStatement = ({ difference, components }, counted) => statusText(`difference ${difference} of ${components}: ${counted}`);
const sbomPublications = (statuses, { service, viewer }) => statuses.flatMap((status) => {
  if (status.creator === null || (0,_history_js__WEBPACK_IMPORTED_MODULE_0__ .Q5)(status.creator) !== (0,_history_js__WEBPACK_IMPORTED_MODULE_0__ .Q5)(viewer))
    return [];
  const place = statementPlace(status.context, 'sbom');
  const [, difference, components] = published.exec(status.description ?? '') ?? [];
  if (place === null || difference === undefined || components === undefined)
    return [];
  const { environment } = place;
  return (0,_core_place_js__WEBPACK_IMPORTED_MODULE_2__ .O1)(place, { service, environment })
    ? [{ environment, difference, components, at: status.createdAt }]
    : [];
});
 })
};
