import { describe, expect, it } from 'vitest'
import { defaultRunbook, parseRunbook } from '../../src/config/load.ts'
import { loadRunbook } from '../../src/config/require.ts'
import { preflightChecks } from '../../src/checklist/registry.ts'
import { base } from './bad-runbooks.ts'
import { fakeLog } from '../fakes/world.ts'

const readAt = { path: '.github/runbook.yml', sha: 'a'.repeat(40) }

const full = `
service: inventory
environments:
  production:
    promote: { tag: "v*", prerelease: false, on-branch: main }
    after: staging
    approvals: 2
    url: https://api.example.com/
    recovery: { rto: 15m, rpo: 5m }
  staging:
    promote: { tag: "v*" }
    deploy: { command: { run: "cd app && ./deploy.sh", shell: bash, timeout: 5m, directory: app } }
  dev:
    promote: { branch: main }
    deploy: { command: "./scripts/deploy.sh --to 'the dev place'" }
    preflight: optional
  "7": { promote: { branch: seven } }
incident: { severities: { critical: { respond: 15m, escalate: ["VP Eng"] }, low: { respond: 24h } } }
`

describe('parseRunbook', () => {
  const runbook = parseRunbook(full, readAt)
  const named = (name: string) => runbook.environments.find((environment) => environment.name === name)

  it('sorts environments in promotion order, then in the order of the file, numbers too', () => {
    expect(runbook.environments.map(({ name }) => name)).toEqual(['staging', 'production', 'dev', '7'])
  })
  it('reads rules, durations and addresses', () => {
    expect(named('production')).toMatchObject({
      promote: { branch: null, tag: 'v*', prerelease: false, semver: true, onBranch: 'main' },
      after: ['staging'],
      approvals: 2,
      preflight: 'required',
      production: true,
      url: 'https://api.example.com',
      recovery: { rtoMs: 900_000, rpoMs: 300_000 },
      target: null,
    })
    expect(named('dev')).toMatchObject({ production: false, preflight: 'optional', approvals: 0, url: null })
  })
  it('takes `except: rollback` of a freeze, which changes nothing any more', () => {
    const window = '{ dates: [2026-12-20, 2027-01-02]'
    const text = (freeze: string) => `${base}freeze: [${freeze}]\n`
    const freezeIn = (written: string) => parseRunbook(text(written), readAt).environments[0]?.freeze
    expect(freezeIn(`${window}, except: rollback }`)).toEqual(freezeIn(`${window} }`))
    expect(() => freezeIn(`${window}, except: deploy }`)).toThrow()
  })
  it('makes an argv of every form of a command', () => {
    expect(named('dev')?.target?.options).toEqual({
      argv: ['./scripts/deploy.sh', '--to', 'the dev place'],
      directory: null,
      timeoutMs: 1_800_000,
      restoreFiles: null,
    })
    expect(named('staging')?.target?.options).toEqual({
      argv: ['bash', '--noprofile', '--norc', '-eo', 'pipefail', '-c', 'cd app && ./deploy.sh'],
      directory: 'app',
      timeoutMs: 300_000,
      restoreFiles: null,
    })
    const list = parseRunbook(`${base}    deploy: { command: [./d, "a b", "&&"] }\n`, readAt)
    expect(list.environments[0]?.target?.options).toMatchObject({ argv: ['./d', 'a b', '&&'] })
  })
  it.each([
    ["['./scripts/', deploy//a.sh]", ['scripts', 'deploy/a.sh']],
    ['[]', []],
    ["[scripts, './']", null],
  ])('reads what a restore takes of a release: %s', (paths, restoreFiles) => {
    const { environments } = parseRunbook(
      `${base}    deploy: { command: { run: a, restore-files: ${paths} } }\n`,
      readAt,
    )
    expect(environments[0]?.target?.options).toMatchObject({ restoreFiles })
  })
  it('reads how compose deploys, with one file or several', () => {
    const text = `${base}    deploy: { compose: { file: [a.yml, b.yml], project: p, scale: { api: 2 }, host: "ssh://deploy@host:22" } }\n`
    expect(parseRunbook(text, readAt).environments[0]?.target).toEqual({
      kind: 'compose',
      options: {
        files: ['a.yml', 'b.yml'],
        project: 'p',
        services: [],
        scale: { api: 2 },
        timeoutMs: 600_000,
        host: 'ssh://deploy@host:22',
      },
    })
    const one = parseRunbook(`${base}    deploy: { compose: { file: c.yml, project: p } }\n`, readAt)
    expect(one.environments[0]?.target?.options).toMatchObject({ files: ['c.yml'], host: null })
  })
  it('reads how swarm and kubernetes deploy', () => {
    const deploy = (text: string) => parseRunbook(`${base}    deploy: { ${text} }\n`, readAt).environments[0]?.target
    expect(deploy('swarm: { file: s.yml, stack: inventory, timeout: 5m }')).toEqual({
      kind: 'swarm',
      options: { files: ['s.yml'], stack: 'inventory', timeoutMs: 300_000, host: null },
    })
    const kubernetes = 'namespace: n, workload: deployment/api, container: api, image: "registry.example.com/api"'
    expect(deploy(`kubernetes: { ${kubernetes} }`)).toEqual({
      kind: 'kubernetes',
      options: {
        namespace: 'n',
        workload: 'deployment/api',
        container: 'api',
        image: 'registry.example.com/api',
        context: null,
        kustomize: null,
        timeoutMs: 600_000,
        onFailure: 'leave',
      },
    })
  })
  it('reads the incident part and says where it was read', () => {
    expect(runbook.incident.severities.critical).toEqual({ respondMs: 900_000, escalate: ['VP Eng'] })
    expect(runbook.incident.labels).toEqual(['incident'])
    expect(runbook.readAt).toEqual(readAt)
  })
  it('accepts CRLF and a byte order mark', () => {
    expect(parseRunbook(`\uFEFF${full.replaceAll('\n', '\r\n')}`, readAt)).toEqual(runbook)
  })
  it('accepts names with slashes, unicode and emoji, and 255 characters', () => {
    const name = `région/ouest-🚀/${'x'.repeat(239)}`
    const read = parseRunbook(`service: s\nenvironments:\n  ${name}: { promote: { branch: main } }\n`, readAt)
    expect(read.environments[0]?.name).toBe(name)
  })
  it('accepts a few aliases', () => {
    const text = `service: s\nenvironments:\n  a: &a { promote: { branch: x } }\n  b: { promote: { branch: y }, checklist: {} }\n`
    expect(parseRunbook(text, readAt).environments).toHaveLength(2)
  })
  it('takes the same tags in two environments when one comes after the other, also over a third', () => {
    const chain = `service: s\nenvironments:
  c: { promote: { tag: "v*" }, after: b }
  b: { promote: { tag: "rc*" }, after: a }
  a: { promote: { tag: "v*" } }\n`
    expect(parseRunbook(chain, readAt).environments.map(({ name }) => name)).toEqual(['a', 'b', 'c'])
  })
  it('reads one name or a list of what comes before, and puts all of it before', () => {
    const list = `service: s\nenvironments:
  production: { promote: { tag: "v*" }, after: [us, eu] }
  us: { promote: { tag: "us-*" } }
  eu: { promote: { tag: "eu-*" }, after: us }
  dev: { promote: { branch: main } }\n`
    const { environments } = parseRunbook(list, readAt)
    expect(environments.map(({ name, after }) => [name, after])).toEqual([
      ['us', []],
      ['eu', ['us']],
      ['production', ['us', 'eu']],
      ['dev', []],
    ])
  })
  it('says where in a list the wrong name stands', () => {
    const list = `service: s\nenvironments:
  production:
    promote: { tag: "v*" }
    after:
      - staging
      - stagin
  staging: { promote: { branch: main } }\n`
    expect(() => parseRunbook(list, readAt)).toThrow(/line 7, column 9: `environments\.production\.after\[1\]`/)
  })
  it('takes prerelease tags in one environment and the others in another without an order', () => {
    const text = `service: s\nenvironments:
  staging: { promote: { tag: "v*-rc.*" } }
  production: { promote: { tag: "v*", prerelease: false } }\n`
    expect(parseRunbook(text, readAt).environments).toHaveLength(2)
  })
})

describe('the checklist of an environment', () => {
  const [first] = preflightChecks
  const id = first?.id ?? ''
  const setting = (common: string, own: string) => {
    const checklist = (value: string) => (value === '' ? '' : `checklist: { ${id}: ${value} }`)
    const text = `${base}    ${checklist(own)}\n${checklist(common)}\n`
    return parseRunbook(text, readAt).environments[0]?.checklist.get(id)
  }
  it.runIf(first)('holds every check of the registry, blocking by default', () => {
    const map = parseRunbook(base, readAt).environments[0]?.checklist
    expect([...(map?.keys() ?? [])]).toEqual(preflightChecks.map((check) => check.id))
    expect(setting('', '')).toEqual({ gate: 'block', options: {} })
  })
  it.runIf(first)('takes the gate of the environment over the common one', () => {
    expect(setting('warn', '')).toMatchObject({ gate: 'warn' })
    expect(setting('warn', 'off')).toMatchObject({ gate: 'off' })
    expect(setting('{ gate: warn }', '{ gate: block }')).toMatchObject({ gate: 'block' })
  })
  it.runIf(first).each([
    ['in common', '{ gate: off, reason: no data here }', '', { gate: 'off', options: {}, reason: 'no data here' }],
    [
      'here',
      '{ gate: off, reason: no data here }',
      '{ gate: off, reason: it is new }',
      { gate: 'off', options: {}, reason: 'it is new' },
    ],
    ['in common, and off here for another', '{ gate: off, reason: no data here }', 'off', { gate: 'off', options: {} }],
    ['in common, and on here', '{ gate: off, reason: no data here }', 'block', { gate: 'block', options: {} }],
  ])('keeps why a check is off: said %s', (_name, common, own, expected) => {
    expect(setting(common, own)).toEqual(expected)
  })
  it.runIf(first)('switches a check on where an environment gives it options', () => {
    expect(setting('off', '{}')).toMatchObject({ gate: 'block' })
    expect(setting('warn', '{}')).toMatchObject({ gate: 'warn' })
  })
})

describe('loadRunbook', () => {
  const github = (files: Readonly<Record<string, string>>) => ({
    trustedTip: (path: string) =>
      Promise.resolve({ branch: 'main', sha: readAt.sha, text: files[path] ?? null, files: [] }),
    file: () => Promise.resolve(null),
    fileHistory: () => Promise.resolve([]),
  })
  it('reads the file at the tip of the default branch', async () => {
    const runbook = await loadRunbook(
      { path: readAt.path, log: fakeLog(), github: github({ '.github/runbook.yml': base }) },
      null,
    )
    expect(runbook?.readAt).toEqual({ ...readAt, branch: 'main' })
  })
  it('is null when the tip has no such file', async () => {
    expect(await loadRunbook({ path: readAt.path, log: fakeLog(), github: github({}) }, null)).toBeNull()
  })
  it.each(['/etc/passwd', '../x.yml', 'a/../../b', '', 'a\\b', 'a//b'])('refuses the path %j', async (path) => {
    const request = { path, log: fakeLog(), github: github({}) }
    await expect(loadRunbook(request, null)).rejects.toMatchObject({
      code: 'bad-input',
      remedy: "Give 'config' a path from the root of the repository, such as .github/runbook.yml.",
    })
  })
})

describe('defaultRunbook', () => {
  it('knows dev, staging and production, and that it was read nowhere', () => {
    const runbook = defaultRunbook('inventory')
    expect(runbook.environments.map(({ name }) => name)).toEqual(['dev', 'staging', 'production'])
    expect(runbook.environments[2]).toMatchObject({ after: ['staging'], production: true, target: null })
    expect(runbook.environments[2]?.checklist.size).toBe(preflightChecks.length)
    expect(runbook.readAt).toBeNull()
  })
})
