// database: counts rows and computes a checksum for each table, independent of session settings.
import type { Contents } from './contents.ts'
import type { DatabaseView } from '../ports/dumps.ts'

/** How values look as text must depend on nobody's settings; pg_dump sets the same ones. */
const settings = [
  ...['search_path = pg_catalog', "datestyle = 'ISO, YMD'", 'intervalstyle = postgres', "timezone = 'UTC'"],
  ...['extra_float_digits = 1', 'bytea_output = hex', "lc_monetary = 'C'", 'row_security = off'],
]

/** Tables with rows of their own that pg_dump takes along: no partitioned parents, no foreign tables, none of an extension. */
const tables = `SELECT format('%I.%I', n.nspname, c.relname) AS name
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind = 'r' AND c.relpersistence <> 't' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    AND NOT EXISTS (SELECT FROM pg_depend d
      WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
  ORDER BY 1`

/** A sum knows no order, and counts a row twice that is there twice. Each row weighs 60 bits of its SHA-256. */
const rows = (table: string) =>
  `SELECT count(*)::text AS rows, coalesce(sum(('x' || left(encode(sha256(convert_to((t.*)::text, 'UTF8')), 'hex'), 15))::bit(60)::bigint), 0)::text AS checksum FROM ONLY ${table} t`

/** Counts and sums up every table of a database; docs/checks/backup.md has the same SQL for manifests. */
export const gatherContents = async (view: DatabaseView): Promise<Contents> => {
  for (const setting of settings) await view.ask(`SET ${setting}`)
  const contents: { name: string; rows: number; checksum: string }[] = []
  for (const { name } of await view.ask(tables)) {
    if (name === undefined || name === null) continue
    const [row] = await view.ask(rows(name))
    contents.push({ name, rows: Number(row?.['rows'] ?? 0), checksum: row?.['checksum'] ?? '' })
  }
  return contents
}
