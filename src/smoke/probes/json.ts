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
export const parseJson = (given: string): JsonResult => {
  // A reader may ignore a byte order mark: https://www.rfc-editor.org/rfc/rfc8259#section-8.1
  const text = given.replace(/^\uFEFF/, '')
  if (text.trim() === '') return { ok: false, why: 'is empty' }
  try {
    // JSON.parse answers nothing but JSON. z.json() would copy it and drop a key named __proto__ in silence.
    const value = z.custom<Json>().parse(JSON.parse(text))
    const why = trouble(text)
    return why === null ? { ok: true, value } : { ok: false, why }
  } catch {
    const page = /^\s*<(?:!doctype|html|head|\?xml)/i.test(text)
    return { ok: false, why: page ? 'is an HTML page, not JSON: a login or an error page answers here' : 'is not JSON' }
  }
}

/** `[?name=db]`: the one object of an array whose field has this value. */
interface JsonChoice {
  readonly field: string
  readonly is: string
}

/** `$`, `.name`, `[0]`, `['any name']`, `[?name=db]`: enough to name one place, never several. */
export type JsonPath = readonly (string | number | JsonChoice)[]

/** null for anything but a path to exactly one place: wildcards, slices, other filters and `..` are refused. */
export const parseJsonPath = (text: string): JsonPath | null => {
  if (!text.startsWith('$')) return null
  const step =
    /\.([A-Za-z_][\w-]*)|\[(0|[1-9]\d{0,8})\]|\['((?:[^'\\]|\\['\\])+)'\]|\["((?:[^"\\]|\\["\\])+)"\]|\[\?@?\.?([A-Za-z_][\w-]*)\s*==?\s*(?:'([^'\]]*)'|"([^"\]]*)"|([^'"\]\s]+))\]/y
  const path: (string | number | JsonChoice)[] = []
  step.lastIndex = 1
  while (step.lastIndex < text.length) {
    const match = step.exec(text)
    if (match === null) return null
    const [, name, index, single, double, field, ...values] = match
    const quoted = single ?? double
    if (field !== undefined) path.push({ field, is: values.join('') })
    else path.push(name ?? (index === undefined ? (quoted ?? '').replace(/\\(.)/g, '$1') : Number(index)))
  }
  return path
}

const fieldOf = (value: Json, field: string): Json | undefined =>
  value !== null && typeof value === 'object' && !Array.isArray(value) && Object.hasOwn(value, field)
    ? value[field]
    : undefined

/** Two of one name are not one place. */
const chosen = (items: readonly Json[], { field, is }: JsonChoice): Json | undefined => {
  const found = items.filter((item) => {
    const value = fieldOf(item, field)
    return value !== undefined && value !== null && typeof value !== 'object' && String(value) === is
  })
  return found.length === 1 ? found[0] : undefined
}

const stepInto = (current: Json, step: JsonPath[number]): Json | undefined => {
  if (!Array.isArray(current)) return typeof step === 'string' ? fieldOf(current, step) : undefined
  if (typeof step === 'object') return chosen(current, step)
  return typeof step === 'number' ? current[step] : undefined
}

/** The value at the path; `missing` is not null, and null is not missing. */
export const jsonAt = (
  value: Json,
  path: JsonPath,
): { readonly found: true; readonly value: Json } | { readonly found: false } => {
  let current = value
  for (const step of path) {
    const next = stepInto(current, step)
    if (next === undefined) return { found: false }
    current = next
  }
  return { found: true, value: current }
}
