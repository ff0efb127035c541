// adapters/sbom: builds and validates the CycloneDX document. A bundle of its own, loaded on demand.
import { Contrib, Enums, Models, Serialize, Spec, Validation } from '@cyclonedx/cyclonedx-library'
import parseLicence from 'spdx-expression-parse'
import { z } from 'zod'
import type { Release } from '../../core/release.ts'
import { licenceText } from '../../checklist/sbom/components.ts'
import { type SbomPart } from '../../ports/sbom.ts'
import { type SbomComponent } from '../../ports/sbom.ts'

/** Loaded on demand: the library and its validator cost more than the rest of the action together. */

const licences = new Contrib.License.Factories.LicenseFactory(parseLicence)

const known = <Value extends string>(values: Readonly<Record<string, Value>>, text: string): Value | undefined =>
  Object.values(values).find((value) => value === text)

/** Only as far as the library knows the algorithm; a hash in another one proves nothing to a reader of CycloneDX. */
const hashesOf = (component: SbomComponent) =>
  new Models.HashDictionary(
    component.hashes.flatMap(({ algorithm, content }) => {
      const one = known(Enums.HashAlgorithm, algorithm)
      return one === undefined ? [] : [[one, content] as const]
    }),
  )

const referencesOf = (component: SbomComponent) =>
  new Models.ExternalReferenceRepository(
    component.references.flatMap(({ type, url }) => {
      const one = known(Enums.ExternalReferenceType, type)
      return one === undefined ? [] : [new Models.ExternalReference(url, one)]
    }),
  )

/** CycloneDX takes many licences or one expression, never both. */
const licencesOf = ({ licences: texts }: SbomComponent) => {
  const each = texts.map((text) => licences.makeFromString(text))
  const isMixed = each.length > 1 && each.some((one) => one instanceof Models.LicenseExpression)
  return new Models.LicenseRepository(isMixed ? [licences.makeFromString(licenceText(texts))] : each)
}

const componentOf = (component: SbomComponent, prefix: string): Models.Component => {
  const model = new Models.Component(
    known(Enums.ComponentType, component.type) ?? Enums.ComponentType.Library,
    component.name,
    {
      bomRef: `${prefix}|${component.ref}`,
      hashes: hashesOf(component),
      licenses: licencesOf(component),
      externalReferences: referencesOf(component),
      properties: new Models.PropertyRepository(
        component.properties.map(({ name, value }) => new Models.Property(name, value)),
      ),
      ...(component.group === null ? {} : { group: component.group }),
      ...(component.version === '' ? {} : { version: component.version }),
      ...(component.purl === null ? {} : { purl: component.purl }),
      ...(component.isOptional ? { scope: Enums.ComponentScope.Optional } : {}),
    },
  )
  return model
}

/** A part's components with their dependencies; what nothing leads to hangs on the root. */
const addPart = (bom: Models.Bom, main: Models.Component, part: SbomPart): void => {
  const all = [part.root, ...part.components]
  const models = new Map(all.map((component) => [component.ref, componentOf(component, part.path)]))
  for (const component of all) {
    const model = models.get(component.ref)
    if (model === undefined) continue
    bom.components.add(model)
    for (const ref of component.dependsOn) {
      const target = models.get(ref)
      if (target !== undefined) model.dependencies.add(target.bomRef)
    }
  }
  const root = models.get(part.root.ref)
  if (root !== undefined) main.dependencies.add(root.bomRef)
  for (const { name, version } of part.tools) {
    const tool = new Models.Component(Enums.ComponentType.Application, name, { version })
    bom.metadata.tools.components.add(tool)
  }
}

const issues = z.array(z.object({ instancePath: z.string().optional(), message: z.string().optional() })).min(1)

/** The validator's first words, as a sentence of ours. */
const firstIssue = (error: unknown): string => {
  const parsed = issues.safeParse(error)
  const [issue] = parsed.success ? parsed.data : []
  return `${issue?.instancePath ?? 'it'} ${issue?.message ?? 'is refused'}`.slice(0, 300)
}

/** One document about the release: nothing of the moment it was made stands in it. */
export const assemble = async (request: {
  readonly service: string
  readonly release: Release
  readonly parts: readonly SbomPart[]
}): Promise<{ readonly json: string; readonly invalid: string | null }> => {
  const { sha, version } = request.release
  const main = new Models.Component(Enums.ComponentType.Application, request.service, {
    bomRef: 'release',
    version: version ?? sha,
    properties: new Models.PropertyRepository([new Models.Property('runbook:commit', sha)]),
  })
  const bom = new Models.Bom()
  bom.metadata.component = main
  bom.metadata.properties.add(new Models.Property('cdx:reproducible', 'true'))
  for (const part of request.parts) addPart(bom, main, part)
  const spec = Spec.Spec1dot6
  const json = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(spec)).serialize(bom, {
    sortLists: true,
    space: 2,
  })
  const refusal: unknown = await new Validation.JsonStrictValidator(spec.version).validate(json)
  return { json: `${json}\n`, invalid: refusal === null ? null : firstIssue(refusal) }
}
