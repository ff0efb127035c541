/** Dumps of a real PostgreSQL on this machine, and a database to make them of. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { openDumps } from '../../../src/adapters/postgres/dumps.ts'
import { findPrograms } from '../../../src/adapters/scratch-postgres-programs.ts'
import { openScratch } from '../../../src/adapters/scratch-postgres.ts'
import { parseDatabaseUrl } from '../../../src/core/database-url.ts'
import { sortProblems } from '../../../src/database/dump.ts'
import { gatherContents } from '../../../src/database/gather-contents.ts'
import { gatherObjects } from '../../../src/database/gather-objects.ts'
import type { Dump, DumpRead } from '../../../src/ports/dumps.ts'

const searchPath = process.env['PATH'] ?? ''
/** The folder with PostgreSQL's programs; null: they are not on this machine. */
export const folder = findPrograms(searchPath, ['postgres', 'initdb', 'psql', 'pg_dump', 'pg_restore'])
export const dumps = openDumps({ searchPath })
export const patience = 60_000

export const dumpOf = (read: DumpRead | null): Dump => {
  if (read?.state === 'whole') return read.dump
  throw new Error(`not whole: ${JSON.stringify(read)}`)
}

/** A database with what makes dumps hard: values that look like commands, binary, a type of its own, an empty table. */
const filled = `CREATE TYPE mood AS ENUM ('ok', 'low');
CREATE TABLE items (id bigint PRIMARY KEY, name text, blob bytea, at timestamptz, price numeric, state mood);
INSERT INTO items SELECT n, E'\\\\! touch pwned\\n\\r\\t\\\\.' || n, decode('00ff', 'hex'), '2026-01-01 00:00+02', n / 3.0, 'low' FROM generate_series(1, 500) n;
CREATE TABLE "Odd "" name" (t text); INSERT INTO "Odd "" name" VALUES (NULL), ('t'), ('t');
CREATE TABLE empty ();
CREATE VIEW low AS SELECT * FROM items WHERE state = 'low';
CREATE SEQUENCE numbers; SELECT nextval('numbers') FROM generate_series(1, 7);
CREATE INDEX by_name ON items (name);
CREATE FUNCTION twice(n int) RETURNS int LANGUAGE sql AS 'SELECT n * 2';
CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER stamped BEFORE UPDATE ON items FOR EACH ROW EXECUTE FUNCTION stamp();
SELECT lo_from_bytea(0, convert_to('file ' || n, 'UTF8')) FROM generate_series(1, 40) n`

export const readingOf = async (url: string) => {
  const view = await dumps.view(url, patience)
  try {
    const contents = await gatherContents(view)
    return { contents, objects: await gatherObjects(view) }
  } finally {
    await view.end()
  }
}

/** A folder for dumps. */
export const openFolder = () => {
  const temp = mkdtempSync(path.join(os.tmpdir(), 'dumps-test-'))
  const at = (name: string) => path.join(temp, name)
  const write = (name: string, text: string | Uint8Array) => {
    writeFileSync(at(name), text)
    return at(name)
  }
  return { temp, at, write, remove: () => rmSync(temp, { recursive: true, force: true }) }
}

/** A server with the database that is dumped, and one dump of each format: c.dump, t.tar, d, p.sql, p.sql.gz. */
export const openStage = async ({ temp, at, write }: ReturnType<typeof openFolder>) => {
  const scratch = openScratch({ temp, searchPath })
  const source = await scratch.postgres({ url: null })
  await source.asSuperuser?.('ALTER ROLE scratch CREATEDB')
  const refused = await source.execute(filled, patience)
  if (refused !== null) throw new Error(refused)
  /** One more database of the same server, by the same role. */
  const empty = () => scratch.postgres({ url: source.url })
  const pgDump = (name: string, ...args: readonly string[]) => {
    const env = { PATH: searchPath, TZ: 'UTC', ...parseDatabaseUrl(source.url)?.variables }
    execFileSync(path.join(folder ?? '', 'pg_dump'), [`--file=${at(name)}`, ...args], { env, stdio: 'pipe' })
    return at(name)
  }
  const restored = async (place: string) => {
    const dump = dumpOf(await dumps.read(place, patience))
    const target = await empty()
    try {
      const { lines, timedOut } = await dumps.restore({ path: place, dump, url: target.url, timeoutMs: patience })
      return { dump, timedOut, problems: sortProblems(lines, dump), ...(await readingOf(target.url)) }
    } finally {
      await target.close()
    }
  }
  pgDump('c.dump', '--format=custom')
  pgDump('t.tar', '--format=tar')
  pgDump('d', '--format=directory')
  pgDump('p.sql')
  write('p.sql.gz', gzipSync(readFileSync(at('p.sql'))))
  return { source, empty, pgDump, restored }
}
