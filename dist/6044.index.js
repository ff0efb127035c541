export const id = 6044;
export const ids = [6044];
export const modules = {
 6044:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
 deploySteps: () => ( deploySteps)
});
var notify = __webpack_require__(4782);
var verdict = __webpack_require__(3386);
var core_freeze = __webpack_require__(3408);
var core_release = __webpack_require__(9030);
var guard = __webpack_require__(3340);
var rules = __webpack_require__(2642);
var words = __webpack_require__(574);
;
// CONCATENATED MODULE: ./src/deploy/plan.js
const oneJob = {
  id: 'one-job',
  code: 'two-jobs-one-place',
  title: words .es,
  judge: ({ otherJob, environment: { name } }) => otherJob === null
    ? { status: 'pass', summary: words .Hq }
    : {
      status: 'fail',
      message: words .c3(otherJob.name, (0,core_release .Fu)(otherJob.sha), name),
      remedy: words .R0(name),
    },
};
const forwardOnly = {
  id: 'order',
  code: 'older-than-live',
  title: words .yY,
  liftedByForce: true,
  judge: ({ order, release, environment }) => {
    if (order === null)
      return { status: 'skip', summary: words .dt };
    const [live, sha] = [(0,core_release .Fu)(order.live), (0,core_release .Fu)(release.sha)];
    if (order.status === 'identical')
      return { status: 'pass', summary: words .br(sha) };
    if (order.status === 'ahead')
      return { status: 'pass', summary: words .TH(sha, live) };
    return {
      status: 'fail',
      message: words .Rn(sha, live, environment.name, order.status === 'behind'),
      remedy: words .Df,
    };
  },
};
const notFrozen = {
  id: 'freeze',
  code: 'frozen',
  title: words .Kb,
  judge: ({ freeze, environment }) => {
    if (freeze === null)
      return environment.freeze.length === 0
        ? { status: 'skip', summary: words .bJ }
        : { status: 'pass', summary: words .ZF };
    return {
      status: 'fail',
      message: words .JP(environment.name, (0,core_freeze .O2)(freeze)),
      remedy: words .Kf,
    };
  },
};
const approved = {
  id: 'approvals',
  code: 'approvals-missing',
  title: words .EH,
  judge: ({ approvals, environment }) => {
    if (approvals === null)
      return { status: 'skip', summary: words .Im };
    const { ok, proven, summary, needed, findings } = approvals;
    if (ok)
      return { status: 'pass', summary, findings };
    return {
      status: proven ? 'fail' : 'unknown',
      message: words ._b(environment.name, needed, summary),
      remedy: findings.find((finding) => finding.remedy !== undefined)?.remedy ?? words .mZ,
      findings,
    };
  },
};
const preflightPassed = {
  id: 'preflight',
  code: 'preflight-missing',
  title: words .KR,
  judge: ({ preflight, environment, release }) => {
    const optional = environment.preflight === 'optional';
    const context = (0,verdict .N_)(environment.place);
    switch (preflight.state) {
      case 'success':
        return { status: 'pass', summary: words .QZ(preflight.description) };
      case 'missing':
        if (optional)
          return { status: 'skip', summary: words .fQ };
        return {
          status: 'fail',
          message: words .Cy((0,core_release .Fu)(release.sha), environment.name, context),
          remedy: words .hg(environment.name),
        };
      case 'foreign':
        if (optional)
          return { status: 'skip', summary: words .tm };
        return {
          status: 'fail',
          message: words .rn(context, preflight.creator),
          remedy: words .kf,
        };
      case 'pending':
        return {
          status: 'fail',
          message: words .C5(environment.name, preflight.description),
          remedy: words .yI,
        };
      case 'failure':
        return {
          status: 'fail',
          code: 'preflight-failed',
          message: words .cl((0,core_release .Fu)(release.sha), environment.name, preflight.description),
          remedy: words .Sy(preflight.url),
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
var errors = __webpack_require__(9564);
var decide_history = __webpack_require__(7199);
var ending = __webpack_require__(552);
var core_outcome = __webpack_require__(7891);
var promotion = __webpack_require__(2426);
var execute = __webpack_require__(9799);
var take_lock = __webpack_require__(7682);
var end_stale_deployments = __webpack_require__(7895);
var gather_history = __webpack_require__(6912);
var place = __webpack_require__(7152);
var registry = __webpack_require__(5435);
;
// CONCATENATED MODULE: ./src/deploy/choose-target.js
const timeoutMs = 30 * 60_000;
const chooseTarget = async (command, environment) => command === null
  ? (0,registry .$)(environment)
  : (0,registry .$)({
    target: { kind: 'command', options: { argv: command, directory: null, timeoutMs, restoreFiles: null } },
  });
var report = __webpack_require__(933);
var keys = __webpack_require__(6371);
var duration = __webpack_require__(4615);
var bad_releases = __webpack_require__(4279);
var core_text = __webpack_require__(3052);
var decide_status = __webpack_require__(9409);
var issue_body = __webpack_require__(9852);
var incident = __webpack_require__(9180);
var run_notify = __webpack_require__(8855);
var issue = __webpack_require__(7859);
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
  return (0,core_outcome .Qz)(outcome, (0,report .O)('incidents', 'Incidents', { checks: rows, facts }));
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
var delivery_record = __webpack_require__(1297);
var serving = __webpack_require__(5851);
var answers = __webpack_require__(7253);
;
// CONCATENATED MODULE: ./src/deploy/answers.js
const nameOfRef = (ref) => ref.replace(/^refs\/(?:heads|tags)\//, '');
const again = ({ release, environment }, more) => ({
  do: 'dispatch',
  what: 'this-workflow',
  inputs: [{ name: 'environment', value: environment }, { name: 'ref', value: nameOfRef(release.ref) }, ...more],
});
const rollbackTo = ({ release, environment }) => (0,ending .ID)(environment, words .OE, release.version === null ? release.sha : nameOfRef(release.ref));
const nextAfter = ({ code }, facts, scene) => {
  const missing = facts?.upstream.find(({ verified }) => !verified)?.name;
  const preflight = facts?.preflight;
  switch (code) {
    case 'planned':
      return again(scene, []);
    case 'held':
      return again(scene, [{ name: 'force', value: words .sS }]);
    case 'older-than-live':
      return rollbackTo(scene);
    case 'not-verified-upstream':
      return missing === undefined ? ending .ml : again({ ...scene, environment: missing }, []);
    case 'locked':
      return facts?.lock === null || facts === null
        ? { do: 'rerun' }
        : {
          do: 'dispatch',
          what: 'this-workflow',
          inputs: [
            { name: 'environment', value: scene.environment },
            { name: 'unlock', value: 'true' },
          ],
        };
    case 'preflight-failed':
    case 'preflight-missing':
      return preflight !== undefined && 'url' in preflight && preflight.url !== null
        ? { do: 'open', text: words .n6, url: preflight.url }
        : { do: 'rerun' };
    case 'frozen':
    case 'approvals-missing':
      return { do: 'rerun' };
    default:
      return ending .ml;
  }
};
const answersToRefusal = (refusal, facts, scene) => {
  const { users, next } = (0,ending .sF)(nextAfter(refusal, facts, scene));
  return { serving: (0,serving .L)(scene.history), users, next };
};
const awayFrom = ({ environment, history }, code) => (0,decide_history .H$)(history) === null ? { do: 'rerun' } : (0,ending .ID)(environment, code);
const answersToExecution = (execution, scene) => {
  const { outcome, refusal, verification } = execution;
  const { release, history } = scene;
  switch (outcome) {
    case 'locked':
    case 'refused': {
      const why = refusal ?? { code: 'locked', message: execution.message, remedy: execution.remedy };
      return answersToRefusal(why, null, scene);
    }
    case 'target-failed':
      return {
        serving: { what: 'unknown', before: (0,serving .f)(history) },
        users: { affected: 'unknown', because: words .RM },
        next: awayFrom(scene, outcome),
      };
    default: {
      const next = outcome === 'deployed-but-unrecorded' || verification?.rollbackEligible === false
        ? { do: 'rerun' }
        : awayFrom(scene, outcome === 'smoke-failed' ? outcome : 'unhealthy');
      return verification === null
        ? {
          serving: (0,answers .C)({ verdict: 'fail', observedSha: null }, release, { changed: true }),
          users: { affected: 'unknown', because: words .et },
          next,
        }
        : {
          serving: (0,answers .C)(verification, release, { changed: true }),
          users: (0,answers .s)(verification),
          next,
        };
    }
  }
};
var part = __webpack_require__(633);
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
  return (0,core_outcome .et)({
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
const sceneOf = ({ subject: { release, environment, histories } }) => ({
  release,
  environment: environment.name,
  history: histories.get(environment.name) ?? { place: environment.place, entries: [] },
});
const concludeRefusal = (refusal, context) => {
  const planned = refusal.code === 'planned';
  const { code: reasonCode, message, remedy } = refusal;
  const answers = answersToRefusal(refusal, context.facts, sceneOf(context));
  return {
    conclusion: {
      ...(0,core_outcome .Rs)(planned ? 'pass' : 'fail', { reasonCode, message, remedy }, answers),
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
  return execution.outcome === 'smoke-failed' ? words .NT : '';
};
const concludeExecution = (execution, context) => {
  const { code, verdict } = endOf(execution);
  const { verification, message } = execution;
  const end = { reasonCode: code, message, remedy: remedyOf(execution) };
  return {
    conclusion: {
      ...(0,core_outcome .z6)(verdict, end, answersToExecution(execution, sceneOf(context))),
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
var gather_approvals = __webpack_require__(1006);
var decide_approvals = __webpack_require__(4856);
var other_job = __webpack_require__(1783);
var gather = __webpack_require__(870);
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
var lock = __webpack_require__(4404);
;
// CONCATENATED MODULE: ./src/deploy/manual-lock.js
const end = ({ service, environment }, ending) => ({
  conclusion: { ...ending, subject: (0,core_outcome .et)({ service, environment }), parts: [] },
  outputs: { environment },
  failJob: ending.verdict !== 'pass',
});
const stillLocked = (place, message, remedy) => end(place, { verdict: 'fail', reasonCode: 'locked', message, remedy, ...(0,ending .sF)({ do: 'rerun' }) });
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
    const message = words .MW(environment, context.actor, reason);
    return end(place, {
      verdict: 'pass',
      reasonCode: 'lock-set',
      message,
      remedy: words .EZ,
    });
  }
  const read = await ports.github.lock(place);
  const who = read.state === 'held' ? (0,lock .FD)(read.lock, clock.now()) : words .zb(environment);
  const remedy = words .Un;
  return stillLocked(place, `${who}.`, remedy);
};
const unlock = async (place, ports) => {
  const { environment } = place;
  const read = await ports.github.lock(place);
  if (read.state === 'free') {
    return end(place, {
      verdict: 'pass',
      reasonCode: 'lock-lifted',
      message: words .Ry(environment),
      remedy: '',
    });
  }
  if (read.state === 'held' && read.lock.run !== null) {
    const message = words .RF((0,lock .FD)(read.lock, ports.clock.now()));
    const remedy = words .BH;
    return stillLocked(place, message, remedy);
  }
  if (await ports.writer.releaseLock(place, read.commit)) {
    const was = read.state === 'held' ? words .vQ(read.lock.actor, read.lock.reason) : words .JO;
    return end(place, {
      verdict: 'pass',
      reasonCode: 'lock-lifted',
      message: words .YR(environment, was),
      remedy: '',
    });
  }
  const message = words .I4(environment);
  return stillLocked(place, message, words .E7);
};
const named = (name, { environments }) => {
  const found = environments.find((environment) => environment.name.toLowerCase() === name?.toLowerCase());
  if (found !== undefined)
    return found;
  throw new errors .Dh({
    code: 'bad-input',
    message: name === null ? words .yQ : words .De(name),
    remedy: words .lK(environments.map((environment) => environment.name)),
  });
};
const orderLock = async (order, request, ports) => {
  const { name, place } = named(request.environment, request.runbook);
  if (request.dryRun) {
    const message = words .vB(order.ask, name);
    return {
      conclusion: {
        verdict: 'pass',
        reasonCode: 'planned',
        message,
        remedy: '',
        subject: (0,core_outcome .et)({ service: place.service, environment: name, dryRun: true }),
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
    throw refuse(words .$w(ref), words .So);
  }
  if (other !== undefined) {
    throw refuse(words .Il(ref), words .zl(ref));
  }
  return target;
};
const ownCommit = async (target, ports) => {
  const { sha } = ports.context;
  if (target.commit === sha)
    return sha;
  if (target.ref.startsWith('refs/tags/')) {
    throw refuse(words .eF(target.ref, (0,core_release .Fu)(sha), (0,core_release .Fu)(target.commit)), words .$E, 'tag-moved');
  }
  const { status } = await ports.github.compare(sha, target.commit);
  if (status === 'ahead')
    return sha;
  throw refuse(words .Lm((0,core_release .Fu)(sha), target.ref), words .xL, 'off-branch');
};
const resolveRelease = async (ref, ports) => {
  const target = await findRef(ref ?? ports.context.ref, ports);
  const sha = ref === null ? await ownCommit(target, ports) : target.commit;
  const commit = await ports.github.commit(sha);
  if (commit === null)
    throw refuse(words .lN(sha), words .mt);
  const tagObject = target.ref.startsWith('refs/tags/') ? target.object : sha;
  return { sha, ref: target.ref, version: (0,promotion .E4)(target.ref), tagObject, tree: commit.tree };
};
var near_miss = __webpack_require__(5552);
;
// CONCATENATED MODULE: ./src/deploy/deploy.js
const nothingToDo = (end, subject, parts = []) => ({
  conclusion: { ...end, verdict: 'pass', subject, parts },
  outputs: {},
  failJob: false,
});
const refused = ({ code, message, remedy }, subject, outputs) => ({
  conclusion: { verdict: 'fail', reasonCode: code, message, remedy, ...(0,ending .sF)(ending .ml), subject, parts: [] },
  outputs,
  failJob: true,
});
const onPullRequest = ({ environment, dryRun }, runbook) => {
  const subject = (0,core_outcome .et)({ service: runbook.service, environment, dryRun });
  const code = environment === null ? 'no-environment' : 'not-promotable';
  const refusal = { code, message: words .PM, remedy: words .Y_ };
  if (environment !== null)
    return refused(refusal, subject, {});
  return nothingToDo({ reasonCode: code, message: refusal.message, remedy: refusal.remedy }, subject);
};
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
    message: words .VS((0,core_release .Fu)(release.sha), release.ref, found === null ? null : (0,core_release .Fu)(found)),
    remedy: words .b5,
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
  const message = words .NY(release.ref, (0,core_release .Fu)(release.sha), environment.name, target?.describe ?? null);
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
    const message = words .Vd(ports.context.ref);
    return nothingToDo({ reasonCode: 'no-environment', message, remedy: '' }, (0,core_outcome .et)({ service: runbook.service }));
  }
  if (ports.context.event.pull !== null && inputs.ref === null)
    return onPullRequest(inputs, runbook);
  const release = await resolveRelease(inputs.ref, ports);
  const histories = await gatherHistories(inputs, release, session);
  const verified = new Set([...histories].filter(([, history]) => (0,decide_history .qm)(history, release.sha)).map(([name]) => name));
  const choice = (0,promotion .HB)({ release, environments: runbook.environments, asked: inputs.environment, verified });
  const subjectIn = (environment) => (0,core_outcome .et)({
    service: runbook.service,
    environment,
    release: { sha: release.sha, ref: release.ref, version: release.version },
    dryRun: inputs.dryRun,
  });
  if (choice.outcome === 'none') {
    const { code, message, remedy } = choice.refusal;
    const parts = (0,near_miss .N)(choice.nearest, runbook.readAt?.path ?? inputs.config);
    return nothingToDo({ reasonCode: code, message, remedy }, subjectIn(null), parts);
  }
  if (choice.outcome === 'refused') {
    const subject = subjectIn(choice.environment?.name ?? null);
    return refused(choice.refusal, subject, { sha: release.sha, version: release.version ?? '' });
  }
  const { environment, verifiedAlready } = choice;
  const history = histories.get(environment.name) ?? { place: environment.place, entries: [] };
  const isDone = verifiedAlready && inputs.force === null && !isBroken(history, release.sha);
  if (isDone && (await gatherOtherJob(history, ports)) === null) {
    if (!inputs.dryRun)
      await (0,take_lock .zF)(environment.place, ports);
    const message = words .fs(release.version ?? (0,core_release .Fu)(release.sha), environment.name);
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
  const { answerFailure } = await Promise.all( [__webpack_require__.e(2138), __webpack_require__.e(3806), __webpack_require__.e(3810)]).then(__webpack_require__.bind(__webpack_require__, 3810));
  return answerFailure(outcome, execution, request);
};
var later = __webpack_require__(7329);
;
// CONCATENATED MODULE: ./actions/deploy/steps.js
const deploySteps = { run: run, deployNews: notify .x, verify: later .g, answerFailure: answerFailureLater };
 }),
 1006:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  C: () => ( gatherApprovals)
 });
 var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9564);
 var _decide_approvals_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4856);
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
 4782:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  x: () => ( deployNews)
 });
 var _records_decide_keys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6371);
 var _core_outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7891);
 var _core_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(933);
 var _incident_run_notify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8855);
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
  return (0,_core_outcome_js__WEBPACK_IMPORTED_MODULE_1__ .Qz)(outcome, (0,_core_report_js__WEBPACK_IMPORTED_MODULE_2__ .O)('news', 'News', { checks: [row] }));
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
 }),
 870:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  rq: () => ( gatherPromotion),
  x3: () => ( gatherOnBranch)
 });
 var _core_promotion_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2426);
 var _records_decide_history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7199);
 var _records_gather_history_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6912);
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
 3340:
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
 5552:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  N: () => ( nearMissParts)
 });
 var _core_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(933);
 var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(574);
const nearMissParts = (nearest, runbookPath) => {
  if (nearest === null)
    return [];
  const { message, remedy } = nearest;
  return [
    (0,_core_report_js__WEBPACK_IMPORTED_MODULE_1__ .O)('promotion', _words_js__WEBPACK_IMPORTED_MODULE_0__ .A$, {
      checks: [
        {
          id: 'promotion',
          title: _words_js__WEBPACK_IMPORTED_MODULE_0__ .TB,
          status: 'fail',
          gate: 'warn',
          summary: _words_js__WEBPACK_IMPORTED_MODULE_0__ .ED,
          durationMs: 0,
          findings: [{ level: 'warning', message: _words_js__WEBPACK_IMPORTED_MODULE_0__ .cL(message), path: runbookPath, remedy }],
        },
      ],
    }),
  ];
};
 }),
 2642:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  r: () => ( promotionRules)
 });
 var _core_release_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9030);
 var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(574);
const takesRef = {
  id: 'promotion',
  code: 'not-promotable',
  title: _words_js__WEBPACK_IMPORTED_MODULE_0__ .nK,
  judge: ({ ref: { rule }, release, environment }) => rule === null
    ? { status: 'pass', summary: _words_js__WEBPACK_IMPORTED_MODULE_0__ .W4(environment.name, release.ref) }
    : { status: 'fail', code: rule.code, message: rule.message, remedy: rule.remedy },
};
const onBranch = {
  id: 'on-branch',
  code: 'off-branch',
  title: _words_js__WEBPACK_IMPORTED_MODULE_0__ .Kv,
  judge: ({ ref: { onBranch: fact }, release }) => {
    if (fact === null)
      return { status: 'skip', summary: _words_js__WEBPACK_IMPORTED_MODULE_0__ .kc };
    const sha = (0,_core_release_js__WEBPACK_IMPORTED_MODULE_1__ .Fu)(release.sha);
    return fact.contained
      ? { status: 'pass', summary: _words_js__WEBPACK_IMPORTED_MODULE_0__ .sL(sha, fact.branch) }
      : {
        status: 'fail',
        message: _words_js__WEBPACK_IMPORTED_MODULE_0__ .nU(sha, fact.branch),
        remedy: _words_js__WEBPACK_IMPORTED_MODULE_0__ .ht(fact.branch),
      };
  },
};
const tagStands = {
  id: 'tag',
  code: 'tag-moved',
  title: _words_js__WEBPACK_IMPORTED_MODULE_0__ .XK,
  judge: ({ ref: { tag, movedTag }, release }) => {
    const remedy = _words_js__WEBPACK_IMPORTED_MODULE_0__ .v;
    if (tag === null)
      return { status: 'skip', summary: _words_js__WEBPACK_IMPORTED_MODULE_0__ .eB };
    if (tag.commit === null)
      return { status: 'fail', message: _words_js__WEBPACK_IMPORTED_MODULE_0__ .cv(release.ref), remedy: _words_js__WEBPACK_IMPORTED_MODULE_0__ .JG };
    if (tag.commit !== release.sha) {
      const names = _words_js__WEBPACK_IMPORTED_MODULE_0__ .nP(release.ref, (0,_core_release_js__WEBPACK_IMPORTED_MODULE_1__ .Fu)(tag.commit), (0,_core_release_js__WEBPACK_IMPORTED_MODULE_1__ .Fu)(release.sha));
      return { status: 'fail', message: names, remedy };
    }
    if (movedTag === null)
      return { status: 'pass', summary: _words_js__WEBPACK_IMPORTED_MODULE_0__ .ft(release.ref) };
    const { environment, sha } = movedTag;
    const message = _words_js__WEBPACK_IMPORTED_MODULE_0__ .m7(release.ref, environment, (0,_core_release_js__WEBPACK_IMPORTED_MODULE_1__ .Fu)(sha));
    return { status: 'fail', message, remedy };
  },
};
const verifiedUpstream = {
  id: 'upstream',
  code: 'not-verified-upstream',
  title: _words_js__WEBPACK_IMPORTED_MODULE_0__ .c4,
  judge: ({ upstream, release, environment }) => {
    if (upstream.length === 0)
      return { status: 'skip', summary: _words_js__WEBPACK_IMPORTED_MODULE_0__ .o9(environment.name) };
    const sha = (0,_core_release_js__WEBPACK_IMPORTED_MODULE_1__ .Fu)(release.sha);
    const missing = upstream.filter(({ verified }) => !verified).map(({ name }) => name);
    if (missing.length === 0)
      return {
        status: 'pass',
        summary: _words_js__WEBPACK_IMPORTED_MODULE_0__ .mT(sha, upstream.map(({ name }) => name)),
      };
    return {
      status: 'fail',
      message: _words_js__WEBPACK_IMPORTED_MODULE_0__ .rP(sha, missing, environment.name),
      remedy: _words_js__WEBPACK_IMPORTED_MODULE_0__ .GV(missing),
    };
  },
};
const notHeld = {
  id: 'hold',
  code: 'held',
  title: _words_js__WEBPACK_IMPORTED_MODULE_0__ .k,
  liftedByForce: true,
  judge: ({ hold, release, environment }) => {
    if (hold === null)
      return { status: 'skip', summary: _words_js__WEBPACK_IMPORTED_MODULE_0__ .Li };
    const bad = (0,_core_release_js__WEBPACK_IMPORTED_MODULE_1__ .Fu)(hold.hold.bad);
    if (!hold.contained)
      return { status: 'pass', summary: _words_js__WEBPACK_IMPORTED_MODULE_0__ .o2(bad) };
    if (hold.lifted !== null)
      return { status: 'pass', summary: _words_js__WEBPACK_IMPORTED_MODULE_0__ .Qs(bad, (0,_core_release_js__WEBPACK_IMPORTED_MODULE_1__ .Fu)(hold.lifted)) };
    return {
      status: 'fail',
      message: _words_js__WEBPACK_IMPORTED_MODULE_0__ .qc((0,_core_release_js__WEBPACK_IMPORTED_MODULE_1__ .Fu)(release.sha), bad, environment.name, hold.hold.deployment),
      remedy: _words_js__WEBPACK_IMPORTED_MODULE_0__ .nX(bad, hold.hold.bad),
    };
  },
};
const notLocked = {
  id: 'lock',
  code: 'locked',
  title: _words_js__WEBPACK_IMPORTED_MODULE_0__ .qI,
  judge: ({ lock, environment }) => {
    if (lock === null)
      return { status: 'pass', summary: _words_js__WEBPACK_IMPORTED_MODULE_0__ .ch };
    if (lock.state === 'unreadable')
      return {
        status: 'fail',
        message: _words_js__WEBPACK_IMPORTED_MODULE_0__ .Vo(environment.name, lock.why),
        remedy: _words_js__WEBPACK_IMPORTED_MODULE_0__ .bf(environment.name),
      };
    return {
      status: 'fail',
      message: _words_js__WEBPACK_IMPORTED_MODULE_0__ .KH(lock.actor, environment.name, lock.reason),
      remedy: _words_js__WEBPACK_IMPORTED_MODULE_0__ .Th(lock.actor, environment.name),
      ...(lock.url === null ? {} : { url: lock.url }),
    };
  },
};
const promotionRules = [takesRef, onBranch, tagStands, verifiedUpstream, notHeld, notLocked];
 }),
 3386:
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
 var _core_place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7152);
 var _history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7199);
 var _core_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3052);
 var _event_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8327);
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
