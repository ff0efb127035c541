import type { CheckResult, Report } from '../../src/core/report.ts'

/** Reports to render, with plain and with hostile text. */

export const hostileTexts: readonly string[] = [
  'a | b || c \\| d',
  'ticks ` `` ``` ```` and ~~~ and ~~gone~~',
  '<script>alert(1)</script><img src=x onerror=y><!-- hidden --></details></table>',
  '@everyone @org/team me@example.com #1 org/repo#2 GH-3 https://evil.example/x www.evil.example :tada:',
  'one\ntwo\r\nthree\u2028four\n\n# heading\n- item\n1. number\n| a | b |\n| --- | --- |',
  '::error::fake\n##[error]fake\n%0A::set-output name=x::y',
  '\u001b[31mred\u001b[0m \u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007 \u009b31m \b\u0007',
  '[click](javascript:alert(1)) ![pixel](https://evil.example/p.png) [a]: https://evil.example',
  '$\\href{https://evil.example}{x}$ and $$y$$',
  '\u202Eevil\u202C \u2066x\u2069 \uFEFF zero\u200Bwidth \u{E0041}\u{E0042}',
  'null \0 byte and lone \uD800 surrogate',
  'x'.repeat(1_000_000),
  '***\n---\n===\n> quote\n    code',
  '`',
  '\\',
  '',
  '   ',
]

export const check = (over: Partial<CheckResult>): CheckResult => ({
  id: 'tests',
  title: 'All tests passing',
  status: 'pass',
  gate: 'block',
  summary: '12 checks succeeded',
  durationMs: 900,
  findings: [],
  ...over,
})

export const report = (over: Partial<Report>): Report => ({
  runbook: 1,
  action: 'preflight',
  service: 'inventory',
  environment: 'production',
  release: { sha: '3f2c1ab9d4e5f60718293a4b5c6d7e8f90a1b2c3', ref: 'refs/tags/v1.2.0', version: '1.2.0' },
  verdict: 'pass',
  reasonCode: 'checks-passed',
  message: 'All checks that block have passed.',
  remedy: '',
  dryRun: false,
  startedAt: '2026-03-01T02:00:00.000Z',
  durationMs: 4_120,
  checks: [],
  steps: [],
  facts: [],
  tables: [],
  texts: [],
  ...over,
})

const advisory = 'https://github.com/advisories/GHSA-xxxx'

export const failing: Report = report({
  verdict: 'fail',
  reasonCode: 'checks-failed',
  message: '2 of 6 checks block inventory 1.2.0 from production.',
  remedy: 'Correct what the failing checks name below, then push or run the job again.',
  facts: [
    { label: 'Pull request', value: '#7', url: 'https://github.com/acme/inventory/pull/7' },
    { label: 'Judged by', value: 'the runbook of main' },
  ],
  checks: [
    check({ url: 'https://github.com/acme/inventory/actions' }),
    check({
      id: 'security',
      title: 'Security scans passed',
      status: 'fail',
      summary: '1 high finding in 3 sources',
      findings: [
        {
          level: 'error',
          message: 'lodash 4.17.20 allows prototype pollution (high)',
          path: 'package-lock.json',
          line: 12,
          url: advisory,
          remedy: 'Update lodash to 4.17.21 or later.',
        },
      ],
    }),
    check({
      id: 'backup',
      title: 'Backup created',
      status: 'unknown',
      summary: 'the backup command is not set',
      findings: [{ level: 'error', message: 'No backup was found.', remedy: "Set 'checklist.backup.command'." }],
    }),
    check({
      id: 'secrets',
      title: 'Secrets rotated',
      status: 'fail',
      gate: 'warn',
      summary: '1 secret is older than 90 days',
      findings: [{ level: 'warning', message: 'DATABASE_URL was last changed 120 days ago.' }],
    }),
    check({
      id: 'migrations',
      title: 'Database migrations tested',
      status: 'skip',
      summary: 'no migrations directory',
    }),
    check({ id: 'sbom', title: 'SBOM generated', status: 'skip', gate: 'off', summary: '' }),
  ],
  tables: [{ title: 'Checks of the commit', columns: ['Name', 'Result'], rows: [['build', 'success']], open: true }],
  texts: [{ title: 'npm audit', text: 'found 1 high\nseverity vulnerability' }],
})

export const deployed: Report = report({
  action: 'deploy',
  reasonCode: 'deployed',
  message: 'inventory 1.2.0 serves in production and is verified.',
  dryRun: true,
  steps: [
    { name: 'Lock taken', status: 'done', durationMs: 210 },
    { name: 'Target run', status: 'failed', detail: './deploy.sh ended with 3', durationMs: 61_000 },
    { name: 'Smoke', status: 'skipped' },
  ],
})

/** Two probes: one with a limit, a spike and a timeout, one with a single answer. */
export const measured: Report = report({
  action: 'smoke',
  reasonCode: 'healthy',
  message: '3f2c1ab serves everywhere; 2 of 2 probes pass.',
  charts: [
    {
      probe: 'API /health',
      answers: [
        ...Array.from({ length: 70 }, (_, turn) => ({ ms: turn === 33 ? 480.25 : 12 + (turn % 7), timedOut: false })),
        { ms: 10_000, timedOut: true },
      ],
      medianBeforeMs: 11.5,
      limitMs: 1_000,
    },
    { probe: 'items', answers: [{ ms: 3, timedOut: false }], medianBeforeMs: null, limitMs: null },
  ],
})

export const misconfigured: Report = report({
  verdict: 'fail',
  reasonCode: 'bad-config',
  release: null,
  environment: null,
  service: null,
  message: '.github/runbook.yml has 2 problems:\n- line 3, column 5: `a` is wrong\n- line 4, column 1: `b` is missing',
  remedy: 'Correct the file.',
})

/** Every text that comes from outside is hostile. */
export const hostile = (text: string): Report =>
  report({
    verdict: 'fail',
    reasonCode: 'checks-failed',
    service: text,
    environment: text,
    release: { sha: '3f2c1ab9d4e5f60718293a4b5c6d7e8f90a1b2c3', ref: `refs/heads/${text}`, version: null },
    message: text,
    remedy: text,
    facts: [{ label: text, value: text, url: `https://example.com/${text}` }],
    checks: [
      check({
        id: 'hostile',
        title: text,
        status: 'fail',
        summary: text,
        url: text,
        findings: [
          { level: 'error', message: text, path: text, line: 3, remedy: text, url: `https://evil.example/${text}` },
        ],
      }),
      check({ title: text, status: 'fail', gate: 'warn', summary: text }),
      check({ title: text, status: 'skip', gate: 'off', summary: text }),
    ],
    steps: [{ name: text, status: 'failed', detail: text }],
    tables: [{ title: text, columns: [text, text], rows: [[text, text], [text]], open: true }],
    texts: [{ title: text, text }],
    charts: [
      {
        probe: text,
        answers: [
          { ms: 1, timedOut: false },
          { ms: 2, timedOut: true },
        ],
        medianBeforeMs: 1,
        limitMs: 2,
      },
    ],
  })
