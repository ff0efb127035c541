export const id = 1121;
export const ids = [1121];
export const modules = {
98861:
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
41121:
((__webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
var _src_runtime_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68673);
var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98861);
await (0,_src_runtime_action_js__WEBPACK_IMPORTED_MODULE_0__ .Cs)('preflight', {
readInputs: _inputs_js__WEBPACK_IMPORTED_MODULE_1__ .K,
run: async (opened) => {
const { inputs, ports, writer, settings, userEnvironment } = opened;
const { run, openScratch, openDumps, openSbomDocuments, audienceOf, policyFor, checklistRunsPrograms } = (await Promise.all( [__webpack_require__.e(4785), __webpack_require__.e(9680), __webpack_require__.e(5399), __webpack_require__.e(6912), __webpack_require__.e(815), __webpack_require__.e(6159), __webpack_require__.e(861), __webpack_require__.e(7940), __webpack_require__.e(8854), __webpack_require__.e(8992), __webpack_require__.e(6461), __webpack_require__.e(3251)]).then(__webpack_require__.bind(__webpack_require__, 77042))).preflightSteps;
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
