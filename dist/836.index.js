export const id=836;
export const ids=[836];
export const modules={
30672:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
I:()=>(readJobStatus),
K:()=>(readInputs)
});
var _src_core_command_line_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(34218);
var _src_core_errors_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(22075);
var _src_core_text_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(26639);
const nullIfEmpty=(text)=>(text===''?null:text);
const readCommand=(text)=>{
if(text==='')
return null;
const line=(0,_src_core_command_line_js__WEBPACK_IMPORTED_MODULE_0__ .D)(text);
if(line.ok)
return line.argv;
throw new _src_core_errors_js__WEBPACK_IMPORTED_MODULE_1__ .Dh({
code:'bad-input',
message:`Input 'command' ${line.why}.`,
remedy:"Put what needs a shell into a script, and give the script's path in 'command'.",
});
};
const readFolder=(text)=>{
const folder=(0,_src_core_text_js__WEBPACK_IMPORTED_MODULE_2__ .Mx)(text.replace(/^\.\//,''),'/');
if(folder===''||folder==='.')
return null;
if(!folder.startsWith('/')&& !folder.split('/').includes('..'))
return folder;
throw new _src_core_errors_js__WEBPACK_IMPORTED_MODULE_1__ .Dh({
code:'bad-input',
message:`Input 'working-directory' is '${text}', which is not a folder of the workspace.`,
remedy:"Give the 'path' of actions/checkout, for example src.",
});
};
const readLockOrder=(reason,unlock)=>{
if(reason!==''&&unlock){
throw new _src_core_errors_js__WEBPACK_IMPORTED_MODULE_1__ .Dh({
code:'bad-input',
message:"Inputs 'lock' and 'unlock' are both set.",
remedy:"Give one of them: 'lock' with a reason, or 'unlock: true'.",
});
}
if(unlock)
return{ask:'unlock'};
return reason===''?null:{ask:'lock',reason:reason.replace(/\s+/g,' ').slice(0,200)};
};
const longestReason=300;
const readAdopt=(inputs)=>{
if(inputs.text('adopt')===''|| !inputs.boolean('adopt'))
return null;
const other=['command','lock'].find((name)=>inputs.text(name)!=='');
if(other!==undefined){
throw new _src_core_errors_js__WEBPACK_IMPORTED_MODULE_1__ .Dh({
code:'bad-input',
message:`Inputs 'adopt' and '${other}' are both set.`,
remedy:`'adopt' records what serves and deploys nothing: leave '${other}' out.`,
});
}
const reason=(0,_src_core_text_js__WEBPACK_IMPORTED_MODULE_2__ .TN)(inputs.text('reason'))||(0,_src_core_text_js__WEBPACK_IMPORTED_MODULE_2__ .TN)(inputs.text('force'));
if(reason!=='')
return{reason:(0,_src_core_text_js__WEBPACK_IMPORTED_MODULE_2__ .Jj)(reason,longestReason)};
throw new _src_core_errors_js__WEBPACK_IMPORTED_MODULE_1__ .Dh({
code:'bad-input',
message:"Input 'adopt' needs a reason.",
remedy:"Say in 'reason' why this is the release to begin with, for example 'live since March'.",
});
};
const readInputs=(inputs)=>({
config:inputs.required('config'),
environment:nullIfEmpty(inputs.text('environment')),
dryRun:inputs.boolean('dry-run'),
ref:nullIfEmpty(inputs.text('ref')),
command:readCommand(inputs.text('command')),
verify:inputs.boolean('verify'),
onFailure:inputs.oneOf('on-failure',['hold','rollback','shadow']),
force:nullIfEmpty(inputs.text('force')),
record:inputs.oneOf('record',['action','environment']),
lockWaitMs:inputs.requiredDuration('lock-wait'),
workingDirectory:readFolder(inputs.text('working-directory')),
allowDirty:inputs.boolean('allow-dirty'),
lockOrder:readLockOrder(inputs.text('lock'),inputs.boolean('unlock')),
adopt:readAdopt(inputs),
});
const readJobStatus=(inputs)=>inputs.oneOf('status',['success','failure','cancelled']);
}),
10836:
((__webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.a(__webpack_module__,async(__webpack_handle_async_dependencies__,__webpack_async_result__)=>{try{
__webpack_require__.r(__webpack_exports__);
var _src_runtime_action_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(93872);
var _inputs_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(30672);
await(0,_src_runtime_action_js__WEBPACK_IMPORTED_MODULE_0__ .Cs)('deploy',{
readInputs:_inputs_js__WEBPACK_IMPORTED_MODULE_1__ .K,
run:async(opened)=>{
const{inputs,ports,writer,signs,userEnvironment,over}=opened;
const{policyForDeploy}=await __webpack_require__.e(4298).then(__webpack_require__.bind(__webpack_require__,54298));
const{runbook,runbookFor}=await policyForDeploy({...ports,path:inputs.config});
const{audienceOf}=await Promise.all([__webpack_require__.e(5943),__webpack_require__.e(4305),__webpack_require__.e(2891)]).then(__webpack_require__.bind(__webpack_require__,44305));
const{deploySteps}=await Promise.all([__webpack_require__.e(5943),__webpack_require__.e(4978),__webpack_require__.e(717),__webpack_require__.e(7882),__webpack_require__.e(6352),__webpack_require__.e(9066),__webpack_require__.e(940),__webpack_require__.e(1007),__webpack_require__.e(9739),__webpack_require__.e(4145),__webpack_require__.e(5945)]).then(__webpack_require__.bind(__webpack_require__,65945));
const{run,deployNews,verify,answerFailure,finishRollback}=deploySteps;
const audience=audienceOf(runbook,opened);
const news=deployNews({runbook,audience},ports);
const onPlace=(key)=>(0,_src_runtime_action_js__WEBPACK_IMPORTED_MODULE_0__ .LZ)('place',key);
const session={ports:{...ports,writer},runbook,runbookFor,signs,userEnvironment,audience,news};
const outcome=await run(inputs,{
...session,
verify:(request,asked)=>over(()=>verify(request,asked)),
answerFailure,
finishRollback,
leaveNoToken:_src_runtime_action_js__WEBPACK_IMPORTED_MODULE_0__ .yo,
onPlace,
});
if(outcome.conclusion.reasonCode!=='opened')
(0,_src_runtime_action_js__WEBPACK_IMPORTED_MODULE_0__ .LZ)('ended','true');
return news.ended(outcome);
},
});
__webpack_async_result__();
}catch(e){__webpack_async_result__(e);}},1);
}),
34218:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
D:()=>(parseCommandLine),
l:()=>(commandLineOf)
});
const operators=new Set(['|','||','&','&&',';','>','>>','<','<<','2>','2>&1','&>']);
const forShell='needs a shell; write `{ run: "…", shell: bash }`';
const withProgram=(words)=>{
const[program,...rest]=words;
if(program===undefined||program==='')
return{ok:false,why:'names no program; write for example `./scripts/deploy.sh`'};
return{ok:true,argv:[program,...rest]};
};
const parseCommandLine=(text)=>{
const words=[];
const pattern= /\s+|((?:[^\s'"]|'[^']*'|"[^"]*")+)|(['"])/gy;
for(const match of text.matchAll(pattern)){
const[,word,quote]=match;
if(quote!==undefined)
return{ok:false,why:`has a quote (${quote}) that is never closed; close it`};
if(word===undefined)
continue;
if(operators.has(word)||word.endsWith(';'))
return{ok:false,why:`holds \`${word}\`, which ${forShell}`};
if(/\$[A-Za-z_{(]|`/.test(word.replaceAll(/'[^']*'/g,''))){
return{ok:false,why:`holds \`${word}\`, which ${forShell}, or put it in single quotes`};
}
words.push(word.replaceAll(/'([^']*)'|"([^"]*)"/g,(_all,single,double)=>single??double??''));
}
return withProgram(words);
};
const argvOf=(list)=>list.some((word)=>word.includes('\0'))?{ok:false,why:'holds a null byte; remove it'}:withProgram(list);
const bashArgv=(script)=>withProgram(['bash','--noprofile','--norc','-eo','pipefail','-c',script]);
const commandLineOf=(command)=>{
if(typeof command==='string')
return parseCommandLine(command);
if(!('run'in command))
return argvOf(command);
if(command.shell===undefined)
return commandLineOf(command.run);
return typeof command.run==='string'
?bashArgv(command.run)
:{ok:false,why:'is a list, which bash can not run; write the script as text, or remove `shell`'};
};
})
};
