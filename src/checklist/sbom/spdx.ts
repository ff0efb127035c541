// checklist/sbom: parses an SPDX 2.3 document as a part of an SBOM. Pure.
import { z } from 'zod'
import type { SbomComponent, SbomPart } from '../../ports/sbom.ts'
import * as words from './words.ts'

const text = z.string().max(100_000)

/** https://spdx.github.io/spdx-spec/v2.3/ */
const spdxPackage = z.object({
  SPDXID: text,
  name: text,
  versionInfo: text.nullish(),
  licenseConcluded: text.nullish(),
  licenseDeclared: text.nullish(),
  downloadLocation: text.nullish(),
  primaryPackagePurpose: text.nullish(),
  checksums: z.array(z.object({ algorithm: text, checksumValue: text })).nullish(),
  externalRefs: z.array(z.object({ referenceType: text, referenceLocator: text })).nullish(),
})

const document = z.object({
  spdxVersion: text,
  creationInfo: z.object({ created: text.nullish(), creators: z.array(text).nullish() }).nullish(),
  documentDescribes: z.array(text).nullish(),
  packages: z.array(spdxPackage),
  relationships: z.array(z.object({ spdxElementId: text, relationshipType: text, relatedSpdxElement: text })).nullish(),
})

type SpdxDocument = z.output<typeof document>
type SpdxPackage = z.output<typeof spdxPackage>

/** The one that somebody wrote down, before what a tool concluded; neither is no licence. */
const licencesOf = ({ licenseDeclared, licenseConcluded }: SpdxPackage): readonly string[] =>
  [licenseDeclared, licenseConcluded]
    .flatMap((each) => each ?? [])
    .filter((each) => each !== 'NOASSERTION' && each !== 'NONE')
    .slice(0, 1)

/** `SHA-256` of CycloneDX is `SHA256` here. */
const algorithmOf = (name: string): string => name.replace(/^(SHA)(\d)/, '$1-$2').replace(/^SHA-1(?=\d)/, 'SHA-1')

const toComponent = (read: SpdxPackage, dependsOn: readonly string[]): SbomComponent => ({
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
})

/** Both directions of the standard: `A DEPENDS_ON B`, `B DEPENDENCY_OF A`. */
const dependenciesIn = ({ relationships }: SpdxDocument): ReadonlyMap<string, readonly string[]> => {
  const edges = (relationships ?? []).flatMap(
    ({ spdxElementId: from, relationshipType: type, relatedSpdxElement: to }) => {
      if (type === 'DEPENDS_ON' || type === 'CONTAINS') return [{ from, to }]
      return type.endsWith('DEPENDENCY_OF') ? [{ from: to, to: from }] : []
    },
  )
  return new Map([...Map.groupBy(edges, ({ from }) => from)].map(([from, all]) => [from, all.map(({ to }) => to)]))
}

const rootOf = (read: SpdxDocument): SpdxPackage | null => {
  const described = new Set([
    ...(read.documentDescribes ?? []),
    ...(read.relationships ?? [])
      .filter(({ relationshipType }) => relationshipType === 'DESCRIBES')
      .map(({ relatedSpdxElement }) => relatedSpdxElement),
  ])
  const roots = read.packages.filter(({ SPDXID }) => described.has(SPDXID))
  return roots.length === 1 && read.packages.length > 1 ? (roots[0] ?? null) : null
}

const commitOf = (root: SpdxPackage | null): string | null =>
  /^[0-9a-f]{40}$/.exec(root?.versionInfo ?? '')?.[0] ??
  /^git\+\S{1,1000}@([0-9a-f]{40})$/.exec(root?.downloadLocation ?? '')?.[1] ??
  null

/** JSON as a part, and what it says of itself; or why it is no SPDX. */
export const readSpdxJson = (
  json: unknown,
  path: string,
):
  | {
      readonly part: SbomPart
      readonly origin: { readonly version: string; readonly at: string | null; readonly commit: string | null }
    }
  | { readonly why: string } => {
  const parsed = document.safeParse(json)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return { why: words.notSpdx(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`).slice(0, 300) }
  }
  const { spdxVersion, creationInfo, packages } = parsed.data
  const depends = dependenciesIn(parsed.data)
  const root = rootOf(parsed.data)
  const components = packages
    .filter((each) => each !== root)
    .map((each) => toComponent(each, depends.get(each.SPDXID) ?? []))
  const main: SpdxPackage = root ?? { SPDXID: 'SPDXRef-DOCUMENT', name: path }
  const leads = root === null ? components.map(({ ref }) => ref) : (depends.get(root.SPDXID) ?? [])
  const tools = (creationInfo?.creators ?? []).flatMap((each) => {
    const [, name] = /^Tool: (\S.*)$/.exec(each) ?? []
    return name === undefined ? [] : [{ name, version: '' }]
  })
  return {
    part: {
      ecosystem: 'document',
      path,
      root: { ...toComponent(main, leads), isOwn: true, type: 'application' },
      components,
      tools,
    },
    origin: { version: spdxVersion, at: creationInfo?.created ?? null, commit: commitOf(root) },
  }
}
