import { describe, expect, it } from 'vitest'
import { judgeBackup, type BackupFacts, type RestoredBackup } from '../../../src/checklist/backup/verdict.ts'
import type { Contents } from '../../../src/database/contents.ts'
import type { DatabaseObject } from '../../../src/database/objects.ts'
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
const reading = (tables: Contents, objects: readonly DatabaseObject[] = []) => ({
  tables,
  objects: { ...noObjects, objects },
})
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

const withRestored = (change: Partial<RestoredBackup>): Partial<BackupFacts> => ({
  restored: { ...restored, ...change },
})

const judge = (change: Partial<BackupFacts>) => judgeBackup({ ...facts, ...change })

describe('what a database holds beside rows', () => {
  const object = (kind: string, name: string, value: string | null = 'x'): DatabaseObject => ({ kind, name, value })
  const all = [
    object('table definition', 'public.items'),
    object('view', 'public.low'),
    object('function', 'public.price(integer)'),
    object('sequence', 'public.items_id_seq', '40'),
    object('index', 'public.items_pkey'),
    object('index', 'public.items_name'),
    object('large objects', '', '40'),
    object('contents of large objects', '', '123'),
  ]
  const without = (kind: string, put?: DatabaseObject) => [
    ...all.filter((each) => each.kind !== kind),
    ...(put === undefined ? [] : [put]),
  ]
  const source = reading(contents, all)
  const judgeObjects = (restoredObjects: readonly DatabaseObject[], standard: RestoredBackup['standard']) =>
    judge(withRestored({ reading: reading(contents, restoredObjects), standard }))
  const still = { kind: 'source', variable: 'DB', before: source, after: source } as const

  it('is counted in the sentence when it was compared', () => {
    expect(judgeObjects(all, still)).toMatchObject({
      status: 'pass',
      summary:
        'custom, 8.1 KB, 1 m old, restored on PostgreSQL 16.4: 2 tables, 15 rows, 1 view, 1 sequence, 1 function, 2 indexes, 40 large objects, equal to DB',
    })
  })

  it.each([
    ['a view is not there', without('view'), 'the view public.low is missing'],
    ['a function is another', without('function', object('function', 'public.price(integer)', 'y')), 'is another one'],
    [
      'a sequence is behind, so that keys are given twice',
      without('sequence', object('sequence', 'public.items_id_seq', 'unused')),
      'the sequence public.items_id_seq is at unused, not at 40',
    ],
    [
      'no large object came along',
      all.filter(({ kind }) => !kind.endsWith('large objects')),
      'all 40 large objects are missing',
    ],
    ['one of them is missing', without('large objects', object('large objects', '', '39')), 'it has 39 of 40 large'],
    [
      'one of them is cut',
      without('contents of large objects', object('contents of large objects', '', '124')),
      'its large objects have other contents',
    ],
    [
      'a column has lost its default',
      without('table definition', object('table definition', 'public.items', 'y')),
      'the table definition public.items is another one',
    ],
  ])('%s: fails', (_name, objects, words) => {
    const { status, findings } = judgeObjects(objects, still)
    expect(status).toBe('fail')
    expect(findings[0]?.message).toContain(words)
  })

  it('what changed while the dump was made is not held against it', () => {
    const later = reading(contents, without('sequence', object('sequence', 'public.items_id_seq', '41')))
    expect(judgeObjects(later.objects.objects, { ...still, after: later }).status).toBe('pass')
  })

  it('of a source that has gone on only what is not there fails', () => {
    const standard = { kind: 'later source', variable: 'DB', after: source } as const
    const behind = judgeObjects(without('sequence', object('sequence', 'public.items_id_seq', '3')), standard)
    expect(behind.status).toBe('pass')
    expect(behind.findings.map(({ message }) => message)).toContain(
      'DB has changed since the dump: the sequence public.items_id_seq is at 3, not at 40.',
    )
    expect(judgeObjects(without('view'), standard).status).toBe('fail')
  })

  it('another major version prints definitions otherwise, and that is said', () => {
    const other = { ...source, objects: { major: 14, objects: all } }
    const printed = all.map((each) => (each.kind === 'view' ? { ...each, value: 'printed otherwise' } : each))
    const { status, findings } = judgeObjects(printed, { ...still, before: other, after: other })
    expect(status).toBe('pass')
    expect(findings.map(({ message }) => message).join()).toContain('PostgreSQL 14 and the scratch server 16')
  })
})
