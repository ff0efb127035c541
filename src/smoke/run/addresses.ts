// smoke/run: resolves a host's addresses and leaves out IPv6 where it is off or has no route.
import type { ReadPorts } from '../../ports/ports.ts'
import type { SmokeOptions } from '../probes/options.ts'

/** Which of a host's addresses are asked. */
export interface AddressResolver {
  /** The addresses now, resolved anew; `[null]` when there are none, so that asking tells why. */
  readonly of: (host: string | null) => Promise<readonly (string | null)[]>
  /** How long resolving took each time. */
  readonly resolvedMs: (host: string | null) => readonly number[]
  /** This machine has no route to it: not asked again. False when the runbook requires it, so that it counts. */
  readonly leaveOut: (address: string) => boolean
  readonly leftOut: () => readonly string[]
  readonly ipv6Required: boolean
}

const isV6 = (address: string) => address.includes(':')

/** `off` and `warn` leave IPv6 out by rule or when there is no route; nothing is left out when nothing would remain. */
export const addressResolver = (
  { http, clock }: Pick<ReadPorts, 'http' | 'clock'>,
  { ipv6, timeouts }: Pick<SmokeOptions, 'ipv6' | 'timeouts'>,
): AddressResolver => {
  const left = new Set<string>()
  const times = new Map<string, number[]>()
  const resolve = async (host: string) => {
    const started = clock.monotonicMs()
    const found = await http.resolve(host, timeouts.dns)
    clock.throwIfCancelled()
    times.set(host, [...(times.get(host) ?? []), clock.monotonicMs() - started])
    return found
  }
  return {
    of: async (host) => {
      const all = host === null ? [] : await resolve(host)
      const chosen = all.filter((address) => !(ipv6 === 'off' && isV6(address)) && !left.has(address))
      const [first = null] = all
      return chosen.length > 0 ? chosen : [first]
    },
    resolvedMs: (host) => (host === null ? [] : (times.get(host) ?? [])),
    leaveOut: (address) => {
      if (ipv6 === 'required') return false
      left.add(address)
      return true
    },
    leftOut: () => [...left],
    ipv6Required: ipv6 === 'required',
  }
}
