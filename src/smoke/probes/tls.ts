// smoke/probes: the TLS probe, which checks the certificate chain and how long it stays valid.
import { z } from 'zod'
import type { TlsAnswer, TlsFacts } from '../../ports/http.ts'
import { duration } from '../../core/options/scalars.ts'
import { isAboutCertificate } from './http.ts'
import { connectionOutcome, hostAndPort, splitHostAndPort } from './host-and-port.ts'
import type { Probe } from './probe.ts'
import { tlsMeanings } from '../../core/tls-codes.ts'

const day = 86_400_000

/** `{ name: certificate, tls: "api.example.com:443", expect: { valid-for: 14d } }` */
export const tlsProbe = z.strictObject({
  name: z.string().min(1).max(80),
  tls: hostAndPort,
  class: z.enum(['liveness', 'dependency', 'journey']).default('dependency'),
  expect: z
    .strictObject({
      'valid-for': duration
        .optional()
        .meta({ description: 'warns when less is left; a third of its lifetime when absent' }),
    })
    .prefault({}),
})

export type TlsProbe = z.output<typeof tlsProbe>

/**
 * Certificates of 45 and of 6 days are coming, so no number of days fits them all: what is renewed in time is renewed
 * while a third of its lifetime is left. https://letsencrypt.org/docs/integration-guide/
 */
const lateWords = (left: number, { validTo, validFrom }: TlsFacts, wanted: number | undefined): string | null => {
  if (wanted !== undefined) return left >= wanted ? null : `wanted ${Number((wanted / day).toFixed(1))}`
  const lifetime = Date.parse(validTo) - Date.parse(validFrom)
  if (Number.isNaN(lifetime) || left >= lifetime / 3) return null
  return `less than a third of its ${Math.round(lifetime / day)}`
}

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
      const about = isAboutCertificate(answer.code) ? { about: 'certificate' as const } : {}
      return { outcome: connectionOutcome(answer), summary, latencyMs: null, ...about }
    }
    const left = Date.parse(answer.facts.validTo) - Date.parse(now)
    // An end that can't be read is not "for ever".
    if (Number.isNaN(left))
      return { outcome: 'wrong', summary: 'the end of the certificate is unknown', latencyMs: null }
    const summary = `valid for ${Math.floor(left / day)} days`
    const passed = { outcome: 'pass', summary, latencyMs: answer.totalMs } as const
    const late = lateWords(left, answer.facts, options.expect['valid-for'])
    return late === null ? passed : { ...passed, warning: `${summary}, ${late}` }
  },
}
