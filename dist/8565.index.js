export const id=8565;
export const ids=[8565];
export const modules={
38565:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__,{
openCommand:()=>(openCommand)
});
var external_node_child_process_=__webpack_require__(31421);
var external_node_readline_=__webpack_require__(80481);
var disarm=__webpack_require__(73914);
var environment=__webpack_require__(22561);
var errors=__webpack_require__(22075);
;
// CONCATENATED MODULE: ./src/adapters/runner/question.js
const oneWord=(program)=>`"${program.replaceAll(/["\\]/g,'\\$&')}"`;
const askProgram=async({argv,cwd,env})=>{
const[program,...args]=argv;
const{getExecOutput}=await Promise.resolve().then(__webpack_require__.bind(__webpack_require__,35907));
try{
const options={cwd,env:{...env},silent:true,ignoreReturnCode:true};
return{...(await getExecOutput(oneWord(program),args,options)),notFound:false};
}
catch(thrown){
const why=(0,errors .bD)(thrown);
return{exitCode:null,notFound:why.startsWith('Unable to locate executable file'),stdout:'',stderr:why};
}
};
;
// CONCATENATED MODULE: ./src/adapters/runner/command.js
const graceMs=4_000;
const keptCharacters=1_000_000;
const keptLine=16_384;
const collect=(stream,onLine)=>{
let kept='';
(0,external_node_readline_.createInterface)({input:stream,crlfDelay:Infinity}).on('line',(line)=>{
kept+=kept===''?line:`\n${line}`;
if(kept.length>2*keptCharacters)
kept=kept.slice(-keptCharacters);
onLine(line);
});
return()=>kept.slice(-keptCharacters);
};
const killGroup=(child,signal)=>{
if(child.pid===undefined)
return;
try{
process.kill(-child.pid,signal);
}
catch{
}
};
const listen=(request,started,quietMs)=>{
let heard=started;
const{onLine,onQuiet}=request;
const interval=onQuiet&&
setInterval(()=>{
const now=performance.now();
if(now-heard>=quietMs*0.9)
onQuiet(now-started);
},quietMs);
return{
stop:()=>clearInterval(interval),
to:(stream)=>(line)=>{
heard=performance.now();
onLine?.((0,disarm .J)(line.slice(0,keptLine)),stream);
},
};
};
const run=(request,cancelled,quietMs)=>new Promise((resolve)=>{
const started=performance.now();
const[program,...args]=request.argv;
let timedOut=false;
let failure=null;
const child=(0,external_node_child_process_.spawn)(program,args,{cwd:request.cwd,env:{...request.env},detached:true,stdio:'pipe'});
const ear=listen(request,started,quietMs);
const stdout=collect(child.stdout,ear.to('stdout'));
const stderr=collect(child.stderr,ear.to('stderr'));
const end=()=>{
killGroup(child,'SIGTERM');
setTimeout(()=>killGroup(child,'SIGKILL'),graceMs).unref();
};
const timer=setTimeout(()=>{
timedOut=true;
end();
},request.timeoutMs);
if(cancelled.aborted)
end();
cancelled.addEventListener('abort',end);
child.stdin.on('error',()=>undefined);
child.stdin.end(request.stdin??'');
child.on('error',(error)=>(failure=error));
const settle=(code)=>{
clearTimeout(timer);
ear.stop();
cancelled.removeEventListener('abort',end);
for(const stream of[child.stdout,child.stderr])
stream.destroy();
resolve({
...outcomeOf(failure,code),
timedOut,
stdout:stdout(),
stderr:stderr()||(failure?.message??''),
durationMs:performance.now()-started,
});
};
child.on('exit',(code)=>{
setTimeout(()=>settle(code),2_000).unref();
});
child.on('close',settle);
});
const outcomeOf=(failure,code)=>{
const failed=(why)=>failure!==null&&'code'in failure&&failure.code===why;
return{
exitCode:failure===null?code:null,
notFound:failed('ENOENT'),
...(failed('EACCES')?{notExecutable:true}:{}),
};
};
const openCommand=(cancelled,env,quietMs=10_000)=>({
run:(request)=>run(request,cancelled,quietMs),
ask:askProgram,
baseEnvironment:()=>(0,environment .P)(env),
});
})
};
