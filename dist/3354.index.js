export const id=3354;
export const ids=[3354];
export const modules={
73731:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
b6:()=>(textOf),
g5:()=>(failureOf),
nb:()=>(poolStep),
uW:()=>(exhausted)
});
var _words_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(56236);
const failureOf=(program,answer)=>{
if(answer.notFound)
return _words_js__WEBPACK_IMPORTED_MODULE_0__ .a1(program);
if(answer.timedOut)
return _words_js__WEBPACK_IMPORTED_MODULE_0__ .qE(program);
if(answer.exitCode===0)
return null;
const said=(answer.stderr.trim()||answer.stdout.trim()).split('\n').slice(-3).join(' ');
return _words_js__WEBPACK_IMPORTED_MODULE_0__ .gz(program,said);
};
const poolStep=_words_js__WEBPACK_IMPORTED_MODULE_0__ .vI;
const exhausted= /too many (?:connections|clients)|remaining connection slots|QueuePool limit|pool (?:is )?(?:exhausted|timed? ?out)/i;
const textOf=(title,findings,steps,more)=>({
title,
text:[...findings,...steps.map((step)=>`Next: ${step}`),...more].join('\n'),
});
}),
63354:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
NH:()=>(planDiagnosis),
ri:()=>(withoutCredentials),
u2:()=>(readContainer)
});
var _database_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(21927);
var _answer_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(73731);
var _words_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(56236);
const dockerVariables=['DOCKER_HOST','DOCKER_CONTEXT','DOCKER_CONFIG','DOCKER_CERT_PATH','DOCKER_TLS_VERIFY'];
const readLines=1_000;
const shownLines=50;
const shownErrors=20;
const planDiagnosis=(wanted,environment)=>{
const{container:name,database:variable}=wanted;
const variables=Object.fromEntries(dockerVariables.flatMap((each)=>{
const value=environment[each];
return value===undefined?[]:[[each,value]];
}));
const docker=(...args)=>({
argv:['docker',...args],
variables,
stdin:'',
});
const state='{{.State.Status}} {{.State.ExitCode}} {{.State.OOMKilled}} {{.RestartCount}}';
const container=name===undefined
?null
:{
name,
list:docker('ps','--all','--filter',`name=^${name.replaceAll('.','\\.')}$`,'--format','table {{.Names}}\t{{.Image}}\t{{.Status}}'),
state:docker('inspect','--type','container','--format',state,name),
log:docker('logs','--timestamps','--tail',String(readLines),name),
memory:docker('stats','--no-stream','--format','{{.MemUsage}} {{.MemPerc}}',name),
disk:docker('exec',name,'df','-P','/'),
};
const database=variable===undefined?null:(0,_database_js__WEBPACK_IMPORTED_MODULE_0__ .$)(variable,environment);
return{container,database:database?.database??null,secrets:database?.secrets??[]};
};
const withoutCredentials=(text)=>text
.replace(/:\/\/[^\s/@]+@/g,'://***@')
.replace(/\b(Bearer|Basic)\s+[\w.~+/=-]{8,}/gi,'$1 ***')
.replace(/((?:password|passwd|secret|token|api[-_]?key)["']?\s*[=:]\s*["']?)[^\s"',;&]+/gi,'$1***');
const readState=(answer)=>{
const failure=(0,_answer_js__WEBPACK_IMPORTED_MODULE_1__ .g5)('docker',answer);
const[status,exitCode,killed,restarts]=answer.stdout.trim().split(' ');
if(failure!==null)
return{found:failure,steps:[]};
if(status===undefined||restarts===undefined)
return{found:_words_js__WEBPACK_IMPORTED_MODULE_2__ .PH,steps:[]};
const up=status==='running';
return{
found:_words_js__WEBPACK_IMPORTED_MODULE_2__ .bX({status,isUp:up,exitCode,restarts,killed}),
steps:[...(killed==='true'?[_words_js__WEBPACK_IMPORTED_MODULE_2__ .CC]:[]),...(up?[]:[_words_js__WEBPACK_IMPORTED_MODULE_2__ .s])],
};
};
const readUsage=(memory,disk)=>{
const[,used='',share='']= /^(.+?) ([\d.]+)%$/m.exec(memory.stdout.trim())??[];
const[,full='']= /\s(\d+)%\s+\/\s*$/m.exec(disk.stdout)??[];
return{
found:[
share===''?_words_js__WEBPACK_IMPORTED_MODULE_2__ .BQ:`Memory: ${used} (${share} %).`,
full===''?_words_js__WEBPACK_IMPORTED_MODULE_2__ .jC:`Disk: ${full} % full.`,
],
steps:[...(Number(share)>85?[_words_js__WEBPACK_IMPORTED_MODULE_2__ .aN]:[]),...(Number(full)>90?[_words_js__WEBPACK_IMPORTED_MODULE_2__ .CI]:[])],
};
};
const readContainer=(name,answers)=>{
const{list,log}=answers;
const state=readState(answers.state);
const usage=readUsage(answers.memory,answers.disk);
const failure=(0,_answer_js__WEBPACK_IMPORTED_MODULE_1__ .g5)('docker',log);
const lines=`${log.stdout}\n${log.stderr}`
.split('\n')
.filter((line)=>line.trim()!=='')
.sort((a,b)=>(a<b? -1:a>b?1:0));
const errors=lines.filter((line)=> /\b(?:ERROR|FATAL|CRITICAL|PANIC)\b/.test(line)).slice(-shownErrors);
const pool=failure===null&&lines.some((line)=>_answer_js__WEBPACK_IMPORTED_MODULE_1__ .uW.test(line))?[_answer_js__WEBPACK_IMPORTED_MODULE_1__ .nb]:[];
const block=(title,shown)=>[
'',
`--- ${title}`,
...(shown.length===0?['(none)']:shown),
];
return(0,_answer_js__WEBPACK_IMPORTED_MODULE_1__ .b6)(_words_js__WEBPACK_IMPORTED_MODULE_2__ .t8(name),[state.found,...usage.found],[...state.steps,...usage.steps,...pool],[
...block('docker ps',[(0,_answer_js__WEBPACK_IMPORTED_MODULE_1__ .g5)('docker',list)??list.stdout.trimEnd()]),
...(failure===null?block(_words_js__WEBPACK_IMPORTED_MODULE_2__ .S6(readLines),errors):[]),
...block(_words_js__WEBPACK_IMPORTED_MODULE_2__ .w$(shownLines),failure===null?lines.slice(-shownLines):[failure]),
]);
};
}),
21927:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
$:()=>(planDatabase),
S:()=>(readDatabase)
});
var disarm=__webpack_require__(73914);
;
// CONCATENATED MODULE: ./src/database/bare-statement.js
const longest=200;
const kept= /"(?:[^"]|"")*(?:"|$)|[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*|\$\d+/;
const comment= /--[^\n]*|\/\*(?:(?!\*\/)[\s\S])*\/\*[\s\S]*|\/\*[\s\S]*?(?:\*\/|$)/;
const value= /'(?:[^']|'')*(?:'|$)|\$(\w*)\$[\s\S]*?(?:\$\1\$|$)|\d[\w.]*/;
const piece=new RegExp([kept,comment,value].map(({source})=>source).join('|'),'g');
const isComment= /^(?:--|\/\*)/;
const isKept= /^(?:["A-Za-z_\u0080-\uffff]|\$\d)/;
const beforeUnclear=(text)=>(text.includes('\\')?text.replace(/'[\s\S]*$/,"''"):text);
const bareStatement=(text)=>{
const bare=beforeUnclear(text).replace(piece,(found)=>isKept.test(found)?found:isComment.test(found)?' ':'?');
const line=(0,disarm .J)(bare.replace(/\s+/g,' ').trim());
return line.length>longest?`${line.slice(0,longest-3)}...`:line;
};
var database_url=__webpack_require__(2121);
var diagnose_answer=__webpack_require__(73731);
var words=__webpack_require__(56236);
;
// CONCATENATED MODULE: ./src/diagnose/database.js
const questions=`
BEGIN READ ONLY;
SET LOCAL statement_timeout = '5s';
WITH waiting AS MATERIALIZED (
  SELECT pid, pg_blocking_pids(pid) AS by FROM (SELECT DISTINCT pid FROM pg_locks WHERE NOT granted LIMIT 200) AS w
)
SELECT jsonb_build_object(
  'version', current_setting('server_version'),
  'connections', (SELECT coalesce(sum(numbackends), 0)::int FROM pg_stat_database),
  'max', current_setting('max_connections')::int,
  'hidden', (SELECT count(*)::int FROM pg_stat_activity WHERE query = '<insufficient privilege>'),
  'blocked', (SELECT count(*)::int FROM pg_locks WHERE NOT granted),
  'long', (
    SELECT coalesce(jsonb_agg(jsonb_build_array(pid, seconds, coalesce(state, ''), application_name)), '[]')
    FROM (
      SELECT pid, state, application_name, extract(epoch FROM clock_timestamp() - xact_start)::int AS seconds
      FROM pg_stat_activity
      WHERE pid <> pg_backend_pid() AND xact_start < clock_timestamp() - interval '30 seconds'
      ORDER BY xact_start LIMIT 10
    ) AS oldest
  ),
  'running', (
    SELECT coalesce(jsonb_agg(jsonb_build_array(pid, seconds, query)), '[]')
    FROM (
      SELECT pid, left(query, 2000) AS query, extract(epoch FROM clock_timestamp() - query_start)::int AS seconds
      FROM pg_stat_activity
      WHERE pid <> pg_backend_pid() AND state = 'active' AND backend_type = 'client backend'
        AND query_start < clock_timestamp() - interval '1 second'
      ORDER BY query_start LIMIT 5
    ) AS longest
  ),
  'waiting', (
    SELECT coalesce(jsonb_agg(jsonb_build_array(pid, seconds, by, query)), '[]')
    FROM (
      SELECT pid, to_jsonb(by) AS by, left(query, 2000) AS query,
        extract(epoch FROM clock_timestamp() - query_start)::int AS seconds
      FROM waiting JOIN pg_stat_activity USING (pid) ORDER BY query_start LIMIT 5
    ) AS first
  ),
  'blockers', (
    SELECT coalesce(jsonb_agg(jsonb_build_array(pid, held, seconds, state, application, query)), '[]')
    FROM (
      SELECT blocker AS pid, held, coalesce(state, '') AS state, coalesce(application_name, '') AS application,
        left(coalesce(query, ''), 2000) AS query, extract(epoch FROM clock_timestamp() - xact_start)::int AS seconds
      FROM (
        SELECT blocker, count(DISTINCT waiting.pid)::int AS held FROM waiting, unnest(by) AS blocker
        WHERE blocker NOT IN (SELECT pid FROM waiting) GROUP BY blocker
      ) AS roots LEFT JOIN pg_stat_activity ON pg_stat_activity.pid = blocker
      ORDER BY held DESC LIMIT 5
    ) AS roots
  )
);
ROLLBACK;
\\set ON_ERROR_STOP 0
SELECT quote_ident(nspname) AS place FROM pg_extension JOIN pg_namespace ON pg_namespace.oid = extnamespace
  WHERE extname = 'pg_stat_statements' \\gset
\\if :{?place}
BEGIN READ ONLY;
SET LOCAL statement_timeout = '3s';
SELECT coalesce(jsonb_agg(jsonb_build_array(calls, mean, longest, query)), '[]')
FROM (
  SELECT calls, mean_exec_time AS mean, max_exec_time AS longest, left(query, 2000) AS query
  FROM :place.pg_stat_statements
  WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
  ORDER BY mean_exec_time DESC LIMIT 5
) AS slowest;
ROLLBACK;
\\endif
`;
const planDatabase=(variable,environment)=>{
const value=environment[variable]??'';
const place=(0,database_url .m)(value);
if(place===null){
const problem=value===''?words .uz(variable):words .U0(variable);
return{secrets:[value],database:{variable,question:null,problem}};
}
const argv=['psql','--no-psqlrc','--no-password','--quiet','--tuples-only','--no-align'];
const question={
argv:[...argv,'--set=ON_ERROR_STOP=1'],
variables:{...place.variables,PGCONNECT_TIMEOUT:'5',PGAPPNAME:'runbook-diagnosis',LC_ALL:'C'},
stdin:questions,
};
return{secrets:place.secrets,database:{variable,question,problem:''}};
};
const unreachableStep=(said)=>{
if(diagnose_answer .uW.test(said))
return diagnose_answer .nb;
if(/authentication failed|role [^\n]{0,300} does not exist|no pg_hba/i.test(said))
return words .U4;
return words .MG;
};
const shown=(query)=>query==='<insufficient privilege>'?'(hidden from this user)':bareStatement(query);
const since=(seconds)=>(seconds===null?'for an unknown time':`for ${seconds} s`);
const named=(name)=>(name===''?'unnamed':name);
const processName=(pid)=>(pid===0?words .sb:`process ${pid}`);
const block=(title,lines)=>lines.length===0?[]:['',`--- ${title}`,...lines];
const readLocks=({waiting,blockers})=>({
steps:blockers.slice(0,1).map(([pid,held])=>(pid===0?words .RB(held):words .JZ(pid,held))),
blocks:[
...block(words .AR,blockers.map(([pid,held,seconds,state,name,query])=>`${processName(pid)} holds up ${held}: ${named(name)}, ${state===''?'state unknown':state}, its transaction open ${since(seconds)}, last: ${query===''?'(unknown)':shown(query)}`)),
...block('who waits',waiting.map(([pid,seconds,by,query])=>`process ${pid} waits ${since(seconds)} for ${by.length===0?'nobody any more':[...new Set(by)].map(processName).join(', ')}: ${shown(query)}`)),
],
});
const round=(ms)=>`${ms<10?ms.toFixed(1):Math.round(ms)} ms`;
const slowMs=1_000;
const readStatements=({running},slowest)=>{
const slow=running.length>0||(slowest??[]).some(([,mean])=>mean>=slowMs);
return{
found:slowest===null?[words .x]:[],
steps:slow?[words .aX]:[],
blocks:[
...block(words .RV,running.map(([pid,seconds,query])=>`process ${pid}: ${seconds} s, ${shown(query)}`)),
...block(words .Ml,(slowest??[]).map(([calls,mean,longest,query])=>`${round(mean)} on average, ${round(longest)} at most, ${calls} calls: ${shown(query)}`)),
],
};
};
const readFacts=({facts,slowest})=>{
const{connections,max,long,blocked,hidden,version}=facts;
const locks=readLocks(facts);
const statements=readStatements(facts,slowest);
return{
found:[
words .GA(version),
words .oQ({taken:connections,most:max,share:Math.round((connections/ max)*100)}),
words .OP(blocked),
words .dH(long.length),
...(hidden>0?[words .cL(hidden)]:[]),
...statements.found,
],
steps:[
...(connections>max*0.8?[diagnose_answer .nb]:[]),
...locks.steps,
...(long.length>0?[words .y5]:[]),
...statements.steps,
],
blocks:[
...long.map(([pid,seconds,state,name])=>`process ${pid}: ${seconds} s, ${state}, ${named(name)}`),
...locks.blocks,
...statements.blocks,
],
};
};
const readDatabase=(variable,answer,read)=>{
const title=words .zJ(variable);
if(read!==null){
const{found,steps,blocks}=readFacts(read);
return(0,diagnose_answer .b6)(title,found,steps,blocks);
}
const failure=(0,diagnose_answer .g5)('psql',answer);
if(failure===null)
return(0,diagnose_answer .b6)(title,[words .p1],[],[]);
const step=answer.notFound?words .Mn:unreachableStep(answer.stderr);
return(0,diagnose_answer .b6)(title,[failure],[step],[]);
};
}),
56236:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
AR:()=>(blockersTitle),
BQ:()=>(memoryUnread),
Bp:()=>(certificateUnread),
CC:()=>(raiseMemory),
CI:()=>(diskHigh),
CK:()=>(checkKubeconfig),
C_:()=>(rolloutPaused),
EB:()=>(podsOf),
GA:()=>(answers),
H_:()=>(daysLeft),
IY:()=>(noKubernetes),
Ix:()=>(sendChain),
JZ:()=>(endProcess),
KS:()=>(missingReference),
KZ:()=>(installKubectl),
Kg:()=>(endUnknown),
MG:()=>(checkDatabase),
Ml:()=>(slowest),
Mn:()=>(installPsql),
OL:()=>(noPods),
OP:()=>(locksAwaited),
PH:()=>(stateUnread),
RB:()=>(endPrepared),
RV:()=>(longestNow),
Rw:()=>(endsByItself),
S6:()=>(errorLines),
U0:()=>(noAddress),
U4:()=>(loginRefused),
VR:()=>(serveCertificate),
ZV:()=>(kubectlUnclear),
a1:()=>(noProgram),
a4:()=>(podsAvailable),
aN:()=>(memoryHigh),
aX:()=>(slowStatements),
bX:()=>(containerState),
cL:()=>(sessionsHidden),
dH:()=>(oldTransactions),
fc:()=>(podsUnclear),
gz:()=>(failed),
jC:()=>(diskUnread),
jm:()=>(certificateInvalid),
lW:()=>(imageNotPulled),
oQ:()=>(connections),
os:()=>(asking),
p1:()=>(psqlUnclear),
ps:()=>(renewCertificate),
qE:()=>(noAnswer),
qJ:()=>(noNode),
s:()=>(readThenStart),
sb:()=>(prepared),
t8:()=>(containerOf),
tq:()=>(certificateOf),
uz:()=>(variableEmpty),
vI:()=>(tooManyConnections),
w$:()=>(lastLines),
x:()=>(noStatistics),
y5:()=>(oldestTransaction),
yL:()=>(certificateValid),
zJ:()=>(databaseOf)
});
var _core_text_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(26639);
const noProgram=(program)=>`There is no \`${program}\` program on PATH.`;
const noAnswer=(program)=>`${program} did not answer in time.`;
const failed=(program,said)=>`${program} failed: ${said===''?'it did not say why':said}`;
const tooManyConnections='Too many connections: raise DATABASE_POOL_SIZE, or restart the API.';
const renewCertificate='Renew the certificate, and find out why it was not renewed automatically.';
const serveCertificate='Serve a certificate for this name, or correct the url of the environment.';
const sendChain='Make the server send the whole chain, not only its own certificate.';
const certificateUnread=(code)=>`It could not be read: ${code}.`;
const certificateInvalid=(meaning,code)=>`It is not valid: ${meaning} (${code}).`;
const certificateOf=(host)=>`Diagnosis: certificate of ${host}`;
const endUnknown='its expiry date is unknown';
const daysLeft=(days,until)=>`${days} days left (until ${until})`;
const certificateValid=({left,subject,issuer,})=>`It is valid: ${left}, for ${subject}, by ${issuer}.`;
const stateUnread='docker did not report its state.';
const containerState=({status,isUp,exitCode,restarts,killed,})=>`It is ${status}${isUp?'':` (exit code ${exitCode})`}, restarted ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__ .LS)(Number(restarts),'time')}${killed==='true'?', killed for lack of memory':''}.`;
const raiseMemory='Raise its memory limit, or find out what uses more.';
const readThenStart='Read its last lines below, then start it or roll back.';
const memoryUnread='Its memory use is not known.';
const diskUnread='Its disk use is not known.';
const memoryHigh='Memory is above 85 %: scale up, or find out what uses more.';
const diskHigh='The disk is above 90 %: clean up, or expand it.';
const containerOf=(name)=>`Diagnosis: container ${name}`;
const errorLines=(count)=>`lines with errors, of the last ${count}`;
const lastLines=(count)=>`last ${count} lines`;
const variableEmpty=(variable)=>`The variable ${variable} is empty.`;
const noAddress=(variable)=>`${variable} is not a postgres:// URL.`;
const loginRefused='The database answers but refuses the login: compare user and password with those of the service.';
const checkDatabase='Check that the database runs, and that this machine can reach it.';
const prepared='a prepared transaction';
const endPrepared=(held)=>`A prepared transaction blocks ${held}: find it in pg_prepared_xacts, and commit it or roll it back.`;
const endProcess=(pid,held)=>`Process ${pid} blocks ${held}: ask its owner; end it with pg_terminate_backend(${pid}).`;
const blockersTitle='processes that hold the awaited locks';
const noStatistics='pg_stat_statements can not be read here: only the statements that run now are known.';
const slowStatements='Statements take longer than a second: run EXPLAIN ANALYZE on the slowest below, and add the missing index.';
const longestNow='statements that have been running longest';
const slowest='slowest statements on average (pg_stat_statements)';
const answers=(version)=>`PostgreSQL ${version} answers.`;
const connections=({taken,most,share,})=>`${taken} of ${most} connections are taken (${share} %).`;
const locksAwaited=(blocked)=>`Locks that are waited for: ${blocked}.`;
const oldTransactions=(count)=>`Transactions older than 30 seconds: ${count===10?'at least 10':count}.`;
const sessionsHidden=(hidden)=>`${hidden} sessions are hidden from this user (it lacks the role pg_read_all_stats).`;
const oldestTransaction='Ask the owner of the oldest transaction; end it with pg_terminate_backend(process).';
const databaseOf=(variable)=>`Diagnosis: database of ${variable}`;
const psqlUnclear='psql answered, but the answer was not understood.';
const installPsql='Install psql on the runner.';
const imageNotPulled='The image can not be pulled: check its name and the pull secret.';
const noNode='No node can run the pod: add one, or request less memory and CPU.';
const missingReference='The pod names a ConfigMap or Secret that does not exist: create it.';
const endsByItself='It exits by itself: read its last lines below, then correct the cause or roll back.';
const podsAvailable=({available,wanted,updated,})=>`${available} of ${wanted} pods are available, ${updated} have the newest definition.`;
const rolloutPaused='Its rollout is paused.';
const podsOf=(workload,namespace)=>`Diagnosis: ${workload} in ${namespace}`;
const installKubectl='Install kubectl on the runner.';
const checkKubeconfig='Check KUBECONFIG, and that its user may get the workload, its pods, their events and logs.';
const kubectlUnclear='The answer of kubectl was not understood.';
const podsUnclear='The answer of kubectl about its pods was not understood.';
const noPods='It has no pods.';
const noKubernetes="This environment has no deploy.kubernetes, so pods can't be examined.";
const asking=({part})=>`collecting a diagnosis: at most ${part} minute`;
})
};
