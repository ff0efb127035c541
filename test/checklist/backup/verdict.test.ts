import { describe, expect, it } from 'vitest'
import { judgeBackup, type BackupFacts, type RestoredBackup } from '../../../src/checklist/backup/verdict.ts'
import type { Contents } from '../../../src/database/contents.ts'
import { type Dump } from '../../../src/ports/dumps.ts'

const now = '2026-03-01T12:00:00.000Z'
const hour = 3_600_000

const dump: Dump = {
  ...{ format: 'custom', bytes: 8_313, server: '16.4', tables: 2, tablesWithRows: 2, restricted: false },
  createdAt: '2026-03-01T11:59:00.000Z',
  modifiedAt: '2026-03-01T11:59:30.000Z',
}

const table = (name: string, rows: number, checksum: string | null = `${rows}`) => ({ name, rows, checksum })
const noObjects = { major: 16, objects: [] }
const reading = (tables: Contents) => ({ tables, objects: noObjects })
const contents: Contents = [table('public.items', 12), table('public.users', 3)]

const restored: RestoredBackup = {
  ...{ engine: 'PostgreSQL 16.4', timedOut: false, problems: { lost: [], lacking: [], aside: [] } },
  reading: reading(contents),
  standard: { kind: 'source', variable: 'DATABASE_URL', before: reading(contents), after: reading(contents) },
}

const facts: BackupFacts = {
  ...{ name: 'db.dump', now, limit: { ms: 24 * hour, from: "'max-age'" }, rpoMs: null, began: null },
  ...{ read: { state: 'whole', dump }, digest: null, manifest: null, restored },
}

const withDump = (change: Partial<Dump>): Partial<BackupFacts> => ({
  read: { state: 'whole', dump: { ...dump, ...change } },
})
const withRestored = (change: Partial<RestoredBackup>): Partial<BackupFacts> => ({
  restored: { ...restored, ...change },
})
const problems = (change: Partial<RestoredBackup['problems']>) =>
  withRestored({ problems: { lost: [], lacking: [], aside: [], ...change } })
const manifest = { path: 'db.dump.manifest.json', createdAt: null, sha256: null, tables: null }

const judge = (change: Partial<BackupFacts>) => judgeBackup({ ...facts, ...change })

describe('a backup that passes says what was proven', () => {
  it.each([
    [
      'equal to the source',
      {},
      'custom, 8.1 KB, 1 m old, restored on PostgreSQL 16.4: 2 tables, 15 rows, equal to DATABASE_URL',
    ],
    ['compared with nothing', withRestored({ standard: { kind: 'nothing' } }), 'compared with nothing'],
    ['only read', { restored: null }, 'read to its end; not restored'],
    [
      'equal to its manifest',
      withRestored({ standard: { kind: 'manifest', path: 'm', tables: [table('public.items', 12, null)] } }),
      'equal to its manifest',
    ],
    [
      'a table that was written to meanwhile',
      withRestored({
        standard: {
          kind: 'source',
          variable: 'DB',
          before: reading(contents),
          after: reading([table('public.items', 13), table('public.users', 3)]),
        },
      }),
      'equal to DB, except 1 that changed meanwhile',
    ],
    [
      'a source that has gone on since an older dump',
      withRestored({ standard: { kind: 'later source', variable: 'DB', after: reading([table('public.items', 14)]) } }),
      'no table of DB is missing',
    ],
  ] as const)('%s', (_name, change, words) => {
    const { status, summary, findings } = judge(change)
    expect({ status, errors: findings.filter(({ level }) => level === 'error') }).toEqual({
      status: 'pass',
      errors: [],
    })
    expect(summary).toContain(words)
  })

  it('with what it can not say', () => {
    const { findings } = judge({
      ...withDump({ createdAt: null }),
      ...problems({ aside: ['role "app" does not exist'] }),
    })
    expect(findings.map(({ level, message }) => `${level}: ${message}`)).toEqual([
      'notice: db.dump has no date of its own: its age is that of the file.',
      'notice: Owners and rights belong to the server and were not restored (role "app" does not exist).',
    ])
  })

  it('a warning when it is older than the RPO although max-age allows it', () => {
    const { status, findings } = judge({ rpoMs: 30_000 })
    expect(status).toBe('pass')
    expect(findings).toMatchObject([{ level: 'warning' }])
    expect(findings[0]?.message).toContain('older than the RPO (30.0 s)')
  })
})

describe('a backup that fails', () => {
  const stale = { ...withDump({ createdAt: '2026-02-28T10:00:00.000Z' }) }
  it.each([
    ['broken', { read: { state: 'broken', why: 'it is empty' } }, 'db.dump is not a backup: it is empty'],
    ['old by its own date though its file is new', stale, 'db.dump is 1 d 2 h old'],
    [
      'old by its file though it says nothing',
      withDump({ createdAt: null, modifiedAt: '2026-02-20T10:00:00.000Z' }),
      'old',
    ],
    ['old by its manifest', { manifest: { ...manifest, createdAt: '2026-02-20T10:00:00+01:00' } }, 'old'],
    ['older than the RPO', { limit: { ms: 30_000, from: 'the RPO of production' } }, 'is 1 m old'],
    ['left over from before the command', { began: '2026-03-01T11:59:45.000Z' }, 'not from this run of the command'],
    ['without tables', withDump({ tables: 0, tablesWithRows: 0 }), 'contains no table'],
    ['the schema only', { ...withDump({ tablesWithRows: 0 }), restored: null }, 'contains no rows'],
    [
      'another file than its manifest says',
      { manifest: { ...manifest, sha256: 'A'.repeat(64) }, digest: 'b'.repeat(64) },
      'is not the file of its manifest',
    ],
    ['refused in part', problems({ lost: ['duplicate key value'], lacking: ['x'] }), 'does not restore'],
    ['restored to nothing', withRestored({ reading: reading([]) }), 'restores to no table'],
    [
      'a row short',
      withRestored({ reading: reading([table('public.items', 11), table('public.users', 3)]) }),
      'something else',
    ],
    [
      'with another value',
      withRestored({ reading: reading([table('public.items', 12, 'x'), table('public.users', 3)]) }),
      'something else',
    ],
    ['without a table', withRestored({ reading: reading([table('public.items', 12)]) }), 'something else'],
    [
      'without the rows of a table that was written to meanwhile',
      withRestored({
        reading: reading([table('public.items', 0), table('public.users', 3)]),
        standard: {
          kind: 'source',
          variable: 'DB',
          before: reading(contents),
          after: reading([table('public.items', 13), table('public.users', 3)]),
        },
      }),
      'something else',
    ],
    [
      'without a table that the source got since',
      withRestored({
        standard: { kind: 'later source', variable: 'DB', after: reading([...contents, table('public.new', 0)]) },
      }),
      'something else',
    ],
  ] as const)('%s', (_name, change, words) => {
    const { status, summary, findings } = judge(change)
    expect(status).toBe('fail')
    expect(summary).toContain(words)
    expect(findings.find(({ level }) => level === 'error')?.remedy).not.toBe('')
  })

  it('names the tables and both numbers, three at most', () => {
    const expected = ['a', 'b', 'c', 'd'].map((name) => table(name, 5))
    const standard = { kind: 'manifest', path: 'm.json', tables: expected } as const
    const { findings } = judge(withRestored({ reading: reading([table('a', 4)]), standard }))
    expect(findings[0]?.message).toBe(
      'db.dump was restored, and differs from m.json: a has 4 of 5 rows; b is missing; c is missing; and 1 more.',
    )
  })

  it('a fail counts more than what is not known, and both are told', () => {
    const { status, findings } = judge({
      ...stale,
      ...problems({ lacking: ['permission denied to create extension "x"'] }),
    })
    expect(status).toBe('fail')
    expect(findings.filter(({ level }) => level === 'error')).toHaveLength(2)
  })
})

describe('a backup of which nothing can be said', () => {
  it.each([
    [
      'of a newer PostgreSQL',
      { read: { state: 'foreign', why: 'unsupported version (1.48) in file header' } },
      "can't be read here",
    ],
    ['dated in the future', withDump({ createdAt: '2026-03-01T14:00:00.000Z' }), 'is dated in the future'],
    ['with a date that is none', withDump({ createdAt: '2026-13-45T99:00:00.000Z' }), 'is dated in the future'],
    [
      'of a newer server, refused here',
      { ...withDump({ server: '18.0' }), ...problems({ lost: ['syntax error'] }) },
      'could not be restored on PostgreSQL 16.4',
    ],
    [
      'that needs an extension',
      problems({ lacking: ['extension "postgis" is not available'] }),
      'could not be restored',
    ],
    ['not restored in time', withRestored({ timedOut: true }), 'could not be restored in time'],
    [
      'compared with an empty database',
      withRestored({ standard: { kind: 'source', variable: 'DB', before: reading([]), after: reading([]) } }),
      'could not be compared: DB names no table',
    ],
  ] as const)('%s', (_name, change, words) => {
    const { status, summary } = judge(change)
    expect({ status, said: summary.includes(words) ? words : summary }).toEqual({ status: 'unknown', said: words })
  })

  it('five minutes of another clock are no future', () => {
    expect(judge(withDump({ createdAt: '2026-03-01T12:04:00.000Z' })).status).toBe('pass')
  })
})

describe('a dump that is wrapped as a whole', () => {
  it.each(['zstd', 'gpg', 'gzip and age'])('by %s: nobody looked, and the remedy names it', (by) => {
    expect(judge({ read: { state: 'wrapped', by } })).toEqual({
      status: 'unknown',
      summary: `db.dump is wrapped as a whole by ${by}, so nobody looked into it`,
      findings: [
        {
          level: 'error',
          message: `db.dump is wrapped as a whole by ${by}, so nobody looked into it.`,
          remedy: `Unwrap it in a step before (${by}), and name the dump itself in 'file'; or let pg_dump compress: \`--format=custom\`.`,
        },
      ],
    })
  })
})
