export const id=6119;
export const ids=[6119];
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
26119:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__,{
createHttp:()=>(createHttp)
});
var external_node_perf_hooks_=__webpack_require__(643);
var http_dial=__webpack_require__(79101);
var external_node_crypto_=__webpack_require__(77598);
var external_node_tls_=__webpack_require__(41692);
;
// CONCATENATED MODULE: ./src/adapters/http/certificates.js
const presented=(socket)=>{
const chain=[];
let next=socket.getPeerX509Certificate();
while(next!==undefined&& !chain.some((seen)=>seen.fingerprint256===next?.fingerprint256)){
chain.push(next);
next=next.issuerCertificate;
}
return chain;
};
const issued=(issuer,certificate)=>certificate.checkIssued(issuer)&&certificate.verify(issuer.publicKey);
const verifiedPath=(chain,anchors)=>{
const[leaf,...others]=chain;
if(leaf===undefined)
return[];
const path=[leaf];
const alive=(certificate)=>certificate.validToDate.getTime()>Date.now();
for(let last=leaf;path.length<12;){
const current=last;
if(anchors.some((anchor)=>anchor.fingerprint256===current.fingerprint256))
return path;
const anchor=anchors.find((candidate)=>alive(candidate)&&issued(candidate,current));
if(anchor!==undefined)
return[...path,anchor];
const next=others.find((candidate)=> !path.includes(candidate)&&issued(candidate,current));
if(next===undefined)
return path;
path.push(next);
last=next;
}
return path;
};
const certificateReader=(ca)=>{
let anchors;
const prepare=()=>(anchors??=(ca??(0,external_node_tls_.getCACertificates)('default')).map((pem)=>new external_node_crypto_.X509Certificate(pem)));
return{
prepare,
read:(socket)=>{
const path=verifiedPath(presented(socket),prepare());
const[leaf]=path;
const[first]=path.toSorted((a,b)=>a.validToDate.getTime()-b.validToDate.getTime());
return{
validTo:first?.validToDate.toISOString()??'',
validFrom:first?.validFromDate.toISOString()??'',
subject:leaf?.subject.replaceAll('\n',', ')??'',
issuer:leaf?.issuer.replaceAll('\n',', ')??'',
};
},
};
};
var external_node_net_=__webpack_require__(77030);
var errors=__webpack_require__(22075);
var problem=__webpack_require__(36209);
;
// CONCATENATED MODULE: ./src/adapters/http/connection.js
const shakeHands=({host,port,timeoutMs,signal,address,ca,certificates,})=>new Promise((resolve)=>{
const started=external_node_perf_hooks_.performance.now();
const socket=(0,external_node_tls_.connect)({
host:address,
port,
servername:(0,external_node_net_.isIP)(host)===0?host:'',
rejectUnauthorized:true,
...(ca===undefined?{}:{ca:[...ca]}),
});
const end=(answer)=>{
clearTimeout(timer);
signal?.removeEventListener('abort',onAbort);
socket.destroy();
resolve(answer);
};
const fail=(thrown)=>end({outcome:'failed',code:(0,problem .$)(thrown),message:(0,errors .bD)(thrown),address});
const onAbort=()=>fail(signal?.reason);
signal?.addEventListener('abort',onAbort,{once:true});
const timer=setTimeout(()=>fail((0,problem .C)('ETIMEDOUT',`no handshake in ${timeoutMs} ms`)),timeoutMs);
socket.once('secureConnect',()=>end({outcome:'verified',facts:certificates(socket),address,totalMs:external_node_perf_hooks_.performance.now()-started}));
socket.on('error',fail);
socket.once('close',()=>fail((0,problem .C)('ECONNRESET','the server closed the connection before the handshake ended')));
});
const openAndClose=(request)=>new Promise((resolve)=>{
const{address,port,timeoutMs,signal}=request;
const started=external_node_perf_hooks_.performance.now();
const socket=(0,external_node_net_.connect)({host:address,port});
const end=(answer)=>{
clearTimeout(timer);
signal?.removeEventListener('abort',onAbort);
socket.destroy();
resolve(answer);
};
const fail=(thrown)=>end({outcome:'failed',code:(0,problem .$)(thrown),message:(0,errors .bD)(thrown),address});
const onAbort=()=>fail(signal?.reason);
signal?.addEventListener('abort',onAbort,{once:true});
const timer=setTimeout(()=>fail((0,problem .C)('ETIMEDOUT',`no connection in ${timeoutMs} ms`)),timeoutMs);
socket.once('connect',()=>end({outcome:'connected',address,totalMs:external_node_perf_hooks_.performance.now()-started}));
socket.on('error',fail);
});
var external_node_http_=__webpack_require__(37067);
var promises_=__webpack_require__(46466);
var external_node_util_=__webpack_require__(57975);
var external_node_zlib_=__webpack_require__(38522);
;
// CONCATENATED MODULE: ./src/adapters/http/body.js
const streams=new Set([
'text/event-stream',
'application/x-ndjson',
'application/ndjson',
'application/jsonl',
'application/stream+json',
]);
const typeOf=({headers})=>(headers['content-type']??'').split(';',1)[0]?.trim().toLowerCase();
const firstEventEnd=(text,type)=>{
if(type!=='text/event-stream')
return text.indexOf('\n');
return/(?:^|[\r\n])data:[^\r\n]*(?:\r\n|\r|\n)[^]*?(?:\r\n|\r|\n)/.exec(text)===null? -1:text.length;
};
const decoderFor=(bytes,contentType)=>{
if(bytes[0]===0xff&&bytes[1]===0xfe)
return new external_node_util_.TextDecoder('utf-16le');
if(bytes[0]===0xfe&&bytes[1]===0xff)
return new external_node_util_.TextDecoder('utf-16be');
const utf8Marked=bytes[0]===0xef&&bytes[1]===0xbb&&bytes[2]===0xbf;
const[,charset='utf-8']= /;\s*charset\s*=\s*"?([\w.:-]+)/i.exec(contentType)??[];
try{
return new external_node_util_.TextDecoder(utf8Marked?'utf-8':charset);
}
catch{
return new external_node_util_.TextDecoder();
}
};
const textOf=(chunks,{headers})=>{
const bytes=Buffer.concat(chunks);
return decoderFor(bytes,headers['content-type']??'').decode(bytes);
};
const decoderOf=(encoding)=>{
switch(encoding.trim().toLowerCase()){
case'':
case'identity':
return'identity';
case'gzip':
case'x-gzip':
return(0,external_node_zlib_.createGunzip)();
case'deflate':
return(0,external_node_zlib_.createInflate)();
case'br':
return(0,external_node_zlib_.createBrotliDecompress)();
case'zstd':
return(0,external_node_zlib_.createZstdDecompress)();
default:
return null;
}
};
const capped=(limit,state)=>async function*(source){
let size=0;
for await(const chunk of source){
size+=chunk.length;
if(size>limit){
state.full=true;
yield chunk.subarray(0,chunk.length-(size-limit));
return;
}
yield chunk;
}
};
const readPlain=(message,maxBytes)=>new Promise((resolve,reject)=>{
const chunks=[];
const type=typeOf(message);
const endless=type!==undefined&&streams.has(type);
let size=0;
const end=(truncated)=>resolve({text:textOf(chunks,message),truncated});
message.on('data',(chunk)=>{
size+=chunk.length;
chunks.push(size>maxBytes?chunk.subarray(0,chunk.length-(size-maxBytes)):chunk);
const seen=endless&&firstEventEnd(textOf(chunks,message),type)!== -1;
if(size<=maxBytes&& !seen)
return;
end(size>maxBytes);
message.destroy();
});
message.once('end',()=>end(false));
message.on('error',reject);
message.once('close',()=>reject((0,problem .C)('ECONNRESET','the body was cut')));
});
const readDecoded=async(message,decoder,maxBytes)=>{
const chunks=[];
const[wire,decoded]=[{full:false},{full:false}];
const collect=async(source)=>{
for await(const chunk of source)
chunks.push(chunk);
};
try{
await(0,promises_.pipeline)(message,capped(maxBytes,wire),decoder,capped(maxBytes,decoded),collect);
}
catch(error){
if(!wire.full&& !decoded.full)
throw error;
}
return{text:textOf(chunks,message),truncated:wire.full||decoded.full};
};
const hasBody=({statusCode=0},{method})=>method!=='HEAD'&&statusCode!==204&&statusCode!==304;
const readBody=async(message,request)=>{
const{maxBytes,reads}=request;
const type=typeOf(message);
if(reads==='headers'&&type!==undefined&&streams.has(type)){
message.destroy();
return{text:'',truncated:false};
}
if(!hasBody(message,request))
return readPlain(message,maxBytes);
const encoding=message.headers['content-encoding']??'';
const decoder=decoderOf(encoding);
if(decoder===null){
message.destroy();
throw(0,problem .C)('BAD_ENCODING',`the body is encoded as '${encoding}', which was not asked for`);
}
return decoder==='identity'?readPlain(message,maxBytes):readDecoded(message,decoder,maxBytes);
};
;
// CONCATENATED MODULE: ./src/adapters/http/exchange.js
const timingsOf=(marks)=>{
const length=(end,start)=>(end===0?0:Math.max(0,end-start));
return{
dnsMs:length(marks.dns,marks.started),
connectMs:length(marks.connected,marks.dns),
tlsMs:length(marks.secured,marks.connected),
firstByteMs:length(marks.firstByte,Math.max(marks.secured,marks.connected)),
totalMs:external_node_perf_hooks_.performance.now()-marks.started,
};
};
const portOf=(url)=>(url.port===''?(url.protocol==='https:'?443:80):Number(url.port));
const siteOf=({url,request})=>request.site===undefined|| !URL.canParse(`https://${request.site}`)
?url.hostname
:new URL(`https://${request.site}`).hostname;
const optionsFor=({url,request},socket)=>({
method:request.method,
path:`${url.pathname}${url.search}`,
createConnection:()=>socket,
headers:{
'user-agent':'runbook-gates',
accept:'*/*',
'cache-control':'no-cache',
...Object.fromEntries(Object.entries(request.headers).map(([name,value])=>[name.toLowerCase(),value])),
host:request.site??url.host,
'accept-encoding':'identity',
connection:'close',
...(request.body===undefined?{}:{'content-length':String(Buffer.byteLength(request.body))}),
},
});
const dial=({url,request,address,ca})=>{
const place={host:address,port:portOf(url),autoSelectFamily:false};
if(url.protocol!=='https:')
return(0,external_node_net_.connect)(place);
const host=(0,http_dial .$B)(siteOf({url,request}));
return(0,external_node_tls_.connect)({
...place,
servername:(0,external_node_net_.isIP)(host)===0?host:'',
ALPNProtocols:['http/1.1'],
rejectUnauthorized:true,
...(ca===undefined?{}:{ca:[...ca]}),
});
};
const until=(socket,event)=>new Promise((resolve,reject)=>{
socket.once(event,resolve);
socket.once('error',reject);
socket.once('close',()=>reject((0,problem .C)('ECONNRESET','the connection was closed')));
});
const openDeadline=({request,marks},end)=>{
let phase='connect';
let timer;
const late=()=>end((0,problem .C)('ETIMEDOUT',`timed out in the phase ${phase}`));
return{
phase:()=>phase,
enter:(next)=>{
phase=next;
clearTimeout(timer);
const left=request.timeoutMs-(external_node_perf_hooks_.performance.now()-marks.started);
timer=setTimeout(late,Math.max(1,Math.min(left,request.phaseMs?.[next]??left)));
},
stop:()=>clearTimeout(timer),
};
};
const headersOf=(message)=>Object.fromEntries(Object.entries(message.headers).map(([name,value])=>[
name,
Array.isArray(value)?value.join(', '):(value??''),
]));
const converse=(exchange,socket)=>new Promise((resolve,reject)=>{
(0,external_node_http_.request)(optionsFor(exchange,socket))
.once('response',(message)=>resolve({message,upgraded:false}))
.once('upgrade',(message)=>resolve({message,upgraded:true}))
.once('connect',(message)=>resolve({message,upgraded:true}))
.once('close',()=>reject((0,problem .C)('ECONNRESET','the connection was closed')))
.on('error',reject)
.end(exchange.request.body);
});
const noBody={text:'',truncated:false};
const converseOnce=async(exchange)=>{
const{url,request,address,marks,certificates}=exchange;
const ended={};
const socket=dial(exchange);
const end=(why)=>{
ended.why??=why;
socket.destroy();
};
const onAbort=()=>end(request.signal?.reason);
const deadline=openDeadline(exchange,end);
let tls=null;
socket.on('error',()=>undefined);
request.signal?.addEventListener('abort',onAbort,{once:true});
if(request.signal?.aborted===true)
onAbort();
try{
deadline.enter('connect');
await until(socket,'connect');
marks.connected=external_node_perf_hooks_.performance.now();
if(url.protocol==='https:'){
deadline.enter('tls');
await until(socket,'secureConnect');
marks.secured=external_node_perf_hooks_.performance.now();
if(socket instanceof external_node_tls_.TLSSocket)
tls=certificates(socket);
}
deadline.enter('first-byte');
const{message,upgraded}=await converse(exchange,socket);
marks.firstByte=external_node_perf_hooks_.performance.now();
deadline.enter('body');
const{text,truncated}=upgraded?noBody:await readBody(message,request);
const timings=timingsOf(marks);
const status=message.statusCode??0;
return{outcome:'answered',status,headers:headersOf(message),body:text,truncated,address,timings,tls};
}
catch(error){
const thrown=ended.why??error;
const[code,message]=[(0,problem .$)(thrown),(0,errors .bD)(thrown)];
return{outcome:'failed',phase:deadline.phase(),code,message,address,timings:timingsOf(marks)};
}
finally{
deadline.stop();
request.signal?.removeEventListener('abort',onAbort);
socket.destroy();
}
};
;
// CONCATENATED MODULE: ./src/adapters/http/http.js
const createHttp=(settings={})=>{
const{ca,resolve:resolveName=http_dial .Ol}=settings;
const certificates=certificateReader(ca);
const resolve=(0,http_dial .EM)(resolveName);
return{
resolve:async(host,timeoutMs)=>(await(0,http_dial .ux)(resolve(host),timeoutMs))??[],
ask:async(request)=>{
const url=new URL(request.url);
if(url.protocol==='https:')
certificates.prepare();
const marks={started:external_node_perf_hooks_.performance.now(),dns:0,connected:0,secured:0,firstByte:0};
const dnsMs=Math.min(request.timeoutMs,request.phaseMs?.dns??request.timeoutMs);
const dial=await(0,http_dial .QP)((0,http_dial .$B)(url.hostname),request.address,dnsMs,resolve);
marks.dns=external_node_perf_hooks_.performance.now();
if('code'in dial){
const phase=dial.code==='EREFUSED_ADDRESS'?'connect':'dns';
return{outcome:'failed',phase,...dial,address:request.address??null,timings:timingsOf(marks)};
}
return converseOnce({url,request,address:dial.address,marks,ca,certificates:certificates.read});
},
handshake:async(request)=>{
const host=(0,http_dial .$B)(request.host);
certificates.prepare();
const dial=await(0,http_dial .QP)(host,request.address,request.timeoutMs,resolve);
if('code'in dial)
return{outcome:'failed',...dial,address:request.address??null};
return shakeHands({...request,host,address:dial.address,ca,certificates:certificates.read});
},
connect:async(request)=>{
const dial=await(0,http_dial .QP)((0,http_dial .$B)(request.host),request.address,request.timeoutMs,resolve);
if('code'in dial)
return{outcome:'failed',...dial,address:request.address??null};
return openAndClose({...request,address:dial.address});
},
};
};
})
};
