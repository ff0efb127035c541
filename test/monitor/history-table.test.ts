import { aPlace } from '../fakes/nouns.ts'
import { watchMarker } from '../../src/records/decide/keys.ts'
import { expect, test } from 'vitest'
import { calm } from '../../src/monitor/decide.ts'
import { calmStates } from '../../src/monitor/decide-conditions.ts'
import {
  blankWatchState,
  watchStateIn,
  watchBody,
  type WatchState,
  type RecordedLook,
} from '../../src/monitor/history-table.ts'

const oneDown = { ...calm, failures: 2, downSince: '2026-01-01T00:00:00.000Z' }
const down: WatchState = { ...blankWatchState, states: { ...calmStates, down: oneDown } }
const seen = (given: Partial<RecordedLook> = {}): RecordedLook => ({
  found: 'down',
  at: '2026-01-01T00:05:00.000Z',
  planned: false,
  said: 'API (3 of 3 answers: 500 instead of 2xx)',
  run: { id: 12, url: 'https://github.com/o/r/actions/runs/12' },
  ...given,
})
const bodyAfter = (body: string, watchState: WatchState, given: Partial<RecordedLook> = {}) =>
  watchBody(body, { place: aPlace(), watchState, seen: seen(given) })

test('what one run remembers the next one knows', () => {
  const first = bodyAfter('', down)
  expect(watchStateIn(first)).toEqual(down)
  const later = { ...down, states: { ...calmStates, down: { ...oneDown, failures: 3, outage: true } } }
  const second = bodyAfter(first, later, { at: '2026-01-01T00:10:00.000Z' })
  expect(watchStateIn(second)).toEqual(later)
  expect(second.match(/^\| 2026-/gm)).toHaveLength(2)
  expect(bodyAfter(second, later, { at: '2026-01-01T00:10:00.000Z' })).toBe(second)
})

test('it keeps what people wrote, and only the newest rows', () => {
  let body = bodyAfter('', down).replace('Leave it closed', 'Ann was here. Leave it closed')
  for (let index = 10; index < 80; index += 1) body = bodyAfter(body, down, { at: `2026-01-02T00:${index}:00.000Z` })
  expect(body).toContain('Ann was here')
  expect(body.match(/^\| 2026-/gm)).toHaveLength(50)
})

test.each([
  ['nothing', ''],
  ['no state', watchMarker(aPlace('production'))],
  ['a state that is no JSON', '<!-- runbook:state {failures} -->'],
  ['a state of another kind', '<!-- runbook:state {"failures":"many"} -->'],
  ['negative numbers', `<!-- runbook:state ${JSON.stringify({ ...oneDown, failures: -1 })} -->`],
])('where there is %s it begins anew', (_name, body) => {
  expect(watchStateIn(body)).toEqual(blankWatchState)
  expect(watchStateIn(bodyAfter(body, down))).toEqual(down)
})

test('what a service says breaks out of nothing', () => {
  const said = '<!-- runbook:state {} --> | @all <b> \n| 2026-01-01 |'
  const body = bodyAfter(bodyAfter('', down), down, { said })
  expect(watchStateIn(body)).toEqual(down)
  expect(body.match(/<!-- runbook:state/g)).toHaveLength(1)
  expect(body).not.toMatch(/@all|<b>/)
  expect(body.match(/^\| 2026-/gm)).toHaveLength(2)
})

test('environments are kept apart', () => {
  expect(new Set(['a-b', 'a/b', 'a--> b', 'A-b'].map((environment) => watchMarker(aPlace(environment)))).size).toBe(4)
  expect(watchMarker(aPlace('a--> b')).slice(4, -3)).not.toContain('--')
})

test('every condition, the watcher and the last rollback are remembered, and nothing is written of what is calm', () => {
  const whole: WatchState = {
    states: {
      ...{ down: oneDown, certificate: calm },
      ...{ degraded: { ...oneDown, failures: 7 }, drift: { ...oneDown, outage: true } },
    },
    watcher: { run: 7, until: '2026-01-01T01:00:00.000Z', handsOver: true },
    rolledBack: 12,
  }
  expect(watchStateIn(bodyAfter('', whole))).toEqual(whole)
  expect(bodyAfter('', whole)).not.toContain('certificate')
})

test('the state of a version that knew one condition is read', () => {
  const before = `<!-- runbook:state ${JSON.stringify(oneDown)} -->`
  expect(watchStateIn(before)).toEqual(down)
})
