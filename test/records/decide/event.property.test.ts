import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { EventName } from '../../../src/core/record-event.ts'
import { oneLine } from '../../../src/core/text.ts'
import { decodeEvent, encodeEvent, keptText, longestDescription, says } from '../../../src/records/decide/event.ts'

const names: readonly EventName[] = [
  ...(['begun', 'artifact', 'adopted', 'verified', 'unverified', 'rolled-back', 'shadow', 'failed'] as const),
  ...(['cancelled', 'abandoned', 'broken', 'replaced', 'doubled', 'held'] as const),
]
/** What a hostile evidence, reason or branch name would say to be taken for another event. */
const words = [
  'verified 1.0.0',
  'rolled back: x',
  'failed:',
  'cancelled',
  ' verified',
  'runbook2 deploy tag',
  '\nverified',
]
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom(...words),
  fc.tuple(fc.constantFrom(...words), fc.string({ unit: 'grapheme' })).map(([word, rest]) => `${word}${rest}`),
)

describe('the events of a deployment', () => {
  test('what is decoded is what was encoded, whatever the text', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), text, (event, said) => {
        const encoded = encodeEvent({ event, text: said })
        expect(Array.from(encoded.description).length).toBeLessThanOrEqual(longestDescription)
        expect(decodeEvent(encoded)).toEqual({ event, text: keptText({ event, text: said }) })
      }),
      { numRuns: 2_000 },
    )
  })

  test('a text that is one line and fits is kept to the letter', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), text, (event, said) => {
        const line = Array.from(oneLine(said)).slice(0, 80).join('').trim()
        expect(decodeEvent(encodeEvent({ event, text: line }))).toEqual({ event, text: line })
      }),
    )
  })

  it.each([
    ['a success in words of somebody else', { state: 'success', description: 'verifiedly good' }, null],
    ['our word in another state', { state: 'failure', description: 'verified 1.0.0' }, null],
    ['the bare word', { state: 'success', description: 'verified' }, 'verified'],
    ['nothing', { state: 'success', description: '' }, null],
    ['a failure of somebody else', { state: 'failure', description: 'not healthy' }, null],
  ] as const)('%s', (_name, status, event) => {
    expect(decodeEvent(status)?.event ?? null).toBe(event)
    expect(says('verified', status)).toBe(event === 'verified')
  })
})

test.each([
  ['an artifact, which must come back to the letter', 'artifact', 'a\n b', 'artifact a\n b'],
  ['what a person or a program said', 'failed', 'a\n b', 'failed: a b'],
] as const)('line breaks are kept only in %s', (_name, event, said, description) => {
  expect(encodeEvent({ event, text: said }).description).toBe(description)
})
