import { createHash } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import path from 'node:path'

/** Each file of a folder, with its bytes and what git keeps of its mode; a link with what it names. */
const digestsOf = (folder: string): ReadonlyMap<string, string> => {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll(path.sep, '/'))
  return new Map(
    names.flatMap((name): readonly (readonly [string, string])[] => {
      const file = path.join(folder, name)
      const about = lstatSync(file)
      if (about.isDirectory()) return []
      if (about.isSymbolicLink()) return [[name, `link to ${readlinkSync(file)}`]]
      const mode = (about.mode & 0o100) === 0 ? 'file' : 'program'
      return [[name, `${mode} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`]]
    }),
  )
}

/** Paths that are not the same in both, each with how they differ; empty: the folders are equal to the byte. */
export const differences = (one: string, other: string): readonly string[] => {
  const [left, right] = [digestsOf(one), digestsOf(other)]
  if (left.size === 0 && right.size === 0) return ['both are empty']
  return [...new Set([...left.keys(), ...right.keys()])].toSorted().flatMap((name) => {
    const [has, should] = [left.get(name), right.get(name)]
    if (has === should) return []
    if (has === undefined) return [`${name} is missing in the first`]
    return [should === undefined ? `${name} is missing in the second` : `${name} differs`]
  })
}
