// ports: an empty PostgreSQL database on a real server, for migrations and dumps. Types only.

/** One row of an answer, each value as the server writes it. */
export type SqlRow = Readonly<Record<string, string | null>>

/** What the server says to a text that it does not take. */
export interface Refused {
  readonly words: string
  /** SQLSTATE (https://www.postgresql.org/docs/current/errcodes-appendix.html); null when there is no answer at all. */
  readonly state: string | null
  /** Where in the text, in characters from 0; null when the server does not say. */
  readonly position: number | null
}

/** A connection of its own. What is sent stays in one session: `BEGIN` holds until `COMMIT`. */
export interface ScratchSession {
  /** Of the server's process: by this it is found in pg_locks. */
  readonly pid: string
  /** Sends a text as one message and waits for the end of it; null when it was done. */
  run(sql: string): Promise<Refused | null>
  /** A question of our own, in the same transaction; throws when the server does not answer. */
  ask(sql: string): Promise<readonly SqlRow[]>
  /** What the server told since the last time, down to `DEBUG1`; shortened. */
  notices(): readonly string[]
  /** Is a transaction open? */
  isOpen(): boolean
  end(): Promise<void>
}

/** An empty database of one's own on a real server, for as long as it is open. Nobody else's data is near. */
export interface ScratchDatabase {
  /** `PostgreSQL 16.4`: what the answers are worth depends on it. */
  readonly engine: string
  /** Its address with the password, for programs that take a `DATABASE_URL`. Never to be shown. */
  readonly url: string
  /** Other databases on its server that hold data and that its role may change or drop; none on one of our own. */
  readonly endangered: readonly string[]
  /** The folder on this machine with psql, pg_dump and pg_restore; null when they are not here. */
  readonly programs: string | null
  /**
   * Sends a text as one message, as drivers do: its statements stand or fall together. null when all were done, else
   * the server's words. A statement that takes longer than `timeoutMs` is ended.
   */
  execute(sql: string, timeoutMs: number): Promise<string | null>
  /** A question of our own; throws an ExpectedError when the server does not answer. */
  query(sql: string): Promise<readonly SqlRow[]>
  /** The same with all rights there are, never for a text of somebody else; null when the role has them not. */
  readonly asSuperuser: ((sql: string) => Promise<readonly SqlRow[]>) | null
  /** A statement in it that takes longer than `timeoutMs` is ended, also when it lifts the server's own limit. */
  session(timeoutMs: number): Promise<ScratchSession>
  /** Every object of the schema, a line each, independent of object ids. Columns in order, everything else sorted. */
  schema(): Promise<readonly string[]>
  /** Removes the database, and the server when it was started for it. Safe to repeat. */
  close(): Promise<void>
}

/** Where a scratch database comes from. */
export interface Scratch {
  /** On the server at `url`, or on one that is started on this machine; ExpectedError when there is none. */
  postgres(request: { readonly url: string | null }): Promise<ScratchDatabase>
}
