// smoke/probes: recognises the answers of rate limiters and challenge pages, which speak of us. Pure.
import type { AnsweredBy } from '../decide/samples.ts'
import { retryAfterMs } from '../../core/retry-after.ts'
import type { HttpAnswer } from '../../ports/http.ts'

type WalledAnswer = Extract<HttpAnswer, { readonly outcome: 'answered' }>

interface Barrier {
  readonly about: 'limiter' | 'challenge'
  /** Who stood in the way, for a sentence. */
  readonly who: string
}

/** Marks that the makers of these walls document, or that only their pages carry. */
const challenges: readonly { readonly who: string; readonly is: (answer: WalledAnswer) => boolean }[] = [
  // https://developers.cloudflare.com/cloudflare-challenges/challenge-types/challenge-pages/detect-response/
  { who: "Cloudflare's challenge page", is: ({ headers }) => headers['cf-mitigated'] === 'challenge' },
  // https://docs.aws.amazon.com/waf/latest/developerguide/waf-captcha-and-challenge-how-it-works.html
  { who: 'a challenge of AWS WAF', is: ({ headers }) => headers['x-amzn-waf-action'] !== undefined },
  { who: "Vercel's challenge page", is: ({ headers }) => headers['x-vercel-mitigated'] !== undefined },
  { who: "Sucuri's wall", is: ({ headers }) => headers['x-sucuri-block'] !== undefined },
  { who: "DataDome's wall", is: ({ status, headers }) => status === 403 && headers['x-datadome'] !== undefined },
  { who: "Imperva's wall", is: ({ body }) => /Incapsula incident ID/.test(body) },
  {
    who: "Akamai's wall",
    is: ({ status, headers, body }) =>
      status === 403 &&
      (headers['server'] === 'AkamaiGHost' || /Reference&#32;&#35;|errors\.edgesuite\.net/.test(body)),
  },
]

/** Who answered in the release's place; null: nobody that we know. */
export const barrierOf = (answer: WalledAnswer): Barrier | null => {
  const wall = challenges.find(({ is }) => is(answer))
  if (wall !== undefined) return { about: 'challenge', who: wall.who }
  return answer.status === 429 ? { about: 'limiter', who: 'a rate limiter' } : null
}

const seconds = (text: string | undefined): number | null =>
  text !== undefined && /^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) * 1_000 : null

/** `RateLimit: "default";r=0;t=5`, `limit=30, remaining=0, reset=5`, or three headers: how long until there is more. */
const untilReset = (headers: WalledAnswer['headers']): number | null => {
  const one = headers['ratelimit'] ?? ''
  const remaining = /(?:^|[;,\s])(?:r|remaining)=(\d+)/.exec(one)?.[1] ?? headers['ratelimit-remaining']
  const reset = /(?:^|[;,\s])(?:t|reset)=(\d+)/.exec(one)?.[1] ?? headers['ratelimit-reset']
  return remaining?.trim() === '0' ? seconds(reset) : null
}

const longestPauseMs = 300_000
const usualPauseMs = 1_000

/** How long the server asks us to wait before the next question; null: it asks for nothing. */
export const pauseAsked = (answer: HttpAnswer, now: string): number | null => {
  if (answer.outcome === 'failed') return null
  const { status, headers } = answer
  const limited = status === 429
  const asked = limited || status === 503 ? retryAfterMs(headers['retry-after'], now) : null
  const pause = asked ?? untilReset(headers) ?? (limited ? usualPauseMs : null)
  return pause === null ? null : Math.min(pause, longestPauseMs)
}

export interface Heard {
  readonly about?: AnsweredBy
  readonly pauseMs?: number
}

/** What a sample or a version's answer says of who asked and of the pause that the server asked for. */
export const barrierFacts = (answer: HttpAnswer, now: string): Heard => {
  const barrier = answer.outcome === 'answered' ? barrierOf(answer) : null
  const pauseMs = pauseAsked(answer, now)
  return {
    ...(barrier === null ? {} : { about: barrier.about }),
    ...(pauseMs === null ? {} : { pauseMs }),
  }
}

/** The answer of a wall in words: `429 of a rate limiter`. */
export const barrierWords = (answer: WalledAnswer): string | null => {
  const barrier = barrierOf(answer)
  return barrier === null ? null : `${answer.status} from ${barrier.who}`
}
