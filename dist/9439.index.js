export const id = 9439;
export const ids = [9439];
export const modules = {
34218:
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
}),
37476:
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
86856:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
u: () => ( impactOf)
});
var _smoke_decide_failed_requests_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29033);
const fromText = (text) => {
const counts = [...text.matchAll(/ \((\d{1,9}) of (\d{1,9}) answers\b/g)];
return counts.map(({ 1: failed, 2: asked, index }, at) => {
const previous = counts[at - 1];
const before = text.slice(previous === undefined ? 0 : previous.index + previous[0].length, index);
const probe = before
.replace(/ at [\w.:[\]]{1,60}$/, '')
.split(/[:,()]/)
.at(-1) ?? '';
return { probe: probe.trim().replace(/^and /, ''), failed: Number(failed), asked: Number(asked) };
});
};
const impactOf = (since, { message, tables }) => {
const counted = (0,_smoke_decide_failed_requests_js__WEBPACK_IMPORTED_MODULE_0__ .MK)(tables);
return { since, requests: counted.length > 0 ? counted : (0,_smoke_decide_failed_requests_js__WEBPACK_IMPORTED_MODULE_0__ .Ay)(fromText(message)), seen: message };
};
}),
59685:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
monitor: () => ( monitor)
});
var errors = __webpack_require__(22075);
var freeze = __webpack_require__(67183);
var ending = __webpack_require__(25163);
var outcome = __webpack_require__(27678);
var report = __webpack_require__(78626);
var release = __webpack_require__(78835);
var keys = __webpack_require__(34648);
var incident = __webpack_require__(29816);
;
// CONCATENATED MODULE: ./src/monitor/decide.js
const calm = {
failures: 0,
successes: 0,
downSince: null,
wellSince: null,
outage: false,
told: false,
escalated: false,
};
const whenDown = (watch, { at }, patience) => {
const failures = watch.failures + 1;
const next = { ...watch, failures, successes: 0, wellSince: null, downSince: watch.downSince ?? at };
if (watch.outage) {
if (!watch.told)
return { watch: next, step: 'tell' };
const overdue = Date.parse(at) - Date.parse(next.downSince) >= patience.respondMs;
return overdue && !watch.escalated
? { watch: { ...next, escalated: true }, step: 'escalate' }
: { watch: next, step: 'go-on' };
}
return failures < patience.failures
? { watch: next, step: 'nothing' }
: { watch: { ...next, outage: true }, step: 'open' };
};
const whenWell = (watch, { at }, patience) => {
if (!watch.outage)
return { watch: calm, step: 'nothing' };
const successes = watch.successes + 1;
const next = { ...watch, failures: 0, successes, wellSince: watch.wellSince ?? at };
return { watch: next, step: successes < patience.successes ? 'recovering' : 'close' };
};
const decideWatch = (watch, observation, patience) => {
switch (observation.found) {
case 'unknown':
return { watch, step: 'nothing' };
case 'down':
return observation.planned ? { watch, step: 'nothing' } : whenDown(watch, observation, patience);
case 'well':
return whenWell(watch, observation, patience);
}
};
var decide_status = __webpack_require__(80032);
var issue_body = __webpack_require__(19114);
var schemas = __webpack_require__(35943);
var iso = __webpack_require__(79435);
var report_escape = __webpack_require__(5392);
var markdown = __webpack_require__(40074);
var marked_section = __webpack_require__(17276);
;
// CONCATENATED MODULE: ./src/monitor/history-table.js
const watchLabel = 'runbook-monitor';
const watchTitle = (service, environment) => (0,report_escape .h0)(`Monitor of ${service} in ${environment}`, 200);
const state = /<!-- runbook:state (\{[^<>]*\}) -->/;
const seen = (0,marked_section .DX)('seen');
const shownRows = 50;
const watchFile = schemas .Ikc({
failures: schemas .Whr().min(0),
successes: schemas .Whr().min(0),
downSince: iso .w$().nullable(),
wellSince: iso .w$().nullable(),
outage: schemas .zMY(),
told: schemas .zMY(),
escalated: schemas .zMY(),
});
const stateLine = (watch) => `<!-- runbook:state ${JSON.stringify(watch)} -->`;
const watchIn = (body) => {
const [, found] = state.exec(body) ?? [];
if (found === undefined)
return calm;
try {
return watchFile.safeParse(JSON.parse(found)).data ?? calm;
}
catch {
return calm;
}
};
const rowOf = ({ at, found, planned, said, run }) => (0,markdown .tp)(['when', 'found', 'what', 'run'], [[at, planned ? `${found} (planned)` : found, said, { markdown: (0,markdown .nf)(`run ${run.id}`, run.url) }]]).split('\n');
const rowsIn = (body) => ((0,marked_section .on)(body, seen) ?? '').split('\n').filter((line) => /^\| \d{4}-/.test(line));
const watchBody = (body, next) => {
const [head = '', rule = '', row = ''] = rowOf(next.seen);
const rows = [head, rule, ...new Set([...rowsIn(body), row])];
const shown = [...rows.slice(0, 2), ...rows.slice(2).slice(-shownRows)].join('\n');
const kept = (0,marked_section .cC)(body.replace(state, () => stateLine(next.watch)), seen, shown);
if (kept !== null && state.test(kept))
return kept;
return [
`${(0,keys .kI)(next.place)}\n${stateLine(next.watch)}`,
'What the scheduled runs of smoke remember from one to the next. Leave it closed and as it is: an outage has an issue of its own.',
(0,marked_section .eG)(seen, shown),
].join('\n\n');
};
var notify = __webpack_require__(24204);
var run_issue = __webpack_require__(85282);
var duration = __webpack_require__(58008);
var impact = __webpack_require__(86856);
var words = __webpack_require__(16430);
var run_incident = __webpack_require__(61007);
;
// CONCATENATED MODULE: ./src/monitor/incident.js
const between = (from, to) => Math.max(0, Date.parse(to) - Date.parse(from));
const lastedMs = ({ watch, since, observation }) => between(since, watch.wellSince ?? observation.at);
const wakesPeople = (severity) => severity === 'critical' || severity === 'high';
const responseFor = ({ severity, runbook }) => (0,incident .l)({ severity, severities: runbook.incident.severities });
const eventsOf = (request) => {
const { step, since, observation, watch, verification, environment, url, severity, runbook } = request;
const { at } = observation;
const { message } = verification;
const told = { at, environment: environment.name, url, since, pages: wakesPeople(severity) };
switch (step) {
case 'open':
case 'tell': {
const first = since === at ? [] : [{ kind: 'first-failure', at: since }];
return [...first, { ...told, kind: 'outage-began', step: 'begin', failures: watch.failures, message }];
}
case 'go-on':
return [{ kind: 'still-down', at, message }];
case 'escalate':
return [{ ...told, ...responseFor(request), kind: 'overdue', step: 'overdue', message }];
case 'recovering':
return [{ kind: 'recovered', at, message, successes: watch.successes, wanted: runbook.monitor.successes }];
case 'close':
return [{ ...told, kind: 'outage-ended', step: 'end', message, lastedMs: lastedMs(request) }];
}
};
const isWell = ({ step }) => step === 'close' || step === 'recovering';
const incidentOf = (request, { context }) => {
const { runbook, environment, severity, since, url, verification } = request;
const { rtoMs } = environment.recovery;
return {
key: (0,keys .rj)(environment.place, since),
event: 'outage',
service: runbook.service,
environment: environment.name,
brief: `${environment.name} is down`,
severity,
...responseFor(request),
impact: isWell(request) ? null : (0,impact .u)(since, verification),
recovery: (0,words .Vi)(isWell(request) ? lastedMs(request) : null, rtoMs, 'the first failure'),
commits: [],
facts: [
{ label: 'Environment', value: environment.name },
{ label: 'URL', value: url },
{ label: 'Run', value: `run ${context.run.id}`, url: context.run.url },
],
};
};
const recordRow = ({ step }, issue, why) => step === 'close' && issue === null && why === null
? { ...(0,run_issue .XL)(null, null), status: 'skip', summary: 'no open issue is about it', findings: [] }
: (0,run_issue .XL)(issue, why);
const factsOf = (request, issue) => [
{ label: 'Down since', value: request.since },
...(request.step === 'close' ? [{ label: 'Lasted', value: (0,duration .a)(lastedMs(request)) }] : []),
...(issue === null ? [] : [{ label: 'Incident', value: `#${issue.number}`, url: issue.url }]),
];
const tellOfOutage = async (request, ports) => {
const { audience, severity, runbook, environment, since } = request;
const { place } = environment;
const subject = { key: (0,keys .rj)(place, since), incident: () => incidentOf(request, ports) };
const incident = (0,run_incident .Iv)(subject, { place, audience, severity, labels: runbook.incident.labels }, ports);
await incident.tell(...eventsOf(request));
const { issue, why, deliveries, pageLost, owed } = incident.result();
return {
incident: issue?.url ?? null,
rows: [recordRow(request, issue, why), ...(deliveries.length === 0 ? [] : [(0,notify .zS)(deliveries)])],
facts: factsOf(request, issue),
told: issue !== null || owed.length === 0,
pageLost,
unended: issue === null && owed.some(({ page }) => page === 'resolve'),
};
};
;
// CONCATENATED MODULE: ./src/monitor/run.js
const observe = ({ verification, environment }, { clock }) => {
const at = clock.now();
const found = { pass: 'well', fail: 'down', inconclusive: 'unknown' };
return { found: found[verification.verdict], at, planned: (0,freeze .JV)(environment.maintenance, at) !== null };
};
const adopted = (watch, open, place) => {
if (watch.outage)
return watch;
const [since] = open.flatMap(({ body }) => (0,keys .ID)(body, place) ?? []);
return since === undefined ? watch : { ...calm, downSince: since, outage: true, told: true, escalated: true };
};
const openMonitorState = async ({ environment, runbook }, ports) => {
const { place } = environment;
const [stateIssues, incidents] = await Promise.all([
(0,run_issue .J7)(watchLabel, 'all', ports),
(0,run_issue .a5)(runbook.incident.labels, ports),
]);
const issue = stateIssues.find(({ body }) => body.includes((0,keys .kI)(place))) ?? null;
const open = incidents.filter(({ body }) => (0,keys .ID)(body, place) !== null && (0,decide_status .c2)((0,issue_body .pQ)(body)) !== 'RESOLVED');
return { issue, watch: adopted(watchIn(issue?.body ?? ''), open, place), incidents };
};
const remember = async ({ issue, watch: before }, next, request, ports) => {
const { environment, runbook } = request;
if (JSON.stringify(next.watch) === JSON.stringify(before))
return { issue, watch: before };
const body = watchBody(issue?.body ?? '', { place: environment.place, ...next });
if (issue !== null) {
await ports.writer.updateIssue({ number: issue.number, body });
return { issue: { ...issue, body }, watch: next.watch };
}
const title = watchTitle(runbook.service, environment.name);
const created = await ports.writer.createIssue({ title, body, labels: [watchLabel] });
await ports.writer.updateIssue({ number: created.number, body, state: 'closed' });
return { issue: { ...created, body, state: 'closed' }, watch: next.watch };
};
const nothingTold = { incident: null, rows: [], facts: [], told: true, pageLost: false, unended: false };
const act = async (request, { watch, step }, observation, ports) => step === 'nothing' || watch.downSince === null
? nothingTold
: tellOfOutage({ ...request, since: watch.downSince, watch, step, observation }, ports);
const resendUndelivered = async ({ environment, runbook, audience, severity }, { incidents, watch }, ports) => {
const { place } = environment;
const others = incidents.filter(({ body }) => !watch.outage || (0,keys .ID)(body, place) !== watch.downSince);
const scope = { place, audience, severity, labels: runbook.incident.labels };
const deliveries = await (0,run_incident .$i)(others, scope, ports);
return deliveries.length === 0
? []
: [{ ...(0,notify .zS)(deliveries), id: 'undelivered-pages', title: 'Earlier notifications delivered' }];
};
const thresholdOf = ({ runbook, severity }) => ({
...runbook.monitor,
respondMs: (0,incident .l)({ severity, severities: runbook.incident.severities }).respondMs,
});
const afterTelling = ({ watch, step }, { told, unended }) => {
if (step === 'close')
return unended ? watch : calm;
return step === 'nothing' ? watch : { ...watch, told };
};
const record = async (request, observation, ports) => {
const { id, url } = ports.context.run;
const seen = { ...observation, said: request.verification.message, run: { id, url } };
const stored = await openMonitorState(request, ports);
const decided = decideWatch(stored.watch, observation, thresholdOf(request));
if (request.dryRun)
return { ...decided, ...nothingTold };
const { watch, step } = decided;
const resent = await resendUndelivered(request, stored, ports);
const written = step === 'close' ? stored : await remember(stored, { watch, seen }, request, ports);
const told = await act(request, decided, observation, ports);
await remember(written, { watch: afterTelling(decided, told), seen }, request, ports);
return { ...decided, ...told, rows: [...resent, ...told.rows] };
};
const keepWatch = async (request, ports) => {
const observation = observe(request, ports);
try {
return { observation, unrecorded: null, ...(await record(request, observation, ports)) };
}
catch (thrown) {
const unrecorded = (0,errors .re)(thrown);
ports.log.warn(`What was found could not be remembered: ${unrecorded.message}`);
return { observation, unrecorded, watch: calm, step: 'nothing', ...nothingTold };
}
};
var answers = __webpack_require__(30720);
var part = __webpack_require__(35866);
var verify = __webpack_require__(89974);
var subject = __webpack_require__(14885);
var core_text = __webpack_require__(26639);
;
// CONCATENATED MODULE: ./src/monitor/words.js
const times = (n) => (0,core_text .LS)(n, 'run', 'runs in a row');
const environmentMissing = "Input 'environment' is missing: a scheduled run belongs to no ref that an environment takes.";
const addEnvironment = "Add 'environment:' under 'with:' of the step, one step for each environment that is watched.";
const deploymentIdGiven = "Input 'deployment-id' means nothing in phase monitor, which finishes no deployment.";
const leaveDeploymentIdOut = "Leave 'deployment-id' out, or use 'phase: verify'.";
const downSince = (at) => `Down since ${at ?? 'now'}: there is an incident.`;
const recovering = (needed, soFar) => `It answers again; the incident is closed when ${times(needed)} found it well (${soFar} so far).`;
const over = 'The incident is over.';
const foundDown = (failures, needed) => `Found down by ${times(failures)}; an incident is opened after ${times(needed)}.`;
const theIncident = 'the incident';
const notRemembered = (message, why) => `${message} It could not be remembered, so no incident can be opened or closed: ${why}`;
const inMaintenance = (environment, window, message) => `${environment} is in a planned maintenance (${window}), so this counts for nothing. ${message}`;
;
// CONCATENATED MODULE: ./src/monitor/action.js
const optionsFor = (smoke, { context }) => ({
...smoke,
commands: [],
bake: 0,
patience: 0,
control: smoke.control ?? `${context.urls.server}/robots.txt`,
});
const badInput = (message, remedy) => new errors .Dh({ code: 'bad-input', message, remedy });
const requireEnvironment = ({ environment, deployment }) => {
if (environment === null)
throw badInput(environmentMissing, addEnvironment);
if (deployment !== null)
throw badInput(deploymentIdGiven, leaveDeploymentIdOut);
};
const consequence = ({ watch, step }, { monitor }) => {
switch (step) {
case 'open':
case 'tell':
case 'go-on':
case 'escalate':
return downSince(watch.downSince);
case 'recovering':
return recovering(monitor.successes, watch.successes);
case 'close':
return over;
case 'nothing':
return watch.failures === 0 ? '' : foundDown(watch.failures, monitor.failures);
}
};
const answersOf = (verification, { incident }, environment) => ({
serving: verification.observedSha === null
? { what: 'as-before' }
: { what: 'release', name: (0,release .Fu)(verification.observedSha), proof: 'unverified', changed: false },
users: (0,answers .s)(verification),
next: incident === null
? (0,ending .ID)(environment, verification.reasonCode)
: { do: 'open', text: theIncident, url: incident },
});
const conclude = (verification, monitored, { runbook, environment }) => {
const { verdict, reasonCode, message, remedy } = verification;
const { observation, unrecorded } = monitored;
const answers = answersOf(verification, monitored, environment.name);
if (unrecorded !== null) {
const told = notRemembered(message, unrecorded.message);
const code = verdict === 'pass' ? unrecorded.code : reasonCode;
const { serving, users } = answers;
const next = { do: 'rerun' };
const end = { reasonCode: code, message: told, remedy: unrecorded.remedy };
return (0,outcome .z6)(verdict === 'pass' ? 'fail' : verdict, end, { serving, users, next });
}
const window = (0,freeze .JV)(environment.maintenance, observation.at);
if (window !== null && observation.found === 'down') {
const planned = inMaintenance(environment.name, (0,freeze .O2)(window), message);
return (0,outcome .z6)('inconclusive', { reasonCode: 'maintenance', message: planned, remedy: '' }, answers);
}
const follows = consequence(monitored, runbook);
return (0,outcome .z6)(verdict, { reasonCode, message: follows === '' ? message : `${message} ${follows}`, remedy }, answers);
};
const failsJob = ({ verdict, reasonCode }, inputs) => verdict === 'fail' || (verdict === 'inconclusive' && reasonCode !== 'maintenance' && inputs.onInconclusive === 'fail');
const partsOf = (verification, { rows, facts }) => [
(0,part .p)({ ...verification, facts: verification.facts.filter(({ label }) => label !== 'Baseline') }),
...(rows.length + facts.length === 0 ? [] : [(0,report .O)('monitor', 'Monitor', { checks: rows, facts })]),
];
const monitor = async (inputs, session) => {
const { ports, runbook, userEnvironment, audience } = session;
requireEnvironment(inputs);
const { environment, url } = await (0,subject .f)(inputs, runbook, ports);
if (environment === null)
throw new Error('an environment that was asked for is found or refused');
ports.log.info(`Watching ${environment.name} at ${url}`);
const smoke = optionsFor(runbook.smoke, ports);
const question = inputs.sha === null ? { sha: null, only: 'health' } : { sha: inputs.sha };
const verification = await (0,verify.verify)({ url, smoke, target: environment.target, userEnvironment, baseline: null, ...question }, ports);
const severity = runbook.monitor.severity ?? (environment.production ? 'high' : 'low');
const watched = { runbook, environment, url, severity, audience, verification, dryRun: inputs.dryRun };
const monitored = await keepWatch(watched, ports);
const ending = conclude(verification, monitored, { runbook, environment });
return {
conclusion: {
...ending,
subject: (0,outcome .et)({ service: runbook.service, environment: environment.name, dryRun: inputs.dryRun }),
parts: partsOf(verification, monitored),
},
outputs: {
'observed-sha': verification.observedSha ?? '',
'rollback-eligible': 'false',
incident: monitored.incident ?? '',
},
failJob: failsJob(ending, inputs),
};
};
}),
14885:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
f: () => ( resolveSubject),
n: () => ( isOpen)
});
var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22075);
var _records_decide_history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54214);
var _core_promotion_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32691);
var _records_gather_history_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60717);
const badInput = (message, remedy) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ .Dh({ code: 'bad-input', message, remedy });
const open = new Set(['queued', 'pending', 'in_progress']);
const isOpen = async (deployment, ports) => {
const [newest] = await ports.github.deploymentStatuses(deployment);
return newest === undefined || open.has(newest.state) ? null : newest.state;
};
const readDeployment = async (id, service, ports) => {
const deployment = await ports.github.deployment(id);
if (deployment === null)
throw badInput(`There is no deployment ${id} in this repository.`, "Pass deploy's output 'deployment-id' on.");
const own = await (0,_records_gather_history_js__WEBPACK_IMPORTED_MODULE_3__ .S)(deployment, service, ports);
if (own === null)
throw badInput(`Deployment ${id} was not made by deploy for ${service} with this token, so it is not ours to finish.`, "Pass the output 'deployment-id' of our deploy step on, with the same token.");
const ended = await isOpen(id, ports);
if (ended !== null)
throw badInput(`Deployment ${id} has ended already: ${ended}.`, 'Deploy again to get a new record, or run smoke without deployment-id.');
return own.deployment;
};
const resolveEnvironment = async (asked, release, runbook, ports) => {
const { environments } = runbook;
if (asked !== null) {
const found = environments.find(({ name }) => name.toLowerCase() === asked.toLowerCase());
if (found !== undefined)
return found;
const names = environments.map(({ name }) => name).join(', ');
throw badInput(`There is no environment '${asked}' in the runbook.`, `Use one of: ${names}.`);
}
const takers = environments.filter((environment) => (0,_core_promotion_js__WEBPACK_IMPORTED_MODULE_2__ .ny)(environment, release) === null);
if (takers.length <= 1)
return takers[0] ?? null;
const histories = await Promise.all(takers.map(({ place }) => (0,_records_gather_history_js__WEBPACK_IMPORTED_MODULE_3__ .c)(place, ports)));
const verified = new Set(histories.filter((history) => (0,_records_decide_history_js__WEBPACK_IMPORTED_MODULE_1__ .qm)(history, release.sha)).map((one) => one.place.environment));
const choice = (0,_core_promotion_js__WEBPACK_IMPORTED_MODULE_2__ .HB)({ release, environments: takers, asked: null, verified });
return choice.outcome === 'chosen' ? choice.environment : null;
};
const releaseOf = (inputs, deployment, { context }) => {
const payload = deployment?.payload;
if (payload !== undefined && inputs.sha !== null && inputs.sha !== payload.sha)
throw badInput(`Input 'sha' is ${inputs.sha}, but deployment ${deployment?.id ?? ''} is of ${payload.sha}.`, "Leave 'sha' out: it is read from the deployment.");
const ref = payload?.ref ?? context.ref;
const sha = inputs.sha ?? payload?.sha ?? context.event.pull?.head ?? context.sha;
return { sha, ref, version: payload?.version ?? (0,_core_promotion_js__WEBPACK_IMPORTED_MODULE_2__ .E4)(ref) };
};
const resolveSubject = async (inputs, runbook, ports) => {
const deployment = inputs.deployment === null ? null : await readDeployment(inputs.deployment, runbook.service, ports);
const asked = deployment?.environment ?? inputs.environment;
if (deployment !== null && inputs.environment !== null && inputs.environment !== deployment.environment)
throw badInput(`Input 'environment' is ${inputs.environment}, but deployment ${deployment.id} is in ${deployment.environment}.`, "Leave 'environment' out: it is read from the deployment.");
const release = releaseOf(inputs, deployment, ports);
const environment = inputs.url !== null && asked === null ? null : await resolveEnvironment(asked, release, runbook, ports);
const url = inputs.url ?? environment?.url ?? null;
if (url !== null)
return { environment, url, release, deployment };
throw badInput(environment === null
? `No environment takes ${release.ref}, and input 'url' is empty: there is nothing to look at.`
: `Environment ${environment.name} has no url in the runbook, and input 'url' is empty.`, "Set 'environments.<name>.url' in the runbook, or give 'url' under 'with:'. No address is guessed.");
};
})
};
