export const id=1014;
export const ids=[1014];
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
23358:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
GF:()=>(composeLines),
fB:()=>(fileVersion),
o0:()=>(imageOverride),
v3:()=>(composeProgram)
});
const composeProgram=(argv,answer)=>{
const found= /^v?((\d+)\.\d+\S*)$/.exec(answer.trim().slice(0,100));
const version=found?.[1]??'of unknown version';
const major=Number(found?.[2]??0);
if(argv.length>1)
return{argv,generation:2,version};
return major<1?null:{argv,generation:major===1?1:2,version};
};
const imageOverride=(images,generation,version)=>{
const policy=generation===1?{}:{pull_policy:'missing'};
const services=Object.entries(images).map(([service,image])=>[service,{image,...policy}]);
const head=generation===1&&version!==null?{version}:{};
return`${JSON.stringify({...head,services:Object.fromEntries(services)})}\n`;
};
const fileVersion=(text)=>{
const found= /^version:[ \t]*(?:"([\d.]+)"|'([\d.]+)'|([\d.]+))/m.exec(text);
return found?.[1]??found?.[2]??found?.[3]??null;
};
const composeLines=(program,options,override)=>{
const files=[...options.files,...(override===null?[]:[override])].flatMap((file)=>['--file',file]);
const[first,...rest]=program.argv;
const base=[first,...rest,...files,'--project-name',options.project];
const scale=Object.entries(options.scale).flatMap(([service,count])=>['--scale',`${service}=${count}`]);
const build=override===null?'--build':'--no-build';
const buildable=program.generation===1?[]:['--ignore-buildable'];
return{
pull:[...base,'pull',...buildable,...options.services],
up:[...base,'up','--detach','--remove-orphans',build,...scale,...options.services],
};
};
}),
37293:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
G:()=>(composeNeeds)
});
var yaml__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(6637);
var zod__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(35943);
const known=new Set([
'annotations attach blkio_config cap_add cap_drop cgroup_parent command configs container_name cpu_count cpu_percent',
'cpu_shares cpus cpuset depends_on deploy devices dns dns_opt dns_search domainname entrypoint env_file environment',
'expose extra_hosts group_add healthcheck hostname image init ipc isolation labels links logging mac_address mem_limit',
'mem_reservation mem_swappiness memswap_limit network_mode networks oom_kill_disable oom_score_adj pid pids_limit',
'platform ports privileged profiles pull_policy read_only restart runtime scale secrets shm_size stdin_open',
'stop_grace_period stop_signal storage_opt sysctls tmpfs tty ulimits user userns_mode uts volumes working_dir',
].flatMap((line)=>line.split(' ')));
const envFile=zod__WEBPACK_IMPORTED_MODULE_1__ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__ .YjP(),zod__WEBPACK_IMPORTED_MODULE_1__ ._H3({path:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP()}).transform((entry)=>entry.path)]);
const mount=zod__WEBPACK_IMPORTED_MODULE_1__ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__ .YjP(),zod__WEBPACK_IMPORTED_MODULE_1__ ._H3({type:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP(),source:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP().optional()})]);
const service=zod__WEBPACK_IMPORTED_MODULE_1__ ._H3({
env_file:zod__WEBPACK_IMPORTED_MODULE_1__ .KCZ([envFile.transform((file)=>[file]),zod__WEBPACK_IMPORTED_MODULE_1__ .YOg(envFile)]).default([]),
volumes:zod__WEBPACK_IMPORTED_MODULE_1__ .YOg(mount).default([]),
});
const given=zod__WEBPACK_IMPORTED_MODULE_1__ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__ .YjP(),zod__WEBPACK_IMPORTED_MODULE_1__ ._H3({file:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP().optional()}).nullable());
const composeFile=zod__WEBPACK_IMPORTED_MODULE_1__ .rej({
version:zod__WEBPACK_IMPORTED_MODULE_1__ .L5J().optional(),
name:zod__WEBPACK_IMPORTED_MODULE_1__ .L5J().optional(),
networks:zod__WEBPACK_IMPORTED_MODULE_1__ .L5J().optional(),
volumes:zod__WEBPACK_IMPORTED_MODULE_1__ .L5J().optional(),
services:zod__WEBPACK_IMPORTED_MODULE_1__ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__ .YjP(),service).default({}),
configs:given.default({}),
secrets:given.default({}),
});
const isOfRepository=(volume)=>{
const source=typeof volume==='string'?(volume.split(':')[0]??''):(volume.source??'');
if(typeof volume!=='string'&&volume.type!=='bind')
return false;
const named=typeof volume==='string'&& /^\w[\w.-]*$/.test(source);
return!named&& !source.startsWith('/');
};
const inRepository=(folder,file)=>{
if(file.includes('$')||file.startsWith('~'))
return null;
const parts=[];
for(const part of`${folder}/${file}`.split('/')){
if(part===''||part==='.')
continue;
if(part!=='..')
parts.push(part);
else if(parts.pop()===undefined)
return null;
}
return parts.join('/');
};
const parse=(text)=>{
if(/\$\{?PWD/.test(text))
return null;
const document=(0,yaml__WEBPACK_IMPORTED_MODULE_0__ .Tp)(text,{merge:true});
if(document.errors.length>0||document.warnings.length>0)
return null;
const object=zod__WEBPACK_IMPORTED_MODULE_1__ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__ .YjP(),zod__WEBPACK_IMPORTED_MODULE_1__ .L5J()).safeParse(document.toJS());
if(!object.success)
return null;
const own=Object.entries(object.data).filter(([key])=> !key.startsWith('x-'));
return composeFile.safeParse(Object.fromEntries(own)).data??null;
};
const namedFiles=(folder,text)=>{
const file=parse(text);
if(file===null)
return null;
const services=Object.values(file.services);
const isPlain=services.every((one)=>Object.keys(one).every((key)=>known.has(key)||key.startsWith('x-'))&& !one.volumes.some(isOfRepository));
if(!isPlain)
return null;
const values=[...Object.values(file.configs),...Object.values(file.secrets)].flatMap((entry)=>entry?.file??[]);
const names=[...services.flatMap((one)=>one.env_file),...values].filter((name)=> !name.startsWith('/'));
const paths=names.flatMap((name)=>inRepository(folder,name)??[]);
return paths.length===names.length?paths:null;
};
const composeNeeds=async(files,artifact,readFile)=>{
if(artifact===null)
return'all';
const folder=files[0].split('/').slice(0,-1).join('/');
const needed=new Set(['.env',`${folder}/.env`].flatMap((name)=>inRepository('',name)??[]));
for(const given of files){
const file=inRepository('',given);
const text=file===null?null:await readFile(file);
const named=text===null?null:namedFiles(folder,text);
if(file===null||named===null)
return'all';
for(const name of[file,...named])
needed.add(name);
}
return[...needed];
};
}),
85885:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
BX:()=>(containerLogs),
O9:()=>(dockerEnvironment),
iH:()=>(engineProblem),
qV:()=>(unavailableImage)
});
var _child_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(88531);
var _words_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(13784);
const dockerEnvironment=(host)=>({
...(host===null?{}:{DOCKER_HOST:host}),
COMPOSE_ANSI:'never',
COMPOSE_PROGRESS:'plain',
COMPOSE_INTERACTIVE_NO_CLI:'1',
DOCKER_CLI_HINTS:'false',
});
const engineProblem=async(child)=>{
const result=await child.ask(['docker','version','--format','{{.Server.Version}}']);
if(result.notFound){
const remedy=_words_js__WEBPACK_IMPORTED_MODULE_1__ .ig;
return(0,_child_js__WEBPACK_IMPORTED_MODULE_0__ .V2)(_words_js__WEBPACK_IMPORTED_MODULE_1__ .gU,remedy);
}
if(result.exitCode===0)
return null;
const remedy=_words_js__WEBPACK_IMPORTED_MODULE_1__ .Xx;
const why=result.timedOut?_words_js__WEBPACK_IMPORTED_MODULE_1__ .mh:(0,_child_js__WEBPACK_IMPORTED_MODULE_0__ .w$)((0,_child_js__WEBPACK_IMPORTED_MODULE_0__ .ag)(result),1);
return(0,_child_js__WEBPACK_IMPORTED_MODULE_0__ .V2)(_words_js__WEBPACK_IMPORTED_MODULE_1__ .Au(why),remedy,(0,_child_js__WEBPACK_IMPORTED_MODULE_0__ .w$)((0,_child_js__WEBPACK_IMPORTED_MODULE_0__ .ag)(result)));
};
const unavailableImage=async(images,child)=>{
for(const image of new Set(images)){
const there=await child.ask(['docker','image','inspect','--format','{{.Id}}',image]);
if(there.exitCode===0)
continue;
if(image.startsWith('sha256:'))
return{image,log:(0,_child_js__WEBPACK_IMPORTED_MODULE_0__ .w$)((0,_child_js__WEBPACK_IMPORTED_MODULE_0__ .ag)(there))};
const pulled=await child.show(['docker','pull',image]);
if(pulled.exitCode!==0)
return{image,log:(0,_child_js__WEBPACK_IMPORTED_MODULE_0__ .w$)((0,_child_js__WEBPACK_IMPORTED_MODULE_0__ .ag)(pulled))};
}
return null;
};
const containerLogs=async(containers,child)=>{
const logs=[];
for(const{id,name}of containers){
const result=await child.ask(['docker','logs','--tail','50',id]);
const text=(0,_child_js__WEBPACK_IMPORTED_MODULE_0__ .w$)((0,_child_js__WEBPACK_IMPORTED_MODULE_0__ .ag)(result));
logs.push(`--- ${name}, last lines\n${text===''?'(it wrote nothing)':text}`);
}
return logs.join('\n');
};
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
37330:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
H:()=>(restoreImages)
});
var _child_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(88531);
var _images_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(95711);
var _words_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(13784);
const restoreImages=(kind,{artifact,release},ports,start)=>{
if(artifact===null){
ports.log.warn(_words_js__WEBPACK_IMPORTED_MODULE_2__ .WS(release.version,release.sha));
return start(null);
}
const wanted=(0,_images_js__WEBPACK_IMPORTED_MODULE_1__ .B_)(artifact);
if(wanted!==null)
return start(wanted);
return Promise.resolve((0,_child_js__WEBPACK_IMPORTED_MODULE_0__ .V2)(_words_js__WEBPACK_IMPORTED_MODULE_2__ .GU,_words_js__WEBPACK_IMPORTED_MODULE_2__ .nq(kind),artifact.slice(0,200)));
};
}),
566:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
f:()=>(waitFor)
});
var _words_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(13784);
const pollMs=1_000;
const tellEveryMs=10_000;
const waitFor=async(ask,child,ports)=>{
let told=child.elapsedMs();
for(;;){
ports.clock.throwIfCancelled();
const seen=await ask();
if('end'in seen)
return seen;
if(child.leftMs()===0)
return{timedOut:seen.waitingFor};
if(child.elapsedMs()-told>=tellEveryMs){
told=child.elapsedMs();
ports.log.info(_words_js__WEBPACK_IMPORTED_MODULE_0__ .Fz(told,seen.waitingFor));
}
await ports.clock.sleep(Math.min(pollMs,Math.max(1,child.leftMs())));
}
};
}),
13784:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
AW:()=>(raiseTimeout),
Au:()=>(engineUnreached),
BA:()=>(restarted),
BI:()=>(urlUnreadable),
BN:()=>(runsOther),
C1:()=>(moreBadLines),
CJ:()=>(notExecutable),
Cw:()=>(allEnded),
Cx:()=>(noFolder),
Cy:()=>(stackDeploy),
DZ:()=>(updateStopped),
F:()=>(composeStates),
FH:()=>(upBut),
Fz:()=>(waitingFor),
G4:()=>(notAManager),
GU:()=>(recordedNoImages),
Hz:()=>(notUpInTime),
IG:()=>(rollbackStopped),
Ih:()=>(artifactControl),
Il:()=>(installCompose),
JP:()=>(notConvergedInTime),
Jc:()=>(nameManager),
Lu:()=>(noSuchProgram),
O4:()=>(urlCredentials),
Q_:()=>(noDigest),
RB:()=>(pullFailed),
S3:()=>(endedEarly),
SU:()=>(outputTooLong),
TL:()=>(stackDeployFailed),
UC:()=>(noCompose),
US:()=>(pushImageAgain),
VU:()=>(notConverged),
Vy:()=>(upFailed),
Vz:()=>(restartsAgain),
W3:()=>(checkDirectory),
WG:()=>(outputNotUsed),
WN:()=>(deployingWith),
WS:()=>(noImagesRecorded),
XP:()=>(noneRuns),
Xx:()=>(checkEngine),
Y2:()=>(deployingStack),
YV:()=>(serviceRunsOther),
Yq:()=>(notWell),
ZF:()=>(overTime),
ZI:()=>(tasksFail),
_2:()=>(raiseSwarmTimeout),
_P:()=>(noContainers),
bj:()=>(recordedImageGone),
dF:()=>(makeExecutable),
ec:()=>(stackRunsBut),
em:()=>(checkCommand),
f$:()=>(urlScheme),
f2:()=>(unknownLine),
gA:()=>(composeUp),
gN:()=>(imagesUnread),
gU:()=>(noDocker),
ig:()=>(installDocker),
kS:()=>(noServices),
ko:()=>(deployingCompose),
m6:()=>(rollbackFailsToo),
mV:()=>(badLine),
mh:()=>(engineSilent),
nO:()=>(unclearWhatRuns),
nq:()=>(chooseSameTarget),
o2:()=>(pullRemedy),
pQ:()=>(notRunning),
q3:()=>(fitsNoNode),
t3:()=>(rolledBackBySwarm),
tX:()=>(endedWith),
u3:()=>(ranTooLong),
uY:()=>(runsBoth),
v3:()=>(lastLinesBelow),
wN:()=>(raiseComposeTimeout),
wv:()=>(stateUnknown),
ye:()=>(runsAsBefore),
yk:()=>(running)
});
var _core_duration_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(58008);
const outputTooLong=(bytes)=>`it has ${bytes} bytes, which is too many`;
const outputNotUsed=(why)=>`DEPLOY_OUTPUT: ${why}. It is not used.`;
const noFolder=(directory)=>`The checkout has no folder ${directory}. Nothing was changed.`;
const checkDirectory="Check 'deploy.command.directory' in the runbook.";
const deployingWith=(program)=>`Deploying with ${program}`;
const running=(program,ms)=>`${program} is running, ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(ms)} so far.`;
const noSuchProgram=(program)=>`${program} could not be started: there is no such program in the checkout or on PATH.`;
const checkCommand="Check 'deploy.command' in the runbook, that the release is checked out, and that the file is executable.";
const notExecutable=(program)=>`${program} could not be started: the file is not executable.`;
const makeExecutable=(program)=>`Make it executable in git and release that commit: git update-index --chmod=+x ${program.replace(/^\.\//,'')}`;
const raiseTimeout="Read its last lines below; raise 'deploy.command.timeout' if it only needs longer.";
const ranTooLong=(program)=>`${program} exceeded its time limit and was stopped.`;
const lastLinesBelow='Its last lines are below.';
const imagesUnread=(why)=>`its images can't be read: ${why}`;
const composeStates="The containers' states and last lines are below. What ran before was replaced: roll back if users feel it.";
const notUpInTime=(project,waitingFor)=>`${project} did not come up in time: still waiting for ${waitingFor}.`;
const raiseComposeTimeout=(advice)=>`${advice} Raise 'deploy.compose.timeout' if it only needs longer.`;
const notWell=(project,why)=>`${project} is not healthy: ${why}.`;
const upBut=(project,why)=>`${project} is up, but ${why}.`;
const installCompose='Install the Compose plug-in of Docker (docker compose) where this job runs, or docker-compose 1.29.';
const noCompose='There is no Docker Compose on this machine. Nothing was changed.';
const pushImageAgain='Push it to the registry again, or choose an older release as the target.';
const recordedImageGone=(image)=>`The recorded image ${image} is no longer available. Nothing was changed.`;
const pullRemedy='Compose says why below: check the file, the image names, the host and the login to the registry.';
const pullFailed=(program)=>`${program.join(' ')} pull failed. Nothing was changed.`;
const overTime='took longer than its time limit';
const upFailed=(program,how)=>`${program.join(' ')} up ${how}.`;
const deployingCompose=(project)=>`Deploying ${project} with Docker Compose`;
const composeUp=(project,files)=>`docker compose up of ${project} (${files.join(', ')})`;
const endedWith=({name,exitCode,why,})=>`${name} ended with exit code ${exitCode}${why}`;
const endedEarly=(name)=>`${name} ended, although it should keep running`;
const restarted=(name,times)=>`${name} was restarted ${times} times`;
const restartsAgain=(name,exitCode)=>`${name} is restarted again and again (exit code ${exitCode})`;
const noContainers='the project has no containers';
const allEnded='all its containers have ended';
const runsOther=({service,found,id,wanted,})=>`${service} runs ${found??id}, but ${wanted} was recorded`;
const runsBoth=({service,before,name,})=>`${service} runs both ${before} and ${name}`;
const notRunning=(names)=>`${names} was recorded and does not run`;
const artifactControl='is an artifact with control characters';
const urlUnreadable='is a url that can not be read';
const urlScheme='is a url of neither http nor https';
const urlCredentials='is a url with credentials in it';
const unknownLine='is neither artifact=… nor url=…';
const badLine=(index,problem)=>`line ${index+1} ${problem}`;
const moreBadLines=(count)=>`${count} more lines are invalid`;
const installDocker='Run this job where the Docker command line is installed, or install it in an earlier step.';
const noDocker='There is no `docker` program on PATH. Nothing was changed.';
const checkEngine="Check that the engine runs, 'host' in the runbook or DOCKER_HOST, and the key that ssh uses.";
const engineSilent='it did not answer in time';
const engineUnreached=(why)=>`The Docker engine can't be reached: ${why} Nothing was changed.`;
const noImagesRecorded=(version,sha)=>`No images were recorded for ${version??sha}: its own file is used as it is.`;
const recordedNoImages='The record of this release is not a list of images by service. Nothing was changed.';
const chooseSameTarget=(kind)=>`Choose a release that was deployed by ${kind}, or deploy this one again.`;
const tasksFail=(name,lastError)=>`the tasks of ${name} fail again and again${lastError}`;
const rollbackFailsToo=(said)=>`${said}, and the earlier version fails too`;
const rolledBackBySwarm=(name,message)=>`Swarm rolled ${name} back${message}`;
const rollbackStopped=(name,message)=>`Swarm began to roll ${name} back and stopped halfway${message}`;
const updateStopped=(name,message)=>`Swarm stopped the update of ${name} halfway${message}`;
const stateUnknown=(name,state)=>`${name} is in an unknown state: ${state??''}`;
const noServices='the stack has no services';
const noneRuns='none of its services runs';
const serviceRunsOther=({name,found,wanted,})=>`${name} runs ${found??'nothing'}, but ${wanted} was recorded`;
const nameManager="Let 'host' in the runbook or DOCKER_HOST name a manager of the swarm (docker swarm init makes one).";
const notAManager='The Docker engine is not a swarm manager. Nothing was changed.';
const runsAsBefore='The earlier version runs again, so no rollback is needed. The errors and last lines are below.';
const unclearWhatRuns='The running version, the errors and the last lines are below. Roll back, or correct the cause and deploy again.';
const notConvergedInTime=(stack,waitingFor)=>`The stack ${stack} did not converge in time: still waiting for ${waitingFor}.`;
const raiseSwarmTimeout=(advice)=>`${advice} Raise 'deploy.swarm.timeout' if it only needs longer.`;
const notConverged=(stack,why)=>`The stack ${stack} did not converge: ${why}.`;
const stackRunsBut=(stack,why)=>`The stack ${stack} runs, but ${why}.`;
const fitsNoNode=(name)=>`${name} is to run on every node that fits, and its constraints fit none`;
const noDigest=(names)=>`No registry reported the digest of ${names}: nothing is recorded, so a rollback uses the tags as they are then.`;
const stackDeployFailed=(how)=>`docker stack deploy ${how}.`;
const deployingStack=(stack)=>`Deploying the stack ${stack}`;
const stackDeploy=(stack,files)=>`docker stack deploy of ${stack} (${files.join(', ')})`;
const waitingFor=(ms,what)=>`${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(ms)}: waiting for ${what}`;
})
};
