export const id=673;
export const ids=[673];
export const modules={
1706:
((module)=>{
function webpackEmptyContext(req){
var e=new Error("Cannot find module '"+req+"'");
e.code='MODULE_NOT_FOUND';
throw e;
}
webpackEmptyContext.keys=()=>([]);
webpackEmptyContext.resolve=webpackEmptyContext;
webpackEmptyContext.id=1706;
module.exports=webpackEmptyContext;
}),
9778:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.r(__webpack_exports__);
})
};
