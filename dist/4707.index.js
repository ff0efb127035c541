export const id = 4707;
export const ids = [4707];
export const modules = {
 4707:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  answerFailure: () => ( answerFailure)
 });
 var _outputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7329);
 var _rollback_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8118);
const mayRollBack = ({ outcome, verification }) => outcome === 'smoke-failed' && verification?.rollbackEligible === true;
const ask = (failed, request, { dryRun }) => {
  const { ports, runbook, environment, sha, restore, audience } = request;
  return (0,_rollback_js__WEBPACK_IMPORTED_MODULE_0__ .d)({
    runbook,
    environment,
    dryRun,
    order: {
      to: null,
      bad: sha,
      tracks: ['restore', 'reconcile'],
      reason: `automatic: ${failed.conclusion.message}`,
      severity: environment.production ? 'high' : 'low',
      acceptDataLoss: null,
    },
    revert: { mode: 'auto', commits: 'each', tag: 'none' },
    restore,
    audience,
  }, ports);
};
const answeredBy = (failed, end, said) => ({
  ...failed,
  conclusion: {
    verdict: failed.conclusion.verdict,
    ...said,
    subject: failed.conclusion.subject,
    parts: [...failed.conclusion.parts, ...end.conclusion.parts],
  },
  outputs: { ...(0,_outputs_js__WEBPACK_IMPORTED_MODULE_1__ .H)(end), ...failed.outputs },
});
const rollBackAfter = async (failed, request) => {
  const { ports } = request;
  const { message, reasonCode } = failed.conclusion;
  ports.log.warn(`${message} Rolling back, as 'on-failure: rollback' asks.`);
  const end = await ask(failed, request, { dryRun: false });
  const { message: told, remedy } = end.conclusion;
  return end.restoredSha === null
    ? answeredBy(failed, end, { reasonCode, message: `${message} It was not rolled back: ${told}`, remedy })
    : answeredBy(failed, end, {
      reasonCode: 'rolled-back',
      message: `Rolled back: ${told} The deploy failed: ${message}`,
      remedy,
    });
};
const shadowAfter = async (failed, deployment, request) => {
  const { ports } = request;
  const { message, reasonCode, remedy } = failed.conclusion;
  const end = await ask(failed, request, { dryRun: true });
  const text = end.conclusion.message;
  if (deployment !== null) {
    await ports.writer.deploymentStatus({ deployment, event: { event: 'shadow', text } });
  }
  return answeredBy(failed, end, { reasonCode, message: `${message} (shadow: ${text})`, remedy });
};
const answerFailure = async (outcome, execution, request) => {
  const { restore, onFailure } = request;
  const { target } = restore;
  if (onFailure === 'hold' || target === null || !mayRollBack(execution))
    return outcome;
  const asked = { ...request, restore: { ...restore, target } };
  return onFailure === 'rollback' ? rollBackAfter(outcome, asked) : shadowAfter(outcome, execution.deployment, asked);
};
 })
};
