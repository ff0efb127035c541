// ports: reads and restores PostgreSQL dumps, and opens read-only views of databases. Types only.
import type { SqlRow } from './scratch.ts'

/** The ways in which pg_dump writes. https://www.postgresql.org/docs/current/app-pgdump.html */
export type DumpFormat = 'plain' | 'plain, gzip' | 'custom' | 'directory' | 'tar'

/** What a dump of PostgreSQL says of itself, and what its end proves. */
export interface Dump {
  readonly format: DumpFormat
  readonly bytes: number
  /** The newest of its files, as the disk dates it. */
  readonly modifiedAt: string
  /** From the dump itself; null when it does not say. */
  readonly createdAt: string | null
  /** `15.18`: the server that was dumped. */
  readonly server: string | null
  readonly tables: number
  /** Tables whose rows are in it, none as well. */
  readonly tablesWithRows: number
  /** pg_dump since August 2025 wraps plain dumps in \restrict and \unrestrict with a key (CVE-2025-8714). */
  readonly restricted: boolean
}

/**
 * `broken`: nothing could be restored from it, or not all. `foreign`: what is installed here can't read it. `wrapped`:
 * it is compressed or encrypted as a whole, and nobody looked inside.
 */
export type DumpRead =
  | { readonly state: 'whole'; readonly dump: Dump }
  | { readonly state: 'broken' | 'foreign'; readonly why: string }
  | { readonly state: 'wrapped'; readonly by: string }

/** How a restore ended: what the program wrote on stderr, its beginning when it is long. */
export interface RestoreEnd {
  readonly lines: readonly string[]
  readonly timedOut: boolean
}

/** A database that is only looked at: one snapshot, nothing can be written. */
export interface DatabaseView {
  ask(sql: string): Promise<readonly SqlRow[]>
  end(): Promise<void>
}

/** Dumps of PostgreSQL on this machine, and the databases that they are compared with. */
export interface Dumps {
  /**
   * Reads a file or folder to its end, so that a cut one is found; null when nothing is there. ExpectedError when the
   * program that reads its format is not on this machine.
   */
  read(path: string, timeoutMs: number): Promise<DumpRead | null>
  /** SHA-256 of a file, in hex. */
  digest(path: string): Promise<string>
  /**
   * Loads it into the database at `url`, which is nobody's. Owners and rights are left out. A plain dump is handed to
   * psql in its restricted mode: no command that it holds is run. ExpectedError when that can't be promised.
   */
  restore(request: {
    readonly path: string
    readonly dump: Dump
    readonly url: string
    readonly timeoutMs: number
  }): Promise<RestoreEnd>
  /** Opens a view of the database at `url`; ExpectedError when it does not answer. */
  view(url: string, timeoutMs: number): Promise<DatabaseView>
}
