export const id=940;
export const ids=[940];
export const modules={
77192:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
Ng:()=>(coAuthored),
Ny:()=>(latestOpinions),
U1:()=>(judgeApprovals),
Up:()=>(sameLogin),
rs:()=>(choosePull)
});
var _core_text_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(26639);
var _words_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(40518);
const sameLogin=(one,other)=>one!==null&&other!==null&&one.toLowerCase()===other.toLowerCase();
const isBotLogin=(login)=>login.endsWith('[bot]');
const one=(pulls,how)=>{
const[first,...others]=pulls;
if(first===undefined)
return null;
if(others.length===0)
return{chosen:true,pull:first};
const numbers=pulls.map((pull)=>`#${pull.number}`).join(', ');
return{chosen:false,why:_words_js__WEBPACK_IMPORTED_MODULE_0__ .de({count:pulls.length,how,numbers})};
};
const choosePull=(facts)=>{
const alive=facts.pulls.filter((pull)=>pull.merged||pull.state==='open');
const choice=one(alive.filter((pull)=>pull.merged&&pull.mergeCommit===facts.sha),_words_js__WEBPACK_IMPORTED_MODULE_0__ .iq)??
one(alive.filter((pull)=>pull.head===facts.sha),_words_js__WEBPACK_IMPORTED_MODULE_0__ .Xf)??
one(alive.filter((pull)=>pull.merged&&facts.containing.has(pull.number)),_words_js__WEBPACK_IMPORTED_MODULE_0__ .lP);
return choice??{chosen:false,why:_words_js__WEBPACK_IMPORTED_MODULE_0__ .tq(facts.sha)};
};
const newest=(a,b)=>(a.submittedAt??'').localeCompare(b.submittedAt??'')||a.id-b.id;
const latestOpinions=(reviews)=>{
const latest=new Map();
for(const review of reviews.toSorted(newest)){
if(review.user===null||review.state==='COMMENTED'||review.state==='PENDING')
continue;
latest.set(review.user.toLowerCase(),review);
}
return[...latest.values()].filter((review)=>review.state!=='DISMISSED');
};
const mayWrite=(facts,login)=>{
const permission=facts.permissions.get(login.toLowerCase())??'none';
return permission==='admin'||permission==='write';
};
const isOwnWork=({sha,parents},handMerges)=>parents.length<2||handMerges.has(sha);
const nobody=new Set();
const coAuthored=(commits,handMerges=nobody)=>{
const byTrailers=new Map();
for(const commit of commits){
const trailers=commit.message.match(/^[ \t]*co-authored-by:.*@.*$/gim)??[];
if(isOwnWork(commit,handMerges)&&trailers.length>0)
byTrailers.set(trailers.join('\n').toLowerCase(),commit.sha);
}
return[...byTrailers.values()];
};
const wroteInto=({commits,coAuthors,handMerges},login)=>coAuthors.has(login.toLowerCase())||
commits.some((commit)=>isOwnWork(commit,handMerges)&&sameLogin(commit.author,login));
const ofUnknown=({commits,handMerges})=>commits.filter((commit)=>isOwnWork(commit,handMerges)&&commit.author===null);
const skewMs=300_000;
const isBeforeHead=({commits},pull,review)=>{
if(!commits.some(({sha})=>sha===pull.head)||review.submittedAt===null)
return false;
const newest=Math.max(...commits.map(({committedAt})=>Date.parse(committedAt)));
return Date.parse(review.submittedAt)<newest-skewMs;
};
const notice=(message,remedy)=>({
counts:false,
finding:{level:'notice',message,...(remedy===undefined?{}:{remedy})},
});
const ofOtherContent=(facts,pull,review,user)=>{
const{number,head,url}=pull;
const isOfHead=review.commit===head;
const isLanded=facts.landed?.has(review.commit??'')??isOfHead;
if(!isLanded&&isOfHead)
return{level:'error',message:_words_js__WEBPACK_IMPORTED_MODULE_0__ .XX(user,number),url,remedy:_words_js__WEBPACK_IMPORTED_MODULE_0__ .b2};
const remedy=_words_js__WEBPACK_IMPORTED_MODULE_0__ .et(user,number);
if(!isLanded)
return{level:'warning',message:_words_js__WEBPACK_IMPORTED_MODULE_0__ .ez({user,approved:review.commit,number,head}),url,remedy};
return isOfHead&&isBeforeHead(facts,pull,review)
?{level:'warning',message:_words_js__WEBPACK_IMPORTED_MODULE_0__ .LQ({user,number,head}),url,remedy}
:null;
};
const weighReview=(facts,pull,review)=>{
const user=review.user??_words_js__WEBPACK_IMPORTED_MODULE_0__ .ZQ;
const bot=review.userIsBot||isBotLogin(user);
if(review.state==='CHANGES_REQUESTED'){
if(bot|| !mayWrite(facts,user))
return notice(_words_js__WEBPACK_IMPORTED_MODULE_0__ .Md(user));
return{
counts:false,
blocks:true,
finding:{
level:'error',
message:_words_js__WEBPACK_IMPORTED_MODULE_0__ .U_(user,pull.number),
url:pull.url,
remedy:_words_js__WEBPACK_IMPORTED_MODULE_0__ .G9(user),
},
};
}
if(sameLogin(user,pull.author))
return notice(_words_js__WEBPACK_IMPORTED_MODULE_0__ .Ou(user,pull.number));
if(wroteInto(facts,user))
return notice(_words_js__WEBPACK_IMPORTED_MODULE_0__ .Jx(user,pull.number));
if(bot)
return notice(_words_js__WEBPACK_IMPORTED_MODULE_0__ .um(user));
if(!mayWrite(facts,user))
return notice(_words_js__WEBPACK_IMPORTED_MODULE_0__ .bq(user));
const finding=ofOtherContent(facts,pull,review,user);
return finding===null?{counts:true,user}:{counts:false,finding};
};
const weighRunApproval=(facts,approval)=>{
const{user}=approval;
const author=facts.choice.chosen?facts.choice.pull.author:null;
if(facts.starters.some((starter)=>sameLogin(user,starter)))
return notice(_words_js__WEBPACK_IMPORTED_MODULE_0__ .SI(user));
if(sameLogin(user,author)||wroteInto(facts,user))
return notice(_words_js__WEBPACK_IMPORTED_MODULE_0__ .z0(user));
if(isBotLogin(user))
return notice(_words_js__WEBPACK_IMPORTED_MODULE_0__ .nV(user));
if(!mayWrite(facts,user))
return notice(_words_js__WEBPACK_IMPORTED_MODULE_0__ .mu(user));
return{counts:true,user};
};
const ofEnvironment=(facts)=>(facts.runApprovals??[]).filter((approval)=>approval.state==='approved'&&
approval.environments.some((name)=>name.toLowerCase()===facts.environment.toLowerCase()));
const unseen=({choice,commits,unseenCommits})=>unseenCommits===0|| !choice.chosen
?[]
:[
{
level:'error',
message:_words_js__WEBPACK_IMPORTED_MODULE_0__ .gt({number:choice.pull.number,seen:commits.length,unseen:unseenCommits}),
remedy:_words_js__WEBPACK_IMPORTED_MODULE_0__ .vm(commits.length),
},
];
const unknownAuthors=(facts,people)=>{
const unknown=ofUnknown(facts);
return unknown.length===0||people-unknown.length>=facts.needed|| !facts.choice.chosen
?[]
:[
{
level:'error',
message:_words_js__WEBPACK_IMPORTED_MODULE_0__ .kQ(facts.choice.pull.number,unknown.map(({sha})=>sha)),
remedy:_words_js__WEBPACK_IMPORTED_MODULE_0__ .J4,
},
];
};
const unreadable=(facts)=>[
...(facts.choice.chosen
?[]
:[
{
level:'error',
message:_words_js__WEBPACK_IMPORTED_MODULE_0__ .yY(facts.choice.why),
remedy:_words_js__WEBPACK_IMPORTED_MODULE_0__ .Cv,
},
]),
...(facts.runApprovals===null
?[
{
level:'warning',
message:_words_js__WEBPACK_IMPORTED_MODULE_0__ .lc,
remedy:_words_js__WEBPACK_IMPORTED_MODULE_0__ .Er,
},
]
:[]),
];
const sentence=(facts,people,blockers)=>{
const counted=`${people.length} of ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__ .LS)(facts.needed,'approval')}`;
const by=people.length===0?'':` (${people.join(', ')})`;
const where=facts.choice.chosen?` on #${facts.choice.pull.number}`:'';
const hidden=facts.unseenCommits===0?'':`, ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__ .LS)(facts.unseenCommits,'commit')} not seen`;
return`${counted}${by}${where}${blockers===0?'':', changes asked for'}${hidden}`;
};
const judgeApprovals=(facts)=>{
const pull=facts.choice.chosen?facts.choice.pull:null;
const weighed=[
...(pull===null?[]:latestOpinions(facts.reviews).map((review)=>weighReview(facts,pull,review))),
...ofEnvironment(facts).map((approval)=>weighRunApproval(facts,approval)),
];
const people=new Map(weighed.flatMap((each)=>(each.counts?[[each.user.toLowerCase(),each.user]]:[])));
const refused=weighed.flatMap((each)=>(each.counts?[]:[each]));
const blockers=refused.filter((each)=>each.blocks===true).length;
const enough=people.size>=facts.needed;
const missing=facts.needed-people.size;
const names=[...people.values()];
const gaps=[...unseen(facts),...unknownAuthors(facts,people.size),...(enough?[]:unreadable(facts))];
const ask=enough||pull===null
?[]
:[
{
level:'error',
message:_words_js__WEBPACK_IMPORTED_MODULE_0__ .rv(missing,facts.environment),
url:pull.url,
remedy:_words_js__WEBPACK_IMPORTED_MODULE_0__ .cs({missing,author:pull.author,head:pull.head,number:pull.number}),
},
];
return{
ok:enough&&blockers===0&&facts.unseenCommits===0,
proven:blockers>0||gaps.length===0,
count:people.size,
needed:facts.needed,
people:names,
summary:sentence(facts,names,blockers),
findings:[...ask,...gaps,...refused.map((each)=>each.finding)],
};
};
}),
40518:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
Cv:()=>(releaseMerged),
Er:()=>(grantActions),
G9:()=>(settle),
J4:()=>(nameAuthor),
Jx:()=>(ownCommits),
LQ:()=>(beforeCommit),
Md:()=>(changesWithoutRight),
O:()=>(otherBase),
Ou:()=>(ownPull),
SI:()=>(ownRun),
U_:()=>(changesRequested),
XX:()=>(landedOther),
Xf:()=>(endIn),
ZQ:()=>(deletedAccount),
b2:()=>(releaseReviewed),
bq:()=>(noWriteAccess),
cs:()=>(askForApproval),
de:()=>(severalPulls),
et:()=>(askAgain),
ez:()=>(stale),
gt:()=>(tooManyCommits),
iq:()=>(mergedBy),
kQ:()=>(unknownAuthor),
lP:()=>(contain),
lc:()=>(runApprovalsUnread),
mu:()=>(runWithoutAccess),
nV:()=>(runByNoPerson),
rv:()=>(moreNeeded),
tq:()=>(noPull),
um:()=>(notAPerson),
vm:()=>(smallerParts),
yY:()=>(choiceUnknown),
z0:()=>(ownChange)
});
var _core_release_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(78835);
var _core_text_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(26639);
const severalPulls=({count,how,numbers,})=>`${count} pull requests ${how}: ${numbers}`;
const mergedBy='were merged by this commit';
const endIn='end in this commit';
const contain='contain this commit';
const noPull=(sha)=>`no pull request contains ${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_0__ .Fu)(sha)}`;
const deletedAccount='a deleted account';
const changesWithoutRight=(user)=>`${user} requested changes, without the right to block.`;
const changesRequested=(user,number)=>`${user} requested changes in #${number}.`;
const settle=(user)=>`Resolve it with ${user}, who then approves, or dismiss the review with a reason.`;
const ownPull=(user,number)=>`${user} wrote #${number}: the author's own approval does not count.`;
const ownCommits=(user,number)=>`${user} wrote commits of #${number}: approving one's own work does not count.`;
const notAPerson=(user)=>`${user} is not a person: its approval does not count.`;
const noWriteAccess=(user)=>`${user} approved, but has no write access here.`;
const stale=({user,approved,number,head,})=>`${user} approved ${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_0__ .Fu)(approved??'unknown')}, but #${number} is now at ${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_0__ .Fu)(head)}.`;
const askAgain=(user,number)=>`Ask ${user} to review #${number} again.`;
const beforeCommit=({user,number,head,})=>`${user} approved #${number} before ${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_0__ .Fu)(head)} was committed.`;
const landedOther=(user,number)=>`${user} approved #${number}, but what landed is not what merging it gives: nobody reviewed the rest.`;
const releaseReviewed='Bring what was added by a pull request of its own, and release that; or have the run approved in its environment.';
const unknownAuthor=(number,shas)=>`Nobody on GitHub is known as the author of ${shas.slice(0,3).map(_core_release_js__WEBPACK_IMPORTED_MODULE_0__ .Fu).join(', ')}${shas.length>3?` and ${shas.length-3} more`:''} of #${number}, so one of those who approved may have written it.`;
const nameAuthor="Add the commit's e-mail address to the author's GitHub account, or get one more approval for each such commit.";
const otherBase=({number,base,environment,branches,})=>`#${number} is a pull request to ${base}, and releases of ${environment} come from ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__ .KE)(branches)}`;
const ownRun=(user)=>`${user} started this run, or started it again: approving it does not count.`;
const ownChange=(user)=>`${user} wrote the change: approving the run does not count.`;
const runByNoPerson=(user)=>`${user} is not a person: approving the run does not count.`;
const runWithoutAccess=(user)=>`${user} approved the run, but has no write access here.`;
const tooManyCommits=({number,seen,unseen,})=>`#${number} has ${seen+unseen} commits, and GitHub lists ${seen}: the authors of the others are not known.`;
const smallerParts=(most)=>`Bring the change in parts of at most ${most} commits.`;
const choiceUnknown=(why)=>`The pull request of this commit is not known: ${why}.`;
const releaseMerged='Release a commit that was merged by a pull request, or have the run approved in its environment.';
const runApprovalsUnread='The approvals of this run could not be read.';
const grantActions="Add 'actions: read' under 'permissions:' of the job, so that approvals of the environment count.";
const moreNeeded=(missing,environment)=>`${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__ .LS)(missing,'more approval is','more approvals are')} needed for ${environment}.`;
const askForApproval=({missing,author,head,number,})=>`Ask ${missing===1?'a person':`${missing} people`} with write access, not ${author??'the author'}, to approve ${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_0__ .Fu)(head)} in #${number}.`;
}),
11937:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
Lk:()=>(hasCredentials),
Q2:()=>(parseBaseUrl),
aH:()=>(notHttp),
f9:()=>(credentialsInside),
mW:()=>(withoutSlash)
});
var _text_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(26639);
const notHttp='must be an http(s) URL';
const credentialsInside='must not hold credentials: name an environment variable instead';
const hasCredentials=(text)=>URL.canParse(text)&&(new URL(text).username!==''||new URL(text).password!=='');
const withoutSlash=(text)=>(0,_text_js__WEBPACK_IMPORTED_MODULE_0__ .Mx)(text,'/');
const parseBaseUrl=(text)=>{
const trimmed=text.trim();
if(!/^https?:\/\//i.test(trimmed)|| !URL.canParse(trimmed))
return{ok:false,why:notHttp};
return hasCredentials(trimmed)?{ok:false,why:credentialsInside}:{ok:true,url:withoutSlash(trimmed)};
};
}),
37476:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
Bd:()=>(pages),
WK:()=>(noticeEvents),
Yu:()=>(isWanted),
ov:()=>(channelNames),
qe:()=>(pageIsLost),
uu:()=>(threadOf)
});
const noticeEvents=[
'rollback',
'outage',
'deploy-started',
'deploy-succeeded',
'deploy-failed',
'gate-blocked',
];
const pages=['trigger','acknowledge','resolve'];
const channelNames=['slack','pagerduty','email','webhook'];
const isWanted=(notice,filter)=>filter.events.includes(notice.event)&&
(filter.environments.length===0||
filter.environments.some((name)=>name.toLowerCase()===notice.environment.toLowerCase()));
const threadOf=(deliveries)=>deliveries.flatMap((each)=>(each.outcome==='delivered'?[each.thread??[]].flat():[]))[0]??null;
const pageIsLost=(notice,deliveries)=>{
if(notice.severity!=='critical'||notice.page===null)
return false;
const pagers=deliveries.filter(({channel})=>channel==='pagerduty');
const meant=pagers.length>0?pagers:deliveries;
return meant.length>0&&meant.every(({outcome})=>outcome==='failed');
};
const undeliveredPage=({page},deliveries)=>{
const pagers=deliveries.filter(({channel,outcome})=>channel==='pagerduty'&&outcome!=='not-needed');
if(page===null||pagers.length===0)
return undefined;
return pagers.some(({outcome})=>outcome==='failed')?page:null;
};
}),
74301:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
It:()=>(versionIn),
NX:()=>(activeHolds),
UG:()=>(forcedSince),
hF:()=>(revertedBy),
mX:()=>(revertOf),
w0:()=>(releasesOf)
});
var _history_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(54214);
const isRelease=(history,sha)=>(0,_history_js__WEBPACK_IMPORTED_MODULE_0__ .M$)(history).some(({payload})=>payload.kind==='deploy'&&payload.sha===sha);
const activeHolds=(history)=>{
const holds=new Map();
for(const deployment of(0,_history_js__WEBPACK_IMPORTED_MODULE_0__ .M$)(history)){
const{kind,from:bad,to,sha}=deployment.payload;
if(kind!=='rollback'||bad===undefined||holds.has(bad))
continue;
const good=to??(sha===bad?null:sha);
const extent=isRelease(history,bad)||to!==undefined?'release':'commit';
holds.set(bad,{bad,since:deployment.createdAt,deployment:deployment.id,good,extent});
}
return[...holds.values()];
};
const forcedSince=(hold,history)=>history.entries.flatMap((entry)=>{
const{id,payload}=entry.deployment;
const counts=id>hold.deployment&&payload.kind==='deploy'&&payload.force!==undefined;
return counts&&(0,_history_js__WEBPACK_IMPORTED_MODULE_0__ .p4)(entry)?[payload.sha]:[];
});
const releasesOf=(history)=>[
...new Set((0,_history_js__WEBPACK_IMPORTED_MODULE_0__ .M$)(history).flatMap(({payload})=>(payload.kind==='deploy'?[payload.sha]:[]))),
];
const versionIn=(history,sha)=>(0,_history_js__WEBPACK_IMPORTED_MODULE_0__ .M$)(history).find(({payload})=>payload.sha===sha&&payload.version!==null)?.payload.version??null;
const revertedBy=(message)=>[...message.matchAll(/(?:^Runbook-Reverts:|This reverts commit)\s+([0-9a-f]{40}(?:[0-9a-f]{24})?)\b/gm)].map((match)=>match[1]??'');
const revertOf=(bad,commits)=>{
const undoes=new Map(commits.map((commit)=>[commit.sha,revertedBy(commit.message)]));
const undoing=(sha,visited)=>{
for(const[reverter,reverted]of undoes){
if(visited.has(reverter)|| !reverted.includes(sha))
continue;
if(undoing(reverter,new Set([...visited,reverter]))===null)
return reverter;
}
return null;
};
return undoing(bad,new Set([bad]));
};
}),
48636:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
R7:()=>(containment),
fo:()=>(gatherHold),
Wd:()=>(isTainted)
});
var decide_hold=__webpack_require__(74301);
var decide_history=__webpack_require__(54214);
;
// CONCATENATED MODULE: ./src/records/decide/release-paths.js
const changelog= /^(?:change[-_ ]?log|changes|history|news|release[-_ ]?notes|releases)(?:\.(?:md|markdown|txt|rst|adoc|org))?$/i;
const isChangelog=(path)=>changelog.test(path.slice(path.lastIndexOf('/')+1));
const counted=(lines)=>{
const counts=new Map();
for(const line of lines)
counts.set(line,(counts.get(line)??0)+1);
return counts;
};
const onlyIn=(first,second)=>{
const there=counted(second);
return[...counted(first)].flatMap(([line,count])=>Array.from({length:Math.max(0,count-(there.get(line)??0))},()=>line));
};
const bare=(version)=>version.replace(/\+.*$/,'');
const isVersionOnly=(good,bad)=>{
const[before,after]=[good.text.split('\n'),bad.text.split('\n')];
const[removed,added]=[onlyIn(before,after),onlyIn(after,before)];
if(removed.length===0||removed.length!==added.length)
return false;
const[from,to]=[bare(good.version),bare(bad.version)];
if(!removed.every((line)=>line.includes(from))|| !added.every((line)=>line.includes(to)))
return false;
const[was,is]=[removed.map((line)=>line.replaceAll(from,'')),added.map((line)=>line.replaceAll(to,''))];
return was.toSorted().join('\n')===is.toSorted().join('\n');
};
const inAll=(lists)=>{
const[first,...others]=lists;
return new Set([...(first??[])].filter((path)=>others.every((list)=>list.has(path))));
};
;
// CONCATENATED MODULE: ./src/records/gather/hold.js
const isHere=async(git,sha)=>sha!==null&&(await git.resolve(sha))!==null;
const culpritOf=async(git,sha)=>({
sha,
parent:(await git.commit(sha))?.parents[0]??null,
});
const culpritsOf=async(hold,history,git)=>{
const{bad,good,extent}=hold;
if(extent==='commit'||good===null|| !(await isHere(git,good)))
return[await culpritOf(git,bad)];
const range=(await git.commits({from:good,to:bad,firstParentOnly:true})).map(({sha,parents})=>({sha,parent:parents[0]??null}));
if(range.length===0)
return[await culpritOf(git,bad)];
const named=(0,decide_hold .NX)(history).filter((other)=>other.extent==='commit'&&other.deployment>hold.deployment);
const found=range.filter(({sha})=>named.some((other)=>other.bad===sha));
return found.length>0?found:range;
};
const mostFiles=20;
const textOf=async(git,object)=>atob(await git.file(object));
const versionFiles=async(hold,history,git)=>{
const[from,to]=[(0,decide_hold .It)(history,hold.good),(0,decide_hold .It)(history,hold.bad)];
if(from===null||to===null||from===to)
return[];
const[there,back]=[await git.treeChanges(hold.good,hold.bad),await git.treeChanges(hold.bad,hold.good)];
const before=new Map(back.map(({path,object})=>[path,object]));
const found=[];
for(const{path,object}of there.slice(0,mostFiles)){
const old=before.get(path)??null;
if(object===null||old===null)
continue;
const good={text:await textOf(git,old),version:from};
if(isVersionOnly(good,{text:await textOf(git,object),version:to}))
found.push(path);
}
return found;
};
const releasesBefore=3;
const usualPaths=async(good,history,git)=>{
const line=[good];
for(const sha of(0,decide_hold .w0)(history)){
const last=line.at(-1)??good;
if(line.length>releasesBefore)
break;
if(line.includes(sha)|| !(await isHere(git,sha))|| !(await git.isAncestor(sha,last)))
continue;
line.push(sha);
}
if(line.length<=releasesBefore)
return new Set();
const changed=[];
for(const[index,sha]of line.slice(0,-1).entries()){
const paths=(await git.changes(line[index+1]??sha,sha)).map(({path})=>path);
changed.push(new Set(paths));
}
return inAll(changed);
};
const noiseOf=async(hold,history,git)=>{
const{good}=hold;
if(good===null||hold.extent==='commit'|| !(await isHere(git,good)))
return()=>false;
const known=new Set([
...(await usualPaths(good,history,git)),
...(await versionFiles({...hold,good},history,git)),
]);
return(path)=>known.has(path)||isChangelog(path);
};
const without=(paths,isNoise)=>paths.filter((path)=> !isNoise(path));
const mostCommits=100;
const isWholeSince=async(git,culprit,by,sha)=>{
const paths=await git.touched([culprit.sha]);
const since=await git.commits({from:by,to:sha,firstParentOnly:true});
for(const commit of since.slice(0,mostCommits)){
if(![...(await git.touched([commit.sha]))].some((path)=>paths.has(path)))
continue;
const change={from:culprit.parent,to:culprit.sha};
if((await git.wouldChange({onto:commit.sha,change})).length===0)
return true;
}
return false;
};
const takenBack=async(git,culprit,sha)=>{
const change={from:culprit.parent,to:culprit.sha};
const{again,back}=await git.matchChange({from:culprit.sha,to:sha,change});
for(const by of back){
const after=await Promise.all(again.map((each)=>git.isAncestor(each,by)));
if(after.every(Boolean)&& !(await isWholeSince(git,culprit,by,sha)))
return by;
}
return null;
};
const traceOf=async(git,culprit,sha,isNoise)=>{
const{parent}=culprit;
const touched=[...(await git.touched([culprit.sha]))];
if(without(touched,isNoise).length===0)
return{state:'absent'};
const undo={from:culprit.sha,to:parent};
const left=without(await git.wouldChange({onto:sha,change:undo}),isNoise);
const isIn=culprit.sha===sha||(await git.isAncestor(culprit.sha,sha));
if(left.length===0)
return isIn?{state:'undone',by:null}:{state:'absent'};
const missing=await git.wouldChange({onto:sha,change:{from:parent,to:culprit.sha}});
const isWhole=without(missing,isNoise).length===0;
if(!isIn)
return{state:isWhole?'there':'absent'};
if(isWhole)
return{state:'there'};
const by=await takenBack(git,culprit,sha);
return by===null?{state:'there'}:{state:'undone',by};
};
const isGoneWhole=async(hold,sha,isNoise,git)=>{
if(hold.extent==='commit'||hold.good===null|| !(await isHere(git,hold.good)))
return false;
const change={from:hold.bad,to:hold.good};
return without(await git.wouldChange({onto:sha,change}),isNoise).length===0;
};
const weigh=async(request,culprits,git)=>{
const{hold,sha,isNoise}=request;
let[isIn,by]=[false,null];
const there=[];
for(const culprit of culprits){
const trace=await traceOf(git,culprit,sha,isNoise);
if(trace.state==='absent')
continue;
isIn=true;
if(trace.state==='undone')
by??=trace.by;
else
there.push(culprit.sha);
}
if(there.length===0)
return{contained:isIn,lifted:isIn?(by??sha):null,culprits:[]};
const holdsBad=await git.isAncestor(hold.bad,sha);
if(holdsBad&&(await isGoneWhole(hold,sha,isNoise,git)))
return{contained:true,lifted:sha,culprits:[]};
return{contained:true,lifted:null,culprits:there};
};
const pastReleases=async(hold,history,git)=>{
const{bad,good,extent}=hold;
if(extent==='commit'||good===null|| !(await isHere(git,good))|| !(await isHere(git,bad)))
return[];
const between=new Set((await git.commits({from:good,to:bad,firstParentOnly:false})).map(({sha})=>sha));
return(0,decide_hold .w0)(history).filter((sha)=>between.has(sha));
};
const isProvenTree=async(hold,history,tree,git)=>{
const unproven=[...(await pastReleases(hold,history,git)),...(0,decide_hold .UG)(hold,history)];
for(const entry of history.entries){
const{payload}=entry.deployment;
if(payload.tree!==tree|| !(0,decide_history .p4)(entry)||(0,decide_history .Gm)(entry)||unproven.includes(payload.sha))
continue;
if(!(await isHere(git,payload.sha))|| !(await git.isAncestor(hold.bad,payload.sha)))
return true;
}
return false;
};
const containment=async(hold,sha,history,git)=>{
const still={contained:true,lifted:null,culprits:[hold.bad]};
if(hold.bad===sha)
return still;
if(!(await isHere(git,hold.bad))|| !(await isHere(git,sha)))
return{contained:false,lifted:null,culprits:[]};
const[tree,badTree]=[await git.tree(sha),await git.tree(hold.bad)];
if(tree===badTree)
return still;
if(await isProvenTree(hold,history,tree,git)){
const isIn=await git.isAncestor(hold.bad,sha);
return{contained:isIn,lifted:isIn?sha:null,culprits:[]};
}
const culprits=await culpritsOf(hold,history,git);
const quick=await weigh({hold,sha,isNoise:isChangelog},culprits,git);
if(!quick.contained||quick.lifted!==null)
return quick;
const isNoise=await noiseOf(hold,history,git);
return weigh({hold,sha,isNoise},culprits,git);
};
const isOutlived=async(hold,history,git)=>{
for(const sha of(0,decide_hold .UG)(hold,history)){
const{contained,lifted}=await containment(hold,sha,history,git);
if(contained&&lifted===null)
return true;
}
return false;
};
const whereUndone=async(hold,branches,history,git)=>{
for(const branch of branches){
const tip=await git.resolve(`refs/heads/${branch}`);
if(tip===null)
continue;
const{contained,lifted}=await containment(hold,tip,history,git);
if(!contained||lifted!==null)
return{branch,tip};
}
return null;
};
const gatherHold=async(history,sha,ports,branches=()=>Promise.resolve([]))=>{
const holds=(0,decide_hold .NX)(history);
if(holds.length===0)
return null;
const git=await ports.git();
let newest=null;
for(const hold of holds){
if(await isOutlived(hold,history,git))
continue;
const found={hold,...(await containment(hold,sha,history,git))};
if(found.contained&&found.lifted===null)
return{...found,undoneOn:await whereUndone(hold,await branches(),history,git)};
newest??={...found,undoneOn:null};
}
return newest;
};
const isTainted=async(hold,sha,history,git)=>{
const suspects=[hold.bad,...(await pastReleases(hold,history,git))];
let isIn=false;
for(const bad of suspects)
isIn||=bad===sha||(await git.isAncestor(bad,sha));
if(!isIn)
return false;
try{
const{contained,lifted}=await containment(hold,sha,history,git);
return contained&&lifted===null;
}
catch{
return true;
}
};
})
};
