import { describe, expect, test } from 'vitest'
import { releaseProblems, type ReleaseFacts } from '../../../scripts/release/readiness.ts'

const ready: ReleaseFacts = {
  ref: 'refs/heads/main',
  versions: ['1.2.0', '1.2.0', '1.2.0'],
  changelog: '# Changes\n\n## 1.2.0 (2026-12-14)\n\n- One.\n',
  tags: ['v1', 'v1.1.0', 'v1.1.10', 'nightly', ''],
}

describe('whether a commit may be released', () => {
  test('nothing is against the next version of main', () => {
    expect(releaseProblems(ready)).toEqual([])
  })

  test.each<readonly [string, Partial<ReleaseFacts>, readonly string[]]>([
    ['a branch', { ref: 'refs/heads/fix' }, ['A release is made of main, and this is refs/heads/fix.']],
    ['a tag', { ref: 'refs/tags/v1.2.0' }, ['A release is made of main, and this is refs/tags/v1.2.0.']],
    [
      'a lock file that was forgotten',
      { versions: ['1.2.0', '1.1.0', '1.1.0'] },
      ['package.json and package-lock.json differ: 1.2.0, 1.1.0, 1.1.0.'],
    ],
    [
      'a version that nobody wrote about',
      { changelog: '# Changes\n' },
      ["CHANGELOG.md has no heading '## 1.2.0 (<date>)'."],
    ],
    [
      'a version without its date',
      { changelog: '## 1.2.0 (not released yet)\n- One.\n' },
      ["CHANGELOG.md gives 1.2.0 no date: '## 1.2.0 (<date>)'."],
    ],
    ['an empty entry', { changelog: '## 1.2.0 (2026-12-14)\n' }, ['CHANGELOG.md says nothing of 1.2.0.']],
    [
      'a version that is there',
      { tags: ['v1.2.0'] },
      ['v1.2.0 is released already: raise the version, a tag is made once.'],
    ],
    [
      'a version before the newest, by number and not by letter',
      { tags: ['v1.10.0', 'v1.9.0'] },
      ['v1.10.0 is released already: raise the version, a tag is made once.'],
    ],
    ['a pre-release', { versions: ['1.2.0-rc.1'] }, ['1.2.0-rc.1 is a pre-release, and this workflow releases none.']],
    ['no version', { versions: ['v1.2'] }, ["package.json has the version 'v1.2', which is no semantic version."]],
  ])('%s is refused', (_, given, problems) => {
    expect(releaseProblems({ ...ready, ...given })).toEqual(problems)
  })

  test('all that is wrong is said at once', () => {
    expect(releaseProblems({ ...ready, ref: 'refs/heads/fix', changelog: '', tags: ['v1.2.0'] })).toHaveLength(3)
  })
})
