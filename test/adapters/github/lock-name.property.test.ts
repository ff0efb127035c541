import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lockRef } from '../../../src/adapters/github/lock-name.ts'

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

describe('the ref that locks an environment', () => {
  test.each([
    ['production', 'refs/runbook/locks/production'],
    ['Production', 'refs/runbook/locks/production'],
    ['eu/west', 'refs/runbook/locks/eu_2fwest'],
    ['eu-west', 'refs/runbook/locks/eu-west'],
    ['eu_2fwest', 'refs/runbook/locks/eu_5f2fwest'],
    ['a b.lock', 'refs/runbook/locks/a_20b_2elock'],
    ['größe', 'refs/runbook/locks/gr_c3_b6_c3_9fe'],
  ])('%s', (environment, ref) => {
    expect(lockRef(environment)).toBe(ref)
  })

  test('is another one for every environment that GitHub tells apart', () => {
    fc.assert(
      fc.property(names, names, (one, other) => {
        const same = one.toLowerCase() === other.toLowerCase()
        return (lockRef(one) === lockRef(other)) === same
      }),
      { numRuns: 1000 },
    )
  })

  test('is short enough for a file name, and made of letters that need no care', () => {
    fc.assert(
      fc.property(names, (name) => {
        const leaf = lockRef(name).replace('refs/runbook/locks/', '')
        return /^[a-z0-9_-]{1,180}$/.test(leaf)
      }),
    )
  })

  test('is one that git takes', () => {
    for (const name of [...awkward, ...fc.sample(names, { numRuns: 15, seed: 7 })]) {
      expect(() => execFileSync('git', ['check-ref-format', lockRef(name)])).not.toThrow()
    }
  })
})
