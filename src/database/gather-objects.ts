// database: lists views, functions, sequences, constraints and large objects of a database, to be compared.
import type { DatabaseView } from '../ports/dumps.ts'
import type { DatabaseObject, DatabaseObjects } from './objects.ts'

/** Neither the server's own nor an extension's: a dump leaves those to their extension. */
const ours = (catalog: string) =>
  `n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND NOT EXISTS (
    SELECT FROM pg_depend d WHERE d.deptype = 'e' AND d.objid = o.oid AND d.classid = '${catalog}'::regclass)`

/** Owners and rights are of the server and not compared; so are policies, which name roles. */
const definitions = [
  `SELECT 'table definition', format('%I.%I', n.nspname, o.relname), (SELECT string_agg(concat_ws(' ', a.attname,
      format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN 'NOT NULL' END, a.attidentity::text, a.attgenerated::text,
      pg_get_expr(e.adbin, e.adrelid)), ', ' ORDER BY a.attname)
    FROM pg_attribute a LEFT JOIN pg_attrdef e ON e.adrelid = o.oid AND e.adnum = a.attnum
    WHERE a.attrelid = o.oid AND a.attnum > 0 AND NOT a.attisdropped)
  FROM pg_class o JOIN pg_namespace n ON n.oid = o.relnamespace
  WHERE o.relkind IN ('r', 'p', 'f') AND o.relpersistence <> 't' AND ${ours('pg_class')}`,
  `SELECT CASE o.relkind WHEN 'v' THEN 'view' ELSE 'materialized view' END, format('%I.%I', n.nspname, o.relname), pg_get_viewdef(o.oid)
  FROM pg_class o JOIN pg_namespace n ON n.oid = o.relnamespace WHERE o.relkind IN ('v', 'm') AND ${ours('pg_class')}`,
  `SELECT 'sequence', format('%I.%I', n.nspname, o.relname), coalesce(s.last_value::text, 'unused')
  FROM pg_class o JOIN pg_namespace n ON n.oid = o.relnamespace JOIN pg_sequences s ON s.schemaname = n.nspname AND s.sequencename = o.relname
  WHERE o.relkind = 'S' AND o.relpersistence <> 't' AND ${ours('pg_class')}`,
  `SELECT 'function', o.oid::regprocedure::text, CASE WHEN o.prokind = 'a' THEN pg_get_function_result(o.oid) ELSE pg_get_functiondef(o.oid) END
  FROM pg_proc o JOIN pg_namespace n ON n.oid = o.pronamespace WHERE ${ours('pg_proc')}`,
  `SELECT 'trigger', format('%I on %s', o.tgname, o.tgrelid::regclass), pg_get_triggerdef(o.oid) || ' ' || o.tgenabled::text
  FROM pg_trigger o JOIN pg_class c ON c.oid = o.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE NOT o.tgisinternal AND ${ours('pg_trigger')}`,
  `SELECT 'type', o.oid::regtype::text, concat_ws(' ', o.typtype::text, format_type(nullif(o.typbasetype, 0), o.typtypmod), o.typdefault,
    (SELECT string_agg(quote_literal(l.enumlabel), ', ' ORDER BY l.enumsortorder) FROM pg_enum l WHERE l.enumtypid = o.oid))
  FROM pg_type o JOIN pg_namespace n ON n.oid = o.typnamespace LEFT JOIN pg_class c ON c.oid = o.typrelid
  WHERE o.typtype IN ('e', 'd', 'r', 'c') AND (o.typtype <> 'c' OR c.relkind = 'c') AND ${ours('pg_type')}`,
  `SELECT 'constraint', format('%I on %s', o.conname, CASE WHEN o.conrelid <> 0 THEN o.conrelid::regclass::text ELSE o.contypid::regtype::text END),
    pg_get_constraintdef(o.oid)
  FROM pg_constraint o JOIN pg_namespace n ON n.oid = o.connamespace
  WHERE o.contype IN ('c', 'f', 'p', 'u', 'x') AND NOT EXISTS (
    SELECT FROM pg_depend d WHERE d.deptype = 'e' AND d.objid = o.conrelid AND d.classid = 'pg_class'::regclass) AND ${ours('pg_constraint')}`,
  `SELECT 'index', format('%I.%I', n.nspname, o.relname), pg_get_indexdef(o.oid)
  FROM pg_index i JOIN pg_class o ON o.oid = i.indexrelid JOIN pg_namespace n ON n.oid = o.relnamespace
  WHERE i.indisvalid AND NOT EXISTS (
    SELECT FROM pg_depend d WHERE d.deptype = 'e' AND d.objid = i.indrelid AND d.classid = 'pg_class'::regclass) AND ${ours('pg_class')}`,
  // Its version is the server's, and a dump takes none along.
  `SELECT 'extension', o.extname::text, NULL FROM pg_extension o WHERE o.oid >= 16384`,
]

const definitionsSql = `SELECT kind, name, CASE WHEN kind = 'sequence' THEN value ELSE encode(sha256(convert_to(value, 'UTF8')), 'hex') END AS value
  FROM (${definitions.join('\nUNION ALL\n')}) parts (kind, name, value) ORDER BY kind, name`

/** Only who may read all of them may sum them up; of the others that they are there is counted. */
const largeSql = `SELECT count(*)::text AS count,
    bool_and(pg_has_role(m.lomowner, 'USAGE') OR current_setting('is_superuser') = 'on')::text AS readable
  FROM pg_largeobject_metadata m`

const largeSumSql = `SELECT coalesce(sum(('x' || left(encode(sha256(m.oid::text::bytea || lo_get(m.oid)), 'hex'), 15))::bit(60)::bigint), 0)::text AS checksum
  FROM pg_largeobject_metadata m`

const largeObjects = async (view: DatabaseView): Promise<readonly DatabaseObject[]> => {
  const [told] = await view.ask(largeSql)
  const count = told?.['count'] ?? '0'
  if (count === '0') return []
  const [sum] = told?.['readable'] === 'true' ? await view.ask(largeSumSql) : []
  return [
    { kind: 'large objects', name: '', value: count },
    { kind: 'contents of large objects', name: '', value: sum?.['checksum'] ?? null },
  ]
}

/** What a database holds beside rows. The view's settings are those of `gatherContents`. */
export const gatherObjects = async (view: DatabaseView): Promise<DatabaseObjects> => {
  const [version] = await view.ask("SELECT current_setting('server_version_num') AS version")
  const objects = (await view.ask(definitionsSql)).flatMap(({ kind, name, value }) =>
    typeof kind === 'string' && typeof name === 'string' ? [{ kind, name, value: value ?? null }] : [],
  )
  return {
    major: Math.floor(Number(version?.['version'] ?? 0) / 10_000),
    objects: [...objects, ...(await largeObjects(view))],
  }
}
