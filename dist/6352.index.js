export const id=6352;
export const ids=[6352];
export const modules={
78441:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
Bm:()=>(unreadableLock),
_n:()=>(heldRemedy),
ao:()=>(liftedBy),
oW:()=>(removeLock),
yB:()=>(held)
});
var _records_decide_lock_file_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(42950);
var _core_promotion_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(32691);
var _core_release_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(78835);
var _core_text_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(26639);
const unreadableLock=(environment,why)=>`The lock on ${environment} can't be read: ${why}. Nobody knows whether it is held.`;
const removeLock=(place)=>`Ask who works on ${place.environment}. When nobody does, run deploy with 'unlock: true', or: git push origin :${(0,_records_decide_lock_file_js__WEBPACK_IMPORTED_MODULE_0__ .NN)(place)}`;
const mostNamed=5;
const held=({found,release,environment})=>{
const{hold,culprits}=found;
const which=`(deployment ${hold.deployment})`;
const[sha,bad]=[(0,_core_release_js__WEBPACK_IMPORTED_MODULE_2__ .Fu)(release.sha),(0,_core_release_js__WEBPACK_IMPORTED_MODULE_2__ .Fu)(hold.bad)];
if(release.sha===hold.bad)
return`${sha} was rolled back from ${environment} ${which}.`;
const others=culprits.filter((culprit)=>culprit!==hold.bad);
if(others.length===0||culprits.includes(hold.bad))
return`${sha} still contains ${bad}, which was rolled back from ${environment} ${which}.`;
const named=others.slice(0,mostNamed).map(_core_release_js__WEBPACK_IMPORTED_MODULE_2__ .Fu).join(', ');
return`${sha} contains ${named}, a part of ${bad}, which was rolled back from ${environment} ${which}.`;
};
const quoted=(text)=>`'${text.replaceAll("'","'\\''")}'`;
const forceLine=({release,environment,workflow})=>{
const ref=(0,_core_promotion_js__WEBPACK_IMPORTED_MODULE_1__ .cO)(release.ref)??(0,_core_promotion_js__WEBPACK_IMPORTED_MODULE_1__ .W0)(release.ref)??release.ref;
return`gh workflow run ${quoted(workflow)} -f environment=${quoted(environment)} -f ref=${quoted(ref)} -f force='<why>'`;
};
const heldRemedy=(about)=>{
const{hold,culprits,undoneOn}=about.found;
const anyway=`To deploy it all the same: ${forceLine(about)}`;
if(undoneOn!==null){
const{branch,tip}=undoneOn;
return`${branch} is free of it already: release its tip (${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_2__ .Fu)(tip)}) or a newer commit. ${anyway}`;
}
const undo=culprits.length===0?[hold.bad]:culprits;
const more=undo.length>mostNamed?` and ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__ .LS)(undo.length-mostNamed,'more commit')}`:'';
const narrow=undo.length>1
?" If only one of them was bad, run rollback with 'bad' (its sha) and 'tracks: reconcile', and the others are free."
:'';
return`Revert it (git revert ${undo.slice(0,mostNamed).join(' ')}${more}) or fix it on top of its revert; the hold lifts itself then.${narrow} ${anyway}`;
};
const liftedBy=(bad,by,sha)=>by===sha
?`${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_2__ .Fu)(bad)} was rolled back, and its content is not in ${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_2__ .Fu)(sha)}`
:`${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_2__ .Fu)(bad)} was rolled back, and ${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_2__ .Fu)(by)} reverts it`;
}),
44543:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
$E:()=>(newRunForTag),
$w:()=>(noRef),
A$:()=>(promotionTitle),
Au:()=>(notEnded),
BH:()=>(cancelThatRun),
CA:()=>(notVerifiedYet),
CI:()=>(countAgain),
CW:()=>(lockNotSeen),
De:()=>(noEnvironment),
Df:()=>(goBackOrForce),
E7:()=>(lookWhoHolds),
ED:()=>(noRuleTakes),
EH:()=>(approvedTitle),
EP:()=>(askLockOwner),
EX:()=>(liveAndVerified),
EZ:()=>(liftWithUnlock),
FM:()=>(giveRef),
G:()=>(tagNames),
GV:()=>(deployThereFirst),
Gv:()=>(keyTitle),
H1:()=>(brokenOff),
HF:()=>(gitMissing),
Hq:()=>(noOtherJob),
Hs:()=>(ownKeys),
I:()=>(trustWorkspace),
I4:()=>(lockChanged),
Il:()=>(tagAndBranch),
Im:()=>(noApprovals),
JG:()=>(pushTagAgain),
JO:()=>(wasUnreadable),
JP:()=>(frozen),
Jf:()=>(dirty),
KH:()=>(lockedBy),
KR:()=>(preflightTitle),
Kb:()=>(notFrozenTitle),
Kf:()=>(afterFreeze),
Kv:()=>(onBranchTitle),
LT:()=>(removingLock),
Li:()=>(nothingRolledBack),
Lm:()=>(branchRewritten),
Lt:()=>(keyUnguardedShort),
MW:()=>(lockSet),
NT:()=>(rollBackOrFix),
NY:()=>(wouldDeploy),
Ns:()=>(dirtyDeployed),
OE:()=>(goBack),
OS:()=>(workspaceTitle),
PA:()=>(statusUnknown),
PM:()=>(noPullRequests),
Pp:()=>(buildBeside),
Q:()=>(keyGuardedTitle),
Qu:()=>(foreignOwner),
R0:()=>(ownEnvironments),
RF:()=>(onlyByHand),
RM:()=>(notAskedAfterTarget),
Rc:()=>(lookAtLocks),
Rn:()=>(notNewer),
Ry:()=>(wasNotLocked),
S_:()=>(installGit),
Sg:()=>(opened),
So:()=>(pushRefFirst),
TB:()=>(someRuleTakes),
TH:()=>(newerThan),
Tg:()=>(protectKey),
Th:()=>(askOwner),
Un:()=>(lockAgainLater),
VD:()=>(live),
VS:()=>(notCheckedOut),
Vd:()=>(refDeleted),
W4:()=>(takesRef),
WC:()=>(artifactNotRecorded),
XK:()=>(tagTitle),
Y$:()=>(cleanOrAllow),
YL:()=>(notGivenBack),
YR:()=>(unlocked),
Y_:()=>(onlyOnPush),
ZF:()=>(outsideFreeze),
_b:()=>(needsApprovals),
b5:()=>(checkOutFirst),
bJ:()=>(noFreeze),
br:()=>(lastDeployedHere),
c3:()=>(otherJobDeploys),
c4:()=>(upstreamTitle),
c5:()=>(giveFolder),
c6:()=>(fails),
cF:()=>(releasedKeysTitle),
cL:()=>(nothingDeployed),
ch:()=>(notLockedByHand),
cr:()=>(cleanTitle),
cv:()=>(tagGone),
dt:()=>(firstHere),
eB:()=>(noTag),
eF:()=>(tagMovedInRun),
ej:()=>(noOwnKeys),
eo:()=>(notReached),
es:()=>(oneJobTitle),
et:()=>(notVerified),
fA:()=>(waitedForLock),
fs:()=>(alreadyVerified),
ft:()=>(tagSame),
gm:()=>(unproven),
h$:()=>(dirtyShort),
hU:()=>(artifactRefused),
ht:()=>(mergeFirst),
i0:()=>(forceIfNewer),
jl:()=>(noRefInEvent),
k:()=>(holdTitle),
kc:()=>(noBranch),
lK:()=>(giveOneOf),
lN:()=>(noCommit),
lh:()=>(checkedOutBelow),
ln:()=>(ownKeysRemedy),
m7:()=>(tagMoved),
mT:()=>(verifiedIn),
mZ:()=>(askForReviews),
mg:()=>(waitingForLock),
mt:()=>(pushCommitFirst),
n6:()=>(thePreflight),
nK:()=>(takesTitle),
nP:()=>(ownKeysAgree),
nU:()=>(isNotOnBranch),
nZ:()=>(artifactNotTold),
nm:()=>(ownKeysShort),
o2:()=>(withoutBad),
o9:()=>(comesFirst),
oi:()=>(notResolved),
ok:()=>(notRecorded),
qI:()=>(lockTitle),
rP:()=>(notVerifiedIn),
rr:()=>(keyUnguarded),
sL:()=>(isOnBranch),
sP:()=>(tagForward),
sS:()=>(whyDespiteHold),
sZ:()=>(liveGone),
se:()=>(reportBreak),
v:()=>(newTag),
vB:()=>(wouldLock),
vQ:()=>(wasSetBy),
xL:()=>(pushAgain),
xT:()=>(notTold),
yQ:()=>(lockNeedsEnvironment),
yY:()=>(newerTitle),
y_:()=>(noWorkingDirectory),
zb:()=>(lockTaken),
zl:()=>(sayWhich)
});
var _core_duration_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(58008);
var _core_release_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(78835);
var _core_text_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(26639);
const goBack='going back to an earlier release';
const whyDespiteHold='why it may be deployed all the same';
const thePreflight='what preflight found';
const notAskedAfterTarget='nothing was asked after the target failed';
const notVerified='the release was not verified';
const promotionTitle='Promotion';
const someRuleTakes='Environment for this tag';
const noRuleTakes='no promotion rule takes it';
const nothingDeployed=(why)=>`Nothing was deployed. The nearest rule: ${why}`;
const noPullRequests='deploy does not run on pull requests: nothing was deployed.';
const onlyOnPush="Give the job `if: github.event_name == 'push'`. What a pull request would meet is judged by preflight.";
const refDeleted=(ref)=>`${ref} was deleted: nothing to deploy.`;
const oneJobTitle='No other job of this run deploys here';
const noOtherJob='no other job of this run deployed here';
const otherJobDeploys=(job,sha,environment)=>`Another job of this run (${job}) deploys ${sha} to ${environment}: two jobs of one run can't share an environment, because its records could not tell what each of them did.`;
const ownEnvironments=(name)=>`Give each job an environment of its own in the runbook, for example ${name}-eu and ${name}-us, and name it in the input 'environment'.`;
const newerTitle='Newer than what is live';
const firstHere='the first release here';
const lastDeployedHere=(sha)=>`${sha} is what was last deployed here`;
const newerThan=(sha,live)=>`${sha} is newer than ${live}`;
const notNewer=(found)=>{
const{sha,live,environment,isOlder,isUnproven}=found;
const there=isUnproven
?`was tried last in ${environment}, was not verified and may be half there`
:`is live in ${environment}`;
return`${sha} ${isOlder?'is older than':'does not contain'} ${live}, which ${there}.`;
};
const liveGone=(sha,live,environment)=>`${live}, which is live in ${environment}, is no longer in the repository, so nobody can tell whether ${sha} is newer. The history was rewritten.`;
const forceIfNewer="If it is what should serve there, say so in 'force'.";
const goBackOrForce="To go back, use the rollback action. To deploy it all the same, give a reason in 'force'.";
const notFrozenTitle='Not frozen';
const noFreeze='no freeze is set';
const outsideFreeze='outside of every freeze';
const frozen=(environment,window)=>`${environment} is frozen: ${window}.`;
const afterFreeze="Run this again when the freeze is over, or change 'freeze' in the runbook by a reviewed pull request.";
const approvedTitle='Approved by enough people';
const noApprovals='no approvals are asked for';
const needsApprovals=(environment,needed,summary)=>`${environment} needs ${needed} approvals: ${summary}.`;
const askForReviews='Ask for the missing reviews, then run this again.';
const preflightTitle='Preflight passed';
const releasedKeysTitle='The release is put in place as the default branch says';
const noOwnKeys='the release has no other word than the default branch';
const ownKeysAgree='the release and the default branch agree';
const ownKeys=(keys,sha)=>`${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__ .KE)(keys)} of ${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_2__ .Fu)(sha)} differ${keys.length===1?'s':''} from the default branch; the release's own is used.`;
const ownKeysShort=(differs)=>`${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__ .KE)(differs)} as the release itself says`;
const ownKeysRemedy="See that what it names is still there. 'rollback: { deploy: tip }' lets a rollback take what the default branch says.";
const takesTitle='The environment takes this ref';
const takesRef=(environment,ref)=>`${environment} takes ${ref}`;
const onBranchTitle='The commit is on its branch';
const noBranch='no branch is asked for';
const isOnBranch=(sha,branch)=>`${sha} is on ${branch}`;
const isNotOnBranch=(sha,branch)=>`${sha} is not on ${branch}.`;
const mergeFirst=(branch)=>`Merge it to ${branch}, and release the merged commit.`;
const tagTitle='The tag has not moved';
const noTag='it is not a tag';
const newTag='Make a new tag for the new commit, and protect tags with a ruleset that forbids updates and deletions.';
const tagGone=(ref)=>`${ref} is gone.`;
const pushTagAgain='Push the tag again, on this commit.';
const tagNames=(ref,now,sha)=>`${ref} names ${now} by now, not ${sha}.`;
const tagSame=(ref)=>`${ref} names what it named before`;
const tagForward=(ref,sha)=>`${ref} is no version and may move: it names a newer commit than ${sha}`;
const tagMoved=(ref,environment,sha)=>`${ref} was deployed to ${environment} as ${sha}: it was moved since.`;
const upstreamTitle='Verified in the environments before';
const comesFirst=(environment)=>`${environment} comes first`;
const verifiedIn=(sha,environments)=>`${sha} is verified in ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__ .KE)(environments)}`;
const notVerifiedIn=(sha,missing,environment)=>`${sha} is not verified in ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__ .KE)(missing)}, which ${missing.length===1?'comes':'come'} before ${environment}.`;
const deployThereFirst=(missing)=>`Deploy this commit to ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__ .KE)(missing)} first and let smoke verify it there.`;
const holdTitle='Contains nothing that was rolled back';
const nothingRolledBack='nothing was rolled back here';
const withoutBad=(bad)=>`does not contain ${bad}, which was rolled back`;
const lockTitle='Not locked by hand';
const notLockedByHand='nobody locked it by hand';
const lockedBy=(actor,environment,reason)=>`${actor} locked ${environment}: ${reason}`;
const askOwner=(actor,environment)=>`Ask ${actor}, who lifts the lock when ${environment} may be changed again.`;
const noRef=(ref)=>`There is no ref ${ref} in this repository.`;
const noRefInEvent=(event)=>`The event '${event}' carries no ref, so nothing says what to deploy.`;
const giveRef="Give deploy the input 'ref', for example refs/tags/v1.2.0 or refs/heads/main.";
const pushRefFirst='Push it first, or check its spelling; it may have been deleted.';
const tagAndBranch=(ref)=>`'${ref}' is a tag and a branch.`;
const sayWhich=(ref)=>`Say which: refs/tags/${ref} or refs/heads/${ref}.`;
const tagMovedInRun=(ref,sha,now)=>`${ref} named ${sha} when this run began; now it names ${now}.`;
const newRunForTag='Start a new run for the tag as it is now, and protect tags with a ruleset that forbids updates.';
const branchRewritten=(sha,ref)=>`${sha} is no longer on ${ref}: the branch was rewritten after this run began.`;
const pushAgain='Push again, so that a run begins with the commit that is there now.';
const noCommit=(sha)=>`There is no commit ${sha} in this repository.`;
const pushCommitFirst='Push it first.';
const notCheckedOut=(sha,ref,found)=>`The workspace ${found===null?'has no checkout':`is at ${found}`}, not ${sha} (${ref}).`;
const checkOutFirst="Add a step with actions/checkout and 'ref:' of the release before deploy.";
const gitMissing='The program git is not on this runner, so nobody can tell whether the workspace is the release.';
const installGit='Install git in the container before actions/checkout: without it, that action brings an archive that has no history.';
const foreignOwner='git does not trust the workspace, because its owner is another account.';
const trustWorkspace=(directory)=>`Add a step before deploy: git config --global --add safe.directory '${directory}'`;
const checkedOutBelow=(folders)=>`The workspace itself is no checkout; ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__ .KE)(folders)} in it ${folders.length===1?'is one':'are'} ('path:' of actions/checkout).`;
const giveFolder=(folder)=>`Give deploy 'working-directory: ${folder}'.`;
const noWorkingDirectory=(folder)=>`There is no folder ${folder} in the workspace.`;
const mostFiles=10;
const shown=(files)=>(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__ .KE)(files.length>mostFiles?[...files.slice(0,mostFiles),`${files.length-mostFiles} more`]:files);
const dirty=(files,sha)=>`The workspace is not ${sha} any more: ${shown(files)} ${files.length===1?'was':'were'} changed after the checkout.`;
const cleanOrAllow="Find the step that changes tracked files (on a self-hosted runner, check out with 'clean: true'). If the build means to, give deploy 'allow-dirty: true'.";
const workspaceTitle='Workspace';
const cleanTitle='The workspace is as the commit has it';
const dirtyShort=(files)=>`${shown(files)} changed after the checkout`;
const dirtyDeployed=(files)=>`What was deployed differs from the commit in ${shown(files)}, as 'allow-dirty' allows.`;
const buildBeside='A restore takes the commit as it is: let the build write to files that git ignores.';
const statusUnknown=(why)=>`git could not tell whether earlier steps changed tracked files: ${why}`;
const wouldDeploy=(ref,sha,environment,target)=>`Would deploy ${ref} (${sha}) to ${environment} by ${target??"the workflow's next steps"}.`;
const alreadyVerified=(name,environment)=>`${name} is verified in ${environment} already: nothing to do.`;
const keyTitle='Signing key';
const keyGuardedTitle='The environment of the signing key is protected';
const keyUnguardedShort=(environment)=>`GitHub protects ${environment} against nobody`;
const keyUnguarded=(environment)=>`This job has a signing key, and GitHub's environment ${environment} names no reviewers, branches or tags: whoever may push a branch can sign records. The key is worth what its environment is.`;
const protectKey=(environment)=>`Give the environment ${environment} reviewers, and the branches and tags that may use it. \`npx runbook-gates doctor\` prints the command.`;
const lockSet=(environment,actor,reason)=>`${environment} is locked by ${actor}: ${reason}.`;
const liftWithUnlock="Lift it with 'unlock: true'.";
const lockTaken=(environment)=>`The lock on ${environment} is taken`;
const lockAgainLater='Wait until it is given back, or cancel the run that holds it, then lock again.';
const wasNotLocked=(environment)=>`${environment} was not locked.`;
const onlyByHand=(who)=>`${who}. Only a lock that was set by hand is lifted by hand.`;
const cancelThatRun='Cancel that run if it must end: its lock goes with it.';
const wasSetBy=(actor,reason)=>` It was set by ${actor}: ${reason}.`;
const wasUnreadable=' It could not be read.';
const unlocked=(environment,was)=>`${environment} is unlocked.${was}`;
const lockChanged=(environment)=>`The lock on ${environment} changed while it was being lifted.`;
const lookWhoHolds='Look who holds it now, then try again.';
const lockNeedsEnvironment="'lock' and 'unlock' need an 'environment'.";
const noEnvironment=(name)=>`There is no environment '${name}' in the runbook.`;
const giveOneOf=(names)=>`Give 'environment' one of: ${names.join(', ')}.`;
const wouldLock=(ask,environment)=>`Would ${ask} ${environment}. Nothing was changed.`;
const removingLock=(environment,why)=>`The lock on ${environment} was left behind (${why}): removing it.`;
const waitingForLock=(who,waitedMs,waitMs)=>`Waiting for the lock: ${who}. Waited ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(waitedMs)} of ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(waitMs)}.`;
const waitedForLock=(waitedMs)=>`Waited ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(waitedMs)}. Run this again when it is done, or raise 'lock-wait'.`;
const askLockOwner='It was set by hand: ask its owner to lift it.';
const lockNotSeen=(environment)=>`The lock on ${environment} is refused as taken, and none can be seen.`;
const lookAtLocks='Look at the refs under refs/runbook/locks of this repository, and whether the token may read them.';
const liveAndVerified=(name,environment)=>`${name} is live and verified in ${environment}.`;
const live=(name,environment,found)=>`${name} is live in ${environment}; ${found}`;
const fails=(name,environment,found)=>`${name} is in ${environment} and fails: ${found}`;
const unproven=(name,environment,found)=>`${name} is in ${environment}, unproven: ${found}`;
const opened=(deployment)=>`Deployment ${deployment} is open: the next steps deploy.`;
const notReached=(name,environment,why)=>`${name} did not reach ${environment}: ${why}`;
const notVerifiedYet=(name,environment)=>`${name} is in ${environment}, not verified yet.`;
const notEnded=(deployment,why)=>`Deployment ${deployment} could not be ended: ${why} The next run ends it.`;
const notGivenBack=(environment,why)=>`The lock on ${environment} could not be given back: ${why} It ends with this run.`;
const notRecorded=(message,why)=>`${message} (Not recorded: ${why})`;
const notTold=(message,why)=>`${message.replace(/\.$/,'')}, but GitHub could not be told: ${why}`;
const countAgain=(deployment)=>`The environment is well. Run this again when GitHub answers, so that deployment ${deployment} counts as verified.`;
const artifactNotRecorded=(length)=>{
const why=length===0?'is empty':`has ${length} characters, more than GitHub's statuses hold`;
return`The artifact ${why}: it is not recorded, so a rollback to this release may have to build it again.`;
};
const artifactRefused=(why)=>`The artifact could not be recorded: ${why}`;
const artifactNotTold=(message,why)=>`${message.replace(/\.$/,'')}, but its artifact could not be recorded, so a rollback could not put it back: ${why}`;
const notResolved=(why)=>`Whether incidents are over by this deployment is not known: ${why}`;
const rollBackOrFix='Roll back with the rollback action, or deploy a fix.';
const brokenOff=(release,environment,why)=>`${release} is live in ${environment}, and what was to prove it broke off: ${why}`;
const reportBreak='Look whether it serves, then deploy again. Please report the stack below: it is a bug.';
}),
42950:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
Cc:()=>(decodeLock),
Ke:()=>(lockFile),
Kk:()=>(encodeLock),
NN:()=>(lockRef)
});
var zod__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(35943);
var _core_digest_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(88700);
var _core_place_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(7473);
const folder='refs/runbook/locks';
const lockFile='lock.json';
const longest=180;
const kept=80;
const encoded=(text)=>{
const name=Array.from(new TextEncoder().encode(text.toLowerCase()),(byte)=>{
const character=String.fromCharCode(byte);
return/[a-z0-9-]/.test(character)?character:`_${byte.toString(16).padStart(2,'0')}`;
}).join('');
return name.length<=longest?name:`${name.slice(0,kept)}__${(0,_core_digest_js__WEBPACK_IMPORTED_MODULE_0__ .br)(text.toLowerCase())}`;
};
const lockRef=({service,environment})=>`${folder}/${encoded((0,_core_place_js__WEBPACK_IMPORTED_MODULE_1__ .tF)(service))}/${encoded(environment)}`;
const lockSchema=zod__WEBPACK_IMPORTED_MODULE_2__ .Ikc({
runbook:zod__WEBPACK_IMPORTED_MODULE_2__ .euz(2),
service:zod__WEBPACK_IMPORTED_MODULE_2__ .YjP(),
environment:zod__WEBPACK_IMPORTED_MODULE_2__ .YjP(),
run:zod__WEBPACK_IMPORTED_MODULE_2__ .aig().int().nullable(),
attempt:zod__WEBPACK_IMPORTED_MODULE_2__ .aig().int().nullable(),
job:zod__WEBPACK_IMPORTED_MODULE_2__ .yqP(zod__WEBPACK_IMPORTED_MODULE_2__ .YjP()),
actor:zod__WEBPACK_IMPORTED_MODULE_2__ .YjP(),
sha:zod__WEBPACK_IMPORTED_MODULE_2__ .YjP().nullable(),
intent:zod__WEBPACK_IMPORTED_MODULE_2__ .k5n(['deploy','rollback','manual']),
reason:zod__WEBPACK_IMPORTED_MODULE_2__ .YjP(),
created:zod__WEBPACK_IMPORTED_MODULE_2__ .YjP(),
expires:zod__WEBPACK_IMPORTED_MODULE_2__ .YjP().nullable(),
url:zod__WEBPACK_IMPORTED_MODULE_2__ .YjP().nullable(),
});
const fromJson=(text)=>{
try{
const parsed=JSON.parse(text);
return parsed;
}
catch{
return null;
}
};
const encodeLock=(lock)=>`${JSON.stringify(lock,null,2)}\n`;
const isTime=(text)=> /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/.test(text)&&Number.isFinite(Date.parse(text));
const decodeLock=(place,commit,text)=>{
if(text===null)
return{state:'unreadable',commit,why:`its commit holds no ${lockFile}`};
const parsed=lockSchema.safeParse(fromJson(text));
if(!parsed.success)
return{state:'unreadable',commit,why:`its ${lockFile} was not written by this suite`};
const{created,expires}=parsed.data;
if(!isTime(created)||(expires!==null&& !isTime(expires)))
return{state:'unreadable',commit,why:`its ${lockFile} was written by hand: it names a time that is none`};
return(0,_core_place_js__WEBPACK_IMPORTED_MODULE_1__ .O1)(parsed.data,place)
?{state:'held',commit,lock:parsed.data}
:{state:'unreadable',commit,why:`its ${lockFile} is of another place`};
};
}),
85363:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
FD:()=>(describeLock),
NP:()=>(isOwn),
VR:()=>(judgeLock),
Zl:()=>(setterOf),
iy:()=>(lockDoubt)
});
var _core_duration_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(58008);
const isOwn=(worker,own)=>worker.run===own.run&&
(worker.job===undefined||worker.job===own.job||(worker.attempt??0)<(own.attempt??0));
const judgeLock=(facts)=>{
const{read,own,holder,now}=facts;
if(read.state!=='held')
return read;
const{commit,lock}=read;
if(isOwn(lock,own))
return{state:'mine',commit,lock};
if(lock.run===own.run)
return{state:'held',commit,lock};
if(lock.run===null){
const expired=lock.expires!==null&&Date.parse(lock.expires)<=Date.parse(now);
return expired?{state:'stale',commit,why:`it expired at ${lock.expires}`}:{state:'held',commit,lock};
}
if(holder===null)
return{state:'stale',commit,why:`its run ${lock.run} no longer exists`};
if(holder.status==='completed'){
return{state:'stale',commit,why:`its run ${lock.run} ended (${holder.conclusion??'no conclusion'})`};
}
return{state:'held',commit,lock};
};
const setterOf=(url,repository)=>{
const start=`${repository}/actions/runs/`;
if(url===null|| !url.startsWith(start))
return null;
const digits= /^\d{1,15}(?=$|\/)/.exec(url.slice(start.length))?.[0];
return digits===undefined?null:Number(digits);
};
const skewMs=2*24*60*60_000;
const lockDoubt=(facts)=>{
const{lock,run,now}=facts;
const created=Date.parse(lock.created);
if(created>Date.parse(now)+skewMs)
return`it says that it was taken at ${lock.created}, which is yet to come`;
if(run===null)
return lock.run===null?'it names no run of this repository that set it':null;
return created<Date.parse(run.createdAt)-skewMs
?`it says that it was taken at ${lock.created}, before its run ${run.id} began`
:null;
};
const describeLock=(lock,now)=>{
const age=(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(Math.max(0,Date.parse(now)-Date.parse(lock.created)));
const where=lock.url===null?'':` (${lock.url})`;
return`${lock.actor} holds the lock on ${lock.environment} for ${age}: ${lock.reason}${where}`;
};
}),
62238:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
H:()=>(gatherLock)
});
var _decide_lock_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(85363);
const runOf=({run,url},{urls,repository})=>run??(0,_decide_lock_js__WEBPACK_IMPORTED_MODULE_0__ .Zl)(url,`${urls.server}/${repository.owner}/${repository.name}`);
const gatherLock=async(place,ports)=>{
const{github,clock,context}=ports;
const read=await github.lock(place);
if(read.state!=='held'||read.lock.run===context.run.id)
return read;
const{lock,commit}=read;
const setter=runOf(lock,context);
const run=setter===null?null:await github.workflowRun(setter);
const why=(0,_decide_lock_js__WEBPACK_IMPORTED_MODULE_0__ .iy)({lock,run,now:clock.now()});
return why===null?read:{state:'unreadable',commit,why:`it was written by hand: ${why}`};
};
})
};
