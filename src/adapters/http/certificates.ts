// adapters/http: reads issuer and earliest expiry from the certificate path that was verified.
import { X509Certificate } from 'node:crypto'
import { getCACertificates, type TLSSocket } from 'node:tls'
import type { TlsFacts } from '../../ports/http.ts'

/** Everything that the server sent, leaf first; Node links each to its issuer. */
const presented = (socket: TLSSocket): readonly X509Certificate[] => {
  const chain: X509Certificate[] = []
  let next = socket.getPeerX509Certificate()
  while (next !== undefined && !chain.some((seen) => seen.fingerprint256 === next?.fingerprint256)) {
    chain.push(next)
    next = next.issuerCertificate
  }
  return chain
}

const issued = (issuer: X509Certificate, certificate: X509Certificate): boolean =>
  certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey)

/**
 * The path as OpenSSL verified it, trusted certificates first. Node tells the presented chain only, and that one may
 * hold an expired cross-signed root that nobody needs: its end must not be taken for the service's.
 */
const verifiedPath = (chain: readonly X509Certificate[], anchors: readonly X509Certificate[]) => {
  const [leaf, ...others] = chain
  if (leaf === undefined) return []
  const path = [leaf]
  const alive = (certificate: X509Certificate) => certificate.validToDate.getTime() > Date.now()
  for (let last: X509Certificate = leaf; path.length < 12;) {
    const current = last
    if (anchors.some((anchor) => anchor.fingerprint256 === current.fingerprint256)) return path
    const anchor = anchors.find((candidate) => alive(candidate) && issued(candidate, current))
    if (anchor !== undefined) return [...path, anchor]
    const next = others.find((candidate) => !path.includes(candidate) && issued(candidate, current))
    if (next === undefined) return path
    path.push(next)
    last = next
  }
  return path
}

/** Reads a verified connection's certificates. */
export interface CertificateReader {
  /** Parses the root store, once: to be called before a clock is started, it takes its time. */
  readonly prepare: () => readonly X509Certificate[]
  readonly read: (socket: TLSSocket) => TlsFacts
}

export const certificateReader = (ca: readonly string[] | undefined): CertificateReader => {
  let anchors: readonly X509Certificate[] | undefined
  const prepare = () => (anchors ??= (ca ?? getCACertificates('default')).map((pem) => new X509Certificate(pem)))
  return {
    prepare,
    read: (socket) => {
      const path = verifiedPath(presented(socket), prepare())
      const [leaf] = path
      const [first] = path.toSorted((a, b) => a.validToDate.getTime() - b.validToDate.getTime())
      return {
        validTo: first?.validToDate.toISOString() ?? '',
        validFrom: first?.validFromDate.toISOString() ?? '',
        subject: leaf?.subject.replaceAll('\n', ', ') ?? '',
        issuer: leaf?.issuer.replaceAll('\n', ', ') ?? '',
      }
    },
  }
}
