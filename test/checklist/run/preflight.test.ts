import { describe, expect, it } from 'vitest'
import { run } from '../../../src/checklist/run/preflight.ts'
import { ExpectedError } from '../../../src/core/errors.ts'
import { aCheckRun, aPull, sha } from '../../fakes/nouns.ts'
import { rowsOf } from '../../report/rows.ts'
import { head, base, runbook, pull, onPull, inputs, world, session, end, askedOf, statusOf } from './preflight-stage.ts'

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
