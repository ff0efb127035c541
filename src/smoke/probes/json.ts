// smoke/probes: parses JSON strictly (no duplicate keys, bounded depth) and reads simple JSON paths. Pure.
import { z } from 'zod'

export type Json = z.core.util.JSONType

export type JsonResult = { readonly ok: true; readonly value: Json } | { readonly ok: false; readonly why: string }

const maxDepth = 64

/** What JSON.parse lets pass in silence: a key given twice (the last one wins), and depth. null when there is none. */
const trouble = (valid: string): string | null => {
  const open: (Set<string> | null)[] = []
  let key = false
  for (const [token] of valid.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]/g)) {
    const keys = open.at(-1)
    if (token === '{' || token === '[') {
      open.push(token === '{' ? new Set() : null)
      if (open.length > maxDepth) return `is nested deeper than ${maxDepth} levels`
    }
    if (token === '}' || token === ']') open.pop()
    if (token.startsWith('"') && key && keys instanceof Set) {
      const name = String(JSON.parse(token))
      if (keys.has(name)) return `has the key '${name.slice(0, 40)}' twice in one object`
      keys.add(name)
    }
    key = token === '{' || (token === ',' && open.at(-1) instanceof Set)
  }
  return null
}

/** Parses JSON strictly. The text comes from the network: nothing of it is repeated in `why` but a key's name. */
export const parseJson = (text: string): JsonResult => {
  if (text.trim() === '') return { ok: false, why: 'is empty' }
  try {
    const value = z.json().parse(JSON.parse(text))
    const why = trouble(text)
    return why === null ? { ok: true, value } : { ok: false, why }
  } catch {
    const page = /^\s*<(?:!doctype|html|head|\?xml)/i.test(text)
    return { ok: false, why: page ? 'is an HTML page, not JSON: a login or an error page answers here' : 'is not JSON' }
  }
}

/** `$`, `.name`, `[0]`, `['any name']`: enough to name one place, never several. */
export type JsonPath = readonly (string | number)[]

/** null for anything but a path to exactly one place: wildcards, slices, filters and `..` are refused. */
export const parseJsonPath = (text: string): JsonPath | null => {
  if (!text.startsWith('$')) return null
  const step = /\.([A-Za-z_][\w-]*)|\[(0|[1-9]\d{0,8})\]|\['((?:[^'\\]|\\['\\])+)'\]|\["((?:[^"\\]|\\["\\])+)"\]/y
  const path: (string | number)[] = []
  step.lastIndex = 1
  while (step.lastIndex < text.length) {
    const match = step.exec(text)
    if (match === null) return null
    const [, name, index, single, double] = match
    const quoted = single ?? double
    path.push(name ?? (index === undefined ? (quoted ?? '').replace(/\\(.)/g, '$1') : Number(index)))
  }
  return path
}

/** The value at the path; `missing` is not null, and null is not missing. */
export const jsonAt = (
  value: Json,
  path: JsonPath,
): { readonly found: true; readonly value: Json } | { readonly found: false } => {
  let current = value
  for (const step of path) {
    if (current === null || typeof current !== 'object') return { found: false }
    const next = Array.isArray(current)
      ? typeof step === 'number'
        ? current[step]
        : undefined
      : typeof step === 'string' && Object.hasOwn(current, step)
        ? current[step]
        : undefined
    if (next === undefined) return { found: false }
    current = next
  }
  return { found: true, value: current }
}
