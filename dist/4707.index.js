export const id = 4707;
export const ids = [4707];
export const modules = {
34707:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
answerFailure: () => ( answerFailure)
});
var _core_ending_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25163);
var _core_outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27678);
var _outputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67329);
var _rollback_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65374);
var _words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19580);
const mayRollBack = ({ outcome, verification, fell }) => fell === true || (outcome === 'smoke-failed' && verification?.rollbackEligible === true);
const ask = (failed, request, { dryRun }) => {
const { ports, runbook, environment, sha, restore, audience, runbookFor } = request;
return (0,_rollback_js__WEBPACK_IMPORTED_MODULE_2__ .d)({
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
force: null,
},
revert: { mode: 'auto', commits: 'each', tag: 'none' },
restore,
runbookFor,
audience,
}, ports);
};
const lastAnswers = (failed, end) => (0,_core_outcome_js__WEBPACK_IMPORTED_MODULE_1__ .VZ)(end.conclusion) ?? (0,_core_outcome_js__WEBPACK_IMPORTED_MODULE_1__ .VZ)(failed.conclusion) ?? (0,_core_ending_js__WEBPACK_IMPORTED_MODULE_0__ .sF)(_core_ending_js__WEBPACK_IMPORTED_MODULE_0__ .ml);
const answeredBy = (failed, end, said, answers) => ({
...failed,
conclusion: {
...(0,_core_outcome_js__WEBPACK_IMPORTED_MODULE_1__ .z6)(failed.conclusion.verdict, said, answers),
subject: failed.conclusion.subject,
parts: [...failed.conclusion.parts, ...end.conclusion.parts],
},
outputs: { ...(0,_outputs_js__WEBPACK_IMPORTED_MODULE_3__ .H)(end), ...failed.outputs },
});
const rollBackAfter = async (failed, request) => {
const { ports } = request;
const { message, reasonCode } = failed.conclusion;
ports.log.warn(_words_js__WEBPACK_IMPORTED_MODULE_4__ .rZ(message));
const end = await ask(failed, request, { dryRun: false });
const { message: told, remedy } = end.conclusion;
return end.restoredSha === null
? answeredBy(failed, end, { reasonCode, message: _words_js__WEBPACK_IMPORTED_MODULE_4__ .vG(message, told), remedy }, lastAnswers(failed, end))
: answeredBy(failed, end, { reasonCode: 'rolled-back', message: _words_js__WEBPACK_IMPORTED_MODULE_4__ .EN(told, message), remedy }, lastAnswers(failed, end));
};
const shadowAfter = async (failed, deployment, request) => {
const { ports } = request;
const { message, reasonCode, remedy } = failed.conclusion;
const end = await ask(failed, request, { dryRun: true });
const text = end.conclusion.message;
if (deployment !== null) {
await ports.writer.deploymentStatus({ deployment, event: { event: 'shadow', text } });
}
return answeredBy(failed, end, { reasonCode, message: _words_js__WEBPACK_IMPORTED_MODULE_4__ .r7(message, text), remedy }, (0,_core_outcome_js__WEBPACK_IMPORTED_MODULE_1__ .VZ)(failed.conclusion) ?? (0,_core_ending_js__WEBPACK_IMPORTED_MODULE_0__ .sF)(_core_ending_js__WEBPACK_IMPORTED_MODULE_0__ .ml));
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
