import { existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openScene, type Scene } from './preflight-scene.ts'

/** What the npm registry answers to an audit, on loopback; the real npm asks it. */
const startRegistry = async (answer: 'advisory' | 'nothing' | 'refused') => {
  const advisory = {
    id: 1096,
    url: 'https://github.com/advisories/GHSA-p6mc-m468-83gw',
    title: 'Prototype pollution in left-pad',
    severity: 'critical',
    vulnerable_versions: '<1.3.0',
    cwe: ['CWE-770'],
    cvss: { score: 9.8, vectorString: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' },
  }
  const packument = {
    name: 'left-pad',
    'dist-tags': { latest: '1.3.0' },
    versions: Object.fromEntries(
      ['1.2.0', '1.3.0'].map((version) => [version, { name: 'left-pad', version, dist: { tarball: '', shasum: '' } }]),
    ),
  }
  const server: Server = createServer((request, response) => {
    request.resume()
    const audit = request.url?.includes('/advisories/bulk') === true
    response.statusCode = audit && answer === 'refused' ? 405 : 200
    response.setHeader('content-type', 'application/json')
    response.setHeader('connection', 'close')
    response.end(JSON.stringify(audit ? (answer === 'advisory' ? { 'left-pad': [advisory] } : {}) : packument))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = z.object({ port: z.number() }).parse(server.address())
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

const files = {
  'package.json': JSON.stringify({ name: 'a', version: '1.0.0', dependencies: { 'left-pad': '^1.2.0' } }),
  'package-lock.json': JSON.stringify(
    {
      name: 'a',
      version: '1.0.0',
      lockfileVersion: 3,
      requires: true,
      packages: {
        '': { name: 'a', version: '1.0.0', dependencies: { 'left-pad': '^1.2.0' } },
        'node_modules/left-pad': {
          version: '1.2.0',
          resolved: 'https://registry.example/left-pad/-/left-pad-1.2.0.tgz',
        },
      },
    },
    null,
    2,
  ),
}

const runbook = (security: string) => `service: inventory
environments: { production: { promote: { branch: main } } }
checklist:
  tests: { require: [test], wait: 0s }
  security: ${security}
`

let scene: Scene | null = null
let registry: Awaited<ReturnType<typeof startRegistry>> | null = null
afterEach(async () => {
  await registry?.close()
  await scene?.end()
  scene = null
  registry = null
})

const open = async (security: string): Promise<Scene> => {
  scene = await openScene(files)
  await scene.git('checkout', '--quiet', 'main')
  await scene.commit({ '.github/runbook.yml': runbook(security) }, 'Security')
  await scene.git('push', '--quiet', 'origin', 'main')
  scene.ci('test', 'success')
  return scene
}

const securityOf = (ended: Awaited<ReturnType<Scene['start']>>) =>
  ended.report.checks.find((check) => check.id === 'security')

describe('security, with the real npm', () => {
  it.each([
    ['advisory', '{ sources: [npm-audit] }', 'fail', '1 critical in 1 source'],
    ['nothing', '{ sources: [npm-audit] }', 'pass', 'nothing found in 1 source'],
    ['refused', '{ sources: [npm-audit] }', 'unknown', '1 of 1 source could not be read'],
    [
      'advisory',
      '{ sources: [npm-audit], waivers: [{ id: GHSA-p6mc-m468-83gw, until: 2099-01-31, reason: only in tests }] }',
      'pass',
      'nothing found in 1 source, 1 waived',
    ],
  ] as const)('a registry with %s under %s', async (answer, options, status, summary) => {
    const here = await open(options)
    registry = await startRegistry(answer)
    const ended = await here.start({
      env: { npm_config_registry: registry.url, npm_config_cache: path.join(here.work, '..', 'npm') },
    })
    expect(securityOf(ended)).toMatchObject({ status, summary })
    expect(ended.run.exitCode).toBe(status === 'pass' ? 0 : 1)
  })
})

describe('security, with reports of other scanners', () => {
  const sarif = (...results: readonly unknown[]) =>
    JSON.stringify({ version: '2.1.0', runs: [{ tool: { driver: { name: 'Scan' } }, results }] })

  it('hostile words reach nobody as commands, mentions or markup', async () => {
    const here = await open('{ sources: [{ sarif: "reports/*.sarif" }] }')
    const folder = path.join(here.work, '..', 'workspace', 'reports')
    await mkdir(folder, { recursive: true })
    const text = '::error::x\n##[add-mask]a @everyone <script>\u001b[31m| \u0000'
    const locations = [{ physicalLocation: { artifactLocation: { uri: 'src/a.js' }, region: { startLine: 1 } } }]
    await writeFile(path.join(folder, 'a.sarif'), sarif({ ruleId: 'r', level: 'error', message: { text }, locations }))
    const ended = await here.start()
    expect(securityOf(ended)?.status).toBe('fail')
    expect(ended.run.masks).not.toContain('a')
    expect(ended.run.summary).not.toMatch(/<script>|@everyone|\u001b/)
  })

  it('no report where one is promised blocks', async () => {
    const here = await open('{ sources: [{ sarif: "reports/*.sarif" }] }')
    expect(securityOf(await here.start())?.status).toBe('unknown')
  })
})

describe('security, with what GitHub has found', () => {
  const injection = {
    rule: 'js/sql-injection',
    severity: 'error',
    securitySeverity: 'critical',
    path: 'src/a.js',
  } as const

  it('alerts of code scanning on the very pull request count, and only once it was scanned', async () => {
    const here = await open('{ sources: [code-scanning] }')
    expect(securityOf(await here.start())).toMatchObject({ status: 'unknown' })
    here.github.setCodeScanning({ sha: here.base, findings: [] })
    expect(securityOf(await here.start())).toMatchObject({ status: 'unknown' })
    here.github.setCodeScanning({ sha: here.head, ref: `refs/pull/${here.pull}/merge`, findings: [injection] })
    expect(securityOf(await here.start())).toMatchObject({ status: 'fail', summary: '1 critical in 1 source' })
  })

  it('a token without the permission is told which, and Dependabot that is off is told too', async () => {
    const here = await open('{ sources: [code-scanning, dependabot] }')
    here.github.setCodeScanning({ sha: here.head, ref: `refs/pull/${here.pull}/merge`, findings: [] })
    const permissions = {
      permissions: { contents: 'read', 'pull-requests': 'read', checks: 'read', statuses: 'write' },
    } as const
    const seen = securityOf(await here.start({ permissions }))
    expect(seen?.status).toBe('unknown')
    const words = seen?.findings.map(({ message, remedy }) => `${message} ${remedy ?? ''}`).join('\n') ?? ''
    expect(words).toContain("'security-events: read'")
    expect(words).toContain("'vulnerability-alerts: read'")
    here.github.setDependabot([{ ghsa: 'GHSA-aaaa-bbbb-cccc', package: 'left-pad', severity: 'high' }])
    const allowed = securityOf(await here.start())
    expect(allowed?.findings.map(({ message }) => message).join('\n')).toContain('1 open on the default branch')
  })
})

// .ci/run installs bandit from PyPI; on another machine without it only this part is left out.
const hasBandit = (process.env['PATH'] ?? '')
  .split(path.delimiter)
  .some((folder) => existsSync(path.join(folder, 'bandit')))

describe.skipIf(!hasBandit)('security, with the real bandit', () => {
  it.each([
    ['a weak hash', 'import hashlib\nhashlib.md5(b"a")\n', 'fail', '1 high in 1 source'],
    ['nothing bad', 'print("a")\n', 'pass', 'nothing found in 1 source'],
    ['a file that does not parse', 'def (\n', 'unknown', '1 of 1 source could not be read'],
  ] as const)('%s', async (_name, text, status, summary) => {
    const here = await open('{ sources: [bandit] }')
    await here.git('checkout', '--quiet', 'stock')
    const sha = await here.commit({ 'a.py': text }, 'Python')
    await here.git('push', '--quiet', 'origin', 'stock')
    expect(securityOf(await here.start({ inputs: { sha } }))).toMatchObject({ status, summary })
  })
})
