export const id=8262;
export const ids=[8262];
export const modules={
18262:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__,{
judgingPolicy:()=>(judgingPolicy),
parseTip:()=>(parseTip),
requireTip:()=>(requireTip),
tipOrDefaults:()=>(tipOrDefaults),
tipOrEarlier:()=>(tipOrEarlier),
withKeysOf:()=>(withKeysOf)
});
var errors=__webpack_require__(22075);
var registry=__webpack_require__(15340);
var schemas=__webpack_require__(35943);
var iso=__webpack_require__(79435);
var scalars=__webpack_require__(51994);
var words=__webpack_require__(51006);
;
// CONCATENATED MODULE: ./src/config/exceptions.js
const others=['gates','manual','evidence'];
const person=schemas .YjP().min(1).max(100);
const waiverEntry=schemas .rej({
check:schemas .k5n([...registry .x.map(({id})=>id),...others])
.meta({description:'the check whose findings are excused'}),
finding:schemas .YjP()
.min(1)
.max(500)
.optional()
.meta({description:"the finding's message; `*` is any text: `The secret API_KEY *`"}),
id:schemas .YjP()
.min(1)
.max(200)
.optional()
.meta({description:'instead of `finding`, for `security`: the advisory or the rule, by any of its names'}),
package:schemas .YjP().min(1).max(250).optional().meta({description:'beside `id`: only in this package'}),
environment:scalars .VE.optional().meta({description:'only there'}),
until:iso .p6({error:'must be a day such as 2027-01-31'})
.meta({description:'the last day on which it holds, UTC'}),
reason:schemas .YjP().min(5).max(300).meta({description:'why it may be so'}),
owner:person.meta({description:'who answers for it'}),
'approved-by':person.optional().meta({description:'a second person who agreed'}),
})
.refine((entry)=>(entry.finding===undefined)!==(entry.id===undefined),{
error:words .t,
})
.refine((entry)=>entry.id===undefined||entry.check==='security',{
error:words .F1,
})
.refine((entry)=>entry.package===undefined||entry.id!==undefined,{
error:words .ie,
})
.refine((entry)=>entry['approved-by']?.toLowerCase()!==entry.owner.toLowerCase(),{
error:words .G2,
});
const waiversOf=(entries)=>entries.flatMap((entry)=>entry.finding===undefined
?[]
:[
{
check:entry.check,
finding:entry.finding,
environment:entry.environment??null,
until:entry.until,
reason:entry.reason,
owner:entry.owner,
approvedBy:entry['approved-by']??null,
},
]);
const securityWaivers=(entries,environment)=>entries.flatMap((entry)=>{
const here=entry.environment===undefined||entry.environment===environment;
if(entry.id===undefined|| !here)
return[];
const second=entry['approved-by']===undefined?'':`, approved by ${entry['approved-by']}`;
return[
{
id:entry.id,
until:entry.until,
reason:`${entry.owner}${second}: ${entry.reason}`.slice(0,500),
...(entry.package===undefined?{}:{package:entry.package}),
},
];
});
;
// CONCATENATED MODULE: ./src/config/mapping.js
const isMapping=(value)=>typeof value==='object'&&value!==null&& !Array.isArray(value);
const member=(value,key)=>isMapping(value)&&Object.hasOwn(value,key)?value[key]:undefined;
;
// CONCATENATED MODULE: ./src/config/near-miss.js
const distance=(from,to)=>{
let before=[];
let row=Array.from({length:to.length+1},(_,column)=>column);
for(let i=1;i<=from.length;i+=1){
const next=[i];
for(let j=1;j<=to.length;j+=1){
const same=from[i-1]===to[j-1];
const swapped=i>1&&j>1&&from[i-1]===to[j-2]&&from[i-2]===to[j-1];
const edits=[(row[j]??0)+1,(next[j-1]??0)+1,(row[j-1]??0)+(same?0:1)];
next.push(Math.min(...edits,...(swapped?[(before[j-2]??0)+1]:[])));
}
before=row;
row=next;
}
return row[to.length]??0;
};
const plain=(word)=>word.toLowerCase().replaceAll('_','-');
const nearMiss=(word,known)=>{
if(word.length>100)
return null;
const scored=known
.map((candidate)=>({candidate,edits:distance(plain(word),plain(candidate))}))
.filter(({candidate,edits})=>edits<=Math.max(1,Math.floor(Math.max(candidate.length,word.length)/ 3)))
.toSorted((a,b)=>a.edits-b.edits);
return scored[0]?.candidate??null;
};
;
// CONCATENATED MODULE: ./src/config/problem.js
const shownAtMost=25;
const printable=(text)=>{
const clean=text.replace(/[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu,'\uFFFD');
return clean.length>80?`${clean.slice(0,79)}…`:clean;
};
const pathText=(path)=>path
.map((part,index)=>{
if(typeof part==='number')
return`[${part}]`;
if(!/^[\w-]+$/.test(part))
return`["${printable(part)}"]`;
return index===0?part:`.${part}`;
})
.join('');
const sentence=(problem)=>{
const subject=problem.path.length===0?'the file':`\`${pathText(problem.path)}\``;
return`line ${problem.line}, column ${problem.column}: ${subject} ${problem.message}`;
};
const badConfig=(file,problems)=>{
const sorted=problems.toSorted((a,b)=>a.line-b.line||a.column-b.column);
const[first]=sorted;
const lines=sorted.slice(0,shownAtMost).map(sentence);
const more=sorted.length-lines.length;
const list=[...lines,...(more>0?[`and ${more} more`]:[])];
const message=list.length===1?`${file}, ${list.join('')}`:`${file} has ${sorted.length} problems:\n- ${list.join('\n- ')}`;
return new errors .Dh({
code:'bad-config',
message,
remedy:words .XU(file),
...(first===undefined?{}:{at:{path:file,line:first.line,column:first.column}}),
});
};
;
// CONCATENATED MODULE: ./src/config/like.js
const mostTakers=100;
const mostSteps=10;
const isGateWord=(value)=>value==='block'||value==='warn'||value==='off';
const without=(mapping,keys)=>Object.fromEntries(Object.entries(mapping).filter(([key])=> !keys.includes(key)));
const mergeKeys=(own,taken,both)=>Object.fromEntries([
...Object.entries(taken).filter(([key])=> !Object.hasOwn(own,key)),
...Object.entries(own).map(([key,value])=>[
key,
Object.hasOwn(taken,key)?both(value,taken[key]):value,
]),
]);
const mergeDeep=(own,taken)=>isMapping(own)&&isMapping(taken)?mergeKeys(own,taken,mergeDeep):own;
const mergeCheck=(own,taken)=>{
if(isMapping(taken)&&isGateWord(own))
return mergeKeys({gate:own},without(taken,['reason']),mergeDeep);
if(!isMapping(own))
return own;
const before=isGateWord(taken)?{gate:taken}:taken;
if(!isMapping(before))
return own;
if(Object.hasOwn(own,'gate'))
return mergeKeys(own,without(before,['reason']),mergeDeep);
return mergeKeys(own,before['gate']==='off'?without(before,['gate','reason']):before,mergeDeep);
};
const mergeChecklist=(own,taken)=>isMapping(own)&&isMapping(taken)?mergeKeys(own,taken,mergeCheck):own;
const mergeEnvironment=(own,taken)=>{
const rest=mergeKeys(without(own,['checklist']),without(taken,['like','checklist']),(value)=>value);
const checklist=Object.hasOwn(own,'checklist')
?mergeChecklist(own['checklist'],taken['checklist'])
:taken['checklist'];
return checklist===undefined?rest:Object.fromEntries([...Object.entries(rest),['checklist',checklist]]);
};
const asTaken=(name,environment)=>name==='production'&& !Object.hasOwn(environment,'production')
?Object.fromEntries([...Object.entries(environment),['production',true]])
:environment;
const likeOf=(environments,name)=>{
const like=member(environments[name],'like');
return typeof like==='string'?like:null;
};
const unknownName=(like,others)=>{
const near=nearMiss(like,others);
if(near!==null)
return`names an environment that is not in this file; did you mean \`${printable(near)}\`?`;
const choice=others.slice(0,10).map((other)=>`\`${printable(other)}\``);
const advice=choice.length===0?words .wl:words .rk(choice);
return words .Iu(advice);
};
const chainOf=(environments,start)=>{
const names=[start];
for(let at=likeOf(environments,start);at!==null;at=likeOf(environments,at)){
const first=names.length===1;
if(at===start){
const circle=[...names,start].map(printable).join(' like ');
const wrong=first?words .e0:words .Rt(circle);
return{names,wrong,whole:false};
}
if(names.includes(at))
return{names,wrong:null,whole:false};
if(!Object.hasOwn(environments,at)){
const others=Object.keys(environments).filter((name)=>name!==start);
return{names,wrong:first?unknownName(at,others):null,whole:false};
}
if(names.length>mostSteps){
const wrong=words .b5(mostSteps);
return{names,wrong,whole:false};
}
names.push(at);
}
return{names,wrong:null,whole:names.every((name)=>isMapping(environments[name]))};
};
const hasPath=(value,[part,...rest])=>{
if(part===undefined)
return true;
if(Array.isArray(value))
return typeof part==='number'&&part<value.length&&hasPath(value[part],rest);
const key=String(part);
return isMapping(value)&&Object.hasOwn(value,key)&&hasPath(value[key],rest);
};
const writerOf=(environments,names,below)=>{
const[key]=below;
const[own='']=names;
if(key===undefined||key==='like')
return own;
const shortest=key==='checklist'?below.length:1;
for(let length=shortest;length>0;length-=1){
const writer=names.find((name)=>hasPath(environments[name],below.slice(0,length)));
if(writer!==undefined)
return writer;
}
return own;
};
const explained=(problems,writerAt)=>{
const keyOf=(environment,below,message)=>JSON.stringify([environment,below,message]);
const ownKey=({path:[root,environment,...below],message})=>root==='environments'?keyOf(environment,below,message):'';
const own=new Set(problems.map(ownKey));
const takers=new Map();
const kept=problems.flatMap((problem)=>{
const found=writerAt(problem.path);
if(found===null||found.writer===found.taker)
return[problem];
const key=keyOf(found.writer,found.below,problem.message);
if(!own.has(key))
return[
{...problem,message:`${problem.message} (taken over from \`${printable(found.writer)}\` by \`like\`)`},
];
takers.set(key,[...(takers.get(key)??[]),found.taker]);
return[];
});
return kept.map((problem)=>{
const names=takers.get(ownKey(problem))??[];
if(names.length===0)
return problem;
const who=names.map((name)=>`\`${printable(name)}\``).join(', ');
return{...problem,message:`${problem.message} (taken over by ${who})`};
});
};
const asWritten=(source)=>({
source,
problems:[],
isConsequence:()=>false,
explain:(problems)=>problems,
isSameRule:()=>false,
});
const resolved=(environments,chains)=>{
const known=new Map();
const resolve=(name)=>{
const before=known.get(name);
if(before!==undefined)
return before;
const next=likeOf(environments,name);
const own=environments[name];
const plain=isMapping(own)?own:{};
const merged=next===null?plain:mergeEnvironment(plain,asTaken(next,resolve(next)));
known.set(name,merged);
return merged;
};
return Object.fromEntries(Object.entries(environments).map(([name,written])=>[
name,
chains.get(name)?.whole===true?resolve(name):written,
]));
};
const readLikes=(source)=>{
const environments=member(source.value,'environments');
if(!isMapping(environments)|| !isMapping(source.value))
return asWritten(source);
const takers=Object.keys(environments).filter((name)=>likeOf(environments,name)!==null);
if(takers.length===0)
return asWritten(source);
const placed=(name,message)=>{
const path=['environments',name,'like'];
return{path,...source.locate(path,'value'),message};
};
if(takers.length>mostTakers){
const message=words .NZ(mostTakers);
const problems=takers.slice(mostTakers,mostTakers+1).map((name)=>placed(name,message));
return{...asWritten(source),problems,isConsequence:({path})=>path[2]==='promote'};
}
const chains=new Map(takers.map((name)=>[name,chainOf(environments,name)]));
const value=mergeKeys({environments:resolved(environments,chains)},source.value,(own)=>own);
const writerAt=([root,taker,...below])=>{
const names=root==='environments'&&typeof taker==='string'?chains.get(taker):undefined;
if(typeof taker!=='string'||names?.whole!==true)
return null;
return{taker,writer:writerOf(environments,names.names,below),below};
};
const ruleOf=(name)=>writerAt(['environments',name,'promote'])?.writer??name;
return{
source:{
value,
locate:(path,part)=>{
const found=writerAt(path);
return source.locate(found===null?path:['environments',found.writer,...found.below],part);
},
keys:source.keys,
},
problems:[...chains].flatMap(([name,{wrong}])=>(wrong===null?[]:[placed(name,wrong)])),
isConsequence:({path:[root,name,key,...rest]})=>root==='environments'&&key==='promote'&&rest.length===0&&chains.get(String(name))?.whole===false,
explain:(problems)=>explained(problems,writerAt),
isSameRule:(one,other)=>ruleOf(one)===ruleOf(other),
};
};
var notice=__webpack_require__(37476);
var notify_options=__webpack_require__(47118);
;
// CONCATENATED MODULE: ./src/config/notify.js
const variable=schemas .YjP()
.regex(/^[A-Za-z_][A-Za-z0-9_]{0,99}$/,{
error:'must be the name of an environment variable of the step, never the secret itself',
})
.meta({description:'the name of an environment variable of the step'});
const mailAddress=schemas .YjP().regex(/^[^\s<>,;@"]+@[^\s<>,;@"]+$/,{error:'must be one plain mail address'});
const notifySchema=schemas .rej({
slack:schemas .KCZ([
schemas .rej({webhook:variable}),
schemas .rej({
token:variable,
channel:schemas .YjP().min(1).max(80).meta({description:'a channel that the bot was invited to'}),
api:scalars .pc.default('https://slack.com/api').meta({description:'another one for GovSlack'}),
}),
])
.optional()
.meta({description:'an incoming webhook, or a bot token with a channel'}),
pagerduty:schemas .rej({
'routing-key':variable,
endpoint:scalars .pc
.default('https://events.pagerduty.com/v2/enqueue')
.meta({description:'another one for the service region of the EU'}),
})
.optional()
.meta({description:'pages the person on call, by Events API v2'}),
email:schemas .rej({
smtp:variable,
from:mailAddress.optional(),
to:schemas .YOg(mailAddress).min(1).max(50).meta({description:'who gets the mail'}),
})
.optional()
.meta({description:'mail by SMTP: smtps://user:password@host:465'}),
webhook:schemas .rej({
url:variable,
secret:variable.optional(),
headers:schemas .g1P(schemas .YjP().regex(/^[\w-]+$/,{error:'must be a header name'}),variable)
.default({})
.meta({description:'header name to the name of an environment variable'}),
template:schemas .Pq9()
.optional()
.refine((one)=>(0,notify_options .be)(one??null).length===0,{
error:`may use \${name} of these names alone: ${notify_options .VQ.join(', ')}`,
})
.meta({description:'the body as the receiver wants it, with ${headline} and other values in its texts'}),
answer:schemas .YjP().min(1).optional().meta({description:'text that a good answer has in its body'}),
})
.optional()
.meta({description:'any receiver of JSON, signed with HMAC-SHA-256'}),
heartbeat:variable.optional().meta({
description:'the variable with an address that the monitor asks at each look, at most once a minute: it lives',
}),
on:schemas .YOg(schemas .k5n(notice .WK))
.default(['rollback','outage'])
.meta({description:'what is told; quiet by default'}),
environments:schemas .YOg(schemas .YjP()).default([]).meta({description:'only of these environments; all when empty'}),
});
const slackOf=(slack)=>{
if(slack===undefined)
return null;
return'webhook'in slack?{by:'webhook',webhook:slack.webhook}:{by:'bot',...slack};
};
const webhookOf=(webhook)=>{
if(webhook===undefined)
return null;
const{url,secret=null,headers,template=null,answer=null}=webhook;
return{url,secret,headers,template,answer};
};
const notifyOptions=(file)=>({
slack:slackOf(file.slack),
pagerduty:file.pagerduty===undefined
?null
:{routingKey:file.pagerduty['routing-key'],endpoint:file.pagerduty.endpoint},
email:file.email===undefined?null:{smtp:file.email.smtp,from:file.email.from??null,to:file.email.to},
webhook:webhookOf(file.webhook),
heartbeat:file.heartbeat??null,
filter:{events:file.on,environments:file.environments},
});
;
// CONCATENATED MODULE: ./src/config/order.js
const nameProblem=(name)=>{
if(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u.test(name)){
return words .Qi;
}
if(name!==name.trim())
return words .v0;
if(name==='')
return words .N;
return Array.from(name).length>255?words .iy:null;
};
const nameProblems=(rules)=>{
const seen=new Map();
return rules.flatMap(({name})=>{
const wrong=nameProblem(name);
const folded=name.normalize('NFC').toLowerCase();
const earlier=seen.get(folded);
seen.set(folded,earlier??name);
const message=wrong??(earlier===undefined?null:words .q(earlier));
return message===null?[]:[{environment:name,key:null,entry:null,message}];
});
};
const allBefore=(start,byName)=>{
const found=new Set();
const open=[...start.after];
for(let name=open.pop();name!==undefined;name=open.pop()){
if(found.has(name))
continue;
found.add(name);
open.push(...(byName.get(name)?.after??[]));
}
return found;
};
const circleThrough=(start,entry,byName)=>{
const visited=new Set();
const open=[[start.name,entry]];
for(let path=open.shift();path!==undefined;path=open.shift()){
const last=path.at(-1)??'';
if(last===start.name)
return path;
if(visited.has(last))
continue;
visited.add(last);
for(const next of byName.get(last)?.after??[])
open.push([...path,next]);
}
return null;
};
const unknownEntry=(rule,rules)=>{
const others=rules.filter((other)=>other!==rule).map((other)=>`\`${other.name}\``);
const choice=others.length===0?words .wl:words .rk(others);
return words .Iu(choice);
};
const afterProblems=(rules,byName)=>rules.flatMap((rule)=>{
const problem=(entry,message)=>[
{environment:rule.name,key:'after',entry,message},
];
const entries=rule.after.flatMap((name,entry)=>{
if(!byName.has(name))
return problem(entry,unknownEntry(rule,rules));
return rule.after.indexOf(name)<entry?problem(entry,words .FQ(name)):[];
});
if(entries.length>0)
return entries;
for(const[entry,name]of rule.after.entries()){
const circle=circleThrough(rule,name,byName)?.join(' after ');
if(circle===undefined)
continue;
return problem(entry,words ._D(circle));
}
return[];
});
const globParts=(glob)=>glob.match(/\*+|[^*]/gu)??[];
const sameSign=(x,y)=>x===y||(x==='?'&&y!=='/')||(y==='?'&&x!=='/');
const globsMeet=(left,right)=>{
const[a,b]=[globParts(left),globParts(right)];
const known=new Map();
const skips=(glob,character)=>glob.startsWith('**')||character!=='/';
const meet=(i,j)=>{
const key=`${i},${j}`;
const earlier=known.get(key);
if(earlier!==undefined)
return earlier;
const[x,y]=[a[i],b[j]];
const isStar=(part)=>part?.startsWith('*')===true;
let answer;
if(x===undefined&&y===undefined)
answer=true;
else if(x!==undefined&&isStar(x)){
answer=meet(i+1,j)||(y!==undefined&&(isStar(y)||skips(x,y))&&meet(i,j+1));
}
else if(y!==undefined&&isStar(y))
answer=meet(i,j+1)||(x!==undefined&&skips(y,x)&&meet(i+1,j));
else
answer=x!==undefined&&y!==undefined&&sameSign(x,y)&&meet(i+1,j+1);
known.set(key,answer);
return answer;
};
return meet(0,0);
};
const meansPrerelease=(glob)=>glob.indexOf('-')>0;
const takeSameRef=(a,b)=>{
if(a.branch!==null&&b.branch!==null)
return globsMeet(a.branch,b.branch);
if(a.tag===null||b.tag===null)
return false;
if(a.tag===b.tag)
return true;
const apart=(!a.prerelease&&meansPrerelease(b.tag))||(!b.prerelease&&meansPrerelease(a.tag));
return!apart&&globsMeet(a.tag,b.tag);
};
const clashes=(rules,byName,isSameRule)=>rules.flatMap((rule,index)=>rules.slice(0,index).flatMap((earlier)=>{
if(!takeSameRef(earlier.promote,rule.promote)||isSameRule(earlier.name,rule.name))
return[];
if(allBefore(rule,byName).has(earlier.name)||allBefore(earlier,byName).has(rule.name))
return[];
const kind=rule.promote.tag===null?'branch':'tag';
const message=`can take the same ${kind} as \`${earlier.name}\`, and nothing says which comes first; add \`after: ${earlier.name}\` here, or make the two rules differ`;
return[{environment:rule.name,key:'promote',entry:null,message}];
}));
const orderProblems=(rules,isSameRule=()=>false)=>{
const byName=new Map(rules.map((rule)=>[rule.name,rule]));
const broken=[...nameProblems(rules),...afterProblems(rules,byName)];
return broken.length>0?broken:clashes(rules,byName,isSameRule);
};
const promotionOrder=(environments)=>{
const ordered=[];
const place=(environment)=>{
if(ordered.includes(environment))
return;
environments.filter(({name})=>environment.after.includes(name)).forEach(place);
ordered.push(environment);
};
environments.forEach(place);
return ordered;
};
;
// CONCATENATED MODULE: ./src/config/policy.js
const login=schemas .YjP().min(1).max(100);
const policyKeys={
gates:schemas .KCZ([
scalars .Gj,
schemas .rej({
gate:scalars .Gj.optional(),
approvers:schemas .YOg(login)
.min(1)
.max(100)
.optional()
.meta({description:'whose approval counts; without it that of anybody with write access'}),
}),
])
.optional()
.meta({description:'a pull request that changes the runbook or a workflow has an approval; `warn` by default'}),
'valid-for':scalars .p0
.refine((ms)=>ms>=60_000,{error:'must be at least 1m'})
.optional()
.meta({
description:'how long a verdict counts for deploy, `72h` by default; an ageing backup may end it sooner',
}),
manual:schemas .YOg(schemas .YjP().min(1).max(200))
.max(50)
.optional()
.meta({description:"lines of the pull request's checklist that must be ticked: `Stakeholders told`"}),
};
const policyOf=(common,own)=>{
const gates=[own?.gates,common.gates].map((one)=>(typeof one==='string'?{gate:one}:one));
return{
gate:gates.find((one)=>one?.gate!==undefined)?.gate??'warn',
approvers:gates.find((one)=>one!==undefined&&'approvers'in one)?.approvers??null,
manual:own?.manual??common.manual??[],
};
};
var semver=__webpack_require__(54978);
;
// CONCATENATED MODULE: ./src/core/version.js
const ownVersion='0.1.0';
const ownVersionIn=(range)=>{
if(semver.validRange(range)===null)
return'no range';
return semver.satisfies(ownVersion,range,{includePrerelease:true})?'yes':'no';
};
;
// CONCATENATED MODULE: ./src/config/requires.js
const assertUnderstood=(source,{path,branch})=>{
const required=member(source.value,'requires');
if(typeof required!=='string')
return;
const answer=ownVersionIn(required);
if(answer==='no range'){
const at=source.locate(['requires'],'value');
throw badConfig(path,[{path:['requires'],...at,message:words .Vp}]);
}
if(answer==='yes')
return;
throw new errors .Dh({
code:'bad-config',
message:words .iW(path,required,ownVersion),
remedy:words .N8(branch??'main'),
at:{path,...source.locate(['requires'],'value')},
});
};
var core=__webpack_require__(74214);
var limit=__webpack_require__(50568);
var address=__webpack_require__(57248);
var http=__webpack_require__(18070);
var postgres=__webpack_require__(21137);
var tcp=__webpack_require__(27207);
var tls=__webpack_require__(19645);
var version=__webpack_require__(33108);
;
// CONCATENATED MODULE: ./src/smoke/probes/options.js
const named=(key,schema)=>schemas .vkY((value,context)=>{
if(typeof value==='object'&&value!==null&&Object.hasOwn(value,key))
return value;
context.issues.push({code:'invalid_type',expected:'object',input:value});
return core .tm;
},schema);
const probe=schemas .KCZ([named('http',http .HB),named('tls',tls .G),named('tcp',tcp .M),named('postgres',postgres .k)],{error:'must be a mapping with a name and one of http, tls, tcp and postgres'});
const options_words=schemas .KCZ([schemas .YjP().min(1),schemas .YOg(schemas .YjP()).min(1)]);
const reportPath=schemas .YjP()
.min(1)
.refine((path)=> !path.startsWith('/')&& !path.split('/').includes('..'),{
error:'must be a path inside the workspace',
});
const command=schemas .rej({
name:schemas .YjP().min(1).max(80),
run:options_words,
shell:schemas .euz('bash').optional(),
junit:schemas .KCZ([reportPath,schemas .YOg(reportPath).min(1)])
.optional()
.meta({
description:'the reports that the tests write, from the root of the workspace: a path, a glob or a list',
}),
class:schemas .k5n(['dependency','journey']).default('journey'),
timeout:scalars .p0.prefault('10m'),
});
const limitedProbes=schemas .YOg(schemas .YjP())
.min(1)
.optional()
.meta({description:'names of http probes; all of them when absent'});
const latency=schemas .rej({
p95:scalars .p0,
action:schemas .k5n(limit .mP).default('investigate'),
probes:limitedProbes,
});
const options_errors=schemas .rej({
max:schemas .YjP()
.regex(/^\d+(?:\.\d+)?\s*%$/,{error:'must be a percentage, such as 1%'})
.transform((text)=>Number.parseFloat(text)/ 100)
.refine((value)=>value>=0.001&&value<1,{error:'must be at least 0.1%, and below 100%'}),
action:schemas .k5n(limit .mP).default('alert'),
probes:limitedProbes,
});
const needsUnit={error:'must have a unit: 1%, 500ms, 2s, 512MiB or 5count'};
const options_limit=schemas .YjP(needsUnit).refine((text)=>(0,limit .Fv)(text)!==null,needsUnit);
const rule=schemas .rej({
name:schemas .YjP().min(1).max(80),
query:schemas .YjP().min(1).max(10_000).meta({description:'PromQL with one value as its answer'}),
window:scalars .p0
.optional()
.meta({description:'how far the query looks back, where its text does not say: of a recording rule'}),
max:options_limit.optional(),
min:options_limit.optional(),
action:schemas .k5n(limit .mP),
})
.refine((one)=>(one.max===undefined)!==(one.min===undefined),{error:'needs exactly one of max and min'});
const metrics=schemas .rej({
prometheus:schemas .YjP()
.regex(/^https?:\/\/[^/@]+(?:\/[^@]*)?$/,{error:'must be an http(s) URL without credentials'}),
headers:address .D9.optional(),
scrape:scalars .p0.prefault('15s').meta({description:'how often Prometheus asks the service'}),
rules:schemas .YOg(rule).min(1),
});
const share=schemas .YjP()
.regex(/^(?:[1-9]|[1-4]\d|50)\s*%$/,{error:'must be a percentage from 1% to 50%'})
.transform((text)=>Number.parseInt(text,10)/ 100);
const converge=schemas .rej({
within:scalars .p0.prefault('5m').meta({description:'how long the old version may still be seen'}),
interval:scalars .p0.prefault('1s').meta({description:'the pause before asking again after an old answer'}),
replicas:schemas .Whr()
.min(1)
.max(1000)
.optional()
.meta({description:'instances behind the name, to know how often to ask'}),
drain:scalars .p0
.prefault('0s')
.meta({description:'how long old instances may come back: so long the version is asked on'}),
unseen:share.prefault('10%').meta({description:'the share of old instances that may stay unnoticed'}),
})
.prefault({});
const timeouts=schemas .rej({
dns:scalars .p0.prefault('5s'),
connect:scalars .p0.prefault('5s'),
tls:scalars .p0.prefault('5s'),
'first-byte':scalars .p0.prefault('10s'),
body:scalars .p0.prefault('10s'),
})
.prefault({})
.meta({description:'the phases of one HTTP answer'});
const assert=schemas .rej({
consecutive:schemas .Whr().min(1).max(1000).default(3),
failures:schemas .Whr().min(0).max(1000).default(1),
of:schemas .Whr().min(1).max(1000).default(10),
interval:scalars .p0.prefault('200ms').meta({description:'the pause between two samples of one probe'}),
within:scalars .p0.prefault('5m').meta({description:'what is not decided then stays open'}),
})
.prefault({})
.refine((rule)=>rule.failures<rule.of&&rule.consecutive<=rule.of,{
error:'needs failures below of, and consecutive up to of',
});
const diagnose=schemas .rej({
container:schemas .YjP()
.regex(/^[\dA-Za-z][\w.-]*$/,{error:'must be the name of a container'})
.optional()
.meta({description:'the container whose state and log are shown'}),
database:schemas .YjP()
.regex(/^[A-Z_][\dA-Z_]*$/,{error:'must be the name of an environment variable, not a URL'})
.optional()
.meta({description:'the variable with the postgres:// URL that psql asks'}),
pods:schemas .zMY()
.default(false)
.meta({description:'whether events and last lines of the pods are shown, where `deploy.kubernetes` is'}),
})
.refine((one)=>one.container!==undefined||one.database!==undefined||one.pods,{
error:'needs container, database or pods',
});
const smokeOptions=schemas .rej({
version:version .db.optional(),
probes:schemas .YOg(probe)
.default([])
.refine((probes)=>new Set(probes.map(({name})=>name)).size===probes.length,{
error:'must not hold two probes of the same name',
}),
warm:schemas .rej({
samples:schemas .Whr().min(1).max(1000),
within:scalars .p0.prefault('1m').meta({description:'warming up ends after so long, whatever was answered'}),
slowest:scalars .p0.optional().meta({description:'the longest that an answer may take while warming up'}),
action:schemas .k5n(limit .mP).default('investigate'),
})
.optional()
.meta({description:'first answers of each http probe: recorded, and judged by these limits alone'}),
latency:latency.optional(),
errors:options_errors.optional().meta({description:'the share of bad answers, from so many that it can be told'}),
commands:schemas .YOg(command).default([]),
bake:scalars .p0
.prefault('0s')
.meta({description:'how long everything is watched after it passed; comes on top of within'}),
metrics:metrics.optional(),
control:address .SA
.optional()
.meta({description:'a URL that always answers: when it does not, the fault is ours'}),
diagnose:diagnose.optional().meta({description:'what is asked after a failure; it changes no verdict'}),
converge,
assert,
ipv6:schemas .k5n(['required','warn','off'])
.default('warn')
.meta({description:'what to make of IPv6 addresses that this machine can not reach'}),
patience:scalars .p0
.prefault('10s')
.meta({description:'a fault that heals within this takes no release away: so long a failure is watched on'}),
timeouts,
timeout:scalars .p0.prefault('10s').meta({description:'one question, from the name to the last byte'}),
within:scalars .p0.prefault('15m').meta({description:'everything together'}),
});
var promotion_rule=__webpack_require__(16278);
var filter_pattern=__webpack_require__(30353);
;
// CONCATENATED MODULE: ./src/core/options/freeze.js
const weekdays=['mon','tue','wed','thu','fri','sat','sun'];
const days=schemas .YjP()
.regex(/^(?:mon|tue|wed|thu|fri|sat|sun)(?:-(?:mon|tue|wed|thu|fri|sat|sun))?$/,{
error:'must be a day or a span of days, such as sat or fri-sun',
})
.meta({description:'every week: a day or a span of days, such as sat or fri-sun'});
const timeOfDay=schemas .YjP({error:'must be a time in quotes, such as "16:00"'})
.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/,{error:'must be a time of day, such as "16:00"'});
const date=iso .p6({error:'must be a date, such as 2026-12-20'});
const zone=schemas .YjP().refine((name)=>{
try{
return new Intl.DateTimeFormat('en',{timeZone:name}).resolvedOptions().timeZone!=='';
}
catch{
return false;
}
},{error:'must be a time zone by its IANA name, such as Europe/Berlin'});
const minutesOf=(time)=>Number(time.slice(0,2))*60+Number(time.slice(3));
const place={
zone:zone.default('UTC').meta({description:'whose clocks: an IANA name such as Europe/Berlin'}),
reason:schemas .YjP().max(200).optional().meta({description:'for whoever asks why'}),
};
const weeklyKeys={
days,
from:timeOfDay.default('00:00').meta({description:'time of the first day at which it begins'}),
to:timeOfDay.default('24:00').meta({description:'time of the last day at which it ends'}),
...place,
};
const onceKeys={
dates:schemas .PVZ([date,date]).meta({description:'once: the first and the last date, both included'}),
...place,
};
const weekly=(file)=>{
const[first='',last=first]=file.days.split('-');
const[from,to]=[minutesOf(file.from),minutesOf(file.to)];
return{
when:{kind:'days',first:weekdays.indexOf(first),last:weekdays.indexOf(last),from,to},
zone:file.zone,
reason:file.reason??null,
};
};
const once=({dates:[first,last],zone:where,reason})=>({
when:{kind:'dates',first,last},
zone:where,
reason:reason??null,
});
const inOrder=({dates:[first,last]})=>first<=last;
const outOfOrder={error:'begins after it ends: swap the two dates'};
const timeWindow=schemas .KCZ([
schemas .rej(weeklyKeys).transform(weekly),
schemas .rej(onceKeys).refine(inOrder,outOfOrder).transform(once),
]);
const exception={
except:schemas .euz('rollback')
.optional()
.meta({description:'changes nothing, and may be left out: a freeze never stops a rollback'}),
};
const freezeWindow=schemas .KCZ([
schemas .rej({...weeklyKeys,...exception}).transform(weekly),
schemas .rej({...onceKeys,...exception})
.refine(inOrder,outOfOrder)
.transform(once),
]);
var core_words=__webpack_require__(53919);
;
// CONCATENATED MODULE: ./src/config/deploy.js
const insideCheckout=schemas .YjP()
.min(1)
.max(500)
.refine((path)=> !/^[-/~]|\0|\\/.test(path)&& !path.split('/').includes('..'),{
error:core_words .FK,
});
const deploy_command=schemas .KCZ([
schemas .YjP().min(1),
schemas .YOg(schemas .YjP()).min(1),
schemas .rej({
run:schemas .KCZ([schemas .YjP().min(1),schemas .YOg(schemas .YjP()).min(1)]).meta({description:core_words .O4}),
shell:schemas .euz('bash').optional().meta({description:core_words .hS}),
directory:schemas .YjP().min(1).optional().meta({description:'folder to start in, from the root of the checkout'}),
timeout:scalars .p0.prefault('30m').meta({description:core_words ._n}),
'restore-files':schemas .YOg(insideCheckout)
.max(100)
.optional()
.meta({description:'what a restore takes of the old release, files and folders; without it everything'}),
'needs-build':schemas .zMY().default(false).meta({
description:'earlier steps of the workflow build what the program ships, so a restore needs a recorded artifact',
}),
}),
]);
const files=schemas .KCZ([insideCheckout,schemas .YOg(insideCheckout).min(1).max(10)]);
const dockerHost=schemas .YjP()
.regex(/^(?:(?:ssh|tcp):\/\/(?:[\w.][\w.-]*@)?(?:\w[\w.-]*|\[[0-9a-fA-F:]+\])(?::\d+)?|unix:\/\/\/[^\s]+)$/,{
error:'must be `ssh://user@host`, `tcp://host:port` or `unix:///path`, without a password',
});
const project=schemas .YjP().regex(/^[a-z0-9][a-z0-9_-]*$/,{
error:'must begin with a small letter or a digit and go on with these, `-` and `_`',
});
const service=schemas .YjP().regex(/^[a-zA-Z0-9][\w.-]*$/,{error:'is no name that a service can have'});
const compose=schemas .rej({
file:files.meta({description:'the compose file in the checkout of the release, or several, later ones override'}),
project:project.meta({description:'the name of the project: what runs under it is replaced'}),
services:schemas .YOg(service).max(50).default([]).meta({description:'only these and what they depend on'}),
scale:schemas .g1P(service,schemas .Whr().min(0).max(1000))
.default({})
.meta({description:'how many containers of a service there are to be'}),
timeout:scalars .p0.prefault('10m').meta({description:'everything must run and be healthy within this time'}),
host:dockerHost.optional().meta({description:'the Docker engine, such as `ssh://deploy@host`; else DOCKER_HOST'}),
});
const swarm=schemas .rej({
file:files.meta({description:'the compose file in the checkout of the release, or several, later ones override'}),
stack:service.meta({description:'the name of the stack: services that the file no longer names are removed'}),
timeout:scalars .p0.prefault('10m').meta({description:'every service must have converged within this time'}),
host:dockerHost.optional().meta({description:'a manager, such as `ssh://deploy@host`; else DOCKER_HOST'}),
});
const objectName=schemas .YjP().regex(/^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/,{
error:'is no name that Kubernetes would take; use small letters, digits, `-` and `.`',
});
const workload=schemas .YjP().regex(/^(?:deployment|statefulset|daemonset)\/[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/,{
error:'must be `deployment/<name>`, `statefulset/<name>` or `daemonset/<name>`',
});
const kubernetes=schemas .rej({
namespace:objectName.meta({description:'where the workload is'}),
workload:workload.meta({description:'what is rolled out, such as `deployment/api`'}),
container:objectName.meta({description:'whose image is set'}),
image:schemas .YjP()
.regex(/^[\w$][^\s]*$/,{error:'is no name of an image'})
.meta({
description:'the image; `${NAME}` is a variable of the step; without tag and digest the commit is the tag',
}),
context:schemas .YjP()
.regex(/^\w\S*$/,{error:'is no name of a context'})
.optional()
.meta({description:'of the kubeconfig; else its current one'}),
kustomize:insideCheckout
.optional()
.meta({description:'a folder with a kustomization that is applied as a whole'}),
timeout:scalars .p0.prefault('10m').meta({description:'the rollout must be done within this time'}),
'on-failure':schemas .k5n(['leave','undo'])
.default('leave')
.meta({description:'`undo` returns to the revision before at once (`kubectl rollout undo`)'}),
});
const deployOptions=schemas .rej({
command:deploy_command
.optional()
.meta({description:'the program that deploys: text (split at blanks, no shell), a list, or a mapping'}),
compose:compose.optional().meta({description:'Docker Compose; docs/targets.md'}),
swarm:swarm.optional().meta({description:'a Docker Swarm stack; docs/targets.md'}),
kubernetes:kubernetes.optional().meta({description:'a workload of a Kubernetes cluster; docs/targets.md'}),
})
.refine((deploy)=>Object.values(deploy).filter((way)=>way!==undefined).length<=1,{
error:'has more than one way to deploy; keep one',
});
;
// CONCATENATED MODULE: ./src/config/schema.js
const refName=schemas .YjP()
.min(1)
.max(250)
.refine((name)=> !/^refs\//.test(name),{error:'must be the short name, without `refs/heads/` or `refs/tags/`'})
.refine((name)=> !/[\s\p{Cc}~^:[\]\\]|\.\.|@\{|^[-/.]|[/.]$|\/\//u.test(name),{
error:'is no name that git would allow; `*` and `?` stand for other characters, not for `/`',
});
const promote=schemas .rej({
branch:refName.optional().meta({description:'takes pushes to this branch; `*` matches anything but `/`'}),
tag:refName.optional().meta({description:'takes these tags; `*` matches anything but `/`'}),
prerelease:schemas .zMY().default(true).meta({description:'`false` refuses tags such as v1.2.0-rc.1'}),
semver:schemas .zMY().default(true).meta({
description:'`false` takes also tags that are no semantic version, such as v1 or release-7; `https://semver.org`',
}),
'on-branch':schemas .KCZ([refName,schemas .YOg(refName).min(1).max(20)])
.optional()
.meta({
description:'the commit of the tag must lie on this branch, or on one of a list; `*` matches anything but `/`; the default branch when absent, `any`: anywhere',
}),
})
.refine((rule)=>(rule.branch===undefined)!==(rule.tag===undefined),{
error:words .BW,
})
.refine((rule)=>rule.branch===undefined||rule['on-branch']===undefined,{
error:words .AB,
});
const reason=schemas .YjP().min(5).max(300).meta({description:'why it is `off`; the report shows it'});
const checklist=schemas .rej({
...Object.fromEntries(registry .x.map((check)=>[
check.id,
schemas .KCZ([scalars .Gj,check.options.extend({gate:scalars .Gj.optional(),reason:reason.optional()}).strict()])
.optional()
.meta({description:check.title}),
])),
...policyKeys,
});
const observeUntil=iso .p6({error:'must be a day such as 2027-01-31'})
.optional()
.meta({description:'the last day (UTC) on which everything is judged and shown, and nothing blocks'});
const breakGlass=schemas .rej({
from:schemas .YOg(schemas .YjP().min(1).max(100))
.min(1)
.max(50)
.meta({description:'logins that may use `force` against a failed preflight'}),
approvals:schemas .Whr()
.min(0)
.max(10)
.default(1)
.meta({description:"how many others of them must have approved the run's environment"}),
})
.optional()
.meta({description:'who may lift a failed preflight, for one commit and 24 hours; without it nobody may'});
const environment=schemas .rej({
promote:promote.meta({
description:'which refs are deployed here; required unless `like` gives it',
oneOf:[{required:['branch']},{required:['tag']}],
}),
after:schemas .KCZ([schemas .YjP(),schemas .YOg(schemas .YjP()).min(1)])
.optional()
.meta({description:'the environment where the same commit must be verified first, or a list: all of them'}),
approvals:schemas .Whr()
.min(0)
.max(10)
.default(0)
.meta({description:'how many people other than the author must have approved'}),
preflight:schemas .k5n(['required','optional'])
.default('required')
.meta({description:'must preflight have passed for the commit before deploy touches anything?'}),
production:schemas .zMY()
.optional()
.meta({description:'marks the GitHub deployment as production; by default only for the name `production`'}),
url:scalars .pc.optional().meta({description:'where the service answers; paths of probes are relative to it'}),
deploy:deployOptions
.optional()
.meta({description:"how a release gets here; without it the workflow's own steps deploy"}),
recovery:schemas .rej({
rto:scalars .p0.optional().meta({description:'how long the service may be away'}),
rpo:scalars .p0.optional().meta({description:'how much data, in time, may be lost'}),
})
.optional()
.meta({description:'the recovery targets'}),
rollback:schemas .rej({
deploy:schemas .k5n(['release','tip']).default('release').meta({
description:'whose `deploy` and `url` a rollback takes: those of the release that it puts back, or those of the tip of the default branch',
}),
approvals:schemas .Whr().min(0).max(10).default(0).meta({
description:"how many people other than its starter must have approved a rollback's run in this environment",
}),
})
.optional()
.meta({description:'what a rollback to a verified release asks for; its gates are not those of a deploy'}),
freeze:schemas .YOg(freezeWindow)
.optional()
.meta({description:'when nothing is deployed here; replaces the common windows'}),
maintenance:schemas .YOg(timeWindow)
.optional()
.meta({description:'when this environment may be down; replaces the common windows'}),
checklist:checklist.optional().meta({description:'overrides the common checklist for this environment'}),
'observe-until':observeUntil,
'break-glass':breakGlass,
like:scalars .VE
.optional()
.meta({description:'takes over the keys of another environment; what is written here goes before'}),
});
const withPromoteOrLike={required:[],anyOf:[{required:['promote']},{required:['like']}]};
const pathFilter=schemas .YjP()
.min(1)
.max(500)
.refine((pattern)=> !/^!?(?:\/|\.\.?\/|!)/.test(pattern),{
error:'can match nothing, because paths begin at the root of the repository; write it as `services/api/**`',
})
.refine((pattern)=> !pattern.endsWith('/'),{
error:'ends with `/`, and only files are matched; write `services/api/**` for a folder',
})
.refine(filter_pattern .t,{error:'is no pattern that can be read; use `*`, `**` and `!` as in `services/api/**`'});
const looksInARow=schemas .Whr().min(1).max(100);
const monitor=schemas .rej({
failures:looksInARow
.default(3)
.meta({description:'looks in a row that must find it down before an incident is opened'}),
successes:looksInARow
.default(2)
.meta({description:'looks in a row that must find it well before the incident is closed'}),
patience:scalars .p0
.prefault('30s')
.meta({description:'of a watcher: so long it must be down as well before an incident is opened'}),
severity:schemas .k5n(promotion_rule .g).optional().meta({
description:'of an incident that the monitor opens; `high` in production and `low` elsewhere when absent',
}),
severities:schemas .rej({
degraded:schemas .k5n(promotion_rule .g).optional(),
drift:schemas .k5n(promotion_rule .g).optional(),
certificate:schemas .k5n(promotion_rule .g).optional(),
})
.prefault({})
.meta({
description:'of what is less than down; `medium` in production and `low` elsewhere, `low` of a certificate',
}),
warn:schemas .YOg(schemas .YjP())
.default([])
.meta({description:'names of probes whose failure leaves the service degraded, and not down'}),
drift:schemas .zMY()
.default(true)
.meta({description:'`false`: that another commit serves than the one that was last verified is not told'}),
'on-outage':schemas .k5n(['tell','rollback'])
.default('tell')
.meta({description:'`rollback` starts the rollback workflow where a release that is just deployed goes down'}),
'rollback-window':scalars .p0
.prefault('1h')
.meta({description:'so long after its verification a release that goes down is rolled back'}),
'rollback-workflow':schemas .YjP()
.regex(/^[\w.-]+\.ya?ml$/,{error:'must be the name of a file in .github/workflows'})
.default('rollback.yml')
.meta({
description:'the workflow that `on-outage: rollback` starts, with the inputs `environment` and `reason`',
}),
});
const severity=schemas .rej({
respond:scalars .p0.meta({description:'a person must have answered after this time'}),
escalate:schemas .YOg(schemas .YjP()).default([]).meta({description:'whom to tell beyond the person on call'}),
});
const runbookSchema=schemas .rej({
service:schemas .YjP().min(1).max(100).meta({description:'the name of the service, for people'}),
requires:schemas .YjP()
.min(1)
.max(100)
.optional()
.meta({description:'the versions of these actions that understand the file, such as `>=0.5`'}),
'observe-until':observeUntil,
'break-glass':breakGlass,
paths:schemas .YOg(pathFilter)
.min(1)
.max(100)
.refine((patterns)=>patterns.some((pattern)=> !pattern.startsWith('!')),{
error:'only takes out again, so it matches nothing; begin with a pattern without `!`',
})
.default([])
.meta({
description:'what belongs to the service; a pull request that touches none of it is not judged',
}),
environments:schemas .g1P(scalars .VE,environment.meta(withPromoteOrLike))
.refine((environments)=>Object.keys(environments).length>0,{
error:'must name at least one environment; add for example `production:`',
})
.meta({description:'named places, each with its promotion rule',minProperties:1}),
freeze:schemas .YOg(freezeWindow).default([]).meta({description:'when nothing is deployed anywhere'}),
maintenance:schemas .YOg(timeWindow)
.default([])
.meta({description:'when anything may be down: the monitor opens no incident then'}),
checklist:checklist.prefault({}).meta({description:'the pre-deployment checklist of all environments'}),
waivers:schemas .YOg(waiverEntry)
.max(500)
.default([])
.meta({description:'named, dated, reasoned exceptions, one list for all checks'}),
smoke:smokeOptions.prefault({}).meta({description:'what proves that a release serves and is healthy'}),
monitor:monitor
.prefault({})
.meta({description:'when smoke with `phase: monitor` opens an incident, and when it closes it'}),
incident:schemas .rej({
severities:schemas .jgl(schemas .k5n(promotion_rule .g),severity)
.prefault({})
.meta({description:'how fast people answer, and who is told'}),
labels:schemas .YOg(schemas .YjP()).default(['incident']).meta({description:'labels of the incident issue'}),
})
.prefault({})
.meta({description:'what a rollback or the monitor opens'}),
secrets:schemas .YOg(variable).max(100).default([]).meta({
description:'variables of the step whose values are shown nowhere, beside those that look like secrets',
}),
notify:notifySchema.prefault({}).meta({description:'who is told of what, beside the report'}),
})
.meta({title:'Runbook',description:'The runbook of a service: .github/runbook.yml'});
var json_schema_processors=__webpack_require__(48821);
var core_text=__webpack_require__(26639);
;
// CONCATENATED MODULE: ./src/config/shape.js
const kinds={
string:'text',
number:'a number',
int:'a whole number',
boolean:'`true` or `false`',
array:'a list',
object:'a mapping (keys and values)',
record:'a mapping (keys and values)',
};
const alternatives=(values)=>(0,core_text .KE)(values.map((value)=>`\`${String(value)}\``),'or');
const bound=(issue,limit,count)=>{
if(issue.origin==='string')
return`must have ${limit} ${(0,core_text .LS)(Number(count),'character')}`;
if(issue.origin==='array'||issue.origin==='set')
return`must have ${limit} ${(0,core_text .LS)(Number(count),'entry','entries')}`;
return`must be ${limit} ${count}`;
};
const zodProblem=(issue)=>{
switch(issue.code){
case'invalid_type':
return`must be ${kinds[issue.expected]??issue.expected}`;
case'invalid_value':
return`must be ${issue.values.length===0?'something else':alternatives(issue.values)}`;
case'too_small':
if(issue.origin==='string'&&issue.minimum===1)
return'must not be empty';
return bound(issue,'at least',issue.minimum);
case'too_big':
return bound(issue,'at most',issue.maximum);
case'invalid_format':
return`must be ${issue.format==='regex'?'in another form':`a valid ${issue.format}`}`;
case'not_multiple_of':
return`must be a multiple of ${issue.divisor}`;
case'invalid_union':
case'unrecognized_keys':
case'invalid_key':
case'invalid_element':
case'custom':
return undefined;
default:
return undefined;
}
};
const valueAt=(root,path)=>path.reduce((value,part)=>{
if(Array.isArray(value))
return typeof part==='number'?value[part]:undefined;
return isMapping(value)&&Object.hasOwn(value,part)?value[part]:undefined;
},root);
const found=(value)=>{
if(value===undefined)
return'';
if(value===null)
return', and nothing stands there';
if(Array.isArray(value))
return', not a list';
if(isMapping(value))
return', not a mapping';
return typeof value==='number'||typeof value==='boolean'?`, not ${String(value)}`:'';
};
const namesOf=(schema)=>typeof schema==='object'?(schema.enum??[]).filter((name)=>typeof name==='string'):[];
const knownKeys=(schema,path)=>{
const branches=[schema,...(schema.anyOf??[]),...(schema.oneOf??[]),...(schema.allOf??[])];
const[part,...rest]=path;
return branches.flatMap((branch)=>{
if(branch!==schema)
return knownKeys(branch,path);
if(part===undefined)
return[...Object.keys(branch.properties??{}),...namesOf(branch.propertyNames)];
const own=branch.properties?.[part];
const other=typeof part==='number'?branch.items:branch.additionalProperties;
const next=own??(Array.isArray(other)?undefined:other);
return typeof next==='object'?knownKeys(next,rest):[];
});
};
const isPath=(path)=>path.every((part)=>typeof part!=='symbol');
const otherKind=(issues)=>issues.every((issue)=>issue.path.length===0&&(issue.code==='invalid_type'||issue.code==='invalid_value'));
const flatten=(issue,parent)=>{
const path=[...parent,...issue.path];
if(issue.code==='invalid_key')
return issue.issues.map((inner)=>({...inner,path}));
if(issue.code!=='invalid_union')
return[{...issue,path}];
const meant=issue.errors.filter((issues)=> !otherKind(issues));
const[only]=meant;
if(only!==undefined&&meant.length===1)
return only.flatMap((inner)=>flatten(inner,path));
if(issue.message!=='Invalid input')
return[{...issue,path}];
const wanted=issue.errors
.flat()
.flatMap((inner)=>flatten(inner,[]))
.map((inner)=>inner.message.replace(/^must be /,''));
return[{code:'custom',path,message:`must be ${[...new Set(wanted)].join(' or ')}`,params:{}}];
};
const unknownKeys=(keys,path,known,source)=>keys.map((key)=>{
const near=nearMiss(key,known);
const here=known.length===0?'remove it':`remove it, or use one of ${alternatives(known)}`;
const advice=near===null?here:`did you mean \`${printable(near)}\`?`;
const at=[...path,key];
return{path:at,...source.locate(at,'key'),message:`is not a key that the runbook knows; ${advice}`};
});
const messageFor=(issue,value)=>{
if(value===undefined&&issue.code!=='custom')
return`is missing; it ${issue.message}`;
if(issue.code==='invalid_value'&&typeof value==='string'){
const near=nearMiss(value,issue.values.map(String));
return near===null?issue.message:`${issue.message}; did you mean \`${near}\`?`;
}
const kind=issue.code==='invalid_type'||issue.code==='invalid_value'||issue.code==='custom';
return kind&&issue.code!=='custom'?issue.message+found(value):issue.message;
};
const shapeProblems=(error,schema,source)=>{
const described=json_schema_processors .bl(schema,{io:'input',unrepresentable:'any'});
return error.issues
.flatMap((outer)=>flatten(outer,[]))
.flatMap((issue)=>{
const path=isPath(issue.path)?issue.path:[];
if(issue.code==='unrecognized_keys')
return unknownKeys(issue.keys,path,knownKeys(described,path),source);
const value=valueAt(source.value,path);
return[{path,...source.locate(path,'value'),message:messageFor(issue,value)}];
});
};
var command_line=__webpack_require__(34218);
;
// CONCATENATED MODULE: ./src/config/target.js
const defaultTimeoutMs=30*60_000;
const isOutside=(directory)=>directory.startsWith('/')||directory.includes('\0')||directory.split(/[/\\]/).includes('..');
const restoreFilesOf=(paths)=>{
const plain=paths.map((path)=>path
.split('/')
.filter((part)=>part!==''&&part!=='.')
.join('/'));
return plain.includes('')?null:plain;
};
const readCommand=(command)=>{
const detailed=typeof command==='string'||Array.isArray(command)?null:command;
const line=(0,command_line .l)(command);
if(!line.ok){
return{ok:false,problem:{path:detailed===null?['command']:['command','run'],message:line.why}};
}
const directory=detailed?.directory??null;
if(directory!==null&&isOutside(directory)){
const message=words .he;
return{ok:false,problem:{path:['command','directory'],message}};
}
const timeoutMs=detailed?.timeout??defaultTimeoutMs;
const given=detailed?.['restore-files'];
const restoreFiles=given===undefined?null:restoreFilesOf(given);
const needsBuild=detailed?.['needs-build']===true?{needsBuild:true}:{};
return{
ok:true,
target:{kind:'command',options:{argv:line.argv,directory,timeoutMs,restoreFiles,...needsBuild}},
};
};
const listOf=(files)=>{
const[first='',...rest]=typeof files==='string'?[files]:files;
return[first,...rest];
};
const readCompose=({file,project,services,scale,timeout,host,})=>{
const options={files:listOf(file),project,services,scale,timeoutMs:timeout,host:host??null};
return{ok:true,target:{kind:'compose',options}};
};
const readSwarm=({file,stack,timeout,host})=>{
const options={files:listOf(file),stack,timeoutMs:timeout,host:host??null};
return{ok:true,target:{kind:'swarm',options}};
};
const readKubernetes=(given)=>{
const{namespace,workload,container,image,context,kustomize,timeout}=given;
const where={namespace,workload,container,image,context:context??null,kustomize:kustomize??null};
const options={...where,timeoutMs:timeout,onFailure:given['on-failure']};
return{ok:true,target:{kind:'kubernetes',options}};
};
const readTarget=({command,compose,swarm,kubernetes})=>{
if(command!==undefined)
return readCommand(command);
if(compose!==undefined)
return readCompose(compose);
if(swarm!==undefined)
return readSwarm(swarm);
if(kubernetes!==undefined)
return readKubernetes(kubernetes);
return{ok:true,target:null};
};
var digest=__webpack_require__(88700);
var core_place=__webpack_require__(7473);
;
// CONCATENATED MODULE: ./src/config/trust.js
const defaultValidForMs=72*3_600_000;
const canonical=(value)=>{
if(Array.isArray(value))
return value.map(canonical);
if(!isMapping(value))
return value;
return Object.fromEntries(Object.keys(value)
.toSorted()
.map((key)=>[key,canonical(value[key])]));
};
const settingOf=(id,{gate,options})=>{
const check=registry .x.find((each)=>each.id===id);
const parsed=check?.options.safeParse(options);
return{gate,options:gate==='off'?null:parsed?.success===true?parsed.data:options};
};
const policyDigest=({place,promote,after,approvals,preflight,recovery,checklist,policy},{waivers,path})=>{
const keys={
file:(path??'').replace(/^(?:\.\/)+/,''),
service:(0,core_place .tF)(place.service),
environment:place.environment.toLowerCase(),
promote,
after,
approvals,
preflight,
recovery,
policy,
checklist:Object.fromEntries([...checklist].map(([id,setting])=>[id,settingOf(id,setting)])),
waivers:waivers.filter(({environment})=>environment===null||environment===place.environment),
};
return(0,digest .br)(JSON.stringify(canonical(keys)),16);
};
const trustOf=(judged,common,own,validFor)=>({
digest:judged.digest,
validForMs:validFor.find((ms)=>ms!==undefined)??defaultValidForMs,
observeUntil:own['observe-until']??common['observe-until']??null,
breakGlass:own['break-glass']??common['break-glass']??null,
rollbackBy:judged.rollbackBy??'release',
});
var dist=__webpack_require__(6637);
;
// CONCATENATED MODULE: ./src/config/yaml.js
const maxBytes=256*1024;
const maxDepth=50;
const maxAliases=100;
const tooDeep=words .DI(maxDepth);
const keyOf=(key)=>(0,dist .jn)(key)?String(key.value??''):'';
const step=(doc,node,part)=>{
const target=(0,dist .Vj)(node)?node.resolve(doc):node;
if((0,dist .jh)(target)){
const pair=target.items.find((item)=>keyOf(item.key)===String(part));
return pair===undefined?null:{key:pair.key,value:pair.value};
}
if((0,dist .oP)(target)&&typeof part==='number'&&part<target.items.length){
return{key:target.items[part],value:target.items[part]};
}
return null;
};
const startOf=(node)=>((0,dist .Ll)(node)?(node.range?.[0]??null):null);
const sourceOf=(doc,lines,value)=>{
const position=(offset)=>{
const{line,col}=lines.linePos(offset);
return{line:Math.max(line,1),column:Math.max(col,1)};
};
const descend=(path)=>{
let found={key:doc.contents,value:doc.contents};
for(const part of path){
const next=step(doc,found.value,part);
if(next===null)
return{...found,whole:false};
found=next;
}
return{...found,whole:true};
};
return{
value,
locate:(path,part)=>{
const found=descend(path);
const wanted=part==='value'&&found.whole?found.value:found.key;
return position(startOf(wanted)??startOf(found.key)??0);
},
keys:(path)=>{
const{value:node,whole}=descend(path);
const target=(0,dist .Vj)(node)?node.resolve(doc):node;
return whole&&(0,dist .jh)(target)?target.items.map((item)=>keyOf(item.key)):[];
},
};
};
const syntaxMessage=(code,message,excerpt)=>{
switch(code){
case'DUPLICATE_KEY':
return words .Q9(excerpt);
case'MULTIPLE_DOCS':
return words .Dw;
case'TAG_RESOLVE_FAILED':
return words .yl(excerpt);
case'TAB_AS_INDENT':
return words .ss;
default:
return words .Zp(printable(message));
}
};
const structureProblem=(doc)=>{
let found=null;
let aliases=0;
(0,dist .YR)(doc,(_key,node,parents)=>{
const offset=startOf(node)??0;
if(parents.length>maxDepth*2){
found={offset,message:tooDeep};
}
else if((0,dist .tO)(node)&&(!(0,dist .jn)(node.key)||node.key.value==='__proto__')){
found={offset:startOf(node.key)??offset,message:words .ow};
}
else if((0,dist .Vj)(node)){
aliases+=1;
const target=node.resolve(doc);
if(target!==undefined&&parents.includes(target)){
found={
offset,
message:words .bM(printable(node.source)),
};
}
else if(aliases>maxAliases){
found={offset,message:words .sk(maxAliases)};
}
}
return found===null?undefined:dist .YR.BREAK;
});
return found;
};
const refused=(message,at={line:1,column:1})=>({
ok:false,
problems:[{path:[],...at,message}],
});
const readYaml=(raw)=>{
const text=raw.replace(/^\uFEFF/,'');
if(new TextEncoder().encode(text).length>maxBytes)
return refused(words .g$);
if(text.includes('\0'))
return refused(words .nr);
const lines=new dist .HN();
const doc=(0,dist .Tp)(text,{
lineCounter:lines,
prettyErrors:false,
logLevel:'error',
version:'1.2',
merge:false,
});
const at=(offset)=>{
const{line,col}=lines.linePos(offset);
return{line:Math.max(line,1),column:Math.max(col,1)};
};
const faults=doc.errors.length>0?doc.errors:doc.warnings;
const overflow=faults.find((fault)=>fault.message.includes('call stack'));
if(overflow!==undefined)
return refused(tooDeep,at(overflow.pos[0]));
if(faults.length>0){
const problems=faults.map((fault)=>{
const excerpt=printable(/^[^\s:,}\]]*/.exec(text.slice(fault.pos[0],fault.pos[0]+200))?.[0]??'');
return{path:[],...at(fault.pos[0]),message:syntaxMessage(fault.code,fault.message,excerpt)};
});
return{ok:false,problems};
}
const structure=structureProblem(doc);
if(structure!==null)
return refused(structure.message,at(structure.offset));
try{
return{ok:true,source:sourceOf(doc,lines,doc.toJS({maxAliasCount:maxAliases}))};
}
catch(thrown){
if(!(thrown instanceof ReferenceError))
throw thrown;
return refused(words .Yh(printable((0,errors .bD)(thrown))));
}
};
;
// CONCATENATED MODULE: ./src/config/load.js
const written=(checklist,id)=>{
const value=member(checklist,id);
return isMapping(value)||typeof value==='string'?value:undefined;
};
const gates=['block','warn','off'];
const gateOf=(value)=>{
const gate=typeof value==='string'?value:value?.['gate'];
return gates.find((known)=>known===gate);
};
const optionsOf=(value)=>isMapping(value)?Object.fromEntries(Object.entries(value).filter(([key])=> !['gate','reason'].includes(key))):{};
const load_settingOf=(common,own)=>{
const inherited=gateOf(common)??'block';
const gate=gateOf(own)??(isMapping(own)&&inherited==='off'?'block':inherited);
const reason=member(gateOf(own)===undefined?common:own,'reason');
const options={...optionsOf(common),...optionsOf(own)};
return{gate,options,...(gate==='off'&&typeof reason==='string'?{reason}:{})};
};
const list=(value)=>(Array.isArray(value)?value:[]);
const checklistOf=(file,environment,waivers)=>{
const own=member(member(member(file,'environments'),environment),'checklist');
const common=member(file,'checklist');
return new Map(registry .x.map(({id})=>{
const setting=load_settingOf(written(common,id),written(own,id));
if(id!=='security'||waivers.length===0)
return[id,setting];
const all=[...list(member(setting.options,'waivers')),...waivers];
return[id,{...setting,options:{...setting.options,waivers:all}}];
}));
};
const onBranchOf=({tag,'on-branch':named},branch)=>{
if(tag===undefined||named==='any')
return null;
return named??branch??null;
};
const ruleOf=(name,file,{service,freeze:common},branch)=>({
name,
place:{service,environment:name},
promote:{
branch:file.promote.branch??null,
tag:file.promote.tag??null,
prerelease:file.promote.prerelease,
semver:file.promote.semver,
onBranch:onBranchOf(file.promote,branch),
},
after:typeof file.after==='string'?[file.after]:(file.after??[]),
approvals:file.approvals,
rollbackApprovals:file.rollback?.approvals??0,
preflight:file.preflight,
production:file.production??name==='production',
url:file.url??null,
freeze:file.freeze??common,
recovery:{rtoMs:file.recovery?.rto??null,rpoMs:file.recovery?.rpo??null},
});
const environmentOf=(name,file,whole)=>{
const target=file.deploy===undefined?{ok:true,target:null}:readTarget(file.deploy);
const{readAt,file:common}=whole;
const judged={
...ruleOf(name,file,common,readAt?.branch),
checklist:checklistOf(whole.written,name,securityWaivers(whole.file.waivers,name)),
policy:policyOf(whole.file.checklist,file.checklist),
maintenance:file.maintenance??whole.file.maintenance,
target:target.ok?target.target:null,
};
const key=policyDigest(judged,{waivers:waiversOf(common.waivers),path:readAt?.path??null});
const bound={digest:key,rollbackBy:file.rollback?.deploy};
const validFor=[file.checklist?.['valid-for'],common.checklist['valid-for']];
const environment={
...judged,
trust:trustOf(bound,common,file,validFor),
released:null,
};
return{environment,problem:target.ok?null:target.problem};
};
const monitorOf=(file)=>{
const{failures,successes,patience,severity,severities,warn,drift}=file;
return{
failures,
successes,
patienceMs:patience,
severity:severity??null,
severities:{
degraded:severities.degraded??null,
drift:severities.drift??null,
certificate:severities.certificate??null,
},
warn,
drift,
rollback:file['on-outage']==='tell'
?null
:{windowMs:file['rollback-window'],workflow:`.github/workflows/${file['rollback-workflow']}`},
};
};
const runbookOf=(file,environments,readAt)=>({
service:file.service,
paths:file.paths,
environments:promotionOrder(environments),
smoke:file.smoke,
monitor:monitorOf(file.monitor),
incident:{
severities:Object.fromEntries(Object.entries(file.incident.severities).map(([level,{respond,escalate}])=>[
level,
{respondMs:respond,escalate},
])),
labels:file.incident.labels,
},
notify:notifyOptions(file.notify),
secrets:file.secrets,
waivers:waiversOf(file.waivers),
readAt,
});
const environmentsOf=(file,whole,names,readAt)=>Object.entries(file.environments)
.toSorted(([a],[b])=>names.indexOf(a)-names.indexOf(b))
.map(([name,environment])=>environmentOf(name,environment,{file,written:whole,readAt}));
const load_keyOf=({environment,key,entry},source)=>{
if(key===null)
return[];
const value=member(member(member(source.value,'environments'),environment),key);
return Array.isArray(value)&&entry!==null?[key,entry]:[key];
};
const meaningProblems=(built,{source,isSameRule})=>{
const targets=built.flatMap(({environment,problem})=>{
if(problem===null)
return[];
const path=['environments',environment.name,'deploy',...problem.path];
return[{path,...source.locate(path,'value'),message:problem.message}];
});
const environments=built.map(({environment})=>environment);
const order=orderProblems(environments,isSameRule).map((problem)=>{
const path=['environments',problem.environment,...load_keyOf(problem,source)];
return{path,...source.locate(path,problem.key==='after'?'value':'key'),message:problem.message};
});
return[...targets,...order];
};
const validated=(likes)=>{
const parsed=runbookSchema.safeParse(likes.source.value,{error:zodProblem});
if(parsed.success&&likes.problems.length===0)
return{ok:true,file:parsed.data};
const shape=parsed.success?[]:shapeProblems(parsed.error,runbookSchema,likes.source);
const causes=shape.filter((problem)=> !likes.isConsequence(problem));
return{ok:false,problems:[...likes.problems,...likes.explain(causes)]};
};
const parseRunbook=(text,readAt)=>{
const read=readYaml(text);
if(!read.ok)
throw badConfig(readAt.path,read.problems);
const{source}=read;
if(source.value===null||source.value===undefined){
throw badConfig(readAt.path,[{path:[],line:1,column:1,message:words .sX}]);
}
assertUnderstood(source,readAt);
const likes=readLikes(source);
const parsed=validated(likes);
if(!parsed.ok)
throw badConfig(readAt.path,parsed.problems);
const built=environmentsOf(parsed.file,likes.source.value,source.keys(['environments']),readAt);
const problems=meaningProblems(built,likes);
if(problems.length>0)
throw badConfig(readAt.path,likes.explain(problems));
return runbookOf(parsed.file,built.map(({environment})=>environment),readAt);
};
const defaultRunbook=(service,branch='main')=>{
const file={
service:service===''?'service':service.slice(0,100),
environments:{
dev:{promote:{branch}},
staging:{promote:{tag:'v*','on-branch':branch}},
production:{promote:{tag:'v*',prerelease:false,'on-branch':branch},after:'staging'},
},
};
const parsed=runbookSchema.parse(file);
const built=environmentsOf(parsed,file,Object.keys(file.environments),null);
return runbookOf(parsed,built.map(({environment})=>environment),null);
};
;
// CONCATENATED MODULE: ./src/config/released.js
const picked=(mapping,keys)=>isMapping(mapping)?Object.fromEntries(Object.entries(mapping).filter(([key])=>keys.includes(key))):{};
const reduced=(whole)=>{
const environments=member(whole,'environments');
const names=isMapping(environments)?Object.keys(environments):[];
const kept=names.map((name)=>[
name,
{promote:{branch:'main'},...picked(member(environments,name),['url','deploy'])},
]);
const smoke=member(whole,'smoke');
return{
service:'service',
environments:Object.fromEntries(kept),
...(smoke===undefined?{}:{smoke}),
};
};
const readOwnKeys=(text,{path})=>{
const read=readYaml(text);
if(!read.ok)
throw badConfig(path,read.problems);
const{source}=readLikes(read.source);
const parsed=runbookSchema.safeParse(reduced(source.value),{error:zodProblem});
if(!parsed.success)
throw badConfig(path,shapeProblems(parsed.error,runbookSchema,source));
const placed=Object.entries(parsed.data.environments).map(([name,{url,deploy}])=>{
const target=deploy===undefined?{ok:true,target:null}:readTarget(deploy);
if(target.ok)
return[name.toLowerCase(),{url:url??null,target:target.target}];
const at=['environments',name,'deploy',...target.problem.path];
const problem={path:at,...source.locate(at,'value'),message:target.problem.message};
throw badConfig(path,[problem]);
});
return{environments:new Map(placed),smoke:parsed.data.smoke};
};
const limitOf=(tip,own)=>tip?.action==='rollback'?tip:own;
const metricsOf=(tip,own)=>{
const strict=(tip?.rules??[]).filter(({action})=>action==='rollback');
const base=own??tip;
if(base===undefined||strict.length===0)
return own;
const names=new Set(strict.map(({name})=>name));
return{...base,rules:[...strict,...(own?.rules??[]).filter(({name})=> !names.has(name))]};
};
const smokeOf=(tip,own)=>{
const{warm:ownWarm,latency:ownLatency,errors:ownErrors,metrics:ownMetrics,...rest}=own;
const warm=limitOf(tip.warm,ownWarm);
const latency=limitOf(tip.latency,ownLatency);
const errors=limitOf(tip.errors,ownErrors);
const metrics=metricsOf(tip.metrics,ownMetrics);
return{
...rest,
...(warm===undefined?{}:{warm}),
...(latency===undefined?{}:{latency}),
...(errors===undefined?{}:{errors}),
...(metrics===undefined?{}:{metrics}),
};
};
const differing=(tip,own)=>[
...(JSON.stringify(tip.target)===JSON.stringify(own.target)?[]:['deploy']),
...(tip.url===own.url?[]:['url']),
];
const withOwnKeys=(tip,own,sha)=>({
...tip,
smoke:smokeOf(tip.smoke,own.smoke),
environments:tip.environments.map((environment)=>{
const placed=own.environments.get(environment.name.toLowerCase());
if(placed===undefined)
return environment;
const released={sha,differs:differing(environment,placed),unreadable:null};
const{target,url}=placed;
return{...environment,target,url,released};
}),
});
const withoutOwnKeys=(tip,sha,why)=>({
...tip,
environments:tip.environments.map((environment)=>{
return{...environment,released:{sha,differs:[],unreadable:why}};
}),
});
;
// CONCATENATED MODULE: ./src/config/slug-conflicts.js
const isRunbookFile=(path)=> /^\.github\/runbook[^/]*\.ya?ml$/.test(path);
const plainPath=(path)=>path.replace(/^(?:\.\/)+/,'');
const serviceIn=(text)=>{
const read=readYaml(text);
if(!read.ok)
return{why:`it ${read.problems[0]?.message??'can not be read'}`};
const service=member(read.source.value,'service');
return typeof service==='string'&&service!==''?{service}:{why:'it names no service'};
};
const servicesOf=(folder,own,log)=>(isRunbookFile(plainPath(own))?folder:[]).flatMap(({path,text})=>{
if(!isRunbookFile(path)||path===plainPath(own))
return[];
const found=serviceIn(text);
if('service'in found)
return[{path,service:found.service}];
log.info(words .vK({printable:printable(path),printable2:printable(own),why:found.why}));
return[];
});
const assertOwnSlug=(own,others)=>{
const slug=(0,core_place .tF)(own.service);
const other=others.find(({service})=>(0,core_place .tF)(service)===slug);
if(other===undefined)
return;
const names=`\`${printable(own.service)}\` here and \`${printable(other.service)}\` in ${printable(other.path)}`;
const shared=`both have the key \`${slug}\`, so the two would share records, locks and statuses`;
if(own.text===null){
const message=words ._({sha:own.sha,names,shared});
throw badConfig(own.path,[{path:[],line:1,column:1,message}]);
}
const read=readYaml(own.text);
const at=read.ok?read.source.locate(['service'],'value'):{line:1,column:1};
const message=words .AK(names,shared);
throw badConfig(own.path,[{path:['service'],...at,message}]);
};
;
// CONCATENATED MODULE: ./src/config/tip.js
const otherEnding=(path)=>{
if(path.endsWith('.yml'))
return path.replace(/\.yml$/,'.yaml');
return path.endsWith('.yaml')?path.replace(/\.yaml$/,'.yml'):null;
};
const misnamed=(there,path)=>new errors .Dh({
code:'bad-config',
message:words .y$(there,path),
remedy:words .SL(there,path),
at:{path:there},
});
const parseTip=(tip,{path,log},absent)=>{
const{text,sha,branch,files}=tip;
const other=otherEnding(path);
if(text===null&&other!==null&&files.some((file)=>file.path===other))
throw misnamed(other,path);
const runbook=text===null?absent(branch):parseRunbook(text,{path,sha,branch});
if(runbook!==null)
assertOwnSlug({service:runbook.service,path,text,sha},servicesOf(files,path,log));
return runbook;
};
const tipOrDefaults=(tip,request,repo)=>parseTip(tip,request,(branch)=>defaultRunbook(repo,branch));
const requireTip=(tip,request)=>{
const runbook=parseTip(tip,request,()=>null);
if(runbook!==null)
return runbook;
throw new errors .Dh({
code:'bad-config',
message:words .e9(request.path,tip.branch,tip.sha),
remedy:words .YB(tip.branch),
});
};
const mostVersions=30;
const newestValid=async(tip,{path,github})=>{
for(const sha of(await github.fileHistory(path,tip.sha)).slice(0,mostVersions)){
const text=await github.file(path,sha);
if(text===null)
continue;
try{
return parseRunbook(text,{path,sha,branch:tip.branch});
}
catch(thrown){
(0,errors .re)(thrown);
}
}
return null;
};
const tipOrEarlier=async(tip,request)=>{
const read=await(0,errors .ei)(Promise.resolve(tip).then((found)=>requireTip(found,request)));
if(read.ok)
return read.value;
const earlier=await newestValid(tip,request);
if(earlier?.readAt===null||earlier?.readAt===undefined)
throw read.error;
const instead=words .el({branch:tip.branch,why:read.error.message,sha:earlier.readAt.sha});
request.log.warn(instead);
return{...earlier,readAt:{...earlier.readAt,instead}};
};
const ofCommit=(error,path,sha)=>{
const{code,message,at}=error;
if(code!=='bad-config')
return error;
const remedy=words .yq(path);
return new errors .Dh({code,message:words .nt(sha,message),remedy,...(at===undefined?{}:{at})});
};
const withKeysOf=async(runbook,sha,ifBroken,{github})=>{
const{readAt}=runbook;
if(readAt===null||readAt.sha===sha)
return runbook;
const read=await(0,errors .ei)(github.file(readAt.path,sha).then((text)=>(text===null?null:readOwnKeys(text,readAt))));
if(read.ok)
return read.value===null?runbook:withOwnKeys(runbook,read.value,sha);
if(ifBroken==='refuse')
throw ofCommit(read.error,readAt.path,sha);
return withoutOwnKeys(runbook,sha,read.error.message);
};
const changeOf=(text,tip,{path,head})=>{
if(text===null||head===null||text===tip.text)
return null;
try{
parseRunbook(text,{path,sha:head,branch:tip.branch});
return{ok:true};
}
catch(thrown){
const{message,at}=(0,errors .re)(thrown);
return{ok:false,finding:{level:'error',message,remedy:words .P$,...(at??{path})}};
}
};
const judgingPolicy=async({tip,text},asked,request,repo)=>{
const{path,head}=asked;
const change=changeOf(text,tip,asked);
const at={tip:{branch:tip.branch,sha:tip.sha},change};
if(tip.text===null&&text!==null&&head!==null){
return{...at,runbook:parseRunbook(text,{path,sha:head,branch:tip.branch}),from:'change'};
}
const other=otherEnding(path);
if(tip.text===null&&head!==null&&other!==null&&(await request.github.file(other,head))!==null){
throw misnamed(other,path);
}
try{
return{...at,runbook:tipOrDefaults(tip,request,repo),from:tip.text===null?'defaults':'tip'};
}
catch(thrown){
const error=(0,errors .re)(thrown);
if(change?.ok!==true||text===null||head===null)
throw error;
const earlier=await newestValid(tip,request);
request.log.warn(words .j5(tip.branch,error.message));
const runbook=earlier??parseRunbook(text,{path,sha:head,branch:tip.branch});
return{...at,runbook,from:earlier===null?'change':'earlier'};
}
};
}),
16278:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
g:()=>(severities)
});
const severities=['critical','high','medium','low'];
}),
50568:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
Fv:()=>(parseLimit),
OT:()=>(isBinding),
mP:()=>(ruleActions)
});
const ruleActions=['investigate','scale','expand','alert','rollback'];
const isBinding=({action})=>action==='alert'||action==='rollback';
const units={
'%':0.01,
ms:0.001,
s:1,
m:60,
h:3_600,
B:1,
KiB:1_024,
MiB:1_048_576,
GiB:1_073_741_824,
count:1,
};
const parseLimit=(text)=>{
const match= /^(\d+(?:\.\d+)?)\s*(%|ms|s|m|h|B|KiB|MiB|GiB|count)$/.exec(text.trim());
const[,amount='',unit='']=match??[];
const factor=units[unit];
return factor===undefined?null:Number(amount)*factor;
};
})
};
