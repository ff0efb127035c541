import { describe, expect, test } from 'vitest'
import { parseCommandFile } from '../../../embedded/runner/command-file.ts'

describe('command files', () => {
  test.each([
    ['a pair', 'a=1\n', [['a', '1']]],
    ['a pair without a line end', 'a=1', [['a', '1']]],
    [
      'empty lines between',
      '\na=1\n\nb=\n',
      [
        ['a', '1'],
        ['b', ''],
      ],
    ],
    ['equals signs in the value', 'a=b=c\n', [['a', 'b=c']]],
    [
      'a heredoc',
      'a<<EOF\n1\n2\nEOF\nb=3\n',
      [
        ['a', '1\n2'],
        ['b', '3'],
      ],
    ],
    ['an empty heredoc', 'a<<EOF\nEOF\n', [['a', '']]],
    ['a heredoc that holds a pair', 'a<<E\nb=1\nE\n', [['a', 'b=1']]],
    ['an equals sign in the delimiter', 'a<<x=y\n1\nx=y\n', [['a', '1']]],
    ['a heredoc sign in a value', 'a=b<<c\n', [['a', 'b<<c']]],
    ['a carriage return belongs to the value', 'a=1\r\n', [['a', '1\r']]],
    ['a delimiter at the very end', 'a<<E\n1\nE', [['a', '1']]],
  ])('%s', (_, text, pairs) => {
    expect(parseCommandFile(text)).toEqual({ pairs, problem: null })
  })

  test.each([
    ['a line that is nothing', 'a=1\nhello\nb=2\n', [['a', '1']], "Invalid format 'hello'"],
    ['a heredoc without a name', '<<E\n1\nE\n', [], 'Name must not be empty'],
    ['a heredoc without a delimiter', 'a<<\n1\n', [], 'delimiter must not be empty'],
    ['a heredoc without an end', 'a<<E\n1\n', [], "Matching delimiter not found 'E'"],
    ['a heredoc whose last line has no end', 'a<<E\n1', [], 'missing new line'],
  ])('%s ends the reading', (_, text, pairs, problem) => {
    expect(parseCommandFile(text)).toEqual({ pairs, problem: expect.stringContaining(problem) })
  })
})
