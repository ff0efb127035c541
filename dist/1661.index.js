export const id = 1661;
export const ids = [1661];
export const modules = {
 1661:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
 makeInventory: () => ( makeInventory)
});
var core_text = __webpack_require__(3052);
;
// CONCATENATED MODULE: ./src/checklist/sbom/signs.js
const families = [
  { label: 'pnpm', purls: ['npm'], locks: ['pnpm-lock.yaml'], manifests: [] },
  { label: 'Yarn', purls: ['npm'], locks: ['yarn.lock'], manifests: [] },
  { label: 'Bun', purls: ['npm'], locks: ['bun.lock', 'bun.lockb'], manifests: [] },
  { label: 'Deno', purls: ['npm', 'jsr', 'generic'], locks: ['deno.lock'], manifests: [], generator: 'cdxgen' },
  { label: 'uv', purls: ['pypi'], locks: ['uv.lock'], manifests: [] },
  { label: 'PDM', purls: ['pypi'], locks: ['pdm.lock'], manifests: [] },
  { label: 'Python', purls: ['pypi'], locks: ['pylock.toml', 'pylock.*.toml'], manifests: ['Pipfile'] },
  {
    label: 'Conda',
    purls: ['conda', 'pypi'],
    locks: ['conda-lock.yml', 'pixi.lock'],
    manifests: ['environment.yml', 'environment.yaml', 'pixi.toml'],
    generator: 'cdxgen',
  },
  {
    label: 'Go',
    purls: ['golang'],
    locks: ['go.sum', 'go.work.sum', 'Gopkg.lock'],
    manifests: ['go.mod'],
    declares: /^[ \t]*require\b/m,
  },
  {
    label: 'Rust',
    purls: ['cargo'],
    locks: ['Cargo.lock'],
    manifests: ['Cargo.toml'],
    declares: /^[ \t]*\[(?:[^\]\n]*[.-])?dependencies[\].]/m,
  },
  {
    label: 'Ruby',
    purls: ['gem'],
    locks: ['Gemfile.lock', 'gems.locked'],
    manifests: ['Gemfile', 'gems.rb', '*.gemspec'],
    declares: /^[ \t]*(?:gem\b|gemspec\b|\w{1,40}\.add_(?:runtime_)?dependency\b)/m,
  },
  {
    label: 'PHP',
    purls: ['composer'],
    locks: ['composer.lock'],
    manifests: ['composer.json'],
    declares: /"require"\s*:\s*\{\s*"/,
  },
  {
    label: 'Java',
    purls: ['maven'],
    locks: ['gradle.lockfile', 'gradle/dependency-locks/*.lockfile', 'maven_install.json'],
    manifests: [
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
    generator: 'cdxgen',
    declares: /dependenc|implementation|libraryDependencies|ivyDeps|mvnDeps|:deps\b|<module>|include\b|\[libraries\]/,
  },
  {
    label: '.NET',
    purls: ['nuget'],
    locks: ['packages.lock.json', 'paket.lock', 'packages.config'],
    manifests: ['*.csproj', '*.fsproj', '*.vbproj', 'Directory.Packages.props', 'paket.dependencies'],
    generator: 'cdxgen',
    declares: /<Package(?:Reference|Version)\b|^[ \t]*nuget\b/m,
  },
  {
    label: 'Elixir',
    purls: ['hex'],
    locks: ['mix.lock', 'rebar.lock', 'gleam.toml'],
    manifests: ['mix.exs', 'rebar.config'],
    generator: 'cdxgen',
    declares: /\{\s*:?\w{1,80}\s*,/,
  },
  {
    label: 'Swift',
    purls: ['swift', 'cocoapods', 'generic'],
    locks: ['Package.resolved', 'Podfile.lock', 'Cartfile.resolved'],
    manifests: ['Package.swift', 'Podfile', 'Cartfile'],
    declares: /\.package\s*\(|^[ \t]*pod\b|^[ \t]*(?:github|git|binary)\s+"/m,
  },
  {
    label: 'Dart',
    purls: ['pub'],
    locks: ['pubspec.lock'],
    manifests: ['pubspec.yaml'],
    declares: /^dependencies:[ \t]*\n(?:[ \t]*\n)*[ \t]+\S/m,
  },
  {
    label: 'C and C++',
    purls: ['conan', 'generic', 'github'],
    locks: ['conan.lock', 'vcpkg-lock.json'],
    manifests: ['conanfile.txt', 'conanfile.py', 'vcpkg.json'],
    generator: 'cdxgen',
  },
  { label: 'R', purls: ['cran'], locks: ['renv.lock', 'packrat.lock'], manifests: [] },
  { label: 'Julia', purls: ['julia'], locks: ['Manifest.toml'], manifests: [], generator: 'cdxgen' },
  {
    label: 'Haskell',
    purls: ['hackage'],
    locks: ['stack.yaml.lock', 'cabal.project.freeze'],
    manifests: ['stack.yaml', '*.cabal'],
    generator: 'cdxgen',
  },
  { label: 'Perl', purls: ['cpan'], locks: ['cpanfile.snapshot'], manifests: ['cpanfile'], generator: 'cdxgen' },
  { label: 'Lua', purls: ['luarocks'], locks: ['luarocks.lock'], manifests: ['*.rockspec'], generator: 'cdxgen' },
  { label: 'OCaml', purls: ['opam'], locks: ['*.opam.locked'], manifests: ['*.opam'], generator: 'cdxgen' },
  {
    label: 'Crystal',
    purls: ['generic', 'github'],
    locks: ['shard.lock'],
    manifests: ['shard.yml'],
    generator: 'cdxgen',
  },
  { label: 'Zig', purls: ['generic', 'github'], locks: [], manifests: ['build.zig.zon'], generator: 'cdxgen' },
  { label: 'Elm', purls: ['elm', 'generic'], locks: ['elm.json'], manifests: [], generator: 'cdxgen' },
  {
    label: 'Bazel',
    purls: ['bazel', 'maven', 'generic'],
    locks: ['MODULE.bazel.lock'],
    manifests: ['MODULE.bazel'],
    generator: 'cdxgen',
  },
  { label: 'Nix', purls: ['nix', 'generic'], locks: ['flake.lock'], manifests: [], generator: 'cdxgen' },
  { label: 'Helm', purls: ['helm'], locks: ['Chart.lock'], manifests: [], generator: 'cdxgen' },
];
const escaped = (text) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
const patternOf = (glob) => new RegExp(`(?:^|/)${escaped(glob).replaceAll('*', '[^/]*')}$`);
const table = families.flatMap((family) => ['locks', 'manifests'].flatMap((kind) => family[kind].map((glob) => ({ family, isLock: kind === 'locks', pattern: patternOf(glob) }))));
const signGlobs = families.flatMap(({ locks, manifests }) => [...locks, ...manifests]);
const aside = /(?:^|\/)(?:vendor|third_party|Pods|Carthage|\.venv|site-packages|testdata|fixtures|__fixtures__)\//;
const signOf = (path) => {
  const found = aside.test(path) ? undefined : table.find(({ pattern }) => pattern.test(path));
  return found === undefined ? null : { path, family: found.family, isLock: found.isLock };
};
const asksForPackages = ({ family, isLock }, text) => isLock || family.declares === undefined || family.declares.test(text);
var words = __webpack_require__(9501);
;
// CONCATENATED MODULE: ./src/checklist/sbom/sources.js
const locks = [
  { name: 'npm-shrinkwrap.json', kind: 'npm', ecosystem: 'npm' },
  { name: 'package-lock.json', kind: 'npm', ecosystem: 'npm' },
  { name: 'poetry.lock', kind: 'poetry', ecosystem: 'pypi' },
  { name: 'Pipfile.lock', kind: 'pipenv', ecosystem: 'pypi' },
  { name: 'requirements.txt', kind: 'requirements', ecosystem: 'pypi' },
];
const manifests = [
  { name: 'package.json', ecosystem: 'npm' },
  { name: 'pyproject.toml', ecosystem: 'pypi' },
  { name: 'setup.cfg', ecosystem: 'pypi' },
  { name: 'setup.py', ecosystem: 'pypi' },
];
const looseRequirements = /(?:^|\/)(?:requirements\/(?:[^/]+\/)*[^/]+\.(?:txt|in)|requirements[^/]*\.(?:txt|in))$/;
const isLooseRequirements = (path) => looseRequirements.test(path) && !/(?:^|\/)requirements\.txt$/.test(path) && !/constraint/i.test(path);
const requirementsGlobs = ['requirements*.txt', 'requirements*.in', 'requirements/**/*.txt', 'requirements/**/*.in'];
const sourcePattern = `**/{${[
  ...[...locks, ...manifests].map(({ name }) => name),
  ...requirementsGlobs,
  ...new Set(signGlobs),
].join(',')}}`;
const within = (directory, name) => (directory === '' ? name : `${directory}/${name}`);
const split = (path) => {
  const cut = path.lastIndexOf('/');
  return { directory: cut === -1 ? '' : path.slice(0, cut), name: path.slice(cut + 1) };
};
const folder = (path) => (0,core_text .Mx)(path.replace(/^(?:\.\/)+/, ''), '/').replace(/^\.$/, '');
const isOwn = (family, ecosystem) => family.purls.includes(ecosystem);
const standsIn = (path, directory) => {
  const at = split(path).directory;
  const above = split(at);
  return at === directory || (above.directory === directory && ['gradle', 'requirements'].includes(above.name));
};
const nothing = { sources: [], faults: [], signs: [], unlocked: [] };
const joined = (found) => ({
  sources: found.flatMap(({ sources }) => sources),
  faults: found.flatMap(({ faults }) => faults),
  signs: found.flatMap(({ signs }) => signs),
  unlocked: found.flatMap(({ unlocked }) => unlocked),
});
const oneOfEach = (signs) => [...Map.groupBy(signs, ({ family }) => family).values()].flatMap((all) => {
  const [first] = [...all.filter(({ isLock }) => isLock), ...all];
  return first === undefined ? [] : [first];
});
const ofEcosystem = (ecosystem, directory, files) => {
  const here = new Set(files.filter((path) => split(path).directory === directory));
  const isThere = ({ name }) => here.has(within(directory, name));
  const ofIt = (one) => one.ecosystem === ecosystem;
  const lock = locks.filter(ofIt).find(isThere);
  if (lock !== undefined)
    return { ...nothing, sources: [{ kind: lock.kind, directory, path: within(directory, lock.name) }] };
  const signs = oneOfEach([...here].flatMap((path) => signOf(path) ?? []).filter(({ family }) => isOwn(family, ecosystem)));
  if (signs.length > 0)
    return { ...nothing, signs };
  const [loose] = ecosystem === 'npm' ? [] : files.filter((path) => standsIn(path, directory) && isLooseRequirements(path));
  if (loose !== undefined) {
    const remedy = words .ej(loose);
    return { ...nothing, faults: [{ status: 'unknown', path: loose, why: words .IU, remedy }] };
  }
  return {
    ...nothing,
    unlocked: manifests
      .filter(ofIt)
      .filter(isThere)
      .map(({ name }) => within(directory, name)),
  };
};
const inFolder = (directory, files) => {
  const signs = files
    .filter((path) => standsIn(path, directory))
    .flatMap((path) => signOf(path) ?? [])
    .filter(({ family }) => !isOwn(family, 'npm') && !isOwn(family, 'pypi'));
  return joined([
    ...['npm', 'pypi'].map((ecosystem) => ofEcosystem(ecosystem, directory, files)),
    { ...nothing, signs: oneOfEach(signs) },
  ]);
};
const isEmpty = ({ sources, faults, signs, unlocked }) => [sources, faults, signs, unlocked].every(({ length }) => length === 0);
const asked = (path, files, isNamed) => {
  const { directory, name } = split(path);
  const present = files.includes(path);
  const lock = locks.find((one) => one.name === name);
  if (present && (lock !== undefined || name.endsWith('.txt')))
    return { ...nothing, sources: [{ kind: lock?.kind ?? 'requirements', directory, path }] };
  const sign = present ? signOf(path) : null;
  if (sign !== null)
    return { ...nothing, signs: [sign] };
  const found = inFolder(path, files);
  if (!isNamed || !isEmpty(found))
    return found;
  const fault = { status: 'fail', path, why: words .$M, remedy: words .TM };
  return { ...nothing, faults: [fault] };
};
const isLockFile = (path) => locks.some(({ name }) => name === split(path).name) || signOf(path)?.isLock === true;
const isManifest = (path) => manifests.some(({ name }) => name === split(path).name) || signOf(path) !== null || isLooseRequirements(path);
const kindOf = (path) => {
  const { name } = split(path);
  const own = [...locks, ...manifests].find((one) => one.name === name)?.ecosystem;
  return own ?? signOf(path)?.family.purls[0] ?? 'pypi';
};
const isBelow = (path, folders) => {
  for (let at = split(path).directory;; at = split(at).directory) {
    if (folders.has(at))
      return true;
    if (at === '')
      return false;
  }
};
const foreignTo = (read, known, files) => {
  const folders = new Map([...Map.groupBy(read, kindOf)].map(([kind, paths]) => [kind, new Set(paths.map((path) => split(path).directory))]));
  return files.filter((path) => {
    if (known.has(path))
      return false;
    const own = folders.get(kindOf(path)) ?? new Set();
    if (isLockFile(path))
      return !own.has(split(path).directory);
    return isManifest(path) && !isBelow(path, own);
  });
};
const chooseSources = (paths, files) => {
  const found = joined((paths ?? ['']).map((path) => asked(folder(path), files, paths !== null)));
  const { sources, faults, signs, unlocked } = found;
  const read = [...sources, ...faults, ...signs].map(({ path }) => path);
  const all = [...read, ...unlocked];
  return { sources, faults, signs, foreign: foreignTo(all, new Set(all), [...new Set(files)]), unlocked };
};
var schemas = __webpack_require__(4785);
;
// CONCATENATED MODULE: ./src/checklist/sbom/cyclonedx.js
const cyclonedx_text = schemas .YjP().max(100_000);
const licence = schemas .KCZ([
  schemas .Ikc({ license: schemas .Ikc({ id: cyclonedx_text }) }).transform(({ license }) => license.id),
  schemas .Ikc({ license: schemas .Ikc({ name: cyclonedx_text }) }).transform(({ license }) => license.name),
  schemas .Ikc({ expression: cyclonedx_text }).transform(({ expression }) => expression),
]);
const tool = schemas .Ikc({ name: cyclonedx_text, version: cyclonedx_text.nullish() });
const tools = schemas .KCZ([
  schemas .YOg(tool).transform((components) => ({ components })),
  schemas .Ikc({ components: schemas .YOg(tool).default([]) }),
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
  properties: schemas .YOg(schemas .Ikc({ name: cyclonedx_text, value: cyclonedx_text.nullish() }))
    .default([])
    .transform((all) => all.map(({ name, value }) => ({ name, value: value ?? '' }))),
  components: schemas .YOg(schemas .L5J()).optional(),
  externalReferences: schemas .YOg(schemas .Ikc({ type: cyclonedx_text, url: cyclonedx_text, comment: cyclonedx_text.optional(), hashes: schemas .L5J().optional() }))
    .default([]),
});
const cyclonedx_document = schemas .Ikc({
  bomFormat: schemas .euz('CycloneDX'),
  specVersion: cyclonedx_text.optional(),
  metadata: schemas .Ikc({
    timestamp: cyclonedx_text.optional(),
    component: component.optional(),
    tools: tools.default({ components: [] }),
    properties: schemas .YOg(schemas .Ikc({ name: cyclonedx_text, value: cyclonedx_text.nullish() })).default([]),
  })
    .default({ tools: { components: [] }, properties: [] }),
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
const cyclonedx_nothing = (ecosystem) => ({
  type: 'application',
  name: `${ecosystem} packages`,
  licenses: [],
  hashes: [],
  properties: [],
  externalReferences: [],
});
const mostDeep = 100;
const flat = (read, depth = 0) => depth > mostDeep
  ? read
  : read.flatMap((one) => {
    const inner = schemas .YOg(component).safeParse(one.components ?? []);
    return [one, ...(inner.success ? flat(inner.data, depth + 1) : [])];
  });
const commitIn = (read) => {
  const { component: about, properties } = read;
  const said = [properties.find(({ name }) => name === 'runbook:commit')?.value, about?.version];
  return said.find((each) => /^[0-9a-f]{40}$/.test(each ?? '')) ?? null;
};
const toReading = ({ metadata, components: listed, dependencies, specVersion }, { ecosystem, path, lines }) => {
  const components = flat(listed);
  const depends = new Map(dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
  const toPart = (read, index) => toComponent(read, index, depends.get(read['bom-ref'] ?? '') ?? [], lines);
  const all = components.map(toPart);
  const root = toPart(metadata.component ?? cyclonedx_nothing(ecosystem), all.length);
  const isRoot = metadata.component === undefined;
  return {
    part: {
      ecosystem,
      path,
      root: isRoot ? { ...root, dependsOn: all.map(({ ref }) => ref) } : root,
      components: all,
      tools: metadata.tools.components.map(({ name, version }) => ({ name, version: version ?? '' })),
    },
    origin: { version: specVersion ?? '', at: metadata.timestamp ?? null, commit: commitIn(metadata) },
  };
};
const readCycloneDxJson = (json, source) => {
  const parsed = cyclonedx_document.safeParse(json);
  if (parsed.success)
    return toReading(parsed.data, source);
  const [issue] = parsed.error.issues;
  const problem = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`;
  return { why: words .Bp(problem).slice(0, 300) };
};
const readCycloneDx = (content, source) => {
  let json;
  try {
    json = JSON.parse(content);
  }
  catch {
    return { why: content.trim() === '' ? words .Ie : words .O2 };
  }
  return readCycloneDxJson(json, source);
};
var purl = __webpack_require__(6279);
;
// CONCATENATED MODULE: ./src/checklist/sbom/spdx.js
const spdx_text = schemas .YjP().max(100_000);
const spdxPackage = schemas .Ikc({
  SPDXID: spdx_text,
  name: spdx_text,
  versionInfo: spdx_text.nullish(),
  licenseConcluded: spdx_text.nullish(),
  licenseDeclared: spdx_text.nullish(),
  downloadLocation: spdx_text.nullish(),
  primaryPackagePurpose: spdx_text.nullish(),
  checksums: schemas .YOg(schemas .Ikc({ algorithm: spdx_text, checksumValue: spdx_text })).nullish(),
  externalRefs: schemas .YOg(schemas .Ikc({ referenceType: spdx_text, referenceLocator: spdx_text })).nullish(),
});
const spdx_document = schemas .Ikc({
  spdxVersion: spdx_text,
  creationInfo: schemas .Ikc({ created: spdx_text.nullish(), creators: schemas .YOg(spdx_text).nullish() }).nullish(),
  documentDescribes: schemas .YOg(spdx_text).nullish(),
  packages: schemas .YOg(spdxPackage),
  relationships: schemas .YOg(schemas .Ikc({ spdxElementId: spdx_text, relationshipType: spdx_text, relatedSpdxElement: spdx_text })).nullish(),
});
const licencesOf = ({ licenseDeclared, licenseConcluded }) => [licenseDeclared, licenseConcluded]
  .flatMap((each) => each ?? [])
  .filter((each) => each !== 'NOASSERTION' && each !== 'NONE')
  .slice(0, 1);
const algorithmOf = (name) => name.replace(/^(SHA)(\d)/, '$1-$2').replace(/^SHA-1(?=\d)/, 'SHA-1');
const spdx_toComponent = (read, dependsOn) => ({
  ref: read.SPDXID,
  type: (read.primaryPackagePurpose ?? 'LIBRARY').toLowerCase(),
  group: null,
  name: read.name,
  version: read.versionInfo ?? '',
  purl: (read.externalRefs ?? []).find(({ referenceType }) => referenceType === 'purl')?.referenceLocator ?? null,
  licences: licencesOf(read),
  hashes: (read.checksums ?? []).map(({ algorithm, checksumValue }) => ({
    algorithm: algorithmOf(algorithm),
    content: checksumValue,
  })),
  isOptional: false,
  properties: [],
  references: [],
  dependsOn,
  isOwn: false,
  line: null,
});
const dependenciesIn = ({ relationships }) => {
  const edges = (relationships ?? []).flatMap(({ spdxElementId: from, relationshipType: type, relatedSpdxElement: to }) => {
    if (type === 'DEPENDS_ON' || type === 'CONTAINS')
      return [{ from, to }];
    return type.endsWith('DEPENDENCY_OF') ? [{ from: to, to: from }] : [];
  });
  return new Map([...Map.groupBy(edges, ({ from }) => from)].map(([from, all]) => [from, all.map(({ to }) => to)]));
};
const rootOf = (read) => {
  const described = new Set([
    ...(read.documentDescribes ?? []),
    ...(read.relationships ?? [])
      .filter(({ relationshipType }) => relationshipType === 'DESCRIBES')
      .map(({ relatedSpdxElement }) => relatedSpdxElement),
  ]);
  const roots = read.packages.filter(({ SPDXID }) => described.has(SPDXID));
  return roots.length === 1 && read.packages.length > 1 ? (roots[0] ?? null) : null;
};
const commitOf = (root) => /^[0-9a-f]{40}$/.exec(root?.versionInfo ?? '')?.[0] ??
  /^git\+\S{1,1000}@([0-9a-f]{40})$/.exec(root?.downloadLocation ?? '')?.[1] ??
  null;
const readSpdxJson = (json, path) => {
  const parsed = spdx_document.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { why: words .dA(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`).slice(0, 300) };
  }
  const { spdxVersion, creationInfo, packages } = parsed.data;
  const depends = dependenciesIn(parsed.data);
  const root = rootOf(parsed.data);
  const components = packages
    .filter((each) => each !== root)
    .map((each) => spdx_toComponent(each, depends.get(each.SPDXID) ?? []));
  const main = root ?? { SPDXID: 'SPDXRef-DOCUMENT', name: path };
  const leads = root === null ? components.map(({ ref }) => ref) : (depends.get(root.SPDXID) ?? []);
  const tools = (creationInfo?.creators ?? []).flatMap((each) => {
    const [, name] = /^Tool: (\S.*)$/.exec(each) ?? [];
    return name === undefined ? [] : [{ name, version: '' }];
  });
  return {
    part: {
      ecosystem: 'document',
      path,
      root: { ...spdx_toComponent(main, leads), isOwn: true, type: 'application' },
      components,
      tools,
    },
    origin: { version: spdxVersion, at: creationInfo?.created ?? null, commit: commitOf(root) },
  };
};
;
// CONCATENATED MODULE: ./src/checklist/sbom/document.js
const cycloneDxVersions = ['1.4', '1.5', '1.6', '1.7'];
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const parseJson = (content) => {
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ''));
  }
  catch {
    return undefined;
  }
};
const readBody = (json, path) => {
  if (json['bomFormat'] !== undefined) {
    const read = readCycloneDxJson(json, { ecosystem: 'document', path, lines: new Map() });
    if ('why' in read || cycloneDxVersions.includes(read.origin.version))
      return read;
    return { why: words .uh(read.origin.version) };
  }
  if (json['spdxVersion'] === undefined)
    return { why: words .N3 };
  const read = readSpdxJson(json, path);
  return 'why' in read || read.origin.version === 'SPDX-2.3' ? read : { why: words .ir(read.origin.version) };
};
const isPackage = (component) => (0,purl .i)(component) !== null || !['file', 'application', 'data', 'source', 'archive'].includes(component.type);
const withOwn = (part) => ({
  ...part,
  components: part.components.map((each) => (isPackage(each) ? each : { ...each, isOwn: true })),
});
const readSbomDocument = (content, path) => {
  const json = parseJson(content);
  if (json === undefined)
    return { why: content.trim() === '' ? words .Ie : words .O2 };
  const body = isObject(json) && isObject(json['sbom']) ? json['sbom'] : json;
  if (!isObject(body))
    return { why: words .N3 };
  const read = readBody(body, path);
  if ('why' in read)
    return read;
  const part = withOwn(read.part);
  return part.components.some(({ isOwn }) => !isOwn) ? { ...read, part } : { why: words .Rv };
};
;
// CONCATENATED MODULE: ./src/checklist/sbom/gather-documents.js
const mostBytes = 100 * 1024 * 1024;
const refuse = (path, why, remedy) => {
  const fault = { status: 'unknown', path, why, remedy, elsewhere: true };
  return { made: false, fault };
};
const yieldOf = (read, path) => 'why' in read
  ? refuse(path, words .Zu(read.why), words .ft)
  : { made: true, part: read.part, declared: 0 };
const workspaceCommit = async ({ command, context }) => {
  const question = { argv: ['git', 'rev-parse', 'HEAD'], cwd: context.paths.workspace };
  const { exitCode, stdout } = await command.ask({ ...question, env: command.baseEnvironment() });
  return exitCode === 0 ? stdout.trim() : null;
};
const seconds = (at) => Math.floor(Date.parse(at) / 1_000);
const whyNotBound = async ({ origin: { commit, at } }, { sha, commits }, ports) => {
  if (commit !== null)
    return commits.includes(commit) ? null : words .Un(commit);
  const here = await workspaceCommit(ports);
  if (here !== null && !commits.includes(here))
    return words .mz(here);
  if (at === null || Number.isNaN(Date.parse(at)))
    return here === null ? words .P5 : null;
  const committed = await ports.github.commit(sha);
  if (committed === null)
    return words .P5;
  return seconds(at) < seconds(committed.committedAt) ? words .Kl(at) : null;
};
const gatherFile = async (path, sha, { commits, root }, ports) => {
  const { workspace } = ports.context.paths;
  const size = await ports.files.stat(`${workspace}/${path}`);
  if (size !== null && size.bytes > mostBytes)
    return refuse(path, words .g$(size.bytes, mostBytes), words .ft);
  const [content, committed] = await Promise.all([
    ports.files.within(workspace).read(path),
    ports.files.within(root).read(path),
  ]);
  if (content === null)
    return refuse(path, words .Nv, words .ft);
  if (content === committed)
    return refuse(path, words ._j, words .ft);
  const read = readSbomDocument(content, path);
  if ('why' in read)
    return yieldOf(read, path);
  const why = await whyNotBound(read, { sha, commits }, ports);
  return why === null ? yieldOf(read, path) : refuse(path, why, words .ft);
};
const passedOn = /^(?:https?_proxy|no_proxy|SSL_CERT_FILE|NODE_EXTRA_CA_CERTS)$/i;
const makeDocument = async (argv, sha, timeoutMs, ports) => {
  const [program] = argv;
  const git = await ports.git();
  const { paths, run } = ports.context;
  const file = `${paths.temp}/runbook-sbom-${run.id}/${sha}/document.json`;
  await ports.files.write(file, '');
  const own = Object.fromEntries(Object.entries(ports.userEnvironment).filter(([name]) => passedOn.test(name)));
  const result = await ports.command.run({
    argv,
    cwd: await git.checkout(sha),
    env: { ...ports.command.baseEnvironment(), ...own, SBOM_FILE: file, SBOM_SHA: sha },
    timeoutMs,
  });
  ports.clock.throwIfCancelled();
  if (result.notFound)
    return refuse(program, words .Ri, words .Xz(program));
  if (result.timedOut)
    return refuse(program, words .PT(timeoutMs), words .AW);
  const said = (result.stderr.trim().split('\n').at(-1) ?? '').slice(0, 300);
  if (result.exitCode !== 0)
    return refuse(program, words .Kb(result.exitCode, said), words .AU);
  const written = (await ports.files.read(file)) ?? '';
  const content = written.trim() === '' ? result.stdout : written;
  return yieldOf(readSbomDocument(content, program), program);
};
const gatherDocuments = async (sha, request, ports) => {
  const { files, command, commits, timeoutMs, current, root } = request;
  const found = files.map((path) => current
    ? gatherFile(path, sha, { commits, root }, ports)
    : Promise.resolve(refuse(path, words .DA, words .D3)));
  const made = command === null ? [] : [makeDocument(command, sha, timeoutMs, ports)];
  return Promise.all([...found, ...made]);
};
var npm_project = __webpack_require__(8105);
;
// CONCATENATED MODULE: ./src/checklist/sbom/request.js
const request_within = (directory, name) => (directory === '' ? name : `${directory}/${name}`);
const refusal = (at, why, remedy) => ({
  made: false,
  fault: { ...at, why, remedy },
});
const noSbom = (path, why) => refusal({ status: 'unknown', path }, words .Jc(why), words .eX);
var core_words = __webpack_require__(5970);
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
const npm_passedOn = /^(?:npm_config_.+|NODE_EXTRA_CA_CERTS)$/i;
const readMembers = async (folders, { root }, ports) => {
  const names = folders.flatMap(({ directory }) => (directory === null ? [] : [request_within(directory, 'package.json')]));
  const texts = await Promise.all(names.map((name) => ports.files.within(root).read(name)));
  return names.flatMap((name, index) => {
    const text = texts[index] ?? null;
    return text === null ? [] : [[name, text]];
  });
};
const loneLink = (folders, { covered }) => folders.find(({ directory, unlocked }) => unlocked.length > 0 && (directory === null || !covered.has(directory)));
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
  const folders = (0,npm_project .Lh)(lockText, directory);
  const lone = loneLink(folders, request);
  if (lone !== undefined)
    return refusal({ status: 'unknown', path }, words .fd(lone.place, lone.unlocked), words .vI);
  const npmrc = await ports.files.within(root).read(request_within(directory, '.npmrc'));
  const copies = [[manifestPath, manifestText], [path, lockText]];
  return {
    lockText,
    declared,
    copies: [...copies, ...(await readMembers(folders, request, ports))],
    settings: (0,npm_project .PI)(ports.userEnvironment, npm_passedOn, npmrc),
  };
};
const isInstallable = async (run, ports) => {
  const flags = ['--dry-run', '--ignore-scripts', '--offline', '--no-audit', '--no-fund'];
  const { exitCode } = await ports.command.run({ argv: ['npm', 'ci', ...flags], ...run });
  ports.clock.throwIfCancelled();
  return exitCode === 0;
};
const makeNpmPart = async (request, ports) => {
  const { source, scratch, omitDev, timeoutMs } = request;
  const project = await readProject(request, ports);
  if ('made' in project)
    return project;
  await Promise.all(project.copies.map(([name, text]) => ports.files.write(`${scratch}/${name}`, text)));
  const output = `${scratch}/${request_within(source.directory, 'sbom-part.json')}`;
  const place = {
    cwd: source.directory === '' ? scratch : `${scratch}/${source.directory}`,
    env: {
      ...ports.command.baseEnvironment(),
      ...project.settings,
      npm_config_update_notifier: 'false',
      npm_config_offline: 'true',
    },
    timeoutMs,
  };
  const generate = async (more) => {
    const options = ['--package-lock-only', '--output-reproducible', '--flatten-components', '--no-validate', ...more];
    const given = [...options, ...(omitDev ? ['--omit', 'dev'] : []), '--spec-version', '1.6', '--output-file', output];
    const result = await ports.command.run({ argv: [...ports.sbom.npmGenerator, ...given], ...place });
    ports.clock.throwIfCancelled();
    return result;
  };
  const first = await generate([]);
  const isRefused = first.exitCode !== 0 && outOfStep.test(first.stderr);
  const result = isRefused && (await isInstallable(place, ports)) ? await generate(['--ignore-npm-errors']) : first;
  const made = result.exitCode === 0 ? await ports.files.read(output) : null;
  if (made === null)
    return npmRefusal(source.path, result, timeoutMs);
  const read = readCycloneDx(made, { ecosystem: 'npm', path: source.path, lines: linesOf(project.lockText) });
  if ('why' in read)
    return noSbom(source.path, read.why);
  return { made: true, part: read.part, declared: project.declared };
};
var requirements = __webpack_require__(4122);
;
// CONCATENATED MODULE: ./src/checklist/sbom/python.js
const mostFiles = 50;
const follow = async (from, next, read) => {
  const found = new Map();
  const open = [...from];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path))
      continue;
    const text = found.size < mostFiles ? await read(path) : null;
    if (text === null)
      return { missing: path };
    found.set(path, text);
    for (const include of next((0,requirements .F)(path, text))) {
      if (include === null)
        return { missing: words .__ };
      open.push(include);
    }
  }
  return found;
};
const key = (name) => name.toLowerCase().replaceAll(/[-_.]+/g, '-');
const pinsOf = (files) => [...files].flatMap(([path, text]) => (0,requirements .F)(path, text).asked.flatMap(({ name, version }) => version === null ? [] : [[key(name), version]]));
const gatherRequirements = async ({ source, root }, ports) => {
  const read = async (path) => {
    const [inside] = await ports.files.find(path, root);
    return inside === path ? ports.files.within(root).read(path) : null;
  };
  const files = await follow([source.path], ({ includes }) => includes, read);
  if ('missing' in files)
    return { missing: String(files.missing) };
  const parsed = [...files].map(([path, text]) => (0,requirements .F)(path, text));
  const limits = parsed.flatMap(({ constraints }) => constraints);
  if (limits.includes(null))
    return { missing: words .__ };
  const named = limits.flatMap((path) => path ?? []);
  const constraints = await follow(named, (each) => [...each.includes, ...each.constraints], read);
  if ('missing' in constraints)
    return { missing: String(constraints.missing) };
  return {
    texts: new Map([...files].map(([path, text]) => [path, (0,requirements .D)(text)])),
    pins: new Map([...pinsOf(constraints), ...pinsOf(files)]),
    declared: parsed.flatMap(({ asked }) => asked).length,
  };
};
const readManifests = async ({ source, root, files }, ports) => {
  const names = source.kind === 'poetry' ? ['pyproject.toml', 'poetry.lock'] : ['Pipfile.lock'];
  const paths = names.map((name) => request_within(source.directory, name)).filter((path) => files.has(path));
  const texts = await Promise.all(paths.map((path) => ports.files.within(root).read(path)));
  return { texts: new Map(paths.map((path, index) => [path, texts[index] ?? ''])), pins: new Map(), declared: 0 };
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
const pinnedBy = (pins) => (component) => {
  const version = component.version === '' ? pins.get(key(component.name)) : undefined;
  return version === undefined ? component : { ...component, version };
};
const makePythonPart = async (request, ports) => {
  const { source, scratch, omitDev, timeoutMs } = request;
  const { kind, path, directory } = source;
  const project = kind === 'requirements' ? await gatherRequirements(request, ports) : await readManifests(request, ports);
  if ('missing' in project)
    return refusal({ status: 'fail', path }, words .oz(project.missing), words .sL);
  const { texts, pins, declared } = project;
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
  return { made: true, part: { ...read.part, components: read.part.components.map(pinnedBy(pins)) }, declared };
};
;
// CONCATENATED MODULE: ./src/checklist/sbom/gather.js
const gather_mostBytes = 50 * 1024 * 1024;
const mostForeign = 500;
const make = async (request, ports) => {
  const { kind, path } = request.source;
  const found = await ports.files.stat(`${request.root}/${path}`);
  if (found !== null && found.bytes > gather_mostBytes)
    return refusal({ status: 'unknown', path }, words .g$(found.bytes, gather_mostBytes), words .Pc);
  return kind === 'npm' ? makeNpmPart(request, ports) : makePythonPart(request, ports);
};
const declaresPython = (text) => /^dependencies\s*=\s*\[\s*[^\]\s]/m.test(text) ||
  /^\[tool\.poetry\.(?:group\.\w+\.)?dependencies\]/m.test(text) ||
  /^[ \t]*install_requires\s*=\s*(?:\[\s*)?[^\]\s]/m.test(text);
const declares = async (path, read) => {
  const text = await read(path);
  if (path.endsWith('/package.json') || path === 'package.json')
    return declaredIn(text, { omitDev: true }) !== 0;
  const sign = signOf(path);
  if (sign !== null)
    return asksForPackages(sign, text);
  return !/(?:^|\/)(?:pyproject\.toml|setup\.(?:py|cfg))$/.test(path) || declaresPython(text);
};
const declaring = async (paths, read) => {
  const asked = await Promise.all(paths.map((path) => declares(path, read)));
  return paths.filter((_, index) => asked[index] === true);
};
const fault = (each) => ({ made: false, fault: each });
const typesIn = (yields) => new Set(yields.flatMap((each) => (each.made ? each.part.components.flatMap((one) => (0,purl .i)(one) ?? []) : [])));
const untold = (signs, documents, { files, command }) => {
  const types = typesIn(documents);
  const isAsked = files.length > 0 || command !== null;
  const isBroken = documents.some(({ made }) => !made);
  return signs
    .filter(({ family }) => !family.purls.some((type) => types.has(type)))
    .flatMap(({ path, family }) => {
    if (isAsked && isBroken)
      return [];
    return isAsked
      ? [fault({ status: 'unknown', path, why: words .Ad(family.label), remedy: words .P_ })]
      : [fault({ status: 'unknown', path, why: words .h0(family.label), remedy: words .eb(family) })];
  });
};
const withoutDoubles = (documents, own) => {
  const keyOf = ({ purl }) => purl?.replace(/[?#].*$/, '').toLowerCase() ?? null;
  const known = new Set(own.flatMap((each) => (each.made ? each.part.components.map(keyOf) : [])));
  return documents.map((each) => {
    if (!each.made)
      return each;
    const components = each.part.components.filter((one) => {
      const key = keyOf(one);
      return key === null || !known.has(key);
    });
    return { ...each, part: { ...each.part, components } };
  });
};
const scratchOf = (sha, { path }, ports) => `${ports.context.paths.temp}/runbook-sbom-${ports.context.run.id}/${sha}/${path.replace(/[^\w-]/g, '_')}`;
const findFiles = async (root, paths, ports) => {
  const named = paths.filter((path) => path.endsWith('.txt'));
  const found = await Promise.all([sourcePattern, ...named].map((pattern) => ports.files.find(pattern, root)));
  return [...new Set(found.flat())];
};
const makeInventory = async (sha, { paths, omitDev, timeoutMs, documents: asked }, ports) => {
  const git = await ports.git();
  const root = await git.checkoutData(sha);
  const read = async (path) => (await ports.files.within(root).read(path)) ?? '';
  const files = await findFiles(root, paths ?? [], ports);
  const { sources, faults, signs, foreign, unlocked } = chooseSources(paths, files);
  const covered = new Set(sources.map(({ directory }) => directory));
  const request = { root, files: new Set(files), covered, omitDev, timeoutMs };
  const current = asked.commits.includes(sha);
  const [made, documents, asking, loose, strange] = await Promise.all([
    Promise.all(sources.map((source) => make({ ...request, source, scratch: scratchOf(sha, source, ports) }, ports))),
    gatherDocuments(sha, { ...asked, timeoutMs, current, root }, ports),
    declaring(signs.map(({ path }) => path), read),
    declaring(unlocked, read),
    declaring(foreign.slice(0, mostForeign), read),
  ]);
  const types = typesIn(documents);
  return {
    yields: [
      ...made,
      ...withoutDoubles(documents, made),
      ...loose.map((path) => fault({ status: 'fail', path, why: words .B2, remedy: words .Z_ })),
      ...untold(signs.filter(({ path }) => asking.includes(path)), documents, asked),
      ...faults.map(fault),
    ],
    foreign: strange.filter((path) => !types.has(kindOf(path))),
  };
};
 })
};
