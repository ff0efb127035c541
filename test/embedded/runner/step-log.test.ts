import { describe, expect, test } from 'vitest'
import { stepLog } from '../../../embedded/runner/step-log.ts'

const logOf = (lines: readonly string[], secrets: readonly string[] = []) => {
  const log = stepLog(secrets, () => undefined)
  lines.forEach(log.take)
  return log
}

describe('the log of a step', () => {
  test('a mask hides what comes after it, also in annotations, the longest first', () => {
    const log = logOf(['::add-mask::abc', '::add-mask::abcdef', 'x abcdef y', '::error::abc'])
    expect(log.lines).toEqual(['x *** y', '##[error]***'])
    expect(log.annotations).toEqual([{ level: 'error', message: '***', properties: {} }])
    expect(log.masks).toEqual(['abc', 'abcdef'])
  })

  test('each line of a masked text is masked on its own', () => {
    expect(logOf(['::add-mask::one%0Atwo', 'say two']).lines).toEqual(['say ***'])
  })

  test('an empty mask hides nothing', () => {
    expect(logOf(['::add-mask::  ', 'a b']).lines).toEqual(['a b'])
  })

  test('between stop-commands and its token nothing is a command', () => {
    const log = logOf(['::stop-commands::t0ken', '::error::no', '##[error]no', '::t0ken::', '::error::yes'])
    expect(log.annotations.map((one) => one.message)).toEqual(['yes'])
    expect(log.lines).toContain('::error::no')
  })

  test('stop-commands with the name of a command fails the step', () => {
    expect(logOf(['::stop-commands::error']).problems).toHaveLength(1)
  })

  test('the eleventh annotation of a level is in the log only', () => {
    const log = logOf([...Array.from({ length: 12 }, (_, i) => `::error::${i}`), '::warning::w'])
    expect(log.annotations.map((one) => one.message)).toEqual([...Array.from({ length: 10 }, (_, i) => String(i)), 'w'])
    expect(log.lines).toHaveLength(13)
  })

  test('an annotation is cut at 4096 characters', () => {
    expect(logOf([`::notice::${'x'.repeat(5000)}`]).annotations[0]?.message).toHaveLength(4096)
  })

  test('the old commands for outputs and state still work, those for env and path are refused', () => {
    const log = logOf(['::set-output name=a::1', '::save-state name=b::2', '::set-env name=c::3', '::add-path::/x'])
    expect(log.outputs).toEqual({ a: '1' })
    expect(log.state).toEqual({ b: '2' })
    expect(log.problems).toHaveLength(2)
  })

  test('set-output without a name fails the step', () => {
    expect(logOf(['::set-output::1']).problems).toEqual([expect.stringContaining("'name' is missing")])
  })
})
