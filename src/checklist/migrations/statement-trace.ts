// checklist/migrations: turns a statement's locks, rewrites and table scans into findings. Pure.
import type { Finding } from '../../core/report.ts'
import { shortStatement } from '../../database/sql-statements.ts'
import * as words from './rehearsal-words.ts'

/** A lock on a table that was there before the migration began; https://www.postgresql.org/docs/current/explicit-locking.html */
export interface TableLock {
  readonly table: string
  /** As pg_locks writes it: `AccessExclusiveLock`. */
  readonly mode: string
}

/** What one statement did to tables that were there before, as the server showed it while it ran. */
export interface StatementTrace {
  /** null: it can't be said which file it stands in. */
  readonly path: string | null
  /** `line` null: of a program, by its kind and its object. */
  readonly statement: { readonly text: string; readonly line: number | null }
  /** Those that it added to the ones held already. */
  readonly locks: readonly TableLock[]
  /** Tables that lie in another file since: written anew, whole, or emptied. */
  readonly rewritten: readonly string[]
  /** Tables that it read whole to prove or to index something, by the server's own words. */
  readonly scanned: readonly string[]
  /** Outside of a transaction: the locks were looked at from a second connection. */
  readonly alone: boolean
}

type Held = 'reads and writes' | 'writes' | 'other changes of its schema'

const held: Readonly<Record<string, Held>> = {
  AccessExclusiveLock: 'reads and writes',
  ExclusiveLock: 'writes',
  ShareRowExclusiveLock: 'writes',
  ShareLock: 'writes',
  ShareUpdateExclusiveLock: 'other changes of its schema',
}

const strength: readonly Held[] = ['other changes of its schema', 'writes', 'reads and writes']

/** What nobody else can do with `table` until the end of the transaction; null: nothing to speak of. */
const blockedBy = ({ locks }: StatementTrace, table: string): Held | null =>
  strength.findLast((what) => locks.some((lock) => lock.table === table && held[lock.mode] === what)) ?? null

const remedyOf = (trace: StatementTrace): string =>
  /^create\s+(?:unique\s+)?index\b/i.test(trace.statement.text) ? words.concurrently : words.split

const sentenceOf = (trace: StatementTrace, table: string): Omit<Finding, 'path' | 'line'> | null => {
  const blocked = blockedBy(trace, table)
  const until =
    blocked === null ? '' : `, and blocks ${blocked} until the end of ${trace.alone ? 'it' : 'its transaction'}`
  const text = shortStatement(trace.statement)
  if (trace.rewritten.includes(table)) {
    if (/^truncate\b/i.test(trace.statement.text))
      return { level: 'warning', message: words.emptiesTable({ statement: text, table, until }) }
    const remedy = remedyOf(trace)
    return { level: 'warning', message: words.rewritesTable({ statement: text, table, until }), remedy }
  }
  if (trace.scanned.includes(table)) {
    const harmless = blocked === null || blocked === 'other changes of its schema'
    const message = words.readsTable({ statement: text, table, until })
    return harmless ? { level: 'notice', message } : { level: 'warning', message, remedy: remedyOf(trace) }
  }
  return blocked === null ? null : { level: 'notice', message: words.blocksOn({ statement: text, blocked, table }) }
}

const placeOf = ({ path, statement: { line } }: StatementTrace): Pick<Finding, 'path' | 'line'> =>
  path === null ? {} : { path, ...(line === null ? {} : { line }) }

/** What the statements mean for a table that is in use: never a failure alone, with file and line where they are known. */
export const judgeTrace = (traces: readonly StatementTrace[]): readonly Finding[] =>
  traces.flatMap((trace) => {
    const tables = new Set([...trace.rewritten, ...trace.scanned, ...trace.locks.map(({ table }) => table)])
    return [...tables].flatMap((table): readonly Finding[] => {
      const found = sentenceOf(trace, table)
      return found === null ? [] : [{ ...found, ...placeOf(trace) }]
    })
  })
