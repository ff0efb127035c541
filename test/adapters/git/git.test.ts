import { gatewayOf } from '../../../src/core/redacted.ts'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { gitScene, type GitScene } from './scene.ts'

const { text } = gatewayOf((given) => given)

// Real git, dozens of processes a test: slow on a machine that is busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let scene: GitScene
beforeEach(async () => {
  scene = await gitScene()
})
afterEach(() => scene.close())

const three = () => {
  const good = scene.commit({ 'app.txt': 'one\n', 'keep.txt': 'k\n' }, 'feat: one')
  const bad = scene.commit({ 'app.txt': 'two\n' }, 'feat: two')
  const later = scene.commit({ 'other.txt': 'o\n' }, 'docs: other')
  scene.publish()
  return { good, bad, later }
}

describe('reading history', () => {
  test('resolves branches, tags and annotated tags to their commit, and what is not there to null', async () => {
    const { bad, later } = three()
    scene.dev('tag', '-a', 'v1.0.0', '-m', 'one', bad)
    scene.publish()
    const git = await scene.open()
    expect(await git.resolve('refs/heads/main')).toBe(later)
    expect(await git.resolve('refs/tags/v1.0.0')).toBe(bad)
    expect(await git.resolve(bad)).toBe(bad)
    expect(await git.resolve('refs/tags/v9')).toBeNull()
    expect(await git.resolve('1'.repeat(40))).toBeNull()
  })

  test('finds a commit that no branch holds any more by its sha', async () => {
    three()
    scene.dev('checkout', '--quiet', '-b', 'gone')
    const lost = scene.commit({ 'x.txt': 'x' }, 'on a branch that goes away')
    scene.publish()
    scene.dev('checkout', '--quiet', 'main')
    scene.server.git('update-ref', '-d', 'refs/heads/gone')
    const git = await scene.open()
    expect(await git.resolve(lost)).toBe(lost)
  })

  test.each([
    '--abort',
    '--all',
    'HEAD',
    'main',
    'refs/heads/../x',
    'refs/heads/-x',
    'abc123',
    'refs/heads/a b',
    '@{u}',
  ])('never hands %s to git', async (name) => {
    three()
    const git = await scene.open()
    await expect(git.resolve(name)).rejects.toThrow(/neither a full ref nor a full sha/)
  })

  test('lists a range newest first, along the first parent where asked', async () => {
    const { good } = three()
    scene.dev('checkout', '--quiet', '-b', 'topic', good)
    const side = scene.commit({ 'side.txt': 's' }, 'feat: side\n\nwith a body\n\nSigned-off-by: Ada')
    scene.dev('checkout', '--quiet', 'main')
    scene.dev('merge', '--quiet', '--no-ff', '-m', 'Merge topic', 'topic')
    const merge = scene.dev('rev-parse', 'HEAD')
    scene.publish()
    const git = await scene.open()
    const along = await git.commits({ from: good, to: merge, firstParentOnly: true })
    expect(along.map((commit) => commit.subject)).toEqual(['Merge topic', 'docs: other', 'feat: two'])
    expect(along[0]?.parents).toHaveLength(2)
    const all = await git.commits({ from: good, to: merge, firstParentOnly: false })
    const found = all.find((commit) => commit.sha === side)
    expect(found).toEqual({
      sha: side,
      parents: [good],
      author: 'Ada',
      subject: 'feat: side',
      body: 'with a body\n\nSigned-off-by: Ada\n',
    })
    expect(await git.commit(side)).toEqual(found)
    expect(await git.commit('1'.repeat(40))).toBeNull()
    expect(await git.commits({ from: merge, to: good, firstParentOnly: true })).toEqual([])
    expect(await git.isAncestor(side, merge)).toBe(true)
    expect(await git.isAncestor(merge, side)).toBe(false)
  })

  test('names changed paths with their status, also odd ones', async () => {
    const from = scene.commit({ 'a b.txt': '1', 'ümlaut\n.txt': '1', gone: '1' }, 'one')
    const to = scene.commit({ 'a b.txt': '2', 'new "quoted"': '1', gone: null }, 'two')
    scene.publish()
    const git = await scene.open()
    expect(await git.changes(from, to)).toEqual([
      { status: 'M', path: 'a b.txt' },
      { status: 'D', path: 'gone' },
      { status: 'A', path: 'new "quoted"' },
    ])
  })
})

describe('rehearsing a revert', () => {
  test('of the newest commit gives the tree before it', async () => {
    const { good, bad } = three()
    const git = await scene.open()
    const rehearsal = await git.rehearseRevert({ onto: bad, commits: [bad] })
    const tree = await git.tree(good)
    expect(rehearsal).toEqual({ outcome: 'clean', tree, trees: [tree], files: ['app.txt'] })
  })

  test('keeps good commits on top', async () => {
    const { bad, later } = three()
    const git = await scene.open()
    const rehearsal = await git.rehearseRevert({ onto: later, commits: [bad] })
    expect(rehearsal.outcome).toBe('clean')
    if (rehearsal.outcome !== 'clean') return
    expect(rehearsal.files).toEqual(['app.txt'])
    expect(
      scene.dev(
        '--git-dir',
        path.join(scene.temp, 'runbook-git', 'octo+inventory.git'),
        'ls-tree',
        '--name-only',
        rehearsal.tree,
      ),
    ).toBe('app.txt\nkeep.txt\nother.txt')
  })

  test('names the commit and the files that conflict', async () => {
    const { bad } = three()
    const top = scene.commit({ 'app.txt': 'three\n' }, 'feat: three')
    scene.publish()
    const git = await scene.open()
    expect(await git.rehearseRevert({ onto: top, commits: [bad] })).toEqual({
      outcome: 'conflict',
      commit: bad,
      files: ['app.txt'],
    })
  })

  test('sees that it was undone already', async () => {
    const { bad } = three()
    scene.dev('revert', '--no-edit', bad)
    scene.publish()
    const git = await scene.open()
    expect(await git.rehearseRevert({ onto: scene.dev('rev-parse', 'HEAD'), commits: [bad] })).toEqual({
      outcome: 'noop',
    })
  })

  test('undoes a merge along its first parent', async () => {
    const { good, later } = three()
    scene.dev('checkout', '--quiet', '-b', 'topic', good)
    scene.commit({ 'side.txt': 's' }, 'feat: side')
    scene.dev('checkout', '--quiet', 'main')
    scene.dev('merge', '--quiet', '--no-ff', '-m', 'Merge topic', 'topic')
    const merge = scene.dev('rev-parse', 'HEAD')
    scene.publish()
    const git = await scene.open()
    const tree = await git.tree(later)
    expect(await git.touched([merge])).toEqual(new Set(['side.txt']))
    expect(await git.rehearseRevert({ onto: merge, commits: [merge] })).toEqual({
      outcome: 'clean',
      tree,
      trees: [tree],
      files: ['side.txt'],
    })
  })

  test('undoes a merge of several branches as a whole', async () => {
    const { good, later } = three()
    for (const name of ['left', 'right']) {
      scene.dev('checkout', '--quiet', '-b', name, good)
      scene.commit({ [`${name}.txt`]: name }, `feat: ${name}`)
    }
    scene.dev('checkout', '--quiet', 'main')
    scene.dev('merge', '--quiet', '--no-ff', '-m', 'Merge both', 'left', 'right')
    const merge = scene.dev('rev-parse', 'HEAD')
    scene.publish()
    const git = await scene.open()
    expect((await git.commit(merge))?.parents).toHaveLength(3)
    const tree = await git.tree(later)
    const answer = await git.rehearseRevert({ onto: merge, commits: [merge] })
    expect(answer).toMatchObject({ outcome: 'clean', tree, files: ['left.txt', 'right.txt'] })
  })

  test('puts back what a file was: a program, a link, a submodule', async () => {
    const link = (mode: string, object: string, file: string) =>
      scene.dev('update-index', '--add', '--cacheinfo', `${mode},${object},${file}`)
    const { good } = three()
    const blob = scene.dev('rev-parse', `${good}:app.txt`)
    link('100755', blob, 'run.sh')
    link('120000', blob, 'link')
    link('160000', good, 'vendor')
    scene.dev('commit', '--quiet', '-m', 'feat: odd files')
    const odd = scene.dev('rev-parse', 'HEAD')
    for (const file of ['run.sh', 'link', 'vendor']) link('100644', blob, file)
    scene.dev('commit', '--quiet', '-m', 'feat: plain files')
    const plain = scene.dev('rev-parse', 'HEAD')
    scene.publish()
    const git = await scene.open()
    const answer = await git.rehearseRevert({ onto: plain, commits: [plain] })
    expect(answer).toMatchObject({ outcome: 'clean', tree: await git.tree(odd) })
    const changes = await git.treeChanges(plain, odd)
    expect(changes.map(({ path, mode, object }) => `${mode} ${path} ${object ?? ''}`).sort()).toEqual([
      `100755 run.sh ${blob}`,
      `120000 link ${blob}`,
      `160000 vendor ${good}`,
    ])
  })

  test('refuses the first commit of the repository, whose revert would delete every file', async () => {
    const { good, later } = three()
    const git = await scene.open()
    await expect(git.rehearseRevert({ onto: later, commits: [good] })).rejects.toThrow(/first of the repository/)
  })

  test('touches no ref and no work tree', async () => {
    const { bad, later } = three()
    const git = await scene.open()
    const refs = () => scene.server.git('for-each-ref')
    const before = refs()
    await git.rehearseRevert({ onto: later, commits: [bad] })
    await git.commitTree({ tree: await git.tree(bad), parent: later, message: text('revert: x') })
    expect(refs()).toBe(before)
    expect(scene.dev('status', '--porcelain')).toBe('')
  })
})

describe('writing', () => {
  const revert = async (expected: string) => {
    const git = await scene.open()
    const sha = await git.commitTree({
      tree: await git.tree(expected),
      parent: expected,
      message: text('revert: feat: two\n\n# not a comment\nThis reverts commit x.\n'),
    })
    return { git, sha }
  }

  test('commits as github-actions[bot] with the message as it is, without any identity on the machine', async () => {
    const { later } = three()
    const { git, sha } = await revert(later)
    expect(await git.push({ sha, branch: 'main', expected: later })).toEqual({ outcome: 'pushed' })
    expect(scene.server.git('log', '-1', '--format=%an <%ae>%n%cn%n%B', 'main')).toBe(
      [
        'github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>',
        'github-actions[bot]',
        'revert: feat: two',
        '',
        '# not a comment',
        'This reverts commit x.',
      ].join('\n'),
    )
  })

  test('says moved when the branch went on between fetch and push', async () => {
    const { later } = three()
    const { git, sha } = await revert(later)
    const next = scene.commit({ 'more.txt': 'm' }, 'feat: more')
    scene.publish()
    expect(await git.push({ sha, branch: 'main', expected: later })).toEqual({ outcome: 'moved' })
    expect(scene.server.git('rev-parse', 'main')).toBe(next)
  })

  test('says moved when the branch goes on while the server receives the push', async () => {
    const { later } = three()
    const { git, sha } = await revert(later)
    const next = scene.commit({ 'more.txt': 'm' }, 'feat: more')
    scene.server.beforeNextPush(() => scene.publish())
    expect(await git.push({ sha, branch: 'main', expected: later })).toEqual({ outcome: 'moved' })
    expect(scene.server.git('rev-parse', 'main')).toBe(next)
  })

  test("hands on the server's words when it refuses", async () => {
    const { later } = three()
    const { git, sha } = await revert(later)
    scene.server.refusePushes('GH013: Repository rule violations found for refs/heads/main.')
    const outcome = await git.push({ sha, branch: 'main', expected: later })
    expect(outcome.outcome).toBe('refused')
    expect(outcome.outcome === 'refused' ? outcome.why : '').toMatch(/pre-receive hook declined.*GH013/)
    expect(scene.server.git('rev-parse', 'main')).toBe(later)
  })

  test('opens a new branch only where there is none', async () => {
    const { later, bad } = three()
    const { git, sha } = await revert(later)
    const request = { sha, branch: 'rollback/production-1234567', expected: '' }
    expect(await git.push(request)).toEqual({ outcome: 'pushed' })
    scene.server.git('update-ref', 'refs/heads/rollback/production-1234567', bad)
    expect(await git.push(request)).toEqual({ outcome: 'moved' })
  })

  test('never rewrites a branch, even with a valid lease', async () => {
    const { good, later } = three()
    const { git } = await revert(later)
    await expect(git.push({ sha: good, branch: 'main', expected: later })).rejects.toThrow(/does not descend/)
    expect(scene.server.git('rev-parse', 'main')).toBe(later)
  })

  test('says pushed when the same commit is there already', async () => {
    const { later } = three()
    const { git, sha } = await revert(later)
    await git.push({ sha, branch: 'main', expected: later })
    expect(await git.push({ sha, branch: 'main', expected: sha })).toEqual({ outcome: 'pushed' })
  })
})
