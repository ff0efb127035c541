export const id=1076;
export const ids=[1076,9250];
export const modules={
51076:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__,{
adopt:()=>(adopt)
});
var ending=__webpack_require__(25163);
var errors=__webpack_require__(22075);
var core_outcome=__webpack_require__(27678);
var place=__webpack_require__(7473);
var report=__webpack_require__(78626);
var core_text=__webpack_require__(26639);
var decide_history=__webpack_require__(54214);
var gather_history=__webpack_require__(60717);
var programs=__webpack_require__(89250);
var part=__webpack_require__(35866);
var end_stale_deployments=__webpack_require__(80934);
var final_status=__webpack_require__(74357);
var promotion=__webpack_require__(32691);
var core_release=__webpack_require__(78835);
var samples=__webpack_require__(88984);
var ask_version=__webpack_require__(54948);
var gather=__webpack_require__(42313);
var release=__webpack_require__(72819);
;
// CONCATENATED MODULE: ./src/deploy/adopt-words.js
const title='Adopt';
const personTitle='A person started this run by hand';
const startedBy=(actor)=>`dispatched by ${actor}`;
const servesTitle='What serves is the release';
const servesAs=(sha)=>`the service names ${(0,core_release .Fu)(sha)}`;
const servesByWord=(actor)=>`nothing asks the service for its version: it is the word of ${actor}`;
const branchTitle='Its commit is on a branch that releases come from';
const isOn=(branch)=>`on ${branch}`;
const environmentMissing="Input 'adopt' needs an 'environment'.";
const nothing='Nothing was recorded';
const notByPerson=(event,actor)=>`${nothing}: 'adopt' is a person's word, and this run was started by '${event}' (${actor}).`;
const dispatchIt="Start the workflow by hand ('workflow_dispatch') with 'adopt: true', as a person and not as a bot.";
const verifiedBefore=(name,environment)=>`${nothing}: ${name} was verified in ${environment} before, and only the first release of a place is adopted.`;
const deployForward='Deploy what should serve there; what serves beside the records can be verified by a deploy alone.';
const cannotAsk=(environment)=>`${nothing}: 'smoke.version' can not be asked in ${environment}.`;
const correctVersion="Give the step the variables that 'smoke.version.headers' names, or correct 'smoke.version'.";
const namesNone=(environment,why)=>`${nothing}: the service in ${environment} does not say which commit serves: ${why}.`;
const letItTell="Let it answer with its commit where 'smoke.version' asks, then run this again.";
const noCommit=(sha,environment)=>`${nothing}: ${(0,core_release .Fu)(sha)} serves in ${environment}, and this repository has no such commit.`;
const pushIt='Push the commit under a branch that releases come from, or deploy one that is there.';
const otherServes=(asked,serves,environment)=>`${nothing}: ${asked} was asked for, and ${(0,core_release .Fu)(serves)} serves in ${environment}.`;
const leaveRefOut="Leave 'ref' empty to record what serves, or deploy what should serve.";
const offBranch=(name,branches)=>`${nothing}: ${name} is not on ${(0,core_text .KE)(branches)}, from which releases come.`;
const mergeIt=(branches)=>`Merge it to ${branches[0]??'the branch'}; a rollback returns only to what is there.`;
const notWell=(name,environment,found)=>`${nothing}: ${name} serves in ${environment}, and smoke does not pass: ${found}`;
const whenWell='See why, and run this again when smoke passes.';
const wouldAdopt=(name,environment)=>`Would record ${name} as what serves in ${environment}. Nothing was changed.`;
const adopted=(name,environment)=>`${name} serves in ${environment}, seen by smoke, and is on record as its first verified release. Nothing was deployed.`;
const adoptedByWord=(name,environment,actor)=>`${name} is on record as the first verified release of ${environment}, on the word of ${actor}: nothing asks the service for its version. Nothing was deployed.`;
const recordOf=(name,actor,reason)=>`${name}: adopted by ${actor}: ${reason}`;
const recordByWord=(name,actor,reason)=>`${name}: adopted on the word of ${actor}: ${reason}`;
const description=(name,environment,reason)=>`adopt ${name} in ${environment}: ${reason}`;
;
// CONCATENATED MODULE: ./src/deploy/gather-adoption.js
const refuse=(message,remedy)=>({
refusal:{code:'not-adoptable',message,remedy},
});
const releaseAt=async(sha,ref,{github})=>{
const commit=await github.commit(sha);
if(commit===null|| !commit.sha.startsWith(sha.toLowerCase()))
return null;
return{sha:commit.sha,ref,version:null,tagObject:commit.sha,tree:commit.tree};
};
const releaseNamed=async(ref,branch,ports)=>(ref!==null&&(0,core_release .Wf)(ref)?await releaseAt(ref,`refs/heads/${branch}`,ports):null)??
(0,release .C)(ref,ports);
const releaseSeen=async({environment,smoke,userEnvironment},asked,branch,ports)=>{
const{name,url}=environment;
if(smoke.version===undefined||url===null)
return null;
const sample=await(0,ask_version .q)({url,smoke,userEnvironment},ports);
if(sample===null)
return refuse(cannotAsk(name),correctVersion);
const{answer}=sample;
if(answer.kind!=='sha')
return refuse(namesNone(name,answer.why),letItTell);
if(asked===null){
const release=await releaseAt(answer.sha,`refs/heads/${branch}`,ports);
return release===null?refuse(noCommit(answer.sha,name),pushIt):{release};
}
const wanted={sha:asked.sha,prefix:smoke.version.prefix??null};
if((0,samples .cj)(answer,wanted))
return{release:asked};
return refuse(otherServes((0,core_text .qg)(asked),answer.sha,name),leaveRefOut);
};
const findServing=async(question,ports)=>{
const{environment,ref}=question;
const{promote}=environment;
const{defaultBranch}=await ports.github.repository();
const branches=(0,promotion .Am)(promote,defaultBranch);
const usual=branches.find((branch)=> !/[*?]/.test(branch))??defaultBranch;
const asked=ref===null?null:await releaseNamed(ref,usual,ports);
const seen=await releaseSeen(question,asked,usual,ports);
if(seen!==null&&'refusal'in seen)
return seen;
const{version,...release}=seen?.release??asked??(await releaseNamed(null,usual,ports));
const named={...release,version:(0,promotion .tr)(promote,release.ref)??version};
const rule={...promote,branch:null,onBranch:branches};
const onBranch=await(0,gather .x3)({release:named,environment:{...environment,promote:rule}},ports);
if(onBranch?.contained!==true){
const message=offBranch(named.version??(0,core_release .Fu)(named.sha),branches);
return{refusal:{code:'off-branch',message,remedy:mergeIt(branches)}};
}
return{found:{release:named,isNamed:seen!==null,branch:onBranch.branch}};
};
var open_deployment=__webpack_require__(25394);
var render=__webpack_require__(1743);
var deploy_steps=__webpack_require__(7237);
var take_lock=__webpack_require__(18675);
var words=__webpack_require__(44543);
;
// CONCATENATED MODULE: ./src/deploy/adopt.js
const named=(name,{environments})=>{
const found=environments.find((environment)=>environment.name.toLowerCase()===name?.toLowerCase());
if(found!==undefined)
return found;
throw new errors .Dh({
code:'bad-input',
message:name===null?environmentMissing:words .De(name),
remedy:words .lK(environments.map((environment)=>environment.name)),
});
};
const whoStarted=({actor,restartedBy})=>restartedBy??actor;
const adopt_notByPerson=(context)=>{
const who=whoStarted(context);
if(context.event.name==='workflow_dispatch'&& !who.endsWith('[bot]'))
return null;
return{code:'not-adoptable',message:notByPerson(context.event.name,who),remedy:dispatchIt};
};
const adopt_verifiedBefore=({entries,place})=>{
const before=entries.find(decide_history .p4);
if(before===undefined)
return null;
const message=verifiedBefore((0,core_text .qg)(before.deployment.payload),place.environment);
return{code:'not-adoptable',message,remedy:deployForward};
};
const isDone=(history,{release:{sha}})=>(0,decide_history .qm)(history,sha)&&(0,decide_history .H$)(history)?.deployment.sha===sha;
const refused=({code,message,remedy})=>({
verdict:'fail',
reasonCode:code,
message,
remedy,
});
const concluded=({environment,serving,inputs,},{outcome,parts=[],deployment})=>{
const{verdict,reasonCode,message,remedy=''}=outcome;
const{place,name}=environment;
const release=serving?.release??null;
const told=release===null?null:{sha:release.sha,ref:release.ref,version:release.version};
const about={service:place.service,environment:name,release:told,dryRun:inputs.dryRun};
const end={reasonCode,message,remedy};
return{
conclusion:{
...(verdict==='pass'?{verdict,...end}:{verdict,...end,...(0,ending .sF)(ending .ml)}),
subject:(0,core_outcome .et)(about),
parts,
},
outputs:{
...(release===null?{environment:name}:(0,render .Yz)(release,environment)),
...(deployment===undefined?{}:{'deployment-id':String(deployment)}),
},
failJob:verdict!=='pass',
};
};
const row=(id,title,summary)=>({
id,
title,
status:'pass',
summary,
gate:'block',
durationMs:0,
findings:[],
});
const partsOf=({serving},verification,steps,{context})=>{
const who=whoStarted(context);
const{release,isNamed,branch}=serving;
const checks=[
row('person',personTitle,startedBy(who)),
row('serves',servesTitle,isNamed?servesAs(release.sha):servesByWord(who)),
row('on-branch',branchTitle,isOn(branch)),
];
return[
(0,report .O)('adopt',title,{checks,steps:steps.taken()}),
...(verification===null?[]:[(0,part .p)(verification)]),
];
};
const prove=async({environment,serving,smoke},{verify,userEnvironment,ports})=>{
const{url,target}=environment;
if(url===null||(smoke.version===undefined&&smoke.probes.length===0))
return null;
return verify({url,sha:serving.release.sha,smoke,target,userEnvironment,baseline:null},ports);
};
const isProven=({serving:{release,isNamed}},verification)=>isNamed
?verification?.verdict==='pass'&&(0,final_status .Lv)(verification,release)
:verification===null||verification.verdict==='pass';
const record=async(adoption,steps,ports)=>{
const{order,environment,serving,inputs}=adoption;
const{release,isNamed}=serving;
const{reason}=order;
const who=whoStarted(ports.context);
const name=(0,core_text .qg)(release);
const intent={kind:'deploy',reason,bad:null,force:null,record:inputs.record};
const put={target:null,directory:'',artifact:null,previousSha:null,userEnvironment:{}};
const payload=(0,final_status .Md)({environment,release,smoke:adoption.smoke},{intent,put},ports);
const{place,production,url}=environment;
const about=description(name,environment.name,reason);
const opening={place,production,payload,record:inputs.record,reason:about};
const deployment=await steps.run('Open the record',()=>(0,open_deployment .Q)(opening,`adoption by ${who}`,ports));
const text=isNamed?recordOf(name,who,reason):recordByWord(name,who,reason);
try{
await steps.run('Record success',()=>ports.writer.deploymentStatus({
deployment,
event:{event:'verified',text},
logUrl:ports.context.run.url,
...(url===null?{}:{environmentUrl:url}),
}));
}
catch(thrown){
await(0,errors .zw)(()=>(0,final_status .e9)(deployment,thrown,ports),(second)=>ports.log.warn(words .Au(deployment,(0,errors .bD)(second))));
throw thrown;
}
return deployment;
};
const underLock=async(adoption,steps,session)=>{
const{environment,serving,inputs}=adoption;
const{ports}=session;
const name=(0,core_text .qg)(serving.release);
const refusal=inputs.dryRun?null:adopt_verifiedBefore(await(0,gather_history .c)(environment.place,ports,{wanted:1}));
if(refusal!==null)
return concluded(adoption,{outcome:refused(refusal)});
const verification=await steps.run('Verify what serves',()=>prove(adoption,session),(found)=>({failed: !isProven(adoption,found),detail:found?.message??'nothing to ask'}));
const parts=()=>partsOf(adoption,verification,steps,ports);
if(!isProven(adoption,verification)){
const message=notWell(name,environment.name,verification?.message??'');
const outcome=refused({code:'not-adoptable',message,remedy:verification?.remedy||whenWell});
return concluded(adoption,{outcome,parts:parts()});
}
if(inputs.dryRun){
const message=wouldAdopt(name,environment.name);
return concluded(adoption,{outcome:{verdict:'pass',reasonCode:'planned',message},parts:parts()});
}
const deployment=await record(adoption,steps,ports);
const message=serving.isNamed
?adopted(name,environment.name)
:adoptedByWord(name,environment.name,whoStarted(ports.context));
return concluded(adoption,{
outcome:{verdict:'pass',reasonCode:'adopted',message},
parts:parts(),
deployment,
});
};
const locked=async(adoption,session)=>{
const{order,environment,serving,inputs}=adoption;
const{ports}=session;
const{place,name}=environment;
const steps=(0,deploy_steps .Z)(ports);
if(inputs.dryRun)
return underLock(adoption,steps,session);
const{sha}=serving.release;
const asked={place,sha,intent:'deploy',reason:`adopt: ${order.reason}`,waitMs:inputs.lockWaitMs};
const lock=await steps.run(`Lock ${name}`,()=>(0,take_lock .HJ)(asked,ports));
if(lock.outcome==='locked'){
const{message,remedy}=lock;
return concluded(adoption,{outcome:{verdict:'fail',reasonCode:'locked',message,remedy}});
}
try{
return await underLock(adoption,steps,session);
}
finally{
await(0,errors .zw)(()=>ports.writer.releaseLock(place,lock.commit),(thrown)=>ports.log.warn(words .YL(name,(0,errors .bD)(thrown))));
}
};
const adopt=async(order,inputs,session)=>{
const{ports,runbook,userEnvironment}=session;
const environment=named(inputs.environment,runbook);
const nothing={environment,serving:null,inputs};
const stranger=adopt_notByPerson(ports.context);
if(stranger!==null)
return concluded(nothing,{outcome:refused(stranger)});
const history=await(0,gather_history .c)(environment.place,ports);
const question={environment,smoke:runbook.smoke,userEnvironment,ref:inputs.ref};
const answer=await findServing(question,ports);
const before=adopt_verifiedBefore(history);
if('found'in answer&&before!==null&&isDone(history,answer.found)){
if(!inputs.dryRun)
await(0,take_lock .zF)(environment.place,ports);
const message=words .fs((0,core_text .qg)(answer.found.release),environment.name);
const outcome={verdict:'pass',reasonCode:'already-deployed',message};
return concluded({...nothing,serving:answer.found},{outcome});
}
if(before!==null)
return concluded(nothing,{outcome:refused(before)});
if('refusal'in answer)
return concluded(nothing,{outcome:refused(answer.refusal)});
const{smoke}=await session.runbookFor(answer.found.release.sha,'take-tip');
if((0,programs.smokeRunsPrograms)({smoke}))
session.leaveNoToken();
if(!inputs.dryRun){
session.onPlace((0,place .r4)(environment.place));
await(0,end_stale_deployments .j)(history,ports);
}
return locked({order,environment,serving:answer.found,smoke,inputs},session);
};
}),
89250:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__,{
checklistRunsPrograms:()=>(checklistRunsPrograms),
smokeRunsPrograms:()=>(smokeRunsPrograms)
});
const has=(options,key)=>typeof options==='object'&&options!==null&&Object.entries(options).some(([name])=>name===key);
const namesEslint=(options)=>typeof options==='object'&&
options!==null&&
'sources'in options&&
Array.isArray(options.sources)&&
options.sources.includes('eslint');
const isStrict=(options)=>typeof options==='object'&&options!==null&&'pull-request'in options&&options['pull-request']==='strict';
const checklistRunsPrograms=({environments},{pull})=>environments.some(({checklist})=>[...checklist].some(([id,{gate,options}])=>gate!=='off'&&
((id==='migrations'&&has(options,'up'))||
(id==='backup'&&has(options,'command')&&(pull===null||isStrict(options)))||
(id==='sbom'&&has(options,'command'))||
(id==='security'&&namesEslint(options)))));
const smokeRunsPrograms=({smoke})=>smoke.commands.length>0;
}),
54948:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
q:()=>(askVersion)
});
var _version_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(33108);
const askTimeoutMs=5_000;
const askVersion=async(asked,ports)=>{
const{url,smoke,userEnvironment}=asked;
if(smoke.version===undefined||url===null)
return null;
const site={baseUrl:url,environment:userEnvironment,phaseMs:smoke.timeouts};
const question=(0,_version_js__WEBPACK_IMPORTED_MODULE_0__ .V3)(smoke.version,site,ports);
return question.problems.length>0?null:question.sample(null,askTimeoutMs);
};
})
};
