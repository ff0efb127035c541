import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startServer, type StartedServer } from '../../../src/adapters/postgres/scratch-server.ts'
import { findPrograms } from '../../../src/adapters/scratch-postgres-programs.ts'
import { openSession } from '../../../src/adapters/postgres/scratch-connection.ts'
import { schemaSql } from '../../../src/adapters/postgres/scratch-schema.ts'
import type { SqlRow, ScratchSession } from '../../../src/ports/scratch.ts'

const searchPath = process.env['PATH'] ?? ''
const folder = findPrograms(searchPath, ['postgres', 'initdb'])
const temp = mkdtempSync(path.join(os.tmpdir(), 'scratch-schema-'))

const start = `
  CREATE TABLE parent (id bigint PRIMARY KEY);
  CREATE TABLE items (id bigserial PRIMARY KEY, name text NOT NULL DEFAULT 'x', price numeric(10,2), parent bigint, at timestamptz);
  CREATE TABLE parted (id int NOT NULL, k text) PARTITION BY RANGE (id);
  CREATE TYPE state AS ENUM ('on', 'off');
  CREATE TYPE pair AS (a int, b text);
  CREATE DOMAIN email AS text;
  CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1';
  CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
  CREATE VIEW named AS SELECT id, name FROM items;
  CREATE MATERIALIZED VIEW counted AS SELECT count(*) AS n FROM items;
  CREATE SEQUENCE free;
  CREATE INDEX by_name ON items (name);
  CREATE TRIGGER touched BEFORE UPDATE ON items FOR EACH ROW EXECUTE FUNCTION touch();
  CREATE SCHEMA other;
  CREATE ROLE reader;
`

/** One statement of each kind that a migration may hold. */
const changes = [
  'CREATE TABLE added (a int)',
  'CREATE UNLOGGED TABLE added (a int)',
  'CREATE TABLE part PARTITION OF parted FOR VALUES FROM (1) TO (9)',
  'CREATE TABLE heir () INHERITS (parent)',
  'DROP TABLE parent',
  'ALTER TABLE items RENAME TO goods',
  'ALTER TABLE items ADD note text',
  'ALTER TABLE items ADD n int GENERATED ALWAYS AS IDENTITY',
  'ALTER TABLE items ADD n text GENERATED ALWAYS AS (name || name) STORED',
  'ALTER TABLE items DROP price',
  'ALTER TABLE items RENAME price TO cost',
  'ALTER TABLE items ALTER price TYPE numeric(12,2)',
  'ALTER TABLE items ALTER price SET NOT NULL',
  'ALTER TABLE items ALTER name DROP NOT NULL',
  "ALTER TABLE items ALTER name SET DEFAULT 'y'",
  'ALTER TABLE items ALTER name DROP DEFAULT',
  'ALTER TABLE parted ALTER k TYPE text COLLATE "C"',
  'ALTER TABLE items ALTER name SET STORAGE EXTERNAL',
  'ALTER TABLE items ADD CONSTRAINT dear CHECK (price > 0)',
  'ALTER TABLE items ADD CONSTRAINT dear CHECK (price > 0) NOT VALID',
  'ALTER TABLE items ADD CONSTRAINT belongs FOREIGN KEY (parent) REFERENCES parent',
  'ALTER TABLE items ADD CONSTRAINT single UNIQUE (name)',
  'ALTER TABLE items DROP CONSTRAINT items_pkey',
  'ALTER TABLE items ENABLE ROW LEVEL SECURITY',
  'ALTER TABLE items FORCE ROW LEVEL SECURITY',
  'ALTER TABLE items SET (fillfactor = 70)',
  'ALTER TABLE items REPLICA IDENTITY FULL',
  'ALTER TABLE items DISABLE TRIGGER touched',
  'ALTER TABLE items CLUSTER ON by_name',
  'ALTER TABLE items SET SCHEMA other',
  'ALTER TABLE items OWNER TO reader',
  'CREATE POLICY mine ON items USING (name = current_user)',
  'CREATE RULE quiet AS ON DELETE TO items DO INSTEAD NOTHING',
  'CREATE INDEX more ON items (price)',
  "CREATE INDEX more ON items (name) WHERE name <> ''",
  'DROP INDEX by_name',
  'DROP TRIGGER touched ON items',
  'CREATE OR REPLACE VIEW named AS SELECT id, name, 1 AS one FROM items',
  'DROP VIEW named',
  'DROP MATERIALIZED VIEW counted',
  "CREATE OR REPLACE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 2'",
  'ALTER FUNCTION one() IMMUTABLE',
  'REVOKE EXECUTE ON FUNCTION one() FROM PUBLIC',
  'CREATE AGGREGATE total (int) (SFUNC = int4pl, STYPE = int)',
  "ALTER TYPE state ADD VALUE 'idle' BEFORE 'off'",
  'ALTER TYPE pair ADD ATTRIBUTE c int',
  "ALTER DOMAIN email ADD CHECK (VALUE LIKE '%@%')",
  'ALTER DOMAIN email SET NOT NULL',
  'CREATE TYPE span AS RANGE (subtype = int)',
  'ALTER SEQUENCE free INCREMENT 5',
  'ALTER SEQUENCE free OWNED BY items.parent',
  'CREATE SCHEMA third',
  'CREATE EXTENSION citext',
  'CREATE STATISTICS both_of ON name, price FROM items',
  'CREATE PUBLICATION news FOR TABLE items',
  'CREATE COLLATION german FROM "C"',
  'CREATE OPERATOR === (LEFTARG = int, RIGHTARG = int, FUNCTION = int4eq)',
  'CREATE CAST (int AS state) WITH INOUT',
  'CREATE TEXT SEARCH CONFIGURATION mine (COPY = simple)',
  'GRANT SELECT ON items TO reader',
  'GRANT UPDATE (name) ON items TO reader',
  'GRANT USAGE ON SCHEMA other TO reader',
  'ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO reader',
  "COMMENT ON TABLE items IS 'what we have'",
  "COMMENT ON COLUMN items.name IS 'what it is called'",
  "COMMENT ON FUNCTION one() IS 'one'",
] as const

describe.skipIf(folder === null)('the schema, as we read it', () => {
  let server: StartedServer
  let session: ScratchSession
  let before: readonly SqlRow[]
  const read = async () => {
    expect(await session.run("SET LOCAL search_path = ''")).toBeNull()
    return session.ask(schemaSql)
  }
  beforeAll(async () => {
    server = await startServer(folder ?? '', temp, searchPath)
    const { port, password } = server
    session = await openSession({ host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres' }, 60_000)
    expect(await session.run(start)).toBeNull()
    expect(await session.run('BEGIN')).toBeNull()
    before = await read()
    expect(await session.run('COMMIT')).toBeNull()
  })
  afterAll(async () => {
    await session.end()
    await server.stop()
    rmSync(temp, { recursive: true, force: true })
  })

  afterEach(() => session.run('ROLLBACK'))

  it.each(changes)('is another one after %s, and the same again when that is undone', async (sql) => {
    expect(await session.run(`BEGIN; SAVEPOINT clean; ${sql}`)).toBeNull()
    expect(await read()).not.toEqual(before)
    expect(await session.run('ROLLBACK TO clean')).toBeNull()
    expect(await read()).toEqual(before)
  })

  it('says a line for what an extension brings, and nothing of its insides', async () => {
    expect(await session.run('BEGIN; CREATE EXTENSION citext')).toBeNull()
    const added = (await read()).filter(({ line }) => !before.some((row) => row['line'] === line))
    expect(added.map(({ line }) => line?.split(' ', 3).join(' '))).toEqual([
      expect.stringMatching(/^extension citext: \d/),
      'extension citext: comment',
    ])
  })

  it('does not know the numbers of objects: what is dropped and made again is the same', async () => {
    const again = 'DROP TABLE parted; CREATE TABLE parted (id int NOT NULL, k text) PARTITION BY RANGE (id)'
    expect(await session.run(`BEGIN; ${again}`)).toBeNull()
    expect(await read()).toEqual(before)
  })
})
