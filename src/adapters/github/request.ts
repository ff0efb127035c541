// adapters/github: the only way to the API: retries, redirects, cache and request count of one run.
import { ExpectedError } from '../../core/errors.ts'
import type { Gateway } from '../../core/redacted.ts'
import type { Clock, Log } from '../../ports/world.ts'
import type { Transport, Outgoing, Reply } from './exchange.ts'
import { memberOf } from '../../core/member.ts'
import type { Purpose, RefusedPermission } from './refusal.ts'
import { badToken, forbidden, refusedBy, unreachable } from './refusal.ts'
import type { RetryPolicy } from '../../core/retry-policy.ts'
import type { Setback } from './retry.ts'
import { judge, waitBefore } from './retry.ts'

/** One question or order to the API. */
export interface Ask extends Purpose {
  readonly method: Outgoing['method']
  /** From the root of the API (`/repos/...`), or a whole address that the API itself handed out. */
  readonly path: string
  readonly body?: Readonly<Record<string, unknown>>
  /** Files of the repository go back as they are; everything else goes through the gateway. */
  readonly byteForByte?: true
  /** A POST or PATCH that leaves the same behind when it is done twice. */
  readonly repeat?: 'safe'
  /** Asked before it is repeated though it may have been done: whether there is still anything to do. */
  readonly isOpen?: () => Promise<boolean>
  /** The answer can never change (a commit by its sha): asked once in a run. */
  readonly immutable?: true
}

/** Nobody knows whether it happened. */
export interface Lost {
  readonly outcome: 'lost'
  readonly error: ExpectedError
}

/** The one place where requests are made, repeated, remembered and counted. */
export interface Api {
  /** `/repos/<owner>/<repo>` */
  readonly repo: string
  readonly graphqlUrl: string
  /** Any answer but 401, 403 and those of an outage, which are errors. */
  ask(ask: Ask): Promise<Reply>
  /** For what must not be done twice: says when the outcome is unknown instead of throwing. */
  attempt(ask: Ask): Promise<Reply | Lost>
  /** A moment for GitHub's copies to agree. */
  settle(): Promise<void>
  /** Sent so far, repeats included. */
  requests(): number
  /** Told of every permission that was refused, also where somebody goes on without it. */
  onRefused(permissions: readonly RefusedPermission[]): void
}

export interface ApiOptions {
  readonly exchange: Transport
  readonly apiUrl: string
  readonly graphqlUrl: string
  readonly owner: string
  readonly repo: string
  readonly clock: Clock
  readonly log: Log
  readonly signal: AbortSignal | undefined
  readonly policy: RetryPolicy
  readonly random: () => number
  readonly gateway: Gateway
  readonly onRefused: (permissions: readonly RefusedPermission[]) => void
}

const lagTries = 3
const hops = 3
const rememberedAnswers = 500

const isIdempotent = (ask: Ask): boolean => ask.repeat === 'safe' || (ask.method !== 'POST' && ask.method !== 'PATCH')

/** Sends until there is an answer, or no try is left. */
const openConversation = (options: ApiOptions, count: () => void) => {
  const { clock, log, policy } = options
  const graphqlUrl = new URL(options.graphqlUrl).href
  return async (ask: Ask, outgoing: Outgoing): Promise<Reply | Setback> => {
    const from = outgoing.url.href === graphqlUrl ? 'graphql' : 'rest'
    const started = clock.monotonicMs()
    let isDoubted = true
    for (let tried = 1; ; tried += 1) {
      count()
      const sent = clock.monotonicMs()
      const judged = judge(await options.exchange(outgoing), Date.parse(clock.now()), from)
      const took = Math.round(clock.monotonicMs() - sent)
      if ('outcome' in judged) {
        log.debug(`${outgoing.method} ${outgoing.url.pathname} ${judged.status} (${took} ms)`)
        // A refusal did nothing, and now and then it is a mistake of a moment: it is believed when it comes twice.
        if (judged.status !== 403 || !isDoubted) return judged
        isDoubted = false
        await clock.sleep(Math.round(options.random() * policy.firstMs), options.signal)
        continue
      }
      const why = judged.kind === 'rate-limit' ? 'rate limited' : judged.why
      log.debug(`${outgoing.method} ${outgoing.url.pathname} ${why} (${took} ms)`)
      if (judged.kind === 'outage' && !isIdempotent(ask)) return judged
      const elapsedMs = clock.monotonicMs() - started
      const wait = waitBefore({ setback: judged, tried, elapsedMs, policy, random: options.random })
      if (wait === null) return judged
      if (judged.kind === 'outage' && (await ask.isOpen?.()) === false) return judged
      log.info(`Could not ${ask.what} yet (${why}); trying again in ${(wait / 1000).toFixed(1)} s.`)
      await clock.sleep(wait, options.signal)
    }
  }
}

/** https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#use-conditional-requests-if-appropriate */
const openEtags = () => {
  const known = new Map<string, { readonly etag: string; readonly reply: Reply }>()
  return {
    headersFor: (ask: Ask, url: URL): Readonly<Record<string, string>> => {
      const etag = ask.method === 'GET' ? known.get(url.href)?.etag : undefined
      return etag === undefined ? {} : { 'if-none-match': etag }
    },
    answer: (ask: Ask, url: URL, reply: Reply): Reply => {
      if (reply.status === 304) return known.get(url.href)?.reply ?? reply
      const { etag } = reply.headers
      if (ask.method === 'GET' && reply.status === 200 && etag !== undefined) {
        const oldest = known.keys().next()
        if (known.size >= rememberedAnswers && oldest.done !== true) known.delete(oldest.value)
        known.set(url.href, { etag, reply })
      }
      return reply
    },
  }
}

/** What we made ourselves a moment ago: not every copy of GitHub has it yet, so a 404 is not believed at once. */
const openCreations = () => {
  const paths = new Set<string>()
  return {
    note: (reply: Reply) => {
      const url = memberOf(reply.data, 'url')
      if (reply.status === 201 && typeof url === 'string' && URL.canParse(url)) paths.add(new URL(url).pathname)
    },
    covers: (url: URL): boolean =>
      [...paths].some((path) => url.pathname === path || url.pathname.startsWith(`${path}/`)),
  }
}

const moved = (ask: Ask, to: string): ExpectedError =>
  new ExpectedError({
    code: 'github-unreachable',
    message: `GitHub points elsewhere (${to.slice(0, 120)}) when asked to ${ask.what}, and that was not followed.`,
    remedy: 'Use the present name of the repository; the token is never sent to another host.',
  })

/** Where a redirect leads, when it may be followed: reads everywhere within the API, writes only by 307 and 308. */
const redirection = (ask: Ask, url: URL, reply: Reply): URL | null => {
  if (![301, 302, 307, 308].includes(reply.status)) return null
  const location = reply.headers['location'] ?? ''
  const target = URL.canParse(location, url.href) ? new URL(location, url.href) : null
  const may = ask.method === 'GET' || reply.status === 307 || reply.status === 308
  if (target === null || target.origin !== url.origin || !may) throw moved(ask, location)
  return target
}

const refuse = (ask: Ask, reply: Reply, { onRefused }: Pick<ApiOptions, 'onRefused'>): Reply => {
  if (reply.status === 401) throw badToken(ask)
  if (reply.status === 403) {
    onRefused(refusedBy(ask, reply))
    throw forbidden(ask, reply)
  }
  return reply
}

/** A whole address is taken only within the API's own origin. */
const addressOf = (ask: Ask, apiUrl: string): URL => {
  if (!/^https?:/.test(ask.path)) return new URL(`${apiUrl.replace(/\/$/, '')}${ask.path}`)
  const url = new URL(ask.path)
  if (url.origin !== new URL(apiUrl).origin) throw moved(ask, url.origin)
  return url
}

/** Follows redirects, and asks again for what we made ourselves and GitHub does not find yet. */
const openRoute = (options: ApiOptions, count: () => void) => {
  const converse = openConversation(options, count)
  const etags = openEtags()
  const creations = openCreations()
  const settle = (tried: number) => options.clock.sleep(options.policy.firstMs * tried, options.signal)
  const once = async (ask: Ask, url: URL): Promise<Reply | Setback> => {
    const { gateway } = options
    const clean = ask.byteForByte === true ? gateway.verbatim : gateway.data
    const body = ask.body === undefined ? {} : { body: clean(ask.body) }
    const answer = await converse(ask, { method: ask.method, url, headers: etags.headersFor(ask, url), ...body })
    return 'outcome' in answer ? etags.answer(ask, url, answer) : answer
  }
  const follow = async (ask: Ask): Promise<Reply | Setback> => {
    let url = addressOf(ask, options.apiUrl)
    for (let hop = 0; hop <= hops; hop += 1) {
      const answer = await once(ask, url)
      const next = 'outcome' in answer ? redirection(ask, url, answer) : null
      if (next === null) return answer
      url = next
    }
    throw moved(ask, url.href)
  }
  const send = async (ask: Ask): Promise<Reply | Setback> => {
    for (let tried = 1; ; tried += 1) {
      const answer = await follow(ask)
      if (!('outcome' in answer)) return answer
      const lagging = answer.status === 404 && tried <= lagTries && creations.covers(addressOf(ask, options.apiUrl))
      if (!lagging) {
        creations.note(answer)
        return refuse(ask, answer, options)
      }
      await settle(tried)
    }
  }
  return { send, settle: () => settle(2) }
}

type Send = (ask: Ask) => Promise<Reply | Setback>

/** Reads that can be answered without a request of their own. */
const openMemory = (send: Send): Send => {
  const settled = new Map<string, ReturnType<Send>>()
  const underWay = new Map<string, ReturnType<Send>>()
  /** Grows with every write: a read begun before one must not answer a read begun after it. */
  let writes = 0
  const forever: Send = (ask) => {
    const known = settled.get(ask.path)
    if (known !== undefined) return known
    const fresh = send(ask)
    settled.set(ask.path, fresh)
    const forget = () => settled.delete(ask.path)
    fresh.then((answer) => ('outcome' in answer && answer.status === 200) || forget(), forget)
    return fresh
  }
  const together: Send = (ask) => {
    const key = `${writes} ${ask.path}`
    const known = underWay.get(key)
    if (known !== undefined) return known
    const fresh = send(ask)
    underWay.set(key, fresh)
    const forget = () => underWay.delete(key)
    fresh.then(forget, forget)
    return fresh
  }
  return async (ask) => {
    if (ask.immutable === true) return forever(ask)
    if (ask.method === 'GET') return together(ask)
    writes += 1
    try {
      return await send(ask)
    } finally {
      writes += 1
    }
  }
}

/** Opens the API of one repository for one run of an action. */
export const openApi = (options: ApiOptions): Api => {
  let requests = 0
  const route = openRoute(options, () => {
    requests += 1
  })
  const failure = (ask: Ask, setback: Setback) => unreachable(ask, setback, options.clock.now())
  const send = openMemory(route.send)
  return {
    repo: `/repos/${encodeURIComponent(options.owner)}/${encodeURIComponent(options.repo)}`,
    graphqlUrl: options.graphqlUrl,
    ask: async (ask) => {
      const answer = await send(ask)
      if ('outcome' in answer) return answer
      throw failure(ask, answer)
    },
    attempt: async (ask) => {
      const answer = await send(ask)
      if ('outcome' in answer) return answer
      const error = failure(ask, answer)
      if (answer.kind === 'outage') return { outcome: 'lost', error }
      throw error
    },
    settle: route.settle,
    requests: () => requests,
    onRefused: options.onRefused,
  }
}
