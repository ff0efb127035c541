import { describe, expect, it } from 'vitest'
import type { HttpAnswer } from '../../../src/ports/http.ts'
import { barrierOf, pauseAsked } from '../../../src/smoke/probes/barrier.ts'
import { copyOf } from '../../../src/smoke/probes/copies.ts'
import { expectedJson, jsonTrouble } from '../../../src/smoke/probes/expect.ts'
import { commitIn } from '../../../src/smoke/probes/version.ts'

const now = '2026-01-01T00:00:00Z'
const answer = (status: number, headers: Readonly<Record<string, string>> = {}, body = '') =>
  ({
    outcome: 'answered',
    status,
    headers,
    body,
    truncated: false,
    address: '10.0.0.1',
    timings: { dnsMs: 0, connectMs: 0, tlsMs: 0, firstByteMs: 1, totalMs: 1 },
    tls: null,
  }) satisfies HttpAnswer

const sha = '0d1f82a9'.repeat(5)

describe('the commit in a text', () => {
  it.each([
    ['alone', sha, { sha }],
    ['of .NET', `1.0.0+${sha}`, { sha }],
    ['in brackets', `build 12 (${sha})`, { sha }],
    ['of git describe', 'v1.2.3-4-g0d1f82a', { sha: '0d1f82a', abbreviated: true }],
    ['of an image tag', 'sha-0d1f82a', { sha: '0d1f82a', abbreviated: true }],
    ['from a changed tree', 'v1.2.3-4-g0d1f82a-dirty', null],
    ['whole, from a changed tree', `${sha}-dirty`, null],
    ['of a version alone', '1.2.3', null],
    ['in the middle of something else', `x${sha}`, null],
  ])('%s', (_, text, found) => {
    expect(commitIn(text)).toEqual(found)
  })
})

describe('who answered in its place', () => {
  it.each([
    ['a rate limiter', answer(429), 'limiter'],
    ["Cloudflare's challenge", answer(403, { 'cf-mitigated': 'challenge' }), 'challenge'],
    ['a challenge of AWS', answer(202, { 'x-amzn-waf-action': 'challenge' }), 'challenge'],
    ['the service behind Cloudflare', answer(403, { server: 'cloudflare' }), undefined],
    ['the service', answer(200), undefined],
  ])('%s', (_, given, about) => {
    expect(barrierOf(given)?.about).toBe(about)
  })

  it.each([
    ['seconds', answer(429, { 'retry-after': '3' }), 3_000],
    ['a date', answer(429, { 'retry-after': 'Thu, 01 Jan 2026 00:00:05 GMT' }), 5_000],
    ['nothing said', answer(429), 1_000],
    ['no longer than five minutes', answer(429, { 'retry-after': '86400' }), 300_000],
    ['the draft', answer(200, { ratelimit: '"default";r=0;t=4' }), 4_000],
    ['three headers', answer(200, { 'ratelimit-remaining': '0', 'ratelimit-reset': '2' }), 2_000],
    ['some are left', answer(200, { 'ratelimit-remaining': '7', 'ratelimit-reset': '2' }), null],
    ['a good answer', answer(200), null],
  ])('the pause: %s', (_, given, pause) => {
    expect(pauseAsked(given, now)).toBe(pause)
  })
})

describe('copies of a cache', () => {
  it.each([
    ['an age', answer(200, { age: '60' }), true],
    ['an age of nothing', answer(200, { age: '0' }), false],
    ['a hit', answer(200, { 'x-cache': 'HIT from edge' }), true],
    ['a miss', answer(200, { 'x-cache': 'MISS' }), false],
    ['stale', answer(200, { warning: '110 - "Response is Stale"' }), true],
    ['an old date', answer(200, { date: 'Wed, 31 Dec 2025 23:00:00 GMT' }), true],
    ['the date of now', answer(200, { date: 'Thu, 01 Jan 2026 00:00:00 GMT' }), false],
  ])('%s', (_, given, is) => {
    expect(copyOf(given, now) !== null).toBe(is)
  })
})

describe('what JSON may be expected to hold', () => {
  const body = JSON.stringify({
    status: 'DEGRADED',
    data: { n: 3 },
    checks: [
      { name: 'db', status: 'UP' },
      { name: 'queue', status: 'DOWN' },
      { name: 'twin', status: 'UP' },
      { name: 'twin', status: 'UP' },
    ],
  })
  it.each([
    ['one of', { '$.status': ['UP', 'DEGRADED'] }, null],
    ['none of', { '$.status': ['UP', 'ok'] }, '$.status is "DEGRADED" instead of "UP" or "ok"'],
    ['absent', { '$.errors': { absent: true } }, null],
    ['not absent', { '$.data': { absent: true } }, '$.data is there, and must be absent'],
    ['matches', { '$.status': { matches: '^DEG' } }, null],
    ['does not match', { '$.status': { matches: '^UP$' } }, '$.status is "DEGRADED", which does not match "^UP$"'],
    ['in a range', { '$.data.n': { min: 1, max: 3 } }, null],
    ['above it', { '$.data.n': { max: 2 } }, '$.data.n is 3 instead of at most 2'],
    ['by name', { '$.checks[?name=db].status': 'UP' }, null],
    [
      'by another name',
      { "$.checks[?name=='queue'].status": 'UP' },
      '$.checks[?name==\'queue\'].status is "DOWN" instead of "UP"',
    ],
    [
      'two of one name are not one place',
      { '$.checks[?name=twin].status': 'UP' },
      '$.checks[?name=twin].status is missing',
    ],
    ['null is not missing', { '$.errors': null }, '$.errors is missing'],
  ])('%s', (_, expected, trouble) => {
    expect(jsonTrouble(body, expectedJson.parse(expected))).toBe(trouble)
  })

  it('a byte order mark is ignored', () => {
    expect(jsonTrouble('\uFEFF{"a":1}', expectedJson.parse({ '$.a': 1 }))).toBeNull()
  })
})
