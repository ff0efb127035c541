import { describe, expect, test } from 'vitest'
import type { CheckResult } from '../../src/core/report.ts'
import { boundaryRow } from '../../src/doctor/doctor.ts'
import { exampleWorkflows, openDoctor } from './stage.ts'

const statuses = (checks: readonly CheckResult[]) => Object.fromEntries(checks.map(({ id, status }) => [id, status]))
const findingsOf = (checks: readonly CheckResult[]) =>
  checks.flatMap(({ id, findings }) => findings.map(({ level, message }) => `${id} ${level}: ${message}`))

/** The command of a remedy, without the words before it. */
const commandOf = (remedy: string | undefined): string | null =>
  /\b(?:Run|run): (gh .*)$/.exec(remedy ?? '')?.[1] ?? null

const withKey = [
  {
    path: '.github/workflows/deploy.yml',
    text: `on: { push: { tags: ['v*'] }, pull_request: }
permissions: {}
jobs:
  checklist:
    if: github.event_name == 'pull_request'
    runs-on: ubuntu-latest
    steps: [{ uses: acme/gates/actions/preflight@v1 }]
  production:
    runs-on: ubuntu-latest
    environment: { name: production, deployment: false }
    steps:
      - uses: acme/gates/actions/deploy@v1
        with: { signing-key: '\${{ secrets.RUNBOOK_KEY }}' }
        env: { DATABASE_URL: '\${{ secrets.DATABASE_URL }}' }
`,
  },
  ...exampleWorkflows.filter(({ path }) => path.endsWith('rollback.yml')),
]

describe('a repository that nobody protected', () => {
  test('every hole is named, with the line that mends it', async () => {
    const { diagnose, github } = await openDoctor()
    github.setSettings({ secrets: { DATABASE_URL: '2026-01-01T00:00:00Z', OTHER: '2026-01-01T00:00:00Z' } })
    const { verdict, message, checks } = await diagnose()
    expect(verdict).toBe('fail')
    expect(message).toBe('5 holes in the boundary and 2 warnings.')
    expect(findingsOf(checks)).toEqual([
      'environments warning: GitHub has no environment dev: the first job that names it makes one without any protection.',
      'environments error: GitHub has no environment production: the first job that names it makes one without any protection.',
      'default-branch error: Nothing asks for a pull request before a change comes to main: whoever may push there changes the policy.',
      'required-check error: A pull request to main can be merged while the job "checklist" is red.',
      'release-tags error: A tag v* can be moved or deleted after it was deployed.',
      'release-tags warning: Whoever may write to the repository can make a tag v*, with a workflow file of their own in its commit.',
      'secrets error: DATABASE_URL is a secret of the repository and is used in dev and production: a workflow on any branch can read it.',
    ])
  })

  test('the lines, run one by one, leave nothing to find', async () => {
    const { diagnose, github, run } = await openDoctor()
    github.setSettings({ secrets: { DATABASE_URL: '2026-01-01T00:00:00Z', RUNBOOK_KEY: '2026-01-01T00:00:00Z' } })
    let ran = 0
    for (let round = 0; round < 30; round += 1) {
      const { checks } = await diagnose(withKey)
      const lines = checks.flatMap(({ findings }) => findings.flatMap(({ remedy }) => commandOf(remedy) ?? []))
      const [line] = lines
      if (line === undefined) break
      await run(line)
      ran += 1
    }
    const { verdict, checks } = await diagnose(withKey)
    expect(ran).toBe(7)
    expect(findingsOf(checks)).toEqual([
      'environments warning: Administrators may pass the protection of the environment production.',
    ])
    expect(verdict).toBe('pass')
    expect(checks.find(({ id }) => id === 'signing-key')?.summary).toBe(
      'RUNBOOK_KEY is worth what its weakest environment is: production (refs: tag v* and branch main; 1 reviewer)',
    )
    github.setEnvironment('production', { adminsBypass: false })
    expect(findingsOf((await diagnose(withKey)).checks)).toEqual([])
  })

  test('preflight shows three of the holes as warnings, and says how many more there are', async () => {
    const { diagnose } = await openDoctor()
    const row = boundaryRow(await diagnose())
    expect(row).toMatchObject({ id: 'boundary', status: 'fail', gate: 'warn' })
    expect(row.findings.map(({ level }) => level)).toEqual(['warning', 'warning', 'warning', 'notice'])
    expect(row.findings.at(-1)?.message).toBe('1 more is told by `npx runbook-gates doctor`.')
  })
})

describe('what may not be read', () => {
  test('is unknown, and each permission is said once', async () => {
    const { diagnose } = await openDoctor()
    const { verdict, message, checks } = await diagnose(withKey, { metadata: 'read' })
    expect(statuses(checks)).toMatchObject({
      environments: 'unknown',
      'default-branch': 'unknown',
      'required-check': 'unknown',
      'release-tags': 'fail',
      secrets: 'unknown',
      'signing-key': 'unknown',
      readable: 'unknown',
    })
    expect(verdict).toBe('fail')
    expect(message).toBe('1 hole in the boundary, 1 warning and 5 questions that could not be answered.')
    const remedies = checks.find(({ id }) => id === 'readable')?.findings.map(({ remedy = '' }) => remedy) ?? []
    expect(remedies.map((remedy) => /'([\w-]+: read)'/.exec(remedy)?.[1])).toEqual([
      'actions: read',
      'administration: read',
      'secrets: read',
    ])
  })

  test('a repository that the token does not see is unknown throughout, not without any protection', async () => {
    const { diagnose, github } = await openDoctor()
    github.addFault({
      method: 'GET',
      path: /^\/repos\/[^/]+\/[^/]+$/,
      call: 'every',
      fault: { kind: 'status', status: 404 },
    })
    const { checks } = await diagnose(withKey)
    expect(checks.find(({ id }) => id === 'release-tags')?.status).toBe('unknown')
    expect(checks.find(({ id }) => id === 'environments')?.findings).toEqual([])
  })
})

describe('an environment', () => {
  const named = {
    branchPolicy: true,
    policies: [
      { name: 'v*', type: 'tag' },
      { name: 'main', type: 'branch' },
    ],
  } as const
  test.each([
    ['any ref', {}, 'Every branch and every tag may use the environment production.'],
    [
      'a pattern that is every branch',
      { branchPolicy: true, policies: [...named.policies, { name: '*', type: 'branch' }] },
      'The pattern * lets every branch use the environment production.',
    ],
    [
      'no way for a rollback, which runs from the default branch',
      { branchPolicy: true, policies: [{ name: 'v*', type: 'tag' }] },
      'The environment production does not take branch main, which a job of the runbook needs.',
    ],
    ['no reviewers', named, 'Nobody has to approve a job that uses the environment production.'],
    [
      'a reviewer who may approve their own run',
      { ...named, reviewers: ['bob'] },
      'Who started a run may approve it for the environment production themselves.',
    ],
  ] as const)('%s', async (_name, given, expected) => {
    const { diagnose, github } = await openDoctor()
    github.setEnvironment('production', { adminsBypass: false, ...given })
    const { checks } = await diagnose()
    expect(findingsOf(checks).some((line) => line.endsWith(expected))).toBe(true)
  })

  test('with the signing key and no protection: the key is worth what its environment is', async () => {
    const { diagnose, github } = await openDoctor()
    github.setEnvironment('dev', { secrets: { RUNBOOK_KEY: '2026-01-01T00:00:00Z' } })
    const { checks } = await diagnose(withKey)
    expect(findingsOf(checks)).toContain(
      'signing-key error: The environment dev has the signing key RUNBOOK_KEY and no protection: the key is worth what its environment is.',
    )
  })
})

describe('the default branch', () => {
  test.each([
    [
      'the check by the name that a page of GitHub shows',
      { requiredChecks: ['Deploy / Checklist'] },
      'is called "checklist"',
    ],
    ['the status, which forks never get', { requiredChecks: ['runbook/inventory'] }, 'never arrives for forks'],
    ['another check', { requiredChecks: ['test'] }, 'can be merged while the job "checklist" is red'],
    ['no review', { pullRequest: { approvals: 0 } }, 'needs no review'],
    ['protection that spares administrators', { classic: { approvals: 1 } }, 'does not bind administrators'],
  ] as const)('%s', async (_name, rules, expected) => {
    const { diagnose, github } = await openDoctor()
    github.setRules('main', rules)
    expect(findingsOf((await diagnose()).checks).filter((line) => line.includes(expected))).toHaveLength(1)
  })

  test.each([
    ['by a ruleset', { pullRequest: { approvals: 1 }, requiredChecks: ['checklist'] }],
    ['by classic protection', { classic: { approvals: 1, admins: true }, protection: ['checklist'] }],
  ] as const)('is protected %s', async (_name, rules) => {
    const { diagnose, github } = await openDoctor()
    github.setRules('main', rules)
    expect(statuses((await diagnose()).checks)).toMatchObject({ 'default-branch': 'pass', 'required-check': 'pass' })
  })
})

describe('other workflows', () => {
  const other = (text: string) => [...exampleWorkflows, { path: '.github/workflows/other.yml', text }]
  test.each([
    [
      'a job that uses production without our actions',
      'on: push\njobs: { ship: { environment: Production, runs-on: x, steps: [{ run: ./ship }] } }',
      'other-jobs error: The job ship uses production without these actions: no checklist, lock or record.',
    ],
    [
      'a job whose environment is an expression',
      "on: push\njobs: { ship: { environment: '${{ inputs.where }}', runs-on: x, steps: [{ run: ./ship }] } }",
      'other-jobs warning: The job ship uses dev and production without these actions: no checklist, lock or record.',
    ],
    [
      'a token that may write what we believe',
      'on: push\npermissions: { deployments: write, statuses: write }\njobs: { note: { runs-on: x, steps: [{ run: x }] } }',
      'writers warning: The token of the job note may write deployments and statuses, as the same app as these actions.',
    ],
    [
      'a token that may write everything',
      'on: push\npermissions: write-all\njobs: { note: { runs-on: x, steps: [{ run: x }] } }',
      'writers warning: The token of the job note may write deployments and statuses, as the same app as these actions.',
    ],
    [
      'a file that is no workflow',
      'jobs: [',
      "other-jobs warning: .github/workflows/other.yml can't be read as a workflow, so nobody can tell what it uses.",
    ],
    [
      'an action of another name is none of ours',
      'on: push\njobs: { ship: { environment: dev, runs-on: x, steps: [{ uses: acme/deploy@v1 }] } }',
      'other-jobs warning: The job ship uses dev without these actions: no checklist, lock or record.',
    ],
  ])('%s', async (_name, text, expected) => {
    const { diagnose } = await openDoctor()
    expect(findingsOf((await diagnose(other(text))).checks)).toContain(expected)
  })

  test('without a declaration, what the setting of the repository says', async () => {
    const { diagnose, run } = await openDoctor()
    const workflows = other('on: push\njobs: { note: { runs-on: x, steps: [{ run: x }] } }')
    expect(statuses((await diagnose(workflows)).checks)).toMatchObject({ writers: 'pass' })
    await run(
      `gh api --method PUT repos/acme/inventory/actions/permissions/workflow --input - <<< '{"default_workflow_permissions":"write"}'`,
    )
    const row = (await diagnose(workflows)).checks.find(({ id }) => id === 'writers')
    expect(row?.status).toBe('fail')
    await run(commandOf(row?.findings[0]?.remedy) ?? '')
    expect(statuses((await diagnose(workflows)).checks)).toMatchObject({ writers: 'pass' })
  })

  test('a rollback outside of any environment is anybody’s', async () => {
    const { diagnose } = await openDoctor()
    const text =
      'on: workflow_dispatch\njobs: { back: { runs-on: x, steps: [{ uses: acme/gates/actions/rollback@v1 }] } }'
    const { checks } = await diagnose([{ path: '.github/workflows/back.yml', text }])
    expect(findingsOf(checks)).toContain(
      'rollback warning: The job back rolls back outside of any environment: whoever may write to the repository may start it, with any ref.',
    )
    expect(findingsOf((await diagnose([])).checks)).toContain(
      'rollback error: No workflow that somebody can start rolls back production.',
    )
  })
})
