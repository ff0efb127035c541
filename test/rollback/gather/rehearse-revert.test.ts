import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { rehearse } from '../../../src/rollback/gather/rehearse-revert.ts'
import type { RevertAnswer, RevertQuestion } from '../../../src/rollback/decide/revert.ts'
import { gitScene, type GitScene } from '../../adapters/git/scene.ts'

let scene: GitScene
beforeEach(async () => {
  scene = await gitScene()
})
afterEach(() => scene.close())

const treeOf = (name: string): string => scene.dev('rev-parse', `${name}^{tree}`).trim()

const ask = async (bad: string, good: string, more: Partial<RevertQuestion> = {}): Promise<RevertAnswer> => {
  scene.publish()
  const git = await scene.open()
  return rehearse(git, {
    branch: 'main',
    head: null,
    bad: { sha: bad, extent: 'release', why: 'it is live' },
    good: { sha: good, tree: treeOf(good) },
    migrationsDirectory: null,
    ...more,
  })
}

/** The files of the tree that would be brought in, with their first lines. */
const filesOf = (answer: RevertAnswer): readonly string[] => {
  if (answer.outcome !== 'ready') throw new Error(`the revert is ${answer.outcome}`)
  // The objects are in the adapter's clone alone: what changed tells it.
  return answer.changed.map(({ status, path }) => `${status} ${path}`)
}

const doubtOf = (answer: RevertAnswer): string | null => (answer.outcome === 'ready' ? answer.doubt : answer.outcome)

const subjectsOf = (answer: RevertAnswer): readonly string[] =>
  answer.outcome === 'ready' ? answer.undo.map(({ subject }) => subject) : []

describe('what is undone is the content of the bad release that the good one does not have', () => {
  test('a hotfix that was merged back stays', async () => {
    const one = scene.commit({ 'app.txt': 'one\n' }, 'feat: one')
    scene.dev('checkout', '-q', '-b', 'release/1.0', one)
    const hotfix = scene.commit({ 'security.txt': 'fix\n' }, 'fix: security')
    scene.dev('checkout', '-q', 'main')
    scene.commit({ 'f1.txt': 'f1\n' }, 'feat: f1')
    scene.dev('merge', '-q', '--no-ff', '-m', 'merge back', 'release/1.0')
    const bad = scene.commit({ 'f2.txt': 'broken\n' }, 'feat: f2')
    scene.commit({ 'docs.txt': 'd\n' }, 'docs: above')
    const answer = await ask(bad, hotfix)
    expect(subjectsOf(answer)).toEqual(['feat: f2', 'feat: f1'])
    expect(filesOf(answer)).toEqual(['D f1.txt', 'D f2.txt'])
    expect(doubtOf(answer)).toBeNull()
  })

  test('of a foxtrot merge only the side of the bad release goes', async () => {
    const root = scene.commit({ 'app.txt': 'one\n' }, 'feat: one')
    const good = scene.commit({ 'good.txt': 'good\n' }, 'feat: good')
    scene.dev('checkout', '-q', '-b', 'side', root)
    scene.commit({ 'side.txt': 'side\n' }, 'feat: side')
    scene.dev('merge', '-q', '--no-ff', '-m', 'merge main into side', 'main')
    const bad = scene.dev('rev-parse', 'HEAD').trim()
    scene.dev('branch', '-f', 'main', bad)
    const answer = await ask(bad, good)
    expect(subjectsOf(answer)).toEqual(['feat: side'])
    expect(answer).toMatchObject({ outcome: 'ready', doubt: null, proven: true })
  })

  test('a merge-back with a change of its own is for a person', async () => {
    const one = scene.commit({ 'app.txt': 'one\n' }, 'feat: one')
    scene.dev('checkout', '-q', '-b', 'release/1.0', one)
    const hotfix = scene.commit({ 'security.txt': 'fix\n' }, 'fix: security')
    scene.dev('checkout', '-q', 'main')
    scene.commit({ 'f1.txt': 'f1\n' }, 'feat: f1')
    scene.dev('merge', '-q', '--no-ff', '--no-commit', 'release/1.0')
    const bad = scene.commit({ 'evil.txt': 'evil\n' }, 'merge back')
    expect(doubtOf(await ask(bad, hotfix))).toBe('the reverts together do not give back the good tree')
  })

  test('a merge of which the good release has a part only is for a person', async () => {
    const one = scene.commit({ 'app.txt': 'one\n' }, 'feat: one')
    scene.dev('checkout', '-q', '-b', 'release/1.0', one)
    const hotfix = scene.commit({ 'security.txt': 'fix\n' }, 'fix: security')
    scene.commit({ 'more.txt': 'more\n' }, 'feat: more')
    scene.dev('checkout', '-q', 'main')
    scene.commit({ 'f1.txt': 'f1\n' }, 'feat: f1')
    scene.dev('merge', '-q', '--no-ff', '-m', 'merge back', 'release/1.0')
    const bad = scene.dev('rev-parse', 'HEAD').trim()
    scene.commit({ 'docs.txt': 'd\n' }, 'docs: above')
    expect(doubtOf(await ask(bad, hotfix))).toBe('the reverts together do not give back the good tree')
  })

  test('a good release beside the branch is for a person, also where nothing lies above', async () => {
    const one = scene.commit({ 'app.txt': 'one\n' }, 'feat: one')
    scene.dev('checkout', '-q', '-b', 'release/1.0', one)
    const hotfix = scene.commit({ 'security.txt': 'fix\n' }, 'fix: security')
    scene.dev('checkout', '-q', 'main')
    const bad = scene.commit({ 'f1.txt': 'f1\n' }, 'feat: f1')
    scene.commit({ 'docs.txt': 'd\n' }, 'docs: above')
    expect(doubtOf(await ask(bad, hotfix))).toBe('the reverts together do not give back the good tree')
  })

  test('an octopus merge goes as a whole', async () => {
    const good = scene.commit({ 'app.txt': 'one\n' }, 'feat: one')
    for (const name of ['a', 'b']) {
      scene.dev('checkout', '-q', '-b', name, good)
      scene.commit({ [`${name}.txt`]: 'x\n' }, `feat: ${name}`)
    }
    scene.dev('checkout', '-q', 'main')
    scene.dev('merge', '-q', '--no-ff', '-m', 'octopus', 'a', 'b')
    const bad = scene.dev('rev-parse', 'HEAD').trim()
    scene.commit({ 'docs.txt': 'd\n' }, 'docs: above')
    const answer = await ask(bad, good)
    expect(filesOf(answer)).toEqual(['D a.txt', 'D b.txt'])
    expect(doubtOf(answer)).toBeNull()
  })
})

describe('who takes it off the branch', () => {
  test.each([
    ['a release of one change', 1, {}, false],
    ['a release of two changes', 2, {}, true],
    ['a release of two changes that a person named', 2, { isNamed: true as const }, false],
  ])('%s', async (_name, count, named, isBulk) => {
    const good = scene.commit({ 'app.txt': 'one\n' }, 'feat: one')
    let bad = good
    for (let index = 0; index < count; index += 1) bad = scene.commit({ [`${index}.txt`]: 'x\n' }, `feat: ${index}`)
    const answer = await ask(bad, good, { bad: { sha: bad, extent: 'release', why: 'it is live', ...named } })
    expect(answer).toMatchObject({ outcome: 'ready', isBulk })
  })
})

test('a branch without the bad release: it is said which branches have it', async () => {
  const good = scene.commit({ 'app.txt': 'one\n' }, 'feat: one')
  scene.dev('checkout', '-q', '-b', 'release/1.4')
  const bad = scene.commit({ 'app.txt': 'two\n' }, 'fix: two')
  scene.dev('checkout', '-q', 'main')
  expect(await ask(bad, good)).toMatchObject({ outcome: 'absent', holders: ['release/1.4'] })
})

test('the first commit of a repository is never reverted', async () => {
  const good = scene.commit({ 'app.txt': 'one\n' }, 'feat: one')
  scene.dev('checkout', '-q', '--orphan', 'fresh')
  const bad = scene.commit({ 'app.txt': 'fresh\n' }, 'chore: fresh history')
  scene.dev('branch', '-q', 'old', good)
  scene.dev('branch', '-q', '-M', 'main')
  await expect(ask(bad, good)).rejects.toThrow('is the first of the repository')
})
