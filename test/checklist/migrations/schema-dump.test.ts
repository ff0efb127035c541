import { describe, expect, it } from 'vitest'
import { schemaDifference } from '../../../src/checklist/migrations/schema-dump.ts'

describe('schemaDifference', () => {
  it('is nothing between equals', () => {
    expect(
      schemaDifference(['table t', 'table t: column id bigint'], ['table t', 'table t: column id bigint']),
    ).toBeNull()
  })

  it('names what is missing and what is new', () => {
    expect(schemaDifference(['t: id bigint', 't: name text'], ['t: id bigint', 't: name integer'])).toEqual({
      missing: ['t: name text'],
      extra: ['t: name integer'],
      reordered: false,
    })
  })

  it('tells another order from another schema', () => {
    const difference = schemaDifference(['t: a text', 't: b text'], ['t: b text', 't: a text'])
    expect(difference).toEqual({ missing: [], extra: [], reordered: true })
  })

  it('counts lines that are there twice', () => {
    expect(schemaDifference(['i', 'i'], ['i'])).toMatchObject({ missing: ['i'], extra: [] })
  })
})
