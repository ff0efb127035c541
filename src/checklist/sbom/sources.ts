// checklist/sbom: chooses which lock files an SBOM is made from, and names those nobody here can read. Pure.
import { withoutEnd } from '../../core/text.ts'
import { signGlobs, signOf, type PackageFamily, type PackageSign } from './signs.ts'
import type { SbomFault } from './verdict.ts'
import * as words from './words.ts'

/** How a lock file becomes a part of an SBOM. */
export type SourceKind = 'npm' | 'poetry' | 'pipenv' | 'requirements'

export interface SbomSource {
  readonly kind: SourceKind
  /** Folder in the repository; empty for its root. */
  readonly directory: string
  /** The lock file, relative to the repository. */
  readonly path: string
}

export interface ChosenSources {
  readonly sources: readonly SbomSource[]
  readonly faults: readonly SbomFault[]
  /** Shipped, and nothing here reads it: a document of somebody else has to tell of it. */
  readonly signs: readonly PackageSign[]
  /** Lock files that nobody asked for, and manifests in folders of which nothing is read. */
  readonly foreign: readonly string[]
  /** Manifests without any lock file: what they declare, if anything, is not pinned. */
  readonly unlocked: readonly string[]
}

type OwnEcosystem = 'npm' | 'pypi'

/** In the order in which one stands for its folder; the first of an ecosystem counts. */
const locks: readonly { readonly name: string; readonly kind: SourceKind; readonly ecosystem: OwnEcosystem }[] = [
  { name: 'npm-shrinkwrap.json', kind: 'npm', ecosystem: 'npm' },
  { name: 'package-lock.json', kind: 'npm', ecosystem: 'npm' },
  { name: 'poetry.lock', kind: 'poetry', ecosystem: 'pypi' },
  { name: 'Pipfile.lock', kind: 'pipenv', ecosystem: 'pypi' },
  { name: 'requirements.txt', kind: 'requirements', ecosystem: 'pypi' },
]

const manifests: readonly { readonly name: string; readonly ecosystem: OwnEcosystem }[] = [
  { name: 'package.json', ecosystem: 'npm' },
  { name: 'pyproject.toml', ecosystem: 'pypi' },
  { name: 'setup.cfg', ecosystem: 'pypi' },
  { name: 'setup.py', ecosystem: 'pypi' },
]

/** Requirements files by other names: which of them is shipped, only the runbook can say. */
const looseRequirements = /(?:^|\/)(?:requirements\/(?:[^/]+\/)*[^/]+\.(?:txt|in)|requirements[^/]*\.(?:txt|in))$/

const isLooseRequirements = (path: string): boolean =>
  looseRequirements.test(path) && !/(?:^|\/)requirements\.txt$/.test(path) && !/constraint/i.test(path)

const requirementsGlobs = ['requirements*.txt', 'requirements*.in', 'requirements/**/*.txt', 'requirements/**/*.in']

/** A glob of everything that is of interest here. */
export const sourcePattern = `**/{${[
  ...[...locks, ...manifests].map(({ name }) => name),
  ...requirementsGlobs,
  ...new Set(signGlobs),
].join(',')}}`

const within = (directory: string, name: string) => (directory === '' ? name : `${directory}/${name}`)

const split = (path: string): { readonly directory: string; readonly name: string } => {
  const cut = path.lastIndexOf('/')
  return { directory: cut === -1 ? '' : path.slice(0, cut), name: path.slice(cut + 1) }
}

const folder = (path: string): string => withoutEnd(path.replace(/^(?:\.\/)+/, ''), '/').replace(/^\.$/, '')

const isOwn = (family: PackageFamily, ecosystem: OwnEcosystem): boolean => family.purls.includes(ecosystem)

/** `gradle/libs.versions.toml` and `requirements/prod.txt` stand for the folder above theirs. */
const standsIn = (path: string, directory: string): boolean => {
  const at = split(path).directory
  const above = split(at)
  return at === directory || (above.directory === directory && ['gradle', 'requirements'].includes(above.name))
}

type SourceSelection = Pick<ChosenSources, 'sources' | 'faults' | 'signs' | 'unlocked'>

const nothing: SourceSelection = { sources: [], faults: [], signs: [], unlocked: [] }

const joined = (found: readonly SourceSelection[]): SourceSelection => ({
  sources: found.flatMap(({ sources }) => sources),
  faults: found.flatMap(({ faults }) => faults),
  signs: found.flatMap(({ signs }) => signs),
  unlocked: found.flatMap(({ unlocked }) => unlocked),
})

/** Of one family a lock file stands for all that is beside it. */
const oneOfEach = (signs: readonly PackageSign[]): readonly PackageSign[] =>
  [...Map.groupBy(signs, ({ family }) => family).values()].flatMap((all) => {
    const [first] = [...all.filter(({ isLock }) => isLock), ...all]
    return first === undefined ? [] : [first]
  })

const ofEcosystem = (ecosystem: OwnEcosystem, directory: string, files: readonly string[]): SourceSelection => {
  const here = new Set(files.filter((path) => split(path).directory === directory))
  const isThere = ({ name }: { readonly name: string }) => here.has(within(directory, name))
  const ofIt = (one: { readonly ecosystem: string }) => one.ecosystem === ecosystem
  const lock = locks.filter(ofIt).find(isThere)
  if (lock !== undefined)
    return { ...nothing, sources: [{ kind: lock.kind, directory, path: within(directory, lock.name) }] }
  const signs = oneOfEach(
    [...here].flatMap((path) => signOf(path) ?? []).filter(({ family }) => isOwn(family, ecosystem)),
  )
  if (signs.length > 0) return { ...nothing, signs }
  const [loose] =
    ecosystem === 'npm' ? [] : files.filter((path) => standsIn(path, directory) && isLooseRequirements(path))
  if (loose !== undefined) {
    const remedy = words.nameRequirements(loose)
    return { ...nothing, faults: [{ status: 'unknown', path: loose, why: words.whichRequirements, remedy }] }
  }
  return {
    ...nothing,
    unlocked: manifests
      .filter(ofIt)
      .filter(isThere)
      .map(({ name }) => within(directory, name)),
  }
}

const inFolder = (directory: string, files: readonly string[]): SourceSelection => {
  const signs = files
    .filter((path) => standsIn(path, directory))
    .flatMap((path) => signOf(path) ?? [])
    .filter(({ family }) => !isOwn(family, 'npm') && !isOwn(family, 'pypi'))
  return joined([
    ...(['npm', 'pypi'] as const).map((ecosystem) => ofEcosystem(ecosystem, directory, files)),
    { ...nothing, signs: oneOfEach(signs) },
  ])
}

const isEmpty = ({ sources, faults, signs, unlocked }: SourceSelection): boolean =>
  [sources, faults, signs, unlocked].every(({ length }) => length === 0)

/** A path that is asked for: a folder with lock files, or one lock or requirements file. */
const asked = (path: string, files: readonly string[], isNamed: boolean): SourceSelection => {
  const { directory, name } = split(path)
  const present = files.includes(path)
  const lock = locks.find((one) => one.name === name)
  if (present && (lock !== undefined || name.endsWith('.txt')))
    return { ...nothing, sources: [{ kind: lock?.kind ?? 'requirements', directory, path }] }
  const sign = present ? signOf(path) : null
  if (sign !== null) return { ...nothing, signs: [sign] }
  const found = inFolder(path, files)
  if (!isNamed || !isEmpty(found)) return found
  const fault = { status: 'fail', path, why: words.noLockFile, remedy: words.correctPaths } as const
  return { ...nothing, faults: [fault] }
}

const isLockFile = (path: string): boolean =>
  locks.some(({ name }) => name === split(path).name) || signOf(path)?.isLock === true

const isManifest = (path: string): boolean =>
  manifests.some(({ name }) => name === split(path).name) || signOf(path) !== null || isLooseRequirements(path)

/** What installs it, as a package URL has it: npm's tools share one, and so do Python's. */
export const kindOf = (path: string): string => {
  const { name } = split(path)
  const own = [...locks, ...manifests].find((one) => one.name === name)?.ecosystem
  return own ?? signOf(path)?.family.purls[0] ?? 'pypi'
}

const isBelow = (path: string, folders: ReadonlySet<string>): boolean => {
  for (let at = split(path).directory; ; at = split(at).directory) {
    if (folders.has(at)) return true
    if (at === '') return false
  }
}

/** A manifest below a folder of the same kind is taken for a member of it, a lock file for a project of its own. */
const foreignTo = (
  read: readonly string[],
  known: ReadonlySet<string>,
  files: readonly string[],
): readonly string[] => {
  const folders = new Map(
    [...Map.groupBy(read, kindOf)].map(([kind, paths]) => [kind, new Set(paths.map((path) => split(path).directory))]),
  )
  return files.filter((path) => {
    if (known.has(path)) return false
    const own = folders.get(kindOf(path)) ?? new Set<string>()
    if (isLockFile(path)) return !own.has(split(path).directory)
    return isManifest(path) && !isBelow(path, own)
  })
}

/** What an SBOM is made from. `paths`: null when the runbook names none, then the root alone counts. */
export const chooseSources = (paths: readonly string[] | null, files: readonly string[]): ChosenSources => {
  const found = joined((paths ?? ['']).map((path) => asked(folder(path), files, paths !== null)))
  const { sources, faults, signs, unlocked } = found
  const read = [...sources, ...faults, ...signs].map(({ path }) => path)
  const all = [...read, ...unlocked]
  return { sources, faults, signs, foreign: foreignTo(all, new Set(all), [...new Set(files)]), unlocked }
}
