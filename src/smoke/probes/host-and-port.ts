// smoke/probes: parses host:port and tells an unreachable service from a wrong answer. Pure.
import { z } from 'zod'
import type { FailedOutcome } from '../decide/samples.ts'

/** `api.example.com:443`, `[::1]:5432`. */
export const hostAndPort = z
  .string()
  .regex(/^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[[\da-fA-F:.]+\]):\d{1,5}$/, {
    error: 'must be host:port, such as api.example.com:443',
  })
  .refine((text) => Number(/:(\d+)$/.exec(text)?.[1]) <= 65_535, { error: 'must have a port up to 65535' })

/** The two parts of what `hostAndPort` accepted; brackets of IPv6 taken off. */
export const splitHostAndPort = (text: string) => {
  const at = text.lastIndexOf(':')
  return { host: text.slice(0, at).replace(/^\[(.*)\]$/, '$1'), port: Number(text.slice(at + 1)) }
}

const silent = new Set(['ENOTFOUND', 'ECONNREFUSED', 'ETIMEDOUT', 'EHOSTUNREACH', 'EREFUSED_ADDRESS'])
const noRoute = new Set(['ENETUNREACH', 'EADDRNOTAVAIL', 'EAFNOSUPPORT'])

/** Was anybody there? */
export const connectionOutcome = (answer: {
  readonly code: string
  readonly address: string | null
}): FailedOutcome => {
  if (noRoute.has(answer.code)) return answer.address?.includes(':') === true ? 'no-route' : 'unreachable'
  return silent.has(answer.code) ? 'unreachable' : 'wrong'
}
