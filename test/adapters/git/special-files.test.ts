import { afterEach, beforeEach, expect, test } from 'vitest'
import { gitScene, type GitScene } from './scene.ts'

let scene: GitScene
beforeEach(async () => {
  scene = await gitScene()
})
afterEach(() => scene.close())

const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 1\n'

const release = (): string => {
  scene.commit(
    {
      '.gitattributes': '*.jpg filter=lfs diff=lfs merge=lfs -text\n*.txt text\n',
      'keys/.gitattributes': '*.pem filter=git-crypt\n',
      'public/logo.jpg': pointer,
      'public/index.html': 'x\n',
      'keys/a.pem': 'x\n',
      'notes.txt': 'x\n',
    },
    'feat: one',
  )
  const head = scene.dev('rev-parse', 'HEAD').trim()
  scene.dev('update-index', '--add', '--cacheinfo', `160000,${head},public/theme`)
  scene.dev('commit', '--quiet', '-m', 'feat: theme')
  const sha = scene.dev('rev-parse', 'HEAD').trim()
  scene.publish()
  return sha
}

const everything = [
  { path: 'keys/a.pem', by: 'git-crypt' },
  { path: 'public/logo.jpg', by: 'lfs' },
  { path: 'public/theme', by: 'submodule' },
]

test.each([
  ['everything', null, everything],
  ['one folder', ['public'], everything.slice(1)],
  ['one file', ['public/index.html'], []],
  ['a file inside of the submodule', ['public/theme/style.css'], everything.slice(2)],
  ['a file whose name another one begins with', ['public/logo'], []],
])('of %s', async (_name, only, expected) => {
  const sha = release()
  const found = await (await scene.open()).specialFiles(sha, only)
  expect(found.toSorted((one, other) => one.path.localeCompare(other.path))).toEqual(expected)
})

test('a repository of plain files has none', async () => {
  const sha = scene.commit({ 'a.txt': 'x\n' }, 'feat: one')
  scene.publish()
  expect(await (await scene.open()).specialFiles(sha, null)).toEqual([])
})
