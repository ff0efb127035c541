import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCommand } from '../../../src/adapters/runner/command.ts'
import { findPrograms } from '../../../src/adapters/scratch-postgres-programs.ts'
import { startServer, type StartedServer } from '../../../src/adapters/postgres/scratch-server.ts'
import { openScratch } from '../../../src/adapters/scratch-postgres.ts'
import { judgeMigrations } from '../../../src/checklist/migrations/rehearsal-verdict.ts'
import { inOrder, parseAnyMigration, type MigrationFacts } from '../../../src/checklist/migrations/files-verdict.ts'
import { rehearsePrograms, type Program } from '../../../src/checklist/migrations/rehearse-programs.ts'
import { fakeClock, fakeLog } from '../../fakes/world.ts'

const searchPath = process.env['PATH'] ?? ''
const folder = findPrograms(searchPath, ['postgres', 'initdb', 'psql'])
const temp = mkdtempSync(path.join(os.tmpdir(), 'rehearse-programs-'))

type Files = Readonly<Record<string, string>>

let folders = 0
const write = (files: Files): string => {
  const root = path.join(temp, `tree-${(folders += 1)}`)
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
    writeFileSync(path.join(root, name), text)
  }
  return root
}

const program = (...argv: readonly [string, ...string[]]): Program => ({ argv, timeoutMs: 60_000 })
const bash = (script: string) => program('bash', '-eo', 'pipefail', '-c', script)

const nodePgMigrate = path.resolve('node_modules/node-pg-migrate/bin/node-pg-migrate.js')
const migrate = (direction: string) => program(process.execPath, nodePgMigrate, direction, '-m', 'migrations')

/** psql alone, with a list of its own of what it has applied, as many teams have it. */
const psqlUp = bash(`psql -qX -c 'CREATE TABLE IF NOT EXISTS schema_version (name text PRIMARY KEY)'
  for file in migrations/*.up.sql; do
    name=$(basename "$file" .up.sql)
    [ -n "$(psql -qXAt -c "SELECT 1 FROM schema_version WHERE name = '$name'")" ] && continue
    psql -qX1 -v ON_ERROR_STOP=1 -f "$file" -c "INSERT INTO schema_version VALUES ('$name')"
  done`)
const psqlDown = bash(`name=$(psql -qXAt -c 'SELECT max(name) FROM schema_version')
  psql -qX1 -v ON_ERROR_STOP=1 -f "migrations/$name.down.sql" -c "DELETE FROM schema_version WHERE name = '$name'"`)

const up = (text: string) => `-- Up Migration\n${text}\n`
const both = (there: string, back: string) => `${up(there)}-- Down Migration\n${back}\n`

const items = 'CREATE TABLE items (id bigint PRIMARY KEY, name text);'

interface Given {
  readonly shipped: Files
  readonly fresh: Files
  readonly up: Program
  readonly down: Program | null
  readonly seed?: string
  readonly queries?: string
  readonly policy?: 'required' | 'optional'
}

describe.skipIf(folder === null)('a rehearsal by programs of the user', () => {
  let server: StartedServer
  beforeAll(async () => {
    server = await startServer(folder ?? '', temp, searchPath)
  })
  afterAll(async () => {
    await server.stop()
    rmSync(temp, { recursive: true, force: true })
  })

  const rehearse = async (given: Given): Promise<string> => {
    const url = `postgresql://postgres:${server.password}@127.0.0.1:${server.port}/postgres?sslmode=disable`
    const database = await openScratch({ temp, searchPath }).postgres({ url })
    const names = (files: Files) => Object.keys(files).flatMap((each) => parseAnyMigration(each, null) ?? [])
    const facts: MigrationFacts = {
      base: Object.keys(given.shipped).length === 0 ? null : { sha: 'a'.repeat(40), what: 'live in production' },
      present: inOrder([...names(given.shipped), ...names(given.fresh)].filter(({ direction }) => direction === 'up')),
      changes: names(given.fresh).map((name) => ({ status: 'A', path: name.path, name })),
      ...{ elsewhere: [], foreign: [] },
    }
    const programs = {
      ...{
        up: given.up,
        down: given.down,
        env: { PGHOST: 'production.invalid', DATABASE_URL: 'postgres://production' },
      },
      shippedRoot: facts.base === null ? null : write(given.shipped),
      root: write({ ...given.shipped, ...given.fresh }),
    }
    const ports = { command: openCommand(new AbortController().signal, process.env), log: fakeLog() }
    try {
      const rehearsal = await rehearsePrograms(facts, programs, {
        ...{ database, ports, timeoutMs: 2_000, clock: fakeClock() },
        read: () => Promise.resolve(given.seed ?? null),
        seed: given.seed === undefined ? null : 'seed.sql',
        queries: given.queries === undefined ? null : { path: 'queries.sql', text: given.queries },
      })
      const judged = judgeMigrations(facts, rehearsal, { down: given.policy ?? 'required' })
      return [`${judged.status} ${judged.summary}`, ...judged.findings.map(({ message }) => message)].join('\n')
    } finally {
      await database.close()
    }
  }

  const pgMigrate = {
    shipped: { 'migrations/1_items.sql': both(items, 'DROP TABLE items;') },
    ...{ up: migrate('up'), down: migrate('down') },
  }
  const psql = {
    shipped: { 'migrations/1_items.up.sql': items, 'migrations/1_items.down.sql': 'DROP TABLE items;' },
    ...{ up: psqlUp, down: psqlDown },
  }
  const note = both('ALTER TABLE items ADD note text;', 'ALTER TABLE items DROP note;')

  it.each([
    [
      'node-pg-migrate: one there and back',
      { ...pgMigrate, fresh: { 'migrations/2_note.sql': note } },
      ['pass 1 new migration applied', 'undone and applied again'],
    ],
    [
      'node-pg-migrate: two, each taken back by a call of its own, and no more',
      {
        ...pgMigrate,
        fresh: {
          'migrations/2_note.sql': note,
          'migrations/3_shops.sql': both('CREATE TABLE shops ();', 'DROP TABLE shops;'),
        },
      },
      ['pass 2 new migrations applied', 'undone and applied again'],
    ],
    [
      'node-pg-migrate: the first release brings its list of migrations along',
      { ...pgMigrate, shipped: {}, fresh: pgMigrate.shipped },
      ['pass 1 new migration applied'],
    ],
    [
      'node-pg-migrate: a fault',
      { ...pgMigrate, fresh: { 'migrations/2_note.sql': both('ALTER TABLE itms ADD note text;', '') } },
      ['fail', 'ended with 1', 'relation "itms" does not exist'],
    ],
    [
      'node-pg-migrate: a way back that does nothing',
      { ...pgMigrate, fresh: { 'migrations/2_note.sql': both('ALTER TABLE items ADD note text;', 'SELECT 1;') } },
      ['fail', 'point of no return', 'left behind: table public.items: column note text'],
    ],
    [
      'node-pg-migrate: values that are lost',
      {
        ...pgMigrate,
        fresh: { 'migrations/2_name.sql': both('ALTER TABLE items DROP name;', 'ALTER TABLE items ADD name text;') },
        seed: "INSERT INTO items VALUES (1, 'bolt');",
        queries: 'SELECT name FROM items;',
      },
      ['fail', '1 of 1 value of public.items.name is lost', 'a statement of the old version fails on the new schema'],
    ],
    [
      'psql: one there and back',
      {
        ...psql,
        fresh: {
          'migrations/2_note.up.sql': 'ALTER TABLE items ADD note text;',
          'migrations/2_note.down.sql': 'ALTER TABLE items DROP note;',
        },
      },
      ['pass 1 new migration applied'],
    ],
    [
      'psql: one that hangs is ended by the server',
      { ...psql, fresh: { 'migrations/2_hang.up.sql': 'SELECT pg_sleep(60);', 'migrations/2_hang.down.sql': '' } },
      ['fail', 'statement timeout'],
    ],
    [
      'no program to take it back',
      { ...pgMigrate, down: null, fresh: { 'migrations/2_note.sql': note } },
      ['fail', 'point of no return'],
    ],
    [
      'no program to take it back, and none is asked for',
      { ...pgMigrate, down: null, policy: 'optional' as const, fresh: { 'migrations/2_note.sql': note } },
      ['pass', 'point of no return: 2_note.sql'],
    ],
    [
      'a program that does nothing where it should',
      { ...psql, shipped: {}, up: program('true'), fresh: psql.shipped },
      ['fail', 'changed nothing in the scratch database; does it read DATABASE_URL?'],
    ],
    [
      'a way back that takes all back at once, and the shipped ones would be next',
      {
        ...psql,
        down: bash(
          `while [ "$(psql -qXAt -c 'SELECT count(*) FROM schema_version')" -gt 1 ]; do ${psqlDown.argv[4] ?? ''}; done`,
        ),
        fresh: {
          'migrations/2_a.up.sql': 'CREATE TABLE a ();',
          'migrations/2_a.down.sql': 'DROP TABLE a;',
          'migrations/3_b.up.sql': 'CREATE TABLE b ();',
          'migrations/3_b.down.sql': 'DROP TABLE b;',
        },
      },
      ['pass 2 new migrations applied'],
    ],
    [
      'what has shipped does not run',
      {
        ...pgMigrate,
        shipped: { 'migrations/1_items.sql': up('CREATE TABEL items ();') },
        fresh: { 'migrations/2_note.sql': note },
      },
      ['unknown', 'does not run on an empty'],
    ],
  ] as const)('%s', async (_name, given: Given, expected) => {
    const found = await rehearse(given)
    for (const words of expected) expect(found).toContain(words)
  })

  it.each([
    [
      'node-pg-migrate: a column of another type',
      {
        ...pgMigrate,
        fresh: {
          'migrations/2_id.sql': both(
            'ALTER TABLE items ALTER id TYPE numeric;',
            'ALTER TABLE items ALTER id TYPE bigint;',
          ),
        },
        seed: 'INSERT INTO items VALUES (1);',
      },
      'ALTER TABLE public.items: rewrites all of public.items, and blocks reads and writes until the end of its transaction.',
    ],
    [
      'node-pg-migrate: a column that is gone is named',
      {
        ...pgMigrate,
        policy: 'optional' as const,
        fresh: { 'migrations/2_name.sql': up('ALTER TABLE items DROP name;') },
      },
      'ALTER TABLE public.items (drops table column public.items.name): blocks reads and writes on public.items.',
    ],
    [
      'psql: a table that is gone, by code that only the server can read',
      {
        ...psql,
        policy: 'optional' as const,
        fresh: {
          'migrations/2_gone.up.sql': "DO $$ BEGIN EXECUTE 'DROP TABLE ' || 'items'; END $$;",
          'migrations/2_gone.down.sql': items,
        },
      },
      'DROP TABLE (drops table public.items): blocks reads and writes on public.items.',
    ],
    [
      'psql: an index',
      {
        ...psql,
        fresh: {
          'migrations/2_name.up.sql': 'CREATE INDEX by_name ON items (name);',
          'migrations/2_name.down.sql': 'DROP INDEX by_name;',
        },
      },
      'CREATE INDEX public.by_name: blocks writes on public.items.',
    ],
  ] as const)('%s: what it did is seen while it ran', async (_name, given: Given, expected) => {
    const found = await rehearse(given)
    expect(found).toContain(expected)
    expect(found).not.toContain('runbook_gates')
  })

  it('an index beside the writes blocks nothing, and the watch is no hindrance to it', async () => {
    const found = await rehearse({
      ...psql,
      up: bash((psqlUp.argv[4] ?? '').replace('psql -qX1 -v', 'psql -qX -v')),
      fresh: {
        'migrations/2_name.up.sql': 'CREATE INDEX CONCURRENTLY by_name ON items (name);',
        'migrations/2_name.down.sql': 'DROP INDEX by_name;',
      },
    })
    expect(found).toContain('pass 1 new migration applied')
    expect(found).not.toContain('blocks')
  })

  it('what was rolled back is not said to have been done', async () => {
    const found = await rehearse({
      ...psql,
      fresh: { 'migrations/2_fault.up.sql': 'ALTER TABLE items ADD note text; SELECT 1/0;' },
    })
    expect(found).toContain('division by zero')
    expect(found).not.toContain('blocks')
  })

  it('a program that is not there is no verdict on the migration', async () => {
    const missing = rehearse({ ...psql, up: program('no-such-program'), fresh: {} })
    await expect(missing).rejects.toThrow('no-such-program could not be started')
  })
})
