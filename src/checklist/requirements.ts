// checklist: reads pip's requirements files: what they ask for, what pins it, and what they include. Pure.
import { folded } from './npm-project.ts'

/** One line that asks for a package. */
export interface Requirement {
  readonly name: string
  /** What pins it: a version, the full commit of a git repository, or the hash of an archive; null: nothing does. */
  readonly version: string | null
  /** It is a git repository at a full commit: no index and no advisory database knows it. */
  readonly fromGit: boolean
}

export interface RequirementsFile {
  readonly asked: readonly Requirement[]
  /** Relative to the repository; null for what lies outside of it. */
  readonly includes: readonly (string | null)[]
  /** What only says which version may be installed: it installs nothing. */
  readonly constraints: readonly (string | null)[]
}

/** Lines that go on after a backslash are one; comments begin after a blank. */
const linesOf = (text: string): readonly string[] =>
  text
    .replaceAll(/\\\r?\n/g, ' ')
    .split(/\r?\n/)
    .map((line) => line.replace(/(?:^|\s)#.*$/, '').trim())
    .filter((line) => line !== '')

const inRepository = (path: string, target: string): string | null =>
  /^(?:\/|[a-z]:|\w+:\/\/)/i.test(target) ? null : folded(`${path.split('/').slice(0, -1).join('/')}/${target}`)

const gitCommit = /\bgit\+\S{1,1000}?@([0-9a-f]{40}|[0-9a-f]{64})(?=$|[#\s;])/i

/** The version in the name of a wheel or an archive. */
const versionInUrl = (url: string): string | null =>
  /\/[A-Za-z0-9][\w.]*-(\d[\w.+!]{0,60}?)(?:-[\w.]+-[\w.]+-[\w.]+\.whl|\.tar\.(?:gz|bz2|xz)|\.zip)(?:[?#\s]|$)/.exec(
    url,
  )?.[1] ?? null

const hashIn = (line: string): string | null => /\bsha256[=:]([0-9a-f]{64})\b/i.exec(line)?.[1] ?? null

const fromUrl = (name: string, line: string): Requirement => {
  const commit = gitCommit.exec(line)?.[1] ?? null
  if (commit !== null) return { name, version: commit, fromGit: true }
  const hash = hashIn(line)
  return { name, version: hash === null ? null : (versionInUrl(line) ?? `sha256-${hash.slice(0, 40)}`), fromGit: false }
}

/** A requirement that is an address alone: named by what the address says of itself, else by the address. */
const fromAddress = (line: string): Requirement => {
  const address = line.replace(/^(?:-e|--editable)[\s=]+/, '')
  return fromUrl(/[#&]egg=([A-Za-z0-9][\w.-]*)/.exec(address)?.[1] ?? address.slice(0, 200), address)
}

const toRequirement = (line: string): readonly Requirement[] => {
  if (/^(?:(?:-e|--editable)[\s=]+)?(?:(?:git|hg|svn|bzr)\+|https?:\/\/)/i.test(line)) return [fromAddress(line)]
  const [, name, rest = ''] = /^([A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)\s*(?:\[[^\]]*\])?\s*(.*)$/.exec(line) ?? []
  // Options, and folders of the project itself.
  if (name === undefined || rest.startsWith('/')) return []
  if (rest.startsWith('@')) return [fromUrl(name, rest)]
  const [, pinned = null] = /^\(?={2,3}\s*([^\s;,)*]+)\s*\)?(?:\s|;|$)/.exec(rest) ?? []
  return [{ name, version: pinned, fromGit: false }]
}

/** https://pip.pypa.io/en/stable/reference/requirements-file-format/ */
export const readRequirements = (path: string, text: string): RequirementsFile => {
  const lines = linesOf(text)
  const targets = (pattern: RegExp) =>
    lines.flatMap((line) => {
      const [, target] = pattern.exec(line) ?? []
      return target === undefined ? [] : [inRepository(path, target)]
    })
  return {
    asked: lines.flatMap(toRequirement),
    includes: targets(/^(?:-r|--requirement)[\s=]*(\S+)/),
    constraints: targets(/^(?:-c|--constraint)[\s=]*(\S+)/),
  }
}

/** The text without its constraints: what they pin is asked for elsewhere, or nowhere. */
export const withoutConstraints = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !/^\s*(?:-c|--constraint)[\s=]*\S/.test(line))
    .join('\n')
