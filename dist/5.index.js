export const id=5;
export const ids=[5];
export const modules={
60005:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__,{
blobAnswer:()=>(blobAnswer),
contentsAnswer:()=>(contentsAnswer),
fileAnswer:()=>(fileAnswer),
folderAnswer:()=>(folderAnswer),
tipAnswer:()=>(tipAnswer),
viewerAnswer:()=>(viewerAnswer)
});
var zod__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(35943);
const contentsAnswer=zod__WEBPACK_IMPORTED_MODULE_0__ .KCZ([
zod__WEBPACK_IMPORTED_MODULE_0__ .Ikc({
type:zod__WEBPACK_IMPORTED_MODULE_0__ .YjP(),
sha:zod__WEBPACK_IMPORTED_MODULE_0__ .YjP(),
encoding:zod__WEBPACK_IMPORTED_MODULE_0__ .YjP().optional(),
content:zod__WEBPACK_IMPORTED_MODULE_0__ .YjP().optional(),
}),
zod__WEBPACK_IMPORTED_MODULE_0__ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__ .L5J()).transform(()=>null),
]);
const blobAnswer=zod__WEBPACK_IMPORTED_MODULE_0__ .Ikc({encoding:zod__WEBPACK_IMPORTED_MODULE_0__ .k5n(['base64','utf-8']),content:zod__WEBPACK_IMPORTED_MODULE_0__ .YjP()});
const blob=zod__WEBPACK_IMPORTED_MODULE_0__ .Ikc({text:zod__WEBPACK_IMPORTED_MODULE_0__ .YjP().nullable(),isTruncated:zod__WEBPACK_IMPORTED_MODULE_0__ .zMY(),byteSize:zod__WEBPACK_IMPORTED_MODULE_0__ .aig()}).partial();
const fileAnswer=zod__WEBPACK_IMPORTED_MODULE_0__ .Ikc({
file:zod__WEBPACK_IMPORTED_MODULE_0__ .Ikc({mode:zod__WEBPACK_IMPORTED_MODULE_0__ .aig(),type:zod__WEBPACK_IMPORTED_MODULE_0__ .YjP(),object:blob.nullable()}).nullish(),
})
.nullable();
const folderAnswer=zod__WEBPACK_IMPORTED_MODULE_0__ .Ikc({
entries:zod__WEBPACK_IMPORTED_MODULE_0__ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__ .Ikc({name:zod__WEBPACK_IMPORTED_MODULE_0__ .YjP(),object:blob.omit({byteSize:true}).nullable()})).optional(),
})
.nullable();
const tipAnswer=zod__WEBPACK_IMPORTED_MODULE_0__ .Ikc({
name:zod__WEBPACK_IMPORTED_MODULE_0__ .YjP(),
target:zod__WEBPACK_IMPORTED_MODULE_0__ .Ikc({
oid:zod__WEBPACK_IMPORTED_MODULE_0__ .YjP(),
file:zod__WEBPACK_IMPORTED_MODULE_0__ .Ikc({mode:zod__WEBPACK_IMPORTED_MODULE_0__ .aig(),type:zod__WEBPACK_IMPORTED_MODULE_0__ .YjP(),object:blob.nullable()}).nullish(),
folder:zod__WEBPACK_IMPORTED_MODULE_0__ .Ikc({object:folderAnswer}).nullish(),
}),
})
.nullable();
const viewerAnswer=zod__WEBPACK_IMPORTED_MODULE_0__ .Ikc({login:zod__WEBPACK_IMPORTED_MODULE_0__ .YjP()});
})
};
