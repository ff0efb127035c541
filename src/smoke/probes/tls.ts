// smoke/probes: the TLS probe, which checks the certificate chain and how long it stays valid.
import { z } from 'zod'
import type { TlsAnswer } from '../../ports/http.ts'
import { duration } from '../../core/options/scalars.ts'
import { connectionOutcome, hostAndPort, splitHostAndPort } from './host-and-port.ts'
import type { Probe } from './probe.ts'
import { tlsMeanings } from '../../core/tls-codes.ts'

const day = 86_400_000

/** `{ name: certificate, tls: "api.example.com:443", expect: { valid-for: 14d } }` */
export const tlsProbe = z.strictObject({
  name: z.string().min(1).max(80),
  tls: hostAndPort,
  class: z.enum(['liveness', 'dependency', 'journey']).default('dependency'),
  expect: z.strictObject({ 'valid-for': duration.prefault('14d') }).prefault({}),
})

export type TlsProbe = z.output<typeof tlsProbe>

/** Shakes hands and reads how long the verified path is still good. */
export const tlsKind: Probe<TlsProbe, TlsAnswer> = {
  kind: 'tls',
  host: (options) => splitHostAndPort(options.tls).host,
  problems: () => [],
  secrets: () => [],
  ask: (options, place, ports) =>
    ports.http.handshake({
      ...splitHostAndPort(options.tls),
      ...(place.address === null ? {} : { address: place.address }),
      timeoutMs: place.timeoutMs,
      signal: place.signal,
    }),
  judge: (answer, options, now) => {
    if (answer.outcome === 'failed') {
      const meaning = tlsMeanings[answer.code]
      const summary = meaning === undefined ? answer.code : `${answer.code}: ${meaning}`
      return { outcome: connectionOutcome(answer), summary, latencyMs: null }
    }
    const left = Date.parse(answer.facts.validTo) - Date.parse(now)
    // An end that can't be read is not "for ever".
    if (Number.isNaN(left))
      return { outcome: 'wrong', summary: 'the end of the certificate is unknown', latencyMs: null }
    const days = Math.floor(left / day)
    const wanted = options.expect['valid-for']
    return left >= wanted
      ? { outcome: 'pass', summary: `valid for ${days} days`, latencyMs: answer.totalMs }
      : { outcome: 'wrong', summary: `valid for ${days} days, wanted ${wanted / day}`, latencyMs: answer.totalMs }
  },
}
