// smoke/probes: the HTTP probe: its options, its request, and how it judges status, headers, body and JSON.
import { z } from 'zod'
import type { FailedOutcome, PhaseTimes } from '../decide/samples.ts'
import type { HttpAnswer, HttpTimings } from '../../ports/http.ts'
import { bodyNeedsPost } from '../probe-words.ts'
import type { Clock } from '../../ports/world.ts'
import {
  aroundCaches,
  cacheOption,
  headerValues,
  headerVariables,
  hostOf,
  httpTarget,
  siteIn,
  targetProblems,
  urlOf,
} from './address.ts'
import { tlsMeanings } from '../../core/tls-codes.ts'
import { duration } from '../../core/options/scalars.ts'
import { barrierFacts, barrierWords, type Heard } from './barrier.ts'
import { copyOf } from './copies.ts'
import { expectedJson, jsonTrouble } from './expect.ts'
import type { Probe } from './probe.ts'

const status = z.int().min(100).max(599)

const expect = z
  .strictObject({
    status: z
      .union([status, z.array(status).min(1)])
      .optional()
      .meta({ description: 'any 2xx when absent' }),
    header: z.record(z.string().min(1), z.string()).optional().meta({ description: 'text that the header contains' }),
    body: z.string().min(1).optional().meta({ description: 'text that the body contains' }),
    text: z.string().min(1).optional().meta({ description: 'the whole body, without white space around it' }),
    json: expectedJson.optional().meta({
      description:
        'by path: a value (equal in type and value), a list (one of), { absent: true }, { matches: … } or { min: …, max: … }',
    }),
  })
  .prefault({})

/** `{ name: API, http: /health, expect: { status: 200, json: { "$.status": ok } } }` */
export const httpProbe = z.strictObject({
  name: z.string().min(1).max(80),
  http: httpTarget,
  method: z.enum(['GET', 'HEAD', 'POST']).default('GET'),
  headers: headerVariables
    .optional()
    .meta({ description: 'each with its value in an environment variable; Host chooses the site' }),
  body: z
    .union([z.string().min(1), z.record(z.string(), z.json())])
    .optional()
    .meta({ description: 'what a POST sends: text, or a mapping that is sent as JSON. Never a secret' }),
  cache: cacheOption,
  timeout: duration.optional().meta({ description: 'one answer of this probe, where smoke.timeout is too long' }),
  class: z.enum(['liveness', 'dependency', 'journey']).default('liveness'),
  expect,
})

export type HttpProbe = z.output<typeof httpProbe>

/** What is read of an answer at most. */
export const maxBytes = 1_048_576

/** A short word for an answer that never came. */
export const failureSummary = (answer: Extract<HttpAnswer, { outcome: 'failed' }>): string => {
  const phases = {
    dns: 'the name was resolved',
    connect: 'the connection stood',
    tls: 'the TLS handshake was done',
    'first-byte': 'the answer began',
    body: 'the body was whole',
  } as const
  if (answer.code === 'ETIMEDOUT') return `timed out before ${phases[answer.phase]}`
  const meaning = answer.phase === 'tls' || answer.phase === 'connect' ? tlsMeanings[answer.code] : undefined
  return meaning === undefined ? `${answer.code} before ${phases[answer.phase]}` : `${answer.code}: ${meaning}`
}

/** The chain that a server shows, or the roots that are known here: no release puts either in place. */
export const isAboutCertificate = (code: string): boolean =>
  tlsMeanings[code] !== undefined && code !== 'EPROTO' && code !== 'ERR_SSL_WRONG_VERSION_NUMBER'

/** What an answer is about in place of the release. */
export const aboutOf = (answer: HttpAnswer, now: string): Heard =>
  answer.outcome === 'failed' && isAboutCertificate(answer.code) ? { about: 'certificate' } : barrierFacts(answer, now)

const noRoute = new Set(['ENETUNREACH', 'EADDRNOTAVAIL', 'EAFNOSUPPORT'])

/** A certificate that does not verify is an answer: the service is reached, and wrong. */
export const failureOutcome = (answer: Extract<HttpAnswer, { outcome: 'failed' }>): FailedOutcome => {
  if (answer.phase !== 'dns' && answer.phase !== 'connect') return 'wrong'
  return noRoute.has(answer.code) && answer.address?.includes(':') === true ? 'no-route' : 'unreachable'
}

const statusWanted = (wanted: HttpProbe['expect']['status'], seen: number): string | null => {
  if (wanted === undefined) return seen >= 200 && seen <= 299 ? null : '2xx'
  const list = typeof wanted === 'number' ? [wanted] : wanted
  return list.includes(seen) ? null : list.join(' or ')
}

const quote = (value: unknown) => {
  const text = JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 60)}...` : text
}

const readsBody = ({ body, text, json }: HttpProbe['expect']): boolean =>
  body !== undefined || text !== undefined || json !== undefined

/** What is wrong with an answer, in a few words; null when nothing is. */
const complaint = (
  answer: Extract<HttpAnswer, { outcome: 'answered' }>,
  expected: HttpProbe['expect'],
): string | null => {
  const wanted = statusWanted(expected.status, answer.status)
  if (wanted !== null) {
    const moved = answer.status >= 300 && answer.status <= 399
    const wall = barrierWords(answer)
    const why = moved ? ': a redirect, which is not followed' : wall === null ? '' : `: ${wall}`
    return `${answer.status} instead of ${wanted}${why}`
  }
  for (const [name, text] of Object.entries(expected.header ?? {})) {
    const value = answer.headers[name.toLowerCase()]
    if (value === undefined) return `header ${name} is missing`
    if (!value.includes(text)) return `header ${name} does not contain ${quote(text)}`
  }
  if (readsBody(expected) && answer.truncated)
    return `the body is larger than ${maxBytes / 1024} KiB and was not read to its end`
  if (expected.body !== undefined && !answer.body.includes(expected.body))
    return `the body does not contain ${quote(expected.body)}`
  if (expected.text !== undefined && answer.body.trim() !== expected.text.trim())
    return `the body is not ${quote(expected.text)}`
  return expected.json === undefined ? null : jsonTrouble(answer.body, expected.json)
}

const bodyOf = ({ body }: HttpProbe): { readonly body?: string; readonly type?: string } => {
  if (body === undefined) return {}
  return typeof body === 'string' ? { body } : { body: JSON.stringify(body), type: 'application/json' }
}

const withType = (values: Readonly<Record<string, string>>, type: string): Readonly<Record<string, string>> =>
  Object.keys(values).some((name) => name.toLowerCase() === 'content-type')
    ? values
    : { 'content-type': type, ...values }

/** No two questions have the same. */
export const nonceOf = (clock: Pick<Clock, 'now' | 'monotonicMs'>): string =>
  `${Date.parse(clock.now()).toString(36)}${Math.round(clock.monotonicMs() * 1000).toString(36)}`

const phasesOf = ({ connectMs, tlsMs, firstByteMs, dnsMs, totalMs }: HttpTimings): PhaseTimes => ({
  connectMs,
  tlsMs,
  firstByteMs,
  bodyMs: Math.max(0, totalMs - dnsMs - connectMs - tlsMs - firstByteMs),
})

/** Asks over HTTP on a connection of its own and compares status, headers and body. */
export const httpKind: Probe<HttpProbe, HttpAnswer> = {
  kind: 'http',
  host: (options, place) => hostOf(options.http, place.baseUrl),
  target: (options) => options.http,
  problems: (options, place) => [
    ...targetProblems(`Probe '${options.name}'`, options.http, options.headers, place),
    ...(options.body !== undefined && options.method !== 'POST' ? [bodyNeedsPost(options.name)] : []),
  ],
  secrets: (options, place) => Object.values(headerValues(options.headers, place.environment)),
  ask: (options, place, ports) => {
    const { body, type } = bodyOf(options)
    const values = headerValues(options.headers, place.environment)
    const url = urlOf(options.http, place.baseUrl) ?? options.http
    return ports.http.ask({
      url: aroundCaches(url, options.cache, nonceOf(ports.clock)),
      method: options.method,
      headers: type === undefined ? values : withType(values, type),
      ...siteIn(values),
      ...(body === undefined ? {} : { body }),
      ...(readsBody(options.expect) ? {} : { reads: 'headers' }),
      ...(place.address === null ? {} : { address: place.address }),
      timeoutMs: Math.min(place.timeoutMs, options.timeout ?? place.timeoutMs),
      phaseMs: place.phaseMs,
      signal: place.signal,
      maxBytes,
    })
  },
  judge: (answer, options, now) => {
    const latencyMs = answer.timings.totalMs
    const phases = phasesOf(answer.timings)
    if (answer.outcome === 'failed')
      return {
        outcome: failureOutcome(answer),
        summary: failureSummary(answer),
        latencyMs,
        phases,
        ...aboutOf(answer, now),
        ...(answer.code === 'ETIMEDOUT' ? { timedOut: true } : {}),
      }
    const wrong = complaint(answer, options.expect)
    const copy = copyOf(answer, now)
    const { about, pauseMs } = aboutOf(answer, now)
    const heard = {
      latencyMs,
      phases,
      ...(copy === null ? {} : { copy }),
      ...(pauseMs === undefined ? {} : { pauseMs }),
    }
    return wrong === null
      ? { outcome: 'pass', summary: String(answer.status), ...heard }
      : { outcome: 'wrong', summary: wrong, ...heard, ...(about === undefined ? {} : { about }) }
  },
}
