export const id=1784;
export const ids=[1784,5809];
export const modules={
32233:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
Z:()=>(incompatibleChanges)
});
var _schema_dump_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(7585);
var _words_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(82020);
const column= /^table ((?:"[^"]*"|[^\s"])+): column ((?:"[^"]*"|[^\s"])+) (.*)$/;
const isDemanded=(rest)=> / NOT NULL\b/.test(` ${rest}`)&& !/ (?:default|identity|generated) /.test(` ${rest} `);
const columnsOf=(lines)=>lines.flatMap((line)=>{
const[,table,name,rest]=column.exec(line)??[];
return table===undefined||name===undefined||rest===undefined?[]:[{table,name,rest}];
});
const incompatibleChanges=(before,after)=>{
const difference=(0,_schema_dump_js__WEBPACK_IMPORTED_MODULE_1__ .T)(before,after);
if(difference===null)
return[];
const[gone,come]=[columnsOf(difference.missing),columnsOf(difference.extra)];
const tables=new Set(columnsOf(before).map(({table})=>table));
const left=new Set(columnsOf(after).map(({table})=>table));
const dropped=[...tables].filter((table)=> !left.has(table));
return[
...dropped.map((table)=>_words_js__WEBPACK_IMPORTED_MODULE_0__ .CC(table)),
...gone
.filter(({table,name})=>left.has(table)&& !come.some((one)=>one.table===table&&one.name===name))
.map(({table,name})=>_words_js__WEBPACK_IMPORTED_MODULE_0__ .Oo(table,name)),
...come
.filter(({table,rest})=>tables.has(table)&&isDemanded(rest))
.filter(({table,name})=> !gone.some((one)=>one.table===table&&one.name===name&&isDemanded(one.rest)))
.map(({table,name})=>_words_js__WEBPACK_IMPORTED_MODULE_0__ .Ys(table,name)),
];
};
}),
11784:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
rehearsePrograms:()=>(rehearsePrograms)
});
var database_url=__webpack_require__(2121);
var errors=__webpack_require__(22075);
;
// CONCATENATED MODULE: ./src/checklist/migrations/bookkeeping.js
const names='schema_migrations?|ar_internal_metadata|pgmigrations|alembic_version|knex_migrations(?:_lock)?|flyway_schema_history|goose_db_version|django_migrations|_?_?drizzle_migrations|_prisma_migrations|databasechangelog(?:lock)?|sequelizemeta|schema_?version|migrations|typeorm_metadata|kysely_migration(?:_lock)?|mikro_orm_migrations|umzug_migrations|atlas_schema_revisions|refinery_schema_history|_sqlx_migrations|__diesel_schema_migrations|gorp_migrations|phinxlog|doctrine_migration_versions';
const table=new RegExp(`^(?:.*\\.)?"?(?:${names})"?$`,'i');
const line=new RegExp(`^[a-z ]+ (?:[^\\s.:]+\\.)?"?(?:${names})(?:_id_seq)?"?(?=[:.\\s]|$)`,'i');
const isBookkeeping=(name)=>table.test(name);
const withoutBookkeeping=(schema)=>schema.filter((each)=> !line.test(each));
var files_verdict=__webpack_require__(75946);
var backward_compatibility=__webpack_require__(32233);
var schema_dump=__webpack_require__(7585);
var rehearse_sql=__webpack_require__(35809);
var watched_tables=__webpack_require__(28081);
;
// CONCATENATED MODULE: ./src/checklist/migrations/watch-commands.js
const home='runbook_gates_watch';
const events=['table_rewrite','sql_drop','ddl_command_end'];
const noteSql=`CREATE FUNCTION ${home}.note() RETURNS event_trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $watch$
DECLARE told text;
BEGIN
  IF TG_EVENT = 'table_rewrite' THEN
    told := pg_event_trigger_table_rewrite_oid()::text;
  ELSIF TG_EVENT = 'sql_drop' THEN
    SELECT string_agg(object_type || ' ' || object_identity, ', ') INTO told
      FROM pg_event_trigger_dropped_objects() WHERE original;
  ELSE
    SELECT object_identity INTO told FROM pg_event_trigger_ddl_commands() LIMIT 1;
  END IF;
  INSERT INTO ${home}.seen (event, tag, transaction, told, locks)
    SELECT TG_EVENT, TG_TAG, txid_current()::text, told, string_agg(l.relation || ' ' || l.mode, ',')
    FROM pg_locks l JOIN ${home}.before b ON b.oid = l.relation::text
    WHERE l.locktype = 'relation' AND l.pid = pg_backend_pid();
EXCEPTION WHEN OTHERS THEN NULL;
END $watch$`;
const openSql=[
`CREATE SCHEMA ${home}`,
`CREATE TABLE ${home}.before AS ${watched_tables .cZ}`,
`CREATE TABLE ${home}.seen (id bigint GENERATED ALWAYS AS IDENTITY, event text, tag text, transaction text, told text, locks text)`,
noteSql,
...events.flatMap((event)=>[
`CREATE EVENT TRIGGER ${home}_${event} ON ${event} EXECUTE FUNCTION ${home}.note()`,
`ALTER EVENT TRIGGER ${home}_${event} ENABLE ALWAYS`,
]),
].join(';\n');
const closeSql=[
...events.map((event)=>`DROP EVENT TRIGGER IF EXISTS ${home}_${event}`),
`DROP SCHEMA IF EXISTS ${home} CASCADE`,
].join(';\n');
const tracesOf=(rows,tables,path)=>{
const traces=[];
let[rewritten,dropped]=[[],[]];
let held={transaction:'',locks:[]};
for(const{event,tag,transaction,told,locks}of rows){
if(event==='table_rewrite')
rewritten=[...rewritten,told??''];
else if(event==='sql_drop')
dropped=told?[...dropped,told]:dropped;
else{
const now=(locks??'').split(',').filter((lock)=>tables.has(lock.split(' ')[0]??''));
const before=held.transaction===transaction?held.locks:[];
const drops=dropped.length===0?'':` (drops ${dropped.join(', ')})`;
const text=`${tag??''}${told?` ${told}`:''}${drops}`;
const added=now.filter((lock)=> !before.includes(lock));
traces.push({
path,
statement:{text,line:null},
rewritten:[...new Set(rewritten.flatMap((oid)=>tables.get(oid)??[]))],
scanned:[],
alone:false,
locks:(0,watched_tables .F_)(added,tables),
});
held={transaction:transaction??'',locks:now};
rewritten=[];
dropped=[];
}
}
return traces;
};
const watchCommands=async({asSuperuser})=>{
if(asSuperuser===null)
return null;
await asSuperuser(openSql);
return async(path)=>{
const before=await asSuperuser(`SELECT oid, name FROM ${home}.before`);
const tables=new Map([...(0,watched_tables .AS)(before,'name')].filter(([,name])=> !isBookkeeping(name)));
const rows=await asSuperuser(`SELECT event, tag, transaction, told, locks FROM ${home}.seen ORDER BY id`);
await asSuperuser(closeSql);
return tracesOf(rows,tables,path);
};
};
var rehearsal_words=__webpack_require__(73162);
;
// CONCATENATED MODULE: ./src/checklist/migrations/rehearse-programs.js
const lastWords=(text)=>{
const lines=text.split('\n').filter((line)=>line.trim()!=='');
const telling=lines.find((line)=> /(?:error|fatal):\s+\S/i.test(line))??lines.at(-1)??rehearsal_words .pc;
return telling.trim().slice(0,300);
};
const start=async(program,cwd,env,stage)=>{
const{command,log}=stage.ports;
const{url}=stage.database;
const[name]=program.argv;
stage.clock.throwIfCancelled();
const ended=await command.run({
argv:program.argv,
cwd,
timeoutMs:program.timeoutMs,
env:{
...command.baseEnvironment(),
...env,
...(0,database_url .m)(url)?.variables,
DATABASE_URL:url,
DBMATE_NO_DUMP_SCHEMA:'true',
},
onLine:(line)=>log.debug(line),
onQuiet:(elapsedMs)=>log.info(rehearsal_words .R_(name,elapsedMs)),
});
stage.clock.throwIfCancelled();
if(ended.notFound)
throw new errors .Dh({
code:'bad-input',
message:rehearsal_words .a1(name),
remedy:rehearsal_words .G2,
});
if(ended.exitCode===0)
return null;
const how=ended.timedOut?rehearsal_words .mH(program.timeoutMs):rehearsal_words .l(ended.exitCode);
return{
path:null,
line:null,
words:`${program.argv.join(' ')} ${how}: ${lastWords(`${ended.stdout}\n${ended.stderr}`)}`,
};
};
const rehearse_programs_text=(state)=>JSON.stringify(state);
const mark=({schema,data})=>JSON.stringify([
withoutBookkeeping(schema),
data.filter(({name,rows})=>rows>0&&isBookkeeping(name)).map((table)=>({...table,number:0})),
]);
const withoutLists=({schema,data})=>({
schema:withoutBookkeeping(schema),
data:data.filter(({name})=> !isBookkeeping(name)),
});
const goDown=async(programs,before,most,stage)=>{
const{down,root,env}=programs;
let state=await(0,rehearse_sql .jU)(stage);
if(down===null)
return{ended:'missing',state};
const top=rehearse_programs_text(state);
for(let call=0;call<most&&mark(state)!==mark(before);call+=1){
const refused=await start(down,root,env,stage);
if(refused!==null)
return{ended:{refused},state};
const next=await(0,rehearse_sql .jU)(stage);
const isStill=rehearse_programs_text(next)===rehearse_programs_text(state);
state=next;
if(isStill)
break;
}
return{ended:rehearse_programs_text(state)===top?'missing':null,state};
};
const changedNothing=(program)=>({
path:null,
line:null,
words:rehearsal_words .u4(program.argv),
});
const roundTrip=async(path,count,programs,stage)=>{
const{up,down,root,env}=programs;
const[before,invalid]=[await(0,rehearse_sql .jU)(stage),await(0,rehearse_sql .We)(stage)];
const endWatch=await watchCommands(stage.database);
const refused=await start(up,root,env,stage);
const traces=endWatch===null?null:await endWatch(count===1?path:null);
const after=await(0,rehearse_sql .jU)(stage);
const left=(await(0,rehearse_sql .We)(stage)).filter((name)=> !invalid.includes(name));
const downStep={
name:down===null?rehearsal_words .E9:down.argv.join(' '),
path:null,
};
const attempt={
path,
downStep,
traces,
invalid:left,
secondUp:'not tried',
down:'not tried',
breaks:[],
stays:[],
};
const wrong=refused??(rehearse_programs_text(before)===rehearse_programs_text(after)?changedNothing(up):null);
if(wrong!==null)
return{...attempt,up:{refused:wrong}};
const breaks=(0,backward_compatibility .Z)(withoutBookkeeping(before.schema),withoutBookkeeping(after.schema));
const done={...attempt,up:'done',breaks};
const{ended,state}=await goDown(programs,before,count,stage);
if(ended!==null)
return{...done,down:ended};
const{down:cameBack,stays}=(0,rehearse_sql .UO)(withoutLists(before),withoutLists(state));
const returned={...done,down:cameBack,stays};
const refusedAgain=await start(up,root,env,stage);
if(refusedAgain!==null)
return{...returned,secondUp:{refused:refusedAgain}};
const difference=(0,schema_dump .T)(withoutBookkeeping(after.schema),withoutBookkeeping(await stage.database.schema()));
return{...returned,secondUp:difference===null||difference.reordered?'same':'differs'};
};
const rehearsePrograms=async(facts,programs,stage)=>{
const nothing=(0,rehearse_sql .IM)(stage);
const limit=`ALTER DATABASE %I SET statement_timeout = ${Math.round(stage.timeoutMs)}`;
await stage.database.query(`DO $$ BEGIN EXECUTE format('${limit}', current_database()); END $$`);
if(programs.shippedRoot!==null){
const refusal=await start(programs.up,programs.shippedRoot,programs.env,stage);
if(refusal!==null)
return{...nothing,stopped:{at:'shipped',refusal}};
}
const prepared=await(0,rehearse_sql .Wf)(stage);
if('stopped'in prepared)
return{...nothing,stopped:prepared.stopped};
const fresh=(0,files_verdict .ed)(facts);
const path=fresh.length===1?(fresh[0]?.path??''):rehearsal_words .DO(fresh[0]?.folder,fresh.length);
const tried=await roundTrip(path,fresh.length,programs,stage);
const isThere=tried.up==='done'&&(tried.secondUp==='same'||tried.secondUp==='not tried');
return{...nothing,roundTrips:[tried],queries:isThere?await prepared.queries.ask():null};
};
}),
35809:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
jU:()=>(gatherState),
We:()=>(invalidIndexes),
UO:()=>(judgeReturn),
Wf:()=>(prepareStage),
rehearseMigrations:()=>(rehearseMigrations),
IM:()=>(untried)
});
var words=__webpack_require__(82020);
;
// CONCATENATED MODULE: ./src/checklist/migrations/data-loss.js
const ofColumn=(table,before,after,sameRows)=>{
const name=`${table}.${before.name}`;
if(before.filled===0|| !sameRows)
return before.number===after.number?[]:[words .fg(name)];
if(after.filled<before.filled)
return[words .N_({before:before.filled,after:after.filled,column:name})];
return before.checksum===after.checksum?[]:[words .ZO(name)];
};
const ofTable=(before,after)=>{
const{name,rows}=before;
if(after===undefined)
return rows===0?[]:[words .Rh(rows,name)];
if(rows===0&&before.number!==after.number)
return[words .b(name)];
const lost=rows-after.rows;
return[
...(lost>0?[words .AW({lost,count:rows,table:name})]:[]),
...before.columns.flatMap((column)=>{
const now=after.columns.find((one)=>one.name===column.name);
return now===undefined?[]:ofColumn(name,column,now,after.rows===rows);
}),
];
};
const lossBetween=(before,after)=>before.flatMap((table)=>ofTable(table,after.find(({name})=>name===table.name)));
var files_verdict=__webpack_require__(75946);
var sql_statements=__webpack_require__(97423);
var backward_compatibility=__webpack_require__(32233);
var schema_dump=__webpack_require__(7585);
var watched_tables=__webpack_require__(28081);
var rehearsal_words=__webpack_require__(73162);
;
// CONCATENATED MODULE: ./src/checklist/migrations/apply-sql.js
const locksOf=(rows,{tables})=>new Set(rows.flatMap(({oid,mode})=>(oid&&mode&&tables.has(oid)?[`${oid} ${mode}`]:[])));
const openWatch=async(session)=>{
const rows=await session.ask(watched_tables .cZ);
return{tables:(0,watched_tables .AS)(rows,'name'),locks:new Set(),files:(0,watched_tables .AS)(rows,'file')};
};
const unqualified=(name)=>name.replace(/^.*\./,'');
const scannedBy=(notices,{tables})=>{
const told=notices.flatMap((notice)=> /^(?:verifying table|building index ".*" on table) "(.*?)"/.exec(notice)?.[1]??[]);
return[...tables.values()].filter((name)=>told.includes(unqualified(name)));
};
const effectsOf=async(session,watch,sighted)=>{
const scanned=scannedBy(session.notices(),watch);
const locks=sighted??locksOf(await session.ask((0,watched_tables .F8)(session.pid)),watch);
const files=(0,watched_tables .AS)(await session.ask(watched_tables .cZ),'file');
const rewritten=[...watch.tables].flatMap(([oid,name])=>{
const now=files.get(oid);
return now===undefined||now===watch.files.get(oid)?[]:[name];
});
const added=[...locks].filter((lock)=> !watch.locks.has(lock));
watch.locks=sighted===null?locks:new Set();
watch.files=files;
return{locks:(0,watched_tables .F_)(added,watch.tables),rewritten,scanned,alone:sighted!==null};
};
const sightingMs=20;
const runAlone=async(sql,{session,watch,database,timeoutMs,clock})=>{
const seen=new Set();
const observer=await database.session(timeoutMs);
try{
if(watch.tables.size>0)
await observer.run(`BEGIN; LOCK TABLE ${[...watch.tables.values()].join(', ')} IN ROW EXCLUSIVE MODE`);
const ended=new Set();
const running=session.run(sql).finally(()=>ended.add('ended'));
const isWaiting=()=>ended.size===0&&seen.size===0;
while(isWaiting()){
for(const lock of locksOf(await observer.ask((0,watched_tables .F8)(session.pid)),watch))
seen.add(lock);
if(isWaiting())
await clock.sleep(sightingMs);
}
await observer.run('ROLLBACK');
return{refused:await running,seen};
}
finally{
await observer.end();
}
};
const refusalOf=(path,statement,{words,position})=>({
path,
line:statement.line+(position===null?0:statement.text.slice(0,position).split('\n').length-1),
words:position===null?`${words} (${(0,sql_statements .M6)(statement)})`:words,
});
const leftOpen=(path,statements)=>({
path,
line:statements.find(({text})=> /^(?:begin|start)\b/i.test(text))?.line??null,
words:rehearsal_words .L,
});
const notInTransaction='25001';
const runTogether=async({path,statements,session,watch,clock})=>{
const traces=[];
const isOurs= !(0,sql_statements .S1)(statements);
if(isOurs)
await session.ask('BEGIN');
for(const statement of statements){
clock.throwIfCancelled();
session.notices();
const refused=await session.run(statement.text);
if(refused?.state===notInTransaction&&isOurs&&statements.length===1)
return null;
if(refused!==null)
return{refused:refusalOf(path,statement,refused),traces};
traces.push({path,statement,...(await effectsOf(session,watch,session.isOpen()?null:new Set()))});
}
const last=statements.at(-1);
const refused=isOurs?await session.run('COMMIT'):null;
if(refused!==null&&last!==undefined)
return{refused:refusalOf(path,last,refused),traces};
return{refused:session.isOpen()?leftOpen(path,statements):null,traces};
};
const runOutside=async(run)=>{
const{path,statements,session,watch}=run;
const traces=[];
await session.ask('ROLLBACK');
for(const statement of statements){
const{refused,seen}=await runAlone(statement.text,run);
if(refused!==null)
return{refused:refusalOf(path,statement,refused),traces};
traces.push({path,statement,...(await effectsOf(session,watch,seen))});
}
return{refused:null,traces};
};
const applySql=async({path,text},stage)=>{
const refuse=(words,line=null)=>({refused:{path,line,words},traces:[]});
if(text===null)
return refuse(rehearsal_words .mE);
const read=(0,sql_statements .xj)(text);
if(!read.ok)
return refuse(read.why,read.line);
if(read.statements.length===0)
return refuse(rehearsal_words .hB);
const session=await stage.database.session(stage.timeoutMs);
try{
const run={...stage,path,statements:read.statements,session,watch:await openWatch(session)};
return(await runTogether(run))??(await runOutside(run));
}
finally{
await session.end();
}
};
;
// CONCATENATED MODULE: ./src/checklist/migrations/table-data.js
const columnsSql=`SELECT c.oid::text AS oid, format('%I.%I', n.nspname, c.relname) AS "table", a.attname AS "column", a.attnum::text AS number
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  WHERE c.relkind = 'r' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' ORDER BY 2, a.attnum`;
const valuesSql=(oid,table)=>`SELECT '${oid}' AS oid, NULL AS "column", count(*)::text AS filled, '' AS checksum FROM ONLY ${table}
UNION ALL SELECT '${oid}', runbook_value.key, count(runbook_value.value)::text, coalesce(sum(hashtextextended(runbook_value.value, 0)), 0)::text
FROM ONLY ${table} AS runbook_row, jsonb_each_text(to_jsonb(runbook_row.*)) AS runbook_value GROUP BY runbook_value.key`;
const tablesIn=(rows)=>new Map(rows.flatMap(({oid,table})=>(oid&&table?[[oid,table]]:[])));
const key=(oid,column)=>`${oid} ${column??''}`;
const gatherTableData=async(database)=>{
const columns=await database.query(columnsSql);
const tables=tablesIn(columns);
if(tables.size===0)
return[];
const values=await database.query([...tables].map(([oid,table])=>valuesSql(oid,table)).join('\nUNION ALL\n'));
const known=new Map(values.flatMap((row)=>(row['oid']?[[key(row['oid'],row['column']??null),row]]:[])));
return[...tables].map(([oid,name])=>({
name,
number:Number(oid),
rows:Number(known.get(key(oid,null))?.['filled']??0),
columns:columns
.filter((row)=>row['oid']===oid&&row['column']!==null)
.map(({column,number})=>{
const value=known.get(key(oid,column??null));
return{
name:column??'',
number:Number(number),
filled:Number(value?.['filled']??0),
checksum:value?.['checksum']??'0',
};
}),
}));
};
var errors=__webpack_require__(22075);
;
// CONCATENATED MODULE: ./src/checklist/migrations/try-queries.js
const prefix='PREPARE runbook_query AS ';
const try_queries_refusalOf=async(path,{text,line},{database,timeoutMs})=>{
const session=await database.session(timeoutMs);
try{
const refused=await session.run(prefix+text);
if(refused===null)
return null;
const before=refused.position===null?'':text.slice(0,Math.max(0,refused.position-prefix.length));
return{path,line:line+before.split('\n').length-1,words:refused.words};
}
finally{
await session.end();
}
};
const openQueries=async(file,stage)=>{
if(file===null)
return{ask:()=>Promise.resolve(null)};
const{path,text}=file;
const read=(0,sql_statements .xj)(text);
if(!read.ok||read.statements.length===0)
throw new errors .Dh({
code:'bad-input',
at:{path,line:read.ok?1:read.line},
message:`${path} proves nothing: ${read.ok?'it holds no statement':read.why}.`,
remedy:rehearsal_words .uC,
});
const asked=[];
for(const statement of read.statements)
asked.push({statement,before:await try_queries_refusalOf(path,statement,stage)});
const ask=async()=>{
const broken=[];
for(const{statement,before}of asked){
const now=before===null?await try_queries_refusalOf(path,statement,stage):null;
if(now!==null)
broken.push(now);
}
const stale=asked.flatMap(({before})=>before??[]);
return{path,count:asked.length,broken,stale};
};
return{ask};
};
;
// CONCATENATED MODULE: ./src/checklist/migrations/rehearse-sql.js
const apply=async(path,stage)=>applySql({path,text:await stage.read(path)},stage);
const invalidIndexes=async({database})=>{
const sql=`SELECT format('%I', c.relname) AS name FROM pg_index JOIN pg_class c ON c.oid = indexrelid WHERE NOT indisvalid ORDER BY 1`;
return(await database.query(sql)).flatMap(({name})=>name??[]);
};
const gatherState=async({database})=>({
schema:await database.schema(),
data:await gatherTableData(database),
});
const judgeReturn=(before,after)=>{
const{stays,...schemas}=(0,schema_dump .y)(before.schema,after.schema);
const differs=(0,schema_dump .T)(schemas.before,schemas.after);
const lost=lossBetween(before.data,after.data);
return{down:differs===null&&lost.length===0?'exact':{differs,lost},stays};
};
const roundTrip=async(path,stage)=>{
const down=(0,files_verdict .Z7)(path);
const[before,invalid]=[await gatherState(stage),await invalidIndexes(stage)];
const{refused,traces}=await apply(path,stage);
const left=(await invalidIndexes(stage)).filter((name)=> !invalid.includes(name));
const attempt={
path,
downStep:{name:down,path:down},
traces,
invalid:left,
secondUp:'not tried',
stays:[],
};
if(refused!==null)
return{...attempt,up:{refused},down:'not tried',breaks:[]};
const schema=await stage.database.schema();
const up={...attempt,up:'done',breaks:(0,backward_compatibility .Z)(before.schema,schema)};
if(!(0,sql_statements .gr)((await stage.read(down))??''))
return{...up,down:'missing'};
const goneDown=await apply(down,stage);
if(goneDown.refused!==null)
return{...up,down:{refused:goneDown.refused}};
const{down:cameBack,stays}=judgeReturn(before,await gatherState(stage));
const returned={...up,down:cameBack,stays};
const goneUp=await apply(path,stage);
if(goneUp.refused!==null)
return{...returned,secondUp:{refused:goneUp.refused}};
const difference=(0,schema_dump .T)(schema,await stage.database.schema());
return{...returned,secondUp:difference===null||difference.reordered?'same':'differs'};
};
const isStuck=({up,down,secondUp})=>up!=='done'||(typeof down==='object'&&'refused'in down)||(secondUp!=='same'&&secondUp!=='not tried');
const prepareStage=async(stage)=>{
if(stage.seed!==null){
const{refused}=await apply(stage.seed,stage);
if(refused!==null)
return{stopped:{at:'seed',refusal:refused}};
}
return{queries:await openQueries(stage.queries,stage)};
};
const untried=({database,seed})=>({
engine:database.engine,
stopped:null,
seeded:seed!==null,
endangered:database.endangered,
roundTrips:[],
queries:null,
});
const rehearseMigrations=async(facts,stage)=>{
const nothing=untried(stage);
const fresh=(0,files_verdict .ed)(facts);
const freshPaths=new Set(fresh.map(({path})=>path));
for(const{path}of facts.present.filter((one)=> !freshPaths.has(one.path))){
const{refused}=await apply(path,stage);
if(refused!==null)
return{...nothing,stopped:{at:'shipped',refusal:refused}};
}
const prepared=await prepareStage(stage);
if('stopped'in prepared)
return{...nothing,stopped:prepared.stopped};
const roundTrips=[];
for(const{path}of fresh){
const tried=await roundTrip(path,stage);
roundTrips.push(tried);
if(isStuck(tried))
return{...nothing,roundTrips};
}
return{...nothing,roundTrips,queries:await prepared.queries.ask()};
};
}),
7585:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
T:()=>(schemaDifference),
y:()=>(withoutStaying)
});
const without=(lines,others)=>{
const left=new Map();
for(const line of others)
left.set(line,(left.get(line)??0)+1);
return lines.filter((line)=>{
const count=left.get(line)??0;
left.set(line,count-1);
return count<=0;
});
};
const schemaDifference=(before,after)=>{
if(before.join('\n')===after.join('\n'))
return null;
const[missing,extra]=[without(before,after),without(after,before)];
return{missing,extra,reordered:missing.length===0&&extra.length===0};
};
const extensionIn=(line)=> /^extension ([^:]+): /.exec(line)?.[1]??null;
const withoutStaying=(before,after)=>{
const[old,now]=[new Set(before),new Set(after)];
const added=after.filter((line)=> !old.has(line)).flatMap((line)=>extensionIn(line)??[]);
const stays=[...new Set(added)];
const isOfOne=(line)=>stays.includes(extensionIn(line)??'');
return{
before:before.filter((line)=>now.has(line)|| !isOfOne(line)),
after:after.filter((line)=>old.has(line)|| !isOfOne(line)),
stays,
};
};
}),
28081:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
AS:()=>(pairs),
F8:()=>(locksSql),
F_:()=>(tableLocks),
cZ:()=>(filesSql)
});
const own=(name)=>`OPERATOR(pg_catalog.${name})`;
const text='pg_catalog.text';
const filesSql=`SELECT c.oid::${text} AS oid, pg_catalog.format('%I.%I', n.nspname, c.relname) AS name,
    pg_catalog.pg_relation_filenode(c.oid)::${text} AS file
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid ${own('=')} c.relnamespace
  WHERE c.relkind::${text} ${own('=')} ANY (ARRAY['r', 'p', 'm']::${text}[])
    AND n.nspname::${text} ${own('!~')} '^pg_'::${text} AND n.nspname::${text} ${own('<>')} 'information_schema'::${text}`;
const locksSql=(pid)=>`SELECT relation::${text} AS oid, mode FROM pg_catalog.pg_locks
  WHERE locktype ${own('=')} 'relation'::${text} AND pid ${own('=')} ${Number(pid)}`;
const pairs=(rows,value)=>new Map(rows.flatMap((row)=>(row['oid']?[[row['oid'],row[value]??'']]:[])));
const tableLocks=(locks,tables)=>locks.map((lock)=>{
const[oid='',mode='']=lock.split(' ');
return{table:tables.get(oid)??oid,mode};
});
})
};
