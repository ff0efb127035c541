// checklist/configuration: reads the names of an example file (`.env.example`) in every form that it is written. Pure.
import type { RequiredName } from './configuration.ts'

/** What an example file says, and which of its lines say nothing that we can read. */
export interface ExampleFile {
  readonly names: readonly RequiredName[]
  /** Names that the file itself calls optional. */
  readonly optional: number
  /** Lines with content, no comments, that are no name; from 1. */
  readonly unread: readonly number[]
}

/** Where such a file is looked for when the runbook names none; the first that is there counts. */
export const usualExamples: readonly string[] = [
  '.env.example',
  '.env.sample',
  '.env.template',
  '.env.dist',
  'env.example',
  'env.sample',
  'example.env',
]

interface NamedLine {
  readonly name: string
  /** What stands behind the sign. */
  readonly value: string
}

/**
 * dotenv takes `KEY=value` and `KEY: value`, with dots and hyphens in names; shells export, fish and Windows set;
 * docker takes a bare name; compose writes a list, and JSON quotes.
 * https://github.com/motdotla/dotenv#what-rules-does-the-parsing-engine-follow
 */
const assigned = /^\s*(?:(?:export|set|setx|set -gx|declare -x)\s+|-\s+)?["']?([A-Za-z_][\w.-]*)["']?\s*=\s*(.*)$/
const withColon = /^\s*["']?([A-Za-z_][\w.-]*)["']?\s*:(?:\s+(.*))?$/
const fish = /^\s*(?:set -gx|setx)\s+([A-Za-z_]\w*)(?:\s+(.*))?$/
const bare = /^\s*(?:export\s+)?([A-Z_][A-Z0-9_]+)\s*$/

/** A word before a colon may begin a sentence; a name is written in capitals, or has a sign within. */
const looksLikeName = (name: string): boolean => /^[A-Z0-9_]+$/.test(name) || /[._-]/.test(name)

const namedIn = (line: string): NamedLine | null => {
  const [, name, value = ''] = assigned.exec(line) ?? fish.exec(line) ?? []
  if (name !== undefined) return { name, value }
  const [, key, behind = ''] = withColon.exec(line) ?? bare.exec(line) ?? []
  return key !== undefined && looksLikeName(key) ? { name: key, value: behind } : null
}

const isSilent = (line: string): boolean => /^\s*(?:#|;|\/\/|$)/.test(line) || !/\w/.test(line)

const closesIn = (text: string, quote: string, from: number): boolean => {
  for (let at = text.indexOf(quote, from); at !== -1; at = text.indexOf(quote, at + 1))
    if (text.charAt(at - 1) !== '\\') return true
  return false
}

/** The last line of a value that begins here: within quotes it goes on until they are closed. */
const endOfValue = (
  value: string,
  at: number,
  lines: readonly string[],
  lastWith: ReadonlyMap<string, number>,
): number => {
  const quote = value.charAt(0)
  const last = lastWith.get(quote)
  if (last === undefined || closesIn(value, quote, 1)) return at
  for (let line = at + 1; line <= last; line += 1) if (closesIn(lines[line] ?? '', quote, 0)) return line
  return at
}

const quotes = ["'", '"', '`']

/** Names, each once; a line that is commented out is optional, and so is one that says so. */
export const readExample = (path: string, text: string): ExampleFile => {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  const lastWith = new Map(quotes.map((quote) => [quote, lines.findLastIndex((line) => line.includes(quote))]))
  const names = new Map<string, RequiredName>()
  const unread: number[] = []
  let optional = 0
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    if (isSilent(line)) continue
    const named = namedIn(line)
    const first = at
    if (named !== null) at = endOfValue(named.value, at, lines, lastWith)
    const isOptional = [line, lines[at] ?? ''].some((each) => /#\s*optional\b/i.test(each))
    if (named === null) unread.push(first + 1)
    else if (isOptional) optional += 1
    else if (!names.has(named.name)) names.set(named.name, { name: named.name, from: { path, line: first + 1 } })
  }
  return { names: [...names.values()], optional, unread }
}
