import { describe, expect, it } from 'vitest'
import type { Subject } from '../../../src/checklist/check.ts'
import { security } from '../../../src/checklist/security/security.ts'
import type { DependencyAlert } from '../../../src/core/alerts.ts'
import type { ScanAlert } from '../../../src/core/alerts.ts'
import type { Scan } from '../../../src/core/alerts.ts'
import { fakeGitHub } from '../../fakes/github.ts'
import { aContext, anEnvironment, sha } from '../../fakes/nouns.ts'
import { fakePorts } from '../../fakes/world.ts'

const judged = sha('a')
const release: Subject = {
  release: { sha: judged, ref: 'refs/tags/v1.1.0', version: '1.1.0' },
  ...{ environment: anEnvironment(), environments: [], pull: null, stage: 'release', policySha: judged },
}
const pull: Subject = {
  ...release,
  release: { sha: judged, ref: 'refs/pull/7/head', version: null },
  ...{ pull: 7, stage: 'pull-request' },
}

const scan = (given: Partial<Scan> = {}): Scan => ({
  ...{
    tool: 'CodeQL',
    category: '',
    commit: judged,
    ref: 'refs/heads/main',
    error: '',
    createdAt: '2026-01-01T10:00:00Z',
  },
  ...given,
})
const injection: ScanAlert = {
  ...{
    tool: 'CodeQL',
    rule: 'js/sql-injection',
    severity: 'critical',
    title: 'SQL injection',
    path: 'src/db.ts',
    line: 7,
  },
  url: 'https://github.com/acme/inventory/security/code-scanning/1',
}
const alert = (given: Partial<DependencyAlert> = {}): DependencyAlert => ({
  ...{
    ids: ['GHSA-aaaa-bbbb-cccc', 'CVE-2026-0001'],
    package: 'lodash',
    severity: 'high',
    title: 'Prototype pollution',
  },
  ...{ manifest: 'package-lock.json', patched: '4.17.21', isDevelopment: false, url: 'https://github.com/acme/a/1' },
  ...given,
})

const judge = (source: string, subject: Subject, github: ReturnType<typeof fakeGitHub>, options = {}) =>
  security.run(subject, { sources: [source], ...options }, fakePorts({ github, context: aContext({ sha: judged }) }))

describe('alerts of code scanning', () => {
  it.each([
    ['on the branch that the tag lies on', release, 'refs/heads/main', 'refs/heads/main'],
    ['on the tag itself', release, 'refs/tags/v1.1.0', 'refs/tags/v1.1.0'],
    ['on the test merge of a pull request', pull, '#7', 'refs/pull/7/merge'],
  ] as const)('%s they count', async (_name, subject, place, ref) => {
    const github = fakeGitHub({ scans: new Map([[place, [scan({ ref })]]]), scanAlerts: new Map([[ref, [injection]]]) })
    const decision = await judge('code-scanning', subject, github)
    expect(decision).toMatchObject({ status: 'fail', summary: '1 critical in 1 source' })
    expect(decision.findings[0]).toMatchObject({ level: 'error', path: 'src/db.ts', line: 7, url: injection.url })
  })

  it('a scan that found nothing is evidence of the commit that it looked at', async () => {
    const scans = [scan({ category: '/language:js' }), scan({ commit: sha('b'), createdAt: '2025-01-01T10:00:00Z' })]
    const github = fakeGitHub({ scans: new Map([['refs/heads/main', [scan(), ...scans]]]) })
    expect((await judge('code-scanning', release, github)).evidence).toEqual([
      { what: 'CodeQL', sha: judged, at: '2026-01-01T10:00:00Z' },
      { what: 'CodeQL (/language:js)', sha: judged, at: '2026-01-01T10:00:00Z' },
    ])
  })

  it.each([
    ['code scanning is off', fakeGitHub(), 'is off, or has never run here'],
    ['nobody scanned this commit', fakeGitHub({ scans: new Map() }), 'code-scanning: this commit was not scanned.'],
    [
      'only another commit was scanned',
      fakeGitHub({ scans: new Map([['refs/heads/main', [scan({ commit: sha('b') })]]]) }),
      'code-scanning: this commit was not scanned.',
    ],
  ])('%s: unknown, although no alert is listed', async (_name, github, words) => {
    const decision = await judge('code-scanning', release, github)
    expect(decision.status).toBe('unknown')
    expect(decision.findings[0]?.message).toContain(words)
    expect(decision.findings[0]?.remedy).toBeTruthy()
  })

  it('without the permission the rest is judged, and the permission is named', async () => {
    const github = fakeGitHub({ dependencyAlerts: [alert()] })
    github.refuse('scans', 'security-events: read')
    const ports = fakePorts({ github, context: aContext({ sha: judged }) })
    const decision = await security.run(release, { sources: ['code-scanning', 'dependabot'] }, ports)
    expect(decision.status).toBe('fail')
    const texts = decision.findings.map(({ message, remedy }) => `${message} ${remedy ?? ''}`)
    expect(texts.join('\n')).toContain("Add 'security-events: read'")
    expect(texts.join('\n')).toContain('lodash: Prototype pollution')
  })
})

describe('Dependabot alerts', () => {
  it('gate a release, with what to update', async () => {
    const decision = await judge('dependabot', release, fakeGitHub({ dependencyAlerts: [alert()] }))
    expect(decision).toMatchObject({ status: 'fail', summary: '1 high in 1 source' })
    expect(decision.findings[0]).toMatchObject({ path: 'package-lock.json', remedy: 'Update lodash to 4.17.21.' })
  })

  it('are told on a pull request, which can not change them', async () => {
    const decision = await judge('dependabot', pull, fakeGitHub({ dependencyAlerts: [alert()] }))
    expect(decision.status).toBe('pass')
    expect(decision.findings[0]?.message).toContain(
      '1 alert is open on the default branch; it counts for the release and not for this pull request',
    )
  })

  it('of packages that are not shipped are left out when the runbook says so', async () => {
    const github = fakeGitHub({ dependencyAlerts: [alert({ isDevelopment: true })] })
    expect((await judge('dependabot', release, github)).status).toBe('fail')
    expect((await judge('dependabot', release, github, { 'dev-dependencies': 'ignore' })).status).toBe('pass')
  })

  it('that are off or hidden are unknown, never none', async () => {
    const decision = await judge('dependabot', release, fakeGitHub())
    expect(decision.status).toBe('unknown')
    expect(decision.findings[0]?.remedy).toContain('vulnerability-alerts: read')
  })
})

it("design's list of sources is taken", () => {
  const sources = [
    'npm-audit',
    'pip-audit',
    'bandit',
    'eslint',
    'code-scanning',
    'dependabot',
    { sarif: 'reports/**/*.sarif' },
  ]
  expect(security.options.safeParse({ sources }).success).toBe(true)
})
