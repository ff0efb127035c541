import { describe, expect, it } from 'vitest'
import type { PreflightInputs } from '../../../src/checklist/run/inputs.ts'
import { run, type PreflightSession } from '../../../src/checklist/run/preflight.ts'
import { runbookOrDefaults } from '../../../src/config/require.ts'
import { nobody } from '../../../src/incident/run/notify.ts'
import { preflightChecks } from '../../../src/checklist/registry.ts'
import { ExpectedError } from '../../../src/core/errors.ts'
import type { Report } from '../../../src/core/report.ts'
import { reportOf } from '../../../src/runtime/finish.ts'
import { fakeGit } from '../../fakes/git.ts'
import { fakeGitHub, type FakeState } from '../../fakes/github.ts'
import { aCheckRun, aCommit, aContext, aPull, aReview, aRun, sha, type FlatContext } from '../../fakes/nouns.ts'
import { fakePublisher } from '../../fakes/publisher.ts'
import { fakeClock, fakeLog, fakePorts } from '../../fakes/world.ts'
import { origin } from '../../report/origin.ts'
import { rowsOf } from '../../report/rows.ts'

const head = sha('a')
const base = sha('0')

/** These tests are about the action: three checks stand for all. */
const asked = ['tests', 'approvals', 'promotion']
const others = preflightChecks.filter(({ id }) => !asked.includes(id)).map(({ id }) => `${id}: off`)

const runbook = `
service: inventory
environments:
  dev: { promote: { branch: main }, checklist: { approvals: off } }
  production: { promote: { tag: "v*" }, approvals: 1 }
checklist: { tests: { require: [build], wait: 1m }, ${others.join(', ')} }
`

const pull = { number: 7, head, base: sha('9'), baseRef: 'main', fromFork: false }
const onPull: Partial<FlatContext> = { event: 'pull_request', ref: 'refs/pull/7/merge', sha: sha('f'), pull }

const inputs = (given: Partial<PreflightInputs> = {}): PreflightInputs => ({
  config: '.github/runbook.yml',
  environment: null,
  dryRun: false,
  sha: null,
  waitMs: null,
  publish: ['check-run', 'summary'],
  ...given,
})

const world = (
  given: {
    readonly context?: Partial<FlatContext>
    readonly state?: Partial<FakeState>
    readonly refused?: Error
    readonly onSleep?: (elapsed: number, state: FakeState) => void
  } = {},
) => {
  const commits = [aCommit({ sha: base }), aCommit({ sha: head, parents: [base] })]
  const github = fakeGitHub({
    refs: new Map([['refs/heads/main', { ref: 'refs/heads/main', object: base, commit: base }]]),
    commits: new Map(commits.map((commit) => [commit.sha, commit])),
    files: new Map([
      [`${base}:.github/runbook.yml`, runbook],
      [`${head}:.github/runbook.yml`, runbook],
    ]),
    runs: [aRun({ id: 900, suiteId: 9, path: '.github/workflows/deploy.yml', status: 'in_progress' }), aRun()],
    checkRuns: new Map([[head, [aCheckRun()]]]),
    pulls: [aPull()],
    reviews: new Map([[7, [aReview()]]]),
    permissions: new Map([['bob', 'write']]),
    ...given.state,
  })
  const clock = fakeClock({ onSleep: (elapsed) => given.onSleep?.(elapsed, github.state) })
  const context = aContext(given.context ?? onPull)
  const log = fakeLog()
  return { ...fakePorts({ github, context, clock, log }), publisher: fakePublisher(given.refused) }
}

const session: PreflightSession = {
  loadRunbook: (request) => runbookOrDefaults(request, 'inventory'),
  audienceOf: () => nobody,
}

const end = async (
  ports: ReturnType<typeof world>,
  asked = inputs(),
): Promise<{ report: Report; failed: string; red: boolean }> => {
  const outcome = await run(asked, ports, session)
  const report = reportOf('preflight', outcome, { startedAt: '2026-01-01T10:00:00Z', durationMs: 1 }, origin)
  await outcome.publish?.(report)
  return { report, failed: outcome.outputs['failed-checks'] ?? '?', red: outcome.failJob }
}

const askedOf = (report: Report) => rowsOf(report).checks.filter((check) => check.gate !== 'off')
const statusOf = (report: Report, id: string) => rowsOf(report).checks.find((check) => check.id === id)

describe('preflight on a pull request', () => {
  it('judges the head for the last environment, under the rules of the base', async () => {
    const ports = world()
    const { report, red } = await end(ports)
    expect(report).toMatchObject({
      verdict: 'pass',
      reasonCode: 'checks-passed',
      environment: 'production',
      release: { sha: head, ref: 'refs/pull/7/head' },
    })
    expect(red).toBe(false)
    expect(askedOf(report).map(({ id, status, gate }) => [id, status, gate])).toEqual([
      ['tests', 'pass', 'block'],
      ['approvals', 'pass', 'warn'],
      ['promotion', 'skip', 'warn'],
    ])
  })

  it('tells GitHub pending first and the verdict last, on the head', async () => {
    const ports = world()
    await end(ports)
    expect(ports.publisher.statuses.map(({ sha: on, context, state }) => [on, context, state])).toEqual([
      [head, 'runbook/inventory', 'pending'],
      [head, 'runbook/inventory', 'success'],
    ])
    expect(ports.publisher.checkRuns.map(({ status, externalId }) => [status, externalId])).toEqual([
      ['completed', 'runbook/inventory/production'],
    ])
    expect(ports.publisher.comments).toEqual([])
  })

  it('a red check is red, by name', async () => {
    const ports = world({ state: { checkRuns: new Map([[head, [aCheckRun({ conclusion: 'failure' })]]]) } })
    const { report, failed, red } = await end(ports)
    expect(report).toMatchObject({ verdict: 'fail', reasonCode: 'checks-failed', message: '1 of 3 blocks: tests.' })
    expect([failed, red]).toEqual(['tests', true])
    expect(ports.publisher.statuses.at(-1)).toMatchObject({ state: 'failure' })
  })

  it('a runbook that the pull request brings is not the one it is judged by', async () => {
    const weak = 'service: inventory\nenvironments: { dev: { promote: { branch: main } } }\nchecklist: { tests: off }\n'
    const files = new Map([
      [`${base}:.github/runbook.yml`, runbook],
      [`${head}:.github/runbook.yml`, weak],
    ])
    const pullFiles = new Map([[7, ['.github/runbook.yml', '.github/workflows/ci.yml', 'README.md']]])
    const { report } = await end(world({ state: { files, pullFiles } }))
    expect(report.environment).toBe('production')
    expect(statusOf(report, 'gates')).toMatchObject({
      status: 'pass',
      gate: 'warn',
      summary: 'changes 2 files of the gates; approved by bob',
    })
    expect(report.verdict).toBe('pass')
  })

  it.each([
    ['shown', '', 'warn', 'pass'],
    ['blocks where the runbook says so', ', gates: block', 'block', 'fail'],
  ] as const)('a change of the gates that nobody approved: %s', async (_name, added, gate, verdict) => {
    const files = new Map([[`${base}:.github/runbook.yml`, runbook.replace('wait: 1m }', `wait: 1m }${added}`)]])
    const pullFiles = new Map([[7, ['.github/workflows/ci.yml']]])
    const { report } = await end(world({ state: { files, pullFiles, reviews: new Map() } }))
    expect(statusOf(report, 'gates')).toMatchObject({ status: 'fail', gate })
    expect(report.verdict).toBe(verdict)
  })

  it.each([
    ['open', '- [ ] Stakeholders told', 'fail', 'fail'],
    ['missing', 'Fixes it.', 'fail', 'fail'],
    ['ticked', '- [x] Stakeholders told', 'pass', 'pass'],
  ] as const)('a line that only people can prove: %s', async (_name, body, status, verdict) => {
    const asking = runbook.replace('wait: 1m }', 'wait: 1m }, manual: ["Stakeholders told"]')
    const files = new Map([[`${base}:.github/runbook.yml`, asking]])
    const { report, failed } = await end(world({ state: { files, pulls: [aPull({ body })] } }))
    expect(statusOf(report, 'manual')).toMatchObject({ status, gate: 'block' })
    expect([report.verdict, failed]).toEqual([verdict, verdict === 'pass' ? '' : 'manual'])
  })

  it.each([
    ['in force', '2026-12-31', 'pass', ['tests: warn']],
    ['expired', '2025-12-31', 'fail', ['tests: block', 'waivers: warn']],
  ] as const)('a waiver of the base: %s', async (_name, until, verdict, rows) => {
    const waivers = `waivers: [{ check: tests, finding: "* build *", until: ${until}, reason: "known flake", owner: ann }]\n`
    const approvals = runbook.replace(
      'approvals: 1 }',
      'approvals: 1, checklist: { approvals: { pull-request: strict } } }',
    )
    const files = new Map([
      [`${base}:.github/runbook.yml`, approvals + waivers],
      [`${head}:.github/runbook.yml`, approvals.replace('tests:', 'variables:')],
    ])
    const checkRuns = new Map([[head, [aCheckRun({ conclusion: 'failure' })]]])
    const { report } = await end(world({ state: { files, checkRuns } }))
    const open = askedOf(report).filter(({ status }) => status === 'fail')
    expect(open.map(({ id, gate }) => `${id}: ${gate}`)).toEqual(rows)
    expect(report.verdict).toBe(verdict)
  })

  it('a missing permission is unknown, blocks, and is named', async () => {
    const ports = world()
    ports.github.refuse('checkRuns', 'checks: read')
    const { report } = await end(ports)
    expect(statusOf(report, 'tests')?.status).toBe('unknown')
    expect(report.remedy).toBe("Add 'checks: read' under 'permissions:' of the job.")
    expect(report.verdict).toBe('fail')
  })

  it('a token that may not write changes nothing of the verdict and is asked once', async () => {
    const refused = new ExpectedError({ code: 'no-permission', message: 'No.', remedy: "Add 'statuses: write'." })
    const ports = world({ refused })
    const { report } = await end(ports)
    expect(report.verdict).toBe('pass')
    expect(ports.publisher.tries).toEqual({ checkRun: 1, commitStatus: 1, comment: 0 })
    expect(
      ports.log.lines.filter((line) => line.includes('The verdict is not affected; it is the result of the job.')),
    ).toHaveLength(2)
  })

  it('says plainly that a fork may not write', async () => {
    const refused = new ExpectedError({ code: 'no-permission', message: 'No.', remedy: '' })
    const ports = world({ refused, context: { ...onPull, pull: { ...pull, fromFork: true } } })
    await end(ports)
    expect(ports.log.lines.join('\n')).toContain("the token of a fork's pull request may only read")
  })

  it('says that the pull request moved on, and writes on the judged commit only', async () => {
    const ports = world({ state: { pulls: [aPull({ head: sha('e') })] } })
    const { report } = await end(ports)
    expect(rowsOf(report).facts.find((fact) => fact.label === 'Stale')?.value).toContain('eeeeeee')
    expect(new Set(ports.publisher.statuses.map((status) => status.sha))).toEqual(new Set([head]))
  })

  it('shows whom it waits for in the check run, at most every 15 seconds', async () => {
    const running = aCheckRun({ status: 'in_progress', conclusion: null })
    const ports = world({
      state: { checkRuns: new Map([[head, [running, aCheckRun({ id: 2, name: 'lint', status: 'queued' })]]]) },
      onSleep: (elapsed, state) => {
        if (elapsed > 4_000) state.checkRuns.set(head, [running, aCheckRun({ id: 2, name: 'lint' })])
        if (elapsed > 20_000) state.checkRuns.set(head, [running, aCheckRun({ id: 3, name: 'e2e', status: 'queued' })])
        if (elapsed > 40_000) state.checkRuns.set(head, [aCheckRun()])
      },
    })
    await end(ports)
    const shown = ports.publisher.checkRuns.filter((each) => each.status === 'in_progress').map((each) => each.title)
    expect(shown).toHaveLength(2)
    expect(shown[1]).toContain('e2e')
  })

  it('input wait goes before the runbook', async () => {
    const checkRuns = new Map([[head, [aCheckRun({ status: 'queued', conclusion: null })]]])
    const ports = world({ state: { checkRuns } })
    const { report } = await end(ports, inputs({ waitMs: 5_000 }))
    expect(statusOf(report, 'tests')?.summary).toBe('not known after 5.0 s: build')
  })

  it('a dry run judges and writes nothing', async () => {
    const ports = world()
    const { report } = await end(ports, inputs({ dryRun: true, publish: ['check-run', 'summary', 'comment'] }))
    expect(report).toMatchObject({ verdict: 'pass', dryRun: true })
    expect(ports.publisher.tries).toEqual({ checkRun: 0, commitStatus: 0, comment: 0 })
  })

  it('comments once where it is asked to', async () => {
    const ports = world()
    await end(ports, inputs({ publish: ['comment'] }))
    expect(ports.publisher.comments).toHaveLength(1)
    expect(ports.publisher.comments[0]).toMatchObject({
      pull: 7,
      marker: '<!-- runbook-gates preflight inventory%2Fproduction -->',
    })
    expect(ports.publisher.checkRuns).toEqual([])
  })

  it('a bug leaves no pending status behind', async () => {
    const ports = world()
    const now = () => {
      throw new TypeError('boom')
    }
    await expect(run(inputs(), { ...ports, clock: { ...ports.clock, now } }, session)).rejects.toThrow('boom')
    expect(ports.publisher.statuses.at(-1)).toMatchObject({ state: 'error', description: 'not judged: boom' })
  })
})

describe('preflight on a release', () => {
  const onMain: Partial<FlatContext> = { event: 'push', ref: 'refs/heads/main', sha: head }
  const tip = new Map([['refs/heads/main', { ref: 'refs/heads/main', object: head, commit: head }]])

  it('takes the environment of the ref and shows what is off', async () => {
    const { report } = await end(world({ context: onMain, state: { refs: tip } }))
    expect(report).toMatchObject({ environment: 'dev', verdict: 'pass' })
    expect(statusOf(report, 'approvals')).toMatchObject({ gate: 'off', status: 'skip' })
  })

  it('blocks for what a pull request only shows', async () => {
    const context = { event: 'workflow_dispatch', ref: 'refs/heads/main', sha: head }
    const ports = world({ context, state: { refs: tip } })
    const { report, failed } = await end(ports, inputs({ environment: 'Production' }))
    expect(report.environment).toBe('production')
    expect(failed).toBe('approvals,promotion')
  })

  it('a ref that no environment takes ends well, with nothing judged and nothing written', async () => {
    const ports = world({ context: { ref: 'refs/heads/feature', sha: head } })
    const { report, red } = await end(ports)
    expect([report.reasonCode, red]).toEqual(['no-environment', false])
    expect(ports.publisher.statuses).toEqual([])
  })

  it('a deleted ref is nothing to judge', async () => {
    const { report } = await end(world({ context: { ...onMain, deleted: true } }))
    expect(report.reasonCode).toBe('no-environment')
  })

  it.each([
    ['an environment that is not in the runbook', { environment: 'prod' }, 'Use one of: dev, production.'],
    ['a commit that does not exist', { sha: sha('d') }, 'Push it first'],
  ] as const)('refuses %s', async (_name, given, remedy) => {
    const failure = await run(inputs(given), world({ context: onMain, state: { refs: tip } }), session).catch(
      (error: unknown) => error,
    )
    expect(failure).toMatchObject({ code: 'bad-input', remedy: expect.stringContaining(remedy) })
  })

  it('in a merge queue the rules are those of the base branch', async () => {
    const ref = `refs/heads/gh-readonly-queue/main/pr-7-${head}`
    const files = new Map([[`${base}:.github/runbook.yml`, runbook]])
    const { report } = await end(world({ context: { event: 'merge_group', ref, sha: head }, state: { files } }))
    expect(report).toMatchObject({ environment: 'production', release: { sha: head } })
    expect(rowsOf(report).facts.find((fact) => fact.label === 'Runbook')?.value).toBe('.github/runbook.yml at 0000000')
  })

  it('without a runbook file the defaults hold, and the report says so', async () => {
    const ports = world({ context: onMain, state: { refs: tip, files: new Map() } })
    // The defaults switch nothing off, and migrations are looked for in a clone.
    const { report } = await end({ ...ports, git: () => Promise.resolve(fakeGit()) })
    expect(report.service).toBe('inventory')
    expect(rowsOf(report).facts.find((fact) => fact.label === 'Runbook')?.value).toBe('none; defaults')
  })
})
