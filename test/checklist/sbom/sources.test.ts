import { describe, expect, it } from 'vitest'
import { chooseSources, includesOf } from '../../../src/checklist/sbom/sources.ts'

const chosen = (paths: readonly string[] | null, files: readonly string[]) => {
  const { sources, faults, foreign, unlocked } = chooseSources(paths, files)
  return {
    sources: sources.map(({ kind, path }) => `${kind} ${path}`),
    faults: faults.map(({ status, path }) => `${status} ${path}`),
    foreign,
    unlocked,
  }
}

describe('what an SBOM is made from', () => {
  it.each([
    ['the lock file of the root', null, ['package.json', 'package-lock.json'], ['npm package-lock.json'], [], []],
    [
      'a shrinkwrap before a lock file',
      null,
      ['package-lock.json', 'npm-shrinkwrap.json'],
      ['npm npm-shrinkwrap.json'],
      [],
      [],
    ],
    [
      'one of npm and one of Python',
      null,
      ['package-lock.json', 'poetry.lock', 'requirements.txt'],
      ['npm package-lock.json', 'poetry poetry.lock'],
      [],
      [],
    ],
    ['a lock file in a folder, by itself', null, ['web/package-lock.json'], [], [], ['web/package-lock.json']],
    ['a folder that is named', ['./web'], ['web/package-lock.json'], ['npm web/package-lock.json'], [], []],
    [
      'a requirements file that is named',
      ['deploy/prod.txt'],
      ['deploy/prod.txt'],
      ['requirements deploy/prod.txt'],
      [],
      [],
    ],
    ['a folder that holds none', ['api'], ['web/package-lock.json'], [], ['fail api'], ['web/package-lock.json']],
    ['yarn', null, ['package.json', 'yarn.lock'], [], ['unknown yarn.lock'], []],
    ['yarn beside npm', null, ['package-lock.json', 'yarn.lock'], ['npm package-lock.json'], [], []],
    [
      'uv beside an exported requirements file',
      null,
      ['uv.lock', 'requirements.txt'],
      ['requirements requirements.txt'],
      [],
      [],
    ],
    ['nothing', null, [], [], [], []],
  ])('%s', (_name, paths, files, sources, faults, foreign) => {
    expect(chosen(paths, files)).toEqual({ sources, faults, foreign, unlocked: [] })
  })
})

it('a manifest without a lock file is looked into', () => {
  const files = ['package.json', 'pyproject.toml', 'uv.lock', 'web/package.json']
  expect(chosen(null, files).unlocked).toEqual(['package.json'])
})

describe('what a requirements file includes', () => {
  it.each([
    ['-r base.txt', ['api/base.txt']],
    ['-rbase.txt', ['api/base.txt']],
    ['--requirement=../base.txt', ['base.txt']],
    ['  -c ./constraints.txt', ['api/constraints.txt']],
    ['-r ../../etc/passwd', [null]],
    ['-r /etc/passwd', [null]],
    ['-r https://example.com/x.txt', [null]],
    ['flask==3.0.0 # -r base.txt', []],
    ['', []],
  ])('%s', (text, includes) => {
    expect(includesOf('api/requirements.txt', text)).toEqual(includes)
  })
})
