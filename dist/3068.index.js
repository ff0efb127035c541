export const id=3068;
export const ids=[3068];
export const modules={
57494:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
AC:()=>(mayRollBack),
Jp:()=>(failedAsBefore),
lt:()=>(attribute),
yW:()=>(isRollbackEligible)
});
var _samples_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(88984);
var _core_statistics_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(23739);
const badOf=({samples})=>samples.filter((sample)=>sample.outcome!=='pass'&&(0,_samples_js__WEBPACK_IMPORTED_MODULE_0__ .he)(sample));
const isOurs=(failure,{ipv6Required=false})=>{
const bad=badOf(failure);
return(bad.length>0&&
bad.every(({about,outcome})=>about==='challenge'||(outcome==='no-route'&& !ipv6Required)));
};
const failedAsBefore=(before,now)=>{
if(before.failed===0)
return false;
const{more}=(0,_core_statistics_js__WEBPACK_IMPORTED_MODULE_1__ .Rr)({
hitsBefore:before.failed,
missesBefore:before.samples-before.failed,
hitsNow:now.failed,
missesNow:now.samples-now.failed,
});
return more>1-_core_statistics_js__WEBPACK_IMPORTED_MODULE_1__ .Rm;
};
const failedBefore=({before,samples})=>{
if(before===null||(before.state==='pass'&&before.failed===0))
return false;
const counted=samples.filter(_samples_js__WEBPACK_IMPORTED_MODULE_0__ .he);
return failedAsBefore(before,{samples:counted.length,failed:badOf({samples}).length});
};
const attribute=(failure,around)=>{
if(isOurs(failure,around))
return'ours';
const silent=failure.samples.every((sample)=>sample.outcome!=='wrong');
if(silent&&around.control==='fail')
return'probe';
if(failedBefore(failure))
return'existing';
if(!failure.reproduced)
return'flaky';
if(silent&& !around.reachable&&around.control===null)
return'probe';
return failure.brief===true?'flaky':'new';
};
const mayRollBack=(failure)=>failure.class!=='dependency'&& !badOf(failure).every(({about})=>about==='certificate');
const isRollbackEligible=(failure,around)=>attribute(failure,around)==='new'&&mayRollBack(failure)&&around.control!=='fail';
}),
50568:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
Fv:()=>(parseLimit),
OT:()=>(isBinding),
mP:()=>(ruleActions)
});
const ruleActions=['investigate','scale','expand','alert','rollback'];
const isBinding=({action})=>action==='alert'||action==='rollback';
const units={
'%':0.01,
ms:0.001,
s:1,
m:60,
h:3_600,
B:1,
KiB:1_024,
MiB:1_048_576,
GiB:1_073_741_824,
count:1,
};
const parseLimit=(text)=>{
const match= /^(\d+(?:\.\d+)?)\s*(%|ms|s|m|h|B|KiB|MiB|GiB|count)$/.exec(text.trim());
const[,amount='',unit='']=match??[];
const factor=units[unit];
return factor===undefined?null:Number(amount)*factor;
};
}),
93068:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__,{
verify:()=>(verify)
});
var errors=__webpack_require__(22075);
var attribution=__webpack_require__(57494);
var limit=__webpack_require__(50568);
;
// CONCATENATED MODULE: ./src/smoke/decide/baseline.js
const before=(baseline,probe)=>{
const found=baseline?.probes.find(({name,definition})=>name===probe.name&&definition===probe.definition);
return found===undefined||found.state==='unknown'
?null
:{state:found.state,samples:found.samples,failed:found.failed};
};
var decide_samples=__webpack_require__(88984);
;
// CONCATENATED MODULE: ./src/smoke/decide/failures.js
const failuresOf=({plan:{baseline,patience},series})=>(series??[]).flatMap((row)=>{
const{question,address,samples,state}=row;
if(state.state!=='fail')
return[];
const{name}=question;
const one=(series??[]).filter((other)=>other.question.name===name).length===1;
const seen=[...samples,...(row.watched??[])];
return[
{
name,
address:one?null:address,
class:question.class,
samples,
reproduced:state.reproduced,
before:before(baseline,question),
brief:row.judgedFrom===undefined&&(0,decide_samples .X6)((0,decide_samples .Kl)(seen,patience),patience),
fault:(0,decide_samples .Kl)(seen,patience),
},
];
});
const surroundingsOf=({plan:{baseline,resolver},series,versions,control})=>{
const answered=(series??[]).some(({samples})=>samples.some(({outcome})=>outcome==='pass'||outcome==='wrong'));
const spoke=versions.some(({answer})=>answer.kind!=='down'||answer.outcome==='wrong');
const reachable=answered||spoke||(baseline?.answered??false);
return{control,reachable,ipv6Required:resolver.ipv6Required};
};
;
// CONCATENATED MODULE: ./src/smoke/decide/verdict.js
const ends={
'nothing-asked':{verdict:'inconclusive',reasonCode:'too-few-samples'},
'old-version':{verdict:'fail',reasonCode:'old-version'},
'version-unnamed':{verdict:'fail',reasonCode:'version-unknown'},
'version-unreachable':{verdict:'inconclusive',reasonCode:'probe-fault'},
'version-down':{verdict:'fail',reasonCode:'unhealthy'},
'version-failed-before':{verdict:'fail',reasonCode:'existing-failure'},
'version-ours':{verdict:'inconclusive',reasonCode:'probe-fault'},
'version-too-few':{verdict:'inconclusive',reasonCode:'too-few-samples'},
'probes-fail':{verdict:'fail',reasonCode:'unhealthy'},
'probes-failed-before':{verdict:'fail',reasonCode:'existing-failure'},
'probes-ours':{verdict:'inconclusive',reasonCode:'probe-fault'},
'probes-unreachable':{verdict:'inconclusive',reasonCode:'probe-fault'},
'tests-failed':{verdict:'fail',reasonCode:'tests-failed'},
'probes-undecided':{verdict:'inconclusive',reasonCode:'too-few-samples'},
'over-limit':{verdict:'fail',reasonCode:'unhealthy'},
'over-limit-before':{verdict:'fail',reasonCode:'existing-failure'},
'limit-open':{verdict:'inconclusive',reasonCode:'too-few-samples'},
healthy:{verdict:'pass',reasonCode:'healthy'},
};
const flakyOf=(series)=>series.flatMap(({question,samples,state})=>state.state==='pass'&&state.failures>0
?[{name:question.name,failures:state.failures,samples:samples.length}]
:[]);
const warningsOf=(series)=>series.flatMap(({question:{name},samples})=>{
const warning=samples.findLast((sample)=>sample.warning!==undefined)?.warning;
const copies=samples.filter(({copy})=>copy!==undefined).length;
return[
...(warning===undefined?[]:[{name,warning}]),
...(copies===0?[]:[{name,warning:{copies,of:samples.length}}]),
];
});
const undecidedOf=(names,series)=>names.filter((name)=>{
const states=series.filter(({question})=>question.name===name).map(({state})=>state.state);
return states.includes('unfinished')|| !states.some((state)=>state==='pass'||state==='fail');
});
const isOfDependency=({plan:{version,questions}})=>questions.some(({target,class:kind})=>kind==='dependency'&&target===version?.target);
const failedBeforeToo=({plan},{explained,counted})=>{
const before=plan.baseline?.version??null;
if(before===null||before.definition!==plan.version?.definition)
return false;
return before.kind===explained.fault.kind&&(0,attribution .Jp)(before,{samples:counted.of,failed:counted.count});
};
const decideDown=(run,down,around)=>{
const{explained,waited,counted}=down;
const{control,reachable,ipv6Required=false}=around;
const{detail,fault}=explained;
const end=(finding)=>({finding,rollbackEligible:false});
if(fault.about==='challenge'||(fault.about==='no-route'&& !ipv6Required))
return end({code:'version-ours',detail});
if(!explained.reachable&&control!=='pass'&& !reachable)
return end({code:'version-unreachable',detail,waited});
if(failedBeforeToo(run,down))
return end({code:'version-failed-before',detail,counted});
const isReleases=fault.about!=='certificate'&& !fault.brief&& !isOfDependency(run);
const finding={code:'version-down',detail,waited,counted,fault};
return{finding,rollbackEligible:isReleases&&control!=='fail'};
};
const digitsOf=(serving,sha)=>{
const[only='']=serving;
return serving.length===1&&(0,decide_samples .On)(only,{sha,prefix:null})?only.length:null;
};
const decideVersion=(run,around)=>{
const{version}=run;
if(version.state!=='not-converged')
return null;
const{explained}=version;
const{count,of}=explained;
const[waited,counted]=[
{sha:version.sha,ms:version.waitedMs},
{count,of},
];
const end=(finding)=>({finding,rollbackEligible:false});
switch(explained.why){
case'old':
return end({
code:'old-version',
serving:explained.shas,
waited,
counted,
digits:digitsOf(explained.shas,version.sha),
});
case'unnamed':
return end({code:'version-unnamed',detail:explained.detail});
case'down':
return decideDown(run,{explained,waited,counted},around);
case'too-few':
return end({code:'version-too-few',waited,counted,because:explained.because??null});
}
};
const decideProbes=(failures,probes,around)=>{
if(failures.length===0)
return null;
const seen=new Set(failures.map((failure)=>(0,attribution .lt)(failure,around)));
if(seen.has('new')||seen.has('flaky')){
const rollbackEligible=failures.some((failure)=>(0,attribution .yW)(failure,around));
return{finding:{code:'probes-fail',failures,probes},rollbackEligible};
}
if(seen.has('existing'))
return{finding:{code:'probes-failed-before',failures,probes},rollbackEligible:false};
if(seen.has('ours'))
return{finding:{code:'probes-ours',failures,probes},rollbackEligible:false};
const names=failures.map(({name})=>name);
return{finding:{code:'probes-unreachable',names,control:around.control},rollbackEligible:false};
};
const decideCommands=(all,{control})=>{
const commands=all.filter(({state})=>state!=='pass');
if(commands.length===0)
return null;
const rollbackEligible=commands.some(({state,second,class:kind})=>state==='failed'&&second==='failed'&&kind!=='dependency'&&control!=='fail');
return{finding:{code:'tests-failed',commands},rollbackEligible};
};
const decideUndecided=(names,series)=>{
const limited=series.some(({question,samples})=>names.includes(question.name)&& !samples.every(decide_samples .he));
return names.length===0?null:{finding:{code:'probes-undecided',names,limited},rollbackEligible:false};
};
const decideRules=(all,{control})=>{
const binding=all.filter(limit .OT);
const over=binding.filter(({state})=>state==='fail');
const breached=over.filter(({before})=>before!=='over');
if(over.length>0&&breached.length===0)
return{finding:{code:'over-limit-before',rules:over},rollbackEligible:false};
if(breached.length>0){
const rollbackEligible=breached.some(({action})=>action==='rollback')&&control!=='fail';
return{finding:{code:'over-limit',rules:breached},rollbackEligible};
}
const open=binding.filter(({state})=>state==='unknown');
return open.length===0?null:{finding:{code:'limit-open',rules:open},rollbackEligible:false};
};
const decideSmoke=(run)=>{
const{version,plan}=run;
const[series,commands,rules]=[run.series??[],run.commands??[],run.rules??[]];
const names=plan.questions.map(({name})=>name);
const probes=names.length;
const unasked=version.state==='not-asked'&&probes+commands.length+rules.length===0;
const around=surroundingsOf(run);
const{finding,rollbackEligible}=unasked
?{finding:{code:'nothing-asked'},rollbackEligible:false}
:(decideVersion(run,around)??
decideProbes(failuresOf(run),probes,around)??
decideCommands(commands,around)??
decideUndecided(undecidedOf(names,series),series)??
decideRules(rules,around)??{
finding:{
code:'healthy',
version,
probes,
flaky:flakyOf(series),
commands,
rules,
warnings:warningsOf(series),
},
rollbackEligible:false,
});
const unverified=version.state==='not-asked'&&version.why!=='not-wanted';
return{...ends[finding.code],rollbackEligible,finding,unverified};
};
var schemas=__webpack_require__(35943);
var diagnose_database=__webpack_require__(21927);
var diagnose_container=__webpack_require__(63354);
var diagnose_answer=__webpack_require__(73731);
var tls_codes=__webpack_require__(7304);
var words=__webpack_require__(56236);
;
// CONCATENATED MODULE: ./src/diagnose/certificate.js
const day=86_400_000;
const soonDays=14;
const renew=words .ps;
const steps={
CERT_HAS_EXPIRED:renew,
ERR_TLS_CERT_ALTNAME_INVALID:words .VR,
UNABLE_TO_VERIFY_LEAF_SIGNATURE:words .Ix,
};
const failureText=(title,{code})=>{
const meaning=tls_codes .i[code];
if(meaning===undefined)
return(0,diagnose_answer .b6)(title,[words .Bp(code)],[],[]);
const step=steps[code];
return(0,diagnose_answer .b6)(title,[words .jm(meaning,code)],step===undefined?[]:[step],[]);
};
const readCertificate=(host,answer,now)=>{
const title=words .tq(host);
if(answer.outcome==='failed')
return failureText(title,answer);
const{subject,issuer,validTo}=answer.facts;
const days=Math.floor((Date.parse(validTo)-Date.parse(now))/ day);
const left=Number.isNaN(days)?words .Kg:words .H_(days,validTo);
return(0,diagnose_answer .b6)(title,[words .yL({left,subject,issuer})],days<soonDays?[renew]:[],[]);
};
var header_redaction=__webpack_require__(31557);
var child=__webpack_require__(88531);
var facts=__webpack_require__(60669);
var judge=__webpack_require__(96321);
;
// CONCATENATED MODULE: ./src/diagnose/pods.js
const shownPods=3;
const worstFirst=(pods)=>pods.toSorted((a,b)=>Number(a.ready)-Number(b.ready)||b.restarts-a.restarts).slice(0,shownPods);
const trouble=[
[/OOMKilled/,words .CC],
[/ErrImagePull|ImagePullBackOff|InvalidImageName/,words .lW],
[/not scheduled/,words .qJ],
[/CreateContainerConfigError/,words .KS],
[/CrashLoopBackOff|exit code/,words .Rw],
];
const stepsOf=(pods,logs)=>[
...trouble.filter(([sign])=>pods.some((pod)=>sign.test(pod.trouble))).map(([,step])=>step),
...(logs.some((log)=>diagnose_answer .uW.test(log))?[diagnose_answer .nb]:[]),
];
const podLines=({pod,events,log})=>{
const happened=(0,facts .$H)(events.stdout);
return[
'',
`--- ${pod.name}, events`,
(0,diagnose_answer .g5)('kubectl',events)??(happened===''?'(none)':happened),
`--- ${pod.name}, last lines`,
(0,diagnose_answer .g5)('kubectl',log)??(log.stdout.trim()===''?'(none)':(0,child .w$)(log.stdout)),
];
};
const findingsOf=({wanted,available,updated,paused,complaints})=>[
words .a4({available,wanted,updated}),
...(paused?[words .C_]:[]),
...complaints,
];
const inspectPod=async(pod,container,kubectl)=>{
const about=`involvedObject.name=${pod.name}`;
const life=pod.restarts>0&& !pod.ready?['--previous']:[];
const[events,log]=await Promise.all([
kubectl('get','events','--field-selector',about,'--output','json'),
kubectl('logs',pod.name,'--container',container,'--tail','50',...life),
]);
return{pod,events,log};
};
const diagnoseWorkload=async(options,ask)=>{
const{namespace,workload,container,context}=options;
const title=words .EB(workload,namespace);
const place=[...(context===null?[]:['--context',context]),'--namespace',namespace];
const kubectl=(...args)=>ask(['kubectl',...place,...args]);
const answer=await kubectl('get',workload,'--output','json');
const failure=(0,diagnose_answer .g5)('kubectl',answer);
if(failure!==null){
const step=answer.notFound?words .KZ:words .CK;
return(0,diagnose_answer .b6)(title,[failure],[step],[]);
}
const found=(0,facts .jH)(answer.stdout);
if(found===null||found.selector==='')
return(0,diagnose_answer .b6)(title,[words .ZV],[],[]);
const list=await kubectl('get','pods','--selector',found.selector,'--output','json');
const pods=(0,facts .mi)(list.stdout,container);
if(pods===null){
const why=(0,diagnose_answer .g5)('kubectl',list)??words .fc;
return(0,diagnose_answer .b6)(title,[...findingsOf(found),why],[],[]);
}
const told=await Promise.all(worstFirst(pods).map((pod)=>inspectPod(pod,container,kubectl)));
return(0,diagnose_answer .b6)(title,[...findingsOf(found),...(pods.length===0?[words .OL]:[(0,judge .sT)(pods)])],stepsOf(pods,told.map(({log})=>log.stdout)),told.flatMap(podLines));
};
;
// CONCATENATED MODULE: ./src/diagnose/run.js
const longestMs=10_000;
const run_facts=schemas .Ikc({
version:schemas .YjP(),
connections:schemas .aig(),
max:schemas .aig(),
hidden:schemas .aig(),
blocked:schemas .aig(),
long:schemas .YOg(schemas .PVZ([schemas .aig(),schemas .aig(),schemas .YjP(),schemas .YjP()])),
running:schemas .YOg(schemas .PVZ([schemas .aig(),schemas .aig(),schemas .YjP()])),
waiting:schemas .YOg(schemas .PVZ([schemas .aig(),schemas .aig().nullable(),schemas .YOg(schemas .aig()),schemas .YjP()])),
blockers:schemas .YOg(schemas .PVZ([schemas .aig(),schemas .aig(),schemas .aig().nullable(),schemas .YjP(),schemas .YjP(),schemas .YjP()])),
});
const slowest=schemas .YOg(schemas .PVZ([schemas .aig(),schemas .aig(),schemas .aig(),schemas .YjP()]));
const parseDatabaseReading=(text)=>{
const[first='',second='']=text.trim().split('\n');
const known=run_facts.safeParse((0,child .o_)(first)).data;
return known===undefined?null:{facts:known,slowest:slowest.safeParse((0,child .o_)(second)).data??null};
};
const ask=async(question,ports)=>{
try{
return await ports.command.run({
argv:question.argv,
cwd:ports.context.paths.workspace,
env:{...ports.command.baseEnvironment(),...question.variables},
stdin:question.stdin,
timeoutMs:longestMs,
});
}
catch(thrown){
return{exitCode:null,timedOut:false,notFound:false,stdout:'',stderr:(0,errors .bD)(thrown)};
}
};
const askCertificate=async(url,ports)=>{
if(url===null|| !URL.canParse(url))
return[];
const{protocol,hostname,port}=new URL(url);
if(protocol!=='https:')
return[];
const host=hostname.replace(/^\[|\]$/g,'');
try{
const request={host,port:port===''?443:Number(port),timeoutMs:longestMs};
return[readCertificate(host,await ports.http.handshake(request),ports.clock.now())];
}
catch(thrown){
return[{title:words .tq(host),text:words .Bp((0,errors .bD)(thrown))}];
}
};
const diagnose=async({wanted,url,target,userEnvironment:environment,secrets:known},ports)=>{
if(wanted===undefined)
return[];
const{pods}=wanted;
const{container,database,secrets}=(0,diagnose_container .NH)(wanted,environment);
const askContainer=async()=>{
if(container===null)
return[];
const{name,...questions}=container;
const[list,state,log,memory,disk]=await Promise.all([
ask(questions.list,ports),
ask(questions.state,ports),
ask(questions.log,ports),
ask(questions.memory,ports),
ask(questions.disk,ports),
]);
return[(0,diagnose_container .u2)(name,{list,state,log,memory,disk})];
};
const askDatabase=async()=>{
if(database===null)
return[];
const{variable,question,problem}=database;
if(question===null)
return[{title:words .zJ(variable),text:problem}];
const answer=await ask(question,ports);
return[(0,diagnose_database .S)(variable,answer,parseDatabaseReading(answer.stdout))];
};
const askPods=async()=>{
if(!pods)
return[];
const asked=(argv)=>ask({argv,variables:environment,stdin:''},ports);
if(target?.kind==='kubernetes')
return[await diagnoseWorkload(target.options,asked)];
return[{title:'Diagnosis: pods',text:words .IY}];
};
ports.log.info(words .os({part:pods}));
const texts=await Promise.all([askContainer(),askPods(),askDatabase(),askCertificate(url,ports)]);
const hide=(0,header_redaction .y)([...secrets,...known]);
return texts.flat().map(({title,text})=>({title,text:(0,diagnose_container .ri)(hide(text))}));
};
var release=__webpack_require__(78835);
var statistics=__webpack_require__(23739);
var command_words=__webpack_require__(89923);
;
// CONCATENATED MODULE: ./src/smoke/decide/whose.js
const whoseProbe=(failure,run)=>{
switch((0,attribution .lt)(failure,surroundingsOf(run))){
case'existing':
return'existing';
case'flaky':
return'brief';
case'ours':
return'ours';
case'probe':
return'way';
case'new':
if(!(0,attribution .AC)(failure))
return failure.class==='dependency'?'dependency':'certificate';
return run.plan.baseline===null?'release-unseen-before':'release';
}
};
const versionRow=(run,{finding,rollbackEligible})=>{
if(run.version.state!=='not-converged')
return[];
const fault=(0,decide_samples .nj)(run.versions,run.plan.patience);
const row=(whose)=>[{what:'version',whose,fault,eligible:rollbackEligible}];
switch(finding.code){
case'version-failed-before':
return row('existing');
case'version-ours':
return row('ours');
case'version-unreachable':
return row('way');
case'version-down':
if(finding.fault.about==='certificate')
return row('certificate');
if(finding.fault.brief)
return row('brief');
if(!rollbackEligible)
return row('dependency');
return row(run.plan.baseline===null?'release-unseen-before':'release');
default:
return row('unproven');
}
};
const whoseFailures=(run,decision)=>{
const around=surroundingsOf(run);
const probes=failuresOf(run).map((failure)=>({
what:failure.address===null?failure.name:`${failure.name} at ${failure.address}`,
whose:whoseProbe(failure,run),
fault:failure.fault??null,
eligible:(0,attribution .yW)(failure,around),
}));
const commands=(run.commands??[])
.filter(({state})=>state!=='pass')
.map(({name,state,second,class:kind})=>{
const whose=state==='no-proof'?'unproven':second!=='failed'?'brief':'release-unseen-before';
const own=kind==='dependency'&&whose==='release-unseen-before'?'dependency':whose;
return{what:name,whose:own,fault:null,eligible:own==='release-unseen-before'};
});
const rules=(run.rules??[])
.filter(({state})=>state==='fail')
.map(({name,action,before})=>{
const whose=before==='over'?'existing':before==='within'?'release':'release-unseen-before';
return{what:name,whose,fault:null,eligible:action==='rollback'&&before!=='over'};
});
return[...versionRow(run,decision),...probes,...commands,...rules];
};
var duration=__webpack_require__(58008);
;
// CONCATENATED MODULE: ./src/smoke/whose-words.js
const whose_words_words={
release:{
whose:"the release's",
why:'it failed again and again, and did not before the deploy',
change:'a baseline in which it fails as well',
},
'release-unseen-before':{
whose:"the release's",
why:'it failed again and again; nobody looked before the deploy',
change:'a baseline, which is taken before the deploy',
},
existing:{
whose:'older than the release',
why:'it failed in the same way before the deploy',
change:'a baseline in which it is well',
},
brief:{
whose:'flaky',
why:'it was seen for less than smoke.patience, or not again',
change:'a fault that outlives smoke.patience',
},
dependency:{
whose:"a dependency's",
why:'its class is dependency, and the release may have no part in it',
change:'the class liveness or journey',
},
certificate:{
whose:'the certificate',
why:'the chain does not verify here, and no release puts that right',
change:'a complete chain, or its root in NODE_EXTRA_CA_CERTS',
},
ours:{
whose:'ours',
why:'what answered, or was missing, speaks of this machine and not of the release',
change:'a way in for this machine: a header, an address that is let in, an IPv6 route',
},
way:{
whose:'the way there',
why:'nothing answered, and nothing shows that the network of the runner works',
change:'smoke.control: a URL that always answers',
},
unproven:{
whose:'not proven',
why:'what was seen is no failure of anybody, and no proof either',
change:'an answer that can be judged',
},
};
const seen=({fault},started)=>fault===null
?''
:`${(0,duration .a)(Math.max(0,Math.round(fault.since-started)))} after the start, for ${(0,duration .a)(Math.round(fault.until-fault.since))}`;
const whoseColumns=['what failed','seen','whose','why','takes the release back','what would change it'];
const whoseRow=(failure,started)=>{
const{whose,why,change}=whose_words_words[failure.whose];
return[failure.what,seen(failure,started),whose,why,failure.eligible?'yes':'no',change];
};
var smoke_words=__webpack_require__(79159);
;
// CONCATENATED MODULE: ./src/smoke/render/latency-charts.js
const inTurn=(rows)=>rows
.flatMap(({samples},row)=>samples.map((sample,turn)=>({sample,turn,row})))
.sort((a,b)=>a.turn-b.turn||a.row-b.row)
.map(({sample})=>sample);
const medianBefore=(baseline,{name,definition})=>{
const before=baseline?.probes.find((probe)=>probe.name===name&&probe.definition===definition);
return before===undefined?null:(0,statistics .YV)(before.latenciesMs,0.5);
};
const latencyCharts=(series,latency,baseline)=>{
const asked=series.map(({question})=>question).filter(({kind})=>kind==='http');
const questions=[...new Map(asked.map((question)=>[question.name,question])).values()];
return questions
.map((question)=>{
const{name}=question;
const limited=latency!==undefined&&(latency.probes?.includes(name)??true);
const samples=inTurn(series.filter((row)=>row.question.name===name));
return{
probe:name,
answers:samples.flatMap(({latencyMs,timedOut=false})=>latencyMs===null?[]:[{ms:Math.round(latencyMs*100)/ 100,timedOut}]),
medianBeforeMs:medianBefore(baseline,question),
limitMs:limited?latency.p95:null,
};
})
.filter(({answers})=>answers.length>0);
};
;
// CONCATENATED MODULE: ./src/smoke/render/evidence.js
const count=(keys)=>{
const counts=new Map();
for(const key of keys)
counts.set(key,(counts.get(key)??0)+1);
return counts;
};
const milliseconds=(value)=>(value===null?'':`${value.toFixed(value<10?1:0)} ms`);
const versionTable=(samples,wanted)=>{
const rows=count(samples.map(({instance,answer})=>{
const said=answer.kind==='sha'?(0,release .Fu)(answer.sha):answer.kind==='unnamed'?`none: ${answer.why}`:answer.why;
return JSON.stringify([instance,said]);
}));
return{
title:`Who served which commit${wanted===null?'':` (wanted: ${(0,release .Fu)(wanted)})`}`,
columns:['instance','commit','answers'],
rows:[...rows].map(([key,answers])=>{
const[instance='',said='']=key.slice(2,-2).split('","');
return[instance,said,String(answers)];
}),
};
};
const resultWord=({state})=>{
switch(state.state){
case'pass':
return state.failures>0?'pass (flaky)':'pass';
case'fail':
return'fail';
case'no-route':
return'not asked: no route from here';
case'running':
case'unfinished':
return'not enough answers in time';
}
};
const summaries=(samples)=>[...count(samples.map(({summary})=>summary))].map(([text,n])=>`${n} x ${text}`).join('; ');
const failedWord=(failed,n)=>{
if(failed===0)
return'0';
const{low,high}=(0,statistics .rF)(failed,n);
return`${failed} (${(low*100).toFixed(0)} to ${(high*100).toFixed(0)} %)`;
};
const probeTable=(series)=>({
title:'What the probes saw',
columns:['probe','address','result','n','failed','answers','median','p95','slowest'],
rows:series.map((row)=>{
const times=row.samples.flatMap(({latencyMs})=>(latencyMs===null?[]:[latencyMs]));
return[
row.question.name,
row.address??'',
resultWord(row),
String(row.samples.length),
failedWord(row.samples.filter(({outcome})=>outcome!=='pass').length,row.samples.length),
summaries(row.samples),
milliseconds((0,statistics .YV)(times,0.5)),
times.length>=(0,statistics .Zq)(0.95)?milliseconds((0,statistics .YV)(times,0.95)):'',
milliseconds((0,statistics .YV)(times,1)),
];
}),
open:series.some(({state})=>state.state!=='pass'),
});
const phaseTable=(series,resolvedMs)=>({
title:'Where the time went (medians)',
columns:['probe','address','name','connection','TLS','first byte','rest'],
rows:series.flatMap(({question,address,samples})=>{
const phases=samples.flatMap((sample)=>(sample.phases===undefined?[]:[sample.phases]));
const middle=(key)=>milliseconds((0,statistics .YV)(phases.map((each)=>each[key]),0.5));
if(phases.length===0)
return[];
const name=milliseconds((0,statistics .YV)(resolvedMs(question.host),0.5));
const times=[middle('connectMs'),middle('tlsMs'),middle('firstByteMs'),middle('bodyMs')];
return[[question.name,address??'',name,...times]];
}),
});
const figureTable=(series)=>({
title:'What the probes measured',
columns:['probe','address','what','value'],
rows:series.flatMap(({question,address,samples})=>Object.entries(samples.findLast(({figures})=>figures!==undefined)?.figures??{}).map(([what,value])=>[
question.name,
address??'',
what,
value,
])),
});
const versionStatus=(version)=>{
if(version.state==='converged')
return'pass';
if(version.state==='not-asked')
return version.why==='not-wanted'?'skip':'unknown';
const{explained}=version;
if(explained.why==='down')
return explained.reachable?'fail':'unknown';
return explained.why==='too-few'?'unknown':'fail';
};
const versionCheck=(version,durationMs)=>({
id:'version',
title:'The expected commit serves everywhere',
gate:version.state==='not-asked'?'warn':'block',
durationMs,
findings:[],
status:versionStatus(version),
summary:(0,smoke_words .WS)(version),
});
const worst=(rows)=>{
const states=rows.map(({state})=>state.state);
if(states.includes('fail'))
return'fail';
const asked=states.filter((state)=>state!=='no-route');
return asked.length>0&&asked.every((state)=>state==='pass')?'pass':'unknown';
};
const evidence_findingsOf=(rows)=>rows
.filter(({state})=>state.state==='fail')
.map(({address,samples})=>{
const bad=samples.filter(({outcome})=>outcome!=='pass');
const where=address===null?'':` at ${address}`;
return{level:'error',message:`${bad.length} of ${samples.length} answers failed${where}: ${summaries(bad)}`};
});
const warningsIn=(samples)=>[...new Set(samples.flatMap(({warning})=>warning??[]))].map((message)=>({level:'warning',message}));
const probeCheck=(name,rows,durationMs)=>{
const samples=rows.flatMap((row)=>row.samples);
const failed=samples.filter(({outcome})=>outcome!=='pass').length;
const status=worst(rows);
const unasked=rows.filter(({state})=>state.state==='no-route').length;
return{
id:`probe:${name}`,
title:`${name} answers as expected`,
status,
gate:'block',
durationMs,
summary:[
rows.length===0
?'not asked: the release never served'
:`${samples.length-failed} of ${samples.length} answers good`,
...(status==='pass'&&failed>0?['flaky']:[]),
...(rows.length>1?[`${rows.length} addresses`]:[]),
...(unasked>0?[`${unasked} IPv6 addresses not asked: no route from here`]:[]),
].join(', '),
findings:[...evidence_findingsOf(rows),...warningsIn(samples)],
};
};
const commandCheck=(run)=>({
id:`command:${run.name}`,
title:`${run.name} pass`,
status:run.state==='pass'?'pass':run.state==='failed'?'fail':'unknown',
gate:'block',
summary:(0,command_words .A)(run),
durationMs:run.durationMs,
findings:run.flaky.map((name)=>({level:'warning',message:`${name} failed first and then passed`})),
});
const ruleCheck=(rule)=>({
id:`limit:${rule.name}`,
title:`${rule.name} within its limit`,
status:rule.state,
gate:(0,limit .OT)(rule)?'block':'warn',
summary:rule.state==='fail'?`${(0,smoke_words .vd)(rule.finding)}: ${rule.action}`:(0,smoke_words .vd)(rule.finding),
durationMs:0,
findings:[],
});
const warmTable=(rows)=>({
title:'Warming up (not judged)',
columns:['probe','address','n','failed','first','slowest','last'],
rows:rows.map(({question,address,samples})=>{
const times=samples.flatMap(({latencyMs})=>(latencyMs===null?[]:[latencyMs]));
return[
question.name,
address??'',
String(samples.length),
String(samples.filter(({outcome})=>outcome!=='pass').length),
milliseconds(times[0]??null),
milliseconds((0,statistics .YV)(times,1)),
milliseconds(times.at(-1)??null),
];
}),
});
const factsOf=({plan:{url,baseline,resolver,foresight},control})=>{
const leftOut=resolver.leftOut();
return[
...(url===null?[]:[{label:'URL',value:url}]),
{label:'Baseline',value:(0,smoke_words .v8)(baseline)},
...(control===null?[]:[{label:'Control',value:control==='pass'?'answers':'does not answer'}]),
...(leftOut.length===0?[]:[{label:'IPv6 not asked: no route from here',value:leftOut.join(', ')}]),
{label:'At best provable',value:(0,smoke_words .zK)(foresight)},
];
};
const whoseTable=(run,decision)=>{
const rows=whoseFailures(run,decision).map((failure)=>whoseRow(failure,run.started));
return rows.length===0?[]:[{title:'Whose each failure is',columns:whoseColumns,rows,open:true}];
};
const evidenceOf=(run,decision,elapsedMs)=>{
const{plan,version,versions}=run;
const[series,warm,commands,rules]=[run.series??[],run.warm??[],run.commands??[],run.rules??[]];
const rowsOf=(name)=>series.filter(({question})=>question.name===name);
return{
checks:[
versionCheck(version,elapsedMs),
...plan.questions.map(({name})=>probeCheck(name,rowsOf(name),elapsedMs)),
...commands.map(commandCheck),
...rules.map(ruleCheck),
],
facts:factsOf(run),
tables:[
...(versions.length>0?[versionTable(versions,plan.sha)]:[]),
...(series.length>0?[probeTable(series)]:[]),
...[figureTable(series),phaseTable(series,plan.resolver.resolvedMs)].filter(({rows})=>rows.length>0),
...(warm.length>0?[warmTable(warm)]:[]),
...whoseTable(run,decision),
],
texts:commands
.filter(({state})=>state!=='pass')
.map(({name,log})=>({title:`Last output of ${name}`,text:log})),
charts:latencyCharts(series,plan.limits.latency,plan.baseline),
};
};
var assert=__webpack_require__(66096);
var progress=__webpack_require__(98249);
var concurrency_limit=__webpack_require__(77229);
var run_run=__webpack_require__(72693);
;
// CONCATENATED MODULE: ./src/smoke/run/bake.js
const versionEveryMs=5_000;
const scheduleOf=({bake,assert,resolver,timeout,until},rows,clock)=>{
const started=clock.monotonicMs();
const interval=Math.max(bake.interval,rows*concurrency_limit .Ld*2);
const schedule={
assert,
resolver,
timeout,
started,
apart:interval/ Math.max(1,rows),
interval,
ends:started+bake.ms,
answers:bake.answers,
deadline:Math.max(until,started)+bake.ms,
enter:(0,concurrency_limit .ri)(concurrency_limit .zd,clock),
ended:new AbortController(),
};
return schedule;
};
const within=({deadline,timeout},clock)=>Math.max(1,Math.min(timeout,deadline-clock.monotonicMs()));
const continueRow=async(row,place,schedule,{clock})=>{
const samples=[...row.samples];
const pending=[];
const askAt=async(due)=>{
const{late,sample}=await schedule.enter(async()=>({
late:Math.max(0,clock.monotonicMs()-due),
sample:await row.question.sample(row.address,within(schedule,clock)),
}));
samples.push({...sample,latencyMs:sample.latencyMs===null?null:sample.latencyMs+late});
if((0,decide_samples .BK)(samples.slice(row.judgedFrom??0),schedule.assert).state==='fail')
schedule.ended.abort();
};
for(let turn=0;!schedule.ended.signal.aborted;turn+=1){
const due=schedule.started+place*schedule.apart+turn*schedule.interval;
const early=due-clock.monotonicMs();
if(due>=schedule.deadline||(due>=schedule.ends&&row.samples.length+turn>=schedule.answers))
break;
if(early>0)
await clock.sleep(early);
pending.push(askAt(due));
}
await Promise.all(pending);
const state=(0,decide_samples .BK)(samples.slice(row.judgedFrom??0),schedule.assert);
const healed=samples.slice(0,row.judgedFrom??0).filter(({outcome})=>outcome!=='pass').length;
return{...row,samples,state:{...state,failures:state.failures+healed}};
};
const watchVersion=async(version,schedule,{clock})=>{
const samples=[];
while(version!==null&& !schedule.ended.signal.aborted&&clock.monotonicMs()+versionEveryMs<schedule.ends){
await clock.sleep(versionEveryMs);
const addresses=await schedule.resolver.of(version.host);
samples.push(...(await Promise.all(addresses.map((address)=>version.sample(address,within(schedule,clock))))));
}
return samples;
};
const stillServed=({plan:{expected},version},seen)=>{
if(version?.state!=='converged'|| !expected.asked)
return version;
const{wanted}=expected;
const other=seen.filter(({answer})=>answer.kind!=='down'&& !(0,decide_samples .cj)(answer,wanted));
if(other.length===0)
return version;
const named=seen.filter(({answer})=>answer.kind!=='down');
const explained=(0,decide_samples .S2)(named,wanted,named.length);
return{state:'not-converged',sha:wanted.sha,explained,waitedMs:0};
};
const baking={
name:'bake',
due:(run)=>(0,run_run .g)(run)&& !run.baked,
take:async(run,ports)=>{
const{expected,bake}=run.plan;
const before=run.series??[];
const schedule=scheduleOf(run.plan,before.length,ports.clock);
const tell=(0,progress .q)(ports,30_000);
const watched=(row,place)=>{
tell(()=>(0,smoke_words .Bm)(Math.max(0,schedule.ends-ports.clock.monotonicMs())));
return continueRow(row,place,schedule,ports);
};
if(bake.ms>0)
ports.log.info((0,smoke_words .Ee)(bake.ms,schedule.interval));
const[series,seen]=await Promise.all([
Promise.all(before.map((row,place)=>(row.state.state==='pass'?watched(row,place):Promise.resolve(row)))),
watchVersion(expected.asked?expected.question:null,schedule,ports),
]);
return{...run,series,versions:[...run.versions,...seen],version:stillServed(run,seen),baked:true};
},
};
var commands=__webpack_require__(75136);
;
// CONCATENATED MODULE: ./src/smoke/run/confirm.js
const looks=50;
const pauseOf=({patience,assert})=>Math.max(1,assert.interval,patience/ looks);
const isOpen=(run,row)=>{
if(row.state.state!=='fail'|| !row.state.reproduced||row.confirmed===true)
return false;
const around=surroundingsOf(run);
return failuresOf({...run,series:[row]}).some((failure)=>{
const whose=(0,attribution .lt)(failure,around);
return(0,attribution .AC)(failure)&&(whose==='new'||whose==='flaky');
});
};
const watchOn=async(row,plan,enter,{clock})=>{
const{patience,assert,timeout}=plan;
const samples=[...row.samples];
const judged=()=>samples.slice(row.judgedFrom??0);
const pause=pauseOf(plan);
const until=clock.monotonicMs()+2*patience+assert.of*pause+timeout;
for(;;){
const state=(0,decide_samples .M$)(judged(),assert,patience);
if(state==='lasted'||clock.monotonicMs()>=until){
return{...row,confirmed:true,watched:samples.slice(row.samples.length)};
}
if(state==='healed'){
const failures=samples.filter(({outcome})=>outcome!=='pass').length;
const judgedFrom=samples.findLastIndex(({outcome})=>outcome!=='pass')+1;
return{...row,samples,confirmed:true,judgedFrom,state:{state:'pass',failures}};
}
await clock.sleep(pause);
samples.push(await enter(()=>row.question.sample(row.address,timeout)));
}
};
const confirming={
name:'confirm',
due:(run)=>run.plan.patience>0&&(run.series??[]).some((row)=>isOpen(run,row)),
take:async(run,ports)=>{
ports.log.info((0,smoke_words .gf)(run.plan.patience));
const enter=(0,concurrency_limit .ri)(concurrency_limit .zd,ports.clock);
const rows=run.series??[];
const series=await Promise.all(rows.map((row)=>(isOpen(run,row)?watchOn(row,run.plan,enter,ports):Promise.resolve(row))));
return{...run,series};
},
};
;
// CONCATENATED MODULE: ./src/smoke/run/control.js
const isCalm=({version,series,commands,rules})=>version?.state!=='not-converged'&&
(series??[]).every(({state})=>state.state!=='fail')&&
(commands??[]).every(({state})=>state==='pass')&&
(rules??[]).every(({state})=>state!=='fail');
const askingControl={
name:'control',
due:(run)=>run.plan.control!==null&&run.control===null&& !isCalm(run),
take:async(run,{clock})=>{
const{control,timeout,until}=run.plan;
if(control===null)
return run;
const left=Math.max(1_000,until-clock.monotonicMs());
const{outcome}=await control.sample(null,Math.min(timeout,left));
return{...run,control:outcome==='pass'?'pass':'fail'};
},
};
var converge=__webpack_require__(85331);
;
// CONCATENATED MODULE: ./src/smoke/decide/latency.js
const comparison=(before,now)=>before===null||before.samples===0?{}:{before:(0,attribution .Jp)(before,now)?'over':'within'};
const censored=({times})=>times.map(({ms,timedOut})=>(timedOut?Number.POSITIVE_INFINITY:ms));
const judgeLatency=(facts,limitMs,action,before=null)=>{
const judged=(0,statistics .z5)(censored(facts),0.95,limitMs);
const{n,value:ms}=judged;
const rule={name:`p95 of ${facts.probe}`,action};
const outcome=(state,finding)=>({...rule,state,finding});
if(judged.proof!=='unknown'){
const slow=(times)=>({
samples:times.length,
failed:times.filter((t)=>t>limitMs).length,
});
const then=before===null?null:slow(before.latenciesMs);
return{
...rule,
state:judged.proof,
finding:{code:'p95',ms:judged.value,n,limitMs},
...comparison(then,slow(censored(facts))),
};
}
if(ms===null||n<(0,statistics .Zq)(0.95))
return outcome('unknown',{code:'too-few-answers',need:judged.need,have:n});
return outcome('unknown',{code:'p95-too-close',ms,n,limitMs});
};
const judgeErrors=(facts,limit,action,before=null)=>{
const{probe,errors,n}=facts;
const{proof,...judged}=(0,statistics .SM)(errors,n,limit);
const need='need'in judged?judged.need:null;
const finding={code:'error-rate',errors,n,limit,need};
return{
name:`error rate of ${probe}`,
action,
state:proof,
finding,
...comparison(before,{samples:n,failed:errors}),
};
};
const judgeWarmUp=(facts,limitMs,action)=>{
const ms=(0,statistics .YV)(censored(facts),1);
const rule={name:`cold start of ${facts.probe}`,action};
if(ms===null)
return{...rule,state:'unknown',finding:{code:'no-warm-answer'}};
const state=ms<=limitMs?'pass':'fail';
return{...rule,state,finding:{code:'cold-start',ms,n:facts.times.length,limitMs}};
};
var core_text=__webpack_require__(26639);
var metric=__webpack_require__(60435);
var address=__webpack_require__(57248);
var http=__webpack_require__(18070);
var json=__webpack_require__(59968);
var limit_words=__webpack_require__(10837);
;
// CONCATENATED MODULE: ./src/smoke/run/metrics.js
const sample=schemas .PVZ([schemas .aig(),schemas .YjP()]);
const reply=schemas .Ikc({
status:schemas .k5n(['success','error']),
isPartial:schemas .zMY().default(false),
partial:schemas .zMY().default(false),
error:schemas .YjP().optional(),
warnings:schemas .YOg(schemas .YjP()).default([]),
infos:schemas .YOg(schemas .YjP()).default([]),
data:schemas .gMt('resultType',[
schemas .Ikc({resultType:schemas .euz('vector'),result:schemas .YOg(schemas .Ikc({value:sample}))}),
schemas .Ikc({resultType:schemas .euz('scalar'),result:sample}),
schemas .Ikc({resultType:schemas .euz('matrix'),result:schemas .YOg(schemas .L5J())}),
schemas .Ikc({resultType:schemas .euz('string'),result:schemas .L5J()}),
])
.optional(),
});
const numberOf=(text)=>text==='+Inf'?Number.POSITIVE_INFINITY:text==='-Inf'?Number.NEGATIVE_INFINITY:Number(text);
const readMetric=(answer)=>{
if(answer.outcome==='failed')
return{outcome:'failed',why:(0,limit_words .Ib)((0,http .jg)(answer))};
const parsed=(0,json .qF)(answer.body);
const read=parsed.ok?reply.safeParse(parsed.value):null;
if(answer.truncated||read?.success!==true)
return{outcome:'failed',why:(0,limit_words .iJ)(answer.status)};
const{status,error,data,infos,isPartial,partial}=read.data;
const warnings=[...read.data.warnings,...(isPartial||partial?[limit_words .qU]:[])];
if(answer.status!==200||status==='error'||error!==undefined||data===undefined)
return{
outcome:'failed',
why:(0,limit_words .bb)(answer.status,error),
};
switch(data.resultType){
case'vector':
return{outcome:'answered',values:data.result.map(({value})=>numberOf(value[1])),warnings,infos};
case'scalar':
return{outcome:'answered',values:[numberOf(data.result[1])],warnings,infos};
case'matrix':
case'string':
return{outcome:'failed',why:(0,limit_words .ng)(data.resultType)};
}
};
const metrics_hidden=(answer,redact)=>answer.outcome==='failed'
?{...answer,why:redact(answer.why)}
:{...answer,warnings:answer.warnings.map(redact),infos:answer.infos.map(redact)};
const rulesOf=({rules})=>rules.map(({name,query,action,max,min,window=null})=>{
const text=max??min??'';
return{
name,
query,
action,
windowMs:window,
limit:{text,value:(0,limit .Fv)(text)??Number.NaN,bound:max===undefined?'min':'max'},
};
});
const secondsOf=(iso)=>(Date.parse(iso)/ 1000).toFixed(3);
const askValue=async(query,time,asker,ports)=>{
const answer=await ports.http.ask({
url:`${asker.base}/api/v1/query`,
method:'POST',
headers:{...asker.headers,'content-type':'application/x-www-form-urlencoded'},
body:new URLSearchParams({query,time}).toString(),
timeoutMs:asker.timeoutMs,
signal:ports.clock.cancelled,
maxBytes:http .ID,
});
ports.clock.throwIfCancelled();
return metrics_hidden(readMetric(answer),asker.redact);
};
const recordingRules=schemas .Ikc({
data:schemas .Ikc({
groups:schemas .YOg(schemas .Ikc({
interval:schemas .aig().default(0),
rules:schemas .YOg(schemas .Ikc({type:schemas .YjP(),name:schemas .YjP(),query:schemas .YjP()})),
})),
}),
});
const recordedWindows=async(asker,ports)=>{
const{base,headers,timeoutMs}=asker;
const url=`${base}/api/v1/rules?type=record`;
const answer=await ports.http.ask({
url,
method:'GET',
headers,
timeoutMs,
signal:ports.clock.cancelled,
maxBytes:http .ID,
});
ports.clock.throwIfCancelled();
const parsed=answer.outcome==='answered'&&answer.status===200?(0,json .qF)(answer.body):null;
const read=parsed?.ok===true?recordingRules.safeParse(parsed.value):null;
const groups=read?.success===true?read.data.data.groups:[];
return new Map(groups.flatMap(({interval,rules})=>rules.map(({name,query})=>[name,(0,metric .Ou)(query)+interval*1000])));
};
const withWindow=(rule,known)=>{
const names=(0,metric .wM)(rule);
if(names.length===0|| !names.every((name)=>known.has(name)))
return rule;
const{name,query,limit,action}=rule;
return{name,query,limit,action,windowMs:Math.max(...names.map((one)=>known.get(one)??0))};
};
const beforeOf=async(rule,time,asker,ports)=>{
if(time===null)
return{};
const answer=await askValue(rule.query,secondsOf(time),asker,ports);
const then=(0,metric .mg)(rule,answer,{servedForMs:Number.POSITIVE_INFINITY,scrapeMs:0});
return then.finding.code==='value'?{before:then.state==='fail'?'over':'within'}:{};
};
const askMetrics=async(request,ports)=>{
const{options,environment,servedForMs,timeoutMs,before}=request;
const headers=(0,address .UE)(options.headers,environment);
const redact=(0,header_redaction .y)(Object.values(headers));
const asker={base:(0,core_text .Mx)(options.prometheus,'/'),headers,timeoutMs,redact};
const time=secondsOf(ports.clock.now());
const rules=rulesOf(options);
const isUnknown=rules.some((rule)=>(0,metric .wM)(rule).length>0);
const windows=isUnknown?await recordedWindows(asker,ports):new Map();
return Promise.all(rules.map(async(given)=>{
const rule=withWindow(given,windows);
const answer=await askValue(rule.query,time,asker,ports);
const outcome=(0,metric .mg)(rule,answer,{servedForMs,scrapeMs:options.scrape});
const{name,action,state,finding}=outcome;
if(state!=='fail')
return outcome;
return{name,action,state,finding,...(await beforeOf(rule,before,asker,ports))};
}));
};
;
// CONCATENATED MODULE: ./src/smoke/run/limits.js
const eachProbe=(series,limited,judge)=>{
const asked=series.filter(({question})=>question.kind==='http').map(({question})=>question.name);
return[...new Set(asked)]
.filter((name)=>limited.probes?.includes(name)??true)
.map((name)=>judge(name,series.filter(({question})=>question.name===name).flatMap((row)=>row.samples)));
};
const timesOf=(probe,samples)=>({
probe,
times:samples.flatMap(({latencyMs,timedOut=false})=>latencyMs===null?[]:[{ms:latencyMs,timedOut}]),
});
const limits_beforeOf=(baseline,probe)=>baseline?.probes.find(({name})=>name===probe)??null;
const judgeOwn=(series,warmed,{latency,errors,warm},baseline)=>[
...(warm?.slowest===undefined
?[]
:eachProbe(warmed,{},(probe,samples)=>judgeWarmUp(timesOf(probe,samples),warm.slowest??0,warm.action))),
...(latency===undefined
?[]
:eachProbe(series,latency,(probe,samples)=>judgeLatency(timesOf(probe,samples),latency.p95,latency.action,limits_beforeOf(baseline,probe)))),
...(errors===undefined
?[]
:eachProbe(series,errors,(probe,samples)=>{
const bad=samples.filter(({outcome})=>outcome!=='pass').length;
const facts={probe,errors:bad,n:samples.length};
return judgeErrors(facts,errors.max,errors.action,limits_beforeOf(baseline,probe));
})),
];
const limiting={
name:'limits',
due:(run)=>(0,run_run .g)(run)&&run.rules===null,
take:async(run,ports)=>{
const{metrics:options,environment,timeout:timeoutMs,limits,baseline}=run.plan;
const servedForMs=ports.clock.monotonicMs()-run.servedSince;
const metrics=options===undefined
?[]
:await askMetrics({options,environment,servedForMs,timeoutMs,before:baseline?.takenAt??null},ports);
return{...run,rules:[...judgeOwn(run.series??[],run.warm??[],limits,baseline),...metrics]};
},
};
var run_plan=__webpack_require__(47825);
;
// CONCATENATED MODULE: ./src/smoke/run/warm-up.js
const warmingUp={
name:'warm',
due:({plan,version,warm})=>plan.warm!==undefined&&warm===null&&version?.state!=='not-converged',
take:async(run,{clock,log})=>{
const{warm,timeout,resolver,questions,until:end}=run.plan;
if(warm===undefined)
return run;
const until=Math.min(end,clock.monotonicMs()+warm.within);
log.info((0,smoke_words .Vo)(warm.samples));
const rows=questions
.filter(({kind})=>kind==='http')
.map(async(question)=>{
const addresses=await resolver.of(question.host);
return Promise.all(addresses.map(async(address)=>{
const samples=[];
for(let turn=0;turn<warm.samples;turn+=1){
const left=until-clock.monotonicMs();
if(left<=0)
break;
samples.push(await question.sample(address,Math.min(timeout,left)));
}
return{question,address,samples,state:{state:'unfinished'}};
}));
});
return{...run,warm:(await Promise.all(rows)).flat()};
},
};
;
// CONCATENATED MODULE: ./src/smoke/run/verify.js
const phases=[
converge .l,
warmingUp,
assert .f,
confirming,
commands .V,
baking,
limiting,
askingControl,
];
const begin=(plan,{clock})=>{
const{expected}=plan;
const started=clock.monotonicMs();
const healthOnly= !expected.asked&&expected.why==='not-wanted';
return{
plan,
started,
version:expected.asked?null:{state:'not-asked',why:expected.why},
versions:[],
servedSince:healthOnly?Number.NEGATIVE_INFINITY:started,
warm:null,
series:null,
commands:null,
baked:false,
rules:null,
control:null,
};
};
const taken=async(phase,run,ports)=>{
try{
return await phase.take(run,ports);
}
catch(thrown){
if((0,errors .mm)(thrown))
ports.log.warn((0,smoke_words .Lr)(phase.name,run));
throw thrown;
}
};
const walk=async(plan,ports)=>{
let run=begin(plan,ports);
for(;;){
const phase=phases.find(({due})=>due(run));
if(phase===undefined)
break;
run=await taken(phase,run,ports);
}
const{version}=run;
if(version===null)
throw new Error('converging is due until the state of the version is known');
return{...run,version};
};
const lastSha=(versions)=>{
const last=versions.findLast(({answer})=>answer.kind==='sha');
return last?.answer.kind==='sha'?last.answer.sha:null;
};
const verify=async(request,ports)=>{
const plan=(0,run_plan .n)(request,ports);
ports.log.info(`this run takes ${(0,smoke_words .zK)(plan.foresight)}`);
for(const line of(0,smoke_words .OX)(plan.foresight))
ports.log.warn(line);
const run=await walk(plan,ports);
const decision=decideSmoke(run);
const{verdict,reasonCode,rollbackEligible,finding}=decision;
const{texts,...evidence}=evidenceOf(run,decision,ports.clock.monotonicMs()-run.started);
const reasons=verdict==='pass'?[]:await diagnose(plan.diagnosis,ports);
const observedSha=run.version.state==='converged'?run.version.sha:lastSha(run.versions);
return{
verdict,
reasonCode,
rollbackEligible,
finding,
observedSha,
...(0,smoke_words .L2)(decision),
...evidence,
texts:[...texts,...reasons],
};
};
})
};
