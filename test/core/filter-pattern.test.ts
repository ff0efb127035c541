import { describe, expect, it } from 'vitest'
import { isReadableFilter, selects } from '../../src/core/filter-pattern.ts'

describe('the paths of a service', () => {
  it.each([
    ['a folder with all that is below', ['services/api/**'], 'services/api/src/main.ts', true],
    ['another folder', ['services/api/**'], 'services/web/main.ts', false],
    ['a folder whose name only begins alike', ['services/api/**'], 'services/api-v2/main.ts', false],
    ['one star, which does not cross a slash', ['services/*'], 'services/api/main.ts', false],
    ['one star within a segment', ['services/*'], 'services/api.ts', true],
    ['two stars in front, at the root too', ['**/Dockerfile'], 'Dockerfile', true],
    ['two stars in front, further below', ['**/Dockerfile'], 'a/b/Dockerfile', true],
    ['what is taken out again', ['services/**', '!services/**/*.md'], 'services/api/README.md', false],
    ['what is taken out and in again', ['a/**', '!a/**/*.md', 'a/keep.md'], 'a/keep.md', true],
    ['letters in the wrong case', ['services/api/**'], 'Services/api/main.ts', false],
    ['a dot that stands for itself', ['a.ts'], 'axts', false],
    ['a letter that may be missing', ['*.jsx?'], 'page.js', true],
    ['a letter that may be there once', ['*.jsx?'], 'page.jsxx', false],
    ['a letter that is there more than once', ['v[0-9]+.x'], 'v10.x', true],
    ['a letter that has to be there', ['v[0-9]+.x'], 'v.x', false],
    ['a star that is none', ['a\\*'], 'ab', false],
    ['folders between, or none', ['a/**/b'], 'a/b', true],
    ['folders between, whole ones', ['a/**/b'], 'a/xb', false],
    ['a line break in the name', ['services/api/**'], 'services/api/a\nb.ts', true],
  ])('%s', (_, patterns, path, expected) => {
    expect(selects(patterns, path)).toBe(expected)
  })

  it.each(['c++/**', '[b-a]', 'a'.repeat(501), '*'.repeat(3) + '/*'.repeat(10)])('can not be read: %s', (pattern) => {
    expect(isReadableFilter(pattern)).toBe(false)
    expect(selects([pattern], 'a')).toBeNull()
  })
})
