import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { actionNames, readContract } from '../contract/action-contract.ts'
import { filesUnder, root } from '../contract/source.ts'

/** The folder of a bundle, from what action.yml names. */
const bundles = actionNames.flatMap((name) => {
  const { main, post } = readContract(name).runs
  return [main, ...(post === undefined ? [] : [post])].map((script) => ({
    name,
    script: path.posix.join('actions', name, script),
    stage: script === main ? 'main' : 'post',
  }))
})

let empty = ''
beforeAll(() => {
  empty = mkdtempSync(path.join(os.tmpdir(), 'dist-test-'))
})
afterAll(() => rmSync(empty, { recursive: true }))

/** Copies a bundle to where no node_modules can be found, and starts it there with the given environment. */
const startAlone = (script: string, env: Record<string, string>) => {
  const folder = path.join(empty, path.basename(path.dirname(script)))
  cpSync(path.join(root, path.dirname(script)), folder, { recursive: true })
  return spawnSync(process.execPath, [path.join(folder, 'index.js')], { cwd: empty, env, encoding: 'utf8' })
}

describe.each(bundles)('the bundle $script', ({ script }) => {
  test('stands where action.yml says', () => {
    expect(existsSync(path.join(root, script)), `${script} is missing: run 'npm run build'`).toBe(true)
  })

  test('has the licences of what it holds beside it', () => {
    expect(existsSync(path.join(root, path.dirname(script), 'licenses.txt'))).toBe(true)
  })

  test('names no folder of the machine that built it', () => {
    expect(readFileSync(path.join(root, script), 'utf8').includes(root)).toBe(false)
  })
})

const stage = (name: 'main' | 'post') => bundles.filter((bundle) => bundle.stage === name)

describe('outside of a runner, and without node_modules,', () => {
  test.each(stage('main'))('$script ends with one clear sentence', ({ script }) => {
    const { status, stdout, stderr } = startAlone(script, {})
    expect(stdout).toMatch(/^::error.*::.*runner's variables are missing/mu)
    expect(stdout).not.toMatch(/internal-error|This is a bug/u)
    expect(stderr).toBe('')
    expect(status).toBe(1)
  })

  test.each(stage('post'))('$script turns nothing red', ({ script }) => {
    const { status, stdout, stderr } = startAlone(script, {})
    expect(stdout).not.toContain('::error')
    expect(stderr).toBe('')
    expect(status).toBe(0)
  })
})

test.each(['sbom', 'cyclonedx/bin'])('dist/preflight/%s has the licences of what it holds beside it', (folder) => {
  expect(existsSync(path.join(root, 'dist', 'preflight', folder, 'licenses.txt'))).toBe(true)
})

test('nothing else is in dist but the bundles and what belongs to them', () => {
  // What preflight makes SBOMs with: a program and a library, each a bundle of its own (scripts/build.ts).
  const parts = ['cyclonedx', 'cyclonedx/bin', 'sbom', 'sbom/res/schema'].map((folder) => `dist/preflight/${folder}`)
  const known = new Set([...bundles.map(({ script }) => path.dirname(script)), ...parts])
  const strange = filesUnder('dist').filter((file) => !known.has(path.dirname(file)))
  expect(strange).toEqual([])
})
