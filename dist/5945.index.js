export const id=5945;
export const ids=[5945];
export const modules={
65945:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
deploySteps:()=>(deploySteps)
});
var notify=__webpack_require__(26621);
var core_freeze=__webpack_require__(67183);
var core_release=__webpack_require__(78835);
var verdict=__webpack_require__(31443);
var core_text=__webpack_require__(26639);
;
// CONCATENATED MODULE: ./src/deploy/preflight-words.js
const passed=(description)=>`passed: ${description}`;
const notRunOptional='not run, and optional here';
const notOursOptional='not run by us, and optional here';
const notProvenOptional='not proven, and optional here';
const unbound='it does not say which policy judged, and until when it counts';
const notJudged=(sha,environment,context)=>`Preflight did not judge ${sha} for ${environment}: there is no commit status ${context}.`;
const runPreflight=(environment)=>`Let preflight judge this commit for ${environment} before deploy, in a job with 'statuses: write' so that its verdict is on record; or set 'environments.${environment}.preflight: optional'.`;
const foreign=(context,creator)=>`The commit status ${context} was written by ${creator}, not by this app: it proves nothing.`;
const sameToken='Run the preflight action with the same token as deploy.';
const unproven=(context,why)=>`The commit status ${context} opens nothing: ${why}.`;
const again=(run)=>`gh run rerun ${run}`;
const sameRun=(run)=>`Run the preflight action in the workflow that deploys, for this commit${run===null?'':`; or, if run ${run} is such a workflow, ${again(run)}`}.`;
const outdated=(sha,environment)=>`Preflight judged ${sha} for ${environment} by another policy than the one that holds now.`;
const expired=(sha,environment,until)=>`Preflight's verdict on ${sha} for ${environment} counted until ${until}.`;
const rerun=(run)=>run===null?'Run preflight again.':`Run preflight again: ${again(run)}`;
const pending=(environment,description)=>`Preflight for ${environment} has not ended yet: ${description}`;
const needJob="Let the deploy job need the preflight job ('needs:').";
const refused=(sha,environment,description)=>`Preflight refused ${sha} for ${environment}: ${description}`;
const putRight=(url)=>`Put right what it names${url===null?'':` (${url})`} and run preflight again.`;
const preflight_words_observing=(until)=>`Nothing blocks: 'observe-until' is ${until}.`;
const glassBroken=(by,approvals)=>approvals.length===0?`Lifted by ${by}.`:`Lifted by ${by}, approved by ${(0,core_text .KE)(approvals)}.`;
const glassClosed=(why,remedy)=>`'force' does not lift it: ${why}. ${remedy}`;
const noRun='it names no run of this repository';
const runGone=(run)=>`there is no run ${run} in this repository`;
const otherSha=(run,sha)=>`run ${run} is of ${(0,core_release .Fu)(sha)}, another commit`;
const otherEvent=(run,event)=>`run ${run} is of a ${event}, which judges no release`;
const noPreflight=(run,path)=>`run ${run} is of ${path}, which does not use preflight at this commit`;
const notNamed=(actor,from)=>`${actor} is not one of ${(0,core_text .KE)(from)} in 'break-glass'`;
const tooOld=(run)=>`run ${run} is more than 24 hours old`;
const tooFew=(count,needed)=>`${count} of ${needed} approvals of this run by others are there`;
const glassIncident=(environment,name)=>`Break glass: ${name} to ${environment} past a failed preflight`;
const glassAfter='Put right what preflight names, let it judge the release again, and close this issue when it passes.';
const noIssue='its issue could not be opened';
const notOpened=(why)=>`The incident of the broken glass could not be opened: ${why}`;
;
// CONCATENATED MODULE: ./src/deploy/preflight-verdict.js
const preflightFact=({state,description,url,run,doubt},place)=>{
const{text,bound}=(0,verdict .W_)(description);
if(state!=='success')
return{state,description:text,url};
if(doubt!==null)
return{state:'unproven',why:doubt,run};
if(bound===null)
return{state:'unproven',why:unbound,run};
if(bound.policy!==place.digest)
return{state:'outdated',run};
if(Date.parse(bound.until)<Date.parse(place.now))
return{state:'expired',until:bound.until,run};
return{state,description:text,url};
};
const noOf=({preflight,environment,release})=>{
const context=(0,verdict .N_)(environment.place);
const[sha,{name}]=[(0,core_release .Fu)(release.sha),environment];
switch(preflight.state){
case'success':
return null;
case'missing':
return{status:'fail',message:notJudged(sha,name,context),remedy:runPreflight(name)};
case'foreign':
return{status:'fail',message:foreign(context,preflight.creator),remedy:sameToken};
case'unproven':
return{
status:'fail',
message:unproven(context,preflight.why),
remedy:sameRun(preflight.run),
};
case'outdated':
return{
status:'fail',
code:'preflight-outdated',
message:outdated(sha,name),
remedy:rerun(preflight.run),
};
case'expired':
return{
status:'fail',
code:'preflight-expired',
message:expired(sha,name,preflight.until),
remedy:rerun(preflight.run),
};
case'pending':
return{status:'fail',message:pending(name,preflight.description),remedy:needJob};
case'failure':
return{
status:'fail',
code:'preflight-failed',
message:refused(sha,name,preflight.description),
remedy:putRight(preflight.url),
};
}
};
const isOptional=({preflight,environment})=>{
if(environment.preflight!=='optional')
return null;
switch(preflight.state){
case'missing':
return notRunOptional;
case'foreign':
return notOursOptional;
case'unproven':
case'outdated':
case'expired':
return notProvenOptional;
default:
return null;
}
};
const lifted=(no,{preflight,glass,observing})=>{
const{message}=no;
if(observing!==null&&preflight.state!=='pending'&&preflight.state!=='foreign'){
const summary=preflight_words_observing(observing);
return{status:'pass',summary,findings:[{level:'warning',message:`${message} ${summary}`}]};
}
if(preflight.state!=='failure'||glass===null)
return null;
if(glass.outcome==='closed')
return{...no,remedy:glassClosed(glass.why,no.remedy)};
const summary=glassBroken(glass.by,glass.approvals);
return{status:'pass',summary,findings:[{level:'warning',message:`${message} ${summary}`}]};
};
const judgePreflight=(facts)=>{
const{preflight}=facts;
if(preflight.state==='success')
return{status:'pass',summary:passed(preflight.description)};
const optional=isOptional(facts);
if(optional!==null)
return{status:'skip',summary:optional};
const no=noOf(facts);
return no===null?{status:'pass',summary:'passed'}:(lifted(no,facts)??no);
};
const isGlassBroken=({preflight,glass,observing})=>preflight.state==='failure'&&glass?.outcome==='open'&&observing===null;
var guard=__webpack_require__(15637);
var rules=__webpack_require__(70091);
var words=__webpack_require__(44543);
;
// CONCATENATED MODULE: ./src/deploy/plan.js
const oneJob={
id:'one-job',
code:'two-jobs-one-place',
title:words .es,
judge:({otherJob,environment:{name}})=>otherJob===null
?{status:'pass',summary:words .Hq}
:{
status:'fail',
message:words .c3(otherJob.name,(0,core_release .Fu)(otherJob.sha),name),
remedy:words .R0(name),
},
};
const forwardOnly={
id:'order',
code:'older-than-live',
title:words .yY,
liftedByForce:true,
judge:({order,release,environment})=>{
if(order===null)
return{status:'skip',summary:words .dt};
const[live,sha]=[(0,core_release .Fu)(order.live),(0,core_release .Fu)(release.sha)];
if(order.status==='identical')
return{status:'pass',summary:words .br(sha)};
if(order.status==='ahead')
return{status:'pass',summary:words .TH(sha,live)};
if(order.status==='gone')
return{
status:'unknown',
message:words .sZ(sha,live,environment.name),
remedy:words .i0,
};
return{
status:'fail',
message:words .Rn({
sha,
live,
environment:environment.name,
isOlder:order.status==='behind',
isUnproven:order.isUnproven===true,
}),
remedy:words .Df,
};
},
};
const notFrozen={
id:'freeze',
code:'frozen',
title:words .Kb,
judge:({freeze,environment})=>{
if(freeze===null)
return environment.freeze.length===0
?{status:'skip',summary:words .bJ}
:{status:'pass',summary:words .ZF};
return{
status:'fail',
message:words .JP(environment.name,(0,core_freeze .O)(freeze)),
remedy:words .Kf,
};
},
};
const approved={
id:'approvals',
code:'approvals-missing',
title:words .EH,
judge:({approvals,environment})=>{
if(approvals===null)
return{status:'skip',summary:words .Im};
const{ok,proven,summary,needed,findings}=approvals;
if(ok)
return{status:'pass',summary,findings};
return{
status:proven?'fail':'unknown',
message:words ._b(environment.name,needed,summary),
remedy:findings.find((finding)=>finding.remedy!==undefined)?.remedy??words .mZ,
findings,
};
},
};
const preflightPassed={
id:'preflight',
code:'preflight-missing',
title:words .KR,
judge:judgePreflight,
};
const releasedKeys={
id:'released-keys',
code:'bad-config',
title:words .cF,
judge:({released,environment})=>{
if(released===null)
return{status:'skip',summary:words .ej};
if(released.differs.length===0)
return{status:'pass',summary:words .nP};
const keys=released.differs.map((key)=>`environments.${environment.name}.${key}`);
const message=words .Hs(keys,released.sha);
return{
status:'pass',
summary:words .nm(released.differs),
findings:[{level:'warning',message,remedy:words .ln}],
};
},
};
const deployGuards=[
oneJob,
...rules .r,
forwardOnly,
notFrozen,
approved,
preflightPassed,
releasedKeys,
];
const planDeploy=(facts,force)=>{
const judged=(0,guard .S)(deployGuards,facts,force);
return{
refusal:judged.find(({refusal})=>refusal!==null)?.refusal??null,
guards:judged.map(({id,title,status,summary,findings})=>{
return{id,title,status,summary,findings,gate:'block',durationMs:0};
}),
};
};
var errors=__webpack_require__(22075);
var run_issue=__webpack_require__(85282);
var keys=__webpack_require__(34648);
var report_escape=__webpack_require__(5392);
;
// CONCATENATED MODULE: ./src/deploy/glass-incident.js
const bodyOf=(broken,marker,{context})=>{
const{release,environment,force,glass,refused}=broken;
return[
marker,
`**Release:** ${(0,core_text .qg)(release)}`,
`**Environment:** ${(0,report_escape .X1)(environment.name)}`,
`**Preflight:** ${(0,report_escape .X1)(refused)}`,
`**Reason:** ${(0,report_escape .X1)(force)}`,
glassBroken((0,report_escape .X1)(glass.by),glass.approvals.map(report_escape .X1)),
`[run ${context.run.id}](${context.run.url})`,
'',
glassAfter,
].join('\n\n');
};
const rowOf=(issue)=>({
id:'break-glass',
title:'The incident of the broken glass is open',
gate:'warn',
durationMs:0,
...(issue===null
?{status:'unknown',summary:noIssue,findings:[{level:'warning',message:noIssue}]}
:{status:'pass',summary:`#${issue.number}`,findings:[],url:issue.url}),
});
const openGlassIncident=async(broken,ports)=>{
const{runbook,environment,release}=broken;
const{labels}=runbook.incident;
const marker=(0,keys .X9)((0,keys .Qq)(environment.place,`glass-${release.sha}`));
const issue=await(0,errors .zw)(async()=>{
const known=(await(0,run_issue .a5)(labels,ports)).find(({body})=>body.includes(marker));
if(known!==undefined)
return known;
const title=glassIncident(environment.name,(0,core_text .qg)(release));
return ports.writer.createIssue({
title,
body:bodyOf(broken,marker,ports),
labels:labels.length===0?['incident']:labels,
});
},(thrown)=>ports.log.warn(notOpened((0,errors .bD)(thrown))));
return rowOf(issue);
};
var report=__webpack_require__(78626);
var decide_history=__webpack_require__(54214);
var ending=__webpack_require__(25163);
var core_outcome=__webpack_require__(27678);
var promotion=__webpack_require__(32691);
var execute=__webpack_require__(10627);
var take_lock=__webpack_require__(18675);
var end_stale_deployments=__webpack_require__(80934);
var gather_history=__webpack_require__(60717);
var place=__webpack_require__(7473);
var registry=__webpack_require__(49134);
;
// CONCATENATED MODULE: ./src/deploy/choose-target.js
const timeoutMs=30*60_000;
const chooseTarget=async(command,environment)=>command===null
?(0,registry .$)(environment)
:(0,registry .$)({
target:{kind:'command',options:{argv:command,directory:null,timeoutMs,restoreFiles:null}},
});
var decide_event=__webpack_require__(4970);
;
// CONCATENATED MODULE: ./src/deploy/after-dead-rollback.js
const isHoldAlone=({statuses})=>statuses.some((status)=>(0,decide_event .FA)('held',status));
const isMarked=(history,bad)=>history.entries.every((entry)=>{
const{kind,sha}=entry.deployment.payload;
return kind!=='deploy'||sha!==bad||(0,decide_history .Gm)(entry);
});
const unfinishedRollback=(history)=>{
const newest=history.entries.find((entry)=>{
const{kind,from}=entry.deployment.payload;
return kind==='rollback'&&from!==undefined&& !isHoldAlone(entry);
});
const bad=newest?.deployment.payload.from;
const live=(0,decide_history .H$)(history);
if(newest===undefined||bad===undefined||live===null)
return null;
const isOvertaken=live!==newest&&((0,decide_history .gd)(newest)||live.deployment.payload.sha!==bad);
if(isOvertaken)
return null;
return(0,decide_history .p4)(newest)&&isMarked(history,bad)?null:bad;
};
var duration=__webpack_require__(58008);
var bad_releases=__webpack_require__(9384);
var decide_hold=__webpack_require__(74301);
var gather_hold=__webpack_require__(48636);
var decide_status=__webpack_require__(80032);
var issue_body=__webpack_require__(19114);
var incident=__webpack_require__(61007);
var run_notify=__webpack_require__(24204);
;
// CONCATENATED MODULE: ./src/incident/run/resolve.js
const untouched={rows:[],facts:[]};
const isFirstSince=({entries})=>{
const newest=entries.findIndex(({deployment})=>deployment.payload.kind==='rollback');
return!entries.slice(0,newest).some(decide_history .p4);
};
const recordRow=(bad,{issue,owed},why)=>{
const row={
id:`incident-${(0,core_release .Fu)(bad)}`,
title:'Incident closed',
gate:'warn',
durationMs:0,
findings:[],
};
if(why===null){
if(issue===null)
return{...row,status:'skip',summary:'no open issue of ours is about it'};
const isEnded= !owed.some(({page})=>page!==null);
const summary=`issue #${issue.number} ${isEnded?'is closed':'stays open until PagerDuty is told'}`;
return{...row,status:isEnded?'pass':'unknown',summary,url:issue.url};
}
const remedy="Close it by hand, and add 'issues: write' under 'permissions:' of the job; the next deploy tries it again.";
const finding={level:'warning',message:`The incident could not be closed: ${why}`,remedy};
return{...row,status:'unknown',summary:'its issue could not be closed',findings:[finding]};
};
const resolvedEvent=(fix,{bad,lifted},{clock,context})=>{
const at=clock.now();
const since=(0,bad_releases .$)(fix.history,bad);
return{
kind:'resolved',
at,
step:`${context.run.id}/resolved`,
release:(0,core_text .qg)(fix.release),
environment:fix.environment.name,
bad,
lifted,
lastedMs:since===null?null:Math.max(0,Date.parse(at)-Date.parse(since)),
};
};
const resolveOne=async(fix,found,unread,{scope,ports})=>{
const{bad,issue}=found;
const event=resolvedEvent(fix,found,ports);
const key=(0,keys .Qq)(fix.environment.place,bad);
const result=await(0,incident .Cl)({key,issue,events:[event]},scope,ports);
const value=`resolved${event.lastedMs===null?'':` after ${(0,duration .a)(event.lastedMs)}`}`;
const fact=issue===null
?{label:'Incident',value}
:{label:'Incident',value:`#${issue.number} ${value}`,url:issue.url};
return{row:recordRow(bad,result,unread??result.why),facts:[fact],deliveries:result.deliveries};
};
const issuesOf=async(labels,ports)=>{
try{
return{issues:await(0,run_issue .a5)(labels,ports),unread:null};
}
catch(thrown){
return{issues:[],unread:(0,errors .UB)(thrown)};
}
};
const endings=async(fix,issues,ports)=>{
const{environment,release,history}=fix;
const first=isFirstSince(history);
const found=[];
for(const[index,bad]of(0,bad_releases .E)(history).entries()){
const marker=(0,keys .X9)((0,keys .Qq)(environment.place,bad));
const issue=issues.find(({body})=>body.includes(marker))??null;
if(issue!==null&&(0,decide_status .c2)((0,issue_body .pQ)(issue.body))==='RESOLVED')
continue;
if(issue===null&& !(first&&index===0))
continue;
const hold=(0,decide_hold .NX)(history).find((each)=>each.bad===bad);
if(hold===undefined)
continue;
const{contained,lifted}=await(0,gather_hold .R7)(hold,release.sha,history,await ports.git());
if(contained&&lifted!==null)
found.push({bad,lifted,issue});
}
return found;
};
const resolveIncidents=async(fix,ports)=>{
if((0,bad_releases .E)(fix.history).length===0)
return untouched;
const{environment,audience,runbook}=fix;
const{labels}=runbook.incident;
const scope={
place:environment.place,
audience,
labels,
severity:environment.production?'high':'low',
};
const{issues,unread}=await issuesOf(labels,ports);
if(unread!==null)
ports.log.warn(`Whether an incident ends here is not known: ${unread}`);
try{
const found=await endings(fix,issues,ports);
const ended=[];
for(const each of found)
ended.push(await resolveOne(fix,each,unread,{scope,ports}));
const others=issues.filter(({number})=>found.every(({issue})=>issue?.number!==number));
const deliveries=[...ended.flatMap((each)=>each.deliveries),...(await(0,incident .$i)(others,scope,ports))];
return{
rows:[...ended.map(({row})=>row),...(deliveries.length===0?[]:[(0,run_notify .zS)(deliveries)])],
facts:ended.flatMap((each)=>each.facts),
};
}
catch(thrown){
ports.log.warn(`Whether an incident ends here is not known: ${(0,errors .UB)(thrown)}`);
return untouched;
}
};
;
// CONCATENATED MODULE: ./src/deploy/after-success.js
const resolveAfter=async(outcome,{outcome:end,verification},fix,ports)=>{
if(end!=='verified'||verification?.observedSha!==fix.release.sha)
return outcome;
const resolved=await(0,errors .zw)(()=>resolveIncidents(fix,ports),(thrown)=>ports.log.warn(words .oi((0,errors .bD)(thrown))));
if(resolved===null)
return outcome;
const{rows,facts}=resolved;
if(rows.length+facts.length===0)
return outcome;
return(0,core_outcome .Qz)(outcome,(0,report .O)('incidents','Incidents',{checks:rows,facts}));
};
var render=__webpack_require__(1743);
var gather_approvals=__webpack_require__(20079);
var decide_approvals=__webpack_require__(77192);
var observing=__webpack_require__(30957);
var other_job=__webpack_require__(94118);
var uses_preflight=__webpack_require__(49302);
;
// CONCATENATED MODULE: ./src/deploy/gather-preflight.js
const changeEvents=['pull_request','pull_request_target','merge_group'];
const folder='.github/workflows';
const doubtOfRun=async(run,sha,{github})=>{
const{id,event}=run;
if(run.headSha!==sha)
return otherSha(id,run.headSha);
if(changeEvents.includes(event))
return otherEvent(id,event);
const path=run.path.split('@')[0]??'';
return(0,uses_preflight .wb)(path,await github.folder(folder,sha))?null:noPreflight(id,path);
};
const doubtOf=async(run,sha,ports)=>{
if(run===null)
return noRun;
if(run===ports.context.run.id)
return null;
const found=await(0,errors .pz)(ports.github.workflowRun(run));
if(!found.ok)
return`${found.error.message} ${found.error.remedy}`;
return found.value===null?runGone(run):doubtOfRun(found.value,sha,ports);
};
const gatherPreflight=async({release,environment},now,ports)=>{
const[statuses,viewer]=await Promise.all([ports.github.statuses(release.sha),ports.github.viewer()]);
const newest=statuses.find((status)=>(0,verdict .aE)(status,(0,verdict .N_)(environment.place)));
if(newest===undefined)
return{state:'missing'};
if((0,decide_history .Q5)(newest.creator??'')!==viewer)
return{state:'foreign',creator:newest.creator??'nobody'};
const{description,url}=newest;
const state=newest.state==='error'?'failure':newest.state;
const run=(0,verdict .cl)(url);
const doubt=state==='success'?await doubtOf(run,release.sha,ports):null;
const said={state,description:description??'',url,run,doubt};
return preflightFact(said,{digest:environment.trust.digest,now});
};
const glassHolds=24*3_600_000;
const gatherGlass=async({environment},force,ports)=>{
const{breakGlass}=environment.trust;
if(breakGlass===null||force===null)
return null;
const{github,context,clock}=ports;
const{actor,run}=context;
const{from,approvals:needed}=breakGlass;
if(!from.some((login)=>(0,decide_approvals .Up)(login,actor)))
return{outcome:'closed',why:notNamed(actor,from)};
const[own,decisions]=await Promise.all([
github.workflowRun(run.id),
needed===0?[]:github.runApprovals(run.id),
]);
const began=own===null?null:Date.parse(own.createdAt);
if(began===null||Date.parse(clock.now())-began>glassHolds){
return{outcome:'closed',why:tooOld(run.id)};
}
const agreed=decisions.flatMap(({user,state,environments})=>{
const isHere=environments.some((name)=>name.toLowerCase()===environment.name.toLowerCase());
return state==='approved'&&isHere&& !(0,decide_approvals .Up)(user,actor)?[user.toLowerCase()]:[];
});
const approvals=[...new Set(agreed)];
return approvals.length<needed
?{outcome:'closed',why:tooFew(approvals.length,needed)}
:{outcome:'open',by:actor,approvals};
};
var gather=__webpack_require__(42313);
;
// CONCATENATED MODULE: ./src/deploy/gather.js
const gatherOrder=async(history,sha,ports)=>{
const entry=(0,decide_history .H$)(history);
if(entry===null)
return null;
const live=entry.deployment.sha;
const unproven=(0,decide_history .p4)(entry)?{}:{isUnproven:true};
const compared=await(0,errors .ei)(ports.github.compare(live,sha));
if(compared.ok)
return{...unproven,live,status:compared.value.status,commits:compared.value.commits};
const[old,own]=await Promise.all([ports.github.commit(live),ports.github.commit(sha)]);
if(old===null&&own!==null)
return{...unproven,live,status:'gone',commits:[]};
throw compared.error;
};
const gatherOtherJob=async(history,{github,context})=>{
const live=(0,decide_history .H$)(history);
if(live===null)
return null;
const own={run:context.run.id,attempt:context.run.attempt,job:context.run.job};
const found=(0,other_job .nr)(live,own);
if(found==='not of this run')
return null;
const{sha}=live.deployment;
if(found==='another job')
return{name:(0,other_job .hx)(live,[]),sha};
const jobs=await github.jobsOfRun(context.run.id);
return(0,other_job .G_)(live,own,jobs)==='same'?null:{name:(0,other_job .hx)(live,jobs),sha};
};
const gatherDeployFacts=async(subject,{force,startedAt},ports)=>{
const{release,environment,histories}=subject;
const historyOf=(place)=>histories.get(place.environment)??{place,entries:[]};
const[promotion,otherJob,preflight,glass,order,approvals]=await Promise.all([
(0,gather .rq)(subject,(place)=>Promise.resolve(historyOf(place)),ports),
gatherOtherJob(historyOf(environment.place),ports),
gatherPreflight(subject,startedAt,ports),
gatherGlass(subject,force,ports),
gatherOrder(historyOf(environment.place),release.sha,ports),
environment.approvals===0
?null
:(0,gather_approvals .C)({release,environment,pull:null},ports).then(decide_approvals .U1),
]);
return{
...promotion,
otherJob,
order,
freeze:(0,core_freeze .J)(environment.freeze,ports.clock.now()),
approvals,
preflight,
glass,
observing:(0,observing .W)(environment.trust.observeUntil,startedAt)?environment.trust.observeUntil:null,
released:environment.released,
};
};
;
// CONCATENATED MODULE: ./src/deploy/key-guard.js
const key_guard_rowOf=(environment)=>({
id:'signing-key',
title:words .Q,
status:'fail',
gate:'warn',
summary:words .Lt(environment),
durationMs:0,
findings:[{level:'warning',message:words .rr(environment),remedy:words .Tg(environment)}],
});
const askKeyGuard=({signs,environment},{github})=>{
let warning=null;
const ask=async()=>{
if(signs&& !(await github.isEnvironmentGuarded(environment)))
warning=key_guard_rowOf(environment);
};
const answered=ask().catch(()=>undefined);
return{answered,warning:()=>warning};
};
const withKeyGuard=(outcome,{warning})=>{
const row=warning();
return row===null?outcome:(0,core_outcome .Qz)(outcome,(0,report .O)('signing-key',words .Gv,{checks:[row]}));
};
var lock=__webpack_require__(62238);
var decide_lock=__webpack_require__(85363);
;
// CONCATENATED MODULE: ./src/deploy/manual-lock.js
const end=({service,environment},ending)=>({
conclusion:{...ending,subject:(0,core_outcome .et)({service,environment}),parts:[]},
outputs:{environment},
failJob:ending.verdict!=='pass',
});
const stillLocked=(place,message,remedy)=>end(place,{verdict:'fail',reasonCode:'locked',message,remedy,...(0,ending .sF)({do:'rerun'})});
const manual_lock_lock=async(place,reason,ports)=>{
const{environment}=place;
const{context,clock}=ports;
const taken=await ports.writer.takeLock({
runbook:2,
service:place.service,
environment,
run:null,
attempt:null,
actor:context.actor,
sha:null,
intent:'manual',
reason,
created:clock.now(),
expires:null,
url:context.run.url,
});
if(taken.taken){
const message=words .MW(environment,context.actor,reason);
return end(place,{
verdict:'pass',
reasonCode:'lock-set',
message,
remedy:words .EZ,
});
}
const read=await ports.github.lock(place);
const who=read.state==='held'?(0,decide_lock .FD)(read.lock,clock.now()):words .zb(environment);
const remedy=words .Un;
return stillLocked(place,`${who}.`,remedy);
};
const unlock=async(place,ports)=>{
const{environment}=place;
const read=await(0,lock .H)(place,ports);
if(read.state==='free'){
return end(place,{
verdict:'pass',
reasonCode:'lock-lifted',
message:words .Ry(environment),
remedy:'',
});
}
if(read.state==='held'&&read.lock.run!==null){
const message=words .RF((0,decide_lock .FD)(read.lock,ports.clock.now()));
const remedy=words .BH;
return stillLocked(place,message,remedy);
}
if(await ports.writer.releaseLock(place,read.commit)){
const was=read.state==='held'?words .vQ(read.lock.actor,read.lock.reason):words .JO;
return end(place,{
verdict:'pass',
reasonCode:'lock-lifted',
message:words .YR(environment,was),
remedy:'',
});
}
const message=words .I4(environment);
return stillLocked(place,message,words .E7);
};
const named=(name,{environments})=>{
const found=environments.find((environment)=>environment.name.toLowerCase()===name?.toLowerCase());
if(found!==undefined)
return found;
throw new errors .Dh({
code:'bad-input',
message:name===null?words .yQ:words .De(name),
remedy:words .lK(environments.map((environment)=>environment.name)),
});
};
const orderLock=async(order,request,ports)=>{
const{name,place}=named(request.environment,request.runbook);
if(request.dryRun){
const message=words .vB(order.ask,name);
return{
conclusion:{
verdict:'pass',
reasonCode:'planned',
message,
remedy:'',
subject:(0,core_outcome .et)({service:place.service,environment:name,dryRun:true}),
parts:[],
},
outputs:{environment:name},
failJob:false,
};
}
return order.ask==='lock'?manual_lock_lock(place,order.reason,ports):unlock(place,ports);
};
;
// CONCATENATED MODULE: ./src/deploy/programs.js
const concernedBy=({environment:asked},release,{environments})=>environments.filter((environment)=>asked===null?(0,promotion .ny)(environment,release)===null:environment.name.toLowerCase()===asked.toLowerCase());
const deployRunsPrograms=(inputs,release,runbook)=> !inputs.dryRun&&
concernedBy(inputs,release,runbook).some(({target})=>inputs.command!==null||target!==null);
;
// CONCATENATED MODULE: ./src/deploy/workspace.js
const askGit=({command},cwd,args)=>command.ask({
argv:['git','-c','safe.directory=*','-c','core.fsmonitor=false','-c','core.fileMode=false',...args],
cwd,
env:{...command.baseEnvironment(),GIT_OPTIONAL_LOCKS:'0'},
});
const refuse=(message,remedy)=>new errors .Dh({code:'bad-input',message,remedy});
const mostFolders=100;
const checkoutsBelow=async(workspace,{files})=>{
const inside=await files.find('*/*',workspace);
const names=[...new Set(inside.map((name)=>name.split('/')[0]??name))].slice(0,mostFolders);
const found=await Promise.all(names.map(async(name)=>((await files.stat(`${workspace}/${name}/.git`))===null?[]:[name])));
return found.flat();
};
const noHead=async(release,directory,answer,ports)=>{
if(answer.notFound)
return refuse(words .HF,words .S_);
if(/dubious ownership|unsafe repository/i.test(answer.stderr)){
return refuse(words .Qu,words .I(directory));
}
const{workspace}=ports.context.paths;
const below=directory===workspace?await checkoutsBelow(workspace,ports):[];
const message=words .VS((0,core_release .Fu)(release.sha),release.ref,null);
const[first]=below;
return first===undefined
?refuse(message,words .b5)
:refuse(words .lh(below),words .c5(first));
};
const withoutFiltered=async(paths,directory,ports)=>{
if(paths.length===0)
return[];
const answer=await askGit(ports,directory,['check-attr','-z','filter','--',...paths]);
const parts=answer.stdout.split('\0');
const filtered=new Set(paths.filter((_,index)=> !['unspecified','unset',undefined].includes(parts[index*3+2])));
return paths.filter((path)=> !filtered.has(path));
};
const mostAsked=200;
const dirtyFiles=async(directory,ports)=>{
const args=['status','--porcelain=v1','-z','--untracked-files=no','--ignore-submodules=dirty','--no-renames'];
const answer=await askGit(ports,directory,args);
if(answer.exitCode!==0){
ports.log.warn(words .PA(answer.stderr.trim()));
return[];
}
const changed=answer.stdout.split('\0').flatMap((entry)=>(entry.length>3?[entry.slice(3)]:[]));
return withoutFiltered(changed.slice(0,mostAsked),directory,ports);
};
const findCheckout=async(release,{workingDirectory,allowDirty},ports)=>{
const{workspace}=ports.context.paths;
const directory=workingDirectory===null?workspace:`${workspace}/${workingDirectory}`;
if((await ports.files.stat(directory))===null){
throw refuse(words .y_(workingDirectory??workspace),words .b5);
}
const head=await askGit(ports,directory,['rev-parse','--verify','HEAD^{commit}']);
if(head.exitCode!==0)
throw await noHead(release,directory,head,ports);
const found=head.stdout.trim();
if(found!==release.sha){
throw refuse(words .VS((0,core_release .Fu)(release.sha),release.ref,(0,core_release .Fu)(found)),words .b5);
}
const dirty=await dirtyFiles(directory,ports);
if(dirty.length>0&& !allowDirty)
throw refuse(words .Jf(dirty,(0,core_release .Fu)(release.sha)),words .Y$);
return{directory,dirty};
};
const withDirt=(outcome,{dirty})=>dirty.length===0
?outcome
:(0,core_outcome .Qz)(outcome,(0,report .O)('workspace',words .OS,{
checks:[
{
id:'workspace',
title:words .cr,
status:'fail',
gate:'warn',
summary:words .h$(dirty),
durationMs:0,
findings:[{level:'warning',message:words .Ns(dirty),remedy:words .Pp}],
},
],
}));
var deploy_release=__webpack_require__(72819);
var near_miss=__webpack_require__(17469);
;
// CONCATENATED MODULE: ./src/deploy/deploy.js
const nothingToDo=(end,subject,parts=[])=>({
conclusion:{...end,verdict:'pass',subject,parts},
outputs:{},
failJob:false,
});
const deploy_refused=({code,message,remedy},subject,outputs)=>({
conclusion:{verdict:'fail',reasonCode:code,message,remedy,...(0,ending .sF)(ending .ml),subject,parts:[]},
outputs,
failJob:true,
});
const onPullRequest=({environment,dryRun},runbook)=>{
const subject=(0,core_outcome .et)({service:runbook.service,environment,dryRun});
const code=environment===null?'no-environment':'not-promotable';
const refusal={code,message:words .PM,remedy:words .Y_};
if(environment!==null)
return deploy_refused(refusal,subject,{});
return nothingToDo({reasonCode:code,message:refusal.message,remedy:refusal.remedy},subject);
};
const isLive=(history,sha)=>(0,decide_history .H$)(history)?.deployment.sha===sha;
const gatherHistories=async(inputs,release,{runbook,ports})=>{
const names=new Set(concernedBy(inputs,release,runbook).flatMap(({name,after})=>[name,...after]));
return new Map(await Promise.all([...names].map(async(environment)=>{
const place={service:runbook.service,environment};
return[environment,await(0,gather_history .c)(place,ports,{sha:release.sha})];
})));
};
const addressOf=({urls,repository})=>`${urls.server}/${repository.owner}/${repository.name}`;
const judgeAgain=async(subject,asked,ports)=>{
const{release,environment,histories}=subject;
const now=await(0,gather_history .c)(environment.place,ports,{sha:release.sha});
const underLock={...subject,histories:new Map([...histories,[environment.name,now]])};
return planDeploy(await gatherDeployFacts(underLock,asked,ports),asked.force).refusal;
};
const plannedFor=({release,environment},target)=>{
const message=words .NY(release.ref,(0,core_release .Fu)(release.sha),environment.name,target?.describe??null);
return{code:'planned',message,remedy:''};
};
const glassRow=async({force},facts,{release,environment},{runbook,ports})=>{
const{glass,preflight}=facts;
if(force===null||glass?.outcome!=='open'||preflight.state!=='failure'|| !isGlassBroken(facts))
return null;
const refused=preflight.description;
return openGlassIncident({runbook,environment,release,force,glass,refused},ports);
};
const withRow=(outcome,row)=>row===null?outcome:(0,core_outcome .Qz)(outcome,(0,report .O)('break-glass','Break glass',{checks:[row]}));
const restoreBy=({command,lockWaitMs},target,{verify,userEnvironment})=>({
target,
targetFor:(released)=>chooseTarget(command,released),
verify,
userEnvironment,
lockWaitMs,
});
const tidyUp=async(history,ports)=>{
await(0,end_stale_deployments .j)(history,ports);
await(0,errors .zw)(()=>(0,take_lock .zF)(history.place,ports),(thrown)=>ports.log.warn((0,errors .bD)(thrown)));
};
const failedDeploy=(sha,inputs,where,session)=>({
ports:session.ports,
runbook:session.runbook,
environment:where.environment,
sha,
onFailure:inputs.onFailure,
restore:restoreBy(inputs,where.target,session),
runbookFor:session.runbookFor,
audience:session.audience,
});
const beforeOf=(history,sha)=>{
const live=(0,decide_history .H$)(history);
return live!==null&&live.deployment.sha!==sha&&(0,decide_history .p4)(live)?'proven-other':'unproven';
};
const intentOf=({force,record},{release,environment})=>({
kind:'deploy',
reason:`deploy ${release.version??release.ref} to ${environment.name}`,
bad:null,
force,
record,
});
const putOf=(target,{previous,checkout},{ports,userEnvironment})=>({
target,
directory:checkout?.directory??ports.context.paths.workspace,
artifact:null,
previousSha:previous,
userEnvironment,
});
const deploy=async(inputs,subject,session)=>{
const{release,environment,histories}=subject;
const{ports,runbook}=session;
const history=histories.get(environment.name)??{place:environment.place,entries:[]};
const asked={force:inputs.force,startedAt:ports.clock.now()};
const facts=await gatherDeployFacts(subject,asked,ports);
const plan=planDeploy(facts,inputs.force);
const target=await chooseTarget(inputs.command,environment);
const previous=(0,decide_history .H$)(history)?.deployment.sha??null;
const context={runbook,subject,plan,facts,target,previous,repository:addressOf(ports.context)};
if(plan.refusal!==null){
const refused=(0,render .gD)(plan.refusal,context);
if(plan.refusal.code!=='held'||inputs.dryRun)
return refused;
const bad=unfinishedRollback(history);
if(bad===null){
await tidyUp(history,ports);
return refused;
}
session.onPlace((0,place .r4)(environment.place));
return session.finishRollback(refused,failedDeploy(bad,inputs,{environment,target},session));
}
const key=askKeyGuard({signs:session.signs,environment:environment.name},ports);
if(inputs.dryRun){
await key.answered;
return withKeyGuard((0,render .gD)(plannedFor(subject,target),context),key);
}
const checkout=target===null?null:await findCheckout(release,inputs,ports);
const glass=await glassRow(inputs,facts,subject,session);
session.onPlace((0,place .r4)(environment.place));
session.news.started(environment.name);
await(0,end_stale_deployments .j)(history,ports);
const execution=await(0,execute .g)({environment,release,smoke:runbook.smoke},{
intent:intentOf(inputs,subject),
put:putOf(target,{previous,checkout},session),
verify:inputs.verify?session.verify:null,
before:beforeOf(history,release.sha),
lock:{waitMs:inputs.lockWaitMs,recheck:()=>judgeAgain(subject,asked,ports)},
},ports);
const fix={...session,environment,release,history};
const ended=withRow(await resolveAfter((0,render .Ol)(execution,context),execution,fix,ports),glass);
const outcome=checkout===null?ended:withDirt(ended,checkout);
const failed=failedDeploy(release.sha,inputs,{environment,target},session);
return withKeyGuard(await session.answerFailure(outcome,execution,failed),key);
};
const run=async(inputs,opened)=>{
const{ports}=opened;
if(inputs.lockOrder!==null)
return orderLock(inputs.lockOrder,{...inputs,runbook:opened.runbook},ports);
if(inputs.adopt!==null)
return(await __webpack_require__.e(1076).then(__webpack_require__.bind(__webpack_require__,51076))).adopt(inputs.adopt,inputs,opened);
if(ports.context.event.deleted&&inputs.ref===null){
const message=words .Vd(ports.context.ref);
return nothingToDo({reasonCode:'no-environment',message,remedy:''},(0,core_outcome .et)({service:opened.runbook.service}));
}
if(ports.context.event.pull!==null&&inputs.ref===null)
return onPullRequest(inputs,opened.runbook);
const release=await(0,deploy_release .C)(inputs.ref,ports);
const runbook=await opened.runbookFor(release.sha,'refuse');
if(deployRunsPrograms(inputs,release,runbook))
opened.leaveNoToken();
const session={...opened,runbook};
const histories=await gatherHistories(inputs,release,session);
const verified=new Set([...histories].filter(([,history])=>(0,decide_history .qm)(history,release.sha)).map(([name])=>name));
const choice=(0,promotion .HB)({release,environments:runbook.environments,asked:inputs.environment,verified});
const{sha,ref,version}=release;
const about={service:runbook.service,release:{sha,ref,version},dryRun:inputs.dryRun};
const subjectIn=(environment)=>(0,core_outcome .et)({...about,environment});
if(choice.outcome==='none'){
const{code,message,remedy}=choice.refusal;
const parts=(0,near_miss .N)(choice.nearest,runbook.readAt?.path??inputs.config);
return nothingToDo({reasonCode:code,message,remedy},subjectIn(null),parts);
}
if(choice.outcome==='refused'){
const subject=subjectIn(choice.environment?.name??null);
return deploy_refused(choice.refusal,subject,{sha:release.sha,version:release.version??''});
}
const{environment,verifiedAlready}=choice;
const history=histories.get(environment.name)??{place:environment.place,entries:[]};
const isDone=verifiedAlready&&inputs.force===null&&isLive(history,release.sha);
if(isDone&&(await gatherOtherJob(history,ports))===null){
if(!inputs.dryRun)
await(0,take_lock .zF)(environment.place,ports);
const message=words .fs(release.version??(0,core_release .Fu)(release.sha),environment.name);
return{
...nothingToDo({reasonCode:'already-deployed',message,remedy:''},subjectIn(environment.name)),
outputs:(0,render .Yz)(release,environment),
};
}
const named={...release,version:(0,promotion .tr)(environment.promote,ref)};
return deploy(inputs,{release:named,environment,histories},session);
};
;
// CONCATENATED MODULE: ./src/rollback/run/later.js
const answerFailureLater=async(outcome,execution,request)=>{
if(execution.outcome==='opened'&&request.onFailure!=='hold'){
const{answerBySteps}=await __webpack_require__.e(77).then(__webpack_require__.bind(__webpack_require__,70077));
return answerBySteps(outcome,request);
}
if(execution.outcome!=='smoke-failed'&&execution.fell!==true)
return outcome;
const{answerFailure}=await Promise.all([__webpack_require__.e(6637),__webpack_require__.e(3216),__webpack_require__.e(2427),__webpack_require__.e(5598),__webpack_require__.e(7290)]).then(__webpack_require__.bind(__webpack_require__,77290));
return answerFailure(outcome,execution,request);
};
const finishRollbackLater=async(refused,request)=>{
const{finishRollback}=await Promise.all([__webpack_require__.e(6637),__webpack_require__.e(3216),__webpack_require__.e(2427),__webpack_require__.e(5598),__webpack_require__.e(7290)]).then(__webpack_require__.bind(__webpack_require__,77290));
return finishRollback(refused,request);
};
var later=__webpack_require__(15090);
;
// CONCATENATED MODULE: ./actions/deploy/steps.js
const deploySteps={
run:run,
deployNews:notify .x,
verify:later .g,
answerFailure:answerFailureLater,
finishRollback:finishRollbackLater,
};
}),
67183:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
J:()=>(activeWindow),
O:()=>(describeWindow)
});
const weekdays=['Mon','Tue','Wed','Thu','Fri','Sat','Sun'];
const day=1_440;
const week=7*day;
const localTime=(now,zone)=>{
const format=new Intl.DateTimeFormat('en-GB',{
timeZone:zone,
hourCycle:'h23',
weekday:'short',
year:'numeric',
month:'2-digit',
day:'2-digit',
hour:'2-digit',
minute:'2-digit',
});
const parts=new Map(format.formatToParts(new Date(now)).map(({type,value})=>[type,value]));
const part=(type)=>parts.get(type)??'';
return{
minute:weekdays.indexOf(part('weekday'))*day+Number(part('hour'))*60+Number(part('minute')),
date:`${part('year')}-${part('month')}-${part('day')}`,
};
};
const covers=({when,zone},now)=>{
const{minute,date}=localTime(now,zone);
if(when.kind==='dates')
return when.first<=date&&date<=when.last;
const start=when.first*day+when.from;
const end=when.last*day+when.to;
const length=(((end-start)%week)+week)%week||week;
return(((minute-start)%week)+week)%week<length;
};
const clock=(minutes)=>`${String(Math.floor(minutes/ 60)).padStart(2,'0')}:${String(minutes%60).padStart(2,'0')}`;
const describeWindow=({when,zone,reason})=>{
const time=when.kind==='dates'
?`${when.first} to ${when.last}`
:`${weekdays[when.first]??''} ${clock(when.from)} to ${weekdays[when.last]??''} ${clock(when.to)}`;
return`${time} (${zone})${reason===null?'':`: ${reason}`}`;
};
const activeWindow=(windows,now)=>windows.find((window)=>covers(window,now))??null;
}),
30957:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
C:()=>(endsSoon),
W:()=>(isObserving)
});
const dayMs=86_400_000;
const endOf=(day)=>Date.parse(`${day}T00:00:00Z`)+dayMs;
const isObserving=(until,now)=>until!==null&&Date.parse(now)<endOf(until);
const warnedMs=14*dayMs;
const endsSoon=(until,now)=>endOf(until)-Date.parse(now)<=warnedMs;
}),
26621:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
x:()=>(deployNews)
});
var _records_decide_keys_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(34648);
var _core_outcome_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(27678);
var _core_report_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(78626);
var _incident_run_notify_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(24204);
const quiet=new Set([
'no-environment',
'already-deployed',
'opened',
'planned',
'adopted',
'not-adoptable',
]);
const broken=new Set([
'target-failed',
'smoke-failed',
'smoke-inconclusive',
'rolled-back',
'restored-revert-conflict',
'restored-pull-request-open',
'already-reverted',
'follow-up-missing',
'page-undelivered',
'deployed-but-unrecorded',
'cancelled',
]);
const eventOf=({reasonCode,verdict,subject})=>{
if(subject.dryRun||quiet.has(reasonCode))
return null;
if(verdict==='pass')
return'deploy-succeeded';
return broken.has(reasonCode)?'deploy-failed':'gate-blocked';
};
const withNews=(outcome,deliveries)=>{
if(deliveries.length===0)
return outcome;
const row={...(0,_incident_run_notify_js__WEBPACK_IMPORTED_MODULE_1__ .zS)(deliveries),id:'news',title:'Those who follow deploys were told'};
return(0,_core_outcome_js__WEBPACK_IMPORTED_MODULE_0__ .Qz)(outcome,(0,_core_report_js__WEBPACK_IMPORTED_MODULE_2__ .O)('news','News',{checks:[row]}));
};
const deployNews=(request,ports)=>{
const{context,clock,log}=ports;
const{runbook,audience}=request;
const waiting=[];
const notice=(event,environment,headline)=>{
const production=runbook.environments.some(({name,production:is})=>name===environment&&is);
return{
key:(0,_records_decide_keys_js__WEBPACK_IMPORTED_MODULE_3__ .dY)({service:runbook.service,environment},context.run.id),
step:`${context.run.attempt}/${event}`,
event,
at:clock.now(),
service:runbook.service,
environment,
severity:event==='deploy-failed'&&production?'high':'low',
headline,
facts:[{label:'Started by',value:context.actor}],
links:[{label:`run ${context.run.id}`,url:context.run.url}],
page:null,
};
};
return{
started:(environment)=>{
const headline=`Deploying ${context.ref} (${context.sha.slice(0,7)})`;
waiting.push((0,_incident_run_notify_js__WEBPACK_IMPORTED_MODULE_1__ .iP)(notice('deploy-started',environment,headline),audience,log));
},
ended:async(outcome)=>{
const{conclusion}=outcome;
const before=(await Promise.all(waiting)).flat();
const event=eventOf(conclusion);
const{environment}=conclusion.subject;
const known=event!==null&&environment!==null;
const last=known?await(0,_incident_run_notify_js__WEBPACK_IMPORTED_MODULE_1__ .iP)(notice(event,environment,conclusion.message),audience,log):[];
return withNews(outcome,[...before,...last]);
},
};
};
}),
17469:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
N:()=>(nearMissParts)
});
var _core_report_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(78626);
var _words_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(44543);
const nearMissParts=(nearest,runbookPath)=>{
if(nearest===null)
return[];
const{message,remedy}=nearest;
return[
(0,_core_report_js__WEBPACK_IMPORTED_MODULE_1__ .O)('promotion',_words_js__WEBPACK_IMPORTED_MODULE_0__ .A$,{
checks:[
{
id:'promotion',
title:_words_js__WEBPACK_IMPORTED_MODULE_0__ .TB,
status:'fail',
gate:'warn',
summary:_words_js__WEBPACK_IMPORTED_MODULE_0__ .ED,
durationMs:0,
findings:[{level:'warning',message:_words_js__WEBPACK_IMPORTED_MODULE_0__ .cL(message),path:runbookPath,remedy}],
},
],
}),
];
};
}),
72819:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
C:()=>(resolveRelease)
});
var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(22075);
var _core_promotion_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(32691);
var _core_release_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(78835);
var _words_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(44543);
const refuse=(message,remedy,code='bad-input')=>new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ .Dh({code,message,remedy});
const findRef=async(ref,ports)=>{
const candidates=ref.startsWith('refs/')?[ref]:[`refs/tags/${ref}`,`refs/heads/${ref}`];
const found=(await Promise.all(candidates.map((each)=>ports.github.resolveRef(each)))).filter((each)=>each!==null);
const[target,other]=found;
if(target===undefined){
throw refuse(_words_js__WEBPACK_IMPORTED_MODULE_2__ .$w(ref),_words_js__WEBPACK_IMPORTED_MODULE_2__ .So);
}
if(other!==undefined){
throw refuse(_words_js__WEBPACK_IMPORTED_MODULE_2__ .Il(ref),_words_js__WEBPACK_IMPORTED_MODULE_2__ .zl(ref));
}
return target;
};
const ownCommit=async(target,ports)=>{
const{sha}=ports.context;
if(target.commit===sha)
return sha;
if(target.ref.startsWith('refs/tags/')){
throw refuse(_words_js__WEBPACK_IMPORTED_MODULE_2__ .eF(target.ref,(0,_core_release_js__WEBPACK_IMPORTED_MODULE_3__ .Fu)(sha),(0,_core_release_js__WEBPACK_IMPORTED_MODULE_3__ .Fu)(target.commit)),_words_js__WEBPACK_IMPORTED_MODULE_2__ .$E,'tag-moved');
}
const{status}=await ports.github.compare(sha,target.commit);
if(status==='ahead')
return sha;
throw refuse(_words_js__WEBPACK_IMPORTED_MODULE_2__ .Lm((0,_core_release_js__WEBPACK_IMPORTED_MODULE_3__ .Fu)(sha),target.ref),_words_js__WEBPACK_IMPORTED_MODULE_2__ .xL,'off-branch');
};
const resolveRelease=async(ref,ports)=>{
const{context}=ports;
if(ref===null&&context.ref==='')
throw refuse(_words_js__WEBPACK_IMPORTED_MODULE_2__ .jl(context.event.name),_words_js__WEBPACK_IMPORTED_MODULE_2__ .FM);
const target=await findRef(ref??context.ref,ports);
const sha=ref===null?await ownCommit(target,ports):target.commit;
const commit=await ports.github.commit(sha);
if(commit===null)
throw refuse(_words_js__WEBPACK_IMPORTED_MODULE_2__ .lN(sha),_words_js__WEBPACK_IMPORTED_MODULE_2__ .mt);
const tagObject=target.ref.startsWith('refs/tags/')?target.object:sha;
return{sha,ref:target.ref,version:(0,_core_promotion_js__WEBPACK_IMPORTED_MODULE_1__ .E4)(target.ref),tagObject,tree:commit.tree};
};
}),
1743:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
Ol:()=>(concludeExecution),
gD:()=>(concludeRefusal),
Yz:()=>(outputsOf)
});
var core_release=__webpack_require__(78835);
;
// CONCATENATED MODULE: ./src/records/decide/changes.js
const titleOf=({message})=>{
const[subject='',...body]=message.split('\n');
const title=body.find((line)=>line.trim()!=='');
return subject.startsWith('Merge pull request #')&&title!==undefined?title.trim():subject;
};
const claim=(tips,known,claimed)=>{
const found=[];
const open=[...tips];
for(let sha=open.pop();sha!==undefined;sha=open.pop()){
const commit=known.get(sha);
if(commit===undefined||claimed.has(sha))
continue;
claimed.add(sha);
found.push(commit);
open.push(...commit.parents);
}
return found;
};
const changesOf=(commits)=>{
const known=new Map(commits.map((commit)=>[commit.sha,commit]));
const line=[];
for(let at=commits.at(-1);at!==undefined;at=known.get(at.parents[0]??''))
line.push(at);
const claimed=new Set(line.map(({sha})=>sha));
const changes=line.toReversed().map((commit)=>{
const brought=claim(commit.parents.slice(1),known,claimed);
const own=brought.length>0?brought.toReversed():[commit];
const[subject='']=commit.message.split('\n');
return{
pull:(0,core_release .pv)(subject),
title:titleOf(commit),
sha:commit.sha,
commits:own.length,
people:[...new Set(own.flatMap(({author})=>author??[]))],
};
});
return changes.toReversed();
};
var delivery_record=__webpack_require__(57876);
var ending=__webpack_require__(25163);
var decide_history=__webpack_require__(54214);
var serving=__webpack_require__(15390);
var answers=__webpack_require__(30720);
var words=__webpack_require__(44543);
;
// CONCATENATED MODULE: ./src/deploy/answers.js
const nameOfRef=(ref)=>ref.replace(/^refs\/(?:heads|tags)\//,'');
const again=({release,environment},more)=>({
do:'dispatch',
what:'this-workflow',
inputs:[{name:'environment',value:environment},{name:'ref',value:nameOfRef(release.ref)},...more],
});
const rollbackTo=({release,environment})=>(0,ending .ID)(environment,words .OE,release.version===null?release.sha:nameOfRef(release.ref));
const nextAfter=({code},facts,scene)=>{
const missing=facts?.upstream.find(({verified})=> !verified)?.name;
const preflight=facts?.preflight;
switch(code){
case'planned':
return again(scene,[]);
case'held':
return again(scene,[{name:'force',value:words .sS}]);
case'older-than-live':
return rollbackTo(scene);
case'not-verified-upstream':
return missing===undefined?ending .ml:again({...scene,environment:missing},[]);
case'locked':
return facts?.lock===null||facts===null
?{do:'rerun'}
:{
do:'dispatch',
what:'this-workflow',
inputs:[
{name:'environment',value:scene.environment},
{name:'unlock',value:'true'},
],
};
case'preflight-failed':
case'preflight-missing':
return preflight!==undefined&&'url'in preflight&&preflight.url!==null
?{do:'open',text:words .n6,url:preflight.url}
:{do:'rerun'};
case'preflight-outdated':
case'preflight-expired':
return preflight!==undefined&&'run'in preflight&&preflight.run!==null
?{do:'rerun-of',run:preflight.run}
:{do:'rerun'};
case'frozen':
case'approvals-missing':
case'github-unreachable':
return{do:'rerun'};
default:
return ending .ml;
}
};
const answersToRefusal=(refusal,facts,scene)=>{
const{users,next}=(0,ending .sF)(nextAfter(refusal,facts,scene));
return{serving:(0,serving .L)(scene.history),users,next};
};
const awayFrom=({environment,history},code)=>(0,decide_history .H$)(history)===null?{do:'rerun'}:(0,ending .ID)(environment,code);
const answersToExecution=(execution,scene)=>{
const{outcome,refusal,verification}=execution;
const{release,history}=scene;
switch(outcome){
case'locked':
case'refused':{
const why=refusal??{code:'locked',message:execution.message,remedy:execution.remedy};
return answersToRefusal(why,null,scene);
}
case'target-failed':
return{
serving:{what:'unknown',before:(0,serving .f)(history)},
users:{affected:'unknown',because:words .RM},
next:awayFrom(scene,outcome),
};
default:{
const next=outcome==='deployed-but-unrecorded'||verification?.rollbackEligible===false
?{do:'rerun'}
:awayFrom(scene,outcome==='smoke-failed'?outcome:'unhealthy');
return verification===null
?{
serving:(0,answers .C)({verdict:'fail',observedSha:null},release,{changed:true}),
users:{affected:'unknown',because:words .et},
next,
}
:{
serving:(0,answers .C)(verification,release,{changed:true}),
users:(0,answers .s)(verification),
next,
};
}
}
};
var outcome=__webpack_require__(27678);
var report=__webpack_require__(78626);
var part=__webpack_require__(35866);
;
// CONCATENATED MODULE: ./src/deploy/render.js
const outputsOf=(release,environment)=>({
environment:environment.name,
version:release.version??'',
sha:release.sha,
url:environment.url??'',
});
const shownChanges=50;
const changesTable=({order},repository)=>{
if(order===null||order.commits.length===0)
return[];
const changes=changesOf(order.commits);
const rows=changes.slice(0,shownChanges).map(({pull,title,sha,commits,people})=>[
pull===''?'':{text:`#${pull}`,url:`${repository}/pull/${pull}`},
title,
{
text:commits===1?(0,core_release .Fu)(sha):`${commits} commits`,
url:commits>1&&pull!==''?`${repository}/pull/${pull}/commits`:`${repository}/commit/${sha}`,
},
people.join(', '),
]);
const newest=changes.length>shownChanges?`, the newest ${shownChanges}`:'';
const title=`Changes since ${(0,core_release .Fu)(order.live)}: ${changes.length} in ${order.commits.length} commits${newest}`;
return[{title,columns:['pull request','change','commits','people'],rows}];
};
const beforeAndAfter=({subject,facts,previous,repository})=>{
const{release}=subject;
const after=`${release.version??release.ref} (${(0,core_release .Fu)(release.sha)})`;
const commit=(sha)=>`${repository}/commit/${sha}`;
if(previous===null)
return[
{label:'Before',value:'nothing of ours'},
{label:'After',value:after,url:commit(release.sha)},
];
const people=[...new Set((facts.order?.commits??[]).flatMap(({author})=>author??[]))];
return[
{label:'Before',value:(0,core_release .Fu)(previous),url:commit(previous)},
{label:'After',value:after,url:`${repository}/compare/${previous}...${release.sha}`},
...(people.length===0?[]:[{label:'People',value:people.join(', ')}]),
];
};
const subjectFor=({runbook,subject},dryRun)=>{
const{release,environment}=subject;
return(0,outcome .et)({
service:runbook.service,
environment:environment.name,
release:{sha:release.sha,ref:release.ref,version:release.version},
dryRun,
});
};
const deployPart=(context,execution)=>{
const{subject,plan,facts,target,repository}=context;
const history=subject.histories.get(subject.environment.name);
const log=execution?.log??'';
return(0,report .O)('deploy','Deploy',{
checks:plan.guards,
steps:execution?.steps??[],
facts:[
...beforeAndAfter(context),
{label:'Target',value:target?.describe??"the workflow's next steps"},
...(history===undefined?[]:(0,delivery_record .i)(history)),
],
tables:changesTable(facts,repository),
texts:log===''?[]:[{title:"The target's last lines",text:log}],
});
};
const sceneOf=({subject:{release,environment,histories}})=>({
release,
environment:environment.name,
history:histories.get(environment.name)??{place:environment.place,entries:[]},
});
const concludeRefusal=(refusal,context)=>{
const planned=refusal.code==='planned';
const{code:reasonCode,message,remedy}=refusal;
const answers=answersToRefusal(refusal,context.facts,sceneOf(context));
return{
conclusion:{
...(0,outcome .Rs)(planned?'pass':'fail',{reasonCode,message,remedy},answers),
subject:subjectFor(context,planned),
parts:[deployPart(context,null)],
},
outputs:{
...outputsOf(context.subject.release,context.subject.environment),
'previous-sha':context.previous??'',
},
failJob: !planned,
};
};
const endOf=({outcome,refusal,})=>{
switch(outcome){
case'verified':
return{code:'deployed',verdict:'pass'};
case'opened':
return{code:'opened',verdict:'pass'};
case'refused':
return{code:refusal?.code??'internal-error',verdict:'fail'};
case'smoke-inconclusive':
return{code:outcome,verdict:'inconclusive'};
default:
return{code:outcome,verdict:'fail'};
}
};
const remedyOf=(execution)=>{
if(execution.remedy!=='')
return execution.remedy;
return execution.outcome==='smoke-failed'?words .NT:'';
};
const concludeExecution=(execution,context)=>{
const{code,verdict}=endOf(execution);
const{verification,message}=execution;
const end={reasonCode:code,message,remedy:remedyOf(execution)};
return{
conclusion:{
...(0,outcome .z6)(verdict,end,answersToExecution(execution,sceneOf(context))),
subject:subjectFor(context,false),
parts:[deployPart(context,execution),...(verification===null?[]:[(0,part .p)(verification)])],
},
outputs:{
...outputsOf(context.subject.release,context.subject.environment),
'deployment-id':execution.deployment===null?'':String(execution.deployment),
'previous-sha':context.previous??'',
...(execution.url===null?{}:{url:execution.url}),
},
failJob:verdict!=='pass',
};
};
})
};
