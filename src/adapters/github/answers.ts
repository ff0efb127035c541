// adapters/github: reads and writes through the API, and checks each response against a schema.
import type { z } from 'zod'
import { declined, notFound, unusable } from './refusal.ts'
import type { Purpose } from './refusal.ts'
import type { Api, Ask } from './request.ts'
import type { Reply } from './exchange.ts'

/** How an answer must look, or where that is told: what is loaded after the question has left. */
export type AnswerShape<T> = z.ZodType<T> | (() => Promise<z.ZodType<T>>)

export const shapeOf = async <T>(shape: AnswerShape<T>): Promise<z.ZodType<T>> =>
  typeof shape === 'function' ? shape() : shape

/** Reads an answer at the border; one that does not fit is an error, never a guess. */
export const parse = <T>(purpose: Purpose, schema: z.ZodType<T>, data: unknown): T => {
  const parsed = schema.safeParse(data)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw unusable(purpose, issue === undefined ? 'it has another shape' : `${issue.path.join('.')} ${issue.message}`)
}

type ReadAsk = Omit<Ask, 'method' | 'body' | 'repeat'>

/** Reads one thing; null when it is not there. `absent` are the statuses that say so beside 404. */
export const read = async <T>(
  api: Api,
  reading: ReadAsk,
  schema: z.ZodType<T>,
  absent: readonly number[] = [],
): Promise<T | null> => {
  const reply = await api.ask({ ...reading, method: 'GET' })
  if (reply.status === 404 || absent.includes(reply.status)) return null
  if (reply.status !== 200) throw declined(reading, reply)
  return parse(reading, schema, reply.data)
}

/** The body of a write that was done; any other answer is an error. */
export const accept = (purpose: Purpose, reply: Reply): unknown => {
  if (reply.status === 404) throw notFound(purpose, reply)
  if (reply.status < 200 || reply.status > 299) throw declined(purpose, reply)
  return reply.data
}

/** Writes what may be repeated. */
export const write = async <T>(api: Api, ask: Ask, schema: z.ZodType<T>): Promise<T> =>
  parse(ask, schema, accept(ask, await api.ask(ask)))
