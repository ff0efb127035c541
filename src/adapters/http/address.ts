// adapters/http: refuses link-local and cloud metadata addresses, against server-side request forgery. Pure.
import { BlockList, isIPv6 } from 'node:net'

type Family = 'ipv4' | 'ipv6'

interface RefusedNetwork {
  /** In the form of CIDR. */
  readonly network: string
  readonly whose: string
  readonly source: string
}

/**
 * What no probe may ever dial, whatever name led there: link-local networks, and the places where clouds keep the
 * credentials of their machines. Private networks stay open: an internal service is a legitimate target.
 * https://cheatsheetseries.owasp.org/cheatsheets/Server_Side_Request_Forgery_Prevention_Cheat_Sheet.html
 */
export const refusedNetworks: readonly RefusedNetwork[] = [
  {
    network: '169.254.0.0/16',
    whose:
      'link-local; metadata of AWS (also ECS .170.2 and EKS .170.23), Azure, Google, Oracle, OpenStack, DigitalOcean, Hetzner, IBM, Vultr, Exoscale, OVH, Linode, Equinix, Tencent (.0.23)',
    source: 'https://www.rfc-editor.org/rfc/rfc3927',
  },
  {
    network: '168.63.129.16/32',
    whose: "Azure's host agent, next to every GitHub-hosted runner",
    source: 'https://learn.microsoft.com/en-us/azure/virtual-network/what-is-ip-address-168-63-129-16',
  },
  {
    network: '100.100.100.200/32',
    whose: 'Alibaba Cloud',
    source: 'https://www.alibabacloud.com/help/en/ecs/user-guide/view-instance-metadata',
  },
  {
    network: 'fd00:100::100:200/128',
    whose: 'Alibaba Cloud',
    source: 'https://www.alibabacloud.com/help/en/ecs/user-guide/view-instance-metadata',
  },
  {
    network: '192.0.0.192/32',
    whose: 'Oracle Cloud Classic',
    source: 'https://docs.oracle.com/en/cloud/iaas-classic/compute-iaas-cloud/stcsg/retrieving-instance-metadata.html',
  },
  { network: 'fe80::/10', whose: 'link-local', source: 'https://www.rfc-editor.org/rfc/rfc4291#section-2.5.6' },
  {
    network: 'fd00:ec2::/32',
    whose: 'AWS: metadata ::254, EKS pod identity ::23, DNS ::253, time ::123',
    source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-data-retrieval.html',
  },
  {
    network: 'fd20:ce::254/128',
    whose: 'Google Cloud',
    source: 'https://cloud.google.com/compute/docs/metadata/querying-metadata',
  },
  {
    network: 'fd00:42::42/128',
    whose: 'Scaleway',
    source: 'https://docs.cloud-init.io/en/latest/reference/datasources/scaleway.html',
  },
  {
    network: 'fd00:c1::a9fe:a9fe/128',
    whose: 'Oracle Cloud',
    source: 'https://docs.oracle.com/en-us/iaas/Content/Compute/Tasks/gettingmetadata.htm',
  },
  {
    network: 'fd00:a9fe:a9fe::/64',
    whose: 'Akamai (Linode): metadata ::1',
    source: 'https://techdocs.akamai.com/cloud-computing/docs/overview-of-the-metadata-service',
  },
]

const familyOf = (address: string): Family => (isIPv6(address) ? 'ipv6' : 'ipv4')

const refused = new BlockList()
for (const { network } of refusedNetworks) {
  const [address = '', bits = ''] = network.split('/')
  refused.addSubnet(address, Number(bits), familyOf(address))
}

/** The single IPv4 addresses at which credentials are handed out. */
const metadataHosts: ReadonlySet<string> = new Set([
  ...['169.254.169.254', '169.254.170.2', '169.254.170.23', '169.254.0.23', '169.254.42.42'],
  ...refusedNetworks.flatMap(({ network }) => (network.endsWith('/32') ? [network.slice(0, -3)] : [])),
])

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

const bytesOf = (groups: readonly number[]) => groups.flatMap((group) => [group >> 8, group & 255])

/** Where an IPv4 address begins after a prefix of so many bits; byte 8 is always left out (RFC 6052, 2.2). */
const nat64Starts = [6, 7, 8, 12] as const

/** The IPv4 addresses of a NAT64 address of the local-use prefix, which its operator divides as they like (RFC 8215). */
const localNat64 = (groups: readonly number[]): readonly string[] => {
  const bytes = bytesOf(groups)
  return nat64Starts.map((start) => {
    const after = start > 8 ? bytes.slice(start) : [...bytes.slice(start, 8), ...bytes.slice(9)]
    return after.slice(0, 4).join('.')
  })
}

/** IPv4 addresses inside of an IPv6 one: mapped, compatible, translated, NAT64, 6to4, Teredo and ISATAP. */
const embeddedV4 = (groups: readonly number[]): readonly string[] => {
  const [g0 = 0, g1 = 0, g2 = 0, g3 = 0, g4 = 0, g5 = 0, g6 = 0, g7 = 0] = groups
  const last = dotted(g6, g7)
  const zeroToThree = g0 === 0 && g1 === 0 && g2 === 0 && g3 === 0
  if (zeroToThree && g4 === 0 && (g5 === 0xffff || g5 === 0)) return [last]
  if (zeroToThree && g4 === 0xffff && g5 === 0) return [last]
  if (g0 === 0x64 && g1 === 0xff9b) return g2 === 1 ? [last, ...localNat64(groups)] : [last]
  if (g0 === 0x2002) return [dotted(g1, g2)]
  if (g0 === 0x2001 && g1 === 0) return [dotted(g2, g3), dotted(g6 ^ 0xffff, g7 ^ 0xffff)]
  return g5 === 0x5efe ? [last] : []
}

const isRefusedV4 = (address: string) => refused.check(address, 'ipv4')

/** Is this the address of a machine's metadata or of a link-local neighbour, in any spelling? */
export const isRefusedAddress = (address: string): boolean => {
  if (!isIPv6(address)) return isRefusedV4(address)
  const groups = groupsOf(address)
  if (refused.check(address.replace(/%.*$/, ''), 'ipv6') || embeddedV4(groups).some(isRefusedV4)) return true
  // The prefix of NAT64 may be any of a network's own, and then only the end tells what is behind it.
  return metadataHosts.has(dotted(groups[6] ?? 0, groups[7] ?? 0))
}
