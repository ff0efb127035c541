import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { isSamePlace, placeKey, placeOfKey, slugOf } from '../../src/core/place.ts'

const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })

describe('a place', () => {
  test('its key names it, and no other', () => {
    fc.assert(
      fc.property(name, name, (service, environment) => {
        const place = { service, environment }
        const read = placeOfKey(placeKey(place))
        expect(read).toEqual({ service: slugOf(service), environment })
        expect(read !== null && isSamePlace(read, place)).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })

  it.each([
    ['Inventory API', 'inventory-api'],
    ['  ', 'service'],
    ['../x', 'x'],
    ['Größe', 'größe'],
    ['a_b', 'a-b'],
  ])('%j is %j in keys', (service, slug) => expect(slugOf(service)).toBe(slug))

  it.each([
    ['a', 'a/b', 'a', 'a%2Fb', false],
    ['api', 'Production', 'API', 'production', true],
    ['api', 'production', 'web', 'production', false],
  ])('%s/%s and %s/%s are one place: %s', (service, environment, other, elsewhere, same) => {
    const [one, two] = [
      { service, environment },
      { service: other, environment: elsewhere },
    ]
    expect(isSamePlace(one, two)).toBe(same)
    expect(placeKey(one).toLowerCase() === placeKey(two).toLowerCase()).toBe(same)
  })

  it.each(['', 'api', 'api/', '/production', 'api/production/sbom'])('%j is the key of no place', (key) =>
    expect(placeOfKey(key)).toBeNull(),
  )
})
