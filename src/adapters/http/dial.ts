// adapters/http: resolves a host name within a time limit, and chooses the address to connect to.
import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { isRefusedAddress } from './address.ts'

/** Every address of a name, IPv4 first; none when it is unknown. */
export type Resolve = (host: string) => Promise<readonly string[]>

/** `[::1]` of a URL without its brackets. */
export const bare = (hostname: string) => hostname.replace(/^\[(.*)\]$/, '$1')

export const machineResolve: Resolve = async (host) => {
  const found = await lookup(host, { all: true, order: 'ipv4first' }).catch(() => [])
  return [...new Set(found.map(({ address }) => address))]
}

/** An address stands for itself. */
export const resolverOf =
  (resolveName: Resolve): Resolve =>
  async (host) =>
    isIP(bare(host)) === 0 ? resolveName(host) : [bare(host)]

/** Resolves to null when `promise` takes longer; getaddrinfo itself can't be cancelled. */
export const within = async <Value>(promise: Promise<Value>, ms: number): Promise<Value | null> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => (timer = setTimeout(() => resolve(null), ms)))
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}

export type Dial = { readonly address: string } | { readonly code: string; readonly message: string }

/** The address to dial, refused ones left out whoever named them. */
export const chooseAddress = async (
  host: string,
  given: string | undefined,
  timeoutMs: number,
  resolve: Resolve,
): Promise<Dial> => {
  const addresses = given !== undefined ? [given] : await within(resolve(host), timeoutMs)
  if (addresses === null) return { code: 'ETIMEDOUT', message: `resolving ${host} took longer than ${timeoutMs} ms` }
  const [address] = addresses
  if (address === undefined) return { code: 'ENOTFOUND', message: `${host} has no address` }
  if (isIP(address) === 0) return { code: 'EINVAL', message: `${address} is not an address` }
  if (isRefusedAddress(address))
    return { code: 'EREFUSED_ADDRESS', message: `${address} is a link-local or metadata address, which is never asked` }
  return { address }
}
