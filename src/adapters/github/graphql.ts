// adapters/github: sends GraphQL queries and mutations, and maps GraphQL errors to the suite's own errors.
import type { ExpectedError } from '../../core/errors.ts'
import { accept, parse } from './answers.ts'
import type { GraphqlError } from './graphql-answer.ts'
import type { Purpose } from './refusal.ts'
import type { Reply } from './exchange.ts'
import { forbidden, refusedBy, unusable } from './refusal.ts'
import type { Api, Ask, Lost } from './request.ts'

export type GraphqlAnswer =
  | { readonly outcome: 'data'; readonly data: unknown }
  /** GitHub understood and did nothing. */
  | { readonly outcome: 'refused'; readonly message: string }

export interface GraphqlDocument extends Purpose, Pick<Ask, 'repeat' | 'isOpen'> {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
}

const asked = (api: Api, { query, variables, ...rest }: GraphqlDocument): Ask => ({
  ...rest,
  method: 'POST',
  path: api.graphqlUrl,
  body: { query, variables },
})

const answered = async (purpose: Purpose, reply: Reply) => {
  const { answerSchema } = await import('./graphql-answer.ts')
  const { data, errors = [] } = parse(purpose, answerSchema, accept(purpose, reply))
  return { reply, data, errors }
}

/** Posts a query: a second time does no harm. */
export const postQuery = async (
  api: Api,
  document: GraphqlDocument,
): Promise<{ readonly reply: Reply; readonly data: unknown; readonly errors: readonly GraphqlError[] }> =>
  answered(document, await api.ask(asked(api, { ...document, repeat: 'safe' })))

const isForbidden = ({ type, message }: GraphqlError): boolean =>
  type === 'FORBIDDEN' || /not accessible by/i.test(message)

/** GraphQL says with a 200 what REST says with a status. */
export const refusal = (purpose: Purpose, reply: Reply, error: GraphqlError): ExpectedError =>
  isForbidden(error)
    ? forbidden(purpose, { ...reply, status: 403, data: { message: error.message } })
    : unusable(purpose, error.message)

/** One change; whether it may be put again says who asks for it. Lost: nobody knows whether it was made. */
export const askGraphql = async (api: Api, document: GraphqlDocument): Promise<GraphqlAnswer | Lost> => {
  const sent = await api.attempt(asked(api, document))
  if (sent.outcome === 'lost') return sent
  const { reply, data, errors } = await answered(document, sent)
  const [error] = errors
  if (error === undefined) return { outcome: 'data', data }
  if (isForbidden(error)) {
    api.onRefused(refusedBy(document, reply))
    throw refusal(document, reply, error)
  }
  return { outcome: 'refused', message: error.message }
}
