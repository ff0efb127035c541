export const id=2427;
export const ids=[2427];
export const modules={
82435:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
JK:()=>(badOf),
Ox:()=>(chooseReturn),
a:()=>(refOfRelease),
bB:()=>(pointOfNoReturn),
pb:()=>(servesAlready)
});
var _records_decide_artifact_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(21238);
var _records_decide_history_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(54214);
var _core_text_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(26639);
var _words_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(19580);
const badOf=(history,named,to=null)=>{
if(named!==null){
const{sha}=named;
if(named.isTag)
return{sha,extent:'release',why:`tag ${named.name} was named`,isNamed:true};
const release=history.entries.find(({deployment})=>deployment.payload.sha===sha);
return release===undefined
?{sha,extent:'commit',why:'this commit was named, so it alone is undone',isNamed:true}
:{
sha,
extent:'release',
why:`it was named, the release of deployment ${release.deployment.id}`,
isNamed:true,
};
}
const live=(0,_records_decide_history_js__WEBPACK_IMPORTED_MODULE_1__ .H$)(history);
if(live===null)
return null;
const{kind,from,sha}=live.deployment.payload;
if(kind==='rollback'&&from!==undefined&&(to===null||to.sha===sha)){
return{sha:from,extent:'release',why:`deployment ${live.deployment.id} rolled it back before`};
}
return{sha,extent:'release',why:`it is live (deployment ${live.deployment.id})`};
};
const refOfRelease=(history,{sha})=>history.entries.find(({deployment})=>deployment.payload.sha===sha)?.deployment.payload.ref??null;
const artifactOf=(entry)=>(0,_records_decide_artifact_js__WEBPACK_IMPORTED_MODULE_0__ .no)(entry.statuses)??entry.deployment.payload.artifact;
const returnTo=(entry,why)=>{
const{sha,ref,version,tree,tagObject}=entry.deployment.payload;
return{
release:{sha,ref,version},
tree,
tagObject,
artifact:artifactOf(entry),
deployment:entry.deployment.id,
why,
};
};
const nameOfEntry=({deployment:{payload}})=>(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__ .qg)(payload);
const nowhere=(environment,message,remedy)=>({
code:'nothing-to-return-to',
message:`Nothing was changed in ${environment}: ${message}`,
remedy,
});
const listed=(candidates)=>candidates.map(({entry,refusedBecause})=>`${nameOfEntry(entry)}: ${refusedBecause??'usable'}`).join('; ');
const chooseReturn=(facts)=>{
const{environment,to,candidates,force=null}=facts;
const usable=candidates.filter((candidate)=>candidate.refusedBecause===null);
if(to!==null){
const asked=candidates.find(({entry})=>entry.deployment.payload.sha===to.sha);
if(asked===undefined){
return nowhere(environment,`${to.name} was never verified there, and only a verified release is returned to.`,usable.length===0
?'No verified release is left; deploy a good commit forward.'
:_words_js__WEBPACK_IMPORTED_MODULE_2__ .iF(usable.map(({entry})=>nameOfEntry(entry)).join(', ')));
}
const{refusedBecause,liftedByForce}=asked;
const named=`named as ${to.name}, verified by deployment ${asked.entry.deployment.id}`;
if(refusedBecause===null)
return returnTo(asked.entry,named);
if(liftedByForce===true&&force!==null)
return returnTo(asked.entry,`${named}, although ${refusedBecause}: ${force}`);
return nowhere(environment,`${to.name} is no way back, ${refusedBecause}.`,`Name another, or leave 'to' empty.${liftedByForce===true?" To return to it all the same, give a reason in 'force'.":''}`);
}
const[first]=usable;
if(first!==undefined){
return returnTo(first.entry,`the last verified release (deployment ${first.entry.deployment.id})`);
}
return nowhere(environment,candidates.length===0
?'no release was ever verified there.'
:`no verified release is usable (${listed(candidates)}).`,candidates.some(({liftedByForce})=>liftedByForce===true)
?"Deploy a commit that is known to be good; or name the release in 'to' and say in 'force' why it may be returned to."
:'Deploy a commit that is known to be good; once it is verified, it is a way back.');
};
const servesAlready=(history,target)=>{
const live=(0,_records_decide_history_js__WEBPACK_IMPORTED_MODULE_1__ .H$)(history);
return live!==null&&live.deployment.payload.sha===target.release.sha&&(0,_records_decide_history_js__WEBPACK_IMPORTED_MODULE_1__ .p4)(live);
};
const pointOfNoReturn=(facts)=>{
const{environment,target,oneWay,accepted}=facts;
if(oneWay.length===0||accepted!==null)
return null;
const[first='']=oneWay;
const files=oneWay.length===1?first:`${first} and ${oneWay.length-1} more`;
return{
code:'point-of-no-return',
message:`Nothing was changed in ${environment}: ${files} came after ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__ .qg)(target.release)} and nothing undoes it.`,
remedy:"Roll forward with a fix; or write its down migration, test it in preflight and run it first; or say in 'accept-data-loss' why the old release can serve all the same.",
};
};
}),
83139:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
A:()=>(besideOf)
});
var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(22075);
const aside=async(ask)=>{
try{
return{state:'known',value:await ask()};
}
catch(thrown){
if((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__ .mm)(thrown))
throw thrown;
return{state:'unknown',why:(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__ .bD)(thrown),remedy:(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__ .Dn)(thrown)?thrown.remedy:''};
}
};
const untold=()=>Promise.resolve({state:'unknown',why:'nobody can try',remedy:''});
const besideOf=({github,writer=null,})=>({
waitingRuns:(...given)=>aside(()=>github.waitingRuns(...given)),
branchRules:(...given)=>aside(()=>github.branchRules(...given)),
pushRule:(...given)=>aside(()=>github.pushRule(...given)),
workflowRun:(...given)=>aside(()=>github.workflowRun(...given)),
file:(...given)=>aside(()=>github.file(...given)),
mayWrite:writer===null?untold:(...given)=>aside(()=>writer.mayWrite(...given)),
});
}),
5424:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
WH:()=>(gatherSituation),
cr:()=>(messagesOf)
});
var errors=__webpack_require__(22075);
var decide_history=__webpack_require__(54214);
var hold=__webpack_require__(74301);
var release=__webpack_require__(78835);
var plan=__webpack_require__(82435);
var promotion=__webpack_require__(32691);
var gather_history=__webpack_require__(60717);
var gather_hold=__webpack_require__(48636);
var uses_preflight=__webpack_require__(49302);
var core_text=__webpack_require__(26639);
;
// CONCATENATED MODULE: ./src/rollback/decide/origin.js
const skewMs=5*60_000;
const keptMs=90*24*60*60_000;
const offBranch=(branches)=>branches.length===0
?'it is not on any branch of this repository'
:`it is not on ${(0,core_text .KE)(branches)}, from which releases come`;
const foreignRun=({payload,createdAt,sha},run,now)=>{
const made=Date.parse(createdAt);
if(run===null)
return Date.parse(now)-made>keptMs?null:`run ${payload.run}, which it names as its maker, does not exist`;
if(payload.kind==='deploy'&&run.event==='push'&&run.headSha!==sha)
return`run ${payload.run}, which it names as its maker, was of another commit`;
if(Date.parse(run.createdAt)>made+skewMs)
return`run ${payload.run}, which it names as its maker, began after it`;
return null;
};
const foreignWorkflow=({id,path},workflows)=>(0,uses_preflight .v3)(path.split('@')[0]??'',workflows)
?null
:`run ${id}, which it names as its maker, is of ${path}, which is not known to use the deploy or rollback action`;
;
// CONCATENATED MODULE: ./src/rollback/gather/origin.js
const comesFromBranch=(promote,holding)=>(0,promotion .Q5)(promote)?holding.length>0:holding.some((branch)=>(0,promotion .S9)(promote,branch,null));
const folder='.github/workflows';
const foreignMaker=async({deployment},ports)=>{
const{github,clock}=ports;
const{sha,run:id}=deployment.payload;
const likely=github.folder(folder,sha);
likely.catch(()=>undefined);
const run=await github.workflowRun(id);
const foreign=foreignRun(deployment,run,clock.now());
if(foreign!==null||run===null)
return foreign;
const workflows=run.headSha===sha?await likely:await github.folder(folder,run.headSha);
return foreignWorkflow(run,workflows);
};
const againstOrigin=async(entry,request,ports)=>{
const{promote,git}=request;
const{sha,run}=entry.deployment.payload;
if(!comesFromBranch(promote,await git.branchesWith(sha)))
return offBranch((0,promotion .Am)(promote,null));
return run===ports.context.run.id?null:foreignMaker(entry,ports);
};
;
// CONCATENATED MODULE: ./src/rollback/gather/candidates.js
const resolveNamed=async(input,name,git)=>{
const isTag= !(0,release .Wf)(name);
const sha=await git.resolve(isTag?`refs/tags/${name}`:name);
if(sha!==null)
return{name,sha,isTag};
throw new errors .Dh({
code:'bad-input',
message:`Input '${input}' is '${name}', and the repository has no such ${isTag?'tag':'commit'}.`,
remedy: /^[0-9a-f]{7,63}$/i.test(name)
?`A shortened sha names nothing for sure: give '${input}' all 40 digits, an existing tag, or leave it empty.`
:`Give '${input}' an existing tag or a full commit sha, or leave it empty.`,
});
};
const messagesOf=(commits)=>commits.map((commit)=>({sha:commit.sha,message:`${commit.subject}\n\n${commit.body}`}));
const badCommits=(history,bad)=>{
const holds=(0,hold .NX)(history);
const now={bad,since:'',deployment:0,good:null,extent:'commit'};
return holds.some((hold)=>hold.bad===bad)?holds:[now,...holds];
};
const movedTags=async(history,promote,ports)=>{
const recorded=new Map();
for(const{deployment}of history.entries){
const{ref}=deployment.payload;
const isAsked=ref.startsWith('refs/tags/')&& !(0,promotion .Tp)(promote,ref);
if(isAsked&& !recorded.has(ref))
recorded.set(ref,deployment.payload);
}
const moved=await Promise.all([...recorded].map(async([ref,{sha}])=>{
const asked=await(0,errors .ei)(ports.github.resolveRef(ref));
const now=asked.ok?(asked.value?.commit??null):await(await ports.git()).resolve(ref);
return now===null||now===sha?[]:[ref];
}));
return new Set(moved.flat());
};
const objectionTo=async({entry},{history,bad,promote,git},ports)=>{
const{sha}=entry.deployment.payload;
if((await git.resolve(sha))===null)
return{refusedBecause:'its commit is no longer in the repository'};
for(const hold of badCommits(history,bad.sha)){
if((await git.resolve(hold.bad))===null|| !(await(0,gather_hold .Wd)(hold,sha,history,git)))
continue;
return{refusedBecause:'it contains a rolled-back commit that nothing has reverted'};
}
const refusedBecause=await againstOrigin(entry,{promote,git},ports);
return refusedBecause===null?{refusedBecause}:{refusedBecause,liftedByForce:true};
};
const examined=async(candidates,asked,ports)=>{
const judged=[];
let isFound=false;
for(const candidate of candidates){
const{entry,refusedBecause}=candidate;
const isAsked=asked.to===null? !isFound:asked.to.sha===entry.deployment.payload.sha;
if(refusedBecause!==null)
judged.push(candidate);
else if(!isAsked)
judged.push({entry,refusedBecause,unexamined:true});
else{
const objection=await objectionTo(candidate,asked,ports);
isFound||=objection.refusedBecause===null;
judged.push({entry,...objection});
}
}
return judged;
};
const gatherCandidates=async(history,asked,ports)=>{
const{bad,promote}=asked;
if(!history.entries.some(decide_history .p4))
return{candidates:[],badTree:null};
const git=await ports.git();
const treeOf=async()=>((await git.resolve(bad.sha))===null?null:git.tree(bad.sha));
const[movedRefs,badTree]=await Promise.all([movedTags(history,promote,ports),treeOf()]);
const candidates=(0,decide_history .DY)({history,bad:bad.sha,badTree,movedRefs});
return{badTree,candidates:await examined(candidates,{...asked,history,git},ports)};
};
const depths=[2,8,Number.POSITIVE_INFINITY];
const toBad=(history,question,named)=>question.of==='judged'
?{sha:question.sha,extent:'release',why:'it is the commit that is judged'}
:(0,plan .JK)(history,named.bad,named.to);
const inspectHistory=async(history,asked,ports)=>{
const{to,bad}=asked;
const found=bad===null?{candidates:[],badTree:null}:await gatherCandidates(history,{...asked,bad},ports);
return{history,live:(0,decide_history .H$)(history),to,bad,...found};
};
const hasReturn=({candidates,to})=>candidates.some(({entry,refusedBecause})=>refusedBecause===null&&(to===null||entry.deployment.payload.sha===to.sha));
const gatherSituation=async(request,ports)=>{
const{to,bad}=request;
const{place,promote}=request.environment;
const read=(wanted)=>(0,gather_history .c)(place,ports,{wanted});
const[first,namedGood,namedBad]=await Promise.all([
read(depths[0]),
to===null?null:ports.git().then((git)=>resolveNamed('to',to,git)),
bad.of==='name'?ports.git().then((git)=>resolveNamed('bad',bad.name,git)):null,
]);
const inspect=(history)=>inspectHistory(history,{to:namedGood,promote,bad:toBad(history,bad,{bad:namedBad,to:namedGood})},ports);
let situation=await inspect(first);
for(const wanted of depths.slice(1)){
if(hasReturn(situation))
break;
const history=await read(wanted);
if(history.entries.length===situation.history.entries.length)
break;
situation=await inspect(history);
}
return situation;
};
}),
58129:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
O:()=>(planReturn)
});
var migration_files=__webpack_require__(88234);
var sql_statements=__webpack_require__(97423);
;
// CONCATENATED MODULE: ./src/database/dropped-tables.js
const wayDown= /^--[ \t]*(?:migrate:down|\+goose\s+Down|Down Migration|@?down)\b|^[ \t]*def (?:downgrade|down)\b|\bfunction down\s*\(|\bexports\.down\b|\bexport\s+(?:const|async function|function)\s+down\b|\basync down\(/im;
const inScript= /\b(?:drop_table|drop_column|remove_columns?|dropTable|dropColumns?|TRUNCATE|DELETE FROM|DROP TABLE|DROP COLUMN)\b|\bdrop(?:_if_exists)? table\(|^[ \t]*remove :|\b(?:DeleteModel|RemoveField)\(/m;
const dropped_tables_name=(word)=>(word??'')
.replaceAll('"','')
.replace(/^public\./i,'')
.toLowerCase();
const tablesHit=(statement)=>{
const text=statement.replace(/\s+/g,' ');
const dropped= /^(?:drop table|truncate(?: table)?) (?:if exists )?(?:only )?([^;]+?)(?: (?:cascade|restrict|restart|continue)\b.*)?$/i.exec(text);
if(dropped!==null)
return(dropped[1]??'').split(',').map((each)=>dropped_tables_name(each.trim()));
const altered= /^alter table (?:if exists )?(?:only )?([\w."]+) /i.exec(text);
if(altered!==null&& /[ ,]drop (?!constraint\b|default\b|not\b|identity\b|expression\b)/i.test(text))
return[dropped_tables_name(altered[1])];
const deleted= /^delete from (?:only )?([\w."]+)/i.exec(text);
return deleted===null?[]:[dropped_tables_name(deleted[1])];
};
const inSql=(text)=>{
const read=(0,sql_statements .xj)(text);
if(!read.ok)
return inScript.test(text);
const made=new Set(read.statements.map(({text:each})=>dropped_tables_name(/^create\s+(?:temp(?:orary)?\s+|unlogged\s+)?table\s+(?:if\s+not\s+exists\s+)?([\w."]+)/i.exec(each)?.[1])));
return read.statements.flatMap((statement)=>tablesHit(statement.text)).some((table)=> !made.has(table));
};
const takesDataAway=(path,text)=>{
const up=text.slice(0,wayDown.exec(text)?.index??text.length);
return/\.sql$/i.test(path)?inSql(up.replace(/^\uFEFF/,'')):inScript.test(up);
};
;
// CONCATENATED MODULE: ./src/database/one-way-migrations.js
const isOneWay=async(file,sha,ports)=>{
const text=await ports.github.file(file,sha);
if(text===null)
return false;
if(takesDataAway(file,text))
return true;
const beside=await Promise.all((0,migration_files .HJ)(file).map((down)=>ports.github.file(down,sha)));
if(beside.some((down)=>down!==null&&(0,sql_statements .gr)(down)))
return false;
return!(0,migration_files .$1)(file,text);
};
const oneWayMigrations=async(range,directory,git,ports)=>{
const added=(await git.changes(range.from,range.to))
.filter(({status,path:file})=>status==='A'&&(0,migration_files .b4)(file,directory))
.map(({path:file})=>file);
const oneWay=await Promise.all(added.map(async(file)=>((await isOneWay(file,range.to,ports))?[file]:[])));
return oneWay.flat();
};
var errors=__webpack_require__(22075);
var promotion=__webpack_require__(32691);
var plan=__webpack_require__(82435);
var words=__webpack_require__(19580);
var push_rules=__webpack_require__(9359);
var rehearse_revert=__webpack_require__(47900);
var gather_candidates=__webpack_require__(5424);
;
// CONCATENATED MODULE: ./src/rollback/gather/plan-return.js
const isRefusal=(value)=>'code'in value;
const unknownBad=(environment)=>({
code:'nothing-to-return-to',
message:`Nothing was changed in ${environment}: nothing of ours was ever deployed there.`,
remedy:'Deploy with the deploy action first; what it verified is what a rollback returns to.',
});
const gatherBranch=async(question,ports)=>{
const known=(0,promotion .Au)(question.environment)??question.trustedBranch;
const branch=known??(await ports.github.repository()).defaultBranch;
return{branch,rules:question.tracks.includes('reconcile')?await(0,push_rules .p)(branch,ports):null};
};
const branchOfBad=async({environment:{promote},tracks},{history,bad},usual,ports)=>{
const rules=(0,promotion .Am)(promote,null);
if(rules.length===0||(rules.length===1&&rules[0]===usual.branch))
return usual;
const git=await ports.git();
if((await git.resolve(bad.sha))===null)
return usual;
const holding=(await git.branchesWith(bad.sha)).filter((name)=>(0,promotion .S9)(promote,name,null));
const deployedFrom=(0,promotion .W0)((0,plan .a)(history,bad)??'');
const branch=[deployedFrom,usual.branch].find((name)=>name!==null&&holding.includes(name))??holding[0]??usual.branch;
if(branch===usual.branch)
return usual;
return{branch,rules:tracks.includes('reconcile')?await(0,push_rules .p)(branch,ports):null};
};
const tryRevert=async(git,question)=>{
try{
return await(0,rehearse_revert .K)(git,question);
}
catch(thrown){
if((0,errors .mm)(thrown))
throw thrown;
const remedy=(0,errors .Dn)(thrown)?thrown.remedy:words .W1;
return{outcome:'untried',why:words .IM((0,errors .bD)(thrown)),remedy};
}
};
const schemaEnds=({live},bad,{of})=>
new Set([bad.sha,of==='judged'?bad.sha:(live?.deployment.sha??bad.sha)]);
const gatherRemoved=async(git,range,directory,ports)=>{
const{good,bad,ends}=range;
const isHere=(await git.resolve(bad))!==null;
const[migrations,oneWay]=[new Set(),new Set()];
for(const to of ends){
if((await git.resolve(to))===null)
continue;
const added=(await git.changes(good,to)).filter(({status,path})=>status==='A'&&(0,migration_files .b4)(path,directory));
for(const{path}of added)
migrations.add(path);
if(added.length>0){
for(const path of await oneWayMigrations({from:good,to},directory,git,ports))
oneWay.add(path);
}
}
return{
commits:isHere?await git.commits({from:good,to:bad,firstParentOnly:true}):[],
isLinear:isHere&&(await git.isAncestor(good,bad)),
migrations:[...migrations],
oneWay:[...oneWay],
};
};
const nothingRemoved={commits:[],isLinear:true,migrations:[],oneWay:[]};
const planFrom=async(question,{situation,bad,target},branchKnown,ports)=>{
const{migrationsDirectory,tracks}=question;
const[git,usual]=await Promise.all([ports.git(),branchKnown]);
const{branch,rules}=await branchOfBad(question,{history:situation.history,bad},usual,ports);
const revertQuestion={
branch,
head:question.bad.of==='judged'&&question.bad.isHead?question.bad.sha:null,
bad,
good:target===null?null:{sha:target.release.sha,tree:target.tree},
migrationsDirectory,
};
const ends=schemaEnds(situation,bad,question.bad);
const[revert,removed]=await Promise.all([
tracks.includes('reconcile')?tryRevert(git,revertQuestion):null,
target===null
?nothingRemoved
:gatherRemoved(git,{good:target.release.sha,bad:bad.sha,ends},migrationsDirectory,ports),
]);
return{git:{question:revertQuestion,revert,rules},removed};
};
const planReturn=async(question,ports,chosen=()=>undefined)=>{
const{environment,tracks}=question;
const branchKnown=gatherBranch(question,ports);
branchKnown.catch(()=>undefined);
const situation=await(0,gather_candidates .WH)({environment,to:question.to,bad:question.bad},ports);
const{bad,to,candidates,history}=situation;
if(bad===null)
return{outcome:'refused',refusal:unknownBad(environment.name),situation};
const choice=(0,plan .Ox)({environment:environment.name,to,candidates,force:question.force});
const needed=tracks.includes('restore')||bad.extent==='release';
if(isRefusal(choice)&&needed)
return{outcome:'refused',refusal:choice,situation};
const target=isRefusal(choice)?null:choice;
const serving=target!==null&&(0,plan .pb)(history,target);
if(target!==null)
chosen(target,serving);
const rest=await planFrom(question,{situation,bad,target},branchKnown,ports);
return{outcome:'plan',plan:{situation,bad,target,serving,...rest}};
};
}),
9359:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
p:()=>(gatherPushRules)
});
const orUnreadableRule=(read,what,{log})=>{
if(read.state==='known')
return{state:'read',value:read.value};
log.warn(`${what} can't be read (${read.why}).`);
return{state:'unreadable'};
};
const gatherPushRules=async(branch,ports)=>{
const{beside}=ports;
const[asked,askedClassic]=await Promise.all([beside.branchRules(branch),beside.pushRule(branch)]);
const rules=orUnreadableRule(asked,`The rules of ${branch}`,ports);
const rule=orUnreadableRule(askedClassic,`The protection of ${branch}`,ports);
return{
rulesets:rules.state==='read'?{state:'rules',rules:rules.value}:rules,
classic:rule.state==='unreadable'
?rule
:rule.value===null
?{state:'none'}
:{state:'rule',rule:rule.value},
};
};
}),
47900:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
K:()=>(rehearse)
});
var release=__webpack_require__(78835);
var route=__webpack_require__(30951);
var words=__webpack_require__(19580);
var hold=__webpack_require__(74301);
var candidates=__webpack_require__(5424);
;
// CONCATENATED MODULE: ./src/rollback/gather/undone.js
const changeOf=({sha,parents})=>({from:parents[0]??null,to:sha});
const inverse=({from,to})=>({from:to,to:from});
const isNothing=async(git,onto,change)=>(await git.wouldChange({onto,change})).length===0;
const claimOf=async(git,commit,by,facts)=>{
const{tip,release}=facts;
const own=changeOf(commit);
const gone=[own,...(release===null?[]:[release])];
for(const change of gone){
if(!(await isNothing(git,by,inverse(change))))
continue;
if(await isNothing(git,tip,change))
return'again';
const{again}=await git.matchChange({from:by,to:tip,change:own});
return again.length===0?'gone':'again';
}
return'untrue';
};
const judged=async(git,commit,above,facts)=>{
let said=(0,candidates .cr)(above);
for(let by=(0,hold .mX)(commit.sha,said);by!==null;by=(0,hold .mX)(commit.sha,said)){
const claimant=by;
const claim=await claimOf(git,commit,by,facts);
if(claim==='again')
return{commit,by:null,landedAgainAfter:by};
if(claim==='gone')
return{commit,by:above.find(({sha})=>sha===claimant)??null,landedAgainAfter:null};
said=said.filter(({sha})=>sha!==claimant);
}
return{commit,by:null,landedAgainAfter:null};
};
const onBranch=async(git,facts,range)=>{
const{tip}=facts;
const here=[];
for(const commit of range)
if(await git.isAncestor(commit.sha,tip))
here.push(commit);
const[newest]=here;
if(newest===undefined)
return[];
const above=await git.commits({from:newest.sha,to:tip,firstParentOnly:false});
const found=[];
for(const commit of here)
found.push(await judged(git,commit,above,facts));
return found;
};
const twinsOn=async(git,tip,missing)=>{
const found=new Map();
for(const commit of missing){
const{again,back}=await git.matchChange({from:commit.sha,to:tip,change:changeOf(commit)});
const[newest]=again;
if(newest===undefined||back.length>0)
continue;
const twin=await git.commit(newest);
if(twin!==null)
found.set(commit.sha,twin);
}
return found;
};
const tracesOn=async(git,tip,missing)=>{
const found=[];
for(const commit of missing)
if(!(await isNothing(git,tip,inverse(changeOf(commit)))))
found.push(commit);
return found;
};
;
// CONCATENATED MODULE: ./src/rollback/gather/rehearse-revert.js
const bringsOnlyGood=async(git,{parents},good)=>{
const[,...merged]=parents;
if(merged.length===0)
return false;
for(const parent of merged)
if(!(await git.isAncestor(parent,good)))
return false;
return true;
};
const rangeOf=async(git,{bad,good})=>{
if(bad.extent==='release'&&good!==null){
const range=await git.commits({from:good.sha,to:bad.sha,firstParentOnly:true});
const own=[];
for(const commit of range)
if(!(await bringsOnlyGood(git,commit,good.sha)))
own.push(commit);
if(range.length>0)
return own.length>0?own:range;
}
const commit=await git.commit(bad.sha);
return commit===null?[]:[commit];
};
const onBad=async(git,{bad,good},range,known)=>{
if(bad.extent!=='release'||good===null)
return null;
if(known.tip===bad.sha&&known.undo.length===range.length)
return{tree:known.tree,goodTree:good.tree};
const rehearsal=await git.rehearseRevert({onto:bad.sha,commits:range.map(({sha})=>sha)});
const tree=rehearsal.outcome==='noop'?await git.tree(bad.sha):null;
return{tree:rehearsal.outcome==='clean'?rehearsal.tree:tree,goodTree:good.tree};
};
const standing=async(git,question,tip,range)=>{
const{bad,good}=question;
const release=bad.extent==='release'&&good!==null?{from:good.sha,to:bad.sha}:null;
const named=await onBranch(git,{tip,release},range);
const byName=new Map(named.map((each)=>[each.commit.sha,each]));
const missing=range.filter(({sha})=> !byName.has(sha));
const twins=await twinsOn(git,tip,missing);
const reverted=range.flatMap(({sha})=>{
const twin=twins.get(sha);
const own=byName.get(sha);
return own!==undefined
?[own]
:twin===undefined||byName.has(twin.sha)
?[]
:[{commit:twin,by:null,landedAgainAfter:null}];
});
return{reverted:[...new Map(reverted.map((each)=>[each.commit.sha,each])).values()],missing,twins};
};
const undoneAlready=async(git,tip,{reverted,missing},branch)=>{
const[trace]=await tracesOn(git,tip,missing);
if(trace!==undefined)
return{outcome:'untried',...words .d7(branch,(0,release .Fu)(trace.sha))};
return{outcome:'noop',tip,by:[...new Set(reverted.flatMap((each)=>each.by??[]))].toReversed()};
};
const strangeness=({reverted,missing,twins},branch)=>{
const again=reverted.find(({landedAgainAfter})=>landedAgainAfter!==null)?.landedAgainAfter??null;
if(again!==null)
return words .Jl(branch,(0,release .Fu)(again));
return twins.size>0
?words .y0(branch,[...twins.values()].map(({sha})=>(0,release .Fu)(sha)).join(', '))
:missing.length>0
?words .bg(branch,missing.map(({sha})=>(0,release .Fu)(sha)).join(', '))
:null;
};
const rehearse=async(git,question)=>{
const{bad,good,branch}=question;
const tip=await git.resolve(question.head??`refs/heads/${branch}`);
const absent=async()=>{
const holders=(await git.resolve(bad.sha))===null?[]:await git.branchesWith(bad.sha);
return{outcome:'absent',tip,holders:holders.filter((name)=>name!==branch)};
};
if(tip===null)
return absent();
const range=await rangeOf(git,question);
const stands=await standing(git,question,tip,range);
if(stands.reverted.length===0)
return absent();
const undo=stands.reverted.filter(({by})=>by===null).map(({commit})=>commit);
if(undo.length===0)
return undoneAlready(git,tip,stands,branch);
const rehearsal=await git.rehearseRevert({onto:tip,commits:undo.map(({sha})=>sha)});
if(rehearsal.outcome==='noop')
return undoneAlready(git,tip,stands,branch);
if(rehearsal.outcome==='conflict')
return{...rehearsal,tip,undo};
const changed=await git.changes(tip,rehearsal.tree);
const strange=strangeness(stands,branch);
const judged={
onBad:strange!==null?null:await onBad(git,question,range,{tip,undo,tree:rehearsal.tree}),
changed,
undoneFiles:await git.touched(undo.map(({sha})=>sha)),
migrationsDirectory:question.migrationsDirectory,
};
return{
outcome:'ready',
tip,
undo,
tree:rehearsal.tree,
trees:rehearsal.trees,
changed,
workflows:(0,route .BF)(rehearsal.files),
doubt:strange??(0,route .ce)(judged),
proven:bad.extent==='release'&&good!==null&&rehearsal.tree===good.tree,
isBulk:bad.isNamed!==true&&bad.extent==='release'&&range.length>1,
};
};
})
};
