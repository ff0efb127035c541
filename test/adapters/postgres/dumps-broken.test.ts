import { cpSync, readFileSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dumps, folder, openFolder, openStage, patience } from './dump-stage.ts'

const dumpFolder = openFolder()
const { temp, at, write } = dumpFolder
afterAll(() => dumpFolder.remove())

describe.skipIf(folder === null)('dumps that are cut, wrapped or none', () => {
  let stage: Awaited<ReturnType<typeof openStage>>
  const pgDump = (name: string, ...args: readonly string[]) => stage.pgDump(name, ...args)
  beforeAll(async () => {
    stage = await openStage(dumpFolder)
  })
  afterAll(() => stage.source.close())

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

  it.each([
    [
      'uncompressed',
      '0',
      /^\d+\.dat$/,
      (bytes: Buffer) => bytes.subarray(0, bytes.lastIndexOf(10, bytes.length / 2) + 1),
    ],
    ['uncompressed, to nothing', '0', /^\d+\.dat$/, () => Buffer.alloc(0)],
    ['gzip', '6', /^\d+\.dat\.gz$/, (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['gzip, closed again', '6', /^\d+\.dat\.gz$/, () => gzipSync('1\trow\n')],
  ])('a folder of which a file was cut, %s: its end is missing', async (_name, level, pattern, shorten) => {
    const folder = pgDump(`cut-d-${_name.replaceAll(/\W/g, '-')}`, '--format=directory', `--compress=${level}`)
    expect(await dumps.read(folder, patience)).toMatchObject({ state: 'whole' })
    const files = readdirSync(folder).filter((name) => pattern.test(name))
    const largest =
      files.toSorted((a, b) => statSync(path.join(folder, b)).size - statSync(path.join(folder, a)).size)[0] ?? ''
    writeFileSync(path.join(folder, largest), shorten(readFileSync(path.join(folder, largest))))
    expect(await dumps.read(folder, patience)).toEqual({
      state: 'broken',
      why: `the end of its file ${largest} is missing: it was cut`,
    })
  })

  it('an uncompressed folder of INSERTs is whole', async () => {
    const folder = pgDump('inserts', '--format=directory', '--compress=0', '--inserts')
    expect(await dumps.read(folder, patience)).toMatchObject({ state: 'whole' })
  })

  it.each([
    ['an archive in gzip', () => gzipSync(readFileSync(at('c.dump'))), 'gzip'],
    ['a tar in gzip', () => gzipSync(readFileSync(at('t.tar'))), 'gzip'],
    ['gzip in gzip', () => gzipSync(readFileSync(at('p.sql.gz'))), 'gzip and gzip'],
    ['xz', () => Buffer.from('fd377a585a000004', 'hex'), 'xz'],
  ])('%s: wrapped, and by what', async (_name, bytes, by) => {
    expect(await dumps.read(write('wrapped', bytes()), patience)).toEqual({ state: 'wrapped', by })
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
    ['a gzip of a text', gzipSync('hello'), 'what gzip holds is no dump of pg_dump'],
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
})
