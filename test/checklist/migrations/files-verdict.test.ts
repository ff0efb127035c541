import { describe, expect, it } from 'vitest'
import {
  freshOf,
  inOrder,
  judgeFiles,
  parseMigration,
  type MigrationFacts,
  type MigrationName,
} from '../../../src/checklist/migrations/files-verdict.ts'
import { toolOf } from '../../../src/database/migration-tools.ts'
import { doesSomething } from '../../../src/database/sql-statements.ts'

const name = (path: string): MigrationName => {
  const parsed = parseMigration(path, null)
  if (parsed === null) throw new Error(`${path} is no migration`)
  return parsed
}

const file = (stem: string) => `db/migrations/${stem}.sql`

const facts = (given: {
  readonly present: readonly string[]
  readonly changes?: readonly (readonly [string, string])[]
  readonly elsewhere?: readonly string[]
  readonly first?: boolean
  readonly foreign?: readonly string[]
}): MigrationFacts => ({
  base: given.first === true ? null : { sha: 'a'.repeat(40), what: 'live in production' },
  present: inOrder(given.present.map((stem) => name(file(stem)))),
  elsewhere: (given.elsewhere ?? []).map((stem) => name(file(stem))),
  changes: (given.changes ?? []).map(([status, stem]) => ({ status, path: file(stem), name: name(file(stem)) })),
  foreign: (given.foreign ?? []).map((path) => ({ path, tool: toolOf(path, null, []) })),
})

describe('parseMigration', () => {
  it.each([
    ['a numbered pair', 'db/migrations/0001_items.up.sql', null, 'up'],
    ['its way back', 'db/migrations/0001_items.down.sql', null, 'down'],
    ['a timestamp and a hyphen', 'migrate/20260101120000-items.up.sql', null, 'up'],
    ['a folder that is named', 'sql/changes/1_items.up.sql', 'sql/changes', 'up'],
    ['not below the folder that is named', 'sql/changes/old/1_items.up.sql', 'sql/changes', null],
    ['not another folder', 'test/fixtures/1_items.up.sql', null, null],
    ['not one file for both', 'db/migrations/0001_items.sql', null, null],
    ['not without a number', 'db/migrations/items.up.sql', null, null],
  ] as const)('%s', (_name, path, directory, direction) => {
    expect(parseMigration(path, directory)?.direction ?? null).toBe(direction)
  })

  it('orders by number, not by letter', () => {
    const paths = [file('10_c.up'), file('9_b.up'), file('0001_a.up')]
    expect(inOrder(paths.map(name)).map(({ number }) => Number(number))).toEqual([1, 9, 10])
  })
})

describe('doesSomething', () => {
  it.each([
    ['a statement', 'DROP TABLE items;', true],
    ['nothing', '', false],
    ['a byte order mark and CRLF', '\uFEFF\r\n', false],
    ['comments alone', '-- no way back\n/* really\nnone */ ;', false],
  ] as const)('%s', (_name, sql, expected) => {
    expect(doesSomething(sql)).toBe(expected)
  })
})

describe('judgeFiles', () => {
  it.each([
    ['nothing changed', facts({ present: ['1_a.up'] }), []],
    ['a new one', facts({ present: ['1_a.up', '2_b.up'], changes: [['A', '2_b.up']] }), []],
    ['a shipped one was edited', facts({ present: ['1_a.up'], changes: [['M', '1_a.up']] }), ['error: was edited']],
    ['a shipped one was deleted', facts({ present: [], changes: [['D', '1_a.up']] }), ['error: was deleted']],
    [
      'a shipped one became a link',
      facts({ present: ['1_a.up'], changes: [['T', '1_a.up']] }),
      ['error: was replaced'],
    ],
    [
      'a shipped one was renamed',
      facts({
        present: ['1_z.up'],
        changes: [
          ['D', '1_a.up'],
          ['A', '1_z.up'],
        ],
      }),
      ['error: was deleted or renamed'],
    ],
    [
      'a shipped down migration was edited',
      facts({ present: ['1_a.up'], changes: [['M', '1_a.down']] }),
      ['warning: the down migration of a shipped migration is another one now'],
    ],
    [
      'a shipped down migration was deleted',
      facts({ present: ['1_a.up'], changes: [['D', '1_a.down']] }),
      ['error: was del'],
    ],
    ['a down migration came late', facts({ present: ['1_a.up'], changes: [['A', '1_a.down']] }), []],
    [
      'a new one has a shipped number',
      facts({ present: ['1_a.up', '01_b.up'], changes: [['A', '01_b.up']] }),
      ['error: has the number of db/migrations/1_a.up.sql'],
    ],
    [
      'two new ones have the same number',
      facts({
        present: ['1_a.up', '2_b.up', '2_c.up'],
        changes: [
          ['A', '2_b.up'],
          ['A', '2_c.up'],
        ],
      }),
      ['error: has the number of db/migrations/2_b.up.sql'],
    ],
    [
      'the base branch has the number by now',
      facts({ present: ['1_a.up', '2_b.up'], changes: [['A', '2_b.up']], elsewhere: ['2_other.up'] }),
      ['error: has the number of db/migrations/2_other.up.sql'],
    ],
    [
      'the base branch has the same file by now',
      facts({ present: ['1_a.up', '2_b.up'], changes: [['A', '2_b.up']], elsewhere: ['2_b.up'] }),
      [],
    ],
    [
      'a new one comes before a shipped one',
      facts({ present: ['1_a.up', '3_c.up', '2_b.up'], changes: [['A', '2_b.up']] }),
      ['warning: comes before db/migrations/3_c.up.sql'],
    ],
    ['two shipped ones share a number: too late', facts({ present: ['1_a.up', '1_b.up'] }), []],
  ] as const)('%s', (_name, given, expected) => {
    const findings = judgeFiles(given)
    expect(findings).toHaveLength(expected.length)
    expected.forEach((each, index) => {
      const [level = '', words = ''] = each.split(': ')
      expect(findings[index]).toMatchObject({ level })
      expect(findings[index]?.message).toContain(words)
    })
  })

  it('before the first release all are new', () => {
    expect(freshOf(facts({ present: ['1_a.up', '2_b.up'], first: true }))).toHaveLength(2)
  })
})
