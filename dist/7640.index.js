export const id=7640;
export const ids=[7640];
export const modules={
8398:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
u:()=>(paginateRest)
});
const paginateRest=()=>({});
}),
60371:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
_:()=>(restEndpointMethods)
});
const restEndpointMethods=()=>({});
}),
44662:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
F5:()=>(shapeOf),
Ju:()=>(accept),
LF:()=>(read),
M9:()=>(write),
qg:()=>(parse)
});
var _refusal_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(45081);
const shapeOf=async(shape)=>typeof shape==='function'?shape():shape;
const parse=(purpose,schema,data)=>{
const parsed=schema.safeParse(data);
if(parsed.success)
return parsed.data;
const[issue]=parsed.error.issues;
throw(0,_refusal_js__WEBPACK_IMPORTED_MODULE_0__ ._P)(purpose,issue===undefined?'it has another shape':`${issue.path.join('.')} ${issue.message}`);
};
const read=async(api,reading,schema,absent=[])=>{
const reply=await api.ask({...reading,method:'GET'});
if(reply.status===404||absent.includes(reply.status))
return null;
if(reply.status!==200)
throw(0,_refusal_js__WEBPACK_IMPORTED_MODULE_0__ .Li)(reading,reply);
return parse(reading,schema,reply.data);
};
const accept=(purpose,reply)=>{
if(reply.status===404)
throw(0,_refusal_js__WEBPACK_IMPORTED_MODULE_0__ .mX)(purpose,reply);
if(reply.status<200||reply.status>299)
throw(0,_refusal_js__WEBPACK_IMPORTED_MODULE_0__ .Li)(purpose,reply);
return reply.data;
};
const write=async(api,ask,schema)=>parse(ask,schema,accept(ask,await api.ask(ask)));
}),
68987:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
Jn:()=>(listDeployments),
RP:()=>(deploymentsRead),
nV:()=>(deploymentLister)
});
var _pages_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(62049);
const deploymentsRead='deployments: read';
const deploymentsOf=(api,environment,sha=null)=>{
const only=sha===null?'':`&sha=${encodeURIComponent(sha)}`;
const path=`${api.repo}/deployments?environment=${encodeURIComponent(environment)}${only}`;
return{what:`list the deployments of ${environment}`,needs:deploymentsRead,path};
};
const answer=async()=>(await Promise.all([__webpack_require__.e(5943),__webpack_require__.e(4978),__webpack_require__.e(3649)]).then(__webpack_require__.bind(__webpack_require__,43649))).deploymentSchema;
const listDeployments=async(api,environment,sha=null)=>(0,_pages_js__WEBPACK_IMPORTED_MODULE_0__ .ll)(await(0,_pages_js__WEBPACK_IMPORTED_MODULE_0__ .LD)(api,deploymentsOf(api,environment,sha),answer));
const field=`deployments(environments: $environments, first: 30, orderBy: { field: CREATED_AT, direction: DESC }) {
  nodes { id statuses(first: 20) { totalCount nodes {
    state description createdAt logUrl creator { login __typename }
  } } }
}`;
const isEnd=({state})=> !['queued','pending','in_progress'].includes(state);
const ordered=(statuses)=>{
const sorted=statuses.toSorted((one,other)=>Date.parse(other.createdAt)-Date.parse(one.createdAt));
const unsure=sorted.some((status,index)=>{
const next=sorted[index+1];
return next?.createdAt===status.createdAt&&(isEnd(status)||isEnd(next));
});
return unsure?null:sorted;
};
const numbered=async()=>(await Promise.all([__webpack_require__.e(5943),__webpack_require__.e(4978),__webpack_require__.e(3649)]).then(__webpack_require__.bind(__webpack_require__,43649))).numberedAnswer;
const recent=async()=>(await Promise.all([__webpack_require__.e(5943),__webpack_require__.e(4978),__webpack_require__.e(3649)]).then(__webpack_require__.bind(__webpack_require__,43649))).recentAnswer;
const recentStatuses=(api,ask)=>async(environment)=>{
const purpose={what:`list the statuses of the deployments of ${environment}`,needs:deploymentsRead};
const variables={environments:{type:'[String!]',value:[environment]}};
const[listed,found]=await Promise.all([
(0,_pages_js__WEBPACK_IMPORTED_MODULE_0__ .LD)(api,deploymentsOf(api,environment),numbered),
ask({...purpose,of:'repository',field,variables},recent),
]);
const told=new Map((found?.nodes??[]).map(({id,statuses})=>[id,statuses]));
const whole=listed.flatMap(({id,node_id:node=''})=>{
const{totalCount,nodes}=told.get(node)??{totalCount:1,nodes:[]};
const statuses=nodes.length<totalCount?null:ordered(nodes);
return statuses===null?[]:[[id,statuses]];
});
return new Map(whole);
};
const deploymentLister=(api,ask)=>({
recentStatuses:recentStatuses(api,ask),
deployments:(environment)=>listDeployments(api,environment),
});
}),
22022:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
T:()=>(readFile),
q:()=>(fileReader)
});
var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(22075);
var _core_release_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(78835);
var _answers_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(44662);
var _refusal_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(45081);
const contents='contents: read';
const decode=(content,encoding)=>encoding==='base64'?Buffer.from(content,'base64').toString('utf8'):content;
const plainPath=(path)=>{
const segments=path.replace(/^\.\//,'').split('/');
return segments.some((segment)=>['','.','..'].includes(segment))?null:segments.join('/');
};
const deadLink=(path,sha)=>new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ .Dh({
code:'bad-input',
message:`${path} at ${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_3__ .Fu)(sha)} is a link that leads to no file of the repository.`,
remedy:'Let it lead to a file of the repository, or put the file itself in its place.',
at:{path},
});
const readFile=(api)=>async(path,sha)=>{
const plain=plainPath(path);
if(plain===null)
return null;
const purpose={what:`read ${path} at ${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_3__ .Fu)(sha)}`,needs:contents};
const fixed=(0,_core_release_js__WEBPACK_IMPORTED_MODULE_3__ .Wf)(sha)?{immutable:true}:{};
const where=`${api.repo}/contents/${encodeURIComponent(plain)}?ref=${encodeURIComponent(sha)}`;
const{contentsAnswer,blobAnswer}=await Promise.all([__webpack_require__.e(5943),__webpack_require__.e(5)]).then(__webpack_require__.bind(__webpack_require__,60005));
const found=await(0,_answers_js__WEBPACK_IMPORTED_MODULE_1__ .LF)(api,{...purpose,path:where,...fixed},contentsAnswer);
if(found?.type==='symlink')
throw deadLink(plain,sha);
if(found?.type!=='file')
return null;
if(found.encoding==='base64'&&found.content!==undefined)
return decode(found.content,found.encoding);
const blob=await(0,_answers_js__WEBPACK_IMPORTED_MODULE_1__ .LF)(api,{...purpose,path:`${api.repo}/git/blobs/${found.sha}`,immutable:true},blobAnswer);
if(blob===null)
throw(0,_refusal_js__WEBPACK_IMPORTED_MODULE_2__ ._P)(purpose,'it lists the file and has no content for it');
return decode(blob.content,blob.encoding);
};
const regular=[0o100644,0o100755];
const field=`object(oid: $oid) {
  ... on Commit { file(path: $path) { mode type object { ... on Blob { text isTruncated byteSize } } } }
}`;
const answer=async()=>(await Promise.all([__webpack_require__.e(5943),__webpack_require__.e(5)]).then(__webpack_require__.bind(__webpack_require__,60005))).fileAnswer;
const fileReader=(api,ask)=>({
file:async(path,sha)=>{
const plain=plainPath(path);
if(plain===null)
return null;
if(!(0,_core_release_js__WEBPACK_IMPORTED_MODULE_3__ .Wf)(sha))
return readFile(api)(path,sha);
const purpose={what:`read ${path} at ${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_3__ .Fu)(sha)}`,needs:contents};
const variables={oid:{type:'GitObjectID!',value:sha},path:{type:'String!',value:plain}};
const entry=(await ask({...purpose,of:'repository',field,variables},answer))?.file;
if(entry?.type!=='blob')
return null;
const{text=null,isTruncated,byteSize}=entry.object??{};
const whole=text!==null&&isTruncated===false&&Buffer.byteLength(text)===byteSize;
return whole&&regular.includes(entry.mode)?text:readFile(api)(path,sha);
},
});
}),
876:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
$R:()=>(postQuery),
jQ:()=>(askGraphql),
x5:()=>(refusal)
});
var _answers_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(44662);
var _refusal_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(45081);
const asked=(api,{query,variables,...rest})=>({
...rest,
method:'POST',
path:api.graphqlUrl,
body:{query,variables},
});
const answered=async(purpose,reply)=>{
const{answerSchema}=await Promise.all([__webpack_require__.e(5943),__webpack_require__.e(4199)]).then(__webpack_require__.bind(__webpack_require__,34199));
const{data,errors=[]}=(0,_answers_js__WEBPACK_IMPORTED_MODULE_0__ .qg)(purpose,answerSchema,(0,_answers_js__WEBPACK_IMPORTED_MODULE_0__ .Ju)(purpose,reply));
return{reply,data,errors};
};
const postQuery=async(api,document)=>answered(document,await api.ask(asked(api,{...document,repeat:'safe'})));
const isForbidden=({type,message})=>type==='FORBIDDEN'|| /not accessible by/i.test(message);
const refusal=(purpose,reply,error)=>isForbidden(error)
?(0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__ .o0)(purpose,{...reply,status:403,data:{message:error.message}})
:(0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__ ._P)(purpose,error.message);
const askGraphql=async(api,document)=>{
const sent=await api.attempt(asked(api,document));
if(sent.outcome==='lost')
return sent;
const{reply,data,errors}=await answered(document,sent);
const[error]=errors;
if(error===undefined)
return{outcome:'data',data};
if(isForbidden(error)){
api.onRefused((0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__ .it)(document,reply));
throw refusal(document,reply,error);
}
return{outcome:'refused',message:error.message};
};
}),
62049:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
LD:()=>(readList),
dM:()=>(distinct),
ll:()=>(newestFirst),
oD:()=>(readWhole),
zX:()=>(readCounted)
});
var _core_member_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(5582);
var _answers_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(44662);
var _refusal_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(45081);
const perPage=100;
const mostPages=500;
const pagesAtOnce=20;
const nextLink=(header)=>{
const next=(header??'').split(/,[ \t]{0,8}(?=<)/).find((part)=> /;\s*rel="?next"?\s*(?:;|$)/.test(part));
return/^\s*<([^>]*)>/.exec(next??'')?.[1]??null;
};
const withParameter=(path,name,value)=>`${path}${path.includes('?')?'&':'?'}${name}=${value}`;
const furtherPages=(next,total)=>{
if(next===null|| !URL.canParse(next)||new URL(next).searchParams.get('page')!=='2')
return[];
const count=Math.min(Math.ceil(total/ perPage),pagesAtOnce)-2;
return Array.from({length:Math.max(count,0)},(_,index)=>{
const url=new URL(next);
url.searchParams.set('page',String(index+3));
return url.href;
});
};
const readPages=async(api,listing,{pageOf,sizeOf,totalOf})=>{
const{absent=[],...purpose}=listing;
const first=withParameter(listing.path,'per_page',perPage);
const pages=[];
const seen=new Set();
const prefetched=new Map();
const ask=(path)=>api.ask({...purpose,path,method:'GET'});
for(let path=first;path!==null;){
if(seen.has(path)||seen.size>=mostPages)
throw(0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__ ._P)(purpose,'its pages do not come to an end');
seen.add(path);
const reply=await(prefetched.get(path)??ask(path));
if(pages.length===0&&(reply.status===404||absent.includes(reply.status)))
return[];
if(reply.status!==200)
throw(0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__ .Li)(purpose,reply);
const page=await pageOf(reply.data);
pages.push(page);
const full=sizeOf(page)>=perPage&&reply.headers['link']===undefined;
path=full?withParameter(first,'page',pages.length+1):nextLink(reply.headers['link']);
if(pages.length>1||totalOf===undefined)
continue;
for(const further of furtherPages(path,totalOf(page))){
const asked=ask(further);
asked.catch(()=>undefined);
prefetched.set(further,asked);
}
}
return pages;
};
const itemsOf=(listing,item,data)=>{
if(!Array.isArray(data))
throw(0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__ ._P)(listing,'it is no list');
return data.map((each)=>(0,_answers_js__WEBPACK_IMPORTED_MODULE_0__ .qg)(listing,item,each));
};
const readList=async(api,listing,item)=>{
const pageOf=async(data)=>itemsOf(listing,await(0,_answers_js__WEBPACK_IMPORTED_MODULE_0__ .F5)(item),data);
const pages=await readPages(api,listing,{pageOf,sizeOf:(page)=>page.length});
return pages.flat();
};
const totalIn=(listing,data)=>{
const total=(0,_core_member_js__WEBPACK_IMPORTED_MODULE_2__ .C)(data,'total_count');
if(typeof total!=='number')
throw(0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__ ._P)(listing,'it does not say how many there are');
return total;
};
const readCounted=async(api,listing,key,item)=>{
const pages=await readPages(api,listing,{
pageOf:(data)=>({total:totalIn(listing,data),items:itemsOf(listing,item,(0,_core_member_js__WEBPACK_IMPORTED_MODULE_2__ .C)(data,key))}),
sizeOf:(page)=>page.items.length,
totalOf:(page)=>page.total,
});
return{items:pages.flatMap((page)=>page.items),total:pages.at(-1)?.total??0};
};
const readWhole=async(api,listing,key,item)=>{
const whole=async()=>{
const{items,total}=await readCounted(api,listing,key,item);
return{items:distinct(items),total};
};
const first=await whole();
if(first.items.length>=first.total)
return first.items;
await api.settle();
const second=await whole();
if(second.items.length>=second.total)
return second.items;
throw(0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__ ._P)(listing,`it lists ${second.items.length} of ${second.total}`);
};
const newestFirst=(items)=>[...new Map(items.map((item)=>[item.id,item])).values()].sort((a,b)=>Date.parse(b.createdAt)-Date.parse(a.createdAt)||b.id-a.id);
const distinct=(items)=>[
...new Map(items.map((item)=>[item.id,item])).values(),
];
}),
45081:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
HB:()=>(unreachable),
Li:()=>(declined),
_P:()=>(unusable),
it:()=>(refusedBy),
j9:()=>(badToken),
mX:()=>(notFound),
o0:()=>(forbidden)
});
var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(22075);
var _retry_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(49319);
const grantable=[
'actions',
'attestations',
'checks',
'contents',
'deployments',
'issues',
'packages',
'pages',
'pull-requests',
'security-events',
'statuses',
'vulnerability-alerts',
];
const nameOf=(permission)=>permission==='actions_variables'?'variables':permission.replaceAll('_','-');
const acceptedPermissions=(header)=>{
const first=(header??'').split(';')[0]??'';
const permissions=first
.split(',')
.map((one)=> /^\s*(\w+)\s*=\s*(\w+)\s*$/.exec(one))
.map((match)=>(match===null?null:`${nameOf(match[1]??'')}: ${match[2]??''}`))
.filter((one)=>one!==null);
return permissions.length===0?null:permissions;
};
const mayNotOpenPulls=(reply)=> /not permitted to create or approve pull requests/i.test((0,_retry_js__WEBPACK_IMPORTED_MODULE_1__ .Z9)(reply.data));
const refusedBy=(purpose,reply)=>{
if(reply!==null&&mayNotOpenPulls(reply))
return[];
const accepted=acceptedPermissions(reply?.headers['x-accepted-github-permissions'])??[purpose.needs];
return accepted.flatMap((one)=>{
const[name='',level='']=one.split(/:\s*/);
return grantable.includes(name)&&(level==='read'||level==='write')?[{name,level}]:[];
});
};
const remedyFor=(permissions)=>{
const names=permissions.map((one)=>`'${one}'`).join(' and ');
return permissions.every((one)=>grantable.includes(one.split(':')[0]??''))
?`In the workflow, add ${names} under 'permissions:'.`
:`No workflow token can have ${names}: pass the token of a GitHub App, or a fine-grained one, that has it.`;
};
const quoted=(reply)=>{
const words=(0,_retry_js__WEBPACK_IMPORTED_MODULE_1__ .Z9)(reply.data).replaceAll(/\s+/g,' ').trim().slice(0,200);
return words===''?'':` GitHub says: ${words}`;
};
const forbidden=(purpose,reply)=>new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ .Dh({
code:'no-permission',
message:`The token may not ${purpose.what}.${quoted(reply)}`,
remedy:mayNotOpenPulls(reply)
?"Turn on 'Allow GitHub Actions to create and approve pull requests' in Settings > Actions > General."
:remedyFor(acceptedPermissions(reply.headers['x-accepted-github-permissions'])??[purpose.needs]),
});
const badToken=(purpose)=>new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ .Dh({
code:'no-permission',
message:`GitHub does not accept the token (asked to ${purpose.what}).`,
remedy:"Leave the input 'token' at its default, ${{ github.token }}, or pass one that is valid and not expired.",
});
const notFound=(purpose,reply)=>new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ .Dh({
code:'no-permission',
message:`GitHub finds nothing there to ${purpose.what}, or hides it from this token.${quoted(reply)}`,
remedy:`Check that it exists. If it does: ${remedyFor([purpose.needs])}`,
});
const unreachable=(purpose,setback,now)=>{
if(setback.kind==='rate-limit'){
const until=new Date(Date.parse(now)+(setback.waitMs??0)).toISOString();
return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ .Dh({
code:'github-unreachable',
message:`GitHub was asked too often: rate limited until ${until} (asked to ${purpose.what}).`,
remedy:`Run the job again after ${until}. All jobs of a repository share 1,000 requests an hour.`,
});
}
return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ .Dh({
code:'github-unreachable',
message:`GitHub could not be reached to ${purpose.what}: ${setback.why}.`,
remedy:'See https://www.githubstatus.com and run the job again; nothing was assumed.',
});
};
const unusable=(purpose,why)=>new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ .Dh({
code:'github-unreachable',
message:`GitHub's answer can't be used (asked to ${purpose.what}): ${why}.`,
remedy:'Run the job again; if it stays so, report it with this sentence.',
});
const declined=(purpose,reply)=>new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ .Dh({
code:reply.status===410|| /rule violations/i.test((0,_retry_js__WEBPACK_IMPORTED_MODULE_1__ .Z9)(reply.data))?'no-permission':'bad-input',
message:`GitHub declined to ${purpose.what} (${reply.status}).${quoted(reply)}`,
remedy:reply.status===410
?'Turn the feature on in the settings of the repository.'
:'Put right what GitHub names and run the job again.',
});
}),
49319:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
S4:()=>(judge),
Z9:()=>(wordsOf),
fI:()=>(waitBefore)
});
var _core_member_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(5582);
var _core_retry_policy_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(69567);
const secondaryLimitMs=60_000;
const outages=[408,425,500,502,503,504];
const wordsOf=(data)=>{
const message=(0,_core_member_js__WEBPACK_IMPORTED_MODULE_1__ .C)(data,'message');
return typeof message==='string'?message:'';
};
const saidWait=(reply,nowMs)=>{
const{'retry-after':after,'x-ratelimit-remaining':remaining,'x-ratelimit-reset':reset,date}=reply.headers;
const now=Number.isNaN(Date.parse(date??''))?nowMs:Date.parse(date??'');
if(after!==undefined){
if(/^\d+$/.test(after.trim()))
return Number(after)*1000;
return Number.isNaN(Date.parse(after))?secondaryLimitMs:Math.max(0,Date.parse(after)-now);
}
if(remaining==='0'&&reset!==undefined&& /^\d+$/.test(reset)){
return Math.max(0,Number(reset)*1000-now)+1000;
}
return null;
};
const limitWait=(reply,nowMs)=>saidWait(reply,nowMs)??(/rate limit/i.test(wordsOf(reply.data))?secondaryLimitMs:null);
const graphqlErrors=(data)=>{
const listed=(0,_core_member_js__WEBPACK_IMPORTED_MODULE_1__ .C)(data,'errors');
if(!Array.isArray(listed))
return[];
const read=listed.flatMap((one)=>{
const[message,type=null]=[(0,_core_member_js__WEBPACK_IMPORTED_MODULE_1__ .C)(one,'message'),(0,_core_member_js__WEBPACK_IMPORTED_MODULE_1__ .C)(one,'type')];
return typeof message==='string'&&(type===null||typeof type==='string')
?[{message,type:type??''}]
:[];
});
return read.length===listed.length?read:[];
};
const limits=['RATE_LIMIT','RATE_LIMITED'];
const failed= /something went wrong|timed? ?out|couldn't respond to your request in time/i;
const graphqlSetback=(reply,nowMs)=>{
const errors=graphqlErrors(reply.data);
const untyped=errors.filter(({type})=>type==='');
if(errors.some(({type})=>limits.includes(type))||untyped.some((one)=> /rate limit/i.test(one.message))){
return{kind:'rate-limit',waitMs:saidWait(reply,nowMs)??secondaryLimitMs};
}
const failure=untyped.find(({message})=>failed.test(message));
return failure===undefined?null:{kind:'outage',why:`GitHub says: ${failure.message.slice(0,200)}`};
};
const judge=(answer,nowMs,from)=>{
if(answer.outcome==='lost'){
return{kind:answer.reached?'outage':'unsent',why:answer.why};
}
if(outages.includes(answer.status))
return{kind:'outage',why:`GitHub answered ${answer.status}`};
if(answer.status===200&&from==='graphql')
return graphqlSetback(answer,nowMs)??answer;
if(answer.status!==429&&answer.status!==403)
return answer;
const waitMs=limitWait(answer,nowMs);
return answer.status===429||waitMs!==null?{kind:'rate-limit',waitMs}:answer;
};
const waitBefore=({setback,...tried})=>(0,_core_retry_policy_js__WEBPACK_IMPORTED_MODULE_0__ .GB)({...tried,askedMs:setback.kind==='rate-limit'?setback.waitMs:null});
}),
38039:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
D:()=>(openViewer),
q:()=>(plainLogin)
});
const answer=async()=>(await Promise.all([__webpack_require__.e(5943),__webpack_require__.e(5)]).then(__webpack_require__.bind(__webpack_require__,60005))).viewerAnswer;
const plainLogin=(login)=>login.replace(/\[bot\]$/,'');
const openViewer=(ask)=>{
let known;
const login=async()=>{
const purpose={what:'ask whose token this is',needs:'metadata: read'};
return plainLogin((await ask({...purpose,of:'query',field:'viewer { login }'},answer)).login);
};
return()=>{
known??=login().catch((thrown)=>{
known=undefined;
throw thrown;
});
return known;
};
};
}),
36209:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
$:()=>(codeOf),
C:()=>(problem)
});
const codeOf=(thrown)=>thrown instanceof Error&&'code'in thrown&&typeof thrown.code==='string'?thrown.code:'UNKNOWN';
const problem=(code,message)=>Object.assign(new Error(message),{code});
}),
22561:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
P:()=>(baseEnvironment)
});
const inherited=[
'PATH',
'HOME',
'USER',
'SHELL',
'LANG',
'LC_ALL',
'TZ',
'TMPDIR',
'RUNNER_TEMP',
'CI',
'GITHUB_ACTIONS',
];
const baseEnvironment=(env)=>Object.fromEntries(inherited.flatMap((name)=>{
const value=env[name];
return value===undefined?[]:[[name,value]];
}));
}),
88700:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
br:()=>(digest),
gC:()=>(isSameSeal),
od:()=>(seal)
});
var node_crypto__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(77598);
const digest=(text,length=64)=>(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text,'utf8').digest('hex').slice(0,length);
const seal=(key,text,bits)=>(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256',key)
.update(text,'utf8')
.digest()
.subarray(0,bits/ 8)
.toString('base64url');
const isSameSeal=(one,other)=>(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(one,'utf8').digest('hex')===(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(other,'utf8').digest('hex');
}),
69567:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
GB:()=>(pauseBefore),
JX:()=>(policyFrom)
});
const defaultPolicy={budgetMs:120_000,tries:6,firstMs:500,longestMs:15_000};
const policyFrom=(given={})=>({
budgetMs:given.budgetMs??defaultPolicy.budgetMs,
tries:given.tries??defaultPolicy.tries,
firstMs:given.firstMs??defaultPolicy.firstMs,
longestMs:given.longestMs??defaultPolicy.longestMs,
});
const pauseBefore=({tried,elapsedMs,policy,random,askedMs})=>{
if(tried>=policy.tries)
return null;
const ceiling=Math.min(policy.longestMs,policy.firstMs*2**(tried-1));
const wait=askedMs??Math.round(random()*ceiling);
return elapsedMs+wait>policy.budgetMs?null:wait;
};
}),
4970:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
FA:()=>(says),
GD:()=>(keptText),
H5:()=>(decodeEvent),
LP:()=>(longestDescription),
r9:()=>(encodeEvent)
});
var _core_text_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(26639);
const longestDescription=140;
const spoken={
begun:{state:'in_progress',word:'begun'},
artifact:{state:'in_progress',word:'artifact'},
adopted:{state:'in_progress',word:'runbook2'},
verified:{state:'success',word:'verified'},
unverified:{state:'success',word:'unverified'},
'rolled-back':{state:'failure',word:'rolled back:'},
shadow:{state:'failure',word:'shadow:'},
failed:{state:'failure',word:'failed:'},
cancelled:{state:'error',word:'cancelled'},
abandoned:{state:'error',word:'abandoned:'},
broken:{state:'error',word:'ended by an error:'},
replaced:{state:'inactive',word:'replaced by deployment'},
doubled:{state:'inactive',word:'recorded twice:'},
held:{state:'inactive',word:'nothing deployed; holds'},
};
const names=Object.keys(spoken).filter((name)=>name in spoken);
const encodeEvent=({event,text})=>{
const{state,word}=spoken[event];
const said=`${word} ${text}`;
return{state,description:(0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__ .Jj)(event==='artifact'?said:(0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__ .TN)(said),longestDescription)};
};
const keptText=(event)=>encodeEvent(event).description.slice(spoken[event.event].word.length+1);
const decodeEvent=(status)=>{
const{state,description}=status;
for(const event of names){
const{state:expected,word}=spoken[event];
if(state!==expected|| !description.startsWith(word))
continue;
const rest=description.slice(word.length);
if(rest===''||rest.startsWith(' '))
return{event,text:rest.slice(1)};
}
return null;
};
const says=(event,status)=>decodeEvent(status)?.event===event;
}),
31671:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
openWorld:()=>(openWorld)
});
var promises_=__webpack_require__(58500);
;
// CONCATENATED MODULE: ./src/adapters/runner/clock.js
const openClock=(cancelled)=>({
now:()=>new Date().toISOString(),
monotonicMs:()=>performance.now(),
cancelled,
throwIfCancelled:()=>cancelled.throwIfAborted(),
sleep:async(ms,signal)=>{
const either=signal===undefined?cancelled:AbortSignal.any([cancelled,signal]);
try{
await(0,promises_.setTimeout)(ms,undefined,{signal:either});
}
catch(error){
throw either.aborted?either.reason:error;
}
},
});
var environment=__webpack_require__(22561);
var external_node_fs_promises_=__webpack_require__(51455);
var external_node_path_=__webpack_require__(76760);
var external_node_fs_=__webpack_require__(73024);
;
// CONCATENATED MODULE: ./src/adapters/runner/folder.js
const expected=new Set(['ENOENT','ENOTDIR','ELOOP','EISDIR','ENXIO','ENAMETOOLONG']);
const orNull=async(asked)=>{
try{
return await asked;
}
catch(error){
if(error instanceof Error&&'code'in error&&expected.has(String(error.code)))
return null;
throw error;
}
};
const placeIn=async(root,name)=>{
const base=await orNull((0,external_node_fs_promises_.realpath)(root));
if(base===null||name.includes('\0'))
return null;
const place=external_node_path_.resolve(base,name);
if(!place.startsWith(base.endsWith(external_node_path_.sep)?base:`${base}${external_node_path_.sep}`))
return null;
const folder=external_node_path_.dirname(place);
return(await orNull((0,external_node_fs_promises_.realpath)(folder)))===folder?place:null;
};
const flags=external_node_fs_.constants.O_NOFOLLOW|external_node_fs_.constants.O_NONBLOCK;
const withFile=async(place,read)=>{
const file=place===null?null:await orNull((0,external_node_fs_promises_.open)(place,external_node_fs_.constants.O_RDONLY|flags));
if(file===null)
return null;
try{
return(await file.stat()).isFile()?await read(file):null;
}
finally{
await file.close();
}
};
const foldersTo=async(root,name)=>{
const parts=external_node_path_.dirname(external_node_path_.normalize(name)).split(external_node_path_.sep);
for(const[index]of parts.entries()){
const folder=await placeIn(root,parts.slice(0,index+1).join(external_node_path_.sep));
if(folder!==null)
await(0,external_node_fs_promises_.mkdir)(folder).catch(()=>undefined);
}
return placeIn(root,name);
};
const write=async(root,name,text)=>{
const place=await foldersTo(root,name);
if(place===null)
return;
if((await orNull((0,external_node_fs_promises_.lstat)(place)))?.isSymbolicLink()===true)
await(0,external_node_fs_promises_.rm)(place);
const file=await orNull((0,external_node_fs_promises_.open)(place,external_node_fs_.constants.O_WRONLY|external_node_fs_.constants.O_CREAT|external_node_fs_.constants.O_TRUNC|flags,0o644));
try{
if((await file?.stat())?.isFile()===true)
await file?.writeFile(text);
}
finally{
await file?.close();
}
};
const isWithin=async(root,name)=>{
const place=await placeIn(root,name);
return place!==null&&(await orNull((0,external_node_fs_promises_.lstat)(place)))?.isFile()===true;
};
const folderFiles=(root)=>({
read:async(name)=>withFile(await placeIn(root,name),(file)=>file.readFile('utf8')),
write:(name,text)=>write(root,name,text),
});
;
// CONCATENATED MODULE: ./src/adapters/runner/files.js
const isMissing=(error)=>error instanceof Error&&'code'in error&&(error.code==='ENOENT'||error.code==='ENOTDIR');
const orMissing=async(read)=>{
try{
return await read;
}
catch(error){
if(isMissing(error))
return null;
throw error;
}
};
const files_write=async(file,text)=>{
await(0,external_node_fs_promises_.mkdir)(external_node_path_.dirname(file),{recursive:true});
await(0,external_node_fs_promises_.writeFile)(file,text);
};
const openFiles=()=>({
read:(file)=>orMissing((0,external_node_fs_promises_.readFile)(file,'utf8')),
write:files_write,
show:files_write,
within:folderFiles,
find:async(pattern,root)=>{
const exclude=(name)=> /(?:^|\/)(?:node_modules|\.git)$/.test(name);
const found=[];
for await(const name of(0,external_node_fs_promises_.glob)(pattern,{cwd:root,exclude})){
if(await isWithin(root,name))
found.push(name);
}
return found.toSorted();
},
stat:async(file)=>{
const found=await orMissing((0,external_node_fs_promises_.stat)(file));
return found===null?null:{bytes:found.size,modifiedAt:found.mtime.toISOString()};
},
});
var errors=__webpack_require__(22075);
var redact=__webpack_require__(75242);
var redacted=__webpack_require__(38304);
var retry_policy=__webpack_require__(69567);
var deployment_list=__webpack_require__(68987);
var github=__webpack_require__(97361);
var utils=__webpack_require__(39584);
var external_node_http_=__webpack_require__(37067);
var problem=__webpack_require__(36209);
;
// CONCATENATED MODULE: ./src/adapters/github/connection.js
const usualLimits={connectMs:10_000,idleMs:4000};
const openClient=async(url,{idleMs})=>{
const kept={keepAlive:true,timeout:idleMs};
if(url.protocol!=='https:')
return{agent:new external_node_http_.Agent(kept),request:external_node_http_.request};
const https=await Promise.resolve().then(__webpack_require__.t.bind(__webpack_require__,44708,19));
return{agent:new https.Agent(kept),request:https.request};
};
const limitConnecting=(request,secured,{connectMs})=>{
request.once('socket',(socket)=>{
if(request.reusedSocket)
return;
const late=()=>request.destroy((0,problem .C)('CONNECT_TIMEOUT',`no connection in ${connectMs} ms`));
const timer=setTimeout(late,connectMs);
const stop=()=>clearTimeout(timer);
socket.once(secured?'secureConnect':'connect',stop);
request.once('close',stop);
});
};
const bytesOf=(message)=>new Promise((resolve,reject)=>{
const chunks=[];
message.on('data',(chunk)=>chunks.push(chunk));
message.once('end',()=>resolve(Buffer.concat(chunks)));
message.on('error',reject);
message.once('close',()=>reject((0,problem .C)('ECONNRESET','the answer was cut')));
});
const decoded=async(bytes,encoding)=>{
if(bytes.length===0||encoding===''||encoding==='identity')
return bytes;
if(encoding!=='gzip')
throw(0,problem .C)('BAD_ENCODING',`the answer is encoded as '${encoding}', which was not asked for`);
const{gunzip}=await Promise.resolve().then(__webpack_require__.t.bind(__webpack_require__,38522,19));
return new Promise((resolve,reject)=>gunzip(bytes,(error,plain)=>{
if(error===null)
resolve(plain);
else
reject(error);
}));
};
const headersOf=(message)=>Object.fromEntries(Object.entries(message.headers).map(([name,value])=>[name,String(value??'')]));
const openConnection=(limits=usualLimits)=>{
let opened;
return async({method,url,headers,body,signal})=>{
opened??=openClient(url,limits);
const{agent,request:open}=await opened;
try{
const received=await new Promise((resolve,reject)=>{
const request=open(url,{agent,method,signal,headers});
request.setHeader('accept-encoding','gzip');
limitConnecting(request,url.protocol==='https:',limits);
request.once('response',(message)=>resolve({message,bytes:bytesOf(message)}));
request.on('error',reject);
request.once('close',()=>reject((0,problem .C)('ECONNRESET','the connection was closed without an answer')));
request.end(body);
});
const{message,bytes}=received;
const packed=await bytes;
if(message.statusCode===101)
throw(0,problem .C)('BAD_PROTOCOL','the server changed the protocol');
const plain=await decoded(packed,(message.headers['content-encoding']??'').trim().toLowerCase());
return{status:message.statusCode??0,headers:headersOf(message),text:new TextDecoder().decode(plain)};
}
catch(thrown){
signal.throwIfAborted();
throw thrown;
}
};
};
var member=__webpack_require__(5582);
;
// CONCATENATED MODULE: ./src/adapters/github/exchange.js
const apiVersion='2022-11-28';
const bodiless=[204,205,304];
const neverSent=[
...['ECONNREFUSED','ENOTFOUND','EAI_AGAIN','CONNECT_TIMEOUT'],
'UND_ERR_CONNECT_TIMEOUT',
];
const rootOf=(thrown,depth=0)=>{
const cause=(0,member .C)(thrown,'cause');
return cause!==undefined&&depth<5?rootOf(cause,depth+1):thrown;
};
const noReply=(thrown)=>{
const root=rootOf(thrown);
const code=(0,member .C)(root,'code');
return{
outcome:'lost',
reached: !neverSent.includes(code),
why:typeof code==='string'?code:(0,errors .bD)(root),
};
};
const textHeaders=(headers)=>Object.fromEntries(Object.entries(headers).map(([name,value])=>[name.toLowerCase(),String(value)]));
const refusedReply=(thrown)=>{
const response=(0,member .C)(thrown,'response');
const[status,headers]=[(0,member .C)(response,'status'),(0,member .C)(response,'headers')];
if(typeof status!=='number'||typeof headers!=='object'||headers===null)
return null;
return{outcome:'replied',status,headers:textHeaders(headers),data:(0,member .C)(response,'data')};
};
const isFetch=(value)=>typeof value==='function';
const proxyVariables=['http_proxy','HTTP_PROXY','https_proxy','HTTPS_PROXY'];
const openSend=(env)=>{
const proxied=utils .NT.request?.fetch;
if(!isFetch(proxied)||proxyVariables.every((name)=>(env[name]??'')===''))
return openConnection();
return async({url,...init})=>{
const response=await proxied(url,{...init,redirect:'manual'});
return{status:response.status,headers:Object.fromEntries(response.headers),text:await response.text()};
};
};
const fetchOf=(send,origin)=>async(address,asked)=>{
const url=new URL(address);
if(url.origin!==origin)
throw new Error(`${url.origin} is not the API of this run`);
const{method,headers,body,signal}=asked;
const received=await send({method,url,headers,signal,...(body===undefined?{}:{body})});
const{status}=received;
const text=bodiless.includes(status)?'':received.text;
if(status>=200&&status<300&& !bodiless.includes(status))
JSON.parse(text);
const answered=new Map([...Object.entries(received.headers),['content-type','application/json']]);
return{url:address,status,headers:answered,text:()=>Promise.resolve(text)};
};
const literal=(url)=>`${url.origin}${`${url.pathname}${url.search}`.replaceAll(':','%3A').replaceAll('{','%7B').replaceAll('}','%7D')}`;
const openExchange=(options)=>{
const send=fetchOf(openSend(options.env),new URL(options.apiUrl).origin);
const octokit=(0,github .Q)(options.token,{baseUrl:options.apiUrl,userAgent:'runbook-gates'});
const log={debug:options.debug,info:options.debug,warn:options.debug,error:options.debug};
return async(outgoing)=>{
options.signal?.throwIfAborted();
const timeout=AbortSignal.timeout(options.timeoutMs);
const signal=options.signal===undefined?timeout:AbortSignal.any([options.signal,timeout]);
try{
const answer=await octokit.request({
method:outgoing.method,
url:literal(outgoing.url),
headers:{accept:'application/vnd.github+json','x-github-api-version':apiVersion,...outgoing.headers},
request:{fetch:send,signal,log},
...(outgoing.body===undefined?{}:{data:outgoing.body}),
});
return{outcome:'replied',status:answer.status,headers:textHeaders(answer.headers),data:answer.data};
}
catch(thrown){
options.signal?.throwIfAborted();
return refusedReply(thrown)??noReply(thrown);
}
};
};
var github_files=__webpack_require__(22022);
var release=__webpack_require__(78835);
;
// CONCATENATED MODULE: ./src/adapters/github/folder.js
const field=`object(expression: $expression) {
  ... on Tree { entries { name object { ... on Blob { text isTruncated } } } }
}`;
const answer=async()=>(await Promise.all([__webpack_require__.e(5943),__webpack_require__.e(5)]).then(__webpack_require__.bind(__webpack_require__,60005))).folderAnswer;
const folderReader=(ask)=>({
folder:async(path,sha)=>{
const purpose={what:`read the files of ${path} at ${(0,release .Fu)(sha)}`,needs:'contents: read'};
const variables={expression:{type:'String!',value:`${sha}:${path}`}};
const found=await ask({...purpose,of:'repository',field,variables},answer);
return(found?.entries??[]).flatMap(({name,object})=>{
const text=object?.text??null;
return text===null||object?.isTruncated===true?[]:[{path:`${path}/${name}`,text}];
});
},
});
;
// CONCATENATED MODULE: ./src/adapters/github/later.js
const readerLater=(open)=>{
const reads=async()=>(await open()).reader;
const by=(name)=>async(...given)=>(await reads())[name](...given);
return{
repository:by('repository'),
resolveRef:by('resolveRef'),
commit:by('commit'),
commitAuthors:by('commitAuthors'),
compare:by('compare'),
fileHistory:by('fileHistory'),
checkRuns:by('checkRuns'),
statuses:by('statuses'),
workflowRun:by('workflowRun'),
jobsOfRun:by('jobsOfRun'),
workflowRuns:by('workflowRuns'),
waitingRuns:by('waitingRuns'),
runApprovals:by('runApprovals'),
pull:by('pull'),
pullsOf:by('pullsOf'),
pullsFrom:by('pullsFrom'),
pullFiles:by('pullFiles'),
reviews:by('reviews'),
permissionOf:by('permissionOf'),
deployment:by('deployment'),
deploymentStatuses:by('deploymentStatuses'),
lock:by('lock'),
branchRules:by('branchRules'),
protectionChecks:by('protectionChecks'),
isProtected:by('isProtected'),
isEnvironmentGuarded:by('isEnvironmentGuarded'),
pushRule:by('pushRule'),
scans:by('scans'),
scanAlerts:by('scanAlerts'),
dependencyAlerts:by('dependencyAlerts'),
branches:by('branches'),
issues:by('issues'),
};
};
const writerLater=(open)=>{
const writes=async()=>(await open()).writer;
const by=(name)=>async(...given)=>(await writes())[name](...given);
return{
findCheckRun:by('findCheckRun'),
checkRun:by('checkRun'),
commitStatus:by('commitStatus'),
comment:by('comment'),
createDeployment:by('createDeployment'),
deploymentStatus:by('deploymentStatus'),
takeLock:by('takeLock'),
releaseLock:by('releaseLock'),
createIssue:by('createIssue'),
updateIssue:by('updateIssue'),
commentOnIssue:by('commentOnIssue'),
openPull:by('openPull'),
updatePull:by('updatePull'),
mergeWhenReady:by('mergeWhenReady'),
signedCommit:by('signedCommit'),
moveRef:by('moveRef'),
mayWrite:by('mayWrite'),
dispatchWorkflow:by('dispatchWorkflow'),
};
};
const partsLater=(open)=>{
let opened=null;
let loading=null;
const load=()=>{
const parts=open();
const told=parts.then(()=>new Promise((resolve)=>setImmediate(resolve)));
const end=()=>{
loading=null;
};
loading=told.then(end,end);
return parts;
};
const once=()=>{
opened??=load();
return opened;
};
return{reader:readerLater(once),writer:writerLater(once),loading:()=>loading};
};
var github_answers=__webpack_require__(44662);
var graphql=__webpack_require__(876);
var refusal=__webpack_require__(45081);
;
// CONCATENATED MODULE: ./src/adapters/github/questions.js
const nameOf=(questions,index)=>questions.length===1?(/^\w+/.exec(questions[0]?.field??'')?.[0]??''):`q${index}`;
const variable=(index,name)=>`q${index}_${name}`;
const documentOf=(questions)=>{
const fields=(of)=>questions.flatMap((question,index)=>{
if(question.of!==of)
return[];
const text=question.field.replaceAll(/\$(\w+)/g,(_,name)=>`$${variable(index,name)}`);
return questions.length===1?text:`${nameOf(questions,index)}: ${text}`;
});
const variables=questions.flatMap((question,index)=>Object.entries(question.variables??{}).map(([name,each])=>({...each,name:variable(index,name)})));
const[ofQuery,ofRepository]=[fields('query'),fields('repository')];
const types=variables.map(({name,type})=>`, $${name}: ${type}`).join('');
return{
query:ofRepository.length===0
?`query { ${ofQuery.join(' ')} }`
:`query($owner: String!, $repo: String!${types}) { ${ofQuery.join(' ')} repository(owner: $owner, name: $repo) { ${ofRepository.join(' ')} } }`,
variables:Object.fromEntries(variables.map(({name,value})=>[name,value])),
};
};
const send=async(api,where,asked)=>{
const[first]=asked;
const what=asked.length===1?'':`, and ${asked.length-1} more at once`;
const purpose={what:`${first?.what??'ask nothing'}${what}`,needs:first?.needs??''};
const{query,variables}=documentOf(asked);
const{reply,data,errors}=await(0,graphql .$R)(api,{...purpose,query,variables:{...where,...variables}});
const names=asked.map((_,index)=>nameOf(asked,index));
return asked.map((question,index)=>{
const name=names[index]??'';
const own=errors.find(({path})=>path?.includes(name));
if(own!==undefined)
return{outcome:'refused',error:(0,graphql .x5)(question,reply,own)};
const value=(0,member .C)(question.of==='repository'?(0,member .C)(data,'repository'):data,name);
if(value!==undefined)
return{outcome:'answered',value};
const ofAll=errors.find(({path})=> !names.some((each)=>path?.includes(each)))??errors[0];
const error=ofAll===undefined?(0,refusal ._P)(question,'it has no answer to this'):(0,graphql .x5)(question,reply,ofAll);
return{outcome:'open',error};
});
};
const sendOrOpen=async(...given)=>{
try{
return await send(...given);
}
catch(thrown){
if(!(0,errors .Tx)(thrown))
throw thrown;
const error=(0,errors .re)(thrown);
return given[2].map(()=>({outcome:'open',error}));
}
};
const sendAll=async(...[api,where,asked])=>{
const told=await sendOrOpen(api,where,asked);
const lost=asked.filter((_,index)=>told[index]?.outcome==='open');
if(lost.length===0||asked.length===1)
return told;
const groups=lost.length<asked.length?[lost]:lost.map((question)=>[question]);
const again=(await Promise.all(groups.map((group)=>sendAll(api,where,group)))).flat().values();
return told.map((one)=>(one.outcome==='open'?(again.next().value??one):one));
};
const openQuestions=(api,where,loading)=>{
let open=null;
const begin=()=>{
const questions=[];
const turn=new Promise((resolve)=>setImmediate(resolve));
const answers=turn.then(async()=>{
await loading();
open=null;
return sendAll(api,where,questions);
});
return{questions,answers};
};
return async(question,shape)=>{
open??=begin();
const{questions,answers}=open;
const index=questions.push(question)-1;
const told=(await answers)[index];
if(told?.outcome!=='answered'){
if((0,errors .Tx)(told?.error))
api.onRefused((0,refusal .it)(question,null));
throw told?.error??new Error('a question was put and not answered');
}
return(0,github_answers .qg)(question,await(0,github_answers .F5)(shape),told.value);
};
};
var retry=__webpack_require__(49319);
;
// CONCATENATED MODULE: ./src/adapters/github/request.js
const lagTries=3;
const hops=3;
const rememberedAnswers=500;
const isIdempotent=(ask)=>ask.repeat==='safe'||(ask.method!=='POST'&&ask.method!=='PATCH');
const openConversation=(options,count)=>{
const{clock,log,policy}=options;
const graphqlUrl=new URL(options.graphqlUrl).href;
return async(ask,outgoing)=>{
const from=outgoing.url.href===graphqlUrl?'graphql':'rest';
const started=clock.monotonicMs();
let isDoubted=true;
for(let tried=1;;tried+=1){
count();
const sent=clock.monotonicMs();
const judged=(0,retry .S4)(await options.exchange(outgoing),Date.parse(clock.now()),from);
const took=Math.round(clock.monotonicMs()-sent);
if('outcome'in judged){
log.debug(`${outgoing.method} ${outgoing.url.pathname} ${judged.status} (${took} ms)`);
if(judged.status!==403|| !isDoubted)
return judged;
isDoubted=false;
await clock.sleep(Math.round(options.random()*policy.firstMs),options.signal);
continue;
}
const why=judged.kind==='rate-limit'?'rate limited':judged.why;
log.debug(`${outgoing.method} ${outgoing.url.pathname} ${why} (${took} ms)`);
if(judged.kind==='outage'&& !isIdempotent(ask))
return judged;
const elapsedMs=clock.monotonicMs()-started;
const wait=(0,retry .fI)({setback:judged,tried,elapsedMs,policy,random:options.random});
if(wait===null)
return judged;
if(judged.kind==='outage'&&(await ask.isOpen?.())===false)
return judged;
log.info(`Could not ${ask.what} yet (${why}); trying again in ${(wait/ 1000).toFixed(1)} s.`);
await clock.sleep(wait,options.signal);
}
};
};
const openEtags=()=>{
const known=new Map();
return{
headersFor:(ask,url)=>{
const etag=ask.method==='GET'?known.get(url.href)?.etag:undefined;
return etag===undefined?{}:{'if-none-match':etag};
},
answer:(ask,url,reply)=>{
if(reply.status===304)
return known.get(url.href)?.reply??reply;
const{etag}=reply.headers;
if(ask.method==='GET'&&reply.status===200&&etag!==undefined){
const oldest=known.keys().next();
if(known.size>=rememberedAnswers&&oldest.done!==true)
known.delete(oldest.value);
known.set(url.href,{etag,reply});
}
return reply;
},
};
};
const openCreations=()=>{
const paths=new Set();
return{
note:(reply)=>{
const url=(0,member .C)(reply.data,'url');
if(reply.status===201&&typeof url==='string'&&URL.canParse(url))
paths.add(new URL(url).pathname);
},
covers:(url)=>[...paths].some((path)=>url.pathname===path||url.pathname.startsWith(`${path}/`)),
};
};
const moved=(ask,to)=>new errors .Dh({
code:'github-unreachable',
message:`GitHub points elsewhere (${to.slice(0,120)}) when asked to ${ask.what}, and that was not followed.`,
remedy:'Use the present name of the repository; the token is never sent to another host.',
});
const redirection=(ask,url,reply)=>{
if(![301,302,307,308].includes(reply.status))
return null;
const location=reply.headers['location']??'';
const target=URL.canParse(location,url.href)?new URL(location,url.href):null;
const may=ask.method==='GET'||reply.status===307||reply.status===308;
if(target===null||target.origin!==url.origin|| !may)
throw moved(ask,location);
return target;
};
const refuse=(ask,reply,{onRefused})=>{
if(reply.status===401)
throw(0,refusal .j9)(ask);
if(reply.status===403){
onRefused((0,refusal .it)(ask,reply));
throw(0,refusal .o0)(ask,reply);
}
return reply;
};
const addressOf=(ask,apiUrl)=>{
if(!/^https?:/.test(ask.path))
return new URL(`${apiUrl.replace(/\/$/,'')}${ask.path}`);
const url=new URL(ask.path);
if(url.origin!==new URL(apiUrl).origin)
throw moved(ask,url.origin);
return url;
};
const openRoute=(options,count)=>{
const converse=openConversation(options,count);
const etags=openEtags();
const creations=openCreations();
const settle=(tried)=>options.clock.sleep(options.policy.firstMs*tried,options.signal);
const once=async(ask,url)=>{
const{gateway}=options;
const clean=ask.byteForByte===true?gateway.verbatim:gateway.data;
const body=ask.body===undefined?{}:{body:clean(ask.body)};
const answer=await converse(ask,{method:ask.method,url,headers:etags.headersFor(ask,url),...body});
return'outcome'in answer?etags.answer(ask,url,answer):answer;
};
const follow=async(ask)=>{
let url=addressOf(ask,options.apiUrl);
for(let hop=0;hop<=hops;hop+=1){
const answer=await once(ask,url);
const next='outcome'in answer?redirection(ask,url,answer):null;
if(next===null)
return answer;
url=next;
}
throw moved(ask,url.href);
};
const send=async(ask)=>{
for(let tried=1;;tried+=1){
const answer=await follow(ask);
if(!('outcome'in answer))
return answer;
const lagging=answer.status===404&&tried<=lagTries&&creations.covers(addressOf(ask,options.apiUrl));
if(!lagging){
creations.note(answer);
return refuse(ask,answer,options);
}
await settle(tried);
}
};
return{send,settle:()=>settle(2)};
};
const openMemory=(send)=>{
const settled=new Map();
const underWay=new Map();
let writes=0;
const forever=(ask)=>{
const known=settled.get(ask.path);
if(known!==undefined)
return known;
const fresh=send(ask);
settled.set(ask.path,fresh);
const forget=()=>settled.delete(ask.path);
fresh.then((answer)=>('outcome'in answer&&answer.status===200)||forget(),forget);
return fresh;
};
const together=(ask)=>{
const key=`${writes} ${ask.path}`;
const known=underWay.get(key);
if(known!==undefined)
return known;
const fresh=send(ask);
underWay.set(key,fresh);
const forget=()=>underWay.delete(key);
fresh.then(forget,forget);
return fresh;
};
return async(ask)=>{
if(ask.immutable===true)
return forever(ask);
if(ask.method==='GET')
return together(ask);
writes+=1;
try{
return await send(ask);
}
finally{
writes+=1;
}
};
};
const openApi=(options)=>{
let requests=0;
const route=openRoute(options,()=>{
requests+=1;
});
const failure=(ask,setback)=>(0,refusal .HB)(ask,setback,options.clock.now());
const send=openMemory(route.send);
return{
repo:`/repos/${encodeURIComponent(options.owner)}/${encodeURIComponent(options.repo)}`,
graphqlUrl:options.graphqlUrl,
ask:async(ask)=>{
const answer=await send(ask);
if('outcome'in answer)
return answer;
throw failure(ask,answer);
},
attempt:async(ask)=>{
const answer=await send(ask);
if('outcome'in answer)
return answer;
const error=failure(ask,answer);
if(answer.kind==='outage')
return{outcome:'lost',error};
throw error;
},
settle:route.settle,
requests:()=>requests,
onRefused:options.onRefused,
};
};
;
// CONCATENATED MODULE: ./src/adapters/github/trusted.js
const trusted_field=`defaultBranchRef {
  name
  target {
    oid
    ... on Commit {
      file(path: $path) { mode type object { ... on Blob { text isTruncated byteSize } } }
      folder: file(path: $folder) { object { ... on Tree { entries { name object { ... on Blob { text isTruncated } } } } } }
    }
  }
}`;
const trusted_answer=async()=>(await Promise.all([__webpack_require__.e(5943),__webpack_require__.e(5)]).then(__webpack_require__.bind(__webpack_require__,60005))).tipAnswer;
const regular=[0o100644,0o100755];
const trustedReader=(api,ask)=>({
trustedTip:async(path,folder)=>{
const plain=path.replace(/^(?:\.\/)+/,'');
const purpose={what:`read ${path} at the tip of the default branch`,needs:'contents: read'};
const variables={path:{type:'String!',value:plain},folder:{type:'String!',value:folder}};
const found=await ask({...purpose,of:'repository',field:trusted_field,variables},trusted_answer);
if(found===null)
throw(0,refusal ._P)(purpose,'the repository has no default branch');
const{name,target}=found;
const{text=null,isTruncated,byteSize}=target.file?.object??{};
const whole=text!==null&&isTruncated===false&&Buffer.byteLength(text)===byteSize;
const isFile=target.file?.type==='blob';
const isPlain=isFile&&whole&&regular.includes(target.file?.mode??0);
const read=isPlain?text:isFile?await(0,github_files .T)(api)(plain,target.oid):null;
const files=(target.folder?.object?.entries??[]).flatMap((entry)=>{
const own=entry.object?.text??null;
return own===null||entry.object?.isTruncated===true?[]:[{path:`${folder}/${entry.name}`,text:own}];
});
return{branch:name,sha:target.oid,text:read,files};
},
});
var github_viewer=__webpack_require__(38039);
;
// CONCATENATED MODULE: ./src/adapters/github/open.js
const requestTimeoutMs=30_000;
const checked=(options)=>{
if(options.token.trim()===''){
throw new errors .Dh({
code:'no-permission',
message:"The input 'token' is empty.",
remedy:"Leave 'token' out to use the workflow's own, or pass one that is not empty.",
});
}
const{api:apiUrl,graphql:graphqlUrl}=options.context.urls;
if(new URL(apiUrl).origin!==new URL(graphqlUrl).origin){
throw new errors .Dh({
code:'bad-input',
message:`GITHUB_API_URL (${apiUrl}) and GITHUB_GRAPHQL_URL (${graphqlUrl}) name different hosts.`,
remedy:'The token is sent to one host only: set both as the runner does.',
});
}
};
const apiFor=(options)=>{
const{context,clock,log,signal}=options;
const exchange=openExchange({
token:options.token,
apiUrl:context.urls.api,
env:options.env??{},
timeoutMs:options.requestTimeoutMs??requestTimeoutMs,
signal,
debug:(message)=>log.debug(message),
});
return openApi({
exchange,
apiUrl:context.urls.api,
graphqlUrl:context.urls.graphql,
owner:context.repository.owner,
repo:context.repository.name,
clock,
log,
signal,
gateway:options.gateway??(0,redacted .e)((0,redact .$)([options.token])),
policy:(0,retry_policy .JX)(options.policy),
random:options.random??Math.random,
onRefused:options.onRefused??(()=>undefined),
});
};
const openGitHub=(options)=>{
checked(options);
const api=apiFor(options);
const{repository,run}=options.context;
const{owner}=repository;
const ask=openQuestions(api,{owner,repo:repository.name},()=>parts.loading());
const viewer=(0,github_viewer .D)(ask);
const parts=partsLater(async()=>{
const{openParts}=await Promise.all([__webpack_require__.e(5943),__webpack_require__.e(4978),__webpack_require__.e(1506)]).then(__webpack_require__.bind(__webpack_require__,31506));
return openParts({api,ask,viewer,owner,run:`${run.id}.${run.attempt}`});
});
return{
reader:{
...parts.reader,
...(0,deployment_list .nV)(api,ask),
...(0,github_files .q)(api,ask),
...folderReader(ask),
...trustedReader(api,ask),
viewer,
},
writer:parts.writer,
requests:()=>api.requests(),
};
};
const openSettings=(options)=>{
checked(options);
const api=apiFor(options);
const open=async()=>(await Promise.all([__webpack_require__.e(5943),__webpack_require__.e(5148)]).then(__webpack_require__.bind(__webpack_require__,25148))).settingsReader(api);
return{
variables:async(environment)=>(await open()).variables(environment),
secrets:async(environment)=>(await open()).secrets(environment),
};
};
const openProtection=(options)=>{
checked(options);
const api=apiFor(options);
let opened=null;
const reader=()=>{
opened??=Promise.all([__webpack_require__.e(5943),__webpack_require__.e(1978)]).then(__webpack_require__.bind(__webpack_require__,81978)).then(({protectionReader})=>protectionReader(api));
return opened;
};
return{
branchRules:async(branch)=>(await reader()).branchRules(branch),
environments:async()=>(await reader()).environments(),
tagRulesets:async()=>(await reader()).tagRulesets(),
classicProtection:async(branch)=>(await reader()).classicProtection(branch),
defaultPermissions:async()=>(await reader()).defaultPermissions(),
repositorySecrets:async()=>(await reader()).repositorySecrets(),
environmentSecrets:async(environment)=>(await reader()).environmentSecrets(environment),
};
};
var core=__webpack_require__(11500);
var disarm=__webpack_require__(73914);
;
// CONCATENATED MODULE: ./src/adapters/runner/log.js
const openLog=({text})=>{
const show=(message)=>{
for(const line of message.split(/\r\n|\r|\n/))
core.info((0,disarm .J)(line));
};
const write=(message)=>show(text(message));
return{
info:write,
warn:(message)=>write(`Warning: ${message}`),
debug:(message)=>core.debug((0,disarm .J)(text(message).replaceAll('\n',' '))),
group:async(title,body)=>{
core.startGroup((0,disarm .J)(text(title).replaceAll('\n',' ')));
try{
return await body();
}
finally{
core.endGroup();
}
},
};
};
var digest=__webpack_require__(88700);
var decide_event=__webpack_require__(4970);
;
// CONCATENATED MODULE: ./src/records/decide/signature.js
const canonical=(value)=>JSON.stringify(value,(_key,part)=>typeof part==='object'&&part!==null&& !Array.isArray(part)
?Object.fromEntries(Object.entries(part).toSorted(([one],[other])=>(one<other? -1:1)))
:part);
const payloadText=(environment,payload)=>
`payload\n${environment.toLowerCase()}\n${canonical({...payload,sig:undefined})}`;
const signPayload=(key,environment,payload)=>({
...payload,
sig:(0,digest .od)(key,payloadText(environment,payload),256),
});
const isSealed=(keys,text,sig,bits)=>[keys.current,keys.previous].some((key)=>key!==null&&(0,digest .gC)((0,digest .od)(key,text,bits),sig));
const ownPayloadOnly=(keys,deployment)=>{
const{payload,environment,sha}=deployment;
if(payload===null)
return deployment;
const isOwn=payload.sig!==undefined&&
payload.sha===sha&&
isSealed(keys,payloadText(environment,payload),payload.sig,256);
return isOwn?deployment:{...deployment,payload:null};
};
const statusText=(deployment,event,text)=>`status\n${deployment}\n${event}\n${text}`;
const sealLength=22;
const blank='-';
const sealed= /^\[([\w-]{22})\] ?(.*)$/s;
const signEvent=(key,deployment,event)=>{
if(event.event==='verified'){
const room=`[${'x'.repeat(sealLength)}] `;
const text=(0,decide_event .GD)({event:'verified',text:`${room}${event.text}`}).slice(room.length);
return{event:'verified',text:`[${(0,digest .od)(key,statusText(deployment,'verified',text),128)}] ${text}`};
}
if(event.event!=='adopted'|| !event.text.endsWith(` ${blank}`))
return event;
const text=event.text.slice(0,-blank.length);
return{event:'adopted',text:`${text}${(0,digest .od)(key,statusText(deployment,'adopted',text),128)}`};
};
const isOwnAdoption=(keys,deployment,said)=>{
const at=said.lastIndexOf(' ')+1;
return isSealed(keys,statusText(deployment,'adopted',said.slice(0,at)),said.slice(at),128);
};
const ownStatusesOnly=(keys,deployment,statuses)=>statuses.flatMap((status)=>{
const event=(0,decide_event .H5)(status);
if(event?.event==='adopted')
return isOwnAdoption(keys,deployment,event.text)?[status]:[];
if(event?.event!=='verified')
return[status];
const[,sig='',text='']=sealed.exec(event.text)??[];
if(!isSealed(keys,statusText(deployment,'verified',text),sig,128))
return[];
return[{...status,description:(0,decide_event .r9)({event:'verified',text}).description}];
});
;
// CONCATENATED MODULE: ./src/records/gather/signed.js
const readSigned=(github,keys)=>{
const own=(deployment)=>ownPayloadOnly(keys,deployment);
return{
...github,
deployments:async(environment)=>(await github.deployments(environment)).map(own),
deployment:async(id)=>{
const found=await github.deployment(id);
return found===null?null:own(found);
},
deploymentStatuses:async(id)=>ownStatusesOnly(keys,id,await github.deploymentStatuses(id)),
recentStatuses:async(environment)=>new Map([...(await github.recentStatuses(environment))].map(([id,all])=>[id,ownStatusesOnly(keys,id,all)])),
};
};
;
// CONCATENATED MODULE: ./src/records/run/sign.js
const writeSigned=(writer,{current})=>({
...writer,
createDeployment:(request)=>writer.createDeployment({...request,payload:signPayload(current,request.environment,request.payload)}),
deploymentStatus:(request)=>writer.deploymentStatus({...request,event:signEvent(current,request.deployment,request.event)}),
});
;
// CONCATENATED MODULE: ./src/runtime/ports.js
const openNotes=()=>{
const refused=[];
let began=false;
return{
onRefused:(permissions)=>void refused.push(...permissions),
noting:(writer)=>({
...writer,
takeLock:(lock)=>{
began=true;
return writer.takeLock(lock);
},
}),
met:()=>({refused,began}),
};
};
const later=(open)=>{
let opened=null;
return()=>{
const opening=(opened??=open());
opening.catch(()=>{
if(opened===opening)
opened=null;
});
return opening;
};
};
const commandLater=(cancelled,env)=>{
const port=later(async()=>(await __webpack_require__.e(8565).then(__webpack_require__.bind(__webpack_require__,38565))).openCommand(cancelled,env));
return{
run:async(request)=>(await port()).run(request),
ask:async(question)=>(await port()).ask(question),
baseEnvironment:()=>(0,environment .P)(env),
};
};
const gitLater=({context,token,env,gateway},{log,clock})=>{
const port=later(async()=>(await __webpack_require__.e(3230).then(__webpack_require__.bind(__webpack_require__,43230))).openGit({context,token,log,env,clock}));
const opened=later(async()=>{
const git=await(await port())();
const commitTree=({message,...rest})=>git.commitTree({...rest,message:gateway.text(message)});
return{...git,commitTree};
});
return opened;
};
const shownFiles=({text})=>{
const files=openFiles();
return{...files,show:(path,shown)=>files.show(path,text(shown))};
};
const cleaned=(writer,{data})=>({
...writer,
createDeployment:(request)=>writer.createDeployment(data(request)),
deploymentStatus:(request)=>writer.deploymentStatus(data(request)),
});
const httpLater=()=>{
const port=later(async()=>(await __webpack_require__.e(6119).then(__webpack_require__.bind(__webpack_require__,26119))).createHttp());
return{
ask:async(request)=>(await port()).ask(request),
resolve:async(host,timeoutMs)=>(await port()).resolve(host,timeoutMs),
handshake:async(request)=>(await port()).handshake(request),
connect:async(request)=>(await port()).connect(request),
};
};
const databaseLater=()=>{
const port=later(async()=>(await Promise.all([__webpack_require__.e(5943),__webpack_require__.e(4503)]).then(__webpack_require__.bind(__webpack_require__,24503))).openDatabase());
return{ask:async(request)=>(await port()).ask(request)};
};
const toolsLater=(temp,command,log)=>{
const port=later(async()=>(await Promise.all([__webpack_require__.e(5943),__webpack_require__.e(2691)]).then(__webpack_require__.bind(__webpack_require__,72691))).openTools({temp,command,log}));
return{install:async(name)=>(await port()).install(name)};
};
const openWorld=(request)=>{
const{token,settingsToken,keys,context,cancelled,env,gateway}=request;
const log=openLog(gateway);
const clock=openClock(cancelled);
const command=commandLater(cancelled,env);
const notes=openNotes();
const opened=openGitHub({token,context,clock,log,env,gateway,onRefused:notes.onRefused});
const reader=keys===null?opened.reader:readSigned(opened.reader,keys);
const administrative={token:settingsToken,context,clock,log,env,gateway};
const writer=cleaned(keys===null?opened.writer:writeSigned(opened.writer,keys),gateway);
return{
writer:notes.noting(writer),
met:notes.met,
signs:keys!==null,
settings:settingsToken===''?null:openSettings(administrative),
protection:settingsToken===''?null:openProtection(administrative),
ports:{
context,
github:reader,
git:gitLater(request,{log,clock}),
http:httpLater(),
database:databaseLater(),
command,
tools:toolsLater(context.paths.temp,command,log),
files:shownFiles(gateway),
clock,
log,
},
};
};
})
};
