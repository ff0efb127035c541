import { execFile, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { openScene, type Scene } from '../test/acceptance/scene.ts'
import { closedPort } from '../test/adapters/loopback.ts'
import { compare, measured, startService, told } from './known-latency.ts'

// The same service, looked at by others. Neither is part of this repository: give their paths.
//   URL_HEALTH_CHECK=<dist/index.js of Jtalk/url-health-check-action>
//   BLACKBOX_EXPORTER=<the binary of prometheus/blackbox_exporter>
const execute = promisify(execFile)
const { URL_HEALTH_CHECK: script = '', BLACKBOX_EXPORTER: exporter = '' } = process.env
const patience = 15_000

interface Case {
  readonly name: string
  readonly version: (sha: string) => string
  readonly path: (sha: string) => string
}

const fresh = (sha: string) => `/version/${sha}`
const old = () => `/version/${'b'.repeat(40)}`
const cases: readonly Case[] = [
  { name: 'healthy', version: fresh, path: fresh },
  { name: 'the old version serves', version: old, path: old },
  { name: 'a redirect to a login', version: fresh, path: () => '/redirect' },
  { name: 'a login page with 200', version: fresh, path: () => '/login' },
  { name: 'every third answer is 503', version: fresh, path: () => '/flaky' },
  { name: 'it hangs', version: fresh, path: () => '/hang' },
]

const runbook = (version: string, probe: string) =>
  JSON.stringify({
    service: 'bench',
    environments: { dev: { promote: { branch: 'main' } } },
    smoke: {
      version: { http: version, json: '$.sha' },
      probes: [{ name: 'API', http: probe, expect: { json: { '$.status': 'ok' } } }],
      converge: { within: '3s', interval: '100ms' },
      timeout: '2s',
    },
  })

const bySmoke = async (scene: Scene, url: string, { version, path: probe }: Case): Promise<string> => {
  const config = '.github/bench.yml'
  // The commit that holds the runbook can't be named in it: the one before it is what must serve.
  const sha = await scene.git('rev-parse', 'HEAD')
  const head = await scene.commit({ [config]: runbook(version(sha), probe(sha)) }, 'Bench')
  const run = await scene.run('smoke', { ref: 'refs/heads/main', sha: head, inputs: { url, sha, config } })
  return `${run.outputs['verdict'] ?? 'none'} (${run.outputs['reason-code'] ?? ''}), ${(run.durationMs / 1000).toFixed(1)} s`
}

const byScript = async (url: string): Promise<string> => {
  if (script === '') return 'absent'
  const began = performance.now()
  const inputs = {
    URL: url,
    'MAX-ATTEMPTS': '3',
    'RETRY-DELAY': '1s',
    'FOLLOW-REDIRECT': 'false',
    'RETRY-ALL': 'false',
  }
  const env = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name}`, value]))
  const options = { env: { PATH: process.env['PATH'] ?? '', ...env }, timeout: patience }
  const verdict = await execute(process.execPath, [script], options).then(
    () => 'pass',
    (error: unknown) => (error instanceof Error && 'killed' in error && error.killed === true ? 'no end' : 'fail'),
  )
  return `${verdict}, ${((performance.now() - began) / 1000).toFixed(1)} s`
}

const openExporter = async () => {
  if (exporter === '') return null
  const folder = mkdtempSync(path.join(tmpdir(), 'blackbox-'))
  writeFileSync(path.join(folder, 'config.yml'), 'modules: { http_2xx: { prober: http, timeout: 2s } }\n')
  const port = await closedPort()
  const args = [`--web.listen-address=127.0.0.1:${port}`, `--config.file=${folder}/config.yml`]
  const child = spawn(exporter, args, { stdio: 'ignore' })
  const ask = async (target: string) => {
    const query = new URLSearchParams({ module: 'http_2xx', target }).toString()
    const text = await (await fetch(`http://127.0.0.1:${port}/probe?${query}`)).text()
    const value = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1])
    return { success: value('probe_success') === 1, ms: value('probe_duration_seconds') * 1000 }
  }
  for (let tries = 0; tries < 100; tries += 1) {
    const up = await fetch(`http://127.0.0.1:${port}/-/healthy`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (up) break
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  const close = () => {
    child.kill()
    rmSync(folder, { recursive: true })
  }
  return { ask, close }
}

const { url, child } = await startService()
const scene = await openScene()
const blackbox = await openExporter()
try {
  for (const each of cases) {
    const target = `${url}${each.path(await scene.git('rev-parse', 'HEAD'))}`
    const others = [
      await byScript(target),
      blackbox === null ? 'absent' : (await blackbox.ask(target)).success ? 'up' : 'down',
    ]
    const ours = await bySmoke(scene, url, each)
    console.log(
      `${each.name.padEnd(28)} smoke: ${ours}; url-health-check: ${others[0]}; blackbox_exporter: ${others[1]}`,
    )
  }
  await told(url)
  const config = '.github/timing.yml'
  const text = JSON.stringify({
    service: 'bench',
    environments: { dev: { promote: { branch: 'main' } } },
    smoke: { probes: [{ name: 'slow', http: '/slow/20' }], assert: { of: 100, interval: '1ms' } },
  })
  const sha = await scene.commit({ [config]: text }, 'Timing')
  const run = await scene.run('smoke', { ref: 'refs/heads/main', sha, inputs: { url, config } })
  console.log('\n100 answers of 20 ms, by smoke')
  compare(measured(run.report), await told(url))
  if (blackbox !== null) {
    const seen: number[] = []
    for (let turn = 0; turn < 100; turn += 1) seen.push((await blackbox.ask(`${url}/slow/20`)).ms)
    console.log('by blackbox_exporter')
    compare(seen, await told(url))
  }
} finally {
  blackbox?.close()
  await scene.close()
  child.kill()
}
