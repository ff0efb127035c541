export const id=4305;
export const ids=[4305];
export const modules={
79101:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.d(__webpack_exports__,{
$B:()=>(bare),
QP:()=>(chooseAddress),
Ol:()=>(machineResolve),
EM:()=>(resolverOf),
ux:()=>(within)
});
var promises_=__webpack_require__(71553);
var external_node_net_=__webpack_require__(77030);
;
// CONCATENATED MODULE: ./src/adapters/http/address.js
const refusedNetworks=[
{
network:'169.254.0.0/16',
whose:'link-local; metadata of AWS (also ECS .170.2 and EKS .170.23), Azure, Google, Oracle, OpenStack, DigitalOcean, Hetzner, IBM, Vultr, Exoscale, OVH, Linode, Equinix, Tencent (.0.23)',
source:'https://www.rfc-editor.org/rfc/rfc3927',
},
{
network:'168.63.129.16/32',
whose:"Azure's host agent, next to every GitHub-hosted runner",
source:'https://learn.microsoft.com/en-us/azure/virtual-network/what-is-ip-address-168-63-129-16',
},
{
network:'100.100.100.200/32',
whose:'Alibaba Cloud',
source:'https://www.alibabacloud.com/help/en/ecs/user-guide/view-instance-metadata',
},
{
network:'fd00:100::100:200/128',
whose:'Alibaba Cloud',
source:'https://www.alibabacloud.com/help/en/ecs/user-guide/view-instance-metadata',
},
{
network:'192.0.0.192/32',
whose:'Oracle Cloud Classic',
source:'https://docs.oracle.com/en/cloud/iaas-classic/compute-iaas-cloud/stcsg/retrieving-instance-metadata.html',
},
{network:'fe80::/10',whose:'link-local',source:'https://www.rfc-editor.org/rfc/rfc4291#section-2.5.6'},
{
network:'fd00:ec2::/32',
whose:'AWS: metadata ::254, EKS pod identity ::23, DNS ::253, time ::123',
source:'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-data-retrieval.html',
},
{
network:'fd20:ce::254/128',
whose:'Google Cloud',
source:'https://cloud.google.com/compute/docs/metadata/querying-metadata',
},
{
network:'fd00:42::42/128',
whose:'Scaleway',
source:'https://docs.cloud-init.io/en/latest/reference/datasources/scaleway.html',
},
{
network:'fd00:c1::a9fe:a9fe/128',
whose:'Oracle Cloud',
source:'https://docs.oracle.com/en-us/iaas/Content/Compute/Tasks/gettingmetadata.htm',
},
{
network:'fd00:a9fe:a9fe::/64',
whose:'Akamai (Linode): metadata ::1',
source:'https://techdocs.akamai.com/cloud-computing/docs/overview-of-the-metadata-service',
},
];
const familyOf=(address)=>((0,external_node_net_.isIPv6)(address)?'ipv6':'ipv4');
const refused=new external_node_net_.BlockList();
for(const{network}of refusedNetworks){
const[address='',bits='']=network.split('/');
refused.addSubnet(address,Number(bits),familyOf(address));
}
const metadataHosts=new Set([
...['169.254.169.254','169.254.170.2','169.254.170.23','169.254.0.23','169.254.42.42'],
...refusedNetworks.flatMap(({network})=>(network.endsWith('/32')?[network.slice(0,-3)]:[])),
]);
const groupsOf=(address)=>{
const bare=address.replace(/%.*$/,'');
const dotted= /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(bare);
const[,prefix='',a,b,c,d]=dotted??[];
const hex=(high,low)=>(Number(high)*256+Number(low)).toString(16);
const text=dotted===null?bare:`${prefix}${hex(a,b)}:${hex(c,d)}`;
const[head='',tail]=text.split('::');
const numbers=(part)=>(part===''?[]:part.split(':').map((group)=>Number.parseInt(group,16)));
const[front,end]=[numbers(head),numbers(tail??'')];
return tail===undefined
?front
:[...front,...Array.from({length:8-front.length-end.length},()=>0),...end];
};
const dotted=(high,low)=>[high>>8,high&255,low>>8,low&255].join('.');
const bytesOf=(groups)=>groups.flatMap((group)=>[group>>8,group&255]);
const nat64Starts=[6,7,8,12];
const localNat64=(groups)=>{
const bytes=bytesOf(groups);
return nat64Starts.map((start)=>{
const after=start>8?bytes.slice(start):[...bytes.slice(start,8),...bytes.slice(9)];
return after.slice(0,4).join('.');
});
};
const embeddedV4=(groups)=>{
const[g0=0,g1=0,g2=0,g3=0,g4=0,g5=0,g6=0,g7=0]=groups;
const last=dotted(g6,g7);
const zeroToThree=g0===0&&g1===0&&g2===0&&g3===0;
if(zeroToThree&&g4===0&&(g5===0xffff||g5===0))
return[last];
if(zeroToThree&&g4===0xffff&&g5===0)
return[last];
if(g0===0x64&&g1===0xff9b)
return g2===1?[last,...localNat64(groups)]:[last];
if(g0===0x2002)
return[dotted(g1,g2)];
if(g0===0x2001&&g1===0)
return[dotted(g2,g3),dotted(g6^0xffff,g7^0xffff)];
return g5===0x5efe?[last]:[];
};
const isRefusedV4=(address)=>refused.check(address,'ipv4');
const isRefusedAddress=(address)=>{
if(!(0,external_node_net_.isIPv6)(address))
return isRefusedV4(address);
const groups=groupsOf(address);
if(refused.check(address.replace(/%.*$/,''),'ipv6')||embeddedV4(groups).some(isRefusedV4))
return true;
return metadataHosts.has(dotted(groups[6]??0,groups[7]??0));
};
;
// CONCATENATED MODULE: ./src/adapters/http/dial.js
const bare=(hostname)=>hostname.replace(/^\[(.*)\]$/,'$1');
const machineResolve=async(host)=>{
const found=await(0,promises_.lookup)(host,{all:true,order:'ipv4first'}).catch(()=>[]);
return[...new Set(found.map(({address})=>address))];
};
const resolverOf=(resolveName)=>async(host)=>(0,external_node_net_.isIP)(bare(host))===0?resolveName(host):[bare(host)];
const within=async(promise,ms)=>{
let timer;
const late=new Promise((resolve)=>(timer=setTimeout(()=>resolve(null),ms)));
return Promise.race([promise,late]).finally(()=>clearTimeout(timer));
};
const chooseAddress=async(host,given,timeoutMs,resolve)=>{
const addresses=given!==undefined?[given]:await within(resolve(host),timeoutMs);
if(addresses===null)
return{code:'ETIMEDOUT',message:`resolving ${host} took longer than ${timeoutMs} ms`};
const[address]=addresses;
if(address===undefined)
return{code:'ENOTFOUND',message:`${host} has no address`};
if((0,external_node_net_.isIP)(address)===0)
return{code:'EINVAL',message:`${address} is not an address`};
if(isRefusedAddress(address))
return{code:'EREFUSED_ADDRESS',message:`${address} is a link-local or metadata address, which is never asked`};
return{address};
};
}),
44305:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__,{
audienceOf:()=>(audienceOf),
throughGateway:()=>(throughGateway)
});
var external_node_net_=__webpack_require__(77030);
var schemas=__webpack_require__(35943);
var errors=__webpack_require__(22075);
var percent=__webpack_require__(99187);
var report_escape=__webpack_require__(5392);
;
// CONCATENATED MODULE: ./src/incident/render/notice.js
const title=({service,environment,headline},max)=>(0,report_escape .h0)(`${service} / ${environment}: ${headline}`,max);
const mrkdwn=(text,max)=>(0,report_escape .ml)((0,report_escape .h0)(text,max)
.replace(/&/g,'&amp;')
.replace(/</g,'&lt;')
.replace(/>/g,'&gt;')
.replace(/[*_~`]/g,(sign)=>`\u200B${sign}\u200B`)
.replace(/@(?=\w)/g,'@\u200B'),max);
const slackLink=({label,url})=>`<${encodeURI(url).replace(/[<>|]/g,(sign)=>`%${sign.charCodeAt(0).toString(16)}`)}|${mrkdwn(label,80).replaceAll('|',' ')}>`;
const slackMessage=(notice)=>{
const facts=notice.facts.slice(0,10).map(({label,value})=>`*${mrkdwn(label,60)}:* ${mrkdwn(value,250)}`);
const body=[mrkdwn(notice.headline,1_000),...facts].join('\n').slice(0,2_990).toWellFormed();
const links=notice.links.slice(0,10).map(slackLink).join(' · ');
const header=(0,report_escape .h0)(`${notice.service} / ${notice.environment}`,150);
return{
text:mrkdwn(title(notice,300),600),
blocks:[
{type:'header',text:{type:'plain_text',text:header,emoji:false}},
{type:'section',text:{type:'mrkdwn',text:body,verbatim:true}},
...(links===''
?[]
:[{type:'context',elements:[{type:'mrkdwn',text:(0,report_escape .ml)(links,2_000),verbatim:true}]}]),
],
};
};
const pagerDutySeverity={
critical:'critical',
high:'error',
medium:'warning',
low:'info',
};
const pagerDutyEvent=(notice,dedupKey)=>{
if(notice.page===null)
return null;
const base={event_action:notice.page,dedup_key:dedupKey};
if(notice.page!=='trigger')
return base;
return{
...base,
client:'Runbook Gates',
...(notice.links[0]===undefined?{}:{client_url:notice.links[0].url}),
links:notice.links.slice(0,10).map(({label,url})=>({href:url,text:(0,report_escape .h0)(label,100)})),
payload:{
summary:title(notice,1_000),
source:(0,report_escape .h0)(`${notice.service}/${notice.environment}`,200),
severity:pagerDutySeverity[notice.severity],
timestamp:notice.at,
component:(0,report_escape .h0)(notice.service,100),
group:(0,report_escape .h0)(notice.environment,100),
class:notice.event,
custom_details:Object.fromEntries(notice.facts.slice(0,20).map(({label,value})=>[(0,report_escape .h0)(label,60),(0,report_escape .h0)(value,500)])),
},
};
};
const htmlLink=({label,url})=>`<a href="${encodeURI(url).replaceAll('"','%22').replaceAll("'",'%27')}">${(0,report_escape .ZD)(label,100)}</a>`;
const emailMessage=(notice)=>{
const facts=notice.facts.slice(0,30);
const text=[
(0,report_escape .h0)(notice.headline,1_000),
'',
...facts.map(({label,value})=>`${(0,report_escape .h0)(label,60)}: ${(0,report_escape .h0)(value,500)}`),
'',
...notice.links.map(({label,url})=>`${(0,report_escape .h0)(label,100)}: ${url}`),
].join('\n');
const rows=facts.map(({label,value})=>`<tr><th align="left">${(0,report_escape .ZD)(label,60)}</th><td>${(0,report_escape .ZD)(value,500)}</td></tr>`);
const html=[
`<p><strong>${(0,report_escape .ZD)(notice.headline,1_000)}</strong></p>`,
`<table cellpadding="4">${rows.join('')}</table>`,
`<p>${notice.links.map(htmlLink).join(' · ')}</p>`,
].join('\n');
return{subject:(0,report_escape .h0)(`[${notice.severity.toUpperCase()}] ${title(notice,180)}`,200),text,html};
};
const webhookBody=(notice)=>JSON.stringify({runbook:1,...notice});
var http_dial=__webpack_require__(79101);
var external_node_crypto_=__webpack_require__(77598);
var retry_after=__webpack_require__(42891);
;
// CONCATENATED MODULE: ./src/adapters/notify/delivery.js
const tries=4;
const budgetMs=60_000;
const pauses=[1_000,3_000,9_000];
const deliver=async(channel,clock,attempt)=>{
const until=clock.monotonicMs()+budgetMs;
for(let attempts=1;;attempts+=1){
const result=await attempt();
if(result.end==='delivered'){
const{end:outcome,...rest}=result;
return{channel,attempts,outcome,...rest};
}
const failed=(remedy)=>({channel,attempts,outcome:'failed',why:result.why,remedy});
if(result.end==='refused')
return failed(result.remedy);
const pause=Math.max(1,result.afterMs??pauses[attempts-1]??9_000);
if(attempts===tries||clock.monotonicMs()+pause>until){
return failed('It was tried again and again; tell people by hand, and look at the status page of the service.');
}
await clock.sleep(pause);
}
};
const isSafeUrl=(text)=>{
if(!URL.canParse(text))
return false;
const{protocol,hostname}=new URL(text);
return protocol==='https:'||(protocol==='http:'&& /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname));
};
const post=async(request,world,judge)=>{
if(!isSafeUrl(request.url)){
const why='its address is not an https one';
return{end:'refused',why,remedy:'Give the whole address, beginning with https://.'};
}
const answer=await world.http.ask({
url:request.url,
method:'POST',
headers:{'content-type':'application/json; charset=utf-8','user-agent':'runbook-gates',...request.headers},
body:request.body,
timeoutMs:10_000,
maxBytes:65_536,
});
if(answer.outcome==='failed'){
return{end:'again',why:`no answer (${answer.phase}: ${answer.code})`,afterMs:null};
}
if(answer.status===429||answer.status>=500){
const afterMs=(0,retry_after .V)(answer.headers['retry-after'],world.clock.now());
return{end:'again',why:`the server answered ${answer.status}`,afterMs};
}
return judge(answer);
};
const sha256=(text)=>(0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
;
// CONCATENATED MODULE: ./src/adapters/notify/email.js
const resolveWithinMs=10_000;
const isLoopback=(host)=> /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host);
const transportOptions=(address,dialled)=>{
const secure=address.protocol==='smtps:';
const local=isLoopback(address.hostname);
return{
host:dialled,
port:address.port===''?(secure?465:587):Number(address.port),
secure,
requireTLS: !secure&& !local,
...(local&& !secure?{ignoreTLS:true}:{}),
...(address.username===''
?{}
:{auth:{user:(0,percent .o)(address.username),pass:(0,percent .o)(address.password)}}),
tls:{
minVersion:'TLSv1.2',
...((0,external_node_net_.isIP)((0,http_dial .$B)(address.hostname))===0?{servername:address.hostname}:{}),
},
connectionTimeout:10_000,
greetingTimeout:10_000,
socketTimeout:20_000,
disableFileAccess:true,
disableUrlAccess:true,
};
};
const parseAddress=(text)=>{
if(!URL.canParse(text))
return null;
const address=new URL(text);
return/^smtps?:$/.test(address.protocol)&&address.hostname!==''?address:null;
};
const judge=(thrown,secrets)=>{
const code=thrown instanceof Error&&'responseCode'in thrown?thrown.responseCode:undefined;
const why=secrets
.reduce((text,secret)=>(secret===''?text:text.replaceAll(secret,'***')),(0,errors .bD)(thrown))
.slice(0,300);
if(typeof code==='number'&&code>=500){
return{end:'refused',why,remedy:'Check the account, the sender and the receivers with the mail server.'};
}
if(/certificate|altname/i.test(why)){
const remedy='Give the server a certificate for this very name, by an authority that the runner trusts.';
return{end:'refused',why,remedy};
}
return{end:'again',why,afterMs:null};
};
const rejections=schemas .YOg(schemas .Ikc({
recipient:schemas .YjP().default(''),
responseCode:schemas .aig().default(550),
response:schemas .YjP().default(''),
}));
const rejectedOf=(holder)=>{
const list=typeof holder==='object'&&holder!==null&&'rejectedErrors'in holder?holder.rejectedErrors:[];
const parsed=rejections.safeParse(list);
return(parsed.data??[]).map(({recipient,responseCode,response})=>({
recipient,
code:responseCode,
why:response,
}));
};
const fates=(to)=>{
let open=to;
let refused=0;
return{
open:()=>open,
settle:(rejected)=>{
const later=rejected.filter(({code})=>code<500);
refused+=rejected.length-later.length;
open=open.filter((address)=>later.some(({recipient})=>recipient===address));
const[first]=later;
if(first!==undefined&&open.length>0)
return{end:'again',why:laterWords(open.length,to.length,first),afterMs:null};
if(refused===0)
return{end:'delivered',detail:`taken for ${to.length}`};
const why=`${refused} of ${to.length} receivers were not taken`;
return{end:'refused',why,remedy:"Correct 'notify.email.to' in the runbook."};
},
};
};
const laterWords=(open,all,{recipient,code,why})=>{
const said=why.replace(/\s+/g,' ').slice(0,120);
return`${open} of ${all} receivers are to be tried later: ${recipient} (${said.startsWith(String(code))?said:`${code} ${said}`.trim()})`;
};
const email=(options,world)=>({
channel:'email',
send:(notice)=>{
const receivers=fates(options.to);
return deliver('email',world.clock,async()=>{
const address=parseAddress(options.smtp);
if(address===null){
const why='the SMTP address can not be read';
return{end:'refused',why,remedy:'Give it as smtps://user:password@host:465 or smtp://host:587.'};
}
const dial=await(0,http_dial .QP)((0,http_dial .$B)(address.hostname),undefined,resolveWithinMs,(0,http_dial .EM)(http_dial .Ol));
if('code'in dial){
const remedy='Name a mail server: no notice is sent to an address of this kind.';
const isRefused=dial.code==='EREFUSED_ADDRESS';
return isRefused
?{end:'refused',why:dial.message,remedy}
:{end:'again',why:dial.message,afterMs:null};
}
const connection=transportOptions(address,dial.address);
const{createTransport}=await __webpack_require__.e(6609).then(__webpack_require__.bind(__webpack_require__,36609));
const transport=createTransport(connection);
const thread=`<${sha256(notice.key).slice(0,32)}@runbook-gates>`;
try{
const[fallback='runbook-gates@localhost']=options.to;
const sent=await transport.sendMail({
...emailMessage(notice),
from:options.from??fallback,
to:[...options.to],
envelope:{from:options.from??fallback,to:[...receivers.open()]},
messageId:`<${sha256(`${notice.key}/${notice.step}`).slice(0,32)}@runbook-gates>`,
references:[thread],
inReplyTo:thread,
headers:{'Auto-Submitted':'auto-generated','X-Runbook-Key':notice.key.replace(/[^\x21-\x7E]/g,'?')},
});
return receivers.settle(rejectedOf(sent));
}
catch(thrown){
const rejected=rejectedOf(thrown);
if(rejected.length>0&&rejected.some(({code})=>code<500))
return receivers.settle(rejected);
return judge(thrown,[connection.auth?.pass??'',address.password]);
}
finally{
transport.close();
}
});
},
});
;
// CONCATENATED MODULE: ./src/adapters/notify/pagerduty.js
const longestKey=255;
const done={trigger:'triggered',acknowledge:'acknowledged',resolve:'resolved'};
const dedupKey=(repository,key)=>{
const whole=`${repository}/${key}`;
return whole.length<=longestKey?whole:`${whole.slice(0,180)}#${sha256(whole)}`;
};
const pagerDuty=(options,world)=>({
channel:'pagerduty',
send:async(notice)=>{
const event=pagerDutyEvent(notice,dedupKey(options.repository,notice.key));
if(event===null)
return{channel:'pagerduty',attempts:0,outcome:'not-needed'};
const body=JSON.stringify({routing_key:options.routingKey,...event});
return deliver('pagerduty',world.clock,()=>post({url:options.endpoint,body},world,({status,body:text})=>status===202
?{end:'delivered',detail:done[event.event_action]}
:{
end:'refused',
why:`PagerDuty answered ${status} (${text.slice(0,160)})`,
remedy:'Check that the routing key is that of an Events API v2 integration (32 characters).',
}));
},
});
var core_text=__webpack_require__(26639);
;
// CONCATENATED MODULE: ./src/adapters/notify/slack.js
const refused=(why,remedy)=>({end:'refused',why,remedy});
const saysOk=(body)=>body.trim()==='ok'|| /^\s*\{\s*"(?:ok|success)"\s*:\s*true\b/.test(body);
const slackWebhook=(url,world)=>({
channel:'slack',
send:(notice)=>deliver('slack',world.clock,()=>post({url,body:JSON.stringify(slackMessage(notice))},world,({status,body})=>status===200&&saysOk(body)
?{end:'delivered',detail:'posted'}
:refused(`Slack answered ${status} (${body.slice(0,80)})`,'Check that the webhook still exists in the Slack app and that its channel is not archived.'))),
});
const apiAnswer=schemas .Ikc({ok:schemas .zMY(),error:schemas .YjP().optional(),ts:schemas .YjP().optional()});
const parseAnswer=(body)=>{
try{
return apiAnswer.safeParse(JSON.parse(body)).data??null;
}
catch{
return null;
}
};
const passing=new Set(['fatal_error','internal_error','ratelimited','request_timeout','service_unavailable']);
const lostThread=new Set(['cannot_reply_to_message','message_not_found','thread_not_found']);
const remedyFor=(why,channel)=>{
if(/auth|token|scope/.test(why))
return'Give the step a bot token (xoxb-) of this workspace with the scope chat:write.';
if(/^invalid_|too_|no_text/.test(why))
return'This is a fault of ours: report it with the word that Slack gave.';
return`Invite the bot to ${channel}, and give its token the scope chat:write.`;
};
const slackBot=(options,world)=>{
const threads=new Map();
const url=`${(0,core_text .Mx)(options.api,'/')}/chat.postMessage`;
const headers={authorization:`Bearer ${options.token}`};
const say=(notice)=>{
let thread=threads.get(notice.key)??notice.thread??null;
return deliver('slack',world.clock,()=>{
const begun=thread===null?{}:{thread_ts:thread,reply_broadcast:true};
const body=JSON.stringify({
...slackMessage(notice),
channel:options.channel,
unfurl_links:false,
...begun,
});
return post({url,body,headers},world,({status,body:text})=>{
const answer=parseAnswer(text);
if(answer?.ok===true){
thread??=answer.ts??null;
if(thread!==null)
threads.set(notice.key,thread);
const where={detail:`posted to ${options.channel}`};
return{end:'delivered',...where,...(thread===null?{}:{thread})};
}
const why=answer?.error??`status ${status}`;
if(passing.has(why))
return{end:'again',why:`Slack answered ${why}`,afterMs:null};
if(thread!==null&&lostThread.has(why)){
thread=null;
return{end:'again',why:`Slack answered ${why}`,afterMs:null};
}
return refused(`Slack refused it: ${why}`,remedyFor(why,options.channel));
});
});
};
return{channel:'slack',send:say};
};
;
// CONCATENATED MODULE: ./src/incident/render/webhook-template.js
const quiet=(text,max)=>(0,report_escape .h0)(text,max).replace(/@(?=\w)/g,'@\u200B');
const valuesOf=(notice)=>{
const[link]=notice.links;
return{
headline:quiet(notice.headline,1_000),
service:quiet(notice.service,100),
environment:quiet(notice.environment,100),
severity:notice.severity,
event:notice.event,
at:notice.at,
key:notice.key,
step:notice.step,
facts:notice.facts
.slice(0,10)
.map(({label,value})=>`${quiet(label,60)}: ${quiet(value,250)}`)
.join('\n'),
link:link?.url??'',
'link-label':quiet(link?.label??'',100),
};
};
const fill=(template,values)=>{
if(typeof template==='string')
return template.replaceAll(/\$\{([a-z-]+)\}/g,(whole,name)=>values.get(name)??whole);
if(template===null||typeof template!=='object')
return template;
if(isList(template))
return template.map((one)=>fill(one,values));
return Object.fromEntries(Object.entries(template).map(([key,one])=>[key,fill(one,values)]));
};
const isList=(template)=>Array.isArray(template);
const templatedBody=(template,notice)=>JSON.stringify(fill(template,new Map(Object.entries(valuesOf(notice)))));
;
// CONCATENATED MODULE: ./src/adapters/notify/webhook.js
const signature=(secret,timestamp,body)=>`sha256=${(0,external_node_crypto_.createHmac)('sha256',secret).update(`${timestamp}.${body}`).digest('hex')}`;
const lookAtLog="Look at the log of the receiver. A chat wants a body of its own form: give it by 'notify.webhook.template'.";
const compareTemplate="Compare 'notify.webhook.template' with what the receiver takes.";
const wordsOf=(text,{url,secret,headers={}})=>{
const hidden=[url,secret??'',...Object.values(headers),...url.split('/').filter((part)=>part.length>=12)];
const shown=hidden.reduce((rest,one)=>(one===''?rest:rest.replaceAll(one,'***')),text);
return(0,report_escape .h0)(shown,160);
};
const webhook=(options,world)=>({
channel:'webhook',
send:(notice)=>deliver('webhook',world.clock,()=>{
const{template=null,answer=null,secret}=options;
const body=template===null?webhookBody(notice):templatedBody(template,notice);
const timestamp=world.clock.now();
const headers={
'idempotency-key':`${notice.key}/${notice.step}`,
'x-runbook-timestamp':timestamp,
...(secret===null?{}:{'x-runbook-signature-256':signature(secret,timestamp,body)}),
};
const all={...options.headers,...headers};
return post({url:options.url,body,headers:all},world,({status,body:text})=>{
const believed=answer===null||text.includes(answer);
if(status>=200&&status<300&&believed)
return{end:'delivered',detail:`answered ${status}`};
const said=wordsOf(text,options);
const why=`the receiver answered ${status}${said===''?'':`: ${said}`}`;
return{end:'refused',why,remedy:template===null?lookAtLog:compareTemplate};
});
}),
});
;
// CONCATENATED MODULE: ./src/adapters/notify/open.js
const open_valueOf=(name,{env})=>(env[name]??'').trim();
const missing=(channel,name)=>({
channel,
send:()=>Promise.resolve({
channel,
attempts:0,
outcome:'failed',
why:`the variable ${name} is not set`,
remedy:`Add '${name}: \${{ secrets.${name} }}' under 'env:' of the step.`,
}),
});
const openPager=(options,world)=>{
const routingKey=open_valueOf(options.routingKey,world);
if(routingKey==='')
return missing('pagerduty',options.routingKey);
return pagerDuty({
routingKey,
endpoint:options.endpoint,
repository:`${world.context.repository.owner}/${world.context.repository.name}`,
},world);
};
const openSlack=(options,world)=>{
const secret=open_valueOf(options.by==='webhook'?options.webhook:options.token,world);
if(secret==='')
return missing('slack',options.by==='webhook'?options.webhook:options.token);
return options.by==='webhook'
?slackWebhook(secret,world)
:slackBot({token:secret,channel:options.channel,api:options.api},world);
};
const openEmail=(options,world)=>{
const smtp=open_valueOf(options.smtp,world);
return smtp===''?missing('email',options.smtp):email({...options,smtp},world);
};
const openWebhook=(options,world)=>{
const{template,answer}=options;
const names=[options.url,...(options.secret===null?[]:[options.secret]),...Object.values(options.headers)];
const absent=names.find((name)=>open_valueOf(name,world)==='');
if(absent!==undefined)
return missing('webhook',absent);
const secret=options.secret===null?null:open_valueOf(options.secret,world);
const headers=Object.fromEntries(Object.entries(options.headers).map(([header,name])=>[header,open_valueOf(name,world)]));
return webhook({url:open_valueOf(options.url,world),secret,headers,template,answer},world);
};
const openNotifiers=(options,world)=>[
...(options.pagerduty===null?[]:[openPager(options.pagerduty,world)]),
...(options.slack===null?[]:[openSlack(options.slack,world)]),
...(options.email===null?[]:[openEmail(options.email,world)]),
...(options.webhook===null?[]:[openWebhook(options.webhook,world)]),
];
const openAudience=(options,world)=>({
filter:options.filter,
notifiers:openNotifiers(options,world),
});
var gateway=__webpack_require__(76006);
var words=__webpack_require__(43514);
;
// CONCATENATED MODULE: ./src/runtime/audience.js
const longestMs=120_000;
const throughGateway=(channel,{gateway,ports})=>{
const lost=(why)=>({
channel:channel.channel,
attempts:1,
outcome:'failed',
why,
remedy:words .wO,
});
const send=async(notice)=>{
const over=new AbortController();
try{
const late=ports.clock.sleep(longestMs,over.signal).then(()=>lost(words .F0));
late.catch(()=>undefined);
return await Promise.race([channel.send(gateway.data(notice)),late]);
}
catch(thrown){
return lost((0,errors .bD)(thrown));
}
finally{
over.abort();
}
};
return{channel:channel.channel,send};
};
const audienceOf=(runbook,opened)=>{
const{ports,userEnvironment}=opened;
(0,gateway .Pz)(runbook,opened);
const{filter,notifiers}=openAudience(runbook.notify,{...ports,env:userEnvironment});
return{filter,notifiers:notifiers.map((channel)=>throughGateway(channel,opened))};
};
})
};
