import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openGit } from '../../../src/adapters/git/git.ts'
import { virtualClock } from '../../fakes/virtual-clock.ts'
import { contextFor, gitScene, silentLog, type GitScene } from './scene.ts'
import type { GitTrouble } from './server.ts'

let scene: GitScene
let sha = ''
beforeEach(async () => {
  scene = await gitScene()
  sha = scene.commit({ 'app.txt': 'one\n' }, 'one')
  scene.publish()
})
afterEach(() => scene.close())

const asking = /^GET .*service=git-upload-pack/
const fetching = /^POST .*git-upload-pack$/
const pushing = /^POST .*git-receive-pack$/
const troubles: readonly GitTrouble[] = [500, 429, 'cut-before', 'cut-after', 'truncated']

/** One commit on top of main, made and pushed by the adapter. */
const pushOne = async () => {
  const git = await scene.open()
  const made = await git.commitTree({ tree: await git.tree(sha), parent: sha, message: 'two' })
  return { made, push: () => git.push({ sha: made, branch: 'main', expected: sha }) }
}
const main = () => scene.server.git('rev-parse', 'main')

describe('git over HTTP, when the server does not answer', () => {
  test.each(troubles)('clones all the same after one %s', async (how) => {
    for (const at of [asking, fetching]) {
      scene.server.failNext(1, at, how)
      expect(await (await scene.open()).resolve('refs/heads/main')).toBe(sha)
    }
  })

  test('gives up after six tries, says that GitHub could not be reached, and opens when it is asked again', async () => {
    const clock = virtualClock()
    const open = openGit({
      ...{ context: contextFor(scene.server, scene.temp), token: scene.server.token, log: silentLog, env: process.env },
      ...{ clock, random: () => 0.5 },
    })
    scene.server.failNext(6, asking, 500)
    await expect(open()).rejects.toMatchObject({ code: 'github-unreachable' })
    expect(clock.sleeps()).toBe(5)
    expect(await (await open()).resolve('refs/heads/main')).toBe(sha)
  })

  test('does not take a commit for gone that nobody could be asked for', async () => {
    const git = await scene.open()
    scene.server.failNext(6, asking, 500)
    await expect(git.resolve('1'.repeat(40))).rejects.toMatchObject({ code: 'github-unreachable' })
    expect(await git.resolve('1'.repeat(40))).toBeNull()
  })

  test.each(troubles)('pushes once, whatever became of the first push: %s', async (how) => {
    const { made, push } = await pushOne()
    scene.server.failNext(1, pushing, how)
    expect(await push()).toEqual({ outcome: 'pushed' })
    expect(main()).toBe(made)
  })

  test('does not push again over somebody who came in between', async () => {
    const { push } = await pushOne()
    scene.server.failNext(1, pushing, 'cut-before')
    scene.server.beforeNextPush(() => {
      scene.commit({ 'other.txt': 'x' }, 'theirs')
      scene.publish()
    })
    expect(await push()).toEqual({ outcome: 'moved' })
    expect(scene.server.git('log', '-1', '--format=%s', 'main')).toBe('theirs')
  })

  test('a refusal is no outage: it is not tried again', async () => {
    const { push } = await pushOne()
    scene.server.refusePushes('frozen')
    const asked = scene.server.authorizations.length
    expect(await push()).toMatchObject({ outcome: 'refused', why: expect.stringContaining('frozen') })
    expect(scene.server.authorizations.length - asked).toBeLessThanOrEqual(3)
  })
})
