export const id=1058;
export const ids=[1058];
export const modules={
52470:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__,{
gatherRollbackPlan:()=>(gatherRollbackPlan)
});
var route=__webpack_require__(30951);
var beside=__webpack_require__(83139);
var plan_return=__webpack_require__(58129);
var read_workflows=__webpack_require__(95050);
var words=__webpack_require__(12437);
;
// CONCATENATED MODULE: ./src/checklist/rollback-plan/rollback-document.js
const leastCharacters=200;
const unfinished= /\b(?:todo|tbd|fixme|xxx)\b|\b(?:lorem ipsum|placeholder|coming soon|to be (?:written|defined|done))\b/i;
const heading= /^#{1,6}\s+\S|^(?:=+|-{3,})[ \t]*\r?$/m;
const step= /^[ \t]*(?:\d{1,9}[.)]|[-*+])[ \t]+\S/gm;
const command= /```|~~~|^[ \t]*\$[ \t]+\S|`[^`\n]+`/m;
const refused=(path,message,remedy,line)=>({
level:'error',
path,
...(line===undefined?{}:{line}),
message,
remedy,
});
const marks=(text)=>text.split('\n').flatMap((content,index)=>{
const word=unfinished.exec(content)?.[0];
if(word===undefined)
return[];
const shouting= /^(?:todo|tbd|fixme|xxx)$/i.test(word);
return shouting&&word!==word.toUpperCase()?[]:[{line:index+1,word}];
});
const judgeDocument=(path,text)=>{
if(text===null)
return[refused(path,words .Dz(path),words .xv)];
const size=text.replace(/\s/g,'').length;
const steps=text.match(step)?.length??0;
return[
...(size>=leastCharacters?[]:[refused(path,words .rv(path,size),words .h1,1)]),
...(heading.test(text)?[]:[refused(path,words .YF(path),words .HO,1)]),
...(steps>=2||command.test(text)?[]:[refused(path,words .jV(path),words .A1,1)]),
...marks(text).map(({line,word})=>refused(path,words .M1({path,word,line}),words .O9,line)),
];
};
var rollback_job=__webpack_require__(92456);
;
// CONCATENATED MODULE: ./src/checklist/rollback-plan/gather.js
const workflowsFrom=async({stage,pull,release,policySha},{github})=>stage==='pull-request'&&pull!==null&&(0,route .BF)(await github.pullFiles(pull)).length>0
?release.sha
:policySha;
const gatherRollbackPlan=async(subject,{document,migrations},ports)=>{
const{environment,release,stage}=subject;
const question={
environment,
to:null,
bad:{of:'judged',sha:release.sha,isHead:stage==='pull-request'},
force:null,
tracks:['restore','reconcile'],
migrationsDirectory:migrations??null,
trustedBranch:null,
};
const[planned,text,read]=await Promise.all([
(0,plan_return .O)(question,{...ports,beside:(0,beside .A)({github:ports.github})}),
ports.github.file(document,release.sha),
workflowsFrom(subject,ports).then((sha)=>(0,read_workflows .w)(sha,ports.github)),
]);
return{
environment:environment.name,
planned,
document:judgeDocument(document,text),
jobs:(0,rollback_job .$)(read,environment.name),
isBracket:subject.isBracket===true,
};
};
}),
49302:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
lY:()=>(usesRollback),
v3:()=>(writesRecords),
wb:()=>(usesPreflight)
});
const usesIn=(text)=>text.split('\n').flatMap((line)=>{
const used= /^\s*(?:-\s+)?(?:\{\s*)?['"]?uses['"]?\s*:\s*['"]?([^\s'"#,}]{1,300})/.exec(line)?.[1];
const inline=used?? /[{,]\s*uses\s*:\s*['"]?([^\s'"#,}]{1,300})/.exec(line.replace(/(?:^|\s)#.*$/,''))?.[1];
return inline===undefined?[]:[inline];
});
const preflightAction= /(?:^|\/)preflight(?:@|$)/;
const rollbackAction= /(?:^|\/)rollback(?:@|$)/;
const recordAction= /(?:^|\/)(?:deploy|rollback)(?:@|$)/;
const isElsewhere=(used)=> /^[\w.-]+\/[\w.-]+\/\.github\/workflows\/[^@]+@/.test(used);
const isLocal=(used)=>used.startsWith('./.github/workflows/');
const hasSteps=(text)=> /^\s*(?:-\s+)?(?:uses|run)\s*:|[{,]\s*(?:uses|run)\s*:/m.test(text);
const deepest=4;
const uses=(action,path,workflows,depth=0)=>{
const file=workflows.find((each)=>each.path===path);
if(file===undefined||depth>deepest)
return false;
if(depth===0&& !hasSteps(file.text))
return true;
const used=usesIn(file.text);
return(used.some((each)=>action.test(each)||isElsewhere(each))||
used.filter(isLocal).some((each)=>uses(action,each.replace(/^\.\//,''),workflows,depth+1)));
};
const usesPreflight=(path,workflows)=>uses(preflightAction,path,workflows);
const usesRollback=(path,workflows)=>uses(rollbackAction,path,workflows);
const writesRecords=(path,workflows)=>uses(recordAction,path,workflows);
}),
21238:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
JX:()=>(shortArtifact),
KT:()=>(artifactEvents),
no:()=>(recordedArtifact)
});
var _event_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(4970);
const mostParts=30;
const partRoom=120;
const shownCharacters=100;
const part= /^(\d{1,2})\/(\d{1,2}) "(.*)"$/su;
const opening='artifact ';
const characters=(text)=>Array.from(text);
const fitsAlone=(artifact)=>artifact!==''&&artifact===artifact.trim()&&characters(artifact).length<=_event_js__WEBPACK_IMPORTED_MODULE_0__ .LP-opening.length;
const artifactEvents=(artifact)=>{
if(fitsAlone(artifact)&& !part.test(artifact))
return[{event:'artifact',text:artifact}];
const whole=characters(artifact);
const count=Math.ceil(whole.length/ partRoom);
if(count>mostParts||count===0)
return null;
return Array.from({length:count},(_,index)=>{
const chunk=whole.slice(index*partRoom,(index+1)*partRoom).join('');
return{event:'artifact',text:`${index+1}/${count} "${chunk}"`};
});
};
const recordedArtifact=(statuses)=>{
const said=statuses.flatMap((status)=>{
const event=(0,_event_js__WEBPACK_IMPORTED_MODULE_0__ .H5)(status);
return event?.event==='artifact'?[event.text]:[];
});
const[newest]=said;
if(newest===undefined)
return null;
const total=part.exec(newest)?.[2];
if(total===undefined)
return newest.trim()||null;
const parts=new Map();
for(const text of said){
const[,index,count,chunk]=part.exec(text)??[];
if(count===total&&chunk!==undefined&& !parts.has(Number(index)))
parts.set(Number(index),chunk);
}
const ordered=Array.from({length:Number(total)},(_,index)=>parts.get(index+1));
return ordered.includes(undefined)?null:ordered.join('');
};
const shortArtifact=(artifact)=>{
const whole=characters(artifact);
return whole.length<=shownCharacters?artifact:`${whole.slice(0,shownCharacters-1).join('')}…`;
};
})
};
