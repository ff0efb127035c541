export const id=5598;
export const ids=[5598];
export const modules={
86856:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
u:()=>(impactOf)
});
var _smoke_decide_failed_requests_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(29033);
const fromText=(text)=>{
const counts=[...text.matchAll(/ \((\d{1,9}) of (?:the last )?(\d{1,9}) answers\b/g)];
return counts.map(({1:failed,2:asked,index},at)=>{
const previous=counts[at-1];
const before=text.slice(previous===undefined?0:previous.index+previous[0].length,index);
const probe=before
.replace(/ at [\w.:[\]]{1,60}$/,'')
.split(/[:,()]/)
.at(-1)??'';
const name= /\bversion question\b/i.test(probe)?'the version':probe.trim().replace(/^and /,'');
return{probe:name,failed:Number(failed),asked:Number(asked)};
});
};
const impactOf=(since,{message,tables})=>{
const counted=(0,_smoke_decide_failed_requests_js__WEBPACK_IMPORTED_MODULE_0__ .MK)(tables);
return{since,requests:counted.length>0?counted:(0,_smoke_decide_failed_requests_js__WEBPACK_IMPORTED_MODULE_0__ .Ay)(fromText(message)),seen:message};
};
}),
67329:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
H:()=>(rollbackOutputs)
});
const rollbackOutputs=(end)=>({
'restored-sha':end.restoredSha??'',
'revert-sha':end.revertSha??'',
'pull-request':end.pullRequest??'',
incident:end.incident??'',
'recovery-seconds':end.recoveryMs===null?'':String(Math.round(end.recoveryMs/ 1_000)),
});
}),
53054:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
d:()=>(rollback)
});
var errors=__webpack_require__(22075);
var release=__webpack_require__(78835);
var digest=__webpack_require__(88700);
var place=__webpack_require__(7473);
;
// CONCATENATED MODULE: ./src/rollback/decide/revert-message.js
const subjectLength=100;
const reasonLength=500;
const longestRead=8_000;
const skipMarkers= /\[\s*(?:skip[ -]ci|ci[ -]skip|no[ -]ci|skip[ -]actions|actions[ -]skip)\s*\]|skip-checks:\s*true|\*\*\*no_ci\*\*\*/gi;
const closingWords= /\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?\s+(?=#\d|gh-\d|[\w.-]+\/[\w.-]+#\d|https?:\/\/)/gi;
const promises= /this reverts commit|runbook-reverts:?/gi;
const control= /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\u200B-\u200D\u2060\uFEFF]+/gu;
const removeAll=(text,patterns)=>{
const once=patterns.reduce((rest,pattern)=>rest.replace(pattern,''),text);
return once===text?text:removeAll(once,patterns);
};
const harmlessLine=(text,max)=>{
const line=removeAll(text.slice(0,longestRead).toWellFormed().replace(control,' '),[
skipMarkers,
closingWords,
promises,
])
.replace(/(?<!\w)@(?=\w)/g,'')
.replace(/\s+/g,' ')
.trim();
return line.length<=max
?line
:`${line
.slice(0,max-1)
.toWellFormed()
.trimEnd()}…`;
};
const unwrap=(subject)=>{
const quoted= /^(revert|reapply)\s+"(.*)"$/i.exec(subject);
const conventional= /^revert(?:\([^)]*\))?!?:\s*(?:(reapply)\s+)?(.+)$/i.exec(subject);
const inner=quoted?.[2]??conventional?.[2];
if(inner===undefined)
return{undone:false,bare:subject};
const reapplied=quoted?.[1]?.toLowerCase()==='reapply'||conventional?.[1]!==undefined;
const below=unwrap(inner.replace(/ \([^()]* back to [^()]*\)$/,''));
return{undone:reapplied?below.undone: !below.undone,bare:below.bare};
};
const title=(original)=>{
const{undone,bare}=unwrap(harmlessLine(original,1_000));
const short=harmlessLine(bare,subjectLength);
return undone?`reapply ${short}`:short;
};
const sentenceOf=({sha,parents})=>{
const[,...merged]=parents;
return[
`This reverts commit ${sha}.`,
...(merged.length===0
?[]
:[`It was a merge of ${merged.map(release .Fu).join(' and ')}, undone along its first parent.`]),
];
};
const messageOf=(subject,undone,trailers,{environment,backTo,reason,runUrl})=>[
`revert: ${subject} (${harmlessLine(`${environment} back to ${backTo}`,80)})`,
'',
...undone.flatMap(sentenceOf),
'',
`Reason: ${harmlessLine(reason,reasonLength)}`,
'',
`Runbook-Run: ${runUrl}`,
...trailers.map((sha)=>`Runbook-Reverts: ${sha}`),
'',
].join('\n');
const revertMessage=(request)=>{
const{commit,alsoUndone=[]}=request;
return messageOf(title(commit.subject),[commit],[commit.sha,...alsoUndone],request);
};
const isOwnRevert=(message)=> /^Runbook-Run: /m.test(message)&& /^Runbook-Reverts: /m.test(message);
const revertSteps=(request)=>{
const{undo,trees,startTree}=request;
const last=trees.at(-1);
if(request.commits==='one'&&undo.length>1&&last!==undefined){
const all=undo.map(({sha})=>sha);
return[{tree:last,message:messageOf(`${undo.length} commits`,undo,all,request)}];
}
const steps=undo.map((commit,index)=>{
const tree=trees[index]??startTree;
return{commit,tree,gone:tree===(trees[index-1]??startTree)};
});
const gone=steps.filter((step)=>step.gone).map(({commit})=>commit.sha);
return steps
.filter((step)=> !step.gone)
.map(({commit,tree},index)=>({
tree,
message:revertMessage({...request,commit,alsoUndone:index===0?gone:[]}),
}));
};
const reapplyMessage=(request)=>{
const{bad,reverts,runUrl}=request;
return[
`revert: reapply ${title(bad.subject).replace(/^reapply /,'')}`,
'',
...reverts.map(({sha})=>`This reverts commit ${sha}.`),
'',
`Runbook-Run: ${runUrl}`,
...reverts.map(({sha})=>`Runbook-Reverts: ${sha}`),
'',
].join('\n');
};
const longestPart=60;
const branchPart=(text)=>{
const whole=text.toLowerCase();
const part=whole
.replace(/[^a-z0-9]+/g,'-')
.replace(/^-|-$/g,'')
.slice(0,longestPart);
return[...(part===''?[]:[part]),...(part===whole?[]:[(0,digest .br)(whole,8)])].join('-');
};
const branchName=({service,environment},bad)=>`${branchPart((0,place .tF)(service))}/${branchPart(environment)}-${(0,release .Fu)(bad)}`;
const rollbackBranch=(place,bad)=>`rollback/${branchName(place,bad)}`;
const reapplyBranch=(place,bad)=>`reapply/${branchName(place,bad)}`;
var words=__webpack_require__(19580);
;
// CONCATENATED MODULE: ./src/rollback/decide/verdict.js
const isServed=(restoration)=>restoration.outcome==='serving'||
restoration.outcome==='restored'||
(restoration.outcome==='failed'&&restoration.code==='deployed-but-unrecorded');
const sentence=(text)=>`${text.trimEnd().replace(/\.$/,'')}.`;
const restoredPart=(restoration)=>{
switch(restoration.outcome){
case'not-asked':
return words .K;
case'serving':
case'restored':
case'opened':
case'failed':
return sentence(restoration.message);
}
};
const pass=(reasonCode,git,remedy='')=>({
verdict:'pass',
reasonCode,
git,
remedy,
});
const waiting=(restoration,{pull,why,merge},branch)=>{
const hurry=isServed(restoration)?words .i8:'';
const remedy=merge==='by-itself'?words .by(pull.number,branch):words .kv(pull.number,branch);
return pass('restored-pull-request-open',words .HG(pull.number,why),`${hurry}${remedy}`);
};
const reconciled=(restoration,reconciliation,branch)=>{
switch(reconciliation.outcome){
case'pushed':{
const count=reconciliation.undone.length;
return pass('rolled-back',words .Qs(count,branch,reconciliation.proven));
}
case'pull-request':
return waiting(restoration,reconciliation,branch);
case'already':{
const[newest]=reconciliation.by;
const code=restoration.outcome==='serving'||restoration.outcome==='not-asked'?'already-reverted':'rolled-back';
return pass(code,words .bX(branch,newest??null));
}
case'absent':
return pass('rolled-back',words .nw(reconciliation.branch,reconciliation.holders));
case'conflict':{
return{
verdict:'fail',
reasonCode:'restored-revert-conflict',
git:words .em(reconciliation.commit,branch,reconciliation.files),
remedy:words .r0(branch),
};
}
case'blocked':{
const{code,message,remedy}=reconciliation;
return{verdict:'fail',reasonCode:code,git:sentence(message),remedy};
}
}
};
const alsoFailed=(end,more)=>({
verdict:'fail',
reasonCode:end.verdict==='pass'?more.reasonCode:end.reasonCode,
message:`${end.message} ${more.message}`,
remedy:`${end.remedy} ${more.remedy}`.trim(),
});
const withoutFollowUp=(end,missing)=>missing.reduce((told,{why,remedy})=>alsoFailed(told,{reasonCode:'follow-up-missing',message:words .q2(sentence(why)),remedy}),end);
const withLostPage=(end)=>alsoFailed(end,{
reasonCode:'page-undelivered',
message:words .eG,
remedy:words .TL,
});
const endOf=(facts)=>{
const{restoration,reconciliation,branch}=facts;
if(restoration.outcome==='failed'){
const{code,remedy,touched}=restoration;
const untold=touched?words .u7:words .B7;
const rest=reconciliation===null?untold:reconciled(restoration,reconciliation,branch).git;
return{verdict:'fail',reasonCode:code,message:`${restoredPart(restoration)} ${rest}`,remedy};
}
if(restoration.outcome==='opened'){
return{verdict:'pass',reasonCode:'opened',message:restoredPart(restoration),remedy:words .jt};
}
if(reconciliation===null){
return{
verdict:'pass',
reasonCode:'rolled-back',
message:words .m3(restoredPart(restoration)),
remedy:words .fm(branch),
};
}
const{git,...end}=reconciled(restoration,reconciliation,branch);
return{...end,message:`${restoredPart(restoration)} ${git}`};
};
var decide_plan=__webpack_require__(82435);
var semver=__webpack_require__(54978);
;
// CONCATENATED MODULE: ./src/rollback/decide/patch-tag.js
const parse=(name)=>{
const at=name.search(/(?<!\d)\d{1,30}\.\d{1,30}\.\d/);
const[prefix,text]=at<0?['','']:[name.slice(0,at),name.slice(at)];
const version=semver.parse(text);
return version===null?null:{name,prefix,version};
};
const highest=(tags)=>tags.toSorted((one,other)=>semver.compare(other.version,one.version))[0]??null;
const nextPatchTag=(facts)=>{
const tags=facts.tags.flatMap((name)=>parse(name)??[]);
const named=facts.after===null?null:parse(facts.after);
const base=named??highest(tags.filter(({version})=>version.prerelease.length===0));
if(base===null)
return null;
const{prefix,version}=base;
const early=version.prerelease.length>0;
const family=tags.filter((tag)=>tag.prefix===prefix&&
(early
?tag.version.compareMain(version)===0&&tag.version.prerelease.length>0
:tag.version.prerelease.length===0&&
tag.version.major===version.major&&
tag.version.minor===version.minor));
const newest=highest([base,...family])?.version??version;
return`${prefix}${newest.inc(early?'prerelease':'patch').version}`;
};
var promotion=__webpack_require__(32691);
;
// CONCATENATED MODULE: ./src/rollback/run/patch-tag.js
const attempts=3;
const notTagged=(why,remedy)=>({outcome:'not-tagged',why,remedy});
const existingTag=async({sha,pattern},tags,git)=>{
for(const{name,commit}of tags){
const version=(0,promotion .tr)({tag:pattern},`refs/tags/${name}`);
if(version!==null&&(await git.isAncestor(sha,commit)))
return name;
}
return null;
};
const put=async({sha,badRef,pattern},ports)=>{
if(pattern===null)
return notTagged('the environment takes a branch, no tags',"Leave 'tag' at 'none' there.");
const git=await ports.git();
for(let attempt=1;attempt<=attempts;attempt+=1){
await git.fetch();
const tags=(await git.tags()).filter(({name})=>(0,promotion .mw)(pattern,name));
const before=await existingTag({sha,pattern},tags,git);
if(before!==null)
return{outcome:'tagged-before',name:before};
const after=badRef===null?null:(0,promotion .cO)(badRef);
const name=nextPatchTag({tags:tags.map((tag)=>tag.name),after});
if(name===null)
return notTagged('no tag is a semantic version, so none follows',words .v2);
if(!(0,promotion .mw)(pattern,name))
return notTagged(`${name} would follow, and ${pattern} does not take it`,words .v2);
const moved=await ports.writer.moveRef({ref:`refs/tags/${name}`,expected:'',sha});
if(moved.outcome==='pushed')
return{outcome:'tagged',name};
if(moved.outcome==='refused')
return notTagged(`tag ${name} was refused: ${moved.why}`,words .v2);
}
return notTagged('others took the next version each time',words .v2);
};
const tagPatch=async(request,ports)=>{
const tagged=await(0,errors .ei)(put(request,ports));
return tagged.ok?tagged.value:notTagged(tagged.error.message,tagged.error.remedy);
};
var report_escape=__webpack_require__(5392);
var markdown=__webpack_require__(40074);
;
// CONCATENATED MODULE: ./src/rollback/render/reapply-pull-body.js
const reapplyPullBody=(pull)=>{
const{environment,reason,bad,reverts,incident,runUrl}=pull;
const where=incident===null?'the incident':(0,markdown .nf)('the incident',incident);
return[
`${(0,markdown .SS)((0,release .Fu)(bad.sha))} (${(0,report_escape .X1)(bad.subject)}, by ${(0,report_escape .X1)(bad.author)}) was rolled back in `+
`**${(0,report_escape .X1)(environment)}** by ${(0,markdown .nf)('this run',runUrl)} and reverted by `+
`${reverts.map(({sha})=>(0,markdown .SS)((0,release .Fu)(sha))).join(', ')}. This draft reverts the revert: put it right here.`,
'Merging the old branch again would silently leave its code out, because git holds it for merged.',
`**Reason of the rollback:** ${(0,report_escape .X1)(reason)}`,
'### Before it lands',
[
`- [ ] The cause is known and stands in ${where}.`,
'- [ ] A commit on this branch puts it right.',
'- [ ] A test fails without that commit.',
'- [ ] A probe or a rule of smoke would have caught it earlier, or it is said why none can.',
'- [ ] Its migrations can go up again on the database as it is now, and down.',
`- [ ] It is deployed with the reason in 'force': the hold on ${(0,markdown .SS)((0,release .Fu)(bad.sha))} stands until such a release is verified.`,
].join('\n'),
reverts.map(({sha})=>`Runbook-Reverts: ${sha}`).join('\n'),
].join('\n\n');
};
;
// CONCATENATED MODULE: ./src/rollback/run/commit-author.js
const gitAuthor=(git)=>({
commit:({tree,parent,message})=>git.commitTree({tree,parent,message}),
push:(request)=>git.push(request),
});
const known=async(git,undo)=>{
const objects=new Set();
for(const{sha,parents}of undo){
const[parent]=parents;
if(parent===undefined)
continue;
for(const{object}of await git.treeChanges(sha,parent))
if(object!==null)
objects.add(object);
}
return objects;
};
const unsigned=()=>new errors .Dh({
code:'no-permission',
message:"The branch takes signed commits only, and GitHub does not sign what this 'token' commits.",
remedy:"Leave 'token' at the workflow's own, or give an App's: GitHub signs what a bot commits; a person's it does not.",
});
const signingAuthor=async(git,undo,writer)=>{
const there=await known(git,undo);
return{
commit:async(step)=>{
const changes=await git.treeChanges(step.parentTree,step.tree);
const files=new Map();
for(const{object,mode}of changes){
if(object!==null&&mode!=='160000'&& !there.has(object))
files.set(object,await git.file(object));
}
const{sha,verified}=await writer.signedCommit({...step,changes,files});
if(!verified)
throw unsigned();
return sha;
},
push:({branch,...move})=>writer.moveRef({...move,ref:`refs/heads/${branch}`}),
};
};
const commitAuthorFor=async(how,git,writer)=>(how.signed?signingAuthor(git,how.undo,writer):gitAuthor(git));
;
// CONCATENATED MODULE: ./src/rollback/run/reapply-pull-request.js
const notOpen=(why,remedy=words .qw)=>({outcome:'not-open',why,remedy});
const putBranch=async(request,bad,reverts,ports)=>{
const git=await ports.git();
const name=reapplyBranch(request,request.bad);
if((await git.resolve(`refs/heads/${name}`))!==null)
return null;
const tip=await git.resolve(`refs/heads/${request.branch}`);
if(tip===null)
return notOpen(`${request.branch} is gone`);
const rehearsal=await git.rehearseRevert({onto:tip,commits:reverts.map(({sha})=>sha)});
if(rehearsal.outcome==='noop')
return notOpen('there is nothing left to bring back');
if(rehearsal.outcome==='conflict'){
return notOpen(`what came after the revert conflicts with it in ${rehearsal.files.slice(0,5).join(', ')}`);
}
const author=await commitAuthorFor({signed:request.signed,undo:reverts},git,ports.writer);
const message=reapplyMessage({bad,reverts,runUrl:ports.context.run.url});
const sha=await author.commit({parent:tip,parentTree:await git.tree(tip),tree:rehearsal.tree,message});
const pushed=await author.push({branch:name,expected:'',sha});
return pushed.outcome==='refused'?notOpen(`branch ${name} could not be pushed: ${pushed.why}`):null;
};
const found=async(shas,{git})=>{
const clone=await git();
const commits=[];
for(const sha of shas){
const commit=await clone.commit(sha);
if(commit!==null)
commits.push(commit);
}
return commits;
};
const reapply_pull_request_open=async(request,ports)=>{
const branches={head:reapplyBranch(request,request.bad),base:request.branch};
const[known]=await ports.github.pullsFrom(branches);
if(known!==undefined){
const{number,url,state}=known;
return{outcome:state==='open'?'open':'dealt-with',number,url};
}
await(await ports.git()).fetch();
const[bad]=await found([request.bad],ports);
const reverts=await found(request.reverts,ports);
if(bad===undefined||reverts.length===0)
return notOpen('no commit says that it reverts the bad one');
const refused=await putBranch(request,bad,reverts,ports);
if(refused!==null)
return refused;
const{number,url}=await ports.writer.openPull({
...branches,
title:`Reapply: ${harmlessLine(bad.subject,100)}`,
body:reapplyPullBody({...request,bad,reverts,runUrl:ports.context.run.url}),
draft:true,
labels:['reapply'],
});
return{outcome:'open',number,url};
};
const proposeReapply=async(request,ports)=>{
const opened=await(0,errors .ei)(reapply_pull_request_open(request,ports));
return opened.ok?opened.value:notOpen(opened.error.message,`${opened.error.remedy} ${words .qw}`);
};
var decide_route=__webpack_require__(30951);
var beside=__webpack_require__(83139);
var push_rules=__webpack_require__(9359);
var candidates=__webpack_require__(5424);
var rehearse_revert=__webpack_require__(47900);
var hold=__webpack_require__(74301);
;
// CONCATENATED MODULE: ./src/rollback/render/revert-pull-body.js
const shownFiles=100;
const shownCommits=100;
const revertPullBody=(pull)=>{
const{environment,backTo,undo,changed}=pull;
const more=(all,shown)=>(all>shown?[`_and ${all-shown} more_`]:[]);
return[
`**${(0,report_escape .X1)(environment)}** was rolled back to **${(0,report_escape .X1)(backTo)}** by ${(0,markdown .nf)('this run',pull.runUrl)}; `+
'this pull request makes git agree. Until it is merged, what is reverted here is not deployed there again.',
`**Reason:** ${(0,report_escape .X1)(pull.reason)}`,
`**Why a pull request:** ${(0,report_escape .X1)(pull.why)}.`,
pull.proven
?'The result is, byte for byte, the tree of the release that serves now.'
:'Other commits lie above: only what the undone commits changed is taken back.',
'### Undone, newest first',
(0,markdown .tp)(['Commit','Subject','Author'],undo
.slice(0,shownCommits)
.map(({sha,subject,author})=>[{markdown:(0,markdown .SS)((0,release .Fu)(sha))},subject,author])),
...more(undo.length,shownCommits),
'### Files',
(0,markdown .tp)(['','Path'],changed.slice(0,shownFiles).map(({status,path})=>[status,{markdown:(0,markdown .SS)(path)}])),
...more(changed.length,shownFiles),
'### To reapply the change later',
'Merging the old branch again silently drops its code, because git holds it for merged. Once this is in, the same '+
'dispatch of the rollback, sent again, opens a draft that reverts the revert, to be put right there. '+
"The hold stands until such a release is deployed with a reason in 'force' and verified.",
[`Runbook-Run: ${pull.runUrl}`,...pull.undo.map(({sha})=>`Runbook-Reverts: ${sha}`)].join('\n'),
].join('\n\n');
};
;
// CONCATENATED MODULE: ./src/rollback/run/revert-pull-request.js
const names=5;
const label='rollback';
const findBranch=async(proposal,git)=>{
const first=rollbackBranch(proposal,proposal.question.bad.sha);
for(let number=1;number<=names;number+=1){
const name=number===1?first:`${first}-${number}`;
const sha=await git.resolve(`refs/heads/${name}`);
if(sha===null)
return{state:'new',name};
const commits=(0,candidates .cr)(await git.commits({from:proposal.answer.tip,to:sha,firstParentOnly:false}));
const reverted=new Set(commits.flatMap(({message})=>(0,hold .hF)(message)));
if(proposal.answer.undo.every((commit)=>reverted.has(commit.sha)))
return{state:'ours',name,sha};
if(commits.every(({message})=>isOwnRevert(message)))
return{state:'stale',name,sha};
}
return null;
};
const blocked=(message,remedy,sha)=>({
outcome:'blocked',
code:'no-permission',
message,
remedy,
sha,
});
const revert_pull_request_putBranch=async(proposal,author,ports)=>{
const git=await ports.git();
const{sha}=proposal;
for(let attempt=1;attempt<=names;attempt+=1){
const found=await findBranch(proposal,git);
if(found===null)
break;
if(found.state==='ours')
return{name:found.name,sha:found.sha};
const stale=found.state==='stale';
const pushed=await author.push({sha,branch:found.name,expected:stale?found.sha:'',replace:stale});
if(pushed.outcome==='pushed')
return{name:found.name,sha};
if(pushed.outcome==='refused'){
const remedy="Add 'contents: write' under 'permissions:' of the job; rules on 'rollback/**' must let the token push.";
return blocked(`Branch ${found.name} could not be pushed: ${pushed.why}`,remedy,null);
}
await git.fetch();
}
const taken=rollbackBranch(proposal,proposal.question.bad.sha);
return blocked(`${names} branches named ${taken} hold something else.`,'Delete those that nobody needs.',null);
};
const titleOf=({environment,backTo,answer})=>{
const[newest,...rest]=answer.undo;
const what=rest.length===0?harmlessLine(newest?.subject??'',100):`${answer.undo.length} commits`;
return`revert: ${what} (${harmlessLine(`${environment} back to ${backTo}`,80)})`;
};
const bodyOf=({answer,...proposal},{context})=>revertPullBody({...proposal,...answer,runUrl:context.run.url});
const putPull=async(proposal,head,ports)=>{
const{branch:base}=proposal;
const text={title:titleOf(proposal),body:bodyOf(proposal,ports)};
const[open]=(await ports.github.pullsFrom({head,base})).filter(({state})=>state==='open');
if(open!==undefined){
await ports.writer.updatePull({number:open.number,...text});
return open;
}
return ports.writer.openPull({head,base,...text,draft:false,labels:[label]});
};
const letMerge=async(number,{answer},ports)=>{
if(answer.doubt!==null)
return{byHand:'a person has to look at it'};
const asked=await(0,errors .ei)(ports.writer.mergeWhenReady(number));
if(!asked.ok)
return{byHand:asked.error.message};
return asked.value.enabled?'by-itself':{byHand:asked.value.why};
};
const proposeRevert=async(proposal,author,ports)=>{
const branch=await revert_pull_request_putBranch(proposal,author,ports);
if('outcome'in branch)
return branch;
const done={outcome:'pull-request',sha:branch.sha,branch:branch.name,why:proposal.why};
const{context}=ports;
try{
const{number,url}=await putPull(proposal,branch.name,ports);
return{...done,pull:{number,url},merge:await letMerge(number,proposal,ports)};
}
catch(thrown){
const{message,remedy}=(0,errors .re)(thrown);
const compare=`${context.urls.server}/${context.repository.owner}/${context.repository.name}/compare/${proposal.branch}...${branch.name}?expand=1`;
return blocked(`Branch ${branch.name} is pushed, its pull request is not open: ${message}`,`${remedy} Or open it by hand: ${compare}`,branch.sha);
}
};
;
// CONCATENATED MODULE: ./src/rollback/run/push-revert.js
const push_revert_attempts=5;
const writeReverts=async(git,author,answer,request,runUrl)=>{
const startTree=await git.tree(answer.tip);
let[head,tree]=[answer.tip,startTree];
for(const step of revertSteps({...request,runUrl,undo:answer.undo,startTree,trees:answer.trees})){
head=await author.commit({...step,parent:head,parentTree:tree});
tree=step.tree;
}
if(tree!==answer.tree)
throw new Error('the reverts do not give the tree that was rehearsed');
return head;
};
const workflowPermissionError=(answer)=>({
outcome:'blocked',
code:'no-permission',
message:`The revert changes ${answer.workflows.join(', ')}, and the workflow token may not push changes of workflow files.`,
remedy:"Give 'token' an App token or a fine-grained token with 'contents: write' and 'workflows: write', or revert by hand.",
sha:null,
});
const describeEnd=(answer,branch)=>{
switch(answer.outcome){
case'conflict':
return{outcome:'conflict',commit:answer.commit,files:answer.files,undo:answer.undo};
case'noop':
return{
outcome:'already',
by:answer.by.map(({sha})=>sha),
ours:(0,candidates .cr)(answer.by).every(({message})=>isOwnRevert(message)),
tip:answer.tip,
};
case'absent':
return{outcome:'absent',branch,holders:answer.holders};
case'untried':
return{
outcome:'blocked',
code:'restored-revert-conflict',
message:answer.why,
remedy:answer.remedy,
sha:null,
};
}
};
const refusedPush=(branch,why,sha)=>({
outcome:'blocked',
code:'no-permission',
message:`The push to ${branch} was refused: ${why}`,
remedy:"Use 'reconcile: auto' or 'pull-request', add 'contents: write' to the job, or let the token bypass the rule.",
sha,
});
const reconcile=async(question,request,ports)=>{
const git=await ports.git();
const{branch}=question;
const rules=await(0,push_rules .p)(branch,{beside:(0,beside .A)({github:ports.github}),log:ports.log});
let why=`${branch} moved ${push_revert_attempts} times while the revert was pushed`;
for(let attempt=1;attempt<=push_revert_attempts;attempt+=1){
ports.clock.throwIfCancelled();
await git.fetch();
const answer=await(0,rehearse_revert .K)(git,question);
if(answer.outcome!=='ready')
return describeEnd(answer,branch);
if(answer.workflows.length>0&&request.workflowToken)
return workflowPermissionError(answer);
const route=(0,decide_route .Xb)({asked:request.mode,branch,...rules,doubt:answer.doubt,isBulk:answer.isBulk});
const author=await commitAuthorFor({...route,undo:answer.undo},git,ports.writer);
const sha=await writeReverts(git,author,answer,request,ports.context.run.url);
const propose=(because)=>proposeRevert({...request,question,branch,sha,answer,why:because},author,ports);
if(route.by==='pull-request')
return propose(route.why);
const pushed=await author.push({sha,branch,expected:answer.tip});
if(pushed.outcome==='pushed'){
const undone=answer.undo.map((commit)=>commit.sha);
return{outcome:'pushed',sha,branch,from:answer.tip,undone,proven:answer.proven};
}
if(pushed.outcome==='refused'){
return request.mode==='push'
?refusedPush(branch,pushed.why,sha)
:propose(`the push was refused: ${pushed.why}`);
}
ports.log.warn(`${branch} moved while the revert was made: computing it anew (${attempt} of ${push_revert_attempts}).`);
if(attempt===push_revert_attempts)
return propose(why);
why=`${branch} moved ${attempt+1} times while the revert was pushed`;
}
throw new Error('unreachable: the last attempt returns');
};
;
// CONCATENATED MODULE: ./src/rollback/decide/workflow-inputs.js
const shortName=(ref,prefix)=>ref.startsWith(prefix)?ref.slice(prefix.length):null;
const workflow_inputs_known=({ref,sha,environments})=>{
const takers=environments.filter((environment)=>(0,promotion .ny)(environment,{ref})===null);
const[first,second]=takers;
const[branch,tag]=[shortName(ref,'refs/heads/'),shortName(ref,'refs/tags/')];
return new Map([
['environment',second===undefined?(first?.name??null):null],
['ref',ref],
['sha',sha],
['commit',sha],
['branch',branch],
['tag',tag],
]);
};
const fits=({type,options},value)=>type==='choice'?options.includes(value):type==='string'||type==='environment';
const fillInputs=(needed,on)=>{
const values=workflow_inputs_known(on);
const filled=needed.map((input)=>{
const value=values.get(input.type==='environment'?'environment':input.name.toLowerCase())??null;
return[input.name,value!==null&&fits(input,value)?value:null];
});
return{
values:Object.fromEntries(filled.flatMap(([name,value])=>(value===null?[]:[[name,value]]))),
missing:filled.flatMap(([name,value])=>(value===null?[name]:[])),
};
};
var dist=__webpack_require__(6637);
var schemas=__webpack_require__(35943);
;
// CONCATENATED MODULE: ./src/rollback/gather/workflow-inputs.js
const workflow_inputs_text=schemas .KCZ([schemas .YjP(),schemas .aig(),schemas .zMY()]).transform(String);
const inputSchema=schemas ._H3({
required:schemas .zMY().optional(),
default:schemas .L5J().optional(),
type:schemas .k5n(['string','choice','boolean','number','environment']).default('string'),
options:schemas .YOg(workflow_inputs_text).default([]),
})
.nullable();
const workflowSchema=schemas ._H3({
on:schemas ._H3({
workflow_dispatch:schemas ._H3({inputs:schemas .g1P(schemas .YjP(),inputSchema).nullish()}).nullish(),
}),
});
const neededInputs=(content)=>{
try{
const{on}=workflowSchema.parse((0,dist .qg)(content,{maxAliasCount:100,logLevel:'error'}));
return Object.entries(on.workflow_dispatch?.inputs??{}).flatMap(([name,input])=>input?.required===true&&(input.default??null)===null
?[{name,type:input.type,options:input.options}]
:[]);
}
catch{
return[];
}
};
const gatherNeededInputs=async(workflow,sha,{beside})=>{
const read=await beside.file(workflow,sha);
return read.state==='known'&&read.value!==null?neededInputs(read.value):null;
};
var decide_history=__webpack_require__(54214);
var needed_writes=__webpack_require__(16610);
var plan_return=__webpack_require__(58129);
var approvals=__webpack_require__(77192);
var ask_version=__webpack_require__(54948);
;
// CONCATENATED MODULE: ./src/rollback/gather/surroundings.js
const readableOrNull=async(asked)=>{
const read=await(0,errors .pz)(asked);
return read.ok?read.value:null;
};
const runApprovalsOf=async({name,rollbackApprovals:needed},ports)=>{
if(needed===0)
return null;
const{run,actor,restartedBy}=ports.context;
const runApprovals=await readableOrNull(ports.github.runApprovals(run.id));
const logins=[...new Set((runApprovals??[]).map(({user})=>user.toLowerCase()))];
const permissions=new Map(await Promise.all(logins.map(async(login)=>[login,await ports.github.permissionOf(login)])));
const choice={chosen:false,why:'a rollback has no pull request'};
return(0,approvals .U1)({
environment:name,
needed,
starters:restartedBy===null?[actor]:[actor,restartedBy],
handMerges:new Set(),
landed:null,
reviews:[],
commits:[],
unseenCommits:0,
coAuthors:new Set(),
runApprovals,
permissions,
choice,
});
};
const missingWrites=async(needed,where,{beside})=>{
const held=await Promise.all(needed.map(({permission})=>beside.mayWrite(permission,where)));
return{
missing:needed.filter((_,index)=>{
const told=held[index];
return told?.state==='known'&& !told.value;
}),
untold:needed.filter((_,index)=>held[index]?.state==='unknown'),
};
};
const gatherSurroundings=async({environment,smoke,userEnvironment},ports)=>{
const[serving,waiting,approvals]=await Promise.all([
(0,ask_version .q)({url:environment.url,smoke,userEnvironment},ports),
ports.beside.waitingRuns(environment.name),
runApprovalsOf(environment,ports),
]);
return{serving,waiting,approvals};
};
;
// CONCATENATED MODULE: ./src/rollback/gather/plan.js
const migrationOptions=schemas ._H3({migrations:schemas .YjP().min(1).optional()});
const migrationsOf=(environment)=>{
const options=migrationOptions.safeParse(environment.checklist.get('rollback-plan')?.options);
return options.data?.migrations??null;
};
const gatherDeployWorkflow=async(situation,{beside})=>{
const deployed=situation.history.entries.find(({deployment})=>deployment.payload.kind==='deploy');
if(deployed===undefined)
return{state:'known',value:null};
const run=await beside.workflowRun(deployed.deployment.payload.run);
return run.state==='known'?{state:'known',value:run.value?.path.split('@')[0]??null}:run;
};
const gatherGit=async(plan,mode,ports)=>{
const[viewer,deployWorkflow]=await Promise.all([
ports.github.viewer(),
gatherDeployWorkflow(plan.situation,ports),
]);
const workflowToken=(0,decide_history .Q5)(viewer)==='github-actions';
return{...plan.git,route:(0,decide_route .Lu)(plan.git,mode),workflowToken,deployWorkflow};
};
const startedWorkflow=({workflowToken,deployWorkflow})=>workflowToken&&deployWorkflow.state==='known'?deployWorkflow.value:null;
const gatherWorkflowNeeds=async(git,ports)=>{
const workflow=startedWorkflow(git);
if(workflow===null||git.revert===null)
return[];
const tip=await(0,errors .ei)(ports.git().then((clone)=>clone.resolve(`refs/heads/${git.question.branch}`)));
if(!tip.ok||tip.value===null)
return[];
return(await gatherNeededInputs(workflow,tip.value,ports))??[];
};
const gatherMissing=async(git,restores,ports)=>{
const workflow=startedWorkflow(git);
const needed=(0,needed_writes .E)({restores,route:git.route,dispatches:workflow!==null});
return missingWrites(needed,{branch:git.question.branch,workflow},ports);
};
const planRollback=async(request,ports,chosen=()=>undefined)=>{
const{environment,smoke,userEnvironment,to,bad,tracks,mode,force}=request;
ports.git().catch(()=>undefined);
const planned=await(0,plan_return .O)({
environment,
to,
bad:bad===null?{of:'live'}:{of:'name',name:bad},
force,
tracks,
migrationsDirectory:migrationsOf(environment),
trustedBranch:request.trustedBranch,
},ports,chosen);
if(planned.outcome==='refused')
return planned;
const{plan}=planned;
const gitAsked=gatherGit(plan,mode,ports);
const[git,workflowNeeds,permissions,known]=await Promise.all([
gitAsked,
gitAsked.then((git)=>gatherWorkflowNeeds(git,ports)),
gitAsked.then((git)=>gatherMissing(git,tracks.includes('restore'),ports)),
gatherSurroundings({environment,smoke,userEnvironment},ports),
]);
const surroundings={...known,...permissions};
const{environments}=request;
return{outcome:'plan',plan:{...plan,environment,environments,git:{...git,workflowNeeds},surroundings}};
};
;
// CONCATENATED MODULE: ./src/rollback/run/dispatch-workflow.js
const withinMs=60_000;
const pauseMs=3_000;
const findRun=async(request,id,{github})=>{
if(id!==null)
return(await github.workflowRun(id))?.url??null;
const runs=await github.workflowRuns(request.sha);
const ours=runs.find((run)=>run.event==='workflow_dispatch'&&run.path.split('@')[0]===request.workflow&&run.headBranch===request.on);
return ours?.url??null;
};
const startWorkflow=async(request,ports)=>{
const{workflow,on,sha,inputs}=request;
const byHand=`Start ${workflow} on ${on} by hand, so that what follows ${on} is deployed again.`;
const began=ports.clock.monotonicMs();
try{
const existing=await findRun(request,null,ports);
if(existing!==null)
return{outcome:'started',on,url:existing};
if(inputs.missing.length>0){
const remedy=words .Io(workflow,on,inputs);
return{outcome:'not-started',on,why:words .cP(workflow,on,inputs.missing),remedy};
}
const id=await ports.writer.dispatchWorkflow({workflow,ref:on,inputs:inputs.values});
for(;;){
const url=await findRun(request,id,ports);
if(url!==null)
return{outcome:'started',on,url};
if(ports.clock.monotonicMs()-began+pauseMs>withinMs)
break;
await ports.clock.sleep(pauseMs);
}
}
catch(thrown){
const{message,remedy}=(0,errors .re)(thrown);
return{
outcome:'not-started',
on,
why:`${workflow} could not be started on ${on}: ${message}`,
remedy:`${remedy} ${byHand}`,
};
}
const why=`${workflow} was dispatched on ${on} and no run of it appeared in 60 s for ${(0,release .Fu)(sha)}.`;
return{outcome:'not-started',on,why,remedy:byHand};
};
;
// CONCATENATED MODULE: ./src/rollback/run/revert-track.js
const noGitTrack={reconciliation:null,tag:null,starts:[],reapply:null};
const caught=(thrown)=>{
if((0,errors .mm)(thrown))
throw thrown;
if(!(0,errors .Dn)(thrown)){
const message=words .Ss((0,errors .bD)(thrown));
return{outcome:'blocked',code:'restored-revert-conflict',message,remedy:words .W1,sha:null};
}
const{code,message,remedy}=thrown;
const known=code==='github-unreachable'?code:code==='bad-input'?'restored-revert-conflict':'no-permission';
return{outcome:'blocked',code:known,message,remedy,sha:null};
};
const orMissing=async(body,missing)=>{
try{
return await body();
}
catch(thrown){
if((0,errors .mm)(thrown))
throw thrown;
return missing((0,errors .bD)(thrown));
}
};
const bringIn=({environment,target,bad,git},{reason,revert},steps,ports)=>{
const{question,workflowToken}=git;
const backTo=target?.release.version??(target?.release.sha??bad.sha).slice(0,7);
const{mode,commits}=revert;
const{service}=environment.place;
const how={service,environment:environment.name,backTo,reason,mode,commits,workflowToken};
return steps.run(`Reconcile ${question.branch}`,()=>reconcile(question,how,ports).catch(caught),(found)=>({failed:found.outcome==='blocked'||found.outcome==='conflict',detail:found.outcome}));
};
const landed=async(reconciliation,ports)=>{
if(reconciliation.outcome==='already'){
const[newest,...older]=reconciliation.by;
if(newest===undefined|| !reconciliation.ours)
return null;
return{reverts:[newest,...older],isTip:newest===reconciliation.tip};
}
if(reconciliation.outcome!=='pushed')
return null;
const{from,sha}=reconciliation;
const written=async()=>{
const git=await ports.git();
if((await git.resolve(sha))===null)
await git.fetch();
return git.commits({from,to:sha,firstParentOnly:true});
};
const commits=await orMissing(written,()=>[]);
return{reverts:[sha,...commits.map((commit)=>commit.sha).filter((other)=>other!==sha)],isTip:true};
};
const inputsFor=async({workflow,ref,sha},{environments,git},ports)=>{
const{github}=ports;
const needed=await gatherNeededInputs(workflow,sha,{beside:(0,beside .A)({github})});
return fillInputs(needed??git.workflowNeeds,{ref,sha,environments});
};
const start=(workflow,{on,ref},sha,{plan,steps},ports)=>steps.run(`Start ${workflow} on ${on}`,()=>orMissing(async()=>startWorkflow({workflow,on,sha,inputs:await inputsFor({workflow,ref,sha},plan,ports)},ports),(why)=>({outcome:'not-started',on,why,remedy:words .Lu(on)})),(found)=>({failed:found.outcome!=='started',detail:found.outcome==='started'?found.url:found.why}));
const workflowToStart=async({git,situation},{github})=>{
if(!git.workflowToken)
return{state:'known',value:null};
return git.deployWorkflow.state==='known'
?git.deployWorkflow
:gatherDeployWorkflow(situation,{beside:(0,beside .A)({github})});
};
const notKnown=(on,why)=>({
outcome:'not-started',
on,
why:words .EQ(why),
remedy:words .Lu(on),
});
const tagIt=(plan,sha,steps,ports)=>{
const order={sha,badRef:(0,decide_plan .a)(plan.situation.history,plan.bad),pattern:plan.environment.promote.tag};
return steps.run('Tag the revert',()=>orMissing(()=>tagPatch(order,ports),(why)=>({outcome:'not-tagged',why,remedy:words .v2})),(found)=>({
failed:found.outcome==='not-tagged',
detail:found.outcome==='not-tagged'?found.why:found.name,
}));
};
const reapply=({environment,bad,git},{reason,incident},reverts,steps,ports)=>{
const{route,question}=git;
const{service}=environment.place;
const{branch}=question;
const order={service,environment:environment.name,branch,bad:bad.sha,reason,incident,reverts};
return steps.run('Open the draft that lands it again',()=>orMissing(()=>proposeReapply({...order,signed:route?.signed??false},ports),(why)=>({outcome:'not-open',why,remedy:words .qw})),(found)=>({failed:found.outcome==='not-open',detail:found.outcome==='not-open'?found.why:found.url}));
};
const runGitTrack=async(plan,request,steps,ports)=>{
const reconciliation=await bringIn(plan,request,steps,ports);
const there=await landed(reconciliation,ports);
if(there===null)
return{...noGitTrack,reconciliation};
const[newest]=there.reverts;
const{question}=plan.git;
const workflow=await workflowToStart(plan,ports);
const tag=request.revert.tag==='patch'?await tagIt(plan,newest,steps,ports):null;
const refs=[
...(there.isTip?[{on:question.branch,ref:`refs/heads/${question.branch}`}]:[]),
...(tag===null||tag.outcome==='not-tagged'?[]:[{on:tag.name,ref:`refs/tags/${tag.name}`}]),
];
const starts=[];
for(const where of refs){
if(workflow.state==='unknown')
starts.push(notKnown(where.on,workflow.why));
else if(workflow.value!==null)
starts.push(await start(workflow.value,where,newest,{plan,steps},ports));
}
return{reconciliation,tag,starts,reapply:await reapply(plan,request,there.reverts,steps,ports)};
};
var decide_payload=__webpack_require__(29528);
;
// CONCATENATED MODULE: ./src/rollback/run/record-hold.js
const recordHold=async(plan,reason,ports)=>{
const{environment,bad,target,situation}=plan;
const payload=situation.live?.deployment.payload;
const[sha,tree]=[target?.release.sha??payload?.sha,target?.tree??payload?.tree];
if(sha===undefined||tree===undefined)
return;
if((0,hold .NX)(situation.history).some((hold)=>hold.bad===bad.sha))
return;
const{id:runId,attempt,url:runUrl}=ports.context.run;
const{id}=await ports.writer.createDeployment({
environment:environment.name,
production:environment.production,
task:'deploy:rollback',
description:reason,
payload:{
runbook:2,
kind:'rollback',
service:environment.place.service,
version:target?.release.version??null,
ref:target?.release.ref??sha,
tagObject:target?.tagObject??sha,
sha,
tree,
run:runId,
attempt,
artifact:null,
previous:payload?.sha??null,
key:(0,decide_payload .Zd)(environment.place,bad.sha),
policy:null,
from:bad.sha,
},
});
await ports.writer.deploymentStatus({deployment:id,event:{event:'held',text:bad.sha},logUrl:runUrl});
};
var take_lock=__webpack_require__(18675);
var core_text=__webpack_require__(26639);
;
// CONCATENATED MODULE: ./src/rollback/run/release-files.js
const release_files_shownFiles=10;
const described=(files)=>{
const more=files.length>release_files_shownFiles?`, and ${files.length-release_files_shownFiles} more`:'';
return files.length===0?'none of its files':`${files.slice(0,release_files_shownFiles).join(', ')}${more}`;
};
const bring=async({release,artifact},asked,ports)=>{
const[git,target]=await Promise.all([ports.git(),asked]);
const needs=await target.restoreNeeds(artifact,(path)=>ports.github.file(path,release.sha));
if(needs==='all')
return git.checkout(release.sha);
ports.log.info(`Of ${(0,core_text .qg)(release)} the target needs ${described(needs)}.`);
return git.checkout(release.sha,needs);
};
const releaseFiles=(targetOf,ports)=>{
let begun=null;
const start=(good)=>(begun??=bring(good,targetOf(good),ports));
return{
begin:(good)=>{
start(good).catch(()=>undefined);
},
folder:(good)=>start(good),
ended:async()=>{
await begun?.catch(()=>undefined);
},
};
};
;
// CONCATENATED MODULE: ./src/rollback/decide/lacks.js
const nothingLacks={special:[],ignored:[],isUnbuilt:false};
const cleanOnly=['nbstripout','jupyternotebook'];
const missingFiles=({special})=>special.filter(({by})=> !cleanOnly.includes(by));
const ignoredNames=(gitignore)=>gitignore.split('\n').flatMap((line)=>{
const name=line.trim().replace(/^\//,'').replace(/\/$/,'');
return/^[\w.][\w./-]{0,100}$/.test(name)&&name!=='node_modules'?[name]:[];
});
const namedIn=(text,names)=>names.filter((name)=>{
const at=text.indexOf(name);
if(at<0)
return false;
const literal=name.replace(/[.]/g,'\\.');
return new RegExp(`(?<![\\w-])${literal}(?![\\w-])`).test(text);
});
const unfaithful=(facts)=>{
const{environment,target,lacks,force}=facts;
if(force!==null)
return null;
const name=(0,core_text .qg)(target.release);
const missing=missingFiles(lacks);
if(missing.length>0){
return{
code:'nothing-to-return-to',
message:words .dH(environment,name,missing),
remedy:words .Oj,
};
}
if(lacks.isUnbuilt){
return{code:'nothing-to-return-to',message:words .cU(environment,name),remedy:words .wY};
}
return null;
};
;
// CONCATENATED MODULE: ./src/rollback/gather/lacks.js
const readable=async(asked)=>{
const read=await(0,errors .ei)(asked);
return read.ok?(read.value??''):'';
};
const ignoredBy=async(program,sha,{github})=>{
const names=ignoredNames(await readable(github.file('.gitignore',sha)));
if(names.length===0)
return[];
const files=program.filter((word)=> /^(?:\.\/)?[\w][\w./-]*$/.test(word)).map((word)=>word.replace(/^\.\//,''));
const texts=await Promise.all(files.map((file)=>readable(github.file(file,sha))));
return namedIn([program.join(' '),...texts].join('\n'),names);
};
const gatherLacks=async({release:{sha},artifact},target,ports)=>{
const needs=await target.restoreNeeds(artifact,(path)=>ports.github.file(path,sha));
const git=await ports.git();
const[special,ignored]=await Promise.all([
needs!=='all'&&needs.length===0?[]:git.specialFiles(sha,needs==='all'?null:needs),
target.program===undefined||artifact!==null?[]:ignoredBy(target.program,sha,ports),
]);
return{special,ignored,isUnbuilt:target.needsBuild===true&&artifact===null};
};
;
// CONCATENATED MODULE: ./src/rollback/run/by-steps.js
const openedHere=({situation:{live},target},{context:{run}})=>{
if(live===null||target===null)
return null;
const{kind,run:owner,attempt,sha}=live.deployment.payload;
return kind==='rollback'&&owner===run.id&&attempt===run.attempt&&sha===target.release.sha?live:null;
};
const notPutBack=(plan,ports)=>{
const opened=openedHere(plan,ports);
if(opened===null)
return null;
const{id,payload}=opened.deployment;
const{name}=plan.environment;
const restoration={
outcome:'failed',
code:'restore-failed',
message:words .CY((0,core_text .qg)(payload),name,id),
remedy:words .IW(name),
touched:true,
};
return{restoration,deployment:id};
};
const sinceOpened=(plan,began,ports)=>{
const opened=openedHere(plan,ports);
if(opened===null|| !(0,decide_history .p4)(opened))
return began;
const at=opened.deployment.createdAt;
return{at,ms:began.ms-Math.max(0,Date.parse(began.at)-Date.parse(at))};
};
;
// CONCATENATED MODULE: ./src/rollback/run/released.js
const releasedKeys=({runbook,runbookFor,environment,restore},target)=>{
let known=null;
const ask=async({release})=>{
const tip=runbook.readAt?.sha??release.sha;
const found=await runbookFor(environment.trust.rollbackBy==='tip'?tip:release.sha,'take-tip');
const own=found.environments.find(({name})=>name===environment.name)??environment;
const{url,released}=own;
const put=(await restore.targetFor(own))??target;
return{runbook:found,environment:{...environment,target:own.target,url,released},target:put};
};
return(good)=>(known??=ask(good));
};
var gather_history=__webpack_require__(60717);
var final_status=__webpack_require__(74357);
var execute=__webpack_require__(10627);
var deploy_steps=__webpack_require__(7237);
;
// CONCATENATED MODULE: ./src/rollback/run/restore.js
const codeOf=({outcome,refusal})=>{
switch(outcome){
case'locked':
case'deployed-but-unrecorded':
return outcome;
case'refused':
return refusal?.code??'restore-failed';
case'opened':
case'verified':
case'target-failed':
case'smoke-failed':
case'smoke-inconclusive':
return'restore-failed';
}
};
const remedyOf=({outcome,remedy},environment)=>remedy===''||outcome==='smoke-failed'||outcome==='smoke-inconclusive'
?`Look at ${environment} now: nothing more is tried by itself. Then roll forward, or run the rollback again, with an older release in 'to' if this one can not serve any more.`
:remedy;
const failureOf=({outcome,message},environment)=>{
switch(outcome){
case'target-failed':
case'smoke-failed':
return`${environment} is not restored: ${message}`;
case'smoke-inconclusive':
return`Whether ${environment} is restored is not known: ${message}`;
default:
return message;
}
};
const restorationOf=(execution,environment,{release})=>{
const{outcome}=execution;
const isSeen=(0,final_status .Lv)(execution.verification,release);
const message=isSeen?`${environment} is back on ${(0,core_text .qg)(release)}, verified.`:execution.message;
if(outcome==='verified')
return{outcome:'restored',message};
if(outcome==='opened'&&execution.deployment!==null){
return{outcome,message:words .Br((0,core_text .qg)(release),environment,execution.deployment)};
}
const touched=outcome!=='locked'&&outcome!=='refused';
return{
outcome:'failed',
code:codeOf(execution),
message:failureOf(execution,environment),
remedy:remedyOf(execution,environment),
touched,
};
};
const stillServing=async(request,good,ports)=>{
const{plan,runbook}=request;
const{verify,userEnvironment}=request.options;
const steps=(0,deploy_steps .Z)(ports);
const verification=await steps.run('Verify what serves now',()=>verify({
url:plan.environment.url,
target:plan.environment.target,
sha:good.release.sha,
smoke:runbook.smoke,
userEnvironment,
},ports),(found)=>({failed:found.verdict!=='pass',detail:found.message}));
if(verification.verdict!=='pass')
return null;
const message=`${(0,core_text .qg)(good.release)} serves in ${plan.environment.name} already, verified again just now.`;
return{
restoration:{outcome:'serving',message},
verification,
deployment:plan.situation.live?.deployment.id??null,
steps:steps.taken(),
log:'',
};
};
const overtaken=async(plan,ports)=>{
const now=(0,decide_history .H$)(await(0,gather_history .c)(plan.environment.place,ports));
if(now===null||now.deployment.id===plan.situation.live?.deployment.id)
return null;
return{
code:'restore-failed',
message:`${(0,release .Fu)(now.deployment.sha)} was deployed to ${plan.environment.name} while this rollback waited: nothing was changed.`,
remedy:'See whether it is well. If it is not, dispatch the rollback again: it then plans from what is live now.',
};
};
const restore=async(request,good,ports)=>{
const{plan,runbook,reason,options}=request;
const serving=plan.serving&&plan.environment.url!==null?await stillServing(request,good,ports):null;
if(serving!==null)
return serving;
const undone=options.target===null?notPutBack(plan,ports):null;
if(undone!==null)
return{...undone,verification:null,steps:[],log:''};
const steps=(0,deploy_steps .Z)(ports);
const{files}=request;
const directory=files===null
?ports.context.paths.workspace
:await steps.run(`Check out ${(0,core_text .qg)(good.release)}`,()=>files.folder(good));
const execution=await(0,execute .g)({
environment:plan.environment,
release:{...good.release,tagObject:good.tagObject,tree:good.tree},
smoke:runbook.smoke,
},{
intent:{kind:'rollback',reason,bad:plan.bad.sha,force:request.force,record:'action'},
put:{
target:options.target,
directory,
artifact:good.artifact,
previousSha:plan.situation.live?.deployment.payload.sha??null,
userEnvironment:options.userEnvironment,
},
verify:options.verify,
before:'unproven',
lock:{waitMs:options.lockWaitMs,recheck:()=>overtaken(plan,ports)},
},ports);
return{
restoration:restorationOf(execution,plan.environment.name,good),
verification:execution.verification,
deployment:execution.deployment,
steps:[...steps.taken(),...execution.steps],
log:execution.log,
};
};
;
// CONCATENATED MODULE: ./src/rollback/render/candidate-table.js
const wayBack=({refusedBecause,unexamined},isFound)=>{
if(refusedBecause!==null)
return refusedBecause;
if(unexamined!==true)
return words .Je;
return isFound?words .N8:words .ZI;
};
const candidateRows=(candidates)=>{
const isFound=candidates.some(({refusedBecause,unexamined})=>refusedBecause===null&&unexamined!==true);
return candidates.map((candidate)=>{
const{id,createdAt,payload}=candidate.entry.deployment;
return[(0,core_text .qg)(payload),payload.ref,String(id),createdAt,wayBack(candidate,isFound)];
});
};
const candidateTable=(candidates)=>({
title:words .DS,
columns:['Release','Ref','Deployment','Deployed','Way back'],
rows:candidateRows(candidates),
});
var duration=__webpack_require__(58008);
var run_incident=__webpack_require__(61007);
var run_issue=__webpack_require__(85282);
var notify=__webpack_require__(24204);
var incident_words=__webpack_require__(16430);
var keys=__webpack_require__(34648);
var incident=__webpack_require__(29816);
var impact=__webpack_require__(86856);
var bad_releases=__webpack_require__(9384);
;
// CONCATENATED MODULE: ./src/rollback/render/incident.js
const recordRequest=({runbook,order,audience},plan,began)=>({
service:runbook.service,
labels:runbook.incident.labels,
order,
response:(0,incident .l)({severity:order.severity,severities:runbook.incident.severities}),
audience,
plan,
began,
});
const nameOfBad=({situation,bad})=>{
const entry=situation.history.entries.find(({deployment})=>deployment.payload.sha===bad.sha);
return entry===undefined?(0,release .Fu)(bad.sha):(0,core_text .qg)(entry.deployment.payload);
};
const badDeployment=({plan})=>plan.situation.history.entries.find(({deployment:{payload}})=>payload.kind==='deploy'&&payload.sha===plan.bad.sha)??null;
const deployed=(request)=>{
const entry=badDeployment(request);
if(entry===null)
return[];
const{createdAt,id,payload}=entry.deployment;
return[
{kind:'deployed',at:createdAt,release:(0,core_text .qg)(payload),deployment:id},
...(0,decide_history .dJ)(entry).map(({at,text})=>({kind:'detected',at,text})),
];
};
const accepted=({plan,order,began})=>plan.removed.oneWay.length===0||order.acceptDataLoss===null
?[]
:[{kind:'data-loss-accepted',at:began.at,migrations:plan.removed.oneWay,why:order.acceptDataLoss}];
const returnTo=({plan})=>plan.target===null?null:(0,core_text .qg)(plan.target.release);
const stepOf=({run:{id,attempt}},step)=>attempt>1?`${id}.${attempt}/${step}`:`${id}/${step}`;
const firstEvents=(request,context)=>{
const{plan,order,began}=request;
return[
...deployed(request),
{
kind:'began',
at:began.at,
step:stepOf(context,'start'),
bad:nameOfBad(plan),
reason:order.reason,
by:context.actor,
returnTo:order.tracks.includes('restore')?returnTo(request):null,
rtoMs:plan.environment.recovery.rtoMs,
down:plan.target!==null&& !plan.serving,
pages: !plan.serving,
},
...accepted(request),
];
};
const identifiedEvent=(request,at)=>{
const{plan,order}=request;
const restores=order.tracks.includes('restore');
const{extent,why}=plan.bad;
return{kind:'identified',at,bad:nameOfBad(plan),extent,why,returnTo:restores?returnTo(request):null};
};
const restorationEvents=(restoration,at)=>{
if(restoration.outcome==='not-asked'||restoration.outcome==='opened')
return[];
const{message}=restoration;
if(isServed(restoration))
return[{kind:'restored',at,message}];
return[{kind:'restore-failed',at,message,down:restoration.outcome==='failed'&&restoration.touched}];
};
const reconciliationEvent=(reconciliation,at)=>{
switch(reconciliation.outcome){
case'pushed':
return{kind:'reverted',at,branch:reconciliation.branch,sha:reconciliation.sha};
case'pull-request':
return{kind:'revert-proposed',at,pull:reconciliation.pull.number};
case'already':
return{kind:'reverted-before',at};
case'absent':
return{kind:'nothing-to-revert',at,branch:reconciliation.branch};
case'conflict':
return{kind:'conflict',at,files:reconciliation.files};
case'blocked':
return{kind:'revert-blocked',at,message:reconciliation.message};
}
};
const endedEvent=(request,{verdict,message,remedy},{served,recoveryMs,reconciliation},{at,context})=>({
kind:'ended',
at,
step:stepOf(context,'end'),
served,
verdict,
message,
remedy,
bad:nameOfBad(request.plan),
reason:request.order.reason,
returnTo:returnTo(request),
recoveryMs,
rtoMs:request.plan.environment.recovery.rtoMs,
pull:reconciliation?.outcome==='pull-request'?reconciliation.pull:null,
});
const pullFacts=(reconciliation)=>{
if(reconciliation?.outcome!=='pull-request')
return[];
const{number,url}=reconciliation.pull;
return[{label:'Revert',value:`pull request #${number}`,url}];
};
const impactOn=(request)=>{
const entry=badDeployment(request);
const[first]=entry===null?[]:(0,decide_history .dJ)(entry);
return first===undefined?null:(0,impact .u)(first.at,{message:first.text,tables:[]});
};
const incidentOf=(request,{served,recoveryMs,reconciliation},{run})=>{
const{plan,order,response,began}=request;
const{name,recovery}=plan.environment;
const detectedAt=(0,bad_releases .$)(plan.situation.history,plan.bad.sha);
const{respondMs,escalate}=response;
const{severity}=order;
const target=returnTo(request);
return{
key:(0,keys .Qq)(plan.environment.place,plan.bad.sha),
event:'rollback',
service:request.service,
environment:name,
brief:`${name}: ${order.reason}`,
severity,
respondMs,
escalate,
impact:impactOn(request),
recovery:(0,incident_words .Vi)(recoveryMs,recovery.rtoMs,'the start of the rollback'),
commits:[plan.bad.sha,...(plan.target===null?[]:[plan.target.release.sha])],
facts:[
{label:'Environment',value:name},
{label:`Bad ${plan.bad.extent}`,value:nameOfBad(plan)},
...(target===null?[]:[{label:served?'Returned to':'Return to',value:target}]),
{label:'Response',value:(0,incident_words .x)({detectedAt,answeredAt:began.at},{respondMs,severity})},
...pullFacts(reconciliation),
{label:'Run',value:`run ${run.id}`,url:run.url},
],
};
};
;
// CONCATENATED MODULE: ./src/rollback/run/recorder.js
const markBad=async({plan,order},ports)=>{
const bad=plan.situation.history.entries.filter((entry)=>{
const{id,payload}=entry.deployment;
const wanted=payload.sha===plan.bad.sha||(payload.kind==='deploy'&&id===plan.situation.live?.deployment.id);
return wanted&&payload.sha!==plan.target?.release.sha&& !(0,decide_history .Gm)(entry);
});
for(const{deployment}of bad){
const event={event:'rolled-back',text:order.reason};
await ports.writer.deploymentStatus({deployment:deployment.id,event});
}
};
const resendOthers=async(own,scope,ports)=>{
if(scope.audience.notifiers.length===0)
return[];
const resend=async()=>{
const others=(await(0,run_issue .a5)(scope.labels,ports)).filter(({number})=>number!==own?.number);
return(0,run_incident .$i)(others,scope,ports);
};
const resent=await(0,errors .zw)(resend,(thrown)=>ports.log.warn(`Whether somebody has not been told yet is not known: ${(0,errors .bD)(thrown)}`));
return resent??[];
};
const recordOf=({issue,why,deliveries,pageLost},{recoveryMs,reconciliation},rtoMs)=>({
incident:issue?.url??null,
recoveryMs,
facts:[
...(recoveryMs===null
?[]
:[{label:'Recovery',value:`${(0,duration .a)(recoveryMs)}, ${(0,incident_words .B)(recoveryMs,rtoMs)}`}]),
...(issue===null?[]:[{label:'Incident',value:`#${issue.number}`,url:issue.url}]),
...pullFacts(reconciliation),
],
rows:[(0,run_issue .XL)(issue,why),(0,notify .zS)(deliveries)],
pageLost,
});
const rollbackRecord=(request,ports)=>{
const{plan,order,audience,labels}=request;
const{place,recovery}=plan.environment;
const{context,clock}=ports;
const scope={place,audience,labels,severity:order.severity};
let known={served:plan.serving,recoveryMs:null,reconciliation:null};
const subject={key:(0,keys .Qq)(place,plan.bad.sha),incident:()=>incidentOf(request,known,context)};
const incident=(0,run_incident .Iv)(subject,scope,ports);
return{
open:()=>incident.begin(firstEvents(request,context),[identifiedEvent(request,clock.now())]),
restored:(restoration)=>{
if(restoration.outcome==='not-asked'||restoration.outcome==='opened')
return;
const tookMs=Math.round(clock.monotonicMs()-request.began.ms);
const served=isServed(restoration);
known={...known,served,recoveryMs:served?tookMs:null};
incident.note(...restorationEvents(restoration,clock.now()));
},
failed:(why)=>incident.tell({kind:'broken-off',at:clock.now(),why}),
page:()=>incident.result().issue?.url??null,
close:async({restored,git,end})=>{
known={...known,reconciliation:git.reconciliation};
if(restored!==null&&known.served){
await(0,errors .zw)(()=>markBad(request,ports),(thrown)=>ports.log.warn((0,errors .bD)(thrown)));
}
const at=clock.now();
if(git.reconciliation!==null)
incident.note(reconciliationEvent(git.reconciliation,at));
for(const start of git.starts){
if(start.outcome==='not-started')
incident.note({kind:'follow-up-missing',at,why:start.why});
}
if(end.reasonCode!=='opened'){
await(0,errors .zw)(()=>incident.tell(endedEvent(request,end,known,{at,context})),(thrown)=>ports.log.warn(words .xc((0,errors .bD)(thrown))));
}
const result=incident.result();
const resent=await resendOthers(result.issue,scope,ports);
const deliveries=[...result.deliveries,...resent];
return recordOf({...result,deliveries},known,recovery.rtoMs);
},
};
};
;
// CONCATENATED MODULE: ./src/rollback/run/guards.js
const listed=(needed)=>needed.map(({permission})=>`${permission}: write`).join(', ');
const lacking=({environment,surroundings})=>{
const fatal=surroundings.missing.filter(({without})=>without==='nothing-begins');
return fatal.length===0
?null
:{
code:'no-permission',
message:words .gv(environment.name,listed(fatal)),
remedy:words .CI(listed(surroundings.missing)),
};
};
const unapproved=({environment,surroundings})=>{
const{approvals}=surroundings;
if(approvals===null||approvals.count>=approvals.needed)
return null;
const{name}=environment;
return{
code:'approvals-missing',
message:words .RJ(name,approvals.count,approvals.needed),
remedy:words .vD(name),
};
};
const notFaithful=(order,plan)=>plan.target===null||plan.serving||plan.lacks===undefined
?null
:unfaithful({environment:plan.environment.name,target:plan.target,lacks:plan.lacks,force:order.force});
const noReturn=(order,plan)=>plan.target===null||plan.serving|| !order.tracks.includes('restore')
?null
:(0,decide_plan .bB)({
environment:plan.environment.name,
target:plan.target,
oneWay:plan.removed.oneWay,
accepted:order.acceptDataLoss,
});
var outcome=__webpack_require__(27678);
var report=__webpack_require__(78626);
var part=__webpack_require__(35866);
var ending=__webpack_require__(25163);
var decide_serving=__webpack_require__(15390);
var answers=__webpack_require__(30720);
;
// CONCATENATED MODULE: ./src/rollback/render/answers.js
const revertByHand=(git,plan)=>{
const{reconciliation}=git;
if(reconciliation?.outcome!=='conflict')
return[];
const{environment,bad}=plan;
const{branch}=plan.git.question;
const name=rollbackBranch(environment.place,bad.sha);
return[
`git fetch origin && git switch --create ${name} origin/${branch}`,
...reconciliation.undo.map(({sha,parents})=>`git revert --no-edit ${parents.length>1?'-m 1 ':''}${sha}`),
`# ${reconciliation.commit} conflicts in: ${reconciliation.files.join(', ')}`,
'# put right what conflicts, git add it, git revert --continue',
`git push origin ${name}`,
`gh pr create --base ${branch} --title "revert: ${environment.name}" --body "Runbook-Reverts: ${bad.sha}"`,
];
};
const again=({environment,order},more)=>({
do:'dispatch',
what:'rollback',
inputs:[
{name:'environment',value:environment.name},
...(order.to===null?[]:[{name:'to',value:order.to}]),
{name:'reason',value:order.reason},
...more,
],
});
const nextAfter=({code},request)=>{
switch(code){
case'locked':
case'approvals-missing':
return{do:'rerun'};
case'point-of-no-return':
return again(request,[{name:'accept-data-loss',value:words .st}]);
default:
return ending .ml;
}
};
const answersToRefusal=(refusal,request,plan)=>{
const{serving,users,next}=(0,ending .sF)(nextAfter(refusal,request));
return{serving:plan===null?serving:(0,decide_serving .L)(plan.situation.history),users,next};
};
const answersToPlan=(request,plan)=>{
const{users,next}=(0,ending .sF)(again(request,[]));
return{serving:(0,decide_serving .L)(plan.situation.history),users,next};
};
const servingAfter=(plan,{restored})=>{
const{history}=plan.situation;
if(restored===null)
return(0,decide_serving .L)(history);
const{restoration,verification}=restored;
const{target}=plan;
if(restoration.outcome==='failed'&& !restoration.touched)
return(0,decide_serving .L)(history);
if(target===null)
return{what:'unknown',before:(0,decide_serving .f)(history)};
if(isServed(restoration)){
const changed=restoration.outcome!=='serving';
const proof=verification?.observedSha===target.release.sha?'verified':'unverified';
return{what:'release',name:(0,core_text .qg)(target.release),proof,changed};
}
return verification===null
?{what:'unknown',before:(0,decide_serving .f)(history)}
:(0,answers .C)(verification,target.release,{changed:true});
};
const usersAfter=({restored})=>{
const verification=restored?.verification??null;
if(restored?.restoration.outcome==='failed'&& !restored.restoration.touched)
return{affected:'not-by-this-run'};
if(verification!==null)
return(0,answers .s)(verification);
return{affected:'unknown',because:words .Op};
};
const whatIsLeft=({git,record})=>{
const{reconciliation}=git;
if(reconciliation?.outcome==='pull-request'){
return{do:'open',text:words .q1,url:reconciliation.pull.url};
}
return record.incident===null?ending .ml:{do:'open',text:words .ud,url:record.incident};
};
const nextAfterEnd=(request,plan,result)=>{
const{end,git}=result;
const commands=revertByHand(git,plan).filter((line)=> !line.startsWith('#'));
const[begin]=commands;
switch(end.reasonCode){
case'restored-revert-conflict':
return begin===undefined?ending .ml:{do:'run',command:commands.slice(0,2).join(' && ')};
case'restore-failed':
return(0,ending .ID)(request.environment.name,words .QC,request.order.to);
case'locked':
case'deployed-but-unrecorded':
return{do:'rerun'};
default:
return whatIsLeft(result);
}
};
const answersToEnd=(request,plan,result)=>({
serving:servingAfter(plan,result),
users:usersAfter(result),
next:nextAfterEnd(request,plan,result),
});
var decide_artifact=__webpack_require__(21238);
var delivery_record=__webpack_require__(57876);
;
// CONCATENATED MODULE: ./src/rollback/render/policy-rows.js
const row=(id,title,found)=>({
id,
title,
gate:'warn',
durationMs:0,
...found,
});
const warning=(message,remedy)=>({level:'warning',message,remedy});
const insteadRows=({instead})=>typeof instead!=='string'
?[]
:[
row('runbook','The runbook of the default branch can be read',{
status:'fail',
summary:'the newest valid one is taken',
findings:[warning(instead,'Mend the file on the default branch: a rollback does not wait for it.')],
}),
];
const releasedRows=({environment:{name,released}})=>{
if(released===null||(released.differs.length===0&&released.unreadable===null))
return[];
const{sha,differs,unreadable}=released;
const title='The old release is put in place as the default branch says';
if(unreadable!==null){
const message=`The runbook of ${(0,release .Fu)(sha)} can't be read, so the default branch's 'deploy' and 'url' are used. ${unreadable}`;
const found={status:'unknown',summary:"the default branch's keys are used"};
return[row('released-keys',title,{...found,findings:[warning(message,'See that they fit it.')]})];
}
const keys=differs.map((key)=>`environments.${name}.${key}`);
const message=`${(0,core_text .KE)(keys)} of ${(0,release .Fu)(sha)} differ${keys.length===1?'s':''} from the default branch; the old release's own is used.`;
const remedy="See that what it names is still there, or write 'rollback: { deploy: tip }'.";
const found={status:'fail',summary:`${(0,core_text .KE)(differs)} as the old release says`};
return[row('released-keys',title,{...found,findings:[warning(message,remedy)]})];
};
;
// CONCATENATED MODULE: ./src/rollback/render/evidence.js
const evidence_shownFiles=200;
const evidence_row=(id,title,gate,found)=>({
...found,
id,
title,
gate,
durationMs:0,
findings:found.findings??[],
});
const counted=(count,noun)=>`${count} ${noun}${count===1?'':'s'}`;
const evidence_warning=(message,remedy)=>({level:'warning',message,remedy});
const returnRow=({target})=>evidence_row('return','There is a verified release to return to','block',target===null
?{status:'skip',summary:'nothing is to be restored'}
:{status:'pass',summary:`${(0,core_text .qg)(target.release)}: ${target.why}`});
const revertFound=({git})=>{
const{revert,question}=git;
const{branch}=question;
if(revert===null)
return{status:'skip',summary:'git is to be left as it is'};
switch(revert.outcome){
case'ready':{
const proof=revert.proven?', which gives exactly the good tree':'';
const[commits,files]=[counted(revert.undo.length,'commit'),counted(revert.changed.length,'file')];
return{status:'pass',summary:`${commits} of ${branch}, ${files}${proof}`};
}
case'noop':{
const[newest]=revert.by;
const by=newest===undefined?'':` by ${(0,release .Fu)(newest.sha)}`;
return{status:'pass',summary:`${branch} was reverted before${by}`};
}
case'absent':
return{status:'skip',summary:`${branch} does not hold the bad commit`};
case'untried':
return{status:'fail',summary:'could not be tried',findings:[evidence_warning(revert.why,revert.remedy)]};
case'conflict':{
const message=`Reverting ${(0,release .Fu)(revert.commit)} conflicts in ${revert.files.join(', ')}.`;
const remedy=`Restoring the environment does not need it; revert by hand on a branch from ${branch}.`;
return{
status:'fail',
summary:`conflict in ${counted(revert.files.length,'file')}`,
findings:[evidence_warning(message,remedy)],
};
}
}
};
const pushFound=({git})=>{
const{revert,route,workflowToken}=git;
if(revert?.outcome!=='ready'||route===null)
return{status:'skip',summary:'nothing is to be pushed'};
if(revert.workflows.length>0&&workflowToken){
const message=`The revert changes ${revert.workflows.join(', ')}, which the workflow token may not push.`;
const remedy="Give 'token' an App token or a fine-grained token with 'contents: write' and 'workflows: write'.";
return{status:'fail',summary:'the token may not push workflow files',findings:[evidence_warning(message,remedy)]};
}
return{status:'pass',summary:`${route.by==='push'?'a push':'a pull request'}: ${route.why}`};
};
const databaseFound=({removed,target})=>{
const{migrations,oneWay}=removed;
if(target===null)
return{status:'skip',summary:'nothing is to be restored'};
if(migrations.length===0)
return{status:'pass',summary:'no migration came with what is taken away'};
const old=(0,core_text .qg)(target.release);
if(oneWay.length>0){
const message=`Nothing undoes ${oneWay.join(', ')}: ${old} may not work with what it left behind.`;
const remedy="Roll forward; or run a tested down migration first; or say why not in 'accept-data-loss'.";
return{
status:'fail',
summary:`${oneWay.length} past the point of no return`,
findings:[evidence_warning(message,remedy)],
};
}
const message=`The database keeps ${migrations.join(', ')} while ${old} serves.`;
const remedy='Check that the old release can work with the new schema; its down migration is there.';
return{
status:'unknown',
summary:`${migrations.length} stay in the database`,
findings:[evidence_warning(message,remedy)],
};
};
const servingFound=({surroundings,situation})=>{
const{serving}=surroundings;
if(serving===null)
return{status:'skip',summary:'the runbook names no place to ask'};
const{answer}=serving;
if(answer.kind!=='sha')
return{status:'unknown',summary:`not known: ${answer.why}`};
const recorded=situation.live?.deployment.payload.sha??'';
if(recorded!==''&&recorded.startsWith(answer.sha))
return{status:'pass',summary:`${(0,release .Fu)(answer.sha)}, as recorded`};
const message=`${(0,release .Fu)(answer.sha)} serves, and the records say ${recorded===''?'nothing':(0,release .Fu)(recorded)}.`;
const remedy='Somebody deployed beside the records, or a deploy is half done: look before you go on.';
return{status:'fail',summary:`${(0,release .Fu)(answer.sha)} serves`,findings:[evidence_warning(message,remedy)]};
};
const pendingApprovalsFound=({surroundings,environment})=>{
const{waiting}=surroundings;
if(waiting.state==='unknown'){
const findings=[evidence_warning(words .Xc(waiting.why),waiting.remedy)];
return{status:'unknown',summary:'could not be read',findings};
}
if(waiting.value.length===0)
return{status:'pass',summary:'no run waits'};
const findings=waiting.value.map(({id,sha,url,createdAt,reviewers})=>{
const who=reviewers.length===0?'a reviewer':reviewers.join(', ');
const message=`Run ${id} waits since ${createdAt} for ${who} before it deploys ${(0,release .Fu)(sha)} to ${environment.name}.`;
return{
...evidence_warning(message,'Cancel or reject it, unless its release is the fix; it holds up whatever queues behind it.'),
url,
};
});
return{status:'fail',summary:`${findings.length} waiting for approval`,findings};
};
const permissionsFound=({surroundings})=>{
const{missing,untold}=surroundings;
if(missing.length===0&&untold.length>0){
const asked=untold.map(({permission})=>`${permission}: write`).join(', ');
const findings=[evidence_warning(words .NK(asked),words .ku)];
return{status:'unknown',summary:words .$N(asked),findings};
}
if(missing.length===0)
return{status:'pass',summary:'everything that this rollback needs'};
const lacks=missing.map(({permission})=>`${permission}: write`).join(', ');
const finding=evidence_warning(`The token lacks ${lacks}.`,`Add '${lacks}' under 'permissions:' of the job.`);
return{status:'fail',summary:`lacks ${lacks}`,findings:[finding]};
};
const approvalRows=({surroundings:{approvals}})=>{
if(approvals===null)
return[];
const{count,needed,people}=approvals;
const by=people.length===0?'':` (${people.join(', ')})`;
const found={status:count>=needed?'pass':'fail',summary:`${count} of ${needed}${by}`};
return[evidence_row('rollback-approvals','Enough people agreed to this rollback','block',found)];
};
const lacksRows=({lacks=nothingLacks})=>{
const missing=missingFiles(lacks);
if(missing.length===0&&lacks.ignored.length===0)
return[];
const findings=[
...(missing.length===0?[]:[evidence_warning(words .de(missing),words .Oj)]),
...(lacks.ignored.length===0?[]:[evidence_warning(words .Dr(lacks.ignored),words .LE)]),
];
const summary=missing.length===0?words .LG:words .HR;
return[evidence_row('whole',words .MO,'warn',{status:'fail',summary,findings})];
};
const startRows=({git,environments})=>{
const{deployWorkflow,workflowNeeds,revert,route,question}=git;
const follows=revert?.outcome==='noop'||(revert?.outcome==='ready'&&route?.by==='push');
if(!follows||deployWorkflow.state==='unknown'||deployWorkflow.value===null)
return[];
const{branch}=question;
const on={ref:`refs/heads/${branch}`,sha:words .Ye,environments};
const filled=fillInputs(workflowNeeds,on);
if(filled.missing.length===0)
return[];
const message=words .ch(deployWorkflow.value,branch,filled.missing);
const findings=[evidence_warning(message,words .Io(deployWorkflow.value,branch,filled))];
return[
evidence_row('start',words .lh,'warn',{status:'fail',summary:words .TK(filled.missing),findings}),
];
};
const planRows=(plan)=>[
...insteadRows(plan),
returnRow(plan),
...releasedRows(plan),
...lacksRows(plan),
evidence_row('database','The old release fits the database','warn',databaseFound(plan)),
evidence_row('revert','The revert applies cleanly','warn',revertFound(plan)),
evidence_row('push','The revert can be brought in','warn',pushFound(plan)),
...startRows(plan),
evidence_row('serving','What served at the start is what the records say','warn',servingFound(plan)),
evidence_row('pending-approvals','Nothing else waits to be deployed there','warn',pendingApprovalsFound(plan)),
evidence_row('permissions','The token may do it','warn',permissionsFound(plan)),
...approvalRows(plan),
];
const expected=(plan)=>{
const entry=plan.situation.history.entries.find(({deployment})=>deployment.id===plan.target?.deployment);
const verified=entry===undefined?null:(0,decide_history .U3)(entry);
const begun=entry?.statuses.findLast(({state})=>state==='in_progress');
if(verified===null||begun===undefined)
return null;
const took=Math.max(0,Date.parse(verified)-Date.parse(begun.createdAt));
return`${(0,duration .a)(took)} the last time, ${(0,incident_words .B)(took,plan.environment.recovery.rtoMs)}`;
};
const settings={label:'Settings',value:'variables and secrets of today, not those of the old release'};
const nameOf=({deployment:{payload}})=>(0,core_text .qg)(payload);
const deploymentOf=(live)=>live===null?'nothing of ours':`${nameOf(live)}, deployment ${live.deployment.id}`;
const artifactOf=(artifact)=>artifact===null?'none was recorded: the target may have to build':(0,decide_artifact .JX)(artifact);
const planFacts=(plan)=>{
const{bad,target}=plan;
const{live}=plan.situation;
return[
{label:'Live',value:deploymentOf(live)},
{label:'Bad',value:`${(0,release .Fu)(bad.sha)}: ${bad.why}`},
...(target===null?[]:[{label:'Return to',value:`${(0,core_text .qg)(target.release)}: ${target.why}`}]),
...(target===null?[]:[{label:'Artifact',value:artifactOf(target.artifact)},settings]),
{label:'Expected',value:expected(plan)??'not known'},
...(0,delivery_record .i)(plan.situation.history),
];
};
const doneFacts=(plan)=>{
const{bad,target}=plan;
const{live}=plan.situation;
const isLive=live?.deployment.payload.sha===bad.sha;
return[
{label:'Bad',value:isLive?deploymentOf(live):nameOfBad(plan)},
...(isLive?[]:[{label:'Live before',value:deploymentOf(live)}]),
...(target===null?[]:[{label:'Good',value:(0,core_text .qg)(target.release)}]),
...(target===null?[]:[{label:'Artifact',value:artifactOf(target.artifact)},settings]),
...(0,delivery_record .i)(plan.situation.history),
];
};
const planTables=(plan)=>[
candidateTable(plan.situation.candidates),
...(plan.removed.commits.length===0
?[]
:[
{
title:'Commits that are taken away',
columns:['Commit','Subject','Pull request','Author'],
rows:plan.removed.commits.map(({sha,subject,author})=>[
(0,release .Fu)(sha),
subject,
(0,release .pv)(subject),
author,
]),
},
]),
...(plan.git.revert?.outcome==='ready'
?[
{
title:`Files that the revert changes${plan.git.revert.changed.length>evidence_shownFiles?`, the first of ${plan.git.revert.changed.length}`:''}`,
columns:['','Path'],
rows:plan.git.revert.changed.slice(0,evidence_shownFiles).map(({status,path})=>[status,path]),
},
]
:[]),
];
;
// CONCATENATED MODULE: ./src/rollback/render/report.js
const nothing={
opened:null,
restoredSha:null,
revertSha:null,
pullRequest:null,
incident:null,
recoveryMs:null,
};
const subjectFor=(request,plan)=>(0,outcome .et)({
service:request.runbook.service,
environment:request.environment.name,
release:plan?.target?.release??null,
dryRun:request.dryRun,
});
const rollbackPart=(content)=>(0,report .O)('rollback','Rollback',content);
const refuse=(request,refusal,content={},plan=null)=>({
...nothing,
conclusion:{
verdict:'fail',
reasonCode:refusal.code,
message:refusal.message,
remedy:refusal.remedy,
...answersToRefusal(refusal,request,plan),
subject:subjectFor(request,plan),
parts:[rollbackPart(content)],
},
});
const planContent=(plan,steps)=>({
checks:planRows(plan),
facts:planFacts(plan),
tables:planTables(plan),
steps,
});
const refusePlan=(request,refusal,plan,steps)=>refuse(request,refusal,planContent(plan,steps),plan);
const intent=({target,environment,git})=>{
const{route,question}=git;
const restored=target===null
?''
:` return ${environment.name} to ${target.release.version??target.release.sha}${environment.target===null?` ${words .OI}`:''}`;
const by=route?.by==='push'?'push':'pull request';
const way=route===null?'':`${restored===''?'':' and'} revert on ${question.branch} by ${by}`;
return`${restored}${way}`;
};
const sayPlan=(plan,log)=>{
log.info(`The plan is to${intent(plan)||' change nothing'}.`);
for(const{message,remedy}of planRows(plan).flatMap(({findings})=>findings)){
log.warn(`${message} ${remedy??''}`.trim());
}
};
const unbuilt=({lacks})=>lacks===undefined||lacks.ignored.length===0?'':` ${words .Dr(lacks.ignored)}`;
const showPlan=(request,plan,steps)=>{
const what=intent(plan);
const planned=request.order.tracks.map((track)=>({
name:track==='restore'?'Restore':'Reconcile',
status:'planned',
}));
return{
...nothing,
conclusion:{
verdict:'pass',
reasonCode:'planned',
message:`${what===''?'Would change nothing.':`Would${what}. Nothing was changed.`}${unbuilt(plan)}`,
remedy:'',
...answersToPlan(request,plan),
subject:subjectFor(request,plan),
parts:[rollbackPart(planContent(plan,[...steps.taken(),...planned,{name:'Record',status:'planned'}]))],
},
};
};
const shaOf=(reconciliation)=>{
switch(reconciliation?.outcome){
case'pushed':
case'pull-request':
case'blocked':
return reconciliation.sha;
case'already':
return reconciliation.by[0]??null;
case'absent':
case'conflict':
case undefined:
return null;
}
};
const report_row=(id,title,found)=>({
...found,
id,
title,
gate:'warn',
durationMs:0,
findings:found.findings??[],
});
const missing=(summary,{why,remedy})=>({
summary,
findings:[{level:'warning',message:why,remedy}],
});
const startRow=(start,index)=>report_row(index===0?'redeploy':`redeploy-${index+1}`,`What follows ${start.on} is deployed again`,start.outcome==='started'
?{status:'pass',summary:'its run is there',url:start.url}
:{status:'fail',...missing('its run is not there',start)});
const tagRows=({tag})=>{
if(tag===null)
return[];
const title='The revert has a tag to be promoted by';
if(tag.outcome==='not-tagged')
return[report_row('tag',title,{status:'fail',...missing('no tag was made',tag)})];
const summary=tag.outcome==='tagged'?tag.name:`${tag.name} holds it already`;
return[report_row('tag',title,{status:'pass',summary})];
};
const reapplyRows=({reapply})=>{
if(reapply===null)
return[];
const title='The change can be put right and landed again';
if(reapply.outcome==='not-open'){
return[report_row('reapply',title,{status:'unknown',...missing('no draft is open',reapply)})];
}
const{number,url}=reapply;
const summary=reapply.outcome==='open'?`draft pull request #${number}`:`#${number} was closed or merged before`;
return[report_row('reapply',title,{status:'pass',summary,url})];
};
const followRows=(git)=>[
...tagRows(git),
...git.starts.map(startRow),
...reapplyRows(git),
];
const missingFollowUps=({tag,starts,})=>[
...(tag?.outcome==='not-tagged'?[{...tag,why:`the revert was not tagged: ${tag.why}`}]:[]),
...starts.flatMap((start)=>(start.outcome==='not-started'?[start]:[])),
];
const byHand=(git,plan)=>{
const lines=revertByHand(git,plan);
return lines.length===0?[]:[{title:'The revert by hand, as a pull request',text:lines.join('\n')}];
};
const logOf=(restored)=>restored===null||restored.log===''?[]:[{title:"The target's last lines",text:restored.log}];
const partsOf=(plan,{restored,git,record,steps})=>{
const verification=restored?.verification??null;
return[
rollbackPart({
checks:[...planRows(plan),...followRows(git),...record.rows],
steps,
facts:[...record.facts,...doneFacts(plan)],
tables:planTables(plan),
texts:[...byHand(git,plan),...logOf(restored)],
}),
...(verification===null?[]:[(0,part .H)(verification)]),
];
};
const openedOf=({target},{restored})=>{
if(target===null||restored?.restoration.outcome!=='opened'||restored.deployment===null)
return null;
const{sha,ref}=target.release;
return{deployment:restored.deployment,sha,ref,artifact:target.artifact};
};
const conclude=(request,plan,result)=>{
const{restored,git,record,end}=result;
const{reconciliation}=git;
const served=restored!==null&&restored.restoration.outcome!=='opened'&&isServed(restored.restoration);
return{
opened:openedOf(plan,result),
conclusion:{
...(0,outcome .Rs)(end.verdict,end,answersToEnd(request,plan,result)),
subject:subjectFor(request,plan),
parts:partsOf(plan,result),
},
restoredSha:served?(plan.target?.release.sha??null):null,
revertSha:shaOf(reconciliation),
pullRequest:reconciliation?.outcome==='pull-request'?reconciliation.pull.url:null,
incident:record.incident,
recoveryMs:record.recoveryMs,
};
};
var end_stale_deployments=__webpack_require__(80934);
;
// CONCATENATED MODULE: ./src/rollback/run/rollback.js
const brokenRestore=(thrown,environment)=>({
restoration:{
outcome:'failed',
code:(0,errors .Dn)(thrown)?thrown.code:'internal-error',
message:words .SF(environment,(0,errors .bD)(thrown)),
remedy:`${(0,errors .Dn)(thrown)?`${thrown.remedy} `:''}${words .w6(environment)}`,
touched:true,
},
verification:null,
deployment:null,
steps:[],
log:(0,errors .Dn)(thrown)|| !(thrown instanceof Error)?'':(thrown.stack??''),
});
const restoreAndTell=async(runRestore,record,{environment,log})=>{
const opened=(0,errors .zw)(record.open,(thrown)=>log.warn(words .xc((0,errors .bD)(thrown))));
const restored=await runRestore().catch(async(thrown)=>{
if(!(0,errors .mm)(thrown))
return brokenRestore(thrown,environment);
await opened;
await record.failed((0,errors .bD)(thrown));
throw thrown;
});
record.restored(restored?.restoration??{outcome:'not-asked'});
await opened;
return restored;
};
const holdBad=async(plan,reason,steps,ports)=>{
const bad=(0,release .Fu)(plan.bad.sha);
try{
await steps.run(`Hold ${bad}`,()=>recordHold(plan,reason,ports));
return[];
}
catch(thrown){
if((0,errors .mm)(thrown))
throw thrown;
return[{why:words .N_(bad,(0,errors .bD)(thrown)),remedy:words .i2}];
}
};
const carryOut=async(request,plan,files,{began,steps},ports)=>{
const{runbook,order,revert}=request;
const{reason}=order;
const record=rollbackRecord(recordRequest(request,plan,began),ports);
const runRestore=async()=>plan.target===null|| !order.tracks.includes('restore')
?null
:restore({runbook,plan,files,reason,force:order.force,options:request.restore},plan.target,ports);
const told={environment:plan.environment.name,log:ports.log};
const restored=await restoreAndTell(runRestore,record,told);
const restoration=restored?.restoration??{outcome:'not-asked'};
const after=(0,deploy_steps .Z)(ports);
const isOpen=restoration.outcome==='opened';
const failed=restoration.outcome==='failed'&& !isServed(restoration);
const unheld=failed||isOpen||restoration.outcome==='restored'?[]:await holdBad(plan,reason,after,ports);
const git=failed||isOpen|| !order.tracks.includes('reconcile')
?noGitTrack
:await runGitTrack(plan,{revert,reason,incident:record.page()},after,ports);
const{reconciliation}=git;
const reached=endOf({restoration,reconciliation,branch:plan.git.question.branch});
const end=withoutFollowUp(reached,[...unheld,...missingFollowUps(git)]);
const recorded=await after.run('Record',()=>record.close({restored,git,end}));
return conclude(request,plan,{
restored,
git,
record:recorded,
end:recorded.pageLost?withLostPage(end):end,
steps:[...steps.taken(),...(restored?.steps??[]),...after.taken()],
});
};
const shownPlan=(plan,{runbook},released)=>{
const instead=runbook.readAt?.instead??null;
return{...plan,environment:released?.environment??plan.environment,instead};
};
const withReleased=(request,released)=>{
if(released===null)
return request;
const{runbook,environment,target}=released;
return{...request,runbook,environment,restore:{...request.restore,target}};
};
const planningOf=({runbook,environment,order,restore:{userEnvironment},revert})=>({
environment,
environments:runbook.environments,
smoke:runbook.smoke,
userEnvironment,
to:order.to,
bad:order.bad,
tracks:order.tracks,
mode:revert.mode,
force:order.force,
trustedBranch:runbook.readAt?.branch??null,
});
const planAndCarryOut=async(request,asked,ports)=>{
const{order}=request;
const files=asked?.files??null;
const began={at:ports.clock.now(),ms:ports.clock.monotonicMs()};
const steps=(0,deploy_steps .Z)(ports);
const planned=await steps.run('Plan',()=>planRollback(planningOf(request),{...ports,beside:(0,beside .A)(ports)},(good,serving)=>{
if(!request.dryRun&& !serving)
files?.begin(good);
}));
if(planned.outcome==='refused'){
return refuse(request,planned.refusal,{
tables:[candidateTable(planned.situation.candidates)],
steps:steps.taken(),
});
}
const released=asked===null||planned.plan.target===null?null:await asked.released(planned.plan.target);
const{target,serving}=planned.plan;
const lacks=released===null||target===null||serving?nothingLacks:await gatherLacks(target,released.target,ports);
const plan={...shownPlan(planned.plan,request,released),lacks};
sayPlan(plan,ports.log);
const stop=noReturn(order,plan)??notFaithful(order,plan);
if(stop!==null)
return refusePlan(request,stop,plan,steps.taken());
if(request.dryRun)
return showPlan(request,plan,steps);
const barred=lacking(plan)??unapproved(plan);
if(barred!==null)
return refusePlan(request,barred,plan,steps.taken());
await(0,end_stale_deployments .j)(plan.situation.history,ports);
await(0,errors .zw)(()=>(0,take_lock .zF)(plan.environment.place,ports),(thrown)=>ports.log.warn((0,errors .bD)(thrown)));
const since=sinceOpened(plan,began,ports);
return carryOut(withReleased(request,released),plan,files,{began:since,steps},ports);
};
const rollback=async(asked,ports)=>{
const order={...asked.order,reason:harmlessLine(asked.order.reason,300)};
const request={...asked,order};
const{target}=asked.restore;
const restores=order.tracks.includes('restore');
if(!restores||target===null)
return planAndCarryOut(request,null,ports);
const released=releasedKeys(request,target);
const files=releaseFiles(async(good)=>(await released(good)).target,ports);
try{
return await planAndCarryOut(request,{files,released},ports);
}
finally{
await files.ended();
}
};
}),
54948:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
q:()=>(askVersion)
});
var _version_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(33108);
const askTimeoutMs=5_000;
const askVersion=async(asked,ports)=>{
const{url,smoke,userEnvironment}=asked;
if(smoke.version===undefined||url===null)
return null;
const site={baseUrl:url,environment:userEnvironment,phaseMs:smoke.timeouts};
const question=(0,_version_js__WEBPACK_IMPORTED_MODULE_0__ .V3)(smoke.version,site,ports);
return question.problems.length>0?null:question.sample(null,askTimeoutMs);
};
})
};
