import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judge, waitBefore } from '../../../src/adapters/github/retry.ts'
import { defaultPolicy } from '../../../src/core/retry-policy.ts'
import type { Setback } from '../../../src/adapters/github/retry.ts'

const setbacks: fc.Arbitrary<Setback> = fc.oneof(
  fc.record({ kind: fc.constant('rate-limit' as const), waitMs: fc.option(fc.nat(10_000_000)) }),
  fc.record({ kind: fc.constant('outage' as const), why: fc.constant('502') }),
  fc.record({ kind: fc.constant('unsent' as const), why: fc.constant('ECONNREFUSED') }),
)

describe('waiting before another try', () => {
  test('never goes beyond the budget, nor beyond the number of tries', () => {
    fc.assert(
      fc.property(setbacks, fc.nat(20), fc.nat(200_000), fc.double({ min: 0, max: 0.999, noNaN: true }), (...given) => {
        const [setback, tried, elapsedMs, luck] = given
        const wait = waitBefore({ setback, tried, elapsedMs, policy: defaultPolicy, random: () => luck })
        if (wait === null) return true
        return wait >= 0 && elapsedMs + wait <= defaultPolicy.budgetMs && tried < defaultPolicy.tries
      }),
    )
  })

  test('is never shorter than what GitHub asked for', () => {
    fc.assert(
      fc.property(fc.nat(200_000), fc.nat(5), (waitMs, tried) => {
        const setback: Setback = { kind: 'rate-limit', waitMs }
        const wait = waitBefore({ setback, tried, elapsedMs: 0, policy: defaultPolicy, random: () => 0 })
        return wait === null || wait === waitMs
      }),
    )
  })

  test('spreads the first repeat over the whole first step', () => {
    const wait = (luck: number) =>
      waitBefore({
        setback: { kind: 'outage', why: '502' },
        tried: 1,
        elapsedMs: 0,
        policy: defaultPolicy,
        random: () => luck,
      })
    expect([wait(0), wait(0.5), wait(0.999)]).toEqual([0, 250, 500])
  })
})

describe('reading an answer for when to come back', () => {
  const now = Date.parse('2026-03-01T00:00:00Z')
  const replied = (status: number, headers: Readonly<Record<string, string>>, message = '') =>
    judge({ outcome: 'replied', status, headers, data: { message } }, now, 'rest')

  test.each<readonly [string, Readonly<Record<string, string>>, string, number | null]>([
    ['seconds', { 'retry-after': '3' }, '', 3000],
    ['a date', { 'retry-after': 'Sun, 01 Mar 2026 00:00:09 GMT' }, '', 9000],
    ['a date that has passed', { 'retry-after': 'Sat, 28 Feb 2026 00:00:00 GMT' }, '', 0],
    ['nonsense', { 'retry-after': 'soon' }, '', 60_000],
    ['a reset with requests left says nothing', { 'x-ratelimit-remaining': '9', 'x-ratelimit-reset': '9' }, '', null],
    ['a reset that has passed', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' }, '', 1000],
    ['words alone', {}, 'You have exceeded a secondary rate limit', 60_000],
    ['nothing at all', {}, '', null],
  ])('429 with %s', (_name, headers, message, waitMs) => {
    expect(replied(429, headers, message)).toEqual({ kind: 'rate-limit', waitMs })
  })

  test('403 without any sign of a limit is an answer', () => {
    expect(replied(403, { 'x-ratelimit-remaining': '12' }, 'Resource not accessible')).toMatchObject({ status: 403 })
  })

  test.each([200, 301, 304, 401, 404, 409, 410, 422, 501])('%d is an answer', (status) => {
    expect(replied(status, {})).toMatchObject({ outcome: 'replied', status })
  })

  test.each([408, 425, 500, 502, 503, 504])('%d is an outage', (status) => {
    expect(replied(status, {})).toMatchObject({ kind: 'outage' })
  })
})
