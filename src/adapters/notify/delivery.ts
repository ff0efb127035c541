// adapters/notify: retries a notice for at most a minute, and refuses plain http to other machines.
import { createHash } from 'node:crypto'
import { retryAfterMs } from '../../core/retry-after.ts'
import type { ChannelName, Delivery } from '../../core/notice.ts'
import type { Http, HttpAnswer } from '../../ports/http.ts'
import type { Clock } from '../../ports/world.ts'

/** How one try ended: `again` is worth another one, after what the server asked for. */
export type Try =
  | { readonly end: 'delivered'; readonly detail: string; readonly thread?: string }
  | { readonly end: 'refused'; readonly why: string; readonly remedy: string }
  | { readonly end: 'again'; readonly why: string; readonly afterMs: number | null }

const tries = 4
const budgetMs = 60_000
const pauses = [1_000, 3_000, 9_000]

/** Tries until it is delivered, refused, or a minute is over: nobody waits longer for a chat server. */
export const deliver = async (channel: ChannelName, clock: Clock, attempt: () => Promise<Try>): Promise<Delivery> => {
  const until = clock.monotonicMs() + budgetMs
  for (let attempts = 1; ; attempts += 1) {
    const result = await attempt()
    if (result.end === 'delivered') {
      const { end: outcome, ...rest } = result
      return { channel, attempts, outcome, ...rest }
    }
    const failed = (remedy: string): Delivery => ({ channel, attempts, outcome: 'failed', why: result.why, remedy })
    if (result.end === 'refused') return failed(result.remedy)
    const pause = Math.max(1, result.afterMs ?? pauses[attempts - 1] ?? 9_000)
    if (attempts === tries || clock.monotonicMs() + pause > until) {
      return failed('It was tried again and again; tell people by hand, and look at the status page of the service.')
    }
    await clock.sleep(pause)
  }
}

export interface Post {
  readonly url: string
  readonly body: string
  readonly headers?: Readonly<Record<string, string>>
}

type Answered = Extract<HttpAnswer, { readonly outcome: 'answered' }>

/** Only https leaves the machine; http is for what runs on it. */
const isSafeUrl = (text: string): boolean => {
  if (!URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  return protocol === 'https:' || (protocol === 'http:' && /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname))
}

/** One POST of JSON. Addresses can be secrets, so none is ever repeated in what is told of it. */
export const post = async (
  request: Post,
  world: { readonly http: Http; readonly clock: Clock },
  judge: (answer: Answered) => Try,
): Promise<Try> => {
  if (!isSafeUrl(request.url)) {
    const why = 'its address is not an https one'
    return { end: 'refused', why, remedy: 'Give the whole address, beginning with https://.' }
  }
  const answer = await world.http.ask({
    url: request.url,
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8', 'user-agent': 'runbook-gates', ...request.headers },
    body: request.body,
    timeoutMs: 10_000,
    maxBytes: 65_536,
  })
  if (answer.outcome === 'failed') {
    return { end: 'again', why: `no answer (${answer.phase}: ${answer.code})`, afterMs: null }
  }
  if (answer.status === 429 || answer.status >= 500) {
    const afterMs = retryAfterMs(answer.headers['retry-after'], world.clock.now())
    return { end: 'again', why: `the server answered ${answer.status}`, afterMs }
  }
  return judge(answer)
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
