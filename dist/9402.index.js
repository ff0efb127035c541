export const id = 9402;
export const ids = [9402];
export const modules = {
 9402:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  endJob: () => ( endJob)
 });
 var _records_decide_history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4214);
 var _records_decide_lock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5363);
 var _take_lock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8675);
 var _records_gather_history_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(717);
const endings = {
  success: { event: 'unverified', text: 'the job succeeded, and no smoke step proved it' },
  failure: { event: 'failed', text: 'the job failed' },
  cancelled: { event: 'cancelled', text: '' },
};
const endJob = async (place, jobStatus, ports) => {
  const { context, writer, log } = ports;
  const { environment } = place;
  const end = endings[jobStatus];
  const history = await (0,_records_gather_history_js__WEBPACK_IMPORTED_MODULE_3__ .c)(place, ports);
  const own = (0,_records_decide_history_js__WEBPACK_IMPORTED_MODULE_0__ .M1)(history).filter(({ deployment }) => (0,_records_decide_lock_js__WEBPACK_IMPORTED_MODULE_1__ .NP)(deployment.payload, (0,_take_lock_js__WEBPACK_IMPORTED_MODULE_2__ .$t)(ports)));
  for (const { deployment } of own) {
    await writer.deploymentStatus({ deployment: deployment.id, event: end, logUrl: context.run.url });
    log.info(`Deployment ${deployment.id} in ${environment}: ${[end.event, end.text].filter((word) => word !== '').join(': ')}.`);
  }
  if (await (0,_take_lock_js__WEBPACK_IMPORTED_MODULE_2__ .LD)(place, ports))
    log.info(`The lock on ${environment} is given back.`);
};
 }),
 8675:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  $t: () => ( ownWorker),
  HJ: () => ( takeLock),
  LD: () => ( releaseOwnLock),
  zF: () => ( removeStaleLock)
 });
 var _records_decide_lock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5363);
 var _records_gather_lock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2238);
 var _promotion_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8441);
 var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4543);
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
  const read = await (0,_records_gather_lock_js__WEBPACK_IMPORTED_MODULE_1__ .H)(place, ports);
  const owner = read.state === 'held' ? read.lock.run : null;
  const holder = owner === null || owner === context.run.id ? null : await github.workflowRun(owner);
  const judged = (0,_records_decide_lock_js__WEBPACK_IMPORTED_MODULE_0__ .VR)({ read, own: ownWorker(ports), holder, now: clock.now() });
  if (judged.state === 'stale') {
    log.warn(_words_js__WEBPACK_IMPORTED_MODULE_3__ .LT(environment, judged.why));
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
      return locked((0,_promotion_words_js__WEBPACK_IMPORTED_MODULE_2__ .Bm)(environment, judged.why), (0,_promotion_words_js__WEBPACK_IMPORTED_MODULE_2__ .oW)(place));
    }
    if (judged.state !== 'held') {
      if (clock.monotonicMs() - started > request.waitMs + longestPause) {
        const remedy = _words_js__WEBPACK_IMPORTED_MODULE_3__ .Rc;
        return locked(_words_js__WEBPACK_IMPORTED_MODULE_3__ .CW(environment), remedy);
      }
      await clock.sleep(settleMs);
      continue;
    }
    const who = (0,_records_decide_lock_js__WEBPACK_IMPORTED_MODULE_0__ .FD)(judged.lock, clock.now());
    const waited = clock.monotonicMs() - started;
    if (judged.lock.intent === 'manual')
      return locked(`${who}.`, _words_js__WEBPACK_IMPORTED_MODULE_3__ .EP);
    if (waited + pause > request.waitMs) {
      return locked(`${who}.`, _words_js__WEBPACK_IMPORTED_MODULE_3__ .fA(waited));
    }
    log.info(_words_js__WEBPACK_IMPORTED_MODULE_3__ .mg(who, waited, request.waitMs));
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
 717:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  S: () => ( gatherOwn),
  c: () => ( gatherHistory)
 });
 var _decide_payload_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9528);
 var _decide_event_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4970);
 var _decide_history_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4214);
const batch = 30;
const believable = (statuses, viewer) => statuses.filter(({ state, creator }) => state !== 'success' || (0,_decide_history_js__WEBPACK_IMPORTED_MODULE_2__ .Q5)(creator ?? '') === viewer);
const isOfJob = ({ creator }, viewer) => creator === null || !creator.endsWith('[bot]') || (0,_decide_history_js__WEBPACK_IMPORTED_MODULE_2__ .Q5)(creator) === viewer;
const mayBeOurs = (deployment, place, viewer) => (0,_decide_history_js__WEBPACK_IMPORTED_MODULE_2__ .MU)(deployment, place, viewer) || (deployment.payload === null && isOfJob(deployment, viewer));
const adoptedEntry = async (deployment, statuses, { place, viewer }, { github }) => {
  for (const status of statuses) {
    const event = (0,_decide_history_js__WEBPACK_IMPORTED_MODULE_2__ .Q5)(status.creator ?? '') === viewer ? (0,_decide_event_js__WEBPACK_IMPORTED_MODULE_1__ .H5)(status) : null;
    const payload = event?.event === 'adopted' ? (0,_decide_payload_js__WEBPACK_IMPORTED_MODULE_0__ .k8)(place, deployment, event.text) : null;
    if (payload === null)
      continue;
    const commit = await github.commit(deployment.sha);
    return [{ deployment: { ...deployment, payload: { ...payload, tree: commit?.tree ?? deployment.sha } }, statuses }];
  }
  return [];
};
const entryOf = async (deployment, statuses, whose, ports) => (0,_decide_history_js__WEBPACK_IMPORTED_MODULE_2__ .MU)(deployment, whose.place, whose.viewer)
  ? [{ deployment, statuses }]
  : adoptedEntry(deployment, statuses, whose, ports);
const gatherOwn = async (deployment, service, ports) => {
  const viewer = await ports.github.viewer();
  const place = { service, environment: deployment.environment };
  if (!mayBeOurs(deployment, place, viewer))
    return null;
  const statuses = await ports.github.deploymentStatuses(deployment.id);
  const [entry = null] = await entryOf(deployment, statuses, { place, viewer }, ports);
  return entry;
};
const gatherHistory = async (place, ports, asked = {}) => {
  const { github } = ports;
  const [deployments, viewer, recent] = await Promise.all([
    github.deployments(place.environment),
    github.viewer(),
    github.recentStatuses(place.environment),
  ]);
  const statusesOf = ({ id }) => {
    const known = recent.get(id);
    return known === undefined ? github.deploymentStatuses(id) : Promise.resolve(known);
  };
  const ours = deployments.filter((deployment) => mayBeOurs(deployment, place, viewer));
  const read = async (some) => {
    const found = await Promise.all(some.map(async (each) => entryOf(each, believable(await statusesOf(each), viewer), { place, viewer }, ports)));
    return found.flat();
  };
  const entries = [];
  let done = 0;
  while (done < ours.length) {
    const next = ours.slice(done, done + batch);
    done += next.length;
    entries.push(...(await read(next)));
    const trees = new Set(entries.filter(_decide_history_js__WEBPACK_IMPORTED_MODULE_2__ .p4).map((entry) => entry.deployment.payload.tree));
    if (trees.size >= (asked.wanted ?? 2))
      break;
  }
  entries.push(...(await read(ours.slice(done).filter(({ sha }) => sha === asked.sha))));
  const records = [
    ...entries.map(({ deployment }) => deployment),
    ...ours.slice(done).filter((each) => (0,_decide_history_js__WEBPACK_IMPORTED_MODULE_2__ .MU)(each, place, viewer)),
  ];
  return { place, entries, records: records.toSorted((one, other) => other.id - one.id) };
};
 })
};
