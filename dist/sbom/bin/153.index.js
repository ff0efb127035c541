export const id=153;
export const ids=[153];
export const modules={
9778:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.r(__webpack_exports__);
}),
5680:
((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__,{
assemble:()=>(assemble)
});
var index_node=__webpack_require__(7413);
var spdx_expression_parse=__webpack_require__(4800);
var schemas=__webpack_require__(4534);
var node_modules_semver=__webpack_require__(4978);
;
// CONCATENATED MODULE: ./src/checklist/sbom/words.js
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
const documentOfAnother=(commit)=>`it is about another commit, ${shortSha(commit)}.`;
const workspaceOfAnother=(commit)=>`the workspace in which it was made is a checkout of another commit, ${shortSha(commit)}.`;
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
const linkedUnlocked=(place,names)=>`it links ${place}, whose dependencies (${listedFew(names,3)}) no lock file of this SBOM pins.`;
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
const commitGone=(commit)=>`${shortSha(commit)} is no longer in the repository, so no SBOM can be made of it.`;
const pushAgain='Push the commit again under a branch or tag.';
const title='SBOM generated and reviewed';
const why='A list of the parts helps when a package turns bad, and the difference to the live release shows an unwanted package before it ships.';
const whichRequirements='only the runbook can say whether this file lists what is shipped.';
const nameRequirements=(path)=>`Name what is shipped: 'checklist: { sbom: { paths: [${path.replace(/\.in$/,'.txt')}] } }'.`;
const correctPaths="Commit it, or correct 'checklist.sbom.paths'.";
const noLockFile='there is no lock file at this commit.';
const withoutVersion=(path,packages)=>`The SBOM of ${path} has no version of ${listedFew(packages,5)}.`;
const notPartCount=(count)=>`${plural(count,'file')} in folders not part of it`;
const moreNotPart=(count)=>`And ${count} more files are not part of this SBOM.`;
const noComponents=(path,declared)=>`${path} yields no component, and the project declares ${plural(declared,'dependency','dependencies')}.`;
const rewriteForComponents='Regenerate the lock file and commit it: an SBOM without components proves nothing.';
const notPinned=(path,packages)=>`${path} does not pin ${listedFew(packages,5)}.`;
const pinAll='Pin every package with ==, as pip-compile --generate-hashes writes it.';
const deniedLicence=(licence)=>`is under ${licence}, which 'deny-licenses' forbids.`;
const replacePackage='Replace the package.';
const noLicence='states no licence.';
const unknownLicence=(licence)=>`states '${licence}', which is not a licence that SPDX knows.`;
const stateLicence="Find out its licence, and write it under 'checklist.sbom.licenses'.";
const moreOfThisKind=(count)=>`And ${count} more of this kind.`;
const nothingToCompare=(environment)=>`no verified release in ${environment} to compare with`;
const allNew=(commit,environment)=>`all new: ${shortSha(commit)} in ${environment} yields no SBOM`;
const sameAs=(environment,commit)=>`same as in ${environment} (${shortSha(commit)})`;
const changedSince=({changes,commit,environment,})=>`${changes} since ${shortSha(commit)} in ${environment}`;
const baseNotMade=(commit,why)=>`The SBOM of ${shortSha(commit)} can't be made again: ${why}`;
const differenceIs=(digest)=>`The difference is ${digest}.`;
const moreInFile=(count)=>`and ${count} more, in the file beside the SBOM`;
const schemaInvalid=(invalid)=>`The SBOM does not match the schema of CycloneDX 1.6: ${invalid}`;
const correctEntry='Correct the entry of the lock file that it comes from.';
const notPart=(path)=>`${path} is not part of this SBOM.`;
const addFolder="Add its folder to 'checklist.sbom.paths' if it is shipped.";
const noDependencies='no file declares dependencies';
const onlyInFolders=(paths)=>`dependencies are declared only in folders: ${listedFew(paths,3)}`;
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
;
// CONCATENATED MODULE: ./src/checklist/sbom/components.js
const nameOf=({group,name})=>group===null?name:`${group}/${name}`;
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
package:`${ecosystem==='document'?(purlType(component)??component.type):ecosystem}:${nameOf(component)}`,
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
const components_relicensed=(from,to)=>from.licence===to.licence
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
...components_relicensed(from,to),
];
const changesOf=(before,now)=>{
const inBoth=(one,others)=>others.find(({version})=>version===one.version);
const stayed=before.flatMap((one)=>{
const other=inBoth(one,now);
return other===undefined?[]:components_relicensed(one,other);
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
?words.relicensed({name,from,to})
:`${kind} ${name} ${from} to ${to} (${licence})`;
return`${kind} ${name} ${to??from??''} (${licence})`;
};
const kinds=(null&&(['added','removed','upgraded','downgraded','changed','relicensed']));
const countChanges=(changes)=>kinds
.flatMap((kind)=>{
const count=changes.filter((change)=>change.kind===kind).length;
return count===0?[]:[`${count} ${kind}`];
})
.join(', ');
const canonical=(entries)=>entries.map((entry)=>JSON.stringify(entry)).join('\n');
;
// CONCATENATED MODULE: ./src/adapters/sbom/model.js
const licences=new index_node.Contrib.License.Factories.LicenseFactory(spdx_expression_parse);
const known=(values,text)=>Object.values(values).find((value)=>value===text);
const hashesOf=(component)=>new index_node.Models.HashDictionary(component.hashes.flatMap(({algorithm,content})=>{
const one=known(index_node.Enums.HashAlgorithm,algorithm);
return one===undefined?[]:[[one,content]];
}));
const referencesOf=(component)=>new index_node.Models.ExternalReferenceRepository(component.references.flatMap(({type,url})=>{
const one=known(index_node.Enums.ExternalReferenceType,type);
return one===undefined?[]:[new index_node.Models.ExternalReference(url,one)];
}));
const licencesOf=({licences:texts})=>{
const each=texts.map((text)=>licences.makeFromString(text));
const isMixed=each.length>1&&each.some((one)=>one instanceof index_node.Models.LicenseExpression);
return new index_node.Models.LicenseRepository(isMixed?[licences.makeFromString(licenceText(texts))]:each);
};
const componentOf=(component,prefix)=>{
const model=new index_node.Models.Component(known(index_node.Enums.ComponentType,component.type)??index_node.Enums.ComponentType.Library,component.name,{
bomRef:`${prefix}|${component.ref}`,
hashes:hashesOf(component),
licenses:licencesOf(component),
externalReferences:referencesOf(component),
properties:new index_node.Models.PropertyRepository(component.properties.map(({name,value})=>new index_node.Models.Property(name,value))),
...(component.group===null?{}:{group:component.group}),
...(component.version===''?{}:{version:component.version}),
...(component.purl===null?{}:{purl:component.purl}),
...(component.isOptional?{scope:index_node.Enums.ComponentScope.Optional}:{}),
});
return model;
};
const addPart=(bom,main,part)=>{
const all=[part.root,...part.components];
const models=new Map(all.map((component)=>[component.ref,componentOf(component,part.path)]));
for(const component of all){
const model=models.get(component.ref);
if(model===undefined)
continue;
bom.components.add(model);
for(const ref of component.dependsOn){
const target=models.get(ref);
if(target!==undefined)
model.dependencies.add(target.bomRef);
}
}
const root=models.get(part.root.ref);
if(root!==undefined)
main.dependencies.add(root.bomRef);
for(const{name,version}of part.tools){
const tool=new index_node.Models.Component(index_node.Enums.ComponentType.Application,name,{version});
bom.metadata.tools.components.add(tool);
}
};
const issues=schemas .YOg(schemas .Ikc({instancePath:schemas .YjP().optional(),message:schemas .YjP().optional()})).min(1);
const firstIssue=(error)=>{
const parsed=issues.safeParse(error);
const[issue]=parsed.success?parsed.data:[];
return`${issue?.instancePath??'it'} ${issue?.message??'is refused'}`.slice(0,300);
};
const assemble=async(request)=>{
const{sha,version}=request.release;
const main=new index_node.Models.Component(index_node.Enums.ComponentType.Application,request.service,{
bomRef:'release',
version:version??sha,
properties:new index_node.Models.PropertyRepository([new index_node.Models.Property('runbook:commit',sha)]),
});
const bom=new index_node.Models.Bom();
bom.metadata.component=main;
bom.metadata.properties.add(new index_node.Models.Property('cdx:reproducible','true'));
for(const part of request.parts)
addPart(bom,main,part);
const spec=index_node.Spec.Spec1dot6;
const json=new index_node.Serialize.JsonSerializer(new index_node.Serialize.JSON.Normalize.Factory(spec)).serialize(bom,{
sortLists:true,
space:2,
});
const refusal=await new index_node.Validation.JsonStrictValidator(spec.version).validate(json);
return{json:`${json}\n`,invalid:refusal===null?null:firstIssue(refusal)};
};
})
};
