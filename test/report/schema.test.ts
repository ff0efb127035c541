import { describe, expect, expectTypeOf, test } from 'vitest'
import type { z } from 'zod'
import type { Report } from '../../src/core/report.ts'
import { reportSchema } from '../../src/report/schema.ts'
import { deployed, failing, hostile, measured, misconfigured, report, rolledBack } from './reports.ts'

/** The same without `readonly`, which zod does not write and JSON does not know. */
type Writable<Value> = Value extends readonly (infer Item)[]
  ? Writable<Item>[]
  : Value extends object
    ? { -readonly [Key in keyof Value]: Writable<Value[Key]> }
    : Value

describe('the schema of reports', () => {
  test('describes the type that the actions write, field by field', () => {
    expectTypeOf<z.output<typeof reportSchema>>().toEqualTypeOf<Writable<Report>>()
  })

  test.each([
    ['empty', report({})],
    ['failing', failing],
    ['deployed', deployed],
    ['measured', measured],
    ['misconfigured', misconfigured],
    ['rolled back', rolledBack('plain')],
    ['hostile', hostile('<script>')],
  ])('takes a report that is %s, as JSON', (_name, each) => {
    expect(reportSchema.parse(JSON.parse(JSON.stringify(each)))).toEqual(each)
  })

  test.each([
    ['of version 1', { runbook: 1 }],
    ['with checks beside its parts', { checks: [] }],
    ['with a reason code that nobody knows', { reasonCode: 'because' }],
    ['without parts', { parts: undefined }],
    ['with a part that lacks its charts', { parts: [{ ...report({}).parts[0], charts: undefined }] }],
  ])('refuses one %s', (_name, change) => {
    const text = JSON.stringify({ ...failing, ...change })
    expect(reportSchema.safeParse(JSON.parse(text)).success).toBe(false)
  })
})
