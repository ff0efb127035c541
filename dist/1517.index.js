export const id=1517;
export const ids=[1517];
export const modules={
88531:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
$r:()=>(openChild),
JL:()=>(deployVariables),
V2:()=>(failure),
ag:()=>(said),
o_:()=>(jsonOf),
w$:()=>(lastLines)
});
var _core_duration_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(58008);
const shownLines=50;
const lastLines=(text,lines=shownLines)=>text.trimEnd().split('\n').slice(-lines).join('\n');
const said=(result)=>[result.stdout,result.stderr].filter((text)=>text.trim()!=='').join('\n');
const jsonOf=(text)=>{
try{
return JSON.parse(text);
}
catch{
return null;
}
};
const deployVariables=(request)=>({
DEPLOY_ENVIRONMENT:request.environment,
DEPLOY_SHA:request.release.sha,
DEPLOY_VERSION:request.release.version??'',
DEPLOY_REF:request.release.ref,
DEPLOY_PREVIOUS_SHA:request.previousSha??'',
DEPLOY_ARTIFACT:request.artifact??'',
});
const shortestMs=15_000;
const longestQuestionMs=60_000;
const openChild=(request,given,ports)=>{
const began=ports.clock.monotonicMs();
const elapsedMs=()=>ports.clock.monotonicMs()-began;
const leftMs=()=>Math.max(0,given.timeoutMs-elapsedMs());
const env={...ports.command.baseEnvironment(),...request.env,...given.env,...deployVariables(request)};
const show={
onLine:(line)=>ports.log.info(line),
onQuiet:(quietMs)=>ports.log.info(`Still at work after ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(quietMs)} ...`),
};
const run=async(argv,timeoutMs,shown={})=>{
const result=await ports.command.run({argv,cwd:request.directory,env,timeoutMs,...shown});
ports.clock.throwIfCancelled();
return result;
};
return{
know:async(argv)=>{
const answer=await ports.command.ask({argv,cwd:request.directory,env});
ports.clock.throwIfCancelled();
return answer;
},
ask:(argv)=>run(argv,Math.max(shortestMs,Math.min(longestQuestionMs,leftMs()))),
show:(argv)=>run(argv,Math.max(shortestMs,leftMs()),show),
leftMs,
elapsedMs,
};
};
const failure=(why,remedy,log='')=>({ok:false,why,remedy,log});
}),
95711:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
B_:()=>(decodeImages),
Jo:()=>(encodeImages),
PL:()=>(immutableNames),
_M:()=>(repositoryOf)
});
var zod__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(35943);
var _child_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(88531);
const immutable= /^(?:\w[\w.:-]*\/)*\w[\w.-]*@sha256:[0-9a-f]{64}$|^sha256:[0-9a-f]{64}$/;
const artifact=zod__WEBPACK_IMPORTED_MODULE_1__ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__ .YjP().regex(/^[\w.-]+$/),zod__WEBPACK_IMPORTED_MODULE_1__ .YjP().regex(immutable));
const encodeImages=(images)=>JSON.stringify(Object.fromEntries(Object.entries(images).toSorted(([a],[b])=>(a<b? -1:1))));
const decodeImages=(text)=>{
const parsed=artifact.safeParse((0,_child_js__WEBPACK_IMPORTED_MODULE_0__ .o_)(text));
return parsed.success&&Object.keys(parsed.data).length>0?parsed.data:null;
};
const familiar=(repository)=>repository.replace(/^docker\.io\//,'').replace(/^library\//,'');
const repositoryOf=(reference)=>familiar((reference.split('@',1)[0]??'').replace(/:[^/:]*$/,''));
const immutableNames=(asked,image)=>{
const own=image.digests.filter((digest)=>repositoryOf(digest)===repositoryOf(asked));
return[...own,image.id,...image.digests.filter((digest)=> !own.includes(digest))];
};
}),
60669:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
$H:()=>(describeEvents),
jH:()=>(parseWorkload),
mi:()=>(parsePods)
});
var zod__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(35943);
var _child_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(88531);
var _words_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(75827);
const count=zod__WEBPACK_IMPORTED_MODULE_1__ .aig().default(0);
const workload=zod__WEBPACK_IMPORTED_MODULE_1__ .Ikc({
metadata:zod__WEBPACK_IMPORTED_MODULE_1__ .Ikc({generation:count}),
spec:zod__WEBPACK_IMPORTED_MODULE_1__ .Ikc({
replicas:zod__WEBPACK_IMPORTED_MODULE_1__ .aig().default(1),
paused:zod__WEBPACK_IMPORTED_MODULE_1__ .zMY().default(false),
selector:zod__WEBPACK_IMPORTED_MODULE_1__ .Ikc({
matchLabels:zod__WEBPACK_IMPORTED_MODULE_1__ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__ .YjP(),zod__WEBPACK_IMPORTED_MODULE_1__ .YjP()).default({}),
matchExpressions:zod__WEBPACK_IMPORTED_MODULE_1__ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__ .Ikc({key:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP(),operator:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP(),values:zod__WEBPACK_IMPORTED_MODULE_1__ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__ .YjP()).nullish()}))
.default([]),
}),
updateStrategy:zod__WEBPACK_IMPORTED_MODULE_1__ .Ikc({type:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP().default(''),rollingUpdate:zod__WEBPACK_IMPORTED_MODULE_1__ .Ikc({partition:count}).nullish()})
.optional(),
template:zod__WEBPACK_IMPORTED_MODULE_1__ .Ikc({spec:zod__WEBPACK_IMPORTED_MODULE_1__ .Ikc({containers:zod__WEBPACK_IMPORTED_MODULE_1__ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__ .Ikc({name:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP(),image:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP()}))})}),
}),
status:zod__WEBPACK_IMPORTED_MODULE_1__ .Ikc({
observedGeneration:count,
updatedReplicas:count,
availableReplicas:count,
desiredNumberScheduled:zod__WEBPACK_IMPORTED_MODULE_1__ .aig().optional(),
updatedNumberScheduled:count,
numberAvailable:count,
conditions:zod__WEBPACK_IMPORTED_MODULE_1__ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__ .Ikc({
type:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP(),
status:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP(),
reason:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP().default(''),
message:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP().default(''),
}))
.default([]),
})
.prefault({}),
});
const selectorOf=({matchLabels,matchExpressions})=>{
const parts=matchExpressions.map(({key,operator,values})=>{
switch(operator){
case'In':
case'NotIn':
return`${key} ${operator.toLowerCase()} (${(values??[]).join(',')})`;
case'Exists':
return key;
case'DoesNotExist':
return`!${key}`;
default:
return null;
}
});
const labels=Object.entries(matchLabels).map(([name,value])=>`${name}=${value}`);
return parts.includes(null)?'':[...labels,...parts].join(',');
};
const isComplaint=({type,status})=>type==='ReplicaFailure'?status==='True':status==='False';
const parseWorkload=(text)=>{
const parsed=workload.safeParse((0,_child_js__WEBPACK_IMPORTED_MODULE_0__ .o_)(text));
if(!parsed.success)
return null;
const{metadata,spec,status}=parsed.data;
const partition=spec.updateStrategy?.rollingUpdate?.partition??0;
const everyNode=status.desiredNumberScheduled!==undefined;
return{
containers:spec.template.spec.containers,
paused:spec.paused,
observed:status.observedGeneration>=metadata.generation,
wanted:status.desiredNumberScheduled??spec.replicas,
updated:everyNode?status.updatedNumberScheduled:status.updatedReplicas,
available:everyNode?status.numberAvailable:status.availableReplicas,
selector:selectorOf(spec.selector),
...(spec.updateStrategy?.type==='OnDelete'?{onDelete:true}:{}),
...(partition>0?{partition}:{}),
complaints:status.conditions
.filter(isComplaint)
.map(({type,status:is,reason,message})=>`${type}=${is} ${reason}: ${message}`),
};
};
const ended=zod__WEBPACK_IMPORTED_MODULE_1__ .Ikc({exitCode:count,reason:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP().default('')});
const containerStatus=zod__WEBPACK_IMPORTED_MODULE_1__ .Ikc({
name:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP(),
ready:zod__WEBPACK_IMPORTED_MODULE_1__ .zMY().default(false),
restartCount:count,
imageID:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP().default(''),
state:zod__WEBPACK_IMPORTED_MODULE_1__ .Ikc({
waiting:zod__WEBPACK_IMPORTED_MODULE_1__ .Ikc({reason:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP().default(''),message:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP().default('')}).nullish(),
terminated:ended.nullish(),
})
.prefault({}),
lastState:zod__WEBPACK_IMPORTED_MODULE_1__ .Ikc({terminated:ended.nullish()}).prefault({}),
});
const pods=zod__WEBPACK_IMPORTED_MODULE_1__ .Ikc({
items:zod__WEBPACK_IMPORTED_MODULE_1__ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__ .Ikc({
metadata:zod__WEBPACK_IMPORTED_MODULE_1__ .Ikc({name:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP(),deletionTimestamp:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP().nullish()}),
spec:zod__WEBPACK_IMPORTED_MODULE_1__ .Ikc({containers:zod__WEBPACK_IMPORTED_MODULE_1__ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__ .Ikc({name:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP(),image:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP()}))}),
status:zod__WEBPACK_IMPORTED_MODULE_1__ .Ikc({
phase:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP().default('Unknown'),
message:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP().default(''),
containerStatuses:zod__WEBPACK_IMPORTED_MODULE_1__ .YOg(containerStatus).default([]),
initContainerStatuses:zod__WEBPACK_IMPORTED_MODULE_1__ .YOg(containerStatus).default([]),
conditions:zod__WEBPACK_IMPORTED_MODULE_1__ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__ .Ikc({type:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP(),status:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP(),message:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP().default('')}))
.default([]),
})
.prefault({}),
})),
});
const statusWords=(found)=>{
const waiting=found?.state.waiting;
const end=found?.state.terminated??found?.lastState.terminated;
return[
waiting?`${waiting.reason}${waiting.message===''?'':`: ${waiting.message}`}`:'',
end?`exit code ${end.exitCode}${end.reason===''?'':` (${end.reason})`}`:'',
];
};
const failedInit=({status})=>status.initContainerStatuses.find(({ready,state,lastState})=>{
const end=state.terminated??lastState.terminated;
const stuck= /BackOff|Err|Invalid/.test(state.waiting?.reason??'');
return!ready&&(stuck||(end!==null&&end!==undefined&&end.exitCode!==0));
});
const troubleOf=(pod,container)=>{
const{status}=pod;
const found=status.containerStatuses.find(({name})=>name===container);
const init=failedInit(pod);
const unscheduled=status.conditions.find((condition)=>condition.type==='PodScheduled'&&condition.status==='False');
const initWords=statusWords(init).filter((text)=>text!=='');
return[
...(init===undefined?statusWords(found):[_words_js__WEBPACK_IMPORTED_MODULE_2__ .Ai(init.name,initWords.join(', '))]),
unscheduled===undefined?'':`not scheduled: ${unscheduled.message}`,
status.message,
]
.filter((text)=>text!=='')
.join(', ');
};
const parsePods=(text,container)=>{
const parsed=pods.safeParse((0,_child_js__WEBPACK_IMPORTED_MODULE_0__ .o_)(text));
if(!parsed.success)
return null;
return parsed.data.items.map((pod)=>{
const found=pod.status.containerStatuses.find(({name})=>name===container);
const init=failedInit(pod);
return{
name:pod.metadata.name,
phase:pod.status.phase,
ready:found?.ready??false,
ending:(pod.metadata.deletionTimestamp??null)!==null,
image:pod.spec.containers.find(({name})=>name===container)?.image??'',
imageId:found?.imageID??'',
restarts:found?.restartCount??0,
trouble:troubleOf(pod,container),
...(init===undefined?{}:{init:init.name}),
};
});
};
const events=zod__WEBPACK_IMPORTED_MODULE_1__ .Ikc({
items:zod__WEBPACK_IMPORTED_MODULE_1__ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__ .Ikc({type:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP().default(''),reason:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP().default(''),message:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP().default(''),count})),
});
const describeEvents=(text)=>{
const parsed=events.safeParse((0,_child_js__WEBPACK_IMPORTED_MODULE_0__ .o_)(text));
if(!parsed.success)
return'';
return parsed.data.items
.slice(-10)
.map(({type,reason,message,count:times})=>`  ${type} ${reason}${times>1?` (${times}x)`:''}: ${message}`)
.join('\n');
};
}),
25407:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
Ny:()=>(chooseImage),
kW:()=>(kustomization),
m_:()=>(isSameImage),
pK:()=>(servedImage)
});
var _images_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(95711);
var _words_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(75827);
const reference= /^\w[\w.-]*(?::\d+)?(?:\/\w[\w.-]*)*(?::\w[\w.-]{0,127})?(?:@sha256:[0-9a-f]{64})?$/;
const withoutTag=(image)=> !image.includes('@')&&image.lastIndexOf(':')<=image.lastIndexOf('/');
const chooseImage=(text,variables)=>{
const unset=[...text.matchAll(/\$\{(\w+)\}/g)].flatMap(([,name=''])=>(variables[name]?[]:[name]));
if(unset.length>0)
return{ok:false,why:_words_js__WEBPACK_IMPORTED_MODULE_1__ .BP(text,unset)};
const filled=text.replaceAll(/\$\{(\w+)\}/g,(_all,name)=>variables[name]??'');
const image=withoutTag(filled)?`${filled}:${variables['DEPLOY_SHA']??''}`:filled;
return reference.test(image)?{ok:true,image}:{ok:false,why:_words_js__WEBPACK_IMPORTED_MODULE_1__ .O9(image)};
};
const imageOfId=(imageId)=>{
const name=imageId.replace(/^[\w-]+:\/\//,'');
return/^.+@sha256:[0-9a-f]{64}$/.test(name)?name:null;
};
const digestIn=(text)=> /sha256:[0-9a-f]{64}$/.exec(text)?.[0]??null;
const lastPart=(image)=>image.slice(image.lastIndexOf('/')+1);
const isSameImage=(pod,asked)=>{
if(pod.image===asked)
return true;
const digest=digestIn(asked);
if(digest!==null)
return digestIn(pod.imageId)===digest||digestIn(pod.image)===digest;
const[named='']=pod.image.split('@');
return named.endsWith(`/${asked}`)||lastPart(named)===lastPart(asked);
};
const servedImage=(asked,imageId)=>{
const digest=digestIn(imageId);
const own=imageOfId(imageId);
if(digest===null||own===null)
return null;
const[name='']=asked.split('@');
return`${name.replace(/:[^/:]*$/,'')}@${digest}`;
};
const kustomization=(image)=>{
const[name='',digest]=image.split('@');
const tag= /:([^/:]*)$/.exec(name)?.[1];
const newName=name.replace(/:[^/:]*$/,tag===undefined?'$&':'');
const change=digest===undefined?{newTag:tag}:{digest};
const images=[...new Set([newName,(0,_images_js__WEBPACK_IMPORTED_MODULE_0__ ._M)(image)])].map((known)=>({name:known,newName,...change}));
return`${JSON.stringify({resources:['manifests.yaml'],images})}\n`;
};
}),
96321:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
TY:()=>(failingPods),
VY:()=>(judgeRollout),
sT:()=>(describePods)
});
var _image_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(25407);
var _words_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(75827);
const failed=(why)=>({ok:false,why});
const serving=({pods,image})=>(pods??[]).filter((pod)=>(0,_image_js__WEBPACK_IMPORTED_MODULE_0__ .m_)(pod,image)&&pod.ready&& !pod.ending);
const digestOf=(facts)=>{
if(facts.image.includes('@sha256:'))
return{ok:true,image:facts.image.replace(/:[^/:@]*@/,'@')};
const ids=[...new Set(serving(facts).map(({imageId})=>imageId))];
const images=[...new Set(ids.map((id)=>(0,_image_js__WEBPACK_IMPORTED_MODULE_0__ .pK)(facts.image,id)))];
if(images.length>1)
return failed(_words_js__WEBPACK_IMPORTED_MODULE_1__ .cZ(facts.image,ids));
return{ok:true,image:images[0]??null};
};
const failingPods=({pods,image})=>(pods??[])
.filter((pod)=> !pod.ready&& !pod.ending)
.toSorted((a,b)=>Number((0,_image_js__WEBPACK_IMPORTED_MODULE_0__ .m_)(b,image))-Number((0,_image_js__WEBPACK_IMPORTED_MODULE_0__ .m_)(a,image)));
const judgeRollout=(facts)=>{
const{status,workload,container,image}=facts;
if(workload===null||facts.pods===null)
return failed(_words_js__WEBPACK_IMPORTED_MODULE_1__ .c1);
const now=workload.containers.find(({name})=>name===container)?.image;
if(now!==image)
return failed(_words_js__WEBPACK_IMPORTED_MODULE_1__ .K$({container,found:now,wanted:image}));
if(status!=='done'){
const trouble=failingPods(facts)[0]?.trouble??workload.complaints[0]??'';
const how=status==='timed-out'?_words_js__WEBPACK_IMPORTED_MODULE_1__ .H5:'it failed';
const said=trouble===''?'':` (${trouble})`;
return failed(_words_js__WEBPACK_IMPORTED_MODULE_1__ .Zd({
how,
available:workload.available,
wanted:workload.wanted,
updated:workload.updated,
said,
}));
}
if(!workload.observed)
return failed(_words_js__WEBPACK_IMPORTED_MODULE_1__ .WG);
if(workload.wanted===0)
return failed(_words_js__WEBPACK_IMPORTED_MODULE_1__ .KE);
const{wanted,updated,available}=workload;
if(updated<wanted||available<wanted){
return failed(_words_js__WEBPACK_IMPORTED_MODULE_1__ .rj({updated,wanted,available}));
}
if(serving(facts).length===0)
return failed(_words_js__WEBPACK_IMPORTED_MODULE_1__ .wX(image));
return digestOf(facts);
};
const describePods=(pods)=>pods
.map(({name,phase,ready,restarts,trouble,image})=>{
const restarted=restarts===0?'':`, ${restarts} restarts`;
return`${name}: ${phase}, ${ready?'ready':'not ready'}${restarted}, ${image}${trouble===''?'':`\n  ${trouble}`}`;
})
.join('\n');
}),
75827:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
$0:()=>(noImage),
A5:()=>(useRollingUpdate),
Ai:()=>(initTrouble),
BP:()=>(imageNeeds),
Be:()=>(kubectlSaysWhy),
CK:()=>(checkKubeconfig),
ER:()=>(partitioned),
Fr:()=>(undoneByKubectl),
Ft:()=>(paused),
H5:()=>(rolloutTooSlow),
IT:()=>(workloadUnclear),
K$:()=>(otherImage),
KE:()=>(scaledToZero),
KZ:()=>(installKubectl),
O9:()=>(notAnImage),
Q:()=>(tagIsUsed),
Qt:()=>(chooseKubernetes),
SD:()=>(checkSelector),
U:()=>(resume),
UL:()=>(noKubectl),
WG:()=>(definitionUnseen),
Zb:()=>(rolloutOf),
Zd:()=>(rolloutState),
ah:()=>(notChanged),
bm:()=>(workloadUnread),
c1:()=>(rolloutUnknown),
cZ:()=>(differentImages),
cd:()=>(checkImage),
fq:()=>(recordedNoImage),
gF:()=>(clearPartition),
ho:()=>(noContainer),
i3:()=>(rollingOut),
ju:()=>(onDelete),
pV:()=>(rolloutFailed),
rj:()=>(notAllNew),
rk:()=>(nameOneOf),
rt:()=>(oldPodsServe),
wX:()=>(noPodReady),
wp:()=>(selectorUnclear),
xp:()=>(noDigests),
yP:()=>(undoFailed)
});
var _core_text_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(26639);
const imageNeeds=(image,variables)=>`the image ${image} names ${variables.join(', ')}, which ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__ .Cj)(variables.length)} not set`;
const notAnImage=(image)=>`${image.slice(0,200)} is not an image name`;
const differentImages=(image,ids)=>`its pods run different images under the tag ${image}, which moved in the meantime: ${ids.join(', ')}`;
const selectorUnclear=(workload)=>`The selector of ${workload} is not understood, so its pods can't be found. Nothing was changed.`;
const checkSelector='Use matchLabels, or the operators In, NotIn, Exists and DoesNotExist.';
const onDelete=(workload)=>`${workload} renews a pod only when somebody deletes it (updateStrategy OnDelete). Nothing was changed.`;
const useRollingUpdate="Set 'updateStrategy.type: RollingUpdate', or deploy it by a command of your own.";
const partitioned=(workload,partition)=>`${workload} renews only the pods from number ${partition} on (rollingUpdate.partition). Nothing was changed.`;
const clearPartition="Set 'updateStrategy.rollingUpdate.partition' to 0 when all pods may be renewed.";
const initTrouble=(name,trouble)=>`init container ${name}: ${trouble}`;
const rolloutUnknown='the API server did not report the result';
const otherImage=({container,found,wanted,})=>`its container ${container} is defined with ${found??'no image'} and not with ${wanted}`;
const rolloutTooSlow='it did not finish in time';
const rolloutState=({how,available,wanted,updated,said,})=>`${how}: ${available} of ${wanted} pods are available, ${updated} are new${said}`;
const definitionUnseen='its controller has not seen the new definition';
const scaledToZero='it is scaled to 0 pods, so nothing runs';
const notAllNew=({updated,wanted,available,})=>`only ${updated} of ${wanted} pods are new and ${available} available, although kubectl reported success`;
const noPodReady=(image)=>`no pod is ready with ${image}`;
const installKubectl="Install kubectl in an earlier step; GitHub's runners have it.";
const noKubectl=(why)=>`There is no \`kubectl\` program on PATH, and it could not be installed: ${why}. Nothing was changed.`;
const checkKubeconfig="Check KUBECONFIG, 'context', 'namespace' and 'workload', and that its user may get and patch it.";
const workloadUnread=(workload,why)=>`${workload} can't be read: ${why} Nothing was changed.`;
const workloadUnclear=(workload)=>`The answer about ${workload} was not understood. Nothing was changed.`;
const resume=(workload)=>`Resume it (kubectl rollout resume ${workload}) when the person who paused it agrees.`;
const paused=(workload)=>`The rollout of ${workload} is paused. Nothing was changed.`;
const noContainer=(workload,container)=>`${workload} has no container ${container}. Nothing was changed.`;
const nameOneOf=(names)=>`Name one of ${names} in the runbook.`;
const oldPodsServe='Pods of the earlier release may still serve; events and last lines are below. Roll back, or correct the cause and deploy again.';
const undoneByKubectl='It was undone, as the runbook says: the earlier revision runs again. Events and last lines are below.';
const undoFailed=({why,workload,leave,})=>`Undoing it failed as well: ${why} Look at ${workload} now. ${leave}`;
const kubectlSaysWhy="kubectl says why below; check the manifests, and the rights of the kubeconfig's user.";
const notChanged=(workload,image)=>`kubectl could not change ${workload} to ${image}.`;
const rolloutFailed=(workload,why)=>`The rollout of ${workload} did not succeed: ${why}.`;
const noDigests=(workload,image)=>`The pods of ${workload} do not report the digest of ${image}: no image is recorded for a rollback.`;
const rollingOut=(image,workload)=>`Rolling ${image} out to ${workload}`;
const noImage=(why)=>`No image can be rolled out: ${why}. Nothing was changed.`;
const checkImage="Check 'deploy.kubernetes.image' and the step's env.";
const tagIsUsed=(version,sha)=>`No image was recorded for ${version??sha}: its tag is used as it is now.`;
const recordedNoImage=(container)=>`The record of this release names no image of the container ${container}. Nothing was changed.`;
const chooseKubernetes='Choose a release that was deployed by kubernetes, or deploy this one again.';
const rolloutOf=(workload,namespace)=>`rollout of ${workload} in ${namespace}`;
})
};
