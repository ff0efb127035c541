import { Ajv } from 'ajv'
import type { ValidateFunction } from 'ajv'
import { read } from './source.ts'

type Published = 'github-workflow' | 'github-action' | 'dependabot-2.0'

const compiled = new Map<Published, ValidateFunction>()

/** SchemaStore's schema of one kind of file; see schemas/README.md. */
const validatorOf = (name: Published): ValidateFunction => {
  const known = compiled.get(name)
  if (known !== undefined) return known
  const schema: unknown = JSON.parse(read(`test/contract/schemas/${name}.json`))
  if (typeof schema !== 'object' || schema === null) throw new Error(`${name}.json is no schema`)
  const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(schema)
  compiled.set(name, validate)
  return validate
}

/** What the published schema refuses, in words; unknown keys first, which is what most mistakes are. */
export const schemaProblems = (name: Published, content: unknown): readonly string[] => {
  const validate = validatorOf(name)
  if (validate(content)) return []
  const errors = validate.errors ?? []
  const words = errors.map(({ instancePath, keyword, message, params }) => {
    const key: unknown = params['additionalProperty']
    return keyword === 'additionalProperties'
      ? `${instancePath}: unknown key '${String(key)}'`
      : `${instancePath} ${message}`
  })
  return [...new Set(words)].toSorted(
    (one, other) => Number(other.includes('unknown key')) - Number(one.includes('unknown key')),
  )
}
