import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { stateIn } from '../../../src/incident/render/issue-body.ts'
import { fakeNotifier } from '../../fakes/notice.ts'
import { badRelease, rollbackStage, type Stage } from '../stage.ts'

// Real git, dozens of processes a test: slow on a machine that is busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let stage: Stage
beforeEach(async () => {
  stage = await rollbackStage()
})
afterEach(() => stage.close())

const body = () => stage.github.state.issues[0]?.body ?? ''
const moves = () => body().match(/→ \*\*\w+\*\*/g)
const filter = { events: ['rollback' as const], environments: [] }

describe('the incident of a rollback', () => {
  test('does not begin anew with a second dispatch: what was reached and measured stands', async () => {
    badRelease(stage)
    await stage.run()
    await stage.run()
    expect(body()).toContain('**Status:** MONITORING')
    expect(body()).toContain('**ETA:** the service is restored')
    expect(body()).toMatch(/- \*\*Recovery:\*\* \d/)
    expect(moves()).toEqual(['→ **INVESTIGATING**', '→ **IDENTIFIED**', '→ **MONITORING**'])
    expect(body()).not.toContain('Detected: rolled back')
  })

  test('says in its first lines what to do, how users are affected, and links what it names', async () => {
    const { bad } = badRelease(stage)
    await stage.run()
    const [, , action = '', , , , impact = ''] = body().split('\n')
    expect(action).toMatch(/^\*\*Do now:\*\* Correct the change in a new commit on top of the revert and release it\./)
    expect(impact).toBe('**Impact:** 500 at /items since 2026-01-02 00:01 UTC (the number of users is not measured)')
    expect(body()).toContain(`- **Bad release:** 1.1.0 ([${bad.slice(0, 7)}](`)
    expect(body()).toMatch(/Reverted on main by \[[0-9a-f]{7}\]\(http[^)]*\/commit\/[0-9a-f]{40}\)/)
    expect(body()).toMatch(/\[deployment 2\]\(http[^)]*\/deployments\)/)
  })

  test('goes back when the service is down again, and on from there', async () => {
    const { bad } = badRelease(stage)
    await stage.run()
    stage.serving = bad
    stage.answer = { ok: false, why: './deploy.sh ended with exit code 1.', remedy: 'Look.', log: 'boom' }
    await stage.run()
    expect(body()).toContain('**Status:** IDENTIFIED')
    expect(body()).toContain('a person is needed')
    expect(body()).toContain('- **Recovery:** not restored yet')
  })

  test('is not said to be restored where only git was reverted, and its page is not resolved', async () => {
    badRelease(stage)
    const pager = fakeNotifier('pagerduty')
    const end = await stage.run({ tracks: ['reconcile'], audience: { notifiers: [pager], filter } })
    expect(end.conclusion).toMatchObject({ verdict: 'pass', reasonCode: 'rolled-back' })
    expect(body()).toContain('**Status:** IDENTIFIED')
    expect(pager.sent.map(({ page }) => page)).toEqual(['trigger', 'acknowledge'])
  })

  test('pages nobody when the same is dispatched again, and resolves its page once', async () => {
    badRelease(stage)
    const pager = fakeNotifier('pagerduty')
    const audience = { notifiers: [pager], filter }
    await stage.run({ audience })
    await stage.run({ audience })
    expect(pager.sent.map(({ page }) => page)).toEqual(['trigger', 'resolve', null, null])
  })

  test('is what the next run tells the pager of, also a run for another incident', async () => {
    badRelease(stage)
    const away = fakeNotifier('pagerduty', 'always')
    await stage.run({ audience: { notifiers: [away], filter } })
    const first = body()
    expect(stateIn(first).owed.at(-1)).toEqual({ step: '900/end', page: 'resolve', channels: ['pagerduty'] })
    const worse = stage.scene.commit({ 'app.txt': 'worse\n' }, 'feat: worse')
    stage.tag('v1.2.0', worse)
    stage.deployed({ sha: worse, ref: 'refs/tags/v1.2.0', statuses: ['in_progress', 'failure: 502'] })
    stage.serving = worse
    const pager = fakeNotifier('pagerduty')
    await stage.run({ audience: { notifiers: [pager], filter } })
    const [own, other] = [pager.sent[0]?.key, away.sent[0]?.key]
    expect(pager.sent.map(({ page, key }) => [page, key])).toEqual([
      ['trigger', own],
      ['resolve', own],
      ['resolve', other],
    ])
    expect(own).not.toBe(other)
    expect(stateIn(body()).owed).toEqual([])
    expect(body()).toContain('PagerDuty was told that it is resolved')
  })
})
