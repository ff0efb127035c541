// adapters/postgres: finds a dump's format and reads it to its end, to detect a truncated or broken one.
import { createReadStream } from 'node:fs'
import { open, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { endsAsRows, formatOf, parseListing, readPlain, wrappingOf } from '../../database/dump.ts'
import { type DumpRead } from '../../ports/dumps.ts'
import { type Dump } from '../../ports/dumps.ts'
import { messageOf } from '../../core/errors.ts'
import { runDumpProgram } from './dump-program.ts'

const broken = (why: string): DumpRead => ({ state: 'broken', why })

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')

interface OnDisk {
  readonly isFolder: boolean
  readonly bytes: number
  readonly modifiedAt: string
}

/** A folder is as large as its files together, and as new as the newest. */
export const inspectDump = async (place: string): Promise<OnDisk | null> => {
  try {
    const found = await stat(place)
    if (!found.isDirectory()) return { isFolder: false, bytes: found.size, modifiedAt: found.mtime.toISOString() }
    const files = await Promise.all((await readdir(place)).map((name) => stat(path.join(place, name))))
    const newest = Math.max(...files.map(({ mtimeMs }) => mtimeMs), 0)
    const bytes = files.reduce((sum, { size }) => sum + size, 0)
    return { isFolder: true, bytes, modifiedAt: new Date(newest || found.mtimeMs).toISOString() }
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

/** The dump as text, opened where it is compressed. */
export const plainStream = (place: string, format: Dump['format']): Readable => {
  const file = createReadStream(place)
  if (format !== 'plain, gzip') return file
  const text = createGunzip()
  file.on('error', (error) => text.destroy(error))
  return file.pipe(text)
}

const keptOfLine = 300

/** Hands on the beginning of every line; a line of a gigabyte is no reason to hold a gigabyte. */
const eachLine = async (stream: Readable, onLine: (beginning: string) => void): Promise<void> => {
  let rest = ''
  for await (const piece of stream) {
    const bytes: Buffer = Buffer.isBuffer(piece) ? piece : Buffer.from(String(piece))
    let from = 0
    for (let to = bytes.indexOf(10); to !== -1; from = to + 1, to = bytes.indexOf(10, from)) {
      onLine((rest + bytes.toString('utf8', from, Math.min(to, from + keptOfLine))).slice(0, keptOfLine))
      rest = ''
    }
    if (rest.length < keptOfLine) rest += bytes.toString('utf8', from, Math.min(bytes.length, from + keptOfLine))
  }
  if (rest !== '') onLine(rest.slice(0, keptOfLine))
}

const readText = async (place: string, seen: OnDisk, format: 'plain' | 'plain, gzip'): Promise<DumpRead> => {
  const reader = readPlain()
  try {
    await eachLine(plainStream(place, format), reader.line)
  } catch (error) {
    return broken(`it can't be read to its end (${messageOf(error)})`)
  }
  const { complete, ...told } = reader.end()
  if (!complete) return broken('its end is missing: pg_dump did not write it to the end, or it was cut')
  return { state: 'whole', dump: { format, bytes: seen.bytes, modifiedAt: seen.modifiedAt, ...told } }
}

const headOf = async (place: string, format: 'as it is' | 'gzip'): Promise<Uint8Array> => {
  if (format === 'as it is') {
    const file = await open(place)
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(512), 0, 512, 0)
      return buffer.subarray(0, bytesRead)
    } finally {
      await file.close()
    }
  }
  for await (const piece of plainStream(place, 'plain, gzip')) if (Buffer.isBuffer(piece)) return piece.subarray(0, 512)
  return new Uint8Array()
}

const block = 512

/**
 * pg_restore takes a tar whose end is missing for a whole one, so that rows are lost without a word: every member must
 * be there, and the two empty blocks after the last (POSIX.1-1988, ustar).
 */
const isWholeTar = async (place: string, bytes: number): Promise<boolean> => {
  const file = await open(place)
  try {
    for (let at = 0; at + block <= bytes;) {
      const { buffer } = await file.read(Buffer.alloc(block), 0, block, at)
      if (buffer.every((byte) => byte === 0)) return at + 2 * block <= bytes
      const size = Number.parseInt(buffer.toString('latin1', 124, 136).replace(/[\0 ].*$/, ''), 8)
      if (!Number.isSafeInteger(size) || size < 0) return false
      at += block + Math.ceil(size / block) * block
    }
    return false
  } finally {
    await file.close()
  }
}

const tailBytes = 256

interface FileEnds {
  readonly head: string
  readonly tail: string
}

/** The first and the last bytes of a file that gzip has compressed. */
const endsOfGzip = async (place: string): Promise<FileEnds> => {
  let [head, tail] = [Buffer.alloc(0), Buffer.alloc(0)]
  for await (const piece of plainStream(place, 'plain, gzip')) {
    if (!Buffer.isBuffer(piece)) continue
    if (head.length === 0) head = Buffer.from(piece.subarray(0, tailBytes))
    tail = Buffer.concat([tail, piece]).subarray(-tailBytes)
  }
  return { head: head.toString('latin1'), tail: tail.toString('latin1') }
}

const endsOf = async (place: string): Promise<FileEnds> => {
  if (place.endsWith('.gz')) return endsOfGzip(place)
  const file = await open(place)
  const read = async (from: number) => {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(tailBytes), 0, tailBytes, from)
    return buffer.toString('latin1', 0, bytesRead)
  }
  try {
    const { size } = await file.stat()
    return { head: await read(0), tail: await read(Math.max(0, size - tailBytes)) }
  } finally {
    await file.close()
  }
}

/**
 * pg_restore does not miss the end of a table's rows in a directory: COPY ends where its file ends, so each file of rows
 * must have its own mark. Large objects have none; they can only be compared.
 */
const cutFileOf = async (folder: string): Promise<string | null> => {
  const rows = (await readdir(folder)).filter((name) => /^\d+\.dat(?:\.gz)?$/.test(name)).toSorted()
  for (const name of rows) {
    const ends = await endsOf(path.join(folder, name)).catch(() => null)
    if (ends === null || !endsAsRows(ends.head, ends.tail)) return name
  }
  return null
}

const lastOf = (lines: readonly string[]): string =>
  (lines.find((line) => line.includes('error:')) ?? lines[0] ?? 'pg_restore gives no reason')
    .replace(/^.*?error:\s*/, '')
    .slice(0, 300)

/** pg_restore lists an archive by its table of contents alone; only writing it out to nowhere reads it to its end. */
const readArchive = async (
  place: string,
  seen: OnDisk,
  format: 'custom' | 'directory' | 'tar',
  program: { readonly file: string; readonly timeoutMs: number },
): Promise<DumpRead> => {
  if (format === 'tar' && !(await isWholeTar(place, seen.bytes))) return broken('its end is missing: it was cut')
  const cut = format === 'directory' ? await cutFileOf(place) : null
  if (cut !== null) return broken(`the end of its file ${cut} is missing: it was cut`)
  const listing = await runDumpProgram({ ...program, args: ['--list', place] })
  const whole = listing.code === 0 ? await runDumpProgram({ ...program, args: ['--file=/dev/null', place] }) : listing
  const why = lastOf(whole.errors)
  if (whole.timedOut) return { state: 'foreign', why: `it could not be read within ${program.timeoutMs / 1000} s` }
  // Made by a newer pg_dump, or compressed in a way that this pg_restore was not built for.
  if (/unsupported version|not supported by this installation|does not support/.test(why))
    return { state: 'foreign', why }
  if (whole.code !== 0) return broken(why)
  const { bytes, modifiedAt } = seen
  return { state: 'whole', dump: { format, bytes, modifiedAt, ...parseListing(listing.stdout) } }
}

/** Only a plain dump is read through gzip: pg_restore wants an archive as it is. */
const readGzip = async (place: string, seen: OnDisk): Promise<DumpRead> => {
  const inner = await headOf(place, 'gzip')
  const format = formatOf(inner)
  if (format === 'plain') return readText(place, seen, 'plain, gzip')
  if (format !== null && format !== 'gzip') return { state: 'wrapped', by: 'gzip' }
  const by = wrappingOf(inner)
  return by === null ? broken('what gzip holds is no dump of pg_dump') : { state: 'wrapped', by: `gzip and ${by}` }
}

/** Reads a dump of whichever format to its end; null when nothing is there. */
export const readDump = async (place: string, timeoutMs: number, pgRestore: () => string): Promise<DumpRead | null> => {
  const seen = await inspectDump(place)
  if (seen === null) return null
  const archive = (format: 'custom' | 'directory' | 'tar') =>
    readArchive(place, seen, format, { file: pgRestore(), timeoutMs })
  if (seen.isFolder)
    return (await inspectDump(path.join(place, 'toc.dat'))) === null
      ? broken('it is a folder without a toc.dat')
      : archive('directory')
  if (seen.bytes === 0) return broken('it is empty')
  const head = await headOf(place, 'as it is')
  const format = formatOf(head)
  if (format === 'custom' || format === 'tar') return archive(format)
  if (format === 'plain') return readText(place, seen, 'plain')
  if (format === null) {
    const by = wrappingOf(head)
    return by === null ? broken('it does not begin as a dump of pg_dump does') : { state: 'wrapped', by }
  }
  try {
    return await readGzip(place, seen)
  } catch (error) {
    return broken(`it can't be opened (${messageOf(error)})`)
  }
}
