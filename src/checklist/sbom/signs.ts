// checklist/sbom: files by which a project shows that it has dependencies, kept apart from what can be read here. Pure.

/** One package manager or ecosystem, as people name it. */
export interface PackageFamily {
  readonly label: string
  /** Package URL types of what it installs. https://github.com/package-url/purl-spec/blob/main/PURL-TYPES.rst */
  readonly purls: readonly string[]
  /** Globs of one name, or of a folder and a name. */
  readonly locks: readonly string[]
  readonly manifests: readonly string[]
  /** What makes an SBOM of it; empty: Syft does. */
  readonly generator?: 'cdxgen'
  /** A manifest that matches none of these asks for nothing; without it a manifest is a sign by itself. */
  readonly declares?: RegExp
}

/** Of npm and of Python some are read here (src/checklist/sbom/sources.ts); these are the others, and all other families. */
export const families: readonly PackageFamily[] = [
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
]

export interface PackageSign {
  readonly path: string
  readonly family: PackageFamily
  readonly isLock: boolean
}

const escaped = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&')

const patternOf = (glob: string): RegExp => new RegExp(`(?:^|/)${escaped(glob).replaceAll('*', '[^/]*')}$`)

const table = families.flatMap((family) =>
  (['locks', 'manifests'] as const).flatMap((kind) =>
    family[kind].map((glob) => ({ family, isLock: kind === 'locks', pattern: patternOf(glob) })),
  ),
)

/** Globs of all of them. */
export const signGlobs: readonly string[] = families.flatMap(({ locks, manifests }) => [...locks, ...manifests])

/** Copies of what others made, and what only tests read, say nothing about this project. */
const aside = /(?:^|\/)(?:vendor|third_party|Pods|Carthage|\.venv|site-packages|testdata|fixtures|__fixtures__)\//

export const signOf = (path: string): PackageSign | null => {
  const found = aside.test(path) ? undefined : table.find(({ pattern }) => pattern.test(path))
  return found === undefined ? null : { path, family: found.family, isLock: found.isLock }
}

/** Does a manifest ask for anything? */
export const asksForPackages = ({ family, isLock }: PackageSign, text: string): boolean =>
  isLock || family.declares === undefined || family.declares.test(text)
