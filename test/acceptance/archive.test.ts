import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { archiveOf } from '../../bench/archive.ts'
import { actionNames } from '../contract/action-contract.ts'
import { root } from '../contract/source.ts'
import { openScene, type Scene, type StepRequest } from './scene.ts'

// What a runner downloads for one `uses:`: the archive of the repository, as .gitattributes leaves it.

let folder = ''
let unpacked = ''
let archive = ''
let scene: Scene
let on: StepRequest
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'archive-test-'))
  unpacked = path.join(folder, 'unpacked')
  mkdirSync(unpacked)
  archive = archiveOf(root, folder)
  execFileSync('tar', ['--extract', '--gzip', '--file', archive, '--directory', unpacked])
  scene = await openScene()
  const sha = await scene.commit({ 'a.txt': '1' }, 'Count stock')
  on = { ref: 'refs/heads/main', sha, workspace: await scene.checkout(sha) }
})
afterAll(async () => {
  await scene.close()
  rmSync(folder, { recursive: true })
})

const from = (name: string) => ({ actionDirectory: path.join(unpacked, 'actions', name) })

test('it is small, and holds what an action needs and nothing else of ours', () => {
  expect(statSync(archive).size).toBeLessThanOrEqual(1_500_000)
  expect(['dist', 'actions', 'LICENSE', 'README.md'].filter((name) => !existsSync(path.join(unpacked, name)))).toEqual(
    [],
  )
  const never = [
    'test',
    'embedded',
    'bench',
    'cli',
    'docs',
    'examples',
    'scripts',
    'src',
    'package.json',
    'actions/entries.ts',
  ]
  expect(never.filter((name) => existsSync(path.join(unpacked, name)))).toEqual([])
})

describe.each(actionNames)('%s, started from the archive,', (name) => {
  test('refuses a run without a token', async () => {
    const run = await scene.run(name, { ...on, ...from(name), inputs: { token: '' } })
    expect(run.exitCode).toBe(1)
    expect(run.outputs['reason-code']).toBe('bad-input')
    expect(run.log).toContain("Input 'token' is empty.")
  })
})

describe('an ordinary run from the archive', () => {
  test('deploy puts a release in place and verifies it, and its post step has nothing to do', async () => {
    const run = await scene.run('deploy', { ...on, ...from('deploy') })
    expect(run.outputs).toMatchObject({ verdict: 'pass', 'reason-code': 'deployed' })
    const post = await run.post('success')
    expect(post.exitCode).toBe(0)
    expect(post.annotations).toEqual([])
  })

  test('smoke finds it well', async () => {
    const run = await scene.run('smoke', { ...on, ...from('smoke'), inputs: { environment: 'dev' } })
    expect(run.outputs).toMatchObject({ verdict: 'pass', 'reason-code': 'healthy' })
  })

  test('preflight judges the commit', async () => {
    const run = await scene.run('preflight', { ...on, ...from('preflight'), inputs: { 'dry-run': 'true', wait: '0s' } })
    expect(run.outputs['reason-code']).toBe('checks-failed')
  })

  test('rollback has nothing to go back to', async () => {
    const inputs = { environment: 'dev', reason: 'a trial', 'dry-run': 'true' }
    const run = await scene.run('rollback', { ...on, ...from('rollback'), inputs })
    expect(run.outputs['reason-code']).toBe('nothing-to-return-to')
  })
})
