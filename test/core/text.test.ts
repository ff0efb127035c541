import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { disarm } from '../../src/core/disarm.ts'
import { formatDuration, parseDuration } from '../../src/core/duration.ts'
import { redactor } from '../../src/core/redact.ts'
import { clausesFew, cut, listed, listedFew, nameOfRelease, oneLine, plural } from '../../src/core/text.ts'

describe('disarm', () => {
  // The runner's own rules: `::` after leading white space, `##[` anywhere (actions/runner, ActionCommand.cs).
  const isCommand = (line: string) => line.trimStart().startsWith('::') || line.includes('##[')

  test.each([
    ['::error::x'],
    ['  ::add-mask::a'],
    ['\t::set-output name=a::b'],
    ['text ##[error]x'],
    ['\u001b[31m::error::x'],
    ['\u0000::stop-commands::t'],
    ['\ufeff::error::x'],
    ['\u00a0::error::x'],
    ['a\r::error::x'],
  ])('%j is no command afterwards', (line) => {
    for (const each of disarm(line).split(/\r|\n/)) expect(isCommand(each)).toBe(false)
  })

  test('nothing at all is one afterwards', () => {
    const piece = fc.oneof(
      fc.constantFrom('::', ':', '##[', '##', '[', ' ', '\t', '\r', '\n', 'error', '\u001b[0m'),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        for (const each of disarm(pieces.join('')).split(/\r|\n/)) expect(isCommand(each)).toBe(false)
      }),
    )
  })

  test('plain text stays as it is', () => {
    expect(disarm('Step 1: built a::b in 3 s')).toBe('Step 1: built a::b in 3 s')
  })
})

describe('redactor', () => {
  const secret = 'p&ss"w0rd+1'
  test.each([
    ['as it is', `x ${secret} y`],
    ['in base64', Buffer.from(secret).toString('base64')],
    ['in a URL', encodeURIComponent(secret)],
    ['in JSON', JSON.stringify(secret)],
  ])('%s', (_name, text) => {
    const redacted = redactor([secret])(text)
    expect(redacted).toContain('***')
    expect(redacted).not.toContain('w0rd')
  })
  test('each line of a secret over several lines', () => {
    expect(redactor(['first-line\nsecond-line'])('saw second-line')).toBe('saw ***')
  })
  test('no secrets: nothing changes', () => {
    expect(redactor([''])('abc')).toBe('abc')
  })
})

describe('durations', () => {
  test.each([
    ['30s', 30_000],
    ['1h30m', 5_400_000],
    ['250ms', 250],
    ['1.5h', 5_400_000],
    ['90d', 7_776_000_000],
    ['0s', 0],
    ['30', null],
    ['', null],
    ['-5m', null],
    ['5 m', null],
    ['1e3s', null],
    ['5min', null],
  ])('%s is %s', (text, ms) => {
    expect(parseDuration(text)).toBe(ms)
  })
  test.each([
    [820, '820 ms'],
    [4_100, '4.1 s'],
    [190_000, '3 m 10 s'],
    [7_500_000, '2 h 5 m'],
    [86_400_000, '1 d'],
    [59_999, '1 m'],
  ])('%i ms reads %s', (ms, text) => {
    expect(formatDuration(ms)).toBe(text)
  })
})

describe('text for people', () => {
  test.each([
    [0, 'commit', undefined, '0 commits'],
    [1, 'commit', undefined, '1 commit'],
    [2, 'commit', undefined, '2 commits'],
    [1, 'entry', 'entries', '1 entry'],
    [2, 'entry', 'entries', '2 entries'],
    [2, 'waiver needs', 'waivers need', '2 waivers need'],
  ])('%i of %j', (count, one, many, text) => {
    expect(plural(count, one, many)).toBe(text)
  })

  test.each([
    [[], '', '', ''],
    [['a'], 'a', 'a', 'a'],
    [['a', 'b'], 'a and b', 'a, b', 'a; b'],
    [['a', 'b', 'c'], 'a, b and c', 'a, b and 1 more', 'a; b; and 1 more'],
    [['a', 'b', 'c', 'd'], 'a, b, c and d', 'a, b and 2 more', 'a; b; and 2 more'],
  ])('the list %j', (items, whole, few, clauses) => {
    expect(listed(items)).toBe(whole)
    expect(listedFew(items, 2)).toBe(few)
    expect(clausesFew(items, 2)).toBe(clauses)
  })

  test('a list of alternatives', () => {
    expect(listed(['a', 'b', 'c'], 'or')).toBe('a, b or c')
  })

  test.each([
    ['short', 10, 'short'],
    ['just enough', 11, 'just enough'],
    ['one too many', 11, 'one too ma…'],
    ['a blank at the end', 8, 'a blank…'],
    ['😀😀😀', 3, '😀😀😀'],
    ['😀😀😀', 2, '😀…'],
  ])('%j cut to %i', (text, longest, cutText) => {
    expect(cut(text, longest)).toBe(cutText)
  })

  test('a cut text is never longer than asked, and never half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, longest) => {
        const short = cut(text, longest)
        expect(Array.from(short).length).toBeLessThanOrEqual(longest)
        expect(short.isWellFormed()).toBe(true)
      }),
    )
  })

  test.each([
    ['a\r\nb', 'a b'],
    ['  a\t\tb  ', 'a b'],
    ['a\u2028b\u0000c', 'a b c'],
    ['half a \ud83d', 'half a \ufffd'],
  ])('%j as one line', (text, line) => {
    expect(oneLine(text)).toBe(line)
  })

  test.each([
    ['1.2.0', '1.2.0 (abcdef0)'],
    [null, 'abcdef0'],
  ])('the release %s', (version, name) => {
    expect(nameOfRelease({ sha: 'abcdef0123456789abcdef0123456789abcdef01', version })).toBe(name)
  })
})
