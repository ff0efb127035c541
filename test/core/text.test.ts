import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { disarm } from '../../src/core/disarm.ts'
import { formatDuration, parseDuration } from '../../src/core/duration.ts'
import { redactor } from '../../src/core/redact.ts'

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
