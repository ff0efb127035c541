export const id=3230;
export const ids=[3230];
export const modules={
43230:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__,{
openGit:()=>(openGit)
});
var once=__webpack_require__(90405);
var release=__webpack_require__(78835);
var retry_policy=__webpack_require__(69567);
var promises_=__webpack_require__(51455);
var external_node_path_=__webpack_require__(76760);
;
// CONCATENATED MODULE: ./src/adapters/git/names.js
const isRefName=(name)=>name.length<=1_000&&
!/[\p{Cc} ~^:?*[\\]/u.test(name)&&
!name.includes('..')&&
!name.includes('@{')&&
!name.endsWith('.')&&
name
.split('/')
.every((part)=>part!==''&& !part.startsWith('.')&& !part.startsWith('-')&& !part.endsWith('.lock'));
const isFullRef=(text)=> /^refs\/[^/]+\/./.test(text)&&isRefName(text);
const checkedSha=(text)=>{
if(!(0,release .Wf)(text))
throw new Error(`not a full commit sha: ${JSON.stringify(text.slice(0,80))}`);
return text;
};
const checkedRevision=(text)=>{
if(!(0,release .Wf)(text)&& !isFullRef(text)){
throw new Error(`neither a full ref nor a full sha: ${JSON.stringify(text.slice(0,80))}`);
}
return text;
};
const checkedBranch=(branch)=>{
const ref=`refs/heads/${branch}`;
if(branch.startsWith('-')|| !isFullRef(ref)){
throw new Error(`not a branch name: ${JSON.stringify(branch.slice(0,80))}`);
}
return ref;
};
;
// CONCATENATED MODULE: ./src/adapters/git/objects.js
const stdin=(shas)=>shas.map((sha)=>`${checkedSha(sha)}\n`).join('');
const bareCommits=async(git,shas)=>{
if(shas.length===0)
return new Map();
const args=['log','--no-walk=unsorted','--format=%H %T %P','--no-show-signature','--no-notes','--stdin'];
const lines=(await git.askOnce(args,stdin(shas))).split('\n').filter((line)=>line!=='');
return new Map(lines.map((line)=>{
const[sha='',tree='',...parents]=line.trimEnd().split(' ');
return[checkedSha(sha),{tree:checkedSha(tree),parents}];
}));
};
const treeOf=async(git,sha)=>{
const tree=(await bareCommits(git,[sha])).get(sha)?.tree;
if(tree===undefined)
throw new Error(`git told nothing of ${sha}`);
return tree;
};
const fetchQuietly=['fetch','--quiet','--no-tags','--no-write-fetch-head','--no-auto-maintenance'];
const fetchTrees=async(git,trees)=>{
const missing=[...new Set(trees)].filter((tree)=> !git.fetched.has(tree));
if(missing.length===0)
return;
const{code}=await git.run([...fetchQuietly,'--filter=blob:none','--stdin','origin'],stdin(missing));
if(code===0)
for(const tree of missing)
git.fetched.add(tree);
};
const manyFiles=500;
const lacksMany=async(git,tree)=>{
const answer=await git.run(['rev-list','--objects','--no-object-names','--missing=print',checkedSha(tree)]);
return answer.code!==0||(answer.stdout.match(/^\?/gm)?.length??0)>manyFiles;
};
const fetchFiles=async(git,tree)=>{
if(!(await lacksMany(git,tree)))
return;
await git.run([...fetchQuietly,'--no-filter','--refetch','origin',checkedSha(tree)]);
};
const touchedBy=async(git,commits)=>{
const args=['diff-tree','--stdin','-r','-z','--no-renames','--name-only','--no-commit-id'];
const text=await git.askOnce([...args,'--diff-merges=first-parent'],stdin(commits));
return new Set(text.split('\0').filter((path)=>path!==''));
};
const treeChanges=async(git,from,to)=>{
const args=['diff-tree','-r','-z','--raw','--no-abbrev','--no-renames','--end-of-options'];
const parts=(await git.askOnce([...args,checkedSha(from),checkedSha(to)])).split('\0');
const found=[];
for(let index=0;index+2<=parts.length;index+=2){
const[before='',mode='',,object='',status='']=(parts[index]??'').slice(1).split(' ');
const path=parts[index+1]??'';
found.push(status==='D'?{path,mode:before,object:null}:{path,mode,object:checkedSha(object)});
}
return found;
};
const tagsOf=async(git)=>{
const format='--format=%(refname:strip=2)%00%(objecttype)%00%(objectname)%00%(*objecttype)%00%(*objectname)';
const lines=(await git.ask(['for-each-ref',format,'refs/tags/'])).split('\n').filter((line)=>line!=='');
return lines.flatMap((line)=>{
const[name='',type='',object='',peeledType='',peeled='']=line.split('\0');
if(type==='commit')
return[{name,commit:object}];
return peeledType==='commit'?[{name,commit:peeled}]:[];
});
};
;
// CONCATENATED MODULE: ./src/adapters/git/checkout.js
const patternOf=(file)=>`/${file.replace(/[\\*?[\] ]/g,'\\$&')}\n`;
const writeOnly=async(worktree,directory,only)=>{
const place=(await worktree.ask(['rev-parse','--git-path','info/sparse-checkout'])).trim();
const file=external_node_path_.resolve(directory,place);
await(0,promises_.mkdir)(external_node_path_.dirname(file),{recursive:true});
await(0,promises_.writeFile)(file,only.map(patternOf).join(''));
await worktree.ask([
'-c',
'core.sparseCheckout=true',
'-c',
'core.sparseCheckoutCone=false',
'read-tree',
'-mu',
'HEAD',
]);
};
const newFolder=async(temp)=>external_node_path_.join(await(0,promises_.mkdtemp)(external_node_path_.join(temp,'runbook-release-')),'release');
const wholeWorktree=async({git,turns},directory,commit)=>{
const tree=await treeOf(git,commit);
await turns.beside(()=>fetchFiles(git,tree));
await turns.alone(()=>git.ask(['worktree','add','--quiet','--detach','--no-checkout',directory,commit]));
};
const checkout_reset=['reset','--hard','--quiet','--no-recurse-submodules'];
const asData=[
...['-c','core.symlinks=false','-c','core.attributesFile=/dev/null'],
...['-c','core.protectHFS=true','-c','core.protectNTFS=true'],
];
const leftOut=(listing)=>listing.split('\0').flatMap((entry)=>{
const name=entry.slice(entry.indexOf('\t')+1);
return entry.startsWith('120000 ')|| /(?:^|\/)\.gitattributes$/i.test(name)?[name]:[];
});
const checkoutData=async(world,sha)=>{
const directory=await newFolder(world.temp);
await wholeWorktree(world,directory,checkedSha(sha));
const worktree=world.git.in(directory);
await worktree.ask(['read-tree','HEAD']);
const names=leftOut(await worktree.ask(['ls-files','--stage','-z']));
await worktree.ask(['update-index','-z','--force-remove','--stdin'],names.map((name)=>`${name}\0`).join(''));
const tree=(await worktree.ask(['write-tree','--missing-ok'])).trim();
await worktree.ask(['read-tree','--empty']);
await worktree.ask([...asData,'read-tree','-m','-u',tree]);
return directory;
};
const checkout=async(world,sha,only)=>{
const{git,turns}=world;
const directory=await newFolder(world.temp);
if(only?.length===0){
await(0,promises_.mkdir)(directory);
return directory;
}
const commit=checkedSha(sha);
const worktree=git.in(directory);
if(only===null){
await wholeWorktree(world,directory,commit);
await worktree.ask(checkout_reset);
return directory;
}
await turns.alone(()=>git.ask(['worktree','add','--quiet','--detach','--no-checkout',directory,commit]));
await writeOnly(worktree,directory,only);
return directory;
};
var errors=__webpack_require__(22075);
var core_text=__webpack_require__(26639);
;
// CONCATENATED MODULE: ./src/adapters/git/environment.js
const identity={name:'github-actions[bot]',email:'41898282+github-actions[bot]@users.noreply.github.com'};
const inherited=[
'PATH',
'http_proxy',
'https_proxy',
'HTTPS_PROXY',
'all_proxy',
'ALL_PROXY',
'no_proxy',
'NO_PROXY',
'SSL_CERT_FILE',
'SSL_CERT_DIR',
'GIT_SSL_CAINFO',
'GIT_SSL_CAPATH',
];
const protocolOf=(serverUrl)=>{
const{protocol}=new URL(serverUrl);
if(protocol==='https:')
return'https';
if(protocol==='http:')
return'http';
throw new errors .Dh({
code:'bad-input',
message:`GITHUB_SERVER_URL speaks '${protocol.slice(0,-1)}', and git is only allowed https (http where the server itself is http).`,
remedy:'Run the action on a runner that belongs to github.com or to a GitHub Enterprise server.',
});
};
const authorization=(token)=>`AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
const config=(serverUrl,token)=>[
['core.hooksPath','/dev/null'],
['core.fsmonitor','false'],
['core.quotePath','false'],
['core.logAllRefUpdates','false'],
['gc.auto','0'],
['maintenance.auto','false'],
['advice.detachedHead','false'],
['checkout.workers','8'],
['submodule.recurse','false'],
['fetch.recurseSubmodules','false'],
['push.recurseSubmodules','no'],
['push.followTags','false'],
['protocol.allow','never'],
[`protocol.${protocolOf(serverUrl)}.allow`,'always'],
['http.followRedirects','false'],
['http.lowSpeedLimit','1000'],
['http.lowSpeedTime','60'],
['credential.helper',''],
...(token===''?[]:[[`http.${new URL(serverUrl).origin}/.extraheader`,authorization(token)]]),
];
const gitEnvironment=(request)=>{
const entries=config(request.serverUrl,request.token);
return{
...Object.fromEntries(inherited.flatMap((name)=>{
const value=request.env[name];
return value===undefined?[]:[[name,value]];
})),
HOME:request.home,
LC_ALL:'C',
GIT_TERMINAL_PROMPT:'0',
GIT_ASKPASS:'true',
GIT_CONFIG_NOSYSTEM:'1',
GIT_CONFIG_GLOBAL:'/dev/null',
GIT_ATTR_NOSYSTEM:'1',
GIT_NO_REPLACE_OBJECTS:'1',
GIT_OPTIONAL_LOCKS:'0',
GIT_AUTHOR_NAME:identity.name,
GIT_AUTHOR_EMAIL:identity.email,
GIT_COMMITTER_NAME:identity.name,
GIT_COMMITTER_EMAIL:identity.email,
GIT_CONFIG_COUNT:String(entries.length),
...Object.fromEntries(entries.flatMap(([key,value],index)=>[
[`GIT_CONFIG_KEY_${index}`,key],
[`GIT_CONFIG_VALUE_${index}`,value],
])),
};
};
var external_node_child_process_=__webpack_require__(31421);
;
// CONCATENATED MODULE: ./src/adapters/git/process.js
const timeoutMs=15*60_000;
const maxBytes=256*1024*1024;
const missing=(cause)=>new errors .Dh({
code:'bad-input',
message:'The program git is not on this runner.',
remedy:'Install git 2.38 or newer on the runner.',
cause,
});
const start=(args,options)=>new Promise((resolve,reject)=>{
const child=(0,external_node_child_process_.spawn)('git',args,{
cwd:options.cwd,
env:options.env,
stdio:['pipe','pipe','pipe'],
timeout:timeoutMs,
killSignal:'SIGKILL',
});
const chunks={stdout:[],stderr:[]};
let bytes=0;
const collect=(into)=>(chunk)=>{
bytes+=chunk.length;
if(bytes>maxBytes)
child.kill('SIGKILL');
else
into.push(chunk);
};
child.stdout.on('data',collect(chunks.stdout));
child.stderr.on('data',collect(chunks.stderr));
child.stdin.on('error',()=>undefined);
child.stdin.end(options.stdin);
child.on('error',(error)=>reject('code'in error&&error.code==='ENOENT'?missing(error):error));
child.on('close',(code,signal)=>{
if(code===null){
reject(new Error(`git ${args[0]??''} was ended by ${signal??'a signal'} (too long, or too much output)`));
return;
}
const text=(parts)=>Buffer.concat(parts).toString('utf8');
const bytes=Buffer.concat(chunks.stdout);
resolve({code,stdout:bytes.toString('utf8'),stderr:text(chunks.stderr),bytes});
});
});
const unreachable= /could not resolve host|failed to connect|connection (?:was )?(?:refused|reset|timed out)|couldn't connect|operation too slow|early eof|unexpected disconnect|the remote end hung up|empty reply|transfer closed|RPC failed|invalid index-pack|bad line length|expected flush|returned error: (?:408|429|5\d\d)|SSL|gnutls/i;
const forbidden= /returned error: 40[134]|authentication failed|permission to [^\n]{0,300} denied|write access [^\n]{0,300} not granted|repository not found|could not read username/i;
const wordsOf=(stderr)=>stderr
.split('\n')
.map((line)=>line.replace(/^remote:\s?/,'').trim())
.filter((line)=>line!==''&& !/^(?:hint:|To http|Counting|Compressing|Writing|Total|Delta)/.test(line))
.slice(-8)
.join(' ')
.slice(0,1_000);
const failure=(command,answer)=>{
const words=wordsOf(answer.stderr);
if(forbidden.test(answer.stderr)){
return new errors .Dh({
code:'no-permission',
message:`git ${command} was refused by the server: ${words}`,
remedy:"Add 'contents: read' (rollback: 'contents: write') under 'permissions:' of the job.",
});
}
if(unreachable.test(answer.stderr)){
return new errors .Dh({
code:'github-unreachable',
message:`git ${command} could not reach the server: ${words}`,
remedy:'Run the job again; see https://www.githubstatus.com if it stays so.',
});
}
return new Error(`git ${command} ended with ${answer.code}: ${words}`);
};
const isUnreached=({code,stderr})=>code>0&&unreachable.test(stderr)&& !forbidden.test(stderr);
const gitProgram=(options)=>{
const{clock,log,policy,random}=options.retries;
const now=()=>clock.monotonicMs();
const pause=async(why,tried,since)=>{
const wait=(0,retry_policy .GB)({tried,elapsedMs:now()-since,policy,random,askedMs:null});
if(wait===null)
return false;
log.info(`git could not reach the server (${why}); trying again in ${(wait/ 1000).toFixed(1)} s.`);
await clock.sleep(wait);
return true;
};
const run=async(args,stdin='')=>{
const since=now();
for(let tried=1;;tried+=1){
const answer=await start(args,{cwd:options.directory,env:options.env,stdin});
const isDoubted=tried===1&&answer.code>0&&forbidden.test(answer.stderr);
if(args[0]==='push'|| !(isUnreached(answer)||isDoubted))
return answer;
if(!(await pause(wordsOf(answer.stderr).slice(0,200),tried,since)))
return answer;
}
};
const runOnce=(0,once .O)(run,({code})=>code<=1);
const succeeded=(args,answer)=>{
if(answer.code!==0)
throw failure(args[0]??'',answer);
return answer;
};
return{
run,
ask:async(args,stdin)=>succeeded(args,await run(args,stdin)).stdout,
runOnce,
askOnce:async(args,stdin)=>succeeded(args,await runOnce(args,stdin)).stdout,
fetched:new Set(),
read:async(args)=>succeeded(args,await run(args)).bytes.toString('base64'),
in:(directory)=>gitProgram({...options,directory}),
pause,
now,
};
};
;
// CONCATENATED MODULE: ./src/adapters/git/clone.js
const quietly=['--quiet','--no-tags','--no-write-fetch-head','--no-auto-maintenance','--update-head-ok'];
const everything=['+refs/heads/*:refs/heads/*','+refs/tags/*:refs/tags/*'];
const shallowServer=()=>new errors .Dh({
code:'bad-input',
message:'The repository on the server has no full history (it is shallow), so nothing in it can be undone safely.',
remedy:'Complete the history on the server: git fetch --unshallow there, then run this again.',
});
const treeless=[
['remote.origin.promisor','true'],
['remote.origin.partialclonefilter','tree:0'],
];
const fetchAll=async(git)=>{
const answer=await git.run(['fetch',...quietly,'--depth=2147483647','--prune','origin',...everything]);
if(answer.code!==0)
throw failure('fetch',answer);
if((await git.ask(['rev-parse','--is-shallow-repository'])).trim()!=='false')
throw shallowServer();
};
const usable=async(git)=>{
const answer=await git.run(['rev-parse','--is-bare-repository','--absolute-git-dir']).catch(()=>null);
return answer?.code===0&&answer.stdout.startsWith('true');
};
const openClone=async(options)=>{
const{context,log}=options;
const root=external_node_path_.join(context.paths.temp,'runbook-git');
const home=external_node_path_.join(root,'home');
const{repository,urls}=context;
const directory=external_node_path_.join(root,`${repository.owner}+${repository.name}.git`);
const url=`${(0,core_text .Mx)(urls.server,'/')}/${repository.owner}/${repository.name}.git`;
await(0,promises_.mkdir)(home,{recursive:true});
const env=gitEnvironment({serverUrl:context.urls.server,token:options.token,home,env:options.env});
await(0,promises_.mkdir)(directory,{recursive:true});
const{retries}=options;
const git=gitProgram({directory,env:{...env,GIT_CEILING_DIRECTORIES:root},retries});
if(!(await usable(git))){
await(0,promises_.rm)(directory,{recursive:true,force:true});
await(0,promises_.mkdir)(directory,{recursive:true});
}
for(const file of['config','info','hooks'])
await(0,promises_.rm)(external_node_path_.join(directory,file),{recursive:true,force:true});
await git.ask(['init','--quiet','--bare','--template=']);
for(const[key,value]of[['remote.origin.url',url],...treeless])
await git.ask(['config',key,value]);
log.debug(`git: fetching ${url} into ${directory}`);
await fetchAll(git);
return git;
};
;
// CONCATENATED MODULE: ./src/adapters/git/merge.js
const writesTree=['merge-tree','--write-tree','--name-only','-z','--no-messages'];
const usage=129;
const tooOld=(answer)=>new errors .Dh({
code:'bad-input',
message:'The git of this runner is too old to try a revert or a merge without a checkout.',
remedy:'Install git 2.38 or newer on the runner (Ubuntu 24.04 has it, 22.04 does not).',
cause:failure('merge-tree',answer),
});
const mergeTree=async(git,ours,theirs)=>{
const answer=await git.runOnce([...writesTree,ours,theirs]);
if(answer.code===usage)
throw tooOld(answer);
return answer;
};
;
// CONCATENATED MODULE: ./src/adapters/git/content.js
const mostCommits=2_000;
const branchesWith=async(git,sha)=>{
const args=['for-each-ref','--format=%(refname:strip=2)',`--contains=${checkedSha(sha)}`,'refs/heads/'];
return(await git.ask(args)).split('\n').filter((line)=>line!=='');
};
const sideOf=async(git,side)=>side===null?(await git.askOnce(['mktree'],'')).trim():treeOf(git,side);
const differing=async(git,from,to)=>(await git.askOnce(['diff-tree','-r','-z','--no-renames','--name-only','--end-of-options',from,to]))
.split('\0')
.filter((part)=>part!=='');
const wouldChange=async(git,turns,request)=>{
const{onto,change}=request;
const[ours,base,theirs]=[await treeOf(git,onto),await sideOf(git,change.from),await sideOf(git,change.to)];
if(ours===theirs||base===theirs)
return[];
await turns.beside(()=>fetchTrees(git,[ours,base,theirs]));
const make=async(tree,parent)=>(await git.askOnce(['commit-tree',tree,...(parent===null?[]:['-p',parent]),'-F','-'],'content\n')).trim();
const root=await make(base,null);
const[mine,other]=[await make(ours,root),await make(theirs,root)];
const answer=await mergeTree(git,mine,other);
if(answer.code>1)
throw failure('merge-tree',answer);
const[tree='',...conflicts]=answer.stdout.split('\0').filter((part)=>part!=='');
return[...new Set([...conflicts,...(await differing(git,ours,checkedSha(tree.trim())))])].sort();
};
const mergedTree=async(git,turns,[into,what])=>{
await turns.beside(async()=>fetchTrees(git,[await treeOf(git,into),await treeOf(git,what)]));
const answer=await mergeTree(git,checkedSha(into),checkedSha(what));
return answer.code===0?checkedSha((answer.stdout.split('\0')[0]??'').trim()):null;
};
const plain=['--no-renames','--no-ext-diff','--no-textconv','--no-color','--full-index'];
const patchIds=async(git,patch)=>{
const lines=(await git.ask(['patch-id','--stable'],patch)).split('\n').filter((line)=>line!=='');
return new Map(lines.map((line)=>[line.split(' ')[1]??'',line.split(' ')[0]??'']));
};
const idOf=async(git,from,to)=>{
const patch=await git.ask(['diff-tree','-p','-r',...plain,'--end-of-options',from,to]);
return[...(await patchIds(git,patch)).values()][0]??null;
};
const touchingExactly=async(git,commits,paths)=>{
const args=['diff-tree','--stdin','-r','--root','-z','--no-renames','--name-only'];
const parts=(await git.ask(args,commits.map((sha)=>`${sha}\n`).join(''))).split('\0');
const known=new Set(commits);
const touched=new Map();
let at='';
for(const part of parts){
const head=part.trim();
if(known.has(head))
touched.set((at=head),[]);
else if(part!=='')
touched.get(at)?.push(part);
}
const wanted=[...paths].sort().join('\0');
return commits.filter((sha)=>(touched.get(sha)??[]).sort().join('\0')===wanted);
};
const matchChange=async(git,turns,request)=>{
const nothing={again:[],back:[]};
const ends=[checkedSha(request.to),`^${checkedSha(request.from)}`];
const listed=await git.ask([
'log',
'--no-merges',
'--topo-order',
'--format=%H %T',
`--max-count=${mostCommits}`,
...ends,
]);
const commits=listed.split('\n').flatMap((line)=>(line===''?[]:[line.split(' ')]));
if(commits.length===0)
return nothing;
const[from,to]=[await sideOf(git,request.change.from),await sideOf(git,request.change.to)];
await turns.beside(()=>fetchTrees(git,[from,to,...commits.map(([,tree=''])=>tree)]));
const shas=commits.map(([sha=''])=>sha);
const same=await touchingExactly(git,shas,await differing(git,from,to));
if(same.length===0)
return nothing;
const patch=await git.ask(['diff-tree','--stdin','-p','-r','--root',...plain],same.map((sha)=>`${sha}\n`).join(''));
const[ids,there,back]=[await patchIds(git,patch),await idOf(git,from,to),await idOf(git,to,from)];
return{
again:same.filter((sha)=>there!==null&&ids.get(sha)===there),
back:same.filter((sha)=>back!==null&&ids.get(sha)===back),
};
};
;
// CONCATENATED MODULE: ./src/adapters/git/push.js
const ownBranch= /^refs\/heads\/rollback\//;
const races= /stale info|fetch first|non-fast-forward|cannot lock ref|failed to update ref|reference already exists/i;
const verdictLine=(stdout,ref)=>{
for(const line of stdout.split('\n')){
const[flag='',names='',summary='']=line.split('\t');
if(names.endsWith(`:${ref}`))
return{flag,summary};
}
return null;
};
const remoteSha=async(git,ref)=>(await git.ask(['ls-remote','--quiet','origin',ref])).split('\t')[0]?.trim()??'';
const readBack=async(git,ref,request)=>{
const now=await remoteSha(git,ref);
if(now===request.sha)
return{outcome:'pushed'};
return now===request.expected?null:{outcome:'moved'};
};
const outcomeOf=(answer,ref)=>{
const line=verdictLine(answer.stdout,ref);
if(answer.code===0&&line!==null&&line.flag!=='!')
return{outcome:'pushed'};
if(line?.flag==='!'){
return races.test(line.summary)||races.test(answer.stderr)
?{outcome:'moved'}
:{outcome:'refused',why:`${line.summary} ${wordsOf(answer.stderr)}`.trim()};
}
return(0,errors .Tx)(failure('push',answer))?{outcome:'refused',why:wordsOf(answer.stderr)}:null;
};
const pushByLease=async(git,request,isAncestor)=>{
const ref=checkedBranch(request.branch);
const sha=checkedSha(request.sha);
const expected=request.expected===''?'':checkedSha(request.expected);
const mayReplace=request.replace===true&&ownBranch.test(ref);
if(expected!==''&& !mayReplace&& !(await isAncestor(expected,sha))){
throw new Error(`refusing to push ${sha} to ${ref}: it does not descend from ${expected}`);
}
const push=[
'push',
'--porcelain',
'--no-verify',
'--no-follow-tags',
`--force-with-lease=${ref}:${expected}`,
'origin',
`${sha}:${ref}`,
];
const since=git.now();
for(let tried=1;;tried+=1){
const answer=await git.run(push);
const told=outcomeOf(answer,ref);
const isTold=told!==null&&told.outcome!=='moved';
const outcome=isTold?told:((await readBack(git,ref,{...request,expected}))??told);
if(outcome!==null)
return outcome;
const error=failure('push',answer);
if(!isUnreached(answer)|| !(await git.pause(wordsOf(answer.stderr).slice(0,200),tried,since)))
throw error;
}
};
;
// CONCATENATED MODULE: ./src/adapters/git/revert.js
const firstCommit=(sha)=>new errors .Dh({
code:'bad-input',
message:`Commit ${(0,release .Fu)(sha)} is the first of the repository: undoing it would delete every file.`,
remedy:'Name a later commit, or deploy a new one that puts things right.',
});
const shapesOf=async(git,commits)=>{
const own=await bareCommits(git,commits);
const above=await bareCommits(git,[...own.values()].flatMap(({parents})=>parents.slice(0,1)));
return commits.map((commit)=>{
const found=own.get(commit);
const parent=found===undefined?undefined:above.get(found.parents[0]??'');
if(found===undefined||parent===undefined)
throw firstCommit(commit);
return{commit,tree:found.tree,parentTree:parent.tree};
});
};
const fabricate=async(git,tree,parent)=>(await git.askOnce(['commit-tree',tree,'-p',parent,'-F','-'],'rehearsal\n')).trim();
const undo=async(git,onto,shape)=>{
if(shape.tree===onto)
return{tree:shape.parentTree};
const ours=await fabricate(git,onto,shape.commit);
const theirs=await fabricate(git,shape.parentTree,shape.commit);
const answer=await mergeTree(git,ours,theirs);
if(answer.code>1)
throw failure('merge-tree',answer);
const[tree='',...files]=answer.stdout.split('\0').filter((part)=>part!=='');
return answer.code===0?{tree:checkedSha(tree.trim())}:{files:[...new Set(files)].sort()};
};
const changedFiles=async(git,from,to)=>(await git.askOnce(['diff-tree','-r','-z','--no-renames','--name-only','--end-of-options',from,to]))
.split('\0')
.filter((part)=>part!=='');
const rehearseRevert=async(git,turns,request)=>{
const start=await treeOf(git,request.onto);
const shapes=await shapesOf(git,request.commits);
const needed=[start,...shapes.flatMap(({tree,parentTree})=>[tree,parentTree])];
await turns.beside(()=>fetchTrees(git,needed));
const trees=[];
let tree=start;
for(const shape of shapes){
const step=await undo(git,tree,shape);
if('files'in step)
return{outcome:'conflict',commit:shape.commit,files:step.files};
tree=step.tree;
trees.push(tree);
}
if(tree===start)
return{outcome:'noop'};
return{outcome:'clean',tree,trees,files:await changedFiles(git,start,tree)};
};
;
// CONCATENATED MODULE: ./src/adapters/git/special-files.js
const entriesOf=(listing)=>listing.split('\0').flatMap((line)=>{
const tab=line.indexOf('\t');
return tab<0?[]:[{mode:line.slice(0,6),path:line.slice(tab+1)}];
});
const filtersOf=async({git,temp,turns},commit,paths)=>{
const folder=await(0,promises_.mkdtemp)(external_node_path_.join(temp,'runbook-attributes-'));
const directory=external_node_path_.join(folder,'release');
await turns.alone(()=>git.ask(['worktree','add','--quiet','--detach','--no-checkout',directory,commit]));
const worktree=git.in(directory);
await worktree.ask(['read-tree','HEAD']);
const stdin=paths.map((each)=>`${each}\0`).join('');
const parts=(await worktree.ask(['check-attr','--cached','-z','--stdin','filter'],stdin)).split('\0');
await turns.alone(()=>git.run(['worktree','remove','--force',directory]));
await(0,promises_.rm)(folder,{recursive:true,force:true});
return paths.flatMap((each,index)=>{
const filter=parts[index*3+2]??'unspecified';
return['unspecified','unset','set'].includes(filter)?[]:[{path:each,by:filter}];
});
};
const specialFiles=async(world,sha,only)=>{
const commit=checkedSha(sha);
const tree=await treeOf(world.git,commit);
await world.turns.beside(()=>fetchTrees(world.git,[tree]));
const all=entriesOf(await world.git.ask(['ls-tree','-r','-z','--full-tree',tree]));
const isWanted=({path:each})=>only===null||only.some((name)=>each===name||each.startsWith(`${name}/`)||name.startsWith(`${each}/`));
const wanted=all.filter(isWanted);
const submodules=wanted
.filter(({mode})=>mode==='160000')
.map(({path:each})=>({path:each,by:'submodule'}));
const hasAttributes=all.some(({path:each})=> /(?:^|\/)\.gitattributes$/.test(each));
const files=wanted.filter(({mode})=>mode.startsWith('100')).map(({path:each})=>each);
return hasAttributes?[...submodules,...(await filtersOf(world,commit,files))]:submodules;
};
;
// CONCATENATED MODULE: ./src/adapters/git/queue.js
const takeTurns=()=>{
let last=Promise.resolve();
const running=new Set();
return{
beside:(work)=>{
const mine=last.then(work);
const ended=mine.catch(()=>undefined).finally(()=>running.delete(ended));
running.add(ended);
return mine;
},
alone:(work)=>{
const mine=Promise.all([last,...running]).then(work);
last=mine.catch(()=>undefined);
return mine;
},
};
};
;
// CONCATENATED MODULE: ./src/adapters/git/git.js
const present=async(git,sha)=>{
const answer=await git.run(['rev-list','--no-walk','--missing=allow-any','--ignore-missing',checkedSha(sha)]);
const commit=answer.stdout.trim();
return answer.code===0&&(0,release .Wf)(commit)?commit:null;
};
const resolve=async(git,turns,here,name)=>{
if(!(0,release .Wf)(name)){
const ref=`${checkedRevision(name)}^{commit}`;
const answer=await git.run(['rev-parse','--verify','--quiet','--end-of-options',ref]);
return answer.code===0?answer.stdout.trim():null;
}
const known=await here(name);
if(known!==null)
return known;
const quiet=['--quiet','--no-tags','--no-write-fetch-head','--no-auto-maintenance'];
const fetched=await turns.beside(()=>git.run(['fetch',...quiet,'origin',name]));
if(isUnreached(fetched))
throw failure('fetch',fetched);
return here(name);
};
const isAncestor=async(git,ancestor,descendant)=>{
const args=['merge-base','--is-ancestor','--end-of-options',checkedSha(ancestor),checkedSha(descendant)];
const answer=await git.runOnce(args);
if(answer.code>1)
throw failure('merge-base',answer);
return answer.code===0;
};
const fields=['%H','%P','%an','%s','%b'];
const log=['log','-z',`--format=${fields.join('%x00')}`,'--no-show-signature','--no-notes'];
const parseLog=(text)=>{
const parts=text.split('\0');
const found=[];
for(let index=0;index+fields.length<=parts.length;index+=fields.length){
const[sha='',parents='',author='',subject='',body='']=parts.slice(index,index+fields.length);
found.push({
sha:checkedSha(sha),
parents:parents.split(' ').filter((parent)=>parent!==''),
subject,
body,
author,
});
}
return found;
};
const commits=async(git,range)=>{
const firstParent=range.firstParentOnly?['--first-parent']:[];
const ends=['--end-of-options',checkedSha(range.to),`^${checkedSha(range.from)}`];
return parseLog(await git.askOnce([...log,...firstParent,'--topo-order',...ends]));
};
const commit=async(git,turns,here,sha)=>{
if((await resolve(git,turns,here,checkedSha(sha)))===null)
return null;
return parseLog(await git.askOnce([...log,'--no-walk','--end-of-options',sha]))[0]??null;
};
const changes=async(git,from,to)=>{
const args=['diff-tree','-r','-z','--no-renames','--name-status','--end-of-options'];
const parts=(await git.askOnce([...args,checkedSha(from),checkedSha(to)])).split('\0');
const found=[];
for(let index=0;index+2<=parts.length;index+=2){
found.push({status:parts[index]?.slice(0,1)??'',path:parts[index+1]??''});
}
return found;
};
const portOver=(git,temp,turns,here)=>({
fetch:()=>turns.beside(()=>fetchAll(git)),
resolve:(name)=>resolve(git,turns,here,name),
tree:(sha)=>treeOf(git,sha),
commit:(sha)=>commit(git,turns,here,sha),
isAncestor:(ancestor,descendant)=>isAncestor(git,ancestor,descendant),
commits:(range)=>commits(git,range),
changes:(from,to)=>changes(git,from,to),
touched:(shas)=>touchedBy(git,shas),
rehearseRevert:(request)=>rehearseRevert(git,turns,request),
branchesWith:(sha)=>branchesWith(git,sha),
wouldChange:(request)=>wouldChange(git,turns,request),
matchChange:(0,once .O)((request)=>matchChange(git,turns,request)),
mergedTree:(into,what)=>mergedTree(git,turns,[into,what]),
commitTree:async({tree,parent,message})=>(await git.ask(['commit-tree',checkedSha(tree),'-p',checkedSha(parent),'-F','-'],message)).trim(),
push:(request)=>pushByLease(git,request,(ancestor,descendant)=>isAncestor(git,ancestor,descendant)),
treeChanges:(from,to)=>treeChanges(git,from,to),
file:(object)=>git.read(['cat-file','blob',checkedSha(object)]),
tags:()=>tagsOf(git),
checkoutData:(sha)=>checkoutData({git,temp,turns},sha),
specialFiles:(sha,only)=>specialFiles({git,temp,turns},sha,only),
checkout:(sha,only)=>checkout({git,temp,turns},sha,only??null),
});
const openGit=(options)=>{
const{clock,log,random=Math.random}=options;
const retries={clock,log,random,policy:(0,retry_policy .JX)(options.policy)};
let opened=null;
const open=async()=>{
const git=await openClone({...options,retries});
const here=(0,once .O)((sha)=>present(git,sha),(found)=>found!==null);
return portOver(git,options.context.paths.temp,takeTurns(),here);
};
return()=>{
const opening=(opened??=open());
opening.catch(()=>{
if(opened===opening)
opened=null;
});
return opening;
};
};
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
})
};
