export const id=2702;
export const ids=[2702];
export const modules={
70110:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
K:()=>(readInputs)
});
var _src_core_errors_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(22075);
var _src_core_base_url_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(11937);
const nullIfEmpty=(text)=>(text===''?null:text);
const readUrl=(text)=>{
if(text==='')
return null;
const parsed=(0,_src_core_base_url_js__WEBPACK_IMPORTED_MODULE_1__ .Q2)(text);
if(parsed.ok)
return parsed.url;
throw new _src_core_errors_js__WEBPACK_IMPORTED_MODULE_0__ .Dh({
code:'bad-input',
message:`Input 'url' ${parsed.why}.`,
remedy:"Give 'url' the base URL of the service, such as https://api.example.com, under 'with:' in the workflow.",
});
};
const fewestLooks=4;
const tooShort=new _src_core_errors_js__WEBPACK_IMPORTED_MODULE_0__ .Dh({
code:'bad-input',
message:"Input 'for' is shorter than four times 'interval', so nothing could be counted in it.",
remedy:"Use 'for: 55m' and 'interval: 15s', or leave 'for' out to look once.",
});
const readWatch=(inputs)=>{
const alert=nullIfEmpty(inputs.text('alert'));
const given=inputs.duration('for');
if(given===null&&alert===null)
return null;
const forMs=given??300_000;
const intervalMs=inputs.requiredDuration('interval');
if(intervalMs<1||forMs<fewestLooks*intervalMs)
throw tooShort;
return{forMs,intervalMs,handOver:inputs.boolean('hand-over')&&alert===null,alert};
};
const readInputs=(inputs)=>({
config:inputs.required('config'),
environment:nullIfEmpty(inputs.text('environment')),
dryRun:inputs.boolean('dry-run'),
url:readUrl(inputs.text('url')),
sha:inputs.sha('sha'),
phase:inputs.oneOf('phase',['verify','baseline','monitor']),
baseline:nullIfEmpty(inputs.text('baseline')),
deployment:inputs.count('deployment-id'),
onInconclusive:inputs.oneOf('on-inconclusive',['fail','warn']),
watch:readWatch(inputs),
});
}),
62702:
((__webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.a(__webpack_module__,async(__webpack_handle_async_dependencies__,__webpack_async_result__)=>{try{
__webpack_require__.r(__webpack_exports__);
var _src_runtime_action_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(93872);
var _inputs_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(70110);
await(0,_src_runtime_action_js__WEBPACK_IMPORTED_MODULE_0__ .Cs)('smoke',{
readInputs:_inputs_js__WEBPACK_IMPORTED_MODULE_1__ .K,
run:async(opened)=>{
const{inputs,ports,writer,userEnvironment}=opened;
const[{runbookFor,runbookOrDefaults},{smokeRunsPrograms}]=await Promise.all([
__webpack_require__.e(4298).then(__webpack_require__.bind(__webpack_require__,54298)),
__webpack_require__.e(9250).then(__webpack_require__.bind(__webpack_require__,89250)),
]);
const policy=await runbookOrDefaults({...ports,path:inputs.config},ports.context.repository.name);
const runbook=ports.context.event.pull===null?await runbookFor(policy,ports.context.sha,'refuse',ports):policy;
(0,_src_runtime_action_js__WEBPACK_IMPORTED_MODULE_0__ .Pz)(runbook,opened);
if(smokeRunsPrograms(runbook))
(0,_src_runtime_action_js__WEBPACK_IMPORTED_MODULE_0__ .yo)();
const session={ports,runbook,userEnvironment};
if(inputs.phase!=='monitor'){
return(await Promise.all([__webpack_require__.e(5943),__webpack_require__.e(4978),__webpack_require__.e(717),__webpack_require__.e(7882),__webpack_require__.e(3354),__webpack_require__.e(9066),__webpack_require__.e(1517),__webpack_require__.e(3068),__webpack_require__.e(865)]).then(__webpack_require__.bind(__webpack_require__,92060))).run(inputs,{...session,writer});
}
const[{monitor},{audienceOf}]=await Promise.all([
Promise.all([__webpack_require__.e(5943),__webpack_require__.e(4978),__webpack_require__.e(717),__webpack_require__.e(7882),__webpack_require__.e(3354),__webpack_require__.e(9066),__webpack_require__.e(1517),__webpack_require__.e(3068),__webpack_require__.e(1007),__webpack_require__.e(279)]).then(__webpack_require__.bind(__webpack_require__,52549)),
Promise.all([__webpack_require__.e(5943),__webpack_require__.e(4305),__webpack_require__.e(2891)]).then(__webpack_require__.bind(__webpack_require__,44305)),
]);
return monitor(inputs,{...session,ports:{...ports,writer},audience:audienceOf(runbook,opened)});
},
});
__webpack_async_result__();
}catch(e){__webpack_async_result__(e);}},1);
}),
11937:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
Lk:()=>(hasCredentials),
Q2:()=>(parseBaseUrl),
aH:()=>(notHttp),
f9:()=>(credentialsInside),
mW:()=>(withoutSlash)
});
var _text_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(26639);
const notHttp='must be an http(s) URL';
const credentialsInside='must not hold credentials: name an environment variable instead';
const hasCredentials=(text)=>URL.canParse(text)&&(new URL(text).username!==''||new URL(text).password!=='');
const withoutSlash=(text)=>(0,_text_js__WEBPACK_IMPORTED_MODULE_0__ .Mx)(text,'/');
const parseBaseUrl=(text)=>{
const trimmed=text.trim();
if(!/^https?:\/\//i.test(trimmed)|| !URL.canParse(trimmed))
return{ok:false,why:notHttp};
return hasCredentials(trimmed)?{ok:false,why:credentialsInside}:{ok:true,url:withoutSlash(trimmed)};
};
})
};
