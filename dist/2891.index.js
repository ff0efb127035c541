export const id=2891;
export const ids=[2891];
export const modules={
42891:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
V:()=>(retryAfterMs)
});
const retryAfterMs=(value,now)=>{
if(value===undefined)
return null;
if(/^\d{1,6}$/.test(value.trim()))
return Number(value.trim())*1_000;
const date=Date.parse(value);
return Number.isNaN(date)?null:Math.max(0,date-Date.parse(now));
};
})
};
