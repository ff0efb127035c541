export const id=4503;
export const ids=[4503];
export const modules={
79101:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
$B:()=>(bare),
QP:()=>(chooseAddress),
Ol:()=>(machineResolve),
EM:()=>(resolverOf),
ux:()=>(within)
});
var promises_=__webpack_require__(71553);
var external_node_net_=__webpack_require__(77030);
;
// CONCATENATED MODULE: ./src/adapters/http/address.js
const refusedNetworks=[
{
network:'169.254.0.0/16',
whose:'link-local; metadata of AWS (also ECS .170.2 and EKS .170.23), Azure, Google, Oracle, OpenStack, DigitalOcean, Hetzner, IBM, Vultr, Exoscale, OVH, Linode, Equinix, Tencent (.0.23)',
source:'https://www.rfc-editor.org/rfc/rfc3927',
},
{
network:'168.63.129.16/32',
whose:"Azure's host agent, next to every GitHub-hosted runner",
source:'https://learn.microsoft.com/en-us/azure/virtual-network/what-is-ip-address-168-63-129-16',
},
{
network:'100.100.100.200/32',
whose:'Alibaba Cloud',
source:'https://www.alibabacloud.com/help/en/ecs/user-guide/view-instance-metadata',
},
{
network:'fd00:100::100:200/128',
whose:'Alibaba Cloud',
source:'https://www.alibabacloud.com/help/en/ecs/user-guide/view-instance-metadata',
},
{
network:'192.0.0.192/32',
whose:'Oracle Cloud Classic',
source:'https://docs.oracle.com/en/cloud/iaas-classic/compute-iaas-cloud/stcsg/retrieving-instance-metadata.html',
},
{network:'fe80::/10',whose:'link-local',source:'https://www.rfc-editor.org/rfc/rfc4291#section-2.5.6'},
{
network:'fd00:ec2::/32',
whose:'AWS: metadata ::254, EKS pod identity ::23, DNS ::253, time ::123',
source:'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-data-retrieval.html',
},
{
network:'fd20:ce::254/128',
whose:'Google Cloud',
source:'https://cloud.google.com/compute/docs/metadata/querying-metadata',
},
{
network:'fd00:42::42/128',
whose:'Scaleway',
source:'https://docs.cloud-init.io/en/latest/reference/datasources/scaleway.html',
},
{
network:'fd00:c1::a9fe:a9fe/128',
whose:'Oracle Cloud',
source:'https://docs.oracle.com/en-us/iaas/Content/Compute/Tasks/gettingmetadata.htm',
},
{
network:'fd00:a9fe:a9fe::/64',
whose:'Akamai (Linode): metadata ::1',
source:'https://techdocs.akamai.com/cloud-computing/docs/overview-of-the-metadata-service',
},
];
const familyOf=(address)=>((0,external_node_net_.isIPv6)(address)?'ipv6':'ipv4');
const refused=new external_node_net_.BlockList();
for(const{network}of refusedNetworks){
const[address='',bits='']=network.split('/');
refused.addSubnet(address,Number(bits),familyOf(address));
}
const metadataHosts=new Set([
...['169.254.169.254','169.254.170.2','169.254.170.23','169.254.0.23','169.254.42.42'],
...refusedNetworks.flatMap(({network})=>(network.endsWith('/32')?[network.slice(0,-3)]:[])),
]);
const groupsOf=(address)=>{
const bare=address.replace(/%.*$/,'');
const dotted= /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(bare);
const[,prefix='',a,b,c,d]=dotted??[];
const hex=(high,low)=>(Number(high)*256+Number(low)).toString(16);
const text=dotted===null?bare:`${prefix}${hex(a,b)}:${hex(c,d)}`;
const[head='',tail]=text.split('::');
const numbers=(part)=>(part===''?[]:part.split(':').map((group)=>Number.parseInt(group,16)));
const[front,end]=[numbers(head),numbers(tail??'')];
return tail===undefined
?front
:[...front,...Array.from({length:8-front.length-end.length},()=>0),...end];
};
const dotted=(high,low)=>[high>>8,high&255,low>>8,low&255].join('.');
const bytesOf=(groups)=>groups.flatMap((group)=>[group>>8,group&255]);
const nat64Starts=[6,7,8,12];
const localNat64=(groups)=>{
const bytes=bytesOf(groups);
return nat64Starts.map((start)=>{
const after=start>8?bytes.slice(start):[...bytes.slice(start,8),...bytes.slice(9)];
return after.slice(0,4).join('.');
});
};
const embeddedV4=(groups)=>{
const[g0=0,g1=0,g2=0,g3=0,g4=0,g5=0,g6=0,g7=0]=groups;
const last=dotted(g6,g7);
const zeroToThree=g0===0&&g1===0&&g2===0&&g3===0;
if(zeroToThree&&g4===0&&(g5===0xffff||g5===0))
return[last];
if(zeroToThree&&g4===0xffff&&g5===0)
return[last];
if(g0===0x64&&g1===0xff9b)
return g2===1?[last,...localNat64(groups)]:[last];
if(g0===0x2002)
return[dotted(g1,g2)];
if(g0===0x2001&&g1===0)
return[dotted(g2,g3),dotted(g6^0xffff,g7^0xffff)];
return g5===0x5efe?[last]:[];
};
const isRefusedV4=(address)=>refused.check(address,'ipv4');
const isRefusedAddress=(address)=>{
if(!(0,external_node_net_.isIPv6)(address))
return isRefusedV4(address);
const groups=groupsOf(address);
if(refused.check(address.replace(/%.*$/,''),'ipv6')||embeddedV4(groups).some(isRefusedV4))
return true;
return metadataHosts.has(dotted(groups[6]??0,groups[7]??0));
};
;
// CONCATENATED MODULE: ./src/adapters/http/dial.js
const bare=(hostname)=>hostname.replace(/^\[(.*)\]$/,'$1');
const machineResolve=async(host)=>{
const found=await(0,promises_.lookup)(host,{all:true,order:'ipv4first'}).catch(()=>[]);
return[...new Set(found.map(({address})=>address))];
};
const resolverOf=(resolveName)=>async(host)=>(0,external_node_net_.isIP)(bare(host))===0?resolveName(host):[bare(host)];
const within=async(promise,ms)=>{
let timer;
const late=new Promise((resolve)=>(timer=setTimeout(()=>resolve(null),ms)));
return Promise.race([promise,late]).finally(()=>clearTimeout(timer));
};
const chooseAddress=async(host,given,timeoutMs,resolve)=>{
const addresses=given!==undefined?[given]:await within(resolve(host),timeoutMs);
if(addresses===null)
return{code:'ETIMEDOUT',message:`resolving ${host} took longer than ${timeoutMs} ms`};
const[address]=addresses;
if(address===undefined)
return{code:'ENOTFOUND',message:`${host} has no address`};
if((0,external_node_net_.isIP)(address)===0)
return{code:'EINVAL',message:`${address} is not an address`};
if(isRefusedAddress(address))
return{code:'EREFUSED_ADDRESS',message:`${address} is a link-local or metadata address, which is never asked`};
return{address};
};
}),
64478:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
m:()=>(refuseGarbage)
});
var _http_problem_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(36209);
const headLength=5;
const mostBytes=0x3fffffff;
const errorOrNotice=new Set(Buffer.from('EN'));
const frameChecker=()=>{
let head=[];
let[left,last,before]=[0,0,0];
const isWhole=()=> !errorOrNotice.has(head[0]??0)||(last===0&&before===0);
const open=()=>{
const length=Buffer.from(head).readUInt32BE(1);
[left,last,before]=[length-4,1,0];
return(left>0&&left<mostBytes)||(left===0&&isWhole());
};
return(piece)=>{
for(let at=0;at<piece.length;){
if(head.length<headLength){
head.push(piece[at]??0);
at+=1;
if(head.length===headLength&& !open())
return false;
}
else{
const end=Math.min(piece.length,at+left);
before=end-at>1?(piece[end-2]??0):last===1?before:last;
last=piece[end-1]??0;
left-=end-at;
at=end;
if(left===0&& !isWhole())
return false;
}
if(head.length===headLength&&left===0)
head=[];
}
return true;
};
};
const guard=(stream,isSound,end)=>{
const emit=stream.emit.bind(stream);
stream.emit=(event,...values)=>{
try{
const[piece]=values;
if(event==='data'&&piece instanceof Uint8Array&& !isSound(piece))
end();
else
return emit(event,...values);
}
catch{
end();
}
return true;
};
};
const notPostgres=()=>(0,_http_problem_js__WEBPACK_IMPORTED_MODULE_0__ .C)('NOT_POSTGRES','what answers there does not speak as PostgreSQL does');
const refuseGarbage=(client,onGarbage)=>{
const{connection}=client;
const endOf=(stream)=>()=>{
onGarbage?.();
stream.destroy(notPostgres());
};
const plain=connection.stream;
guard(plain,client.ssl?()=>true:frameChecker(),endOf(plain));
connection.once('sslconnect',()=>guard(connection.stream,frameChecker(),endOf(connection.stream)));
};
}),
24503:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__,{
openDatabase:()=>(openDatabase)
});
var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(51455);
var node_net__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(77030);
var node_perf_hooks__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(643);
var zod__WEBPACK_IMPORTED_MODULE_7__=__webpack_require__(35943);
var _core_database_url_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(2121);
var _http_dial_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(79101);
var _core_errors_js__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(22075);
var _http_problem_js__WEBPACK_IMPORTED_MODULE_8__=__webpack_require__(36209);
var _garbage_js__WEBPACK_IMPORTED_MODULE_6__=__webpack_require__(64478);
const mostBytes=1_048_576;
const stateQuery=`SELECT
  (SELECT coalesce(sum(numbackends), 0)::int FROM pg_stat_database) AS connections,
  current_setting('max_connections')::int AS "maxConnections",
  CASE WHEN pg_is_in_recovery() THEN 'standby' ELSE 'primary' END AS role,
  (SELECT count(*)::int FROM pg_stat_replication) AS replicas,
  CASE
    WHEN NOT pg_is_in_recovery() THEN (
      SELECT CASE WHEN bool_and(lag IS NOT NULL) THEN max(lag) END FROM (
        SELECT CASE WHEN replay_lsn = pg_current_wal_lsn() THEN 0 ELSE extract(epoch FROM replay_lag)::float8 END AS lag
        FROM pg_stat_replication
      ) AS standbys
    )
    WHEN EXISTS (SELECT FROM pg_stat_wal_receiver) AND pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn() THEN 0
    ELSE extract(epoch FROM clock_timestamp() - pg_last_xact_replay_timestamp())::float8
  END AS "lagSeconds",
  (
    SELECT coalesce(max(extract(epoch FROM clock_timestamp() - xact_start)), 0)::float8
    FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'
  ) AS "oldestSeconds",
  (SELECT count(*)::int FROM pg_stat_activity WHERE query = '<insufficient privilege>') AS hidden`;
const stateRow=zod__WEBPACK_IMPORTED_MODULE_7__ .Ikc({
connections:zod__WEBPACK_IMPORTED_MODULE_7__ .aig(),
maxConnections:zod__WEBPACK_IMPORTED_MODULE_7__ .aig(),
role:zod__WEBPACK_IMPORTED_MODULE_7__ .k5n(['primary','standby']),
replicas:zod__WEBPACK_IMPORTED_MODULE_7__ .aig(),
lagSeconds:zod__WEBPACK_IMPORTED_MODULE_7__ .aig().nullable(),
oldestSeconds:zod__WEBPACK_IMPORTED_MODULE_7__ .aig(),
hidden:zod__WEBPACK_IMPORTED_MODULE_7__ .aig(),
});
const secureOptions=async(variables,host)=>{
const mode=variables['PGSSLMODE']??'prefer';
const file=async(name)=>{
const path=variables[name];
return path===undefined||path==='system'?undefined:(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path,'utf8');
};
const[ca,cert,key]=await Promise.all([file('PGSSLROOTCERT'),file('PGSSLCERT'),file('PGSSLKEY')]);
const verified=mode==='verify-ca'||mode==='verify-full'||(mode==='require'&&ca!==undefined);
return{
rejectUnauthorized:verified,
...((0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(host)===0?{servername:host}:{}),
...(mode==='verify-full'?{}:{checkServerIdentity:()=>undefined}),
...(ca===undefined?{}:{ca}),
...(cert===undefined?{}:{cert}),
...(key===undefined?{}:{key}),
};
};
const causeOf=(thrown)=>{
const[code,text]=[(0,_http_problem_js__WEBPACK_IMPORTED_MODULE_8__ .$)(thrown),(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__ .bD)(thrown)];
if(code==='28000'&& /no encryption|SSL off/i.test(text))
return'TLS_REQUIRED';
if(code!=='UNKNOWN')
return code;
return text==='The server does not support SSL connections'?'TLS_REFUSED':'NOT_POSTGRES';
};
const readState=async(client)=>{
try{
await client.query("BEGIN READ ONLY; SET LOCAL search_path = pg_catalog, pg_temp; SET LOCAL statement_timeout = '5s'");
const{rows}=await client.query(stateQuery);
return stateRow.safeParse(rows[0]).data??null;
}
catch{
return null;
}
};
const configOf=({variables,address,secure},socket)=>({
host:address??variables['PGHOST']??'',
port:Number(variables['PGPORT']??5432),
ssl:secure,
stream:()=>socket,
application_name:'runbook-smoke',
password:()=>{
const password=variables['PGPASSWORD'];
if(password===undefined)
throw(0,_http_problem_js__WEBPACK_IMPORTED_MODULE_8__ .C)('NO_PASSWORD','the server asks for a password');
return password;
},
...(variables['PGUSER']===undefined?{}:{user:variables['PGUSER']}),
...(variables['PGDATABASE']===undefined?{}:{database:variables['PGDATABASE']}),
});
const attempt=async(request)=>{
const{Client}=await __webpack_require__.e(6315).then(__webpack_require__.bind(__webpack_require__,96315));
const{address,secure,until,signal}=request;
const started=node_perf_hooks__WEBPACK_IMPORTED_MODULE_2__.performance.now();
const socket=new node_net__WEBPACK_IMPORTED_MODULE_1__.Socket();
const client=new Client(configOf(request,socket));
const ended=new AbortController();
const end=(code)=>{
if(!ended.signal.aborted)
ended.abort((0,_http_problem_js__WEBPACK_IMPORTED_MODULE_8__ .C)(code,code));
socket.destroy();
};
const timer=setTimeout(()=>end('ETIMEDOUT'),Math.max(1,until-started));
const meter=setInterval(()=>socket.bytesRead>mostBytes&&end('NOT_POSTGRES'),20);
const onAbort=()=>end('ECANCELED');
signal?.addEventListener('abort',onAbort,{once:true});
if(signal?.aborted===true)
onAbort();
client.on('error',()=>undefined);
(0,_garbage_js__WEBPACK_IMPORTED_MODULE_6__ .m)(client,()=>end('NOT_POSTGRES'));
let totalMs=0;
let reached=false;
socket.once('connect',()=>(reached=true));
try{
await client.connect();
await client.query('SELECT 1');
totalMs=node_perf_hooks__WEBPACK_IMPORTED_MODULE_2__.performance.now()-started;
const state=await readState(client);
const tls=secure===false?'none':secure.rejectUnauthorized?'verified':'unverified';
return{outcome:'answered',state,tls,address,totalMs};
}
catch(error){
const code=causeOf(ended.signal.aborted?ended.signal.reason:error);
return{outcome:'failed',code,reached,address,totalMs:node_perf_hooks__WEBPACK_IMPORTED_MODULE_2__.performance.now()-started};
}
finally{
clearTimeout(timer);
clearInterval(meter);
signal?.removeEventListener('abort',onAbort);
void client.end().catch(()=>undefined);
setImmediate(()=>socket.destroy());
}
};
const failed=(code,address,started)=>({
outcome:'failed',
code,
reached:false,
address,
totalMs:node_perf_hooks__WEBPACK_IMPORTED_MODULE_2__.performance.now()-started,
});
const openDatabase=(settings={})=>{
const resolve=(0,_http_dial_js__WEBPACK_IMPORTED_MODULE_4__ .EM)(settings.resolve??_http_dial_js__WEBPACK_IMPORTED_MODULE_4__ .Ol);
return{
ask:async({url,address:given,timeoutMs,signal})=>{
const started=node_perf_hooks__WEBPACK_IMPORTED_MODULE_2__.performance.now();
const variables=(0,_core_database_url_js__WEBPACK_IMPORTED_MODULE_3__ .m)(url)?.variables;
if(variables===undefined)
return failed('EINVAL',null,started);
const host=(0,_http_dial_js__WEBPACK_IMPORTED_MODULE_4__ .$B)(variables['PGHOST']??'localhost');
const dial=host.startsWith('/')?{address:null}:await(0,_http_dial_js__WEBPACK_IMPORTED_MODULE_4__ .QP)(host,given,timeoutMs,resolve);
if('code'in dial)
return failed(dial.code,given??null,started);
const{address}=dial;
const mode=variables['PGSSLMODE']??'prefer';
try{
const secure=mode==='disable'||address===null?false:await secureOptions(variables,host);
const common={variables,address,until:started+timeoutMs,signal};
const answer=await attempt({...common,secure});
const plain=answer.outcome==='failed'&&answer.code==='TLS_REFUSED'&& /^(?:prefer|allow)$/.test(mode);
return plain?await attempt({...common,secure:false}):answer;
}
catch(error){
return failed((0,_http_problem_js__WEBPACK_IMPORTED_MODULE_8__ .$)(error),address,started);
}
},
};
};
}),
2121:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
m:()=>(parseDatabaseUrl)
});
var _percent_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(99187);
const parameters={
host:'PGHOST',
port:'PGPORT',
user:'PGUSER',
password:'PGPASSWORD',
dbname:'PGDATABASE',
sslmode:'PGSSLMODE',
sslrootcert:'PGSSLROOTCERT',
sslcert:'PGSSLCERT',
sslkey:'PGSSLKEY',
};
const parseDatabaseUrl=(text)=>{
if(!/^postgres(?:ql)?(?:\+\w+)?:\/\//.test(text)|| !URL.canParse(text))
return null;
const url=new URL(text);
const pairs=[
['PGHOST',(0,_percent_js__WEBPACK_IMPORTED_MODULE_0__ .o)(url.hostname).replace(/^\[|\]$/g,'')],
['PGPORT',url.port],
['PGUSER',(0,_percent_js__WEBPACK_IMPORTED_MODULE_0__ .o)(url.username)],
['PGPASSWORD',(0,_percent_js__WEBPACK_IMPORTED_MODULE_0__ .o)(url.password)],
['PGDATABASE',(0,_percent_js__WEBPACK_IMPORTED_MODULE_0__ .o)(url.pathname.slice(1))],
...[...url.searchParams].map(([key,value])=>[parameters[key]??'',value]),
];
const variables=Object.fromEntries(pairs.filter(([name,value])=>name!==''&&value!==''));
return{variables,secrets:[text,url.password,variables['PGPASSWORD']??'']};
};
})
};
