// smoke/probes: recognises an answer that a cache kept, so that many copies of one answer count as one. Pure.
import type { HttpAnswer } from '../../ports/http.ts'

type CachedAnswer = Extract<HttpAnswer, { readonly outcome: 'answered' }>

/** Clocks of servers differ by less; a `Date` further in the past was written for somebody who asked before us. */
const oldDateMs = 30_000

const saysHit = (text: string | undefined) => /\b(?:HIT|STALE|UPDATING|REVALIDATED)\b/i.test(text ?? '')

const isCopy = ({ headers }: CachedAnswer, now: string): boolean => {
  if (Number(headers['age'] ?? 0) > 0) return true
  if (/(?:^|,)\s*11[01] /.test(headers['warning'] ?? '')) return true
  // https://www.rfc-editor.org/rfc/rfc9211
  if (/;\s*hit\b/.test(headers['cache-status'] ?? '')) return true
  if (['x-cache', 'cf-cache-status', 'x-cache-status', 'x-proxy-cache'].some((name) => saysHit(headers[name])))
    return true
  const age = Date.parse(now) - Date.parse(headers['date'] ?? '')
  return age > oldDateMs
}

/** Names the answer that this one is a copy of; null for an answer of its own. */
export const copyOf = (answer: HttpAnswer, now: string): string | null =>
  answer.outcome === 'answered' && isCopy(answer, now)
    ? `${answer.headers['date'] ?? ''} ${answer.headers['etag'] ?? ''}`
    : null
