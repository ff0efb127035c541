// checklist/migrations: SQL and names for the tables of a scratch database, shared by both ways to trace migrations.
import type { TableLock } from './statement-trace.ts'
import type { SqlRow } from '../../ports/scratch.ts'

const own = `n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'`

/** Every table by its number, with its name and the file that holds its rows. */
export const filesSql = `SELECT c.oid::text AS oid, format('%I.%I', n.nspname, c.relname) AS name, pg_relation_filenode(c.oid)::text AS file
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p', 'm') AND ${own}`

/** One column of rows, by the number of the table. */
export const pairs = (rows: readonly SqlRow[], value: string): ReadonlyMap<string, string> =>
  new Map(rows.flatMap((row) => (row['oid'] ? [[row['oid'], row[value] ?? '']] : [])))

/** Locks written as number and mode, with the names of their tables. */
export const tableLocks = (locks: readonly string[], tables: ReadonlyMap<string, string>): readonly TableLock[] =>
  locks.map((lock) => {
    const [oid = '', mode = ''] = lock.split(' ')
    return { table: tables.get(oid) ?? oid, mode }
  })
