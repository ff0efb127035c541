import { describe, expect, test } from 'vitest'
import { cutReason, readInputs } from '../../../actions/rollback/inputs.ts'
import { inputReader } from '../../../src/runtime/inputs.ts'

const read = (given: Readonly<Record<string, string>> = {}) =>
  readInputs(
    inputReader(
      Object.fromEntries(
        Object.entries({
          config: '.github/runbook.yml',
          environment: 'production',
          'dry-run': 'false',
          reason: 'checkout fails',
          severity: 'high',
          tracks: 'restore,reconcile',
          reconcile: 'auto',
          commits: 'each',
          tag: 'none',
          to: '',
          bad: '',
          'accept-data-loss': '',
          ...given,
        }).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
      ),
    ),
  )

test('the defaults of action.yml make the whole rollback', () => {
  expect(read()).toEqual({
    config: '.github/runbook.yml',
    environment: 'production',
    dryRun: false,
    to: null,
    reason: 'checkout fails',
    severity: 'high',
    tracks: ['restore', 'reconcile'],
    mode: 'auto',
    commits: 'each',
    tag: 'none',
    bad: null,
    acceptDataLoss: null,
    force: null,
  })
})

describe('a release is named', () => {
  test.each([
    ['by a tag', 'v1.2.0', 'v1.2.0'],
    ['by a full ref', 'refs/tags/v1.2.0', 'v1.2.0'],
    ['by a tag with slashes', 'api/v1.2.0', 'api/v1.2.0'],
    ['by a tag that is a date', '20260101', '20260101'],
    ['by a full sha', 'a'.repeat(40), 'a'.repeat(40)],
    ['by a full sha of 64 digits', 'a'.repeat(64), 'a'.repeat(64)],
    ['by nothing', '  ', null],
  ])('%s', (_name, given, expected) => {
    expect(read({ to: given }).to).toBe(expected)
    expect(read({ bad: given }).bad).toBe(expected)
  })

  test.each([
    '--abort',
    '-x',
    'HEAD~1',
    'a..b',
    'v1^{}',
    'a b',
    'x:y',
    'v1*',
    '@{u}',
    'a//b',
    '.hidden',
    'x.lock',
    'v1.',
    'a\u0000b',
    'a\nb',
    'v'.repeat(201),
  ])('not by %j', (given) => {
    expect(() => read({ to: given })).toThrow(/neither a tag nor a full commit sha/)
    expect(() => read({ bad: given })).toThrow(/Input 'bad'/)
  })
})

test.each([
  ['no environment', { environment: '' }, /Input 'environment' is missing/],
  ['no reason', { reason: ' \n ' }, /Input 'reason' is missing/],
  ['an unknown severity', { severity: 'urgent' }, /one of critical, high, medium, low/],
  ['an unknown track', { tracks: 'restore,pray' }, /one of restore, reconcile/],
  ['no track', { tracks: ' , ' }, /Input 'tracks' is empty/],
  ['an unknown mode', { reconcile: 'force' }, /one of auto, push, pull-request/],
  ['a boolean that is none', { 'dry-run': 'yes' }, /Input 'dry-run'/],
])('%s is refused with the name of the input', (_name, given, message) => {
  expect(() => read(given)).toThrow(message)
})

test('a reason becomes one line, and a track counts once', () => {
  expect(read({ reason: 'a\r\n\tb\u2028c' }).reason).toBe('a b c')
  expect(read({ tracks: 'restore, restore' }).tracks).toEqual(['restore'])
})

test.each([
  [300, '😀'.repeat(300), '😀'.repeat(300), null],
  [
    301,
    `${'x'.repeat(298)} 😀y`,
    `${'x'.repeat(298)}…`,
    "Input 'reason' has 301 characters and was cut to 300. Write the rest into the incident issue.",
  ],
])(
  'a reason of %d characters is no reason to wait: what is too long is cut, and said',
  (_length, reason, kept, note) => {
    expect(cutReason(read({ reason }).reason)).toEqual({ reason: kept, note })
  },
)
