// config: parses the runbook's YAML strictly, within size and depth limits, and keeps positions. Pure.
import { isAlias, isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, visit, type Document } from 'yaml'
import { messageOf } from '../core/errors.ts'
import type { Path, Problem } from './problem.ts'
import { printable } from './problem.ts'
import * as words from './words.ts'

/** Larger than any runbook a person wrote; small enough to parse at once. */
export const maxBytes = 256 * 1024
const maxDepth = 50
const maxAliases = 100
const tooDeep = words.tooDeep(maxDepth)

/** What the file says, and where it says it. */
export interface Source {
  readonly value: unknown
  /** Where the key (or the value, if asked for) at a path stands; of a missing one, where its parent does. */
  readonly locate: (path: Path, part: 'key' | 'value') => { readonly line: number; readonly column: number }
  /** The keys of the mapping at a path, in file order. (An object would put numbers first.) */
  readonly keys: (path: Path) => readonly string[]
}

export type YamlReading =
  { readonly ok: true; readonly source: Source } | { readonly ok: false; readonly problems: readonly Problem[] }

/** As the value's own keys are made: a null key is the empty one. */
const keyOf = (key: unknown): string =>
  isScalar<string | number | bigint | boolean | null>(key) ? String(key.value ?? '') : ''

/** The nodes at one step down from a node: the key's (maps only) and the value's. */
const step = (doc: Document.Parsed, node: unknown, part: string | number): { key: unknown; value: unknown } | null => {
  const target = isAlias(node) ? node.resolve(doc) : node
  if (isMap(target)) {
    const pair = target.items.find((item) => keyOf(item.key) === String(part))
    return pair === undefined ? null : { key: pair.key, value: pair.value }
  }
  if (isSeq(target) && typeof part === 'number' && part < target.items.length) {
    return { key: target.items[part], value: target.items[part] }
  }
  return null
}

const startOf = (node: unknown): number | null => (isNode(node) ? (node.range?.[0] ?? null) : null)

const sourceOf = (doc: Document.Parsed, lines: LineCounter, value: unknown): Source => {
  const position = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const descend = (path: Path) => {
    let found: { key: unknown; value: unknown } = { key: doc.contents, value: doc.contents }
    for (const part of path) {
      const next = step(doc, found.value, part)
      if (next === null) return { ...found, whole: false }
      found = next
    }
    return { ...found, whole: true }
  }
  return {
    value,
    locate: (path, part) => {
      const found = descend(path)
      const wanted = part === 'value' && found.whole ? found.value : found.key
      return position(startOf(wanted) ?? startOf(found.key) ?? 0)
    },
    keys: (path) => {
      const { value: node, whole } = descend(path)
      const target = isAlias(node) ? node.resolve(doc) : node
      return whole && isMap(target) ? target.items.map((item) => keyOf(item.key)) : []
    },
  }
}

const syntaxMessage = (code: string, message: string, excerpt: string): string => {
  switch (code) {
    case 'DUPLICATE_KEY':
      return words.keyTwice(excerpt)
    case 'MULTIPLE_DOCS':
      return words.severalDocuments
    case 'TAG_RESOLVE_FAILED':
      return words.yamlTag(excerpt)
    case 'TAB_AS_INDENT':
      return words.tabIndent
    default:
      return words.invalidYaml(printable(message))
  }
}

/** Depth and aliases that lead into themselves: what would make the walk over the value endless. */
const structureProblem = (doc: Document.Parsed): { readonly offset: number; readonly message: string } | null => {
  let found: { readonly offset: number; readonly message: string } | null = null
  let aliases = 0
  visit(doc, (_key, node, parents) => {
    const offset = startOf(node) ?? 0
    if (parents.length > maxDepth * 2) {
      found = { offset, message: tooDeep }
    } else if (isPair(node) && (!isScalar(node.key) || node.key.value === '__proto__')) {
      found = { offset: startOf(node.key) ?? offset, message: words.strangeKey }
    } else if (isAlias(node)) {
      aliases += 1
      const target = node.resolve(doc)
      if (target !== undefined && parents.includes(target)) {
        found = {
          offset,
          message: words.aliasInside(printable(node.source)),
        }
      } else if (aliases > maxAliases) {
        found = { offset, message: words.tooManyAliases(maxAliases) }
      }
    }
    return found === null ? undefined : visit.BREAK
  })
  return found
}

const refused = (message: string, at = { line: 1, column: 1 }): YamlReading => ({
  ok: false,
  problems: [{ path: [], ...at, message }],
})

/** Reads YAML 1.2 strictly: one document, no duplicate keys, no tags, bounded in size, depth and aliases. */
export const readYaml = (raw: string): YamlReading => {
  const text = raw.replace(/^\uFEFF/, '')
  if (new TextEncoder().encode(text).length > maxBytes) return refused(words.tooLarge)
  if (text.includes('\0')) return refused(words.notText)
  const lines = new LineCounter()
  const doc = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error',
    version: '1.2',
    merge: false,
  })
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const faults = doc.errors.length > 0 ? doc.errors : doc.warnings
  const overflow = faults.find((fault) => fault.message.includes('call stack'))
  if (overflow !== undefined) return refused(tooDeep, at(overflow.pos[0]))
  if (faults.length > 0) {
    const problems = faults.map((fault) => {
      const excerpt = printable(/^[^\s:,}\]]*/.exec(text.slice(fault.pos[0], fault.pos[0] + 200))?.[0] ?? '')
      return { path: [], ...at(fault.pos[0]), message: syntaxMessage(fault.code, fault.message, excerpt) }
    })
    return { ok: false, problems }
  }
  const structure = structureProblem(doc)
  if (structure !== null) return refused(structure.message, at(structure.offset))
  try {
    return { ok: true, source: sourceOf(doc, lines, doc.toJS({ maxAliasCount: maxAliases })) }
  } catch (thrown) {
    if (!(thrown instanceof ReferenceError)) throw thrown
    return refused(words.aliasesUnfollowed(printable(messageOf(thrown))))
  }
}
