import { execFileSync } from 'node:child_process'
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDumps } from '../../../src/adapters/postgres/dumps.ts'
import { findPrograms } from '../../../src/adapters/scratch-postgres-programs.ts'
import { openScratch } from '../../../src/adapters/scratch-postgres.ts'
import { parseDatabaseUrl } from '../../../src/core/database-url.ts'
import { sortProblems } from '../../../src/database/dump.ts'
import { type DumpRead } from '../../../src/ports/dumps.ts'
import { type Dump } from '../../../src/ports/dumps.ts'
import { ExpectedError } from '../../../src/core/errors.ts'
import { gatherContents } from '../../../src/database/gather-contents.ts'
import type { ScratchDatabase } from '../../../src/ports/scratch.ts'

const searchPath = process.env['PATH'] ?? ''
const folder = findPrograms(searchPath, ['postgres', 'initdb', 'psql', 'pg_dump', 'pg_restore'])
const temp = mkdtempSync(path.join(os.tmpdir(), 'dumps-test-'))
const scratch = openScratch({ temp, searchPath })
const dumps = openDumps({ searchPath })
const patience = 60_000

afterAll(() => rmSync(temp, { recursive: true, force: true }))

const at = (name: string) => path.join(temp, name)
const write = (name: string, text: string | Uint8Array) => {
  writeFileSync(at(name), text)
  return at(name)
}

const dumpOf = (read: DumpRead | null): Dump => {
  if (read?.state === 'whole') return read.dump
  throw new Error(`not whole: ${JSON.stringify(read)}`)
}

/** A database with what makes dumps hard: values that look like commands, binary, a type of its own, an empty table. */
const filled = `CREATE TYPE mood AS ENUM ('ok', 'low');
CREATE TABLE items (id bigint PRIMARY KEY, name text, blob bytea, at timestamptz, price numeric, state mood);
INSERT INTO items SELECT n, E'\\\\! touch pwned\\n\\r\\t\\\\.' || n, decode('00ff', 'hex'), '2026-01-01 00:00+02', n / 3.0, 'low' FROM generate_series(1, 500) n;
CREATE TABLE "Odd "" name" (t text); INSERT INTO "Odd "" name" VALUES (NULL), ('t'), ('t');
CREATE TABLE empty ();
CREATE VIEW low AS SELECT * FROM items WHERE state = 'low'`

describe.skipIf(folder === null)('dumps of a real PostgreSQL', () => {
  let source: ScratchDatabase
  /** One more database of the same server, by the same role. */
  const empty = () => scratch.postgres({ url: source.url })
  const pgDump = (name: string, ...args: readonly string[]) => {
    const env = { PATH: searchPath, TZ: 'UTC', ...parseDatabaseUrl(source.url)?.variables }
    execFileSync(path.join(folder ?? '', 'pg_dump'), [`--file=${at(name)}`, ...args], { env, stdio: 'pipe' })
    return at(name)
  }
  const contentsOf = async (url: string) => {
    const view = await dumps.view(url, patience)
    try {
      return await gatherContents(view)
    } finally {
      await view.end()
    }
  }
  const restored = async (place: string) => {
    const dump = dumpOf(await dumps.read(place, patience))
    const target = await empty()
    try {
      const { lines, timedOut } = await dumps.restore({ path: place, dump, url: target.url, timeoutMs: patience })
      return { dump, timedOut, problems: sortProblems(lines, dump), contents: await contentsOf(target.url) }
    } finally {
      await target.close()
    }
  }

  beforeAll(async () => {
    source = await scratch.postgres({ url: null })
    await source.asSuperuser?.('ALTER ROLE scratch CREATEDB')
    const refused = await source.execute(filled, patience)
    if (refused !== null) throw new Error(refused)
    pgDump('c.dump', '--format=custom')
    pgDump('t.tar', '--format=tar')
    pgDump('d', '--format=directory')
    pgDump('p.sql')
    write('p.sql.gz', gzipSync(readFileSync(at('p.sql'))))
  })
  afterAll(() => source.close())

  it.each([
    ['custom', 'c.dump', 'custom'],
    ['tar', 't.tar', 'tar'],
    ['directory', 'd', 'directory'],
    ['plain', 'p.sql', 'plain'],
    ['plain, gzip', 'p.sql.gz', 'plain, gzip'],
  ] as const)('%s: read to its end, restored, and equal in every row', async (_name, name, format) => {
    const { dump, timedOut, problems, contents } = await restored(at(name))
    expect(dump).toMatchObject({ format, tables: 3, tablesWithRows: 3 })
    expect(dump.server).toMatch(/^\d+\.\d+/)
    expect(dump.createdAt === null).toBe(format.startsWith('plain'))
    expect({ timedOut, lost: problems.lost, lacking: problems.lacking }).toEqual({
      timedOut: false,
      lost: [],
      lacking: [],
    })
    expect(contents).toEqual(await contentsOf(source.url))
    expect(contents.map(({ name: table, rows }) => [table, rows])).toEqual([
      ['public."Odd "" name"', 3],
      ['public.empty', 0],
      ['public.items', 500],
    ])
  })

  it('a checksum tells one other value, and one row more', async () => {
    const before = await contentsOf(source.url)
    await source.execute(`UPDATE "Odd "" name" SET t = 'u' WHERE t IS NULL`, patience)
    const after = await contentsOf(source.url)
    await source.execute(`UPDATE "Odd "" name" SET t = NULL WHERE t = 'u'`, patience)
    expect(after[0]?.rows).toBe(before[0]?.rows)
    expect(after[0]?.checksum).not.toBe(before[0]?.checksum)
    expect(await contentsOf(source.url)).toEqual(before)
  })

  it('a view of a database can write nothing', async () => {
    const view = await dumps.view(source.url, patience)
    await expect(view.ask('CREATE TABLE mine ()')).rejects.toThrow('read-only transaction')
    await view.end()
  })

  it('an archive bears the date of the clock on the wall, which is read as UTC', async () => {
    const env = { PATH: searchPath, TZ: 'America/New_York', ...parseDatabaseUrl(source.url)?.variables }
    execFileSync(path.join(folder ?? '', 'pg_dump'), [`--file=${at('west')}`, '--format=custom'], { env })
    const { createdAt, modifiedAt } = dumpOf(await dumps.read(at('west'), patience))
    const hours = (Date.parse(modifiedAt) - Date.parse(createdAt ?? '')) / 3_600_000
    expect(Math.round(hours)).toBeGreaterThanOrEqual(4)
  })

  it('the date of a plain dump is that of its file, unless --verbose wrote it down in UTC', async () => {
    utimesSync(at('p.sql'), 1_000_000_000, 1_000_000_000)
    expect(dumpOf(await dumps.read(at('p.sql'), patience))).toMatchObject({
      createdAt: null,
      modifiedAt: '2001-09-09T01:46:40.000Z',
    })
    const { createdAt } = dumpOf(await dumps.read(pgDump('v.sql', '--verbose'), patience))
    expect(Math.abs(Date.parse(createdAt ?? '') - Date.now())).toBeLessThan(600_000)
  })

  const cut = (name: string, bytes: number) => {
    const copy = `cut-${name}`
    cpSync(at(name), at(copy))
    truncateSync(at(copy), bytes)
    return at(copy)
  }

  it.each([
    ['an archive, in its rows', () => cut('c.dump', readFileSync(at('c.dump')).length - 2_000), 'end of file'],
    ['an archive, in its head', () => cut('c.dump', 60), 'end of file'],
    ['a tar, in its rows', () => cut('t.tar', 8_000), 'its end is missing'],
    [
      'a tar, without its last block',
      () => cut('t.tar', readFileSync(at('t.tar')).length - 1_536),
      'its end is missing',
    ],
    ['a plain dump', () => cut('p.sql', readFileSync(at('p.sql')).length - 200), 'its end is missing'],
    ['a plain dump, in its rows', () => cut('p.sql', 3_000), 'its end is missing'],
    ['a gzip', () => cut('p.sql.gz', 800), "can't be read to its end"],
  ])('cut: %s', async (_name, make, words) => {
    const read = await dumps.read(make(), patience)
    expect(read).toMatchObject({ state: 'broken' })
    expect(JSON.stringify(read)).toContain(words)
  })

  it('a folder without one of its files is broken', async () => {
    cpSync(at('d'), at('d2'), { recursive: true })
    const rows = readdirSync(at('d2')).find((name) => name.endsWith('.dat.gz') || name.endsWith('.dat.zst')) ?? ''
    rmSync(path.join(at('d2'), rows))
    expect(await dumps.read(at('d2'), patience)).toMatchObject({ state: 'broken' })
  })

  it.each([
    ['empty', '', 'it is empty'],
    ['a text', 'hello\n', 'does not begin as a dump'],
    ['a gzip of a text', gzipSync('hello'), 'no plain dump'],
    ['a gzip that is none', new Uint8Array([0x1f, 0x8b, 1, 2, 3]), "can't be opened"],
    ['the beginning of an archive', 'PGDMP', 'end of file'],
  ])('%s: broken', async (name, text, words) => {
    const read = await dumps.read(write(`bad-${name.replaceAll(' ', '-')}`, text), patience)
    expect(read).toMatchObject({ state: 'broken' })
    expect(JSON.stringify(read)).toContain(words)
  })

  it('nothing is null, and a folder that is none is broken', async () => {
    expect(await dumps.read(at('nowhere'), patience)).toBeNull()
    expect(await dumps.read(temp, patience)).toMatchObject({ state: 'broken', why: 'it is a folder without a toc.dat' })
  })

  it('an archive of a newer PostgreSQL is not called broken', async () => {
    const bytes = readFileSync(at('c.dump'))
    bytes[6] = 0x30
    expect(await dumps.read(write('newer', bytes), patience)).toMatchObject({
      state: 'foreign',
      why: 'unsupported version (1.48) in file header',
    })
  })

  it('rows of a gigabyte without a line end are not held in memory', async () => {
    const line = `-- ${'x'.repeat(5_000_000)}\n`
    const end = '--\n-- PostgreSQL database dump complete\n--\n'
    const text = `--\n-- PostgreSQL database dump\n--\n${line}CREATE TABLE a ();\nCOPY a FROM stdin;\n\\.\n${end}`
    expect(dumpOf(await dumps.read(write('long', text), patience))).toMatchObject({ tables: 1, tablesWithRows: 1 })
  })

  it.each([
    ['\\!', "\\! touch 'PWNED'"],
    ['a pipe', "\\o | touch 'PWNED'"],
    ['a backquote', '\\set x `touch PWNED`'],
    ['a copy to a program', "\\copy (SELECT 1) TO PROGRAM 'touch PWNED'"],
    ['leaving the restricted mode', "\\unrestrict x\n\\! touch 'PWNED'"],
    ['rows that follow a table that is not there', 'COPY nope (a) FROM stdin;\n\\! touch PWNED\n\\.'],
  ])('%s in a plain dump starts nothing, and is told', async (_name, command) => {
    const text = readFileSync(at('p.sql'), 'utf8').replace(
      /^CREATE TYPE/m,
      `${command.replace('PWNED', at('pwned'))}\n$&`,
    )
    const { problems } = await restored(write('hostile.sql', text))
    expect(problems.lost.join(' ')).toContain('command to psql itself, which was not run')
    expect(readdirSync(temp)).not.toContain('pwned')
  })

  it('SQL that would start a program is refused by the server', async () => {
    const text = readFileSync(at('p.sql'), 'utf8').replace(/^CREATE TYPE/m, "COPY (SELECT 1) TO PROGRAM 'true';\n$&")
    expect((await restored(write('program.sql', text))).problems.lost.join(' ')).toContain('external program')
  })

  it('owners that are not here are no loss; an extension that is not here makes it unknown', async () => {
    const text = readFileSync(at('p.sql'), 'utf8')
    const owners = text.replace(/OWNER TO \w+/g, 'OWNER TO nobody_here')
    const one = await restored(write('owners.sql', owners))
    expect(one.problems).toMatchObject({ lost: [], lacking: [], aside: ['role "nobody_here" does not exist'] })
    const two = await restored(write('extension.sql', text.replace(/^CREATE TYPE/m, 'CREATE EXTENSION no_such;\n$&')))
    expect(two.problems).toMatchObject({ lost: [], lacking: ['extension "no_such" is not available'] })
  })

  it('a restore that takes too long is ended', async () => {
    const text = readFileSync(at('p.sql'), 'utf8').replace(/^CREATE TYPE/m, 'SELECT pg_sleep(600);\n$&')
    const place = write('slow.sql', text)
    const dump = dumpOf(await dumps.read(place, patience))
    const target = await empty()
    const end = await dumps.restore({ path: place, dump, url: target.url, timeoutMs: 1_500 })
    await target.close()
    expect(end.timedOut).toBe(true)
  })

  it.each([
    [
      'refuses the password',
      () => source.url.replace(/:[^:@/]+@/, ':hunter2hunter2@'),
      'password authentication failed',
    ],
    ['is not there', () => 'postgres://ci:hunter2hunter2@127.0.0.1:1/x', 'ECONNREFUSED'],
  ])('a source that %s is named as such, without its password', async (_name, url, words) => {
    const thrown: unknown = await dumps.view(url(), 5_000).catch((error: unknown) => error)
    expect(thrown).toBeInstanceOf(ExpectedError)
    expect(String(thrown)).toContain(words)
    expect(String(thrown)).not.toContain('hunter2')
  })
})

it('without PostgreSQL on the machine it says what would help', async () => {
  const none = openDumps({ searchPath }, () => null)
  await expect(none.read(write('archive', 'PGDMP1234'), patience)).rejects.toThrow('There is no pg_restore')
})
