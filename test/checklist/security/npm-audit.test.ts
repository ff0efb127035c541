import { describe, expect, it } from 'vitest'
import { gatherNpmAudit, readAudit } from '../../../src/checklist/security/npm-audit.ts'
import type { CommandRequest } from '../../../src/ports/world.ts'
import { fakeGit } from '../../fakes/git.ts'
import { fakeGitHub } from '../../fakes/github.ts'
import { sha } from '../../fakes/nouns.ts'
import { fakeFiles, fakePorts, noCommand } from '../../fakes/world.ts'

const lock = { path: 'package-lock.json', text: '{\n  "packages": {\n    "node_modules/lodash": {\n    }\n  }\n}\n' }
const advisory = {
  source: 1096,
  name: 'lodash',
  title: 'Prototype pollution',
  url: 'https://github.com/advisories/GHSA-p6mc-m468-83gw',
  severity: 'high',
}
const report = (vulnerabilities: unknown) => JSON.stringify({ auditReportVersion: 2, vulnerabilities, metadata: {} })
const said = (
  stdout: string,
  given: { readonly notFound?: boolean; readonly timedOut?: boolean; readonly stderr?: string } = {},
) => ({
  notFound: false,
  timedOut: false,
  stderr: '',
  stdout,
  ...given,
})

describe('readAudit', () => {
  it('counts advisories, and not the packages that only depend on one', () => {
    const reading = readAudit(
      said(report({ lodash: { via: [advisory], fixAvailable: true }, async: { via: ['lodash'], fixAvailable: true } })),
      lock,
    )
    expect(reading).toEqual({
      source: 'npm-audit',
      read: true,
      notes: [],
      found: [
        {
          source: 'npm-audit',
          ids: ['GHSA-p6mc-m468-83gw', '1096'],
          package: 'lodash',
          ecosystem: 'npm',
          severity: 'high',
          title: 'Prototype pollution',
          path: 'package-lock.json',
          line: 3,
          url: advisory.url,
          remedy: 'Run npm audit fix and commit the lock file.',
        },
      ],
    })
  })

  it.each([
    [false, 'There is no fixed version of lodash'],
    [undefined, 'There is no fixed version of lodash'],
    [{ name: 'lodash', version: '5.0.0', isSemVerMajor: true }, 'Update lodash to 5.0.0 (a major version'],
  ] as const)('with fixAvailable %j says what to do', (fixAvailable, remedy) => {
    const reading = readAudit(said(report({ lodash: { via: [advisory], fixAvailable } })), lock)
    expect(reading.read && reading.found[0]?.remedy).toContain(remedy)
  })

  it('nothing found is read', () => {
    expect(readAudit(said(report({})), lock)).toMatchObject({ read: true, found: [] })
  })

  it.each([
    ['npm is not there', said('', { notFound: true }), 'npm is not on this runner'],
    ['it takes too long', said('', { timedOut: true }), 'did not finish in time'],
    [
      'the registry refuses',
      said(JSON.stringify({ message: '405 Method Not Allowed', error: { summary: '', detail: '' } })),
      '405 Method Not Allowed',
    ],
    ['there is no lock file', said(JSON.stringify({ error: { code: 'ENOLOCK', summary: '' } })), 'gave no report'],
    ['it says nothing', said('', { stderr: 'npm error code EPROXY' }), 'EPROXY'],
    ['the report is cut off', said(report({}).slice(5)), 'gave no report'],
    [
      'the report is of another version',
      said(JSON.stringify({ auditReportVersion: 1, vulnerabilities: {} })),
      'gave no report',
    ],
    ['the report has no vulnerabilities', said(JSON.stringify({ auditReportVersion: 2 })), 'gave no report'],
    [
      'a severity of next year',
      said(report({ lodash: { via: [{ ...advisory, severity: 'grave' }] } })),
      'gave no report',
    ],
  ] as const)('%s: not read', (_name, result, why) => {
    expect(readAudit(result, lock)).toMatchObject({ read: false, why: expect.stringContaining(why) })
  })
})

describe('gatherNpmAudit', () => {
  const world = (
    files: Readonly<Record<string, string>>,
    userEnvironment: Readonly<Record<string, string>> = {},
    checkout: Readonly<Record<string, string>> = {},
  ) => {
    const asked: CommandRequest[] = []
    const git = { ...fakeGit({}), checkoutData: () => Promise.resolve('/tree') }
    const ports = fakePorts({
      git: () => Promise.resolve(git),
      files: fakeFiles(Object.fromEntries(Object.entries(checkout).map(([name, text]) => [`/tree/${name}`, text]))),
      github: fakeGitHub({
        files: new Map(Object.entries(files).map(([path, text]) => [`${sha('a')}:${path}`, text])),
      }),
      userEnvironment,
      command: {
        ...noCommand,
        baseEnvironment: () => ({ PATH: '/bin' }),
        run: (request) => {
          asked.push(request)
          return Promise.resolve({ ...said(report({})), exitCode: 0, durationMs: 1 })
        },
      },
    })
    return { ports, asked }
  }
  const request = { sha: sha('a'), directory: '.', omitDev: false }
  const files = { 'package.json': '{}', 'package-lock.json': '{}' }

  it('audits the lock file of the commit in a folder of its own', async () => {
    const { ports, asked } = world(files)
    expect(await gatherNpmAudit(request, ports)).toMatchObject({ read: true })
    expect(asked[0]?.cwd).toMatch(/^\/temp\/runbook-npm-audit/)
    expect(await ports.files.read(`${asked[0]?.cwd ?? ''}/package-lock.json`)).toBe('{}')
    expect(asked[0]?.argv.slice(0, 5)).toEqual(['npm', 'audit', '--json', '--package-lock-only', '--ignore-scripts'])
  })

  it.each([
    [false, ['--offline=false', '--include=optional', '--include=peer', '--include=dev']],
    [true, ['--offline=false', '--include=optional', '--include=peer', '--omit=dev']],
  ])('asks, and for everything, whatever the machine is set to (without dev: %s)', async (omitDev, flags) => {
    const { ports, asked } = world(files, { npm_config_offline: 'true', npm_config_omit: 'dev' })
    await gatherNpmAudit({ ...request, omitDev }, ports)
    expect(asked[0]?.argv.slice(5)).toEqual(flags)
  })

  it('passes on what npm is told by, and nothing else of the step', async () => {
    const { ports, asked } = world(files, { npm_config_registry: 'http://r', NODE_AUTH_TOKEN: 't', DATABASE_URL: 'd' })
    await gatherNpmAudit(request, ports)
    expect(Object.keys(asked[0]?.env ?? {}).toSorted()).toEqual([
      'NODE_AUTH_TOKEN',
      'PATH',
      'npm_config_fund',
      'npm_config_registry',
      'npm_config_update_notifier',
    ])
  })

  const workspaces = (...names: readonly string[]) =>
    JSON.stringify({ lockfileVersion: 3, packages: Object.fromEntries(['', ...names].map((name) => [name, {}])) })

  it('with the manifests of workspaces and linked folders, at their places in the repository', async () => {
    const { ports, asked } = world(
      {
        'apps/web/package.json': '{}',
        'apps/web/npm-shrinkwrap.json': workspaces(
          'packages/api',
          '../../shared',
          'node_modules/a',
          'packages/api/node_modules/b',
        ),
        'apps/web/package-lock.json': 'not this one',
        'apps/web/.npmrc': 'registry=http://evil.example\nlegacy-peer-deps=true\n',
      },
      { npm_config_workspaces: 'false', npm_config_workspace: 'x', NPM_CONFIG_GLOBAL: 'true' },
      { 'apps/web/packages/api/package.json': '{"name":"api"}', 'shared/package.json': '{"name":"shared"}' },
    )
    expect(await gatherNpmAudit({ ...request, directory: './apps/web' }, ports)).toMatchObject({ read: true })
    const cwd = asked[0]?.cwd ?? ''
    expect(cwd).toMatch(/\/apps\/web$/)
    expect(await ports.files.read(`${cwd}/packages/api/package.json`)).toBe('{"name":"api"}')
    expect(await ports.files.read(`${cwd.replace(/\/apps\/web$/, '')}/shared/package.json`)).toBe('{"name":"shared"}')
    expect(await ports.files.read(`${cwd}/.npmrc`)).toBeNull()
    expect(asked[0]?.env).toMatchObject({ npm_config_legacy_peer_deps: 'true' })
    expect(Object.keys(asked[0]?.env ?? {}).join()).not.toMatch(/workspace|global|registry/i)
  })

  it.each([
    [
      'a workspace without its manifest',
      'packages/api',
      'the lock file names packages/api/package.json, which does not exist',
    ],
    ['a folder outside the repository', '../shared', 'the lock file links ../shared, which is outside the repository'],
  ])('%s: not read, and npm is not started', async (_name, place, why) => {
    const { ports, asked } = world({ 'package.json': '{}', 'package-lock.json': workspaces(place) })
    expect(await gatherNpmAudit(request, ports)).toMatchObject({ read: false, why: expect.stringContaining(why) })
    expect(asked).toEqual([])
  })

  it.each([
    ['no lock file', { 'package.json': '{}' }, 'there is no package-lock.json'],
    ['no package.json', { 'package-lock.json': '{}' }, 'there is no package.json'],
  ] as const)('%s: not read, and npm is not started', async (_name, given, why) => {
    const { ports, asked } = world(given)
    expect(await gatherNpmAudit(request, ports)).toMatchObject({ read: false, why: expect.stringContaining(why) })
    expect(asked).toEqual([])
  })

  it('in a folder, without what is not shipped', async () => {
    const { ports, asked } = world({ 'web/package.json': '{}', 'web/package-lock.json': '{}' })
    await gatherNpmAudit({ ...request, directory: 'web/', omitDev: true }, ports)
    expect(asked[0]?.argv).toContain('--omit=dev')
  })
})
