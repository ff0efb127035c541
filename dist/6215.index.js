export const id = 6215;
export const ids = [6215];
export const modules = {
 2888:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
 rollbackSteps: () => ( rollbackSteps)
});
var errors = __webpack_require__(2075);
var outputs = __webpack_require__(7329);
var rollback = __webpack_require__(8118);
;
// CONCATENATED MODULE: ./src/rollback/run/action.js
const lockWaitMs = 10 * 60_000;
const findEnvironment = (name, { environments }) => {
  const found = environments.find((environment) => environment.name.toLowerCase() === name.toLowerCase());
  if (found !== undefined)
    return found;
  throw new errors .Dh({
    code: 'bad-input',
    message: `There is no environment '${name.slice(0, 80)}' in the runbook.`,
    remedy: `Use one of: ${environments.map((environment) => environment.name).join(', ')}.`,
  });
};
const run = async (inputs, session) => {
  const { ports, runbook, verify, userEnvironment, audience } = session;
  const environment = findEnvironment(inputs.environment, runbook);
  const target = await session.targetFor(environment);
  const { dryRun, to, bad, tracks, reason, severity, acceptDataLoss, mode, commits, tag } = inputs;
  const end = await (0,rollback .d)({
    runbook,
    environment,
    dryRun,
    order: { to, bad, tracks, reason, severity, acceptDataLoss },
    revert: { mode, commits, tag },
    restore: { target, verify, userEnvironment, lockWaitMs },
    audience,
  }, ports);
  return { conclusion: end.conclusion, outputs: (0,outputs .H)(end), failJob: end.conclusion.verdict !== 'pass' };
};
var audience = __webpack_require__(1900);
var later = __webpack_require__(5090);
var registry = __webpack_require__(9134);
;
// CONCATENATED MODULE: ./actions/rollback/steps.js
const rollbackSteps = { audienceOf: audience.audienceOf, run: run, targetOf: registry .$, verifyLater: later .g };
 }),
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
 4218:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  D: () => ( parseCommandLine),
  l: () => ( commandLineOf)
 });
const operators = new Set(['|', '||', '&', '&&', ';', '>', '>>', '<', '<<', '2>', '2>&1', '&>']);
const forShell = 'needs a shell; write `{ run: "…", shell: bash }`';
const withProgram = (words) => {
  const [program, ...rest] = words;
  if (program === undefined || program === '')
    return { ok: false, why: 'names no program; write for example `./scripts/deploy.sh`' };
  return { ok: true, argv: [program, ...rest] };
};
const parseCommandLine = (text) => {
  const words = [];
  const pattern = /\s+|((?:[^\s'"]|'[^']*'|"[^"]*")+)|(['"])/gy;
  for (const match of text.matchAll(pattern)) {
    const [, word, quote] = match;
    if (quote !== undefined)
      return { ok: false, why: `has a quote (${quote}) that is never closed; close it` };
    if (word === undefined)
      continue;
    if (operators.has(word) || word.endsWith(';'))
      return { ok: false, why: `holds \`${word}\`, which ${forShell}` };
    if (/\$[A-Za-z_{(]|`/.test(word.replaceAll(/'[^']*'/g, ''))) {
      return { ok: false, why: `holds \`${word}\`, which ${forShell}, or put it in single quotes` };
    }
    words.push(word.replaceAll(/'([^']*)'|"([^"]*)"/g, (_all, single, double) => single ?? double ?? ''));
  }
  return withProgram(words);
};
const argvOf = (list) => list.some((word) => word.includes('\0')) ? { ok: false, why: 'holds a null byte; remove it' } : withProgram(list);
const bashArgv = (script) => withProgram(['bash', '--noprofile', '--norc', '-eo', 'pipefail', '-c', script]);
const commandLineOf = (command) => {
  if (typeof command === 'string')
    return parseCommandLine(command);
  if (!('run' in command))
    return argvOf(command);
  if (command.shell === undefined)
    return commandLineOf(command.run);
  return typeof command.run === 'string'
    ? bashArgv(command.run)
    : { ok: false, why: 'is a list, which bash can not run; write the script as text, or remove `shell`' };
};
 })
};
