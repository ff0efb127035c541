import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { startPostgres, type PostgresServer } from '../../embedded/postgres/server.ts'
import type { ActionRun } from '../../embedded/runner/control.ts'
import { closedPort, serveTcp } from '../adapters/loopback.ts'
import { openScene, type Scene } from './scene.ts'

// The database itself, asked by the bundle: a real PostgreSQL, and what only looks like one.
const folder = mkdtempSync(path.join(os.tmpdir(), 'smoke-database-'))
let server: PostgresServer
let scene: Scene
let sha = ''
beforeAll(async () => {
  server = await startPostgres({ directory: folder })
  scene = await openScene({
    runbook: (text) =>
      text.replace(
        /smoke:[^]*?checklist:/,
        `smoke:
  probes: [{ name: store, postgres: STORE_URL, expect: { connections: 80%, transaction: 10m } }]
  assert: { interval: 1ms }
  timeout: 2s
  within: 20s
checklist:`,
      ),
  })
  sha = await scene.git('rev-parse', 'HEAD')
})
afterAll(async () => {
  await scene.close()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

const smoke = (url: string) =>
  scene.run('smoke', {
    ref: 'refs/heads/main',
    sha,
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
const tables = z.object({ tables: z.array(z.object({ title: z.string(), rows: z.array(z.array(z.string())) })) })

describe('the postgres probe', () => {
  it('passes on a database that answers, and shows its figures', async () => {
    const run = await smoke(server.url)
    expect(run).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass', 'reason-code': 'healthy' } })
    const measured = tables.parse(run.report).tables.find(({ title }) => title === 'What the probes measured')
    expect(measured?.rows).toContainEqual(['store', '127.0.0.1', 'replication', 'no standby'])
    expect(measured?.rows.find(([, , what]) => what === 'connections')?.[3]).toMatch(/^\d+ of 80 \(\d+ %\)$/)
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
