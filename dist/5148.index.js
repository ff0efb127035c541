export const id=5148;
export const ids=[5148];
export const modules={
25148:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__,{
assertSeen:()=>(assertSeen),
settingsReader:()=>(settingsReader)
});
var zod__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(35943);
var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(22075);
var _answers_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(44662);
var _pages_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(62049);
var _refusal_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(45081);
const entry=zod__WEBPACK_IMPORTED_MODULE_4__ .Ikc({name:zod__WEBPACK_IMPORTED_MODULE_4__ .YjP(),value:zod__WEBPACK_IMPORTED_MODULE_4__ .YjP().optional(),updated_at:zod__WEBPACK_IMPORTED_MODULE_4__ .YjP()})
.transform(({name,value,updated_at:updatedAt})=>({name,empty:value?.trim()==='',updatedAt}));
const permissionFor={
environment:{variables:'environments: read',secrets:'environments: read'},
repository:{variables:'variables: read',secrets:'secrets: read'},
organization:{variables:'variables: read',secrets:'secrets: read'},
};
const pathOf=(api,level,kind,environment)=>{
switch(level){
case'environment':
return`${api.repo}/environments/${encodeURIComponent(environment)}/${kind}`;
case'repository':
return`${api.repo}/actions/${kind}`;
case'organization':
return`${api.repo}/actions/organization-${kind}`;
}
};
const list=async(api,level,kind,environment)=>{
const where=level==='environment'?`the environment ${environment}`:`the ${level}`;
const purpose={what:`list the names of ${kind} of ${where}`,needs:permissionFor[level][kind]};
const{items,total}=await(0,_pages_js__WEBPACK_IMPORTED_MODULE_2__ .zX)(api,{...purpose,path:pathOf(api,level,kind,environment)},kind,entry);
if(items.length<total)
throw(0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__ ._P)(purpose,`it lists ${items.length} of ${total}`);
return items.map((item)=>({...item,level}));
};
const assertSeen=async(api)=>{
const purpose={what:'see the repository',needs:'metadata: read'};
if((await(0,_answers_js__WEBPACK_IMPORTED_MODULE_1__ .LF)(api,{...purpose,path:api.repo},zod__WEBPACK_IMPORTED_MODULE_4__ .Ikc({id:zod__WEBPACK_IMPORTED_MODULE_4__ .aig()})))!==null)
return;
throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ .Dh({
code:'no-permission',
message:"The token in 'settings-token' does not see this repository.",
remedy:'Give the App or the fine-grained token access to it, with read access to environments, secrets and variables.',
});
};
const settingsReader=(api)=>{
const all=(kind)=>async(environment)=>{
await assertSeen(api);
const levels=['environment','repository','organization'];
return(await Promise.all(levels.map((level)=>list(api,level,kind,environment)))).flat();
};
return{variables:all('variables'),secrets:all('secrets')};
};
})
};
