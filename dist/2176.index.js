export const id=2176;
export const ids=[2176];
export const modules={
62176:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__,{
readSource:()=>(readSource),
restoreBackup:()=>(restoreBackup),
standardOf:()=>(standardOf)
});
var database_dump=__webpack_require__(97256);
var errors=__webpack_require__(22075);
;
// CONCATENATED MODULE: ./src/database/gather-contents.js
const settings=[
...['search_path = pg_catalog',"datestyle = 'ISO, YMD'",'intervalstyle = postgres',"timezone = 'UTC'"],
...['extra_float_digits = 1','bytea_output = hex',"lc_monetary = 'C'",'row_security = off'],
];
const tables=`SELECT format('%I.%I', n.nspname, c.relname) AS name
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind = 'r' AND c.relpersistence <> 't' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    AND NOT EXISTS (SELECT FROM pg_depend d
      WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
  ORDER BY 1`;
const rows=(table)=>`SELECT count(*)::text AS rows, coalesce(sum(('x' || left(encode(sha256(convert_to((t.*)::text, 'UTF8')), 'hex'), 15))::bit(60)::bigint), 0)::text AS checksum FROM ONLY ${table} t`;
const gatherContents=async(view)=>{
for(const setting of settings)
await view.ask(`SET ${setting}`);
const contents=[];
for(const{name}of await view.ask(tables)){
if(name===undefined||name===null)
continue;
const[row]=await view.ask(rows(name));
contents.push({name,rows:Number(row?.['rows']??0),checksum:row?.['checksum']??''});
}
return contents;
};
;
// CONCATENATED MODULE: ./src/database/gather-objects.js
const ours=(catalog)=>`n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND NOT EXISTS (
    SELECT FROM pg_depend d WHERE d.deptype = 'e' AND d.objid = o.oid AND d.classid = '${catalog}'::regclass)`;
const definitions=[
`SELECT 'table definition', format('%I.%I', n.nspname, o.relname), (SELECT string_agg(concat_ws(' ', a.attname,
      format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN 'NOT NULL' END, a.attidentity::text, a.attgenerated::text,
      pg_get_expr(e.adbin, e.adrelid)), ', ' ORDER BY a.attname)
    FROM pg_attribute a LEFT JOIN pg_attrdef e ON e.adrelid = o.oid AND e.adnum = a.attnum
    WHERE a.attrelid = o.oid AND a.attnum > 0 AND NOT a.attisdropped)
  FROM pg_class o JOIN pg_namespace n ON n.oid = o.relnamespace
  WHERE o.relkind IN ('r', 'p', 'f') AND o.relpersistence <> 't' AND ${ours('pg_class')}`,
`SELECT CASE o.relkind WHEN 'v' THEN 'view' ELSE 'materialized view' END, format('%I.%I', n.nspname, o.relname), pg_get_viewdef(o.oid)
  FROM pg_class o JOIN pg_namespace n ON n.oid = o.relnamespace WHERE o.relkind IN ('v', 'm') AND ${ours('pg_class')}`,
`SELECT 'sequence', format('%I.%I', n.nspname, o.relname), coalesce(s.last_value::text, 'unused')
  FROM pg_class o JOIN pg_namespace n ON n.oid = o.relnamespace JOIN pg_sequences s ON s.schemaname = n.nspname AND s.sequencename = o.relname
  WHERE o.relkind = 'S' AND o.relpersistence <> 't' AND ${ours('pg_class')}`,
`SELECT 'function', o.oid::regprocedure::text, CASE WHEN o.prokind = 'a' THEN pg_get_function_result(o.oid) ELSE pg_get_functiondef(o.oid) END
  FROM pg_proc o JOIN pg_namespace n ON n.oid = o.pronamespace WHERE ${ours('pg_proc')}`,
`SELECT 'trigger', format('%I on %s', o.tgname, o.tgrelid::regclass), pg_get_triggerdef(o.oid) || ' ' || o.tgenabled::text
  FROM pg_trigger o JOIN pg_class c ON c.oid = o.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE NOT o.tgisinternal AND ${ours('pg_trigger')}`,
`SELECT 'type', o.oid::regtype::text, concat_ws(' ', o.typtype::text, format_type(nullif(o.typbasetype, 0), o.typtypmod), o.typdefault,
    (SELECT string_agg(quote_literal(l.enumlabel), ', ' ORDER BY l.enumsortorder) FROM pg_enum l WHERE l.enumtypid = o.oid))
  FROM pg_type o JOIN pg_namespace n ON n.oid = o.typnamespace LEFT JOIN pg_class c ON c.oid = o.typrelid
  WHERE o.typtype IN ('e', 'd', 'r', 'c') AND (o.typtype <> 'c' OR c.relkind = 'c') AND ${ours('pg_type')}`,
`SELECT 'constraint', format('%I on %s', o.conname, CASE WHEN o.conrelid <> 0 THEN o.conrelid::regclass::text ELSE o.contypid::regtype::text END),
    pg_get_constraintdef(o.oid)
  FROM pg_constraint o JOIN pg_namespace n ON n.oid = o.connamespace
  WHERE o.contype IN ('c', 'f', 'p', 'u', 'x') AND NOT EXISTS (
    SELECT FROM pg_depend d WHERE d.deptype = 'e' AND d.objid = o.conrelid AND d.classid = 'pg_class'::regclass) AND ${ours('pg_constraint')}`,
`SELECT 'index', format('%I.%I', n.nspname, o.relname), pg_get_indexdef(o.oid)
  FROM pg_index i JOIN pg_class o ON o.oid = i.indexrelid JOIN pg_namespace n ON n.oid = o.relnamespace
  WHERE i.indisvalid AND NOT EXISTS (
    SELECT FROM pg_depend d WHERE d.deptype = 'e' AND d.objid = i.indrelid AND d.classid = 'pg_class'::regclass) AND ${ours('pg_class')}`,
`SELECT 'extension', o.extname::text, NULL FROM pg_extension o WHERE o.oid >= 16384`,
];
const definitionsSql=`SELECT kind, name, CASE WHEN kind = 'sequence' THEN value ELSE encode(sha256(convert_to(value, 'UTF8')), 'hex') END AS value
  FROM (${definitions.join('\nUNION ALL\n')}) parts (kind, name, value) ORDER BY kind, name`;
const largeSql=`SELECT count(*)::text AS count,
    bool_and(pg_has_role(m.lomowner, 'USAGE') OR current_setting('is_superuser') = 'on')::text AS readable
  FROM pg_largeobject_metadata m`;
const largeSumSql=`SELECT coalesce(sum(('x' || left(encode(sha256(m.oid::text::bytea || lo_get(m.oid)), 'hex'), 15))::bit(60)::bigint), 0)::text AS checksum
  FROM pg_largeobject_metadata m`;
const largeObjects=async(view)=>{
const[told]=await view.ask(largeSql);
const count=told?.['count']??'0';
if(count==='0')
return[];
const[sum]=told?.['readable']==='true'?await view.ask(largeSumSql):[];
return[
{kind:'large objects',name:'',value:count},
{kind:'contents of large objects',name:'',value:sum?.['checksum']??null},
];
};
const gatherObjects=async(view)=>{
const[version]=await view.ask("SELECT current_setting('server_version_num') AS version");
const objects=(await view.ask(definitionsSql)).flatMap(({kind,name,value})=>typeof kind==='string'&&typeof name==='string'?[{kind,name,value:value??null}]:[]);
return{
major:Math.floor(Number(version?.['version']??0)/ 10_000),
objects:[...objects,...(await largeObjects(view))],
};
};
var words=__webpack_require__(26207);
;
// CONCATENATED MODULE: ./src/checklist/backup/restore-test.js
const addressIn=(variable,ports)=>{
const address=ports.userEnvironment[variable]??'';
if(/^postgres(?:ql)?:\/\/[^/]/.test(address)&&URL.canParse(address))
return address;
throw new errors .Dh({
code:'bad-input',
message:words .y4(variable,address),
remedy:words .vD(variable),
});
};
const readDatabase=async(url,timeoutMs,ports)=>{
const view=await ports.dumps.view(url,timeoutMs);
try{
const tables=await gatherContents(view);
return{tables,objects:await gatherObjects(view)};
}
finally{
await view.end();
}
};
const readSource=async({source,timeoutMs},ports)=>{
if(source===null)
return null;
ports.log.info(words .Mr(source));
return readDatabase(addressIn(source,ports),timeoutMs,ports);
};
const standardOf=async(test,{before,manifest},ports)=>{
const after=await readSource(test,ports);
if(after!==null&&test.source!==null){
const variable=test.source;
return before===null?{kind:'later source',variable,after}:{kind:'source',variable,before,after};
}
return manifest===null||manifest.tables===null
?{kind:'nothing'}
:{kind:'manifest',path:manifest.path,tables:manifest.tables};
};
const scratchAddress=({source,server},ports)=>{
if(server===null)
return null;
const url=addressIn(server,ports);
if(source===null||new URL(url).host!==new URL(addressIn(source,ports)).host)
return url;
throw new errors .Dh({
code:'bad-input',
message:words .AD(server,source),
remedy:words .B,
});
};
const restoreBackup=async(test,{path,dump,standard},ports)=>{
const database=await ports.scratch.postgres({url:scratchAddress(test,ports)});
try{
const{engine,url}=database;
ports.log.info(words .nM(engine));
const{lines,timedOut}=await ports.dumps.restore({path,dump,url,timeoutMs:test.timeoutMs});
const reading=await readDatabase(url,test.timeoutMs,ports);
return{engine,timedOut,problems:(0,database_dump .dS)(lines,dump),reading,standard};
}
finally{
await database.close();
}
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
})
};
