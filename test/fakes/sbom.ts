import type { SbomPart } from '../../src/ports/sbom.ts'
import type { SbomComponent } from '../../src/ports/sbom.ts'

export const aComponent = (given: Partial<SbomComponent> = {}): SbomComponent => ({
  ref: `${given.name ?? 'pg'}@${given.version ?? '1.0.0'}`,
  type: 'library',
  group: null,
  name: 'pg',
  version: '1.0.0',
  purl: null,
  licences: ['MIT'],
  hashes: [],
  isOptional: false,
  properties: [],
  references: [],
  dependsOn: [],
  isOwn: false,
  line: null,
  ...given,
})

export const aPart = (components: readonly SbomComponent[], given: Partial<SbomPart> = {}): SbomPart => ({
  ecosystem: 'npm',
  path: 'package-lock.json',
  root: aComponent({
    ref: 'root',
    type: 'application',
    name: 'inventory',
    dependsOn: components.map(({ ref }) => ref),
  }),
  components,
  tools: [{ name: 'cyclonedx-npm', version: '6.0.1' }],
  ...given,
})
