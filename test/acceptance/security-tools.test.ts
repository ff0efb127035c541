import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { startAdvisories, type Advisories, type AuditAnswer } from '../../embedded/advisories.ts'
import { serveHttp, type Loopback } from '../adapters/loopback.ts'
import type { Scene } from './preflight-scene.ts'
import { onPath, openSecurity, securityOf } from './security-scene.ts'

let scene: Scene | null = null
let registry: Advisories | null = null
let service: Loopback | null = null
afterEach(async () => {
  await registry?.close()
  await service?.close()
  await scene?.end()
  scene = null
  registry = null
  service = null
})

const open = async (security: string): Promise<Scene> => (scene = await openSecurity(security))

/** A commit of the pull request's branch with these files. */
const commit = async (here: Scene, files: Readonly<Record<string, string>>): Promise<string> => {
  await here.git('checkout', '--quiet', 'stock')
  const sha = await here.commit(files, 'Files')
  await here.git('push', '--quiet', 'origin', 'stock')
  return sha
}

/** The npm of Node 20 and 22: it goes to the quick endpoint when the bulk one fails. .ci/run installs it. */
const npm10 = path.resolve('out/npm10/node_modules/.bin')
const searchPath = process.env['PATH'] ?? ''

const auditEnv = (here: Scene, url: string, more: Readonly<Record<string, string>> = {}) => ({
  npm_config_registry: url,
  npm_config_cache: path.join(here.work, '..', 'npm'),
  npm_config_fetch_retries: '0',
  ...more,
})

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
    registry = await startAdvisories({ bulk: answer, quick: answer })
    const ended = await here.start({ env: auditEnv(here, registry.url) })
    expect(securityOf(ended)).toMatchObject({ status, summary })
    expect(ended.run.exitCode).toBe(status === 'pass' ? 0 : 1)
  })

  it('a machine that is set to be offline asks all the same: nothing asked is not nothing found', async () => {
    const here = await open('{ sources: [npm-audit] }')
    registry = await startAdvisories()
    const ended = await here.start({
      env: auditEnv(here, registry.url, { npm_config_offline: 'true', npm_config_omit: 'dev' }),
    })
    expect(securityOf(ended)).toMatchObject({ status: 'fail', summary: '1 critical in 1 source' })
    expect(registry.asked).toEqual(['bulk'])
  })
})

describe.skipIf(!existsSync(npm10))('security, with an npm that knows both endpoints', () => {
  it.each([
    ['advisory', 'refused', ['bulk'], 'fail', '1 critical in 1 source'],
    ['refused', 'advisory', ['bulk', 'quick'], 'fail', '1 critical in 1 source'],
    ['refused', 'nothing', ['bulk', 'quick'], 'pass', 'nothing found in 1 source'],
    ['refused', 'refused', ['bulk', 'quick'], 'unknown', '1 of 1 source could not be read'],
  ] as const)('bulk: %s, quick: %s', async (bulk: AuditAnswer, quick: AuditAnswer, asked, status, summary) => {
    const here = await open('{ sources: [npm-audit] }')
    registry = await startAdvisories({ bulk, quick })
    const PATH = `${npm10}${path.delimiter}${searchPath}`
    const ended = await here.start({ env: auditEnv(here, registry.url, { PATH }) })
    expect(securityOf(ended)).toMatchObject({ status, summary })
    expect(registry.asked).toEqual(asked)
  })
})

describe.skipIf(!onPath('pip-audit'))('security, with the real pip-audit', () => {
  /** What OSV answers for one package of one version: https://google.github.io/osv.dev/post-v1-query/ */
  const vulnerable = {
    vulns: [
      {
        id: 'PYSEC-2018-66',
        aliases: ['CVE-2018-1000656'],
        summary: 'Denial of service in flask',
        affected: [
          {
            package: { name: 'flask', ecosystem: 'PyPI' },
            ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed: '0.12.3' }] }],
          },
        ],
      },
    ],
  }
  it.each([
    ['a vulnerable package', 200, vulnerable, 'flask==0.12\n', 'fail', '1 high in 1 source'],
    ['a clean one', 200, {}, 'flask==3.1.0\n', 'pass', 'nothing found in 1 source'],
    ['a service that refuses', 503, {}, 'flask==0.12\n', 'unknown', '1 of 1 source could not be read'],
    ['a line without a version', 200, {}, 'flask\n', 'unknown', '1 of 1 source could not be read'],
    ['no requirements', 200, {}, null, 'unknown', '1 of 1 source could not be read'],
  ] as const)('%s', async (_name, code, answer, requirements, status, summary) => {
    const here = await open('{ sources: [pip-audit] }')
    service = await serveHttp((request, response) => {
      request.resume()
      response.writeHead(code, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
    })
    const sha = await commit(here, requirements === null ? { 'a.py': 'x = 1\n' } : { 'requirements.txt': requirements })
    const env = {
      PIP_AUDIT_VULNERABILITY_SERVICE: 'osv',
      PIP_AUDIT_OSV_URL: `http://127.0.0.1:${service.port}/v1/query`,
    }
    const row = securityOf(await here.start({ inputs: { sha }, env }))
    expect(row).toMatchObject({ status, summary })
    if (status === 'fail') expect(row?.findings[0]?.remedy).toContain('Update flask to 0.12.3')
  })
})

describe.skipIf(!onPath('bandit'))('security, with the real bandit', () => {
  it.each([
    ['a weak hash', 'import hashlib\nhashlib.md5(b"a")\n', 'fail', '1 high in 1 source'],
    ['nothing bad', 'print("a")\n', 'pass', 'nothing found in 1 source'],
    ['a file that does not parse', 'def (\n', 'unknown', '1 of 1 source could not be read'],
  ] as const)('%s', async (_name, text, status, summary) => {
    const here = await open('{ sources: [bandit] }')
    const sha = await commit(here, { 'a.py': text })
    expect(securityOf(await here.start({ inputs: { sha } }))).toMatchObject({ status, summary })
  })
})

describe.skipIf(!onPath('bandit'))("security, with bandit's own settings", () => {
  const weak = 'import hashlib\nhashlib.md5(b"a")\n'
  const off = '[bandit]\nskips: B324\n'

  it.each([
    ["the pull request's own: they switch nothing off", {}, { '.bandit': off }, 'fail'],
    ["the base's: they count", { '.bandit': off }, {}, 'pass'],
  ] as const)('%s', async (_name, ofBase, ofHead, status) => {
    const here = await open('{ sources: [bandit] }')
    await here.commit(ofBase, 'Settings')
    await here.git('push', '--quiet', 'origin', 'main')
    const sha = await commit(here, { 'a.py': weak, ...ofHead })
    expect(securityOf(await here.start({ inputs: { sha } }))).toMatchObject({ status })
  })
})

describe('security, with the real eslint and its security plug-in', () => {
  const plugin = import.meta.resolve('eslint-plugin-security')
  const config = `import security from '${plugin}'
export default [{ ...security.configs.recommended, rules: { 'security/detect-eval-with-expression': 'error' } }]
`
  const files = (text: string) => ({ 'eslint.config.mjs': config, 'src/a.js': text })
  const cases = [
    ['code from outside that is run', 'export const run = (text) => eval(text)\n', 'fail', '1 high in 1 source'],
    ['nothing bad', 'export const one = 1\n', 'pass', 'nothing found in 1 source'],
    ['a file that does not parse', 'export const = 1\n', 'unknown', '1 of 1 source could not be read'],
  ] as const

  it.each(cases)('run here, on a release: %s', async (_name, text, status, summary) => {
    const here = await open('{ sources: [eslint] }')
    await here.git('checkout', '--quiet', 'main')
    const sha = await here.commit(files(text), 'Code')
    await here.git('push', '--quiet', 'origin', 'main')
    const row = securityOf(await here.start({ event: 'push', ref: 'refs/heads/main', sha }))
    expect(row).toMatchObject({ status, summary })
  })

  it.each(cases)('run by an earlier step, on a pull request: %s', async (_name, text, status, summary) => {
    const here = await open("{ sources: [{ eslint: 'reports/*.json', rules: ['security/*'] }] }")
    const workspace = path.join(here.work, '..', 'workspace')
    await mkdir(path.join(workspace, 'src'), { recursive: true })
    await mkdir(path.join(workspace, 'reports'))
    for (const [name, content] of Object.entries(files(text))) await writeFile(path.join(workspace, name), content)
    const report = await new Promise<string>((resolve) => {
      // It ends with 1 for findings.
      execFile('eslint', ['--format', 'json', 'src'], { cwd: workspace }, (_error, stdout) => resolve(stdout))
    })
    await writeFile(path.join(workspace, 'reports', 'eslint.json'), report)
    expect(securityOf(await here.start())).toMatchObject({ status, summary })
  })
})
