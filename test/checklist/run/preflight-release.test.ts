import { describe, expect, it } from 'vitest'
import { run } from '../../../src/checklist/run/preflight.ts'
import { ExpectedError } from '../../../src/core/errors.ts'
import { reportOf } from '../../../src/runtime/finish.ts'
import { fakeGit } from '../../fakes/git.ts'
import { sha, type FlatContext } from '../../fakes/nouns.ts'
import { origin } from '../../report/origin.ts'
import { rowsOf } from '../../report/rows.ts'
import { head, base, runbook, inputs, onPull, world, session, end, statusOf } from './preflight-stage.ts'

describe('preflight on a release', () => {
  const onMain: Partial<FlatContext> = { event: 'push', ref: 'refs/heads/main', sha: head }
  const tip = new Map([['refs/heads/main', { ref: 'refs/heads/main', object: head, commit: head }]])
  const unrecorded = 'But the verdict could not be put on record, so deploy would not find it: No.'

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

  it('judges the release of the ref that is asked for, in a run of another one', async () => {
    const tag = { ref: 'refs/tags/v1.2.0', object: head, commit: head }
    const context = { event: 'workflow_dispatch', ref: 'refs/heads/main', sha: base }
    const ports = world({ context, state: { refs: new Map([...tip, ['refs/tags/v1.2.0', tag]]) } })
    const { report } = await end(ports, inputs({ ref: 'v1.2.0' }))
    expect(report).toMatchObject({
      environment: 'production',
      release: { sha: head, ref: 'refs/tags/v1.2.0', version: '1.2.0' },
    })
    expect(statusOf(report, 'promotion')).toMatchObject({ status: 'pass' })
    expect(ports.publisher.statuses.map(({ sha: on }) => on)).toContain(head)
  })

  it.each([
    [{ ref: 'v9.9.9' }, {}, 'There is no ref v9.9.9 in this repository.'],
    [
      { ref: 'main', sha: base },
      {},
      "Input 'ref' names refs/heads/main, which is aaaaaaa, but input 'sha' is 0000000000000000000000000000000000000000.",
    ],
    [
      { ref: 'v1.2.0' },
      { event: 'pull_request', ref: 'refs/pull/7/merge', pull: onPull.pull },
      "Input 'ref' is 'v1.2.0', but this run is of a pull request, whose own commit is judged.",
    ],
  ])('refuses %j in a run of %j', async (given, context, message) => {
    const ports = world({ context: { ...onMain, ...context }, state: { refs: tip } })
    await expect(run(inputs(given), ports, session)).rejects.toMatchObject({ code: 'bad-input', message })
  })

  it('is red when its verdict can not be put on record, and says what was judged', async () => {
    const refused = new ExpectedError({ code: 'no-permission', message: 'No.', remedy: "Add 'statuses: write'." })
    const { report, red } = await end(world({ refused, context: onMain, state: { refs: tip } }))
    expect(red).toBe(true)
    expect(report).toMatchObject({
      verdict: 'fail',
      reasonCode: 'no-permission',
      message: `2 checks passed, none blocks. ${unrecorded}`,
      remedy: "Add 'statuses: write'.",
    })
  })

  it('keeps the reason of its checks when that is not on record either', async () => {
    const refused = new ExpectedError({ code: 'no-permission', message: 'No.', remedy: "Add 'statuses: write'." })
    const context = { event: 'workflow_dispatch', ref: 'refs/heads/main', sha: head }
    const ports = world({ refused, context, state: { refs: tip } })
    const { report } = await end(ports, inputs({ environment: 'production' }))
    expect(report).toMatchObject({ verdict: 'fail', reasonCode: 'checks-failed' })
    expect(report.message).toContain(unrecorded)
  })

  it('a status that is refused only at the end is told to whoever shows the report', async () => {
    const ports = world({ context: onMain, state: { refs: tip } })
    const down = new ExpectedError({ code: 'github-unreachable', message: 'GitHub is down.', remedy: 'Wait.' })
    const { publisher } = ports
    const commitStatus: typeof publisher.commitStatus = (request) =>
      request.state === 'pending' ? publisher.commitStatus(request) : Promise.reject(down)
    const outcome = await run(inputs(), { ...ports, publisher: { ...publisher, commitStatus } }, session)
    expect(outcome.failJob).toBe(false)
    const report = reportOf('preflight', outcome, { startedAt: '2026-01-01T10:00:00Z', durationMs: 1 }, origin)
    expect(await outcome.publish?.(report)).toEqual({
      reasonCode: 'github-unreachable',
      message: 'GitHub is down.',
      remedy: 'Wait.',
    })
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
