import { describe, expect, it } from 'vitest'
import { incompatibleChanges } from '../../../src/checklist/migrations/backward-compatibility.ts'

const before = [
  'table public.items',
  'table public.items: column id bigint NOT NULL',
  'table public.items: column name text',
]

describe('breaksOldVersion', () => {
  it.each([
    ['nothing new', before, []],
    ['a column that may be left out', [...before, 'table public.items: column note text'], []],
    ['one with a default', [...before, "table public.items: column note text NOT NULL default 'x'::text"], []],
    ['one that counts itself', [...before, 'table public.items: column n integer NOT NULL identity a'], []],
    [
      'one that must be given',
      [...before, 'table public.items: column note text NOT NULL'],
      ['public.items.note must be'],
    ],
    [
      'one that must be given from now on',
      [...before.slice(0, 2), 'table public.items: column name text NOT NULL'],
      ['public.items.name must be given'],
    ],
    ['one that is gone', before.slice(0, 2), ['public.items.name is gone']],
    ['another type', [...before.slice(0, 2), 'table public.items: column name varchar'], []],
    ['a table that is gone', [], ['public.items is gone']],
    [
      'a new table may ask for what it likes',
      [...before, 'table public.x', 'table public.x: column a text NOT NULL'],
      [],
    ],
  ] as const)('%s', (_name, after, expected) => {
    const found = incompatibleChanges(before, after)
    expect(found).toHaveLength(expected.length)
    expected.forEach((words, index) => expect(found[index]).toContain(words))
  })
})
