export const id=7532;
export const ids=[7532];
export const modules={
// node_modules/undici/lib/global.js
55319:
((module,__unused_webpack_exports,__webpack_require__)=>{
const globalDispatcher=Symbol.for('undici.globalDispatcher.1')
const{InvalidArgumentError}=__webpack_require__(85793)
const Agent=__webpack_require__(93779)
if(getGlobalDispatcher()===undefined){
setGlobalDispatcher(new Agent())
}
function setGlobalDispatcher(agent){
if(!agent||typeof agent.dispatch!=='function'){
throw new InvalidArgumentError('Argument agent must implement Agent')
}
Object.defineProperty(globalThis,globalDispatcher,{
value:agent,
writable:true,
enumerable:false,
configurable:false
})
}
function getGlobalDispatcher(){
return globalThis[globalDispatcher]
}
module.exports={
setGlobalDispatcher,
getGlobalDispatcher
}
}),
// node_modules/undici/lib/web/fetch/dispatcher-weakref.js
31751:
((module,__unused_webpack_exports,__webpack_require__)=>{
const{kConnected,kSize}=__webpack_require__(50033)
class CompatWeakRef{
constructor(value){
this.value=value
}
deref(){
return this.value[kConnected]===0&&this.value[kSize]===0
?undefined
:this.value
}
}
class CompatFinalizer{
constructor(finalizer){
this.finalizer=finalizer
}
register(dispatcher,key){
if(dispatcher.on){
dispatcher.on('disconnect',()=>{
if(dispatcher[kConnected]===0&&dispatcher[kSize]===0){
this.finalizer(key)
}
})
}
}
unregister(key){}
}
module.exports=function(){
if(process.env.NODE_V8_COVERAGE&&process.version.startsWith('v18')){
process._rawDebug('Using compatibility WeakRef and FinalizationRegistry')
return{
WeakRef:CompatWeakRef,
FinalizationRegistry:CompatFinalizer
}
}
return{WeakRef,FinalizationRegistry}
}
}),
// node_modules/undici/lib/web/fetch/headers.js
21470:
((module,__unused_webpack_exports,__webpack_require__)=>{
const{kConstruct}=__webpack_require__(50033)
const{kEnumerableProperty}=__webpack_require__(90586)
const{
iteratorMixin,
isValidHeaderName,
isValidHeaderValue
}=__webpack_require__(99774)
const{webidl}=__webpack_require__(66083)
const assert=__webpack_require__(34589)
const util=__webpack_require__(57975)
const kHeadersMap=Symbol('headers map')
const kHeadersSortedMap=Symbol('headers map sorted')
function isHTTPWhiteSpaceCharCode(code){
return code===0x00a||code===0x00d||code===0x009||code===0x020
}
function headerValueNormalize(potentialValue){
let i=0;let j=potentialValue.length
while(j>i&&isHTTPWhiteSpaceCharCode(potentialValue.charCodeAt(j-1)))--j
while(j>i&&isHTTPWhiteSpaceCharCode(potentialValue.charCodeAt(i)))++i
return i===0&&j===potentialValue.length?potentialValue:potentialValue.substring(i,j)
}
function fill(headers,object){
if(Array.isArray(object)){
for(let i=0;i<object.length;++i){
const header=object[i]
if(header.length!==2){
throw webidl.errors.exception({
header:'Headers constructor',
message:`expected name/value pair to be length 2, found ${header.length}.`
})
}
appendHeader(headers,header[0],header[1])
}
}else if(typeof object==='object'&&object!==null){
const keys=Object.keys(object)
for(let i=0;i<keys.length;++i){
appendHeader(headers,keys[i],object[keys[i]])
}
}else{
throw webidl.errors.conversionFailed({
prefix:'Headers constructor',
argument:'Argument 1',
types:['sequence<sequence<ByteString>>','record<ByteString, ByteString>']
})
}
}
function appendHeader(headers,name,value){
value=headerValueNormalize(value)
if(!isValidHeaderName(name)){
throw webidl.errors.invalidArgument({
prefix:'Headers.append',
value:name,
type:'header name'
})
}else if(!isValidHeaderValue(value)){
throw webidl.errors.invalidArgument({
prefix:'Headers.append',
value,
type:'header value'
})
}
if(getHeadersGuard(headers)==='immutable'){
throw new TypeError('immutable')
}
return getHeadersList(headers).append(name,value,false)
}
function compareHeaderName(a,b){
return a[0]<b[0]? -1:1
}
class HeadersList{
cookies=null
constructor(init){
if(init instanceof HeadersList){
this[kHeadersMap]=new Map(init[kHeadersMap])
this[kHeadersSortedMap]=init[kHeadersSortedMap]
this.cookies=init.cookies===null?null:[...init.cookies]
}else{
this[kHeadersMap]=new Map(init)
this[kHeadersSortedMap]=null
}
}
contains(name,isLowerCase){
return this[kHeadersMap].has(isLowerCase?name:name.toLowerCase())
}
clear(){
this[kHeadersMap].clear()
this[kHeadersSortedMap]=null
this.cookies=null
}
append(name,value,isLowerCase){
this[kHeadersSortedMap]=null
const lowercaseName=isLowerCase?name:name.toLowerCase()
const exists=this[kHeadersMap].get(lowercaseName)
if(exists){
const delimiter=lowercaseName==='cookie'?'; ':', '
this[kHeadersMap].set(lowercaseName,{
name:exists.name,
value:`${exists.value}${delimiter}${value}`
})
}else{
this[kHeadersMap].set(lowercaseName,{name,value})
}
if(lowercaseName==='set-cookie'){
(this.cookies??=[]).push(value)
}
}
set(name,value,isLowerCase){
this[kHeadersSortedMap]=null
const lowercaseName=isLowerCase?name:name.toLowerCase()
if(lowercaseName==='set-cookie'){
this.cookies=[value]
}
this[kHeadersMap].set(lowercaseName,{name,value})
}
delete(name,isLowerCase){
this[kHeadersSortedMap]=null
if(!isLowerCase)name=name.toLowerCase()
if(name==='set-cookie'){
this.cookies=null
}
this[kHeadersMap].delete(name)
}
get(name,isLowerCase){
return this[kHeadersMap].get(isLowerCase?name:name.toLowerCase())?.value??null
}
*[Symbol.iterator](){
for(const{0:name,1:{value}}of this[kHeadersMap]){
yield[name,value]
}
}
get entries(){
const headers={}
if(this[kHeadersMap].size!==0){
for(const{name,value}of this[kHeadersMap].values()){
headers[name]=value
}
}
return headers
}
rawValues(){
return this[kHeadersMap].values()
}
get entriesList(){
const headers=[]
if(this[kHeadersMap].size!==0){
for(const{0:lowerName,1:{name,value}}of this[kHeadersMap]){
if(lowerName==='set-cookie'){
for(const cookie of this.cookies){
headers.push([name,cookie])
}
}else{
headers.push([name,value])
}
}
}
return headers
}
toSortedArray(){
const size=this[kHeadersMap].size
const array=new Array(size)
if(size<=32){
if(size===0){
return array
}
const iterator=this[kHeadersMap][Symbol.iterator]()
const firstValue=iterator.next().value
array[0]=[firstValue[0],firstValue[1].value]
assert(firstValue[1].value!==null)
for(
let i=1,j=0,right=0,left=0,pivot=0,x,value;
i<size;
++i
){
value=iterator.next().value
x=array[i]=[value[0],value[1].value]
assert(x[1]!==null)
left=0
right=i
while(left<right){
pivot=left+((right-left)>>1)
if(array[pivot][0]<=x[0]){
left=pivot+1
}else{
right=pivot
}
}
if(i!==pivot){
j=i
while(j>left){
array[j]=array[--j]
}
array[left]=x
}
}
if(!iterator.next().done){
throw new TypeError('Unreachable')
}
return array
}else{
let i=0
for(const{0:name,1:{value}}of this[kHeadersMap]){
array[i++]=[name,value]
assert(value!==null)
}
return array.sort(compareHeaderName)
}
}
}
class Headers{
#guard
#headersList
constructor(init=undefined){
webidl.util.markAsUncloneable(this)
if(init===kConstruct){
return
}
this.#headersList=new HeadersList()
this.#guard='none'
if(init!==undefined){
init=webidl.converters.HeadersInit(init,'Headers contructor','init')
fill(this,init)
}
}
append(name,value){
webidl.brandCheck(this,Headers)
webidl.argumentLengthCheck(arguments,2,'Headers.append')
const prefix='Headers.append'
name=webidl.converters.ByteString(name,prefix,'name')
value=webidl.converters.ByteString(value,prefix,'value')
return appendHeader(this,name,value)
}
delete(name){
webidl.brandCheck(this,Headers)
webidl.argumentLengthCheck(arguments,1,'Headers.delete')
const prefix='Headers.delete'
name=webidl.converters.ByteString(name,prefix,'name')
if(!isValidHeaderName(name)){
throw webidl.errors.invalidArgument({
prefix:'Headers.delete',
value:name,
type:'header name'
})
}
if(this.#guard==='immutable'){
throw new TypeError('immutable')
}
if(!this.#headersList.contains(name,false)){
return
}
this.#headersList.delete(name,false)
}
get(name){
webidl.brandCheck(this,Headers)
webidl.argumentLengthCheck(arguments,1,'Headers.get')
const prefix='Headers.get'
name=webidl.converters.ByteString(name,prefix,'name')
if(!isValidHeaderName(name)){
throw webidl.errors.invalidArgument({
prefix,
value:name,
type:'header name'
})
}
return this.#headersList.get(name,false)
}
has(name){
webidl.brandCheck(this,Headers)
webidl.argumentLengthCheck(arguments,1,'Headers.has')
const prefix='Headers.has'
name=webidl.converters.ByteString(name,prefix,'name')
if(!isValidHeaderName(name)){
throw webidl.errors.invalidArgument({
prefix,
value:name,
type:'header name'
})
}
return this.#headersList.contains(name,false)
}
set(name,value){
webidl.brandCheck(this,Headers)
webidl.argumentLengthCheck(arguments,2,'Headers.set')
const prefix='Headers.set'
name=webidl.converters.ByteString(name,prefix,'name')
value=webidl.converters.ByteString(value,prefix,'value')
value=headerValueNormalize(value)
if(!isValidHeaderName(name)){
throw webidl.errors.invalidArgument({
prefix,
value:name,
type:'header name'
})
}else if(!isValidHeaderValue(value)){
throw webidl.errors.invalidArgument({
prefix,
value,
type:'header value'
})
}
if(this.#guard==='immutable'){
throw new TypeError('immutable')
}
this.#headersList.set(name,value,false)
}
getSetCookie(){
webidl.brandCheck(this,Headers)
const list=this.#headersList.cookies
if(list){
return[...list]
}
return[]
}
get[kHeadersSortedMap](){
if(this.#headersList[kHeadersSortedMap]){
return this.#headersList[kHeadersSortedMap]
}
const headers=[]
const names=this.#headersList.toSortedArray()
const cookies=this.#headersList.cookies
if(cookies===null||cookies.length===1){
return(this.#headersList[kHeadersSortedMap]=names)
}
for(let i=0;i<names.length;++i){
const{0:name,1:value}=names[i]
if(name==='set-cookie'){
for(let j=0;j<cookies.length;++j){
headers.push([name,cookies[j]])
}
}else{
headers.push([name,value])
}
}
return(this.#headersList[kHeadersSortedMap]=headers)
}
[util.inspect.custom](depth,options){
options.depth??=depth
return`Headers ${util.formatWithOptions(options,this.#headersList.entries)}`
}
static getHeadersGuard(o){
return o.#guard
}
static setHeadersGuard(o,guard){
o.#guard=guard
}
static getHeadersList(o){
return o.#headersList
}
static setHeadersList(o,list){
o.#headersList=list
}
}
const{getHeadersGuard,setHeadersGuard,getHeadersList,setHeadersList}=Headers
Reflect.deleteProperty(Headers,'getHeadersGuard')
Reflect.deleteProperty(Headers,'setHeadersGuard')
Reflect.deleteProperty(Headers,'getHeadersList')
Reflect.deleteProperty(Headers,'setHeadersList')
iteratorMixin('Headers',Headers,kHeadersSortedMap,0,1)
Object.defineProperties(Headers.prototype,{
append:kEnumerableProperty,
delete:kEnumerableProperty,
get:kEnumerableProperty,
has:kEnumerableProperty,
set:kEnumerableProperty,
getSetCookie:kEnumerableProperty,
[Symbol.toStringTag]:{
value:'Headers',
configurable:true
},
[util.inspect.custom]:{
enumerable:false
}
})
webidl.converters.HeadersInit=function(V,prefix,argument){
if(webidl.util.Type(V)==='Object'){
const iterator=Reflect.get(V,Symbol.iterator)
if(!util.types.isProxy(V)&&iterator===Headers.prototype.entries){
try{
return getHeadersList(V).entriesList
}catch{
}
}
if(typeof iterator==='function'){
return webidl.converters['sequence<sequence<ByteString>>'](V,prefix,argument,iterator.bind(V))
}
return webidl.converters['record<ByteString, ByteString>'](V,prefix,argument)
}
throw webidl.errors.conversionFailed({
prefix:'Headers constructor',
argument:'Argument 1',
types:['sequence<sequence<ByteString>>','record<ByteString, ByteString>']
})
}
module.exports={
fill,
compareHeaderName,
Headers,
HeadersList,
getHeadersGuard,
setHeadersGuard,
setHeadersList,
getHeadersList
}
}),
// node_modules/undici/lib/web/fetch/index.js
17532:
((module,__unused_webpack_exports,__webpack_require__)=>{
const{
makeNetworkError,
makeAppropriateNetworkError,
filterResponse,
makeResponse,
fromInnerResponse
}=__webpack_require__(39141)
const{HeadersList}=__webpack_require__(21470)
const{Request,cloneRequest}=__webpack_require__(15601)
const zlib=__webpack_require__(38522)
const{
bytesMatch,
makePolicyContainer,
clonePolicyContainer,
requestBadPort,
TAOCheck,
appendRequestOriginHeader,
responseLocationURL,
requestCurrentURL,
setRequestReferrerPolicyOnRedirect,
tryUpgradeRequestToAPotentiallyTrustworthyURL,
createOpaqueTimingInfo,
appendFetchMetadata,
corsCheck,
crossOriginResourcePolicyCheck,
determineRequestsReferrer,
coarsenedSharedCurrentTime,
createDeferredPromise,
isBlobLike,
sameOrigin,
isCancelled,
isAborted,
isErrorLike,
fullyReadBody,
readableStreamClose,
isomorphicEncode,
urlIsLocal,
urlIsHttpHttpsScheme,
urlHasHttpsScheme,
clampAndCoarsenConnectionTimingInfo,
simpleRangeHeaderValue,
buildContentRange,
createInflate,
extractMimeType
}=__webpack_require__(99774)
const{kState,kDispatcher}=__webpack_require__(71693)
const assert=__webpack_require__(34589)
const{safelyExtractBody,extractBody}=__webpack_require__(73842)
const{
redirectStatusSet,
nullBodyStatus,
safeMethodsSet,
requestBodyHeader,
subresourceSet
}=__webpack_require__(6689)
const EE=__webpack_require__(78474)
const{Readable,pipeline,finished}=__webpack_require__(57075)
const{addAbortListener,isErrored,isReadable,bufferToLowerCasedHeaderName}=__webpack_require__(90586)
const{dataURLProcessor,serializeAMimeType,minimizeSupportedMimeType}=__webpack_require__(12318)
const{getGlobalDispatcher}=__webpack_require__(55319)
const{webidl}=__webpack_require__(66083)
const{STATUS_CODES}=__webpack_require__(37067)
const GET_OR_HEAD=['GET','HEAD']
const defaultUserAgent=typeof __UNDICI_IS_NODE__!=='undefined'||typeof esbuildDetection!=='undefined'
?'node'
:'undici'
let resolveObjectURL
class Fetch extends EE{
constructor(dispatcher){
super()
this.dispatcher=dispatcher
this.connection=null
this.dump=false
this.state='ongoing'
}
terminate(reason){
if(this.state!=='ongoing'){
return
}
this.state='terminated'
this.connection?.destroy(reason)
this.emit('terminated',reason)
}
abort(error){
if(this.state!=='ongoing'){
return
}
this.state='aborted'
if(!error){
error=new DOMException('The operation was aborted.','AbortError')
}
this.serializedAbortReason=error
this.connection?.destroy(error)
this.emit('terminated',error)
}
}
function handleFetchDone(response){
finalizeAndReportTiming(response,'fetch')
}
function fetch(input,init=undefined){
webidl.argumentLengthCheck(arguments,1,'globalThis.fetch')
let p=createDeferredPromise()
let requestObject
try{
requestObject=new Request(input,init)
}catch(e){
p.reject(e)
return p.promise
}
const request=requestObject[kState]
if(requestObject.signal.aborted){
abortFetch(p,request,null,requestObject.signal.reason)
return p.promise
}
const globalObject=request.client.globalObject
if(globalObject?.constructor?.name==='ServiceWorkerGlobalScope'){
request.serviceWorkers='none'
}
let responseObject=null
let locallyAborted=false
let controller=null
addAbortListener(
requestObject.signal,
()=>{
locallyAborted=true
assert(controller!=null)
controller.abort(requestObject.signal.reason)
const realResponse=responseObject?.deref()
abortFetch(p,request,realResponse,requestObject.signal.reason)
}
)
const processResponse=(response)=>{
if(locallyAborted){
return
}
if(response.aborted){
abortFetch(p,request,responseObject,controller.serializedAbortReason)
return
}
if(response.type==='error'){
p.reject(new TypeError('fetch failed',{cause:response.error}))
return
}
responseObject=new WeakRef(fromInnerResponse(response,'immutable'))
p.resolve(responseObject.deref())
p=null
}
controller=fetching({
request,
processResponseEndOfBody:handleFetchDone,
processResponse,
dispatcher:requestObject[kDispatcher]
})
return p.promise
}
function finalizeAndReportTiming(response,initiatorType='other'){
if(response.type==='error'&&response.aborted){
return
}
if(!response.urlList?.length){
return
}
const originalURL=response.urlList[0]
let timingInfo=response.timingInfo
let cacheState=response.cacheState
if(!urlIsHttpHttpsScheme(originalURL)){
return
}
if(timingInfo===null){
return
}
if(!response.timingAllowPassed){
timingInfo=createOpaqueTimingInfo({
startTime:timingInfo.startTime
})
cacheState=''
}
timingInfo.endTime=coarsenedSharedCurrentTime()
response.timingInfo=timingInfo
markResourceTiming(
timingInfo,
originalURL.href,
initiatorType,
globalThis,
cacheState
)
}
const markResourceTiming=performance.markResourceTiming
function abortFetch(p,request,responseObject,error){
if(p){
p.reject(error)
}
if(request.body!=null&&isReadable(request.body?.stream)){
request.body.stream.cancel(error).catch((err)=>{
if(err.code==='ERR_INVALID_STATE'){
return
}
throw err
})
}
if(responseObject==null){
return
}
const response=responseObject[kState]
if(response.body!=null&&isReadable(response.body?.stream)){
response.body.stream.cancel(error).catch((err)=>{
if(err.code==='ERR_INVALID_STATE'){
return
}
throw err
})
}
}
function fetching({
request,
processRequestBodyChunkLength,
processRequestEndOfBody,
processResponse,
processResponseEndOfBody,
processResponseConsumeBody,
useParallelQueue=false,
dispatcher=getGlobalDispatcher()
}){
assert(dispatcher)
let taskDestination=null
let crossOriginIsolatedCapability=false
if(request.client!=null){
taskDestination=request.client.globalObject
crossOriginIsolatedCapability=
request.client.crossOriginIsolatedCapability
}
const currentTime=coarsenedSharedCurrentTime(crossOriginIsolatedCapability)
const timingInfo=createOpaqueTimingInfo({
startTime:currentTime
})
const fetchParams={
controller:new Fetch(dispatcher),
request,
timingInfo,
processRequestBodyChunkLength,
processRequestEndOfBody,
processResponse,
processResponseConsumeBody,
processResponseEndOfBody,
taskDestination,
crossOriginIsolatedCapability
}
assert(!request.body||request.body.stream)
if(request.window==='client'){
request.window=
request.client?.globalObject?.constructor?.name==='Window'
?request.client
:'no-window'
}
if(request.origin==='client'){
request.origin=request.client.origin
}
if(request.policyContainer==='client'){
if(request.client!=null){
request.policyContainer=clonePolicyContainer(
request.client.policyContainer
)
}else{
request.policyContainer=makePolicyContainer()
}
}
if(!request.headersList.contains('accept',true)){
const value='*/*'
request.headersList.append('accept',value,true)
}
if(!request.headersList.contains('accept-language',true)){
request.headersList.append('accept-language','*',true)
}
if(request.priority===null){
}
if(subresourceSet.has(request.destination)){
}
mainFetch(fetchParams)
.catch(err=>{
fetchParams.controller.terminate(err)
})
return fetchParams.controller
}
async function mainFetch(fetchParams,recursive=false){
const request=fetchParams.request
let response=null
if(request.localURLsOnly&& !urlIsLocal(requestCurrentURL(request))){
response=makeNetworkError('local URLs only')
}
tryUpgradeRequestToAPotentiallyTrustworthyURL(request)
if(requestBadPort(request)==='blocked'){
response=makeNetworkError('bad port')
}
if(request.referrerPolicy===''){
request.referrerPolicy=request.policyContainer.referrerPolicy
}
if(request.referrer!=='no-referrer'){
request.referrer=determineRequestsReferrer(request)
}
if(response===null){
response=await(async()=>{
const currentURL=requestCurrentURL(request)
if(
(sameOrigin(currentURL,request.url)&&request.responseTainting==='basic')||
(currentURL.protocol==='data:')||
(request.mode==='navigate'||request.mode==='websocket')
){
request.responseTainting='basic'
return await schemeFetch(fetchParams)
}
if(request.mode==='same-origin'){
return makeNetworkError('request mode cannot be "same-origin"')
}
if(request.mode==='no-cors'){
if(request.redirect!=='follow'){
return makeNetworkError(
'redirect mode cannot be "follow" for "no-cors" request'
)
}
request.responseTainting='opaque'
return await schemeFetch(fetchParams)
}
if(!urlIsHttpHttpsScheme(requestCurrentURL(request))){
return makeNetworkError('URL scheme must be a HTTP(S) scheme')
}
request.responseTainting='cors'
return await httpFetch(fetchParams)
})()
}
if(recursive){
return response
}
if(response.status!==0&& !response.internalResponse){
if(request.responseTainting==='cors'){
}
if(request.responseTainting==='basic'){
response=filterResponse(response,'basic')
}else if(request.responseTainting==='cors'){
response=filterResponse(response,'cors')
}else if(request.responseTainting==='opaque'){
response=filterResponse(response,'opaque')
}else{
assert(false)
}
}
let internalResponse=
response.status===0?response:response.internalResponse
if(internalResponse.urlList.length===0){
internalResponse.urlList.push(...request.urlList)
}
if(!request.timingAllowFailed){
response.timingAllowPassed=true
}
if(
response.type==='opaque'&&
internalResponse.status===206&&
internalResponse.rangeRequested&&
!request.headers.contains('range',true)
){
response=internalResponse=makeNetworkError()
}
if(
response.status!==0&&
(request.method==='HEAD'||
request.method==='CONNECT'||
nullBodyStatus.includes(internalResponse.status))
){
internalResponse.body=null
fetchParams.controller.dump=true
}
if(request.integrity){
const processBodyError=(reason)=>
fetchFinale(fetchParams,makeNetworkError(reason))
if(request.responseTainting==='opaque'||response.body==null){
processBodyError(response.error)
return
}
const processBody=(bytes)=>{
if(!bytesMatch(bytes,request.integrity)){
processBodyError('integrity mismatch')
return
}
response.body=safelyExtractBody(bytes)[0]
fetchFinale(fetchParams,response)
}
await fullyReadBody(response.body,processBody,processBodyError)
}else{
fetchFinale(fetchParams,response)
}
}
function schemeFetch(fetchParams){
if(isCancelled(fetchParams)&&fetchParams.request.redirectCount===0){
return Promise.resolve(makeAppropriateNetworkError(fetchParams))
}
const{request}=fetchParams
const{protocol:scheme}=requestCurrentURL(request)
switch(scheme){
case'about:':{
return Promise.resolve(makeNetworkError('about scheme is not supported'))
}
case'blob:':{
if(!resolveObjectURL){
resolveObjectURL=(__webpack_require__(4573).resolveObjectURL)
}
const blobURLEntry=requestCurrentURL(request)
if(blobURLEntry.search.length!==0){
return Promise.resolve(makeNetworkError('NetworkError when attempting to fetch resource.'))
}
const blob=resolveObjectURL(blobURLEntry.toString())
if(request.method!=='GET'|| !isBlobLike(blob)){
return Promise.resolve(makeNetworkError('invalid method'))
}
const response=makeResponse()
const fullLength=blob.size
const serializedFullLength=isomorphicEncode(`${fullLength}`)
const type=blob.type
if(!request.headersList.contains('range',true)){
const bodyWithType=extractBody(blob)
response.statusText='OK'
response.body=bodyWithType[0]
response.headersList.set('content-length',serializedFullLength,true)
response.headersList.set('content-type',type,true)
}else{
response.rangeRequested=true
const rangeHeader=request.headersList.get('range',true)
const rangeValue=simpleRangeHeaderValue(rangeHeader,true)
if(rangeValue==='failure'){
return Promise.resolve(makeNetworkError('failed to fetch the data URL'))
}
let{rangeStartValue:rangeStart,rangeEndValue:rangeEnd}=rangeValue
if(rangeStart===null){
rangeStart=fullLength-rangeEnd
rangeEnd=rangeStart+rangeEnd-1
}else{
if(rangeStart>=fullLength){
return Promise.resolve(makeNetworkError('Range start is greater than the blob\'s size.'))
}
if(rangeEnd===null||rangeEnd>=fullLength){
rangeEnd=fullLength-1
}
}
const slicedBlob=blob.slice(rangeStart,rangeEnd,type)
const slicedBodyWithType=extractBody(slicedBlob)
response.body=slicedBodyWithType[0]
const serializedSlicedLength=isomorphicEncode(`${slicedBlob.size}`)
const contentRange=buildContentRange(rangeStart,rangeEnd,fullLength)
response.status=206
response.statusText='Partial Content'
response.headersList.set('content-length',serializedSlicedLength,true)
response.headersList.set('content-type',type,true)
response.headersList.set('content-range',contentRange,true)
}
return Promise.resolve(response)
}
case'data:':{
const currentURL=requestCurrentURL(request)
const dataURLStruct=dataURLProcessor(currentURL)
if(dataURLStruct==='failure'){
return Promise.resolve(makeNetworkError('failed to fetch the data URL'))
}
const mimeType=serializeAMimeType(dataURLStruct.mimeType)
return Promise.resolve(makeResponse({
statusText:'OK',
headersList:[
['content-type',{name:'Content-Type',value:mimeType}]
],
body:safelyExtractBody(dataURLStruct.body)[0]
}))
}
case'file:':{
return Promise.resolve(makeNetworkError('not implemented... yet...'))
}
case'http:':
case'https:':{
return httpFetch(fetchParams)
.catch((err)=>makeNetworkError(err))
}
default:{
return Promise.resolve(makeNetworkError('unknown scheme'))
}
}
}
function finalizeResponse(fetchParams,response){
fetchParams.request.done=true
if(fetchParams.processResponseDone!=null){
queueMicrotask(()=>fetchParams.processResponseDone(response))
}
}
function fetchFinale(fetchParams,response){
let timingInfo=fetchParams.timingInfo
const processResponseEndOfBody=()=>{
const unsafeEndTime=Date.now()
if(fetchParams.request.destination==='document'){
fetchParams.controller.fullTimingInfo=timingInfo
}
fetchParams.controller.reportTimingSteps=()=>{
if(fetchParams.request.url.protocol!=='https:'){
return
}
timingInfo.endTime=unsafeEndTime
let cacheState=response.cacheState
const bodyInfo=response.bodyInfo
if(!response.timingAllowPassed){
timingInfo=createOpaqueTimingInfo(timingInfo)
cacheState=''
}
let responseStatus=0
if(fetchParams.request.mode!=='navigator'|| !response.hasCrossOriginRedirects){
responseStatus=response.status
const mimeType=extractMimeType(response.headersList)
if(mimeType!=='failure'){
bodyInfo.contentType=minimizeSupportedMimeType(mimeType)
}
}
if(fetchParams.request.initiatorType!=null){
markResourceTiming(timingInfo,fetchParams.request.url.href,fetchParams.request.initiatorType,globalThis,cacheState,bodyInfo,responseStatus)
}
}
const processResponseEndOfBodyTask=()=>{
fetchParams.request.done=true
if(fetchParams.processResponseEndOfBody!=null){
queueMicrotask(()=>fetchParams.processResponseEndOfBody(response))
}
if(fetchParams.request.initiatorType!=null){
fetchParams.controller.reportTimingSteps()
}
}
queueMicrotask(()=>processResponseEndOfBodyTask())
}
if(fetchParams.processResponse!=null){
queueMicrotask(()=>{
fetchParams.processResponse(response)
fetchParams.processResponse=null
})
}
const internalResponse=response.type==='error'?response:(response.internalResponse??response)
if(internalResponse.body==null){
processResponseEndOfBody()
}else{
finished(internalResponse.body.stream,()=>{
processResponseEndOfBody()
})
}
}
async function httpFetch(fetchParams){
const request=fetchParams.request
let response=null
let actualResponse=null
const timingInfo=fetchParams.timingInfo
if(request.serviceWorkers==='all'){
}
if(response===null){
if(request.redirect==='follow'){
request.serviceWorkers='none'
}
actualResponse=response=await httpNetworkOrCacheFetch(fetchParams)
if(
request.responseTainting==='cors'&&
corsCheck(request,response)==='failure'
){
return makeNetworkError('cors failure')
}
if(TAOCheck(request,response)==='failure'){
request.timingAllowFailed=true
}
}
if(
(request.responseTainting==='opaque'||response.type==='opaque')&&
crossOriginResourcePolicyCheck(
request.origin,
request.client,
request.destination,
actualResponse
)==='blocked'
){
return makeNetworkError('blocked')
}
if(redirectStatusSet.has(actualResponse.status)){
if(request.redirect!=='manual'){
fetchParams.controller.connection.destroy(undefined,false)
}
if(request.redirect==='error'){
response=makeNetworkError('unexpected redirect')
}else if(request.redirect==='manual'){
response=actualResponse
}else if(request.redirect==='follow'){
response=await httpRedirectFetch(fetchParams,response)
}else{
assert(false)
}
}
response.timingInfo=timingInfo
return response
}
function httpRedirectFetch(fetchParams,response){
const request=fetchParams.request
const actualResponse=response.internalResponse
?response.internalResponse
:response
let locationURL
try{
locationURL=responseLocationURL(
actualResponse,
requestCurrentURL(request).hash
)
if(locationURL==null){
return response
}
}catch(err){
return Promise.resolve(makeNetworkError(err))
}
if(!urlIsHttpHttpsScheme(locationURL)){
return Promise.resolve(makeNetworkError('URL scheme must be a HTTP(S) scheme'))
}
if(request.redirectCount===20){
return Promise.resolve(makeNetworkError('redirect count exceeded'))
}
request.redirectCount+=1
if(
request.mode==='cors'&&
(locationURL.username||locationURL.password)&&
!sameOrigin(request,locationURL)
){
return Promise.resolve(makeNetworkError('cross origin not allowed for request mode "cors"'))
}
if(
request.responseTainting==='cors'&&
(locationURL.username||locationURL.password)
){
return Promise.resolve(makeNetworkError(
'URL cannot contain credentials for request mode "cors"'
))
}
if(
actualResponse.status!==303&&
request.body!=null&&
request.body.source==null
){
return Promise.resolve(makeNetworkError())
}
if(
([301,302].includes(actualResponse.status)&&request.method==='POST')||
(actualResponse.status===303&&
!GET_OR_HEAD.includes(request.method))
){
request.method='GET'
request.body=null
for(const headerName of requestBodyHeader){
request.headersList.delete(headerName)
}
}
if(!sameOrigin(requestCurrentURL(request),locationURL)){
request.headersList.delete('authorization',true)
request.headersList.delete('proxy-authorization',true)
request.headersList.delete('cookie',true)
request.headersList.delete('host',true)
}
if(request.body!=null){
assert(request.body.source!=null)
request.body=safelyExtractBody(request.body.source)[0]
}
const timingInfo=fetchParams.timingInfo
timingInfo.redirectEndTime=timingInfo.postRedirectStartTime=
coarsenedSharedCurrentTime(fetchParams.crossOriginIsolatedCapability)
if(timingInfo.redirectStartTime===0){
timingInfo.redirectStartTime=timingInfo.startTime
}
request.urlList.push(locationURL)
setRequestReferrerPolicyOnRedirect(request,actualResponse)
return mainFetch(fetchParams,true)
}
async function httpNetworkOrCacheFetch(
fetchParams,
isAuthenticationFetch=false,
isNewConnectionFetch=false
){
const request=fetchParams.request
let httpFetchParams=null
let httpRequest=null
let response=null
const httpCache=null
const revalidatingFlag=false
if(request.window==='no-window'&&request.redirect==='error'){
httpFetchParams=fetchParams
httpRequest=request
}else{
httpRequest=cloneRequest(request)
httpFetchParams={...fetchParams}
httpFetchParams.request=httpRequest
}
const includeCredentials=
request.credentials==='include'||
(request.credentials==='same-origin'&&
request.responseTainting==='basic')
const contentLength=httpRequest.body?httpRequest.body.length:null
let contentLengthHeaderValue=null
if(
httpRequest.body==null&&
['POST','PUT'].includes(httpRequest.method)
){
contentLengthHeaderValue='0'
}
if(contentLength!=null){
contentLengthHeaderValue=isomorphicEncode(`${contentLength}`)
}
if(contentLengthHeaderValue!=null){
httpRequest.headersList.append('content-length',contentLengthHeaderValue,true)
}
if(contentLength!=null&&httpRequest.keepalive){
}
if(httpRequest.referrer instanceof URL){
httpRequest.headersList.append('referer',isomorphicEncode(httpRequest.referrer.href),true)
}
appendRequestOriginHeader(httpRequest)
appendFetchMetadata(httpRequest)
if(!httpRequest.headersList.contains('user-agent',true)){
httpRequest.headersList.append('user-agent',defaultUserAgent)
}
if(
httpRequest.cache==='default'&&
(httpRequest.headersList.contains('if-modified-since',true)||
httpRequest.headersList.contains('if-none-match',true)||
httpRequest.headersList.contains('if-unmodified-since',true)||
httpRequest.headersList.contains('if-match',true)||
httpRequest.headersList.contains('if-range',true))
){
httpRequest.cache='no-store'
}
if(
httpRequest.cache==='no-cache'&&
!httpRequest.preventNoCacheCacheControlHeaderModification&&
!httpRequest.headersList.contains('cache-control',true)
){
httpRequest.headersList.append('cache-control','max-age=0',true)
}
if(httpRequest.cache==='no-store'||httpRequest.cache==='reload'){
if(!httpRequest.headersList.contains('pragma',true)){
httpRequest.headersList.append('pragma','no-cache',true)
}
if(!httpRequest.headersList.contains('cache-control',true)){
httpRequest.headersList.append('cache-control','no-cache',true)
}
}
if(httpRequest.headersList.contains('range',true)){
httpRequest.headersList.append('accept-encoding','identity',true)
}
if(!httpRequest.headersList.contains('accept-encoding',true)){
if(urlHasHttpsScheme(requestCurrentURL(httpRequest))){
httpRequest.headersList.append('accept-encoding','br, gzip, deflate',true)
}else{
httpRequest.headersList.append('accept-encoding','gzip, deflate',true)
}
}
httpRequest.headersList.delete('host',true)
if(includeCredentials){
}
if(httpCache==null){
httpRequest.cache='no-store'
}
if(httpRequest.cache!=='no-store'&&httpRequest.cache!=='reload'){
}
if(response==null){
if(httpRequest.cache==='only-if-cached'){
return makeNetworkError('only if cached')
}
const forwardResponse=await httpNetworkFetch(
httpFetchParams,
includeCredentials,
isNewConnectionFetch
)
if(
!safeMethodsSet.has(httpRequest.method)&&
forwardResponse.status>=200&&
forwardResponse.status<=399
){
}
if(revalidatingFlag&&forwardResponse.status===304){
}
if(response==null){
response=forwardResponse
}
}
response.urlList=[...httpRequest.urlList]
if(httpRequest.headersList.contains('range',true)){
response.rangeRequested=true
}
response.requestIncludesCredentials=includeCredentials
if(response.status===407){
if(request.window==='no-window'){
return makeNetworkError()
}
if(isCancelled(fetchParams)){
return makeAppropriateNetworkError(fetchParams)
}
return makeNetworkError('proxy authentication required')
}
if(
response.status===421&&
!isNewConnectionFetch&&
(request.body==null||request.body.source!=null)
){
if(isCancelled(fetchParams)){
return makeAppropriateNetworkError(fetchParams)
}
fetchParams.controller.connection.destroy()
response=await httpNetworkOrCacheFetch(
fetchParams,
isAuthenticationFetch,
true
)
}
if(isAuthenticationFetch){
}
return response
}
async function httpNetworkFetch(
fetchParams,
includeCredentials=false,
forceNewConnection=false
){
assert(!fetchParams.controller.connection||fetchParams.controller.connection.destroyed)
fetchParams.controller.connection={
abort:null,
destroyed:false,
destroy(err,abort=true){
if(!this.destroyed){
this.destroyed=true
if(abort){
this.abort?.(err??new DOMException('The operation was aborted.','AbortError'))
}
}
}
}
const request=fetchParams.request
let response=null
const timingInfo=fetchParams.timingInfo
const httpCache=null
if(httpCache==null){
request.cache='no-store'
}
const newConnection=forceNewConnection?'yes':'no'
if(request.mode==='websocket'){
}else{
}
let requestBody=null
if(request.body==null&&fetchParams.processRequestEndOfBody){
queueMicrotask(()=>fetchParams.processRequestEndOfBody())
}else if(request.body!=null){
const processBodyChunk=async function*(bytes){
if(isCancelled(fetchParams)){
return
}
yield bytes
fetchParams.processRequestBodyChunkLength?.(bytes.byteLength)
}
const processEndOfBody=()=>{
if(isCancelled(fetchParams)){
return
}
if(fetchParams.processRequestEndOfBody){
fetchParams.processRequestEndOfBody()
}
}
const processBodyError=(e)=>{
if(isCancelled(fetchParams)){
return
}
if(e.name==='AbortError'){
fetchParams.controller.abort()
}else{
fetchParams.controller.terminate(e)
}
}
requestBody=(async function*(){
try{
for await(const bytes of request.body.stream){
yield*processBodyChunk(bytes)
}
processEndOfBody()
}catch(err){
processBodyError(err)
}
})()
}
try{
const{body,status,statusText,headersList,socket}=await dispatch({body:requestBody})
if(socket){
response=makeResponse({status,statusText,headersList,socket})
}else{
const iterator=body[Symbol.asyncIterator]()
fetchParams.controller.next=()=>iterator.next()
response=makeResponse({status,statusText,headersList})
}
}catch(err){
if(err.name==='AbortError'){
fetchParams.controller.connection.destroy()
return makeAppropriateNetworkError(fetchParams,err)
}
return makeNetworkError(err)
}
const pullAlgorithm=async()=>{
await fetchParams.controller.resume()
}
const cancelAlgorithm=(reason)=>{
if(!isCancelled(fetchParams)){
fetchParams.controller.abort(reason)
}
}
const stream=new ReadableStream(
{
async start(controller){
fetchParams.controller.controller=controller
},
async pull(controller){
await pullAlgorithm(controller)
},
async cancel(reason){
await cancelAlgorithm(reason)
},
type:'bytes'
}
)
response.body={stream,source:null,length:null}
if(!fetchParams.controller.resume){
fetchParams.controller.on('terminated',onAborted)
}
fetchParams.controller.resume=async()=>{
while(true){
let bytes
let isFailure
try{
const{done,value}=await fetchParams.controller.next()
if(isAborted(fetchParams)){
break
}
bytes=done?undefined:value
}catch(err){
if(fetchParams.controller.ended&& !timingInfo.encodedBodySize){
bytes=undefined
}else{
bytes=err
isFailure=true
}
}
if(bytes===undefined){
readableStreamClose(fetchParams.controller.controller)
finalizeResponse(fetchParams,response)
return
}
timingInfo.decodedBodySize+=bytes?.byteLength??0
if(isFailure){
fetchParams.controller.terminate(bytes)
return
}
const buffer=new Uint8Array(bytes)
if(buffer.byteLength){
fetchParams.controller.controller.enqueue(buffer)
}
if(isErrored(stream)){
fetchParams.controller.terminate()
return
}
if(fetchParams.controller.controller.desiredSize<=0){
return
}
}
}
function onAborted(reason){
if(isAborted(fetchParams)){
response.aborted=true
if(isReadable(stream)){
fetchParams.controller.controller.error(
fetchParams.controller.serializedAbortReason
)
}
}else{
if(isReadable(stream)){
fetchParams.controller.controller.error(new TypeError('terminated',{
cause:isErrorLike(reason)?reason:undefined
}))
}
}
fetchParams.controller.connection.destroy()
}
return response
function dispatch({body}){
const url=requestCurrentURL(request)
const agent=fetchParams.controller.dispatcher
return new Promise((resolve,reject)=>agent.dispatch(
{
path:url.pathname+url.search,
origin:url.origin,
method:request.method,
body:agent.isMockActive?request.body&&(request.body.source||request.body.stream):body,
headers:request.headersList.entries,
maxRedirections:0,
upgrade:request.mode==='websocket'?'websocket':undefined
},
{
body:null,
abort:null,
onConnect(abort){
const{connection}=fetchParams.controller
timingInfo.finalConnectionTimingInfo=clampAndCoarsenConnectionTimingInfo(undefined,timingInfo.postRedirectStartTime,fetchParams.crossOriginIsolatedCapability)
if(connection.destroyed){
abort(new DOMException('The operation was aborted.','AbortError'))
}else{
fetchParams.controller.on('terminated',abort)
this.abort=connection.abort=abort
}
timingInfo.finalNetworkRequestStartTime=coarsenedSharedCurrentTime(fetchParams.crossOriginIsolatedCapability)
},
onResponseStarted(){
timingInfo.finalNetworkResponseStartTime=coarsenedSharedCurrentTime(fetchParams.crossOriginIsolatedCapability)
},
onHeaders(status,rawHeaders,resume,statusText){
if(status<200){
return
}
let location=''
const headersList=new HeadersList()
for(let i=0;i<rawHeaders.length;i+=2){
headersList.append(bufferToLowerCasedHeaderName(rawHeaders[i]),rawHeaders[i+1].toString('latin1'),true)
}
location=headersList.get('location',true)
const decoders=[]
const willFollow=location&&request.redirect==='follow'&&
redirectStatusSet.has(status)
if(request.method!=='HEAD'&&request.method!=='CONNECT'&& !nullBodyStatus.includes(status)&& !willFollow){
const contentEncoding=headersList.get('content-encoding',true)
const codings=contentEncoding?contentEncoding.toLowerCase().split(','):[]
const maxContentEncodings=5
if(codings.length>maxContentEncodings){
this.abort(new Error(`too many content-encodings in response: ${codings.length}, maximum allowed is ${maxContentEncodings}`))
return true
}
for(let i=codings.length-1;i>=0;--i){
const coding=codings[i].trim()
if(coding==='x-gzip'||coding==='gzip'){
decoders.push(zlib.createGunzip({
flush:zlib.constants.Z_SYNC_FLUSH,
finishFlush:zlib.constants.Z_SYNC_FLUSH
}))
}else if(coding==='deflate'){
decoders.push(createInflate({
flush:zlib.constants.Z_SYNC_FLUSH,
finishFlush:zlib.constants.Z_SYNC_FLUSH
}))
}else if(coding==='br'){
decoders.push(zlib.createBrotliDecompress({
flush:zlib.constants.BROTLI_OPERATION_FLUSH,
finishFlush:zlib.constants.BROTLI_OPERATION_FLUSH
}))
}else{
decoders.length=0
break
}
}
}
this.body=new Readable({read:resume})
const onError=this.onError.bind(this)
resolve({
status,
statusText,
headersList,
body:decoders.length
?pipeline(this.body,...decoders,(err)=>{
if(err){
this.onError(err)
}
}).on('error',onError)
:this.body.on('error',onError)
})
return true
},
onData(chunk){
if(fetchParams.controller.dump){
return
}
const bytes=chunk
timingInfo.encodedBodySize+=bytes.byteLength
return this.body.push(bytes)
},
onComplete(){
if(this.abort){
fetchParams.controller.off('terminated',this.abort)
}
fetchParams.controller.ended=true
this.body.push(null)
},
onError(error){
if(this.abort){
fetchParams.controller.off('terminated',this.abort)
}
this.body?.destroy(error)
fetchParams.controller.terminate(error)
reject(error)
},
onUpgrade(status,rawHeaders,socket){
if(status!==101){
return
}
const headersList=new HeadersList()
for(let i=0;i<rawHeaders.length;i+=2){
headersList.append(bufferToLowerCasedHeaderName(rawHeaders[i]),rawHeaders[i+1].toString('latin1'),true)
}
resolve({
status,
statusText:STATUS_CODES[status],
headersList,
socket
})
return true
}
}
))
}
}
module.exports={
fetch,
Fetch,
fetching,
finalizeAndReportTiming
}
}),
// node_modules/undici/lib/web/fetch/request.js
15601:
((module,__unused_webpack_exports,__webpack_require__)=>{
const{extractBody,mixinBody,cloneBody,bodyUnusable}=__webpack_require__(73842)
const{Headers,fill:fillHeaders,HeadersList,setHeadersGuard,getHeadersGuard,setHeadersList,getHeadersList}=__webpack_require__(21470)
const{FinalizationRegistry}=__webpack_require__(31751)()
const util=__webpack_require__(90586)
const nodeUtil=__webpack_require__(57975)
const{
isValidHTTPToken,
sameOrigin,
environmentSettingsObject
}=__webpack_require__(99774)
const{
forbiddenMethodsSet,
corsSafeListedMethodsSet,
referrerPolicy,
requestRedirect,
requestMode,
requestCredentials,
requestCache,
requestDuplex
}=__webpack_require__(6689)
const{kEnumerableProperty,normalizedMethodRecordsBase,normalizedMethodRecords}=util
const{kHeaders,kSignal,kState,kDispatcher}=__webpack_require__(71693)
const{webidl}=__webpack_require__(66083)
const{URLSerializer}=__webpack_require__(12318)
const{kConstruct}=__webpack_require__(50033)
const assert=__webpack_require__(34589)
const{getMaxListeners,setMaxListeners,getEventListeners,defaultMaxListeners}=__webpack_require__(78474)
const kAbortController=Symbol('abortController')
const requestFinalizer=new FinalizationRegistry(({signal,abort})=>{
signal.removeEventListener('abort',abort)
})
const dependentControllerMap=new WeakMap()
function buildAbort(acRef){
return abort
function abort(){
const ac=acRef.deref()
if(ac!==undefined){
requestFinalizer.unregister(abort)
this.removeEventListener('abort',abort)
ac.abort(this.reason)
const controllerList=dependentControllerMap.get(ac.signal)
if(controllerList!==undefined){
if(controllerList.size!==0){
for(const ref of controllerList){
const ctrl=ref.deref()
if(ctrl!==undefined){
ctrl.abort(this.reason)
}
}
controllerList.clear()
}
dependentControllerMap.delete(ac.signal)
}
}
}
}
let patchMethodWarning=false
class Request{
constructor(input,init={}){
webidl.util.markAsUncloneable(this)
if(input===kConstruct){
return
}
const prefix='Request constructor'
webidl.argumentLengthCheck(arguments,1,prefix)
input=webidl.converters.RequestInfo(input,prefix,'input')
init=webidl.converters.RequestInit(init,prefix,'init')
let request=null
let fallbackMode=null
const baseUrl=environmentSettingsObject.settingsObject.baseUrl
let signal=null
if(typeof input==='string'){
this[kDispatcher]=init.dispatcher
let parsedURL
try{
parsedURL=new URL(input,baseUrl)
}catch(err){
throw new TypeError('Failed to parse URL from '+input,{cause:err})
}
if(parsedURL.username||parsedURL.password){
throw new TypeError(
'Request cannot be constructed from a URL that includes credentials: '+
input
)
}
request=makeRequest({urlList:[parsedURL]})
fallbackMode='cors'
}else{
this[kDispatcher]=init.dispatcher||input[kDispatcher]
assert(input instanceof Request)
request=input[kState]
signal=input[kSignal]
}
const origin=environmentSettingsObject.settingsObject.origin
let window='client'
if(
request.window?.constructor?.name==='EnvironmentSettingsObject'&&
sameOrigin(request.window,origin)
){
window=request.window
}
if(init.window!=null){
throw new TypeError(`'window' option '${window}' must be null`)
}
if('window'in init){
window='no-window'
}
request=makeRequest({
method:request.method,
headersList:request.headersList,
unsafeRequest:request.unsafeRequest,
client:environmentSettingsObject.settingsObject,
window,
priority:request.priority,
origin:request.origin,
referrer:request.referrer,
referrerPolicy:request.referrerPolicy,
mode:request.mode,
credentials:request.credentials,
cache:request.cache,
redirect:request.redirect,
integrity:request.integrity,
keepalive:request.keepalive,
reloadNavigation:request.reloadNavigation,
historyNavigation:request.historyNavigation,
urlList:[...request.urlList]
})
const initHasKey=Object.keys(init).length!==0
if(initHasKey){
if(request.mode==='navigate'){
request.mode='same-origin'
}
request.reloadNavigation=false
request.historyNavigation=false
request.origin='client'
request.referrer='client'
request.referrerPolicy=''
request.url=request.urlList[request.urlList.length-1]
request.urlList=[request.url]
}
if(init.referrer!==undefined){
const referrer=init.referrer
if(referrer===''){
request.referrer='no-referrer'
}else{
let parsedReferrer
try{
parsedReferrer=new URL(referrer,baseUrl)
}catch(err){
throw new TypeError(`Referrer "${referrer}" is not a valid URL.`,{cause:err})
}
if(
(parsedReferrer.protocol==='about:'&&parsedReferrer.hostname==='client')||
(origin&& !sameOrigin(parsedReferrer,environmentSettingsObject.settingsObject.baseUrl))
){
request.referrer='client'
}else{
request.referrer=parsedReferrer
}
}
}
if(init.referrerPolicy!==undefined){
request.referrerPolicy=init.referrerPolicy
}
let mode
if(init.mode!==undefined){
mode=init.mode
}else{
mode=fallbackMode
}
if(mode==='navigate'){
throw webidl.errors.exception({
header:'Request constructor',
message:'invalid request mode navigate.'
})
}
if(mode!=null){
request.mode=mode
}
if(init.credentials!==undefined){
request.credentials=init.credentials
}
if(init.cache!==undefined){
request.cache=init.cache
}
if(request.cache==='only-if-cached'&&request.mode!=='same-origin'){
throw new TypeError(
"'only-if-cached' can be set only with 'same-origin' mode"
)
}
if(init.redirect!==undefined){
request.redirect=init.redirect
}
if(init.integrity!=null){
request.integrity=String(init.integrity)
}
if(init.keepalive!==undefined){
request.keepalive=Boolean(init.keepalive)
}
if(init.method!==undefined){
let method=init.method
const mayBeNormalized=normalizedMethodRecords[method]
if(mayBeNormalized!==undefined){
request.method=mayBeNormalized
}else{
if(!isValidHTTPToken(method)){
throw new TypeError(`'${method}' is not a valid HTTP method.`)
}
const upperCase=method.toUpperCase()
if(forbiddenMethodsSet.has(upperCase)){
throw new TypeError(`'${method}' HTTP method is unsupported.`)
}
method=normalizedMethodRecordsBase[upperCase]??method
request.method=method
}
if(!patchMethodWarning&&request.method==='patch'){
process.emitWarning('Using `patch` is highly likely to result in a `405 Method Not Allowed`. `PATCH` is much more likely to succeed.',{
code:'UNDICI-FETCH-patch'
})
patchMethodWarning=true
}
}
if(init.signal!==undefined){
signal=init.signal
}
this[kState]=request
const ac=new AbortController()
this[kSignal]=ac.signal
if(signal!=null){
if(
!signal||
typeof signal.aborted!=='boolean'||
typeof signal.addEventListener!=='function'
){
throw new TypeError(
"Failed to construct 'Request': member signal is not of type AbortSignal."
)
}
if(signal.aborted){
ac.abort(signal.reason)
}else{
this[kAbortController]=ac
const acRef=new WeakRef(ac)
const abort=buildAbort(acRef)
try{
if(typeof getMaxListeners==='function'&&getMaxListeners(signal)===defaultMaxListeners){
setMaxListeners(1500,signal)
}else if(getEventListeners(signal,'abort').length>=defaultMaxListeners){
setMaxListeners(1500,signal)
}
}catch{}
util.addAbortListener(signal,abort)
requestFinalizer.register(ac,{signal,abort},abort)
}
}
this[kHeaders]=new Headers(kConstruct)
setHeadersList(this[kHeaders],request.headersList)
setHeadersGuard(this[kHeaders],'request')
if(mode==='no-cors'){
if(!corsSafeListedMethodsSet.has(request.method)){
throw new TypeError(
`'${request.method} is unsupported in no-cors mode.`
)
}
setHeadersGuard(this[kHeaders],'request-no-cors')
}
if(initHasKey){
const headersList=getHeadersList(this[kHeaders])
const headers=init.headers!==undefined?init.headers:new HeadersList(headersList)
headersList.clear()
if(headers instanceof HeadersList){
for(const{name,value}of headers.rawValues()){
headersList.append(name,value,false)
}
headersList.cookies=headers.cookies
}else{
fillHeaders(this[kHeaders],headers)
}
}
const inputBody=input instanceof Request?input[kState].body:null
if(
(init.body!=null||inputBody!=null)&&
(request.method==='GET'||request.method==='HEAD')
){
throw new TypeError('Request with GET/HEAD method cannot have body.')
}
let initBody=null
if(init.body!=null){
const[extractedBody,contentType]=extractBody(
init.body,
request.keepalive
)
initBody=extractedBody
if(contentType&& !getHeadersList(this[kHeaders]).contains('content-type',true)){
this[kHeaders].append('content-type',contentType)
}
}
const inputOrInitBody=initBody??inputBody
if(inputOrInitBody!=null&&inputOrInitBody.source==null){
if(initBody!=null&&init.duplex==null){
throw new TypeError('RequestInit: duplex option is required when sending a body.')
}
if(request.mode!=='same-origin'&&request.mode!=='cors'){
throw new TypeError(
'If request is made from ReadableStream, mode should be "same-origin" or "cors"'
)
}
request.useCORSPreflightFlag=true
}
let finalBody=inputOrInitBody
if(initBody==null&&inputBody!=null){
if(bodyUnusable(input)){
throw new TypeError(
'Cannot construct a Request with a Request object that has already been used.'
)
}
const identityTransform=new TransformStream()
inputBody.stream.pipeThrough(identityTransform)
finalBody={
source:inputBody.source,
length:inputBody.length,
stream:identityTransform.readable
}
}
this[kState].body=finalBody
}
get method(){
webidl.brandCheck(this,Request)
return this[kState].method
}
get url(){
webidl.brandCheck(this,Request)
return URLSerializer(this[kState].url)
}
get headers(){
webidl.brandCheck(this,Request)
return this[kHeaders]
}
get destination(){
webidl.brandCheck(this,Request)
return this[kState].destination
}
get referrer(){
webidl.brandCheck(this,Request)
if(this[kState].referrer==='no-referrer'){
return''
}
if(this[kState].referrer==='client'){
return'about:client'
}
return this[kState].referrer.toString()
}
get referrerPolicy(){
webidl.brandCheck(this,Request)
return this[kState].referrerPolicy
}
get mode(){
webidl.brandCheck(this,Request)
return this[kState].mode
}
get credentials(){
return this[kState].credentials
}
get cache(){
webidl.brandCheck(this,Request)
return this[kState].cache
}
get redirect(){
webidl.brandCheck(this,Request)
return this[kState].redirect
}
get integrity(){
webidl.brandCheck(this,Request)
return this[kState].integrity
}
get keepalive(){
webidl.brandCheck(this,Request)
return this[kState].keepalive
}
get isReloadNavigation(){
webidl.brandCheck(this,Request)
return this[kState].reloadNavigation
}
get isHistoryNavigation(){
webidl.brandCheck(this,Request)
return this[kState].historyNavigation
}
get signal(){
webidl.brandCheck(this,Request)
return this[kSignal]
}
get body(){
webidl.brandCheck(this,Request)
return this[kState].body?this[kState].body.stream:null
}
get bodyUsed(){
webidl.brandCheck(this,Request)
return!!this[kState].body&&util.isDisturbed(this[kState].body.stream)
}
get duplex(){
webidl.brandCheck(this,Request)
return'half'
}
clone(){
webidl.brandCheck(this,Request)
if(bodyUnusable(this)){
throw new TypeError('unusable')
}
const clonedRequest=cloneRequest(this[kState])
const ac=new AbortController()
if(this.signal.aborted){
ac.abort(this.signal.reason)
}else{
let list=dependentControllerMap.get(this.signal)
if(list===undefined){
list=new Set()
dependentControllerMap.set(this.signal,list)
}
const acRef=new WeakRef(ac)
list.add(acRef)
util.addAbortListener(
ac.signal,
buildAbort(acRef)
)
}
return fromInnerRequest(clonedRequest,ac.signal,getHeadersGuard(this[kHeaders]))
}
[nodeUtil.inspect.custom](depth,options){
if(options.depth===null){
options.depth=2
}
options.colors??=true
const properties={
method:this.method,
url:this.url,
headers:this.headers,
destination:this.destination,
referrer:this.referrer,
referrerPolicy:this.referrerPolicy,
mode:this.mode,
credentials:this.credentials,
cache:this.cache,
redirect:this.redirect,
integrity:this.integrity,
keepalive:this.keepalive,
isReloadNavigation:this.isReloadNavigation,
isHistoryNavigation:this.isHistoryNavigation,
signal:this.signal
}
return`Request ${nodeUtil.formatWithOptions(options,properties)}`
}
}
mixinBody(Request)
function makeRequest(init){
return{
method:init.method??'GET',
localURLsOnly:init.localURLsOnly??false,
unsafeRequest:init.unsafeRequest??false,
body:init.body??null,
client:init.client??null,
reservedClient:init.reservedClient??null,
replacesClientId:init.replacesClientId??'',
window:init.window??'client',
keepalive:init.keepalive??false,
serviceWorkers:init.serviceWorkers??'all',
initiator:init.initiator??'',
destination:init.destination??'',
priority:init.priority??null,
origin:init.origin??'client',
policyContainer:init.policyContainer??'client',
referrer:init.referrer??'client',
referrerPolicy:init.referrerPolicy??'',
mode:init.mode??'no-cors',
useCORSPreflightFlag:init.useCORSPreflightFlag??false,
credentials:init.credentials??'same-origin',
useCredentials:init.useCredentials??false,
cache:init.cache??'default',
redirect:init.redirect??'follow',
integrity:init.integrity??'',
cryptoGraphicsNonceMetadata:init.cryptoGraphicsNonceMetadata??'',
parserMetadata:init.parserMetadata??'',
reloadNavigation:init.reloadNavigation??false,
historyNavigation:init.historyNavigation??false,
userActivation:init.userActivation??false,
taintedOrigin:init.taintedOrigin??false,
redirectCount:init.redirectCount??0,
responseTainting:init.responseTainting??'basic',
preventNoCacheCacheControlHeaderModification:init.preventNoCacheCacheControlHeaderModification??false,
done:init.done??false,
timingAllowFailed:init.timingAllowFailed??false,
urlList:init.urlList,
url:init.urlList[0],
headersList:init.headersList
?new HeadersList(init.headersList)
:new HeadersList()
}
}
function cloneRequest(request){
const newRequest=makeRequest({...request,body:null})
if(request.body!=null){
newRequest.body=cloneBody(newRequest,request.body)
}
return newRequest
}
function fromInnerRequest(innerRequest,signal,guard){
const request=new Request(kConstruct)
request[kState]=innerRequest
request[kSignal]=signal
request[kHeaders]=new Headers(kConstruct)
setHeadersList(request[kHeaders],innerRequest.headersList)
setHeadersGuard(request[kHeaders],guard)
return request
}
Object.defineProperties(Request.prototype,{
method:kEnumerableProperty,
url:kEnumerableProperty,
headers:kEnumerableProperty,
redirect:kEnumerableProperty,
clone:kEnumerableProperty,
signal:kEnumerableProperty,
duplex:kEnumerableProperty,
destination:kEnumerableProperty,
body:kEnumerableProperty,
bodyUsed:kEnumerableProperty,
isHistoryNavigation:kEnumerableProperty,
isReloadNavigation:kEnumerableProperty,
keepalive:kEnumerableProperty,
integrity:kEnumerableProperty,
cache:kEnumerableProperty,
credentials:kEnumerableProperty,
attribute:kEnumerableProperty,
referrerPolicy:kEnumerableProperty,
referrer:kEnumerableProperty,
mode:kEnumerableProperty,
[Symbol.toStringTag]:{
value:'Request',
configurable:true
}
})
webidl.converters.Request=webidl.interfaceConverter(
Request
)
webidl.converters.RequestInfo=function(V,prefix,argument){
if(typeof V==='string'){
return webidl.converters.USVString(V,prefix,argument)
}
if(V instanceof Request){
return webidl.converters.Request(V,prefix,argument)
}
return webidl.converters.USVString(V,prefix,argument)
}
webidl.converters.AbortSignal=webidl.interfaceConverter(
AbortSignal
)
webidl.converters.RequestInit=webidl.dictionaryConverter([
{
key:'method',
converter:webidl.converters.ByteString
},
{
key:'headers',
converter:webidl.converters.HeadersInit
},
{
key:'body',
converter:webidl.nullableConverter(
webidl.converters.BodyInit
)
},
{
key:'referrer',
converter:webidl.converters.USVString
},
{
key:'referrerPolicy',
converter:webidl.converters.DOMString,
allowedValues:referrerPolicy
},
{
key:'mode',
converter:webidl.converters.DOMString,
allowedValues:requestMode
},
{
key:'credentials',
converter:webidl.converters.DOMString,
allowedValues:requestCredentials
},
{
key:'cache',
converter:webidl.converters.DOMString,
allowedValues:requestCache
},
{
key:'redirect',
converter:webidl.converters.DOMString,
allowedValues:requestRedirect
},
{
key:'integrity',
converter:webidl.converters.DOMString
},
{
key:'keepalive',
converter:webidl.converters.boolean
},
{
key:'signal',
converter:webidl.nullableConverter(
(signal)=>webidl.converters.AbortSignal(
signal,
'RequestInit',
'signal',
{strict:false}
)
)
},
{
key:'window',
converter:webidl.converters.any
},
{
key:'duplex',
converter:webidl.converters.DOMString,
allowedValues:requestDuplex
},
{
key:'dispatcher',
converter:webidl.converters.any
}
])
module.exports={Request,makeRequest,fromInnerRequest,cloneRequest}
}),
// node_modules/undici/lib/web/fetch/response.js
39141:
((module,__unused_webpack_exports,__webpack_require__)=>{
const{Headers,HeadersList,fill,getHeadersGuard,setHeadersGuard,setHeadersList}=__webpack_require__(21470)
const{extractBody,cloneBody,mixinBody,hasFinalizationRegistry,streamRegistry,bodyUnusable}=__webpack_require__(73842)
const util=__webpack_require__(90586)
const nodeUtil=__webpack_require__(57975)
const{kEnumerableProperty}=util
const{
isValidReasonPhrase,
isCancelled,
isAborted,
isBlobLike,
serializeJavascriptValueToJSONString,
isErrorLike,
isomorphicEncode,
environmentSettingsObject:relevantRealm
}=__webpack_require__(99774)
const{
redirectStatusSet,
nullBodyStatus
}=__webpack_require__(6689)
const{kState,kHeaders}=__webpack_require__(71693)
const{webidl}=__webpack_require__(66083)
const{FormData}=__webpack_require__(71112)
const{URLSerializer}=__webpack_require__(12318)
const{kConstruct}=__webpack_require__(50033)
const assert=__webpack_require__(34589)
const{types}=__webpack_require__(57975)
const textEncoder=new TextEncoder('utf-8')
class Response{
static error(){
const responseObject=fromInnerResponse(makeNetworkError(),'immutable')
return responseObject
}
static json(data,init={}){
webidl.argumentLengthCheck(arguments,1,'Response.json')
if(init!==null){
init=webidl.converters.ResponseInit(init)
}
const bytes=textEncoder.encode(
serializeJavascriptValueToJSONString(data)
)
const body=extractBody(bytes)
const responseObject=fromInnerResponse(makeResponse({}),'response')
initializeResponse(responseObject,init,{body:body[0],type:'application/json'})
return responseObject
}
static redirect(url,status=302){
webidl.argumentLengthCheck(arguments,1,'Response.redirect')
url=webidl.converters.USVString(url)
status=webidl.converters['unsigned short'](status)
let parsedURL
try{
parsedURL=new URL(url,relevantRealm.settingsObject.baseUrl)
}catch(err){
throw new TypeError(`Failed to parse URL from ${url}`,{cause:err})
}
if(!redirectStatusSet.has(status)){
throw new RangeError(`Invalid status code ${status}`)
}
const responseObject=fromInnerResponse(makeResponse({}),'immutable')
responseObject[kState].status=status
const value=isomorphicEncode(URLSerializer(parsedURL))
responseObject[kState].headersList.append('location',value,true)
return responseObject
}
constructor(body=null,init={}){
webidl.util.markAsUncloneable(this)
if(body===kConstruct){
return
}
if(body!==null){
body=webidl.converters.BodyInit(body)
}
init=webidl.converters.ResponseInit(init)
this[kState]=makeResponse({})
this[kHeaders]=new Headers(kConstruct)
setHeadersGuard(this[kHeaders],'response')
setHeadersList(this[kHeaders],this[kState].headersList)
let bodyWithType=null
if(body!=null){
const[extractedBody,type]=extractBody(body)
bodyWithType={body:extractedBody,type}
}
initializeResponse(this,init,bodyWithType)
}
get type(){
webidl.brandCheck(this,Response)
return this[kState].type
}
get url(){
webidl.brandCheck(this,Response)
const urlList=this[kState].urlList
const url=urlList[urlList.length-1]??null
if(url===null){
return''
}
return URLSerializer(url,true)
}
get redirected(){
webidl.brandCheck(this,Response)
return this[kState].urlList.length>1
}
get status(){
webidl.brandCheck(this,Response)
return this[kState].status
}
get ok(){
webidl.brandCheck(this,Response)
return this[kState].status>=200&&this[kState].status<=299
}
get statusText(){
webidl.brandCheck(this,Response)
return this[kState].statusText
}
get headers(){
webidl.brandCheck(this,Response)
return this[kHeaders]
}
get body(){
webidl.brandCheck(this,Response)
return this[kState].body?this[kState].body.stream:null
}
get bodyUsed(){
webidl.brandCheck(this,Response)
return!!this[kState].body&&util.isDisturbed(this[kState].body.stream)
}
clone(){
webidl.brandCheck(this,Response)
if(bodyUnusable(this)){
throw webidl.errors.exception({
header:'Response.clone',
message:'Body has already been consumed.'
})
}
const clonedResponse=cloneResponse(this[kState])
if(hasFinalizationRegistry&&this[kState].body?.stream){
streamRegistry.register(this,new WeakRef(this[kState].body.stream))
}
return fromInnerResponse(clonedResponse,getHeadersGuard(this[kHeaders]))
}
[nodeUtil.inspect.custom](depth,options){
if(options.depth===null){
options.depth=2
}
options.colors??=true
const properties={
status:this.status,
statusText:this.statusText,
headers:this.headers,
body:this.body,
bodyUsed:this.bodyUsed,
ok:this.ok,
redirected:this.redirected,
type:this.type,
url:this.url
}
return`Response ${nodeUtil.formatWithOptions(options,properties)}`
}
}
mixinBody(Response)
Object.defineProperties(Response.prototype,{
type:kEnumerableProperty,
url:kEnumerableProperty,
status:kEnumerableProperty,
ok:kEnumerableProperty,
redirected:kEnumerableProperty,
statusText:kEnumerableProperty,
headers:kEnumerableProperty,
clone:kEnumerableProperty,
body:kEnumerableProperty,
bodyUsed:kEnumerableProperty,
[Symbol.toStringTag]:{
value:'Response',
configurable:true
}
})
Object.defineProperties(Response,{
json:kEnumerableProperty,
redirect:kEnumerableProperty,
error:kEnumerableProperty
})
function cloneResponse(response){
if(response.internalResponse){
return filterResponse(
cloneResponse(response.internalResponse),
response.type
)
}
const newResponse=makeResponse({...response,body:null})
if(response.body!=null){
newResponse.body=cloneBody(newResponse,response.body)
}
return newResponse
}
function makeResponse(init){
return{
aborted:false,
rangeRequested:false,
timingAllowPassed:false,
requestIncludesCredentials:false,
type:'default',
status:200,
timingInfo:null,
cacheState:'',
statusText:'',
...init,
headersList:init?.headersList
?new HeadersList(init?.headersList)
:new HeadersList(),
urlList:init?.urlList?[...init.urlList]:[]
}
}
function makeNetworkError(reason){
const isError=isErrorLike(reason)
return makeResponse({
type:'error',
status:0,
error:isError
?reason
:new Error(reason?String(reason):reason),
aborted:reason&&reason.name==='AbortError'
})
}
function isNetworkError(response){
return(
response.type==='error'&&
response.status===0
)
}
function makeFilteredResponse(response,state){
state={
internalResponse:response,
...state
}
return new Proxy(response,{
get(target,p){
return p in state?state[p]:target[p]
},
set(target,p,value){
assert(!(p in state))
target[p]=value
return true
}
})
}
function filterResponse(response,type){
if(type==='basic'){
return makeFilteredResponse(response,{
type:'basic',
headersList:response.headersList
})
}else if(type==='cors'){
return makeFilteredResponse(response,{
type:'cors',
headersList:response.headersList
})
}else if(type==='opaque'){
return makeFilteredResponse(response,{
type:'opaque',
urlList:Object.freeze([]),
status:0,
statusText:'',
body:null
})
}else if(type==='opaqueredirect'){
return makeFilteredResponse(response,{
type:'opaqueredirect',
status:0,
statusText:'',
headersList:[],
body:null
})
}else{
assert(false)
}
}
function makeAppropriateNetworkError(fetchParams,err=null){
assert(isCancelled(fetchParams))
return isAborted(fetchParams)
?makeNetworkError(Object.assign(new DOMException('The operation was aborted.','AbortError'),{cause:err}))
:makeNetworkError(Object.assign(new DOMException('Request was cancelled.'),{cause:err}))
}
function initializeResponse(response,init,body){
if(init.status!==null&&(init.status<200||init.status>599)){
throw new RangeError('init["status"] must be in the range of 200 to 599, inclusive.')
}
if('statusText'in init&&init.statusText!=null){
if(!isValidReasonPhrase(String(init.statusText))){
throw new TypeError('Invalid statusText')
}
}
if('status'in init&&init.status!=null){
response[kState].status=init.status
}
if('statusText'in init&&init.statusText!=null){
response[kState].statusText=init.statusText
}
if('headers'in init&&init.headers!=null){
fill(response[kHeaders],init.headers)
}
if(body){
if(nullBodyStatus.includes(response.status)){
throw webidl.errors.exception({
header:'Response constructor',
message:`Invalid response status code ${response.status}`
})
}
response[kState].body=body.body
if(body.type!=null&& !response[kState].headersList.contains('content-type',true)){
response[kState].headersList.append('content-type',body.type,true)
}
}
}
function fromInnerResponse(innerResponse,guard){
const response=new Response(kConstruct)
response[kState]=innerResponse
response[kHeaders]=new Headers(kConstruct)
setHeadersList(response[kHeaders],innerResponse.headersList)
setHeadersGuard(response[kHeaders],guard)
if(hasFinalizationRegistry&&innerResponse.body?.stream){
streamRegistry.register(response,new WeakRef(innerResponse.body.stream))
}
return response
}
webidl.converters.ReadableStream=webidl.interfaceConverter(
ReadableStream
)
webidl.converters.FormData=webidl.interfaceConverter(
FormData
)
webidl.converters.URLSearchParams=webidl.interfaceConverter(
URLSearchParams
)
webidl.converters.XMLHttpRequestBodyInit=function(V,prefix,name){
if(typeof V==='string'){
return webidl.converters.USVString(V,prefix,name)
}
if(isBlobLike(V)){
return webidl.converters.Blob(V,prefix,name,{strict:false})
}
if(ArrayBuffer.isView(V)||types.isArrayBuffer(V)){
return webidl.converters.BufferSource(V,prefix,name)
}
if(util.isFormDataLike(V)){
return webidl.converters.FormData(V,prefix,name,{strict:false})
}
if(V instanceof URLSearchParams){
return webidl.converters.URLSearchParams(V,prefix,name)
}
return webidl.converters.DOMString(V,prefix,name)
}
webidl.converters.BodyInit=function(V,prefix,argument){
if(V instanceof ReadableStream){
return webidl.converters.ReadableStream(V,prefix,argument)
}
if(V?.[Symbol.asyncIterator]){
return V
}
return webidl.converters.XMLHttpRequestBodyInit(V,prefix,argument)
}
webidl.converters.ResponseInit=webidl.dictionaryConverter([
{
key:'status',
converter:webidl.converters['unsigned short'],
defaultValue:()=>200
},
{
key:'statusText',
converter:webidl.converters.ByteString,
defaultValue:()=>''
},
{
key:'headers',
converter:webidl.converters.HeadersInit
}
])
module.exports={
isNetworkError,
makeNetworkError,
makeResponse,
makeAppropriateNetworkError,
filterResponse,
Response,
cloneResponse,
fromInnerResponse
}
})
};
