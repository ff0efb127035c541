export const id=968;
export const ids=[968];
export const modules={
// node_modules/hosted-git-info/lib/from-url.js
5991:
((module,__unused_webpack_exports,__webpack_require__)=>{
const parseUrl=__webpack_require__(3460)
const isGitHubShorthand=(arg)=>{
const firstHash=arg.indexOf('#')
const firstSlash=arg.indexOf('/')
const secondSlash=arg.indexOf('/',firstSlash+1)
const firstColon=arg.indexOf(':')
const firstSpace= /\s/.exec(arg)
const firstAt=arg.indexOf('@')
const spaceOnlyAfterHash= !firstSpace||(firstHash> -1&&firstSpace.index>firstHash)
const atOnlyAfterHash=firstAt=== -1||(firstHash> -1&&firstAt>firstHash)
const colonOnlyAfterHash=firstColon=== -1||(firstHash> -1&&firstColon>firstHash)
const secondSlashOnlyAfterHash=secondSlash=== -1||(firstHash> -1&&secondSlash>firstHash)
const hasSlash=firstSlash>0
const doesNotEndWithSlash=firstHash> -1?arg[firstHash-1]!=='/': !arg.endsWith('/')
const doesNotStartWithDot= !arg.startsWith('.')
return spaceOnlyAfterHash&&hasSlash&&doesNotEndWithSlash&&
doesNotStartWithDot&&atOnlyAfterHash&&colonOnlyAfterHash&&
secondSlashOnlyAfterHash
}
module.exports=(giturl,opts,{gitHosts,protocols})=>{
if(!giturl){
return
}
const correctedUrl=isGitHubShorthand(giturl)?`github:${giturl}`:giturl
const parsed=parseUrl(correctedUrl,protocols)
if(!parsed){
return
}
const gitHostShortcut=gitHosts.byShortcut[parsed.protocol]
const gitHostDomain=gitHosts.byDomain[parsed.hostname.startsWith('www.')
?parsed.hostname.slice(4)
:parsed.hostname]
const gitHostName=gitHostShortcut||gitHostDomain
if(!gitHostName){
return
}
const gitHostInfo=gitHosts[gitHostShortcut||gitHostDomain]
let auth=null
if(protocols[parsed.protocol]?.auth&&(parsed.username||parsed.password)){
auth=`${parsed.username}${parsed.password?':'+parsed.password:''}`
}
let committish=null
let user=null
let project=null
let defaultRepresentation=null
try{
if(gitHostShortcut){
let pathname=parsed.pathname.startsWith('/')?parsed.pathname.slice(1):parsed.pathname
const firstAt=pathname.indexOf('@')
if(firstAt> -1){
pathname=pathname.slice(firstAt+1)
}
const lastSlash=pathname.lastIndexOf('/')
if(lastSlash> -1){
user=decodeURIComponent(pathname.slice(0,lastSlash))
if(!user){
user=null
}
project=decodeURIComponent(pathname.slice(lastSlash+1))
}else{
project=decodeURIComponent(pathname)
}
if(project.endsWith('.git')){
project=project.slice(0,-4)
}
if(parsed.hash){
committish=decodeURIComponent(parsed.hash.slice(1))
}
defaultRepresentation='shortcut'
}else{
if(!gitHostInfo.protocols.includes(parsed.protocol)){
return
}
const segments=gitHostInfo.extract(parsed)
if(!segments){
return
}
user=segments.user&&decodeURIComponent(segments.user)
project=decodeURIComponent(segments.project)
committish=decodeURIComponent(segments.committish)
defaultRepresentation=protocols[parsed.protocol]?.name||parsed.protocol.slice(0,-1)
}
}catch(err){
if(err instanceof URIError){
return
}else{
throw err
}
}
return[gitHostName,user,auth,project,committish,defaultRepresentation,opts]
}
}),
// node_modules/hosted-git-info/lib/hosts.js
5624:
((module)=>{
const maybeJoin=(...args)=>args.every(arg=>arg)?args.join(''):''
const maybeEncode=(arg)=>arg?encodeURIComponent(arg):''
const formatHashFragment=(f)=>f.toLowerCase()
.replace(/^\W+/g,'')
.replace(/(?<!\W)\W+$/,'')
.replace(/\//g,'')
.replace(/\W+/g,'-')
const defaults={
sshtemplate:({domain,user,project,committish})=>
`git@${domain}:${user}/${project}.git${maybeJoin('#',committish)}`,
sshurltemplate:({domain,user,project,committish})=>
`git+ssh://git@${domain}/${user}/${project}.git${maybeJoin('#',committish)}`,
edittemplate:({domain,user,project,committish,editpath,path})=>
`https://${domain}/${user}/${project}${maybeJoin('/',editpath,'/',maybeEncode(committish||'HEAD'),'/',path)}`,
browsetemplate:({domain,user,project,committish,treepath})=>
`https://${domain}/${user}/${project}${maybeJoin('/',treepath,'/',maybeEncode(committish))}`,
browsetreetemplate:({domain,user,project,committish,treepath,path,fragment,hashformat})=>
`https://${domain}/${user}/${project}/${treepath}/${maybeEncode(committish||'HEAD')}/${path}${maybeJoin('#',hashformat(fragment||''))}`,
browseblobtemplate:({domain,user,project,committish,blobpath,path,fragment,hashformat})=>
`https://${domain}/${user}/${project}/${blobpath}/${maybeEncode(committish||'HEAD')}/${path}${maybeJoin('#',hashformat(fragment||''))}`,
docstemplate:({domain,user,project,treepath,committish})=>
`https://${domain}/${user}/${project}${maybeJoin('/',treepath,'/',maybeEncode(committish))}#readme`,
httpstemplate:({auth,domain,user,project,committish})=>
`git+https://${maybeJoin(auth,'@')}${domain}/${user}/${project}.git${maybeJoin('#',committish)}`,
filetemplate:({domain,user,project,committish,path})=>
`https://${domain}/${user}/${project}/raw/${maybeEncode(committish||'HEAD')}/${path}`,
shortcuttemplate:({type,user,project,committish})=>
`${type}:${user}/${project}${maybeJoin('#',committish)}`,
pathtemplate:({user,project,committish})=>
`${user}/${project}${maybeJoin('#',committish)}`,
bugstemplate:({domain,user,project})=>
`https://${domain}/${user}/${project}/issues`,
hashformat:formatHashFragment,
}
const hosts={}
hosts.github={
protocols:['git:','http:','git+ssh:','git+https:','ssh:','https:'],
domain:'github.com',
treepath:'tree',
blobpath:'blob',
editpath:'edit',
filetemplate:({auth,user,project,committish,path})=>
`https://${maybeJoin(auth,'@')}raw.githubusercontent.com/${user}/${project}/${maybeEncode(committish||'HEAD')}/${path}`,
gittemplate:({auth,domain,user,project,committish})=>
`git://${maybeJoin(auth,'@')}${domain}/${user}/${project}.git${maybeJoin('#',committish)}`,
tarballtemplate:({domain,user,project,committish})=>
`https://codeload.${domain}/${user}/${project}/tar.gz/${maybeEncode(committish||'HEAD')}`,
extract:(url)=>{
let[,user,project,type,committish]=url.pathname.split('/',5)
if(type&&type!=='tree'){
return
}
if(!type){
committish=url.hash.slice(1)
}
if(project&&project.endsWith('.git')){
project=project.slice(0,-4)
}
if(!user|| !project){
return
}
return{user,project,committish}
},
}
hosts.bitbucket={
protocols:['git+ssh:','git+https:','ssh:','https:'],
domain:'bitbucket.org',
treepath:'src',
blobpath:'src',
editpath:'?mode=edit',
edittemplate:({domain,user,project,committish,treepath,path,editpath})=>
`https://${domain}/${user}/${project}${maybeJoin('/',treepath,'/',maybeEncode(committish||'HEAD'),'/',path,editpath)}`,
tarballtemplate:({domain,user,project,committish})=>
`https://${domain}/${user}/${project}/get/${maybeEncode(committish||'HEAD')}.tar.gz`,
extract:(url)=>{
let[,user,project,aux]=url.pathname.split('/',4)
if(['get'].includes(aux)){
return
}
if(project&&project.endsWith('.git')){
project=project.slice(0,-4)
}
if(!user|| !project){
return
}
return{user,project,committish:url.hash.slice(1)}
},
}
hosts.gitlab={
protocols:['git+ssh:','git+https:','ssh:','https:'],
domain:'gitlab.com',
treepath:'tree',
blobpath:'tree',
editpath:'-/edit',
tarballtemplate:({domain,user,project,committish})=>
`https://${domain}/api/v4/projects/${maybeEncode(user+'/'+project)}/repository/archive.tar.gz?sha=${maybeEncode(committish||'HEAD')}`,
extract:(url)=>{
const path=url.pathname.slice(1)
if(path.includes('/-/')||path.includes('/archive.tar.gz')){
return
}
const segments=path.split('/')
let project=segments.pop()
if(project.endsWith('.git')){
project=project.slice(0,-4)
}
const user=segments.join('/')
if(!user|| !project){
return
}
return{user,project,committish:url.hash.slice(1)}
},
}
hosts.gist={
protocols:['git:','git+ssh:','git+https:','ssh:','https:'],
domain:'gist.github.com',
editpath:'edit',
sshtemplate:({domain,project,committish})=>
`git@${domain}:${project}.git${maybeJoin('#',committish)}`,
sshurltemplate:({domain,project,committish})=>
`git+ssh://git@${domain}/${project}.git${maybeJoin('#',committish)}`,
edittemplate:({domain,user,project,committish,editpath})=>
`https://${domain}/${user}/${project}${maybeJoin('/',maybeEncode(committish))}/${editpath}`,
browsetemplate:({domain,project,committish})=>
`https://${domain}/${project}${maybeJoin('/',maybeEncode(committish))}`,
browsetreetemplate:({domain,project,committish,path,hashformat})=>
`https://${domain}/${project}${maybeJoin('/',maybeEncode(committish))}${maybeJoin('#',hashformat(path))}`,
browseblobtemplate:({domain,project,committish,path,hashformat})=>
`https://${domain}/${project}${maybeJoin('/',maybeEncode(committish))}${maybeJoin('#',hashformat(path))}`,
docstemplate:({domain,project,committish})=>
`https://${domain}/${project}${maybeJoin('/',maybeEncode(committish))}`,
httpstemplate:({domain,project,committish})=>
`git+https://${domain}/${project}.git${maybeJoin('#',committish)}`,
filetemplate:({user,project,committish,path})=>
`https://gist.githubusercontent.com/${user}/${project}/raw${maybeJoin('/',maybeEncode(committish))}/${path}`,
shortcuttemplate:({type,project,committish})=>
`${type}:${project}${maybeJoin('#',committish)}`,
pathtemplate:({project,committish})=>
`${project}${maybeJoin('#',committish)}`,
bugstemplate:({domain,project})=>
`https://${domain}/${project}`,
gittemplate:({domain,project,committish})=>
`git://${domain}/${project}.git${maybeJoin('#',committish)}`,
tarballtemplate:({project,committish})=>
`https://codeload.github.com/gist/${project}/tar.gz/${maybeEncode(committish||'HEAD')}`,
extract:(url)=>{
let[,user,project,aux]=url.pathname.split('/',4)
if(aux==='raw'){
return
}
if(!project){
if(!user){
return
}
project=user
user=null
}
if(project.endsWith('.git')){
project=project.slice(0,-4)
}
return{user,project,committish:url.hash.slice(1)}
},
hashformat:function(fragment){
return fragment&&'file-'+formatHashFragment(fragment)
},
}
hosts.sourcehut={
protocols:['git+ssh:','https:'],
domain:'git.sr.ht',
treepath:'tree',
blobpath:'tree',
filetemplate:({domain,user,project,committish,path})=>
`https://${domain}/${user}/${project}/blob/${maybeEncode(committish)||'HEAD'}/${path}`,
httpstemplate:({domain,user,project,committish})=>
`https://${domain}/${user}/${project}${maybeJoin('#',committish)}`,
tarballtemplate:({domain,user,project,committish})=>
`https://${domain}/${user}/${project}/archive/${maybeEncode(committish)||'HEAD'}.tar.gz`,
bugstemplate:()=>null,
extract:(url)=>{
let[,user,project,aux]=url.pathname.split('/',4)
if(['archive'].includes(aux)){
return
}
if(project&&project.endsWith('.git')){
project=project.slice(0,-4)
}
if(!user|| !project){
return
}
return{user,project,committish:url.hash.slice(1)}
},
}
for(const[name,host]of Object.entries(hosts)){
hosts[name]=Object.assign({},defaults,host)
}
module.exports=hosts
}),
// node_modules/hosted-git-info/lib/index.js
6315:
((module,__unused_webpack_exports,__webpack_require__)=>{
const{LRUCache}=__webpack_require__(9830)
const hosts=__webpack_require__(5624)
const fromUrl=__webpack_require__(5991)
const parseUrl=__webpack_require__(3460)
const cache=new LRUCache({max:1000})
function unknownHostedUrl(url){
try{
const{
protocol,
hostname,
pathname,
}=new URL(url)
if(!hostname){
return null
}
const proto= /(?:git\+)http:$/.test(protocol)?'http:':'https:'
const path=pathname.replace(/\.git$/,'')
return`${proto}//${hostname}${path}`
}catch{
return null
}
}
class GitHost{
constructor(type,user,auth,project,committish,defaultRepresentation,opts={}){
Object.assign(this,GitHost.#gitHosts[type],{
type,
user,
auth,
project,
committish,
default:defaultRepresentation,
opts,
})
}
static #gitHosts={byShortcut:{},byDomain:{}}
static #protocols={
'git+ssh:':{name:'sshurl'},
'ssh:':{name:'sshurl'},
'git+https:':{name:'https',auth:true},
'git:':{auth:true},
'http:':{auth:true},
'https:':{auth:true},
'git+http:':{auth:true},
}
static addHost(name,host){
GitHost.#gitHosts[name]=host
GitHost.#gitHosts.byDomain[host.domain]=name
GitHost.#gitHosts.byShortcut[`${name}:`]=name
GitHost.#protocols[`${name}:`]={name}
}
static fromUrl(giturl,opts){
if(typeof giturl!=='string'){
return
}
const key=giturl+JSON.stringify(opts||{})
if(!cache.has(key)){
const hostArgs=fromUrl(giturl,opts,{
gitHosts:GitHost.#gitHosts,
protocols:GitHost.#protocols,
})
cache.set(key,hostArgs?new GitHost(...hostArgs):undefined)
}
return cache.get(key)
}
static fromManifest(manifest,opts={}){
if(!manifest||typeof manifest!=='object'){
return
}
const r=manifest.repository
const rurl=r&&(
typeof r==='string'
?r
:typeof r==='object'&&typeof r.url==='string'
?r.url
:null
)
if(!rurl){
throw new Error('no repository')
}
const info=(rurl&&GitHost.fromUrl(rurl.replace(/^git\+/,''),opts))||null
if(info){
return info
}
const unk=unknownHostedUrl(rurl)
return GitHost.fromUrl(unk,opts)||unk
}
static parseUrl(url){
return parseUrl(url)
}
#fill(template,opts){
if(typeof template!=='function'){
return null
}
const options={...this,...this.opts,...opts}
if(!options.path){
options.path=''
}
if(options.path.startsWith('/')){
options.path=options.path.slice(1)
}
if(options.noCommittish){
options.committish=null
}
const result=template(options)
return options.noGitPlus&&result.startsWith('git+')?result.slice(4):result
}
hash(){
return this.committish?`#${this.committish}`:''
}
ssh(opts){
return this.#fill(this.sshtemplate,opts)
}
sshurl(opts){
return this.#fill(this.sshurltemplate,opts)
}
browse(path,...args){
if(typeof path!=='string'){
return this.#fill(this.browsetemplate,path)
}
if(typeof args[0]!=='string'){
return this.#fill(this.browsetreetemplate,{...args[0],path})
}
return this.#fill(this.browsetreetemplate,{...args[1],fragment:args[0],path})
}
browseFile(path,...args){
if(typeof args[0]!=='string'){
return this.#fill(this.browseblobtemplate,{...args[0],path})
}
return this.#fill(this.browseblobtemplate,{...args[1],fragment:args[0],path})
}
docs(opts){
return this.#fill(this.docstemplate,opts)
}
bugs(opts){
return this.#fill(this.bugstemplate,opts)
}
https(opts){
return this.#fill(this.httpstemplate,opts)
}
git(opts){
return this.#fill(this.gittemplate,opts)
}
shortcut(opts){
return this.#fill(this.shortcuttemplate,opts)
}
path(opts){
return this.#fill(this.pathtemplate,opts)
}
tarball(opts){
return this.#fill(this.tarballtemplate,{...opts,noCommittish:false})
}
file(path,opts){
return this.#fill(this.filetemplate,{...opts,path})
}
edit(path,opts){
return this.#fill(this.edittemplate,{...opts,path})
}
getDefaultRepresentation(){
return this.default
}
toString(opts){
if(this.default&&typeof this[this.default]==='function'){
return this[this.default](opts)
}
return this.sshurl(opts)
}
}
for(const[name,host]of Object.entries(hosts)){
GitHost.addHost(name,host)
}
module.exports=GitHost
}),
// node_modules/hosted-git-info/lib/parse-url.js
3460:
((module,__unused_webpack_exports,__webpack_require__)=>{
const url=__webpack_require__(7016)
const lastIndexOfBefore=(str,char,beforeChar)=>{
const startPosition=str.indexOf(beforeChar)
return str.lastIndexOf(char,startPosition> -1?startPosition:Infinity)
}
const safeUrl=(u)=>{
try{
return new url.URL(u)
}catch{
}
}
const correctProtocol=(arg,protocols)=>{
const firstColon=arg.indexOf(':')
const proto=arg.slice(0,firstColon+1)
if(Object.prototype.hasOwnProperty.call(protocols,proto)){
return arg
}
if(arg.substr(firstColon,3)==='://'){
return arg
}
const firstAt=arg.indexOf('@')
if(firstAt> -1){
if(firstAt>firstColon){
return`git+ssh://${arg}`
}else{
return arg
}
}
return`${arg.slice(0,firstColon+1)}//${arg.slice(firstColon+1)}`
}
const correctUrl=(giturl)=>{
const firstAt=lastIndexOfBefore(giturl,'@','#')
const lastColonBeforeHash=lastIndexOfBefore(giturl,':','#')
if(lastColonBeforeHash>firstAt){
giturl=giturl.slice(0,lastColonBeforeHash)+'/'+giturl.slice(lastColonBeforeHash+1)
}
if(lastIndexOfBefore(giturl,':','#')=== -1&&giturl.indexOf('//')=== -1){
giturl=`git+ssh://${giturl}`
}
return giturl
}
module.exports=(giturl,protocols)=>{
const withProtocol=protocols?correctProtocol(giturl,protocols):giturl
return safeUrl(withProtocol)||safeUrl(correctUrl(withProtocol))
}
}),
// node_modules/normalize-package-data/lib/extract_description.js
1611:
((module)=>{
module.exports=extractDescription
function extractDescription(d){
if(!d){
return
}
if(d==='ERROR: No README data found!'){
return
}
d=d.trim().split('\n')
let s=0
while(d[s]&&d[s].trim().match(/^(#|$)/)){
s++
}
const l=d.length
let e=s+1
while(e<l&&d[e].trim()){
e++
}
return d.slice(s,e).join(' ').trim()
}
}),
// node_modules/normalize-package-data/lib/fixer.js
4279:
((module,__unused_webpack_exports,__webpack_require__)=>{
var{URL}=__webpack_require__(3136)
var isValidSemver=__webpack_require__(8138)
var cleanSemver=__webpack_require__(4681)
var validateLicense=__webpack_require__(7123)
var hostedGitInfo=__webpack_require__(6315)
var{isBuiltin}=__webpack_require__(8995)
var depTypes=['dependencies','devDependencies','optionalDependencies']
var extractDescription=__webpack_require__(1611)
var typos=__webpack_require__(8144)
var isEmail=str=>str.includes('@')&&(str.indexOf('@')<str.lastIndexOf('.'))
module.exports={
warn:function(){},
fixRepositoryField:function(data){
if(data.repositories){
this.warn('repositories')
data.repository=data.repositories[0]
}
if(!data.repository){
return this.warn('missingRepository')
}
if(typeof data.repository==='string'){
data.repository={
type:'git',
url:data.repository,
}
}
var r=data.repository.url||''
if(r){
var hosted=hostedGitInfo.fromUrl(r)
if(hosted){
r=data.repository.url
=hosted.getDefaultRepresentation()==='shortcut'?hosted.https():hosted.toString()
}
}
if(r.match(/github.com\/[^/]+\/[^/]+\.git\.git$/)){
this.warn('brokenGitUrl',r)
}
},
fixTypos:function(data){
Object.keys(typos.topLevel).forEach(function(d){
if(Object.prototype.hasOwnProperty.call(data,d)){
this.warn('typo',d,typos.topLevel[d])
}
},this)
},
fixScriptsField:function(data){
if(!data.scripts){
return
}
if(typeof data.scripts!=='object'){
this.warn('nonObjectScripts')
delete data.scripts
return
}
Object.keys(data.scripts).forEach(function(k){
if(typeof data.scripts[k]!=='string'){
this.warn('nonStringScript')
delete data.scripts[k]
}else if(typos.script[k]&& !data.scripts[typos.script[k]]){
this.warn('typo',k,typos.script[k],'scripts')
}
},this)
},
fixFilesField:function(data){
var files=data.files
if(files&& !Array.isArray(files)){
this.warn('nonArrayFiles')
delete data.files
}else if(data.files){
data.files=data.files.filter(function(file){
if(!file||typeof file!=='string'){
this.warn('invalidFilename',file)
return false
}else{
return true
}
},this)
}
},
fixBinField:function(data){
if(!data.bin){
return
}
if(typeof data.bin==='string'){
var b={}
var match
if(match=data.name.match(/^@[^/]+[/](.*)$/)){
b[match[1]]=data.bin
}else{
b[data.name]=data.bin
}
data.bin=b
}
},
fixManField:function(data){
if(!data.man){
return
}
if(typeof data.man==='string'){
data.man=[data.man]
}
},
fixBundleDependenciesField:function(data){
var bdd='bundledDependencies'
var bd='bundleDependencies'
if(data[bdd]&& !data[bd]){
data[bd]=data[bdd]
delete data[bdd]
}
if(data[bd]&& !Array.isArray(data[bd])){
this.warn('nonArrayBundleDependencies')
delete data[bd]
}else if(data[bd]){
data[bd]=data[bd].filter(function(filtered){
if(!filtered||typeof filtered!=='string'){
this.warn('nonStringBundleDependency',filtered)
return false
}else{
if(!data.dependencies){
data.dependencies={}
}
if(!Object.prototype.hasOwnProperty.call(data.dependencies,filtered)){
this.warn('nonDependencyBundleDependency',filtered)
data.dependencies[filtered]='*'
}
return true
}
},this)
}
},
fixDependencies:function(data){
objectifyDeps(data,this.warn)
addOptionalDepsToDeps(data,this.warn)
this.fixBundleDependenciesField(data)
;['dependencies','devDependencies'].forEach(function(deps){
if(!(deps in data)){
return
}
if(!data[deps]||typeof data[deps]!=='object'){
this.warn('nonObjectDependencies',deps)
delete data[deps]
return
}
Object.keys(data[deps]).forEach(function(d){
var r=data[deps][d]
if(typeof r!=='string'){
this.warn('nonStringDependency',d,JSON.stringify(r))
delete data[deps][d]
}
var hosted=hostedGitInfo.fromUrl(data[deps][d])
if(hosted){
data[deps][d]=hosted.toString()
}
},this)
},this)
},
fixModulesField:function(data){
if(data.modules){
this.warn('deprecatedModules')
delete data.modules
}
},
fixKeywordsField:function(data){
if(typeof data.keywords==='string'){
data.keywords=data.keywords.split(/,\s+/)
}
if(data.keywords&& !Array.isArray(data.keywords)){
delete data.keywords
this.warn('nonArrayKeywords')
}else if(data.keywords){
data.keywords=data.keywords.filter(function(kw){
if(typeof kw!=='string'|| !kw){
this.warn('nonStringKeyword')
return false
}else{
return true
}
},this)
}
},
fixVersionField:function(data,strict){
var loose= !strict
if(!data.version){
data.version=''
return true
}
if(!isValidSemver(data.version,loose)){
throw new Error('Invalid version: "'+data.version+'"')
}
data.version=cleanSemver(data.version,loose)
return true
},
fixPeople:function(data){
modifyPeople(data,unParsePerson)
modifyPeople(data,parsePerson)
},
fixNameField:function(data,options){
if(typeof options==='boolean'){
options={strict:options}
}else if(typeof options==='undefined'){
options={}
}
var strict=options.strict
if(!data.name&& !strict){
data.name=''
return
}
if(typeof data.name!=='string'){
throw new Error('name field must be a string.')
}
if(!strict){
data.name=data.name.trim()
}
ensureValidName(data.name,strict,options.allowLegacyCase)
if(isBuiltin(data.name)){
this.warn('conflictingName',data.name)
}
},
fixDescriptionField:function(data){
if(data.description&&typeof data.description!=='string'){
this.warn('nonStringDescription')
delete data.description
}
if(data.readme&& !data.description){
data.description=extractDescription(data.readme)
}
if(data.description===undefined){
delete data.description
}
if(!data.description){
this.warn('missingDescription')
}
},
fixReadmeField:function(data){
if(!data.readme){
this.warn('missingReadme')
data.readme='ERROR: No README data found!'
}
},
fixBugsField:function(data){
if(!data.bugs&&data.repository&&data.repository.url){
var hosted=hostedGitInfo.fromUrl(data.repository.url)
if(hosted&&hosted.bugs()){
data.bugs={url:hosted.bugs()}
}
}else if(data.bugs){
if(typeof data.bugs==='string'){
if(isEmail(data.bugs)){
data.bugs={email:data.bugs}
}else if(URL.canParse(data.bugs)){
data.bugs={url:data.bugs}
}else{
this.warn('nonEmailUrlBugsString')
}
}else{
bugsTypos(data.bugs,this.warn)
var oldBugs=data.bugs
data.bugs={}
if(oldBugs.url){
if(URL.canParse(oldBugs.url)){
data.bugs.url=oldBugs.url
}else{
this.warn('nonUrlBugsUrlField')
}
}
if(oldBugs.email){
if(typeof(oldBugs.email)==='string'&&isEmail(oldBugs.email)){
data.bugs.email=oldBugs.email
}else{
this.warn('nonEmailBugsEmailField')
}
}
}
if(!data.bugs.email&& !data.bugs.url){
delete data.bugs
this.warn('emptyNormalizedBugs')
}
}
},
fixHomepageField:function(data){
if(!data.homepage&&data.repository&&data.repository.url){
var hosted=hostedGitInfo.fromUrl(data.repository.url)
if(hosted&&hosted.docs()){
data.homepage=hosted.docs()
}
}
if(!data.homepage){
return
}
if(typeof data.homepage!=='string'){
this.warn('nonUrlHomepage')
return delete data.homepage
}
if(!URL.canParse(data.homepage)){
data.homepage='http://'+data.homepage
}
},
fixLicenseField:function(data){
const license=data.license||data.licence
if(!license){
return this.warn('missingLicense')
}
if(
typeof(license)!=='string'||
license.length<1||
license.trim()===''
){
return this.warn('invalidLicense')
}
if(!validateLicense(license).validForNewPackages){
return this.warn('invalidLicense')
}
},
}
function isValidScopedPackageName(spec){
if(spec.charAt(0)!=='@'){
return false
}
var rest=spec.slice(1).split('/')
if(rest.length!==2){
return false
}
return rest[0]&&rest[1]&&
rest[0]===encodeURIComponent(rest[0])&&
rest[1]===encodeURIComponent(rest[1])
}
function isCorrectlyEncodedName(spec){
return!spec.match(/[/@\s+%:]/)&&
spec===encodeURIComponent(spec)
}
function ensureValidName(name,strict,allowLegacyCase){
if(name.charAt(0)==='.'||
!(isValidScopedPackageName(name)||isCorrectlyEncodedName(name))||
(strict&&(!allowLegacyCase)&&name!==name.toLowerCase())||
name.toLowerCase()==='node_modules'||
name.toLowerCase()==='favicon.ico'){
throw new Error('Invalid name: '+JSON.stringify(name))
}
}
function modifyPeople(data,fn){
if(data.author){
data.author=fn(data.author)
}['maintainers','contributors'].forEach(function(set){
if(!Array.isArray(data[set])){
return
}
data[set]=data[set].map(fn)
})
return data
}
function unParsePerson(person){
if(typeof person==='string'){
return person
}
var name=person.name||''
var u=person.url||person.web
var wrappedUrl=u?(' ('+u+')'):''
var e=person.email||person.mail
var wrappedEmail=e?(' <'+e+'>'):''
return name+wrappedEmail+wrappedUrl
}
function parsePerson(person){
if(typeof person!=='string'){
return person
}
var matchedName=person.match(/^([^(<]+)/)
var matchedUrl=person.match(/\(([^()]+)\)/)
var matchedEmail=person.match(/<([^<>]+)>/)
var obj={}
if(matchedName&&matchedName[0].trim()){
obj.name=matchedName[0].trim()
}
if(matchedEmail){
obj.email=matchedEmail[1]
}
if(matchedUrl){
obj.url=matchedUrl[1]
}
return obj
}
function addOptionalDepsToDeps(data){
var o=data.optionalDependencies
if(!o){
return
}
var d=data.dependencies||{}
Object.keys(o).forEach(function(k){
d[k]=o[k]
})
data.dependencies=d
}
function depObjectify(deps,type,warn){
if(!deps){
return{}
}
if(typeof deps==='string'){
deps=deps.trim().split(/[\n\r\s\t ,]+/)
}
if(!Array.isArray(deps)){
return deps
}
warn('deprecatedArrayDependencies',type)
var o={}
deps.filter(function(d){
return typeof d==='string'
}).forEach(function(d){
d=d.trim().split(/(:?[@\s><=])/)
var dn=d.shift()
var dv=d.join('')
dv=dv.trim()
dv=dv.replace(/^@/,'')
o[dn]=dv
})
return o
}
function objectifyDeps(data,warn){
depTypes.forEach(function(type){
if(!data[type]){
return
}
data[type]=depObjectify(data[type],type,warn)
})
}
function bugsTypos(bugs,warn){
if(!bugs){
return
}
Object.keys(bugs).forEach(function(k){
if(typos.bugs[k]){
warn('typo',k,typos.bugs[k],'bugs')
bugs[typos.bugs[k]]=bugs[k]
delete bugs[k]
}
})
}
}),
// node_modules/normalize-package-data/lib/make_warning.js
2530:
((module,__unused_webpack_exports,__webpack_require__)=>{
var util=__webpack_require__(9023)
var messages=__webpack_require__(1768)
module.exports=function(){
var args=Array.prototype.slice.call(arguments,0)
var warningName=args.shift()
if(warningName==='typo'){
return makeTypoWarning.apply(null,args)
}else{
var msgTemplate=messages[warningName]?messages[warningName]:warningName+": '%s'"
args.unshift(msgTemplate)
return util.format.apply(null,args)
}
}
function makeTypoWarning(providedName,probableName,field){
if(field){
providedName=field+"['"+providedName+"']"
probableName=field+"['"+probableName+"']"
}
return util.format(messages.typo,providedName,probableName)
}
}),
// node_modules/normalize-package-data/lib/normalize.js
9224:
((module,__unused_webpack_exports,__webpack_require__)=>{
module.exports=normalize
var fixer=__webpack_require__(4279)
normalize.fixer=fixer
var makeWarning=__webpack_require__(2530)
var fieldsToFix=['name','version','description','repository','modules','scripts',
'files','bin','man','bugs','keywords','readme','homepage','license']
var otherThingsToFix=['dependencies','people','typos']
var thingsToFix=fieldsToFix.map(function(fieldName){
return ucFirst(fieldName)+'Field'
})
thingsToFix=thingsToFix.concat(otherThingsToFix)
function normalize(data,warn,strict){
if(warn===true){
warn=null
strict=true
}
if(!strict){
strict=false
}
if(!warn||data.private){
warn=function(){}
}
if(data.scripts&&
data.scripts.install==='node-gyp rebuild'&&
!data.scripts.preinstall){
data.gypfile=true
}
fixer.warn=function(){
warn(makeWarning.apply(null,arguments))
}
thingsToFix.forEach(function(thingName){
fixer['fix'+ucFirst(thingName)](data,strict)
})
data._id=data.name+'@'+data.version
}
function ucFirst(string){
return string.charAt(0).toUpperCase()+string.slice(1)
}
}),
// node_modules/packageurl-js/index.js
8141:
((module,__unused_webpack_exports,__webpack_require__)=>{
const{
PackageURL,
PurlComponent,
PurlQualifierNames,
PurlType
}=__webpack_require__(5828)
module.exports={
PackageURL,
PurlComponent,
PurlQualifierNames,
PurlType
}
}),
// node_modules/packageurl-js/src/constants.js
7689:
((module)=>{
const LOOP_SENTINEL=1_000_000
const REUSED_SEARCH_PARAMS=new URLSearchParams()
const REUSED_SEARCH_PARAMS_KEY='_'
const REUSED_SEARCH_PARAMS_OFFSET=2
module.exports={
LOOP_SENTINEL,
REUSED_SEARCH_PARAMS,
REUSED_SEARCH_PARAMS_KEY,
REUSED_SEARCH_PARAMS_OFFSET
}
}),
// node_modules/packageurl-js/src/decode.js
7616:
((module,__unused_webpack_exports,__webpack_require__)=>{
const{PurlError}=__webpack_require__(2158)
const{decodeURIComponent}=globalThis
function decodePurlComponent(comp,encodedURIComponent){
try{
return decodeURIComponent(encodedURIComponent)
}catch{}
throw new PurlError(`unable to decode "${comp}" component`)
}
module.exports={
decodePurlComponent
}
}),
// node_modules/packageurl-js/src/encode.js
9144:
((module,__unused_webpack_exports,__webpack_require__)=>{
const{
REUSED_SEARCH_PARAMS,
REUSED_SEARCH_PARAMS_KEY,
REUSED_SEARCH_PARAMS_OFFSET
}=__webpack_require__(7689)
const{isObject}=__webpack_require__(5956)
const{isNonEmptyString}=__webpack_require__(8206)
const{encodeURIComponent}=globalThis
function encodeNamespace(namespace){
return isNonEmptyString(namespace)
?encodeURIComponent(namespace)
.replace(/%3A/g,':')
.replace(/%2F/g,'/')
:''
}
function encodeQualifierParam(param){
if(isNonEmptyString(param)){
REUSED_SEARCH_PARAMS.set(REUSED_SEARCH_PARAMS_KEY,param)
return replacePlusSignWithPercentEncodedSpace(
REUSED_SEARCH_PARAMS.toString().slice(REUSED_SEARCH_PARAMS_OFFSET)
)
}
return''
}
function encodeQualifiers(qualifiers){
if(isObject(qualifiers)){
const qualifiersKeys=Object.keys(qualifiers).sort()
const searchParams=new URLSearchParams()
for(let i=0,{length}=qualifiersKeys;i<length;i+=1){
const key=qualifiersKeys[i]
searchParams.set(key,qualifiers[key])
}
return replacePlusSignWithPercentEncodedSpace(searchParams.toString())
}
return''
}
function encodeSubpath(subpath){
return isNonEmptyString(subpath)
?encodeURIComponent(subpath).replace(/%2F/g,'/')
:''
}
function encodeVersion(version){
return isNonEmptyString(version)
?encodeURIComponent(version).replace(/%3A/g,':').replace(/%2B/g,'+')
:''
}
function replacePlusSignWithPercentEncodedSpace(str){
return str.replace(/\+/g,'%20')
}
module.exports={
encodeNamespace,
encodeVersion,
encodeQualifiers,
encodeQualifierParam,
encodeSubpath,
encodeURIComponent
}
}),
// node_modules/packageurl-js/src/error.js
2158:
((module)=>{
function formatPurlErrorMessage(message=''){
const{length}=message
let formatted=''
if(length){
const code0=message.charCodeAt(0)
formatted=
code0>=65||code0<=90
?`${message[0].toLowerCase()}${message.slice(1)}`
:message
if(
length>1&&
message.charCodeAt(length-1)===46&&
message.charCodeAt(length-2)!==46
){
formatted=formatted.slice(0,-1)
}
}
return`Invalid purl: ${formatted}`
}
class PurlError extends Error{
constructor(message){
super(formatPurlErrorMessage(message))
}
}
module.exports={
formatPurlErrorMessage,
PurlError
}
}),
// node_modules/packageurl-js/src/helpers.js
5585:
((module)=>{
function createHelpersNamespaceObject(helpers,options_={}){
const{comparator,...defaults}={__proto__:null,...options_}
const helperNames=Object.keys(helpers).sort()
const propNames=[
...new Set([...Object.values(helpers)].map(Object.keys).flat())
].sort(comparator)
const nsObject=Object.create(null)
for(let i=0,{length}=propNames;i<length;i+=1){
const propName=propNames[i]
const helpersForProp=Object.create(null)
for(
let j=0,{length:length_j}=helperNames;
j<length_j;
j+=1
){
const helperName=helperNames[j]
const helperValue=
helpers[helperName][propName]??defaults[helperName]
if(helperValue!==undefined){
helpersForProp[helperName]=helperValue
}
}
nsObject[propName]=helpersForProp
}
return nsObject
}
module.exports={
createHelpersNamespaceObject
}
}),
// node_modules/packageurl-js/src/lang.js
5258:
((module)=>{
function isNullishOrEmptyString(value){
return(
value===null||
value===undefined||
(typeof value==='string'&&value.length===0)
)
}
module.exports={
isNullishOrEmptyString
}
}),
// node_modules/packageurl-js/src/normalize.js
4615:
((module,__unused_webpack_exports,__webpack_require__)=>{
const{isObject}=__webpack_require__(5956)
const{isBlank}=__webpack_require__(8206)
function normalizeName(rawName){
return typeof rawName==='string'?rawName.trim():undefined
}
function normalizeNamespace(rawNamespace){
return typeof rawNamespace==='string'
?normalizePath(rawNamespace)
:undefined
}
function normalizePath(pathname,callback){
let collapsed=''
let start=0
while(pathname.charCodeAt(start)===47){
start+=1
}
let nextIndex=pathname.indexOf('/',start)
if(nextIndex=== -1){
return pathname.slice(start)
}
while(nextIndex!== -1){
const segment=pathname.slice(start,nextIndex)
if(callback===undefined||callback(segment)){
collapsed=
collapsed+(collapsed.length===0?'':'/')+segment
}
start=nextIndex+1
while(pathname.charCodeAt(start)===47){
start+=1
}
nextIndex=pathname.indexOf('/',start)
}
const lastSegment=pathname.slice(start)
if(
lastSegment.length!==0&&
(callback===undefined||callback(lastSegment))
){
collapsed=collapsed+'/'+lastSegment
}
return collapsed
}
function normalizeQualifiers(rawQualifiers){
let qualifiers
for(const{0:key,1:value}of qualifiersToEntries(rawQualifiers)){
const strValue=typeof value==='string'?value:String(value)
const trimmed=strValue.trim()
if(trimmed.length===0){
continue
}
if(qualifiers===undefined){
qualifiers={__proto__:null}
}
qualifiers[key.toLowerCase()]=trimmed
}
return qualifiers
}
function normalizeSubpath(rawSubpath){
return typeof rawSubpath==='string'
?normalizePath(rawSubpath,subpathFilter)
:undefined
}
function normalizeType(rawType){
return typeof rawType==='string'
?rawType.trim().toLowerCase()
:undefined
}
function normalizeVersion(rawVersion){
return typeof rawVersion==='string'?rawVersion.trim():undefined
}
function qualifiersToEntries(rawQualifiers){
if(isObject(rawQualifiers)){
return rawQualifiers instanceof URLSearchParams
?rawQualifiers.entries()
:Object.entries(rawQualifiers)
}
return typeof rawQualifiers==='string'
?new URLSearchParams(rawQualifiers).entries()
:Object.entries({})
}
function subpathFilter(segment){
const{length}=segment
if(length===1&&segment.charCodeAt(0)===46)return false
if(
length===2&&
segment.charCodeAt(0)===46&&
segment.charCodeAt(1)===46
){
return false
}
return!isBlank(segment)
}
module.exports={
normalizeName,
normalizeNamespace,
normalizePath,
normalizeQualifiers,
normalizeSubpath,
normalizeType,
normalizeVersion
}
}),
// node_modules/packageurl-js/src/objects.js
5956:
((module,__unused_webpack_exports,__webpack_require__)=>{
const{LOOP_SENTINEL}=__webpack_require__(7689)
function isObject(value){
return value!==null&&typeof value==='object'
}
function recursiveFreeze(value_){
if(
value_===null||
!(typeof value_==='object'||typeof value_==='function')||
Object.isFrozen(value_)
){
return value_
}
const queue=[value_]
let{length:queueLength}=queue
let pos=0
while(pos<queueLength){
if(pos===LOOP_SENTINEL){
throw new Error(
'Detected infinite loop in object crawl of recursiveFreeze'
)
}
const obj=queue[pos++]
Object.freeze(obj)
if(Array.isArray(obj)){
for(let i=0,{length}=obj;i<length;i+=1){
const item=obj[i]
if(
item!==null&&
(typeof item==='object'||typeof item==='function')&&
!Object.isFrozen(item)
){
queue[queueLength++]=item
}
}
}else{
const keys=Reflect.ownKeys(obj)
for(let i=0,{length}=keys;i<length;i+=1){
const propValue=obj[keys[i]]
if(
propValue!==null&&
(typeof propValue==='object'||
typeof propValue==='function')&&
!Object.isFrozen(propValue)
){
queue[queueLength++]=propValue
}
}
}
}
return value_
}
module.exports={
isObject,
recursiveFreeze
}
}),
// node_modules/packageurl-js/src/package-url.js
5828:
((module,__unused_webpack_exports,__webpack_require__)=>{
const{decodePurlComponent}=__webpack_require__(7616)
const{isObject,recursiveFreeze}=__webpack_require__(5956)
const{isBlank,isNonEmptyString,trimLeadingSlashes}=__webpack_require__(8206)
const{PurlComponent}=__webpack_require__(1553)
const{PurlQualifierNames}=__webpack_require__(3803)
const{PurlType}=__webpack_require__(9112)
const{PurlError}=__webpack_require__(2158)
class PackageURL{
static Component=recursiveFreeze(PurlComponent)
static KnownQualifierNames=recursiveFreeze(PurlQualifierNames)
static Type=recursiveFreeze(PurlType)
constructor(
rawType,
rawNamespace,
rawName,
rawVersion,
rawQualifiers,
rawSubpath
){
const type=isNonEmptyString(rawType)
?PurlComponent.type.normalize(rawType)
:rawType
PurlComponent.type.validate(type,true)
const namespace=isNonEmptyString(rawNamespace)
?PurlComponent.namespace.normalize(rawNamespace)
:rawNamespace
PurlComponent.namespace.validate(namespace,true)
const name=isNonEmptyString(rawName)
?PurlComponent.name.normalize(rawName)
:rawName
PurlComponent.name.validate(name,true)
const version=isNonEmptyString(rawVersion)
?PurlComponent.version.normalize(rawVersion)
:rawVersion
PurlComponent.version.validate(version,true)
const qualifiers=
typeof rawQualifiers==='string'||isObject(rawQualifiers)
?PurlComponent.qualifiers.normalize(rawQualifiers)
:rawQualifiers
PurlComponent.qualifiers.validate(qualifiers,true)
const subpath=isNonEmptyString(rawSubpath)
?PurlComponent.subpath.normalize(rawSubpath)
:rawSubpath
PurlComponent.subpath.validate(subpath,true)
this.type=type
this.name=name
this.namespace=namespace??undefined
this.version=version??undefined
this.qualifiers=qualifiers??undefined
this.subpath=subpath??undefined
const typeHelpers=PurlType[type]
if(typeHelpers){
typeHelpers.normalize(this)
typeHelpers.validate(this,true)
}
}
toString(){
const{namespace,name,version,qualifiers,subpath,type}=this
let purlStr=`pkg:${PurlComponent.type.encode(type)}/`
if(namespace){
purlStr=`${purlStr}${PurlComponent.namespace.encode(namespace)}/`
}
purlStr=`${purlStr}${PurlComponent.name.encode(name)}`
if(version){
purlStr=`${purlStr}@${PurlComponent.version.encode(version)}`
}
if(qualifiers){
purlStr=`${purlStr}?${PurlComponent.qualifiers.encode(qualifiers)}`
}
if(subpath){
purlStr=`${purlStr}#${PurlComponent.subpath.encode(subpath)}`
}
return purlStr
}
static fromString(purlStr){
return new PackageURL(...PackageURL.parseString(purlStr))
}
static parseString(purlStr){
if(typeof purlStr!=='string'){
throw new Error('A purl string argument is required.')
}
if(isBlank(purlStr)){
return[
undefined,
undefined,
undefined,
undefined,
undefined,
undefined
]
}
const colonIndex=purlStr.indexOf(':')
let url
let maybeUrlWithAuth
if(colonIndex!== -1){
try{
const beforeColon=purlStr.slice(0,colonIndex)
const afterColon=purlStr.slice(colonIndex+1)
const trimmedAfterColon=trimLeadingSlashes(afterColon)
url=new URL(`${beforeColon}:${trimmedAfterColon}`)
maybeUrlWithAuth=
afterColon.length===trimmedAfterColon.length
?url
:new URL(purlStr)
}catch(e){
throw new PurlError('failed to parse as URL',{
cause:e
})
}
}
if(url?.protocol!=='pkg:'){
throw new PurlError('missing required "pkg" scheme component')
}
if(
maybeUrlWithAuth.username!==''||
maybeUrlWithAuth.password!==''
){
throw new PurlError('cannot contain a "user:pass@host:port"')
}
const{pathname}=url
const firstSlashIndex=pathname.indexOf('/')
const rawType=decodePurlComponent(
'type',
firstSlashIndex=== -1
?pathname
:pathname.slice(0,firstSlashIndex)
)
if(firstSlashIndex<1){
return[
rawType,
undefined,
undefined,
undefined,
undefined,
undefined
]
}
let rawVersion
let atSignIndex=pathname.lastIndexOf('@')
if(
atSignIndex!== -1&&
pathname.charCodeAt(atSignIndex-1)===47
){
atSignIndex= -1
}
const beforeVersion=pathname.slice(
rawType.length+1,
atSignIndex=== -1?pathname.length:atSignIndex
)
if(atSignIndex!== -1){
rawVersion=decodePurlComponent(
'version',
pathname.slice(atSignIndex+1)
)
}
let rawNamespace
let rawName
const lastSlashIndex=beforeVersion.lastIndexOf('/')
if(lastSlashIndex=== -1){
rawName=decodePurlComponent('name',beforeVersion)
}else{
rawName=decodePurlComponent(
'name',
beforeVersion.slice(lastSlashIndex+1)
)
rawNamespace=decodePurlComponent(
'namespace',
beforeVersion.slice(0,lastSlashIndex)
)
}
let rawQualifiers
const{searchParams}=url
if(searchParams.size!==0){
searchParams.forEach((value)=>
decodePurlComponent('qualifiers',value)
)
rawQualifiers=searchParams
}
let rawSubpath
const{hash}=url
if(hash.length!==0){
rawSubpath=decodePurlComponent('subpath',hash.slice(1))
}
return[
rawType,
rawNamespace,
rawName,
rawVersion,
rawQualifiers,
rawSubpath
]
}
}
for(const staticProp of['Component','KnownQualifierNames','Type']){
Reflect.defineProperty(PackageURL,staticProp,{
...Reflect.getOwnPropertyDescriptor(PackageURL,staticProp),
writable:false
})
}
Reflect.setPrototypeOf(PackageURL.prototype,null)
module.exports={
PackageURL,
PurlComponent,
PurlQualifierNames,
PurlType
}
}),
// node_modules/packageurl-js/src/purl-component.js
1553:
((module,__unused_webpack_exports,__webpack_require__)=>{
const{
encodeNamespace,
encodeVersion,
encodeQualifiers,
encodeQualifierParam,
encodeSubpath,
encodeURIComponent
}=__webpack_require__(9144)
const{createHelpersNamespaceObject}=__webpack_require__(5585)
const{
normalizeType,
normalizeNamespace,
normalizeName,
normalizeVersion,
normalizeQualifiers,
normalizeSubpath
}=__webpack_require__(4615)
const{localeCompare,isNonEmptyString}=__webpack_require__(8206)
const{
validateType,
validateNamespace,
validateName,
validateVersion,
validateQualifiers,
validateQualifierKey,
validateSubpath
}=__webpack_require__(4612)
const PurlComponentEncoder=(comp)=>
isNonEmptyString(comp)?encodeURIComponent(comp):''
const PurlComponentStringNormalizer=(comp)=>
typeof comp==='string'?comp:undefined
const PurlComponentValidator=(_comp,_throws)=>true
const componentSortOrderLookup={
__proto__:null,
type:0,
namespace:1,
name:2,
version:3,
qualifiers:4,
qualifierKey:5,
qualifierValue:6,
subpath:7
}
function componentSortOrder(comp){
return componentSortOrderLookup[comp]??comp
}
function componentComparator(compA,compB){
return localeCompare(componentSortOrder(compA),componentSortOrder(compB))
}
module.exports={
PurlComponent:createHelpersNamespaceObject(
{
encode:{
namespace:encodeNamespace,
version:encodeVersion,
qualifiers:encodeQualifiers,
qualifierKey:encodeQualifierParam,
qualifierValue:encodeQualifierParam,
subpath:encodeSubpath
},
normalize:{
type:normalizeType,
namespace:normalizeNamespace,
name:normalizeName,
version:normalizeVersion,
qualifiers:normalizeQualifiers,
subpath:normalizeSubpath
},
validate:{
type:validateType,
namespace:validateNamespace,
name:validateName,
version:validateVersion,
qualifierKey:validateQualifierKey,
qualifiers:validateQualifiers,
subpath:validateSubpath
}
},
{
comparator:componentComparator,
encode:PurlComponentEncoder,
normalize:PurlComponentStringNormalizer,
validate:PurlComponentValidator
}
)
}
}),
// node_modules/packageurl-js/src/purl-qualifier-names.js
3803:
((module)=>{
module.exports={
PurlQualifierNames:{
__proto__:null,
RepositoryUrl:'repository_url',
DownloadUrl:'download_url',
VcsUrl:'vcs_url',
FileName:'file_name',
Checksum:'checksum'
}
}
}),
// node_modules/packageurl-js/src/purl-type.js
9112:
((module,__unused_webpack_exports,__webpack_require__)=>{
const{isNullishOrEmptyString}=__webpack_require__(5258)
const{createHelpersNamespaceObject}=__webpack_require__(5585)
const{
isSemverString,
lowerName,
lowerNamespace,
lowerVersion,
replaceDashesWithUnderscores,
replaceUnderscoresWithDashes
}=__webpack_require__(8206)
const{validateEmptyByType,validateRequiredByType}=__webpack_require__(4612)
const{PurlError}=__webpack_require__(2158)
const PurlTypNormalizer=(purl)=>purl
const PurlTypeValidator=(_purl,_throws)=>true
module.exports={
PurlType:createHelpersNamespaceObject(
{
normalize:{
alpm(purl){
lowerNamespace(purl)
lowerName(purl)
return purl
},
apk(purl){
lowerNamespace(purl)
lowerName(purl)
return purl
},
bitbucket(purl){
lowerNamespace(purl)
lowerName(purl)
return purl
},
bitnami(purl){
lowerName(purl)
return purl
},
composer(purl){
lowerNamespace(purl)
lowerName(purl)
return purl
},
deb(purl){
lowerNamespace(purl)
lowerName(purl)
return purl
},
gitlab(purl){
lowerNamespace(purl)
lowerName(purl)
return purl
},
github(purl){
lowerNamespace(purl)
lowerName(purl)
return purl
},
hex(purl){
lowerNamespace(purl)
lowerName(purl)
return purl
},
huggingface(purl){
lowerVersion(purl)
return purl
},
mlflow(purl){
if(
purl.qualifiers?.repository_url?.includes('databricks')
){
lowerName(purl)
}
return purl
},
npm(purl){
lowerNamespace(purl)
lowerName(purl)
return purl
},
luarocks(purl){
lowerVersion(purl)
return purl
},
oci(purl){
lowerName(purl)
return purl
},
pub(purl){
lowerName(purl)
purl.name=replaceDashesWithUnderscores(purl.name)
return purl
},
pypi(purl){
lowerNamespace(purl)
lowerName(purl)
purl.name=replaceUnderscoresWithDashes(purl.name)
return purl
},
qpkg(purl){
lowerNamespace(purl)
return purl
},
rpm(purl){
lowerNamespace(purl)
return purl
}
},
validate:{
conan(purl,throws){
if(isNullishOrEmptyString(purl.namespace)){
if(purl.qualifiers?.channel){
if(throws){
throw new PurlError(
'conan requires a "namespace" component when a "channel" qualifier is present'
)
}
return false
}
}else if(isNullishOrEmptyString(purl.qualifiers)){
if(throws){
throw new PurlError(
'conan requires a "qualifiers" component when a namespace is present'
)
}
return false
}
return true
},
cran(purl,throws){
return validateRequiredByType(
'cran',
'version',
purl.version,
throws
)
},
golang(purl){
const{version}=purl
const length=
typeof version==='string'?version.length:0
if(
length&&
version.charCodeAt(0)===118&&
!isSemverString(version.slice(1))
){
if(throws){
throw new PurlError(
'golang "version" component starting with a "v" must be followed by a valid semver version'
)
}
return false
}
return true
},
maven(purl,throws){
return validateRequiredByType(
'maven',
'namespace',
purl.namespace,
throws
)
},
mlflow(purl,throws){
return validateEmptyByType(
'mlflow',
'namespace',
purl.namespace,
throws
)
},
oci(purl,throws){
return validateEmptyByType(
'oci',
'namespace',
purl.namespace,
throws
)
},
pub(purl,throws){
const{name}=purl
for(let i=0,{length}=name;i<length;i+=1){
const code=name.charCodeAt(i)
if(
!(
(
(code>=48&&code<=57)||
(code>=97&&code<=122)||
code===95
)
)
){
if(throws){
throw new PurlError(
'pub "name" component may only contain [a-z0-9_] characters'
)
}
return false
}
}
return true
},
swift(purl,throws){
return(
validateRequiredByType(
'swift',
'namespace',
purl.namespace,
throws
)&&
validateRequiredByType(
'swift',
'version',
purl.version,
throws
)
)
}
}
},
{
normalize:PurlTypNormalizer,
validate:PurlTypeValidator
}
)
}
}),
// node_modules/packageurl-js/src/strings.js
8206:
((module)=>{
const{compare:localeCompare}=new Intl.Collator()
const regexSemverNumberedGroups=
/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-((?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?(?:\+([0-9a-zA-Z-]+(?:\.[0-9a-zA-Z-]+)*))?$/
function isBlank(str){
for(let i=0,{length}=str;i<length;i+=1){
const code=str.charCodeAt(i)
if(
!(
(
code===0x0020||
code===0x0009||
code===0x000a||
code===0x000b||
code===0x000c||
code===0x000d||
code===0x00a0||
code===0x1680||
code===0x2000||
code===0x2001||
code===0x2002||
code===0x2003||
code===0x2004||
code===0x2005||
code===0x2006||
code===0x2007||
code===0x2008||
code===0x2009||
code===0x200a||
code===0x2028||
code===0x2029||
code===0x202f||
code===0x205f||
code===0x3000||
code===0xfeff
)
)
){
return false
}
}
return true
}
function isNonEmptyString(value){
return typeof value==='string'&&value.length>0
}
function isSemverString(value){
return typeof value==='string'&&regexSemverNumberedGroups.test(value)
}
function lowerName(purl){
purl.name=purl.name.toLowerCase()
}
function lowerNamespace(purl){
const{namespace}=purl
if(typeof namespace==='string'){
purl.namespace=namespace.toLowerCase()
}
}
function lowerVersion(purl){
const{version}=purl
if(typeof version==='string'){
purl.version=version.toLowerCase()
}
}
function replaceDashesWithUnderscores(str){
let result=''
let fromIndex=0
let index=0
while((index=str.indexOf('-',fromIndex))!== -1){
result=result+str.slice(fromIndex,index)+'_'
fromIndex=index+1
}
return fromIndex?result+str.slice(fromIndex):str
}
function replaceUnderscoresWithDashes(str){
let result=''
let fromIndex=0
let index=0
while((index=str.indexOf('_',fromIndex))!== -1){
result=result+str.slice(fromIndex,index)+'-'
fromIndex=index+1
}
return fromIndex?result+str.slice(fromIndex):str
}
function trimLeadingSlashes(str){
let start=0
while(str.charCodeAt(start)===47){
start+=1
}
return start===0?str:str.slice(start)
}
module.exports={
isBlank,
isNonEmptyString,
isSemverString,
localeCompare,
lowerName,
lowerNamespace,
lowerVersion,
replaceDashesWithUnderscores,
replaceUnderscoresWithDashes,
trimLeadingSlashes
}
}),
// node_modules/packageurl-js/src/validate.js
4612:
((module,__unused_webpack_exports,__webpack_require__)=>{
const{PurlError}=__webpack_require__(2158)
const{isNullishOrEmptyString}=__webpack_require__(5258)
const{isNonEmptyString}=__webpack_require__(8206)
function validateEmptyByType(type,name,value,throws){
if(!isNullishOrEmptyString(value)){
if(throws){
throw new PurlError(`${type} "${name}" component must be empty`)
}
return false
}
return true
}
function validateName(name,throws){
return(
validateRequired('name',name,throws)&&
validateStrings('name',name,throws)
)
}
function validateNamespace(namespace,throws){
return validateStrings('namespace',namespace,throws)
}
function validateQualifiers(qualifiers,throws){
if(qualifiers===null||qualifiers===undefined){
return true
}
if(typeof qualifiers!=='object'){
if(throws){
throw new PurlError('"qualifiers" must be an object')
}
return false
}
const keysIterable=
typeof qualifiers.keys==='function'
?qualifiers.keys()
:Object.keys(qualifiers)
for(const key of keysIterable){
if(!validateQualifierKey(key,throws)){
return false
}
}
return true
}
function validateQualifierKey(key,throws){
if(!validateStartsWithoutNumber('qualifier',key,throws)){
return false
}
for(let i=0,{length}=key;i<length;i+=1){
const code=key.charCodeAt(i)
if(
!(
(
(code>=48&&code<=57)||
(code>=65&&code<=90)||
(code>=97&&code<=122)||
code===46||
code===45||
code===95
)
)
){
if(throws){
throw new PurlError(
`qualifier "${key}" contains an illegal character`
)
}
return false
}
}
return true
}
function validateRequired(name,value,throws){
if(isNullishOrEmptyString(value)){
if(throws){
throw new PurlError(`"${name}" is a required component`)
}
return false
}
return true
}
function validateRequiredByType(type,name,value,throws){
if(isNullishOrEmptyString(value)){
if(throws){
throw new PurlError(`${type} requires a "${name}" component`)
}
return false
}
return true
}
function validateStartsWithoutNumber(name,value,throws){
if(isNonEmptyString(value)){
const code=value.charCodeAt(0)
if(code>=48&&code<=57){
if(throws){
throw new PurlError(
`${name} "${value}" cannot start with a number`
)
}
return false
}
}
return true
}
function validateStrings(name,value,throws){
if(value===null||value===undefined||typeof value==='string'){
return true
}
if(throws){
throw new PurlError(`"'${name}" must be a string`)
}
return false
}
function validateSubpath(subpath,throws){
return validateStrings('subpath',subpath,throws)
}
function validateType(type,throws){
if(
!validateRequired('type',type,throws)||
!validateStrings('type',type,throws)||
!validateStartsWithoutNumber('type',type,throws)
){
return false
}
for(let i=0,{length}=type;i<length;i+=1){
const code=type.charCodeAt(i)
if(
!(
(
(code>=48&&code<=57)||
(code>=65&&code<=90)||
(code>=97&&code<=122)||
code===46||
code===43||
code===45
)
)
){
if(throws){
throw new PurlError(
`type "${type}" contains an illegal character`
)
}
return false
}
}
return true
}
function validateVersion(version,throws){
return validateStrings('version',version,throws)
}
module.exports={
validateEmptyByType,
validateName,
validateNamespace,
validateQualifiers,
validateQualifierKey,
validateRequired,
validateRequiredByType,
validateStartsWithoutNumber,
validateStrings,
validateSubpath,
validateType,
validateVersion
}
}),
// node_modules/spdx-correct/index.js
7902:
((module,__unused_webpack_exports,__webpack_require__)=>{
var parse=__webpack_require__(7844)
var spdxLicenseIds=__webpack_require__(6368)
function valid(string){
try{
parse(string)
return true
}catch(error){
return false
}
}
function sortTranspositions(a,b){
var length=b[0].length-a[0].length
if(length!==0)return length
return a[0].toUpperCase().localeCompare(b[0].toUpperCase())
}
var transpositions=[
['APGL','AGPL'],
['Gpl','GPL'],
['GLP','GPL'],
['APL','Apache'],
['ISD','ISC'],
['GLP','GPL'],
['IST','ISC'],
['Claude','Clause'],
[' or later','+'],
[' International',''],
['GNU','GPL'],
['GUN','GPL'],
['+',''],
['GNU GPL','GPL'],
['GNU LGPL','LGPL'],
['GNU/GPL','GPL'],
['GNU GLP','GPL'],
['GNU LESSER GENERAL PUBLIC LICENSE','LGPL'],
['GNU Lesser General Public License','LGPL'],
['GNU LESSER GENERAL PUBLIC LICENSE','LGPL-2.1'],
['GNU Lesser General Public License','LGPL-2.1'],
['LESSER GENERAL PUBLIC LICENSE','LGPL'],
['Lesser General Public License','LGPL'],
['LESSER GENERAL PUBLIC LICENSE','LGPL-2.1'],
['Lesser General Public License','LGPL-2.1'],
['GNU General Public License','GPL'],
['Gnu public license','GPL'],
['GNU Public License','GPL'],
['GNU GENERAL PUBLIC LICENSE','GPL'],
['MTI','MIT'],
['Mozilla Public License','MPL'],
['Universal Permissive License','UPL'],
['WTH','WTF'],
['WTFGPL','WTFPL'],
['-License','']
].sort(sortTranspositions)
var TRANSPOSED=0
var CORRECT=1
var transforms=[
function(argument){
return argument.toUpperCase()
},
function(argument){
return argument.trim()
},
function(argument){
return argument.replace(/\./g,'')
},
function(argument){
return argument.replace(/\s+/g,'')
},
function(argument){
return argument.replace(/\s+/g,'-')
},
function(argument){
return argument.replace('v','-')
},
function(argument){
return argument.replace(/,?\s*(\d)/,'-$1')
},
function(argument){
return argument.replace(/,?\s*(\d)/,'-$1.0')
},
function(argument){
return argument
.replace(/,?\s*(V\.|v\.|V|v|Version|version)\s*(\d)/,'-$2')
},
function(argument){
return argument
.replace(/,?\s*(V\.|v\.|V|v|Version|version)\s*(\d)/,'-$2.0')
},
function(argument){
return argument[0].toUpperCase()+argument.slice(1)
},
function(argument){
return argument.replace('/','-')
},
function(argument){
return argument
.replace(/\s*V\s*(\d)/,'-$1')
.replace(/(\d)$/,'$1.0')
},
function(argument){
if(argument.indexOf('3.0')!== -1){
return argument+'-or-later'
}else{
return argument+'-only'
}
},
function(argument){
return argument+'only'
},
function(argument){
return argument.replace(/(\d)$/,'-$1.0')
},
function(argument){
return argument.replace(/(-| )?(\d)$/,'-$2-Clause')
},
function(argument){
return argument.replace(/(-| )clause(-| )(\d)/,'-$3-Clause')
},
function(argument){
return argument.replace(/\b(Modified|New|Revised)(-| )?BSD((-| )License)?/i,'BSD-3-Clause')
},
function(argument){
return argument.replace(/\bSimplified(-| )?BSD((-| )License)?/i,'BSD-2-Clause')
},
function(argument){
return argument.replace(/\b(Free|Net)(-| )?BSD((-| )License)?/i,'BSD-2-Clause-$1BSD')
},
function(argument){
return argument.replace(/\bClear(-| )?BSD((-| )License)?/i,'BSD-3-Clause-Clear')
},
function(argument){
return argument.replace(/\b(Old|Original)(-| )?BSD((-| )License)?/i,'BSD-4-Clause')
},
function(argument){
return'CC-'+argument
},
function(argument){
return'CC-'+argument+'-4.0'
},
function(argument){
return argument
.replace('Attribution','BY')
.replace('NonCommercial','NC')
.replace('NoDerivatives','ND')
.replace(/ (\d)/,'-$1')
.replace(/ ?International/,'')
},
function(argument){
return'CC-'+
argument
.replace('Attribution','BY')
.replace('NonCommercial','NC')
.replace('NoDerivatives','ND')
.replace(/ (\d)/,'-$1')
.replace(/ ?International/,'')+
'-4.0'
}
]
var licensesWithVersions=spdxLicenseIds
.map(function(id){
var match= /^(.*)-\d+\.\d+$/.exec(id)
return match
?[match[0],match[1]]
:[id,null]
})
.reduce(function(objectMap,item){
var key=item[1]
objectMap[key]=objectMap[key]||[]
objectMap[key].push(item[0])
return objectMap
},{})
var licensesWithOneVersion=Object.keys(licensesWithVersions)
.map(function makeEntries(key){
return[key,licensesWithVersions[key]]
})
.filter(function identifySoleVersions(item){
return(
item[1].length===1&&
item[0]!==null&&
item[0]!=='APL'
)
})
.map(function createLastResorts(item){
return[item[0],item[1][0]]
})
licensesWithVersions=undefined
var lastResorts=[
['UNLI','Unlicense'],
['WTF','WTFPL'],
['2 CLAUSE','BSD-2-Clause'],
['2-CLAUSE','BSD-2-Clause'],
['3 CLAUSE','BSD-3-Clause'],
['3-CLAUSE','BSD-3-Clause'],
['AFFERO','AGPL-3.0-or-later'],
['AGPL','AGPL-3.0-or-later'],
['APACHE','Apache-2.0'],
['ARTISTIC','Artistic-2.0'],
['Affero','AGPL-3.0-or-later'],
['BEER','Beerware'],
['BOOST','BSL-1.0'],
['BSD','BSD-2-Clause'],
['CDDL','CDDL-1.1'],
['ECLIPSE','EPL-1.0'],
['FUCK','WTFPL'],
['GNU','GPL-3.0-or-later'],
['LGPL','LGPL-3.0-or-later'],
['GPLV1','GPL-1.0-only'],
['GPL-1','GPL-1.0-only'],
['GPLV2','GPL-2.0-only'],
['GPL-2','GPL-2.0-only'],
['GPL','GPL-3.0-or-later'],
['MIT +NO-FALSE-ATTRIBS','MITNFA'],
['MIT','MIT'],
['MPL','MPL-2.0'],
['X11','X11'],
['ZLIB','Zlib']
].concat(licensesWithOneVersion).sort(sortTranspositions)
var SUBSTRING=0
var IDENTIFIER=1
var validTransformation=function(identifier){
for(var i=0;i<transforms.length;i++){
var transformed=transforms[i](identifier).trim()
if(transformed!==identifier&&valid(transformed)){
return transformed
}
}
return null
}
var validLastResort=function(identifier){
var upperCased=identifier.toUpperCase()
for(var i=0;i<lastResorts.length;i++){
var lastResort=lastResorts[i]
if(upperCased.indexOf(lastResort[SUBSTRING])> -1){
return lastResort[IDENTIFIER]
}
}
return null
}
var anyCorrection=function(identifier,check){
for(var i=0;i<transpositions.length;i++){
var transposition=transpositions[i]
var transposed=transposition[TRANSPOSED]
if(identifier.indexOf(transposed)> -1){
var corrected=identifier.replace(
transposed,
transposition[CORRECT]
)
var checked=check(corrected)
if(checked!==null){
return checked
}
}
}
return null
}
module.exports=function(identifier,options){
options=options||{}
var upgrade=options.upgrade===undefined?true: !!options.upgrade
function postprocess(value){
return upgrade?upgradeGPLs(value):value
}
var validArugment=(
typeof identifier==='string'&&
identifier.trim().length!==0
)
if(!validArugment){
throw Error('Invalid argument. Expected non-empty string.')
}
identifier=identifier.trim()
if(valid(identifier)){
return postprocess(identifier)
}
var noPlus=identifier.replace(/\+$/,'').trim()
if(valid(noPlus)){
return postprocess(noPlus)
}
var transformed=validTransformation(identifier)
if(transformed!==null){
return postprocess(transformed)
}
transformed=anyCorrection(identifier,function(argument){
if(valid(argument)){
return argument
}
return validTransformation(argument)
})
if(transformed!==null){
return postprocess(transformed)
}
transformed=validLastResort(identifier)
if(transformed!==null){
return postprocess(transformed)
}
transformed=anyCorrection(identifier,validLastResort)
if(transformed!==null){
return postprocess(transformed)
}
return null
}
function upgradeGPLs(value){
if([
'GPL-1.0','LGPL-1.0','AGPL-1.0',
'GPL-2.0','LGPL-2.0','AGPL-2.0',
'LGPL-2.1'
].indexOf(value)!== -1){
return value+'-only'
}else if([
'GPL-1.0+','GPL-2.0+','GPL-3.0+',
'LGPL-2.0+','LGPL-2.1+','LGPL-3.0+',
'AGPL-1.0+','AGPL-3.0+'
].indexOf(value)!== -1){
return value.replace(/\+$/,'-or-later')
}else if(['GPL-3.0','LGPL-3.0','AGPL-3.0'].indexOf(value)!== -1){
return value+'-or-later'
}else{
return value
}
}
}),
// node_modules/spdx-correct/node_modules/spdx-expression-parse/index.js
7844:
((module,__unused_webpack_exports,__webpack_require__)=>{
var scan=__webpack_require__(1355)
var parse=__webpack_require__(7015)
module.exports=function(source){
return parse(scan(source))
}
}),
// node_modules/spdx-correct/node_modules/spdx-expression-parse/parse.js
7015:
((module)=>{
module.exports=function(tokens){
var index=0
function hasMore(){
return index<tokens.length
}
function token(){
return hasMore()?tokens[index]:null
}
function next(){
if(!hasMore()){
throw new Error()
}
index++
}
function parseOperator(operator){
var t=token()
if(t&&t.type==='OPERATOR'&&operator===t.string){
next()
return t.string
}
}
function parseWith(){
if(parseOperator('WITH')){
var t=token()
if(t&&t.type==='EXCEPTION'){
next()
return t.string
}
throw new Error('Expected exception after `WITH`')
}
}
function parseLicenseRef(){
var begin=index
var string=''
var t=token()
if(t.type==='DOCUMENTREF'){
next()
string+='DocumentRef-'+t.string+':'
if(!parseOperator(':')){
throw new Error('Expected `:` after `DocumentRef-...`')
}
}
t=token()
if(t.type==='LICENSEREF'){
next()
string+='LicenseRef-'+t.string
return{license:string}
}
index=begin
}
function parseLicense(){
var t=token()
if(t&&t.type==='LICENSE'){
next()
var node={license:t.string}
if(parseOperator('+')){
node.plus=true
}
var exception=parseWith()
if(exception){
node.exception=exception
}
return node
}
}
function parseParenthesizedExpression(){
var left=parseOperator('(')
if(!left){
return
}
var expr=parseExpression()
if(!parseOperator(')')){
throw new Error('Expected `)`')
}
return expr
}
function parseAtom(){
return(
parseParenthesizedExpression()||
parseLicenseRef()||
parseLicense()
)
}
function makeBinaryOpParser(operator,nextParser){
return function parseBinaryOp(){
var left=nextParser()
if(!left){
return
}
if(!parseOperator(operator)){
return left
}
var right=parseBinaryOp()
if(!right){
throw new Error('Expected expression')
}
return{
left:left,
conjunction:operator.toLowerCase(),
right:right
}
}
}
var parseAnd=makeBinaryOpParser('AND',parseAtom)
var parseExpression=makeBinaryOpParser('OR',parseAnd)
var node=parseExpression()
if(!node||hasMore()){
throw new Error('Syntax error')
}
return node
}
}),
// node_modules/spdx-correct/node_modules/spdx-expression-parse/scan.js
1355:
((module,__unused_webpack_exports,__webpack_require__)=>{
var licenses=[]
.concat(__webpack_require__(6368))
.concat(__webpack_require__(6281))
var exceptions=__webpack_require__(3120)
module.exports=function(source){
var index=0
function hasMore(){
return index<source.length
}
function read(value){
if(value instanceof RegExp){
var chars=source.slice(index)
var match=chars.match(value)
if(match){
index+=match[0].length
return match[0]
}
}else{
if(source.indexOf(value,index)===index){
index+=value.length
return value
}
}
}
function skipWhitespace(){
read(/[ ]*/)
}
function operator(){
var string
var possibilities=['WITH','AND','OR','(',')',':','+']
for(var i=0;i<possibilities.length;i++){
string=read(possibilities[i])
if(string){
break
}
}
if(string==='+'&&index>1&&source[index-2]===' '){
throw new Error('Space before `+`')
}
return string&&{
type:'OPERATOR',
string:string
}
}
function idstring(){
return read(/[A-Za-z0-9-.]+/)
}
function expectIdstring(){
var string=idstring()
if(!string){
throw new Error('Expected idstring at offset '+index)
}
return string
}
function documentRef(){
if(read('DocumentRef-')){
var string=expectIdstring()
return{type:'DOCUMENTREF',string:string}
}
}
function licenseRef(){
if(read('LicenseRef-')){
var string=expectIdstring()
return{type:'LICENSEREF',string:string}
}
}
function identifier(){
var begin=index
var string=idstring()
if(licenses.indexOf(string)!== -1){
return{
type:'LICENSE',
string:string
}
}else if(exceptions.indexOf(string)!== -1){
return{
type:'EXCEPTION',
string:string
}
}
index=begin
}
function parseToken(){
return(
operator()||
documentRef()||
licenseRef()||
identifier()
)
}
var tokens=[]
while(hasMore()){
skipWhitespace()
if(!hasMore()){
break
}
var token=parseToken()
if(!token){
throw new Error('Unexpected `'+source[index]+
'` at offset '+index)
}
tokens.push(token)
}
return tokens
}
}),
// node_modules/validate-npm-package-license/index.js
7123:
((module,__unused_webpack_exports,__webpack_require__)=>{
var parse=__webpack_require__(2675);
var correct=__webpack_require__(7902);
var genericWarning=(
'license should be '+
'a valid SPDX license expression (without "LicenseRef"), '+
'"UNLICENSED", or '+
'"SEE LICENSE IN <filename>"'
);
var fileReferenceRE= /^SEE LICEN[CS]E IN (.+)$/;
function startsWith(prefix,string){
return string.slice(0,prefix.length)===prefix;
}
function usesLicenseRef(ast){
if(ast.hasOwnProperty('license')){
var license=ast.license;
return(
startsWith('LicenseRef',license)||
startsWith('DocumentRef',license)
);
}else{
return(
usesLicenseRef(ast.left)||
usesLicenseRef(ast.right)
);
}
}
module.exports=function(argument){
var ast;
try{
ast=parse(argument);
}catch(e){
var match
if(
argument==='UNLICENSED'||
argument==='UNLICENCED'
){
return{
validForOldPackages:true,
validForNewPackages:true,
unlicensed:true
};
}else if(match=fileReferenceRE.exec(argument)){
return{
validForOldPackages:true,
validForNewPackages:true,
inFile:match[1]
};
}else{
var result={
validForOldPackages:false,
validForNewPackages:false,
warnings:[genericWarning]
};
if(argument.trim().length!==0){
var corrected=correct(argument);
if(corrected){
result.warnings.push(
'license is similar to the valid expression "'+corrected+'"'
);
}
}
return result;
}
}
if(usesLicenseRef(ast)){
return{
validForNewPackages:false,
validForOldPackages:false,
spdx:true,
warnings:[genericWarning]
};
}else{
return{
validForNewPackages:true,
validForOldPackages:true,
spdx:true
};
}
};
}),
// node_modules/validate-npm-package-license/node_modules/spdx-expression-parse/index.js
2675:
((module,__unused_webpack_exports,__webpack_require__)=>{
var scan=__webpack_require__(74)
var parse=__webpack_require__(9388)
module.exports=function(source){
return parse(scan(source))
}
}),
// node_modules/validate-npm-package-license/node_modules/spdx-expression-parse/parse.js
9388:
((module)=>{
module.exports=function(tokens){
var index=0
function hasMore(){
return index<tokens.length
}
function token(){
return hasMore()?tokens[index]:null
}
function next(){
if(!hasMore()){
throw new Error()
}
index++
}
function parseOperator(operator){
var t=token()
if(t&&t.type==='OPERATOR'&&operator===t.string){
next()
return t.string
}
}
function parseWith(){
if(parseOperator('WITH')){
var t=token()
if(t&&t.type==='EXCEPTION'){
next()
return t.string
}
throw new Error('Expected exception after `WITH`')
}
}
function parseLicenseRef(){
var begin=index
var string=''
var t=token()
if(t.type==='DOCUMENTREF'){
next()
string+='DocumentRef-'+t.string+':'
if(!parseOperator(':')){
throw new Error('Expected `:` after `DocumentRef-...`')
}
}
t=token()
if(t.type==='LICENSEREF'){
next()
string+='LicenseRef-'+t.string
return{license:string}
}
index=begin
}
function parseLicense(){
var t=token()
if(t&&t.type==='LICENSE'){
next()
var node={license:t.string}
if(parseOperator('+')){
node.plus=true
}
var exception=parseWith()
if(exception){
node.exception=exception
}
return node
}
}
function parseParenthesizedExpression(){
var left=parseOperator('(')
if(!left){
return
}
var expr=parseExpression()
if(!parseOperator(')')){
throw new Error('Expected `)`')
}
return expr
}
function parseAtom(){
return(
parseParenthesizedExpression()||
parseLicenseRef()||
parseLicense()
)
}
function makeBinaryOpParser(operator,nextParser){
return function parseBinaryOp(){
var left=nextParser()
if(!left){
return
}
if(!parseOperator(operator)){
return left
}
var right=parseBinaryOp()
if(!right){
throw new Error('Expected expression')
}
return{
left:left,
conjunction:operator.toLowerCase(),
right:right
}
}
}
var parseAnd=makeBinaryOpParser('AND',parseAtom)
var parseExpression=makeBinaryOpParser('OR',parseAnd)
var node=parseExpression()
if(!node||hasMore()){
throw new Error('Syntax error')
}
return node
}
}),
// node_modules/validate-npm-package-license/node_modules/spdx-expression-parse/scan.js
74:
((module,__unused_webpack_exports,__webpack_require__)=>{
var licenses=[]
.concat(__webpack_require__(6368))
.concat(__webpack_require__(6281))
var exceptions=__webpack_require__(3120)
module.exports=function(source){
var index=0
function hasMore(){
return index<source.length
}
function read(value){
if(value instanceof RegExp){
var chars=source.slice(index)
var match=chars.match(value)
if(match){
index+=match[0].length
return match[0]
}
}else{
if(source.indexOf(value,index)===index){
index+=value.length
return value
}
}
}
function skipWhitespace(){
read(/[ ]*/)
}
function operator(){
var string
var possibilities=['WITH','AND','OR','(',')',':','+']
for(var i=0;i<possibilities.length;i++){
string=read(possibilities[i])
if(string){
break
}
}
if(string==='+'&&index>1&&source[index-2]===' '){
throw new Error('Space before `+`')
}
return string&&{
type:'OPERATOR',
string:string
}
}
function idstring(){
return read(/[A-Za-z0-9-.]+/)
}
function expectIdstring(){
var string=idstring()
if(!string){
throw new Error('Expected idstring at offset '+index)
}
return string
}
function documentRef(){
if(read('DocumentRef-')){
var string=expectIdstring()
return{type:'DOCUMENTREF',string:string}
}
}
function licenseRef(){
if(read('LicenseRef-')){
var string=expectIdstring()
return{type:'LICENSEREF',string:string}
}
}
function identifier(){
var begin=index
var string=idstring()
if(licenses.indexOf(string)!== -1){
return{
type:'LICENSE',
string:string
}
}else if(exceptions.indexOf(string)!== -1){
return{
type:'EXCEPTION',
string:string
}
}
index=begin
}
function parseToken(){
return(
operator()||
documentRef()||
licenseRef()||
identifier()
)
}
var tokens=[]
while(hasMore()){
skipWhitespace()
if(!hasMore()){
break
}
var token=parseToken()
if(!token){
throw new Error('Unexpected `'+source[index]+
'` at offset '+index)
}
tokens.push(token)
}
return tokens
}
}),
// node_modules/@cyclonedx/cyclonedx-npm/bin/cyclonedx-npm-cli.js
4968:
((__unused_webpack_module,__unused_webpack_exports,__webpack_require__)=>{
(__webpack_require__(8283).run)(process).catch(e=>{
process.stderr.write(`\n${e}\n`)
return Math.max(1,Math.floor(Number(e?.code))||254)
}).then(exitCode=>{
process.exitCode=exitCode
})
}),
// node_modules/@cyclonedx/cyclonedx-npm/dist/_helpers.js
4439:
(function(__unused_webpack_module,exports,__webpack_require__){
var __importDefault=(this&&this.__importDefault)||function(mod){
return(mod&&mod.__esModule)?mod:{"default":mod};
};
Object.defineProperty(exports,"__esModule",({value:true}));
exports.npmResolvedVcsMatcher=exports.npmResolvedIgnoreMatcher=exports.setDifference=void 0;
exports.loadJsonFile=loadJsonFile;
exports.writeAllSync=writeAllSync;
exports.isString=isString;
exports.tryRemoveSecretsFromUrl=tryRemoveSecretsFromUrl;
exports.versionTuple=versionTuple;
exports.versionCompare=versionCompare;
exports.iterableMap=iterableMap;
exports.iterableFilter=iterableFilter;
exports.normalizePackageManifest=normalizePackageManifest;
const node_fs_1=__webpack_require__(3024);
const normalize_package_data_1=__importDefault(__webpack_require__(9224));
function loadJsonFile(path){
return JSON.parse((0,node_fs_1.readFileSync)(path,'utf8'));
}
async function writeAllSync(fd,data){
const b=Buffer.from(data);
const l=b.byteLength;
let w=0;
while(w<l){
try{
w+=(0,node_fs_1.writeSync)(fd,b,w);
}
catch(error){
if(error.code!=='EAGAIN'){
throw error;
}
await new Promise((resolve)=>{setTimeout(resolve,100);});
}
}
return w;
}
function isString(v){
return typeof v==='string';
}
function tryRemoveSecretsFromUrl(url){
try{
const u=new URL(url);
u.password='';
return u.toString();
}
catch{
return url;
}
}
function versionTuple(value){
return Object.freeze(value.split('.').map(Number));
}
function versionCompare(a,b){
for(let i=0,l=Math.max(a.length,b.length);i<l;++i){
const ai=a[i]||0;
const bi=b[i]||0;
if(ai<bi){
return-1;
}
if(ai>bi){
return 1;
}
}
return 0;
}
function*iterableMap(iter,func){
for(const item of iter){
yield func(item);
}
}
function*iterableFilter(iter,func){
for(const item of iter){
if(func(item)){
yield item;
}
}
}
exports.setDifference=typeof Set.prototype.difference==='function'
?(s1,s2)=>s1.difference(s2)
:(s1,s2)=>new Set(iterableFilter(s1,(i)=> !s2.has(i)));
function normalizePackageManifest(data){
const oVersion=data.version;
(0,normalize_package_data_1.default)(data);
if(isString(oVersion)){
data.version=oVersion.trim();
}
}
exports.npmResolvedIgnoreMatcher= /^(?:ignore|file):/i;
exports.npmResolvedVcsMatcher= /^git(?:\+[^:]+)?:|\.git(?:#|$)|^ssh:/i;
}),
// node_modules/@cyclonedx/cyclonedx-npm/dist/builders.js
6917:
(function(module,exports,__webpack_require__){
module=__webpack_require__.nmd(module);
var __importDefault=(this&&this.__importDefault)||function(mod){
return(mod&&mod.__esModule)?mod:{"default":mod};
};
Object.defineProperty(exports,"__esModule",({value:true}));
exports.TreeBuilder=exports.BomBuilder=void 0;
const node_fs_1=__webpack_require__(3024);
const node_path_1=__importDefault(__webpack_require__(6760));
const Bom_1=__webpack_require__(2324);
const FromNodePackageJson_1=__webpack_require__(8220);
const Enums_1=__webpack_require__(2686);
const Models_1=__webpack_require__(3470);
const _helpers_1=__webpack_require__(4439);
class BomBuilder{
npmRunner;
componentBuilder;
leGatherer;
treeBuilder;
purlFactory;
ignoreNpmErrors;
metaComponentType;
packageLockOnly;
omitDependencyTypes;
reproducible;
flattenComponents;
shortPURLs;
gatherLicenseTexts;
workspace;
includeWorkspaceRoot;
workspaces;
console;
constructor(npmRunner,componentBuilder,treeBuilder,purlFactory,leGatherer,options,console_){
this.npmRunner=npmRunner;
this.componentBuilder=componentBuilder;
this.treeBuilder=treeBuilder;
this.purlFactory=purlFactory;
this.leGatherer=leGatherer;
this.ignoreNpmErrors=options.ignoreNpmErrors??false;
this.metaComponentType=options.metaComponentType??Enums_1.ComponentType.Library;
this.packageLockOnly=options.packageLockOnly??false;
this.omitDependencyTypes=new Set(options.omitDependencyTypes??[]);
this.reproducible=options.reproducible??false;
this.flattenComponents=options.flattenComponents??false;
this.shortPURLs=options.shortPURLs??false;
this.gatherLicenseTexts=options.gatherLicenseTexts??false;
this.workspace=options.workspace??[];
this.includeWorkspaceRoot=options.includeWorkspaceRoot;
this.workspaces=options.workspaces;
this.console=console_;
}
buildFromProjectDir(projectDir,process_){
return this.buildFromNpmLs(this.fetchNpmLs(projectDir,process_),this.npmRunner.getVersion({env:process_.env}));
}
fetchNpmLs(projectDir,process_){
const args=[
'ls',
'--json',
'--long',
'--all'
];
if(this.packageLockOnly){
args.push('--package-lock-only');
}
for(const odt of this.omitDependencyTypes){
args.push(`--omit=${odt}`);
}
for(const workspace of this.workspace){
args.push(`--workspace=${workspace}`);
}
if(this.includeWorkspaceRoot!==undefined){
args.push(`--include-workspace-root=${this.includeWorkspaceRoot}`);
}
if(this.workspaces!==undefined){
args.push(`--workspaces=${this.workspaces}`);
}
this.console.info('INFO  | gathering dependency tree ...');
this.console.debug('DEBUG | npm-ls: run npm with %j in %j',args,projectDir);
let npmLsReturns;
try{
npmLsReturns=this.npmRunner.run(args,{
cwd:projectDir,
env:process_.env,
stdio:['ignore','pipe','pipe'],
encoding:'buffer',
maxBuffer:Number.MAX_SAFE_INTEGER
});
}
catch(runError){
this.console.group('WARN  | npm-ls: MESSAGE');
this.console.warn('%s',runError.message);
this.console.groupEnd();
this.console.group('ERROR | npm-ls: STDERR');
this.console.error('%s',runError.stderr);
this.console.groupEnd();
if(!this.ignoreNpmErrors){
throw new Error(`npm-ls exited with errors: ${runError.status??'noStatus'} ${runError.signal??'noSignal'}`,{cause:runError});
}
this.console.debug('DEBUG | npm-ls exited with errors that are to be ignored.');
npmLsReturns=runError.stdout??Buffer.alloc(0);
}
try{
return JSON.parse(npmLsReturns.toString());
}
catch(jsonParseError){
throw new Error('failed to parse npm-ls response',{cause:jsonParseError});
}
}
buildFromNpmLs(data,npmVersion){
this.console.info('INFO  | building BOM ...');
const rootPath=data.path;
if(!(0,_helpers_1.isString)(rootPath)||rootPath.length===0){
throw new Error(`unexpected path ${JSON.stringify(rootPath)}`);
}
const allPackages=this.gatherPackages(data);
const allComponents=new Map((0,_helpers_1.iterableMap)(allPackages,([p,packageData])=>[p,this.makeComponentWithPackageData(packageData,p)]));
let rootComponent;
try{
rootComponent=this.makeComponentFromPackagePath(rootPath,this.metaComponentType);
allComponents.set(rootPath,rootComponent);
}
catch(err){
this.console.debug('DEBUG | failed make rootComponent, fallback to existing one.',err);
const _rootComponent=allComponents.get(rootPath);
if(_rootComponent===undefined){
throw new TypeError('missing rootComponent',{cause:err});
}
rootComponent=_rootComponent;
rootComponent.type=this.metaComponentType;
}
const[relativePath,dirSep,dirSepRE]=rootPath.startsWith('/')
?[node_path_1.default.posix.relative,'/',/\//g]
:[node_path_1.default.win32.relative,'\\',/\\/g];
allComponents.forEach((c,p)=>{
c.properties.add(new Models_1.Property("cdx:npm:package:path",relativePath(rootPath,p).replace(dirSepRE,'/')));
});
const pTree=this.treeBuilder.fromPaths(rootPath,allComponents.keys(),dirSep);
const bom=new Models_1.Bom();
bom.metadata.component=rootComponent;
bom.metadata.tools.components.add(new Models_1.Component(Enums_1.ComponentType.Application,'npm',{
version:npmVersion
}));
for(const toolC of this.makeToolCs()){
bom.metadata.tools.components.add(toolC);
}
if(this.reproducible){
bom.metadata.properties.add(new Models_1.Property("cdx:reproducible","true"));
}
else{
bom.serialNumber=Bom_1.Utils.randomSerialNumber();
bom.metadata.timestamp=new Date();
}
if(this.flattenComponents){
for(const c of allComponents.values()){
if(c===rootComponent){
continue;
}
bom.components.add(c);
}
}
else{
bom.components=this.nestComponents(allComponents,pTree);
bom.components.delete(rootComponent);
rootComponent.components.forEach(c=>bom.components.add(c));
rootComponent.components.clear();
}
this.setNestedBomRefs(allComponents,pTree);
this.makeDependencyGraph(allComponents,allPackages);
return bom;
}
setNestedBomRefs(allComponents,tree,pref=''){
const bRefCs={};
const treeI=this.reproducible
?Array.from(tree).sort(([k1,],[k2,])=>k1.localeCompare(k2))
:tree;
for(const[p,cTree]of treeI){
const component=allComponents.get(p);
if(component===undefined){
throw new TypeError(`missing component for ${p}`);
}
const parts=[];
if(component.group!==undefined&&component.group.length>0){
parts.push(component.group,'/');
}
parts.push(component.name);
if(component.version!==undefined&&component.version.length>0){
parts.push('@',component.version);
}
const bRefD=parts.join('');
const bRefC=bRefCs[bRefD]=(bRefCs[bRefD]??0)+1;
component.bomRef.value=`${pref}${bRefD}${bRefC>1?'#'+bRefC:''}`;
this.setNestedBomRefs(allComponents,cTree,`${component.bomRef.value}|`);
}
}
nestComponents(allComponents,tree){
const children=new Models_1.ComponentRepository();
for(const[p,pTree]of tree){
const component=allComponents.get(p);
if(component===undefined){
throw new TypeError(`missing component for ${p}`);
}
component.components=this.nestComponents(allComponents,pTree);
children.add(component);
}
return children;
}
gatherPackages(data){
const packages=new Map();
const todo=[data];
let w;
while((w=todo.shift())!==undefined){
const wpath=w.path;
if(!(0,_helpers_1.isString)(wpath)){
continue;
}
let d=packages.get(wpath);
if(d===undefined){
packages.set(wpath,d={
name:w.name,
dependencies:new Set()
});
}
d.private??=w.private;
d.version??=w.version;
d.license??=w.license;
d.resolved??=w.resolved;
d.integrity??=w.integrity;
d.inBundle??=w.inBundle;
d.extraneous??=w.extraneous;
d.optional??=w.optional;
d.devOptional??=w.devOptional;
d.dev??=w.dev;
const dependencies=Object.values(w.dependencies??{});
for(const{path:depPath}of dependencies){
if(!(0,_helpers_1.isString)(depPath)){
continue;
}
d.dependencies.add(depPath);
}
todo.push(...dependencies);
}
return packages;
}
*fetchLicenseEvidence(dirPath){
const files=this.leGatherer.getFileAttachments(dirPath,error=>{
this.console.info(`INFO  | ${error.message}`);
this.console.debug(`DEBUG | ${error.message} -`,error);
});
try{
for(const{file,text}of files){
yield new Models_1.NamedLicense(`file: ${file}`,{text});
}
}
catch(e){
this.console.warn('WARN  | collecting license evidence in',dirPath,'failed:',e);
}
}
makeComponentFromPackagePath(ppath,type){
const manifest=(0,_helpers_1.loadJsonFile)(node_path_1.default.join(ppath,'package.json'));
(0,_helpers_1.normalizePackageManifest)(manifest);
const component=this.componentBuilder.makeComponent(manifest,type);
if(component===undefined){
throw new TypeError('created no component');
}
component.licenses.forEach(l=>{
l.acknowledgement=Enums_1.LicenseAcknowledgement.Declared;
});
if(this.gatherLicenseTexts){
component.evidence=new Models_1.ComponentEvidence();
for(const le of this.fetchLicenseEvidence(ppath)){
component.evidence.licenses.add(le);
}
}
component.purl=this.finalizePurl(this.purlFactory.makeFromPackageJson(manifest));
if(manifest.private===true){
component.properties.add(new Models_1.Property("cdx:npm:package:private","true"));
}
return component;
}
makeComponentWithPackageData(data,ppath,type=Enums_1.ComponentType.Library){
const isOptional=data.optional===true||data.devOptional===false;
let isExcluded=false;
let component=undefined;
if(!this.packageLockOnly){
try{
component=this.makeComponentFromPackagePath(ppath,type);
}
catch(err){
if(err.code==='ENOENT'&&isOptional){
isExcluded=true;
}
else{
this.console.debug('DEBUG | creating DummyComponent for ',ppath,err);
}
}
}
if(component===undefined){
const manifest={
private:data.private,
name:data.name,
version:data.version,
license:data.license
};
(0,_helpers_1.normalizePackageManifest)(manifest);
component=this.componentBuilder.makeComponent(manifest,type);
}
if(component===undefined){
this.console.info('INFO  | creating DummyComponent for ',ppath);
component=new DummyComponent(type,ppath);
}
else{
component.licenses.forEach(l=>{
l.acknowledgement=Enums_1.LicenseAcknowledgement.Declared;
});
component.purl=this.finalizePurl(this.purlFactory.makeFromPackageData(data));
}
if(isExcluded){
component.scope=Enums_1.ComponentScope.Excluded;
}
else if(isOptional){
component.scope=Enums_1.ComponentScope.Optional;
}
if(data.dev===true||data.devOptional===true){
component.properties.add(new Models_1.Property("cdx:npm:package:development","true"));
}
if(data.extraneous===true){
component.properties.add(new Models_1.Property("cdx:npm:package:extraneous","true"));
}
if(data.inBundle===true){
component.properties.add(new Models_1.Property("cdx:npm:package:bundled","true"));
}
const rref=this.makeExtRefDistFromPackageData(data);
if(rref!==undefined){
component.externalReferences.add(rref);
}
return component;
}
makeExtRefDistFromPackageData(data){
const{resolved,integrity}=data;
if(!(0,_helpers_1.isString)(resolved)||_helpers_1.npmResolvedIgnoreMatcher.test(resolved)){
return undefined;
}
const rref=new Models_1.ExternalReference((0,_helpers_1.tryRemoveSecretsFromUrl)(resolved),Enums_1.ExternalReferenceType.Distribution,{comment:'as detected from npm-ls property "resolved"'});
if((0,_helpers_1.isString)(integrity)){
try{
rref.hashes.set(...FromNodePackageJson_1.Utils.parsePackageIntegrity(integrity));
rref.comment+=' and property "integrity"';
}
catch{}
}
return rref;
}
finalizePurl(purl){
if(purl===undefined){
return purl;
}
if(this.shortPURLs){
purl.qualifiers=undefined;
purl.subpath=undefined;
}
return purl.toString();
}
*makeToolCs(){
const packageJsonPaths=[
[node_path_1.default.resolve(import.meta.dirname,'..','package.json'),Enums_1.ComponentType.Application]
];
const libs=[
'@cyclonedx/cyclonedx-library'
].map(s=>s.split('/',2));
const nodeModulePaths=process.getBuiltinModule('node:module').createRequire(import.meta.url).resolve.paths('__some_none-native_package__')??[];
libsLoop:for(const lib of libs){
for(const nodeModulePath of nodeModulePaths){
const packageJsonPath=node_path_1.default.resolve(nodeModulePath,...lib,'package.json');
if((0,node_fs_1.existsSync)(packageJsonPath)){
packageJsonPaths.push([packageJsonPath,Enums_1.ComponentType.Library]);
continue libsLoop;
}
}
}
for(const[packageJsonPath,cType]of packageJsonPaths){
const packageData=(0,_helpers_1.loadJsonFile)(packageJsonPath);
(0,_helpers_1.normalizePackageManifest)(packageData);
const toolC=this.componentBuilder.makeComponent(packageData,cType);
if(toolC!==undefined){
yield toolC;
}
}
}
makeDependencyGraph(allComponents,allPackages){
for(const[p,comp]of allComponents){
const pkg=allPackages.get(p);
if(pkg===undefined){
throw new TypeError(`missing pkg for ${p}`);
}
for(const depPkg of pkg.dependencies){
const depComp=allComponents.get(depPkg);
if(depComp===undefined){
throw new TypeError(`missing depComp for ${depPkg}`);
}
comp.dependencies.add(depComp.bomRef);
}
}
}
}
exports.BomBuilder=BomBuilder;
class DummyComponent extends Models_1.Component{
constructor(type,name){
super(type,`DummyComponent.${name}`,{
bomRef:`DummyComponent.${name}`,
description:`This is a dummy component "${name}" that fills the gap where the actual built failed.`
});
}
}
class TreeBuilder{
fromPaths(root,paths,dirSeparator){
root+=dirSeparator;
const upaths=new Set((0,_helpers_1.iterableMap)(paths,p=>`${p}${dirSeparator}`));
const outs=new Set((0,_helpers_1.iterableFilter)(upaths,p=> !p.startsWith(root)));
const inTree=new Map((0,_helpers_1.iterableMap)((0,_helpers_1.setDifference)(upaths,outs),p=>[p,new Map()]));
this.nestPT(inTree);
const outTree=new Map((0,_helpers_1.iterableMap)(outs,p=>[p,new Map()]));
this.nestPT(outTree);
const tree=new Map();
outTree.forEach((v,k)=>{tree.set(k,v);});
inTree.forEach((v,k)=>{tree.set(k,v);});
this.renderPR(tree,'');
return tree;
}
renderPR(tree,pref){
for(const[p,pTree]of Array.from(tree)){
tree.delete(p);
const pFull=pref+p;
this.renderPR(pTree,pFull);
tree.set(pFull.slice(undefined,-1),pTree);
}
}
nestPT(tree){
if(tree.size<2){
return;
}
const treeI=Array.from(tree);
for(const[a,aTree]of treeI){
for(const[b,bTree]of treeI){
if(a===b){
continue;
}
if(b.startsWith(a)){
aTree.set(b.slice(a.length),bTree);
tree.delete(b);
}
else if(a.startsWith(b)){
bTree.set(a.slice(b.length),aTree);
tree.delete(a);
}
}
}
for(const c of tree.values()){
this.nestPT(c);
}
}
}
exports.TreeBuilder=TreeBuilder;
}),
// node_modules/@cyclonedx/cyclonedx-npm/dist/cli.js
8283:
(function(module,exports,__webpack_require__){
module=__webpack_require__.nmd(module);
var __importDefault=(this&&this.__importDefault)||function(mod){
return(mod&&mod.__esModule)?mod:{"default":mod};
};
Object.defineProperty(exports,"__esModule",({value:true}));
exports.run=run;
const node_fs_1=__webpack_require__(3024);
const node_path_1=__webpack_require__(6760);
const FromNodePackageJson_1=__webpack_require__(8220);
const License_1=__webpack_require__(5667);
const Enums_1=__webpack_require__(2686);
const Serialize_1=__webpack_require__(6262);
const Spec_1=__webpack_require__(8127);
const Validation_1=__webpack_require__(225);
const commander_1=__webpack_require__(395);
const spdx_expression_parse_1=__importDefault(__webpack_require__(4800));
const _helpers_1=__webpack_require__(4439);
const builders_1=__webpack_require__(6917);
const factories_1=__webpack_require__(5887);
const logger_1=__webpack_require__(6793);
const npmRunner_1=__webpack_require__(146);
var OutputFormat;
(function(OutputFormat){
OutputFormat["JSON"]="JSON";
OutputFormat["XML"]="XML";
})(OutputFormat||(OutputFormat={}));
var Omittable;
(function(Omittable){
Omittable["Dev"]="dev";
Omittable["Optional"]="optional";
Omittable["Peer"]="peer";
})(Omittable||(Omittable={}));
const OutputStdOut='-';
function makeCommand(process_){
return new commander_1.Command().description('Create CycloneDX Software Bill of Materials (SBOM) from Node.js NPM projects.').usage('[options] [--] [<package-manifest>]').version((0,_helpers_1.loadJsonFile)((0,node_path_1.resolve)(import.meta.dirname,'..','package.json')).version).addOption(new commander_1.Option('--ignore-npm-errors','Whether to ignore errors of NPM.\n'+
'This might be used, if "npm install" was run with "--force" or "--legacy-peer-deps".').default(false)).addOption(new commander_1.Option('--package-lock-only','Whether to only use the lock file, ignoring "node_modules".\n'+
'This means the output will be based only on the few details in and the tree described by the "npm-shrinkwrap.json" or "package-lock.json", rather than the contents of "node_modules" directory.').default(false)).addOption(new commander_1.Option('--omit <type...>','Dependency types to omit from the installation tree.'+
' (can be set multiple times)').choices(Object.values(Omittable).sort()).default(process_.env.NODE_ENV==='production'
?[Omittable.Dev]
:[],`"${Omittable.Dev}" if the NODE_ENV environment variable is set to "production", otherwise empty`)).addOption(new commander_1.Option('-w, --workspace <workspace...>','Only include dependencies for specific workspaces.'+
' (can be set multiple times)'+
'\nThis feature is experimental.').default([],'empty')).addOption(new commander_1.Option('--no-workspaces','Do not include dependencies for workspaces.\n'+
'Default behaviour is to include dependencies for all configured workspaces.\n'+
'This cannot be used if workspaces have been explicitly defined using `--workspace`.'+
'\nThis feature is experimental.').default(undefined).conflicts('workspace')).addOption(new commander_1.Option('--include-workspace-root',"Include workspace root dependencies along with explicitly defined workspaces' dependencies. "+
'This can only be used if you have explicitly defined workspaces using `--workspace`.\n'+
'Default behaviour is to not include the workspace root when workspaces are explicitly defined using `--workspace`.'+
'\nThis feature is experimental.').default(undefined)).addOption(new commander_1.Option('--no-include-workspace-root','Do not include workspace root dependencies. '+
'This only has an effect if you have one or more workspaces configured in your project.\n'+
'This is useful if you want to include all dependencies for all workspaces without explicitly defining them with `--workspace` (default behaviour) but you do not want the workspace root dependencies included.'+
'\nThis feature is experimental.').default(undefined)).addOption(new commander_1.Option('--gather-license-texts','Search for license files in components and include them as license evidence.'+
'\nThis feature is experimental.').default(false)).addOption(new commander_1.Option('--flatten-components','Whether to flatten the components.\n'+
'This means the actual nesting of node packages is not represented in the SBOM result.').default(false)).addOption(new commander_1.Option('--short-PURLs','Omit all qualifiers from PackageURLs.\n'+
'This causes information loss in trade-off shorter PURLs, which might improve ingesting these strings.').default(false)).addOption(new commander_1.Option('--sv, --spec-version <version>','Which version of CycloneDX spec to use.').choices(Object.keys(Spec_1.SpecVersionDict).sort()).default(Spec_1.Version.v1dot6)).addOption(new commander_1.Option('--output-reproducible','Whether to go the extra mile and make the output reproducible.\n'+
'This requires more resources, and might result in loss of time- and random-based-values.').env('BOM_REPRODUCIBLE')).addOption((()=>{
const o=new commander_1.Option('--of, --output-format <format>','Which output format to use.').choices(Object.values(OutputFormat).sort()).default(OutputFormat.JSON);
const oldParseArg=o.parseArg??
(v=>v);
o.parseArg=(v,p)=>oldParseArg(v.toUpperCase(),p);
return o;
})()).addOption(new commander_1.Option('-o, --output-file <file>','Path to the output file.\n'+
`Set to "${OutputStdOut}" to write to STDOUT.`).default(OutputStdOut,'write to STDOUT')).addOption(new commander_1.Option('--validate','Validate resulting BOM before outputting.\n'+
'Validation is skipped, if requirements not met. See the README.').default(undefined)).addOption(new commander_1.Option('--no-validate','Disable validation of resulting BOM.')).addOption(new commander_1.Option('--mc-type <type>','Type of the main component.').choices([
Enums_1.ComponentType.Application,
Enums_1.ComponentType.Firmware,
Enums_1.ComponentType.Library
].sort()).default(Enums_1.ComponentType.Application)).addOption(new commander_1.Option('-v, --verbose','Increase the verbosity of messages.\n'+
'Use multiple times to increase the verbosity even more.').argParser((_,previous)=>previous+1).default(0)).addArgument(new commander_1.Argument('[<package-manifest>]',"Path to project's manifest file.").default('package.json','"package.json" file in current working directory')).allowExcessArguments(false);
}
const npmMinVersion=Object.freeze([9,0,0]);
async function run(process_){
process_.title='cyclonedx-node-npm';
const program=makeCommand(process_);
program.parse(process_.argv);
const options=program.opts();
const myConsole=(0,logger_1.makeConsoleLogger)(process_,options.verbose);
myConsole.debug('DEBUG | options: %j',options);
myConsole.debug('DEBUG | args: %j',program.args);
const npmRunner=new npmRunner_1.NpmRunner(process_,myConsole);
const npmVersion=npmRunner.getVersion({env:process_.env});
if((0,_helpers_1.versionCompare)((0,_helpers_1.versionTuple)(npmVersion),npmMinVersion)<0){
throw new RangeError('Unsupported NPM version. '+
`Expected >= ${npmMinVersion.join('.')}, got ${npmVersion}`);
}
myConsole.debug('DEBUG | found NPM version %j',npmVersion);
if(options.workspaces===true){
options.workspaces=undefined;
}
if(options.includeWorkspaceRoot===true&&options.workspace.length===0){
throw new Error("option '--include-workspace-root' cannot be used without option '-w, --workspace <workspace...>'");
}
const packageFile=(0,node_path_1.resolve)(process_.cwd(),program.args[0]??'package.json');
if(!(0,node_fs_1.existsSync)(packageFile)){
throw new Error(`missing project's manifest file: ${packageFile}`);
}
myConsole.debug('DEBUG | packageFile:',packageFile);
const projectDir=(0,node_path_1.dirname)(packageFile);
myConsole.info('INFO  | projectDir:',projectDir);
if((0,node_fs_1.existsSync)((0,node_path_1.resolve)(projectDir,'npm-shrinkwrap.json'))){
myConsole.info('INFO  | detected a npm shrinkwrap file');
}
else if((0,node_fs_1.existsSync)((0,node_path_1.resolve)(projectDir,'package-lock.json'))){
myConsole.info('INFO  | detected a package lock file');
}
else if(!options.packageLockOnly&&(0,node_fs_1.existsSync)((0,node_path_1.resolve)(projectDir,'node_modules'))){
myConsole.info('INFO  | detected a `node_modules` dir');
}
else{
myConsole.warn('WARN  | ? Did you forget to run `npm install` on your project accordingly ?');
myConsole.error('ERROR | No evidence: no package lock file nor npm shrinkwrap file');
if(!options.packageLockOnly){
myConsole.error('ERROR | No evidence: no `node_modules` dir');
}
throw new Error('missing evidence');
}
if(options.gatherLicenseTexts&&options.packageLockOnly){
myConsole.warn('WARN  | Adding license text is ignored (package-lock-only is configured!)');
options.gatherLicenseTexts=false;
}
myConsole.log('LOG   | gathering BOM data ...');
const bom=new builders_1.BomBuilder(npmRunner,new FromNodePackageJson_1.Builders.ComponentBuilder(new FromNodePackageJson_1.Factories.ExternalReferenceFactory(),new License_1.Factories.LicenseFactory(spdx_expression_parse_1.default)),new builders_1.TreeBuilder(),new factories_1.PackageUrlFactory(),new License_1.Utils.LicenseEvidenceGatherer(),{
ignoreNpmErrors:options.ignoreNpmErrors,
metaComponentType:options.mcType,
packageLockOnly:options.packageLockOnly,
omitDependencyTypes:options.omit,
gatherLicenseTexts:options.gatherLicenseTexts,
reproducible:options.outputReproducible,
flattenComponents:options.flattenComponents,
shortPURLs:options.shortPURLs,
workspace:options.workspace,
includeWorkspaceRoot:options.includeWorkspaceRoot,
workspaces:options.workspaces
},myConsole).buildFromProjectDir(projectDir,process_);
const spec=Spec_1.SpecVersionDict[options.specVersion];
if(undefined===spec){
throw new Error('unsupported spec-version');
}
let serializer;
let validator;
switch(options.outputFormat){
case OutputFormat.XML:
serializer=new Serialize_1.XmlSerializer(new Serialize_1.XML.Normalize.Factory(spec));
validator=new Validation_1.XmlValidator(spec.version);
break;
case OutputFormat.JSON:
serializer=new Serialize_1.JsonSerializer(new Serialize_1.JSON.Normalize.Factory(spec));
validator=new Validation_1.JsonStrictValidator(spec.version);
break;
}
myConsole.log('LOG   | serializing BOM ...');
const serialized=serializer.serialize(bom,{
sortLists:options.outputReproducible,
space:2
});
if(options.validate??true){
myConsole.log('LOG   | try validating BOM result ...');
try{
const validationErrors=await validator.validate(serialized);
if(validationErrors===null){
myConsole.info('INFO  | BOM result appears valid');
}
else{
myConsole.debug('DEBUG | BOM result invalid. details: ',validationErrors);
myConsole.error('ERROR | Failed to generate valid BOM.');
myConsole.warn('WARN  | Please report the issue and provide the npm lock file of the current project to:\n'+
'      | https://github.com/CycloneDX/cyclonedx-node-npm/issues/new?template=ValidationError-report.md&labels=ValidationError&title=%5BValidationError%5D');
return 1;
}
}
catch(err){
if(err instanceof Validation_1.MissingOptionalDependencyError){
if(options.validate===true){
myConsole.warn('WARN  | skipped validating BOM:',err.message);
}
else{
myConsole.info('INFO  | skipped validating BOM:',err.message);
}
}
else{
myConsole.debug('DEBUG | unexpected error. details: ',err);
myConsole.error('ERROR | unexpected error');
throw err;
}
}
}
let outputFD=process_.stdout.fd;
if(options.outputFile!==OutputStdOut){
const outputFPn=(0,node_path_1.resolve)(process_.cwd(),options.outputFile);
myConsole.debug('DEBUG | outputFPn:',outputFPn);
const outputFDir=(0,node_path_1.dirname)(outputFPn);
if(!(0,node_fs_1.existsSync)(outputFDir)){
myConsole.info('INFO  | creating directory',outputFDir);
(0,node_fs_1.mkdirSync)(outputFDir,{recursive:true});
}
outputFD=(0,node_fs_1.openSync)(outputFPn,'w');
}
try{
myConsole.log('LOG   | writing BOM to: %s',options.outputFile);
const written=await(0,_helpers_1.writeAllSync)(outputFD,serialized);
myConsole.info('INFO  | wrote %d bytes to %s',written,options.outputFile);
return written>0
?0
:1;
}
finally{
if(outputFD!==process_.stdout.fd){
(0,node_fs_1.closeSync)(outputFD);
}
}
}
}),
// node_modules/@cyclonedx/cyclonedx-npm/dist/factories.js
5887:
((__unused_webpack_module,exports,__webpack_require__)=>{
Object.defineProperty(exports,"__esModule",({value:true}));
exports.PackageUrlFactory=void 0;
const FromNodePackageJson_1=__webpack_require__(8220);
const packageurl_js_1=__webpack_require__(8141);
const _helpers_1=__webpack_require__(4439);
class PackageUrlFactory{
makeFromPackageData(data){
let name=data.name;
let namespace=undefined;
if(name.startsWith('@')){
const nameParts=name.split('/');
namespace=nameParts.shift();
name=nameParts.join('/');
}
const version=(0,_helpers_1.isString)(data.version)
?data.version
:undefined;
const qualifiers={};
if((0,_helpers_1.isString)(data.resolved)&& !_helpers_1.npmResolvedIgnoreMatcher.test(data.resolved)){
if(_helpers_1.npmResolvedVcsMatcher.test(data.resolved)){
qualifiers[packageurl_js_1.PurlQualifierNames.VcsUrl]=data.resolved;
}
else if(!FromNodePackageJson_1.Utils.defaultRegistryMatcher.test(data.resolved)){
qualifiers[packageurl_js_1.PurlQualifierNames.DownloadUrl]=data.resolved;
}
}
try{
return new packageurl_js_1.PackageURL('npm',namespace,name,version,qualifiers,undefined);
}
catch{
return undefined;
}
}
makeFromPackageJson(packageJson){
let name=packageJson.name;
let namespace=undefined;
if(name.startsWith('@')){
const nameParts=name.split('/');
namespace=nameParts.shift();
name=nameParts.join('/');
}
const qualifiers={};
const{tarball}=packageJson.dist??{};
if((0,_helpers_1.isString)(tarball)&&tarball.length>5){
if(!FromNodePackageJson_1.Utils.defaultRegistryMatcher.test(tarball)){
qualifiers[packageurl_js_1.PurlQualifierNames.DownloadUrl]=tarball;
}
}
else if(typeof packageJson.repository==='object'){
try{
const url=new URL(packageJson.repository.url);
const subdir=packageJson.repository.directory;
if((0,_helpers_1.isString)(subdir)){
url.hash=subdir;
}
qualifiers[packageurl_js_1.PurlQualifierNames.VcsUrl]=url.toString();
}
catch{
}
}
try{
return new packageurl_js_1.PackageURL('npm',namespace,name,packageJson.version,qualifiers,undefined);
}
catch{
return undefined;
}
}
}
exports.PackageUrlFactory=PackageUrlFactory;
}),
// node_modules/@cyclonedx/cyclonedx-npm/dist/logger.js
6793:
((__unused_webpack_module,exports)=>{
Object.defineProperty(exports,"__esModule",({value:true}));
exports.makeConsoleLogger=makeConsoleLogger;
function noop(){
}
function makeConsoleLogger(process,level){
const myConsole=new console.Console(process.stderr,process.stderr);
if(level<3){
myConsole.debug=noop;
if(level<2){
myConsole.info=noop;
if(level<1){
myConsole.log=noop;
}
}
}
return myConsole;
}
}),
// node_modules/@cyclonedx/cyclonedx-npm/dist/npmRunner.js
146:
((__unused_webpack_module,exports,__webpack_require__)=>{
Object.defineProperty(exports,"__esModule",({value:true}));
exports.NpmRunner=void 0;
const node_child_process_1=__webpack_require__(1421);
const node_fs_1=__webpack_require__(3024);
const node_os_1=__webpack_require__(8161);
const node_path_1=__webpack_require__(6760);
class NpmRunner{
static #jsMatcher= /\.[cm]?js$/;
static #npxMatcher= /(^|\\|\/)npx-cli\.js$/;
run;
constructor(process_,console_){
this.run=NpmRunner.#makeNpmRunner(process_,console_);
}
#version;
getVersion(options={}){
if(this.#version===undefined){
this.#version=this.run(['--version'],{
...options,
stdio:['ignore','pipe','ignore'],
encoding:'utf-8'
}).trim();
}
return this.#version;
}
static #getExecPathEnv(process_,console_){
console_.debug('DEBUG | looking up env NPM...');
let npmPath=process_.env.npm_execpath??'';
if(npmPath===''){
console_.debug('DEBUG | env NPM empty');
return undefined;
}
if(NpmRunner.#npxMatcher.test(npmPath)){
console_.debug('DEBUG | command: npx-cli.js usage detected, checking for npm-cli.js ...');
npmPath=(0,node_path_1.resolve)(npmPath.replace(NpmRunner.#npxMatcher,'$1npm-cli.js'));
}
if(!(0,node_fs_1.existsSync)(npmPath)){
throw new Error(`Environment variable "npm_execpath" is set, but the path does not exist: ${JSON.stringify(npmPath)}`);
}
console_.debug('DEBUG | env NPM found: %s',npmPath);
return npmPath;
}
static #getExecPathSys(process_,console_){
console_.debug('DEBUG | looking up system NPM...');
let npmPath='';
const tmpDir=(0,node_fs_1.mkdtempSync)((0,node_path_1.join)((0,node_os_1.tmpdir)(),'cyclonedx-npm_execpath-'));
const packageManifest=(0,node_path_1.join)(tmpDir,'package.json');
try{
const packageManifestFH=(0,node_fs_1.openSync)(packageManifest,'w');
try{
(0,node_fs_1.writeFileSync)(packageManifestFH,JSON.stringify({
'private':true,
'name':'@cyclonedx/cyclonedx-npm_execpath',
'scripts':{
'npm_execpath':'node -p process.env.npm_execpath'
}
}));
}
finally{
(0,node_fs_1.closeSync)(packageManifestFH);
}
npmPath=(0,node_child_process_1.execSync)('npm run --silent npm_execpath',{
cwd:tmpDir,
env:process_.env,
windowsHide:true,
stdio:['ignore','pipe','ignore'],
encoding:'utf-8'
}).trim();
}
catch(err){
throw new Error('Failed looking up system NPM',{cause:err});
}
finally{
(0,node_fs_1.rmSync)(packageManifest,{force:true});
(0,node_fs_1.rmSync)(tmpDir,{recursive:true,force:true});
}
if(npmPath===''|| !(0,node_fs_1.existsSync)(npmPath)){
throw new Error(`Missing system NPM ${JSON.stringify(npmPath)}`);
}
console_.debug('DEBUG | system NPM found: %s',npmPath);
return npmPath;
}
static #makeNpmRunner(process_,console_){
const npmJsPath=NpmRunner.#getExecPathEnv(process_,console_)
??NpmRunner.#getExecPathSys(process_,console_);
if(!NpmRunner.#jsMatcher.test(npmJsPath)){
throw new Error(`Unexpected npmJsPath ${JSON.stringify(npmJsPath)}`);
}
const nodeExecPath=process_.execPath;
console_.debug('DEBUG | makeNpmRunner caused execFileSync "%s" with "-- %s"',nodeExecPath,npmJsPath);
return((args,options)=>(0,node_child_process_1.execFileSync)(nodeExecPath,['--',npmJsPath,...args],{...(options??{}),shell:false,windowsHide:true}));
}
}
exports.NpmRunner=NpmRunner;
}),
// node_modules/commander/index.js
395:
((__unused_webpack_module,exports,__webpack_require__)=>{
const{Argument}=__webpack_require__(4100);
const{Command}=__webpack_require__(6986);
const{CommanderError,InvalidArgumentError}=__webpack_require__(9073);
const{Help}=__webpack_require__(5632);
const{Option}=__webpack_require__(7546);
exports.program=new Command();
exports.createCommand=(name)=>new Command(name);
exports.createOption=(flags,description)=>new Option(flags,description);
exports.createArgument=(name,description)=>new Argument(name,description);
exports.Command=Command;
exports.Option=Option;
exports.Argument=Argument;
exports.Help=Help;
exports.CommanderError=CommanderError;
exports.InvalidArgumentError=InvalidArgumentError;
exports.InvalidOptionArgumentError=InvalidArgumentError;
}),
// node_modules/commander/lib/argument.js
4100:
((__unused_webpack_module,exports,__webpack_require__)=>{
const{InvalidArgumentError}=__webpack_require__(9073);
class Argument{
constructor(name,description){
this.description=description||'';
this.variadic=false;
this.parseArg=undefined;
this.defaultValue=undefined;
this.defaultValueDescription=undefined;
this.argChoices=undefined;
switch(name[0]){
case'<':
this.required=true;
this._name=name.slice(1,-1);
break;
case'[':
this.required=false;
this._name=name.slice(1,-1);
break;
default:
this.required=true;
this._name=name;
break;
}
if(this._name.endsWith('...')){
this.variadic=true;
this._name=this._name.slice(0,-3);
}
}
name(){
return this._name;
}
_collectValue(value,previous){
if(previous===this.defaultValue|| !Array.isArray(previous)){
return[value];
}
previous.push(value);
return previous;
}
default(value,description){
this.defaultValue=value;
this.defaultValueDescription=description;
return this;
}
argParser(fn){
this.parseArg=fn;
return this;
}
choices(values){
this.argChoices=values.slice();
this.parseArg=(arg,previous)=>{
if(!this.argChoices.includes(arg)){
throw new InvalidArgumentError(
`Allowed choices are ${this.argChoices.join(', ')}.`,
);
}
if(this.variadic){
return this._collectValue(arg,previous);
}
return arg;
};
return this;
}
argRequired(){
this.required=true;
return this;
}
argOptional(){
this.required=false;
return this;
}
}
function humanReadableArgName(arg){
const nameOutput=arg.name()+(arg.variadic===true?'...':'');
return arg.required?'<'+nameOutput+'>':'['+nameOutput+']';
}
exports.Argument=Argument;
exports.humanReadableArgName=humanReadableArgName;
}),
// node_modules/commander/lib/command.js
6986:
((__unused_webpack_module,exports,__webpack_require__)=>{
const EventEmitter=(__webpack_require__(8474).EventEmitter);
const childProcess=__webpack_require__(1421);
const path=__webpack_require__(6760);
const fs=__webpack_require__(3024);
const process=__webpack_require__(1708);
const{Argument,humanReadableArgName}=__webpack_require__(4100);
const{CommanderError}=__webpack_require__(9073);
const{Help,stripColor}=__webpack_require__(5632);
const{Option,DualOptions}=__webpack_require__(7546);
const{suggestSimilar}=__webpack_require__(2044);
class Command extends EventEmitter{
constructor(name){
super();
this.commands=[];
this.options=[];
this.parent=null;
this._allowUnknownOption=false;
this._allowExcessArguments=false;
this.registeredArguments=[];
this._args=this.registeredArguments;
this.args=[];
this.rawArgs=[];
this.processedArgs=[];
this._scriptPath=null;
this._name=name||'';
this._optionValues={};
this._optionValueSources={};
this._storeOptionsAsProperties=false;
this._actionHandler=null;
this._executableHandler=false;
this._executableFile=null;
this._executableDir=null;
this._defaultCommandName=null;
this._exitCallback=null;
this._aliases=[];
this._combineFlagAndOptionalValue=true;
this._description='';
this._summary='';
this._argsDescription=undefined;
this._enablePositionalOptions=false;
this._passThroughOptions=false;
this._lifeCycleHooks={};
this._showHelpAfterError=false;
this._showSuggestionAfterError=true;
this._savedState=null;
this._outputConfiguration={
writeOut:(str)=>process.stdout.write(str),
writeErr:(str)=>process.stderr.write(str),
outputError:(str,write)=>write(str),
getOutHelpWidth:()=>
process.stdout.isTTY?process.stdout.columns:undefined,
getErrHelpWidth:()=>
process.stderr.isTTY?process.stderr.columns:undefined,
getOutHasColors:()=>
useColor()??(process.stdout.isTTY&&process.stdout.hasColors?.()),
getErrHasColors:()=>
useColor()??(process.stderr.isTTY&&process.stderr.hasColors?.()),
stripColor:(str)=>stripColor(str),
};
this._hidden=false;
this._helpOption=undefined;
this._addImplicitHelpCommand=undefined;
this._helpCommand=undefined;
this._helpConfiguration={};
this._helpGroupHeading=undefined;
this._defaultCommandGroup=undefined;
this._defaultOptionGroup=undefined;
}
copyInheritedSettings(sourceCommand){
this._outputConfiguration=sourceCommand._outputConfiguration;
this._helpOption=sourceCommand._helpOption;
this._helpCommand=sourceCommand._helpCommand;
this._helpConfiguration=sourceCommand._helpConfiguration;
this._exitCallback=sourceCommand._exitCallback;
this._storeOptionsAsProperties=sourceCommand._storeOptionsAsProperties;
this._combineFlagAndOptionalValue=
sourceCommand._combineFlagAndOptionalValue;
this._allowExcessArguments=sourceCommand._allowExcessArguments;
this._enablePositionalOptions=sourceCommand._enablePositionalOptions;
this._showHelpAfterError=sourceCommand._showHelpAfterError;
this._showSuggestionAfterError=sourceCommand._showSuggestionAfterError;
return this;
}
_getCommandAndAncestors(){
const result=[];
for(let command=this;command;command=command.parent){
result.push(command);
}
return result;
}
command(nameAndArgs,actionOptsOrExecDesc,execOpts){
let desc=actionOptsOrExecDesc;
let opts=execOpts;
if(typeof desc==='object'&&desc!==null){
opts=desc;
desc=null;
}
opts=opts||{};
const[,name,args]=nameAndArgs.match(/([^ ]+) *(.*)/);
const cmd=this.createCommand(name);
if(desc){
cmd.description(desc);
cmd._executableHandler=true;
}
if(opts.isDefault)this._defaultCommandName=cmd._name;
cmd._hidden= !!(opts.noHelp||opts.hidden);
cmd._executableFile=opts.executableFile||null;
if(args)cmd.arguments(args);
this._registerCommand(cmd);
cmd.parent=this;
cmd.copyInheritedSettings(this);
if(desc)return this;
return cmd;
}
createCommand(name){
return new Command(name);
}
createHelp(){
return Object.assign(new Help(),this.configureHelp());
}
configureHelp(configuration){
if(configuration===undefined)return this._helpConfiguration;
this._helpConfiguration=configuration;
return this;
}
configureOutput(configuration){
if(configuration===undefined)return this._outputConfiguration;
this._outputConfiguration={
...this._outputConfiguration,
...configuration,
};
return this;
}
showHelpAfterError(displayHelp=true){
if(typeof displayHelp!=='string')displayHelp= !!displayHelp;
this._showHelpAfterError=displayHelp;
return this;
}
showSuggestionAfterError(displaySuggestion=true){
this._showSuggestionAfterError= !!displaySuggestion;
return this;
}
addCommand(cmd,opts){
if(!cmd._name){
throw new Error(`Command passed to .addCommand() must have a name
- specify the name in Command constructor or using .name()`);
}
opts=opts||{};
if(opts.isDefault)this._defaultCommandName=cmd._name;
if(opts.noHelp||opts.hidden)cmd._hidden=true;
this._registerCommand(cmd);
cmd.parent=this;
cmd._checkForBrokenPassThrough();
return this;
}
createArgument(name,description){
return new Argument(name,description);
}
argument(name,description,parseArg,defaultValue){
const argument=this.createArgument(name,description);
if(typeof parseArg==='function'){
argument.default(defaultValue).argParser(parseArg);
}else{
argument.default(parseArg);
}
this.addArgument(argument);
return this;
}
arguments(names){
names
.trim()
.split(/ +/)
.forEach((detail)=>{
this.argument(detail);
});
return this;
}
addArgument(argument){
const previousArgument=this.registeredArguments.slice(-1)[0];
if(previousArgument?.variadic){
throw new Error(
`only the last argument can be variadic '${previousArgument.name()}'`,
);
}
if(
argument.required&&
argument.defaultValue!==undefined&&
argument.parseArg===undefined
){
throw new Error(
`a default value for a required argument is never used: '${argument.name()}'`,
);
}
this.registeredArguments.push(argument);
return this;
}
helpCommand(enableOrNameAndArgs,description){
if(typeof enableOrNameAndArgs==='boolean'){
this._addImplicitHelpCommand=enableOrNameAndArgs;
if(enableOrNameAndArgs&&this._defaultCommandGroup){
this._initCommandGroup(this._getHelpCommand());
}
return this;
}
const nameAndArgs=enableOrNameAndArgs??'help [command]';
const[,helpName,helpArgs]=nameAndArgs.match(/([^ ]+) *(.*)/);
const helpDescription=description??'display help for command';
const helpCommand=this.createCommand(helpName);
helpCommand.helpOption(false);
if(helpArgs)helpCommand.arguments(helpArgs);
if(helpDescription)helpCommand.description(helpDescription);
this._addImplicitHelpCommand=true;
this._helpCommand=helpCommand;
if(enableOrNameAndArgs||description)this._initCommandGroup(helpCommand);
return this;
}
addHelpCommand(helpCommand,deprecatedDescription){
if(typeof helpCommand!=='object'){
this.helpCommand(helpCommand,deprecatedDescription);
return this;
}
this._addImplicitHelpCommand=true;
this._helpCommand=helpCommand;
this._initCommandGroup(helpCommand);
return this;
}
_getHelpCommand(){
const hasImplicitHelpCommand=
this._addImplicitHelpCommand??
(this.commands.length&&
!this._actionHandler&&
!this._findCommand('help'));
if(hasImplicitHelpCommand){
if(this._helpCommand===undefined){
this.helpCommand(undefined,undefined);
}
return this._helpCommand;
}
return null;
}
hook(event,listener){
const allowedValues=['preSubcommand','preAction','postAction'];
if(!allowedValues.includes(event)){
throw new Error(`Unexpected value for event passed to hook : '${event}'.
Expecting one of '${allowedValues.join("', '")}'`);
}
if(this._lifeCycleHooks[event]){
this._lifeCycleHooks[event].push(listener);
}else{
this._lifeCycleHooks[event]=[listener];
}
return this;
}
exitOverride(fn){
if(fn){
this._exitCallback=fn;
}else{
this._exitCallback=(err)=>{
if(err.code!=='commander.executeSubCommandAsync'){
throw err;
}else{
}
};
}
return this;
}
_exit(exitCode,code,message){
if(this._exitCallback){
this._exitCallback(new CommanderError(exitCode,code,message));
}
process.exit(exitCode);
}
action(fn){
const listener=(args)=>{
const expectedArgsCount=this.registeredArguments.length;
const actionArgs=args.slice(0,expectedArgsCount);
if(this._storeOptionsAsProperties){
actionArgs[expectedArgsCount]=this;
}else{
actionArgs[expectedArgsCount]=this.opts();
}
actionArgs.push(this);
return fn.apply(this,actionArgs);
};
this._actionHandler=listener;
return this;
}
createOption(flags,description){
return new Option(flags,description);
}
_callParseArg(target,value,previous,invalidArgumentMessage){
try{
return target.parseArg(value,previous);
}catch(err){
if(err.code==='commander.invalidArgument'){
const message=`${invalidArgumentMessage} ${err.message}`;
this.error(message,{exitCode:err.exitCode,code:err.code});
}
throw err;
}
}
_registerOption(option){
const matchingOption=
(option.short&&this._findOption(option.short))||
(option.long&&this._findOption(option.long));
if(matchingOption){
const matchingFlag=
option.long&&this._findOption(option.long)
?option.long
:option.short;
throw new Error(`Cannot add option '${option.flags}'${this._name&&` to command '${this._name}'`} due to conflicting flag '${matchingFlag}'
-  already used by option '${matchingOption.flags}'`);
}
this._initOptionGroup(option);
this.options.push(option);
}
_registerCommand(command){
const knownBy=(cmd)=>{
return[cmd.name()].concat(cmd.aliases());
};
const alreadyUsed=knownBy(command).find((name)=>
this._findCommand(name),
);
if(alreadyUsed){
const existingCmd=knownBy(this._findCommand(alreadyUsed)).join('|');
const newCmd=knownBy(command).join('|');
throw new Error(
`cannot add command '${newCmd}' as already have command '${existingCmd}'`,
);
}
this._initCommandGroup(command);
this.commands.push(command);
}
addOption(option){
this._registerOption(option);
const oname=option.name();
const name=option.attributeName();
if(option.negate){
const positiveLongFlag=option.long.replace(/^--no-/,'--');
if(!this._findOption(positiveLongFlag)){
this.setOptionValueWithSource(
name,
option.defaultValue===undefined?true:option.defaultValue,
'default',
);
}
}else if(option.defaultValue!==undefined){
this.setOptionValueWithSource(name,option.defaultValue,'default');
}
const handleOptionValue=(val,invalidValueMessage,valueSource)=>{
if(val==null&&option.presetArg!==undefined){
val=option.presetArg;
}
const oldValue=this.getOptionValue(name);
if(val!==null&&option.parseArg){
val=this._callParseArg(option,val,oldValue,invalidValueMessage);
}else if(val!==null&&option.variadic){
val=option._collectValue(val,oldValue);
}
if(val==null){
if(option.negate){
val=false;
}else if(option.isBoolean()||option.optional){
val=true;
}else{
val='';
}
}
this.setOptionValueWithSource(name,val,valueSource);
};
this.on('option:'+oname,(val)=>{
const invalidValueMessage=`error: option '${option.flags}' argument '${val}' is invalid.`;
handleOptionValue(val,invalidValueMessage,'cli');
});
if(option.envVar){
this.on('optionEnv:'+oname,(val)=>{
const invalidValueMessage=`error: option '${option.flags}' value '${val}' from env '${option.envVar}' is invalid.`;
handleOptionValue(val,invalidValueMessage,'env');
});
}
return this;
}
_optionEx(config,flags,description,fn,defaultValue){
if(typeof flags==='object'&&flags instanceof Option){
throw new Error(
'To add an Option object use addOption() instead of option() or requiredOption()',
);
}
const option=this.createOption(flags,description);
option.makeOptionMandatory(!!config.mandatory);
if(typeof fn==='function'){
option.default(defaultValue).argParser(fn);
}else if(fn instanceof RegExp){
const regex=fn;
fn=(val,def)=>{
const m=regex.exec(val);
return m?m[0]:def;
};
option.default(defaultValue).argParser(fn);
}else{
option.default(fn);
}
return this.addOption(option);
}
option(flags,description,parseArg,defaultValue){
return this._optionEx({},flags,description,parseArg,defaultValue);
}
requiredOption(flags,description,parseArg,defaultValue){
return this._optionEx(
{mandatory:true},
flags,
description,
parseArg,
defaultValue,
);
}
combineFlagAndOptionalValue(combine=true){
this._combineFlagAndOptionalValue= !!combine;
return this;
}
allowUnknownOption(allowUnknown=true){
this._allowUnknownOption= !!allowUnknown;
return this;
}
allowExcessArguments(allowExcess=true){
this._allowExcessArguments= !!allowExcess;
return this;
}
enablePositionalOptions(positional=true){
this._enablePositionalOptions= !!positional;
return this;
}
passThroughOptions(passThrough=true){
this._passThroughOptions= !!passThrough;
this._checkForBrokenPassThrough();
return this;
}
_checkForBrokenPassThrough(){
if(
this.parent&&
this._passThroughOptions&&
!this.parent._enablePositionalOptions
){
throw new Error(
`passThroughOptions cannot be used for '${this._name}' without turning on enablePositionalOptions for parent command(s)`,
);
}
}
storeOptionsAsProperties(storeAsProperties=true){
if(this.options.length){
throw new Error('call .storeOptionsAsProperties() before adding options');
}
if(Object.keys(this._optionValues).length){
throw new Error(
'call .storeOptionsAsProperties() before setting option values',
);
}
this._storeOptionsAsProperties= !!storeAsProperties;
return this;
}
getOptionValue(key){
if(this._storeOptionsAsProperties){
return this[key];
}
return this._optionValues[key];
}
setOptionValue(key,value){
return this.setOptionValueWithSource(key,value,undefined);
}
setOptionValueWithSource(key,value,source){
if(this._storeOptionsAsProperties){
this[key]=value;
}else{
this._optionValues[key]=value;
}
this._optionValueSources[key]=source;
return this;
}
getOptionValueSource(key){
return this._optionValueSources[key];
}
getOptionValueSourceWithGlobals(key){
let source;
this._getCommandAndAncestors().forEach((cmd)=>{
if(cmd.getOptionValueSource(key)!==undefined){
source=cmd.getOptionValueSource(key);
}
});
return source;
}
_prepareUserArgs(argv,parseOptions){
if(argv!==undefined&& !Array.isArray(argv)){
throw new Error('first parameter to parse must be array or undefined');
}
parseOptions=parseOptions||{};
if(argv===undefined&&parseOptions.from===undefined){
if(process.versions?.electron){
parseOptions.from='electron';
}
const execArgv=process.execArgv??[];
if(
execArgv.includes('-e')||
execArgv.includes('--eval')||
execArgv.includes('-p')||
execArgv.includes('--print')
){
parseOptions.from='eval';
}
}
if(argv===undefined){
argv=process.argv;
}
this.rawArgs=argv.slice();
let userArgs;
switch(parseOptions.from){
case undefined:
case'node':
this._scriptPath=argv[1];
userArgs=argv.slice(2);
break;
case'electron':
if(process.defaultApp){
this._scriptPath=argv[1];
userArgs=argv.slice(2);
}else{
userArgs=argv.slice(1);
}
break;
case'user':
userArgs=argv.slice(0);
break;
case'eval':
userArgs=argv.slice(1);
break;
default:
throw new Error(
`unexpected parse option { from: '${parseOptions.from}' }`,
);
}
if(!this._name&&this._scriptPath)
this.nameFromFilename(this._scriptPath);
this._name=this._name||'program';
return userArgs;
}
parse(argv,parseOptions){
this._prepareForParse();
const userArgs=this._prepareUserArgs(argv,parseOptions);
this._parseCommand([],userArgs);
return this;
}
async parseAsync(argv,parseOptions){
this._prepareForParse();
const userArgs=this._prepareUserArgs(argv,parseOptions);
await this._parseCommand([],userArgs);
return this;
}
_prepareForParse(){
if(this._savedState===null){
this.saveStateBeforeParse();
}else{
this.restoreStateBeforeParse();
}
}
saveStateBeforeParse(){
this._savedState={
_name:this._name,
_optionValues:{...this._optionValues},
_optionValueSources:{...this._optionValueSources},
};
}
restoreStateBeforeParse(){
if(this._storeOptionsAsProperties)
throw new Error(`Can not call parse again when storeOptionsAsProperties is true.
- either make a new Command for each call to parse, or stop storing options as properties`);
this._name=this._savedState._name;
this._scriptPath=null;
this.rawArgs=[];
this._optionValues={...this._savedState._optionValues};
this._optionValueSources={...this._savedState._optionValueSources};
this.args=[];
this.processedArgs=[];
}
_checkForMissingExecutable(executableFile,executableDir,subcommandName){
if(fs.existsSync(executableFile))return;
const executableDirMessage=executableDir
?`searched for local subcommand relative to directory '${executableDir}'`
:'no directory for search for local subcommand, use .executableDir() to supply a custom directory';
const executableMissing=`'${executableFile}' does not exist
 - if '${subcommandName}' is not meant to be an executable command, remove description parameter from '.command()' and use '.description()' instead
 - if the default executable name is not suitable, use the executableFile option to supply a custom name or path
 - ${executableDirMessage}`;
throw new Error(executableMissing);
}
_executeSubCommand(subcommand,args){
args=args.slice();
let launchWithNode=false;
const sourceExt=['.js','.ts','.tsx','.mjs','.cjs'];
function findFile(baseDir,baseName){
const localBin=path.resolve(baseDir,baseName);
if(fs.existsSync(localBin))return localBin;
if(sourceExt.includes(path.extname(baseName)))return undefined;
const foundExt=sourceExt.find((ext)=>
fs.existsSync(`${localBin}${ext}`),
);
if(foundExt)return`${localBin}${foundExt}`;
return undefined;
}
this._checkForMissingMandatoryOptions();
this._checkForConflictingOptions();
let executableFile=
subcommand._executableFile||`${this._name}-${subcommand._name}`;
let executableDir=this._executableDir||'';
if(this._scriptPath){
let resolvedScriptPath;
try{
resolvedScriptPath=fs.realpathSync(this._scriptPath);
}catch{
resolvedScriptPath=this._scriptPath;
}
executableDir=path.resolve(
path.dirname(resolvedScriptPath),
executableDir,
);
}
if(executableDir){
let localFile=findFile(executableDir,executableFile);
if(!localFile&& !subcommand._executableFile&&this._scriptPath){
const legacyName=path.basename(
this._scriptPath,
path.extname(this._scriptPath),
);
if(legacyName!==this._name){
localFile=findFile(
executableDir,
`${legacyName}-${subcommand._name}`,
);
}
}
executableFile=localFile||executableFile;
}
launchWithNode=sourceExt.includes(path.extname(executableFile));
let proc;
if(process.platform!=='win32'){
if(launchWithNode){
args.unshift(executableFile);
args=incrementNodeInspectorPort(process.execArgv).concat(args);
proc=childProcess.spawn(process.argv[0],args,{stdio:'inherit'});
}else{
proc=childProcess.spawn(executableFile,args,{stdio:'inherit'});
}
}else{
this._checkForMissingExecutable(
executableFile,
executableDir,
subcommand._name,
);
args.unshift(executableFile);
args=incrementNodeInspectorPort(process.execArgv).concat(args);
proc=childProcess.spawn(process.execPath,args,{stdio:'inherit'});
}
if(!proc.killed){
const signals=['SIGUSR1','SIGUSR2','SIGTERM','SIGINT','SIGHUP'];
signals.forEach((signal)=>{
process.on(signal,()=>{
if(proc.killed===false&&proc.exitCode===null){
proc.kill(signal);
}
});
});
}
const exitCallback=this._exitCallback;
proc.on('close',(code)=>{
code=code??1;
if(!exitCallback){
process.exit(code);
}else{
exitCallback(
new CommanderError(
code,
'commander.executeSubCommandAsync',
'(close)',
),
);
}
});
proc.on('error',(err)=>{
if(err.code==='ENOENT'){
this._checkForMissingExecutable(
executableFile,
executableDir,
subcommand._name,
);
}else if(err.code==='EACCES'){
throw new Error(`'${executableFile}' not executable`);
}
if(!exitCallback){
process.exit(1);
}else{
const wrappedError=new CommanderError(
1,
'commander.executeSubCommandAsync',
'(error)',
);
wrappedError.nestedError=err;
exitCallback(wrappedError);
}
});
this.runningCommand=proc;
}
_dispatchSubcommand(commandName,operands,unknown){
const subCommand=this._findCommand(commandName);
if(!subCommand)this.help({error:true});
subCommand._prepareForParse();
let promiseChain;
promiseChain=this._chainOrCallSubCommandHook(
promiseChain,
subCommand,
'preSubcommand',
);
promiseChain=this._chainOrCall(promiseChain,()=>{
if(subCommand._executableHandler){
this._executeSubCommand(subCommand,operands.concat(unknown));
}else{
return subCommand._parseCommand(operands,unknown);
}
});
return promiseChain;
}
_dispatchHelpCommand(subcommandName){
if(!subcommandName){
this.help();
}
const subCommand=this._findCommand(subcommandName);
if(subCommand&& !subCommand._executableHandler){
subCommand.help();
}
return this._dispatchSubcommand(
subcommandName,
[],
[this._getHelpOption()?.long??this._getHelpOption()?.short??'--help'],
);
}
_checkNumberOfArguments(){
this.registeredArguments.forEach((arg,i)=>{
if(arg.required&&this.args[i]==null){
this.missingArgument(arg.name());
}
});
if(
this.registeredArguments.length>0&&
this.registeredArguments[this.registeredArguments.length-1].variadic
){
return;
}
if(this.args.length>this.registeredArguments.length){
this._excessArguments(this.args);
}
}
_processArguments(){
const myParseArg=(argument,value,previous)=>{
let parsedValue=value;
if(value!==null&&argument.parseArg){
const invalidValueMessage=`error: command-argument value '${value}' is invalid for argument '${argument.name()}'.`;
parsedValue=this._callParseArg(
argument,
value,
previous,
invalidValueMessage,
);
}
return parsedValue;
};
this._checkNumberOfArguments();
const processedArgs=[];
this.registeredArguments.forEach((declaredArg,index)=>{
let value=declaredArg.defaultValue;
if(declaredArg.variadic){
if(index<this.args.length){
value=this.args.slice(index);
if(declaredArg.parseArg){
value=value.reduce((processed,v)=>{
return myParseArg(declaredArg,v,processed);
},declaredArg.defaultValue);
}
}else if(value===undefined){
value=[];
}
}else if(index<this.args.length){
value=this.args[index];
if(declaredArg.parseArg){
value=myParseArg(declaredArg,value,declaredArg.defaultValue);
}
}
processedArgs[index]=value;
});
this.processedArgs=processedArgs;
}
_chainOrCall(promise,fn){
if(promise?.then&&typeof promise.then==='function'){
return promise.then(()=>fn());
}
return fn();
}
_chainOrCallHooks(promise,event){
let result=promise;
const hooks=[];
this._getCommandAndAncestors()
.reverse()
.filter((cmd)=>cmd._lifeCycleHooks[event]!==undefined)
.forEach((hookedCommand)=>{
hookedCommand._lifeCycleHooks[event].forEach((callback)=>{
hooks.push({hookedCommand,callback});
});
});
if(event==='postAction'){
hooks.reverse();
}
hooks.forEach((hookDetail)=>{
result=this._chainOrCall(result,()=>{
return hookDetail.callback(hookDetail.hookedCommand,this);
});
});
return result;
}
_chainOrCallSubCommandHook(promise,subCommand,event){
let result=promise;
if(this._lifeCycleHooks[event]!==undefined){
this._lifeCycleHooks[event].forEach((hook)=>{
result=this._chainOrCall(result,()=>{
return hook(this,subCommand);
});
});
}
return result;
}
_parseCommand(operands,unknown){
const parsed=this.parseOptions(unknown);
this._parseOptionsEnv();
this._parseOptionsImplied();
operands=operands.concat(parsed.operands);
unknown=parsed.unknown;
this.args=operands.concat(unknown);
if(operands&&this._findCommand(operands[0])){
return this._dispatchSubcommand(operands[0],operands.slice(1),unknown);
}
if(
this._getHelpCommand()&&
operands[0]===this._getHelpCommand().name()
){
return this._dispatchHelpCommand(operands[1]);
}
if(this._defaultCommandName){
this._outputHelpIfRequested(unknown);
return this._dispatchSubcommand(
this._defaultCommandName,
operands,
unknown,
);
}
if(
this.commands.length&&
this.args.length===0&&
!this._actionHandler&&
!this._defaultCommandName
){
this.help({error:true});
}
this._outputHelpIfRequested(parsed.unknown);
this._checkForMissingMandatoryOptions();
this._checkForConflictingOptions();
const checkForUnknownOptions=()=>{
if(parsed.unknown.length>0){
this.unknownOption(parsed.unknown[0]);
}
};
const commandEvent=`command:${this.name()}`;
if(this._actionHandler){
checkForUnknownOptions();
this._processArguments();
let promiseChain;
promiseChain=this._chainOrCallHooks(promiseChain,'preAction');
promiseChain=this._chainOrCall(promiseChain,()=>
this._actionHandler(this.processedArgs),
);
if(this.parent){
promiseChain=this._chainOrCall(promiseChain,()=>{
this.parent.emit(commandEvent,operands,unknown);
});
}
promiseChain=this._chainOrCallHooks(promiseChain,'postAction');
return promiseChain;
}
if(this.parent?.listenerCount(commandEvent)){
checkForUnknownOptions();
this._processArguments();
this.parent.emit(commandEvent,operands,unknown);
}else if(operands.length){
if(this._findCommand('*')){
return this._dispatchSubcommand('*',operands,unknown);
}
if(this.listenerCount('command:*')){
this.emit('command:*',operands,unknown);
}else if(this.commands.length){
this.unknownCommand();
}else{
checkForUnknownOptions();
this._processArguments();
}
}else if(this.commands.length){
checkForUnknownOptions();
this.help({error:true});
}else{
checkForUnknownOptions();
this._processArguments();
}
}
_findCommand(name){
if(!name)return undefined;
return this.commands.find(
(cmd)=>cmd._name===name||cmd._aliases.includes(name),
);
}
_findOption(arg){
return this.options.find((option)=>option.is(arg));
}
_checkForMissingMandatoryOptions(){
this._getCommandAndAncestors().forEach((cmd)=>{
cmd.options.forEach((anOption)=>{
if(
anOption.mandatory&&
cmd.getOptionValue(anOption.attributeName())===undefined
){
cmd.missingMandatoryOptionValue(anOption);
}
});
});
}
_checkForConflictingLocalOptions(){
const definedNonDefaultOptions=this.options.filter((option)=>{
const optionKey=option.attributeName();
if(this.getOptionValue(optionKey)===undefined){
return false;
}
return this.getOptionValueSource(optionKey)!=='default';
});
const optionsWithConflicting=definedNonDefaultOptions.filter(
(option)=>option.conflictsWith.length>0,
);
optionsWithConflicting.forEach((option)=>{
const conflictingAndDefined=definedNonDefaultOptions.find((defined)=>
option.conflictsWith.includes(defined.attributeName()),
);
if(conflictingAndDefined){
this._conflictingOption(option,conflictingAndDefined);
}
});
}
_checkForConflictingOptions(){
this._getCommandAndAncestors().forEach((cmd)=>{
cmd._checkForConflictingLocalOptions();
});
}
parseOptions(args){
const operands=[];
const unknown=[];
let dest=operands;
function maybeOption(arg){
return arg.length>1&&arg[0]==='-';
}
const negativeNumberArg=(arg)=>{
if(!/^-(\d+|\d*\.\d+)(e[+-]?\d+)?$/.test(arg))return false;
return!this._getCommandAndAncestors().some((cmd)=>
cmd.options
.map((opt)=>opt.short)
.some((short)=> /^-\d$/.test(short)),
);
};
let activeVariadicOption=null;
let activeGroup=null;
let i=0;
while(i<args.length||activeGroup){
const arg=activeGroup??args[i++];
activeGroup=null;
if(arg==='--'){
if(dest===unknown)dest.push(arg);
dest.push(...args.slice(i));
break;
}
if(
activeVariadicOption&&
(!maybeOption(arg)||negativeNumberArg(arg))
){
this.emit(`option:${activeVariadicOption.name()}`,arg);
continue;
}
activeVariadicOption=null;
if(maybeOption(arg)){
const option=this._findOption(arg);
if(option){
if(option.required){
const value=args[i++];
if(value===undefined)this.optionMissingArgument(option);
this.emit(`option:${option.name()}`,value);
}else if(option.optional){
let value=null;
if(
i<args.length&&
(!maybeOption(args[i])||negativeNumberArg(args[i]))
){
value=args[i++];
}
this.emit(`option:${option.name()}`,value);
}else{
this.emit(`option:${option.name()}`);
}
activeVariadicOption=option.variadic?option:null;
continue;
}
}
if(arg.length>2&&arg[0]==='-'&&arg[1]!=='-'){
const option=this._findOption(`-${arg[1]}`);
if(option){
if(
option.required||
(option.optional&&this._combineFlagAndOptionalValue)
){
this.emit(`option:${option.name()}`,arg.slice(2));
}else{
this.emit(`option:${option.name()}`);
activeGroup=`-${arg.slice(2)}`;
}
continue;
}
}
if(/^--[^=]+=/.test(arg)){
const index=arg.indexOf('=');
const option=this._findOption(arg.slice(0,index));
if(option&&(option.required||option.optional)){
this.emit(`option:${option.name()}`,arg.slice(index+1));
continue;
}
}
if(
dest===operands&&
maybeOption(arg)&&
!(this.commands.length===0&&negativeNumberArg(arg))
){
dest=unknown;
}
if(
(this._enablePositionalOptions||this._passThroughOptions)&&
operands.length===0&&
unknown.length===0
){
if(this._findCommand(arg)){
operands.push(arg);
unknown.push(...args.slice(i));
break;
}else if(
this._getHelpCommand()&&
arg===this._getHelpCommand().name()
){
operands.push(arg,...args.slice(i));
break;
}else if(this._defaultCommandName){
unknown.push(arg,...args.slice(i));
break;
}
}
if(this._passThroughOptions){
dest.push(arg,...args.slice(i));
break;
}
dest.push(arg);
}
return{operands,unknown};
}
opts(){
if(this._storeOptionsAsProperties){
const result={};
const len=this.options.length;
for(let i=0;i<len;i++){
const key=this.options[i].attributeName();
result[key]=
key===this._versionOptionName?this._version:this[key];
}
return result;
}
return this._optionValues;
}
optsWithGlobals(){
return this._getCommandAndAncestors().reduce(
(combinedOptions,cmd)=>Object.assign(combinedOptions,cmd.opts()),
{},
);
}
error(message,errorOptions){
this._outputConfiguration.outputError(
`${message}\n`,
this._outputConfiguration.writeErr,
);
if(typeof this._showHelpAfterError==='string'){
this._outputConfiguration.writeErr(`${this._showHelpAfterError}\n`);
}else if(this._showHelpAfterError){
this._outputConfiguration.writeErr('\n');
this.outputHelp({error:true});
}
const config=errorOptions||{};
const exitCode=config.exitCode||1;
const code=config.code||'commander.error';
this._exit(exitCode,code,message);
}
_parseOptionsEnv(){
this.options.forEach((option)=>{
if(option.envVar&&option.envVar in process.env){
const optionKey=option.attributeName();
if(
this.getOptionValue(optionKey)===undefined||
['default','config','env'].includes(
this.getOptionValueSource(optionKey),
)
){
if(option.required||option.optional){
this.emit(`optionEnv:${option.name()}`,process.env[option.envVar]);
}else{
this.emit(`optionEnv:${option.name()}`);
}
}
}
});
}
_parseOptionsImplied(){
const dualHelper=new DualOptions(this.options);
const hasCustomOptionValue=(optionKey)=>{
return(
this.getOptionValue(optionKey)!==undefined&&
!['default','implied'].includes(this.getOptionValueSource(optionKey))
);
};
this.options
.filter(
(option)=>
option.implied!==undefined&&
hasCustomOptionValue(option.attributeName())&&
dualHelper.valueFromOption(
this.getOptionValue(option.attributeName()),
option,
),
)
.forEach((option)=>{
Object.keys(option.implied)
.filter((impliedKey)=> !hasCustomOptionValue(impliedKey))
.forEach((impliedKey)=>{
this.setOptionValueWithSource(
impliedKey,
option.implied[impliedKey],
'implied',
);
});
});
}
missingArgument(name){
const message=`error: missing required argument '${name}'`;
this.error(message,{code:'commander.missingArgument'});
}
optionMissingArgument(option){
const message=`error: option '${option.flags}' argument missing`;
this.error(message,{code:'commander.optionMissingArgument'});
}
missingMandatoryOptionValue(option){
const message=`error: required option '${option.flags}' not specified`;
this.error(message,{code:'commander.missingMandatoryOptionValue'});
}
_conflictingOption(option,conflictingOption){
const findBestOptionFromValue=(option)=>{
const optionKey=option.attributeName();
const optionValue=this.getOptionValue(optionKey);
const negativeOption=this.options.find(
(target)=>target.negate&&optionKey===target.attributeName(),
);
const positiveOption=this.options.find(
(target)=> !target.negate&&optionKey===target.attributeName(),
);
if(
negativeOption&&
((negativeOption.presetArg===undefined&&optionValue===false)||
(negativeOption.presetArg!==undefined&&
optionValue===negativeOption.presetArg))
){
return negativeOption;
}
return positiveOption||option;
};
const getErrorMessage=(option)=>{
const bestOption=findBestOptionFromValue(option);
const optionKey=bestOption.attributeName();
const source=this.getOptionValueSource(optionKey);
if(source==='env'){
return`environment variable '${bestOption.envVar}'`;
}
return`option '${bestOption.flags}'`;
};
const message=`error: ${getErrorMessage(option)} cannot be used with ${getErrorMessage(conflictingOption)}`;
this.error(message,{code:'commander.conflictingOption'});
}
unknownOption(flag){
if(this._allowUnknownOption)return;
let suggestion='';
if(flag.startsWith('--')&&this._showSuggestionAfterError){
let candidateFlags=[];
let command=this;
do{
const moreFlags=command
.createHelp()
.visibleOptions(command)
.filter((option)=>option.long)
.map((option)=>option.long);
candidateFlags=candidateFlags.concat(moreFlags);
command=command.parent;
}while(command&& !command._enablePositionalOptions);
suggestion=suggestSimilar(flag,candidateFlags);
}
const message=`error: unknown option '${flag}'${suggestion}`;
this.error(message,{code:'commander.unknownOption'});
}
_excessArguments(receivedArgs){
if(this._allowExcessArguments)return;
const expected=this.registeredArguments.length;
const s=expected===1?'':'s';
const forSubcommand=this.parent?` for '${this.name()}'`:'';
const message=`error: too many arguments${forSubcommand}. Expected ${expected} argument${s} but got ${receivedArgs.length}.`;
this.error(message,{code:'commander.excessArguments'});
}
unknownCommand(){
const unknownName=this.args[0];
let suggestion='';
if(this._showSuggestionAfterError){
const candidateNames=[];
this.createHelp()
.visibleCommands(this)
.forEach((command)=>{
candidateNames.push(command.name());
if(command.alias())candidateNames.push(command.alias());
});
suggestion=suggestSimilar(unknownName,candidateNames);
}
const message=`error: unknown command '${unknownName}'${suggestion}`;
this.error(message,{code:'commander.unknownCommand'});
}
version(str,flags,description){
if(str===undefined)return this._version;
this._version=str;
flags=flags||'-V, --version';
description=description||'output the version number';
const versionOption=this.createOption(flags,description);
this._versionOptionName=versionOption.attributeName();
this._registerOption(versionOption);
this.on('option:'+versionOption.name(),()=>{
this._outputConfiguration.writeOut(`${str}\n`);
this._exit(0,'commander.version',str);
});
return this;
}
description(str,argsDescription){
if(str===undefined&&argsDescription===undefined)
return this._description;
this._description=str;
if(argsDescription){
this._argsDescription=argsDescription;
}
return this;
}
summary(str){
if(str===undefined)return this._summary;
this._summary=str;
return this;
}
alias(alias){
if(alias===undefined)return this._aliases[0];
let command=this;
if(
this.commands.length!==0&&
this.commands[this.commands.length-1]._executableHandler
){
command=this.commands[this.commands.length-1];
}
if(alias===command._name)
throw new Error("Command alias can't be the same as its name");
const matchingCommand=this.parent?._findCommand(alias);
if(matchingCommand){
const existingCmd=[matchingCommand.name()]
.concat(matchingCommand.aliases())
.join('|');
throw new Error(
`cannot add alias '${alias}' to command '${this.name()}' as already have command '${existingCmd}'`,
);
}
command._aliases.push(alias);
return this;
}
aliases(aliases){
if(aliases===undefined)return this._aliases;
aliases.forEach((alias)=>this.alias(alias));
return this;
}
usage(str){
if(str===undefined){
if(this._usage)return this._usage;
const args=this.registeredArguments.map((arg)=>{
return humanReadableArgName(arg);
});
return[]
.concat(
this.options.length||this._helpOption!==null?'[options]':[],
this.commands.length?'[command]':[],
this.registeredArguments.length?args:[],
)
.join(' ');
}
this._usage=str;
return this;
}
name(str){
if(str===undefined)return this._name;
this._name=str;
return this;
}
helpGroup(heading){
if(heading===undefined)return this._helpGroupHeading??'';
this._helpGroupHeading=heading;
return this;
}
commandsGroup(heading){
if(heading===undefined)return this._defaultCommandGroup??'';
this._defaultCommandGroup=heading;
return this;
}
optionsGroup(heading){
if(heading===undefined)return this._defaultOptionGroup??'';
this._defaultOptionGroup=heading;
return this;
}
_initOptionGroup(option){
if(this._defaultOptionGroup&& !option.helpGroupHeading)
option.helpGroup(this._defaultOptionGroup);
}
_initCommandGroup(cmd){
if(this._defaultCommandGroup&& !cmd.helpGroup())
cmd.helpGroup(this._defaultCommandGroup);
}
nameFromFilename(filename){
this._name=path.basename(filename,path.extname(filename));
return this;
}
executableDir(path){
if(path===undefined)return this._executableDir;
this._executableDir=path;
return this;
}
helpInformation(contextOptions){
const helper=this.createHelp();
const context=this._getOutputContext(contextOptions);
helper.prepareContext({
error:context.error,
helpWidth:context.helpWidth,
outputHasColors:context.hasColors,
});
const text=helper.formatHelp(this,helper);
if(context.hasColors)return text;
return this._outputConfiguration.stripColor(text);
}
_getOutputContext(contextOptions){
contextOptions=contextOptions||{};
const error= !!contextOptions.error;
let baseWrite;
let hasColors;
let helpWidth;
if(error){
baseWrite=(str)=>this._outputConfiguration.writeErr(str);
hasColors=this._outputConfiguration.getErrHasColors();
helpWidth=this._outputConfiguration.getErrHelpWidth();
}else{
baseWrite=(str)=>this._outputConfiguration.writeOut(str);
hasColors=this._outputConfiguration.getOutHasColors();
helpWidth=this._outputConfiguration.getOutHelpWidth();
}
const write=(str)=>{
if(!hasColors)str=this._outputConfiguration.stripColor(str);
return baseWrite(str);
};
return{error,write,hasColors,helpWidth};
}
outputHelp(contextOptions){
let deprecatedCallback;
if(typeof contextOptions==='function'){
deprecatedCallback=contextOptions;
contextOptions=undefined;
}
const outputContext=this._getOutputContext(contextOptions);
const eventContext={
error:outputContext.error,
write:outputContext.write,
command:this,
};
this._getCommandAndAncestors()
.reverse()
.forEach((command)=>command.emit('beforeAllHelp',eventContext));
this.emit('beforeHelp',eventContext);
let helpInformation=this.helpInformation({error:outputContext.error});
if(deprecatedCallback){
helpInformation=deprecatedCallback(helpInformation);
if(
typeof helpInformation!=='string'&&
!Buffer.isBuffer(helpInformation)
){
throw new Error('outputHelp callback must return a string or a Buffer');
}
}
outputContext.write(helpInformation);
if(this._getHelpOption()?.long){
this.emit(this._getHelpOption().long);
}
this.emit('afterHelp',eventContext);
this._getCommandAndAncestors().forEach((command)=>
command.emit('afterAllHelp',eventContext),
);
}
helpOption(flags,description){
if(typeof flags==='boolean'){
if(flags){
if(this._helpOption===null)this._helpOption=undefined;
if(this._defaultOptionGroup){
this._initOptionGroup(this._getHelpOption());
}
}else{
this._helpOption=null;
}
return this;
}
this._helpOption=this.createOption(
flags??'-h, --help',
description??'display help for command',
);
if(flags||description)this._initOptionGroup(this._helpOption);
return this;
}
_getHelpOption(){
if(this._helpOption===undefined){
this.helpOption(undefined,undefined);
}
return this._helpOption;
}
addHelpOption(option){
this._helpOption=option;
this._initOptionGroup(option);
return this;
}
help(contextOptions){
this.outputHelp(contextOptions);
let exitCode=Number(process.exitCode??0);
if(
exitCode===0&&
contextOptions&&
typeof contextOptions!=='function'&&
contextOptions.error
){
exitCode=1;
}
this._exit(exitCode,'commander.help','(outputHelp)');
}
addHelpText(position,text){
const allowedValues=['beforeAll','before','after','afterAll'];
if(!allowedValues.includes(position)){
throw new Error(`Unexpected value for position to addHelpText.
Expecting one of '${allowedValues.join("', '")}'`);
}
const helpEvent=`${position}Help`;
this.on(helpEvent,(context)=>{
let helpStr;
if(typeof text==='function'){
helpStr=text({error:context.error,command:context.command});
}else{
helpStr=text;
}
if(helpStr){
context.write(`${helpStr}\n`);
}
});
return this;
}
_outputHelpIfRequested(args){
const helpOption=this._getHelpOption();
const helpRequested=helpOption&&args.find((arg)=>helpOption.is(arg));
if(helpRequested){
this.outputHelp();
this._exit(0,'commander.helpDisplayed','(outputHelp)');
}
}
}
function incrementNodeInspectorPort(args){
return args.map((arg)=>{
if(!arg.startsWith('--inspect')){
return arg;
}
let debugOption;
let debugHost='127.0.0.1';
let debugPort='9229';
let match;
if((match=arg.match(/^(--inspect(-brk)?)$/))!==null){
debugOption=match[1];
}else if(
(match=arg.match(/^(--inspect(-brk|-port)?)=([^:]+)$/))!==null
){
debugOption=match[1];
if(/^\d+$/.test(match[3])){
debugPort=match[3];
}else{
debugHost=match[3];
}
}else if(
(match=arg.match(/^(--inspect(-brk|-port)?)=([^:]+):(\d+)$/))!==null
){
debugOption=match[1];
debugHost=match[3];
debugPort=match[4];
}
if(debugOption&&debugPort!=='0'){
return`${debugOption}=${debugHost}:${parseInt(debugPort)+1}`;
}
return arg;
});
}
function useColor(){
if(
process.env.NO_COLOR||
process.env.FORCE_COLOR==='0'||
process.env.FORCE_COLOR==='false'
)
return false;
if(process.env.FORCE_COLOR||process.env.CLICOLOR_FORCE!==undefined)
return true;
return undefined;
}
exports.Command=Command;
exports.useColor=useColor;
}),
// node_modules/commander/lib/error.js
9073:
((__unused_webpack_module,exports)=>{
class CommanderError extends Error{
constructor(exitCode,code,message){
super(message);
Error.captureStackTrace(this,this.constructor);
this.name=this.constructor.name;
this.code=code;
this.exitCode=exitCode;
this.nestedError=undefined;
}
}
class InvalidArgumentError extends CommanderError{
constructor(message){
super(1,'commander.invalidArgument',message);
Error.captureStackTrace(this,this.constructor);
this.name=this.constructor.name;
}
}
exports.CommanderError=CommanderError;
exports.InvalidArgumentError=InvalidArgumentError;
}),
// node_modules/commander/lib/help.js
5632:
((__unused_webpack_module,exports,__webpack_require__)=>{
const{humanReadableArgName}=__webpack_require__(4100);
class Help{
constructor(){
this.helpWidth=undefined;
this.minWidthToWrap=40;
this.sortSubcommands=false;
this.sortOptions=false;
this.showGlobalOptions=false;
}
prepareContext(contextOptions){
this.helpWidth=this.helpWidth??contextOptions.helpWidth??80;
}
visibleCommands(cmd){
const visibleCommands=cmd.commands.filter((cmd)=> !cmd._hidden);
const helpCommand=cmd._getHelpCommand();
if(helpCommand&& !helpCommand._hidden){
visibleCommands.push(helpCommand);
}
if(this.sortSubcommands){
visibleCommands.sort((a,b)=>{
return a.name().localeCompare(b.name());
});
}
return visibleCommands;
}
compareOptions(a,b){
const getSortKey=(option)=>{
return option.short
?option.short.replace(/^-/,'')
:option.long.replace(/^--/,'');
};
return getSortKey(a).localeCompare(getSortKey(b));
}
visibleOptions(cmd){
const visibleOptions=cmd.options.filter((option)=> !option.hidden);
const helpOption=cmd._getHelpOption();
if(helpOption&& !helpOption.hidden){
const removeShort=helpOption.short&&cmd._findOption(helpOption.short);
const removeLong=helpOption.long&&cmd._findOption(helpOption.long);
if(!removeShort&& !removeLong){
visibleOptions.push(helpOption);
}else if(helpOption.long&& !removeLong){
visibleOptions.push(
cmd.createOption(helpOption.long,helpOption.description),
);
}else if(helpOption.short&& !removeShort){
visibleOptions.push(
cmd.createOption(helpOption.short,helpOption.description),
);
}
}
if(this.sortOptions){
visibleOptions.sort(this.compareOptions);
}
return visibleOptions;
}
visibleGlobalOptions(cmd){
if(!this.showGlobalOptions)return[];
const globalOptions=[];
for(
let ancestorCmd=cmd.parent;
ancestorCmd;
ancestorCmd=ancestorCmd.parent
){
const visibleOptions=ancestorCmd.options.filter(
(option)=> !option.hidden,
);
globalOptions.push(...visibleOptions);
}
if(this.sortOptions){
globalOptions.sort(this.compareOptions);
}
return globalOptions;
}
visibleArguments(cmd){
if(cmd._argsDescription){
cmd.registeredArguments.forEach((argument)=>{
argument.description=
argument.description||cmd._argsDescription[argument.name()]||'';
});
}
if(cmd.registeredArguments.find((argument)=>argument.description)){
return cmd.registeredArguments;
}
return[];
}
subcommandTerm(cmd){
const args=cmd.registeredArguments
.map((arg)=>humanReadableArgName(arg))
.join(' ');
return(
cmd._name+
(cmd._aliases[0]?'|'+cmd._aliases[0]:'')+
(cmd.options.length?' [options]':'')+
(args?' '+args:'')
);
}
optionTerm(option){
return option.flags;
}
argumentTerm(argument){
return argument.name();
}
longestSubcommandTermLength(cmd,helper){
return helper.visibleCommands(cmd).reduce((max,command)=>{
return Math.max(
max,
this.displayWidth(
helper.styleSubcommandTerm(helper.subcommandTerm(command)),
),
);
},0);
}
longestOptionTermLength(cmd,helper){
return helper.visibleOptions(cmd).reduce((max,option)=>{
return Math.max(
max,
this.displayWidth(helper.styleOptionTerm(helper.optionTerm(option))),
);
},0);
}
longestGlobalOptionTermLength(cmd,helper){
return helper.visibleGlobalOptions(cmd).reduce((max,option)=>{
return Math.max(
max,
this.displayWidth(helper.styleOptionTerm(helper.optionTerm(option))),
);
},0);
}
longestArgumentTermLength(cmd,helper){
return helper.visibleArguments(cmd).reduce((max,argument)=>{
return Math.max(
max,
this.displayWidth(
helper.styleArgumentTerm(helper.argumentTerm(argument)),
),
);
},0);
}
commandUsage(cmd){
let cmdName=cmd._name;
if(cmd._aliases[0]){
cmdName=cmdName+'|'+cmd._aliases[0];
}
let ancestorCmdNames='';
for(
let ancestorCmd=cmd.parent;
ancestorCmd;
ancestorCmd=ancestorCmd.parent
){
ancestorCmdNames=ancestorCmd.name()+' '+ancestorCmdNames;
}
return ancestorCmdNames+cmdName+' '+cmd.usage();
}
commandDescription(cmd){
return cmd.description();
}
subcommandDescription(cmd){
return cmd.summary()||cmd.description();
}
optionDescription(option){
const extraInfo=[];
if(option.argChoices){
extraInfo.push(
`choices: ${option.argChoices.map((choice)=>JSON.stringify(choice)).join(', ')}`,
);
}
if(option.defaultValue!==undefined){
const showDefault=
option.required||
option.optional||
(option.isBoolean()&&typeof option.defaultValue==='boolean');
if(showDefault){
extraInfo.push(
`default: ${option.defaultValueDescription||JSON.stringify(option.defaultValue)}`,
);
}
}
if(option.presetArg!==undefined&&option.optional){
extraInfo.push(`preset: ${JSON.stringify(option.presetArg)}`);
}
if(option.envVar!==undefined){
extraInfo.push(`env: ${option.envVar}`);
}
if(extraInfo.length>0){
const extraDescription=`(${extraInfo.join(', ')})`;
if(option.description){
return`${option.description} ${extraDescription}`;
}
return extraDescription;
}
return option.description;
}
argumentDescription(argument){
const extraInfo=[];
if(argument.argChoices){
extraInfo.push(
`choices: ${argument.argChoices.map((choice)=>JSON.stringify(choice)).join(', ')}`,
);
}
if(argument.defaultValue!==undefined){
extraInfo.push(
`default: ${argument.defaultValueDescription||JSON.stringify(argument.defaultValue)}`,
);
}
if(extraInfo.length>0){
const extraDescription=`(${extraInfo.join(', ')})`;
if(argument.description){
return`${argument.description} ${extraDescription}`;
}
return extraDescription;
}
return argument.description;
}
formatItemList(heading,items,helper){
if(items.length===0)return[];
return[helper.styleTitle(heading),...items,''];
}
groupItems(unsortedItems,visibleItems,getGroup){
const result=new Map();
unsortedItems.forEach((item)=>{
const group=getGroup(item);
if(!result.has(group))result.set(group,[]);
});
visibleItems.forEach((item)=>{
const group=getGroup(item);
if(!result.has(group)){
result.set(group,[]);
}
result.get(group).push(item);
});
return result;
}
formatHelp(cmd,helper){
const termWidth=helper.padWidth(cmd,helper);
const helpWidth=helper.helpWidth??80;
function callFormatItem(term,description){
return helper.formatItem(term,termWidth,description,helper);
}
let output=[
`${helper.styleTitle('Usage:')} ${helper.styleUsage(helper.commandUsage(cmd))}`,
'',
];
const commandDescription=helper.commandDescription(cmd);
if(commandDescription.length>0){
output=output.concat([
helper.boxWrap(
helper.styleCommandDescription(commandDescription),
helpWidth,
),
'',
]);
}
const argumentList=helper.visibleArguments(cmd).map((argument)=>{
return callFormatItem(
helper.styleArgumentTerm(helper.argumentTerm(argument)),
helper.styleArgumentDescription(helper.argumentDescription(argument)),
);
});
output=output.concat(
this.formatItemList('Arguments:',argumentList,helper),
);
const optionGroups=this.groupItems(
cmd.options,
helper.visibleOptions(cmd),
(option)=>option.helpGroupHeading??'Options:',
);
optionGroups.forEach((options,group)=>{
const optionList=options.map((option)=>{
return callFormatItem(
helper.styleOptionTerm(helper.optionTerm(option)),
helper.styleOptionDescription(helper.optionDescription(option)),
);
});
output=output.concat(this.formatItemList(group,optionList,helper));
});
if(helper.showGlobalOptions){
const globalOptionList=helper
.visibleGlobalOptions(cmd)
.map((option)=>{
return callFormatItem(
helper.styleOptionTerm(helper.optionTerm(option)),
helper.styleOptionDescription(helper.optionDescription(option)),
);
});
output=output.concat(
this.formatItemList('Global Options:',globalOptionList,helper),
);
}
const commandGroups=this.groupItems(
cmd.commands,
helper.visibleCommands(cmd),
(sub)=>sub.helpGroup()||'Commands:',
);
commandGroups.forEach((commands,group)=>{
const commandList=commands.map((sub)=>{
return callFormatItem(
helper.styleSubcommandTerm(helper.subcommandTerm(sub)),
helper.styleSubcommandDescription(helper.subcommandDescription(sub)),
);
});
output=output.concat(this.formatItemList(group,commandList,helper));
});
return output.join('\n');
}
displayWidth(str){
return stripColor(str).length;
}
styleTitle(str){
return str;
}
styleUsage(str){
return str
.split(' ')
.map((word)=>{
if(word==='[options]')return this.styleOptionText(word);
if(word==='[command]')return this.styleSubcommandText(word);
if(word[0]==='['||word[0]==='<')
return this.styleArgumentText(word);
return this.styleCommandText(word);
})
.join(' ');
}
styleCommandDescription(str){
return this.styleDescriptionText(str);
}
styleOptionDescription(str){
return this.styleDescriptionText(str);
}
styleSubcommandDescription(str){
return this.styleDescriptionText(str);
}
styleArgumentDescription(str){
return this.styleDescriptionText(str);
}
styleDescriptionText(str){
return str;
}
styleOptionTerm(str){
return this.styleOptionText(str);
}
styleSubcommandTerm(str){
return str
.split(' ')
.map((word)=>{
if(word==='[options]')return this.styleOptionText(word);
if(word[0]==='['||word[0]==='<')
return this.styleArgumentText(word);
return this.styleSubcommandText(word);
})
.join(' ');
}
styleArgumentTerm(str){
return this.styleArgumentText(str);
}
styleOptionText(str){
return str;
}
styleArgumentText(str){
return str;
}
styleSubcommandText(str){
return str;
}
styleCommandText(str){
return str;
}
padWidth(cmd,helper){
return Math.max(
helper.longestOptionTermLength(cmd,helper),
helper.longestGlobalOptionTermLength(cmd,helper),
helper.longestSubcommandTermLength(cmd,helper),
helper.longestArgumentTermLength(cmd,helper),
);
}
preformatted(str){
return/\n[^\S\r\n]/.test(str);
}
formatItem(term,termWidth,description,helper){
const itemIndent=2;
const itemIndentStr=' '.repeat(itemIndent);
if(!description)return itemIndentStr+term;
const paddedTerm=term.padEnd(
termWidth+term.length-helper.displayWidth(term),
);
const spacerWidth=2;
const helpWidth=this.helpWidth??80;
const remainingWidth=helpWidth-termWidth-spacerWidth-itemIndent;
let formattedDescription;
if(
remainingWidth<this.minWidthToWrap||
helper.preformatted(description)
){
formattedDescription=description;
}else{
const wrappedDescription=helper.boxWrap(description,remainingWidth);
formattedDescription=wrappedDescription.replace(
/\n/g,
'\n'+' '.repeat(termWidth+spacerWidth),
);
}
return(
itemIndentStr+
paddedTerm+
' '.repeat(spacerWidth)+
formattedDescription.replace(/\n/g,`\n${itemIndentStr}`)
);
}
boxWrap(str,width){
if(width<this.minWidthToWrap)return str;
const rawLines=str.split(/\r\n|\n/);
const chunkPattern= /[\s]*[^\s]+/g;
const wrappedLines=[];
rawLines.forEach((line)=>{
const chunks=line.match(chunkPattern);
if(chunks===null){
wrappedLines.push('');
return;
}
let sumChunks=[chunks.shift()];
let sumWidth=this.displayWidth(sumChunks[0]);
chunks.forEach((chunk)=>{
const visibleWidth=this.displayWidth(chunk);
if(sumWidth+visibleWidth<=width){
sumChunks.push(chunk);
sumWidth+=visibleWidth;
return;
}
wrappedLines.push(sumChunks.join(''));
const nextChunk=chunk.trimStart();
sumChunks=[nextChunk];
sumWidth=this.displayWidth(nextChunk);
});
wrappedLines.push(sumChunks.join(''));
});
return wrappedLines.join('\n');
}
}
function stripColor(str){
const sgrPattern= /\x1b\[\d*(;\d*)*m/g;
return str.replace(sgrPattern,'');
}
exports.Help=Help;
exports.stripColor=stripColor;
}),
// node_modules/commander/lib/option.js
7546:
((__unused_webpack_module,exports,__webpack_require__)=>{
const{InvalidArgumentError}=__webpack_require__(9073);
class Option{
constructor(flags,description){
this.flags=flags;
this.description=description||'';
this.required=flags.includes('<');
this.optional=flags.includes('[');
this.variadic= /\w\.\.\.[>\]]$/.test(flags);
this.mandatory=false;
const optionFlags=splitOptionFlags(flags);
this.short=optionFlags.shortFlag;
this.long=optionFlags.longFlag;
this.negate=false;
if(this.long){
this.negate=this.long.startsWith('--no-');
}
this.defaultValue=undefined;
this.defaultValueDescription=undefined;
this.presetArg=undefined;
this.envVar=undefined;
this.parseArg=undefined;
this.hidden=false;
this.argChoices=undefined;
this.conflictsWith=[];
this.implied=undefined;
this.helpGroupHeading=undefined;
}
default(value,description){
this.defaultValue=value;
this.defaultValueDescription=description;
return this;
}
preset(arg){
this.presetArg=arg;
return this;
}
conflicts(names){
this.conflictsWith=this.conflictsWith.concat(names);
return this;
}
implies(impliedOptionValues){
let newImplied=impliedOptionValues;
if(typeof impliedOptionValues==='string'){
newImplied={[impliedOptionValues]:true};
}
this.implied=Object.assign(this.implied||{},newImplied);
return this;
}
env(name){
this.envVar=name;
return this;
}
argParser(fn){
this.parseArg=fn;
return this;
}
makeOptionMandatory(mandatory=true){
this.mandatory= !!mandatory;
return this;
}
hideHelp(hide=true){
this.hidden= !!hide;
return this;
}
_collectValue(value,previous){
if(previous===this.defaultValue|| !Array.isArray(previous)){
return[value];
}
previous.push(value);
return previous;
}
choices(values){
this.argChoices=values.slice();
this.parseArg=(arg,previous)=>{
if(!this.argChoices.includes(arg)){
throw new InvalidArgumentError(
`Allowed choices are ${this.argChoices.join(', ')}.`,
);
}
if(this.variadic){
return this._collectValue(arg,previous);
}
return arg;
};
return this;
}
name(){
if(this.long){
return this.long.replace(/^--/,'');
}
return this.short.replace(/^-/,'');
}
attributeName(){
if(this.negate){
return camelcase(this.name().replace(/^no-/,''));
}
return camelcase(this.name());
}
helpGroup(heading){
this.helpGroupHeading=heading;
return this;
}
is(arg){
return this.short===arg||this.long===arg;
}
isBoolean(){
return!this.required&& !this.optional&& !this.negate;
}
}
class DualOptions{
constructor(options){
this.positiveOptions=new Map();
this.negativeOptions=new Map();
this.dualOptions=new Set();
options.forEach((option)=>{
if(option.negate){
this.negativeOptions.set(option.attributeName(),option);
}else{
this.positiveOptions.set(option.attributeName(),option);
}
});
this.negativeOptions.forEach((value,key)=>{
if(this.positiveOptions.has(key)){
this.dualOptions.add(key);
}
});
}
valueFromOption(value,option){
const optionKey=option.attributeName();
if(!this.dualOptions.has(optionKey))return true;
const preset=this.negativeOptions.get(optionKey).presetArg;
const negativeValue=preset!==undefined?preset:false;
return option.negate===(negativeValue===value);
}
}
function camelcase(str){
return str.split('-').reduce((str,word)=>{
return str+word[0].toUpperCase()+word.slice(1);
});
}
function splitOptionFlags(flags){
let shortFlag;
let longFlag;
const shortFlagExp= /^-[^-]$/;
const longFlagExp= /^--[^-]/;
const flagParts=flags.split(/[ |,]+/).concat('guard');
if(shortFlagExp.test(flagParts[0]))shortFlag=flagParts.shift();
if(longFlagExp.test(flagParts[0]))longFlag=flagParts.shift();
if(!shortFlag&&shortFlagExp.test(flagParts[0]))
shortFlag=flagParts.shift();
if(!shortFlag&&longFlagExp.test(flagParts[0])){
shortFlag=longFlag;
longFlag=flagParts.shift();
}
if(flagParts[0].startsWith('-')){
const unsupportedFlag=flagParts[0];
const baseError=`option creation failed due to '${unsupportedFlag}' in option flags '${flags}'`;
if(/^-[^-][^-]/.test(unsupportedFlag))
throw new Error(
`${baseError}
- a short flag is a single dash and a single character
  - either use a single dash and a single character (for a short flag)
  - or use a double dash for a long option (and can have two, like '--ws, --workspace')`,
);
if(shortFlagExp.test(unsupportedFlag))
throw new Error(`${baseError}
- too many short flags`);
if(longFlagExp.test(unsupportedFlag))
throw new Error(`${baseError}
- too many long flags`);
throw new Error(`${baseError}
- unrecognised flag format`);
}
if(shortFlag===undefined&&longFlag===undefined)
throw new Error(
`option creation failed due to no flags found in '${flags}'.`,
);
return{shortFlag,longFlag};
}
exports.Option=Option;
exports.DualOptions=DualOptions;
}),
// node_modules/commander/lib/suggestSimilar.js
2044:
((__unused_webpack_module,exports)=>{
const maxDistance=3;
function editDistance(a,b){
if(Math.abs(a.length-b.length)>maxDistance)
return Math.max(a.length,b.length);
const d=[];
for(let i=0;i<=a.length;i++){
d[i]=[i];
}
for(let j=0;j<=b.length;j++){
d[0][j]=j;
}
for(let j=1;j<=b.length;j++){
for(let i=1;i<=a.length;i++){
let cost=1;
if(a[i-1]===b[j-1]){
cost=0;
}else{
cost=1;
}
d[i][j]=Math.min(
d[i-1][j]+1,
d[i][j-1]+1,
d[i-1][j-1]+cost,
);
if(i>1&&j>1&&a[i-1]===b[j-2]&&a[i-2]===b[j-1]){
d[i][j]=Math.min(d[i][j],d[i-2][j-2]+1);
}
}
}
return d[a.length][b.length];
}
function suggestSimilar(word,candidates){
if(!candidates||candidates.length===0)return'';
candidates=Array.from(new Set(candidates));
const searchingOptions=word.startsWith('--');
if(searchingOptions){
word=word.slice(2);
candidates=candidates.map((candidate)=>candidate.slice(2));
}
let similar=[];
let bestDistance=maxDistance;
const minSimilarity=0.4;
candidates.forEach((candidate)=>{
if(candidate.length<=1)return;
const distance=editDistance(word,candidate);
const length=Math.max(word.length,candidate.length);
const similarity=(length-distance)/ length;
if(similarity>minSimilarity){
if(distance<bestDistance){
bestDistance=distance;
similar=[candidate];
}else if(distance===bestDistance){
similar.push(candidate);
}
}
});
similar.sort((a,b)=>a.localeCompare(b));
if(searchingOptions){
similar=similar.map((candidate)=>`--${candidate}`);
}
if(similar.length>1){
return`\n(Did you mean one of ${similar.join(', ')}?)`;
}
if(similar.length===1){
return`\n(Did you mean ${similar[0]}?)`;
}
return'';
}
exports.suggestSimilar=suggestSimilar;
}),
// node_modules/lru-cache/dist/commonjs/node/index.min.js
9830:
((__unused_webpack_module,exports,__webpack_require__)=>{
var j=(u,t)=>()=>(t||u((t={exports:{}}).exports,t),t.exports);var I=j(O=>{"use strict";Object.defineProperty(O,"__esModule",{value:!0});O.tracing=O.metrics=void 0;var U=__webpack_require__(3053);O.metrics=(0,U.channel)("lru-cache:metrics");O.tracing=(0,U.tracingChannel)("lru-cache")});var P=j(R=>{"use strict";Object.defineProperty(R,"__esModule",{value:!0});R.defaultPerf=void 0;R.defaultPerf=typeof performance=="object"&&performance&&typeof performance.now=="function"?performance:Date});Object.defineProperty(exports,"__esModule",({value:!0}));exports.LRUCache=void 0;var g=I(),N=P(),C=()=>g.metrics.hasSubscribers||g.tracing.hasSubscribers,k=new Set,G=typeof process=="object"&&process?process:{},V=(u,t,e,i)=>{typeof G.emitWarning=="function"?G.emitWarning(u,t,e,i):console.error(`[${e}] ${t}: ${u}`)},q=u=>!k.has(u);var T=u=>!!u&&u===Math.floor(u)&&u>0&&isFinite(u),H=u=>T(u)?u<=Math.pow(2,8)?Uint8Array:u<=Math.pow(2,16)?Uint16Array:u<=Math.pow(2,32)?Uint32Array:u<=Number.MAX_SAFE_INTEGER?W:null:null,W=class extends Array{constructor(t){super(t),this.fill(0)}},L=class u{heap;length;static#o=!1;static create(t){let e=H(t);if(!e)return[];u.#o=!0;let i=new u(t,e);return u.#o=!1,i}constructor(t,e){if(!u.#o)throw new TypeError("instantiate Stack using Stack.create(n)");this.heap=new e(t),this.length=0}push(t){this.heap[this.length++]=t}pop(){return this.heap[--this.length]}},M=class u{#o;#c;#m;#W;#S;#x;#j;#w;get perf(){return this.#w}ttl;ttlResolution;ttlAutopurge;updateAgeOnGet;updateAgeOnHas;allowStale;noDisposeOnSet;noUpdateTTL;maxEntrySize;sizeCalculation;noDeleteOnFetchRejection;noDeleteOnStaleGet;allowStaleOnFetchAbort;allowStaleOnFetchRejection;ignoreFetchAbort;backgroundFetchSize;#n;#b;#s;#i;#t;#l;#u;#a;#h;#_;#r;#y;#F;#d;#g;#T;#U;#f;#R;static unsafeExposeInternals(t){return{starts:t.#F,ttls:t.#d,autopurgeTimers:t.#g,sizes:t.#y,keyMap:t.#s,keyList:t.#i,valList:t.#t,next:t.#l,prev:t.#u,get head(){return t.#a},get tail(){return t.#h},free:t.#_,isBackgroundFetch:e=>t.#e(e),backgroundFetch:(e,i,s,n)=>t.#G(e,i,s,n),moveToTail:e=>t.#M(e),indexes:e=>t.#A(e),rindexes:e=>t.#z(e),isStale:e=>t.#p(e)}}get max(){return this.#o}get maxSize(){return this.#c}get calculatedSize(){return this.#b}get size(){return this.#n}get fetchMethod(){return this.#x}get memoMethod(){return this.#j}get dispose(){return this.#m}get onInsert(){return this.#W}get disposeAfter(){return this.#S}constructor(t){let{max:e=0,ttl:i,ttlResolution:s=1,ttlAutopurge:n,updateAgeOnGet:o,updateAgeOnHas:l,allowStale:h,dispose:r,onInsert:c,disposeAfter:w,noDisposeOnSet:y,noUpdateTTL:d,maxSize:p=0,maxEntrySize:f=0,sizeCalculation:_,fetchMethod:a,memoMethod:S,noDeleteOnFetchRejection:F,noDeleteOnStaleGet:b,allowStaleOnFetchRejection:m,allowStaleOnFetchAbort:A,ignoreFetchAbort:z,backgroundFetchSize:x=1,perf:v}=t;if(this.backgroundFetchSize=x,v!==void 0&&typeof v?.now!="function")throw new TypeError("perf option must have a now() method if specified");if(this.#w=v??N.defaultPerf,e!==0&&!T(e))throw new TypeError("max option must be a nonnegative integer");let E=e?H(e):Array;if(!E)throw new Error("invalid max value: "+e);if(this.#o=e,this.#c=p,this.maxEntrySize=f||this.#c,this.sizeCalculation=_,this.sizeCalculation){if(!this.#c&&!this.maxEntrySize)throw new TypeError("cannot set sizeCalculation without setting maxSize or maxEntrySize");if(typeof this.sizeCalculation!="function")throw new TypeError("sizeCalculation set to non-function")}if(S!==void 0&&typeof S!="function")throw new TypeError("memoMethod must be a function if defined");if(this.#j=S,a!==void 0&&typeof a!="function")throw new TypeError("fetchMethod must be a function if specified");if(this.#x=a,this.#U=!!a,this.#s=new Map,this.#i=Array.from({length:e}).fill(void 0),this.#t=Array.from({length:e}).fill(void 0),this.#l=new E(e),this.#u=new E(e),this.#a=0,this.#h=0,this.#_=L.create(e),this.#n=0,this.#b=0,typeof r=="function"&&(this.#m=r),typeof c=="function"&&(this.#W=c),typeof w=="function"?(this.#S=w,this.#r=[]):(this.#S=void 0,this.#r=void 0),this.#T=!!this.#m,this.#R=!!this.#W,this.#f=!!this.#S,this.noDisposeOnSet=!!y,this.noUpdateTTL=!!d,this.noDeleteOnFetchRejection=!!F,this.allowStaleOnFetchRejection=!!m,this.allowStaleOnFetchAbort=!!A,this.ignoreFetchAbort=!!z,this.maxEntrySize!==0){if(this.#c!==0&&!T(this.#c))throw new TypeError("maxSize must be a positive integer if specified");if(!T(this.maxEntrySize))throw new TypeError("maxEntrySize must be a positive integer if specified");this.#X()}if(this.allowStale=!!h,this.noDeleteOnStaleGet=!!b,this.updateAgeOnGet=!!o,this.updateAgeOnHas=!!l,this.ttlResolution=T(s)||s===0?s:1,this.ttlAutopurge=!!n,this.ttl=i||0,this.ttl){if(!T(this.ttl))throw new TypeError("ttl must be a positive integer if specified");this.#k()}if(this.#o===0&&this.ttl===0&&this.#c===0)throw new TypeError("At least one of max, maxSize, or ttl is required");if(!this.ttlAutopurge&&!this.#o&&!this.#c){let D="LRU_CACHE_UNBOUNDED";q(D)&&(k.add(D),V("TTL caching without ttlAutopurge, max, or maxSize can result in unbounded memory consumption.","UnboundedCacheWarning",D,u))}}getRemainingTTL(t){return this.#s.has(t)?1/0:0}#k(){let t=new W(this.#o),e=new W(this.#o);this.#d=t,this.#F=e;let i=this.ttlAutopurge?Array.from({length:this.#o}):void 0;this.#g=i,this.#H=(h,r,c=this.#w.now())=>{e[h]=r!==0?c:0,t[h]=r,s(h,r)},this.#D=h=>{e[h]=t[h]!==0?this.#w.now():0,s(h,t[h])};let s=this.ttlAutopurge?(h,r)=>{if(i?.[h]&&(clearTimeout(i[h]),i[h]=void 0),r&&r!==0&&i){let c=setTimeout(()=>{this.#p(h)?(this.#v(this.#i[h],"expire"),i[h]=void 0):s(h,l(h))},r+1);c.unref&&c.unref(),i[h]=c}}:()=>{};this.#E=(h,r)=>{if(t[r]){let c=t[r],w=e[r];if(!c||!w)return;h.ttl=c,h.start=w,h.now=n||o();let y=h.now-w;h.remainingTTL=c-y}};let n=0,o=()=>{let h=this.#w.now();if(this.ttlResolution>0){n=h;let r=setTimeout(()=>n=0,this.ttlResolution);r.unref&&r.unref()}return h};this.getRemainingTTL=h=>{let r=this.#s.get(h);return r===void 0?0:l(r)};let l=h=>{let r=t[h],c=e[h];if(!r||!c)return 1/0;let w=(n||o())-c;return r-w};this.#p=h=>{let r=e[h],c=t[h];return!!c&&!!r&&(n||o())-r>c}}#D=()=>{};#E=()=>{};#H=()=>{};#p=()=>!1;#X(){let t=new W(this.#o);this.#b=0,this.#y=t,this.#C=e=>{this.#b-=t[e],t[e]=0},this.#N=(e,i,s,n)=>{if(!T(s)){if(this.#e(i))return this.backgroundFetchSize;if(n){if(typeof n!="function")throw new TypeError("sizeCalculation must be a function");if(s=n(i,e),!T(s))throw new TypeError("sizeCalculation return invalid (expect positive integer)")}else throw new TypeError("invalid size value (must be positive integer). When maxSize or maxEntrySize is used, sizeCalculation or size must be set.")}return s},this.#I=(e,i,s)=>{if(t[e]=i,this.#c){let n=this.#c-t[e];for(;this.#b>n;)this.#P(!0)}this.#b+=t[e],s&&(s.entrySize=i,s.totalCalculatedSize=this.#b)}}#C=t=>{};#I=(t,e,i)=>{};#N=(t,e,i,s)=>{if(i||s)throw new TypeError("cannot set size without setting maxSize or maxEntrySize on cache");return 0};*#A({allowStale:t=this.allowStale}={}){if(this.#n)for(let e=this.#h;this.#V(e)&&((t||!this.#p(e))&&(yield e),e!==this.#a);)e=this.#u[e]}*#z({allowStale:t=this.allowStale}={}){if(this.#n)for(let e=this.#a;this.#V(e)&&((t||!this.#p(e))&&(yield e),e!==this.#h);)e=this.#l[e]}#V(t){return t!==void 0&&this.#s.get(this.#i[t])===t}*entries(){for(let t of this.#A())this.#t[t]!==void 0&&this.#i[t]!==void 0&&!this.#e(this.#t[t])&&(yield[this.#i[t],this.#t[t]])}*rentries(){for(let t of this.#z())this.#t[t]!==void 0&&this.#i[t]!==void 0&&!this.#e(this.#t[t])&&(yield[this.#i[t],this.#t[t]])}*keys(){for(let t of this.#A()){let e=this.#i[t];e!==void 0&&!this.#e(this.#t[t])&&(yield e)}}*rkeys(){for(let t of this.#z()){let e=this.#i[t];e!==void 0&&!this.#e(this.#t[t])&&(yield e)}}*values(){for(let t of this.#A())this.#t[t]!==void 0&&!this.#e(this.#t[t])&&(yield this.#t[t])}*rvalues(){for(let t of this.#z())this.#t[t]!==void 0&&!this.#e(this.#t[t])&&(yield this.#t[t])}[Symbol.iterator](){return this.entries()}[Symbol.toStringTag]="LRUCache";find(t,e={}){for(let i of this.#A()){let s=this.#t[i],n=this.#e(s)?s.__staleWhileFetching:s;if(n!==void 0&&t(n,this.#i[i],this))return this.#L(this.#i[i],e)}}forEach(t,e=this){for(let i of this.#A()){let s=this.#t[i],n=this.#e(s)?s.__staleWhileFetching:s;n!==void 0&&t.call(e,n,this.#i[i],this)}}rforEach(t,e=this){for(let i of this.#z()){let s=this.#t[i],n=this.#e(s)?s.__staleWhileFetching:s;n!==void 0&&t.call(e,n,this.#i[i],this)}}purgeStale(){let t=!1;for(let e of this.#z({allowStale:!0}))this.#p(e)&&(this.#v(this.#i[e],"expire"),t=!0);return t}info(t){let e=this.#s.get(t);if(e===void 0)return;let i=this.#t[e],s=this.#e(i)?i.__staleWhileFetching:i;if(s===void 0)return;let n={value:s};if(this.#d&&this.#F){let o=this.#d[e],l=this.#F[e];if(o&&l){let h=o-(this.#w.now()-l);n.ttl=h,n.start=Date.now()}}return this.#y&&(n.size=this.#y[e]),n}dump(){let t=[];for(let e of this.#A({allowStale:!0})){let i=this.#i[e],s=this.#t[e],n=this.#e(s)?s.__staleWhileFetching:s;if(n===void 0||i===void 0)continue;let o={value:n};if(this.#d&&this.#F){o.ttl=this.#d[e];let l=this.#w.now()-this.#F[e];o.start=Math.floor(Date.now()-l)}this.#y&&(o.size=this.#y[e]),t.unshift([i,o])}return t}load(t){this.clear();for(let[e,i]of t){if(i.start){let s=Date.now()-i.start;i.start=this.#w.now()-s}this.#O(e,i.value,i)}}set(t,e,i={}){let{status:s=g.metrics.hasSubscribers?{}:void 0}=i;i.status=s,s&&(s.op="set",s.key=t,e!==void 0&&(s.value=e),s.cache=this);let n=this.#O(t,e,i);return s&&g.metrics.hasSubscribers&&g.metrics.publish(s),n}#O(t,e,i,s){let{ttl:n=this.ttl,start:o,noDisposeOnSet:l=this.noDisposeOnSet,sizeCalculation:h=this.sizeCalculation,status:r}=i,c=this.#e(e);if(e===void 0)return r&&(r.set="deleted"),this.delete(t),this;let{noUpdateTTL:w=this.noUpdateTTL}=i;r&&!c&&(r.value=e);let y=this.#N(t,e,i.size||0,h,r);if(this.maxEntrySize&&y>this.maxEntrySize)return this.#v(t,"set"),r&&(r.set="miss",r.maxEntrySizeExceeded=!0),this;let d=this.#n===0?void 0:this.#s.get(t);if(d===void 0)d=this.#n===0?this.#h:this.#_.length!==0?this.#_.pop():this.#n===this.#o?this.#P(!1):this.#n,this.#i[d]=t,this.#t[d]=e,this.#s.set(t,d),this.#l[this.#h]=d,this.#u[d]=this.#h,this.#h=d,this.#n++,this.#I(d,y,r),r&&(r.set="add"),w=!1,this.#R&&!c&&this.#W?.(e,t,"add");else{this.#M(d);let p=this.#t[d];if(e!==p){if(!l)if(this.#e(p)){p!==s&&p.__abortController.abort(new Error("replaced"));let{__staleWhileFetching:f}=p;f!==void 0&&f!==e&&(this.#T&&this.#m?.(f,t,"set"),this.#f&&this.#r?.push([f,t,"set"]))}else this.#T&&this.#m?.(p,t,"set"),this.#f&&this.#r?.push([p,t,"set"]);if(this.#C(d),this.#I(d,y,r),this.#t[d]=e,!c){let f=p&&this.#e(p)?p.__staleWhileFetching:p,_=f===void 0?"add":e!==f?"replace":"update";r&&(r.set=_,f!==void 0&&(r.oldValue=f)),this.#R&&this.onInsert?.(e,t,_)}}else c||(r&&(r.set="update"),this.#R&&this.onInsert?.(e,t,"update"))}if(n!==0&&!this.#d&&this.#k(),this.#d&&(w||this.#H(d,n,o),r&&this.#E(r,d)),!l&&this.#f&&this.#r){let p=this.#r,f;for(;f=p?.shift();)this.#S?.(...f)}return this}pop(){try{for(;this.#n;){let t=this.#t[this.#a];if(this.#P(!0),this.#e(t)){if(t.__staleWhileFetching)return t.__staleWhileFetching}else if(t!==void 0)return t}}finally{if(this.#f&&this.#r){let t=this.#r,e;for(;e=t?.shift();)this.#S?.(...e)}}}#P(t){let e=this.#a,i=this.#i[e],s=this.#t[e],n=this.#e(s);n&&s.__abortController.abort(new Error("evicted"));let o=n?s.__staleWhileFetching:s;return(this.#T||this.#f)&&o!==void 0&&(this.#T&&this.#m?.(o,i,"evict"),this.#f&&this.#r?.push([o,i,"evict"])),this.#C(e),this.#g?.[e]&&(clearTimeout(this.#g[e]),this.#g[e]=void 0),t&&(this.#i[e]=void 0,this.#t[e]=void 0,this.#_.push(e)),this.#n===1?(this.#a=this.#h=0,this.#_.length=0):this.#a=this.#l[e],this.#s.delete(i),this.#n--,e}has(t,e={}){let{status:i=g.metrics.hasSubscribers?{}:void 0}=e;e.status=i,i&&(i.op="has",i.key=t,i.cache=this);let s=this.#Y(t,e);return g.metrics.hasSubscribers&&g.metrics.publish(i),s}#Y(t,e={}){let{updateAgeOnHas:i=this.updateAgeOnHas,status:s}=e,n=this.#s.get(t);if(n!==void 0){let o=this.#t[n];if(this.#e(o)&&o.__staleWhileFetching===void 0)return!1;if(this.#p(n))s&&(s.has="stale",this.#E(s,n));else return i&&this.#D(n),s&&(s.has="hit",this.#E(s,n)),!0}else s&&(s.has="miss");return!1}peek(t,e={}){let{status:i=C()?{}:void 0}=e;i&&(i.op="peek",i.key=t,i.cache=this),e.status=i;let s=this.#J(t,e);return g.metrics.hasSubscribers&&g.metrics.publish(i),s}#J(t,e){let{status:i,allowStale:s=this.allowStale}=e,n=this.#s.get(t);if(n===void 0||!s&&this.#p(n)){i&&(i.peek=n===void 0?"miss":"stale");return}let o=this.#t[n],l=this.#e(o)?o.__staleWhileFetching:o;return i&&(l!==void 0?(i.peek="hit",i.value=l):i.peek="miss"),l}#G(t,e,i,s){let n=e===void 0?void 0:this.#t[e];if(this.#e(n))return n;let o=new AbortController,{signal:l}=i;l?.addEventListener("abort",()=>o.abort(l.reason),{signal:o.signal});let h={signal:o.signal,options:i,context:s},r=(f,_=!1)=>{let{aborted:a}=o.signal,S=i.ignoreFetchAbort&&f!==void 0,F=i.ignoreFetchAbort||!!(i.allowStaleOnFetchAbort&&f!==void 0);if(i.status&&(a&&!_?(i.status.fetchAborted=!0,i.status.fetchError=o.signal.reason,S&&(i.status.fetchAbortIgnored=!0)):i.status.fetchResolved=!0),a&&!S&&!_)return w(o.signal.reason,F);let b=d,m=this.#t[e];return(m===d||m===void 0&&S&&_)&&(f===void 0?b.__staleWhileFetching!==void 0?this.#t[e]=b.__staleWhileFetching:this.#v(t,"fetch"):(i.status&&(i.status.fetchUpdated=!0),this.#O(t,f,h.options,b))),f},c=f=>(i.status&&(i.status.fetchRejected=!0,i.status.fetchError=f),w(f,!1)),w=(f,_)=>{let{aborted:a}=o.signal,S=a&&i.allowStaleOnFetchAbort,F=S||i.allowStaleOnFetchRejection,b=F||i.noDeleteOnFetchRejection,m=d;if(this.#t[e]===d&&(!b||!_&&m.__staleWhileFetching===void 0?this.#v(t,"fetch"):S||(this.#t[e]=m.__staleWhileFetching)),F)return i.status&&m.__staleWhileFetching!==void 0&&(i.status.returnedStale=!0),m.__staleWhileFetching;if(m.__returned===m)throw f},y=(f,_)=>{let a=this.#x?.(t,n,h);o.signal.addEventListener("abort",()=>{(!i.ignoreFetchAbort||i.allowStaleOnFetchAbort)&&(f(void 0),i.allowStaleOnFetchAbort&&(f=S=>r(S,!0)))}),a&&a instanceof Promise?a.then(S=>f(S===void 0?void 0:S),_):a!==void 0&&f(a)};i.status&&(i.status.fetchDispatched=!0);let d=new Promise(y).then(r,c),p=Object.assign(d,{__abortController:o,__staleWhileFetching:n,__returned:void 0});return e===void 0?(this.#O(t,p,{...h.options,status:void 0}),e=this.#s.get(t)):this.#t[e]=p,p}#e(t){if(!this.#U)return!1;let e=t;return!!e&&e instanceof Promise&&e.hasOwnProperty("__staleWhileFetching")&&e.__abortController instanceof AbortController}fetch(t,e={}){let i=g.tracing.hasSubscribers,{status:s=C()?{}:void 0}=e;e.status=s,s&&e.context&&(s.context=e.context);let n=this.#q(t,e);return s&&i&&(s.trace=!0,g.tracing.tracePromise(()=>n,s).catch(()=>{})),n}async#q(t,e={}){let{allowStale:i=this.allowStale,updateAgeOnGet:s=this.updateAgeOnGet,noDeleteOnStaleGet:n=this.noDeleteOnStaleGet,ttl:o=this.ttl,noDisposeOnSet:l=this.noDisposeOnSet,size:h=0,sizeCalculation:r=this.sizeCalculation,noUpdateTTL:c=this.noUpdateTTL,noDeleteOnFetchRejection:w=this.noDeleteOnFetchRejection,allowStaleOnFetchRejection:y=this.allowStaleOnFetchRejection,ignoreFetchAbort:d=this.ignoreFetchAbort,allowStaleOnFetchAbort:p=this.allowStaleOnFetchAbort,context:f,forceRefresh:_=!1,status:a,signal:S}=e;if(a&&(a.op="fetch",a.key=t,_&&(a.forceRefresh=!0),a.cache=this),!this.#U)return a&&(a.fetch="get"),this.#L(t,{allowStale:i,updateAgeOnGet:s,noDeleteOnStaleGet:n,status:a});let F={allowStale:i,updateAgeOnGet:s,noDeleteOnStaleGet:n,ttl:o,noDisposeOnSet:l,size:h,sizeCalculation:r,noUpdateTTL:c,noDeleteOnFetchRejection:w,allowStaleOnFetchRejection:y,allowStaleOnFetchAbort:p,ignoreFetchAbort:d,status:a,signal:S},b=this.#s.get(t);if(b===void 0){a&&(a.fetch="miss");let m=this.#G(t,b,F,f);return m.__returned=m}else{let m=this.#t[b];if(this.#e(m)){let E=i&&m.__staleWhileFetching!==void 0;return a&&(a.fetch="inflight",E&&(a.returnedStale=!0)),E?m.__staleWhileFetching:m.__returned=m}let A=this.#p(b);if(!_&&!A)return a&&(a.fetch="hit"),this.#M(b),s&&this.#D(b),a&&this.#E(a,b),m;let z=this.#G(t,b,F,f),v=z.__staleWhileFetching!==void 0&&i;return a&&(a.fetch=A?"stale":"refresh",v&&A&&(a.returnedStale=!0)),v?z.__staleWhileFetching:z.__returned=z}}forceFetch(t,e={}){let i=g.tracing.hasSubscribers,{status:s=C()?{}:void 0}=e;e.status=s,s&&e.context&&(s.context=e.context);let n=this.#K(t,e);return s&&i&&(s.trace=!0,g.tracing.tracePromise(()=>n,s).catch(()=>{})),n}async#K(t,e={}){let i=await this.#q(t,e);if(i===void 0)throw new Error("fetch() returned undefined");return i}memo(t,e={}){let{status:i=g.metrics.hasSubscribers?{}:void 0}=e;e.status=i,i&&(i.op="memo",i.key=t,e.context&&(i.context=e.context),i.cache=this);let s=this.#Q(t,e);return i&&(i.value=s),g.metrics.hasSubscribers&&g.metrics.publish(i),s}#Q(t,e={}){let i=this.#j;if(!i)throw new Error("no memoMethod provided to constructor");let{context:s,status:n,forceRefresh:o,...l}=e;n&&o&&(n.forceRefresh=!0);let h=this.#L(t,l),r=o||h===void 0;if(n&&(n.memo=r?"miss":"hit",r||(n.value=h)),!r)return h;let c=i(t,h,{options:l,context:s});return n&&(n.value=c),this.#O(t,c,l),c}get(t,e={}){let{status:i=g.metrics.hasSubscribers?{}:void 0}=e;e.status=i,i&&(i.op="get",i.key=t,i.cache=this);let s=this.#L(t,e);return i&&(s!==void 0&&(i.value=s),g.metrics.hasSubscribers&&g.metrics.publish(i)),s}#L(t,e={}){let{allowStale:i=this.allowStale,updateAgeOnGet:s=this.updateAgeOnGet,noDeleteOnStaleGet:n=this.noDeleteOnStaleGet,status:o}=e,l=this.#s.get(t);if(l===void 0){o&&(o.get="miss");return}let h=this.#t[l],r=this.#e(h);return o&&this.#E(o,l),this.#p(l)?r?(o&&(o.get="stale-fetching"),i&&h.__staleWhileFetching!==void 0?(o&&(o.returnedStale=!0),h.__staleWhileFetching):void 0):(n||this.#v(t,"expire"),o&&(o.get="stale"),i?(o&&(o.returnedStale=!0),h):void 0):(o&&(o.get=r?"fetching":"hit"),this.#M(l),s&&this.#D(l),r?h.__staleWhileFetching:h)}#B(t,e){this.#u[e]=t,this.#l[t]=e}#M(t){t!==this.#h&&(t===this.#a?this.#a=this.#l[t]:this.#B(this.#u[t],this.#l[t]),this.#B(this.#h,t),this.#h=t)}delete(t){return this.#v(t,"delete")}#v(t,e){g.metrics.hasSubscribers&&g.metrics.publish({op:"delete",delete:e,key:t,cache:this});let i=!1;if(this.#n!==0){let s=this.#s.get(t);if(s!==void 0)if(this.#g?.[s]&&(clearTimeout(this.#g[s]),this.#g[s]=void 0),i=!0,this.#n===1)this.#$(e);else{this.#C(s);let n=this.#t[s];if(this.#e(n)?n.__abortController.abort(new Error("deleted")):(this.#T||this.#f)&&(this.#T&&this.#m?.(n,t,e),this.#f&&this.#r?.push([n,t,e])),this.#s.delete(t),this.#i[s]=void 0,this.#t[s]=void 0,s===this.#h)this.#h=this.#u[s];else if(s===this.#a)this.#a=this.#l[s];else{let o=this.#u[s];this.#l[o]=this.#l[s];let l=this.#l[s];this.#u[l]=this.#u[s]}this.#n--,this.#_.push(s)}}if(this.#f&&this.#r?.length){let s=this.#r,n;for(;n=s?.shift();)this.#S?.(...n)}return i}clear(){return this.#$("delete")}#$(t){for(let e of this.#z({allowStale:!0})){let i=this.#t[e];if(this.#e(i))i.__abortController.abort(new Error("deleted"));else{let s=this.#i[e];this.#T&&this.#m?.(i,s,t),this.#f&&this.#r?.push([i,s,t])}}if(this.#s.clear(),this.#t.fill(void 0),this.#i.fill(void 0),this.#d&&this.#F){this.#d.fill(0),this.#F.fill(0);for(let e of this.#g??[])e!==void 0&&clearTimeout(e);this.#g?.fill(void 0)}if(this.#y&&this.#y.fill(0),this.#a=0,this.#h=0,this.#_.length=0,this.#b=0,this.#n=0,this.#f&&this.#r){let e=this.#r,i;for(;i=e?.shift();)this.#S?.(...i)}}};exports.LRUCache=M;
}),
// node_modules/normalize-package-data/lib/typos.json
8144:
((module)=>{
module.exports=JSON.parse('{"topLevel":{"dependancies":"dependencies","dependecies":"dependencies","depdenencies":"dependencies","devEependencies":"devDependencies","depends":"dependencies","dev-dependencies":"devDependencies","devDependences":"devDependencies","devDepenencies":"devDependencies","devdependencies":"devDependencies","repostitory":"repository","repo":"repository","prefereGlobal":"preferGlobal","hompage":"homepage","hampage":"homepage","autohr":"author","autor":"author","contributers":"contributors","publicationConfig":"publishConfig","script":"scripts"},"bugs":{"web":"url","name":"url"},"script":{"server":"start","tests":"test"}}');
}),
// node_modules/normalize-package-data/lib/warning_messages.json
1768:
((module)=>{
module.exports=JSON.parse('{"repositories":"\'repositories\' (plural) Not supported. Please pick one as the \'repository\' field","missingRepository":"No repository field.","brokenGitUrl":"Probably broken git url: %s","nonObjectScripts":"scripts must be an object","nonStringScript":"script values must be string commands","nonArrayFiles":"Invalid \'files\' member","invalidFilename":"Invalid filename in \'files\' list: %s","nonArrayBundleDependencies":"Invalid \'bundleDependencies\' list. Must be array of package names","nonStringBundleDependency":"Invalid bundleDependencies member: %s","nonDependencyBundleDependency":"Non-dependency in bundleDependencies: %s","nonObjectDependencies":"%s field must be an object","nonStringDependency":"Invalid dependency: %s %s","deprecatedArrayDependencies":"specifying %s as array is deprecated","deprecatedModules":"modules field is deprecated","nonArrayKeywords":"keywords should be an array of strings","nonStringKeyword":"keywords should be an array of strings","conflictingName":"%s is also the name of a node core module.","nonStringDescription":"\'description\' field should be a string","missingDescription":"No description","missingReadme":"No README data","missingLicense":"No license field.","nonEmailUrlBugsString":"Bug string field must be url, email, or {email,url}","nonUrlBugsUrlField":"bugs.url field must be a string url. Deleted.","nonEmailBugsEmailField":"bugs.email field must be a string email. Deleted.","emptyNormalizedBugs":"Normalized value of bugs field is an empty object. Deleted.","nonUrlHomepage":"homepage field must be a string url. Deleted.","invalidLicense":"license should be a valid SPDX license expression","typo":"%s should probably be %s."}');
})
};
