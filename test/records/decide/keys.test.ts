import { describe, expect, test } from 'vitest'
import {
  deployNoticeKey,
  incidentKey,
  incidentKeyIn,
  incidentMarker,
  isKeyOf,
  isOutageKey,
  outageKey,
  outageSince,
  watchMarker,
} from '../../../src/records/decide/keys.ts'
import { aPlace, sha } from '../../fakes/nouns.ts'

const place = aPlace()
const since = '2026-01-01T10:00:00.000Z'
/** A name with everything that could end an HTML comment or look like the border of a part. */
const awkward = aPlace("a-->'(!*~)/b c")

test.each([
  ['an incident', incidentKey(place, sha('b')), `inventory/production/${sha('b')}`],
  ['an outage', outageKey(place, since), `inventory/production/monitor-${since}`],
  ["a deployment's notices", deployNoticeKey(place, 7), 'deploy/inventory/production/7'],
  ["an incident's issue", incidentMarker('k/1'), '<!-- runbook:incident:v2:k/1 -->'],
  ["the monitor's state", watchMarker(place), '<!-- runbook:watch:v2:inventory/production -->'],
  ['a hyphen in the name', incidentKey(aPlace('eu-west', 'stock-api'), 'x'), 'stock%2dapi/eu%2dwest/x'],
  [
    'every sign that an HTML comment or a key must not hold',
    incidentKey(awkward, 'x'),
    'inventory/a%2d%2d%3E%27%28%21%2a%7e%29%252Fb%20c/x',
  ],
])('the key of %s', (_name, key, expected) => {
  expect(key).toBe(expected)
})

describe('whose key it is', () => {
  test.each([
    ['an incident of the place', incidentKey(place, sha('b')), true],
    ['an outage of the place', outageKey(place, since), true],
    ['another environment that begins alike', incidentKey(aPlace('production-eu'), sha('b')), false],
    ['another service', incidentKey(aPlace('production', 'web'), sha('b')), false],
    ['the key in the middle of another', `x/${incidentKey(place, sha('b'))}`, false],
  ])('%s', (_name, key, expected) => {
    expect(isKeyOf(key, place)).toBe(expected)
  })

  test.each([
    ['an outage', outageKey(place, since), true],
    ['a rollback', incidentKey(place, sha('b')), false],
    ['an environment that is called like one', incidentKey(aPlace('monitor-1'), sha('b')), false],
    ['a service that is called like one', incidentKey(aPlace('production', 'monitor-1'), sha('b')), false],
    ['a commit that only contains the word', incidentKey(place, 'x-monitor-1'), false],
    ['nothing', '', false],
  ])('of an outage: %s', (_name, key, expected) => {
    expect(isOutageKey(key)).toBe(expected)
  })
})

describe('what an issue says of itself', () => {
  const body = (key: string) => `# Rolled back\n\n${incidentMarker(key)}\nmore`

  test.each([
    ['the marker', body('inventory/production/x'), 'inventory/production/x'],
    ['no marker', '# Rolled back', null],
    ['a marker of an older version', '<!-- runbook:incident:v1:k -->', null],
    ['a marker with more than a key', '<!-- runbook:incident:v2:k of mine -->', null],
  ])('its key: %s', (_name, text, expected) => {
    expect(incidentKeyIn(text)).toBe(expected)
  })

  test.each([
    ['an outage', body(outageKey(place, since)), since],
    ['an outage of another place', body(outageKey(aPlace('staging'), since)), null],
    ['a rollback', body(incidentKey(place, sha('b'))), null],
    ['no date', body(outageKey(place, 'yesterday')), null],
    ['no marker', 'down', null],
  ])('since when it is down: %s', (_name, text, expected) => {
    expect(outageSince(text, place)).toBe(expected)
  })
})
