import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createHttp } from '../../../src/adapters/http/http.ts'
import { makeCertificates, type Certificates } from './certificates.ts'
import { answered, failed, opened } from './scene.ts'
import { closedPort, serveHttp, serveHttps, serveTcp } from '../loopback.ts'

describe('TLS', () => {
  let certificates: Certificates
  beforeAll(() => {
    certificates = makeCertificates()
  })
  afterAll(() => certificates.remove())

  const day = 86_400_000
  const serve = (name: keyof Certificates['servers']) =>
    opened(serveHttps(certificates.servers[name], (_, response) => response.end('secret')))
  const daysLeft = (validTo: string) => Math.round((Date.parse(validTo) - Date.now()) / day)

  it('asks with the name and tells until when the whole path is good', async () => {
    const { port } = await serve('good')
    const answer = await answered(
      `https://service.test:${port}/`,
      { address: '127.0.0.1' },
      { ca: [certificates.root] },
    )
    expect(answer.body).toBe('secret')
    expect(answer.tls?.subject).toBe('CN=service.test')
    // The intermediate ends before the leaf does.
    expect(daysLeft(answer.tls?.validTo ?? '')).toBe(60)
    expect(answer.timings.tlsMs).toBeGreaterThan(0)
  })

  it.each([
    ['the leaf ends first', 'soon', 5],
    ['an unneeded cross-signed root that ends tomorrow does not count', 'cross-signed', 60],
  ] as const)('%s', async (_, name, days) => {
    const { port } = await serve(name)
    const http = createHttp({ ca: [certificates.root] })
    const answer = await http.handshake({ host: 'service.test', port, address: '127.0.0.1', timeoutMs: 2_000 })
    expect(answer.outcome === 'verified' ? daysLeft(answer.facts.validTo) : answer.code).toBe(days)
  })

  it.each([
    ['expired', 'expired', 'CERT_HAS_EXPIRED'],
    ['for another name', 'wrong-name', 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['self-signed', 'self-signed', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
    ['without the intermediate', 'missing-intermediate', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
  ] as const)('%s', async (_, name, code) => {
    const { port } = await serve(name)
    const ca = [certificates.root]
    expect(await failed(`https://service.test:${port}/`, { address: '127.0.0.1' }, { ca })).toMatchObject({
      phase: 'tls',
      code,
    })
    const http = createHttp({ ca })
    const answer = await http.handshake({ host: 'service.test', port, address: '127.0.0.1', timeoutMs: 2_000 })
    expect(answer).toMatchObject({ outcome: 'failed', code })
  })

  it('a root that is not trusted here', async () => {
    const { port } = await serve('good')
    expect(await failed(`https://service.test:${port}/`, { address: '127.0.0.1' })).toMatchObject({ phase: 'tls' })
  })

  it('NODE_TLS_REJECT_UNAUTHORIZED=0 in the environment switches nothing off', async () => {
    const before = process.env['NODE_TLS_REJECT_UNAUTHORIZED']
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0'
    try {
      const { port } = await serve('self-signed')
      expect(await failed(`https://service.test:${port}/`, { address: '127.0.0.1' })).toMatchObject({ phase: 'tls' })
      const answer = await createHttp().handshake({ host: '127.0.0.1', port, timeoutMs: 2_000 })
      expect(answer.outcome).toBe('failed')
    } finally {
      if (before === undefined) delete process.env['NODE_TLS_REJECT_UNAUTHORIZED']
      else process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = before
    }
  })

  it('an address in the URL is verified as an address', async () => {
    const { port } = await serve('good')
    expect(await answered(`https://127.0.0.1:${port}/`, {}, { ca: [certificates.root] })).toMatchObject({ status: 200 })
  })

  it('a port that speaks plain HTTP', async () => {
    const { port } = await opened(serveHttp((_, response) => response.end()))
    const answer = await createHttp().handshake({ host: '127.0.0.1', port, timeoutMs: 2_000 })
    expect(answer).toMatchObject({ outcome: 'failed' })
  })

  it('a port that accepts and says nothing', async () => {
    const { port } = await opened(serveTcp(() => undefined))
    const answer = await createHttp().handshake({ host: '127.0.0.1', port, timeoutMs: 100 })
    expect(answer).toMatchObject({ outcome: 'failed', code: 'ETIMEDOUT' })
    expect(await failed(`https://127.0.0.1:${port}/`, { timeoutMs: 100 })).toMatchObject({
      phase: 'tls',
      code: 'ETIMEDOUT',
    })
  })

  it('a port that closes at once', async () => {
    const { port } = await opened(serveTcp((socket) => socket.destroy()))
    const answer = await createHttp().handshake({ host: '127.0.0.1', port, timeoutMs: 2_000 })
    expect(answer).toMatchObject({ outcome: 'failed', code: 'ECONNRESET' })
  })
})

describe('a plain connection', () => {
  it('is opened and closed again', async () => {
    const server = await opened(serveTcp(() => undefined))
    const answer = await createHttp().connect({ host: '127.0.0.1', port: server.port, timeoutMs: 2_000 })
    expect(answer).toMatchObject({ outcome: 'connected', address: '127.0.0.1' })
    expect(server.connections()).toBe(1)
  })

  it.each([
    ['nobody listens', '127.0.0.1', 'ECONNREFUSED'],
    ['the address is refused', '169.254.169.254', 'EREFUSED_ADDRESS'],
    ['the name is unknown', 'no-such-name.invalid', 'ENOTFOUND'],
  ])('%s', async (_, host, code) => {
    const answer = await createHttp().connect({ host, port: await closedPort(), timeoutMs: 2_000 })
    expect(answer).toMatchObject({ outcome: 'failed', code })
  })
})
