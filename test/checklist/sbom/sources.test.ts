import { matchesGlob } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { families } from '../../../src/checklist/sbom/signs.ts'
import { chooseSources, sourcePattern } from '../../../src/checklist/sbom/sources.ts'

const chosen = (paths: readonly string[] | null, files: readonly string[]) => {
  const { sources, faults, signs, foreign, unlocked } = chooseSources(paths, files)
  return {
    sources: sources.map(({ kind, path }) => `${kind} ${path}`),
    faults: [
      ...faults.map(({ status, path }) => `${status} ${path}`),
      ...signs.map(({ family, path }) => `${family.label} ${path}`),
    ],
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
    ['yarn', null, ['package.json', 'yarn.lock'], [], ['Yarn yarn.lock'], []],
    ['yarn beside npm', null, ['package-lock.json', 'yarn.lock'], ['npm package-lock.json'], [], []],
    [
      'uv beside an exported requirements file',
      null,
      ['uv.lock', 'requirements.txt'],
      ['requirements requirements.txt'],
      [],
      [],
    ],
    [
      'requirements in a folder',
      null,
      ['requirements/prod.txt', 'requirements/dev.txt'],
      [],
      ['unknown requirements/prod.txt'],
      [],
    ],
    ['requirements by another name', null, ['requirements-prod.txt'], [], ['unknown requirements-prod.txt'], []],
    [
      'what is compiled to requirements',
      null,
      ['requirements.in', 'requirements.txt'],
      ['requirements requirements.txt'],
      [],
      [],
    ],
    ['constraints alone', null, ['requirements/constraints.txt', 'constraints.txt'], [], [], []],
    ['a lock file stands for its manifest', null, ['go.mod', 'go.sum'], [], ['Go go.sum'], []],
    ['Go beside npm', null, ['package-lock.json', 'go.mod'], ['npm package-lock.json'], ['Go go.mod'], []],
    [
      'Go in a folder beside npm',
      null,
      ['package-lock.json', 'api/go.mod'],
      ['npm package-lock.json'],
      [],
      ['api/go.mod'],
    ],
    ['members of what is read', null, ['package-lock.json', 'web/package.json'], ['npm package-lock.json'], [], []],
    ['members of a Go module', null, ['go.mod', 'cmd/go.mod'], [], ['Go go.mod'], []],
    [
      'a project of its own below',
      null,
      ['package-lock.json', 'web/yarn.lock'],
      ['npm package-lock.json'],
      [],
      ['web/yarn.lock'],
    ],
    ['a manifest in a folder, by itself', null, ['web/package.json'], [], [], ['web/package.json']],
    ['projects of .NET in folders', null, ['src/App/App.csproj'], [], [], ['src/App/App.csproj']],
    [
      'a folder that is named, of another tool',
      ['api'],
      ['api/Cargo.lock', 'api/Cargo.toml'],
      [],
      ['Rust api/Cargo.lock'],
      [],
    ],
    ['a lock file that is named, of another tool', ['api/mix.lock'], ['api/mix.lock'], [], ['Elixir api/mix.lock'], []],
    ['a version catalogue of Gradle', null, ['gradle/libs.versions.toml'], [], ['Java gradle/libs.versions.toml'], []],
    ['what others made', null, ['vendor/a/go.mod', 'test/fixtures/Gemfile'], [], [], []],
    ['nothing', null, [], [], [], []],
  ])('%s', (_name, paths, files, sources, faults, foreign) => {
    expect(chosen(paths, files)).toEqual({ sources, faults, foreign, unlocked: [] })
  })
})

it('a manifest without a lock file is looked into', () => {
  const files = ['package.json', 'pyproject.toml', 'uv.lock', 'web/package.json']
  expect(chosen(null, files).unlocked).toEqual(['package.json'])
})

describe('signs that there is something to tell', () => {
  it.each([
    ...[
      'pnpm-lock.yaml',
      'yarn.lock',
      'bun.lock',
      'bun.lockb',
      'deno.lock',
      'uv.lock',
      'pdm.lock',
      'pylock.toml',
      'Pipfile',
    ],
    ...['pylock.prod.toml', 'environment.yml', 'pixi.lock', 'go.mod', 'go.sum', 'Cargo.toml', 'Cargo.lock', 'Gemfile'],
    ...[
      'Gemfile.lock',
      'shop.gemspec',
      'composer.json',
      'composer.lock',
      'pom.xml',
      'build.gradle',
      'build.gradle.kts',
    ],
    ...[
      'gradle.lockfile',
      'build.sbt',
      'App.csproj',
      'App.fsproj',
      'packages.lock.json',
      'paket.lock',
      'mix.exs',
      'mix.lock',
    ],
    ...[
      'rebar.config',
      'Package.swift',
      'Package.resolved',
      'Podfile',
      'Podfile.lock',
      'Cartfile.resolved',
      'pubspec.yaml',
    ],
    ...[
      'pubspec.lock',
      'conanfile.txt',
      'vcpkg.json',
      'renv.lock',
      'stack.yaml',
      'cpanfile',
      'flake.lock',
      'Chart.lock',
    ],
  ])('%s is one, and is looked for', (name) => {
    expect(chosen(null, [name]).faults).toEqual([expect.stringMatching(new RegExp(` ${name}$`))])
    expect(matchesGlob(name, sourcePattern)).toBe(true)
    expect(matchesGlob(`deep/down/${name}`, sourcePattern)).toBe(true)
  })
})

it('docs/checks/sbom.md lists each of them', () => {
  const page = readFileSync(path.join(import.meta.dirname, '../../../docs/checks/sbom.md'), 'utf8')
  const missing = families.flatMap(({ label, locks, manifests }) =>
    [label, ...[...locks, ...manifests].map((name) => `\`${name}\``)].filter((text) => !page.includes(text)),
  )
  expect(missing).toEqual([])
})
