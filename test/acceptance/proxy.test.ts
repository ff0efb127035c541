import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openProxyStage } from '../adapters/github/proxy-stage.ts'

// The bundles have stand-ins for the packages that go through a proxy (scripts/stand-ins).
const bundle = path.join(import.meta.dirname, '..', '..', 'dist', 'deploy', 'index.js')
const folder = mkdtempSync(path.join(tmpdir(), 'proxied-step-'))
writeFileSync(path.join(folder, 'event.json'), '{"ref":"refs/heads/main"}')

const stage = await openProxyStage((_request, response) => {
  response.writeHead(401, { 'content-type': 'application/json' }).end('{"message":"Bad credentials"}')
})

afterAll(async () => {
  await stage.close()
  rmSync(folder, { recursive: true })
})

const step = {
  INPUT_CONFIG: '.github/runbook.yml',
  INPUT_TOKEN: 'ghs_0123456789',
  'INPUT_DRY-RUN': 'false',
  INPUT_VERIFY: 'true',
  'INPUT_ON-FAILURE': 'hold',
  INPUT_RECORD: 'action',
  'INPUT_LOCK-WAIT': '1s',
  INPUT_UNLOCK: 'false',
  'INPUT_ALLOW-DIRTY': 'false',
  GITHUB_REPOSITORY: 'acme/shop',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_SHA: 'a'.repeat(40),
  GITHUB_REF: 'refs/heads/main',
  GITHUB_RUN_ID: '1',
  GITHUB_API_URL: stage.apiUrl,
  GITHUB_GRAPHQL_URL: `${stage.apiUrl}/graphql`,
  GITHUB_WORKSPACE: folder,
  GITHUB_EVENT_PATH: path.join(folder, 'event.json'),
  RUNNER_TEMP: folder,
  NODE_EXTRA_CA_CERTS: stage.authority,
  HTTPS_PROXY: stage.proxyUrl,
}

/** What the step says when it ends. */
const deploy = (env: Readonly<Record<string, string>>): Promise<string> =>
  new Promise((resolve) =>
    execFile(process.execPath, [bundle], { env: { ...step, ...env }, cwd: folder }, (_error, said) => resolve(said)),
  )

const refused = expect.stringContaining('GitHub does not accept the token')

test('a step asks GitHub through the proxy of its runner, and without it where NO_PROXY says so', async () => {
  expect(await deploy({})).toEqual(refused)
  expect([...new Set(stage.tunnels)]).toEqual([`CONNECT ${new URL(stage.apiUrl).host}`])
  expect([...new Set(stage.asked)]).toEqual(['POST /graphql'])
  const [tunnels, asked] = [stage.tunnels.length, stage.asked.length]
  expect(await deploy({ NO_PROXY: new URL(stage.apiUrl).hostname })).toEqual(refused)
  expect(stage.tunnels.length).toBe(tunnels)
  expect(stage.asked.length).toBeGreaterThan(asked)
})
