import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

// GitHub's own description decides what is a valid request and a valid answer, not our memory of it.
// Read and compiled once a process: tests start many servers. Validators are compiled when first needed.

const parameterSchema = z.object({
  name: z.string(),
  in: z.string(),
  required: z.boolean().optional(),
  'x-multi-segment': z.boolean().optional(),
  schema: z.looseObject({ type: z.string().optional(), $ref: z.string().optional() }),
})
type Parameter = z.infer<typeof parameterSchema>

const operationSchema = z.object({
  operationId: z.string(),
  parameters: z.array(z.looseObject({ $ref: z.string().optional() })).optional(),
  requestBody: z.looseObject({ required: z.boolean().optional() }).optional(),
  responses: z.record(z.string(), z.looseObject({ $ref: z.string().optional() })),
})

const documentSchema = z.object({
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
  components: z.object({
    parameters: z.record(z.string(), parameterSchema),
    schemas: z.record(z.string(), z.looseObject({ type: z.string().optional() })),
  }),
})

/** One operation of the description: which requests are its own, and where its schemas stand. */
export interface Operation {
  readonly id: string
  readonly method: string
  readonly template: string
  readonly pattern: RegExp
  readonly names: readonly string[]
  readonly parameters: readonly Parameter[]
  readonly bodyRequired: boolean
  readonly pointer: string
}

const whole = z
  .record(z.string(), z.unknown())
  .parse(JSON.parse(readFileSync(path.join(import.meta.dirname, 'openapi.json'), 'utf8')))
const description = documentSchema.parse(whole)
const ajv = new Ajv({
  strict: false,
  allErrors: true,
  logger: false,
  // Every process compiles anew and checks little: time to compile counts for more than time to check.
  code: { optimize: false },
  inlineRefs: false,
  validateSchema: false,
})
addFormats.default(ajv)
// GitHub answers with "", its own `default`, for an address that was not given: no URI by RFC 3986.
ajv.addFormat('uri', (text: string) => text === '' || URL.canParse(text))
ajv.addFormat('repo.nwo', true)
// GitHub answers with its bots' addresses, `41898282+github-actions[bot]@users.noreply.github.com`: no mail address by RFC 5321.
ajv.addFormat('email', true)
ajv.addSchema({ $id: 'github', ...whole })

/** Parameters that GitHub lets run over slashes, though its description does not say so of all of them. */
const overSlashes = new Set(['ref', 'branch'])

function resolveParameters(items: readonly { readonly $ref?: string | undefined }[]): readonly Parameter[] {
  const { parameters, schemas } = description.components
  return items.map((item) => {
    const name = item.$ref?.split('/').at(-1)
    const parameter = parameterSchema.parse(name === undefined ? item : parameters[name])
    const target = schemas[parameter.schema.$ref?.split('/').at(-1) ?? '']
    return target === undefined ? parameter : { ...parameter, schema: target }
  })
}

function escapePointer(segment: string): string {
  return encodeURIComponent(segment.replaceAll('~', '~0').replaceAll('/', '~1'))
}

function pattern(template: string, parameters: readonly Parameter[]): RegExp {
  const multi = new Set(parameters.filter((one) => one['x-multi-segment'] === true).map((one) => one.name))
  const source = template
    .split(/(\{[^}]+\})/)
    .map((part) => {
      if (!part.startsWith('{')) return part.replaceAll('.', '\\.')
      const name = part.slice(1, -1)
      // The root folder has an empty path.
      if (name === 'path') return '(.*)'
      return multi.has(name) || overSlashes.has(name) ? '(.+)' : '([^/]+)'
    })
    .join('')
  return new RegExp(`^${source}$`)
}

function weight(template: string): number {
  return template.replaceAll(/\{[^}]+\}/g, '').length
}

const operations: readonly Operation[] = Object.entries(description.paths)
  .flatMap(([template, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const parameters = resolveParameters(operation.parameters ?? [])
      return {
        id: operation.operationId,
        method: method.toUpperCase(),
        template,
        pattern: pattern(template, parameters),
        names: [...template.matchAll(/\{([^}]+)\}/g)].map((found) => found[1] ?? ''),
        parameters,
        bodyRequired: operation.requestBody?.required === true,
        pointer: `github#/paths/${escapePointer(template)}/${method}`,
      }
    }),
  )
  .sort((one, other) => weight(other.template) - weight(one.template))

/** The names of all operations that the extract holds. */
export const operationIds: readonly string[] = operations.map((operation) => operation.id)

const validators = new Map<string, ValidateFunction | null>()

function validator(pointer: string): ValidateFunction | null {
  const known = validators.get(pointer)
  if (known !== undefined) return known
  const made = ajv.getSchema(pointer) ?? null
  validators.set(pointer, made)
  return made
}

function complaints(validate: ValidateFunction, value: unknown): string | null {
  if (validate(value)) return null
  const describe = (error: ErrorObject) =>
    `${error.instancePath === '' ? '/' : error.instancePath} ${error.message ?? error.keyword} ${JSON.stringify(error.params)}`
  return (validate.errors ?? []).slice(0, 8).map(describe).join('; ')
}

/** The operation that answers a request, with its path parameters decoded; null when GitHub has none (that we know). */
export function matchOperation(
  method: string,
  pathname: string,
): { readonly operation: Operation; readonly params: Readonly<Record<string, string>> } | null {
  for (const operation of operations) {
    if (operation.method !== method) continue
    const found = operation.pattern.exec(pathname)
    if (found === null) continue
    const entries = operation.names.map((name, index) => [name, decodeURIComponent(found[index + 1] ?? '')] as const)
    return { operation, params: Object.fromEntries(entries) }
  }
  return null
}

function coerced(value: string, type: string | undefined): unknown {
  if (type === 'integer' || type === 'number') return /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value
  if (type === 'boolean') return value === 'true' ? true : value === 'false' ? false : value
  return value
}

function parameterComplaint(parameter: Parameter, value: string | undefined): string | null {
  if (value === undefined) {
    return parameter.required === true ? `${parameter.in} parameter ${parameter.name} is missing` : null
  }
  const type = parameter.schema.type
  const valid = ajv.validate(parameter.schema, coerced(value, type))
  return valid ? null : `${parameter.in} parameter ${parameter.name}=${value} ${ajv.errorsText()}`
}

/** What about a request does not fit the description; null when all of it does. */
export function requestComplaint(
  operation: Operation,
  request: {
    readonly params: Readonly<Record<string, string>>
    readonly query: URLSearchParams
    readonly body: unknown
  },
): string | null {
  const found: (string | null)[] = operation.parameters.map((parameter) => {
    if (parameter.in === 'path') return parameterComplaint(parameter, request.params[parameter.name])
    if (parameter.in === 'query') return parameterComplaint(parameter, request.query.get(parameter.name) ?? undefined)
    return null
  })
  const known = new Set(operation.parameters.filter((one) => one.in === 'query').map((one) => one.name))
  for (const name of request.query.keys()) {
    if (!known.has(name)) found.push(`there is no query parameter ${name}`)
  }
  const body = validator(`${operation.pointer}/requestBody/content/application~1json/schema`)
  if (body !== null && request.body !== undefined) found.push(complaints(body, request.body))
  if (request.body === undefined && operation.bodyRequired) found.push('the body is missing')
  const all = found.filter((one) => one !== null)
  return all.length === 0 ? null : all.join('; ')
}

/** What about an answer does not fit the description; null when all of it does. */
export function answerComplaint(operation: Operation, status: number, body: unknown): string | null {
  const responses = description.paths[operation.template]?.[operation.method.toLowerCase()]?.responses ?? {}
  const response = responses[String(status)]
  // Documented for few operations one by one, and yet any of them answers so.
  if (response === undefined) {
    return status >= 400 || status === 304 ? null : `status ${status} is not described`
  }
  const base =
    response.$ref === undefined
      ? `${operation.pointer}/responses/${status}`
      : `github#/components/responses/${response.$ref.split('/').at(-1) ?? ''}`
  const validate = validator(`${base}/content/application~1json/schema`)
  if (validate === null) return null
  return body === undefined ? 'the answer has no body' : complaints(validate, body)
}
