import { describe, expect, it } from 'vitest'
import {
  doesSomething,
  freshOf,
  inOrder,
  judgeFiles,
  judgeMigrations,
  parseMigration,
  type MigrationFacts,
  type MigrationName,
  type RoundTrip,
} from '../../src/domain/migrations.ts'

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
  foreign: given.foreign ?? [],
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
      'a shipped way back was edited',
      facts({ present: ['1_a.up'], changes: [['M', '1_a.down']] }),
      ['warning: the way'],
    ],
    [
      'a shipped way back was deleted',
      facts({ present: ['1_a.up'], changes: [['D', '1_a.down']] }),
      ['error: was del'],
    ],
    ['a way back came late', facts({ present: ['1_a.up'], changes: [['A', '1_a.down']] }), []],
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

describe('judgeMigrations', () => {
  const added = facts({ present: ['1_a.up', '2_b.up'], changes: [['A', '2_b.up']] })
  const differs = { missing: ['CREATE TABLE public.items: note text'], extra: [], reordered: false }
  const trip = (given: Partial<RoundTrip>): RoundTrip => ({
    ...{ path: file('2_b.up'), up: 'done', down: 'exact', again: 'same' },
    ...given,
  })
  it.each([
    ['there and back', trip({}), 'pass', 'pass', 'taken back and applied again'],
    ['without a way back', trip({ down: 'missing', again: 'not tried' }), 'fail', 'pass', 'point of no return: 2_b'],
    ['with a lossy way back', trip({ down: { differs } }), 'fail', 'pass', 'point of no return: 2_b'],
    [
      'back in another order',
      trip({ down: { differs: { ...differs, missing: [], reordered: true } } }),
      'pass',
      'pass',
      'taken back',
    ],
    [
      'it fails',
      trip({ up: { refused: 'no' }, down: 'not tried', again: 'not tried' }),
      'fail',
      'fail',
      '1 of 1 new migration fail',
    ],
    ['its way back fails', trip({ down: { refused: 'no' }, again: 'not tried' }), 'fail', 'fail', '2_b'],
    ['it fails the second time', trip({ again: { refused: 'exists' } }), 'fail', 'fail', '2_b'],
    ['it does something else the second time', trip({ again: 'differs' }), 'fail', 'fail', '2_b'],
  ] as const)('%s', (_name, only, required, optional, summary) => {
    const rehearsal = { engine: 'PostgreSQL 16', shippedRefused: null, trips: [only] }
    const strict = judgeMigrations(added, rehearsal, { down: 'required' })
    expect(strict).toMatchObject({ status: required })
    expect(strict.summary).toContain(summary)
    expect(judgeMigrations(added, rehearsal, { down: 'optional' }).status).toBe(optional)
  })

  it('says how many were not tried', () => {
    const two = facts({ present: ['1_a.up', '2_b.up'], first: true })
    const trips = [trip({ path: file('1_a.up'), up: { refused: 'no' }, down: 'not tried', again: 'not tried' })]
    const judged = judgeMigrations(two, { engine: 'PostgreSQL 16', shippedRefused: null, trips }, { down: 'required' })
    expect(judged.summary).toBe('1 of 2 new migrations fail on PostgreSQL 16: 1_a; 1 after it not tried')
  })

  it('does not pass what was never tried', () => {
    const rehearsal = { engine: 'PostgreSQL 16', shippedRefused: null, trips: [] }
    expect(() => judgeMigrations(added, rehearsal, { down: 'required' })).toThrow('ended early')
    expect(() => judgeMigrations(added, null, { down: 'required' })).toThrow('no rehearsal')
  })

  it('is unknown when what has shipped does not run', () => {
    const shippedRefused = { path: file('1_a.up'), words: 'role "app" does not exist' }
    const judged = judgeMigrations(added, { engine: 'PostgreSQL 16', shippedRefused, trips: [] }, { down: 'required' })
    expect(judged).toMatchObject({ status: 'unknown', findings: [{ path: file('1_a.up') }] })
  })

  it.each([
    ['nothing is new', facts({ present: ['1_a.up'] }), 'no new migration since aaaaaaa (live in production)'],
    ['there is nothing at all', facts({ present: [], first: true }), 'no new migration'],
    [
      'they are of another form',
      facts({ present: [], foreign: ['alembic/versions/1_a.py'] }),
      '1 changed migration is not plain SQL with .up.sql and .down.sql: not tried',
    ],
  ] as const)('skips when %s', (_name, given, summary) => {
    expect(judgeMigrations(given, null, { down: 'required' })).toMatchObject({ status: 'skip', summary })
  })
})
