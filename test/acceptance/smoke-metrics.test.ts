import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { startPostgres, type PostgresServer } from '../../embedded/postgres/server.ts'
import { closedPort, serveHttp } from '../adapters/loopback.ts'
import { hasPrometheus, startPrometheus, type Prometheus } from './prometheus.ts'
import { openScene, type Scene } from './scene.ts'
import { readReport } from './report.ts'

const example = path.join(import.meta.dirname, '..', '..', 'examples', 'inventory')
const report = z.object({
  message: z.string(),
  checks: z.array(z.object({ id: z.string(), status: z.string(), gate: z.string(), summary: z.string() })),
})

/** The runbook's own table, row by row. https://prometheus.io/docs/practices/histograms/#quantiles */
const duration = 'inventory_http_request_duration_seconds_bucket'
const requests = 'inventory_http_requests_total'
const table = [
  {
    name: 'p95',
    query: `histogram_quantile(0.95, sum by (le) (rate(${duration}[5s])))`,
    max: '1000ms',
    action: 'investigate',
  },
  {
    name: 'errors',
    query: `sum(rate(${requests}{code="5xx"}[5s])) / sum(rate(${requests}[5s]))`,
    max: '1%',
    action: 'alert',
  },
  { name: 'CPU', query: 'sum(rate(process_cpu_seconds_total[5s]))', max: '80%', action: 'scale' },
  {
    name: 'memory',
    query: 'max(process_resident_memory_bytes / inventory_memory_limit_bytes)',
    max: '85%',
    action: 'scale',
  },
  {
    name: 'connections',
    query: 'max(inventory_database_pool_used / inventory_database_pool_size)',
    max: '80%',
    action: 'investigate',
  },
  { name: 'disk', query: 'max(inventory_disk_used_ratio)', max: '90%', action: 'expand' },
] as const

// The example service with its real PostgreSQL, scraped by a real Prometheus, asked by the bundle.
describe.runIf(hasPrometheus)('metrics', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'smoke-metrics-'))
  let postgres: PostgresServer
  let service: ChildProcess
  let prometheus: Prometheus
  let scene: Scene
  let url = ''

  beforeAll(async () => {
    postgres = await startPostgres({ directory: path.join(folder, 'postgres') })
    const port = await closedPort()
    url = `http://127.0.0.1:${port}`
    service = spawn(process.execPath, ['src/main.js'], {
      cwd: example,
      env: { PATH: process.env['PATH'] ?? '', PORT: String(port), DATABASE_URL: postgres.url },
      stdio: 'ignore',
    })
    await vi.waitFor(async () => expect((await fetch(`${url}/health`)).status).toBe(200), 20_000)
    ;[prometheus, scene] = await Promise.all([
      startPrometheus(path.join(folder, 'prometheus'), `127.0.0.1:${port}`),
      openScene(),
    ])
  })
  afterAll(async () => {
    service.kill()
    await Promise.all([prometheus.stop(), scene.close()])
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  const smoke = async (given: {
    readonly rules: readonly object[]
    readonly probes?: readonly object[]
    readonly prometheus?: string
    readonly bake?: string
    readonly scrape?: string
  }) => {
    const { rules, probes = [{ name: 'API', http: '/health' }], bake = '7s', scrape = '1s' } = given
    const config = '.github/metrics.yml'
    const text = JSON.stringify({
      service: 'inventory',
      environments: { dev: { promote: { branch: 'main' } } },
      smoke: {
        probes,
        bake,
        assert: { interval: '20ms' },
        metrics: { prometheus: given.prometheus ?? prometheus.url, scrape, rules },
      },
    })
    const sha = await scene.commit({ [config]: text }, 'Watch metrics')
    const run = await scene.run('smoke', { ref: 'refs/heads/main', sha, inputs: { url, config } })
    return { run, ...report.parse(readReport(run)) }
  }
  const limits = (checks: z.infer<typeof report>['checks']) =>
    checks.flatMap(({ id, status }) => (id.startsWith('limit:') ? [`${id.slice(6)} ${status}`] : []))

  it("the runbook's table holds for a service that is well", async () => {
    const { run, checks } = await smoke({ rules: table })
    expect(run.outputs, run.log).toMatchObject({ verdict: 'pass', 'reason-code': 'healthy' })
    const shown = limits(checks)
    expect(shown.slice(0, 2)).toEqual(['p95 pass', 'errors pass'])
    // How busy and how full this machine is, is not the service's fault: such a breach is shown, and fails nothing.
    expect(shown.map((line) => line.split(' ')[0])).toEqual(table.map(({ name }) => name))
    expect(shown.filter((line) => line.endsWith(' unknown'))).toEqual([])
    expect(checks.find(({ id }) => id === 'limit:errors')?.summary).toBe('0, max 1% (0.01)')
  })

  it('errors above one in a hundred alert: the verdict fails, and nothing is put back', async () => {
    // The service has no tables: every question for its items is a 503.
    const probes = [{ name: 'items', http: '/items', expect: { status: 503 } }]
    const { run, message } = await smoke({ rules: [table[1]], probes })
    expect(run).toMatchObject({
      exitCode: 1,
      outputs: { verdict: 'fail', 'reason-code': 'unhealthy', 'rollback-eligible': 'false' },
    })
    expect(message).toMatch(/^version not verified; Over the limit: errors: 0?\.?\d+, max 1% \(0\.01\)\.$/)
  })

  it('with the action rollback the same breach makes a rollback eligible', async () => {
    const probes = [{ name: 'items', http: '/items', expect: { status: 503 } }]
    const { run } = await smoke({ rules: [{ ...table[1], action: 'rollback' }], probes })
    expect(run.outputs).toMatchObject({ verdict: 'fail', 'rollback-eligible': 'true' })
  })

  it('what proves nothing never passes', async () => {
    const alert = { max: '1%', action: 'alert' }
    const { run, checks, message } = await smoke({
      rules: [
        { name: 'nothing', query: 'sum(no_such_metric)', ...alert },
        { name: 'many', query: requests, ...alert },
        { name: 'not a number', query: 'sum(up) * NaN', ...alert },
        { name: 'divided by nothing', query: 'sum(up) / 0', ...alert },
        { name: 'a range', query: 'up[5s]', ...alert },
        { name: 'broken', query: 'sum(', ...alert },
        { name: 'too short', query: 'sum(rate(up[2s]))', ...alert },
      ],
    })
    expect(run).toMatchObject({ exitCode: 1, outputs: { verdict: 'inconclusive', 'reason-code': 'too-few-samples' } })
    expect(limits(checks).filter((line) => !line.endsWith(' unknown'))).toEqual([])
    for (const why of ['nothing: no data', 'many: 4 series', 'the value is not a number'])
      expect(message).toContain(why)
    const said = checks.map(({ summary }) => summary).join('\n')
    for (const why of ['the query returns a matrix, not one value', 'Prometheus answered 400', 'fewer than 4 scrapes'])
      expect(said).toContain(why)
  })

  it('a window that reaches back to before the release served is not judged, and is told before', async () => {
    const { run, checks } = await smoke({ rules: [{ ...table[1], query: 'sum(rate(up[5m]))' }], bake: '2s' })
    expect(run.outputs['verdict']).toBe('inconclusive')
    expect(run.log).toContain("Warning: 'errors' looks back 5 m 1 s, but the bake is 2.0 s")
    expect(checks.at(-1)).toMatchObject({ status: 'unknown', summary: expect.stringContaining('bake that long') })
  })

  it.each([
    ['nobody', async () => `http://127.0.0.1:${await closedPort()}`, 'Prometheus: ECONNREFUSED'],
    ['the service itself', () => Promise.resolve(url), 'the answer (status 404) is not from Prometheus'],
  ])('asked of %s, it is not known', async (_, where, why) => {
    const { run, checks } = await smoke({ rules: [table[1]], prometheus: await where() })
    expect(run).toMatchObject({ exitCode: 1, outputs: { verdict: 'inconclusive' } })
    expect(checks.at(-1)?.summary).toContain(why)
  })

  it('a partial answer is no pass, and its warning is shown', async () => {
    const proxy = await serveHttp((_request, response) => {
      const data = { resultType: 'vector', result: [{ metric: {}, value: [0, '0'] }] }
      response.end(JSON.stringify({ status: 'success', data, warnings: ['store 7 is down'] }))
    })
    const { run, message } = await smoke({ rules: [table[1]], prometheus: `http://127.0.0.1:${proxy.port}` })
    await proxy.close()
    expect(run.outputs['verdict']).toBe('inconclusive')
    expect(message).toContain('partial: store 7 is down')
  })

  it('a limit without a unit is refused, with its line', async () => {
    const config = '.github/unit.yml'
    const text = `service: a
environments: { dev: { promote: { branch: main } } }
smoke:
  metrics:
    prometheus: ${prometheus.url}
    rules: [{ name: errors, query: up, max: 1, action: alert }]
`
    const sha = await scene.commit({ [config]: text }, 'No unit')
    const run = await scene.run('smoke', { ref: 'refs/heads/main', sha, inputs: { url, config } })
    expect(run).toMatchObject({ exitCode: 1, outputs: { 'reason-code': 'bad-config' } })
    expect(run.stdout).toContain('must have a unit: 1%, 500ms, 2s, 512MiB or 5count')
  })
})
