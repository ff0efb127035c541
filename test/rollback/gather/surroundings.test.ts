import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { rowsOf } from '../../report/rows.ts'
import { badRelease, rollbackStage, type Stage } from '../stage.ts'

// Real git, dozens of processes a test: slow on a machine that is busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let stage: Stage
beforeEach(async () => {
  stage = await rollbackStage()
})
afterEach(() => stage.close())

describe('what is said before anything is begun', () => {
  test('a run that waits for approval would put its release in place again: it is named', async () => {
    const { bad } = badRelease(stage)
    const url = 'https://github.com/acme/inventory/actions/runs/77'
    stage.github.state.waiting = [{ id: 77, url, sha: bad, createdAt: '2026-02-01T01:00:00Z', reviewers: ['bob'] }]
    const end = await stage.run({ dryRun: true })
    const row = rowsOf(end.conclusion).checks.find(({ id }) => id === 'pending-approvals')
    expect(row).toMatchObject({ status: 'fail', summary: '1 waiting for approval' })
    expect(row?.findings[0]).toMatchObject({
      url,
      message: expect.stringContaining('waits since 2026-02-01T01:00:00Z for bob'),
    })
    stage.github.refuse('waitingRuns', 'actions: read')
    const unread = await stage.run({ dryRun: true })
    expect(rowsOf(unread.conclusion).checks.find(({ id }) => id === 'pending-approvals')).toMatchObject({
      status: 'unknown',
    })
  })

  test('a token that may not restore stops it, one that may not open pull requests does not', async () => {
    const { good } = badRelease(stage)
    stage.writer.deny('pull-requests')
    const plan = await stage.run({ dryRun: true })
    expect(rowsOf(plan.conclusion).checks.find(({ id }) => id === 'permissions')).toMatchObject({
      status: 'fail',
      summary: 'lacks pull-requests: write',
    })
    stage.writer.deny('deployments')
    const end = await stage.run()
    expect(end.conclusion).toMatchObject({ verdict: 'fail', reasonCode: 'no-permission' })
    expect(end.conclusion.remedy).toContain('deployments: write, pull-requests: write')
    expect(stage.put).toEqual([])
    expect(stage.github.state.issues).toEqual([])
    expect(good).not.toBe(stage.main())
  })

  test("the runbook's own number of approvals is asked of this run, and its starter does not count", async () => {
    const { good } = badRelease(stage)
    const environment = { ...stage.production, rollbackApprovals: 1 }
    const approve = (user: string) =>
      stage.github.state.runApprovals.set(900, [{ user, state: 'approved', environments: ['production'] }])
    for (const login of ['ada', 'bob']) stage.github.state.permissions.set(login, 'write')
    approve('ada')
    const alone = await stage.run({ environment })
    expect(alone.conclusion).toMatchObject({ verdict: 'fail', reasonCode: 'approvals-missing' })
    expect(alone.conclusion.remedy).toContain('environments.production.rollback.approvals')
    expect(stage.put).toEqual([])
    approve('bob')
    const end = await stage.run({ environment })
    expect(end.restoredSha).toBe(good)
    expect(rowsOf(end.conclusion).checks.find(({ id }) => id === 'rollback-approvals')?.summary).toBe('1 of 1 (bob)')
  })
})
