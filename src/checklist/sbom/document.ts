// checklist/sbom: reads an SBOM that another tool made, as CycloneDX or SPDX, and leaves out what is no package. Pure.
import type { SbomComponent, SbomPart } from '../../ports/sbom.ts'
import { readCycloneDxJson, type CycloneDxOrigin } from './cyclonedx.ts'
import { purlType } from './purl.ts'
import { readSpdxJson } from './spdx.ts'
import * as words from './words.ts'

export interface SbomDocument {
  readonly part: SbomPart
  readonly origin: CycloneDxOrigin
}

const cycloneDxVersions = ['1.4', '1.5', '1.6', '1.7']

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const parseJson = (content: string): unknown => {
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

const readBody = (json: Readonly<Record<string, unknown>>, path: string): SbomDocument | { readonly why: string } => {
  if (json['bomFormat'] !== undefined) {
    const read = readCycloneDxJson(json, { ecosystem: 'document', path, lines: new Map() })
    if ('why' in read || cycloneDxVersions.includes(read.origin.version)) return read
    return { why: words.otherCycloneDx(read.origin.version) }
  }
  if (json['spdxVersion'] === undefined) return { why: words.neitherFormat }
  const read = readSpdxJson(json, path)
  return 'why' in read || read.origin.version === 'SPDX-2.3' ? read : { why: words.otherSpdx(read.origin.version) }
}

/** Files and lock files that a scanner came across are no packages: what they hold is listed beside them. */
const isPackage = (component: SbomComponent): boolean =>
  purlType(component) !== null || !['file', 'application', 'data', 'source', 'archive'].includes(component.type)

/** A module of the project itself has no version, and is what everything else hangs on. */
const withOwn = (part: SbomPart): SbomPart => ({
  ...part,
  components: part.components.map((each) => (isPackage(each) ? each : { ...each, isOwn: true })),
})

/** The document, or why it can't be one. `path`: where it was found, or what made it. */
export const readSbomDocument = (content: string, path: string): SbomDocument | { readonly why: string } => {
  const json = parseJson(content)
  if (json === undefined) return { why: content.trim() === '' ? words.empty : words.notJson }
  // GitHub's own export of the dependency graph has it one level down.
  const body = isObject(json) && isObject(json['sbom']) ? json['sbom'] : json
  if (!isObject(body)) return { why: words.neitherFormat }
  const read = readBody(body, path)
  if ('why' in read) return read
  const part = withOwn(read.part)
  return part.components.some(({ isOwn }) => !isOwn) ? { ...read, part } : { why: words.noPackages }
}
