import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { actionNames, readContract } from '../contract/action-contract.ts'
import { filesUnder, read, root } from '../contract/source.ts'

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
  cpSync(path.join(root, 'dist'), path.join(empty, 'dist'), { recursive: true })
})
afterAll(() => rmSync(empty, { recursive: true }))

/** Starts a bundle where no node_modules can be found, with the given environment. */
const startAlone = (script: string, env: Record<string, string>) =>
  spawnSync(process.execPath, [path.join(empty, script)], { cwd: empty, env, encoding: 'utf8' })

describe.each(bundles)('the bundle $script', ({ script }) => {
  test('stands where action.yml says', () => {
    expect(existsSync(path.join(root, script)), `${script} is missing: run 'npm run build'`).toBe(true)
  })

  test('has the licences of what it holds beside it', () => {
    expect(existsSync(path.join(root, path.dirname(script), 'licenses.txt'))).toBe(true)
  })
})

test('no file names a folder of the machine that built it', () => {
  expect(filesUnder('dist').filter((file) => read(file).includes(root))).toEqual([])
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

/** What scripts/build.ts says is in each file: our own modules, and folders of packages. */
const contents = z
  .record(z.string(), z.object({ own: z.array(z.string()), packages: z.array(z.string()) }))
  .parse(JSON.parse(read('dist/contents.json')))

const nameOf = (folder: string): string => folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length)
const packagesOf = (where: (file: string) => boolean) =>
  Object.entries(contents).flatMap(([file, { packages }]) => (where(file) ? packages.map(nameOf) : []))
const inSbom = (file: string) => file.startsWith('dist/sbom/')
const sorted = (names: Iterable<string>) => [...new Set(names)].toSorted()
const titles = (file: string) =>
  read(file)
    .split(/\n\n\n/u)
    .map((notice) => notice.split('\n')[0] ?? '')

describe('licences', () => {
  test.each([
    ['dist/licenses.txt', (file: string) => !inSbom(file)],
    ['dist/sbom/licenses.txt', inSbom],
  ])('%s has the notice of each package in the files beside it, and of no other', (file, where) => {
    const inside = sorted(packagesOf(where))
    expect(inside.length).toBeGreaterThan(10)
    expect(inside.filter((name) => !titles(file).includes(name))).toEqual([])
    const notices = sorted(
      titles(file).filter((title) => existsSync(path.join(root, 'node_modules', title, 'package.json'))),
    )
    expect(notices).toEqual(inside.filter((name) => existsSync(path.join(root, 'node_modules', name, 'package.json'))))
  })

  test.each(stage('main'))('the list beside $script names them all, and where their notices are', ({ script }) => {
    const list = read(path.posix.join(path.posix.dirname(script), 'licenses.txt'))
    expect(list).toMatch(/^The notices of these packages are in \.\.\/licenses\.txt:$/mu)
    expect(packagesOf((file) => !inSbom(file)).filter((name) => !list.split('\n').includes(name))).toEqual([])
  })

  test('no file holds a module that contents.json does not know', () => {
    const named = filesUnder('dist')
      .filter((file) => file.endsWith('.js'))
      .flatMap((file) => [
        ...read(file).matchAll(/^;?\/\/ (?:CONCATENATED MODULE: \.\.?\/)?((?:\S+\/)?node_modules\/\S+)$/gmu),
      ])
      .map(([, module = '']) => nameOf(module.replace(/^(.*node_modules\/(?:@[^/]+\/)?[^/]+).*$/u, '$1')))
    expect(named.length).toBeGreaterThan(100)
    expect(sorted(named).filter((name) => !packagesOf(() => true).includes(name))).toEqual([])
  })
})

test('nothing else is in dist but the bundles and what belongs to them', () => {
  // What preflight makes SBOMs with: a program and a library in one bundle of their own (scripts/build.ts).
  const parts = ['', '/bin', '/res/schema'].map((folder) => `dist/sbom${folder}`)
  const known = new Set(['dist', ...bundles.map(({ script }) => path.dirname(script)), ...parts])
  const strange = filesUnder('dist').filter((file) => !known.has(path.dirname(file)))
  expect(strange).toEqual([])
})

const bytesOf = (files: readonly string[]) => files.reduce((sum, file) => sum + statSync(path.join(root, file)).size, 0)

test('the bundles stay light: at most 3.5 MB, and 2.5 MB for the SBOM parts', () => {
  const [parts, actions] = [filesUnder('dist/sbom'), filesUnder('dist').filter((file) => !inSbom(file))]
  expect(bytesOf(actions)).toBeLessThanOrEqual(3_500_000)
  expect(bytesOf(parts)).toBeLessThanOrEqual(2_500_000)
})
