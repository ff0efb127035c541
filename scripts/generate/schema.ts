import { z } from 'zod'
import { runbookSchema } from '../../src/config/schema.ts'
import { reportSchema } from '../../src/report/schema.ts'

export type JsonSchema = z.core.JSONSchema.BaseSchema

/** The runbook file as people write it, in JSON Schema 2020-12. */
export const describedSchema = (): JsonSchema =>
  z.toJSONSchema(runbookSchema, { io: 'input', target: 'draft-2020-12', unrepresentable: 'any' })

/** The report document, in JSON Schema 2020-12. */
export const describedReport = (): JsonSchema => z.toJSONSchema(reportSchema, { io: 'output', target: 'draft-2020-12' })

/** schema/runbook.schema.json, for editors, and schema/report.schema.json, for whoever reads reports. */
export const schemaFile = (schema: JsonSchema): string => `${JSON.stringify(schema, null, 2)}\n`
