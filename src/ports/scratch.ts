/** An empty database of one's own on a real server, for as long as it is open. Nobody else's data is near. */
export interface ScratchDatabase {
  /** `PostgreSQL 16.4`: what the answers are worth depends on it. */
  readonly engine: string
  /**
   * Sends a text as one message, as drivers do: its statements stand or fall together. null when all were done, else
   * the server's words. A statement that takes longer than `timeoutMs` is ended by the server.
   */
  execute(sql: string, timeoutMs: number): Promise<string | null>
  /** The schema as `pg_dump --schema-only` writes it. */
  schema(): Promise<string>
  /** Removes the database, and the server when it was started for it. Safe to repeat. */
  close(): Promise<void>
}

/** Where a scratch database comes from. */
export interface Scratch {
  /** On the server at `url`, or on one that is started on this machine; ExpectedError when there is none. */
  postgres(request: { readonly url: string | null }): Promise<ScratchDatabase>
}
