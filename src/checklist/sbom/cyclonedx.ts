// checklist/sbom: parses the CycloneDX JSON that a generator wrote, and drops URLs that hold passwords. Pure.
import { z } from 'zod'
import type { SbomPart } from '../../ports/sbom.ts'
import type { Ecosystem } from '../../ports/sbom.ts'
import type { SbomComponent } from '../../ports/sbom.ts'
import * as words from './words.ts'

const text = z.string().max(100_000)

const licence = z.union([
  z.object({ license: z.object({ id: text }) }).transform(({ license }) => license.id),
  z.object({ license: z.object({ name: text }) }).transform(({ license }) => license.name),
  z.object({ expression: text }).transform(({ expression }) => expression),
])

const tool = z.object({ name: text, version: text.nullish() })

/** A list in 1.4, an object since 1.5; both hold until 1.7. */
const tools = z.union([
  z.array(tool).transform((components) => ({ components })),
  z.object({ components: z.array(tool).default([]) }),
])

/** As much of CycloneDX 1.4 to 1.7 as generators write about a package. https://cyclonedx.org/docs/1.7/json/ */
const component = z.object({
  'bom-ref': text.optional(),
  type: text,
  group: text.optional(),
  name: text,
  version: text.optional(),
  purl: text.optional(),
  scope: text.optional(),
  licenses: z.array(licence).default([]),
  hashes: z.array(z.object({ alg: text, content: text })).default([]),
  properties: z
    .array(z.object({ name: text, value: text.nullish() }))
    .default([])
    .transform((all) => all.map(({ name, value }) => ({ name, value: value ?? '' }))),
  components: z.array(z.unknown()).optional(),
  externalReferences: z
    .array(z.object({ type: text, url: text, comment: text.optional(), hashes: z.unknown().optional() }))
    .default([]),
})

const document = z.object({
  bomFormat: z.literal('CycloneDX'),
  specVersion: text.optional(),
  metadata: z
    .object({
      timestamp: text.optional(),
      component: component.optional(),
      tools: tools.default({ components: [] }),
      properties: z.array(z.object({ name: text, value: text.nullish() })).default([]),
    })
    .default({ tools: { components: [] }, properties: [] }),
  components: z.array(component).default([]),
  dependencies: z.array(z.object({ ref: text, dependsOn: z.array(text).default([]) })).default([]),
})

type CyclonedxComponent = z.output<typeof component>

/** Where npm has it in the lock file; other generators say nothing of the kind. */
const placeOf = ({ properties }: CyclonedxComponent): string | null =>
  properties.find(({ name }) => name === 'cdx:npm:package:path')?.value ?? null

/** An index address of a requirements file may hold a password, and a guessed one says nothing. */
const isTold = ({ url, comment }: CyclonedxComponent['externalReferences'][number]): boolean =>
  !/^[a-z+]+:\/\/[^/]*@/i.test(url) && comment?.startsWith('implicit') !== true

const toComponent = (
  read: CyclonedxComponent,
  index: number,
  dependsOn: readonly string[],
  lines: ReadonlyMap<string, number>,
): SbomComponent => {
  const place = placeOf(read)
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
  }
}

const nothing = (ecosystem: Ecosystem): CyclonedxComponent => ({
  type: 'application',
  name: `${ecosystem} packages`,
  licenses: [],
  hashes: [],
  properties: [],
  externalReferences: [],
})

/** What a document says of itself. */
export interface CycloneDxOrigin {
  readonly version: string
  /** ISO 8601; null when it does not say. */
  readonly at: string | null
  /** The commit that it is about, where it says so. */
  readonly commit: string | null
}

export interface CycloneDxReading {
  readonly part: SbomPart
  readonly origin: CycloneDxOrigin
}

const mostDeep = 100

/** Components may hold components: each counts by itself. */
const flat = (read: readonly CyclonedxComponent[], depth = 0): readonly CyclonedxComponent[] =>
  depth > mostDeep
    ? read
    : read.flatMap((one) => {
        const inner = z.array(component).safeParse(one.components ?? [])
        return [one, ...(inner.success ? flat(inner.data, depth + 1) : [])]
      })

const commitIn = (read: z.output<typeof document>['metadata']): string | null => {
  const { component: about, properties } = read
  const said = [properties.find(({ name }) => name === 'runbook:commit')?.value, about?.version]
  return said.find((each) => /^[0-9a-f]{40}$/.test(each ?? '')) ?? null
}

const toReading = (
  { metadata, components: listed, dependencies, specVersion }: z.output<typeof document>,
  { ecosystem, path, lines }: CycloneDxSource,
): CycloneDxReading => {
  const components = flat(listed)
  const depends = new Map(dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]))
  const toPart = (read: CyclonedxComponent, index: number) =>
    toComponent(read, index, depends.get(read['bom-ref'] ?? '') ?? [], lines)
  const all = components.map(toPart)
  const root = toPart(metadata.component ?? nothing(ecosystem), all.length)
  const isRoot = metadata.component === undefined
  return {
    part: {
      ecosystem,
      path,
      // A generator without a project to speak of lists packages side by side: all of them are asked for.
      root: isRoot ? { ...root, dependsOn: all.map(({ ref }) => ref) } : root,
      components: all,
      tools: metadata.tools.components.map(({ name, version }) => ({ name, version: version ?? '' })),
    },
    origin: { version: specVersion ?? '', at: metadata.timestamp ?? null, commit: commitIn(metadata) },
  }
}

interface CycloneDxSource {
  readonly ecosystem: Ecosystem
  readonly path: string
  /** Where a place of the lock file begins. */
  readonly lines: ReadonlyMap<string, number>
}

/** JSON as a part; or why it is no CycloneDX. */
export const readCycloneDxJson = (
  json: unknown,
  source: CycloneDxSource,
): CycloneDxReading | { readonly why: string } => {
  const parsed = document.safeParse(json)
  if (parsed.success) return toReading(parsed.data, source)
  const [issue] = parsed.error.issues
  const problem = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`
  return { why: words.notCycloneDx(problem).slice(0, 300) }
}

/** What a generator wrote, as a part; or why it is no CycloneDX. */
export const readCycloneDx = (
  content: string,
  source: CycloneDxSource,
): CycloneDxReading | { readonly why: string } => {
  let json: unknown
  try {
    json = JSON.parse(content)
  } catch {
    return { why: content.trim() === '' ? words.empty : words.notJson }
  }
  return readCycloneDxJson(json, source)
}
