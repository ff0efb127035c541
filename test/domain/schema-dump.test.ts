import { describe, expect, it } from 'vitest'
import { schemaDifference } from '../../src/domain/schema-dump.ts'

const dump = (columns: readonly string[], key = 'k1') => `--
-- PostgreSQL database dump
--

\\restrict ${key}

SET lock_timeout = 0;
SELECT pg_catalog.set_config('search_path', '', false);

CREATE TABLE public.items (
    ${columns.join(',\n    ')}
);

\\unrestrict ${key}
`

describe('schemaDifference', () => {
  it('does not mind the random word that every dump carries', () => {
    expect(schemaDifference(dump(['id bigint']), dump(['id bigint'], 'k2'))).toBeNull()
  })

  it('names what is missing and what is new, with its table', () => {
    expect(schemaDifference(dump(['id bigint', 'name text']), dump(['id bigint', 'name integer']))).toEqual({
      missing: ['CREATE TABLE public.items: name text'],
      extra: ['CREATE TABLE public.items: name integer'],
      reordered: false,
    })
  })

  it('tells another order from another schema', () => {
    const difference = schemaDifference(
      dump(['id bigint', 'a text', 'b text']),
      dump(['id bigint', 'b text', 'a text']),
    )
    expect(difference).toEqual({ missing: [], extra: [], reordered: true })
  })

  it('counts lines that are there twice', () => {
    const once = 'CREATE INDEX ON a (b);\n'
    expect(schemaDifference(once + once, once)).toMatchObject({ missing: ['CREATE INDEX ON a (b);'], extra: [] })
  })
})
