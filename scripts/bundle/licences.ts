import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { packageFolder, type Chunk } from './contents.ts'

// licenses.txt: the notice of every package whose code is really in the files of a bundle.

const manifest = z.object({ version: z.string(), license: z.string().optional() })

/** A package of a bundle, with the notice that goes with every copy. */
export interface Licence {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly text: string
}

const textOf = (folder: string): string =>
  readdirSync(folder)
    .filter((name) => /^(?:licen[cs]e|copying|notice)(?:[.-]|$)/i.test(name))
    .toSorted()
    .map((name) => readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim())
    .join('\n\n')

/** By name; two versions of one package are two entries. */
export const licencesOf = (chunks: readonly Chunk[], root: string): readonly Licence[] => {
  const folders = [...new Set(chunks.flatMap(({ foreign }) => foreign.map(packageFolder)))]
  const licences = folders.map((folder): Licence => {
    const { version, license } = manifest.parse(
      JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8')),
    )
    // By its folder: a package may be put in the place of another (`overrides` in package.json).
    const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length)
    return { name, version, licence: license ?? 'see below', text: textOf(path.join(root, folder)) }
  })
  const key = ({ name, version }: Licence) => `${name} ${version}`
  return [...new Map(licences.map((each) => [key(each), each])).values()].toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
}

/** The whole text. A package that ships no notice of its own states its licence in package.json. */
export const licencesText = (licences: readonly Licence[]): string =>
  licences
    .map(({ name, version, licence, text }) => [name, `${version}, ${licence}`, ...(text === '' ? [] : ['', text])])
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n\n')

/** For the folder of one step: the names, and where the texts are. */
export const licencesList = (
  lists: readonly { readonly at: string; readonly licences: readonly Licence[] }[],
): string =>
  lists
    .map(({ at, licences }) => [`The notices of these packages are in ${at}:`, '', ...licences.map(({ name }) => name)])
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n')
