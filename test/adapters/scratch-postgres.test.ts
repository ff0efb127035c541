import { execFile } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { startServer, type StartedServer } from '../../src/adapters/postgres/scratch-server.ts'
import { findPrograms } from '../../src/adapters/scratch-postgres-programs.ts'
import { applySql } from '../../src/checklist/migrations/apply-sql.ts'
import { gatherTableData } from '../../src/checklist/migrations/table-data.ts'
import { watchCommands } from '../../src/checklist/migrations/watch-commands.ts'
import { openScratch } from '../../src/adapters/scratch-postgres.ts'
import { ExpectedError } from '../../src/core/errors.ts'
import type { ScratchDatabase } from '../../src/ports/scratch.ts'

const searchPath = process.env['PATH'] ?? ''
const folder = findPrograms(searchPath, ['postgres', 'initdb', 'psql', 'pg_dump'])

const temp = mkdtempSync(path.join(os.tmpdir(), 'scratch-test-'))
const scratch = openScratch({ temp, searchPath })

afterAll(() => rmSync(temp, { recursive: true, force: true }))

const refusalOf = async (work: Promise<unknown>): Promise<ExpectedError> => {
  const thrown = await work.then(
    () => null,
    (error: unknown) => error,
  )
  if (thrown instanceof ExpectedError) return thrown
  throw new Error(`no refusal but ${String(thrown)}`)
}

describe.skipIf(folder === null)('a scratch PostgreSQL of this machine', () => {
  let database: ScratchDatabase
  beforeAll(async () => {
    database = await scratch.postgres({ url: null })
  })
  afterAll(() => database.close())

  it('names its version', () => {
    expect(database.engine).toMatch(/^PostgreSQL \d+/)
  })

  it('does what it is told, and shows the schema', async () => {
    expect(await database.execute('CREATE TABLE t (a int); CREATE INDEX i ON t (a);', 5_000)).toBeNull()
    expect(await database.schema()).toContain('table public.t: CREATE INDEX i ON public.t USING btree (a)')
    expect(await database.query('SELECT count(*) AS rows, NULL AS nothing FROM public.t')).toEqual([
      { rows: '0', nothing: null },
    ])
  })

  it.each([
    ['a fault in the text', 'CREATE TABEL x ();', 'syntax error at or near "TABEL"'],
    ['a byte order mark', '\uFEFFSELECT 1;', 'syntax error'],
    ['a null byte', 'SELECT 1;\0', 'the text holds a null byte'],
    [
      'an index that may not be in a transaction',
      'SELECT 1; CREATE INDEX CONCURRENTLY x ON t (a)',
      'transaction block',
    ],
    ['a command to psql', '\\! touch pwned', 'syntax error'],
    ['a program of the machine', "COPY (SELECT 1) TO PROGRAM 'true'", 'COPY to or from an external program'],
    ['an extension that is not there', 'CREATE EXTENSION no_such_thing', 'not available'],
    ['the end of its own connection', 'SELECT pg_terminate_backend(pg_backend_pid())', 'terminating connection'],
  ])('%s is refused in the words of the server', async (_name, sql, words) => {
    expect(await database.execute(sql, 5_000)).toContain(words)
  })

  it('a text stands or falls as one', async () => {
    expect(await database.execute('CREATE TABLE half (a int); SELECT 1/0;', 5_000)).toBe('division by zero')
    expect(await database.schema()).not.toContain('table public.half')
  })

  it('CRLF is no fault, and one concurrent index neither', async () => {
    expect(await database.execute('CREATE TABLE\r\ncrlf (a int);\r\n', 5_000)).toBeNull()
    expect(await database.execute('CREATE INDEX CONCURRENTLY alone ON crlf (a)', 5_000)).toBeNull()
  })

  it('a statement that hangs is ended', async () => {
    expect(await database.execute('SELECT pg_sleep(60)', 200)).toContain('statement timeout')
  })

  it('a statement that lifts the limit and hangs is ended all the same', async () => {
    const words = await database.execute('SET statement_timeout = 0; SELECT pg_sleep(60)', 200)
    expect(words).toBe('it ran longer than 0.2 s and was ended')
  })

  it('a text of several megabytes is no fault', async () => {
    expect(await database.execute(`SELECT '${'x'.repeat(5_000_000)}'`, 20_000)).toBeNull()
  })

  it('a session holds its transaction, hears the server, and says where a fault is', async () => {
    const session = await database.session(5_000)
    try {
      expect(await session.run("BEGIN; CREATE TABLE open (a int); DO $$ BEGIN RAISE NOTICE 'hello'; END $$")).toBeNull()
      expect(session.isOpen()).toBe(true)
      expect(session.notices()).toContain('hello')
      expect(session.notices()).toEqual([])
      expect(await session.ask("SELECT to_regclass('open')::text AS there")).toEqual([{ there: 'open' }])
      expect(await session.run('SELECT nothing')).toEqual({
        ...{ words: 'column "nothing" does not exist', state: '42703', position: 7 },
      })
      expect(await session.run('ROLLBACK')).toBeNull()
      expect(session.isOpen()).toBe(false)
    } finally {
      await session.end()
    }
  })

  // CVE-2018-1058
  it('calls nothing that the role of the migrations has made, neither by itself nor as the superuser', async () => {
    const evil = `CREATE TABLE called (who text);
      CREATE FUNCTION public.format(text, name, name) RETURNS text LANGUAGE plpgsql AS $f$
        BEGIN INSERT INTO public.called VALUES (current_user); RETURN 'evil'; END $f$;
      CREATE FUNCTION public.evil(name, text) RETURNS boolean LANGUAGE plpgsql AS $f$
        BEGIN INSERT INTO public.called VALUES (current_user); RETURN true; END $f$;
      CREATE OPERATOR public.!~ (leftarg = name, rightarg = text, function = public.evil);
      ALTER DATABASE scratch SET search_path = public, pg_catalog`
    expect(await database.execute(evil, 5_000)).toBeNull()
    await gatherTableData(database)
    await database.schema()
    const endWatch = await watchCommands(database)
    const stage = {
      database,
      timeoutMs: 5_000,
      clock: { throwIfCancelled: () => undefined, sleep: () => Promise.resolve() },
    }
    const text = 'SET search_path = public, pg_catalog; CREATE TABLE more (a int); ALTER TABLE more ADD b int;'
    expect(await applySql({ path: 'a.sql', text }, stage)).toMatchObject({ refused: null })
    await endWatch?.('a.sql')
    expect(await database.query('SELECT who FROM public.called')).toEqual([])
    expect(
      await database.execute('ALTER DATABASE scratch RESET search_path; DROP TABLE called, more', 5_000),
    ).toBeNull()
  })

  it('programs are given its address, and psql gets in by it', async () => {
    expect(database.programs).not.toBeNull()
    const psql = path.join(database.programs ?? '', 'psql')
    const { stdout } = await promisify(execFile)(psql, ['-X', '-At', '-c', 'SELECT 1 + 1', database.url])
    expect(stdout).toBe('2\n')
  })
})

describe.skipIf(folder === null)('closing', () => {
  it('leaves no server and no folder behind, and can be repeated', async () => {
    // Others start servers beside this one: it is looked for in a folder of its own, open to the account of the server.
    const own = mkdtempSync(path.join(os.tmpdir(), 'scratch-closing-'))
    chmodSync(own, 0o755)
    vi.stubEnv('TMPDIR', own)
    const database = await openScratch({ temp: own, searchPath }).postgres({ url: null })
    vi.unstubAllEnvs()
    expect(readdirSync(own)).toHaveLength(1)
    await Promise.all([database.close(), database.close()])
    expect((await refusalOf(database.execute('SELECT 1', 2_000))).message).toMatch(/ECONNREFUSED|refuse/)
    expect(readdirSync(own)).toEqual([])
    rmSync(own, { recursive: true })
  })
})

describe.skipIf(folder === null)('a server that is named', () => {
  let server: StartedServer
  beforeAll(async () => {
    server = await startServer(folder ?? '', temp, searchPath)
  })
  afterAll(() => server.stop())
  const address = (password: string) =>
    `postgres://postgres:${password}@127.0.0.1:${server.port}/postgres?sslmode=disable`

  it('gets a database of our own, which is dropped again', async () => {
    const url = address(server.password)
    const first = await scratch.postgres({ url })
    expect(await first.execute('CREATE TABLE t (a int)', 5_000)).toBeNull()
    const second = await scratch.postgres({ url })
    expect(await second.schema()).not.toContain('table public.t')
    const count = "SELECT 1 / count(*) FROM pg_database WHERE datname LIKE 'runbook_scratch_%'"
    await first.close()
    expect(await second.execute(`${count} AND datname <> current_database()`, 5_000)).toBe('division by zero')
    await second.close()
  })

  it('names the databases with data that its role may change or drop, and none to a role that may only create', async () => {
    const admin = await scratch.postgres({ url: address(server.password) })
    try {
      expect(admin.endangered).toEqual([])
      expect(await admin.execute('CREATE DATABASE orders', 20_000)).toBeNull()
      expect(await admin.execute("CREATE ROLE guest LOGIN CREATEDB PASSWORD 'guest'", 5_000)).toBeNull()
      const orders = address(server.password).replace('/postgres?', '/orders?')
      const fill = "CREATE TABLE held AS SELECT repeat('x', 1000) FROM generate_series(1, 20000)"
      const psql = path.join(admin.programs ?? '', 'psql')
      await promisify(execFile)(psql, ['-X', '-q', '-c', fill, orders])
      const all = await scratch.postgres({ url: orders })
      const guest = await scratch.postgres({ url: address('guest').replace('postgres:guest', 'guest:guest') })
      expect([all.endangered, all.asSuperuser === null]).toEqual([['orders'], false])
      expect([guest.endangered, guest.asSuperuser === null]).toEqual([[], true])
      await Promise.all([all.close(), guest.close()])
    } finally {
      await admin.execute('DROP DATABASE IF EXISTS orders', 5_000)
      await admin.execute('DROP ROLE IF EXISTS guest', 5_000)
      await admin.close()
    }
  })

  it('refuses a wrong password, and the password is in no message', async () => {
    const refusal = await refusalOf(scratch.postgres({ url: address('hunter2') }))
    expect(refusal.message).toContain('password authentication failed')
    expect(refusal.message + refusal.remedy).not.toContain('hunter2')
  })

  it.each([
    ['nothing', ''],
    ['no address', 'localhost'],
    ['of another kind', 'mysql://root@localhost/x'],
  ])('an address that is %s is refused', async (_name, url) => {
    expect((await refusalOf(scratch.postgres({ url }))).message).toContain("'database-url'")
  })
})

it('without a server on the machine it says what would help', async () => {
  const refusal = await refusalOf(openScratch({ temp, searchPath }, () => null).postgres({ url: null }))
  expect(refusal.message).toContain('There is no PostgreSQL on this runner')
  expect(refusal.remedy).toContain('apt-get install postgresql')
})
