// ports: the port that asks a PostgreSQL server for its state; failures are answers, never errors.

/** What a PostgreSQL server tells of itself, in its own words. */
export interface DatabaseState {
  readonly connections: number
  readonly maxConnections: number
  readonly role: 'primary' | 'standby'
  /** Standbys that a primary feeds. */
  readonly replicas: number
  /** Of a standby, or of a primary's slowest one; null when nobody tells. */
  readonly lagSeconds: number | null
  /** Of the oldest open transaction; 0 when none is open. */
  readonly oldestSeconds: number
  /** Sessions of which this user may see nothing: their transactions are not among the oldest. */
  readonly hidden: number
}

export type DatabaseAnswer =
  | {
      readonly outcome: 'answered'
      /** null: `SELECT 1` was answered, and the rest was not (a proxy, a server that only speaks the protocol). */
      readonly state: DatabaseState | null
      readonly tls: 'none' | 'unverified' | 'verified'
      readonly address: string | null
      /** From the first packet to the answer of `SELECT 1`. */
      readonly totalMs: number
    }
  | {
      readonly outcome: 'failed'
      /**
       * Node's error code, PostgreSQL's SQLSTATE (https://www.postgresql.org/docs/current/errcodes-appendix.html), or one
       * of ours: TLS_REQUIRED, TLS_REFUSED, NO_PASSWORD, NOT_POSTGRES, ETIMEDOUT. Never the server's text: it names users.
       */
      readonly code: string
      /** Did somebody accept the connection? */
      readonly reached: boolean
      readonly address: string | null
      readonly totalMs: number
    }

export interface Database {
  /** `SELECT 1` and the server's state over a connection of its own. Never throws for what the server did. */
  ask(request: {
    /** `postgres://`, with its password: never shown. */
    readonly url: string
    /** Dial this address, keeping the name for TLS; resolved by the adapter when absent. */
    readonly address?: string
    readonly timeoutMs: number
    readonly signal?: AbortSignal
  }): Promise<DatabaseAnswer>
}
