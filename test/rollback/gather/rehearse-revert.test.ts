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

describe('what is undone already is told by the files, not by a message', () => {
  test('a commit that only says that it reverts leaves everything to be undone', async () => {
    const good = scene.commit({ 'app.txt': 'one\n' }, 'feat: one')
    const bad = scene.commit({ 'bad.txt': 'bad\n' }, 'feat: bad')
    scene.commit({ 'docs.txt': 'd\n' }, `docs: why\n\nThis reverts commit ${bad}.`)
    const answer = await ask(bad, good)
    expect(filesOf(answer)).toEqual(['D bad.txt'])
    expect(doubtOf(answer)).toBeNull()
  })

  test('half a revert leaves the other half to be undone', async () => {
    const good = scene.commit({ 'app.txt': 'one\n' }, 'feat: one')
    const bad = scene.commit({ 'a.txt': 'a\n', 'b.txt': 'b\n' }, 'feat: bad')
    scene.commit({ 'a.txt': null }, `fix: half\n\nThis reverts commit ${bad}.`)
    const answer = await ask(bad, good)
    expect(filesOf(answer)).toEqual(['D b.txt'])
    expect(doubtOf(answer)).toBeNull()
  })

  test('one commit that takes back a release of two changes of one line is believed, and what came later is left', async () => {
    const good = scene.commit({ 'app.txt': 'one\n' }, 'feat: one')
    const first = scene.commit({ 'app.txt': 'two\n' }, 'feat: two')
    const bad = scene.commit({ 'app.txt': 'three\n' }, 'feat: three')
    const words = [first, bad].map((sha) => `This reverts commit ${sha}.`).join('\n')
    const by = scene.commit({ 'app.txt': 'one\n' }, `revert the release\n\n${words}`)
    scene.commit({ 'app.txt': 'four\n' }, 'feat: four')
    expect(await ask(bad, good)).toMatchObject({ outcome: 'noop', by: [{ sha: by }] })
  })

  test('a branch that was rewritten below the bad release has a part of it under other names', async () => {
    const good = scene.commit({ 'app.txt': 'one\n' }, 'feat: one')
    scene.commit({ 'a.txt': 'a\n' }, 'feat: a')
    const bad = scene.commit({ 'b.txt': 'b\n' }, 'feat: b')
    scene.dev('tag', 'v2', bad)
    scene.dev('reset', '-q', '--hard', 'HEAD~1')
    const again = scene.commit({ 'b.txt': 'b\n' }, 'feat: b, in other words')
    const answer = await ask(bad, good)
    expect(doubtOf(answer)).toBe(
      `main has the same change as another commit (${again.slice(0, 7)}), not the bad one itself`,
    )
    expect(filesOf(answer)).toEqual(['D a.txt', 'D b.txt'])
  })

  test('a branch that has a part of the release only is for a person', async () => {
    const good = scene.commit({ 'app.txt': 'one\n' }, 'feat: one')
    scene.commit({ 'a.txt': 'a\n' }, 'feat: a')
    scene.dev('checkout', '-q', '-b', 'release/2')
    const bad = scene.commit({ 'b.txt': 'b\n' }, 'feat: b')
    scene.dev('checkout', '-q', 'main')
    const doubt = 'main holds a part of the release only, and what is missing'
    expect(doubtOf(await ask(bad, good))).toBe(`${doubt} (${bad.slice(0, 7)}) may be there under another name`)
  })

  test('nothing of it is left by name, and later work hides the rest: nobody says that it is undone', async () => {
    const good = scene.commit({ 'app.txt': 'one\n' }, 'feat: one')
    const first = scene.commit({ 'a.txt': 'a\n' }, 'feat: a')
    scene.dev('checkout', '-q', '-b', 'release/2')
    const bad = scene.commit({ 'b.txt': 'b\nmore\n' }, 'feat: b')
    scene.dev('checkout', '-q', 'main')
    scene.dev('revert', '--no-edit', first)
    scene.commit({ 'b.txt': 'b\n' }, 'feat: b, a part of it')
    expect(await ask(bad, good)).toMatchObject({
      outcome: 'untried',
      why: `main holds a part of the release only, and something of ${bad.slice(0, 7)} seems to be there under another name.`,
    })
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
