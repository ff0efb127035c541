// checklist/migrations: SQL and names for the tables of a scratch database, shared by both ways to trace migrations.
import type { TableLock } from './statement-trace.ts'
import type { SqlRow } from '../../ports/scratch.ts'

/** The server's own, whatever the session of a migration has put before it. */
const own = (name: string) => `OPERATOR(pg_catalog.${name})`
const text = 'pg_catalog.text'

/**
 * Every table by its number, with its name and the file that holds its rows. It is asked in the session of a migration,
 * whose search_path is the migration's: so that every name comes with its schema, operators and types too.
 */
export const filesSql = `SELECT c.oid::${text} AS oid, pg_catalog.format('%I.%I', n.nspname, c.relname) AS name,
    pg_catalog.pg_relation_filenode(c.oid)::${text} AS file
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid ${own('=')} c.relnamespace
  WHERE c.relkind::${text} ${own('=')} ANY (ARRAY['r', 'p', 'm']::${text}[])
    AND n.nspname::${text} ${own('!~')} '^pg_'::${text} AND n.nspname::${text} ${own('<>')} 'information_schema'::${text}`

/** The locks on tables of a process of the server. */
export const locksSql = (pid: string) =>
  `SELECT relation::${text} AS oid, mode FROM pg_catalog.pg_locks
  WHERE locktype ${own('=')} 'relation'::${text} AND pid ${own('=')} ${Number(pid)}`

/** One column of rows, by the number of the table. */
export const pairs = (rows: readonly SqlRow[], value: string): ReadonlyMap<string, string> =>
  new Map(rows.flatMap((row) => (row['oid'] ? [[row['oid'], row[value] ?? '']] : [])))

/** Locks written as number and mode, with the names of their tables. */
export const tableLocks = (locks: readonly string[], tables: ReadonlyMap<string, string>): readonly TableLock[] =>
  locks.map((lock) => {
    const [oid = '', mode = ''] = lock.split(' ')
    return { table: tables.get(oid) ?? oid, mode }
  })
