import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { redactor } from '../../src/core/redact.ts'
import { escapeHtml, escapeInline, escapeText } from '../../src/report/escape.ts'

const base64 = (text: string) => Buffer.from(text).toString('base64')
const everyByte = (text: string) =>
  [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')

/** What a reader sees of Markdown, HTML and JSON, or of an address. */
const forms: readonly (readonly [name: string, write: (secret: string) => string])[] = [
  ['raw', (secret) => secret],
  ['in JSON', (secret) => JSON.stringify({ secret })],
  ['in JSON in JSON', (secret) => JSON.stringify(JSON.stringify({ secret }))],
  ['in an address', encodeURIComponent],
  ['in an address, small hex', (secret) => encodeURIComponent(secret).replace(/%../g, (code) => code.toLowerCase())],
  ['in an address, twice', (secret) => encodeURIComponent(encodeURIComponent(secret))],
  ['in an address, every byte', everyByte],
  ['in a form', (secret) => new URLSearchParams({ secret }).toString()],
  ['in base64', base64],
  ['in base64 behind a name', (secret) => base64(`user:${secret}`)],
  ['in base64 behind another', (secret) => base64(`me:${secret}:x`)],
  ['in base64 of an address', (secret) => Buffer.from(`abcd:${secret}`).toString('base64url')],
  ['in hex', (secret) => Buffer.from(secret).toString('hex')],
  ['in capital hex', (secret) => Buffer.from(secret).toString('hex').toUpperCase()],
  ['in Markdown', escapeText],
  ['in a line of Markdown', escapeInline],
  ['in HTML', escapeHtml],
  ['in Markdown in JSON', (secret) => JSON.stringify(escapeText(secret))],
]

const secrets = [
  'ab*cd_ef~gh[12|xy@z<q>&',
  'p&ss"w0rd+1',
  '100%off-today',
  'Zü/rich#42\\x',
  'plainplain12345',
  'abc1234',
]

describe('a secret is found', () => {
  test.each(forms)('%s', (_name, write) => {
    for (const secret of secrets) {
      const text = write(secret)
      const redacted = redactor([secret])(`before ${text} after`)
      expect(redacted).toContain('***')
      expect(redacted).toMatch(/^before .* after$/s)
      // Nothing of four signs in a row is left of it as it was written.
      expect(redacted).not.toContain(text)
      expect(redacted).not.toContain(secret)
    }
  })

  test.each([
    ['by an ellipsis', 'the answer was S3cretPw-98…'],
    ['by the end of the text', 'the answer was S3cretPw-98'],
    ['early, by an ellipsis', 'the answer was S3cretPw…'],
    ['in the middle of a sentence', "Input 'x' is 'S3cretPw-98765-and', which is wrong"],
    ['at its beginning', '765-and-more-of-it was the end of the line'],
    ['at its beginning, after an ellipsis', '…5-and-more-of-it was the end of the line'],
  ])('cut %s', (_name, text) => {
    const redacted = redactor(['S3cretPw-98765-and-more-of-it'])(text)
    expect(redacted).toContain('***')
    expect(redacted).not.toMatch(/S3cret|more-of-it/)
  })

  test('line by line, and a frame that every file has is none', () => {
    const key = '-----BEGIN THING-----\nkind: Config\nMIIEvQIBADANBg12\nmore-of-it-12345\n-----END THING-----'
    const redact = redactor([key])
    expect(redact('saw more-of-it-12345')).toBe('saw ***')
    expect(redact('kind: Config')).toBe('kind: Config')
    expect(redact(base64(key))).not.toContain(base64('MIIEvQIBADANBg12').slice(0, 12))
  })

  test('as long as it may be', () => {
    const long = Array.from({ length: 900 }, (_, index) => `k${index}-`).join('')
    expect(redactor([long])(`x ${long} y`)).toBe('x *** y')
  })
})

test('JSON stays JSON', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 6, maxLength: 30, unit: 'grapheme' }), fc.string(), (secret, around) => {
      const redacted = redactor([secret])(JSON.stringify({ a: `${around}${secret}${around}` }))
      expect(() => void JSON.parse(redacted)).not.toThrow()
    }),
  )
})

describe('a credential that nobody named', () => {
  test.each([
    [`token ghp_${'a1B2'.repeat(9)} here`, 'token *** here'],
    [`github_pat_${'1a'.repeat(20)}`, '***'],
    ['key AKIAIOSFODNN7EXAMPLE.', 'key ***.'],
    ['postgres://app:hunter2@db.internal:5432/x', 'postgres://app:***@db.internal:5432/x'],
    ['Authorization: Bearer abcdef123', 'Authorization: Bearer ***'],
    ['"authorization":"Basic dXNlcjpwYXNz"', '"authorization":"Basic ***"'],
    ['psql password=sunflower7 host=db', 'psql password=*** host=db'],
    ['{"password":"sunflower7","user":"app"}', '{"password":"***","user":"app"}'],
    ['https://hooks.slack.com/services/T0/B0/abcdefgh', 'https://hooks.slack.com/services/***'],
    ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl', '***'],
    ['-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----', '***'],
  ])('%s', (text, wanted) => {
    expect(redactor([])(text)).toBe(wanted)
  })

  test.each([
    'postgres://postgres:postgres@localhost/x',
    'https://api.example.com/health?page=2',
    'password=${PASSWORD}',
    "Input 'token' is empty.",
    'id-token: write',
    'deploy 1.2.0 (abcdef0) to production by octocat',
    '6f1ed002ab5595859014ebf0951522d9b4d7a3ba',
    'sha256:6f1ed002ab5595859014ebf0951522d9b4d7a3ba6f1ed002ab5595859014ebf0',
  ])('is not: %s', (text) => {
    expect(redactor([])(text)).toBe(text)
  })
})
