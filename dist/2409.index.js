export const id = 2409;
export const ids = [2409];
export const modules = {
 4132:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  m: () => ( gatherRunbook)
 });
 var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9564);
 var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(875);
const runbookFolder = '.github';
const assertInside = (path) => {
  const parts = path.split('/');
  if (!path.includes('\\') && !parts.includes('..') && !parts.includes(''))
    return;
  throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ .Dh({
    code: 'bad-input',
    message: _words_js__WEBPACK_IMPORTED_MODULE_1__ .$0(path),
    remedy: _words_js__WEBPACK_IMPORTED_MODULE_1__ ._f,
  });
};
const gatherRunbook = async ({ path, sha, github }) => {
  assertInside(path);
  const [text, folder] = await Promise.all([github.file(path, sha), github.folder(runbookFolder, sha)]);
  return { text, folder };
};
 }),
 2409:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
 __webpack_require__.d(__webpack_exports__, {
  requireRunbook: () => ( requireRunbook),
  runbookOrDefaults: () => ( runbookOrDefaults)
 });
 var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9564);
 var _gather_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4132);
 var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(875);
const turns = 4;
const schemaLater = async ({ clock }) => {
  for (let turn = 0; turn < turns; turn += 1)
    await clock?.sleep(1);
  return Promise.all( [__webpack_require__.e(4785), __webpack_require__.e(9680), __webpack_require__.e(5399), __webpack_require__.e(6912), __webpack_require__.e(5659), __webpack_require__.e(6159), __webpack_require__.e(6780), __webpack_require__.e(5402), __webpack_require__.e(2786)]).then(__webpack_require__.bind(__webpack_require__, 2786));
};
const ask = async (request) => {
  const [answer, load] = await Promise.all([(0,_gather_js__WEBPACK_IMPORTED_MODULE_1__ .m)(request), schemaLater(request)]);
  return { answer, ...load };
};
const runbookOrDefaults = async (request, repo) => {
  const { answer, readRunbook, defaultRunbook } = await ask(request);
  return readRunbook(answer, request, defaultRunbook(repo));
};
const requireRunbook = async (request) => {
  const { answer, readRunbook } = await ask(request);
  const runbook = readRunbook(answer, request, null);
  if (runbook !== null)
    return runbook;
  throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ .Dh({
    code: 'bad-config',
    message: _words_js__WEBPACK_IMPORTED_MODULE_2__ .e9(request.path, request.sha),
    remedy: _words_js__WEBPACK_IMPORTED_MODULE_2__ .YB,
  });
};
 }),
 875:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  $0: () => ( badPath),
  AB: () => ( onBranchWithoutTag),
  AK: () => ( namedTwice),
  BW: () => ( oneOfBranchAndTag),
  DI: () => ( tooDeep),
  Dw: () => ( severalDocuments),
  F1: () => ( idOnlyForSecurity),
  FQ: () => ( namesTwice),
  G2: () => ( ownApproval),
  Iu: () => ( unknownEnvironment),
  N: () => ( emptyName),
  Q9: () => ( keyTwice),
  Qi: () => ( controlCharacters),
  Rt: () => ( circleOfLike),
  XU: () => ( correctFile),
  YB: () => ( commitRunbook),
  Yh: () => ( aliasesUnfollowed),
  Zp: () => ( invalidYaml),
  _: () => ( notThere),
  _D: () => ( circleOfAfter),
  _f: () => ( pathFromRoot),
  b5: () => ( tooManySteps),
  bM: () => ( aliasInside),
  e0: () => ( namesItself),
  e9: () => ( noRunbook),
  el: () => ( tooManyTakers),
  g$: () => ( tooLarge),
  he: () => ( folderInside),
  ie: () => ( packageWithoutId),
  iy: () => ( longName),
  nr: () => ( notText),
  ow: () => ( strangeKey),
  q: () => ( sameName),
  rk: () => ( nameOneOf),
  sX: () => ( emptyFile),
  sk: () => ( tooManyAliases),
  ss: () => ( tabIndent),
  t: () => ( oneOfFindingAndId),
  v0: () => ( blankEnds),
  vK: () => ( notCompared),
  wl: () => ( noOther),
  yl: () => ( yamlTag)
 });
 var _core_release_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9030);
const oneOfFindingAndId = 'needs exactly one of `finding` and `id`; keep one';
const idOnlyForSecurity = 'has an `id`, which only findings of `security` have; use `finding`';
const packageWithoutId = 'has `package` without `id`, where it means nothing; remove it';
const ownApproval = 'is approved by its own owner; name a second person, or leave `approved-by` out';
const noOther = 'there is no other environment: remove it';
const nameOneOf = (names) => `name one of ${names.join(', ')}`;
const unknownEnvironment = (advice) => `names an environment that is not in this file; ${advice}`;
const namesItself = 'names its own environment; name another one';
const circleOfLike = (circle) => `leads in a circle (${circle}), so there is nothing to take over; remove one \`like\``;
const tooManySteps = (most) => `leads over more than ${most} environments; name one that is nearer to the first`;
const tooManyTakers = (most) => `is one of more than ${most}; write the keys of some environments out`;
const emptyFile = 'is empty; begin with `service:` and `environments:`, or remove it';
const badPath = (path) => `Input 'config' is '${path.slice(0, 80)}', which is not a path inside the repository.`;
const pathFromRoot = "Give 'config' a path from the root of the repository, such as .github/runbook.yml.";
const controlCharacters = 'has a name with control or direction characters, which GitHub would not show; remove them';
const blankEnds = 'has a name that begins or ends with a space; remove it';
const emptyName = 'has an empty name; name it';
const longName = "has a name of more than 255 characters, GitHub's limit; shorten it";
const sameName = (earlier) => `has the same name as \`${earlier}\` for GitHub, which ignores case; rename one`;
const namesTwice = (name) => `names \`${name}\` twice; keep one`;
const circleOfAfter = (circle) => `leads in a circle (${circle}), so none of them could ever be first; remove one \`after\``;
const correctFile = (file) => `Correct ${file} and commit it; docs/runbook-file.md explains every key. On a pull request the file is read from the base branch.`;
const noRunbook = (path, sha) => `There is no ${path} at commit ${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_0__ .Fu)(sha)}.`;
const commitRunbook = "Commit the runbook file there, or name its path in the input 'config'. README.md contains an example to copy.";
const oneOfBranchAndTag = 'needs exactly one of `branch` and `tag`; keep one';
const onBranchWithoutTag = 'has `on-branch` beside `branch`, where it means nothing; remove it';
const notCompared = ({ printable, printable2, why, }) => `${printable} is not compared with ${printable2}: ${why}.`;
const namedTwice = (names, shared) => `names a service twice: ${names} ${shared}; rename one of them, or remove one of the files`;
const notThere = ({ sha, names, shared, }) => `is not there at ${(0,_core_release_js__WEBPACK_IMPORTED_MODULE_0__ .Fu)(sha)}, so the service has the name of the repository: ${names} ${shared}; name the right file in the input 'config', or add this one with another \`service\``;
const keyTwice = (excerpt) => `has the key \`${excerpt}\` twice in one mapping; keep one of them`;
const severalDocuments = 'holds several YAML documents; keep one, without a second `---`';
const yamlTag = (excerpt) => `uses the YAML tag \`${excerpt}\`, which means nothing here; remove it`;
const tabIndent = 'is indented with a tab; YAML requires spaces';
const invalidYaml = (message) => `is not valid YAML: ${message}. Correct it at this place`;
const strangeKey = 'has a key that is not a plain word; write a plain key';
const aliasInside = (alias) => `uses the alias \`*${alias}\` inside its own anchor; write the value out`;
const tooManyAliases = (maxAliases) => `uses more than ${maxAliases} aliases; write the values out`;
const tooLarge = 'is larger than 256 KiB; a runbook is one page';
const notText = 'is not a text file; save it as UTF-8';
const aliasesUnfollowed = (message) => `uses YAML aliases that can't be followed (${message}); write the values out`;
const tooDeep = (most) => `is nested more than ${most} levels deep; a runbook needs six`;
const folderInside = 'must be a folder inside the repository; give it from the root, without `..`';
 })
};
