import { describe, expect, test } from 'vitest'
import {
  chooseEnvironment,
  globMatches,
  isMovingTag,
  takes,
  versionOf,
  versionUnder,
} from '../../src/core/promotion.ts'
import { anEnvironment } from '../fakes/nouns.ts'

describe('versionOf', () => {
  test.each([
    ['refs/tags/v1.2.0', '1.2.0'],
    ['refs/tags/1.2.0', '1.2.0'],
    ['refs/tags/v1.2.0-rc.10', '1.2.0-rc.10'],
    ['refs/tags/v1.2.0+build.7', '1.2.0+build.7'],
    ['refs/tags/v1.2', null],
    ['refs/tags/release-1', null],
    ['refs/tags/v01.2.0', null],
    ['refs/heads/v1.2.0', null],
  ])('%s is %s', (ref, version) => {
    expect(versionOf(ref)).toBe(version)
  })
})

describe('versionUnder', () => {
  test.each([
    ['v*', 'v1.2.0', '1.2.0'],
    ['api-v*', 'api-v1.2.0', '1.2.0'],
    ['api-v*', 'api-v1.2.0-rc.1', '1.2.0-rc.1'],
    ['api-*', 'api-v1.2.0', '1.2.0'],
    ['@acme/api@*', '@acme/api@1.2.0', '1.2.0'],
    ['services/api/v*', 'services/api/v1.2.0', '1.2.0'],
    ['v1.*', 'v1.2.0', '1.2.0'],
    ['*', '1.2.0', '1.2.0'],
    ['api-v*', 'web-v1.2.0', null],
    ['v*', 'v1', null],
    ['v*', 'v2026.01.05', null],
    ['v*', 'v-api-1.2.0', null],
  ])('under %s, %s is %s', (tag, name, version) => {
    expect(versionUnder({ tag }, `refs/tags/${name}`)).toBe(version)
  })

  test('a branch has none', () => {
    expect(versionUnder({ tag: 'v*' }, 'refs/heads/v1.2.0')).toBeNull()
  })
})

describe('a tag that may move', () => {
  test.each([
    ['a floating tag under a rule that takes it', { tag: 'v*', semver: false }, 'refs/tags/v1', true],
    ['a version, under the same rule', { tag: 'v*', semver: false }, 'refs/tags/v1.0.0', false],
    ['a version of a component', { tag: 'api-v*', semver: false }, 'refs/tags/api-v1.0.0', false],
    ['where only versions are taken', { tag: 'v*', semver: true }, 'refs/tags/v1', false],
    ['a branch', { tag: 'v*', semver: false }, 'refs/heads/v1', false],
  ])('%s', (_name, promote, ref, expected) => {
    expect(isMovingTag(promote, ref)).toBe(expected)
  })
})

describe('globMatches', () => {
  test.each([
    ['v*', 'v1.0.0', true],
    ['v*', 'v1/x', false],
    ['release/**', 'release/a/b', true],
    ['v?.0', 'v1.0', true],
    ['v1.0', 'v1x0', false],
    ['(a|b)+', 'a', false],
    ['[', '[', true],
  ])('%s on %s: %s', (glob, text, expected) => {
    expect(globMatches(glob, text)).toBe(expected)
  })
})

const rule = { branch: null, tag: null, prerelease: true, semver: true, onBranch: null }
const dev = anEnvironment({ name: 'dev', promote: { ...rule, branch: 'main' } })
const staging = anEnvironment({ name: 'staging', promote: { ...rule, tag: 'v*' } })
const production = anEnvironment({
  name: 'production',
  promote: { ...rule, tag: 'v*', prerelease: false, onBranch: 'main' },
  after: ['staging'],
})
const builds = anEnvironment({ name: 'builds', promote: { ...rule, tag: 'build-*', semver: false } })
const oneOff = anEnvironment({ name: 'one', promote: { ...rule, tag: 'v*', semver: false, prerelease: false } })
const api = anEnvironment({ name: 'api', promote: { ...rule, tag: 'api-v*', prerelease: false } })
const environments = [dev, staging, production]
const release = (ref: string) => ({ ref, version: versionOf(ref) })

describe('takes', () => {
  test.each([
    ['main to dev', dev, 'refs/heads/main', null],
    ['another branch to dev', dev, 'refs/heads/feature', 'refs/heads/feature is not that branch'],
    ['a tag named like the branch to dev', dev, 'refs/tags/main', 'is not that branch'],
    ['a prerelease to staging', staging, 'refs/tags/v1.0.0-rc.1', null],
    ['a prerelease to production', production, 'refs/tags/v1.0.0-rc.1', 'is a prerelease'],
    ['a release to production', production, 'refs/tags/v1.0.0', null],
    ['a tag that is no version to production', production, 'refs/tags/vnext', 'not a semantic version'],
    ['a floating tag to staging', staging, 'refs/tags/v1', "does not say 'semver: false'"],
    ['a tag that is no version, where the rule says so', builds, 'refs/tags/build-7', null],
    ['which is a prerelease for all that anybody knows', oneOff, 'refs/tags/vnext', 'whether it is a prerelease'],
    ['a version of a component', api, 'refs/tags/api-v2.0.0', null],
    ['a prerelease of a component', api, 'refs/tags/api-v2.1.0-rc.1', '2.1.0-rc.1 is a prerelease'],
    ['a version of another component', api, 'refs/tags/web-v2.0.0', 'does not match'],
    ['a tag that does not match', production, 'refs/tags/1.0.0', 'does not match'],
    ['a branch to production', production, 'refs/heads/main', 'is not a tag'],
  ])('%s', (_name, environment, ref, why) => {
    const refusal = takes(environment, release(ref))
    if (why === null) expect(refusal).toBeNull()
    else expect(refusal?.message).toContain(why)
  })
})

describe('chooseEnvironment', () => {
  const choose = (ref: string, verified: readonly string[] = [], asked: string | null = null) => {
    const choice = chooseEnvironment({ release: release(ref), environments, asked, verified: new Set(verified) })
    if (choice.outcome === 'chosen') return `${choice.environment.name}${choice.verifiedAlready ? ' already' : ''}`
    return choice.refusal.code
  }

  test.each([
    ['a branch goes to its environment', 'refs/heads/main', [], null, 'dev'],
    ['a release goes to the first that takes it', 'refs/tags/v1.0.0', [], null, 'staging'],
    ['then to the next, once verified', 'refs/tags/v1.0.0', ['staging'], null, 'production'],
    ['and then nowhere', 'refs/tags/v1.0.0', ['staging', 'production'], null, 'production already'],
    ['a prerelease stops at staging', 'refs/tags/v1.0.0-rc.1', ['staging'], null, 'staging already'],
    ['a ref that nothing takes', 'refs/heads/feature', [], null, 'no-environment'],
    ['asked for by name, whatever the case', 'refs/tags/v1.0.0', [], 'Production', 'production'],
    ['asked for, and it does not take the ref', 'refs/heads/main', [], 'production', 'not-promotable'],
    ['asked for, and there is none of that name', 'refs/heads/main', [], 'qa', 'bad-input'],
  ])('%s', (_name, ref, verified, asked, expected) => {
    expect(choose(ref, verified, asked)).toBe(expected)
  })
})

describe('a tag that no environment takes', () => {
  const nearest = (ref: string, among = environments) => {
    const choice = chooseEnvironment({ release: release(ref), environments: among, asked: null, verified: new Set() })
    return choice.outcome === 'none' ? (choice.nearest?.message ?? null) : choice.outcome
  }
  const versioned = "is not a semantic version, and the rule does not say 'semver: false'."

  test.each([
    ['another pattern', 'refs/tags/0.9.0', 'staging takes tags v*; tag 0.9.0 does not match.'],
    ['a floating tag', 'refs/tags/v1', `staging takes tags v*; tag v1 ${versioned}`],
    ['a tag of a component', 'refs/tags/api-v1.2.0', 'staging takes tags v*; tag api-v1.2.0 does not match.'],
    ['no tag', 'refs/heads/feature', null],
  ])('%s names the nearest rule, and why not', (_name, ref, message) => {
    expect(nearest(ref)).toBe(message)
  })

  test('the rule whose prefix it has is nearer than the first', () => {
    expect(nearest('refs/tags/my-build-7', [...environments, builds])).toContain('builds takes tags build-*')
  })

  test('none is near where no environment takes tags', () => {
    expect(nearest('refs/tags/v1', [dev])).toBeNull()
  })
})
