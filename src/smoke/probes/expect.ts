// smoke/probes: what a JSON answer may be expected to hold, and in what way it differs. Pure.
import { z } from 'zod'
import { jsonAt, parseJson, parseJsonPath, type Json } from './json.ts'

const jsonPath = z.string().refine((text) => parseJsonPath(text) !== null, {
  error: "must be a path to one place, such as $.status, $.items[0]['a b'] or $.checks[?name=db].status",
})

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()])

const compiles = (text: string) => {
  try {
    return new RegExp(text, 'u') instanceof RegExp
  } catch {
    return false
  }
}

/** Repetition inside of repetition can take longer than a probe may. */
const isTame = (text: string) => !/\([^)]*[+*}][^)]*\)\s*[+*{]/.test(text)

const condition = z.union([
  z.strictObject({ absent: z.literal(true) }),
  z.strictObject({
    matches: z
      .string()
      .min(1)
      .max(200)
      .refine(compiles, { error: 'must be a regular expression' })
      .refine(isTame, { error: 'must not repeat a group that repeats something itself' }),
  }),
  z
    .strictObject({ min: z.number().optional(), max: z.number().optional() })
    .refine(({ min, max }) => min !== undefined || max !== undefined, { error: 'needs min, max or both' }),
])

/** A value (equal), a list (one of), or `{ absent: true }`, `{ matches: … }`, `{ min: …, max: … }`. */
const wanted = z.union([scalar, z.array(scalar).min(1), condition])

export const expectedJson = z.record(jsonPath, wanted)

type Wanted = z.output<typeof wanted>

const quote = (value: unknown) => {
  const text = JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 60)}...` : text
}

const shown = (value: Json) => (typeof value === 'object' && value !== null ? 'not a single value' : quote(value))

/** The longest text that an expression is tried on. */
const longestMatched = 10_000

const conditionTrouble = (path: string, value: Json, one: z.output<typeof condition>): string | null => {
  if ('absent' in one) return `${path} is there, and must be absent`
  if ('matches' in one) {
    const is = typeof value === 'string' && new RegExp(one.matches, 'u').test(value.slice(0, longestMatched))
    return is ? null : `${path} is ${shown(value)}, which does not match ${quote(one.matches)}`
  }
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = one
  if (typeof value === 'number' && value >= min && value <= max) return null
  const range = [one.min === undefined ? '' : `at least ${one.min}`, one.max === undefined ? '' : `at most ${one.max}`]
  return `${path} is ${shown(value)} instead of ${range.filter((text) => text !== '').join(' and ')}`
}

const trouble = (document: Json, path: string, one: Wanted): string | null => {
  const at = jsonAt(document, parseJsonPath(path) ?? [])
  const isCondition = typeof one === 'object' && one !== null && !Array.isArray(one)
  if (!at.found) return isCondition && 'absent' in one ? null : `${path} is missing`
  if (isCondition) return conditionTrouble(path, at.value, one)
  const list = Array.isArray(one) ? one : [one]
  return list.some((value) => value === at.value)
    ? null
    : `${path} is ${shown(at.value)} instead of ${list.map(quote).join(' or ')}`
}

/** What is wrong with a JSON answer, in a few words; null when nothing is. */
export const jsonTrouble = (body: string, expected: z.output<typeof expectedJson>): string | null => {
  const parsed = parseJson(body)
  if (!parsed.ok) return `the body ${parsed.why}`
  for (const [path, one] of Object.entries(expected)) {
    const found = trouble(parsed.value, path, one)
    if (found !== null) return found
  }
  return null
}
