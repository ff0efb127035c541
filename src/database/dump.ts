// database: detects the format of a PostgreSQL dump, reads what it says and sorts restore errors. Pure.
import type { Dump } from '../ports/dumps.ts'
import { lackOf } from './server-lacks.ts'

/** What the beginning of a file tells. `gzip` has to be opened first; null is no dump that we know. */
export const formatOf = (head: Uint8Array): 'custom' | 'tar' | 'gzip' | 'plain' | null => {
  const text = String.fromCharCode(...head.subarray(0, 512))
  if (text.startsWith('PGDMP')) return 'custom'
  if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip'
  if (text.slice(257, 262) === 'ustar' && text.startsWith('toc.dat')) return 'tar'
  return /^(?:\u00ef\u00bb\u00bf)?--\r?\n-- PostgreSQL database (?:cluster )?dump\r?\n/.test(text) ? 'plain' : null
}

const bytesOf = (hex: string): string =>
  String.fromCharCode(...(hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16)))

/** How a file begins that is compressed or encrypted as a whole (the magic numbers of file(1)), and what would open it. */
const wrappings: readonly { readonly name: string; readonly begins: readonly string[] }[] = [
  { name: 'gzip', begins: [bytesOf('1f8b')] },
  { name: 'zstd', begins: [bytesOf('28b52ffd')] },
  { name: 'xz', begins: [bytesOf('fd377a585a00')] },
  { name: 'lzma', begins: [bytesOf('5d000080'), bytesOf('5d000000'), bytesOf('5d000004')] },
  { name: 'lz4', begins: [bytesOf('04224d18'), bytesOf('02214c18')] },
  { name: 'bzip2', begins: ['BZh'] },
  { name: 'lzop', begins: [bytesOf('894c5a4f')] },
  { name: 'snappy', begins: [bytesOf('ff060000734e61507059')] },
  { name: 'compress', begins: [bytesOf('1f9d')] },
  { name: 'zip', begins: [bytesOf('504b0304')] },
  { name: '7z', begins: [bytesOf('377abcaf271c')] },
  { name: 'rar', begins: ['Rar!'] },
  { name: 'age', begins: ['age-encryption.org/', '-----BEGIN AGE ENCRYPTED FILE-----'] },
  { name: 'openssl', begins: ['Salted__', 'U2FsdGVk'] },
  { name: 'gpg', begins: ['-----BEGIN PGP MESSAGE-----'] },
  // Of OpenPGP itself a packet for a key or a passphrase comes first: RFC 9580, 4.2 and 5.1, 5.3; versions 3 to 6.
  { name: 'gpg', begins: ['84', '85', '86', '8c', 'c1', 'c3'].map(bytesOf) },
]

/** gpg's bytes are but one: the version of the packet, which follows its length, must be one that there is. */
const isOpenPgp = (head: Uint8Array): boolean => {
  const first = head[0] ?? 0
  const at = first === 0x85 ? 3 : first === 0x86 ? 5 : first >= 0xc0 && (head[1] ?? 0) >= 192 ? 3 : 2
  const version = head[at] ?? 0
  return version >= 3 && version <= 6
}

/** What a file is wrapped in as a whole; null: in nothing that we know. */
export const wrappingOf = (head: Uint8Array): string | null => {
  const text = String.fromCharCode(...head.subarray(0, 64))
  const found = wrappings.find(({ begins }) => begins.some((begin) => text.startsWith(begin)))
  if (found === undefined) return null
  return found.name !== 'gpg' || text.startsWith('-----') || isOpenPgp(head) ? found.name : null
}

/** Does a file of rows of a directory dump end as COPY's do, in `\.`, or as those of INSERTs? */
export const endsAsRows = (head: string, tail: string): boolean => {
  if (/(?:^|\n)\\\.\s*$/.test(tail)) return true
  const isInserts = /^\s*(?:INSERT INTO |$)/.test(head)
  return isInserts && /^\s+$|;\s*$/.test(tail)
}

const versionIn = (text: string, pattern: RegExp): string | null => pattern.exec(text)?.[1] ?? null

type DumpListing = Pick<Dump, 'createdAt' | 'server' | 'tables' | 'tablesWithRows' | 'restricted'>

/**
 * The list that `pg_restore --list` writes. The date in an archive bears no time zone: it is the clock on the wall of
 * whoever dumped, and is taken for UTC.
 */
export const parseListing = (text: string): DumpListing => {
  const [, day, time] = /^; Archive created at (\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)/m.exec(text) ?? []
  return {
    createdAt: day === undefined || time === undefined ? null : `${day}T${time}.000Z`,
    server: versionIn(text, /^;\s+Dumped from database version: (\d+(?:\.\d+)*)/m),
    tables: text.match(/^\d+; \d+ \d+ TABLE (?!DATA |ATTACH )/gm)?.length ?? 0,
    tablesWithRows: text.match(/^\d+; \d+ \d+ TABLE DATA /gm)?.length ?? 0,
    restricted: false,
  }
}

/** Reads a plain dump line by line; of each line its beginning is enough. */
export interface PlainReader {
  readonly line: (beginning: string) => void
  readonly end: () => DumpListing & { readonly complete: boolean }
}

const opening = 60

export const readPlain = (): PlainReader => {
  let [seen, tables, copies, inserts] = [0, 0, 0, 0]
  let [createdAt, server]: (string | null)[] = [null, null]
  let [inRows, restricted, complete] = [false, false, false]
  const first = (line: string) => {
    server ??= versionIn(line, /^-- Dumped from database version (\d+(?:\.\d+)*)/)
    // Only with --verbose; a zone that is not UTC could be anywhere: EST alone is on three continents.
    const [, day, time] = /^-- Started on (\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) (?:UTC|GMT)$/.exec(line) ?? []
    if (day !== undefined && time !== undefined) createdAt ??= `${day}T${time}.000Z`
    if (/^\\restrict [A-Za-z0-9]+$/.test(line)) restricted = true
  }
  return {
    line: (given) => {
      const line = given.replace(/\r$/, '')
      if (inRows) {
        inRows = line !== '\\.'
        return
      }
      if ((seen += 1) <= opening) first(line)
      if (/^CREATE (?:UNLOGGED )?TABLE /.test(line)) tables += 1
      if (/^COPY .+ FROM stdin;$/.test(line)) [copies, inRows] = [copies + 1, true]
      if (line.startsWith('INSERT INTO ')) inserts += 1
      if (line !== '' && line !== '--' && !/^\\unrestrict /.test(line))
        complete = /^-- PostgreSQL database (?:cluster )?dump complete$/.test(line)
    },
    end: () => ({
      createdAt: createdAt ?? null,
      server: server ?? null,
      tables,
      restricted,
      tablesWithRows: copies + Math.min(inserts, tables),
      complete: complete && !inRows,
    }),
  }
}

/** What PostgreSQL's programs complained of while they restored. */
export interface RestoreProblems {
  /** What was lost or refused: the restore did not succeed. */
  readonly lost: readonly string[]
  /** What this server lacks, so that nothing can be said here. */
  readonly lacking: readonly string[]
  /** Owners and rights: they are of the server, not of the data. */
  readonly aside: readonly string[]
}

const aside =
  /^(?:role "[^\n]{0,300}" does not exist|must be (?:member of|able to SET ROLE)|must be owner of (?:extension|schema|database)|schema "public" already exists|unrecognized configuration parameter "(?:transaction_timeout|idle_session_timeout|default_table_access_method)"|permission denied to change default privileges)/
const unsupported = /^unsupported version/

/** What must follow when a type, a function or a language is not there: nothing of it tells more than the first. */
const follows =
  /(?:\bdoes not exist\b|^syntax error\b|^invalid command\b|^trailing junk after\b|^unterminated\b|^current transaction is aborted\b|^it holds a command to psql\b|^no schema has been selected\b|^there are more complaints\b|^data type [^\n]{0,200}has no default operator class\b)/

/** A value of a row may stand at the end of a message; it is nobody's business here. */
const withoutValues = (words: string) =>
  words
    .slice(0, 2_000)
    .replace(/: ".*"$/, '')
    .slice(0, 300)

interface Complaint {
  readonly words: string
  /** What was refused, where the program tells: psql with --echo-errors, pg_restore always. */
  statement: string
}

/** Is the line worth keeping, of many that psql and pg_restore write? */
export const isOfComplaint = (line: string): boolean =>
  /\b(?:ERROR|FATAL|PANIC|error):|\bSTATEMENT:|^Command was:|backslash commands are restricted|\\unrestrict/.test(line)

const complaintsIn = (lines: readonly string[], dump: Pick<Dump, 'restricted'>): readonly Complaint[] => {
  let allowed = dump.restricted ? 1 : 0
  const complaints: Complaint[] = []
  for (const line of lines) {
    const statement = /^(?:(?:psql:[^\s:]{1,100}:\d+: )?STATEMENT|Command was):\s*(.*)$/.exec(line)?.[1]
    const last = complaints.at(-1)
    if (statement !== undefined) {
      if (last !== undefined) last.statement = statement
    } else if (line.includes('backslash commands are restricted')) {
      // The dump's own \restrict comes while ours is in force; one refusal of it is how it should be.
      if ((allowed -= 1) < 0)
        complaints.push({
          words: 'it holds a command to psql itself, which was not run (CVE-2025-8714)',
          statement: '',
        })
    } else if (!line.includes('\\unrestrict: wrong key')) {
      const said = /\b(?:ERROR|FATAL|PANIC|error):\s+(?:could not execute query: ERROR:\s+)?(.+)$/.exec(line)?.[1]
      if (said !== undefined) complaints.push({ words: withoutValues(said), statement: '' })
    }
  }
  return complaints
}

/**
 * What `--clean` drops need not be there: on an empty database each DROP of it is refused, and nothing is lost.
 * https://www.postgresql.org/docs/current/app-pgdump.html (--clean, --if-exists)
 */
const isHarmless = ({ words, statement }: Complaint): boolean =>
  /\bdoes not exist\b/.test(words) &&
  /^(?:DROP\b|ALTER TABLE\b[^;]{0,600}\bDROP\b|SELECT pg_catalog\.lo_unlink\()/i.test(statement)

/** The complaints among the lines that psql and pg_restore wrote (in English: LC_ALL=C), sorted by what they mean. */
export const sortProblems = (lines: readonly string[], dump: Pick<Dump, 'restricted'>): RestoreProblems => {
  const words = complaintsIn(lines, dump)
    .filter((complaint) => !isHarmless(complaint))
    .map((complaint) => complaint.words)
  const unique = [...new Set(words)]
  const isAside = (one: string) => aside.test(one)
  const isLacking = (one: string) => !isAside(one) && (unsupported.test(one) || lackOf(one) !== null)
  const lacking = unique.filter(isLacking)
  const isLost = (one: string) => !isAside(one) && !isLacking(one) && (lacking.length === 0 || !follows.test(one))
  return { lost: unique.filter(isLost), lacking, aside: unique.filter(isAside) }
}
