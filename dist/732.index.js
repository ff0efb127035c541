export const id=732;
export const ids=[732];
export const modules={
732:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__,{
kubernetesTarget:()=>(kubernetesTarget)
});
var _child_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(88531);
var _images_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(95711);
var _facts_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(60669);
var _image_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(25407);
var _judge_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(96321);
var _words_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(75827);
const kubectl=({program,options:{context,namespace}},...args)=>[program,...(context===null?[]:['--context',context]),'--namespace',namespace,...args];
const inspectWorkload=async(work)=>{
const ask=(by)=>by.child.ask(kubectl(by,'get',by.options.workload,'--output','json'));
const result=await ask(work);
if(!result.notFound)
return{work,result};
const installed=await work.ports.tools.install('kubectl');
if(installed.ok){
const by={...work,program:installed.program};
return{work:by,result:await ask(by)};
}
const remedy=_words_js__WEBPACK_IMPORTED_MODULE_5__ .KZ;
const why=_words_js__WEBPACK_IMPORTED_MODULE_5__ .UL(installed.why);
return{problem:(0,_child_js__WEBPACK_IMPORTED_MODULE_0__ .V2)(why,remedy)};
};
const strategyProblem=(workload,{selector,onDelete=false,partition=0})=>{
if(selector==='')
return(0,_child_js__WEBPACK_IMPORTED_MODULE_0__ .V2)(_words_js__WEBPACK_IMPORTED_MODULE_5__ .wp(workload),_words_js__WEBPACK_IMPORTED_MODULE_5__ .SD);
if(onDelete)
return(0,_child_js__WEBPACK_IMPORTED_MODULE_0__ .V2)(_words_js__WEBPACK_IMPORTED_MODULE_5__ .ju(workload),_words_js__WEBPACK_IMPORTED_MODULE_5__ .A5);
return partition>0?(0,_child_js__WEBPACK_IMPORTED_MODULE_0__ .V2)(_words_js__WEBPACK_IMPORTED_MODULE_5__ .ER(workload,partition),_words_js__WEBPACK_IMPORTED_MODULE_5__ .gF):null;
};
const problemBefore=({options},result)=>{
const{workload,container,kustomize}=options;
const log=(0,_child_js__WEBPACK_IMPORTED_MODULE_0__ .w$)((0,_child_js__WEBPACK_IMPORTED_MODULE_0__ .ag)(result));
if(result.exitCode!==0){
if(kustomize!==null&&result.stderr.includes('(NotFound)'))
return null;
const remedy=_words_js__WEBPACK_IMPORTED_MODULE_5__ .CK;
return(0,_child_js__WEBPACK_IMPORTED_MODULE_0__ .V2)(_words_js__WEBPACK_IMPORTED_MODULE_5__ .bm(workload,(0,_child_js__WEBPACK_IMPORTED_MODULE_0__ .w$)((0,_child_js__WEBPACK_IMPORTED_MODULE_0__ .ag)(result),1)),remedy,log);
}
const found=(0,_facts_js__WEBPACK_IMPORTED_MODULE_2__ .jH)(result.stdout);
if(found===null)
return(0,_child_js__WEBPACK_IMPORTED_MODULE_0__ .V2)(_words_js__WEBPACK_IMPORTED_MODULE_5__ .IT(workload),'',log);
if(found.paused){
const remedy=_words_js__WEBPACK_IMPORTED_MODULE_5__ .U(workload);
return(0,_child_js__WEBPACK_IMPORTED_MODULE_0__ .V2)(_words_js__WEBPACK_IMPORTED_MODULE_5__ .Ft(workload),remedy);
}
const stuck=strategyProblem(workload,found);
if(stuck!==null&&kustomize===null)
return stuck;
if(kustomize!==null||found.containers.some(({name})=>name===container))
return null;
const names=found.containers.map(({name})=>name).join(', ');
return(0,_child_js__WEBPACK_IMPORTED_MODULE_0__ .V2)(_words_js__WEBPACK_IMPORTED_MODULE_5__ .ho(workload,container),_words_js__WEBPACK_IMPORTED_MODULE_5__ .rk(names));
};
const change=async(work)=>{
const{options,child,ports,image,program}=work;
const{workload,container,kustomize}=options;
if(kustomize===null)
return child.show(kubectl(work,'set','image',workload,`${container}=${image}`));
const rendered=await child.ask([program,'kustomize',kustomize]);
if(rendered.exitCode!==0)
return rendered;
const folder=`${ports.context.paths.temp}/runbook-kustomize-${ports.context.run.id}`;
await ports.files.write(`${folder}/manifests.yaml`,rendered.stdout);
await ports.files.write(`${folder}/kustomization.yaml`,(0,_image_js__WEBPACK_IMPORTED_MODULE_3__ .kW)(image));
return child.show(kubectl(work,'apply','--kustomize',folder));
};
const rolloutStatus=async(work)=>{
const{options,child}=work;
const seconds=Math.max(1,Math.floor(child.leftMs()/ 1000));
const result=await child.show(kubectl(work,'rollout','status',options.workload,`--timeout=${seconds}s`));
if(result.exitCode===0)
return'done';
return result.timedOut||result.stderr.includes('timed out waiting')?'timed-out':'failed';
};
const inspectRollout=async(status,work)=>{
const{options,child,image}=work;
const{container}=options;
const answer=await child.ask(kubectl(work,'get',options.workload,'--output','json'));
const workload=answer.exitCode===0?(0,_facts_js__WEBPACK_IMPORTED_MODULE_2__ .jH)(answer.stdout):null;
if(workload===null||workload.selector==='')
return{status,workload,pods:null,container,image};
const found=await child.ask(kubectl(work,'get','pods','--selector',workload.selector,'--output','json'));
const pods=found.exitCode===0?(0,_facts_js__WEBPACK_IMPORTED_MODULE_2__ .mi)(found.stdout,container):null;
return{status,workload,pods,container,image};
};
const mostPods=3;
const podEvidence=async({name,restarts,init},work)=>{
const{options,child}=work;
const about=`involvedObject.name=${name}`;
const events=await child.ask(kubectl(work,'get','events','--field-selector',about,'--output','json'));
const life=restarts>0?['--previous']:[];
const container=init??options.container;
const logs=await child.ask(kubectl(work,'logs',name,'--container',container,'--tail','50',...life));
const text=logs.exitCode===0?(0,_child_js__WEBPACK_IMPORTED_MODULE_0__ .w$)((0,_child_js__WEBPACK_IMPORTED_MODULE_0__ .ag)(logs)):`(no log: ${(0,_child_js__WEBPACK_IMPORTED_MODULE_0__ .w$)((0,_child_js__WEBPACK_IMPORTED_MODULE_0__ .ag)(logs),1)})`;
const whose=init===undefined?name:`${name}, init container ${init}`;
return[`--- ${name}, events`,(0,_facts_js__WEBPACK_IMPORTED_MODULE_2__ .$H)(events.stdout),`--- ${whose}, last lines`,text]
.filter((line)=>line!=='')
.join('\n');
};
const evidence=async(facts,work)=>{
const texts=[...(facts.workload?.complaints??[]),(0,_judge_js__WEBPACK_IMPORTED_MODULE_4__ .sT)(facts.pods??[])];
for(const pod of(0,_judge_js__WEBPACK_IMPORTED_MODULE_4__ .TY)(facts).slice(0,mostPods))
texts.push(await podEvidence(pod,work));
return texts.filter((text)=>text!=='').join('\n');
};
const afterFailure=async(work)=>{
const{options,child,mayUndo}=work;
const{workload}=options;
const leave=_words_js__WEBPACK_IMPORTED_MODULE_5__ .rt;
if(!mayUndo||options.onFailure==='leave')
return leave;
const undone=await child.show(kubectl(work,'rollout','undo',workload));
const settled=undone.exitCode===0?await child.show(kubectl(work,'rollout','status',workload,'--timeout=60s')):undone;
return settled.exitCode===0
?_words_js__WEBPACK_IMPORTED_MODULE_5__ .Fr
:_words_js__WEBPACK_IMPORTED_MODULE_5__ .yP({why:(0,_child_js__WEBPACK_IMPORTED_MODULE_0__ .w$)((0,_child_js__WEBPACK_IMPORTED_MODULE_0__ .ag)(settled),1),workload,leave});
};
const run=async(given)=>{
const{options,ports,image}=given;
const{workload,container}=options;
const before=await inspectWorkload(given);
if('problem'in before)
return before.problem;
const{work}=before;
const problem=problemBefore(work,before.result);
if(problem!==null)
return problem;
const changed=await change(work);
if(changed.exitCode!==0){
const remedy=_words_js__WEBPACK_IMPORTED_MODULE_5__ .Be;
return(0,_child_js__WEBPACK_IMPORTED_MODULE_0__ .V2)(_words_js__WEBPACK_IMPORTED_MODULE_5__ .ah(workload,image),remedy,(0,_child_js__WEBPACK_IMPORTED_MODULE_0__ .w$)((0,_child_js__WEBPACK_IMPORTED_MODULE_0__ .ag)(changed)));
}
const facts=await inspectRollout(await rolloutStatus(work),work);
const judgement=(0,_judge_js__WEBPACK_IMPORTED_MODULE_4__ .VY)(facts);
if(!judgement.ok){
const log=await evidence(facts,work);
return(0,_child_js__WEBPACK_IMPORTED_MODULE_0__ .V2)(_words_js__WEBPACK_IMPORTED_MODULE_5__ .pV(workload,judgement.why),await afterFailure(work),log);
}
const instances=facts.workload?.wanted??null;
if(judgement.image!==null)
return{ok:true,artifact:(0,_images_js__WEBPACK_IMPORTED_MODULE_1__ .Jo)({[container]:judgement.image}),url:null,instances};
ports.log.warn(_words_js__WEBPACK_IMPORTED_MODULE_5__ .xp(workload,image));
return{ok:true,artifact:null,url:null,instances};
};
const begin=(options,request,given,ports)=>{
const child=(0,_child_js__WEBPACK_IMPORTED_MODULE_0__ .$r)(request,{timeoutMs:options.timeoutMs,env:{}},ports);
return ports.log.group(_words_js__WEBPACK_IMPORTED_MODULE_5__ .i3(given.image,options.workload),()=>run({options,request,child,ports,program:'kubectl',...given}));
};
const chosen=(options,request)=>(0,_image_js__WEBPACK_IMPORTED_MODULE_3__ .Ny)(options.image,{...request.env,...(0,_child_js__WEBPACK_IMPORTED_MODULE_0__ .JL)(request)});
const refused=(why)=>(0,_child_js__WEBPACK_IMPORTED_MODULE_0__ .V2)(_words_js__WEBPACK_IMPORTED_MODULE_5__ .$0(why),_words_js__WEBPACK_IMPORTED_MODULE_5__ .cd);
const deploy=(options,request,ports)=>{
const choice=chosen(options,request);
return choice.ok
?begin(options,request,{image:choice.image,mayUndo:true},ports)
:Promise.resolve(refused(choice.why));
};
const restore=(options,request,ports)=>{
const{artifact,release}=request;
if(artifact===null){
ports.log.warn(_words_js__WEBPACK_IMPORTED_MODULE_5__ .Q(release.version,release.sha));
const choice=chosen(options,request);
return choice.ok
?begin(options,request,{image:choice.image,mayUndo:false},ports)
:Promise.resolve(refused(choice.why));
}
const image=(0,_images_js__WEBPACK_IMPORTED_MODULE_1__ .B_)(artifact)?.[options.container];
if(image!==undefined)
return begin(options,request,{image,mayUndo:false},ports);
return Promise.resolve((0,_child_js__WEBPACK_IMPORTED_MODULE_0__ .V2)(_words_js__WEBPACK_IMPORTED_MODULE_5__ .fq(options.container),_words_js__WEBPACK_IMPORTED_MODULE_5__ .Qt,artifact.slice(0,200)));
};
const kubernetesTarget=(options)=>({
kind:'kubernetes',
describe:_words_js__WEBPACK_IMPORTED_MODULE_5__ .Zb(options.workload,options.namespace),
restoreNeeds:()=>Promise.resolve(options.kustomize===null?[]:'all'),
deploy:(request,ports)=>deploy(options,request,ports),
restore:(request,ports)=>restore(options,request,ports),
});
})
};
