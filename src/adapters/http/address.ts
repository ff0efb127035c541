// adapters/http: refuses link-local and cloud metadata addresses, against server-side request forgery. Pure.
import { BlockList, isIPv6 } from 'node:net'

/**
 * What no probe may ever dial, whatever name led there: link-local networks and the places where clouds keep their
 * machines' credentials. Private networks stay open: an internal service is a legitimate target.
 * https://cheatsheetseries.owasp.org/cheatsheets/Server_Side_Request_Forgery_Prevention_Cheat_Sheet.html
 */
const refused = new BlockList()
refused.addSubnet('169.254.0.0', 16, 'ipv4') // link-local; AWS, Azure, Google, ECS metadata
refused.addAddress('100.100.100.200', 'ipv4') // Alibaba metadata
refused.addAddress('168.63.129.16', 'ipv4') // Azure's host agent, next to every GitHub-hosted runner
refused.addSubnet('fe80::', 10, 'ipv6')
refused.addAddress('fd00:ec2::254', 'ipv6') // AWS metadata
refused.addAddress('fd00:ec2::23', 'ipv6') // EKS pod identity
refused.addAddress('fd20:ce::254', 'ipv6') // Google metadata

/** The eight groups of an IPv6 address that `net.isIPv6` accepted. */
const groupsOf = (address: string): readonly number[] => {
  const bare = address.replace(/%.*$/, '')
  const dotted = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(bare)
  const [, prefix = '', a, b, c, d] = dotted ?? []
  const hex = (high: string | undefined, low: string | undefined) => (Number(high) * 256 + Number(low)).toString(16)
  const text = dotted === null ? bare : `${prefix}${hex(a, b)}:${hex(c, d)}`
  const [head = '', tail] = text.split('::')
  const numbers = (part: string) => (part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16)))
  const [front, end] = [numbers(head), numbers(tail ?? '')]
  return tail === undefined
    ? front
    : [...front, ...Array.from({ length: 8 - front.length - end.length }, () => 0), ...end]
}

const dotted = (high: number, low: number) => [high >> 8, high & 255, low >> 8, low & 255].join('.')

/** An IPv4 address in IPv6 clothes: mapped, compatible, NAT64 and 6to4. null when there is none inside. */
const embeddedV4 = (groups: readonly number[]): string | null => {
  const [g0 = 0, g1 = 0, g2 = 0, g3 = 0, g4 = 0, g5 = 0, g6 = 0, g7 = 0] = groups
  const zeroToFour = g0 === 0 && g1 === 0 && g2 === 0 && g3 === 0 && g4 === 0
  if (zeroToFour && (g5 === 0xffff || g5 === 0)) return dotted(g6, g7)
  if (g0 === 0 && g1 === 0 && g2 === 0 && g3 === 0 && g4 === 0xffff && g5 === 0) return dotted(g6, g7)
  if (g0 === 0x64 && g1 === 0xff9b) return dotted(g6, g7)
  return g0 === 0x2002 ? dotted(g1, g2) : null
}

/** Is this the address of a machine's metadata or of a link-local neighbour, in any spelling? */
export const isRefusedAddress = (address: string): boolean => {
  if (!isIPv6(address)) return refused.check(address, 'ipv4')
  const inner = embeddedV4(groupsOf(address))
  return refused.check(address.replace(/%.*$/, ''), 'ipv6') || (inner !== null && refused.check(inner, 'ipv4'))
}
