export const id=8815;
export const ids=[8815,9250];
export const modules={
12888:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__,{
rollbackSteps:()=>(rollbackSteps)
});
var programs=__webpack_require__(89250);
var errors=__webpack_require__(22075);
var place=__webpack_require__(7473);
var outputs=__webpack_require__(67329);
var rollback=__webpack_require__(53054);
;
// CONCATENATED MODULE: ./src/rollback/run/action.js
const lockWaitMs=10*60_000;
const findEnvironment=(name,{environments})=>{
const found=environments.find((environment)=>environment.name.toLowerCase()===name.toLowerCase());
if(found!==undefined)
return found;
throw new errors .Dh({
code:'bad-input',
message:`There is no environment '${name.slice(0,80)}' in the runbook.`,
remedy:`Use one of: ${environments.map((environment)=>environment.name).join(', ')}.`,
});
};
const rollbackRunsPrograms=({dryRun,tracks},target,runbook)=> !dryRun&&tracks.includes('restore')&&(target!==null||(0,programs.smokeRunsPrograms)(runbook));
const openedOutputs=({opened})=>({
'deployment-id':opened===null?'':String(opened.deployment),
sha:opened?.sha??'',
ref:opened?.ref??'',
artifact:opened?.artifact??'',
});
const run=async(inputs,session)=>{
const{ports,runbook,verify,userEnvironment,audience}=session;
const environment=findEnvironment(inputs.environment,runbook);
const target=await session.targetFor(environment);
if(rollbackRunsPrograms(inputs,target,runbook))
session.leaveNoToken();
if(session.note!==null)
ports.log.warn(session.note);
if(!inputs.dryRun)
session.remember('place',(0,place .r4)(environment.place));
const{dryRun,to,bad,tracks,reason,severity,acceptDataLoss,force,mode,commits,tag}=inputs;
const end=await(0,rollback .d)({
runbook,
environment,
dryRun,
order:{to,bad,tracks,reason,severity,acceptDataLoss,force},
revert:{mode,commits,tag},
restore:{target,targetFor:session.targetFor,verify,userEnvironment,lockWaitMs},
runbookFor:session.runbookFor,
audience,
},ports);
return{
conclusion:end.conclusion,
outputs:{...(0,outputs .H)(end),...openedOutputs(end)},
failJob:end.conclusion.verdict!=='pass',
};
};
var audience=__webpack_require__(44305);
var later=__webpack_require__(15090);
var registry=__webpack_require__(49134);
;
// CONCATENATED MODULE: ./actions/rollback/steps.js
const rollbackSteps={audienceOf:audience.audienceOf,run:run,targetOf:registry .$,verifyLater:later .g};
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
}),
89250:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__,{
checklistRunsPrograms:()=>(checklistRunsPrograms),
smokeRunsPrograms:()=>(smokeRunsPrograms)
});
const has=(options,key)=>typeof options==='object'&&options!==null&&Object.entries(options).some(([name])=>name===key);
const namesEslint=(options)=>typeof options==='object'&&
options!==null&&
'sources'in options&&
Array.isArray(options.sources)&&
options.sources.includes('eslint');
const isStrict=(options)=>typeof options==='object'&&options!==null&&'pull-request'in options&&options['pull-request']==='strict';
const checklistRunsPrograms=({environments},{pull})=>environments.some(({checklist})=>[...checklist].some(([id,{gate,options}])=>gate!=='off'&&
((id==='migrations'&&has(options,'up'))||
(id==='backup'&&has(options,'command')&&(pull===null||isStrict(options)))||
(id==='sbom'&&has(options,'command'))||
(id==='security'&&namesEslint(options)))));
const smokeRunsPrograms=({smoke})=>smoke.commands.length>0;
})
};
