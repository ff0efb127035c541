export const id=1007;
export const ids=[1007];
export const modules={
16278:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
g:()=>(severities)
});
const severities=['critical','high','medium','low'];
}),
42902:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
D3:()=>(conditionText),
Kl:()=>(stillText),
bL:()=>(lookText),
iq:()=>(foundText),
lp:()=>(lastedText),
uw:()=>(overText),
vx:()=>(sinceLabel)
});
var _core_duration_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(58008);
const words={
down:{
is:'is down',
still:'is still down',
found:'down',
over:'is well again',
since:'Down since',
look:'If its newest release is the cause, start the rollback workflow.',
},
degraded:{
is:'is degraded',
still:'is still degraded',
found:'degraded',
over:'is well again',
since:'Degraded since',
look:'It answers, and not as well as it should.',
},
drift:{
is:'serves another release than the verified one',
still:'still serves another release than the verified one',
found:'drifted',
over:'serves the verified release again',
since:'Drifted since',
look:'If somebody put that release there on purpose, deploy it by the workflow, so that it is verified.',
},
certificate:{
is:'has a certificate that runs out',
still:'still has a certificate that runs out',
found:'close to the end of a certificate',
over:'has a new certificate',
since:'Running out since',
look:'Renew the certificate, and look at why that did not happen by itself.',
},
};
const conditionText=(environment,condition)=>`${environment} ${words[condition].is}`;
const stillText=(environment,condition)=>`${environment} ${words[condition].still}`;
const overText=(environment,condition)=>`${environment} ${words[condition].over}`;
const foundText=(condition)=>words[condition].found;
const sinceLabel=(condition)=>words[condition].since;
const lookText=(environment,condition)=>`Look at ${environment} now. ${words[condition].look}`;
const lastedText=(condition,ms)=>condition==='down'?`It was down for ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(ms)}.`:`It lasted ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(ms)}.`;
}),
29816:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
h:()=>(phaseOf),
l:()=>(responseOf)
});
const phaseAfter=(event)=>{
switch(event.kind){
case'began':
return{code:'rolling-back',returnTo:event.returnTo,rtoMs:event.rtoMs};
case'restored':
return{code:'restored',remedy:''};
case'restore-failed':
case'broken-off':
return{code:'person-needed',remedy:''};
case'ended':
return{code:event.served?'restored':'person-needed',remedy:event.remedy};
case'outage-began':
case'still-down':
case'overdue':
return{code:'looking',condition:event.condition};
case'recovered':
return{code:'confirming',successes:event.successes,wanted:event.wanted};
case'outage-ended':
return{code:'well'};
case'resolved':
return{code:'fixed'};
default:
return null;
}
};
const phaseOf=(events)=>events.map(phaseAfter).findLast((phase)=>phase!==null)??null;
const defaults={
critical:{respondMs:15*60_000,escalate:['VP Eng','CTO']},
high:{respondMs:60*60_000,escalate:['Engineering Lead']},
medium:{respondMs:4*3_600_000,escalate:['Team Lead']},
low:{respondMs:24*3_600_000,escalate:['Backlog']},
};
const responseOf=({severity,severities,})=>{
const own=severities[severity];
if(own===undefined)
return defaults[severity];
return own.escalate.length>0?own:{...own,escalate:defaults[severity].escalate};
};
}),
90557:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
bm:()=>(transitions),
m3:()=>(nextDue)
});
var _status_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(80032);
const remembered=100;
const newest=(one,other)=>(one===null||other>one?other:one);
const opens=(event)=>{
switch(event.kind){
case'began':
return event.pages||event.down;
case'restore-failed':
return event.down;
case'ended':
return!event.served&&event.verdict!=='pass';
case'detected':
case'first-failure':
case'outage-began':
case'still-down':
case'overdue':
return true;
default:
return false;
}
};
const tellsDown=(event)=>{
switch(event.kind){
case'began':
case'restore-failed':
return event.down;
case'first-failure':
case'outage-began':
case'still-down':
case'overdue':
return true;
default:
return false;
}
};
const tellsWell=(event)=>{
switch(event.kind){
case'restored':
case'recovered':
case'outage-ended':
case'resolved':
return true;
case'ended':
return event.served;
default:
return false;
}
};
const resolves=(event)=>event.kind==='resolved'||event.kind==='outage-ended';
const withTimes=(state,event)=>({
...state,
openedAt:opens(event)?newest(state.openedAt,event.at):state.openedAt,
downAt:tellsDown(event)?newest(state.downAt,event.at):state.downAt,
wellAt:tellsWell(event)?newest(state.wellAt,event.at):state.wellAt,
resolvedAt:resolves(event)?newest(state.resolvedAt,event.at):state.resolvedAt,
identified:state.identified||event.kind==='identified',
});
const isStillSo=({wellAt,resolvedAt},at)=>(wellAt===null||wellAt<at)&&(resolvedAt===null||resolvedAt<at);
const endOf=(state)=>(state.page==='ended'||(0,_status_js__WEBPACK_IMPORTED_MODULE_0__ .fH)(state)?null:'resolve');
const pageOf=(event,state)=>{
const trigger=isStillSo(state,event.at)?'trigger':null;
switch(event.kind){
case'began':
case'outage-began':
case'overdue':
return event.pages?trigger:null;
case'outage-ended':
return event.pages?endOf(state):null;
case'resolved':
return endOf(state);
case'ended':{
if(event.served&&event.verdict==='pass')
return endOf(state);
if(!event.served&&event.verdict!=='pass')
return trigger;
return state.page==='ended'?null:'acknowledge';
}
}
};
const pageAfter=(state,page)=>page==='trigger'?'open':page==='resolve'?'ended':state.page;
const withNotice=(state,event)=>{
if(state.heard.includes(event.step))
return state;
const page=pageOf(event,state);
return{
...state,
page:pageAfter(state,page),
owed:[...state.owed,{step:event.step,page,channels:null}],
heard:[...state.heard,event.step].slice(-remembered),
};
};
const without=(channels,told=[])=>channels.filter((channel)=> !told.includes(channel));
const leftOf=(notice,event,isSent)=>{
const{step,page,channels,told}=notice;
const{reached,missed}=event;
const isPageKnown=isSent||page===null||reached.includes('pagerduty')||missed.includes('pagerduty');
if(channels===null&& !isPageKnown)
return{step,page,channels,told:[...new Set([...(told??[]),...reached])].toSorted()};
const left=channels===null?without(missed,told):without(channels,reached);
return left.length===0?null:{step,page,channels:left};
};
const withDelivery=(state,event)=>{
const sent=state.owed.findIndex(({step})=>step===event.notice);
const owed=state.owed.flatMap((each,index)=>index>sent?[each]:(leftOf(each,event,index===sent)??[]));
return{...state,owed,thread:state.thread??event.thread};
};
const nextDue=({owed},tried)=>{
const newer=new Set();
for(const notice of owed.toReversed()){
const channels=notice.channels===null?null:without(notice.channels,[...newer]);
for(const channel of notice.channels??[])
newer.add(channel);
if(!tried.includes(notice.step)&&channels?.length!==0)
return{...notice,channels};
}
return null;
};
const after=(state,event)=>{
if(event.kind==='sent')
return withDelivery(state,event);
const timed=withTimes(state,event);
return'step'in event?withNotice(timed,event):timed;
};
const sentPage=({owed},event)=>{
if(event.kind!=='sent')
return null;
const before=owed.find(({step})=>step===event.notice);
const page=before?.page??null;
if(before===undefined||page===null)
return null;
const isMissed=event.missed.includes('pagerduty');
const wasMissed=before.channels?.includes('pagerduty')===true;
return isMissed===wasMissed?null:{page,reached: !isMissed};
};
const knownStatus=(state)=>{
const{openedAt,wellAt,resolvedAt,identified}=state;
return openedAt===null&&wellAt===null&&resolvedAt===null&& !identified?null:(0,_status_js__WEBPACK_IMPORTED_MODULE_0__ .c2)(state);
};
const updateOf=(before,state,event)=>{
const page=sentPage(before,event);
const to=knownStatus(state);
const moved=to===knownStatus(before)?null:to;
if(event.kind==='sent'&&page===null)
return[];
if('step'in event&&before.heard.includes(event.step))
return[];
return event.kind==='ended'&&moved===null?[]:[{event,page,moved}];
};
const isOwedPage=({page,channels})=>page!==null&&(channels===null||channels.includes('pagerduty'));
const planOf=(state,updates)=>{
const status=(0,_status_js__WEBPACK_IMPORTED_MODULE_0__ .c2)(state);
return{status,open:status!=='RESOLVED'||state.owed.some(isOwedPage),updates};
};
const transition=(state,event)=>{
const next=after(state,event);
return{state:next,issue:planOf(next,updateOf(state,next,event)),notices:next.owed};
};
const transitions=(state,events)=>{
const start={state,issue:planOf(state,[]),notices:state.owed};
return events.reduce((sofar,event)=>{
const next=transition(sofar.state,event);
const updates=[...sofar.issue.updates,...next.issue.updates];
return{...next,issue:{...next.issue,updates}};
},start);
};
}),
80032:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
Tr:()=>(isIncidentStatus),
c2:()=>(statusOf),
fH:()=>(isAffected)
});
const order=['INVESTIGATING','IDENTIFIED','MONITORING','RESOLVED'];
const isIncidentStatus=(word)=>order.some((status)=>status===word);
const isAffected=({downAt,wellAt})=>downAt!==null&&(wellAt===null||downAt>wellAt);
const statusOf=(state)=>{
const{openedAt,wellAt,resolvedAt,identified}=state;
if(resolvedAt!==null&&(openedAt===null||resolvedAt>=openedAt)&& !isAffected(state))
return'RESOLVED';
if(wellAt!==null&& !isAffected(state))
return'MONITORING';
return identified?'IDENTIFIED':'INVESTIGATING';
};
}),
19114:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
WY:()=>(briefIn),
Se:()=>(duplicateIncidentBody),
Bl:()=>(incidentTitle),
y6:()=>(issueBody),
fR:()=>(severityIn),
pQ:()=>(stateIn)
});
var duration=__webpack_require__(58008);
var promotion_rule=__webpack_require__(16278);
var keys=__webpack_require__(34648);
var incident_state=__webpack_require__(72058);
var report_escape=__webpack_require__(5392);
var markdown=__webpack_require__(40074);
var decide_status=__webpack_require__(80032);
var words=__webpack_require__(16430);
;
// CONCATENATED MODULE: ./src/incident/render/links.js
const linkable= /((?<![\w/])#\d{1,9}\b|\brun \d{1,19}\b|\bdeployment \d{1,19}\b|\b(?:[0-9a-f]{40}|[0-9a-f]{7})\b)/;
const targetOf=(part,{repoUrl,commits})=>{
const number= /\d+$/.exec(part)?.[0]??'';
if(part.startsWith('#'))
return`${repoUrl}/issues/${number}`;
if(part.startsWith('run '))
return`${repoUrl}/actions/runs/${number}`;
if(part.startsWith('deployment '))
return`${repoUrl}/deployments`;
const commit=commits.find((sha)=>sha.startsWith(part));
return commit===undefined?null:`${repoUrl}/commit/${commit}`;
};
const withLinks=(text,targets,max=1_000)=>(0,report_escape .h0)(text,max)
.split(linkable)
.map((part,index)=>{
const target=index%2===1?targetOf(part,targets):null;
return target===null?(0,markdown .zg)(part,index===0):(0,markdown .nf)(part,target);
})
.join('');
const withoutLinks=(markdown)=>markdown.replace(/\[\\?([^\][]*)\]\(https?:[^)\s]*\)/g,'$1');
var marked_section=__webpack_require__(17276);
;
// CONCATENATED MODULE: ./src/incident/render/updates.js
const roomForUpdates=40_000;
const fitting=([first,...others])=>{
let left=roomForUpdates;
const kept=others.toReversed().filter((line)=>(left-=line.length+1)>0);
return first===undefined?[]:[first,...kept.toReversed()];
};
const timeOf=(line)=>line.slice(3,line.indexOf(']'));
const moveTo=(status)=>` → **${status}**`;
const moved= / → \*\*[A-Z]+\*\*(?: after [^*]*)?$/;
const bareLine=(line)=>withoutLinks(line).replace(moved,'');
const bareText=(line)=>bareLine(line).slice(line.indexOf(']'));
const updateLine=(update,begin,targets)=>{
const{event,moved:to}=update;
const took=Math.max(0,Date.parse(event.at)-Date.parse(begin));
const move=to===null?'':`${moveTo(to)}${took>0?` after ${(0,duration .a)(took)}`:''}`;
return`- [${(0,report_escape .h0)(event.at,30)}] ${withLinks((0,words .Pq)(update),targets,500)}${move}`;
};
const beginOf=(updates,kept)=>[
...updates.flatMap(({event,moved:to})=>(to==='INVESTIGATING'?[event.at]:[])),
...kept.filter((line)=>line.includes(moveTo('INVESTIGATING'))).map(timeOf),
].toSorted((a,b)=>Date.parse(a)-Date.parse(b))[0]??'';
const secondOf=(line)=>timeOf(line).slice(0,19);
const isRepeated=(line,before)=>{
const same=before.findLast((other)=>bareText(other)===bareText(line));
if(same===undefined||moved.test(line))
return false;
return!before.some((other)=>secondOf(other)>secondOf(same)&&secondOf(other)<secondOf(line));
};
const updateLines=(before,updates,targets)=>{
const kept=[...new Set(before.split('\n').filter((line)=>line.startsWith('- [')))];
const begin=beginOf(updates,kept);
const known=new Set(kept.map(bareLine));
const added=[...new Set(updates.map((update)=>updateLine(update,begin,targets)))];
const all=[...kept,...added.filter((line)=> !known.has(bareLine(line)))];
const sorted=all.toSorted((a,b)=>(secondOf(a)<secondOf(b)? -1:secondOf(a)>secondOf(b)?1:0));
const lines=sorted.reduce((told,line)=>(kept.includes(line)|| !isRepeated(line,told)?[...told,line]:told),[]);
return fitting(lines).join('\n');
};
;
// CONCATENATED MODULE: ./src/incident/render/issue-body.js
const incidentTitle=(incident)=>(0,report_escape .D4)(`🚨 INCIDENT: ${incident.service} - ${incident.brief}`,200);
const briefIn=(title)=>title.replace(/^.*?INCIDENT: /,'');
const updates=(0,marked_section .DX)('updates');
const facts=(0,marked_section .DX)('facts');
const statusLine=(status)=>`**Status:** ${status}`;
const etaLine=(phase)=>`**ETA:** ${(0,report_escape .X1)((0,words .Ud)(phase))}`;
const impactLine=({impact})=>`**Impact:** ${(0,report_escape .X1)((0,words .Yv)(impact))}`;
const actionLine=(phase,telling)=>{
const{run}=telling;
const environment=telling.incident?.environment??'the service';
return`**Do now:** ${withLinks((0,words .K2)(phase,{environment,run}),telling)}`;
};
const severityLine=({severity,respondMs,escalate})=>{
const asked=[
...(respondMs===null?[]:[`answer within ${(0,duration .a)(respondMs)}`]),
...(escalate.length===0?[]:[`escalate to ${escalate.map((name)=>(0,report_escape .X1)(name)).join(' and ')}`]),
].join('; ');
return`**Severity:** ${severity.toUpperCase()}${asked===''?'':` (${asked})`}`;
};
const factLines=(incident,telling)=>[
...incident.facts.map(({label,value,url})=>{
const shown=url===undefined?withLinks(value,telling):(0,markdown .nf)(value,url);
return`- **${(0,report_escape .X1)(label)}:** ${shown}`;
}),
`- **Recovery:** ${(0,report_escape .X1)(incident.recovery)}`,
].join('\n');
const durationLines=({lastedMs})=>lastedMs===null?[]:[`- **Duration:** ${(0,duration .a)(lastedMs)}, until the fix was verified`];
const unknownPhase={code:'looking',condition:'down'};
const newBody=(incident,telling)=>{
const{plan}=telling;
const phase=telling.phase??unknownPhase;
const started=plan.updates[0]?.event.at;
const tasks=started===undefined?[]:(0,words .Ng)(started,incident.escalate);
return[
(0,keys .X9)(incident.key),
actionLine(phase,telling),
[statusLine(plan.status),severityLine(incident),impactLine(incident),etaLine(phase)].join('\n'),
`### Updates\n\n${(0,marked_section .eG)(updates,updateLines('',plan.updates,telling))}`,
`### What is known\n\n${(0,marked_section .eG)(facts,factLines(incident,telling))}`,
...(tasks.length===0
?[]
:[`### After the incident\n\n${tasks.map((task)=>`- [ ] ${(0,report_escape .X1)(task)}`).join('\n')}`]),
'_Runbook Gates updates Do now, Status, ETA, Updates and What is known, and Impact until you write it; the rest is yours to write._',
].join('\n\n');
};
const statusIn=(body)=>{
const word= /^\*\*Status:\*\* *([A-Z]+)/m.exec(body)?.[1]??'';
return(0,decide_status .Tr)(word)?word:null;
};
const stateIn=(body)=>(0,incident_state .Kv)(body,statusIn(body));
const severityIn=(body)=>{
const word= /^\*\*Severity:\*\* *([A-Za-z]+)/m.exec(body)?.[1]?.toLowerCase();
return promotion_rule .g.find((severity)=>severity===word)??null;
};
const knownFacts=(body,telling)=>{
const{incident,plan}=telling;
const before=(0,marked_section .on)(body,facts)??'';
if(incident===null){
const lines=before.split('\n').filter((line)=>line.startsWith('- '));
const added=durationLines(telling).filter((line)=> !lines.includes(line));
return[...lines,...added].join('\n');
}
const own=factLines(incident,telling);
const[measured]= /^- \*\*Recovery:\*\* \d.*$/m.exec(before)??[];
return measured===undefined||statusIn(body)!=='MONITORING'||plan.status!=='MONITORING'
?own
:own.replace(/^- \*\*Recovery:\*\*.*$/m,()=>measured);
};
const action= /^\*\*Do now:\*\*.*$/m;
const issue_body_status= /^\*\*Status:\*\*.*$/m;
const withAction=(body,line)=>action.test(body)?body.replace(action,()=>line):body.replace(issue_body_status,(before)=>`${line}\n\n${before}`);
const isOwnImpact=(line)=>line.endsWith(words .sp)||line==='**Impact:** [Number] users affected';
const withImpact=(body,{impact})=>impact===null
?body
:body.replace(/^\*\*Impact:\*\*.*$/m,(line)=>isOwnImpact(line)?`**Impact:** ${(0,report_escape .X1)((0,words .Yv)(impact))}`:line);
const withPhase=(body,phase,telling)=>{
const{incident}=telling;
const told=withAction(body,actionLine(phase,telling)).replace(/^\*\*ETA:\*\*.*$/m,()=>etaLine(phase));
const known=(0,marked_section .cC)(told,facts,knownFacts(body,telling))??told;
return incident===null?known:withImpact(known,incident);
};
const withStatus=(body,{plan})=>body.replace(issue_body_status,()=>statusLine(plan.status));
const appended=(body,telling)=>{
const lines=updateLines('',telling.plan.updates,telling);
return lines===''?body:[body,'### Resolved',[lines,...durationLines(telling)].join('\n')].join('\n\n');
};
const issueBody=(body,telling)=>{
const{incident,phase,plan,state}=telling;
if(body===null)
return incident===null?'':(0,incident_state .iZ)(newBody(incident,telling),state);
const lines=updateLines((0,marked_section .on)(body,updates)??'',plan.updates,telling);
const told=(0,marked_section .cC)(body,updates,lines);
const isWhole=told!==null&&(0,marked_section .on)(body,facts)!==null;
if(!isWhole&&incident!==null)
return(0,incident_state .iZ)(newBody(incident,telling),state);
const updated=told??appended(body,telling);
return(0,incident_state .iZ)(withStatus(phase===null?updated:withPhase(updated,phase,telling),telling),state);
};
const duplicateIncidentBody=(body,original)=>`Duplicate of #${original}.\n\n${body}`;
}),
17276:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
DX:()=>(partNamed),
cC:()=>(replacePart),
eG:()=>(renderPart),
on:()=>(readPart)
});
const partNamed=(name)=>({
begin:`<!-- runbook:${name} -->`,
end:`<!-- /runbook:${name} -->`,
});
const readPart=(text,{begin,end})=>{
const from=text.indexOf(begin);
const to=text.indexOf(end,from);
return from=== -1||to=== -1?null:text.slice(from+begin.length,to);
};
const renderPart=({begin,end},inner)=>`${begin}\n${inner}\n${end}`;
const replacePart=(text,part,inner)=>{
const from=text.indexOf(part.begin);
const to=text.indexOf(part.end,from);
return from=== -1||to=== -1
?null
:`${text.slice(0,from)}${renderPart(part,inner)}${text.slice(to+part.end.length)}`;
};
}),
61007:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
Cl:()=>(continueIncident),
Iv:()=>(incidentRun),
$i:()=>(resendNotices)
});
var errors=__webpack_require__(22075);
var core_notice=__webpack_require__(37476);
var keys=__webpack_require__(34648);
var incident_state=__webpack_require__(72058);
var machine=__webpack_require__(90557);
var words=__webpack_require__(16430);
var issue_body=__webpack_require__(19114);
;
// CONCATENATED MODULE: ./src/incident/render/incident-notice.js
const isStep=(step)=>(event)=>'step'in event&&event.step===step;
const pullLinks=(event)=>event?.kind==='ended'&&event.pull!==null
?[{label:`pull request #${event.pull.number}`,url:event.pull.url}]
:[];
const incidentNotice=({step,page},subject,{context,clock})=>{
const{key,place,incident,issue,events,thread}=subject;
const event=events.find(isStep(step));
const severity=incident?.severity??(0,issue_body .fR)(issue?.body??'')??subject.severity;
const{respondMs=null,escalate=[]}=incident??{};
return{
key,
step,
event:(0,keys .xy)(key)?'outage':'rollback',
at:event?.at??clock.now(),
service:place.service,
environment:place.environment,
severity,
headline:event===undefined?(0,issue_body .WY)(issue?.title??''):(0,words .uh)(event),
facts:event===undefined?[]:(0,words .Ko)(event,{severity,respondMs,escalate}),
links:[
...(issue===null?[]:[{label:`incident #${issue.number}`,url:issue.url}]),
...pullLinks(event),
{label:`run ${context.run.id}`,url:context.run.url},
],
page,
thread,
};
};
var notify=__webpack_require__(24204);
var run_issue=__webpack_require__(85282);
;
// CONCATENATED MODULE: ./src/incident/run/incident.js
const sentEvent=({step,channels},deliveries,at)=>{
const of=(outcome)=>deliveries.flatMap((delivery)=>(delivery.outcome===outcome?[delivery.channel]:[]));
const unset=(channels??[]).filter((channel)=>deliveries.every((delivery)=>delivery.channel!==channel));
return{
kind:'sent',
at,
notice:step,
reached:of('delivered'),
missed:[...new Set([...of('failed'),...unset])],
thread:(0,core_notice .uu)(deliveries),
};
};
const unheard=(event,{audience},at)=>{
const isHeard=audience.notifiers.length>0|| !('step'in event);
return isHeard?[]:[{kind:'sent',at,notice:event.step,reached:[],missed:[],thread:null}];
};
const listeners=({notifiers,filter},{channels,told=[]})=>({
notifiers:notifiers.filter(({channel})=>channels?.includes(channel)?? !told.includes(channel)),
filter,
});
const start=(subject,write,scope,ports)=>{
const{key,incident}=subject;
let progress={...subject.from,why:null,events:[],sent:[]};
const note=(...events)=>{
const told=events.flatMap((event)=>[event,...unheard(event,scope,ports.clock.now())]);
progress={...progress,events:[...progress.events,...told]};
};
const put=async()=>{
const{labels}=scope;
try{
const story={key,incident:incident(),labels,events:progress.events};
const{issue,base}=await write(story,progress.issue,ports);
progress={...progress,issue,base,why:null};
}
catch(thrown){
progress={...progress,why:(0,errors .UB)(thrown)};
ports.log.warn(`The incident could not be recorded: ${progress.why??''}`);
}
};
const stateNow=()=>(0,machine .bm)(progress.base,progress.events).state;
const noticeOf=(due)=>{
const{issue,events}=progress;
return incidentNotice(due,{key,...scope,incident:incident(),issue,events,thread:stateNow().thread},ports);
};
const send=async(due,written)=>{
const notice=noticeOf(due);
const deliveries=await(0,notify .iP)(notice,listeners(scope.audience,due),ports.log,async()=>{
await written;
const{thread=null,links}=noticeOf(due);
return{thread,links};
});
if(deliveries.length>0||due.channels===null)
note(sentEvent(due,deliveries,ports.clock.now()));
progress={...progress,sent:[...progress.sent,{notice,deliveries}]};
};
const sendDue=async(written)=>{
const before=progress.events.length;
const tried=[];
for(let due=(0,machine .m3)(stateNow(),tried);due!==null;due=(0,machine .m3)(stateNow(),tried)){
tried.push(due.step);
await send(due,written);
await written;
}
return progress.events.length>before;
};
return{note,put,sendDue,stateNow,progress:()=>progress};
};
const runOf=({note,put,sendDue,stateNow,progress})=>({
note,
tell:async(...events)=>{
note(...events);
await put();
if(await sendDue(Promise.resolve()))
await put();
},
begin:async(events,next)=>{
note(...events);
const written=put();
await Promise.all([written,sendDue(written)]);
note(...next);
await put();
},
result:()=>{
const{issue,why,sent}=progress();
return{
issue,
why,
deliveries:sent.flatMap(({deliveries})=>deliveries),
pageLost:sent.some(({notice,deliveries})=>(0,core_notice .qe)(notice,deliveries)),
owed:stateNow().owed,
};
},
});
const incidentRun=({key,incident},scope,ports)=>runOf(start({key,incident,from:{issue:null,base:incident_state .j0}},run_issue .yv,scope,ports));
const continueIncident=async({key,issue,events,},scope,ports)=>{
const from={issue,base:issue===null?incident_state .j0:(0,issue_body .pQ)(issue.body)};
const write=async(story,known)=>known===null?{issue:null,base:from.base}:(0,run_issue .aT)(known,story,ports);
const run=start({key,incident:()=>null,from},write,scope,ports);
run.note(...events);
const isNews=await run.sendDue(Promise.resolve());
if(isNews||events.length>0)
await run.put();
return runOf(run).result();
};
const resendNotices=async(issues,scope,ports)=>{
const deliveries=[];
for(const issue of issues){
const key=(0,keys .l0)(issue.body);
if(key===null|| !(0,keys .bX)(key,scope.place)||(0,issue_body .pQ)(issue.body).owed.length===0)
continue;
const result=await continueIncident({key,issue,events:[]},scope,ports);
deliveries.push(...result.deliveries);
}
return deliveries;
};
}),
85282:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
J7:()=>(ownIssues),
XL:()=>(incidentRow),
a5:()=>(ownIncidents),
aT:()=>(updateIncident),
yv:()=>(recordIncident)
});
var _records_decide_keys_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(34648);
var _records_decide_history_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(54214);
var _records_decide_incident_state_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(72058);
var _decide_incident_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(29816);
var _decide_machine_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(90557);
var _render_issue_body_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(19114);
const searchLabel=(labels)=>labels[0]??'incident';
const ownIssues=async(label,state,{github})=>{
const[issues,viewer]=await Promise.all([github.issues(label,state),github.viewer()]);
return issues.filter((issue)=>(0,_records_decide_history_js__WEBPACK_IMPORTED_MODULE_0__ .Q5)(issue.author??'')===viewer).toSorted((a,b)=>a.number-b.number);
};
const ownIncidents=(labels,ports)=>ownIssues(searchLabel(labels),'open',ports);
const openIssueOf=async({key,labels},ports)=>{
const marker=(0,_records_decide_keys_js__WEBPACK_IMPORTED_MODULE_4__ .X9)(key);
const[oldest,...extras]=(await ownIncidents(labels,ports)).filter(({body})=>body.includes(marker));
if(oldest===undefined)
return null;
for(const{number,body}of extras){
await ports.writer.updateIssue({number,state:'closed',body:(0,_render_issue_body_js__WEBPACK_IMPORTED_MODULE_3__ .Se)(body,oldest.number)});
ports.log.info(`Issue #${number} is about the same incident as #${oldest.number}: closed.`);
}
return oldest;
};
const tellingOf=({incident,events},base,{context})=>{
const{state,issue:plan}=(0,_decide_machine_js__WEBPACK_IMPORTED_MODULE_5__ .bm)(base,events);
const own=(0,_decide_machine_js__WEBPACK_IMPORTED_MODULE_5__ .bm)(_records_decide_incident_state_js__WEBPACK_IMPORTED_MODULE_1__ .j0,events).issue.status;
const{repository,run,urls}=context;
const named=events.flatMap((event)=>(event.kind==='reverted'?[event.sha]:[]));
const resolved=events.flatMap((event)=>(event.kind==='resolved'?[event]:[]));
return{
incident,
plan,
state,
phase:own===plan.status?(0,_decide_incident_js__WEBPACK_IMPORTED_MODULE_2__ .h)(events):null,
lastedMs:resolved[0]?.lastedMs??null,
repoUrl:`${urls.server}/${repository.owner}/${repository.name}`,
run:run.id,
commits:[...(incident?.commits??[]),...named,...resolved.flatMap(({bad,lifted})=>[bad,lifted])],
};
};
const updateIncident=async(issue,story,ports)=>{
const base=(0,_render_issue_body_js__WEBPACK_IMPORTED_MODULE_3__ .pQ)(issue.body);
const telling=tellingOf(story,base,ports);
const body=(0,_render_issue_body_js__WEBPACK_IMPORTED_MODULE_3__ .y6)(issue.body,telling);
const ends= !telling.plan.open&&issue.state==='open';
if(body!==issue.body||ends){
const state=ends?{state:'closed'}:{};
await ports.writer.updateIssue({number:issue.number,body,...state});
}
return{issue:{...issue,body,state:ends?'closed':issue.state},base};
};
const open=async(incident,story,ports)=>{
const{labels}=story;
const created=await ports.writer.createIssue({
title:(0,_render_issue_body_js__WEBPACK_IMPORTED_MODULE_3__ .Bl)(incident),
body:(0,_render_issue_body_js__WEBPACK_IMPORTED_MODULE_3__ .y6)(null,tellingOf(story,_records_decide_incident_state_js__WEBPACK_IMPORTED_MODULE_1__ .j0,ports)),
labels:labels.length===0?[searchLabel(labels)]:labels,
});
if(created.state==='closed')
return updateIncident(created,story,ports);
const kept=await openIssueOf(story,ports);
return kept===null||kept.number===created.number
?{issue:created,base:_records_decide_incident_state_js__WEBPACK_IMPORTED_MODULE_1__ .j0}
:updateIncident(kept,story,ports);
};
const recordIncident=async(story,known,ports)=>{
const existing=await openIssueOf(story,ports);
if(existing!==null)
return updateIncident(existing,story,ports);
const isOver=(0,_decide_machine_js__WEBPACK_IMPORTED_MODULE_5__ .bm)(_records_decide_incident_state_js__WEBPACK_IMPORTED_MODULE_1__ .j0,story.events).issue.status==='RESOLVED';
return known!==null||isOver||story.incident===null
?{issue:known,base:known===null?_records_decide_incident_state_js__WEBPACK_IMPORTED_MODULE_1__ .j0:(0,_render_issue_body_js__WEBPACK_IMPORTED_MODULE_3__ .pQ)(known.body)}
:open(story.incident,story,ports);
};
const incidentRow=(issue,why)=>({
id:'incident',
title:'Incident issue',
gate:'warn',
durationMs:0,
...(issue===null
?{
status:'unknown',
summary:'no issue could be written',
findings:[
{
level:'warning',
message:`The incident could not be recorded: ${why??'not known why'}`,
remedy:"Add 'issues: write' under 'permissions:' of the job; open the issue by hand meanwhile.",
},
],
}
:{status:'pass',summary:`issue #${issue.number}`,findings:[],url:issue.url}),
});
}),
24204:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
iP:()=>(announce),
zS:()=>(deliveryRow)
});
var _core_notice_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(37476);
const nobody={notifiers:[],filter:{events:[],environments:[]}};
const said=(delivery)=>{
switch(delivery.outcome){
case'delivered':
return`${delivery.channel}: ${delivery.detail}`;
case'not-needed':
return`${delivery.channel}: nothing to send`;
case'failed':
return`${delivery.channel}: not reached, ${delivery.why}`;
}
};
const withLostPage=(notice,deliveries)=>{
const lost=deliveries.find(({channel,outcome})=>channel==='pagerduty'&&outcome==='failed');
if(lost===undefined)
return notice;
const value='it could not be reached: call the person on call by hand';
return{...notice,facts:[{label:'PagerDuty',value},...notice.facts]};
};
const announce=async(notice,audience,log,later=()=>Promise.resolve({}))=>{
if(!(0,_core_notice_js__WEBPACK_IMPORTED_MODULE_0__ .Yu)(notice,audience.filter))
return[];
const pagers=audience.notifiers.filter(({channel})=>channel==='pagerduty');
const others=audience.notifiers.filter(({channel})=>channel!=='pagerduty');
const paged=await Promise.all(pagers.map((notifier)=>notifier.send(notice)));
const{thread=notice.thread??null,links=notice.links}=others.length===0?{}:await later();
const message=withLostPage({...notice,thread,links},paged);
const told=await Promise.all(others.map((notifier)=>notifier.send(message)));
const deliveries=[...paged,...told];
for(const delivery of deliveries){
if(delivery.outcome==='failed')
log.warn(`Not delivered by ${said(delivery)}.`);
else
log.info(`Delivered by ${said(delivery)}.`);
}
return deliveries;
};
const deliveryRow=(deliveries)=>{
const failed=deliveries.flatMap((delivery)=>delivery.outcome==='failed'
?[{level:'warning',message:`${delivery.channel} was not reached: ${delivery.why}`,remedy:delivery.remedy}]
:[]);
const row={id:'notified',title:'Notifications delivered',gate:'warn',durationMs:0};
if(deliveries.length===0)
return{...row,status:'skip',summary:'no channel is set',findings:[]};
return{
...row,
status:failed.length===0?'pass':'fail',
summary:[...new Set(deliveries.map(said))].join('; '),
findings:failed,
};
};
}),
16430:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
B:()=>(againstTarget),
K2:()=>(actionText),
Ko:()=>(noticeFacts),
Ng:()=>(reviewTasks),
Pq:()=>(updateText),
Ud:()=>(etaText),
Vi:()=>(recoveryText),
Yv:()=>(impactText),
sp:()=>(impactEnd),
uh:()=>(headlineText),
x:()=>(responseText)
});
var _core_duration_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(58008);
var _core_release_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(78835);
var _core_text_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(26639);
var _condition_words_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(42902);
const againstTarget=(recoveryMs,rtoMs)=>{
if(rtoMs===null)
return'no RTO is set';
return recoveryMs<=rtoMs
?`within the RTO of ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(rtoMs)}`
:`${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(recoveryMs-rtoMs)} over the RTO of ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(rtoMs)}`;
};
const recoveryText=(recoveryMs,rtoMs,from)=>recoveryMs===null
?'not restored yet'
:`${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(recoveryMs)} from ${from}, ${againstTarget(recoveryMs,rtoMs)}`;
const responseText=(times,{severity,respondMs})=>{
if(times.detectedAt===null)
return'not measured: no record tells when it was detected';
const took=Math.max(0,Date.parse(times.answeredAt)-Date.parse(times.detectedAt));
const allowed=`the ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(respondMs)} of ${severity.toUpperCase()}`;
const judged=took<=respondMs?`within ${allowed}`:`${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(took-respondMs)} over ${allowed}`;
return`${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(took)} after it was detected, ${judged}`;
};
const reviewTasks=(startedAt,owners)=>{
const due=new Date(Date.parse(startedAt)+5*86_400_000).toISOString().slice(0,10);
const owner=`owner: ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__ .KE)(owners)||'name one here'}`;
return[
`Hold the post-incident review (due ${due}; ${owner})`,
`Write down the root cause, and why the gates let it through (due ${due}; ${owner})`,
'Add a test or a probe that would have caught it (owner: name one here)',
'Fix forward and reapply the change: re-merging the old branch silently drops its code (owner: name one here)',
'Update the status page and tell those who were affected (owner: name one here)',
'Check the runbook against what really happened (owner: name one here)',
];
};
const minuteOf=(at)=>Number.isNaN(Date.parse(at))?at:`${at.slice(0,10)} ${at.slice(11,16)} UTC`;
const impactEnd='(the number of users is not measured)';
const impactText=(impact)=>{
if(impact===null)
return`no failed request is on record ${impactEnd}`;
const{since,requests,seen}=impact;
const counted=requests.map(({probe,failed,asked})=>`${failed} of ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__ .LS)(asked,'request')} for ${probe}`);
const what=counted.length>0?`${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__ .Cn)(counted,3)} failed`:seen.replace(/\.\s*$/,'');
return`${what} since ${minuteOf(since)} ${impactEnd}`;
};
const etaText=(phase)=>{
switch(phase.code){
case'rolling-back':
return phase.rtoMs===null
?'being rolled back now'
:`being rolled back now; the RTO is ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(phase.rtoMs)}`;
case'restored':
return'the service is restored';
case'person-needed':
return'not known: the rollback did not restore the service, a person is needed';
case'looking':
return'not known: a person must look';
case'confirming':
return`it answers again; ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__ .LS)(phase.wanted,'good run')} in a row must confirm it, ${phase.successes} so far`;
case'well':
return'it is well again';
case'fixed':
return'the fix is verified';
}
};
const actionText=(phase,{environment,run})=>{
switch(phase.code){
case'rolling-back':
return phase.returnTo===null
?`Wait for run ${run}, which reverts the change in git. It restores nothing: look at ${environment}.`
:`Wait for run ${run}, which returns ${environment} to ${phase.returnTo}. If it fails, this line says what to do.`;
case'restored':
return(phase.remedy||
'Correct the change in a new commit on top of the revert and release it. This issue closes when that release is verified.');
case'person-needed':
return phase.remedy||`Look at ${environment} now: nothing more is tried automatically.`;
case'looking':
return(0,_condition_words_js__WEBPACK_IMPORTED_MODULE_1__ .bL)(environment,phase.condition);
case'confirming':{
const left=Math.max(1,phase.wanted-phase.successes);
return`Wait: ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__ .LS)(left,'more good run')} ${left===1?'closes':'close'} this issue.`;
}
case'well':
case'fixed':
return'Nothing more for the service: it is well. The tasks below remain.';
}
};
const pageWords={
trigger:'that it was triggered',
acknowledge:'that it was acknowledged',
resolve:'that it is resolved',
};
const overdueText=({respondMs,escalate})=>`The response time of ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(respondMs)} is over. If nobody has answered, call ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__ .KE)(escalate)}.`;
const resolvedText=(event)=>{
const lasted=event.lastedMs===null?'':` The incident lasted ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(event.lastedMs)}.`;
return`${event.release} is verified in ${event.environment}; ${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_3__ .Fu)(event.lifted)} reverts ${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_3__ .Fu)(event.bad)}.${lasted}`;
};
const inARow=(failures)=>(0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__ .LS)(failures,'look','looks in a row');
const rollbackText=(event)=>{
switch(event.kind){
case'deployed':
return`${event.release} was deployed (deployment ${event.deployment})`;
case'detected':
return`Detected: ${event.text}`;
case'began':
return`Rollback started by ${event.by}: ${event.reason}`;
case'data-loss-accepted':
return`${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__ .KE)(event.migrations)} ${event.migrations.length===1?'stays':'stay'} in the database, accepted: ${event.why}`;
case'identified':
return`Identified: ${event.bad} is the bad ${event.extent}, ${event.why}; ${event.returnTo===null?'reverting it in git':`going back to ${event.returnTo}`}`;
case'restored':
return`Service restored: ${event.message}`;
case'restore-failed':
return event.down?event.message:`Restore failed: ${event.message}`;
case'reverted':
return`Reverted on ${event.branch} by ${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_3__ .Fu)(event.sha)}`;
case'revert-proposed':
return`Pull request #${event.pull} with the revert is open`;
case'reverted-before':
return'The branch was reverted before';
case'nothing-to-revert':
return`${event.branch} does not contain the bad commit`;
case'conflict':
return`The revert conflicts in ${event.files.join(', ')}: a person must do it`;
case'revert-blocked':
return event.message;
case'follow-up-missing':
return event.why;
case'broken-off':
return`An error ended the rollback: ${event.why}`;
case'ended':
return event.message;
default:
return null;
}
};
const outageText=(event)=>{
switch(event.kind){
case'first-failure':
return`Found ${(0,_condition_words_js__WEBPACK_IMPORTED_MODULE_1__ .iq)(event.condition)} for the first time`;
case'outage-began':
return`Detected by ${inARow(event.failures)}: ${event.message}`;
case'still-down':
return`Still ${(0,_condition_words_js__WEBPACK_IMPORTED_MODULE_1__ .iq)(event.condition)}: ${event.message}`;
case'overdue':
return`Still ${(0,_condition_words_js__WEBPACK_IMPORTED_MODULE_1__ .iq)(event.condition)}: ${event.message} ${overdueText(event)}`;
case'recovered':
return`${event.condition==='down'?'It answers again':'Better'}: ${event.message}`;
case'outage-ended':
return`Resolved: ${event.message} ${(0,_condition_words_js__WEBPACK_IMPORTED_MODULE_1__ .lp)(event.condition,event.lastedMs)}`;
case'resolved':
return`Resolved: ${resolvedText(event)}`;
default:
return'';
}
};
const updateText=({event,page})=>{
if(page===null)
return rollbackText(event)??outageText(event);
return page.reached
?`PagerDuty was told ${pageWords[page.page]}`
:`PagerDuty could not be told ${pageWords[page.page]}: the next run tries again`;
};
const headlineText=(event)=>{
switch(event.kind){
case'began':
return`${event.bad} is being rolled back: ${event.reason}`;
case'ended':
return event.message;
case'outage-began':
return`${(0,_condition_words_js__WEBPACK_IMPORTED_MODULE_1__ .D3)(event.environment,event.condition)}, as ${inARow(event.failures)} found: ${event.message}`;
case'overdue':
return`${(0,_condition_words_js__WEBPACK_IMPORTED_MODULE_1__ .Kl)(event.environment,event.condition)}. ${overdueText(event)}`;
case'outage-ended':
return`${(0,_condition_words_js__WEBPACK_IMPORTED_MODULE_1__ .uw)(event.environment,event.condition)} after ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(event.lastedMs)}.`;
case'resolved':
return resolvedText(event);
}
};
const noticeFacts=(event,urgency)=>{
switch(event.kind){
case'began':{
const{severity,respondMs,escalate}=urgency;
const respond=respondMs===null?'':`, answer within ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(respondMs)}`;
return[
...(event.returnTo===null?[]:[{label:'Return to',value:event.returnTo}]),
{label:'Severity',value:`${severity.toUpperCase()}${respond}; escalate to ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__ .KE)(escalate)}`},
{label:'Started by',value:event.by},
];
}
case'ended':{
const{recoveryMs,rtoMs}=event;
const target=event.returnTo===null?[]:[{label:'Return to',value:event.returnTo}];
return[
...(event.served?[{label:'Rolled back',value:`${event.bad}: ${event.reason}`}]:target),
...(recoveryMs===null
?[]
:[{label:'Recovery',value:`${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(recoveryMs)}, ${againstTarget(recoveryMs,rtoMs)}`}]),
...(event.remedy===''?[]:[{label:'What to do',value:event.remedy}]),
];
}
case'outage-began':
case'overdue':
case'outage-ended':
return[
{label:'URL',value:event.url},
{label:(0,_condition_words_js__WEBPACK_IMPORTED_MODULE_1__ .vx)(event.condition),value:event.since},
];
case'resolved':
return[{label:'Bad commit',value:(0,_core_release_js__WEBPACK_IMPORTED_MODULE_3__ .Fu)(event.bad)}];
}
};
}),
72058:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
Kv:()=>(decodeIncidentState),
iZ:()=>(encodeIncidentState),
j0:()=>(blankIncident)
});
var zod__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(79435);
var zod__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(35943);
var _core_notice_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(37476);
const blankIncident={
openedAt:null,
downAt:null,
wellAt:null,
resolvedAt:null,
identified:false,
page:'unknown',
owed:[],
heard:[],
thread:null,
};
const time=zod__WEBPACK_IMPORTED_MODULE_0__ .w$().nullable();
const stateFile=zod__WEBPACK_IMPORTED_MODULE_1__ .Ikc({
openedAt:time,
downAt:time,
wellAt:time,
resolvedAt:time,
identified:zod__WEBPACK_IMPORTED_MODULE_1__ .zMY(),
page:zod__WEBPACK_IMPORTED_MODULE_1__ .k5n(['unknown','open','ended']),
owed:zod__WEBPACK_IMPORTED_MODULE_1__ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__ .Ikc({
step:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP(),
page:zod__WEBPACK_IMPORTED_MODULE_1__ .k5n(_core_notice_js__WEBPACK_IMPORTED_MODULE_2__ .Bd).nullable(),
channels:zod__WEBPACK_IMPORTED_MODULE_1__ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__ .k5n(_core_notice_js__WEBPACK_IMPORTED_MODULE_2__ .ov)).nullable(),
told:zod__WEBPACK_IMPORTED_MODULE_1__ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__ .k5n(_core_notice_js__WEBPACK_IMPORTED_MODULE_2__ .ov)).optional(),
})),
heard:zod__WEBPACK_IMPORTED_MODULE_1__ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__ .YjP()),
thread:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP()
.regex(/^\d{1,20}\.\d{1,10}$/)
.nullable(),
});
const mark= /\n?<!-- runbook:incident-state:v1 (\{[^<>\n]*\}) -->/;
const threadMark= /\n?<!-- runbook:thread:(\d{1,20}\.\d{1,10}) -->/;
const undeliveredMark= /\n?<!-- runbook:undelivered:(trigger|acknowledge|resolve) -->/;
const written=(state)=>JSON.stringify(state).replace(/[<>]|-(?=-)/g,(sign)=>`\\u${sign.charCodeAt(0).toString(16).padStart(4,'0')}`);
const withoutMarks=(body)=>[mark,threadMark,undeliveredMark].reduce((rest,one)=>rest.replace(one,''),body);
const encodeIncidentState=(body,state)=>`${withoutMarks(body)}\n<!-- runbook:incident-state:v1 ${written(state)} -->`;
const fromMark=(text)=>{
try{
return stateFile.safeParse(JSON.parse(text)).data??null;
}
catch{
return null;
}
};
const fromEarlierMarks=(body)=>{
const thread=threadMark.exec(body)?.[1]??null;
const page=_core_notice_js__WEBPACK_IMPORTED_MODULE_2__ .Bd.find((one)=>one===undeliveredMark.exec(body)?.[1]);
if(page===undefined)
return{...blankIncident,thread};
const step=`undelivered-${page}`;
return{
...blankIncident,
thread,
page:page==='resolve'?'ended':'open',
owed:[{step,page,channels:['pagerduty']}],
heard:[step],
};
};
const markedState=(body)=>fromMark(mark.exec(body)?.[1]??'');
const once='1970-01-01T00:00:00.000Z';
const decodeIncidentState=(body,status)=>{
const marked=markedState(body);
const state=marked??fromEarlierMarks(body);
if(status==='RESOLVED'&&state.resolvedAt===null){
const{openedAt,downAt,wellAt}=state;
const well=downAt!==null&&(wellAt===null||wellAt<downAt)?downAt:wellAt;
return{...state,resolvedAt:openedAt??once,wellAt:well};
}
if(marked!==null)
return state;
if(status==='IDENTIFIED')
return{...state,identified:true};
if(status==='MONITORING')
return{...state,wellAt:once};
return state;
};
}),
34648:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
ID:()=>(outageSince),
Qq:()=>(incidentKey),
Um:()=>(monitoredConditions),
X9:()=>(incidentMarker),
bX:()=>(isKeyOf),
dY:()=>(deployNoticeKey),
kI:()=>(watchMarker),
l0:()=>(incidentKeyIn),
rj:()=>(outageKey),
xy:()=>(isOutageKey)
});
var _core_place_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(7473);
const encoded=(place)=>(0,_core_place_js__WEBPACK_IMPORTED_MODULE_0__ .r4)(place)
.split('/')
.map((part)=>encodeURIComponent(part).replace(/[-!'()*~]/g,(sign)=>`%${sign.charCodeAt(0).toString(16)}`))
.join('/');
const monitoredConditions=['down','degraded','drift','certificate'];
const beginOf=(condition)=>(condition==='down'?'monitor-':`${condition}-`);
const incidentKey=(place,bad)=>`${encoded(place)}/${bad}`;
const outageKey=(place,since,condition='down')=>incidentKey(place,`${beginOf(condition)}${since}`);
const isOutageKey=(key)=>monitoredConditions.some((condition)=>key.split('/').at(-1)?.startsWith(beginOf(condition))===true);
const isKeyOf=(key,place)=>key.startsWith(incidentKey(place,''));
const deployNoticeKey=(place,run)=>`deploy/${encoded(place)}/${run}`;
const incidentMarker=(key)=>`<!-- runbook:incident:v2:${key} -->`;
const incidentKeyIn=(body)=> /<!-- runbook:incident:v2:(\S+) -->/.exec(body)?.[1]??null;
const outageSince=(body,place,condition='down')=>{
const key=incidentKeyIn(body);
const begin=outageKey(place,'',condition);
if(key?.startsWith(begin)!==true)
return null;
const since=key.slice(begin.length);
return Number.isNaN(Date.parse(since))?null:since;
};
const watchMarker=(place)=>`<!-- runbook:watch:v2:${encoded(place)} -->`;
})
};
