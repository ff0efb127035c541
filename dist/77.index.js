export const id=77;
export const ids=[77];
export const modules={
70077:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
answerBySteps:()=>(answerBySteps)
});
var _core_ending_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(25163);
var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(22075);
var _core_outcome_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(27678);
var _core_report_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(78626);
var _deploy_uses_preflight_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(49302);
var _words_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(19580);
const folder='.github/workflows';
const gatherStepsBack=async({github,context,log,})=>{
const asked=await(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__ .zw)(()=>Promise.all([github.workflowRun(context.run.id),github.folder(folder,context.sha)]),(thrown)=>log.warn((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__ .bD)(thrown)));
if(asked===null)
return{by:'unknown'};
const[run,files]=asked;
const own=run?.path.split('@')[0]??'';
if(own!==''&&(0,_deploy_uses_preflight_js__WEBPACK_IMPORTED_MODULE_4__ .lY)(own,files))
return{by:'own-steps',path:own};
const other=files.find(({path})=>path!==own&&(0,_deploy_uses_preflight_js__WEBPACK_IMPORTED_MODULE_4__ .lY)(path,files));
return other===undefined?{by:'nobody'}:{by:'other-workflow',path:other.path};
};
const describeStepsBack=(back,{environment,onFailure})=>{
const begin=_words_js__WEBPACK_IMPORTED_MODULE_3__ .wX(onFailure);
switch(back.by){
case'own-steps':
return{message:`${begin} ${_words_js__WEBPACK_IMPORTED_MODULE_3__ .Hm(back.path)}`,remedy:_words_js__WEBPACK_IMPORTED_MODULE_3__ .oT};
case'other-workflow':
return{message:`${begin} ${_words_js__WEBPACK_IMPORTED_MODULE_3__ .qI(environment,back.path)}`,remedy:_words_js__WEBPACK_IMPORTED_MODULE_3__ .XI};
case'nobody':
return{message:`${begin} ${_words_js__WEBPACK_IMPORTED_MODULE_3__ .PG(environment)}`,remedy:_words_js__WEBPACK_IMPORTED_MODULE_3__ .XI};
case'unknown':
return{message:`${begin} ${_words_js__WEBPACK_IMPORTED_MODULE_3__ .Ly}`,remedy:_words_js__WEBPACK_IMPORTED_MODULE_3__ .XI};
}
};
const rowOf=(back,{message,remedy})=>({
id:'on-failure',
title:_words_js__WEBPACK_IMPORTED_MODULE_3__ .Mr,
gate:'warn',
durationMs:0,
...(back.by==='own-steps'
?{status:'pass',summary:_words_js__WEBPACK_IMPORTED_MODULE_3__ .$0(back.path),findings:[]}
:{
status:back.by==='unknown'?'unknown':'fail',
summary:_words_js__WEBPACK_IMPORTED_MODULE_3__ .am,
findings:[{level:'warning',message,remedy}],
}),
});
const answerBySteps=async(opened,{environment:{name:environment},onFailure,ports})=>{
const back=await gatherStepsBack(ports);
const told=describeStepsBack(back,{environment,onFailure});
ports.log.warn(`${told.message} ${told.remedy}`);
const{verdict,reasonCode,message,subject,parts}=opened.conclusion;
const end={reasonCode,message:`${message} ${told.message}`,remedy:told.remedy};
const answers=(0,_core_ending_js__WEBPACK_IMPORTED_MODULE_0__ .sF)((0,_core_ending_js__WEBPACK_IMPORTED_MODULE_0__ .ID)(environment,_words_js__WEBPACK_IMPORTED_MODULE_3__ .Ee));
return(0,_core_outcome_js__WEBPACK_IMPORTED_MODULE_2__ .Qz)({...opened,conclusion:{...(0,_core_outcome_js__WEBPACK_IMPORTED_MODULE_2__ .Rs)(verdict,end,answers),subject,parts}},(0,_core_report_js__WEBPACK_IMPORTED_MODULE_5__ .O)('on-failure',_words_js__WEBPACK_IMPORTED_MODULE_3__ .jG,{checks:[rowOf(back,told)]}));
};
}),
19580:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
$0:()=>(bySteps),
$N:()=>(permissionsUntoldShort),
B7:()=>(nothingChanged),
Br:()=>(openedBack),
CI:()=>(addPermissions),
CR:()=>(stepsPutBack),
CY:()=>(notPutBack),
DF:()=>(bulk),
DS:()=>(verifiedReleases),
Dq:()=>(rollBackNow),
Dr:()=>(bareCheckout),
EN:()=>(rolledBack),
EQ:()=>(workflowUntold),
Ee:()=>(ifUnhealthy),
HG:()=>(revertWaits),
HR:()=>(notWhole),
Hm:()=>(ownStepsGoBack),
IM:()=>(untried),
IW:()=>(lookAtSteps),
Io:()=>(startWithInputs),
Je:()=>(usable),
Jl:()=>(landedAgain),
K:()=>(nothingRestored),
LE:()=>(sayNeedsBuild),
LG:()=>(perhapsUnbuilt),
Lu:()=>(startByHand),
Ly:()=>(perhapsGoesBack),
M1:()=>(unfinished),
MO:()=>(wholeTitle),
Mr:()=>(onFailureTitle),
N8:()=>(unexaminedBeside),
NK:()=>(permissionsUntold),
N_:()=>(holdNotRecorded),
OI:()=>(byNextSteps),
Oj:()=>(withoutFiles),
Op:()=>(notAsked),
PG:()=>(nobodyGoesBack),
QC:()=>(tryAgain),
Qs:()=>(reverted),
RJ:()=>(tooFewApprovals),
SF:()=>(restoreBroke),
Ss:()=>(revertBroke),
Sy:()=>(takingUp),
TK:()=>(startLacks),
TL:()=>(callByHand),
Us:()=>(brokenIncident),
W1:()=>(revertYourself),
XI:()=>(addStepsAfterFailure),
Xc:()=>(waitingUnread),
YF:()=>(automatic),
Ye:()=>(shaOfRevert),
ZI:()=>(unexaminedUnnamed),
am:()=>(notByItself),
bX:()=>(revertedBefore),
bg:()=>(inPart),
by:()=>(mergesItself),
cP:()=>(inputsMissing),
cU:()=>(notBuilt),
ch:()=>(inputsWillMiss),
d7:()=>(traces),
dH:()=>(notBrought),
de:()=>(checkoutLacks),
eG:()=>(pageLost),
em:()=>(conflicts),
fN:()=>(takenUp),
fm:()=>(holdUntilReverted),
gv:()=>(tokenLacks),
i2:()=>(holdAgain),
i8:()=>(noHurry),
iF:()=>(nameVerified),
jG:()=>(onFailurePart),
jt:()=>(finishSteps),
ku:()=>(triedAnyway),
kv:()=>(mergePull),
lh:()=>(startTitle),
m3:()=>(gitLeftAsAsked),
nw:()=>(notOnBranch),
oT:()=>(stepsAfterFailure),
q1:()=>(theRevert),
q2:()=>(but),
qI:()=>(otherGoesBack),
qw:()=>(reapplyByHand),
r0:()=>(revertByHand),
r7:()=>(shadow),
rZ:()=>(rollingBack),
st:()=>(whyLoseData),
u7:()=>(gitLeft),
ud:()=>(theIncident),
v2:()=>(tagByHand),
vD:()=>(haveItApproved),
vG:()=>(notRolledBack),
w$:()=>(leftToSteps),
w6:()=>(lookNow),
wX:()=>(onFailureIdle),
wY:()=>(recordArtifact),
xc:()=>(notWritten),
y0:()=>(twins)
});
var _core_release_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(78835);
var _core_text_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(26639);
var _report_next_step_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(53169);
const rollingBack=(failure)=>`${failure} Rolling back, as 'on-failure: rollback' asks.`;
const takenUp=(end,refused)=>`${end} An earlier run had left this rollback unfinished. The deploy was refused: ${refused}`;
const takingUp=(refused)=>`${refused} An earlier run left its rollback unfinished: it is taken up now.`;
const rollBackNow='Run the rollback action now: the release that failed still serves.';
const brokenIncident=(environment)=>`${environment}: the automatic rollback broke off`;
const unfinished='automatic: an earlier run left the rollback unfinished';
const automatic=(failure)=>`automatic: ${failure}`;
const notRolledBack=(failure,why)=>`${failure} It was not rolled back: ${why}`;
const rolledBack=(end,failure)=>`Rolled back: ${end} The deploy failed: ${failure}`;
const shadow=(failure,would)=>`${failure} (shadow: ${would})`;
const theIncident='the incident';
const theRevert='the pull request that reverts';
const tryAgain='the first attempt failed';
const whyLoseData='why the loss of data is accepted';
const notAsked='nothing was asked of the service';
const nothingRestored='Nothing was restored, as asked.';
const noHurry='The good release serves, so this may take its time. ';
const mergesItself=(pull,branch)=>`Pull request #${pull} merges itself once the rules of ${branch} are met; a hold keeps the bad commit out until then.`;
const mergePull=(pull,branch)=>`Merge pull request #${pull}; until then ${branch} still holds the bad commit, and a hold keeps it out.`;
const revertWaits=(pull,why)=>`The revert waits in pull request #${pull} (${why}).`;
const reverted=(count,branch,isProven)=>`${count} ${count===1?'commit is':'commits are'} reverted on ${branch}${isProven?', which now holds exactly the good release':''}.`;
const revertedBefore=(branch,by)=>`${branch} was reverted before${by===null?'':` by ${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_1__ .Fu)(by)}`}.`;
const notOnBranch=(branch,holders)=>holders.length===0
?`${branch} does not hold the bad commit, so nothing is to be reverted there.`
:`${branch} does not hold the bad commit, so nothing was reverted; ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__ .KE)(holders)} ${holders.length===1?'holds':'hold'} it.`;
const bulk=(branch)=>`a whole release of several changes leaves ${branch} only by an order: 'bad' names it, or 'reconcile: push' insists`;
const twins=(branch,commits)=>`${branch} has the same change as another commit (${commits}), not the bad one itself`;
const landedAgain=(branch,by)=>`${branch} has landed the change again after ${by} had undone it: a person must say which of the two is meant`;
const inPart=(branch,commits)=>`${branch} holds a part of the release only, and what is missing (${commits}) may be there under another name`;
const traces=(branch,commit)=>({
why:`${branch} holds a part of the release only, and something of ${commit} seems to be there under another name.`,
remedy:'Look at what the branch has of it, and revert that by hand.',
});
const untried=(why)=>`The revert could not be tried: ${why}`;
const revertBroke=(why)=>`The revert broke off: ${why}`;
const tagByHand='Tag the revert by hand, so that environments that take tags follow it.';
const reapplyByHand='Revert the revert on a branch when the change is to come back: merging the old branch loses its code.';
const restoreBroke=(environment,why)=>`The restore of ${environment} broke off, and what serves there is not known: ${why}`;
const lookNow=(environment)=>`Look at ${environment} now, then run the rollback again: it takes up what is left.`;
const holdNotRecorded=(bad,why)=>`the hold on ${bad} is not on record: ${why}`;
const holdAgain='Run the rollback again, so that the commit can not be deployed once more.';
const notWritten=(why)=>`the incident could not be brought up to date: ${why}`;
const revertYourself='The environment is restored without it. Revert by hand, or run the rollback again afterwards.';
const conflicts=(commit,branch,files)=>`Reverting ${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_1__ .Fu)(commit)} on ${branch} conflicts in ${files.slice(0,10).join(', ')}; nothing was pushed.`;
const revertByHand=(branch)=>`Revert it by hand on a branch from ${branch} and open a pull request; the hold stays until that is merged.`;
const but=(what)=>`But ${what}`;
const pageLost='The page for this critical incident reached nobody.';
const callByHand='Call the person on call by hand; the report says why PagerDuty was not reached.';
const gitLeft='Git was left as it is.';
const nothingChanged='Nothing was changed.';
const gitLeftAsAsked=(restored)=>`${restored} Git was left as it is, as asked.`;
const holdUntilReverted=(branch)=>`${branch} still holds the bad commit; a hold keeps it out until it is reverted.`;
const byNextSteps="by the workflow's next steps";
const openedBack=(name,environment,deployment)=>`Deployment ${deployment} is open: the next steps put ${name} back in ${environment}.`;
const finishSteps="Put the commit of the output 'sha' in place in the next steps and let smoke prove it with 'deployment-id'. Then use rollback once more with the same inputs: it makes git agree.";
const notPutBack=(name,environment,deployment)=>`${environment} is not restored: the steps of this run were to put ${name} back (deployment ${deployment}), and smoke has not verified it.`;
const lookAtSteps=(environment)=>`Look at the steps between rollback and smoke, and at what serves in ${environment}. Then run the rollback again.`;
const onFailurePart='On failure';
const onFailureTitle='A bad release is taken back';
const ifUnhealthy='the release is not healthy';
const notByItself='not by itself';
const bySteps=(path)=>`by the rollback steps of ${path}`;
const onFailureIdle=(asked)=>`'on-failure: ${asked}' does nothing here: this step ends before the release is verified.`;
const ownStepsGoBack=(path)=>`If smoke fails, the rollback steps of ${path} put the last verified release back.`;
const otherGoesBack=(environment,path)=>`If smoke fails, nothing puts an earlier release back in ${environment} until ${path} is started by hand.`;
const nobodyGoesBack=(environment)=>`If smoke fails, nothing puts an earlier release back in ${environment}: no workflow uses the rollback action.`;
const perhapsGoesBack='Whether a step of this workflow puts an earlier release back could not be read.';
const stepsAfterFailure="They run only if they follow smoke with 'if: failure()'. The release stays as it is until they have run.";
const addStepsAfterFailure="Let steps with 'if: failure()' follow smoke: rollback, those that deploy its output 'sha', smoke with its 'deployment-id', and rollback once more; examples/bracket/.github/workflows/rollback.yml has them. Or set 'deploy:' in the runbook and let this step verify.";
const leftToSteps=(refused,environment)=>`${refused} An earlier run left its rollback unfinished, and only steps of a workflow put a release back in ${environment}.`;
const stepsPutBack=(environment)=>`Start the workflow that rolls ${environment} back: its next run takes the rollback to its end.`;
const kindOf=(by)=>by==='submodule'?'a submodule':by==='lfs'?'in Git LFS':`made by the filter '${by}'`;
const mostFiles=3;
const filesNotBrought=(files)=>{
const named=files.slice(0,mostFiles).map(({path,by})=>`${path} (${kindOf(by)})`);
return(0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__ .KE)(files.length>mostFiles?[...named,`${files.length-mostFiles} more`]:named);
};
const notBrought=(environment,name,files)=>`Nothing was changed in ${environment}: a restore of ${name} takes a plain checkout, which does not bring ${filesNotBrought(files)}.`;
const withoutFiles="If the program does not read these files, name the ones that it reads in 'deploy.command.restore-files'. Otherwise run the workflow of that release again, with a reason in deploy's 'force'. To restore without them, give a reason in 'force'.";
const notBuilt=(environment,name)=>`Nothing was changed in ${environment}: ${name} was built by earlier steps ('needs-build'), and no artifact of it is on record.`;
const recordArtifact="Run the workflow of that release again, with a reason in deploy's 'force'; to restore from its checkout all the same, give a reason in 'force'. For the next time let the program write 'artifact=' to DEPLOY_OUTPUT.";
const checkoutLacks=(files)=>`A checkout does not bring ${filesNotBrought(files)}.`;
const wholeTitle='A checkout brings the whole release';
const notWhole='files are missing from it';
const perhapsUnbuilt='earlier steps may have built a part of it';
const bareCheckout=(paths)=>`The restore runs in a checkout of the old release, without what earlier steps built: the program names ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__ .KE)(paths)}, which git ignores.`;
const sayNeedsBuild="If earlier steps build it, set 'deploy.command.needs-build: true' and record an artifact; a restore from the checkout would ship nothing.";
const verifiedReleases='Verified releases, newest first';
const usable='usable';
const unexaminedBeside='not examined: another one is the way back';
const unexaminedUnnamed="not examined: 'to' names another one";
const nameVerified=(names)=>`Leave 'to' empty, which takes the newest release that may be returned to; or name one that was verified there: ${names}.`;
const waitingUnread=(why)=>`The runs that wait for approval could not be read: ${why}`;
const permissionsUntold=(permissions)=>`Whether the token has ${permissions} could not be learned.`;
const permissionsUntoldShort=(permissions)=>`${permissions} could not be learned`;
const triedAnyway='The rollback tries it; the report says what was refused.';
const workflowUntold=(why)=>`the workflow that deploys here was not started, because it could not be read which one it is: ${why}`;
const startByHand=(branch)=>`Start the deploy workflow on ${branch} by hand.`;
const inputsNamed=(missing)=>`${missing.length===1?'the input':'the inputs'} ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__ .KE)(missing.map((name)=>`'${name}'`))}`;
const inputsMissing=(workflow,branch,missing)=>`${workflow} was not started on ${branch}: it requires ${inputsNamed(missing)}, and only a person knows what to give.`;
const inputsWillMiss=(workflow,branch,missing)=>`After the revert ${workflow} can not be started on ${branch} by itself: it requires ${inputsNamed(missing)}.`;
const startWithInputs=(workflow,branch,{values,missing})=>{
const given=Object.entries(values).map(([name,value])=>` -f ${(0,_report_next_step_js__WEBPACK_IMPORTED_MODULE_0__ .r)(`${name}=${value}`)}`);
const open=missing.map((name)=>` -f ${(0,_report_next_step_js__WEBPACK_IMPORTED_MODULE_0__ .r)(`${name}=<${name}>`)}`);
return`Start it with what is missing: gh workflow run ${(0,_report_next_step_js__WEBPACK_IMPORTED_MODULE_0__ .r)(workflow.replace(/^.*\//,''))} --ref ${(0,_report_next_step_js__WEBPACK_IMPORTED_MODULE_0__ .r)(branch)}${[...given,...open].join('')}. With a 'default' in the workflow it starts by itself the next time.`;
};
const startTitle='The deploy workflow can be started after the revert';
const startLacks=(missing)=>`lacks ${inputsNamed(missing)}`;
const shaOfRevert='<sha of the revert>';
const tokenLacks=(environment,permissions)=>`Nothing was changed in ${environment}: the token lacks ${permissions}.`;
const addPermissions=(permissions)=>`Add '${permissions}' under 'permissions:' of the job.`;
const tooFewApprovals=(environment,count,needed)=>`Nothing was changed in ${environment}: ${count} of ${needed} approvals of this run, and its starter does not count.`;
const haveItApproved=(environment)=>`Give the job 'environment: ${environment}' with required reviewers and have another person approve this run; or lower 'environments.${environment}.rollback.approvals'.`;
})
};
