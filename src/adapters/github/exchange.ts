// adapters/github: sends one HTTP request by Octokit without retries; its body is without secrets by its type.
import type { Redacted } from '../../core/redacted.ts'
import { getOctokit } from '@actions/github'
import { defaults } from '@actions/github/lib/utils'
import { z } from 'zod'
import { messageOf } from '../../core/errors.ts'

/** One HTTP request, as it goes out. */
export interface Outgoing {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body?: Redacted<Readonly<Record<string, unknown>>>
}

export interface Reply {
  readonly outcome: 'replied'
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly data: unknown
}

/** No whole answer came. `reached: false`: the request never left, so nothing can have happened. */
export interface NoReply {
  readonly outcome: 'lost'
  readonly reached: boolean
  readonly why: string
}

export type Transport = (outgoing: Outgoing) => Promise<Reply | NoReply>

/** https://docs.github.com/en/rest/about-the-rest-api/api-versions */
const apiVersion = '2022-11-28'
const bodiless: readonly number[] = [204, 205, 304]
/** Raised before a connection stood: nobody has seen the request. */
const neverSent: readonly string[] = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']

const failedReply = z.object({
  response: z.object({ status: z.number(), headers: z.record(z.string(), z.unknown()), data: z.unknown() }),
})
const coded = z.object({ code: z.string() })
const chained = z.object({ cause: z.unknown() })

/** The innermost error that says why: fetch wraps it, and Octokit wraps that. */
const rootOf = (thrown: unknown, depth = 0): unknown => {
  const parsed = chained.safeParse(thrown)
  return parsed.success && parsed.data.cause !== undefined && depth < 5 ? rootOf(parsed.data.cause, depth + 1) : thrown
}

const noReply = (thrown: unknown): NoReply => {
  const root = rootOf(thrown)
  const code = coded.safeParse(root)
  return {
    outcome: 'lost',
    reached: !(code.success && neverSent.includes(code.data.code)),
    why: code.success ? code.data.code : messageOf(root),
  }
}

const textHeaders = (headers: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]))

const isFetch = (value: unknown): value is typeof fetch => typeof value === 'function'

/**
 * Octokit takes half of a JSON document for a text and an unreadable one for an empty one. Here a body arrives whole
 * or not at all. The token goes to the origin of the API and nowhere else.
 */
const wholeAnswers =
  (send: typeof fetch, origin: string): typeof fetch =>
  async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input)
    if (url.origin !== origin) throw new Error(`${url.origin} is not the API of this run`)
    const response = await send(url, init)
    const text = await response.text()
    const empty = bodiless.includes(response.status)
    if (response.ok && !empty) JSON.parse(text)
    return new Response(empty ? null : text, {
      status: response.status,
      headers: { ...Object.fromEntries(response.headers), 'content-type': 'application/json' },
    })
  }

/** Octokit reads `:name` and `{name}` in an address as a template; an address of ours has none. */
const literal = (url: URL): string =>
  `${url.origin}${`${url.pathname}${url.search}`.replaceAll(':', '%3A').replaceAll('{', '%7B').replaceAll('}', '%7D')}`

/** Sends one request over Octokit, once, with a time limit for the whole answer; never throws for what the net did. */
export const openExchange = (options: {
  readonly token: string
  readonly apiUrl: string
  readonly timeoutMs: number
  readonly signal: AbortSignal | undefined
  readonly debug: (message: string) => void
}): Transport => {
  const proxied: unknown = defaults.request?.fetch
  const send = wholeAnswers(isFetch(proxied) ? proxied : fetch, new URL(options.apiUrl).origin)
  const octokit = getOctokit(options.token, { baseUrl: options.apiUrl, userAgent: 'runbook-gates' })
  const log = { debug: options.debug, info: options.debug, warn: options.debug, error: options.debug }
  return async (outgoing) => {
    options.signal?.throwIfAborted()
    const timeout = AbortSignal.timeout(options.timeoutMs)
    const signal = options.signal === undefined ? timeout : AbortSignal.any([options.signal, timeout])
    try {
      const answer = await octokit.request({
        method: outgoing.method,
        url: literal(outgoing.url),
        headers: { accept: 'application/vnd.github+json', 'x-github-api-version': apiVersion, ...outgoing.headers },
        request: { fetch: send, redirect: 'manual', signal, log },
        ...(outgoing.body === undefined ? {} : { data: outgoing.body }),
      })
      return { outcome: 'replied', status: answer.status, headers: textHeaders(answer.headers), data: answer.data }
    } catch (thrown) {
      options.signal?.throwIfAborted()
      const failed = failedReply.safeParse(thrown)
      if (!failed.success) return noReply(thrown)
      const { status, headers, data } = failed.data.response
      return { outcome: 'replied', status, headers: textHeaders(headers), data }
    }
  }
}
