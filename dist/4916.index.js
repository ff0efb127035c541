export const id = 4916;
export const ids = [4916];
export const modules = {
40222:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
K: () => ( readInputs)
});
;
// CONCATENATED MODULE: ./src/checklist/run/inputs.js
const channels = ['check-run', 'summary', 'comment'];
;
// CONCATENATED MODULE: ./actions/preflight/inputs.js
const nullIfEmpty = (text) => (text === '' ? null : text);
const readInputs = (inputs) => ({
config: inputs.required('config'),
environment: nullIfEmpty(inputs.text('environment')),
dryRun: inputs.boolean('dry-run'),
sha: inputs.sha('sha'),
waitMs: inputs.duration('wait'),
publish: inputs.list('publish', channels),
});
}),
24916:
((__webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
var _src_runtime_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77546);
var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40222);
await (0,_src_runtime_action_js__WEBPACK_IMPORTED_MODULE_0__ .Cs)('preflight', {
readInputs: _inputs_js__WEBPACK_IMPORTED_MODULE_1__ .K,
run: async (opened) => {
const { inputs, ports, writer, settings, userEnvironment } = opened;
const { run, openScratch, openDumps, openSbomDocuments, audienceOf, policyFor, checklistRunsPrograms } = (await Promise.all( [__webpack_require__.e(5943), __webpack_require__.e(4978), __webpack_require__.e(6637), __webpack_require__.e(717), __webpack_require__.e(6352), __webpack_require__.e(3354), __webpack_require__.e(940), __webpack_require__.e(3216), __webpack_require__.e(4305), __webpack_require__.e(9739), __webpack_require__.e(7846), __webpack_require__.e(7896)]).then(__webpack_require__.bind(__webpack_require__, 5407))).preflightSteps;
const world = { temp: ports.context.paths.temp, searchPath: ports.command.baseEnvironment()['PATH'] ?? '' };
const databases = { scratch: openScratch({ ...world, tools: ports.tools }), dumps: openDumps(world) };
const sbom = openSbomDocuments();
const readers = { ...ports, publisher: writer, settings, userEnvironment, ...databases, sbom };
return run(inputs, readers, {
loadPolicy: async (asked, request) => {
const reading = { ...request, path: asked.path, clock: ports.clock };
const policy = await policyFor(asked, reading, ports.context.repository.name);
if (checklistRunsPrograms(policy.runbook, ports.context.event))
(0,_src_runtime_action_js__WEBPACK_IMPORTED_MODULE_0__ .yo)();
return policy;
},
audienceOf: (runbook) => audienceOf(runbook, opened),
});
},
});
__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);
})
};
