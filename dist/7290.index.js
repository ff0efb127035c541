export const id=7290;
export const ids=[7290];
export const modules={
77290:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
answerFailure:()=>(answerFailure),
finishRollback:()=>(finishRollback)
});
var ending=__webpack_require__(25163);
var errors=__webpack_require__(22075);
var outcome=__webpack_require__(27678);
var report=__webpack_require__(78626);
var outputs=__webpack_require__(67329);
var rollback=__webpack_require__(53054);
var release=__webpack_require__(78835);
var incident=__webpack_require__(29816);
var run_incident=__webpack_require__(61007);
var run_issue=__webpack_require__(85282);
var notify=__webpack_require__(24204);
var keys=__webpack_require__(34648);
var words=__webpack_require__(19580);
;
// CONCATENATED MODULE: ./src/rollback/run/broken-rollback.js
const incidentOf=(broken,{context})=>{
const{runbook,environment,sha}=broken;
const severity=environment.production?'high':'low';
const response=(0,incident .l)({severity,severities:runbook.incident.severities});
return{
key:(0,keys .Qq)(environment.place,sha),
event:'rollback',
service:runbook.service,
environment:environment.name,
brief:words .Us(environment.name),
severity,
...response,
impact:null,
recovery:'',
commits:[sha],
facts:[
{label:'Environment',value:environment.name},
{label:'Bad release',value:(0,release .Fu)(sha)},
{label:'Run',value:`run ${context.run.id}`,url:context.run.url},
],
};
};
const tellBrokenRollback=async(broken,ports)=>{
const{environment,runbook,audience,sha,why,message}=broken;
const incident=incidentOf(broken,ports);
const{place}=environment;
const{labels}=runbook.incident;
const run=(0,run_incident .Iv)({key:incident.key,incident:()=>incident},{place,audience,labels,severity:incident.severity},ports);
const{clock,context,log}=ports;
const at=clock.now();
const bad=(0,release .Fu)(sha);
await(0,errors .zw)(()=>run.tell({kind:'broken-off',at,why},{
kind:'ended',
at,
step:`${context.run.id}.${context.run.attempt}/broken-off`,
served:false,
verdict:'fail',
message,
remedy:words .Dq,
bad,
reason:incident.brief,
returnTo:null,
recoveryMs:null,
rtoMs:environment.recovery.rtoMs,
pull:null,
}),(thrown)=>log.warn(words .xc((0,errors .bD)(thrown))));
const{issue,why:unwritten,deliveries}=run.result();
return{rows:[(0,run_issue .XL)(issue,unwritten),(0,notify .zS)(deliveries)],incident:issue?.url??null};
};
;
// CONCATENATED MODULE: ./src/rollback/run/after-failed-deploy.js
const mayRollBack=({outcome,verification,fell})=>fell===true||(outcome==='smoke-failed'&&verification?.rollbackEligible===true);
const ask=(reason,request,{dryRun})=>{
const{ports,runbook,environment,sha,restore,audience,runbookFor}=request;
return(0,rollback .d)({
runbook,
environment,
dryRun,
order:{
to:null,
bad:sha,
tracks:['restore','reconcile'],
reason,
severity:environment.production?'high':'low',
acceptDataLoss:null,
force:null,
},
revert:{mode:'auto',commits:'each',tag:'none'},
restore,
runbookFor,
audience,
},ports);
};
const lastAnswers=(failed,end)=>(0,outcome .VZ)(end.conclusion)??(0,outcome .VZ)(failed.conclusion)??(0,ending .sF)(ending .ml);
const answeredBy=(failed,end,said,answers)=>({
...failed,
conclusion:{
...(0,outcome .z6)(failed.conclusion.verdict,said,answers),
subject:failed.conclusion.subject,
parts:[...failed.conclusion.parts,...end.conclusion.parts],
},
outputs:{...(0,outputs .H)(end),...failed.outputs},
});
const brokenOff=async(failed,thrown,request)=>{
if((0,errors .mm)(thrown))
throw thrown;
const{conclusion}=failed;
const why=(0,errors .bD)(thrown);
const message=words .vG(conclusion.message,why);
const{rows,incident}=await tellBrokenRollback({...request,why,message},request.ports);
const stack=(0,errors .Dn)(thrown)|| !(thrown instanceof Error)?'':(thrown.stack??'');
const part=(0,report .O)('rollback','Rollback',{
checks:rows,
texts:stack===''?[]:[{title:'Stack',text:stack}],
});
const remedy=(0,errors .Dn)(thrown)?`${thrown.remedy} ${words .Dq}`:words .Dq;
const{serving,users}=(0,outcome .VZ)(conclusion)??(0,ending .sF)(ending .ml);
const next=(0,ending .ID)(request.environment.name,words .QC);
const end={reasonCode:conclusion.reasonCode,message,remedy};
return{
...failed,
conclusion:{
...(0,outcome .Rs)(conclusion.verdict,end,{serving,users,next}),
subject:conclusion.subject,
parts:[...conclusion.parts,part],
},
outputs:{...failed.outputs,incident:incident??''},
};
};
const rollBackAfter=async(failed,request,{reason,restored})=>{
const{message,reasonCode}=failed.conclusion;
try{
const end=await ask(reason,request,{dryRun:false});
const{message:told,remedy}=end.conclusion;
const said=end.restoredSha===null
?{reasonCode,message:words .vG(message,told),remedy}
:{reasonCode:end.conclusion.reasonCode,message:restored(told),remedy};
return answeredBy(failed,end,said,lastAnswers(failed,end));
}
catch(thrown){
return brokenOff(failed,thrown,request);
}
};
const shadowAfter=async(failed,deployment,request)=>{
const{ports}=request;
const{message,reasonCode,remedy}=failed.conclusion;
const answers=(0,outcome .VZ)(failed.conclusion)??(0,ending .sF)(ending .ml);
const asked=await attempted(()=>ask(words .YF(message),request,{dryRun:true}));
if('why'in asked){
const end={reasonCode,message:words .r7(message,asked.why),remedy};
const{subject,parts}=failed.conclusion;
return{...failed,conclusion:{...(0,outcome .z6)(failed.conclusion.verdict,end,answers),subject,parts}};
}
const text=asked.end.conclusion.message;
if(deployment!==null){
await(0,errors .zw)(()=>ports.writer.deploymentStatus({deployment,event:{event:'shadow',text}}),(thrown)=>ports.log.warn((0,errors .bD)(thrown)));
}
return answeredBy(failed,asked.end,{reasonCode,message:words .r7(message,text),remedy},answers);
};
const attempted=async(body)=>{
try{
return{end:await body()};
}
catch(thrown){
if((0,errors .mm)(thrown))
throw thrown;
return{why:(0,errors .bD)(thrown)};
}
};
const withTarget=(request)=>{
const{target}=request.restore;
return target===null?null:{...request,restore:{...request.restore,target}};
};
const answerFailure=async(outcome,execution,request)=>{
const asked=withTarget(request);
if(request.onFailure==='hold'||asked===null|| !mayRollBack(execution))
return outcome;
if(request.onFailure==='shadow')
return shadowAfter(outcome,execution.deployment,asked);
const{message}=outcome.conclusion;
request.ports.log.warn(words .rZ(message));
return rollBackAfter(outcome,asked,{
reason:words .YF(message),
restored:(end)=>words .EN(end,message),
});
};
const leftToSteps=(refused,{environment:{name},ports})=>{
const{verdict,reasonCode,message,subject,parts}=refused.conclusion;
const end={reasonCode,message:words .w$(message,name),remedy:words .CR(name)};
ports.log.warn(end.message);
const{serving,users}=(0,outcome .VZ)(refused.conclusion)??(0,ending .sF)(ending .ml);
const answers={serving,users,next:(0,ending .ID)(name,words .M1)};
return{...refused,conclusion:{...(0,outcome .Rs)(verdict,end,answers),subject,parts}};
};
const finishRollback=async(refused,request)=>{
const asked=withTarget(request);
if(asked===null)
return leftToSteps(refused,request);
const{message}=refused.conclusion;
request.ports.log.warn(words .Sy(message));
return rollBackAfter(refused,asked,{
reason:words .M1,
restored:(end)=>words .fN(end,message),
});
};
})
};
