import { z } from 'zod'
import { preflightChecks } from '../checks/registry.ts'
import { smokeOptions } from '../probes/options.ts'
import { baseUrl, duration, environmentName, gate } from '../scalars/scalars.ts'

const promote = z
  .strictObject({
    branch: z.string().min(1).optional(),
    tag: z.string().min(1).optional(),
    prerelease: z.boolean().default(true),
    'on-branch': z.string().min(1).optional(),
  })
  .refine((rule) => (rule.branch === undefined) !== (rule.tag === undefined), {
    error: 'needs exactly one of branch and tag',
  })

/** `./scripts/deploy.sh` (no shell: split at blanks), or the argv itself, or an object. */
const commandTarget = z.union([
  z.string().min(1),
  z.array(z.string()).min(1),
  z.strictObject({
    run: z.union([z.string().min(1), z.array(z.string()).min(1)]),
    shell: z.literal('bash').optional(),
    directory: z.string().optional(),
    timeout: duration.prefault('30m'),
  }),
])

/**
 * Each check's own options beside `gate`. Only validated here: the check parses them as written when it runs
 * (src/checks/check.ts), so src/config/load.ts takes them from the file and not from this schema's output.
 */
const checklist = z.strictObject(
  Object.fromEntries(
    preflightChecks.map((check) => [
      check.id,
      z.union([gate, check.options.extend({ gate: gate.optional() }).strict()]).optional(),
    ]),
  ),
)

const environment = z.strictObject({
  promote,
  after: z.string().optional(),
  approvals: z.int().min(0).max(10).default(0),
  preflight: z.enum(['required', 'optional']).default('required'),
  production: z.boolean().optional(),
  url: baseUrl.optional(),
  deploy: z.strictObject({ command: commandTarget.optional() }).optional(),
  recovery: z.strictObject({ rto: duration.optional(), rpo: duration.optional() }).optional(),
  checklist: checklist.optional(),
})

const severity = z.strictObject({ respond: duration, escalate: z.array(z.string()).default([]) })

/** `.github/runbook.yml`, one file for all four actions. The one definition: types, JSON Schema and docs come from it. */
export const runbookSchema = z.strictObject({
  service: z.string().min(1).max(100),
  environments: z.record(environmentName, environment),
  checklist: checklist.prefault({}),
  smoke: smokeOptions.prefault({}),
  incident: z
    .strictObject({
      severities: z.partialRecord(z.enum(['critical', 'high', 'medium', 'low']), severity).prefault({}),
      labels: z.array(z.string()).default(['incident']),
    })
    .prefault({}),
})

export type RunbookFile = z.output<typeof runbookSchema>
