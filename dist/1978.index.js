export const id=1978;
export const ids=[1978,5148];
export const modules={
2355:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
F:()=>(commitReader)
});
var zod__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(35943);
var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(22075);
var _core_release_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(78835);
var _answers_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(44662);
var _pages_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(62049);
var _refusal_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(45081);
const contents='contents: read';
const repositorySchema=zod__WEBPACK_IMPORTED_MODULE_4__ .Ikc({id:zod__WEBPACK_IMPORTED_MODULE_4__ .aig(),default_branch:zod__WEBPACK_IMPORTED_MODULE_4__ .YjP(),private:zod__WEBPACK_IMPORTED_MODULE_4__ .zMY()})
.transform((raw)=>({id:raw.id,defaultBranch:raw.default_branch,private:raw.private}));
const login=zod__WEBPACK_IMPORTED_MODULE_4__ .Ikc({login:zod__WEBPACK_IMPORTED_MODULE_4__ .YjP()}).nullish();
const commitSchema=zod__WEBPACK_IMPORTED_MODULE_4__ .Ikc({
sha:zod__WEBPACK_IMPORTED_MODULE_4__ .YjP(),
commit:zod__WEBPACK_IMPORTED_MODULE_4__ .Ikc({
message:zod__WEBPACK_IMPORTED_MODULE_4__ .YjP(),
tree:zod__WEBPACK_IMPORTED_MODULE_4__ .Ikc({sha:zod__WEBPACK_IMPORTED_MODULE_4__ .YjP()}),
committer:zod__WEBPACK_IMPORTED_MODULE_4__ .Ikc({date:zod__WEBPACK_IMPORTED_MODULE_4__ .YjP().optional()}).nullish(),
}),
parents:zod__WEBPACK_IMPORTED_MODULE_4__ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__ .Ikc({sha:zod__WEBPACK_IMPORTED_MODULE_4__ .YjP()})),
author:zod__WEBPACK_IMPORTED_MODULE_4__ .KCZ([login,zod__WEBPACK_IMPORTED_MODULE_4__ .Ikc({}).transform(()=>null)]),
committer:zod__WEBPACK_IMPORTED_MODULE_4__ .KCZ([login,zod__WEBPACK_IMPORTED_MODULE_4__ .Ikc({}).transform(()=>null)]),
})
.transform((raw)=>({
sha:raw.sha,
tree:raw.commit.tree.sha,
parents:raw.parents.map((parent)=>parent.sha),
message:raw.commit.message,
author:raw.author?.login??null,
committer:raw.committer?.login??null,
committedAt:raw.commit.committer?.date??'',
}));
const comparisonSchema=zod__WEBPACK_IMPORTED_MODULE_4__ .Ikc({
status:zod__WEBPACK_IMPORTED_MODULE_4__ .k5n(['identical','ahead','behind','diverged']),
merge_base_commit:zod__WEBPACK_IMPORTED_MODULE_4__ .Ikc({sha:zod__WEBPACK_IMPORTED_MODULE_4__ .YjP()}),
total_commits:zod__WEBPACK_IMPORTED_MODULE_4__ .aig(),
commits:zod__WEBPACK_IMPORTED_MODULE_4__ .YOg(commitSchema),
files:zod__WEBPACK_IMPORTED_MODULE_4__ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__ .Ikc({filename:zod__WEBPACK_IMPORTED_MODULE_4__ .YjP(),previous_filename:zod__WEBPACK_IMPORTED_MODULE_4__ .YjP().optional()})).optional(),
})
.transform((raw)=>({
status:raw.status,
mergeBase:raw.merge_base_commit.sha,
commits:raw.commits,
totalCommits:raw.total_commits,
files:(raw.files??[]).flatMap(({filename,previous_filename:before})=>before===undefined?[filename]:[filename,before]),
}));
const unrelated={
status:'unrelated',
mergeBase:null,
commits:[],
totalCommits:0,
files:[],
};
const permissionSchema=zod__WEBPACK_IMPORTED_MODULE_4__ .Ikc({permission:zod__WEBPACK_IMPORTED_MODULE_4__ .k5n(['admin','write','read','none'])})
.transform((raw)=>raw.permission);
const repository=(api)=>async()=>{
const purpose={what:`read the repository ${api.repo.replace('/repos/','')}`,needs:contents};
const found=await(0,_answers_js__WEBPACK_IMPORTED_MODULE_1__ .LF)(api,{...purpose,path:api.repo},repositorySchema);
if(found!==null)
return found;
throw(0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__ .mX)(purpose,{outcome:'replied',status:404,headers:{},data:null});
};
const commit=(api)=>(sha)=>(0,_answers_js__WEBPACK_IMPORTED_MODULE_1__ .LF)(api,{
what:`read the commit ${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_5__ .Fu)(sha)}`,
needs:contents,
path:`${api.repo}/commits/${encodeURIComponent(sha)}?per_page=1`,
...((0,_core_release_js__WEBPACK_IMPORTED_MODULE_5__ .Wf)(sha)?{immutable:true}:{}),
},commitSchema,[409,422]);
const compare=(api)=>async(base,head)=>{
const purpose={what:`compare ${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_5__ .Fu)(base)} with ${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_5__ .Fu)(head)}`,needs:contents};
const path=`${api.repo}/compare/${encodeURIComponent(base)}...${encodeURIComponent(head)}`;
const fixed=(0,_core_release_js__WEBPACK_IMPORTED_MODULE_5__ .Wf)(base)&&(0,_core_release_js__WEBPACK_IMPORTED_MODULE_5__ .Wf)(head);
const found=await(0,_answers_js__WEBPACK_IMPORTED_MODULE_1__ .LF)(api,{...purpose,path,...(fixed?{immutable:true}:{})},comparisonSchema);
if(found!==null)
return found;
const[a,b]=await Promise.all([commit(api)(base),commit(api)(head)]);
if(a!==null&&b!==null)
return unrelated;
throw(0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__ .mX)({what:`read the commit ${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_5__ .Fu)(a===null?base:head)}`,needs:contents},{outcome:'replied',status:404,headers:{},data:null});
};
const permissionOf=(api)=>async(name)=>{
const path=`${api.repo}/collaborators/${encodeURIComponent(name)}/permission`;
const purpose={what:`read the permission of ${name}`,needs:'metadata: read'};
return(await(0,_answers_js__WEBPACK_IMPORTED_MODULE_1__ .LF)(api,{...purpose,path},permissionSchema))??'none';
};
const ruleSchema=zod__WEBPACK_IMPORTED_MODULE_4__ .Ikc({type:zod__WEBPACK_IMPORTED_MODULE_4__ .YjP(),parameters:zod__WEBPACK_IMPORTED_MODULE_4__ .L5J().optional()});
const checksRule=zod__WEBPACK_IMPORTED_MODULE_4__ .Ikc({
required_status_checks:zod__WEBPACK_IMPORTED_MODULE_4__ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__ .Ikc({context:zod__WEBPACK_IMPORTED_MODULE_4__ .YjP(),integration_id:zod__WEBPACK_IMPORTED_MODULE_4__ .aig().nullish()})),
});
const pullRule=zod__WEBPACK_IMPORTED_MODULE_4__ .Ikc({required_approving_review_count:zod__WEBPACK_IMPORTED_MODULE_4__ .aig()});
const branchRules=(api)=>async(branch)=>{
const path=`${api.repo}/rules/branches/${encodeURIComponent(branch)}`;
const purpose={what:`read the rules of the branch ${branch}`,needs:'metadata: read'};
const rules=await(0,_pages_js__WEBPACK_IMPORTED_MODULE_2__ .LD)(api,{...purpose,path},ruleSchema);
const has=(type)=>rules.some((rule)=>rule.type===type);
const checks=rules.filter((rule)=>rule.type==='required_status_checks');
const pulls=rules.filter((rule)=>rule.type==='pull_request');
return{
requiredChecks:checks
.flatMap((rule)=>(0,_answers_js__WEBPACK_IMPORTED_MODULE_1__ .qg)(purpose,checksRule,rule.parameters).required_status_checks)
.map((check)=>({context:check.context,appId:check.integration_id??null})),
pullRequestRequired:pulls.length>0,
requiredApprovals:Math.max(0,...pulls.map((rule)=>(0,_answers_js__WEBPACK_IMPORTED_MODULE_1__ .qg)(purpose,pullRule,rule.parameters).required_approving_review_count)),
signaturesRequired:has('required_signatures'),
mergeQueue:has('merge_queue'),
linearHistory:has('required_linear_history'),
};
};
const protectedBranch=zod__WEBPACK_IMPORTED_MODULE_4__ .Ikc({
protected:zod__WEBPACK_IMPORTED_MODULE_4__ .zMY(),
protection:zod__WEBPACK_IMPORTED_MODULE_4__ .Ikc({
required_status_checks:zod__WEBPACK_IMPORTED_MODULE_4__ .Ikc({
contexts:zod__WEBPACK_IMPORTED_MODULE_4__ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__ .YjP()).default([]),
checks:zod__WEBPACK_IMPORTED_MODULE_4__ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__ .Ikc({context:zod__WEBPACK_IMPORTED_MODULE_4__ .YjP(),app_id:zod__WEBPACK_IMPORTED_MODULE_4__ .aig().nullish()})).default([]),
})
.nullish(),
})
.optional(),
});
const readBranch=(api,branch)=>{
const path=`${api.repo}/branches/${encodeURIComponent(branch)}`;
const purpose={what:`read the protection of the branch ${branch}`,needs:contents};
return(0,_answers_js__WEBPACK_IMPORTED_MODULE_1__ .LF)(api,{...purpose,path},protectedBranch);
};
const protectionChecks=(api)=>async(branch)=>{
const found=await readBranch(api,branch);
if(found?.protected===true&&found.protection===undefined)
throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ .Dh({
code:'no-permission',
message:`${branch} is protected, and which checks it requires is not told to this token.`,
remedy:"Name them under 'checklist.tests.require'.",
});
const{contexts=[],checks=[]}=found?.protection?.required_status_checks??{};
const plain=contexts.filter((context)=> !checks.some((check)=>check.context===context));
return[
...checks.map(({context,app_id:app})=>({context,appId:(app??0)>0?(app??null):null})),
...plain.map((context)=>({context,appId:null})),
];
};
const isProtected=(api)=>async(branch)=>(await readBranch(api,branch))?.protected??false;
const fileHistory=(api)=>(path,sha)=>(0,_pages_js__WEBPACK_IMPORTED_MODULE_2__ .LD)(api,{
what:`list the commits that changed ${path} before ${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_5__ .Fu)(sha)}`,
needs:contents,
path:`${api.repo}/commits?sha=${sha}&path=${encodeURIComponent(path.replace(/^(?:\.\/)+/,''))}`,
},zod__WEBPACK_IMPORTED_MODULE_4__ .Ikc({sha:zod__WEBPACK_IMPORTED_MODULE_4__ .YjP()}).transform((raw)=>raw.sha));
const commitReader=(api)=>({
fileHistory:fileHistory(api),
repository:repository(api),
commit:commit(api),
compare:compare(api),
permissionOf:permissionOf(api),
branchRules:branchRules(api),
protectionChecks:protectionChecks(api),
isProtected:isProtected(api),
});
}),
81978:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__,{
protectionReader:()=>(protectionReader)
});
var zod__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(35943);
var _answers_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(44662);
var _commits_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(2355);
var _pages_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(62049);
var _refusal_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(45081);
var _settings_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(25148);
const reviewer=zod__WEBPACK_IMPORTED_MODULE_5__ .Ikc({
type:zod__WEBPACK_IMPORTED_MODULE_5__ .k5n(['User','Team']),
reviewer:zod__WEBPACK_IMPORTED_MODULE_5__ .Ikc({id:zod__WEBPACK_IMPORTED_MODULE_5__ .aig(),login:zod__WEBPACK_IMPORTED_MODULE_5__ .YjP().optional(),slug:zod__WEBPACK_IMPORTED_MODULE_5__ .YjP().optional()})
.transform(({id,login,slug})=>({id,name:login??slug??String(id)})),
});
const rule=zod__WEBPACK_IMPORTED_MODULE_5__ .Ikc({
type:zod__WEBPACK_IMPORTED_MODULE_5__ .YjP(),
wait_timer:zod__WEBPACK_IMPORTED_MODULE_5__ .aig().optional(),
prevent_self_review:zod__WEBPACK_IMPORTED_MODULE_5__ .zMY().optional(),
reviewers:zod__WEBPACK_IMPORTED_MODULE_5__ .YOg(reviewer).optional(),
});
const environmentSchema=zod__WEBPACK_IMPORTED_MODULE_5__ .Ikc({
id:zod__WEBPACK_IMPORTED_MODULE_5__ .aig(),
name:zod__WEBPACK_IMPORTED_MODULE_5__ .YjP(),
protection_rules:zod__WEBPACK_IMPORTED_MODULE_5__ .YOg(rule).default([]),
deployment_branch_policy:zod__WEBPACK_IMPORTED_MODULE_5__ .Ikc({custom_branch_policies:zod__WEBPACK_IMPORTED_MODULE_5__ .zMY()}).nullish(),
can_admins_bypass:zod__WEBPACK_IMPORTED_MODULE_5__ .zMY().optional(),
});
const policySchema=zod__WEBPACK_IMPORTED_MODULE_5__ .Ikc({id:zod__WEBPACK_IMPORTED_MODULE_5__ .aig(),name:zod__WEBPACK_IMPORTED_MODULE_5__ .YjP(),type:zod__WEBPACK_IMPORTED_MODULE_5__ .k5n(['branch','tag']).default('branch')});
const policiesOf=async(api,environment)=>{
const path=`${api.repo}/environments/${encodeURIComponent(environment)}/deployment-branch-policies`;
const purpose={what:`list the branches and tags that may use ${environment}`,needs:'actions: read'};
const policies=await(0,_pages_js__WEBPACK_IMPORTED_MODULE_2__ .oD)(api,{...purpose,path},'branch_policies',policySchema);
return policies.map(({name,type})=>({name,type}));
};
const refsOf=async(api,{name,deployment_branch_policy:policy})=>{
if(policy===null||policy===undefined)
return'all';
return policy.custom_branch_policies?policiesOf(api,name):'protected-branches';
};
const environments=(api)=>async()=>{
const purpose={what:'list the environments',needs:'actions: read'};
const path=`${api.repo}/environments`;
const found=await(0,_pages_js__WEBPACK_IMPORTED_MODULE_2__ .oD)(api,{...purpose,path},'environments',environmentSchema);
return Promise.all(found.map(async(environment)=>{
const rules=environment.protection_rules;
const asked=rules.find(({type})=>type==='required_reviewers');
return{
name:environment.name,
reviewers:(asked?.reviewers??[]).map(({type,reviewer:{id,name}})=>({type,id,name})),
selfReview:asked?.prevent_self_review!==true,
waitMinutes:rules.find(({type})=>type==='wait_timer')?.wait_timer??0,
refs:await refsOf(api,environment),
adminsBypass:environment.can_admins_bypass??null,
};
}));
};
const listedRuleset=zod__WEBPACK_IMPORTED_MODULE_5__ .Ikc({id:zod__WEBPACK_IMPORTED_MODULE_5__ .aig(),target:zod__WEBPACK_IMPORTED_MODULE_5__ .YjP().default('branch'),enforcement:zod__WEBPACK_IMPORTED_MODULE_5__ .YjP()});
const rulesetSchema=zod__WEBPACK_IMPORTED_MODULE_5__ .Ikc({
name:zod__WEBPACK_IMPORTED_MODULE_5__ .YjP(),
conditions:zod__WEBPACK_IMPORTED_MODULE_5__ .Ikc({ref_name:zod__WEBPACK_IMPORTED_MODULE_5__ .Ikc({include:zod__WEBPACK_IMPORTED_MODULE_5__ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__ .YjP()),exclude:zod__WEBPACK_IMPORTED_MODULE_5__ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__ .YjP())}).optional()})
.nullish(),
rules:zod__WEBPACK_IMPORTED_MODULE_5__ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__ .Ikc({type:zod__WEBPACK_IMPORTED_MODULE_5__ .YjP()})).default([]),
});
const tagRulesets=(api)=>async()=>{
const purpose={what:'list the rulesets',needs:'metadata: read'};
const all=await(0,_pages_js__WEBPACK_IMPORTED_MODULE_2__ .LD)(api,{...purpose,path:`${api.repo}/rulesets`},listedRuleset);
const active=all.filter(({target,enforcement})=>target==='tag'&&enforcement==='active');
const found=await Promise.all(active.map(({id})=>(0,_answers_js__WEBPACK_IMPORTED_MODULE_0__ .LF)(api,{what:`read the ruleset ${id}`,needs:'metadata: read',path:`${api.repo}/rulesets/${id}`},rulesetSchema)));
return found.flatMap((each)=>{
if(each===null)
return[];
const{include=[],exclude=[]}=each.conditions?.ref_name??{};
return[{name:each.name,include,exclude,rules:each.rules.map(({type})=>type)}];
});
};
const classicSchema=zod__WEBPACK_IMPORTED_MODULE_5__ .Ikc({
required_status_checks:zod__WEBPACK_IMPORTED_MODULE_5__ .Ikc({contexts:zod__WEBPACK_IMPORTED_MODULE_5__ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__ .YjP()).default([])}).nullish(),
required_pull_request_reviews:zod__WEBPACK_IMPORTED_MODULE_5__ .Ikc({required_approving_review_count:zod__WEBPACK_IMPORTED_MODULE_5__ .aig().default(0)}).nullish(),
enforce_admins:zod__WEBPACK_IMPORTED_MODULE_5__ .Ikc({enabled:zod__WEBPACK_IMPORTED_MODULE_5__ .zMY()}).nullish(),
})
.transform((raw)=>({
checks:raw.required_status_checks?.contexts??[],
approvals:raw.required_pull_request_reviews?.required_approving_review_count??null,
bindsAdmins:raw.enforce_admins?.enabled??false,
}));
const secretNames=async(api,where,path,needs)=>{
const purpose={what:`list the names of secrets of ${where}`,needs};
const{items}=await(0,_pages_js__WEBPACK_IMPORTED_MODULE_2__ .zX)(api,{...purpose,path},'secrets',zod__WEBPACK_IMPORTED_MODULE_5__ .Ikc({name:zod__WEBPACK_IMPORTED_MODULE_5__ .YjP()}));
return items.map(({name})=>name);
};
const defaults=zod__WEBPACK_IMPORTED_MODULE_5__ .Ikc({default_workflow_permissions:zod__WEBPACK_IMPORTED_MODULE_5__ .k5n(['read','write'])});
const administration='administration: read';
const protectionReader=(api)=>{
let seen=null;
const seeing=async(ask)=>{
seen??=(0,_settings_js__WEBPACK_IMPORTED_MODULE_4__.assertSeen)(api);
await seen;
return ask();
};
const classicProtection=(branch)=>{
const path=`${api.repo}/branches/${encodeURIComponent(branch)}/protection`;
const purpose={what:`read the protection of the branch ${branch}`,needs:administration};
return seeing(()=>(0,_answers_js__WEBPACK_IMPORTED_MODULE_0__ .LF)(api,{...purpose,path},classicSchema));
};
const defaultPermissions=async()=>{
const path=`${api.repo}/actions/permissions/workflow`;
const purpose={what:'read the default permissions of workflows',needs:administration};
const found=await(0,_answers_js__WEBPACK_IMPORTED_MODULE_0__ .LF)(api,{...purpose,path},defaults);
if(found===null)
throw(0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__ .mX)(purpose,{outcome:'replied',status:404,headers:{},data:null});
return found.default_workflow_permissions;
};
return{
branchRules:(branch)=>seeing(()=>(0,_commits_js__WEBPACK_IMPORTED_MODULE_1__ .F)(api).branchRules(branch)),
environments:()=>seeing(environments(api)),
tagRulesets:()=>seeing(tagRulesets(api)),
classicProtection,
defaultPermissions:()=>seeing(defaultPermissions),
repositorySecrets:()=>seeing(()=>secretNames(api,'the repository',`${api.repo}/actions/secrets`,'secrets: read')),
environmentSecrets:(environment)=>{
const path=`${api.repo}/environments/${encodeURIComponent(environment)}/secrets`;
return seeing(()=>secretNames(api,environment,path,'environments: read'));
},
};
};
}),
25148:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__,{
assertSeen:()=>(assertSeen),
settingsReader:()=>(settingsReader)
});
var zod__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(35943);
var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(22075);
var _answers_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(44662);
var _pages_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(62049);
var _refusal_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(45081);
const entry=zod__WEBPACK_IMPORTED_MODULE_4__ .Ikc({name:zod__WEBPACK_IMPORTED_MODULE_4__ .YjP(),value:zod__WEBPACK_IMPORTED_MODULE_4__ .YjP().optional(),updated_at:zod__WEBPACK_IMPORTED_MODULE_4__ .YjP()})
.transform(({name,value,updated_at:updatedAt})=>({name,empty:value?.trim()==='',updatedAt}));
const permissionFor={
environment:{variables:'environments: read',secrets:'environments: read'},
repository:{variables:'variables: read',secrets:'secrets: read'},
organization:{variables:'variables: read',secrets:'secrets: read'},
};
const pathOf=(api,level,kind,environment)=>{
switch(level){
case'environment':
return`${api.repo}/environments/${encodeURIComponent(environment)}/${kind}`;
case'repository':
return`${api.repo}/actions/${kind}`;
case'organization':
return`${api.repo}/actions/organization-${kind}`;
}
};
const list=async(api,level,kind,environment)=>{
const where=level==='environment'?`the environment ${environment}`:`the ${level}`;
const purpose={what:`list the names of ${kind} of ${where}`,needs:permissionFor[level][kind]};
const{items,total}=await(0,_pages_js__WEBPACK_IMPORTED_MODULE_2__ .zX)(api,{...purpose,path:pathOf(api,level,kind,environment)},kind,entry);
if(items.length<total)
throw(0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__ ._P)(purpose,`it lists ${items.length} of ${total}`);
return items.map((item)=>({...item,level}));
};
const assertSeen=async(api)=>{
const purpose={what:'see the repository',needs:'metadata: read'};
if((await(0,_answers_js__WEBPACK_IMPORTED_MODULE_1__ .LF)(api,{...purpose,path:api.repo},zod__WEBPACK_IMPORTED_MODULE_4__ .Ikc({id:zod__WEBPACK_IMPORTED_MODULE_4__ .aig()})))!==null)
return;
throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ .Dh({
code:'no-permission',
message:"The token in 'settings-token' does not see this repository.",
remedy:'Give the App or the fine-grained token access to it, with read access to environments, secrets and variables.',
});
};
const settingsReader=(api)=>{
const all=(kind)=>async(environment)=>{
await assertSeen(api);
const levels=['environment','repository','organization'];
return(await Promise.all(levels.map((level)=>list(api,level,kind,environment)))).flat();
};
return{variables:all('variables'),secrets:all('secrets')};
};
})
};
