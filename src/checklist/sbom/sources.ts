// checklist/sbom: chooses which lock files an SBOM is made from, and names those nobody can read. Pure.
import { withoutEnd } from '../../core/text.ts'
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
  /** Lock files that nobody asked for. */
  readonly foreign: readonly string[]
  /** Manifests without any lock file: what they declare, if anything, is not pinned. */
  readonly unlocked: readonly string[]
}

/** In the order in which one stands for its folder; the first of an ecosystem counts. */
const locks: readonly { readonly name: string; readonly kind: SourceKind; readonly ecosystem: 'npm' | 'pypi' }[] = [
  { name: 'npm-shrinkwrap.json', kind: 'npm', ecosystem: 'npm' },
  { name: 'package-lock.json', kind: 'npm', ecosystem: 'npm' },
  { name: 'poetry.lock', kind: 'poetry', ecosystem: 'pypi' },
  { name: 'Pipfile.lock', kind: 'pipenv', ecosystem: 'pypi' },
  { name: 'requirements.txt', kind: 'requirements', ecosystem: 'pypi' },
]

/** Lock files that no generator here reads, and what would help. */
const unread: readonly { readonly name: string; readonly ecosystem: 'npm' | 'pypi'; readonly remedy: string }[] = [
  { name: 'yarn.lock', ecosystem: 'npm', remedy: words.commitNpmLock },
  {
    name: 'pnpm-lock.yaml',
    ecosystem: 'npm',
    remedy: words.commitNpmLock,
  },
  {
    name: 'uv.lock',
    ecosystem: 'pypi',
    remedy: words.uvExport,
  },
  {
    name: 'pdm.lock',
    ecosystem: 'pypi',
    remedy: words.pdmExport,
  },
  { name: 'pylock.toml', ecosystem: 'pypi', remedy: words.commitRequirements },
]

const manifests = [
  { name: 'package.json', ecosystem: 'npm' },
  { name: 'pyproject.toml', ecosystem: 'pypi' },
] as const

/** A glob of everything that is of interest here. */
export const sourcePattern = `**/{${[...locks, ...unread, ...manifests].map(({ name }) => name).join(',')}}`

const within = (directory: string, name: string) => (directory === '' ? name : `${directory}/${name}`)

const split = (path: string): { readonly directory: string; readonly name: string } => {
  const cut = path.lastIndexOf('/')
  return { directory: cut === -1 ? '' : path.slice(0, cut), name: path.slice(cut + 1) }
}

const folder = (path: string): string => withoutEnd(path.replace(/^(?:\.\/)+/, ''), '/').replace(/^\.$/, '')

type SourceSelection = Pick<ChosenSources, 'sources' | 'faults' | 'unlocked'>

const inFolder = (directory: string, present: ReadonlySet<string>): SourceSelection => {
  const isThere = ({ name }: { readonly name: string }) => present.has(within(directory, name))
  const found = (['npm', 'pypi'] as const).map((ecosystem): SourceSelection => {
    const ofIt = (one: { readonly ecosystem: string }) => one.ecosystem === ecosystem
    const lock = locks.filter(ofIt).find(isThere)
    if (lock !== undefined)
      return { sources: [{ kind: lock.kind, directory, path: within(directory, lock.name) }], faults: [], unlocked: [] }
    const faults = unread
      .filter(ofIt)
      .filter(isThere)
      .map(({ name, remedy }): SbomFault => {
        const path = within(directory, name)
        return { status: 'unknown', path, why: words.noGenerator, remedy }
      })
    const loose = faults.length > 0 ? [] : manifests.filter(ofIt).filter(isThere)
    return { sources: [], faults, unlocked: loose.map(({ name }) => within(directory, name)) }
  })
  return {
    sources: found.flatMap(({ sources }) => sources),
    faults: found.flatMap(({ faults }) => faults),
    unlocked: found.flatMap(({ unlocked }) => unlocked),
  }
}

/** A path that is asked for: a folder with lock files, or one lock or requirements file. */
const asked = (path: string, present: ReadonlySet<string>, isNamed: boolean): SourceSelection => {
  const { directory, name } = split(path)
  const lock = locks.find((one) => one.name === name)
  if (present.has(path) && (lock !== undefined || name.endsWith('.txt')))
    return { sources: [{ kind: lock?.kind ?? 'requirements', directory, path }], faults: [], unlocked: [] }
  const found = inFolder(path, present)
  if (!isNamed || found.sources.length + found.faults.length + found.unlocked.length > 0) return found
  const remedy = words.correctPaths
  const fault = { status: 'fail', path, why: words.noLockFile, remedy } as const
  return { sources: [], faults: [fault], unlocked: [] }
}

/** What an SBOM is made from. `paths`: null when the runbook names none, then the root alone counts. */
export const chooseSources = (paths: readonly string[] | null, files: readonly string[]): ChosenSources => {
  const present = new Set(files)
  const found = (paths ?? ['']).map((path) => asked(folder(path), present, paths !== null))
  const sources = found.flatMap((each) => each.sources)
  const faults = found.flatMap((each) => each.faults)
  const covered = new Set([...sources, ...faults].map(({ path }) => path))
  const folders = new Set([...covered].map((path) => split(path).directory))
  const isLock = (name: string) => [...locks, ...unread].some((lock) => lock.name === name)
  const foreign = files.filter((path) => {
    const { directory, name } = split(path)
    return isLock(name) && !folders.has(directory)
  })
  const unlocked = found.flatMap((each) => each.unlocked)
  return { sources, faults, foreign, unlocked }
}

const folded = (parts: readonly string[]): string | null => {
  const path: string[] = []
  for (const part of parts) {
    if (part === '' || part === '.') continue
    if (part !== '..') path.push(part)
    else if (path.pop() === undefined) return null
  }
  return path.join('/')
}

/**
 * What a requirements file includes (`-r`, `-c`), relative to the repository; null for what lies outside of it.
 * https://pip.pypa.io/en/stable/reference/requirements-file-format/
 */
export const includesOf = (path: string, text: string): readonly (string | null)[] =>
  text.split(/\r?\n/).flatMap((line) => {
    const [, target] = /^\s*(?:-[rc]|--requirement|--constraint)[\s=]*(\S+)/.exec(line) ?? []
    if (target === undefined) return []
    if (/^(?:\/|[a-z]:|\w+:\/\/)/i.test(target)) return [null]
    return [folded([...split(path).directory.split('/'), ...target.split('/')])]
  })
