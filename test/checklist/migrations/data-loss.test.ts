import { describe, expect, it } from 'vitest'
import { lossBetween, type ColumnData, type TableData } from '../../../src/checklist/migrations/data-loss.ts'

const column = (given: Partial<ColumnData> = {}): ColumnData => ({
  ...{ name: 'note', number: 2, filled: 3, checksum: '7' },
  ...given,
})
const table = (given: Partial<TableData> = {}): TableData => ({
  ...{ name: 'public.items', number: 1, rows: 3, columns: [column()] },
  ...given,
})
const empty = { rows: 0, columns: [column({ filled: 0, checksum: '0' })] }

describe('lossBetween', () => {
  it.each([
    ['nothing happened', [table()], [table()], []],
    ['the table came back empty', [table()], [table({ number: 2, rows: 0 })], ['3 of 3 rows of public.items are lost']],
    ['the table is gone', [table()], [], ['all 3 rows of public.items are lost']],
    ['a row is gone', [table({ rows: 1 })], [table({ rows: 0 })], ['1 of 1 row of public.items is lost']],
    ['rows came to it', [table()], [table({ rows: 5 })], []],
    [
      'values are gone',
      [table()],
      [table({ columns: [column({ filled: 1 })] })],
      ['2 of 3 values of public.items.note are lost'],
    ],
    [
      'values are others',
      [table()],
      [table({ columns: [column({ checksum: '8' })] })],
      ['values of public.items.note changed'],
    ],
    ['values were kept elsewhere and put back', [table()], [table({ columns: [column({ number: 9 })] })], []],
    [
      'an empty column was dropped and made again',
      [table(empty)],
      [table({ ...empty, columns: [column({ number: 9, filled: 0 })] })],
      ['public.items.note is dropped and recreated: its values are lost'],
    ],
    [
      'an empty table was dropped and made again',
      [table(empty)],
      [table({ ...empty, number: 9 })],
      ['public.items is dropped and recreated: all its rows are lost'],
    ],
    ['a table is new', [], [table()], []],
    ['an empty table is gone: the schema says that', [table(empty)], [], []],
  ] as const)('%s', (_name, before, after, expected) => {
    expect(lossBetween(before, after)).toEqual(expected)
  })
})
