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
 8675:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  $t: () => ( ownWorker),
  HJ: () => ( takeLock),
  LD: () => ( releaseOwnLock),
  zF: () => ( removeStaleLock)
 });
 var _core_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8008);
 var _records_decide_lock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5363);
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
  const judged = (0,_records_decide_lock_js__WEBPACK_IMPORTED_MODULE_1__ .VR)({ read, own: ownWorker(ports), holder, now: clock.now() });
  if (judged.state === 'stale') {
    log.warn(`The lock on ${environment} was left behind (${judged.why}): removing it.`);
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
        const remedy = 'Look at the refs under refs/runbook/locks of this repository, and whether the token may read them.';
        return locked(`The lock on ${environment} is refused as taken, and none can be seen.`, remedy);
      }
      await clock.sleep(settleMs);
      continue;
    }
    const who = (0,_records_decide_lock_js__WEBPACK_IMPORTED_MODULE_1__ .FD)(judged.lock, clock.now());
    const waited = clock.monotonicMs() - started;
    if (judged.lock.intent === 'manual')
      return locked(`${who}.`, 'It was set by hand: ask its owner to lift it.');
    if (waited + pause > request.waitMs) {
      return locked(`${who}.`, `Waited ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(waited)}. Run this again when it is done, or raise 'lock-wait'.`);
    }
    log.info(`Waiting for the lock: ${who}. Waited ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(waited)} of ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(request.waitMs)}.`);
    await clock.sleep(pause);
  }
};
const removeStaleLock = async (place, ports) => {
  await examine(place, ports);
};
const releaseOwnLock = async (place, ports) => {
  const read = await ports.github.lock(place);
  if (read.state !== 'held' || !(0,_records_decide_lock_js__WEBPACK_IMPORTED_MODULE_1__ .NP)(read.lock, ownWorker(ports)))
    return false;
  return ports.writer.releaseLock(place, read.commit);
};
 }),
 5363:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  FD: () => ( describeLock),
  NP: () => ( isOwn),
  VR: () => ( judgeLock)
 });
 var _core_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8008);
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
