import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Lock } from '../../../src/core/github.ts'
import { decodeLock, encodeLock, lockRef } from '../../../src/records/decide/lock-file.ts'

const awkward = [
  '/',
  ' ',
  '.',
  '..',
  '.lock',
  '~',
  '^',
  ':',
  '?',
  '*',
  '[',
  '\\',
  '@{',
  '@',
  '_',
  '__',
  '-',
  'é',
  '日本',
]
const names = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
  fc.array(fc.constantFrom(...awkward, 'a', 'B', '5f'), { minLength: 1, maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ minLength: 150, maxLength: 255 }),
)

const refOf = (environment: string, service = 'inventory') => lockRef({ service, environment })

describe('the ref that locks a place', () => {
  test.each([
    ['production', 'refs/runbook/locks/inventory/production'],
    ['Production', 'refs/runbook/locks/inventory/production'],
    ['eu/west', 'refs/runbook/locks/inventory/eu_2fwest'],
    ['eu-west', 'refs/runbook/locks/inventory/eu-west'],
    ['eu_2fwest', 'refs/runbook/locks/inventory/eu_5f2fwest'],
    ['a b.lock', 'refs/runbook/locks/inventory/a_20b_2elock'],
    ['größe', 'refs/runbook/locks/inventory/gr_c3_b6_c3_9fe'],
  ])('%s', (environment, ref) => {
    expect(refOf(environment)).toBe(ref)
  })

  test('is whole up to 180 characters, and ends in a digest beyond', () => {
    expect(refOf('x'.repeat(180))).toBe(`refs/runbook/locks/inventory/${'x'.repeat(180)}`)
    const digest = 'dc31ed5afb940294fdd687c69bbba2aecc51b6093425c0047f6fa6c687303924'
    expect(refOf('x'.repeat(181))).toBe(`refs/runbook/locks/inventory/${'x'.repeat(80)}__${digest}`)
    expect(refOf('X'.repeat(181))).toBe(refOf('x'.repeat(181)))
    expect(refOf('x'.repeat(180) + 'é')).toContain('__')
    expect(refOf('\n')).toBe('refs/runbook/locks/inventory/_0a')
  })

  test('is another one for every environment that GitHub tells apart', () => {
    fc.assert(
      fc.property(names, names, (one, other) => {
        const same = one.toLowerCase() === other.toLowerCase()
        return (refOf(one) === refOf(other)) === same
      }),
      { numRuns: 1000 },
    )
  })

  test('is another one for every service, whatever the environments are called', () => {
    fc.assert(
      fc.property(names, names, (one, other) => refOf(one, 'api') !== refOf(other, 'web')),
      { numRuns: 300 },
    )
    expect(refOf('b/c', 'a')).not.toBe(refOf('c', 'a/b'))
  })

  test('is short enough for a file name, and made of letters that need no care', () => {
    fc.assert(
      fc.property(names, (name) => {
        const leaf = refOf(name).replace('refs/runbook/locks/inventory/', '')
        return /^[a-z0-9_-]{1,180}$/.test(leaf)
      }),
    )
  })

  test('is one that git takes', () => {
    for (const name of [...awkward, ...fc.sample(names, { numRuns: 15, seed: 7 })]) {
      expect(() => execFileSync('git', ['check-ref-format', refOf(name)])).not.toThrow()
    }
  })
})

describe('the file of a lock', () => {
  const lock: Lock = {
    ...{ runbook: 2, service: 'inventory', environment: 'production', run: 7, attempt: 1, actor: 'ann', sha: null },
    ...{ intent: 'deploy', reason: 'v1', created: '2026-01-01T00:00:00Z', expires: null, url: null },
  }
  const place = { service: 'inventory', environment: 'production' }

  test('says again what was written into it, whatever the words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (actor, reason) => {
        const written = { ...lock, actor, reason }
        expect(decodeLock(place, 'c', encodeLock(written))).toEqual({ state: 'held', commit: 'c', lock: written })
      }),
    )
  })

  test.each(['deploy', 'rollback', 'manual'] as const)('says for what it was taken: %s', (intent) => {
    const read = decodeLock(place, 'c', encodeLock({ ...lock, intent }))
    expect(read).toMatchObject({ state: 'held', lock: { intent } })
  })

  test.each([
    ['no file', null, 'its commit holds no lock.json'],
    ['no JSON', '{', 'was not written by this suite'],
    ['the form of an older version', JSON.stringify({ ...lock, runbook: 1 }), 'was not written by this suite'],
    ['another service', encodeLock({ ...lock, service: 'web' }), 'is of another place'],
    ['another environment', encodeLock({ ...lock, environment: 'staging' }), 'is of another place'],
  ])('%s blocks, and says why', (_name, text, why) => {
    expect(decodeLock(place, 'c', text)).toMatchObject({ state: 'unreadable', why: expect.stringContaining(why) })
  })
})
