export const id=3834;
export const ids=[3834,4298,2891,9250];
export const modules={
50553:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__,{
preflightSteps:()=>(preflightSteps)
});
var external_node_crypto_=__webpack_require__(77598);
var external_node_fs_=__webpack_require__(73024);
var external_node_path_=__webpack_require__(76760);
var external_node_stream_=__webpack_require__(57075);
var promises_=__webpack_require__(46466);
var database_url=__webpack_require__(2121);
var errors=__webpack_require__(22075);
var dump=__webpack_require__(97256);
var external_node_child_process_=__webpack_require__(31421);
var external_node_readline_=__webpack_require__(80481);
;
// CONCATENATED MODULE: ./src/adapters/postgres/dump-program.js
const mostLines=50_000;
const tooMany='error: there are more complaints than are read';
const mostOutput=64*1024*1024;
const runDumpProgram=(request)=>new Promise((resolve,reject)=>{
const{file,args,input,timeoutMs,keeps=()=>true}=request;
const env={PATH:'/usr/bin:/bin',LC_ALL:'C',TZ:'UTC',...request.env};
const child=(0,external_node_child_process_.spawn)(file,args,{env,stdio:['pipe','pipe','pipe']});
const errors=[];
let stdout='';
let timedOut=false;
const timer=setTimeout(()=>{
timedOut=true;
child.kill('SIGKILL');
},timeoutMs);
(0,external_node_readline_.createInterface)({input:child.stderr}).on('line',(line)=>{
if(!keeps(line)||errors.length>mostLines)
return;
errors.push(errors.length===mostLines?tooMany:line.slice(0,700));
});
child.stdout.setEncoding('utf8').on('data',(text)=>{
if(stdout.length<mostOutput)
stdout+=text;
});
child.on('error',reject);
child.on('close',(code)=>{
clearTimeout(timer);
resolve({code,stdout,errors,timedOut});
});
if(input===undefined)
child.stdin.end();
else
(0,promises_.pipeline)(input,child.stdin).catch(()=>child.stdin.destroy());
});
var external_node_fs_promises_=__webpack_require__(51455);
var external_node_zlib_=__webpack_require__(38522);
;
// CONCATENATED MODULE: ./src/adapters/postgres/dump-read.js
const broken=(why)=>({state:'broken',why});
const isMissing=(error)=>error instanceof Error&&'code'in error&&(error.code==='ENOENT'||error.code==='ENOTDIR');
const inspectDump=async(place)=>{
try{
const found=await(0,external_node_fs_promises_.stat)(place);
if(!found.isDirectory())
return{isFolder:false,bytes:found.size,modifiedAt:found.mtime.toISOString()};
const files=await Promise.all((await(0,external_node_fs_promises_.readdir)(place)).map((name)=>(0,external_node_fs_promises_.stat)(external_node_path_.join(place,name))));
const newest=Math.max(...files.map(({mtimeMs})=>mtimeMs),0);
const bytes=files.reduce((sum,{size})=>sum+size,0);
return{isFolder:true,bytes,modifiedAt:new Date(newest||found.mtimeMs).toISOString()};
}
catch(error){
if(isMissing(error))
return null;
throw error;
}
};
const plainStream=(place,format)=>{
const file=(0,external_node_fs_.createReadStream)(place);
if(format!=='plain, gzip')
return file;
const text=(0,external_node_zlib_.createGunzip)();
file.on('error',(error)=>text.destroy(error));
return file.pipe(text);
};
const keptOfLine=300;
const eachLine=async(stream,onLine)=>{
let rest='';
for await(const piece of stream){
const bytes=Buffer.isBuffer(piece)?piece:Buffer.from(String(piece));
let from=0;
for(let to=bytes.indexOf(10);to!== -1;from=to+1,to=bytes.indexOf(10,from)){
onLine((rest+bytes.toString('utf8',from,Math.min(to,from+keptOfLine))).slice(0,keptOfLine));
rest='';
}
if(rest.length<keptOfLine)
rest+=bytes.toString('utf8',from,Math.min(bytes.length,from+keptOfLine));
}
if(rest!=='')
onLine(rest.slice(0,keptOfLine));
};
const readText=async(place,seen,format)=>{
const reader=(0,dump .rM)();
try{
await eachLine(plainStream(place,format),reader.line);
}
catch(error){
return broken(`it can't be read to its end (${(0,errors .bD)(error)})`);
}
const{complete,...told}=reader.end();
if(!complete)
return broken('its end is missing: pg_dump did not write it to the end, or it was cut');
return{state:'whole',dump:{format,bytes:seen.bytes,modifiedAt:seen.modifiedAt,...told}};
};
const headOf=async(place,format)=>{
if(format==='as it is'){
const file=await(0,external_node_fs_promises_.open)(place);
try{
const{buffer,bytesRead}=await file.read(Buffer.alloc(512),0,512,0);
return buffer.subarray(0,bytesRead);
}
finally{
await file.close();
}
}
for await(const piece of plainStream(place,'plain, gzip'))
if(Buffer.isBuffer(piece))
return piece.subarray(0,512);
return new Uint8Array();
};
const block=512;
const isWholeTar=async(place,bytes)=>{
const file=await(0,external_node_fs_promises_.open)(place);
try{
for(let at=0;at+block<=bytes;){
const{buffer}=await file.read(Buffer.alloc(block),0,block,at);
if(buffer.every((byte)=>byte===0))
return at+2*block<=bytes;
const size=Number.parseInt(buffer.toString('latin1',124,136).replace(/[\0 ].*$/,''),8);
if(!Number.isSafeInteger(size)||size<0)
return false;
at+=block+Math.ceil(size/ block)*block;
}
return false;
}
finally{
await file.close();
}
};
const tailBytes=256;
const endsOfGzip=async(place)=>{
let[head,tail]=[Buffer.alloc(0),Buffer.alloc(0)];
for await(const piece of plainStream(place,'plain, gzip')){
if(!Buffer.isBuffer(piece))
continue;
if(head.length===0)
head=Buffer.from(piece.subarray(0,tailBytes));
tail=Buffer.concat([tail,piece]).subarray(-tailBytes);
}
return{head:head.toString('latin1'),tail:tail.toString('latin1')};
};
const endsOf=async(place)=>{
if(place.endsWith('.gz'))
return endsOfGzip(place);
const file=await(0,external_node_fs_promises_.open)(place);
const read=async(from)=>{
const{buffer,bytesRead}=await file.read(Buffer.alloc(tailBytes),0,tailBytes,from);
return buffer.toString('latin1',0,bytesRead);
};
try{
const{size}=await file.stat();
return{head:await read(0),tail:await read(Math.max(0,size-tailBytes))};
}
finally{
await file.close();
}
};
const cutFileOf=async(folder)=>{
const rows=(await(0,external_node_fs_promises_.readdir)(folder)).filter((name)=> /^\d+\.dat(?:\.gz)?$/.test(name)).toSorted();
for(const name of rows){
const ends=await endsOf(external_node_path_.join(folder,name)).catch(()=>null);
if(ends===null|| !(0,dump .y1)(ends.head,ends.tail))
return name;
}
return null;
};
const lastOf=(lines)=>(lines.find((line)=>line.includes('error:'))??lines[0]??'pg_restore gives no reason')
.replace(/^.*?error:\s*/,'')
.slice(0,300);
const readArchive=async(place,seen,format,program)=>{
if(format==='tar'&& !(await isWholeTar(place,seen.bytes)))
return broken('its end is missing: it was cut');
const cut=format==='directory'?await cutFileOf(place):null;
if(cut!==null)
return broken(`the end of its file ${cut} is missing: it was cut`);
const listing=await runDumpProgram({...program,args:['--list',place]});
const whole=listing.code===0?await runDumpProgram({...program,args:['--file=/dev/null',place]}):listing;
const why=lastOf(whole.errors);
if(whole.timedOut)
return{state:'foreign',why:`it could not be read within ${program.timeoutMs/ 1000} s`};
if(/unsupported version|not supported by this installation|does not support/.test(why))
return{state:'foreign',why};
if(whole.code!==0)
return broken(why);
const{bytes,modifiedAt}=seen;
return{state:'whole',dump:{format,bytes,modifiedAt,...(0,dump ._S)(listing.stdout)}};
};
const readGzip=async(place,seen)=>{
const inner=await headOf(place,'gzip');
const format=(0,dump .be)(inner);
if(format==='plain')
return readText(place,seen,'plain, gzip');
if(format!==null&&format!=='gzip')
return{state:'wrapped',by:'gzip'};
const by=(0,dump .WE)(inner);
return by===null?broken('what gzip holds is no dump of pg_dump'):{state:'wrapped',by:`gzip and ${by}`};
};
const readDump=async(place,timeoutMs,pgRestore)=>{
const seen=await inspectDump(place);
if(seen===null)
return null;
const archive=(format)=>readArchive(place,seen,format,{file:pgRestore(),timeoutMs});
if(seen.isFolder)
return(await inspectDump(external_node_path_.join(place,'toc.dat')))===null
?broken('it is a folder without a toc.dat')
:archive('directory');
if(seen.bytes===0)
return broken('it is empty');
const head=await headOf(place,'as it is');
const format=(0,dump .be)(head);
if(format==='custom'||format==='tar')
return archive(format);
if(format==='plain')
return readText(place,seen,'plain');
if(format===null){
const by=(0,dump .WE)(head);
return by===null?broken('it does not begin as a dump of pg_dump does'):{state:'wrapped',by};
}
try{
return await readGzip(place,seen);
}
catch(error){
return broken(`it can't be opened (${(0,errors .bD)(error)})`);
}
};
var percent=__webpack_require__(99187);
var garbage=__webpack_require__(64478);
;
// CONCATENATED MODULE: ./src/adapters/postgres/scratch-connection.js
const longestNotice=300;
const mostNotices=1_000;
const types={getTypeParser:()=>(value)=>value.toString()};
const wordsOf=(error)=>{
if(/No source stream defined/.test(error.message))
return'COPY … FROM STDIN needs rows that only psql sends; load them by INSERT, or name psql as the program that applies migrations';
if(/Connection terminated|ECONNRESET|EPIPE/.test(error.message))
return'the connection to the server broke';
return error.message.slice(0,500)||'the server gave no reason';
};
const refusalOf=async(thrown)=>{
if(!(thrown instanceof Error))
throw thrown;
const{DatabaseError}=await __webpack_require__.e(6315).then(__webpack_require__.bind(__webpack_require__,96315));
const words=wordsOf(thrown);
if(!(thrown instanceof DatabaseError))
return{words,state:null,position:null};
const position=thrown.position===undefined?null:Number(thrown.position)-1;
return{words,state:thrown.code??null,position};
};
const clientOf=async(place,timeoutMs)=>{
const limits={statement_timeout:timeoutMs,lock_timeout:timeoutMs,connectionTimeoutMillis:30_000};
const{Client}=await __webpack_require__.e(6315).then(__webpack_require__.bind(__webpack_require__,96315));
const client=new Client({...place,...limits,application_name:'runbook-gates'});
client.on('error',()=>undefined);
(0,garbage .m)(client);
await client.connect();
return client;
};
const endOf=(client)=>client.end().catch(()=>undefined);
const pinned='SET search_path = pg_catalog, pg_temp';
const askOnce=async(place,sql)=>{
const client=await clientOf(place,60_000);
try{
await client.query(pinned);
return(await client.query({text:sql,types})).rows;
}
finally{
await endOf(client);
}
};
const withLimit=async(work,timeoutMs,end)=>{
let isEnded=false;
const timer=setTimeout(()=>{
isEnded=true;
void end().catch(()=>undefined);
},timeoutMs);
await work.catch(()=>undefined);
clearTimeout(timer);
return isEnded;
};
const graceMs=2_000;
const openSession=async(place,timeoutMs)=>{
const client=await clientOf(place,timeoutMs);
let told=[];
client.on('notice',({message=''})=>{
if(told.length<mostNotices)
told.push(message.slice(0,longestNotice));
});
const ask=async(sql)=>{
try{
return(await client.query({text:sql,types})).rows;
}
catch(thrown){
throw new errors .Dh({
code:'bad-input',
message:`The scratch database does not answer any more: ${(0,errors .bD)(thrown)}.`,
remedy:'Look at what ran last in it: it may have closed the connection or set a limit that nothing can keep.',
cause:thrown,
});
}
};
const[first]=await ask('SELECT pg_catalog.pg_backend_pid()::pg_catalog.text AS pid');
const pid=first?.['pid']??'';
await ask('SET client_min_messages = debug1');
const run=async(sql)=>{
if(sql.includes('\0'))
return{words:'the text holds a null byte',state:null,position:sql.indexOf('\0')};
const work=client.query(sql);
const end=()=>askOnce(place,`SELECT pg_terminate_backend(${Number(pid)})::text`);
const isEnded=await withLimit(work,timeoutMs+graceMs,end);
const refused=await work.then(()=>null,refusalOf);
return refused!==null&&isEnded
?{...refused,words:`it ran longer than ${timeoutMs/ 1000} s and was ended`}
:refused;
};
const notices=()=>{
const heard=told;
told=[];
return heard;
};
return{pid,run,ask,notices,isOpen:()=>client.getTransactionStatus()!=='I',end:()=>endOf(client)};
};
;
// CONCATENATED MODULE: ./src/adapters/scratch-postgres-programs.js
const runProgram=(request)=>new Promise((resolve)=>{
const{file,args,cwd,env,timeoutMs,account}=request;
const options={cwd,env:{...env},timeout:timeoutMs,killSignal:'SIGKILL',...(account??{})};
(0,external_node_child_process_.execFile)(file,[...args],options,(error,_stdout,stderr)=>resolve(error===null?null:stderr.trim()||error.message));
});
const list=(folder)=>((0,external_node_fs_.existsSync)(folder)?(0,external_node_fs_.readdirSync)(folder):[]);
const majorOf=(name)=>Number.parseFloat(name.replace(/^\D+/,''))||0;
const versioned=(root,pattern)=>list(root)
.filter((name)=>pattern.test(name))
.toSorted((a,b)=>majorOf(b)-majorOf(a))
.map((name)=>external_node_path_.join(root,name,'bin'));
const onPath=(searchPath,program)=>searchPath
.split(external_node_path_.delimiter)
.filter((folder)=>folder!==''&&(0,external_node_fs_.existsSync)(external_node_path_.join(folder,program)))
.map((folder)=>external_node_path_.dirname((0,external_node_fs_.realpathSync)(external_node_path_.join(folder,program))));
const findPrograms=(searchPath,programs)=>[
...onPath(searchPath,programs[0]??''),
...versioned('/usr/lib/postgresql',/^\d+$/),
...versioned('/usr',/^pgsql-\d+$/),
...versioned('/opt/homebrew/opt',/^postgresql(?:@\d+)?$/),
...versioned('/usr/local/opt',/^postgresql(?:@\d+)?$/),
...versioned('/Library/PostgreSQL',/^\d+$/),
].find((folder)=>programs.every((name)=>(0,external_node_fs_.existsSync)(external_node_path_.join(folder,name))))??null;
;
// CONCATENATED MODULE: ./src/adapters/postgres/scratch-schema.js
const ours=(catalog,schema)=>`${schema} !~ '^pg_' AND ${schema} <> 'information_schema' AND NOT EXISTS (
    SELECT FROM pg_depend d WHERE d.classid = '${catalog}'::regclass AND d.objid = o.oid AND d.deptype = 'e')`;
const owned=(role)=>`'owned by ' || nullif(pg_get_userbyid(${role}), current_user)`;
const kinds=`CASE o.relkind WHEN 'r' THEN 'table' WHEN 'p' THEN 'table' WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view'
  WHEN 'S' THEN 'sequence' WHEN 'f' THEN 'foreign table' WHEN 'c' THEN 'type' ELSE o.relkind::text END`;
const relation=`format('%s %I.%I', ${kinds}, n.nspname, o.relname)`;
const relations=`SELECT ${relation}, 0, concat_ws(' ', ${owned('o.relowner')},
    nullif(o.relpersistence::text, 'p'), 'partitioned ' || pg_get_partkeydef(o.oid), 'of ' || nullif(o.reloftype, 0)::regtype::text,
    CASE WHEN o.relrowsecurity THEN 'row security' END, CASE WHEN o.relforcerowsecurity THEN 'forced' END,
    CASE WHEN o.relkind IN ('r', 'p') THEN 'replica identity ' || nullif(o.relreplident::text, 'd') END, o.reloptions::text, 'granted ' || o.relacl::text,
    CASE WHEN o.relkind IN ('v', 'm') THEN 'as ' || pg_get_viewdef(o.oid) END, pg_get_expr(o.relpartbound, o.oid))
  FROM pg_class o JOIN pg_namespace n ON n.oid = o.relnamespace
  WHERE o.relkind NOT IN ('i', 'I', 't') AND ${ours('pg_class','n.nspname')}`;
const columns=`SELECT ${relation}, a.attnum, concat_ws(' ', format('column %I %s', a.attname, format_type(a.atttypid, a.atttypmod)),
    CASE WHEN a.attnotnull THEN 'NOT NULL' END, 'collate ' || nullif(nullif(a.attcollation, 0), 100)::regcollation::text,
    'identity ' || nullif(a.attidentity::text, ''), 'generated ' || nullif(a.attgenerated::text, ''),
    'default ' || pg_get_expr(e.adbin, e.adrelid), 'storage ' || nullif(a.attstorage, t.typstorage)::text, a.attoptions::text, 'granted ' || a.attacl::text)
  FROM pg_class o JOIN pg_namespace n ON n.oid = o.relnamespace JOIN pg_attribute a ON a.attrelid = o.oid
  JOIN pg_type t ON t.oid = a.atttypid
  LEFT JOIN pg_attrdef e ON e.adrelid = o.oid AND e.adnum = a.attnum
  WHERE o.relkind NOT IN ('i', 'I', 't', 'S') AND a.attnum > 0 AND NOT a.attisdropped AND ${ours('pg_class','n.nspname')}`;
const parents=`SELECT ${relation}, 2000, 'inherits from ' || i.inhparent::regclass::text
  FROM pg_class o JOIN pg_namespace n ON n.oid = o.relnamespace JOIN pg_inherits i ON i.inhrelid = o.oid
  WHERE o.relkind NOT IN ('i', 'I') AND ${ours('pg_class','n.nspname')}`;
const sequences=`SELECT ${relation}, 2000, concat_ws(' ', s.seqtypid::regtype::text, 'from', s.seqstart, 'by', s.seqincrement,
    'between', s.seqmin, 'and', s.seqmax, 'cache', s.seqcache, CASE WHEN s.seqcycle THEN 'cycle' END,
    'of column ' || (SELECT format('%s.%I', d.refobjid::regclass, a.attname) FROM pg_depend d
      JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
      WHERE d.classid = 'pg_class'::regclass AND d.objid = o.oid AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i')))
  FROM pg_sequence s JOIN pg_class o ON o.oid = s.seqrelid JOIN pg_namespace n ON n.oid = o.relnamespace
  WHERE ${ours('pg_class','n.nspname')}`;
const indexes=`SELECT format('table %s', i.indrelid::regclass), 2000, pg_get_indexdef(o.oid)
    || CASE WHEN i.indisvalid THEN '' ELSE ' INVALID' END || CASE WHEN i.indisclustered THEN ' clustered' ELSE '' END
    || CASE WHEN i.indisreplident THEN ' replica identity' ELSE '' END
  FROM pg_index i JOIN pg_class o ON o.oid = i.indexrelid JOIN pg_namespace n ON n.oid = o.relnamespace
  WHERE ${ours('pg_class','n.nspname')}`;
const constraints=`SELECT CASE WHEN o.conrelid <> 0 THEN format('table %s', o.conrelid::regclass) ELSE format('type %s', o.contypid::regtype) END,
    2000, format('constraint %I %s', o.conname, pg_get_constraintdef(o.oid))
  FROM pg_constraint o JOIN pg_namespace n ON n.oid = o.connamespace WHERE ${ours('pg_constraint','n.nspname')}
    AND (o.conrelid = 0 OR NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = o.conrelid AND d.deptype = 'e'))`;
const triggers=`SELECT format('table %s', o.tgrelid::regclass), 2000, pg_get_triggerdef(o.oid) || ' (' || o.tgenabled::text || ')'
  FROM pg_trigger o JOIN pg_class c ON c.oid = o.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE NOT o.tgisinternal AND ${ours('pg_trigger','n.nspname')}`;
const rules=`SELECT format('table %s', o.ev_class::regclass), 2000, pg_get_ruledef(o.oid) || ' (' || o.ev_enabled::text || ')'
  FROM pg_rewrite o JOIN pg_class c ON c.oid = o.ev_class JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE o.rulename <> '_RETURN' AND ${ours('pg_rewrite','n.nspname')}`;
const policies=`SELECT format('table %s', o.polrelid::regclass), 2000, concat_ws(' ', format('policy %I', o.polname), o.polcmd::text,
    CASE WHEN o.polpermissive THEN 'permissive' ELSE 'restrictive' END, o.polroles::regrole[]::text,
    'using ' || pg_get_expr(o.polqual, o.polrelid), 'check ' || pg_get_expr(o.polwithcheck, o.polrelid))
  FROM pg_policy o JOIN pg_class c ON c.oid = o.polrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE ${ours('pg_policy','n.nspname')}`;
const functions=`SELECT format('function %s', o.oid::regprocedure), 2000, concat_ws(' ', ${owned('o.proowner')},
    'granted ' || o.proacl::text, CASE WHEN o.prokind <> 'a' THEN pg_get_functiondef(o.oid) ELSE pg_get_function_result(o.oid) END)
  FROM pg_proc o JOIN pg_namespace n ON n.oid = o.pronamespace WHERE ${ours('pg_proc','n.nspname')}`;
const typesOf=`SELECT format('type %s', o.oid::regtype), 0, concat_ws(' ', o.typtype::text, ${owned('o.typowner')},
    'granted ' || o.typacl::text, 'of ' || nullif(format_type(o.typbasetype, o.typtypmod), '-'), CASE WHEN o.typnotnull THEN 'NOT NULL' END,
    'default ' || o.typdefault, (SELECT string_agg(quote_literal(l.enumlabel), ', ' ORDER BY l.enumsortorder) FROM pg_enum l WHERE l.enumtypid = o.oid),
    (SELECT 'range of ' || r.rngsubtype::regtype::text FROM pg_range r WHERE r.rngtypid = o.oid))
  FROM pg_type o JOIN pg_namespace n ON n.oid = o.typnamespace
  WHERE o.typtype <> 'c' AND o.typcategory <> 'A' AND ${ours('pg_type','n.nspname')}`;
const schemas=`SELECT format('schema %I', o.nspname), 0, concat_ws(' ', ${owned('o.nspowner')}, 'granted ' || o.nspacl::text)
  FROM pg_namespace o WHERE ${ours('pg_namespace','o.nspname')}`;
const extensions=`SELECT format('extension %I', o.extname), 0, format('%s in %I', o.extversion, n.nspname)
  FROM pg_extension o JOIN pg_namespace n ON n.oid = o.extnamespace WHERE o.oid >= 16384`;
const statistics=`SELECT 'statistics', 2000, pg_get_statisticsobjdef(o.oid)
  FROM pg_statistic_ext o JOIN pg_namespace n ON n.oid = o.stxnamespace WHERE ${ours('pg_statistic_ext','n.nspname')}`;
const defaults=`SELECT 'default privileges', 2000, concat_ws(' ', pg_get_userbyid(o.defaclrole), o.defaclnamespace::regnamespace::text, o.defaclobjtype::text, o.defaclacl::text)
  FROM pg_default_acl o`;
const rare=[
...['pg_am','pg_cast','pg_collation','pg_conversion','pg_event_trigger','pg_foreign_data_wrapper'],
...[
'pg_foreign_server',
'pg_language',
'pg_opclass',
'pg_operator',
'pg_opfamily',
'pg_publication',
'pg_publication_rel',
],
...['pg_transform','pg_ts_config','pg_ts_dict','pg_ts_parser','pg_ts_template','pg_user_mapping'],
].map((catalog)=>`SELECT i.type, 2000, i.identity FROM (SELECT oid FROM ${catalog==='pg_user_mapping'?'(SELECT umid AS oid FROM pg_user_mappings) u':catalog}) o,
    LATERAL pg_identify_object('${catalog}'::regclass, o.oid, 0) i
  WHERE o.oid >= 16384 AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = '${catalog}'::regclass AND d.objid = o.oid AND d.deptype = 'e')`);
const comments=`SELECT i.type || ' ' || i.identity, 3000, 'comment ' || quote_literal(o.description)
  FROM pg_description o, LATERAL pg_identify_object(o.classoid, o.objoid, o.objsubid) i
  WHERE o.objoid >= 16384 AND NOT EXISTS (
    SELECT FROM pg_depend d WHERE d.classid = o.classoid AND d.objid = o.objoid AND d.deptype = 'e')`;
const everything=[
...[schemas,extensions,relations,columns,parents,sequences,indexes,constraints,triggers,rules,policies],
...[functions,typesOf,statistics,defaults,...rare,comments],
];
const schemaSql=`SELECT replace(owner || coalesce(': ' || nullif(what, ''), ''), E'\\n', ' ') AS line FROM (
${everything.join('\nUNION ALL\n')}
) parts (owner, place, what) ORDER BY owner COLLATE "C", place, what COLLATE "C"`;
var external_node_net_=__webpack_require__(77030);
var external_node_os_=__webpack_require__(48161);
;
// CONCATENATED MODULE: ./src/adapters/postgres/scratch-server.js
const failed=(message)=>new errors .Dh({
code:'bad-input',
message:`PostgreSQL is on this runner and did not start: ${message.trim().slice(-500)}`,
remedy:"Give the check a server: 'database-url' names the variable that holds its address.",
});
const accountBelowRoot=async()=>{
if(process.getuid?.()!==0)
return null;
const lines=(await(0,external_node_fs_promises_.readFile)('/etc/passwd','utf8')).split('\n');
for(const name of['postgres','nobody']){
const[,,uid,gid]=lines.find((line)=>line.startsWith(`${name}:`))?.split(':')??[];
if(uid!==undefined&&gid!==undefined)
return{uid:Number(uid),gid:Number(gid)};
}
throw failed('it does not run as root, and there is no account postgres or nobody');
};
const freePort=()=>new Promise((resolve,reject)=>{
const server=external_node_net_.createServer();
server.once('error',reject);
server.listen(0,'127.0.0.1',()=>{
const address=server.address();
server.close(()=>typeof address==='object'&&address!==null?resolve(address.port):reject(new Error('no free port')));
});
});
const settings=(port)=>[
`port=${port}`,
...['listen_addresses=127.0.0.1','unix_socket_directories=','max_connections=20','shared_buffers=32MB'],
...['fsync=off','synchronous_commit=off','full_page_writes=off','logging_collector=off','jit=off'],
].flatMap((setting)=>['-c',setting]);
const untilReady=(child)=>new Promise((resolve)=>{
const seen=[];
const timer=setTimeout(()=>resolve('it was not ready within 60 seconds'),60_000);
const settle=(why)=>{
clearTimeout(timer);
resolve(why);
};
child.once('error',(error)=>settle(error.message));
child.once('exit',()=>settle(seen.join(' ')));
if(child.stderr===null)
return;
(0,external_node_readline_.createInterface)({input:child.stderr}).on('line',(line)=>{
if(seen.length<50)
seen.push(line);
if(line.includes('ready to accept connections'))
settle(null);
});
});
const end=async(child)=>{
if(child.pid===undefined||child.exitCode!==null||child.signalCode!==null)
return;
const exited=new Promise((resolve)=>child.once('exit',()=>resolve()));
child.kill('SIGQUIT');
const timer=setTimeout(()=>child.kill('SIGKILL'),5_000);
await exited;
clearTimeout(timer);
};
const initialize=async(folder,home,account,env)=>{
const password=(0,external_node_crypto_.randomBytes)(16).toString('hex');
const passwordFile=external_node_path_.join(home,'password');
await(0,external_node_fs_promises_.writeFile)(passwordFile,`${password}\n`,{mode:0o600});
if(account!==null)
await(0,external_node_fs_promises_.chown)(passwordFile,account.uid,account.gid);
const where=['-D',external_node_path_.join(home,'data'),'-U','postgres','-A','scram-sha-256',`--pwfile=${passwordFile}`];
const args=[...where,'--no-sync','-E','UTF8','--locale=C'];
const file=external_node_path_.join(folder,'initdb');
const words=await runProgram({file,args,cwd:home,env,timeoutMs:120_000,account});
await(0,external_node_fs_promises_.rm)(passwordFile);
if(words!==null)
throw failed(words);
return password;
};
const startServer=async(folder,temp,searchPath)=>{
const account=await accountBelowRoot();
const home=await(0,external_node_fs_promises_.mkdtemp)(external_node_path_.join(account===null?temp:external_node_os_.tmpdir(),'runbook-postgres-'));
const remove=()=>(0,external_node_fs_promises_.rm)(home,{recursive:true,force:true,maxRetries:3});
let child=null;
try{
if(account!==null)
await(0,external_node_fs_promises_.chown)(home,account.uid,account.gid);
const env={PATH:searchPath,HOME:home,LC_ALL:'C',TZ:'UTC'};
const password=await initialize(folder,home,account,env);
const port=await freePort();
const args=['-D',external_node_path_.join(home,'data'),...settings(port)];
const stdio=['ignore','ignore','pipe'];
const server=(0,external_node_child_process_.spawn)(external_node_path_.join(folder,'postgres'),args,{cwd:home,env,stdio,...(account??{})});
child=server;
const lastResort=()=>server.kill('SIGQUIT');
process.once('exit',lastResort);
const why=await untilReady(server);
if(why!==null)
throw failed(why);
const stop=async()=>{
process.off('exit',lastResort);
await end(server);
await remove();
};
return{port,password,stop};
}
catch(error){
if(child!==null)
await end(child);
await remove();
throw error;
}
};
;
// CONCATENATED MODULE: ./src/adapters/scratch-postgres.js
const refuses=(thrown,remedy)=>new errors .Dh({
code:'bad-input',
message:`The server for the scratch database refuses: ${(0,errors .bD)(thrown)}.`,
remedy,
cause:thrown,
});
const administer=(place,sql)=>askOnce(place,sql).catch((thrown)=>{
throw refuses(thrown,"Check the address that 'database-url' names; its role must be allowed to create databases.");
});
const unreachable='Run it again; if it stays so, something that ran in the scratch database has closed it to everybody.';
const ask=(place,sql)=>askOnce(place,sql).catch((thrown)=>{
throw refuses(thrown,unreachable);
});
const connect=(place,timeoutMs)=>openSession(place,timeoutMs).catch((thrown)=>{
throw refuses(thrown,unreachable);
});
const execute=async(place,sql,timeoutMs)=>{
const session=await connect(place,timeoutMs);
try{
return(await session.run(sql))?.words??null;
}
finally{
await session.end();
}
};
const lineOf=({line})=>(line===undefined||line===null?[]:[line]);
const databaseOf=async({place,admin,url,endangered,programs,close,})=>{
let closed=null;
const[version]=await ask(place,'SHOW server_version');
const[role]=await ask(admin,'SELECT rolsuper::text AS super FROM pg_roles WHERE rolname = current_user');
return{
engine:`PostgreSQL ${/\d+(?:\.\d+)*/.exec(version?.['server_version']??'')?.[0]??''}`.trim(),
url,
endangered,
programs,
execute:(sql,timeoutMs)=>execute(place,sql,timeoutMs),
query:(sql)=>ask(place,sql),
asSuperuser:role?.['super']==='true'?(sql)=>ask(admin,sql):null,
session:(timeoutMs)=>connect(place,timeoutMs),
schema:async()=>(await ask(place,schemaSql)).flatMap(lineOf),
close:async()=>{
await(closed??=close());
},
};
};
const programsOf=({find,searchPath})=>find(searchPath,['psql','pg_dump','pg_restore']);
const openLocal=async(folder,machine)=>{
const server=await startServer(folder,machine.temp,machine.searchPath);
try{
const shared={host:'127.0.0.1',port:server.port,ssl:false};
const admin={...shared,user:'postgres',password:server.password,database:'postgres'};
const password=(0,external_node_crypto_.randomBytes)(16).toString('hex');
await administer(admin,`CREATE ROLE scratch LOGIN PASSWORD '${password}'`);
await administer(admin,'CREATE DATABASE scratch OWNER scratch');
const url=`postgresql://scratch:${password}@127.0.0.1:${server.port}/scratch?sslmode=disable`;
const place={...shared,user:'scratch',password,database:'scratch'};
const made={place,admin:{...admin,database:'scratch'},url,endangered:[],programs:programsOf(machine)};
return await databaseOf({...made,close:()=>server.stop()});
}
catch(error){
await server.stop();
throw error;
}
};
const addressOf=(text)=>{
const url=URL.canParse(text)?new URL(text):null;
if(url!==null&& /^postgres(?:ql)?:$/.test(url.protocol)&&url.hostname!=='')
return url;
throw new errors .Dh({
code:'bad-input',
remedy:'Set it in the env: of the preflight step.',
message:"The variable that 'database-url' names does not hold an address such as postgres://user@host:5432/name.",
});
};
const placeOf=(url,database)=>{
const own=new URL(url);
own.username=encodeURIComponent((0,percent .o)(url.username));
own.password=encodeURIComponent((0,percent .o)(url.password));
own.pathname=`/${database}`;
const driver=new URL(own);
if(driver.searchParams.has('sslmode'))
driver.searchParams.set('uselibpqcompat','true');
const ssl=driver.searchParams.has('sslmode')?{}:{ssl:false};
return{place:{connectionString:driver.href,...ssl},url:own.href};
};
const endangeredSql=`SELECT d.datname::text AS line FROM pg_database d JOIN pg_roles r ON r.rolname = current_user
  WHERE NOT d.datistemplate AND d.datname !~ '^runbook_scratch_'
  AND CASE WHEN r.rolsuper OR (pg_has_role(d.datdba, 'USAGE') AND has_database_privilege(d.oid, 'CONNECT'))
    THEN pg_database_size(d.oid) ELSE 0 END > 16 * 1024 * 1024
  ORDER BY 1`;
const openRemote=async(text,machine)=>{
const address=addressOf(text);
const admin=placeOf(address,address.pathname.slice(1)||'postgres').place;
const endangered=(await administer(admin,endangeredSql)).flatMap(lineOf);
const name=`runbook_scratch_${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`;
await administer(admin,`CREATE DATABASE ${name}`);
const close=()=>administer(admin,`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
const made=placeOf(address,name);
return databaseOf({...made,admin:made.place,endangered,programs:programsOf(machine),close});
};
const openScratch=(
world,find=findPrograms)=>({
postgres:async({url})=>{
const machine={...world,find};
if(url!==null)
return openRemote(url,machine);
const folder=find(world.searchPath,['postgres','initdb']);
if(folder!==null)
return openLocal(folder,machine);
const installed=(await world.tools?.install('postgres'))??{ok:false,why:'none is downloaded'};
if(installed.ok)
return openLocal(external_node_path_.dirname(installed.program),machine);
throw new errors .Dh({
code:'bad-input',
message:`There is no PostgreSQL on this runner, and ${installed.why}.`,
remedy:"Install PostgreSQL on the runner (GitHub's Ubuntu images have it; Debian: apt-get install postgresql), or give the check a server: 'database-url' names the variable that holds its address.",
});
},
});
;
// CONCATENATED MODULE: ./src/adapters/postgres/dumps.js
const notHere=()=>new errors .Dh({
code:'bad-input',
message:'There is no pg_restore and psql on this runner.',
remedy:"Install PostgreSQL's client on the runner (GitHub's Ubuntu images have it; Debian: apt-get install postgresql-client), as new as the server that is dumped.",
});
const unrestricted=()=>new errors .Dh({
code:'bad-input',
message:'This psql has no restricted mode, and a plain dump could make it start programs (CVE-2025-8714).',
remedy:'Install PostgreSQL 13.22, 14.19, 15.14, 16.10, 17.6 or newer on the runner, or dump with `pg_dump --format=custom`.',
});
const leftOut=['owner','privileges','comments','publications','subscriptions','security-labels','tablespaces'];
const restoreArchive=async(folder,request,env)=>{
const args=[...leftOut.map((what)=>`--no-${what}`),`--dbname=${env['PGDATABASE']??''}`,request.path];
const{timeoutMs}=request;
return runDumpProgram({file:external_node_path_.join(folder,'pg_restore'),args,env,timeoutMs,keeps:dump .$j});
};
const psqlArgs=['--no-psqlrc','--no-password','--quiet','--echo-errors','--output=/dev/null','--file=-'];
async function*restricted(key,text){
yield`\\restrict ${key}\n`;
yield*text;
}
const restorePlain=async(folder,request,env)=>{
const psql={file:external_node_path_.join(folder,'psql'),args:psqlArgs,env,timeoutMs:request.timeoutMs};
const key=(0,external_node_crypto_.randomBytes)(24).toString('hex');
const trial=await runDumpProgram({...psql,input:external_node_stream_.Readable.from([`\\restrict ${key}\n\\echo no\n`])});
if(trial.errors.some((line)=>line.includes('invalid command \\restrict')))
throw unrestricted();
if(!trial.errors.some((line)=>line.includes('backslash commands are restricted')))
return trial;
const text=plainStream(request.path,request.dump.format);
return runDumpProgram({...psql,input:external_node_stream_.Readable.from(restricted(key,text)),keeps:dump .$j});
};
const restore=async(folder,request)=>{
const place=(0,database_url .m)(request.url);
if(place===null)
throw new Error('a scratch database without an address');
const isPlain=request.dump.format==='plain'||request.dump.format==='plain, gzip';
const run=isPlain?restorePlain:restoreArchive;
const{code,errors,timedOut}=await run(folder,request,place.variables);
const silent=code!==0&&errors.length===0?[`error: the program ended with ${code??'a signal'}`]:[];
return{lines:[...errors,...silent],timedOut};
};
const digest=async(file)=>{
const hash=(0,external_node_crypto_.createHash)('sha256');
await(0,promises_.pipeline)((0,external_node_fs_.createReadStream)(file),hash);
return hash.digest('hex');
};
const unanswered=(thrown)=>new errors .Dh({
code:'bad-input',
message:`The tables of the database can't be read: ${(0,errors .bD)(thrown).slice(0,300)}.`,
remedy:"See that it answers, and that the role may read every table; raise 'timeout' if it only needs longer.",
cause:thrown,
});
const view=async(url,timeoutMs)=>{
const address=new URL(url);
const{place}=placeOf(address,address.pathname.slice(1)||'postgres');
const session=await openSession(place,timeoutMs).catch((thrown)=>{
throw unanswered(thrown);
});
const ask=(sql)=>session.ask(sql).catch((thrown)=>{
throw unanswered(thrown);
});
try{
await ask('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
}
catch(error){
await session.end();
throw error;
}
return{ask,end:()=>session.end()};
};
const openDumps=(world,find=findPrograms)=>{
const folder=()=>{
const found=find(world.searchPath,['pg_restore','psql']);
if(found===null)
throw notHere();
return found;
};
return{
read:(place,timeoutMs)=>readDump(place,timeoutMs,()=>external_node_path_.join(folder(),'pg_restore')),
digest,
restore:(request)=>restore(folder(),request),
view,
};
};
var external_node_url_=__webpack_require__(73136);
;
// CONCATENATED MODULE: ./src/adapters/sbom/sbom.js
var __rewriteRelativeImportExtension=(undefined&&undefined.__rewriteRelativeImportExtension)||function(path,preserveJsx){
if(typeof path==="string"&& /^\.\.?\//.test(path)){
return path.replace(/\.(tsx)$|((?:\.d)?)((?:\.[^./]+?)?)\.([cm]?)ts$/i,function(m,tsx,d,ext,cm){
return tsx?preserveJsx?".jsx":".js":d&&(!ext|| !cm)?m:(d+ext+"."+cm.toLowerCase()+"js");
});
}
return path;
};
const bundled=()=>{
const folder=external_node_path_.join(external_node_path_.dirname(process.argv[1]??''),'..','sbom','bin');
return{generator:external_node_path_.join(folder,'cyclonedx-npm.js'),model:external_node_path_.join(folder,'index.js')};
};
const isModel=(loaded)=>typeof loaded==='object'&&loaded!==null&&'assemble'in loaded&&typeof loaded.assemble==='function';
const load=async(file)=>{
process.noDeprecation=true;
const loaded=await import(__rewriteRelativeImportExtension((0,external_node_url_.pathToFileURL)(file).href));
if(isModel(loaded))
return loaded;
throw new Error(`${file} is not what scripts/build.ts makes of src/adapters/sbom/model.ts`);
};
const openSbomDocuments=(programs=bundled())=>({
npmGenerator:[process.execPath,programs.generator],
assemble:async(request)=>(await load(programs.model)).assemble(request),
digest:(text)=>(0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0,40),
});
var core_release=__webpack_require__(78835);
var core_text=__webpack_require__(26639);
;
// CONCATENATED MODULE: ./src/checklist/judge/words.js
const otherCommit=({what,about,release,})=>`${what} is about ${(0,core_release .Fu)(about)}, but the release is ${(0,core_release .Fu)(release)}.`;
const makeAgain='Make it again from the commit of the release.';
const undated=(what)=>`${what} has no readable date.`;
const makeAnother='Make it again.';
const inTheFuture=({what,at,now,})=>`${what} is dated ${at}, but it is ${now}.`;
const setClock='Set the clock of the machine that made it, and make it again.';
const tooOld=({what,at,covered,since,})=>`${what} is from ${at} and can't cover ${covered}, which is from ${since}.`;
const makeAfter=(covered)=>`Make it again, after ${covered}.`;
const evidenceFits='Evidence fits the release';
const evidenceDoubted=(ids)=>`the evidence of ${ids.join(', ')} is about something else, or too old`;
const changesGates=(path)=>`This pull request changes ${path}, which decides how releases are judged.`;
const judgedByBase=(sha)=>`It is judged by the runbook of the base branch (${(0,core_release .Fu)(sha)}); the change takes effect after the merge. Review it as a change of the gates.`;
const reviewAsGates='Review it as a change of the gates: a workflow of a pull request can report any result.';
const changes=(count,path)=>`changes ${count===1?(path??''):`${count} files of the gates`}`;
const approvedBy=(what,who)=>`${what}; approved by ${who??''}`;
const somebody='somebody with write access';
const oneOf=(people)=>`one of ${people.join(', ')}`;
const notApproved=({what,against})=>`${what}; ${against?'changes are requested':'not approved yet'}`;
const ownApproval=(sha)=>`A change of the gates needs its own approval, on ${(0,core_release .Fu)(sha)}.`;
const askFor=({who,author,number,})=>`Ask ${who}, not ${author}, to look at these files and approve #${number}.`;
const seeBelow='See its findings below.';
const notBlocking=(ids)=>` Not blocking: ${ids.join(', ')}.`;
const withoutScan=' No security scan ran.';
const blocked=({blockers,judged,verb,ids,warnings,})=>`${blockers} of ${judged} ${verb}: ${ids}.${warnings}`;
const words_first=(id,remedy)=>`First ${id}: ${remedy}`;
const nothingProven=(warnings)=>`No check that blocks has passed, so nothing is proven.${warnings}`;
const letOneBlock="Let at least one check of 'checklist:' in the runbook block, one that has something to prove.";
const allPassed=(count,warnings)=>`${(0,core_text .LS)(count,'check')} passed, none blocks.${warnings}`;
const nobodyTicked=(names)=>`No pull request contains this commit, so nobody could tick: ${names.join(', ')}.`;
const releaseFromPull='Release a commit that was merged by a pull request, with these lines ticked in its description.';
const noPull='there is no pull request to read';
const allTicked=(all,number)=>`${all} of ${all} ticked in #${number}`;
const someNotTicked=({undone,all,number,names,})=>`${undone} of ${all} not ticked in #${number}: ${names.join(', ')}`;
const notTicked=(name,number)=>`'${name}' is not ticked in #${number}.`;
const notListed=(name,number)=>`'${name}' is not in the checklist of #${number}.`;
const tick='Do it, tick its line in the description of the pull request, and run preflight again.';
const addLine=(name)=>`Add the line '- [ ] ${name}' to the description of the pull request; tick it when it is done, and run preflight again.`;
const ownerAndApprover=(owner,approver)=>`${owner}, approved by ${approver}`;
const waiverOf=(finding,check)=>`waiver of '${finding}' for ${check}`;
const waivedFinding=({until,people,reason,finding,})=>`Waived until ${until} (${people}: ${reason}): ${finding}`;
const waivedCheck=({until,people,summary,})=>`waived until ${until} (${people}): ${summary}`;
const expired=({waiver,until,people,reason,})=>`The ${waiver} expired on ${until} (${people}: ${reason}).`;
const renew='Fix what it excused, or renew it in the runbook with a new day and a reason that is still true.';
const unused=(waiver)=>`The ${waiver} matches no finding.`;
const remove='Remove it from the runbook.';
const endsSoon=(waiver,until)=>`The ${waiver} ends on ${until}.`;
const askOwner=(owner)=>`Ask ${owner} for the fix before that day.`;
const tooLong=(waiver,until)=>`The ${waiver} is valid until ${until}, for more than a year.`;
const nearerDay='Give it a nearer day, or change the rule that it makes an exception to.';
const waiversInForce='Waivers needed and in force';
const needALook=(count)=>`${(0,core_text .LS)(count,'waiver needs','waivers need')} a look`;
;
// CONCATENATED MODULE: ./src/checklist/judge/audit.js
const skewMs=300_000;
const wrongCommit=({what,sha},{shas})=>sha===null||shas.includes(sha)
?null
:{
level:'error',
message:otherCommit({what,about:sha,release:shas[0]??''}),
remedy:makeAgain,
};
const wrongTime=({what,at,covers},{now})=>{
if(at===null)
return null;
const[made,today]=[Date.parse(at),Date.parse(now)];
if(Number.isNaN(made))
return{level:'error',message:undated(what),remedy:makeAnother};
if(made>today+skewMs)
return{
level:'error',
message:inTheFuture({what,at,now}),
remedy:setClock,
};
if(covers===undefined||made+skewMs>=Math.min(Date.parse(covers.at),today))
return null;
return{
level:'error',
message:tooOld({what,at,covered:covers.what,since:covers.at}),
remedy:makeAfter(covers.what),
};
};
const contradictionsOf=(check,scope)=>(check.evidence??[])
.flatMap((evidence)=>[wrongCommit(evidence,scope),wrongTime(evidence,scope)])
.filter((finding)=>finding!==null)
.map((finding)=>({...finding,message:`${check.id}: ${finding.message}`}));
const audit=(checks,scope)=>{
const judged=checks.filter((check)=>check.gate!=='off');
const doubted=judged
.map((check)=>({check,findings:contradictionsOf(check,scope)}))
.filter(({findings})=>findings.length>0);
if(doubted.length===0)
return null;
return{
id:'evidence',
title:evidenceFits,
gate:doubted.some(({check})=>check.gate==='block')?'block':'warn',
status:'fail',
summary:evidenceDoubted(doubted.map(({check})=>check.id)),
durationMs:0,
findings:doubted.flatMap(({findings})=>findings),
};
};
const evidenceTable=(checks)=>{
const rows=checks.flatMap(({id,evidence=[]})=>evidence.map(({what,sha,at,covers})=>[
id,
what,
sha===null?'':(0,core_release .Fu)(sha),
at??'',
covers===undefined?'':`${covers.what}, ${covers.at}`,
]));
return rows.length===0?null:{title:'Evidence',columns:['Check','What','Commit','Made','Covers'],rows};
};
var words=__webpack_require__(35767);
;
// CONCATENATED MODULE: ./src/checklist/judge/judge.js
const stands=(result)=>result.gate==='block'&&(result.status==='fail'||result.status==='unknown');
const remedyFor=(blocker)=>blocker.findings.find((finding)=>finding.level==='error'&&finding.remedy!==undefined)?.remedy??
blocker.findings.find((finding)=>finding.remedy!==undefined)?.remedy??
seeBelow;
const warningsOf=(results)=>{
const ids=results
.filter((result)=>result.gate==='warn'&&(result.status==='fail'||result.status==='unknown'))
.map((result)=>result.id);
const blind=results.some(({id,gate,summary})=>id==='security'&&gate!=='off'&&summary.startsWith(words .IV));
return`${ids.length===0?'':notBlocking(ids)}${blind?withoutScan:''}`;
};
const judge=(results)=>{
const blocking=results.filter((result)=>result.gate==='block');
const blockers=results.filter(stands);
const passed=blocking.filter((result)=>result.status==='pass');
const failed={verdict:'fail',reasonCode:'checks-failed',blockers};
const judged=results.filter((result)=>result.gate!=='off').length;
const[first]=blockers;
if(first!==undefined){
const ids=blockers.map((result)=>result.id).join(', ');
const verb=blockers.length===1?'blocks':'block';
const remedy=remedyFor(first);
return{
...failed,
message:blocked({blockers:blockers.length,judged,verb,ids,warnings:warningsOf(results)}),
remedy:blockers.length===1?remedy:words_first(first.id,remedy),
};
}
if(passed.length===0)
return{
...failed,
message:nothingProven(warningsOf(results)),
remedy:letOneBlock,
};
return{
verdict:'pass',
reasonCode:'checks-passed',
blockers:[],
message:allPassed(passed.length,warningsOf(results)),
remedy:'',
};
};
var ci_names=__webpack_require__(15872);
;
// CONCATENATED MODULE: ./src/checklist/judge/waivers.js
const dayMs=86_400_000;
const soonMs=7*dayMs;
const longMs=366*dayMs;
const leftMs=({until},now)=>Date.parse(until)+dayMs-Date.parse(now);
const people=({owner,approvedBy})=>approvedBy===null?owner:ownerAndApprover(owner,approvedBy);
const describe=(entry)=>waiverOf(entry.finding,entry.check);
const isOpen=({gate,status})=>gate!=='off'&&(status==='fail'||status==='unknown');
const covers=(entry,check,finding)=>entry.check===check.id&&finding.level==='error'&&(0,ci_names .F)(entry.finding,finding.message);
const excused=(finding,entry)=>({
...finding,
level:'warning',
message:waivedFinding({
until:entry.until,
people:people(entry),
reason:entry.reason,
finding:finding.message,
}),
});
const excuse=(check,entries)=>{
if(!isOpen(check))
return check;
const judged=check.findings.map((finding)=>{
const entry=entries.find((each)=>covers(each,check,finding));
return entry===undefined?{finding,entry}:{finding:excused(finding,entry),entry};
});
const used=judged.flatMap(({entry})=>entry??[]);
const[first]=used.toSorted((a,b)=>Date.parse(a.until)-Date.parse(b.until));
if(first===undefined)
return check;
const findings=judged.map(({finding})=>finding);
if(findings.some(({level})=>level==='error'))
return{...check,findings};
const gate=check.gate==='block'?'warn':check.gate;
return{
...check,
gate,
summary:waivedCheck({until:first.until,people:people(first),summary:check.summary}),
findings,
};
};
const warningsOn=(entry,checks,now)=>{
const check=checks.find(({id})=>id===entry.check);
const needed=check!==undefined&&isOpen(check)&&check.findings.some((each)=>covers(entry,check,each));
const left=leftMs(entry,now);
if(needed&&left<=0)
return[
{
level:'error',
message:expired({
waiver:describe(entry),
until:entry.until,
people:people(entry),
reason:entry.reason,
}),
remedy:renew,
},
];
const wasJudged=check!==undefined&&check.gate!=='off'&&check.status!=='unknown'&&check.status!=='skip';
if(!needed)
return wasJudged||left<=0
?[
{
level:'warning',
message:unused(describe(entry)),
remedy:remove,
},
]
:[];
if(left<=soonMs)
return[
{
level:'warning',
message:endsSoon(describe(entry),entry.until),
remedy:askOwner(entry.owner),
},
];
if(left<=longMs)
return[];
return[
{
level:'warning',
message:tooLong(describe(entry),entry.until),
remedy:nearerDay,
},
];
};
const excuseFindings=(checks,waivers,scope)=>{
const here=waivers.filter(({environment})=>environment===null||environment===scope.environment);
const valid=here.filter((entry)=>leftMs(entry,scope.now)>0);
return{
checks:checks.map((check)=>excuse(check,valid)),
warnings:here.flatMap((entry)=>warningsOn(entry,checks,scope.now)),
};
};
const waiversRow=(warnings)=>warnings.length===0
?null
:{
id:'waivers',
title:waiversInForce,
gate:'warn',
status:'fail',
summary:needALook(warnings.length),
durationMs:0,
findings:warnings,
};
var core_ending=__webpack_require__(25163);
var core_outcome=__webpack_require__(27678);
var core_report=__webpack_require__(78626);
var near_miss=__webpack_require__(17469);
var notify=__webpack_require__(26621);
var approvals=__webpack_require__(20079);
var gather=__webpack_require__(42313);
var ask_first=__webpack_require__(57539);
;
// CONCATENATED MODULE: ./src/checklist/run/prefetch.js
const prefetchPulls=({sha,ref},{github,context})=>{
const{pull}=context.event;
if(ref!==null)
return;
(0,ask_first .y)(pull===null?github.pullsOf(sha??context.sha):github.pull(pull.number));
};
const prefetchForChoice=(release,takers,ports)=>{
const{github}=ports;
const asks=(id)=>takers.filter(({checklist})=>checklist.get(id)?.gate!=='off');
if(asks('tests').length>0)
github.prefetch(release.sha);
if(asks('migrations').length>0)
(0,ask_first .y)(ports.git());
if(asks('promotion').length>0&&release.ref.startsWith('refs/tags/'))
(0,ask_first .y)(github.resolveRef(release.ref));
(0,ask_first .y)(...asks('promotion').map((environment)=>(0,gather .x3)({release,environment},ports)),...asks('approvals').map((environment)=>(0,approvals .C)({release,environment,pull:null},ports)));
};
var registry=__webpack_require__(15340);
var judged_commits=__webpack_require__(71725);
;
// CONCATENATED MODULE: ./src/checklist/run/words.js
const gatesTitle='Gates left as they are, or approved';
const manualTitle='What only people can prove';
const runbookAt=(path,sha)=>`${path} at ${(0,core_release .Fu)(sha)}`;
const judgesBefore=(sha)=>`the pull request is now at ${(0,core_release .Fu)(sha)}; this run judges the commit before`;
const oneNotInPaths='the changed file is not';
const noneInPaths=(count)=>`none of the ${count} changed files is`;
const notTouched=(service,files)=>`${service} is not touched: ${files} among its paths.`;
const movedOn=(sha)=>`The pull request moved to ${(0,core_release .Fu)(sha)} in the meantime.`;
const notJudged=(why)=>`not judged: ${why}`;
const touched=(path)=>`The service is touched: ${path} changes.`;
const touchedUnknown=(why)=>`The service is judged, because the changed files are not known: ${why}`;
const refDeleted=(ref)=>`${ref} was deleted: nothing to judge.`;
const readOnlyToken=(part)=>`${part} is not written: the token of a fork's pull request may only read. The result and the summary of the job contain everything.`;
const notWritten=(part,why)=>`${part} could not be written: ${why} The verdict is not affected; it is the result of the job.`;
const judging=(sha,environment)=>`judging ${(0,core_release .Fu)(sha)} for ${environment}`;
const judgeAgain='Run preflight again.';
const changeTitle='The runbook of this change is valid';
const changeValid='it can be read; it holds after the merge';
const changeInvalid='it would be refused after the merge';
const observingTitle='The checklist blocks';
const observingUntil=(until)=>`observing until ${until}: nothing blocks`;
const observingFirst='the first runbook: it is judged by itself, and nothing blocks';
const observingSoon=(until)=>`After ${until} the checklist blocks: 'observe-until' ends then.`;
const observingEnds="Put right what fails until then, or move 'observe-until' by a reviewed pull request.";
const wouldFail=(message)=>`Observing, so nothing blocks: ${message}`;
const switchedOff=(why)=>`switched off in the runbook${why}`;
const broke=(id,why)=>`the check '${id}' broke off: ${why}`;
const reportStack='This is a mistake of ours. Please report it with the stack that the log of the step contains.';
const noBaseBranch=(branch)=>`The base branch ${branch} does not exist, so there is no runbook to judge by.`;
const existingBranch='Open the pull request against a branch that exists.';
const noCommit=(sha)=>`There is no commit ${sha} in this repository.`;
const pushFirst="Push it first, or leave 'sha' empty to judge the commit that the workflow runs for.";
const refOnPull=(ref)=>`Input 'ref' is '${ref.slice(0,80)}', but this run is of a pull request, whose own commit is judged.`;
const noRefOnPull="Leave 'ref' empty on pull requests.";
const refAndSha=(ref,commit,sha)=>`Input 'ref' names ${ref}, which is ${(0,core_release .Fu)(commit)}, but input 'sha' is ${sha}.`;
const oneOfRefAndSha="Give 'ref' alone: its commit is judged.";
const noEnvironment=(name)=>`There is no environment '${name.slice(0,80)}' in the runbook.`;
const useOneOf=(names)=>`Use one of: ${names.join(', ')}.`;
const noChangedFile='GitHub lists no changed file';
const words_otherCommit=(number)=>`#${number} is at another commit`;
const noHistory='it shares no history with its base';
const tooManyFiles=(most)=>`GitHub lists at most ${most} files of a merge group`;
const neitherPull='it is neither a pull request nor a merge group';
;
// CONCATENATED MODULE: ./src/checklist/run/unknown-because.js
const unknown=(message,remedy,at={})=>({
status:'unknown',
summary:message,
findings:[{level:'error',message,remedy,...at}],
});
const unknownBecause=(id,thrown,{log})=>{
if((0,errors .mm)(thrown))
throw thrown;
if((0,errors .Dn)(thrown))
return unknown(thrown.message,thrown.remedy,thrown.at);
const message=broke(id,(0,core_text .Jj)((0,core_text .TN)((0,errors .bD)(thrown)),300));
log.warn(message);
const stack=thrown instanceof Error?(thrown.stack??''):'';
for(const line of stack.split('\n').slice(0,50))
log.info(line);
return unknown(message,reportStack);
};
;
// CONCATENATED MODULE: ./src/checklist/run/run-checks.js
const run_checks_ask=async(check,subject,options,ports)=>{
try{
const decision=await check.run(subject,options,ports);
ports.clock.throwIfCancelled();
return decision;
}
catch(thrown){
ports.clock.throwIfCancelled();
return unknownBecause(check.id,thrown,ports);
}
};
const row=async(check,setting,subject,ports)=>{
const{id,title}=check;
const gate=check.gate(subject,setting.options,setting.gate);
if(gate==='off'){
const why=setting.reason===undefined?'':`: ${setting.reason}`;
return{
id,
title,
gate,
status:'skip',
summary:switchedOff(why),
durationMs:0,
findings:[],
};
}
const started=ports.clock.monotonicMs();
const{early=false,...answer}=await run_checks_ask(check,subject,setting.options,ports);
const durationMs=Math.round(ports.clock.monotonicMs()-started);
return{id,title,gate:early&&gate==='block'?'warn':gate,...answer,durationMs};
};
const isMapping=(value)=>typeof value==='object'&&value!==null;
const settingFor=(id,environment,waitMs)=>{
const setting=environment.checklist.get(id)??{gate:'block',options:{}};
if(id!=='tests'||waitMs===null)
return setting;
const options=isMapping(setting.options)?setting.options:{};
return{...setting,options:{...options,wait:`${waitMs}ms`}};
};
const runChecklist=(subject,environment,inputs,ports,checks=registry .x)=>Promise.all(checks.map((check)=>row(check,settingFor(check.id,environment,inputs.waitMs),subject,ports)));
var decide_approvals=__webpack_require__(77192);
;
// CONCATENATED MODULE: ./src/checklist/judge/gate-change.js
const owners=['CODEOWNERS','.github/CODEOWNERS','docs/CODEOWNERS'];
const isGate=(path,config)=>path===config.replace(/^(?:\.\/)+/,'')||
path.startsWith('.github/workflows/')||
path.startsWith('.github/actions/')||
owners.includes(path);
const changed=(path,{config,policySha})=>({
level:'warning',
path,
line:1,
message:changesGates(path),
remedy:path===config?judgedByBase(policySha):reviewAsGates,
});
const mayApprove=({approvers,permissions,pull},{user,userIsBot})=>{
if(user===null||userIsBot||user.endsWith('[bot]')||(0,decide_approvals .Up)(user,pull.author))
return false;
const permission=permissions.get(user.toLowerCase())??'none';
const named=approvers===null||approvers.some((login)=>(0,decide_approvals .Up)(login,user));
return named&&(permission==='admin'||permission==='write');
};
const judgeGateChange=(change)=>{
const{pull,paths,approvers,reviews}=change;
const opinions=(0,decide_approvals .Ny)(reviews).filter((review)=>mayApprove(change,review));
const against=opinions.some(({state})=>state==='CHANGES_REQUESTED');
const approved=opinions.find(({state,commit})=>state==='APPROVED'&&commit===pull.head);
const what=changes(paths.length,paths[0]);
const told=paths.map((path)=>changed(path,change));
if(approved!==undefined&& !against){
const findings=told.map(({message,path})=>({level:'notice',message,path}));
return{status:'pass',summary:approvedBy(what,approved.user),findings};
}
const whom=approvers===null?somebody:oneOf(approvers);
const author=pull.author??'the author';
return{
status:'fail',
summary:notApproved({what,against}),
findings:[
{
level:'error',
message:ownApproval(pull.head),
url:pull.url,
remedy:askFor({who:whom,author,number:pull.number}),
},
...told,
],
};
};
;
// CONCATENATED MODULE: ./src/checklist/judge/manual.js
const mostCharacters=65_536;
const onThePage=(body)=>{
let fence=null;
const visible=body.slice(0,mostCharacters).replaceAll(/<!--[\s\S]*?(?:-->|$)/g,'');
return visible.split(/\r\n?|\n/).filter((line)=>{
const mark= /^\s{0,3}(`{3,}|~{3,})/.exec(line)?.[1]??null;
if(fence===null){
fence=mark;
return mark===null;
}
if(mark?.startsWith(fence)===true)
fence=null;
return false;
});
};
const plain=(text)=>text
.replace(/[*_`~]/g,'')
.replace(/\s+/g,' ')
.trim()
.toLowerCase();
const task= /^\s{0,100}(?:[-*+]|\d{1,9}[.)])\s{1,100}\[([ xX])\]\s{1,100}(.*)$/;
const manualItems=(names,body)=>{
const tasks=onThePage(body).flatMap((line)=>{
const[,mark=' ',text='']=task.exec(line)??[];
return text===''?[]:[{ticked:mark!==' ',text:plain(text)}];
});
return names.map((name)=>{
const found=tasks.filter(({text})=>text.startsWith(plain(name)));
const state=found.length===0?'missing':found.every(({ticked})=>ticked)?'ticked':'open';
return{name,state};
});
};
const judgeManual=(pull,names)=>{
if(pull===null){
const message=nobodyTicked(names);
const remedy=releaseFromPull;
return{
status:'unknown',
summary:noPull,
findings:[{level:'error',message,remedy}],
};
}
const{number,url,items}=pull;
const undone=items.filter(({state})=>state!=='ticked');
if(undone.length===0)
return{status:'pass',summary:allTicked(items.length,number),findings:[],url};
return{
status:'fail',
summary:someNotTicked({
undone:undone.length,
all:items.length,
number,
names:undone.map(({name})=>name),
}),
url,
findings:undone.map(({name,state})=>({
level:'error',
message:state==='open'?notTicked(name,number):notListed(name,number),
url,
remedy:state==='open'?tick:addLine(name),
})),
};
};
;
// CONCATENATED MODULE: ./src/checklist/run/policy.js
const policy_row=async(base,ports,ask)=>{
const started=ports.clock.monotonicMs();
const answer=await ask().catch((thrown)=>unknownBecause(base.id,thrown,ports));
const durationMs=Math.round(ports.clock.monotonicMs()-started);
return answer===null?[]:[{...base,...answer,durationMs}];
};
const permissionsOf=async(logins,{github})=>new Map(await Promise.all(logins.map(async(login)=>[login.toLowerCase(),await github.permissionOf(login)])));
const gatesRow=(place,policy,config,ports)=>{
const{pull:number,stage,policySha}=place;
const{github}=ports;
if(number===null||stage!=='pull-request'||policy.gate==='off')
return Promise.resolve([]);
return policy_row({id:'gates',title:gatesTitle,gate:policy.gate},ports,async()=>{
const paths=(await github.pullFiles(number)).filter((path)=>isGate(path,config));
const[pull,reviews]=paths.length===0?[null,[]]:await Promise.all([github.pull(number),github.reviews(number)]);
if(pull===null)
return null;
const people=(0,decide_approvals .Ny)(reviews).flatMap(({user,userIsBot})=>(user===null||userIsBot?[]:[user]));
const permissions=await permissionsOf(people,ports);
const{approvers}=policy;
return{...judgeGateChange({pull,paths,config,policySha,reviews,permissions,approvers}),url:pull.url};
});
};
const pullOf=async({pull,release},{github})=>{
if(pull!==null)
return github.pull(pull);
const choice=(0,decide_approvals .rs)({sha:release.sha,pulls:await github.pullsOf(release.sha),containing:new Set()});
return choice.chosen?choice.pull:null;
};
const manualRow=(place,{manual},ports)=>manual.length===0
?Promise.resolve([])
:policy_row({id:'manual',title:manualTitle,gate:'block'},ports,async()=>{
const pull=await pullOf(place,ports);
return judgeManual(pull===null?null:{...pull,items:manualItems(manual,pull.body)},manual);
});
var report_escape=__webpack_require__(5392);
var render=__webpack_require__(21957);
var verdict=__webpack_require__(31443);
;
// CONCATENATED MODULE: ./src/checklist/run/publish.js
const progressEveryMs=15_000;
const foundForMs=60_000;
const untilRefused=(ports)=>{
const closed=new Map();
const write=async(part,ask)=>{
if(closed.has(part))
return;
await(0,errors .zw)(ask,(thrown)=>{
closed.set(part,thrown);
const fork=ports.context.event.pull?.fromFork===true;
ports.log.warn(fork?readOnlyToken(part):notWritten(part,(0,errors .s9)(thrown)));
});
};
return{write,closed};
};
const line=(text)=>({title:(0,report_escape .h0)(text,200),summary:(0,report_escape .X1)(text),text:'',annotations:[]});
const unrecordedBy=(thrown)=>(0,errors .Dn)(thrown)
?{reasonCode:thrown.code,message:thrown.message,remedy:thrown.remedy}
:{reasonCode:'internal-error',message:(0,errors .bD)(thrown),remedy:judgeAgain};
const partsOf=(inputs,subject,ports)=>{
const{write,closed}=untilRefused(ports);
const{publisher}=ports;
const{url:runUrl}=ports.context.run;
const{sha}=subject.release;
const{place}=subject.environment;
const context=subject.stage==='release'?(0,verdict .N_)(place):(0,verdict .Ry)(place.service);
const shows=(channel)=>inputs.publish.includes(channel);
const run={sha,...(0,verdict .Ru)(place),detailsUrl:runUrl};
return{
unrecorded:()=>subject.stage==='release'&&closed.has('The commit status')
?unrecordedBy(closed.get('The commit status'))
:null,
status:(state,text)=>write('The commit status',()=>publisher.commitStatus({sha,context,state,description:(0,verdict .qS)((0,report_escape .h0)(text)),url:runUrl})),
findRun:async()=>{
if(shows('check-run'))
await write('The check run',()=>publisher.findCheckRun(run));
},
running:async(text)=>{
if(!shows('check-run'))
return;
await write('The check run',()=>publisher.checkRun({...run,status:'in_progress',...line(text)}));
},
statements:async(report)=>{
for(const{id,statement}of(0,core_report .t)(report)){
if(statement===undefined)
continue;
const request={sha,context:(0,verdict .r7)(place,id),state:'success',url:runUrl};
const description=(0,verdict .qS)((0,report_escape .h0)(statement));
await write('The commit status',()=>publisher.commitStatus({...request,description}));
}
},
ended:async(conclusion,shown)=>{
if(!shows('check-run'))
return;
const texts=typeof shown==='string'?line(shown):shown;
await write('The check run',()=>publisher.checkRun({...run,status:'completed',conclusion,...texts}));
},
comment:async(report)=>{
const{pull}=subject;
if(!shows('comment')||pull===null)
return;
const marker=(0,verdict .Ql)(place);
await write('The comment',()=>publisher.comment({pull,marker,body:(0,render .Im)(report,marker)}));
},
};
};
const described=(report,{stage},binding)=>{
const{state,description}=(0,render .yp)(report);
return{state,description:stage==='release'?(0,verdict .O6)(description,binding(report)):description};
};
const openDisplay=(inputs,subject,binding,ports)=>{
const{status,findRun,running,ended,statements,unrecorded,comment:say}=partsOf(inputs,subject,ports);
const what=judging(subject.release.sha,subject.environment.name);
let[last,found]=[Number.NEGATIVE_INFINITY,Number.NEGATIVE_INFINITY];
const find=()=>{
found=ports.clock.monotonicMs();
return findRun();
};
let queue=Promise.resolve();
const progress=(text)=>{
const now=ports.clock.monotonicMs();
if(now-last<progressEveryMs)
return;
last=now;
queue=queue.then(()=>running(text));
};
return{
announce:()=>{
queue=Promise.all([status('pending',what),find()]).then(()=>undefined);
},
log:{
...ports.log,
info:(text)=>{
ports.log.info(text);
progress(text);
},
},
unrecorded:async()=>{
await queue;
return unrecorded();
},
publish:async(report)=>{
await queue;
if(last<found&&ports.clock.monotonicMs()-found>foundForMs)
await find();
const{state,description}=described(report,subject,binding);
const conclusion=report.verdict==='pass'?'success':'failure';
await Promise.all([status(state,description),ended(conclusion,(0,render .Q5)(report)),say(report)]);
await statements(report);
return unrecorded();
},
abandon:async(why)=>{
await queue;
await Promise.all([status('error',why),ended('failure',why)]);
},
};
};
const noDisplay=(log)=>({
announce:()=>undefined,
log,
publish:()=>Promise.resolve(null),
unrecorded:()=>Promise.resolve(null),
abandon:()=>Promise.resolve(),
});
var observing=__webpack_require__(30957);
;
// CONCATENATED MODULE: ./src/checklist/run/policy-rows.js
const policy_rows_row=(id,title,found)=>({id,title,durationMs:0,...found});
const changeRows=({change})=>{
if(change===null)
return[];
const found=change.ok
?{status:'pass',summary:changeValid,findings:[]}
:{status:'fail',summary:changeInvalid,findings:[change.finding]};
return[policy_rows_row('runbook',changeTitle,{gate:change.ok?'warn':'block',...found})];
};
const observes=({from},{trust},now)=>{
if(from==='change')
return observingFirst;
const{observeUntil}=trust;
return observeUntil!==null&&(0,observing .W)(observeUntil,now)?observingUntil(observeUntil):null;
};
const observingRows=(policy,{trust},now)=>{
const summary=observes(policy,{trust},now);
if(summary===null)
return[];
const{observeUntil}=trust;
const soon=observeUntil!==null&&(0,observing .W)(observeUntil,now)&&(0,observing .C)(observeUntil,now);
const findings=soon
?[{level:'warning',message:observingSoon(observeUntil),remedy:observingEnds}]
:[];
return[policy_rows_row('observing',observingTitle,{gate:'warn',status:soon?'fail':'skip',summary,findings})];
};
var decide_history=__webpack_require__(54214);
var promotion=__webpack_require__(32691);
var release=__webpack_require__(72819);
var gather_history=__webpack_require__(60717);
;
// CONCATENATED MODULE: ./src/checklist/run/subject.js
const mergeGroup= /^refs\/heads\/gh-readonly-queue\/(.+)\/pr-(\d+)-[0-9a-f]+$/;
const tipOf=async(branch,trusted,ports)=>{
if(branch===trusted.branch)
return trusted.sha;
const tip=await ports.github.resolveRef(`refs/heads/${branch}`);
if(tip!==null)
return tip.commit;
throw new errors .Dh({
code:'bad-input',
message:noBaseBranch(branch),
remedy:existingBranch,
});
};
const assertExists=async(sha,ports)=>{
if((await ports.github.commit(sha))!==null)
return;
throw new errors .Dh({
code:'bad-input',
message:noCommit(sha),
remedy:pushFirst,
});
};
const judgedRef=async(ref,{sha},ports)=>{
if(ports.context.event.pull!==null){
throw new errors .Dh({code:'bad-input',message:refOnPull(ref),remedy:noRefOnPull});
}
const{sha:commit,ref:full,version}=await(0,release .C)(ref,ports);
if(sha===null||sha===commit)
return{sha:commit,ref:full,version};
throw new errors .Dh({
code:'bad-input',
message:refAndSha(full,commit,sha),
remedy:oneOfRefAndSha,
});
};
const judgedCommit=async(inputs,ports)=>{
if(inputs.ref===null)
return ofEvent(inputs,ports);
return{release:await judgedRef(inputs.ref,inputs,ports),pull:null,stage:'release',baseRef:null};
};
const ofEvent=(inputs,{context})=>{
if(context.event.pull!==null){
const{number,head,baseRef}=context.event.pull;
const release={sha:inputs.sha??head,ref:`refs/pull/${number}/head`,version:null};
return{release,pull:number,stage:'pull-request',baseRef};
}
const sha=inputs.sha??context.sha;
const release={sha,ref:context.ref,version:(0,promotion .E4)(context.ref)};
const[,base,number]=mergeGroup.exec(context.ref)??[];
return base===undefined
?{release,pull:null,stage:'release',baseRef:null}
:{release,pull:Number(number),stage:'pull-request',baseRef:base};
};
const locate=async(inputs,{release,pull,stage,baseRef},trusted,ports)=>{
if(inputs.sha!==null)
await assertExists(inputs.sha,ports);
if(baseRef===null)
return{release,pull,stage,policySha:release.sha};
return{release,pull,stage,policySha:trusted.sha,baseSha:await tipOf(baseRef,trusted,ports)};
};
const gatherVerified=async(release,environments,ports)=>{
const takers=environments.filter((environment)=>(0,promotion .ny)(environment,release)===null);
if(takers.length<2)
return new Set();
prefetchForChoice(release,takers,ports);
const histories=await Promise.all(takers.map((environment)=>(0,gather_history .c)(environment.place,ports)));
return new Set(histories.filter((history)=>(0,decide_history .qm)(history,release.sha)).map((each)=>each.place.environment));
};
const named=(asked,environments)=>{
const found=environments.find((environment)=>environment.name.toLowerCase()===asked.toLowerCase());
if(found!==undefined)
return found;
throw new errors .Dh({
code:'bad-input',
message:noEnvironment(asked),
remedy:useOneOf(environments.map((environment)=>environment.name)),
});
};
const chooseFor=async(place,asked,runbook,ports)=>{
const{environments}=runbook;
if(asked!==null)
return named(asked,environments);
const last=environments.at(-1);
if(place.stage==='pull-request'&&last!==undefined)
return last;
const verified=await gatherVerified(place.release,environments,ports);
const choice=(0,promotion .HB)({release:place.release,environments,asked:null,verified});
if(choice.outcome==='chosen')
return choice.environment;
return{outcome:'none',refusal:choice.refusal,nearest:choice.outcome==='none'?choice.nearest:null};
};
var filter_pattern=__webpack_require__(30353);
;
// CONCATENATED MODULE: ./src/checklist/run/touched.js
const touchOf=(files,paths,config)=>{
if(files.length===0)
return{outcome:'unknown',why:noChangedFile};
const path=files.find((file)=>isGate(file,config)||(0,filter_pattern .k)(paths,file)!==false);
return path===undefined?{outcome:'not-touched',files:files.length}:{outcome:'touched',path};
};
const mostCompared=300;
const ofPull=async(number,sha,{github,newest})=>{
const files=await github.pullFiles(number);
const pull=await newest.pull(number);
return pull?.head===sha?{files}:{why:words_otherCommit(number)};
};
const ofMergeGroup=async({policySha,baseSha,release},github)=>{
const compared=await github.compare(baseSha??policySha,release.sha);
if(compared.status==='unrelated'||compared.mergeBase===null)
return{why:noHistory};
return compared.files.length<mostCompared?{files:compared.files}:{why:tooManyFiles(mostCompared)};
};
const changedIn=(place,ports)=>{
const{pull,release}=place;
if(ports.context.event.pull!==null&&pull!==null)
return ofPull(pull,release.sha,ports);
if(ports.context.event.name==='merge_group')
return ofMergeGroup(place,ports.github);
return{why:neitherPull};
};
const gatherTouch=async(place,asked,ports)=>{
const{stage}=place;
if(asked.paths.length===0||stage!=='pull-request')
return null;
try{
const changed=await changedIn(place,ports);
return'why'in changed
?{outcome:'unknown',why:changed.why}
:touchOf(changed.files,asked.paths,asked.config);
}
catch(thrown){
return{outcome:'unknown',why:(0,errors .UB)(thrown)};
}
};
;
// CONCATENATED MODULE: ./src/checklist/run/preflight.js
const nothingToJudge=(inputs,service,{refusal,nearest})=>({
conclusion:{
verdict:'pass',
reasonCode:'no-environment',
message:refusal.message,
remedy:refusal.remedy,
subject:(0,core_outcome .et)({service,dryRun:inputs.dryRun}),
parts:(0,near_miss .N)(nearest,inputs.config),
},
outputs:{environment:'','failed-checks':'',sbom:''},
failJob:false,
});
const staleAfterMs=60_000;
const gatherStale=async({pull,stage,release},ports)=>{
if(pull===null||stage!=='pull-request'||ports.context.event.pull===null)
return null;
const now=await ports.github.pull(pull);
return now===null||now.head===release.sha?null:now.head;
};
const factsOf=(runbook,place,stale)=>[
{label:'Commit',value:(0,core_release .Fu)(place.release.sha)},
{
label:'Runbook',
value:runbook.readAt===null?'none; defaults':runbookAt(runbook.readAt.path,runbook.readAt.sha),
},
...(place.pull===null?[]:[{label:'Pull request',value:`#${place.pull}`}]),
...(stale===null?[]:[{label:'Stale',value:judgesBefore(stale)}]),
];
const checklistPart=(content)=>(0,core_report .O)('checklist','Checklist',content);
const nextAfter=(blockers)=>{
const[first]=blockers;
const known=registry .x.some(({id})=>id===first?.id);
return first!==undefined&&known?{do:'docs',page:`docs/checks/${first.id}.md`}:core_ending .ml;
};
const conclude=(inputs,subject,answers,about)=>{
const{service,facts,scope,policyRows,observing}=about;
const doubt=audit(answers,scope);
const excused=excuseFindings(doubt===null?answers:[...answers,doubt],scope.waivers,{
environment:subject.environment.name,
now:scope.now,
});
const waivers=waiversRow(excused.warnings);
const checks=[...policyRows,...excused.checks,...(waivers===null?[]:[waivers])];
const evidence=evidenceTable(answers);
const{verdict,reasonCode,message:judged,remedy,blockers}=judge(checks);
const isLifted=observing!==null&& !blockers.some(({id})=>id==='runbook');
const message=isLifted&&verdict==='fail'?wouldFail(judged):judged;
const ending=(0,core_outcome .z6)(verdict,{reasonCode,message,remedy},(0,core_ending .sF)(nextAfter(blockers)));
return{
conclusion:{
...ending,
subject:(0,core_outcome .et)({
service,
environment:subject.environment.name,
release:subject.release,
dryRun:inputs.dryRun,
}),
parts:[checklistPart({checks,facts,tables:evidence===null?[]:[evidence]})],
},
outputs:{
environment:subject.environment.name,
'failed-checks':blockers.map((blocker)=>blocker.id).join(','),
sbom:checks.find(({id})=>id==='sbom')?.file??'',
},
failJob:verdict!=='pass'&& !isLifted,
};
};
const validUntil=(report,validForMs,now)=>{
const ends=(0,core_report .t)(report).flatMap(({validUntil:end,gate})=>end===undefined||gate!=='block'?[]:[Date.parse(end)]);
const minute=60_000;
return new Date(Math.ceil(Math.min(Date.parse(now)+validForMs,...ends)/ minute)*minute).toISOString();
};
const displayFor=(inputs,{place,runbook,environment},ports)=>{
const bracket=environment.target===null?{isBracket:true}:{};
const subject={...place,...bracket,environment,environments:runbook.environments};
const binding=(report)=>({
policy:environment.trust.digest,
until:validUntil(report,environment.trust.validForMs,ports.clock.now()),
});
const display=inputs.dryRun?noDisplay(ports.log):openDisplay(inputs,subject,binding,ports);
return{subject,display};
};
const preflight_notTouched=(inputs,scene,files,ports)=>{
const{place,runbook,environment}=scene;
const{service,paths}=runbook;
const changed=files===1?oneNotInPaths:noneInPaths(files);
return{
conclusion:{
verdict:'pass',
reasonCode:'not-touched',
message:notTouched(service,changed),
remedy:'',
subject:(0,core_outcome .et)({service,environment:environment.name,release:place.release,dryRun:inputs.dryRun}),
parts:[
checklistPart({facts:[...factsOf(runbook,place,null),{label:'Paths',value:paths.join(', ')}]}),
],
},
outputs:{environment:environment.name,'failed-checks':'',sbom:''},
failJob:false,
summary:inputs.publish.includes('summary'),
publish:displayFor(inputs,scene,ports).display.publish,
};
};
const judgeFor=async(inputs,scene,ports,boundary)=>{
const{place,policy,runbook,environment,github}=scene;
const{subject,display}=displayFor(inputs,scene,ports);
const began=ports.clock.monotonicMs();
display.announce();
try{
const reading={...ports,github,log:display.log};
const answers=await Promise.all([
runChecklist(subject,environment,inputs,reading),
manualRow(place,environment.policy,reading),
gatesRow(place,environment.policy,inputs.config,reading),
boundary(runbook,reading).then((row)=>row??[]),
]);
const isLong=ports.clock.monotonicMs()-began>staleAfterMs;
const stale=await gatherStale(place,isLong?ports:reading);
if(stale!==null)
ports.log.warn(movedOn(stale));
const now=ports.clock.now();
const scope={shas:(0,judged_commits .K)(place,ports.context),now,waivers:runbook.waivers};
const policyRows=[...changeRows(policy),...observingRows(policy,environment,now)];
const observing=observes(policy,environment,now);
const about={service:runbook.service,facts:factsOf(runbook,place,stale),scope,policyRows,observing};
const summary=inputs.publish.includes('summary');
const outcome={...conclude(inputs,subject,answers.flat(),about),summary,publish:display.publish};
const unrecorded=await display.unrecorded();
return unrecorded===null?outcome:(0,core_outcome .k6)(outcome,unrecorded);
}
catch(thrown){
await display.abandon(notJudged((0,errors .bD)(thrown)));
throw thrown;
}
};
const judgedBecause=(touch)=>touch.outcome==='touched'?touched(touch.path):touchedUnknown(touch.why);
const withOwnChange=async(policy,{pull},config,ports)=>{
if(policy.change===null||pull===null||ports.context.event.pull===null)
return policy;
const files=await ports.github.pullFiles(pull);
return files.includes(config.replace(/^(?:\.\/)+/,''))?policy:{...policy,change:null};
};
const run=async(inputs,ports,{loadPolicy,audienceOf,boundary})=>{
const{context}=ports;
if(context.event.deleted&&inputs.sha===null&&inputs.ref===null){
const message=refDeleted(context.ref);
return nothingToJudge(inputs,null,{refusal:{code:'no-environment',message,remedy:''},nearest:null});
}
const seen={...ports,github:ports.remembered};
prefetchPulls(inputs,seen);
const commit=await judgedCommit(inputs,seen);
const head=commit.stage==='pull-request'?commit.release.sha:null;
const found=await loadPolicy({path:inputs.config,head},seen);
const{runbook}=found;
const place=await locate(inputs,commit,found.tip,seen);
const policy=await withOwnChange(found,place,inputs.config,seen);
const environment=await chooseFor(place,inputs.environment,runbook,seen);
if('outcome'in environment)
return nothingToJudge(inputs,runbook.service,environment);
const scene={place,policy,runbook,environment,github:seen.github};
const asked={paths:runbook.paths,config:inputs.config};
const touch=await gatherTouch(place,asked,{...seen,newest:ports.github});
if(touch?.outcome==='not-touched')
return preflight_notTouched(inputs,scene,touch.files,ports);
if(touch!==null)
ports.log.info(judgedBecause(touch));
const outcome=await judgeFor(inputs,scene,ports,boundary);
if(!outcome.failJob||place.stage!=='release')
return outcome;
return(0,notify .x)({runbook,audience:audienceOf(runbook)},ports).ended(outcome);
};
var config_require=__webpack_require__(54298);
;
// CONCATENATED MODULE: ./src/doctor/decide/commands.js
const quoted=(text)=>(/^[\w./~-]+$/.test(text)?text:`'${text.replaceAll("'",`'\\''`)}'`);
const send=(method,path,body)=>`gh api --method ${method} ${quoted(path)} --input - <<< ${quoted(JSON.stringify(body))}`;
const commands_somebody='LOGIN';
const numberOf=`'"$(gh api users/${commands_somebody} --jq .id)"'`;
const environmentPath=(repository,name)=>`repos/${repository}/environments/${encodeURIComponent(name)}`;
const policyBody=({refs},named)=>refs==='all'&& !named
?null
:{
protected_branches:refs==='protected-branches'&& !named,
custom_branch_policies:named||Array.isArray(refs),
};
const protectEnvironment=(repository,now,wanted)=>{
const marker=424242;
const isNobody=wanted.reviewers&&now.reviewers.length===0;
const reviewers=isNobody?[{type:'User',id:marker}]:now.reviewers.map(({type,id})=>({type,id}));
const line=send('PUT',environmentPath(repository,now.name),{
wait_timer:now.waitMinutes,
prevent_self_review:wanted.noSelfReview|| !now.selfReview,
reviewers,
deployment_branch_policy:policyBody(now,wanted.named),
});
return isNobody?line.replace(`"id":${marker}`,`"id":${numberOf}`):line;
};
const allowRef=(repository,environment,{name,type})=>send('POST',`${environmentPath(repository,environment)}/deployment-branch-policies`,{name,type});
const protectDefaultBranch=(repository,check)=>send('POST',`repos/${repository}/rulesets`,{
name:check===null?'reviewed changes':'reviewed and judged changes',
target:'branch',
enforcement:'active',
conditions:{ref_name:{include:['~DEFAULT_BRANCH'],exclude:[]}},
rules:[
{
type:'pull_request',
parameters:{
required_approving_review_count:1,
dismiss_stale_reviews_on_push:true,
require_code_owner_review:false,
require_last_push_approval:true,
required_review_thread_resolution:false,
},
},
...(check===null?[]:[checkRule(check)]),
],
});
const checkRule=(context)=>({
type:'required_status_checks',
parameters:{strict_required_status_checks_policy:false,required_status_checks:[{context}]},
});
const requireCheck=(repository,context)=>send('POST',`repos/${repository}/rulesets`,{
name:`required check ${context}`,
target:'branch',
enforcement:'active',
conditions:{ref_name:{include:['~DEFAULT_BRANCH'],exclude:[]}},
rules:[checkRule(context)],
});
const administrators={actor_id:5,actor_type:'RepositoryRole',bypass_mode:'always'};
const forTags=(glob)=>({ref_name:{include:[`refs/tags/${glob}`],exclude:[]}});
const keepTags=(repository,glob)=>send('POST',`repos/${repository}/rulesets`,{
name:`tags ${glob} stay where they are`,
target:'tag',
enforcement:'active',
conditions:forTags(glob),
rules:[{type:'update'},{type:'deletion'}],
});
const restrictTags=(repository,glob)=>send('POST',`repos/${repository}/rulesets`,{
name:`who makes tags ${glob}`,
target:'tag',
enforcement:'active',
bypass_actors:[administrators],
conditions:forTags(glob),
rules:[{type:'creation'}],
});
const readOnlyByDefault=(repository)=>send('PUT',`repos/${repository}/actions/permissions/workflow`,{default_workflow_permissions:'read'});
const moveSecret=(repository,name,environments)=>[
...environments.map((each)=>`gh secret set ${name} --env ${quoted(each)} --repo ${repository}`),
`gh secret delete ${name} --repo ${repository}`,
].join(' && ');
;
// CONCATENATED MODULE: ./src/doctor/words.js
const titles={
defaultBranch:'Rules of the default branch',
requiredCheck:'Preflight as a required check',
tags:'Rules of release tags',
environments:'Protection of environments',
secrets:'Secrets of deployments',
signingKey:'Signing key',
rollback:'Who may start a rollback',
otherJobs:'Jobs without these actions',
writers:'Tokens that may write records',
readable:'Settings that could be read',
};
const partTitle='Boundary';
const words_run=(command)=>command.includes(commands_somebody)?`Put a login in place of ${commands_somebody} and run: ${command}`:`Run: ${command}`;
const reviewed=(branch)=>`${branch} takes reviewed pull requests only`;
const noPullRequest=(branch)=>`Nothing asks for a pull request before a change comes to ${branch}: whoever may push there changes the policy.`;
const noReview=(branch)=>`A pull request to ${branch} needs no review: its author changes the policy alone.`;
const adminsPush=(branch)=>`The protection of ${branch} does not bind administrators, and no ruleset does.`;
const isRequired=(names)=>`required: ${(0,core_text .KE)(names)}`;
const noPreflightOnPulls='No workflow judges pull requests by preflight, so no check can be required.';
const addPreflight='Add a job with the preflight action to a workflow with `on: pull_request`.';
const wrongName=(branch,wrong,right)=>`${branch} requires the check "${wrong}", and the job of preflight is called "${right}": a merge waits for ever, or for another check.`;
const statusRequired=(status,name)=>`The status "${status}" is required, which never arrives for forks and Dependabot; the job "${name}" does.`;
const notRequired=(branch,name)=>`A pull request to ${branch} can be merged while the job "${name}" is red.`;
const noTags='no environment takes tags';
const tagsRuled=(globs)=>`ruled: ${(0,core_text .KE)(globs)}`;
const verbs={update:'moved',deletion:'deleted'};
const tagsMove=(glob,open)=>{
const done=Object.entries(verbs).flatMap(([kind,verb])=>(open.includes(kind)?[verb]:[]));
return`A tag ${glob} can be ${(0,core_text .KE)(done,'or')} after it was deployed.`;
};
const anybodyTags=(glob)=>`Whoever may write to the repository can make a tag ${glob}, with a workflow file of their own in its commit.`;
const environmentsHold=(names)=>`protected: ${(0,core_text .KE)(names)}`;
const words_noEnvironment=(name)=>`GitHub has no environment ${name}: the first job that names it makes one without any protection.`;
const anyRef=(name)=>`Every branch and every tag may use the environment ${name}.`;
const noTagsMay=(name)=>`The environment ${name} takes protected branches only, and releases come from tags.`;
const shown=({name,type})=>`${type} ${name}`;
const anyOf=(name,policy)=>`The pattern ${policy.name} lets every ${policy.type} use the environment ${name}.`;
const removePattern=(name,policy)=>`Delete the pattern ${policy.name} under Settings > Environments > ${name}, and allow those that deploy.`;
const refsMissing=(name,missing)=>`The environment ${name} does not take ${(0,core_text .KE)(missing.map(shown))}, which a job of the runbook needs.`;
const noReviewers=(name)=>`Nobody has to approve a job that uses the environment ${name}.`;
const selfReview=(name)=>`Who started a run may approve it for the environment ${name} themselves.`;
const adminsBypass=(name)=>`Administrators may pass the protection of the environment ${name}.`;
const noBypass=(repository,name)=>`Switch off "Allow administrators to bypass configured protection rules" of ${name} at https://github.com/${repository}/settings/environments; GitHub documents no call for it.`;
const secretsHold='no job of an environment takes a secret of the repository';
const secretOfRepository=(name,places)=>`${name} is a secret of the repository and is used in ${(0,core_text .KE)(places)}: a workflow on any branch can read it.`;
const noKey='no workflow gives one';
const keyNowhere=(key)=>`no environment is known to have ${key}`;
const weakest=(key,{name,refs,reviewers})=>{
const who=reviewers.length===0?'no reviewers':(0,core_text .LS)(reviewers.length,'reviewer');
const which=typeof refs==='string'?refs.replace('-',' '):(0,core_text .KE)(refs.map(shown));
return`${key} is worth what its weakest environment is: ${name} (refs: ${which}; ${who})`;
};
const keyOfRepository=(key)=>`The signing key ${key} is a secret of the repository: a workflow on any branch can sign records.`;
const keyUnprotected=(key,name)=>`The environment ${name} has the signing key ${key} and no protection: the key is worth what its environment is.`;
const rollbackHolds='an environment stands before it';
const noRollback=(name)=>`No workflow that somebody can start rolls back ${name}.`;
const addRollback='Add the rollback workflow of the example, with `on: workflow_dispatch`.';
const bareRollback=(job)=>`The job ${job} rolls back outside of any environment: whoever may write to the repository may start it, with any ref.`;
const giveEnvironment='Give the job `environment:` with `deployment: false`.';
const anybodyRollsBack=(name)=>`Whoever may write to the repository may start a rollback of ${name}; nobody has to approve it.`;
const reviewersSlow=(remedy)=>`If that is too many, ask for an approval, which a rollback then waits for. ${remedy}`;
const otherJobsHold='every job that uses an environment uses these actions';
const foreignUse=(job,names)=>`The job ${job} uses ${(0,core_text .KE)(names)} without these actions: no checklist, lock or record.`;
const useOurs=(names)=>`Deploy by the deploy action, or give the job an environment of its own that has no secrets of ${(0,core_text .KE)(names,'or')}.`;
const unreadFile=(path)=>`${path} can't be read as a workflow, so nobody can tell what it uses.`;
const repairFile='Repair the file, or delete it.';
const writersHold='no other job may write deployments or statuses';
const mayWrite=(job,given)=>`The token of the job ${job} may write ${(0,core_text .KE)(given)}, as the same app as these actions.`;
const takePermissions=(job,given)=>`Take ${(0,core_text .KE)(given.map((name)=>`'${name}: write'`))} from the permissions of ${job}.`;
const foundNothing=(count)=>`all ${count} questions are answered well`;
const allRead='all of them';
const notRead=(questions)=>`Not known: ${(0,core_text .KE)(questions)}.`;
const notKnown='could not be read';
const found=(count)=>(0,core_text .LS)(count,'finding');
const message=(errors,warnings,unknown)=>{
const parts=[
...(errors===0?[]:[`${(0,core_text .LS)(errors,'hole')} in the boundary`]),
...(warnings===0?[]:[(0,core_text .LS)(warnings,'warning')]),
...(unknown===0?[]:[`${(0,core_text .LS)(unknown,'question')} that could not be answered`]),
];
return parts.length===0?'The boundary is there.':`${(0,core_text .KE)(parts)}.`;
};
const more=(count)=>`${count} more ${(0,core_text .Cj)(count)} told by \`npx runbook-gates doctor\`.`;
const rowTitle='Boundary of GitHub';
const rowHolds='nothing that an administrator should mend was found';
const notLooked=(why)=>`Nobody looked at the protection of the repository: ${why}`;
;
// CONCATENATED MODULE: ./src/doctor/decide/unread.js
const unreadOf=(...asked)=>asked.flatMap((each)=>(each.ok?[]:[each.error]));
;
// CONCATENATED MODULE: ./src/doctor/decide/branch.js
const rulesOf=({rules})=>(rules.ok?rules.value:null);
const classicOf=({classic})=>(classic.ok?classic.value:null);
const requiredChecks=(facts)=>[
...(rulesOf(facts)?.requiredChecks.map(({context})=>context)??[]),
...(classicOf(facts)?.checks??[]),
];
const preflightChecks=({workflows})=>[
...new Set(workflows.jobs.filter(({actions})=>actions.includes('preflight')).flatMap(({checks})=>checks)),
];
const ofReviews=(facts)=>{
const{repository,branch}=facts;
const[rules,classic]=[rulesOf(facts),classicOf(facts)];
const byRules=rules?.pullRequestRequired===true?rules.requiredApprovals:null;
const reviews=[byRules,classic?.approvals??null].filter((count)=>count!==null);
const remedy=words_run(protectDefaultBranch(repository,preflightChecks(facts)[0]??null));
if(reviews.length===0){
if(!facts.rules.ok|| !facts.classic.ok)
return[];
return[{level:'error',message:noPullRequest(branch),remedy}];
}
if(Math.max(...reviews)===0)
return[{level:'warning',message:noReview(branch),remedy}];
if(byRules===null&&classic?.bindsAdmins===false)
return[{level:'warning',message:adminsPush(branch),remedy}];
return[];
};
const judgeDefaultBranch=(facts)=>({
id:'default-branch',
title:titles.defaultBranch,
holds:reviewed(facts.branch),
findings:ofReviews(facts),
unread:unreadOf(facts.rules,facts.classic),
});
const isMeant=(context,name)=>context!==name&&context.split(' / ').at(-1)?.trim().toLowerCase()===name.split(' / ').at(-1)?.toLowerCase();
const ofRequired=(facts)=>{
const{repository,service,branch}=facts;
const[required,names]=[requiredChecks(facts),preflightChecks(facts)];
const[name]=names;
if(name===undefined)
return[{level:'warning',message:noPreflightOnPulls,remedy:addPreflight}];
if(names.some((each)=>required.includes(each)))
return[];
const remedy=words_run(requireCheck(repository,name));
const wrong=required.find((context)=>names.some((each)=>isMeant(context,each)));
if(wrong!==undefined)
return[{level:'error',message:wrongName(branch,wrong,name),remedy}];
const status=required.find((context)=>context.startsWith(`runbook/${service}`));
if(status!==undefined)
return[{level:'warning',message:statusRequired(status,name),remedy}];
if(!facts.rules.ok|| !facts.classic.ok)
return[];
return[{level:'error',message:notRequired(branch,name),remedy}];
};
const judgeRequiredCheck=(facts)=>({
id:'required-check',
title:titles.requiredCheck,
holds:isRequired(preflightChecks(facts)),
findings:ofRequired(facts),
unread:unreadOf(facts.rules,facts.classic),
});
;
// CONCATENATED MODULE: ./src/doctor/decide/environments.js
const releaseRef=({promote})=>({
name:promote.branch??promote.tag??'',
type:promote.branch===null?'tag':'branch',
});
const fromDefaultBranch=['workflow_dispatch','schedule'];
const isUsedFromBranch=({workflows},environment)=>workflows.jobs.some(({environment:used,isOurs,events})=>isOurs&&
used!==null&&
(used==='any'||used.name===environment.toLowerCase())&&
events.some((event)=>fromDefaultBranch.includes(event)));
const neededRefs=(facts,place)=>{
const own=releaseRef(place);
const branch={name:facts.branch,type:'branch'};
const isSame=own.type==='branch'&&own.name===facts.branch;
return isUsedFromBranch(facts,place.name)&& !isSame?[own,branch]:[own];
};
const level=({production})=>(production?'error':'warning');
const isAny=({name})=> /^\*+(?:\/\*+)*$/.test(name);
const isEqual=(one,other)=>one.name===other.name&&one.type===other.type;
const wantedOf=({place,now})=>({
reviewers:place.production,
noSelfReview:place.production,
named:now.refs==='all'||now.refs==='protected-branches',
});
const mend=(judged,missing)=>{
const{facts,now}=judged;
const allow=missing.map((ref)=>allowRef(facts.repository,now.name,ref));
const lines=Array.isArray(now.refs)
?allow
:[protectEnvironment(facts.repository,now,wantedOf(judged)),...allow];
return words_run(lines.join(' && '));
};
const ofRefs=(judged)=>{
const{facts,place,now}=judged;
const needed=neededRefs(facts,place);
const{name,refs}=now;
if(refs==='all')
return[{level:level(place),message:anyRef(name),remedy:mend(judged,needed)}];
if(refs==='protected-branches'){
const isShut=needed.some(({type})=>type==='tag');
return isShut?[{level:'warning',message:noTagsMay(name),remedy:mend(judged,needed)}]:[];
}
const missing=needed.filter((ref)=> !refs.some((each)=>isEqual(each,ref)||isAny(each)));
return[
...refs.filter(isAny).map((each)=>{
const page=`https://docs.github.com/en/actions/reference/workflows-and-actions/deployments-and-environments`;
return{
level:level(place),
message:anyOf(name,each),
url:page,
remedy:removePattern(name,each),
};
}),
...(missing.length===0
?[]
:[{level:'warning',message:refsMissing(name,missing),remedy:mend(judged,missing)}]),
];
};
const ofReviewers=(judged)=>{
const{facts,place,now}=judged;
if(!place.production)
return[];
const remedy=words_run(protectEnvironment(facts.repository,now,{...noChange,reviewers:true,noSelfReview:true}));
if(now.reviewers.length===0)
return[{level:'warning',message:noReviewers(now.name),remedy}];
return now.selfReview?[{level:'warning',message:selfReview(now.name),remedy}]:[];
};
const noChange={reviewers:false,noSelfReview:false,named:false};
const ofAdmins=({facts,place,now})=>place.production&&now.adminsBypass===true
?[{level:'warning',message:adminsBypass(now.name),remedy:noBypass(facts.repository,now.name)}]
:[];
const ofPlace=(facts,place,all)=>{
const now=all.find(({name})=>name.toLowerCase()===place.name.toLowerCase());
if(now!==undefined){
const judged={facts,place,now};
return[...ofRefs(judged),...ofReviewers(judged),...ofAdmins(judged)];
}
const unprotected={
name:place.name,
reviewers:[],
selfReview:true,
waitMinutes:0,
refs:'all',
adminsBypass:null,
};
const remedy=mend({facts,place,now:unprotected},neededRefs(facts,place));
return[{level:level(place),message:words_noEnvironment(place.name),remedy}];
};
const judgeEnvironments=(facts)=>{
const{environments,places}=facts;
return{
id:'environments',
title:titles.environments,
holds:environmentsHold(places.map(({name})=>name)),
findings:environments.ok?places.flatMap((place)=>ofPlace(facts,place,environments.value)):[],
unread:unreadOf(environments),
};
};
;
// CONCATENATED MODULE: ./src/doctor/decide/secrets.js
const placesOf=({environment},{places})=>places.flatMap(({name})=>environment!==null&&(environment==='any'||environment.name===name.toLowerCase())?[name]:[]);
const misplaced=(facts,names)=>names.flatMap((name)=>{
const users=facts.workflows.jobs.filter(({isOurs,secrets})=>isOurs&&secrets.includes(name.toUpperCase()));
const places=[...new Set(users.flatMap((job)=>placesOf(job,facts)))];
if(places.length===0||isKey(facts,name))
return[];
const remedy=words_run(moveSecret(facts.repository,name,places));
return[{level:'error',message:secretOfRepository(name,places),remedy}];
});
const keysOf=({workflows})=>[
...new Set(workflows.jobs.flatMap(({keys})=>keys)),
];
const isKey=(facts,name)=>keysOf(facts).includes(name.toUpperCase());
const judgeSecrets=(facts)=>({
id:'secrets',
title:titles.secrets,
holds:secretsHold,
findings:facts.repositorySecrets.ok?misplaced(facts,facts.repositorySecrets.value):[],
unread:unreadOf(facts.repositorySecrets),
});
const strengthOf=({refs,reviewers,selfReview,adminsBypass})=>(refs==='all'?0:4)+(reviewers.length===0?0:2)+(selfReview?0:1)+(adminsBypass===true?0:0.5);
const holdersOf=({environments,environmentSecrets},key)=>environments.ok
?environments.value.filter(({name})=>{
const secrets=environmentSecrets.get(name);
return secrets?.ok===true&&secrets.value.some((each)=>each.toUpperCase()===key);
})
:[];
const ofKey=(facts,key)=>{
const{repository,repositorySecrets,places}=facts;
const users=facts.workflows.jobs.filter(({keys})=>keys.includes(key));
const wanted=[...new Set(users.flatMap((job)=>placesOf(job,facts)))];
const isOpen=repositorySecrets.ok&&repositorySecrets.value.some((name)=>name.toUpperCase()===key);
const remedy=words_run(moveSecret(repository,key,wanted.length===0?places.map(({name})=>name):wanted));
const ofRepository=isOpen
?[{level:'error',message:keyOfRepository(key),remedy}]
:[];
const bare=holdersOf(facts,key).filter(({refs,reviewers})=>refs==='all'&&reviewers.length===0);
return[
...ofRepository,
...bare.map((each)=>{
const wants={reviewers:true,noSelfReview:true,named:true};
return{
level:'error',
message:keyUnprotected(key,each.name),
remedy:words_run(protectEnvironment(repository,each,wants)),
};
}),
];
};
const secrets_weakest=(facts)=>{
const[key]=keysOf(facts);
if(key===undefined)
return noKey;
const[first]=holdersOf(facts,key).toSorted((one,other)=>strengthOf(one)-strengthOf(other));
return first===undefined?keyNowhere(key):weakest(key,first);
};
const judgeSigningKey=(facts)=>{
const keys=keysOf(facts);
const asked=[facts.environments,facts.repositorySecrets,...facts.environmentSecrets.values()];
return{
id:'signing-key',
title:titles.signingKey,
holds:secrets_weakest(facts),
findings:keys.flatMap((key)=>ofKey(facts,key)),
unread:keys.length===0?[]:unreadOf(...asked),
};
};
;
// CONCATENATED MODULE: ./src/doctor/decide/tags.js
const takes=(pattern,ref)=>pattern==='~ALL'||(0,promotion .mw)(pattern,ref);
const tags_covers=({include,exclude},glob)=>{
const ref=`refs/tags/${glob}`;
return include.some((pattern)=>takes(pattern,ref))&& !exclude.some((pattern)=>takes(pattern,ref));
};
const isTagRuled=(rulesets,glob,kind)=>rulesets.some((ruleset)=>ruleset.rules.includes(kind)&&tags_covers(ruleset,glob));
const ofGlob=(glob,repository,rulesets)=>{
const open=['update','deletion'].filter((kind)=> !isTagRuled(rulesets,glob,kind));
const moved=open.length===0
?[]
:[{level:'error',message:tagsMove(glob,open),remedy:words_run(keepTags(repository,glob))}];
const made=isTagRuled(rulesets,glob,'creation')
?[]
:[{level:'warning',message:anybodyTags(glob),remedy:words_run(restrictTags(repository,glob))}];
return[...moved,...made];
};
const judgeTags=(facts)=>{
const globs=[...new Set(facts.places.flatMap(({promote})=>promote.tag??[]))];
const{tagRulesets,repository}=facts;
return{
id:'release-tags',
title:titles.tags,
holds:globs.length===0?noTags:tagsRuled(globs),
findings:tagRulesets.ok?globs.flatMap((glob)=>ofGlob(glob,repository,tagRulesets.value)):[],
unread:globs.length===0?[]:unreadOf(tagRulesets),
};
};
;
// CONCATENATED MODULE: ./src/doctor/decide/workflows.js
const mayUse=({environment},name)=>environment!==null&&(environment==='any'||environment.name===name.toLowerCase());
const rollbackFor=(facts,place)=>{
const{workflows,environments,repository}=facts;
const jobs=workflows.jobs.filter(({actions,events})=>actions.includes('rollback')&&events.length>0);
const[bare,here]=[
jobs.find(({environment})=>environment===null),
jobs.filter((job)=>mayUse(job,place.name)),
];
if(here.length===0)
return bare===undefined
?[{level:'error',message:noRollback(place.name),remedy:addRollback}]
:[{level:'warning',path:bare.path,message:bareRollback(bare.id),remedy:giveEnvironment}];
const now=environments.ok
?environments.value.find(({name})=>name.toLowerCase()===place.name.toLowerCase())
:undefined;
if(now===undefined||now.reviewers.length>0)
return[];
const wanted={reviewers:true,noSelfReview:false,named:false};
const remedy=reviewersSlow(words_run(protectEnvironment(repository,now,wanted)));
return[{level:'notice',message:anybodyRollsBack(now.name),remedy}];
};
const judgeRollback=(facts)=>({
id:'rollback',
title:titles.rollback,
holds:rollbackHolds,
findings:facts.places.filter(({production})=>production).flatMap((place)=>rollbackFor(facts,place)),
unread:[],
});
const workflows_foreignUse=(job,{places})=>{
const used=job.isOurs?[]:places.filter(({name})=>mayUse(job,name));
if(used.length===0)
return[];
const names=used.map(({name})=>name);
return[
{
level:used.some(({production})=>production)&&job.environment!=='any'?'error':'warning',
path:job.path,
message:foreignUse(job.id,names),
remedy:useOurs(names),
},
];
};
const judgeOtherJobs=(facts)=>({
id:'other-jobs',
title:titles.otherJobs,
holds:otherJobsHold,
findings:[
...facts.workflows.jobs.flatMap((job)=>workflows_foreignUse(job,facts)),
...facts.workflows.unread.map((path)=>({
level:'warning',
path,
message:unreadFile(path),
remedy:repairFile,
})),
],
unread:[],
});
const written=['deployments','statuses'];
const accessOf=({permissions},name,defaults)=>{
if(permissions===null)
return defaults??'none';
return typeof permissions==='string'?permissions:(permissions.get(name)??'none');
};
const writerFindings=(job,facts)=>{
if(job.isOurs)
return[];
const{defaults,repository}=facts;
const given=written.filter((name)=>accessOf(job,name,defaults.ok?defaults.value:null)==='write');
if(given.length===0)
return[];
const message=mayWrite(job.id,given);
const remedy=job.permissions===null?words_run(readOnlyByDefault(repository)):takePermissions(job.id,given);
return[{level:'warning',path:job.path,message,remedy}];
};
const judgeWriters=(facts)=>({
id:'writers',
title:titles.writers,
holds:writersHold,
findings:facts.workflows.jobs.flatMap((job)=>writerFindings(job,facts)),
unread:facts.workflows.jobs.some(({permissions,isOurs})=>permissions===null&& !isOurs)
?unreadOf(facts.defaults)
:[],
});
;
// CONCATENATED MODULE: ./src/doctor/decide/diagnosis.js
const questions=[
judgeEnvironments,
judgeDefaultBranch,
judgeRequiredCheck,
judgeTags,
judgeSecrets,
judgeSigningKey,
judgeRollback,
judgeOtherJobs,
judgeWriters,
];
const isHole=({level})=>level==='error';
const rowOf=({id,title,holds,findings,unread})=>{
const troubles=findings.filter(({level})=>level!=='notice');
const status=troubles.length>0?'fail':unread.length>0?'unknown':'pass';
const summary=status==='pass'?holds:status==='fail'?found(troubles.length):notKnown;
return{id,title,status,gate:findings.some(isHole)?'block':'warn',summary,durationMs:0,findings};
};
const readableRow=(answers)=>{
const open=answers.flatMap(({title,unread})=>unread.map((error)=>({title,error})));
const byRemedy=Map.groupBy(open,({error})=>error.remedy);
const findings=[...byRemedy].map(([remedy,all])=>{
const messages=[...new Set(all.map(({error})=>error.message))];
const titles=[...new Set(all.map(({title})=>title))];
return{level:'warning',message:`${messages.join(' ')} ${notRead(titles)}`,remedy};
});
const row={id:'readable',title:titles.readable,gate:'warn',durationMs:0,findings};
return findings.length===0
?{...row,status:'pass',summary:allRead}
:{...row,status:'unknown',summary:found(findings.length)};
};
const diagnose=(facts)=>{
const answers=questions.map((judge)=>judge(facts));
const rows=answers.map(rowOf);
const findings=rows.flatMap((row)=>row.findings);
const[errors,warnings]=[findings.filter(isHole),findings.filter(({level})=>level==='warning')];
const unknown=answers.filter(({unread})=>unread.length>0).length;
return{
verdict:errors.length>0?'fail':unknown>0?'inconclusive':'pass',
message:message(errors.length,warnings.length,unknown),
checks:[...rows,readableRow(answers)],
};
};
var dist=__webpack_require__(6637);
var classic_schemas=__webpack_require__(35943);
var read_workflows=__webpack_require__(95050);
var workflow_file=__webpack_require__(30707);
;
// CONCATENATED MODULE: ./src/doctor/workflow-jobs.js
const environmentSchema=classic_schemas .KCZ([classic_schemas .YjP(),classic_schemas .Ikc({name:classic_schemas .YjP()}).transform(({name})=>name)]);
const writtenJob=classic_schemas .Ikc({environment:environmentSchema.optional()}).loose();
const workflow_jobs_written=classic_schemas .Ikc({env:classic_schemas .L5J().optional(),jobs:classic_schemas .g1P(classic_schemas .YjP(),writtenJob)});
const ourAction= /^(?:\.\/.*\/|\.\/|[^@]*\/actions\/)(preflight|deploy|smoke|rollback)(?:@|$)/;
const names=['preflight','deploy','smoke','rollback'];
const actionOf=(uses)=>{
const name=ourAction.exec(uses)?.[1];
return names.find((each)=>each===name)??null;
};
const secretsIn=(text)=>[
...new Set([...text.matchAll(/\bsecrets(?:\.|\[\\?['"])([A-Za-z_]\w{0,99})/g)]
.map(([,name=''])=>name.toUpperCase())
.filter((name)=>name!=='GITHUB_TOKEN')),
];
const environmentOf=(name)=>{
if(name===undefined||name==='')
return null;
return name.includes('${{')?'any':{name:name.toLowerCase()};
};
const eventsOf=(file,files,depth=0)=>{
const own=[...file.triggers.keys()].filter((event)=>event!=='workflow_call');
if(depth>workflow_file .Xc)
return own;
const callers=files.filter(({jobs})=>jobs.some((job)=>(0,workflow_file .p0)(job,files)?.path===file.path));
return[...new Set([...own,...callers.flatMap((caller)=>eventsOf(caller,files,depth+1))])];
};
const usesOurs=(job,files,depth=0)=>{
if(job.steps.some(({uses})=>actionOf(uses)!==null))
return true;
const called=depth>workflow_file .Xc?null:(0,workflow_file .p0)(job,files);
return called?.jobs.some((inner)=>usesOurs(inner,files,depth+1))??false;
};
const ownChecks=(file,job,files)=>(0,workflow_file .LN)({path:file.path,name:file.name,triggers:file.triggers,permissions:null,jobs:[job]},files)??[];
const checksOf=(file,job,files)=>{
const own=file.triggers.has('pull_request')?ownChecks(file,job,files):[];
const called=files.flatMap((caller)=>caller.triggers.has('pull_request')
?caller.jobs.flatMap((calling)=>{
if((0,workflow_file .p0)(calling,files)?.path!==file.path)
return[];
const label=calling.name??calling.id;
return ownChecks(file,job,files).map((name)=>`${label} / ${name}`);
})
:[]);
return[...own,...called];
};
const jobsOf=(file,text,files)=>{
const parsed=workflow_jobs_written.safeParse((0,dist .qg)(text,{maxAliasCount:100,logLevel:'error'}));
if(!parsed.success)
return null;
const events=eventsOf(file,files);
return file.jobs.map((job)=>{
const own=parsed.data.jobs[job.id];
const keys=job.steps.flatMap(({inputs})=>[
...secretsIn(inputs.get('signing-key')??''),
...secretsIn(inputs.get('signing-key-previous')??''),
]);
return{
path:file.path,
id:job.id,
events,
environment:environmentOf(own?.environment),
actions:job.steps.flatMap(({uses})=>actionOf(uses)??[]),
isOurs:usesOurs(job,files),
secrets:secretsIn(JSON.stringify([parsed.data.env,own])),
keys:[...new Set(keys)],
permissions:job.permissions??file.permissions,
checks:checksOf(file,job,files),
};
});
};
const readWorkflowJobs=(texts)=>{
const wanted=texts.filter(({path})=> /\.ya?ml$/.test(path));
const read=wanted.map(({path,text})=>({path,text,file:(0,read_workflows .A)(path,text)}));
const files=read.flatMap(({file})=>file??[]);
const found=read.map(({path,text,file})=>({path,jobs:file===null?null:jobsOf(file,text,files)}));
return{
jobs:found.flatMap(({jobs})=>jobs??[]),
unread:found.flatMap(({path,jobs})=>(jobs===null?[path]:[])),
};
};
;
// CONCATENATED MODULE: ./src/doctor/gather/boundary.js
const secretsOf=async(environments,protection)=>{
const names=environments.ok?environments.value.map(({name})=>name):[];
const asked=names.map(async(name)=>[name,await(0,errors .pz)(protection.environmentSecrets(name))]);
return new Map(await Promise.all(asked));
};
const gatherBoundary=async(asked,protection)=>{
const{repository,service,branch,places}=asked;
const workflows=readWorkflowJobs(asked.workflows);
const hasKey=workflows.jobs.some(({keys})=>keys.length>0);
const environments=(0,errors .pz)(protection.environments());
const[rules,classic,tagRulesets,known,defaults,repositorySecrets,environmentSecrets]=await Promise.all([
(0,errors .pz)(protection.branchRules(branch)),
(0,errors .pz)(protection.classicProtection(branch)),
(0,errors .pz)(protection.tagRulesets()),
environments,
(0,errors .pz)(protection.defaultPermissions()),
(0,errors .pz)(protection.repositorySecrets()),
hasKey?environments.then((found)=>secretsOf(found,protection)):new Map(),
]);
const read={rules,classic,tagRulesets,environments:known,defaults,repositorySecrets,environmentSecrets};
return{repository,service,branch,places,workflows,...read};
};
;
// CONCATENATED MODULE: ./src/doctor/doctor.js
const workflowsAtCommit=(sha,github)=>github.folder('.github/workflows',sha);
const doctor=async(asked,ports)=>{
const found=diagnose(await gatherBoundary(asked,ports.protection));
return{...found,part:(0,core_report .O)('boundary',partTitle,{checks:found.checks})};
};
const mostShown=3;
const boundaryRow=(diagnosis)=>{
const holes=diagnosis.checks.flatMap(({findings})=>findings.filter(({level})=>level==='error'));
const shown=holes
.slice(0,mostShown)
.map(({message,remedy=''})=>({level:'warning',message,remedy}));
const rest=holes.length-shown.length;
const findings=rest===0?shown:[...shown,{level:'notice',message:more(rest)}];
const row={id:'boundary',title:rowTitle,gate:'warn',durationMs:0,findings};
return holes.length===0
?{...row,status:'pass',summary:rowHolds}
:{...row,status:'fail',summary:diagnosis.message};
};
const boundaryOf=async({service,environments,readAt},{github,context,log},protection)=>{
const{owner,name}=context.repository;
const asked=async(at)=>{
const branch=at.branch??(await github.repository()).defaultBranch;
const workflows=await workflowsAtCommit(at.sha,github);
return doctor({repository:`${owner}/${name}`,service,branch,places:environments,workflows},{protection});
};
const found=readAt===null?null:await(0,errors .ei)(asked(readAt));
if(found===null)
return null;
if(found.ok)
return boundaryRow(found.value);
log.warn(notLooked(found.error.message));
return null;
};
var programs=__webpack_require__(89250);
var audience=__webpack_require__(44305);
;
// CONCATENATED MODULE: ./actions/preflight/steps.js
const preflightSteps={
run:run,
openScratch:openScratch,
openDumps:openDumps,
openSbomDocuments:openSbomDocuments,
audienceOf:audience.audienceOf,
policyFor:config_require.policyFor,
boundaryOf:boundaryOf,
checklistRunsPrograms:programs.checklistRunsPrograms,
};
}),
36209:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
$:()=>(codeOf),
C:()=>(problem)
});
const codeOf=(thrown)=>thrown instanceof Error&&'code'in thrown&&typeof thrown.code==='string'?thrown.code:'UNKNOWN';
const problem=(code,message)=>Object.assign(new Error(message),{code});
}),
64478:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
m:()=>(refuseGarbage)
});
var _http_problem_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(36209);
const headLength=5;
const mostBytes=0x3fffffff;
const errorOrNotice=new Set(Buffer.from('EN'));
const frameChecker=()=>{
let head=[];
let[left,last,before]=[0,0,0];
const isWhole=()=> !errorOrNotice.has(head[0]??0)||(last===0&&before===0);
const open=()=>{
const length=Buffer.from(head).readUInt32BE(1);
[left,last,before]=[length-4,1,0];
return(left>0&&left<mostBytes)||(left===0&&isWhole());
};
return(piece)=>{
for(let at=0;at<piece.length;){
if(head.length<headLength){
head.push(piece[at]??0);
at+=1;
if(head.length===headLength&& !open())
return false;
}
else{
const end=Math.min(piece.length,at+left);
before=end-at>1?(piece[end-2]??0):last===1?before:last;
last=piece[end-1]??0;
left-=end-at;
at=end;
if(left===0&& !isWhole())
return false;
}
if(head.length===headLength&&left===0)
head=[];
}
return true;
};
};
const guard=(stream,isSound,end)=>{
const emit=stream.emit.bind(stream);
stream.emit=(event,...values)=>{
try{
const[piece]=values;
if(event==='data'&&piece instanceof Uint8Array&& !isSound(piece))
end();
else
return emit(event,...values);
}
catch{
end();
}
return true;
};
};
const notPostgres=()=>(0,_http_problem_js__WEBPACK_IMPORTED_MODULE_0__ .C)('NOT_POSTGRES','what answers there does not speak as PostgreSQL does');
const refuseGarbage=(client,onGarbage)=>{
const{connection}=client;
const endOf=(stream)=>()=>{
onGarbage?.();
stream.destroy(notPostgres());
};
const plain=connection.stream;
guard(plain,client.ssl?()=>true:frameChecker(),endOf(plain));
connection.once('sslconnect',()=>guard(connection.stream,frameChecker(),endOf(connection.stream)));
};
}),
57539:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
a:()=>(askFirst),
y:()=>(prefetch)
});
var _records_gather_memory_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(98814);
const prefetch=(...questions)=>{
for(const question of questions)
question.catch(()=>undefined);
};
const askFirst=({config,sha,ref},{github:asked,context})=>{
const github=(0,_records_gather_memory_js__WEBPACK_IMPORTED_MODULE_0__ .M)(asked);
const{pull,deleted}=context.event;
if(deleted&&sha===null&&ref===null)
return github;
const rules=pull===null?(sha??context.sha):pull.base;
prefetch(github.viewer(),github.trustedTip(config,'.github'),github.folder('.github/workflows',rules));
if(pull!==null)
prefetch(github.file(config,sha??pull.head));
return github;
};
}),
54298:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__,{
loadRunbook:()=>(loadRunbook),
policyFor:()=>(policyFor),
policyForDeploy:()=>(policyForDeploy),
requireRunbook:()=>(requireRunbook),
runbookFor:()=>(runbookFor),
runbookForRollback:()=>(runbookForRollback),
runbookOrDefaults:()=>(runbookOrDefaults)
});
var let_leave=__webpack_require__(98762);
var errors=__webpack_require__(22075);
var words=__webpack_require__(51006);
;
// CONCATENATED MODULE: ./src/config/gather.js
const runbookFolder='.github';
const assertInside=(path)=>{
const parts=path.split('/');
if(!path.includes('\\')&& !parts.includes('..')&& !parts.includes(''))
return;
throw new errors .Dh({
code:'bad-input',
message:words .$0(path),
remedy:words ._f,
});
};
const gatherTip=async({path,github})=>{
assertInside(path);
return github.trustedTip(path,runbookFolder);
};
const gatherTipAndChange=async(request,head)=>{
const{path,github}=request;
assertInside(path);
const[tip,text]=await Promise.all([gatherTip(request),head===null?null:github.file(path,head)]);
return{tip,text};
};
;
// CONCATENATED MODULE: ./src/config/require.js
const schemaLater=async({clock})=>{
if(clock!==undefined)
await(0,let_leave .$)(clock);
return Promise.all([__webpack_require__.e(5943),__webpack_require__.e(4978),__webpack_require__.e(6637),__webpack_require__.e(717),__webpack_require__.e(7882),__webpack_require__.e(6352),__webpack_require__.e(3354),__webpack_require__.e(3216),__webpack_require__.e(940),__webpack_require__.e(9739),__webpack_require__.e(5340),__webpack_require__.e(8262)]).then(__webpack_require__.bind(__webpack_require__,18262));
};
const loadRunbook=async(request,absent)=>{
const[tip,{parseTip}]=await Promise.all([gatherTip(request),schemaLater(request)]);
return parseTip(tip,request,()=>absent);
};
const runbookOrDefaults=async(request,repo)=>{
const[tip,{tipOrDefaults}]=await Promise.all([gatherTip(request),schemaLater(request)]);
return tipOrDefaults(tip,request,repo);
};
const requireRunbook=async(request)=>{
const[tip,{requireTip}]=await Promise.all([gatherTip(request),schemaLater(request)]);
return requireTip(tip,request);
};
const runbookForRollback=async(request)=>{
const[tip,{tipOrEarlier}]=await Promise.all([gatherTip(request),schemaLater(request)]);
return tipOrEarlier(tip,request);
};
const runbookFor=async(runbook,sha,ifBroken,request)=>{
const{withKeysOf}=await Promise.all([__webpack_require__.e(5943),__webpack_require__.e(4978),__webpack_require__.e(6637),__webpack_require__.e(717),__webpack_require__.e(7882),__webpack_require__.e(6352),__webpack_require__.e(3354),__webpack_require__.e(3216),__webpack_require__.e(940),__webpack_require__.e(9739),__webpack_require__.e(5340),__webpack_require__.e(8262)]).then(__webpack_require__.bind(__webpack_require__,18262));
return withKeysOf(runbook,sha,ifBroken,request);
};
const policyForDeploy=async(request)=>{
const runbook=await requireRunbook(request);
return{runbook,runbookFor:(sha,ifBroken)=>runbookFor(runbook,sha,ifBroken,request)};
};
const policyFor=async(asked,request,repo)=>{
const[found,{judgingPolicy}]=await Promise.all([gatherTipAndChange(request,asked.head),schemaLater(request)]);
return judgingPolicy(found,asked,request,repo);
};
}),
51006:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
$0:()=>(badPath),
AB:()=>(onBranchWithoutTag),
AK:()=>(namedTwice),
BW:()=>(oneOfBranchAndTag),
DI:()=>(tooDeep),
Dw:()=>(severalDocuments),
F1:()=>(idOnlyForSecurity),
FQ:()=>(namesTwice),
G2:()=>(ownApproval),
Iu:()=>(unknownEnvironment),
N:()=>(emptyName),
N8:()=>(pinNewer),
NZ:()=>(tooManyTakers),
P$:()=>(correctChange),
Q9:()=>(keyTwice),
Qi:()=>(controlCharacters),
Rt:()=>(circleOfLike),
SL:()=>(renameIt),
Vp:()=>(noVersionRange),
XU:()=>(correctFile),
YB:()=>(commitRunbook),
Yh:()=>(aliasesUnfollowed),
Zp:()=>(invalidYaml),
_:()=>(notThere),
_D:()=>(circleOfAfter),
_f:()=>(pathFromRoot),
b5:()=>(tooManySteps),
bM:()=>(aliasInside),
e0:()=>(namesItself),
e9:()=>(noRunbook),
el:()=>(earlierTaken),
g$:()=>(tooLarge),
he:()=>(folderInside),
iW:()=>(needsOther),
ie:()=>(packageWithoutId),
iy:()=>(longName),
j5:()=>(baseIsBroken),
nr:()=>(notText),
nt:()=>(atCommit),
ow:()=>(strangeKey),
q:()=>(sameName),
rk:()=>(nameOneOf),
sX:()=>(emptyFile),
sk:()=>(tooManyAliases),
ss:()=>(tabIndent),
t:()=>(oneOfFindingAndId),
v0:()=>(blankEnds),
vK:()=>(notCompared),
wl:()=>(noOther),
y$:()=>(otherEnding),
yl:()=>(yamlTag),
yq:()=>(correctCommit)
});
var _core_release_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(78835);
const oneOfFindingAndId='needs exactly one of `finding` and `id`; keep one';
const idOnlyForSecurity='has an `id`, which only findings of `security` have; use `finding`';
const packageWithoutId='has `package` without `id`, where it means nothing; remove it';
const ownApproval='is approved by its own owner; name a second person, or leave `approved-by` out';
const noOther='there is no other environment: remove it';
const nameOneOf=(names)=>`name one of ${names.join(', ')}`;
const unknownEnvironment=(advice)=>`names an environment that is not in this file; ${advice}`;
const namesItself='names its own environment; name another one';
const circleOfLike=(circle)=>`leads in a circle (${circle}), so there is nothing to take over; remove one \`like\``;
const tooManySteps=(most)=>`leads over more than ${most} environments; name one that is nearer to the first`;
const tooManyTakers=(most)=>`is one of more than ${most}; write the keys of some environments out`;
const emptyFile='is empty; begin with `service:` and `environments:`, or remove it';
const badPath=(path)=>`Input 'config' is '${path.slice(0,80)}', which is not a path inside the repository.`;
const pathFromRoot="Give 'config' a path from the root of the repository, such as .github/runbook.yml.";
const controlCharacters='has a name with control or direction characters, which GitHub would not show; remove them';
const blankEnds='has a name that begins or ends with a space; remove it';
const emptyName='has an empty name; name it';
const longName="has a name of more than 255 characters, GitHub's limit; shorten it";
const sameName=(earlier)=>`has the same name as \`${earlier}\` for GitHub, which ignores case; rename one`;
const namesTwice=(name)=>`names \`${name}\` twice; keep one`;
const circleOfAfter=(circle)=>`leads in a circle (${circle}), so none of them could ever be first; remove one \`after\``;
const correctFile=(file)=>`Correct ${file} and commit it to the default branch, where it is read; docs/runbook-file.md explains every key.`;
const noRunbook=(path,branch,sha)=>`There is no ${path} at the tip of ${branch} (${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_0__ .Fu)(sha)}), where the policy is read.`;
const otherEnding=(there,path)=>`There is ${there}, but what is read is ${path}, which is not there.`;
const renameIt=(there,path)=>`Rename it: git mv ${there} ${path}. Or name it in the input 'config' of each step.`;
const earlierTaken=({branch,why,sha,})=>`The runbook at the tip of ${branch} can't be read; the newest valid one, of ${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_0__ .Fu)(sha)}, is taken. ${why}`;
const baseIsBroken=(branch,why)=>`The runbook at the tip of ${branch} can't be read, and this change mends it. ${why}`;
const atCommit=(sha,message)=>`In commit ${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_0__ .Fu)(sha)}: ${message}`;
const correctCommit=(path)=>`A release brings its own 'deploy', 'url' and 'smoke'. Correct ${path}, and deploy a commit that has it corrected.`;
const correctChange='Correct it in this pull request: after the merge it is the file that holds.';
const noVersionRange='is no range of versions; write it as `>=0.5`';
const needsOther=(path,range,own)=>`${path} needs version ${range} of these actions, and this is ${own}.`;
const pinNewer=(branch)=>`Raise the version in 'uses:'. A tag that still has the old one is deployed from the default branch: gh workflow run <the deploy workflow> --ref ${branch} -f ref=<the tag>`;
const commitRunbook=(branch)=>`Commit the runbook file to ${branch}, or name its path in the input 'config'. 'npx runbook-gates init' writes one.`;
const oneOfBranchAndTag='needs exactly one of `branch` and `tag`; keep one';
const onBranchWithoutTag='has `on-branch` beside `branch`, where it means nothing; remove it';
const notCompared=({printable,printable2,why,})=>`${printable} is not compared with ${printable2}: ${why}.`;
const namedTwice=(names,shared)=>`names a service twice: ${names} ${shared}; rename one of them, or remove one of the files`;
const notThere=({sha,names,shared,})=>`is not there at ${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_0__ .Fu)(sha)}, so the service has the name of the repository: ${names} ${shared}; name the right file in the input 'config', or add this one with another \`service\``;
const keyTwice=(excerpt)=>`has the key \`${excerpt}\` twice in one mapping; keep one of them`;
const severalDocuments='holds several YAML documents; keep one, without a second `---`';
const yamlTag=(excerpt)=>`uses the YAML tag \`${excerpt}\`, which means nothing here; remove it`;
const tabIndent='is indented with a tab; YAML requires spaces';
const invalidYaml=(message)=>`is not valid YAML: ${message}. Correct it at this place`;
const strangeKey='has a key that is not a plain word; write a plain key';
const aliasInside=(alias)=>`uses the alias \`*${alias}\` inside its own anchor; write the value out`;
const tooManyAliases=(maxAliases)=>`uses more than ${maxAliases} aliases; write the values out`;
const tooLarge='is larger than 256 KiB; a runbook is one page';
const notText='is not a text file; save it as UTF-8';
const aliasesUnfollowed=(message)=>`uses YAML aliases that can't be followed (${message}); write the values out`;
const tooDeep=(most)=>`is nested more than ${most} levels deep; a runbook needs six`;
const folderInside='must be a folder inside the repository; give it from the root, without `..`';
}),
2121:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
m:()=>(parseDatabaseUrl)
});
var _percent_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(99187);
const parameters={
host:'PGHOST',
port:'PGPORT',
user:'PGUSER',
password:'PGPASSWORD',
dbname:'PGDATABASE',
sslmode:'PGSSLMODE',
sslrootcert:'PGSSLROOTCERT',
sslcert:'PGSSLCERT',
sslkey:'PGSSLKEY',
};
const parseDatabaseUrl=(text)=>{
if(!/^postgres(?:ql)?(?:\+\w+)?:\/\//.test(text)|| !URL.canParse(text))
return null;
const url=new URL(text);
const pairs=[
['PGHOST',(0,_percent_js__WEBPACK_IMPORTED_MODULE_0__ .o)(url.hostname).replace(/^\[|\]$/g,'')],
['PGPORT',url.port],
['PGUSER',(0,_percent_js__WEBPACK_IMPORTED_MODULE_0__ .o)(url.username)],
['PGPASSWORD',(0,_percent_js__WEBPACK_IMPORTED_MODULE_0__ .o)(url.password)],
['PGDATABASE',(0,_percent_js__WEBPACK_IMPORTED_MODULE_0__ .o)(url.pathname.slice(1))],
...[...url.searchParams].map(([key,value])=>[parameters[key]??'',value]),
];
const variables=Object.fromEntries(pairs.filter(([name,value])=>name!==''&&value!==''));
return{variables,secrets:[text,url.password,variables['PGPASSWORD']??'']};
};
}),
30957:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
C:()=>(endsSoon),
W:()=>(isObserving)
});
const dayMs=86_400_000;
const endOf=(day)=>Date.parse(`${day}T00:00:00Z`)+dayMs;
const isObserving=(until,now)=>until!==null&&Date.parse(now)<endOf(until);
const warnedMs=14*dayMs;
const endsSoon=(until,now)=>endOf(until)-Date.parse(now)<=warnedMs;
}),
90405:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
O:()=>(once)
});
const once=(ask,keeps=()=>true)=>{
const known=new Map();
return(...args)=>{
const key=JSON.stringify(args);
const before=known.get(key);
if(before!==undefined)
return before;
const asked=ask(...args);
known.set(key,asked);
const forget=()=>known.delete(key);
asked.then((value)=>keeps(value)||forget(),forget);
return asked;
};
};
}),
51994:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
Gj:()=>(gate),
VE:()=>(environmentName),
p0:()=>(duration),
pc:()=>(baseUrl)
});
var zod__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(35943);
var _base_url_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(11937);
var _duration_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(58008);
const duration=zod__WEBPACK_IMPORTED_MODULE_1__ .YjP({error:'must be a duration with a unit, such as 30s, 15m or 1h30m'})
.regex(/^\s*(?:\d+(?:\.\d+)?(?:ms|s|m|h|d))+\s*$/,{
error:'must be a duration with a unit, such as 30s, 15m or 1h30m',
})
.transform((text)=>(0,_duration_js__WEBPACK_IMPORTED_MODULE_0__ .E)(text)??0)
.meta({description:'a duration with a unit: 30s, 15m, 1h30m, 90d'});
const gate=zod__WEBPACK_IMPORTED_MODULE_1__ .k5n(['block','warn','off']).meta({description:'what the check may do to the verdict'});
const checkSetting=(shape)=>z.union([gate.transform((value)=>({gate:value})),z.strictObject({gate:gate.optional(),...shape})]);
const baseUrl=zod__WEBPACK_IMPORTED_MODULE_1__ .OZ5({protocol: /^https?$/,error:_base_url_js__WEBPACK_IMPORTED_MODULE_2__ .aH})
.refine((text)=> !(0,_base_url_js__WEBPACK_IMPORTED_MODULE_2__ .Lk)(text),{error:_base_url_js__WEBPACK_IMPORTED_MODULE_2__ .f9})
.transform(_base_url_js__WEBPACK_IMPORTED_MODULE_2__ .mW);
const environmentName=zod__WEBPACK_IMPORTED_MODULE_1__ .YjP().min(1).max(255);
}),
7473:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
O1:()=>(isSamePlace),
qQ:()=>(placeOfKey),
r4:()=>(placeKey),
tF:()=>(slugOf)
});
var _text_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(26639);
const slugOf=(service)=>(0,_text_js__WEBPACK_IMPORTED_MODULE_0__ .Mx)(service
.normalize('NFKC')
.toLowerCase()
.replace(/[^\p{L}\p{N}.]+/gu,'-')
.replace(/^[-.]+/,''),'-.')||'service';
const segment=(text)=>text.replace(/[%/]/g,(sign)=>encodeURIComponent(sign));
const fromSegment=(text)=>text.replace(/%2f|%25/gi,(code)=>decodeURIComponent(code));
const placeKey=({service,environment})=>`${slugOf(service)}/${segment(environment)}`;
const placeOfKey=(key)=>{
const[service='',environment='',...rest]=key.split('/');
return service===''||environment===''||rest.length>0
?null
:{service,environment:fromSegment(environment)};
};
const isSamePlace=(one,other)=>slugOf(one.service)===slugOf(other.service)&&one.environment.toLowerCase()===other.environment.toLowerCase();
}),
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
}),
97256:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
$j:()=>(isOfComplaint),
WE:()=>(wrappingOf),
_S:()=>(parseListing),
be:()=>(formatOf),
dS:()=>(sortProblems),
rM:()=>(readPlain),
y1:()=>(endsAsRows)
});
var _server_lacks_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(61298);
const formatOf=(head)=>{
const text=String.fromCharCode(...head.subarray(0,512));
if(text.startsWith('PGDMP'))
return'custom';
if(head[0]===0x1f&&head[1]===0x8b)
return'gzip';
if(text.slice(257,262)==='ustar'&&text.startsWith('toc.dat'))
return'tar';
return/^(?:\u00ef\u00bb\u00bf)?--\r?\n-- PostgreSQL database (?:cluster )?dump\r?\n/.test(text)?'plain':null;
};
const bytesOf=(hex)=>String.fromCharCode(...(hex.match(/../g)??[]).map((pair)=>Number.parseInt(pair,16)));
const wrappings=[
{name:'gzip',begins:[bytesOf('1f8b')]},
{name:'zstd',begins:[bytesOf('28b52ffd')]},
{name:'xz',begins:[bytesOf('fd377a585a00')]},
{name:'lzma',begins:[bytesOf('5d000080'),bytesOf('5d000000'),bytesOf('5d000004')]},
{name:'lz4',begins:[bytesOf('04224d18'),bytesOf('02214c18')]},
{name:'bzip2',begins:['BZh']},
{name:'lzop',begins:[bytesOf('894c5a4f')]},
{name:'snappy',begins:[bytesOf('ff060000734e61507059')]},
{name:'compress',begins:[bytesOf('1f9d')]},
{name:'zip',begins:[bytesOf('504b0304')]},
{name:'7z',begins:[bytesOf('377abcaf271c')]},
{name:'rar',begins:['Rar!']},
{name:'age',begins:['age-encryption.org/','-----BEGIN AGE ENCRYPTED FILE-----']},
{name:'openssl',begins:['Salted__','U2FsdGVk']},
{name:'gpg',begins:['-----BEGIN PGP MESSAGE-----']},
{name:'gpg',begins:['84','85','86','8c','c1','c3'].map(bytesOf)},
];
const isOpenPgp=(head)=>{
const first=head[0]??0;
const at=first===0x85?3:first===0x86?5:first>=0xc0&&(head[1]??0)>=192?3:2;
const version=head[at]??0;
return version>=3&&version<=6;
};
const wrappingOf=(head)=>{
const text=String.fromCharCode(...head.subarray(0,64));
const found=wrappings.find(({begins})=>begins.some((begin)=>text.startsWith(begin)));
if(found===undefined)
return null;
return found.name!=='gpg'||text.startsWith('-----')||isOpenPgp(head)?found.name:null;
};
const endsAsRows=(head,tail)=>{
if(/(?:^|\n)\\\.\s*$/.test(tail))
return true;
const isInserts= /^\s*(?:INSERT INTO |$)/.test(head);
return isInserts&& /^\s+$|;\s*$/.test(tail);
};
const versionIn=(text,pattern)=>pattern.exec(text)?.[1]??null;
const parseListing=(text)=>{
const[,day,time]= /^; Archive created at (\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)/m.exec(text)??[];
return{
createdAt:day===undefined||time===undefined?null:`${day}T${time}.000Z`,
server:versionIn(text,/^;\s+Dumped from database version: (\d+(?:\.\d+)*)/m),
tables:text.match(/^\d+; \d+ \d+ TABLE (?!DATA |ATTACH )/gm)?.length??0,
tablesWithRows:text.match(/^\d+; \d+ \d+ TABLE DATA /gm)?.length??0,
restricted:false,
};
};
const opening=60;
const readPlain=()=>{
let[seen,tables,copies,inserts]=[0,0,0,0];
let[createdAt,server]=[null,null];
let[inRows,restricted,complete]=[false,false,false];
const first=(line)=>{
server??=versionIn(line,/^-- Dumped from database version (\d+(?:\.\d+)*)/);
const[,day,time]= /^-- Started on (\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) (?:UTC|GMT)$/.exec(line)??[];
if(day!==undefined&&time!==undefined)
createdAt??=`${day}T${time}.000Z`;
if(/^\\restrict [A-Za-z0-9]+$/.test(line))
restricted=true;
};
return{
line:(given)=>{
const line=given.replace(/\r$/,'');
if(inRows){
inRows=line!=='\\.';
return;
}
if((seen+=1)<=opening)
first(line);
if(/^CREATE (?:UNLOGGED )?TABLE /.test(line))
tables+=1;
if(/^COPY .+ FROM stdin;$/.test(line))
[copies,inRows]=[copies+1,true];
if(line.startsWith('INSERT INTO '))
inserts+=1;
if(line!==''&&line!=='--'&& !/^\\unrestrict /.test(line))
complete= /^-- PostgreSQL database (?:cluster )?dump complete$/.test(line);
},
end:()=>({
createdAt:createdAt??null,
server:server??null,
tables,
restricted,
tablesWithRows:copies+Math.min(inserts,tables),
complete:complete&& !inRows,
}),
};
};
const aside= /^(?:role "[^\n]{0,300}" does not exist|must be (?:member of|able to SET ROLE)|must be owner of (?:extension|schema|database)|schema "public" already exists|unrecognized configuration parameter "(?:transaction_timeout|idle_session_timeout|default_table_access_method)"|permission denied to change default privileges)/;
const unsupported= /^unsupported version/;
const follows= /(?:\bdoes not exist\b|^syntax error\b|^invalid command\b|^trailing junk after\b|^unterminated\b|^current transaction is aborted\b|^it holds a command to psql\b|^no schema has been selected\b|^there are more complaints\b|^data type [^\n]{0,200}has no default operator class\b)/;
const withoutValues=(words)=>words
.slice(0,2_000)
.replace(/: ".*"$/,'')
.slice(0,300);
const isOfComplaint=(line)=> /\b(?:ERROR|FATAL|PANIC|error):|\bSTATEMENT:|^Command was:|backslash commands are restricted|\\unrestrict/.test(line);
const complaintsIn=(lines,dump)=>{
let allowed=dump.restricted?1:0;
const complaints=[];
for(const line of lines){
const statement= /^(?:(?:psql:[^\s:]{1,100}:\d+: )?STATEMENT|Command was):\s*(.*)$/.exec(line)?.[1];
const last=complaints.at(-1);
if(statement!==undefined){
if(last!==undefined)
last.statement=statement;
}
else if(line.includes('backslash commands are restricted')){
if((allowed-=1)<0)
complaints.push({
words:'it holds a command to psql itself, which was not run (CVE-2025-8714)',
statement:'',
});
}
else if(!line.includes('\\unrestrict: wrong key')){
const said= /\b(?:ERROR|FATAL|PANIC|error):\s+(?:could not execute query: ERROR:\s+)?(.+)$/.exec(line)?.[1];
if(said!==undefined)
complaints.push({words:withoutValues(said),statement:''});
}
}
return complaints;
};
const isHarmless=({words,statement})=> /\bdoes not exist\b/.test(words)&&
/^(?:DROP\b|ALTER TABLE\b[^;]{0,600}\bDROP\b|SELECT pg_catalog\.lo_unlink\()/i.test(statement);
const sortProblems=(lines,dump)=>{
const words=complaintsIn(lines,dump)
.filter((complaint)=> !isHarmless(complaint))
.map((complaint)=>complaint.words);
const unique=[...new Set(words)];
const isAside=(one)=>aside.test(one);
const isLacking=(one)=> !isAside(one)&&(unsupported.test(one)||(0,_server_lacks_js__WEBPACK_IMPORTED_MODULE_0__ .Z)(one)!==null);
const lacking=unique.filter(isLacking);
const isLost=(one)=> !isAside(one)&& !isLacking(one)&&(lacking.length===0|| !follows.test(one));
return{lost:unique.filter(isLost),lacking,aside:unique.filter(isAside)};
};
}),
26621:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
x:()=>(deployNews)
});
var _records_decide_keys_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(34648);
var _core_outcome_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(27678);
var _core_report_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(78626);
var _incident_run_notify_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(24204);
const quiet=new Set([
'no-environment',
'already-deployed',
'opened',
'planned',
'adopted',
'not-adoptable',
]);
const broken=new Set([
'target-failed',
'smoke-failed',
'smoke-inconclusive',
'rolled-back',
'restored-revert-conflict',
'restored-pull-request-open',
'already-reverted',
'follow-up-missing',
'page-undelivered',
'deployed-but-unrecorded',
'cancelled',
]);
const eventOf=({reasonCode,verdict,subject})=>{
if(subject.dryRun||quiet.has(reasonCode))
return null;
if(verdict==='pass')
return'deploy-succeeded';
return broken.has(reasonCode)?'deploy-failed':'gate-blocked';
};
const withNews=(outcome,deliveries)=>{
if(deliveries.length===0)
return outcome;
const row={...(0,_incident_run_notify_js__WEBPACK_IMPORTED_MODULE_1__ .zS)(deliveries),id:'news',title:'Those who follow deploys were told'};
return(0,_core_outcome_js__WEBPACK_IMPORTED_MODULE_0__ .Qz)(outcome,(0,_core_report_js__WEBPACK_IMPORTED_MODULE_2__ .O)('news','News',{checks:[row]}));
};
const deployNews=(request,ports)=>{
const{context,clock,log}=ports;
const{runbook,audience}=request;
const waiting=[];
const notice=(event,environment,headline)=>{
const production=runbook.environments.some(({name,production:is})=>name===environment&&is);
return{
key:(0,_records_decide_keys_js__WEBPACK_IMPORTED_MODULE_3__ .dY)({service:runbook.service,environment},context.run.id),
step:`${context.run.attempt}/${event}`,
event,
at:clock.now(),
service:runbook.service,
environment,
severity:event==='deploy-failed'&&production?'high':'low',
headline,
facts:[{label:'Started by',value:context.actor}],
links:[{label:`run ${context.run.id}`,url:context.run.url}],
page:null,
};
};
return{
started:(environment)=>{
const headline=`Deploying ${context.ref} (${context.sha.slice(0,7)})`;
waiting.push((0,_incident_run_notify_js__WEBPACK_IMPORTED_MODULE_1__ .iP)(notice('deploy-started',environment,headline),audience,log));
},
ended:async(outcome)=>{
const{conclusion}=outcome;
const before=(await Promise.all(waiting)).flat();
const event=eventOf(conclusion);
const{environment}=conclusion.subject;
const known=event!==null&&environment!==null;
const last=known?await(0,_incident_run_notify_js__WEBPACK_IMPORTED_MODULE_1__ .iP)(notice(event,environment,conclusion.message),audience,log):[];
return withNews(outcome,[...before,...last]);
},
};
};
}),
17469:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
N:()=>(nearMissParts)
});
var _core_report_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(78626);
var _words_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(44543);
const nearMissParts=(nearest,runbookPath)=>{
if(nearest===null)
return[];
const{message,remedy}=nearest;
return[
(0,_core_report_js__WEBPACK_IMPORTED_MODULE_1__ .O)('promotion',_words_js__WEBPACK_IMPORTED_MODULE_0__ .A$,{
checks:[
{
id:'promotion',
title:_words_js__WEBPACK_IMPORTED_MODULE_0__ .TB,
status:'fail',
gate:'warn',
summary:_words_js__WEBPACK_IMPORTED_MODULE_0__ .ED,
durationMs:0,
findings:[{level:'warning',message:_words_js__WEBPACK_IMPORTED_MODULE_0__ .cL(message),path:runbookPath,remedy}],
},
],
}),
];
};
}),
72819:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
C:()=>(resolveRelease)
});
var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(22075);
var _core_promotion_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(32691);
var _core_release_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(78835);
var _words_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(44543);
const refuse=(message,remedy,code='bad-input')=>new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ .Dh({code,message,remedy});
const findRef=async(ref,ports)=>{
const candidates=ref.startsWith('refs/')?[ref]:[`refs/tags/${ref}`,`refs/heads/${ref}`];
const found=(await Promise.all(candidates.map((each)=>ports.github.resolveRef(each)))).filter((each)=>each!==null);
const[target,other]=found;
if(target===undefined){
throw refuse(_words_js__WEBPACK_IMPORTED_MODULE_2__ .$w(ref),_words_js__WEBPACK_IMPORTED_MODULE_2__ .So);
}
if(other!==undefined){
throw refuse(_words_js__WEBPACK_IMPORTED_MODULE_2__ .Il(ref),_words_js__WEBPACK_IMPORTED_MODULE_2__ .zl(ref));
}
return target;
};
const ownCommit=async(target,ports)=>{
const{sha}=ports.context;
if(target.commit===sha)
return sha;
if(target.ref.startsWith('refs/tags/')){
throw refuse(_words_js__WEBPACK_IMPORTED_MODULE_2__ .eF(target.ref,(0,_core_release_js__WEBPACK_IMPORTED_MODULE_3__ .Fu)(sha),(0,_core_release_js__WEBPACK_IMPORTED_MODULE_3__ .Fu)(target.commit)),_words_js__WEBPACK_IMPORTED_MODULE_2__ .$E,'tag-moved');
}
const{status}=await ports.github.compare(sha,target.commit);
if(status==='ahead')
return sha;
throw refuse(_words_js__WEBPACK_IMPORTED_MODULE_2__ .Lm((0,_core_release_js__WEBPACK_IMPORTED_MODULE_3__ .Fu)(sha),target.ref),_words_js__WEBPACK_IMPORTED_MODULE_2__ .xL,'off-branch');
};
const resolveRelease=async(ref,ports)=>{
const{context}=ports;
if(ref===null&&context.ref==='')
throw refuse(_words_js__WEBPACK_IMPORTED_MODULE_2__ .jl(context.event.name),_words_js__WEBPACK_IMPORTED_MODULE_2__ .FM);
const target=await findRef(ref??context.ref,ports);
const sha=ref===null?await ownCommit(target,ports):target.commit;
const commit=await ports.github.commit(sha);
if(commit===null)
throw refuse(_words_js__WEBPACK_IMPORTED_MODULE_2__ .lN(sha),_words_js__WEBPACK_IMPORTED_MODULE_2__ .mt);
const tagObject=target.ref.startsWith('refs/tags/')?target.object:sha;
return{sha,ref:target.ref,version:(0,_core_promotion_js__WEBPACK_IMPORTED_MODULE_1__ .E4)(target.ref),tagObject,tree:commit.tree};
};
}),
24204:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
iP:()=>(announce),
zS:()=>(deliveryRow)
});
var _core_notice_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(37476);
const nobody={notifiers:[],filter:{events:[],environments:[]}};
const said=(delivery)=>{
switch(delivery.outcome){
case'delivered':
return`${delivery.channel}: ${delivery.detail}`;
case'not-needed':
return`${delivery.channel}: nothing to send`;
case'failed':
return`${delivery.channel}: not reached, ${delivery.why}`;
}
};
const withLostPage=(notice,deliveries)=>{
const lost=deliveries.find(({channel,outcome})=>channel==='pagerduty'&&outcome==='failed');
if(lost===undefined)
return notice;
const value='it could not be reached: call the person on call by hand';
return{...notice,facts:[{label:'PagerDuty',value},...notice.facts]};
};
const announce=async(notice,audience,log,later=()=>Promise.resolve({}))=>{
if(!(0,_core_notice_js__WEBPACK_IMPORTED_MODULE_0__ .Yu)(notice,audience.filter))
return[];
const pagers=audience.notifiers.filter(({channel})=>channel==='pagerduty');
const others=audience.notifiers.filter(({channel})=>channel!=='pagerduty');
const paged=await Promise.all(pagers.map((notifier)=>notifier.send(notice)));
const{thread=notice.thread??null,links=notice.links}=others.length===0?{}:await later();
const message=withLostPage({...notice,thread,links},paged);
const told=await Promise.all(others.map((notifier)=>notifier.send(message)));
const deliveries=[...paged,...told];
for(const delivery of deliveries){
if(delivery.outcome==='failed')
log.warn(`Not delivered by ${said(delivery)}.`);
else
log.info(`Delivered by ${said(delivery)}.`);
}
return deliveries;
};
const deliveryRow=(deliveries)=>{
const failed=deliveries.flatMap((delivery)=>delivery.outcome==='failed'
?[{level:'warning',message:`${delivery.channel} was not reached: ${delivery.why}`,remedy:delivery.remedy}]
:[]);
const row={id:'notified',title:'Notifications delivered',gate:'warn',durationMs:0};
if(deliveries.length===0)
return{...row,status:'skip',summary:'no channel is set',findings:[]};
return{
...row,
status:failed.length===0?'pass':'fail',
summary:[...new Set(deliveries.map(said))].join('; '),
findings:failed,
};
};
}),
34648:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
ID:()=>(outageSince),
Qq:()=>(incidentKey),
Um:()=>(monitoredConditions),
X9:()=>(incidentMarker),
bX:()=>(isKeyOf),
dY:()=>(deployNoticeKey),
kI:()=>(watchMarker),
l0:()=>(incidentKeyIn),
rj:()=>(outageKey),
xy:()=>(isOutageKey)
});
var _core_place_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(7473);
const encoded=(place)=>(0,_core_place_js__WEBPACK_IMPORTED_MODULE_0__ .r4)(place)
.split('/')
.map((part)=>encodeURIComponent(part).replace(/[-!'()*~]/g,(sign)=>`%${sign.charCodeAt(0).toString(16)}`))
.join('/');
const monitoredConditions=['down','degraded','drift','certificate'];
const beginOf=(condition)=>(condition==='down'?'monitor-':`${condition}-`);
const incidentKey=(place,bad)=>`${encoded(place)}/${bad}`;
const outageKey=(place,since,condition='down')=>incidentKey(place,`${beginOf(condition)}${since}`);
const isOutageKey=(key)=>monitoredConditions.some((condition)=>key.split('/').at(-1)?.startsWith(beginOf(condition))===true);
const isKeyOf=(key,place)=>key.startsWith(incidentKey(place,''));
const deployNoticeKey=(place,run)=>`deploy/${encoded(place)}/${run}`;
const incidentMarker=(key)=>`<!-- runbook:incident:v2:${key} -->`;
const incidentKeyIn=(body)=> /<!-- runbook:incident:v2:(\S+) -->/.exec(body)?.[1]??null;
const outageSince=(body,place,condition='down')=>{
const key=incidentKeyIn(body);
const begin=outageKey(place,'',condition);
if(key?.startsWith(begin)!==true)
return null;
const since=key.slice(begin.length);
return Number.isNaN(Date.parse(since))?null:since;
};
const watchMarker=(place)=>`<!-- runbook:watch:v2:${encoded(place)} -->`;
}),
98762:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
$:()=>(letLeave)
});
const turns=4;
const letLeave=async(clock)=>{
for(let turn=0;turn<turns;turn+=1)
await clock.sleep(1);
};
}),
98814:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
M:()=>(remembering)
});
var _core_once_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(90405);
const anew=(ask)=>{
const prefetched=new Map();
return{
ask:(sha)=>{
const known=prefetched.get(sha);
prefetched.delete(sha);
return known??ask(sha);
},
prefetch:(sha)=>{
const asked=ask(sha);
prefetched.set(sha,asked);
asked.catch(()=>undefined);
},
};
};
const remembering=(github)=>{
const checkRuns=anew((sha)=>github.checkRuns(sha));
const statuses=anew((sha)=>github.statuses(sha));
const workflowRuns=anew((sha)=>github.workflowRuns(sha));
return{
...github,
checkRuns:checkRuns.ask,
statuses:statuses.ask,
workflowRuns:workflowRuns.ask,
prefetch:(sha)=>{
for(const{prefetch}of[checkRuns,statuses,workflowRuns])
prefetch(sha);
},
repository:(0,_core_once_js__WEBPACK_IMPORTED_MODULE_0__ .O)(()=>github.repository()),
viewer:(0,_core_once_js__WEBPACK_IMPORTED_MODULE_0__ .O)(()=>github.viewer()),
resolveRef:(0,_core_once_js__WEBPACK_IMPORTED_MODULE_0__ .O)((ref)=>github.resolveRef(ref)),
trustedTip:(0,_core_once_js__WEBPACK_IMPORTED_MODULE_0__ .O)((path,folder)=>github.trustedTip(path,folder)),
branches:(0,_core_once_js__WEBPACK_IMPORTED_MODULE_0__ .O)((prefix)=>github.branches(prefix)),
fileHistory:(0,_core_once_js__WEBPACK_IMPORTED_MODULE_0__ .O)((path,sha)=>github.fileHistory(path,sha)),
commit:(0,_core_once_js__WEBPACK_IMPORTED_MODULE_0__ .O)((sha)=>github.commit(sha)),
commitAuthors:(0,_core_once_js__WEBPACK_IMPORTED_MODULE_0__ .O)((sha)=>github.commitAuthors(sha)),
compare:(0,_core_once_js__WEBPACK_IMPORTED_MODULE_0__ .O)((base,head)=>github.compare(base,head)),
file:(0,_core_once_js__WEBPACK_IMPORTED_MODULE_0__ .O)((path,sha)=>github.file(path,sha)),
folder:(0,_core_once_js__WEBPACK_IMPORTED_MODULE_0__ .O)((path,sha)=>github.folder(path,sha)),
workflowRun:(0,_core_once_js__WEBPACK_IMPORTED_MODULE_0__ .O)((id)=>github.workflowRun(id)),
runApprovals:(0,_core_once_js__WEBPACK_IMPORTED_MODULE_0__ .O)((run)=>github.runApprovals(run)),
pull:(0,_core_once_js__WEBPACK_IMPORTED_MODULE_0__ .O)((number)=>github.pull(number)),
pullsOf:(0,_core_once_js__WEBPACK_IMPORTED_MODULE_0__ .O)((sha)=>github.pullsOf(sha)),
pullFiles:(0,_core_once_js__WEBPACK_IMPORTED_MODULE_0__ .O)((number)=>github.pullFiles(number)),
reviews:(0,_core_once_js__WEBPACK_IMPORTED_MODULE_0__ .O)((number)=>github.reviews(number)),
permissionOf:(0,_core_once_js__WEBPACK_IMPORTED_MODULE_0__ .O)((login)=>github.permissionOf(login)),
deployments:(0,_core_once_js__WEBPACK_IMPORTED_MODULE_0__ .O)((environment)=>github.deployments(environment)),
deployment:(0,_core_once_js__WEBPACK_IMPORTED_MODULE_0__ .O)((id)=>github.deployment(id)),
deploymentStatuses:(0,_core_once_js__WEBPACK_IMPORTED_MODULE_0__ .O)((id)=>github.deploymentStatuses(id)),
recentStatuses:(0,_core_once_js__WEBPACK_IMPORTED_MODULE_0__ .O)((environment)=>github.recentStatuses(environment)),
branchRules:(0,_core_once_js__WEBPACK_IMPORTED_MODULE_0__ .O)((branch)=>github.branchRules(branch)),
protectionChecks:(0,_core_once_js__WEBPACK_IMPORTED_MODULE_0__ .O)((branch)=>github.protectionChecks(branch)),
isProtected:(0,_core_once_js__WEBPACK_IMPORTED_MODULE_0__ .O)((branch)=>github.isProtected(branch)),
isEnvironmentGuarded:(0,_core_once_js__WEBPACK_IMPORTED_MODULE_0__ .O)((environment)=>github.isEnvironmentGuarded(environment)),
pushRule:(0,_core_once_js__WEBPACK_IMPORTED_MODULE_0__ .O)((branch)=>github.pushRule(branch)),
};
};
}),
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
}),
// node_modules/zod/v4/classic/iso.js
79435:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
p6:()=>(date),
w$:()=>(datetime)
});
var _core_index_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(68729);
var _schemas_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(35943);
function datetime(params){
return _core_index_js__WEBPACK_IMPORTED_MODULE_0__ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__ .You,params);
}
function date(params){
return _core_index_js__WEBPACK_IMPORTED_MODULE_0__ .db(_schemas_js__WEBPACK_IMPORTED_MODULE_1__ .Brp,params);
}
function time(params){
return core._isoTime(ZodISOTime,params);
}
function duration(params){
return core._isoDuration(ZodISODuration,params);
}
})
};
