export const id=5305;
export const ids=[5305];
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
55305:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__,{
commandTarget:()=>(commandTarget)
});
var child=__webpack_require__(88531);
var words=__webpack_require__(13784);
;
// CONCATENATED MODULE: ./src/targets/deploy-output.js
const mostBytes=1024*1024;
const mostIgnored=5;
const artifactProblem=(value)=>(/\p{Cc}/u.test(value)?words .Ih:null);
const urlProblem=(value)=>{
if(!URL.canParse(value)||value.length>2_000)
return words .BI;
const{protocol,username,password}=new URL(value);
if(!['http:','https:'].includes(protocol))
return words .f$;
return username===''&&password===''?null:words .O4;
};
const problemOf={
artifact:artifactProblem,
url:urlProblem,
};
const parseOutput=(text)=>{
const values=new Map();
const ignored=[];
for(const[index,line]of text.split(/\r?\n/).entries()){
if(line.trim()==='')
continue;
const at=line.indexOf('=');
const key=at<0?'':line.slice(0,at).trim();
const value=line.slice(at+1).trim();
const problem=Object.hasOwn(problemOf,key)
?value===''
?null
:(problemOf[key]?.(value)??null)
:words .f2;
if(problem===null)
values.set(key,value);
else
ignored.push(words .mV(index,problem));
}
const more=ignored.length-mostIgnored;
return{
artifact:values.get('artifact')||null,
url:values.get('url')||null,
ignored:[...ignored.slice(0,mostIgnored),...(more>0?[words .C1(more)]:[])],
};
};
;
// CONCATENATED MODULE: ./src/targets/command.js
const join=(directory,below)=>(below===null?directory:`${directory}/${below}`);
const readOutput=async(file,{files,log})=>{
const bytes=(await files.stat(file))?.bytes??0;
const output=bytes>mostBytes
?{artifact:null,url:null,ignored:[words .SU(bytes)]}
:parseOutput((await files.read(file))??'');
for(const why of output.ignored)
log.warn(words .WG(why));
return output;
};
const run=async(options,request,ports)=>{
const output=`${ports.context.paths.temp}/runbook-deploy-output-${request.release.sha}-${ports.context.run.id}`;
await ports.files.write(output,'');
const[program]=options.argv;
const cwd=join(request.directory,options.directory);
if(options.directory!==null&&(await ports.files.stat(cwd))===null){
const why=words .Cx(options.directory);
return{ok:false,why,remedy:words .W3,log:''};
}
const result=await ports.log.group(words .WN(program),()=>ports.command.run({
argv:options.argv,
cwd,
env:{...ports.command.baseEnvironment(),...request.env,...(0,child .JL)(request),DEPLOY_OUTPUT:output},
timeoutMs:options.timeoutMs,
onLine:(line)=>ports.log.info(line),
onQuiet:(elapsedMs)=>ports.log.info(words .yk(program,elapsedMs)),
}));
ports.clock.throwIfCancelled();
const log=(0,child .w$)((0,child .ag)(result));
if(result.notFound){
return{
ok:false,
why:words .Lu(program),
remedy:words .em,
log,
};
}
if(result.notExecutable===true){
return{ok:false,why:words .CJ(program),remedy:words .dF(program),log};
}
if(result.timedOut){
const remedy=words .AW;
return{ok:false,why:words .u3(program),remedy,log};
}
if(result.exitCode!==0){
const end=result.exitCode===null?'was killed':`ended with exit code ${result.exitCode}`;
return{ok:false,why:`${program} ${end}.`,remedy:words .v3,log};
}
const{artifact,url}=await readOutput(output,ports);
return{ok:true,artifact,url,instances:null};
};
const commandTarget=(options)=>({
kind:'command',
describe:options.argv.join(' '),
program:options.argv,
...(options.needsBuild===true?{needsBuild:true}:{}),
restoreNeeds:()=>Promise.resolve(options.restoreFiles??'all'),
deploy:(request,ports)=>run(options,request,ports),
restore:(request,ports)=>run(options,request,ports),
});
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
