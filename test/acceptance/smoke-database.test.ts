import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startPostgres, type PostgresServer } from '../../embedded/postgres/server.ts'
import type { ActionRun } from '../../embedded/runner/control.ts'
import { closedPort, serveTcp } from '../adapters/loopback.ts'
import { readReport } from './report.ts'
import { openScene, type Scene } from './scene.ts'

// The database itself, asked by the bundle: a real PostgreSQL, and what only looks like one.
const folder = mkdtempSync(path.join(os.tmpdir(), 'smoke-database-'))
let server: PostgresServer
let scene: Scene
/** A repository whose one probe asks the database in STORE_URL for this. */
const sceneAsking = (limits: string) =>
  openScene({
    runbook: (text) =>
      text.replace(
        /smoke:[^]*?checklist:/,
        `smoke:
  probes: [{ name: store, postgres: STORE_URL, expect: { ${limits} } }]
  assert: { interval: 1ms }
  timeout: 2s
  within: 20s
checklist:`,
      ),
  })
beforeAll(async () => {
  server = await startPostgres({ directory: folder })
  scene = await sceneAsking('connections: 80%, transaction: 10m')
})
afterAll(async () => {
  await scene.close()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

const smoke = async (url: string, on = scene) =>
  on.run('smoke', {
    ref: 'refs/heads/main',
    sha: await on.git('rev-parse', 'HEAD'),
    inputs: { url: 'http://127.0.0.1:9' },
    env: { STORE_URL: url },
  })
const changed = (change: (url: URL) => void): string => {
  const url = new URL(server.url)
  change(url)
  return url.href
}
const everything = (run: ActionRun) =>
  [run.stdout, run.stderr, run.summary, readFileSync(run.outputs['report'] ?? '', 'utf8')].join('\n')
const within = { timeout: 30_000 }
const measured = (run: ActionRun, what: string) =>
  readReport(run)
    .tables.find(({ title }) => title === 'What the probes measured')
    ?.rows.find((row) => row[2] === what)?.[3]

describe('the postgres probe', () => {
  it('passes on a database that answers, and shows its figures', async () => {
    const run = await smoke(server.url)
    expect(run).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass', 'reason-code': 'healthy' } })
    expect(measured(run, 'replication')).toBe('no standby')
    expect(measured(run, 'connections')).toMatch(/^\d+ of 80 \(\d+ %\)$/)
    expect(everything(run)).not.toContain(new URL(server.url).password)
  })

  it.each([
    ['a wrong password', (url: URL) => (url.password = 'canary-8d20aa'), '28P01: the login is refused'],
    ['a database that is not there', (url: URL) => (url.pathname = '/nowhere'), '3D000: there is no such database'],
    ['TLS that is not spoken', (url: URL) => (url.search = '?sslmode=require'), 'TLS_REFUSED: the server does not'],
  ])('%s is a failure of a dependency: nothing is rolled back', async (_, change, why) => {
    const run = await smoke(changed(change))
    expect(run).toMatchObject({
      exitCode: 1,
      outputs: { verdict: 'fail', 'reason-code': 'unhealthy', 'rollback-eligible': 'false' },
    })
    expect(run.stdout).toContain(why)
    expect(everything(run)).not.toMatch(/canary-8d20aa|internal-error/)
  })

  it('what hangs ends with its timeout', async () => {
    const silent = await serveTcp(() => undefined)
    const run = await smoke(`postgres://api:canary-8d20aa@127.0.0.1:${silent.port}/x`)
    await silent.close()
    expect(run).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail' } })
    expect(run.stdout).toContain('timed out before SELECT 1 was answered')
    expect(everything(run)).not.toContain('canary-8d20aa')
  })

  it('nobody there, and nothing that proves the way open: inconclusive', async () => {
    const run = await smoke(changed((url) => (url.port = '1')).replace(':1/', `:${await closedPort()}/`))
    expect(run).toMatchObject({ exitCode: 1, outputs: { verdict: 'inconclusive', 'reason-code': 'probe-fault' } })
  })

  it.each([
    ['is not set', '', 'STORE_URL, which is not set in this step'],
    ['holds no URL', 'host=db password=canary-8d20aa', 'needs a postgres:// URL with a host in STORE_URL'],
  ])('a variable that %s is one clear sentence', async (_, url, why) => {
    const run = await smoke(url)
    expect(run).toMatchObject({ exitCode: 1, outputs: { 'reason-code': 'bad-config' } })
    expect(run.stdout).toContain(why)
    expect(everything(run)).not.toContain('canary-8d20aa')
  })
})

describe('a release that fails, and a database that others hold up', () => {
  it('the report says who waits for whom and what to do, in the log, the summary and a file of its own', async () => {
    const failing = await openScene({
      runbook: (text) => text.replace('smoke:', 'smoke:\n  diagnose: { database: STORE_URL }'),
    })
    const [holder, waiter] = [0, 1].map(() => new pg.Client({ connectionString: server.url }))
    if (holder === undefined || waiter === undefined) throw new Error('two clients')
    await Promise.all([holder.connect(), waiter.connect()])
    await holder.query("CREATE TABLE item (note text); INSERT INTO item VALUES ('canary-of-ann')")
    await holder.query('BEGIN; LOCK TABLE item')
    const waiting = waiter.query("UPDATE item SET note = 'canary-of-eve'")
    const waits = "SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
    await expect.poll(async () => (await holder.query(waits)).rowCount, within).toBe(1)
    failing.places.dev.answer({ status: 500 })
    const release = await failing.git('rev-parse', 'HEAD')
    await failing.run('deploy', { ref: 'refs/heads/main', sha: release, env: { STORE_URL: server.url } })
    const run = await failing.run('smoke', {
      ...{ ref: 'refs/heads/main', sha: release },
      inputs: { environment: 'dev' },
      env: { STORE_URL: server.url },
    })
    const file = readFileSync((run.outputs['report'] ?? '').replace(/\.json$/, '.txt'), 'utf8')
    const all = everything(run)
    await holder.query('ROLLBACK')
    await waiting
    await waiter.query('DROP TABLE item')
    await Promise.all([holder.end(), waiter.end(), failing.close()])
    expect(run, run.stdout).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail' } })
    for (const shown of [run.stdout, run.summary, file]) {
      expect(shown).toContain('Locks that are waited for: 1.')
      expect(shown).toMatch(/Next: Process (\d+) blocks 1: ask its owner/)
      expect(shown).not.toMatch(/canary/)
    }
    expect(all).not.toContain(new URL(server.url).password)
  })
})

describe('replication from a real primary to a real standby', () => {
  let standby: PostgresServer
  const scenes: Scene[] = []
  beforeAll(async () => {
    standby = await startPostgres({ directory: folder, standbyOf: server })
    scenes.push(await sceneAsking('lag: 1m'), await sceneAsking('lag: 1ms'))
  })
  afterAll(async () => {
    for (const one of scenes) await one.close()
    await standby.stop()
  })
  const on = async (url: string, ask: (client: pg.Client) => Promise<unknown>) => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    await ask(client).finally(() => client.end())
  }

  const becomes = (condition: string) =>
    on(standby.url, (client) =>
      expect
        .poll(async () => (await client.query<{ yes: boolean }>(`SELECT ${condition} AS yes`)).rows[0]?.yes, within)
        .toBe(true),
    )

  it('both pass while the standby follows, and the report says how far it is behind', async () => {
    const [follower, primary] = await Promise.all([smoke(standby.url, scenes[0]), smoke(server.url, scenes[0])])
    expect(follower.outputs, follower.stdout).toMatchObject({ verdict: 'pass' })
    expect(measured(follower, 'replication')).toMatch(/^standby, .+ behind$/)
    expect(primary.outputs, primary.stdout).toMatchObject({ verdict: 'pass' })
    expect(measured(primary, 'replication')).toMatch(/^1 standby, .+ behind$/)
  })

  it('a standby that has received what it does not replay is behind', async () => {
    await on(server.url, (client) => client.query('CREATE TABLE sooner (id int)'))
    await becomes(`to_regclass('sooner') IS NOT NULL`)
    await on(standby.url, (client) => client.query('SELECT pg_wal_replay_pause()'))
    await on(server.url, (client) => client.query('CREATE TABLE later (id int)'))
    await becomes('pg_last_wal_receive_lsn() > pg_last_wal_replay_lsn()')
    const run = await smoke(standby.url, scenes[1])
    await on(standby.url, (client) => client.query('SELECT pg_wal_replay_resume()'))
    expect(run).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail', 'rollback-eligible': 'false' } })
    expect(run.stdout).toContain('a standby is more than 1 ms behind')
  })

  it('a primary whose standby is gone is not within its limit', async () => {
    await standby.stop()
    const run = await smoke(server.url, scenes[0])
    expect(run).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail' } })
    expect(run.stdout).toContain('no standby is fed by this server')
  })
})
