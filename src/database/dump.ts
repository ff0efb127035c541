// database: detects the format of a PostgreSQL dump, reads what it says and sorts restore errors. Pure.
import type { Dump } from '../ports/dumps.ts'

/** What the beginning of a file tells. `gzip` has to be opened first; null is no dump that we know. */
export const formatOf = (head: Uint8Array): 'custom' | 'tar' | 'gzip' | 'plain' | null => {
  const text = String.fromCharCode(...head.subarray(0, 512))
  if (text.startsWith('PGDMP')) return 'custom'
  if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip'
  if (text.slice(257, 262) === 'ustar' && text.startsWith('toc.dat')) return 'tar'
  return /^(?:\u00ef\u00bb\u00bf)?--\r?\n-- PostgreSQL database (?:cluster )?dump\r?\n/.test(text) ? 'plain' : null
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
const lacking =
  /^(?:permission denied to create|extension "[^\n]{0,300}" is not available|could not (?:open extension control file|access file)|must be superuser(?![^\n]{0,300}external program)|language "[^\n]{0,300}" does not exist|unsupported version)/

/** A value of a row may stand at the end of a message; it is nobody's business here. */
const withoutValues = (words: string) =>
  words
    .slice(0, 2_000)
    .replace(/: ".*"$/, '')
    .slice(0, 300)

/** The complaints among the lines that psql and pg_restore wrote (in English: LC_ALL=C), sorted by what they mean. */
export const sortProblems = (lines: readonly string[], dump: Pick<Dump, 'restricted'>): RestoreProblems => {
  let allowed = dump.restricted ? 1 : 0
  const words = lines.flatMap((line) => {
    // The dump's own \restrict comes while ours is in force; one refusal of it is how it should be.
    if (line.includes('backslash commands are restricted'))
      return (allowed -= 1) >= 0 ? [] : ['it holds a command to psql itself, which was not run (CVE-2025-8714)']
    if (line.includes('\\unrestrict: wrong key')) return []
    const said = /\b(?:ERROR|FATAL|PANIC|error):\s+(?:could not execute query: ERROR:\s+)?(.+)$/.exec(line)?.[1]
    return said === undefined ? [] : [withoutValues(said)]
  })
  const unique = [...new Set(words)]
  const [isAside, isLacking] = [(one: string) => aside.test(one), (one: string) => lacking.test(one)]
  return {
    lost: unique.filter((one) => !isAside(one) && !isLacking(one)),
    lacking: unique.filter(isLacking),
    aside: unique.filter(isAside),
  }
}
