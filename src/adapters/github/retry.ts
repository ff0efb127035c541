// adapters/github: decides whether and when a failed API request is sent again, from rate limits and outages.
import type { NoReply, Reply } from './exchange.ts'
import { memberOf } from '../../core/member.ts'
import { pauseBefore, type Tried } from '../../core/retry-policy.ts'

/** What stood in the way of an answer. */
export type Setback =
  /** GitHub did nothing and said when to come back; `waitMs` null when it did not say. */
  | { readonly kind: 'rate-limit'; readonly waitMs: number | null }
  /** It may have done what was asked. */
  | { readonly kind: 'outage'; readonly why: string }
  /** The request never arrived. */
  | { readonly kind: 'unsent'; readonly why: string }

/** https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#handle-rate-limit-errors-appropriately */
const secondaryLimitMs = 60_000
const outages: readonly number[] = [408, 425, 500, 502, 503, 504]

/** GitHub's own words in an error body; empty when there are none. */
export const wordsOf = (data: unknown): string => {
  const message = memberOf(data, 'message')
  return typeof message === 'string' ? message : ''
}

/** When the headers say to come back; null when they do not. */
const saidWait = (reply: Reply, nowMs: number): number | null => {
  const { 'retry-after': after, 'x-ratelimit-remaining': remaining, 'x-ratelimit-reset': reset, date } = reply.headers
  // The server's own clock beside the server's own deadline: ours may be wrong.
  const now = Number.isNaN(Date.parse(date ?? '')) ? nowMs : Date.parse(date ?? '')
  if (after !== undefined) {
    if (/^\d+$/.test(after.trim())) return Number(after) * 1000
    return Number.isNaN(Date.parse(after)) ? secondaryLimitMs : Math.max(0, Date.parse(after) - now)
  }
  if (remaining === '0' && reset !== undefined && /^\d+$/.test(reset)) {
    return Math.max(0, Number(reset) * 1000 - now) + 1000
  }
  return null
}

const limitWait = (reply: Reply, nowMs: number): number | null =>
  saidWait(reply, nowMs) ?? (/rate limit/i.test(wordsOf(reply.data)) ? secondaryLimitMs : null)

/** None where one of them is no error as GraphQL writes it. */
const graphqlErrors = (data: unknown): readonly { readonly message: string; readonly type: string }[] => {
  const listed = memberOf(data, 'errors')
  if (!Array.isArray(listed)) return []
  const read = listed.flatMap((one: unknown) => {
    const [message, type = null] = [memberOf(one, 'message'), memberOf(one, 'type')]
    return typeof message === 'string' && (type === null || typeof type === 'string')
      ? [{ message, type: type ?? '' }]
      : []
  })
  return read.length === listed.length ? read : []
}

/** Beside these, errors that have a type are an answer. */
const limits: readonly string[] = ['RATE_LIMIT', 'RATE_LIMITED']
const failed = /something went wrong|timed? ?out|couldn't respond to your request in time/i

/**
 * What stands in the way, where GraphQL says it with HTTP 200; null when the answer is one.
 * https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api
 */
const graphqlSetback = (reply: Reply, nowMs: number): Setback | null => {
  const errors = graphqlErrors(reply.data)
  const untyped = errors.filter(({ type }) => type === '')
  if (errors.some(({ type }) => limits.includes(type)) || untyped.some((one) => /rate limit/i.test(one.message))) {
    return { kind: 'rate-limit', waitMs: saidWait(reply, nowMs) ?? secondaryLimitMs }
  }
  const failure = untyped.find(({ message }) => failed.test(message))
  return failure === undefined ? null : { kind: 'outage', why: `GitHub says: ${failure.message.slice(0, 200)}` }
}

/** An answer, welcome or not, or why there is none yet. `nowMs` is the wall clock. */
export const judge = (answer: Reply | NoReply, nowMs: number, from: 'rest' | 'graphql'): Reply | Setback => {
  if (answer.outcome === 'lost') {
    return { kind: answer.reached ? 'outage' : 'unsent', why: answer.why }
  }
  if (outages.includes(answer.status)) return { kind: 'outage', why: `GitHub answered ${answer.status}` }
  if (answer.status === 200 && from === 'graphql') return graphqlSetback(answer, nowMs) ?? answer
  if (answer.status !== 429 && answer.status !== 403) return answer
  const waitMs = limitWait(answer, nowMs)
  return answer.status === 429 || waitMs !== null ? { kind: 'rate-limit', waitMs } : answer
}

/** How long to wait before the next try; null to give up. `tried` counts from 1; `random` is in [0, 1). */
export const waitBefore = ({
  setback,
  ...tried
}: Omit<Tried, 'askedMs'> & { readonly setback: Setback }): number | null =>
  pauseBefore({ ...tried, askedMs: setback.kind === 'rate-limit' ? setback.waitMs : null })
