import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { findOnMachine } from '../../embedded/postgres/binaries.ts'
import { startPostgres, type PostgresServer } from '../../embedded/postgres/server.ts'
import { openCommand } from '../../src/adapters/runner/command.ts'
import { diagnose, type DiagnosisRequest } from '../../src/diagnose/run.ts'
import type { ReadPorts } from '../../src/ports/ports.ts'
import type { Command } from '../../src/ports/world.ts'
import { smokeOptions, type SmokeOptions } from '../../src/smoke/probes/options.ts'
import { smokeSecrets } from '../../src/smoke/run/secrets.ts'
import { scriptedCommand } from '../fakes/command.ts'
import { aContext } from '../fakes/nouns.ts'
import { fakePorts } from '../fakes/world.ts'
import { api, asks, broken, fresh, ok, scene, version } from '../smoke/run/scene.ts'

const silent = { exitCode: 0, timedOut: false, notFound: false, stdout: '', stderr: '', durationMs: 1 }
const url = 'postgres://api:hunter-22@db:5432/shop'
const kubernetes = {
  ...{ namespace: 'shop', workload: 'deployment/api', container: 'api', image: 'api', context: null, kustomize: null },
  ...{ timeoutMs: 1_000, onFailure: 'leave' as const },
}
const options = (smoke: unknown) => smokeOptions.parse(smoke)

/** As smoke asks it. */
const ask = (
  given: { readonly smoke: SmokeOptions } & Partial<Omit<DiagnosisRequest, 'wanted' | 'secrets'>>,
  ports: ReadPorts,
) => {
  const { smoke, url: at = null, target = null, userEnvironment = {} } = given
  const secrets = smokeSecrets(smoke, userEnvironment)
  return diagnose({ wanted: smoke.diagnose, url: at, target, userEnvironment, secrets }, ports)
}

describe('when', () => {
  const smoke = { version: asks, probes: [api], diagnose: { container: 'api' } }
  const given = (reply: typeof ok) => {
    const asked: string[] = []
    const { verify } = scene({
      reply: ({ path: at }) => (at === '/health' ? version(fresh) : reply),
      smoke,
      command: ({ argv }) => {
        asked.push(argv.join(' '))
        return { ...silent, stdout: 'running 0 false 0' }
      },
    })
    return { verify, asked }
  }

  it('a verdict that passes asks for no reasons', async () => {
    const { verify, asked } = given(ok)
    expect(await verify()).toMatchObject({ verdict: 'pass', texts: [] })
    expect(asked).toEqual([])
  })

  it('a failure is diagnosed, and the verdict is what it was', async () => {
    const { verify, asked } = given(broken)
    const { verdict, reasonCode, texts } = await verify()
    expect({ verdict, reasonCode }).toEqual({ verdict: 'fail', reasonCode: 'unhealthy' })
    expect(texts).toEqual([
      { title: 'Diagnosis: container api', text: expect.stringContaining('It is running') },
      { title: 'Diagnosis: certificate of api.test', text: 'It could not be read: ECONNREFUSED.' },
    ])
    expect(asked.map((line) => line.split(' ')[1])).toEqual(['ps', 'inspect', 'logs', 'stats', 'exec'])
  })
})

describe('what is asked', () => {
  it('has a time limit, and no secret among its arguments or in what is shown', async () => {
    const command = scriptedCommand((line) =>
      line.startsWith('docker logs')
        ? { stdout: `dial ${url}\nuser api with hunter-22\nsent key-12345` }
        : { exitCode: 2, stderr: 'password hunter-22 is wrong' },
    )
    const smoke = options({
      probes: [{ ...api, headers: { 'X-Key': 'API_KEY' } }],
      diagnose: { container: 'api', database: 'DATABASE_URL' },
    })
    const environment = { DATABASE_URL: url, API_KEY: 'key-12345', OTHER: 'other-secret' }
    const texts = await ask({ smoke, userEnvironment: environment }, fakePorts({ command }))
    expect(texts).toHaveLength(2)
    for (const secret of ['hunter-22', 'key-12345']) {
      expect(JSON.stringify(texts)).not.toContain(secret)
      expect(command.lines.join('\n')).not.toContain(secret)
    }
    expect(command.requests.every(({ timeoutMs }) => timeoutMs <= 10_000)).toBe(true)
    expect(JSON.stringify(command.requests)).not.toContain('other-secret')
  })

  it('a program that can not even be started is said, and ends nothing', async () => {
    const command = { ...scriptedCommand(() => undefined), run: () => Promise.reject(new Error('out of processes')) }
    const smoke = options({ diagnose: { container: 'api', database: 'DB' } })
    const texts = await ask({ smoke, userEnvironment: { DB: url } }, fakePorts({ command }))
    expect(texts.map(({ text }) => text)).toEqual([
      expect.stringContaining('docker failed: out of processes'),
      expect.stringContaining('psql failed: out of processes'),
    ])
  })

  it('pods are asked where the release runs on Kubernetes, and only there', async () => {
    const command = scriptedCommand(() => ({ exitCode: 1, stderr: 'Forbidden, by key-12345' }))
    const smoke = options({ probes: [{ ...api, headers: { 'X-Key': 'API_KEY' } }], diagnose: { pods: true } })
    const userEnvironment = { KUBECONFIG: '/config', API_KEY: 'key-12345' }
    const target = { kind: 'kubernetes', options: kubernetes } as const
    expect(await ask({ smoke, target, userEnvironment }, fakePorts({ command }))).toEqual([
      {
        title: 'Diagnosis: deployment/api in shop',
        text: expect.stringMatching(/^kubectl failed: Forbidden, by \*\*\*\nNext: Check KUBECONFIG/),
      },
    ])
    expect(command.requests[0]).toMatchObject({ env: userEnvironment, timeoutMs: 10_000 })
    const [elsewhere] = await ask({ smoke, target: null, userEnvironment }, fakePorts({ command }))
    expect(elsewhere?.text).toContain('has no deploy.kubernetes')
    expect(command.requests).toHaveLength(1)
  })

  it.each([
    ['https://[::1]:8443/base', [{ host: '::1', port: 8443, timeoutMs: 10_000 }]],
    ['https://api.test', [{ host: 'api.test', port: 443, timeoutMs: 10_000 }]],
    ['http://api.test', []],
    [null, []],
  ] as const)('the certificate of %s', async (url, expected) => {
    const asked: unknown[] = []
    const ports = fakePorts({ command: scriptedCommand(() => undefined) })
    const handshake: typeof ports.http.handshake = (request) => {
      asked.push(request)
      return Promise.reject(new Error('out of sockets'))
    }
    const given = { ...ports, http: { ...ports.http, handshake } }
    const texts = await ask({ url, smoke: options({ diagnose: { container: 'api' } }) }, given)
    expect(asked).toEqual(expected)
    const said = texts.slice(1).map(({ text }) => text)
    expect(said).toEqual(expected.map(() => 'It could not be read: out of sockets.'))
  })

  it.each([
    ['nothing', {}],
    ['no pods, and nothing else', { pods: false }],
    ['a container that looks like an option', { container: '--privileged' }],
    ['a URL where a name must stand', { database: url }],
  ])('the runbook is refused: %s', (_, wanted) => {
    expect(smokeOptions.safeParse({ diagnose: wanted }).success).toBe(false)
  })
})

describe.skipIf(findOnMachine(process.env['PATH'] ?? '') === null)('a real PostgreSQL', () => {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'diagnose-'))
  chmodSync(directory, 0o755)
  let server: PostgresServer | null = null
  const clients: pg.Client[] = []
  const at = (): string => server?.url ?? ''
  const askReal = async (database: string, olderThan = '30 seconds'): Promise<string> => {
    const real = openCommand(new AbortController().signal, process.env)
    const command: Command = {
      ...real,
      run: (asked) => real.run({ ...asked, stdin: asked.stdin?.replace('30 seconds', olderThan) ?? '' }),
    }
    const ports = { ...fakePorts({ command }), context: aContext({ workspace: directory }) }
    const texts = await ask(
      { smoke: options({ diagnose: { database: 'DB' } }), userEnvironment: { DB: database } },
      ports,
    )
    return texts.map(({ text }) => text).join('\n')
  }
  const connect = async (count: number) => {
    for (let n = 0; n < count; n += 1) {
      const client = new pg.Client({ connectionString: at() })
      await client.connect()
      clients.push(client)
    }
  }

  beforeAll(async () => {
    server = await startPostgres({ directory, settings: ['shared_preload_libraries=pg_stat_statements'] })
  })
  afterAll(async () => {
    await Promise.all(clients.map((client) => client.end()))
    await server?.stop()
    rmSync(directory, { recursive: true, force: true })
  })

  it('answers, with its connections, and without its password', async () => {
    const text = await askReal(at())
    expect(text).toMatch(/^PostgreSQL \d+\S* .*answers\.\n\d of 80 connections are taken/)
    expect(text).toContain('Transactions older than 30 seconds: 0.')
    expect(text).not.toContain('Next:')
    expect(text).not.toContain(new URL(at()).password)
  })

  it('refuses a wrong password', async () => {
    const text = await askReal(at().replace(/:[0-9a-f]+@/, ':wrong-one@'))
    expect(text).toContain('password authentication failed')
    expect(text).toContain(
      'Next: The database answers but refuses the login: compare user and password with those of the service.',
    )
    expect(text).not.toContain('wrong-one')
  })

  it('names a transaction that somebody left open', async () => {
    const client = new pg.Client({ connectionString: at(), application_name: 'report' })
    await client.connect()
    await client.query('BEGIN; SELECT 1')
    const text = await askReal(at(), '0 seconds').finally(() => client.end())
    expect(text).toContain('Transactions older than 30 seconds: 1.')
    expect(text).toMatch(/process \d+: \d+ s, idle in transaction, report$/)
  })

  it('names the process that holds a lock and the one that waits for it, and no value of theirs', async () => {
    const [holder, waiter] = ['report', 'api'].map(
      (application_name) => new pg.Client({ connectionString: at(), application_name }),
    )
    if (holder === undefined || waiter === undefined) throw new Error('two clients')
    await Promise.all([holder.connect(), waiter.connect()])
    await holder.query("CREATE TABLE item (note text); INSERT INTO item VALUES ('of Ann')")
    await holder.query('BEGIN')
    await holder.query("UPDATE item SET note = 'of Bob'")
    const { rows } = await waiter.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
    const waiting = waiter.query("UPDATE item SET note = 'of Eve'")
    const isWaiting = "SELECT FROM pg_stat_activity WHERE pid = $1 AND wait_event_type = 'Lock'"
    await vi.waitUntil(async () => (await holder.query(isWaiting, [rows[0]?.pid])).rowCount === 1, { timeout: 10_000 })
    await holder.query("UPDATE item SET note = 'of Bob'")
    const text = await askReal(at())
    await holder.query('ROLLBACK; DROP TABLE IF EXISTS gone')
    await waiting
    await waiter.query('DROP TABLE item')
    await Promise.all([holder.end(), waiter.end()])
    expect(text).toContain('Locks that are waited for: 1.')
    expect(text).toMatch(/Next: Process (\d+) blocks 1: ask its owner; end it with pg_terminate_backend\(\1\)/)
    expect(text).toMatch(
      /process \d+ holds up 1: report, idle in transaction, its transaction open for \d+ s, last: UPDATE item SET note = \?\n/,
    )
    expect(text).toMatch(/process \d+ waits for \d+ s for process \d+: UPDATE item SET note = \?/)
    expect(text).not.toMatch(/of (?:Ann|Bob|Eve)/)
  })

  it('without statistics of statements says so, and with them names the slowest', async () => {
    expect(await askReal(at())).toContain('pg_stat_statements can not be read here')
    const client = new pg.Client({ connectionString: at() })
    await client.connect()
    await client.query('CREATE SCHEMA "odd place"; CREATE EXTENSION pg_stat_statements SCHEMA "odd place"')
    await client.query('SELECT pg_sleep(1.05)').finally(() => client.end())
    const text = await askReal(at())
    expect(text).toMatch(/\d{4,} ms on average, \d{4,} ms at most, 1 calls: SELECT pg_sleep\(\$1\)/)
    expect(text).toContain('Next: Statements take longer than a second')
  })

  it('is crowded, then full', async () => {
    await connect(70)
    expect(await askReal(at())).toMatch(/7\d of 80 connections are taken[\s\S]*Next: Too many connections/)
    await connect(10)
    expect(await askReal(at())).toMatch(/too many clients already\nNext: Too many connections/)
  })

  it('is gone', async () => {
    const text = await askReal('postgres://postgres@127.0.0.1:1/postgres')
    expect(text).toContain('Next: Check that the database runs')
  })
})
