// checklist/migrations: records the schema commands of a migration program by event triggers in a scratch database.
import { isBookkeeping } from './bookkeeping.ts'
import type { StatementTrace } from './statement-trace.ts'
import type { SqlRow, ScratchDatabase } from '../../ports/scratch.ts'
import { filesSql, pairs, tableLocks } from './watched-tables.ts'

const home = 'runbook_gates_watch'
const events = ['table_rewrite', 'sql_drop', 'ddl_command_end'] as const

/**
 * Runs as the superuser inside the commands of somebody else: nothing is looked up outside of pg_catalog, and whatever
 * goes wrong in it is not the command's fault. https://www.postgresql.org/docs/current/functions-event-triggers.html
 */
const noteSql = `CREATE FUNCTION ${home}.note() RETURNS event_trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $watch$
DECLARE told text;
BEGIN
  IF TG_EVENT = 'table_rewrite' THEN
    told := pg_event_trigger_table_rewrite_oid()::text;
  ELSIF TG_EVENT = 'sql_drop' THEN
    SELECT string_agg(object_type || ' ' || object_identity, ', ') INTO told
      FROM pg_event_trigger_dropped_objects() WHERE original;
  ELSE
    SELECT object_identity INTO told FROM pg_event_trigger_ddl_commands() LIMIT 1;
  END IF;
  INSERT INTO ${home}.seen (event, tag, transaction, told, locks)
    SELECT TG_EVENT, TG_TAG, txid_current()::text, told, string_agg(l.relation || ' ' || l.mode, ',')
    FROM pg_locks l JOIN ${home}.before b ON b.oid = l.relation::text
    WHERE l.locktype = 'relation' AND l.pid = pg_backend_pid();
EXCEPTION WHEN OTHERS THEN NULL;
END $watch$`

const openSql = [
  `CREATE SCHEMA ${home}`,
  `CREATE TABLE ${home}.before AS ${filesSql}`,
  `CREATE TABLE ${home}.seen (id bigint GENERATED ALWAYS AS IDENTITY, event text, tag text, transaction text, told text, locks text)`,
  noteSql,
  ...events.flatMap((event) => [
    `CREATE EVENT TRIGGER ${home}_${event} ON ${event} EXECUTE FUNCTION ${home}.note()`,
    // Restores switch triggers off for their session; this one sees them too.
    `ALTER EVENT TRIGGER ${home}_${event} ENABLE ALWAYS`,
  ]),
].join(';\n')

const closeSql = [
  ...events.map((event) => `DROP EVENT TRIGGER IF EXISTS ${home}_${event}`),
  `DROP SCHEMA IF EXISTS ${home} CASCADE`,
].join(';\n')

/** The server tells what a command rewrites and drops before it tells of its end. */
const tracesOf = (rows: readonly SqlRow[], tables: ReadonlyMap<string, string>, path: string | null) => {
  const traces: StatementTrace[] = []
  let [rewritten, dropped]: [readonly string[], readonly string[]] = [[], []]
  let held: { readonly transaction: string; readonly locks: readonly string[] } = { transaction: '', locks: [] }
  for (const { event, tag, transaction, told, locks } of rows) {
    if (event === 'table_rewrite') rewritten = [...rewritten, told ?? '']
    else if (event === 'sql_drop') dropped = told ? [...dropped, told] : dropped
    else {
      const now = (locks ?? '').split(',').filter((lock) => tables.has(lock.split(' ')[0] ?? ''))
      const before = held.transaction === transaction ? held.locks : []
      const drops = dropped.length === 0 ? '' : ` (drops ${dropped.join(', ')})`
      const text = `${tag ?? ''}${told ? ` ${told}` : ''}${drops}`
      const added = now.filter((lock) => !before.includes(lock))
      traces.push({
        path,
        statement: { text, line: null },
        rewritten: [...new Set(rewritten.flatMap((oid) => tables.get(oid) ?? []))],
        scanned: [],
        alone: false,
        locks: tableLocks(added, tables),
      })
      held = { transaction: transaction ?? '', locks: now }
      rewritten = []
      dropped = []
    }
  }
  return traces
}

/** Ends the watch, leaves nothing of it behind, and tells what was seen: every command that was not rolled back. */
export type EndWatch = (path: string | null) => Promise<readonly StatementTrace[]>

/** Sees what a program does to the schema, command by command. null: only a superuser may have such triggers. */
export const watchCommands = async ({ asSuperuser }: ScratchDatabase): Promise<EndWatch | null> => {
  if (asSuperuser === null) return null
  await asSuperuser(openSql)
  return async (path) => {
    const before = await asSuperuser(`SELECT oid, name FROM ${home}.before`)
    const tables = new Map([...pairs(before, 'name')].filter(([, name]) => !isBookkeeping(name)))
    const rows = await asSuperuser(`SELECT event, tag, transaction, told, locks FROM ${home}.seen ORDER BY id`)
    await asSuperuser(closeSql)
    return tracesOf(rows, tables, path)
  }
}
