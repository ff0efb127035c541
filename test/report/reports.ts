import { reportPart, type CheckResult, type PartContent, type Report, type ReportPart } from '../../src/core/report.ts'

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
  runbook: 2,
  action: 'preflight',
  service: 'inventory',
  environment: 'production',
  release: { sha: '3f2c1ab9d4e5f60718293a4b5c6d7e8f90a1b2c3', ref: 'refs/tags/v1.2.0', version: '1.2.0' },
  verdict: 'pass',
  reasonCode: 'checks-passed',
  message: 'All checks that block have passed.',
  remedy: '',
  serving: null,
  users: null,
  next: null,
  dryRun: false,
  startedAt: '2026-03-01T02:00:00.000Z',
  durationMs: 4_120,
  parts: [],
  ...over,
})

/** The one part of a checklist. */
export const part = (content: Partial<PartContent>): ReportPart => reportPart('checklist', 'Checklist', content)

const advisory = 'https://github.com/advisories/GHSA-xxxx'

export const failing: Report = report({
  verdict: 'fail',
  reasonCode: 'checks-failed',
  message: '2 of 6 checks block inventory 1.2.0 from production.',
  remedy: 'Correct what the failing checks name below, then push or run the job again.',
  serving: { what: 'as-before' },
  users: { affected: 'not-by-this-run' },
  next: {
    kind: 'link',
    text: 'docs/checks/security.md',
    url: 'https://github.com/acme/gates/blob/v1/docs/checks/security.md',
  },
  parts: [
    part({
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
      tables: [
        { title: 'Checks of the commit', columns: ['Name', 'Result'], rows: [['build', 'success']], open: true },
      ],
      texts: [{ title: 'npm audit', text: 'found 1 high\nseverity vulnerability' }],
    }),
  ],
})

export const deployed: Report = report({
  action: 'deploy',
  reasonCode: 'deployed',
  message: 'inventory 1.2.0 serves in production and is verified.',
  dryRun: true,
  parts: [
    reportPart('deploy', 'Deploy', {
      steps: [
        { name: 'Lock taken', status: 'done', durationMs: 210 },
        { name: 'Target run', status: 'failed', detail: './deploy.sh ended with 3', durationMs: 61_000 },
        { name: 'Smoke', status: 'skipped' },
      ],
    }),
  ],
})

/** Two probes: one with a limit, a spike and a timeout, one with a single answer. */
export const measured: Report = report({
  action: 'smoke',
  reasonCode: 'healthy',
  message: '3f2c1ab serves everywhere; 2 of 2 probes pass.',
  parts: [
    reportPart('smoke', 'Smoke', {
      charts: [
        {
          probe: 'API /health',
          answers: [
            ...Array.from({ length: 70 }, (_, turn) => ({
              ms: turn === 33 ? 480.25 : 12 + (turn % 7),
              timedOut: false,
            })),
            { ms: 10_000, timedOut: true },
          ],
          medianBeforeMs: 11.5,
          limitMs: 1_000,
        },
        { probe: 'items', answers: [{ ms: 3, timedOut: false }], medianBeforeMs: null, limitMs: null },
      ],
    }),
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
  serving: { what: 'unknown', before: null },
  users: { affected: 'unknown', because: 'the run ended before it looked' },
  next: {
    kind: 'link',
    text: '.github/runbook.yml, line 3',
    url: 'https://github.com/acme/inventory/blob/HEAD/.github/runbook.yml#L3',
  },
})

/** Every text that comes from outside is hostile. */
const hostileContent = (text: string): PartContent => ({
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

export const hostile = (text: string): Report =>
  report({
    verdict: 'fail',
    reasonCode: 'checks-failed',
    service: text,
    environment: text,
    release: { sha: '3f2c1ab9d4e5f60718293a4b5c6d7e8f90a1b2c3', ref: `refs/heads/${text}`, version: null },
    message: text,
    remedy: text,
    serving: { what: 'release', name: text, proof: 'unverified', changed: true },
    users: { affected: 'yes', because: text },
    next: { kind: 'command', command: text, note: text },
    parts: [reportPart('deploy', text, hostileContent(text)), reportPart('smoke', text, hostileContent(text))],
  })

const guard = (text: string): CheckResult =>
  check({ id: 'order', title: `No newer release is live ${text}`, summary: text })

const probes = (text: string, status: CheckResult['status']): readonly CheckResult[] =>
  ['version', 'probe:API'].map((id) =>
    check({ id, title: `${id} ${text}`, status, summary: text, findings: [{ level: 'error', message: text }] }),
  )

/** A deploy that failed and was rolled back, which has rows of the same name, fact, table and text in several parts. */
export const rolledBack = (text: string): Report =>
  report({
    action: 'deploy',
    verdict: 'fail',
    reasonCode: 'rolled-back',
    message: `Rolled back: production is back on 1.0.0, verified. Reverting 1111111 on main conflicts in ${text}. The deploy failed: ${text}`,
    remedy: 'Revert it by hand on a branch from main and open a pull request; the hold stays until that is merged.',
    serving: { what: 'release', name: `1.0.0 ${text}`, proof: 'verified', changed: true },
    users: { affected: 'no', because: 'every probe passes' },
    next: { kind: 'command', command: 'git revert --no-edit 1111111', note: '' },
    parts: [
      reportPart('deploy', 'Deploy', {
        checks: [guard(text)],
        steps: [{ name: 'Put in place', status: 'done', detail: text, durationMs: 900 }],
        facts: [{ label: 'Before', value: text }],
        texts: [{ title: "The target's last lines", text: `deployed ${text}` }],
      }),
      reportPart('smoke', 'Smoke', {
        checks: probes(text, 'fail'),
        tables: [{ title: 'What the probes saw', columns: ['probe', 'n'], rows: [[text, '12']], open: true }],
        charts: [{ probe: text, answers: [{ ms: 480, timedOut: false }], medianBeforeMs: 11, limitMs: 200 }],
      }),
      reportPart('rollback', 'Rollback', {
        checks: [
          check({
            id: 'revert',
            title: 'The revert applies to main',
            status: 'fail',
            gate: 'warn',
            summary: 'conflict in 1 file',
            findings: [{ level: 'warning', message: `Reverting 1111111 conflicts in ${text}.`, remedy: text }],
          }),
        ],
        steps: [
          { name: 'Plan', status: 'done' },
          { name: 'Put in place', status: 'done', detail: text },
          { name: 'Reconcile main', status: 'failed', detail: text },
        ],
        facts: [{ label: 'Bad', value: text }],
        tables: [{ title: 'Commits that are taken away', columns: ['Commit', 'Subject'], rows: [['1111111', text]] }],
        texts: [
          { title: 'The revert by hand, as a pull request', text: 'git revert --no-edit 1111111' },
          { title: "The target's last lines", text: `restored ${text}` },
        ],
      }),
      reportPart('rollback-smoke', 'Smoke of the restored release', {
        checks: probes(text, 'pass').map((row) => ({ ...row, id: `restored:${row.id}` })),
        tables: [{ title: 'What the probes saw', columns: ['probe', 'n'], rows: [[text, '29']] }],
        charts: [{ probe: text, answers: [{ ms: 12, timedOut: false }], medianBeforeMs: 11, limitMs: 200 }],
      }),
    ],
  })
