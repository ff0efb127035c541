import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openGit } from '../../../src/adapters/git/git.ts'
import { virtualClock } from '../../fakes/virtual-clock.ts'
import { contextFor, gitScene, silentLog, type GitScene } from './scene.ts'
import { git as program } from './server.ts'

// Real git, dozens of processes a test: slow on a machine that is busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let scene: GitScene
beforeEach(async () => {
  scene = await gitScene()
})
afterEach(() => scene.close())

const three = () => {
  const good = scene.commit({ 'app.txt': 'one\n' }, 'feat: one')
  const bad = scene.commit({ 'app.txt': 'two\n' }, 'feat: two')
  const later = scene.commit({ 'other.txt': 'o\n' }, 'docs: other')
  scene.publish()
  return { good, bad, later }
}

describe('the clone', () => {
  test('has the whole history where the workspace is shallow', async () => {
    const { good, later } = three()
    const git = await scene.open()
    expect(await git.commits({ from: good, to: later, firstParentOnly: true })).toHaveLength(2)
  })

  test('holds commits alone until a tree is looked at', async () => {
    const { good, later } = three()
    const git = await scene.open()
    const folder = path.join(scene.temp, 'runbook-git', 'octo+inventory.git')
    const kinds = () =>
      new Set(program(folder, 'cat-file', '--batch-all-objects', '--batch-check=%(objecttype)').split('\n'))
    expect(await git.isAncestor(good, later)).toBe(true)
    expect(kinds()).toEqual(new Set(['commit']))
    expect(await git.changes(good, later)).toHaveLength(2)
    expect(kinds()).toEqual(new Set(['commit', 'tree']))
  })

  test('holds everything where the server knows no filters, and works the same', async () => {
    const { good, bad, later } = three()
    scene.server.git('config', 'uploadpack.allowFilter', 'false')
    const git = await scene.open()
    expect(await git.changes(good, later)).toHaveLength(2)
    expect(await git.rehearseRevert({ onto: later, commits: [bad] })).toMatchObject({ outcome: 'clean' })
    expect(readFileSync(path.join(await git.checkout(good), 'app.txt'), 'utf8')).toBe('one\n')
  })

  test('refuses a repository whose server has no full history', async () => {
    const { later } = three()
    writeFileSync(path.join(scene.server.bare, 'shallow'), `${later}\n`)
    await expect(scene.open()).rejects.toMatchObject({ code: 'bad-input', message: expect.stringContaining('shallow') })
  })

  test('completes its own history when something made it shallow', async () => {
    const { good, bad, later } = three()
    await scene.open()
    const folder = path.join(scene.temp, 'runbook-git', 'octo+inventory.git')
    writeFileSync(path.join(folder, 'shallow'), `${later}\n`)
    expect(program(folder, 'rev-list', '--count', later)).toBe('1')
    const git = await scene.open()
    expect(await git.isAncestor(good, later)).toBe(true)
    expect(await git.rehearseRevert({ onto: later, commits: [bad] })).toMatchObject({
      outcome: 'clean',
      files: ['app.txt'],
    })
  })

  test('is reused by a later step, which sees what was pushed, moved and deleted since', async () => {
    const { bad, later } = three()
    scene.dev('branch', 'topic', bad)
    scene.publish()
    await scene.open()
    scene.dev('commit', '--quiet', '--amend', '-m', 'docs: other, reworded')
    scene.publish()
    scene.server.git('update-ref', '-d', 'refs/heads/topic')
    const again = await scene.open()
    expect(await again.resolve('refs/heads/main')).toBe(scene.dev('rev-parse', 'HEAD'))
    expect(await again.resolve('refs/heads/main')).not.toBe(later)
    expect(await again.resolve('refs/heads/topic')).toBeNull()
  })

  test('is made anew when what lies there is not a repository', async () => {
    const { later } = three()
    await scene.open()
    const folder = path.join(scene.temp, 'runbook-git', 'octo+inventory.git')
    rmSync(path.join(folder, 'HEAD'))
    const git = await scene.open()
    expect(await git.resolve('refs/heads/main')).toBe(later)
  })

  test('names the permission when the token is refused', async () => {
    three()
    const open = openGit({
      context: contextFor(scene.server, scene.temp),
      token: 'ghs_wrong',
      log: silentLog,
      env: process.env,
      clock: virtualClock(),
    })
    await expect(open()).rejects.toMatchObject({
      code: 'no-permission',
      remedy: expect.stringContaining('contents: read'),
    })
  })

  test('writes the token nowhere on disk', async () => {
    three()
    await scene.open()
    const folder = path.join(scene.temp, 'runbook-git')
    const encoded = Buffer.from(`x-access-token:${scene.server.token}`).toString('base64')
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      const file = path.join(folder, name)
      if (!/(?:config|HEAD|FETCH_HEAD|packed-refs)$/.test(name) || !existsSync(file)) continue
      const text = readFileSync(file, 'utf8')
      expect(text).not.toContain(scene.server.token)
      expect(text).not.toContain(encoded)
    }
  })

  test('checks a release out into a folder of its own, and another beside it', async () => {
    const { good, bad } = three()
    const git = await scene.open()
    const [first, second] = [await git.checkout(good), await git.checkout(bad)]
    expect(readFileSync(path.join(first, 'app.txt'), 'utf8')).toBe('one\n')
    expect(readFileSync(path.join(second, 'app.txt'), 'utf8')).toBe('two\n')
    expect(await git.checkout(good)).not.toBe(first)
  })

  test('checks out only the files that are asked for, and fetches no other', async () => {
    const names = [
      'deploy/compose.yml',
      'deploy/prod/a.env',
      'deploy/prod/b.env',
      'we[i]rd *.txt',
      'wexrd y.txt',
      'app.txt',
    ]
    const good = scene.commit(Object.fromEntries(names.map((name) => [name, `${name}\n`])), 'feat: many')
    scene.publish()
    const git = await scene.open()
    const folder = await git.checkout(good, ['deploy/compose.yml', 'deploy/prod', 'we[i]rd *.txt', 'missing.env'])
    const wanted = names.slice(0, 4)
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    const found = files.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    expect(found.filter((name) => name !== '.git').toSorted()).toEqual(wanted.toSorted())
    const clone = path.join(scene.temp, 'runbook-git', 'octo+inventory.git')
    const blobs = program(clone, 'cat-file', '--batch-all-objects', '--batch-check=%(objecttype)').match(/blob/g)
    expect(blobs).toHaveLength(wanted.length)
    expect(program(folder, 'status', '--porcelain')).toBe('')
    expect(program(folder, 'rev-parse', 'HEAD')).toBe(good)
    // What one worktree leaves out, the next one has.
    expect(readFileSync(path.join(await git.checkout(good), 'app.txt'), 'utf8')).toBe('app.txt\n')
  })

  test('an empty folder where no file is asked for', async () => {
    const { good } = three()
    const git = await scene.open()
    expect(readdirSync(await git.checkout(good, []))).toEqual([])
  })

  test('a large release comes by the name of its tree, also where its trees are known, and comes once', async () => {
    const files = Object.fromEntries(Array.from({ length: 501 }, (_, index) => [`f${index}.txt`, `${index}\n`]))
    const good = scene.commit(files, 'feat: many')
    const later = scene.commit({ 'f0.txt': 'other\n' }, 'feat: other')
    scene.publish()
    const git = await scene.open()
    await git.changes(good, later)
    const before = scene.server.wants.length
    await git.checkout(good)
    expect(scene.server.wants.slice(before)).toEqual([[await git.tree(good)]])
    await git.checkout(good)
    expect(scene.server.wants).toHaveLength(before + 1)
    // Of this one a single file is missing: that is asked for, and not the 500 others.
    expect(readFileSync(path.join(await git.checkout(later), 'f0.txt'), 'utf8')).toBe('other\n')
    expect(scene.server.wants.slice(before + 1)).toEqual([[scene.dev('rev-parse', `${later}:f0.txt`)]])
  })

  test('checks that run side by side get their folders, and git makes one at a time', async () => {
    const { good, bad } = three()
    // git that refuses to make a worktree beside another one, as it does by itself when it looks at the wrong moment.
    const folder = path.join(scene.temp, 'bin')
    const script = `#!/bin/sh
PATH=\${PATH#*:}
case " $* " in *' worktree add '*) ;; *) exec git "$@" ;; esac
mkdir '${folder}/busy' || exit 128
git "$@"
code=$?
rmdir '${folder}/busy'
exit $code
`
    mkdirSync(folder)
    writeFileSync(path.join(folder, 'git'), script, { mode: 0o755 })
    vi.stubEnv('PATH', `${folder}:${process.env['PATH'] ?? ''}`)
    try {
      const git = await scene.open()
      const asked = [good, bad, good, bad, good, bad]
      const made = await Promise.all(asked.map((sha) => git.checkout(sha)))
      const texts = made.map((each) => readFileSync(path.join(each, 'app.txt'), 'utf8'))
      expect(texts).toEqual(['one\n', 'two\n', 'one\n', 'two\n', 'one\n', 'two\n'])
    } finally {
      vi.unstubAllEnvs()
    }
  })

  test('a folder that can not be made does not hold up the next one', async () => {
    const { good } = three()
    const git = await scene.open()
    const [refused, made] = await Promise.allSettled([git.checkout('1'.repeat(40)), git.checkout(good)])
    expect([refused.status, made.status]).toEqual(['rejected', 'fulfilled'])
  })
})
