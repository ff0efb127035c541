export const id=6089;
export const ids=[6089];
export const modules={
// node_modules/undici/lib/dispatcher/dispatcher.js
26089:
((module,__unused_webpack_exports,__webpack_require__)=>{
const EventEmitter=__webpack_require__(78474)
class Dispatcher extends EventEmitter{
dispatch(){
throw new Error('not implemented')
}
close(){
throw new Error('not implemented')
}
destroy(){
throw new Error('not implemented')
}
compose(...args){
const interceptors=Array.isArray(args[0])?args[0]:args
let dispatch=this.dispatch.bind(this)
for(const interceptor of interceptors){
if(interceptor==null){
continue
}
if(typeof interceptor!=='function'){
throw new TypeError(`invalid interceptor, expected function received ${typeof interceptor}`)
}
dispatch=interceptor(dispatch)
if(dispatch==null||typeof dispatch!=='function'||dispatch.length!==2){
throw new TypeError('invalid interceptor')
}
}
return new ComposedDispatcher(this,dispatch)
}
}
class ComposedDispatcher extends Dispatcher{
#dispatcher=null
#dispatch=null
constructor(dispatcher,dispatch){
super()
this.#dispatcher=dispatcher
this.#dispatch=dispatch
}
dispatch(...args){
this.#dispatch(...args)
}
close(...args){
return this.#dispatcher.close(...args)
}
destroy(...args){
return this.#dispatcher.destroy(...args)
}
}
module.exports=Dispatcher
})
};
