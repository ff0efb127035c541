import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

// What CycloneDX's packages need so that they still work when they are one file in another place. Every replacement is
// counted: a new version that reads otherwise fails the build, not somebody's release.

const schemas = ['bom-1.6', 'spdx', 'jsf-0.82', 'cryptography-defs'].map((name) => `${name}.SNAPSHOT.schema.json`)

const replace = (file: string, what: RegExp, by: string, times: number): void => {
  const text = readFileSync(file, 'utf8')
  const found = text.match(what)?.length ?? 0
  if (found !== times) throw new Error(`${file} holds ${String(what)} ${found} times, not ${times}: see docs/decisions`)
  writeFileSync(file, text.replace(what, by))
}

/** The generator is no library: it is started as a program of its own, which can also be ended. */
export const finishGenerator = (root: string, to: string): void => {
  const script = path.join(root, to, 'index.js')
  replace(script, /\bmodule\.path\b/g, '__dirname', 2)
  replace(script, /__nccwpck_require__\(\d+\)\.resolve\.paths/g, 'require.resolve.paths', 1)
  // It reads its own version there, and its `type` makes the script CommonJS.
  const manifest = path.join(root, 'node_modules', '@cyclonedx', 'cyclonedx-npm', 'package.json')
  copyFileSync(manifest, path.join(root, to, '..', 'package.json'))
}

/** The library looks for its schemas in a folder beside itself. */
export const finishLibrary = (root: string, to: string): void => {
  const script = path.join(root, to, 'index.js')
  replace(script, /\(__dirname, '\.\.', 'res'\)/g, "(import.meta.dirname, 'res')", 1)
  const beside = path.join(root, to, 'res', 'schema')
  mkdirSync(beside, { recursive: true })
  const from = path.join(root, 'node_modules', '@cyclonedx', 'cyclonedx-library', 'res', 'schema')
  for (const name of schemas) copyFileSync(path.join(from, name), path.join(beside, name))
}
