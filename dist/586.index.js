export const id=586;
export const ids=[586];
export const modules={
// node_modules/undici/lib/core/constants.js
51045:
((module)=>{
const headerNameLowerCasedRecord={}
const wellknownHeaderNames=[
'Accept',
'Accept-Encoding',
'Accept-Language',
'Accept-Ranges',
'Access-Control-Allow-Credentials',
'Access-Control-Allow-Headers',
'Access-Control-Allow-Methods',
'Access-Control-Allow-Origin',
'Access-Control-Expose-Headers',
'Access-Control-Max-Age',
'Access-Control-Request-Headers',
'Access-Control-Request-Method',
'Age',
'Allow',
'Alt-Svc',
'Alt-Used',
'Authorization',
'Cache-Control',
'Clear-Site-Data',
'Connection',
'Content-Disposition',
'Content-Encoding',
'Content-Language',
'Content-Length',
'Content-Location',
'Content-Range',
'Content-Security-Policy',
'Content-Security-Policy-Report-Only',
'Content-Type',
'Cookie',
'Cross-Origin-Embedder-Policy',
'Cross-Origin-Opener-Policy',
'Cross-Origin-Resource-Policy',
'Date',
'Device-Memory',
'Downlink',
'ECT',
'ETag',
'Expect',
'Expect-CT',
'Expires',
'Forwarded',
'From',
'Host',
'If-Match',
'If-Modified-Since',
'If-None-Match',
'If-Range',
'If-Unmodified-Since',
'Keep-Alive',
'Last-Modified',
'Link',
'Location',
'Max-Forwards',
'Origin',
'Permissions-Policy',
'Pragma',
'Proxy-Authenticate',
'Proxy-Authorization',
'RTT',
'Range',
'Referer',
'Referrer-Policy',
'Refresh',
'Retry-After',
'Sec-WebSocket-Accept',
'Sec-WebSocket-Extensions',
'Sec-WebSocket-Key',
'Sec-WebSocket-Protocol',
'Sec-WebSocket-Version',
'Server',
'Server-Timing',
'Service-Worker-Allowed',
'Service-Worker-Navigation-Preload',
'Set-Cookie',
'SourceMap',
'Strict-Transport-Security',
'Supports-Loading-Mode',
'TE',
'Timing-Allow-Origin',
'Trailer',
'Transfer-Encoding',
'Upgrade',
'Upgrade-Insecure-Requests',
'User-Agent',
'Vary',
'Via',
'WWW-Authenticate',
'X-Content-Type-Options',
'X-DNS-Prefetch-Control',
'X-Frame-Options',
'X-Permitted-Cross-Domain-Policies',
'X-Powered-By',
'X-Requested-With',
'X-XSS-Protection'
]
for(let i=0;i<wellknownHeaderNames.length;++i){
const key=wellknownHeaderNames[i]
const lowerCasedKey=key.toLowerCase()
headerNameLowerCasedRecord[key]=headerNameLowerCasedRecord[lowerCasedKey]=
lowerCasedKey
}
Object.setPrototypeOf(headerNameLowerCasedRecord,null)
module.exports={
wellknownHeaderNames,
headerNameLowerCasedRecord
}
}),
// node_modules/undici/lib/core/errors.js
85793:
((module)=>{
const kUndiciError=Symbol.for('undici.error.UND_ERR')
class UndiciError extends Error{
constructor(message){
super(message)
this.name='UndiciError'
this.code='UND_ERR'
}
static[Symbol.hasInstance](instance){
return instance&&instance[kUndiciError]===true
}
[kUndiciError]=true
}
const kConnectTimeoutError=Symbol.for('undici.error.UND_ERR_CONNECT_TIMEOUT')
class ConnectTimeoutError extends UndiciError{
constructor(message){
super(message)
this.name='ConnectTimeoutError'
this.message=message||'Connect Timeout Error'
this.code='UND_ERR_CONNECT_TIMEOUT'
}
static[Symbol.hasInstance](instance){
return instance&&instance[kConnectTimeoutError]===true
}
[kConnectTimeoutError]=true
}
const kHeadersTimeoutError=Symbol.for('undici.error.UND_ERR_HEADERS_TIMEOUT')
class HeadersTimeoutError extends UndiciError{
constructor(message){
super(message)
this.name='HeadersTimeoutError'
this.message=message||'Headers Timeout Error'
this.code='UND_ERR_HEADERS_TIMEOUT'
}
static[Symbol.hasInstance](instance){
return instance&&instance[kHeadersTimeoutError]===true
}
[kHeadersTimeoutError]=true
}
const kHeadersOverflowError=Symbol.for('undici.error.UND_ERR_HEADERS_OVERFLOW')
class HeadersOverflowError extends UndiciError{
constructor(message){
super(message)
this.name='HeadersOverflowError'
this.message=message||'Headers Overflow Error'
this.code='UND_ERR_HEADERS_OVERFLOW'
}
static[Symbol.hasInstance](instance){
return instance&&instance[kHeadersOverflowError]===true
}
[kHeadersOverflowError]=true
}
const kBodyTimeoutError=Symbol.for('undici.error.UND_ERR_BODY_TIMEOUT')
class BodyTimeoutError extends UndiciError{
constructor(message){
super(message)
this.name='BodyTimeoutError'
this.message=message||'Body Timeout Error'
this.code='UND_ERR_BODY_TIMEOUT'
}
static[Symbol.hasInstance](instance){
return instance&&instance[kBodyTimeoutError]===true
}
[kBodyTimeoutError]=true
}
const kResponseStatusCodeError=Symbol.for('undici.error.UND_ERR_RESPONSE_STATUS_CODE')
class ResponseStatusCodeError extends UndiciError{
constructor(message,statusCode,headers,body){
super(message)
this.name='ResponseStatusCodeError'
this.message=message||'Response Status Code Error'
this.code='UND_ERR_RESPONSE_STATUS_CODE'
this.body=body
this.status=statusCode
this.statusCode=statusCode
this.headers=headers
}
static[Symbol.hasInstance](instance){
return instance&&instance[kResponseStatusCodeError]===true
}
[kResponseStatusCodeError]=true
}
const kInvalidArgumentError=Symbol.for('undici.error.UND_ERR_INVALID_ARG')
class InvalidArgumentError extends UndiciError{
constructor(message){
super(message)
this.name='InvalidArgumentError'
this.message=message||'Invalid Argument Error'
this.code='UND_ERR_INVALID_ARG'
}
static[Symbol.hasInstance](instance){
return instance&&instance[kInvalidArgumentError]===true
}
[kInvalidArgumentError]=true
}
const kInvalidReturnValueError=Symbol.for('undici.error.UND_ERR_INVALID_RETURN_VALUE')
class InvalidReturnValueError extends UndiciError{
constructor(message){
super(message)
this.name='InvalidReturnValueError'
this.message=message||'Invalid Return Value Error'
this.code='UND_ERR_INVALID_RETURN_VALUE'
}
static[Symbol.hasInstance](instance){
return instance&&instance[kInvalidReturnValueError]===true
}
[kInvalidReturnValueError]=true
}
const kAbortError=Symbol.for('undici.error.UND_ERR_ABORT')
class AbortError extends UndiciError{
constructor(message){
super(message)
this.name='AbortError'
this.message=message||'The operation was aborted'
this.code='UND_ERR_ABORT'
}
static[Symbol.hasInstance](instance){
return instance&&instance[kAbortError]===true
}
[kAbortError]=true
}
const kRequestAbortedError=Symbol.for('undici.error.UND_ERR_ABORTED')
class RequestAbortedError extends AbortError{
constructor(message){
super(message)
this.name='AbortError'
this.message=message||'Request aborted'
this.code='UND_ERR_ABORTED'
}
static[Symbol.hasInstance](instance){
return instance&&instance[kRequestAbortedError]===true
}
[kRequestAbortedError]=true
}
const kInformationalError=Symbol.for('undici.error.UND_ERR_INFO')
class InformationalError extends UndiciError{
constructor(message){
super(message)
this.name='InformationalError'
this.message=message||'Request information'
this.code='UND_ERR_INFO'
}
static[Symbol.hasInstance](instance){
return instance&&instance[kInformationalError]===true
}
[kInformationalError]=true
}
const kRequestContentLengthMismatchError=Symbol.for('undici.error.UND_ERR_REQ_CONTENT_LENGTH_MISMATCH')
class RequestContentLengthMismatchError extends UndiciError{
constructor(message){
super(message)
this.name='RequestContentLengthMismatchError'
this.message=message||'Request body length does not match content-length header'
this.code='UND_ERR_REQ_CONTENT_LENGTH_MISMATCH'
}
static[Symbol.hasInstance](instance){
return instance&&instance[kRequestContentLengthMismatchError]===true
}
[kRequestContentLengthMismatchError]=true
}
const kResponseContentLengthMismatchError=Symbol.for('undici.error.UND_ERR_RES_CONTENT_LENGTH_MISMATCH')
class ResponseContentLengthMismatchError extends UndiciError{
constructor(message){
super(message)
this.name='ResponseContentLengthMismatchError'
this.message=message||'Response body length does not match content-length header'
this.code='UND_ERR_RES_CONTENT_LENGTH_MISMATCH'
}
static[Symbol.hasInstance](instance){
return instance&&instance[kResponseContentLengthMismatchError]===true
}
[kResponseContentLengthMismatchError]=true
}
const kClientDestroyedError=Symbol.for('undici.error.UND_ERR_DESTROYED')
class ClientDestroyedError extends UndiciError{
constructor(message){
super(message)
this.name='ClientDestroyedError'
this.message=message||'The client is destroyed'
this.code='UND_ERR_DESTROYED'
}
static[Symbol.hasInstance](instance){
return instance&&instance[kClientDestroyedError]===true
}
[kClientDestroyedError]=true
}
const kClientClosedError=Symbol.for('undici.error.UND_ERR_CLOSED')
class ClientClosedError extends UndiciError{
constructor(message){
super(message)
this.name='ClientClosedError'
this.message=message||'The client is closed'
this.code='UND_ERR_CLOSED'
}
static[Symbol.hasInstance](instance){
return instance&&instance[kClientClosedError]===true
}
[kClientClosedError]=true
}
const kSocketError=Symbol.for('undici.error.UND_ERR_SOCKET')
class SocketError extends UndiciError{
constructor(message,socket){
super(message)
this.name='SocketError'
this.message=message||'Socket error'
this.code='UND_ERR_SOCKET'
this.socket=socket
}
static[Symbol.hasInstance](instance){
return instance&&instance[kSocketError]===true
}
[kSocketError]=true
}
const kNotSupportedError=Symbol.for('undici.error.UND_ERR_NOT_SUPPORTED')
class NotSupportedError extends UndiciError{
constructor(message){
super(message)
this.name='NotSupportedError'
this.message=message||'Not supported error'
this.code='UND_ERR_NOT_SUPPORTED'
}
static[Symbol.hasInstance](instance){
return instance&&instance[kNotSupportedError]===true
}
[kNotSupportedError]=true
}
const kBalancedPoolMissingUpstreamError=Symbol.for('undici.error.UND_ERR_BPL_MISSING_UPSTREAM')
class BalancedPoolMissingUpstreamError extends UndiciError{
constructor(message){
super(message)
this.name='MissingUpstreamError'
this.message=message||'No upstream has been added to the BalancedPool'
this.code='UND_ERR_BPL_MISSING_UPSTREAM'
}
static[Symbol.hasInstance](instance){
return instance&&instance[kBalancedPoolMissingUpstreamError]===true
}
[kBalancedPoolMissingUpstreamError]=true
}
const kHTTPParserError=Symbol.for('undici.error.UND_ERR_HTTP_PARSER')
class HTTPParserError extends Error{
constructor(message,code,data){
super(message)
this.name='HTTPParserError'
this.code=code?`HPE_${code}`:undefined
this.data=data?data.toString():undefined
}
static[Symbol.hasInstance](instance){
return instance&&instance[kHTTPParserError]===true
}
[kHTTPParserError]=true
}
const kResponseExceededMaxSizeError=Symbol.for('undici.error.UND_ERR_RES_EXCEEDED_MAX_SIZE')
class ResponseExceededMaxSizeError extends UndiciError{
constructor(message){
super(message)
this.name='ResponseExceededMaxSizeError'
this.message=message||'Response content exceeded max size'
this.code='UND_ERR_RES_EXCEEDED_MAX_SIZE'
}
static[Symbol.hasInstance](instance){
return instance&&instance[kResponseExceededMaxSizeError]===true
}
[kResponseExceededMaxSizeError]=true
}
const kRequestRetryError=Symbol.for('undici.error.UND_ERR_REQ_RETRY')
class RequestRetryError extends UndiciError{
constructor(message,code,{headers,data}){
super(message)
this.name='RequestRetryError'
this.message=message||'Request retry error'
this.code='UND_ERR_REQ_RETRY'
this.statusCode=code
this.data=data
this.headers=headers
}
static[Symbol.hasInstance](instance){
return instance&&instance[kRequestRetryError]===true
}
[kRequestRetryError]=true
}
const kResponseError=Symbol.for('undici.error.UND_ERR_RESPONSE')
class ResponseError extends UndiciError{
constructor(message,code,{headers,data}){
super(message)
this.name='ResponseError'
this.message=message||'Response error'
this.code='UND_ERR_RESPONSE'
this.statusCode=code
this.data=data
this.headers=headers
}
static[Symbol.hasInstance](instance){
return instance&&instance[kResponseError]===true
}
[kResponseError]=true
}
const kSecureProxyConnectionError=Symbol.for('undici.error.UND_ERR_PRX_TLS')
class SecureProxyConnectionError extends UndiciError{
constructor(cause,message,options){
super(message,{cause,...(options??{})})
this.name='SecureProxyConnectionError'
this.message=message||'Secure Proxy Connection failed'
this.code='UND_ERR_PRX_TLS'
this.cause=cause
}
static[Symbol.hasInstance](instance){
return instance&&instance[kSecureProxyConnectionError]===true
}
[kSecureProxyConnectionError]=true
}
const kMessageSizeExceededError=Symbol.for('undici.error.UND_ERR_WS_MESSAGE_SIZE_EXCEEDED')
class MessageSizeExceededError extends UndiciError{
constructor(message){
super(message)
this.name='MessageSizeExceededError'
this.message=message||'Max decompressed message size exceeded'
this.code='UND_ERR_WS_MESSAGE_SIZE_EXCEEDED'
}
static[Symbol.hasInstance](instance){
return instance&&instance[kMessageSizeExceededError]===true
}
get[kMessageSizeExceededError](){
return true
}
}
module.exports={
AbortError,
HTTPParserError,
UndiciError,
HeadersTimeoutError,
HeadersOverflowError,
BodyTimeoutError,
RequestContentLengthMismatchError,
ConnectTimeoutError,
ResponseStatusCodeError,
InvalidArgumentError,
InvalidReturnValueError,
RequestAbortedError,
ClientDestroyedError,
ClientClosedError,
InformationalError,
SocketError,
NotSupportedError,
ResponseContentLengthMismatchError,
BalancedPoolMissingUpstreamError,
ResponseExceededMaxSizeError,
RequestRetryError,
ResponseError,
SecureProxyConnectionError,
MessageSizeExceededError
}
}),
// node_modules/undici/lib/core/symbols.js
50033:
((module)=>{
module.exports={
kClose:Symbol('close'),
kDestroy:Symbol('destroy'),
kDispatch:Symbol('dispatch'),
kUrl:Symbol('url'),
kWriting:Symbol('writing'),
kResuming:Symbol('resuming'),
kQueue:Symbol('queue'),
kConnect:Symbol('connect'),
kConnecting:Symbol('connecting'),
kKeepAliveDefaultTimeout:Symbol('default keep alive timeout'),
kKeepAliveMaxTimeout:Symbol('max keep alive timeout'),
kKeepAliveTimeoutThreshold:Symbol('keep alive timeout threshold'),
kKeepAliveTimeoutValue:Symbol('keep alive timeout'),
kKeepAlive:Symbol('keep alive'),
kHeadersTimeout:Symbol('headers timeout'),
kBodyTimeout:Symbol('body timeout'),
kServerName:Symbol('server name'),
kLocalAddress:Symbol('local address'),
kHost:Symbol('host'),
kNoRef:Symbol('no ref'),
kBodyUsed:Symbol('used'),
kBody:Symbol('abstracted request body'),
kRunning:Symbol('running'),
kBlocking:Symbol('blocking'),
kPending:Symbol('pending'),
kSize:Symbol('size'),
kBusy:Symbol('busy'),
kQueued:Symbol('queued'),
kFree:Symbol('free'),
kConnected:Symbol('connected'),
kClosed:Symbol('closed'),
kNeedDrain:Symbol('need drain'),
kReset:Symbol('reset'),
kDestroyed:Symbol.for('nodejs.stream.destroyed'),
kResume:Symbol('resume'),
kOnError:Symbol('on error'),
kMaxHeadersSize:Symbol('max headers size'),
kRunningIdx:Symbol('running index'),
kPendingIdx:Symbol('pending index'),
kError:Symbol('error'),
kClients:Symbol('clients'),
kClient:Symbol('client'),
kParser:Symbol('parser'),
kOnDestroyed:Symbol('destroy callbacks'),
kPipelining:Symbol('pipelining'),
kSocket:Symbol('socket'),
kHostHeader:Symbol('host header'),
kConnector:Symbol('connector'),
kStrictContentLength:Symbol('strict content length'),
kMaxRedirections:Symbol('maxRedirections'),
kMaxRequests:Symbol('maxRequestsPerClient'),
kProxy:Symbol('proxy agent options'),
kCounter:Symbol('socket request counter'),
kInterceptors:Symbol('dispatch interceptors'),
kMaxResponseSize:Symbol('max response size'),
kHTTP2Session:Symbol('http2Session'),
kHTTP2SessionState:Symbol('http2Session state'),
kRetryHandlerDefaultRetry:Symbol('retry agent default retry'),
kConstruct:Symbol('constructable'),
kListeners:Symbol('listeners'),
kHTTPContext:Symbol('http context'),
kMaxConcurrentStreams:Symbol('max concurrent streams'),
kNoProxyAgent:Symbol('no proxy agent'),
kHttpProxyAgent:Symbol('http proxy agent'),
kHttpsProxyAgent:Symbol('https proxy agent')
}
}),
// node_modules/undici/lib/core/tree.js
26510:
((module,__unused_webpack_exports,__webpack_require__)=>{
const{
wellknownHeaderNames,
headerNameLowerCasedRecord
}=__webpack_require__(51045)
class TstNode{
value=null
left=null
middle=null
right=null
code
constructor(key,value,index){
if(index===undefined||index>=key.length){
throw new TypeError('Unreachable')
}
const code=this.code=key.charCodeAt(index)
if(code>0x7F){
throw new TypeError('key must be ascii string')
}
if(key.length!== ++index){
this.middle=new TstNode(key,value,index)
}else{
this.value=value
}
}
add(key,value){
const length=key.length
if(length===0){
throw new TypeError('Unreachable')
}
let index=0
let node=this
while(true){
const code=key.charCodeAt(index)
if(code>0x7F){
throw new TypeError('key must be ascii string')
}
if(node.code===code){
if(length=== ++index){
node.value=value
break
}else if(node.middle!==null){
node=node.middle
}else{
node.middle=new TstNode(key,value,index)
break
}
}else if(node.code<code){
if(node.left!==null){
node=node.left
}else{
node.left=new TstNode(key,value,index)
break
}
}else if(node.right!==null){
node=node.right
}else{
node.right=new TstNode(key,value,index)
break
}
}
}
search(key){
const keylength=key.length
let index=0
let node=this
while(node!==null&&index<keylength){
let code=key[index]
if(code<=0x5a&&code>=0x41){
code|=32
}
while(node!==null){
if(code===node.code){
if(keylength=== ++index){
return node
}
node=node.middle
break
}
node=node.code<code?node.left:node.right
}
}
return null
}
}
class TernarySearchTree{
node=null
insert(key,value){
if(this.node===null){
this.node=new TstNode(key,value,0)
}else{
this.node.add(key,value)
}
}
lookup(key){
return this.node?.search(key)?.value??null
}
}
const tree=new TernarySearchTree()
for(let i=0;i<wellknownHeaderNames.length;++i){
const key=headerNameLowerCasedRecord[wellknownHeaderNames[i]]
tree.insert(key,key)
}
module.exports={
TernarySearchTree,
tree
}
}),
// node_modules/undici/lib/core/util.js
90586:
((module,__unused_webpack_exports,__webpack_require__)=>{
const assert=__webpack_require__(34589)
const{kDestroyed,kBodyUsed,kListeners,kBody}=__webpack_require__(50033)
const{IncomingMessage}=__webpack_require__(37067)
const stream=__webpack_require__(57075)
const net=__webpack_require__(77030)
const{Blob}=__webpack_require__(4573)
const nodeUtil=__webpack_require__(57975)
const{stringify}=__webpack_require__(41792)
const{EventEmitter:EE}=__webpack_require__(78474)
const{InvalidArgumentError}=__webpack_require__(85793)
const{headerNameLowerCasedRecord}=__webpack_require__(51045)
const{tree}=__webpack_require__(26510)
const[nodeMajor,nodeMinor]=process.versions.node.split('.').map(v=>Number(v))
class BodyAsyncIterable{
constructor(body){
this[kBody]=body
this[kBodyUsed]=false
}
async*[Symbol.asyncIterator](){
assert(!this[kBodyUsed],'disturbed')
this[kBodyUsed]=true
yield*this[kBody]
}
}
function wrapRequestBody(body){
if(isStream(body)){
if(bodyLength(body)===0){
body
.on('data',function(){
assert(false)
})
}
if(typeof body.readableDidRead!=='boolean'){
body[kBodyUsed]=false
EE.prototype.on.call(body,'data',function(){
this[kBodyUsed]=true
})
}
return body
}else if(body&&typeof body.pipeTo==='function'){
return new BodyAsyncIterable(body)
}else if(
body&&
typeof body!=='string'&&
!ArrayBuffer.isView(body)&&
isIterable(body)
){
return new BodyAsyncIterable(body)
}else{
return body
}
}
function nop(){}
function isStream(obj){
return obj&&typeof obj==='object'&&typeof obj.pipe==='function'&&typeof obj.on==='function'
}
function isBlobLike(object){
if(object===null){
return false
}else if(object instanceof Blob){
return true
}else if(typeof object!=='object'){
return false
}else{
const sTag=object[Symbol.toStringTag]
return(sTag==='Blob'||sTag==='File')&&(
('stream'in object&&typeof object.stream==='function')||
('arrayBuffer'in object&&typeof object.arrayBuffer==='function')
)
}
}
function buildURL(url,queryParams){
if(url.includes('?')||url.includes('#')){
throw new Error('Query params cannot be passed when url already contains "?" or "#".')
}
const stringified=stringify(queryParams)
if(stringified){
url+='?'+stringified
}
return url
}
function isValidPort(port){
const value=parseInt(port,10)
return(
value===Number(port)&&
value>=0&&
value<=65535
)
}
function isHttpOrHttpsPrefixed(value){
return(
value!=null&&
value[0]==='h'&&
value[1]==='t'&&
value[2]==='t'&&
value[3]==='p'&&
(
value[4]===':'||
(
value[4]==='s'&&
value[5]===':'
)
)
)
}
function parseURL(url){
if(typeof url==='string'){
url=new URL(url)
if(!isHttpOrHttpsPrefixed(url.origin||url.protocol)){
throw new InvalidArgumentError('Invalid URL protocol: the URL must start with `http:` or `https:`.')
}
return url
}
if(!url||typeof url!=='object'){
throw new InvalidArgumentError('Invalid URL: The URL argument must be a non-null object.')
}
if(!(url instanceof URL)){
if(url.port!=null&&url.port!==''&&isValidPort(url.port)===false){
throw new InvalidArgumentError('Invalid URL: port must be a valid integer or a string representation of an integer.')
}
if(url.path!=null&&typeof url.path!=='string'){
throw new InvalidArgumentError('Invalid URL path: the path must be a string or null/undefined.')
}
if(url.pathname!=null&&typeof url.pathname!=='string'){
throw new InvalidArgumentError('Invalid URL pathname: the pathname must be a string or null/undefined.')
}
if(url.hostname!=null&&typeof url.hostname!=='string'){
throw new InvalidArgumentError('Invalid URL hostname: the hostname must be a string or null/undefined.')
}
if(url.origin!=null&&typeof url.origin!=='string'){
throw new InvalidArgumentError('Invalid URL origin: the origin must be a string or null/undefined.')
}
if(!isHttpOrHttpsPrefixed(url.origin||url.protocol)){
throw new InvalidArgumentError('Invalid URL protocol: the URL must start with `http:` or `https:`.')
}
const port=url.port!=null
?url.port
:(url.protocol==='https:'?443:80)
let origin=url.origin!=null
?url.origin
:`${url.protocol||''}//${url.hostname||''}:${port}`
let path=url.path!=null
?url.path
:`${url.pathname||''}${url.search||''}`
if(origin[origin.length-1]==='/'){
origin=origin.slice(0,origin.length-1)
}
if(path&&path[0]!=='/'){
path=`/${path}`
}
return new URL(`${origin}${path}`)
}
if(!isHttpOrHttpsPrefixed(url.origin||url.protocol)){
throw new InvalidArgumentError('Invalid URL protocol: the URL must start with `http:` or `https:`.')
}
return url
}
function parseOrigin(url){
url=parseURL(url)
if(url.pathname!=='/'||url.search||url.hash){
throw new InvalidArgumentError('invalid url')
}
return url
}
function getHostname(host){
if(host[0]==='['){
const idx=host.indexOf(']')
assert(idx!== -1)
return host.substring(1,idx)
}
const idx=host.indexOf(':')
if(idx=== -1)return host
return host.substring(0,idx)
}
function getServerName(host){
if(!host){
return null
}
assert(typeof host==='string')
const servername=getHostname(host)
if(net.isIP(servername)){
return''
}
return servername
}
function deepClone(obj){
return JSON.parse(JSON.stringify(obj))
}
function isAsyncIterable(obj){
return!!(obj!=null&&typeof obj[Symbol.asyncIterator]==='function')
}
function isIterable(obj){
return!!(obj!=null&&(typeof obj[Symbol.iterator]==='function'||typeof obj[Symbol.asyncIterator]==='function'))
}
function bodyLength(body){
if(body==null){
return 0
}else if(isStream(body)){
const state=body._readableState
return state&&state.objectMode===false&&state.ended===true&&Number.isFinite(state.length)
?state.length
:null
}else if(isBlobLike(body)){
return body.size!=null?body.size:null
}else if(isBuffer(body)){
return body.byteLength
}
return null
}
function isDestroyed(body){
return body&& !!(body.destroyed||body[kDestroyed]||(stream.isDestroyed?.(body)))
}
function destroy(stream,err){
if(stream==null|| !isStream(stream)||isDestroyed(stream)){
return
}
if(typeof stream.destroy==='function'){
if(Object.getPrototypeOf(stream).constructor===IncomingMessage){
stream.socket=null
}
stream.destroy(err)
}else if(err){
queueMicrotask(()=>{
stream.emit('error',err)
})
}
if(stream.destroyed!==true){
stream[kDestroyed]=true
}
}
const KEEPALIVE_TIMEOUT_EXPR= /timeout=(\d+)/
function parseKeepAliveTimeout(val){
const m=val.toString().match(KEEPALIVE_TIMEOUT_EXPR)
return m?parseInt(m[1],10)*1000:null
}
function headerNameToString(value){
return typeof value==='string'
?headerNameLowerCasedRecord[value]??value.toLowerCase()
:tree.lookup(value)??value.toString('latin1').toLowerCase()
}
function bufferToLowerCasedHeaderName(value){
return tree.lookup(value)??value.toString('latin1').toLowerCase()
}
function parseHeaders(headers,obj){
if(obj===undefined)obj={}
for(let i=0;i<headers.length;i+=2){
const key=headerNameToString(headers[i])
let val=obj[key]
if(val){
if(typeof val==='string'){
val=[val]
obj[key]=val
}
val.push(headers[i+1].toString('utf8'))
}else{
const headersValue=headers[i+1]
if(typeof headersValue==='string'){
obj[key]=headersValue
}else{
obj[key]=Array.isArray(headersValue)?headersValue.map(x=>x.toString('utf8')):headersValue.toString('utf8')
}
}
}
if('content-length'in obj&&'content-disposition'in obj){
obj['content-disposition']=Buffer.from(obj['content-disposition']).toString('latin1')
}
return obj
}
function parseRawHeaders(headers){
const len=headers.length
const ret=new Array(len)
let hasContentLength=false
let contentDispositionIdx= -1
let key
let val
let kLen=0
for(let n=0;n<headers.length;n+=2){
key=headers[n]
val=headers[n+1]
typeof key!=='string'&&(key=key.toString())
typeof val!=='string'&&(val=val.toString('utf8'))
kLen=key.length
if(kLen===14&&key[7]==='-'&&(key==='content-length'||key.toLowerCase()==='content-length')){
hasContentLength=true
}else if(kLen===19&&key[7]==='-'&&(key==='content-disposition'||key.toLowerCase()==='content-disposition')){
contentDispositionIdx=n+1
}
ret[n]=key
ret[n+1]=val
}
if(hasContentLength&&contentDispositionIdx!== -1){
ret[contentDispositionIdx]=Buffer.from(ret[contentDispositionIdx]).toString('latin1')
}
return ret
}
function isBuffer(buffer){
return buffer instanceof Uint8Array||Buffer.isBuffer(buffer)
}
function validateHandler(handler,method,upgrade){
if(!handler||typeof handler!=='object'){
throw new InvalidArgumentError('handler must be an object')
}
if(typeof handler.onConnect!=='function'){
throw new InvalidArgumentError('invalid onConnect method')
}
if(typeof handler.onError!=='function'){
throw new InvalidArgumentError('invalid onError method')
}
if(typeof handler.onBodySent!=='function'&&handler.onBodySent!==undefined){
throw new InvalidArgumentError('invalid onBodySent method')
}
if(upgrade||method==='CONNECT'){
if(typeof handler.onUpgrade!=='function'){
throw new InvalidArgumentError('invalid onUpgrade method')
}
}else{
if(typeof handler.onHeaders!=='function'){
throw new InvalidArgumentError('invalid onHeaders method')
}
if(typeof handler.onData!=='function'){
throw new InvalidArgumentError('invalid onData method')
}
if(typeof handler.onComplete!=='function'){
throw new InvalidArgumentError('invalid onComplete method')
}
}
}
function isDisturbed(body){
return!!(body&&(stream.isDisturbed(body)||body[kBodyUsed]))
}
function isErrored(body){
return!!(body&&stream.isErrored(body))
}
function isReadable(body){
return!!(body&&stream.isReadable(body))
}
function getSocketInfo(socket){
return{
localAddress:socket.localAddress,
localPort:socket.localPort,
remoteAddress:socket.remoteAddress,
remotePort:socket.remotePort,
remoteFamily:socket.remoteFamily,
timeout:socket.timeout,
bytesWritten:socket.bytesWritten,
bytesRead:socket.bytesRead
}
}
function ReadableStreamFrom(iterable){
let iterator
return new ReadableStream(
{
async start(){
iterator=iterable[Symbol.asyncIterator]()
},
async pull(controller){
const{done,value}=await iterator.next()
if(done){
queueMicrotask(()=>{
controller.close()
controller.byobRequest?.respond(0)
})
}else{
const buf=Buffer.isBuffer(value)?value:Buffer.from(value)
if(buf.byteLength){
controller.enqueue(new Uint8Array(buf))
}
}
return controller.desiredSize>0
},
async cancel(reason){
await iterator.return()
},
type:'bytes'
}
)
}
function isFormDataLike(object){
return(
object&&
typeof object==='object'&&
typeof object.append==='function'&&
typeof object.delete==='function'&&
typeof object.get==='function'&&
typeof object.getAll==='function'&&
typeof object.has==='function'&&
typeof object.set==='function'&&
object[Symbol.toStringTag]==='FormData'
)
}
function addAbortListener(signal,listener){
if('addEventListener'in signal){
signal.addEventListener('abort',listener,{once:true})
return()=>signal.removeEventListener('abort',listener)
}
signal.addListener('abort',listener)
return()=>signal.removeListener('abort',listener)
}
const hasToWellFormed=typeof String.prototype.toWellFormed==='function'
const hasIsWellFormed=typeof String.prototype.isWellFormed==='function'
function toUSVString(val){
return hasToWellFormed?`${val}`.toWellFormed():nodeUtil.toUSVString(val)
}
function isUSVString(val){
return hasIsWellFormed?`${val}`.isWellFormed():toUSVString(val)===`${val}`
}
function isTokenCharCode(c){
switch(c){
case 0x22:
case 0x28:
case 0x29:
case 0x2c:
case 0x2f:
case 0x3a:
case 0x3b:
case 0x3c:
case 0x3d:
case 0x3e:
case 0x3f:
case 0x40:
case 0x5b:
case 0x5c:
case 0x5d:
case 0x7b:
case 0x7d:
return false
default:
return c>=0x21&&c<=0x7e
}
}
function isValidHTTPToken(characters){
if(characters.length===0){
return false
}
for(let i=0;i<characters.length;++i){
if(!isTokenCharCode(characters.charCodeAt(i))){
return false
}
}
return true
}
const headerCharRegex= /[^\t\x20-\x7e\x80-\xff]/
function isValidHeaderValue(characters){
return!headerCharRegex.test(characters)
}
function parseRangeHeader(range){
if(range==null||range==='')return{start:0,end:null,size:null}
const m=range?range.match(/^bytes (\d+)-(\d+)\/(\d+)?$/):null
return m
?{
start:parseInt(m[1]),
end:m[2]?parseInt(m[2]):null,
size:m[3]?parseInt(m[3]):null
}
:null
}
function addListener(obj,name,listener){
const listeners=(obj[kListeners]??=[])
listeners.push([name,listener])
obj.on(name,listener)
return obj
}
function removeAllListeners(obj){
for(const[name,listener]of obj[kListeners]??[]){
obj.removeListener(name,listener)
}
obj[kListeners]=null
}
function errorRequest(client,request,err){
try{
request.onError(err)
assert(request.aborted)
}catch(err){
client.emit('error',err)
}
}
const kEnumerableProperty=Object.create(null)
kEnumerableProperty.enumerable=true
const normalizedMethodRecordsBase={
delete:'DELETE',
DELETE:'DELETE',
get:'GET',
GET:'GET',
head:'HEAD',
HEAD:'HEAD',
options:'OPTIONS',
OPTIONS:'OPTIONS',
post:'POST',
POST:'POST',
put:'PUT',
PUT:'PUT'
}
const normalizedMethodRecords={
...normalizedMethodRecordsBase,
patch:'patch',
PATCH:'PATCH'
}
Object.setPrototypeOf(normalizedMethodRecordsBase,null)
Object.setPrototypeOf(normalizedMethodRecords,null)
module.exports={
kEnumerableProperty,
nop,
isDisturbed,
isErrored,
isReadable,
toUSVString,
isUSVString,
isBlobLike,
parseOrigin,
parseURL,
getServerName,
isStream,
isIterable,
isAsyncIterable,
isDestroyed,
headerNameToString,
bufferToLowerCasedHeaderName,
addListener,
removeAllListeners,
errorRequest,
parseRawHeaders,
parseHeaders,
parseKeepAliveTimeout,
destroy,
bodyLength,
deepClone,
ReadableStreamFrom,
isBuffer,
validateHandler,
getSocketInfo,
isFormDataLike,
buildURL,
addAbortListener,
isValidHTTPToken,
isValidHeaderValue,
isTokenCharCode,
parseRangeHeader,
normalizedMethodRecordsBase,
normalizedMethodRecords,
isValidPort,
isHttpOrHttpsPrefixed,
nodeMajor,
nodeMinor,
safeHTTPMethods:['GET','HEAD','OPTIONS','TRACE'],
wrapRequestBody
}
})
};
