export const id = 7456;
export const ids = [7456];
export const modules = {
 7456:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
 __webpack_require__.d(__webpack_exports__, {
  parseEvent: () => ( parseEvent)
 });
 var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4785);
const event = zod__WEBPACK_IMPORTED_MODULE_0__ ._H3({
  deleted: zod__WEBPACK_IMPORTED_MODULE_0__ .zMY().optional(),
  before: zod__WEBPACK_IMPORTED_MODULE_0__ .YjP().optional(),
  merge_group: zod__WEBPACK_IMPORTED_MODULE_0__ .Ikc({ head_sha: zod__WEBPACK_IMPORTED_MODULE_0__ .YjP(), base_ref: zod__WEBPACK_IMPORTED_MODULE_0__ .YjP() }).optional(),
  pull_request: zod__WEBPACK_IMPORTED_MODULE_0__ .Ikc({
    number: zod__WEBPACK_IMPORTED_MODULE_0__ .aig(),
    head: zod__WEBPACK_IMPORTED_MODULE_0__ .Ikc({ sha: zod__WEBPACK_IMPORTED_MODULE_0__ .YjP(), repo: zod__WEBPACK_IMPORTED_MODULE_0__ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_0__ .aig() }).nullish() }),
    base: zod__WEBPACK_IMPORTED_MODULE_0__ .Ikc({ sha: zod__WEBPACK_IMPORTED_MODULE_0__ .YjP(), ref: zod__WEBPACK_IMPORTED_MODULE_0__ .YjP(), repo: zod__WEBPACK_IMPORTED_MODULE_0__ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_0__ .aig() }) }),
  })
    .optional(),
});
const parseEvent = (text) => event.parse(JSON.parse(text));
 })
};
