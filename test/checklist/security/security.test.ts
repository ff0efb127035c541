import { describe, expect, it } from 'vitest'
import type { Subject } from '../../../src/checklist/check.ts'
import { security } from '../../../src/checklist/security/security.ts'
import { audit } from '../../../src/checklist/judge/audit.ts'
import {
  judgeSecurity,
  merged,
  type SecurityFacts,
  type Vulnerability,
} from '../../../src/checklist/security/vulnerability.ts'
import { fakeGitHub } from '../../fakes/github.ts'
import { aCommit, anEnvironment, sha } from '../../fakes/nouns.ts'
import { fakeClock, fakeFiles, fakePorts } from '../../fakes/world.ts'

const item = (given: Partial<Vulnerability> = {}): Vulnerability => ({
  source: 'npm-audit',
  ids: ['GHSA-aaaa-bbbb-cccc'],
  package: 'lodash',
  severity: 'high',
  title: 'Prototype pollution',
  path: null,
  line: null,
  url: null,
  remedy: null,
  ...given,
})

const read = (...found: readonly Vulnerability[]) => ({ source: 'npm-audit', read: true, found, notes: [] }) as const
const unread = { source: 'reports/a.sarif', read: false, why: 'it is empty.', remedy: 'Run it.' } as const

const facts = (given: Partial<SecurityFacts> = {}): SecurityFacts => ({
  readings: [read()],
  failOn: 'high',
  unrated: 'high',
  waivers: [],
  now: '2026-06-01T00:00:00Z',
  ...given,
})

const waiver = { id: 'GHSA-aaaa-bbbb-cccc', until: '2026-12-31', reason: 'build-time only' }

describe('the same finding of several sources', () => {
  const [cve, ghsa] = ['CVE-2026-0001', 'GHSA-aaaa-bbbb-cccc']
  it.each([
    ['one advisory by two names, when a third source knows both', [[cve], [ghsa], [cve, ghsa]], 1],
    ['the same, the other way round', [[cve, ghsa], [cve], [ghsa]], 1],
    ['two advisories of one package', [[cve], ['CVE-2026-0002']], 2],
  ] as const)('%s', (_name, ids, count) => {
    expect(merged(ids.map((each) => item({ ids: [...each] })))).toHaveLength(count)
  })

  it.each([
    ['Flask_Login', 'flask-login', 1],
    ['zope.interface', 'Zope-Interface', 1],
    ['lodash', 'lodash-es', 2],
  ])('%s and %s', (one, other, count) => {
    expect(merged([item({ package: one }), item({ package: other, source: 'dependabot' })])).toHaveLength(count)
  })

  it('keeps the worst rating and every source', () => {
    const [one] = merged([item({ severity: 'low' }), item({ severity: 'critical', source: 'dependabot', path: 'a' })])
    expect(one).toMatchObject({ severity: 'critical', source: 'npm-audit, dependabot', path: 'a' })
  })
})

describe('judgeSecurity', () => {
  it.each([
    ['nothing found', {}, 'pass', 'nothing found in 1 source'],
    ['one at the threshold', { readings: [read(item())] }, 'fail', '1 high in 1 source'],
    [
      'one below it',
      { readings: [read(item({ severity: 'medium' }))] },
      'pass',
      '1 medium, none high or worse, in 1 source',
    ],
    [
      'a threshold below it',
      { readings: [read(item({ severity: 'medium' }))], failOn: 'medium' },
      'fail',
      '1 medium in 1 source',
    ],
    ['one that nobody rated', { readings: [read(item({ severity: null }))] }, 'fail', '1 high in 1 source'],
    [
      'one that nobody rated, where the runbook calls it low',
      { readings: [read(item({ severity: null }))], unrated: 'low' },
      'pass',
      '1 low, none high or worse, in 1 source',
    ],
    ['a source that was not read', { readings: [read(), unread] }, 'unknown', '1 of 2 sources could not be read'],
    [
      'a finding beside a source that was not read',
      { readings: [read(item()), unread] },
      'fail',
      '1 high in 2 sources',
    ],
    [
      'a finding of a scan that did not end',
      { readings: [{ ...unread, found: [item()] }] },
      'fail',
      '1 high in 1 source',
    ],
    [
      'a harmless finding of a scan that did not end',
      { readings: [{ ...unread, found: [item({ severity: 'low' })] }] },
      'unknown',
      '1 of 1 source could not be read',
    ],
    ['a waiver', { readings: [read(item())], waivers: [waiver] }, 'pass', 'nothing found in 1 source, 1 waived'],
    [
      'a waiver that expired',
      { readings: [read(item())], waivers: [{ ...waiver, until: '2026-05-31' }] },
      'fail',
      '1 high in 1 source',
    ],
    [
      'the same of two sources',
      {
        readings: [
          read(item()),
          read(item({ source: 'osv', severity: 'critical', ids: ['GHSA-AAAA-BBBB-CCCC', 'CVE-1'] })),
        ],
      },
      'fail',
      '1 critical in 2 sources',
    ],
    [
      'the same by a chain of names',
      { readings: [read(item({ ids: ['CVE-1'] }), item({ ids: ['GHSA-1', 'CVE-1'] }), item({ ids: ['GHSA-1'] }))] },
      'fail',
      '1 high in 1 source',
    ],
    [
      'one advisory in two packages',
      { readings: [read(item(), item({ package: 'lodash-es' }))] },
      'fail',
      '2 high in 1 source',
    ],
    [
      'one rule at two places',
      { readings: [read(item({ package: null, path: 'a', line: 1 }), item({ package: null, path: 'a', line: 2 }))] },
      'fail',
      '2 high in 1 source',
    ],
  ] as const)('%s', (_name, given, status, summary) => {
    expect(judgeSecurity(facts(given))).toMatchObject({ status, summary })
  })

  it('a waived finding is shown with who excused it until when', () => {
    const { findings } = judgeSecurity(facts({ readings: [read(item())], waivers: [waiver] }))
    expect(findings[0]).toMatchObject({
      level: 'notice',
      message: expect.stringContaining('Waived until 2026-12-31 (build-time only)'),
    })
  })

  it('a waiver that nothing needs is only told when every source was read', () => {
    expect(judgeSecurity(facts({ waivers: [waiver] })).findings).toMatchObject([{ level: 'warning' }])
    const { findings } = judgeSecurity(facts({ readings: [unread], waivers: [waiver] }))
    expect(findings.some((finding) => finding.level === 'warning')).toBe(false)
  })

  it('shows the worst first, and two hundred at most', () => {
    const many = Array.from({ length: 300 }, (_, index) =>
      item({ ids: [`GHSA-${index}`], severity: index === 299 ? 'critical' : 'low' }),
    )
    const { findings } = judgeSecurity(facts({ readings: [read(...many)] }))
    expect(findings).toHaveLength(201)
    expect(findings[0]?.message).toMatch(/^critical:/)
    expect(findings.at(-1)?.message).toBe('The reports of the sources contain 100 more.')
  })
})

const subject: Subject = {
  release: { sha: sha('a'), ref: 'refs/heads/main', version: null },
  environment: anEnvironment(),
  environments: [anEnvironment()],
  pull: null,
  stage: 'release',
  policySha: sha('a'),
}

describe('security', () => {
  const report = (...results: readonly unknown[]) =>
    JSON.stringify({ version: '2.1.0', runs: [{ tool: { driver: { name: 'Scan' } }, results }] })
  const ask = (files: Readonly<Record<string, string>>, options: unknown) =>
    security.run(subject, options, fakePorts({ clock: fakeClock(), files: fakeFiles(files) }))
  const sources = [{ sarif: 'reports/**/*.sarif' }]

  it.each([
    ['no source', {}, { sources: [] }, 'skip'],
    ['no report', {}, { sources }, 'unknown'],
    ['a clean report', { '/workspace/reports/a.sarif': report() }, { sources }, 'pass'],
    [
      'a report below',
      { '/workspace/reports/b/c.sarif': report({ message: { text: 'x' }, level: 'error' }) },
      { sources },
      'fail',
    ],
    [
      'one clean and one broken',
      { '/workspace/reports/a.sarif': report(), '/workspace/reports/b.sarif': '{' },
      { sources },
      'unknown',
    ],
    [
      'a report of bandit that is whole',
      { '/workspace/b.json': '{"errors":[],"metrics":{"a.py":{}},"results":[]}' },
      { sources: [{ bandit: 'b.json' }] },
      'pass',
    ],
    ['a report of another tool', { '/workspace/b.json': '[]' }, { sources: [{ bandit: 'b.json' }] }, 'unknown'],
    [
      'a package that pip-audit finds vulnerable, unrated',
      {
        '/workspace/p.json':
          '{"dependencies":[{"name":"a","version":"1","vulns":[{"id":"PYSEC-1","fix_versions":[]}]}]}',
      },
      { sources: [{ 'pip-audit': 'p.json' }] },
      'fail',
    ],
    [
      'a message of eslint that is no security rule',
      {
        '/workspace/e.json':
          '[{"filePath":"/workspace/a.js","messages":[{"ruleId":"semi","severity":2,"message":"x"}]}]',
      },
      { sources: [{ eslint: 'e.json', rules: ['security/*'] }] },
      'pass',
    ],
    [
      'the same where every rule counts',
      {
        '/workspace/e.json':
          '[{"filePath":"/workspace/a.js","messages":[{"ruleId":"semi","severity":2,"message":"x"}]}]',
      },
      { sources: [{ eslint: 'e.json' }] },
      'fail',
    ],
    ['a report elsewhere', { '/elsewhere/reports/a.sarif': report() }, { sources }, 'unknown'],
  ] as const)('%s', async (_name, files, options, status) => {
    expect((await ask(files, options)).status).toBe(status)
  })

  const commit = aCommit({ sha: subject.release.sha, committedAt: '2026-01-01T10:00:00Z' })
  const covers = { what: 'the commit aaaaaaa', at: commit.committedAt }
  const bandit = (generated_at?: string) =>
    JSON.stringify({ errors: [], metrics: { 'a.py': {} }, results: [], generated_at })
  const log = (run: object) =>
    JSON.stringify({ version: '2.1.0', runs: [{ tool: { driver: { name: 'Scan' } }, results: [], ...run }] })
  const ended = (...times: readonly string[]) => ({
    invocations: times.map((endTimeUtc) => ({ executionSuccessful: true, endTimeUtc })),
  })
  const of = { versionControlProvenance: [{ revisionId: subject.release.sha }] }
  const [early, late] = ['2026-01-01T09:00:00Z', '2026-01-01T11:00:00Z']

  it.each([
    ['of a revision', { sarif: 'r' }, log(of), { sha: subject.release.sha, at: null }],
    [
      'of a revision and a time',
      { sarif: 'r' },
      log({ ...of, ...ended(late) }),
      { sha: subject.release.sha, at: late },
    ],
    ['of a time alone', { sarif: 'r' }, log(ended(late)), { sha: null, at: late, covers }],
    ['of several invocations', { sarif: 'r' }, log(ended(late, early)), { sha: null, at: early, covers }],
    ['of neither', { sarif: 'r' }, log({}), { sha: null, at: null }],
    ['of bandit', { bandit: 'r' }, bandit(late), { sha: null, at: late, covers }],
    ['of bandit without a time', { bandit: 'r' }, bandit(), { sha: null, at: null }],
    ['of ESLint', { eslint: 'r' }, '[{"filePath":"/workspace/a.js","messages":[]}]', { sha: null, at: null }],
    [
      'of pip-audit',
      { 'pip-audit': 'r' },
      '{"dependencies":[{"name":"a","version":"1","vulns":[]}]}',
      { sha: null, at: null },
    ],
  ] as const)('a report %s is evidence of just that', async (_name, source, content, evidence) => {
    const github = fakeGitHub({ commits: new Map([[subject.release.sha, commit]]) })
    const ports = fakePorts({ github, files: fakeFiles({ '/workspace/r': content }) })
    const decision = await security.run(subject, { sources: [source] }, ports)
    expect(decision.evidence).toEqual([{ what: 'sarif' in source ? 'Scan in r' : 'r', ...evidence }])
  })

  it('a report that was made before the commit contradicts it, although it found nothing', async () => {
    const github = fakeGitHub({ commits: new Map([[subject.release.sha, commit]]) })
    const ports = fakePorts({ github, files: fakeFiles({ '/workspace/r': bandit(early) }) })
    const decision = await security.run(subject, { sources: [{ bandit: 'r' }] }, ports)
    const row = { id: 'security', title: security.title, gate: 'block', durationMs: 0, ...decision } as const
    expect(decision.status).toBe('pass')
    expect(audit([row], { shas: [subject.release.sha], now: late })).toMatchObject({
      ...{ status: 'fail', gate: 'block' },
      findings: [{ message: expect.stringContaining("can't cover the commit aaaaaaa") }],
    })
  })

  it.each([
    ['a source that nobody knows', { sources: ['trivvy'] }],
    ['rules without eslint', { sources: [{ bandit: 'a.json', rules: ['security/*'] }] }],
    ['a path out of the repository', { sources: [{ sarif: '../*.sarif' }] }],
    ['a waiver without an end', { waivers: [{ id: 'GHSA-x', reason: 'because of this' }] }],
    ['a waiver to a day that is none', { waivers: [{ id: 'GHSA-x', until: '2026-02-30', reason: 'because of this' }] }],
    ['a waiver without a reason', { waivers: [{ id: 'GHSA-x', until: '2026-02-20', reason: '' }] }],
    ['a threshold that is none', { 'fail-on': 'none' }],
  ])('refuses %s', (_name, options) => {
    expect(security.options.safeParse(options).success).toBe(false)
  })
})
