// config: the schema of `waivers:` in the runbook, and its entries as the judge and `security` need.
import { z } from 'zod'
import { preflightChecks } from '../checklist/registry.ts'
import type { RunbookWaiver } from '../core/waivers.ts'
import { environmentName } from '../core/options/scalars.ts'
import * as words from './words.ts'

/** Lines of the report that are no checks of their own and can be excused from all the same. */
const others = ['gates', 'manual', 'evidence']

const person = z.string().min(1).max(100)

/** `waivers:` at the top of the runbook: one list for every check. */
export const waiverEntry = z
  .strictObject({
    check: z
      .enum([...preflightChecks.map(({ id }) => id), ...others])
      .meta({ description: 'the check whose findings are excused' }),
    finding: z
      .string()
      .min(1)
      .max(500)
      .optional()
      .meta({ description: "the finding's message; `*` is any text: `The secret API_KEY *`" }),
    id: z
      .string()
      .min(1)
      .max(200)
      .optional()
      .meta({ description: 'instead of `finding`, for `security`: the advisory or the rule, by any of its names' }),
    package: z.string().min(1).max(250).optional().meta({ description: 'beside `id`: only in this package' }),
    environment: environmentName.optional().meta({ description: 'only there' }),
    until: z.iso
      .date({ error: 'must be a day such as 2027-01-31' })
      .meta({ description: 'the last day on which it holds, UTC' }),
    reason: z.string().min(5).max(300).meta({ description: 'why it may be so' }),
    owner: person.meta({ description: 'who answers for it' }),
    'approved-by': person.optional().meta({ description: 'a second person who agreed' }),
  })
  .refine((entry) => (entry.finding === undefined) !== (entry.id === undefined), {
    error: words.oneOfFindingAndId,
  })
  .refine((entry) => entry.id === undefined || entry.check === 'security', {
    error: words.idOnlyForSecurity,
  })
  .refine((entry) => entry.package === undefined || entry.id !== undefined, {
    error: words.packageWithoutId,
  })
  .refine((entry) => entry['approved-by']?.toLowerCase() !== entry.owner.toLowerCase(), {
    error: words.ownApproval,
  })

type Entry = z.output<typeof waiverEntry>

/** What is excused by its message: applied to whatever the checks answer. */
export const waiversOf = (entries: readonly Entry[]): readonly RunbookWaiver[] =>
  entries.flatMap((entry) =>
    entry.finding === undefined
      ? []
      : [
          {
            check: entry.check,
            finding: entry.finding,
            environment: entry.environment ?? null,
            until: entry.until,
            reason: entry.reason,
            owner: entry.owner,
            approvedBy: entry['approved-by'] ?? null,
          },
        ],
  )

/** What is excused by its id: `security` counts advisories under all their names, so it is handed these itself. */
export const securityWaivers = (entries: readonly Entry[], environment: string): readonly unknown[] =>
  entries.flatMap((entry) => {
    const here = entry.environment === undefined || entry.environment === environment
    if (entry.id === undefined || !here) return []
    const second = entry['approved-by'] === undefined ? '' : `, approved by ${entry['approved-by']}`
    return [
      {
        id: entry.id,
        until: entry.until,
        reason: `${entry.owner}${second}: ${entry.reason}`.slice(0, 500),
        ...(entry.package === undefined ? {} : { package: entry.package }),
      },
    ]
  })
