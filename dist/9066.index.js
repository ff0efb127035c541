export const id=9066;
export const ids=[9066];
export const modules={
89923:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
A:()=>(commandRunWords)
});
var _core_text_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(26639);
const list=(names)=>(0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__ .Cn)(names,5);
const pytestWords={
2:'pytest was interrupted or could not collect the tests',
3:'pytest had an internal error',
4:'pytest was called wrongly',
5:'pytest collected no tests',
};
const commandWords=(finding)=>{
switch(finding.code){
case'not-found':
return`${finding.program} could not be started: there is no such program`;
case'timed-out':
return'did not end in time';
case'killed':
return'was ended from outside';
case'pytest':
return pytestWords[finding.exitCode];
case'could-not-run':
return finding.tool==='shell'
?`ended with ${finding.exitCode}: a program could not be started`
:`ended with ${finding.exitCode}: ${finding.tool} could not run the tests`;
case'bad-report':
return`ended with ${finding.exitCode??'no code'}, and its JUnit report ${finding.why}`;
case'tests-failed':
return`${finding.failed.length} of ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__ .LS)(finding.tests,'test')} failed: ${list(finding.failed)}`;
case'no-tests':
return'the JUnit report has no tests';
case'all-skipped':
return finding.skipped===1?'the only test was skipped':`all ${finding.skipped} tests were skipped`;
case'no-test-failed':
return`ended with ${finding.exitCode??'no code'}, although no test failed`;
case'ended':
return`ended with ${finding.exitCode??'no code'}`;
case'tests-passed':{
const{passed,skipped,flaky}=finding;
const shaky=flaky.length===0?'':`, ${flaky.length} of them flaky: ${list(flaky)}`;
return`${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__ .LS)(passed,'test')} passed${skipped>0?`, ${skipped} skipped`:''}${shaky}`;
}
}
};
const commandRunWords=({finding,second})=>second==='pass'?`${commandWords(finding)}; passed when it ran again`:commandWords(finding);
}),
30720:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
C:()=>(servingSeen),
s:()=>(usersSeen)
});
var _core_release_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(78835);
var _core_text_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(26639);
var _words_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(79159);
var _failed_requests_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(29033);
const servingSeen=({verdict,observedSha},release,{changed})=>{
if(observedSha===null)
return{what:'release',name:(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__ .qg)(release),proof:'unseen',changed};
const isExpected=observedSha===release.sha;
return{
what:'release',
name:isExpected?(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__ .qg)(release):(0,_core_release_js__WEBPACK_IMPORTED_MODULE_2__ .Fu)(observedSha),
proof:isExpected&&verdict==='pass'?'verified':'unverified',
changed,
};
};
const usersSeen=({verdict,reasonCode,tables})=>{
const failed=(0,_failed_requests_js__WEBPACK_IMPORTED_MODULE_3__ .MK)(tables);
if(verdict==='pass')
return{affected:'no',because:_words_js__WEBPACK_IMPORTED_MODULE_0__ .uX};
if(reasonCode==='probe-fault')
return{affected:'unknown',because:_words_js__WEBPACK_IMPORTED_MODULE_0__ .q$};
if(failed.length>0)
return{affected:'yes',because:_words_js__WEBPACK_IMPORTED_MODULE_0__ .Qi(failed)};
if(reasonCode==='old-version')
return{affected:'unknown',because:_words_js__WEBPACK_IMPORTED_MODULE_0__ .wf};
return{affected:'unknown',because:(0,_failed_requests_js__WEBPACK_IMPORTED_MODULE_3__ .w9)(tables)?_words_js__WEBPACK_IMPORTED_MODULE_0__ .qA:_words_js__WEBPACK_IMPORTED_MODULE_0__ .Pn};
};
}),
29033:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
Ay:()=>(summed),
MK:()=>(failedRequests),
w9:()=>(wereAsked)
});
const textOf=(cell)=>(typeof cell==='object'?cell.text:(cell??''));
const counted=(tables)=>tables.flatMap(({columns,rows})=>{
const at=(name)=>columns.indexOf(name);
const[probe,asked,failed]=[at('probe'),at('n'),at('failed')];
if(probe=== -1||asked=== -1||failed=== -1||at('result')=== -1)
return[];
return rows.map((row)=>({
probe:textOf(row[probe]),
asked:Number.parseInt(textOf(row[asked]),10),
failed:Number.parseInt(textOf(row[failed]),10),
}));
});
const summed=(found)=>{
const sums=new Map();
for(const{probe,failed,asked}of found){
const sum=sums.get(probe);
sums.set(probe,{probe,failed:failed+(sum?.failed??0),asked:asked+(sum?.asked??0)});
}
return[...sums.values()]
.filter(({failed,asked})=>failed>0&&asked>0)
.toSorted((a,b)=>b.failed-a.failed);
};
const wereAsked=(tables)=>counted(tables).length>0;
const failedRequests=(tables)=>summed(counted(tables));
}),
60435:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
Ou:()=>(windowOf),
mg:()=>(judgeMetric),
wM:()=>(unknownWindows)
});
var _core_duration_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(58008);
const recordedNames=(query)=>[...query.replace(/"[^"]*"|'[^']*'|\[[^[\]]*\]/g,' ').matchAll(/[A-Za-z_]\w*(?::\w+)+/g)].map(([name])=>name);
const recordedWindow=(name)=> /(\d{1,6}(?:ms|[smhdw]))$/.exec(name)?.[1];
const windowOf=(query)=>{
const ranges=[...query.matchAll(/\[\s*((?:\d{1,15}(?:ms|s|m|h|d|w|y))+)\s*(?::[^[\]]*)?\]/g)];
const unit=(text)=>text
.replace(/(\d{1,15})w/g,(_,n)=>`${Number(n)*7}d`)
.replace(/(\d{1,15})y/g,(_,n)=>`${Number(n)*365}d`);
const texts=[
...ranges.map(([,text=''])=>text),
...recordedNames(query).flatMap((name)=>recordedWindow(name)??[]),
];
return Math.max(0,...texts.map((text)=>(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .E)(unit(text))??0));
};
const unknownWindows=({query,windowMs=null,})=>windowMs===null?recordedNames(query).filter((name)=>recordedWindow(name)===undefined):[];
const judgeMetric=(rule,answer,time)=>{
const{name,action,limit,query}=rule;
const outcome=(state,finding)=>({
name,
action,
state,
finding,
});
const windowMs=Math.max(rule.windowMs??0,windowOf(query));
const neededMs=windowMs+time.scrapeMs;
if(windowMs>0&&windowMs<4*time.scrapeMs)
return outcome('unknown',{code:'short-window',windowMs});
const{servedForMs}=time;
if(servedForMs<neededMs)
return outcome('unknown',{code:'served-too-short',servedForMs,neededMs});
if(answer.outcome==='failed')
return outcome('unknown',{code:'not-answered',why:answer.why});
const{values,warnings,infos}=answer;
const[value]=values;
if(value===undefined)
return outcome('unknown',{code:'no-data'});
if(values.length>1)
return outcome('unknown',{code:'many-series',series:values.length});
if(!Number.isFinite(value))
return outcome('unknown',{code:'not-a-number'});
const unknown=unknownWindows(rule);
const shown={
code:'value',
value,
limit,
warnings,
infos,
...(unknown.length===0?{}:{unknownWindows:unknown}),
};
const breach=limit.bound==='max'?value>limit.value:value<limit.value;
if(breach)
return outcome('fail',shown);
return outcome(warnings.length===0?'pass':'unknown',shown);
};
}),
88984:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
$V:()=>(kindOfNo),
BC:()=>(judgeSeries),
BK:()=>(judgeWindows),
Kl:()=>(faultOf),
LV:()=>(judgeConvergence),
M$:()=>(judgeFault),
On:()=>(isStartOf),
S2:()=>(explainNotConverged),
X6:()=>(isBrief),
cj:()=>(isWantedAnswer),
he:()=>(isCounted),
nj:()=>(versionFault)
});
const isCounted=({about})=>about!=='limiter';
const faultIn=(row,patienceMs)=>{
let fault=null;
let isHealthy=false;
for(const{at,isBad}of row){
if(!isBad)
isHealthy=true;
if(!isBad||at===null)
continue;
const goesOn=fault!==null&&(!isHealthy||at-fault.until<=patienceMs);
fault={since:goesOn&&fault!==null?fault.since:at,until:at};
isHealthy=false;
}
return fault;
};
const faultOf=(samples,patienceMs)=>faultIn(samples.filter(isCounted).map(({at=null,outcome})=>({at,isBad:outcome!=='pass'})),patienceMs);
const isBrief=(fault,patienceMs)=>fault!==null&&fault.until-fault.since<patienceMs;
const judgeFault=(samples,{of},patienceMs)=>{
const fault=faultOf(samples,patienceMs);
if(fault===null|| !isBrief(fault,patienceMs))
return'lasted';
const counted=samples.filter(isCounted);
const good=counted.length-1-counted.findLastIndex(({outcome})=>outcome!=='pass');
const over=(counted.at(-1)?.at??fault.since)-fault.since>=patienceMs;
return over&&good>=of?'healed':'open';
};
const judgeSeries=(all,budget)=>{
const samples=all.filter(isCounted);
const failures=samples.filter((sample)=>sample.outcome!=='pass').length;
const tail=samples.slice(-budget.consecutive);
const steady=(pass)=>tail.length===budget.consecutive&&tail.every((sample)=>(sample.outcome==='pass')===pass);
const spent=failures>budget.failures;
if(spent&&(samples.length>=budget.of||(steady(false)&&failures>=2)))
return{state:'fail',failures,reproduced:failures>=2};
return samples.length>=budget.of&&steady(true)?{state:'pass',failures}:{state:'running'};
};
const judgeWindows=(all,budget)=>{
const samples=all.filter(isCounted);
const bad=samples.flatMap(({outcome},index)=>(outcome==='pass'?[]:[index]));
const crowded=bad.some((first,at)=>{
const last=bad[at+budget.failures];
return last!==undefined&&last-first<budget.of;
});
return crowded
?{state:'fail',failures:bad.length,reproduced:bad.length>=2}
:{state:'pass',failures:bad.length};
};
const isWantedSha=(seen,wanted)=>seen.toLowerCase()===(wanted.prefix===null?wanted.sha:wanted.sha.slice(0,wanted.prefix)).toLowerCase();
const isWantedAnswer=(answer,wanted)=>answer.kind==='sha'&&
(isWantedSha(answer.sha,wanted)||(answer.abbreviated===true&&isStartOf(answer.sha,wanted)));
const isStartOf=(seen,{sha})=>seen.length>=7&&seen.length<sha.length&&sha.toLowerCase().startsWith(seen.toLowerCase());
const independent=(row)=>{
const own=row.filter(({copy})=>copy===undefined).length;
return own+new Set(row.flatMap(({copy})=>(copy===undefined?[]:[copy]))).size;
};
const versionFault=(samples,patienceMs)=>faultIn(samples.filter(isCounted).map(({at=null,answer})=>({at,isBad:answer.kind==='down'})),patienceMs);
const judgeConvergence=(request)=>{
const{wanted,needed,addresses}=request;
const samples=request.samples.filter(isCounted);
const good=(sample)=>isWantedAnswer(sample.answer,wanted);
const broken=samples.findLastIndex((sample)=> !good(sample));
const row=samples.slice(broken+1);
const everywhere=addresses.length>0&&addresses.every((address)=>row.some((sample)=>sample.address===address));
const run=independent(row);
return{converged:run>=needed&&everywhere,run,needed,last:samples.at(-1)??null};
};
const kindOfNo=({outcome,status})=>status===undefined?outcome:`${Math.floor(status/ 100)}xx`;
const isDown=(sample)=>sample.answer.kind==='down';
const aboutAll=(down)=>{
const found=new Set(down.map(({about,answer})=>(answer.outcome==='no-route'?'no-route':(about??null))));
const[only=null]=found;
return found.size===1&&only!=='limiter'?only:null;
};
const explainNotConverged=(all,wanted,needed,patienceMs=0)=>{
const samples=all.filter(isCounted);
const recent=samples.slice(-needed);
const of=recent.length;
const old=recent.flatMap(({answer})=>answer.kind==='sha'&& !isWantedAnswer(answer,wanted)?[answer.sha]:[]);
if(old.length>0)
return{why:'old',shas:[...new Set(old)],count:old.length,of};
const unnamed=recent.flatMap(({answer})=>(answer.kind==='unnamed'?[answer.why]:[]));
const[detail]=unnamed;
if(detail!==undefined)
return{why:'unnamed',detail,count:unnamed.length,of};
const down=recent.filter(isDown);
const[first]=down;
if(first===undefined){
const count=independent(recent);
if(samples.length<all.length)
return{why:'too-few',count,of:needed,because:'limiter'};
return{why:'too-few',count,of:needed,...(count<of?{because:'copies'}:{})};
}
const reachable=recent.some(({answer})=>answer.kind!=='down'||answer.outcome==='wrong');
const brief=isBrief(versionFault(samples,patienceMs),patienceMs);
const fault={kind:kindOfNo(first.answer),about:aboutAll(down),brief};
return{why:'down',detail:first.answer.why,reachable,count:down.length,of,fault};
};
}),
10837:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
Ib:()=>(prometheusFailed),
bb:()=>(prometheusError),
iJ:()=>(notPrometheus),
ng:()=>(notOneValue),
qU:()=>(partialAnswer),
vd:()=>(limitWords)
});
var _core_duration_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(58008);
var _core_text_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(26639);
const latency=(ms)=>(Number.isFinite(ms)?(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(ms):'longer than the timeout');
const rounded=(value)=>Number(value.toPrecision(4));
const limitWords=(finding)=>{
switch(finding.code){
case'p95':
return`${latency(finding.ms)} of ${finding.n} answers, limit ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(finding.limitMs)}`;
case'p95-too-close':
return`${latency(finding.ms)} of ${finding.n} answers is too close to the limit of ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(finding.limitMs)} to tell`;
case'cold-start':
return`slowest ${latency(finding.ms)} of ${finding.n}, limit ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(finding.limitMs)}`;
case'too-few-answers':
return`need ${finding.need} answers, have ${finding.have}`;
case'error-rate':{
const seen=`${finding.errors} of ${finding.n} answers failed, limit ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__ .KN)(finding.limit,3)}`;
return finding.need===null?seen:`${seen}: need ${finding.need} answers to tell`;
}
case'no-warm-answer':
return'no answer while warming up';
case'short-window':
return`a window of ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(finding.windowMs)} has fewer than 4 scrapes`;
case'served-too-short':
return`the release has served for ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(finding.servedForMs)}, and the query looks back ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(finding.neededMs)}: bake that long`;
case'not-answered':
return finding.why;
case'no-data':
return'no data';
case'many-series':
return`${finding.series} series: put an aggregate such as sum() or max() around the query`;
case'not-a-number':
return'the value is not a number: nothing was counted';
case'value':{
const{value,limit,warnings,infos,unknownWindows=[]}=finding;
const windows=unknownWindows.length===0
?''
:`; how far ${unknownWindows.join(', ')} looks back is not known: set 'window' of the rule`;
const partial=warnings.length===0?'':`, but the answer is partial: ${warnings.join('; ').slice(0,300)}`;
const note=infos.length===0?'':` (Prometheus remarks: ${infos.join('; ').slice(0,300)})`;
return`${rounded(value)}, ${limit.bound} ${limit.text} (${rounded(limit.value)})${partial}${note}${windows}`;
}
}
};
const prometheusFailed=(why)=>`Prometheus: ${why}`;
const notPrometheus=(status)=>`the answer (status ${status}) is not from Prometheus`;
const prometheusError=(status,error)=>`Prometheus answered ${status}: ${(error??'no data in the answer').slice(0,200)}`;
const partialAnswer='not every storage node answered (isPartial)';
const notOneValue=(type)=>`the query returns a ${type}, not one value`;
}),
35866:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
H:()=>(restoredSmokePart),
p:()=>(smokePart)
});
var _core_report_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(78626);
const smokePart=({checks,facts,tables,texts,charts=[]})=>(0,_core_report_js__WEBPACK_IMPORTED_MODULE_0__ .O)('smoke','Smoke',{checks,facts,tables,texts,charts});
const restoredSmokePart=({checks,facts,tables,texts,charts=[]})=>(0,_core_report_js__WEBPACK_IMPORTED_MODULE_0__ .O)('rollback-smoke','Smoke of the restored release',{
checks:checks.map((check)=>({...check,id:`restored:${check.id}`})),
facts,
tables,
texts,
charts,
});
}),
66096:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
f:()=>(asserting),
w:()=>(assertProbes)
});
var _decide_samples_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(88984);
var _words_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(79159);
var _converge_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(85331);
var _progress_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(98249);
var _concurrency_limit_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(77229);
const runSeries=async({question,address,alone},{assert,resolver,timeout,until},enter,{clock})=>{
const samples=[];
for(;;){
const left=until-clock.monotonicMs();
if(left<=0)
return{question,address,samples,state:{state:'unfinished'}};
const sample=await enter(()=>question.sample(address,Math.min(timeout,left)));
if(sample.outcome==='no-route'&&address!==null&& !alone&&resolver.leaveOut(address))
return{question,address,samples:[sample],state:{state:'no-route'}};
samples.push(sample);
const state=(0,_decide_samples_js__WEBPACK_IMPORTED_MODULE_2__ .BC)(samples,assert);
if(state.state!=='running')
return{question,address,samples,state};
await clock.sleep(Math.max(1,assert.interval));
}
};
const watchVersion=async(version,{assert,converge,resolver,timeout,until},enter,{clock})=>{
const drained=clock.monotonicMs()+converge.drain;
const samples=[];
for(let round=0;version!==null;round+=1){
const now=clock.monotonicMs();
const left=until-now;
if(left<=0||(round>=assert.of&&now>=drained))
break;
const addresses=await resolver.of(version.host);
const timeoutMs=Math.min(timeout,left);
samples.push(...(await Promise.all(addresses.map((address)=>enter(()=>version.sample(address,timeoutMs))))));
await clock.sleep(Math.max(1,round<assert.of?assert.interval:converge.interval));
}
return samples;
};
const assertProbes=async(plan,version,ports)=>{
const until=Math.min(plan.until,ports.clock.monotonicMs()+plan.assert.within);
const{assert,converge,resolver,timeout}=plan;
const pace={assert,converge,resolver,timeout,until};
const enter=(0,_concurrency_limit_js__WEBPACK_IMPORTED_MODULE_3__ .ri)(_concurrency_limit_js__WEBPACK_IMPORTED_MODULE_3__ .zd,ports.clock);
const rows=await Promise.all(plan.questions.map(async(question)=>{
const addresses=await resolver.of(question.host);
return addresses.map((address)=>({question,address,alone:addresses.length===1}));
}));
const tell=(0,_progress_js__WEBPACK_IMPORTED_MODULE_4__ .q)(ports);
const all=rows.flat();
let done=0;
const finish=async(row)=>{
const series=await runSeries(row,pace,enter,ports);
done+=1;
tell(()=>(0,_words_js__WEBPACK_IMPORTED_MODULE_0__ .kR)(plan.questions.length,done,all.length));
return series;
};
const watched=watchVersion(version,pace,enter,ports);
const[series,versions]=await Promise.all([Promise.all(all.map(finish)),watched]);
return{series,versions};
};
const brokenBy=({series,versions},wanted)=>{
const other=versions.filter((sample)=>(0,_decide_samples_js__WEBPACK_IMPORTED_MODULE_2__ .he)(sample)&& !(0,_decide_samples_js__WEBPACK_IMPORTED_MODULE_2__ .cj)(sample.answer,wanted));
const kinds=new Set(other.map(({answer})=>(answer.kind==='sha'?'old':answer.kind)));
const failing=series.some(({state})=>state.state==='fail');
return['old','unnamed',...(failing?[]:['down'])].find((kind)=>kinds.has(kind))??null;
};
const asserting={
name:'assert',
due:({version,series})=>series===null&&version?.state!=='not-converged',
take:async(run,ports)=>{
const{expected}=run.plan;
const asserted=await assertProbes(run.plan,expected.asked?expected.question:null,ports);
const{series}=asserted;
const next={...run,versions:[...run.versions,...asserted.versions]};
if(!expected.asked)
return{...next,series};
const broken=brokenBy(asserted,expected.wanted);
if(broken===null)
return{...next,series};
if(ports.clock.monotonicMs()<expected.until){
ports.log.info((0,_words_js__WEBPACK_IMPORTED_MODULE_0__ .K$)(broken));
return{...next,version:null};
}
return broken==='down'?{...next,series}:{...(0,_converge_js__WEBPACK_IMPORTED_MODULE_1__ .V)(next,expected,ports),series};
},
};
}),
75136:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
g:()=>(commandProblems),
V:()=>(testing)
});
var command_line=__webpack_require__(34218);
;
// CONCATENATED MODULE: ./src/smoke/decide/junit.js
const entities={lt:'<',gt:'>',amp:'&',quot:'"',apos:"'"};
const junit_unescape=(text)=>text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,(whole,hex,decimal,name)=>{
if(name!==undefined)
return entities[name]??whole;
const code=hex===undefined?Number(decimal):Number.parseInt(hex,16);
return code<=0x10ffff?String.fromCodePoint(code):whole;
});
const tagPattern= /<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const ignored= /<\?[^]*?\?>|<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|[^<]+/y;
const attributesOf=(text)=>new Map([...text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([,name='',double,single])=>[
name,
junit_unescape(double??single??''),
]));
const tagsOf=(text)=>{
const events=[];
const open=[];
for(let at=0;at<text.length;){
ignored.lastIndex=at;
tagPattern.lastIndex=at;
const skipped=ignored.exec(text);
const match=skipped===null?tagPattern.exec(text):null;
if(skipped===null&&match===null)
return null;
at=skipped===null?tagPattern.lastIndex:ignored.lastIndex;
if(match===null)
continue;
const[,closing,name='',attributes='',empty]=match;
const tag={name,attributes:attributesOf(attributes)};
if(closing==='/'){
if(open.pop()!==name)
return null;
}
else{
events.push({kind:'open',tag});
if(empty!=='/')
open.push(name);
}
if(closing==='/'||empty==='/')
events.push({kind:'close',tag});
}
return open.length===0?events:null;
};
const meanings={
failure:'failed',
error:'failed',
skipped:'skipped',
flakyFailure:'flaky',
flakyError:'flaky',
};
const openSuite=(attributes,id)=>({
id,
label:(attributes.get('hostname')??'')||(attributes.get('name')??''),
counted:Number(attributes.get('tests')??Number.NaN),
ids:[],
});
const namesTwice=(ids)=>ids.filter((id,place)=>ids.indexOf(id)<place);
const gatherCases=(events)=>{
const outcomes=new Map();
const names=new Map();
const ranAgain=new Set();
const suites=[];
let opened=0;
let current=null;
for(const{kind,tag}of events){
if(tag.name==='testsuite'&&kind==='open'){
opened+=1;
suites.push(openSuite(tag.attributes,opened));
}
else if(tag.name==='testsuite'){
const{counted,ids}=suites.pop()??openSuite(tag.attributes,0);
for(const id of counted<ids.length?namesTwice(ids):[])
ranAgain.add(id);
}
else if(tag.name==='testcase'&&kind==='open'){
const suite=suites.at(-1)??openSuite(new Map(),0);
const name=[tag.attributes.get('classname'),tag.attributes.get('name')].filter(Boolean).join('.');
const id=`${suite.id} ${name}`;
current={id,outcome:'passed'};
names.set(id,{name,label:suite.label});
suite.ids.push(id);
}
else if(tag.name==='testcase'&&current!==null){
const runs=outcomes.get(current.id);
if(runs===undefined)
outcomes.set(current.id,[current.outcome]);
else
runs.push(current.outcome);
current=null;
}
else if(kind==='open'&&current!==null&&current.outcome!=='failed'){
current.outcome=meanings[tag.name]??current.outcome;
}
}
return{outcomes,ranAgain,names};
};
const shownNames=({names})=>{
const all=[...names.values()].map(({name})=>name);
const several=new Set(namesTwice(all));
return new Map([...names].map(([id,{name,label}])=>[id,several.has(name)&&label!==''?`[${label}] ${name}`:name]));
};
const settle=(runs,ranAgain)=>{
const last=runs.at(-1);
const failed=runs.includes('failed');
if(failed&&last!=='passed'&&last!=='flaky')
return'failed';
if(failed||runs.includes('flaky'))
return'flaky';
if(!runs.includes('passed'))
return'skipped';
return ranAgain&&last==='passed'?'flaky':'passed';
};
const parseJunit=(text)=>{
if(text.trim()==='')
return{ok:false,why:'is missing or empty'};
const events=tagsOf(text.replace(/^\uFEFF/,''));
if(events===null)
return{ok:false,why:'is not well-formed XML'};
const root=events[0]?.tag.name;
if(root!=='testsuites'&&root!=='testsuite')
return{ok:false,why:'is not a JUnit report'};
const cases=gatherCases(events);
const shown=shownNames(cases);
const settled=[...cases.outcomes].map(([id,runs])=>({
name:shown.get(id)??id,
outcome:settle(runs,cases.ranAgain.has(id)),
}));
const names=(wanted)=>settled.filter(({outcome})=>outcome===wanted).map(({name})=>name);
return{
ok:true,
run:{
tests:settled.length,
passed:names('passed').length+names('flaky').length,
skipped:names('skipped').length,
failed:names('failed'),
flaky:names('flaky'),
},
};
};
const mergeRuns=(reports)=>{
const[only]=reports;
if(only===undefined)
return{ok:false,why:'is missing or empty'};
if(reports.length===1)
return only.result;
const runs=[];
for(const{name,result}of reports){
if(!result.ok)
return{ok:false,why:`${name} ${result.why}`};
runs.push(result.run);
}
const sum=(count)=>runs.reduce((total,run)=>total+count(run),0);
return{
ok:true,
run:{
tests:sum(({tests})=>tests),
passed:sum(({passed})=>passed),
skipped:sum(({skipped})=>skipped),
failed:runs.flatMap(({failed})=>failed),
flaky:runs.flatMap(({flaky})=>flaky),
},
};
};
;
// CONCATENATED MODULE: ./src/smoke/decide/test-command.js
const pytestCodes=[2,3,4,5];
const isPytest=({program,words=[]})=>[program,...words].some((word)=> /(?:^|[\s/;&|('"])(?:pytest|py\.test)(?=$|[\s;&|)'"])/.test(word));
const pytestSaid=(said)=>{
if(/^=+ no tests ran in /m.test(said))
return 5;
if(/^!+ (?:Interrupted: \d+ errors? during collection|KeyboardInterrupt) !+$/m.test(said))
return 2;
return/^ERROR: (?:file or directory not found|usage:)/m.test(said)?4:undefined;
};
const pytestCode=(facts)=>{
const{exitCode,said=''}=facts;
if(exitCode===0)
return undefined;
return(isPytest(facts)?pytestCodes.find((code)=>code===exitCode):undefined)??pytestSaid(said);
};
const toolCodes={
shell:[126,127],
hurl:[1,2],
k6:[100,101,102,103,104,105,106,107,108,109],
};
const toolPatterns={
shell: /^/,
hurl: /(?:^|[\s/;&|])hurl(?=$|\s)/,
k6: /(?:^|[\s/;&|])k6(?=$|\s)/,
};
const toolOf=({program,words=[],exitCode})=>['hurl','k6','shell'].find((tool)=>toolCodes[tool].some((code)=>code===exitCode)&&
[program,...words].some((word)=>toolPatterns[tool].test(word)));
const unproven=(finding)=>({state:'no-proof',finding,flaky:[]});
const judgeReport=({junit,exitCode})=>{
if(junit===null)
return null;
if(!junit.ok)
return unproven({code:'bad-report',exitCode,why:junit.why});
const{tests,passed,skipped,failed,flaky}=junit.run;
if(failed.length>0)
return{state:'failed',finding:{code:'tests-failed',tests,failed},flaky};
if(tests===0)
return unproven({code:'no-tests'});
if(passed===0)
return unproven({code:'all-skipped',skipped});
if(exitCode!==0)
return unproven({code:'no-test-failed',exitCode});
return{state:'pass',finding:{code:'tests-passed',passed,skipped,flaky},flaky};
};
const judgeCommand=(facts)=>{
const{program,exitCode,timedOut,notFound}=facts;
if(notFound)
return unproven({code:'not-found',program});
if(timedOut)
return unproven({code:'timed-out'});
if(exitCode===null)
return unproven({code:'killed'});
const pytest=pytestCode(facts);
if(pytest!==undefined)
return unproven({code:'pytest',exitCode:pytest});
const tool=toolOf(facts);
if(tool!==undefined)
return unproven({code:'could-not-run',exitCode,tool});
const reported=judgeReport(facts);
if(reported!==null)
return reported;
return{state:exitCode===0?'pass':'failed',finding:{code:'ended',exitCode},flaky:[]};
};
var smoke_words=__webpack_require__(79159);
var run_run=__webpack_require__(72693);
;
// CONCATENATED MODULE: ./src/smoke/run/commands.js
const commandProblems=(commands)=>commands.flatMap((command)=>{
const line=(0,command_line .l)(command);
return line.ok?[]:[(0,smoke_words .RS)(command.name,line.why)];
});
const commands_hidden=(junit,hide)=>junit.ok
?{ok:true,run:{...junit.run,failed:junit.run.failed.map(hide),flaky:junit.run.flaky.map(hide)}}
:junit;
const isGlob=(name)=> /[*?[{]/.test(name);
const namesOf=async(reports,workspace,{files})=>{
const found=await Promise.all(reports.map((name)=>(isGlob(name)?files.find(name,workspace):Promise.resolve([name]))));
return[...new Set(found.flat())];
};
const emptyReports=async(reports,workspace,ports)=>{
const folder=ports.files.within(workspace);
for(const name of await namesOf(reports,workspace,ports))
await folder.write(name,'');
};
const readReports=async(reports,workspace,ports)=>{
const folder=ports.files.within(workspace);
const texts=[];
for(const name of await namesOf(reports,workspace,ports)){
const text=(await folder.read(name))??'';
if(text.trim()!==''||reports.includes(name))
texts.push({name,text});
}
return mergeRuns(texts.map(({name,text})=>({name,result:parseJunit(text)})));
};
const runOnce=async(command,{environment,hide},until,ports)=>{
const line=(0,command_line .l)(command);
if(!line.ok)
throw new Error((0,smoke_words .RS)(command.name,line.why));
const{workspace}=ports.context.paths;
const reports=command.junit===undefined?null:[command.junit].flat();
if(reports!==null)
await emptyReports(reports,workspace,ports);
const left=until-ports.clock.monotonicMs();
const result=await ports.log.group(`Running ${command.name}`,()=>ports.command.run({
argv:line.argv,
cwd:workspace,
env:{...ports.command.baseEnvironment(),...environment},
timeoutMs:Math.max(1,Math.min(command.timeout,left)),
onLine:(text)=>ports.log.info(hide(text)),
}));
ports.clock.throwIfCancelled();
const junit=reports===null?null:commands_hidden(await readReports(reports,workspace,ports),hide);
const said=hide([result.stdout,result.stderr].filter((text)=>text!=='').join('\n'));
const[program,...words]=line.argv;
const{exitCode,timedOut,notFound}=result;
const decision=judgeCommand({program:hide(program),words,said,exitCode,timedOut,notFound,junit});
return{decision,durationMs:result.durationMs,log:said.split('\n').slice(-50).join('\n').trim()};
};
const testing={
name:'commands',
due:(run)=>(0,run_run .g)(run)&&run.commands===null,
take:async(run,ports)=>{
const{commands,until}=run.plan;
const runs=[];
for(const command of commands.list){
const first=await runOnce(command,commands,until,ports);
const{state,finding,flaky}=first.decision;
const second=state==='failed'?await runOnce(command,commands,until,ports):null;
runs.push({
name:command.name,
class:command.class,
state,
finding,
flaky,
second:second?.decision.state??null,
durationMs:first.durationMs+(second?.durationMs??0),
log:first.log,
});
}
return{...run,commands:runs};
},
};
}),
77229:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
Ld:()=>(apartMs),
ri:()=>(concurrencyLimit),
zd:()=>(atOnce)
});
const atOnce=64;
const apartMs=1;
const concurrencyLimit=(places,clock)=>{
let free=places;
let next=0;
const waiting=[];
const leave=()=>{
const first=waiting.shift();
if(first===undefined)
free+=1;
else
first();
};
return async(body)=>{
if(free>0)
free-=1;
else
await new Promise((resolve)=>waiting.push(resolve));
try{
const now=clock.monotonicMs();
const begin=Math.max(now,next);
next=begin+apartMs;
if(begin>now)
await clock.sleep(begin-now);
return await body();
}
finally{
leave();
}
};
};
}),
85331:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
V:()=>(notConverged),
l:()=>(converging)
});
var _decide_samples_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(88984);
var _words_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(79159);
var _progress_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(98249);
const atOnce=8;
const notConverged=(run,{wanted,needed},{clock})=>({
...run,
version:{
state:'not-converged',
sha:wanted.sha,
explained:(0,_decide_samples_js__WEBPACK_IMPORTED_MODULE_1__ .S2)(run.versions,wanted,needed,run.plan.patience),
waitedMs:clock.monotonicMs()-run.started,
},
});
const deadlineOf=(samples,until,patience,now)=>{
const fault=(0,_decide_samples_js__WEBPACK_IMPORTED_MODULE_1__ .nj)(samples,patience);
const isWaitedFor=fault!==null&&fault.since<until&&now-fault.until<=patience;
return isWaitedFor?Math.max(until,fault.since+patience):until;
};
const askVersions=async({question,wanted,needed,until},{resolver,timeout,patience,converge:{interval}},ports)=>{
const{clock}=ports;
const tell=(0,_progress_js__WEBPACK_IMPORTED_MODULE_2__ .q)(ports);
const samples=[];
for(let turn=0;;){
const addresses=await resolver.of(question.host);
const{run}=(0,_decide_samples_js__WEBPACK_IMPORTED_MODULE_1__ .LV)({samples,wanted,needed,addresses:[]});
const size=run===0?addresses.length:Math.max(addresses.length,Math.min(atOnce,needed-run));
const batch=Array.from({length:size},(_,index)=>addresses[(turn+index)%addresses.length]??null);
turn+=size;
const now=clock.monotonicMs();
const timeoutMs=Math.max(1,Math.min(timeout,deadlineOf(samples,until,patience,now)-now));
const answers=await Promise.all(batch.map((address)=>question.sample(address,timeoutMs)));
const counted=answers.filter(({address,answer})=> !(answer.kind==='down'&&
answer.outcome==='no-route'&&
addresses.length>1&&
resolver.leaveOut(address)));
samples.push(...counted);
const known=addresses.filter((address)=>address!==null&& !resolver.leftOut().includes(address));
const convergence=(0,_decide_samples_js__WEBPACK_IMPORTED_MODULE_1__ .LV)({samples,wanted,needed,addresses:known.map(String)});
const left=deadlineOf(samples,until,patience,clock.monotonicMs())-clock.monotonicMs();
if(convergence.converged||left<=0)
return{convergence,samples};
tell(()=>(0,_words_js__WEBPACK_IMPORTED_MODULE_0__ .Fz)(wanted,samples,left));
if(convergence.run<counted.length)
await clock.sleep(Math.max(1,Math.min(interval,left)));
}
};
const converging={
name:'converge',
due:({plan,version})=>plan.expected.asked&&version===null,
take:async(run,ports)=>{
const{expected}=run.plan;
if(!expected.asked)
return run;
const{convergence,samples}=await askVersions(expected,run.plan,ports);
const servedSince=ports.clock.monotonicMs();
const next={...run,versions:[...run.versions,...samples],servedSince};
if(!convergence.converged)
return notConverged(next,expected,ports);
ports.log.info((0,_words_js__WEBPACK_IMPORTED_MODULE_0__ .xu)(convergence.run));
return{...next,version:{state:'converged',sha:expected.wanted.sha,answers:convergence.run}};
},
};
}),
47825:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
n:()=>(planRun)
});
var errors=__webpack_require__(22075);
var header_redaction=__webpack_require__(31557);
var statistics=__webpack_require__(23739);
var metric=__webpack_require__(60435);
;
// CONCATENATED MODULE: ./src/smoke/decide/provable.js
const foresee=({probes,answers,bakeMs,scrapeMs,rules})=>({
provable:probes===0?null:{answers,share:(0,statistics .MN)(answers)},
unprovable:rules
.map(({name,query,window=0})=>({name,neededMs:Math.max(window,(0,metric .Ou)(query))+scrapeMs,bakeMs}))
.filter(({neededMs})=>neededMs>bakeMs),
});
var address=__webpack_require__(57248);
var probes_http=__webpack_require__(18070);
var digest=__webpack_require__(88700);
;
// CONCATENATED MODULE: ./src/smoke/probes/probe.js
const question=(probe,options,place,ports)=>({
name:options.name,
kind:probe.kind,
class:options.class,
definition:(0,digest .br)(JSON.stringify(options)),
host:probe.host(options,place),
target:probe.target?.(options)??null,
problems:probe.problems(options,place),
sample:async(address,timeoutMs)=>{
const answer=await probe.ask(options,{...place,address,timeoutMs,signal:ports.clock.cancelled},ports);
ports.clock.throwIfCancelled();
const{summary,...sample}=probe.judge(answer,options,ports.clock.now());
const hide=(0,header_redaction .y)(probe.secrets(options,place));
return{...sample,summary:hide(summary),at:ports.clock.monotonicMs()};
},
});
var postgres=__webpack_require__(21137);
var tcp=__webpack_require__(27207);
var tls=__webpack_require__(19645);
;
// CONCATENATED MODULE: ./src/smoke/probes/registry.js
const bindProbe=(options,place,ports)=>'http'in options
?question(probes_http .B1,options,place,ports)
:'tls'in options
?question(tls .c,options,place,ports)
:'postgres'in options
?question(postgres .O,options,place,ports)
:question(tcp .Q,options,place,ports);
var probes_version=__webpack_require__(33108);
var words=__webpack_require__(79159);
var run_commands=__webpack_require__(75136);
;
// CONCATENATED MODULE: ./src/smoke/run/addresses.js
const isV6=(address)=>address.includes(':');
const addressResolver=({http,clock},{ipv6,timeouts})=>{
const left=new Set();
const times=new Map();
const resolve=async(host)=>{
const started=clock.monotonicMs();
const found=await http.resolve(host,timeouts.dns);
clock.throwIfCancelled();
times.set(host,[...(times.get(host)??[]),clock.monotonicMs()-started]);
return found;
};
return{
of:async(host)=>{
const all=host===null?[]:await resolve(host);
const chosen=all.filter((address)=> !(ipv6==='off'&&isV6(address))&& !left.has(address));
const[first=null]=all;
return chosen.length>0?chosen:[first];
},
resolvedMs:(host)=>(host===null?[]:(times.get(host)??[])),
leaveOut:(address)=>{
if(ipv6==='required')
return false;
left.add(address);
return true;
},
leftOut:()=>[...left],
ipv6Required:ipv6==='required',
};
};
;
// CONCATENATED MODULE: ./src/smoke/run/pauses.js
const pauses=(clock,end)=>{
const notBefore=new Map();
return(host,sample)=>async(address,timeoutMs)=>{
const left=Math.min(notBefore.get(host)??0,end)-clock.monotonicMs();
if(left>0)
await clock.sleep(left);
const answer=await sample(address,timeoutMs);
if(answer.pauseMs!==undefined)
notBefore.set(host,clock.monotonicMs()+answer.pauseMs);
return answer;
};
};
var database_url=__webpack_require__(2121);
;
// CONCATENATED MODULE: ./src/smoke/run/secrets.js
const smokeSecrets=({version,probes,metrics,diagnose},environment)=>{
const headers=[
version?.headers,
metrics?.headers,
...probes.map((probe)=>('headers'in probe?probe.headers:{})),
];
const values=headers.flatMap((each)=>Object.values(each??{})).map((name)=>environment[name]??'');
const databases=[diagnose?.database,...probes.map((probe)=>('postgres'in probe?probe.postgres:undefined))];
return[
...values,
...databases.flatMap((name)=>{
const url=name===undefined?'':(environment[name]??'');
return[url,...((0,database_url .m)(url)?.secrets??[])];
}),
];
};
;
// CONCATENATED MODULE: ./src/smoke/run/plan.js
const toMeetOneOf=(replicas)=>(0,statistics .Ht)(1/(replicas+1));
const answersNeeded=({replicas,unseen},instances)=>replicas===undefined?Math.max((0,statistics .Ht)(unseen),toMeetOneOf(instances)):toMeetOneOf(replicas);
const expectedRelease=({sha,only,smoke,instances},question,now)=>{
if(only==='health')
return{asked:false,why:'not-wanted'};
if(sha===null)
return{asked:false,why:'no-sha'};
if(question===null)
return{asked:false,why:'no-option'};
const{converge,within,version}=smoke;
return{
asked:true,
question,
wanted:{sha,prefix:version?.prefix??null},
needed:answersNeeded(converge,instances??0),
until:now+Math.min(within,converge.within),
};
};
const spread=300;
const bakePlan=({assert,bake,latency,errors})=>({
ms:bake,
interval:Math.max(1,assert.interval,bake/ spread),
answers:Math.max(latency===undefined?0:(0,statistics .Zq)(0.95),errors===undefined?0:(0,statistics .Ht)(errors.max)),
});
const problemsOf=({version,questions,control,commands,limits,metrics,environment,})=>[
...(version?.problems??[]),
...questions.flatMap(({problems})=>problems),
...(control?.problems??[]),
...(0,run_commands .g)(commands.list),
...(0,address ._W)(words .rL,metrics?.headers,environment),
...['latency','errors'].flatMap((key)=>(limits[key]?.probes??[])
.filter((name)=> !questions.some((question)=>question.name===name&&question.kind==='http'))
.map((name)=>(0,words .xi)(key,name))),
];
const controlProbe=(http)=>probes_http .HB.parse({name:'control',http,expect:{status:Array.from({length:400},(_,n)=>100+n)}});
const parsePlan=(request,ports)=>{
const{url,sha,smoke,target=null,userEnvironment:environment={},baseline=null}=request;
const now=ports.clock.monotonicMs();
const site={baseUrl:url,environment,phaseMs:smoke.timeouts};
const paced=pauses(ports.clock,now+smoke.within+smoke.bake);
const bind=(options)=>{
const bound=bindProbe(options,site,ports);
return{...bound,sample:paced(bound.host,bound.sample)};
};
const asked=smoke.version===undefined?null:(0,probes_version .V3)(smoke.version,site,ports);
const version=asked===null?null:{...asked,sample:paced(asked.host,asked.sample)};
const secrets=smokeSecrets(smoke,environment);
const bake=bakePlan(smoke);
return{
url,
sha,
environment,
baseline,
questions:smoke.probes.map(bind),
version,
expected:expectedRelease(request,version,now),
control:smoke.control===undefined?null:bind(controlProbe(smoke.control)),
patience:smoke.patience,
resolver:addressResolver(ports,smoke),
timeout:smoke.timeout,
until:now+smoke.within,
converge:smoke.converge,
warm:smoke.warm,
assert:smoke.assert,
commands:{
list:smoke.commands,
environment:{...environment,SMOKE_URL:url??'',SMOKE_SHA:sha??''},
hide:(0,header_redaction .y)(secrets),
},
bake,
limits:{latency:smoke.latency,errors:smoke.errors,warm:smoke.warm},
metrics:smoke.metrics,
diagnosis:{wanted:smoke.diagnose,url,target,userEnvironment:environment,secrets},
foresight:foresee({
probes:smoke.probes.length,
answers:Math.max(smoke.assert.of+(bake.ms===0?0:Math.floor(bake.ms/ bake.interval)),bake.answers),
bakeMs:bake.ms,
scrapeMs:smoke.metrics?.scrape??0,
rules:smoke.metrics?.rules??[],
}),
};
};
const planRun=(request,ports)=>{
const plan=parsePlan(request,ports);
const problems=problemsOf(plan);
if(problems.length===0)
return plan;
throw new errors .Dh({code:'bad-config',message:`${problems.join('; ')}.`,remedy:words .T7});
};
}),
98249:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
q:()=>(progress)
});
const progress=(ports,everyMs=5_000)=>{
let last=ports.clock.monotonicMs();
return(line)=>{
const now=ports.clock.monotonicMs();
if(now-last<everyMs)
return;
last=now;
ports.log.info(line());
};
};
}),
72693:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
g:()=>(isSound)
});
const isSound=({version,series,commands})=>version?.state!=='not-converged'&&
(series??[]).every(({state})=>state.state==='pass'||state.state==='no-route')&&
(commands??[]).every(({state})=>state==='pass');
}),
79159:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
Bm:()=>(bakeLeft),
Ee:()=>(bakeBegins),
Fz:()=>(waitingFor),
K$:()=>(rowBroken),
K6:()=>(recordAgain),
L2:()=>(verdictWords),
Lr:()=>(cancelledDuring),
OX:()=>(unprovableWords),
Pn:()=>(probesNotAsked),
Qi:()=>(requestsFailed),
RS:()=>(commandProblem),
T7:()=>(unansweredRemedy),
Vo:()=>(warmingUpWith),
WS:()=>(versionWords),
gf:()=>(confirmingFor),
kR:()=>(assertProgress),
ok:()=>(notRecorded),
q$:()=>(faultMayBeOurs),
qA:()=>(noFailedRequest),
rL:()=>(metricsName),
uX:()=>(everyProbePasses),
v8:()=>(baselineWords),
vN:()=>(baselineTaken),
vd:()=>(_limit_words_js__WEBPACK_IMPORTED_MODULE_2__.vd),
wf:()=>(otherCommitServes),
xi:()=>(unknownProbe),
xu:()=>(serves),
zK:()=>(provableWords)
});
var _core_duration_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(58008);
var _core_release_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(78835);
var _core_statistics_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(23739);
var _core_text_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(26639);
var _decide_samples_js__WEBPACK_IMPORTED_MODULE_6__=__webpack_require__(88984);
var _command_words_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(89923);
var _limit_words_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(10837);
const list=(names)=>(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__ .Cn)(names,5);
const allAnswersNew=(n)=>`all ${n} answers came from the new version (with 95 % confidence, at most ${Math.ceil((0,_core_statistics_js__WEBPACK_IMPORTED_MODULE_4__ .MN)(n)*1000)/ 10} % of traffic is still old)`;
const unprovenNetwork="no other answer shows that the runner's network works";
const failing=(failures)=>list(failures.map(({name,address,samples})=>{
const bad=samples.filter(({outcome})=>outcome!=='pass');
const where=address===null?'':` at ${address}`;
return`${name}${where} (${bad.length} of ${samples.length} answers: ${bad.at(-1)?.summary??'no answer'})`;
}));
const failingProbes=(failures,probes)=>{
const bad=new Set(failures.map(({name})=>name)).size;
return`${bad} of ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__ .LS)(probes,'probe')} ${bad===1?'fails':'fail'}: ${failing(failures)}.`;
};
const ruleList=(rules)=>list(rules.map(({name,finding})=>`${name}: ${(0,_limit_words_js__WEBPACK_IMPORTED_MODULE_2__ .vd)(finding)}`));
const commandList=(commands)=>list(commands.map((run)=>`${run.name}: ${(0,_command_words_js__WEBPACK_IMPORTED_MODULE_1__ .A)(run)}`));
const servedBy=(version)=>{
if(version.state==='converged')
return`${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_5__ .Fu)(version.sha)} serves everywhere: ${allAnswersNew(version.answers)}; `;
if(version.state!=='not-asked'||version.why==='not-wanted')
return'';
return`version not verified: ${notAskedWords[version.why]}; `;
};
const warningWords=({name,warning})=>typeof warning==='string'
?`${name}: ${warning}`
:`${name}: ${warning.copies} of ${warning.of} answers are copies of a cache, which count as one (set 'cache: bypass')`;
const healthy=(finding)=>{
const{version,probes,flaky,commands,rules,warnings}=finding;
const asked=probes+commands.length+rules.length;
const passed=asked===0
?'no probes are configured, so only the version was checked'
:probes===0
?'no probes are configured'
:`${probes} of ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__ .LS)(probes,'probe')} ${probes===1?'passes':'pass'}`;
const shaky=list(flaky.map((one)=>`${one.name} (${one.failures} of ${one.samples} answers failed)`));
const watch=rules.filter(({state})=>state==='fail');
return[
`${servedBy(version)}${passed}`,
...(flaky.length===0?[]:[`flaky: ${shaky}`]),
...(commands.length===0?[]:[commandList(commands)]),
...(watch.length===0?[]:[`to look at: ${ruleList(watch)}`]),
...(warnings.length===0?[]:[`to look at: ${list([...new Set(warnings.map(warningWords))])}`]),
].join('; ');
};
const beforeToo='This failed before the release too, so the release did not cause it.';
const oursToo='That speaks of this machine, and not of the release.';
const detailOf=({detail})=>detail;
const digitsOnly=(digits,sha)=>`The service tells only the first ${digits} digits of ${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_5__ .Fu)(sha)}, and nothing says that it may: set 'prefix: ${digits}' under smoke.version.`;
const onlyCopies=(count,of)=>`What answered were copies that a cache kept of ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__ .LS)(count,'answer')}; ${of} of the service's own are needed.`;
const onlyLimiter=(count,of)=>`A rate limiter answered (429): only ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__ .LS)(count,'answer')} came from the service, and ${of} are needed.`;
const tooFewWords=(finding)=>{
const{waited,counted,because}=finding;
if(because==='copies')
return onlyCopies(counted.count,counted.of);
if(because==='limiter')
return onlyLimiter(counted.count,counted.of);
const came=`Only ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__ .LS)(counted.count,'answer')} came in ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(waited.ms)}`;
return`${came}; ${counted.of} are needed to prove that ${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_5__ .Fu)(waited.sha)} serves everywhere.`;
};
const findingWords=(finding)=>{
switch(finding.code){
case'nothing-asked':
return'version not verified and no probes are configured: nothing was asked, so nothing is known.';
case'old-version':{
const{serving,waited,counted,digits}=finding;
if(digits!==null)
return digitsOnly(digits,waited.sha);
const from=`${list(serving.map(_core_release_js__WEBPACK_IMPORTED_MODULE_5__ .Fu))} instead of ${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_5__ .Fu)(waited.sha)}`;
return`After ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(waited.ms)}, ${counted.count} of the last ${counted.of} answers still came from ${from}.`;
}
case'version-unnamed':
return`The service answers, but does not say which commit it is: ${finding.detail}.`;
case'version-unreachable':
return`The service could not be reached for ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(finding.waited.ms)} (${finding.detail}), and ${unprovenNetwork}.`;
case'version-down':{
const{detail,waited,counted}=finding;
const down=`${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_5__ .Fu)(waited.sha)} did not answer the version question for ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(waited.ms)}`;
return`${down} (${counted.count} of the last ${counted.of} answers): ${detail}.`;
}
case'version-failed-before':
return`The version question failed (${finding.counted.count} of the last ${finding.counted.of} answers: ${finding.detail}). ${beforeToo}`;
case'version-ours':
return`The version question did not reach the service (${detailOf(finding)}). ${oursToo}`;
case'version-too-few':
return tooFewWords(finding);
case'probes-fail':
return failingProbes(finding.failures,finding.probes);
case'probes-failed-before':
return`${failingProbes(finding.failures,finding.probes)} ${beforeToo}`;
case'probes-ours':
return`${failingProbes(finding.failures,finding.probes)} ${oursToo}`;
case'probes-unreachable':{
const why=finding.control==='fail'?'neither could the control URL':unprovenNetwork;
return`${list(finding.names)} could not be reached, and ${why}.`;
}
case'tests-failed':
return`${commandList(finding.commands)}.`;
case'probes-undecided':
return`Time ran out before ${list(finding.names)} had enough answers${finding.limited?': a rate limiter answered (429)':''}.`;
case'over-limit':
return`Over the limit: ${ruleList(finding.rules)}.`;
case'over-limit-before':
return`Over the limit: ${ruleList(finding.rules)}. ${beforeToo}`;
case'limit-open':
return`Not proven: ${ruleList(finding.rules)}.`;
case'healthy':
return`${healthy(finding)}.`;
}
};
const remedyOf=(finding)=>{
if(finding.code==='old-version'&&finding.digits!==null)
return'Add it to the runbook; nothing has to be put back.';
if(finding.code==='version-down'&&finding.fault.about==='certificate')
return'Complete the chain that the server sends, or trust its root by NODE_EXTRA_CA_CERTS; a rollback would not help.';
if(finding.code==='version-too-few'&&finding.because==='copies')
return"Set 'cache: bypass' under smoke.version, or name an address behind the cache.";
if(finding.code==='version-too-few'&&finding.because==='limiter')
return'Let the runner through the limiter, by a header or its address, or ask less often (smoke.converge.interval).';
return remedies[finding.code];
};
const remedies={
'nothing-asked':'Add smoke.version and smoke.probes to the runbook.',
'old-version':'Check whether the rollout is stuck or the load balancer still has old instances; then run smoke again.',
'version-unnamed':'Make the service report its full commit sha where smoke.version points, or correct smoke.version.',
'version-unreachable':'Check the URL and the network between runner and service; set smoke.control to a URL that always answers.',
'version-down':'Read the log of the new release; roll back if it does not start.',
'version-failed-before':'Repair what was broken before, or correct smoke.version; a rollback would not help.',
'version-ours':'Let this machine in by a header or its address, or ask from a machine that has the way; run smoke again.',
'version-too-few':'Give smoke.converge.within and smoke.within more time, or set smoke.converge.replicas.',
'probes-fail':'Read the evidence below and the log of the release; roll back if users are affected.',
'probes-failed-before':'Repair what was broken before; a rollback would not help.',
'probes-ours':'Let this machine in: a header that the wall knows (headers:), the address of the runner, or an IPv6 route; then run smoke again.',
'over-limit-before':'Look for what was wrong before this release; a rollback would bring it back.',
'probes-unreachable':'Check the network between runner and service, then run smoke again; this run says nothing about the release.',
'tests-failed':'Read the end of its output below; the release serves, but its tests do not pass.',
'probes-undecided':'Give smoke.within more time, or ask for fewer samples under smoke.assert.',
'over-limit':'Look at what changed with this release; the runbook says what each limit asks for.',
'limit-open':'Bake longer, correct the query, or give the rule an action that may stay open, such as investigate.',
};
const verdictWords=({finding,unverified,})=>{
const message=findingWords(finding);
if(finding.code==='healthy')
return{
message,
remedy:unverified?'Tell smoke where the service reports its commit: smoke.version in the runbook.':'',
};
const prefix=unverified&&finding.code!=='nothing-asked'?'version not verified; ':'';
return{message:`${prefix}${message}`,remedy:remedyOf(finding)};
};
const notAskedWords={
'no-sha':'no expected commit is known',
'no-option':'smoke.version is not set',
'not-wanted':'the monitor asks for health alone',
};
const versionWords=(version)=>{
if(version.state==='converged')
return allAnswersNew(version.answers);
if(version.state==='not-asked')
return notAskedWords[version.why];
const{explained}=version;
const of=`${explained.count} of ${explained.of} answers`;
switch(explained.why){
case'old':
return`${of} came from another commit`;
case'unnamed':
return`${of} named no commit: ${explained.detail}`;
case'down':
return`${of}: ${explained.detail}`;
case'too-few':
return`need ${explained.of}, have ${explained.count}${explained.because==='copies'?': the others are copies of a cache':''}`;
}
};
const provableWords=({provable})=>provable===null
?'no answers of probes: none is configured'
:`${provable.answers} answers of each probe at each address: if all are good, at most ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__ .KN)(provable.share,2)} of answers are bad (with 95 % confidence)`;
const unprovableWords=({unprovable})=>unprovable.map(({name,neededMs,bakeMs})=>`'${name}' looks back ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(neededMs)}, but the bake is ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(bakeMs)}: it stays open unless the release has served that long by then`);
const waitingFor=(wanted,samples,leftMs)=>{
const counts=new Map();
for(const{answer}of samples.slice(-50)){
const word=answer.kind==='sha'?`${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_5__ .Fu)(answer.sha)} (${(0,_decide_samples_js__WEBPACK_IMPORTED_MODULE_6__ .cj)(answer,wanted)?'new':'old'})`:answer.why;
counts.set(word,(counts.get(word)??0)+1);
}
const seen=[...counts].map(([word,count])=>`${count} x ${word}`).join(', ');
return`waiting for ${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_5__ .Fu)(wanted.sha)}: last answers ${seen}; ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(Math.max(0,leftMs))} left`;
};
const serves=(run)=>`the expected commit serves: ${run} answers in a row at every address`;
const rowBroken=(by)=>({
old:'an old instance answered again: waiting for the release once more',
unnamed:'an answer named no commit: waiting for the release once more',
down:'the version question failed: waiting for the release once more',
})[by];
const confirmingFor=(patienceMs)=>`something fails: watching for up to ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(patienceMs)} whether it heals by itself`;
const metricsName='smoke.metrics';
const warmingUpWith=(samples)=>`warming up: ${samples} answers of each probe`;
const assertProgress=(probes,done,rows)=>`asking ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__ .LS)(probes,'probe')}: ${done} of ${rows} rows decided`;
const bakeBegins=(ms,intervalMs)=>`baking for ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(ms)}, one answer every ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(intervalMs)}`;
const bakeLeft=(ms)=>`baking: ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(ms)} left`;
const cancelledDuring=(phase,{versions,series})=>{
const seen=(series??[]).map(({question,address,samples})=>{
const good=samples.filter(({outcome})=>outcome==='pass').length;
return`${question.name}${address===null?'':` at ${address}`}: ${good} of ${samples.length} answers good`;
});
return`cancelled in phase ${phase}; before it: ${[(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__ .LS)(versions.length,'version answer'),...seen].join('; ')}`;
};
const commandProblem=(name,why)=>`Command '${name}' ${why}`;
const unknownProbe=(key,name)=>`smoke.${key} names the probe '${name}', and there is no http probe of that name`;
const unansweredRemedy="Correct 'smoke' in the runbook, give the environment a url, or set the variable under 'env:' of the step.";
const baselineWords=(baseline)=>baseline===null
?'none taken: a failure that existed before counts as new'
:`taken ${baseline.takenAt}${baseline.sha===null?'':`, ${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_5__ .Fu)(baseline.sha)} served`}`;
const baselineTaken=({sha,probes})=>{
const failed=probes.filter(({state})=>state!=='pass').map(({name})=>name);
const served=sha===null?'The answers do not agree on one commit':`${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_5__ .Fu)(sha)} serves`;
const passing=`${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__ .LS)(probes.length,'probe')} ${probes.length===1?'passes':'pass'}`;
return`Baseline taken before the deploy. ${served}; ${failed.length===0?passing:`not passing: ${failed.join(', ')}`}.`;
};
const everyProbePasses='every probe passes';
const faultMayBeOurs='the fault may be on the side of this run';
const otherCommitServes='another commit serves, and it was not asked whether it is well';
const probesNotAsked='the release did not come to serve, so its probes were not asked';
const noFailedRequest='no request of the probes failed';
const requestsFailed=(failed)=>`${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__ .Cn)(failed.map(({probe,failed:count,asked})=>`${count} of ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__ .LS)(asked,'request')} for ${probe}`),3)} failed in this run`;
const notRecorded=(message,why)=>`${message} It could not be recorded on the deployment: ${why}`;
const recordAgain='The service is well. Run this step again when GitHub answers, so that the deployment counts as verified.';
})
};
