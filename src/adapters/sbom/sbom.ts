// adapters/sbom: implements the SbomDocuments port, and loads the large CycloneDX bundle on demand.
import { createHash } from 'node:crypto'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { SbomDocuments } from '../../ports/sbom.ts'

/** What is made of CycloneDX's own code, by scripts/build.ts in a bundle of their own. */
export interface SbomPrograms {
  /** cyclonedx-npm, started as a program. */
  readonly generator: string
  /** sbom-model.ts with the library and its schemas: loaded when it is needed, as it is as large as all the rest. */
  readonly model: string
}

const bundled = (): SbomPrograms => {
  const folder = path.join(path.dirname(process.argv[1] ?? ''), '..', 'sbom', 'bin')
  return { generator: path.join(folder, 'cyclonedx-npm.js'), model: path.join(folder, 'index.js') }
}

type Model = Pick<SbomDocuments, 'assemble'>

const isModel = (loaded: unknown): loaded is Model =>
  typeof loaded === 'object' && loaded !== null && 'assemble' in loaded && typeof loaded.assemble === 'function'

const load = async (file: string): Promise<Model> => {
  // The validator's formats ask for node's own punycode, which warns. Whoever reads the log can do nothing about it.
  process.noDeprecation = true
  const loaded: unknown = await import(/* webpackIgnore: true */ pathToFileURL(file).href)
  if (isModel(loaded)) return loaded
  throw new Error(`${file} is not what scripts/build.ts makes of src/adapters/sbom/model.ts`)
}

/** `programs`: elsewhere, for whoever runs from source. */
export const openSbomDocuments = (programs: SbomPrograms = bundled()): SbomDocuments => ({
  npmGenerator: [process.execPath, programs.generator],
  assemble: async (request) => (await load(programs.model)).assemble(request),
  digest: (text) => createHash('sha256').update(text).digest('hex').slice(0, 40),
})
