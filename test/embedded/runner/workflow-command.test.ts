import { describe, expect, test } from 'vitest'
import { parseWorkflowCommand } from '../../../embedded/runner/workflow-command.ts'

const names = new Set(['error', 'warning', 'add-mask', 'group', 'set-output'])
const known = (name: string) => names.has(name)
const command = (name: string, data: string, properties: Record<string, string> = {}) => ({ name, data, properties })

describe('workflow commands in a line', () => {
  test.each([
    ['the plain form', '::error::no', command('error', 'no')],
    ['with properties', '::error file=a.ts,line=3::no', command('error', 'no', { file: 'a.ts', line: '3' })],
    ['after blanks', ' \t::error::no', command('error', 'no')],
    ['after a no-break space', '\u00a0::error::no', command('error', 'no')],
    ['after a next-line character', '\u0085::error::no', command('error', 'no')],
    ['in capitals', '::ERROR FILE=a::no', command('error', 'no', { file: 'a' })],
    ['with escapes in the data', '::error::a%0Ab%25 %3A', command('error', 'a\nb% %3A')],
    ['a percent sign that was escaped twice', '::error::%250A', command('error', '%0A')],
    ['with escapes in a property', '::error file=a%3Ab%2Cc::x', command('error', 'x', { file: 'a:b,c' })],
    ['blanks around the properties', '::error   file=a  ::x', command('error', 'x', { file: 'a' })],
    ['a property without a value', '::error file=,line=1::x', command('error', 'x', { line: '1' })],
    ['data that holds the separator', '::error::a::b', command('error', 'a::b')],
    ['no data', '::group::', command('group', '')],
    ['the old form', '##[error]no', command('error', 'no')],
    [
      'the old form in the middle of a line',
      'see: ##[error line=1;file=b]no',
      command('error', 'no', { line: '1', file: 'b' }),
    ],
    ['the old form has its own escapes', '##[error]a%5D%3B', command('error', 'a];')],
    ['the old form inside a broken new one', '::nothing::##[error]no', command('error', 'no')],
    ['an unknown name', '::nothing::x', null],
    ['text before the new form', 'x ::error::no', null],
    ['a byte order mark before it', '\ufeff::error::no', null],
    ['a zero-width space between the colons', ':\u200b:error::no', null],
    ['no end', '::error no', null],
    ['the old form without an end', '##[error no', null],
    ['only the first bracket counts', '##[x] ##[error]no', null],
    ['an empty line', '', null],
  ])('%s', (_, line, expected) => {
    expect(parseWorkflowCommand(line, known)).toEqual(expected)
  })
})
