// checklist/sbom: makes every part of a commit's SBOM from a clean checkout of that commit.
import { chooseSources, kindOf, sourcePattern, type SbomSource } from './sources.ts'
import { asksForPackages, signOf, type PackageSign } from './signs.ts'
import type { SbomFault, SbomYield } from './verdict.ts'
import type { CheckPorts } from '../../ports/ports.ts'
import type { SbomComponent } from '../../ports/sbom.ts'
import { gatherDocuments, type DocumentRequest } from './gather-documents.ts'
import { declaredIn, makeNpmPart } from './npm.ts'
import { makePythonPart } from './python.ts'
import { purlType } from './purl.ts'
import { refusal, type SbomRequest } from './request.ts'
import * as words from './words.ts'

/** A lock file beyond this would take longer than anybody waits. */
const mostBytes = 50 * 1024 * 1024

/** More lock files in other folders than this nobody reads of one by one. */
const mostForeign = 500

export interface Inventory {
  readonly yields: readonly SbomYield[]
  /** Lock files that nobody asked for. */
  readonly foreign: readonly string[]
}

const make = async (request: SbomRequest, ports: CheckPorts): Promise<SbomYield> => {
  const { kind, path } = request.source
  const found = await ports.files.stat(`${request.root}/${path}`)
  if (found !== null && found.bytes > mostBytes)
    return refusal({ status: 'unknown', path }, words.tooLarge(found.bytes, mostBytes), words.splitOrSwitchOff)
  return kind === 'npm' ? makeNpmPart(request, ports) : makePythonPart(request, ports)
}

/** As far as it takes to tell a project from the settings of a tool. */
const declaresPython = (text: string): boolean =>
  /^dependencies\s*=\s*\[\s*[^\]\s]/m.test(text) ||
  /^\[tool\.poetry\.(?:group\.\w+\.)?dependencies\]/m.test(text) ||
  /^[ \t]*install_requires\s*=\s*(?:\[\s*)?[^\]\s]/m.test(text)

type ReadText = (path: string) => Promise<string>

const declares = async (path: string, read: ReadText): Promise<boolean> => {
  const text = await read(path)
  if (path.endsWith('/package.json') || path === 'package.json') return declaredIn(text, { omitDev: true }) !== 0
  const sign = signOf(path)
  if (sign !== null) return asksForPackages(sign, text)
  return !/(?:^|\/)(?:pyproject\.toml|setup\.(?:py|cfg))$/.test(path) || declaresPython(text)
}

const declaring = async (paths: readonly string[], read: ReadText): Promise<readonly string[]> => {
  const asked = await Promise.all(paths.map((path) => declares(path, read)))
  return paths.filter((_, index) => asked[index] === true)
}

const fault = (each: SbomFault): SbomYield => ({ made: false, fault: each })

const typesIn = (yields: readonly SbomYield[]): ReadonlySet<string> =>
  new Set(yields.flatMap((each) => (each.made ? each.part.components.flatMap((one) => purlType(one) ?? []) : [])))

/** What nothing here reads, and no document tells of either. */
const untold = (
  signs: readonly PackageSign[],
  documents: readonly SbomYield[],
  { files, command }: Pick<DocumentRequest, 'files' | 'command'>,
): readonly SbomYield[] => {
  const types = typesIn(documents)
  const isAsked = files.length > 0 || command !== null
  const isBroken = documents.some(({ made }) => !made)
  return signs
    .filter(({ family }) => !family.purls.some((type) => types.has(type)))
    .flatMap(({ path, family }) => {
      // What is wrong with the document is said of itself.
      if (isAsked && isBroken) return []
      return isAsked
        ? [fault({ status: 'unknown', path, why: words.notInDocument(family.label), remedy: words.completeDocument })]
        : [fault({ status: 'unknown', path, why: words.noReader(family.label), remedy: words.bringDocument(family) })]
    })
}

/** What two tell of counts once: as we read it ourselves. */
const withoutDoubles = (documents: readonly SbomYield[], own: readonly SbomYield[]): readonly SbomYield[] => {
  const keyOf = ({ purl }: Pick<SbomComponent, 'purl'>) => purl?.replace(/[?#].*$/, '').toLowerCase() ?? null
  const known = new Set(own.flatMap((each) => (each.made ? each.part.components.map(keyOf) : [])))
  return documents.map((each) => {
    if (!each.made) return each
    const components = each.part.components.filter((one) => {
      const key = keyOf(one)
      return key === null || !known.has(key)
    })
    return { ...each, part: { ...each.part, components } }
  })
}

const scratchOf = (sha: string, { path }: SbomSource, ports: CheckPorts): string =>
  `${ports.context.paths.temp}/runbook-sbom-${ports.context.run.id}/${sha}/${path.replace(/[^\w-]/g, '_')}`

const findFiles = async (root: string, paths: readonly string[], ports: CheckPorts): Promise<readonly string[]> => {
  const named = paths.filter((path) => path.endsWith('.txt'))
  const found = await Promise.all([sourcePattern, ...named].map((pattern) => ports.files.find(pattern, root)))
  return [...new Set(found.flat())]
}

export interface InventoryRequest {
  readonly paths: readonly string[] | null
  readonly omitDev: boolean
  readonly timeoutMs: number
  readonly documents: Pick<DocumentRequest, 'files' | 'command' | 'commits'>
}

/** Every part of a commit's SBOM, from the files of that very commit, and what other tools tell of it. */
export const makeInventory = async (
  sha: string,
  { paths, omitDev, timeoutMs, documents: asked }: InventoryRequest,
  ports: CheckPorts,
): Promise<Inventory> => {
  const git = await ports.git()
  const root = await git.checkoutData(sha)
  const read: ReadText = async (path) => (await ports.files.within(root).read(path)) ?? ''
  const files = await findFiles(root, paths ?? [], ports)
  const { sources, faults, signs, foreign, unlocked } = chooseSources(paths, files)
  const covered = new Set(sources.map(({ directory }) => directory))
  const request = { root, files: new Set(files), covered, omitDev, timeoutMs }
  const current = asked.commits.includes(sha)
  const [made, documents, asking, loose, strange] = await Promise.all([
    Promise.all(sources.map((source) => make({ ...request, source, scratch: scratchOf(sha, source, ports) }, ports))),
    gatherDocuments(sha, { ...asked, timeoutMs, current, root }, ports),
    declaring(
      signs.map(({ path }) => path),
      read,
    ),
    declaring(unlocked, read),
    declaring(foreign.slice(0, mostForeign), read),
  ])
  const types = typesIn(documents)
  return {
    yields: [
      ...made,
      ...withoutDoubles(documents, made),
      ...loose.map((path) => fault({ status: 'fail', path, why: words.nothingPinned, remedy: words.commitLockFile })),
      ...untold(
        signs.filter(({ path }) => asking.includes(path)),
        documents,
        asked,
      ),
      ...faults.map(fault),
    ],
    // A document is about the whole repository.
    foreign: strange.filter((path) => !types.has(kindOf(path))),
  }
}
