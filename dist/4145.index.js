export const id=4145;
export const ids=[4145];
export const modules={
80934:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
j:()=>(endStaleDeployments)
});
var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(22075);
var _records_decide_history_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(54214);
const whyStale=async({deployment},ports)=>{
const{run,attempt}=deployment.payload;
const{context,github}=ports;
if(run===context.run.id)
return attempt<context.run.attempt?`attempt ${attempt} of this run ended without a word`:null;
const owner=await github.workflowRun(run);
if(owner===null)
return`run ${run} no longer exists`;
return owner.status==='completed'?`run ${run} ended (${owner.conclusion??'no conclusion'})`:null;
};
const endStaleDeployments=async(history,ports)=>{
const ended=await Promise.all((0,_records_decide_history_js__WEBPACK_IMPORTED_MODULE_1__ .M1)(history).map(async(entry)=>{
const{id}=entry.deployment;
const attempt=async()=>{
const why=await whyStale(entry,ports);
if(why===null)
return[];
await ports.writer.deploymentStatus({deployment:id,event:{event:'abandoned',text:why}});
ports.log.warn(`Deployment ${id} in ${history.place.environment} was left open (${why}): marked as error.`);
return[id];
};
const done=await(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__ .zw)(attempt,(thrown)=>ports.log.warn(`Deployment ${id} could not be looked after: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__ .bD)(thrown)}`));
return done??[];
}));
return ended.flat();
};
}),
10627:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
g:()=>(execute)
});
var decide_artifact=__webpack_require__(21238);
var duration=__webpack_require__(58008);
var errors=__webpack_require__(22075);
var core_text=__webpack_require__(26639);
var final_status=__webpack_require__(74357);
;
// CONCATENATED MODULE: ./src/deploy/execution.js
const ending=(outcome,message,rest={})=>({
outcome,
message,
remedy:rest.remedy??'',
refusal:rest.refusal??null,
artifact:rest.artifact??null,
url:rest.url??null,
verification:rest.verification??null,
...(rest.fell===true?{fell:true}:{}),
log:rest.log??'',
});
var take_lock=__webpack_require__(18675);
var baseline=__webpack_require__(43093);
;
// CONCATENATED MODULE: ./src/deploy/baseline-before.js
const baselineBefore=async({environment,smoke},{intent,put,verify,before},steps,ports)=>{
const{url}=environment;
if(verify===null||intent.kind==='rollback'||before==='unproven')
return null;
if(url===null||smoke.probes.length===0)
return null;
const probed={url,sha:null,smoke,userEnvironment:put.userEnvironment};
return steps.run('Look before',()=>(0,baseline .q)(probed,ports),({probes})=>{
const failing=probes.filter(({state})=>state!=='pass').map(({name})=>name);
return{
failed:false,
detail:failing.length===0?'all probes pass':`not passing already: ${failing.join(', ')}`,
};
});
};
var open_deployment=__webpack_require__(25394);
var mark_inactive=__webpack_require__(91194);
var deploy_steps=__webpack_require__(7237);
var words=__webpack_require__(44543);
;
// CONCATENATED MODULE: ./src/deploy/execute.js
const runTarget=({environment,release},{intent,put},target,ports)=>{
const{previousSha,directory,userEnvironment,artifact}=put;
const order={environment:environment.name,release,previousSha,directory,env:userEnvironment,artifact};
return intent.kind==='deploy'?target.deploy(order,ports):target.restore(order,ports);
};
const judged=(verification,{release,environment},where)=>{
const rest={...where,verification,remedy:verification.remedy};
switch(verification.verdict){
case'pass':
return(0,final_status .Lv)(verification,release)
?ending('verified',words .EX((0,core_text .qg)(release),environment.name),rest)
:ending('verified',words .VD((0,core_text .qg)(release),environment.name,verification.message),rest);
case'fail':
return ending('smoke-failed',words .c6((0,core_text .qg)(release),environment.name,verification.message),rest);
case'inconclusive':
return ending('smoke-inconclusive',words .gm((0,core_text .qg)(release),environment.name,verification.message),rest);
}
};
const brokenOff=(thrown,{release,environment},where)=>{
if((0,errors .mm)(thrown))
throw thrown;
const log=thrown instanceof Error?(thrown.stack??''):'';
const message=words .H1((0,core_text .qg)(release),environment.name,(0,errors .bD)(thrown));
return ending('smoke-inconclusive',message,{...where,remedy:words .se,log,fell:true});
};
const deployAndVerify=async(subject,request,deployment,steps,ports)=>{
const{environment,release,smoke}=subject;
const{verify}=request;
const{target,userEnvironment}=request.put;
if(target===null)
return ending('opened',words .Sg(deployment));
const baseline=await baselineBefore(subject,request,steps,ports);
const put=await steps.run(`Run ${target.describe}`,()=>runTarget(subject,request,target,ports),(outcome)=>({
failed: !outcome.ok,
detail:outcome.ok?(0,decide_artifact .JX)(outcome.artifact??''):outcome.why,
}));
if(!put.ok)
return ending('target-failed',words .eo((0,core_text .qg)(release),environment.name,put.why),put);
const{artifact,instances}=put;
const url=put.url??environment.url;
const refused=artifact===null?null:await(0,final_status .wY)(deployment,artifact,ports);
const unrecorded=request.intent.kind==='deploy'?refused:null;
if(verify===null)
return ending('opened',words .CA((0,core_text .qg)(release),environment.name),{artifact,url});
const before=baseline?.url===url?baseline:null;
const asked={url,sha:release.sha,smoke,target:environment.target,instances,userEnvironment};
const proof=steps.run('Verify',()=>verify({...asked,baseline:before},ports),(outcome)=>({failed:outcome.verdict!=='pass',detail:outcome.message}));
return proof.then((verification)=>(0,final_status .z9)(judged(verification,subject,{artifact,url}),unrecorded,deployment),(thrown)=>brokenOff(thrown,subject,{artifact,url}));
};
const refusedBy=({code,message,remedy})=>({
...ending('refused',message,{refusal:{code,message,remedy},remedy}),
deployment:null,
});
const underLock=async(subject,request,steps,ports)=>{
const asked=await(0,errors .ei)(Promise.resolve(request.lock.recheck?.()??null));
const refusal=asked.ok?asked.value:asked.error;
if(refusal!==null)
return refusedBy(refusal);
const{environment,release}=subject;
const{kind,record,reason}=request.intent;
const order={
place:environment.place,
production:environment.production,
payload:(0,final_status .Md)(subject,request,ports),
record,
reason,
};
const{force}=request.intent;
const forced=force===null?'':`, by force: ${force}`;
const by=`${kind} of ${(0,core_text .qg)(release)} by ${ports.context.actor}${forced}`;
const opened=await(0,errors .ei)(steps.run('Open the deployment',()=>(0,open_deployment .Q)(order,by,ports)));
if(!opened.ok)
return refusedBy(opened.error);
const deployment=opened.value;
try{
ports.clock.throwIfCancelled();
const end=await deployAndVerify(subject,request,deployment,steps,ports);
const recorded=await(0,final_status .$f)(end,deployment,subject,steps,ports);
if(recorded.outcome==='verified')
await(0,mark_inactive .T)(deployment,environment,ports);
return{...recorded,deployment};
}
catch(thrown){
await(0,errors .zw)(()=>(0,final_status .e9)(deployment,thrown,ports),(second)=>{
ports.log.warn(words .Au(deployment,(0,errors .bD)(second)));
});
throw thrown;
}
};
const execute=async(subject,request,ports)=>{
const{environment,release}=subject;
const{kind,reason}=request.intent;
const steps=(0,deploy_steps .Z)(ports);
const order={place:environment.place,sha:release.sha,intent:kind,reason,waitMs:request.lock.waitMs};
const taken=await(0,errors .ei)(steps.run(`Lock ${environment.name}`,()=>(0,take_lock .HJ)(order,ports),(outcome)=>({
failed:outcome.outcome==='locked',
detail:outcome.outcome==='locked'?outcome.message:'',
})));
if(!taken.ok)
return{...refusedBy(taken.error),steps:steps.taken()};
const lock=taken.value;
if(lock.outcome==='locked')
return{...ending('locked',lock.message,{remedy:lock.remedy}),deployment:null,steps:steps.taken()};
let keepLock=false;
try{
const execution=await underLock(subject,request,steps,ports);
keepLock=execution.outcome==='opened';
ports.log.info(`${execution.message} (${(0,duration .a)(steps.elapsedMs())})`);
return{...execution,steps:steps.taken()};
}
finally{
if(!keepLock){
await(0,errors .zw)(()=>ports.writer.releaseLock(environment.place,lock.commit),(thrown)=>{
ports.log.warn(words .YL(environment.name,(0,errors .bD)(thrown)));
});
}
}
};
}),
74357:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
$f:()=>(recordEnd),
Lv:()=>(wasSeen),
Md:()=>(payloadOf),
e9:()=>(abandon),
wY:()=>(recordArtifact),
z9:()=>(withoutArtifact)
});
var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(22075);
var _records_decide_artifact_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(21238);
var _records_decide_payload_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(29528);
var _core_text_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(26639);
var _words_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(44543);
const payloadOf=({environment,release},{intent,put},{context})=>({
runbook:2,
kind:intent.kind,
service:environment.place.service,
version:release.version,
ref:release.ref,
tagObject:release.tagObject,
sha:release.sha,
tree:release.tree,
run:context.run.id,
attempt:context.run.attempt,
job:context.run.job,
artifact:put.artifact,
previous:put.previousSha,
key:(0,_records_decide_payload_js__WEBPACK_IMPORTED_MODULE_2__ .v3)({
place:environment.place,
kind:intent.kind,
sha:release.sha,
run:context.run.id,
attempt:context.run.attempt,
}),
policy:environment.trust.digest,
...(intent.bad===null?{}:{from:intent.bad,to:release.sha}),
...(intent.force===null?{}:{force:intent.force}),
});
const wasSeen=(verification,release)=>verification?.observedSha===release.sha;
const finalEvent=(end,release)=>{
switch(end.outcome){
case'verified':{
const text=`${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_4__ .qg)(release)}: ${end.verification?.message??''}`;
return{event:wasSeen(end.verification,release)?'verified':'unverified',text};
}
case'target-failed':
case'smoke-failed':
case'smoke-inconclusive':
return{event:'failed',text:end.message};
case'deployed-but-unrecorded':
return{event:'broken',text:end.message};
default:
return null;
}
};
const recordEnd=async(end,deployment,{environment,release},steps,ports)=>{
const event=finalEvent(end,release);
if(event===null)
return end;
const url=end.url??environment.url;
try{
await steps.run(`Record ${end.outcome==='verified'?'success':'failure'}`,()=>ports.writer.deploymentStatus({
deployment,
event,
logUrl:ports.context.run.url,
...(url===null?{}:{environmentUrl:url}),
}));
return end;
}
catch(thrown){
if(end.outcome!=='verified')
return{...end,message:_words_js__WEBPACK_IMPORTED_MODULE_3__ .ok(end.message,(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__ .bD)(thrown))};
return{
...end,
outcome:'deployed-but-unrecorded',
message:_words_js__WEBPACK_IMPORTED_MODULE_3__ .xT(end.message,(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__ .bD)(thrown)),
remedy:_words_js__WEBPACK_IMPORTED_MODULE_3__ .CI(deployment),
};
}
};
const recordArtifact=async(deployment,artifact,{log,writer})=>{
const events=(0,_records_decide_artifact_js__WEBPACK_IMPORTED_MODULE_1__ .KT)(artifact);
if(events===null){
log.warn(_words_js__WEBPACK_IMPORTED_MODULE_3__ .WC(artifact.length));
return null;
}
try{
for(const event of events)
await writer.deploymentStatus({deployment,event});
return null;
}
catch(thrown){
if((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__ .mm)(thrown))
throw thrown;
log.warn(_words_js__WEBPACK_IMPORTED_MODULE_3__ .hU((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__ .bD)(thrown)));
return(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__ .bD)(thrown);
}
};
const withoutArtifact=(end,why,deployment)=>{
if(why===null||end.outcome!=='verified')
return end;
const message=_words_js__WEBPACK_IMPORTED_MODULE_3__ .nZ(end.message,why);
return{...end,outcome:'deployed-but-unrecorded',message,remedy:_words_js__WEBPACK_IMPORTED_MODULE_3__ .CI(deployment)};
};
const abandon=async(deployment,thrown,ports)=>{
const event=(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__ .mm)(thrown)
?{event:'cancelled',text:''}
:{event:'broken',text:(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__ .bD)(thrown)};
await ports.writer.deploymentStatus({deployment,event,logUrl:ports.context.run.url});
};
}),
25394:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
Q:()=>(openDeployment)
});
var _records_decide_payload_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(29528);
var _records_decide_event_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(4970);
var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(22075);
var _other_job_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(94118);
const findOfRun=async({place,payload},{github,context})=>{
const found=[];
for(const deployment of await github.deployments(place.environment)){
if(deployment.payload!==null||deployment.sha!==payload.sha)
continue;
const statuses=await github.deploymentStatuses(deployment.id);
const links=statuses.flatMap(({logUrl})=>logUrl??[]);
const isTaken=statuses.map(_records_decide_event_js__WEBPACK_IMPORTED_MODULE_1__ .H5).some((event)=>(0,_records_decide_payload_js__WEBPACK_IMPORTED_MODULE_0__ .sR)(event,deployment,place));
if(!isTaken&&links.some((link)=>link.includes(`/actions/runs/${context.run.id}/`))){
found.push({deployment,job:(0,_other_job_js__WEBPACK_IMPORTED_MODULE_3__ .Pf)(links,context.run.id)});
}
}
return found;
};
const findOfJob=async(request,ports)=>{
const found=await findOfRun(request,ports);
if(found.length===0)
return[];
const{id:run,attempt,job}=ports.context.run;
const jobs=await(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__ .pz)(ports.github.jobsOfRun(run));
const ours=jobs.ok?(0,_other_job_js__WEBPACK_IMPORTED_MODULE_3__ .gQ)({run,attempt,job},jobs.value):null;
return found
.filter((each)=>ours===null||each.job===null||each.job===ours.id)
.map(({deployment})=>deployment);
};
const assertAlone=([found],environment)=>{
if(found===undefined)
return;
throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ .Dh({
code:'bad-config',
message:`GitHub made deployment ${found.id} for this job by itself, so ${environment} would have two records.`,
remedy:`Write 'environment: { name: ${environment}, deployment: false }' in the job, or set 'record: environment' to adopt GitHub's.`,
});
};
const whyNothing=(found,others)=>{
if(found===undefined)
return'GitHub made no deployment for this job and commit that no other service has adopted';
if(others.length>0)
return`GitHub made ${others.length+1} deployments in this run, and none can be told to be this job's`;
return'the shas of this repository are too long';
};
const adopt=async([found,...others],request,ports)=>{
const{environment}=request.place;
const event={event:'adopted',text:(0,_records_decide_payload_js__WEBPACK_IMPORTED_MODULE_0__ .ar)(request)};
const fits=(0,_records_decide_event_js__WEBPACK_IMPORTED_MODULE_1__ .r9)(event).description.length<_records_decide_event_js__WEBPACK_IMPORTED_MODULE_1__ .LP;
if(found===undefined||others.length>0|| !fits){
throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ .Dh({
code:'bad-config',
message:`'record: environment' has nothing to adopt in ${environment}: ${whyNothing(found,others)}.`,
remedy:`Give the job 'environment: ${environment}', one job a service, or leave 'record' at its default.`,
});
}
await ports.writer.deploymentStatus({
deployment:found.id,
event,
logUrl:ports.context.run.url,
});
return found.id;
};
const openDeployment=async(request,by,ports)=>{
const{place,production,payload,record,reason}=request;
const{environment}=place;
const found=await findOfJob(request,ports);
if(record==='environment')
return adopt(found,request,ports);
assertAlone(found,environment);
const{id}=await ports.writer.createDeployment({
environment,
production,
task:payload.kind==='deploy'?'deploy':'deploy:rollback',
description:reason,
payload,
});
await ports.writer.deploymentStatus({
deployment:id,
event:{event:'begun',text:by},
logUrl:ports.context.run.url,
});
return id;
};
}),
94118:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
G_:()=>(compareJobs),
Pf:()=>(jobLinked),
gQ:()=>(jobOfOurs),
hx:()=>(describeJob),
nr:()=>(compareRecord)
});
const partsOf=(job)=>{
const[id='',...runner]=job.split('@');
return{id,runner:runner.join('@')};
};
const compareRecord=({deployment:{payload}},own)=>{
if(payload.run!==own.run||payload.kind!=='deploy')
return'not of this run';
if(payload.job===undefined)
return'ask for the jobs';
const sameAttempt=payload.attempt===own.attempt;
if(sameAttempt&&payload.job!==own.job)
return'another job';
return partsOf(payload.job).id===partsOf(own.job).id?'ask for the jobs':'another job';
};
const jobLinked=(links,run)=>{
const id=links.flatMap((link)=>new RegExp(`/actions/runs/${run}/job/(\\d+)`).exec(link)?.[1]??[])[0];
return id===undefined?null:Number(id);
};
const linkedJob=({statuses,deployment})=>jobLinked(statuses.flatMap(({logUrl})=>logUrl??[]),deployment.payload.run);
const only=(jobs)=>(jobs.length===1?(jobs[0]??null):null);
const jobOfRecord=(entry,jobs)=>{
const{payload,createdAt}=entry.deployment;
const linked=linkedJob(entry);
if(linked!==null)
return jobs.find(({id})=>id===linked)??null;
if(payload.job===undefined)
return null;
const{runner}=partsOf(payload.job);
const at=Date.parse(createdAt);
return only(jobs.filter((job)=>job.attempt===payload.attempt&&
job.runner===runner&&
Date.parse(job.startedAt)<=at&&
(job.completedAt===null||at<=Date.parse(job.completedAt))));
};
const jobOfOurs=({attempt,job},jobs)=>only(jobs.filter((one)=>one.attempt===attempt&&one.runner===partsOf(job).runner&&one.completedAt===null));
const isSameJob=(one,own,jobs)=>{
if(one.attempt===own.attempt)
return one.id===own.id;
const namesakes=jobs.filter(({attempt,name})=>attempt===own.attempt&&name===own.name);
return one.name===own.name&&namesakes.length===1;
};
const compareJobs=(entry,own,jobs)=>{
const[theirs,ours]=[jobOfRecord(entry,jobs),jobOfOurs(own,jobs)];
if(theirs===null||ours===null)
return entry.deployment.payload.job===own.job?'same':'another';
return isSameJob(theirs,ours,jobs)?'same':'another';
};
const describeJob=(entry,jobs)=>{
const{job}=entry.deployment.payload;
const known=jobOfRecord(entry,jobs)?.name;
if(known!==undefined)
return known;
if(job===undefined)
return'whose name is not known';
const{id,runner}=partsOf(job);
return runner===''?id:`${id} on ${runner}`;
};
}),
7237:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
Z:()=>(stepRecorder)
});
var _core_duration_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(58008);
var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(22075);
const stepRecorder=({clock,log})=>{
const steps=[];
const began=clock.monotonicMs();
return{
taken:()=>[...steps],
elapsedMs:()=>clock.monotonicMs()-began,
run:async(name,body,judge=()=>({failed:false,detail:''}))=>{
const[startedAt,started]=[clock.now(),clock.monotonicMs()];
const end=(status,detail)=>{
const durationMs=Math.round(clock.monotonicMs()-started);
steps.push({name,status,startedAt,durationMs,...(detail===''?{}:{detail})});
log.info(`${name}: ${status}${detail===''?'':`, ${detail}`} (${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(durationMs)})`);
};
log.info(`${name} ...`);
try{
const value=await body();
const{failed,detail}=judge(value);
end(failed?'failed':'done',detail);
return value;
}
catch(thrown){
end('failed',(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__ .bD)(thrown));
throw thrown;
}
},
};
};
}),
18675:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
$t:()=>(ownWorker),
HJ:()=>(takeLock),
LD:()=>(releaseOwnLock),
zF:()=>(removeStaleLock)
});
var _records_decide_lock_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(85363);
var _records_gather_lock_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(62238);
var _promotion_words_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(78441);
var _words_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(44543);
const settleMs=250;
const firstPause=2_000;
const longestPause=15_000;
const lockOf=({place,sha,intent,reason},{context,clock})=>({
runbook:2,
service:place.service,
environment:place.environment,
run:context.run.id,
attempt:context.run.attempt,
job:context.run.job,
actor:context.actor,
sha,
intent,
reason,
created:clock.now(),
expires:null,
url:context.run.url,
});
const ownWorker=({context})=>({
run:context.run.id,
attempt:context.run.attempt,
job:context.run.job,
});
const locked=(message,remedy)=>({outcome:'locked',message,remedy});
const examine=async(place,ports)=>{
const{github,context,clock,writer,log}=ports;
const{environment}=place;
const read=await(0,_records_gather_lock_js__WEBPACK_IMPORTED_MODULE_1__ .H)(place,ports);
const owner=read.state==='held'?read.lock.run:null;
const holder=owner===null||owner===context.run.id?null:await github.workflowRun(owner);
const judged=(0,_records_decide_lock_js__WEBPACK_IMPORTED_MODULE_0__ .VR)({read,own:ownWorker(ports),holder,now:clock.now()});
if(judged.state==='stale'){
log.warn(_words_js__WEBPACK_IMPORTED_MODULE_3__ .LT(environment,judged.why));
await writer.releaseLock(place,judged.commit);
}
return judged;
};
const takeLock=async(request,ports)=>{
const{place}=request;
const{environment}=place;
const{clock,log}=ports;
const started=clock.monotonicMs();
const lock=lockOf(request,ports);
for(let pause=firstPause;;pause=Math.min(longestPause,pause*1.5)){
const taken=await ports.writer.takeLock(lock);
if(taken.taken)
return{outcome:'taken',commit:taken.commit};
const judged=await examine(place,ports);
if(judged.state==='mine')
return{outcome:'taken',commit:judged.commit};
if(judged.state==='unreadable'){
return locked((0,_promotion_words_js__WEBPACK_IMPORTED_MODULE_2__ .Bm)(environment,judged.why),(0,_promotion_words_js__WEBPACK_IMPORTED_MODULE_2__ .oW)(place));
}
if(judged.state!=='held'){
if(clock.monotonicMs()-started>request.waitMs+longestPause){
const remedy=_words_js__WEBPACK_IMPORTED_MODULE_3__ .Rc;
return locked(_words_js__WEBPACK_IMPORTED_MODULE_3__ .CW(environment),remedy);
}
await clock.sleep(settleMs);
continue;
}
const who=(0,_records_decide_lock_js__WEBPACK_IMPORTED_MODULE_0__ .FD)(judged.lock,clock.now());
const waited=clock.monotonicMs()-started;
if(judged.lock.intent==='manual')
return locked(`${who}.`,_words_js__WEBPACK_IMPORTED_MODULE_3__ .EP);
if(waited+pause>request.waitMs){
return locked(`${who}.`,_words_js__WEBPACK_IMPORTED_MODULE_3__ .fA(waited));
}
log.info(_words_js__WEBPACK_IMPORTED_MODULE_3__ .mg(who,waited,request.waitMs));
await clock.sleep(pause);
}
};
const removeStaleLock=async(place,ports)=>{
await examine(place,ports);
};
const releaseOwnLock=async(place,ports)=>{
const read=await ports.github.lock(place);
if(read.state!=='held'|| !(0,_records_decide_lock_js__WEBPACK_IMPORTED_MODULE_0__ .NP)(read.lock,ownWorker(ports)))
return false;
return ports.writer.releaseLock(place,read.commit);
};
}),
49302:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
lY:()=>(usesRollback),
v3:()=>(writesRecords),
wb:()=>(usesPreflight)
});
const usesIn=(text)=>text.split('\n').flatMap((line)=>{
const used= /^\s*(?:-\s+)?(?:\{\s*)?['"]?uses['"]?\s*:\s*['"]?([^\s'"#,}]{1,300})/.exec(line)?.[1];
const inline=used?? /[{,]\s*uses\s*:\s*['"]?([^\s'"#,}]{1,300})/.exec(line.replace(/(?:^|\s)#.*$/,''))?.[1];
return inline===undefined?[]:[inline];
});
const preflightAction= /(?:^|\/)preflight(?:@|$)/;
const rollbackAction= /(?:^|\/)rollback(?:@|$)/;
const recordAction= /(?:^|\/)(?:deploy|rollback)(?:@|$)/;
const isElsewhere=(used)=> /^[\w.-]+\/[\w.-]+\/\.github\/workflows\/[^@]+@/.test(used);
const isLocal=(used)=>used.startsWith('./.github/workflows/');
const hasSteps=(text)=> /^\s*(?:-\s+)?(?:uses|run)\s*:|[{,]\s*(?:uses|run)\s*:/m.test(text);
const deepest=4;
const uses=(action,path,workflows,depth=0)=>{
const file=workflows.find((each)=>each.path===path);
if(file===undefined||depth>deepest)
return false;
if(depth===0&& !hasSteps(file.text))
return true;
const used=usesIn(file.text);
return(used.some((each)=>action.test(each)||isElsewhere(each))||
used.filter(isLocal).some((each)=>uses(action,each.replace(/^\.\//,''),workflows,depth+1)));
};
const usesPreflight=(path,workflows)=>uses(preflightAction,path,workflows);
const usesRollback=(path,workflows)=>uses(rollbackAction,path,workflows);
const writesRecords=(path,workflows)=>uses(recordAction,path,workflows);
}),
21238:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
JX:()=>(shortArtifact),
KT:()=>(artifactEvents),
no:()=>(recordedArtifact)
});
var _event_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(4970);
const mostParts=30;
const partRoom=120;
const shownCharacters=100;
const part= /^(\d{1,2})\/(\d{1,2}) "(.*)"$/su;
const opening='artifact ';
const characters=(text)=>Array.from(text);
const fitsAlone=(artifact)=>artifact!==''&&artifact===artifact.trim()&&characters(artifact).length<=_event_js__WEBPACK_IMPORTED_MODULE_0__ .LP-opening.length;
const artifactEvents=(artifact)=>{
if(fitsAlone(artifact)&& !part.test(artifact))
return[{event:'artifact',text:artifact}];
const whole=characters(artifact);
const count=Math.ceil(whole.length/ partRoom);
if(count>mostParts||count===0)
return null;
return Array.from({length:count},(_,index)=>{
const chunk=whole.slice(index*partRoom,(index+1)*partRoom).join('');
return{event:'artifact',text:`${index+1}/${count} "${chunk}"`};
});
};
const recordedArtifact=(statuses)=>{
const said=statuses.flatMap((status)=>{
const event=(0,_event_js__WEBPACK_IMPORTED_MODULE_0__ .H5)(status);
return event?.event==='artifact'?[event.text]:[];
});
const[newest]=said;
if(newest===undefined)
return null;
const total=part.exec(newest)?.[2];
if(total===undefined)
return newest.trim()||null;
const parts=new Map();
for(const text of said){
const[,index,count,chunk]=part.exec(text)??[];
if(count===total&&chunk!==undefined&& !parts.has(Number(index)))
parts.set(Number(index),chunk);
}
const ordered=Array.from({length:Number(total)},(_,index)=>parts.get(index+1));
return ordered.includes(undefined)?null:ordered.join('');
};
const shortArtifact=(artifact)=>{
const whole=characters(artifact);
return whole.length<=shownCharacters?artifact:`${whole.slice(0,shownCharacters-1).join('')}…`;
};
}),
9384:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
$:()=>(knownBadSince),
E:()=>(rolledBack)
});
const rolledBack=(history)=>[
...new Set(history.entries.flatMap(({deployment:{payload}})=>payload.kind==='rollback'&&payload.from!==undefined?[payload.from]:[])),
];
const knownBadSince=(history,bad)=>{
const[first]=history.entries
.flatMap(({deployment:{payload,createdAt},statuses})=>{
if(payload.kind==='rollback')
return payload.from===bad?[createdAt]:[];
if(payload.sha!==bad)
return[];
return statuses.filter(({state})=>state==='failure').map((status)=>status.createdAt);
})
.toSorted((a,b)=>Date.parse(a)-Date.parse(b));
return first??null;
};
}),
57876:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
i:()=>(deliveryFacts)
});
var _core_duration_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(58008);
var _history_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(54214);
var _bad_releases_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(9384);
var _event_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(4970);
const at=(time)=>Date.parse(time);
const hasFailed=({deployment,statuses},bad)=>statuses.some(({state})=>state==='failure')||bad.includes(deployment.payload.sha);
const hasSucceeded=({statuses})=>statuses.some(({state})=>state==='success');
const turnsOf=(entry,history)=>{
const{payload,createdAt}=entry.deployment;
const[next]=history.entries
.map(({deployment})=>at(deployment.createdAt))
.filter((time)=>time>at(createdAt))
.toSorted((a,b)=>a-b);
const own=entry.statuses.flatMap((status)=>{
const{state,createdAt:told}=status;
if(next!==undefined&&at(told)>=next)
return[];
if(state==='failure')
return[{at:at(told),turn:'broken'}];
return(0,_event_js__WEBPACK_IMPORTED_MODULE_2__ .FA)('verified',status)?[{at:at(told),turn:'well'}]:[];
});
return payload.kind==='rollback'&&(0,_history_js__WEBPACK_IMPORTED_MODULE_1__ .gd)(entry)?[{at:at(createdAt),turn:'broken'},...own]:own;
};
const restorations=(turns)=>{
const restored=[];
let since=null;
for(const{at:time,turn}of turns){
if(turn==='broken')
since??=time;
else if(since!==null){
restored.push(time-since);
since=null;
}
}
return restored;
};
const deliveryRecord=(history)=>{
const bad=(0,_bad_releases_js__WEBPACK_IMPORTED_MODULE_3__ .E)(history);
const deploys=history.entries.filter((entry)=>entry.deployment.payload.kind==='deploy'&&(hasFailed(entry,bad)||hasSucceeded(entry)));
const turns=history.entries.flatMap((entry)=>turnsOf(entry,history)).toSorted((a,b)=>a.at-b.at);
return{
deploys:deploys.length,
failed:deploys.filter((entry)=>hasFailed(entry,bad)).length,
since:history.entries.at(-1)?.deployment.createdAt??null,
restoredMs:restorations(turns),
};
};
const median=(values)=>{
const sorted=values.toSorted((a,b)=>a-b);
const[low,high]=[sorted[Math.floor((sorted.length-1)/ 2)],sorted[Math.floor(sorted.length/ 2)]];
return low===undefined||high===undefined?null:(low+high)/ 2;
};
const deliveryFacts=(history)=>{
const{deploys,failed,since,restoredMs}=deliveryRecord(history);
if(deploys===0)
return[];
const rate=`${Math.round((100*failed)/ deploys)} %: ${failed} of ${deploys} deployments`;
const middle=median(restoredMs);
const times=restoredMs.length===1?'once':`median of ${restoredMs.length}`;
return[
{label:'Change failure rate',value:`${rate} since ${since?.slice(0,10)??'not known when'}`},
...(middle===null?[]:[{label:'Time to restore',value:`${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(middle)}, ${times}`}]),
];
};
}),
15390:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
L:()=>(recordedServing),
f:()=>(nameOfLive)
});
var _core_text_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(26639);
var _history_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(54214);
const recordedServing=(history)=>{
const live=(0,_history_js__WEBPACK_IMPORTED_MODULE_0__ .H$)(history);
if(live===null)
return{what:'nothing'};
const proof=(0,_history_js__WEBPACK_IMPORTED_MODULE_0__ .p4)(live)?'verified':'unverified';
return{what:'release',name:(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__ .qg)(live.deployment.payload),proof,changed:false};
};
const nameOfLive=(history)=>{
const live=(0,_history_js__WEBPACK_IMPORTED_MODULE_0__ .H$)(history);
return live===null?null:(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__ .qg)(live.deployment.payload);
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
}),
15090:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
g:()=>(verifyLater)
});
const verifyLater=async(request,ports)=>(await Promise.all([__webpack_require__.e(3354),__webpack_require__.e(1517),__webpack_require__.e(3068)]).then(__webpack_require__.bind(__webpack_require__,93068))).verify(request,ports);
}),
49134:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
$:()=>(targetOf)
});
const open=async(target)=>{
switch(target.kind){
case'command':
return(await __webpack_require__.e(5305).then(__webpack_require__.bind(__webpack_require__,55305))).commandTarget(target.options);
case'compose':
return(await Promise.all([__webpack_require__.e(6637),__webpack_require__.e(1014),__webpack_require__.e(6657)]).then(__webpack_require__.bind(__webpack_require__,46657))).composeTarget(target.options);
case'swarm':
return(await Promise.all([__webpack_require__.e(6637),__webpack_require__.e(1014),__webpack_require__.e(829)]).then(__webpack_require__.bind(__webpack_require__,80829))).swarmTarget(target.options);
case'kubernetes':
return(await Promise.all([__webpack_require__.e(1517),__webpack_require__.e(732)]).then(__webpack_require__.bind(__webpack_require__,732))).kubernetesTarget(target.options);
}
};
const targetOf=async({target})=>target===null?null:open(target);
})
};
