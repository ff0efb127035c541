// adapters/github: sends GraphQL queries and mutations, and maps GraphQL errors to the suite's own errors.
import { z } from 'zod'
import { accept, parse } from './answers.ts'
import type { Purpose } from './refusal.ts'
import type { Reply } from './exchange.ts'
import { forbidden, unreachable } from './refusal.ts'
import type { Api } from './request.ts'

const errorSchema = z.object({
  type: z.string().optional(),
  message: z.string(),
  path: z.array(z.union([z.string(), z.number()])).optional(),
})
const answerSchema = z.object({ data: z.unknown().optional(), errors: z.array(errorSchema).optional() })

export type GraphqlError = z.output<typeof errorSchema>

export type GraphqlAnswer =
  | { readonly outcome: 'data'; readonly data: unknown }
  /** GitHub understood and did nothing. */
  | { readonly outcome: 'refused'; readonly message: string }

/** Posts a document to the GraphQL API; questions and changes are put so that a second time does no harm. */
export const postGraphql = async (
  api: Api,
  purpose: Purpose,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<{ readonly reply: Reply; readonly data: unknown; readonly errors: readonly GraphqlError[] }> => {
  const body = { query, variables }
  const reply = await api.ask({ ...purpose, method: 'POST', path: api.graphqlUrl, body, repeat: 'safe' })
  const { data, errors = [] } = parse(purpose, answerSchema, accept(purpose, reply))
  return { reply, data, errors }
}

/** GraphQL says with a 200 what REST says with a status. Throws what is one of ours; the words of any other no. */
export const refusalOf = (purpose: Purpose, reply: Reply, error: GraphqlError): string => {
  if (error.type === 'FORBIDDEN' || /not accessible by/i.test(error.message)) {
    throw forbidden(purpose, { ...reply, status: 403, data: { message: error.message } })
  }
  if (error.type === 'RATE_LIMITED') {
    const reset = Number(reply.headers['x-ratelimit-reset'] ?? '0') * 1000
    throw unreachable(purpose, { kind: 'rate-limit', waitMs: 0 }, new Date(reset).toISOString())
  }
  return error.message
}

/** One change. */
export const askGraphql = async (
  api: Api,
  purpose: Purpose,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<GraphqlAnswer> => {
  const { reply, data, errors } = await postGraphql(api, purpose, query, variables)
  const [error] = errors
  return error === undefined
    ? { outcome: 'data', data }
    : { outcome: 'refused', message: refusalOf(purpose, reply, error) }
}
