export const id=829;
export const ids=[829];
export const modules={
80829:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__,{
swarmTarget:()=>(swarmTarget)
});
var targets_child=__webpack_require__(88531);
var command_line=__webpack_require__(23358);
var files=__webpack_require__(37293);
var docker=__webpack_require__(85885);
var targets_images=__webpack_require__(95711);
var restore_images=__webpack_require__(37330);
var schemas=__webpack_require__(35943);
;
// CONCATENATED MODULE: ./src/targets/swarm/facts.js
const listed=schemas .Ikc({ID:schemas .YjP(),Name:schemas .YjP(),Mode:schemas .YjP(),Replicas:schemas .YjP()});
const inspected=schemas .YOg(schemas .Ikc({
ID:schemas .YjP(),
Spec:schemas .Ikc({TaskTemplate:schemas .Ikc({ContainerSpec:schemas .Ikc({Image:schemas .YjP()})})}),
UpdateStatus:schemas .Ikc({State:schemas .YjP().default(''),Message:schemas .YjP().default('')}).nullish(),
}));
const tasks=schemas .YOg(schemas .Ikc({
ID:schemas .YjP(),
ServiceID:schemas .YjP(),
CreatedAt:schemas .YjP().default(''),
DesiredState:schemas .YjP(),
Spec:schemas .Ikc({ContainerSpec:schemas .Ikc({Image:schemas .YjP()})}),
Status:schemas .Ikc({
State:schemas .YjP(),
Err:schemas .YjP().default(''),
ContainerStatus:schemas .Ikc({ExitCode:schemas .aig().default(0)}).nullish(),
}),
}));
const parseServiceList=(text)=>{
const lines=text.split('\n').filter((line)=>line.trim()!=='');
const parsed=schemas .YOg(listed).safeParse(lines.map(targets_child .o_));
return parsed.success?parsed.data:null;
};
const countsOf=(replicas)=>({
wanted:Number(/^\d+\/(\d+)/.exec(replicas)?.[1]??Number.NaN),
completed:Number(/\((\d+)\/\d+ completed\)/.exec(replicas)?.[1]??0),
});
const taskOf=({ID,DesiredState,Spec,Status})=>({
id:ID,
desired:DesiredState,
state:Status.State,
error:Status.Err,
exitCode:Status.ContainerStatus?.ExitCode??0,
image:Spec.ContainerSpec.Image,
});
const parseServices=(stack,list,said)=>{
const services=inspected.safeParse((0,targets_child .o_)(said.services));
const all=tasks.safeParse((0,targets_child .o_)(said.tasks));
if(!services.success|| !all.success)
return null;
const newestFirst=all.data.toSorted((a,b)=>(a.CreatedAt<b.CreatedAt?1: -1));
return list.flatMap(({ID,Name,Mode,Replicas})=>{
const found=services.data.find((service)=>service.ID.startsWith(ID));
if(found===undefined)
return[];
const update=found.UpdateStatus??null;
const name=Name.startsWith(`${stack}_`)?Name.slice(stack.length+1):Name;
return[
{
id:found.ID,
name,
image:found.Spec.TaskTemplate.ContainerSpec.Image,
global:Mode==='global',
job:Mode.includes('job'),
...countsOf(Replicas),
update:update===null||update.State===''?null:{state:update.State,message:update.Message},
tasks:newestFirst.filter((task)=>task.ServiceID===found.ID).map(taskOf),
},
];
});
};
const pinned=(image)=>{
const[name='',digest]=image.split('@');
return digest===undefined?null:`${name.replace(/:[^/:]*$/,'')}@${digest}`;
};
const runningTasks=({image,tasks:all})=>all.filter((task)=>task.desired==='running'&&task.state==='running'&&task.image===image);
const faulty=new Set(['failed','rejected','orphaned']);
const failedTasks=({tasks:all})=>all.filter((task)=>faulty.has(task.state));
const describeServices=(services)=>services
.map((service)=>{
const{name,image,wanted,update}=service;
const state=update===null?'':`, ${update.state}${update.message===''?'':`: ${update.message}`}`;
const errors=failedTasks(service)
.slice(0,3)
.map((task)=>`\n  task ${task.id.slice(0,12)} (${task.image}) ${task.state}: ${task.error} (exit code ${task.exitCode})`);
return`${name}: ${runningTasks(service).length} of ${wanted} run ${image}${state}${errors.join('')}`;
})
.join('\n');
var words=__webpack_require__(13784);
;
// CONCATENATED MODULE: ./src/targets/swarm/judge.js
const steadyAfterMs=3_000;
const triesOfALoop=3;
const onNoNode=(name,steadyMs)=>steadyMs>=steadyAfterMs
?{is:'failed',words:words .q3(name)}
:{is:'waiting',words:`${name} (no node yet)`};
const inPlace=(service,steadyMs)=>{
const{name,wanted,job,completed,image,global=false}=service;
const failed=failedTasks(service).filter((task)=>task.image===image);
if(job&&completed>=wanted)
return{is:'done'};
const running=runningTasks(service).length;
const lastError=failed[0]===undefined?'':`: ${failed[0].error||`exit code ${failed[0].exitCode}`}`;
if(running===0&&failed.length>=triesOfALoop){
return{is:'failed',words:words .ZI(name,lastError)};
}
if(job)
return{is:'waiting',words:`${name} (${completed} of ${wanted} tasks done${lastError})`};
if(!(running>=wanted))
return{is:'waiting',words:`${name} (${running} of ${wanted} run${lastError})`};
if(wanted===0)
return global?onNoNode(name,steadyMs):{is:'done'};
return steadyMs>=steadyAfterMs?{is:'converged'}:{is:'waiting',words:`${name} (just started)`};
};
const afterRollback=(service,said)=>{
const{name,wanted,image}=service;
const running=runningTasks(service).length;
if(running>=wanted)
return{is:'rolled-back',words:said};
const tries=failedTasks(service).filter((task)=>task.image===image).length;
if(running===0&&tries>=triesOfALoop)
return{is:'failed',words:words .m6(said)};
return{is:'waiting',words:`${name} (rolled back, ${running} of ${wanted} run)`};
};
const serviceState=(service,steadyMs)=>{
const{name,update}=service;
const message=update===null||update.message===''?'':` (${update.message})`;
switch(update?.state){
case undefined:
case'completed':
return inPlace(service,steadyMs);
case'updating':
return{is:'waiting',words:`${name} (updating)`};
case'rollback_started':
return{is:'waiting',words:`${name} (Swarm rolls it back${message})`};
case'rollback_completed':
return afterRollback(service,words .t3(name,message));
case'rollback_paused':
return{is:'failed',words:words .IG(name,message)};
case'paused':
return{is:'failed',words:words .DZ(name,message)};
default:
return{is:'failed',words:words .wv(name,update?.state)};
}
};
const judgeStack=({services,steadyMs})=>{
if(services.length===0)
return{state:'failed',why:words .kS,rolledBack:false};
const states=services.map((service)=>serviceState(service,steadyMs.get(service.id)??0));
const moving=services.some(({update})=>update?.state==='updating'||update?.state==='rollback_started');
const bad=states.flatMap((state)=>(state.is==='failed'||state.is==='rolled-back'?[state.words]:[]));
const waiting=states.flatMap((state)=>(state.is==='waiting'?[state.words]:[]));
if(bad.length>0&& !moving){
return{state:'failed',why:bad.join(', '),rolledBack:states.every(({is})=>is!=='failed')};
}
if(waiting.length>0)
return{state:'waiting',on:waiting};
if(!states.some(({is})=>is==='converged')){
return{state:'failed',why:words .XP,rolledBack:false};
}
return{state:'converged'};
};
const stackImages=(services,wanted)=>{
const images=new Map(services.map(({name,image})=>[name,pinned(image)]));
for(const[name,image]of Object.entries(wanted??{})){
const found=images.get(name);
if(found!==image)
return{ok:false,why:words .YV({name,found,wanted:image})};
}
const known=[...images].flatMap(([name,image])=>(image===null?[]:[[name,image]]));
const unpinned=[...images].flatMap(([name,image])=>(image===null?[name]:[]));
return{ok:true,images:unpinned.length>0?null:Object.fromEntries(known),unpinned};
};
var waiting=__webpack_require__(566);
;
// CONCATENATED MODULE: ./src/targets/swarm/swarm.js
const swarmProblem=async(child)=>{
const format='{{.Swarm.LocalNodeState}} {{.Swarm.ControlAvailable}}';
const result=await child.ask(['docker','info','--format',format]);
if(result.exitCode===0&&result.stdout.trim()==='active true')
return null;
const remedy=words .Jc;
return(0,targets_child .V2)(words .G4,remedy,(0,targets_child .w$)((0,targets_child .ag)(result)));
};
const stackLine=async({options,request,ports,wanted,})=>{
const files=[...options.files];
if(wanted!==null){
const main=(await ports.files.read(`${request.directory}/${options.files[0]}`))??'';
const path=`${ports.context.paths.temp}/runbook-images-${options.stack}-${ports.context.run.id}.json`;
await ports.files.write(path,(0,command_line .o0)(wanted,1,(0,command_line .fB)(main)));
files.push(path);
}
const resolve=wanted===null?'always':'never';
return[
...['docker','stack','deploy','--with-registry-auth','--prune','--resolve-image',resolve],
...files.flatMap((file)=>['--compose-file',file]),
options.stack,
];
};
const listServices=async({child,options})=>{
const filter=`label=com.docker.stack.namespace=${options.stack}`;
const listed=await child.ask(['docker','service','ls','--filter',filter,'--format','{{json .}}']);
return listed.exitCode===0?parseServiceList(listed.stdout):null;
};
const inspectServices=async(work)=>{
const{child,options}=work;
const list=await listServices(work);
if(list===null||list.length===0)
return list===null?null:[];
const ids=list.map(({ID})=>ID);
const services=await child.ask(['docker','service','inspect',...ids]);
const found=await child.ask(['docker','service','ps','--quiet','--no-trunc',...ids]);
const taskIds=[...new Set(found.stdout.split('\n').filter((id)=>id!==''))];
const tasks=taskIds.length===0?null:await child.ask(['docker','inspect','--type','task',...taskIds]);
if(services.exitCode!==0||found.exitCode!==0||(tasks!==null&&tasks.exitCode!==0))
return null;
return parseServices(options.stack,list,{services:services.stdout,tasks:tasks?.stdout??'[]'});
};
const steadiness=(ports)=>{
let seen=new Map();
return(services)=>{
const now=ports.clock.monotonicMs();
seen=new Map(services.map((service)=>{
const ids=runningTasks(service).map(({id})=>id);
const tasks=`${service.image} ${ids.toSorted().join(' ')}`;
const before=seen.get(service.id);
return[service.id,{tasks,since:before?.tasks===tasks?before.since:now}];
}));
return new Map([...seen].map(([id,{since}])=>[id,now-since]));
};
};
const evidence=async(services,output,child)=>{
const logs=[];
for(const service of services){
const{name,id,wanted,update}=service;
const well=(update?.state??'completed')==='completed'&&runningTasks(service).length>=wanted;
if(well&&services.length>1)
continue;
const result=await child.ask(['docker','service','logs','--tail','50','--no-task-ids',id]);
logs.push(`--- ${name}, last lines\n${(0,targets_child .w$)((0,targets_child .ag)(result))||'(it wrote nothing)'}`);
}
return[(0,targets_child .w$)(output,20),describeServices(services),...logs].filter((text)=>text!=='').join('\n');
};
const remedyOf=(rolledBack)=>(rolledBack?words .ye:words .nO);
const waitUntilConverged=(work)=>{
const steady=steadiness(work.ports);
let last=[];
const ask=async()=>{
const services=await inspectServices(work);
if(services===null)
return{waitingFor:"the engine's answer"};
last=services;
const judgement=judgeStack({services,steadyMs:steady(services)});
return judgement.state==='waiting'?{waitingFor:judgement.on.join(', ')}:{end:judgement};
};
return(0,waiting .f)(ask,work.child,work.ports).then((found)=>({
...found,
services:last,
}));
};
const converge=async(output,work)=>{
const{options,child,ports,wanted}=work;
const found=await waitUntilConverged(work);
const{services}=found;
if('timedOut'in found){
const why=words .JP(options.stack,found.timedOut);
const remedy=words ._2(remedyOf(false));
return(0,targets_child .V2)(why,remedy,await evidence(services,output,child));
}
if(found.end.state==='failed'){
const{why,rolledBack}=found.end;
const log=await evidence(services,output,child);
return(0,targets_child .V2)(words .VU(options.stack,why),remedyOf(rolledBack),log);
}
const recorded=stackImages(services,wanted);
if(!recorded.ok){
const why=words .ec(options.stack,recorded.why);
return(0,targets_child .V2)(why,remedyOf(false),await evidence(services,output,child));
}
const instances=Math.max(...services.map(({wanted})=>wanted));
if(recorded.images!==null)
return{ok:true,artifact:(0,targets_images .Jo)(recorded.images),url:null,instances};
const names=recorded.unpinned.join(', ');
ports.log.warn(words .Q_(names));
return{ok:true,artifact:null,url:null,instances};
};
const run=async(work)=>{
const{child}=work;
const problem=(await(0,docker .iH)(child))??(await swarmProblem(child));
if(problem!==null)
return problem;
const deployed=await child.show(await stackLine(work));
if(deployed.exitCode===0)
return converge((0,targets_child .ag)(deployed),work);
const services=(await inspectServices(work))??[];
const how=deployed.timedOut?words .ZF:'failed';
return(0,targets_child .V2)(words .TL(how),remedyOf(false),await evidence(services,(0,targets_child .ag)(deployed),child));
};
const start=(options,request,ports,wanted)=>{
const child=(0,targets_child .$r)(request,{timeoutMs:options.timeoutMs,env:(0,docker .O9)(options.host)},ports);
return ports.log.group(words .Y2(options.stack),()=>run({options,request,child,ports,wanted}));
};
const swarmTarget=(options)=>({
kind:'swarm',
describe:words .Cy(options.stack,options.files),
restoreNeeds:(artifact,read)=>(0,files .G)(options.files,artifact,read),
deploy:(request,ports)=>start(options,request,ports,null),
restore:(request,ports)=>(0,restore_images .H)('swarm',request,ports,(wanted)=>start(options,request,ports,wanted)),
});
})
};
