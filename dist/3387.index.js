export const id=3387;
export const ids=[3387];
export const modules={
// node_modules/@actions/io/lib/io-util.js
7168:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
$1:()=>(lstat),
Ck:()=>(mkdir),
Cy:()=>(readdir),
H8:()=>(IS_WINDOWS),
Qh:()=>(isRooted),
YN:()=>(symlink),
dJ:()=>(stat),
h_:()=>(readlink),
k6:()=>(chmod),
m3:()=>(copyFile),
rm:()=>(rm),
t2:()=>(exists),
vr:()=>(tryGetExecutablePath),
y1:()=>(unlink)
});
var fs__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(79896);
var path__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(16928);
var __awaiter=(undefined&&undefined.__awaiter)||function(thisArg,_arguments,P,generator){
function adopt(value){return value instanceof P?value:new P(function(resolve){resolve(value);});}
return new(P||(P=Promise))(function(resolve,reject){
function fulfilled(value){try{step(generator.next(value));}catch(e){reject(e);}}
function rejected(value){try{step(generator["throw"](value));}catch(e){reject(e);}}
function step(result){result.done?resolve(result.value):adopt(result.value).then(fulfilled,rejected);}
step((generator=generator.apply(thisArg,_arguments||[])).next());
});
};
const{chmod,copyFile,lstat,mkdir,open,readdir,rename,rm,rmdir,stat,symlink,unlink}=fs__WEBPACK_IMPORTED_MODULE_0__.promises;
const IS_WINDOWS=process.platform==='win32';
function readlink(fsPath){
return __awaiter(this,void 0,void 0,function*(){
const result=yield fs__WEBPACK_IMPORTED_MODULE_0__.promises.readlink(fsPath);
if(IS_WINDOWS&& !result.endsWith('\\')){
return`${result}\\`;
}
return result;
});
}
const UV_FS_O_EXLOCK=0x10000000;
const READONLY=fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY;
function exists(fsPath){
return __awaiter(this,void 0,void 0,function*(){
try{
yield stat(fsPath);
}
catch(err){
if(err.code==='ENOENT'){
return false;
}
throw err;
}
return true;
});
}
function isDirectory(fsPath_1){
return __awaiter(this,arguments,void 0,function*(fsPath,useStat=false){
const stats=useStat?yield stat(fsPath):yield lstat(fsPath);
return stats.isDirectory();
});
}
function isRooted(p){
p=normalizeSeparators(p);
if(!p){
throw new Error('isRooted() parameter "p" cannot be empty');
}
if(IS_WINDOWS){
return(p.startsWith('\\')|| /^[A-Z]:/i.test(p)
);
}
return p.startsWith('/');
}
function tryGetExecutablePath(filePath,extensions){
return __awaiter(this,void 0,void 0,function*(){
let stats=undefined;
try{
stats=yield stat(filePath);
}
catch(err){
if(err.code!=='ENOENT'){
console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
}
}
if(stats&&stats.isFile()){
if(IS_WINDOWS){
const upperExt=path__WEBPACK_IMPORTED_MODULE_1__.extname(filePath).toUpperCase();
if(extensions.some(validExt=>validExt.toUpperCase()===upperExt)){
return filePath;
}
}
else{
if(isUnixExecutable(stats)){
return filePath;
}
}
}
const originalFilePath=filePath;
for(const extension of extensions){
filePath=originalFilePath+extension;
stats=undefined;
try{
stats=yield stat(filePath);
}
catch(err){
if(err.code!=='ENOENT'){
console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
}
}
if(stats&&stats.isFile()){
if(IS_WINDOWS){
try{
const directory=path__WEBPACK_IMPORTED_MODULE_1__.dirname(filePath);
const upperName=path__WEBPACK_IMPORTED_MODULE_1__.basename(filePath).toUpperCase();
for(const actualName of yield readdir(directory)){
if(upperName===actualName.toUpperCase()){
filePath=path__WEBPACK_IMPORTED_MODULE_1__.join(directory,actualName);
break;
}
}
}
catch(err){
console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
}
return filePath;
}
else{
if(isUnixExecutable(stats)){
return filePath;
}
}
}
}
return'';
});
}
function normalizeSeparators(p){
p=p||'';
if(IS_WINDOWS){
p=p.replace(/\//g,'\\');
return p.replace(/\\\\+/g,'\\');
}
return p.replace(/\/\/+/g,'/');
}
function isUnixExecutable(stats){
return((stats.mode&1)>0||
((stats.mode&8)>0&&
process.getgid!==undefined&&
stats.gid===process.getgid())||
((stats.mode&64)>0&&
process.getuid!==undefined&&
stats.uid===process.getuid()));
}
function getCmdPath(){
var _a;
return(_a=process.env['COMSPEC'])!==null&&_a!==void 0?_a:`cmd.exe`;
}
}),
// node_modules/@actions/io/lib/io.js
4799:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
K7:()=>(which),
U$:()=>(mkdirP),
Yz:()=>(rmRF),
cp:()=>(cp)
});
var assert__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(42613);
var path__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(16928);
var _io_util_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(7168);
var __awaiter=(undefined&&undefined.__awaiter)||function(thisArg,_arguments,P,generator){
function adopt(value){return value instanceof P?value:new P(function(resolve){resolve(value);});}
return new(P||(P=Promise))(function(resolve,reject){
function fulfilled(value){try{step(generator.next(value));}catch(e){reject(e);}}
function rejected(value){try{step(generator["throw"](value));}catch(e){reject(e);}}
function step(result){result.done?resolve(result.value):adopt(result.value).then(fulfilled,rejected);}
step((generator=generator.apply(thisArg,_arguments||[])).next());
});
};
function cp(source_1,dest_1){
return __awaiter(this,arguments,void 0,function*(source,dest,options={}){
const{force,recursive,copySourceDirectory}=readCopyOptions(options);
const destStat=(yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__ .t2(dest))?yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__ .dJ(dest):null;
if(destStat&&destStat.isFile()&& !force){
return;
}
const newDest=destStat&&destStat.isDirectory()&&copySourceDirectory
?path__WEBPACK_IMPORTED_MODULE_1__.join(dest,path__WEBPACK_IMPORTED_MODULE_1__.basename(source))
:dest;
if(!(yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__ .t2(source))){
throw new Error(`no such file or directory: ${source}`);
}
const sourceStat=yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__ .dJ(source);
if(sourceStat.isDirectory()){
if(!recursive){
throw new Error(`Failed to copy. ${source} is a directory, but tried to copy without recursive flag.`);
}
else{
yield cpDirRecursive(source,newDest,0,force);
}
}
else{
if(path__WEBPACK_IMPORTED_MODULE_1__.relative(source,newDest)===''){
throw new Error(`'${newDest}' and '${source}' are the same file`);
}
yield copyFile(source,newDest,force);
}
});
}
function mv(source_1,dest_1){
return __awaiter(this,arguments,void 0,function*(source,dest,options={}){
if(yield ioUtil.exists(dest)){
let destExists=true;
if(yield ioUtil.isDirectory(dest)){
dest=path.join(dest,path.basename(source));
destExists=yield ioUtil.exists(dest);
}
if(destExists){
if(options.force==null||options.force){
yield rmRF(dest);
}
else{
throw new Error('Destination already exists');
}
}
}
yield mkdirP(path.dirname(dest));
yield ioUtil.rename(source,dest);
});
}
function rmRF(inputPath){
return __awaiter(this,void 0,void 0,function*(){
if(_io_util_js__WEBPACK_IMPORTED_MODULE_2__ .H8){
if(/[*"<>|]/.test(inputPath)){
throw new Error('File path must not contain `*`, `"`, `<`, `>` or `|` on Windows');
}
}
try{
yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__.rm(inputPath,{
force:true,
maxRetries:3,
recursive:true,
retryDelay:300
});
}
catch(err){
throw new Error(`File was unable to be removed ${err}`);
}
});
}
function mkdirP(fsPath){
return __awaiter(this,void 0,void 0,function*(){
(0,assert__WEBPACK_IMPORTED_MODULE_0__.ok)(fsPath,'a path argument must be provided');
yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__ .Ck(fsPath,{recursive:true});
});
}
function which(tool,check){
return __awaiter(this,void 0,void 0,function*(){
if(!tool){
throw new Error("parameter 'tool' is required");
}
if(check){
const result=yield which(tool,false);
if(!result){
if(_io_util_js__WEBPACK_IMPORTED_MODULE_2__ .H8){
throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
}
else{
throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
}
}
return result;
}
const matches=yield findInPath(tool);
if(matches&&matches.length>0){
return matches[0];
}
return'';
});
}
function findInPath(tool){
return __awaiter(this,void 0,void 0,function*(){
if(!tool){
throw new Error("parameter 'tool' is required");
}
const extensions=[];
if(_io_util_js__WEBPACK_IMPORTED_MODULE_2__ .H8&&process.env['PATHEXT']){
for(const extension of process.env['PATHEXT'].split(path__WEBPACK_IMPORTED_MODULE_1__.delimiter)){
if(extension){
extensions.push(extension);
}
}
}
if(_io_util_js__WEBPACK_IMPORTED_MODULE_2__ .Qh(tool)){
const filePath=yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__ .vr(tool,extensions);
if(filePath){
return[filePath];
}
return[];
}
if(tool.includes(path__WEBPACK_IMPORTED_MODULE_1__.sep)){
return[];
}
const directories=[];
if(process.env.PATH){
for(const p of process.env.PATH.split(path__WEBPACK_IMPORTED_MODULE_1__.delimiter)){
if(p){
directories.push(p);
}
}
}
const matches=[];
for(const directory of directories){
const filePath=yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__ .vr(path__WEBPACK_IMPORTED_MODULE_1__.join(directory,tool),extensions);
if(filePath){
matches.push(filePath);
}
}
return matches;
});
}
function readCopyOptions(options){
const force=options.force==null?true:options.force;
const recursive=Boolean(options.recursive);
const copySourceDirectory=options.copySourceDirectory==null
?true
:Boolean(options.copySourceDirectory);
return{force,recursive,copySourceDirectory};
}
function cpDirRecursive(sourceDir,destDir,currentDepth,force){
return __awaiter(this,void 0,void 0,function*(){
if(currentDepth>=255)
return;
currentDepth++;
yield mkdirP(destDir);
const files=yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__ .Cy(sourceDir);
for(const fileName of files){
const srcFile=`${sourceDir}/${fileName}`;
const destFile=`${destDir}/${fileName}`;
const srcFileStat=yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__ .$1(srcFile);
if(srcFileStat.isDirectory()){
yield cpDirRecursive(srcFile,destFile,currentDepth,force);
}
else{
yield copyFile(srcFile,destFile,force);
}
}
yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__ .k6(destDir,(yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__ .dJ(sourceDir)).mode);
});
}
function copyFile(srcFile,destFile,force){
return __awaiter(this,void 0,void 0,function*(){
if((yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__ .$1(srcFile)).isSymbolicLink()){
try{
yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__ .$1(destFile);
yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__ .y1(destFile);
}
catch(e){
if(e.code==='EPERM'){
yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__ .k6(destFile,'0666');
yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__ .y1(destFile);
}
}
const symlinkFull=yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__ .h_(srcFile);
yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__ .YN(symlinkFull,destFile,_io_util_js__WEBPACK_IMPORTED_MODULE_2__ .H8?'junction':null);
}
else if(!(yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__ .t2(destFile))||force){
yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__ .m3(srcFile,destFile);
}
});
}
}),
// node_modules/@actions/tool-cache/lib/tool-cache.js
33387:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__,{
HTTPError:()=>(HTTPError),
cacheDir:()=>(cacheDir),
cacheFile:()=>(cacheFile),
downloadTool:()=>(downloadTool),
evaluateVersions:()=>(evaluateVersions),
extract7z:()=>(extract7z),
extractTar:()=>(extractTar),
extractXar:()=>(extractXar),
extractZip:()=>(extractZip),
find:()=>(find),
findAllVersions:()=>(findAllVersions),
findFromManifest:()=>(findFromManifest),
getManifestFromRepo:()=>(getManifestFromRepo),
isExplicitVersion:()=>(isExplicitVersion)
});
var core=__webpack_require__(11500);
var io=__webpack_require__(4799);
var external_crypto_=__webpack_require__(76982);
var external_fs_=__webpack_require__(79896);
var semver=__webpack_require__(54978);
var external_os_=__webpack_require__(70857);
var external_child_process_=__webpack_require__(35317);
;
// CONCATENATED MODULE: ../node_modules/@actions/tool-cache/lib/manifest.js
var __awaiter=(undefined&&undefined.__awaiter)||function(thisArg,_arguments,P,generator){
function adopt(value){return value instanceof P?value:new P(function(resolve){resolve(value);});}
return new(P||(P=Promise))(function(resolve,reject){
function fulfilled(value){try{step(generator.next(value));}catch(e){reject(e);}}
function rejected(value){try{step(generator["throw"](value));}catch(e){reject(e);}}
function step(result){result.done?resolve(result.value):adopt(result.value).then(fulfilled,rejected);}
step((generator=generator.apply(thisArg,_arguments||[])).next());
});
};
const _internal={
readLinuxVersionFile(){
const lsbReleaseFile='/etc/lsb-release';
const osReleaseFile='/etc/os-release';
let contents='';
if(external_fs_.existsSync(lsbReleaseFile)){
contents=external_fs_.readFileSync(lsbReleaseFile).toString();
}
else if(external_fs_.existsSync(osReleaseFile)){
contents=external_fs_.readFileSync(osReleaseFile).toString();
}
return contents;
}
};
function _findMatch(versionSpec,stable,candidates,archFilter){
return __awaiter(this,void 0,void 0,function*(){
const platFilter=external_os_.platform();
let result;
let match;
let file;
for(const candidate of candidates){
const version=candidate.version;
(0,core.debug)(`check ${version} satisfies ${versionSpec}`);
if(semver.satisfies(version,versionSpec)&&
(!stable||candidate.stable===stable)){
file=candidate.files.find(item=>{
(0,core.debug)(`${item.arch}===${archFilter} && ${item.platform}===${platFilter}`);
let chk=item.arch===archFilter&&item.platform===platFilter;
if(chk&&item.platform_version){
const osVersion=_getOsVersion();
if(osVersion===item.platform_version){
chk=true;
}
else{
chk=semver.satisfies(osVersion,item.platform_version);
}
}
return chk;
});
if(file){
(0,core.debug)(`matched ${candidate.version}`);
match=candidate;
break;
}
}
}
if(match&&file){
result=Object.assign({},match);
result.files=[file];
}
return result;
});
}
function _getOsVersion(){
const plat=external_os_.platform();
let version='';
if(plat==='darwin'){
version=external_child_process_.execSync('sw_vers -productVersion').toString();
}
else if(plat==='linux'){
const lsbContents=_internal.readLinuxVersionFile();
if(lsbContents){
const lines=lsbContents.split('\n');
for(const line of lines){
const parts=line.split('=');
if(parts.length===2&&
(parts[0].trim()==='VERSION_ID'||
parts[0].trim()==='DISTRIB_RELEASE')){
version=parts[1].trim().replace(/^"/,'').replace(/"$/,'');
break;
}
}
}
}
return version;
}
function _readLinuxVersionFile(){
return _internal.readLinuxVersionFile();
}
var external_path_=__webpack_require__(16928);
var http_client=__webpack_require__(53764);
var external_stream_=__webpack_require__(2203);
var external_util_=__webpack_require__(39023);
var external_assert_=__webpack_require__(42613);
var exec=__webpack_require__(35907);
;
// CONCATENATED MODULE: ../node_modules/@actions/tool-cache/lib/retry-helper.js
var retry_helper_awaiter=(undefined&&undefined.__awaiter)||function(thisArg,_arguments,P,generator){
function adopt(value){return value instanceof P?value:new P(function(resolve){resolve(value);});}
return new(P||(P=Promise))(function(resolve,reject){
function fulfilled(value){try{step(generator.next(value));}catch(e){reject(e);}}
function rejected(value){try{step(generator["throw"](value));}catch(e){reject(e);}}
function step(result){result.done?resolve(result.value):adopt(result.value).then(fulfilled,rejected);}
step((generator=generator.apply(thisArg,_arguments||[])).next());
});
};
class RetryHelper{
constructor(maxAttempts,minSeconds,maxSeconds){
if(maxAttempts<1){
throw new Error('max attempts should be greater than or equal to 1');
}
this.maxAttempts=maxAttempts;
this.minSeconds=Math.floor(minSeconds);
this.maxSeconds=Math.floor(maxSeconds);
if(this.minSeconds>this.maxSeconds){
throw new Error('min seconds should be less than or equal to max seconds');
}
}
execute(action,isRetryable){
return retry_helper_awaiter(this,void 0,void 0,function*(){
let attempt=1;
while(attempt<this.maxAttempts){
try{
return yield action();
}
catch(err){
if(isRetryable&& !isRetryable(err)){
throw err;
}
core.info(err.message);
}
const seconds=this.getSleepAmount();
core.info(`Waiting ${seconds} seconds before trying again`);
yield this.sleep(seconds);
attempt++;
}
return yield action();
});
}
getSleepAmount(){
return(Math.floor(Math.random()*(this.maxSeconds-this.minSeconds+1))+
this.minSeconds);
}
sleep(seconds){
return retry_helper_awaiter(this,void 0,void 0,function*(){
return new Promise(resolve=>setTimeout(resolve,seconds*1000));
});
}
}
;
// CONCATENATED MODULE: ../node_modules/@actions/tool-cache/lib/tool-cache.js
var tool_cache_awaiter=(undefined&&undefined.__awaiter)||function(thisArg,_arguments,P,generator){
function adopt(value){return value instanceof P?value:new P(function(resolve){resolve(value);});}
return new(P||(P=Promise))(function(resolve,reject){
function fulfilled(value){try{step(generator.next(value));}catch(e){reject(e);}}
function rejected(value){try{step(generator["throw"](value));}catch(e){reject(e);}}
function step(result){result.done?resolve(result.value):adopt(result.value).then(fulfilled,rejected);}
step((generator=generator.apply(thisArg,_arguments||[])).next());
});
};
class HTTPError extends Error{
constructor(httpStatusCode){
super(`Unexpected HTTP response: ${httpStatusCode}`);
this.httpStatusCode=httpStatusCode;
Object.setPrototypeOf(this,new.target.prototype);
}
}
const IS_WINDOWS=process.platform==='win32';
const IS_MAC=process.platform==='darwin';
const userAgent='actions/tool-cache';
function downloadTool(url,dest,auth,headers){
return tool_cache_awaiter(this,void 0,void 0,function*(){
dest=dest||external_path_.join(_getTempDirectory(),external_crypto_.randomUUID());
yield io .U$(external_path_.dirname(dest));
core.debug(`Downloading ${url}`);
core.debug(`Destination ${dest}`);
const maxAttempts=3;
const minSeconds=_getGlobal('TEST_DOWNLOAD_TOOL_RETRY_MIN_SECONDS',10);
const maxSeconds=_getGlobal('TEST_DOWNLOAD_TOOL_RETRY_MAX_SECONDS',20);
const retryHelper=new RetryHelper(maxAttempts,minSeconds,maxSeconds);
return yield retryHelper.execute(()=>tool_cache_awaiter(this,void 0,void 0,function*(){
return yield downloadToolAttempt(url,dest||'',auth,headers);
}),(err)=>{
if(err instanceof HTTPError&&err.httpStatusCode){
if(err.httpStatusCode<500&&
err.httpStatusCode!==408&&
err.httpStatusCode!==429){
return false;
}
}
return true;
});
});
}
function downloadToolAttempt(url,dest,auth,headers){
return tool_cache_awaiter(this,void 0,void 0,function*(){
if(external_fs_.existsSync(dest)){
throw new Error(`Destination file path ${dest} already exists`);
}
const http=new http_client .Q(userAgent,[],{
allowRetries:false
});
if(auth){
core.debug('set auth');
if(headers===undefined){
headers={};
}
headers.authorization=auth;
}
const response=yield http.get(url,headers);
if(response.message.statusCode!==200){
const err=new HTTPError(response.message.statusCode);
core.debug(`Failed to download from "${url}". Code(${response.message.statusCode}) Message(${response.message.statusMessage})`);
throw err;
}
const pipeline=external_util_.promisify(external_stream_.pipeline);
const responseMessageFactory=_getGlobal('TEST_DOWNLOAD_TOOL_RESPONSE_MESSAGE_FACTORY',()=>response.message);
const readStream=responseMessageFactory();
let succeeded=false;
try{
yield pipeline(readStream,external_fs_.createWriteStream(dest));
core.debug('download complete');
succeeded=true;
return dest;
}
finally{
if(!succeeded){
core.debug('download failed');
try{
yield io .Yz(dest);
}
catch(err){
core.debug(`Failed to delete '${dest}'. ${err.message}`);
}
}
}
});
}
function extract7z(file,dest,_7zPath){
return tool_cache_awaiter(this,void 0,void 0,function*(){
(0,external_assert_.ok)(IS_WINDOWS,'extract7z() not supported on current OS');
(0,external_assert_.ok)(file,'parameter "file" is required');
dest=yield _createExtractFolder(dest);
const originalCwd=process.cwd();
process.chdir(dest);
if(_7zPath){
try{
const logLevel=core.isDebug()?'-bb1':'-bb0';
const args=[
'x',
logLevel,
'-bd',
'-sccUTF-8',
file
];
const options={
silent:true
};
yield(0,exec .m)(`"${_7zPath}"`,args,options);
}
finally{
process.chdir(originalCwd);
}
}
else{
const escapedScript=external_path_.join(__dirname,'..','scripts','Invoke-7zdec.ps1')
.replace(/'/g,"''")
.replace(/"|\n|\r/g,'');
const escapedFile=file.replace(/'/g,"''").replace(/"|\n|\r/g,'');
const escapedTarget=dest.replace(/'/g,"''").replace(/"|\n|\r/g,'');
const command=`& '${escapedScript}' -Source '${escapedFile}' -Target '${escapedTarget}'`;
const args=[
'-NoLogo',
'-Sta',
'-NoProfile',
'-NonInteractive',
'-ExecutionPolicy',
'Unrestricted',
'-Command',
command
];
const options={
silent:true
};
try{
const powershellPath=yield io .K7('powershell',true);
yield(0,exec .m)(`"${powershellPath}"`,args,options);
}
finally{
process.chdir(originalCwd);
}
}
return dest;
});
}
function extractTar(file_1,dest_1){
return tool_cache_awaiter(this,arguments,void 0,function*(file,dest,flags='xz'){
if(!file){
throw new Error("parameter 'file' is required");
}
dest=yield _createExtractFolder(dest);
core.debug('Checking tar --version');
let versionOutput='';
yield(0,exec .m)('tar --version',[],{
ignoreReturnCode:true,
silent:true,
listeners:{
stdout:(data)=>(versionOutput+=data.toString()),
stderr:(data)=>(versionOutput+=data.toString())
}
});
core.debug(versionOutput.trim());
const isGnuTar=versionOutput.toUpperCase().includes('GNU TAR');
let args;
if(flags instanceof Array){
args=flags;
}
else{
args=[flags];
}
if(core.isDebug()&& !flags.includes('v')){
args.push('-v');
}
let destArg=dest;
let fileArg=file;
if(IS_WINDOWS&&isGnuTar){
args.push('--force-local');
destArg=dest.replace(/\\/g,'/');
fileArg=file.replace(/\\/g,'/');
}
if(isGnuTar){
args.push('--warning=no-unknown-keyword');
args.push('--overwrite');
}
args.push('-C',destArg,'-f',fileArg);
yield(0,exec .m)(`tar`,args);
return dest;
});
}
function extractXar(file_1,dest_1){
return tool_cache_awaiter(this,arguments,void 0,function*(file,dest,flags=[]){
(0,external_assert_.ok)(IS_MAC,'extractXar() not supported on current OS');
(0,external_assert_.ok)(file,'parameter "file" is required');
dest=yield _createExtractFolder(dest);
let args;
if(flags instanceof Array){
args=flags;
}
else{
args=[flags];
}
args.push('-x','-C',dest,'-f',file);
if(core.isDebug()){
args.push('-v');
}
const xarPath=yield io .K7('xar',true);
yield(0,exec .m)(`"${xarPath}"`,_unique(args));
return dest;
});
}
function extractZip(file,dest){
return tool_cache_awaiter(this,void 0,void 0,function*(){
if(!file){
throw new Error("parameter 'file' is required");
}
dest=yield _createExtractFolder(dest);
if(IS_WINDOWS){
yield extractZipWin(file,dest);
}
else{
yield extractZipNix(file,dest);
}
return dest;
});
}
function extractZipWin(file,dest){
return tool_cache_awaiter(this,void 0,void 0,function*(){
const escapedFile=file.replace(/'/g,"''").replace(/"|\n|\r/g,'');
const escapedDest=dest.replace(/'/g,"''").replace(/"|\n|\r/g,'');
const pwshPath=yield io .K7('pwsh',false);
if(pwshPath){
const pwshCommand=[
`$ErrorActionPreference = 'Stop' ;`,
`try { Add-Type -AssemblyName System.IO.Compression.ZipFile } catch { } ;`,
`try { [System.IO.Compression.ZipFile]::ExtractToDirectory('${escapedFile}', '${escapedDest}', $true) }`,
`catch { if (($_.Exception.GetType().FullName -eq 'System.Management.Automation.MethodException') -or ($_.Exception.GetType().FullName -eq 'System.Management.Automation.RuntimeException') ){ Expand-Archive -LiteralPath '${escapedFile}' -DestinationPath '${escapedDest}' -Force } else { throw $_ } } ;`
].join(' ');
const args=[
'-NoLogo',
'-NoProfile',
'-NonInteractive',
'-ExecutionPolicy',
'Unrestricted',
'-Command',
pwshCommand
];
core.debug(`Using pwsh at path: ${pwshPath}`);
yield(0,exec .m)(`"${pwshPath}"`,args);
}
else{
const powershellCommand=[
`$ErrorActionPreference = 'Stop' ;`,
`try { Add-Type -AssemblyName System.IO.Compression.FileSystem } catch { } ;`,
`if ((Get-Command -Name Expand-Archive -Module Microsoft.PowerShell.Archive -ErrorAction Ignore)) { Expand-Archive -LiteralPath '${escapedFile}' -DestinationPath '${escapedDest}' -Force }`,
`else {[System.IO.Compression.ZipFile]::ExtractToDirectory('${escapedFile}', '${escapedDest}', $true) }`
].join(' ');
const args=[
'-NoLogo',
'-Sta',
'-NoProfile',
'-NonInteractive',
'-ExecutionPolicy',
'Unrestricted',
'-Command',
powershellCommand
];
const powershellPath=yield io .K7('powershell',true);
core.debug(`Using powershell at path: ${powershellPath}`);
yield(0,exec .m)(`"${powershellPath}"`,args);
}
});
}
function extractZipNix(file,dest){
return tool_cache_awaiter(this,void 0,void 0,function*(){
const unzipPath=yield io .K7('unzip',true);
const args=[file];
if(!core.isDebug()){
args.unshift('-q');
}
args.unshift('-o');
yield(0,exec .m)(`"${unzipPath}"`,args,{cwd:dest});
});
}
function cacheDir(sourceDir,tool,version,arch){
return tool_cache_awaiter(this,void 0,void 0,function*(){
version=semver.clean(version)||version;
arch=arch||external_os_.arch();
core.debug(`Caching tool ${tool} ${version} ${arch}`);
core.debug(`source dir: ${sourceDir}`);
if(!external_fs_.statSync(sourceDir).isDirectory()){
throw new Error('sourceDir is not a directory');
}
const destPath=yield _createToolPath(tool,version,arch);
for(const itemName of external_fs_.readdirSync(sourceDir)){
const s=external_path_.join(sourceDir,itemName);
yield io.cp(s,destPath,{recursive:true});
}
_completeToolPath(tool,version,arch);
return destPath;
});
}
function cacheFile(sourceFile,targetFile,tool,version,arch){
return tool_cache_awaiter(this,void 0,void 0,function*(){
version=semver.clean(version)||version;
arch=arch||external_os_.arch();
core.debug(`Caching tool ${tool} ${version} ${arch}`);
core.debug(`source file: ${sourceFile}`);
if(!external_fs_.statSync(sourceFile).isFile()){
throw new Error('sourceFile is not a file');
}
const destFolder=yield _createToolPath(tool,version,arch);
const destPath=external_path_.join(destFolder,targetFile);
core.debug(`destination file ${destPath}`);
yield io.cp(sourceFile,destPath);
_completeToolPath(tool,version,arch);
return destFolder;
});
}
function find(toolName,versionSpec,arch){
if(!toolName){
throw new Error('toolName parameter is required');
}
if(!versionSpec){
throw new Error('versionSpec parameter is required');
}
arch=arch||external_os_.arch();
if(!isExplicitVersion(versionSpec)){
const localVersions=findAllVersions(toolName,arch);
const match=evaluateVersions(localVersions,versionSpec);
versionSpec=match;
}
let toolPath='';
if(versionSpec){
versionSpec=semver.clean(versionSpec)||'';
const cachePath=external_path_.join(_getCacheDirectory(),toolName,versionSpec,arch);
core.debug(`checking cache: ${cachePath}`);
if(external_fs_.existsSync(cachePath)&&external_fs_.existsSync(`${cachePath}.complete`)){
core.debug(`Found tool in cache ${toolName} ${versionSpec} ${arch}`);
toolPath=cachePath;
}
else{
core.debug('not found');
}
}
return toolPath;
}
function findAllVersions(toolName,arch){
const versions=[];
arch=arch||external_os_.arch();
const toolPath=external_path_.join(_getCacheDirectory(),toolName);
if(external_fs_.existsSync(toolPath)){
const children=external_fs_.readdirSync(toolPath);
for(const child of children){
if(isExplicitVersion(child)){
const fullPath=external_path_.join(toolPath,child,arch||'');
if(external_fs_.existsSync(fullPath)&&external_fs_.existsSync(`${fullPath}.complete`)){
versions.push(child);
}
}
}
}
return versions;
}
function getManifestFromRepo(owner_1,repo_1,auth_1){
return tool_cache_awaiter(this,arguments,void 0,function*(owner,repo,auth,branch='master'){
let releases=[];
const treeUrl=`https://api.github.com/repos/${owner}/${repo}/git/trees/${branch}`;
const http=new http_client .Q('tool-cache');
const headers={};
if(auth){
core.debug('set auth');
headers.authorization=auth;
}
const response=yield http.getJson(treeUrl,headers);
if(!response.result){
return releases;
}
let manifestUrl='';
for(const item of response.result.tree){
if(item.path==='versions-manifest.json'){
manifestUrl=item.url;
break;
}
}
headers['accept']='application/vnd.github.VERSION.raw';
let versionsRaw=yield(yield http.get(manifestUrl,headers)).readBody();
if(versionsRaw){
versionsRaw=versionsRaw.replace(/^\uFEFF/,'');
try{
releases=JSON.parse(versionsRaw);
}
catch(_a){
core.debug('Invalid json');
}
}
return releases;
});
}
function findFromManifest(versionSpec_1,stable_1,manifest_1){
return tool_cache_awaiter(this,arguments,void 0,function*(versionSpec,stable,manifest,archFilter=external_os_.arch()){
const match=yield _findMatch(versionSpec,stable,manifest,archFilter);
return match;
});
}
function _createExtractFolder(dest){
return tool_cache_awaiter(this,void 0,void 0,function*(){
if(!dest){
dest=external_path_.join(_getTempDirectory(),external_crypto_.randomUUID());
}
yield io .U$(dest);
return dest;
});
}
function _createToolPath(tool,version,arch){
return tool_cache_awaiter(this,void 0,void 0,function*(){
const folderPath=external_path_.join(_getCacheDirectory(),tool,semver.clean(version)||version,arch||'');
core.debug(`destination ${folderPath}`);
const markerPath=`${folderPath}.complete`;
yield io .Yz(folderPath);
yield io .Yz(markerPath);
yield io .U$(folderPath);
return folderPath;
});
}
function _completeToolPath(tool,version,arch){
const folderPath=external_path_.join(_getCacheDirectory(),tool,semver.clean(version)||version,arch||'');
const markerPath=`${folderPath}.complete`;
external_fs_.writeFileSync(markerPath,'');
core.debug('finished caching tool');
}
function isExplicitVersion(versionSpec){
const c=semver.clean(versionSpec)||'';
core.debug(`isExplicit: ${c}`);
const valid=semver.valid(c)!=null;
core.debug(`explicit? ${valid}`);
return valid;
}
function evaluateVersions(versions,versionSpec){
let version='';
core.debug(`evaluating ${versions.length} versions`);
versions=versions.sort((a,b)=>{
if(semver.gt(a,b)){
return 1;
}
return-1;
});
for(let i=versions.length-1;i>=0;i--){
const potential=versions[i];
const satisfied=semver.satisfies(potential,versionSpec);
if(satisfied){
version=potential;
break;
}
}
if(version){
core.debug(`matched: ${version}`);
}
else{
core.debug('match not found');
}
return version;
}
function _getCacheDirectory(){
const cacheDirectory=process.env['RUNNER_TOOL_CACHE']||'';
(0,external_assert_.ok)(cacheDirectory,'Expected RUNNER_TOOL_CACHE to be defined');
return cacheDirectory;
}
function _getTempDirectory(){
const tempDirectory=process.env['RUNNER_TEMP']||'';
(0,external_assert_.ok)(tempDirectory,'Expected RUNNER_TEMP to be defined');
return tempDirectory;
}
function _getGlobal(key,defaultValue){
const value=global[key];
return value!==undefined?value:defaultValue;
}
function _unique(values){
return Array.from(new Set(values));
}
})
};
