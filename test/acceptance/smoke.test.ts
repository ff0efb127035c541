import type { IncomingMessage, ServerResponse } from 'node:http'
import { readFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { closedPort, serveHttp, type Loopback } from '../adapters/loopback.ts'
import { readReport as reportOf } from './report.ts'
import { openScene, type Scene, type StepRequest } from './scene.ts'

const old = 'b'.repeat(40)
let scene: Scene
let sha = ''
beforeAll(async () => {
  scene = await openScene({
    runbook: (text) =>
      text.replace(
        /smoke:[^]*?checklist:/,
        `smoke:
  version: { http: /health, json: '$.sha' }
  probes:
    - { name: API, http: /api, headers: { Authorization: API_AUTH }, expect: { json: { '$.status': ok } } }
    - { name: page, http: /, class: journey, expect: { body: '<title>' } }
  converge: { within: 5s, interval: 50ms }
  assert: { interval: 10ms }
  timeout: 1s
  within: 20s
  patience: 300ms
checklist:`,
      ),
  })
  sha = await scene.git('rev-parse', 'HEAD')
})
afterAll(() => scene.close())

const servers: Loopback[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

interface Service {
  sha: () => string
  api: (request: IncomingMessage, response: ServerResponse) => void
  page: string
}

/** A healthy service of the scene's commit, but for what a test changes. */
const serve = async (given: Partial<Service> = {}): Promise<string> => {
  const service: Service = {
    sha: () => sha,
    api: (_, response) => response.end('{"status":"ok"}'),
    page: '<title>Inventory</title>',
    ...given,
  }
  const server = await serveHttp((request, response) => {
    if (request.url === '/health') response.end(JSON.stringify({ sha: service.sha() }))
    else if (request.url === '/api') service.api(request, response)
    else response.end(service.page)
  })
  servers.push(server)
  return `http://127.0.0.1:${server.port}`
}

const env = { API_AUTH: 'Bearer canary-51f0c7' }
const smoke = (inputs: Readonly<Record<string, string>>, rest: Partial<StepRequest> = {}) =>
  scene.run('smoke', { ref: 'refs/heads/main', sha, inputs, env, ...rest })

describe('verify', () => {
  it('passes when the commit serves and the probes agree', async () => {
    const run = await smoke({ url: await serve() })
    expect(run).toMatchObject({
      exitCode: 0,
      outputs: { verdict: 'pass', 'reason-code': 'healthy', 'observed-sha': sha, 'rollback-eligible': 'false' },
    })
    expect(reportOf(run).message).toContain(
      'serves everywhere: all 29 answers came from the new version (with 95 % confidence, at most 9.9 % of traffic is still old)',
    )
    expect(reportOf(run).checks.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'version pass',
      'probe:API pass',
      'probe:page pass',
    ])
    expect(run.summary).toContain('Who served which commit')
  })

  it('waits for the old version to go away behind the balancer', async () => {
    let turn = 0
    const run = await smoke({ url: await serve({ sha: () => ((turn += 1) <= 12 && turn % 2 === 0 ? old : sha) }) })
    expect(run.outputs).toMatchObject({ verdict: 'pass', 'observed-sha': sha })
    expect(reportOf(run).tables[0]?.rows.map(([, commit]) => commit)).toContain('bbbbbbb')
  })

  it('fails when one instance of four stays old', async () => {
    let turn = 0
    const run = await smoke({ url: await serve({ sha: () => ((turn += 1) % 4 === 0 ? old : sha) }) })
    expect(run).toMatchObject({
      exitCode: 1,
      outputs: { verdict: 'fail', 'reason-code': 'old-version', 'rollback-eligible': 'false' },
    })
    expect(run.stdout).toMatch(/^::error.*still came from bbbbbbb/m)
  })

  it('fails, and a rollback would help, when the new release answers with errors', async () => {
    const api: Service['api'] = (_, response) => {
      response.statusCode = 500
      response.end()
    }
    const run = await smoke({ url: await serve({ api }) })
    expect(run).toMatchObject({
      exitCode: 1,
      outputs: { verdict: 'fail', 'reason-code': 'unhealthy', 'observed-sha': sha, 'rollback-eligible': 'true' },
    })
    expect(reportOf(run).message).toContain('API (3 of 3 answers: 500 instead of 2xx)')
  })

  it('a hanging probe ends with its timeout, and is a failure', async () => {
    const run = await smoke({ url: await serve({ api: () => undefined }) })
    expect(run.outputs).toMatchObject({ verdict: 'fail', 'reason-code': 'unhealthy' })
    expect(reportOf(run).message).toContain('timed out before the answer began')
    expect(run.durationMs).toBeLessThan(20_000)
  })

  it.each([
    ['fail', 1],
    ['warn', 0],
  ])('what can not be reached is inconclusive: on-inconclusive %s ends with %i', async (policy, exitCode) => {
    const url = `http://127.0.0.1:${await closedPort()}`
    const run = await smoke({ url, 'on-inconclusive': policy })
    expect(run).toMatchObject({ exitCode, outputs: { verdict: 'inconclusive', 'reason-code': 'probe-fault' } })
  })

  it.each([
    ['url', { url: 'file:///etc/passwd' }, 'bad-input', "Input 'url' must be an http(s) URL"],
    ['sha', { sha: 'abc' }, 'bad-input', "Input 'sha' is 'abc'"],
    ['deployment', { 'deployment-id': '12345' }, 'bad-input', 'There is no deployment 12345'],
    ['environment', { environment: 'prod' }, 'bad-input', "There is no environment 'prod'"],
  ])('a wrong %s is one clear sentence', async (_, inputs, code, sentence) => {
    const run = await smoke(inputs)
    expect(run).toMatchObject({ exitCode: 1, outputs: { 'reason-code': code } })
    expect(run.stdout).toContain(sentence)
    expect(run.stdout).not.toContain('internal-error')
  })

  it('a missing variable is named before anything is asked', async () => {
    const run = await smoke({ url: await serve() }, { env: {} })
    expect(run).toMatchObject({ exitCode: 1, outputs: { 'reason-code': 'bad-config' } })
    expect(reportOf(run).message).toContain('API_AUTH, which is not set')
  })
})

describe('evidence', () => {
  it('never shows a secret, not even when the service repeats it everywhere', async () => {
    const secret = 'canary-51f0c7'
    const forms = [secret, Buffer.from(secret).toString('base64'), Buffer.from(env.API_AUTH).toString('base64')]
    const seen: (string | undefined)[] = []
    const api: Service['api'] = (request, response) => {
      seen.push(request.headers.authorization)
      response.setHeader('x-echo', secret)
      response.end(JSON.stringify({ status: `${secret} ${forms.join(' ')} ${encodeURIComponent(env.API_AUTH)}` }))
    }
    const run = await smoke({ url: await serve({ api }) })
    expect(seen[0]).toBe(env.API_AUTH)
    expect(run.outputs['verdict']).toBe('fail')
    const everything = [run.stdout, run.stderr, run.summary, JSON.stringify([run.report, run.outputs, run.annotations])]
    for (const form of forms) expect(everything.filter((text) => text.includes(form))).toEqual([])
  })

  it('takes out of the log and the report what tests print of it', async () => {
    const config = '.github/printing.yml'
    const script =
      'const a = process.env.API_AUTH; console.log(a, btoa(a), encodeURIComponent(a)); console.error(a); process.exit(1)'
    const text = JSON.stringify({
      service: 'inventory',
      environments: { dev: { promote: { branch: 'main' } } },
      smoke: {
        probes: [{ name: 'API', http: '/api', headers: { Authorization: 'API_AUTH' } }],
        commands: [{ name: 'tests', run: ['node', '-e', script] }],
        assert: { interval: '1ms' },
      },
    })
    const head = await scene.commit({ [config]: text }, 'Print')
    const run = await smoke({ url: await serve(), config }, { sha: head })
    expect(run.outputs['reason-code']).toBe('tests-failed')
    const everything = [run.stdout, run.stderr, run.summary, readFileSync(run.outputs['report'] ?? '', 'utf8')].join(
      '\n',
    )
    expect(everything).toContain('***')
    for (const form of ['canary-51f0c7', btoa(env.API_AUTH)]) expect(everything).not.toContain(form)
  })

  it('the report is written when the run is cancelled', async () => {
    const running = await scene.start('smoke', {
      ref: 'refs/heads/main',
      sha,
      env,
      inputs: { url: await serve({ sha: () => old }) },
      onLine: (line) => {
        if (line.includes('Looking at')) running.cancel()
      },
    })
    const run = await running.done
    expect(run.signal).toBeNull()
    expect(run.outputs).toMatchObject({ verdict: 'fail', 'reason-code': 'cancelled' })
    expect(JSON.parse(readFileSync(run.outputs['report'] ?? '', 'utf8'))).toMatchObject({ reasonCode: 'cancelled' })
  })
})

describe('the deployment', () => {
  const deploy = async () => {
    const deployed = await scene.run('deploy', { ref: 'refs/heads/main', sha, env, inputs: { verify: 'false' } })
    expect(deployed.outputs).toMatchObject({ verdict: 'pass', 'reason-code': 'opened', environment: 'dev' })
    return deployed.outputs['deployment-id'] ?? ''
  }
  const statuses = (id: string) =>
    scene.github.state().deployments.find((deployment) => String(deployment.id) === id)?.statuses ?? []

  it('that deploy left open becomes a verified success, or a failure', async () => {
    const id = await deploy()
    const dry = await smoke({ 'deployment-id': id, url: await serve(), 'dry-run': 'true' })
    expect(dry.outputs['verdict']).toBe('pass')
    expect(statuses(id).map(({ state }) => state)).not.toContain('success')
    const run = await smoke({ 'deployment-id': id, url: await serve() })
    expect(run).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass' } })
    expect(statuses(id).find(({ state }) => state === 'success')?.description).toMatch(/^verified /)
    const again = await smoke({ 'deployment-id': id, url: await serve() })
    expect(again).toMatchObject({ exitCode: 1, outputs: { 'reason-code': 'bad-input' } })
  })
})

describe('the baseline', () => {
  it('of the same job tells an old failure from a new one', async () => {
    const api: Service['api'] = (_, response) => {
      response.statusCode = 503
      response.end()
    }
    let serving = old
    const url = await serve({ api, sha: () => serving })
    const before = await smoke({ url, phase: 'baseline' })
    serving = sha
    expect(before).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass', 'reason-code': 'existing-failure' } })
    const run = await smoke({ url, baseline: before.outputs['baseline'] ?? '' })
    expect(run).toMatchObject({
      exitCode: 1,
      outputs: { 'reason-code': 'existing-failure', 'rollback-eligible': 'false' },
    })
  })
})
