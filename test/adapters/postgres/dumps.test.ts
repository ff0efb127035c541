import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync, utimesSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDumps } from '../../../src/adapters/postgres/dumps.ts'
import { parseDatabaseUrl } from '../../../src/core/database-url.ts'
import { ExpectedError } from '../../../src/core/errors.ts'
import { dumpOf, dumps, folder, openFolder, openStage, patience, readingOf } from './dump-stage.ts'

const searchPath = process.env['PATH'] ?? ''
const dumpFolder = openFolder()
const { temp, at, write } = dumpFolder
afterAll(() => dumpFolder.remove())

describe.skipIf(folder === null)('dumps of a real PostgreSQL', () => {
  let stage: Awaited<ReturnType<typeof openStage>>
  const pgDump = (name: string, ...args: readonly string[]) => stage.pgDump(name, ...args)
  const restored = (place: string) => stage.restored(place)
  beforeAll(async () => {
    stage = await openStage(dumpFolder)
  })
  afterAll(() => stage.source.close())

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
    expect(contents).toEqual(await readingOf(stage.source.url).then(({ contents }) => contents))
    expect(contents.map(({ name: table, rows }) => [table, rows])).toEqual([
      ['public."Odd "" name"', 3],
      ['public.empty', 0],
      ['public.items', 500],
    ])
  })

  it('a checksum tells one other value, and one row more', async () => {
    const before = await readingOf(stage.source.url).then(({ contents }) => contents)
    await stage.source.execute(`UPDATE "Odd "" name" SET t = 'u' WHERE t IS NULL`, patience)
    const after = await readingOf(stage.source.url).then(({ contents }) => contents)
    await stage.source.execute(`UPDATE "Odd "" name" SET t = NULL WHERE t = 'u'`, patience)
    expect(after[0]?.rows).toBe(before[0]?.rows)
    expect(after[0]?.checksum).not.toBe(before[0]?.checksum)
    expect(await readingOf(stage.source.url).then(({ contents }) => contents)).toEqual(before)
  })

  it('a view of a database can write nothing', async () => {
    const view = await dumps.view(stage.source.url, patience)
    await expect(view.ask('CREATE TABLE mine ()')).rejects.toThrow('read-only transaction')
    await view.end()
  })

  it('an archive bears the date of the clock on the wall, which is read as UTC', async () => {
    const env = { PATH: searchPath, TZ: 'America/New_York', ...parseDatabaseUrl(stage.source.url)?.variables }
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
    const target = await stage.empty()
    const end = await dumps.restore({ path: place, dump, url: target.url, timeoutMs: 1_500 })
    await target.close()
    expect(end.timedOut).toBe(true)
  })

  it.each([
    [
      'refuses the password',
      () => stage.source.url.replace(/:[^:@/]+@/, ':hunter2hunter2@'),
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
