import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openRepository, openWriter } from '../../../cli/terminal/git.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'checkout-'))
const outside = mkdtempSync(path.join(tmpdir(), 'no-checkout-'))
const git = (...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.com', ...args], {
    cwd: folder,
    encoding: 'utf8',
  }).trim()

beforeAll(() => {
  git('init', '-q', '-b', 'trunk')
  writeFileSync(path.join(folder, 'grüße.txt'), 'x\n')
  writeFileSync(path.join(folder, 'deploy.sh'), '#!/bin/sh\n')
  chmodSync(path.join(folder, 'deploy.sh'), 0o755)
  writeFileSync(path.join(folder, 'picture'), Buffer.from([0, 1, 2]))
  writeFileSync(path.join(folder, '.gitignore'), 'ignored\n')
  git('add', '-A')
  git('update-index', '--chmod=-x', 'deploy.sh')
  git('commit', '-q', '-m', 'First')
  git('tag', 'v1.0.0')
  git('branch', 'other')
  git('remote', 'add', 'origin', 'https://github.com/acme/shop.git')
  writeFileSync(path.join(folder, 'ignored'), 'x')
  writeFileSync(path.join(folder, 'new.sh'), '#!/bin/sh\n')
  chmodSync(path.join(folder, 'new.sh'), 0o755)
  symlinkSync('/etc/hostname', path.join(folder, 'link'))
})
afterAll(() => {
  for (const each of [folder, outside]) rmSync(each, { recursive: true, force: true })
})

describe('a checkout', () => {
  test('lists what is tracked and what is new, by its own names, and nothing that is ignored', async () => {
    const repository = await openRepository(folder)
    expect(await repository.files()).toEqual(['.gitignore', 'deploy.sh', 'grüße.txt', 'link', 'new.sh', 'picture'])
    expect([await repository.remote(), await repository.currentBranch(), await repository.originHead()]).toEqual([
      'https://github.com/acme/shop.git',
      'trunk',
      null,
    ])
    expect([await repository.branches(), await repository.tags(), await repository.authors()]).toEqual([
      ['other', 'trunk'],
      ['v1.0.0'],
      1,
    ])
  })

  test('reads text, and neither what a link leads to nor what is no text', async () => {
    const repository = await openRepository(folder)
    expect(await Promise.all(['grüße.txt', 'link', 'picture', 'missing'].map((name) => repository.read(name)))).toEqual(
      ['x\n', null, null, null],
    )
  })

  test('a script is as executable as a runner would check it out, whatever it is here', async () => {
    const repository = await openRepository(folder)
    expect(await Promise.all(['deploy.sh', 'new.sh', 'missing'].map((name) => repository.isExecutable(name)))).toEqual([
      false,
      true,
      false,
    ])
  })

  test('gets new files, and none over another', async () => {
    const writer = await openWriter(folder)
    const file = { path: 'a/b/made.sh', text: 'made\n', executable: true }
    expect(await writer.create(file)).toBe(true)
    expect(await writer.create({ ...file, text: 'again\n' })).toBe(false)
    expect(await writer.create({ ...file, path: 'link' })).toBe(false)
    expect(readFileSync(path.join(folder, 'a/b/made.sh'), 'utf8')).toBe('made\n')
    expect(await (await openRepository(folder)).isExecutable('a/b/made.sh')).toBe(true)
  })
})

test('a folder that is no checkout says how to make one', async () => {
  await expect(openRepository(outside)).rejects.toMatchObject({
    code: 'bad-input',
    message: 'This is no checkout of a git repository. Go into one, or make one: git init',
  })
})
