import { describe, expect, it } from 'vitest'
import { readBandit } from '../../../src/checklist/security/bandit.ts'
import { readEslint } from '../../../src/checklist/security/eslint.ts'
import { projectNames, readPipAudit } from '../../../src/checklist/security/pip-audit.ts'

const file = (content: unknown) => ({
  source: 'reports/a.json',
  content: typeof content === 'string' ? content : JSON.stringify(content),
  workspace: '/workspace',
})
const hostile = `::error::x\u0000@everyone <script>${'x'.repeat(1_000_000)}`

/** What no tool of the three may take for a clean report. */
const noReports = [
  ['empty', ''],
  ['white space', ' \n'],
  ['cut off', '{"errors": [], "met'],
  ['HTML', '<html>'],
  ['null', 'null'],
  ['a report of another kind', '{"version":"2.1.0","runs":[]}'],
  ['null bytes', '\u0000\u0000'],
] as const

describe('readPipAudit', () => {
  const vulns = [
    {
      id: 'PYSEC-2023-74',
      fix_versions: ['2.31.0'],
      aliases: ['CVE-2023-32681', 'GHSA-j8r2-6x86-q33q'],
      description: 'Leaks.',
    },
  ]
  const requests = { name: 'requests', version: '2.30.0', vulns }
  const clean = { name: 'idna', version: '3.4', vulns: [] }
  const skipped = { name: 'ours', skip_reason: 'Dependency not found on PyPI' }

  it('a vulnerable package has every name of its advisory, no severity, and the way out', () => {
    expect(readPipAudit(file({ dependencies: [clean, requests], fixes: [] }))).toMatchObject({
      read: true,
      found: [
        {
          ids: ['PYSEC-2023-74', 'CVE-2023-32681', 'GHSA-j8r2-6x86-q33q'],
          package: 'requests',
          severity: null,
          title: '2.30.0 is vulnerable: Leaks.',
          remedy: 'Update requests to 2.31.0.',
        },
      ],
    })
  })

  it('without aliases, description and a fixed version', () => {
    const bare = { ...requests, vulns: [{ id: 'PYSEC-1', fix_versions: [] }] }
    expect(readPipAudit(file({ dependencies: [bare] })).found).toMatchObject([
      { ids: ['PYSEC-1'], title: '2.30.0 is vulnerable', remedy: expect.stringContaining('no fixed version') },
    ])
  })

  it('a clean report with a byte order mark is read', () => {
    const reading = readPipAudit(file(`\uFEFF${JSON.stringify({ dependencies: [clean] })}`))
    expect(reading).toMatchObject({
      read: true,
      found: [],
      notes: [expect.stringContaining('does not name its commit')],
    })
  })

  it.each<readonly [string, unknown]>([
    ...noReports,
    ['the list of version 1', [clean]],
    ['no packages', { dependencies: [] }],
    ['a package without a verdict', { dependencies: [{ name: 'a', version: '1' }] }],
    ['a skipped package', { dependencies: [clean, skipped] }],
    ['a package that is skipped and audited', { dependencies: [{ ...clean, skip_reason: 'x' }] }],
    ['an advisory without a name', { dependencies: [{ ...clean, vulns: [{ id: '', fix_versions: [] }] }] }],
  ])('%s is not read', (_name, content) => {
    expect(readPipAudit(file(content)).read).toBe(false)
  })

  it.each<readonly [string, string, string, readonly string[], boolean]>([
    ['an editable one is the project itself', 'shop', 'distribution marked as editable', [], true],
    [
      'one that the runbook names',
      'shop',
      'Dependency not found on PyPI and could not be audited: shop (1.0)',
      ['Shop'],
      true,
    ],
    [
      'one that nobody names',
      'shop',
      'Dependency not found on PyPI and could not be audited: shop (1.0)',
      ['other'],
      false,
    ],
    ['a named one that was skipped for another reason', 'shop', 'requires a newer Python', ['shop'], false],
  ])('%s', (_name, name, reason, own, isRead) => {
    const reading = readPipAudit(file({ dependencies: [clean, { name, skip_reason: reason }] }), { own, fromGit: [] })
    expect(reading.read).toBe(isRead)
    expect(reading.notes?.includes('shop is the project itself and was not audited') ?? false).toBe(isRead)
  })

  it.each([
    ['[project]\nname = "shop-api"\nversion = "1"', ['shop-api']],
    ["[tool.poetry]\nname = 'shop'", ['shop']],
    ['[metadata]\nname = shop', ['shop']],
    ["setup(\n    name='shop',\n)", ['shop']],
    ['[project]\ndescription = "name = x"', []],
  ])('the name of the project in %j', (text, names) => {
    expect(projectNames([text])).toEqual(names)
  })

  it('what was found beside a skipped package is kept, and the package is named', () => {
    expect(readPipAudit(file({ dependencies: [requests, skipped, skipped] }))).toMatchObject({
      read: false,
      why: 'pip-audit did not audit ours (Dependency not found on PyPI), and 1 more.',
      found: [{ package: 'requests' }],
    })
  })

  it('enormous words are cut', () => {
    const reading = readPipAudit(
      file({
        dependencies: [
          { name: hostile, version: hostile, vulns: [{ id: hostile, fix_versions: [hostile], description: hostile }] },
        ],
      }),
    )
    expect(JSON.stringify(reading).length).toBeLessThan(5_000)
  })
})

describe('readBandit', () => {
  const result = {
    test_id: 'B602',
    issue_text: 'subprocess call with shell=True',
    issue_severity: 'HIGH',
    issue_confidence: 'LOW',
    filename: './app/run.py',
    line_number: 7,
    more_info: 'https://bandit.readthedocs.io/b602',
  }
  const report = (given: Record<string, unknown> = {}) => ({
    errors: [],
    generated_at: '2026-01-01T00:00:00Z',
    metrics: { './app/run.py': { loc: 3, nosec: 0 }, _totals: { loc: 3, nosec: 0 } },
    results: [],
    ...given,
  })

  it.each([
    ['HIGH', 'high'],
    ['MEDIUM', 'medium'],
    ['LOW', 'low'],
    ['UNDEFINED', null],
  ] as const)('%s at its place', (severity, level) => {
    expect(readBandit(file(report({ results: [{ ...result, issue_severity: severity }] })))).toMatchObject({
      read: true,
      found: [
        {
          ids: ['B602'],
          severity: level,
          path: 'app/run.py',
          line: 7,
          url: 'https://bandit.readthedocs.io/b602',
          title: 'subprocess call with shell=True (confidence low)',
        },
      ],
    })
  })

  it.each([
    ['the workspace is left out', '/workspace/app/a.py', 'app/a.py'],
    ['elsewhere is no place', '/etc/passwd', null],
    ['above is no place', '../secret', null],
  ])('%s', (_name, filename, path) => {
    const results = [{ ...result, filename, line_number: 0, more_info: 'javascript:alert(1)' }]
    expect(readBandit(file(report({ results }))).found).toMatchObject([{ path, line: null, url: null }])
  })

  it('tells how many lines are excused', () => {
    const metrics = { 'a.py': {}, _totals: { nosec: 2 } }
    expect(readBandit(file(report({ metrics })))).toMatchObject({
      notes: [expect.anything(), '`# nosec` excludes 2 lines'],
    })
  })

  it.each<readonly [string, unknown]>([
    ...noReports,
    ['no file looked at', report({ metrics: { _totals: { loc: 0 } } })],
    ['a severity that nobody knows', report({ results: [{ ...result, issue_severity: 'SEVERE' }] })],
    ['no list of errors', { metrics: {}, results: [] }],
  ])('%s is not read', (_name, content) => {
    expect(readBandit(file(content)).read).toBe(false)
  })

  it('a file that could not be parsed makes the scan incomplete, and keeps what was found', () => {
    const errors = [{ filename: './b.py', reason: 'syntax error' }]
    expect(readBandit(file(report({ errors, results: [result] })))).toMatchObject({
      read: false,
      why: 'bandit could not read ./b.py (syntax error).',
      found: [{ ids: ['B602'] }],
    })
  })

  it('enormous words are cut', () => {
    const results = [{ ...result, test_id: hostile, issue_text: hostile, filename: hostile, more_info: hostile }]
    const errors = [{ filename: hostile, reason: hostile }]
    expect(JSON.stringify(readBandit(file(report({ results, errors })))).length).toBeLessThan(5_000)
  })
})

describe('readEslint', () => {
  const message = { ruleId: 'security/detect-eval', severity: 2, message: 'eval', line: 3, column: 1 }
  const of = (...messages: readonly unknown[]) => ({
    filePath: '/workspace/src/a.js',
    messages,
    suppressedMessages: [],
    errorCount: 0,
    fatalErrorCount: 0,
  })

  it.each([
    [2, 'high'],
    [1, 'medium'],
  ])('severity %s is %s, at its place', (severity, level) => {
    expect(readEslint(file([of({ ...message, severity })]), [])).toMatchObject({
      read: true,
      found: [{ ids: ['security/detect-eval'], severity: level, path: 'src/a.js', line: 3, title: 'eval' }],
    })
  })

  it.each([
    ['every rule where none is named', [], 3],
    ['those of a plugin', ['security/*'], 1],
    ['a whole name', ['no-eval'], 1],
    ['no name by its beginning', ['no-'], 0],
    ['several', ['security/*', 'no-eval'], 2],
  ])('%s', (_name, rules, count) => {
    const messages = [message, { ...message, ruleId: 'no-eval' }, { ...message, ruleId: 'semi' }]
    expect(readEslint(file([of(...messages)]), rules)).toMatchObject({ read: true, found: { length: count } })
  })

  it('tells how many messages comments in the code excuse', () => {
    const suppressed = { ...of(), suppressedMessages: [message, { ...message, ruleId: 'semi' }] }
    expect(readEslint(file([suppressed]), ['security/*'])).toMatchObject({
      notes: [expect.anything(), 'comments in the code suppress 1 message'],
    })
  })

  const ignored = of({ ruleId: null, severity: 1, message: 'File ignored because of a matching ignore pattern.' })
  it.each<readonly [string, unknown]>([
    ...noReports,
    ['no files', []],
    ['only files that were ignored', [ignored]],
    ['a file that does not parse', [of(), { ...of(), fatalErrorCount: 1 }]],
    ['a fatal message of an old version', [of({ ruleId: null, fatal: true, severity: 2, message: 'Parsing error' })]],
    ['a rule that is not there', [of({ ...message, message: "Definition for rule 'security/x' not found." })]],
    ['a severity that nobody knows', [of({ ...message, severity: 3 })]],
  ])('%s is not read', (_name, content) => {
    expect(readEslint(file(content), []).read).toBe(false)
  })

  it('what was found beside a file that does not parse is kept', () => {
    const reading = readEslint(file([of(message), { ...of(), fatalErrorCount: 1 }]), [])
    expect(reading).toMatchObject({ why: 'eslint could not parse /workspace/src/a.js.', found: [{ line: 3 }] })
  })

  it('enormous words are cut', () => {
    const broken = { ...of({ ...message, ruleId: hostile, message: hostile }), filePath: hostile, fatalErrorCount: 1 }
    expect(JSON.stringify(readEslint(file([broken]), [])).length).toBeLessThan(5_000)
  })
})
