import { describe, expect, test } from 'vitest'
import { activeWindow, describeWindow, type TimeWindow } from '../../src/core/freeze.ts'

const weekend: TimeWindow = {
  when: { kind: 'days', first: 4, last: 6, from: 16 * 60, to: 24 * 60 },
  zone: 'Europe/Berlin',
  reason: null,
}
const nights: TimeWindow = {
  ...weekend,
  when: { kind: 'days', first: 5, last: 0, from: 0, to: 6 * 60 },
}
const yearEnd: TimeWindow = {
  when: { kind: 'dates', first: '2026-12-20', last: '2027-01-02' },
  zone: 'Europe/Berlin',
  reason: 'nobody is there',
}

describe('activeWindow', () => {
  // 2026-11-27 is a Friday. Berlin is at UTC+1 then, and at UTC+2 on Friday 2026-07-03.
  test.each([
    ['Friday before four', weekend, '2026-11-27T14:59:00Z', false],
    ['Friday at four by the clocks of Berlin', weekend, '2026-11-27T15:00:00Z', true],
    ['in summer an hour earlier by UTC', weekend, '2026-07-03T14:00:00Z', true],
    ['in summer before four', weekend, '2026-07-03T13:59:00Z', false],
    ['Sunday to its last minute', weekend, '2026-11-29T22:59:00Z', true],
    ['Monday', weekend, '2026-11-29T23:00:00Z', false],
    ['over the end of the week', nights, '2026-11-30T04:59:00Z', true],
    ['and no longer', nights, '2026-11-30T05:00:00Z', false],
    ['the first of some dates, locally', yearEnd, '2026-12-19T23:00:00Z', true],
    ['the last of them', yearEnd, '2027-01-02T22:59:00Z', true],
    ['the day after', yearEnd, '2027-01-02T23:00:00Z', false],
  ])('%s', (_name, window, now, frozen) => {
    expect(activeWindow([window], now) !== null).toBe(frozen)
  })

  test('the first one that it is in is named', () => {
    expect(activeWindow([yearEnd, weekend, nights], '2026-11-28T01:00:00Z')).toBe(weekend)
  })

  test('people read when it ends', () => {
    expect(describeWindow(weekend)).toBe('Fri 16:00 to Sun 24:00 (Europe/Berlin)')
    expect(describeWindow(yearEnd)).toBe('2026-12-20 to 2027-01-02 (Europe/Berlin): nobody is there')
  })
})
