import { z } from 'zod'
import { runbookSchema } from '../../src/config/schema.ts'

export type JsonSchema = z.core.JSONSchema.BaseSchema

/** The runbook file as people write it, in JSON Schema 2020-12. */
export const describedSchema = (): JsonSchema =>
  z.toJSONSchema(runbookSchema, { io: 'input', target: 'draft-2020-12', unrepresentable: 'any' })

/** schema/runbook.schema.json, for editors. */
export const schemaFile = (schema: JsonSchema): string => `${JSON.stringify(schema, null, 2)}\n`
