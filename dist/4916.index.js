export const id=4916;
export const ids=[4916];
export const modules={
40222:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
K:()=>(readInputs)
});
;
// CONCATENATED MODULE: ./src/checklist/run/inputs.js
const channels=['check-run','summary','comment'];
;
// CONCATENATED MODULE: ./actions/preflight/inputs.js
const nullIfEmpty=(text)=>(text===''?null:text);
const readInputs=(inputs)=>({
config:inputs.required('config'),
environment:nullIfEmpty(inputs.text('environment')),
dryRun:inputs.boolean('dry-run'),
sha:inputs.sha('sha'),
ref:nullIfEmpty(inputs.text('ref')),
waitMs:inputs.duration('wait'),
publish:inputs.list('publish',channels),
});
}),
24916:
((__webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.a(__webpack_module__,async(__webpack_handle_async_dependencies__,__webpack_async_result__)=>{try{
__webpack_require__.r(__webpack_exports__);
var _src_runtime_action_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(93872);
var _inputs_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(40222);
await(0,_src_runtime_action_js__WEBPACK_IMPORTED_MODULE_0__ .Cs)('preflight',{
readInputs:_inputs_js__WEBPACK_IMPORTED_MODULE_1__ .K,
run:async(opened)=>{
const{inputs,ports,writer,settings,protection,userEnvironment}=opened;
const{askFirst,letLeave}=await __webpack_require__.e(571).then(__webpack_require__.bind(__webpack_require__,571));
const remembered=askFirst(inputs,ports);
await letLeave(ports.clock);
const{run,openScratch,openDumps,openSbomDocuments,audienceOf,policyFor,boundaryOf,checklistRunsPrograms}=(await Promise.all([__webpack_require__.e(5943),__webpack_require__.e(4978),__webpack_require__.e(6637),__webpack_require__.e(717),__webpack_require__.e(6352),__webpack_require__.e(3354),__webpack_require__.e(3216),__webpack_require__.e(940),__webpack_require__.e(4305),__webpack_require__.e(9739),__webpack_require__.e(5340),__webpack_require__.e(3834)]).then(__webpack_require__.bind(__webpack_require__,50553))).preflightSteps;
const world={temp:ports.context.paths.temp,searchPath:ports.command.baseEnvironment()['PATH']??''};
const databases={scratch:openScratch({...world,tools:ports.tools}),dumps:openDumps(world)};
const sbom=openSbomDocuments();
const readers={...ports,publisher:writer,settings,userEnvironment,remembered,...databases,sbom};
return run(inputs,readers,{
loadPolicy:async(asked,request)=>{
const reading={...request,path:asked.path};
const policy=await policyFor(asked,reading,ports.context.repository.name);
if(checklistRunsPrograms(policy.runbook,ports.context.event))
(0,_src_runtime_action_js__WEBPACK_IMPORTED_MODULE_0__ .yo)();
return policy;
},
audienceOf:(runbook)=>audienceOf(runbook,opened),
boundary:async(runbook,reading)=>(protection===null?null:boundaryOf(runbook,reading,protection)),
});
},
});
__webpack_async_result__();
}catch(e){__webpack_async_result__(e);}},1);
})
};
