export const id=279;
export const ids=[279];
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
37476:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
Bd:()=>(pages),
WK:()=>(noticeEvents),
Yu:()=>(isWanted),
ov:()=>(channelNames),
qe:()=>(pageIsLost),
uu:()=>(threadOf)
});
const noticeEvents=[
'rollback',
'outage',
'deploy-started',
'deploy-succeeded',
'deploy-failed',
'gate-blocked',
];
const pages=['trigger','acknowledge','resolve'];
const channelNames=['slack','pagerduty','email','webhook'];
const isWanted=(notice,filter)=>filter.events.includes(notice.event)&&
(filter.environments.length===0||
filter.environments.some((name)=>name.toLowerCase()===notice.environment.toLowerCase()));
const threadOf=(deliveries)=>deliveries.flatMap((each)=>(each.outcome==='delivered'?[each.thread??[]].flat():[]))[0]??null;
const pageIsLost=(notice,deliveries)=>{
if(notice.severity!=='critical'||notice.page===null)
return false;
const pagers=deliveries.filter(({channel})=>channel==='pagerduty');
const meant=pagers.length>0?pagers:deliveries;
return meant.length>0&&meant.every(({outcome})=>outcome==='failed');
};
const undeliveredPage=({page},deliveries)=>{
const pagers=deliveries.filter(({channel,outcome})=>channel==='pagerduty'&&outcome!=='not-needed');
if(page===null||pagers.length===0)
return undefined;
return pagers.some(({outcome})=>outcome==='failed')?page:null;
};
}),
86856:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
u:()=>(impactOf)
});
var _smoke_decide_failed_requests_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(29033);
const fromText=(text)=>{
const counts=[...text.matchAll(/ \((\d{1,9}) of (?:the last )?(\d{1,9}) answers\b/g)];
return counts.map(({1:failed,2:asked,index},at)=>{
const previous=counts[at-1];
const before=text.slice(previous===undefined?0:previous.index+previous[0].length,index);
const probe=before
.replace(/ at [\w.:[\]]{1,60}$/,'')
.split(/[:,()]/)
.at(-1)??'';
const name= /\bversion question\b/i.test(probe)?'the version':probe.trim().replace(/^and /,'');
return{probe:name,failed:Number(failed),asked:Number(asked)};
});
};
const impactOf=(since,{message,tables})=>{
const counted=(0,_smoke_decide_failed_requests_js__WEBPACK_IMPORTED_MODULE_0__ .MK)(tables);
return{since,requests:counted.length>0?counted:(0,_smoke_decide_failed_requests_js__WEBPACK_IMPORTED_MODULE_0__ .Ay)(fromText(message)),seen:message};
};
}),
52549:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__,{
monitor:()=>(monitor)
});
var errors=__webpack_require__(22075);
var outcome=__webpack_require__(27678);
var subject=__webpack_require__(14885);
var core_text=__webpack_require__(26639);
var decide_history=__webpack_require__(54214);
var gather_history=__webpack_require__(60717);
var samples=__webpack_require__(88984);
var plan=__webpack_require__(47825);
var condition_words=__webpack_require__(42902);
;
// CONCATENATED MODULE: ./src/monitor/words.js
const times=(n)=>(0,core_text .LS)(n,'look','looks in a row');
const environmentMissing="Input 'environment' is missing: a scheduled run belongs to no ref that an environment takes.";
const addEnvironment="Add 'environment:' under 'with:' of the step, one step for each environment that is watched.";
const deploymentIdGiven="Input 'deployment-id' means nothing in phase monitor, which finishes no deployment.";
const leaveDeploymentIdOut="Leave 'deployment-id' out, or use 'phase: verify'.";
const downSince=(at)=>`Down since ${at??'now'}: there is an incident.`;
const recovering=(needed,soFar)=>`It answers again; the incident is closed when ${times(needed)} found it well (${soFar} so far).`;
const over='The incident is over.';
const found=(condition,failures,needed)=>`Found ${(0,condition_words .iq)(condition)} by ${times(failures)}; an incident is opened after ${times(needed)}.`;
const conditionSince=(condition,at)=>`${(0,condition_words .vx)(condition)} ${at??'now'}: there is an incident.`;
const theIncident='the incident';
const notRemembered=(message,why)=>`${message} It could not be remembered, so no incident can be opened or closed: ${why}`;
const inMaintenance=(environment,window,message)=>`${environment} is in a planned maintenance (${window}), so this counts for nothing. ${message}`;
const driftNotAsked='Which release serves is not known.';
const servesVerified=(name)=>`${name} serves, which was verified.`;
const words_deploying='A deploy is on its way.';
const drifted=(seen,verified)=>`${seen} serves, and ${verified} is the release that was last verified here.`;
const certificateNotAsked='No certificate was looked at.';
const certificateGood='All certificates are good for long enough.';
const notOfRelease='what failed says nothing of the release';
const seenOnce='one look is not enough to take a release back';
const neverVerified='what serves was not verified by smoke';
const rollbackServes='what serves was put there by a rollback';
const startedBefore='it was started for this deployment before';
const tooLongAgo='the deploy was too long ago';
const automaticReason=(message)=>`automatic: ${message}`;
const rollbackStarted=(workflow,environment)=>`${workflow} was started for ${environment}, as on-outage asks.`;
const rollbackNotStarted=(why)=>`The rollback workflow could not be started: ${why}`;
const driftUnreadable=(why)=>`What was last verified could not be read, so drift is not seen: ${why}`;
const heartbeatUnset=(variable)=>`The variable ${variable} of notify.heartbeat has no https address: nobody notices when the monitor stops.`;
const heartbeatLost=(why)=>`The heartbeat was not taken: ${why}`;
const ownRunUnknown="GitHub does not know this run's workflow, so no successor can be started.";
const leaveHandOverOut="Set 'hand-over: false', or grant 'actions: write' to the job.";
const notWritten=(why)=>`The state could not be written, and is kept in memory: ${why}`;
const toldWithoutWatchState=(why)=>`GitHub's issues could not be read; the watch goes on: ${why}`;
const lookChanged=(found,said)=>`Found ${found}: ${said}`;
const successorAsked='The next watcher is started; its first look ends this one.';
const successorNotAsked=(why)=>`The next watcher could not be started, and is tried again: ${why}`;
const looksTaken=(looks)=>(0,core_text .LS)(looks,'look');
const watchedBeside=(run,message)=>`${message} Run ${run??'of another watcher'} watches it already, so this one only looked.`;
const handedOver=(looks,run,message)=>`${message} This was the last of ${looksTaken(looks)}; run ${run??'unknown'} watches now.`;
const watchEnded=(looks,message)=>`${message} This was the last of ${looksTaken(looks)}.`;
const handOverLost=(looks,why,message)=>`No run has taken over after ${looksTaken(looks)}, so nobody watches from here on${why===null?'':` (${why})`}. ${message}`;
const startByHand='Start the workflow of the watcher by hand.';
const alerted=(alert,text)=>`Started by an alert (${alert}). ${text}`;
;
// CONCATENATED MODULE: ./src/monitor/drift.js
const firstPauseMs=120_000;
const read=async({environment},prefix,ports)=>{
const history=await(0,gather_history .c)(environment.place,ports,{wanted:1});
const verified=history.entries.find(decide_history .p4)?.deployment.payload;
if(verified===undefined)
return null;
return{
verified:{sha:verified.sha,name:(0,core_text .qg)(verified),prefix},
deploying:(0,decide_history .M1)(history).length>0,
readAt:ports.clock.monotonicMs(),
};
};
const ask=async(request,ports)=>{
const{version,timeout}=(0,plan .n)(request,ports);
return version===null?null:(await version.sample(null,timeout)).answer;
};
const isSettled=(known,answer,{pauseMs,now})=>{
if(answer.kind!=='sha')
return true;
if(known===null)
return false;
return(0,samples .cj)(answer,known.verified)||now-known.readAt<pauseMs;
};
const watchDrift=(watched,ports)=>{
const{smoke,monitor}=watched.runbook;
const prefix=smoke.version?.prefix??null;
let known=null;
let answered=null;
let pauseMs=0;
let isOn=monitor.drift&&smoke.version!==undefined;
const refresh=async()=>{
pauseMs=pauseMs===0?firstPauseMs:pauseMs*2;
const found=await(0,errors .pz)(read(watched,prefix,ports));
if(found.ok)
known=found.value;
isOn=found.ok&&found.value!==null;
if(!found.ok)
ports.log.warn(driftUnreadable(found.error.message));
};
return{
look:async(request)=>{
if(!isOn)
return null;
const answer=await ask(request,ports);
if(answer===null)
return null;
const serves=answer.kind==='sha'?answer.sha:answered;
if(serves!==answered)
pauseMs=0;
answered=serves;
if(!isSettled(known,answer,{pauseMs,now:ports.clock.monotonicMs()}))
await refresh();
if(known===null)
return null;
const{verified,deploying}=known;
return{answer,verified,deploying};
},
};
};
;
// CONCATENATED MODULE: ./src/monitor/heartbeat.js
const everyMs=60_000;
const timeoutMs=5_000;
const isSafe=(address)=>{
if(!URL.canParse(address))
return false;
const{protocol,hostname}=new URL(address);
return protocol==='https:'||(protocol==='http:'&&['localhost','127.0.0.1','[::1]'].includes(hostname));
};
const silent={beat:()=>Promise.resolve()};
const heartbeat=(variable,userEnvironment,{http,clock,log})=>{
if(variable===null)
return silent;
const url=(userEnvironment[variable]??'').trim();
if(!isSafe(url)){
log.warn(heartbeatUnset(variable));
return silent;
}
let last=null;
let isLost=false;
return{
beat:async()=>{
const now=clock.monotonicMs();
if(last!==null&&now-last<everyMs)
return;
last=now;
const headers={'user-agent':'runbook-gates'};
const answer=await http.ask({url,method:'GET',headers,timeoutMs,maxBytes:65_536});
const why=answer.outcome==='failed'?answer.code:answer.status<300?null:String(answer.status);
if(why!==null&& !isLost)
log.warn(heartbeatLost(why));
isLost=why!==null;
},
};
};
var verify=__webpack_require__(93068);
var release=__webpack_require__(78835);
var keys=__webpack_require__(34648);
var limit=__webpack_require__(50568);
;
// CONCATENATED MODULE: ./src/monitor/decide.js
const calm={
failures:0,
successes:0,
downSince:null,
wellSince:null,
outage:false,
told:false,
escalated:false,
};
const between=(from,to)=>Date.parse(to)-Date.parse(from);
const whenDown=(watch,{at},patience)=>{
const failures=watch.failures+1;
const downSince=watch.downSince??at;
const next={...watch,failures,successes:0,wellSince:null,downSince};
if(watch.outage){
if(!watch.told)
return{watch:next,step:'tell'};
const overdue=between(downSince,at)>=patience.respondMs;
return overdue&& !watch.escalated
?{watch:{...next,escalated:true},step:'escalate'}
:{watch:next,step:'go-on'};
}
return failures<patience.failures||between(downSince,at)<patience.patienceMs
?{watch:next,step:'nothing'}
:{watch:{...next,outage:true},step:'open'};
};
const whenWell=(watch,{at},patience)=>{
if(!watch.outage)
return{watch:calm,step:'nothing'};
const successes=watch.successes+1;
const wellSince=watch.wellSince??at;
const next={...watch,failures:0,successes,wellSince};
const isOver=successes>=patience.successes&&between(wellSince,at)>=patience.recoveryMs;
return{watch:next,step:isOver?'close':'recovering'};
};
const decideWatch=(watch,observation,patience)=>{
switch(observation.found){
case'unknown':
return{watch,step:'nothing'};
case'down':
return observation.planned?{watch,step:'nothing'}:whenDown(watch,observation,patience);
case'well':
return whenWell(watch,observation,patience);
}
};
;
// CONCATENATED MODULE: ./src/monitor/decide-conditions.js
const eachCondition=(of)=>({
down:of('down'),
degraded:of('degraded'),
drift:of('drift'),
certificate:of('certificate'),
});
const calmStates=eachCondition(()=>calm);
const unknown=(said)=>({found:'unknown',said});
const well=(said)=>({found:'well',said});
const bad=(said)=>({found:'down',said});
const driftSeen=(facts)=>{
if(facts===null)
return unknown(driftNotAsked);
const{answer,verified,deploying}=facts;
if(answer.kind!=='sha')
return unknown(driftNotAsked);
if((0,samples .cj)(answer,verified))
return well(servesVerified(verified.name));
return deploying?unknown(words_deploying):bad(drifted((0,release .Fu)(answer.sha),verified.name));
};
const certificateSeen=({finding},tls)=>{
if(finding.code!=='healthy'||tls.size===0)
return unknown(certificateNotAsked);
const late=finding.warnings.flatMap(({name,warning})=>tls.has(name)&&typeof warning==='string'?[`${name}: ${warning}`]:[]);
return late.length===0?well(certificateGood):bad(`${late.join('; ')}.`);
};
const healthSeen=({verdict,finding,message},warn)=>{
const degraded={down:well(message),degraded:bad(message)};
if(verdict==='pass')
return{down:well(message),degraded:well(message)};
switch(finding.code){
case'limit-open':
return{down:well(message),degraded:unknown(message)};
case'over-limit':
return finding.rules.some((rule)=>(0,limit .OT)(rule)&&rule.action==='rollback')
?{down:bad(message),degraded:unknown(message)}
:degraded;
case'probes-fail':
return finding.failures.every(({name})=>warn.includes(name))
?degraded
:{down:bad(message),degraded:unknown(message)};
default:{
const seen=verdict==='fail'?bad(message):unknown(message);
return{down:seen,degraded:unknown(message)};
}
}
};
const seenIn=(verification,drift,{smoke,monitor})=>{
const tls=new Set(smoke.probes.flatMap((probe)=>('tls'in probe?[probe.name]:[])));
const{down,degraded}=healthSeen(verification,monitor.warn);
return{down,degraded,drift:driftSeen(drift),certificate:certificateSeen(verification,tls)};
};
const severityOf=(condition,{monitor},{production})=>{
if(condition==='down')
return monitor.severity??(production?'high':'low');
const usual=production&&condition!=='certificate'?'medium':'low';
return monitor.severities[condition]??usual;
};
const decideAll=(states,seen,look,thresholdOf)=>eachCondition((condition)=>{
const observation={found:seen[condition].found,at:look.at,planned:look.planned};
return decideWatch(states[condition],observation,thresholdOf(condition));
});
const nameOfLook=(seen)=>keys .Um.find((condition)=>seen[condition].found==='down')??seen.down.found;
;
// CONCATENATED MODULE: ./src/monitor/look.js
const lookOptions=(smoke,{context})=>({
...smoke,
commands:[],
bake:0,
patience:0,
control:smoke.control??`${context.urls.server}/robots.txt`,
});
const briefOptions=(smoke,{diagnoses})=>({
...smoke,
warm:undefined,
latency:undefined,
errors:undefined,
assert:{...smoke.assert,consecutive:1,failures:0,of:1},
diagnose:diagnoses?smoke.diagnose:undefined,
});
const driftOf=async(drift,request,ports)=>{
try{
return await drift.look(request);
}
catch(thrown){
ports.log.warn((0,errors .re)(thrown).message);
return null;
}
};
const takeLook=async({runbook,environment,url,sha,userEnvironment},{smoke,drift},ports)=>{
const common={url,smoke,target:environment.target,userEnvironment,baseline:null};
const request=sha===null?{...common,sha:null,only:'health'}:{...common,sha};
const verification=await(0,verify.verify)(request,ports);
const facts=await driftOf(drift,{...common,sha:null,only:'health'},ports);
return{verification,seen:seenIn(verification,facts,runbook)};
};
var freeze=__webpack_require__(67183);
var ending=__webpack_require__(25163);
var report=__webpack_require__(78626);
var answers=__webpack_require__(30720);
var part=__webpack_require__(35866);
;
// CONCATENATED MODULE: ./src/monitor/render.js
const consequenceOf=(condition,{watch,step},{monitor})=>{
switch(step){
case'open':
case'tell':
case'go-on':
case'escalate':
return condition==='down'?downSince(watch.downSince):conditionSince(condition,watch.downSince);
case'recovering':
return recovering(monitor.successes,watch.successes);
case'close':
return over;
case'nothing':
return watch.failures===0?'':found(condition,watch.failures,monitor.failures);
}
};
const consequences=(decided,said,runbook)=>keys .Um.flatMap((condition)=>{
const text=consequenceOf(condition,decided[condition],runbook);
if(text==='')
return[];
return condition==='down'||condition==='degraded'?[text]:[`${said(condition)} ${text}`];
});
const answersOf=(verification,incident,environment)=>({
serving:verification.observedSha===null
?{what:'as-before'}
:{what:'release',name:(0,release .Fu)(verification.observedSha),proof:'unverified',changed:false},
users:(0,answers .s)(verification),
next:incident===null
?(0,ending .ID)(environment,verification.reasonCode)
:{do:'open',text:theIncident,url:incident},
});
const rerun={do:'rerun'};
const concludeLook=({verification,seen},monitored,{runbook,environment})=>{
const{verdict,reasonCode,message,remedy}=verification;
const{observation,unrecorded,decided}=monitored;
const answers=answersOf(verification,monitored.incident,environment.name);
if(unrecorded!==null){
const told=notRemembered(message,unrecorded.message);
const code=verdict==='pass'?unrecorded.code:reasonCode;
const{serving,users}=answers;
const end={reasonCode:code,message:told,remedy:unrecorded.remedy};
return(0,outcome .z6)(verdict==='pass'?'fail':verdict,end,{serving,users,next:rerun});
}
const window=(0,freeze .J)(environment.maintenance,observation.at);
if(window!==null&&observation.found==='down'){
const planned=inMaintenance(environment.name,(0,freeze .O)(window),message);
return(0,outcome .z6)('inconclusive',{reasonCode:'maintenance',message:planned,remedy:''},answers);
}
const follows=consequences(decided,(condition)=>seen[condition].said,runbook);
return(0,outcome .z6)(verdict,{reasonCode,message:[message,...follows].join(' '),remedy},answers);
};
const watchText=({end,by,looks,why},message)=>{
switch(end){
case'watched':
return watchedBeside(by,message);
case'handed-over':
return handedOver(looks,by,message);
case'lost':
return handOverLost(looks,why,message);
case'time':
case'settled':
return watchEnded(looks,message);
}
};
const concludeWatch=(watched,alert,{runbook,environment})=>{
const{last,decided,told,end}=watched;
const{verdict,reasonCode,message,remedy}=last.verification;
const follows=end==='watched'?[]:consequences(decided,(condition)=>last.seen[condition].said,runbook);
const text=watchText(watched,[message,...follows].join(' '));
const said=alert===null?text:alerted(alert,text);
const answers=answersOf(last.verification,told.incident,environment.name);
if(end!=='lost'||verdict==='fail')
return(0,outcome .z6)(verdict,{reasonCode,message:said,remedy},answers);
const{serving,users}=answers;
const lost={reasonCode:'hand-over-lost',message:said,remedy:startByHand};
return(0,outcome .z6)('fail',lost,{serving,users,next:{do:'dispatch',what:'this-workflow',inputs:[]}});
};
const partsOf=(verification,{rows,facts})=>[
(0,part .p)({...verification,facts:verification.facts.filter(({label})=>label!=='Baseline')}),
...(rows.length+facts.length===0?[]:[(0,report .O)('monitor','Monitor',{checks:rows,facts})]),
];
const watchParts=({last,told,changes,looks,texts})=>[
(0,part .p)({
...last.verification,
facts:last.verification.facts.filter(({label})=>label!=='Baseline'),
}),
(0,report .O)('monitor','Monitor',{
checks:told.rows,
facts:[{label:'Looks',value:String(looks)},...told.facts],
tables:[
{
title:'Changes',
columns:['when','found','what'],
rows:changes.map(({at,found,said})=>[at,found,said]),
},
],
texts,
}),
];
var incident=__webpack_require__(29816);
var notify=__webpack_require__(24204);
var run_incident=__webpack_require__(61007);
var duration=__webpack_require__(58008);
var impact=__webpack_require__(86856);
var words=__webpack_require__(16430);
var run_issue=__webpack_require__(85282);
;
// CONCATENATED MODULE: ./src/monitor/incident.js
const incident_between=(from,to)=>Math.max(0,Date.parse(to)-Date.parse(from));
const lastedMs=({watch,since,at})=>incident_between(since,watch.wellSince??at);
const wakesPeople=(severity)=>severity==='critical'||severity==='high';
const responseFor=({severity,runbook})=>(0,incident .l)({severity,severities:runbook.incident.severities});
const eventsOf=(request)=>{
const{condition,step,since,at,watch,message,environment,url,severity,runbook}=request;
const told={at,condition,environment:environment.name,url,since,pages:wakesPeople(severity)};
switch(step){
case'open':
case'tell':{
const first=since===at?[]:[{kind:'first-failure',at:since,condition}];
return[...first,{...told,kind:'outage-began',step:'begin',failures:watch.failures,message}];
}
case'go-on':
return[{kind:'still-down',at,condition,message}];
case'escalate':
return[{...told,...responseFor(request),kind:'overdue',step:'overdue',message}];
case'recovering':
return[
{kind:'recovered',at,condition,message,successes:watch.successes,wanted:runbook.monitor.successes},
];
case'close':
return[{...told,kind:'outage-ended',step:'end',message,lastedMs:lastedMs(request)}];
}
};
const isWell=({step})=>step==='close'||step==='recovering';
const incidentOf=(request,{context})=>{
const{runbook,environment,condition,severity,since,url}=request;
const{rtoMs}=environment.recovery;
return{
key:(0,keys .rj)(environment.place,since,condition),
event:'outage',
service:runbook.service,
environment:environment.name,
brief:(0,condition_words .D3)(environment.name,condition),
severity,
...responseFor(request),
impact:isWell(request)?null:(0,impact .u)(since,request),
recovery:(0,words .Vi)(isWell(request)?lastedMs(request):null,rtoMs,'the first failure'),
commits:[],
facts:[
{label:'Environment',value:environment.name},
{label:'URL',value:url},
{label:'Run',value:`run ${context.run.id}`,url:context.run.url},
],
};
};
const recordRow=({step},issue,why)=>step==='close'&&issue===null&&why===null
?{...(0,run_issue .XL)(null,null),status:'skip',summary:'no open issue is about it',findings:[]}
:(0,run_issue .XL)(issue,why);
const factsOf=(request,issue)=>[
{label:(0,condition_words .vx)(request.condition),value:request.since},
...(request.step==='close'?[{label:'Lasted',value:(0,duration .a)(lastedMs(request))}]:[]),
...(issue===null?[]:[{label:'Incident',value:`#${issue.number}`,url:issue.url}]),
];
const tellOfOutage=async(request,ports)=>{
const{audience,condition,severity,runbook,environment,since}=request;
const{place}=environment;
const subject={key:(0,keys .rj)(place,since,condition),incident:()=>incidentOf(request,ports)};
const incident=(0,run_incident .Iv)(subject,{place,audience,severity,labels:runbook.incident.labels},ports);
await incident.tell(...eventsOf(request));
const{issue,why,deliveries,pageLost,owed}=incident.result();
return{
incident:issue?.url??null,
rows:[recordRow(request,issue,why),...(deliveries.length===0?[]:[(0,notify .zS)(deliveries)])],
facts:factsOf(request,issue),
told:issue!==null||owed.length===0,
pageLost,
unended:issue===null&&owed.some(({page})=>page==='resolve'),
};
};
var decide_status=__webpack_require__(80032);
var issue_body=__webpack_require__(19114);
;
// CONCATENATED MODULE: ./src/monitor/decide-watch.js
const overlapMs=({forMs})=>Math.min(600_000,forMs/ 5);
const decideHandOver=(elapsedMs,times,{asked,lastMs})=>{
const{forMs,handsOver}=times;
if(!handsOver)
return elapsedMs>=forMs?'end':'wait';
const overlap=overlapMs(times);
if(elapsedMs>=forMs+overlap)
return'lost';
if(elapsedMs<forMs-overlap)
return'wait';
if(lastMs!==null&&elapsedMs-lastMs<overlap/ 4)
return'wait';
return asked?'poll':'ask';
};
const seldomMs=15*60_000;
const retryMs=5*60_000;
const isDue=({step},said,last,nowMs)=>{
const pause=last===null?Number.POSITIVE_INFINITY:nowMs-last.atMs;
switch(step){
case'nothing':
return false;
case'open':
case'escalate':
case'close':
return last?.step!==step||pause>=retryMs;
case'tell':
return pause>=retryMs;
case'recovering':
return false;
case'go-on':
return pause>=seldomMs&&last?.said!==said;
}
};
const isWatched=(mark,run,at)=>mark!==null&&mark.run!==run&& !mark.handsOver&&Date.parse(mark.until)>Date.parse(at);
const decide_watch_isSettled=(decided,looks,{failures,successes})=>looks>=Math.max(failures,successes)&&
keys .Um.every((condition)=>{
const{watch,step}=decided[condition];
if(step==='close')
return true;
return watch.outage?watch.successes===0:watch.failures===0;
});
const hourMs=3_600_000;
const recoveryMsOf=(patienceMs,closedAtMs,nowMs)=>{
const usual=10*patienceMs;
return closedAtMs!==null&&nowMs-closedAtMs<hourMs?6*usual:usual;
};
var schemas=__webpack_require__(35943);
var iso=__webpack_require__(79435);
var report_escape=__webpack_require__(5392);
var markdown=__webpack_require__(40074);
var marked_section=__webpack_require__(17276);
;
// CONCATENATED MODULE: ./src/monitor/history-table.js
const watchLabel='runbook-monitor';
const watchTitle=(service,environment)=>(0,report_escape .h0)(`Monitor of ${service} in ${environment}`,200);
const blankWatchState={states:calmStates,watcher:null,rolledBack:null};
const state= /<!-- runbook:state (\{[^<>]*\}) -->/;
const seen=(0,marked_section .DX)('seen');
const shownRows=50;
const oneState=schemas .Ikc({
failures:schemas .Whr().min(0),
successes:schemas .Whr().min(0),
downSince:iso .w$().nullable(),
wellSince:iso .w$().nullable(),
outage:schemas .zMY(),
told:schemas .zMY(),
escalated:schemas .zMY(),
});
const watchStateFile=oneState.extend({
degraded:oneState.optional(),
drift:oneState.optional(),
certificate:oneState.optional(),
watcher:schemas .Ikc({run:schemas .Whr(),until:iso .w$(),handsOver:schemas .zMY()}).optional(),
rolledBack:schemas .Whr().optional(),
});
const unlessCalm=(watch)=>JSON.stringify(watch)===JSON.stringify(calm)?undefined:watch;
const stateText=({states,watcher,rolledBack})=>{
const{down,degraded,drift,certificate}=states;
const{failures,successes,downSince,wellSince,outage,told,escalated}=down;
return JSON.stringify({
failures,
successes,
downSince,
wellSince,
outage,
told,
escalated,
degraded:unlessCalm(degraded),
drift:unlessCalm(drift),
certificate:unlessCalm(certificate),
watcher:watcher??undefined,
rolledBack:rolledBack??undefined,
});
};
const stateLine=(watchState)=>`<!-- runbook:state ${stateText(watchState)} -->`;
const parsed=(text)=>{
try{
return watchStateFile.safeParse(JSON.parse(text)).data;
}
catch{
return undefined;
}
};
const watchStateIn=(body)=>{
const[,found]=state.exec(body)??[];
const file=found===undefined?undefined:parsed(found);
if(file===undefined)
return blankWatchState;
const{degraded=calm,drift=calm,certificate=calm,watcher=null,rolledBack=null,...down}=file;
return{states:{down,degraded,drift,certificate},watcher,rolledBack};
};
const rowOf=({at,found,planned,said,run})=>(0,markdown .tp)(['when','found','what','run'],[[at,planned?`${found} (planned)`:found,said,{markdown:(0,markdown .nf)(`run ${run.id}`,run.url)}]]).split('\n');
const rowsIn=(body)=>((0,marked_section .on)(body,seen)??'').split('\n').filter((line)=> /^\| \d{4}-/.test(line));
const watchBody=(body,next)=>{
const[head='',rule='',row='']=rowOf(next.seen);
const rows=[head,rule,...new Set([...rowsIn(body),row])];
const shown=[...rows.slice(0,2),...rows.slice(2).slice(-shownRows)].join('\n');
const kept=(0,marked_section .cC)(body.replace(state,()=>stateLine(next.watchState)),seen,shown);
if(kept!==null&&state.test(kept))
return kept;
return[
`${(0,keys .kI)(next.place)}\n${stateLine(next.watchState)}`,
'What the monitor remembers from one look to the next. Leave it closed and as it is: an outage has an issue of its own.',
(0,marked_section .eG)(seen,shown),
].join('\n\n');
};
;
// CONCATENATED MODULE: ./src/monitor/watch-state.js
const adopted=(watch,incidents,{place,condition})=>{
if(watch.outage)
return watch;
const[since]=incidents.flatMap(({body})=>(0,decide_status .c2)((0,issue_body .pQ)(body))==='RESOLVED'?[]:((0,keys .ID)(body,place,condition)??[]));
return since===undefined?watch:{...calm,downSince:since,outage:true,told:true,escalated:true};
};
const withIncidents=(watchState,incidents,place)=>({
...watchState,
states:eachCondition((condition)=>adopted(watchState.states[condition],incidents,{place,condition})),
});
const watch_state_closed=async(issue,{writer,log})=>{
if(issue.state==='closed')
return issue;
try{
await writer.updateIssue({number:issue.number,state:'closed'});
return{...issue,state:'closed'};
}
catch(thrown){
log.warn(`The monitor's state #${issue.number} could not be closed: ${(0,errors .UB)(thrown)}`);
return issue;
}
};
const readWatchState=async({environment},{dryRun},ports)=>{
const all=await(0,run_issue .J7)(watchLabel,'all',ports);
const[issue,...copies]=all.filter(({body})=>body.includes((0,keys .kI)(environment.place)));
if(issue===undefined)
return{issue:null,watchState:watchStateIn('')};
if(!dryRun)
for(const copy of copies)
await watch_state_closed(copy,ports);
return{issue:dryRun?issue:await watch_state_closed(issue,ports),watchState:watchStateIn(issue.body)};
};
const openWatchState=async(watched,how,ports)=>{
const{environment,runbook}=watched;
const[{issue,watchState},incidents]=await Promise.all([
readWatchState(watched,how,ports),
(0,run_issue .a5)(runbook.incident.labels,ports),
]);
return{issue,watchState:withIncidents(watchState,incidents,environment.place),incidents};
};
const create=async({environment,runbook},body,ports)=>{
const title=watchTitle(runbook.service,environment.name);
const created=await ports.writer.createIssue({title,body,labels:[watchLabel]});
return watch_state_closed({...created,body},ports);
};
const remember=async({issue},next,watched,ports)=>{
const{watchState}=next;
if(stateText(watchState)===stateText(watchStateIn(issue?.body??'')))
return{issue,watchState};
const body=watchBody(issue?.body??'',{place:watched.environment.place,...next});
if(issue===null)
return{issue:await create(watched,body,ports),watchState};
const end=issue.state==='open'?{state:'closed'}:{};
await ports.writer.updateIssue({number:issue.number,body,...end});
return{issue:{...issue,body,state:'closed'},watchState};
};
const watcherBeside=async({watchState},{context,clock,github,log})=>{
const{watcher}=watchState;
if(watcher===null|| !isWatched(watcher,context.run.id,clock.now()))
return null;
try{
const run=await github.workflowRun(watcher.run);
return run===null||run.status==='completed'?null:watcher.run;
}
catch(thrown){
log.warn((0,errors .UB)(thrown));
return null;
}
};
var attribution=__webpack_require__(57494);
;
// CONCATENATED MODULE: ./src/monitor/decide-rollback.js
const no=(why)=>({start:false,why});
const isOfRelease=(finding)=>{
switch(finding.code){
case'probes-fail':
return finding.failures.some(attribution .AC);
case'over-limit':
return finding.rules.some(({action})=>action==='rollback');
default:
return false;
}
};
const decideRollback=(facts)=>{
const{finding,history,downSince,failures,windowMs,rolledBack}=facts;
if(!isOfRelease(finding))
return no(notOfRelease);
if(failures<2)
return no(seenOnce);
if((0,decide_history .M1)(history).length>0)
return no(words_deploying);
const live=(0,decide_history .H$)(history);
const verified=live===null?null:(0,decide_history .U3)(live);
if(live===null||verified===null)
return no(neverVerified);
if(live.deployment.payload.kind==='rollback')
return no(rollbackServes);
if(live.deployment.id===rolledBack)
return no(startedBefore);
const age=Date.parse(downSince)-Date.parse(verified);
return age<=windowMs?{start:true,deployment:live.deployment.id}:no(tooLongAgo);
};
;
// CONCATENATED MODULE: ./src/monitor/rollback.js
const none={deployment:null,rows:[]};
const row=(status,summary,remedy)=>({
id:'on-outage',
title:'Rollback started',
gate:'warn',
durationMs:0,
status,
summary,
findings:status==='fail'?[{level:'warning',message:summary,remedy}]:[],
});
const start=async({environment,look},rule,{watch,rolledBack},ports)=>{
const{verification}=look;
const history=await(0,gather_history .c)(environment.place,ports);
const{finding,message}=verification;
const{failures}=watch;
const downSince=watch.downSince??ports.clock.now();
const facts={finding,history,failures,downSince,rolledBack,windowMs:rule.windowMs};
const decision=decideRollback(facts);
if(!decision.start)
return{deployment:null,rows:[row('skip',decision.why,'')]};
const{defaultBranch}=await ports.github.repository();
const inputs={environment:environment.name,reason:automaticReason(message)};
await ports.writer.dispatchWorkflow({workflow:rule.workflow,ref:defaultBranch,inputs});
const said=rollbackStarted(rule.workflow,environment.name);
ports.log.warn(said);
return{deployment:decision.deployment,rows:[row('pass',said,'')]};
};
const answerOutage=async(outage,{watch,step},{rolledBack},ports)=>{
const rule=outage.runbook.monitor.rollback;
if(rule===null||step!=='open')
return none;
try{
return await start(outage,rule,{watch,rolledBack},ports);
}
catch(thrown){
const{message,remedy}=(0,errors .re)(thrown);
return{deployment:null,rows:[row('fail',rollbackNotStarted(message),remedy)]};
}
};
;
// CONCATENATED MODULE: ./src/monitor/run.js
const observe=({look,environment},{clock})=>{
const at=clock.now();
return{found:look.seen.down.found,at,planned:(0,freeze .J)(environment.maintenance,at)!==null};
};
const severityIn=(condition,{runbook,environment})=>severityOf(condition,runbook,environment);
const thresholdIn=({runbook,environment,spans})=>(condition)=>{
const severity=severityOf(condition,runbook,environment);
const{respondMs}=(0,incident .l)({severity,severities:runbook.incident.severities});
const{failures,successes}=runbook.monitor;
return{failures,successes,...spans(condition),respondMs};
};
const nothingTold={incident:null,rows:[],facts:[],pageLost:false};
const undecided=eachCondition(()=>({watch:calm,step:'nothing'}));
const quiet={incident:null,rows:[],facts:[],told:true,pageLost:false,unended:false};
const act=async(condition,{watch,step},{request,at},ports)=>{
if(step==='nothing'||watch.downSince===null)
return quiet;
const{runbook,environment,url,audience,look}=request;
const severity=severityIn(condition,request);
const told={condition,severity,since:watch.downSince,watch,step,at,message:look.seen[condition].said};
const tables=condition==='down'||condition==='degraded'?look.verification.tables:[];
return tellOfOutage({runbook,environment,url,audience,tables,...told},ports);
};
const resendUndelivered=async(request,{incidents,watchState},ports)=>{
const{environment,runbook,audience}=request;
const{place}=environment;
const goesOn=(body)=>keys .Um.some((condition)=>{
const{outage,downSince}=watchState.states[condition];
return outage&&(0,keys .ID)(body,place,condition)===downSince;
});
const others=incidents.filter(({body})=> !goesOn(body));
const scope={place,audience,severity:severityIn('down',request),labels:runbook.incident.labels};
const deliveries=await(0,run_incident .$i)(others,scope,ports);
return deliveries.length===0
?[]
:[{...(0,notify .zS)(deliveries),id:'undelivered-pages',title:'Earlier notifications delivered'}];
};
const afterTelling=({watch,step},{told,unended})=>{
if(step==='close')
return unended?watch:calm;
return step==='nothing'?watch:{...watch,told};
};
const summed=(resent,all,answer)=>{
const told=keys .Um.map((condition)=>all[condition]);
return{
incident:told.find(({incident})=>incident!==null)?.incident??null,
rows:[...resent,...told.flatMap(({rows})=>rows),...answer.rows],
facts:told.flatMap(({facts})=>facts),
pageLost:told.some(({pageLost})=>pageLost),
};
};
const recordedLook=(request,observation,ports)=>{
const{id,url}=ports.context.run;
const{seen,verification}=request.look;
const found=nameOfLook(seen);
const said=keys .Um.find((condition)=>condition===found);
return{
at:observation.at,
found,
planned:observation.planned,
said:said===undefined?verification.message:seen[said].said,
run:{id,url},
};
};
const keep=async(keeping,stored,next,request,ports)=>{
try{
return await remember(stored,next,request,ports);
}
catch(thrown){
const{message}=(0,errors .re)(thrown);
if(keeping==='first')
throw thrown;
ports.log.warn(`The monitor's state could not be written: ${message}`);
return{...stored,watchState:next.watchState};
}
};
const settle=async(request,opened,decided,{observation,keeping},ports)=>{
const seen=recordedLook(request,observation,ports);
const{watchState}=opened;
const resent=await resendUndelivered(request,opened,ports);
const before=eachCondition((condition)=>{
const{watch,step}=decided[condition];
return step==='close'?watchState.states[condition]:watch;
});
const begun={watchState:{...watchState,states:before},seen};
const written=keeping==='always'?opened:await keep(keeping,opened,begun,request,ports);
const tell=(condition)=>act(condition,decided[condition],{request,at:observation.at},ports);
const all={
down:await tell('down'),
degraded:await tell('degraded'),
drift:await tell('drift'),
certificate:await tell('certificate'),
};
const answer=await answerOutage(request,decided.down,watchState,ports);
const states=eachCondition((condition)=>afterTelling(decided[condition],all[condition]));
const next={...watchState,states,rolledBack:answer.deployment??watchState.rolledBack};
const stored=await keep(keeping,written,{watchState:next,seen},request,ports);
return{...summed(resent,all,answer),stored};
};
const keepWatch=async(request,ports)=>{
const observation=observe(request,ports);
try{
const opened=await openWatchState(request,request,ports);
const decided=decideAll(opened.watchState.states,request.look.seen,observation,thresholdIn(request));
if(request.dryRun)
return{observation,decided,unrecorded:null,...nothingTold};
const beside=await watcherBeside(opened,ports);
if(beside!==null){
const facts=[{label:'Watched by',value:`run ${beside}`}];
return{observation,decided:undecided,unrecorded:null,incident:null,rows:[],facts,pageLost:false};
}
const settled=await settle(request,opened,decided,{observation,keeping:'first'},ports);
const{incident,rows,facts,pageLost}=settled;
return{observation,decided,unrecorded:null,incident,rows,facts,pageLost};
}
catch(thrown){
const unrecorded=(0,errors .re)(thrown);
ports.log.warn(`What was found could not be remembered: ${unrecorded.message}`);
return{observation,decided:undecided,unrecorded,...nothingTold};
}
};
;
// CONCATENATED MODULE: ./src/monitor/hand-over.js
const workflowOf=async({context,github})=>{
const run=await github.workflowRun(context.run.id);
const[path='']=(run?.path??'').split('@');
if(path!=='')
return path;
throw new errors .Dh({code:'bad-input',message:ownRunUnknown,remedy:leaveHandOverOut});
};
const askSuccessor=async(ports)=>{
const{context,writer}=ports;
try{
const workflow=await workflowOf(ports);
const ref=context.ref.replace(/^refs\/(?:heads|tags)\//,'');
await writer.dispatchWorkflow({workflow,ref,inputs:{}});
return null;
}
catch(thrown){
return(0,errors .UB)(thrown);
}
};
const successorOf=async(watched,ports)=>{
try{
const{watchState}=await readWatchState(watched,watched,ports);
const{watcher}=watchState;
return watcher===null||watcher.run===ports.context.run.id?null:watcher.run;
}
catch(thrown){
ports.log.warn((0,errors .UB)(thrown));
return null;
}
};
const writeDown=async(stored,next,watched,ports)=>{
if(watched.dryRun)
return{...stored,watchState:next.watchState};
try{
return await remember(stored,next,watched,ports);
}
catch(thrown){
ports.log.warn(notWritten((0,errors .UB)(thrown)));
return{...stored,watchState:next.watchState};
}
};
;
// CONCATENATED MODULE: ./src/monitor/progress.js
const askedOf=(request,{closedAt},look,atMs)=>{
const{patienceMs}=request.runbook.monitor;
const spans=(one)=>({patienceMs,recoveryMs:recoveryMsOf(patienceMs,closedAt[one],atMs)});
return{...request,look,spans};
};
;
// CONCATENATED MODULE: ./src/monitor/tell.js
const withTold=(before,told)=>({
incident:told.incident??before.incident,
rows:[...before.rows.filter(({id})=>told.rows.every((row)=>row.id!==id)),...told.rows],
facts:told.facts.length>0?told.facts:before.facts,
pageLost:told.pageLost||before.pageLost,
});
const reopened=async(request,{stored,watchState},ports)=>{
try{
const fresh=await openWatchState(request,request,ports);
const states=withIncidents(watchState,fresh.incidents,request.environment.place);
return{...fresh,watchState:{...states,watcher:fresh.watchState.watcher}};
}
catch(thrown){
ports.log.warn(toldWithoutWatchState((0,errors .UB)(thrown)));
return{issue:stored.issue,watchState,incidents:[]};
}
};
const sparingPorts=(ports)=>{
const{github,writer}=ports;
const known=new Map();
const issues=(label,state)=>{
const key=`${state} ${label}`;
const asked=known.get(key)??github.issues(label,state);
known.set(key,asked);
return asked;
};
const createIssue=(request)=>{
known.clear();
return writer.createIssue(request);
};
return{...ports,github:{...github,issues},writer:{...writer,createIssue}};
};
const tellDue=async(request,progress,atMs,ports)=>{
const sparing=sparingPorts(ports);
const opened=await reopened(request,progress,sparing);
const{watcher}=opened.watchState;
const own=ports.context.run.id;
if(progress.watchState.watcher?.run===own&&watcher!==null&&watcher.run!==own){
return{...progress,successor:watcher.run};
}
const{seen}=request.look;
const observation=observe(request,ports);
const decided=decideAll(opened.watchState.states,seen,observation,thresholdIn(request));
const due=eachCondition((one)=>isDue(decided[one],seen[one].said,progress.last[one],atMs));
const wanted=eachCondition((one)=>due[one]?decided[one]:{watch:decided[one].watch,step:'nothing'});
const settled=await settle(request,opened,wanted,{observation,keeping:'always'},sparing);
const last=eachCondition((one)=>due[one]?{step:decided[one].step,said:seen[one].said,atMs}:progress.last[one]);
const closes=(one)=>due[one]&&decided[one].step==='close';
const closedAt=eachCondition((one)=>(closes(one)?atMs:progress.closedAt[one]));
const opens=decided.down.step==='open';
return{
...progress,
stored:settled.stored,
watchState:settled.stored.watchState,
last,
closedAt,
told:withTold(progress.told,settled),
texts:opens?request.look.verification.texts:progress.texts,
};
};
;
// CONCATENATED MODULE: ./src/monitor/watch.js
const shownChanges=50;
const quietLog=(log)=>({
info:(message)=>{
log.debug(message);
},
warn:(message)=>{
log.debug(message);
},
debug:(message)=>{
log.debug(message);
},
group:(_title,body)=>body(),
});
const nothing={incident:null,rows:[],facts:[],pageLost:false};
const statesOf=(decided)=>eachCondition((condition)=>decided[condition].watch);
const changed=(progress,look,at,log)=>{
const found=nameOfLook(look.seen);
const known=keys .Um.find((condition)=>condition===found);
const said=known===undefined?look.verification.message:look.seen[known].said;
if(progress.changes.at(-1)?.found===found)
return progress;
if(progress.looks>0||found!=='well')
log.info(lookChanged(found,said));
return{...progress,changes:[...progress.changes,{at,found,said}].slice(-shownChanges)};
};
const takeOne=async(request,before,world,ports)=>{
const{failures,outage}=before.watchState.states.down;
const diagnoses= !outage&&failures+1>=request.runbook.monitor.failures;
const smoke=briefOptions(request.smoke,{diagnoses});
const quiet={...ports,log:quietLog(ports.log)};
const[look]=await Promise.all([takeLook(request,{smoke,drift:world.drift},quiet),request.heartbeat.beat()]);
const atMs=world.elapsed();
const asked=askedOf(request,before,look,atMs);
const observation=observe(asked,ports);
const decided=decideAll(before.watchState.states,look.seen,observation,thresholdIn(asked));
const seen=changed({...before,looks:before.looks+1},look,observation.at,ports.log);
const due=keys .Um.some((one)=>isDue(decided[one],look.seen[one].said,before.last[one],atMs));
if(!due|| !world.tells){
return{look,decided,progress:{...seen,watchState:{...before.watchState,states:statesOf(decided)}}};
}
const progress=await tellDue(asked,seen,atMs,ports);
return{look,decided,progress};
};
const marked=async(request,{progress,look},handsOver,ports)=>{
const{forMs}=request.times;
const before=progress.watchState.watcher;
const until=new Date(Date.parse(ports.clock.now())+forMs+overlapMs(request.times)).toISOString();
const own=handsOver===true&&before!==null
?{...before,handsOver}
:{run:ports.context.run.id,until,handsOver:false};
const watchState={...progress.watchState,watcher:handsOver===null?before:own};
const asked=askedOf(request,progress,look,0);
const seen=recordedLook(asked,observe(asked,ports),ports);
const stored=await writeDown(progress.stored,{watchState,seen},request,ports);
return{...progress,stored,watchState};
};
const opening=async(request,ports)=>{
try{
return await openWatchState(request,request,ports);
}
catch(thrown){
if((0,errors .Tx)(thrown))
throw thrown;
ports.log.warn(toldWithoutWatchState((0,errors .UB)(thrown)));
return{issue:null,watchState:blankWatchState,incidents:[]};
}
};
const takeOver=async(request,taken,ports)=>{
const before=taken.progress.watchState.watcher;
const progress=await marked(request,taken,false,ports);
if(before===null)
return progress;
const{incidents}=await opening(request,ports);
return{...progress,watchState:withIncidents(progress.watchState,incidents,request.environment.place)};
};
const handOn=async(request,taken,atMs,ports)=>{
const{handOver}=taken.progress;
switch(decideHandOver(atMs,request.times,handOver)){
case'ask':{
const progress=await marked(request,taken,true,ports);
const why=await askSuccessor(ports);
ports.log.info(why===null?successorAsked:successorNotAsked(why));
return{...progress,why,handOver:{asked:why===null,lastMs:atMs}};
}
case'lost':
case'poll':{
const successor=await successorOf(request,ports);
return{...taken.progress,successor,handOver:{...handOver,lastMs:atMs}};
}
default:
return taken.progress;
}
};
const endOf=(request,{progress,decided},atMs)=>{
if(progress.successor!==null)
return'handed-over';
if(request.alerted&&decide_watch_isSettled(decided,progress.looks,request.runbook.monitor))
return'settled';
const step=decideHandOver(atMs,request.times,progress.handOver);
return step==='end'?'time':step==='lost'?'lost':null;
};
const ended=({progress,look,decided},end,by)=>{
const{looks,told,changes,texts,why}=progress;
return{end,by,looks,last:look,decided,told,changes,texts,why};
};
const watch=async(request,ports)=>{
const{clock}=ports;
const started=clock.monotonicMs();
const elapsed=()=>clock.monotonicMs()-started;
const opened=await opening(request,ports);
const beside=await watcherBeside(opened,ports);
const tells=beside===null&& !request.dryRun;
const world={drift:watchDrift(request,{...ports,log:quietLog(ports.log)}),elapsed,tells};
const untold=eachCondition(()=>null);
let progress={
stored:opened,
watchState:opened.watchState,
handOver:{asked:false,lastMs:null},
last:untold,
closedAt:untold,
looks:0,
told:nothing,
changes:[],
texts:[],
why:null,
successor:null,
};
for(;;){
const begun=elapsed();
const taken=await takeOne(request,progress,world,ports);
progress=taken.progress;
if(beside!==null)
return ended(taken,'watched',beside);
if(progress.looks===1&&request.times.handsOver)
progress=await takeOver(request,taken,ports);
if(progress.successor===null)
progress=await handOn(request,{...taken,progress},elapsed(),ports);
const now={...taken,progress};
const end=endOf(request,now,elapsed());
if(end!==null){
if(end!=='handed-over')
await marked(request,now,null,ports);
return ended(now,end,progress.successor);
}
await clock.sleep(Math.max(1,request.times.intervalMs-(elapsed()-begun)));
}
};
;
// CONCATENATED MODULE: ./src/monitor/action.js
const badInput=(message,remedy)=>new errors .Dh({code:'bad-input',message,remedy});
const requireEnvironment=({environment,deployment})=>{
if(environment===null)
throw badInput(environmentMissing,addEnvironment);
if(deployment!==null)
throw badInput(deploymentIdGiven,leaveDeploymentIdOut);
};
const failsJob=({verdict,reasonCode},inputs)=>verdict==='fail'||(verdict==='inconclusive'&&reasonCode!=='maintenance'&&inputs.onInconclusive==='fail');
const watching=async(asked,given,ports)=>{
const{runbook,userEnvironment,dryRun}=asked;
const{forMs,intervalMs,alert}=given;
const request={
...asked,
times:{forMs,intervalMs,handsOver:given.handOver&& !dryRun},
alerted:alert!==null,
smoke:lookOptions(runbook.smoke,ports),
heartbeat:heartbeat(runbook.notify.heartbeat,userEnvironment,ports),
};
const watched=await watch(request,ports);
const{last,told}=watched;
return{
ending:concludeWatch(watched,alert,asked),
parts:watchParts(watched),
look:last,
incident:told.incident,
};
};
const looking=async(asked,ports)=>{
const{runbook,userEnvironment}=asked;
const smoke=lookOptions(runbook.smoke,ports);
const[look]=await Promise.all([
takeLook(asked,{smoke,drift:watchDrift(asked,ports)},ports),
heartbeat(runbook.notify.heartbeat,userEnvironment,ports).beat(),
]);
const spans=()=>({patienceMs:0,recoveryMs:0});
const monitored=await keepWatch({...asked,look,spans},ports);
const{incident}=monitored;
const parts=partsOf(look.verification,monitored);
return{ending:concludeLook(look,monitored,asked),parts,look,incident};
};
const environmentOf=async(inputs,{runbook,ports})=>{
requireEnvironment(inputs);
const{environment,url}=await(0,subject .f)(inputs,runbook,ports);
if(environment===null)
throw new Error('an environment that was asked for is found or refused');
return{environment,url};
};
const monitor=async(inputs,session)=>{
const{ports,runbook,userEnvironment,audience}=session;
const{environment,url}=await environmentOf(inputs,session);
ports.log.info(`Watching ${environment.name} at ${url}`);
const{sha,dryRun}=inputs;
const asked={runbook,environment,url,sha,userEnvironment,audience,dryRun};
const ended=inputs.watch===null?await looking(asked,ports):await watching(asked,inputs.watch,ports);
const{ending,parts,look,incident}=ended;
const subject=(0,outcome .et)({service:runbook.service,environment:environment.name,dryRun});
return{
conclusion:{...ending,subject,parts},
outputs:{
'observed-sha':look.verification.observedSha??'',
'rollback-eligible':'false',
incident:incident??'',
},
failJob:failsJob(ending,inputs),
};
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
})
};
