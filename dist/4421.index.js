export const id=4421;
export const ids=[4421];
export const modules={
65145:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
IW:()=>(readJobStatus),
Ko:()=>(readInputs),
zk:()=>(cutReason)
});
var _src_core_errors_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(22075);
var _src_core_release_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(78835);
var _src_core_text_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(26639);
const longestReason=300;
const refuse=(message,remedy)=>new _src_core_errors_js__WEBPACK_IMPORTED_MODULE_0__ .Dh({code:'bad-input',message,remedy});
const readNamed=(name,given)=>{
const text=given.replace(/^refs\/tags\//,'');
if(text==='')
return null;
if((0,_src_core_release_js__WEBPACK_IMPORTED_MODULE_1__ .Wf)(text))
return text;
if((0,_src_core_release_js__WEBPACK_IMPORTED_MODULE_1__ .Ij)(text))
return text;
throw refuse(`Input '${name}' is ${JSON.stringify(text.slice(0,80))}, which is neither a tag nor a full commit sha.`,`Give '${name}' a tag such as v1.2.0 or a full sha of 40 digits, or leave it empty.`);
};
const readReason=(inputs)=>{
const reason=(0,_src_core_text_js__WEBPACK_IMPORTED_MODULE_2__ .TN)(inputs.required('reason'));
if(reason==='')
throw refuse("Input 'reason' is empty.",'Say in a few words why the release is taken back.');
return reason;
};
const cutReason=(reason)=>{
const{length}=Array.from(reason);
if(length<=longestReason)
return{reason,note:null};
const rest='Write the rest into the incident issue.';
return{
reason:(0,_src_core_text_js__WEBPACK_IMPORTED_MODULE_2__ .Jj)(reason,longestReason),
note:`Input 'reason' has ${length} characters and was cut to ${longestReason}. ${rest}`,
};
};
const readTracks=(inputs)=>{
const tracks=[...new Set(inputs.list('tracks',['restore','reconcile']))];
if(tracks.length>0)
return tracks;
throw refuse("Input 'tracks' is empty, so nothing would be done.","Use 'restore', 'reconcile' or both, comma-separated.");
};
const readInputs=(inputs)=>({
config:inputs.required('config'),
environment:inputs.required('environment'),
dryRun:inputs.boolean('dry-run'),
to:readNamed('to',inputs.text('to')),
reason:readReason(inputs),
severity:inputs.oneOf('severity',['critical','high','medium','low']),
tracks:readTracks(inputs),
mode:inputs.oneOf('reconcile',['auto','push','pull-request']),
commits:inputs.oneOf('commits',['each','one']),
tag:inputs.oneOf('tag',['none','patch']),
bad:readNamed('bad',inputs.text('bad')),
force:(0,_src_core_text_js__WEBPACK_IMPORTED_MODULE_2__ .TN)(inputs.text('force')).slice(0,longestReason)||null,
acceptDataLoss:(0,_src_core_text_js__WEBPACK_IMPORTED_MODULE_2__ .TN)(inputs.text('accept-data-loss')).slice(0,longestReason)||null,
});
const readJobStatus=(inputs)=>inputs.oneOf('status',['success','failure','cancelled']);
}),
94421:
((__webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.a(__webpack_module__,async(__webpack_handle_async_dependencies__,__webpack_async_result__)=>{try{
__webpack_require__.r(__webpack_exports__);
var _src_runtime_action_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(93872);
var _inputs_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(65145);
await(0,_src_runtime_action_js__WEBPACK_IMPORTED_MODULE_0__ .Cs)('rollback',{
readInputs:_inputs_js__WEBPACK_IMPORTED_MODULE_1__ .Ko,
run:async(opened)=>{
const{inputs,ports,writer,userEnvironment,redact,over}=opened;
const clean=(text)=>(text===null?null:redact(text));
const{reason,note}=(0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__ .zk)(redact(inputs.reason));
const read={...inputs,reason,acceptDataLoss:clean(inputs.acceptDataLoss),force:clean(inputs.force)};
const{runbookFor,runbookForRollback}=await __webpack_require__.e(4298).then(__webpack_require__.bind(__webpack_require__,54298));
const runbook=await runbookForRollback({...ports,path:read.config});
const{audienceOf,run,targetOf,verifyLater}=(await Promise.all([__webpack_require__.e(5943),__webpack_require__.e(4978),__webpack_require__.e(6637),__webpack_require__.e(717),__webpack_require__.e(7882),__webpack_require__.e(6352),__webpack_require__.e(9066),__webpack_require__.e(3216),__webpack_require__.e(940),__webpack_require__.e(1007),__webpack_require__.e(2427),__webpack_require__.e(4305),__webpack_require__.e(5598),__webpack_require__.e(4145),__webpack_require__.e(8815)]).then(__webpack_require__.bind(__webpack_require__,12888))).rollbackSteps;
const session={ports:{...ports,writer},runbook,userEnvironment,leaveNoToken:_src_runtime_action_js__WEBPACK_IMPORTED_MODULE_0__ .yo,note};
return run(read,{
...session,
runbookFor:(sha,ifBroken)=>runbookFor(runbook,sha,ifBroken,ports),
verify:(request,asked)=>over(()=>verifyLater({...request,userEnvironment},asked)),
targetFor:targetOf,
audience:audienceOf(runbook,opened),
remember:_src_runtime_action_js__WEBPACK_IMPORTED_MODULE_0__ .LZ,
});
},
});
__webpack_async_result__();
}catch(e){__webpack_async_result__(e);}},1);
})
};
