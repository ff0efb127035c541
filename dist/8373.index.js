export const id=8373;
export const ids=[8373];
export const modules={
38373:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
makeInventory:()=>(makeInventory)
});
var sbom_sources=__webpack_require__(42867);
var signs=__webpack_require__(48747);
var schemas=__webpack_require__(35943);
var words=__webpack_require__(92260);
;
// CONCATENATED MODULE: ./src/checklist/sbom/cyclonedx.js
const cyclonedx_text=schemas .YjP().max(100_000);
const licence=schemas .KCZ([
schemas .Ikc({license:schemas .Ikc({id:cyclonedx_text})}).transform(({license})=>license.id),
schemas .Ikc({license:schemas .Ikc({name:cyclonedx_text})}).transform(({license})=>license.name),
schemas .Ikc({expression:cyclonedx_text}).transform(({expression})=>expression),
]);
const tool=schemas .Ikc({name:cyclonedx_text,version:cyclonedx_text.nullish()});
const tools=schemas .KCZ([
schemas .YOg(tool).transform((components)=>({components})),
schemas .Ikc({components:schemas .YOg(tool).default([])}),
]);
const component=schemas .Ikc({
'bom-ref':cyclonedx_text.optional(),
type:cyclonedx_text,
group:cyclonedx_text.optional(),
name:cyclonedx_text,
version:cyclonedx_text.optional(),
purl:cyclonedx_text.optional(),
scope:cyclonedx_text.optional(),
licenses:schemas .YOg(licence).default([]),
hashes:schemas .YOg(schemas .Ikc({alg:cyclonedx_text,content:cyclonedx_text})).default([]),
properties:schemas .YOg(schemas .Ikc({name:cyclonedx_text,value:cyclonedx_text.nullish()}))
.default([])
.transform((all)=>all.map(({name,value})=>({name,value:value??''}))),
components:schemas .YOg(schemas .L5J()).optional(),
externalReferences:schemas .YOg(schemas .Ikc({type:cyclonedx_text,url:cyclonedx_text,comment:cyclonedx_text.optional(),hashes:schemas .L5J().optional()}))
.default([]),
});
const cyclonedx_document=schemas .Ikc({
bomFormat:schemas .euz('CycloneDX'),
specVersion:cyclonedx_text.optional(),
metadata:schemas .Ikc({
timestamp:cyclonedx_text.optional(),
component:component.optional(),
tools:tools.default({components:[]}),
properties:schemas .YOg(schemas .Ikc({name:cyclonedx_text,value:cyclonedx_text.nullish()})).default([]),
})
.default({tools:{components:[]},properties:[]}),
components:schemas .YOg(component).default([]),
dependencies:schemas .YOg(schemas .Ikc({ref:cyclonedx_text,dependsOn:schemas .YOg(cyclonedx_text).default([])})).default([]),
});
const placeOf=({properties})=>properties.find(({name})=>name==='cdx:npm:package:path')?.value??null;
const isTold=({url,comment})=> !/^[a-z+]+:\/\/[^/]*@/i.test(url)&&comment?.startsWith('implicit')!==true;
const toComponent=(read,index,dependsOn,lines)=>{
const place=placeOf(read);
return{
ref:read['bom-ref']??`#${index}`,
type:read.type,
group:read.group??null,
name:read.name,
version:read.version??'',
purl:read.purl??null,
licences:read.licenses,
hashes:read.hashes.map(({alg,content})=>({algorithm:alg,content})),
isOptional:read.scope==='optional',
properties:read.properties.filter(({name})=>name!=='cdx:reproducible'),
references:read.externalReferences.filter(isTold).map(({type,url})=>({type,url})),
dependsOn,
isOwn:place!==null&& !/(?:^|\/)node_modules\//.test(place),
line:(place===null?undefined:lines.get(place))??null,
};
};
const nothing=(ecosystem)=>({
type:'application',
name:`${ecosystem} packages`,
licenses:[],
hashes:[],
properties:[],
externalReferences:[],
});
const mostDeep=100;
const flat=(read,depth=0)=>depth>mostDeep
?read
:read.flatMap((one)=>{
const inner=schemas .YOg(component).safeParse(one.components??[]);
return[one,...(inner.success?flat(inner.data,depth+1):[])];
});
const commitIn=(read)=>{
const{component:about,properties}=read;
const said=[properties.find(({name})=>name==='runbook:commit')?.value,about?.version];
return said.find((each)=> /^[0-9a-f]{40}$/.test(each??''))??null;
};
const toReading=({metadata,components:listed,dependencies,specVersion},{ecosystem,path,lines})=>{
const components=flat(listed);
const depends=new Map(dependencies.map(({ref,dependsOn})=>[ref,dependsOn]));
const toPart=(read,index)=>toComponent(read,index,depends.get(read['bom-ref']??'')??[],lines);
const all=components.map(toPart);
const root=toPart(metadata.component??nothing(ecosystem),all.length);
const isRoot=metadata.component===undefined;
return{
part:{
ecosystem,
path,
root:isRoot?{...root,dependsOn:all.map(({ref})=>ref)}:root,
components:all,
tools:metadata.tools.components.map(({name,version})=>({name,version:version??''})),
},
origin:{version:specVersion??'',at:metadata.timestamp??null,commit:commitIn(metadata)},
};
};
const readCycloneDxJson=(json,source)=>{
const parsed=cyclonedx_document.safeParse(json);
if(parsed.success)
return toReading(parsed.data,source);
const[issue]=parsed.error.issues;
const problem=`${issue?.path.join('.')??''}: ${issue?.message??''}`;
return{why:words .Bp(problem).slice(0,300)};
};
const readCycloneDx=(content,source)=>{
let json;
try{
json=JSON.parse(content);
}
catch{
return{why:content.trim()===''?words .Ie:words .O2};
}
return readCycloneDxJson(json,source);
};
var purl=__webpack_require__(99164);
;
// CONCATENATED MODULE: ./src/checklist/sbom/spdx.js
const spdx_text=schemas .YjP().max(100_000);
const spdxPackage=schemas .Ikc({
SPDXID:spdx_text,
name:spdx_text,
versionInfo:spdx_text.nullish(),
licenseConcluded:spdx_text.nullish(),
licenseDeclared:spdx_text.nullish(),
downloadLocation:spdx_text.nullish(),
primaryPackagePurpose:spdx_text.nullish(),
checksums:schemas .YOg(schemas .Ikc({algorithm:spdx_text,checksumValue:spdx_text})).nullish(),
externalRefs:schemas .YOg(schemas .Ikc({referenceType:spdx_text,referenceLocator:spdx_text})).nullish(),
});
const spdx_document=schemas .Ikc({
spdxVersion:spdx_text,
creationInfo:schemas .Ikc({created:spdx_text.nullish(),creators:schemas .YOg(spdx_text).nullish()}).nullish(),
documentDescribes:schemas .YOg(spdx_text).nullish(),
packages:schemas .YOg(spdxPackage),
relationships:schemas .YOg(schemas .Ikc({spdxElementId:spdx_text,relationshipType:spdx_text,relatedSpdxElement:spdx_text})).nullish(),
});
const licencesOf=({licenseDeclared,licenseConcluded})=>[licenseDeclared,licenseConcluded]
.flatMap((each)=>each??[])
.filter((each)=>each!=='NOASSERTION'&&each!=='NONE')
.slice(0,1);
const algorithmOf=(name)=>name.replace(/^(SHA)(\d)/,'$1-$2').replace(/^SHA-1(?=\d)/,'SHA-1');
const spdx_toComponent=(read,dependsOn)=>({
ref:read.SPDXID,
type:(read.primaryPackagePurpose??'LIBRARY').toLowerCase(),
group:null,
name:read.name,
version:read.versionInfo??'',
purl:(read.externalRefs??[]).find(({referenceType})=>referenceType==='purl')?.referenceLocator??null,
licences:licencesOf(read),
hashes:(read.checksums??[]).map(({algorithm,checksumValue})=>({
algorithm:algorithmOf(algorithm),
content:checksumValue,
})),
isOptional:false,
properties:[],
references:[],
dependsOn,
isOwn:false,
line:null,
});
const dependenciesIn=({relationships})=>{
const edges=(relationships??[]).flatMap(({spdxElementId:from,relationshipType:type,relatedSpdxElement:to})=>{
if(type==='DEPENDS_ON'||type==='CONTAINS')
return[{from,to}];
return type.endsWith('DEPENDENCY_OF')?[{from:to,to:from}]:[];
});
return new Map([...Map.groupBy(edges,({from})=>from)].map(([from,all])=>[from,all.map(({to})=>to)]));
};
const rootOf=(read)=>{
const described=new Set([
...(read.documentDescribes??[]),
...(read.relationships??[])
.filter(({relationshipType})=>relationshipType==='DESCRIBES')
.map(({relatedSpdxElement})=>relatedSpdxElement),
]);
const roots=read.packages.filter(({SPDXID})=>described.has(SPDXID));
return roots.length===1&&read.packages.length>1?(roots[0]??null):null;
};
const commitOf=(root)=> /^[0-9a-f]{40}$/.exec(root?.versionInfo??'')?.[0]??
/^git\+\S{1,1000}@([0-9a-f]{40})$/.exec(root?.downloadLocation??'')?.[1]??
null;
const readSpdxJson=(json,path)=>{
const parsed=spdx_document.safeParse(json);
if(!parsed.success){
const[issue]=parsed.error.issues;
return{why:words .dA(`${issue?.path.join('.')??''}: ${issue?.message??''}`).slice(0,300)};
}
const{spdxVersion,creationInfo,packages}=parsed.data;
const depends=dependenciesIn(parsed.data);
const root=rootOf(parsed.data);
const components=packages
.filter((each)=>each!==root)
.map((each)=>spdx_toComponent(each,depends.get(each.SPDXID)??[]));
const main=root??{SPDXID:'SPDXRef-DOCUMENT',name:path};
const leads=root===null?components.map(({ref})=>ref):(depends.get(root.SPDXID)??[]);
const tools=(creationInfo?.creators??[]).flatMap((each)=>{
const[,name]= /^Tool: (\S.*)$/.exec(each)??[];
return name===undefined?[]:[{name,version:''}];
});
return{
part:{
ecosystem:'document',
path,
root:{...spdx_toComponent(main,leads),isOwn:true,type:'application'},
components,
tools,
},
origin:{version:spdxVersion,at:creationInfo?.created??null,commit:commitOf(root)},
};
};
;
// CONCATENATED MODULE: ./src/checklist/sbom/document.js
const cycloneDxVersions=['1.4','1.5','1.6','1.7'];
const isObject=(value)=>typeof value==='object'&&value!==null&& !Array.isArray(value);
const parseJson=(content)=>{
try{
return JSON.parse(content.replace(/^\uFEFF/,''));
}
catch{
return undefined;
}
};
const readBody=(json,path)=>{
if(json['bomFormat']!==undefined){
const read=readCycloneDxJson(json,{ecosystem:'document',path,lines:new Map()});
if('why'in read||cycloneDxVersions.includes(read.origin.version))
return read;
return{why:words .uh(read.origin.version)};
}
if(json['spdxVersion']===undefined)
return{why:words .N3};
const read=readSpdxJson(json,path);
return'why'in read||read.origin.version==='SPDX-2.3'?read:{why:words .ir(read.origin.version)};
};
const isPackage=(component)=>(0,purl .i)(component)!==null|| !['file','application','data','source','archive'].includes(component.type);
const withOwn=(part)=>({
...part,
components:part.components.map((each)=>(isPackage(each)?each:{...each,isOwn:true})),
});
const readSbomDocument=(content,path)=>{
const json=parseJson(content);
if(json===undefined)
return{why:content.trim()===''?words .Ie:words .O2};
const body=isObject(json)&&isObject(json['sbom'])?json['sbom']:json;
if(!isObject(body))
return{why:words .N3};
const read=readBody(body,path);
if('why'in read)
return read;
const part=withOwn(read.part);
return part.components.some(({isOwn})=> !isOwn)?{...read,part}:{why:words .Rv};
};
;
// CONCATENATED MODULE: ./src/checklist/sbom/gather-documents.js
const mostBytes=100*1024*1024;
const refuse=(path,why,remedy)=>{
const fault={status:'unknown',path,why,remedy,elsewhere:true};
return{made:false,fault};
};
const yieldOf=(read,path)=>'why'in read
?refuse(path,words .Zu(read.why),words .ft)
:{made:true,part:read.part,declared:0};
const workspaceCommit=async({command,context})=>{
const question={argv:['git','rev-parse','HEAD'],cwd:context.paths.workspace};
const{exitCode,stdout}=await command.ask({...question,env:command.baseEnvironment()});
return exitCode===0?stdout.trim():null;
};
const seconds=(at)=>Math.floor(Date.parse(at)/ 1_000);
const whyNotBound=async({origin:{commit,at}},{sha,commits},ports)=>{
if(commit!==null)
return commits.includes(commit)?null:words .Un(commit);
const here=await workspaceCommit(ports);
if(here!==null&& !commits.includes(here))
return words .mz(here);
if(at===null||Number.isNaN(Date.parse(at)))
return here===null?words .P5:null;
const committed=await ports.github.commit(sha);
if(committed===null)
return words .P5;
return seconds(at)<seconds(committed.committedAt)?words .Kl(at):null;
};
const gatherFile=async(path,sha,{commits,root},ports)=>{
const{workspace}=ports.context.paths;
const size=await ports.files.stat(`${workspace}/${path}`);
if(size!==null&&size.bytes>mostBytes)
return refuse(path,words .g$(size.bytes,mostBytes),words .ft);
const[content,committed]=await Promise.all([
ports.files.within(workspace).read(path),
ports.files.within(root).read(path),
]);
if(content===null)
return refuse(path,words .Nv,words .ft);
if(content===committed)
return refuse(path,words ._j,words .ft);
const read=readSbomDocument(content,path);
if('why'in read)
return yieldOf(read,path);
const why=await whyNotBound(read,{sha,commits},ports);
return why===null?yieldOf(read,path):refuse(path,why,words .ft);
};
const passedOn= /^(?:https?_proxy|no_proxy|SSL_CERT_FILE|NODE_EXTRA_CA_CERTS)$/i;
const makeDocument=async(argv,sha,timeoutMs,ports)=>{
const[program]=argv;
const git=await ports.git();
const{paths,run}=ports.context;
const file=`${paths.temp}/runbook-sbom-${run.id}/${sha}/document.json`;
await ports.files.write(file,'');
const own=Object.fromEntries(Object.entries(ports.userEnvironment).filter(([name])=>passedOn.test(name)));
const result=await ports.command.run({
argv,
cwd:await git.checkout(sha),
env:{...ports.command.baseEnvironment(),...own,SBOM_FILE:file,SBOM_SHA:sha},
timeoutMs,
});
ports.clock.throwIfCancelled();
if(result.notFound)
return refuse(program,words .Ri,words .Xz(program));
if(result.timedOut)
return refuse(program,words .PT(timeoutMs),words .AW);
const said=(result.stderr.trim().split('\n').at(-1)??'').slice(0,300);
if(result.exitCode!==0)
return refuse(program,words .Kb(result.exitCode,said),words .AU);
const written=(await ports.files.read(file))??'';
const content=written.trim()===''?result.stdout:written;
return yieldOf(readSbomDocument(content,program),program);
};
const gatherDocuments=async(sha,request,ports)=>{
const{files,command,commits,timeoutMs,current,root}=request;
const found=files.map((path)=>current
?gatherFile(path,sha,{commits,root},ports)
:Promise.resolve(refuse(path,words .DA,words .D3)));
const made=command===null?[]:[makeDocument(command,sha,timeoutMs,ports)];
return Promise.all([...found,...made]);
};
var npm_project=__webpack_require__(28894);
;
// CONCATENATED MODULE: ./src/checklist/sbom/request.js
const within=(directory,name)=>(directory===''?name:`${directory}/${name}`);
const refusal=(at,why,remedy)=>({
made:false,
fault:{...at,why,remedy},
});
const noSbom=(path,why)=>refusal({status:'unknown',path},words .Jc(why),words .eX);
var core_words=__webpack_require__(53919);
;
// CONCATENATED MODULE: ./src/checklist/sbom/npm.js
const names=schemas .g1P(schemas .YjP(),schemas .L5J()).default({});
const manifest=schemas .Ikc({dependencies:names,optionalDependencies:names,devDependencies:names});
const lock=schemas .Ikc({lockfileVersion:schemas .aig(),packages:schemas .g1P(schemas .YjP(),schemas .L5J()).optional()});
const parse=(text,schema)=>{
try{
const parsed=schema.safeParse(JSON.parse(text.replace(/^\uFEFF/,'')));
return parsed.success?parsed.data:null;
}
catch{
return null;
}
};
const declaredIn=(text,{omitDev})=>{
const read=parse(text,manifest);
if(read===null)
return null;
const asked={...read.dependencies,...read.optionalDependencies,...(omitDev?{}:read.devDependencies)};
return Object.keys(asked).length;
};
const linesOf=(text)=>{
const found=new Map();
for(const[index,line]of text.split('\n').entries()){
const[,place]= /^ {4}"([^"]+)": \{$/.exec(line)??[];
if(place!==undefined)
found.set(place,index+1);
}
return found;
};
const wordsOf=(stderr)=>[
...new Set(stderr.split('\n').map((line)=>line.replace(/^\s*(?:npm (?:error|ERR!)|ERROR \||WARN +\|)\s*/,'').trim())),
]
.filter((line)=> /^(?:code |missing:|invalid:|extraneous:|Error:|Unexpected|Unsupported|Failed)/i.test(line))
.slice(0,4)
.join('; ')
.slice(0,400);
const outOfStep= /ELSPROBLEMS|missing:|invalid:|extraneous:/;
const npmRefusal=(path,result,timeoutMs)=>{
const{timedOut,notFound,stderr}=result;
if(timedOut)
return refusal({status:'unknown',path},words .PT(timeoutMs),words .N7);
if(notFound|| /system NPM|Unsupported NPM version/.test(stderr))
return refusal({status:'unknown',path},words .Dd,core_words .co);
const said=wordsOf(stderr);
if(outOfStep.test(stderr))
return refusal({status:'fail',path},words .C4(said),words .Aq);
return refusal({status:'unknown',path},words .TC(said),words .iD);
};
const npm_passedOn= /^(?:npm_config_.+|NODE_EXTRA_CA_CERTS)$/i;
const readMembers=async(folders,{root},ports)=>{
const names=folders.flatMap(({directory})=>(directory===null?[]:[within(directory,'package.json')]));
const texts=await Promise.all(names.map((name)=>ports.files.within(root).read(name)));
return names.flatMap((name,index)=>{
const text=texts[index]??null;
return text===null?[]:[[name,text]];
});
};
const loneLink=(folders,{covered})=>folders.find(({directory,unlocked})=>unlocked.length>0&&(directory===null|| !covered.has(directory)));
const readProject=async(request,ports)=>{
const{source,root,files,omitDev}=request;
const{directory,path}=source;
const manifestPath=within(directory,'package.json');
const[lockText,manifestText]=await Promise.all([
ports.files.within(root).read(path),
files.has(manifestPath)?ports.files.within(root).read(manifestPath):null,
]);
const declared=manifestText===null?null:declaredIn(manifestText,{omitDev});
if(manifestText===null||declared===null)
return refusal({status:'fail',path},words .vs,words .Rb);
const read=lockText===null?null:parse(lockText,lock);
if(lockText===null||read===null)
return refusal({status:'fail',path},lockText?.trim()===''?words .sX:words ._M,words .IX);
if(read.lockfileVersion<2)
return refusal({status:'unknown',path},words .xF,words .kG);
const folders=(0,npm_project .Lh)(lockText,directory);
const lone=loneLink(folders,request);
if(lone!==undefined)
return refusal({status:'unknown',path},words .fd(lone.place,lone.unlocked),words .vI);
const npmrc=await ports.files.within(root).read(within(directory,'.npmrc'));
const copies=[[manifestPath,manifestText],[path,lockText]];
return{
lockText,
declared,
copies:[...copies,...(await readMembers(folders,request,ports))],
settings:(0,npm_project .PI)(ports.userEnvironment,npm_passedOn,npmrc),
};
};
const isInstallable=async(run,ports)=>{
const flags=['--dry-run','--ignore-scripts','--offline','--no-audit','--no-fund'];
const{exitCode}=await ports.command.run({argv:['npm','ci',...flags],...run});
ports.clock.throwIfCancelled();
return exitCode===0;
};
const makeNpmPart=async(request,ports)=>{
const{source,scratch,omitDev,timeoutMs}=request;
const project=await readProject(request,ports);
if('made'in project)
return project;
await Promise.all(project.copies.map(([name,text])=>ports.files.write(`${scratch}/${name}`,text)));
const output=`${scratch}/${within(source.directory,'sbom-part.json')}`;
const place={
cwd:source.directory===''?scratch:`${scratch}/${source.directory}`,
env:{
...ports.command.baseEnvironment(),
...project.settings,
npm_config_update_notifier:'false',
npm_config_offline:'true',
},
timeoutMs,
};
const generate=async(more)=>{
const options=['--package-lock-only','--output-reproducible','--flatten-components','--no-validate',...more];
const given=[...options,...(omitDev?['--omit','dev']:[]),'--spec-version','1.6','--output-file',output];
const result=await ports.command.run({argv:[...ports.sbom.npmGenerator,...given],...place});
ports.clock.throwIfCancelled();
return result;
};
const first=await generate([]);
const isRefused=first.exitCode!==0&&outOfStep.test(first.stderr);
const result=isRefused&&(await isInstallable(place,ports))?await generate(['--ignore-npm-errors']):first;
const made=result.exitCode===0?await ports.files.read(output):null;
if(made===null)
return npmRefusal(source.path,result,timeoutMs);
const read=readCycloneDx(made,{ecosystem:'npm',path:source.path,lines:linesOf(project.lockText)});
if('why'in read)
return noSbom(source.path,read.why);
return{made:true,part:read.part,declared:project.declared};
};
var requirements=__webpack_require__(76779);
;
// CONCATENATED MODULE: ./src/checklist/sbom/python.js
const mostFiles=50;
const follow=async(from,next,read)=>{
const found=new Map();
const open=[...from];
for(let path=open.pop();path!==undefined;path=open.pop()){
if(found.has(path))
continue;
const text=found.size<mostFiles?await read(path):null;
if(text===null)
return{missing:path};
found.set(path,text);
for(const include of next((0,requirements .F)(path,text))){
if(include===null)
return{missing:words .__};
open.push(include);
}
}
return found;
};
const key=(name)=>name.toLowerCase().replaceAll(/[-_.]+/g,'-');
const pinsOf=(files)=>[...files].flatMap(([path,text])=>(0,requirements .F)(path,text).asked.flatMap(({name,version})=>version===null?[]:[[key(name),version]]));
const gatherRequirements=async({source,root},ports)=>{
const read=async(path)=>{
const[inside]=await ports.files.find(path,root);
return inside===path?ports.files.within(root).read(path):null;
};
const files=await follow([source.path],({includes})=>includes,read);
if('missing'in files)
return files;
const parsed=[...files].map(([path,text])=>(0,requirements .F)(path,text));
const limits=parsed.flatMap(({constraints})=>constraints);
if(limits.includes(null))
return{missing:words .__};
const named=limits.flatMap((path)=>path??[]);
const constraints=await follow(named,(each)=>[...each.includes,...each.constraints],read);
if('missing'in constraints)
return constraints;
return{
texts:new Map([...files].map(([path,text])=>[path,(0,requirements .D)(text)])),
pins:new Map([...pinsOf(constraints),...pinsOf(files)]),
declared:parsed.flatMap(({asked})=>asked).length,
};
};
const readManifests=async({source,root,files},ports)=>{
const names=source.kind==='poetry'?['pyproject.toml','poetry.lock']:['Pipfile.lock'];
const paths=names.map((name)=>within(source.directory,name)).filter((path)=>files.has(path));
const texts=await Promise.all(paths.map((path)=>ports.files.within(root).read(path)));
return{texts:new Map(paths.map((path,index)=>[path,texts[index]??''])),pins:new Map(),declared:0};
};
const argsOf=(kind,path,directory,omitDev)=>{
switch(kind){
case'poetry':
return['poetry',...(omitDev?['--no-dev']:[]),directory===''?'.':directory];
case'pipenv':
return['pipenv',...(omitDev?[]:['--dev']),directory===''?'.':directory];
case'requirements':
case'npm':
return['requirements',path];
}
};
const python_wordsOf=(stderr)=>(/^(?:CRITICAL|ERROR) +\| [^>\n]*> (.+)$/m.exec(stderr)?.[1]??'').slice(0,300);
const pythonRefusal=(path,result,timeoutMs)=>{
if(result.timedOut)
return refusal({status:'unknown',path},words .PT(timeoutMs),words .g2);
if(result.notFound)
return refusal({status:'unknown',path},words .of,words .kS);
const said=python_wordsOf(result.stderr);
return refusal({status:'unknown',path},words .TC(said),words .qA(path));
};
const pinnedBy=(pins)=>(component)=>{
const version=component.version===''?pins.get(key(component.name)):undefined;
return version===undefined?component:{...component,version};
};
const makePythonPart=async(request,ports)=>{
const{source,scratch,omitDev,timeoutMs}=request;
const{kind,path,directory}=source;
const project=kind==='requirements'?await gatherRequirements(request,ports):await readManifests(request,ports);
if('missing'in project)
return refusal({status:'fail',path},words .oz(project.missing),words .sL);
const{texts,pins,declared}=project;
if((texts.get(path)??'').trim()==='')
return refusal({status:'fail',path},words .sX,words .tr);
await Promise.all([...texts].map(([name,text])=>ports.files.write(`${scratch}/${name}`,text)));
const output=`${scratch}/sbom-part.json`;
const result=await ports.command.run({
argv:[
...['cyclonedx-py'],
...argsOf(kind,path,directory,omitDev),
...['--output-reproducible','--no-validate','--output-format','JSON','--spec-version','1.6'],
...['--output-file',output],
],
cwd:scratch,
env:ports.command.baseEnvironment(),
timeoutMs,
});
ports.clock.throwIfCancelled();
const made=result.exitCode===0?await ports.files.read(output):null;
if(made===null)
return pythonRefusal(path,result,timeoutMs);
const read=readCycloneDx(made,{ecosystem:'pypi',path,lines:new Map()});
if('why'in read)
return noSbom(path,read.why);
return{made:true,part:{...read.part,components:read.part.components.map(pinnedBy(pins))},declared};
};
;
// CONCATENATED MODULE: ./src/checklist/sbom/gather.js
const gather_mostBytes=50*1024*1024;
const mostForeign=500;
const make=async(request,ports)=>{
const{kind,path}=request.source;
const found=await ports.files.stat(`${request.root}/${path}`);
if(found!==null&&found.bytes>gather_mostBytes)
return refusal({status:'unknown',path},words .g$(found.bytes,gather_mostBytes),words .Pc);
return kind==='npm'?makeNpmPart(request,ports):makePythonPart(request,ports);
};
const declaresPython=(text)=> /^dependencies\s*=\s*\[\s*[^\]\s]/m.test(text)||
/^\[tool\.poetry\.(?:group\.\w+\.)?dependencies\]/m.test(text)||
/^[ \t]*install_requires\s*=\s*(?:\[\s*)?[^\]\s]/m.test(text);
const declares=async(path,read)=>{
const text=await read(path);
if(path.endsWith('/package.json')||path==='package.json')
return declaredIn(text,{omitDev:true})!==0;
const sign=(0,signs .rL)(path);
if(sign!==null)
return(0,signs .Bd)(sign,text);
return!/(?:^|\/)(?:pyproject\.toml|setup\.(?:py|cfg))$/.test(path)||declaresPython(text);
};
const declaring=async(paths,read)=>{
const asked=await Promise.all(paths.map((path)=>declares(path,read)));
return paths.filter((_,index)=>asked[index]===true);
};
const fault=(each)=>({made:false,fault:each});
const typesIn=(yields)=>new Set(yields.flatMap((each)=>(each.made?each.part.components.flatMap((one)=>(0,purl .i)(one)??[]):[])));
const untold=(signs,documents,{files,command})=>{
const types=typesIn(documents);
const isAsked=files.length>0||command!==null;
const isBroken=documents.some(({made})=> !made);
return signs
.filter(({family})=> !family.purls.some((type)=>types.has(type)))
.flatMap(({path,family})=>{
if(isAsked&&isBroken)
return[];
return isAsked
?[fault({status:'unknown',path,why:words .Ad(family.label),remedy:words .P_})]
:[fault({status:'unknown',path,why:words .h0(family.label),remedy:words .eb(family)})];
});
};
const withoutDoubles=(documents,own)=>{
const keyOf=({purl})=>purl?.replace(/[?#].*$/,'').toLowerCase()??null;
const known=new Set(own.flatMap((each)=>(each.made?each.part.components.map(keyOf):[])));
return documents.map((each)=>{
if(!each.made)
return each;
const components=each.part.components.filter((one)=>{
const key=keyOf(one);
return key===null|| !known.has(key);
});
return{...each,part:{...each.part,components}};
});
};
const scratchOf=(sha,{path},ports)=>`${ports.context.paths.temp}/runbook-sbom-${ports.context.run.id}/${sha}/${path.replace(/[^\w-]/g,'_')}`;
const findFiles=async(root,paths,ports)=>{
const named=paths.filter((path)=>path.endsWith('.txt'));
const found=await Promise.all([sbom_sources .uB,...named].map((pattern)=>ports.files.find(pattern,root)));
return[...new Set(found.flat())];
};
const makeInventory=async(sha,{paths,omitDev,timeoutMs,documents:asked},ports)=>{
const git=await ports.git();
const root=await git.checkoutData(sha);
const read=async(path)=>(await ports.files.within(root).read(path))??'';
const files=await findFiles(root,paths??[],ports);
const{sources,faults,signs,foreign,unlocked}=(0,sbom_sources .Ch)(paths,files);
const covered=new Set(sources.map(({directory})=>directory));
const request={root,files:new Set(files),covered,omitDev,timeoutMs};
const current=asked.commits.includes(sha);
const[made,documents,asking,loose,strange]=await Promise.all([
Promise.all(sources.map((source)=>make({...request,source,scratch:scratchOf(sha,source,ports)},ports))),
gatherDocuments(sha,{...asked,timeoutMs,current,root},ports),
declaring(signs.map(({path})=>path),read),
declaring(unlocked,read),
declaring(foreign.slice(0,mostForeign),read),
]);
const types=typesIn(documents);
return{
yields:[
...made,
...withoutDoubles(documents,made),
...loose.map((path)=>fault({status:'fail',path,why:words .B2,remedy:words .Z_})),
...untold(signs.filter(({path})=>asking.includes(path)),documents,asked),
...faults.map(fault),
],
foreign:strange.filter((path)=> !types.has((0,sbom_sources .I)(path))),
};
};
})
};
