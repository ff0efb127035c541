// config: turns zod's errors into sentences with line numbers and a suggestion. Never shows text values.
import { z } from 'zod'
import { isMapping } from './mapping.ts'
import { nearMiss } from './near-miss.ts'
import { printable, type Path, type Problem } from './problem.ts'
import type { Source } from './yaml.ts'
import { listed, plural } from '../core/text.ts'

/** What zod found, in our sentences and with the file's positions. */

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'a mapping (keys and values)',
  record: 'a mapping (keys and values)',
}

const alternatives = (values: readonly unknown[]): string =>
  listed(
    values.map((value) => `\`${String(value)}\``),
    'or',
  )

const bound = (issue: { readonly origin: string }, limit: string, count: number | bigint): string => {
  if (issue.origin === 'string') return `must have ${limit} ${plural(Number(count), 'character')}`
  if (issue.origin === 'array' || issue.origin === 'set')
    return `must have ${limit} ${plural(Number(count), 'entry', 'entries')}`
  return `must be ${limit} ${count}`
}

/** zod's own words are for programmers; a schema's own `error` text goes before this one. */
export const zodProblem: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${kinds[issue.expected] ?? issue.expected}`
    case 'invalid_value':
      return `must be ${issue.values.length === 0 ? 'something else' : alternatives(issue.values)}`
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return 'must not be empty'
      return bound(issue, 'at least', issue.minimum)
    case 'too_big':
      return bound(issue, 'at most', issue.maximum)
    case 'invalid_format':
      return `must be ${issue.format === 'regex' ? 'in another form' : `a valid ${issue.format}`}`
    case 'not_multiple_of':
      return `must be a multiple of ${issue.divisor}`
    case 'invalid_union':
    case 'unrecognized_keys':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return undefined
    default:
      return undefined
  }
}

const valueAt = (root: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, part) => {
    if (Array.isArray(value)) return typeof part === 'number' ? value[part] : undefined
    return isMapping(value) && Object.hasOwn(value, part) ? value[part] : undefined
  }, root)

/** What stands there instead; text is not repeated, it might be a secret that does not belong into the file. */
const found = (value: unknown): string => {
  if (value === undefined) return ''
  if (value === null) return ', and nothing stands there'
  if (Array.isArray(value)) return ', not a list'
  if (isMapping(value)) return ', not a mapping'
  return typeof value === 'number' || typeof value === 'boolean' ? `, not ${String(value)}` : ''
}

type JsonSchema = z.core.JSONSchema.BaseSchema

const namesOf = (schema: JsonSchema | boolean | undefined): readonly string[] =>
  typeof schema === 'object' ? (schema.enum ?? []).filter((name) => typeof name === 'string') : []

/** The keys that the schema knows at a path, through every alternative. */
const knownKeys = (schema: JsonSchema, path: Path): readonly string[] => {
  const branches = [schema, ...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])]
  const [part, ...rest] = path
  return branches.flatMap((branch): readonly string[] => {
    if (branch !== schema) return knownKeys(branch, path)
    if (part === undefined) return [...Object.keys(branch.properties ?? {}), ...namesOf(branch.propertyNames)]
    const own = branch.properties?.[part]
    const other = typeof part === 'number' ? branch.items : branch.additionalProperties
    const next = own ?? (Array.isArray(other) ? undefined : other)
    return typeof next === 'object' ? knownKeys(next, rest) : []
  })
}

type ZodIssue = z.core.$ZodIssue

const isPath = (path: readonly PropertyKey[]): path is Path => path.every((part) => typeof part !== 'symbol')

/** Does the alternative refuse the very kind of the value, and not something inside of it? */
const otherKind = (issues: readonly ZodIssue[]): boolean =>
  issues.every((issue) => issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value'))

/** Of a union, the one alternative that was meant; else one issue that names them all. */
const flatten = (issue: ZodIssue, parent: readonly PropertyKey[]): readonly ZodIssue[] => {
  const path = [...parent, ...issue.path]
  if (issue.code === 'invalid_key') return issue.issues.map((inner) => ({ ...inner, path }))
  if (issue.code !== 'invalid_union') return [{ ...issue, path }]
  const meant = issue.errors.filter((issues) => !otherKind(issues))
  const [only] = meant
  if (only !== undefined && meant.length === 1) return only.flatMap((inner) => flatten(inner, path))
  if (issue.message !== 'Invalid input') return [{ ...issue, path }]
  const wanted = issue.errors
    .flat()
    .flatMap((inner) => flatten(inner, []))
    .map((inner) => inner.message.replace(/^must be /, ''))
  return [{ code: 'custom', path, message: `must be ${[...new Set(wanted)].join(' or ')}`, params: {} }]
}

const unknownKeys = (
  keys: readonly string[],
  path: Path,
  known: readonly string[],
  source: Source,
): readonly Problem[] =>
  keys.map((key) => {
    const near = nearMiss(key, known)
    const here = known.length === 0 ? 'remove it' : `remove it, or use one of ${alternatives(known)}`
    const advice = near === null ? here : `did you mean \`${printable(near)}\`?`
    const at = [...path, key]
    return { path: at, ...source.locate(at, 'key'), message: `is not a key that the runbook knows; ${advice}` }
  })

const messageFor = (issue: ZodIssue, value: unknown): string => {
  if (value === undefined && issue.code !== 'custom') return `is missing; it ${issue.message}`
  if (issue.code === 'invalid_value' && typeof value === 'string') {
    const near = nearMiss(value, issue.values.map(String))
    return near === null ? issue.message : `${issue.message}; did you mean \`${near}\`?`
  }
  const kind = issue.code === 'invalid_type' || issue.code === 'invalid_value' || issue.code === 'custom'
  return kind && issue.code !== 'custom' ? issue.message + found(value) : issue.message
}

/** The problems of one failed parse. */
export const shapeProblems = (error: z.ZodError, schema: z.ZodType, source: Source): readonly Problem[] => {
  const described = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return error.issues
    .flatMap((outer) => flatten(outer, []))
    .flatMap((issue): readonly Problem[] => {
      const path = isPath(issue.path) ? issue.path : []
      if (issue.code === 'unrecognized_keys') return unknownKeys(issue.keys, path, knownKeys(described, path), source)
      const value = valueAt(source.value, path)
      return [{ path, ...source.locate(path, 'value'), message: messageFor(issue, value) }]
    })
}
