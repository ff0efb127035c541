export const id = 6982;
export const ids = [6982];
export const modules = {
 4601:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
 makeInventory: () => ( makeInventory)
});
var core_text = __webpack_require__(6639);
var words = __webpack_require__(2260);
;
// CONCATENATED MODULE: ./src/checklist/sbom/sources.js
const locks = [
  { name: 'npm-shrinkwrap.json', kind: 'npm', ecosystem: 'npm' },
  { name: 'package-lock.json', kind: 'npm', ecosystem: 'npm' },
  { name: 'poetry.lock', kind: 'poetry', ecosystem: 'pypi' },
  { name: 'Pipfile.lock', kind: 'pipenv', ecosystem: 'pypi' },
  { name: 'requirements.txt', kind: 'requirements', ecosystem: 'pypi' },
];
const unread = [
  { name: 'yarn.lock', ecosystem: 'npm', remedy: words .uV },
  {
    name: 'pnpm-lock.yaml',
    ecosystem: 'npm',
    remedy: words .uV,
  },
  {
    name: 'uv.lock',
    ecosystem: 'pypi',
    remedy: words .c9,
  },
  {
    name: 'pdm.lock',
    ecosystem: 'pypi',
    remedy: words .ks,
  },
  { name: 'pylock.toml', ecosystem: 'pypi', remedy: words .Q$ },
];
const manifests = [
  { name: 'package.json', ecosystem: 'npm' },
  { name: 'pyproject.toml', ecosystem: 'pypi' },
];
const sourcePattern = `**/{${[...locks, ...unread, ...manifests].map(({ name }) => name).join(',')}}`;
const within = (directory, name) => (directory === '' ? name : `${directory}/${name}`);
const split = (path) => {
  const cut = path.lastIndexOf('/');
  return { directory: cut === -1 ? '' : path.slice(0, cut), name: path.slice(cut + 1) };
};
const folder = (path) => (0,core_text .Mx)(path.replace(/^(?:\.\/)+/, ''), '/').replace(/^\.$/, '');
const inFolder = (directory, present) => {
  const isThere = ({ name }) => present.has(within(directory, name));
  const found = ['npm', 'pypi'].map((ecosystem) => {
    const ofIt = (one) => one.ecosystem === ecosystem;
    const lock = locks.filter(ofIt).find(isThere);
    if (lock !== undefined)
      return { sources: [{ kind: lock.kind, directory, path: within(directory, lock.name) }], faults: [], unlocked: [] };
    const faults = unread
      .filter(ofIt)
      .filter(isThere)
      .map(({ name, remedy }) => {
      const path = within(directory, name);
      return { status: 'unknown', path, why: words .Vj, remedy };
    });
    const loose = faults.length > 0 ? [] : manifests.filter(ofIt).filter(isThere);
    return { sources: [], faults, unlocked: loose.map(({ name }) => within(directory, name)) };
  });
  return {
    sources: found.flatMap(({ sources }) => sources),
    faults: found.flatMap(({ faults }) => faults),
    unlocked: found.flatMap(({ unlocked }) => unlocked),
  };
};
const asked = (path, present, isNamed) => {
  const { directory, name } = split(path);
  const lock = locks.find((one) => one.name === name);
  if (present.has(path) && (lock !== undefined || name.endsWith('.txt')))
    return { sources: [{ kind: lock?.kind ?? 'requirements', directory, path }], faults: [], unlocked: [] };
  const found = inFolder(path, present);
  if (!isNamed || found.sources.length + found.faults.length + found.unlocked.length > 0)
    return found;
  const remedy = words .TM;
  const fault = { status: 'fail', path, why: words .$M, remedy };
  return { sources: [], faults: [fault], unlocked: [] };
};
const chooseSources = (paths, files) => {
  const present = new Set(files);
  const found = (paths ?? ['']).map((path) => asked(folder(path), present, paths !== null));
  const sources = found.flatMap((each) => each.sources);
  const faults = found.flatMap((each) => each.faults);
  const covered = new Set([...sources, ...faults].map(({ path }) => path));
  const folders = new Set([...covered].map((path) => split(path).directory));
  const isLock = (name) => [...locks, ...unread].some((lock) => lock.name === name);
  const foreign = files.filter((path) => {
    const { directory, name } = split(path);
    return isLock(name) && !folders.has(directory);
  });
  const unlocked = found.flatMap((each) => each.unlocked);
  return { sources, faults, foreign, unlocked };
};
const folded = (parts) => {
  const path = [];
  for (const part of parts) {
    if (part === '' || part === '.')
      continue;
    if (part !== '..')
      path.push(part);
    else if (path.pop() === undefined)
      return null;
  }
  return path.join('/');
};
const includesOf = (path, text) => text.split(/\r?\n/).flatMap((line) => {
  const [, target] = /^\s*(?:-[rc]|--requirement|--constraint)[\s=]*(\S+)/.exec(line) ?? [];
  if (target === undefined)
    return [];
  if (/^(?:\/|[a-z]:|\w+:\/\/)/i.test(target))
    return [null];
  return [folded([...split(path).directory.split('/'), ...target.split('/')])];
});
var schemas = __webpack_require__(5943);
;
// CONCATENATED MODULE: ./src/checklist/sbom/cyclonedx.js
const cyclonedx_text = schemas .YjP().max(100_000);
const licence = schemas .KCZ([
  schemas .Ikc({ license: schemas .Ikc({ id: cyclonedx_text }) }).transform(({ license }) => license.id),
  schemas .Ikc({ license: schemas .Ikc({ name: cyclonedx_text }) }).transform(({ license }) => license.name),
  schemas .Ikc({ expression: cyclonedx_text }).transform(({ expression }) => expression),
]);
const component = schemas .Ikc({
  'bom-ref': cyclonedx_text.optional(),
  type: cyclonedx_text,
  group: cyclonedx_text.optional(),
  name: cyclonedx_text,
  version: cyclonedx_text.optional(),
  purl: cyclonedx_text.optional(),
  scope: cyclonedx_text.optional(),
  licenses: schemas .YOg(licence).default([]),
  hashes: schemas .YOg(schemas .Ikc({ alg: cyclonedx_text, content: cyclonedx_text })).default([]),
  properties: schemas .YOg(schemas .Ikc({ name: cyclonedx_text, value: cyclonedx_text })).default([]),
  externalReferences: schemas .YOg(schemas .Ikc({ type: cyclonedx_text, url: cyclonedx_text, comment: cyclonedx_text.optional(), hashes: schemas .L5J().optional() }))
    .default([]),
});
const cyclonedx_document = schemas .Ikc({
  bomFormat: schemas .euz('CycloneDX'),
  metadata: schemas .Ikc({
    component: component.optional(),
    tools: schemas .Ikc({ components: schemas .YOg(schemas .Ikc({ name: cyclonedx_text, version: cyclonedx_text.optional() })).default([]) })
      .default({ components: [] }),
  })
    .default({ tools: { components: [] } }),
  components: schemas .YOg(component).default([]),
  dependencies: schemas .YOg(schemas .Ikc({ ref: cyclonedx_text, dependsOn: schemas .YOg(cyclonedx_text).default([]) })).default([]),
});
const placeOf = ({ properties }) => properties.find(({ name }) => name === 'cdx:npm:package:path')?.value ?? null;
const isTold = ({ url, comment }) => !/^[a-z+]+:\/\/[^/]*@/i.test(url) && comment?.startsWith('implicit') !== true;
const toComponent = (read, index, dependsOn, lines) => {
  const place = placeOf(read);
  return {
    ref: read['bom-ref'] ?? `#${index}`,
    type: read.type,
    group: read.group ?? null,
    name: read.name,
    version: read.version ?? '',
    purl: read.purl ?? null,
    licences: read.licenses,
    hashes: read.hashes.map(({ alg, content }) => ({ algorithm: alg, content })),
    isOptional: read.scope === 'optional',
    properties: read.properties.filter(({ name }) => name !== 'cdx:reproducible'),
    references: read.externalReferences.filter(isTold).map(({ type, url }) => ({ type, url })),
    dependsOn,
    isOwn: place !== null && !/(?:^|\/)node_modules\//.test(place),
    line: (place === null ? undefined : lines.get(place)) ?? null,
  };
};
const nothing = (ecosystem) => ({
  type: 'application',
  name: `${ecosystem} packages`,
  licenses: [],
  hashes: [],
  properties: [],
  externalReferences: [],
});
const readCycloneDx = (content, source) => {
  let json;
  try {
    json = JSON.parse(content);
  }
  catch {
    return { why: content.trim() === '' ? words .Ie : words .O2 };
  }
  const parsed = cyclonedx_document.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const problem = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`;
    return { why: words .Bp(problem).slice(0, 300) };
  }
  const { metadata, components, dependencies } = parsed.data;
  const { ecosystem, path, lines } = source;
  const depends = new Map(dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
  const toPart = (read, index) => toComponent(read, index, depends.get(read['bom-ref'] ?? '') ?? [], lines);
  const all = components.map(toPart);
  const root = toPart(metadata.component ?? nothing(ecosystem), all.length);
  const isRoot = metadata.component === undefined;
  return {
    part: {
      ecosystem,
      path,
      root: isRoot ? { ...root, dependsOn: all.map(({ ref }) => ref) } : root,
      components: all,
      tools: metadata.tools.components.map(({ name, version }) => ({ name, version: version ?? '' })),
    },
  };
};
;
// CONCATENATED MODULE: ./src/checklist/sbom/request.js
const request_within = (directory, name) => (directory === '' ? name : `${directory}/${name}`);
const refusal = (at, why, remedy) => ({
  made: false,
  fault: { ...at, why, remedy },
});
const noSbom = (path, why) => refusal({ status: 'unknown', path }, words .Jc(why), words .eX);
var core_words = __webpack_require__(3919);
;
// CONCATENATED MODULE: ./src/checklist/sbom/npm.js
const names = schemas .g1P(schemas .YjP(), schemas .L5J()).default({});
const manifest = schemas .Ikc({ dependencies: names, optionalDependencies: names, devDependencies: names });
const lock = schemas .Ikc({ lockfileVersion: schemas .aig(), packages: schemas .g1P(schemas .YjP(), schemas .L5J()).optional() });
const parse = (text, schema) => {
  try {
    const parsed = schema.safeParse(JSON.parse(text.replace(/^\uFEFF/, '')));
    return parsed.success ? parsed.data : null;
  }
  catch {
    return null;
  }
};
const declaredIn = (text, { omitDev }) => {
  const read = parse(text, manifest);
  if (read === null)
    return null;
  const asked = { ...read.dependencies, ...read.optionalDependencies, ...(omitDev ? {} : read.devDependencies) };
  return Object.keys(asked).length;
};
const linesOf = (text) => {
  const found = new Map();
  for (const [index, line] of text.split('\n').entries()) {
    const [, place] = /^ {4}"([^"]+)": \{$/.exec(line) ?? [];
    if (place !== undefined)
      found.set(place, index + 1);
  }
  return found;
};
const wordsOf = (stderr) => [
  ...new Set(stderr.split('\n').map((line) => line.replace(/^\s*(?:npm (?:error|ERR!)|ERROR \||WARN +\|)\s*/, '').trim())),
]
  .filter((line) => /^(?:code |missing:|invalid:|extraneous:|Error:|Unexpected|Unsupported|Failed)/i.test(line))
  .slice(0, 4)
  .join('; ')
  .slice(0, 400);
const outOfStep = /ELSPROBLEMS|missing:|invalid:|extraneous:/;
const npmRefusal = (path, result, timeoutMs) => {
  const { timedOut, notFound, stderr } = result;
  if (timedOut)
    return refusal({ status: 'unknown', path }, words .PT(timeoutMs), words .N7);
  if (notFound || /system NPM|Unsupported NPM version/.test(stderr))
    return refusal({ status: 'unknown', path }, words .Dd, core_words .co);
  const said = wordsOf(stderr);
  if (outOfStep.test(stderr))
    return refusal({ status: 'fail', path }, words .C4(said), words .Aq);
  return refusal({ status: 'unknown', path }, words .TC(said), words .iD);
};
const passedOn = /^(?:npm_config_.+|NODE_EXTRA_CA_CERTS)$/i;
const readMembers = async (places, { source, root, files }, ports) => {
  const members = places
    .filter((place) => place !== '' && !place.split('/').includes('node_modules'))
    .map((place) => request_within(place, 'package.json'))
    .filter((name) => files.has(request_within(source.directory, name)));
  const read = members.map(async (name) => {
    const text = await ports.files.within(root).read(request_within(source.directory, name));
    return text === null ? [] : [[name, text]];
  });
  return (await Promise.all(read)).flat();
};
const readProject = async (request, ports) => {
  const { source, root, files, omitDev } = request;
  const { directory, path } = source;
  const manifestPath = request_within(directory, 'package.json');
  const [lockText, manifestText] = await Promise.all([
    ports.files.within(root).read(path),
    files.has(manifestPath) ? ports.files.within(root).read(manifestPath) : null,
  ]);
  const declared = manifestText === null ? null : declaredIn(manifestText, { omitDev });
  if (manifestText === null || declared === null)
    return refusal({ status: 'fail', path }, words .vs, words .Rb);
  const read = lockText === null ? null : parse(lockText, lock);
  if (lockText === null || read === null)
    return refusal({ status: 'fail', path }, lockText?.trim() === '' ? words .sX : words ._M, words .IX);
  if (read.lockfileVersion < 2)
    return refusal({ status: 'unknown', path }, words .xF, words .kG);
  const own = [
    ['package.json', manifestText],
    [path.slice(path.lastIndexOf('/') + 1), lockText],
  ];
  return {
    lockText,
    declared,
    copies: [...own, ...(await readMembers(Object.keys(read.packages ?? {}), request, ports))],
  };
};
const makeNpmPart = async (request, ports) => {
  const { source, scratch, omitDev, timeoutMs } = request;
  const project = await readProject(request, ports);
  if ('made' in project)
    return project;
  await Promise.all(project.copies.map(([name, text]) => ports.files.write(`${scratch}/${name}`, text)));
  const output = `${scratch}/sbom-part.json`;
  const env = Object.fromEntries(Object.entries(ports.userEnvironment).filter(([name]) => passedOn.test(name)));
  const options = ['--package-lock-only', '--output-reproducible', '--flatten-components', '--no-validate'];
  const result = await ports.command.run({
    argv: [
      ...ports.sbom.npmGenerator,
      ...options,
      ...(omitDev ? ['--omit', 'dev'] : []),
      ...['--spec-version', '1.6', '--output-file', output],
    ],
    cwd: scratch,
    env: {
      ...ports.command.baseEnvironment(),
      ...env,
      npm_config_update_notifier: 'false',
      npm_config_offline: 'true',
    },
    timeoutMs,
  });
  ports.clock.throwIfCancelled();
  const made = result.exitCode === 0 ? await ports.files.read(output) : null;
  if (made === null)
    return npmRefusal(source.path, result, timeoutMs);
  const read = readCycloneDx(made, { ecosystem: 'npm', path: source.path, lines: linesOf(project.lockText) });
  if ('why' in read)
    return noSbom(source.path, read.why);
  return { made: true, part: read.part, declared: project.declared };
};
;
// CONCATENATED MODULE: ./src/checklist/sbom/python.js
const mostFiles = 50;
const readRequirements = async ({ source, root }, ports) => {
  const found = new Map();
  const open = [source.path];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path))
      continue;
    const [inside] = await ports.files.find(path, root);
    const text = inside === path && found.size < mostFiles ? await ports.files.within(root).read(path) : null;
    if (text === null)
      return { missing: path };
    found.set(path, text);
    for (const include of includesOf(path, text)) {
      if (include === null)
        return { missing: words .__ };
      open.push(include);
    }
  }
  return found;
};
const readManifests = async ({ source, root, files }, ports) => {
  const names = source.kind === 'poetry' ? ['pyproject.toml', 'poetry.lock'] : ['Pipfile.lock'];
  const paths = names.map((name) => request_within(source.directory, name)).filter((path) => files.has(path));
  const texts = await Promise.all(paths.map((path) => ports.files.within(root).read(path)));
  return new Map(paths.map((path, index) => [path, texts[index] ?? '']));
};
const argsOf = (kind, path, directory, omitDev) => {
  switch (kind) {
    case 'poetry':
      return ['poetry', ...(omitDev ? ['--no-dev'] : []), directory === '' ? '.' : directory];
    case 'pipenv':
      return ['pipenv', ...(omitDev ? [] : ['--dev']), directory === '' ? '.' : directory];
    case 'requirements':
    case 'npm':
      return ['requirements', path];
  }
};
const python_wordsOf = (stderr) => (/^(?:CRITICAL|ERROR) +\| [^>\n]*> (.+)$/m.exec(stderr)?.[1] ?? '').slice(0, 300);
const pythonRefusal = (path, result, timeoutMs) => {
  if (result.timedOut)
    return refusal({ status: 'unknown', path }, words .PT(timeoutMs), words .g2);
  if (result.notFound)
    return refusal({ status: 'unknown', path }, words .of, words .kS);
  const said = python_wordsOf(result.stderr);
  return refusal({ status: 'unknown', path }, words .TC(said), words .qA(path));
};
const makePythonPart = async (request, ports) => {
  const { source, scratch, omitDev, timeoutMs } = request;
  const { kind, path, directory } = source;
  const texts = kind === 'requirements' ? await readRequirements(request, ports) : await readManifests(request, ports);
  if ('missing' in texts)
    return refusal({ status: 'fail', path }, words .oz(texts.missing), words .sL);
  if ((texts.get(path) ?? '').trim() === '')
    return refusal({ status: 'fail', path }, words .sX, words .tr);
  await Promise.all([...texts].map(([name, text]) => ports.files.write(`${scratch}/${name}`, text)));
  const output = `${scratch}/sbom-part.json`;
  const result = await ports.command.run({
    argv: [
      ...['cyclonedx-py'],
      ...argsOf(kind, path, directory, omitDev),
      ...['--output-reproducible', '--no-validate', '--output-format', 'JSON', '--spec-version', '1.6'],
      ...['--output-file', output],
    ],
    cwd: scratch,
    env: ports.command.baseEnvironment(),
    timeoutMs,
  });
  ports.clock.throwIfCancelled();
  const made = result.exitCode === 0 ? await ports.files.read(output) : null;
  if (made === null)
    return pythonRefusal(path, result, timeoutMs);
  const read = readCycloneDx(made, { ecosystem: 'pypi', path, lines: new Map() });
  if ('why' in read)
    return noSbom(path, read.why);
  const asked = kind === 'requirements' ? (texts.get(path) ?? '').split('\n').filter((line) => /^\s*[\w.-]/.test(line)) : [];
  return { made: true, part: read.part, declared: asked.length };
};
;
// CONCATENATED MODULE: ./src/checklist/sbom/gather.js
const mostBytes = 50 * 1024 * 1024;
const make = async (request, ports) => {
  const { kind, path } = request.source;
  const found = await ports.files.stat(`${request.root}/${path}`);
  if (found !== null && found.bytes > mostBytes)
    return refusal({ status: 'unknown', path }, words .g$(found.bytes, mostBytes), words .Pc);
  return kind === 'npm' ? makeNpmPart(request, ports) : makePythonPart(request, ports);
};
const declaresPython = (text) => /^dependencies\s*=\s*\[\s*[^\]\s]/m.test(text) || /^\[tool\.poetry\.(?:group\.\w+\.)?dependencies\]/m.test(text);
const judgeUnlocked = async (path, root, ports) => {
  const text = (await ports.files.within(root).read(path)) ?? '';
  const declares = path.endsWith('.json') ? declaredIn(text, { omitDev: true }) !== 0 : declaresPython(text);
  if (!declares)
    return [];
  const why = words .Un;
  return [refusal({ status: 'fail', path }, why, words .Z_)];
};
const scratchOf = (sha, { path }, ports) => `${ports.context.paths.temp}/runbook-sbom-${ports.context.run.id}/${sha}/${path.replace(/[^\w-]/g, '_')}`;
const makeInventory = async (sha, asked, ports) => {
  const git = await ports.git();
  const root = await git.checkoutData(sha);
  const named = (asked.paths ?? []).filter((path) => path.endsWith('.txt'));
  const [known, ...more] = await Promise.all([sourcePattern, ...named].map((pattern) => ports.files.find(pattern, root)));
  const files = [...(known ?? []), ...more.flat()];
  const { sources, faults, foreign, unlocked } = chooseSources(asked.paths, files);
  const { omitDev, timeoutMs } = asked;
  const made = await Promise.all(sources.map((source) => make({ source, root, files: new Set(files), scratch: scratchOf(sha, source, ports), omitDev, timeoutMs }, ports)));
  const loose = await Promise.all(unlocked.map((path) => judgeUnlocked(path, root, ports)));
  return { yields: [...made, ...loose.flat(), ...faults.map((fault) => ({ made: false, fault }))], foreign };
};
 })
};
