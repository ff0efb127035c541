import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  canonical,
  changeLine,
  countChanges,
  differenceOf,
  ingredientsOf,
} from '../../../src/checklist/sbom/components.ts'
import { aComponent, aPart } from '../../fakes/sbom.ts'

/** `pg 1.0.0 MIT`, as a list of npm. */
const list = (...lines: readonly string[]) =>
  ingredientsOf([
    aPart(
      lines.map((line, index) => {
        const [name = '', version = '', licence] = line.split(' ')
        return aComponent({ ref: `${line}#${index}`, name, version, licences: licence === undefined ? [] : [licence] })
      }),
    ),
  ])

const lines = (before: readonly string[], now: readonly string[]) =>
  differenceOf(list(...before), list(...now)).map(changeLine)

describe('the difference of two SBOMs', () => {
  it.each([
    ['nothing', ['pg 1.0.0 MIT'], ['pg 1.0.0 MIT'], []],
    ['a new package', [], ['pg 1.0.0 MIT'], ['added npm:pg 1.0.0 (MIT)']],
    ['one that is gone', ['pg 1.0.0'], [], ['removed npm:pg 1.0.0 (no licence)']],
    ['up', ['pg 1.9.0 MIT'], ['pg 1.10.0 MIT'], ['upgraded npm:pg 1.9.0 to 1.10.0 (MIT)']],
    ['down', ['pg 2.0.0 MIT'], ['pg 2.0.0-rc.1 MIT'], ['downgraded npm:pg 2.0.0 to 2.0.0-rc.1 (MIT)']],
    ['versions that are no semver', ['pg 4.2 MIT'], ['pg 4.10 MIT'], ['upgraded npm:pg 4.2 to 4.10 (MIT)']],
    ['versions that nobody can order', ['pg abc MIT'], ['pg abd MIT'], ['changed npm:pg abc to abd (MIT)']],
    ['another licence', ['pg 1.0.0 MIT'], ['pg 1.0.0 ISC'], ['relicensed npm:pg MIT to ISC']],
    [
      'up, under another licence',
      ['pg 1.0.0 MIT'],
      ['pg 2.0.0 BUSL-1.1'],
      ['upgraded npm:pg 1.0.0 to 2.0.0 (BUSL-1.1)', 'relicensed npm:pg MIT to BUSL-1.1'],
    ],
    [
      'one of two versions moved',
      ['pg 1.0.0 MIT', 'pg 2.0.0 MIT'],
      ['pg 1.0.0 MIT', 'pg 2.1.0 MIT'],
      ['upgraded npm:pg 2.0.0 to 2.1.0 (MIT)'],
    ],
    [
      'a second version came',
      ['pg 1.0.0 MIT'],
      ['pg 1.1.0 MIT', 'pg 2.0.0 MIT'],
      ['upgraded npm:pg 1.0.0 to 1.1.0 (MIT)', 'added npm:pg 2.0.0 (MIT)'],
    ],
    ['the same package in many places', ['pg 1.0.0 MIT'], ['pg 1.0.0 MIT', 'pg 1.0.0 MIT'], []],
  ])('%s', (_name, before, now, expected) => {
    expect(lines(before, now)).toEqual(expected)
  })

  it('leaves out what the project made itself', () => {
    expect(ingredientsOf([aPart([aComponent({ name: 'web', isOwn: true })])])).toEqual([])
  })

  it('knows packages of one name in two ecosystems apart', () => {
    const [npm, pypi] = [aPart([aComponent()]), aPart([aComponent()], { ecosystem: 'pypi' })]
    expect(ingredientsOf([pypi, npm]).map((one) => one.package)).toEqual(['npm:pg', 'pypi:pg'])
  })

  it('counts by kind', () => {
    expect(countChanges(differenceOf(list('a 1.0.0', 'b 1.0.0'), list('b 2.0.0', 'c 1.0.0', 'd 1.0.0')))).toBe(
      '2 added, 1 removed, 1 upgraded',
    )
  })

  it('hashes to one text, in whatever order packages come, and no name imitates two lines', () => {
    const packages = fc.array(fc.constantFrom('a 1.0.0 MIT', 'b 2.0.0 ISC', 'c 3.0.0'), { maxLength: 6 })
    fc.assert(
      fc.property(packages, (some) => {
        expect(canonical(list(...some.toReversed()))).toBe(canonical(list(...some)))
      }),
    )
    const imitated = ingredientsOf([aPart([aComponent({ name: 'a","version":"1"}\n{"package":"npm:b' })])])
    expect(canonical(imitated).split('\n')).toHaveLength(1)
  })
})
