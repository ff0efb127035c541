import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

// What CycloneDX's packages need so that they still work when they are bundled in another place. Every replacement is
// counted: a new version that reads otherwise fails the build, not somebody's release.

const schemas = ['bom-1.6', 'spdx', 'jsf-0.82', 'cryptography-defs'].map((name) => `${name}.SNAPSHOT.schema.json`)

const replacements: readonly { readonly what: RegExp; readonly by: string; readonly times: number }[] = [
  { what: /\bmodule\.path\b/g, by: 'import.meta.dirname', times: 2 },
  {
    what: /__(?:nccwpck|webpack)_require__\(\d+\)\.resolve\.paths/g,
    by: "process.getBuiltinModule('node:module').createRequire(import.meta.url).resolve.paths",
    times: 1,
  },
  { what: /\(__dirname,'\.\.','res'\)/g, by: "(import.meta.dirname,'..','res')", times: 1 },
]

/**
 * `folder`/bin holds the bundle. The generator reads its own version from `folder`, and the library its schemas, which
 * are written without blanks.
 */
export const finishSbom = (root: string, folder: string, files: readonly string[]): void => {
  const texts = files.map((file) => ({ file, text: readFileSync(path.join(folder, 'bin', file), 'utf8') }))
  for (const { what, times } of replacements) {
    const found = texts.reduce((sum, { text }) => sum + (text.match(what)?.length ?? 0), 0)
    if (found !== times)
      throw new Error(`${folder} holds ${String(what)} ${found} times, not ${times}: see docs/decisions`)
  }
  for (const { file, text } of texts) {
    const mended = replacements.reduce((rest, { what, by }) => rest.replace(what, by), text)
    if (mended !== text) writeFileSync(path.join(folder, 'bin', file), mended)
  }
  const packages = path.join(root, 'node_modules', '@cyclonedx')
  copyFileSync(path.join(packages, 'cyclonedx-npm', 'package.json'), path.join(folder, 'package.json'))
  const beside = path.join(folder, 'res', 'schema')
  mkdirSync(beside, { recursive: true })
  for (const name of schemas) {
    const schema: unknown = JSON.parse(
      readFileSync(path.join(packages, 'cyclonedx-library', 'res', 'schema', name), 'utf8'),
    )
    writeFileSync(path.join(beside, name), `${JSON.stringify(schema)}\n`)
  }
}
