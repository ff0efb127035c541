export const id=8941;
export const ids=[8941];
export const modules={
38941:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__,{
gatherSquawk:()=>(gatherSquawk),
parseSquawk:()=>(parseSquawk)
});
var zod__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(35943);
var _rehearsal_words_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(73162);
const answer=zod__WEBPACK_IMPORTED_MODULE_1__ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__ .Ikc({
file:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP(),
line:zod__WEBPACK_IMPORTED_MODULE_1__ .Whr().min(0),
message:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP(),
help:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP().nullish(),
rule_name:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP(),
}));
const misleading=new Set(['prefer-robust-stmts','require-lock-timeout','require-statement-timeout']);
const shown=20;
const parseSquawk=(text)=>{
let read;
try{
read=JSON.parse(text);
}
catch{
return null;
}
const parsed=answer.safeParse(read);
if(!parsed.success)
return null;
return parsed.data
.filter(({rule_name:rule})=> !misleading.has(rule))
.slice(0,shown)
.map(({file,line,message,help,rule_name:rule})=>({
level:'notice',
path:file,
message:_rehearsal_words_js__WEBPACK_IMPORTED_MODULE_0__ .Hb(rule,message),
line:line+1,
...(help?{remedy:help}:{}),
}));
};
const notAsked=(why)=>[{level:'notice',message:_rehearsal_words_js__WEBPACK_IMPORTED_MODULE_0__ .az(why)}];
const gatherSquawk=async(paths,root,{command,tools})=>{
const installed=await tools.install('squawk');
if(!installed.ok)
return notAsked(installed.why);
const argv=[installed.program,'--reporter','json','--',...paths];
const env=command.baseEnvironment();
const{stdout,stderr}=await command.run({argv,cwd:root,env,timeoutMs:60_000});
return parseSquawk(stdout)??notAsked(stderr.trim().split('\n')[0]||_rehearsal_words_js__WEBPACK_IMPORTED_MODULE_0__ .Ml);
};
})
};
