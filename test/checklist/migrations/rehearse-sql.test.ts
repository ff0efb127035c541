import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findPrograms } from '../../../src/adapters/scratch-postgres-programs.ts'
import { startServer, type StartedServer } from '../../../src/adapters/postgres/scratch-server.ts'
import { openScratch } from '../../../src/adapters/scratch-postgres.ts'
import { judgeMigrations } from '../../../src/checklist/migrations/rehearsal-verdict.ts'
import { inOrder, parseMigration, type MigrationFacts } from '../../../src/checklist/migrations/files-verdict.ts'
import { rehearseMigrations } from '../../../src/checklist/migrations/rehearse-sql.ts'

const searchPath = process.env['PATH'] ?? ''
const folder = findPrograms(searchPath, ['postgres', 'initdb'])
const temp = mkdtempSync(path.join(os.tmpdir(), 'rehearse-test-'))

const shipped = {
  'db/migrations/1_items.up.sql':
    'CREATE TABLE items (id bigint PRIMARY KEY, name text NOT NULL, price int);\nCREATE TABLE shops (id bigint PRIMARY KEY);',
  'db/migrations/1_items.down.sql': 'DROP TABLE items, shops;',
}
const seed = "INSERT INTO items VALUES (1, 'bolt', 5), (2, 'nut', 3), (3, 'nail', NULL);"
const up = 'db/migrations/2_change.up.sql'
const down = 'db/migrations/2_change.down.sql'

const factsOf = (files: Readonly<Record<string, string>>): MigrationFacts => {
  const names = Object.keys(files).flatMap((each) => parseMigration(each, null) ?? [])
  return {
    base: { sha: 'a'.repeat(40), what: 'live in production' },
    present: inOrder(names.filter(({ direction }) => direction === 'up')),
    changes: names.filter((name) => !(name.path in shipped)).map((name) => ({ status: 'A', path: name.path, name })),
    elsewhere: [],
    foreign: [],
  }
}

interface Given {
  readonly up: string
  readonly down?: string
  readonly seed?: string
  readonly queries?: string
  readonly shipped?: string
}

describe.skipIf(folder === null)('a rehearsal on a real PostgreSQL', () => {
  let server: StartedServer
  beforeAll(async () => {
    server = await startServer(folder ?? '', temp, searchPath)
  })
  afterAll(async () => {
    await server.stop()
    rmSync(temp, { recursive: true, force: true })
  })

  const rehearse = async (given: Given) => {
    const url = `postgresql://postgres:${server.password}@127.0.0.1:${server.port}/postgres?sslmode=disable`
    const database = await openScratch({ temp, searchPath }).postgres({ url })
    const files: Readonly<Record<string, string>> = {
      ...shipped,
      ...(given.shipped === undefined ? {} : { 'db/migrations/1_items.up.sql': given.shipped }),
      [up]: given.up,
      ...(given.down === undefined ? {} : { [down]: given.down }),
      'db/seed.sql': given.seed ?? '',
    }
    const facts = factsOf(files)
    try {
      const rehearsal = await rehearseMigrations(facts, {
        ...{ database, timeoutMs: 2_000 },
        clock: { throwIfCancelled: () => undefined, sleep: (ms) => sleep(ms) },
        read: (file) => Promise.resolve(files[file] ?? null),
        seed: given.seed === undefined ? null : 'db/seed.sql',
        queries: given.queries === undefined ? null : { path: 'db/queries.sql', text: given.queries },
      })
      const judged = judgeMigrations(facts, rehearsal, { down: 'required' })
      const found = judged.findings.map(({ level, line, message }) => `${level} ${line ?? '-'} ${message}`)
      return { rehearsal, found: [`${judged.status} ${judged.summary}`, ...found].join('\n') }
    } finally {
      await database.close()
    }
  }

  it.each([
    [
      'NOT NULL meets a row without a value',
      {
        up: 'ALTER TABLE items\n  ALTER price SET NOT NULL;',
        down: 'ALTER TABLE items ALTER price DROP NOT NULL;',
        seed,
      },
      ['fail 1 of 1', 'error 1', 'contains null values'],
    ],
    [
      'the same without rows: it is said that nothing was met',
      { up: 'ALTER TABLE items ALTER price SET NOT NULL;', down: 'ALTER TABLE items ALTER price DROP NOT NULL;' },
      [
        'pass',
        'were tried on no rows',
        'reads all of public.items, and blocks reads and writes',
        'public.items.price must be given',
      ],
    ],
    [
      'a change of type meets a value that does not fit',
      { up: 'ALTER TABLE items ALTER name TYPE int USING name::int;', down: 'SELECT 1;', seed },
      ['fail', 'invalid input syntax for type integer: "bolt"'],
    ],
    [
      'a column is dropped, and comes back empty',
      { up: 'ALTER TABLE items DROP price;', down: 'ALTER TABLE items ADD price int;', seed },
      [
        'fail',
        'point of no return: 2_change',
        '2 of 2 values of public.items.price are lost',
        'public.items.price is gone',
      ],
    ],
    [
      'the same without rows: another column than before has lost what a real one held',
      { up: 'ALTER TABLE items DROP price;', down: 'ALTER TABLE items ADD price int;' },
      ['fail', 'public.items.price is dropped and recreated: its values are lost'],
    ],
    [
      'a column is dropped, and its values were kept',
      {
        up: 'CREATE TABLE kept AS SELECT id, name FROM items; ALTER TABLE items DROP name;',
        down: `ALTER TABLE items ADD name text; UPDATE items SET name = kept.name FROM kept WHERE kept.id = items.id;
          ALTER TABLE items ALTER name SET NOT NULL; DROP TABLE kept;`,
        seed,
      },
      ['pass', 'restores everything, but in another order (a column that was dropped returns at the end)'],
    ],
    [
      'rows are deleted',
      { up: 'DELETE FROM items WHERE id > 1;', down: 'SELECT 1;', seed },
      ['fail', '2 of 3 rows of public.items are lost'],
    ],
    [
      'values are overwritten',
      { up: "UPDATE items SET name = 'x';", down: 'SELECT 1;', seed },
      ['fail', 'values of public.items.name changed'],
    ],
    [
      'a volatile default',
      {
        up: 'SELECT 1;\nALTER TABLE items ADD at timestamptz DEFAULT clock_timestamp();',
        down: 'ALTER TABLE items DROP at;',
      },
      ['pass', 'heavy on a table in use', 'warning 2', 'rewrites all of public.items, and blocks reads and writes'],
    ],
    [
      'a default that is no rewrite, although linters say so',
      { up: 'ALTER TABLE items ADD at timestamptz DEFAULT now();', down: 'ALTER TABLE items DROP at;' },
      ['pass', 'notice 1', 'blocks reads and writes on public.items'],
    ],
    [
      'an index that blocks writes',
      { up: 'CREATE INDEX by_name ON items (name);', down: 'DROP INDEX by_name;' },
      ['pass', 'warning 1', 'reads all of public.items, and blocks writes'],
    ],
    [
      'an index that does not, seen from a second connection',
      { up: 'CREATE INDEX CONCURRENTLY by_name ON items (name);', down: 'DROP INDEX by_name;' },
      ['pass', 'notice 1', 'reads all of public.items, and blocks other changes of its schema until the end of it'],
    ],
    [
      'a concurrent index that is not alone',
      { up: 'SELECT 1;\n\nCREATE INDEX CONCURRENTLY by_name ON items (name);', down: 'DROP INDEX by_name;' },
      ['fail', 'error 3', 'cannot run inside a transaction block'],
    ],
    [
      'a concurrent index that fails on rows and stays behind',
      {
        up: 'CREATE UNIQUE INDEX CONCURRENTLY one_price ON items ((price IS NULL));',
        down: 'DROP INDEX one_price;',
        seed,
      },
      ['fail', 'could not create unique index', 'leaves the index one_price invalid'],
    ],
    [
      'a table of its own is nobody else’s business',
      { up: 'CREATE TABLE fresh (a int);\nCREATE INDEX i ON fresh (a);\nLOCK TABLE fresh;', down: 'DROP TABLE fresh;' },
      ['pass 1 new migration applied'],
    ],
    [
      'a transaction that is left open',
      { up: 'SELECT 1;\nBEGIN;\nCREATE TABLE lost (a int);', down: 'SELECT 1;' },
      ['fail', 'error 2', 'is never committed'],
    ],
    [
      'transactions of its own',
      { up: 'BEGIN;\nALTER TABLE items ADD note text;\nCOMMIT;', down: 'ALTER TABLE items DROP note;' },
      ['pass', 'notice 2', 'blocks reads and writes on public.items'],
    ],
    [
      'it ends its own connection',
      { up: 'SELECT 1;\nSELECT pg_terminate_backend(pg_backend_pid());', down: 'SELECT 1;' },
      ['fail', 'error 2', 'terminating connection'],
    ],
    ['it hangs', { up: 'SELECT pg_sleep(60);', down: 'SELECT 1;' }, ['fail', 'error 1', 'statement timeout']],
    [
      'CRLF',
      { up: 'ALTER TABLE items\r\n  ADD note text;\r\n', down: 'ALTER TABLE items\r\n  DROP note;\r\n' },
      ['pass'],
    ],
    ['a byte order mark', { up: '\uFEFFSELECT 1;', down: 'SELECT 1;' }, ['fail', 'error 1', 'byte order mark']],
    [
      'a command to psql',
      { up: 'SELECT 1;\n\\i other.sql', down: 'SELECT 1;' },
      ['fail', 'error 2', '\\i is a command'],
    ],
    [
      'an extension that is not there',
      { up: 'CREATE EXTENSION no_such_thing;', down: 'SELECT 1;' },
      [
        'unknown 1 new migration not tried: PostgreSQL',
        'lacks what they need\nerror 1',
        'extension "no_such_thing" is not available',
      ],
    ],
    [
      'an extension that the way down leaves, because something else may use it',
      {
        up: 'CREATE EXTENSION IF NOT EXISTS citext; ALTER TABLE items ADD tag citext;',
        down: 'ALTER TABLE items DROP tag;',
      },
      ['pass 1 new migration applied', 'its down migration leaves the extension citext. That may stay'],
    ],
    [
      'a table that the way down leaves beside its extension',
      { up: 'CREATE EXTENSION IF NOT EXISTS citext; CREATE TABLE IF NOT EXISTS tags (a citext);', down: 'SELECT 1;' },
      ['fail 1 of 1 new migration fail', 'left behind: table public.tags'],
    ],
    [
      'an extension that was there and that the way down drops',
      { up: 'SELECT 1;', down: 'DROP EXTENSION citext;', shipped: 'CREATE EXTENSION citext;' },
      ['fail 1 of 1 new migration fail', 'not restored: extension citext'],
    ],
    [
      'an extension that comes with the server',
      { up: 'CREATE EXTENSION citext;', down: 'DROP EXTENSION citext;' },
      ['pass'],
    ],
    [
      'hostile words of the server are words',
      { up: "DO $$ BEGIN RAISE EXCEPTION '::error::x <b>@all</b> \x1b[31m'; END $$;", down: 'SELECT 1;' },
      ['fail', '::error::x <b>@all</b>'],
    ],
    [
      'rows that do not fit what has shipped',
      { up: 'SELECT 1;', down: 'SELECT 1;', seed: 'SELECT 1;\nINSERT INTO nothing VALUES (1);' },
      ['unknown 1 new migration not tried: the rows of db/seed.sql were refused', 'error 2'],
    ],
    [
      'what has shipped does not run',
      { up: 'SELECT 1;', down: 'SELECT 1;', shipped: 'GRANT SELECT ON items TO nobody_here;' },
      ['unknown', '1_items does not run on an empty PostgreSQL'],
    ],
    [
      'the old version asks for what is gone',
      {
        up: 'ALTER TABLE items RENAME name TO title;',
        down: 'ALTER TABLE items RENAME title TO name;',
        queries: 'SELECT id FROM items WHERE price > $1;\nSELECT id,\n  name FROM items;\nSELECT nonsense;',
      },
      [
        'fail 1 new migration applied',
        '1 of 3 statements of the old version fail on the new schema',
        'error 3 db/queries.sql: a statement of the old version fails on the new schema: column "name" does not exist.',
        'column "name" does not exist',
        'warning 4 db/queries.sql: a statement fails on the schema before the migration too: column "nonsense" does not exist. It proves nothing.',
      ],
    ],
    [
      'what the old version asks is still understood',
      {
        up: 'ALTER TABLE items ADD note text;',
        down: 'ALTER TABLE items DROP note;',
        queries: 'SELECT id FROM items WHERE price > $1',
      },
      ['pass'],
    ],
  ] as const)('%s', async (_name, given: Given, expected) => {
    const { found } = await rehearse(given)
    for (const words of expected) expect(found).toContain(words)
  })

  it('nothing is traced of a table that the migration made itself', async () => {
    const { rehearsal } = await rehearse({
      up: 'CREATE TABLE fresh (a int); LOCK TABLE fresh;',
      down: 'DROP TABLE fresh;',
    })
    expect(rehearsal.roundTrips.flatMap(({ traces }) => traces ?? []).map(({ locks }) => locks)).toEqual([[], []])
  })

  it('names the modes as the server does, each lock once', async () => {
    const sql = 'ALTER TABLE items ADD shop bigint REFERENCES shops;\nALTER TABLE items ADD note text;'
    const { rehearsal } = await rehearse({ up: sql, down: 'ALTER TABLE items DROP shop, DROP note;' })
    const [first, second] = rehearsal.roundTrips[0]?.traces ?? []
    expect(first?.locks).toEqual(
      expect.arrayContaining([
        { table: 'public.items', mode: 'AccessExclusiveLock' },
        { table: 'public.shops', mode: 'ShareRowExclusiveLock' },
      ]),
    )
    expect(second?.locks).toEqual([])
  })
})
