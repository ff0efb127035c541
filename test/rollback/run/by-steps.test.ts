import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { badRelease, rollbackStage, type Stage } from '../stage.ts'

// Without a target the steps between two rollback steps put the release back: a runbook in bracket mode.

let stage: Stage
beforeEach(async () => {
  stage = await rollbackStage()
})
afterEach(() => stage.close())

const bracket = () => ({ target: null, environment: { ...stage.production, target: null } })
const ofRollback = () => stage.github.state.deployments.filter(({ payload }) => payload?.kind === 'rollback')
const newest = (id: number) => stage.github.state.deploymentStatuses.get(id)?.[0]
/** What the workflow's steps and smoke do between the two. */
const putBack = async (sha: string, deployment: number) => {
  stage.serving = sha
  await stage.writer.deploymentStatus({ deployment, event: { event: 'verified', text: '1.0.0' } })
}

describe('a rollback by the steps of the workflow', { timeout: 60_000 }, () => {
  test('opens the record and the lock, names what is to be put back, and leaves git alone', async () => {
    const { good, bad } = badRelease(stage)
    const end = await stage.run(bracket())
    expect(end.conclusion).toMatchObject({ verdict: 'pass', reasonCode: 'opened' })
    expect(end.conclusion.message).toContain('the next steps put 1.0.0')
    expect(end.conclusion.remedy).toContain("'deployment-id'")
    const [open, ...more] = ofRollback()
    expect(more).toEqual([])
    expect(end.opened).toEqual({ deployment: open?.id, sha: good, ref: 'refs/tags/v1.0.0', artifact: 'sha256:one' })
    expect(open?.payload).toMatchObject({ from: bad, to: good })
    expect(newest(open?.id ?? 0)?.state).toBe('in_progress')
    expect(stage.github.state.locks.get('production')?.state).toBe('held')
    expect([end.restoredSha, end.recoveryMs, end.revertSha]).toEqual([null, null, null])
    expect(stage.main()).toBe(bad)
    expect(stage.put).toEqual([])
    // The incident is there, and not over.
    expect(stage.github.state.issues).toMatchObject([{ state: 'open' }])
  })

  test('a second step after smoke makes git agree, marks the bad release and tells the whole time', async () => {
    const { good, bad } = badRelease(stage)
    const { ports } = stage.begin()
    const first = await stage.runWith(ports, bracket())
    await putBack(good, first.opened?.deployment ?? 0)
    const second = await stage.runWith(ports, bracket())
    expect(second.conclusion).toMatchObject({ verdict: 'pass' })
    expect(second.conclusion.message).toContain('serves in production already')
    expect(second.opened).toBeNull()
    expect(second.restoredSha).toBe(good)
    expect(second.recoveryMs).not.toBeNull()
    expect(stage.main()).not.toBe(bad)
    expect(ofRollback()).toHaveLength(1)
    const ofBad = stage.github.state.deployments.find(({ sha, payload }) => sha === bad && payload?.kind === 'deploy')
    expect(newest(ofBad?.id ?? 0)?.description).toContain('rolled back')
    expect(stage.github.state.issues).toHaveLength(1)
  })

  test('steps that did not do it end red: nothing is opened twice, and git is left as it is', async () => {
    const { bad } = badRelease(stage)
    const { ports } = stage.begin()
    await stage.runWith(ports, bracket())
    const second = await stage.runWith(ports, bracket())
    expect(second.conclusion).toMatchObject({ verdict: 'fail', reasonCode: 'restore-failed' })
    expect(second.conclusion.message).toContain('smoke has not verified it')
    expect(second.opened).toBeNull()
    expect(ofRollback()).toHaveLength(1)
    expect(stage.main()).toBe(bad)
  })

  test('a dry run says who puts it back, and opens nothing', async () => {
    badRelease(stage)
    const end = await stage.run({ ...bracket(), dryRun: true })
    expect(end.conclusion).toMatchObject({ verdict: 'pass', reasonCode: 'planned' })
    expect(end.conclusion.message).toContain("return production to 1.0.0 by the workflow's next steps")
    expect(ofRollback()).toEqual([])
    expect(stage.github.state.locks.size).toBe(0)
  })

  test('nothing to return to is said before anything is opened', async () => {
    const only = stage.scene.commit({ 'app.txt': 'one\n' }, 'feat: one')
    stage.tag('v1.0.0', only)
    stage.deployed({ sha: only, ref: 'refs/tags/v1.0.0', statuses: ['in_progress', 'failure: 500'] })
    const end = await stage.run(bracket())
    expect(end.conclusion).toMatchObject({ verdict: 'fail', reasonCode: 'nothing-to-return-to' })
    expect(ofRollback()).toEqual([])
  })
})
