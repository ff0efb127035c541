export const id=4199;
export const ids=[4199];
export const modules={
34199:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
answerSchema:()=>(answerSchema)
});
var zod__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(35943);
const errorSchema=zod__WEBPACK_IMPORTED_MODULE_0__ .Ikc({
type:zod__WEBPACK_IMPORTED_MODULE_0__ .YjP().nullish(),
message:zod__WEBPACK_IMPORTED_MODULE_0__ .YjP(),
path:zod__WEBPACK_IMPORTED_MODULE_0__ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__ .YjP(),zod__WEBPACK_IMPORTED_MODULE_0__ .aig()])).nullish(),
});
const answerSchema=zod__WEBPACK_IMPORTED_MODULE_0__ .Ikc({data:zod__WEBPACK_IMPORTED_MODULE_0__ .L5J().optional(),errors:zod__WEBPACK_IMPORTED_MODULE_0__ .YOg(errorSchema).optional()});
})
};
