import { readdirSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { badRelease, rollbackStage, type Stage } from '../stage.ts'

// Real git, dozens of processes a test: slow on a machine that is busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let stage: Stage
beforeEach(async () => {
  stage = await rollbackStage()
})
afterEach(() => stage.close())

describe('a rollback', () => {
  test('puts only those files of the good release on disk that the target needs, as that release has them', async () => {
    const { good } = badRelease(stage)
    stage.github.state.files.set(`${good}:app.txt`, 'one\n')
    const { request } = stage.begin()
    const asked: (string | null)[] = []
    const target = {
      ...request.target,
      restoreNeeds: async (artifact: string | null, read: (path: string) => Promise<string | null>) => {
        asked.push(artifact, await read('app.txt'))
        return ['app.txt']
      },
    }
    const end = await stage.run({ target })
    expect(end.conclusion).toMatchObject({ verdict: 'pass', reasonCode: 'rolled-back' })
    // For the plan, which says what a checkout would lack, and for the restore.
    expect(asked).toEqual(['sha256:one', 'one\n', 'sha256:one', 'one\n'])
    expect(stage.put[0]).toMatchObject({ app: 'one\n' })
    expect(readdirSync(stage.put[0]?.request.directory ?? '').toSorted()).toEqual(['.git', 'app.txt'])
  })

  test('is not begun where the good release can not be had: nothing was changed', async () => {
    badRelease(stage)
    const { request } = stage.begin()
    const target = { ...request.target, restoreNeeds: () => Promise.reject(new Error('no such release')) }
    await expect(stage.run({ target })).rejects.toThrow('no such release')
    expect([stage.put, stage.writer.payloads]).toEqual([[], []])
  })

  test('that is only planned says what a checkout would lack, and checks nothing out', async () => {
    badRelease(stage)
    const { request } = stage.begin()
    const restoreNeeds = vi.fn(request.target.restoreNeeds)
    const checkout = vi.fn(() => Promise.reject(new Error('nothing is to be checked out')))
    const end = await stage.run({ dryRun: true, target: { ...request.target, restoreNeeds } }, { checkout })
    expect(end.conclusion).toMatchObject({ verdict: 'pass' })
    expect(restoreNeeds).toHaveBeenCalledTimes(1)
    expect(checkout).not.toHaveBeenCalled()
  })

  test('that leaves what serves as it is asks for no file', async () => {
    badRelease(stage)
    const { request } = stage.begin()
    const restoreNeeds = vi.fn(request.target.restoreNeeds)
    const end = await stage.run({ tracks: ['reconcile'], target: { ...request.target, restoreNeeds } })
    expect(end.conclusion).toMatchObject({ verdict: 'pass' })
    expect(restoreNeeds).not.toHaveBeenCalled()
  })
})
