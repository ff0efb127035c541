import { describe, expect, it } from 'vitest'
import { judgeTrace, type StatementTrace } from '../../../src/checklist/migrations/statement-trace.ts'

const trace = (text: string, given: Partial<StatementTrace>): StatementTrace => ({
  ...{ path: 'db/2.up.sql', statement: { text, line: 7 } },
  ...{ locks: [], rewritten: [], scanned: [], alone: false },
  ...given,
})
const lock = (mode: string) => [{ table: 'public.items', mode }]
const all = ['public.items']

describe('judgeTrace', () => {
  it.each([
    ['nothing', trace('SELECT 1', {}), null],
    ['a lock that nobody notices', trace('SELECT 1', { locks: lock('AccessShareLock') }), null],
    ['rows that are written', trace('UPDATE items', { locks: lock('RowExclusiveLock') }), null],
    [
      'a short lock',
      trace('ALTER TABLE items ADD a int', { locks: lock('AccessExclusiveLock') }),
      'notice: ALTER TABLE items ADD a int: blocks reads and writes on public.items.',
    ],
    [
      'a lock on writes alone',
      trace('CREATE TRIGGER t', { locks: lock('ShareRowExclusiveLock') }),
      'notice: CREATE TRIGGER t: blocks writes on public.items.',
    ],
    [
      'the whole table anew',
      trace('ALTER TABLE items', { locks: lock('AccessExclusiveLock'), rewritten: all }),
      'warning: ALTER TABLE items: rewrites all of public.items, and blocks reads and writes until the end of its transaction.',
    ],
    [
      'emptied',
      trace('TRUNCATE items', { locks: lock('AccessExclusiveLock'), rewritten: all }),
      'warning: TRUNCATE items: empties public.items, and blocks reads and writes until the end of its transaction.',
    ],
    [
      'an index',
      trace('CREATE INDEX i ON items (a)', { locks: lock('ShareLock'), scanned: all }),
      'warning: CREATE INDEX i ON items (a): reads all of public.items, and blocks writes until the end of its transaction.',
    ],
    [
      'an index that waits for nobody',
      trace('CREATE INDEX CONCURRENTLY i', { locks: lock('ShareUpdateExclusiveLock'), scanned: all, alone: true }),
      'notice: CREATE INDEX CONCURRENTLY i: reads all of public.items, and blocks other changes of its schema until the end of it.',
    ],
  ] as const)('%s', (_name, given, expected) => {
    const found = judgeTrace([given])
    expect(found.map(({ level, message }) => `${level}: ${message}`)).toEqual(expected === null ? [] : [expected])
    for (const finding of found) expect(finding).toMatchObject({ path: 'db/2.up.sql', line: 7 })
  })

  it('an index is told what holds nobody off', () => {
    const [finding] = judgeTrace([trace('CREATE INDEX i ON items (a)', { locks: lock('ShareLock'), scanned: all })])
    expect(finding?.remedy).toContain('CONCURRENTLY')
  })
})
