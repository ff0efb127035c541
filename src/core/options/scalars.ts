// core/options: schemas for durations, gates, URLs and names, shared by the runbook and check options.
import { z } from 'zod'
import { credentialsInside, hasCredentials, notHttp, withoutSlash } from '../base-url.ts'
import { parseDuration } from '../duration.ts'

/** The small types that the runbook file and the checks' own options are made of. */

/** Text with a unit (`30m`, `1h30m`) to milliseconds. A bare number is refused: 30 of what? */
export const duration = z
  .string({ error: 'must be a duration with a unit, such as 30s, 15m or 1h30m' })
  .regex(/^\s*(?:\d+(?:\.\d+)?(?:ms|s|m|h|d))+\s*$/, {
    error: 'must be a duration with a unit, such as 30s, 15m or 1h30m',
  })
  .transform((text) => parseDuration(text) ?? 0)
  .meta({ description: 'a duration with a unit: 30s, 15m, 1h30m, 90d' })

export const gate = z.enum(['block', 'warn', 'off']).meta({ description: 'what the check may do to the verdict' })

/** A setting of one check: `block`, `warn`, `off`, or an object that may carry `gate` beside the check's own options. */
export const checkSetting = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.union([gate.transform((value) => ({ gate: value })), z.strictObject({ gate: gate.optional(), ...shape })])

/** `https://api.example.com`, no trailing slash, no credentials. */
export const baseUrl = z
  .url({ protocol: /^https?$/, error: notHttp })
  .refine((text) => !hasCredentials(text), { error: credentialsInside })
  .transform(withoutSlash)

/** `#alerts`-style names of environments: GitHub's own limits. */
export const environmentName = z.string().min(1).max(255)
