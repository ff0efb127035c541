// runtime: parses the payload of the event that started the run, as far as anybody asks for it.
import { z } from 'zod'

const event = z.looseObject({
  deleted: z.boolean().optional(),
  before: z.string().optional(),
  merge_group: z.object({ head_sha: z.string(), base_ref: z.string() }).optional(),
  pull_request: z
    .object({
      number: z.number(),
      head: z.object({ sha: z.string(), repo: z.object({ id: z.number() }).nullish() }),
      base: z.object({ sha: z.string(), ref: z.string(), repo: z.object({ id: z.number() }) }),
    })
    .optional(),
})

export type EventPayload = z.output<typeof event>

/** Throws for what is no event of GitHub's. */
export const parseEvent = (text: string): EventPayload => event.parse(JSON.parse(text))
