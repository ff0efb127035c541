export const id=6657;
export const ids=[6657];
export const modules={
46657:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__,{
composeTarget:()=>(composeTarget)
});
var targets_child=__webpack_require__(88531);
var schemas=__webpack_require__(35943);
;
// CONCATENATED MODULE: ./src/targets/compose/facts.js
const inspected=schemas .YOg(schemas .Ikc({
Id:schemas .YjP(),
Name:schemas .YjP(),
RestartCount:schemas .aig().default(0),
Image:schemas .YjP(),
State:schemas .Ikc({
Status:schemas .YjP(),
ExitCode:schemas .aig().default(0),
Error:schemas .YjP().default(''),
OOMKilled:schemas .zMY().default(false),
StartedAt:schemas .YjP().default(''),
Health:schemas .Ikc({Status:schemas .YjP(),Log:schemas .YOg(schemas .Ikc({Output:schemas .YjP().default('')})).nullish()})
.nullish(),
}),
Config:schemas .Ikc({Image:schemas .YjP(),Labels:schemas .g1P(schemas .YjP(),schemas .YjP()).nullish()}),
HostConfig:schemas .Ikc({
RestartPolicy:schemas .Ikc({Name:schemas .YjP()}).nullish(),
PortBindings:schemas .g1P(schemas .YjP(),schemas .L5J()).nullish(),
}),
}));
const label=(labels,name)=>labels?.[`com.docker.compose.${name}`]??'';
const factOf=({Id,Name,RestartCount,Image,State,Config,HostConfig})=>{
const health=State.Health??null;
const policy=HostConfig.RestartPolicy?.Name??'';
const published=Object.keys(HostConfig.PortBindings??{}).length>0;
const checked=health!==null&&health.Status!=='none';
return{
id:Id,
name:Name.replace(/^\//,''),
service:label(Config.Labels,'service'),
status:State.Status,
health:checked?health.Status:null,
healthSaid:(health?.Log?.at(-1)?.Output??'').trim(),
exitCode:State.ExitCode,
error:State.Error,
outOfMemory:State.OOMKilled,
restarts:RestartCount,
stays:checked||published||policy==='always'||policy==='unless-stopped',
startedAt:State.StartedAt,
asked:Config.Image,
image:Image,
};
};
const parseContainers=(text)=>{
const parsed=inspected.safeParse((0,targets_child .o_)(text));
if(!parsed.success)
return null;
return parsed.data.filter(({Config})=>label(Config.Labels,'oneoff').toLowerCase()!=='true').map(factOf);
};
const facts_images=schemas .YOg(schemas .Ikc({Id:schemas .YjP(),RepoDigests:schemas .YOg(schemas .YjP()).nullish()}));
const parseImages=(text)=>{
const parsed=facts_images.safeParse((0,targets_child .o_)(text));
return parsed.success?new Map(parsed.data.map(({Id,RepoDigests})=>[Id,RepoDigests??[]])):null;
};
const describeContainers=(containers)=>containers
.map(({name,status,health,exitCode,restarts,healthSaid})=>{
const state=status==='running'?(health===null?status:`${status}, ${health}`):`${status} (${exitCode})`;
const restarted=restarts===0?'':`, ${restarts} restarts`;
const said=health==='healthy'||healthSaid===''?'':`\n  health check: ${healthSaid.slice(-500)}`;
return`${name}: ${state}${restarted}${said}`;
})
.join('\n');
var targets_images=__webpack_require__(95711);
var words=__webpack_require__(13784);
;
// CONCATENATED MODULE: ./src/targets/compose/judge.js
const steadyAfterMs=3_000;
const restartsOfALoop=3;
const ended=(container)=>{
const{name,exitCode,stays,outOfMemory,error}=container;
const why=outOfMemory?' (out of memory)':error===''?'':` (${error})`;
if(exitCode!==0||outOfMemory)
return{is:'failed',words:words .tX({name,exitCode,why})};
return stays?{is:'failed',words:words .S3(name)}:{is:'done'};
};
const running=(container,steadyMs)=>{
const{name,health,restarts}=container;
if(health==='healthy')
return{is:'ready'};
if(health==='unhealthy')
return{is:'failed',words:`${name} is unhealthy`};
if(restarts>=restartsOfALoop)
return{is:'failed',words:words .BA(name,restarts)};
if(health!==null)
return{is:'waiting',words:`${name} (health: ${health})`};
return steadyMs>=steadyAfterMs?{is:'ready'}:{is:'waiting',words:`${name} (just started)`};
};
const containerState=(container,steadyMs)=>{
const{name,status,restarts,exitCode}=container;
switch(status){
case'running':
return running(container,steadyMs);
case'exited':
return ended(container);
case'restarting':
return restarts>=restartsOfALoop
?{is:'failed',words:words .Vz(name,exitCode)}
:{is:'waiting',words:`${name} (restarting)`};
case'created':
return{is:'waiting',words:`${name} (not started)`};
default:
return{is:'failed',words:`${name} is ${status}`};
}
};
const wordsOf=(states,is)=>states.flatMap((state)=>(state.is===is&&'words'in state?[state.words]:[]));
const tooFew=({containers,scale})=>Object.entries(scale).flatMap(([service,wanted])=>{
const found=containers.filter((container)=>container.service===service&&container.status==='running');
return found.length>=wanted?[]:[`${service} (${found.length} of ${wanted})`];
});
const judgeContainers=(facts)=>{
const{containers,steadyMs}=facts;
if(containers.length===0)
return{state:'failed',why:words ._P};
const states=containers.map((container)=>containerState(container,steadyMs.get(container.id)??0));
const failed=wordsOf(states,'failed');
if(failed.length>0)
return{state:'failed',why:failed.join(', ')};
const waiting=[...wordsOf(states,'waiting'),...tooFew(facts)];
if(waiting.length>0)
return{state:'waiting',on:waiting};
if(!states.some(({is})=>is==='ready'))
return{state:'failed',why:words .Cw};
return{state:'ready'};
};
const judgeImages=(facts)=>{
const found=new Map();
for(const{service,asked,image:id}of facts.containers){
const names=(0,targets_images .PL)(asked,{id,digests:facts.digests.get(id)??[]});
const wanted=facts.wanted?.[service];
if(wanted!==undefined&& !names.includes(wanted)){
return{ok:false,why:words .BN({service,found:names[0],id,wanted})};
}
const name=wanted??names[0]??id;
const before=found.get(service);
if(before!==undefined&&before!==name)
return{ok:false,why:words .uY({service,before,name})};
found.set(service,name);
}
const missing=Object.keys(facts.wanted??{}).find((service)=> !found.has(service));
if(missing!==undefined)
return{ok:false,why:words .pQ(missing)};
return{ok:true,images:Object.fromEntries(found)};
};
var command_line=__webpack_require__(23358);
var files=__webpack_require__(37293);
var docker=__webpack_require__(85885);
var restore_images=__webpack_require__(37330);
var waiting=__webpack_require__(566);
;
// CONCATENATED MODULE: ./src/targets/compose/compose.js
const findProgram=async(child)=>{
for(const argv of[['docker','compose'],['docker-compose']]){
const[first,...rest]=argv;
const result=await child.know([first,...rest,'version','--short']);
const program=result.exitCode===0?(0,command_line .v3)(argv,result.stdout):null;
if(program!==null)
return program;
}
return null;
};
const writeOverride=async(program,work)=>{
const{wanted,options,request,ports}=work;
if(wanted===null)
return null;
const main=(await ports.files.read(`${request.directory}/${options.files[0]}`))??'';
const path=`${ports.context.paths.temp}/runbook-images-${options.project}-${ports.context.run.id}.json`;
await ports.files.write(path,(0,command_line .o0)(wanted,program.generation,(0,command_line .fB)(main)));
return path;
};
const containerIds=async({child,options})=>{
const filter=`label=com.docker.compose.project=${options.project}`;
const listed=await child.ask(['docker','ps','--all','--quiet','--no-trunc','--filter',filter]);
return listed.exitCode===0?listed.stdout.split('\n').filter((id)=>id!==''):null;
};
const inspectContainers=async(work)=>{
const{child,options}=work;
const ids=await containerIds(work);
if(ids===null||ids.length===0)
return ids===null?null:[];
const inspected=await child.ask(['docker','inspect','--type','container',...ids]);
const containers=inspected.exitCode===0?parseContainers(inspected.stdout):null;
const{services}=options;
return containers?.filter(({service})=>services.length===0||services.includes(service))??null;
};
const evidence=async(containers,output,child)=>{
const unwell=containers.filter(({status,health,exitCode,stays})=>status==='exited'?exitCode!==0||stays:status!=='running'||(health??'healthy')!=='healthy');
const logs=await(0,docker .BX)(unwell.length===0?containers:unwell,child);
return[(0,targets_child .w$)(output,20),describeContainers(containers),logs].filter((text)=>text!=='').join('\n');
};
const failed=async(why,remedy,output,work)=>{
const containers=(await inspectContainers(work))??[];
return(0,targets_child .V2)(why,remedy,await evidence(containers,output,work.child));
};
const steadiness=(ports)=>{
const since=new Map();
return(containers)=>{
const now=ports.clock.monotonicMs();
const steady=new Map();
for(const{id,status,startedAt,restarts}of containers){
if(status!=='running')
continue;
const life=`${id} ${startedAt} ${restarts}`;
const began=since.get(life)??now;
since.set(life,began);
steady.set(id,now-began);
}
return steady;
};
};
const restartsSince=(before)=>{
const first=new Map();
return(containers)=>containers.map(({restarts,...fact})=>{
const own=before.has(fact.id)?(first.get(fact.id)??restarts):0;
first.set(fact.id,own);
return{...fact,restarts:restarts-own};
});
};
const waitUntilUp=(work,before)=>{
const steady=steadiness(work.ports);
const ofThisDeploy=restartsSince(before);
return(0,waiting .f)(async()=>{
const found=await inspectContainers(work);
if(found===null)
return{waitingFor:"the engine's answer"};
const containers=ofThisDeploy(found);
const judgement=judgeContainers({containers,steadyMs:steady(containers),scale:work.options.scale});
switch(judgement.state){
case'ready':
return{end:{containers,why:null}};
case'failed':
return{end:{containers,why:judgement.why}};
case'waiting':
return{waitingFor:judgement.on.join(', ')};
}
},work.child,work.ports);
};
const readImages=async(containers,{child,wanted})=>{
const ids=[...new Set(containers.map(({image})=>image))];
const result=await child.ask(['docker','image','inspect',...ids]);
const digests=result.exitCode===0?parseImages(result.stdout):null;
if(digests===null)
return{ok:false,why:words .gN((0,targets_child .w$)((0,targets_child .ag)(result),1))};
return judgeImages({containers,digests,wanted});
};
const unhealthy=words .F;
const converge=async(output,before,work)=>{
const{options,child}=work;
const up=await waitUntilUp(work,before);
if('timedOut'in up){
const why=words .Hz(options.project,up.timedOut);
return failed(why,words .wN(unhealthy),output,work);
}
const{containers,why}=up.end;
if(why!==null){
return(0,targets_child .V2)(words .Yq(options.project,why),unhealthy,await evidence(containers,output,child));
}
const found=await readImages(containers,work);
if(!found.ok)
return failed(words .FH(options.project,found.why),unhealthy,output,work);
const instances=Math.max(...containers.map(({service})=>containers.filter((one)=>one.service===service).length));
return{ok:true,artifact:(0,targets_images .Jo)(found.images),url:null,instances};
};
const run=async(work)=>{
const{child,options,wanted}=work;
const problem=await(0,docker .iH)(child);
if(problem!==null)
return problem;
const program=await findProgram(child);
if(program===null){
const remedy=words .Il;
return(0,targets_child .V2)(words .UC,remedy);
}
work.ports.log.info(`Docker Compose ${program.version}`);
const missing=wanted===null?null:await(0,docker .qV)(Object.values(wanted),child);
if(missing!==null){
const remedy=words .US;
return(0,targets_child .V2)(words .bj(missing.image),remedy,missing.log);
}
const lines=(0,command_line .GF)(program,options,await writeOverride(program,work));
if(wanted===null){
const pulled=await child.show(lines.pull);
if(pulled.exitCode!==0){
const remedy=words .o2;
const why=words .RB(program.argv);
return(0,targets_child .V2)(why,remedy,(0,targets_child .w$)((0,targets_child .ag)(pulled)));
}
}
const before=new Set((await containerIds(work))??[]);
const up=await child.show(lines.up);
if(up.exitCode===0)
return converge((0,targets_child .ag)(up),before,work);
const how=up.timedOut?words .ZF:'failed';
return failed(words .Vy(program.argv,how),unhealthy,(0,targets_child .ag)(up),work);
};
const start=(options,request,ports,wanted)=>{
const child=(0,targets_child .$r)(request,{timeoutMs:options.timeoutMs,env:(0,docker .O9)(options.host)},ports);
return ports.log.group(words .ko(options.project),()=>run({options,request,child,ports,wanted}));
};
const composeTarget=(options)=>({
kind:'compose',
describe:words .gA(options.project,options.files),
restoreNeeds:(artifact,read)=>(0,files .G)(options.files,artifact,read),
deploy:(request,ports)=>start(options,request,ports,null),
restore:(request,ports)=>(0,restore_images .H)('compose',request,ports,(wanted)=>start(options,request,ports,wanted)),
});
})
};
