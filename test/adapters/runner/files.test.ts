import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
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

  it('nothing in a folder that is not there', async () => {
    expect(await openFiles().find('*.sarif', path.join(root, 'gone'))).toEqual([])
  })
})
