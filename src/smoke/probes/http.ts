// smoke/probes: the HTTP probe: its options, its request, and how it judges status, headers, body and JSON.
import { z } from 'zod'
import type { FailedOutcome, PhaseTimes } from '../decide/samples.ts'
import type { HttpAnswer, HttpTimings } from '../../ports/http.ts'
import { headerValues, headerVariables, hostOf, httpTarget, targetProblems, urlOf } from './address.ts'
import { jsonAt, parseJson, parseJsonPath, type Json } from './json.ts'
import type { Probe } from './probe.ts'

const jsonPath = z.string().refine((text) => parseJsonPath(text) !== null, {
  error: "must be a path to one place, such as $.status or $.items[0]['a b']",
})

const status = z.int().min(100).max(599)

const expect = z
  .strictObject({
    status: z
      .union([status, z.array(status).min(1)])
      .optional()
      .meta({ description: 'any 2xx when absent' }),
    header: z.record(z.string().min(1), z.string()).optional().meta({ description: 'text that the header contains' }),
    body: z.string().min(1).optional().meta({ description: 'text that the body contains' }),
    json: z
      .record(jsonPath, z.union([z.string(), z.number(), z.boolean(), z.null()]))
      .optional()
      .meta({ description: 'value at a path, equal in type and value' }),
  })
  .prefault({})

/** `{ name: API, http: /health, expect: { status: 200, json: { "$.status": ok } } }` */
export const httpProbe = z.strictObject({
  name: z.string().min(1).max(80),
  http: httpTarget,
  method: z.enum(['GET', 'HEAD', 'POST']).default('GET'),
  headers: headerVariables.optional().meta({ description: 'header name to the name of an environment variable' }),
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
  return answer.code === 'ETIMEDOUT'
    ? `timed out before ${phases[answer.phase]}`
    : `${answer.code} before ${phases[answer.phase]}`
}

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

const jsonTrouble = (body: string, wanted: Readonly<Record<string, Json>>): string | null => {
  const parsed = parseJson(body)
  if (!parsed.ok) return `the body ${parsed.why}`
  for (const [text, value] of Object.entries(wanted)) {
    const at = jsonAt(parsed.value, parseJsonPath(text) ?? [])
    if (!at.found) return `${text} is missing`
    if (at.value !== value) {
      const kind = typeof at.value === 'object' && at.value !== null ? 'not a single value' : quote(at.value)
      return `${text} is ${kind} instead of ${quote(value)}`
    }
  }
  return null
}

/** What is wrong with an answer, in a few words; null when nothing is. */
const complaint = (
  answer: Extract<HttpAnswer, { outcome: 'answered' }>,
  expected: HttpProbe['expect'],
): string | null => {
  const wanted = statusWanted(expected.status, answer.status)
  if (wanted !== null) {
    const moved = answer.status >= 300 && answer.status <= 399
    return `${answer.status} instead of ${wanted}${moved ? ': a redirect, which is not followed' : ''}`
  }
  for (const [name, text] of Object.entries(expected.header ?? {})) {
    const value = answer.headers[name.toLowerCase()]
    if (value === undefined) return `header ${name} is missing`
    if (!value.includes(text)) return `header ${name} does not contain ${quote(text)}`
  }
  const readsBody = expected.body !== undefined || expected.json !== undefined
  if (readsBody && answer.truncated) return `the body is larger than ${maxBytes / 1024} KiB and was not read to its end`
  if (expected.body !== undefined && !answer.body.includes(expected.body))
    return `the body does not contain ${quote(expected.body)}`
  return expected.json === undefined ? null : jsonTrouble(answer.body, expected.json)
}

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
  problems: (options, place) => targetProblems(`Probe '${options.name}'`, options.http, options.headers, place),
  secrets: (options, place) => Object.values(headerValues(options.headers, place.environment)),
  ask: (options, place, ports) =>
    ports.http.ask({
      url: urlOf(options.http, place.baseUrl) ?? options.http,
      method: options.method,
      headers: headerValues(options.headers, place.environment),
      ...(place.address === null ? {} : { address: place.address }),
      timeoutMs: place.timeoutMs,
      phaseMs: place.phaseMs,
      signal: place.signal,
      maxBytes,
    }),
  judge: (answer, options) => {
    const latencyMs = answer.timings.totalMs
    const phases = phasesOf(answer.timings)
    if (answer.outcome === 'failed')
      return {
        outcome: failureOutcome(answer),
        summary: failureSummary(answer),
        latencyMs,
        phases,
        ...(answer.code === 'ETIMEDOUT' ? { timedOut: true } : {}),
      }
    const wrong = complaint(answer, options.expect)
    return wrong === null
      ? { outcome: 'pass', summary: String(answer.status), latencyMs, phases }
      : { outcome: 'wrong', summary: wrong, latencyMs, phases }
  },
}
