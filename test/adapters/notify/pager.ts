import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { startReceiver, type Receiver } from './receiver.ts'

/** What a test looks at; that an event is whole, and has nothing else, the schema says. */
const eventSchema = z.object({
  event_action: z.enum(['trigger', 'acknowledge', 'resolve']),
  dedup_key: z.string(),
  payload: z.object({ severity: z.string(), source: z.string(), summary: z.string() }).optional(),
})
export type PagerEvent = z.output<typeof eventSchema>

/** PagerDuty's Events API on loopback. */
export interface Pager extends Omit<Receiver, 'url'> {
  /** Where events are sent to. */
  readonly endpoint: string
  readonly events: () => readonly PagerEvent[]
}

const schemaFile = new URL('../../contract/schemas/pagerduty-events-v2.json', import.meta.url)

const validator = () => {
  const schema: unknown = JSON.parse(readFileSync(schemaFile, 'utf8'))
  if (typeof schema !== 'object' || schema === null) throw new Error('pagerduty-events-v2.json is no schema')
  const ajv = new Ajv({ allErrors: true, strictRequired: false })
  addFormats.default(ajv)
  return ajv.compile(schema)
}

/**
 * Answers as PagerDuty does: 202 for an event that fits its schema, 400 with the reason for another. `answer` says
 * otherwise. An event that does not fit makes `close` reject, also where its sender took the 400 for an answer.
 */
export const startPager = async (): Promise<Pager> => {
  const validate = validator()
  const problems: string[] = []
  const judge = (body: string) => {
    if (validate(JSON.parse(body))) return []
    const found = (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`)
    problems.push(...found)
    return found
  }
  const receiver = await startReceiver((body) => {
    const errors = judge(body)
    return errors.length === 0
      ? { status: 202, body: '{"status":"success","message":"Event processed"}' }
      : { status: 400, body: JSON.stringify({ status: 'invalid event', message: 'Event object is invalid', errors }) }
  })
  return {
    ...receiver,
    endpoint: `${receiver.url}/v2/enqueue`,
    events: () => receiver.received.map(({ body }) => eventSchema.parse(JSON.parse(body))),
    close: async () => {
      await receiver.close()
      if (problems.length > 0) throw new Error(`Events that PagerDuty does not take: ${problems.join('; ')}`)
    },
  }
}
