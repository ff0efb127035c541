import { describe, expect, it } from 'vitest'
import { calledFor } from '../../../src/checklist/security/auto.ts'
import { security } from '../../../src/checklist/security/security.ts'
import type { CommandRequest, CommandResult } from '../../../src/ports/world.ts'
import { fakeGit } from '../../fakes/git.ts'
import { fakeGitHub } from '../../fakes/github.ts'
import { anEnvironment, sha } from '../../fakes/nouns.ts'
import { fakeFiles, fakePorts, noCommand } from '../../fakes/world.ts'

const judged = sha('a')
const subject = {
  release: { sha: judged, ref: 'refs/heads/main', version: null },
  ...{ environment: anEnvironment(), environments: [], pull: null, policySha: judged },
  stage: 'release',
} as const

describe('what the files of a commit call for', () => {
  const none = { npm: [], requirements: false, python: false, osv: [], unread: [] }
  it.each<readonly [string, readonly string[], Partial<Record<keyof typeof none, unknown>>]>([
    ['nothing', ['README.md'], {}],
    [
      'each lock file of npm',
      ['package-lock.json', 'web/package-lock.json', 'web/npm-shrinkwrap.json'],
      { npm: ['.', 'web'] },
    ],
    ['requirements', ['requirements-dev.txt'], { requirements: true }],
    ['a folder of requirements', ['requirements/prod.txt'], { requirements: true }],
    ['Python', ['src/app.py'], { python: true }],
    ['other lock files', ['pnpm-lock.yaml', 'api/go.mod', 'api/go.sum'], { osv: ['pnpm-lock.yaml', 'api/go.mod'] }],
    ['a manifest beside its lock file', ['Cargo.toml', 'Cargo.lock'], { osv: ['Cargo.lock'] }],
    ['what nobody reads', ['App.csproj'], { unread: ['App.csproj'] }],
    ['not what others made', ['vendor/a/go.mod', 'test/fixtures/package-lock.json', 'venv.txt'], {}],
  ])('%s', (_name, files, expected) => {
    const { unread, ...rest } = calledFor(files)
    expect({ ...rest, unread: unread.map(({ path }) => path) }).toEqual({ ...none, ...expected })
  })
})

const audited = (vulnerabilities: unknown) => JSON.stringify({ auditReportVersion: 2, vulnerabilities })
const lodash = {
  lodash: {
    via: [
      {
        source: 1,
        name: 'lodash',
        title: 'Pollution',
        url: 'https://github.com/advisories/GHSA-aaaa-bbbb-cccc',
        severity: 'high',
      },
    ],
    fixAvailable: true,
  },
}
const npm = { 'package.json': '{}', 'package-lock.json': '{}' }

/** By program: what it says; without an answer it is not there. */
const judge = async (
  files: Readonly<Record<string, string>>,
  programs: Readonly<Record<string, Partial<CommandResult>>> = {},
  options: unknown = {},
) => {
  const asked: CommandRequest[] = []
  const ports = fakePorts({
    git: () => Promise.resolve({ ...fakeGit({}), checkoutData: () => Promise.resolve('/tree') }),
    files: fakeFiles(Object.fromEntries(Object.entries(files).map(([name, text]) => [`/tree/${name}`, text]))),
    github: fakeGitHub({ files: new Map(Object.entries(files).map(([name, text]) => [`${judged}:${name}`, text])) }),
    command: {
      ...noCommand,
      baseEnvironment: () => ({}),
      run: (request) => {
        asked.push(request)
        const answer = programs[request.argv[0]]
        const silent = {
          exitCode: 0,
          timedOut: false,
          notFound: answer === undefined,
          stdout: '',
          stderr: '',
          durationMs: 1,
        }
        return Promise.resolve({ ...silent, ...answer })
      },
    },
  })
  const decision = await security.run(subject, options, ports)
  return { decision, asked, said: decision.findings.map(({ level, message }) => `${level} ${message}`).join('\n') }
}

describe('sources: auto', () => {
  it('is the default, and what it finds blocks', async () => {
    const { decision, asked } = await judge(npm, { npm: { stdout: audited(lodash), exitCode: 1 } })
    expect(asked.map(({ argv }) => argv.slice(0, 2).join(' '))).toEqual(['npm audit'])
    expect(asked[0]?.env).toMatchObject({ npm_config_fetch_retries: '1' })
    expect(decision).toMatchObject({ status: 'fail', early: false, summary: '1 high in 1 source' })
  })

  it('passes when all that the files call for could be asked', async () => {
    const { decision } = await judge(npm, { npm: { stdout: audited({}) } })
    expect(decision).toMatchObject({ status: 'pass', summary: 'nothing found in 1 source' })
    expect(decision.evidence).toMatchObject([{ what: 'npm-audit', sha: judged }])
  })

  it.each<readonly [string, Readonly<Record<string, string>>, string]>([
    ['a scanner that is not there', { 'app.py': 'x' }, 'warning bandit: it is not on this runner.'],
    [
      'a lock file for which there is no OSV-Scanner',
      { 'yarn.lock': 'x' },
      'warning osv-scanner: it is not on this runner.',
    ],
    [
      'a manifest that nobody reads',
      { 'App.csproj': '<PackageReference />' },
      'warning auto: no scanner here reads App.csproj.',
    ],
    [
      'security rules of ESLint, whose configuration is code',
      { 'package.json': '{"devDependencies":{"eslint-plugin-security":"1"}}' },
      'warning eslint: its security rules are configured',
    ],
  ])('%s is shown and does not block', async (_name, files, text) => {
    const { decision, said } = await judge(files)
    expect(decision).toMatchObject({ status: 'unknown', early: true })
    expect(decision.summary).toMatch(/^no security scan ran: .+ could not be asked$/)
    expect(said).toContain(text)
    expect(decision.findings.find(({ level }) => level === 'warning')?.remedy).toBeTruthy()
  })

  it('what was scanned beside it is in the summary', async () => {
    const { decision } = await judge({ ...npm, 'app.py': 'x' }, { npm: { stdout: audited({}) } })
    expect(decision).toMatchObject({ status: 'unknown', early: true, summary: '1 of 2 sources could not be read' })
  })

  it('a source that is named blocks when it is not there', async () => {
    const { decision } = await judge({ 'app.py': 'x' }, {}, { sources: ['auto', 'bandit'] })
    expect(decision).toMatchObject({ status: 'unknown', early: false })
  })

  it.each([
    ['a repository that calls for nothing', { 'README.md': 'x' }],
    ['a manifest that asks for nothing', { 'App.csproj': '<Project />' }],
  ])('%s: nothing ran, and that is said', async (_name, files) => {
    const { decision } = await judge(files)
    expect(decision.status).toBe('skip')
    expect(decision.summary).toMatch(/^no security scan ran: /)
    expect(decision.findings.every(({ level }) => level === 'notice')).toBe(true)
  })

  it('OSV-Scanner is given each lock file, and no configuration of the commit', async () => {
    const sarif = JSON.stringify({
      version: '2.1.0',
      runs: [{ tool: { driver: { name: 'osv-scanner' } }, results: [] }],
    })
    const files = { 'yarn.lock': 'x', 'api/go.mod': 'require a v1' }
    const { decision, asked } = await judge(files, { 'osv-scanner': { stdout: sarif } })
    expect(asked[0]?.argv).toEqual([
      ...['osv-scanner', 'scan', 'source', '--format', 'sarif', '--lockfile=api/go.mod', '--lockfile=yarn.lock'],
      '--config=/dev/null',
    ])
    expect(decision).toMatchObject({ status: 'pass' })
  })
})
