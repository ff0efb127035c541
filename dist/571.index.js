export const id=571;
export const ids=[571];
export const modules={
571:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
askFirst:()=>(_src_checklist_run_ask_first_js__WEBPACK_IMPORTED_MODULE_0__.a),
letLeave:()=>(_src_records_gather_let_leave_js__WEBPACK_IMPORTED_MODULE_1__.$)
});
var _src_checklist_run_ask_first_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(57539);
var _src_records_gather_let_leave_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(98762);
}),
57539:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
a:()=>(askFirst),
y:()=>(prefetch)
});
var _records_gather_memory_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(98814);
const prefetch=(...questions)=>{
for(const question of questions)
question.catch(()=>undefined);
};
const askFirst=({config,sha,ref},{github:asked,context})=>{
const github=(0,_records_gather_memory_js__WEBPACK_IMPORTED_MODULE_0__ .M)(asked);
const{pull,deleted}=context.event;
if(deleted&&sha===null&&ref===null)
return github;
const rules=pull===null?(sha??context.sha):pull.base;
prefetch(github.viewer(),github.trustedTip(config,'.github'),github.folder('.github/workflows',rules));
if(pull!==null)
prefetch(github.file(config,sha??pull.head));
return github;
};
}),
90405:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
O:()=>(once)
});
const once=(ask,keeps=()=>true)=>{
const known=new Map();
return(...args)=>{
const key=JSON.stringify(args);
const before=known.get(key);
if(before!==undefined)
return before;
const asked=ask(...args);
known.set(key,asked);
const forget=()=>known.delete(key);
asked.then((value)=>keeps(value)||forget(),forget);
return asked;
};
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
var _core_once_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(90405);
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
repository:(0,_core_once_js__WEBPACK_IMPORTED_MODULE_0__ .O)(()=>github.repository()),
viewer:(0,_core_once_js__WEBPACK_IMPORTED_MODULE_0__ .O)(()=>github.viewer()),
resolveRef:(0,_core_once_js__WEBPACK_IMPORTED_MODULE_0__ .O)((ref)=>github.resolveRef(ref)),
trustedTip:(0,_core_once_js__WEBPACK_IMPORTED_MODULE_0__ .O)((path,folder)=>github.trustedTip(path,folder)),
branches:(0,_core_once_js__WEBPACK_IMPORTED_MODULE_0__ .O)((prefix)=>github.branches(prefix)),
fileHistory:(0,_core_once_js__WEBPACK_IMPORTED_MODULE_0__ .O)((path,sha)=>github.fileHistory(path,sha)),
commit:(0,_core_once_js__WEBPACK_IMPORTED_MODULE_0__ .O)((sha)=>github.commit(sha)),
commitAuthors:(0,_core_once_js__WEBPACK_IMPORTED_MODULE_0__ .O)((sha)=>github.commitAuthors(sha)),
compare:(0,_core_once_js__WEBPACK_IMPORTED_MODULE_0__ .O)((base,head)=>github.compare(base,head)),
file:(0,_core_once_js__WEBPACK_IMPORTED_MODULE_0__ .O)((path,sha)=>github.file(path,sha)),
folder:(0,_core_once_js__WEBPACK_IMPORTED_MODULE_0__ .O)((path,sha)=>github.folder(path,sha)),
workflowRun:(0,_core_once_js__WEBPACK_IMPORTED_MODULE_0__ .O)((id)=>github.workflowRun(id)),
runApprovals:(0,_core_once_js__WEBPACK_IMPORTED_MODULE_0__ .O)((run)=>github.runApprovals(run)),
pull:(0,_core_once_js__WEBPACK_IMPORTED_MODULE_0__ .O)((number)=>github.pull(number)),
pullsOf:(0,_core_once_js__WEBPACK_IMPORTED_MODULE_0__ .O)((sha)=>github.pullsOf(sha)),
pullFiles:(0,_core_once_js__WEBPACK_IMPORTED_MODULE_0__ .O)((number)=>github.pullFiles(number)),
reviews:(0,_core_once_js__WEBPACK_IMPORTED_MODULE_0__ .O)((number)=>github.reviews(number)),
permissionOf:(0,_core_once_js__WEBPACK_IMPORTED_MODULE_0__ .O)((login)=>github.permissionOf(login)),
deployments:(0,_core_once_js__WEBPACK_IMPORTED_MODULE_0__ .O)((environment)=>github.deployments(environment)),
deployment:(0,_core_once_js__WEBPACK_IMPORTED_MODULE_0__ .O)((id)=>github.deployment(id)),
deploymentStatuses:(0,_core_once_js__WEBPACK_IMPORTED_MODULE_0__ .O)((id)=>github.deploymentStatuses(id)),
recentStatuses:(0,_core_once_js__WEBPACK_IMPORTED_MODULE_0__ .O)((environment)=>github.recentStatuses(environment)),
branchRules:(0,_core_once_js__WEBPACK_IMPORTED_MODULE_0__ .O)((branch)=>github.branchRules(branch)),
protectionChecks:(0,_core_once_js__WEBPACK_IMPORTED_MODULE_0__ .O)((branch)=>github.protectionChecks(branch)),
isProtected:(0,_core_once_js__WEBPACK_IMPORTED_MODULE_0__ .O)((branch)=>github.isProtected(branch)),
isEnvironmentGuarded:(0,_core_once_js__WEBPACK_IMPORTED_MODULE_0__ .O)((environment)=>github.isEnvironmentGuarded(environment)),
pushRule:(0,_core_once_js__WEBPACK_IMPORTED_MODULE_0__ .O)((branch)=>github.pushRule(branch)),
};
};
})
};
