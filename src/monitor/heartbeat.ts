// monitor: tells an address that the monitor looks, so that somebody else notices when it looks no more.
import type { ReadPorts } from '../ports/ports.ts'
import * as words from './words.ts'

/** More often than once a minute nobody listens. */
const everyMs = 60_000
const timeoutMs = 5_000

const isSafe = (address: string): boolean => {
  if (!URL.canParse(address)) return false
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname))
}

export interface Heartbeat {
  /** Never throws, and never twice a minute. */
  readonly beat: () => Promise<void>
}

const silent: Heartbeat = { beat: () => Promise.resolve() }

/** The address is a secret of its service: it is named by its variable, and never shown. */
export const heartbeat = (
  variable: string | null,
  userEnvironment: Readonly<Record<string, string>>,
  { http, clock, log }: Pick<ReadPorts, 'http' | 'clock' | 'log'>,
): Heartbeat => {
  if (variable === null) return silent
  const url = (userEnvironment[variable] ?? '').trim()
  if (!isSafe(url)) {
    log.warn(words.heartbeatUnset(variable))
    return silent
  }
  let last: number | null = null
  let isLost = false
  return {
    beat: async () => {
      const now = clock.monotonicMs()
      if (last !== null && now - last < everyMs) return
      last = now
      const headers = { 'user-agent': 'runbook-gates' }
      const answer = await http.ask({ url, method: 'GET', headers, timeoutMs, maxBytes: 65_536 })
      const why = answer.outcome === 'failed' ? answer.code : answer.status < 300 ? null : String(answer.status)
      if (why !== null && !isLost) log.warn(words.heartbeatLost(why))
      isLost = why !== null
    },
  }
}
