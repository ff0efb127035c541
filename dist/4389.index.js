export const id=4389;
export const ids=[4389];
export const modules={
74389:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
askForEnd:()=>(askForEnd)
});
var _records_gather_let_leave_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(98762);
var _records_gather_memory_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(98814);
const askForEnd=async({environment},{github:asked,clock})=>{
const github=(0,_records_gather_memory_js__WEBPACK_IMPORTED_MODULE_0__ .M)(asked);
github.deployments(environment).catch(()=>undefined);
await(0,_records_gather_let_leave_js__WEBPACK_IMPORTED_MODULE_1__ .$)(clock);
return github;
};
}),
98762:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
$:()=>(letLeave)
});
const turns=4;
const letLeave=async(clock)=>{
for(let turn=0;turn<turns;turn+=1)
await clock.sleep(1);
};
}),
98814:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
M:()=>(remembering)
});
const once=(ask)=>{
const known=new Map();
return(...args)=>{
const key=JSON.stringify(args);
const before=known.get(key);
if(before!==undefined)
return before;
const asked=ask(...args);
known.set(key,asked);
asked.catch(()=>known.delete(key));
return asked;
};
};
const anew=(ask)=>{
const prefetched=new Map();
return{
ask:(sha)=>{
const known=prefetched.get(sha);
prefetched.delete(sha);
return known??ask(sha);
},
prefetch:(sha)=>{
const asked=ask(sha);
prefetched.set(sha,asked);
asked.catch(()=>undefined);
},
};
};
const remembering=(github)=>{
const checkRuns=anew((sha)=>github.checkRuns(sha));
const statuses=anew((sha)=>github.statuses(sha));
const workflowRuns=anew((sha)=>github.workflowRuns(sha));
return{
...github,
checkRuns:checkRuns.ask,
statuses:statuses.ask,
workflowRuns:workflowRuns.ask,
prefetch:(sha)=>{
for(const{prefetch}of[checkRuns,statuses,workflowRuns])
prefetch(sha);
},
repository:once(()=>github.repository()),
viewer:once(()=>github.viewer()),
resolveRef:once((ref)=>github.resolveRef(ref)),
trustedTip:once((path,folder)=>github.trustedTip(path,folder)),
branches:once((prefix)=>github.branches(prefix)),
fileHistory:once((path,sha)=>github.fileHistory(path,sha)),
commit:once((sha)=>github.commit(sha)),
commitAuthors:once((sha)=>github.commitAuthors(sha)),
compare:once((base,head)=>github.compare(base,head)),
file:once((path,sha)=>github.file(path,sha)),
folder:once((path,sha)=>github.folder(path,sha)),
workflowRun:once((id)=>github.workflowRun(id)),
runApprovals:once((run)=>github.runApprovals(run)),
pull:once((number)=>github.pull(number)),
pullsOf:once((sha)=>github.pullsOf(sha)),
pullFiles:once((number)=>github.pullFiles(number)),
reviews:once((number)=>github.reviews(number)),
permissionOf:once((login)=>github.permissionOf(login)),
deployments:once((environment)=>github.deployments(environment)),
deployment:once((id)=>github.deployment(id)),
deploymentStatuses:once((id)=>github.deploymentStatuses(id)),
recentStatuses:once((environment)=>github.recentStatuses(environment)),
branchRules:once((branch)=>github.branchRules(branch)),
protectionChecks:once((branch)=>github.protectionChecks(branch)),
isProtected:once((branch)=>github.isProtected(branch)),
pushRule:once((branch)=>github.pushRule(branch)),
};
};
})
};
