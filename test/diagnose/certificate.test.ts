import { describe, expect, it } from 'vitest'
import { readCertificate } from '../../src/diagnose/certificate.ts'

const now = '2026-03-01T12:00:00Z'
const good = (validTo: string) =>
  readCertificate(
    'api.test',
    {
      outcome: 'verified',
      facts: { validTo, validFrom: '2026-01-01T00:00:00Z', subject: 'CN=api.test', issuer: 'CN=Some CA' },
      address: '192.0.2.1',
      totalMs: 1,
    },
    now,
  )
const bad = (code: string) =>
  readCertificate('api.test', { outcome: 'failed', code, message: '', address: null }, now).text

describe('a certificate, after a failure', () => {
  it('that verifies: days, name and issuer', () => {
    expect(good('2026-05-01T12:00:00Z')).toEqual({
      title: 'Diagnosis: certificate of api.test',
      text: 'It is valid: 61 days left (until 2026-05-01T12:00:00Z), for CN=api.test, by CN=Some CA.',
    })
  })

  it.each([
    ['2026-03-15T12:00:00Z', false],
    ['2026-03-15T11:59:59Z', true],
    ['2026-03-01T12:00:01Z', true],
  ])('that ends %s: renew it? %s', (validTo, renew) => {
    expect(good(validTo).text.includes('Next: Renew the certificate')).toBe(renew)
  })

  it('whose end can not be read', () => {
    expect(good('soon').text).toContain('its expiry date is unknown')
  })

  it.each([
    ['CERT_HAS_EXPIRED', 'has expired (CERT_HAS_EXPIRED).\nNext: Renew the certificate'],
    [
      'ERR_TLS_CERT_ALTNAME_INVALID',
      'for another name (ERR_TLS_CERT_ALTNAME_INVALID).\nNext: Serve a certificate for this name',
    ],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'Next: Make the server send the whole chain'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'It is not valid: the certificate is self-signed'],
  ])('that does not verify: %s', (code, said) => {
    expect(bad(code)).toContain(said)
  })

  it('that nobody showed is not called bad', () => {
    expect(bad('ECONNREFUSED')).toBe('It could not be read: ECONNREFUSED.')
  })
})
