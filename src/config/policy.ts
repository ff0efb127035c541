// config: the schema of `gates` and `manual`, and how an environment overrides the common values.
import { z } from 'zod'
import { duration, gate } from '../core/options/scalars.ts'
import type { PolicyRule } from '../runbook/runbook.ts'

const login = z.string().min(1).max(100)

/** Keys of `checklist:` beside the checks: what people answer for. */
export const policyKeys = {
  gates: z
    .union([
      gate,
      z.strictObject({
        gate: gate.optional(),
        approvers: z
          .array(login)
          .min(1)
          .max(100)
          .optional()
          .meta({ description: 'whose approval counts; without it that of anybody with write access' }),
      }),
    ])
    .optional()
    .meta({ description: 'a pull request that changes the runbook or a workflow has an approval; `warn` by default' }),
  'valid-for': duration
    .refine((ms) => ms >= 60_000, { error: 'must be at least 1m' })
    .optional()
    .meta({
      description: 'how long a verdict counts for deploy, `72h` by default; an ageing backup may end it sooner',
    }),
  manual: z
    .array(z.string().min(1).max(200))
    .max(50)
    .optional()
    .meta({ description: "lines of the pull request's checklist that must be ticked: `Stakeholders told`" }),
}

type WrittenPolicy = { readonly [Key in keyof typeof policyKeys]?: z.output<(typeof policyKeys)[Key]> | undefined }

/** The environment's own words over the common ones. */
export const policyOf = (common: WrittenPolicy, own: WrittenPolicy | undefined): PolicyRule => {
  const gates = [own?.gates, common.gates].map((one) => (typeof one === 'string' ? { gate: one } : one))
  return {
    gate: gates.find((one) => one?.gate !== undefined)?.gate ?? 'warn',
    approvers: gates.find((one) => one !== undefined && 'approvers' in one)?.approvers ?? null,
    manual: own?.manual ?? common.manual ?? [],
  }
}
