export const id=7882;
export const ids=[7882,2891];
export const modules={
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
}),
31557:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
y:()=>(headerRedactor)
});
var _redact_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(75242);
const decoded=(part)=>{
try{
const text=atob(part);
return/^[\x20-\x7e]{6,}$/.test(text)?[text,...text.split(':')]:[];
}
catch{
return[];
}
};
const headerRedactor=(values)=>{
const parts=values.flatMap((value)=>[value,...value.split(/\s+/)]);
return(0,_redact_js__WEBPACK_IMPORTED_MODULE_0__ .$)([...parts,...parts.flatMap(decoded)]);
};
}),
51994:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
Gj:()=>(gate),
VE:()=>(environmentName),
p0:()=>(duration),
pc:()=>(baseUrl)
});
var zod__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(35943);
var _base_url_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(11937);
var _duration_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(58008);
const duration=zod__WEBPACK_IMPORTED_MODULE_1__ .YjP({error:'must be a duration with a unit, such as 30s, 15m or 1h30m'})
.regex(/^\s*(?:\d+(?:\.\d+)?(?:ms|s|m|h|d))+\s*$/,{
error:'must be a duration with a unit, such as 30s, 15m or 1h30m',
})
.transform((text)=>(0,_duration_js__WEBPACK_IMPORTED_MODULE_0__ .E)(text)??0)
.meta({description:'a duration with a unit: 30s, 15m, 1h30m, 90d'});
const gate=zod__WEBPACK_IMPORTED_MODULE_1__ .k5n(['block','warn','off']).meta({description:'what the check may do to the verdict'});
const checkSetting=(shape)=>z.union([gate.transform((value)=>({gate:value})),z.strictObject({gate:gate.optional(),...shape})]);
const baseUrl=zod__WEBPACK_IMPORTED_MODULE_1__ .OZ5({protocol: /^https?$/,error:_base_url_js__WEBPACK_IMPORTED_MODULE_2__ .aH})
.refine((text)=> !(0,_base_url_js__WEBPACK_IMPORTED_MODULE_2__ .Lk)(text),{error:_base_url_js__WEBPACK_IMPORTED_MODULE_2__ .f9})
.transform(_base_url_js__WEBPACK_IMPORTED_MODULE_2__ .mW);
const environmentName=zod__WEBPACK_IMPORTED_MODULE_1__ .YjP().min(1).max(255);
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
42891:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
V:()=>(retryAfterMs)
});
const retryAfterMs=(value,now)=>{
if(value===undefined)
return null;
if(/^\d{1,6}$/.test(value.trim()))
return Number(value.trim())*1_000;
const date=Date.parse(value);
return Number.isNaN(date)?null:Math.max(0,date-Date.parse(now));
};
}),
7304:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
i:()=>(tlsMeanings)
});
const tlsMeanings={
CERT_HAS_EXPIRED:'the certificate, or one above it, has expired',
CERT_NOT_YET_VALID:'the certificate is not valid yet',
DEPTH_ZERO_SELF_SIGNED_CERT:'the certificate is self-signed',
SELF_SIGNED_CERT_IN_CHAIN:'the chain ends in a root that is not trusted here',
UNABLE_TO_VERIFY_LEAF_SIGNATURE:'the server does not send the intermediate certificate',
UNABLE_TO_GET_ISSUER_CERT:'a certificate of the chain is missing',
UNABLE_TO_GET_ISSUER_CERT_LOCALLY:'the chain ends in an issuer that is not trusted here',
ERR_TLS_CERT_ALTNAME_INVALID:'the certificate is for another name',
ERR_SSL_WRONG_VERSION_NUMBER:'this port does not speak TLS',
EPROTO:'the handshake failed',
};
}),
31372:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
EY:()=>(severalHosts),
WU:()=>(bodyNeedsPost),
rH:()=>(notAHeaderValue)
});
const notAHeaderValue=(who,header,variable)=>`${who} can't send the header ${header}: ${variable} holds a line break or another sign that no header may have`;
const bodyNeedsPost=(name)=>`Probe '${name}' has a body, which needs 'method: POST'`;
const severalHosts=(name,variable)=>`Probe '${name}' asks one host, and ${variable} names several hosts: give it a URL with the one to ask, or a probe for each`;
}),
57248:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
D9:()=>(headerVariables),
Ke:()=>(targetProblems),
Qt:()=>(cacheOption),
SA:()=>(httpTarget),
UE:()=>(headerValues),
_W:()=>(headerProblems),
bl:()=>(siteIn),
rs:()=>(urlOf),
w4:()=>(hostOf),
xX:()=>(aroundCaches)
});
var zod__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(35943);
var _core_words_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(53919);
var _probe_words_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(31372);
const httpTarget=zod__WEBPACK_IMPORTED_MODULE_0__ .YjP()
.refine((text)=>text.startsWith('/')|| /^https?:\/\/[^/]/i.test(text),{
error:'must be a path that begins with / or a URL that begins with http:// or https://',
})
.refine((text)=> !/^https?:\/\/[^/]*@/i.test(text),{
error:'must not hold credentials: name an environment variable under headers instead',
});
const headerVariables=zod__WEBPACK_IMPORTED_MODULE_0__ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__ .YjP().regex(/^[!#$%&'*+.^_`|~\w-]+$/,{error:'must be the name of a header'}),zod__WEBPACK_IMPORTED_MODULE_0__ .YjP().regex(/^[A-Za-z_]\w*$/,{error:'must be the name of an environment variable, never a value'}));
const urlOf=(target,baseUrl)=>{
if(!target.startsWith('/'))
return URL.canParse(target)?target:null;
const text=`${baseUrl??''}${target}`;
return baseUrl!==null&&URL.canParse(text)?text:null;
};
const hostOf=(target,baseUrl)=>{
const url=urlOf(target,baseUrl);
return url===null?null:new URL(url).hostname;
};
const withoutLineEnd=(value)=>value.trim();
const isHeaderValue=(value)=> /^[\t\x20-\x7e\x80-\xff]*$/.test(value);
const headerProblems=(who,headers,environment)=>Object.entries(headers??{}).flatMap(([header,variable])=>{
const value=withoutLineEnd(environment[variable]??'');
if(value==='')
return[(0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__ .Ei)(who,variable)];
return isHeaderValue(value)?[]:[(0,_probe_words_js__WEBPACK_IMPORTED_MODULE_2__ .rH)(who,header,variable)];
});
const targetProblems=(who,target,headers,place)=>[
...(urlOf(target,place.baseUrl)===null
?[`${who} asks ${target}, but no URL of the environment is known to put before it`]
:[]),
...headerProblems(who,headers,place.environment),
];
const siteIn=(values)=>{
const site=Object.entries(values).find(([name])=>name.toLowerCase()==='host')?.[1];
return site===undefined?{}:{site};
};
const aroundCaches=(url,cache,nonce)=>{
if(cache===undefined|| !URL.canParse(url))
return url;
const asked=new URL(url);
asked.searchParams.append('runbook-smoke',nonce);
return asked.href;
};
const cacheOption=zod__WEBPACK_IMPORTED_MODULE_0__ .euz('bypass')
.optional()
.meta({description:'adds a changing query parameter, so that no cache can answer'});
const headerValues=(headers,environment)=>Object.fromEntries(Object.entries(headers??{}).map(([name,variable])=>[name,withoutLineEnd(environment[variable]??'')]));
}),
17655:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
$i:()=>(barrierFacts),
Ng:()=>(barrierWords)
});
var _core_retry_after_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(42891);
const challenges=[
{who:"Cloudflare's challenge page",is:({headers})=>headers['cf-mitigated']==='challenge'},
{who:'a challenge of AWS WAF',is:({headers})=>headers['x-amzn-waf-action']!==undefined},
{who:"Vercel's challenge page",is:({headers})=>headers['x-vercel-mitigated']!==undefined},
{who:"Sucuri's wall",is:({headers})=>headers['x-sucuri-block']!==undefined},
{who:"DataDome's wall",is:({status,headers})=>status===403&&headers['x-datadome']!==undefined},
{who:"Imperva's wall",is:({body})=> /Incapsula incident ID/.test(body)},
{
who:"Akamai's wall",
is:({status,headers,body})=>status===403&&
(headers['server']==='AkamaiGHost'|| /Reference&#32;&#35;|errors\.edgesuite\.net/.test(body)),
},
];
const barrierOf=(answer)=>{
const wall=challenges.find(({is})=>is(answer));
if(wall!==undefined)
return{about:'challenge',who:wall.who};
return answer.status===429?{about:'limiter',who:'a rate limiter'}:null;
};
const seconds=(text)=>text!==undefined&& /^\d{1,6}$/.test(text.trim())?Number(text.trim())*1_000:null;
const untilReset=(headers)=>{
const one=headers['ratelimit']??'';
const remaining= /(?:^|[;,\s])(?:r|remaining)=(\d+)/.exec(one)?.[1]??headers['ratelimit-remaining'];
const reset= /(?:^|[;,\s])(?:t|reset)=(\d+)/.exec(one)?.[1]??headers['ratelimit-reset'];
return remaining?.trim()==='0'?seconds(reset):null;
};
const longestPauseMs=300_000;
const usualPauseMs=1_000;
const pauseAsked=(answer,now)=>{
if(answer.outcome==='failed')
return null;
const{status,headers}=answer;
const limited=status===429;
const asked=limited||status===503?(0,_core_retry_after_js__WEBPACK_IMPORTED_MODULE_0__ .V)(headers['retry-after'],now):null;
const pause=asked??untilReset(headers)??(limited?usualPauseMs:null);
return pause===null?null:Math.min(pause,longestPauseMs);
};
const barrierFacts=(answer,now)=>{
const barrier=answer.outcome==='answered'?barrierOf(answer):null;
const pauseMs=pauseAsked(answer,now);
return{
...(barrier===null?{}:{about:barrier.about}),
...(pauseMs===null?{}:{pauseMs}),
};
};
const barrierWords=(answer)=>{
const barrier=barrierOf(answer);
return barrier===null?null:`${answer.status} from ${barrier.who}`;
};
}),
3831:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
z:()=>(copyOf)
});
const oldDateMs=30_000;
const saysHit=(text)=> /\b(?:HIT|STALE|UPDATING|REVALIDATED)\b/i.test(text??'');
const isCopy=({headers},now)=>{
if(Number(headers['age']??0)>0)
return true;
if(/(?:^|,)\s*11[01] /.test(headers['warning']??''))
return true;
if(/;\s*hit\b/.test(headers['cache-status']??''))
return true;
if(['x-cache','cf-cache-status','x-cache-status','x-proxy-cache'].some((name)=>saysHit(headers[name])))
return true;
const age=Date.parse(now)-Date.parse(headers['date']??'');
return age>oldDateMs;
};
const copyOf=(answer,now)=>answer.outcome==='answered'&&isCopy(answer,now)
?`${answer.headers['date']??''} ${answer.headers['etag']??''}`
:null;
}),
57994:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
PG:()=>(hostAndPort),
ZV:()=>(connectionOutcome),
rF:()=>(splitHostAndPort)
});
var zod__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(35943);
const hostAndPort=zod__WEBPACK_IMPORTED_MODULE_0__ .YjP()
.regex(/^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[[\da-fA-F:.]+\]):\d{1,5}$/,{
error:'must be host:port, such as api.example.com:443',
})
.refine((text)=>Number(/:(\d+)$/.exec(text)?.[1])<=65_535,{error:'must have a port up to 65535'});
const splitHostAndPort=(text)=>{
const at=text.lastIndexOf(':');
return{host:text.slice(0,at).replace(/^\[(.*)\]$/,'$1'),port:Number(text.slice(at+1))};
};
const silent=new Set(['ENOTFOUND','ECONNREFUSED','ETIMEDOUT','EHOSTUNREACH','EREFUSED_ADDRESS']);
const noRoute=new Set(['ENETUNREACH','EADDRNOTAVAIL','EAFNOSUPPORT']);
const connectionOutcome=(answer)=>{
if(noRoute.has(answer.code))
return answer.address?.includes(':')===true?'no-route':'unreachable';
return silent.has(answer.code)?'unreachable':'wrong';
};
}),
18070:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
rI:()=>(aboutOf),
vi:()=>(failureOutcome),
jg:()=>(failureSummary),
B1:()=>(httpKind),
HB:()=>(httpProbe),
Tf:()=>(isAboutCertificate),
ID:()=>(maxBytes),
kD:()=>(nonceOf)
});
var schemas=__webpack_require__(35943);
var probe_words=__webpack_require__(31372);
var address=__webpack_require__(57248);
var tls_codes=__webpack_require__(7304);
var scalars=__webpack_require__(51994);
var barrier=__webpack_require__(17655);
var copies=__webpack_require__(3831);
var json=__webpack_require__(59968);
;
// CONCATENATED MODULE: ./src/smoke/probes/expect.js
const jsonPath=schemas .YjP().refine((text)=>(0,json .Hf)(text)!==null,{
error:"must be a path to one place, such as $.status, $.items[0]['a b'] or $.checks[?name=db].status",
});
const scalar=schemas .KCZ([schemas .YjP(),schemas .aig(),schemas .zMY(),schemas .chJ()]);
const compiles=(text)=>{
try{
return new RegExp(text,'u')instanceof RegExp;
}
catch{
return false;
}
};
const isTame=(text)=> !/\([^)]*[+*}][^)]*\)\s*[+*{]/.test(text);
const condition=schemas .KCZ([
schemas .rej({absent:schemas .euz(true)}),
schemas .rej({
matches:schemas .YjP()
.min(1)
.max(200)
.refine(compiles,{error:'must be a regular expression'})
.refine(isTame,{error:'must not repeat a group that repeats something itself'}),
}),
schemas .rej({min:schemas .aig().optional(),max:schemas .aig().optional()})
.refine(({min,max})=>min!==undefined||max!==undefined,{error:'needs min, max or both'}),
]);
const wanted=schemas .KCZ([scalar,schemas .YOg(scalar).min(1),condition]);
const expectedJson=schemas .g1P(jsonPath,wanted);
const quote=(value)=>{
const text=JSON.stringify(value);
return text.length>60?`${text.slice(0,60)}...`:text;
};
const shown=(value)=>(typeof value==='object'&&value!==null?'not a single value':quote(value));
const longestMatched=10_000;
const conditionTrouble=(path,value,one)=>{
if('absent'in one)
return`${path} is there, and must be absent`;
if('matches'in one){
const is=typeof value==='string'&&new RegExp(one.matches,'u').test(value.slice(0,longestMatched));
return is?null:`${path} is ${shown(value)}, which does not match ${quote(one.matches)}`;
}
const{min=Number.NEGATIVE_INFINITY,max=Number.POSITIVE_INFINITY}=one;
if(typeof value==='number'&&value>=min&&value<=max)
return null;
const range=[one.min===undefined?'':`at least ${one.min}`,one.max===undefined?'':`at most ${one.max}`];
return`${path} is ${shown(value)} instead of ${range.filter((text)=>text!=='').join(' and ')}`;
};
const trouble=(document,path,one)=>{
const at=(0,json .og)(document,(0,json .Hf)(path)??[]);
const isCondition=typeof one==='object'&&one!==null&& !Array.isArray(one);
if(!at.found)
return isCondition&&'absent'in one?null:`${path} is missing`;
if(isCondition)
return conditionTrouble(path,at.value,one);
const list=Array.isArray(one)?one:[one];
return list.some((value)=>value===at.value)
?null
:`${path} is ${shown(at.value)} instead of ${list.map(quote).join(' or ')}`;
};
const jsonTrouble=(body,expected)=>{
const parsed=(0,json .qF)(body);
if(!parsed.ok)
return`the body ${parsed.why}`;
for(const[path,one]of Object.entries(expected)){
const found=trouble(parsed.value,path,one);
if(found!==null)
return found;
}
return null;
};
;
// CONCATENATED MODULE: ./src/smoke/probes/http.js
const http_status=schemas .Whr().min(100).max(599);
const expect=schemas .rej({
status:schemas .KCZ([http_status,schemas .YOg(http_status).min(1)])
.optional()
.meta({description:'any 2xx when absent'}),
header:schemas .g1P(schemas .YjP().min(1),schemas .YjP()).optional().meta({description:'text that the header contains'}),
body:schemas .YjP().min(1).optional().meta({description:'text that the body contains'}),
text:schemas .YjP().min(1).optional().meta({description:'the whole body, without white space around it'}),
json:expectedJson.optional().meta({
description:'by path: a value (equal in type and value), a list (one of), { absent: true }, { matches: … } or { min: …, max: … }',
}),
})
.prefault({});
const httpProbe=schemas .rej({
name:schemas .YjP().min(1).max(80),
http:address .SA,
method:schemas .k5n(['GET','HEAD','POST']).default('GET'),
headers:address .D9
.optional()
.meta({description:'each with its value in an environment variable; Host chooses the site'}),
body:schemas .KCZ([schemas .YjP().min(1),schemas .g1P(schemas .YjP(),schemas .Pq9())])
.optional()
.meta({description:'what a POST sends: text, or a mapping that is sent as JSON. Never a secret'}),
cache:address .Qt,
timeout:scalars .p0.optional().meta({description:'one answer of this probe, where smoke.timeout is too long'}),
class:schemas .k5n(['liveness','dependency','journey']).default('liveness'),
expect,
});
const maxBytes=1_048_576;
const failureSummary=(answer)=>{
const phases={
dns:'the name was resolved',
connect:'the connection stood',
tls:'the TLS handshake was done',
'first-byte':'the answer began',
body:'the body was whole',
};
if(answer.code==='ETIMEDOUT')
return`timed out before ${phases[answer.phase]}`;
const meaning=answer.phase==='tls'||answer.phase==='connect'?tls_codes .i[answer.code]:undefined;
return meaning===undefined?`${answer.code} before ${phases[answer.phase]}`:`${answer.code}: ${meaning}`;
};
const isAboutCertificate=(code)=>tls_codes .i[code]!==undefined&&code!=='EPROTO'&&code!=='ERR_SSL_WRONG_VERSION_NUMBER';
const aboutOf=(answer,now)=>answer.outcome==='failed'&&isAboutCertificate(answer.code)?{about:'certificate'}:(0,barrier .$i)(answer,now);
const noRoute=new Set(['ENETUNREACH','EADDRNOTAVAIL','EAFNOSUPPORT']);
const failureOutcome=(answer)=>{
if(answer.phase!=='dns'&&answer.phase!=='connect')
return'wrong';
return noRoute.has(answer.code)&&answer.address?.includes(':')===true?'no-route':'unreachable';
};
const statusWanted=(wanted,seen)=>{
if(wanted===undefined)
return seen>=200&&seen<=299?null:'2xx';
const list=typeof wanted==='number'?[wanted]:wanted;
return list.includes(seen)?null:list.join(' or ');
};
const http_quote=(value)=>{
const text=JSON.stringify(value);
return text.length>60?`${text.slice(0,60)}...`:text;
};
const readsBody=({body,text,json})=>body!==undefined||text!==undefined||json!==undefined;
const complaint=(answer,expected)=>{
const wanted=statusWanted(expected.status,answer.status);
if(wanted!==null){
const moved=answer.status>=300&&answer.status<=399;
const wall=(0,barrier .Ng)(answer);
const why=moved?': a redirect, which is not followed':wall===null?'':`: ${wall}`;
return`${answer.status} instead of ${wanted}${why}`;
}
for(const[name,text]of Object.entries(expected.header??{})){
const value=answer.headers[name.toLowerCase()];
if(value===undefined)
return`header ${name} is missing`;
if(!value.includes(text))
return`header ${name} does not contain ${http_quote(text)}`;
}
if(readsBody(expected)&&answer.truncated)
return`the body is larger than ${maxBytes/ 1024} KiB and was not read to its end`;
if(expected.body!==undefined&& !answer.body.includes(expected.body))
return`the body does not contain ${http_quote(expected.body)}`;
if(expected.text!==undefined&&answer.body.trim()!==expected.text.trim())
return`the body is not ${http_quote(expected.text)}`;
return expected.json===undefined?null:jsonTrouble(answer.body,expected.json);
};
const bodyOf=({body})=>{
if(body===undefined)
return{};
return typeof body==='string'?{body}:{body:JSON.stringify(body),type:'application/json'};
};
const withType=(values,type)=>Object.keys(values).some((name)=>name.toLowerCase()==='content-type')
?values
:{'content-type':type,...values};
const nonceOf=(clock)=>`${Date.parse(clock.now()).toString(36)}${Math.round(clock.monotonicMs()*1000).toString(36)}`;
const phasesOf=({connectMs,tlsMs,firstByteMs,dnsMs,totalMs})=>({
connectMs,
tlsMs,
firstByteMs,
bodyMs:Math.max(0,totalMs-dnsMs-connectMs-tlsMs-firstByteMs),
});
const httpKind={
kind:'http',
host:(options,place)=>(0,address .w4)(options.http,place.baseUrl),
target:(options)=>options.http,
problems:(options,place)=>[
...(0,address .Ke)(`Probe '${options.name}'`,options.http,options.headers,place),
...(options.body!==undefined&&options.method!=='POST'?[(0,probe_words .WU)(options.name)]:[]),
],
secrets:(options,place)=>Object.values((0,address .UE)(options.headers,place.environment)),
ask:(options,place,ports)=>{
const{body,type}=bodyOf(options);
const values=(0,address .UE)(options.headers,place.environment);
const url=(0,address .rs)(options.http,place.baseUrl)??options.http;
return ports.http.ask({
url:(0,address .xX)(url,options.cache,nonceOf(ports.clock)),
method:options.method,
headers:type===undefined?values:withType(values,type),
...(0,address .bl)(values),
...(body===undefined?{}:{body}),
...(readsBody(options.expect)?{}:{reads:'headers'}),
...(place.address===null?{}:{address:place.address}),
timeoutMs:Math.min(place.timeoutMs,options.timeout??place.timeoutMs),
phaseMs:place.phaseMs,
signal:place.signal,
maxBytes,
});
},
judge:(answer,options,now)=>{
const latencyMs=answer.timings.totalMs;
const phases=phasesOf(answer.timings);
if(answer.outcome==='failed')
return{
outcome:failureOutcome(answer),
summary:failureSummary(answer),
latencyMs,
phases,
...aboutOf(answer,now),
...(answer.code==='ETIMEDOUT'?{timedOut:true}:{}),
};
const wrong=complaint(answer,options.expect);
const copy=(0,copies .z)(answer,now);
const{about,pauseMs}=aboutOf(answer,now);
const heard={
latencyMs,
phases,
...(copy===null?{}:{copy}),
...(pauseMs===undefined?{}:{pauseMs}),
};
return wrong===null
?{outcome:'pass',summary:String(answer.status),...heard}
:{outcome:'wrong',summary:wrong,...heard,...(about===undefined?{}:{about})};
},
};
}),
59968:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
Hf:()=>(parseJsonPath),
og:()=>(jsonAt),
qF:()=>(parseJson)
});
var zod__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(35943);
const maxDepth=64;
const trouble=(valid)=>{
const open=[];
let key=false;
for(const[token]of valid.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]/g)){
const keys=open.at(-1);
if(token==='{'||token==='['){
open.push(token==='{'?new Set():null);
if(open.length>maxDepth)
return`is nested deeper than ${maxDepth} levels`;
}
if(token==='}'||token===']')
open.pop();
if(token.startsWith('"')&&key&&keys instanceof Set){
const name=String(JSON.parse(token));
if(keys.has(name))
return`has the key '${name.slice(0,40)}' twice in one object`;
keys.add(name);
}
key=token==='{'||(token===','&&open.at(-1)instanceof Set);
}
return null;
};
const parseJson=(given)=>{
const text=given.replace(/^\uFEFF/,'');
if(text.trim()==='')
return{ok:false,why:'is empty'};
try{
const value=zod__WEBPACK_IMPORTED_MODULE_0__ .IeY().parse(JSON.parse(text));
const why=trouble(text);
return why===null?{ok:true,value}:{ok:false,why};
}
catch{
const page= /^\s*<(?:!doctype|html|head|\?xml)/i.test(text);
return{ok:false,why:page?'is an HTML page, not JSON: a login or an error page answers here':'is not JSON'};
}
};
const parseJsonPath=(text)=>{
if(!text.startsWith('$'))
return null;
const step= /\.([A-Za-z_][\w-]*)|\[(0|[1-9]\d{0,8})\]|\['((?:[^'\\]|\\['\\])+)'\]|\["((?:[^"\\]|\\["\\])+)"\]|\[\?@?\.?([A-Za-z_][\w-]*)\s*==?\s*(?:'([^'\]]*)'|"([^"\]]*)"|([^'"\]\s]+))\]/y;
const path=[];
step.lastIndex=1;
while(step.lastIndex<text.length){
const match=step.exec(text);
if(match===null)
return null;
const[,name,index,single,double,field,...values]=match;
const quoted=single??double;
if(field!==undefined)
path.push({field,is:values.join('')});
else
path.push(name??(index===undefined?(quoted??'').replace(/\\(.)/g,'$1'):Number(index)));
}
return path;
};
const fieldOf=(value,field)=>value!==null&&typeof value==='object'&& !Array.isArray(value)&&Object.hasOwn(value,field)
?value[field]
:undefined;
const chosen=(items,{field,is})=>{
const found=items.filter((item)=>{
const value=fieldOf(item,field);
return value!==undefined&&value!==null&&typeof value!=='object'&&String(value)===is;
});
return found.length===1?found[0]:undefined;
};
const stepInto=(current,step)=>{
if(!Array.isArray(current))
return typeof step==='string'?fieldOf(current,step):undefined;
if(typeof step==='object')
return chosen(current,step);
return typeof step==='number'?current[step]:undefined;
};
const jsonAt=(value,path)=>{
let current=value;
for(const step of path){
const next=stepInto(current,step);
if(next===undefined)
return{found:false};
current=next;
}
return{found:true,value:current};
};
}),
21137:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
O:()=>(postgresKind),
k:()=>(postgresProbe)
});
var zod__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(35943);
var _core_database_url_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(2121);
var _core_duration_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(58008);
var _core_options_scalars_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(51994);
var _host_and_port_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(57994);
var _probe_words_js__WEBPACK_IMPORTED_MODULE_7__=__webpack_require__(31372);
var _core_tls_codes_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(7304);
var _core_words_js__WEBPACK_IMPORTED_MODULE_6__=__webpack_require__(53919);
const share=zod__WEBPACK_IMPORTED_MODULE_5__ .YjP()
.regex(/^(?:[1-9]\d?|100)\s*%$/,{error:'must be a percentage from 1% to 100%'})
.transform((text)=>Number.parseInt(text,10)/ 100);
const expect=zod__WEBPACK_IMPORTED_MODULE_5__ .rej({
connections:share.optional().meta({description:'the share of max_connections that may be taken'}),
lag:_core_options_scalars_js__WEBPACK_IMPORTED_MODULE_2__ .p0.optional().meta({description:'how far the slowest standby may be behind'}),
transaction:_core_options_scalars_js__WEBPACK_IMPORTED_MODULE_2__ .p0.optional().meta({description:'how long a transaction may have been open'}),
})
.prefault({});
const postgresProbe=zod__WEBPACK_IMPORTED_MODULE_5__ .rej({
name:zod__WEBPACK_IMPORTED_MODULE_5__ .YjP().min(1).max(80),
postgres:zod__WEBPACK_IMPORTED_MODULE_5__ .YjP()
.regex(/^[A-Za-z_]\w*$/,{error:'must be the name of an environment variable, never a URL'})
.meta({description:'the environment variable with the postgres:// URL'}),
class:zod__WEBPACK_IMPORTED_MODULE_5__ .k5n(['liveness','dependency','journey']).default('dependency'),
expect,
});
const placeOf=({postgres},{environment})=>(0,_core_database_url_js__WEBPACK_IMPORTED_MODULE_0__ .m)(environment[postgres]??'');
const namesSeveralHosts=(url)=> /^postgres(?:ql)?:\/\/(?:[^/]*@)?[^/?@]*,/.test(url);
const poolStep='raise DATABASE_POOL_SIZE or restart the API';
const meanings={
'28P01':'the login is refused: compare user and password with what the service is given',
'28000':'the login is refused: pg_hba.conf or the role does not let it in',
'3D000':'there is no such database',
'42501':'this user may not do that',
'53300':`too many connections: ${poolStep}`,
'57014':'the server gave up on the question',
'57P03':'the server is starting or stopping',
TLS_REQUIRED:'the server takes this login over TLS only: remove sslmode=disable',
TLS_REFUSED:'the server does not speak TLS, and sslmode asks for it',
NO_PASSWORD:'the server asks for a password, and the URL holds none',
NOT_POSTGRES:'what answers there is not PostgreSQL, or it hung up',
ENOENT:'a file that the URL names is not there',
};
const percent=(state)=>Math.round((state.connections/ state.maxConnections)*100);
const complaint=(state,wanted)=>{
const{connections,lag,transaction}=wanted;
if(connections===undefined&&lag===undefined&&transaction===undefined)
return null;
if(state===null)
return'SELECT 1 is answered, but not how many connections and transactions there are';
if(connections!==undefined&&state.connections>connections*state.maxConnections)
return`more than ${connections*100} % of max_connections are taken: ${poolStep}`;
if(lag!==undefined){
if(state.role==='primary'&&state.replicas===0)
return'no standby is fed by this server';
if(state.lagSeconds===null)
return'how far the standby is behind is not told: it is down, has replayed nothing since it started, or pg_monitor is missing';
if(state.lagSeconds*1000>lag)
return`a standby is more than ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_1__ .a)(lag)} behind`;
}
if(transaction===undefined)
return null;
if(state.oldestSeconds*1000>transaction)
return`a transaction is open for more than ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_1__ .a)(transaction)}`;
return state.hidden>0?'sessions are hidden from this user: grant it pg_read_all_stats':null;
};
const seconds=(value)=>(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_1__ .a)(Math.round(value)*1000);
const figuresOf=(answer)=>{
const{state,tls}=answer;
const encryption={none:'none',unverified:'TLS, certificate not verified',verified:'TLS, verified'}[tls];
if(state===null)
return{encryption};
const{connections,maxConnections,role,replicas,lagSeconds,oldestSeconds,hidden}=state;
const behind=lagSeconds===null?'unknown':seconds(lagSeconds);
return{
connections:`${connections} of ${maxConnections} (${percent(state)} %)`,
replication:role==='standby'
?`standby, ${behind} behind`
:replicas===0
?'no standby'
:replicas===1
?`1 standby, ${behind} behind`
:`${replicas} standbys, slowest ${behind} behind`,
'oldest transaction':`${seconds(oldestSeconds)}${hidden>0?`; ${hidden} sessions hidden from this user`:''}`,
encryption,
};
};
const postgresKind={
kind:'postgres',
host:(options,place)=>{
const host=placeOf(options,place)?.variables['PGHOST']??null;
return host?.startsWith('/')===true?null:host;
},
problems:(options,place)=>{
const{name,postgres}=options;
if((place.environment[postgres]??'')==='')
return[(0,_core_words_js__WEBPACK_IMPORTED_MODULE_6__ .Ei)(`Probe '${name}'`,postgres)];
if(namesSeveralHosts(place.environment[postgres]??''))
return[(0,_probe_words_js__WEBPACK_IMPORTED_MODULE_7__ .EY)(name,postgres)];
const parsed=placeOf(options,place);
return parsed?.variables['PGHOST']===undefined
?[`Probe '${name}' needs a postgres:// URL with a host in ${postgres}, which holds something else`]
:[];
},
secrets:(options,place)=>placeOf(options,place)?.secrets??[],
ask:(options,place,ports)=>ports.database.ask({
url:place.environment[options.postgres]??'',
...(place.address===null?{}:{address:place.address}),
timeoutMs:place.timeoutMs,
signal:place.signal,
}),
judge:(answer,options)=>{
const latencyMs=answer.totalMs;
if(answer.outcome==='failed'){
const meaning=meanings[answer.code]??_core_tls_codes_js__WEBPACK_IMPORTED_MODULE_4__ .i[answer.code];
const outcome=answer.reached?'wrong':(0,_host_and_port_js__WEBPACK_IMPORTED_MODULE_3__ .ZV)(answer);
if(answer.code!=='ETIMEDOUT')
return{outcome,summary:meaning===undefined?answer.code:`${answer.code}: ${meaning}`,latencyMs:null};
const before=answer.reached?'SELECT 1 was answered':'the connection stood';
return{outcome,summary:`timed out before ${before}`,latencyMs,timedOut:true};
}
const wrong=complaint(answer.state,options.expect);
const figures=figuresOf(answer);
return wrong===null
?{outcome:'pass',summary:'SELECT 1 is answered',latencyMs,figures}
:{outcome:'wrong',summary:wrong,latencyMs,figures};
},
};
}),
27207:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
M:()=>(tcpProbe),
Q:()=>(tcpKind)
});
var zod__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(35943);
var _host_and_port_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(57994);
const tcpProbe=zod__WEBPACK_IMPORTED_MODULE_1__ .rej({
name:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP().min(1).max(80),
tcp:_host_and_port_js__WEBPACK_IMPORTED_MODULE_0__ .PG,
class:zod__WEBPACK_IMPORTED_MODULE_1__ .k5n(['liveness','dependency','journey']).default('dependency'),
});
const tcpKind={
kind:'tcp',
host:(options)=>(0,_host_and_port_js__WEBPACK_IMPORTED_MODULE_0__ .rF)(options.tcp).host,
problems:()=>[],
secrets:()=>[],
ask:(options,place,ports)=>ports.http.connect({
...(0,_host_and_port_js__WEBPACK_IMPORTED_MODULE_0__ .rF)(options.tcp),
...(place.address===null?{}:{address:place.address}),
timeoutMs:place.timeoutMs,
signal:place.signal,
}),
judge:(answer)=>answer.outcome==='connected'
?{outcome:'pass',summary:'connected',latencyMs:answer.totalMs}
:{outcome:(0,_host_and_port_js__WEBPACK_IMPORTED_MODULE_0__ .ZV)(answer),summary:answer.code,latencyMs:null},
};
}),
19645:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
G:()=>(tlsProbe),
c:()=>(tlsKind)
});
var zod__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(35943);
var _core_options_scalars_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(51994);
var _http_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(18070);
var _host_and_port_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(57994);
var _core_tls_codes_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(7304);
const day=86_400_000;
const tlsProbe=zod__WEBPACK_IMPORTED_MODULE_4__ .rej({
name:zod__WEBPACK_IMPORTED_MODULE_4__ .YjP().min(1).max(80),
tls:_host_and_port_js__WEBPACK_IMPORTED_MODULE_2__ .PG,
class:zod__WEBPACK_IMPORTED_MODULE_4__ .k5n(['liveness','dependency','journey']).default('dependency'),
expect:zod__WEBPACK_IMPORTED_MODULE_4__ .rej({
'valid-for':_core_options_scalars_js__WEBPACK_IMPORTED_MODULE_0__ .p0
.optional()
.meta({description:'warns when less is left; a third of its lifetime when absent'}),
})
.prefault({}),
});
const lateWords=(left,{validTo,validFrom},wanted)=>{
if(wanted!==undefined)
return left>=wanted?null:`wanted ${Number((wanted/ day).toFixed(1))}`;
const lifetime=Date.parse(validTo)-Date.parse(validFrom);
if(Number.isNaN(lifetime)||left>=lifetime/ 3)
return null;
return`less than a third of its ${Math.round(lifetime/ day)}`;
};
const tlsKind={
kind:'tls',
host:(options)=>(0,_host_and_port_js__WEBPACK_IMPORTED_MODULE_2__ .rF)(options.tls).host,
problems:()=>[],
secrets:()=>[],
ask:(options,place,ports)=>ports.http.handshake({
...(0,_host_and_port_js__WEBPACK_IMPORTED_MODULE_2__ .rF)(options.tls),
...(place.address===null?{}:{address:place.address}),
timeoutMs:place.timeoutMs,
signal:place.signal,
}),
judge:(answer,options,now)=>{
if(answer.outcome==='failed'){
const meaning=_core_tls_codes_js__WEBPACK_IMPORTED_MODULE_3__ .i[answer.code];
const summary=meaning===undefined?answer.code:`${answer.code}: ${meaning}`;
const about=(0,_http_js__WEBPACK_IMPORTED_MODULE_1__ .Tf)(answer.code)?{about:'certificate'}:{};
return{outcome:(0,_host_and_port_js__WEBPACK_IMPORTED_MODULE_2__ .ZV)(answer),summary,latencyMs:null,...about};
}
const left=Date.parse(answer.facts.validTo)-Date.parse(now);
if(Number.isNaN(left))
return{outcome:'wrong',summary:'the end of the certificate is unknown',latencyMs:null};
const summary=`valid for ${Math.floor(left/ day)} days`;
const passed={outcome:'pass',summary,latencyMs:answer.totalMs};
const late=lateWords(left,answer.facts,options.expect['valid-for']);
return late===null?passed:{...passed,warning:`${summary}, ${late}`};
},
};
}),
33108:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
V3:()=>(versionQuestion),
db:()=>(versionProbe)
});
var zod__WEBPACK_IMPORTED_MODULE_5__=__webpack_require__(35943);
var _core_digest_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(88700);
var _address_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(57248);
var _barrier_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(17655);
var _copies_js__WEBPACK_IMPORTED_MODULE_7__=__webpack_require__(3831);
var _http_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(18070);
var _json_js__WEBPACK_IMPORTED_MODULE_6__=__webpack_require__(59968);
var _core_header_redaction_js__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(31557);
const jsonPath=zod__WEBPACK_IMPORTED_MODULE_5__ .YjP().refine((text)=>(0,_json_js__WEBPACK_IMPORTED_MODULE_6__ .Hf)(text)!==null,{
error:'must be a path to one place, such as $.sha or $.build.commit',
});
const versionProbe=zod__WEBPACK_IMPORTED_MODULE_5__ .rej({
http:_address_js__WEBPACK_IMPORTED_MODULE_1__ .SA,
json:jsonPath.optional(),
header:zod__WEBPACK_IMPORTED_MODULE_5__ .YjP().min(1).optional(),
meta:zod__WEBPACK_IMPORTED_MODULE_5__ .YjP().min(1).optional().meta({description:'name of a <meta> tag of the page'}),
prefix:zod__WEBPACK_IMPORTED_MODULE_5__ .Whr().min(7).max(64).optional().meta({description:'the service tells only so many digits'}),
instance:jsonPath.optional().meta({description:'where the service names its instance'}),
headers:_address_js__WEBPACK_IMPORTED_MODULE_1__ .D9.optional(),
cache:_address_js__WEBPACK_IMPORTED_MODULE_1__ .Qt,
})
.refine((rule)=>[rule.json,rule.header,rule.meta].filter((place)=>place!==undefined).length<=1,{
error:'needs exactly one of json, header and meta, or none: then the whole text names the commit',
})
.meta({description:'where the service says which commit it is'});
const fromJson=(body,path)=>{
const parsed=(0,_json_js__WEBPACK_IMPORTED_MODULE_6__ .qF)(body);
if(!parsed.ok)
return{why:`the body ${parsed.why}`};
const at=(0,_json_js__WEBPACK_IMPORTED_MODULE_6__ .og)(parsed.value,(0,_json_js__WEBPACK_IMPORTED_MODULE_6__ .Hf)(path)??[]);
if(!at.found)
return{why:`${path} is missing`};
return typeof at.value==='string'&&at.value!==''?{sha:at.value}:{why:`${path} holds no text`};
};
const fromHeader=(headers,name)=>{
const value=headers[name.toLowerCase()]?.trim()??'';
return value===''?{why:`header ${name} is missing`}:{sha:value};
};
const attribute=(tag,name)=>{
const match=new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`,'i').exec(tag);
return match?.[1]??match?.[2]??match?.[3];
};
const longestTag=2_000;
const metaTags=(body)=>{
const tags=[];
let end=0;
for(const{index}of body.matchAll(/<meta\s/gi)){
if(index>=end)
end=body.indexOf('>',index)+1;
if(end===0)
break;
if(end-index<=longestTag)
tags.push(body.slice(index,end));
}
return tags;
};
const fromMeta=(body,name)=>{
const tags=metaTags(body);
const contents=tags.filter((tag)=>attribute(tag,'name')===name).map((tag)=>attribute(tag,'content')??'');
const[content='']=contents;
if(contents.length>1)
return{why:`the page has ${contents.length} meta tags named ${name}`};
return content===''?{why:`the page has no meta tag named ${name}`}:{sha:content.trim()};
};
const commitIn=(text)=>{
if(/^[0-9a-f]{7,64}$/i.test(text))
return{sha:text.toLowerCase()};
if(/dirty|modified/i.test(text))
return null;
const whole= /(?<![0-9a-z])(?:[0-9a-f]{64}|[0-9a-f]{40})(?![0-9a-z])/i.exec(text)?.[0];
if(whole!==undefined)
return{sha:whole.toLowerCase()};
const[,digits]= /(?:\+|-g|\bsha-)([0-9a-f]{7,63})(?![0-9a-z])/i.exec(text)??[];
return digits===undefined?null:{sha:digits.toLowerCase(),abbreviated:true};
};
const longestText=300;
const fromText=(body)=>{
const text=body.trim();
if(text==='')
return{why:'the body is empty'};
return text.length>longestText?{why:'the body is a page, not the text of a version'}:{sha:text};
};
const named=(answer,options)=>{
if(options.header!==undefined)
return fromHeader(answer.headers,options.header);
if(answer.truncated)
return{why:'the body is too large to be read to its end'};
if(options.json!==undefined)
return fromJson(answer.body,options.json);
return options.meta===undefined?fromText(answer.body):fromMeta(answer.body,options.meta);
};
const instanceOf=(body,path)=>{
const parsed=path===undefined?null:(0,_json_js__WEBPACK_IMPORTED_MODULE_6__ .qF)(body);
const at=parsed?.ok===true?(0,_json_js__WEBPACK_IMPORTED_MODULE_6__ .og)(parsed.value,(0,_json_js__WEBPACK_IMPORTED_MODULE_6__ .Hf)(path??'')??[]):null;
return at?.found===true&&typeof at.value==='string'?at.value.slice(0,80):null;
};
const judgeVersion=(answer,options,asked,now=new Date(0).toISOString())=>{
const address=answer.address??asked??'no address';
if(answer.outcome==='failed'){
const why=(0,_http_js__WEBPACK_IMPORTED_MODULE_3__ .jg)(answer);
const down={kind:'down',outcome:(0,_http_js__WEBPACK_IMPORTED_MODULE_3__ .vi)(answer),why};
return{address,instance:address,answer:down,...(0,_http_js__WEBPACK_IMPORTED_MODULE_3__ .rI)(answer,now)};
}
const{status}=answer;
if(status<200||status>299){
const wall=(0,_barrier_js__WEBPACK_IMPORTED_MODULE_2__ .Ng)(answer);
const why=`${status} instead of 2xx${wall===null?'':`: ${wall}`}`;
const down={kind:'down',outcome:'wrong',why,status};
return{address,instance:address,answer:down,...(0,_http_js__WEBPACK_IMPORTED_MODULE_3__ .rI)(answer,now)};
}
const instance=instanceOf(answer.body,options.instance)??address;
const found=named(answer,options);
const commit='why'in found?null:commitIn(found.sha);
const{pauseMs}=(0,_barrier_js__WEBPACK_IMPORTED_MODULE_2__ .$i)(answer,now);
const copy=(0,_copies_js__WEBPACK_IMPORTED_MODULE_7__ .z)(answer,now);
const heard={
address,
instance,
...(copy===null?{}:{copy}),
...(pauseMs===undefined?{}:{pauseMs}),
};
if(commit!==null)
return{...heard,answer:{kind:'sha',...commit}};
const why='why'in found?found.why:'what stands there is not a commit sha';
return{...heard,answer:{kind:'unnamed',why}};
};
const versionQuestion=(options,place,ports)=>({
definition:(0,_core_digest_js__WEBPACK_IMPORTED_MODULE_0__ .br)(JSON.stringify(options)),
target:options.http,
host:(0,_address_js__WEBPACK_IMPORTED_MODULE_1__ .w4)(options.http,place.baseUrl),
problems:(0,_address_js__WEBPACK_IMPORTED_MODULE_1__ .Ke)('The version question',options.http,options.headers,place),
sample:async(address,timeoutMs)=>{
const values=(0,_address_js__WEBPACK_IMPORTED_MODULE_1__ .UE)(options.headers,place.environment);
const answer=await ports.http.ask({
url:(0,_address_js__WEBPACK_IMPORTED_MODULE_1__ .xX)((0,_address_js__WEBPACK_IMPORTED_MODULE_1__ .rs)(options.http,place.baseUrl)??options.http,options.cache,(0,_http_js__WEBPACK_IMPORTED_MODULE_3__ .kD)(ports.clock)),
method:'GET',
headers:values,
...(0,_address_js__WEBPACK_IMPORTED_MODULE_1__ .bl)(values),
...(address===null?{}:{address}),
timeoutMs,
phaseMs:place.phaseMs,
signal:ports.clock.cancelled,
maxBytes:_http_js__WEBPACK_IMPORTED_MODULE_3__ .ID,
});
ports.clock.throwIfCancelled();
const{instance,...sample}=judgeVersion(answer,options,address,ports.clock.now());
return{...sample,instance:(0,_core_header_redaction_js__WEBPACK_IMPORTED_MODULE_4__ .y)(Object.values(values))(instance),at:ports.clock.monotonicMs()};
},
});
}),
// node_modules/zod/v4/classic/iso.js
79435:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
p6:()=>(date),
w$:()=>(datetime)
});
var _core_index_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(68729);
var _schemas_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(35943);
function datetime(params){
return _core_index_js__WEBPACK_IMPORTED_MODULE_0__ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__ .You,params);
}
function date(params){
return _core_index_js__WEBPACK_IMPORTED_MODULE_0__ .db(_schemas_js__WEBPACK_IMPORTED_MODULE_1__ .Brp,params);
}
function time(params){
return core._isoTime(ZodISOTime,params);
}
function duration(params){
return core._isoDuration(ZodISODuration,params);
}
})
};
