import { z } from 'zod'
import { codeSpan, table, type Cell } from '../../src/report/markdown.ts'
import { duration } from '../../src/core/options/scalars.ts'
import type { JsonSchema } from './schema.ts'

/** The keys of the runbook file as tables. */

const described = z.toJSONSchema(duration, { io: 'input' })
const durationPattern = described.pattern

const parts = (schema: JsonSchema): readonly JsonSchema[] => [schema, ...(schema.anyOf ?? []).flatMap(parts)]

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const asSchema = (value: unknown): JsonSchema | null => (isSchema(value) ? value : null)

const kindOf = (schema: JsonSchema): string => {
  if (schema.anyOf !== undefined) return [...new Set(schema.anyOf.map(kindOf))].join(' or ')
  if (schema.const !== undefined) return codeSpan(String(schema.const))
  if (schema.enum !== undefined) return schema.enum.map((value) => codeSpan(String(value))).join(', ')
  if (schema.pattern !== undefined && schema.pattern === durationPattern) return 'duration'
  switch (schema.type) {
    case 'string':
      return schema.format === 'uri' ? 'URL' : 'text'
    case 'integer':
      return 'whole number'
    case 'number':
      return 'number'
    case 'boolean':
      return '`true`, `false`'
    case 'null':
      return '`null`'
    case 'array': {
      const items = asSchema(schema.items)
      return items === null ? 'list' : `list of ${kindOf(items)}`
    }
    case 'object':
      return 'mapping'
    case undefined:
    default:
      return 'any'
  }
}

const defaultOf = (schema: JsonSchema, required: boolean): string => {
  const { default: value } = schema
  if (value === undefined) return required ? 'required' : ''
  return asSchema(value) === null ? codeSpan(JSON.stringify(value).replace(/^"(.*)"$/, '$1')) : ''
}

interface Key {
  readonly path: string
  readonly schema: JsonSchema
  readonly required: boolean
}

/** The keys right below a schema, also below the entries of its lists and of mappings whose keys are free. */
const below = (path: string, schema: JsonSchema): readonly Key[] => {
  const forms = parts(schema).filter((part) => part.properties !== undefined)
  return parts(schema).flatMap((part): readonly Key[] => {
    const own = Object.entries(part.properties ?? {}).flatMap(([name, value]): readonly Key[] => {
      const inner = asSchema(value)
      // Of several forms (an http or a tls probe), only what all of them need is required.
      const required = forms.every((form) => form.required?.includes(name) === true)
      return inner === null ? [] : [{ path: path === '' ? name : `${path}.${name}`, schema: inner, required }]
    })
    const entry = asSchema(part.additionalProperties)
    const item = asSchema(part.items)
    return [
      ...own,
      ...(entry === null ? [] : below(`${path}.<name>`, entry)),
      ...(item === null ? [] : below(`${path}[]`, item)),
    ]
  })
}

/** All keys below, depth first; what `leaveOut` names is listed without what is below it. */
const allKeys = (path: string, schema: JsonSchema, leaveOut: ReadonlySet<string>): readonly Key[] => {
  const seen = new Set<string>()
  return below(path, schema)
    .flatMap((key) => [key, ...(leaveOut.has(key.path) ? [] : allKeys(key.path, key.schema, leaveOut))])
    .filter((key) => !seen.has(key.path) && seen.add(key.path))
}

const rowOf = (key: Key): readonly Cell[] => [
  { markdown: codeSpan(key.path) },
  { markdown: kindOf(key.schema).replaceAll('|', '\\|') },
  { markdown: defaultOf(key.schema, key.required) },
  key.schema.description ?? '',
]

const columns = ['Key', 'Type', 'Default', 'Meaning']

/** The options of one check as a table; empty when it has none. */
export const optionRows = (schema: JsonSchema): string => {
  const keys = allKeys('', schema, new Set())
  return keys.length === 0 ? '' : table(columns, keys.map(rowOf))
}

/** The section `keys` of docs/runbook-file.md: one table for each key at the top. */
export const keySections = (schema: JsonSchema): ReadonlyMap<string, string> => {
  const leaveOut = new Set(['environments.<name>.checklist'])
  const tables = below('', schema).map((key) => {
    const keys = [key, ...allKeys(key.path, key.schema, leaveOut)]
    return `### \`${key.path}\`\n\n${table(columns, keys.map(rowOf))}`
  })
  return new Map([['keys', tables.join('\n\n')]])
}
