export const id=5340;
export const ids=[5340];
export const modules={
// node_modules/spdx-expression-parse/index.js
94800:
((module,__unused_webpack_exports,__webpack_require__)=>{
var scan=__webpack_require__(48271)
var parse=__webpack_require__(83667)
module.exports=function(source){
return parse(scan(source))
}
}),
// node_modules/spdx-expression-parse/parse.js
83667:
((module)=>{
module.exports=function(tokens){
var index=0
function hasMore(){
return index<tokens.length
}
function token(){
return hasMore()?tokens[index]:null
}
function next(){
if(!hasMore()){
throw new Error()
}
index++
}
function parseOperator(operator){
var t=token()
if(t&&t.type==='OPERATOR'&&operator===t.string){
next()
return t.string
}
}
function parseWith(){
if(parseOperator('WITH')){
var t=token()
if(t&&t.type==='EXCEPTION'){
next()
return t.string
}
throw new Error('Expected exception after `WITH`')
}
}
function parseLicenseRef(){
var begin=index
var string=''
var t=token()
if(t.type==='DOCUMENTREF'){
next()
string+='DocumentRef-'+t.string+':'
if(!parseOperator(':')){
throw new Error('Expected `:` after `DocumentRef-...`')
}
}
t=token()
if(t.type==='LICENSEREF'){
next()
string+='LicenseRef-'+t.string
return{license:string}
}
index=begin
}
function parseLicense(){
var t=token()
if(t&&t.type==='LICENSE'){
next()
var node={license:t.string}
if(parseOperator('+')){
node.plus=true
}
var exception=parseWith()
if(exception){
node.exception=exception
}
return node
}
}
function parseParenthesizedExpression(){
var left=parseOperator('(')
if(!left){
return
}
var expr=parseExpression()
if(!parseOperator(')')){
throw new Error('Expected `)`')
}
return expr
}
function parseAtom(){
return(
parseParenthesizedExpression()||
parseLicenseRef()||
parseLicense()
)
}
function makeBinaryOpParser(operator,nextParser){
return function parseBinaryOp(){
var left=nextParser()
if(!left){
return
}
if(!parseOperator(operator)){
return left
}
var right=parseBinaryOp()
if(!right){
throw new Error('Expected expression')
}
return{
left:left,
conjunction:operator.toLowerCase(),
right:right
}
}
}
var parseAnd=makeBinaryOpParser('AND',parseAtom)
var parseExpression=makeBinaryOpParser('OR',parseAnd)
var node=parseExpression()
if(!node||hasMore()){
throw new Error('Syntax error')
}
return node
}
}),
// node_modules/spdx-expression-parse/scan.js
48271:
((module,__unused_webpack_exports,__webpack_require__)=>{
var licenses=[]
.concat(__webpack_require__(66368))
.concat(__webpack_require__(26281))
var exceptions=__webpack_require__(23120)
module.exports=function(source){
var index=0
function hasMore(){
return index<source.length
}
function read(value){
if(value instanceof RegExp){
var chars=source.slice(index)
var match=chars.match(value)
if(match){
index+=match[0].length
return match[0]
}
}else{
if(source.indexOf(value,index)===index){
index+=value.length
return value
}
}
}
function skipWhitespace(){
read(/[ ]*/)
}
function operator(){
var string
var possibilities=[/^WITH/i,/^AND/i,/^OR/i,'(',')',':','+']
for(var i=0;i<possibilities.length;i++){
string=read(possibilities[i])
if(string){
break
}
}
if(string==='+'&&index>1&&source[index-2]===' '){
throw new Error('Space before `+`')
}
return string&&{
type:'OPERATOR',
string:string.toUpperCase()
}
}
function idstring(){
return read(/[A-Za-z0-9-.]+/)
}
function expectIdstring(){
var string=idstring()
if(!string){
throw new Error('Expected idstring at offset '+index)
}
return string
}
function documentRef(){
if(read('DocumentRef-')){
var string=expectIdstring()
return{type:'DOCUMENTREF',string:string}
}
}
function licenseRef(){
if(read('LicenseRef-')){
var string=expectIdstring()
return{type:'LICENSEREF',string:string}
}
}
function identifier(){
var begin=index
var string=idstring()
if(licenses.indexOf(string)!== -1){
return{
type:'LICENSE',
string:string
}
}else if(exceptions.indexOf(string)!== -1){
return{
type:'EXCEPTION',
string:string
}
}
index=begin
}
function parseToken(){
return(
operator()||
documentRef()||
licenseRef()||
identifier()
)
}
var tokens=[]
while(hasMore()){
skipWhitespace()
if(!hasMore()){
break
}
var token=parseToken()
if(!token){
throw new Error('Unexpected `'+source[index]+
'` at offset '+index)
}
tokens.push(token)
}
return tokens
}
}),
26207:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
AD:()=>(sameServer),
AW:()=>(raiseTimeout),
Au:()=>(madeAtRelease),
B:()=>(nameTestServer),
B2:()=>(makeBackup),
By:()=>(leftNoDump),
CD:()=>(sourceMovedOn),
E_:()=>(equalBut),
Gk:()=>(otherCount),
HW:()=>(objectDiffers),
JW:()=>(remedies),
K5:()=>(correctCommand),
Mr:()=>(counting),
ON:()=>(writeThere),
OO:()=>(making),
Oi:()=>(changedDuringDump),
Rm:()=>(dayByDefault),
Rp:()=>(nameStandard),
TE:()=>(otherValues),
Tf:()=>(noneMissing),
U$:()=>(notAManifest),
U5:()=>(noneNamed),
WC:()=>(correctManifest),
Wh:()=>(objectMissing),
_J:()=>(tookTooLong),
a1:()=>(noProgram),
a5:()=>(nothingToLose),
d2:()=>(tableMissing),
d8:()=>(why),
f1:()=>(rpoOf),
fm:()=>(onlyCounted),
fp:()=>(comparedWithNothing),
iz:()=>(equalTo),
nM:()=>(restoringOn),
pJ:()=>(equalToManifest),
v6:()=>(ended),
vD:()=>(setAddress),
vc:()=>(outputInLog),
w1:()=>(noFile),
y4:()=>(addressUnusable),
yf:()=>(otherMajor),
yk:()=>(running)
});
var _core_duration_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(58008);
var _core_text_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(26639);
const notAManifest=(path,problem)=>`${path} is not a manifest of a backup (${problem}).`;
const correctManifest='Write it as docs/checks/backup.md shows it, or remove it.';
const dayByDefault="a day, as neither 'max-age' nor an RPO is set";
const rpoOf=(environment)=>`the RPO of ${environment}`;
const noFile=(file)=>`There is no ${file}.`;
const makeBackup="Make a backup, or correct 'file' of this check.";
const leftNoDump=(file)=>`The command succeeded and left no dump at ${file}.`;
const writeThere='Let it write there: `pg_dump --format=custom --file="$BACKUP_FILE"`.';
const noneNamed="no backup is named ('checklist.backup.command' or 'file')";
const nothingToLose=(source,environment)=>`${source} has no table before the first release to ${environment}: there is nothing to lose yet`;
const madeAtRelease=(environment)=>`made when it is released to ${environment}; no command runs before the merge`;
const why='A backup that was never restored may not work, and an exit code of 0 is not a dump. A release that goes wrong may need it within the hour.';
const making=(program)=>`Making the backup with ${program}`;
const running=(program,ms)=>`${program} is running, ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(ms)} so far.`;
const noProgram=(program)=>`${program} could not be started: there is no such program in the repository or on PATH.`;
const correctCommand='Correct the command, and commit the file as executable.';
const tookTooLong=(program,ms)=>`${program} did not finish within ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(ms)} and was stopped.`;
const raiseTimeout="Find out what it waits for; raise 'timeout' if it only needs longer.";
const ended=(program,exitCode,said)=>`${program} ended with exit code ${exitCode??'none'}${said===''?'':`: ${said}`}.`;
const outputInLog='Its output is in the log of this step.';
const addressUnusable=(variable,address)=>`${variable} ${address===''?'is not set':'is not an address such as postgres://user@host:5432/name'}.`;
const setAddress=(variable)=>`Set ${variable} in the env: of the preflight step.`;
const counting=(source)=>`Counting the rows of ${source}`;
const sameServer=(server,source)=>`'database-url' (${server}) and 'compare-with' (${source}) name the same server, and a restore would slow down what it serves.`;
const nameTestServer="Name a server for tests in 'database-url', or leave it out to use the runner's own PostgreSQL.";
const restoringOn=(engine)=>`Restoring the backup on ${engine}`;
const tableMissing=(name)=>`${name} is missing`;
const otherValues=(name,rows)=>`${name} has ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__ .LS)(rows,'row')} with other values`;
const otherCount=(name,rows,expected)=>`${name} has ${rows} of ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__ .LS)(expected,'row')}`;
const objectMissing=(kind,name,value)=>kind.endsWith('large objects')?`all ${value??''} large objects are missing`:`the ${kind} ${name} is missing`;
const objectDiffers=({kind,name,value},actual)=>{
if(kind==='large objects')
return`it has ${actual??'0'} of ${value??'0'} large objects`;
if(kind==='contents of large objects')
return'its large objects have other contents';
return kind==='sequence'
?`the sequence ${name} is at ${actual??'nothing'}, not at ${value??'nothing'}`
:`the ${kind} ${name} is another one`;
};
const otherMajor=(source,restored)=>`The source is PostgreSQL ${source} and the scratch server ${restored}, which print definitions otherwise: of views, functions, constraints and the like only their presence was compared.`;
const onlyCounted=(path,tables)=>`${path} has no checksum of ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__ .LS)(tables,'table')}: only the rows were counted.`;
const equalToManifest='equal to its manifest';
const changedDuringDump=(names)=>`These tables changed while the dump was made, so only their presence was checked: ${names}.`;
const equalTo=(variable)=>`equal to ${variable}`;
const equalBut=(variable,changed)=>changed===0?equalTo(variable):`${equalTo(variable)}, except ${changed} that changed meanwhile`;
const sourceMovedOn=(variable,differences)=>`${variable} has changed since the dump: ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__ .xm)(differences,3)}.`;
const noneMissing=(variable)=>`no table of ${variable} is missing`;
const comparedWithNothing='compared with nothing';
const nameStandard="The rows were counted, and compared with nothing. Name the database that was dumped ('compare-with'), or put a manifest beside the dump.";
const remedies=[
{when:'Left no dump',then:'let the script write to `$BACKUP_FILE`, or name the place in `file`.'},
{
when:'Is no backup: its end is missing',
then:'the disk was full or the dump was stopped; let the script fail when `pg_dump` does (`set -eu`, no pipe without `pipefail`).',
},
{when:'Is old',then:'make a new one before the release, or set a `max-age` that you can accept.'},
{
when:'Restores to something else',
then:'the finding names the tables with both numbers, and what else is missing. Check which database is dumped, by which role, with which `--exclude`.',
},
{
when:'Could not be restored here (`unknown`)',
then:'the scratch server lacks an extension, or is older than the server that was dumped: name one in `database-url`.',
},
{
when:'Wrapped as a whole (`unknown`)',
then:'unwrap it in a step before and name the dump itself in `file`, or let `pg_dump` compress (`--format=custom`).',
},
{when:'There is no pg_restore and psql on this runner (`unknown`)',then:'install `postgresql-client`.'},
];
}),
71725:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
K:()=>(judgedCommits)
});
const judgedCommits=({release},{event,sha})=>(event.pull?.head===release.sha?[release.sha,sha]:[release.sha]);
}),
75946:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
M1:()=>(nameAnyMigration),
Z7:()=>(downPathOf),
al:()=>(inOrder),
eQ:()=>(ofForeign),
ed:()=>(freshOf),
gQ:()=>(parseAnyMigration),
lv:()=>(judgeFiles),
mo:()=>(parseMigration)
});
var _database_migration_files_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(88234);
var _words_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(82020);
const longestName=255;
const parseMigration=(path,directory)=>{
const found= /^((?:.*\/)?)(\d{1,30})[_-]([^/]+)\.(up|down)\.sql$/.exec(path);
if(found===null)
return null;
const[,slashed='',number='',title='',direction]=found;
const folder=slashed.replace(/\/$/,'');
const inside=directory===null? /(?:^|\/)(?:migrations?|migrate)$/i.test(folder):folder===directory;
if(!inside)
return null;
return{path,folder,number:BigInt(number),title,direction:direction==='up'?'up':'down'};
};
const parts=6;
const partDigits=15;
const numberOfVersion=(version)=>{
const given=version.split(/[._]/).filter((part)=>part!=='');
const padded=Array.from({length:parts},(_,index)=>(given[index]??'0').slice(0,partDigits));
return BigInt(padded.map((part)=>part.padStart(partDigits,'0')).join(''));
};
const nameAnyMigration=(path)=>{
const at=path.lastIndexOf('/');
const folder=path.slice(0,Math.max(0,at));
const name=path.slice(at+1).slice(0,longestName);
const[,version,described='']= /^[VB](\d[\d._]*?)__(.*?)(?:\.[a-z]+)*$/.exec(name)??[];
if(version!==undefined)
return{path,folder,number:numberOfVersion(version),title:described,direction:'up'};
const[,number,title='']= /^[Vv]?(?:(\d{1,30})[._-]+)?(.*?)(?:\.[a-z]+)*$/.exec(name)??[];
return{path,folder,number:number===undefined?null:BigInt(number),title,direction:'up'};
};
const parseAnyMigration=(path,directory)=>{
const plain=parseMigration(path,directory);
if(plain!==null|| !(0,_database_migration_files_js__WEBPACK_IMPORTED_MODULE_0__ .b4)(path,directory))
return plain;
return nameAnyMigration(path);
};
const inOrder=(names)=>names.toSorted((a,b)=>a.number===b.number||a.number===null||b.number===null
?a.path<b.path
? -1
:Number(a.path>b.path)
:a.number<b.number
? -1
:1);
const downPathOf=(path)=>path.replace(/\.up\.sql$/,'.down.sql');
const freshOf=({base,changes,present})=>base===null
?present
:present.filter(({path})=>changes.some((change)=>change.status==='A'&&change.path===path));
const said={D:_words_js__WEBPACK_IMPORTED_MODULE_1__ .tL,M:'was edited',T:'was replaced'};
const ofShipped=({base,changes})=>changes.flatMap(({status,path,name})=>{
const happened=said[status];
if(happened===undefined||base===null)
return[];
const since=_words_js__WEBPACK_IMPORTED_MODULE_1__ .j5({what:base.what,sha:base.sha,happened});
if(name.direction==='down'&&status!=='D'){
const message=_words_js__WEBPACK_IMPORTED_MODULE_1__ .FJ(path,since);
return[{level:'warning',path,message}];
}
const remedy=_words_js__WEBPACK_IMPORTED_MODULE_1__ .VX(base.sha);
const message=_words_js__WEBPACK_IMPORTED_MODULE_1__ .Qm(path,since);
return[{level:'error',message,remedy,...(status==='D'?{}:{path})}];
});
const ofNumbers=(facts)=>{
const fresh=freshOf(facts);
const freshPaths=new Set(fresh.map(({path})=>path));
const shipped=facts.present.filter(({path})=> !freshPaths.has(path));
const last=shipped.at(-1);
return fresh.flatMap((one,index)=>{
const{path,number,folder}=one;
const others=[...shipped,...facts.elsewhere,...fresh.slice(0,index)];
const other=others.find((each)=>number!==null&&each.number===number&&each.folder===folder&&each.path!==path);
if(other!==undefined){
const message=_words_js__WEBPACK_IMPORTED_MODULE_1__ .SR(path,other.path);
return[{level:'error',path,message,remedy:_words_js__WEBPACK_IMPORTED_MODULE_1__ .Pt}];
}
if(last?.number==null||number===null||number>last.number)
return[];
const message=_words_js__WEBPACK_IMPORTED_MODULE_1__ .qM(path,last.path);
return[{level:'warning',path,message,remedy:_words_js__WEBPACK_IMPORTED_MODULE_1__ .Pt}];
});
};
const ofForeign=({foreign})=>{
const tools=[...new Set(foreign.map(({tool})=>tool))];
return tools.map((tool)=>{
const[first='',...more]=foreign.filter((each)=>each.tool===tool).map(({path})=>path);
return{
level:'error',
path:first,
message:_words_js__WEBPACK_IMPORTED_MODULE_1__ .zy(first,more.length,tool?.name??null),
remedy:_words_js__WEBPACK_IMPORTED_MODULE_1__ .vC(tool),
};
});
};
const judgeFiles=(facts)=>[...ofShipped(facts),...ofNumbers(facts)];
}),
73162:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
$T:()=>(alsoOneWay),
AZ:()=>(keepForOldVersion),
C2:()=>(notOnEmpty),
CR:()=>(emptiesTable),
DO:()=>(severalNew),
E9:()=>(programBack),
Ec:()=>(blocksOn),
Eu:()=>(weakerRole),
FV:()=>(needsMore),
G2:()=>(installProgram),
Hb:()=>(squawkSays),
IO:()=>(andForeign),
L:()=>(openTransaction),
LG:()=>(downMissing),
M1:()=>(serverLacks),
Ml:()=>(squawkSilent),
Ok:()=>(extensionStays),
Or:()=>(roleTooStrong),
Ou:()=>(sinceBase),
QF:()=>(invalidIndex),
QG:()=>(breaksOldVersion),
QI:()=>(notTried),
Ql:()=>(noNew),
R_:()=>(atWork),
SM:()=>(twoSteps),
SN:()=>(undoEverything),
TC:()=>(correctQuery),
TL:()=>(queryRefused),
U2:()=>(oneWay),
Ui:()=>(noPsql),
VE:()=>(correctDown),
VN:()=>(locksNotSeen),
VW:()=>(dropInvalidIndex),
Yg:()=>(notOnEmptyEngine),
Z0:()=>(allApplied),
__:()=>(writeDown),
_h:()=>(downFails),
a1:()=>(noProgram),
aU:()=>(leftBehind),
az:()=>(squawkNotAsked),
bB:()=>(pointOfNoReturn),
bS:()=>(emptyTables),
ck:()=>(dataDiffers),
e8:()=>(seedRefused),
es:()=>(heavy),
fO:()=>(correctMigration),
hB:()=>(noStatement),
hk:()=>(foreignForm),
i5:()=>(superuserNeeded),
kC:()=>(readsTable),
kK:()=>(otherSchema),
kT:()=>(untriedAfter),
l:()=>(programEnded),
lD:()=>(split),
mE:()=>(fileGone),
mH:()=>(programTimedOut),
mS:()=>(queryStale),
oF:()=>(rewritesTable),
ov:()=>(roundTripDone),
p5:()=>(otherOrder),
pc:()=>(saidNothing),
pf:()=>(nameSeed),
qm:()=>(secondUp),
qo:()=>(notBroughtBack),
rK:()=>(concurrently),
rf:()=>(upFails),
rx:()=>(someFail),
su:()=>(orderBroken),
t$:()=>(queriesFail),
u4:()=>(changedNothing),
uC:()=>(nameStatements),
vK:()=>(schemaDiffers),
vZ:()=>(baseFails),
w$:()=>(rowsRefused),
wC:()=>(undoAll),
wp:()=>(keepData)
});
var _core_text_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(26639);
var _core_release_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(78835);
var _core_duration_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(58008);
const openTransaction='a transaction that begins here is never committed, so its changes are lost';
const fileGone='the file is gone';
const noStatement='the file contains no statement';
const needsMore="If it needs an extension, a role or rights that a plain database owner does not have, give the check a server that has them: 'database-url'.";
const noPsql="Write it as SQL, or let psql apply it: 'up' and 'down' name the program.";
const correctMigration=`Correct it; it has not shipped, so it may be edited. ${needsMore}`;
const upFails=(path,why)=>`${path} fails: ${why}.`;
const notBroughtBack=(things)=>`not restored: ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__ .xm)(things,3)}`;
const leftBehind=(things)=>`left behind: ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__ .xm)(things,3)}`;
const undoAll="Make it undo all of it; or, if that can't be done, set 'down: optional' for this check.";
const downMissing=(path,name)=>`${path} is a point of no return: ${name} is missing or does nothing.`;
const writeDown=(name)=>`Write ${name}; or, if you never migrate down, set 'down: optional' for this check.`;
const downFails=({path,name,why,})=>`${path} can't be undone: ${name} fails: ${why}.`;
const correctDown='Correct the down migration.';
const pointOfNoReturn=(path,name)=>`${path} is a point of no return: after ${name}`;
const dataDiffers=(point,lost)=>`${point} the data is not the same: ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__ .xm)(lost,3)}.`;
const keepData=`Keep the removed data where the down migration finds it, or remove it in a later release. ${undoAll}`;
const schemaDiffers=(point,differences)=>`${point} the schema is not the same. ${differences}.`;
const otherOrder=(name)=>`${name} restores everything, but in another order (a column that was dropped returns at the end).`;
const otherSchema='makes another schema than the first time';
const secondUp=(path,how)=>`${path}, applied again after its down migration, ${how}.`;
const undoEverything=(name)=>`Make ${name} undo everything.`;
const extensionStays=(path,names)=>`${path}: its down migration leaves ${names.length===1?'the extension':'the extensions'} ${names.join(', ')}. That may stay: it belongs to the server, and something else may use it.`;
const serverLacks=(engine)=>`${engine} lacks what they need`;
const locksNotSeen="The locks and rewrites of the program's commands could not be observed.";
const superuserNeeded="Only a superuser may observe them: leave out 'database-url', or give it a test server and its superuser.";
const invalidIndex=(path,index)=>`${path} leaves the index ${index} invalid: it slows writes and serves no reads.`;
const dropInvalidIndex='DROP INDEX CONCURRENTLY IF EXISTS first; then create it, without IF NOT EXISTS and without a lock_timeout.';
const breaksOldVersion=(path,what)=>`While ${path} is applied and the old version serves: ${what}.`;
const twoSteps='Release it in two steps: first code that works without it, then this migration; or give the new column a default.';
const queryRefused=(path,why)=>`${path}: a statement of the old version fails on the new schema: ${why}.`;
const keepForOldVersion='The old version still serves when the migration is applied: keep what it uses until a later release.';
const queryStale=(path,why)=>`${path}: a statement fails on the schema before the migration too: ${why}. It proves nothing.`;
const correctQuery=`Correct the file; write parameters as $1, $2.`;
const roleTooStrong=(databases)=>`The role of 'database-url' may change and drop databases that contain data: ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__ .xm)(databases,3)}.`;
const weakerRole='Give it a server for tests only, or a role with CREATEDB only.';
const emptyTables='The existing tables were empty: NOT NULL and changes of type were tried on no rows.';
const nameSeed="Name a file of SQL with some rows: 'seed' of this check.";
const untriedAfter=(count)=>`; ${count} after it not tried`;
const oneWay=(names)=>`point of no return: ${names}`;
const someFail=({bad,all,engine,what,rest,})=>`${bad} of ${all} fail on ${engine}: ${what}${rest}`;
const allApplied=(all,engine)=>`${all} applied on ${engine}`;
const queriesFail=({tried,broken,count,})=>`${tried}; ${broken} of ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__ .LS)(count,'statement')} of the old version fail on the new schema`;
const heavy=(count)=>`; ${count} heavy on a table in use`;
const roundTripDone=', undone and applied again';
const alsoOneWay=(names)=>`; point of no return: ${names}`;
const seedRefused='does not fit the schema that has shipped';
const notOnEmpty='has shipped and does not run on an empty database';
const baseFails=({name,what,engine,why,})=>`${name} ${what} (${engine}): ${why}. The new ones could not be tried.`;
const rowsRefused=(name)=>`the rows of ${name} were refused`;
const notOnEmptyEngine=(name,engine)=>`${name} does not run on an empty ${engine}`;
const notTried=(count,why)=>`${count} not tried: ${why}`;
const orderBroken=(count)=>`${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__ .LS)(count,'file breaks','files break')} the order of migrations; nothing was run`;
const sinceBase=(sha,what)=>` since ${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_2__ .Fu)(sha)} (${what})`;
const noNew=(since)=>`no new migration${since}`;
const foreignForm=(count)=>`${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__ .LS)(count,'changed migration is','changed migrations are')} not plain SQL with .up.sql and .down.sql: not tried; 'up' and 'down' name the program that can`;
const andForeign=(summary,count)=>`${summary}; ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__ .LS)(count,'migration')} of another form not tried`;
const saidNothing='no output';
const atWork=(name,ms)=>`${name} is running on the scratch database, ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(ms)} so far.`;
const noProgram=(name)=>`${name} could not be started: there is no such program.`;
const installProgram="Install it in a step before this one, or let 'up' and 'down' of this check install it.";
const programTimedOut=(ms)=>`did not finish within ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a)(ms)}`;
const programEnded=(exitCode)=>`ended with ${exitCode??'a signal'}`;
const changedNothing=(program)=>`${program.join(' ')} ended with 0 and changed nothing in the scratch database; does it read DATABASE_URL?`;
const programBack="a program to undo it ('down' of this check)";
const severalNew=(folder,count)=>`${folder??''} (${count} new)`;
const squawkSays=(rule,message)=>`squawk (${rule}): ${message}`;
const squawkNotAsked=(why)=>`squawk did not run: ${why}. The results from the server are complete without it.`;
const squawkSilent='it gave no answer';
const concurrently='CREATE INDEX CONCURRENTLY, alone in its file, does not block writes.';
const split='Split it: first what the server can do at once (a nullable column, NOT VALID), then the rows in batches, then the validation.';
const emptiesTable=({statement,table,until,})=>`${statement}: empties ${table}${until}.`;
const rewritesTable=({statement,table,until,})=>`${statement}: rewrites all of ${table}${until}.`;
const readsTable=({statement,table,until,})=>`${statement}: reads all of ${table}${until}.`;
const blocksOn=({statement,blocked,table,})=>`${statement}: blocks ${blocked} on ${table}.`;
const nameStatements=`Let 'queries' name a file with the statements of the service, each ended by a semicolon, with parameters as $1.`;
}),
82020:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
AW:()=>(rowsLost),
CC:()=>(tableGone),
DD:()=>(title),
Dd:()=>(rehearsalOn),
E3:()=>(severalFolders),
FJ:()=>(downChanged),
IP:()=>(noQueriesFile),
JW:()=>(remedies),
N_:()=>(valuesLost),
Oo:()=>(columnGone),
Pt:()=>(nextNumber),
Qm:()=>(neverSeen),
Rh:()=>(allRowsLost),
SR:()=>(sameNumber),
SW:()=>(liveIn),
VX:()=>(restoreFile),
Ys:()=>(columnNeeded),
ZO:()=>(valuesChanged),
b:()=>(tableRemade),
d8:()=>(why),
e6:()=>(nameBothPrograms),
en:()=>(downWithoutUp),
fg:()=>(columnRemade),
h$:()=>(noMigrations),
j5:()=>(shippedAnd),
jF:()=>(branchPoint),
jm:()=>(correctDirectoryOrForm),
kp:()=>(correctDirectory),
qM:()=>(lateNumber),
qZ:()=>(nameFolder),
tL:()=>(deletedOrRenamed),
vC:()=>(proposal),
xV:()=>(commitGone),
y:()=>(correctQueriesPath),
yl:()=>(startingServer),
zy:()=>(notTriedOf)
});
var _core_text_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(26639);
var _core_release_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(78835);
const tableGone=(table)=>`${table} is gone: reads and writes of the old version there fail`;
const columnGone=(table,column)=>`${table}.${column} is gone: reads and writes of the old version there fail`;
const columnNeeded=(table,column)=>`${table}.${column} must be given and has no default: an INSERT or UPDATE of the old version fails`;
const columnRemade=(column)=>`${column} is dropped and recreated: its values are lost`;
const valuesLost=({before,after,column,})=>`${before-after} of ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__ .LS)(before,'value')} of ${column} ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__ .Cj)(before-after)} lost`;
const valuesChanged=(column)=>`values of ${column} changed`;
const allRowsLost=(count,table)=>`all ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__ .LS)(count,'row')} of ${table} ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__ .Cj)(count)} lost`;
const tableRemade=(table)=>`${table} is dropped and recreated: all its rows are lost`;
const rowsLost=({lost,count,table,})=>`${lost} of ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__ .LS)(count,'row')} of ${table} ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__ .Cj)(lost)} lost`;
const deletedOrRenamed='was deleted or renamed';
const shippedAnd=({what,sha,happened,})=>`has shipped (${what}, ${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_1__ .Fu)(sha)}) and ${happened}`;
const downChanged=(path,since)=>`${path} ${since}: the down migration of a shipped migration is another one now, and was not tried.`;
const restoreFile=(sha)=>`Restore the file as it is in ${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_1__ .Fu)(sha)}, and write a new migration for the change.`;
const neverSeen=(path,since)=>`${path} ${since}: databases that have applied it will never see the change.`;
const sameNumber=(path,other)=>`${path} has the number of ${other}: which of the two runs first, or at all, is left to chance.`;
const nextNumber='Give it the next free number.';
const lateNumber=(path,last)=>`${path} is new and comes before ${last}, which has shipped: some tools never apply it, others apply it late.`;
const notTriedOf=(path,more,tool)=>`${path}${more===0?'':` and ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__ .LS)(more,'other')}`} ${more===0?'is a migration':'are migrations'}${tool===null?' of a form that is not read here':` of ${tool}`}, and ${more===0?'was':'were'} not tried.`;
const proposal=(tool)=>{
if(tool===null)
return"Name the programs that apply and undo them on `DATABASE_URL`: 'up' and 'down' of this check.";
const{name,up,down}=tool;
const back=down===null?`\`down: optional\` (${name} has no way down of its own)`:`\`down: '${down}'\``;
return`Add to checklist.migrations: \`up: '${up}'\` and ${back}.`;
};
const commitGone=(sha)=>`${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_1__ .Fu)(sha)} is no longer in the repository, so its migrations can't be compared.`;
const branchPoint='the start of the branch';
const liveIn=(environment)=>`live in ${environment}`;
const noMigrations=(directory,form)=>`'${directory}' contains no migrations${form==='sql'?' such as 0001_name.up.sql':''}.`;
const correctDirectoryOrForm=(proposed)=>`Correct 'directory' of this check; migrations of another form need the program that applies them. ${proposed}`;
const correctDirectory="Correct 'directory' of this check.";
const severalFolders=(folders)=>`There is more than one folder of migrations: ${folders.slice(0,5).join(', ')}.`;
const nameFolder="Name the folder of this service: 'directory' of this check.";
const noQueriesFile=(queries)=>`'queries' names ${queries}, and this file does not exist.`;
const correctQueriesPath='Correct the path; it is read from the root of the repository.';
const startingServer='Starting a scratch PostgreSQL for the migrations.';
const downWithoutUp="'down' of the check migrations names a program, and 'up' names none.";
const nameBothPrograms="Name both, or neither: without 'up', pairs of .up.sql and .down.sql are applied.";
const title='Database migrations go up and down';
const why='A down migration that was never run may not work, and a migration that was edited after it shipped breaks every database but an empty one.';
const rehearsalOn=(engine)=>`rehearsal on ${engine}`;
const remedies=[
{when:'Has shipped and was edited',then:'restore the file, and put the change in a new migration.'},
{when:'Has the number of another',then:'give it the next free number; rebase first.'},
{
when:'Fails',
then:"the finding contains the server's message, with the line.",
},
{
when:'Of another form, and not tried (`unknown`)',
then:'add the `up` and `down` that the finding proposes.',
},
{
when:'The server lacks something (`unknown`)',
then:'install the package that the finding names in a step before, or use `database-url` with a service container of the image that production runs.',
},
{
when:'Point of no return',
then:'write the down file, keep the removed data where the down file finds it, remove it in a later release, or set `down: optional` and plan the rollback without it.',
},
{
when:'Rewrites or reads all of a table',
then:'add the new beside the old, fill it in batches, and validate it last (`NOT VALID`, then `VALIDATE`); `CREATE INDEX CONCURRENTLY`, alone in its file.',
},
{when:'The old version uses what is gone',then:'first release code that no longer uses it, then the migration.'},
{
when:'A command to psql, COPY from stdin',
then:'no driver understands them; write SQL, or name psql in `up` and `down`.',
},
{when:'A byte order mark, bytes that are not UTF-8, a null byte',then:'save the file as plain UTF-8.'},
{when:'A transaction is left open',then:'add its `COMMIT`, or leave out the `BEGIN`.'},
{
when:'Ended with 0 and changed nothing',
then:'the program applied its migrations elsewhere; let it read `DATABASE_URL`.',
},
{
when:'Does not run on an empty database (`unknown`)',
then:'the shipped migrations need something that the scratch database lacks; use `database-url`.',
},
{
when:'No PostgreSQL on this runner (`unknown`)',
then:'install it, let npm reach its registry, or use `database-url` with a service container.',
},
];
}),
28894:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
Lh:()=>(linkedFolders),
PI:()=>(npmEnvironment),
TM:()=>(folded)
});
var zod__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(35943);
const lock=zod__WEBPACK_IMPORTED_MODULE_0__ .Ikc({
lockfileVersion:zod__WEBPACK_IMPORTED_MODULE_0__ .aig().optional(),
packages:zod__WEBPACK_IMPORTED_MODULE_0__ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__ .YjP(),zod__WEBPACK_IMPORTED_MODULE_0__ .Ikc({dependencies:zod__WEBPACK_IMPORTED_MODULE_0__ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__ .YjP(),zod__WEBPACK_IMPORTED_MODULE_0__ .L5J()).optional()})).optional(),
});
const parse=(text)=>{
try{
const parsed=lock.safeParse(JSON.parse(text.replace(/^\uFEFF/,'')));
return parsed.success?parsed.data:null;
}
catch{
return null;
}
};
const folded=(path)=>{
const kept=[];
for(const part of path.split('/')){
if(part===''||part==='.')
continue;
if(part!=='..')
kept.push(part);
else if(kept.pop()===undefined)
return null;
}
return kept.join('/');
};
const isInstalled=(place)=>place.split('/').includes('node_modules');
const foundFrom=(place,name,places)=>{
const parts=place.split('/');
for(let length=parts.length;length>=0;length-=1){
const above=parts.slice(0,length);
if(length===0&&parts[0]==='..')
return false;
if(places.has([...above,'node_modules',name].join('/')))
return true;
}
return false;
};
const linkedFolders=(lockText,directory)=>{
const packages=parse(lockText)?.packages??{};
const places=new Set(Object.keys(packages));
return Object.entries(packages).flatMap(([place,{dependencies}])=>place===''||isInstalled(place)
?[]
:[
{
place,
directory:folded(`${directory}/${place}`),
unlocked:Object.keys(dependencies??{}).filter((name)=> !foundFrom(place,name,places)),
},
]);
};
const treeSettings= /^(legacy-peer-deps|strict-peer-deps|install-links|install-strategy|legacy-bundling|global-style|force)\s*=\s*([\w-]{1,20})\s*$/;
const settingsIn=(npmrc)=>Object.fromEntries((npmrc??'').split(/\r?\n/).flatMap((line)=>{
const[,name,value]=treeSettings.exec(line.trim())??[];
return name===undefined||value===undefined?[]:[[`npm_config_${name.replaceAll('-','_')}`,value]];
}));
const narrowing= /^npm_config_(?:workspaces?|include_workspace_root|global|location|prefix|only|production|package_lock)$/i;
const npmEnvironment=(environment,pattern,npmrc)=>{
const passed=Object.entries(environment).filter(([name])=>pattern.test(name)&& !narrowing.test(name));
const given=new Set(passed.map(([name])=>name.toLowerCase()));
const own=Object.entries(settingsIn(npmrc)).filter(([name])=> !given.has(name));
return Object.fromEntries([...own,...passed]);
};
}),
15340:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
x:()=>(preflightChecks)
});
var schemas=__webpack_require__(35943);
var approvals=__webpack_require__(77192);
;
// CONCATENATED MODULE: ./src/checklist/before-merge.js
const beforeMerge=schemas .k5n(['show','strict'])
.default('show')
.meta({description:'on a pull request: `show` what is missing without blocking it, or `strict`: block'});
const isBeforeMerge=(subject,options)=>subject.stage==='pull-request'&&options['pull-request']==='show';
;
// CONCATENATED MODULE: ./src/checklist/check.js
const defineCheck=(check)=>({
id:check.id,
title:check.title,
why:check.why,
remedies:check.remedies,
permissions:check.permissions,
options:check.options,
gate:(subject,options,set)=>set==='block'&&check.shownOnly?.(subject,check.options.parse(options))===true?'warn':set,
run:async(subject,options,ports)=>{
const parsed=check.options.parse(options);
return check.decide(await check.gather(subject,parsed,ports),parsed,subject);
},
});
var words=__webpack_require__(26207);
var duration=__webpack_require__(58008);
var core_text=__webpack_require__(26639);
;
// CONCATENATED MODULE: ./src/checklist/configuration/words.js
const isEmpty=(name,where)=>`${name} is empty${where==='step'?' in this step':` in the ${where}`}.`;
const giveValue=(name,environment)=>`Set ${name} in the environment ${environment} (Settings > Environments) or in the repository; the job must name that environment with \`environment:\`.`;
const notSet=(name,environment)=>`${name} is neither a variable nor a secret of ${environment}, its repository or its organization.`;
const addTo=(name,environment)=>`Add ${name} to the environment ${environment} (Settings > Environments).`;
const notVisible=(names)=>`Whether ${names.length===1?'this is':`these ${names.length} are`} set can't be read: ${(0,core_text .Cn)(names,10)}.`;
const makeVisible=(name)=>`Give preflight a 'settings-token' that may read environments, secrets and variables; or pass them to the step or its job (env: ${name}: \${{ vars.${name} }} or \${{ secrets.${name} }}).`;
const secretsUnlisted='No workflow token may list secrets, not even their names.';
const settingsToken="Give preflight a 'settings-token': a fine-grained or App token with read access to secrets and environments, used for nothing else.";
const secretTooOld=({name,level,age,most,})=>`${name} (${level}) was saved ${(0,duration .a)(age)} ago; the limit is ${(0,duration .a)(most)}.`;
const rotate=(name,level)=>`Rotate it where it is issued, and save the new value as ${name} in the ${level}.`;
const rotateSoon=({name,level,left,})=>`${name} (${level}) must be rotated within ${(0,duration .a)(Math.max(0,left))}.`;
const noAge="no age limit is set ('checklist.secrets.max-age')";
const cannotList='the secrets can not be listed';
const noSecrets=(environment)=>`${environment} has no secrets`;
const allIgnored=(count,environment)=>`all ${count} of ${environment} are ignored`;
const someTooOld=({old,all,names,})=>`${old} of ${all} too old: ${names.slice(0,5).join(', ')}`;
const allFresh=(count,age)=>`${count} saved within ${(0,duration .a)(age)}`;
const why='A secret that never changes leaks once and for ever. GitHub knows when it was last saved, and nothing more.';
const noExample=(path)=>`'example' names ${path}, and this file does not exist.`;
const correctExample="Correct 'example' of this check (a path from the root of the repository), or leave it out.";
const linesUnread=(path,count,line)=>`${path} has ${(0,core_text .LS)(count,'line')} in which no name could be read, the first at ${line}.`;
const writeAsNames="Write each as NAME=value, put a `#` before what is a remark, or list the names under 'required' of this check.";
const noNameRead=(path,count)=>`${path} has ${(0,core_text .LS)(count,'line')}, and in none of them a name could be read`;
const noneRequired='no name is required';
const someNotSet=({missing,all,names,})=>`${missing} of ${all} not set: ${names.slice(0,5).join(', ')}`;
const someNotVisible=({unknown,all,names,})=>`${unknown} of ${all} can't be read: ${(0,core_text .Cn)(names,5)}`;
const allSet=(count)=>`${(0,core_text .LS)(count,'name')} set`;
const title='Environment variables configured';
const whyVariables='A secret that is not set, or is set in another environment, is an empty text without a warning; only the service notices.';
const variablesRemedies=[
{when:'Not set',then:'add it under Settings > Environments, as a variable or a secret.'},
{
when:'Empty in this step',
then:'the job does not name the environment (`environment:`), or the name is misspelt in the workflow.',
},
{
when:"Can't be read",
then:'give preflight a `settings-token`: an App or fine-grained token that may read environments, secrets and variables. It is used for these reads alone. Or pass the names to the step or its job (`env: NAME: ${{ vars.NAME }}`).',
},
{
when:'A line could not be read',
then:'write it as `NAME=value`, put a `#` before a remark, or list the names under `required`.',
},
{when:'Not needed',then:'put a `#` before its line in the example file, or `# optional` behind it.'},
];
const secretsRemedies=[
{
when:'Too old',
then:'rotate it where it is issued, save the new value under the same name, and revoke the old one once the release has been verified.',
},
{when:'It never has to be rotated',then:'list its name under `ignore`, `*` is any text.'},
{when:"Can't be listed",then:'give preflight a `settings-token`, or set the check to `off`.'},
];
var migrations_words=__webpack_require__(82020);
var rollback_plan_words=__webpack_require__(12437);
var sbom_words=__webpack_require__(92260);
var security_words=__webpack_require__(35767);
var core_release=__webpack_require__(78835);
;
// CONCATENATED MODULE: ./src/checklist/tests/words.js
const notThereYet=(name)=>`${name} (not there yet)`;
const waitingFor=(count,names)=>`waiting for ${count}: ${(0,core_text .Cn)(names,8)}`;
const waitingForFirst='waiting for the first check to report';
const waitingForLate='green so far; waiting for late ones';
const waitingSince=({waiting,elapsed,most,})=>`tests: ${waiting}; ${(0,duration .a)(elapsed)} of ${(0,duration .a)(most)}`;
const approveRun='Somebody with write access must approve this workflow run.';
const correctAndPush='Correct it and push, or run it again if the change did not cause it; then run preflight again.';
const correctOrIgnore=(name)=>`${correctAndPush} If it deploys and tests nothing, list it: \`checklist.tests.ignore: ['${name}']\`.`;
const requiredSkipped=(name,by)=>`${name} is required by ${by==='rules'?"the branch's rules":'the runbook'} and was skipped: it proves nothing.`;
const letItRun=(by)=>`Let it run for this commit: see its \`if:\` and what it needs; a job that sums up others must run with \`if: always()\` and fail when one of them did. If it need not run, ${by==='rules'?"list it under 'checklist.tests.ignore'":"remove it from 'checklist.tests.require'"}.`;
const requiredWereSkipped=(names)=>`required and skipped: ${names}`;
const stillRunning=({name,word,waited,})=>`${name} is still ${word} after ${(0,duration .a)(waited)}.`;
const waitForIt="Wait for it and run preflight again, raise 'checklist.tests.wait', or list it under 'checklist.tests.ignore'.";
const workflowNeverCame=({name,checks,path,})=>`${name}${checks} never came: on the trusted commit, ${path??'its workflow'} runs for this commit.`;
const whyNotStarted="See under Actions why it did not start: '[skip ci]' in the commit message, a disabled workflow, a pending approval. If it need not run, list it under 'checklist.tests.ignore'.";
const requiredNeverCame=({name,by,seen,})=>`${name} is required by ${by==='rules'?"the branch's rules":'the runbook'} and never reported. Seen: ${seen}.`;
const ownRunJob=`It is a job of this run: let the preflight job depend on it with \`needs:\`, and remove it from the list.`;
const correctName='Correct the name, or let its workflow run for this commit.';
const nameOfMatrix=(name)=>`${name} has a matrix, and each of its checks bears the values in its name: require '${name} (*)'.`;
const nothingReported=(sha,waited)=>`no check and no status reported on ${(0,core_release .Fu)(sha)} in ${(0,duration .a)(waited)}`;
const nobodyReported=(sha)=>`Nothing but this run itself reported on ${(0,core_release .Fu)(sha)}.`;
const otherWorkflow='Let a workflow other than this one test the commit, or set this check to off in the runbook.';
const skippedOrNeutral=(count)=>`${count} skipped or neutral`;
const allSkipped=(count)=>`all ${count} were skipped or neutral: nothing was tested`;
const words_green=(count,note)=>`${count} green${note===''?'':` (${note})`}`;
const requiredUnknown=(green)=>`${green}; which checks the protected branch requires could not be read`;
const checksOfCi=(count)=>`${(0,core_text .LS)(count,'check')} of CI`;
const sameContent=({version,sha,environment,})=>`the same content as ${version??(0,core_release .Fu)(sha)}, which passed and is verified in ${environment}`;
const unsureWhether=(names)=>`Nobody can tell beforehand whether these run, so preflight waited only for those that had started: ${names}.`;
const rulesUnread=(why)=>`The required checks of the branch's rules could not be read: ${why}`;
const nameRequired="Name the required checks under 'checklist.tests.require', or give the token that permission.";
const someFailed=({failed,all,names,})=>`${failed} of ${all} failed: ${names}`;
const notKnownAfter=(waited,names)=>`not known after ${(0,duration .a)(waited)}: ${names}`;
const words_title='All tests passing';
const words_why='What CI has not finished, nobody has tested. Every check and status of the commit counts, newest attempt first.';
const remedies=[
{
when:'It failed',
then:'open the check that is named, correct it, push. `action_required` waits for somebody with write access to approve the workflow run.',
},
{
when:'It is not known after the wait',
then:'a check is still running. Wait and run preflight again, raise `wait`, or list what does not matter under `ignore`.',
},
{
when:'A required name never came',
then:'correct the name under `require`, or let its workflow run for this commit. A job of the same run belongs under `needs:` instead.',
},
{
when:'A required name was skipped (`unknown`)',
then:'see its `if:` and what it needs; a job that sums up others runs with `if: always()` and fails when one of them did. Where it need not run, remove it from `require`, or list what a rule names under `ignore`.',
},
{
when:'A workflow never came',
then:'see under Actions why it did not start (`[skip ci]`, disabled, waiting for an approval); list it under `ignore` if it need not run.',
},
{
when:'Which checks the protected branch requires could not be read (`unknown`)',
then:'give the token the permission that is named, or say under `require` what must be there.',
},
{
when:'Nothing reported',
then:'let a workflow other than this one test the commit, or set the check to `off`.',
},
];
;
// CONCATENATED MODULE: ./src/checklist/words.js
const enoughPeople='Approved by enough people';
const whyApprovals='A second pair of eyes on exactly the commit that is released, not on an earlier push.';
const noneAskedFor=(environment)=>`no approvals are required in ${environment}`;
const takes=({environment,version,ref,})=>`${environment} takes ${version??ref}`;
const verifiedIn=(environments)=>`verified in ${(0,core_text .KE)(environments)}`;
const andMore=(count)=>` and ${count-1} more`;
const afterTheMerge=(path)=>`still to come after the merge: ${path}`;
const inOrder='Promoted in order';
const whyPromotion='What reaches production is the very commit that was verified in the environment before it, not a similar one.';
const approvalsRemedies=[
{
when:'Too few',
then:'ask as many people with write access as are named, other than the author, to approve the pull request.',
},
{
when:'Somebody who wrote a part of it approved',
then:'ask another person. GitHub names the author of a suggested line as its co-author.',
},
{when:'Stale after a push',then:'ask the same people to review again.'},
{
when:'Changes requested',
then:'resolve it with that person, who then approves, or dismiss the review with a reason.',
},
{
when:'No pull request',
then:'release a commit that was merged by one, or have the run approved in its environment.',
},
{
when:'Commits not seen (`unknown`)',
then:'GitHub lists 250 commits of a pull request; bring it in smaller parts.',
},
{when:'Unknown',then:'add the permission that the report names.'},
];
const promotionRemedies=[
{when:'The rule does not accept the ref',then:'release a ref that `promote` accepts, or correct the rule.'},
{
when:'Off the branch',
then:'merge the commit to the branch that `on-branch` names, and tag the merged commit.',
},
{
when:'Not verified before',
then:'deploy this very commit to the environment that `after` names, and let smoke verify it there.',
},
{
when:'The tag moved or is gone',
then:'make a new tag for the new commit, and forbid updates and deletions of tags by a ruleset.',
},
{
when:'A hold',
then:'the commit still contains one that was rolled back. Release a commit without it; the hold lifts itself.',
},
{
when:'A lock',
then:'another run, or a person, has locked the environment. The report says who; wait for them.',
},
];
;
// CONCATENATED MODULE: ./src/checklist/remedies.js
const remedies_remedies={
tests:remedies,
security:security_words .JW,
sbom:sbom_words .JW,
migrations:migrations_words .JW,
variables:variablesRemedies,
secrets:secretsRemedies,
backup:words .JW,
'rollback-plan':rollback_plan_words .JW,
approvals:approvalsRemedies,
promotion:promotionRemedies,
};
var gather_approvals=__webpack_require__(20079);
;
// CONCATENATED MODULE: ./src/checklist/approvals.js
const options=schemas .Ikc({'pull-request':beforeMerge});
const approvals_approvals=defineCheck({
id:'approvals',
title:enoughPeople,
why:whyApprovals,
remedies:remedies_remedies.approvals,
permissions:['pull-requests: read','actions: read','contents: read'],
options,
shownOnly:isBeforeMerge,
gather:(subject,_options,ports)=>(0,gather_approvals .C)(subject,ports),
decide:(facts)=>{
if(facts.needed===0)
return{status:'skip',summary:noneAskedFor(facts.environment),findings:[]};
const judged=(0,approvals .U1)(facts);
return{
status:judged.ok?'pass':judged.proven?'fail':'unknown',
summary:judged.summary,
findings:judged.findings,
...(facts.choice.chosen?{url:facts.choice.pull.url}:{}),
};
},
});
var iso=__webpack_require__(79435);
;
// CONCATENATED MODULE: ./src/database/contents.js
const byName=(contents)=>new Map(contents.map((table)=>[table.name,table]));
const isSame=(one,other)=>one.rows===other.rows&&(one.checksum===null||other.checksum===null||one.checksum===other.checksum);
const differencesOf=(expected,actual)=>{
const there=byName(actual);
return expected.flatMap((table)=>{
const found=there.get(table.name)??null;
return found!==null&&isSame(table,found)?[]:[{name:table.name,expected:table,actual:found}];
});
};
const unchangedOf=(before,after)=>{
const later=byName(after);
return before.filter((table)=>{
const now=later.get(table.name);
return now!==undefined&&isSame(table,now);
});
};
const totalRows=(contents)=>contents.reduce((sum,{rows})=>sum+rows,0);
;
// CONCATENATED MODULE: ./src/database/objects.js
const keyOf=({kind,name})=>`${kind} ${name}`;
const isPlain=({kind})=>kind==='sequence'||kind.endsWith('large objects');
const byKey=({objects})=>new Map(objects.map((object)=>[keyOf(object),object]));
const objectDifferences=(expected,actual)=>{
const there=byKey(actual);
const isSamePrinter=expected.major===actual.major;
return expected.objects.flatMap((object)=>{
const found=there.get(keyOf(object))??null;
if(found===null)
return[{expected:object,actual:null}];
const isSame=object.value===null||found.value===null||object.value===found.value;
return isSame|| !(isSamePrinter||isPlain(object))?[]:[{expected:object,actual:found}];
});
};
const unchangedObjects=(before,after)=>{
const later=byKey(after);
return{
major:before.major,
objects:before.objects.filter((object)=>later.get(keyOf(object))?.value===object.value),
};
};
const told=[
'view',
'materialized view',
'sequence',
'function',
'trigger',
'type',
'constraint',
'index',
'extension',
'large objects',
];
const countObjects=({objects,})=>told.flatMap((kind)=>{
const found=objects.filter((object)=>object.kind===kind);
const count=kind==='large objects'?Number(found[0]?.value??0):found.length;
return count===0?[]:[{kind,count}];
});
;
// CONCATENATED MODULE: ./src/checklist/backup/comparison.js
const wordsOfObject=({expected,actual})=>actual===null
?words .Wh(expected.kind,expected.name,expected.value)
:words .HW(expected,actual.value);
const wordsOf=({name,expected,actual})=>actual===null
?words .d2(name)
:actual.rows===expected.rows
?words .TE(name,actual.rows)
:words .Gk(name,actual.rows,expected.rows);
const isGone=({expected,actual})=>actual===null||(actual.rows===0&&expected.rows>0);
const withManifest=({tables:contents},{path,tables})=>{
const counted=tables.filter(({checksum})=>checksum===null).length;
return{
held:tables.length,
wrong:differencesOf(tables,contents),
wrongObjects:[],
objects:null,
compared:words .pJ,
notices:counted===0?[]:[words .fm(path,counted)],
};
};
const ofMajors=(source,restored)=>source.major===restored.major||source.objects.length===0?[]:[words .yf(source.major,restored.major)];
const withSource=(restored,{variable,before,after})=>{
const still=unchangedOf(before.tables,after.tables);
const moved=before.tables.filter((table)=> !still.includes(table));
const gone=differencesOf(moved,restored.tables).filter(isGone);
const names=(0,core_text .xm)(moved.map(({name})=>name),3);
const objects=unchangedObjects(before.objects,after.objects);
return{
held:before.tables.length,
wrong:[...differencesOf(still,restored.tables),...gone],
wrongObjects:objectDifferences(objects,restored.objects),
objects,
compared:words .E_(variable,moved.length),
notices:[...(moved.length===0?[]:[words .Oi(names)]),...ofMajors(objects,restored.objects)],
};
};
const withLaterSource=(restored,{variable,after})=>{
const all=differencesOf(after.tables,restored.tables);
const allObjects=objectDifferences(after.objects,restored.objects);
const drift=[
...all.filter((difference)=> !isGone(difference)).map(wordsOf),
...allObjects.filter(({actual})=>actual!==null).map(wordsOfObject),
];
return{
held:after.tables.length,
wrong:all.filter(isGone),
wrongObjects:allObjects.filter(({actual})=>actual===null),
objects:after.objects,
compared:drift.length===0?words .iz(variable):words .Tf(variable),
notices:[
...(drift.length===0?[]:[words .CD(variable,drift)]),
...ofMajors(after.objects,restored.objects),
],
};
};
const withNothing={
held:0,
wrong:[],
wrongObjects:[],
objects:null,
compared:words .fp,
notices:[words .Rp],
};
const compare=(restored,standard)=>{
switch(standard.kind){
case'nothing':
return withNothing;
case'manifest':
return withManifest(restored,standard);
case'source':
return withSource(restored,standard);
case'later source':
return withLaterSource(restored,standard);
}
};
;
// CONCATENATED MODULE: ./src/checklist/backup/objection.js
const unprovenObjections=[
'dated-in-future',
'restore-timed-out',
'not-restorable-here',
'nothing-to-compare',
];
var server_lacks=__webpack_require__(61298);
;
// CONCATENATED MODULE: ./src/database/words.js
const useService=(image)=>`give the job a \`services:\` PostgreSQL (${image}) and name its address in 'database-url'`;
const forExtension=(name)=>{
const source=(0,server_lacks .k)(name);
if(source===null)
return`The scratch server does not have the extension ${name}: install its package in a step before (Debian: \`postgresql-contrib\`, or its own \`postgresql-<version>-…\`), or ${useService('the image that production runs')}.`;
const{packaged,image}=source;
const install=packaged===null?'':`install \`postgresql-<version>-${packaged}\` in a step before (apt-get), or `;
return`The scratch server does not have ${name}: ${install}${useService(image===null?'the image that production runs':`image \`${image}\``)}.`;
};
const remedyForLack=({kind,name})=>{
const named=name??'it';
switch(kind){
case'extension':
return forExtension(named);
case'tablespace':
return`Make the tablespace ${named} on a server of your own in a step before: ${useService('the image that production runs')}.`;
case'locale':
return`Install the locale ${named} on the runner in a step before (\`locale-gen\`), or ${useService('the image that production runs')}.`;
case'role':
return`Make the role ${named} on a server of your own in a step before (\`CREATE ROLE ${named}\`): ${useService('any image')}.`;
case'right':
return`It needs rights that a plain owner of a database does not have: ${useService('with a superuser')}.`;
}
};
;
// CONCATENATED MODULE: ./src/checklist/backup/objection-words.js
const dumpInUtc='The date in an archive has no time zone and is read as UTC: dump with TZ=UTC.';
const toDump=(name,objection)=>{
switch(objection.code){
case'dated-in-future':
return{
short:'is dated in the future',
message:`${name} is dated ${objection.date}, but it is ${objection.now}: its age is not known.`,
remedy:`Set the clock of the machine that dumps. ${dumpInUtc}`,
};
case'too-old':{
const{date,ageMs,limit}=objection;
return{
short:`is ${(0,duration .a)(ageMs)} old`,
message:`${name} is from ${date}: ${(0,duration .a)(ageMs)} old, and the limit is ${(0,duration .a)(limit.ms)} (${limit.from}).`,
remedy:`Make a new one before the release. ${dumpInUtc}`,
};
}
case'not-from-this-run':
return{
short:'is not from this run of the command',
message:`The command succeeded and wrote nothing new: ${name} was last written at ${objection.modifiedAt}, before it began.`,
remedy:'Let the command write to "$BACKUP_FILE", or correct the path in `file`.',
};
case'no-table':
return{
short:'contains no table',
message:`${name} contains no table.`,
remedy:'Check that the command dumps the right database, with a role that may read it.',
};
case'no-rows':
return{
short:'contains no rows',
message:`${name} contains the schema of ${(0,core_text .LS)(objection.tables,'table')} and no rows.`,
remedy:'Dump without `--schema-only`.',
};
case'other-digest':{
const{digest,manifest}=objection;
return{
short:'is not the file of its manifest',
message:`${name} has another SHA-256 (${digest.slice(0,12)}…) than ${manifest.path} says (${manifest.sha256.slice(0,12)}…).`,
remedy:'Make both again: the file was changed or cut after its manifest was written.',
};
}
}
};
const toComparison=(name,objection)=>{
switch(objection.code){
case'nothing-to-compare':
return{
short:`could not be compared: ${objection.standard} names no table`,
message:`${objection.standard} names no table, so nothing was compared.`,
remedy:`Let ${objection.standard} describe the database that was dumped.`,
};
case'differs':
return{
short:'restores to something else',
message:`${name} was restored, and differs from ${objection.standard}: ${(0,core_text .xm)(objection.differences,3)}.`,
remedy:'Make it again; if a table is new or left out on purpose, check that the command dumps the whole database.',
};
}
};
const serverFor=(problems)=>{
const lack=problems.map(server_lacks .Z).find((one)=>one!==null);
return lack===undefined
?"Give the check a server that has what is missing, and a role that may use it: 'database-url'."
:remedyForLack(lack);
};
const objectionTo=(name,objection)=>{
switch(objection.code){
case'restore-timed-out':
return{
short:'could not be restored in time',
message:`${name} was not restored within the time limit.`,
remedy:"Raise 'timeout' of this check.",
};
case'not-restorable-here':{
const{engine,dumpOf,problems}=objection;
const why=dumpOf===null?'':`the dump is of PostgreSQL ${dumpOf.version}: `;
return{
short:`could not be restored on ${engine}`,
message:`${name} could not be restored on ${engine}: ${why}${(0,core_text .xm)(problems,3)}.`,
remedy:dumpOf===null
?serverFor(problems)
:`Install PostgreSQL ${dumpOf.major} on the runner, or name a server of that version: 'database-url'.`,
};
}
case'does-not-restore':
return{
short:'does not restore',
message:`${name} does not restore on ${objection.engine}: ${(0,core_text .xm)(objection.problems,3)}.`,
remedy:"Make it again with the server's own pg_dump, and read its messages.",
};
case'restores-to-nothing':
return{
short:'restores to no table',
message:`${name} was restored, and there is no table.`,
remedy:'Check which database the command dumps.',
};
case'nothing-to-compare':
case'differs':
return toComparison(name,objection);
case'dated-in-future':
case'too-old':
case'not-from-this-run':
case'no-table':
case'no-rows':
case'other-digest':
return toDump(name,objection);
}
};
const countedOf=(kind,count)=>{
if(kind==='large objects')
return(0,core_text .LS)(count,'large object');
return kind==='index'?(0,core_text .LS)(count,'index','indexes'):(0,core_text .LS)(count,kind);
};
const restoredAs=(what,facts)=>{
const counted=[
(0,core_text .LS)(facts.tables,'table'),
(0,core_text .LS)(facts.rows,'row'),
...facts.others.map(({kind,count})=>countedOf(kind,count)),
];
return`${what}, restored on ${facts.engine}: ${counted.join(', ')}, ${facts.compared}`;
};
const readOnly=(what)=>`${what}, read to its end; not restored`;
const olderThanRpo=(name,rpoMs)=>`${name} is older than the RPO (${(0,duration .a)(rpoMs)}): later data is lost, unless something else such as WAL archiving has it.`;
const objection_words_undated=(name)=>`${name} has no date of its own: its age is that of the file.`;
const ownersNotRestored=(problems)=>`Owners and rights belong to the server and were not restored (${(0,core_text .xm)(problems,3)}).`;
const makeAgain='Make it again: `pg_dump --format=custom --file="$BACKUP_FILE"`, and let the command fail when pg_dump does.';
const installClient='Install a PostgreSQL client on the runner that is at least as new as the pg_dump that made it.';
const notRead=(name,read)=>{
switch(read.state){
case'broken':
return{message:`${name} is not a backup: ${read.why}.`,remedy:makeAgain};
case'foreign':
return{message:`${name} can't be read here: ${read.why}.`,remedy:installClient};
case'wrapped':
return{
message:`${name} is wrapped as a whole by ${read.by}, so nobody looked into it.`,
remedy:`Unwrap it in a step before (${read.by}), and name the dump itself in 'file'; or let pg_dump compress: \`--format=custom\`.`,
};
}
};
;
// CONCATENATED MODULE: ./src/checklist/backup/verdict.js
const skewMs=300_000;
const lagMs=2_000;
const error=(message,remedy)=>({level:'error',message,remedy});
const notice=(message)=>({level:'notice',message});
const dateOf=(dump,manifest)=>[dump.createdAt,manifest?.createdAt??null,dump.modifiedAt]
.filter((date)=>date!==null)
.reduce((oldest,date)=>(Date.parse(date)<Date.parse(oldest)?date:oldest));
const sizes=['bytes','KB','MB','GB','TB'];
const sizeOf=(bytes)=>{
const step=bytes<1_024?0:Math.min(Math.floor(Math.log2(bytes)/ 10),sizes.length-1);
return`${step===0?bytes:(bytes/ 1_024**step).toFixed(1)} ${sizes[step]??''}`;
};
const ofAge=(facts,dump)=>{
const{limit,began,manifest}=facts;
const now=Date.parse(facts.now);
const dates=[dump.createdAt,manifest?.createdAt??null,dump.modifiedAt].filter((date)=>date!==null);
const late=dates.find((date)=> !(Date.parse(date)<=now+skewMs));
if(late!==undefined)
return[{code:'dated-in-future',date:late,now:facts.now}];
const date=dateOf(dump,manifest);
const ageMs=now-Date.parse(date);
const old=ageMs<=limit.ms?[]:[{code:'too-old',date,ageMs,limit}];
if(began===null||Date.parse(dump.modifiedAt)>=Date.parse(began)-lagMs)
return old;
return[{code:'not-from-this-run',modifiedAt:dump.modifiedAt},...old];
};
const ofSize=({tables,tablesWithRows})=>{
if(tables===0)
return[{code:'no-table'}];
return tablesWithRows>0?[]:[{code:'no-rows',tables}];
};
const ofManifest=({manifest,digest})=>{
if(manifest===null||manifest.sha256===null||digest===null)
return[];
const{path,sha256}=manifest;
return sha256.toLowerCase()===digest?[]:[{code:'other-digest',digest,manifest:{path,sha256}}];
};
const majorOf=(version)=>Number.parseInt(/\d+/.exec(version??'')?.[0]??'0',10);
const ofRestore=(dump,{engine,timedOut,problems})=>{
if(timedOut)
return[{code:'restore-timed-out'}];
const{lost,lacking}=problems;
if(lost.length+lacking.length===0)
return[];
const major=majorOf(dump.server);
const dumpOf=major>majorOf(engine)?{version:dump.server??'',major}:null;
if(dumpOf!==null||lost.length===0)
return[{code:'not-restorable-here',engine,dumpOf,problems:[...lacking,...lost]}];
return[{code:'does-not-restore',engine,problems:lost}];
};
const nameOfStandard=(standard)=>{
if(standard.kind==='nothing')
return'';
return standard.kind==='manifest'?standard.path:standard.variable;
};
const ofContents=({reading,standard},{held,wrong,wrongObjects})=>{
if(reading.tables.length===0)
return[{code:'restores-to-nothing'}];
const name=nameOfStandard(standard);
if(held===0&&standard.kind!=='nothing')
return[{code:'nothing-to-compare',standard:name}];
const differences=[...wrong.map(wordsOf),...wrongObjects.map(wordsOfObject)];
return differences.length===0?[]:[{code:'differs',standard:name,differences}];
};
const describe=(dump,age,restored,comparison)=>{
const what=`${dump.format}, ${sizeOf(dump.bytes)}, ${age} old`;
if(restored===null||comparison===null)
return readOnly(what);
const{reading,engine}=restored;
const{objects,compared}=comparison;
return restoredAs(what,{
engine,
tables:reading.tables.length,
rows:totalRows(reading.tables),
others:objects===null?[]:countObjects(objects),
compared,
});
};
const aside=(facts,dump,comparison)=>{
const{rpoMs,limit,restored,name,manifest}=facts;
const age=Date.parse(facts.now)-Date.parse(dateOf(dump,manifest));
const problems=restored?.problems.aside??[];
const undated=dump.createdAt===null&&(manifest?.createdAt??null)===null;
return[
...(rpoMs!==null&&rpoMs<limit.ms&&age>rpoMs
?[
{
level:'warning',
message:olderThanRpo(name,rpoMs),
},
]
:[]),
...(undated?[notice(objection_words_undated(name))]:[]),
...(problems.length===0?[]:[notice(ownersNotRestored(problems))]),
...(comparison?.notices??[]).map(notice),
];
};
const judgeBackup=(facts)=>{
const{read,name,restored}=facts;
if(read.state!=='whole'){
const{message,remedy}=notRead(name,read);
const status=read.state==='broken'?'fail':'unknown';
return{status,summary:message.replace(/\.$/,''),findings:[error(message,remedy)]};
}
const{dump}=read;
const comparison=restored===null?null:compare(restored.reading,restored.standard);
const restoring=restored===null?[]:ofRestore(dump,restored);
const codes=[
...ofSize(dump),
...ofAge(facts,dump),
...ofManifest(facts),
...restoring,
...(restored===null||comparison===null||restoring.length>0?[]:ofContents(restored,comparison)),
];
const objections=codes.map((objection)=>({
isProven: !unprovenObjections.includes(objection.code),
said:objectionTo(name,objection),
}));
const findings=[
...objections.map(({said})=>error(said.message,said.remedy)),
...aside(facts,dump,comparison),
];
const worst=objections.find(({isProven})=>isProven)??objections[0];
if(worst!==undefined)
return{status:worst.isProven?'fail':'unknown',summary:`${name} ${worst.said.short}`,findings};
const age=(0,duration .a)(Math.max(0,Date.parse(facts.now)-Date.parse(dateOf(dump,facts.manifest))));
return{status:'pass',summary:describe(dump,age,restored,comparison),findings};
};
var errors=__webpack_require__(22075);
var decide_history=__webpack_require__(54214);
var container=__webpack_require__(63354);
;
// CONCATENATED MODULE: ./src/checklist/backup/find-or-make.js
const lastWords=(text)=>(0,container .ri)(text.trim().split('\n').at(-1)??'').slice(0,300);
const makeBackup=async(order,ports)=>{
const[program]=order.argv;
const began=ports.clock.now();
const file=`${ports.context.paths.temp}/runbook-backup-${ports.context.run.id}-${began.replace(/\D/g,'')}`;
const variables={TZ:'UTC',BACKUP_FILE:file,BACKUP_ENVIRONMENT:order.environment,BACKUP_SHA:order.sha};
ports.log.info(words .OO(program));
const result=await ports.command.run({
argv:order.argv,
cwd:order.directory,
env:{...ports.command.baseEnvironment(),...ports.userEnvironment,...variables},
timeoutMs:order.timeoutMs,
onLine:(text)=>ports.log.info((0,container .ri)(text)),
onQuiet:(elapsedMs)=>ports.log.info(words .yk(program,elapsedMs)),
});
ports.clock.throwIfCancelled();
if(result.notFound){
const why=words .a1(program);
return{ok:false,status:'unknown',why,remedy:words .K5};
}
if(result.timedOut){
const why=words ._J(program,order.timeoutMs);
return{ok:false,status:'fail',why,remedy:words .AW};
}
if(result.exitCode!==0){
const said=lastWords(result.stderr)||lastWords(result.stdout);
const why=words .v6(program,result.exitCode,said);
return{ok:false,status:'fail',why,remedy:words .vc};
}
return{ok:true,began,file};
};
const isGlob=(pattern)=> /[*?[\]{}]/.test(pattern);
const splitPattern=(pattern)=>{
const parts=pattern.split('/').filter((part)=>part!=='');
const first=parts.findIndex(isGlob);
return[`/${parts.slice(0,first).join('/')}`,parts.slice(first).join('/')];
};
const findBackup=async(pattern,root,ports)=>{
if(!isGlob(pattern))
return pattern.startsWith('/')?pattern:`${root}/${pattern}`;
const[base,inside]=pattern.startsWith('/')?splitPattern(pattern):[root,pattern];
const[files,folders]=await Promise.all([
ports.files.find(inside,base),
ports.files.find(`${inside}/toc.dat`,base),
]);
const names=[
...files.filter((name)=> !name.endsWith('.manifest.json')),
...folders.map((name)=>name.slice(0,-'/toc.dat'.length)),
];
const dated=await Promise.all(names.map(async(name)=>{
const path=`${base==='/'?'':base}/${name}`;
return{path,at:(await ports.files.stat(path))?.modifiedAt??''};
}));
return dated.toSorted((one,other)=>(one.at<other.at?1: -1))[0]?.path??null;
};
var gather_history=__webpack_require__(60717);
var core=__webpack_require__(74214);
var command_line=__webpack_require__(34218);
;
// CONCATENATED MODULE: ./src/core/options/program.js
const program=schemas .KCZ([
schemas .YjP().min(1),
schemas .YOg(schemas .YjP()).min(1),
schemas .rej({run:schemas .YjP().min(1),shell:schemas .euz('bash')}),
])
.transform((given,context)=>{
const line=(0,command_line .l)(given);
if(line.ok)
return line.argv;
context.addIssue({code:'custom',message:line.why});
return core .tm;
});
var scalars=__webpack_require__(51994);
var core_words=__webpack_require__(53919);
;
// CONCATENATED MODULE: ./src/checklist/backup/backup.js
const variable=schemas .YjP().regex(/^[A-Za-z_][A-Za-z0-9_]{0,199}$/,{error:core_words .cG});
const backup_options=schemas .Ikc({
command:program.optional().meta({
description:'makes the backup: text (split at blanks, no shell), a list, or `{ run, shell: bash }`; it writes to `$BACKUP_FILE`',
}),
file:schemas .YjP()
.min(1)
.max(1_000)
.refine((path)=> !path.includes('\0')&& !path.split('/').includes('..'),{error:'must be a path without `..`'})
.optional()
.meta({
description:'where the dump lies, a path or a glob of which the newest counts; with `command`, where it writes instead',
}),
'max-age':scalars .p0
.optional()
.meta({description:"oldest that the backup may be; without it the environment's `recovery.rpo`, else a day"}),
'restore-test':schemas .zMY().default(false).meta({
description:'restore it into a scratch PostgreSQL and compare every table and what the database holds beside rows',
}),
'compare-with':variable
.optional()
.meta({description:'variable with the address of the database that was dumped; it is only read'}),
'database-url':variable.optional().meta({
description:core_words .Zr,
}),
timeout:scalars .p0
.refine((ms)=>ms>=1_000,{error:'must be at least 1s'})
.prefault('30m')
.meta({description:'how long making it, reading it, and restoring it may take, each'}),
'pull-request':beforeMerge,
});
const manifestSchema=schemas .Ikc({
createdAt:iso .w$({offset:true}).optional(),
sha256:schemas .YjP()
.regex(/^[0-9a-fA-F]{64}$/)
.optional(),
tables:schemas .g1P(schemas .YjP().min(1),schemas .Ikc({rows:schemas .Whr().min(0),checksum:schemas .YjP().optional()})).optional(),
});
const json=(text)=>{
try{
return JSON.parse(text);
}
catch{
return undefined;
}
};
const parseManifest=(text,path)=>{
const parsed=manifestSchema.safeParse(json(text));
if(!parsed.success){
const[issue]=parsed.error.issues;
throw new errors .Dh({
code:'bad-input',
message:words .U$(path,`${issue?.path.join('.')??''}: ${issue?.message??''}`),
remedy:words .WC,
});
}
const{createdAt,sha256,tables}=parsed.data;
return{
path,
createdAt:createdAt??null,
sha256:sha256??null,
tables:tables===undefined
?null
:Object.entries(tables).map(([name,{rows,checksum=null}])=>({name,rows,checksum})),
};
};
const restoreTestOf=(chosen)=>chosen['restore-test']
?{source:chosen['compare-with']??null,server:chosen['database-url']??null,timeoutMs:chosen.timeout}
:null;
const limitOf=({environment},chosen)=>{
const maxAge=chosen['max-age'];
if(maxAge!==undefined)
return{ms:maxAge,from:"'max-age'"};
const{rpoMs}=environment.recovery;
return rpoMs===null
?{ms:86_400_000,from:words .Rm}
:{ms:rpoMs,from:words .f1(environment.name)};
};
const none=(status,why,remedy)=>({
state:'none',
status,
why,
remedy,
});
const nothingThere=({command,file})=>command===undefined
?none('fail',words .w1(file??''),words .B2)
:none('fail',words .By(file??'$BACKUP_FILE'),words .ON);
const readManifest=async(file,ports)=>{
const path=`${file}.manifest.json`;
const text=await ports.files.read(path);
return text===null?null:parseManifest(text,path.slice(path.lastIndexOf('/')+1));
};
const inspect=async(path,{began,before},subject,chosen,ports)=>{
const read=await ports.dumps.read(path,chosen.timeout);
if(read===null)
return null;
const manifest=await readManifest(path,ports);
const digest=manifest===null||manifest.sha256===null?null:await ports.dumps.digest(path);
const test=restoreTestOf(chosen);
const dump=test!==null&&read.state==='whole'&&read.dump.tablesWithRows>0?read.dump:null;
const restore=async(asked,whole)=>{
const{restoreBackup,standardOf}=await __webpack_require__.e(2176).then(__webpack_require__.bind(__webpack_require__,62176));
return restoreBackup(asked,{path,dump:whole,standard:await standardOf(asked,{before,manifest},ports)},ports);
};
const restored=test===null||dump===null?null:await restore(test,dump);
return{
name:chosen.file===undefined?'The backup':path.slice(path.lastIndexOf('/')+1),
now:ports.clock.now(),
limit:limitOf(subject,chosen),
rpoMs:subject.environment.recovery.rpoMs,
began,
read,
digest,
manifest,
restored,
};
};
const lastDeployment=async({environment},ports)=>{
const live=(0,decide_history .H$)(await(0,gather_history .c)(environment.place,ports));
if(live===null)
return null;
const{createdAt,payload}=live.deployment;
return{what:`the release of ${payload.version??(0,core_release .Fu)(payload.sha)} to ${environment.name}`,at:createdAt};
};
const there=async(backup,subject,ports)=>({
state:'there',
backup,
deployed:await lastDeployment(subject,ports),
});
const found=async(subject,chosen,ports)=>{
const path=await findBackup(chosen.file??'',ports.context.paths.workspace,ports);
const backup=path===null?null:await inspect(path,{began:null,before:null},subject,chosen,ports);
return backup===null?nothingThere(chosen):there(backup,subject,ports);
};
const isFirst=async({environment},ports)=> !(await(0,gather_history .c)(environment.place,ports)).entries.some(decide_history .p4);
const made=async(argv,subject,chosen,ports)=>{
const test=restoreTestOf(chosen);
const reading=async(asked)=>(await __webpack_require__.e(2176).then(__webpack_require__.bind(__webpack_require__,62176))).readSource(asked,ports);
const before=test===null?null:await reading(test);
if(before?.tables.length===0&&(await isFirst(subject,ports)))
return{state:'empty',source:chosen['compare-with']??''};
const git=await ports.git();
const directory=await git.checkout(subject.stage==='pull-request'?subject.policySha:subject.release.sha);
const order={argv,directory,environment:subject.environment.name,sha:subject.release.sha};
const result=await makeBackup({...order,timeoutMs:chosen.timeout},ports);
if(!result.ok)
return none(result.status,result.why,result.remedy);
const path=chosen.file===undefined?result.file:await findBackup(chosen.file,directory,ports);
const backup=path===null?null:await inspect(path,{began:result.began,before},subject,chosen,ports);
return backup===null?nothingThere(chosen):there(backup,subject,ports);
};
const gather=async(subject,chosen,ports)=>{
if(chosen.command===undefined)
return chosen.file===undefined?{state:'unnamed'}:found(subject,chosen,ports);
return isBeforeMerge(subject,chosen)?{state:'later'}:made(chosen.command,subject,chosen,ports);
};
const decide=(facts,{environment})=>{
switch(facts.state){
case'unnamed':
return{status:'skip',summary:words .U5,findings:[]};
case'empty':{
const summary=words .a5(facts.source,environment.name);
return{status:'skip',summary,findings:[]};
}
case'later':
return{
status:'skip',
summary:words .Au(environment.name),
findings:[],
};
case'none':{
const{status,why,remedy}=facts;
return{status,summary:why.replace(/\.$/,''),findings:[{level:'error',message:why,remedy}]};
}
case'there':{
const{read,name,manifest}=facts.backup;
if(read.state!=='whole')
return judgeBackup(facts.backup);
const covers=facts.deployed===null?{}:{covers:facts.deployed};
const evidence=[{what:name,sha:null,at:dateOf(read.dump,manifest),...covers}];
const ends=Date.parse(dateOf(read.dump,manifest))+facts.backup.limit.ms;
const judged=judgeBackup(facts.backup);
const validity=judged.status==='pass'?{validUntil:new Date(ends).toISOString()}:{};
return{...judged,evidence,...validity};
}
}
};
const backup=defineCheck({
id:'backup',
title:'Backup created',
why:words .d8,
remedies:remedies_remedies.backup,
permissions:['contents: read','deployments: read'],
options:backup_options,
shownOnly:isBeforeMerge,
gather,
decide:(facts,_chosen,subject)=>decide(facts,subject),
});
var files_verdict=__webpack_require__(75946);
;
// CONCATENATED MODULE: ./src/checklist/migrations/baseline-words.js
const noBaseline='No release is on record here, so every migration counts as new, and none has to be undone: there is nothing to return to.';
const adoptFirst="If the service is live already, record what serves: start the deploy workflow by hand with 'adopt: true' and a reason. Then only what came since is new.";
var rehearsal_words=__webpack_require__(73162);
var sql_statements=__webpack_require__(97423);
;
// CONCATENATED MODULE: ./src/checklist/migrations/statement-trace.js
const held={
AccessExclusiveLock:'reads and writes',
ExclusiveLock:'writes',
ShareRowExclusiveLock:'writes',
ShareLock:'writes',
ShareUpdateExclusiveLock:'other changes of its schema',
};
const strength=['other changes of its schema','writes','reads and writes'];
const blockedBy=({locks},table)=>strength.findLast((what)=>locks.some((lock)=>lock.table===table&&held[lock.mode]===what))??null;
const remedyOf=(trace)=> /^create\s+(?:unique\s+)?index\b/i.test(trace.statement.text)?rehearsal_words .rK:rehearsal_words .lD;
const sentenceOf=(trace,table)=>{
const blocked=blockedBy(trace,table);
const until=blocked===null?'':`, and blocks ${blocked} until the end of ${trace.alone?'it':'its transaction'}`;
const text=(0,sql_statements .M6)(trace.statement);
if(trace.rewritten.includes(table)){
if(/^truncate\b/i.test(trace.statement.text))
return{level:'warning',message:rehearsal_words .CR({statement:text,table,until})};
const remedy=remedyOf(trace);
return{level:'warning',message:rehearsal_words .oF({statement:text,table,until}),remedy};
}
if(trace.scanned.includes(table)){
const harmless=blocked===null||blocked==='other changes of its schema';
const message=rehearsal_words .kC({statement:text,table,until});
return harmless?{level:'notice',message}:{level:'warning',message,remedy:remedyOf(trace)};
}
return blocked===null?null:{level:'notice',message:rehearsal_words .Ec({statement:text,blocked,table})};
};
const placeOf=({path,statement:{line}})=>path===null?{}:{path,...(line===null?{}:{line})};
const judgeTrace=(traces)=>traces.flatMap((trace)=>{
const tables=new Set([...trace.rewritten,...trace.scanned,...trace.locks.map(({table})=>table)]);
return[...tables].flatMap((table)=>{
const found=sentenceOf(trace,table);
return found===null?[]:[{...found,...placeOf(trace)}];
});
});
;
// CONCATENATED MODULE: ./src/checklist/migrations/round-trip-verdict.js
const round_trip_verdict_placeOf=({path,line})=>path===null?{}:{path,...(line===null?{}:{line})};
const round_trip_verdict_remedyOf=(said)=>{
const lack=(0,server_lacks .Z)(said);
if(lack!==null)
return remedyForLack(lack);
if(/command to psql|from psql/.test(said))
return rehearsal_words .Ui;
return rehearsal_words .fO;
};
const ofUp=({path,up})=>{
if(up==='done')
return[];
const{refused}=up;
const message=rehearsal_words .rf(path,refused.words);
return[{level:'error',...round_trip_verdict_placeOf(refused),message,remedy:round_trip_verdict_remedyOf(refused.words)}];
};
const returned=({missing,extra})=>[
...(missing.length===0?[]:[rehearsal_words .qo(missing)]),
...(extra.length===0?[]:[rehearsal_words .aU(extra)]),
].join('. ');
const ofDown=({path,downStep,down},policy)=>{
if(down==='exact'||down==='not tried')
return[];
const level=policy.down==='required'?'error':'warning';
const at=downStep.path===null?{}:{path:downStep.path};
if(down==='missing'){
const message=rehearsal_words .LG(path,downStep.name);
const remedy=rehearsal_words .__(downStep.name);
return[{level,path,message,remedy}];
}
if('refused'in down){
const message=rehearsal_words ._h({path,name:downStep.name,why:down.refused.words});
const refused=policy.down==='unasked'?'warning':'error';
return[{level:refused,...round_trip_verdict_placeOf(down.refused),message,remedy:rehearsal_words .VE}];
}
const{differs,lost}=down;
const point=rehearsal_words .bB(path,downStep.name);
const ofData=lost.length===0
?[]
:[
{
level,
...at,
message:rehearsal_words .ck(point,lost),
remedy:rehearsal_words .wp,
},
];
if(differs===null)
return ofData;
if(!differs.reordered)
return[{level,...at,message:rehearsal_words .vK(point,returned(differs)),remedy:rehearsal_words .wC},...ofData];
const message=rehearsal_words .p5(downStep.name);
return[{level:'notice',...at,message},...ofData];
};
const ofSecondUp=({path,secondUp,downStep},policy)=>{
if(secondUp==='same'||secondUp==='not tried')
return[];
const how=secondUp==='differs'?rehearsal_words .kK:`fails: ${secondUp.refused.words}`;
const message=rehearsal_words .qm(path,how);
const at=secondUp==='differs'?{path}:round_trip_verdict_placeOf(secondUp.refused);
const level=policy.down==='unasked'?'warning':'error';
return[{level,...at,message,remedy:rehearsal_words .SN(downStep.name)}];
};
const unseen={
level:'notice',
message:rehearsal_words .VN,
remedy:rehearsal_words .i5,
};
const ofRun=({path,invalid,breaks,traces,stays})=>[
...invalid.map((index)=>({
level:'error',
path,
message:rehearsal_words .QF(path,index),
remedy:rehearsal_words .VW,
})),
...(traces===null?[unseen]:judgeTrace(traces)),
...(stays.length===0?[]:[{level:'notice',path,message:rehearsal_words .Ok(path,stays)}]),
...breaks.map((what)=>({
level:'warning',
path,
message:rehearsal_words .QG(path,what),
remedy:rehearsal_words .SM,
})),
];
const ofRoundTrip=(roundTrip,policy)=>[
...ofUp(roundTrip),
...ofDown(roundTrip,policy),
...ofSecondUp(roundTrip,policy),
...ofRun(roundTrip),
];
const isLack=({up})=>up!=='done'&&(0,server_lacks .Z)(up.refused.words)!==null;
const isOneWay=({down})=>down==='missing'||
(typeof down==='object'&&'differs'in down&&(down.lost.length>0||down.differs?.reordered===false));
const isLost=(roundTrip)=>isOneWay(roundTrip)||
(typeof roundTrip.down==='object'&&'refused'in roundTrip.down)||
(roundTrip.secondUp!=='same'&&roundTrip.secondUp!=='not tried');
;
// CONCATENATED MODULE: ./src/checklist/migrations/rehearsal-verdict.js
const ofQueries=(tried)=>{
if(tried===null)
return[];
return[
...tried.broken.map((refusal)=>({
level:'error',
...round_trip_verdict_placeOf(refusal),
message:rehearsal_words .TL(tried.path,refusal.words),
remedy:rehearsal_words .AZ,
})),
...tried.stale.map((refusal)=>({
level:'warning',
...round_trip_verdict_placeOf(refusal),
message:rehearsal_words .mS(tried.path,refusal.words),
remedy:rehearsal_words .TC,
})),
];
};
const nameOf=(path)=>path.slice(path.lastIndexOf('/')+1).replace(/\.up\.sql$/,'');
const counted=(count)=>(0,core_text .LS)(count,'new migration');
const namesOf=(paths)=>(0,core_text .Cn)(paths.map(nameOf),3);
const ofServer=({endangered})=>{
if(endangered.length===0)
return[];
const message=rehearsal_words .Or(endangered);
return[{level:'warning',message,remedy:rehearsal_words .Eu}];
};
const ofSeed=({seeded,roundTrips})=>{
const touched=roundTrips
.flatMap(({traces})=>traces??[])
.some(({locks,rewritten})=>locks.length+rewritten.length>0);
if(seeded|| !touched)
return[];
const message=rehearsal_words .bS;
return[{level:'notice',message,remedy:rehearsal_words .pf}];
};
const heavyNote=(roundTrips)=>{
const traces=roundTrips.flatMap((each)=>judgeTrace(each.traces??[]));
const heavy=traces.filter(({level})=>level==='warning').length;
return heavy===0?'':rehearsal_words .es(heavy);
};
const judgeRoundTrips=(rehearsal,fresh,aside,policy)=>{
const{engine,roundTrips,queries}=rehearsal;
const perRoundTrip=roundTrips.map((roundTrip)=>({
roundTrip,
findings:ofRoundTrip(roundTrip,policy),
}));
const bad=perRoundTrip.filter(({findings})=>findings.some(({level})=>level==='error'));
const asked=ofQueries(queries);
const findings=[
...aside,
...perRoundTrip.flatMap((each)=>each.findings),
...asked,
...ofSeed(rehearsal),
...ofServer(rehearsal),
];
const oneWay=roundTrips.filter(policy.down==='unasked'?isLost:isOneWay).map(({path})=>path);
if(bad.length>0){
const untried=fresh.length-roundTrips.length;
const rest=untried>0&&roundTrips.length>0?rehearsal_words .kT(untried):'';
if(bad.every(({roundTrip})=>isLack(roundTrip))){
const summary=rehearsal_words .QI(counted(fresh.length-roundTrips.length+bad.length),rehearsal_words .M1(engine));
return{status:'unknown',summary,findings};
}
const what=oneWay.length>0?rehearsal_words .U2(namesOf(oneWay)):namesOf(bad.map(({roundTrip})=>roundTrip.path));
return{
status:'fail',
summary:rehearsal_words .rx({bad:bad.length,all:counted(fresh.length),engine,what,rest}),
findings,
};
}
const left=roundTrips.at(-1)?.downStep.path===null?0:fresh.length-roundTrips.length;
const tried=rehearsal_words .Z0(counted(fresh.length-left),engine);
if(queries!==null&&queries.broken.length>0){
const summary=rehearsal_words .t$({tried,broken:queries.broken.length,count:queries.count});
return{status:'fail',summary,findings};
}
const downNote=oneWay.length===0?rehearsal_words .ov:rehearsal_words .$T(namesOf(oneWay));
return{
status:'pass',
summary:`${tried}${downNote}${heavyNote(roundTrips)}${left>0?rehearsal_words .kT(left):''}`,
findings,
};
};
const judgeStopped=({engine,stopped},count,aside)=>{
if(stopped===null)
return null;
const{at,refusal}=stopped;
const name=refusal.path??'the program';
const what=at==='seed'?rehearsal_words .e8:rehearsal_words .C2;
const message=rehearsal_words .vZ({name,what,engine,why:refusal.words});
const lack=(0,server_lacks .Z)(refusal.words);
const remedy=lack===null?rehearsal_words .FV:remedyForLack(lack);
const finding={level:'error',...round_trip_verdict_placeOf(refusal),message,remedy};
const short=at==='seed'?rehearsal_words .w$(name):rehearsal_words .Yg(nameOf(name),engine);
return{status:'unknown',summary:rehearsal_words .QI(count,short),findings:[finding,...aside]};
};
const ofBaseline=({base})=>base===null?[{level:'notice',message:noBaseline,remedy:adoptFirst}]:[];
const judgeMigrations=(facts,rehearsal,policy)=>{
const ofFiles=(0,files_verdict .lv)(facts);
const errors=ofFiles.filter(({level})=>level==='error');
if(errors.length>0){
const summary=rehearsal_words .su(errors.length);
return{status:'fail',summary,findings:ofFiles};
}
const fresh=(0,files_verdict .ed)(facts);
const since=facts.base===null?'':rehearsal_words .Ou(facts.base.sha,facts.base.what);
if(fresh.length===0){
const foreign=facts.foreign.length;
const summary=foreign===0?rehearsal_words .Ql(since):rehearsal_words .hk(foreign);
return{status:foreign===0?'skip':'unknown',summary,findings:[...ofFiles,...(0,files_verdict .eQ)(facts)]};
}
if(rehearsal===null)
throw new Error('new migrations, and no rehearsal');
const stopped=judgeStopped(rehearsal,counted(fresh.length),ofFiles);
if(stopped!==null)
return stopped;
if(rehearsal.roundTrips.length===0)
throw new Error('a rehearsal ended early without a reason');
const aside=[...ofFiles,...(0,files_verdict .eQ)(facts),...ofBaseline(facts)];
const judged=judgeRoundTrips(rehearsal,fresh,aside,facts.base===null?{down:'unasked'}:policy);
if(judged.status!=='pass'||facts.foreign.length===0)
return judged;
return{...judged,status:'unknown',summary:rehearsal_words .IO(judged.summary,facts.foreign.length)};
};
var migration_files=__webpack_require__(88234);
var migration_tools=__webpack_require__(91410);
;
// CONCATENATED MODULE: ./src/database/appended.js
const isRepeatable=(path)=> /(?:^|\/)(?:R__[^/]+|(?:before|after)[A-Z][A-Za-z]*(?:__[^/]+)?)\.(?:sql|java|kt)$/.test(path);
const mayGrow=(path)=> /\.(?:xml|ya?ml|json|sql|plan)$/.test(path);
const start= /(?=<changeSet\b|^[ \t]*-[ \t]*changeSet[ \t]*:|"changeSet"[ \t]*:|^--[ \t]*changeset[ \t])/im;
const appended_close='</changeSet>';
const bare=(text)=>text.replace(/[\s,{}[\]]+/g,' ').trim();
const bodyOf=(piece)=>{
const end=piece.indexOf(appended_close);
return bare(end=== -1?piece.replace(/<\/databaseChangeLog>/,''):piece.slice(0,end));
};
const mayChange=(piece)=> /\b(?:runOnChange|runAlways)\b[\s:="']{0,5}true\b|\bvalidCheckSum\b/i.test(piece);
const changesets=(text)=>text.split(start).slice(1);
const isChangelog=(text)=> /databaseChangeLog|^--[ \t]*liquibase formatted sql/im.test(text);
const growthOfChangelog=(before,after)=>{
const[old,now]=[changesets(before),changesets(after)];
const there=new Set(now.map(bodyOf));
const gone=old.filter((piece)=> !there.has(bodyOf(piece)));
if(gone.some((piece)=> !mayChange(piece))&& !now.some((piece)=> /\bvalidCheckSum\b/i.test(piece)))
return'edited';
return gone.length>0||now.length>old.length?'grew':'same';
};
const steps=(plan)=>plan
.split('\n')
.map((line)=>line.trim())
.filter((line)=>line!==''&& !/^[#%]/.test(line));
const growthOfPlan=(before,after)=>{
const[old,now]=[steps(before),steps(after)];
if(!old.every((line,index)=>now[index]===line))
return'edited';
return now.length>old.length?'grew':'same';
};
const growthOf=(path,before,after)=>{
if(/(?:^|\/)sqitch\.plan$/.test(path))
return growthOfPlan(before,after);
return isChangelog(before)&&isChangelog(after)?growthOfChangelog(before,after):null;
};
;
// CONCATENATED MODULE: ./src/checklist/migrations/settle-changes.js
const mostTraces=60;
const depthOf=(path)=>path.split('/').length;
const gatherTraces=async(paths,now)=>{
const telling=paths.filter((path)=>(0,migration_tools .Db)(path)!==null).toSorted((a,b)=>depthOf(a)-depthOf(b));
return Promise.all(telling
.slice(0,mostTraces)
.map(async(path)=>({path,text:(0,migration_tools .Db)(path)==='by its text'?((await now(path))??''):null})));
};
const readerAt=(sha,{github})=>(path)=>sha===null?Promise.resolve(null):github.file(path,sha);
const settleEdit=async(change,{now,before})=>{
const{path}=change;
if(change.status!=='M')
return change;
if(isRepeatable(path))
return{status:'A',path};
const text=await now(path);
if(text===null||growthOf(path,text,text)===null)
return change;
const growth=growthOf(path,(await before(path))??'',text);
if(growth==='same')
return null;
return growth==='grew'?{status:'A',path}:change;
};
const successorOf=async(deleted,added,{now,before,traces})=>{
for(const path of added){
const text=await now(path);
const tool=text===null?null:(0,migration_tools .Gx)(path,text,traces);
if(text===null||tool===null||tool.identity.by==='name')
continue;
const old=await before(deleted);
const identity=(0,migration_tools .cu)(tool,path,text);
if(old!==null&&identity!==null&&identity===(0,migration_tools .cu)(tool,deleted,old))
return{path,isSame:old===text};
}
return null;
};
const settleChanges=async(changes,commits)=>{
const edited=(await Promise.all(changes.map((change)=>settleEdit(change,commits)))).flatMap((one)=>one??[]);
const added=edited.filter(({status})=>status==='A').map(({path})=>path);
const settled=new Map(edited.map((change)=>[change.path,change]));
for(const{path}of edited.filter(({status})=>status==='D')){
const successor=await successorOf(path,added,commits);
if(successor===null)
continue;
settled.delete(path);
if(successor.isSame)
settled.delete(successor.path);
else
settled.set(successor.path,{status:'M',path:successor.path});
}
return[...settled.values()];
};
;
// CONCATENATED MODULE: ./src/checklist/migrations/gather-files.js
const gone=(sha)=>new errors .Dh({
code:'bad-input',
message:migrations_words .xV(sha),
remedy:core_words .Fv,
});
const baseOf=async({stage,policySha,sha,place},ports)=>{
if(stage==='pull-request'){
const{mergeBase}=await ports.github.compare(policySha,sha);
return mergeBase===null?null:{sha:mergeBase,what:migrations_words .jF};
}
const history=await(0,gather_history .c)(place,ports);
const live=history.entries.find(decide_history .p4);
return live===undefined?null:{sha:live.deployment.payload.sha,what:migrations_words .SW(place.environment)};
};
const parse=({form,directory},path)=>form==='sql'?(0,files_verdict .mo)(path,directory):(0,files_verdict .gQ)(path,directory);
const named=(changes,question)=>changes.flatMap(({status,path})=>{
const name=parse(question,path);
return name===null?[]:[{status,path,name}];
});
const byText=async(open,now)=>{
const read=await Promise.all(open.map(async(change)=>({change,text:await now(change.path)})));
return read.flatMap(({change,text})=>{
if(text===null)
return[];
const isOne=change.status==='A'?(0,migration_files .L3)(change.path,text):(0,migration_tools .R7)(change.path,text);
return isOne?[change]:[];
});
};
const elsewhereOf=async(question,base,git)=>{
const{stage,policySha}=question;
if(stage!=='pull-request'||base===null||base.sha===policySha)
return[];
return named(await git.changes(base.sha,policySha),question)
.filter(({status,name})=>status==='A'&&name.direction==='up')
.map(({name})=>name);
};
const refuseFolders=async(present,{directory,form},{all,commits})=>{
const folders=[...new Set(present.map(({folder})=>folder))];
if(directory!==null&&folders.length===0){
const[other]=await toForeign(all.filter((path)=>(0,migration_files .b4)(path,directory)).slice(0,1),commits);
throw new errors .Dh({
code:'bad-input',
message:migrations_words .h$(directory,form),
remedy:form==='sql'?migrations_words .jm(migrations_words .vC(other?.tool??null)):migrations_words .kp,
});
}
if(form==='sql'&&folders.length>1)
throw new errors .Dh({
code:'bad-input',
message:migrations_words .E3(folders),
remedy:migrations_words .qZ,
});
};
const toForeign=(paths,{now,traces})=>Promise.all(paths.map(async(path)=>({path,tool:(0,migration_tools .wS)(path,await now(path),traces)})));
const firstChanges=async(all,question,now)=>{
const added=all.map((path)=>({status:'A',path}));
const sure=added.filter(({path})=>(0,migration_files .b4)(path,question.directory)||parse(question,path)!==null);
const open=added.filter(({path})=>(0,migration_files .Zo)(path,question.directory));
return[...sure,...(await byText(open,now))];
};
const upOf=(names)=>names.filter(({direction})=>direction==='up');
const union=(...lists)=>(0,files_verdict .al)([...new Map(lists.flat().map((name)=>[name.path,name])).values()]);
const factsOf=async(known,question,{base,git,all,commits})=>{
const{directory,form}=question;
const nameOf=(path)=>parse(question,path)??(form==='any'?(0,files_verdict .M1)(path):null);
const changes=known.flatMap(({status,path})=>{
const name=nameOf(path);
return name===null?[]:[{status,path,name}];
});
const touched=new Set(changes.map(({name})=>name.folder));
const there=upOf(all.flatMap((path)=>parse(question,path)??[])).filter(({folder})=>directory!==null||base===null||touched.has(folder));
const fresh=upOf(changes.filter(({status})=>status==='A').map(({name})=>name));
const present=union(there,fresh);
await refuseFolders(present,question,{all,commits});
const others=known.filter(({status,path})=>status!=='D'&&nameOf(path)===null).map(({path})=>path);
return{
base,
changes:base===null?[]:changes,
present,
elsewhere:await elsewhereOf(question,base,git),
foreign:await toForeign(others,commits),
};
};
const gatherMigrations=async(question,ports)=>{
const{sha,policySha,directory}=question;
const[base,git]=await Promise.all([baseOf(question,ports),ports.git()]);
for(const needed of[sha,policySha,...(base===null?[]:[base.sha])])
if((await git.resolve(needed))===null)
throw gone(needed);
const changed=base===null?[]:await git.changes(base.sha,sha);
const sure=changed.filter(({path})=>(0,migration_files .b4)(path,directory)||parse(question,path)!==null);
const open=changed.filter(({status,path})=>status!=='D'&&(0,migration_files .Zo)(path,directory));
if(base!==null&&sure.length+open.length===0&&directory===null)
return{files:{base,changes:[],present:[],elsewhere:[],foreign:[]},root:null};
const root=await git.checkoutData(sha);
const inside=ports.files.within(root);
const now=(path)=>inside.read(path);
const all=await ports.files.find('**/*',root);
const traces=await gatherTraces(all,now);
const commits={now,before:readerAt(base?.sha??null,ports),traces};
const known=base===null
?await firstChanges(all,question,now)
:await settleChanges([...sure,...(await byText(open,now))],commits);
return{files:await factsOf(known,question,{base,git,all,commits}),root};
};
;
// CONCATENATED MODULE: ./src/checklist/migrations/migrations.js
const inside=schemas .YjP()
.min(1)
.max(500)
.refine((path)=> !/^[-/~]|\0|\\/.test(path)&& !path.split('/').includes('..'),{
error:core_words .FK,
})
.transform((path)=>(0,core_text .Mx)(path.replace(/^\.\//,''),'/'));
const migrations_text=schemas .YjP().min(1);
const argv=schemas .YOg(schemas .YjP()).min(1);
const detailed={
run:schemas .KCZ([migrations_text,argv]).meta({description:core_words .O4}),
shell:schemas .euz('bash').optional().meta({description:core_words .hS}),
timeout:scalars .p0.prefault('10m').meta({description:core_words ._n}),
};
const programOf=(command,context)=>{
const line=(0,command_line .l)(command);
if(line.ok)
return{
argv:line.argv,
timeoutMs:typeof command==='object'&&'timeout'in command?command.timeout:600_000,
};
context.addIssue({code:'custom',message:line.why});
return core .tm;
};
const up=schemas .KCZ([migrations_text,argv,schemas .rej(detailed)]).transform(programOf);
const optional=schemas .zMY()
.default(false)
.meta({description:'what it does not bring back is named, and does not fail'});
const down=schemas .KCZ([schemas .k5n(['required','optional']),migrations_text,argv,schemas .rej({...detailed,optional})])
.transform((given,context)=>{
if(given==='required'||given==='optional')
return{down:given,program:null};
const isOptional=typeof given==='object'&&'optional'in given&&given.optional;
return{down:isOptional?'optional':'required',program:programOf(given,context)};
});
const migrations_options=schemas .Ikc({
directory:inside.optional().meta({
description:'folder of the migrations; without it folders called `migrations` or `migrate` are looked for',
}),
up:up.optional().meta({
description:'program that applies all migrations to `DATABASE_URL`; without it pairs of plain SQL are applied',
}),
down:down.prefault('required').meta({
description:'program that takes the last migration back, or all new ones; or `required` / `optional`: without a way back a new migration fails, or is named as a point of no return',
}),
seed:inside.optional().meta({
description:'file of SQL with rows for the schema that has shipped, so that NOT NULL and changes of type meet data',
}),
queries:inside.optional().meta({
description:'file of SQL with the statements of the service; those of the old version must fit the new schema',
}),
lint:schemas .zMY().default(false).meta({
description:'ask squawk about plain SQL too; it is downloaded through npm, and what it says is shown and never fails',
}),
'database-url':schemas .YjP()
.regex(/^[A-Za-z_][A-Za-z0-9_]{0,199}$/,{error:core_words .cG})
.optional()
.meta({
description:core_words .Zr,
}),
timeout:scalars .p0
.refine((ms)=>ms>=1_000,{error:'must be at least 1s'})
.prefault('30s')
.meta({description:'how long one statement may take'}),
});
const queriesOf=async({base},sha,{queries},ports)=>{
if(queries===undefined)
return null;
const old=base===null?null:await ports.github.file(queries,base.sha);
const found=old??(await ports.github.file(queries,sha));
if(found!==null)
return{path:queries,text:found};
throw new errors .Dh({
code:'bad-config',
message:migrations_words .IP(queries),
remedy:migrations_words .y,
});
};
const addressOf=({'database-url':variable},{userEnvironment})=>variable===undefined?null:(userEnvironment[variable]??'');
const environmentOf=({'database-url':variable},{userEnvironment},url)=>(variable===undefined?userEnvironment:{...userEnvironment,[variable]:url});
const rehearse=async(files,root,sha,chosen,ports)=>{
const{up:upward,down:{program},seed=null,}=chosen;
const queries=await queriesOf(files,sha,chosen,ports);
ports.log.info(migrations_words .yl);
const database=await ports.scratch.postgres({url:addressOf(chosen,ports)});
const inside=ports.files.within(root);
const read=(path)=>inside.read(path);
const stage={database,timeoutMs:chosen.timeout,clock:ports.clock,read,seed,queries};
try{
if(upward===undefined){
const{rehearseMigrations}=await __webpack_require__.e(5809).then(__webpack_require__.bind(__webpack_require__,35809));
return await rehearseMigrations(files,stage);
}
const{rehearsePrograms}=await __webpack_require__.e(1784).then(__webpack_require__.bind(__webpack_require__,11784));
const hasShipped=files.base!==null&&files.present.length>(0,files_verdict .ed)(files).length;
const git=await ports.git();
const own=await git.checkout(sha);
const shippedRoot=hasShipped?await git.checkout(files.base.sha):null;
const env=environmentOf(chosen,ports,database.url);
return await rehearsePrograms(files,{up:upward,down:program,env,shippedRoot,root:own},{...stage,ports});
}
finally{
await database.close();
}
};
const migrations_gather=async({release,stage,policySha,baseSha,environment},chosen,ports)=>{
const{sha}=release;
const at=ports.clock.now();
if(chosen.up===undefined&&chosen.down.program!==null)
throw new errors .Dh({
code:'bad-config',
message:migrations_words .en,
remedy:migrations_words .e6,
});
const form=chosen.up===undefined?'sql':'any';
const question={
sha,
stage,
policySha:baseSha??policySha,
place:environment.place,
directory:chosen.directory??null,
form,
};
const{files,root}=await gatherMigrations(question,ports);
const isBroken=(0,files_verdict .lv)(files).some(({level})=>level==='error');
if(root===null||isBroken||(0,files_verdict .ed)(files).length===0)
return{files,rehearsal:null,lint:[],at};
const fresh=(0,files_verdict .ed)(files).map(({path})=>path);
const squawk=async()=>(await __webpack_require__.e(8941).then(__webpack_require__.bind(__webpack_require__,38941))).gatherSquawk(fresh,root,ports);
const[rehearsal,lint]=await Promise.all([
rehearse(files,root,sha,chosen,ports),
chosen.lint&&form==='sql'?squawk():[],
]);
return{files,rehearsal,lint,at};
};
const migrations=defineCheck({
id:'migrations',
title:migrations_words .DD,
why:migrations_words .d8,
remedies:remedies_remedies.migrations,
permissions:['contents: read','deployments: read'],
options:migrations_options,
gather:migrations_gather,
decide:({files,rehearsal,lint,at},{down:policy},{release:{sha}})=>{
const judged=judgeMigrations(files,rehearsal,policy);
const evidence=rehearsal===null?[]:[{what:migrations_words .Dd(rehearsal.engine),sha,at}];
return{...judged,findings:[...judged.findings,...lint],evidence};
},
});
var promotion_gather=__webpack_require__(42313);
var guard=__webpack_require__(15637);
var rules=__webpack_require__(70091);
;
// CONCATENATED MODULE: ./src/checklist/promotion.js
const promotion_options=schemas .Ikc({'pull-request':beforeMerge});
const isCurrent=(id)=>id==='hold'||id==='lock';
const toCome=(findings)=>findings.map((finding)=>({...finding,level:'notice'}));
const describePromotion=({release,environment,ref,upstream})=>[
takes({environment:environment.name,version:release.version,ref:release.ref}),
...(ref.onBranch===null?[]:[`on ${ref.onBranch.branch}`]),
...(upstream.length===0?[]:[verifiedIn(upstream.map(({name})=>name))]),
].join(', ');
const decidePromotion=(facts,subject,shown)=>{
const noes=(0,guard .S)(rules .r,facts,null).filter(({refusal})=>refusal!==null);
const blocking=noes.filter(({id})=> !shown||isCurrent(id));
const later=noes.filter((no)=> !blocking.includes(no));
const findings=[...blocking.flatMap((no)=>no.findings),...toCome(later.flatMap((no)=>no.findings))];
const[first]=blocking;
if(first!==undefined){
const more=blocking.length===1?'':andMore(blocking.length);
return{status:'fail',summary:`${first.summary.replace(/\.$/,'')}${more}`,findings};
}
if(later.length>0){
const path=subject.environments.map((environment)=>environment.name).join(', ');
return{status:'skip',summary:afterTheMerge(path),findings};
}
return{status:'pass',summary:describePromotion(facts),findings};
};
const promotion=defineCheck({
id:'promotion',
title:inOrder,
why:whyPromotion,
remedies:remedies_remedies.promotion,
permissions:['contents: read','deployments: read'],
options:promotion_options,
shownOnly:isBeforeMerge,
gather:(subject,_options,ports)=>(0,promotion_gather .rq)(subject,(place)=>(0,gather_history .c)(place,ports,{sha:subject.release.sha}),ports),
decide:(facts,chosen,subject)=>decidePromotion(facts,subject,isBeforeMerge(subject,chosen)),
});
var rollback_job=__webpack_require__(92456);
;
// CONCATENATED MODULE: ./src/checklist/rollback-plan/verdict.js
const asSummary=(message)=>message.replace(/\.$/,'');
const verdict_nameOf=(release)=>release.version===null?(0,core_release .Fu)(release.sha):`${release.version} (${(0,core_release .Fu)(release.sha)})`;
const isItself=({bad,badTree},{deployment:{payload}})=>payload.sha===bad?.sha||payload.tree===badTree;
const nothingYet=(situation,environment)=>({
level:'warning',
message:situation.candidates.some(({entry})=>isItself(situation,entry))
?rollback_plan_words .b4(environment)
:situation.history.entries.length>0
?rollback_plan_words .PN(environment)
:rollback_plan_words .ck(environment),
remedy:rollback_plan_words .E_,
});
const unusable=(situation,environment)=>situation.candidates
.filter(({entry})=> !isItself(situation,entry))
.flatMap(({entry,refusedBecause})=>refusedBecause===null
?[]
:[
{
level:'warning',
message:rollback_plan_words .I3(verdict_nameOf(entry.deployment.payload),refusedBecause),
remedy:rollback_plan_words .k7(environment),
},
]);
const ofRevert=(revert,target)=>{
if(revert?.outcome==='untried')
return[{level:'error',message:revert.why,remedy:revert.remedy}];
if(revert?.outcome!=='conflict')
return[];
return[
{
level:'error',
message:rollback_plan_words .kO({commit:revert.commit,target,files:revert.files}),
remedy:rollback_plan_words .lv,
},
];
};
const ofMigration=(path,target)=>({
level:'error',
path,
line:1,
message:rollback_plan_words .bB(path,target),
remedy:rollback_plan_words .Wq,
});
const ofWorkflowFiles=(revert)=>{
const workflows=revert?.outcome==='ready'?revert.workflows:[];
if(workflows.length===0)
return[];
return[
{
level:'warning',
message:rollback_plan_words .Cc(workflows),
remedy:rollback_plan_words .D9,
},
];
};
const ofOtherLine=({removed},target)=>removed.isLinear
?[]
:[
{
level:'notice',
message:rollback_plan_words .Vr(target),
},
];
const describeRoute=({route})=>{
if(route===null)
return'';
if(!route.isCertain)
return`: ${route.why}`;
return rollback_plan_words .tu(route.by,route.why);
};
const describeRevert=({revert,question},rights)=>{
switch(revert?.outcome){
case'ready':{
const count=revert.undo.length;
return rollback_plan_words .SF(count,describeRoute(rights));
}
case'absent':
return rollback_plan_words .mS(question.branch);
case'noop':
case'conflict':
case'untried':
case undefined:
return rollback_plan_words .Lz;
}
};
const ofMissing=(sha,document)=>{
const message=rollback_plan_words .xV(sha);
const remedy=core_words .Fv;
return{
status:'unknown',
summary:asSummary(message),
findings:[{level:'error',message,remedy},...document],
};
};
const judgePlan=({environment,document,jobs,isBracket},plan,{release})=>{
if(plan.situation.badTree===null)
return ofMissing(plan.bad.sha,document);
const{git,removed}=plan;
const target=verdict_nameOf(release);
const rights=(0,rollback_job .u)({environment,found:jobs,git,isBracket});
const problems=[
...document,
...ofRevert(git.revert,target),
...removed.oneWay.map((path)=>ofMigration(path,target)),
...rights.problems,
];
const findings=[
...problems,
...rights.unproven,
...ofWorkflowFiles(git.revert),
...rights.aside,
...ofOtherLine(plan,target),
];
const[first]=[...problems,...rights.unproven];
if(first!==undefined){
return{status:problems.length>0?'fail':'unknown',summary:asSummary(first.message),findings};
}
return{status:'pass',summary:rollback_plan_words .zY(target,describeRevert(git,rights)),findings};
};
const shown=({problems,unproven,aside},hasVerified)=>[
...(hasVerified?problems:[]),
...[...(hasVerified?[]:problems),...unproven].map((finding)=>({...finding,level:'warning'})),
...aside,
];
const judgeRollback=(facts)=>{
const{environment,planned,document,jobs,isBracket}=facts;
if(planned.outcome==='plan'&&planned.plan.target!==null){
return judgePlan(facts,planned.plan,planned.plan.target);
}
const{situation}=planned.outcome==='plan'?planned.plan:planned;
const blocked=unusable(situation,environment);
const rights=(0,rollback_job .u)({environment,found:jobs,git:null,isBracket});
const findings=[
...document,
...(blocked.length>0?blocked:[nothingYet(situation,environment)]),
...shown(rights,blocked.length>0),
];
const[first]=findings.filter((finding)=>finding.level==='error');
return first===undefined
?{status:'pass',summary:(blocked.length>0?rollback_plan_words .bE:rollback_plan_words .fp)(environment),findings}
:{status:'fail',summary:asSummary(first.message),findings};
};
;
// CONCATENATED MODULE: ./src/checklist/rollback-plan/rollback-plan.js
const path=schemas .YjP().min(1).max(500);
const rollback_plan_options=schemas .Ikc({
document:path
.default('docs/rollback.md')
.meta({description:'the page that says how this service is rolled back'}),
migrations:path
.optional()
.meta({description:'folder of the database migrations; without it the usual folders are looked for'}),
});
const rollbackPlan=defineCheck({
id:'rollback-plan',
title:rollback_plan_words .DD,
why:rollback_plan_words .d8,
remedies:remedies_remedies['rollback-plan'],
permissions:['contents: read','deployments: read','pull-requests: read'],
options:rollback_plan_options,
gather:async(subject,chosen,ports)=>(await Promise.all([__webpack_require__.e(2427),__webpack_require__.e(1058)]).then(__webpack_require__.bind(__webpack_require__,52470))).gatherRollbackPlan(subject,chosen,ports),
decide:judgeRollback,
});
var spdx_expression_parse=__webpack_require__(94800);
;
// CONCATENATED MODULE: ./src/checklist/sbom/licence.js
const longest=1_000;
const families={
AGPL:['1.0','3.0'],
GFDL:['1.1','1.2','1.3'],
GPL:['1.0','2.0','3.0'],
LGPL:['2.0','2.1','3.0'],
};
const termOf=({license,plus,exception})=>{
const[,older=null,within=null]= /^([A-Z]+-\d\.\d)-with-(.+)$/.exec(license)??[];
const id=older??license;
const[,family='',version='',suffix='']= /^([A-Z]+)-(\d\.\d)(-only|-or-later)?$/.exec(id)??[];
const versions=families[family]??[];
const from=versions.indexOf(version);
const carried=exception??within;
if(from=== -1)
return{choices:[id],exception:carried};
const later=plus===true||suffix==='-or-later';
const choices=versions.slice(from,later?undefined:from+1).map((each)=>`${family}-${each}`);
return{choices,exception:carried};
};
const parsed=(text)=>{
if(text.length>longest)
return null;
try{
return spdx_expression_parse(text.trim());
}
catch{
return null;
}
};
const isLicence=(text)=>{
const info=parsed(text);
return info!==null&&'license'in info;
};
const licence_keyOf=(choice,exception)=>(exception===null?choice:`${choice} WITH ${exception}`).toLowerCase();
const deniedKeys=(deny)=>new Set(deny.flatMap((entry)=>{
const info=parsed(entry);
if(info===null|| !('license'in info))
return[];
const{choices,exception}=termOf(info);
return choices.map((choice)=>licence_keyOf(choice,exception));
}));
const judgeTerm=(info,denied)=>{
const{choices,exception}=termOf(info);
const isDenied=(choice)=>denied.has(licence_keyOf(choice,null))||denied.has(licence_keyOf(choice,exception));
if(choices.every(isDenied))
return'denied';
return/licenseref-/i.test(info.license)?'unclear':'allowed';
};
const both=(one,other)=>{
if(one==='denied'||other==='denied')
return'denied';
return one==='unclear'||other==='unclear'?'unclear':'allowed';
};
const either=(one,other)=>{
if(one==='allowed'||other==='allowed')
return'allowed';
return one==='unclear'||other==='unclear'?'unclear':'denied';
};
const judgeInfo=(info,denied)=>{
if('license'in info)
return judgeTerm(info,denied);
const[left,right]=[judgeInfo(info.left,denied),judgeInfo(info.right,denied)];
return info.conjunction==='and'?both(left,right):either(left,right);
};
const judgeLicences=(licences,deny)=>{
if(licences.length===0)
return'unclear';
const denied=deniedKeys(deny);
return licences
.map((text)=>{
const info=parsed(text);
return info===null?'unclear':judgeInfo(info,denied);
})
.reduce(both,'allowed');
};
var verdict=__webpack_require__(31443);
;
// CONCATENATED MODULE: ./src/checklist/sbom/review.js
const isPublished=(publications,environment,digests)=>publications.some((one)=>one.environment===environment&&one.difference===digests.difference&&one.components===digests.components);
const shownAt=(facts,digests)=>facts.publications
.filter((one)=>one.components===digests.components&&
(one.difference===digests.difference||facts.later.includes(one.environment)))
.map(({at})=>at)
.toSorted((one,other)=>Date.parse(one)-Date.parse(other))[0]??null;
const missing=(message,remedy,url)=>({
status:'missing',
early:true,
summary:'not reviewed',
findings:[{level:'error',message,remedy,...(url===undefined?{}:{url})}],
});
const byFile=({path,text},{difference})=>text!==null&&text.includes(difference)
?{status:'reviewed',early:false,summary:`reviewed in ${path}`,findings:[]}
:{
...missing(text===null?`There is no ${path} at this commit.`:`${path} does not name this difference.`,`Read the difference, then commit ${path} with a line that holds ${difference} and what you think of it.`),
early:false,
};
const byApproval=(facts,digests)=>{
const{choice,reviews}=facts.approvals;
if(!choice.chosen)
return{
status:'unproven',
early:false,
summary:'no pull request to review it on',
findings:[
{
level:'error',
message:`Whose review this SBOM had is not known: ${choice.why}.`,
remedy:"Release a commit that was merged by a pull request, or use 'review: file'.",
},
],
};
const{pull}=choice;
const at=shownAt(facts,digests);
if(at===null)
return missing(`This difference was not shown on #${pull.number} at ${(0,core_release .Fu)(pull.head)} before.`,pull.merged
?'Bring what changed in a pull request that is up to date with its base, where preflight shows it, and have that approved.'
:`It is shown there now: approve #${pull.number} after reading it, and run preflight again.`,pull.url);
const since=reviews.filter(({submittedAt})=>submittedAt!==null&&Date.parse(submittedAt)>Date.parse(at));
const judged=(0,approvals .U1)({...facts.approvals,reviews:since,runApprovals:[],needed:1});
if(judged.ok)
return{status:'reviewed',early:false,summary:`reviewed by ${judged.people.join(', ')}`,findings:[]};
return missing(`Nobody approved #${pull.number} after its difference was shown on ${at}.`,`Ask a person with write access, not ${pull.author??'the author'}, to read it and approve ${(0,core_release .Fu)(pull.head)} now; then run preflight again.`,pull.url);
};
const judgeReview=(facts,digests)=>{
switch(facts.mode){
case'none':
return{status:'reviewed',early:false,summary:'no review asked for',findings:[]};
case'file':
return byFile(facts,digests);
case'pull-request':
return byApproval(facts,digests);
}
};
var semver=__webpack_require__(54978);
var purl=__webpack_require__(99164);
;
// CONCATENATED MODULE: ./src/checklist/sbom/components.js
const components_nameOf=({group,name})=>group===null?name:`${group}/${name}`;
const licenceText=(licences)=>licences.length===0
?'no licence'
:licences
.toSorted()
.map((text)=>(licences.length>1&& / OR /i.test(text)?`(${text})`:text))
.join(' AND ');
const order=(one,other)=>(one<other? -1:one>other?1:0);
const ingredientsOf=(parts)=>{
const found=new Map();
for(const{ecosystem,components}of parts){
for(const component of components.filter(({isOwn})=> !isOwn)){
const{version}=component;
const one={
package:`${ecosystem==='document'?((0,purl .i)(component)??component.type):ecosystem}:${components_nameOf(component)}`,
version,
licence:licenceText(component.licences),
};
found.set(JSON.stringify(one),one);
}
}
return[...found].toSorted(([one],[other])=>order(one,other)).map(([,ingredient])=>ingredient);
};
const compareVersions=(one,other)=>{
if(semver.valid(one)!==null&&semver.valid(other)!==null)
return semver.compare(one,other);
const[left,right]=[one,other].map((text)=>(/^v?(\d+(?:\.\d+)*)/.exec(text)?.[1]??'').split('.').map(Number));
for(let index=0;index<Math.max(left?.length??0,right?.length??0);index+=1){
const difference=(left?.[index]??0)-(right?.[index]??0);
if(difference!==0)
return Math.sign(difference);
}
return 0;
};
const stepOf=(from,to)=>{
const step=compareVersions(from,to);
return step<0?'upgraded':step>0?'downgraded':'changed';
};
const byVersion=(one,other)=>compareVersions(one.version,other.version)||order(one.version,other.version);
const relicensed=(from,to)=>from.licence===to.licence
?[]
:[{kind:'relicensed',package:to.package,from:from.licence,to:to.licence,licence:to.licence}];
const moved=(from,to)=>[
{
kind:stepOf(from.version,to.version),
package:to.package,
from:from.version,
to:to.version,
licence:to.licence,
},
...relicensed(from,to),
];
const changesOf=(before,now)=>{
const inBoth=(one,others)=>others.find(({version})=>version===one.version);
const stayed=before.flatMap((one)=>{
const other=inBoth(one,now);
return other===undefined?[]:relicensed(one,other);
});
const gone=before.filter((one)=>inBoth(one,now)===undefined).toSorted(byVersion);
const come=now.filter((one)=>inBoth(one,before)===undefined).toSorted(byVersion);
const pairs=Math.min(gone.length,come.length);
return[
...stayed,
...gone.slice(0,pairs).flatMap((from,index)=>{
const to=come[index];
return to===undefined?[]:moved(from,to);
}),
...gone
.slice(pairs)
.map((one)=>({...one,kind:'removed',from:one.version,to:null,licence:one.licence})),
...come
.slice(pairs)
.map((one)=>({...one,kind:'added',from:null,to:one.version,licence:one.licence})),
].map(({kind,package:name,from,to,licence})=>({kind,package:name,from,to,licence}));
};
const differenceOf=(before,now)=>{
const old=Map.groupBy(before,(one)=>one.package);
const fresh=Map.groupBy(now,(one)=>one.package);
const names=[...new Set([...old.keys(),...fresh.keys()])].toSorted(order);
return names.flatMap((name)=>changesOf(old.get(name)??[],fresh.get(name)??[]));
};
const changeLine=({kind,package:name,from,to,licence})=>{
if(from!==null&&to!==null)
return kind==='relicensed'
?sbom_words .Bw({name,from,to})
:`${kind} ${name} ${from} to ${to} (${licence})`;
return`${kind} ${name} ${to??from??''} (${licence})`;
};
const kinds=['added','removed','upgraded','downgraded','changed','relicensed'];
const countChanges=(changes)=>kinds
.flatMap((kind)=>{
const count=changes.filter((change)=>change.kind===kind).length;
return count===0?[]:[`${count} ${kind}`];
})
.join(', ');
const canonical=(entries)=>entries.map((entry)=>JSON.stringify(entry)).join('\n');
;
// CONCATENATED MODULE: ./src/checklist/sbom/verdict.js
const shownChanges=60;
const shownLicences=25;
const partsOf=(facts)=>facts.yields.flatMap((each)=>(each.made?[each.part]:[]));
const weighYield=(each)=>{
if(!each.made){
const{status,path,why,remedy,elsewhere}=each.fault;
const at=elsewhere===true?{}:{path,line:1};
return{status,findings:[{level:'error',...at,message:`${path}: ${why}`,remedy}]};
}
const{path,components,ecosystem}=each.part;
const fail=(message,remedy)=>({
status:'fail',
findings:[{level:'error',path,line:1,message,remedy}],
});
if(components.length===0&&each.declared>0)
return fail(sbom_words .uX(path,each.declared),sbom_words .ME);
const loose=components.filter(({version,isOwn})=>version===''&& !isOwn).map(components_nameOf);
if(loose.length>0&&ecosystem==='document')
return{status:'pass',findings:[{level:'warning',message:sbom_words .Pv(path,loose)}]};
if(loose.length>0)
return fail(sbom_words .ac(path,loose),sbom_words .BB);
return{status:'pass',findings:[]};
};
const statedFor=(component,{stated})=>{
const name=components_nameOf(component);
const one=stated.get(`${name}@${component.version}`)??stated.get(name);
return one===undefined?component.licences:[one];
};
const licenceFinding=(part,component,message,remedy)=>({
level:'error',
...(part.ecosystem==='document'?{}:{path:part.path,line:component.line??1}),
message:`${components_nameOf(component)} ${component.version} ${message}`,
remedy,
});
const weighLicences=(facts)=>{
const{policy}=facts;
if(policy.deny.length===0)
return{status:'pass',findings:[]};
const judged=partsOf(facts).flatMap((part)=>part.components
.filter(({isOwn})=> !isOwn)
.map((component)=>{
const licences=statedFor(component,policy);
return{part,component,text:licenceText(licences),answer:judgeLicences(licences,policy.deny)};
}));
const denied=judged.filter(({answer})=>answer==='denied');
const unclear=policy.unclear==='show'?[]:judged.filter(({answer})=>answer==='unclear');
const more=denied.length+unclear.length-shownLicences;
const findings=[
...denied.map(({part,component,text})=>licenceFinding(part,component,sbom_words .zB(text),sbom_words .ai)),
...unclear.map(({part,component,text})=>licenceFinding(part,component,text==='no licence'?sbom_words .TB:sbom_words .mo(text),sbom_words .dS)),
].slice(0,shownLicences);
return{
status:denied.length>0?'fail':unclear.length>0?'unknown':'pass',
findings:more>0?[...findings,{level:'notice',message:sbom_words .H0(more)}]:findings,
};
};
const sinceText=({base,environment,changes})=>{
switch(base.known){
case'none':
return sbom_words .Ol(environment);
case'broken':
return sbom_words .kI(base.sha,environment);
case'whole':
return changes.length===0
?sbom_words .f4(environment,base.sha)
:sbom_words .$A({changes:countChanges(changes),commit:base.sha,environment});
}
};
const changeFindings=({changes,base,digests})=>{
const note=(message)=>({level:'notice',message});
const more=changes.length-shownChanges;
return[
...(base.known==='broken'?[{level:'warning',message:sbom_words .QJ(base.sha,base.why)}]:[]),
...(changes.length===0?[]:[note(sbom_words .oo(digests.difference))]),
...changes.slice(0,shownChanges).map((change)=>note(changeLine(change))),
...(more>0?[note(sbom_words .Ji(more))]:[]),
];
};
const worst=(weighed)=>weighed.some(({status})=>status==='fail')
?'fail'
:weighed.some(({status})=>status==='unknown')
?'unknown'
:'pass';
const weighDocument=({invalid})=>invalid===null
?{status:'pass',findings:[]}
:{
status:'fail',
findings:[
{
level:'error',
message:sbom_words .Vi(invalid),
remedy:sbom_words .LK,
},
],
};
const foreignFindings=({foreign})=>[
...foreign.slice(0,10).map((path)=>({
level:'warning',
path,
message:sbom_words .hh(path),
remedy:sbom_words .Mp,
})),
...(foreign.length>10?[{level:'warning',message:sbom_words .Yb(foreign.length-10)}]:[]),
];
const judgeNothing=({foreign})=>foreign.length===0
?{status:'skip',summary:sbom_words .X_,findings:[],early:false}
:{
status:'unknown',
summary:sbom_words .zF(foreign),
early:false,
findings:foreign.slice(0,10).map((path)=>({
level:'error',
path,
line:1,
message:sbom_words .am(path),
remedy:sbom_words .JN,
})),
};
const summaryOf=(facts,weighed,review)=>{
const first=weighed.find(({status})=>status===worst(weighed)&&status!=='pass')?.findings[0];
const count=partsOf(facts).reduce((sum,part)=>sum+part.components.length,0);
const components=(0,core_text .LS)(count,'component');
const rest=facts.foreign.length===0?'':`, ${sbom_words ._$(facts.foreign.length)}`;
if(first===undefined)
return`${components}, ${sinceText(facts)}${review===''?'':`, ${review}`}${rest}`;
const errors=weighed.flatMap(({findings})=>findings.filter(({level})=>level==='error')).length;
return errors>1?sbom_words .aU(first.message,errors):first.message;
};
const judgeSbom=(facts)=>{
if(facts.yields.length===0)
return judgeNothing(facts);
const weighed=[...facts.yields.map(weighYield),weighDocument(facts),weighLicences(facts)];
const status=worst(weighed);
const notes=[...changeFindings(facts),...foreignFindings(facts)];
const found=weighed.flatMap(({findings})=>findings);
if(status!=='pass')
return{status,summary:summaryOf(facts,weighed,''),findings:[...found,...notes],early:false};
if(facts.changes.length===0){
return{status,summary:summaryOf(facts,weighed,''),findings:[...found,...notes],early:false};
}
const review=judgeReview(facts.review,facts.digests);
return{
status:review.status==='reviewed'?'pass':review.status==='missing'?'fail':'unknown',
summary:summaryOf(facts,weighed,review.summary),
findings:[...found,...review.findings,...notes],
early:review.early,
};
};
var judged_commits=__webpack_require__(71725);
;
// CONCATENATED MODULE: ./src/checklist/sbom/sbom.js
const sbom_path=schemas .YjP()
.min(1)
.max(500)
.refine((text)=> !text.startsWith('/')&& !text.split('/').includes('..'),{
error:core_words .rz,
});
const licence=schemas .YjP()
.max(200)
.refine(isLicence,{error:'must be one licence of https://spdx.org/licenses/ (AGPL-3.0-only), or a LicenseRef'});
const sbom_options=schemas .Ikc({
paths:schemas .YOg(sbom_path).min(1).max(50).optional().meta({
description:'folders with a lock file, or requirements files, that are shipped; without it what lies in the root counts',
}),
file:schemas .KCZ([sbom_path,schemas .YOg(sbom_path).min(1).max(20)])
.optional()
.meta({
description:'SBOMs of the whole repository that earlier steps left in the workspace, for what is not read here: CycloneDX 1.4 to 1.7 or SPDX 2.3, as JSON',
}),
command:program.optional().meta({
description:'a program that writes such an SBOM to its output or to `SBOM_FILE`; run on a checkout of the commit, without secrets',
}),
'dev-dependencies':schemas .k5n(['omit','include'])
.default('omit')
.meta({description:'whether packages that are not shipped are part of it'}),
'deny-licenses':schemas .YOg(licence).max(500).default([]).meta({
description:'SPDX ids, each with an exception if only that is meant; without any, licences are not judged',
}),
licenses:schemas .g1P(schemas .YjP().min(1).max(250),schemas .YjP().min(1).max(1_000))
.default({})
.meta({description:'by `name` or `name@version`: the licence of a package whose lock file does not say it'}),
'unclear-licenses':schemas .k5n(['block','show']).default('block').meta({
description:'under `deny-licenses`: what becomes of a package whose licence is missing or none that SPDX knows',
}),
review:schemas .k5n(['none','pull-request','file']).default('none').meta({
description:'who looks at the difference: an approval given after it was shown, a committed `review-file` that names it, or nobody',
}),
'review-file':sbom_path.default('docs/sbom-review.md').meta({description:'for `review: file`'}),
'pull-request':beforeMerge,
timeout:scalars .p0
.refine((ms)=>ms>=1_000,{error:'must be at least 1s'})
.prefault('2m')
.meta({description:'how long one generator may take'}),
});
const sbom_partsOf=({yields})=>yields.flatMap((each)=>(each.made?[each.part]:[]));
const gatherBase=async({environment},make,ports)=>{
const history=await(0,gather_history .c)(environment.place,ports);
const sha=history.entries.find(decide_history .p4)?.deployment.payload.sha;
if(sha===undefined)
return{base:{known:'none'},before:[]};
const git=await ports.git();
if((await git.resolve(sha))===null)
return{base:{known:'broken',sha,why:sbom_words .lV},before:[]};
const inventory=await make(sha);
const[broken]=inventory.yields.flatMap((each)=>(each.made?[]:[each.fault]));
return broken===undefined
?{base:{known:'whole',sha},before:ingredientsOf(sbom_partsOf(inventory))}
:{base:{known:'broken',sha,why:`${broken.path}: ${broken.why}`},before:[]};
};
const gatherReview=async({review,'review-file':file},subject,ports)=>{
const{release,environment,environments,pull}=subject;
switch(review){
case'none':
return{mode:'none'};
case'file':
return{mode:'file',path:file,text:await ports.github.file(file,release.sha)};
case'pull-request':{
const approvals=await(0,gather_approvals .C)({release,pull,environment:{...environment,approvals:1}},ports);
const head=approvals.choice.chosen?approvals.choice.pull.head:null;
const[statuses,viewer]=await Promise.all([
head===null?[]:ports.github.statuses(head),
ports.github.viewer(),
]);
const later=environments.slice(environments.findIndex(({name})=>name===environment.name)+1);
return{
mode:'pull-request',
approvals,
later:later.map(({name})=>name),
publications:(0,verdict .P8)(statuses,{service:environment.place.service,viewer}),
};
}
}
};
const write=async(subject,parts,changes,ports)=>{
const{release,environment}=subject;
const{json,invalid}=await ports.sbom.assemble({service:ports.context.repository.name,release,parts});
const folder=`${ports.context.paths.temp}/runbook-sbom-${ports.context.run.id}/${encodeURIComponent(environment.name)}`;
await Promise.all([
ports.files.show(`${folder}/sbom.cdx.json`,json),
ports.files.show(`${folder}/difference.txt`,changes.map((change)=>`${changeLine(change)}\n`).join('')),
]);
return{file:`${folder}/sbom.cdx.json`,invalid};
};
const statementOf=(subject,review,changes,digests)=>subject.stage==='release'||
review.mode!=='pull-request'||
changes.length===0||
isPublished(review.publications,subject.environment.name,digests)
?null
:(0,verdict .b5)(digests,countChanges(changes));
const requestOf=(chosen,commits)=>({
paths:chosen.paths??null,
omitDev:chosen['dev-dependencies']==='omit',
timeoutMs:chosen.timeout,
documents:{
files:chosen.file===undefined?[]:[chosen.file].flat(),
command:chosen.command??null,
commits,
},
});
const sbom_gather=async(subject,chosen,ports)=>{
const{sha}=subject.release;
const git=await ports.git();
if((await git.resolve(sha))===null)
throw new errors .Dh({
code:'bad-input',
message:sbom_words .xV(sha),
remedy:sbom_words .xL,
});
const{makeInventory}=await __webpack_require__.e(8373).then(__webpack_require__.bind(__webpack_require__,38373));
const request=requestOf(chosen,(0,judged_commits .K)(subject,ports.context));
const own=makeInventory(sha,request,ports);
const make=(other)=>(other===sha?own:makeInventory(other,request,ports));
const[inventory,{base,before},review]=await Promise.all([
own,
gatherBase(subject,make,ports),
gatherReview(chosen,subject,ports),
]);
const parts=sbom_partsOf(inventory);
const now=ingredientsOf(parts);
const changes=differenceOf(before,now);
const digests={
difference:ports.sbom.digest(canonical(changes)),
components:ports.sbom.digest(canonical(now)),
};
const written=parts.length===0?{file:null,invalid:null}:await write(subject,parts,changes,ports);
return{
...inventory,
sha,
base,
changes,
digests,
review,
environment:subject.environment.name,
...written,
madeAt:ports.clock.now(),
statement:statementOf(subject,review,changes,digests),
policy:{
deny:chosen['deny-licenses'],
unclear:chosen['unclear-licenses'],
stated:new Map(Object.entries(chosen.licenses)),
},
};
};
const sbom_decide=(facts,chosen,{stage})=>{
const{early,...verdict}=judgeSbom(facts);
const{sha,madeAt,file,statement}=facts;
return{
...verdict,
early:early&&stage==='pull-request'&&chosen['pull-request']==='show',
evidence:file===null?[]:[{what:'SBOM',sha,at:madeAt}],
...(file===null?{}:{file}),
...(statement===null?{}:{statement}),
};
};
const sbom=defineCheck({
id:'sbom',
title:sbom_words .DD,
why:sbom_words .d8,
remedies:remedies_remedies.sbom,
permissions:['contents: read','deployments: read','statuses: read','pull-requests: read'],
options:sbom_options,
gather:sbom_gather,
decide:sbom_decide,
});
var ci_names=__webpack_require__(15872);
;
// CONCATENATED MODULE: ./src/core/settings.js
const settings_order=['environment','repository','organization'];
const sameName=(one,other)=>one.toUpperCase()===other.toUpperCase();
const inForce=(settings)=>{
const winners=new Map();
for(const setting of settings.toSorted((a,b)=>settings_order.indexOf(a.level)-settings_order.indexOf(b.level))){
const name=setting.name.toUpperCase();
if(!winners.has(name))
winners.set(name,setting);
}
return[...winners.values()].toSorted((a,b)=>(a.name<b.name? -1:1));
};
;
// CONCATENATED MODULE: ./src/checklist/configuration/secrets.js
const secrets_options=schemas .Ikc({
'max-age':scalars .p0.optional().meta({description:'oldest that a secret may be; without it nothing is asked'}),
ignore:schemas .YOg(schemas .YjP().min(1).max(200))
.max(200)
.default([])
.meta({description:'names that may be older; `*` is any text'}),
});
const secrets_gather=async(subject,chosen,ports)=>{
const environment=subject.environment.name;
const facts={environment,maxAgeMs:chosen['max-age']??null,now:ports.clock.now()};
if(facts.maxAgeMs===null||ports.settings===null)
return{...facts,secrets:null,ignored:0};
const all=inForce(await ports.settings.secrets(environment));
const secrets=all.filter(({name})=> !chosen.ignore.some((glob)=>(0,ci_names .F)(glob,name)));
return{...facts,secrets,ignored:all.length-secrets.length};
};
const soonShare=0.9;
const unreadable={
level:'error',
message:secretsUnlisted,
remedy:settingsToken,
};
const tooOld=({name,level},ageMs,maxAgeMs)=>({
level:'error',
message:secretTooOld({name,level,age:ageMs,most:maxAgeMs}),
remedy:rotate(name,level),
});
const soon=({name,level},leftMs)=>({
level:'warning',
message:rotateSoon({name,level,left:Math.max(0,leftMs)}),
remedy:rotate(name,level),
});
const secrets_decide=({secrets,ignored,maxAgeMs,now,environment})=>{
if(maxAgeMs===null)
return{status:'skip',summary:noAge,findings:[]};
if(secrets===null)
return{status:'unknown',summary:cannotList,findings:[unreadable]};
if(secrets.length===0){
const summary=ignored===0?noSecrets(environment):allIgnored(ignored,environment);
return{status:'skip',summary,findings:[]};
}
const aged=secrets.map((secret)=>({secret,ageMs:Date.parse(now)-Date.parse(secret.updatedAt)}));
const old=aged.filter(({ageMs})=> !(ageMs<=maxAgeMs));
const near=aged.filter(({ageMs})=>ageMs<=maxAgeMs&&ageMs>maxAgeMs*soonShare);
const findings=[
...old.map(({secret,ageMs})=>tooOld(secret,ageMs,maxAgeMs)),
...near.map(({secret,ageMs})=>soon(secret,maxAgeMs-ageMs)),
];
const names=old.map(({secret})=>secret.name);
if(names.length>0)
return{
status:'fail',
summary:someTooOld({old:names.length,all:secrets.length,names}),
findings,
};
return{status:'pass',summary:allFresh(secrets.length,maxAgeMs),findings};
};
const secrets=defineCheck({
id:'secrets',
title:'Secrets rotated',
why:why,
remedies:remedies_remedies.secrets,
permissions:[],
options:secrets_options,
gather:secrets_gather,
decide:secrets_decide,
});
;
// CONCATENATED MODULE: ./src/core/alerts.js
const severityLevels=['none','low','medium','high','critical'];
;
// CONCATENATED MODULE: ./src/checklist/security/waiver.js
const packageKey=(name)=>name.toLowerCase().replaceAll(/[-_.]+/g,'-');
const isPackage=(asked,{package:name,ecosystem})=>name!==null&&(ecosystem==='npm'?asked===name:packageKey(asked)===packageKey(name));
const dayMs=86_400_000;
const isExpired=(waiver,now)=>Date.parse(now)>=Date.parse(waiver.until)+dayMs;
const covers=(waiver,item)=>item.ids.some((id)=>id.toLowerCase()===waiver.id.toLowerCase())&&
(waiver.package===undefined||isPackage(waiver.package,item));
const expired=({id,until,reason})=>({
level:'error',
message:security_words .Q4({id,until,reason}),
remedy:security_words .o8,
});
const unused=({id})=>({
level:'warning',
message:security_words .V9(id),
remedy:security_words .Ng,
});
const applyWaivers=(items,waivers,now)=>{
const valid=waivers.filter((waiver)=> !isExpired(waiver,now));
const late=waivers.filter((waiver)=>isExpired(waiver,now));
const judged=items.map((item)=>({item,waiver:valid.find((waiver)=>covers(waiver,item))}));
const waived=judged.flatMap(({item,waiver})=>(waiver===undefined?[]:[{item,waiver}]));
const needed=(waiver)=>items.some((item)=>covers(waiver,item));
return{
open:judged.flatMap(({item,waiver})=>(waiver===undefined?[item]:[])),
waived,
notes:[
...late.map((waiver)=>(needed(waiver)?expired(waiver):unused(waiver))),
...valid.filter((waiver)=> !needed(waiver)).map(unused),
],
};
};
;
// CONCATENATED MODULE: ./src/checklist/security/vulnerability.js
const height=(severity)=>severityLevels.indexOf(severity);
const severityOfScore=(score)=>score>=9?'critical':score>=7?'high':score>=4?'medium':score>0?'low':'none';
const vulnerability_worst=(one,other)=>height(one)>=height(other)?one:other;
const identities=(item)=>{
const{package:name,ids,path,line,title}=item;
return name===null
?[JSON.stringify([ids[0],path,line,title])]
:ids.map((id)=>JSON.stringify([id.toUpperCase(),packageKey(name)]));
};
const joined=(one,other)=>({
...one,
ids:[...new Set([...one.ids,...other.ids])],
source:one.source.split(', ').includes(other.source)?one.source:`${one.source}, ${other.source}`,
severity:one.severity===null
?other.severity
:other.severity===null
?one.severity
:vulnerability_worst(one.severity,other.severity),
path:one.path??other.path,
line:one.line??other.line,
url:one.url??other.url,
remedy:one.remedy??other.remedy,
});
const merged=(found)=>{
const groups=new Map();
const place=new Map();
found.forEach((item,index)=>{
const known=new Set(identities(item).flatMap((identity)=>place.get(identity)??[]));
const[home=index]=known;
const parts=[...known].flatMap((each)=>groups.get(each)??[]);
for(const each of known)
groups.delete(each);
const now=[...parts,item].reduce(joined);
groups.set(home,now);
for(const identity of identities(now))
place.set(identity,home);
});
return[...groups.values()];
};
const vulnerability_describe=(item,severity)=>{
const what=item.package===null?'':`${item.package}: `;
return security_words .Pt({severity,what,title:item.title,id:item.ids[0],source:item.source});
};
const at=({path,line,url})=>({
...(path===null?{}:{path}),
...(line===null?{}:{line}),
...(url===null?{}:{url}),
});
const mostFindings=200;
const toFinding=(item,facts)=>{
const severity=item.severity??facts.unrated;
const stands=height(severity)>=height(facts.failOn);
return{
level:stands?'error':'notice',
message:`${vulnerability_describe(item,severity)}${item.severity===null?security_words .KE(severity):''}`,
...at(item),
...(item.remedy===null?{}:{remedy:item.remedy}),
};
};
const unread=(readings,of,level)=>readings.flatMap((reading)=>reading.read||reading.default!==of
?[]
:[{level,message:`${reading.source}: ${reading.why}`,remedy:reading.remedy}]);
const vulnerability_counted=(items,facts)=>severityLevels
.toReversed()
.map((severity)=>({
severity,
count:items.filter((item)=>(item.severity??facts.unrated)===severity).length,
}))
.filter(({count})=>count>0)
.map(({severity,count})=>`${count} ${severity}`)
.join(', ');
const cutFindings=(ranked,facts)=>{
const shown=ranked.slice(0,mostFindings).map((item)=>toFinding(item,facts));
if(ranked.length<=mostFindings)
return shown;
return[...shown,{level:'notice',message:security_words .St(ranked.length,mostFindings)}];
};
const waivedFindings=(waived,facts)=>waived.map(({item,waiver:{until,reason}})=>({
level:'notice',
message:security_words .FU({until,reason,finding:vulnerability_describe(item,item.severity??facts.unrated)}),
...at(item),
}));
const noteFindings=(readings)=>readings.flatMap(({notes=[],source})=>notes.map((message)=>({level:'notice',message:`${source}: ${message}`})));
const answerOf=(facts,{open,blocking,rest})=>{
const{readings,failOn}=facts;
const asked=readings.filter((reading)=>reading.read||reading.default!=='not-used');
const gaps=asked.flatMap((reading)=>(reading.read?[]:[reading]));
const sources=(0,core_text .LS)(asked.length,'source');
if(blocking.length>0){
const summary=security_words .bZ({counts:vulnerability_counted(blocking,facts),sources,rest});
return{status:'fail',summary,early:false};
}
const[gap]=gaps;
if(asked.length===0)
return{status:'skip',summary:security_words .xn,early:false};
const isSoft=gaps.every((each)=>each.default==='missing');
if(gap!==undefined&&gaps.length===asked.length&&isSoft)
return{status:'unknown',summary:security_words .Rv(gaps.map(({source})=>source)),early:true};
if(gap!==undefined)
return{status:'unknown',summary:security_words .WY(gaps.length,sources),early:isSoft};
const below=open.length===0?'nothing found':security_words .Ws(vulnerability_counted(open,facts),failOn);
return{status:'pass',summary:`${below} in ${sources}${rest}`,early:false};
};
const judgeSecurity=(facts)=>{
const{readings,failOn,waivers,now}=facts;
const all=merged(readings.flatMap((reading)=>reading.found??[]));
const{open,waived,notes}=applyWaivers(all,waivers,now);
const ranked=open.toSorted((a,b)=>height(b.severity??facts.unrated)-height(a.severity??facts.unrated));
const blocking=ranked.filter((item)=>height(item.severity??facts.unrated)>=height(failOn));
const isWhole=readings.every(({read})=>read);
return{
...answerOf(facts,{open,blocking,rest:waived.length===0?'':security_words ._K(waived.length)}),
findings:[
...unread(readings,undefined,'error'),
...cutFindings(ranked,facts),
...unread(readings,'missing','warning'),
...waivedFindings(waived,facts),
...(isWhole?notes:notes.filter((note)=>note.level==='error')),
...noteFindings(readings),
...unread(readings,'not-used','notice'),
],
evidence:readings.flatMap((reading)=>(reading.read?(reading.evidence??[]):[])),
};
};
;
// CONCATENATED MODULE: ./src/checklist/security/source-words.js
const scanFailed=(name,error)=>`${name} failed: ${error.slice(0,200)}`;
const noScan='this commit was not scanned';
const notLastScanned=(names)=>`this commit is not the last one that ${names} scanned`;
const withConfidence=(text,confidence)=>`${text.slice(0,1_000)} (confidence ${confidence.toLowerCase()})`;
const rerunBandit=`Run bandit on this commit before preflight (\`-f json\`), and pass on its complete report.`;
const banditSkipped=({file,reason,more,})=>`bandit could not read ${file} (${reason})${more}`;
const repairForBandit=`Correct the file or exclude it (\`exclude_dirs\`), and run bandit again.`;
const banditReadNothing='it names no file, so nothing was scanned';
const nosecLines=(count)=>`\`# nosec\` excludes ${(0,core_text .LS)(count,'line')}`;
const source_words_andMore=(count)=>`, and ${count-1} more`;
const remedyOrSetting=(remedy,setting)=>`${remedy} If the token has it, ${setting}`;
const codeScanningSetting="turn on code scanning (Settings > Advanced Security), or take 'code-scanning' out of 'checklist.security.sources'.";
const codeScanningOff='code scanning is off, or has never run here.';
const toUseCodeScanning=(setting)=>`To use it, ${setting}`;
const runCodeScanning='Let its workflow run on this commit before preflight (list it under tests.require), or delete the analyses of a tool that is no longer used.';
const noAlerts='its alerts could not be read';
const replaceOrDismiss=(name)=>`There is no fixed version of ${name}: replace it, or dismiss the alert with a reason.`;
const updateTo=(name,version)=>`Update ${name} to ${version}.`;
const dependabotSetting="turn on Dependabot alerts (Settings > Advanced Security), or take 'dependabot' out of 'checklist.security.sources'.";
const dependabotOff='Dependabot alerts are off, or hidden from this token.';
const grantAlerts=(setting)=>`Add 'vulnerability-alerts: read' under 'permissions:'; or ${setting}`;
const openOnDefaultBranch=(foundCount)=>`${(0,core_text .LS)(foundCount,'alert is','alerts are')} open on the default branch; ${foundCount===1?'it counts':'they count'} for the release and not for this pull request`;
const eslintCannotParse=(file)=>`eslint could not parse ${file}`;
const eslintLacksRule=(rule)=>`eslint does not have the rule ${rule}, so it was not applied`;
const eslintReadNothing='it names no file that was scanned';
const rerunEslint=`Run eslint on this commit before preflight (\`--format json\`), without errors of its own.`;
const eslintSuppressed=(count)=>`comments in the code suppress ${(0,core_text .LS)(count,'message')}`;
const replaceOrWaive=(name)=>`There is no fixed version of ${name}: replace it, or waive the finding with a date and a reason.`;
const npmAuditFix='Run npm audit fix and commit the lock file.';
const majorVersion=' (a major version: read its release notes)';
const updateBy=({name,version,note,})=>`Update ${name} to ${version}${note}.`;
const noNpm='npm is not on this runner.';
const npmAuditTimedOut='npm audit did not finish in time.';
const tryNpmAuditAgain='Run it again; the registry may be slow.';
const checkNpmAudit='Check that the registry answers audit requests and that the lock file is complete, then run it again.';
const noLockFile=(name)=>`there is no ${name} at this commit.`;
const commitOrLeaveOut="Commit it, or take 'npm-audit' out of 'checklist.security.sources'.";
const linkOutside=(place)=>`the lock file links ${place}, which is outside the repository.`;
const moveInside='Move the folder into the repository, or publish the package and install it from a registry.';
const noMember=(path)=>`the lock file names ${path}, which does not exist at this commit.`;
const commitMember='Commit the manifest, or run npm install --package-lock-only and commit the lock file.';
const updateToOneOf=(name,versions)=>`Update ${name} to ${(0,core_text .KE)(versions,'or')}.`;
const isVulnerable=(version,about)=>`${version} is vulnerable${about.trim()===''?'':`: ${about.trim().slice(0,300)}`}`;
const rerunPipAudit=`Run pip-audit on this commit before preflight (\`--format json --aliases on\`), and pass on its complete report.`;
const pipAuditReadNothing='it names no package, so nothing was audited';
const pipAuditSkipped=({name,reason,more,})=>`pip-audit did not audit ${name} (${reason})${more}`;
const helpPipAudit=(name)=>`Give pip-audit an index that knows ${name}, or, if it is the project itself, add it to 'checklist.security.own-packages'.`;
const pipAuditOwn=(names)=>`${(0,core_text .Cn)(names,5)} is the project itself and was not audited`;
const pipAuditFromGit=(names)=>`${(0,core_text .Cn)(names,5)} comes from a repository at a full commit, for which there are no advisories`;
const sarifWithoutResults=(name)=>`${name} wrote no results: it did not scan`;
const sarifIncomplete=(name)=>`${name} reports that it did not finish`;
const sarifUnended=(name)=>`${name} does not say whether it finished`;
const withoutWords='without a reason';
const sarifLost=(name,said)=>`${name} did not scan everything (${(0,core_text .xm)(said,3)})`;
const sarifWarns=(name,said)=>`${name} warns: ${(0,core_text .xm)(said,3)}`;
const sarifSuppressed=({name,count,inSource,})=>`${(0,core_text .LS)(count,'result')} of ${name} ${count===1?'is':'are'} suppressed and not counted${inSource===0?'':` (${inSource} by comments in the code)`}`;
const sarifUndecided=(name,count)=>`${name} leaves ${(0,core_text .LS)(count,'result')} for a person to decide`;
const sarifDoubts=(whys)=>`${(0,core_text .xm)(whys,3)}.`;
const sarifOfAnother=(name,sha)=>`${name} scanned another commit, ${sha}`;
const rerunScanner='Run the scanner on this commit before preflight, and pass on its complete report.';
const notSarif=(problem)=>`it is not SARIF 2.1.0 (${problem})`;
const otherSarifVersion=(version)=>`it is SARIF ${version.slice(0,20)}, and only 2.1.0 is read`;
const sarifWithoutRuns='it contains no runs, so nothing was scanned';
;
// CONCATENATED MODULE: ./src/checklist/security/alerts.js
const kindOf=({tool,category})=>JSON.stringify([tool,category]);
const alerts_nameOf=({tool,category})=>(category===''?tool:`${tool} (${category})`);
const scanCoverage=(scans,expected,commits)=>{
const newest=new Map();
for(const scan of[...scans,...expected])
if(!newest.has(kindOf(scan)))
newest.set(kindOf(scan),scan);
const all=[...newest.values()];
const ours=all.filter(({commit})=>commits.includes(commit));
const refs=[...new Set(ours.map(({ref})=>ref))];
const failed=ours.find(({error})=>error!=='');
if(failed!==undefined)
return{refs,ours,gap:scanFailed(alerts_nameOf(failed),failed.error)};
const behind=all.filter((scan)=> !ours.includes(scan));
if(behind.length===0&&ours.length>0)
return{refs,ours,gap:null};
const names=behind.map(alerts_nameOf).slice(0,3).join(', ');
return{
refs,
ours,
gap:ours.length===0?noScan:notLastScanned(names),
};
};
var core_promotion=__webpack_require__(32691);
;
// CONCATENATED MODULE: ./src/checklist/security/code-scanning.js
const code_scanning_notRead=(source,why,remedy,found=[])=>({
source,
read:false,
why,
remedy,
found,
});
const switchedOff=(reading)=>reading.read?reading:{...reading,isOff:true};
const readOrWhy=async(source,setting,ask)=>{
const asked=await(0,errors .ei)(ask());
if(asked.ok)
return asked.value;
const{message,remedy}=asked.error;
const isDisabled= /must be enabled|are disabled|not enabled/i.test(message);
const reading=code_scanning_notRead(source,message,isDisabled?setting:remedyOrSetting(remedy,setting));
return isDisabled||(0,errors .Tx)(asked.error)?switchedOff(reading):reading;
};
const ofScan=(alert)=>({
source:alert.tool,
ids:[alert.rule],
package:null,
severity:alert.severity,
title:alert.title,
path:alert.path,
line:alert.line,
url:alert.url,
remedy:null,
});
const scanSetting=codeScanningSetting;
const placesOf=async({release,environment},ports)=>{
const branch=(0,core_promotion .KK)(environment.promote).find((name)=> !/[*?]/.test(name))??
(0,core_promotion .W0)(release.ref)??
(await ports.github.repository()).defaultBranch;
return[...new Set([release.ref,`refs/heads/${branch}`])];
};
const scansFor=async(subject,ports)=>{
const{github,context}=ports;
if(subject.stage==='pull-request'&&subject.pull!==null){
const base=`refs/heads/${context.event.pull?.baseRef??(await github.repository()).defaultBranch}`;
const[scans,expected]=await Promise.all([github.scans({pull:subject.pull}),github.scans({ref:base})]);
return{scans,expected:expected??[]};
}
const lists=await Promise.all((await placesOf(subject,ports)).map((ref)=>github.scans({ref})));
const known=lists.filter((list)=>list!==null);
const ours=known.find((list)=>list.some(({commit})=>commit===subject.release.sha))??known.at(-1)??null;
return{scans:ours,expected:[]};
};
const gatherCodeScanning=(subject,ports)=>readOrWhy('code-scanning',scanSetting,async()=>{
const{scans,expected}=await scansFor(subject,ports);
if(scans===null)
return switchedOff(code_scanning_notRead('code-scanning',codeScanningOff,toUseCodeScanning(scanSetting)));
const{refs,ours,gap}=scanCoverage(scans,expected,(0,judged_commits .K)(subject,ports.context));
const lists=await Promise.all(refs.map((ref)=>ports.github.scanAlerts(ref)));
const found=lists.flatMap((list)=>list??[]).map(ofScan);
if(gap===null&& !lists.includes(null)){
const evidence=ours.map((scan)=>({what:alerts_nameOf(scan),sha:scan.commit,at:scan.createdAt}));
return{source:'code-scanning',read:true,found,notes:[],evidence};
}
const remedy=runCodeScanning;
return code_scanning_notRead('code-scanning',`${gap??noAlerts}.`,remedy,found);
});
const ofDependency=(alert)=>({
source:'dependabot',
ids:alert.ids,
package:alert.package,
severity:alert.severity,
title:alert.title,
path:alert.manifest===''?null:alert.manifest,
line:null,
url:alert.url,
remedy:alert.patched===null?replaceOrDismiss(alert.package):updateTo(alert.package,alert.patched),
});
const code_scanning_dependabotSetting=dependabotSetting;
const gatherDependabot=(subject,chosen,ports)=>readOrWhy('dependabot',code_scanning_dependabotSetting,async()=>{
const alerts=await ports.github.dependencyAlerts();
if(alerts===null)
return switchedOff(code_scanning_notRead('dependabot',dependabotOff,grantAlerts(code_scanning_dependabotSetting)));
const found=alerts.filter(({isDevelopment})=> !(chosen.omitDev&&isDevelopment)).map(ofDependency);
if(subject.stage==='release')
return{source:'dependabot',read:true,found,notes:[]};
const notes=found.length===0?[]:[openOnDefaultBranch(found.length)];
return{source:'dependabot',read:true,found:[],notes};
});
var sbom_signs=__webpack_require__(48747);
var sources=__webpack_require__(42867);
var npm_project=__webpack_require__(28894);
;
// CONCATENATED MODULE: ./src/checklist/security/npm-audit.js
const severity=schemas .k5n(['info','low','moderate','high','critical']);
const via=schemas .KCZ([
schemas .YjP(),
schemas .Ikc({
source:schemas .KCZ([schemas .aig(),schemas .YjP()]),
name:schemas .YjP(),
title:schemas .YjP(),
url:schemas .YjP(),
severity,
}),
]);
const fix=schemas .KCZ([schemas .zMY(),schemas .Ikc({name:schemas .YjP(),version:schemas .YjP(),isSemVerMajor:schemas .zMY()})]);
const report=schemas .Ikc({
auditReportVersion:schemas .euz(2),
vulnerabilities:schemas .g1P(schemas .YjP(),schemas .Ikc({via:schemas .YOg(via),fixAvailable:fix.optional()})),
});
const failure=schemas .Ikc({
message:schemas .YjP().optional(),
error:schemas .Ikc({code:schemas .YjP().optional(),summary:schemas .YjP().optional()}).optional(),
});
const npm_audit_severityLevels={
info:'low',
low:'low',
moderate:'medium',
high:'high',
critical:'critical',
};
const advisory=(url)=> /GHSA(?:-[0-9a-z]{4}){3}/i.exec(url)?.slice(0,1)??[];
const npm_audit_remedyOf=(name,available)=>{
if(available===undefined||available===false)
return replaceOrWaive(name);
if(available===true)
return npmAuditFix;
const major=available.isSemVerMajor?majorVersion:'';
return updateBy({name:available.name,version:available.version,note:major});
};
const lineOf=(lines,name)=>{
const index=lines.findIndex((line)=>line.includes(`"node_modules/${name}": {`));
return index=== -1?null:index+1;
};
const toVulnerabilities=(data,lock)=>{
const lines=lock.text.split('\n');
return Object.values(data.vulnerabilities).flatMap(({via:causes,fixAvailable})=>causes.flatMap((cause)=>typeof cause==='string'
?[]
:[
{
source:'npm-audit',
ids:[...advisory(cause.url),String(cause.source)],
package:cause.name,
ecosystem:'npm',
severity:npm_audit_severityLevels[cause.severity],
title:cause.title,
path:lock.path,
line:lineOf(lines,cause.name),
url:cause.url,
remedy:npm_audit_remedyOf(cause.name,fixAvailable),
},
]));
};
const refuse=(why,remedy)=>({source:'npm-audit',read:false,why,remedy});
const parseJson=(text)=>{
try{
return JSON.parse(text);
}
catch{
return undefined;
}
};
const readAudit=({notFound,timedOut,stdout,stderr},lock)=>{
if(notFound)
return refuse(noNpm,core_words .co);
if(timedOut)
return refuse(npmAuditTimedOut,tryNpmAuditAgain);
const json=parseJson(stdout);
const parsed=report.safeParse(json);
if(parsed.success)
return{source:'npm-audit',read:true,found:toVulnerabilities(parsed.data,lock),notes:[]};
const answer=failure.safeParse(json);
const said=answer.success
?(answer.data.message??answer.data.error?.summary??answer.data.error?.code??'')
:'';
const last=stderr.trim().split('\n').at(-1)??'';
return refuse(`npm audit gave no report: ${(said===''?last:said).slice(0,300)}`,checkNpmAudit);
};
const flags=[
'--json',
'--package-lock-only',
'--ignore-scripts',
'--offline=false',
'--include=optional',
'--include=peer',
];
const passedOn= /^(?:npm_config_.+|NODE_AUTH_TOKEN|NPM_TOKEN|NODE_EXTRA_CA_CERTS|https?_proxy|no_proxy)$/i;
const lockNames=['npm-shrinkwrap.json','package-lock.json'];
const readLinked=async(folders,sha,ports)=>{
if(folders.length===0)
return[];
const outside=folders.find(({directory})=>directory===null);
if(outside!==undefined)
return refuse(linkOutside(outside.place),moveInside);
const git=await ports.git();
const root=ports.files.within(await git.checkoutData(sha));
const paths=folders.map(({directory})=>`${directory??''}/package.json`);
const texts=await Promise.all(paths.map((path)=>root.read(path)));
const gone=paths.find((_,index)=>texts[index]===null);
if(gone!==undefined)
return refuse(noMember(gone),commitMember);
return paths.map((path,index)=>[path,texts[index]??'']);
};
const readProject=async({sha,directory},ports)=>{
const folder=(0,npm_project .TM)(directory)??'';
const at=(name)=>(folder===''?name:`${folder}/${name}`);
const names=['package.json','.npmrc',...lockNames];
const[manifest=null,npmrc=null,...locks]=await Promise.all(names.map((name)=>ports.github.file(at(name),sha)));
const present=lockNames.flatMap((name,index)=>{
const text=locks[index]??null;
return text===null?[]:[{name,text}];
});
const[lock]=present;
if(manifest===null)
return refuse(noLockFile(at('package.json')),commitOrLeaveOut);
if(lock===undefined)
return refuse(noLockFile(at('package-lock.json')),commitOrLeaveOut);
const linked=await readLinked((0,npm_project .Lh)(lock.text,folder),sha,ports);
if('source'in linked)
return linked;
const path=at(lock.name);
const copies=[[at('package.json'),manifest],[path,lock.text],...linked];
return{path,text:lock.text,npmrc,copies};
};
const gatherNpmAudit=async(request,ports)=>{
const project=await readProject(request,ports);
if('source'in project)
return project;
const{path,text,copies,npmrc}=project;
const inside=(0,core_text .Mx)(path.slice(0,path.lastIndexOf('/')+1),'/');
const{paths,run}=ports.context;
const scratch=`${paths.temp}/runbook-npm-audit-${run.id}-${inside.replace(/[^\w-]/g,'_')}`;
await Promise.all(copies.map(([name,copied])=>ports.files.write(`${scratch}/${name}`,copied)));
const own=(0,npm_project .PI)(ports.userEnvironment,passedOn,npmrc);
const result=await ports.command.run({
argv:['npm','audit',...flags,request.omitDev?'--omit=dev':'--include=dev'],
cwd:inside===''?scratch:`${scratch}/${inside}`,
env:{...ports.command.baseEnvironment(),...own,npm_config_update_notifier:'false',npm_config_fund:'false'},
timeoutMs:120_000,
});
ports.clock.throwIfCancelled();
return readAudit(result,{path,text});
};
;
// CONCATENATED MODULE: ./src/checklist/security/report-file.js
const report_file_notRead=(source,why,remedy,found=[])=>({
source,
read:false,
why:`${why}.`,
remedy,
found,
});
const undated=security_words .OQ;
const report_file_short=(text)=>text.slice(0,200);
const report_file_parseJson=(content)=>{
try{
return JSON.parse(content.replace(/^\uFEFF/,''));
}
catch{
return undefined;
}
};
const parseReport=(content,schema,tool)=>{
const json=report_file_parseJson(content);
if(json===undefined)
return{why:content.trim()===''?security_words ._O:security_words .O2};
const parsed=schema.safeParse(json);
if(parsed.success)
return{data:parsed.data};
const[issue]=parsed.error.issues;
const problem=report_file_short(`${issue?.path.join('.')??''}: ${issue?.message??security_words .yf}`);
return{
why:security_words .aH(tool,problem),
};
};
const insideOf=(workspace,path)=>{
const relative=path.startsWith(`${workspace}/`)?path.slice(workspace.length+1):path.replace(/^(?:\.\/)+/,'');
return relative.startsWith('/')||relative.split('/').includes('..')||relative===''
?null
:relative.slice(0,1_000);
};
const lineFrom=(line)=>line!==undefined&&Number.isSafeInteger(line)&&line>0?line:null;
;
// CONCATENATED MODULE: ./src/checklist/security/bandit.js
const rank=schemas .k5n(['UNDEFINED','LOW','MEDIUM','HIGH']);
const bandit_report=schemas .Ikc({
generated_at:schemas .YjP().optional(),
errors:schemas .YOg(schemas .Ikc({filename:schemas .YjP(),reason:schemas .YjP()})),
metrics:schemas .g1P(schemas .YjP(),schemas .Ikc({nosec:schemas .aig().optional(),loc:schemas .aig().optional()})),
results:schemas .YOg(schemas .Ikc({
test_id:schemas .YjP(),
issue_text:schemas .YjP(),
issue_severity:rank,
issue_confidence:rank,
filename:schemas .YjP(),
line_number:schemas .aig(),
more_info:schemas .YjP().nullish(),
})),
});
const bandit_severityLevels={
UNDEFINED:null,
LOW:'low',
MEDIUM:'medium',
HIGH:'high',
};
const toVulnerability=(found,workspace)=>({
source:'bandit',
ids:[report_file_short(found.test_id)],
package:null,
severity:bandit_severityLevels[found.issue_severity],
title:withConfidence(found.issue_text,found.issue_confidence),
path:insideOf(workspace,found.filename),
line:lineFrom(found.line_number),
url:found.more_info?.startsWith('https://')===true?found.more_info.slice(0,500):null,
remedy:null,
});
const rerun=rerunBandit;
const readBandit=({source,content,workspace})=>{
const parsed=parseReport(content,bandit_report,'bandit');
if('why'in parsed)
return report_file_notRead(source,parsed.why,rerun);
const{errors,metrics,results,generated_at:at=null}=parsed.data;
const found=results.map((each)=>toVulnerability(each,workspace));
const[first]=errors;
if(first!==undefined){
const more=errors.length===1?'':source_words_andMore(errors.length);
const why=banditSkipped({file:report_file_short(first.filename),reason:report_file_short(first.reason),more});
return report_file_notRead(source,why,repairForBandit,found);
}
const files=Object.keys(metrics).filter((name)=>name!=='_totals');
if(files.length===0)
return report_file_notRead(source,banditReadNothing,rerun,found);
const excused=metrics['_totals']?.nosec??0;
const notes=[undated,...(excused>0?[nosecLines(excused)]:[])];
return{source,read:true,found,notes,evidence:[{what:source,sha:null,at}]};
};
;
// CONCATENATED MODULE: ./src/checklist/security/eslint.js
const message=schemas .Ikc({
ruleId:schemas .YjP().nullable(),
severity:schemas .KCZ([schemas .euz(1),schemas .euz(2)]),
message:schemas .YjP(),
line:schemas .aig().optional(),
fatal:schemas .zMY().optional(),
});
const eslint_report=schemas .YOg(schemas .Ikc({
filePath:schemas .YjP(),
messages:schemas .YOg(message),
suppressedMessages:schemas .YOg(schemas .Ikc({ruleId:schemas .YjP().nullable()})).default([]),
fatalErrorCount:schemas .aig().default(0),
}));
const isIgnored=({messages})=>messages.some(({ruleId,message:text})=>ruleId===null&&text.startsWith('File ignored'));
const isMissingRule=({message:text})=> /^Definition for rule .+ not found/s.test(text);
const isMeant=(rule,rules)=>rule!==null&&
(rules.length===0||
rules.some((each)=>(each.endsWith('/*')?rule.startsWith(each.slice(0,-1)):rule===each)));
const eslint_toVulnerability=(found,rule,path)=>({
source:'eslint',
ids:[report_file_short(rule)],
package:null,
severity:found.severity===2?'high':'medium',
title:found.message.slice(0,1_000),
path,
line:lineFrom(found.line),
url:null,
remedy:null,
});
const whyNotWhole=(results)=>{
const broken=results.find(({fatalErrorCount,messages})=>fatalErrorCount>0||messages.some(({fatal})=>fatal===true));
if(broken!==undefined)
return eslintCannotParse(report_file_short(broken.filePath));
const missing=results.flatMap(({messages})=>messages).find(isMissingRule);
if(missing!==undefined)
return eslintLacksRule(report_file_short(missing.ruleId??''));
return results.every(isIgnored)?eslintReadNothing:null;
};
const readEslint=({source,content,workspace},rules)=>{
const rerun=rerunEslint;
const parsed=parseReport(content,eslint_report,'eslint');
if('why'in parsed)
return report_file_notRead(source,parsed.why,rerun);
const found=parsed.data.flatMap(({filePath,messages})=>messages.flatMap((each)=>isMeant(each.ruleId,rules)?[eslint_toVulnerability(each,each.ruleId,insideOf(workspace,filePath))]:[]));
const why=whyNotWhole(parsed.data);
if(why!==null)
return report_file_notRead(source,why,rerun,found);
const excused=parsed.data.flatMap((each)=>each.suppressedMessages).filter(({ruleId})=>isMeant(ruleId,rules));
const notes=excused.length===0?[undated]:[undated,eslintSuppressed(excused.length)];
return{source,read:true,found,notes,evidence:[{what:source,sha:null,at:null}]};
};
;
// CONCATENATED MODULE: ./src/checklist/security/pip-audit.js
const vulnerability=schemas .Ikc({
id:schemas .YjP().min(1),
fix_versions:schemas .YOg(schemas .YjP()),
aliases:schemas .YOg(schemas .YjP()).default([]),
description:schemas .YjP().default(''),
});
const dependency=schemas .KCZ([
schemas .Ikc({
name:schemas .YjP().min(1),
version:schemas .YjP(),
vulns:schemas .YOg(vulnerability),
skip_reason:schemas .ZmZ().optional(),
}),
schemas .Ikc({name:schemas .YjP().min(1),skip_reason:schemas .YjP()}),
]);
const pip_audit_report=schemas .Ikc({dependencies:schemas .YOg(dependency)});
const pip_audit_remedyOf=(name,versions)=>versions.length===0?replaceOrWaive(name):updateToOneOf(name,versions.slice(0,5).map(report_file_short));
const pip_audit_toVulnerability=(name,version,each)=>({
source:'pip-audit',
ids:[each.id,...each.aliases.slice(0,20)].map(report_file_short),
package:report_file_short(name),
severity:null,
title:isVulnerable(report_file_short(version),each.description),
path:null,
line:null,
url:null,
remedy:pip_audit_remedyOf(report_file_short(name),each.fix_versions),
});
const pip_audit_rerun=rerunPipAudit;
const withoutDatabase= /not found on PyPI|URL requirements cannot be pinned|could not be audited/i;
const isEditable=(reason)=> /\beditable\b/i.test(reason);
const nobody={own:[],fromGit:[]};
const includes=(names,name)=>{
const key=packageKey(name);
return names.some((each)=>packageKey(each)===key);
};
const readPipAudit=({source,content},{own,fromGit}=nobody)=>{
const parsed=parseReport(content,pip_audit_report,'pip-audit 2');
if('why'in parsed)
return report_file_notRead(source,parsed.why,pip_audit_rerun);
const{dependencies}=parsed.data;
if(dependencies.length===0)
return report_file_notRead(source,pipAuditReadNothing,pip_audit_rerun);
const found=dependencies.flatMap((each)=>'vulns'in each?each.vulns.map((one)=>pip_audit_toVulnerability(each.name,each.version,one)):[]);
const skipped=dependencies.flatMap((each)=>('vulns'in each?[]:[each]));
const isOwn=({name,skip_reason:reason})=>isEditable(reason)||(withoutDatabase.test(reason)&&includes(own,name));
const isPinned=({name,skip_reason:reason})=>withoutDatabase.test(reason)&&includes(fromGit,name);
const ours=skipped.filter(isOwn);
const pinned=skipped.filter((each)=> !isOwn(each)&&isPinned(each));
const open=skipped.filter((each)=> !isOwn(each)&& !isPinned(each));
const notes=[
undated,
...(ours.length===0?[]:[pipAuditOwn(ours.map(({name})=>report_file_short(name)))]),
...(pinned.length===0?[]:[pipAuditFromGit(pinned.map(({name})=>report_file_short(name)))]),
];
const[first]=open;
if(first===undefined)
return{source,read:true,found,notes,evidence:[{what:source,sha:null,at:null}]};
const more=open.length===1?'':source_words_andMore(open.length);
const name=report_file_short(first.name);
const why=pipAuditSkipped({name,reason:report_file_short(first.skip_reason),more});
return{...report_file_notRead(source,why,helpPipAudit(name),found),notes};
};
const projectFiles=['pyproject.toml','setup.cfg','setup.py'];
const projectNames=(texts)=>texts.flatMap((text)=>[...text.matchAll(/^\s{0,8}name\s{0,8}=\s{0,8}["']?([A-Za-z0-9][\w.-]{0,100})["']?,?\s*$/gm)].flatMap(([,name])=>name??[]));
var percent=__webpack_require__(99187);
;
// CONCATENATED MODULE: ./src/checklist/security/sarif-log.js
const sarif_log_message=schemas .Ikc({
text:schemas .YjP().optional(),
markdown:schemas .YjP().optional(),
id:schemas .YjP().optional(),
arguments:schemas .YOg(schemas .YjP()).optional(),
});
const sarif_log_text=schemas .Ikc({text:schemas .YjP().optional()});
const level=schemas .k5n(['none','note','warning','error']);
const properties=schemas .Ikc({
'security-severity':schemas .KCZ([schemas .YjP(),schemas .aig()]).nullish(),
severity:schemas .L5J().optional(),
tags:schemas .YOg(schemas .L5J()).nullish(),
});
const configuration=schemas .Ikc({level:level.optional()});
const componentReference=schemas .Ikc({
index:schemas .aig().optional(),
guid:schemas .YjP().optional(),
name:schemas .YjP().optional(),
});
const reference=schemas .Ikc({
id:schemas .YjP().optional(),
index:schemas .aig().optional(),
guid:schemas .YjP().optional(),
toolComponent:componentReference.optional(),
});
const descriptor=schemas .Ikc({
id:schemas .YjP(),
guid:schemas .YjP().optional(),
shortDescription:sarif_log_text.optional(),
help:sarif_log_text.optional(),
helpUri:schemas .YjP().optional(),
messageStrings:schemas .g1P(schemas .YjP(),sarif_log_text).optional(),
defaultConfiguration:configuration.optional(),
properties:properties.nullish(),
});
const component=schemas .Ikc({
name:schemas .YjP(),
guid:schemas .YjP().optional(),
rules:schemas .YOg(descriptor).nullish(),
taxa:schemas .YOg(descriptor).nullish(),
notifications:schemas .YOg(descriptor).nullish(),
});
const sarif_log_location=schemas .Ikc({
physicalLocation:schemas .Ikc({
artifactLocation:schemas .Ikc({uri:schemas .YjP().optional()}).optional(),
region:schemas .Ikc({startLine:schemas .aig().optional()}).optional(),
})
.optional(),
});
const result=schemas .Ikc({
ruleId:schemas .YjP().optional(),
ruleIndex:schemas .aig().optional(),
rule:reference.optional(),
kind:schemas .YjP().optional(),
level:level.optional(),
message:sarif_log_message,
locations:schemas .YOg(sarif_log_location).nullish(),
suppressions:schemas .YOg(schemas .Ikc({kind:schemas .YjP().optional(),status:schemas .YjP().nullish()})).nullish(),
baselineState:schemas .YjP().optional(),
taxa:schemas .YOg(reference).nullish(),
provenance:schemas .Ikc({invocationIndex:schemas .aig().optional()}).optional(),
properties:properties.nullish(),
});
const notification=schemas .Ikc({
descriptor:reference.optional(),
associatedRule:reference.optional(),
level:level.optional(),
message:sarif_log_message.optional(),
exception:schemas .L5J().optional(),
locations:schemas .YOg(sarif_log_location).nullish(),
});
const override=schemas .Ikc({descriptor:reference,configuration});
const invocation=schemas .Ikc({
executionSuccessful:schemas .zMY().optional(),
endTimeUtc:schemas .YjP().optional(),
ruleConfigurationOverrides:schemas .YOg(override).nullish(),
notificationConfigurationOverrides:schemas .YOg(override).nullish(),
toolExecutionNotifications:schemas .YOg(notification).nullish(),
toolConfigurationNotifications:schemas .YOg(notification).nullish(),
});
const run=schemas .Ikc({
tool:schemas .Ikc({driver:component,extensions:schemas .YOg(component).nullish()}),
taxonomies:schemas .YOg(component).nullish(),
invocations:schemas .YOg(invocation).nullish(),
results:schemas .YOg(result).nullish(),
versionControlProvenance:schemas .YOg(schemas .Ikc({revisionId:schemas .YjP().optional()})).nullish(),
});
const log=schemas .Ikc({version:schemas .YjP(),runs:schemas .YOg(run)});
const sarif_log_parseJson=(source)=>{
try{
return JSON.parse(source.replace(/^\uFEFF/,''));
}
catch{
return undefined;
}
};
const parseSarif=(content)=>{
const json=sarif_log_parseJson(content);
if(json===undefined)
return{why:content.trim()===''?security_words ._O:security_words .O2};
const parsed=log.safeParse(json);
if(!parsed.success){
const[issue]=parsed.error.issues;
return{
why:notSarif(report_file_short(`${issue?.path.join('.')??''}: ${issue?.message??security_words .yf}`)),
};
}
const{version,runs}=parsed.data;
if(version!=='2.1.0')
return{why:otherSarifVersion(version)};
return runs.length===0?{why:sarifWithoutRuns}:{runs};
};
;
// CONCATENATED MODULE: ./src/checklist/security/sarif-rules.js
const index=(descriptors)=>{
const reversed=descriptors.toReversed();
return{
byId:new Map(reversed.map((each)=>[each.id,each])),
byGuid:new Map(reversed.flatMap((each)=>(each.guid===undefined?[]:[[each.guid.toLowerCase(),each]]))),
};
};
const levels=['none','note','warning','error'];
const worstLevel=(found)=>levels.toReversed().find((each)=>found.includes(each))??null;
const sameGuid=(one,other)=>one!==undefined&&one.toLowerCase()===other?.toLowerCase();
const isNamed=(descriptor,id)=>id===undefined||descriptor.id===id||id.startsWith(`${descriptor.id}/`);
const byHierarchy=(known,id)=>{
for(let part=id;part!=='';part=part.slice(0,Math.max(0,part.lastIndexOf('/')))){
const found=known.get(part);
if(found!==undefined)
return found;
}
return null;
};
const homeOf=(kind,of,reference)=>{
const{toolComponent}=reference;
const{driver,extensions}=of.tool;
if(toolComponent===undefined)
return driver;
const listed=(kind==='taxa'?of.taxonomies:extensions)??[];
const all=[...listed,...(extensions??[]),...(of.taxonomies??[]),driver];
const{index:at,guid,name}=toolComponent;
return((at===undefined?undefined:listed[at])??
all.find((each)=>sameGuid(guid,each.guid))??
(name===undefined?undefined:all.find((each)=>each.name===name))??
null);
};
const finder=(of)=>{
const components=[of.tool.driver,...(of.tool.extensions??[]),...(of.taxonomies??[])];
const kinds=['rules','taxa','notifications'];
const whole=new Map(kinds.map((kind)=>[kind,index(components.flatMap((each)=>each[kind]??[]))]));
const own=new Map(components.map((each)=>[each,new Map(kinds.map((kind)=>[kind,index(each[kind]??[])]))]));
return(kind,reference)=>{
const{id,guid,index:at}=reference;
const home=homeOf(kind,of,reference);
const all=whole.get(kind);
const byGuid=guid===undefined?undefined:all?.byGuid.get(guid.toLowerCase());
const pointed=byGuid??(at===undefined?undefined:home?.[kind]?.[at]);
if(pointed!==undefined&&isNamed(pointed,id))
return{descriptor:pointed,sure:true};
const mine=home===null?undefined:own.get(home)?.get(kind)?.byId;
const named=id===undefined?null:(byHierarchy(mine??new Map(),id)??byHierarchy(all?.byId??new Map(),id));
if(named!==null)
return{descriptor:named,sure:true};
return pointed===undefined?null:{descriptor:pointed,sure:false};
};
};
const tableOf=(kind,overrides,find)=>{
const table=new Map();
for(const{descriptor,configuration}of overrides){
const key=find(kind,descriptor)?.descriptor??descriptor.id;
const{level}=configuration;
const known=key===undefined?undefined:table.get(key);
if(key!==undefined&&level!==undefined)
table.set(key,worstLevel(known===undefined?[level]:[level,known])??level);
}
return table;
};
const inTable=(table,descriptor,id)=>(descriptor===null?undefined:table?.get(descriptor))??(id===undefined?undefined:table?.get(id));
const lookupOf=(of)=>{
const find=finder(of);
const invocations=of.invocations??[];
const tables=invocations.map((each)=>tableOf('rules',each.ruleConfigurationOverrides??[],find));
const every=tableOf('rules',invocations.flatMap((each)=>each.ruleConfigurationOverrides??[]),find);
const notified=new Map(invocations.map((each)=>[each,tableOf('notifications',each.notificationConfigurationOverrides??[],find)]));
return{
find,
ruleOf:({rule,ruleIndex,ruleId})=>find('rules',{
id:ruleId??rule?.id,
index:rule?.index??ruleIndex,
guid:rule?.guid,
toolComponent:rule?.toolComponent,
}),
levelOf:({level,provenance,ruleId,rule:reference},rule)=>{
if(level!==undefined)
return level;
const at=provenance?.invocationIndex?? -1;
const table=at<0?every:tables[at];
return inTable(table,rule,ruleId??reference?.id)??rule?.defaultConfiguration?.level??null;
},
notificationLevel:(given,reference)=>{
if(reference===undefined)
return null;
const descriptor=find('notifications',reference)?.descriptor??null;
const overridden=inTable(notified.get(given),descriptor,reference.id);
return overridden??descriptor?.defaultConfiguration?.level??null;
},
};
};
;
// CONCATENATED MODULE: ./src/checklist/security/sarif-runs.js
const leavesOut= /time(?:d)? ?out|deadline|syntax|pars(?:e|er|ing)|partial|skip|fail|error|could not|couldn't|cannot|can't|unable|exceed|limit|too (?:large|big|long|many)|memory|crash|exception|incomplete|unsupported|not (?:scanned|analy[sz]ed|found)|omitted|ignored|abort/i;
const sayOf=({descriptor,associatedRule,message},lookup)=>{
const described=descriptor===undefined?null:lookup.find('notifications',descriptor);
const id=descriptor?.id??described?.descriptor.id??associatedRule?.id??'';
const text=(0,core_text .TN)(message?.text??message?.markdown??'');
return report_file_short(id===''?text:text===''?id:`${id}: ${text}`);
};
const isLoss=(each,said)=>each.exception!==undefined||
each.associatedRule!==undefined||
(each.locations??[]).length>0||
leavesOut.test(said);
const noticesOf=(given,lookup)=>[...(given.toolExecutionNotifications??[]),...(given.toolConfigurationNotifications??[])].flatMap((each)=>{
const level=each.level??lookup.notificationLevel(given,each.descriptor)??'warning';
if(level!=='error'&&level!=='warning')
return[];
const said=sayOf(each,lookup);
return[{loses:level==='error'||isLoss(each,said),text:said===''?withoutWords:said}];
});
const revisionsOf=({versionControlProvenance:of})=>of?.flatMap(({revisionId})=>revisionId??[])??[];
const foreignTo=(of,commits)=>{
const{name}=of.tool.driver;
if(of.results===undefined||of.results===null)
return sarifWithoutResults(name);
const foreign=revisionsOf(of).find((revision)=> !commits.includes(revision));
return foreign===undefined?null:sarifOfAnother(name,foreign);
};
const doubtsOf=(of,lookup,commits)=>{
const{name}=of.tool.driver;
const invocations=of.invocations??[];
const notices=invocations.flatMap((each)=>noticesOf(each,lookup));
const lost=notices.filter(({loses})=>loses).map(({text})=>text);
const warned=notices.filter(({loses})=> !loses).map(({text})=>text);
return{
foreign:foreignTo(of,commits),
incomplete:[
...(invocations.some(({executionSuccessful})=>executionSuccessful===false)
?[sarifIncomplete(name)]
:invocations.some(({executionSuccessful})=>executionSuccessful===undefined)
?[sarifUnended(name)]
:[]),
...(lost.length===0?[]:[sarifLost(name,lost)]),
],
warnings:warned.length===0?[]:[sarifWarns(name,warned)],
};
};
;
// CONCATENATED MODULE: ./src/checklist/security/sarif-severity.js
const labels={
critical:'critical',
high:'high',
medium:'medium',
moderate:'medium',
low:'low',
none:'none',
};
const severityOfLabel=(severity)=>{
const score=typeof severity==='number'?severity:severity.trim()===''?Number.NaN:Number(severity);
if(Number.isFinite(score)&&score>=0&&score<=10)
return severityOfScore(score);
return labels[String(severity).trim().toLowerCase()]??null;
};
const ofLevel={
error:'high',
warning:'medium',
note:'low',
none:null,
};
const unratedWord= /^(?:unknown|undefined|unrated|unassigned|unspecified)$/i;
const unratedText= /\bSeverity: *(?:unknown|undefined|unrated|unassigned|unspecified)\b|\b(?:unknown|undefined)(?: severity)? vulnerability\b/i;
const saysUnrated=(found,rule)=>{
const bags=[found.properties,rule?.properties];
const said=bags.flatMap((each)=>[each?.severity,...(each?.tags??[])]);
return(said.some((each)=>typeof each==='string'&&unratedWord.test(each))||
[found.message.text,rule?.shortDescription?.text,rule?.help?.text].some((each)=>unratedText.test((each??'').slice(0,2_000))));
};
const zeroIsUnrated=(name)=> /^trivy\b/i.test(name);
const levelIsConstant=(name)=> /^osv-scanner\b/i.test(name);
const taxaOf=({taxa},lookup)=>(taxa??[]).flatMap((each)=>lookup.find('taxa',each)?.descriptor??[]);
const scoresOf=(found,rule,lookup)=>[found,...(rule===null?[]:[rule]),...taxaOf(found,lookup)].flatMap(({properties})=>properties?.['security-severity']??[]);
const levelsOf=(found,rule,lookup)=>{
const level=lookup.levelOf(found,rule);
return level===null
?taxaOf(found,lookup).flatMap(({defaultConfiguration})=>defaultConfiguration?.level??[])
:[level];
};
const ratedBy=(found,rule,{of,lookup})=>{
const{name}=of.tool.driver;
const scores=scoresOf(found,rule,lookup);
const[first,...more]=scores.flatMap((each)=>severityOfLabel(each)??[]);
const rated=first===undefined?null:more.reduce(vulnerability_worst,first);
if(rated!==null&&rated!=='none')
return rated;
if(rated===null&&scores.length>0)
return null;
if(saysUnrated(found,rule)||(rated==='none'&&zeroIsUnrated(name)))
return null;
if(rated==='none')
return found.level==='error'||found.level==='warning'?ofLevel[found.level]:rated;
const rest=levelIsConstant(name)?[]:levelsOf(found,rule,lookup).flatMap((level)=>ofLevel[level]??[]);
const[level,...others]=rest;
return level===undefined?null:others.reduce(vulnerability_worst,level);
};
const severityOf=(found,{of,lookup})=>{
const rule=lookup.ruleOf(found);
const by=ratedBy(found,rule?.descriptor??null,{of,lookup});
if(rule===null||rule.sure)
return by;
const without=ratedBy(found,null,{of,lookup});
if(by===null)
return without;
return without===null?(by==='critical'||by==='high'?by:null):vulnerability_worst(by,without);
};
;
// CONCATENATED MODULE: ./src/checklist/security/sarif.js
const isOfFailure=({kind,baselineState})=>(kind===undefined||kind==='fail')&&baselineState!=='absent';
const isSuppressed=({suppressions})=>(suppressions??[]).length>0&&
(suppressions??[]).every(({status})=>status===undefined||status===null||status==='accepted');
const pathOf=(uri)=>{
if(uri===undefined|| /^[a-z][a-z0-9+.-]*:/i.test(uri)||uri.startsWith('/'))
return null;
return(0,percent .o)(uri);
};
const packagePatterns=[
/^Package: (\S{1,200})$/m,
/^Package '([^']{1,200})@[^'@]*' is vulnerable/,
/^An? \S{1,20} vulnerability in \S{1,40} package: ([^\s,]{1,200}), version/,
];
const packageIn=(text)=>packagePatterns.flatMap((pattern)=>pattern.exec(text)?.[1]??[])[0]??null;
const advisoriesIn=(text)=>text.match(/\b(?:CVE-\d{4}-\d{4,}|GHSA(?:-[0-9a-z]{4}){3})\b/gi)?.slice(0,20)??[];
const messageIn=({message},rule)=>{
const{text,markdown,id,arguments:filled=[]}=message;
if(text!==undefined)
return text;
const kept=id===undefined?undefined:rule?.messageStrings?.[id]?.text;
return kept?.replace(/\{(\d{1,3})\}/g,(all,at)=>filled[Number(at)]??all)??markdown;
};
const sarif_toVulnerability=(found,of,lookup)=>{
const rule=lookup.ruleOf(found)?.descriptor??null;
const place=found.locations?.[0]?.physicalLocation;
const id=found.ruleId??found.rule?.id??rule?.id??'no rule';
const text=(messageIn(found,rule)??rule?.shortDescription?.text??id).slice(0,1_000);
const name=packageIn(text);
return{
source:of.tool.driver.name,
ids:name===null?[id]:[...new Set([id,...advisoriesIn(`${id}\n${text}`)])],
package:name,
severity:severityOf(found,{of,lookup}),
title:text,
path:pathOf(place?.artifactLocation?.uri),
line:place?.region?.startLine??null,
url:rule?.helpUri??null,
remedy:null,
};
};
const evidenceOf=(source,of)=>{
const[at=null]=(of.invocations??[]).flatMap(({endTimeUtc})=>endTimeUtc??[]).toSorted();
const revisions=new Set((of.versionControlProvenance??[]).flatMap(({revisionId})=>revisionId??[]));
const what=`${report_file_short(of.tool.driver.name)} in ${source}`;
return revisions.size===0?[{what,sha:null,at}]:[...revisions].map((sha)=>({what,sha,at}));
};
const suppressionNotes=(suppressed,{tool})=>{
if(suppressed.length===0)
return[];
const inSource=suppressed.filter(({suppressions})=>suppressions?.some(({kind})=>kind==='inSource')).length;
return[sarifSuppressed({name:tool.driver.name,count:suppressed.length,inSource})];
};
const readRun=(source,of,commits)=>{
const lookup=lookupOf(of);
const{foreign,incomplete,warnings}=doubtsOf(of,lookup,commits);
if(foreign!==null)
return{found:[],whys:[foreign,...incomplete],notes:warnings,evidence:[]};
const failed=(of.results??[]).filter(isOfFailure);
const undecided=(of.results??[]).filter(({kind})=>kind==='open'||kind==='review').length;
return{
found:failed.filter((each)=> !isSuppressed(each)).map((each)=>sarif_toVulnerability(each,of,lookup)),
whys:incomplete,
notes:[
...suppressionNotes(failed.filter(isSuppressed),of),
...(undecided===0?[]:[sarifUndecided(of.tool.driver.name,undecided)]),
...warnings,
],
evidence:evidenceOf(source,of),
};
};
const readSarif=(source,content,commits)=>{
const parsed=parseSarif(content);
if('why'in parsed)
return{source,read:false,why:`${parsed.why}.`,remedy:rerunScanner};
const runs=parsed.runs.map((each)=>readRun(source,each,commits));
const found=runs.flatMap((each)=>each.found);
const evidence=runs.flatMap((each)=>each.evidence);
const dateless=evidence.some(({sha})=>sha===null)?[undated]:[];
const notes=[...dateless,...runs.flatMap((each)=>each.notes)];
const whys=[...new Set(runs.flatMap((each)=>each.whys))];
return whys.length===0
?{source,read:true,found,notes,evidence}
:{source,read:false,why:sarifDoubts(whys),remedy:rerunScanner,found,notes};
};
var checklist_requirements=__webpack_require__(76779);
;
// CONCATENATED MODULE: ./src/checklist/security/tools.js
const requirementsPattern='{requirements*.txt,requirements/**/*.txt}';
const findRequirements=async({checkout,ports})=>(await ports.files.find(requirementsPattern,checkout)).filter((name)=> !/constraint/i.test(name));
const gatherOwn=async(place)=>{
const{checkout,ports,scope}=place;
const root=ports.files.within(checkout);
const paths=await findRequirements(place);
const read=async(names)=>(await Promise.all(names.map((name)=>root.read(name)))).map((text)=>text??'');
const[projects,requirements]=await Promise.all([read(projectFiles),read(paths)]);
const asked=requirements.flatMap((text,index)=>(0,checklist_requirements .F)(paths[index]??'',text).asked);
return{
own:[...scope.own,...projectNames(projects)],
fromGit:asked.filter(({fromGit})=>fromGit).map(({name})=>name),
};
};
const recipes={
'pip-audit':{
argv:async(place)=>{
const names=await findRequirements(place);
const[first]=names;
if(first===undefined)
return null;
const flags=['--format','json','--aliases','on','--progress-spinner','off','--no-deps','--disable-pip'];
return['pip-audit',...flags,...names.flatMap((name)=>['--requirement',name])];
},
nothing:security_words .qn,
read:async(file,place)=>readPipAudit(file,await gatherOwn(place)),
install:'python3 -m pip install pip-audit',
},
bandit:{
argv:async({policySha,ports})=>{
const ini=`${ports.context.paths.temp}/runbook-bandit-${ports.context.run.id}.ini`;
await ports.files.write(ini,(await ports.github.file('.bandit',policySha))??'[bandit]\n');
return['bandit','--recursive','.','--format','json','--quiet','--ini',ini];
},
nothing:'',
read:readBandit,
install:'python3 -m pip install bandit',
},
eslint:{
argv:()=>Promise.resolve(['eslint','--format','json','.']),
nothing:'',
read:(file)=>readEslint(file,[]),
install:'npm ci, and node_modules/.bin in GITHUB_PATH',
},
'osv-scanner':{
argv:({scope:{locks}})=>{
const[first]=locks;
const flags=['scan','source','--format','sarif',...locks.map((path)=>`--lockfile=${path}`)];
return Promise.resolve(first===undefined?null:['osv-scanner',...flags,'--config=/dev/null']);
},
nothing:security_words .Tz,
read:({source,content})=>readSarif(source,content,[]),
install:'https://github.com/google/osv-scanner/releases',
},
};
const tools_passedOn= /^(?:https?_proxy|no_proxy|SSL_CERT_FILE|REQUESTS_CA_BUNDLE|PIP_.+)$/i;
const dated=(reading)=>reading.read?{...reading,notes:reading.notes.filter((note)=>note!==undated)}:reading;
const tools_run=async(tool,place)=>{
const{checkout,ports}=place;
const{argv:argvOf,nothing,read,install}=recipes[tool];
const argv=await argvOf(place);
if(argv===null)
return report_file_notRead(tool,nothing,security_words .Wj(tool));
const env=Object.fromEntries(Object.entries(ports.userEnvironment).filter(([name])=>tools_passedOn.test(name)));
const timeoutMs=300_000;
const result=await ports.command.run({
argv,
cwd:checkout,
env:{...ports.command.baseEnvironment(),...env},
timeoutMs,
});
ports.clock.throwIfCancelled();
const elsewhere=security_words .g9(tool);
if(result.notFound)
return report_file_notRead(tool,security_words .Nm,security_words .Gn(install,elsewhere));
if(result.timedOut)
return report_file_notRead(tool,security_words .Cd,security_words .nN(elsewhere));
const reading=await read({source:tool,content:result.stdout,workspace:checkout},place);
const said=report_file_short(result.stderr.trim().split('\n').at(-1)??'');
if(result.exitCode===0||result.exitCode===1){
if(reading.read||result.stdout.trim()!=='')
return dated(reading);
return report_file_notRead(tool,security_words .lE(said),security_words .AU(elsewhere));
}
const why=security_words .Zk(result.exitCode,said);
return report_file_notRead(tool,why,security_words .AU(elsewhere),reading.found);
};
const gatherTool=async(tool,subject,scope,ports)=>{
if(tool==='eslint'&&subject.stage==='pull-request')
return report_file_notRead(tool,security_words .wv,security_words .cQ);
const git=await ports.git();
const checkout=await git.checkoutData(subject.release.sha);
return tools_run(tool,{checkout,policySha:subject.policySha,scope,ports});
};
;
// CONCATENATED MODULE: ./src/checklist/security/auto.js
const osvLocks=new Set([
...['pnpm-lock.yaml','yarn.lock','bun.lock','deno.lock','uv.lock','pdm.lock','pylock.toml','poetry.lock'],
...['Pipfile.lock','go.mod','Cargo.lock','Gemfile.lock','gems.locked','composer.lock','pom.xml','mix.lock'],
...['gradle.lockfile','packages.lock.json','packages.config','pubspec.lock','conan.lock','renv.lock'],
...['stack.yaml.lock','cabal.project.freeze'],
]);
const mostAudits=30;
const pattern=`**/{${[
...['package-lock.json','npm-shrinkwrap.json','requirements*.txt','requirements/**/*.txt','*.py'],
...['poetry.lock','Pipfile.lock','eslint.config.*','.eslintrc*'],
...new Set(sbom_signs .Zx),
].join(',')}}`;
const auto_aside= /(?:^|\/)(?:vendor|third_party|\.venv|site-packages|testdata|fixtures|__fixtures__)\//;
const auto_nameOf=(path)=>path.slice(path.lastIndexOf('/')+1);
const folderOf=(path)=>path.slice(0,Math.max(0,path.lastIndexOf('/')));
const unreadOf=(files,read)=>{
const place=(path)=>`${folderOf(path)} ${(0,sources .I)(path)}`;
const known=new Set(read.map(place));
return files.flatMap((path)=>(known.has(place(path))?[]:((0,sbom_signs .rL)(path)??[])));
};
const calledFor=(found)=>{
const files=found.filter((path)=> !auto_aside.test(path));
const npmLocks=files.filter((path)=>['package-lock.json','npm-shrinkwrap.json'].includes(auto_nameOf(path)));
const osv=files.filter((path)=>osvLocks.has(auto_nameOf(path)));
return{
npm:[...new Set(npmLocks.map((path)=>folderOf(path)||'.'))],
requirements:files.some((path)=> /^(?:requirements\/.+|requirements[^/]*)\.txt$/.test(path)),
python:files.some((path)=>path.endsWith('.py')),
osv,
unread:unreadOf(files,[...npmLocks,...osv]),
};
};
const mostSigns=200;
const asking=async(signs,root,ports)=>{
const read=async(sign)=>{
const text=await ports.files.within(root).read(sign.path);
return(0,sbom_signs .Bd)(sign,text??'')?[sign.path]:[];
};
return(await Promise.all(signs.map(read))).flat();
};
const byDefault=(reading)=>reading.read||reading.default!==undefined?reading:{...reading,default:'missing'};
const whereOn=(reading)=>reading.read||reading.isOff!==true?byDefault(reading):{...reading,default:'not-used'};
const findOsvLocks=async(sha,ports)=>{
const git=await ports.git();
return calledFor(await ports.files.find(pattern,await git.checkoutData(sha))).osv;
};
const securityRules= /"(?:eslint-plugin-(?:security|no-unsanitized|no-secrets|sonarjs)|@microsoft\/eslint-plugin-sdl)"/;
const eslintByHand=async(root,ports)=>{
const manifest=await ports.files.within(root).read('package.json');
return securityRules.test(manifest??'')?[report_file_notRead('eslint',security_words .HY,security_words .$O)]:[];
};
const impatient={npm_config_fetch_retries:'1',npm_config_fetch_retry_mintimeout:'1000'};
const gatherAuto=async(subject,{omitDev,own},ports)=>{
const{sha}=subject.release;
const git=await ports.git();
const root=await git.checkoutData(sha);
const{npm,requirements,python,osv,unread}=calledFor(await ports.files.find(pattern,root));
const patient={...ports,userEnvironment:{...impatient,...ports.userEnvironment}};
const audits=npm.slice(0,mostAudits).map((directory)=>gatherNpmAudit({sha,directory,omitDev},patient));
const tool=(name)=>gatherTool(name,subject,{own,locks:[]},ports);
const ran=await Promise.all([
...audits,
...(requirements?[tool('pip-audit')]:[]),
...(python?[tool('bandit')]:[]),
...(osv.length===0?[]:[gatherTool('osv-scanner',subject,{own,locks:osv},ports)]),
]);
const seen=await Promise.all([gatherCodeScanning(subject,ports),gatherDependabot(subject,{omitDev},ports)]);
const left=[
...npm.slice(mostAudits).map((folder)=>`${folder}/package-lock.json`),
...(await asking(unread.slice(0,mostSigns),root,ports)),
];
return[
...ran.map(byDefault),
...(await eslintByHand(root,ports)).map(byDefault),
...seen.map(whereOn),
...(left.length===0?[]:[byDefault(report_file_notRead('auto',security_words .R7(left),security_words .Ad))]),
];
};
;
// CONCATENATED MODULE: ./src/checklist/security/security.js
const security_inside=schemas .YjP()
.min(1)
.max(500)
.refine((path)=> !path.startsWith('/')&& !path.split('/').includes('..'),{
error:core_words .rz,
});
const source=schemas .KCZ([
schemas .k5n(['auto','npm-audit','pip-audit','bandit','eslint','osv-scanner','code-scanning','dependabot']),
schemas .rej({'npm-audit':security_inside}),
schemas .rej({sarif:security_inside}),
schemas .rej({'pip-audit':security_inside}),
schemas .rej({bandit:security_inside}),
schemas .rej({eslint:security_inside,rules:schemas .YOg(schemas .YjP().min(1).max(200)).min(1).max(200).optional()}),
]);
const waiver=schemas .rej({
id:schemas .YjP().min(1).max(200),
until:iso .p6({error:'must be a day such as 2027-01-31'}),
reason:schemas .YjP().min(5).max(500),
package:schemas .YjP().min(1).max(250).optional(),
});
const severityLevel=schemas .k5n(['low','medium','high','critical']);
const security_options=schemas .Ikc({
sources:schemas .KCZ([schemas .euz('auto'),schemas .YOg(source).max(50)])
.default('auto')
.meta({
description:'`auto`: what the files of the repository call for, as far as somebody here can tell; alone or in a list; `code-scanning`, `dependabot`: what GitHub has found; `npm-audit` (or `npm-audit: <folder>`), `pip-audit`, `bandit`, `eslint`, `osv-scanner`: run here; `sarif`, `pip-audit`, `bandit` or `eslint` with a `<glob>`: reports in the workspace; `rules` beside `eslint`: only these, such as `security/*`',
}),
'fail-on':severityLevel.default('high').meta({description:'from which severity on a finding blocks'}),
unrated:severityLevel.default('high').meta({description:'what a finding without a severity counts as'}),
'dev-dependencies':schemas .k5n(['audit','ignore'])
.default('audit')
.meta({description:'whether packages that are not shipped are looked at'}),
'own-packages':schemas .YOg(schemas .YjP().min(1).max(250)).max(100).default([]).meta({
description:'packages of the project itself, which pip-audit may skip; the name in `pyproject.toml` is known',
}),
waivers:schemas .YOg(waiver)
.max(500)
.default([])
.meta({description:'what is excused: `id`, `until` (a day), `reason`, and `package` where only one is meant'}),
});
const mostBytes=200*1024*1024;
const security_unreadable=(path,why)=>({
source:path,
read:false,
why,
remedy:security_words .u5,
});
const gatherReports=async(pattern,readReport,ports)=>{
const{workspace}=ports.context.paths;
const paths=await ports.files.find(pattern,workspace);
if(paths.length===0)
return[security_unreadable(pattern,security_words .MF)];
return Promise.all(paths.map(async(path)=>{
const file=`${workspace}/${path}`;
const found=await ports.files.stat(file);
if(found!==null&&found.bytes>mostBytes)
return security_unreadable(path,security_words .zX(found.bytes));
const content=await ports.files.within(workspace).read(path);
return content===null?security_unreadable(path,security_words .iy):readReport({source:path,content,workspace});
}));
};
const readPipAuditOf=async(file,own,sha,ports)=>{
const reading=readPipAudit(file,{own,fromGit:[]});
if(reading.read)
return reading;
const texts=await Promise.all(projectFiles.map((name)=>ports.github.file(name,sha)));
return readPipAudit(file,{own:[...own,...projectNames(texts.flatMap((text)=>text??[]))],fromGit:[]});
};
const ranOn=(sha,at,reading)=>reading.read?{...reading,evidence:[{what:reading.source,sha,at}]}:reading;
const isUnsure=({sha,at})=>sha===null&&at!==null;
const isOfGitHub=({source:name})=>name==='code-scanning'||name==='dependabot';
const covering=async(readings,sha,ports)=>{
if(!readings.some((reading)=>reading.read&&reading.evidence?.some(isUnsure)===true))
return readings;
const commit=await ports.github.commit(sha);
if(commit===null)
return readings;
const covers={what:security_words .Ry(sha),at:commit.committedAt};
return readings.map((reading)=>reading.read&&reading.evidence!==undefined
?{...reading,evidence:reading.evidence.map((each)=>(isUnsure(each)?{...each,covers}:each))}
:reading);
};
const gatherReportsOf=(each,{subject,own,ports})=>{
const{sha}=subject.release;
const commits=(0,judged_commits .K)(subject,ports.context);
if('sarif'in each)
return gatherReports(each.sarif,({source:path,content})=>readSarif(path,content,commits),ports);
if('pip-audit'in each)
return gatherReports(each['pip-audit'],(file)=>readPipAuditOf(file,own,sha,ports),ports);
if('bandit'in each)
return gatherReports(each.bandit,readBandit,ports);
return gatherReports(each.eslint,(file)=>readEslint(file,each.rules??[]),ports);
};
const gatherSource=async(each,scope)=>{
const{subject,omitDev,own,ports}=scope;
const{sha}=subject.release;
const ran=async(reading)=>[ranOn(sha,ports.clock.now(),await reading)];
switch(each){
case'auto':{
const found=await gatherAuto(subject,{omitDev,own},ports);
return found.map((one)=>(isOfGitHub(one)?one:ranOn(sha,ports.clock.now(),one)));
}
case'code-scanning':
return[await gatherCodeScanning(subject,ports)];
case'dependabot':
return[await gatherDependabot(subject,{omitDev},ports)];
case'npm-audit':
return ran(gatherNpmAudit({sha,directory:'.',omitDev},ports));
case'osv-scanner':
return ran(gatherTool(each,subject,{own,locks:await findOsvLocks(sha,ports)},ports));
case'pip-audit':
case'bandit':
case'eslint':
return ran(gatherTool(each,subject,{own,locks:[]},ports));
default:
return'npm-audit'in each
?ran(gatherNpmAudit({sha,directory:each['npm-audit'],omitDev},ports))
:gatherReportsOf(each,scope);
}
};
const security_gather=async(subject,chosen,ports)=>{
const{'dev-dependencies':development,'own-packages':own}=chosen;
const scope={subject,omitDev:development==='ignore',own,ports};
const readings=await Promise.all([chosen.sources].flat().map((each)=>gatherSource(each,scope)));
return{
readings:await covering(readings.flat(),subject.release.sha,ports),
failOn:chosen['fail-on'],
unrated:chosen.unrated,
waivers:chosen.waivers,
now:ports.clock.now(),
};
};
const security_decide=(facts)=>facts.readings.length===0?{status:'skip',summary:security_words .TS,findings:[]}:judgeSecurity(facts);
const security=defineCheck({
id:'security',
title:security_words .DD,
why:security_words .d8,
remedies:remedies_remedies.security,
permissions:['contents: read','security-events: read','vulnerability-alerts: read'],
options:security_options,
gather:security_gather,
decide:security_decide,
});
;
// CONCATENATED MODULE: ./src/checklist/tests/ci-wait.js
const longQuietMs=300_000;
const waitOn=(moment,patience)=>{
const{state}=moment.assessment;
if(state==='failed')
return'done';
if(state==='passed'){
const settled=patience.namesKnown||
moment.unchangedMs>=patience.settleMs||
(moment.quietMs!==null&&moment.quietMs>=longQuietMs);
if(settled)
return'done';
}
return moment.elapsedMs>=patience.waitMs?'deadline':'again';
};
const pollDelay=(poll)=>Math.min(30_000,Math.round(5_000*1.5**Math.min(poll,10)));
const waitedFor=(item)=>`${item.label} (${item.word})`;
const describeWaiting=({items,missing,state})=>{
const pending=items.filter((item)=>item.state==='pending').map(waitedFor);
const absent=missing.map((each)=>notThereYet(each.name));
const names=[...pending,...absent];
if(names.length>0)
return waitingFor(names.length,names);
return state==='nothing'?waitingForFirst:waitingForLate;
};
const namesSeen=(names)=>names.length===0?'none':(0,core_text .Cn)([...new Set(names)],30);
;
// CONCATENATED MODULE: ./src/checklist/tests/attempts.js
const isSkipped=({run})=>run.status==='completed'&&run.conclusion==='skipped';
const overlaps=(older,newer)=>older.run.suiteId===newer.run.suiteId&&
newer.run.startedAt!==null&&
(older.run.completedAt===null||older.run.completedAt>newer.run.startedAt);
const contradicts=(older,newer)=>older.run.startedAt!==null&&newer.run.startedAt!==null&&older.run.startedAt>newer.run.startedAt;
const currentAttempts=(attempts)=>{
const ordered=attempts.toSorted((a,b)=>b.run.id-a.run.id);
const ran=ordered.filter((attempt)=> !isSkipped(attempt));
const candidates=ran.length===0?ordered:ran;
const newest=candidates[0];
if(newest===undefined)
return[];
return candidates.filter((attempt)=>attempt===newest||overlaps(attempt,newest)||contradicts(attempt,newest));
};
var workflow_file=__webpack_require__(30707);
;
// CONCATENATED MODULE: ./src/checklist/tests/job-kinds.js
const isOurs=(uses)=> /(?:^|\/)actions\/(?:preflight|deploy|smoke|rollback)$/.test(uses.split('@',1)[0]??'');
const callsOurs=(job,files,depth=0)=>{
if(job.steps.some(({uses})=>isOurs(uses)))
return true;
const called=depth>workflow_file .Xc?null:(0,workflow_file .p0)(job,files);
return called?.jobs.some((inner)=>callsOurs(inner,files,depth+1))??false;
};
const starred=(text)=>{
const[first='',...rest]=text.split('${{');
const ends=rest.map((part)=>part.indexOf('}}'));
const open=ends.indexOf(-1);
const closed=open=== -1?rest:rest.slice(0,open);
const tail=open=== -1?'':['',...rest.slice(open)].join('${{');
return[first,...closed.map((part,index)=>part.slice((ends[index]??0)+2))].join('*')+tail;
};
const globOf=({id,name})=>{
const glob=starred(name??id);
return/^[*\s]*$/.test(glob)?null:glob;
};
const jobKinds=(file,files,asking)=>{
const release=new Set(file.jobs.filter((job)=>job.id===asking||callsOurs(job,files)).map(({id})=>id));
for(let before= -1;before!==release.size;){
before=release.size;
for(const job of file.jobs)
if(job.needs.some((id)=>release.has(id)))
release.add(job.id);
}
const globs=(jobs,unnamed)=>jobs.flatMap((job)=>globOf(job)??unnamed).flatMap((glob)=>[glob,`${glob} (*)`,`${glob} / *`]);
return{
release:globs(file.jobs.filter(({id})=>release.has(id)),[]),
other:globs(file.jobs.filter(({id})=> !release.has(id)),['*']),
};
};
const anyMatches=(globs,name)=>globs.some((glob)=>(0,ci_names .F)(glob,name));
const isRelease=(kinds,name)=>kinds!==undefined&&anyMatches(kinds.release,name)&& !anyMatches(kinds.other,name);
const onlyReleases=(kinds)=>kinds!==undefined&&kinds.release.length>0&&kinds.other.length===0;
;
// CONCATENATED MODULE: ./src/checklist/tests/ci.js
const greenConclusions=['success','neutral','skipped'];
const stateOf=(status,conclusion)=>status!=='completed'?'pending':greenConclusions.includes(conclusion)?'passed':'failed';
const wordOf=(status,conclusion)=>status==='completed'?(conclusion??'no conclusion'):(status??'unknown');
const eventsAside=new Set([
'branch_protection_rule',
'discussion',
'discussion_comment',
'dynamic',
'fork',
'gollum',
'issue_comment',
'issues',
'label',
'member',
'milestone',
'project',
'project_card',
'project_column',
'public',
'schedule',
'watch',
]);
const isAskedFor=(item,scope)=>answersTo(scope.require,item)||scope.rules.some((rule)=>satisfiesRule(rule,item));
const isOfCode=(workflow,item,scope)=>workflow===null|| !eventsAside.has(workflow.event)||workflow.path===scope.own.path||isAskedFor(item,scope);
const groupBy=(values,key)=>{
const groups=new Map();
for(const value of values){
const name=key(value);
groups.set(name,[...(groups.get(name)??[]),value]);
}
return[...groups.values()];
};
const eventOf=(workflow,scope)=>workflow.path===scope.own.path?'':workflow.event;
const identity=({run,workflow},scope)=>JSON.stringify([
run.appId??run.appSlug,
workflow?.path??null,
workflow===null?null:eventOf(workflow,scope),
run.name,
]);
const labelOf=({run,workflow})=>workflow===null?run.name:`${workflow.name??workflow.path} / ${run.name} (${workflow.event})`;
const fromCheckRun=(placed)=>({
name:placed.run.name,
label:labelOf(placed),
kind:'check-run',
state:stateOf(placed.run.status,placed.run.conclusion),
word:wordOf(placed.run.status,placed.run.conclusion),
app:placed.run.appId,
url:placed.run.url,
at:placed.run.completedAt??placed.run.startedAt,
});
const statusStates={success:'passed',pending:'pending',failure:'failed',error:'failed'};
const fromStatuses=(statuses)=>groupBy(statuses.filter((status)=> !(0,verdict .MI)(status.context)),(status)=>status.context.toLowerCase()).flatMap((group)=>{
const[newest]=group.toSorted((a,b)=>b.id-a.id);
if(newest===undefined)
return[];
const{context,state,url,createdAt}=newest;
return[
{
name:context,
label:context,
kind:'status',
state:statusStates[state],
word:state,
app:null,
url,
at:createdAt,
},
];
});
const fromWorkflowRuns=(snapshot,scope)=>groupBy(snapshot.workflowRuns,(run)=>JSON.stringify([run.path,eventOf(run,scope)])).flatMap((group)=>{
const[newest]=group.toSorted((a,b)=>b.id-a.id);
if(newest===undefined||newest.id===scope.own.run||newest.path===scope.own.path)
return[];
if(onlyReleases(scope.kinds.get(newest.path)))
return[];
const state=stateOf(newest.status,newest.conclusion);
const told=snapshot.checkRuns.some((run)=>run.suiteId===newest.suiteId&&stateOf(run.status,run.conclusion)===state);
if(state==='passed'||told)
return[];
const name=newest.name??newest.path;
const item={
name,
label:`${name} (${newest.event})`,
kind:'workflow-run',
state,
word:wordOf(newest.status,newest.conclusion),
app:null,
url:newest.url,
at:newest.createdAt,
};
return isOfCode(newest,item,scope)?[item]:[];
});
const isOwn=({run},scope)=>run.suiteId!==null&&run.suiteId===scope.own.suite;
const answersTo=(patterns,item)=>patterns.some((pattern)=>(0,ci_names .F)(pattern,item.name)||(0,ci_names .F)(pattern,item.label));
const satisfiesRule=(rule,item)=>item.kind!=='workflow-run'&&
item.name===rule.context&&
(rule.appId===null||item.kind==='status'||item.app===rule.appId);
const expectedMissing=(runs,{expected,ignore})=>expected
.filter(({path,event})=> !runs.some((run)=>run.path===path&&run.event===event))
.filter(({label,checks})=> ![label,...(checks??[])].some((name)=>answersTo(ignore,{name,label})))
.map(({label})=>({name:label,from:'workflows',inOwnRun:false}));
const rulesInForce=({rules,ignore})=>rules.filter(({context})=> !(0,verdict .MI)(context)&& !(0,verdict .sJ)(context)&& !answersTo(ignore,{name:context,label:context}));
const skippedOf=(items,scope)=>{
const isAllSkipped=(those)=>those.length>0&&those.every(({word})=>word==='skipped');
return[
...scope.require
.filter((pattern)=>isAllSkipped(items.filter((item)=>answersTo([pattern],item))))
.map((name)=>({name,from:'runbook',inOwnRun:false})),
...rulesInForce(scope)
.filter((rule)=>isAllSkipped(items.filter((item)=>satisfiesRule(rule,item))))
.map(({context})=>({name:context,from:'rules',inOwnRun:false})),
];
};
const missingOf=(items,own,scope)=>{
const ofRunbook=scope.require
.filter((pattern)=> !items.some((item)=>answersTo([pattern],item)))
.map((name)=>({name,from:'runbook',inOwnRun:own.some((item)=>answersTo([name],item))}));
const ofRules=rulesInForce(scope)
.filter(({context})=> !own.some((item)=>item.name===context))
.filter((rule)=> !items.some((item)=>satisfiesRule(rule,item)))
.map(({context})=>({name:context,from:'rules',inOwnRun:false}));
return[...ofRunbook,...ofRules];
};
const overall=(items,missing)=>items.some((item)=>item.state==='failed')
?'failed'
:items.some((item)=>item.state==='pending')
?'pending'
:items.length===0
?'nothing'
:missing.length>0
?'pending'
:'passed';
const ci_byName=(a,b)=>(a.label<b.label? -1:a.label>b.label?1:0);
const ci_countedOf=(placed,scope)=>groupBy(placed,(each)=>identity(each,scope))
.filter((attempts)=> !attempts.some((each)=>isOwn(each,scope)&& !isSkipped(each)))
.flatMap(currentAttempts)
.filter((each)=> !isOwn(each,scope));
const assess=(snapshot,scope)=>{
const bySuite=new Map(snapshot.workflowRuns.map((run)=>[run.suiteId,run]));
const placed=snapshot.checkRuns
.filter((run)=>run.externalId===null|| !(0,verdict .MI)(run.externalId))
.map((run)=>({run,workflow:run.suiteId===null?null:(bySuite.get(run.suiteId)??null)}));
const all=[
...ci_countedOf(placed,scope)
.filter(({run,workflow})=> !isRelease(workflow===null?undefined:scope.kinds.get(workflow.path),run.name))
.map((each)=>({...each,item:fromCheckRun(each)}))
.filter(({workflow,item})=>isOfCode(workflow,item,scope))
.map(({item})=>item),
...fromStatuses(snapshot.statuses),
...fromWorkflowRuns(snapshot,scope),
].toSorted(ci_byName);
const items=all.filter((item)=> !answersTo(scope.ignore,item));
const own=placed.filter((each)=>isOwn(each,scope)).map(fromCheckRun);
const missing=[...missingOf(items,own,scope),...expectedMissing(snapshot.workflowRuns,scope)];
const times=items.flatMap((item)=>(item.at===null?[]:[item.at])).toSorted();
return{
state:overall(items,missing),
items,
missing,
skipped:skippedOf(items,scope),
ignored:all.length-items.length,
fingerprint:JSON.stringify([...items.map((item)=>[item.kind,item.label,item.word,item.at]),missing]),
lastActivity:times.at(-1)??null,
};
};
;
// CONCATENATED MODULE: ./src/checklist/tests/same-content.js
const verifiedSameContent=async(sha,environments,ports)=>{
const commit=await ports.github.commit(sha);
if(commit===null)
return null;
for(const{name,place,preflight}of environments.toReversed()){
if(preflight==='optional')
continue;
const{entries}=await(0,gather_history .c)(place,ports);
const found=entries.find(({deployment})=>deployment.payload.tree===commit.tree&&deployment.sha!==sha);
if(found!==undefined&&(0,decide_history .p4)(found)){
return{sha:found.deployment.sha,version:found.deployment.payload.version,environment:name};
}
}
return null;
};
var read_workflows=__webpack_require__(95050);
;
// CONCATENATED MODULE: ./src/checklist/tests/expected-checks.js
const mostCompared=300;
const pushedPaths=async(sha,{github,context})=>{
if(context.event.before===null)
return null;
const compared=await(0,errors .ei)(github.compare(context.event.before,sha));
if(!compared.ok||compared.value.status!=='ahead')
return null;
return compared.value.files.length<mostCompared?compared.value.files:null;
};
const hasPaths=(file,event)=>{
const trigger=file.triggers.get(event);
return trigger!==undefined&&(trigger.paths!==null||trigger.pathsIgnore!==null);
};
const happeningOf=async({release,pull},read,ports)=>{
const{context,github}=ports;
if(context.event.name==='pull_request'&&context.event.pull?.head===release.sha&&pull!==null){
const files=await(0,errors .ei)(github.pullFiles(pull));
return{event:'pull_request',base:context.event.pull.baseRef,paths:files.ok?files.value:null};
}
if(context.sha!==release.sha)
return null;
const base= /^refs\/heads\/gh-readonly-queue\/(.+)\/pr-\d+-[0-9a-f]+$/.exec(context.ref)?.[1];
if(context.event.name==='merge_group'&&base!==undefined)
return{event:'merge_group',base};
if(context.event.name!=='push')
return null;
const filtered=(await read).some(({file})=>file!==null&&hasPaths(file,'push'));
const paths=filtered?await pushedPaths(release.sha,ports):[];
return{event:'push',ref:context.ref,paths};
};
const changedIn=(happening)=>happening.event==='pull_request'?(happening.paths??[]):[];
const toExpected=(file,event,files)=>({
path:file.path,
event,
label:`${file.name??file.path} (${event})`,
checks:(0,workflow_file .LN)(file,files),
});
const gatherExpectedChecks=async(subject,asking,ports)=>{
const reading=(0,read_workflows .w)(subject.policySha,ports.github);
const[read,own,happening]=await Promise.all([reading,asking,happeningOf(subject,reading,ports)]);
const ownPath=own?.path??null;
const files=read.flatMap(({file})=>file??[]);
const kinds=new Map(files.map((file)=>[file.path,jobKinds(file,files,file.path===ownPath?ports.context.run.job:null)]));
if(happening===null)
return{expected:[],kinds,unsure:[]};
const changed=changedIn(happening);
const others=read.filter(({path})=>path!==ownPath);
const judged=others.map(({path,file})=>({
path,
file,
starts:file===null||changed.includes(path)?'unknown':(0,workflow_file .XH)(file,happening),
}));
return{
kinds,
expected:judged.flatMap(({file,starts})=>file!==null&&starts==='runs'?[toExpected(file,happening.event,files)]:[]),
unsure:judged.filter(({starts})=>starts==='unknown').map(({path})=>path),
};
};
;
// CONCATENATED MODULE: ./src/checklist/tests/gather-ci.js
const names=schemas .YOg(schemas .YjP().min(1).max(200)).max(100).default([]);
const gather_ci_options=schemas .Ikc({
wait:scalars .p0.prefault('30m').meta({description:'how long running checks are waited for; `0s`: not at all'}),
require:names.meta({description:'names that must be there; `*` is any text: `test (*)`'}),
ignore:names.meta({description:'names that do not count; `*` is any text: `codecov/*`'}),
settle:scalars .p0.prefault('10s').meta({
description:'how long an all-green picture must stand when nothing is required by name, for checks that come late',
}),
});
const queueBranch=(ref)=> /^refs\/heads\/gh-readonly-queue\/(.+)\/pr-\d+-[0-9a-f]+$/.exec(ref)?.[1]??null;
const isProtected=async(branch,{github})=>{
const read=await(0,errors .pz)(github.isProtected(branch));
return read.ok?read.value:true;
};
const rulesFor=async(subject,ports)=>{
const branch=subject.stage==='pull-request'?ports.context.event.pull?.baseRef:queueBranch(ports.context.ref);
if(branch===undefined||branch===null)
return{rules:[],rulesUnread:null};
const[ofRules,ofProtection]=await Promise.all([
(0,errors .pz)(ports.github.branchRules(branch)),
(0,errors .pz)(ports.github.protectionChecks(branch)),
]);
const required=ofRules.ok?ofRules.value.requiredChecks:[];
const more=(ofProtection.ok?ofProtection.value:[]).filter((check)=> !required.some(({context,appId})=>context===check.context&&(check.appId??appId)===appId));
const why=[ofRules,ofProtection].flatMap((read)=>(read.ok?[]:[read.error.message])).join(' ');
const rulesUnread=why===''?null:{why,isProtected:await isProtected(branch,ports)};
return{rules:[...required,...more],rulesUnread};
};
const gatherSnapshot=async(sha,ports)=>{
const[checkRuns,statuses,workflowRuns]=await Promise.all([
ports.github.checkRuns(sha),
ports.github.statuses(sha),
ports.github.workflowRuns(sha),
]);
return{checkRuns,statuses,workflowRuns};
};
const quietMs=(assessment,ports)=>assessment.lastActivity===null?null:Date.parse(ports.clock.now())-Date.parse(assessment.lastActivity);
const watch=async({sha,first,scope,patience},ports)=>{
const started=ports.clock.monotonicMs();
let[fingerprint,since,said]=['',started,''];
for(let poll=0;;poll+=1){
const assessment=assess(poll===0?first:await gatherSnapshot(sha,ports),scope);
const now=ports.clock.monotonicMs();
if(assessment.fingerprint!==fingerprint)
[fingerprint,since]=[assessment.fingerprint,now];
const elapsedMs=now-started;
const moment={assessment,elapsedMs,unchangedMs:now-since,quietMs:quietMs(assessment,ports)};
if(waitOn(moment,patience)!=='again')
return{assessment,waitedMs:elapsedMs};
ports.clock.throwIfCancelled();
const waiting=describeWaiting(assessment);
if(waiting!==said){
ports.log.info(waitingSince({waiting,elapsed:elapsedMs,most:patience.waitMs}));
said=waiting;
}
await ports.clock.sleep(Math.min(pollDelay(poll),patience.waitMs-elapsedMs));
}
};
const sameContentOf=(subject,ports)=>ports.context.event.name==='workflow_dispatch'
?verifiedSameContent(subject.release.sha,subject.environments,ports)
:Promise.resolve(null);
const ownRun=async(sha,snapshot,ports)=>{
const{context,github}=ports;
const listed=sha===context.sha||sha===context.event.pull?.head?(await snapshot).workflowRuns:[];
return listed.find(({id})=>id===context.run.id)??github.workflowRun(context.run.id);
};
const gather_ci_gather=async(subject,chosen,ports)=>{
const{sha}=subject.release;
const snapshot=gatherSnapshot(sha,ports);
const running=ownRun(sha,snapshot,ports);
const[own,{rules,rulesUnread},sameContent,expectedChecks,first]=await Promise.all([
running,
rulesFor(subject,ports),
sameContentOf(subject,ports),
gatherExpectedChecks(subject,running,ports),
snapshot,
]);
const scope={
own:{run:ports.context.run.id,suite:own?.suiteId??null,path:own?.path??null},
require:chosen.require,
ignore:chosen.ignore,
rules,
expected:expectedChecks.expected,
kinds:expectedChecks.kinds,
};
const namesKnown=chosen.require.length>0;
const found={sha,rulesUnread,namesKnown,expectedChecks};
const patience={waitMs:chosen.wait,settleMs:chosen.settle,namesKnown};
if(sameContent!==null){
const assessment=assess(first,scope);
if(assessment.items.length===0)
return{...found,sameContent,assessment,waitedMs:0};
}
return{...found,sameContent:null,...(await watch({sha,first,scope,patience},ports))};
};
;
// CONCATENATED MODULE: ./src/checklist/tests/tests.js
const tests_link=(item)=>(item.url===null?{}:{url:item.url});
const ofFailed=(item)=>({
level:'error',
message:`${item.label}: ${item.word}.`,
...tests_link(item),
remedy:tests_remedyOf(item),
});
const tests_remedyOf=({word,name,label})=>{
if(word==='action_required')
return approveRun;
const isDeploy= /\b(?:deploy|release|publish|rollback|promot|deliver|ship)/i.test(`${name} ${label}`);
return isDeploy?correctOrIgnore(name):correctAndPush;
};
const ofSkipped=({name,from})=>({
level:'error',
message:requiredSkipped(name,from),
remedy:letItRun(from),
});
const ofPending=(item,waitedMs)=>({
level:'error',
message:stillRunning({name:item.label,word:item.word,waited:waitedMs}),
...tests_link(item),
remedy:waitForIt,
});
const ofExpected=({name},{expected})=>{
const workflow=expected.find(({label})=>label===name);
const checks=workflow?.checks??null;
const told=checks===null||checks.length===0?'':` (${namesSeen(checks)})`;
return{
level:'error',
message:workflowNeverCame({name,checks:told,path:workflow?.path}),
remedy:whyNotStarted,
};
};
const remedyOfMissing=({name,inOwnRun},items)=>{
if(inOwnRun)
return ownRunJob;
return items.some((item)=>item.name.startsWith(`${name} (`))?nameOfMatrix(name):correctName;
};
const tests_ofMissing=(missing,items)=>({
level:'error',
message:requiredNeverCame({
name:missing.name,
by:missing.from,
seen:namesSeen(items.map((item)=>item.name)),
}),
remedy:remedyOfMissing(missing,items),
});
const nothing=(facts,absent)=>({
status:'unknown',
summary:nothingReported(facts.sha,facts.waitedMs),
findings:[
{
level:'error',
message:nobodyReported(facts.sha),
remedy:otherWorkflow,
},
...absent,
],
});
const decidePassed=(facts)=>{
const{items,ignored}=facts.assessment;
const unproven=items.filter((item)=>item.word==='skipped'||item.word==='neutral').length;
const aside=[unproven===0?'':skippedOrNeutral(unproven),ignored===0?'':`${ignored} ignored`];
const note=aside.filter((part)=>part!=='').join(', ');
if(unproven===items.length)
return{status:'skip',summary:allSkipped(items.length)};
const green=words_green(items.length,note);
return isUnproven(facts)
?{status:'unknown',summary:requiredUnknown(green)}
:{status:'pass',summary:green};
};
const tests_evidenceOf=({sha,assessment:{items,lastActivity}})=>({
what:checksOfCi(items.length),
sha,
at:lastActivity,
});
const tests_short=(items)=>(0,core_text .Cn)(items.map(({name})=>name),3);
const decideSameContent=({sha,version,environment})=>({
status:'pass',
summary:sameContent({version,sha,environment}),
findings:[],
});
const ofUnsure=({unsure})=>unsure.length===0
?[]
:[
{
level:'notice',
message:unsureWhether(namesSeen(unsure)),
},
];
const isUnproven=({rulesUnread,namesKnown})=>rulesUnread?.isProtected===true&& !namesKnown;
const ofRulesUnread=({why,isProtected:there},unproven)=>({
level:unproven?'error':there?'warning':'notice',
message:rulesUnread(why),
...(there?{remedy:nameRequired}:{}),
});
const tests_unreadOf=(facts)=>[
...(facts.rulesUnread===null?[]:[ofRulesUnread(facts.rulesUnread,isUnproven(facts))]),
...ofUnsure(facts.expectedChecks),
];
const tests_decide=(facts)=>{
if(facts.sameContent!==null)
return decideSameContent(facts.sameContent);
const{items,missing,skipped,state}=facts.assessment;
const failed=items.filter((item)=>item.state==='failed');
const pending=items.filter((item)=>item.state==='pending');
const absent=missing.map((each)=>each.from==='workflows'?ofExpected(each,facts.expectedChecks):tests_ofMissing(each,items));
const unread=tests_unreadOf(facts);
switch(state){
case'nothing':
return nothing(facts,absent);
case'failed':
return{
status:'fail',
summary:someFailed({failed:failed.length,all:items.length,names:tests_short(failed)}),
findings:[...failed.map(ofFailed),...unread],
};
case'pending':
return{
status:'unknown',
summary:notKnownAfter(facts.waitedMs,tests_short([...pending,...missing])),
findings:[...pending.map((item)=>ofPending(item,facts.waitedMs)),...absent,...unread],
};
case'passed':
if(skipped.length>0)
return{
status:'unknown',
summary:requiredWereSkipped(tests_short(skipped)),
findings:[...skipped.map(ofSkipped),...unread],
};
return{...decidePassed(facts),findings:unread,evidence:[tests_evidenceOf(facts)]};
}
};
const tests=defineCheck({
id:'tests',
title:words_title,
why:words_why,
remedies:remedies_remedies.tests,
permissions:['checks: read','statuses: read','actions: read','contents: read'],
options:gather_ci_options,
gather:gather_ci_gather,
decide:tests_decide,
});
;
// CONCATENATED MODULE: ./src/checklist/configuration/configuration.js
const spellings=(name)=> /[.-]/.test(name)?[name,name.replace(/[.-]/g,'_'),name.replace(/[.-]/g,'_').toUpperCase()]:[name];
const settingStateOf=(name,facts)=>{
const names=spellings(name);
const values=names.flatMap((each)=>facts.step.get(each)??[]);
const inStep=values.length===0?undefined:values.includes(true);
if(inStep===true)
return{state:'set',where:'step'};
const settings=facts.settings?.filter((each)=>names.some((one)=>sameName(each.name,one)))??[];
const set=settings.find((each)=> !each.empty);
if(set!==undefined)
return{state:'set',where:set.level};
const[empty]=settings;
if(empty!==undefined)
return{state:'empty',where:empty.level};
if(inStep===false)
return{state:'empty',where:'step'};
return{state:facts.settings===null?'unknown':'missing'};
};
const findingFor=({name,from},setting,environment)=>{
const at=from===null?{}:from;
switch(setting.state){
case'empty':
return{
level:'error',
...at,
message:isEmpty(name,setting.where),
remedy:giveValue(name,environment),
};
case'missing':
return{
level:'error',
...at,
message:notSet(name,environment),
remedy:addTo(name,environment),
};
}
};
const configuration_unseen=(names)=>{
const[first]=names;
if(first===undefined)
return[];
return[
{
level:'error',
message:notVisible(names),
remedy:makeVisible(first),
},
];
};
const ofUnread=(unread,level)=>{
const[line]=unread?.lines??[];
if(unread===null||line===undefined)
return[];
const{path,lines}=unread;
return[{level,path,line,message:linesUnread(path,lines.length,line),remedy:writeAsNames}];
};
const judgeConfiguration=(facts)=>{
const judged=facts.required.map((required)=>({required,setting:settingStateOf(required.name,facts)}));
const unknown=judged.flatMap(({required,setting})=>(setting.state==='unknown'?[required.name]:[]));
const missing=judged.flatMap(({required,setting})=>setting.state==='missing'||setting.state==='empty'?[{required,setting}]:[]);
return{
missing:missing.map(({required})=>required.name),
unknown,
findings:[
...missing.map(({required,setting})=>findingFor(required,setting,facts.environment)),
...configuration_unseen(unknown),
],
};
};
;
// CONCATENATED MODULE: ./src/checklist/configuration/example-file.js
const usualExamples=[
'.env.example',
'.env.sample',
'.env.template',
'.env.dist',
'env.example',
'env.sample',
'example.env',
];
const assigned= /^\s*(?:(?:export|set|setx|set -gx|declare -x)\s+|-\s+)?["']?([A-Za-z_][\w.-]*)["']?\s*=\s*(.*)$/;
const withColon= /^\s*["']?([A-Za-z_][\w.-]*)["']?\s*:(?:\s+(.*))?$/;
const fish= /^\s*(?:set -gx|setx)\s+([A-Za-z_]\w*)(?:\s+(.*))?$/;
const example_file_bare= /^\s*(?:export\s+)?([A-Z_][A-Z0-9_]+)\s*$/;
const looksLikeName=(name)=> /^[A-Z0-9_]+$/.test(name)|| /[._-]/.test(name);
const namedIn=(line)=>{
const[,name,value='']=assigned.exec(line)??fish.exec(line)??[];
if(name!==undefined)
return{name,value};
const[,key,behind='']=withColon.exec(line)??example_file_bare.exec(line)??[];
return key!==undefined&&looksLikeName(key)?{name:key,value:behind}:null;
};
const isSilent=(line)=> /^\s*(?:#|;|\/\/|$)/.test(line)|| !/\w/.test(line);
const closesIn=(text,quote,from)=>{
for(let at=text.indexOf(quote,from);at!== -1;at=text.indexOf(quote,at+1))
if(text.charAt(at-1)!=='\\')
return true;
return false;
};
const endOfValue=(value,at,lines,lastWith)=>{
const quote=value.charAt(0);
const last=lastWith.get(quote);
if(last===undefined||closesIn(value,quote,1))
return at;
for(let line=at+1;line<=last;line+=1)
if(closesIn(lines[line]??'',quote,0))
return line;
return at;
};
const quotes=["'",'"','`'];
const readExample=(path,text)=>{
const lines=text.replace(/^\uFEFF/,'').split(/\r\n|\r|\n/);
const lastWith=new Map(quotes.map((quote)=>[quote,lines.findLastIndex((line)=>line.includes(quote))]));
const names=new Map();
const unread=[];
let optional=0;
for(let at=0;at<lines.length;at+=1){
const line=lines[at]??'';
if(isSilent(line))
continue;
const named=namedIn(line);
const first=at;
if(named!==null)
at=endOfValue(named.value,at,lines,lastWith);
const isOptional=[line,lines[at]??''].some((each)=> /#\s*optional\b/i.test(each));
if(named===null)
unread.push(first+1);
else if(isOptional)
optional+=1;
else if(!names.has(named.name))
names.set(named.name,{name:named.name,from:{path,line:first+1}});
}
return{names:[...names.values()],optional,unread};
};
;
// CONCATENATED MODULE: ./src/checklist/configuration/variables.js
const variables_name=schemas .YjP().regex(/^[A-Za-z_][A-Za-z0-9_]{0,199}$/,{error:core_words .cG});
const variables_options=schemas .Ikc({
required:schemas .YOg(variables_name).max(500).default([]).meta({description:'names that must be set and not empty'}),
example:schemas .YjP().min(1).max(500).optional().meta({
description:'file whose names must be set too; without it `.env.example` or what is called alike; a `#` before a line, or `# optional` behind it, excuses it',
}),
'pull-request':beforeMerge,
});
const exampleOf=async(sha,{example},{github})=>{
const paths=example===undefined?usualExamples:[example];
const texts=await Promise.all(paths.map(async(path)=>({path,text:await github.file(path,sha)})));
const found=texts.flatMap(({path,text})=>(text===null?[]:[{path,read:readExample(path,text)}]));
if(example!==undefined&&found.length===0)
throw new errors .Dh({
code:'bad-config',
message:noExample(example),
remedy:correctExample,
});
return found[0]??null;
};
const requiredNames=(chosen,example)=>{
const listed=example?.names??[];
const named=chosen.required.filter((each)=> !listed.some((other)=>other.name===each));
return[...[...new Set(named)].map((each)=>({name:each,from:null})),...listed];
};
const variables_gather=async(subject,chosen,ports)=>{
const environment=subject.environment.name;
const example=await exampleOf(subject.release.sha,chosen,ports);
const required=requiredNames(chosen,example?.read??null);
const lines=example?.read.unread??[];
const unread=example===null||lines.length===0?null:{path:example.path,lines};
const{settings,userEnvironment}=ports;
const step=new Map(required
.flatMap(({name:each})=>spellings(each))
.flatMap((each)=>{
const value=userEnvironment[each];
return value===undefined?[]:[[each,value.trim()!=='']];
}));
const facts={environment,required,unread,step};
if(settings===null||required.length===0)
return{...facts,settings:null};
const[variables,secrets]=await Promise.all([settings.variables(environment),settings.secrets(environment)]);
return{...facts,settings:[...inForce(variables),...inForce(secrets)]};
};
const decideUnnamed=({unread})=>unread===null
?{status:'skip',summary:noneRequired,findings:[]}
:{
status:'unknown',
summary:noNameRead(unread.path,unread.lines.length),
findings:ofUnread(unread,'error'),
};
const variables_decide=(facts)=>{
const total=facts.required.length;
if(total===0)
return decideUnnamed(facts);
const judged=judgeConfiguration(facts);
const{missing,unknown}=judged;
const findings=[...judged.findings,...ofUnread(facts.unread,'notice')];
if(missing.length>0){
const summary=someNotSet({missing:missing.length,all:total,names:missing});
return{status:'fail',summary,findings};
}
if(unknown.length>0){
const summary=someNotVisible({unknown:unknown.length,all:total,names:unknown});
return{status:'unknown',summary,findings};
}
return{status:'pass',summary:allSet(total),findings};
};
const variables=defineCheck({
id:'variables',
title:title,
why:whyVariables,
remedies:remedies_remedies.variables,
permissions:['contents: read'],
options:variables_options,
shownOnly:isBeforeMerge,
gather:variables_gather,
decide:variables_decide,
});
;
// CONCATENATED MODULE: ./src/checklist/registry.js
const preflightChecks=[
tests,
security,
sbom,
migrations,
variables,
secrets,
backup,
rollbackPlan,
approvals_approvals,
promotion,
];
}),
76779:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
D:()=>(withoutConstraints),
F:()=>(readRequirements)
});
var _npm_project_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(28894);
const linesOf=(text)=>text
.replaceAll(/\\\r?\n/g,' ')
.split(/\r?\n/)
.map((line)=>line.replace(/(?:^|\s)#.*$/,'').trim())
.filter((line)=>line!=='');
const inRepository=(path,target)=> /^(?:\/|[a-z]:|\w+:\/\/)/i.test(target)?null:(0,_npm_project_js__WEBPACK_IMPORTED_MODULE_0__ .TM)(`${path.split('/').slice(0,-1).join('/')}/${target}`);
const gitCommit= /\bgit\+\S{1,1000}?@([0-9a-f]{40}|[0-9a-f]{64})(?=$|[#\s;])/i;
const versionInUrl=(url)=> /\/[A-Za-z0-9][\w.]*-(\d[\w.+!]{0,60}?)(?:-[\w.]+-[\w.]+-[\w.]+\.whl|\.tar\.(?:gz|bz2|xz)|\.zip)(?:[?#\s]|$)/.exec(url)?.[1]??null;
const hashIn=(line)=> /\bsha256[=:]([0-9a-f]{64})\b/i.exec(line)?.[1]??null;
const fromUrl=(name,line)=>{
const commit=gitCommit.exec(line)?.[1]??null;
if(commit!==null)
return{name,version:commit,fromGit:true};
const hash=hashIn(line);
return{name,version:hash===null?null:(versionInUrl(line)??`sha256-${hash.slice(0,40)}`),fromGit:false};
};
const fromAddress=(line)=>{
const address=line.replace(/^(?:-e|--editable)[\s=]+/,'');
return fromUrl(/[#&]egg=([A-Za-z0-9][\w.-]*)/.exec(address)?.[1]??address.slice(0,200),address);
};
const toRequirement=(line)=>{
if(/^(?:(?:-e|--editable)[\s=]+)?(?:(?:git|hg|svn|bzr)\+|https?:\/\/)/i.test(line))
return[fromAddress(line)];
const[,name,rest='']= /^([A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)\s*(?:\[[^\]]*\])?\s*(.*)$/.exec(line)??[];
if(name===undefined||rest.startsWith('/'))
return[];
if(rest.startsWith('@'))
return[fromUrl(name,rest)];
const[,pinned=null]= /^\(?={2,3}\s*([^\s;,)*]+)\s*\)?(?:\s|;|$)/.exec(rest)??[];
return[{name,version:pinned,fromGit:false}];
};
const readRequirements=(path,text)=>{
const lines=linesOf(text);
const targets=(pattern)=>lines.flatMap((line)=>{
const[,target]=pattern.exec(line)??[];
return target===undefined?[]:[inRepository(path,target)];
});
return{
asked:lines.flatMap(toRequirement),
includes:targets(/^(?:-r|--requirement)[\s=]*(\S+)/),
constraints:targets(/^(?:-c|--constraint)[\s=]*(\S+)/),
};
};
const withoutConstraints=(text)=>text
.split('\n')
.filter((line)=> !/^\s*(?:-c|--constraint)[\s=]*\S/.test(line))
.join('\n');
}),
92456:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
$:()=>(rollbackJobs),
u:()=>(judgeRollbackJobs)
});
var _rollback_decide_needed_writes_js__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(16610);
var _rollback_decide_route_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(30951);
var _tests_workflow_file_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(30707);
var _words_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(12437);
const actionOf=({uses})=>uses.split('@',1)[0]??'';
const isRollback=(step)=> /(?:^|\/)actions\/rollback$/.test(actionOf(step));
const isDynamic=(text)=>text.includes('${{');
const isWorkflowToken=(token)=>token===''|| /^\$\{\{\s*(?:github\.token|secrets\.github_token)\s*\}\}$/i.test(token);
const rollsBack=(step,environment)=>{
const named=step.inputs.get('environment')??'';
const rehearsal=step.inputs.get('dry-run')?.toLowerCase()==='true';
return isRollback(step)&&(isDynamic(named)||named===environment)&& !rehearsal;
};
const hasTrack=({inputs},track)=>{
const tracks=inputs.get('tracks')??'';
return tracks===''||isDynamic(tracks)||tracks.includes(track);
};
const isPreparation=(step)=> /(?:^|\/)actions\/(?:checkout|rollback|smoke|preflight)$/.test(actionOf(step));
const finishes=(step,opened)=>{
const given=step.inputs.get('deployment-id')??'';
const isNamed=['.deployment-id',"['deployment-id']"].some((end)=>given.includes(`steps.${opened}.outputs${end}`));
return isNamed&& /(?:^|\/)actions\/smoke$/.test(actionOf(step));
};
const restoringSteps=({steps,stepCount},{id,place})=>{
const later=steps.filter((step)=>step.place>place);
const smoke=id===null?undefined:later.find((step)=>finishes(step,id));
const end=smoke?.place??stepCount;
const own=end-place-1-later.filter((step)=>step.place<end&&isPreparation(step)).length;
if(own<=0)
return'none';
return smoke===undefined?'unproven':'proven';
};
const toReconcile=(given)=>given==='push'||given==='pull-request'?given:'auto';
const toRollbackJob=(step,all,job,{path,permissions})=>{
const reverting=all.find((each)=>hasTrack(each,'reconcile'));
return{
path,
id:job.id,
permissions,
ownToken: !isWorkflowToken(step.inputs.get('token')??''),
reconcile:toReconcile((reverting??step).inputs.get('reconcile')),
reverts:reverting!==undefined,
steps:restoringSteps(job,step),
};
};
const none={jobs:[],opaque:[]};
const both=(one,other)=>({
jobs:[...one.jobs,...other.jobs],
opaque:[...one.opaque,...other.opaque],
});
const behind=(file,from,all)=>{
const chain=[...from.chain,file.path];
const[path=file.path]=chain;
const found=file.jobs.map((job)=>{
const permissions=[...from.outer,job.permissions??file.permissions];
const steps=job.steps.filter((step)=>rollsBack(step,all.environment));
const restoring=steps.filter((step)=>hasTrack(step,'restore'));
if(job.calls===null)
return{jobs:restoring.map((step)=>toRollbackJob(step,steps,job,{path,permissions})),opaque:[]};
const called=(0,_tests_workflow_file_js__WEBPACK_IMPORTED_MODULE_1__ .p0)(job,all.files);
if(called===null)
return{jobs:[],opaque:[path]};
const endless=chain.length>_tests_workflow_file_js__WEBPACK_IMPORTED_MODULE_1__ .Xc||chain.includes(called.path);
return endless?none:behind(called,{chain,outer:permissions},all);
});
return found.reduce(both,none);
};
const isStarted=({triggers})=>[...triggers.keys()].some((event)=>event!=='workflow_call');
const rollbackJobs=(read,environment)=>{
const files=read.flatMap(({file})=>file??[]);
const found=files.filter(isStarted).map((file)=>behind(file,{chain:[],outer:[]},{files,environment}));
const unread=read.flatMap(({path,file})=>(file===null?[path]:[]));
const{jobs,opaque}=found.reduce(both,{jobs:[],opaque:unread});
return{jobs,opaque:[...new Set(opaque)]};
};
const accessTo=(permissions,name)=>typeof permissions==='string'?permissions:(permissions.get(name)??'none');
const isLacking=({permissions},name)=>permissions.some((each)=>each!==null&&accessTo(each,name)!=='write');
const listed=(needed)=>needed.map(({permission})=>`${permission}: write`).join(', ');
const ofSteps=({path,id,steps},environment)=>{
if(steps==='proven')
return[];
const where=_words_js__WEBPACK_IMPORTED_MODULE_2__ .ee(id,path);
const message=steps==='none'?_words_js__WEBPACK_IMPORTED_MODULE_2__ .TD(where,environment):_words_js__WEBPACK_IMPORTED_MODULE_2__ .I$(where,environment);
return[{level:'error',path,message,remedy:_words_js__WEBPACK_IMPORTED_MODULE_2__ .bs(environment)}];
};
const judgeRights=(job,route)=>{
const{path,id}=job;
const where=_words_js__WEBPACK_IMPORTED_MODULE_2__ .ee(id,path);
if(job.ownToken){
const message=_words_js__WEBPACK_IMPORTED_MODULE_2__ .K8(where);
const remedy=_words_js__WEBPACK_IMPORTED_MODULE_2__ .aD;
return{problems:[],unproven:[],aside:[{level:'notice',path,message,remedy}],route};
}
const needed=(0,_rollback_decide_needed_writes_js__WEBPACK_IMPORTED_MODULE_3__ .E)({restores:true,route,dispatches:true});
const missing=needed.filter(({permission})=>isLacking(job,permission));
const fatal=missing.filter(({without})=>without!=='less');
const lesser=missing.filter(({without})=>without==='less');
const undeclared=job.permissions[0]===null&&fatal.length===0;
const finding=(level,message,named)=>({
level,
path,
message:`${where} ${message}`,
remedy:_words_js__WEBPACK_IMPORTED_MODULE_2__ .jb(listed(named)),
});
return{
problems:fatal.length===0?[]:[finding('error',`lacks ${listed(fatal)}.`,fatal)],
unproven:undeclared?[finding('error',_words_js__WEBPACK_IMPORTED_MODULE_2__ .ux,needed)]:[],
aside:lesser.length===0?[]:[finding('warning',`lacks ${listed(lesser)}.`,lesser)],
route,
};
};
const noJob=(environment,opaque,isBracket)=>{
const remedy=isBracket?_words_js__WEBPACK_IMPORTED_MODULE_2__ .bs(environment):_words_js__WEBPACK_IMPORTED_MODULE_2__ .FM;
if(opaque.length===0){
const message=isBracket?_words_js__WEBPACK_IMPORTED_MODULE_2__ .a3(environment):_words_js__WEBPACK_IMPORTED_MODULE_2__ .bi(environment);
return{problems:[{level:'error',message,remedy}],unproven:[],aside:[],route:null};
}
const which=`${opaque.slice(0,3).join(', ')}${opaque.length>3?` and ${opaque.length-3} more`:''}`;
const message=_words_js__WEBPACK_IMPORTED_MODULE_2__ .Vb(environment,which);
return{problems:[],unproven:[{level:'error',message,remedy}],aside:[],route:null};
};
const weight=({problems,unproven,aside})=>problems.length*100+unproven.length*10+aside.length;
const unreadRules=(branch)=>({
level:'notice',
message:_words_js__WEBPACK_IMPORTED_MODULE_2__ .Nz(branch),
});
const judgeRollbackJobs=(facts)=>{
const{environment,found,git,isBracket}=facts;
const judged=found.jobs.map((job)=>{
const rights=judgeRights(job,job.reverts&&git!==null?(0,_rollback_decide_route_js__WEBPACK_IMPORTED_MODULE_0__ .Lu)(git,job.reconcile):null);
return isBracket?{...rights,problems:[...ofSteps(job,environment),...rights.problems]}:rights;
});
const[best=noJob(environment,found.opaque,isBracket)]=judged.toSorted((one,other)=>weight(one)-weight(other));
const isUnread=git!==null&&git.rules!==null&& !(0,_rollback_decide_route_js__WEBPACK_IMPORTED_MODULE_0__ .hG)(git.rules);
return isUnread?{...best,aside:[...best.aside,unreadRules(git.question.branch)]}:best;
};
}),
12437:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
A1:()=>(listSteps),
Cc:()=>(changesWorkflows),
D9:()=>(appToken),
DD:()=>(title),
Dz:()=>(noPage),
E_:()=>(watchFirst),
FM:()=>(addWorkflow),
HO:()=>(addHeadings),
I$:()=>(noProof),
I3:()=>(notATarget),
JW:()=>(remedies),
K8:()=>(ownToken),
Lz:()=>(nothingToUndo),
M1:()=>(unfinished),
Nz:()=>(pushRulesUnread),
O9:()=>(finish),
PN:()=>(neverVerified),
SF:()=>(undone),
TD:()=>(noOwnSteps),
Vb:()=>(noReadableWorkflow),
Vr:()=>(otherLine),
Wq:()=>(addDown),
YF:()=>(noHeading),
a3:()=>(noWayBack),
aD:()=>(startOnce),
b4:()=>(onlyVerified),
bB:()=>(pointOfNoReturn),
bE:()=>(noneUsable),
bi:()=>(noWorkflow),
bs:()=>(addSteps),
ck:()=>(firstDeployment),
d8:()=>(why),
ee:()=>(rollbackJob),
fp:()=>(documented),
h1:()=>(writeSteps),
jV:()=>(noSteps),
jb:()=>(setPermissions),
k7:()=>(restoreTarget),
kO:()=>(revertConflicts),
lv:()=>(smallerCommits),
mS:()=>(branchLacksCommit),
rv:()=>(stub),
tu:()=>(byRoute),
ux:()=>(noPermissions),
xV:()=>(commitGone),
xv:()=>(writePage),
zY:()=>(backTo)
});
var _core_release_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(78835);
const noPage=(path)=>`There is no ${path} at this commit.`;
const writePage="Write down how this service is rolled back, or name the page in 'checklist.rollback-plan.document'.";
const stub=(path,size)=>`${path} is a stub: ${size} characters.`;
const writeSteps='Write who does what, by which commands, in which order.';
const noHeading=(path)=>`${path} has no heading.`;
const addHeadings='Give each situation a heading of its own.';
const noSteps=(path)=>`${path} names no steps and no command.`;
const listSteps='List the steps, with the commands to run.';
const unfinished=({path,word,line,})=>`${path} is unfinished: '${word}' on line ${line}.`;
const finish='Finish the sentence, or remove it.';
const rollbackJob=(id,path)=>`The rollback job '${id}' of ${path}`;
const ownToken=(job)=>`${job} has a token of its own: its permissions can't be read from here.`;
const startOnce="Run it once with 'dry-run: true': its plan shows which permissions are missing.";
const setPermissions=(permissions)=>`Set '${permissions}' under 'permissions:' of the job, and of every job that calls it.`;
const noPermissions='declares no permissions: a setting of the repository decides.';
const addWorkflow="Add a workflow with 'workflow_dispatch' and a step that uses the rollback action; examples/inventory/.github/workflows/rollback.yml is one to copy.";
const noWorkflow=(environment)=>`No workflow rolls ${environment} back.`;
const noWayBack=(environment)=>`Nothing can put a release back in ${environment}: the runbook has no 'deploy' for it, and no workflow has steps that do.`;
const noOwnSteps=(job,environment)=>`${job} has no steps that put a release back, and the runbook has no 'deploy' for ${environment}.`;
const noProof=(job,environment)=>`${job} puts a release back in ${environment} by its own steps, and no smoke step proves it by 'deployment-id' of the rollback step.`;
const addSteps=(environment)=>`Set 'environments.${environment}.deploy', or let steps follow rollback in its job: those that deploy its output 'sha', then smoke with its 'deployment-id'; examples/bracket/.github/workflows/rollback.yml is one to copy.`;
const noReadableWorkflow=(environment,files)=>`No readable workflow rolls ${environment} back; ${files} can't be read, or calls a workflow of another repository.`;
const pushRulesUnread=(branch)=>`Not every rule that can forbid a push to ${branch} can be read: a push that is refused becomes a pull request.`;
const title='Rollback documented and rehearsed';
const why='A rollback that was never tried may not work. Preflight tries it on every release, before it is needed.';
const onlyVerified=(environment)=>`There is no earlier release to return to: this release is the only one that was verified in ${environment}.`;
const neverVerified=(environment)=>`There is no release to return to yet: none was ever verified in ${environment}.`;
const firstDeployment=(environment)=>`First deployment to ${environment}: there is no release to return to yet.`;
const watchFirst='Watch it until smoke has verified it: there is no earlier release to return to.';
const notATarget=(name,why)=>`Rollback can't return to ${name}: ${why}.`;
const restoreTarget=(environment)=>`Put its ref back where it was, or deploy and verify a good release in ${environment} first.`;
const revertConflicts=({commit,target,files,})=>`The revert of ${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_0__ .Fu)(commit)}, on the way to ${target}, conflicts in ${files.slice(0,5).join(', ')}.`;
const smallerCommits='Make the change in smaller commits that can be undone one by one, or write into the rollback page who resolves the conflict, and how.';
const pointOfNoReturn=(path,target)=>`${path} has no down migration that restores everything: once it has run, ${target} may not work any more (point of no return).`;
const addDown='Write its down migration, or remove the data in a later release; or release the schema change first, alone and compatible with the old version, and the code after it.';
const changesWorkflows=(files)=>`The revert changes ${files.join(', ')}, which the workflow token may never push.`;
const appToken="Give rollback an App token with 'workflows: write', or be ready to push the revert by hand.";
const otherLine=(target)=>`${target} is not an ancestor of this commit; the revert undoes only the commits since their common ancestor.`;
const byRoute=(by,why)=>`, ${by==='push'?'by a push':'as a pull request'}: ${why}`;
const undone=(count,route)=>`${count} ${count===1?'commit':'commits'} undone without a conflict${route}`;
const branchLacksCommit=(branch)=>`nothing to undo: ${branch} does not contain this commit`;
const nothingToUndo='nothing to undo';
const commitGone=(sha)=>`${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_0__ .Fu)(sha)} is no longer in the repository, so the rollback can't be tried.`;
const backTo=(target,revert)=>`back to ${target}, ${revert}`;
const documented=(environment)=>`documented; there is no release to return to in ${environment} yet`;
const noneUsable=(environment)=>`documented; no verified release of ${environment} can be returned to`;
const remedies=[
{
when:'No page, or a stub',
then:'write down when, how, who decides, and whom to tell; `examples/inventory/docs/rollback.md` is an example.',
},
{
when:"Rollback can't return to an earlier release",
then:'put its ref back where it was, or deploy and verify a good release there first.',
},
{
when:'The revert conflicts',
then:'make the change in smaller commits that can be undone one by one, or write into the page who resolves the conflict, and how.',
},
{
when:'A migration without a down migration that restores everything',
then:'write it, or remove the data in a later release; or release the schema change first, alone and compatible with the old version, and the code after it.',
},
{
when:'The revert changes workflow files (a warning)',
then:'the workflow token may never push those. Give rollback an App token with `workflows: write`, or be ready to push by hand.',
},
{
when:'No workflow rolls the environment back',
then:'add one; `examples/inventory/.github/workflows/rollback.yml` is an example to copy. A step for another environment, or with `dry-run: true`, does not count.',
},
{
when:'Nothing can put a release back, or no smoke step proves it',
then:'the environment has no `deploy` in the runbook. Set it; or let steps follow rollback in its job: those that deploy its output `sha`, then smoke with its `deployment-id`. `examples/bracket/.github/workflows/rollback.yml` is an example to copy.',
},
{
when:'The rollback job lacks a permission',
then:"write it under the job's `permissions:`. Without `issues: write` there is no incident, which is a warning.",
},
{
when:'The rollback job has a token of its own (a notice)',
then:'no file says what an App may do. Run it once with `dry-run: true`: its plan shows what is missing.',
},
{
when:'Unknown, no permissions declared',
then:'a setting of the repository decides then, which no workflow may read. Declare them.',
},
{
when:'Unknown, no readable workflow',
then:'a file is not a valid workflow, or calls one of another repository, which may or may not roll back. Put the rollback into a job of this repository, or set `gate: warn`.',
},
{
when:'Unknown, a commit is missing',
then:'a released commit is no longer in the repository. Push it again under a branch or tag, and keep released commits reachable.',
},
];
}),
99164:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
i:()=>(purlType)
});
const purlType=({purl})=> /^pkg:([A-Za-z][A-Za-z0-9.+-]{0,60})\//.exec(purl??'')?.[1]?.toLowerCase()??null;
}),
48747:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
Bd:()=>(asksForPackages),
Zx:()=>(signGlobs),
rL:()=>(signOf)
});
const families=[
{label:'pnpm',purls:['npm'],locks:['pnpm-lock.yaml'],manifests:[]},
{label:'Yarn',purls:['npm'],locks:['yarn.lock'],manifests:[]},
{label:'Bun',purls:['npm'],locks:['bun.lock','bun.lockb'],manifests:[]},
{label:'Deno',purls:['npm','jsr','generic'],locks:['deno.lock'],manifests:[],generator:'cdxgen'},
{label:'uv',purls:['pypi'],locks:['uv.lock'],manifests:[]},
{label:'PDM',purls:['pypi'],locks:['pdm.lock'],manifests:[]},
{label:'Python',purls:['pypi'],locks:['pylock.toml','pylock.*.toml'],manifests:['Pipfile']},
{
label:'Conda',
purls:['conda','pypi'],
locks:['conda-lock.yml','pixi.lock'],
manifests:['environment.yml','environment.yaml','pixi.toml'],
generator:'cdxgen',
},
{
label:'Go',
purls:['golang'],
locks:['go.sum','go.work.sum','Gopkg.lock'],
manifests:['go.mod'],
declares: /^[ \t]*require\b/m,
},
{
label:'Rust',
purls:['cargo'],
locks:['Cargo.lock'],
manifests:['Cargo.toml'],
declares: /^[ \t]*\[(?:[^\]\n]*[.-])?dependencies[\].]/m,
},
{
label:'Ruby',
purls:['gem'],
locks:['Gemfile.lock','gems.locked'],
manifests:['Gemfile','gems.rb','*.gemspec'],
declares: /^[ \t]*(?:gem\b|gemspec\b|\w{1,40}\.add_(?:runtime_)?dependency\b)/m,
},
{
label:'PHP',
purls:['composer'],
locks:['composer.lock'],
manifests:['composer.json'],
declares: /"require"\s*:\s*\{\s*"/,
},
{
label:'Java',
purls:['maven'],
locks:['gradle.lockfile','gradle/dependency-locks/*.lockfile','maven_install.json'],
manifests:[
'pom.xml',
'build.gradle',
'build.gradle.kts',
'libs.versions.toml',
'build.sbt',
'ivy.xml',
'build.mill',
'deps.edn',
'project.clj',
],
generator:'cdxgen',
declares: /dependenc|implementation|libraryDependencies|ivyDeps|mvnDeps|:deps\b|<module>|include\b|\[libraries\]/,
},
{
label:'.NET',
purls:['nuget'],
locks:['packages.lock.json','paket.lock','packages.config'],
manifests:['*.csproj','*.fsproj','*.vbproj','Directory.Packages.props','paket.dependencies'],
generator:'cdxgen',
declares: /<Package(?:Reference|Version)\b|^[ \t]*nuget\b/m,
},
{
label:'Elixir',
purls:['hex'],
locks:['mix.lock','rebar.lock','gleam.toml'],
manifests:['mix.exs','rebar.config'],
generator:'cdxgen',
declares: /\{\s*:?\w{1,80}\s*,/,
},
{
label:'Swift',
purls:['swift','cocoapods','generic'],
locks:['Package.resolved','Podfile.lock','Cartfile.resolved'],
manifests:['Package.swift','Podfile','Cartfile'],
declares: /\.package\s*\(|^[ \t]*pod\b|^[ \t]*(?:github|git|binary)\s+"/m,
},
{
label:'Dart',
purls:['pub'],
locks:['pubspec.lock'],
manifests:['pubspec.yaml'],
declares: /^dependencies:[ \t]*\n(?:[ \t]*\n)*[ \t]+\S/m,
},
{
label:'C and C++',
purls:['conan','generic','github'],
locks:['conan.lock','vcpkg-lock.json'],
manifests:['conanfile.txt','conanfile.py','vcpkg.json'],
generator:'cdxgen',
},
{label:'R',purls:['cran'],locks:['renv.lock','packrat.lock'],manifests:[]},
{label:'Julia',purls:['julia'],locks:['Manifest.toml'],manifests:[],generator:'cdxgen'},
{
label:'Haskell',
purls:['hackage'],
locks:['stack.yaml.lock','cabal.project.freeze'],
manifests:['stack.yaml','*.cabal'],
generator:'cdxgen',
},
{label:'Perl',purls:['cpan'],locks:['cpanfile.snapshot'],manifests:['cpanfile'],generator:'cdxgen'},
{label:'Lua',purls:['luarocks'],locks:['luarocks.lock'],manifests:['*.rockspec'],generator:'cdxgen'},
{label:'OCaml',purls:['opam'],locks:['*.opam.locked'],manifests:['*.opam'],generator:'cdxgen'},
{
label:'Crystal',
purls:['generic','github'],
locks:['shard.lock'],
manifests:['shard.yml'],
generator:'cdxgen',
},
{label:'Zig',purls:['generic','github'],locks:[],manifests:['build.zig.zon'],generator:'cdxgen'},
{label:'Elm',purls:['elm','generic'],locks:['elm.json'],manifests:[],generator:'cdxgen'},
{
label:'Bazel',
purls:['bazel','maven','generic'],
locks:['MODULE.bazel.lock'],
manifests:['MODULE.bazel'],
generator:'cdxgen',
},
{label:'Nix',purls:['nix','generic'],locks:['flake.lock'],manifests:[],generator:'cdxgen'},
{label:'Helm',purls:['helm'],locks:['Chart.lock'],manifests:[],generator:'cdxgen'},
];
const escaped=(text)=>text.replace(/[.+?^${}()|[\]\\]/g,'\\$&');
const patternOf=(glob)=>new RegExp(`(?:^|/)${escaped(glob).replaceAll('*','[^/]*')}$`);
const table=families.flatMap((family)=>['locks','manifests'].flatMap((kind)=>family[kind].map((glob)=>({family,isLock:kind==='locks',pattern:patternOf(glob)}))));
const signGlobs=families.flatMap(({locks,manifests})=>[...locks,...manifests]);
const aside= /(?:^|\/)(?:vendor|third_party|Pods|Carthage|\.venv|site-packages|testdata|fixtures|__fixtures__)\//;
const signOf=(path)=>{
const found=aside.test(path)?undefined:table.find(({pattern})=>pattern.test(path));
return found===undefined?null:{path,family:found.family,isLock:found.isLock};
};
const asksForPackages=({family,isLock},text)=>isLock||family.declares===undefined||family.declares.test(text);
}),
42867:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
Ch:()=>(chooseSources),
I:()=>(kindOf),
uB:()=>(sourcePattern)
});
var _core_text_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(26639);
var _signs_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(48747);
var _words_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(92260);
const locks=[
{name:'npm-shrinkwrap.json',kind:'npm',ecosystem:'npm'},
{name:'package-lock.json',kind:'npm',ecosystem:'npm'},
{name:'poetry.lock',kind:'poetry',ecosystem:'pypi'},
{name:'Pipfile.lock',kind:'pipenv',ecosystem:'pypi'},
{name:'requirements.txt',kind:'requirements',ecosystem:'pypi'},
];
const manifests=[
{name:'package.json',ecosystem:'npm'},
{name:'pyproject.toml',ecosystem:'pypi'},
{name:'setup.cfg',ecosystem:'pypi'},
{name:'setup.py',ecosystem:'pypi'},
];
const looseRequirements= /(?:^|\/)(?:requirements\/(?:[^/]+\/)*[^/]+\.(?:txt|in)|requirements[^/]*\.(?:txt|in))$/;
const isLooseRequirements=(path)=>looseRequirements.test(path)&& !/(?:^|\/)requirements\.txt$/.test(path)&& !/constraint/i.test(path);
const requirementsGlobs=['requirements*.txt','requirements*.in','requirements/**/*.txt','requirements/**/*.in'];
const sourcePattern=`**/{${[
...[...locks,...manifests].map(({name})=>name),
...requirementsGlobs,
...new Set(_signs_js__WEBPACK_IMPORTED_MODULE_0__ .Zx),
].join(',')}}`;
const within=(directory,name)=>(directory===''?name:`${directory}/${name}`);
const split=(path)=>{
const cut=path.lastIndexOf('/');
return{directory:cut=== -1?'':path.slice(0,cut),name:path.slice(cut+1)};
};
const folder=(path)=>(0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__ .Mx)(path.replace(/^(?:\.\/)+/,''),'/').replace(/^\.$/,'');
const isOwn=(family,ecosystem)=>family.purls.includes(ecosystem);
const standsIn=(path,directory)=>{
const at=split(path).directory;
const above=split(at);
return at===directory||(above.directory===directory&&['gradle','requirements'].includes(above.name));
};
const nothing={sources:[],faults:[],signs:[],unlocked:[]};
const joined=(found)=>({
sources:found.flatMap(({sources})=>sources),
faults:found.flatMap(({faults})=>faults),
signs:found.flatMap(({signs})=>signs),
unlocked:found.flatMap(({unlocked})=>unlocked),
});
const oneOfEach=(signs)=>[...Map.groupBy(signs,({family})=>family).values()].flatMap((all)=>{
const[first]=[...all.filter(({isLock})=>isLock),...all];
return first===undefined?[]:[first];
});
const ofEcosystem=(ecosystem,directory,files)=>{
const here=new Set(files.filter((path)=>split(path).directory===directory));
const isThere=({name})=>here.has(within(directory,name));
const ofIt=(one)=>one.ecosystem===ecosystem;
const lock=locks.filter(ofIt).find(isThere);
if(lock!==undefined)
return{...nothing,sources:[{kind:lock.kind,directory,path:within(directory,lock.name)}]};
const signs=oneOfEach([...here].flatMap((path)=>(0,_signs_js__WEBPACK_IMPORTED_MODULE_0__ .rL)(path)??[]).filter(({family})=>isOwn(family,ecosystem)));
if(signs.length>0)
return{...nothing,signs};
const[loose]=ecosystem==='npm'?[]:files.filter((path)=>standsIn(path,directory)&&isLooseRequirements(path));
if(loose!==undefined){
const remedy=_words_js__WEBPACK_IMPORTED_MODULE_1__ .ej(loose);
return{...nothing,faults:[{status:'unknown',path:loose,why:_words_js__WEBPACK_IMPORTED_MODULE_1__ .IU,remedy}]};
}
return{
...nothing,
unlocked:manifests
.filter(ofIt)
.filter(isThere)
.map(({name})=>within(directory,name)),
};
};
const inFolder=(directory,files)=>{
const signs=files
.filter((path)=>standsIn(path,directory))
.flatMap((path)=>(0,_signs_js__WEBPACK_IMPORTED_MODULE_0__ .rL)(path)??[])
.filter(({family})=> !isOwn(family,'npm')&& !isOwn(family,'pypi'));
return joined([
...['npm','pypi'].map((ecosystem)=>ofEcosystem(ecosystem,directory,files)),
{...nothing,signs:oneOfEach(signs)},
]);
};
const isEmpty=({sources,faults,signs,unlocked})=>[sources,faults,signs,unlocked].every(({length})=>length===0);
const asked=(path,files,isNamed)=>{
const{directory,name}=split(path);
const present=files.includes(path);
const lock=locks.find((one)=>one.name===name);
if(present&&(lock!==undefined||name.endsWith('.txt')))
return{...nothing,sources:[{kind:lock?.kind??'requirements',directory,path}]};
const sign=present?(0,_signs_js__WEBPACK_IMPORTED_MODULE_0__ .rL)(path):null;
if(sign!==null)
return{...nothing,signs:[sign]};
const found=inFolder(path,files);
if(!isNamed|| !isEmpty(found))
return found;
const fault={status:'fail',path,why:_words_js__WEBPACK_IMPORTED_MODULE_1__ .$M,remedy:_words_js__WEBPACK_IMPORTED_MODULE_1__ .TM};
return{...nothing,faults:[fault]};
};
const isLockFile=(path)=>locks.some(({name})=>name===split(path).name)||(0,_signs_js__WEBPACK_IMPORTED_MODULE_0__ .rL)(path)?.isLock===true;
const isManifest=(path)=>manifests.some(({name})=>name===split(path).name)||(0,_signs_js__WEBPACK_IMPORTED_MODULE_0__ .rL)(path)!==null||isLooseRequirements(path);
const kindOf=(path)=>{
const{name}=split(path);
const own=[...locks,...manifests].find((one)=>one.name===name)?.ecosystem;
return own??(0,_signs_js__WEBPACK_IMPORTED_MODULE_0__ .rL)(path)?.family.purls[0]??'pypi';
};
const isBelow=(path,folders)=>{
for(let at=split(path).directory;;at=split(at).directory){
if(folders.has(at))
return true;
if(at==='')
return false;
}
};
const foreignTo=(read,known,files)=>{
const folders=new Map([...Map.groupBy(read,kindOf)].map(([kind,paths])=>[kind,new Set(paths.map((path)=>split(path).directory))]));
return files.filter((path)=>{
if(known.has(path))
return false;
const own=folders.get(kindOf(path))??new Set();
if(isLockFile(path))
return!own.has(split(path).directory);
return isManifest(path)&& !isBelow(path,own);
});
};
const chooseSources=(paths,files)=>{
const found=joined((paths??['']).map((path)=>asked(folder(path),files,paths!==null)));
const{sources,faults,signs,unlocked}=found;
const read=[...sources,...faults,...signs].map(({path})=>path);
const all=[...read,...unlocked];
return{sources,faults,signs,foreign:foreignTo(all,new Set(all),[...new Set(files)]),unlocked};
};
}),
92260:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
$A:()=>(changedSince),
$M:()=>(noLockFile),
AU:()=>(runByHand),
AW:()=>(raiseTimeout),
Ad:()=>(notInDocument),
Aq:()=>(rewriteLockFile),
B2:()=>(nothingPinned),
BB:()=>(pinAll),
Bp:()=>(notCycloneDx),
Bw:()=>(relicensed),
C4:()=>(contradictsManifest),
D3:()=>(useCommand),
DA:()=>(onlyOfJudged),
DD:()=>(title),
Dd:()=>(npmTooOld),
H0:()=>(moreOfThisKind),
IU:()=>(whichRequirements),
IX:()=>(restoreLockFile),
Ie:()=>(empty),
JN:()=>(nameFolders),
JW:()=>(remedies),
Jc:()=>(invalidSbom),
Ji:()=>(moreInFile),
Kb:()=>(generatorEnded),
Kl:()=>(documentOlder),
LK:()=>(correctEntry),
ME:()=>(rewriteForComponents),
Mp:()=>(addFolder),
N3:()=>(neitherFormat),
N7:()=>(npmHangs),
Nv:()=>(noDocument),
O2:()=>(notJson),
Ol:()=>(nothingToCompare),
P5:()=>(documentUnbound),
PT:()=>(notMadeInTime),
P_:()=>(completeDocument),
Pc:()=>(splitOrSwitchOff),
Pv:()=>(withoutVersion),
QJ:()=>(baseNotMade),
Rb:()=>(commitBoth),
Ri:()=>(noGeneratorProgram),
Rv:()=>(noPackages),
TB:()=>(noLicence),
TC:()=>(notMade),
TM:()=>(correctPaths),
Un:()=>(documentOfAnother),
Vi:()=>(schemaInvalid),
X_:()=>(noDependencies),
Xz:()=>(installGenerator),
Yb:()=>(moreNotPart),
Z_:()=>(commitLockFile),
Zu:()=>(invalidDocument),
_$:()=>(notPartCount),
_M:()=>(notALockFile),
__:()=>(outsideRepository),
_j:()=>(documentCommitted),
aU:()=>(andMoreErrors),
ac:()=>(notPinned),
ai:()=>(replacePackage),
am:()=>(notByItself),
d8:()=>(why),
dA:()=>(notSpdx),
dS:()=>(stateLicence),
eX:()=>(reportToUs),
eb:()=>(bringDocument),
ej:()=>(nameRequirements),
f4:()=>(sameAs),
fd:()=>(linkedUnlocked),
ft:()=>(writeDocument),
g$:()=>(tooLarge),
g2:()=>(cyclonedxPyHangs),
h0:()=>(noReader),
hh:()=>(notPart),
iD:()=>(runNpmLs),
ir:()=>(otherSpdx),
kG:()=>(regenerateLockFile),
kI:()=>(allNew),
kS:()=>(installCyclonedxPy),
lV:()=>(baseGone),
mo:()=>(unknownLicence),
mz:()=>(workspaceOfAnother),
of:()=>(noCyclonedxPy),
oo:()=>(differenceIs),
oz:()=>(includesMissing),
qA:()=>(runCyclonedxPy),
sL:()=>(commitInclude),
sX:()=>(emptyFile),
tr:()=>(restoreOrDelete),
uX:()=>(noComponents),
uh:()=>(otherCycloneDx),
vI:()=>(lockLinked),
vs:()=>(noManifest),
xF:()=>(lockfileVersion1),
xL:()=>(pushAgain),
xV:()=>(commitGone),
zB:()=>(deniedLicence),
zF:()=>(onlyInFolders)
});
var _core_release_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(78835);
var _core_text_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(26639);
const relicensed=({name,from,to,})=>`relicensed ${name} ${from} to ${to}`;
const empty='it is empty';
const notJson='it is not JSON';
const notCycloneDx=(problem)=>`it is not CycloneDX (${problem})`;
const neitherFormat='it is neither CycloneDX nor SPDX, as JSON';
const otherCycloneDx=(version)=>`it is CycloneDX ${version.slice(0,20)}, and 1.4 to 1.7 are read`;
const otherSpdx=(version)=>`it is ${version.slice(0,20)}, and only SPDX-2.3 is read`;
const notSpdx=(problem)=>`it is not SPDX (${problem})`;
const noPackages='it contains no package';
const invalidDocument=(why)=>`the SBOM can't be used: ${why}.`;
const writeDocument="Let a step of this job make it of this commit, before preflight (syft scan dir:. -o cyclonedx-json=sbom.cdx.json), or use 'checklist.sbom.command'.";
const noDocument='there is no such file in the workspace.';
const documentCommitted='it is committed with the code, so nobody knows what it was made of.';
const documentOfAnother=(commit)=>`it is about another commit, ${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_0__ .Fu)(commit)}.`;
const workspaceOfAnother=(commit)=>`the workspace in which it was made is a checkout of another commit, ${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_0__ .Fu)(commit)}.`;
const documentUnbound='it names neither a commit nor a time, and the workspace is no checkout.';
const documentOlder=(at)=>`it was made at ${at.slice(0,40)}, before the commit.`;
const onlyOfJudged='a file of the workspace is about the judged commit alone.';
const useCommand="Use 'checklist.sbom.command', which can be run on any commit.";
const noGeneratorProgram='it is not on this runner.';
const installGenerator=(name)=>`Install ${name} in a step before preflight, or correct 'checklist.sbom.command'.`;
const raiseTimeout="Raise 'checklist.sbom.timeout', or let a step of its own make the SBOM ('checklist.sbom.file').";
const generatorEnded=(exitCode,said)=>`it ended with exit code ${exitCode??'none'}${said===''?'.':`: ${said}`}`;
const runByHand='Run it by hand on this commit.';
const notInDocument=(label)=>`the SBOM contains no package of ${label}.`;
const completeDocument='Let the tool that makes it look at the whole repository, with this lock file.';
const noReader=(label)=>`${label} is not read here.`;
const bringDocument=({generator})=>generator==='cdxgen'
?"Install cdxgen and add 'checklist: { sbom: { command: { run: cdxgen -o \"$SBOM_FILE\" ., shell: bash } } }'; or make the SBOM in a step before preflight and add 'checklist: { sbom: { file: sbom.cdx.json } }'."
:"Install Syft and add 'checklist: { sbom: { command: syft scan dir:. -o cyclonedx-json } }'; or make the SBOM in a step before preflight and add 'checklist: { sbom: { file: sbom.cdx.json } }'.";
const tooLarge=(bytes,most)=>`it has ${bytes} bytes; at most ${most} are read.`;
const splitOrSwitchOff='Split what it covers, or switch the check off and pass on an SBOM of your own.';
const nothingPinned='it declares dependencies, and no lock file pins them.';
const commitLockFile='Commit the lock file.';
const notMadeInTime=(timeoutMs)=>`the SBOM was not made within ${timeoutMs/ 1_000} s.`;
const npmHangs="Find out why npm hangs on this runner, or raise 'checklist.sbom.timeout'.";
const npmTooOld='npm 9 or newer is not on this runner.';
const contradictsManifest=(said)=>`it does not match package.json: ${said}`;
const rewriteLockFile='Run npm install --package-lock-only and commit the lock file.';
const notMade=(said)=>`the SBOM could not be made: ${said===''?'no reason was given':said}`;
const runNpmLs='Run npm ls --all --package-lock-only on this commit to see what is wrong with the lock file.';
const noManifest='there is no readable package.json beside it.';
const commitBoth='Commit both together.';
const emptyFile='it is empty.';
const notALockFile='it is not the JSON of a lock file.';
const restoreLockFile='Restore it, or regenerate it: npm install --package-lock-only.';
const lockfileVersion1='it has lockfileVersion 1, which does not contain enough for an SBOM.';
const regenerateLockFile='Regenerate it with npm 7 or newer and commit it: npm install --package-lock-only.';
const linkedUnlocked=(place,names)=>`it links ${place}, whose dependencies (${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__ .Cn)(names,3)}) no lock file of this SBOM pins.`;
const lockLinked="Commit a lock file in the linked folder and add the folder to 'checklist.sbom.paths', make it a workspace, or set install-links=true in .npmrc and regenerate the lock file.";
const outsideRepository='a file outside the repository';
const cyclonedxPyHangs="Find out why cyclonedx-py hangs on this runner, or raise 'checklist.sbom.timeout'.";
const noCyclonedxPy='cyclonedx-py, which reads it, is not on this runner.';
const installCyclonedxPy='Add a step before preflight: pipx install cyclonedx-bom==7.5.0.';
const runCyclonedxPy=(path)=>`Run cyclonedx-py on it to see what is wrong with ${path}.`;
const includesMissing=(file)=>`it includes ${file}, which does not exist.`;
const commitInclude='Commit the file that it includes, or remove the line.';
const restoreOrDelete='Restore it, or delete it if there are no dependencies.';
const invalidSbom=(why)=>`the result is not an SBOM: ${why}.`;
const reportToUs='Report it to us, with the lock file.';
const baseGone='its commit is no longer in the repository.';
const commitGone=(commit)=>`${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_0__ .Fu)(commit)} is no longer in the repository, so no SBOM can be made of it.`;
const pushAgain='Push the commit again under a branch or tag.';
const title='SBOM generated and reviewed';
const why='A list of the parts helps when a package turns bad, and the difference to the live release shows an unwanted package before it ships.';
const whichRequirements='only the runbook can say whether this file lists what is shipped.';
const nameRequirements=(path)=>`Name what is shipped: 'checklist: { sbom: { paths: [${path.replace(/\.in$/,'.txt')}] } }'.`;
const correctPaths="Commit it, or correct 'checklist.sbom.paths'.";
const noLockFile='there is no lock file at this commit.';
const withoutVersion=(path,packages)=>`The SBOM of ${path} has no version of ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__ .Cn)(packages,5)}.`;
const notPartCount=(count)=>`${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__ .LS)(count,'file')} in folders not part of it`;
const moreNotPart=(count)=>`And ${count} more files are not part of this SBOM.`;
const noComponents=(path,declared)=>`${path} yields no component, and the project declares ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__ .LS)(declared,'dependency','dependencies')}.`;
const rewriteForComponents='Regenerate the lock file and commit it: an SBOM without components proves nothing.';
const notPinned=(path,packages)=>`${path} does not pin ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__ .Cn)(packages,5)}.`;
const pinAll='Pin every package with ==, as pip-compile --generate-hashes writes it.';
const deniedLicence=(licence)=>`is under ${licence}, which 'deny-licenses' forbids.`;
const replacePackage='Replace the package.';
const noLicence='states no licence.';
const unknownLicence=(licence)=>`states '${licence}', which is not a licence that SPDX knows.`;
const stateLicence="Find out its licence, and write it under 'checklist.sbom.licenses'.";
const moreOfThisKind=(count)=>`And ${count} more of this kind.`;
const nothingToCompare=(environment)=>`no verified release in ${environment} to compare with`;
const allNew=(commit,environment)=>`all new: ${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_0__ .Fu)(commit)} in ${environment} yields no SBOM`;
const sameAs=(environment,commit)=>`same as in ${environment} (${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_0__ .Fu)(commit)})`;
const changedSince=({changes,commit,environment,})=>`${changes} since ${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_0__ .Fu)(commit)} in ${environment}`;
const baseNotMade=(commit,why)=>`The SBOM of ${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_0__ .Fu)(commit)} can't be made again: ${why}`;
const differenceIs=(digest)=>`The difference is ${digest}.`;
const moreInFile=(count)=>`and ${count} more, in the file beside the SBOM`;
const schemaInvalid=(invalid)=>`The SBOM does not match the schema of CycloneDX 1.6: ${invalid}`;
const correctEntry='Correct the entry of the lock file that it comes from.';
const notPart=(path)=>`${path} is not part of this SBOM.`;
const addFolder="Add its folder to 'checklist.sbom.paths' if it is shipped.";
const noDependencies='no file declares dependencies';
const onlyInFolders=(paths)=>`dependencies are declared only in folders: ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__ .Cn)(paths,3)}`;
const notByItself=(path)=>`${path} is not a place from which an SBOM is made by default.`;
const nameFolders="Name the folders of what is shipped under 'checklist.sbom.paths'.";
const andMoreErrors=(first,count)=>`${first.replace(/\.$/,'')}, and ${count-1} more`;
const remedies=[
{when:'It does not match package.json',then:'`npm install --package-lock-only`, and commit the lock file.'},
{when:'A package is under a denied licence',then:'replace it.'},
{
when:'States no licence',
then:'regenerate the lock file with a current npm, or write the licence under `licenses`.',
},
{
when:'Not reviewed',
then:'read the difference in the check run or in `difference.txt`, approve, run preflight again.',
},
{
when:'A package manager is not read here',
then:'let another tool make the SBOM: `command: syft scan dir:. -o cyclonedx-json`, or `file: sbom.cdx.json` after a step that writes it.',
},
{
when:'Dependencies are declared only in folders',
then:'name the folders of what is shipped under `paths`; switch the check off with a `reason` if none is.',
},
{when:'Was not made in time',then:'find out why npm hangs on that runner, or raise `timeout`.'},
];
}),
35767:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
$O:()=>(nameEslint),
AU:()=>(runByHand),
Ad:()=>(nameReport),
Cd:()=>(toolTimedOut),
DD:()=>(title),
FU:()=>(waivedUntil),
Gn:()=>(installTool),
HY:()=>(eslintNotByItself),
IV:()=>(noScanRan),
JW:()=>(remedies),
KE:()=>(unratedCounts),
MF:()=>(noReport),
Ng:()=>(removeWaiver),
Nm:()=>(toolMissing),
O2:()=>(notJson),
OQ:()=>(undatedReport),
Pt:()=>(rated),
Q4:()=>(waiverExpired),
R7:()=>(nobodyReads),
Rv:()=>(noneThere),
Ry:()=>(theCommit),
St:()=>(moreFindings),
TS:()=>(noSource),
Tz:()=>(noOsvLock),
V9:()=>(waiverUnused),
WY:()=>(unreadSources),
Wj:()=>(commitOrLeaveOutTool),
Ws:()=>(noneBlocking),
Zk:()=>(toolEnded),
_K:()=>(alsoWaived),
_O:()=>(emptyReport),
aH:()=>(notAReportOf),
bZ:()=>(blockingIn),
cQ:()=>(stepWithoutSecrets),
d8:()=>(why),
g9:()=>(nameEarlierReport),
iy:()=>(reportGone),
lE:()=>(toolWroteNothing),
nN:()=>(ownStep),
o8:()=>(renewWaiver),
qn:()=>(noRequirements),
u5:()=>(writeReport),
wv:()=>(notForPullRequests),
xn:()=>(nothingCalls),
yf:()=>(anotherForm),
zX:()=>(tooManyBytes)
});
var _core_text_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(26639);
var _core_release_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(78835);
const nobodyReads=(paths)=>`no scanner here reads ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__ .Cn)(paths,5)}.`;
const nameReport="Run a scanner for it in a step before preflight, and name its report: 'checklist: { security: { sources: [auto, { sarif: reports/*.sarif }] } }'.";
const eslintNotByItself='its security rules are configured, and it is not run by itself';
const nameEslint="Add 'checklist: { security: { sources: [auto, { eslint: reports/eslint.json }] } }' and let a step before preflight write the report.";
const noScanRan='no security scan ran';
const nothingCalls=`${noScanRan}: no file here calls for one, and GitHub's own are off`;
const noneThere=(sources)=>`${noScanRan}: ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__ .Cn)([...new Set(sources)],5)} could not be asked`;
const noOsvLock='there is no lock file at this commit that it reads';
const undatedReport='the report does not name its commit';
const emptyReport='it is empty';
const notJson='it is not JSON';
const anotherForm='unexpected form';
const notAReportOf=(tool,problem)=>`it is not a JSON report of ${tool} (${problem})`;
const writeReport="Write the report there in a step before preflight, or correct the path under 'checklist.security.sources'.";
const noReport='there is no report.';
const tooManyBytes=(bytes)=>`it has ${bytes} bytes, which is too many.`;
const reportGone='it disappeared.';
const theCommit=(sha)=>`the commit ${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_1__ .Fu)(sha)}`;
const noSource=`${noScanRan}: no source is named ('checklist.security.sources')`;
const title='Security scans passed';
const why='A scanner that did not run looks like one that found nothing. Each source counts only when it proves that it ran on this commit.';
const noRequirements='there is no requirements*.txt and no requirements/*.txt at this commit';
const commitOrLeaveOutTool=(tool)=>`Commit one, or take '${tool}' out of 'checklist.security.sources'.`;
const nameEarlierReport=(tool)=>`or name the report of an earlier step: \`{ ${tool}: reports/${tool}.json }\``;
const toolMissing='it is not on this runner';
const installTool=(install,elsewhere)=>`Install it in a step before preflight (${install}), ${elsewhere}.`;
const toolTimedOut='it did not finish in time';
const ownStep=(elsewhere)=>`Run it in a step of its own, ${elsewhere}.`;
const toolWroteNothing=(said)=>`it wrote no report${said===''?'':`: ${said}`}`;
const runByHand=(elsewhere)=>`Run it by hand, ${elsewhere}.`;
const toolEnded=(exitCode,said)=>`it ended with exit code ${exitCode??'none'}${said===''?'':`: ${said}`}`;
const notForPullRequests="it runs the commit's own configuration, so it is not run for a pull request";
const stepWithoutSecrets='Run it in a step without secrets, and name its report: `{ eslint: reports/eslint.json }`.';
const waiverExpired=({id,until,reason,})=>`The waiver of ${id} expired on ${until} (${reason}).`;
const renewWaiver='Fix what it excused, or renew it in the runbook with a new date and a reason that is still true.';
const waiverUnused=(id)=>`The waiver of ${id} matches no finding.`;
const removeWaiver='Remove it from the runbook.';
const rated=({severity,what,title,id,source,})=>`${severity}: ${what}${title} (${id??'no id'}, ${source})`;
const alsoWaived=(count)=>`, ${count} waived`;
const blockingIn=({counts,sources,rest,})=>`${counts} in ${sources}${rest}`;
const unreadSources=(count,sources)=>`${count} of ${sources} could not be read`;
const noneBlocking=(counts,failOn)=>`${counts}, none ${failOn} or worse,`;
const unratedCounts=(severity)=>`; the source gives no severity, so it counts as ${severity}`;
const moreFindings=(all,shown)=>`The reports of the sources contain ${all-shown} more.`;
const waivedUntil=({until,reason,finding,})=>`Waived until ${until} (${reason}): ${finding}`;
const remedies=[
{
when:'A finding blocks',
then:'do what its line says (update, replace), or add a waiver: `waivers: [{ id: GHSA-xxxx-xxxx-xxxx, until: 2027-01-31, reason: "not reachable: build-time only" }]`.',
},
{
when:'A source could not be read',
then:'run its scanner on this commit before preflight, and pass on its complete report.',
},
{
when:'This commit is not the last one that … scanned (`unknown`)',
then:'wait for its workflow (`tests.require`), run it on tags too, or delete the analyses of a tool that is gone.',
},
{
when:'No security scan ran',
then:'install the scanner that the finding names in a step before preflight, or name the report of another: `sources: [auto, { sarif: reports/*.sarif }]`.',
},
{
when:'pip-audit did not audit a package',
then:'give it an index that knows the package, or add it to `own-packages` if it is the project itself.',
},
{when:'A waiver expired',then:'fix what it excused, or renew it with a reason that is still true.'},
];
}),
15872:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
F:()=>(nameMatches)
});
const nameMatches=(glob,name)=>{
const[first='',...rest]=glob.split('*');
if(rest.length===0)
return glob===name;
const last=rest.pop()??'';
if(!name.startsWith(first)|| !name.endsWith(last)||name.length<first.length+last.length)
return false;
let from=first.length;
for(const piece of rest){
const at=name.indexOf(piece,from);
if(at=== -1)
return false;
from=at+piece.length;
}
return from<=name.length-last.length;
};
}),
95050:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
A:()=>(readWorkflowFile),
w:()=>(workflowsAt)
});
var yaml__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(6637);
var zod__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(35943);
const text=zod__WEBPACK_IMPORTED_MODULE_1__ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__ .YjP(),zod__WEBPACK_IMPORTED_MODULE_1__ .aig(),zod__WEBPACK_IMPORTED_MODULE_1__ .zMY()]).transform(String);
const texts=zod__WEBPACK_IMPORTED_MODULE_1__ .KCZ([text.transform((one)=>[one]),zod__WEBPACK_IMPORTED_MODULE_1__ .YOg(text)]);
const filters=zod__WEBPACK_IMPORTED_MODULE_1__ .Ikc({
types:texts,
branches:texts,
'branches-ignore':texts,
tags:texts,
'tags-ignore':texts,
paths:texts,
'paths-ignore':texts,
})
.partial();
const triggers=zod__WEBPACK_IMPORTED_MODULE_1__ .KCZ([texts,zod__WEBPACK_IMPORTED_MODULE_1__ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__ .YjP(),zod__WEBPACK_IMPORTED_MODULE_1__ .L5J())]);
const scalar=zod__WEBPACK_IMPORTED_MODULE_1__ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__ .YjP(),zod__WEBPACK_IMPORTED_MODULE_1__ .aig(),zod__WEBPACK_IMPORTED_MODULE_1__ .zMY()]);
const combination=zod__WEBPACK_IMPORTED_MODULE_1__ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__ .YjP(),scalar);
const matrix=zod__WEBPACK_IMPORTED_MODULE_1__ .Ikc({include:zod__WEBPACK_IMPORTED_MODULE_1__ .YOg(combination).default([]),exclude:zod__WEBPACK_IMPORTED_MODULE_1__ .YOg(combination).default([])})
.catchall(zod__WEBPACK_IMPORTED_MODULE_1__ .YOg(scalar));
const permissions=zod__WEBPACK_IMPORTED_MODULE_1__ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__ .k5n(['read-all','write-all']),zod__WEBPACK_IMPORTED_MODULE_1__ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__ .YjP(),zod__WEBPACK_IMPORTED_MODULE_1__ .k5n(['read','write','none']))])
.nullish();
const inputs=zod__WEBPACK_IMPORTED_MODULE_1__ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__ .YjP(),zod__WEBPACK_IMPORTED_MODULE_1__ .L5J()).nullish();
const job=zod__WEBPACK_IMPORTED_MODULE_1__ .Ikc({
name:text.optional(),
needs:texts.optional(),
uses:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP().optional(),
steps:zod__WEBPACK_IMPORTED_MODULE_1__ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__ .Ikc({id:text.optional(),uses:zod__WEBPACK_IMPORTED_MODULE_1__ .YjP().optional(),with:inputs})).optional(),
permissions,
strategy:zod__WEBPACK_IMPORTED_MODULE_1__ .Ikc({matrix:zod__WEBPACK_IMPORTED_MODULE_1__ .L5J()}).partial().optional(),
});
const workflow=zod__WEBPACK_IMPORTED_MODULE_1__ .Ikc({
name:text.nullish(),
on:triggers,
permissions,
jobs:zod__WEBPACK_IMPORTED_MODULE_1__ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__ .YjP(),job),
});
const toTrigger=(written)=>{
const given=filters.parse(written??{});
return{
types:given.types??null,
branches:given.branches??null,
branchesIgnore:given['branches-ignore']??null,
tags:given.tags??null,
tagsIgnore:given['tags-ignore']??null,
paths:given.paths??null,
pathsIgnore:given['paths-ignore']??null,
};
};
const filtered=['pull_request','merge_group','push'];
const toTriggers=(on)=>{
if(Array.isArray(on))
return new Map(on.map((event)=>[event,toTrigger(null)]));
const entries=Object.entries(on);
return new Map(entries.map(([event,written])=>[event,toTrigger(filtered.includes(event)?written:null)]));
};
const toMatrix=(written)=>{
if(written===undefined)
return null;
const parsed=matrix.safeParse(written);
if(!parsed.success||JSON.stringify(parsed.data).includes('${{'))
return'dynamic';
const{include,exclude,...axes}=parsed.data;
return{include,exclude,axes:Object.entries(axes).map(([key,values])=>({key,values}))};
};
const toPermissions=(written)=>{
if(written===null||written===undefined)
return null;
if(typeof written!=='string')
return new Map(Object.entries(written));
return written==='write-all'?'write':'read';
};
const toInputs=(written)=>new Map(Object.entries(written??{}).map(([name,value])=>[name,text.safeParse(value).data??'']));
const toJob=(id,written)=>({
id,
name:written.name??null,
needs:written.needs??[],
calls:written.uses??null,
steps:(written.steps??[]).flatMap(({id:name,uses,with:given},place)=>uses===undefined?[]:[{id:name??null,place,uses,inputs:toInputs(given)}]),
stepCount:written.steps?.length??0,
permissions:toPermissions(written.permissions),
matrix:toMatrix(written.strategy?.matrix),
});
const readWorkflowFile=(path,content)=>{
try{
const{name,on,jobs,permissions:granted,}=workflow.parse((0,yaml__WEBPACK_IMPORTED_MODULE_0__ .qg)(content,{maxAliasCount:100,logLevel:'error'}));
return{
path,
name:name??null,
triggers:toTriggers(on),
permissions:toPermissions(granted),
jobs:Object.entries(jobs).map(([id,written])=>toJob(id,written)),
};
}
catch{
return null;
}
};
const workflowsAt=async(sha,github)=>(await github.folder('.github/workflows',sha))
.filter(({path})=> /\.ya?ml$/.test(path))
.map(({path,text:content})=>({path,file:readWorkflowFile(path,content)}));
}),
30707:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
LN:()=>(checkNames),
XH:()=>(startsOn),
Xc:()=>(mostCalls),
p0:()=>(calledBy)
});
var _core_filter_pattern_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(30353);
const told=(answer)=>(answer===null?'unknown':answer?'runs':'stays');
const opposite=(answer)=>(answer===null?null: !answer);
const byName=(only,not,name)=>{
if(only!==null)
return told((0,_core_filter_pattern_js__WEBPACK_IMPORTED_MODULE_0__ .k)(only,name));
return not===null?'runs':told(opposite((0,_core_filter_pattern_js__WEBPACK_IMPORTED_MODULE_0__ .k)(not,name)));
};
const filesCompared=300;
const byPaths=({paths,pathsIgnore},changed)=>{
if(paths===null&&pathsIgnore===null)
return'runs';
if(changed===null||changed.length===0)
return'unknown';
const wanted=changed.map((path)=>paths===null?opposite((0,_core_filter_pattern_js__WEBPACK_IMPORTED_MODULE_0__ .k)(pathsIgnore??[],path)):(0,_core_filter_pattern_js__WEBPACK_IMPORTED_MODULE_0__ .k)(paths,path));
if(wanted.slice(0,filesCompared).includes(true))
return'runs';
return wanted.includes(null)||changed.length>filesCompared?'unknown':'stays';
};
const byTypes=({types})=>types===null||(types.includes('synchronize')&&types.includes('opened'))?'runs':'unknown';
const byRef=(trigger,ref,paths)=>{
const ofBranches=trigger.branches!==null||trigger.branchesIgnore!==null;
const ofTags=trigger.tags!==null||trigger.tagsIgnore!==null;
if(ref.startsWith('refs/tags/')){
if(ofBranches&& !ofTags)
return'stays';
return byName(trigger.tags,trigger.tagsIgnore,ref.slice('refs/tags/'.length));
}
if(ofTags&& !ofBranches)
return'stays';
const name=ref.replace(/^refs\/heads\//,'');
return every([byName(trigger.branches,trigger.branchesIgnore,name),byPaths(trigger,paths)]);
};
const every=(answers)=>answers.includes('stays')?'stays':answers.includes('unknown')?'unknown':'runs';
const startsOn=(file,happening)=>{
const trigger=file.triggers.get(happening.event);
if(trigger===undefined)
return'stays';
switch(happening.event){
case'pull_request':
return every([
byTypes(trigger),
byName(trigger.branches,trigger.branchesIgnore,happening.base),
byPaths(trigger,happening.paths),
]);
case'merge_group':
return byName(trigger.branches,trigger.branchesIgnore,happening.base);
case'push':
return byRef(trigger,happening.ref,happening.paths);
}
};
const fits=(combination,part)=>Object.entries(part).every(([key,value])=> !(key in combination)||combination[key]===value);
const mostCombinations=256;
const combinationsOf=({axes,include,exclude})=>{
let all=axes.length===0?[]:[{}];
for(const{key,values}of axes){
all=all.flatMap((each)=>values.map((value)=>({...each,[key]:value})));
if(all.length>mostCombinations)
return null;
}
const kept=all.filter((each)=> !exclude.some((part)=>Object.keys(part).every((key)=>each[key]===part[key])));
const keys=new Set(axes.map(({key})=>key));
const adds=include.some((part)=>kept.some((each)=>fits(each,part))&&Object.keys(part).some((key)=> !keys.has(key)));
if(adds)
return null;
return[...kept,...include.filter((part)=> !kept.some((each)=>fits(each,part)))];
};
const isDynamic=(text)=>text.includes('${{');
const named=(name,combination)=>{
if(!isDynamic(name))
return`${name} (${Object.values(combination).map(String).join(', ')})`;
const filled=name.replace(/\$\{\{\s*matrix\.([\w-]+)\s*\}\}/g,(whole,key)=>String(combination[key]??whole));
return isDynamic(filled)?null:filled;
};
const ownNames=({id,name,matrix})=>{
const base=name??id;
if(matrix===null)
return isDynamic(base)?null:[base];
const combinations=matrix==='dynamic'?null:combinationsOf(matrix);
const names=(combinations??[]).flatMap((each)=>named(base,each)??[]);
return combinations===null||names.length<combinations.length?null:names;
};
const mostCalls=10;
const calledBy=({calls},files)=>files.find(({path})=>calls===`./${path}`||calls===`$/${path}`)??null;
const checkNames=(file,files,depth=0)=>{
if(depth>mostCalls)
return null;
const names=file.jobs.map((job)=>{
const own=ownNames(job);
if(own===null||job.calls===null)
return own;
const called=calledBy(job,files);
const inner=called===null?null:checkNames(called,files,depth+1);
return inner===null?null:own.flatMap((name)=>inner.map((each)=>`${name} / ${each}`));
});
const known=names.flatMap((each)=>each??[]);
return names.includes(null)?null:known;
};
}),
34218:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
D:()=>(parseCommandLine),
l:()=>(commandLineOf)
});
const operators=new Set(['|','||','&','&&',';','>','>>','<','<<','2>','2>&1','&>']);
const forShell='needs a shell; write `{ run: "…", shell: bash }`';
const withProgram=(words)=>{
const[program,...rest]=words;
if(program===undefined||program==='')
return{ok:false,why:'names no program; write for example `./scripts/deploy.sh`'};
return{ok:true,argv:[program,...rest]};
};
const parseCommandLine=(text)=>{
const words=[];
const pattern= /\s+|((?:[^\s'"]|'[^']*'|"[^"]*")+)|(['"])/gy;
for(const match of text.matchAll(pattern)){
const[,word,quote]=match;
if(quote!==undefined)
return{ok:false,why:`has a quote (${quote}) that is never closed; close it`};
if(word===undefined)
continue;
if(operators.has(word)||word.endsWith(';'))
return{ok:false,why:`holds \`${word}\`, which ${forShell}`};
if(/\$[A-Za-z_{(]|`/.test(word.replaceAll(/'[^']*'/g,''))){
return{ok:false,why:`holds \`${word}\`, which ${forShell}, or put it in single quotes`};
}
words.push(word.replaceAll(/'([^']*)'|"([^"]*)"/g,(_all,single,double)=>single??double??''));
}
return withProgram(words);
};
const argvOf=(list)=>list.some((word)=>word.includes('\0'))?{ok:false,why:'holds a null byte; remove it'}:withProgram(list);
const bashArgv=(script)=>withProgram(['bash','--noprofile','--norc','-eo','pipefail','-c',script]);
const commandLineOf=(command)=>{
if(typeof command==='string')
return parseCommandLine(command);
if(!('run'in command))
return argvOf(command);
if(command.shell===undefined)
return commandLineOf(command.run);
return typeof command.run==='string'
?bashArgv(command.run)
:{ok:false,why:'is a list, which bash can not run; write the script as text, or remove `shell`'};
};
}),
30353:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
k:()=>(selects),
t:()=>(isReadableFilter)
});
var _glob_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(43778);
const mostWildcards=10;
const classOf=(source)=>{
try{
const expression=new RegExp(`^${source}$`,'s');
return{matches:(letter)=>expression.test(letter),times:'once'};
}
catch{
return null;
}
};
const repeated=(before,sign)=>{
if(before===undefined||before.times!=='once')
return null;
return sign==='?'?[{...before,times:'at most once'}]:[before,{...before,times:'any'}];
};
const partsOf=(token)=>{
if(token==='**/')
return _glob_js__WEBPACK_IMPORTED_MODULE_0__ .mF;
if(token==='**')
return[_glob_js__WEBPACK_IMPORTED_MODULE_0__ .D8];
if(token==='*')
return[_glob_js__WEBPACK_IMPORTED_MODULE_0__ .D2];
if(/^\\[\s\S]$/.test(token))
return[(0,_glob_js__WEBPACK_IMPORTED_MODULE_0__ .eu)(token.slice(1))];
const letters= /^\[.*\]$/s.test(token)?classOf(token):(0,_glob_js__WEBPACK_IMPORTED_MODULE_0__ .eu)(token);
return letters===null?null:[letters];
};
const readFilter=(pattern)=>{
if(pattern.length>500||(pattern.match(/[*+?]/g)??[]).length>mostWildcards)
return null;
const glob=[];
for(const[token]of pattern.matchAll(/\*\*\/|\*\*|\*|\[[^\]]*\]|[?+]|\\[\s\S]|[\s\S]/gu)){
const parts=token==='?'||token==='+'?repeated(glob.pop(),token):partsOf(token);
if(parts===null)
return null;
glob.push(...parts);
}
return glob;
};
const withoutSign=(pattern)=>pattern.replace(/^!/,'');
const isReadableFilter=(pattern)=>readFilter(withoutSign(pattern))!==null;
const selects=(patterns,text)=>{
let selected=false;
for(const pattern of patterns){
const glob=readFilter(withoutSign(pattern));
if(glob===null)
return null;
if((0,_glob_js__WEBPACK_IMPORTED_MODULE_0__ .kt)(glob,text))
selected= !pattern.startsWith('!');
}
return selected;
};
}),
61298:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
Z:()=>(lackOf),
k:()=>(sourceOfExtension)
});
const patterns=[
{kind:'extension',said: /extension "([^"\n]{1,300})" is not available/},
{kind:'extension',said: /could not open extension control file "[^"\n]{0,300}\/([\w-]{1,100})\.control"/},
{kind:'extension',said: /could not access file "(?:\$libdir\/)?([^"\n]{1,300})"/},
{kind:'extension',said: /permission denied to create extension "([^"\n]{1,300})"/},
{kind:'extension',said: /unrecognized configuration parameter "([a-z_]{1,60})\.[^"\n]{1,100}"/},
{kind:'extension',said: /extension "([^"\n]{1,300})" has no (?:installation script|update path)/},
{kind:'extension',said: /([\w.]{1,60}) (?:can only|must) be loaded via shared_preload_libraries/},
{kind:'extension',said: /language "([^"\n]{1,300})" does not exist/},
{kind:'tablespace',said: /tablespace "([^"\n]{1,300})" does not exist/},
{kind:'locale',said: /(?:invalid|could not create) locale(?: name:?)? "([^"\n]{1,300})"/},
{kind:'locale',said: /collation "([^"\n]{1,300})" for encoding "[^"\n]{1,50}" does not exist/},
{kind:'locale',said: /(ICU) is not supported in this build/},
{kind:'role',said: /role "([^"\n]{1,300})" does not exist/},
{
kind:'right',
said: /permission denied to create (?!extension)[a-z ]{1,60}|must be superuser(?![^\n]{0,300}external program)/,
},
];
const lackOf=(said)=>{
for(const{kind,said:pattern}of patterns){
const found=pattern.exec(said);
if(found!==null)
return{kind,name:found[1]??null};
}
return null;
};
const sources=new Map([
['postgis',{packaged:'postgis-3',image:'postgis/postgis'}],
['vector',{packaged:'pgvector',image:'pgvector/pgvector'}],
['timescaledb',{packaged:null,image:'timescale/timescaledb'}],
['citus',{packaged:null,image:'citusdata/citus'}],
['age',{packaged:'age',image:'apache/age'}],
['pg_cron',{packaged:'cron',image:null}],
['pg_partman',{packaged:'partman',image:null}],
['pg_repack',{packaged:'repack',image:null}],
['pgaudit',{packaged:'pgaudit',image:null}],
['pgrouting',{packaged:'pgrouting',image:'pgrouting/pgrouting'}],
['hypopg',{packaged:'hypopg',image:null}],
['hll',{packaged:'hll',image:null}],
['plv8',{packaged:'plv8',image:null}],
['plpython3u',{packaged:'plpython3',image:null}],
['plperl',{packaged:'plperl',image:null}],
['rum',{packaged:'rum',image:null}],
]);
const family=(name)=>(/^(?:postgis|address_standardizer|fuzzystrmatch_tiger)/.test(name)?'postgis':name);
const sourceOfExtension=(name)=>sources.get(family(name))??null;
}),
// node_modules/spdx-exceptions/index.json
23120:
((module)=>{
module.exports=JSON.parse('["389-exception","Asterisk-exception","Autoconf-exception-2.0","Autoconf-exception-3.0","Autoconf-exception-generic","Autoconf-exception-generic-3.0","Autoconf-exception-macro","Bison-exception-1.24","Bison-exception-2.2","Bootloader-exception","Classpath-exception-2.0","CLISP-exception-2.0","cryptsetup-OpenSSL-exception","DigiRule-FOSS-exception","eCos-exception-2.0","Fawkes-Runtime-exception","FLTK-exception","fmt-exception","Font-exception-2.0","freertos-exception-2.0","GCC-exception-2.0","GCC-exception-2.0-note","GCC-exception-3.1","Gmsh-exception","GNAT-exception","GNOME-examples-exception","GNU-compiler-exception","gnu-javamail-exception","GPL-3.0-interface-exception","GPL-3.0-linking-exception","GPL-3.0-linking-source-exception","GPL-CC-1.0","GStreamer-exception-2005","GStreamer-exception-2008","i2p-gpl-java-exception","KiCad-libraries-exception","LGPL-3.0-linking-exception","libpri-OpenH323-exception","Libtool-exception","Linux-syscall-note","LLGPL","LLVM-exception","LZMA-exception","mif-exception","OCaml-LGPL-linking-exception","OCCT-exception-1.0","OpenJDK-assembly-exception-1.0","openvpn-openssl-exception","PS-or-PDF-font-exception-20170817","QPL-1.0-INRIA-2004-exception","Qt-GPL-exception-1.0","Qt-LGPL-exception-1.1","Qwt-exception-1.0","SANE-exception","SHL-2.0","SHL-2.1","stunnel-exception","SWI-exception","Swift-exception","Texinfo-exception","u-boot-exception-2.0","UBDL-exception","Universal-FOSS-exception-1.0","vsftpd-openssl-exception","WxWindows-exception-3.1","x11vnc-openssl-exception"]');
}),
// node_modules/spdx-license-ids/deprecated.json
26281:
((module)=>{
module.exports=JSON.parse('["AGPL-1.0","AGPL-3.0","BSD-2-Clause-FreeBSD","BSD-2-Clause-NetBSD","GFDL-1.1","GFDL-1.2","GFDL-1.3","GPL-1.0","GPL-2.0","GPL-2.0-with-GCC-exception","GPL-2.0-with-autoconf-exception","GPL-2.0-with-bison-exception","GPL-2.0-with-classpath-exception","GPL-2.0-with-font-exception","GPL-3.0","GPL-3.0-with-GCC-exception","GPL-3.0-with-autoconf-exception","LGPL-2.0","LGPL-2.1","LGPL-3.0","Net-SNMP","Nunit","StandardML-NJ","bzip2-1.0.5","eCos-2.0","wxWindows"]');
}),
// node_modules/spdx-license-ids/index.json
66368:
((module)=>{
module.exports=JSON.parse('["0BSD","3D-Slicer-1.0","AAL","ADSL","AFL-1.1","AFL-1.2","AFL-2.0","AFL-2.1","AFL-3.0","AGPL-1.0-only","AGPL-1.0-or-later","AGPL-3.0-only","AGPL-3.0-or-later","ALGLIB-Documentation","AMD-newlib","AMDPLPA","AML","AML-glslang","AMPAS","ANTLR-PD","ANTLR-PD-fallback","APAFML","APL-1.0","APSL-1.0","APSL-1.1","APSL-1.2","APSL-2.0","ASWF-Digital-Assets-1.0","ASWF-Digital-Assets-1.1","Abstyles","AdaCore-doc","Adobe-2006","Adobe-Display-PostScript","Adobe-Glyph","Adobe-Utopia","Advanced-Cryptics-Dictionary","Afmparse","Aladdin","Apache-1.0","Apache-1.1","Apache-2.0","App-s2p","Arphic-1999","Artistic-1.0","Artistic-1.0-Perl","Artistic-1.0-cl8","Artistic-2.0","Artistic-dist","Aspell-RU","BOLA-1.1","BSD-1-Clause","BSD-2-Clause","BSD-2-Clause-Darwin","BSD-2-Clause-Patent","BSD-2-Clause-Views","BSD-2-Clause-first-lines","BSD-2-Clause-pkgconf-disclaimer","BSD-2-Clause-pos-unchanged","BSD-3-Clause","BSD-3-Clause-Attribution","BSD-3-Clause-Clear","BSD-3-Clause-HP","BSD-3-Clause-LBNL","BSD-3-Clause-Modification","BSD-3-Clause-No-Military-License","BSD-3-Clause-No-Nuclear-License","BSD-3-Clause-No-Nuclear-License-2014","BSD-3-Clause-No-Nuclear-Warranty","BSD-3-Clause-Open-MPI","BSD-3-Clause-OpenWebUI","BSD-3-Clause-Sun","BSD-3-Clause-Tso","BSD-3-Clause-acpica","BSD-3-Clause-flex","BSD-4-Clause","BSD-4-Clause-Shortened","BSD-4-Clause-UC","BSD-4.3RENO","BSD-4.3TAHOE","BSD-Advertising-Acknowledgement","BSD-Attribution-HPND-disclaimer","BSD-Inferno-Nettverk","BSD-Mark-Modifications","BSD-Protection","BSD-Source-Code","BSD-Source-Code-no-disclaimer","BSD-Source-alt-GPL","BSD-Source-beginning-file","BSD-Systemics","BSD-Systemics-W3Works","BSD-ask-to-endorse","BSL-1.0","BUSL-1.1","Baekmuk","Bahyph","Barr","Beerware","BitTorrent-1.0","BitTorrent-1.1","Bitstream-Charter","Bitstream-Vera","BlueOak-1.0.0","Boehm-GC","Boehm-GC-without-fee","Borceux","Brian-Gladman-2-Clause","Brian-Gladman-3-Clause","Brian-Gladman-3-Clause-no-conversion","Buddy","Bugroff","C-UDA-1.0","CAL-1.0","CAL-1.0-Combined-Work-Exception","CAPEC-tou","CATOSL-1.1","CC-BY-1.0","CC-BY-2.0","CC-BY-2.5","CC-BY-2.5-AU","CC-BY-3.0","CC-BY-3.0-AT","CC-BY-3.0-AU","CC-BY-3.0-DE","CC-BY-3.0-IGO","CC-BY-3.0-NL","CC-BY-3.0-US","CC-BY-4.0","CC-BY-NC-1.0","CC-BY-NC-2.0","CC-BY-NC-2.5","CC-BY-NC-3.0","CC-BY-NC-3.0-DE","CC-BY-NC-3.0-IGO","CC-BY-NC-4.0","CC-BY-NC-ND-1.0","CC-BY-NC-ND-2.0","CC-BY-NC-ND-2.5","CC-BY-NC-ND-3.0","CC-BY-NC-ND-3.0-DE","CC-BY-NC-ND-3.0-IGO","CC-BY-NC-ND-4.0","CC-BY-NC-SA-1.0","CC-BY-NC-SA-2.0","CC-BY-NC-SA-2.0-DE","CC-BY-NC-SA-2.0-FR","CC-BY-NC-SA-2.0-UK","CC-BY-NC-SA-2.5","CC-BY-NC-SA-3.0","CC-BY-NC-SA-3.0-DE","CC-BY-NC-SA-3.0-IGO","CC-BY-NC-SA-4.0","CC-BY-ND-1.0","CC-BY-ND-2.0","CC-BY-ND-2.5","CC-BY-ND-3.0","CC-BY-ND-3.0-DE","CC-BY-ND-4.0","CC-BY-SA-1.0","CC-BY-SA-2.0","CC-BY-SA-2.0-UK","CC-BY-SA-2.1-JP","CC-BY-SA-2.5","CC-BY-SA-3.0","CC-BY-SA-3.0-AT","CC-BY-SA-3.0-DE","CC-BY-SA-3.0-IGO","CC-BY-SA-4.0","CC-PDDC","CC-PDM-1.0","CC-SA-1.0","CC0-1.0","CDDL-1.0","CDDL-1.1","CDL-1.0","CDLA-Permissive-1.0","CDLA-Permissive-2.0","CDLA-Sharing-1.0","CECILL-1.0","CECILL-1.1","CECILL-2.0","CECILL-2.1","CECILL-B","CECILL-C","CERN-OHL-1.1","CERN-OHL-1.2","CERN-OHL-P-2.0","CERN-OHL-S-2.0","CERN-OHL-W-2.0","CFITSIO","CMU-Mach","CMU-Mach-nodoc","CNRI-Jython","CNRI-Python","CNRI-Python-GPL-Compatible","COIL-1.0","CPAL-1.0","CPL-1.0","CPOL-1.02","CUA-OPL-1.0","Caldera","Caldera-no-preamble","Catharon","ClArtistic","Clips","Community-Spec-1.0","Condor-1.1","Cornell-Lossless-JPEG","Cronyx","Crossword","CryptoSwift","CrystalStacker","Cube","D-FSL-1.0","DEC-3-Clause","DL-DE-BY-2.0","DL-DE-ZERO-2.0","DOC","DRL-1.0","DRL-1.1","DSDP","DocBook-DTD","DocBook-Schema","DocBook-Stylesheet","DocBook-XML","Dotseqn","ECL-1.0","ECL-2.0","EFL-1.0","EFL-2.0","EPICS","EPL-1.0","EPL-2.0","ESA-PL-permissive-2.4","ESA-PL-strong-copyleft-2.4","ESA-PL-weak-copyleft-2.4","EUDatagrid","EUPL-1.0","EUPL-1.1","EUPL-1.2","Elastic-2.0","Entessa","ErlPL-1.1","Eurosym","FBM","FDK-AAC","FDK-MPEG-H","FSFAP","FSFAP-no-warranty-disclaimer","FSFUL","FSFULLR","FSFULLRSD","FSFULLRWD","FSL-1.1-ALv2","FSL-1.1-MIT","FTL","Fair","Ferguson-Twofish","Frameworx-1.0","FreeBSD-DOC","FreeImage","Furuseth","GCR-docs","GD","GFDL-1.1-invariants-only","GFDL-1.1-invariants-or-later","GFDL-1.1-no-invariants-only","GFDL-1.1-no-invariants-or-later","GFDL-1.1-only","GFDL-1.1-or-later","GFDL-1.2-invariants-only","GFDL-1.2-invariants-or-later","GFDL-1.2-no-invariants-only","GFDL-1.2-no-invariants-or-later","GFDL-1.2-only","GFDL-1.2-or-later","GFDL-1.3-invariants-only","GFDL-1.3-invariants-or-later","GFDL-1.3-no-invariants-only","GFDL-1.3-no-invariants-or-later","GFDL-1.3-only","GFDL-1.3-or-later","GL2PS","GLWTPL","GPL-1.0-only","GPL-1.0-or-later","GPL-2.0-only","GPL-2.0-or-later","GPL-3.0-only","GPL-3.0-or-later","Game-Programming-Gems","Giftware","Glide","Glulxe","Graphics-Gems","Gutmann","HDF5","HIDAPI","HP-1986","HP-1989","HPND","HPND-DEC","HPND-Fenneberg-Livingston","HPND-INRIA-IMAG","HPND-Intel","HPND-Kevlin-Henney","HPND-MIT-disclaimer","HPND-Markus-Kuhn","HPND-Netrek","HPND-Pbmplus","HPND-SMC","HPND-UC","HPND-UC-export-US","HPND-doc","HPND-doc-sell","HPND-export-US","HPND-export-US-acknowledgement","HPND-export-US-modify","HPND-export2-US","HPND-merchantability-variant","HPND-sell-MIT-disclaimer-xserver","HPND-sell-regexpr","HPND-sell-variant","HPND-sell-variant-MIT-disclaimer","HPND-sell-variant-MIT-disclaimer-rev","HPND-sell-variant-critical-systems","HTMLTIDY","HaskellReport","Hippocratic-2.1","Hippocratic-3.0-core","IBM-pibs","ICU","IEC-Code-Components-EULA","IJG","IJG-short","IPA","IPL-1.0","ISC","ISC-Veillard","ISO-permission","ImageMagick","Imlib2","Info-ZIP","Informatica","Inner-Net-2.0","InnoSetup","Intel","Intel-ACPI","Interbase-1.0","JPL-image","JPNIC","JSON","Jam","JasPer-2.0","Kastrup","Kazlib","Knuth-CTAN","LAL-1.2","LAL-1.3","LGPL-2.0-only","LGPL-2.0-or-later","LGPL-2.1-only","LGPL-2.1-or-later","LGPL-3.0-only","LGPL-3.0-or-later","LGPLLR","LOOP","LPD-document","LPL-1.0","LPL-1.02","LPPL-1.0","LPPL-1.1","LPPL-1.2","LPPL-1.3a","LPPL-1.3c","LZMA-SDK-9.11-to-9.20","LZMA-SDK-9.22","Latex2e","Latex2e-translated-notice","Leptonica","LiLiQ-P-1.1","LiLiQ-R-1.1","LiLiQ-Rplus-1.1","Libpng","Linux-OpenIB","Linux-man-pages-1-para","Linux-man-pages-copyleft","Linux-man-pages-copyleft-2-para","Linux-man-pages-copyleft-var","Lucida-Bitmap-Fonts","MIPS","MIT","MIT-0","MIT-CMU","MIT-Click","MIT-Festival","MIT-Khronos-old","MIT-Modern-Variant","MIT-STK","MIT-Wu","MIT-advertising","MIT-enna","MIT-feh","MIT-open-group","MIT-testregex","MITNFA","MMIXware","MMPL-1.0.1","MPEG-SSG","MPL-1.0","MPL-1.1","MPL-2.0","MPL-2.0-no-copyleft-exception","MS-LPL","MS-PL","MS-RL","MTLL","MVT-1.1","Mackerras-3-Clause","Mackerras-3-Clause-acknowledgment","MakeIndex","Martin-Birgmeier","McPhee-slideshow","Minpack","MirOS","Motosoto","MulanPSL-1.0","MulanPSL-2.0","Multics","Mup","NAIST-2003","NASA-1.3","NBPL-1.0","NCBI-PD","NCGL-UK-2.0","NCL","NCSA","NGPL","NICTA-1.0","NIST-PD","NIST-PD-TNT","NIST-PD-fallback","NIST-Software","NLOD-1.0","NLOD-2.0","NLPL","NOSL","NPL-1.0","NPL-1.1","NPOSL-3.0","NRL","NTIA-PD","NTP","NTP-0","Naumen","NetCDF","Newsletr","Nokia","Noweb","O-UDA-1.0","OAR","OCCT-PL","OCLC-2.0","ODC-By-1.0","ODbL-1.0","OFFIS","OFL-1.0","OFL-1.0-RFN","OFL-1.0-no-RFN","OFL-1.1","OFL-1.1-RFN","OFL-1.1-no-RFN","OGC-1.0","OGDL-Taiwan-1.0","OGL-Canada-2.0","OGL-UK-1.0","OGL-UK-2.0","OGL-UK-3.0","OGTSL","OLDAP-1.1","OLDAP-1.2","OLDAP-1.3","OLDAP-1.4","OLDAP-2.0","OLDAP-2.0.1","OLDAP-2.1","OLDAP-2.2","OLDAP-2.2.1","OLDAP-2.2.2","OLDAP-2.3","OLDAP-2.4","OLDAP-2.5","OLDAP-2.6","OLDAP-2.7","OLDAP-2.8","OLFL-1.3","OML","OPL-1.0","OPL-UK-3.0","OPUBL-1.0","OSC-1.0","OSET-PL-2.1","OSL-1.0","OSL-1.1","OSL-2.0","OSL-2.1","OSL-3.0","OSSP","OpenMDW-1.0","OpenPBS-2.3","OpenSSL","OpenSSL-standalone","OpenVision","PADL","PDDL-1.0","PHP-3.0","PHP-3.01","PPL","PSF-2.0","ParaType-Free-Font-1.3","Parity-6.0.0","Parity-7.0.0","Pixar","Plexus","PolyForm-Noncommercial-1.0.0","PolyForm-Small-Business-1.0.0","PostgreSQL","Python-2.0","Python-2.0.1","QPL-1.0","QPL-1.0-INRIA-2004","Qhull","RHeCos-1.1","RPL-1.1","RPL-1.5","RPSL-1.0","RSA-MD","RSCPL","Rdisc","Ruby","Ruby-pty","SAX-PD","SAX-PD-2.0","SCEA","SGI-B-1.0","SGI-B-1.1","SGI-B-2.0","SGI-OpenGL","SGMLUG-PM","SGP4","SHL-0.5","SHL-0.51","SISSL","SISSL-1.2","SL","SMAIL-GPL","SMLNJ","SMPPL","SNIA","SOFA","SPL-1.0","SSH-OpenSSH","SSH-short","SSLeay-standalone","SSPL-1.0","SUL-1.0","SWL","Saxpath","SchemeReport","Sendmail","Sendmail-8.23","Sendmail-Open-Source-1.1","SimPL-2.0","Sleepycat","Soundex","Spencer-86","Spencer-94","Spencer-99","SugarCRM-1.1.3","Sun-PPP","Sun-PPP-2000","SunPro","Symlinks","TAPR-OHL-1.0","TCL","TCP-wrappers","TGPPL-1.0","TMate","TORQUE-1.1","TOSL","TPDL","TPL-1.0","TTWL","TTYP0","TU-Berlin-1.0","TU-Berlin-2.0","TekHVC","TermReadKey","ThirdEye","TrustedQSL","UCAR","UCL-1.0","UMich-Merit","UPL-1.0","URT-RLE","Ubuntu-font-1.0","UnRAR","Unicode-3.0","Unicode-DFS-2015","Unicode-DFS-2016","Unicode-TOU","UnixCrypt","Unlicense","Unlicense-libtelnet","Unlicense-libwhirlpool","VOSTROM","VSL-1.0","Vim","Vixie-Cron","W3C","W3C-19980720","W3C-20150513","WTFNMFPL","WTFPL","Watcom-1.0","Widget-Workshop","WordNet","Wsuipa","X11","X11-distribute-modifications-variant","X11-no-permit-persons","X11-swapped","XFree86-1.1","XSkat","Xdebug-1.03","Xerox","Xfig","Xnet","YPL-1.0","YPL-1.1","ZPL-1.1","ZPL-2.0","ZPL-2.1","Zed","Zeeff","Zend-2.0","Zimbra-1.3","Zimbra-1.4","Zlib","any-OSI","any-OSI-perl-modules","atc-game","bcrypt-Solar-Designer","blessing","bzip2-1.0.6","check-cvs","checkmk","copyleft-next-0.3.0","copyleft-next-0.3.1","curl","cve-tou","diffmark","dtoa","dvipdfm","eGenix","etalab-2.0","fwlw","gSOAP-1.3b","generic-xts","gnuplot","gtkbook","hdparm","hyphen-bulgarian","iMatix","jove","libpng-1.6.35","libpng-2.0","libselinux-1.0","libtiff","libutil-David-Nugent","lsof","magaz","mailprio","man2html","metamail","mpi-permissive","mpich2","mplus","ngrep","pkgconf","pnmstitch","psfrag","psutils","python-ldap","radvd","snprintf","softSurfer","ssh-keyscan","swrule","threeparttable","ulem","w3m","wwl","xinetd","xkeyboard-config-Zinoviev","xlock","xpp","xzoom","zlib-acknowledgement"]');
})
};
