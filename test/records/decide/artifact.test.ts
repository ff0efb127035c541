import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { artifactEvents, recordedArtifact, shortArtifact } from '../../../src/records/decide/artifact.ts'
import { encodeEvent } from '../../../src/records/decide/event.ts'

const digest = `registry.example.com/api@sha256:${'a'.repeat(64)}`
const many = JSON.stringify(Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`service-${index}`, digest])))
const statusesOf = (artifact: string) => (artifactEvents(artifact) ?? []).map(encodeEvent)
/** As GitHub tells them: the words decide, in the state that belongs to them. */
const told = (descriptions: readonly string[]) =>
  descriptions.map((description) => ({
    state: description.startsWith('artifact') ? ('in_progress' as const) : ('success' as const),
    description,
  }))

describe('the statuses that record an artifact', () => {
  test('a digest fits one', () => {
    expect(statusesOf(digest)).toEqual(told([`artifact ${digest}`]))
  })

  test('the images of twelve services take several, none longer than GitHub takes, which together say it again', () => {
    const statuses = statusesOf(many)
    expect(statuses.length).toBeGreaterThan(10)
    expect(statuses[0]?.description).toMatch(/^artifact 1\/\d+ "/)
    expect(Math.max(...statuses.map(({ description }) => description.length))).toBeLessThanOrEqual(140)
    expect(recordedArtifact(statuses.toReversed())).toBe(many)
  })

  test.each([
    ['nothing', ''],
    ['more than thirty parts hold', 'x'.repeat(3601)],
    ['one character more, of two bytes each', 'é'.repeat(3601)],
  ])('%s can not be recorded', (_name, artifact) => {
    expect(artifactEvents(artifact)).toBeNull()
  })

  test('any text comes back as it was', () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 900 }).filter((value) => value.isWellFormed())
    fc.assert(
      fc.property(text, (artifact) => {
        const statuses = statusesOf(artifact)
        expect(recordedArtifact([...told(['verified']), ...statuses.toReversed(), ...told(['queued'])])).toBe(artifact)
      }),
    )
  })
})

describe('what the statuses say', () => {
  test.each([
    ['nothing about an artifact', ['verified 1.0.0', 'deploy of 1.0.0'], null],
    ['one without text', ['artifact '], null],
    ['one of spaces', ['artifact   '], null],
    ['one with spaces around it', ['artifact  sha256:1 '], 'sha256:1'],
    ['a part and more behind it', ['artifact 1/1 "a" x'], '1/1 "a" x'],
    ['a part and more before it', ['artifact x1/1 "a"'], 'x1/1 "a"'],
    ['an older whole one between two parts', ['artifact 2/2 "b"', 'artifact sha256:1', 'artifact 1/2 "a"'], 'ab'],
    ['a part twice: the newest counts', ['artifact 2/2 "b"', 'artifact 1/2 "n"', 'artifact 1/2 "o"'], 'nb'],
    ['one', ['verified', 'artifact sha256:1', 'deploy'], 'sha256:1'],
    ['two, of which the newest counts', ['artifact sha256:2', 'artifact sha256:1'], 'sha256:2'],
    ['parts in any order', ['artifact 1/2 "a"', 'artifact 2/2 "b"'], 'ab'],
    ['a part twice, because its answer was lost', ['artifact 2/2 "b"', 'artifact 2/2 "b"', 'artifact 1/2 "a"'], 'ab'],
    ['parts, with one of another count between', ['artifact 2/2 "b"', 'artifact 1/3 "x"', 'artifact 1/2 "a"'], 'ab'],
    ['parts of which one is missing', ['artifact 3/3 "c"', 'artifact 1/3 "a"'], null],
    ['parts cut short before an older whole one', ['artifact 1/2 "a"', 'artifact sha256:1'], null],
  ])('%s', (_name, descriptions, expected) => {
    expect(recordedArtifact(told(descriptions))).toBe(expected)
  })
})

test('people are shown the beginning', () => {
  expect(shortArtifact('sha256:1')).toBe('sha256:1')
  expect(shortArtifact(many)).toHaveLength(100)
})

test.each([
  ['as much as one status holds', 131, 1],
  ['one character more', 132, 2],
  ['as much as thirty parts hold', 3600, 30],
])('%s', (_name, length, parts) => {
  const events = artifactEvents('x'.repeat(length)) ?? []
  expect(events).toHaveLength(parts)
  expect(recordedArtifact(events.map(encodeEvent).toReversed())).toBe('x'.repeat(length))
})

test('people are shown a hundred characters whole, and of more ninety-nine', () => {
  expect(shortArtifact('x'.repeat(100))).toBe('x'.repeat(100))
  expect(shortArtifact('x'.repeat(101))).toBe(`${'x'.repeat(99)}…`)
})
