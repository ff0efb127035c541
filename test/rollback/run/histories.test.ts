import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ExpectedError } from '../../../src/core/errors.ts'
import { rollbackStage, type Stage } from '../stage.ts'
import { badReleaseOn } from '../stage-histories.ts'

let stage: Stage
beforeEach(async () => {
  stage = await rollbackStage()
})
afterEach(() => stage.close())

describe('the branch that the bad release came from', () => {
  test.each([
    ['by a rule for branches', { branch: 'release/*', tag: null, onBranch: null }, 'refs/heads/release/1.4'],
    ['by a tag, where releases come from several branches', { onBranch: ['main', 'release/*'] }, 'refs/tags/v1.1.0'],
  ])('is reverted: %s', async (_name, promote, ref) => {
    const { good } = badReleaseOn(stage, 'release/1.4', ref)
    const environment = { ...stage.production, promote: { ...stage.production.promote, ...promote } }
    const end = await stage.run({ environment })
    expect(end.conclusion).toMatchObject({ verdict: 'pass', reasonCode: 'rolled-back' })
    expect(end.conclusion.message).toContain('reverted on release/1.4')
    expect(end.restoredSha).toBe(good)
    expect(stage.scene.server.git('show', 'release/1.4:app.txt')).toBe('one')
  })
})

test('whatever is wrong with git, the release is put back, and a person is told to revert', async () => {
  const { good } = badReleaseOn(stage, 'main', 'refs/tags/v1.1.0')
  const end = await stage.run(
    {},
    {
      rehearseRevert: () =>
        Promise.reject(
          new ExpectedError({ code: 'bad-input', message: 'git is too old.', remedy: 'Install git 2.38.' }),
        ),
    },
  )
  expect(stage.serving).toBe(good)
  expect(end.conclusion).toMatchObject({ verdict: 'fail', reasonCode: 'restored-revert-conflict' })
  expect(end.conclusion.message).toContain('git is too old')
  expect(end.conclusion.remedy).toBe('Install git 2.38.')
})

test('a release that a checkout does not bring whole is not put in place, unless a person says why it may', async () => {
  const { bad, good } = badReleaseOn(stage, 'main', 'refs/tags/v1.1.0')
  const special = { specialFiles: () => Promise.resolve([{ path: 'logo.jpg', by: 'lfs' }]) }
  for (const dryRun of [true, false]) {
    const refused = await stage.run({ dryRun }, special)
    expect(refused.conclusion).toMatchObject({ verdict: 'fail', reasonCode: 'nothing-to-return-to' })
    expect(refused.conclusion.message).toContain('logo.jpg (in Git LFS)')
    expect(stage.serving).toBe(bad)
    expect(stage.main()).toBe(bad)
  }
  await stage.run({ force: 'no page shows the logo' }, special)
  expect(stage.serving).toBe(good)
})

test('what was reverted and landed again as it was is for a person, also where a push is asked for', async () => {
  const { bad } = badReleaseOn(stage, 'main', 'refs/tags/v1.1.0')
  stage.scene.dev('revert', '--no-edit', bad)
  const revert = stage.scene.dev('rev-parse', 'HEAD').trim()
  stage.scene.dev('cherry-pick', bad)
  stage.scene.publish()
  const tip = stage.main()
  const end = await stage.run({ mode: 'push' })
  expect(end.conclusion).toMatchObject({ verdict: 'pass', reasonCode: 'restored-pull-request-open' })
  expect(end.conclusion.message).toContain(`main has landed the change again after ${revert.slice(0, 7)} had undone it`)
  expect(stage.main()).toBe(tip)
})
