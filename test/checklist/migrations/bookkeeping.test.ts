import { expect, it } from 'vitest'
import { isBookkeeping, withoutBookkeeping } from '../../../src/checklist/migrations/bookkeeping.ts'

it.each([
  ['public.schema_migrations', true],
  ['public."SequelizeMeta"', true],
  ['pgmigrations', true],
  ['public.items', false],
  ['public.migrations_of_birds', false],
])('%s: %s', (name, expected) => {
  expect(isBookkeeping(name)).toBe(expected)
})

it('goes with its columns, its keys and its sequence, and nothing else', () => {
  const schema = [
    'sequence public.pgmigrations_id_seq: integer from 1',
    'table public.pgmigrations',
    'table public.pgmigrations: column id integer NOT NULL',
    'table public.pgmigrations_old: column id integer',
    'table public.items',
  ]
  expect(withoutBookkeeping(schema)).toEqual(['table public.pgmigrations_old: column id integer', 'table public.items'])
})
