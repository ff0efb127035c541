export const id=865;
export const ids=[865];
export const modules={
34218:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
D:()=>(parseCommandLine),
l:()=>(commandLineOf)
});
const operators=new Set(['|','||','&','&&',';','>','>>','<','<<','2>','2>&1','&>']);
const forShell='needs a shell; write `{ run: "…", shell: bash }`';
const withProgram=(words)=>{
const[program,...rest]=words;
if(program===undefined||program==='')
return{ok:false,why:'names no program; write for example `./scripts/deploy.sh`'};
return{ok:true,argv:[program,...rest]};
};
const parseCommandLine=(text)=>{
const words=[];
const pattern= /\s+|((?:[^\s'"]|'[^']*'|"[^"]*")+)|(['"])/gy;
for(const match of text.matchAll(pattern)){
const[,word,quote]=match;
if(quote!==undefined)
return{ok:false,why:`has a quote (${quote}) that is never closed; close it`};
if(word===undefined)
continue;
if(operators.has(word)||word.endsWith(';'))
return{ok:false,why:`holds \`${word}\`, which ${forShell}`};
if(/\$[A-Za-z_{(]|`/.test(word.replaceAll(/'[^']*'/g,''))){
return{ok:false,why:`holds \`${word}\`, which ${forShell}, or put it in single quotes`};
}
words.push(word.replaceAll(/'([^']*)'|"([^"]*)"/g,(_all,single,double)=>single??double??''));
}
return withProgram(words);
};
const argvOf=(list)=>list.some((word)=>word.includes('\0'))?{ok:false,why:'holds a null byte; remove it'}:withProgram(list);
const bashArgv=(script)=>withProgram(['bash','--noprofile','--norc','-eo','pipefail','-c',script]);
const commandLineOf=(command)=>{
if(typeof command==='string')
return parseCommandLine(command);
if(!('run'in command))
return argvOf(command);
if(command.shell===undefined)
return commandLineOf(command.run);
return typeof command.run==='string'
?bashArgv(command.run)
:{ok:false,why:'is a list, which bash can not run; write the script as text, or remove `shell`'};
};
}),
91194:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
T:()=>(markEarlierInactive)
});
var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(22075);
var _decide_history_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(54214);
var _gather_history_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(60717);
const markEarlierInactive=async(newest,environment,ports)=>{
if(!environment.production)
return;
const markAll=async()=>{
const earlier=(0,_decide_history_js__WEBPACK_IMPORTED_MODULE_1__ .YE)(await(0,_gather_history_js__WEBPACK_IMPORTED_MODULE_2__ .c)(environment.place,ports)).filter(({deployment})=>deployment.id<newest);
for(const{deployment}of earlier){
const event={event:'replaced',text:String(newest)};
await ports.writer.deploymentStatus({deployment:deployment.id,event});
}
};
await(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__ .zw)(markAll,(thrown)=>ports.log.warn(`Earlier deployments to ${environment.name} are still shown as active: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__ .bD)(thrown)}`));
};
}),
92060:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__,{
run:()=>(run)
});
var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(22075);
var _core_ending_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(25163);
var _core_outcome_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(27678);
var _core_release_js__WEBPACK_IMPORTED_MODULE_12__=__webpack_require__(78835);
var _core_report_js__WEBPACK_IMPORTED_MODULE_9__=__webpack_require__(78626);
var _core_text_js__WEBPACK_IMPORTED_MODULE_10__=__webpack_require__(26639);
var _run_baseline_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(43093);
var _records_run_mark_inactive_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(91194);
var _render_part_js__WEBPACK_IMPORTED_MODULE_11__=__webpack_require__(35866);
var _run_verify_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(93068);
var _decide_answers_js__WEBPACK_IMPORTED_MODULE_6__=__webpack_require__(30720);
var _words_js__WEBPACK_IMPORTED_MODULE_7__=__webpack_require__(79159);
var _subject_js__WEBPACK_IMPORTED_MODULE_8__=__webpack_require__(14885);
const baselinePath=(inputs,{context})=>inputs.baseline??`${context.paths.temp}/runbook-smoke-baseline.json`;
const readBaseline=async(inputs,url,ports)=>{
const path=baselinePath(inputs,ports);
const text=await ports.files.read(path);
if(text===null&&inputs.baseline===null)
return null;
const baseline=text===null?null:(0,_run_baseline_js__WEBPACK_IMPORTED_MODULE_3__ .n)(text);
if(baseline===null)
throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ .Dh({
code:'bad-input',
message:text===null?`There is no baseline file at ${path}.`:`${path} is not a baseline that smoke wrote.`,
remedy:"Run smoke with 'phase: baseline' before the deploy, in the same job, and pass its output 'baseline' on.",
});
return baseline.url===url?baseline:null;
};
const reportSubject=({environment,release},inputs,runbook)=>(0,_core_outcome_js__WEBPACK_IMPORTED_MODULE_2__ .et)({
service:runbook.service,
environment:environment?.name??null,
release,
dryRun:inputs.dryRun,
});
const baselineTable=({probes})=>({
title:'Before the deploy',
columns:['probe','state','answers','failed'],
rows:probes.map(({name,state,samples,failed})=>[name,state,String(samples),String(failed)]),
});
const takeBaseline=async(inputs,subject,session)=>{
const{ports,runbook,userEnvironment}=session;
const path=baselinePath(inputs,ports);
const baseline=await(0,_run_baseline_js__WEBPACK_IMPORTED_MODULE_3__ .q)({url:subject.url,sha:null,smoke:runbook.smoke,userEnvironment},ports);
await ports.files.show(path,`${JSON.stringify(baseline,null,2)}\n`);
const calm=baseline.probes.every(({state})=>state==='pass');
return{
conclusion:{
verdict:'pass',
reasonCode:calm?'healthy':'existing-failure',
message:_words_js__WEBPACK_IMPORTED_MODULE_7__ .vN(baseline),
remedy:'',
subject:reportSubject(subject,inputs,runbook),
parts:[(0,_core_report_js__WEBPACK_IMPORTED_MODULE_9__ .O)('baseline','Baseline',{tables:[baselineTable(baseline)]})],
},
outputs:{baseline:path,'observed-sha':baseline.sha??'','rollback-eligible':'false'},
failJob:false,
};
};
const finalEvent=(verification,{release},inputs)=>{
const text=`${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_10__ .qg)(release)}: ${verification.message}`;
if(verification.verdict==='pass'&&verification.observedSha===release.sha)
return{event:'verified',text};
const passes=verification.verdict==='pass'||(verification.verdict==='inconclusive'&&inputs.onInconclusive==='warn');
return passes
?{event:'unverified',text}
:{event:'failed',text:`${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_10__ .qg)(release)} is not healthy: ${verification.message}`};
};
const finishDeployment=async(verification,subject,inputs,{ports,writer})=>{
const{deployment,url}=subject;
if(deployment===null||inputs.dryRun)
return null;
try{
const ended=await(0,_subject_js__WEBPACK_IMPORTED_MODULE_8__ .n)(deployment.id,ports);
if(ended!==null)
return`deployment ${deployment.id} was ended as ${ended} by somebody else meanwhile`;
await writer.deploymentStatus({
deployment:deployment.id,
event:finalEvent(verification,subject,inputs),
environmentUrl:url,
logUrl:ports.context.run.url,
});
if(verification.verdict==='pass'&&subject.environment!==null)
await(0,_records_run_mark_inactive_js__WEBPACK_IMPORTED_MODULE_4__ .T)(deployment.id,subject.environment,{...ports,writer});
return null;
}
catch(thrown){
return(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__ .bD)(thrown);
}
};
const nextAfter=({reasonCode,rollbackEligible},{environment})=>{
if(reasonCode==='version-unknown')
return _core_ending_js__WEBPACK_IMPORTED_MODULE_1__ .ml;
return rollbackEligible&&environment!==null?(0,_core_ending_js__WEBPACK_IMPORTED_MODULE_1__ .ID)(environment.name,reasonCode):{do:'rerun'};
};
const endOf=(verification,subject,unrecorded)=>{
const{verdict,reasonCode,message,remedy}=verification;
const answers={
serving:(0,_decide_answers_js__WEBPACK_IMPORTED_MODULE_6__ .C)(verification,subject.release,{changed:false}),
users:(0,_decide_answers_js__WEBPACK_IMPORTED_MODULE_6__ .s)(verification),
next:nextAfter(verification,subject),
};
if(unrecorded===null)
return(0,_core_outcome_js__WEBPACK_IMPORTED_MODULE_2__ .z6)(verdict,{reasonCode,message,remedy},answers);
const told=_words_js__WEBPACK_IMPORTED_MODULE_7__ .ok(message,unrecorded);
return verdict==='pass'
?(0,_core_outcome_js__WEBPACK_IMPORTED_MODULE_2__ .z6)('fail',{reasonCode:'deployed-but-unrecorded',message:told,remedy:_words_js__WEBPACK_IMPORTED_MODULE_7__ .K6},{serving:answers.serving,users:answers.users,next:{do:'rerun'}})
:(0,_core_outcome_js__WEBPACK_IMPORTED_MODULE_2__ .z6)(verdict,{reasonCode,message:told,remedy},answers);
};
const verifyAndFinish=async(inputs,subject,session)=>{
const{ports,runbook,userEnvironment}=session;
const{url,release}=subject;
const baseline=await readBaseline(inputs,url,ports);
const request={
url,
sha:release.sha,
smoke:runbook.smoke,
target:subject.environment?.target??null,
userEnvironment,
baseline,
};
const verification=await(0,_run_verify_js__WEBPACK_IMPORTED_MODULE_5__.verify)(request,ports);
const unrecorded=await finishDeployment(verification,subject,inputs,session);
const ending=endOf(verification,subject,unrecorded);
return{
conclusion:{...ending,subject:reportSubject(subject,inputs,runbook),parts:[(0,_render_part_js__WEBPACK_IMPORTED_MODULE_11__ .p)(verification)]},
outputs:{
baseline:baseline===null?'':baselinePath(inputs,ports),
'observed-sha':verification.observedSha??'',
'rollback-eligible':String(verification.rollbackEligible),
},
failJob:ending.verdict==='fail'||(ending.verdict==='inconclusive'&&inputs.onInconclusive==='fail'),
};
};
const run=async(inputs,session)=>{
const subject=await(0,_subject_js__WEBPACK_IMPORTED_MODULE_8__ .f)(inputs,session.runbook,session.ports);
const{environment,url,release}=subject;
session.ports.log.info(`Looking at ${url} (${environment?.name??'no environment'}) for ${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_12__ .Fu)(release.sha)}`);
return inputs.phase==='baseline'
?takeBaseline(inputs,subject,session)
:verifyAndFinish(inputs,subject,session);
};
}),
14885:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
f:()=>(resolveSubject),
n:()=>(isOpen)
});
var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(22075);
var _records_decide_history_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(54214);
var _core_promotion_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(32691);
var _records_gather_history_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(60717);
const badInput=(message,remedy)=>new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ .Dh({code:'bad-input',message,remedy});
const open=new Set(['queued','pending','in_progress']);
const isOpen=async(deployment,ports)=>{
const[newest]=await ports.github.deploymentStatuses(deployment);
return newest===undefined||open.has(newest.state)?null:newest.state;
};
const readDeployment=async(id,service,ports)=>{
const deployment=await ports.github.deployment(id);
if(deployment===null)
throw badInput(`There is no deployment ${id} in this repository.`,"Pass deploy's output 'deployment-id' on.");
const own=await(0,_records_gather_history_js__WEBPACK_IMPORTED_MODULE_3__ .S)(deployment,service,ports);
if(own===null)
throw badInput(`Deployment ${id} was not made by deploy for ${service} with this token, so it is not ours to finish.`,"Pass the output 'deployment-id' of our deploy step on, with the same token.");
const ended=await isOpen(id,ports);
if(ended!==null)
throw badInput(`Deployment ${id} has ended already: ${ended}.`,'Deploy again to get a new record, or run smoke without deployment-id.');
return own.deployment;
};
const resolveEnvironment=async(asked,release,runbook,ports)=>{
const{environments}=runbook;
if(asked!==null){
const found=environments.find(({name})=>name.toLowerCase()===asked.toLowerCase());
if(found!==undefined)
return found;
const names=environments.map(({name})=>name).join(', ');
throw badInput(`There is no environment '${asked}' in the runbook.`,`Use one of: ${names}.`);
}
const takers=environments.filter((environment)=>(0,_core_promotion_js__WEBPACK_IMPORTED_MODULE_2__ .ny)(environment,release)===null);
if(takers.length<=1)
return takers[0]??null;
const histories=await Promise.all(takers.map(({place})=>(0,_records_gather_history_js__WEBPACK_IMPORTED_MODULE_3__ .c)(place,ports)));
const verified=new Set(histories.filter((history)=>(0,_records_decide_history_js__WEBPACK_IMPORTED_MODULE_1__ .qm)(history,release.sha)).map((one)=>one.place.environment));
const choice=(0,_core_promotion_js__WEBPACK_IMPORTED_MODULE_2__ .HB)({release,environments:takers,asked:null,verified});
return choice.outcome==='chosen'?choice.environment:null;
};
const releaseOf=(inputs,deployment,{context})=>{
const payload=deployment?.payload;
if(payload!==undefined&&inputs.sha!==null&&inputs.sha!==payload.sha)
throw badInput(`Input 'sha' is ${inputs.sha}, but deployment ${deployment?.id??''} is of ${payload.sha}.`,"Leave 'sha' out: it is read from the deployment.");
const ref=payload?.ref??context.ref;
const sha=inputs.sha??payload?.sha??context.event.pull?.head??context.sha;
return{sha,ref,version:payload?.version??(0,_core_promotion_js__WEBPACK_IMPORTED_MODULE_2__ .E4)(ref)};
};
const resolveSubject=async(inputs,runbook,ports)=>{
const deployment=inputs.deployment===null?null:await readDeployment(inputs.deployment,runbook.service,ports);
const asked=deployment?.environment??inputs.environment;
if(deployment!==null&&inputs.environment!==null&&inputs.environment!==deployment.environment)
throw badInput(`Input 'environment' is ${inputs.environment}, but deployment ${deployment.id} is in ${deployment.environment}.`,"Leave 'environment' out: it is read from the deployment.");
const release=releaseOf(inputs,deployment,ports);
const environment=inputs.url!==null&&asked===null?null:await resolveEnvironment(asked,release,runbook,ports);
const url=inputs.url??environment?.url??null;
if(url!==null)
return{environment,url,release,deployment};
throw badInput(environment===null
?`No environment takes ${release.ref}, and input 'url' is empty: there is nothing to look at.`
:`Environment ${environment.name} has no url in the runbook, and input 'url' is empty.`,"Set 'environments.<name>.url' in the runbook, or give 'url' under 'with:'. No address is guessed.");
};
}),
43093:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
n:()=>(parseBaseline),
q:()=>(measureBaseline)
});
var zod__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(35943);
var zod__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(79435);
var _decide_samples_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(88984);
var _assert_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(66096);
var _plan_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(47825);
const baselineFile=zod__WEBPACK_IMPORTED_MODULE_2__ .Ikc({
runbook:zod__WEBPACK_IMPORTED_MODULE_2__ .euz(1),
takenAt:zod__WEBPACK_IMPORTED_MODULE_3__ .w$(),
url:zod__WEBPACK_IMPORTED_MODULE_2__ .YjP().nullable(),
sha:zod__WEBPACK_IMPORTED_MODULE_2__ .YjP().nullable(),
answered:zod__WEBPACK_IMPORTED_MODULE_2__ .zMY(),
version:zod__WEBPACK_IMPORTED_MODULE_2__ .Ikc({
definition:zod__WEBPACK_IMPORTED_MODULE_2__ .YjP(),
samples:zod__WEBPACK_IMPORTED_MODULE_2__ .Whr().min(0),
failed:zod__WEBPACK_IMPORTED_MODULE_2__ .Whr().min(0),
kind:zod__WEBPACK_IMPORTED_MODULE_2__ .YjP().nullable(),
})
.nullable()
.optional(),
probes:zod__WEBPACK_IMPORTED_MODULE_2__ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__ .Ikc({
name:zod__WEBPACK_IMPORTED_MODULE_2__ .YjP(),
definition:zod__WEBPACK_IMPORTED_MODULE_2__ .YjP(),
state:zod__WEBPACK_IMPORTED_MODULE_2__ .k5n(['pass','fail','unknown']),
samples:zod__WEBPACK_IMPORTED_MODULE_2__ .Whr().min(0),
failed:zod__WEBPACK_IMPORTED_MODULE_2__ .Whr().min(0),
latenciesMs:zod__WEBPACK_IMPORTED_MODULE_2__ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__ .aig().min(0)),
})),
});
const parseBaseline=(text)=>{
try{
return baselineFile.safeParse(JSON.parse(text)).data??null;
}
catch{
return null;
}
};
const stateOf=(rows)=>{
const states=rows.map(({state})=>state.state);
if(states.includes('fail'))
return'fail';
const asked=states.filter((state)=>state!=='no-route');
return asked.length>0&&asked.every((state)=>state==='pass')?'pass':'unknown';
};
const versionBefore=(question,all)=>{
if(question===null)
return null;
const counted=all.filter(_decide_samples_js__WEBPACK_IMPORTED_MODULE_4__ .he);
const down=counted.flatMap(({answer})=>(answer.kind==='down'?[answer]:[]));
const last=down.at(-1);
return{
definition:question.definition,
samples:counted.length,
failed:down.length,
kind:last===undefined?null:(0,_decide_samples_js__WEBPACK_IMPORTED_MODULE_4__ .$V)(last),
};
};
const measureBaseline=async(request,ports)=>{
const plan=(0,_plan_js__WEBPACK_IMPORTED_MODULE_1__ .n)(request,ports);
const{series,versions}=await(0,_assert_js__WEBPACK_IMPORTED_MODULE_0__ .w)(plan,plan.version,ports);
const shas=new Set(versions.flatMap(({answer})=>(answer.kind==='sha'?[answer.sha]:[])));
const[sha=null]=shas;
const samples=series.flatMap((row)=>row.samples);
return{
runbook:1,
takenAt:ports.clock.now(),
url:request.url,
sha:shas.size===1?sha:null,
answered:shas.size>0||samples.some(({outcome})=>outcome==='pass'||outcome==='wrong'),
version:versionBefore(plan.version,versions),
probes:plan.questions.map(({name,definition})=>{
const rows=series.filter(({question})=>question.name===name);
const own=rows.flatMap((row)=>row.samples).filter(_decide_samples_js__WEBPACK_IMPORTED_MODULE_4__ .he);
return{
name,
definition,
state:stateOf(rows),
samples:own.length,
failed:own.filter(({outcome})=>outcome!=='pass').length,
latenciesMs:own.flatMap(({latencyMs})=>(latencyMs===null?[]:[Math.round(latencyMs*100)/ 100])),
};
}),
};
};
})
};
