export const id=9402;
export const ids=[9402];
export const modules={
39402:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
endJob:()=>(endJob)
});
var _records_decide_history_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(54214);
var _records_decide_lock_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(85363);
var _take_lock_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(18675);
var _records_gather_history_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(60717);
const endings={
success:{event:'unverified',text:'the job succeeded, and no smoke step proved it'},
failure:{event:'failed',text:'the job failed'},
cancelled:{event:'cancelled',text:''},
};
const endJob=async(place,jobStatus,ports)=>{
const{context,writer,log}=ports;
const{environment}=place;
const end=endings[jobStatus];
const history=await(0,_records_gather_history_js__WEBPACK_IMPORTED_MODULE_3__ .c)(place,ports);
const own=(0,_records_decide_history_js__WEBPACK_IMPORTED_MODULE_0__ .M1)(history).filter(({deployment})=>(0,_records_decide_lock_js__WEBPACK_IMPORTED_MODULE_1__ .NP)(deployment.payload,(0,_take_lock_js__WEBPACK_IMPORTED_MODULE_2__ .$t)(ports)));
for(const{deployment}of own){
await writer.deploymentStatus({deployment:deployment.id,event:end,logUrl:context.run.url});
log.info(`Deployment ${deployment.id} in ${environment}: ${[end.event,end.text].filter((word)=>word!=='').join(': ')}.`);
}
if(await(0,_take_lock_js__WEBPACK_IMPORTED_MODULE_2__ .LD)(place,ports))
log.info(`The lock on ${environment} is given back.`);
};
}),
18675:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
$t:()=>(ownWorker),
HJ:()=>(takeLock),
LD:()=>(releaseOwnLock),
zF:()=>(removeStaleLock)
});
var _records_decide_lock_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(85363);
var _records_gather_lock_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(62238);
var _promotion_words_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(78441);
var _words_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(44543);
const settleMs=250;
const firstPause=2_000;
const longestPause=15_000;
const lockOf=({place,sha,intent,reason},{context,clock})=>({
runbook:2,
service:place.service,
environment:place.environment,
run:context.run.id,
attempt:context.run.attempt,
job:context.run.job,
actor:context.actor,
sha,
intent,
reason,
created:clock.now(),
expires:null,
url:context.run.url,
});
const ownWorker=({context})=>({
run:context.run.id,
attempt:context.run.attempt,
job:context.run.job,
});
const locked=(message,remedy)=>({outcome:'locked',message,remedy});
const examine=async(place,ports)=>{
const{github,context,clock,writer,log}=ports;
const{environment}=place;
const read=await(0,_records_gather_lock_js__WEBPACK_IMPORTED_MODULE_1__ .H)(place,ports);
const owner=read.state==='held'?read.lock.run:null;
const holder=owner===null||owner===context.run.id?null:await github.workflowRun(owner);
const judged=(0,_records_decide_lock_js__WEBPACK_IMPORTED_MODULE_0__ .VR)({read,own:ownWorker(ports),holder,now:clock.now()});
if(judged.state==='stale'){
log.warn(_words_js__WEBPACK_IMPORTED_MODULE_3__ .LT(environment,judged.why));
await writer.releaseLock(place,judged.commit);
}
return judged;
};
const takeLock=async(request,ports)=>{
const{place}=request;
const{environment}=place;
const{clock,log}=ports;
const started=clock.monotonicMs();
const lock=lockOf(request,ports);
for(let pause=firstPause;;pause=Math.min(longestPause,pause*1.5)){
const taken=await ports.writer.takeLock(lock);
if(taken.taken)
return{outcome:'taken',commit:taken.commit};
const judged=await examine(place,ports);
if(judged.state==='mine')
return{outcome:'taken',commit:judged.commit};
if(judged.state==='unreadable'){
return locked((0,_promotion_words_js__WEBPACK_IMPORTED_MODULE_2__ .Bm)(environment,judged.why),(0,_promotion_words_js__WEBPACK_IMPORTED_MODULE_2__ .oW)(place));
}
if(judged.state!=='held'){
if(clock.monotonicMs()-started>request.waitMs+longestPause){
const remedy=_words_js__WEBPACK_IMPORTED_MODULE_3__ .Rc;
return locked(_words_js__WEBPACK_IMPORTED_MODULE_3__ .CW(environment),remedy);
}
await clock.sleep(settleMs);
continue;
}
const who=(0,_records_decide_lock_js__WEBPACK_IMPORTED_MODULE_0__ .FD)(judged.lock,clock.now());
const waited=clock.monotonicMs()-started;
if(judged.lock.intent==='manual')
return locked(`${who}.`,_words_js__WEBPACK_IMPORTED_MODULE_3__ .EP);
if(waited+pause>request.waitMs){
return locked(`${who}.`,_words_js__WEBPACK_IMPORTED_MODULE_3__ .fA(waited));
}
log.info(_words_js__WEBPACK_IMPORTED_MODULE_3__ .mg(who,waited,request.waitMs));
await clock.sleep(pause);
}
};
const removeStaleLock=async(place,ports)=>{
await examine(place,ports);
};
const releaseOwnLock=async(place,ports)=>{
const read=await ports.github.lock(place);
if(read.state!=='held'|| !(0,_records_decide_lock_js__WEBPACK_IMPORTED_MODULE_0__ .NP)(read.lock,ownWorker(ports)))
return false;
return ports.writer.releaseLock(place,read.commit);
};
})
};
