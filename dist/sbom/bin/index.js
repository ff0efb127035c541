import{createRequire as __WEBPACK_EXTERNAL_createRequire}from"module";
var __webpack_modules__=({
1421:
((module)=>{
module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
}),
3053:
((module)=>{
module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");
}),
8474:
((module)=>{
module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");
}),
3024:
((module)=>{
module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
}),
1455:
((module)=>{
module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
}),
8995:
((module)=>{
module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");
}),
8161:
((module)=>{
module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
}),
6760:
((module)=>{
module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
}),
1708:
((module)=>{
module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");
}),
3136:
((module)=>{
module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");
}),
4876:
((module)=>{
module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("punycode");
}),
7016:
((module)=>{
module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");
}),
9023:
((module)=>{
module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");
})
});
var __webpack_module_cache__={};
function __nccwpck_require__(moduleId){
var cachedModule=__webpack_module_cache__[moduleId];
if(cachedModule!==undefined){
return cachedModule.exports;
}
var module=__webpack_module_cache__[moduleId]={
id:moduleId,
loaded:false,
exports:{}
};
var threw=true;
try{
__webpack_modules__[moduleId].call(module.exports,module,module.exports,__nccwpck_require__);
threw=false;
}finally{
if(threw)delete __webpack_module_cache__[moduleId];
}
module.loaded=true;
return module.exports;
}
__nccwpck_require__.m=__webpack_modules__;
if(typeof __nccwpck_require__!=='undefined')__nccwpck_require__.ab=decodeURIComponent(new URL('.',import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/)?1:0,-1)+"/";
(()=>{
var getProto=Object.getPrototypeOf?(obj)=>(Object.getPrototypeOf(obj)):(obj)=>(obj.__proto__);
var leafPrototypes;
__nccwpck_require__.t=function(value,mode){
if(mode&1)value=this(value);
if(mode&8)return value;
if(typeof value==='object'&&value){
if((mode&4)&&value.__esModule)return value;
if((mode&16)&&typeof value.then==='function')return value;
}
var ns=Object.create(null);
__nccwpck_require__.r(ns);
var def={};
leafPrototypes=leafPrototypes||[null,getProto({}),getProto([]),getProto(getProto)];
for(var current=mode&2&&value;typeof current=='object'&& !~leafPrototypes.indexOf(current);current=getProto(current)){
Object.getOwnPropertyNames(current).forEach((key)=>(def[key]=()=>(value[key])));
}
def['default']=()=>(value);
__nccwpck_require__.d(ns,def);
return ns;
};
})();
(()=>{
__nccwpck_require__.d=(exports,definition)=>{
for(var key in definition){
if(__nccwpck_require__.o(definition,key)&& !__nccwpck_require__.o(exports,key)){
Object.defineProperty(exports,key,{enumerable:true,get:definition[key]});
}
}
};
})();
(()=>{
__nccwpck_require__.f={};
__nccwpck_require__.e=(chunkId)=>{
return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises,key)=>{
__nccwpck_require__.f[key](chunkId,promises);
return promises;
},[]));
};
})();
(()=>{
__nccwpck_require__.u=(chunkId)=>{
return""+chunkId+".index.js";
};
})();
(()=>{
__nccwpck_require__.o=(obj,prop)=>(Object.prototype.hasOwnProperty.call(obj,prop))
})();
(()=>{
__nccwpck_require__.r=(exports)=>{
if(typeof Symbol!=='undefined'&&Symbol.toStringTag){
Object.defineProperty(exports,Symbol.toStringTag,{value:'Module'});
}
Object.defineProperty(exports,'__esModule',{value:true});
};
})();
(()=>{
__nccwpck_require__.nmd=(module)=>{
module.paths=[];
if(!module.children)module.children=[];
return module;
};
})();
(()=>{
var installedChunks={
792:0
};
var installChunk=(data)=>{
var{ids,modules,runtime}=data;
var moduleId,chunkId,i=0;
for(moduleId in modules){
if(__nccwpck_require__.o(modules,moduleId)){
__nccwpck_require__.m[moduleId]=modules[moduleId];
}
}
if(runtime)runtime(__nccwpck_require__);
for(;i<ids.length;i++){
chunkId=ids[i];
if(__nccwpck_require__.o(installedChunks,chunkId)&&installedChunks[chunkId]){
installedChunks[chunkId][0]();
}
installedChunks[ids[i]]=0;
}
}
__nccwpck_require__.f.j=(chunkId,promises)=>{
var installedChunkData=__nccwpck_require__.o(installedChunks,chunkId)?installedChunks[chunkId]:undefined;
if(installedChunkData!==0){
if(installedChunkData){
promises.push(installedChunkData[1]);
}else{
if(true){
var promise=import("./"+__nccwpck_require__.u(chunkId)).then(installChunk,(e)=>{
if(installedChunks[chunkId]!==0)installedChunks[chunkId]=undefined;
throw e;
});
var promise=Promise.race([promise,new Promise((resolve)=>(installedChunkData=installedChunks[chunkId]=[resolve]))])
promises.push(installedChunkData[1]=promise);
}
}
}
};
})();
var __webpack_exports__={};
__nccwpck_require__.d(__webpack_exports__,{
c:()=>(generate),
f:()=>(assemble)
});
const assemble=async(request)=>(await Promise.all([__nccwpck_require__.e(245),__nccwpck_require__.e(309),__nccwpck_require__.e(153)]).then(__nccwpck_require__.bind(__nccwpck_require__,5680))).assemble(request)
const generate=()=>Promise.all([__nccwpck_require__.e(245),__nccwpck_require__.e(968),__nccwpck_require__.e(673)]).then(__nccwpck_require__.t.bind(__nccwpck_require__,4968,19))
var __webpack_exports__assemble=__webpack_exports__.f;
var __webpack_exports__generate=__webpack_exports__.c;
export{__webpack_exports__assemble as assemble,__webpack_exports__generate as generate};
