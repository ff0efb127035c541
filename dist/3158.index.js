export const id = 3158;
export const ids = [3158];
export const modules = {
 7253:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  C: () => ( servingSeen),
  s: () => ( usersSeen)
 });
 var _core_release_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9030);
 var _core_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3052);
 var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5004);
 var _failed_requests_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2100);
const servingSeen = ({ verdict, observedSha }, release, { changed }) => {
  if (observedSha === null)
    return { what: 'release', name: (0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__ .qg)(release), proof: 'unseen', changed };
  const isExpected = observedSha === release.sha;
  return {
    what: 'release',
    name: isExpected ? (0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__ .qg)(release) : (0,_core_release_js__WEBPACK_IMPORTED_MODULE_2__ .Fu)(observedSha),
    proof: isExpected && verdict === 'pass' ? 'verified' : 'unverified',
    changed,
  };
};
const usersSeen = ({ verdict, reasonCode, tables }) => {
  const failed = (0,_failed_requests_js__WEBPACK_IMPORTED_MODULE_3__ .MK)(tables);
  if (verdict === 'pass')
    return { affected: 'no', because: _words_js__WEBPACK_IMPORTED_MODULE_0__ .uX };
  if (reasonCode === 'probe-fault')
    return { affected: 'unknown', because: _words_js__WEBPACK_IMPORTED_MODULE_0__ .q$ };
  if (failed.length > 0)
    return { affected: 'yes', because: _words_js__WEBPACK_IMPORTED_MODULE_0__ .Qi(failed) };
  if (reasonCode === 'old-version')
    return { affected: 'unknown', because: _words_js__WEBPACK_IMPORTED_MODULE_0__ .wf };
  return { affected: 'unknown', because: (0,_failed_requests_js__WEBPACK_IMPORTED_MODULE_3__ .w9)(tables) ? _words_js__WEBPACK_IMPORTED_MODULE_0__ .qA : _words_js__WEBPACK_IMPORTED_MODULE_0__ .Pn };
};
 }),
 2100:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  Ay: () => ( summed),
  MK: () => ( failedRequests),
  w9: () => ( wereAsked)
 });
const textOf = (cell) => (typeof cell === 'object' ? cell.text : (cell ?? ''));
const counted = (tables) => tables.flatMap(({ columns, rows }) => {
  const at = (name) => columns.indexOf(name);
  const [probe, asked, failed] = [at('probe'), at('n'), at('failed')];
  if (probe === -1 || asked === -1 || failed === -1 || at('result') === -1)
    return [];
  return rows.map((row) => ({
    probe: textOf(row[probe]),
    asked: Number.parseInt(textOf(row[asked]), 10),
    failed: Number.parseInt(textOf(row[failed]), 10),
  }));
});
const summed = (found) => {
  const sums = new Map();
  for (const { probe, failed, asked } of found) {
    const sum = sums.get(probe);
    sums.set(probe, { probe, failed: failed + (sum?.failed ?? 0), asked: asked + (sum?.asked ?? 0) });
  }
  return [...sums.values()]
    .filter(({ failed, asked }) => failed > 0 && asked > 0)
    .toSorted((a, b) => b.failed - a.failed);
};
const wereAsked = (tables) => counted(tables).length > 0;
const failedRequests = (tables) => summed(counted(tables));
 }),
 9332:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  O: () => ( windowOf),
  m: () => ( judgeMetric)
 });
 var _core_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4615);
const windowOf = (query) => {
  const ranges = [...query.matchAll(/\[\s*((?:\d{1,15}(?:ms|s|m|h|d|w|y))+)\s*(?::[^[\]]*)?\]/g)];
  const unit = (text) => text
    .replace(/(\d{1,15})w/g, (_, n) => `${Number(n) * 7}d`)
    .replace(/(\d{1,15})y/g, (_, n) => `${Number(n) * 365}d`);
  return Math.max(0, ...ranges.map(([, text = '']) => (0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .E)(unit(text)) ?? 0));
};
const judgeMetric = (rule, answer, time) => {
  const { name, action, limit, query } = rule;
  const outcome = (state, finding) => ({
    name,
    action,
    state,
    finding,
  });
  const windowMs = windowOf(query);
  const neededMs = windowMs + time.scrapeMs;
  if (windowMs > 0 && windowMs < 4 * time.scrapeMs)
    return outcome('unknown', { code: 'short-window', windowMs });
  const { servedForMs } = time;
  if (servedForMs < neededMs)
    return outcome('unknown', { code: 'served-too-short', servedForMs, neededMs });
  if (answer.outcome === 'failed')
    return outcome('unknown', { code: 'not-answered', why: answer.why });
  const { values, warnings, infos } = answer;
  const [value] = values;
  if (value === undefined)
    return outcome('unknown', { code: 'no-data' });
  if (values.length > 1)
    return outcome('unknown', { code: 'many-series', series: values.length });
  if (!Number.isFinite(value))
    return outcome('unknown', { code: 'not-a-number' });
  const shown = { code: 'value', value, limit, warnings, infos };
  const breach = limit.bound === 'max' ? value > limit.value : value < limit.value;
  if (breach)
    return outcome('fail', shown);
  return outcome(warnings.length === 0 ? 'pass' : 'unknown', shown);
};
 }),
 9321:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  BC: () => ( judgeSeries),
  BK: () => ( judgeWindows),
  LV: () => ( judgeConvergence),
  S2: () => ( explainNotConverged),
  qs: () => ( isWantedSha)
 });
const judgeSeries = (samples, budget) => {
  const failures = samples.filter((sample) => sample.outcome !== 'pass').length;
  const tail = samples.slice(-budget.consecutive);
  const steady = (pass) => tail.length === budget.consecutive && tail.every((sample) => (sample.outcome === 'pass') === pass);
  const spent = failures > budget.failures;
  if (spent && (samples.length >= budget.of || (steady(false) && failures >= 2)))
    return { state: 'fail', failures, reproduced: failures >= 2 };
  return samples.length >= budget.of && steady(true) ? { state: 'pass', failures } : { state: 'running' };
};
const judgeWindows = (samples, budget) => {
  const bad = samples.flatMap(({ outcome }, index) => (outcome === 'pass' ? [] : [index]));
  const crowded = bad.some((first, at) => {
    const last = bad[at + budget.failures];
    return last !== undefined && last - first < budget.of;
  });
  return crowded
    ? { state: 'fail', failures: bad.length, reproduced: bad.length >= 2 }
    : { state: 'pass', failures: bad.length };
};
const isWantedSha = (seen, wanted) => seen.toLowerCase() === (wanted.prefix === null ? wanted.sha : wanted.sha.slice(0, wanted.prefix)).toLowerCase();
const judgeConvergence = (request) => {
  const { samples, wanted, needed, addresses } = request;
  const good = (sample) => sample.answer.kind === 'sha' && isWantedSha(sample.answer.sha, wanted);
  const broken = samples.findLastIndex((sample) => !good(sample));
  const row = samples.slice(broken + 1);
  const everywhere = addresses.length > 0 && addresses.every((address) => row.some((sample) => sample.address === address));
  return { converged: row.length >= needed && everywhere, run: row.length, needed, last: samples.at(-1) ?? null };
};
const explainNotConverged = (samples, wanted, needed) => {
  const recent = samples.slice(-needed);
  const of = recent.length;
  const old = recent.flatMap(({ answer }) => answer.kind === 'sha' && !isWantedSha(answer.sha, wanted) ? [answer.sha] : []);
  if (old.length > 0)
    return { why: 'old', shas: [...new Set(old)], count: old.length, of };
  const unnamed = recent.flatMap(({ answer }) => (answer.kind === 'unnamed' ? [answer.why] : []));
  const [detail] = unnamed;
  if (detail !== undefined)
    return { why: 'unnamed', detail, count: unnamed.length, of };
  const down = recent.flatMap(({ answer }) => (answer.kind === 'down' ? [answer] : []));
  const [first] = down;
  if (first === undefined)
    return { why: 'too-few', count: of, of: needed };
  const reachable = recent.some(({ answer }) => answer.kind !== 'down' || answer.outcome === 'wrong');
  return { why: 'down', detail: first.why, reachable, count: down.length, of };
};
 }),
 633:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  H: () => ( restoredSmokePart),
  p: () => ( smokePart)
 });
 var _core_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(933);
const smokePart = ({ checks, facts, tables, texts, charts = [] }) => (0,_core_report_js__WEBPACK_IMPORTED_MODULE_0__ .O)('smoke', 'Smoke', { checks, facts, tables, texts, charts });
const restoredSmokePart = ({ checks, facts, tables, texts, charts = [] }) => (0,_core_report_js__WEBPACK_IMPORTED_MODULE_0__ .O)('rollback-smoke', 'Smoke of the restored release', {
  checks: checks.map((check) => ({ ...check, id: `restored:${check.id}` })),
  facts,
  tables,
  texts,
  charts,
});
 }),
 761:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  f: () => ( asserting),
  w: () => ( assertProbes)
 });
 var _decide_samples_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9321);
 var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5004);
 var _converge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(266);
 var _progress_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6700);
 var _concurrency_limit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6146);
const runSeries = async ({ question, address, alone }, { assert, resolver, timeout, until }, enter, { clock }) => {
  const samples = [];
  for (;;) {
    const left = until - clock.monotonicMs();
    if (left <= 0)
      return { question, address, samples, state: { state: 'unfinished' } };
    const sample = await enter(() => question.sample(address, Math.min(timeout, left)));
    if (sample.outcome === 'no-route' && address !== null && !alone && resolver.leaveOut(address))
      return { question, address, samples: [sample], state: { state: 'no-route' } };
    samples.push(sample);
    const state = (0,_decide_samples_js__WEBPACK_IMPORTED_MODULE_2__ .BC)(samples, assert);
    if (state.state !== 'running')
      return { question, address, samples, state };
    await clock.sleep(Math.max(1, assert.interval));
  }
};
const watchVersion = async (version, { assert, converge, resolver, timeout, until }, enter, { clock }) => {
  const drained = clock.monotonicMs() + converge.drain;
  const samples = [];
  for (let round = 0; version !== null; round += 1) {
    const now = clock.monotonicMs();
    const left = until - now;
    if (left <= 0 || (round >= assert.of && now >= drained))
      break;
    const addresses = await resolver.of(version.host);
    const timeoutMs = Math.min(timeout, left);
    samples.push(...(await Promise.all(addresses.map((address) => enter(() => version.sample(address, timeoutMs))))));
    await clock.sleep(Math.max(1, round < assert.of ? assert.interval : converge.interval));
  }
  return samples;
};
const assertProbes = async (plan, version, ports) => {
  const until = Math.min(plan.until, ports.clock.monotonicMs() + plan.assert.within);
  const { assert, converge, resolver, timeout } = plan;
  const pace = { assert, converge, resolver, timeout, until };
  const enter = (0,_concurrency_limit_js__WEBPACK_IMPORTED_MODULE_3__ .ri)(_concurrency_limit_js__WEBPACK_IMPORTED_MODULE_3__ .zd, ports.clock);
  const rows = await Promise.all(plan.questions.map(async (question) => {
    const addresses = await resolver.of(question.host);
    return addresses.map((address) => ({ question, address, alone: addresses.length === 1 }));
  }));
  const tell = (0,_progress_js__WEBPACK_IMPORTED_MODULE_4__ .q)(ports);
  const all = rows.flat();
  let done = 0;
  const finish = async (row) => {
    const series = await runSeries(row, pace, enter, ports);
    done += 1;
    tell(() => (0,_words_js__WEBPACK_IMPORTED_MODULE_0__ .kR)(plan.questions.length, done, all.length));
    return series;
  };
  const watched = watchVersion(version, pace, enter, ports);
  const [series, versions] = await Promise.all([Promise.all(all.map(finish)), watched]);
  return { series, versions };
};
const asserting = {
  name: 'assert',
  due: ({ version, series }) => series === null && version?.state !== 'not-converged',
  take: async (run, ports) => {
    const { expected } = run.plan;
    const asserted = await assertProbes(run.plan, expected.asked ? expected.question : null, ports);
    const { series } = asserted;
    const next = { ...run, versions: [...run.versions, ...asserted.versions] };
    const old = expected.asked &&
      asserted.versions.some(({ answer }) => answer.kind === 'sha' && !(0,_decide_samples_js__WEBPACK_IMPORTED_MODULE_2__ .qs)(answer.sha, expected.wanted));
    if (!old)
      return { ...next, series };
    if (ports.clock.monotonicMs() >= expected.until)
      return { ...(0,_converge_js__WEBPACK_IMPORTED_MODULE_1__ .V)(next, expected, ports), series };
    ports.log.info(_words_js__WEBPACK_IMPORTED_MODULE_0__ .db);
    return { ...next, version: null };
  },
};
 }),
 2134:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
 g: () => ( commandProblems),
 V: () => ( testing)
});
var command_line = __webpack_require__(4161);
;
// CONCATENATED MODULE: ./src/smoke/decide/junit.js
const entities = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const junit_unescape = (text) => text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
  if (name !== undefined)
    return entities[name] ?? whole;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
});
const tagPattern = /<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const ignored = /<\?[^]*?\?>|<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|[^<]+/y;
const attributesOf = (text) => new Map([...text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name = '', double, single]) => [
  name,
  junit_unescape(double ?? single ?? ''),
]));
const tagsOf = (text) => {
  const events = [];
  const open = [];
  for (let at = 0; at < text.length;) {
    ignored.lastIndex = at;
    tagPattern.lastIndex = at;
    const skipped = ignored.exec(text);
    const match = skipped === null ? tagPattern.exec(text) : null;
    if (skipped === null && match === null)
      return null;
    at = skipped === null ? tagPattern.lastIndex : ignored.lastIndex;
    if (match === null)
      continue;
    const [, closing, name = '', attributes = '', empty] = match;
    const tag = { name, attributes: attributesOf(attributes) };
    if (closing === '/') {
      if (open.pop() !== name)
        return null;
    }
    else {
      events.push({ kind: 'open', tag });
      if (empty !== '/')
        open.push(name);
    }
    if (closing === '/' || empty === '/')
      events.push({ kind: 'close', tag });
  }
  return open.length === 0 ? events : null;
};
const meanings = {
  failure: 'failed',
  error: 'failed',
  skipped: 'skipped',
  flakyFailure: 'flaky',
  flakyError: 'flaky',
};
const gatherCases = (events) => {
  const outcomes = new Map();
  const ranAgain = new Set();
  const suites = [];
  let current = null;
  for (const { kind, tag } of events) {
    if (tag.name === 'testsuite' && kind === 'open') {
      suites.push({ counted: Number(tag.attributes.get('tests') ?? Number.NaN), names: [] });
    }
    else if (tag.name === 'testsuite') {
      const { counted, names } = suites.pop() ?? { counted: Number.NaN, names: [] };
      const seen = new Set();
      for (const name of counted < names.length ? names : [])
        (seen.has(name) ? ranAgain : seen).add(name);
    }
    else if (tag.name === 'testcase' && kind === 'open') {
      const name = [tag.attributes.get('classname'), tag.attributes.get('name')].filter(Boolean).join('.');
      current = { name, outcome: 'passed' };
      suites.at(-1)?.names.push(name);
    }
    else if (tag.name === 'testcase' && current !== null) {
      const runs = outcomes.get(current.name);
      if (runs === undefined)
        outcomes.set(current.name, [current.outcome]);
      else
        runs.push(current.outcome);
      current = null;
    }
    else if (kind === 'open' && current !== null && current.outcome !== 'failed') {
      current.outcome = meanings[tag.name] ?? current.outcome;
    }
  }
  return { outcomes, ranAgain };
};
const settle = (runs, ranAgain) => {
  const last = runs.at(-1);
  const failed = runs.includes('failed');
  if (failed && last !== 'passed' && last !== 'flaky')
    return 'failed';
  if (failed || runs.includes('flaky'))
    return 'flaky';
  if (!runs.includes('passed'))
    return 'skipped';
  return ranAgain && last === 'passed' ? 'flaky' : 'passed';
};
const parseJunit = (text) => {
  if (text.trim() === '')
    return { ok: false, why: 'is missing or empty' };
  const events = tagsOf(text.replace(/^\uFEFF/, ''));
  if (events === null)
    return { ok: false, why: 'is not well-formed XML' };
  const root = events[0]?.tag.name;
  if (root !== 'testsuites' && root !== 'testsuite')
    return { ok: false, why: 'is not a JUnit report' };
  const { outcomes, ranAgain } = gatherCases(events);
  const settled = [...outcomes].map(([name, runs]) => ({ name, outcome: settle(runs, ranAgain.has(name)) }));
  const names = (wanted) => settled.filter(({ outcome }) => outcome === wanted).map(({ name }) => name);
  return {
    ok: true,
    run: {
      tests: settled.length,
      passed: names('passed').length + names('flaky').length,
      skipped: names('skipped').length,
      failed: names('failed'),
      flaky: names('flaky'),
    },
  };
};
;
// CONCATENATED MODULE: ./src/smoke/decide/test-command.js
const pytestCodes = [2, 3, 4, 5];
const unproven = (finding) => ({ state: 'no-proof', finding, flaky: [] });
const judgeReport = ({ junit, exitCode }) => {
  if (junit === null)
    return null;
  if (!junit.ok)
    return unproven({ code: 'bad-report', exitCode, why: junit.why });
  const { tests, passed, skipped, failed, flaky } = junit.run;
  if (failed.length > 0)
    return { state: 'failed', finding: { code: 'tests-failed', tests, failed }, flaky };
  if (tests === 0)
    return unproven({ code: 'no-tests' });
  if (passed === 0)
    return unproven({ code: 'all-skipped', skipped });
  if (exitCode !== 0)
    return unproven({ code: 'no-test-failed', exitCode });
  return { state: 'pass', finding: { code: 'tests-passed', passed, skipped, flaky }, flaky };
};
const judgeCommand = (facts) => {
  const { program, exitCode, timedOut, notFound } = facts;
  if (notFound)
    return unproven({ code: 'not-found', program });
  if (timedOut)
    return unproven({ code: 'timed-out' });
  if (exitCode === null)
    return unproven({ code: 'killed' });
  const pytest = /(^|\/)(pytest|py\.test)$/.test(program) ? pytestCodes.find((code) => code === exitCode) : undefined;
  if (pytest !== undefined)
    return unproven({ code: 'pytest', exitCode: pytest });
  const reported = judgeReport(facts);
  if (reported !== null)
    return reported;
  return { state: exitCode === 0 ? 'pass' : 'failed', finding: { code: 'ended', exitCode }, flaky: [] };
};
var words = __webpack_require__(5004);
var run_run = __webpack_require__(9274);
;
// CONCATENATED MODULE: ./src/smoke/run/commands.js
const commandProblems = (commands) => commands.flatMap((command) => {
  const line = (0,command_line .l)(command);
  return line.ok ? [] : [(0,words .RS)(command.name, line.why)];
});
const commands_hidden = (junit, hide) => junit.ok
  ? { ok: true, run: { ...junit.run, failed: junit.run.failed.map(hide), flaky: junit.run.flaky.map(hide) } }
  : junit;
const runOnce = async (command, { environment, hide }, until, ports) => {
  const line = (0,command_line .l)(command);
  if (!line.ok)
    throw new Error((0,words .RS)(command.name, line.why));
  const { workspace } = ports.context.paths;
  const report = command.junit ?? null;
  const files = ports.files.within(workspace);
  if (report !== null)
    await files.write(report, '');
  const left = until - ports.clock.monotonicMs();
  const result = await ports.log.group(`Running ${command.name}`, () => ports.command.run({
    argv: line.argv,
    cwd: workspace,
    env: { ...ports.command.baseEnvironment(), ...environment },
    timeoutMs: Math.max(1, Math.min(command.timeout, left)),
    onLine: (text) => ports.log.info(hide(text)),
  }));
  ports.clock.throwIfCancelled();
  const junit = report === null ? null : commands_hidden(parseJunit((await files.read(report)) ?? ''), hide);
  const decision = judgeCommand({ program: hide(line.argv[0]), ...result, junit });
  const said = hide([result.stdout, result.stderr].filter((text) => text !== '').join('\n'));
  return { decision, durationMs: result.durationMs, log: said.split('\n').slice(-50).join('\n').trim() };
};
const testing = {
  name: 'commands',
  due: (run) => (0,run_run .g)(run) && run.commands === null,
  take: async (run, ports) => {
    const { commands, until } = run.plan;
    const runs = [];
    for (const command of commands.list) {
      const first = await runOnce(command, commands, until, ports);
      const { state, finding, flaky } = first.decision;
      const second = state === 'failed' ? await runOnce(command, commands, until, ports) : null;
      runs.push({
        name: command.name,
        class: command.class,
        state,
        finding,
        flaky,
        second: second?.decision.state ?? null,
        durationMs: first.durationMs + (second?.durationMs ?? 0),
        log: first.log,
      });
    }
    return { ...run, commands: runs };
  },
};
 }),
 6146:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  Ld: () => ( apartMs),
  ri: () => ( concurrencyLimit),
  zd: () => ( atOnce)
 });
const atOnce = 64;
const apartMs = 1;
const concurrencyLimit = (places, clock) => {
  let free = places;
  let next = 0;
  const waiting = [];
  const leave = () => {
    const first = waiting.shift();
    if (first === undefined)
      free += 1;
    else
      first();
  };
  return async (body) => {
    if (free > 0)
      free -= 1;
    else
      await new Promise((resolve) => waiting.push(resolve));
    try {
      const now = clock.monotonicMs();
      const begin = Math.max(now, next);
      next = begin + apartMs;
      if (begin > now)
        await clock.sleep(begin - now);
      return await body();
    }
    finally {
      leave();
    }
  };
};
 }),
 266:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  V: () => ( notConverged),
  l: () => ( converging)
 });
 var _decide_samples_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9321);
 var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5004);
 var _progress_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6700);
const atOnce = 8;
const notConverged = (run, { wanted, needed }, { clock }) => ({
  ...run,
  version: {
    state: 'not-converged',
    sha: wanted.sha,
    explained: (0,_decide_samples_js__WEBPACK_IMPORTED_MODULE_1__ .S2)(run.versions, wanted, needed),
    waitedMs: clock.monotonicMs() - run.started,
  },
});
const askVersions = async ({ question, wanted, needed, until }, { resolver, timeout, converge: { interval } }, ports) => {
  const { clock } = ports;
  const tell = (0,_progress_js__WEBPACK_IMPORTED_MODULE_2__ .q)(ports);
  const samples = [];
  for (let turn = 0;;) {
    const addresses = await resolver.of(question.host);
    const { run } = (0,_decide_samples_js__WEBPACK_IMPORTED_MODULE_1__ .LV)({ samples, wanted, needed, addresses: [] });
    const size = run === 0 ? addresses.length : Math.max(addresses.length, Math.min(atOnce, needed - run));
    const batch = Array.from({ length: size }, (_, index) => addresses[(turn + index) % addresses.length] ?? null);
    turn += size;
    const timeoutMs = Math.max(1, Math.min(timeout, until - clock.monotonicMs()));
    const answers = await Promise.all(batch.map((address) => question.sample(address, timeoutMs)));
    const counted = answers.filter(({ address, answer }) => !(answer.kind === 'down' &&
      answer.outcome === 'no-route' &&
      addresses.length > 1 &&
      resolver.leaveOut(address)));
    samples.push(...counted);
    const known = addresses.filter((address) => address !== null && !resolver.leftOut().includes(address));
    const convergence = (0,_decide_samples_js__WEBPACK_IMPORTED_MODULE_1__ .LV)({ samples, wanted, needed, addresses: known.map(String) });
    const left = until - clock.monotonicMs();
    if (convergence.converged || left <= 0)
      return { convergence, samples };
    tell(() => (0,_words_js__WEBPACK_IMPORTED_MODULE_0__ .Fz)(wanted, samples, left));
    if (convergence.run < counted.length)
      await clock.sleep(Math.max(1, Math.min(interval, left)));
  }
};
const converging = {
  name: 'converge',
  due: ({ plan, version }) => plan.expected.asked && version === null,
  take: async (run, ports) => {
    const { expected } = run.plan;
    if (!expected.asked)
      return run;
    const { convergence, samples } = await askVersions(expected, run.plan, ports);
    const servedSince = ports.clock.monotonicMs();
    const next = { ...run, versions: [...run.versions, ...samples], servedSince };
    if (!convergence.converged)
      return notConverged(next, expected, ports);
    ports.log.info((0,_words_js__WEBPACK_IMPORTED_MODULE_0__ .xu)(convergence.run));
    return { ...next, version: { state: 'converged', sha: expected.wanted.sha, answers: convergence.run } };
  },
};
 }),
 4194:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
 n: () => ( planRun)
});
var errors = __webpack_require__(9564);
var header_redaction = __webpack_require__(7694);
var statistics = __webpack_require__(8024);
var metric = __webpack_require__(9332);
;
// CONCATENATED MODULE: ./src/smoke/decide/provable.js
const foresee = ({ probes, answers, bakeMs, scrapeMs, rules }) => ({
  provable: probes === 0 ? null : { answers, share: (0,statistics .MN)(answers) },
  unprovable: rules
    .map(({ name, query }) => ({ name, neededMs: (0,metric .O)(query) + scrapeMs, bakeMs }))
    .filter(({ neededMs }) => neededMs > bakeMs),
});
var http = __webpack_require__(2249);
;
// CONCATENATED MODULE: ./src/smoke/probes/probe.js
const question = (probe, options, place, ports) => ({
  name: options.name,
  kind: probe.kind,
  class: options.class,
  definition: JSON.stringify(options),
  host: probe.host(options, place),
  problems: probe.problems(options, place),
  sample: async (address, timeoutMs) => {
    const answer = await probe.ask(options, { ...place, address, timeoutMs, signal: ports.clock.cancelled }, ports);
    ports.clock.throwIfCancelled();
    const sample = probe.judge(answer, options, ports.clock.now());
    return { ...sample, summary: (0,header_redaction .y)(probe.secrets(options, place))(sample.summary) };
  },
});
var postgres = __webpack_require__(4922);
var tcp = __webpack_require__(2910);
var tls = __webpack_require__(3676);
;
// CONCATENATED MODULE: ./src/smoke/probes/registry.js
const bindProbe = (options, place, ports) => 'http' in options
  ? question(http .B1, options, place, ports)
  : 'tls' in options
    ? question(tls .c, options, place, ports)
    : 'postgres' in options
      ? question(postgres .O, options, place, ports)
      : question(tcp .Q, options, place, ports);
var probes_version = __webpack_require__(9109);
var words = __webpack_require__(5004);
var run_commands = __webpack_require__(2134);
;
// CONCATENATED MODULE: ./src/smoke/run/addresses.js
const isV6 = (address) => address.includes(':');
const addressResolver = ({ http, clock }, { ipv6, timeouts }) => {
  const left = new Set();
  const times = new Map();
  const resolve = async (host) => {
    const started = clock.monotonicMs();
    const found = await http.resolve(host, timeouts.dns);
    clock.throwIfCancelled();
    times.set(host, [...(times.get(host) ?? []), clock.monotonicMs() - started]);
    return found;
  };
  return {
    of: async (host) => {
      const all = host === null ? [] : await resolve(host);
      const chosen = all.filter((address) => !(ipv6 === 'off' && isV6(address)) && !left.has(address));
      const [first = null] = all;
      return chosen.length > 0 ? chosen : [first];
    },
    resolvedMs: (host) => (host === null ? [] : (times.get(host) ?? [])),
    leaveOut: (address) => {
      if (ipv6 === 'required')
        return false;
      left.add(address);
      return true;
    },
    leftOut: () => [...left],
  };
};
var database_url = __webpack_require__(858);
;
// CONCATENATED MODULE: ./src/smoke/run/secrets.js
const smokeSecrets = ({ version, probes, metrics, diagnose }, environment) => {
  const headers = [
    version?.headers,
    metrics?.headers,
    ...probes.map((probe) => ('headers' in probe ? probe.headers : {})),
  ];
  const values = headers.flatMap((each) => Object.values(each ?? {})).map((name) => environment[name] ?? '');
  const databases = [diagnose?.database, ...probes.map((probe) => ('postgres' in probe ? probe.postgres : undefined))];
  return [
    ...values,
    ...databases.flatMap((name) => {
      const url = name === undefined ? '' : (environment[name] ?? '');
      return [url, ...((0,database_url .m)(url)?.secrets ?? [])];
    }),
  ];
};
;
// CONCATENATED MODULE: ./src/smoke/run/plan.js
const toMeetOneOf = (replicas) => (0,statistics .Ht)(1 / (replicas + 1));
const answersNeeded = ({ replicas, unseen }, instances) => replicas === undefined ? Math.max((0,statistics .Ht)(unseen), toMeetOneOf(instances)) : toMeetOneOf(replicas);
const expectedRelease = ({ sha, only, smoke, instances }, question, now) => {
  if (only === 'health')
    return { asked: false, why: 'not-wanted' };
  if (sha === null)
    return { asked: false, why: 'no-sha' };
  if (question === null)
    return { asked: false, why: 'no-option' };
  const { converge, within, version } = smoke;
  return {
    asked: true,
    question,
    wanted: { sha, prefix: version?.prefix ?? null },
    needed: answersNeeded(converge, instances ?? 0),
    until: now + Math.min(within, converge.within),
  };
};
const spread = 300;
const bakePlan = ({ assert, bake, latency, errors }) => ({
  ms: bake,
  interval: Math.max(1, assert.interval, bake / spread),
  answers: Math.max(latency === undefined ? 0 : (0,statistics .Zq)(0.95), errors === undefined ? 0 : (0,statistics .Ht)(errors.max)),
});
const problemsOf = ({ version, questions, control, commands, limits }) => [
  ...(version?.problems ?? []),
  ...questions.flatMap(({ problems }) => problems),
  ...(control?.problems ?? []),
  ...(0,run_commands .g)(commands.list),
  ...['latency', 'errors'].flatMap((key) => (limits[key]?.probes ?? [])
    .filter((name) => !questions.some((question) => question.name === name && question.kind === 'http'))
    .map((name) => (0,words .xi)(key, name))),
];
const parsePlan = (request, ports) => {
  const { url, sha, smoke, target = null, userEnvironment: environment = {}, baseline = null } = request;
  const now = ports.clock.monotonicMs();
  const site = { baseUrl: url, environment, phaseMs: smoke.timeouts };
  const bind = (options) => bindProbe(options, site, ports);
  const version = smoke.version === undefined ? null : (0,probes_version .V3)(smoke.version, site, ports);
  const secrets = smokeSecrets(smoke, environment);
  const bake = bakePlan(smoke);
  return {
    url,
    sha,
    environment,
    baseline,
    questions: smoke.probes.map(bind),
    version,
    expected: expectedRelease(request, version, now),
    control: smoke.control === undefined ? null : bind(http .HB.parse({ name: 'control', http: smoke.control })),
    resolver: addressResolver(ports, smoke),
    timeout: smoke.timeout,
    until: now + smoke.within,
    converge: smoke.converge,
    warm: smoke.warm,
    assert: smoke.assert,
    commands: {
      list: smoke.commands,
      environment: { ...environment, SMOKE_URL: url ?? '', SMOKE_SHA: sha ?? '' },
      hide: (0,header_redaction .y)(secrets),
    },
    bake,
    limits: { latency: smoke.latency, errors: smoke.errors, warm: smoke.warm },
    metrics: smoke.metrics,
    diagnosis: { wanted: smoke.diagnose, url, target, userEnvironment: environment, secrets },
    foresight: foresee({
      probes: smoke.probes.length,
      answers: Math.max(smoke.assert.of + (bake.ms === 0 ? 0 : Math.floor(bake.ms / bake.interval)), bake.answers),
      bakeMs: bake.ms,
      scrapeMs: smoke.metrics?.scrape ?? 0,
      rules: smoke.metrics?.rules ?? [],
    }),
  };
};
const planRun = (request, ports) => {
  const plan = parsePlan(request, ports);
  const problems = problemsOf(plan);
  if (problems.length === 0)
    return plan;
  throw new errors .Dh({ code: 'bad-config', message: `${problems.join('; ')}.`, remedy: words .T7 });
};
 }),
 6700:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  q: () => ( progress)
 });
const progress = (ports, everyMs = 5_000) => {
  let last = ports.clock.monotonicMs();
  return (line) => {
    const now = ports.clock.monotonicMs();
    if (now - last < everyMs)
      return;
    last = now;
    ports.log.info(line());
  };
};
 }),
 9274:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  g: () => ( isSound)
 });
const isSound = ({ version, series, commands }) => version?.state !== 'not-converged' &&
  (series ?? []).every(({ state }) => state.state === 'pass' || state.state === 'no-route') &&
  (commands ?? []).every(({ state }) => state === 'pass');
 }),
 5004:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  AR: () => ( commandRunWords),
  Bm: () => ( bakeLeft),
  Ee: () => ( bakeBegins),
  Fz: () => ( waitingFor),
  Ib: () => ( prometheusFailed),
  K6: () => ( recordAgain),
  L2: () => ( verdictWords),
  Lr: () => ( cancelledDuring),
  OX: () => ( unprovableWords),
  Pn: () => ( probesNotAsked),
  Qi: () => ( requestsFailed),
  RS: () => ( commandProblem),
  T7: () => ( unansweredRemedy),
  Vo: () => ( warmingUpWith),
  WS: () => ( versionWords),
  bb: () => ( prometheusError),
  db: () => ( oldAnsweredAgain),
  iJ: () => ( notPrometheus),
  kR: () => ( assertProgress),
  ng: () => ( notOneValue),
  ok: () => ( notRecorded),
  q$: () => ( faultMayBeOurs),
  qA: () => ( noFailedRequest),
  uX: () => ( everyProbePasses),
  v8: () => ( baselineWords),
  vN: () => ( baselineTaken),
  vd: () => ( limitWords),
  wf: () => ( otherCommitServes),
  xi: () => ( unknownProbe),
  xu: () => ( serves),
  zK: () => ( provableWords)
 });
 var _core_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4615);
 var _core_release_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9030);
 var _core_statistics_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8024);
 var _core_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3052);
 var _decide_samples_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9321);
const list = (names) => (0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__ .Cn)(names, 5);
const percent = (share, digits) => `${Number((share * 100).toPrecision(digits))} %`;
const allAnswersNew = (n) => `all ${n} answers came from the new version (with 95 % confidence, at most ${Math.ceil((0,_core_statistics_js__WEBPACK_IMPORTED_MODULE_2__ .MN)(n) * 1000) / 10} % of traffic is still old)`;
const latency = (ms) => (Number.isFinite(ms) ? (0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(ms) : 'longer than the timeout');
const rounded = (value) => Number(value.toPrecision(4));
const limitWords = (finding) => {
  switch (finding.code) {
    case 'p95':
      return `${latency(finding.ms)} of ${finding.n} answers, limit ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(finding.limitMs)}`;
    case 'p95-too-close':
      return `${latency(finding.ms)} of ${finding.n} answers is too close to the limit of ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(finding.limitMs)} to tell`;
    case 'cold-start':
      return `slowest ${latency(finding.ms)} of ${finding.n}, limit ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(finding.limitMs)}`;
    case 'too-few-answers':
      return `need ${finding.need} answers, have ${finding.have}`;
    case 'error-rate': {
      const seen = `${finding.errors} of ${finding.n} answers failed, limit ${percent(finding.limit, 3)}`;
      return finding.need === null ? seen : `${seen}: need ${finding.need} answers to tell`;
    }
    case 'no-warm-answer':
      return 'no answer while warming up';
    case 'short-window':
      return `a window of ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(finding.windowMs)} has fewer than 4 scrapes`;
    case 'served-too-short':
      return `the release has served for ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(finding.servedForMs)}, and the query looks back ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(finding.neededMs)}: bake that long`;
    case 'not-answered':
      return finding.why;
    case 'no-data':
      return 'no data';
    case 'many-series':
      return `${finding.series} series: put an aggregate such as sum() or max() around the query`;
    case 'not-a-number':
      return 'the value is not a number: nothing was counted';
    case 'value': {
      const { value, limit, warnings, infos } = finding;
      const partial = warnings.length === 0 ? '' : `, but the answer is partial: ${warnings.join('; ').slice(0, 300)}`;
      const note = infos.length === 0 ? '' : ` (Prometheus remarks: ${infos.join('; ').slice(0, 300)})`;
      return `${rounded(value)}, ${limit.bound} ${limit.text} (${rounded(limit.value)})${partial}${note}`;
    }
  }
};
const prometheusFailed = (why) => `Prometheus: ${why}`;
const notPrometheus = (status) => `the answer (status ${status}) is not from Prometheus`;
const prometheusError = (status, error) => `Prometheus answered ${status}: ${(error ?? 'no data in the answer').slice(0, 200)}`;
const notOneValue = (type) => `the query returns a ${type}, not one value`;
const pytestWords = {
  2: 'pytest was interrupted or could not collect the tests',
  3: 'pytest had an internal error',
  4: 'pytest was called wrongly',
  5: 'pytest collected no tests',
};
const commandWords = (finding) => {
  switch (finding.code) {
    case 'not-found':
      return `${finding.program} could not be started: there is no such program`;
    case 'timed-out':
      return 'did not end in time';
    case 'killed':
      return 'was ended from outside';
    case 'pytest':
      return pytestWords[finding.exitCode];
    case 'bad-report':
      return `ended with ${finding.exitCode ?? 'no code'}, and its JUnit report ${finding.why}`;
    case 'tests-failed':
      return `${finding.failed.length} of ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__ .LS)(finding.tests, 'test')} failed: ${list(finding.failed)}`;
    case 'no-tests':
      return 'the JUnit report has no tests';
    case 'all-skipped':
      return finding.skipped === 1 ? 'the only test was skipped' : `all ${finding.skipped} tests were skipped`;
    case 'no-test-failed':
      return `ended with ${finding.exitCode ?? 'no code'}, although no test failed`;
    case 'ended':
      return `ended with ${finding.exitCode ?? 'no code'}`;
    case 'tests-passed': {
      const { passed, skipped, flaky } = finding;
      const shaky = flaky.length === 0 ? '' : `, ${flaky.length} of them flaky: ${list(flaky)}`;
      return `${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__ .LS)(passed, 'test')} passed${skipped > 0 ? `, ${skipped} skipped` : ''}${shaky}`;
    }
  }
};
const commandRunWords = ({ finding, second }) => second === 'pass' ? `${commandWords(finding)}; passed when it ran again` : commandWords(finding);
const unprovenNetwork = "no other answer shows that the runner's network works";
const failing = (failures) => list(failures.map(({ name, address, samples }) => {
  const bad = samples.filter(({ outcome }) => outcome !== 'pass');
  const where = address === null ? '' : ` at ${address}`;
  return `${name}${where} (${bad.length} of ${samples.length} answers: ${bad.at(-1)?.summary ?? 'no answer'})`;
}));
const failingProbes = (failures, probes) => {
  const bad = new Set(failures.map(({ name }) => name)).size;
  return `${bad} of ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__ .LS)(probes, 'probe')} ${bad === 1 ? 'fails' : 'fail'}: ${failing(failures)}.`;
};
const ruleList = (rules) => list(rules.map(({ name, finding }) => `${name}: ${limitWords(finding)}`));
const commandList = (commands) => list(commands.map((run) => `${run.name}: ${commandRunWords(run)}`));
const servedBy = (version) => {
  if (version.state === 'converged')
    return `${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_3__ .Fu)(version.sha)} serves everywhere: ${allAnswersNew(version.answers)}; `;
  if (version.state !== 'not-asked' || version.why === 'not-wanted')
    return '';
  return `version not verified: ${notAskedWords[version.why]}; `;
};
const healthy = ({ version, probes, flaky, commands, rules }) => {
  const asked = probes + commands.length + rules.length;
  const passed = asked === 0
    ? 'no probes are configured, so only the version was checked'
    : probes === 0
      ? 'no probes are configured'
      : `${probes} of ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__ .LS)(probes, 'probe')} ${probes === 1 ? 'passes' : 'pass'}`;
  const shaky = list(flaky.map((one) => `${one.name} (${one.failures} of ${one.samples} answers failed)`));
  const watch = rules.filter(({ state }) => state === 'fail');
  return [
    `${servedBy(version)}${passed}`,
    ...(flaky.length === 0 ? [] : [`flaky: ${shaky}`]),
    ...(commands.length === 0 ? [] : [commandList(commands)]),
    ...(watch.length === 0 ? [] : [`to look at: ${ruleList(watch)}`]),
  ].join('; ');
};
const findingWords = (finding) => {
  switch (finding.code) {
    case 'nothing-asked':
      return 'version not verified and no probes are configured: nothing was asked, so nothing is known.';
    case 'old-version': {
      const { serving, waited, counted } = finding;
      const from = `${list(serving.map(_core_release_js__WEBPACK_IMPORTED_MODULE_3__ .Fu))} instead of ${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_3__ .Fu)(waited.sha)}`;
      return `After ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(waited.ms)}, ${counted.count} of the last ${counted.of} answers still came from ${from}.`;
    }
    case 'version-unnamed':
      return `The service answers, but does not say which commit it is: ${finding.detail}.`;
    case 'version-unreachable':
      return `The service could not be reached for ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(finding.waited.ms)} (${finding.detail}), and ${unprovenNetwork}.`;
    case 'version-down': {
      const { detail, waited, counted } = finding;
      const down = `${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_3__ .Fu)(waited.sha)} did not answer the version question for ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(waited.ms)}`;
      return `${down}: ${detail} (${counted.count} of the last ${counted.of} answers).`;
    }
    case 'version-too-few': {
      const { waited, counted } = finding;
      const came = `Only ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__ .LS)(counted.count, 'answer')} came in ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(waited.ms)}`;
      return `${came}; ${counted.of} are needed to prove that ${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_3__ .Fu)(waited.sha)} serves everywhere.`;
    }
    case 'probes-fail':
      return failingProbes(finding.failures, finding.probes);
    case 'probes-failed-before':
      return `${failingProbes(finding.failures, finding.probes)} This failed before the release too, so the release did not cause it.`;
    case 'probes-unreachable': {
      const why = finding.control === 'fail' ? 'neither could the control URL' : unprovenNetwork;
      return `${list(finding.names)} could not be reached, and ${why}.`;
    }
    case 'tests-failed':
      return `${commandList(finding.commands)}.`;
    case 'probes-undecided':
      return `Time ran out before ${list(finding.names)} had enough answers.`;
    case 'over-limit':
      return `Over the limit: ${ruleList(finding.rules)}.`;
    case 'limit-open':
      return `Not proven: ${ruleList(finding.rules)}.`;
    case 'healthy':
      return `${healthy(finding)}.`;
  }
};
const remedies = {
  'nothing-asked': 'Add smoke.version and smoke.probes to the runbook.',
  'old-version': 'Check whether the rollout is stuck or the load balancer still has old instances; then run smoke again.',
  'version-unnamed': 'Make the service report its full commit sha where smoke.version points, or correct smoke.version.',
  'version-unreachable': 'Check the URL and the network between runner and service; set smoke.control to a URL that always answers.',
  'version-down': 'Read the log of the new release; roll back if it does not start.',
  'version-too-few': 'Give smoke.converge.within and smoke.within more time, or set smoke.converge.replicas.',
  'probes-fail': 'Read the evidence below and the log of the release; roll back if users are affected.',
  'probes-failed-before': 'Repair what was broken before; a rollback would not help.',
  'probes-unreachable': 'Check the network between runner and service, then run smoke again; this run says nothing about the release.',
  'tests-failed': 'Read the end of its output below; the release serves, but its tests do not pass.',
  'probes-undecided': 'Give smoke.within more time, or ask for fewer samples under smoke.assert.',
  'over-limit': 'Look at what changed with this release; the runbook says what each limit asks for.',
  'limit-open': 'Bake longer, correct the query, or give the rule an action that may stay open, such as investigate.',
};
const verdictWords = ({ finding, unverified, }) => {
  const message = findingWords(finding);
  if (finding.code === 'healthy')
    return {
      message,
      remedy: unverified ? 'Tell smoke where the service reports its commit: smoke.version in the runbook.' : '',
    };
  const prefix = unverified && finding.code !== 'nothing-asked' ? 'version not verified; ' : '';
  return { message: `${prefix}${message}`, remedy: remedies[finding.code] };
};
const notAskedWords = {
  'no-sha': 'no expected commit is known',
  'no-option': 'smoke.version is not set',
  'not-wanted': 'the monitor asks for health alone',
};
const versionWords = (version) => {
  if (version.state === 'converged')
    return allAnswersNew(version.answers);
  if (version.state === 'not-asked')
    return notAskedWords[version.why];
  const { explained } = version;
  const of = `${explained.count} of ${explained.of} answers`;
  switch (explained.why) {
    case 'old':
      return `${of} came from another commit`;
    case 'unnamed':
      return `${of} named no commit: ${explained.detail}`;
    case 'down':
      return `${of}: ${explained.detail}`;
    case 'too-few':
      return `need ${explained.of}, have ${explained.count}`;
  }
};
const provableWords = ({ provable }) => provable === null
  ? 'no answers of probes: none is configured'
  : `${provable.answers} answers of each probe at each address: if all are good, at most ${percent(provable.share, 2)} of answers are bad (with 95 % confidence)`;
const unprovableWords = ({ unprovable }) => unprovable.map(({ name, neededMs, bakeMs }) => `'${name}' looks back ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(neededMs)}, but the bake is ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(bakeMs)}: it stays open unless the release has served that long by then`);
const waitingFor = (wanted, samples, leftMs) => {
  const counts = new Map();
  for (const { answer } of samples.slice(-50)) {
    const word = answer.kind === 'sha'
      ? `${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_3__ .Fu)(answer.sha)} (${(0,_decide_samples_js__WEBPACK_IMPORTED_MODULE_4__ .qs)(answer.sha, wanted) ? 'new' : 'old'})`
      : answer.why;
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const seen = [...counts].map(([word, count]) => `${count} x ${word}`).join(', ');
  return `waiting for ${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_3__ .Fu)(wanted.sha)}: last answers ${seen}; ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(Math.max(0, leftMs))} left`;
};
const serves = (run) => `the expected commit serves: ${run} answers in a row at every address`;
const oldAnsweredAgain = 'an old instance answered again: waiting for the release once more';
const warmingUpWith = (samples) => `warming up: ${samples} answers of each probe`;
const assertProgress = (probes, done, rows) => `asking ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__ .LS)(probes, 'probe')}: ${done} of ${rows} rows decided`;
const bakeBegins = (ms, intervalMs) => `baking for ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(ms)}, one answer every ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(intervalMs)}`;
const bakeLeft = (ms) => `baking: ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(ms)} left`;
const cancelledDuring = (phase, { versions, series }) => {
  const seen = (series ?? []).map(({ question, address, samples }) => {
    const good = samples.filter(({ outcome }) => outcome === 'pass').length;
    return `${question.name}${address === null ? '' : ` at ${address}`}: ${good} of ${samples.length} answers good`;
  });
  return `cancelled in phase ${phase}; before it: ${[(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__ .LS)(versions.length, 'version answer'), ...seen].join('; ')}`;
};
const commandProblem = (name, why) => `Command '${name}' ${why}`;
const unknownProbe = (key, name) => `smoke.${key} names the probe '${name}', and there is no http probe of that name`;
const unansweredRemedy = "Correct 'smoke' in the runbook, give the environment a url, or set the variable under 'env:' of the step.";
const baselineWords = (baseline) => baseline === null
  ? 'none taken: a failure that existed before counts as new'
  : `taken ${baseline.takenAt}${baseline.sha === null ? '' : `, ${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_3__ .Fu)(baseline.sha)} served`}`;
const baselineTaken = ({ sha, probes }) => {
  const failed = probes.filter(({ state }) => state !== 'pass').map(({ name }) => name);
  const served = sha === null ? 'The answers do not agree on one commit' : `${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_3__ .Fu)(sha)} serves`;
  const passing = `${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__ .LS)(probes.length, 'probe')} ${probes.length === 1 ? 'passes' : 'pass'}`;
  return `Baseline taken before the deploy. ${served}; ${failed.length === 0 ? passing : `not passing: ${failed.join(', ')}`}.`;
};
const everyProbePasses = 'every probe passes';
const faultMayBeOurs = 'the fault may be on the side of this run';
const otherCommitServes = 'another commit serves, and it was not asked whether it is well';
const probesNotAsked = 'the release did not come to serve, so its probes were not asked';
const noFailedRequest = 'no request of the probes failed';
const requestsFailed = (failed) => `${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__ .Cn)(failed.map(({ probe, failed: count, asked }) => `${count} of ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__ .LS)(asked, 'request')} for ${probe}`), 3)} failed in this run`;
const notRecorded = (message, why) => `${message} It could not be recorded on the deployment: ${why}`;
const recordAgain = 'The service is well. Run this step again when GitHub answers, so that the deployment counts as verified.';
 })
};
