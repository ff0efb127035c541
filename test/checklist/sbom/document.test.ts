import { describe, expect, it } from 'vitest'
import { ingredientsOf } from '../../../src/checklist/sbom/components.ts'
import { readSbomDocument } from '../../../src/checklist/sbom/document.ts'
import { sha } from '../../fakes/nouns.ts'

type Json = Readonly<Record<string, unknown>>

const gin = {
  type: 'library',
  name: 'github.com/gin-gonic/gin',
  version: 'v1.9.0',
  purl: 'pkg:golang/github.com/gin-gonic/gin@v1.9.0',
}
const cyclone = (more: Json = {}) => ({ bomFormat: 'CycloneDX', specVersion: '1.6', components: [gin], ...more })
const spdxOf = (more: Json = {}) => ({
  spdxVersion: 'SPDX-2.3',
  creationInfo: { created: '2026-01-01T10:00:00Z', creators: ['Organization: Anchore, Inc', 'Tool: syft-1.20.0'] },
  packages: [
    {
      ...{ SPDXID: 'SPDXRef-Package-gin', name: 'github.com/gin-gonic/gin', versionInfo: 'v1.9.0' },
      ...{ licenseConcluded: 'NOASSERTION', licenseDeclared: 'MIT', downloadLocation: 'NOASSERTION' },
      externalRefs: [
        { referenceCategory: 'SECURITY', referenceType: 'cpe23Type', referenceLocator: 'cpe:2.3:a:x' },
        { referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: gin.purl },
      ],
      checksums: [{ algorithm: 'SHA256', checksumValue: 'a'.repeat(64) }],
    },
  ],
  ...more,
})

const read = (json: unknown) => readSbomDocument(typeof json === 'string' ? json : JSON.stringify(json), 'sbom.json')
const packagesOf = (json: unknown) => {
  const found = read(json)
  return 'why' in found
    ? found.why
    : ingredientsOf([found.part]).map((one) => `${one.package} ${one.version} ${one.licence}`)
}

describe('a document of another tool', () => {
  const licensed = { ...gin, licenses: [{ license: { id: 'MIT' } }] }
  it.each<readonly [string, unknown, readonly string[]]>([
    ...['1.4', '1.5', '1.6', '1.7'].map(
      (version) =>
        [
          `CycloneDX ${version}`,
          cyclone({ specVersion: version }),
          ['golang:github.com/gin-gonic/gin v1.9.0 no licence'],
        ] as const,
    ),
    [
      'the list of tools of 1.4',
      cyclone({ specVersion: '1.4', metadata: { tools: [{ vendor: 'anchore', name: 'syft', version: '0.60.0' }] } }),
      ['golang:github.com/gin-gonic/gin v1.9.0 no licence'],
    ],
    [
      'Trivy, which lists lock files and the module beside the packages',
      cyclone({
        metadata: { component: { 'bom-ref': 'r', type: 'application', name: '.' } },
        components: [
          { type: 'application', name: 'go.mod', properties: [{ name: 'aquasecurity:trivy:Type', value: 'gomod' }] },
          licensed,
        ],
      }),
      ['golang:github.com/gin-gonic/gin v1.9.0 MIT'],
    ],
    [
      'cdxgen, which puts the scope into the group',
      cyclone({
        components: [
          { ...gin, group: 'github.com/gin-gonic', name: 'gin', properties: [{ name: 'SrcFile', value: null }] },
        ],
      }),
      ['golang:github.com/gin-gonic/gin v1.9.0 no licence'],
    ],
    [
      'Syft, which lists files',
      cyclone({ components: [{ type: 'file', name: '/go.mod' }, gin] }),
      ['golang:github.com/gin-gonic/gin v1.9.0 no licence'],
    ],
    [
      'components inside components',
      cyclone({
        components: [
          { ...gin, components: [{ type: 'library', name: 'sonic', version: '1', purl: 'pkg:golang/sonic@1' }] },
        ],
      }),
      ['golang:github.com/gin-gonic/gin v1.9.0 no licence', 'golang:sonic 1 no licence'],
    ],
    ['SPDX 2.3', spdxOf(), ['golang:github.com/gin-gonic/gin v1.9.0 MIT']],
    [
      "SPDX as GitHub's dependency graph exports it",
      { sbom: spdxOf() },
      ['golang:github.com/gin-gonic/gin v1.9.0 MIT'],
    ],
    [
      'SPDX with the project as the package that it describes',
      spdxOf({
        packages: [
          { SPDXID: 'SPDXRef-Root', name: 'shop', primaryPackagePurpose: 'APPLICATION' },
          ...spdxOf().packages,
        ],
        relationships: [
          { spdxElementId: 'SPDXRef-DOCUMENT', relationshipType: 'DESCRIBES', relatedSpdxElement: 'SPDXRef-Root' },
          {
            spdxElementId: 'SPDXRef-Package-gin',
            relationshipType: 'DEPENDENCY_OF',
            relatedSpdxElement: 'SPDXRef-Root',
          },
        ],
      }),
      ['golang:github.com/gin-gonic/gin v1.9.0 MIT'],
    ],
  ])('%s', (_name, json, packages) => {
    expect(packagesOf(json)).toEqual(packages)
  })

  it.each<readonly [string, unknown, string]>([
    ['empty', ' ', 'it is empty'],
    ['XML', '<bom/>', 'it is not JSON'],
    ['a list', [], 'it is neither CycloneDX nor SPDX, as JSON'],
    ['something else', { a: 1 }, 'it is neither CycloneDX nor SPDX, as JSON'],
    ['CycloneDX that is too old', cyclone({ specVersion: '1.3' }), 'it is CycloneDX 1.3, and 1.4 to 1.7 are read'],
    ['CycloneDX without a version', cyclone({ specVersion: undefined }), 'it is CycloneDX , and'],
    ['SPDX of another version', spdxOf({ spdxVersion: 'SPDX-2.2' }), 'it is SPDX-2.2, and only SPDX-2.3 is read'],
    ['SPDX without packages', spdxOf({ packages: undefined }), 'it is not SPDX (packages: '],
    [
      'CycloneDX with a component without a name',
      cyclone({ components: [{ type: 'library' }] }),
      'it is not CycloneDX (components.0.name: ',
    ],
    ['no component', cyclone({ components: [] }), 'it contains no package'],
    ['files alone', cyclone({ components: [{ type: 'file', name: 'go.mod' }] }), 'it contains no package'],
  ])('%s is none', (_name, json, why) => {
    expect(packagesOf(json)).toContain(why)
  })

  it.each<readonly [string, unknown, string | null, string | null]>([
    ['a time', cyclone({ metadata: { timestamp: '2026-01-01T10:00:00Z' } }), '2026-01-01T10:00:00Z', null],
    [
      'a commit as the version',
      cyclone({ metadata: { component: { type: 'application', name: 'a', version: sha('a') } } }),
      null,
      sha('a'),
    ],
    [
      'a commit as we write it',
      cyclone({ metadata: { properties: [{ name: 'runbook:commit', value: sha('b') }] } }),
      null,
      sha('b'),
    ],
    [
      'a version that is no commit',
      cyclone({ metadata: { component: { type: 'application', name: 'a', version: '1.0.0' } } }),
      null,
      null,
    ],
    ['the time of SPDX', spdxOf(), '2026-01-01T10:00:00Z', null],
  ])('says %s of itself', (_name, json, at, commit) => {
    expect(read(json)).toMatchObject({ origin: { at, commit } })
  })
})
