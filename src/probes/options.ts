import { z } from 'zod'
import { duration } from '../scalars/scalars.ts'

/** `smoke:` of runbook.yml. Every key has a default, so that smoke works without a file. */
export const smokeOptions = z.strictObject({
  version: z
    .strictObject({ http: z.string(), json: z.string() })
    .optional()
    .meta({ description: 'where the service says which commit it is' }),
  probes: z.array(z.unknown()).default([]),
  converge: z.strictObject({ within: duration.prefault('5m') }).prefault({}),
  assert: z
    .strictObject({
      consecutive: z.int().min(1).default(3),
      failures: z.int().min(0).default(1),
      of: z.int().min(1).default(10),
    })
    .prefault({}),
  within: duration.prefault('15m'),
})

export type SmokeOptions = z.output<typeof smokeOptions>
