import { afterEach, describe, expect, it } from 'vitest'
import { createHttp } from '../../../src/adapters/http/http.ts'
import { openClock } from '../../../src/adapters/runner/clock.ts'
import { verify } from '../../../src/smoke/run/verify.ts'
import { smokeOptions } from '../../../src/smoke/probes/options.ts'
import { closedPort, hasIpv6, serveHttp, type Loopback } from '../../adapters/loopback.ts'
import { sha } from '../../fakes/nouns.ts'
import { fakePorts } from '../../fakes/world.ts'

// One name with several real addresses, each a server of its own on the same port; the resolver is the test's.
const [fresh, old] = [sha('a'), sha('b')]
const servers: Loopback[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

const serve = async (commits: Readonly<Record<string, string>>): Promise<number> => {
  const port = await closedPort()
  for (const [address, commit] of Object.entries(commits))
    servers.push(
      await serveHttp(
        (request, response) => response.end(JSON.stringify({ status: 'ok', sha: commit, host: request.headers.host })),
        address,
        port,
      ),
    )
  return port
}

const look = (port: number, addresses: readonly string[], more: object = {}) => {
  const http = createHttp({ resolve: () => Promise.resolve(addresses) })
  const ports = fakePorts({ http, clock: openClock(new AbortController().signal) })
  const probes = [{ name: 'API', http: '/', expect: { json: { '$.host': `service.test:${port}` } } }]
  const smoke = smokeOptions.parse({
    version: { http: '/', json: '$.sha' },
    probes,
    converge: { within: '1s', interval: '20ms' },
    assert: { interval: '1ms' },
    ...more,
  })
  return verify({ url: `http://service.test:${port}`, sha: fresh, smoke }, ports)
}

describe('a name with several addresses', () => {
  const both = ['127.0.0.1', '127.0.0.2']

  it('passes when the release serves at each, asked by the name', async () => {
    const result = await look(await serve({ '127.0.0.1': fresh, '127.0.0.2': fresh }), both)
    expect(result.message).toContain('1 of 1 probe passes')
    expect(result.tables[1]?.rows.map(([, address]) => address)).toEqual(both)
  })

  it('an old instance at the second is seen', async () => {
    const result = await look(await serve({ '127.0.0.1': fresh, '127.0.0.2': old }), both)
    expect(result).toMatchObject({ verdict: 'fail', reasonCode: 'old-version' })
    expect(result.tables[0]?.rows).toContainEqual(['127.0.0.2', 'bbbbbbb', expect.any(String)])
  })

  it('a dead one is not hidden by the other', async () => {
    const result = await look(await serve({ '127.0.0.1': fresh }), both)
    expect(result.verdict).toBe('fail')
    expect(result.message).toContain('ECONNREFUSED')
  })

  it.runIf(hasIpv6)('a dead IPv6 is not hidden by IPv4', async () => {
    const addresses = ['127.0.0.1', '::1']
    expect((await look(await serve({ '127.0.0.1': fresh }), addresses)).verdict).toBe('fail')
    expect((await look(await serve({ '127.0.0.1': fresh, '::1': fresh }), addresses)).verdict).toBe('pass')
    expect((await look(await serve({ '127.0.0.1': fresh }), addresses, { ipv6: 'off' })).verdict).toBe('pass')
  })
})
