export const id=9739;
export const ids=[9739];
export const modules={
20079:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
C:()=>(gatherApprovals)
});
var errors=__webpack_require__(22075);
var promotion=__webpack_require__(32691);
var words=__webpack_require__(40518);
;
// CONCATENATED MODULE: ./src/approvals/gather/landed.js
const oneParent=2;
const landingsOf=async(git,merge,own)=>{
const found=[];
let at=await git.commit(merge);
for(let count=1;at!==null&&count<=Math.max(1,own);count+=1){
const[before]=at.parents;
if(before===undefined)
break;
if(count===1||count===own)
found.push({before,landed:merge});
if(at.parents.length>=oneParent)
break;
at=await git.commit(before);
}
return found;
};
const isPartOf=async(git,{before,landed},sha)=>sha===landed||((await git.isAncestor(sha,landed))&& !(await git.isAncestor(sha,before)));
const gatherLanded=async(request,reviews,git)=>{
const{pull,sha,commits}=request;
if(!pull.merged||pull.mergeCommit===null||pull.head===sha)
return null;
const carried=new Set();
if((await git.resolve(pull.mergeCommit))===null)
return carried;
const own=commits.filter(({parents})=>parents.length<oneParent).length;
const landings=await landingsOf(git,pull.mergeCommit,own);
const reviewed=new Set(reviews.flatMap(({commit})=>commit??[]));
for(const landing of landings){
if(!(await isPartOf(git,landing,sha)))
continue;
const wanted=await git.tree(landing.landed);
for(const commit of reviewed){
if((await git.resolve(commit))===null)
continue;
if((await git.mergedTree(landing.before,commit))===wanted)
carried.add(commit);
}
}
return carried;
};
const mostMerges=50;
const gatherHandMerges=async(commits,git)=>{
const found=new Set();
const merges=commits.filter(({parents})=>parents.length>=oneParent);
for(const[index,{sha,tree,parents}]of merges.entries()){
const[into='',what='']=parents;
const isKnown=index<mostMerges&&(await git.resolve(sha))!==null;
const merged=isKnown&&parents.length===2?await git.mergedTree(into,what):null;
if(merged!==tree)
found.add(sha);
}
return found;
};
var approvals=__webpack_require__(77192);
;
// CONCATENATED MODULE: ./src/approvals/gather/approvals.js
const candidates=async(subject,ports)=>{
if(subject.pull===null)
return ports.github.pullsOf(subject.release.sha);
const pull=await ports.github.pull(subject.pull);
return pull===null?[]:[pull];
};
const toReleaseBranches=async({environment,pull},pulls,{github})=>{
const{name,promote}=environment;
if(pull!==null||pulls.length===0)
return{pulls,otherwise:null};
const otherwise=(0,promotion .Q5)(promote)?(await github.repository()).defaultBranch:null;
const fitting=pulls.filter(({baseRef})=>(0,promotion .S9)(promote,baseRef,otherwise));
const[other]=pulls;
if(fitting.length>0||other===undefined)
return{pulls:fitting,otherwise:null};
const branches=(0,promotion .Am)(promote,otherwise);
return{
pulls:[],
otherwise:words .O({number:other.number,base:other.baseRef,environment:name,branches}),
};
};
const whichContain=async(sha,pulls,ports)=>{
const asked=pulls.map(async({number,merged,mergeCommit})=>{
if(!merged||mergeCommit===null)
return[];
const{status}=await ports.github.compare(sha,mergeCommit);
return status==='ahead'?[number]:[];
});
return new Set((await Promise.all(asked)).flat());
};
const readRunApprovals=async(ports)=>{
const read=await(0,errors .pz)(ports.github.runApprovals(ports.context.run.id));
return read.ok?read.value:null;
};
const permissionsOf=async(logins,ports)=>{
const people=[...new Set(logins.map((login)=>login.toLowerCase()))].filter((login)=> !login.endsWith('[bot]'));
return new Map(await Promise.all(people.map(async(login)=>[login,await ports.github.permissionOf(login)])));
};
const coAuthorsOf=async(commits,handMerges,{github})=>{
const authors=await Promise.all((0,approvals .Ng)(commits,handMerges).map((sha)=>github.commitAuthors(sha)));
return new Set(authors.flat().map((login)=>login.toLowerCase()));
};
const noReviews={
reviews:[],
commits:[],
unseenCommits:0,
landed:null,
handMerges:new Set(),
};
const withContent=async({subject,pull,facts},ports)=>{
const{commits}=facts;
const{sha}=subject.release;
const approving=(0,approvals .Ny)(facts.reviews).filter(({state})=>state==='APPROVED');
const isSimple=pull.head===sha|| !pull.merged;
if(approving.length===0||(isSimple&&commits.every(({parents})=>parents.length<2)))
return facts;
const git=await ports.git();
const landed=await gatherLanded({pull,sha,commits},approving,git);
return{...facts,landed,handMerges:await gatherHandMerges(commits,git)};
};
const gatherReviews=async(subject,ports)=>{
const{sha}=subject.release;
const{pulls,otherwise}=await toReleaseBranches(subject,await candidates(subject,ports),ports);
if(otherwise!==null)
return{...noReviews,choice:{chosen:false,why:otherwise}};
const direct=(0,approvals .rs)({sha,pulls,containing:new Set()});
const choice=direct.chosen?direct:(0,approvals .rs)({sha,pulls,containing:await whichContain(sha,pulls,ports)});
if(!choice.chosen)
return{...noReviews,choice};
const{number,base,head}=choice.pull;
const[reviews,{commits,totalCommits}]=await Promise.all([
ports.github.reviews(number),
ports.github.compare(base,head),
]);
const facts={...noReviews,choice,reviews,commits,unseenCommits:totalCommits-commits.length};
return withContent({subject,pull:choice.pull,facts},ports);
};
const gatherApprovals=async(subject,ports)=>{
const{name,approvals:needed}=subject.environment;
const{actor,restartedBy}=ports.context;
const nothing={
environment:name,
needed,
starters:restartedBy===null?[actor]:[actor,restartedBy],
coAuthors:new Set(),
permissions:new Map(),
};
if(needed===0)
return{...nothing,...noReviews,runApprovals:[],choice:{chosen:false,why:'nothing was asked for'}};
const[found,runApprovals]=await Promise.all([gatherReviews(subject,ports),readRunApprovals(ports)]);
const{reviews,commits,handMerges}=found;
const logins=[
...(0,approvals .Ny)(reviews).flatMap(({user,userIsBot})=>(user===null||userIsBot?[]:[user])),
...(runApprovals??[]).map(({user})=>user),
];
const[permissions,coAuthors]=await Promise.all([
permissionsOf(logins,ports),
logins.length===0?nothing.coAuthors:coAuthorsOf(commits,handMerges,ports),
]);
return{...nothing,...found,coAuthors,runApprovals,permissions};
};
}),
42313:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
rq:()=>(gatherPromotion),
x3:()=>(gatherOnBranch)
});
var _core_promotion_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(32691);
var _records_decide_history_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(54214);
var _records_gather_hold_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(48636);
var _records_gather_lock_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(62238);
const tipsOf=async(name,{github})=>{
if(!/[*?]/.test(name)){
const tip=await github.resolveRef(`refs/heads/${name}`);
return tip===null?[]:[tip];
}
const listed=await github.branches(name.slice(0,name.search(/[*?]/)));
return listed.filter(({ref})=>(0,_core_promotion_js__WEBPACK_IMPORTED_MODULE_0__ .mw)(name,(0,_core_promotion_js__WEBPACK_IMPORTED_MODULE_0__ .W0)(ref)??''));
};
const gatherOnBranch=async({release,environment},ports)=>{
const own=(0,_core_promotion_js__WEBPACK_IMPORTED_MODULE_0__ .W0)(release.ref);
const named=(0,_core_promotion_js__WEBPACK_IMPORTED_MODULE_0__ .KK)(environment.promote);
const names=named.length>0?named:own===null?[]:[own];
if(names.length===0)
return null;
const branch=names.join(' or ');
for(const name of names){
for(const tip of await tipsOf(name,ports)){
if(tip.commit===release.sha)
return{branch:(0,_core_promotion_js__WEBPACK_IMPORTED_MODULE_0__ .W0)(tip.ref)??name,contained:true};
const{status}=await ports.github.compare(tip.commit,release.sha);
if(status==='behind'||status==='identical')
return{branch:(0,_core_promotion_js__WEBPACK_IMPORTED_MODULE_0__ .W0)(tip.ref)??name,contained:true};
}
}
return{branch,contained:false};
};
const standingLock=(read,now)=>{
if(read.state==='free')
return null;
if(read.state==='unreadable')
return{state:'unreadable',why:read.why};
const{run,expires,actor,reason,url}=read.lock;
const over=expires!==null&&Date.parse(expires)<=Date.parse(now);
return run!==null||over?null:{state:'manual',actor,reason,url};
};
const branchesOf=async(environment,{github})=>[
(0,_core_promotion_js__WEBPACK_IMPORTED_MODULE_0__ .Au)(environment)??(await github.repository()).defaultBranch,
];
const gatherMovedTag=async({release,environment:{promote}},histories,{github})=>{
const moved=(0,_records_decide_history_js__WEBPACK_IMPORTED_MODULE_1__ .UB)(histories,release);
if(moved===null)
return null;
if(!(0,_core_promotion_js__WEBPACK_IMPORTED_MODULE_0__ .Tp)(promote,release.ref))
return{environment:moved.environment,sha:moved.sha,isForward:false};
const{status}=await github.compare(moved.sha,release.sha);
return{environment:moved.environment,sha:moved.sha,isForward:status==='ahead'};
};
const gatherPromotion=async(subject,historyOf,ports)=>{
const{release,environment}=subject;
const{github,clock}=ports;
const{service}=environment.place;
const own=historyOf(environment.place);
const[history,upstream,tag,onBranch,lock,hold]=await Promise.all([
own,
Promise.all(environment.after.map((name)=>historyOf({service,environment:name}))),
(0,_core_promotion_js__WEBPACK_IMPORTED_MODULE_0__ .cO)(release.ref)===null?null:github.resolveRef(release.ref).then((target)=>({target})),
gatherOnBranch(subject,ports),
(0,_records_gather_lock_js__WEBPACK_IMPORTED_MODULE_3__ .H)(environment.place,ports),
own.then((known)=>(0,_records_gather_hold_js__WEBPACK_IMPORTED_MODULE_2__ .fo)(known,release.sha,ports,()=>branchesOf(environment,ports))),
]);
const{sha}=release;
return{
release,
environment,
ref:{
rule:(0,_core_promotion_js__WEBPACK_IMPORTED_MODULE_0__ .ny)(environment,release),
onBranch,
tag:tag===null?null:{commit:tag.target?.commit??null},
movedTag:await gatherMovedTag(subject,[history,...upstream],ports),
},
upstream:upstream.map((each)=>({name:each.place.environment,verified:(0,_records_decide_history_js__WEBPACK_IMPORTED_MODULE_1__ .qm)(each,sha)})),
hold,
workflow:ports.context.run.workflow,
lock:standingLock(lock,clock.now()),
};
};
}),
15637:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
S:()=>(judgeGuards)
});
const judgeGuard=(guard,facts,force)=>{
const{id,title}=guard;
const answer=guard.judge(facts);
const findings=answer.findings??[];
if(!('message'in answer))
return{id,title,status:answer.status,summary:answer.summary,findings,refusal:null};
const{status,message,remedy,url}=answer;
if(force!==null&&guard.liftedByForce===true){
const warning={level:'warning',message:`${message} Lifted by force: ${force}`};
return{id,title,status:'pass',summary:`lifted by force: ${force}`,findings:[warning],refusal:null};
}
const error={level:'error',message,remedy,...(url===undefined?{}:{url})};
const refusal={code:answer.code??guard.code,message,remedy};
return{id,title,status,summary:message,findings:[error,...findings],refusal};
};
const judgeGuards=(guards,facts,force)=>guards.map((guard)=>judgeGuard(guard,facts,force));
}),
70091:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
r:()=>(promotionRules)
});
var _core_release_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(78835);
var _words_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(44543);
var _words_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(78441);
const takesRef={
id:'promotion',
code:'not-promotable',
title:_words_js__WEBPACK_IMPORTED_MODULE_0__ .nK,
judge:({ref:{rule},release,environment})=>rule===null
?{status:'pass',summary:_words_js__WEBPACK_IMPORTED_MODULE_0__ .W4(environment.name,release.ref)}
:{status:'fail',code:rule.code,message:rule.message,remedy:rule.remedy},
};
const onBranch={
id:'on-branch',
code:'off-branch',
title:_words_js__WEBPACK_IMPORTED_MODULE_0__ .Kv,
judge:({ref:{onBranch:fact},release})=>{
if(fact===null)
return{status:'skip',summary:_words_js__WEBPACK_IMPORTED_MODULE_0__ .kc};
const sha=(0,_core_release_js__WEBPACK_IMPORTED_MODULE_2__ .Fu)(release.sha);
return fact.contained
?{status:'pass',summary:_words_js__WEBPACK_IMPORTED_MODULE_0__ .sL(sha,fact.branch)}
:{
status:'fail',
message:_words_js__WEBPACK_IMPORTED_MODULE_0__ .nU(sha,fact.branch),
remedy:_words_js__WEBPACK_IMPORTED_MODULE_0__ .ht(fact.branch),
};
},
};
const tagStands={
id:'tag',
code:'tag-moved',
title:_words_js__WEBPACK_IMPORTED_MODULE_0__ .XK,
judge:({ref:{tag,movedTag},release})=>{
const remedy=_words_js__WEBPACK_IMPORTED_MODULE_0__ .v;
if(tag===null)
return{status:'skip',summary:_words_js__WEBPACK_IMPORTED_MODULE_0__ .eB};
if(tag.commit===null)
return{status:'fail',message:_words_js__WEBPACK_IMPORTED_MODULE_0__ .cv(release.ref),remedy:_words_js__WEBPACK_IMPORTED_MODULE_0__ .JG};
if(tag.commit!==release.sha){
const names=_words_js__WEBPACK_IMPORTED_MODULE_0__ .G(release.ref,(0,_core_release_js__WEBPACK_IMPORTED_MODULE_2__ .Fu)(tag.commit),(0,_core_release_js__WEBPACK_IMPORTED_MODULE_2__ .Fu)(release.sha));
return{status:'fail',message:names,remedy};
}
if(movedTag===null)
return{status:'pass',summary:_words_js__WEBPACK_IMPORTED_MODULE_0__ .ft(release.ref)};
const{environment,sha,isForward}=movedTag;
if(isForward)
return{status:'pass',summary:_words_js__WEBPACK_IMPORTED_MODULE_0__ .sP(release.ref,(0,_core_release_js__WEBPACK_IMPORTED_MODULE_2__ .Fu)(sha))};
const message=_words_js__WEBPACK_IMPORTED_MODULE_0__ .m7(release.ref,environment,(0,_core_release_js__WEBPACK_IMPORTED_MODULE_2__ .Fu)(sha));
return{status:'fail',message,remedy};
},
};
const verifiedUpstream={
id:'upstream',
code:'not-verified-upstream',
title:_words_js__WEBPACK_IMPORTED_MODULE_0__ .c4,
judge:({upstream,release,environment})=>{
if(upstream.length===0)
return{status:'skip',summary:_words_js__WEBPACK_IMPORTED_MODULE_0__ .o9(environment.name)};
const sha=(0,_core_release_js__WEBPACK_IMPORTED_MODULE_2__ .Fu)(release.sha);
const missing=upstream.filter(({verified})=> !verified).map(({name})=>name);
if(missing.length===0)
return{
status:'pass',
summary:_words_js__WEBPACK_IMPORTED_MODULE_0__ .mT(sha,upstream.map(({name})=>name)),
};
return{
status:'fail',
message:_words_js__WEBPACK_IMPORTED_MODULE_0__ .rP(sha,missing,environment.name),
remedy:_words_js__WEBPACK_IMPORTED_MODULE_0__ .GV(missing),
};
},
};
const notHeld={
id:'hold',
code:'held',
title:_words_js__WEBPACK_IMPORTED_MODULE_0__ .k,
liftedByForce:true,
judge:({hold:found,release,environment:{name},workflow})=>{
if(found===null)
return{status:'skip',summary:_words_js__WEBPACK_IMPORTED_MODULE_0__ .Li};
const{bad}=found.hold;
if(!found.contained)
return{status:'pass',summary:_words_js__WEBPACK_IMPORTED_MODULE_0__ .o2((0,_core_release_js__WEBPACK_IMPORTED_MODULE_2__ .Fu)(bad))};
if(found.lifted!==null)
return{status:'pass',summary:_words_js__WEBPACK_IMPORTED_MODULE_1__ .ao(bad,found.lifted,release.sha)};
const about={found,release,environment:name,workflow};
return{status:'fail',message:_words_js__WEBPACK_IMPORTED_MODULE_1__ .yB(about),remedy:_words_js__WEBPACK_IMPORTED_MODULE_1__ ._n(about)};
},
};
const notLocked={
id:'lock',
code:'locked',
title:_words_js__WEBPACK_IMPORTED_MODULE_0__ .qI,
judge:({lock,environment})=>{
if(lock===null)
return{status:'pass',summary:_words_js__WEBPACK_IMPORTED_MODULE_0__ .ch};
if(lock.state==='unreadable')
return{
status:'fail',
message:_words_js__WEBPACK_IMPORTED_MODULE_1__ .Bm(environment.name,lock.why),
remedy:_words_js__WEBPACK_IMPORTED_MODULE_1__ .oW(environment.place),
};
return{
status:'fail',
message:_words_js__WEBPACK_IMPORTED_MODULE_0__ .KH(lock.actor,environment.name,lock.reason),
remedy:_words_js__WEBPACK_IMPORTED_MODULE_0__ .Th(lock.actor,environment.name),
...(lock.url===null?{}:{url:lock.url}),
};
},
};
const promotionRules=[takesRef,onBranch,tagStands,verifiedUpstream,notHeld,notLocked];
}),
31443:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
MI:()=>(isOwnContext),
N_:()=>(releaseContext),
O6:()=>(boundText),
P8:()=>(sbomPublications),
Ql:()=>(commentMarker),
Ru:()=>(checkRunOf),
Ry:()=>(pullContext),
W_:()=>(readBoundText),
aE:()=>(isContext),
b5:()=>(sbomStatement),
cl:()=>(runOfUrl),
qS:()=>(statusText),
r7:()=>(statementContext),
sJ:()=>(isOwnName)
});
var _core_place_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(7473);
var _history_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(54214);
var _core_text_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(26639);
var _event_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(4970);
const root='runbook';
const pullContext=(service)=>`${root}/${(0,_core_place_js__WEBPACK_IMPORTED_MODULE_2__ .tF)(service)}`;
const releaseContext=(place)=>`${root}/${(0,_core_place_js__WEBPACK_IMPORTED_MODULE_2__ .r4)(place)}`;
const statementContext=(place,check)=>`${releaseContext(place)}/${check}`;
const isOwnContext=(text)=>text.toLowerCase().startsWith(`${root}/`);
const isOwnName=(name)=> /^Runbook \(.*\)$/.test(name);
const isContext=(status,context)=>status.context.toLowerCase()===context.toLowerCase();
const statementPlace=(context,check)=>{
const[first,service='',environment='',last,...rest]=context.split('/');
return first===root&&last===check&&rest.length===0?(0,_core_place_js__WEBPACK_IMPORTED_MODULE_2__ .qQ)(`${service}/${environment}`):null;
};
const statusText=(text)=>(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__ .Jj)((0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__ .TN)(text),_event_js__WEBPACK_IMPORTED_MODULE_1__ .LP);
const untilText=(until)=>`${new Date(until).toISOString().slice(0,16)}Z`;
const binding= /(?:^| )\[policy ([0-9a-f]{16}) until (\d{4}-\d\d-\d\dT\d\d:\d\dZ)\]$/;
const boundText=(text,{policy,until})=>{
const end=`[policy ${policy} until ${untilText(until)}]`;
return`${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__ .Jj)((0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__ .TN)(text),_event_js__WEBPACK_IMPORTED_MODULE_1__ .LP-end.length-1)} ${end}`.trim();
};
const readBoundText=(description)=>{
const[whole,policy='',until='']=binding.exec(description)??[];
return whole===undefined
?{text:description,bound:null}
:{text:description.slice(0,-whole.length),bound:{policy,until}};
};
const runOfUrl=(url)=>{
const id= /\/actions\/runs\/(\d{1,15})(?:[/?#]|$)/.exec(url??'')?.[1];
return id===undefined?null:Number(id);
};
const checkRunOf=(place)=>({
name:`Runbook (${(0,_core_place_js__WEBPACK_IMPORTED_MODULE_2__ .r4)(place)})`,
externalId:releaseContext(place),
});
const commentMarker=(place)=>`<!-- runbook-gates preflight ${encodeURIComponent((0,_core_place_js__WEBPACK_IMPORTED_MODULE_2__ .r4)(place))} -->`;
const published= /^difference ([0-9a-f]{40}) of ([0-9a-f]{40})(?:$|: )/;
const sbomStatement=({difference,components},counted)=>statusText(`difference ${difference} of ${components}: ${counted}`);
const sbomPublications=(statuses,{service,viewer})=>statuses.flatMap((status)=>{
if(status.creator===null||(0,_history_js__WEBPACK_IMPORTED_MODULE_0__ .Q5)(status.creator)!==(0,_history_js__WEBPACK_IMPORTED_MODULE_0__ .Q5)(viewer))
return[];
const place=statementPlace(status.context,'sbom');
const[,difference,components]=published.exec(status.description??'')??[];
if(place===null||difference===undefined||components===undefined)
return[];
const{environment}=place;
return(0,_core_place_js__WEBPACK_IMPORTED_MODULE_2__ .O1)(place,{service,environment})
?[{environment,difference,components,at:status.createdAt}]
:[];
});
})
};
