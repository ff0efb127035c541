export const id=8643;
export const ids=[8643];
export const modules={
35907:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
getExecOutput:()=>(getExecOutput),
m:()=>(exec)
});
const load=()=>__webpack_require__.e(9905).then(__webpack_require__.bind(__webpack_require__,49905));
const exec=async(...asked)=>(await load()).exec(...asked);
const getExecOutput=async(...asked)=>(await load()).getExecOutput(...asked);
}),
53764:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
Q:()=>(HttpClient)
});
var _node_modules_actions_http_client_lib_proxy_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(73689);
var _undici_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(29342);
const load=()=>__webpack_require__.e(5889).then(__webpack_require__.bind(__webpack_require__,65889));
class HttpClient{
#given;
#real;
constructor(...given){
this.#given=given;
}
#open(){
this.#real??=load().then((real)=>new real.HttpClient(...this.#given));
return this.#real;
}
async get(...asked){
return(await this.#open()).get(...asked);
}
async getJson(...asked){
return(await this.#open()).getJson(...asked);
}
getAgent(){
return undefined;
}
getAgentDispatcher(serverUrl){
const proxy=(0,_node_modules_actions_http_client_lib_proxy_js__WEBPACK_IMPORTED_MODULE_0__ .s)(new URL(serverUrl));
if(proxy===undefined||proxy.hostname==='')
return undefined;
const{username,password}=proxy;
const token=`Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
return new _undici_js__WEBPACK_IMPORTED_MODULE_1__ .k({
uri:proxy.href,
pipelining:0,
...(username===''&&password===''?{}:{token}),
});
}
}
}),
29342:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
h:()=>(fetch),
k:()=>(ProxyAgent)
});
const openAgent=async(options)=>{
const[{default:Agent},{default:AnyDispatcher},{default:connect}]=await Promise.all([
Promise.all([__webpack_require__.e(586),__webpack_require__.e(3779),__webpack_require__.e(4942)]).then(__webpack_require__.t.bind(__webpack_require__,94942,19)),
__webpack_require__.e(6089).then(__webpack_require__.t.bind(__webpack_require__,26089,19)),
Promise.all([__webpack_require__.e(586),__webpack_require__.e(9086)]).then(__webpack_require__.t.bind(__webpack_require__,79086,19)),
]);
Object.assign(AnyDispatcher.prototype,{connect});
return new Agent(options);
};
class ProxyAgent{
#options;
#real;
constructor(options){
this.#options=options;
}
open(){
this.#real??=openAgent(this.#options);
return this.#real;
}
}
const fetch=async(url,{dispatcher,...init})=>{
if(dispatcher===undefined)
return globalThis.fetch(url,init);
const{default:undici}=await Promise.all([__webpack_require__.e(586),__webpack_require__.e(3779),__webpack_require__.e(7532)]).then(__webpack_require__.t.bind(__webpack_require__,17532,19));
return undici.fetch(url,{...init,dispatcher:await dispatcher.open()});
};
}),
99220:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
A:()=>(markCredentials)
});
var _ordinary_words_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(690);
const tokens=[
/\bgh[oprsu]_[A-Za-z0-9]{16,255}/g,
/\bgithub_pat_[A-Za-z0-9_]{20,255}/g,
/\bglpat-[\w-]{16,128}/g,
/\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g,
/\bxox[abeoprs]-[\w-]{10,255}/g,
/\bxapp-[\w-]{10,255}/g,
/(?<=\bhooks\.slack\.com\/(?:services|workflows|triggers)\/)[\w/-]{8,255}/g,
/\b[rs]k_(?:live|test)_[A-Za-z0-9]{16,255}/g,
/\bsk-[A-Za-z0-9_-]{20,255}/g,
/\bnpm_[A-Za-z0-9]{30,64}/g,
/\bpypi-[\w-]{30,512}/g,
/\bdckr_pat_[\w-]{20,64}/g,
/\bdop_v1_[0-9a-f]{32,128}/g,
/\bhv[bs]\.[\w-]{20,255}/g,
/\bAIza[\w-]{35}/g,
/\bya29\.[\w-]{20,512}/g,
/\bSG\.[\w-]{16,64}\.[\w-]{16,64}/g,
/\beyJ[\w-]{8,512}\.eyJ[\w-]{4,4096}(?:\.[\w-]{0,1024})?/g,
/-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----(?:(?!-----END)[\s\S]){0,16384}(?:-----END [A-Z ]{0,40}PRIVATE KEY-----)?/g,
];
const named=[
/(:\/\/[^\s/:@"'<>`]{0,128}:)([^\s/@"'<>`]{1,256})(?=@)/g,
/(\b(?:proxy-)?authorization["']?[ \t]{0,4}[:=][ \t]{0,4}["']?(?:(?:basic|bearer|token|digest|negotiate|apikey)[ \t]{1,4})?)([^\s"'`,;<>]{6,2048})/gi,
/(\bbearer[ \t]{1,4})([\w.~+/-]{16,2048}={0,2})/gi,
/(\b(?:x-)?(?:api|auth|access)[_-]?(?:key|token)["']?[ \t]{0,4}[:=][ \t]{0,4}["']?)([^\s"'`&,;<>]{8,1024})/gi,
/((?:password|passwd|passphrase|pwd|secret|token|api_?key|access_?key|account_?key|signature|\bsig)=["']?)([^\s"'`&,;<>]{6,1024})/gi,
/((?:password|passwd|passphrase|pwd|secret|token|api_?key|access_?key|private_?key)\\{0,4}"[ \t]{0,4}:[ \t]{0,4}\\{0,4}")([^"\\\s]{6,1024})/gi,
];
const saysNothing=(value)=>(0,_ordinary_words_js__WEBPACK_IMPORTED_MODULE_0__ .P)(value)|| /^(?:\$|\{|<|\*\*\*|%[A-Z_]+%$|\[)/.test(value);
const isUserAgain=(before,value)=>before.endsWith(`//${value}:`);
const markCredentials=(text,mark)=>{
for(const pattern of tokens){
for(const{index,0:found}of text.matchAll(pattern))
mark(index,index+found.length);
}
for(const pattern of named){
for(const{index,1:before='',2:value=''}of text.matchAll(pattern)){
if(saysNothing(value)||isUserAgain(before,value))
continue;
mark(index+before.length,index+before.length+value.length);
}
}
};
}),
73914:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
J:()=>(disarm)
});
const ansi= /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[@-Z\\-_])/g;
const invisible= /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
const disarm=(line)=>line
.replace(ansi,'')
.replace(invisible,' ')
.replace(/^(\s*):(?=:)/,'$1:\u200b')
.replaceAll('##[','##\u200b[');
}),
58008:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
E:()=>(parseDuration),
a:()=>(formatDuration)
});
const units={ms:1,s:1_000,m:60_000,h:3_600_000,d:86_400_000};
const longest=100;
const isUnit=(text)=>text in units;
const parseDuration=(text)=>{
const compact=text.trim();
if(compact.length>longest|| !/^(?:\d+(?:\.\d+)?(?:ms|s|m|h|d))+$/.test(compact))
return null;
let total=0;
for(const match of compact.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/g)){
const[,amount='',unit='']=match;
if(!isUnit(unit))
return null;
total+=Number(amount)*units[unit];
}
return Number.isFinite(total)?Math.round(total):null;
};
const formatDuration=(ms)=>{
if(ms<1_000)
return`${Math.round(ms)} ms`;
if(ms<59_950)
return`${(ms/ 1_000).toFixed(1)} s`;
const seconds=Math.round(ms/ 1_000);
const[days,hours,minutes]=[
Math.floor(seconds/ 86_400),
Math.floor(seconds/ 3_600)%24,
Math.floor(seconds/ 60)%60,
];
const parts=days>0
?[`${days} d`,`${hours} h`]
:hours>0
?[`${hours} h`,`${minutes} m`]
:[`${minutes} m`,`${seconds%60} s`];
return parts.filter((part,index)=>index===0|| !part.startsWith('0 ')).join(' ');
};
}),
25163:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
ID:()=>(rollbackOf),
ml:()=>(reasonPage),
sF:()=>(untouched)
});
const untouched=(next)=>({
serving:{what:'as-before'},
users:{affected:'not-by-this-run'},
next,
});
const reasonPage={do:'docs',page:'docs/reason-codes.md'};
const rollbackOf=(environment,reason,to=null)=>({
do:'dispatch',
what:'rollback',
inputs:[
{name:'environment',value:environment},
...(to===null?[]:[{name:'to',value:to}]),
{name:'reason',value:reason},
],
});
}),
22075:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
Dh:()=>(ExpectedError),
Dn:()=>(isExpected),
Tx:()=>(isNoPermission),
UB:()=>(expectedMessage),
bD:()=>(messageOf),
ei:()=>(orExpected),
mm:()=>(isCancelled),
pz:()=>(orUnreadable),
re:()=>(expectedOrRethrow),
s9:()=>(messageAndRemedyOf),
zw:()=>(orSay)
});
class ExpectedError extends Error{
name='ExpectedError';
code;
remedy;
at;
constructor(options){
super(options.message,{cause:options.cause});
this.code=options.code;
this.remedy=options.remedy;
this.at=options.at;
}
}
const messageOf=(thrown)=>(thrown instanceof Error?thrown.message:String(thrown));
const messageAndRemedyOf=(thrown)=>thrown instanceof ExpectedError?`${thrown.message} ${thrown.remedy}`:messageOf(thrown);
const isExpected=(thrown)=>thrown instanceof ExpectedError;
const isCancelled=(thrown)=>thrown instanceof ExpectedError&&thrown.code==='cancelled';
const isNoPermission=(thrown)=>thrown instanceof ExpectedError&&thrown.code==='no-permission';
const expectedOrRethrow=(thrown)=>{
if(thrown instanceof ExpectedError&& !isCancelled(thrown))
return thrown;
throw thrown;
};
const expectedMessage=(thrown)=>expectedOrRethrow(thrown).message;
const attempt=async(asked,caught)=>{
try{
return{ok:true,value:await asked};
}
catch(thrown){
return{ok:false,error:caught(thrown)};
}
};
const orExpected=(asked)=>attempt(asked,expectedOrRethrow);
const orUnreadable=(asked)=>attempt(asked,(thrown)=>{
if(thrown instanceof ExpectedError&&isNoPermission(thrown))
return thrown;
throw thrown;
});
const orSay=async(work,say)=>{
try{
return await work();
}
catch(thrown){
say(thrown);
return null;
}
};
}),
5582:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
C:()=>(memberOf)
});
const memberOf=(value,key)=>typeof value==='object'&&value!==null?Reflect.get(value,key):undefined;
}),
47118:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
VQ:()=>(templateNames),
XG:()=>(secretNames),
be:()=>(unknownNames)
});
const templateNames=[
'headline',
'service',
'environment',
'severity',
'event',
'at',
'key',
'step',
'facts',
'link',
'link-label',
];
const unknownNames=(template)=>[...JSON.stringify(template).matchAll(/\$\{([^}]*)\}/g)]
.map(([,name=''])=>name)
.filter((name)=> !templateNames.some((known)=>known===name));
const secretNames=(options)=>[
...(options.slack===null?[]:[options.slack.by==='webhook'?options.slack.webhook:options.slack.token]),
...(options.pagerduty===null?[]:[options.pagerduty.routingKey]),
...(options.email===null?[]:[options.email.smtp]),
...(options.webhook===null
?[]
:[
options.webhook.url,
...(options.webhook.secret===null?[]:[options.webhook.secret]),
...Object.values(options.webhook.headers),
]),
...(options.heartbeat===null?[]:[options.heartbeat]),
];
}),
690:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
P:()=>(isOrdinary)
});
const words=new Set(`true false null none yes no on off enabled disabled enable disable default auto always never required optional
  production staging development preview testing test tests prod stage dev local localhost global
  main master trunk develop latest stable release edge canary
  postgres postgresql mysql mariadb mongodb redis rabbitmq kafka elasticsearch sqlite database
  admin administrator root user username guest nobody anonymous system service
  password passwd secret secrets token tokens apikey api-key api_key credential credentials key keys changeme change-me example
  basic bearer digest authorization cookie session strict private public internal
  read write none-given not-set unset undefined inherit redacted masked hidden github actions ubuntu-latest
  debug info warning error notice silent verbose`
.split(/\s+/)
.filter((word)=>word!==''));
const isOrdinary=(text)=>words.has(text.toLowerCase())|| /^[\d.,:]{1,7}$/.test(text);
}),
27678:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
Qz:()=>(withPart),
Rs:()=>(answeredEnding),
VZ:()=>(answersIn),
et:()=>(subjectOf),
k6:()=>(withoutRecord),
z6:()=>(endingOf)
});
var _ending_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(25163);
var _words_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(53919);
const answeredEnding=(verdict,end,answers)=>{
const{reasonCode,message,remedy}=end;
const{serving,users,next}=answers;
return{verdict,reasonCode,message,remedy,serving,users,next};
};
const endingOf=(verdict,end,answers)=>{
const{reasonCode,message,remedy}=end;
return verdict==='pass'?{verdict,reasonCode,message,remedy}:answeredEnding(verdict,end,answers);
};
const answersIn=({serving,users,next})=>serving===undefined||users===undefined||next===undefined?null:{serving,users,next};
const subjectOf=(known)=>({
service:known.service??null,
environment:known.environment??null,
release:known.release??null,
dryRun:known.dryRun??false,
});
const withoutRecord=(outcome,{reasonCode:code,message:why,remedy})=>{
const{conclusion}=outcome;
const{verdict,subject,parts}=conclusion;
const reasonCode=verdict==='pass'?code:conclusion.reasonCode;
const answers=verdict==='pass'?(0,_ending_js__WEBPACK_IMPORTED_MODULE_0__ .sF)(code==='no-permission'?_ending_js__WEBPACK_IMPORTED_MODULE_0__ .ml:{do:'rerun'}):conclusion;
const end={reasonCode,message:_words_js__WEBPACK_IMPORTED_MODULE_1__ .uB(conclusion.message,why),remedy};
return{...outcome,conclusion:{...answeredEnding('fail',end,answers),subject,parts},failJob:true};
};
const withPart=(outcome,part)=>({
...outcome,
conclusion:{...outcome.conclusion,parts:[...outcome.conclusion.parts,part]},
});
}),
99187:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
o:()=>(percentDecoded)
});
const percentDecoded=(text)=>{
try{
return decodeURIComponent(text);
}
catch{
return text;
}
};
}),
75242:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
$:()=>(redactor)
});
var credentials=__webpack_require__(99220);
;
// CONCATENATED MODULE: ./src/core/needles.js
const longBeginning=12;
const shortBeginning=6;
const grow=(needles)=>{
const tree={
next:new Map(),
depth:[0],
whole:[0],
cut:[false],
mixed:[false],
fall:[0],
childrenOf:[[]],
code:[0],
};
for(const{text,cut}of needles){
let node=0;
const letter=text.search(/[A-Za-z]/);
const other=text.search(/[^A-Za-z]/);
for(let index=0;index<text.length;index+=1){
const code=text.charCodeAt(index);
const key=node*65_536+code;
let child=tree.next.get(key);
if(child===undefined){
child=tree.depth.length;
tree.next.set(key,child);
tree.childrenOf[node]?.push(child);
tree.depth.push(index+1);
tree.whole.push(0);
tree.cut.push(false);
tree.mixed.push(letter>=0&&other>=0&&letter<=index&&other<index);
tree.fall.push(0);
tree.childrenOf.push([]);
tree.code.push(code);
}
node=child;
if(cut)
tree.cut[node]=true;
}
tree.whole[node]=text.length;
}
return tree;
};
const step=({next,fall},from,code)=>{
let node=from;
for(;;){
const child=next.get(node*65_536+code);
if(child!==undefined)
return child;
if(node===0)
return 0;
node=fall[node]??0;
}
};
const needles_link=(tree)=>{
const queue=[...(tree.childrenOf[0]??[])];
for(const node of queue){
for(const child of tree.childrenOf[node]??[]){
tree.fall[child]=step(tree,tree.fall[node]??0,tree.code[child]??0);
tree.whole[child]=Math.max(tree.whole[child]??0,tree.whole[tree.fall[child]]??0);
queue.push(child);
}
}
};
const isCutAt=(text,end)=>end===text.length||text[end]==='…';
const finderOf=(needles)=>{
const tree=grow(needles);
needles_link(tree);
const beginning=(text,node,end)=>{
const depth=tree.depth[node]??0;
if(tree.cut[node]!==true||tree.mixed[node]!==true||depth<shortBeginning)
return 0;
return depth>=longBeginning||isCutAt(text,end)?depth:0;
};
return{
find:(text,mark)=>{
let node=0;
for(let end=1;end<=text.length;end+=1){
const before=node;
node=step(tree,node,text.charCodeAt(end-1));
const goesOn=(tree.depth[node]??0)===(tree.depth[before]??0)+1;
if(!goesOn){
const length=beginning(text,before,end-1);
if(length>0)
mark(end-1-length,end-1);
}
const whole=tree.whole[node]??0;
if(whole>0)
mark(end-whole,end);
}
const last=beginning(text,node,text.length);
if(last>0)
mark(text.length-last,text.length);
},
};
};
;
// CONCATENATED MODULE: ./src/core/secret-forms.js
const urlForms=(secret)=>{
const component=encodeURIComponent(secret.toWellFormed());
const form=new URLSearchParams({x:secret}).toString().slice(2);
return[component,form].flatMap((text)=>[text,text.replace(/%[0-9A-F]{2}/g,(code)=>code.toLowerCase())]);
};
const base64Of=(bytes)=>{
let text='';
for(const byte of bytes)
text+=String.fromCharCode(byte);
return btoa(text);
};
const base64Forms=(bytes)=>{
const whole=base64Of(bytes);
const inside=[0,1,2].map((offset)=>{
const text=base64Of(Uint8Array.of(...Array.from({length:offset},()=>0),...bytes));
return text.slice([0,2,3][offset],Math.floor(((offset+bytes.length)*8)/ 6));
});
return[whole,...inside].flatMap((text)=>[text,text.replaceAll('+','-').replaceAll('/','_')]);
};
const hexForms=(bytes)=>{
const hex=Array.from(bytes,(byte)=>byte.toString(16).padStart(2,'0'));
const lower=hex.join('');
return[lower,lower.toUpperCase()];
};
const isOneWord=(secret)=> !/[\s;,]|:\/\/|^\w+[=:]/.test(secret);
const formsOf=(secret)=>{
const cut=isOneWord(secret);
const bytes=new TextEncoder().encode(secret);
const plain=[secret,JSON.stringify(secret).slice(1,-1),...urlForms(secret)];
const coded=[...base64Forms(bytes),...hexForms(bytes)].filter((text)=>text.length>=6);
return[...new Set([...plain,...coded])].map((text)=>({text,cut}));
};
var percent=__webpack_require__(99187);
;
// CONCATENATED MODULE: ./src/core/shown-text.js
const shown_text_escape= /%[0-7][0-9a-f]|(?:%[89a-f][0-9a-f])+|\\u[0-9a-f]{4}|\\[!-/:-@[-`{-~]|\\[nrt]|&(?:amp|lt|gt|quot|apos|#\d{1,5}|#x[0-9a-f]{1,4});|<span>\$<\/span>|[\u00ad\u200b\u200c\u2060-\u2064\ufeff]/gi;
const named={
'&amp;':'&',
'&lt;':'<',
'&gt;':'>',
'&quot;':'"',
'&apos;':"'",
'\\n':'\n',
'\\r':'\r',
'\\t':'\t',
};
const signOf=(code)=>{
const known=named[code.toLowerCase()];
if(known!==undefined)
return known;
if(code.startsWith('%'))
return(0,percent .o)(code);
if(/^\\u/i.test(code)&&code.length===6)
return String.fromCharCode(parseInt(code.slice(2),16));
if(/^&#x/i.test(code))
return String.fromCharCode(parseInt(code.slice(3,-1),16));
if(code.startsWith('&#'))
return String.fromCharCode(Number(code.slice(2,-1)));
if(code.startsWith('<span>'))
return'$';
return code.startsWith('\\')?code.slice(1):'';
};
const peel=(given)=>{
if(given.text.search(shown_text_escape)<0)
return null;
const{text:from,places}=given;
const parts=[];
const start=[];
const end=[];
const note=(first,last)=>{
start.push(places?.start[first]??first);
end.push(places?.end[last]??last+1);
};
let done=0;
const plain=(until)=>{
parts.push(from.slice(done,until));
for(let index=done;index<until;index+=1)
note(index,index);
};
for(const match of from.matchAll(shown_text_escape)){
plain(match.index);
done=match.index+match[0].length;
const sign=signOf(match[0]);
parts.push(sign);
for(let index=0;index<sign.length;index+=1)
note(match.index,done-1);
}
plain(from.length);
return{text:parts.join(''),places:{start,end}};
};
const mostLayers=3;
const readings=(text)=>{
const found=[{text,places:null}];
for(let layer=0;layer<mostLayers;layer+=1){
const last=found.at(-1);
const next=last===undefined?null:peel(last);
if(next===null)
break;
found.push(next);
}
return found;
};
;
// CONCATENATED MODULE: ./src/core/redact.js
const shortest=4;
const longestPiece=2_048;
const shortestLine=8;
const isFrame=(line)=>line.length<shortestLine|| /^-----|^[\w-]{1,40}:(?: [\w./-]{0,12})?$/.test(line);
const linesOf=(secret)=>{
const lines=secret.split(/\r?\n/).map((line)=>line.trim());
return lines.length===1?lines:lines.filter((line)=> !isFrame(line));
};
const piecesOf=(line)=>Array.from({length:Math.ceil(line.length/ longestPiece)},(_,index)=>line.slice(index*longestPiece,(index+1)*longestPiece));
const needlesOf=(secrets)=>[...new Set(secrets.flatMap((secret)=>linesOf(secret.trim())))]
.flatMap(piecesOf)
.filter((secret)=>secret.length>=shortest)
.flatMap(formsOf);
const reversed=(text)=>{
const signs=[];
for(let index=text.length-1;index>=0;index-=1)
signs.push(text.charAt(index));
return signs.join('');
};
const backwards=({text,cut})=>({text:reversed(text),cut});
const bothWays=(needles)=>{
const ahead=finderOf(needles);
const back=finderOf(needles.filter(({cut})=>cut).map(backwards));
return{
find:(text,mark)=>{
ahead.find(text,mark);
back.find(reversed(text),(from,to)=>mark(text.length-to,text.length-from));
},
};
};
const openMarks=(text)=>{
const marks=[];
return{
on:({places})=>places===null
?(from,to)=>void marks.push([from,to])
:(from,to)=>void marks.push([places.start[from]??0,places.end[to-1]??0]),
masked:()=>{
if(marks.length===0)
return text;
const parts=[];
let shown=0;
let hidden= -1;
for(const[from,to]of marks.toSorted(([a],[b])=>a-b)){
if(from>hidden||hidden<0)
parts.push(text.slice(shown,from),'***');
hidden=Math.max(hidden,to);
shown=hidden;
}
return[...parts,text.slice(shown)].join('');
},
};
};
const redactor=(secrets)=>{
let finder=null;
return(text)=>{
if(text.length<shortest)
return text;
finder??=bothWays(needlesOf(secrets));
const marks=openMarks(text);
for(const reading of readings(text)){
const mark=marks.on(reading);
finder.find(reading.text,mark);
(0,credentials .A)(reading.text,mark);
}
return marks.masked();
};
};
}),
38304:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
e:()=>(gatewayOf)
});
const isPassed=(value)=>value!==undefined;
function pass(value){
if(!isPassed(value))
throw new Error('there is nothing to pass');
}
const fixed=new Set('verdict reasonCode action status state kind gate level startedAt conclusion event sha ref head base tree environment task query encoding mode'.split(' '));
const cleanIn=(node,redact)=>{
for(const key of Object.keys(node)){
const value=Reflect.get(node,key);
if(typeof value==='string'&&fixed.has(key))
continue;
if(typeof value==='string')
Reflect.set(node,key,redact(value));
else if(typeof value==='object'&&value!==null)
cleanIn(value,redact);
}
};
const gatewayOf=(redact)=>({
text:(text)=>{
const clean=redact(text);
pass(clean);
return clean;
},
data:(data)=>{
const clean=structuredClone(data);
cleanIn(clean,redact);
pass(clean);
return clean;
},
verbatim:(data)=>{
pass(data);
return data;
},
});
}),
78835:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
Fu:()=>(shortSha),
Ij:()=>(isTagName),
Wf:()=>(isFullSha),
pv:()=>(pullOf)
});
const isFullSha=(text)=> /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
const shortSha=(sha)=>sha.slice(0,7);
const pullOf=(subject)=> /\(#(\d+)\)$|^Merge pull request #(\d+)/.exec(subject)?.slice(1).find(Boolean)??'';
const isTagName=(text)=>text.length<=200&&
!/[\p{Cc}\p{Z}~^:?*[\\]|\.\.|@\{|\/\/|\.$|\/$/u.test(text)&&
text.split('/').every((part)=> !/^[-.]|\.lock$/.test(part));
}),
78626:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
O:()=>(reportPart),
t:()=>(checksOf)
});
const reportPart=(id,title,content)=>({
id,
title,
checks:content.checks??[],
steps:content.steps??[],
facts:content.facts??[],
tables:content.tables??[],
texts:content.texts??[],
charts:content.charts??[],
});
const checksOf=({parts})=>parts.flatMap(({checks})=>checks);
}),
23739:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
Ht:()=>(samplesNeeded),
MN:()=>(shareBound),
Rm:()=>(confidence),
Rr:()=>(fisherExact),
SM:()=>(judgeErrorRate),
YV:()=>(quantile),
Zq:()=>(quantileNeeds),
rF:()=>(wilson),
z5:()=>(judgeQuantile)
});
const confidence=0.95;
const samplesNeeded=(share,sureness=confidence)=>Math.ceil(Math.log(1-sureness)/ Math.log(1-share)-1e-9);
const shareBound=(n,sureness=confidence)=>n<=0?1:1-(1-sureness)**(1/ n);
const wilson=(hits,n,z=1.959963984540054)=>{
if(n<=0)
return{low:0,high:1};
const share=hits/ n;
const squared=(z*z)/ n;
const centre=share+squared/ 2;
const half=z*Math.sqrt((share*(1-share))/ n+squared/(4*n));
return{
low:hits===0?0:Math.max(0,(centre-half)/(1+squared)),
high:hits===n?1:Math.min(1,(centre+half)/(1+squared)),
};
};
const logFactorial=(n)=>{
let sum=0;
for(let factor=2;factor<=n;factor+=1)
sum+=Math.log(factor);
return sum;
};
const logChoose=(n,k)=>logFactorial(n)-logFactorial(k)-logFactorial(n-k);
const binomialAtMost=(k,n,p)=>{
let[sum,log]=[0,n*Math.log(1-p)];
for(let hits=0;hits<=Math.min(k,n);hits+=1){
sum+=Math.exp(log);
log+=Math.log((n-hits)/(hits+1))+Math.log(p/(1-p));
}
return k<0?0:Math.min(1,sum);
};
const quantile=(samples,q)=>{
const sorted=[...samples].sort((a,b)=>a-b);
return sorted[Math.max(0,Math.ceil(q*sorted.length-1e-9)-1)]??null;
};
const quantileBounds=(samples,q,sureness=confidence)=>{
const sorted=[...samples].sort((a,b)=>a-b);
const n=sorted.length;
const ranks=Array.from({length:n},(_,index)=>index+1);
const upper=ranks.find((rank)=>binomialAtMost(rank-1,n,q)>=sureness);
const lower=ranks.findLast((rank)=>1-binomialAtMost(rank-1,n,q)>=sureness);
return{
low:lower===undefined?null:(sorted[lower-1]??null),
high:upper===undefined?null:(sorted[upper-1]??null),
};
};
const quantileNeeds=(q,sureness=confidence)=>samplesNeeded(1-q,sureness);
const judgeQuantile=(samples,q,limit)=>{
const n=samples.length;
const value=quantile(samples,q);
const need=quantileNeeds(q);
if(value===null||n<need)
return{proof:'unknown',n,need,value};
const{low,high}=quantileBounds(samples,q);
if(high!==null&&high<=limit)
return{proof:'pass',value,n};
if(low!==null&&low>limit)
return{proof:'fail',value,n};
return{proof:'unknown',n,need:n*2,value};
};
const judgeErrorRate=(errors,n,limit)=>{
const need=samplesNeeded(limit);
if(n===0)
return{proof:'unknown',n,need,value:null};
const value=errors/ n;
if(binomialAtMost(errors,n,limit)<=1-confidence)
return{proof:'pass',value,n};
if(1-binomialAtMost(errors-1,n,limit)<=1-confidence)
return{proof:'fail',value,n};
return{proof:'unknown',n,need:Math.max(need,n*2),value};
};
const fisherExact=(table)=>{
const before=table.hitsBefore+table.missesBefore;
const now=table.hitsNow+table.missesNow;
const hits=table.hitsBefore+table.hitsNow;
const total=before+now;
const chance=(hitsNow)=>Math.exp(logChoose(now,hitsNow)+logChoose(before,hits-hitsNow)-logChoose(total,hits));
const seen=chance(table.hitsNow);
let[more,different]=[0,0];
for(let hitsNow=Math.max(0,hits-before);hitsNow<=Math.min(now,hits);hitsNow+=1){
const likely=chance(hitsNow);
if(hitsNow>=table.hitsNow)
more+=likely;
if(likely<=seen*(1+1e-7))
different+=likely;
}
return{more:Math.min(1,more),different:Math.min(1,different)};
};
}),
26639:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
Cj:()=>(isOrAre),
Cn:()=>(listedFew),
Jj:()=>(cut),
KE:()=>(listed),
KN:()=>(percent),
LS:()=>(plural),
Mx:()=>(withoutEnd),
TN:()=>(oneLine),
qg:()=>(nameOfRelease),
xm:()=>(clausesFew)
});
var _release_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(78835);
const oneLine=(text)=>text
.toWellFormed()
.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu,' ')
.trim();
const withoutEnd=(text,characters)=>{
let end=text.length;
while(end>0&&characters.includes(text.charAt(end-1)))
end-=1;
return text.slice(0,end);
};
const cut=(text,longest)=>{
if(text.length<=longest)
return text;
const characters=Array.from(text);
return characters.length<=longest
?text
:`${characters
.slice(0,longest-1)
.join('')
.trimEnd()}…`;
};
const plural=(count,one,many=`${one}s`)=>`${count} ${count===1?one:many}`;
const isOrAre=(count)=>(count===1?'is':'are');
const listed=(items,word='and')=>items.length<2?items.join(''):`${items.slice(0,-1).join(', ')} ${word} ${items.at(-1)??''}`;
const listedFew=(items,most)=>`${items.slice(0,most).join(', ')}${items.length>most?` and ${items.length-most} more`:''}`;
const clausesFew=(clauses,most)=>`${clauses.slice(0,most).join('; ')}${clauses.length>most?`; and ${clauses.length-most} more`:''}`;
const percent=(share,digits)=>`${Number((share*100).toPrecision(digits))} %`;
const nameOfRelease=(release)=>release.version===null?(0,_release_js__WEBPACK_IMPORTED_MODULE_0__ .Fu)(release.sha):`${release.version} (${(0,_release_js__WEBPACK_IMPORTED_MODULE_0__ .Fu)(release.sha)})`;
}),
53919:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
Ei:()=>(variableNotSet),
FK:()=>(insideFromRoot),
Fv:()=>(keepReachable),
O4:()=>(programAndArguments),
Zr:()=>(scratchAddress),
_n:()=>(programTimeout),
cG:()=>(variableName),
co:()=>(setUpNode),
hS:()=>(runByBash),
rz:()=>(insideRepository),
uB:()=>(notOnRecord)
});
const variableName='must be the name of a variable';
const insideRepository='must be a path inside the repository';
const insideFromRoot=`${insideRepository}; give it from the root, without \`..\``;
const programAndArguments='the program and its arguments; with `shell: bash` a script';
const runByBash='run the text by bash -eo pipefail';
const programTimeout='the program is stopped after this time';
const scratchAddress="variable with the address of a server to make a scratch database on; without it the runner's own";
const keepReachable='Push the commit again under a branch or tag, and keep released commits reachable.';
const setUpNode="Add a step with 'actions/setup-node' before preflight.";
const variableNotSet=(who,variable)=>`${who} needs the environment variable ${variable}, which is not set in this step`;
const notOnRecord=(message,why)=>`${message} But the verdict could not be put on record, so deploy would not find it: ${why}`;
}),
5392:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
D4:()=>(plainTitle),
VV:()=>(escapeInline),
X1:()=>(escapeText),
ZD:()=>(escapeHtml),
dp:()=>(byteLength),
h0:()=>(plainLine),
ml:()=>(shorten),
y1:()=>(plainLines)
});
const zeroWidth='\u200B';
const ansi= /(?:\u001B\[|\u009B)[0-?]*[ -/]*[@-~]|\u001B\][^\u0007\u001B]*(?:\u0007|\u001B\\)?|\u001B[ -/]*[0-~]/g;
const invisible= /[\p{Bidi_Control}\u00AD\u200B\u200C\u2060-\u2064\uFEFF\u{E0000}-\u{E007F}]/gu;
const stripped=(text)=>text.toWellFormed().replace(ansi,'').replace(invisible,'');
const shorten=(text,max)=>{
if(text.length<=max)
return text;
const cut=text.slice(0,Math.max(max-1,0));
return`${/[\uD800-\uDBFF]$/.test(cut)?cut.slice(0,-1):cut}…`;
};
const plainLine=(text,max=1_000)=>shorten(stripped(text.slice(0,max*4))
.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu,' ')
.trim(),max);
const plainLines=(text,maxLine=2_000)=>stripped(text)
.replace(/\r\n?|[\p{Zl}\p{Zp}]/gu,'\n')
.replace(/[^\P{Cc}\n\t]/gu,'')
.split('\n')
.map((line)=>shorten(line.trimEnd(),maxLine))
.join('\n');
const unlinked=(text)=>text
.replaceAll('@',`@${zeroWidth}`)
.replace(/#(?=\w)/g,`#${zeroWidth}`)
.replace(/:(?=\/\/|[\w+-]+:)/g,`:${zeroWidth}`)
.replace(/\bgh-(?=\d)/gi,(match)=>match.slice(0,2)+zeroWidth+match.slice(2))
.replace(/www\./gi,(match)=>match.slice(0,3)+zeroWidth+match.slice(3));
const plainTitle=(text,max)=>plainLine(text,max)
.replaceAll('://',`:${zeroWidth}//`)
.replace(/www\./gi,(match)=>match.slice(0,3)+zeroWidth+match.slice(3));
const entity={'&':'&amp;','<':'&lt;','>':'&gt;','"':'&quot;',"'":'&#39;'};
const escapeInline=(text,max=1_000)=>unlinked(plainLine(text,max))
.replace(/[\\`*[\]~|]|(?<![\dA-Za-z])_|_(?![\dA-Za-z])/g,'\\$&')
.replace(/[&<>]/g,(sign)=>entity[sign]??sign)
.replaceAll('$','<span>$</span>');
const escapeText=(text,max=1_000)=>escapeInline(text,max).replace(/^(?:[-+=#:]|\d+(?=[.)](?:\s|$)))/,(start)=> /^\d/.test(start)?`${start}\\`:`\\${start}`);
const escapeHtml=(text,max=1_000)=>unlinked(plainLine(text,max)).replace(/[&<>"'`*_[\]~|\\$]/g,(sign)=>entity[sign]??`&#${sign.charCodeAt(0)};`);
const byteLength=(text)=>new TextEncoder().encode(text).length;
}),
40074:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
CS:()=>(prose),
DV:()=>(codeBlock),
PP:()=>(tableHead),
SS:()=>(codeSpan),
b8:()=>(hostLink),
jD:()=>(tableRow),
nf:()=>(link),
tp:()=>(table),
zg:()=>(escapePart)
});
var _core_text_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(26639);
var _escape_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(5392);
const longestRun=(text)=>text.match(/`+/g)?.reduce((longest,{length})=>Math.max(longest,length),0)??0;
const codeSpan=(text,max=300)=>{
const line=(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__ .h0)(text,max);
if(line==='')
return'';
if(line.includes('|'))
return`<code>${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__ .X1)(line,max)}</code>`;
const fence='`'.repeat(longestRun(line)+1);
const pad=line.startsWith('`')||line.endsWith('`')?' ':'';
return`${fence}${pad}${line}${pad}${fence}`;
};
const escapePart=(part,first)=>{
const middle=part.trim();
const before=part.slice(0,part.length-part.trimStart().length);
const after=middle===''?'':part.slice(part.trimEnd().length);
return before+(first?(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__ .X1)(middle):(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__ .VV)(middle))+after;
};
const prose=(text,max=1_000)=>(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__ .h0)(text,max)
.split(/(?<!`)(`[^`]+`)(?!`)/)
.map((part,index)=>(index%2===1?codeSpan(part.slice(1,-1)):escapePart(part,index===0)))
.join('');
const codeBlock=(text,language='')=>{
const lines=(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__ .Mx)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__ .y1)(text),'\n');
const fence='`'.repeat(Math.max(3,longestRun(lines)+1));
return`${fence}${language}\n${lines}\n${fence}`;
};
const cellText=(cell)=>(typeof cell==='string'?prose(cell,500):cell.markdown);
const tableRow=(cells)=>`| ${cells.map(cellText).join(' | ')} |`;
const tableHead=(columns)=>`${tableRow(columns)}\n|${columns.map(()=>' --- |').join('')}`;
const table=(columns,rows)=>[tableHead(columns),...rows.map((row)=>tableRow(columns.map((_,index)=>row[index]??'')))].join('\n');
const isLoopback=(host)=> /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host);
const safeUrl=(url)=>{
if(!URL.canParse(url)||url.length>2_000)
return null;
const parsed=new URL(url);
const secure=parsed.protocol==='https:'||(parsed.protocol==='http:'&&isLoopback(parsed.hostname));
return secure&&parsed.username===''&&parsed.password===''?parsed:null;
};
const link=(label,url)=>{
const parsed=url===undefined?null:safeUrl(url);
const text=(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__ .X1)(label,300);
if(parsed===null)
return text;
const target=parsed.href.replace(/[()<>|\\`[\]$\s]/g,(sign)=>`%${sign.charCodeAt(0).toString(16).padStart(2,'0')}`);
const known=parsed.hostname==='github.com'||isLoopback(parsed.hostname)||label===parsed.host;
return known?`[${text}](${target})`:`[${text}](${target}) (${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__ .X1)(parsed.host)})`;
};
const hostLink=(url)=>{
const parsed=url===undefined?null:safeUrl(url);
return parsed===null?'':link(parsed.host,url);
};
}),
52361:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
Bv:()=>(blocks),
Gw:()=>(effectiveStatus),
Rh:()=>(statusLabel),
vG:()=>(verdictMark),
vO:()=>(stepLabel),
w8:()=>(statusMark)
});
const effectiveStatuses={
pass:{mark:'✓',word:'pass'},
block:{mark:'✗',word:'fail'},
warn:{mark:'!',word:'warn'},
unknown:{mark:'?',word:'unknown'},
skip:{mark:'–',word:'skip'},
off:{mark:'–',word:'off'},
};
const verdicts={pass:'✓',fail:'✗',inconclusive:'?'};
const steps={
done:'✓ done',
failed:'✗ failed',
skipped:'– not reached',
planned:'– planned',
};
const effectiveStatus=(check)=>{
if(check.gate==='off')
return'off';
if(check.status==='pass'||check.status==='skip')
return check.status;
if(check.gate==='warn')
return'warn';
return check.status==='fail'?'block':'unknown';
};
const blocks=(check)=>{
const status=effectiveStatus(check);
return status==='block'||status==='unknown';
};
const verdictMark=(verdict)=>verdicts[verdict];
const statusMark=(status)=>effectiveStatuses[status].mark;
const statusLabel=(status)=>`${effectiveStatuses[status].mark} ${effectiveStatuses[status].word}`;
const stepLabel=(status)=>steps[status];
}),
53169:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
r:()=>(shellWord),
u:()=>(shownStep)
});
var _core_text_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(26639);
var _words_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(33866);
const shellWord=(text)=>{
const line=(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__ .TN)(text);
return/^[\w./:@=-]+$/.test(line)?line:`'${line.replaceAll("'","'\\''")}'`;
};
const inRepository=({repository})=>(repository===''?'':` --repo ${shellWord(repository)}`);
const command=(text,note='')=>({kind:'command',command:text,note});
const runLink=({server,repository,run})=>({
kind:'link',
text:_words_js__WEBPACK_IMPORTED_MODULE_0__ .os,
url:`${server}/${repository}/actions/runs/${run}`,
});
const fileUrl=({server,repository},path,line)=>`${server}/${repository}/blob/HEAD/${path.split('/').map(encodeURIComponent).join('/')}${line===null?'':`#L${line}`}`;
const dispatch=(file,inputs,origin,what)=>{
const fields=inputs.map(({name,value})=>` -f ${shellWord(`${name}=${value}`)}`).join('');
const line=`gh workflow run ${file===null?_words_js__WEBPACK_IMPORTED_MODULE_0__ .jU:shellWord(file)}${inRepository(origin)}${fields}`;
return command(line,file===null?_words_js__WEBPACK_IMPORTED_MODULE_0__ .pz(what):'');
};
const docs=(page,origin)=>{
const{action,server}=origin;
if(action===null)
return runLink(origin);
return{kind:'link',text:page,url:`${server}/${action.repository}/blob/${action.ref}/${page}`};
};
const shownStep=(next,origin)=>{
switch(next.do){
case'rerun':
return command(`gh run rerun ${shellWord(origin.run)} --failed${inRepository(origin)}`);
case'rerun-of':
return command(`gh run rerun ${next.run}${inRepository(origin)}`);
case'dispatch':
return next.what==='rollback'
?dispatch(origin.rollbackWorkflow,next.inputs,origin,_words_js__WEBPACK_IMPORTED_MODULE_0__ .k5)
:dispatch(origin.workflow,next.inputs,origin,_words_js__WEBPACK_IMPORTED_MODULE_0__ .m);
case'run':
return command(next.command);
case'paste':
return{kind:'paste',where:next.where,text:next.text};
case'open':
return{kind:'link',text:next.text,url:next.url};
case'file':
return{
kind:'link',
text:next.line===null?next.path:_words_js__WEBPACK_IMPORTED_MODULE_0__ .CP(next.path,next.line),
url:fileUrl(origin,next.path,next.line),
};
case'docs':
return docs(next.page,origin);
}
};
}),
21957:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
Q5:()=>(checkRun),
Im:()=>(comment),
yp:()=>(commitStatus),
rS:()=>(evidenceText),
z:()=>(summary)
});
var core_report=__webpack_require__(78626);
var report_escape=__webpack_require__(5392);
;
// CONCATENATED MODULE: ./src/report/annotations.js
const annotationsAtMost=200;
const levelOf=(finding,check)=>{
if(finding.level==='notice')
return'notice';
return finding.level==='error'&&check.gate==='block'?'failure':'warning';
};
const repositoryPath=(path)=>{
const clean=(0,report_escape .h0)(path,1_000)
.replaceAll('\\','/')
.replace(/^(?:\.\/)+/,'');
const outside=clean===''||clean.startsWith('/')|| /^[A-Za-z]:/.test(clean)||clean.split('/').includes('..');
return outside?null:clean;
};
const order={failure:0,warning:1,notice:2};
const annotations=(report)=>(0,core_report .t)(report)
.filter((check)=>check.gate!=='off')
.flatMap((check)=>check.findings.flatMap((finding)=>{
const path=finding.path===undefined?null:repositoryPath(finding.path);
const{line}=finding;
if(path===null||line===undefined|| !Number.isSafeInteger(line)||line<1)
return[];
const remedy=finding.remedy===undefined||finding.remedy===''?'':`\nHow to fix: ${finding.remedy}`;
const message=(0,report_escape .ml)((0,report_escape .y1)(finding.message+remedy),4_000);
return[{level:levelOf(finding,check),path,line,message,title:(0,report_escape .h0)(check.title,200)}];
}))
.toSorted((a,b)=>order[a.level]-order[b.level])
.slice(0,annotationsAtMost);
var statistics=__webpack_require__(23739);
var markdown=__webpack_require__(40074);
;
// CONCATENATED MODULE: ./src/report/latency.js
const mostPoints=60;
const mostSigns=24;
const mostPictured=6;
const slowestOfStretches=(values,most)=>{
if(values.length<=most)
return values;
const start=(stretch)=>Math.floor((stretch*values.length)/ most);
return Array.from({length:most},(_,stretch)=>values.slice(start(stretch),start(stretch+1)).reduce((slowest,value)=>Math.max(slowest,value),0));
};
const heights=['▁','▂','▃','▄','▅','▆','▇','█'];
const sparkline=(values)=>{
const shown=slowestOfStretches(values,mostSigns);
const top=Math.max(...shown,Number.MIN_VALUE);
return shown.map((value)=>heights[Math.min(7,Math.floor((value/ top)*8))]??heights[0]).join('');
};
const quoted=(text)=>{
const kept=(0,report_escape .h0)(text,200)
.replace(/[^\p{L}\p{N} ._/()-]/gu,' ')
.replace(/ +/g,' ')
.trim();
return`"${kept===''?'probe':(0,report_escape .ml)(kept,60)}"`;
};
const decimals=(values)=>`[${values.map((value)=>value.toFixed(1)).join(', ')}]`;
const timeLine=({probe,answers,limitMs})=>{
if(answers.length<2)
return null;
const points=slowestOfStretches(answers.map(({ms})=>ms),mostPoints);
const top=Math.max(...points,limitMs??0,1)*1.1;
return[
'xychart-beta',
`  title ${quoted(`${probe} - in the order of the answers`)}`,
`  x-axis "answers 1 to ${answers.length}" 1 --> ${points.length}`,
`  y-axis "ms" 0 --> ${top.toFixed(1)}`,
`  line ${decimals(points)}`,
...(limitMs===null?[]:[`  line ${decimals(points.map(()=>limitMs))}`]),
].join('\n');
};
const edges=Array.from({length:7},(_,decade)=>10**decade).flatMap((unit)=>[1,1.5,2,3,5,7].map((step)=>step*unit));
const histogram=({probe,answers})=>{
const binOf=({ms})=>edges.findIndex((edge,index)=>ms<=edge||index===edges.length-1);
const bins=answers.filter(({timedOut})=> !timedOut).map(binOf);
const timedOut=answers.length-bins.length;
if(answers.length===0)
return null;
const[first,last]=[Math.min(...bins),Math.max(...bins)];
const bars=[
...edges.flatMap((edge,index)=>index<first||index>last?[]:[{label:`${edge}`,count:bins.filter((bin)=>bin===index).length}]),
...(timedOut===0?[]:[{label:'timed out',count:timedOut}]),
];
return[
'xychart-beta',
`  title ${quoted(`${probe} - how many answers took how long`)}`,
`  x-axis "up to so many ms" [${bars.map(({label})=>quoted(label)).join(', ')}]`,
`  y-axis "answers" 0 --> ${Math.max(...bars.map(({count})=>count))}`,
`  bar [${bars.map(({count})=>count).join(', ')}]`,
].join('\n');
};
const milliseconds=(value)=>{
if(value===null)
return'';
return Number.isFinite(value)?`${value.toFixed(value<10?1:0)} ms`:'timed out';
};
const row=({probe,answers,medianBeforeMs,limitMs})=>{
const times=answers.map(({ms,timedOut})=>(timedOut?Number.POSITIVE_INFINITY:ms));
return[
probe,
String(times.length),
milliseconds((0,statistics .YV)(times,0.5)),
milliseconds(medianBeforeMs),
times.length>=(0,statistics .Zq)(0.95)?milliseconds((0,statistics .YV)(times,0.95)):'',
milliseconds(limitMs),
milliseconds((0,statistics .YV)(times,1)),
sparkline(answers.map(({ms})=>ms)),
];
};
const urgency=({answers,limitMs})=>answers.reduce((slowest,{ms})=>Math.max(slowest,ms),0)/(limitMs??1_000_000);
const notes=(charts,pictured)=>{
const said=[
...(charts.some(({answers})=>answers.some(({timedOut})=>timedOut))
?['What timed out is drawn at the time for which it was waited.']
:[]),
...(pictured<charts.length?[`Drawn are the ${pictured} nearest to their limits; the table holds all.`]:[]),
];
return said.length===0?[]:[{kind:'text',text:said.join(' ')}];
};
const latencyBlocks=(charts,style)=>{
const measured=charts.filter(({answers})=>answers.length>0);
if(measured.length===0)
return[];
const pictured=style==='table-only'
?[]
:measured
.map((chart)=>({chart,rank:urgency(chart)}))
.sort((a,b)=>b.rank-a.rank)
.slice(0,mostPictured)
.map(({chart})=>chart);
const pictures=pictured
.flatMap((chart)=>[histogram(chart),timeLine(chart)])
.flatMap((code)=>(code===null?[]:[{kind:'text',text:(0,markdown .DV)(code,'mermaid')}]));
const columns=['probe','n','median','median before','p95','limit','slowest','in order'];
return[
{
kind:'details',
summary:`Latency (${measured.length})`,
open:false,
body:[
{kind:'table',columns,rows:measured.map(row)},
...notes(measured,style==='table-only'?measured.length:pictured.length),
...pictures,
],
},
];
};
;
// CONCATENATED MODULE: ./src/report/layout.js
const nothing={text:'',whole:false};
const fitLines=(head,lines,budget,more)=>{
const reserve=80;
let used=(0,report_escape .dp)(head);
if(used+reserve>budget)
return nothing;
const kept=[];
for(const line of lines){
const cost=(0,report_escape .dp)(line)+1;
if(used+cost+reserve>budget)
break;
kept.push(line);
used+=cost;
}
const left=lines.length-kept.length;
const text=[...(head===''?[]:[head]),...kept].join('\n');
return left===0?{text,whole:true}:{text:`${text}\n\n${more(left)}`,whole:false};
};
const fitCode=(raw,budget)=>{
const whole=(0,markdown .DV)(raw);
if((0,report_escape .dp)(whole)<=budget)
return{text:whole,whole:true};
const room=budget-200;
if(room<400)
return nothing;
const lines=(0,report_escape .y1)(raw).split('\n');
const take=(from,bytes)=>{
let used=0;
const end=from.findIndex((line)=>(used+=(0,report_escape .dp)(line)+1)>bytes);
return end=== -1?from:from.slice(0,end);
};
const first=take(lines,room/ 4);
const last=take(lines.slice(first.length).toReversed(),(room*3)/ 4).toReversed();
const left=lines.length-first.length-last.length;
return{text:(0,markdown .DV)([...first,`[… ${left} lines left out …]`,...last].join('\n')),whole:false};
};
const fitDetails=(block,budget)=>{
const head=`<details${block.open?' open':''}><summary>${(0,report_escape .ZD)(block.summary)}</summary>\n\n`;
const tail='\n\n</details>';
const inner=fitAll(block.body,budget-(0,report_escape .dp)(head)-(0,report_escape .dp)(tail));
return inner.text===''?{text:'',whole:inner.whole}:{text:head+inner.text+tail,whole:inner.whole};
};
const fitOne=(block,budget)=>{
switch(block.kind){
case'text':
return(0,report_escape .dp)(block.text)<=budget?{text:block.text,whole:true}:nothing;
case'list':
return fitLines('',block.items.map((item)=>`- ${item}`),budget,(left)=>`_and ${left} more_`);
case'table':{
const rows=block.rows.map((row)=>(0,markdown .jD)(block.columns.map((_,index)=>row[index]??'')));
return fitLines((0,markdown .PP)(block.columns),rows,budget,(left)=>`_and ${left} more rows_`);
}
case'code':
return fitCode(block.text,budget);
case'details':
return fitDetails(block,budget);
}
};
const fitAll=(blocks,budget)=>{
const parts=[];
let left=budget;
let whole=true;
for(const block of blocks){
const fitted=fitOne(block,left-2);
if(fitted.text!==''){
parts.push(fitted.text);
left-=(0,report_escape .dp)(fitted.text)+2;
}
if(!fitted.whole){
whole=false;
break;
}
}
return{text:parts.join('\n\n'),whole};
};
const cutNote='_Cut here: the rest would go beyond what GitHub shows. The whole report is in the file that the output `report` names._';
const layOut=(blocks,budget)=>{
const fitted=fitAll(blocks,budget-(0,report_escape .dp)(cutNote)-3);
return fitted.whole?`${fitted.text}\n`:`${fitted.text}\n\n${cutNote}\n`;
};
var marks=__webpack_require__(52361);
var duration=__webpack_require__(58008);
var core_release=__webpack_require__(78835);
var core_text=__webpack_require__(26639);
var words=__webpack_require__(33866);
;
// CONCATENATED MODULE: ./src/report/sections.js
const findingsShown=50;
const levels={error:'error',warning:'warning',notice:'note'};
const sections_text=(markdown)=>(markdown===''?[]:[{kind:'text',text:markdown}]);
const where=(report)=>{
const{service,environment,release}=report;
const place=[service,environment].filter((part)=>part!==null).map((part)=>`**${(0,report_escape .X1)(part,255)}**`);
const named=release===null
?[]
:[release.version===null?release.ref.replace(/^refs\/(?:heads|tags)\//,''):release.version];
return[
...(place.length===0?[]:[place.join(' → ')]),
...named.map((name)=>(0,report_escape .X1)(name,255)),
...(release===null?[]:[(0,markdown .SS)((0,core_release .Fu)(release.sha))]),
(0,markdown .SS)(report.reasonCode),
(0,duration .a)(report.durationMs),
].join(' · ');
};
const standBlocks=({serving,users})=>{
const items=[
...(serving===null?[]:[`**${words .fG}:** ${(0,markdown .CS)(words .MV(serving))}`]),
...(users===null?[]:[`**${words .Vx}:** ${(0,markdown .CS)(words .wH(users))}`]),
];
return items.length===0?[]:[{kind:'list',items}];
};
const nextBlocks=({next})=>{
if(next===null)
return[];
switch(next.kind){
case'link':
return sections_text(`**${words .sk}:** ${(0,markdown .nf)(next.text,next.url)}`);
case'command':
return[
...sections_text(`**${words .sk}:**${next.note===''?'':` ${(0,markdown .CS)(next.note)}`}`),
{kind:'code',text:next.command},
];
case'paste':
return[...sections_text(`**${words .sk}:** ${(0,markdown .CS)(next.where)}`),{kind:'code',text:next.text}];
}
};
const headBlocks=(report)=>{
const[first='',...more]=report.message.split(/\r?\n/).filter((line)=>line.trim()!=='');
const items=more.map((line)=>(0,markdown .CS)(line.replace(/^\s*-\s*/,'')));
return[
...sections_text(`### ${(0,marks .vG)(report.verdict)} ${(0,markdown .CS)(first)}`),
...standBlocks(report),
...(report.remedy===''?[]:sections_text(`**${words .H6}:** ${(0,markdown .CS)(report.remedy)}`)),
...nextBlocks(report),
...(items.length===0?[]:[{kind:'list',items}]),
...sections_text(where(report)),
...(report.dryRun?sections_text('Dry run: nothing was changed.'):[]),
];
};
const partTitle=({title})=>sections_text(`### ${(0,report_escape .X1)(title,255)}`);
const factBlocks=({facts})=>{
const items=facts.map(({label,value,url})=>`**${(0,report_escape .X1)(label,100)}:** ${(0,markdown .nf)(value,url)}`);
return items.length===0?[]:[{kind:'list',items}];
};
const rowNames=new Map([
['deploy','Guard'],
['smoke','Probe'],
['rollback-smoke','Probe'],
]);
const tableBlocks=({id,checks})=>{
if(checks.length===0)
return[];
const rows=checks.map((check)=>[
(0,marks .Rh)((0,marks .Gw)(check)),
{markdown:(0,markdown .nf)(check.title,check.url)},
check.summary,
]);
return[{kind:'table',columns:['',rowNames.get(id)??'Check','Result'],rows}];
};
const stepBlocks=({steps})=>{
if(steps.length===0)
return[];
const rows=steps.map((step)=>[
(0,marks .vO)(step.status),
step.name,
step.detail??'',
step.durationMs===undefined?'':(0,duration .a)(step.durationMs),
]);
return[{kind:'table',columns:['','Step','Detail','Took'],rows}];
};
const findingItem=(finding)=>{
const place=finding.path===undefined
?''
:` (${(0,markdown .SS)(finding.path+(finding.line===undefined?'':`:${finding.line}`))})`;
const remedy=finding.remedy===undefined||finding.remedy===''?'':` **How to fix:** ${(0,markdown .CS)(finding.remedy)}`;
const more=(0,markdown .b8)(finding.url);
return`${levels[finding.level]}: ${(0,markdown .CS)(finding.message)}${place}${remedy}${more===''?'':` See ${more}`}`;
};
const checkBlocks=(check)=>{
const shown=check.findings.slice(0,findingsShown).map(findingItem);
const left=check.findings.length-shown.length;
const items=left>0?[...shown,`and ${left} more in the report file`]:shown;
return[
...sections_text(`#### ${(0,marks .w8)((0,marks .Gw)(check))} ${(0,report_escape .X1)(check.title,255)}`),
...sections_text((0,markdown .CS)(check.summary)),
...(items.length===0?[]:[{kind:'list',items}]),
];
};
const folded=(summary,body)=>body.length===0?[]:[{kind:'details',summary,open:false,body}];
const detailBlocks=({checks})=>{
const failing=checks.filter(marks .Bv);
const warning=checks.filter((check)=>(0,marks .Gw)(check)==='warn');
const noted=checks.filter((check)=>(0,marks .Gw)(check)==='pass'&&check.findings.length>0);
const quiet=checks.filter((check)=>(0,marks .Gw)(check)==='skip'||(0,marks .Gw)(check)==='off');
const reasons=quiet.map((check)=>{
const why=check.summary===''
?(0,marks .Gw)(check)==='off'
?'switched off in the runbook'
:'nothing to check'
:check.summary;
return`${(0,report_escape .X1)(check.title,255)}: ${(0,marks .Gw)(check)}, ${(0,markdown .CS)(why)}`;
});
return[
...failing.flatMap(checkBlocks),
...folded((0,core_text .LS)(warning.length,'warning'),warning.flatMap(checkBlocks)),
...folded(`Notes on ${(0,core_text .LS)(noted.length,'passed check')}`,noted.flatMap(checkBlocks)),
...folded(`${quiet.length} not judged, and why`,reasons.length===0?[]:[{kind:'list',items:reasons}]),
];
};
const cellOf=(cell)=>(typeof cell==='string'?cell:{markdown:(0,markdown .nf)(cell.text,cell.url)});
const evidenceBlocks=({tables,texts})=>[
...tables
.filter((table)=>table.rows.length>0)
.map((table)=>({
kind:'details',
summary:`${table.title} (${table.rows.length})`,
open:table.open??false,
body:[{kind:'table',columns:table.columns,rows:table.rows.map((row)=>row.map(cellOf))}],
})),
...texts
.filter(({text:body})=>body.trim()!=='')
.map((entry)=>({
kind:'details',
summary:entry.title,
open:false,
body:[{kind:'code',text:entry.text}],
})),
];
;
// CONCATENATED MODULE: ./src/report/render.js
const limits={
field:60_000,
summary:900*1024,
title:200,
};
const overview=(part)=>[...factBlocks(part),...tableBlocks(part)];
const details=(part,style)=>[
...stepBlocks(part),
...detailBlocks(part),
...evidenceBlocks(part),
...latencyBlocks(part.charts,style),
];
const inParts=(report,show)=>{
const shown=report.parts.map((part)=>({part,body:show(part)})).filter(({body})=>body.length>0);
return shown.flatMap(({part,body})=>[...(shown.length>1?partTitle(part):[]),...body]);
};
const page=(report)=>[
...headBlocks(report),
...inParts(report,(part)=>[...overview(part),...details(part,'with-pictures')]),
];
const summary=(report)=>layOut(page(report),limits.summary);
const counts=(report)=>{
const judged=(0,core_report .t)(report).filter((check)=>check.gate!=='off');
const blocking=judged.filter(marks .Bv);
if(blocking.length>0){
return`${blocking.length} of ${judged.length} block: ${blocking.map((check)=>check.id).join(', ')}`;
}
const passed=judged.filter((check)=>(0,marks .Gw)(check)==='pass').length;
const warned=judged.filter((check)=>(0,marks .Gw)(check)==='warn');
const skipped=judged.length-passed-warned.length;
return[
`${passed} of ${judged.length} pass`,
...(warned.length===0?[]:[`${warned.length} warn: ${warned.map((check)=>check.id).join(', ')}`]),
...(skipped===0?[]:[`${skipped} skipped`]),
].join('; ');
};
const titleOf=(report)=>{
const aboutChecks=report.action==='preflight'&&(0,core_report .t)(report).length>0;
return aboutChecks?counts(report):(report.message.split('\n')[0]??'');
};
const checkRun=(report)=>{
const behind=inParts(report,(part)=>details(part,'table-only'));
return{
title:(0,report_escape .h0)(titleOf(report),limits.title),
summary:layOut([...headBlocks(report),...inParts(report,overview)],limits.field),
text:behind.length===0?'':layOut(behind,limits.field),
annotations:annotations(report),
};
};
const stateOf=(report)=>{
switch(report.verdict){
case'pass':
return'success';
case'fail':
return'failure';
case'inconclusive':
return'error';
}
};
const commitStatus=(report)=>({
state:stateOf(report),
description:(0,report_escape .h0)(titleOf(report)),
});
const comment=(report,marker)=>`${marker}\n${layOut(page(report),limits.field-marker.length-1)}`;
const evidenceText=({message,parts})=>{
const shown=parts
.map((part)=>({part,texts:part.texts.filter(({text})=>text.trim()!=='')}))
.filter(({texts})=>texts.length>0);
if(shown.length===0)
return'';
const blocks=shown.flatMap(({part,texts})=>texts.map(({title,text})=>{
const name=shown.length>1?`${part.title}: ${title}`:title;
return`=== ${(0,report_escape .h0)(name)}\n${(0,report_escape .y1)(text)}`;
}));
return`${[(0,report_escape .h0)(message),...blocks].join('\n\n')}\n`;
};
}),
33866:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
CP:()=>(fileAndLine),
H6:()=>(whatToDo),
MV:()=>(servingText),
Vx:()=>(usersAffected),
fG:()=>(servesNow),
jU:()=>(unknownFile),
k5:()=>(rollbackWorkflow),
m:()=>(thisWorkflow),
os:()=>(thisRun),
pz:()=>(fillIn),
sk:()=>(nextStep),
wH:()=>(usersText)
});
const servesNow='Serves now';
const usersAffected='Users affected';
const whatToDo='What to do';
const nextStep='Next step';
const proofs={
verified:(name)=>`${name}, verified`,
unverified:(name)=>`${name}, not verified`,
unseen:(name)=>`${name} was put in place; which commit answers was not seen`,
};
const servingText=(serving)=>{
switch(serving.what){
case'release':
return`${proofs[serving.proof](serving.name)}${serving.changed?'':'; this run changed nothing'}`;
case'as-before':
return'what served before; this run changed nothing';
case'nothing':
return'nothing that was deployed by these actions; this run changed nothing';
case'unknown':
return serving.before===null
?'not known: the run ended before it saw what serves'
:`not known: the change was not completed. Before it, ${serving.before} was in place`;
}
};
const affected={yes:'yes',no:'no',unknown:'not known'};
const usersText=(users)=>users.affected==='not-by-this-run'?'not by this run':`${affected[users.affected]}: ${users.because}`;
const thisRun='this run, with everything that it found';
const thisWorkflow='this workflow, which has to have workflow_dispatch';
const rollbackWorkflow='the workflow that uses the rollback action';
const unknownFile='WORKFLOW.yml';
const fillIn=(what)=>`In place of ${unknownFile} give the file of ${what}.`;
const fileAndLine=(path,line)=>`${path}, line ${line}`;
}),
93872:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
Pz:()=>(runtime_gateway .Pz),
yo:()=>(leaveNoToken),
un:()=>(readState),
Cs:()=>(runAction),
a2:()=>(runPost),
LZ:()=>(saveState)
});
var external_node_v8_=__webpack_require__(78877);
var core=__webpack_require__(11500);
var disarm=__webpack_require__(73914);
var errors=__webpack_require__(22075);
var ending=__webpack_require__(25163);
var core_outcome=__webpack_require__(27678);
var core_report=__webpack_require__(78626);
var marks=__webpack_require__(52361);
var external_node_child_process_=__webpack_require__(31421);
var external_node_fs_=__webpack_require__(73024);
var external_node_path_=__webpack_require__(76760);
var runtime_inputs=__webpack_require__(62470);
var user_environment=__webpack_require__(23500);
;
// CONCATENATED MODULE: ./src/runtime/replace-process.js
const handedOver='RUNBOOK_GATES_HANDED_OVER';
const pipeCapacity=65_536;
const privateOnes=(env)=>{
const inputs=(0,runtime_inputs .c)(env);
const open=(0,user_environment .n)(env,[inputs.text('token'),inputs.text('settings-token'),inputs.text('signing-key')]);
return Object.fromEntries(Object.entries(env).flatMap(([name,value])=>value===undefined||name in open||name==='NODE_OPTIONS'?[]:[[name,value]]));
};
const pipeAsInput=(temp,search)=>{
const folder=(0,external_node_fs_.mkdtempSync)(external_node_path_.join(temp,'runbook-pipe-'));
const file=external_node_path_.join(folder,'pipe');
try{
const made=(0,external_node_child_process_.spawnSync)('mkfifo',['-m','600',file],{env:{PATH:search??''}});
if(made.status!==0)
throw new Error('there is no mkfifo on this runner');
(0,external_node_fs_.closeSync)(0);
const input=(0,external_node_fs_.openSync)(file,external_node_fs_.constants.O_RDWR|external_node_fs_.constants.O_NONBLOCK);
if(input!==0)
throw new Error(`the pipe got the number ${input}`);
}
finally{
(0,external_node_fs_.rmSync)(folder,{recursive:true,force:true});
}
};
const replaceProcess=(env=process.env)=>{
if(process.execve===undefined||process.platform==='win32')
return'this platform can not replace a process';
if(replaced)
return null;
const hidden=privateOnes(env);
const text=Buffer.from(JSON.stringify(hidden));
if(text.length>=pipeCapacity)
return'the inputs of the step are too long for a pipe';
try{
pipeAsInput(env['RUNNER_TEMP']??'',env['PATH']);
(0,external_node_fs_.writeSync)(0,text);
const left=Object.fromEntries(Object.entries(env).filter(([name])=> !(name in hidden)));
const args=[process.execPath,...process.execArgv,...process.argv.slice(1)];
return process.execve(process.execPath,args,{...left,[handedOver]:String(text.length)});
}
catch(thrown){
return thrown instanceof Error?thrown.message:String(thrown);
}
};
const readPipe=(length)=>{
const bytes=Buffer.alloc(length);
for(let at=0;at<length;)
at+=(0,external_node_fs_.readSync)(0,bytes,at,length-at,null);
(0,external_node_fs_.closeSync)(0);
(0,external_node_fs_.openSync)('/dev/null',external_node_fs_.constants.O_RDONLY);
return bytes.toString('utf8');
};
const takeOver=()=>{
const length=process.env[handedOver];
if(length===undefined)
return false;
Reflect.deleteProperty(process.env,handedOver);
const values=JSON.parse(readPipe(Number(length)));
for(const[name,value]of Object.entries(values??{}))
process.env[name]=String(value);
return true;
};
const replaced=takeOver();
var runtime_gateway=__webpack_require__(76006);
var words=__webpack_require__(43514);
;
// CONCATENATED MODULE: ./src/runtime/net.js
const openNet=(falls=process)=>{
const below=[];
let torn=false;
const fall=(thrown)=>{
const answer=below.at(-1);
if(answer===undefined)
return;
torn=true;
answer(thrown);
};
falls.on('uncaughtException',fall);
falls.on('unhandledRejection',fall);
falls.on('beforeExit',()=>fall(new Error(words .Ar)));
return{
torn:()=>torn,
over:async(body)=>{
const{promise,reject}=Promise.withResolvers();
below.push(reject);
try{
return await Promise.race([body(),promise]);
}
finally{
below.splice(below.indexOf(reject),1);
}
},
};
};
var promises_=__webpack_require__(51455);
var external_node_os_=__webpack_require__(48161);
var render=__webpack_require__(21957);
var next_step=__webpack_require__(53169);
var duration=__webpack_require__(58008);
var report_escape=__webpack_require__(5392);
var report_words=__webpack_require__(33866);
;
// CONCATENATED MODULE: ./src/report/terminal.js
const width=(text)=>Array.from(text,(sign)=> /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60]|\p{Emoji_Presentation}/u.test(sign)
?2
:1).reduce((sum,each)=>sum+each,0);
const aligned=(rows)=>{
const columns=Math.max(0,...rows.map((row)=>row.length));
const widths=Array.from({length:columns},(_,index)=>Math.max(0,...rows.map((row)=>width(row[index]??''))));
return rows.map((row)=>row
.map((cell,index)=>(index===row.length-1?cell:cell+' '.repeat((widths[index]??0)-width(cell))))
.join('  ')
.trimEnd());
};
const indent=(lines)=>lines.map((line)=>`  ${line}`);
const section=(title,lines)=>lines.length===0?[]:['',title,...indent(lines)];
const findingLines=(check)=>[
`${(0,marks .Rh)((0,marks .Gw)(check))}  ${(0,report_escape .h0)(check.title,120)}: ${(0,report_escape .h0)(check.summary,300)}`,
...check.findings.slice(0,50).flatMap((finding)=>{
const place=finding.path===undefined
?''
:` (${(0,report_escape .h0)(finding.path,200)}${finding.line===undefined?'':`:${finding.line}`})`;
const remedy=finding.remedy===undefined||finding.remedy===''?[]:[`    how to fix: ${(0,report_escape .h0)(finding.remedy,500)}`];
return[`  ${finding.level}: ${(0,report_escape .h0)(finding.message,500)}${place}`,...remedy];
}),
...(check.findings.length>50?[`  and ${check.findings.length-50} more in the report file`]:[]),
];
const tableLines=({tables})=>tables
.filter((table)=>table.open===true)
.flatMap((table)=>{
const rows=[table.columns,...table.rows.slice(0,50)].map((row)=>row.map((cell)=>(0,report_escape .h0)(typeof cell==='string'?cell:cell.text,80)));
return section((0,report_escape .h0)(table.title,100),aligned(rows));
});
const textLines=({texts},verdict)=>texts
.filter(({text})=>verdict!=='pass'&&text.trim()!=='')
.flatMap(({title,text})=>section((0,report_escape .h0)(title,100),(0,report_escape .y1)(text,500).split('\n').slice(-50)));
const partLines=(part,verdict)=>{
const checks=part.checks.map((check)=>[
(0,marks .Rh)((0,marks .Gw)(check)),
(0,report_escape .h0)(check.title,60),
(0,report_escape .h0)(check.summary,120),
]);
const steps=part.steps.map((step)=>[
(0,marks .vO)(step.status),
(0,report_escape .h0)(step.name,60),
step.durationMs===undefined?'':(0,duration .a)(step.durationMs),
(0,report_escape .h0)(step.detail??'',120),
]);
const facts=part.facts.map(({label,value})=>[`${(0,report_escape .h0)(label,40)}:`,(0,report_escape .h0)(value,200)]);
const open=part.checks.filter((check)=>(0,marks .Bv)(check)||(0,marks .Gw)(check)==='warn').flatMap(findingLines);
return[
...section('Checks',aligned(checks)),
...section('Steps',aligned(steps)),
...section('Facts',aligned(facts)),
...section('Details',open),
...tableLines(part),
...textLines(part,verdict),
];
};
const nextLines=({next})=>{
if(next===null)
return[];
switch(next.kind){
case'link':
return[`  ${report_words .sk}: ${(0,report_escape .h0)(next.text,300)}: ${(0,report_escape .h0)(next.url,2_000)}`];
case'command':
return[
`  ${report_words .sk}: ${(0,report_escape .h0)(next.command,2_000)}`,
...(next.note===''?[]:[`    ${(0,report_escape .h0)(next.note,500)}`]),
];
case'paste':
return[
`  ${report_words .sk}: ${(0,report_escape .h0)(next.where,300)}`,
...(0,report_escape .y1)(next.text,500)
.split('\n')
.map((line)=>`    ${line}`),
];
}
};
const standLines=(report)=>{
const{serving,users,remedy}=report;
return[
...(serving===null?[]:[`  ${report_words .fG}: ${(0,report_escape .h0)(report_words .MV(serving),500)}`]),
...(users===null?[]:[`  ${report_words .Vx}: ${(0,report_escape .h0)(report_words .wH(users),500)}`]),
...(remedy===''?[]:[`  ${report_words .H6}: ${(0,report_escape .h0)(remedy,500)}`]),
...nextLines(report),
];
};
const terminal=(report)=>{
const[first='',...more]=report.message.split(/\r?\n/).filter((line)=>line.trim()!=='');
const parts=report.parts
.map((part)=>({part,lines:partLines(part,report.verdict)}))
.filter(({lines})=>lines.length>0);
return[
`${(0,marks .vG)(report.verdict)} ${(0,report_escape .h0)(first,500)} [${report.reasonCode}]`,
...standLines(report),
...more.map((line)=>`  ${(0,report_escape .h0)(line,500)}`),
...(report.dryRun?['  Dry run: nothing was changed.']:[]),
...parts.flatMap(({part,lines})=>[
...(parts.length>1?['',`== ${(0,report_escape .h0)(part.title,100)} ==`]:[]),
...lines,
]),
'',
].join('\n');
};
;
// CONCATENATED MODULE: ./src/runtime/command-files.js
const files=['GITHUB_ENV','GITHUB_PATH','GITHUB_OUTPUT','GITHUB_STEP_SUMMARY'];
const emptyCommandFiles=(env)=>files.filter((name)=>{
const file=env[name]??'';
if(file===''|| !(0,external_node_fs_.existsSync)(file)|| !(0,external_node_fs_.statSync)(file).isFile()||(0,external_node_fs_.statSync)(file).size===0)
return false;
(0,external_node_fs_.truncateSync)(file);
return true;
});
;
// CONCATENATED MODULE: ./src/runtime/finish.js
const shownAnnotations=10;
const reportOf=(action,{conclusion},timing,origin)=>({
runbook:2,
action,
service:conclusion.subject.service,
environment:conclusion.subject.environment,
release:conclusion.subject.release,
verdict:conclusion.verdict,
reasonCode:conclusion.reasonCode,
message:conclusion.message,
remedy:conclusion.remedy,
serving:conclusion.serving??null,
users:conclusion.users??null,
next:conclusion.next===undefined?null:(0,next_step .u)(conclusion.next,origin),
dryRun:conclusion.subject.dryRun,
startedAt:timing.startedAt,
durationMs:timing.durationMs,
parts:conclusion.parts,
});
const sink={
line:(text)=>core.info((0,disarm .J)(text)),
output:(name,value)=>core.setOutput(name,value),
warning:(text)=>core.warning((0,disarm .J)(text)),
file:(file,text,flag='w')=>(0,promises_.writeFile)(file,text,{flag}),
};
const annotate=(findings,{text})=>{
for(const level of['error','warning','notice']){
for(const finding of findings.filter((each)=>each.level===level).slice(0,shownAnnotations)){
const{path:file,line,column}=finding;
if(file===undefined)
continue;
core[level]((0,disarm .J)(text(`${finding.message} ${finding.remedy??''}`.trim())),{
file,
...(line===undefined?{}:{startLine:line}),
...(column===undefined?{}:{startColumn:column}),
});
}
}
};
const stepText=({next})=>{
switch(next?.kind){
case'command':
return`\n${next.command}`;
case'paste':
return`\n${next.where}\n${next.text}`;
case'link':
case undefined:
return'';
}
};
const fail=(report,{conclusion},gateway)=>{
const text=(0,disarm .J)(gateway.text(`${report.message} ${report.remedy}`.trim()+stepText(report)));
const at=conclusion.next?.do==='file'?conclusion.next:null;
if(at===null){
core.setFailed(text);
return;
}
core.error(text,{file:at.path,...(at.line===null?{}:{startLine:at.line})});
process.exitCode=core.ExitCode.Failure;
};
const orWarn=(what,{text},body)=>(0,errors .zw)(body,(thrown)=>sink.warning(text(words .xc(what,(0,errors .bD)(thrown)))));
const writeReport=async(report,env,gateway)=>{
const stamp=report.startedAt.replace(/\D/g,'');
const stem=external_node_path_.join(env['RUNNER_TEMP']??(0,external_node_os_.tmpdir)(),`runbook-${report.action}-${stamp}-${process.pid}`);
const file=`${stem}.json`;
await sink.file(file,gateway.text(`${JSON.stringify(gateway.data(report),null,2)}\n`));
const evidence=(0,render .rS)(report);
if(evidence!==''){
await orWarn('The text of the evidence',gateway,()=>sink.file(`${stem}.txt`,gateway.text(evidence)));
}
return file;
};
const writeSummary=async(report,env,gateway)=>{
const file=env['GITHUB_STEP_SUMMARY'];
if(file===undefined||file==='')
return;
await sink.file(file,gateway.text((0,render .z)(report)),'a');
};
const published=async(outcome,report,gateway)=>{
const{publish}=outcome;
const unrecorded=publish===undefined?null:await orWarn('The result on GitHub',gateway,()=>publish(report));
return unrecorded===null?outcome:(0,core_outcome .k6)(outcome,unrecorded);
};
const finish=async(request)=>{
const{env,gateway}=request;
const reported=(ended)=>gateway.data(request.reported(ended));
const judged=reported(request.outcome);
const file=await writeReport(judged,env,gateway);
const outcome=await published(request.outcome,judged,gateway);
const report=reported(outcome);
if(outcome!==request.outcome)
await writeReport(report,env,gateway);
const foreign=emptyCommandFiles(env);
if(foreign.length>0)
sink.warning(gateway.text(words .Km(foreign)));
const common={verdict:report.verdict,'reason-code':report.reasonCode,report:file};
for(const[name,value]of Object.entries({...outcome.outputs,...common}))
sink.output(name,gateway.text(value));
for(const line of terminal(report).split('\n'))
sink.line(gateway.text(line));
annotate((0,core_report .t)(report).flatMap((check)=>(check.gate==='off'?[]:check.findings)),gateway);
if(outcome.summary!==false)
await orWarn('The job summary',gateway,()=>writeSummary(report,env,gateway));
if(outcome.failJob)
fail(report,outcome,gateway);
};
;
// CONCATENATED MODULE: ./src/runtime/origin.js
const mostFiles=100;
const mostBytes=256*1024;
const fileName= /^[\w.-]+\.ya?ml$/;
const ownWorkflow=(reference)=>{
const name= /\/\.github\/workflows\/([^/@]+)@/.exec(reference)?.[1]??'';
return fileName.test(name)?name:null;
};
const rollsBack=(text)=> /\buses:[ \t]*['"]?[^\s'"#]*\/rollback(?:@|['"]?[ \t]*(?:#|$))/m.test(text)&& /\bworkflow_dispatch\b/.test(text);
const findRollback=async(workspace)=>{
const folder=external_node_path_.join(workspace,'.github','workflows');
const names=(await(0,promises_.readdir)(folder)).filter((name)=>fileName.test(name)).toSorted();
for(const name of names.slice(0,mostFiles)){
const file=external_node_path_.join(folder,name);
const found=await(0,promises_.lstat)(file);
if(found.isFile()&&found.size<=mostBytes&&rollsBack(await(0,promises_.readFile)(file,'utf8')))
return name;
}
return null;
};
const actionOf=(env)=>{
const repository=env['GITHUB_ACTION_REPOSITORY']??'';
const ref=env['GITHUB_ACTION_REF']??'';
return/^[\w.-]+\/[\w.-]+$/.test(repository)&& /^[\w./@-]+$/.test(ref)?{repository,ref}:null;
};
const readOrigin=async(env,action)=>{
const workflow=ownWorkflow(env['GITHUB_WORKFLOW_REF']??'');
const workspace=env['GITHUB_WORKSPACE']??'';
const found=action==='rollback'||workspace===''
?null
:await(0,errors .zw)(()=>findRollback(workspace),()=>undefined);
return{
server:env['GITHUB_SERVER_URL']??'https://github.com',
repository:env['GITHUB_REPOSITORY']??'',
run:env['GITHUB_RUN_ID']??'',
workflow,
rollbackWorkflow:action==='rollback'?workflow:found,
action:actionOf(env),
};
};
;
// CONCATENATED MODULE: ./src/runtime/permissions.js
const preflightNeeds=(input)=>{
const shows=(channel)=>input('publish').includes(channel);
const publishes=input('dry-run')!=='true';
return{
actions:'read',
checks:publishes&&shows('check-run')?'write':'read',
contents:'read',
deployments:'read',
'pull-requests':publishes&&shows('comment')?'write':'read',
statuses:publishes?'write':'read',
};
};
const deployNeeds=(input)=>{
const rollsBack=input('on-failure')==='rollback';
const writes=input('dry-run')!=='true';
return{
actions:rollsBack?'write':'read',
contents:writes?'write':'read',
deployments:writes?'write':'read',
issues:writes?'write':'read',
'pull-requests':rollsBack?'write':'read',
statuses:'read',
};
};
const watches=(input)=>input('phase')==='monitor'&&input('for')!==''&&input('hand-over')!=='false'&&input('alert')==='';
const smokeNeeds=(input)=>({
...(watches(input)?{actions:'write'}:{}),
contents:'read',
deployments:input('deployment-id')===''?'read':'write',
...(input('phase')==='monitor'?{issues:'write'}:{}),
});
const rollbackNeeds={
actions:'write',
contents:'write',
deployments:'write',
issues:'write',
'pull-requests':'write',
};
const needsOf=(action,input)=>{
switch(action){
case'preflight':
return preflightNeeds(input);
case'deploy':
return deployNeeds(input);
case'smoke':
return smokeNeeds(input);
case'rollback':
return rollbackNeeds;
}
};
const permissionBlock=(action,input,refused)=>{
const levels=new Map(Object.entries(needsOf(action,input)));
for(const{name,level}of refused)
if(levels.get(name)!=='write')
levels.set(name,level);
const lines=[...levels].toSorted(([a],[b])=>(a<b? -1:1)).map(([name,level])=>`  ${name}: ${level}`);
return['permissions:',...lines].join('\n');
};
var member=__webpack_require__(5582);
;
// CONCATENATED MODULE: ./src/runtime/event.js
const wrong=(name)=>new Error(`The event's ${name} is not as GitHub writes it.`);
const membersOf=(value,name)=>{
if(typeof value!=='object'||value===null||Array.isArray(value))
throw wrong(name);
const of=(key)=>(0,member .C)(value,key);
return{
of,
text:(key)=>{
const member=of(key);
if(typeof member==='string')
return member;
throw wrong(`${name}.${key}`);
},
number:(key)=>{
const member=of(key);
if(typeof member==='number')
return member;
throw wrong(`${name}.${key}`);
},
};
};
const parsePull=(value)=>{
if(value===undefined)
return undefined;
const pull=membersOf(value,'pull_request');
const[head,base]=[
membersOf(pull.of('head'),'pull_request.head'),
membersOf(pull.of('base'),'pull_request.base'),
];
const fork=head.of('repo')??null;
return{
number:pull.number('number'),
head:{
sha:head.text('sha'),
repo:fork===null?null:{id:membersOf(fork,'pull_request.head.repo').number('id')},
},
base:{
sha:base.text('sha'),
ref:base.text('ref'),
repo:{id:membersOf(base.of('repo'),'pull_request.base.repo').number('id')},
},
};
};
const parseEvent=(text)=>{
const event=membersOf(JSON.parse(text),'payload');
const deleted=event.of('deleted');
if(deleted!==undefined&&typeof deleted!=='boolean')
throw wrong('deleted');
const before=event.of('before')===undefined?undefined:event.text('before');
return{deleted,before,pull_request:parsePull(event.of('pull_request'))};
};
;
// CONCATENATED MODULE: ./src/runtime/context.js
const isText=()=>true;
const isWhole=(text)=>Number.isInteger(Number(text));
const isUrl=(text)=>URL.canParse(text);
const variables={
GITHUB_REPOSITORY:{is:(text)=> /^[\w.-]+\/[\w.-]+$/.test(text)},
GITHUB_EVENT_NAME:{is:isText},
GITHUB_SHA:{is:isText},
GITHUB_REF:{is:isText},
GITHUB_ACTOR:{is:isText,absent:''},
GITHUB_TRIGGERING_ACTOR:{is:isText,absent:''},
GITHUB_RUN_ID:{is:isWhole},
GITHUB_RUN_ATTEMPT:{is:isWhole,absent:'1'},
GITHUB_JOB:{is:isText,absent:''},
GITHUB_WORKFLOW:{is:isText,absent:''},
GITHUB_SERVER_URL:{is:isUrl,absent:'https://github.com'},
GITHUB_API_URL:{is:isUrl,absent:'https://api.github.com'},
GITHUB_GRAPHQL_URL:{is:isUrl,absent:'https://api.github.com/graphql'},
GITHUB_WORKSPACE:{is:isText},
RUNNER_TEMP:{is:isText},
RUNNER_NAME:{is:isText,absent:''},
};
const readVariables=(env)=>{
const values=new Map();
const wrong=[];
for(const[name,{is,...rest}]of Object.entries(variables)){
const value=env[name]??('absent'in rest?rest.absent:undefined);
if(value===undefined|| !is(value))
wrong.push(name);
else
values.set(name,value);
}
if(wrong.length===0)
return(name)=>values.get(name)??'';
throw new errors .Dh({
code:'bad-input',
message:`The runner's variables are missing or malformed: ${wrong.join(', ')}.`,
remedy:'Start the action from a workflow; outside of one nothing here can know the repository.',
});
};
const readEvent=async(path)=>{
if(path===undefined)
return{};
const text=await(0,promises_.readFile)(path,'utf8').catch(()=>'');
return text.trim()===''?{}:parseEvent(text);
};
const beforeOf=(sha)=>sha!==undefined&& /^(?!0+$)(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(sha)?sha:null;
const pullOf=(pull)=>pull===undefined
?null
:{
number:pull.number,
head:pull.head.sha,
base:pull.base.sha,
baseRef:pull.base.ref,
fromFork:pull.head.repo?.id!==pull.base.repo.id,
};
const restarter=(actor,triggering)=>triggering===''||triggering.toLowerCase()===actor.toLowerCase()?null:triggering;
const readContext=async(env)=>{
const read=readVariables(env);
const payload=await readEvent(env['GITHUB_EVENT_PATH']);
const[owner='',name='']=read('GITHUB_REPOSITORY').split('/');
const repositoryId=env['GITHUB_REPOSITORY_ID'];
const server=read('GITHUB_SERVER_URL');
const id=Number(read('GITHUB_RUN_ID'));
return{
sha:read('GITHUB_SHA'),
ref:read('GITHUB_REF'),
actor:read('GITHUB_ACTOR'),
restartedBy:restarter(read('GITHUB_ACTOR'),read('GITHUB_TRIGGERING_ACTOR')),
repository:{owner,name,id:repositoryId===undefined?null:Number(repositoryId)},
event:{
name:read('GITHUB_EVENT_NAME'),
deleted:payload.deleted??false,
before:beforeOf(payload.before),
pull:pullOf(payload.pull_request),
},
run:{
id,
attempt:Number(read('GITHUB_RUN_ATTEMPT')),
job:`${read('GITHUB_JOB')}@${read('RUNNER_NAME')}`,
workflow:read('GITHUB_WORKFLOW'),
url:`${server}/${owner}/${name}/actions/runs/${id}`,
},
paths:{workspace:read('GITHUB_WORKSPACE'),temp:read('RUNNER_TEMP')},
urls:{server,api:read('GITHUB_API_URL'),graphql:read('GITHUB_GRAPHQL_URL')},
};
};
var signing_keys=__webpack_require__(37701);
;
// CONCATENATED MODULE: ./src/runtime/world.js
const privilegedEvents=new Set(['pull_request_target','workflow_run','issue_comment']);
const refusePrivileged=(context,inputs)=>{
if(!privilegedEvents.has(context.event.name)||inputs.boolean('allow-privileged-event'))
return;
throw new errors .Dh({
code:'privileged-event',
message:`The event ${context.event.name} runs with secrets and a writing token, also for code that strangers wrote.`,
remedy:"Use pull_request, push or workflow_dispatch; or set 'allow-privileged-event: true' in a workflow that never checks out or runs the pull request's code.",
});
};
const readToken=(inputs)=>{
const token=inputs.text('token');
if(token!=='')
return token;
throw new errors .Dh({
code:'bad-input',
message:"Input 'token' is empty.",
remedy:"Leave 'token' out to use the workflow token, or check that the secret you pass exists here.",
});
};
const publicNames=({repository,actor,ref,event})=>[
repository.owner,
repository.name,
actor,
ref.replace(/^refs\/(?:heads|tags)\//,''),
event.name,
];
const openSession=async(env,cancelled,readInputs,{over})=>{
const reader=(0,runtime_inputs .c)(env);
const secrets=(0,runtime_gateway ._y)(env);
for(const secret of secrets)
core.setSecret(secret);
const context=await readContext(env);
refusePrivileged(context,reader);
const token=readToken(reader);
const inputs=readInputs(reader);
const own=(0,user_environment .n)(env,secrets);
const{gateway,hide,show}=(0,runtime_gateway .JA)((0,runtime_gateway .VY)(env));
show(publicNames(context));
const{openWorld}=await Promise.all([__webpack_require__.e(7361),__webpack_require__.e(7640)]).then(__webpack_require__.bind(__webpack_require__,31671));
const settingsToken=reader.text('settings-token');
const world=openWorld({token,settingsToken,keys:(0,signing_keys .x)(reader),context,cancelled,env,gateway});
return{inputs,redact:gateway.text,gateway,hide,show,over,userEnvironment:own,...world};
};
;
// CONCATENATED MODULE: ./src/runtime/action.js
const cancelOn=(signals)=>{
const controller=new AbortController();
for(const signal of signals){
process.on(signal,()=>{
controller.abort(new errors .Dh({
code:'cancelled',
message:words .KW,
remedy:words .t2,
}));
});
}
return controller.signal;
};
const failedWith=(ending,parts)=>({
conclusion:{...ending,subject:(0,core_outcome .et)({}),parts},
outputs:{},
failJob:true,
});
const answersOf=(next,{began})=>began
?{
serving:{what:'unknown',before:null},
users:{affected:'unknown',because:words .Sp},
next,
}
:(0,ending .sF)(next);
const nextAfter=(name,{code,at})=>{
if(at!==undefined)
return{do:'file',path:at.path,line:at.line??null};
switch(code){
case'github-unreachable':
case'cancelled':
return{do:'rerun'};
case'bad-input':
return{do:'docs',page:`actions/${name}/README.md`};
default:
return ending .ml;
}
};
const failureOf=(name,thrown,met)=>{
if((0,errors .Dn)(thrown)){
const{code,message,remedy}=thrown;
const answers=answersOf(nextAfter(name,thrown),met);
return failedWith({verdict:'fail',reasonCode:code,message,remedy,...answers},[]);
}
const stack=thrown instanceof Error?(thrown.stack??thrown.message):String(thrown);
return failedWith({
verdict:'fail',
reasonCode:'internal-error',
message:words .jr((0,errors .bD)(thrown)),
remedy:words .fy,
...answersOf(ending .ml,met),
},[(0,core_report .O)('error','Error',{texts:[{title:'Stack',text:stack}]})]);
};
const withPermissions=(name,outcome,{met,inputs})=>{
const{conclusion}=outcome;
const{refused}=met();
if(conclusion.verdict==='pass'||refused.length===0)
return outcome;
const text=permissionBlock(name,(input)=>inputs.text(input),refused);
const isCause=conclusion.reasonCode==='no-permission'||
(0,core_report .t)(conclusion).some((row)=>(0,marks .Bv)(row)&&row.status==='unknown');
if(isCause){
return{
...outcome,
conclusion:{
...conclusion,
next:{do:'paste',where:words .DV,text},
},
};
}
return(0,core_outcome .Qz)(outcome,(0,core_report .O)('permissions','Permissions',{texts:[{title:words .DV,text}]}));
};
const keepCollectionsShort=()=>(0,external_node_v8_.setFlagsFromString)('--semi-space-growth-factor=1 --heap-growing-percent=20');
const caught=async(name,{over},run,met)=>{
try{
return await over(run);
}
catch(thrown){
return failureOf(name,thrown,met());
}
};
const runCaught=async(name,action,net)=>{
const env=process.env;
let session=null;
let{gateway}=(0,runtime_gateway .JA)((0,runtime_gateway .VY)(env));
const run=async()=>{
session=await openSession(env,cancelOn(['SIGINT','SIGTERM']),action.readInputs,net);
gateway=session.gateway;
return action.run(session);
};
const met=()=>session?.met()??{began:false,refused:[]};
const outcome=await caught(name,net,run,met);
return{outcome:withPermissions(name,outcome,{met,inputs:(0,runtime_inputs .c)(env)}),gateway};
};
const endBadly=(thrown,{text})=>{
core.setFailed((0,disarm .J)(text(words .jr((0,errors .bD)(thrown)))));
};
const runAction=async(name,action)=>{
const startedAt=new Date().toISOString();
const started=performance.now();
const env=process.env;
keepCollectionsShort();
const net=openNet();
const{outcome,gateway}=await runCaught(name,action,net);
try{
await net.over(async()=>{
const timing={startedAt,durationMs:Math.round(performance.now()-started)};
const origin=await readOrigin(env,name);
await finish({outcome,reported:(ended)=>reportOf(name,ended,timing,origin),env,gateway});
});
}
catch(thrown){
endBadly(thrown,gateway);
}
if(net.torn())
process.exit();
};
const runPost=async(body)=>{
const net=openNet();
const open=(readInputs)=>openSession(process.env,cancelOn(['SIGINT','SIGTERM']),readInputs,net);
await(0,errors .zw)(()=>net.over(()=>body(open)),(thrown)=>{
const{text}=(0,runtime_gateway .JA)((0,runtime_gateway .VY)(process.env)).gateway;
core.warning((0,disarm .J)(text(words .vY((0,errors .s9)(thrown)))));
});
if(net.torn())
process.exit();
};
const leaveNoToken=()=>{
const why=replaceProcess();
if(why!==null)
core.warning((0,disarm .J)(words .m(why)));
};
const saveState=(name,value)=>core.saveState(name,value);
const readState=(name)=>core.getState(name);
}),
76006:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
Pz:()=>(learnFrom),
JA:()=>(openGateway),
_y:()=>(secretInputs),
VY:()=>(secretsIn)
});
var core=__webpack_require__(11500);
var notify_options=__webpack_require__(47118);
var core_redact=__webpack_require__(75242);
var redacted=__webpack_require__(38304);
var credentials=__webpack_require__(99220);
var ordinary_words=__webpack_require__(690);
var percent=__webpack_require__(99187);
;
// CONCATENATED MODULE: ./src/core/secret-names.js
const inside= /TOKEN|SECRET|PASSW|PASSPHRASE|CREDENTIAL|PRIVATE|API_?KEY|ROUTING_?KEY|ACCESS_?KEY|ACCOUNT_?KEY|WEBHOOK|KUBECONFIG|CONNECTION_?STR|CONN_?STR|DATABASE_URL|COOKIE/i;
const parts=new Set('PASS PWD KEY KEYS AUTH BEARER JWT SESSION SIGNATURE SIG DSN CERT PEM PFX P12 SALT OTP TOTP MFA PIN SAS HMAC PAT CREDS CRED NETRC NPMRC PGPASS DOCKERCONFIGJSON DOCKERCONFIG SERVICEACCOUNT'.split(' '));
const ofMachine= /^(?:PWD|OLDPWD|SSH_AUTH_SOCK|XAUTHORITY|DBUS_SESSION_\w+|XDG_SESSION_\w+|SESSION_MANAGER|DESKTOP_SESSION|GITHUB_(?!TOKEN$|PAT$)\w+|RUNNER_\w+)$/;
const harmless= /_(?:FILE|PATH|DIR|HOME|URI_TEMPLATE|NAME|ID|TTL|EXPIRY|EXPIRES|LENGTH|ALGORITHM|TYPE|MODE|ENABLED|PROVIDER|ISSUER|AUDIENCE|REGION|HOST|PORT|USER|USERNAME|TIMEOUT|VERSION)$/i;
const partsOf=(name)=>name
.replace(/([a-z\d])([A-Z])/g,'$1_$2')
.toUpperCase()
.split(/[^A-Z\d]+/);
const isSecretName=(name)=> !harmless.test(name)&&(inside.test(name)||partsOf(name).some((part)=>parts.has(part)));
const isSecretVariable=(name)=> !ofMachine.test(name)&&isSecretName(name);
;
// CONCATENATED MODULE: ./src/core/secret-values.js
const shortest=6;
const shortestNamed=4;
const isLongEnough=(value,least=shortest)=>value.length>=least&& !(0,ordinary_words .P)(value);
const userInfoOf=(value)=>{
const found= /^[a-z][a-z0-9+.-]*:\/\/([^\s:@/]*)(?::(\S*))?@[^\s@]*$/i.exec(value);
return found===null?null:[found[1]??'',found[2]??''];
};
const ofAddress=(value)=>{
const info=userInfoOf(value);
if(info===null)
return[];
const[user,password]=info;
const secret=password===''?user:password;
if(password===user|| !isLongEnough(secret))
return[];
return password===''&&secret.length<16?[]:[secret,(0,percent .o)(secret)];
};
const ofSettings=(value)=>value.split(/[;&?\n,]/).flatMap((pair)=>{
const at=pair.search(/[=:]/);
const name=pair.slice(0,Math.max(at,0)).replace(/["'{\s]/g,'');
const given=pair.slice(at+1).trim();
const inner=given.replace(/^["']|["'}]+$/g,'');
return at>0&&isSecretName(name)&& !given.startsWith('//')&&isLongEnough(inner)?[inner]:[];
});
const ofScheme=(value)=>{
const[scheme='',given='']=value.trim().split(/[ \t]+/,2);
return/^(?:bearer|basic|token|digest|apikey)$/i.test(scheme)&&isLongEnough(given)?[given]:[];
};
const isPath=(value)=> /^(?:~|\.{1,2})?\/(?:[\w.@+-]+\/)+[\w@+-]*\.?[a-z\d]{0,10}$/i.test(value);
const entropy=(text)=>{
const counts=new Map();
for(const sign of text)
counts.set(sign,(counts.get(sign)??0)+1);
return[...counts.values()].reduce((sum,count)=>sum-(count/ text.length)*Math.log2(count/ text.length),0);
};
const looksRandom=(value)=>value.length<=512&&
/^(?=[^A-Z]*[A-Z])(?=[^a-z]*[a-z])(?=[^\d]*\d)[\w+=.~-]{24,}$/.test(value)&&
!/^v?\d+\./.test(value)&&
entropy(value)>=4;
const looksLikeCredential=(value)=>{
let found=looksRandom(value);
(0,credentials .A)(value.slice(0,65_536),()=>{
found=true;
});
return found;
};
const secret_values_partsOf=(value)=>[
...ofAddress(value.trim()),
...ofSettings(value),
...ofScheme(value),
];
const isSecret=(name,value)=>isLongEnough(value.trim())&&
((isSecretVariable(name)&& !isPath(value))||ofAddress(value.trim()).length>0||looksLikeCredential(value));
const isOpenAddress=(value)=>userInfoOf(value.trim())!==null&&ofAddress(value.trim()).length===0&&ofSettings(value).length===0;
const unique=(values)=>[...new Set(values)];
const secretsOf=(env)=>unique(Object.entries(env).flatMap(([name,value])=>isSecret(name,value)&& !isOpenAddress(value)?[value,...secret_values_partsOf(value)]:[]));
const namedSecrets=(names,env)=>unique(names.flatMap((name)=>{
const value=env[name]??'';
return isLongEnough(value.trim(),shortestNamed)?[value,...secret_values_partsOf(value)]:[];
}));
var inputs=__webpack_require__(62470);
var signing_keys=__webpack_require__(37701);
var user_environment=__webpack_require__(23500);
;
// CONCATENATED MODULE: ./src/runtime/gateway.js
const secretInputs=(env)=>{
const reader=(0,inputs .c)(env);
return['token','settings-token',...signing_keys .N].map((name)=>reader.text(name)).filter((secret)=>secret!=='');
};
const secretsIn=(env)=>{
const inputs=secretInputs(env);
return[...inputs,...secretsOf((0,user_environment .n)(env,inputs))];
};
const openGateway=(secrets)=>{
let known=secrets;
const shown=new Set();
const make=()=>(0,core_redact .$)(known.filter((secret)=> !shown.has(secret.trim().toLowerCase())));
let redact=make();
return{
gateway:(0,redacted .e)((text)=>redact(text)),
hide:(more)=>{
for(const secret of more)
if(secret.trim()!=='')
core.setSecret(secret);
known=[...new Set([...known,...more])];
redact=make();
},
show:(names)=>{
for(const name of names)
shown.add(name.toLowerCase());
redact=make();
},
};
};
const learnFrom=({notify,secrets,service,environments},{userEnvironment,hide,show,})=>{
show([service,...environments.map(({name})=>name)]);
hide([
...(0,notify_options .XG)(notify).flatMap((name)=>userEnvironment[name]??[]),
...namedSecrets(secrets,userEnvironment),
]);
};
}),
62470:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
c:()=>(inputReader)
});
var _core_duration_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(58008);
var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(22075);
var _core_release_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(78835);
const malformed=(name,value,wanted)=>new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ .Dh({
code:'bad-input',
message:`Input '${name}' is '${value.slice(0,80)}', which is not ${wanted}.`,
remedy:`Give '${name}' ${wanted} under 'with:' in the workflow.`,
});
const aDuration='a duration with a unit, such as 30s or 10m';
const inputReader=(env)=>{
const text=(name)=>(env[`INPUT_${name.toUpperCase().replaceAll(' ','_')}`]??'').trim();
const pick=(name,value,choices)=>{
const found=choices.find((choice)=>choice===value);
if(found===undefined)
throw malformed(name,value,`one of ${choices.join(', ')}`);
return found;
};
const optional=(name,parse,wanted)=>{
const value=text(name);
if(value==='')
return null;
const parsed=parse(value);
if(parsed===null)
throw malformed(name,value,wanted);
return parsed;
};
const required=(name)=>{
const value=text(name);
if(value!=='')
return value;
throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ .Dh({
code:'bad-input',
message:`Input '${name}' is missing.`,
remedy:`Add '${name}' under 'with:' in the workflow.`,
});
};
return{
text,
required,
boolean:(name)=>pick(name,text(name),['true','false'])==='true',
duration:(name)=>optional(name,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .E,aDuration),
requiredDuration:(name)=>{
const value=required(name);
const parsed=(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .E)(value);
if(parsed===null)
throw malformed(name,value,aDuration);
return parsed;
},
oneOf:(name,choices)=>pick(name,text(name),choices),
list:(name,choices)=>text(name)
.split(',')
.map((part)=>part.trim())
.filter((part)=>part!=='')
.map((part)=>pick(name,part,choices)),
sha:(name)=>optional(name,(value)=>((0,_core_release_js__WEBPACK_IMPORTED_MODULE_2__ .Wf)(value)?value:null),'a full commit sha (40 hex digits)'),
count:(name)=>optional(name,(value)=>(/^[1-9]\d{0,15}$/.test(value)?Number(value):null),'a whole number'),
};
};
}),
37701:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
N:()=>(keyInputs),
x:()=>(readKeys)
});
var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(22075);
const shortestKey=32;
const keyInputs=['signing-key','signing-key-previous'];
const refuse=(message,remedy)=>new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ .Dh({code:'bad-input',message,remedy});
const readKey=(name,inputs)=>{
const key=inputs.text(name);
if(key==='')
return null;
if(Buffer.byteLength(key,'utf8')>=shortestKey)
return key;
throw refuse(`Input '${name}' has fewer than ${shortestKey} bytes, so it could be guessed.`,'Make a new one (openssl rand -base64 48), and store it as a secret of the environments, not of the repository.');
};
const readKeys=(inputs)=>{
const[current,previous]=[readKey('signing-key',inputs),readKey('signing-key-previous',inputs)];
if(current!==null)
return{current,previous};
if(previous===null)
return null;
throw refuse("Input 'signing-key-previous' is given without 'signing-key'.","Give the new key in 'signing-key' beside it; 'signing-key-previous' only says what counted before.");
};
}),
23500:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
n:()=>(userEnvironment)
});
const ours= /^(?:INPUT_|STATE_|ACTIONS_|NODE_OPTIONS$|GITHUB_(?:ENV|OUTPUT|PATH|STATE|STEP_SUMMARY|ARTIFACTS|TOKEN)$)/;
const userEnvironment=(env,secrets)=>Object.fromEntries(Object.entries(env).flatMap(([name,value])=>value===undefined||ours.test(name)||secrets.some((secret)=>secret!==''&&value.includes(secret))
?[]
:[[name,value]]));
}),
43514:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
Ar:()=>(leftHanging),
DV:()=>(wholeBlock),
F0:()=>(channelSilent),
KW:()=>(cancelled),
Km:()=>(foreignWords),
Sp:()=>(nobodyAsked),
fy:()=>(reportBug),
jr:()=>(bug),
m:()=>(tokenStays),
t2:()=>(startAgain),
vY:()=>(notTidied),
wO:()=>(tellByHand),
xc:()=>(notWritten)
});
const cancelled='The run was cancelled.';
const startAgain='Start it again; the next run tidies up whatever this one could not.';
const notTidied=(why)=>`Tidying up failed: ${why} The next run of deploy ends what was left open.`;
const bug=(why)=>`This is a bug in the action: ${why}`;
const reportBug='Nothing was proven. Please report it with the stack below.';
const nobodyAsked='the run ended before it looked';
const wholeBlock='In the workflow, give the job this block: it is all that this step needs with its inputs.';
const notWritten=(what,why)=>`${what} could not be written: ${why} The verdict stands.`;
const channelSilent='it did not answer at all';
const tellByHand='Tell people by hand, and look at the status page of the service.';
const leftHanging='something was waited for that can not come any more: nothing was left that could have brought it';
const foreignWords=(files)=>`A program of this step wrote into ${files.join(', ')} of the runner: that was taken out again.`;
const tokenStays=(why)=>`The token stays readable for programs of this step: ${why}.`;
})
};
