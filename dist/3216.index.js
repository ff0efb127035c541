export const id=3216;
export const ids=[3216];
export const modules={
88234:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
$1:()=>(holdsDown),
HJ:()=>(downFilesOf),
L3:()=>(isMigrationByText),
Zo:()=>(mayBeMigration),
b4:()=>(isMigration)
});
var _core_text_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(26639);
var _migration_tools_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(91410);
var _sql_statements_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(97423);
const inFolder= /(?:^|\/)(?:migrations?|migrate|alembic\/versions|evolutions\/[^/]+)\//i;
const numbered= /^(?:[vm]?\d+|[0-9a-f]{8,}_|(?:version|migration)_?\d)/i;
const isDown=(path)=> /(?:[._-]|\/)(?:down|undo|rollback)\.[a-z]+$/i.test(path)||
/\/down\/|(?:^|\/)U\d[^/]*__|(?:^|\/)(?:revert|verify)\/[^/]+\.sql$/i.test(path);
const aside=[
/\.(?:md|mdx|txt|rst|adoc|csv|tsv|lock|sum|toml|ini|cfg|conf|mako|snap|png|svg|pyc|map|log|bak|orig|properties|env|gitkeep|keep)$/i,
/(?:^|\/)\.[^/]*$/,
/(?:^|\/)(?:index|__init__|env|migrator|types|helpers?|utils?|conftest|knexfile|setup)\.[a-z]+$/i,
/(?:^|\/)(?:package(?:-lock)?|tsconfig[^/]*|deno|composer|project)\.jsonc?$/i,
/(?:^|\/)(?:README|LICEN[CS]E|Makefile|Dockerfile|CODEOWNERS|script)$/i,
/(?:^|\/)meta\/[^/]+\.json$|(?:^|\/)(?:__pycache__|__snapshots__|node_modules)\/|\.Designer\.cs$|Snapshot\.(?:cs|json|php)$|\.d\.[cm]?ts$/,
];
const isAside=(path)=>aside.some((one)=>one.test(path));
const nameOf=(path)=>path.slice(path.lastIndexOf('/')+1);
const folderOf=(path)=>path.slice(0,path.lastIndexOf('/')+1);
const noProduct= /(?:^|\/)(?:tests?|specs?|__tests__|fixtures?|testdata|examples?|samples?|docs?|vendor|third_party)\//i;
const isNumberedOrSql=(path)=> /\.sql$/i.test(path)||numbered.test(nameOf(path));
const isMigration=(path,directory)=>{
if(isDown(path)||isAside(path))
return false;
if(directory!==null)
return path.startsWith(`${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__ .Mx)(directory,'/')}/`);
if(inFolder.test(path)&&isNumberedOrSql(path))
return true;
return _migration_tools_js__WEBPACK_IMPORTED_MODULE_0__ .e7.some(({layout})=>layout.test(path))&& !noProduct.test(path);
};
const elsewhere= /\.sql$|(?:^|\/)versions\/[^/]+\.py$|(?:^|\/)(?:\d{8,}|Version\d{8,}|Migration\d{8,})[^/]*\.[a-z]+$/i;
const declared= /\.(?:xml|ya?ml|json)$/i;
const changelog= /change-?log|change-?set|migration/i;
const mayBeMigration=(path,directory)=>{
if(directory!==null||isDown(path)||isAside(path)||isMigration(path,null))
return false;
if(inFolder.test(path))
return true;
return(elsewhere.test(path)||(declared.test(path)&&changelog.test(path)))&& !noProduct.test(path);
};
const changesSchema= /\b(?:create|alter|drop|rename|add|remove)[ _]?(?:table|column|index|constraint|type|view|schema)s?\b/i;
const anyProgram= /\.(?:[cm]?[jt]sx?|py|rb|go|java|kts?|php|cs|rs|scala|sh|ya?ml|json|xml)$/i;
const isMigrationByText=(path,text)=>{
if((0,_migration_tools_js__WEBPACK_IMPORTED_MODULE_0__ .R7)(path,text))
return true;
if(inFolder.test(path))
return!anyProgram.test(path)||changesSchema.test(text);
return/^(?:\d{3,}[_-]|Version\d|Migration\d)/.test(nameOf(path))&&changesSchema.test(text);
};
const downFilesOf=(path)=>{
const[folder,name]=[folderOf(path),nameOf(path)];
const extension= /\.[^.]+$/.exec(name)?.[0]??'';
const stem=name.slice(0,name.length-extension.length).replace(/[._-]up$/i,'');
const undo= /^V(\d[^_]*)__/.exec(name)===null?[]:[`${folder}U${name.slice(1)}`];
return[
...['.','_','-'].map((mark)=>`${folder}${stem}${mark}down${extension}`),
`${folder}down${extension}`,
`${folder}down/${name}`,
`${folder.replace(/\/up\/$/i,'/down/')}${name}`,
...undo,
].filter((candidate)=>candidate!==path);
};
const sqlAfter=(text,mark)=>{
const at=mark.exec(text);
if(at===null)
return false;
return(0,_sql_statements_js__WEBPACK_IMPORTED_MODULE_2__ .gr)(text.slice(at.index+at[0].length));
};
const bodyOfDowngrade=(text)=> /^def downgrade\([^)]{0,300}\)[^:]{0,300}:[ \t]*\r?\n((?:[ \t]+\S.*\n?|[ \t\r]*\n)*)/m.exec(text)?.[1]??'';
const holdsEctoDown=(text)=> /^[ \t]*def change\b/m.test(text)||
(/^[ \t]*def down\b/m.test(text)&& !/^[ \t]*def down\b[^\n]{0,200}\braise\b/m.test(text));
const holdsDown=(path,text)=>{
if(/\.sql$/i.test(path))
return sqlAfter(text,/^--[ \t]*(?:migrate:down|\+goose\s+Down|Down Migration|@?down)\b[^\n]*$/im);
if(/\.py$/i.test(path))
return bodyOfDowngrade(text)
.split('\n')
.some((line)=> !/^(?:pass|raise\b.*|#.*|"""[^"]*""")?$/s.test(line.trim()));
if(/\.rb$/i.test(path))
return/^[ \t]*def (?:down|change)\b/m.test(text)&& !/IrreversibleMigration/.test(text);
if(/\.exs$/i.test(path))
return holdsEctoDown(text);
if(/\.php$/i.test(path))
return/\bfunction down\s*\(/.test(text)&& !/throwIrreversibleMigration/.test(text);
return/\b(?:exports\.down|export\s+(?:const|async function|function)\s+down|async down\(|down\(\))/.test(text);
};
}),
91410:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
Db:()=>(tracesTool),
Gx:()=>(certainToolOf),
R7:()=>(saysMigration),
cu:()=>(identityOf),
e7:()=>(migrationTools),
wS:()=>(toolOf)
});
const byName={by:'name'};
const byNumber={by:'number'};
const script= /\.[cm]?[jt]s$/;
const migrationTools=[
{
name:'Alembic',
config: /(?:^|\/)alembic\.ini$/,
dependency: /\b(?:alembic|flask[-_]migrate)\b/i,
layout: /(?:^|\/)(?:alembic|migrations)\/(?:[^/]+\/)?versions\/[^/]+\.py$/,
files: /\.py$/,
text: /^(?:down_)?revision(?:[ \t]*:[^=\n]{0,100})?[ \t]*=/m,
identity:{by:'text',says: /^revision(?:[ \t]*:[^=\n]{0,100})?[ \t]*=[ \t]*['"]([^'"\n]{1,100})['"]/m},
up:'alembic upgrade head',
down:'alembic downgrade -1',
},
{
name:'Django',
config: /(?:^|\/)manage\.py$/,
dependency: /\bdjango\b/i,
layout: /(?:^|\/)migrations\/\d{4}_[^/]+\.py$/,
files: /\.py$/,
text: /^class Migration\(migrations\.Migration\)/m,
identity:byName,
up:'python manage.py migrate',
down:'python manage.py migrate <app> <the migration before>',
},
{
name:'Flyway',
config: /(?:^|\/)flyway\.(?:conf|toml)$/,
dependency: /\bflyway\b/i,
layout: /(?:^|\/)(?:[VB]\d[\d._]*|R)__[^/]+\.(?:sql|java|kt|groovy)$/,
files: /\.(?:sql|java|kt|groovy)$/,
text: /\bextends BaseJavaMigration\b/,
identity:byNumber,
up:'flyway migrate',
down:null,
},
{
name:'Liquibase',
config: /(?:^|\/)liquibase[^/]*\.properties$/,
dependency: /\bliquibase\b/i,
layout: /(?:^|\/)change-?logs?\/(?:[^/]+\/)?[^/]+\.(?:xml|sql)$/,
files: /\.(?:xml|ya?ml|json|sql)$/,
text: /<databaseChangeLog\b|^["' {[]{0,20}databaseChangeLog["']?[ \t]*:|"databaseChangeLog"|^--[ \t]*liquibase formatted sql/im,
identity:byName,
up:'liquibase update',
down:'liquibase rollback-count 1',
},
{
name:'Prisma',
config: /(?:^|\/)(?:schema\.prisma|prisma\.config\.[cm]?[jt]s)$/,
dependency: /"prisma"/,
layout: /(?:^|\/)migrations\/[^/]+\/migration\.sql$/,
files: /\/migration\.sql$/,
text:null,
identity:byName,
up:'npx prisma migrate deploy',
down:null,
},
{
name:'Drizzle',
config: /(?:^|\/)drizzle\.config\.[cm]?[jt]s$/,
dependency: /"drizzle-kit"/,
layout: /(?:^|\/)drizzle\/(?:[^/]+\/)?(?:\d+_[^/]+|migration)\.sql$/,
files: /\.sql$/,
text: /^--> statement-breakpoint/m,
identity:byName,
up:'npx drizzle-kit migrate',
down:null,
},
{
name:'Knex',
config: /(?:^|\/)knexfile\.[cm]?[jt]s$/,
dependency: /"knex"/,
layout: /(?:^|\/)migrations\/\d{14}_[^/]+\.[cm]?[jt]s$/,
files:script,
text: /\bexports\.up\s*=|\bexport\s+(?:async\s+)?function\s+up\s*\(\s*knex\b/,
identity:byName,
up:'npx knex migrate:latest',
down:'npx knex migrate:down',
},
{
name:'TypeORM',
config: /(?:^|\/)(?:ormconfig\.(?:json|[cm]?[jt]s)|data-source\.[cm]?[jt]s)$/,
dependency: /"typeorm"/,
layout: /(?:^|\/)migrations?\/\d{13}-[^/]+\.[cm]?[jt]s$/,
files:script,
text: /\bimplements MigrationInterface\b/,
identity:{by:'text',says: /\bclass\s+([\w$]{1,200})/},
up:'npx typeorm migration:run -d <data source>',
down:'npx typeorm migration:revert -d <data source>',
},
{
name:'Sequelize',
config: /(?:^|\/)\.sequelizerc$/,
dependency: /"sequelize(?:-cli)?"/,
layout: /(?:^|\/)migrations\/\d{14}-[^/]+\.[cm]?[jt]s$/,
files:script,
text: /\bqueryInterface\b/,
identity:byName,
up:'npx sequelize-cli db:migrate',
down:'npx sequelize-cli db:migrate:undo',
},
{
name:'node-pg-migrate',
config: /(?:^|\/)\.node-pg-migrate[^/]*$/,
dependency: /"node-pg-migrate"/,
layout: /(?:^|\/)migrations\/\d{13}_[^/]+\.(?:[cm]?[jt]s|sql)$/,
files: /\.(?:[cm]?[jt]s|sql)$/,
text: /\bup\b[^\n]{0,40}\bpgm\b|^--[ \t]*(?:Up|Down) Migration\b/m,
identity:byName,
up:'npx node-pg-migrate up',
down:'npx node-pg-migrate down',
},
{
name:'dbmate',
config: /(?:^|\/)\.dbmate[^/]*$/,
dependency: /"dbmate"/,
layout: /(?:^|\/)db\/migrations\/\d{14}_[^/.]+\.sql$/,
files: /\.sql$/,
text: /^--[ \t]*migrate:up\b/m,
identity:byNumber,
up:'dbmate up',
down:'dbmate down',
},
{
name:'golang-migrate',
config: /(?:^|\/)\.golang-migrate[^/]*$/,
dependency: /\bgolang-migrate\/migrate\b/,
layout: /(?:^|\/)migrations?\/\d+_[^/]+\.up\.sql$/,
files: /\.up\.sql$/,
text:null,
identity:byNumber,
up:'migrate -path <folder> -database $DATABASE_URL up',
down:'migrate -path <folder> -database $DATABASE_URL down 1',
},
{
name:'goose',
config: /(?:^|\/)\.goose[^/]*$/,
dependency: /\bpressly\/goose\b/,
layout: /(?:^|\/)migrations?\/\d{5,14}_[^/.]+\.(?:sql|go)$/,
files: /\.(?:sql|go)$/,
text: /^--[ \t]*\+goose[ \t]+Up\b|\bgoose\.AddMigration/m,
identity:byNumber,
up:'goose -dir <folder> postgres $DATABASE_URL up',
down:'goose -dir <folder> postgres $DATABASE_URL down',
},
{
name:'sqitch',
config: /(?:^|\/)sqitch\.(?:conf|plan)$/,
dependency:null,
layout: /(?:^|\/)sqitch\.plan$/,
files: /(?:^|\/)(?:sqitch\.plan|deploy\/[^/]+\.sql)$/,
text: /^--[ \t]*Deploy[ \t]+\S/m,
identity:byName,
up:'sqitch deploy db:$DATABASE_URL',
down:'sqitch revert -y --to @HEAD^ db:$DATABASE_URL',
},
{
name:'Ecto',
config: /(?:^|\/)mix\.exs$/,
dependency: /:ecto_sql\b/,
layout: /(?:^|\/)priv\/[^/]+\/(?:[^/]+\/)?migrations\/(?:[^/]+\/)?[^/.][^/]*\.exs$/,
files: /\.exs$/,
text: /\buse Ecto\.Migration\b/,
identity:byNumber,
up:'mix ecto.migrate',
down:'mix ecto.rollback',
},
{
name:'Rails',
config: /(?:^|\/)config\/application\.rb$/,
dependency: /\b(?:rails|activerecord|standalone_migrations)\b/,
layout: /(?:^|\/)db\/(?:[^/]+_)?migrate\/(?:[^/]+\/)?[^/]+\.rb$/,
files: /\.rb$/,
text: /<\s*ActiveRecord::Migration\b/,
identity:byNumber,
up:'bin/rails db:migrate',
down:'bin/rails db:rollback',
},
{
name:'Doctrine',
config: /(?:^|\/)(?:doctrine_migrations\.ya?ml|migrations\.(?:php|ya?ml|xml))$/,
dependency: /"doctrine\/(?:doctrine-migrations-bundle|migrations)"/,
layout: /(?:^|\/)Version\d{6,}[^/]*\.php$/,
files: /\.php$/,
text: /\bextends AbstractMigration\b/,
identity:byName,
up:'bin/console doctrine:migrations:migrate --no-interaction',
down:'bin/console doctrine:migrations:migrate prev --no-interaction',
},
];
const manifest= /(?:^|\/)(?:package\.json|go\.mod|tools\.go|Gemfile|mix\.exs|composer\.json|pom\.xml|build\.gradle(?:\.kts)?|pyproject\.toml|Pipfile|setup\.(?:py|cfg)|requirements[^/]*\.txt)$/;
const tracesTool=(path)=>{
if(manifest.test(path))
return'by its text';
return migrationTools.some(({config})=>config.test(path))?'by its path':null;
};
const isTracedBy=({config,dependency},traces)=>traces.some(({path,text})=>(text===null&&config.test(path))||(text!==null&&manifest.test(path)&&dependency?.test(text)===true));
const rate=(path,text,traces)=>{
const rated=migrationTools
.filter(({files})=>files.test(path))
.map((tool)=>{
const says=text!==null&&tool.text?.test(text)===true?4:0;
return{tool,weight:says+(isTracedBy(tool,traces)?2:0)+(tool.layout.test(path)?1:0)};
});
const[best]=rated.toSorted((one,other)=>other.weight-one.weight);
return best===undefined||best.weight===0?null:best;
};
const toolOf=(path,text,traces)=>rate(path,text,traces)?.tool??null;
const certainToolOf=(path,text,traces)=>{
const rated=rate(path,text,traces);
return rated===null||rated.weight<2?null:rated.tool;
};
const saysMigration=(path,text)=>migrationTools.some((tool)=>tool.files.test(path)&&tool.text?.test(text)===true);
const numberOf=(path)=>(/(?:^|\/)[VB](\d[\d._]*?)__[^/]*$/.exec(path)?? /(?:^|\/)(\d+)[^/\d][^/]*$/.exec(path))?.[1]??null;
const identityOf=({name,identity},path,text)=>{
switch(identity.by){
case'name':
return null;
case'number':{
const number=numberOf(path);
return number===null?null:`${name} ${number}`;
}
case'text':{
const said=identity.says.exec(text)?.[1];
return said===undefined?null:`${name} ${said}`;
}
}
};
}),
97423:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
M6:()=>(shortStatement),
S1:()=>(controlsTransactions),
gr:()=>(doesSomething),
xj:()=>(readSql)
});
const endOfComment=(text,from)=>{
const edge= /\/\*|\*\//g;
edge.lastIndex=from+2;
for(let depth=1,found=edge.exec(text);found!==null;found=edge.exec(text)){
depth+=found[0]==='/*'?1: -1;
if(depth===0)
return edge.lastIndex;
}
return text.length;
};
const space= /\s+|--[^\n]*/y;
const quoted= /[eE]'(?:[^'\\]|''|\\[\s\S])*(?:'|$)|'(?:[^']|'')*(?:'|$)|"(?:[^"]|"")*(?:"|$)/y;
const dollar= /\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/y;
const word= /[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*|\d[\w.]*/y;
const matchAt=(pattern,text,at)=>{
pattern.lastIndex=at;
return pattern.exec(text)?.[0]??'';
};
const endOfToken=(text,at)=>{
if(text.startsWith('/*',at))
return endOfComment(text,at);
const tag=matchAt(dollar,text,at);
if(tag!==''){
const close=text.indexOf(tag,at+tag.length);
return close<0?text.length:close+tag.length;
}
return at+(matchAt(quoted,text,at).length||matchAt(word,text,at).length||1);
};
const routine= /^create\s+(?:or\s+replace\s+)?(?:function|procedure)\b/i;
const nesting=(before,token,beginning)=>{
const name=token.toLowerCase();
if(name==='begin'&&routine.test(beginning))
return before+1;
if(name==='case'&&before>0)
return before+1;
return name==='end'&&before>0?before-1:before;
};
const copiesRows= /^copy\b[\s\S]*\bfrom\s+stdin\b/i;
const lineCounter=(text)=>{
const nextFrom=(at)=>{
const found=text.indexOf('\n',at);
return found<0?text.length:found;
};
let[line,next]=[1,nextFrom(0)];
return(offset)=>{
for(;next<offset;next=nextFrom(next+1))
line+=1;
return line;
};
};
const scan=(text)=>{
const lineAt=lineCounter(text);
const statements=[];
let[start,parens,bodies]=[-1,0,0];
const finish=(end)=>{
if(start>=0)
statements.push({text:text.slice(start,end).trimEnd(),line:lineAt(start)});
[start,parens,bodies]=[-1,0,0];
};
for(let at=0;at<text.length;){
const blank=matchAt(space,text,at).length;
const end=blank>0?at+blank:endOfToken(text,at);
const token=text.slice(at,end);
if(token==='\\'){
const why=`${text.slice(at,at+80).split(/\s/,1)[0]??''} is a command to psql and not SQL`;
return{ok:false,line:lineAt(at),why};
}
if(token===';'&&parens===0&&bodies===0){
finish(at);
const last=statements.at(-1);
if(last!==undefined&&copiesRows.test(last.text))
return rowsFor(last);
}
else if(blank===0&& !token.startsWith('/*')){
if(start<0)
start=at;
if(token==='(')
parens+=1;
if(token===')')
parens=Math.max(0,parens-1);
bodies=nesting(bodies,token,text.slice(start,start+100));
}
at=end;
}
finish(text.length);
return{ok:true,statements};
};
const rowsFor=({line})=>({
ok:false,
line,
why:'COPY … FROM STDIN takes its rows from psql, and no driver sends them',
});
const readSql=(text)=>{
const faults=[
['\0','a null byte'],
['\uFFFD','bytes that are not UTF-8'],
['\uFEFF','a byte order mark, which the server takes for a fault'],
];
for(const[mark,what]of faults){
const at=text.indexOf(mark);
if(at>=0)
return{ok:false,line:lineCounter(text)(at),why:`the file holds ${what}`};
}
return scan(text);
};
const controlsTransactions=(statements)=>statements.some(({text})=> /^(?:begin|start\s+transaction|commit|end|rollback|abort)\b/i.test(text));
const shortStatement=({text})=>{
const line=text.replace(/\s+/g,' ');
return line.length>80?`${line.slice(0,77)}...`:line;
};
const nothing= /[\s;\uFEFF]+|--[^\n]*/y;
const doesSomething=(sql)=>{
for(let at=0;at<sql.length;){
const blank=matchAt(nothing,sql,at).length;
if(blank===0&& !sql.startsWith('/*',at))
return true;
at=blank>0?at+blank:endOfComment(sql,at);
}
return false;
};
}),
16610:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
E:()=>(neededWrites)
});
const neededWrites=(facts)=>{
const{restores,route,dispatches}=facts;
const purpose=restores?'restore':'reconcile';
const lacking=(by)=>route?.isCertain===true&&route.by===by?'git-disagrees':'less';
return[
{permission:'contents',purpose,without:'nothing-begins'},
{permission:'deployments',purpose:restores?'restore':'record',without:'nothing-begins'},
{permission:'issues',purpose:'record',without:'less'},
...(route===null
?[]
:[{permission:'pull-requests',purpose:'reconcile',without:lacking('pull-request')}]),
...(route===null|| !dispatches
?[]
:[{permission:'actions',purpose:'reconcile',without:lacking('push')}]),
];
};
}),
30951:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
BF:()=>(workflowFiles),
Lu:()=>(routeOf),
Xb:()=>(chooseRoute),
ce:()=>(doubtAbout),
hG:()=>(areReadable)
});
var _database_migration_files_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(88234);
var _words_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(19580);
const ruleThatForbids=(rules)=>{
if(rules.pullRequestRequired)
return'asks for a pull request';
if(rules.mergeQueue)
return'has a merge queue';
return rules.requiredChecks.length>0?'asks for checks before a push':null;
};
const protectionThatForbids=({approvals,checks,mayPush})=>{
if(approvals>0)
return'asks for a pull request, by classic protection';
if(checks.length>0)
return'asks for checks before a push, by classic protection';
return mayPush?null:'is closed to a push by this token, by classic protection';
};
const areReadable=({rulesets,classic})=>rulesets.state==='rules'&&classic.state!=='unreadable';
const chooseRoute=(facts)=>{
const{asked,branch,doubt,isBulk}=facts;
const rules=facts.rulesets.state==='rules'?facts.rulesets.rules:null;
const classic=facts.classic.state==='rule'?facts.classic.rule:null;
const signed=(rules?.signaturesRequired??false)||(classic?.signaturesRequired??false);
if(doubt!==null)
return{by:'pull-request',why:doubt,signed,isCertain:true};
if(asked!=='auto')
return{by:asked,why:"asked for by 'reconcile'",signed,isCertain:true};
if(isBulk)
return{by:'pull-request',why:_words_js__WEBPACK_IMPORTED_MODULE_1__ .DF(branch),signed,isCertain:true};
const forbidden=(rules===null?null:ruleThatForbids(rules))??(classic===null?null:protectionThatForbids(classic));
if(forbidden!==null)
return{by:'pull-request',why:`${branch} ${forbidden}`,signed,isCertain:true};
if(!areReadable(facts)){
const why=`not all rules of ${branch} can be read, and a push that is refused becomes a pull request`;
return{by:'push',why,signed,isCertain:false};
}
const how=signed?`${branch} asks for signed commits, which GitHub makes`:`no rule of ${branch} is against it`;
return{by:'push',why:how,signed,isCertain:true};
};
const routeOf=({question,revert,rules},asked)=>revert?.outcome!=='ready'||rules===null
?null
:chooseRoute({asked,branch:question.branch,...rules,doubt:revert.doubt,isBulk:revert.isBulk});
const workflows= /^\.github\/workflows\//;
const workflowFiles=(files)=>files.filter((file)=>workflows.test(file));
const doubtAbout=(facts)=>{
const{onBad,changed,undoneFiles,migrationsDirectory}=facts;
if(onBad!==null&&onBad.tree!==onBad.goodTree)
return'the reverts together do not give back the good tree';
const foreign=changed.filter(({path})=> !undoneFiles.has(path)).map(({path})=>path);
if(foreign.length>0)
return`the revert reaches files that the undone commits did not (${foreign[0]??''})`;
const deleted=changed.find(({status,path})=>status==='D'&&(0,_database_migration_files_js__WEBPACK_IMPORTED_MODULE_0__ .b4)(path,migrationsDirectory));
return deleted===undefined
?null
:`it deletes ${deleted.path}, a migration that the database may keep: a person must decide`;
};
}),
19580:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
$0:()=>(bySteps),
$N:()=>(permissionsUntoldShort),
B7:()=>(nothingChanged),
Br:()=>(openedBack),
CI:()=>(addPermissions),
CR:()=>(stepsPutBack),
CY:()=>(notPutBack),
DF:()=>(bulk),
DS:()=>(verifiedReleases),
Dq:()=>(rollBackNow),
Dr:()=>(bareCheckout),
EN:()=>(rolledBack),
EQ:()=>(workflowUntold),
Ee:()=>(ifUnhealthy),
HG:()=>(revertWaits),
HR:()=>(notWhole),
Hm:()=>(ownStepsGoBack),
IM:()=>(untried),
IW:()=>(lookAtSteps),
Io:()=>(startWithInputs),
Je:()=>(usable),
Jl:()=>(landedAgain),
K:()=>(nothingRestored),
LE:()=>(sayNeedsBuild),
LG:()=>(perhapsUnbuilt),
Lu:()=>(startByHand),
Ly:()=>(perhapsGoesBack),
M1:()=>(unfinished),
MO:()=>(wholeTitle),
Mr:()=>(onFailureTitle),
N8:()=>(unexaminedBeside),
NK:()=>(permissionsUntold),
N_:()=>(holdNotRecorded),
OI:()=>(byNextSteps),
Oj:()=>(withoutFiles),
Op:()=>(notAsked),
PG:()=>(nobodyGoesBack),
QC:()=>(tryAgain),
Qs:()=>(reverted),
RJ:()=>(tooFewApprovals),
SF:()=>(restoreBroke),
Ss:()=>(revertBroke),
Sy:()=>(takingUp),
TK:()=>(startLacks),
TL:()=>(callByHand),
Us:()=>(brokenIncident),
W1:()=>(revertYourself),
XI:()=>(addStepsAfterFailure),
Xc:()=>(waitingUnread),
YF:()=>(automatic),
Ye:()=>(shaOfRevert),
ZI:()=>(unexaminedUnnamed),
am:()=>(notByItself),
bX:()=>(revertedBefore),
bg:()=>(inPart),
by:()=>(mergesItself),
cP:()=>(inputsMissing),
cU:()=>(notBuilt),
ch:()=>(inputsWillMiss),
d7:()=>(traces),
dH:()=>(notBrought),
de:()=>(checkoutLacks),
eG:()=>(pageLost),
em:()=>(conflicts),
fN:()=>(takenUp),
fm:()=>(holdUntilReverted),
gv:()=>(tokenLacks),
i2:()=>(holdAgain),
i8:()=>(noHurry),
iF:()=>(nameVerified),
jG:()=>(onFailurePart),
jt:()=>(finishSteps),
ku:()=>(triedAnyway),
kv:()=>(mergePull),
lh:()=>(startTitle),
m3:()=>(gitLeftAsAsked),
nw:()=>(notOnBranch),
oT:()=>(stepsAfterFailure),
q1:()=>(theRevert),
q2:()=>(but),
qI:()=>(otherGoesBack),
qw:()=>(reapplyByHand),
r0:()=>(revertByHand),
r7:()=>(shadow),
rZ:()=>(rollingBack),
st:()=>(whyLoseData),
u7:()=>(gitLeft),
ud:()=>(theIncident),
v2:()=>(tagByHand),
vD:()=>(haveItApproved),
vG:()=>(notRolledBack),
w$:()=>(leftToSteps),
w6:()=>(lookNow),
wX:()=>(onFailureIdle),
wY:()=>(recordArtifact),
xc:()=>(notWritten),
y0:()=>(twins)
});
var _core_release_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(78835);
var _core_text_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(26639);
var _report_next_step_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(53169);
const rollingBack=(failure)=>`${failure} Rolling back, as 'on-failure: rollback' asks.`;
const takenUp=(end,refused)=>`${end} An earlier run had left this rollback unfinished. The deploy was refused: ${refused}`;
const takingUp=(refused)=>`${refused} An earlier run left its rollback unfinished: it is taken up now.`;
const rollBackNow='Run the rollback action now: the release that failed still serves.';
const brokenIncident=(environment)=>`${environment}: the automatic rollback broke off`;
const unfinished='automatic: an earlier run left the rollback unfinished';
const automatic=(failure)=>`automatic: ${failure}`;
const notRolledBack=(failure,why)=>`${failure} It was not rolled back: ${why}`;
const rolledBack=(end,failure)=>`Rolled back: ${end} The deploy failed: ${failure}`;
const shadow=(failure,would)=>`${failure} (shadow: ${would})`;
const theIncident='the incident';
const theRevert='the pull request that reverts';
const tryAgain='the first attempt failed';
const whyLoseData='why the loss of data is accepted';
const notAsked='nothing was asked of the service';
const nothingRestored='Nothing was restored, as asked.';
const noHurry='The good release serves, so this may take its time. ';
const mergesItself=(pull,branch)=>`Pull request #${pull} merges itself once the rules of ${branch} are met; a hold keeps the bad commit out until then.`;
const mergePull=(pull,branch)=>`Merge pull request #${pull}; until then ${branch} still holds the bad commit, and a hold keeps it out.`;
const revertWaits=(pull,why)=>`The revert waits in pull request #${pull} (${why}).`;
const reverted=(count,branch,isProven)=>`${count} ${count===1?'commit is':'commits are'} reverted on ${branch}${isProven?', which now holds exactly the good release':''}.`;
const revertedBefore=(branch,by)=>`${branch} was reverted before${by===null?'':` by ${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_1__ .Fu)(by)}`}.`;
const notOnBranch=(branch,holders)=>holders.length===0
?`${branch} does not hold the bad commit, so nothing is to be reverted there.`
:`${branch} does not hold the bad commit, so nothing was reverted; ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__ .KE)(holders)} ${holders.length===1?'holds':'hold'} it.`;
const bulk=(branch)=>`a whole release of several changes leaves ${branch} only by an order: 'bad' names it, or 'reconcile: push' insists`;
const twins=(branch,commits)=>`${branch} has the same change as another commit (${commits}), not the bad one itself`;
const landedAgain=(branch,by)=>`${branch} has landed the change again after ${by} had undone it: a person must say which of the two is meant`;
const inPart=(branch,commits)=>`${branch} holds a part of the release only, and what is missing (${commits}) may be there under another name`;
const traces=(branch,commit)=>({
why:`${branch} holds a part of the release only, and something of ${commit} seems to be there under another name.`,
remedy:'Look at what the branch has of it, and revert that by hand.',
});
const untried=(why)=>`The revert could not be tried: ${why}`;
const revertBroke=(why)=>`The revert broke off: ${why}`;
const tagByHand='Tag the revert by hand, so that environments that take tags follow it.';
const reapplyByHand='Revert the revert on a branch when the change is to come back: merging the old branch loses its code.';
const restoreBroke=(environment,why)=>`The restore of ${environment} broke off, and what serves there is not known: ${why}`;
const lookNow=(environment)=>`Look at ${environment} now, then run the rollback again: it takes up what is left.`;
const holdNotRecorded=(bad,why)=>`the hold on ${bad} is not on record: ${why}`;
const holdAgain='Run the rollback again, so that the commit can not be deployed once more.';
const notWritten=(why)=>`the incident could not be brought up to date: ${why}`;
const revertYourself='The environment is restored without it. Revert by hand, or run the rollback again afterwards.';
const conflicts=(commit,branch,files)=>`Reverting ${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_1__ .Fu)(commit)} on ${branch} conflicts in ${files.slice(0,10).join(', ')}; nothing was pushed.`;
const revertByHand=(branch)=>`Revert it by hand on a branch from ${branch} and open a pull request; the hold stays until that is merged.`;
const but=(what)=>`But ${what}`;
const pageLost='The page for this critical incident reached nobody.';
const callByHand='Call the person on call by hand; the report says why PagerDuty was not reached.';
const gitLeft='Git was left as it is.';
const nothingChanged='Nothing was changed.';
const gitLeftAsAsked=(restored)=>`${restored} Git was left as it is, as asked.`;
const holdUntilReverted=(branch)=>`${branch} still holds the bad commit; a hold keeps it out until it is reverted.`;
const byNextSteps="by the workflow's next steps";
const openedBack=(name,environment,deployment)=>`Deployment ${deployment} is open: the next steps put ${name} back in ${environment}.`;
const finishSteps="Put the commit of the output 'sha' in place in the next steps and let smoke prove it with 'deployment-id'. Then use rollback once more with the same inputs: it makes git agree.";
const notPutBack=(name,environment,deployment)=>`${environment} is not restored: the steps of this run were to put ${name} back (deployment ${deployment}), and smoke has not verified it.`;
const lookAtSteps=(environment)=>`Look at the steps between rollback and smoke, and at what serves in ${environment}. Then run the rollback again.`;
const onFailurePart='On failure';
const onFailureTitle='A bad release is taken back';
const ifUnhealthy='the release is not healthy';
const notByItself='not by itself';
const bySteps=(path)=>`by the rollback steps of ${path}`;
const onFailureIdle=(asked)=>`'on-failure: ${asked}' does nothing here: this step ends before the release is verified.`;
const ownStepsGoBack=(path)=>`If smoke fails, the rollback steps of ${path} put the last verified release back.`;
const otherGoesBack=(environment,path)=>`If smoke fails, nothing puts an earlier release back in ${environment} until ${path} is started by hand.`;
const nobodyGoesBack=(environment)=>`If smoke fails, nothing puts an earlier release back in ${environment}: no workflow uses the rollback action.`;
const perhapsGoesBack='Whether a step of this workflow puts an earlier release back could not be read.';
const stepsAfterFailure="They run only if they follow smoke with 'if: failure()'. The release stays as it is until they have run.";
const addStepsAfterFailure="Let steps with 'if: failure()' follow smoke: rollback, those that deploy its output 'sha', smoke with its 'deployment-id', and rollback once more; examples/bracket/.github/workflows/rollback.yml has them. Or set 'deploy:' in the runbook and let this step verify.";
const leftToSteps=(refused,environment)=>`${refused} An earlier run left its rollback unfinished, and only steps of a workflow put a release back in ${environment}.`;
const stepsPutBack=(environment)=>`Start the workflow that rolls ${environment} back: its next run takes the rollback to its end.`;
const kindOf=(by)=>by==='submodule'?'a submodule':by==='lfs'?'in Git LFS':`made by the filter '${by}'`;
const mostFiles=3;
const filesNotBrought=(files)=>{
const named=files.slice(0,mostFiles).map(({path,by})=>`${path} (${kindOf(by)})`);
return(0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__ .KE)(files.length>mostFiles?[...named,`${files.length-mostFiles} more`]:named);
};
const notBrought=(environment,name,files)=>`Nothing was changed in ${environment}: a restore of ${name} takes a plain checkout, which does not bring ${filesNotBrought(files)}.`;
const withoutFiles="If the program does not read these files, name the ones that it reads in 'deploy.command.restore-files'. Otherwise run the workflow of that release again, with a reason in deploy's 'force'. To restore without them, give a reason in 'force'.";
const notBuilt=(environment,name)=>`Nothing was changed in ${environment}: ${name} was built by earlier steps ('needs-build'), and no artifact of it is on record.`;
const recordArtifact="Run the workflow of that release again, with a reason in deploy's 'force'; to restore from its checkout all the same, give a reason in 'force'. For the next time let the program write 'artifact=' to DEPLOY_OUTPUT.";
const checkoutLacks=(files)=>`A checkout does not bring ${filesNotBrought(files)}.`;
const wholeTitle='A checkout brings the whole release';
const notWhole='files are missing from it';
const perhapsUnbuilt='earlier steps may have built a part of it';
const bareCheckout=(paths)=>`The restore runs in a checkout of the old release, without what earlier steps built: the program names ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__ .KE)(paths)}, which git ignores.`;
const sayNeedsBuild="If earlier steps build it, set 'deploy.command.needs-build: true' and record an artifact; a restore from the checkout would ship nothing.";
const verifiedReleases='Verified releases, newest first';
const usable='usable';
const unexaminedBeside='not examined: another one is the way back';
const unexaminedUnnamed="not examined: 'to' names another one";
const nameVerified=(names)=>`Leave 'to' empty, which takes the newest release that may be returned to; or name one that was verified there: ${names}.`;
const waitingUnread=(why)=>`The runs that wait for approval could not be read: ${why}`;
const permissionsUntold=(permissions)=>`Whether the token has ${permissions} could not be learned.`;
const permissionsUntoldShort=(permissions)=>`${permissions} could not be learned`;
const triedAnyway='The rollback tries it; the report says what was refused.';
const workflowUntold=(why)=>`the workflow that deploys here was not started, because it could not be read which one it is: ${why}`;
const startByHand=(branch)=>`Start the deploy workflow on ${branch} by hand.`;
const inputsNamed=(missing)=>`${missing.length===1?'the input':'the inputs'} ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__ .KE)(missing.map((name)=>`'${name}'`))}`;
const inputsMissing=(workflow,branch,missing)=>`${workflow} was not started on ${branch}: it requires ${inputsNamed(missing)}, and only a person knows what to give.`;
const inputsWillMiss=(workflow,branch,missing)=>`After the revert ${workflow} can not be started on ${branch} by itself: it requires ${inputsNamed(missing)}.`;
const startWithInputs=(workflow,branch,{values,missing})=>{
const given=Object.entries(values).map(([name,value])=>` -f ${(0,_report_next_step_js__WEBPACK_IMPORTED_MODULE_0__ .r)(`${name}=${value}`)}`);
const open=missing.map((name)=>` -f ${(0,_report_next_step_js__WEBPACK_IMPORTED_MODULE_0__ .r)(`${name}=<${name}>`)}`);
return`Start it with what is missing: gh workflow run ${(0,_report_next_step_js__WEBPACK_IMPORTED_MODULE_0__ .r)(workflow.replace(/^.*\//,''))} --ref ${(0,_report_next_step_js__WEBPACK_IMPORTED_MODULE_0__ .r)(branch)}${[...given,...open].join('')}. With a 'default' in the workflow it starts by itself the next time.`;
};
const startTitle='The deploy workflow can be started after the revert';
const startLacks=(missing)=>`lacks ${inputsNamed(missing)}`;
const shaOfRevert='<sha of the revert>';
const tokenLacks=(environment,permissions)=>`Nothing was changed in ${environment}: the token lacks ${permissions}.`;
const addPermissions=(permissions)=>`Add '${permissions}' under 'permissions:' of the job.`;
const tooFewApprovals=(environment,count,needed)=>`Nothing was changed in ${environment}: ${count} of ${needed} approvals of this run, and its starter does not count.`;
const haveItApproved=(environment)=>`Give the job 'environment: ${environment}' with required reviewers and have another person approve this run; or lower 'environments.${environment}.rollback.approvals'.`;
})
};
