export const id = 9812;
export const ids = [9812];
export const modules = {
 9812:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
 deploySteps: () => ( deploySteps)
});
var notify = __webpack_require__(6621);
var verdict = __webpack_require__(1443);
var core_freeze = __webpack_require__(7183);
var core_release = __webpack_require__(8835);
var guard = __webpack_require__(8018);
var rules = __webpack_require__(91);
;
// CONCATENATED MODULE: ./src/deploy/plan.js
const oneJob = {
  id: 'one-job',
  code: 'two-jobs-one-place',
  title: 'No other job of this run deploys here',
  judge: ({ otherJob, environment: { name } }) => otherJob === null
    ? { status: 'pass', summary: 'no other job of this run deployed here' }
    : {
      status: 'fail',
      message: `Another job of this run (${otherJob.name}) deploys ${(0,core_release .Fu)(otherJob.sha)} to ${name}: two jobs of one run can't share an environment, because its records could not tell what each of them did.`,
      remedy: `Give each job an environment of its own in the runbook, for example ${name}-eu and ${name}-us, and name it in the input 'environment'.`,
    },
};
const forwardOnly = {
  id: 'order',
  code: 'older-than-live',
  title: 'Newer than what is live',
  liftedByForce: true,
  judge: ({ order, release, environment }) => {
    if (order === null)
      return { status: 'skip', summary: 'the first release here' };
    const [live, sha] = [(0,core_release .Fu)(order.live), (0,core_release .Fu)(release.sha)];
    if (order.status === 'identical')
      return { status: 'pass', summary: `${sha} is what was last deployed here` };
    if (order.status === 'ahead')
      return { status: 'pass', summary: `${sha} is newer than ${live}` };
    const how = order.status === 'behind' ? 'is older than' : 'does not contain';
    return {
      status: 'fail',
      message: `${sha} ${how} ${live}, which is live in ${environment.name}.`,
      remedy: "To go back, use the rollback action. To deploy it all the same, give a reason in 'force'.",
    };
  },
};
const notFrozen = {
  id: 'freeze',
  code: 'frozen',
  title: 'Not frozen',
  judge: ({ freeze, environment }) => {
    if (freeze === null)
      return environment.freeze.length === 0
        ? { status: 'skip', summary: 'no freeze is set' }
        : { status: 'pass', summary: 'outside of every freeze' };
    return {
      status: 'fail',
      message: `${environment.name} is frozen: ${(0,core_freeze .O2)(freeze)}.`,
      remedy: "Run this again when the freeze is over, or change 'freeze' in the runbook by a reviewed pull request.",
    };
  },
};
const approved = {
  id: 'approvals',
  code: 'approvals-missing',
  title: 'Approved by enough people',
  judge: ({ approvals, environment }) => {
    if (approvals === null)
      return { status: 'skip', summary: 'no approvals are asked for' };
    const { ok, proven, summary, needed, findings } = approvals;
    if (ok)
      return { status: 'pass', summary, findings };
    return {
      status: proven ? 'fail' : 'unknown',
      message: `${environment.name} needs ${needed} approvals: ${summary}.`,
      remedy: findings.find((finding) => finding.remedy !== undefined)?.remedy ??
        'Ask for the missing reviews, then run this again.',
      findings,
    };
  },
};
const preflightPassed = {
  id: 'preflight',
  code: 'preflight-missing',
  title: 'Preflight passed',
  judge: ({ preflight, environment, release }) => {
    const optional = environment.preflight === 'optional';
    const context = (0,verdict .N_)(environment.place);
    switch (preflight.state) {
      case 'success':
        return { status: 'pass', summary: `passed: ${preflight.description}` };
      case 'missing':
        if (optional)
          return { status: 'skip', summary: 'not run, and optional here' };
        return {
          status: 'fail',
          message: `Preflight did not judge ${(0,core_release .Fu)(release.sha)} for ${environment.name}: there is no commit status ${context}.`,
          remedy: `Run the preflight action for this commit and environment before deploy, or set 'environments.${environment.name}.preflight: optional'.`,
        };
      case 'foreign':
        if (optional)
          return { status: 'skip', summary: 'not run by us, and optional here' };
        return {
          status: 'fail',
          message: `The commit status ${context} was written by ${preflight.creator}, not by this app: it proves nothing.`,
          remedy: 'Run the preflight action with the same token as deploy.',
        };
      case 'pending':
        return {
          status: 'fail',
          message: `Preflight for ${environment.name} has not ended yet: ${preflight.description}`,
          remedy: "Let the deploy job need the preflight job ('needs:').",
        };
      case 'failure':
        return {
          status: 'fail',
          code: 'preflight-failed',
          message: `Preflight refused ${(0,core_release .Fu)(release.sha)} for ${environment.name}: ${preflight.description}`,
          remedy: `Put right what it names${preflight.url === null ? '' : ` (${preflight.url})`} and run preflight again.`,
        };
    }
  },
};
const deployGuards = [
  oneJob,
  ...rules .r,
  forwardOnly,
  notFrozen,
  approved,
  preflightPassed,
];
const planDeploy = (facts, force) => {
  const judged = (0,guard .S)(deployGuards, facts, force);
  return {
    refusal: judged.find(({ refusal }) => refusal !== null)?.refusal ?? null,
    guards: judged.map(({ id, title, status, summary, findings }) => {
      return { id, title, status, summary, findings, gate: 'block', durationMs: 0 };
    }),
  };
};
var errors = __webpack_require__(2075);
var decide_history = __webpack_require__(4214);
var core_outcome = __webpack_require__(7678);
var promotion = __webpack_require__(2691);
var execute = __webpack_require__(646);
var take_lock = __webpack_require__(8675);
var end_stale_deployments = __webpack_require__(934);
var gather_history = __webpack_require__(717);
var place = __webpack_require__(7473);
var registry = __webpack_require__(9134);
;
// CONCATENATED MODULE: ./src/deploy/choose-target.js
const timeoutMs = 30 * 60_000;
const chooseTarget = async (command, environment) => command === null
  ? (0,registry .$)(environment)
  : (0,registry .$)({
    target: { kind: 'command', options: { argv: command, directory: null, timeoutMs, restoreFiles: null } },
  });
var report = __webpack_require__(8626);
var keys = __webpack_require__(4648);
var duration = __webpack_require__(8008);
var bad_releases = __webpack_require__(9384);
var core_text = __webpack_require__(6639);
var decide_status = __webpack_require__(32);
var issue_body = __webpack_require__(9114);
var incident = __webpack_require__(1007);
var run_notify = __webpack_require__(4204);
var issue = __webpack_require__(5282);
;
// CONCATENATED MODULE: ./src/incident/run/resolve.js
const untouched = { rows: [], facts: [] };
const isFirstSince = ({ entries }) => {
  const newest = entries.findIndex(({ deployment }) => deployment.payload.kind === 'rollback');
  return !entries.slice(0, newest).some(decide_history .p4);
};
const recordRow = (bad, { issue, owed }, why) => {
  const row = {
    id: `incident-${(0,core_release .Fu)(bad)}`,
    title: 'Incident closed',
    gate: 'warn',
    durationMs: 0,
    findings: [],
  };
  if (why === null) {
    if (issue === null)
      return { ...row, status: 'skip', summary: 'no open issue of ours is about it' };
    const isEnded = !owed.some(({ page }) => page !== null);
    const summary = `issue #${issue.number} ${isEnded ? 'is closed' : 'stays open until PagerDuty is told'}`;
    return { ...row, status: isEnded ? 'pass' : 'unknown', summary, url: issue.url };
  }
  const remedy = "Close it by hand, and add 'issues: write' under 'permissions:' of the job; the next deploy tries it again.";
  const finding = { level: 'warning', message: `The incident could not be closed: ${why}`, remedy };
  return { ...row, status: 'unknown', summary: 'its issue could not be closed', findings: [finding] };
};
const resolvedEvent = (fix, { bad, lifted }, { clock, context }) => {
  const at = clock.now();
  const since = (0,bad_releases .$)(fix.history, bad);
  return {
    kind: 'resolved',
    at,
    step: `${context.run.id}/resolved`,
    release: (0,core_text .qg)(fix.release),
    environment: fix.environment.name,
    bad,
    lifted,
    lastedMs: since === null ? null : Math.max(0, Date.parse(at) - Date.parse(since)),
  };
};
const resolveOne = async (fix, found, unread, { scope, ports }) => {
  const { bad, issue } = found;
  const event = resolvedEvent(fix, found, ports);
  const key = (0,keys .Qq)(fix.environment.place, bad);
  const result = await (0,incident .Cl)({ key, issue, events: [event] }, scope, ports);
  const value = `resolved${event.lastedMs === null ? '' : ` after ${(0,duration .a)(event.lastedMs)}`}`;
  const fact = issue === null
    ? { label: 'Incident', value }
    : { label: 'Incident', value: `#${issue.number} ${value}`, url: issue.url };
  return { row: recordRow(bad, result, unread ?? result.why), facts: [fact], deliveries: result.deliveries };
};
const issuesOf = async (labels, ports) => {
  try {
    return { issues: await (0,issue .a5)(labels, ports), unread: null };
  }
  catch (thrown) {
    return { issues: [], unread: (0,errors .UB)(thrown) };
  }
};
const endings = async (fix, issues, ports) => {
  const { environment, release, history } = fix;
  const first = isFirstSince(history);
  const found = [];
  for (const [index, bad] of (0,bad_releases .E)(history).entries()) {
    const marker = (0,keys .X9)((0,keys .Qq)(environment.place, bad));
    const issue = issues.find(({ body }) => body.includes(marker)) ?? null;
    if (issue !== null && (0,decide_status .c2)((0,issue_body .pQ)(issue.body)) === 'RESOLVED')
      continue;
    if (issue === null && !(first && index === 0))
      continue;
    const { contained, lifted } = await (0,gather_history .R7)(bad, release.sha, ports);
    if (contained && lifted !== null)
      found.push({ bad, lifted, issue });
  }
  return found;
};
const resolveIncidents = async (fix, ports) => {
  if ((0,bad_releases .E)(fix.history).length === 0)
    return untouched;
  const { environment, audience, runbook } = fix;
  const { labels } = runbook.incident;
  const scope = {
    place: environment.place,
    audience,
    labels,
    severity: environment.production ? 'high' : 'low',
  };
  const { issues, unread } = await issuesOf(labels, ports);
  if (unread !== null)
    ports.log.warn(`Whether an incident ends here is not known: ${unread}`);
  try {
    const found = await endings(fix, issues, ports);
    const ended = [];
    for (const each of found)
      ended.push(await resolveOne(fix, each, unread, { scope, ports }));
    const others = issues.filter(({ number }) => found.every(({ issue }) => issue?.number !== number));
    const deliveries = [...ended.flatMap((each) => each.deliveries), ...(await (0,incident .$i)(others, scope, ports))];
    return {
      rows: [...ended.map(({ row }) => row), ...(deliveries.length === 0 ? [] : [(0,run_notify .zS)(deliveries)])],
      facts: ended.flatMap((each) => each.facts),
    };
  }
  catch (thrown) {
    ports.log.warn(`Whether an incident ends here is not known: ${(0,errors .UB)(thrown)}`);
    return untouched;
  }
};
;
// CONCATENATED MODULE: ./src/deploy/after-success.js
const resolveAfter = async (outcome, { outcome: end, verification }, fix, ports) => {
  if (end !== 'verified' || verification?.observedSha !== fix.release.sha)
    return outcome;
  const { rows, facts } = await resolveIncidents(fix, ports);
  if (rows.length + facts.length === 0)
    return outcome;
  return (0,core_outcome .Q)(outcome, (0,report .O)('incidents', 'Incidents', { checks: rows, facts }));
};
;
// CONCATENATED MODULE: ./src/records/decide/changes.js
const titleOf = ({ message }) => {
  const [subject = '', ...body] = message.split('\n');
  const title = body.find((line) => line.trim() !== '');
  return subject.startsWith('Merge pull request #') && title !== undefined ? title.trim() : subject;
};
const claim = (tips, known, claimed) => {
  const found = [];
  const open = [...tips];
  for (let sha = open.pop(); sha !== undefined; sha = open.pop()) {
    const commit = known.get(sha);
    if (commit === undefined || claimed.has(sha))
      continue;
    claimed.add(sha);
    found.push(commit);
    open.push(...commit.parents);
  }
  return found;
};
const changesOf = (commits) => {
  const known = new Map(commits.map((commit) => [commit.sha, commit]));
  const line = [];
  for (let at = commits.at(-1); at !== undefined; at = known.get(at.parents[0] ?? ''))
    line.push(at);
  const claimed = new Set(line.map(({ sha }) => sha));
  const changes = line.toReversed().map((commit) => {
    const brought = claim(commit.parents.slice(1), known, claimed);
    const own = brought.length > 0 ? brought.toReversed() : [commit];
    const [subject = ''] = commit.message.split('\n');
    return {
      pull: (0,core_release .pv)(subject),
      title: titleOf(commit),
      sha: commit.sha,
      commits: own.length,
      people: [...new Set(own.flatMap(({ author }) => author ?? []))],
    };
  });
  return changes.toReversed();
};
var delivery_record = __webpack_require__(7876);
var part = __webpack_require__(5866);
;
// CONCATENATED MODULE: ./src/deploy/render.js
const outputsOf = (release, environment) => ({
  environment: environment.name,
  version: release.version ?? '',
  sha: release.sha,
  url: environment.url ?? '',
});
const shownChanges = 50;
const changesTable = ({ order }, repository) => {
  if (order === null || order.commits.length === 0)
    return [];
  const changes = changesOf(order.commits);
  const rows = changes.slice(0, shownChanges).map(({ pull, title, sha, commits, people }) => [
    pull === '' ? '' : { text: `#${pull}`, url: `${repository}/pull/${pull}` },
    title,
    {
      text: commits === 1 ? (0,core_release .Fu)(sha) : `${commits} commits`,
      url: commits > 1 && pull !== '' ? `${repository}/pull/${pull}/commits` : `${repository}/commit/${sha}`,
    },
    people.join(', '),
  ]);
  const newest = changes.length > shownChanges ? `, the newest ${shownChanges}` : '';
  const title = `Changes since ${(0,core_release .Fu)(order.live)}: ${changes.length} in ${order.commits.length} commits${newest}`;
  return [{ title, columns: ['pull request', 'change', 'commits', 'people'], rows }];
};
const beforeAndAfter = ({ subject, facts, previous, repository }) => {
  const { release } = subject;
  const after = `${release.version ?? release.ref} (${(0,core_release .Fu)(release.sha)})`;
  const commit = (sha) => `${repository}/commit/${sha}`;
  if (previous === null)
    return [
      { label: 'Before', value: 'nothing of ours' },
      { label: 'After', value: after, url: commit(release.sha) },
    ];
  const people = [...new Set((facts.order?.commits ?? []).flatMap(({ author }) => author ?? []))];
  return [
    { label: 'Before', value: (0,core_release .Fu)(previous), url: commit(previous) },
    { label: 'After', value: after, url: `${repository}/compare/${previous}...${release.sha}` },
    ...(people.length === 0 ? [] : [{ label: 'People', value: people.join(', ') }]),
  ];
};
const subjectFor = ({ runbook, subject }, dryRun) => {
  const { release, environment } = subject;
  return (0,core_outcome .e)({
    service: runbook.service,
    environment: environment.name,
    release: { sha: release.sha, ref: release.ref, version: release.version },
    dryRun,
  });
};
const deployPart = (context, execution) => {
  const { subject, plan, facts, target, repository } = context;
  const history = subject.histories.get(subject.environment.name);
  const log = execution?.log ?? '';
  return (0,report .O)('deploy', 'Deploy', {
    checks: plan.guards,
    steps: execution?.steps ?? [],
    facts: [
      ...beforeAndAfter(context),
      { label: 'Target', value: target?.describe ?? "the workflow's next steps" },
      ...(history === undefined ? [] : (0,delivery_record .i)(history)),
    ],
    tables: changesTable(facts, repository),
    texts: log === '' ? [] : [{ title: "The target's last lines", text: log }],
  });
};
const concludeRefusal = (refusal, context) => {
  const planned = refusal.code === 'planned';
  return {
    conclusion: {
      verdict: planned ? 'pass' : 'fail',
      reasonCode: refusal.code,
      message: refusal.message,
      remedy: refusal.remedy,
      subject: subjectFor(context, planned),
      parts: [deployPart(context, null)],
    },
    outputs: {
      ...outputsOf(context.subject.release, context.subject.environment),
      'previous-sha': context.previous ?? '',
    },
    failJob: !planned,
  };
};
const endOf = ({ outcome, refusal, }) => {
  switch (outcome) {
    case 'verified':
      return { code: 'deployed', verdict: 'pass' };
    case 'opened':
      return { code: 'opened', verdict: 'pass' };
    case 'refused':
      return { code: refusal?.code ?? 'internal-error', verdict: 'fail' };
    case 'smoke-inconclusive':
      return { code: outcome, verdict: 'inconclusive' };
    default:
      return { code: outcome, verdict: 'fail' };
  }
};
const remedyOf = (execution) => {
  if (execution.remedy !== '')
    return execution.remedy;
  return execution.outcome === 'smoke-failed' ? 'Roll back with the rollback action, or deploy a fix.' : '';
};
const concludeExecution = (execution, context) => {
  const { code, verdict } = endOf(execution);
  const { verification } = execution;
  return {
    conclusion: {
      verdict,
      reasonCode: code,
      message: execution.message,
      remedy: remedyOf(execution),
      subject: subjectFor(context, false),
      parts: [deployPart(context, execution), ...(verification === null ? [] : [(0,part .p)(verification)])],
    },
    outputs: {
      ...outputsOf(context.subject.release, context.subject.environment),
      'deployment-id': execution.deployment === null ? '' : String(execution.deployment),
      'previous-sha': context.previous ?? '',
      ...(execution.url === null ? {} : { url: execution.url }),
    },
    failJob: verdict !== 'pass',
  };
};
var gather_approvals = __webpack_require__(7723);
var decide_approvals = __webpack_require__(433);
var other_job = __webpack_require__(4118);
var gather = __webpack_require__(2313);
;
// CONCATENATED MODULE: ./src/deploy/gather.js
const gatherPreflight = async ({ release, environment }, ports) => {
  const [statuses, viewer] = await Promise.all([ports.github.statuses(release.sha), ports.github.viewer()]);
  const newest = statuses.find((status) => (0,verdict .aE)(status, (0,verdict .N_)(environment.place)));
  if (newest === undefined)
    return { state: 'missing' };
  if ((0,decide_history .Q5)(newest.creator ?? '') !== viewer)
    return { state: 'foreign', creator: newest.creator ?? 'nobody' };
  const state = newest.state === 'error' ? 'failure' : newest.state;
  return { state, description: newest.description ?? '', url: newest.url };
};
const gatherOrder = async (history, sha, ports) => {
  const live = (0,decide_history .H$)(history)?.deployment.sha ?? null;
  if (live === null)
    return null;
  const { status, commits } = await ports.github.compare(live, sha);
  return { live, status, commits };
};
const gatherOtherJob = async (history, { github, context }) => {
  const live = (0,decide_history .H$)(history);
  if (live === null)
    return null;
  const own = { run: context.run.id, attempt: context.run.attempt, job: context.run.job };
  const found = (0,other_job .nr)(live, own);
  if (found === 'not of this run')
    return null;
  const { sha } = live.deployment;
  if (found === 'another job')
    return { name: (0,other_job .hx)(live, []), sha };
  const jobs = await github.jobsOfRun(context.run.id);
  return (0,other_job .G_)(live, own, jobs) === 'same' ? null : { name: (0,other_job .hx)(live, jobs), sha };
};
const gatherDeployFacts = async (subject, ports) => {
  const { release, environment, histories } = subject;
  const historyOf = (place) => histories.get(place.environment) ?? { place, entries: [] };
  const [promotion, otherJob, preflight, order, approvals] = await Promise.all([
    (0,gather .rq)(subject, (place) => Promise.resolve(historyOf(place)), ports),
    gatherOtherJob(historyOf(environment.place), ports),
    gatherPreflight(subject, ports),
    gatherOrder(historyOf(environment.place), release.sha, ports),
    environment.approvals === 0
      ? null
      : (0,gather_approvals .C)({ release, environment, pull: null }, ports).then(decide_approvals .U1),
  ]);
  return {
    ...promotion,
    otherJob,
    order,
    freeze: (0,core_freeze .WO)(environment.freeze, { now: ports.clock.now(), kind: 'deploy' }),
    approvals,
    preflight,
  };
};
var lock = __webpack_require__(5363);
;
// CONCATENATED MODULE: ./src/deploy/manual-lock.js
const end = ({ service, environment }, ending) => ({
  conclusion: { ...ending, subject: (0,core_outcome .e)({ service, environment }), parts: [] },
  outputs: { environment },
  failJob: ending.verdict !== 'pass',
});
const manual_lock_lock = async (place, reason, ports) => {
  const { environment } = place;
  const { context, clock } = ports;
  const taken = await ports.writer.takeLock({
    runbook: 2,
    service: place.service,
    environment,
    run: null,
    attempt: null,
    actor: context.actor,
    sha: null,
    intent: 'manual',
    reason,
    created: clock.now(),
    expires: null,
    url: context.run.url,
  });
  if (taken.taken) {
    const message = `${environment} is locked by ${context.actor}: ${reason}.`;
    return end(place, {
      verdict: 'pass',
      reasonCode: 'lock-set',
      message,
      remedy: "Lift it with 'unlock: true'.",
    });
  }
  const read = await ports.github.lock(place);
  const who = read.state === 'held' ? (0,lock .FD)(read.lock, clock.now()) : `The lock on ${environment} is taken`;
  const remedy = 'Wait until it is given back, or cancel the run that holds it, then lock again.';
  return end(place, { verdict: 'fail', reasonCode: 'locked', message: `${who}.`, remedy });
};
const unlock = async (place, ports) => {
  const { environment } = place;
  const read = await ports.github.lock(place);
  if (read.state === 'free') {
    return end(place, {
      verdict: 'pass',
      reasonCode: 'lock-lifted',
      message: `${environment} was not locked.`,
      remedy: '',
    });
  }
  if (read.state === 'held' && read.lock.run !== null) {
    const message = `${(0,lock .FD)(read.lock, ports.clock.now())}. Only a lock that was set by hand is lifted by hand.`;
    const remedy = 'Cancel that run if it must end: its lock goes with it.';
    return end(place, { verdict: 'fail', reasonCode: 'locked', message, remedy });
  }
  if (await ports.writer.releaseLock(place, read.commit)) {
    const was = read.state === 'held' ? ` It was set by ${read.lock.actor}: ${read.lock.reason}.` : ' It could not be read.';
    return end(place, {
      verdict: 'pass',
      reasonCode: 'lock-lifted',
      message: `${environment} is unlocked.${was}`,
      remedy: '',
    });
  }
  const message = `The lock on ${environment} changed while it was being lifted.`;
  return end(place, {
    verdict: 'fail',
    reasonCode: 'locked',
    message,
    remedy: 'Look who holds it now, then try again.',
  });
};
const named = (name, { environments }) => {
  const found = environments.find((environment) => environment.name.toLowerCase() === name?.toLowerCase());
  if (found !== undefined)
    return found;
  throw new errors .Dh({
    code: 'bad-input',
    message: name === null
      ? "'lock' and 'unlock' need an 'environment'."
      : `There is no environment '${name}' in the runbook.`,
    remedy: `Give 'environment' one of: ${environments.map((environment) => environment.name).join(', ')}.`,
  });
};
const orderLock = async (order, request, ports) => {
  const { name, place } = named(request.environment, request.runbook);
  if (request.dryRun) {
    const message = `Would ${order.ask} ${name}. Nothing was changed.`;
    return {
      conclusion: {
        verdict: 'pass',
        reasonCode: 'planned',
        message,
        remedy: '',
        subject: (0,core_outcome .e)({ service: place.service, environment: name, dryRun: true }),
        parts: [],
      },
      outputs: { environment: name },
      failJob: false,
    };
  }
  return order.ask === 'lock' ? manual_lock_lock(place, order.reason, ports) : unlock(place, ports);
};
;
// CONCATENATED MODULE: ./src/deploy/release.js
const refuse = (message, remedy, code = 'bad-input') => new errors .Dh({ code, message, remedy });
const findRef = async (ref, ports) => {
  const candidates = ref.startsWith('refs/') ? [ref] : [`refs/tags/${ref}`, `refs/heads/${ref}`];
  const found = (await Promise.all(candidates.map((each) => ports.github.resolveRef(each)))).filter((each) => each !== null);
  const [target, other] = found;
  if (target === undefined) {
    throw refuse(`There is no ref ${ref} in this repository.`, 'Push it first, or check its spelling; it may have been deleted.');
  }
  if (other !== undefined) {
    throw refuse(`'${ref}' is a tag and a branch.`, `Say which: refs/tags/${ref} or refs/heads/${ref}.`);
  }
  return target;
};
const ownCommit = async (target, ports) => {
  const { sha } = ports.context;
  if (target.commit === sha)
    return sha;
  if (target.ref.startsWith('refs/tags/')) {
    throw refuse(`${target.ref} named ${(0,core_release .Fu)(sha)} when this run began; now it names ${(0,core_release .Fu)(target.commit)}.`, 'Start a new run for the tag as it is now, and protect tags with a ruleset that forbids updates.', 'tag-moved');
  }
  const { status } = await ports.github.compare(sha, target.commit);
  if (status === 'ahead')
    return sha;
  throw refuse(`${(0,core_release .Fu)(sha)} is no longer on ${target.ref}: the branch was rewritten after this run began.`, 'Push again, so that a run begins with the commit that is there now.', 'off-branch');
};
const resolveRelease = async (ref, ports) => {
  const target = await findRef(ref ?? ports.context.ref, ports);
  const sha = ref === null ? await ownCommit(target, ports) : target.commit;
  const commit = await ports.github.commit(sha);
  if (commit === null)
    throw refuse(`There is no commit ${sha} in this repository.`, 'Push it first.');
  const tagObject = target.ref.startsWith('refs/tags/') ? target.object : sha;
  return { sha, ref: target.ref, version: (0,promotion .E4)(target.ref), tagObject, tree: commit.tree };
};
;
// CONCATENATED MODULE: ./src/deploy/deploy.js
const nothingToDo = (ending, subject) => ({
  conclusion: { verdict: 'pass', ...ending, subject, parts: [] },
  outputs: {},
  failJob: false,
});
const isBroken = (history, sha) => {
  const live = (0,decide_history .H$)(history);
  return live !== null && live.deployment.sha !== sha && !(0,decide_history .p4)(live);
};
const gatherHistories = async (inputs, release, { runbook, ports }) => {
  const asked = inputs.environment?.toLowerCase();
  const concerned = runbook.environments.filter((environment) => asked === undefined ? (0,promotion .ny)(environment, release) === null : environment.name.toLowerCase() === asked);
  const names = new Set(concerned.flatMap(({ name, after }) => [name, ...after]));
  return new Map(await Promise.all([...names].map(async (environment) => {
    const place = { service: runbook.service, environment };
    return [environment, await (0,gather_history .ck)(place, ports, { sha: release.sha })];
  })));
};
const assertCheckedOut = async (release, { ports }) => {
  const { workspace } = ports.context.paths;
  const head = await ports.command.ask({
    argv: ['git', '-c', `safe.directory=${workspace}`, 'rev-parse', '--verify', 'HEAD^{commit}'],
    cwd: workspace,
    env: ports.command.baseEnvironment(),
  });
  const found = head.exitCode === 0 ? head.stdout.trim() : null;
  if (found === release.sha)
    return;
  throw new errors .Dh({
    code: 'bad-input',
    message: `The workspace holds ${found === null ? 'no checkout' : (0,core_release .Fu)(found)}, not ${(0,core_release .Fu)(release.sha)} (${release.ref}).`,
    remedy: "Add a step with actions/checkout and 'ref:' of the release before deploy.",
  });
};
const addressOf = ({ urls, repository }) => `${urls.server}/${repository.owner}/${repository.name}`;
const judgeAgain = async (subject, force, ports) => {
  const { release, environment, histories } = subject;
  const now = await (0,gather_history .ck)(environment.place, ports, { sha: release.sha });
  const underLock = { ...subject, histories: new Map([...histories, [environment.name, now]]) };
  return planDeploy(await gatherDeployFacts(underLock, ports), force).refusal;
};
const plannedFor = ({ release, environment }, target) => {
  const how = target === null ? "by the workflow's next steps" : `by ${target.describe}`;
  const message = `Would deploy ${release.ref} (${(0,core_release .Fu)(release.sha)}) to ${environment.name} ${how}.`;
  return { code: 'planned', message, remedy: '' };
};
const deploy = async (inputs, subject, session) => {
  const { release, environment, histories } = subject;
  const { ports, runbook } = session;
  const history = histories.get(environment.name) ?? { place: environment.place, entries: [] };
  const facts = await gatherDeployFacts(subject, ports);
  const plan = planDeploy(facts, inputs.force);
  const target = await chooseTarget(inputs.command, environment);
  const previous = (0,decide_history .H$)(history)?.deployment.sha ?? null;
  const context = { runbook, subject, plan, facts, target, previous, repository: addressOf(ports.context) };
  if (plan.refusal !== null)
    return concludeRefusal(plan.refusal, context);
  if (inputs.dryRun)
    return concludeRefusal(plannedFor(subject, target), context);
  if (target !== null)
    await assertCheckedOut(release, session);
  session.onPlace((0,place .r4)(environment.place));
  session.news.started(environment.name);
  await (0,end_stale_deployments .j)(history, ports);
  const execution = await (0,execute .g)({ environment, release, smoke: runbook.smoke }, {
    intent: {
      kind: 'deploy',
      reason: `deploy ${release.version ?? release.ref} to ${environment.name}`,
      bad: null,
      force: inputs.force,
      record: inputs.record,
    },
    put: {
      target,
      directory: ports.context.paths.workspace,
      artifact: null,
      previousSha: previous,
      userEnvironment: session.userEnvironment,
    },
    verify: inputs.verify ? session.verify : null,
    lock: { waitMs: inputs.lockWaitMs, recheck: () => judgeAgain(subject, inputs.force, ports) },
  }, ports);
  const fix = { ...session, environment, release, history };
  const outcome = await resolveAfter(concludeExecution(execution, context), execution, fix, ports);
  const { verify, userEnvironment, audience } = session;
  return session.answerFailure(outcome, execution, {
    ports,
    runbook,
    environment,
    sha: release.sha,
    onFailure: inputs.onFailure,
    restore: { target, verify, userEnvironment, lockWaitMs: inputs.lockWaitMs },
    audience,
  });
};
const run = async (inputs, session) => {
  const { ports, runbook } = session;
  if (inputs.lockOrder !== null)
    return orderLock(inputs.lockOrder, { ...inputs, runbook }, ports);
  if (ports.context.event.deleted && inputs.ref === null) {
    const message = `${ports.context.ref} was deleted: nothing to deploy.`;
    return nothingToDo({ reasonCode: 'no-environment', message, remedy: '' }, (0,core_outcome .e)({ service: runbook.service }));
  }
  const release = await resolveRelease(inputs.ref, ports);
  const histories = await gatherHistories(inputs, release, session);
  const verified = new Set([...histories].filter(([, history]) => (0,decide_history .qm)(history, release.sha)).map(([name]) => name));
  const choice = (0,promotion .HB)({ release, environments: runbook.environments, asked: inputs.environment, verified });
  const subjectIn = (environment) => (0,core_outcome .e)({
    service: runbook.service,
    environment,
    release: { sha: release.sha, ref: release.ref, version: release.version },
    dryRun: inputs.dryRun,
  });
  if (choice.outcome === 'none') {
    const { code, message, remedy } = choice.refusal;
    return nothingToDo({ reasonCode: code, message, remedy }, subjectIn(null));
  }
  if (choice.outcome === 'refused') {
    const { code, message, remedy } = choice.refusal;
    const subject = subjectIn(choice.environment?.name ?? null);
    return {
      conclusion: { verdict: 'fail', reasonCode: code, message, remedy, subject, parts: [] },
      outputs: { sha: release.sha, version: release.version ?? '' },
      failJob: true,
    };
  }
  const { environment, verifiedAlready } = choice;
  const history = histories.get(environment.name) ?? { place: environment.place, entries: [] };
  const isDone = verifiedAlready && inputs.force === null && !isBroken(history, release.sha);
  if (isDone && (await gatherOtherJob(history, ports)) === null) {
    if (!inputs.dryRun)
      await (0,take_lock .zF)(environment.place, ports);
    const message = `${release.version ?? (0,core_release .Fu)(release.sha)} is verified in ${environment.name} already: nothing to do.`;
    return {
      ...nothingToDo({ reasonCode: 'already-deployed', message, remedy: '' }, subjectIn(environment.name)),
      outputs: outputsOf(release, environment),
    };
  }
  return deploy(inputs, { release, environment, histories }, session);
};
;
// CONCATENATED MODULE: ./src/rollback/run/later.js
const answerFailureLater = async (outcome, execution, request) => {
  if (execution.outcome !== 'smoke-failed')
    return outcome;
  const { answerFailure } = await Promise.all( [__webpack_require__.e(8129), __webpack_require__.e(7014), __webpack_require__.e(4707)]).then(__webpack_require__.bind(__webpack_require__, 4707));
  return answerFailure(outcome, execution, request);
};
var later = __webpack_require__(5090);
;
// CONCATENATED MODULE: ./actions/deploy/steps.js
const deploySteps = { run: run, deployNews: notify .x, verify: later .g, answerFailure: answerFailureLater };
 }),
 6621:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  x: () => ( deployNews)
 });
 var _records_decide_keys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4648);
 var _core_outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7678);
 var _core_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8626);
 var _incident_run_notify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4204);
const quiet = new Set([
  'no-environment',
  'already-deployed',
  'opened',
  'planned',
]);
const broken = new Set([
  'target-failed',
  'smoke-failed',
  'smoke-inconclusive',
  'rolled-back',
  'deployed-but-unrecorded',
  'cancelled',
]);
const eventOf = ({ reasonCode, verdict, subject }) => {
  if (subject.dryRun || quiet.has(reasonCode))
    return null;
  if (verdict === 'pass')
    return 'deploy-succeeded';
  return broken.has(reasonCode) ? 'deploy-failed' : 'gate-blocked';
};
const withNews = (outcome, deliveries) => {
  if (deliveries.length === 0)
    return outcome;
  const row = { ...(0,_incident_run_notify_js__WEBPACK_IMPORTED_MODULE_0__ .zS)(deliveries), id: 'news', title: 'Those who follow deploys were told' };
  return (0,_core_outcome_js__WEBPACK_IMPORTED_MODULE_1__ .Q)(outcome, (0,_core_report_js__WEBPACK_IMPORTED_MODULE_2__ .O)('news', 'News', { checks: [row] }));
};
const deployNews = (request, ports) => {
  const { context, clock, log } = ports;
  const { runbook, audience } = request;
  const waiting = [];
  const notice = (event, environment, headline) => {
    const production = runbook.environments.some(({ name, production: is }) => name === environment && is);
    return {
      key: (0,_records_decide_keys_js__WEBPACK_IMPORTED_MODULE_3__ .dY)({ service: runbook.service, environment }, context.run.id),
      step: `${context.run.attempt}/${event}`,
      event,
      at: clock.now(),
      service: runbook.service,
      environment,
      severity: event === 'deploy-failed' && production ? 'high' : 'low',
      headline,
      facts: [{ label: 'Started by', value: context.actor }],
      links: [{ label: `run ${context.run.id}`, url: context.run.url }],
      page: null,
    };
  };
  return {
    started: (environment) => {
      const headline = `Deploying ${context.ref} (${context.sha.slice(0, 7)})`;
      waiting.push((0,_incident_run_notify_js__WEBPACK_IMPORTED_MODULE_0__ .iP)(notice('deploy-started', environment, headline), audience, log));
    },
    ended: async (outcome) => {
      const { conclusion } = outcome;
      const before = (await Promise.all(waiting)).flat();
      const event = eventOf(conclusion);
      const { environment } = conclusion.subject;
      const known = event !== null && environment !== null;
      const last = known ? await (0,_incident_run_notify_js__WEBPACK_IMPORTED_MODULE_0__ .iP)(notice(event, environment, conclusion.message), audience, log) : [];
      return withNews(outcome, [...before, ...last]);
    },
  };
};
 })
};
