// adapters/postgres: the SQL that lists a database's whole schema as lines, without pg_dump.

/**
 * What a database holds, an object or a part of one a line, in names and never in object ids. pg_dump is not asked: it
 * refuses a server that is newer than itself, and the packaged server comes without it. What the server can print it
 * prints itself (https://www.postgresql.org/docs/current/functions-info.html#FUNCTIONS-INFO-CATALOG); of the rarest
 * kinds only the name is compared. Runs on PostgreSQL 12 and newer, with a search_path of pg_catalog alone, so that names come with their schema.
 */

/** Neither the server's own nor an extension's: those belong to the line of their extension. */
const ours = (catalog: string, schema: string) =>
  `${schema} !~ '^pg_' AND ${schema} <> 'information_schema' AND NOT EXISTS (
    SELECT FROM pg_depend d WHERE d.classid = '${catalog}'::regclass AND d.objid = o.oid AND d.deptype = 'e')`

/** Only somebody else's is worth a word. */
const owned = (role: string) => `'owned by ' || nullif(pg_get_userbyid(${role}), current_user)`

const kinds = `CASE o.relkind WHEN 'r' THEN 'table' WHEN 'p' THEN 'table' WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view'
  WHEN 'S' THEN 'sequence' WHEN 'f' THEN 'foreign table' WHEN 'c' THEN 'type' ELSE o.relkind::text END`

const relation = `format('%s %I.%I', ${kinds}, n.nspname, o.relname)`

const relations = `SELECT ${relation}, 0, concat_ws(' ', ${owned('o.relowner')},
    nullif(o.relpersistence::text, 'p'), 'partitioned ' || pg_get_partkeydef(o.oid), 'of ' || nullif(o.reloftype, 0)::regtype::text,
    CASE WHEN o.relrowsecurity THEN 'row security' END, CASE WHEN o.relforcerowsecurity THEN 'forced' END,
    CASE WHEN o.relkind IN ('r', 'p') THEN 'replica identity ' || nullif(o.relreplident::text, 'd') END, o.reloptions::text, 'granted ' || o.relacl::text,
    CASE WHEN o.relkind IN ('v', 'm') THEN 'as ' || pg_get_viewdef(o.oid) END, pg_get_expr(o.relpartbound, o.oid))
  FROM pg_class o JOIN pg_namespace n ON n.oid = o.relnamespace
  WHERE o.relkind NOT IN ('i', 'I', 't') AND ${ours('pg_class', 'n.nspname')}`

const columns = `SELECT ${relation}, a.attnum, concat_ws(' ', format('column %I %s', a.attname, format_type(a.atttypid, a.atttypmod)),
    CASE WHEN a.attnotnull THEN 'NOT NULL' END, 'collate ' || nullif(nullif(a.attcollation, 0), 100)::regcollation::text,
    'identity ' || nullif(a.attidentity::text, ''), 'generated ' || nullif(a.attgenerated::text, ''),
    'default ' || pg_get_expr(e.adbin, e.adrelid), 'storage ' || nullif(a.attstorage, t.typstorage)::text, a.attoptions::text, 'granted ' || a.attacl::text)
  FROM pg_class o JOIN pg_namespace n ON n.oid = o.relnamespace JOIN pg_attribute a ON a.attrelid = o.oid
  JOIN pg_type t ON t.oid = a.atttypid
  LEFT JOIN pg_attrdef e ON e.adrelid = o.oid AND e.adnum = a.attnum
  WHERE o.relkind NOT IN ('i', 'I', 't', 'S') AND a.attnum > 0 AND NOT a.attisdropped AND ${ours('pg_class', 'n.nspname')}`

const parents = `SELECT ${relation}, 2000, 'inherits from ' || i.inhparent::regclass::text
  FROM pg_class o JOIN pg_namespace n ON n.oid = o.relnamespace JOIN pg_inherits i ON i.inhrelid = o.oid
  WHERE o.relkind NOT IN ('i', 'I') AND ${ours('pg_class', 'n.nspname')}`

const sequences = `SELECT ${relation}, 2000, concat_ws(' ', s.seqtypid::regtype::text, 'from', s.seqstart, 'by', s.seqincrement,
    'between', s.seqmin, 'and', s.seqmax, 'cache', s.seqcache, CASE WHEN s.seqcycle THEN 'cycle' END,
    'of column ' || (SELECT format('%s.%I', d.refobjid::regclass, a.attname) FROM pg_depend d
      JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
      WHERE d.classid = 'pg_class'::regclass AND d.objid = o.oid AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i')))
  FROM pg_sequence s JOIN pg_class o ON o.oid = s.seqrelid JOIN pg_namespace n ON n.oid = o.relnamespace
  WHERE ${ours('pg_class', 'n.nspname')}`

const indexes = `SELECT format('table %s', i.indrelid::regclass), 2000, pg_get_indexdef(o.oid)
    || CASE WHEN i.indisvalid THEN '' ELSE ' INVALID' END || CASE WHEN i.indisclustered THEN ' clustered' ELSE '' END
    || CASE WHEN i.indisreplident THEN ' replica identity' ELSE '' END
  FROM pg_index i JOIN pg_class o ON o.oid = i.indexrelid JOIN pg_namespace n ON n.oid = o.relnamespace
  WHERE ${ours('pg_class', 'n.nspname')}`

const constraints = `SELECT CASE WHEN o.conrelid <> 0 THEN format('table %s', o.conrelid::regclass) ELSE format('type %s', o.contypid::regtype) END,
    2000, format('constraint %I %s', o.conname, pg_get_constraintdef(o.oid))
  FROM pg_constraint o JOIN pg_namespace n ON n.oid = o.connamespace WHERE ${ours('pg_constraint', 'n.nspname')}
    AND (o.conrelid = 0 OR NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = o.conrelid AND d.deptype = 'e'))`

const triggers = `SELECT format('table %s', o.tgrelid::regclass), 2000, pg_get_triggerdef(o.oid) || ' (' || o.tgenabled::text || ')'
  FROM pg_trigger o JOIN pg_class c ON c.oid = o.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE NOT o.tgisinternal AND ${ours('pg_trigger', 'n.nspname')}`

const rules = `SELECT format('table %s', o.ev_class::regclass), 2000, pg_get_ruledef(o.oid) || ' (' || o.ev_enabled::text || ')'
  FROM pg_rewrite o JOIN pg_class c ON c.oid = o.ev_class JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE o.rulename <> '_RETURN' AND ${ours('pg_rewrite', 'n.nspname')}`

const policies = `SELECT format('table %s', o.polrelid::regclass), 2000, concat_ws(' ', format('policy %I', o.polname), o.polcmd::text,
    CASE WHEN o.polpermissive THEN 'permissive' ELSE 'restrictive' END, o.polroles::regrole[]::text,
    'using ' || pg_get_expr(o.polqual, o.polrelid), 'check ' || pg_get_expr(o.polwithcheck, o.polrelid))
  FROM pg_policy o JOIN pg_class c ON c.oid = o.polrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE ${ours('pg_policy', 'n.nspname')}`

const functions = `SELECT format('function %s', o.oid::regprocedure), 2000, concat_ws(' ', ${owned('o.proowner')},
    'granted ' || o.proacl::text, CASE WHEN o.prokind <> 'a' THEN pg_get_functiondef(o.oid) ELSE pg_get_function_result(o.oid) END)
  FROM pg_proc o JOIN pg_namespace n ON n.oid = o.pronamespace WHERE ${ours('pg_proc', 'n.nspname')}`

/** A table's own row type and every type's array type come and go with what they belong to. */
const typesOf = `SELECT format('type %s', o.oid::regtype), 0, concat_ws(' ', o.typtype::text, ${owned('o.typowner')},
    'granted ' || o.typacl::text, 'of ' || nullif(format_type(o.typbasetype, o.typtypmod), '-'), CASE WHEN o.typnotnull THEN 'NOT NULL' END,
    'default ' || o.typdefault, (SELECT string_agg(quote_literal(l.enumlabel), ', ' ORDER BY l.enumsortorder) FROM pg_enum l WHERE l.enumtypid = o.oid),
    (SELECT 'range of ' || r.rngsubtype::regtype::text FROM pg_range r WHERE r.rngtypid = o.oid))
  FROM pg_type o JOIN pg_namespace n ON n.oid = o.typnamespace
  WHERE o.typtype <> 'c' AND o.typcategory <> 'A' AND ${ours('pg_type', 'n.nspname')}`

const schemas = `SELECT format('schema %I', o.nspname), 0, concat_ws(' ', ${owned('o.nspowner')}, 'granted ' || o.nspacl::text)
  FROM pg_namespace o WHERE ${ours('pg_namespace', 'o.nspname')}`

const extensions = `SELECT format('extension %I', o.extname), 0, format('%s in %I', o.extversion, n.nspname)
  FROM pg_extension o JOIN pg_namespace n ON n.oid = o.extnamespace WHERE o.oid >= 16384`

const statistics = `SELECT 'statistics', 2000, pg_get_statisticsobjdef(o.oid)
  FROM pg_statistic_ext o JOIN pg_namespace n ON n.oid = o.stxnamespace WHERE ${ours('pg_statistic_ext', 'n.nspname')}`

const defaults = `SELECT 'default privileges', 2000, concat_ws(' ', pg_get_userbyid(o.defaclrole), o.defaclnamespace::regnamespace::text, o.defaclobjtype::text, o.defaclacl::text)
  FROM pg_default_acl o`

const rare = [
  ...['pg_am', 'pg_cast', 'pg_collation', 'pg_conversion', 'pg_event_trigger', 'pg_foreign_data_wrapper'],
  ...[
    'pg_foreign_server',
    'pg_language',
    'pg_opclass',
    'pg_operator',
    'pg_opfamily',
    'pg_publication',
    'pg_publication_rel',
  ],
  ...['pg_transform', 'pg_ts_config', 'pg_ts_dict', 'pg_ts_parser', 'pg_ts_template', 'pg_user_mapping'],
].map(
  (
    catalog,
  ) => `SELECT i.type, 2000, i.identity FROM (SELECT oid FROM ${catalog === 'pg_user_mapping' ? '(SELECT umid AS oid FROM pg_user_mappings) u' : catalog}) o,
    LATERAL pg_identify_object('${catalog}'::regclass, o.oid, 0) i
  WHERE o.oid >= 16384 AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = '${catalog}'::regclass AND d.objid = o.oid AND d.deptype = 'e')`,
)

const comments = `SELECT i.type || ' ' || i.identity, 3000, 'comment ' || quote_literal(o.description)
  FROM pg_description o, LATERAL pg_identify_object(o.classoid, o.objoid, o.objsubid) i
  WHERE o.objoid >= 16384 AND NOT EXISTS (
    SELECT FROM pg_depend d WHERE d.classid = o.classoid AND d.objid = o.objoid AND d.deptype = 'e')`

const everything = [
  ...[schemas, extensions, relations, columns, parents, sequences, indexes, constraints, triggers, rules, policies],
  ...[functions, typesOf, statistics, defaults, ...rare, comments],
]

/** One column `line`, in an order that only the order of columns in their tables can change. */
export const schemaSql = `SELECT replace(owner || coalesce(': ' || nullif(what, ''), ''), E'\\n', ' ') AS line FROM (
${everything.join('\nUNION ALL\n')}
) parts (owner, place, what) ORDER BY owner COLLATE "C", place, what COLLATE "C"`
