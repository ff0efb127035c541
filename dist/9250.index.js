export const id=9250;
export const ids=[9250];
export const modules={
89250:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__,{
checklistRunsPrograms:()=>(checklistRunsPrograms),
smokeRunsPrograms:()=>(smokeRunsPrograms)
});
const has=(options,key)=>typeof options==='object'&&options!==null&&Object.entries(options).some(([name])=>name===key);
const namesEslint=(options)=>typeof options==='object'&&
options!==null&&
'sources'in options&&
Array.isArray(options.sources)&&
options.sources.includes('eslint');
const isStrict=(options)=>typeof options==='object'&&options!==null&&'pull-request'in options&&options['pull-request']==='strict';
const checklistRunsPrograms=({environments},{pull})=>environments.some(({checklist})=>[...checklist].some(([id,{gate,options}])=>gate!=='off'&&
((id==='migrations'&&has(options,'up'))||
(id==='backup'&&has(options,'command')&&(pull===null||isStrict(options)))||
(id==='sbom'&&has(options,'command'))||
(id==='security'&&namesEslint(options)))));
const smokeRunsPrograms=({smoke})=>smoke.commands.length>0;
})
};
