import type { Dump, DumpRead } from '../domain/dump.ts'
import type { Row } from './scratch.ts'

/** How a restore ended: what the program wrote on stderr, its beginning when it is long. */
export interface RestoreEnd {
  readonly lines: readonly string[]
  readonly timedOut: boolean
}

/** A database that is only looked at: one snapshot, nothing can be written. */
export interface DatabaseView {
  ask(sql: string): Promise<readonly Row[]>
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
