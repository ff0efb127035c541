export const id=3649;
export const ids=[3649];
export const modules={
43649:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__,{
creator:()=>(creator),
deploymentSchema:()=>(deploymentSchema),
numberedAnswer:()=>(numberedAnswer),
recentAnswer:()=>(recentAnswer),
stateSchema:()=>(stateSchema)
});
var zod__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(35943);
var _records_decide_payload_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(29528);
var _viewer_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(38039);
const creator=zod__WEBPACK_IMPORTED_MODULE_1__ .Ikc({login:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP()}).nullish();
const deploymentSchema=zod__WEBPACK_IMPORTED_MODULE_1__ .Ikc({
id:zod__WEBPACK_IMPORTED_MODULE_1__ .aig(),
sha:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP(),
ref:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP(),
environment:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP(),
task:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP(),
payload:zod__WEBPACK_IMPORTED_MODULE_1__ .L5J(),
creator,
created_at:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP(),
})
.transform((raw)=>({
id:raw.id,
sha:raw.sha,
ref:raw.ref,
environment:raw.environment,
task:raw.task,
payload:(0,_records_decide_payload_js__WEBPACK_IMPORTED_MODULE_0__ .D)(raw.payload),
creator:raw.creator?.login??null,
createdAt:raw.created_at,
}));
const stateSchema=zod__WEBPACK_IMPORTED_MODULE_1__ .k5n(['error','failure','inactive','in_progress','queued','pending','success'])
.catch('pending');
const actor=zod__WEBPACK_IMPORTED_MODULE_1__ .Ikc({login:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP(),__typename:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP()});
const recentSchema=zod__WEBPACK_IMPORTED_MODULE_1__ .Ikc({
state:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP().toLowerCase().pipe(stateSchema),
description:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP().nullish(),
createdAt:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP(),
logUrl:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP().nullish(),
creator:actor.nullish(),
})
.transform(({creator:by,...raw})=>({
state:raw.state,
description:raw.description??'',
createdAt:raw.createdAt,
logUrl:raw.logUrl||null,
creator:by==null?null:by.__typename==='Bot'?`${(0,_viewer_js__WEBPACK_IMPORTED_MODULE_2__ .q)(by.login)}[bot]`:by.login,
}));
const recentAnswer=zod__WEBPACK_IMPORTED_MODULE_1__ .Ikc({
nodes:zod__WEBPACK_IMPORTED_MODULE_1__ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__ .Ikc({
id:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP(),
statuses:zod__WEBPACK_IMPORTED_MODULE_1__ .Ikc({totalCount:zod__WEBPACK_IMPORTED_MODULE_1__ .aig(),nodes:zod__WEBPACK_IMPORTED_MODULE_1__ .YOg(recentSchema)}),
})),
})
.nullable();
const numberedAnswer=zod__WEBPACK_IMPORTED_MODULE_1__ .Ikc({id:zod__WEBPACK_IMPORTED_MODULE_1__ .aig(),node_id:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP().optional()});
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
7473:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
O1:()=>(isSamePlace),
qQ:()=>(placeOfKey),
r4:()=>(placeKey),
tF:()=>(slugOf)
});
var _text_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(26639);
const slugOf=(service)=>(0,_text_js__WEBPACK_IMPORTED_MODULE_0__ .Mx)(service
.normalize('NFKC')
.toLowerCase()
.replace(/[^\p{L}\p{N}.]+/gu,'-')
.replace(/^[-.]+/,''),'-.')||'service';
const segment=(text)=>text.replace(/[%/]/g,(sign)=>encodeURIComponent(sign));
const fromSegment=(text)=>text.replace(/%2f|%25/gi,(code)=>decodeURIComponent(code));
const placeKey=({service,environment})=>`${slugOf(service)}/${segment(environment)}`;
const placeOfKey=(key)=>{
const[service='',environment='',...rest]=key.split('/');
return service===''||environment===''||rest.length>0
?null
:{service,environment:fromSegment(environment)};
};
const isSamePlace=(one,other)=>slugOf(one.service)===slugOf(other.service)&&one.environment.toLowerCase()===other.environment.toLowerCase();
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
})
};
