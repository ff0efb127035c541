export const id=1506;
export const ids=[1506,3649];
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
43649:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__,{
creator:()=>(creator),
deploymentSchema:()=>(deploymentSchema),
numberedAnswer:()=>(numberedAnswer),
recentAnswer:()=>(recentAnswer),
stateSchema:()=>(stateSchema)
});
var zod__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(35943);
var _records_decide_payload_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(29528);
var _viewer_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(38039);
const creator=zod__WEBPACK_IMPORTED_MODULE_1__ .Ikc({login:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP()}).nullish();
const deploymentSchema=zod__WEBPACK_IMPORTED_MODULE_1__ .Ikc({
id:zod__WEBPACK_IMPORTED_MODULE_1__ .aig(),
sha:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP(),
ref:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP(),
environment:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP(),
task:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP(),
payload:zod__WEBPACK_IMPORTED_MODULE_1__ .L5J(),
creator,
created_at:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP(),
})
.transform((raw)=>({
id:raw.id,
sha:raw.sha,
ref:raw.ref,
environment:raw.environment,
task:raw.task,
payload:(0,_records_decide_payload_js__WEBPACK_IMPORTED_MODULE_0__ .D)(raw.payload),
creator:raw.creator?.login??null,
createdAt:raw.created_at,
}));
const stateSchema=zod__WEBPACK_IMPORTED_MODULE_1__ .k5n(['error','failure','inactive','in_progress','queued','pending','success'])
.catch('pending');
const actor=zod__WEBPACK_IMPORTED_MODULE_1__ .Ikc({login:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP(),__typename:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP()});
const recentSchema=zod__WEBPACK_IMPORTED_MODULE_1__ .Ikc({
state:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP().toLowerCase().pipe(stateSchema),
description:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP().nullish(),
createdAt:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP(),
logUrl:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP().nullish(),
creator:actor.nullish(),
})
.transform(({creator:by,...raw})=>({
state:raw.state,
description:raw.description??'',
createdAt:raw.createdAt,
logUrl:raw.logUrl||null,
creator:by==null?null:by.__typename==='Bot'?`${(0,_viewer_js__WEBPACK_IMPORTED_MODULE_2__ .q)(by.login)}[bot]`:by.login,
}));
const recentAnswer=zod__WEBPACK_IMPORTED_MODULE_1__ .Ikc({
nodes:zod__WEBPACK_IMPORTED_MODULE_1__ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__ .Ikc({
id:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP(),
statuses:zod__WEBPACK_IMPORTED_MODULE_1__ .Ikc({totalCount:zod__WEBPACK_IMPORTED_MODULE_1__ .aig(),nodes:zod__WEBPACK_IMPORTED_MODULE_1__ .YOg(recentSchema)}),
})),
})
.nullable();
const numberedAnswer=zod__WEBPACK_IMPORTED_MODULE_1__ .Ikc({id:zod__WEBPACK_IMPORTED_MODULE_1__ .aig(),node_id:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP().optional()});
}),
31506:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
openParts:()=>(openParts)
});
var schemas=__webpack_require__(35943);
var answers=__webpack_require__(44662);
var pages=__webpack_require__(62049);
;
// CONCATENATED MODULE: ./src/adapters/github/alerts.js
const scanSchema=schemas .Ikc({
ref:schemas .YjP(),
commit_sha:schemas .YjP(),
category:schemas .YjP().nullish(),
error:schemas .YjP(),
created_at:schemas .YjP(),
tool:schemas .Ikc({name:schemas .YjP()}),
})
.transform((raw)=>({
tool:raw.tool.name,
category:raw.category??'',
commit:raw.commit_sha,
ref:raw.ref,
error:raw.error,
createdAt:raw.created_at,
}));
const severityLevels=schemas .k5n(['low','medium','high','critical']);
const ofLevel={error:'high',warning:'medium',note:'low',none:'none'};
const alertSchema=schemas .Ikc({
html_url:schemas .YjP(),
rule:schemas .Ikc({
id:schemas .YjP().nullish(),
description:schemas .YjP().nullish(),
severity:schemas .YjP().nullish(),
security_severity_level:schemas .YjP().nullish(),
}),
tool:schemas .Ikc({name:schemas .YjP().nullish()}),
most_recent_instance:schemas .Ikc({
message:schemas .Ikc({text:schemas .YjP().nullish()}).nullish(),
location:schemas .Ikc({path:schemas .YjP().nullish(),start_line:schemas .aig().nullish()}).nullish(),
})
.nullish(),
})
.transform(({html_url:url,rule,tool,most_recent_instance:instance})=>({
url,
tool:tool.name??'code scanning',
rule:rule.id??'no rule',
severity:severityLevels.safeParse(rule.security_severity_level).data??ofLevel[rule.severity??'']??null,
title:(instance?.message?.text??rule.description??rule.id??'no words').slice(0,1_000),
path:instance?.location?.path??null,
line:instance?.location?.start_line??null,
}));
const dependencySchema=schemas .Ikc({
html_url:schemas .YjP(),
dependency:schemas .Ikc({manifest_path:schemas .YjP().nullish(),scope:schemas .YjP().nullish()}),
security_advisory:schemas .Ikc({ghsa_id:schemas .YjP(),cve_id:schemas .YjP().nullish(),summary:schemas .YjP()}),
security_vulnerability:schemas .Ikc({
package:schemas .Ikc({name:schemas .YjP()}),
severity:severityLevels,
first_patched_version:schemas .Ikc({identifier:schemas .YjP()}).nullish(),
}),
})
.transform(({html_url:url,dependency,security_advisory:advisory,security_vulnerability:found})=>({
ids:[advisory.ghsa_id,...(advisory.cve_id?[advisory.cve_id]:[])],
package:found.package.name,
severity:found.severity,
title:advisory.summary.slice(0,1_000),
manifest:dependency.manifest_path??'',
patched:found.first_patched_version?.identifier??null,
isDevelopment:dependency.scope==='development',
url,
}));
const listOrOff=async(api,listing,item)=>{
const items=await(0,pages .LD)(api,listing,item);
if(items.length>0)
return items;
return(await(0,answers .LF)(api,listing,schemas .YOg(schemas .L5J())))===null?null:items;
};
const alertReader=(api)=>({
scans:async(where)=>{
const query='pull'in where?`pr=${where.pull}`:`ref=${encodeURIComponent(where.ref)}`;
const path=`${api.repo}/code-scanning/analyses?${query}&per_page=100`;
const purpose={what:'list the analyses of code scanning',needs:'security-events: read'};
return(0,answers .LF)(api,{...purpose,path},schemas .YOg(scanSchema));
},
scanAlerts:(ref)=>{
const path=`${api.repo}/code-scanning/alerts?state=open&ref=${encodeURIComponent(ref)}`;
return listOrOff(api,{what:'list the alerts of code scanning',needs:'security-events: read',path},alertSchema);
},
dependencyAlerts:()=>{
const path=`${api.repo}/dependabot/alerts?state=open`;
return listOrOff(api,{what:'list the Dependabot alerts',needs:'vulnerability-alerts: read',path},dependencySchema);
},
});
var release=__webpack_require__(78835);
;
// CONCATENATED MODULE: ./src/adapters/github/authors.js
const field=`object(expression: $expression) {
  ... on Commit { authors(first: 100) { nodes { user { login } } } }
}`;
const answer=schemas .Ikc({
authors:schemas .Ikc({nodes:schemas .YOg(schemas .Ikc({user:schemas .Ikc({login:schemas .YjP()}).nullable()}))}),
});
const authorReader=(ask)=>({
commitAuthors:async(sha)=>{
const purpose={what:`read the authors of ${(0,release .Fu)(sha)}`,needs:'contents: read'};
const variables={expression:{type:'String!',value:sha}};
const{authors}=await ask({...purpose,of:'repository',field,variables},answer);
return authors.nodes.flatMap(({user})=>user?.login??[]);
},
});
;
// CONCATENATED MODULE: ./src/adapters/github/checks.js
const checksRead='checks: read';
const mostSuites=1000;
const checkRunSchema=schemas .Ikc({
id:schemas .aig(),
name:schemas .YjP(),
status:schemas .YjP(),
conclusion:schemas .YjP().nullable(),
started_at:schemas .YjP().nullish(),
completed_at:schemas .YjP().nullish(),
html_url:schemas .YjP().nullish(),
external_id:schemas .YjP().nullish(),
app:schemas .Ikc({id:schemas .aig(),slug:schemas .YjP().nullish()}).nullish(),
check_suite:schemas .Ikc({id:schemas .aig()}).nullish(),
})
.transform((raw)=>({
id:raw.id,
name:raw.name,
status:raw.status,
conclusion:raw.status==='completed'?raw.conclusion:null,
startedAt:raw.started_at??null,
completedAt:raw.completed_at??null,
url:raw.html_url??null,
externalId:raw.external_id??null,
appId:raw.app?.id??null,
appSlug:raw.app?.slug??null,
suiteId:raw.check_suite?.id??null,
}));
const suiteSchema=schemas .Ikc({id:schemas .aig()});
const statusSchema=schemas .Ikc({
id:schemas .aig(),
context:schemas .YjP(),
state:schemas .k5n(['error','failure','pending','success']),
description:schemas .YjP().nullish(),
target_url:schemas .YjP().nullish(),
created_at:schemas .YjP(),
creator:schemas .Ikc({login:schemas .YjP()}).nullish(),
})
.transform((raw)=>({
id:raw.id,
context:raw.context,
state:raw.state,
description:raw.description??null,
url:raw.target_url??null,
createdAt:raw.created_at,
creator:raw.creator?.login??null,
}));
const listCheckRuns=async(api,sha,name=null)=>{
const only=name===null?'':`&check_name=${encodeURIComponent(name)}`;
const path=`${api.repo}/commits/${encodeURIComponent(sha)}/check-runs?filter=all${only}`;
const listing={what:`list the check runs of ${(0,release .Fu)(sha)}`,needs:checksRead,path,absent:[422]};
const found=await(0,pages .zX)(api,listing,'check_runs',checkRunSchema);
return{items:(0,pages .dM)(found.items),total:found.total};
};
const runsOfSuite=(api,suite)=>{
const path=`${api.repo}/check-suites/${suite}/check-runs?filter=all`;
const listing={what:`list the check runs of suite ${suite}`,needs:checksRead,path};
return(0,pages .oD)(api,listing,'check_runs',checkRunSchema);
};
const bySuite=async(api,sha)=>{
const path=`${api.repo}/commits/${encodeURIComponent(sha)}/check-suites`;
const listing={what:`list the check suites of ${(0,release .Fu)(sha)}`,needs:checksRead,path};
const suites=await(0,pages .oD)(api,listing,'check_suites',suiteSchema);
const runs=[];
for(const suite of suites)
runs.push(...(await runsOfSuite(api,suite.id)));
return(0,pages .dM)(runs);
};
const checkRuns=(api)=>async(sha)=>{
const{items,total}=await listCheckRuns(api,sha);
const suites=new Set(items.map((run)=>run.suiteId)).size;
return items.length>=total&&suites<mostSuites?items:bySuite(api,sha);
};
const statuses=(api)=>async(sha)=>{
const path=`${api.repo}/commits/${encodeURIComponent(sha)}/statuses`;
const purpose={what:`list the commit statuses of ${(0,release .Fu)(sha)}`,needs:'statuses: read'};
return(0,pages .ll)(await(0,pages .LD)(api,{...purpose,path,absent:[422]},statusSchema));
};
const checkReader=(api)=>({
checkRuns:checkRuns(api),
statuses:statuses(api),
});
var errors=__webpack_require__(22075);
var graphql=__webpack_require__(876);
;
// CONCATENATED MODULE: ./src/adapters/github/refs.js
const contents='contents: read';
const objectSchema=schemas .Ikc({type:schemas .YjP(),sha:schemas .YjP()});
const refSchema=schemas .Ikc({ref:schemas .YjP(),object:objectSchema});
const tagSchema=schemas .Ikc({object:objectSchema});
const peel=async(api,object,depth=0)=>{
if(object.type==='commit')
return object.sha;
if(object.type!=='tag'||depth>=10)
return null;
const path=`${api.repo}/git/tags/${object.sha}`;
const purpose={what:`read the annotated tag ${(0,release .Fu)(object.sha)}`,needs:contents};
const tag=await(0,answers .LF)(api,{...purpose,path,immutable:true},tagSchema);
return tag===null?null:peel(api,tag.object,depth+1);
};
const readRef=(api,ref)=>(0,answers .LF)(api,{
what:`read the ref ${ref}`,
needs:contents,
path:`${api.repo}/git/ref/${encodeURIComponent(ref.replace(/^refs\//,''))}`,
},refSchema,
[409]);
const resolve=async(api,ref)=>{
const found=await readRef(api,ref);
if(found?.ref!==ref)
return null;
const commit=await peel(api,found.object);
return commit===null?null:{ref,object:found.object.sha,commit};
};
const target=schemas .Ikc({oid:schemas .YjP(),__typename:schemas .YjP()});
const found=schemas .Ikc({prefix:schemas .YjP(),name:schemas .YjP(),target:target.extend({target:target.optional()}).nullable()})
.nullable();
const refs_field=`ref(qualifiedName: $name) {
  prefix name target { oid __typename ... on Tag { target { oid __typename } } }
}`;
const refReader=(api,ask)=>({
branches:async(prefix)=>{
const path=`${api.repo}/git/matching-refs/heads/${encodeURIComponent(prefix)}`;
const listing={what:`list the branches ${prefix}*`,needs:contents,path};
const refs=await(0,pages .LD)(api,listing,refSchema);
return refs.map(({ref,object})=>({ref,object:object.sha,commit:object.sha}));
},
resolveRef:async(ref)=>{
if(!/^refs\/(?:heads|tags)\//.test(ref))
return resolve(api,ref);
const purpose={what:`read the ref ${ref}`,needs:contents};
const variables={name:{type:'String!',value:ref}};
const answer=await ask({...purpose,of:'repository',field:refs_field,variables},found);
if(answer===null||`${answer.prefix}${answer.name}`!==ref)
return null;
const commit=[answer.target,answer.target?.target].find((each)=>each?.__typename==='Commit');
return answer.target===null||commit===undefined||commit===null
?resolve(api,ref)
:{ref,object:answer.target.oid,commit:commit.oid};
},
});
;
// CONCATENATED MODULE: ./src/adapters/github/commit-writer.js
const needs='contents: write';
const mostMiB=40;
const mebibytes=(base64)=>(base64.length*3)/ 4/ 1024/ 1024;
const tooLarge=(path,content)=>new errors .Dh({
code:'no-permission',
message:`The branch takes only commits that GitHub signs, and ${path} has ${Math.ceil(mebibytes(content))} MiB: GitHub makes no commit with a new file of more than ${mostMiB}.`,
remedy:'Revert on a clone of your own, sign the commit there, and push it or open a pull request.',
});
const object=schemas .Ikc({sha:schemas .YjP()});
const signed=schemas .Ikc({sha:schemas .YjP(),verification:schemas .Ikc({verified:schemas .zMY()})});
const signedCommit=(api)=>async({parent,parentTree,tree,changes,files,message})=>{
const purpose={what:'write the revert',needs};
const post=(kind,body)=>({...purpose,method:'POST',path:`${api.repo}/git/${kind}`,body,repeat:'safe'});
for(const{path,object:sha}of changes){
const content=files.get(sha??'');
if(content!==undefined&&mebibytes(content)>mostMiB)
throw tooLarge(path,content);
}
for(const content of files.values())
await(0,answers .M9)(api,{...post('blobs',{content,encoding:'base64'}),byteForByte:true},object);
const entries=changes.map(({path,mode,object:sha})=>{
const type=mode==='160000'?'commit':'blob';
return{path,mode,type,sha};
});
const made=await(0,answers .M9)(api,post('trees',{base_tree:parentTree,tree:entries}),object);
if(made.sha!==tree)
throw new Error(`GitHub made the tree ${made.sha} where ${tree} was proven`);
const commit=await(0,answers .M9)(api,post('commits',{message,tree,parents:[parent]}),signed);
return{sha:commit.sha,verified:commit.verification.verified};
};
const nodeSchema=schemas .Ikc({node_id:schemas .YjP()});
const updateRefs='mutation($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }';
const moveRef=(api)=>async({ref,expected,sha,replace=false})=>{
const purpose={what:`move ${ref}`,needs};
const repository=await(0,answers .LF)(api,{...purpose,path:api.repo,immutable:true},nodeSchema);
const repositoryId=(0,answers .qg)(purpose,nodeSchema,repository).node_id;
const beforeOid=expected===''?'0'.repeat(sha.length):expected;
const input={repositoryId,refUpdates:[{name:ref,beforeOid,afterOid:sha,force:replace}]};
const where=async()=>(await readRef(api,ref))?.object.sha??'';
const isOpen=async()=>(await where())===expected;
const document={...purpose,query:updateRefs,variables:{input},repeat:'safe',isOpen};
const answer=await(0,graphql .jQ)(api,document);
const current=answer.outcome==='data'?sha:await where();
if(current===sha)
return{outcome:'pushed'};
if(answer.outcome==='lost'&&current===expected)
throw answer.error;
if(answer.outcome==='refused'&&current===expected)
return{outcome:'refused',why:answer.message};
return{outcome:'moved'};
};
const commitWriter=(api)=>({signedCommit:signedCommit(api),moveRef:moveRef(api)});
var commits=__webpack_require__(2355);
var decide_event=__webpack_require__(4970);
var verdict=__webpack_require__(31443);
;
// CONCATENATED MODULE: ./src/adapters/github/anything.js
const anything=schemas .L5J();
;
// CONCATENATED MODULE: ./src/adapters/github/create-once.js
const oldest=(things)=>things.reduce((best,thing)=>(best===null||thing.id<best.id?thing:best),null);
const findTwice=async(creation)=>{
for(let attempt=0;attempt<2;attempt+=1){
await creation.settle();
const found=oldest(await creation.find());
if(found!==null)
return found;
}
return null;
};
const reconcile=async(creation,made)=>{
const all=await creation.find();
const kept=oldest([made,...all]);
for(const extra of all)
if(extra.id!==kept?.id)
await creation.discard(extra);
return kept??made;
};
const createOnce=async(creation)=>{
const existing=oldest(await creation.find());
if(existing!==null)
return existing;
const first=await creation.post();
if(first.outcome==='replied')
return creation.take(first);
const afterFirst=await findTwice(creation);
if(afterFirst!==null)
return afterFirst;
const second=await creation.post();
if(second.outcome==='replied')
return reconcile(creation,await creation.take(second));
const afterSecond=await findTwice(creation);
if(afterSecond!==null)
return reconcile(creation,afterSecond);
throw second.error;
};
var deployment_answer=__webpack_require__(43649);
var deployment_list=__webpack_require__(68987);
var retry=__webpack_require__(49319);
var github_viewer=__webpack_require__(38039);
;
// CONCATENATED MODULE: ./src/adapters/github/deployment-writer.js
const deployment_writer_needs='deployments: write';
const deploymentStatus=(api)=>async(request)=>{
const{state,description}=(0,decide_event .r9)(request.event);
const purpose={what:`set deployment ${request.deployment} to ${state}`,needs:deployment_writer_needs};
const body={
state,
description,
...(request.environmentUrl===undefined?{}:{environment_url:request.environmentUrl}),
...(request.logUrl===undefined?{}:{log_url:request.logUrl}),
};
const path=`${api.repo}/deployments/${request.deployment}/statuses`;
await(0,answers .M9)(api,{...purpose,method:'POST',path,body,repeat:'safe'},anything);
};
const bodyOf=(request)=>({
ref:request.payload.sha,
task:request.task,
auto_merge:false,
required_contexts:[],
payload:request.payload,
environment:request.environment,
description:(0,verdict .qS)(request.description),
transient_environment:false,
production_environment:request.production,
});
const notRecorded=(message,remedy)=>new errors .Dh({code:'bad-input',message,remedy});
const refuseOthers=(purpose,request,reply)=>{
const said=(0,retry .Z9)(reply.data).slice(0,200);
const sha=(0,release .Fu)(request.payload.sha);
if(reply.status===202){
throw notRecorded(`GitHub merged another branch instead of recording a deployment of ${sha}: ${said}`,'Nothing was deployed. Look at the head of the branch, then run the job again.');
}
if(reply.status===409){
throw notRecorded(`GitHub refuses to record a deployment of ${sha} (conflict): ${said}`,'Nothing was deployed. Put right what GitHub names and run the job again.');
}
if(reply.status===422){
throw notRecorded(`GitHub refuses to record a deployment of ${sha} to ${request.environment}: ${said}`,'Nothing was deployed. Check that the commit is in this repository and that the environment name is a valid one.');
}
(0,answers .Ju)(purpose,reply);
};
const createDeployment=(api,viewer)=>async(request)=>{
const{payload,environment}=request;
const purpose={what:`record a deployment of ${(0,release .Fu)(payload.sha)} to ${environment}`,needs:deployment_writer_needs};
const setStatus=deploymentStatus(api);
const put=(deployment,event)=>setStatus({deployment:deployment.id,event});
const take=async(reply)=>{
refuseOthers(purpose,request,reply);
const made=(0,answers .qg)(purpose,deployment_answer.deploymentSchema,reply.data);
if(made.sha===payload.sha)
return made;
await put(made,{event:'broken',text:'GitHub recorded another commit than the one asked for'});
throw notRecorded(`GitHub recorded ${(0,release .Fu)(made.sha)} instead of ${(0,release .Fu)(payload.sha)} for ${environment}.`,'Nothing was deployed, and the record was marked as an error. Run the job again.');
};
const find=async()=>{
const[us,all]=await Promise.all([viewer(),(0,deployment_list .Jn)(api,environment,payload.sha)]);
return all.filter((one)=>one.payload?.key===payload.key&&(0,github_viewer .q)(one.creator??'')===us);
};
return createOnce({
find,
post:()=>api.attempt({...purpose,method:'POST',path:`${api.repo}/deployments`,body:bodyOf(request)}),
take,
discard:(extra)=>put(extra,{event:'doubled',text:'an answer was lost'}),
settle:()=>api.settle(),
});
};
const deploymentWriter=(api,viewer)=>({
createDeployment:createDeployment(api,viewer),
deploymentStatus:deploymentStatus(api),
});
;
// CONCATENATED MODULE: ./src/adapters/github/deployments.js
const deployments_statusSchema=schemas .Ikc({
id:schemas .aig(),
state:deployment_answer.stateSchema,
description:schemas .YjP().nullish(),
created_at:schemas .YjP(),
creator:deployment_answer.creator,
log_url:schemas .YjP().nullish(),
});
const toStatus=(raw)=>({
state:raw.state,
description:raw.description??'',
createdAt:raw.created_at,
creator:raw.creator?.login??null,
logUrl:raw.log_url||null,
});
const deployment=(api)=>(id)=>(0,answers .LF)(api,{what:`read deployment ${id}`,needs:deployment_list .RP,path:`${api.repo}/deployments/${id}`},deployment_answer.deploymentSchema);
const deploymentStatuses=(api)=>async(id)=>{
const path=`${api.repo}/deployments/${id}/statuses`;
const listing={what:`list the statuses of deployment ${id}`,needs:deployment_list .RP,path};
const found=await(0,pages .LD)(api,listing,deployments_statusSchema.transform((raw)=>({...raw,createdAt:raw.created_at})));
return(0,pages .ll)(found).map(toStatus);
};
const deploymentReader=(api)=>({
deployment:deployment(api),
deploymentStatuses:deploymentStatuses(api),
});
;
// CONCATENATED MODULE: ./src/adapters/github/dispatch.js
const dispatch_needs='actions: write';
const searches=3;
const startedSchema=schemas .Ikc({workflow_run_id:schemas .aig()});
const newestSchema=schemas .Ikc({
workflow_runs:schemas .YOg(schemas .Ikc({id:schemas .aig(),actor:schemas .Ikc({login:schemas .YjP()}).nullish()})),
});
const newestRun=async(api,root)=>{
const purpose={what:'list the dispatched runs',needs:'actions: read'};
const path=`${root}/runs?event=workflow_dispatch&per_page=1`;
const[run]=(await(0,answers .LF)(api,{...purpose,path},newestSchema))?.workflow_runs??[];
return{id:run?.id??0,actor:(0,github_viewer .q)(run?.actor?.login??'')};
};
const workflowStarter=(api,viewer)=>({
dispatchWorkflow:async({workflow,ref,inputs})=>{
const purpose={what:`start the workflow ${workflow} on ${ref}`,needs:dispatch_needs};
const root=`${api.repo}/actions/workflows/${encodeURIComponent(workflow)}`;
const before=await newestRun(api,root);
const body={ref,inputs,return_run_details:true};
const answer=await api.attempt({...purpose,method:'POST',path:`${root}/dispatches`,body});
if(answer.outcome==='replied'){
const data=(0,answers .Ju)(purpose,answer);
return answer.status===200?(0,answers .qg)(purpose,startedSchema,data).workflow_run_id:null;
}
for(let search=0;search<searches;search+=1){
await api.settle();
const[us,newest]=await Promise.all([viewer(),newestRun(api,root)]);
if(newest.id>before.id&&newest.actor===us)
return newest.id;
}
throw answer.error;
},
});
;
// CONCATENATED MODULE: ./src/adapters/github/environment-guard.js
const environmentSchema=schemas .Ikc({
protection_rules:schemas .YOg(schemas .Ikc({type:schemas .YjP()})).default([]),
deployment_branch_policy:schemas .Ikc({}).nullish(),
});
const isEnvironmentGuarded=(api)=>async(environment)=>{
const purpose={what:`read the protection of the environment ${environment}`,needs:'actions: read'};
const path=`${api.repo}/environments/${encodeURIComponent(environment)}`;
const found=await(0,answers .LF)(api,{...purpose,path},environmentSchema);
if(found===null)
return false;
const stops=found.protection_rules.filter(({type})=>type!=='wait_timer');
return stops.length>0||(found.deployment_branch_policy??null)!==null;
};
const environmentGuardReader=(api)=>({
isEnvironmentGuarded:isEnvironmentGuarded(api),
});
var files=__webpack_require__(22022);
var external_node_crypto_=__webpack_require__(77598);
;
// CONCATENATED MODULE: ./src/adapters/github/marker.js
const hiddenKey=(parts)=>`<!-- runbook:v1:${(0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(parts)).digest('hex').slice(0,32)} -->`;
const keyIn=(text)=> /<!-- runbook:[^<>]*-->/.exec(text)?.[0]??null;
const withKey=(text,key)=>(text.includes(key)?text:`${text}\n\n${key}`);
;
// CONCATENATED MODULE: ./src/adapters/github/comments.js
const commentSchema=schemas .Ikc({
id:schemas .aig(),
body:schemas .YjP().nullish(),
user:schemas .Ikc({login:schemas .YjP()}).nullish(),
});
const ours=async(api,viewer,request)=>{
const listing={
what:`list the comments of #${request.issue}`,
needs:request.needs.replace('write','read'),
path:`${api.repo}/issues/${request.issue}/comments`,
};
const[us,all]=await Promise.all([viewer(),(0,pages .LD)(api,listing,commentSchema)]);
return(0,pages .dM)(all).filter((comment)=>(0,github_viewer .q)(comment.user?.login??'')===us&&(comment.body??'').includes(request.key));
};
const putComment=async(api,viewer,request)=>{
const purpose={what:`comment on #${request.issue}`,needs:request.needs};
const body=withKey(request.body,request.key);
const comment=(id)=>`${api.repo}/issues/comments/${id}`;
const existing=await createOnce({
find:()=>ours(api,viewer,request),
post:()=>api.attempt({
...purpose,
method:'POST',
path:`${api.repo}/issues/${request.issue}/comments`,
body:{body},
}),
take:(reply)=>Promise.resolve((0,answers .qg)(purpose,commentSchema,(0,answers .Ju)(purpose,reply))),
discard:async(extra)=>{
await api.ask({...purpose,method:'DELETE',path:comment(extra.id)});
},
settle:()=>api.settle(),
});
if(existing.body===body)
return;
await(0,answers .M9)(api,{...purpose,method:'PATCH',path:comment(existing.id),body:{body},repeat:'safe'},anything);
};
;
// CONCATENATED MODULE: ./src/adapters/github/issues.js
const issuesWrite='issues: write';
const issueSchema=schemas .Ikc({
number:schemas .aig(),
title:schemas .YjP(),
body:schemas .YjP().nullish(),
state:schemas .k5n(['open','closed']),
labels:schemas .YOg(schemas .KCZ([schemas .YjP(),schemas .Ikc({name:schemas .YjP().nullish()})])),
html_url:schemas .YjP(),
user:schemas .Ikc({login:schemas .YjP()}).nullish(),
pull_request:schemas .L5J().optional(),
})
.transform((raw)=>({
isPull:raw.pull_request!==undefined,
issue:{
number:raw.number,
title:raw.title,
body:raw.body??'',
state:raw.state,
labels:raw.labels.map((label)=>(typeof label==='string'?label:(label.name??''))),
url:raw.html_url,
author:raw.user?.login??null,
},
}));
const listIssues=async(api,filter)=>{
const listing={what:'list the issues',needs:'issues: read',path:`${api.repo}/issues?${filter}`};
const found=await(0,pages .LD)(api,{...listing,absent:[410]},issueSchema);
const issues=found.filter((one)=> !one.isPull).map((one)=>one.issue);
return[...new Map(issues.map((issue)=>[issue.number,issue])).values()];
};
const issueReader=(api)=>({
issues:(label,state)=>listIssues(api,`labels=${encodeURIComponent(label)}&state=${state}`),
});
const createIssue=(api,viewer,run)=>async(request)=>{
const purpose={what:'open an issue',needs:issuesWrite};
const key=keyIn(request.body)??hiddenKey(['issue',run,request.title]);
const body={title:request.title,body:withKey(request.body,key),labels:request.labels};
const[label]=request.labels;
const filter=label===undefined?'':`labels=${encodeURIComponent(label)}&`;
const numbered=(issue)=>({id:issue.number,issue});
const made=await createOnce({
find:async()=>{
const[us,issues]=await Promise.all([viewer(),listIssues(api,`${filter}state=all`)]);
return issues.filter((issue)=>(0,github_viewer .q)(issue.author??'')===us&&issue.body.includes(key)).map(numbered);
},
post:()=>api.attempt({...purpose,method:'POST',path:`${api.repo}/issues`,body}),
take:(reply)=>Promise.resolve(numbered((0,answers .qg)(purpose,issueSchema,(0,answers .Ju)(purpose,reply)).issue)),
discard:(extra)=>updateIssue(api)({number:extra.id,state:'closed'}),
settle:()=>api.settle(),
});
return made.issue;
};
const updateIssue=(api)=>async({number,...changes})=>{
const ask={what:`update issue #${number}`,needs:issuesWrite,path:`${api.repo}/issues/${number}`};
await(0,answers .M9)(api,{...ask,method:'PATCH',body:changes,repeat:'safe'},anything);
};
const incidentWriter=(api,viewer,run)=>({
createIssue:createIssue(api,viewer,run),
updateIssue:updateIssue(api),
commentOnIssue:(issue,body)=>putComment(api,viewer,{
issue,
body,
key:keyIn(body)??hiddenKey(['comment',run,issue,body]),
needs:issuesWrite,
}),
});
var lock_file=__webpack_require__(42950);
var refusal=__webpack_require__(45081);
;
// CONCATENATED MODULE: ./src/adapters/github/locks.js
const locks_needs='contents: write';
const lock=(api,readFile)=>async(place)=>{
const ref=await readRef(api,(0,lock_file .NN)(place));
if(ref===null)
return{state:'free'};
const commit=ref.object.sha;
return ref.object.type==='commit'
?(0,lock_file .Cc)(place,commit,await readFile(lock_file .Ke,commit))
:{state:'unreadable',commit,why:`${ref.ref} is a ${ref.object.type}, not a commit`};
};
const madeObject=schemas .Ikc({sha:schemas .YjP()});
const commitLock=async(api,wanted)=>{
const purpose={what:`write the lock of ${wanted.environment}`,needs:locks_needs};
const make=async(kind,body)=>{
const path=`${api.repo}/git/${kind}`;
const made=await(0,answers .M9)(api,{...purpose,method:'POST',path,body,repeat:'safe'},madeObject);
return made.sha;
};
const blob=await make('blobs',{content:(0,lock_file .Kk)(wanted),encoding:'utf-8'});
const tree=await make('trees',{tree:[{path:lock_file .Ke,mode:'100644',type:'blob',sha:blob}]});
const message=`Lock ${wanted.environment}\n\nRunbook-Lock: ${(0,external_node_crypto_.randomUUID)()}\n`;
return make('commits',{message,tree,parents:[]});
};
const blocked=(environment,reply)=>new errors .Dh({
code:'no-permission',
message:`GitHub declined to lock ${environment} (${reply.status}): ${(0,retry .Z9)(reply.data).slice(0,200)}`,
remedy:`Let the workflow token create refs under refs/runbook/: a ruleset on all refs may forbid it.`,
});
const createRefTries=4;
const takeLock=(api)=>async(wanted)=>{
const ref=(0,lock_file .NN)(wanted);
const purpose={what:`lock ${wanted.environment}`,needs:locks_needs};
const commit=await commitLock(api,wanted);
const taken={taken:true,commit};
const path=`${api.repo}/git/refs`;
let last;
for(let tries=1;;tries+=1){
last=await api.attempt({...purpose,method:'POST',path,body:{ref,sha:commit}});
if(last.outcome==='replied'&&last.status===201)
return taken;
const current=await readRef(api,ref);
if(current?.object.sha===commit)
return taken;
if(current!==null)
return{taken:false};
if(last.outcome==='replied'){
if(/already exists/i.test((0,retry .Z9)(last.data)))
return{taken:false};
if(last.status!==409&&last.status!==422)
(0,answers .Ju)(purpose,last);
}
if(tries>=createRefTries)
break;
await api.settle();
}
throw last.outcome==='lost'?last.error:blocked(wanted.environment,last);
};
const locks_nodeSchema=schemas .Ikc({node_id:schemas .YjP()});
const deleteRef='mutation($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }';
const releaseLock=(api)=>async(place,commit)=>{
const purpose={what:`unlock ${place.environment}`,needs:locks_needs};
const name=(0,lock_file .NN)(place);
const repository=await(0,answers .LF)(api,{...purpose,path:api.repo,immutable:true},locks_nodeSchema);
const repositoryId=(0,answers .qg)(purpose,locks_nodeSchema,repository).node_id;
const nothing='0'.repeat(commit.length);
const input={repositoryId,refUpdates:[{name,beforeOid:commit,afterOid:nothing}]};
const isOpen=async()=>(await readRef(api,name))?.object.sha===commit;
const document={...purpose,query:deleteRef,variables:{input},repeat:'safe',isOpen};
const answer=await(0,graphql .jQ)(api,document);
if(answer.outcome==='data')
return true;
const current=await readRef(api,name);
if(current===null)
return true;
if(current.object.sha!==commit)
return false;
if(answer.outcome==='lost')
throw answer.error;
throw(0,refusal .Li)(purpose,{outcome:'replied',status:422,headers:{},data:{message:answer.message}});
};
const lockReader=(api,readFile)=>({
lock:lock(api,readFile),
});
const lockWriter=(api)=>({takeLock:takeLock(api),releaseLock:releaseLock(api)});
;
// CONCATENATED MODULE: ./src/adapters/github/publisher.js
const checksWrite='checks: write';
const annotationsPerRequest=50;
const countSchema=schemas .Ikc({output:schemas .Ikc({annotations_count:schemas .aig()}).partial()})
.transform((raw)=>raw.output.annotations_count??0);
const annotationBody=(annotation)=>({
path:annotation.path,
start_line:annotation.line,
end_line:annotation.line,
annotation_level:annotation.level,
message:annotation.message,
title:annotation.title,
});
const fieldsOf=(request)=>({
name:request.name,
external_id:request.externalId,
details_url:request.detailsUrl,
status:request.status,
...(request.conclusion===undefined?{}:{conclusion:request.conclusion}),
});
const outputOf=(request,annotations)=>({
title:request.title,
summary:request.summary,
...(request.text===''?{}:{text:request.text}),
...(annotations.length===0?{}:{annotations:annotations.map(annotationBody)}),
});
const chunks=(annotations)=>Array.from({length:Math.ceil(annotations.length/ annotationsPerRequest)},(_,index)=>annotations.slice(index*annotationsPerRequest,(index+1)*annotationsPerRequest));
const countOn=async(api,id)=>{
const path=`${api.repo}/check-runs/${id}`;
return(await(0,answers .LF)(api,{what:`read the check run ${id}`,needs:'checks: read',path},countSchema))??0;
};
const sendAnnotations=async(api,id,request)=>{
const path=`${api.repo}/check-runs/${id}`;
const purpose={what:`annotate the check run of ${(0,release .Fu)(request.sha)}`,needs:checksWrite,path};
let present=0;
for(const chunk of chunks(request.annotations)){
const ask={...purpose,method:'PATCH',body:{output:outputOf(request,chunk)}};
for(let tries=0;;tries+=1){
const answer=await api.attempt(ask);
if(answer.outcome==='replied'){
(0,answers .Ju)(purpose,answer);
break;
}
if(tries>0)
throw answer.error;
await api.settle();
if((await countOn(api,id))>=present+chunk.length)
break;
}
present+=chunk.length;
}
};
const findOwn=(api,viewer)=>async({sha,name,externalId})=>{
const[us,found]=await Promise.all([viewer(),listCheckRuns(api,sha,name)]);
return found.items.filter((run)=>run.externalId===externalId&&run.appSlug===us);
};
const newestOf=(runs)=>runs.reduce((best,run)=>(best===null||run.id>best.id?run:best),null);
const ownCheckRun=async(api,find,request,sought)=>{
const present=newestOf(await sought);
if(present!==null)
return{id:present.id,fresh:false};
const purpose={what:`publish the check run of ${(0,release .Fu)(request.sha)}`,needs:checksWrite};
const path=`${api.repo}/check-runs`;
const body={...fieldsOf(request),head_sha:request.sha,output:outputOf(request,[])};
let[fresh,searched]=[false,true];
const run=await createOnce({
find:async()=>{
if(!searched)
return find(request);
searched=false;
return[];
},
post:()=>api.attempt({...purpose,method:'POST',path,body}),
take:(reply)=>{
fresh=true;
return Promise.resolve((0,answers .qg)(purpose,checkRunSchema,(0,answers .Ju)(purpose,reply)));
},
discard:async(extra)=>{
const settled={status:'completed',conclusion:'neutral'};
await(0,answers .M9)(api,{...purpose,method:'PATCH',path:`${path}/${extra.id}`,body:settled,repeat:'safe'},anything);
},
settle:()=>api.settle(),
});
return{id:run.id,fresh};
};
const updateFields=async(api,id,request)=>{
const purpose={what:`update the check run of ${(0,release .Fu)(request.sha)}`,needs:checksWrite};
const path=`${api.repo}/check-runs/${id}`;
const body={...fieldsOf(request),output:outputOf(request,[])};
await(0,answers .M9)(api,{...purpose,method:'PATCH',path,body,repeat:'safe'},anything);
};
const keyOf=({sha,externalId})=>`${sha} ${externalId}`;
const publisher_checkRuns=(api,viewer)=>{
const find=findOwn(api,viewer);
const sought=new Map();
const known=new Map();
const checkRun=async(request)=>{
const key=keyOf(request);
const before=known.get(key);
const own=before===undefined
?await ownCheckRun(api,find,request,sought.get(key)??find(request))
:{id:before.id,fresh:false};
if(!own.fresh)
await updateFields(api,own.id,request);
const wanted=request.annotations.length>0;
const annotated=before?.annotated??(wanted&& !own.fresh&&(await countOn(api,own.id))>0);
known.set(key,{id:own.id,annotated:annotated||wanted});
if(wanted&& !annotated)
await sendAnnotations(api,own.id,request);
};
return{
checkRun,
findCheckRun:async(request)=>{
const found=find(request);
sought.set(keyOf(request),found);
await found;
},
};
};
const commitStatus=(api)=>async(request)=>{
const ask={
what:`set the status ${request.context} of ${(0,release .Fu)(request.sha)}`,
needs:'statuses: write',
path:`${api.repo}/statuses/${encodeURIComponent(request.sha)}`,
};
const{context,state,url}=request;
const body={context,state,description:(0,verdict .qS)(request.description),target_url:url};
await(0,answers .M9)(api,{...ask,method:'POST',body,repeat:'safe'},anything);
};
const checkPublisher=(api,viewer)=>({
...publisher_checkRuns(api,viewer),
commitStatus:commitStatus(api),
comment:(request)=>putComment(api,viewer,{
issue:request.pull,
key:request.marker,
body:request.body,
needs:'pull-requests: write',
}),
});
;
// CONCATENATED MODULE: ./src/adapters/github/permission-test.js
const nothing='0'.repeat(40);
const impossible=(permission,{branch,workflow})=>{
switch(permission){
case'contents':
return{path:'/git/refs',body:{ref:`refs/heads/${branch}`,sha:nothing}};
case'deployments':
return{path:'/deployments',body:{ref:nothing,auto_merge:false,required_contexts:[]}};
case'pull-requests':
return{path:'/pulls',body:{title:'none',head:branch,base:branch}};
case'issues':
return{path:'/issues',body:{title:''}};
case'actions':{
const path=`/actions/workflows/${encodeURIComponent(workflow??'')}/dispatches`;
return{path,body:{ref:`refs/heads/${nothing}`}};
}
}
};
const permissionTester=(api)=>({
mayWrite:async(permission,where)=>{
const{path,body}=impossible(permission,where);
const tried=api.ask({
what:`learn whether the token holds ${permission}: write`,
needs:`${permission}: write`,
method:'POST',
path:`${api.repo}${path}`,
body,
repeat:'safe',
});
return(await(0,errors .pz)(tried)).ok;
},
});
;
// CONCATENATED MODULE: ./src/adapters/github/pulls.js
const pullsRead='pull-requests: read';
const mostFiles=3000;
const user=schemas .Ikc({login:schemas .YjP(),type:schemas .YjP().optional()}).nullish();
const side=schemas .Ikc({sha:schemas .YjP(),ref:schemas .YjP(),repo:schemas .Ikc({id:schemas .aig()}).nullish()});
const pullSchema=schemas .Ikc({
number:schemas .aig(),
title:schemas .YjP(),
state:schemas .k5n(['open','closed']),
merged_at:schemas .YjP().nullish(),
merge_commit_sha:schemas .YjP().nullish(),
head:side,
base:side,
user,
html_url:schemas .YjP(),
body:schemas .YjP().nullish(),
})
.transform((raw)=>{
const merged=typeof raw.merged_at==='string';
return{
number:raw.number,
title:raw.title,
state:raw.state,
merged,
mergeCommit:merged?(raw.merge_commit_sha??null):null,
head:raw.head.sha,
headRef:raw.head.ref,
headRepositoryId:raw.head.repo?.id??null,
base:raw.base.sha,
baseRef:raw.base.ref,
author:raw.user?.login??null,
authorIsBot:raw.user?.type==='Bot',
url:raw.html_url,
body:raw.body??'',
};
});
const reviewSchema=schemas .Ikc({
id:schemas .aig(),
user,
state:schemas .k5n(['APPROVED','CHANGES_REQUESTED','COMMENTED','DISMISSED','PENDING']),
commit_id:schemas .YjP().nullish(),
submitted_at:schemas .YjP().nullish(),
})
.transform((raw)=>({
id:raw.id,
user:raw.user?.login??null,
userIsBot:raw.user?.type==='Bot',
state:raw.state,
commit:raw.commit_id??null,
submittedAt:raw.submitted_at??null,
}));
const fileSchema=schemas .Ikc({filename:schemas .YjP(),previous_filename:schemas .YjP().optional()})
.transform((raw)=>(raw.previous_filename===undefined?[raw.filename]:[raw.filename,raw.previous_filename]));
const pull=(api)=>(number)=>(0,answers .LF)(api,{what:`read pull request ${number}`,needs:pullsRead,path:`${api.repo}/pulls/${number}`},pullSchema);
const pullsOf=(api)=>async(sha)=>{
const path=`${api.repo}/commits/${encodeURIComponent(sha)}/pulls`;
const purpose={what:`list the pull requests of ${(0,release .Fu)(sha)}`,needs:pullsRead};
const pulls=await(0,pages .LD)(api,{...purpose,path,absent:[409,422]},pullSchema);
return[...new Map(pulls.map((one)=>[one.number,one])).values()];
};
const pullsFrom=(api,owner)=>async({head,base})=>{
const asked=`state=all&head=${encodeURIComponent(`${owner}:${head}`)}&base=${encodeURIComponent(base)}`;
const purpose={what:`list the pull requests from ${head}`,needs:pullsRead};
const pulls=await(0,pages .LD)(api,{...purpose,path:`${api.repo}/pulls?${asked}`},pullSchema);
const own=pulls.filter((pull)=>pull.headRef===head&&pull.baseRef===base);
return own.toSorted((one,other)=>other.number-one.number);
};
const pullFiles=(api)=>async(number)=>{
const purpose={what:`list the files of pull request ${number}`,needs:pullsRead};
const files=await(0,pages .LD)(api,{...purpose,path:`${api.repo}/pulls/${number}/files`},fileSchema);
if(files.length>=mostFiles)
throw(0,refusal ._P)(purpose,`it ends at ${mostFiles} files, and there may be more`);
return[...new Set(files.flat())];
};
const reviews=(api)=>async(number)=>{
const purpose={what:`list the reviews of pull request ${number}`,needs:pullsRead};
return(0,pages .dM)(await(0,pages .LD)(api,{...purpose,path:`${api.repo}/pulls/${number}/reviews`},reviewSchema));
};
const pullReader=(api,owner)=>({
pull:pull(api),
pullsOf:pullsOf(api),
pullsFrom:pullsFrom(api,owner),
pullFiles:pullFiles(api),
reviews:reviews(api),
});
;
// CONCATENATED MODULE: ./src/adapters/github/pull-writer.js
const pull_writer_needs='pull-requests: write';
const errorsSchema=schemas .Ikc({errors:schemas .YOg(schemas .Ikc({message:schemas .YjP().optional()}))});
const alreadyOpen=(data)=>{
const errors=errorsSchema.safeParse(data);
const words=[(0,retry .Z9)(data),...(errors.success?errors.data.errors.map((error)=>error.message??''):[])];
return words.some((text)=> /pull request already exists/i.test(text));
};
const pull_writer_nodeSchema=schemas .Ikc({node_id:schemas .YjP()});
const autoMerge='mutation($input: EnablePullRequestAutoMergeInput!) { enablePullRequestAutoMerge(input: $input) { clientMutationId } }';
const mergeWhenReady=(api)=>async(number)=>{
const purpose={what:`let pull request #${number} merge itself`,needs:pull_writer_needs};
const pull=await(0,answers .LF)(api,{...purpose,path:`${api.repo}/pulls/${number}`},pull_writer_nodeSchema);
const pullRequestId=(0,answers .qg)(purpose,pull_writer_nodeSchema,pull).node_id;
let why='';
for(const mergeMethod of['MERGE','SQUASH']){
const variables={input:{pullRequestId,mergeMethod}};
const answer=await(0,graphql .jQ)(api,{...purpose,query:autoMerge,variables,repeat:'safe'});
if(answer.outcome==='data')
return{enabled:true};
if(answer.outcome==='lost')
throw answer.error;
why=answer.message;
if(!/merge commits are not allowed|merge method/i.test(why))
break;
}
return{enabled:false,why};
};
const change=async(api,purpose,method,path,body)=>{
await(0,answers .M9)(api,{...purpose,method,path:`${api.repo}${path}`,body:{...body},repeat:'safe'},anything);
};
const pullWriter=(api,owner)=>({
openPull:async({labels,...request})=>{
const purpose={what:`open a pull request from ${request.head} to ${request.base}`,needs:pull_writer_needs};
const head=encodeURIComponent(`${owner}:${request.head}`);
const path=`${api.repo}/pulls?state=open&head=${head}&base=${encodeURIComponent(request.base)}`;
const numbered=(pull)=>({id:pull.number,pull});
const find=async()=>{
const open=await(0,pages .LD)(api,{what:'list the open pull requests',needs:pull_writer_needs,path},pullSchema);
return open.filter((pull)=>pull.headRef===request.head&&pull.baseRef===request.base).map(numbered);
};
const body={...request};
const{pull}=await createOnce({
find,
post:()=>api.attempt({...purpose,method:'POST',path:`${api.repo}/pulls`,body}),
take:async(reply)=>{
const[existing]=reply.status===422&&alreadyOpen(reply.data)?await find():[];
return existing??numbered((0,answers .qg)(purpose,pullSchema,(0,answers .Ju)(purpose,reply)));
},
discard:()=>Promise.resolve(),
settle:()=>api.settle(),
});
if(labels.length>0){
const asked={what:`label pull request #${pull.number}`,needs:pull_writer_needs};
await change(api,asked,'POST',`/issues/${pull.number}/labels`,{labels});
}
return pull;
},
updatePull:({number,...values})=>change(api,{what:`update pull request #${number}`,needs:pull_writer_needs},'PATCH',`/pulls/${number}`,values),
mergeWhenReady:mergeWhenReady(api),
});
;
// CONCATENATED MODULE: ./src/adapters/github/push-rule.js
const push_rule_field=`ref(qualifiedName: $ref) {
  refUpdateRule { viewerCanPush requiresSignatures requiredApprovingReviewCount requiredStatusCheckContexts }
}`;
const rule=schemas .Ikc({
viewerCanPush:schemas .zMY(),
requiresSignatures:schemas .zMY(),
requiredApprovingReviewCount:schemas .aig().nullable(),
requiredStatusCheckContexts:schemas .YOg(schemas .YjP().nullable()).nullable(),
});
const push_rule_answer=schemas .Ikc({refUpdateRule:rule.nullable()}).nullable();
const pushRuleReader=(ask)=>({
pushRule:async(branch)=>{
const purpose={what:`read the protection of the branch ${branch}`,needs:'contents: read'};
const variables={ref:{type:'String!',value:`refs/heads/${branch}`}};
const found=await ask({...purpose,of:'repository',field:push_rule_field,variables},push_rule_answer);
const known=found?.refUpdateRule??null;
if(known===null)
return null;
return{
mayPush:known.viewerCanPush,
signaturesRequired:known.requiresSignatures,
approvals:known.requiredApprovingReviewCount??0,
checks:(known.requiredStatusCheckContexts??[]).flatMap((context)=>context??[]),
};
},
});
;
// CONCATENATED MODULE: ./src/adapters/github/runs.js
const actionsRead='actions: read';
const runSchema=schemas .Ikc({
id:schemas .aig(),
run_attempt:schemas .aig().optional(),
name:schemas .YjP().nullish(),
path:schemas .YjP(),
event:schemas .YjP(),
status:schemas .YjP().nullable(),
conclusion:schemas .YjP().nullable(),
head_sha:schemas .YjP(),
head_branch:schemas .YjP().nullable(),
check_suite_id:schemas .aig().nullish(),
actor:schemas .Ikc({login:schemas .YjP()}).nullish(),
created_at:schemas .YjP(),
html_url:schemas .YjP(),
})
.transform((raw)=>({
id:raw.id,
attempt:raw.run_attempt??1,
name:raw.name??null,
path:raw.path.split('@')[0]??raw.path,
event:raw.event,
status:raw.status,
conclusion:raw.conclusion,
headSha:raw.head_sha,
headBranch:raw.head_branch,
suiteId:raw.check_suite_id??null,
actor:raw.actor?.login??null,
createdAt:raw.created_at,
url:raw.html_url,
}));
const jobSchema=schemas .Ikc({
id:schemas .aig(),
run_attempt:schemas .aig().optional(),
name:schemas .YjP(),
runner_name:schemas .YjP().nullish(),
started_at:schemas .YjP(),
completed_at:schemas .YjP().nullish(),
})
.transform((raw)=>({
id:raw.id,
attempt:raw.run_attempt??1,
name:raw.name,
runner:raw.runner_name??null,
startedAt:raw.started_at,
completedAt:raw.completed_at??null,
}));
const approvalSchema=schemas .Ikc({
user:schemas .Ikc({login:schemas .YjP()}),
state:schemas .k5n(['approved','rejected','pending']),
environments:schemas .YOg(schemas .Ikc({name:schemas .YjP().optional()})),
})
.transform((raw)=>({
user:raw.user.login,
state:raw.state,
environments:raw.environments.flatMap((environment)=>environment.name??[]),
}));
const workflowRun=(api)=>(id)=>(0,answers .LF)(api,{what:`read the workflow run ${id}`,needs:actionsRead,path:`${api.repo}/actions/runs/${id}`},runSchema);
const jobsOfRun=(api)=>(id)=>{
const path=`${api.repo}/actions/runs/${id}/jobs?filter=all`;
return(0,pages .oD)(api,{what:`list the jobs of the run ${id}`,needs:actionsRead,path},'jobs',jobSchema);
};
const workflowRuns=(api)=>async(sha)=>{
const path=`${api.repo}/actions/runs?head_sha=${encodeURIComponent(sha)}`;
const listing={what:`list the workflow runs of ${(0,release .Fu)(sha)}`,needs:actionsRead,path};
return(0,pages .ll)(await(0,pages .oD)(api,listing,'workflow_runs',runSchema));
};
const waitingSchema=schemas .YOg(schemas .Ikc({
environment:schemas .Ikc({name:schemas .YjP().optional()}),
reviewers:schemas .YOg(schemas .Ikc({reviewer:schemas .Ikc({login:schemas .YjP().optional(),name:schemas .YjP().nullish()}).optional()})),
}));
const waitingRuns=(api)=>async(environment)=>{
const listing={
what:'list the runs that wait for approval',
needs:actionsRead,
path:`${api.repo}/actions/runs?status=waiting`,
};
const runs=(0,pages .ll)(await(0,pages .oD)(api,listing,'workflow_runs',runSchema));
const found=runs.map(async({id,url,headSha:sha,createdAt})=>{
const path=`${api.repo}/actions/runs/${id}/pending_deployments`;
const purpose={what:`read what the run ${id} waits for`,needs:actionsRead};
const pending=(await(0,answers .LF)(api,{...purpose,path},waitingSchema))??[];
const here=pending.filter((one)=>one.environment.name?.toLowerCase()===environment.toLowerCase());
const reviewers=here.flatMap((one)=>one.reviewers.flatMap(({reviewer})=>reviewer?.login??reviewer?.name??[]));
return here.length===0?[]:[{id,url,sha,createdAt,reviewers}];
});
return(await Promise.all(found)).flat();
};
const runApprovals=(api)=>async(run)=>{
const path=`${api.repo}/actions/runs/${run}/approvals`;
const purpose={what:`read who approved the run ${run}`,needs:actionsRead};
return(await(0,answers .LF)(api,{...purpose,path},schemas .YOg(approvalSchema)))??[];
};
const runReader=(api)=>({
workflowRun:workflowRun(api),
jobsOfRun:jobsOfRun(api),
workflowRuns:workflowRuns(api),
waitingRuns:waitingRuns(api),
runApprovals:runApprovals(api),
});
;
// CONCATENATED MODULE: ./src/adapters/github/parts.js
const openParts=(request)=>{
const{api,ask,viewer,owner,run}=request;
return{
reader:{
...(0,commits .F)(api),
...refReader(api,ask),
...authorReader(ask),
...checkReader(api),
...runReader(api),
...pullReader(api,owner),
...deploymentReader(api),
...lockReader(api,(0,files .T)(api)),
...issueReader(api),
...alertReader(api),
...pushRuleReader(ask),
...environmentGuardReader(api),
},
writer:{
...checkPublisher(api,viewer),
...deploymentWriter(api,viewer),
...lockWriter(api),
...incidentWriter(api,viewer,run),
...pullWriter(api,owner),
...commitWriter(api),
...permissionTester(api),
...workflowStarter(api,viewer),
},
};
};
}),
43778:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
D2:()=>(withinSegment),
D8:()=>(anything),
eu:()=>(literal),
kt:()=>(matchesGlob),
mF:()=>(anyFolders)
});
const one=(matches)=>({matches,times:'once'});
const literal=(letter)=>one((each)=>each===letter);
const withinSegment={matches:(letter)=>letter!=='/',times:'any'};
const anything={matches:()=>true,times:'any'};
const anyFolders=[{...anything,optionalPair:true},literal('/')];
const matchesGlob=(glob,text)=>{
const seen=new Int32Array(glob.length+2).fill(-1);
const entered=new Int32Array(glob.length+2).fill(-1);
const enter=(places,from,letter)=>{
for(let at=from;at<=glob.length;at+=1){
const part=glob[at];
if(part?.optionalPair===true&&entered[at]!==letter){
entered[at]=letter;
enter(places,at+2,letter);
}
if(seen[at]===letter)
return;
seen[at]=letter;
places.push(at);
if(part===undefined||part.times==='once')
return;
}
};
const stay=(places,at,letter)=>{
if(seen[at]!==letter)
places.push(at);
seen[at]=letter;
enter(places,at+1,letter);
};
let reached=[];
enter(reached,0,0);
let count=0;
for(const letter of text){
count+=1;
const next=[];
for(const at of reached){
const part=glob[at];
if(part?.matches(letter)!==true)
continue;
if(part.times==='any')
stay(next,at,count);
else
enter(next,at+1,count);
}
if(next.length===0)
return false;
reached=next;
}
return seen[glob.length]===count;
};
}),
7473:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
O1:()=>(isSamePlace),
qQ:()=>(placeOfKey),
r4:()=>(placeKey),
tF:()=>(slugOf)
});
var _text_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(26639);
const slugOf=(service)=>(0,_text_js__WEBPACK_IMPORTED_MODULE_0__ .Mx)(service
.normalize('NFKC')
.toLowerCase()
.replace(/[^\p{L}\p{N}.]+/gu,'-')
.replace(/^[-.]+/,''),'-.')||'service';
const segment=(text)=>text.replace(/[%/]/g,(sign)=>encodeURIComponent(sign));
const fromSegment=(text)=>text.replace(/%2f|%25/gi,(code)=>decodeURIComponent(code));
const placeKey=({service,environment})=>`${slugOf(service)}/${segment(environment)}`;
const placeOfKey=(key)=>{
const[service='',environment='',...rest]=key.split('/');
return service===''||environment===''||rest.length>0
?null
:{service,environment:fromSegment(environment)};
};
const isSamePlace=(one,other)=>slugOf(one.service)===slugOf(other.service)&&one.environment.toLowerCase()===other.environment.toLowerCase();
}),
32691:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
Am:()=>(releaseBranches),
Au:()=>(namedBranch),
E4:()=>(versionOf),
HB:()=>(chooseEnvironment),
KK:()=>(onBranches),
Q5:()=>(isFromAnywhere),
S9:()=>(isReleaseBranch),
Tp:()=>(isMovingTag),
W0:()=>(branchOf),
cO:()=>(tagOf),
mw:()=>(globMatches),
ny:()=>(takes),
tr:()=>(versionUnder)
});
var semver__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(54978);
var _glob_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(43778);
const oneInSegment={..._glob_js__WEBPACK_IMPORTED_MODULE_1__ .D2,times:'once'};
const globMatches=(glob,text)=>{
const parts=Array.from(glob.matchAll(/\*\*|[\s\S]/gu),([part])=>part==='**'?_glob_js__WEBPACK_IMPORTED_MODULE_1__ .D8:part==='*'?_glob_js__WEBPACK_IMPORTED_MODULE_1__ .D2:part==='?'?oneInSegment:(0,_glob_js__WEBPACK_IMPORTED_MODULE_1__ .eu)(part));
return(0,_glob_js__WEBPACK_IMPORTED_MODULE_1__ .kt)(parts,text);
};
const tagOf=(ref)=>(ref.startsWith('refs/tags/')?ref.slice(10):null);
const branchOf=(ref)=>(ref.startsWith('refs/heads/')?ref.slice(11):null);
const prefixOf=(glob)=>glob.split(/[*?]/)[0]??'';
const versionOf=(ref)=>{
const tag=tagOf(ref);
if(tag===null)
return null;
const parsed=semver__WEBPACK_IMPORTED_MODULE_0__.parse(tag.replace(/^v/,''));
return parsed===null?null:parsed.raw;
};
const versionUnder=({tag:glob},ref)=>{
const tag=tagOf(ref);
if(tag===null)
return null;
const prefix=prefixOf(glob??'').replace(/[\d.]{1,100}$/,'');
const own=tag.startsWith(prefix)?versionOf(`refs/tags/${tag.slice(prefix.length)}`):null;
return own??versionOf(ref);
};
const isPrerelease=(version)=>version!==null&&semver__WEBPACK_IMPORTED_MODULE_0__.prerelease(version)!==null;
const onBranches=({onBranch})=>onBranch===null?[]:typeof onBranch==='string'?[onBranch]:onBranch;
const describeRule=(rule)=>rule.branch!==null
?`branch ${rule.branch}`
:`tags ${rule.tag??''}${rule.prerelease?'':' without prereleases'}${rule.onBranch===null?'':` on ${onBranches(rule).join(' or ')}`}`;
const branchRules=(promote)=>promote.branch===null?onBranches(promote):[promote.branch];
const isFromAnywhere=(promote)=>branchRules(promote).length===0;
const isReleaseBranch=(promote,branch,otherwise)=>releaseBranches(promote,otherwise).some((rule)=>globMatches(rule,branch));
const releaseBranches=(promote,otherwise)=>{
const rules=branchRules(promote);
return rules.length>0||otherwise===null?rules:[otherwise];
};
const namedBranch=({promote})=>branchRules(promote).find((rule)=> !/[*?]/.test(rule))??null;
const isMovingTag=(promote,ref)=> !promote.semver&&tagOf(ref)!==null&&versionUnder(promote,ref)===null;
const takes=(environment,release)=>{
const{promote}=environment;
const[tag,branch]=[tagOf(release.ref),branchOf(release.ref)];
const refuse=(why)=>({
code:'not-promotable',
message:`${environment.name} takes ${describeRule(promote)}; ${why}.`,
remedy:`Deploy a ref that 'environments.${environment.name}.promote' takes, or change that rule in the runbook.`,
});
if(promote.branch!==null){
return branch!==null&&globMatches(promote.branch,branch)?null:refuse(`${release.ref} is not that branch`);
}
if(tag===null)
return refuse(`${release.ref} is not a tag`);
if(promote.tag===null|| !globMatches(promote.tag,tag))
return refuse(`tag ${tag} does not match`);
const version=versionUnder(promote,release.ref);
if(version===null){
if(promote.semver)
return refuse(`tag ${tag} is not a semantic version, and the rule does not say 'semver: false'`);
return promote.prerelease
?null
:refuse(`tag ${tag} is not a semantic version, so nobody can tell whether it is a prerelease`);
}
return promote.prerelease|| !isPrerelease(version)?null:refuse(`${version} is a prerelease`);
};
const nearestRule=(environments,release)=>{
const tag=tagOf(release.ref);
if(tag===null)
return null;
const byTag=environments.flatMap((environment)=>{
const glob=environment.promote.tag;
return glob===null?[]:[{environment,glob}];
});
const near=byTag.find(({glob})=>globMatches(glob,tag))??
byTag.find(({glob})=>prefixOf(glob)!==''&&tag.includes(prefixOf(glob)))??
byTag[0];
return near===undefined?null:takes(near.environment,release);
};
const noneTakes=(release,environments,names)=>({
outcome:'none',
nearest:nearestRule(environments,release),
refusal:{
code:'no-environment',
message:`No environment takes ${release.ref}: nothing to do.`,
remedy:`If it should be deployed, let a 'promote' rule of ${names} take it.`,
},
});
const chooseEnvironment=(request)=>{
const{release,environments,asked,verified}=request;
const names=environments.map((environment)=>environment.name).join(', ');
if(asked!==null){
const environment=environments.find((candidate)=>candidate.name.toLowerCase()===asked.toLowerCase());
if(environment===undefined){
const refusal={
code:'bad-input',
message:`There is no environment '${asked}' in the runbook.`,
remedy:`Use one of: ${names}.`,
};
return{outcome:'refused',environment:null,refusal};
}
const refusal=takes(environment,release);
if(refusal!==null)
return{outcome:'refused',environment,refusal};
return{outcome:'chosen',environment,verifiedAlready:verified.has(environment.name)};
}
const takers=environments.filter((environment)=>takes(environment,release)===null);
const next=takers.find((environment)=> !verified.has(environment.name));
const chosen=next??takers.at(-1);
if(chosen!==undefined)
return{outcome:'chosen',environment:chosen,verifiedAlready:next===undefined};
return noneTakes(release,environments,names);
};
}),
54214:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
DY:()=>(rollbackCandidates),
Gm:()=>(isRolledBack),
H$:()=>(liveEntry),
M$:()=>(recordsOf),
M1:()=>(unfinished),
MU:()=>(isOurs),
Q5:()=>(withoutBot),
U3:()=>(verifiedAt),
UB:()=>(movedTag),
YE:()=>(liveSuccesses),
dJ:()=>(failuresOf),
gd:()=>(hasStarted),
p4:()=>(isVerified),
qm:()=>(isVerifiedAt)
});
var _core_place_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(7473);
var _event_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(4970);
const recordsOf=(history)=>history.records??history.entries.map(({deployment})=>deployment);
const isOurs=(deployment,place,viewer)=>deployment.payload!==null&&
deployment.payload.sha===deployment.sha&&
(0,_core_place_js__WEBPACK_IMPORTED_MODULE_1__ .O1)({service:deployment.payload.service,environment:deployment.environment},place)&&
withoutBot(deployment.creator??'')===viewer;
const withoutBot=(login)=>login.replace(/\[bot\]$/,'');
const isVerified=(entry)=>{
const verified=entry.statuses.findIndex((status)=>(0,_event_js__WEBPACK_IMPORTED_MODULE_0__ .FA)('verified',status));
const broken=entry.statuses.findIndex((status)=>status.state==='failure'||status.state==='error');
return verified!== -1&&(broken=== -1||verified<broken);
};
const verifiedAt=({statuses})=>statuses.find((status)=>(0,_event_js__WEBPACK_IMPORTED_MODULE_0__ .FA)('verified',status))?.createdAt??null;
const isRolledBack=({statuses})=>statuses.some((status)=>(0,_event_js__WEBPACK_IMPORTED_MODULE_0__ .FA)('rolled-back',status));
const failuresOf=({statuses})=>statuses
.flatMap((status)=>{
if(status.state!=='failure'&&status.state!=='error')
return[];
const event=(0,_event_js__WEBPACK_IMPORTED_MODULE_0__ .H5)(status);
return event?.event==='rolled-back'||event?.event==='shadow'
?[]
:[{at:status.createdAt,text:event?.event==='failed'?event.text:status.description}];
})
.toReversed();
const hasStarted=(entry)=>entry.statuses.some((status)=>['in_progress','success','failure'].includes(status.state));
const liveEntry=(history)=>history.entries.find(hasStarted)??null;
const unfinished=(history)=>history.entries.filter((entry)=>{
const newest=entry.statuses[0]?.state??'queued';
return newest==='queued'||newest==='pending'||newest==='in_progress';
});
const liveSuccesses=(history)=>history.entries.filter((entry)=>entry.statuses[0]?.state==='success');
const isVerifiedAt=(history,sha)=>{
const newest=history.entries.find((entry)=>entry.deployment.sha===sha&&hasStarted(entry));
return newest!==undefined&&isVerified(newest);
};
const movedTag=(histories,release)=>{
if(!release.ref.startsWith('refs/tags/'))
return null;
for(const history of histories){
const before=recordsOf(history).find(({payload})=>payload.ref===release.ref);
if(before===undefined)
continue;
const{sha}=before.payload;
if(sha!==release.sha)
return{environment:history.place.environment,sha};
}
return null;
};
const rollbackCandidates=(facts)=>{
const seen=new Set();
const candidates=[];
for(const entry of facts.history.entries){
const{sha,tree,ref}=entry.deployment.payload;
if(!isVerified(entry)||seen.has(tree))
continue;
seen.add(tree);
const refusedBecause=sha===facts.bad||tree===facts.badTree
?'it is the release to get away from'
:facts.movedRefs.has(ref)
?`${ref} no longer names the commit that was verified`
:null;
candidates.push({entry,refusedBecause});
}
return candidates;
};
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
29528:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
D:()=>(decodePayload),
Zd:()=>(holdKey),
ar:()=>(adoptionText),
k8:()=>(adoptedPayload),
sR:()=>(isAdoptedElsewhere),
v3:()=>(deploymentKey)
});
var zod__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(35943);
var _core_digest_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(88700);
var _core_place_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(7473);
var _core_promotion_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(32691);
var _core_release_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(78835);
const count=zod__WEBPACK_IMPORTED_MODULE_2__ .aig().int().nonnegative();
const payloadSchema=zod__WEBPACK_IMPORTED_MODULE_2__ .Ikc({
runbook:zod__WEBPACK_IMPORTED_MODULE_2__ .euz(2),
kind:zod__WEBPACK_IMPORTED_MODULE_2__ .k5n(['deploy','rollback']),
service:zod__WEBPACK_IMPORTED_MODULE_2__ .YjP().min(1),
version:zod__WEBPACK_IMPORTED_MODULE_2__ .YjP().nullable(),
ref:zod__WEBPACK_IMPORTED_MODULE_2__ .YjP(),
tagObject:zod__WEBPACK_IMPORTED_MODULE_2__ .YjP(),
sha:zod__WEBPACK_IMPORTED_MODULE_2__ .YjP(),
tree:zod__WEBPACK_IMPORTED_MODULE_2__ .YjP(),
run:count,
attempt:count,
job:zod__WEBPACK_IMPORTED_MODULE_2__ .yqP(zod__WEBPACK_IMPORTED_MODULE_2__ .YjP()),
artifact:zod__WEBPACK_IMPORTED_MODULE_2__ .YjP().nullable(),
previous:zod__WEBPACK_IMPORTED_MODULE_2__ .YjP().nullable(),
key:zod__WEBPACK_IMPORTED_MODULE_2__ .YjP().min(1),
policy:zod__WEBPACK_IMPORTED_MODULE_2__ .YjP().nullable(),
from:zod__WEBPACK_IMPORTED_MODULE_2__ .yqP(zod__WEBPACK_IMPORTED_MODULE_2__ .YjP()),
to:zod__WEBPACK_IMPORTED_MODULE_2__ .yqP(zod__WEBPACK_IMPORTED_MODULE_2__ .YjP()),
force:zod__WEBPACK_IMPORTED_MODULE_2__ .yqP(zod__WEBPACK_IMPORTED_MODULE_2__ .YjP()),
sig:zod__WEBPACK_IMPORTED_MODULE_2__ .yqP(zod__WEBPACK_IMPORTED_MODULE_2__ .YjP()),
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
const decodePayload=(raw)=>{
const once=typeof raw==='string'?fromJson(raw):raw;
const twice=typeof once==='string'?fromJson(once):once;
const parsed=payloadSchema.safeParse(twice);
return parsed.success?parsed.data:null;
};
const deploymentKey=(intent)=>[intent.kind,(0,_core_place_js__WEBPACK_IMPORTED_MODULE_3__ .r4)(intent.place),intent.sha,`${intent.run}.${intent.attempt}`].join(':');
const holdKey=(place,bad)=>['hold',(0,_core_place_js__WEBPACK_IMPORTED_MODULE_3__ .r4)(place),bad].join(':');
const nothing='-';
const short=16;
const placeDigest=(place)=>(0,_core_digest_js__WEBPACK_IMPORTED_MODULE_0__ .br)((0,_core_place_js__WEBPACK_IMPORTED_MODULE_3__ .r4)(place).toLowerCase(),short);
const adoptionText=({place,payload,})=>[
payload.kind,
payload.ref.startsWith('refs/tags/')?'tag':'branch',
`${payload.run}.${payload.attempt}`,
payload.tagObject,
placeDigest(place),
payload.policy?.slice(0,short)??nothing,
nothing,
].join(' ');
const form= /^(deploy|rollback) (tag|branch) (\d{1,15})\.(\d{1,5}) ([0-9a-f]{40,64}) ([0-9a-f]{16}) (\S{1,16}) (\S{1,22})$/;
const adoptedPayload=(place,deployment,text)=>{
const[whole,kind,type,run,attempt,tagObject='',at,policy=nothing]=form.exec(text)??[];
if(whole===undefined|| !(0,_core_release_js__WEBPACK_IMPORTED_MODULE_4__ .Wf)(tagObject)||at!==placeDigest(place))
return null;
const ref=`refs/${type==='tag'?'tags':'heads'}/${deployment.ref.replace(/^refs\/(?:tags|heads)\//,'')}`;
return{
runbook:2,
kind:kind==='rollback'?'rollback':'deploy',
service:place.service,
version:(0,_core_promotion_js__WEBPACK_IMPORTED_MODULE_1__ .E4)(ref),
ref,
tagObject,
sha:deployment.sha,
run:Number(run),
attempt:Number(attempt),
artifact:null,
previous:null,
key:`adopted:${deployment.id}`,
policy:policy===nothing?null:policy,
};
};
const isAdoptedElsewhere=(event,deployment,place)=>event?.event==='adopted'&&form.test(event.text)&&adoptedPayload(place,deployment,event.text)===null;
}),
31443:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
MI:()=>(isOwnContext),
N_:()=>(releaseContext),
O6:()=>(boundText),
P8:()=>(sbomPublications),
Ql:()=>(commentMarker),
Ru:()=>(checkRunOf),
Ry:()=>(pullContext),
W_:()=>(readBoundText),
aE:()=>(isContext),
b5:()=>(sbomStatement),
cl:()=>(runOfUrl),
qS:()=>(statusText),
r7:()=>(statementContext),
sJ:()=>(isOwnName)
});
var _core_place_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(7473);
var _history_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(54214);
var _core_text_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(26639);
var _event_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(4970);
const root='runbook';
const pullContext=(service)=>`${root}/${(0,_core_place_js__WEBPACK_IMPORTED_MODULE_2__ .tF)(service)}`;
const releaseContext=(place)=>`${root}/${(0,_core_place_js__WEBPACK_IMPORTED_MODULE_2__ .r4)(place)}`;
const statementContext=(place,check)=>`${releaseContext(place)}/${check}`;
const isOwnContext=(text)=>text.toLowerCase().startsWith(`${root}/`);
const isOwnName=(name)=> /^Runbook \(.*\)$/.test(name);
const isContext=(status,context)=>status.context.toLowerCase()===context.toLowerCase();
const statementPlace=(context,check)=>{
const[first,service='',environment='',last,...rest]=context.split('/');
return first===root&&last===check&&rest.length===0?(0,_core_place_js__WEBPACK_IMPORTED_MODULE_2__ .qQ)(`${service}/${environment}`):null;
};
const statusText=(text)=>(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__ .Jj)((0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__ .TN)(text),_event_js__WEBPACK_IMPORTED_MODULE_1__ .LP);
const untilText=(until)=>`${new Date(until).toISOString().slice(0,16)}Z`;
const binding= /(?:^| )\[policy ([0-9a-f]{16}) until (\d{4}-\d\d-\d\dT\d\d:\d\dZ)\]$/;
const boundText=(text,{policy,until})=>{
const end=`[policy ${policy} until ${untilText(until)}]`;
return`${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__ .Jj)((0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__ .TN)(text),_event_js__WEBPACK_IMPORTED_MODULE_1__ .LP-end.length-1)} ${end}`.trim();
};
const readBoundText=(description)=>{
const[whole,policy='',until='']=binding.exec(description)??[];
return whole===undefined
?{text:description,bound:null}
:{text:description.slice(0,-whole.length),bound:{policy,until}};
};
const runOfUrl=(url)=>{
const id= /\/actions\/runs\/(\d{1,15})(?:[/?#]|$)/.exec(url??'')?.[1];
return id===undefined?null:Number(id);
};
const checkRunOf=(place)=>({
name:`Runbook (${(0,_core_place_js__WEBPACK_IMPORTED_MODULE_2__ .r4)(place)})`,
externalId:releaseContext(place),
});
const commentMarker=(place)=>`<!-- runbook-gates preflight ${encodeURIComponent((0,_core_place_js__WEBPACK_IMPORTED_MODULE_2__ .r4)(place))} -->`;
const published= /^difference ([0-9a-f]{40}) of ([0-9a-f]{40})(?:$|: )/;
const sbomStatement=({difference,components},counted)=>statusText(`difference ${difference} of ${components}: ${counted}`);
const sbomPublications=(statuses,{service,viewer})=>statuses.flatMap((status)=>{
if(status.creator===null||(0,_history_js__WEBPACK_IMPORTED_MODULE_0__ .Q5)(status.creator)!==(0,_history_js__WEBPACK_IMPORTED_MODULE_0__ .Q5)(viewer))
return[];
const place=statementPlace(status.context,'sbom');
const[,difference,components]=published.exec(status.description??'')??[];
if(place===null||difference===undefined||components===undefined)
return[];
const{environment}=place;
return(0,_core_place_js__WEBPACK_IMPORTED_MODULE_2__ .O1)(place,{service,environment})
?[{environment,difference,components,at:status.createdAt}]
:[];
});
})
};
