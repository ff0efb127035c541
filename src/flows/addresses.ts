import type { ReadPorts } from '../ports/ports.ts'

/** Which of a host's addresses are asked. */
export interface AddressBook {
  /** The addresses now, resolved anew; `[null]` when there are none, so that asking tells why. */
  readonly of: (host: string | null) => Promise<readonly (string | null)[]>
  /** This machine has no route to it: not asked again. False when the runbook requires it, so that it counts. */
  readonly leaveOut: (address: string) => boolean
  readonly leftOut: () => readonly string[]
}

const isV6 = (address: string) => address.includes(':')

/** `off` and `warn` leave IPv6 out by rule or when there is no route; nothing is left out when nothing would remain. */
export const addressBook = (http: ReadPorts['http'], ipv6: 'required' | 'warn' | 'off'): AddressBook => {
  const left = new Set<string>()
  return {
    of: async (host) => {
      const all = host === null ? [] : await http.resolve(host)
      const chosen = all.filter((address) => !(ipv6 === 'off' && isV6(address)) && !left.has(address))
      const [first = null] = all
      return chosen.length > 0 ? chosen : [first]
    },
    leaveOut: (address) => {
      if (ipv6 === 'required') return false
      left.add(address)
      return true
    },
    leftOut: () => [...left],
  }
}
