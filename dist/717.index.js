export const id=717;
export const ids=[717];
export const modules={
88700:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
br:()=>(digest),
gC:()=>(isSameSeal),
od:()=>(seal)
});
var node_crypto__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(77598);
const digest=(text,length=64)=>(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text,'utf8').digest('hex').slice(0,length);
const seal=(key,text,bits)=>(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256',key)
.update(text,'utf8')
.digest()
.subarray(0,bits/ 8)
.toString('base64url');
const isSameSeal=(one,other)=>(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(one,'utf8').digest('hex')===(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(other,'utf8').digest('hex');
}),
43778:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
D2:()=>(withinSegment),
D8:()=>(anything),
eu:()=>(literal),
kt:()=>(matchesGlob),
mF:()=>(anyFolders)
});
const one=(matches)=>({matches,times:'once'});
const literal=(letter)=>one((each)=>each===letter);
const withinSegment={matches:(letter)=>letter!=='/',times:'any'};
const anything={matches:()=>true,times:'any'};
const anyFolders=[{...anything,optionalPair:true},literal('/')];
const matchesGlob=(glob,text)=>{
const seen=new Int32Array(glob.length+2).fill(-1);
const entered=new Int32Array(glob.length+2).fill(-1);
const enter=(places,from,letter)=>{
for(let at=from;at<=glob.length;at+=1){
const part=glob[at];
if(part?.optionalPair===true&&entered[at]!==letter){
entered[at]=letter;
enter(places,at+2,letter);
}
if(seen[at]===letter)
return;
seen[at]=letter;
places.push(at);
if(part===undefined||part.times==='once')
return;
}
};
const stay=(places,at,letter)=>{
if(seen[at]!==letter)
places.push(at);
seen[at]=letter;
enter(places,at+1,letter);
};
let reached=[];
enter(reached,0,0);
let count=0;
for(const letter of text){
count+=1;
const next=[];
for(const at of reached){
const part=glob[at];
if(part?.matches(letter)!==true)
continue;
if(part.times==='any')
stay(next,at,count);
else
enter(next,at+1,count);
}
if(next.length===0)
return false;
reached=next;
}
return seen[glob.length]===count;
};
}),
32691:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
Am:()=>(releaseBranches),
Au:()=>(namedBranch),
E4:()=>(versionOf),
HB:()=>(chooseEnvironment),
KK:()=>(onBranches),
Q5:()=>(isFromAnywhere),
S9:()=>(isReleaseBranch),
Tp:()=>(isMovingTag),
W0:()=>(branchOf),
cO:()=>(tagOf),
mw:()=>(globMatches),
ny:()=>(takes),
tr:()=>(versionUnder)
});
var semver__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(54978);
var _glob_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(43778);
const oneInSegment={..._glob_js__WEBPACK_IMPORTED_MODULE_1__ .D2,times:'once'};
const globMatches=(glob,text)=>{
const parts=Array.from(glob.matchAll(/\*\*|[\s\S]/gu),([part])=>part==='**'?_glob_js__WEBPACK_IMPORTED_MODULE_1__ .D8:part==='*'?_glob_js__WEBPACK_IMPORTED_MODULE_1__ .D2:part==='?'?oneInSegment:(0,_glob_js__WEBPACK_IMPORTED_MODULE_1__ .eu)(part));
return(0,_glob_js__WEBPACK_IMPORTED_MODULE_1__ .kt)(parts,text);
};
const tagOf=(ref)=>(ref.startsWith('refs/tags/')?ref.slice(10):null);
const branchOf=(ref)=>(ref.startsWith('refs/heads/')?ref.slice(11):null);
const prefixOf=(glob)=>glob.split(/[*?]/)[0]??'';
const versionOf=(ref)=>{
const tag=tagOf(ref);
if(tag===null)
return null;
const parsed=semver__WEBPACK_IMPORTED_MODULE_0__.parse(tag.replace(/^v/,''));
return parsed===null?null:parsed.raw;
};
const versionUnder=({tag:glob},ref)=>{
const tag=tagOf(ref);
if(tag===null)
return null;
const prefix=prefixOf(glob??'').replace(/[\d.]{1,100}$/,'');
const own=tag.startsWith(prefix)?versionOf(`refs/tags/${tag.slice(prefix.length)}`):null;
return own??versionOf(ref);
};
const isPrerelease=(version)=>version!==null&&semver__WEBPACK_IMPORTED_MODULE_0__.prerelease(version)!==null;
const onBranches=({onBranch})=>onBranch===null?[]:typeof onBranch==='string'?[onBranch]:onBranch;
const describeRule=(rule)=>rule.branch!==null
?`branch ${rule.branch}`
:`tags ${rule.tag??''}${rule.prerelease?'':' without prereleases'}${rule.onBranch===null?'':` on ${onBranches(rule).join(' or ')}`}`;
const branchRules=(promote)=>promote.branch===null?onBranches(promote):[promote.branch];
const isFromAnywhere=(promote)=>branchRules(promote).length===0;
const isReleaseBranch=(promote,branch,otherwise)=>releaseBranches(promote,otherwise).some((rule)=>globMatches(rule,branch));
const releaseBranches=(promote,otherwise)=>{
const rules=branchRules(promote);
return rules.length>0||otherwise===null?rules:[otherwise];
};
const namedBranch=({promote})=>branchRules(promote).find((rule)=> !/[*?]/.test(rule))??null;
const isMovingTag=(promote,ref)=> !promote.semver&&tagOf(ref)!==null&&versionUnder(promote,ref)===null;
const takes=(environment,release)=>{
const{promote}=environment;
const[tag,branch]=[tagOf(release.ref),branchOf(release.ref)];
const refuse=(why)=>({
code:'not-promotable',
message:`${environment.name} takes ${describeRule(promote)}; ${why}.`,
remedy:`Deploy a ref that 'environments.${environment.name}.promote' takes, or change that rule in the runbook.`,
});
if(promote.branch!==null){
return branch!==null&&globMatches(promote.branch,branch)?null:refuse(`${release.ref} is not that branch`);
}
if(tag===null)
return refuse(`${release.ref} is not a tag`);
if(promote.tag===null|| !globMatches(promote.tag,tag))
return refuse(`tag ${tag} does not match`);
const version=versionUnder(promote,release.ref);
if(version===null){
if(promote.semver)
return refuse(`tag ${tag} is not a semantic version, and the rule does not say 'semver: false'`);
return promote.prerelease
?null
:refuse(`tag ${tag} is not a semantic version, so nobody can tell whether it is a prerelease`);
}
return promote.prerelease|| !isPrerelease(version)?null:refuse(`${version} is a prerelease`);
};
const nearestRule=(environments,release)=>{
const tag=tagOf(release.ref);
if(tag===null)
return null;
const byTag=environments.flatMap((environment)=>{
const glob=environment.promote.tag;
return glob===null?[]:[{environment,glob}];
});
const near=byTag.find(({glob})=>globMatches(glob,tag))??
byTag.find(({glob})=>prefixOf(glob)!==''&&tag.includes(prefixOf(glob)))??
byTag[0];
return near===undefined?null:takes(near.environment,release);
};
const noneTakes=(release,environments,names)=>({
outcome:'none',
nearest:nearestRule(environments,release),
refusal:{
code:'no-environment',
message:`No environment takes ${release.ref}: nothing to do.`,
remedy:`If it should be deployed, let a 'promote' rule of ${names} take it.`,
},
});
const chooseEnvironment=(request)=>{
const{release,environments,asked,verified}=request;
const names=environments.map((environment)=>environment.name).join(', ');
if(asked!==null){
const environment=environments.find((candidate)=>candidate.name.toLowerCase()===asked.toLowerCase());
if(environment===undefined){
const refusal={
code:'bad-input',
message:`There is no environment '${asked}' in the runbook.`,
remedy:`Use one of: ${names}.`,
};
return{outcome:'refused',environment:null,refusal};
}
const refusal=takes(environment,release);
if(refusal!==null)
return{outcome:'refused',environment,refusal};
return{outcome:'chosen',environment,verifiedAlready:verified.has(environment.name)};
}
const takers=environments.filter((environment)=>takes(environment,release)===null);
const next=takers.find((environment)=> !verified.has(environment.name));
const chosen=next??takers.at(-1);
if(chosen!==undefined)
return{outcome:'chosen',environment:chosen,verifiedAlready:next===undefined};
return noneTakes(release,environments,names);
};
}),
4970:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
FA:()=>(says),
GD:()=>(keptText),
H5:()=>(decodeEvent),
LP:()=>(longestDescription),
r9:()=>(encodeEvent)
});
var _core_text_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(26639);
const longestDescription=140;
const spoken={
begun:{state:'in_progress',word:'begun'},
artifact:{state:'in_progress',word:'artifact'},
adopted:{state:'in_progress',word:'runbook2'},
verified:{state:'success',word:'verified'},
unverified:{state:'success',word:'unverified'},
'rolled-back':{state:'failure',word:'rolled back:'},
shadow:{state:'failure',word:'shadow:'},
failed:{state:'failure',word:'failed:'},
cancelled:{state:'error',word:'cancelled'},
abandoned:{state:'error',word:'abandoned:'},
broken:{state:'error',word:'ended by an error:'},
replaced:{state:'inactive',word:'replaced by deployment'},
doubled:{state:'inactive',word:'recorded twice:'},
held:{state:'inactive',word:'nothing deployed; holds'},
};
const names=Object.keys(spoken).filter((name)=>name in spoken);
const encodeEvent=({event,text})=>{
const{state,word}=spoken[event];
const said=`${word} ${text}`;
return{state,description:(0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__ .Jj)(event==='artifact'?said:(0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__ .TN)(said),longestDescription)};
};
const keptText=(event)=>encodeEvent(event).description.slice(spoken[event.event].word.length+1);
const decodeEvent=(status)=>{
const{state,description}=status;
for(const event of names){
const{state:expected,word}=spoken[event];
if(state!==expected|| !description.startsWith(word))
continue;
const rest=description.slice(word.length);
if(rest===''||rest.startsWith(' '))
return{event,text:rest.slice(1)};
}
return null;
};
const says=(event,status)=>decodeEvent(status)?.event===event;
}),
54214:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
DY:()=>(rollbackCandidates),
Gm:()=>(isRolledBack),
H$:()=>(liveEntry),
M$:()=>(recordsOf),
M1:()=>(unfinished),
MU:()=>(isOurs),
Q5:()=>(withoutBot),
U3:()=>(verifiedAt),
UB:()=>(movedTag),
YE:()=>(liveSuccesses),
dJ:()=>(failuresOf),
gd:()=>(hasStarted),
p4:()=>(isVerified),
qm:()=>(isVerifiedAt)
});
var _core_place_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(7473);
var _event_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(4970);
const recordsOf=(history)=>history.records??history.entries.map(({deployment})=>deployment);
const isOurs=(deployment,place,viewer)=>deployment.payload!==null&&
deployment.payload.sha===deployment.sha&&
(0,_core_place_js__WEBPACK_IMPORTED_MODULE_1__ .O1)({service:deployment.payload.service,environment:deployment.environment},place)&&
withoutBot(deployment.creator??'')===viewer;
const withoutBot=(login)=>login.replace(/\[bot\]$/,'');
const isVerified=(entry)=>{
const verified=entry.statuses.findIndex((status)=>(0,_event_js__WEBPACK_IMPORTED_MODULE_0__ .FA)('verified',status));
const broken=entry.statuses.findIndex((status)=>status.state==='failure'||status.state==='error');
return verified!== -1&&(broken=== -1||verified<broken);
};
const verifiedAt=({statuses})=>statuses.find((status)=>(0,_event_js__WEBPACK_IMPORTED_MODULE_0__ .FA)('verified',status))?.createdAt??null;
const isRolledBack=({statuses})=>statuses.some((status)=>(0,_event_js__WEBPACK_IMPORTED_MODULE_0__ .FA)('rolled-back',status));
const failuresOf=({statuses})=>statuses
.flatMap((status)=>{
if(status.state!=='failure'&&status.state!=='error')
return[];
const event=(0,_event_js__WEBPACK_IMPORTED_MODULE_0__ .H5)(status);
return event?.event==='rolled-back'||event?.event==='shadow'
?[]
:[{at:status.createdAt,text:event?.event==='failed'?event.text:status.description}];
})
.toReversed();
const hasStarted=(entry)=>entry.statuses.some((status)=>['in_progress','success','failure'].includes(status.state));
const liveEntry=(history)=>history.entries.find(hasStarted)??null;
const unfinished=(history)=>history.entries.filter((entry)=>{
const newest=entry.statuses[0]?.state??'queued';
return newest==='queued'||newest==='pending'||newest==='in_progress';
});
const liveSuccesses=(history)=>history.entries.filter((entry)=>entry.statuses[0]?.state==='success');
const isVerifiedAt=(history,sha)=>{
const newest=history.entries.find((entry)=>entry.deployment.sha===sha&&hasStarted(entry));
return newest!==undefined&&isVerified(newest);
};
const movedTag=(histories,release)=>{
if(!release.ref.startsWith('refs/tags/'))
return null;
for(const history of histories){
const before=recordsOf(history).find(({payload})=>payload.ref===release.ref);
if(before===undefined)
continue;
const{sha}=before.payload;
if(sha!==release.sha)
return{environment:history.place.environment,sha};
}
return null;
};
const rollbackCandidates=(facts)=>{
const seen=new Set();
const candidates=[];
for(const entry of facts.history.entries){
const{sha,tree,ref}=entry.deployment.payload;
if(!isVerified(entry)||seen.has(tree))
continue;
seen.add(tree);
const refusedBecause=sha===facts.bad||tree===facts.badTree
?'it is the release to get away from'
:facts.movedRefs.has(ref)
?`${ref} no longer names the commit that was verified`
:null;
candidates.push({entry,refusedBecause});
}
return candidates;
};
}),
29528:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
D:()=>(decodePayload),
Zd:()=>(holdKey),
ar:()=>(adoptionText),
k8:()=>(adoptedPayload),
sR:()=>(isAdoptedElsewhere),
v3:()=>(deploymentKey)
});
var zod__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(35943);
var _core_digest_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(88700);
var _core_place_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(7473);
var _core_promotion_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(32691);
var _core_release_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(78835);
const count=zod__WEBPACK_IMPORTED_MODULE_2__ .aig().int().nonnegative();
const payloadSchema=zod__WEBPACK_IMPORTED_MODULE_2__ .Ikc({
runbook:zod__WEBPACK_IMPORTED_MODULE_2__ .euz(2),
kind:zod__WEBPACK_IMPORTED_MODULE_2__ .k5n(['deploy','rollback']),
service:zod__WEBPACK_IMPORTED_MODULE_2__ .YjP().min(1),
version:zod__WEBPACK_IMPORTED_MODULE_2__ .YjP().nullable(),
ref:zod__WEBPACK_IMPORTED_MODULE_2__ .YjP(),
tagObject:zod__WEBPACK_IMPORTED_MODULE_2__ .YjP(),
sha:zod__WEBPACK_IMPORTED_MODULE_2__ .YjP(),
tree:zod__WEBPACK_IMPORTED_MODULE_2__ .YjP(),
run:count,
attempt:count,
job:zod__WEBPACK_IMPORTED_MODULE_2__ .yqP(zod__WEBPACK_IMPORTED_MODULE_2__ .YjP()),
artifact:zod__WEBPACK_IMPORTED_MODULE_2__ .YjP().nullable(),
previous:zod__WEBPACK_IMPORTED_MODULE_2__ .YjP().nullable(),
key:zod__WEBPACK_IMPORTED_MODULE_2__ .YjP().min(1),
policy:zod__WEBPACK_IMPORTED_MODULE_2__ .YjP().nullable(),
from:zod__WEBPACK_IMPORTED_MODULE_2__ .yqP(zod__WEBPACK_IMPORTED_MODULE_2__ .YjP()),
to:zod__WEBPACK_IMPORTED_MODULE_2__ .yqP(zod__WEBPACK_IMPORTED_MODULE_2__ .YjP()),
force:zod__WEBPACK_IMPORTED_MODULE_2__ .yqP(zod__WEBPACK_IMPORTED_MODULE_2__ .YjP()),
sig:zod__WEBPACK_IMPORTED_MODULE_2__ .yqP(zod__WEBPACK_IMPORTED_MODULE_2__ .YjP()),
});
const fromJson=(text)=>{
try{
const parsed=JSON.parse(text);
return parsed;
}
catch{
return null;
}
};
const decodePayload=(raw)=>{
const once=typeof raw==='string'?fromJson(raw):raw;
const twice=typeof once==='string'?fromJson(once):once;
const parsed=payloadSchema.safeParse(twice);
return parsed.success?parsed.data:null;
};
const deploymentKey=(intent)=>[intent.kind,(0,_core_place_js__WEBPACK_IMPORTED_MODULE_3__ .r4)(intent.place),intent.sha,`${intent.run}.${intent.attempt}`].join(':');
const holdKey=(place,bad)=>['hold',(0,_core_place_js__WEBPACK_IMPORTED_MODULE_3__ .r4)(place),bad].join(':');
const nothing='-';
const short=16;
const placeDigest=(place)=>(0,_core_digest_js__WEBPACK_IMPORTED_MODULE_0__ .br)((0,_core_place_js__WEBPACK_IMPORTED_MODULE_3__ .r4)(place).toLowerCase(),short);
const adoptionText=({place,payload,})=>[
payload.kind,
payload.ref.startsWith('refs/tags/')?'tag':'branch',
`${payload.run}.${payload.attempt}`,
payload.tagObject,
placeDigest(place),
payload.policy?.slice(0,short)??nothing,
nothing,
].join(' ');
const form= /^(deploy|rollback) (tag|branch) (\d{1,15})\.(\d{1,5}) ([0-9a-f]{40,64}) ([0-9a-f]{16}) (\S{1,16}) (\S{1,22})$/;
const adoptedPayload=(place,deployment,text)=>{
const[whole,kind,type,run,attempt,tagObject='',at,policy=nothing]=form.exec(text)??[];
if(whole===undefined|| !(0,_core_release_js__WEBPACK_IMPORTED_MODULE_4__ .Wf)(tagObject)||at!==placeDigest(place))
return null;
const ref=`refs/${type==='tag'?'tags':'heads'}/${deployment.ref.replace(/^refs\/(?:tags|heads)\//,'')}`;
return{
runbook:2,
kind:kind==='rollback'?'rollback':'deploy',
service:place.service,
version:(0,_core_promotion_js__WEBPACK_IMPORTED_MODULE_1__ .E4)(ref),
ref,
tagObject,
sha:deployment.sha,
run:Number(run),
attempt:Number(attempt),
artifact:null,
previous:null,
key:`adopted:${deployment.id}`,
policy:policy===nothing?null:policy,
};
};
const isAdoptedElsewhere=(event,deployment,place)=>event?.event==='adopted'&&form.test(event.text)&&adoptedPayload(place,deployment,event.text)===null;
}),
60717:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
S:()=>(gatherOwn),
c:()=>(gatherHistory)
});
var _decide_payload_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(29528);
var _decide_event_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(4970);
var _decide_history_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(54214);
const batch=30;
const believable=(statuses,viewer)=>statuses.filter(({state,creator})=>state!=='success'||(0,_decide_history_js__WEBPACK_IMPORTED_MODULE_2__ .Q5)(creator??'')===viewer);
const isOfJob=({creator},viewer)=>creator===null|| !creator.endsWith('[bot]')||(0,_decide_history_js__WEBPACK_IMPORTED_MODULE_2__ .Q5)(creator)===viewer;
const mayBeOurs=(deployment,place,viewer)=>(0,_decide_history_js__WEBPACK_IMPORTED_MODULE_2__ .MU)(deployment,place,viewer)||(deployment.payload===null&&isOfJob(deployment,viewer));
const adoptedEntry=async(deployment,statuses,{place,viewer},{github})=>{
for(const status of statuses){
const event=(0,_decide_history_js__WEBPACK_IMPORTED_MODULE_2__ .Q5)(status.creator??'')===viewer?(0,_decide_event_js__WEBPACK_IMPORTED_MODULE_1__ .H5)(status):null;
const payload=event?.event==='adopted'?(0,_decide_payload_js__WEBPACK_IMPORTED_MODULE_0__ .k8)(place,deployment,event.text):null;
if(payload===null)
continue;
const commit=await github.commit(deployment.sha);
return[{deployment:{...deployment,payload:{...payload,tree:commit?.tree??deployment.sha}},statuses}];
}
return[];
};
const entryOf=async(deployment,statuses,whose,ports)=>(0,_decide_history_js__WEBPACK_IMPORTED_MODULE_2__ .MU)(deployment,whose.place,whose.viewer)
?[{deployment,statuses}]
:adoptedEntry(deployment,statuses,whose,ports);
const gatherOwn=async(deployment,service,ports)=>{
const viewer=await ports.github.viewer();
const place={service,environment:deployment.environment};
if(!mayBeOurs(deployment,place,viewer))
return null;
const statuses=await ports.github.deploymentStatuses(deployment.id);
const[entry=null]=await entryOf(deployment,statuses,{place,viewer},ports);
return entry;
};
const gatherHistory=async(place,ports,asked={})=>{
const{github}=ports;
const[deployments,viewer,recent]=await Promise.all([
github.deployments(place.environment),
github.viewer(),
github.recentStatuses(place.environment),
]);
const statusesOf=({id})=>{
const known=recent.get(id);
return known===undefined?github.deploymentStatuses(id):Promise.resolve(known);
};
const ours=deployments.filter((deployment)=>mayBeOurs(deployment,place,viewer));
const read=async(some)=>{
const found=await Promise.all(some.map(async(each)=>entryOf(each,believable(await statusesOf(each),viewer),{place,viewer},ports)));
return found.flat();
};
const entries=[];
let done=0;
while(done<ours.length){
const next=ours.slice(done,done+batch);
done+=next.length;
entries.push(...(await read(next)));
const trees=new Set(entries.filter(_decide_history_js__WEBPACK_IMPORTED_MODULE_2__ .p4).map((entry)=>entry.deployment.payload.tree));
if(trees.size>=(asked.wanted??2))
break;
}
entries.push(...(await read(ours.slice(done).filter(({sha})=>sha===asked.sha))));
const records=[
...entries.map(({deployment})=>deployment),
...ours.slice(done).filter((each)=>(0,_decide_history_js__WEBPACK_IMPORTED_MODULE_2__ .MU)(each,place,viewer)),
];
return{place,entries,records:records.toSorted((one,other)=>other.id-one.id)};
};
})
};
