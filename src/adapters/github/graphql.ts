import { z } from 'zod'
import { accept, parse } from './answers.ts'
import type { Purpose } from './refusal.ts'
import { forbidden, unreachable, unusable } from './refusal.ts'
import type { Api } from './request.ts'

const answerSchema = z.object({
  data: z.unknown().optional(),
  errors: z.array(z.object({ type: z.string().optional(), message: z.string() })).optional(),
})

export type GraphqlAnswer =
  | { readonly outcome: 'data'; readonly data: unknown }
  /** GitHub understood and did nothing. */
  | { readonly outcome: 'refused'; readonly message: string }

/** Asks the GraphQL API; both questions and changes are put so that a second time does no harm. */
export const askGraphql = async (
  api: Api,
  purpose: Purpose,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<GraphqlAnswer> => {
  const body = { query, variables }
  const reply = await api.ask({ ...purpose, method: 'POST', path: api.graphqlUrl, body, repeat: 'safe' })
  const answer = parse(purpose, answerSchema, accept(purpose, reply))
  const [error] = answer.errors ?? []
  if (error === undefined) return { outcome: 'data', data: answer.data }
  // GraphQL says with a 200 what REST says with a status.
  if (error.type === 'FORBIDDEN' || /not accessible by/i.test(error.message)) {
    throw forbidden(purpose, { ...reply, status: 403, data: { message: error.message } })
  }
  if (error.type === 'RATE_LIMITED') {
    const reset = Number(reply.headers['x-ratelimit-reset'] ?? '0') * 1000
    throw unreachable(purpose, { kind: 'rate-limit', waitMs: 0 }, new Date(reset).toISOString())
  }
  return { outcome: 'refused', message: error.message }
}

const viewerSchema = z.object({ viewer: z.object({ login: z.string() }) })

/** A bot is `name[bot]` in one API and `name` in the other. */
export const plainLogin = (login: string): string => login.replace(/\[bot\]$/, '')

/** Who we are, asked once. */
export const openViewer = (api: Api): (() => Promise<string>) => {
  const purpose = { what: 'ask whose token this is', needs: 'metadata: read' }
  let known: Promise<string> | undefined
  const ask = async (): Promise<string> => {
    const answer = await askGraphql(api, purpose, 'query { viewer { login } }', {})
    if (answer.outcome === 'refused') throw unusable(purpose, answer.message)
    return plainLogin(parse(purpose, viewerSchema, answer.data).viewer.login)
  }
  return () => {
    known ??= ask().catch((thrown: unknown) => {
      known = undefined
      throw thrown
    })
    return known
  }
}
