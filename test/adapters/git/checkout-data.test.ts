import { existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { gitScene, type GitScene } from './scene.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let scene: GitScene
beforeEach(async () => {
  scene = await gitScene()
})
afterEach(() => scene.close())

const link = (target: string, name: string) => {
  mkdirSync(path.dirname(path.join(scene.work, name)), { recursive: true })
  symlinkSync(target, path.join(scene.work, name))
}

describe('a commit that is looked into', () => {
  test('has no links, where the one that is put in place has them', async () => {
    link('/proc/self', 'proc')
    link('../app.txt', 'folder/inside.txt')
    const sha = scene.commit({ 'app.txt': 'one\n', 'folder/real.txt': 'two\n' }, 'feat: links')
    scene.publish()
    const git = await scene.open()
    const data = await git.checkoutData(sha)
    expect(readdirSync(data).toSorted()).toEqual(['.git', 'app.txt', 'folder'])
    expect(readdirSync(path.join(data, 'folder'))).toEqual(['real.txt'])
    const whole = await git.checkout(sha)
    expect(lstatSync(path.join(whole, 'proc')).isSymbolicLink()).toBe(true)
    expect(readFileSync(path.join(whole, 'folder/inside.txt'), 'utf8')).toBe('one\n')
  })

  test('is in bytes what git holds, whatever its attributes say', async () => {
    const attributes = '* text eol=crlf\n*.sql ident\n'
    const sha = scene.commit({ '.gitattributes': attributes, 'a.sql': 'SELECT 1; -- $Id$\n' }, 'feat: attributes')
    scene.publish()
    const git = await scene.open()
    expect(readFileSync(path.join(await git.checkoutData(sha), 'a.sql'), 'utf8')).toBe('SELECT 1; -- $Id$\n')
  })

  test('starts no filter that an earlier program of the job has configured in our clone', async () => {
    const sha = scene.commit({ '.gitattributes': '* filter=evil\n', 'a.sql': 'SELECT 1;\n' }, 'feat: filter')
    scene.publish()
    await scene.open()
    const proof = path.join(scene.temp, 'ran')
    const clone = path.join(scene.temp, 'runbook-git', 'octo+inventory.git')
    const smudge = `[filter "evil"]\n\tsmudge = touch ${proof}; cat\n`
    writeFileSync(path.join(clone, 'config'), `${readFileSync(path.join(clone, 'config'), 'utf8')}${smudge}`)
    const again = await scene.open()
    await again.checkoutData(sha)
    await again.checkout(sha)
    expect(existsSync(proof)).toBe(false)
  })
})
