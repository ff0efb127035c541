import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { Scene } from './preflight-scene.ts'
import { openSecurity, securityOf } from './security-scene.ts'

let scene: Scene | null = null
afterEach(async () => {
  await scene?.end()
  scene = null
})

const open = async (security: string): Promise<Scene> => (scene = await openSecurity(security))

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
    expect(allowed?.findings.map(({ message }) => message).join('\n')).toContain(
      '1 alert is open on the default branch',
    )
  })
})
