import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { startPostgres, type PostgresServer } from '../../../embedded/postgres/server.ts'
import { openDatabase } from '../../../src/adapters/postgres/probe.ts'
import { makeCertificates, type Certificates } from '../http/certificates.ts'
import { opened } from '../http/scene.ts'
import { closedPort, serveHttp, serveTcp } from '../loopback.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'postgres-probe-'))
let server: PostgresServer
let admin: pg.Client
beforeAll(async () => {
  server = await startPostgres({ directory: folder })
  admin = new pg.Client({ connectionString: server.url })
  await admin.connect()
  await admin.query(
    "CREATE ROLE api LOGIN PASSWORD 'canary-9f1c'; CREATE ROLE full LOGIN PASSWORD 'x' CONNECTION LIMIT 0",
  )
})
afterAll(async () => {
  await admin.end()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

const ask = (url: string, rest: { readonly timeoutMs?: number; readonly address?: string } = {}) =>
  openDatabase().ask({ url, timeoutMs: 5_000, ...rest })
const changed = (change: (url: URL) => void): string => {
  const url = new URL(server.url)
  change(url)
  return url.href
}

describe('a server that answers', () => {
  it('tells connections, role and open transactions', async () => {
    const answer = await ask(server.url)
    expect(answer).toMatchObject({
      outcome: 'answered',
      tls: 'none',
      address: '127.0.0.1',
      state: { maxConnections: 80, role: 'primary', replicas: 0, lagSeconds: null, hidden: 0 },
    })
    const connections = answer.outcome === 'answered' ? answer.state?.connections : undefined
    expect(connections).toBeGreaterThanOrEqual(2)
    expect(answer.totalMs).toBeGreaterThan(0)
  })

  it('sees a transaction that is left open, and a user without rights sees that it is hidden', async () => {
    const idle = new pg.Client({ connectionString: server.url })
    await idle.connect()
    await idle.query('BEGIN')
    // The server's own clock, without a wait: as old as before the question, no older than after it.
    const age = async () => {
      const sql = 'SELECT extract(epoch FROM clock_timestamp() - now())::float8 AS seconds'
      return (await idle.query<{ seconds: number }>(sql)).rows[0]?.seconds ?? NaN
    }
    const youngest = await age()
    const seen = await ask(server.url)
    const oldest = await age()
    const blind = await ask(changed((url) => Object.assign(url, { username: 'api', password: 'canary-9f1c' })))
    await idle.end()
    const seconds = seen.outcome === 'answered' ? seen.state?.oldestSeconds : undefined
    expect(seconds).toBeGreaterThanOrEqual(youngest)
    expect(seconds).toBeLessThanOrEqual(oldest)
    expect(blind.outcome === 'answered' && (blind.state?.hidden ?? 0)).toBeGreaterThanOrEqual(1)
  })

  it('opens a connection of its own each time, and leaves none behind', async () => {
    for (let time = 0; time < 5; time += 1) await ask(server.url)
    const left = "SELECT count(*)::int AS n FROM pg_stat_activity WHERE application_name = 'runbook-smoke'"
    await expect.poll(async () => (await admin.query<{ n: number }>(left)).rows[0]?.n, { timeout: 10_000 }).toBe(0)
  })
})

describe('a server that does not', () => {
  it.each([
    ['another password', (url: URL) => (url.password = 'canary-wrong'), '28P01'],
    ['a user that is not there', (url: URL) => (url.username = 'nobody'), '28P01'],
    ['a database that is not there', (url: URL) => (url.pathname = '/nowhere'), '3D000'],
    ['no password', (url: URL) => (url.password = ''), 'NO_PASSWORD'],
    ['no connection left', (url: URL) => Object.assign(url, { username: 'full', password: 'x' }), '53300'],
    ['TLS that it does not speak', (url: URL) => (url.search = '?sslmode=require'), 'TLS_REFUSED'],
    [
      'a root certificate that is not there',
      (url: URL) => (url.search = '?sslmode=verify-full&sslrootcert=/none'),
      'ENOENT',
    ],
  ])('%s', async (_, change, code) => {
    const answer = await ask(changed(change))
    expect(answer).toMatchObject({ outcome: 'failed', code })
    expect(JSON.stringify(answer)).not.toContain('canary')
  })

  it('nobody listens', async () => {
    const port = String(await closedPort())
    expect(await ask(changed((url) => (url.port = port)))).toMatchObject({ code: 'ECONNREFUSED', reached: false })
  })

  it('an unknown name', async () => {
    const database = openDatabase({ resolve: () => Promise.resolve([]) })
    const answer = await database.ask({ url: 'postgres://u:p@db.test/x', timeoutMs: 1_000 })
    expect(answer).toMatchObject({ outcome: 'failed', code: 'ENOTFOUND' })
  })

  it.each(['169.254.169.254', '[fe80::1]', '[::ffff:169.254.169.254]'])('%s is never dialled', async (host) => {
    expect(await ask(`postgres://u:p@${host}/x`)).toMatchObject({ outcome: 'failed', code: 'EREFUSED_ADDRESS' })
  })

  it.each(['', 'mysql://u:p@127.0.0.1/x', 'host=127.0.0.1 user=u', 'postgres://a:1,b:2/x'])(
    'an address of another kind: %s',
    async (url) => {
      expect(await ask(url)).toMatchObject({ outcome: 'failed', code: 'EINVAL', address: null })
    },
  )

  it('a web server', async () => {
    const { port } = await opened(serveHttp((_, response) => response.end('ok')))
    expect(await ask(`postgres://u:p@127.0.0.1:${port}/x`)).toMatchObject({ code: 'NOT_POSTGRES', reached: true })
    const plain = await ask(`postgres://u:p@127.0.0.1:${port}/x?sslmode=disable`)
    expect(plain).toMatchObject({ code: 'NOT_POSTGRES', reached: true })
  })

  it('a port that accepts and says nothing ends with the deadline', async () => {
    const { port } = await opened(serveTcp(() => undefined))
    const answer = await ask(`postgres://u:p@127.0.0.1:${port}/x`, { timeoutMs: 150 })
    expect(answer).toMatchObject({ outcome: 'failed', code: 'ETIMEDOUT', reached: true })
    expect(answer.totalMs).toBeGreaterThanOrEqual(145)
  })

  it('a message without end is not read to its end', async () => {
    const { port } = await opened(
      serveTcp((socket) => {
        socket.once('data', () => {
          // "Here come a thousand million bytes of authentication", and then they do.
          socket.write(Buffer.from([0x52, 0x3b, 0x9a, 0xca, 0x00]))
          const more = () => {
            while (!socket.destroyed && socket.write(Buffer.alloc(65_536)));
          }
          socket.on('drain', more)
          more()
        })
      }),
    )
    const before = process.memoryUsage().rss
    const answer = await ask(`postgres://u:p@127.0.0.1:${port}/x?sslmode=disable`, { timeoutMs: 10_000 })
    expect(answer).toMatchObject({ outcome: 'failed', code: 'NOT_POSTGRES' })
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1_048_576)
  })
})

describe('over TLS', () => {
  let certificates: Certificates
  const file = (name: string, lines: string) =>
    admin.query(
      `COPY (SELECT unnest(string_to_array('${lines.trim()}', E'\\n'))) TO PROGRAM 'cat > ${name} && chmod 600 ${name}'`,
    )
  const rootFile = path.join(folder, 'root.pem')
  beforeAll(async () => {
    certificates = makeCertificates()
    writeFileSync(rootFile, certificates.root)
    const { key, cert } = certificates.servers.good
    await file('server.key', key)
    await file('server.crt', cert)
    await file('pg_hba.conf', 'hostssl all all 127.0.0.1/32 scram-sha-256')
    await admin.query('ALTER SYSTEM SET ssl = on')
    await admin.query('SELECT pg_reload_conf()')
    await vi.waitFor(async () => expect(await ask(server.url)).toMatchObject({ tls: 'unverified' }), 20_000)
  })
  afterAll(() => certificates.remove())

  it.each([
    ['nothing said: encrypted, and shown as not verified', '', { outcome: 'answered', tls: 'unverified' }],
    ['require', '?sslmode=require', { outcome: 'answered', tls: 'unverified' }],
    ['disable, where it is required', '?sslmode=disable', { outcome: 'failed', code: 'TLS_REQUIRED' }],
    ['a root that is not ours', '?sslmode=verify-full', { outcome: 'failed' }],
    ['the right root', `?sslmode=verify-full&sslrootcert=${rootFile}`, { outcome: 'answered', tls: 'verified' }],
  ])('%s', async (_, search, wanted) => {
    expect(await ask(changed((url) => (url.search = search)))).toMatchObject(wanted)
  })

  it('another name than the certificate says, dialled at the same address', async () => {
    const at = (host: string, mode: string) =>
      ask(
        changed((url) =>
          Object.assign(url, { host: `${host}:${server.port}`, search: `?sslmode=${mode}&sslrootcert=${rootFile}` }),
        ),
        {
          address: '127.0.0.1',
        },
      )
    expect(await at('service.test', 'verify-full')).toMatchObject({ outcome: 'answered', tls: 'verified' })
    expect(await at('other.test', 'verify-full')).toMatchObject({ code: 'ERR_TLS_CERT_ALTNAME_INVALID' })
    expect(await at('other.test', 'verify-ca')).toMatchObject({ outcome: 'answered', tls: 'verified' })
  })
})
