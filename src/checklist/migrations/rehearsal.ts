// checklist/migrations: the facts of a rehearsal. Pure.
import type { SchemaDifference } from './schema-dump.ts'
import type { StatementTrace } from './statement-trace.ts'

/** Why a file or a program did not get through, and where in it. */
export interface MigrationRefusal {
  /** null: a program, which is not in the repository. */
  readonly path: string | null
  readonly line: number | null
  readonly words: string
}

/** The tries of what is new, as far as they came: of one file, or of all that a program applies. */
export interface RoundTrip {
  readonly path: string
  /** What undoes it, and its file when it is one. */
  readonly downStep: { readonly name: string; readonly path: string | null }
  readonly up: { readonly refused: MigrationRefusal } | 'done'
  readonly down:
    | { readonly refused: MigrationRefusal }
    | { readonly differs: SchemaDifference | null; readonly lost: readonly string[] }
    | 'exact'
    | 'missing'
    | 'not tried'
  readonly secondUp: { readonly refused: MigrationRefusal } | 'same' | 'differs' | 'not tried'
  /** Of the first up, statement by statement, and of a program command by command; null: none could be seen. */
  readonly traces: readonly StatementTrace[] | null
  /** Indexes that it left behind invalid. */
  readonly invalid: readonly string[]
  /** What the version that still serves would stumble over. */
  readonly breaks: readonly string[]
  /** Extensions that the way down left, which may stay. */
  readonly stays: readonly string[]
}

/** The statements of the service, asked of the new schema. */
export interface QueriesTried {
  readonly path: string
  readonly count: number
  /** Those that the schema before took and the new one does not. */
  readonly broken: readonly MigrationRefusal[]
  /** Those that not even the schema before took: they say nothing. */
  readonly stale: readonly MigrationRefusal[]
}

export interface MigrationRehearsal {
  readonly engine: string
  /** What came before the new ones did not get through: nothing after it could be tried. */
  readonly stopped: { readonly at: 'shipped' | 'seed'; readonly refusal: MigrationRefusal } | null
  readonly seeded: boolean
  /** Other databases of the server that its role may change or drop. */
  readonly endangered: readonly string[]
  readonly roundTrips: readonly RoundTrip[]
  /** null: the runbook names none, or it did not come to that. */
  readonly queries: QueriesTried | null
}
