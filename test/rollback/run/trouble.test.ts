import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ExpectedError } from '../../../src/core/errors.ts'
import { noRules } from '../../fakes/github.ts'
import { fakeNotifier } from '../../fakes/notice.ts'
import { rowsOf } from '../../report/rows.ts'
import { badRelease, rollbackStage, type Stage } from '../stage.ts'

// Real git, dozens of processes a test: slow on a machine that is busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let stage: Stage
beforeEach(async () => {
  stage = await rollbackStage()
})
afterEach(() => stage.close())

const main = (format: string) => stage.scene.server.git('log', '-1', `--format=${format}`, 'main')
const server = (...args: readonly string[]) => stage.scene.server.git(...args)
describe('rules and races', () => {
  test('opens one pull request where main asks for one, and finds it again', async () => {
    const { good, bad } = badRelease(stage)
    stage.github.state.rules.set('main', { ...noRules, pullRequestRequired: true })
    const end = await stage.run()
    expect(end.conclusion).toMatchObject({ verdict: 'pass', reasonCode: 'restored-pull-request-open' })
    expect(stage.main()).toBe(bad)
    const branch = `rollback/inventory/production-${bad.slice(0, 7)}`
    expect(server('rev-parse', `refs/heads/${branch}^{tree}`)).toBe(server('rev-parse', `${good}^{tree}`))
    expect(end.pullRequest).toBe(stage.github.state.pulls[0]?.url)
    expect(stage.writer.dispatched).toEqual([])
    const again = await stage.run()
    expect(again.conclusion).toMatchObject({ verdict: 'pass', reasonCode: 'restored-pull-request-open' })
    expect(stage.github.state.pulls).toHaveLength(1)
    expect(stage.github.state.issues).toHaveLength(1)
  })

  test('goes through in a freeze: it stops deploys alone', async () => {
    const { good } = badRelease(stage)
    const when = { kind: 'dates', first: '2026-01-31', last: '2026-02-02' } as const
    const freeze = [{ when, zone: 'UTC', reason: 'the year ends' }]
    const end = await stage.run({ environment: { ...stage.production, freeze } })
    expect(end.conclusion.reasonCode).toBe('rolled-back')
    expect(end.restoredSha).toBe(good)
  })

  test('does not undo a fix that was put in place while it waited for the lock', async () => {
    const { bad } = badRelease(stage)
    const fix = stage.scene.commit({ 'fix.txt': 'f\n' }, 'fix: it')
    stage.scene.publish()
    const takeLock = stage.writer.takeLock.bind(stage.writer)
    Object.assign(stage.writer, {
      takeLock: (lock: Parameters<typeof takeLock>[0]) => {
        stage.deployed({ sha: fix, ref: 'refs/heads/main' })
        return takeLock(lock)
      },
    })
    const end = await stage.run()
    expect(end.conclusion).toMatchObject({ verdict: 'fail', reasonCode: 'restore-failed' })
    expect(end.conclusion.message).toContain('while this rollback waited')
    expect(end.restoredSha).toBeNull()
    expect(stage.github.state.deployments.some(({ payload }) => payload?.kind === 'rollback')).toBe(false)
    expect(bad).not.toBe(fix)
  })

  test('falls back to a pull request when the push is refused', async () => {
    const { bad } = badRelease(stage)
    stage.scene.server.refusePushes('GH013: rules', 'refs/heads/main')
    const end = await stage.run()
    expect(end.conclusion).toMatchObject({ verdict: 'pass', reasonCode: 'restored-pull-request-open' })
    expect(stage.main()).toBe(bad)
  })

  test("says the server's words when a push was insisted on", async () => {
    badRelease(stage)
    stage.scene.server.refusePushes('GH013: rules', 'refs/heads/main')
    const end = await stage.run({ mode: 'push' })
    expect(end.conclusion).toMatchObject({ verdict: 'fail', reasonCode: 'no-permission' })
    expect(end.conclusion.message).toContain('GH013')
    expect(end.restoredSha).not.toBeNull()
    expect(stage.github.state.pulls).toEqual([])
  })

  test('computes anew when main moves during the push', async () => {
    badRelease(stage)
    let next = ''
    stage.scene.server.beforeNextPush(() => {
      next = stage.scene.commit({ 'more.txt': 'm\n' }, 'feat: more')
      stage.scene.publish()
    })
    const end = await stage.run()
    expect(end.conclusion).toMatchObject({ verdict: 'pass', reasonCode: 'rolled-back' })
    expect(main('%P')).toBe(next)
    expect(server('show', 'main:app.txt')).toBe('one')
    expect(server('show', 'main:more.txt')).toBe('m')
  })

  test('gives way to a pull request when main moves at every push', async () => {
    badRelease(stage)
    let count = 0
    const race = () => {
      count += 1
      stage.scene.commit({ [`race-${count}.txt`]: 'r\n' }, `feat: race ${count}`)
      stage.scene.publish()
      if (count < 5) stage.scene.server.beforeNextPush(race)
    }
    stage.scene.server.beforeNextPush(race)
    const end = await stage.run()
    expect(count).toBe(5)
    expect(end.conclusion).toMatchObject({ verdict: 'pass', reasonCode: 'restored-pull-request-open' })
  })

  test('does not push what touches workflow files with the workflow token, and said so in the plan', async () => {
    const good = stage.scene.commit({ 'app.txt': 'one\n' }, 'feat: one')
    stage.tag('v1.0.0', good)
    stage.deployed({ sha: good, ref: 'refs/tags/v1.0.0' })
    const bad = stage.scene.commit({ '.github/workflows/deploy.yml': 'on: push\n' }, 'ci: deploy')
    stage.tag('v1.1.0', bad)
    stage.deployed({ sha: bad, ref: 'refs/tags/v1.1.0', statuses: ['in_progress', 'failure: x'] })
    const plan = await stage.run({ dryRun: true })
    expect(rowsOf(plan.conclusion).checks.find(({ id }) => id === 'push')).toMatchObject({ status: 'fail' })
    const end = await stage.run()
    expect(end.conclusion).toMatchObject({ verdict: 'fail', reasonCode: 'no-permission' })
    expect(end.conclusion.message).toMatch(/1\.0\.0 .*verified.*workflow token may not push/s)
    expect(stage.main()).toBe(bad)
    stage.github.state.viewer = 'ops-app'
    for (const deployment of stage.github.state.deployments) Object.assign(deployment, { creator: 'ops-app[bot]' })
    for (const statuses of stage.github.state.deploymentStatuses.values()) {
      for (const status of statuses) Object.assign(status, { creator: 'ops-app[bot]' })
    }
    const withApp = await stage.run()
    expect(withApp.conclusion).toMatchObject({ verdict: 'pass' })
    expect(stage.writer.dispatched).toEqual([])
  })

  test('pushes nothing on a conflict, names the files, and says that production is well', async () => {
    const { bad } = badRelease(stage)
    const later = stage.scene.commit({ 'app.txt': 'three\n' }, 'feat: three')
    stage.scene.publish()
    const end = await stage.run()
    expect(end.conclusion).toMatchObject({ verdict: 'fail', reasonCode: 'restored-revert-conflict' })
    expect(end.conclusion.message).toContain(`Reverting ${bad.slice(0, 7)} on main conflicts in app.txt`)
    const offer = rowsOf(end.conclusion).texts.find(({ title }) => title.startsWith('The revert by hand'))?.text
    expect(offer).toContain(`git revert --no-edit ${bad}`)
    expect(offer).toContain(`Runbook-Reverts: ${bad}`)
    expect(end.restoredSha).not.toBeNull()
    expect(stage.main()).toBe(later)
  })
})

describe('when parts fail', () => {
  test('a target that fails leaves git alone and the incident open with what a person must know', async () => {
    const { bad } = badRelease(stage)
    stage.answer = { ok: false, why: './deploy.sh ended with exit code 1.', remedy: 'Look.', log: 'boom' }
    const end = await stage.run()
    expect(end.conclusion).toMatchObject({ verdict: 'fail', reasonCode: 'restore-failed' })
    expect(end).toMatchObject({ restoredSha: null, recoveryMs: null })
    expect(stage.main()).toBe(bad)
    expect(stage.github.state.issues[0]?.body).toContain('**Status:** IDENTIFIED')
    expect(rowsOf(end.conclusion).texts).toEqual([{ title: "The target's last lines", text: 'boom' }])
    expect(stage.github.state.locks.size).toBe(0)
  })

  test('a restore that something else serves after is no success', async () => {
    const { bad } = badRelease(stage)
    stage.onVerify.hook = () => {
      stage.serving = bad
    }
    const end = await stage.run()
    expect(end.conclusion).toMatchObject({ verdict: 'fail', reasonCode: 'restore-failed' })
    expect(end.conclusion.message).toMatch(/^production is not restored: /)
    expect(end.conclusion.remedy).toContain("an older release in 'to'")
  })

  test('a held lock changes nothing', async () => {
    const { bad } = badRelease(stage)
    await stage.writer.takeLock({
      runbook: 2,
      service: 'inventory',
      environment: 'production',
      run: null,
      attempt: null,
      actor: 'ops',
      sha: null,
      intent: 'manual',
      reason: 'migration',
      created: '2026-01-01T00:00:00Z',
      expires: null,
      url: null,
    })
    const end = await stage.run()
    expect(end.conclusion).toMatchObject({ verdict: 'fail', reasonCode: 'locked' })
    expect(stage.put).toEqual([])
    expect(stage.main()).toBe(bad)
  })

  test('an issue tracker that refuses does not stop the rollback, and the report says so', async () => {
    badRelease(stage)
    const error = new ExpectedError({ code: 'no-permission', message: 'issues: write is missing.', remedy: 'Add it.' })
    stage.writer.refuse('createIssue', error)
    const end = await stage.run()
    expect(end.conclusion).toMatchObject({ verdict: 'pass', reasonCode: 'rolled-back' })
    expect(rowsOf(end.conclusion).checks.find(({ id }) => id === 'incident')).toMatchObject({ status: 'unknown' })
    expect(end.incident).toBeNull()
  })

  test('a pull request that may not be opened is said with the way to open it', async () => {
    const { bad } = badRelease(stage)
    stage.github.state.rules.set('main', { ...noRules, pullRequestRequired: true })
    const error = new ExpectedError({
      code: 'no-permission',
      message: 'Actions may not open pull requests.',
      remedy: 'Allow it.',
    })
    stage.writer.refuse('openPull', error)
    const end = await stage.run()
    expect(end.conclusion).toMatchObject({ verdict: 'fail', reasonCode: 'no-permission' })
    expect(end.conclusion.remedy).toContain(`/compare/main...rollback/inventory/production-${bad.slice(0, 7)}?expand=1`)
  })

  test('a deploy workflow whose run never appears is a finding with its remedy', async () => {
    badRelease(stage)
    stage.writer.loseDispatches()
    const end = await stage.run()
    expect(end.conclusion).toMatchObject({ verdict: 'fail', reasonCode: 'follow-up-missing' })
    expect(end.restoredSha).not.toBeNull()
    const row = rowsOf(end.conclusion).checks.find(({ id }) => id === 'redeploy')
    expect(row).toMatchObject({ status: 'fail' })
    expect(row?.findings[0]?.message).toContain('no run of it appeared in 60 s')
    expect(row?.findings[0]?.remedy).toContain('by hand')
  })

  test("somebody else's issue with the same marker is not touched", async () => {
    const { bad } = badRelease(stage)
    const body = `<!-- runbook:incident:v1:production/${bad} -->`
    const foreign = {
      number: 99,
      title: 'x',
      body,
      state: 'open' as const,
      labels: ['incident'],
      url: '',
      author: 'eve',
    }
    stage.github.state.issues.push(foreign)
    await stage.run()
    expect(stage.github.state.issues).toHaveLength(2)
    expect(stage.github.state.issues[0]).toEqual(foreign)
  })

  test('tells the pager and the others twice with one key, and resolves the page when the service is well', async () => {
    badRelease(stage)
    const [pager, slack] = [fakeNotifier('pagerduty'), fakeNotifier('slack')]
    const filter = { events: ['rollback' as const], environments: [] }
    const end = await stage.run({ severity: 'critical', audience: { notifiers: [pager, slack], filter } })
    expect(end.conclusion).toMatchObject({ verdict: 'pass' })
    expect(pager.sent.map(({ page }) => page)).toEqual(['trigger', 'resolve'])
    expect(slack.sent.map(({ headline }) => headline)[0]).toMatch(
      /^1\.1\.0 \([0-9a-f]{7}\) is being rolled back: checkout fails$/,
    )
    expect(new Set([...pager.sent, ...slack.sent].map(({ key }) => key)).size).toBe(1)
    expect(rowsOf(end.conclusion).checks.find(({ id }) => id === 'notified')).toMatchObject({ status: 'pass' })
  })

  test('a critical page that reached nobody makes the job red after all else is done', async () => {
    const { good } = badRelease(stage)
    const pager = fakeNotifier('pagerduty', 'always')
    const filter = { events: ['rollback' as const], environments: [] }
    const end = await stage.run({ severity: 'critical', audience: { notifiers: [pager], filter } })
    expect(end.conclusion).toMatchObject({ verdict: 'fail', reasonCode: 'page-undelivered' })
    expect(end.restoredSha).toBe(good)
    expect(stage.scene.server.git('rev-parse', 'main^{tree}')).toBe(stage.scene.dev('rev-parse', `${good}^{tree}`))
  })

  test('a page that reached nobody is not hidden by a workflow that did not start', async () => {
    badRelease(stage)
    stage.writer.loseDispatches()
    const filter = { events: ['rollback' as const], environments: [] }
    const audience = { notifiers: [fakeNotifier('pagerduty', 'always')], filter }
    const { conclusion } = await stage.run({ severity: 'critical', audience })
    expect(conclusion).toMatchObject({ verdict: 'fail', reasonCode: 'follow-up-missing' })
    for (const told of ['no run of it appeared', 'reached nobody']) expect(conclusion.message).toContain(told)
    for (const remedy of ['by hand', 'Call the person on call']) expect(conclusion.remedy).toContain(remedy)
  })
})
