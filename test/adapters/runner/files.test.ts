import { mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openFiles } from '../../../src/adapters/runner/files.ts'

let root = ''
beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'files-'))
  for (const file of ['reports/a.sarif', 'reports/deep/b.sarif', 'reports/c.txt', 'node_modules/x/d.sarif']) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true })
    await writeFile(path.join(root, file), '{}')
  }
  await mkdir(path.join(root, 'reports/folder.sarif'))
  await symlink('/etc/hostname', path.join(root, 'reports/link.sarif'))
})
afterEach(() => rm(root, { recursive: true }))

describe('find', () => {
  it.each([
    ['below a folder, at any depth', 'reports/**/*.sarif', ['reports/a.sarif', 'reports/deep/b.sarif']],
    ['in a folder only', 'reports/*.sarif', ['reports/a.sarif']],
    ['by its whole name', 'reports/a.sarif', ['reports/a.sarif']],
    ['everywhere but in node_modules', '**/*.sarif', ['reports/a.sarif', 'reports/deep/b.sarif']],
    ['nowhere', 'other/*.sarif', []],
  ])('%s', async (_name, pattern, found) => {
    expect(await openFiles().find(pattern, root)).toEqual(found)
  })

  it('what an address from the root of the disk names', async () => {
    const address = path.join(root, 'reports').slice(1)
    expect(await openFiles().find(`${address}/*.txt`, '/')).toEqual([`${address}/c.txt`])
  })

  it('nothing in a folder that is not there', async () => {
    expect(await openFiles().find('*.sarif', path.join(root, 'gone'))).toEqual([])
  })
})

describe('within a folder in which others write', () => {
  let outside = ''
  beforeEach(async () => {
    outside = await mkdtemp(path.join(os.tmpdir(), 'outside-'))
    await writeFile(path.join(outside, 'a.sarif'), 'outside')
    await symlink(outside, path.join(root, 'way'))
    await symlink(path.join(outside, 'a.sarif'), path.join(root, 'reports/end.sarif'))
    await symlink('a.sarif', path.join(root, 'reports/beside.sarif'))
  })
  afterEach(() => rm(outside, { recursive: true }))

  it.each([
    ['a file', 'reports/a.sarif', '{}'],
    ['a file by a longer way', './reports/deep/../a.sarif', '{}'],
    ['nothing where there is none', 'reports/none.sarif', null],
    ['no folder', 'reports', null],
    ['nothing above it', '../a.sarif', null],
    ['nothing by a path from the root', '/etc/hostname', null],
    ['nothing that a link at the end leads to', 'reports/end.sarif', null],
    ['nothing that a link at the end leads to, also inside', 'reports/beside.sarif', null],
    ['nothing behind a link on the way', 'way/a.sarif', null],
  ])('reads %s', async (_name, name, text) => {
    expect(await openFiles().within(root).read(name)).toBe(text)
  })

  it('finds nothing behind a link that the pattern names', async () => {
    expect(await openFiles().find('way/*.sarif', root)).toEqual([])
    expect(await openFiles().find('reports/*.sarif', root)).toEqual(['reports/a.sarif'])
  })

  it('writes a file and its folders, in the place of a link too, and never behind one', async () => {
    const files = openFiles().within(root)
    await files.write('new/folder/a.txt', 'one')
    expect(await files.read('new/folder/a.txt')).toBe('one')
    await files.write('reports/end.sarif', 'two')
    expect(await files.read('reports/end.sarif')).toBe('two')
    await files.write('way/a.sarif', 'three')
    await files.write('way/new/a.sarif', 'three')
    expect(await readdir(outside)).toEqual(['a.sarif'])
    expect(await readFile(path.join(outside, 'a.sarif'), 'utf8')).toBe('outside')
  })
})
