// adapters/github: sends one HTTP request by Octokit without retries; its body is without secrets by its type.
import type { Redacted } from '../../core/redacted.ts'
import { getOctokit } from '@actions/github'
import { defaults } from '@actions/github/lib/utils'
import { messageOf } from '../../core/errors.ts'
import { openConnection, type AskOverWire } from './connection.ts'
import { memberOf } from '../../core/member.ts'

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
const neverSent: readonly unknown[] = [
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'CONNECT_TIMEOUT'],
  // Of undici, by which a proxy is asked.
  'UND_ERR_CONNECT_TIMEOUT',
]

/** The innermost error that says why: fetch wraps it, and Octokit wraps that. */
const rootOf = (thrown: unknown, depth = 0): unknown => {
  const cause = memberOf(thrown, 'cause')
  return cause !== undefined && depth < 5 ? rootOf(cause, depth + 1) : thrown
}

const noReply = (thrown: unknown): NoReply => {
  const root = rootOf(thrown)
  const code = memberOf(root, 'code')
  return {
    outcome: 'lost',
    reached: !neverSent.includes(code),
    why: typeof code === 'string' ? code : messageOf(root),
  }
}

const textHeaders = (headers: object): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]))

/** What Octokit throws for an answer that is no success. */
const refusedReply = (thrown: unknown): Reply | null => {
  const response = memberOf(thrown, 'response')
  const [status, headers] = [memberOf(response, 'status'), memberOf(response, 'headers')]
  if (typeof status !== 'number' || typeof headers !== 'object' || headers === null) return null
  return { outcome: 'replied', status, headers: textHeaders(headers), data: memberOf(response, 'data') }
}

const isFetch = (value: unknown): value is typeof fetch => typeof value === 'function'

const proxyVariables: readonly string[] = ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY']

/**
 * Through a proxy as @actions/github asks by itself, with undici; NO_PROXY is its matter too. Without one by node's own
 * client: loading undici costs more than all else that happens before the first request.
 */
const openSend = (env: Readonly<Record<string, string | undefined>>): AskOverWire => {
  const proxied: unknown = defaults.request?.fetch
  if (!isFetch(proxied) || proxyVariables.every((name) => (env[name] ?? '') === '')) return openConnection()
  return async ({ url, ...init }) => {
    const response = await proxied(url, { ...init, redirect: 'manual' })
    return { status: response.status, headers: Object.fromEntries(response.headers), text: await response.text() }
  }
}

/** What Octokit hands to a fetch. */
interface FetchRequest {
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  readonly signal: AbortSignal
}

/**
 * A fetch, as far as Octokit looks at its answers: node's own classes for them are loaded with undici. Octokit takes half
 * of a JSON document for a text and an unreadable one for an empty one; here a body arrives whole or not at all. The
 * token goes to the origin of the API and nowhere else.
 */
const fetchOf = (send: AskOverWire, origin: string) => async (address: string, asked: FetchRequest) => {
  const url = new URL(address)
  if (url.origin !== origin) throw new Error(`${url.origin} is not the API of this run`)
  const { method, headers, body, signal } = asked
  const received = await send({ method, url, headers, signal, ...(body === undefined ? {} : { body }) })
  const { status } = received
  const text = bodiless.includes(status) ? '' : received.text
  if (status >= 200 && status < 300 && !bodiless.includes(status)) JSON.parse(text)
  const answered = new Map([...Object.entries(received.headers), ['content-type', 'application/json']])
  return { url: address, status, headers: answered, text: () => Promise.resolve(text) }
}

/** Octokit reads `:name` and `{name}` in an address as a template; an address of ours has none. */
const literal = (url: URL): string =>
  `${url.origin}${`${url.pathname}${url.search}`.replaceAll(':', '%3A').replaceAll('{', '%7B').replaceAll('}', '%7D')}`

/** Sends one request over Octokit, once, with a time limit for the whole answer; never throws for what the net did. */
export const openExchange = (options: {
  readonly token: string
  readonly apiUrl: string
  /** Says whether there is a proxy. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly timeoutMs: number
  readonly signal: AbortSignal | undefined
  readonly debug: (message: string) => void
}): Transport => {
  const send = fetchOf(openSend(options.env), new URL(options.apiUrl).origin)
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
        request: { fetch: send, signal, log },
        ...(outgoing.body === undefined ? {} : { data: outgoing.body }),
      })
      return { outcome: 'replied', status: answer.status, headers: textHeaders(answer.headers), data: answer.data }
    } catch (thrown) {
      options.signal?.throwIfAborted()
      return refusedReply(thrown) ?? noReply(thrown)
    }
  }
}
