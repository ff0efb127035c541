import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { globsMeet, promotionOrder } from '../../src/config/order.ts'
import { globMatches } from '../../src/core/promotion.ts'

describe('globsMeet', () => {
  it.each([
    ['v*', 'v*', true],
    ['v*', 'v1.*', true],
    ['v1.*', 'v2.*', false],
    ['v*', 'release-*', false],
    ['*', 'a/b', false],
    ['**', 'a/b', true],
    ['*/b', 'a/*', true],
    ['v?', 'v1', true],
    ['v?', 'v', false],
    ['a*c', 'ab*', true],
    ['', '*', true],
  ])('%j and %j: %j', (left, right, expected) => {
    expect(globsMeet(left, right)).toBe(expected)
    expect(globsMeet(right, left)).toBe(expected)
  })

  it('says yes whenever a name matches both', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'b', '/'), maxLength: 6 })
    const wild = fc.array(fc.constantFrom('keep', '?', '*', '**'), { minLength: 6, maxLength: 6 })
    const blur = (text: string, signs: readonly string[]) =>
      Array.from(text, (sign, index) => (signs[index] === 'keep' ? sign : (signs[index] ?? sign))).join('')
    fc.assert(
      fc.property(name, wild, wild, (text, first, second) => {
        const [left, right] = [blur(text, first), blur(text, second)]
        fc.pre(globMatches(left, text) && globMatches(right, text))
        return globsMeet(left, right)
      }),
      { numRuns: 500 },
    )
  })
  it('is quick on globs made to be slow', () => {
    expect(globsMeet('*a'.repeat(100), `${'*b'.repeat(100)}c`)).toBe(false)
  })
})

describe('promotionOrder', () => {
  const rule = (name: string, ...after: readonly string[]) => ({
    name,
    after,
    promote: { branch: name, tag: null, prerelease: true, semver: true, onBranch: null },
  })
  it('puts an environment before its followers, else keeps the order of the file', () => {
    const order = promotionOrder([rule('c', 'b'), rule('x'), rule('b', 'a'), rule('a')])
    expect(order.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'x'])
  })

  it('puts all of a list before, whatever the order of the list', () => {
    const order = promotionOrder([rule('production', 'us', 'eu'), rule('eu', 'dev'), rule('us'), rule('dev')])
    expect(order.map(({ name }) => name)).toEqual(['dev', 'eu', 'us', 'production'])
  })
})
