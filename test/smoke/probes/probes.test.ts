import { describe, expect, it } from 'vitest'
import { parseRunbook } from '../../../src/config/load.ts'
import { messageOf } from '../../../src/core/errors.ts'
import type { HttpAnswer, TlsAnswer } from '../../../src/ports/http.ts'
import { urlOf } from '../../../src/smoke/probes/address.ts'
import { httpKind, httpProbe } from '../../../src/smoke/probes/http.ts'
import { smokeOptions } from '../../../src/smoke/probes/options.ts'
import { headerRedactor } from '../../../src/core/header-redaction.ts'
import { tlsKind, tlsProbe } from '../../../src/smoke/probes/tls.ts'
import { sha } from '../../fakes/nouns.ts'

const timings = { dnsMs: 0, connectMs: 0, tlsMs: 0, firstByteMs: 5, totalMs: 7 }
const answer = (given: Partial<Extract<HttpAnswer, { outcome: 'answered' }>> = {}): HttpAnswer => ({
  outcome: 'answered',
  status: 200,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: '{"status":"ok","count":3,"ready":true,"error":null,"list":[1]}',
  truncated: false,
  address: '10.0.0.1',
  timings,
  tls: null,
  ...given,
})
const now = '2026-01-01T00:00:00.000Z'
const judge = (expected: unknown, given: HttpAnswer) =>
  httpKind.judge(given, httpProbe.parse({ name: 'API', http: '/', expect: expected }), now)

describe('http', () => {
  it.each([
    ['any 2xx', {}, { status: 204 }, null],
    ['a status', { status: 200 }, {}, null],
    ['one of several', { status: [401, 403] }, { status: 403 }, null],
    ['a typed text', { json: { '$.status': 'ok' } }, {}, null],
    ['a number', { json: { '$.count': 3 } }, {}, null],
    ['true', { json: { '$.ready': true } }, {}, null],
    ['null that is there', { json: { '$.error': null } }, {}, null],
    ['a text in the body', { body: '"status"' }, {}, null],
    ['a header', { header: { 'Content-Type': 'application/json' } }, {}, null],
    ['a redirect that is wanted', { status: 301 }, { status: 301 }, null],
    ['an error', {}, { status: 500 }, '500 instead of 2xx'],
    ['another 2xx than asked for', { status: 200 }, { status: 204 }, '204 instead of 200'],
    ['none of several', { status: [401, 403] }, {}, '200 instead of 401 or 403'],
    ['a redirect', {}, { status: 302 }, '302 instead of 2xx: a redirect, which is not followed'],
    ['a text where a number is wanted', { json: { '$.status': 3 } }, {}, '$.status is "ok" instead of 3'],
    ['a number where a text is wanted', { json: { '$.count': '3' } }, {}, '$.count is 3 instead of "3"'],
    ['true where a text is wanted', { json: { '$.ready': 'true' } }, {}, '$.ready is true instead of "true"'],
    ['null that is missing', { json: { '$.absent': null } }, {}, '$.absent is missing'],
    ['a list where a value is wanted', { json: { '$.list': 1 } }, {}, '$.list is not a single value instead of 1'],
    [
      'a page where JSON is wanted',
      { json: { '$.status': 'ok' } },
      { body: '<html>' },
      'the body is an HTML page, not JSON: a login or an error page answers here',
    ],
    [
      'a body that was cut',
      { json: { '$.status': 'ok' } },
      { truncated: true },
      'the body is larger than 1024 KiB and was not read to its end',
    ],
    [
      'a body that was cut although the text is in it',
      { body: 'ok' },
      { truncated: true },
      'the body is larger than 1024 KiB and was not read to its end',
    ],
    ['a text that is not in the body', { body: '<title>' }, {}, 'the body does not contain "<title>"'],
    ['a header that is missing', { header: { 'X-A': '' } }, {}, 'header X-A is missing'],
    [
      'a header of another value',
      { header: { 'content-type': 'text/html' } },
      {},
      'header content-type does not contain "text/html"',
    ],
  ])('%s', (_, expected, given, wrong) => {
    const sample = judge(expected, answer(given))
    expect(sample.outcome === 'pass' ? null : sample.summary).toBe(wrong)
    expect(sample.latencyMs).toBe(7)
  })

  it.each([
    ['dns', 'ENOTFOUND', 'unreachable', 'ENOTFOUND before the name was resolved'],
    ['connect', 'ECONNREFUSED', 'unreachable', 'ECONNREFUSED before the connection stood'],
    ['connect', 'ETIMEDOUT', 'unreachable', 'timed out before the connection stood'],
    ['connect', 'ENETUNREACH', 'unreachable', 'ENETUNREACH before the connection stood'],
    ['tls', 'CERT_HAS_EXPIRED', 'wrong', 'CERT_HAS_EXPIRED: the certificate, or one above it, has expired'],
    ['first-byte', 'ETIMEDOUT', 'wrong', 'timed out before the answer began'],
    ['body', 'ECONNRESET', 'wrong', 'ECONNRESET before the body was whole'],
  ] as const)('no answer: %s %s', (phase, code, outcome, summary) => {
    const failed: HttpAnswer = { outcome: 'failed', phase, code, message: '', address: '10.0.0.1', timings }
    expect(judge({}, failed)).toMatchObject({ outcome, summary })
  })

  it('no route to IPv6 is told from no way at all', () => {
    const failed: HttpAnswer = {
      outcome: 'failed',
      phase: 'connect',
      code: 'ENETUNREACH',
      message: '',
      address: 'fd00::1',
      timings,
    }
    expect(judge({}, failed).outcome).toBe('no-route')
  })
})

describe('tls', () => {
  const verified = (validTo: string): TlsAnswer => ({
    outcome: 'verified',
    facts: { validTo, validFrom: '2026-01-01T00:00:00Z', subject: '', issuer: '' },
    address: '10.0.0.1',
    totalMs: 3,
  })
  const failed = (code: string): TlsAnswer => ({ outcome: 'failed', code, message: '', address: null })
  it.each([
    ['90 days left', verified('2026-04-01T00:00:00Z'), 'pass', 'valid for 90 days'],
    ['just enough', verified('2026-01-15T00:00:00Z'), 'pass', 'valid for 14 days'],
    ['a second too few is a warning and no failure', verified('2026-01-14T23:59:59Z'), 'pass', 'valid for 13 days'],
    ['no end known', verified(''), 'wrong', 'the end of the certificate is unknown'],
    ['expired', failed('CERT_HAS_EXPIRED'), 'wrong', 'CERT_HAS_EXPIRED: the certificate, or one above it, has expired'],
    [
      'another name',
      failed('ERR_TLS_CERT_ALTNAME_INVALID'),
      'wrong',
      'ERR_TLS_CERT_ALTNAME_INVALID: the certificate is for another name',
    ],
    ['a code nobody knows', failed('ERR_NEW'), 'wrong', 'ERR_NEW'],
    ['refused', failed('ECONNREFUSED'), 'unreachable', 'ECONNREFUSED'],
  ] as const)('%s', (_, given, outcome, summary) => {
    const options = tlsProbe.parse({ name: 'certificate', tls: 'api.test:443', expect: { 'valid-for': '14d' } })
    expect(tlsKind.judge(given, options, now)).toMatchObject({ outcome, summary })
  })

  const lasting = (days: number, left: number): TlsAnswer => ({
    outcome: 'verified',
    facts: {
      validFrom: new Date(Date.parse(now) - (days - left) * 86_400_000).toISOString(),
      validTo: new Date(Date.parse(now) + left * 86_400_000).toISOString(),
      subject: '',
      issuer: '',
    },
    address: '10.0.0.1',
    totalMs: 3,
  })
  it.each([
    ['90 days, a third left', 90, 30, {}, undefined],
    ['90 days, less than a third left', 90, 29, {}, 'valid for 29 days, less than a third of its 90'],
    ['45 days', 45, 16, {}, undefined],
    ['six days are long for one of six', 6, 5, {}, undefined],
    ['a number of days of its own', 6, 5, { 'valid-for': '14d' }, 'valid for 5 days, wanted 14'],
    ['a shorter one of its own', 90, 20, { 'valid-for': '14d' }, undefined],
  ] as const)('warns by share of the lifetime: %s', (_, days, left, expect_, warning) => {
    const options = tlsProbe.parse({ name: 'certificate', tls: 'api.test:443', expect: expect_ })
    const sample = tlsKind.judge(lasting(days, left), options, now)
    expect([sample.outcome, sample.warning]).toEqual(['pass', warning])
  })
})

describe('options', () => {
  /** What the person who wrote the file is told. */
  const told = (given: unknown): string => {
    const smoke = JSON.stringify(given)
    const text = `service: x\nenvironments: { dev: { promote: { branch: main } } }\nsmoke: ${smoke}\n`
    try {
      parseRunbook(text, { path: 'runbook.yml', sha: sha('a') })
      return 'it passed'
    } catch (thrown) {
      return messageOf(thrown)
    }
  }

  it("takes the design's example", () => {
    const given = {
      version: { http: '/health', json: '$.sha' },
      probes: [
        { name: 'API', http: '/health', expect: { status: 200, json: { '$.status': 'ok' } } },
        { name: 'database', http: '/api/health', class: 'dependency' },
        { name: 'frontend', http: 'https://example.com/', expect: { body: '<title>' } },
        { name: 'certificate', tls: 'api.example.com:443', expect: { 'valid-for': '14d' } },
      ],
    }
    expect(smokeOptions.parse(given)).toMatchObject({
      probes: [
        { class: 'liveness', method: 'GET' },
        {},
        {},
        { class: 'dependency', expect: { 'valid-for': 1_209_600_000 } },
      ],
      converge: { within: 300_000, unseen: 0.1 },
      assert: { consecutive: 3, failures: 1, of: 10 },
      within: 900_000,
    })
  })

  it.each([
    ['a relative path without slash', { probes: [{ name: 'a', http: 'health' }] }, 'must be a path that begins with /'],
    ['another protocol', { probes: [{ name: 'a', http: 'file:///etc/passwd' }] }, 'must be a path that begins with /'],
    ['credentials in a URL', { probes: [{ name: 'a', http: 'https://u:p@a.test/' }] }, 'must not hold credentials'],
    [
      'a secret as a header',
      { probes: [{ name: 'a', http: '/', headers: { Authorization: 'Bearer abc' } }] },
      'must be the name of an environment variable',
    ],
    [
      'a header with a line break',
      { probes: [{ name: 'a', http: '/', headers: { 'A\r\nB': 'X' } }] },
      'must be the name of a header',
    ],
    [
      'a path to many places',
      { probes: [{ name: 'a', http: '/', expect: { json: { '$..a': 1 } } }] },
      'must be a path to one place',
    ],
    [
      'two probes of one name',
      {
        probes: [
          { name: 'a', http: '/' },
          { name: 'a', http: '/b' },
        ],
      },
      'must not hold two probes of the same name',
    ],
    [
      'a version from two places',
      { version: { http: '/', json: '$.a', header: 'b' } },
      'needs exactly one of json, header and meta',
    ],
    ['a prefix too short to mean anything', { version: { http: '/', json: '$.a', prefix: 6 } }, 'must be at least 7'],
    ['a bare number for a duration', { timeout: 10 }, 'must be a duration with a unit'],
    ['a budget as large as its row', { assert: { failures: 10, of: 10 } }, 'needs failures below of'],
    ['more in a row than the row', { assert: { consecutive: 11, of: 10 } }, 'needs failures below of'],
    ['a share that proves nothing', { converge: { unseen: '60%' } }, 'must be a percentage from 1% to 50%'],
    ['TLS without a port', { probes: [{ name: 'a', tls: 'api.test' }] }, 'must be host:port'],
    [
      'a probe of no kind',
      { probes: [{ name: 'a' }] },
      'must be a mapping with a name and one of http, tls, tcp and postgres',
    ],
    [
      'a probe of two kinds',
      { probes: [{ name: 'a', http: '/', tls: 'a.test:443' }] },
      'must be a mapping with a name and one of http, tls, tcp and postgres',
    ],
    ['a key with a typing mistake', { probes: [{ name: 'a', http: '/', expcet: {} }] }, 'did you mean `expect`?'],
    ['TLS on a port that is none', { probes: [{ name: 'a', tls: 'api.test:70000' }] }, 'must have a port up to 65535'],
  ])('refuses %s', (_, given, why) => {
    expect(told(given)).toContain(why)
  })
})

it.each([
  ['/health', 'https://api.test', 'https://api.test/health'],
  ['/health', 'https://api.test/v1', 'https://api.test/v1/health'],
  ['https://other.test/', null, 'https://other.test/'],
  ['//evil.test/', 'https://api.test', 'https://api.test//evil.test/'],
  ['/health', null, null],
])('urlOf %s on %s', (target, base, url) => {
  expect(urlOf(target, base)).toBe(url)
})

describe('headerRedactor', () => {
  const basic = Buffer.from('admin:hunter22').toString('base64')
  it.each([
    ['the value', 'Bearer abcdef', 'Bearer abcdef', '***'],
    ['the token inside', 'Bearer abcdef', 'got abcdef', 'got ***'],
    ['the password inside', `Basic ${basic}`, 'user admin, password hunter22', 'user ***, password ***'],
    ['the token in a URL', 'token a/b+c=d', '?t=a%2Fb%2Bc%3Dd', '?t=***'],
    ['nothing to hide', '', 'plain', 'plain'],
  ])('%s', (_, secret, text, wanted) => {
    expect(headerRedactor([secret])(text)).toBe(wanted)
  })
})
