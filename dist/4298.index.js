export const id=4298;
export const ids=[4298];
export const modules={
54298:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__,{
loadRunbook:()=>(loadRunbook),
policyFor:()=>(policyFor),
policyForDeploy:()=>(policyForDeploy),
requireRunbook:()=>(requireRunbook),
runbookFor:()=>(runbookFor),
runbookForRollback:()=>(runbookForRollback),
runbookOrDefaults:()=>(runbookOrDefaults)
});
var let_leave=__webpack_require__(98762);
var errors=__webpack_require__(22075);
var words=__webpack_require__(51006);
;
// CONCATENATED MODULE: ./src/config/gather.js
const runbookFolder='.github';
const assertInside=(path)=>{
const parts=path.split('/');
if(!path.includes('\\')&& !parts.includes('..')&& !parts.includes(''))
return;
throw new errors .Dh({
code:'bad-input',
message:words .$0(path),
remedy:words ._f,
});
};
const gatherTip=async({path,github})=>{
assertInside(path);
return github.trustedTip(path,runbookFolder);
};
const gatherTipAndChange=async(request,head)=>{
const{path,github}=request;
assertInside(path);
const[tip,text]=await Promise.all([gatherTip(request),head===null?null:github.file(path,head)]);
return{tip,text};
};
;
// CONCATENATED MODULE: ./src/config/require.js
const schemaLater=async({clock})=>{
if(clock!==undefined)
await(0,let_leave .$)(clock);
return Promise.all([__webpack_require__.e(5943),__webpack_require__.e(4978),__webpack_require__.e(6637),__webpack_require__.e(717),__webpack_require__.e(7882),__webpack_require__.e(6352),__webpack_require__.e(3354),__webpack_require__.e(3216),__webpack_require__.e(940),__webpack_require__.e(9739),__webpack_require__.e(5340),__webpack_require__.e(8262)]).then(__webpack_require__.bind(__webpack_require__,18262));
};
const loadRunbook=async(request,absent)=>{
const[tip,{parseTip}]=await Promise.all([gatherTip(request),schemaLater(request)]);
return parseTip(tip,request,()=>absent);
};
const runbookOrDefaults=async(request,repo)=>{
const[tip,{tipOrDefaults}]=await Promise.all([gatherTip(request),schemaLater(request)]);
return tipOrDefaults(tip,request,repo);
};
const requireRunbook=async(request)=>{
const[tip,{requireTip}]=await Promise.all([gatherTip(request),schemaLater(request)]);
return requireTip(tip,request);
};
const runbookForRollback=async(request)=>{
const[tip,{tipOrEarlier}]=await Promise.all([gatherTip(request),schemaLater(request)]);
return tipOrEarlier(tip,request);
};
const runbookFor=async(runbook,sha,ifBroken,request)=>{
const{withKeysOf}=await Promise.all([__webpack_require__.e(5943),__webpack_require__.e(4978),__webpack_require__.e(6637),__webpack_require__.e(717),__webpack_require__.e(7882),__webpack_require__.e(6352),__webpack_require__.e(3354),__webpack_require__.e(3216),__webpack_require__.e(940),__webpack_require__.e(9739),__webpack_require__.e(5340),__webpack_require__.e(8262)]).then(__webpack_require__.bind(__webpack_require__,18262));
return withKeysOf(runbook,sha,ifBroken,request);
};
const policyForDeploy=async(request)=>{
const runbook=await requireRunbook(request);
return{runbook,runbookFor:(sha,ifBroken)=>runbookFor(runbook,sha,ifBroken,request)};
};
const policyFor=async(asked,request,repo)=>{
const[found,{judgingPolicy}]=await Promise.all([gatherTipAndChange(request,asked.head),schemaLater(request)]);
return judgingPolicy(found,asked,request,repo);
};
}),
51006:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
$0:()=>(badPath),
AB:()=>(onBranchWithoutTag),
AK:()=>(namedTwice),
BW:()=>(oneOfBranchAndTag),
DI:()=>(tooDeep),
Dw:()=>(severalDocuments),
F1:()=>(idOnlyForSecurity),
FQ:()=>(namesTwice),
G2:()=>(ownApproval),
Iu:()=>(unknownEnvironment),
N:()=>(emptyName),
N8:()=>(pinNewer),
NZ:()=>(tooManyTakers),
P$:()=>(correctChange),
Q9:()=>(keyTwice),
Qi:()=>(controlCharacters),
Rt:()=>(circleOfLike),
SL:()=>(renameIt),
Vp:()=>(noVersionRange),
XU:()=>(correctFile),
YB:()=>(commitRunbook),
Yh:()=>(aliasesUnfollowed),
Zp:()=>(invalidYaml),
_:()=>(notThere),
_D:()=>(circleOfAfter),
_f:()=>(pathFromRoot),
b5:()=>(tooManySteps),
bM:()=>(aliasInside),
e0:()=>(namesItself),
e9:()=>(noRunbook),
el:()=>(earlierTaken),
g$:()=>(tooLarge),
he:()=>(folderInside),
iW:()=>(needsOther),
ie:()=>(packageWithoutId),
iy:()=>(longName),
j5:()=>(baseIsBroken),
nr:()=>(notText),
nt:()=>(atCommit),
ow:()=>(strangeKey),
q:()=>(sameName),
rk:()=>(nameOneOf),
sX:()=>(emptyFile),
sk:()=>(tooManyAliases),
ss:()=>(tabIndent),
t:()=>(oneOfFindingAndId),
v0:()=>(blankEnds),
vK:()=>(notCompared),
wl:()=>(noOther),
y$:()=>(otherEnding),
yl:()=>(yamlTag),
yq:()=>(correctCommit)
});
var _core_release_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(78835);
const oneOfFindingAndId='needs exactly one of `finding` and `id`; keep one';
const idOnlyForSecurity='has an `id`, which only findings of `security` have; use `finding`';
const packageWithoutId='has `package` without `id`, where it means nothing; remove it';
const ownApproval='is approved by its own owner; name a second person, or leave `approved-by` out';
const noOther='there is no other environment: remove it';
const nameOneOf=(names)=>`name one of ${names.join(', ')}`;
const unknownEnvironment=(advice)=>`names an environment that is not in this file; ${advice}`;
const namesItself='names its own environment; name another one';
const circleOfLike=(circle)=>`leads in a circle (${circle}), so there is nothing to take over; remove one \`like\``;
const tooManySteps=(most)=>`leads over more than ${most} environments; name one that is nearer to the first`;
const tooManyTakers=(most)=>`is one of more than ${most}; write the keys of some environments out`;
const emptyFile='is empty; begin with `service:` and `environments:`, or remove it';
const badPath=(path)=>`Input 'config' is '${path.slice(0,80)}', which is not a path inside the repository.`;
const pathFromRoot="Give 'config' a path from the root of the repository, such as .github/runbook.yml.";
const controlCharacters='has a name with control or direction characters, which GitHub would not show; remove them';
const blankEnds='has a name that begins or ends with a space; remove it';
const emptyName='has an empty name; name it';
const longName="has a name of more than 255 characters, GitHub's limit; shorten it";
const sameName=(earlier)=>`has the same name as \`${earlier}\` for GitHub, which ignores case; rename one`;
const namesTwice=(name)=>`names \`${name}\` twice; keep one`;
const circleOfAfter=(circle)=>`leads in a circle (${circle}), so none of them could ever be first; remove one \`after\``;
const correctFile=(file)=>`Correct ${file} and commit it to the default branch, where it is read; docs/runbook-file.md explains every key.`;
const noRunbook=(path,branch,sha)=>`There is no ${path} at the tip of ${branch} (${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_0__ .Fu)(sha)}), where the policy is read.`;
const otherEnding=(there,path)=>`There is ${there}, but what is read is ${path}, which is not there.`;
const renameIt=(there,path)=>`Rename it: git mv ${there} ${path}. Or name it in the input 'config' of each step.`;
const earlierTaken=({branch,why,sha,})=>`The runbook at the tip of ${branch} can't be read; the newest valid one, of ${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_0__ .Fu)(sha)}, is taken. ${why}`;
const baseIsBroken=(branch,why)=>`The runbook at the tip of ${branch} can't be read, and this change mends it. ${why}`;
const atCommit=(sha,message)=>`In commit ${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_0__ .Fu)(sha)}: ${message}`;
const correctCommit=(path)=>`A release brings its own 'deploy', 'url' and 'smoke'. Correct ${path}, and deploy a commit that has it corrected.`;
const correctChange='Correct it in this pull request: after the merge it is the file that holds.';
const noVersionRange='is no range of versions; write it as `>=0.5`';
const needsOther=(path,range,own)=>`${path} needs version ${range} of these actions, and this is ${own}.`;
const pinNewer=(branch)=>`Raise the version in 'uses:'. A tag that still has the old one is deployed from the default branch: gh workflow run <the deploy workflow> --ref ${branch} -f ref=<the tag>`;
const commitRunbook=(branch)=>`Commit the runbook file to ${branch}, or name its path in the input 'config'. 'npx runbook-gates init' writes one.`;
const oneOfBranchAndTag='needs exactly one of `branch` and `tag`; keep one';
const onBranchWithoutTag='has `on-branch` beside `branch`, where it means nothing; remove it';
const notCompared=({printable,printable2,why,})=>`${printable} is not compared with ${printable2}: ${why}.`;
const namedTwice=(names,shared)=>`names a service twice: ${names} ${shared}; rename one of them, or remove one of the files`;
const notThere=({sha,names,shared,})=>`is not there at ${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_0__ .Fu)(sha)}, so the service has the name of the repository: ${names} ${shared}; name the right file in the input 'config', or add this one with another \`service\``;
const keyTwice=(excerpt)=>`has the key \`${excerpt}\` twice in one mapping; keep one of them`;
const severalDocuments='holds several YAML documents; keep one, without a second `---`';
const yamlTag=(excerpt)=>`uses the YAML tag \`${excerpt}\`, which means nothing here; remove it`;
const tabIndent='is indented with a tab; YAML requires spaces';
const invalidYaml=(message)=>`is not valid YAML: ${message}. Correct it at this place`;
const strangeKey='has a key that is not a plain word; write a plain key';
const aliasInside=(alias)=>`uses the alias \`*${alias}\` inside its own anchor; write the value out`;
const tooManyAliases=(maxAliases)=>`uses more than ${maxAliases} aliases; write the values out`;
const tooLarge='is larger than 256 KiB; a runbook is one page';
const notText='is not a text file; save it as UTF-8';
const aliasesUnfollowed=(message)=>`uses YAML aliases that can't be followed (${message}); write the values out`;
const tooDeep=(most)=>`is nested more than ${most} levels deep; a runbook needs six`;
const folderInside='must be a folder inside the repository; give it from the root, without `..`';
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
})
};
