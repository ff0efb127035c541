export const id = 2138;
export const ids = [2138];
export const modules = {
 2118:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  Au: () => ( namedBranch),
  JK: () => ( badOf),
  Ox: () => ( chooseReturn),
  a: () => ( refOfRelease),
  bB: () => ( pointOfNoReturn),
  pb: () => ( servesAlready)
 });
 var _records_decide_artifact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1805);
 var _records_decide_history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7199);
 var _core_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3052);
const badOf = (history, named) => {
  if (named !== null) {
    const { sha } = named;
    if (named.isTag)
      return { sha, extent: 'release', why: `tag ${named.name} was named` };
    const release = history.entries.find(({ deployment }) => deployment.payload.sha === sha);
    return release === undefined
      ? { sha, extent: 'commit', why: 'this commit was named, so it alone is undone' }
      : { sha, extent: 'release', why: `it was named, the release of deployment ${release.deployment.id}` };
  }
  const live = (0,_records_decide_history_js__WEBPACK_IMPORTED_MODULE_1__ .H$)(history);
  if (live === null)
    return null;
  const { kind, from } = live.deployment.payload;
  if (kind === 'rollback' && from !== undefined) {
    return { sha: from, extent: 'release', why: `deployment ${live.deployment.id} rolled it back before` };
  }
  return { sha: live.deployment.payload.sha, extent: 'release', why: `it is live (deployment ${live.deployment.id})` };
};
const refOfRelease = (history, { sha }) => history.entries.find(({ deployment }) => deployment.payload.sha === sha)?.deployment.payload.ref ?? null;
const artifactOf = (entry) => (0,_records_decide_artifact_js__WEBPACK_IMPORTED_MODULE_0__ .no)(entry.statuses) ?? entry.deployment.payload.artifact;
const returnTo = (entry, why) => {
  const { sha, ref, version, tree, tagObject } = entry.deployment.payload;
  return {
    release: { sha, ref, version },
    tree,
    tagObject,
    artifact: artifactOf(entry),
    deployment: entry.deployment.id,
    why,
  };
};
const nameOfEntry = ({ deployment: { payload } }) => (0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__ .qg)(payload);
const nowhere = (environment, message, remedy) => ({
  code: 'nothing-to-return-to',
  message: `Nothing was changed in ${environment}: ${message}`,
  remedy,
});
const listed = (candidates) => candidates.map(({ entry, refusedBecause }) => `${nameOfEntry(entry)}: ${refusedBecause ?? 'usable'}`).join('; ');
const chooseReturn = (facts) => {
  const { environment, to, candidates } = facts;
  const usable = candidates.filter((candidate) => candidate.refusedBecause === null);
  if (to !== null) {
    const asked = candidates.find(({ entry }) => entry.deployment.payload.sha === to.sha);
    if (asked === undefined) {
      return nowhere(environment, `${to.name} was never verified there, and only a verified release is returned to.`, usable.length === 0
        ? 'No verified release is left; deploy a good commit forward.'
        : `Name one of: ${usable.map(({ entry }) => nameOfEntry(entry)).join(', ')}; or leave 'to' empty.`);
    }
    if (asked.refusedBecause !== null) {
      return nowhere(environment, `${to.name} is no way back, ${asked.refusedBecause}.`, "Name another, or leave 'to' empty.");
    }
    return returnTo(asked.entry, `named as ${to.name}, verified by deployment ${asked.entry.deployment.id}`);
  }
  const [first] = usable;
  if (first !== undefined) {
    return returnTo(first.entry, `the last verified release (deployment ${first.entry.deployment.id})`);
  }
  return nowhere(environment, candidates.length === 0
    ? 'no release was ever verified there.'
    : `no verified release is usable (${listed(candidates)}).`, 'Deploy a commit that is known to be good; once it is verified, it is a way back.');
};
const namedBranch = ({ promote }) => {
  const { branch, onBranch } = promote;
  if (branch !== null && !/[*?]/.test(branch))
    return branch;
  return onBranch !== null && !/[*?]/.test(onBranch) ? onBranch : null;
};
const servesAlready = (history, target) => {
  const live = (0,_records_decide_history_js__WEBPACK_IMPORTED_MODULE_1__ .H$)(history);
  return live !== null && live.deployment.payload.sha === target.release.sha && (0,_records_decide_history_js__WEBPACK_IMPORTED_MODULE_1__ .p4)(live);
};
const pointOfNoReturn = (facts) => {
  const { environment, target, oneWay, accepted } = facts;
  if (oneWay.length === 0 || accepted !== null)
    return null;
  const [first = ''] = oneWay;
  const files = oneWay.length === 1 ? first : `${first} and ${oneWay.length - 1} more`;
  return {
    code: 'point-of-no-return',
    message: `Nothing was changed in ${environment}: ${files} came after ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__ .qg)(target.release)} and nothing undoes it.`,
    remedy: "Roll forward with a fix; or write its down migration, test it in preflight and run it first; or say in 'accept-data-loss' why the old release can serve all the same.",
  };
};
 }),
 6014:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  WH: () => ( gatherSituation),
  cr: () => ( messagesOf)
 });
 var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9564);
 var _records_decide_history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7199);
 var _records_decide_hold_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9830);
 var _core_release_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9030);
 var _decide_plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2118);
 var _records_gather_history_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6912);
const resolveNamed = async (input, name, git) => {
  const isTag = !(0,_core_release_js__WEBPACK_IMPORTED_MODULE_5__ .Wf)(name);
  const sha = await git.resolve(isTag ? `refs/tags/${name}` : name);
  if (sha !== null)
    return { name, sha, isTag };
  throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ .Dh({
    code: 'bad-input',
    message: `Input '${input}' is '${name}', and the repository has no such ${isTag ? 'tag' : 'commit'}.`,
    remedy: /^[0-9a-f]{7,63}$/i.test(name)
      ? `A shortened sha names nothing for sure: give '${input}' all 40 digits, an existing tag, or leave it empty.`
      : `Give '${input}' an existing tag or a full commit sha, or leave it empty.`,
  });
};
const messagesOf = (commits) => commits.map((commit) => ({ sha: commit.sha, message: `${commit.subject}\n\n${commit.body}` }));
const isTainted = async (git, bad, sha) => {
  if (bad === sha)
    return true;
  if (!(await git.isAncestor(bad, sha)))
    return false;
  const since = await git.commits({ from: bad, to: sha, firstParentOnly: false });
  return (0,_records_decide_hold_js__WEBPACK_IMPORTED_MODULE_2__ .mX)(bad, messagesOf(since)) === null;
};
const badCommits = (history, bad) => new Set([
  bad,
  ...history.entries.flatMap(({ deployment: { payload } }) => (payload.from === undefined ? [] : [payload.from])),
]);
const present = async (git, shas) => {
  const found = [];
  for (const sha of shas)
    if ((await git.resolve(sha)) !== null)
      found.push(sha);
  return found;
};
const movedTags = async (history, ports) => {
  const recorded = new Map();
  for (const { deployment } of history.entries) {
    const { ref } = deployment.payload;
    if (ref.startsWith('refs/tags/') && !recorded.has(ref))
      recorded.set(ref, deployment.payload);
  }
  const moved = await Promise.all([...recorded].map(async ([ref, { sha, tagObject }]) => {
    const now = await ports.github.resolveRef(ref);
    return now?.commit === sha && now.object === tagObject ? [] : [ref];
  }));
  return new Set(moved.flat());
};
const inspectCommits = async (history, bad, git) => {
  const shas = new Set(history.entries.map((entry) => entry.deployment.payload.sha));
  const known = new Set(await present(git, shas));
  const tainted = new Set();
  for (const commit of await present(git, badCommits(history, bad))) {
    for (const sha of known)
      if (await isTainted(git, commit, sha))
        tainted.add(sha);
  }
  return { known, tainted, badTree: (await git.resolve(bad)) === null ? null : await git.tree(bad) };
};
const gatherCandidates = async (history, bad, ports) => {
  if (!history.entries.some(_records_decide_history_js__WEBPACK_IMPORTED_MODULE_1__ .p4))
    return { candidates: [], badTree: null };
  const [movedRefs, { known, tainted, badTree }] = await Promise.all([
    movedTags(history, ports),
    ports.git().then((clone) => inspectCommits(history, bad.sha, clone)),
  ]);
  const candidates = (0,_records_decide_history_js__WEBPACK_IMPORTED_MODULE_1__ .DY)({ history, bad: bad.sha, badTree, tainted, movedRefs });
  return {
    badTree,
    candidates: candidates.map((candidate) => candidate.refusedBecause === null && !known.has(candidate.entry.deployment.payload.sha)
      ? { ...candidate, refusedBecause: 'its commit is no longer in the repository' }
      : candidate),
  };
};
const depths = [2, 8, Number.POSITIVE_INFINITY];
const toBad = (history, question, named) => question.of === 'judged'
  ? { sha: question.sha, extent: 'release', why: 'it is the commit that is judged' }
  : (0,_decide_plan_js__WEBPACK_IMPORTED_MODULE_3__ .JK)(history, named);
const inspectHistory = async (history, asked, ports) => {
  const { to, bad } = asked;
  const found = bad === null ? { candidates: [], badTree: null } : await gatherCandidates(history, bad, ports);
  return { history, live: (0,_records_decide_history_js__WEBPACK_IMPORTED_MODULE_1__ .H$)(history), to, bad, ...found };
};
const hasReturn = ({ candidates, to }) => candidates.some(({ entry, refusedBecause }) => refusedBecause === null && (to === null || entry.deployment.payload.sha === to.sha));
const gatherSituation = async (request, ports) => {
  const { place, to, bad } = request;
  const read = (wanted) => (0,_records_gather_history_js__WEBPACK_IMPORTED_MODULE_4__ .ck)(place, ports, { wanted });
  const [first, namedGood, namedBad] = await Promise.all([
    read(depths[0]),
    to === null ? null : ports.git().then((git) => resolveNamed('to', to, git)),
    bad.of === 'name' ? ports.git().then((git) => resolveNamed('bad', bad.name, git)) : null,
  ]);
  const inspect = (history) => inspectHistory(history, { to: namedGood, bad: toBad(history, bad, namedBad) }, ports);
  let situation = await inspect(first);
  for (const wanted of depths.slice(1)) {
    if (hasReturn(situation))
      break;
    const history = await read(wanted);
    if (history.entries.length === situation.history.entries.length)
      break;
    situation = await inspect(history);
  }
  return situation;
};
 }),
 2138:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
 O: () => ( planReturn)
});
var migration_files = __webpack_require__(6459);
var sql_statements = __webpack_require__(8340);
;
// CONCATENATED MODULE: ./src/database/dropped-tables.js
const wayDown = /^--[ \t]*(?:migrate:down|\+goose\s+Down|Down Migration|@?down)\b|^[ \t]*def (?:downgrade|down)\b|\bexports\.down\b|\bexport\s+(?:const|async function|function)\s+down\b|\basync down\(/im;
const inScript = /\b(?:drop_table|drop_column|remove_columns?|dropTable|dropColumns?|TRUNCATE|DELETE FROM|DROP TABLE|DROP COLUMN)\b/;
const dropped_tables_name = (word) => (word ?? '')
  .replaceAll('"', '')
  .replace(/^public\./i, '')
  .toLowerCase();
const tablesHit = (statement) => {
  const text = statement.replace(/\s+/g, ' ');
  const dropped = /^(?:drop table|truncate(?: table)?) (?:if exists )?(?:only )?([^;]+?)(?: (?:cascade|restrict|restart|continue)\b.*)?$/i.exec(text);
  if (dropped !== null)
    return (dropped[1] ?? '').split(',').map((each) => dropped_tables_name(each.trim()));
  const altered = /^alter table (?:if exists )?(?:only )?([\w."]+) /i.exec(text);
  if (altered !== null && /[ ,]drop (?!constraint\b|default\b|not\b|identity\b|expression\b)/i.test(text))
    return [dropped_tables_name(altered[1])];
  const deleted = /^delete from (?:only )?([\w."]+)/i.exec(text);
  return deleted === null ? [] : [dropped_tables_name(deleted[1])];
};
const inSql = (text) => {
  const read = (0,sql_statements .xj)(text);
  if (!read.ok)
    return inScript.test(text);
  const made = new Set(read.statements.map(({ text: each }) => dropped_tables_name(/^create\s+(?:temp(?:orary)?\s+|unlogged\s+)?table\s+(?:if\s+not\s+exists\s+)?([\w."]+)/i.exec(each)?.[1])));
  return read.statements.flatMap((statement) => tablesHit(statement.text)).some((table) => !made.has(table));
};
const takesDataAway = (path, text) => {
  const up = text.slice(0, wayDown.exec(text)?.index ?? text.length);
  return /\.sql$/i.test(path) ? inSql(up.replace(/^\uFEFF/, '')) : inScript.test(up);
};
;
// CONCATENATED MODULE: ./src/database/one-way-migrations.js
const isOneWay = async (file, sha, ports) => {
  const text = await ports.github.file(file, sha);
  if (text === null)
    return false;
  if (takesDataAway(file, text))
    return true;
  const beside = await Promise.all((0,migration_files .HJ)(file).map((down) => ports.github.file(down, sha)));
  if (beside.some((down) => down !== null && (0,sql_statements .gr)(down)))
    return false;
  return !(0,migration_files .$1)(file, text);
};
const oneWayMigrations = async (range, directory, git, ports) => {
  const added = (await git.changes(range.from, range.to))
    .filter(({ status, path: file }) => status === 'A' && (0,migration_files .b4)(file, directory))
    .map(({ path: file }) => file);
  const oneWay = await Promise.all(added.map(async (file) => ((await isOneWay(file, range.to, ports)) ? [file] : [])));
  return oneWay.flat();
};
var plan = __webpack_require__(2118);
var push_rules = __webpack_require__(5954);
var rehearse_revert = __webpack_require__(844);
var gather_candidates = __webpack_require__(6014);
;
// CONCATENATED MODULE: ./src/rollback/gather/plan-return.js
const isRefusal = (value) => 'code' in value;
const unknownBad = (environment) => ({
  code: 'nothing-to-return-to',
  message: `Nothing was changed in ${environment}: nothing of ours was ever deployed there.`,
  remedy: 'Deploy with the deploy action first; what it verified is what a rollback returns to.',
});
const gatherBranch = async (question, ports) => {
  const branch = (0,plan .Au)(question.environment) ?? (await ports.github.repository()).defaultBranch;
  return { branch, rules: question.tracks.includes('reconcile') ? await (0,push_rules .p)(branch, ports) : null };
};
const schemaEnds = ({ live }, bad, { of }) =>
new Set([bad.sha, of === 'judged' ? bad.sha : (live?.deployment.sha ?? bad.sha)]);
const gatherRemoved = async (git, range, directory, ports) => {
  const { good, bad, ends } = range;
  const isHere = (await git.resolve(bad)) !== null;
  const [migrations, oneWay] = [new Set(), new Set()];
  for (const to of ends) {
    if ((await git.resolve(to)) === null)
      continue;
    const added = (await git.changes(good, to)).filter(({ status, path }) => status === 'A' && (0,migration_files .b4)(path, directory));
    for (const { path } of added)
      migrations.add(path);
    if (added.length > 0) {
      for (const path of await oneWayMigrations({ from: good, to }, directory, git, ports))
        oneWay.add(path);
    }
  }
  return {
    commits: isHere ? await git.commits({ from: good, to: bad, firstParentOnly: true }) : [],
    isLinear: isHere && (await git.isAncestor(good, bad)),
    migrations: [...migrations],
    oneWay: [...oneWay],
  };
};
const nothingRemoved = { commits: [], isLinear: true, migrations: [], oneWay: [] };
const planFrom = async (question, { situation, bad, target }, branchKnown, ports) => {
  const { migrationsDirectory, tracks } = question;
  const [git, { branch, rules }] = await Promise.all([ports.git(), branchKnown]);
  const revertQuestion = {
    branch,
    head: question.bad.of === 'judged' && question.bad.isHead ? question.bad.sha : null,
    bad,
    good: target === null ? null : { sha: target.release.sha, tree: target.tree },
    migrationsDirectory,
  };
  const ends = schemaEnds(situation, bad, question.bad);
  const [revert, removed] = await Promise.all([
    tracks.includes('reconcile') ? (0,rehearse_revert .K)(git, revertQuestion) : null,
    target === null
      ? nothingRemoved
      : gatherRemoved(git, { good: target.release.sha, bad: bad.sha, ends }, migrationsDirectory, ports),
  ]);
  return { git: { question: revertQuestion, revert, rules }, removed };
};
const planReturn = async (question, ports, chosen = () => undefined) => {
  const { environment, tracks } = question;
  const branchKnown = gatherBranch(question, ports);
  branchKnown.catch(() => undefined);
  const situation = await (0,gather_candidates .WH)({ place: environment.place, to: question.to, bad: question.bad }, ports);
  const { bad, to, candidates, history } = situation;
  if (bad === null)
    return { outcome: 'refused', refusal: unknownBad(environment.name), situation };
  const choice = (0,plan .Ox)({ environment: environment.name, to, candidates });
  const needed = tracks.includes('restore') || bad.extent === 'release';
  if (isRefusal(choice) && needed)
    return { outcome: 'refused', refusal: choice, situation };
  const target = isRefusal(choice) ? null : choice;
  const serving = target !== null && (0,plan .pb)(history, target);
  if (target !== null)
    chosen(target, serving);
  const rest = await planFrom(question, { situation, bad, target }, branchKnown, ports);
  return { outcome: 'plan', plan: { situation, bad, target, serving, ...rest } };
};
 }),
 5954:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  p: () => ( gatherPushRules)
 });
 var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9564);
const orUnreadableRule = async (asked, what, { log }) => {
  const read = await (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__ .ei)(asked);
  if (read.ok)
    return read.value;
  log.warn(`${what} can't be read (${read.error.message}).`);
  return { state: 'unreadable' };
};
const rulesetsOf = async (branch, { github }) => ({
  state: 'rules',
  rules: await github.branchRules(branch),
});
const classicOf = async (branch, { github }) => {
  const rule = await github.pushRule(branch);
  return rule === null ? { state: 'none' } : { state: 'rule', rule };
};
const gatherPushRules = async (branch, ports) => {
  const [rulesets, classic] = await Promise.all([
    orUnreadableRule(rulesetsOf(branch, ports), `The rules of ${branch}`, ports),
    orUnreadableRule(classicOf(branch, ports), `The protection of ${branch}`, ports),
  ]);
  return { rulesets, classic };
};
 }),
 844:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  K: () => ( rehearse)
 });
 var _records_decide_hold_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9830);
 var _decide_route_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7692);
 var _candidates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6014);
const rangeOf = async (git, { bad, good }) => {
  if (bad.extent === 'release' && good !== null) {
    const range = await git.commits({ from: good.sha, to: bad.sha, firstParentOnly: true });
    if (range.length > 0)
      return range;
  }
  const commit = await git.commit(bad.sha);
  return commit === null ? [] : [commit];
};
const onBranch = async (git, tip, range) => {
  const here = [];
  for (const commit of range)
    if (await git.isAncestor(commit.sha, tip))
      here.push(commit);
  const [newest] = here;
  if (newest === undefined)
    return [];
  const above = await git.commits({ from: newest.sha, to: tip, firstParentOnly: false });
  const messages = (0,_candidates_js__WEBPACK_IMPORTED_MODULE_1__ .cr)(above);
  return here.map((commit) => {
    const by = (0,_records_decide_hold_js__WEBPACK_IMPORTED_MODULE_0__ .mX)(commit.sha, messages);
    return { commit, by: above.find(({ sha }) => sha === by) ?? null };
  });
};
const rehearse = async (git, question) => {
  const { bad, good } = question;
  const tip = await git.resolve(question.head ?? `refs/heads/${question.branch}`);
  if (tip === null)
    return { outcome: 'absent', tip };
  const found = await onBranch(git, tip, await rangeOf(git, question));
  if (found.length === 0)
    return { outcome: 'absent', tip };
  const undo = found.filter(({ by }) => by === null).map(({ commit }) => commit);
  const by = [...new Set(found.flatMap((reverted) => reverted.by ?? []))].toReversed();
  if (undo.length === 0)
    return { outcome: 'noop', tip, by };
  const rehearsal = await git.rehearseRevert({ onto: tip, commits: undo.map(({ sha }) => sha) });
  if (rehearsal.outcome === 'noop')
    return { outcome: 'noop', tip, by };
  if (rehearsal.outcome === 'conflict')
    return { ...rehearsal, tip, undo };
  const changed = await git.changes(tip, rehearsal.tree);
  const exact = bad.extent === 'release' && good !== null && tip === bad.sha;
  return {
    outcome: 'ready',
    tip,
    undo,
    tree: rehearsal.tree,
    trees: rehearsal.trees,
    changed,
    workflows: (0,_decide_route_js__WEBPACK_IMPORTED_MODULE_2__ .BF)(rehearsal.files),
    doubt: (0,_decide_route_js__WEBPACK_IMPORTED_MODULE_2__ .ce)({
      tree: rehearsal.tree,
      goodTree: exact ? good.tree : null,
      changed,
      undoneFiles: await git.touched(undo.map(({ sha }) => sha)),
      migrationsDirectory: question.migrationsDirectory,
    }),
    proven: exact && rehearsal.tree === good.tree,
  };
};
 })
};
