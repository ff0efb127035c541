// checklist/migrations: counts rows and computes column checksums of every table in a scratch database.
import type { TableData } from './data-loss.ts'
import type { SqlRow, ScratchDatabase } from '../../ports/scratch.ts'

const columnsSql = `SELECT c.oid::text AS oid, format('%I.%I', n.nspname, c.relname) AS "table", a.attname AS "column", a.attnum::text AS number
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  WHERE c.relkind = 'r' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' ORDER BY 2, a.attnum`

/** One row for the number of rows (`column` null), and one for every column that has a value somewhere. */
const valuesSql = (
  oid: string,
  table: string,
) => `SELECT '${oid}' AS oid, NULL AS "column", count(*)::text AS filled, '' AS checksum FROM ONLY ${table}
UNION ALL SELECT '${oid}', runbook_value.key, count(runbook_value.value)::text, coalesce(sum(hashtextextended(runbook_value.value, 0)), 0)::text
FROM ONLY ${table} AS runbook_row, jsonb_each_text(to_jsonb(runbook_row.*)) AS runbook_value GROUP BY runbook_value.key`

const tablesIn = (rows: readonly SqlRow[]): ReadonlyMap<string, string> =>
  new Map(rows.flatMap(({ oid, table }) => (oid && table ? [[oid, table]] : [])))

const key = (oid: string, column: string | null) => `${oid} ${column ?? ''}`

/** What is in every table: rows, and the values of each column, counted and summed up. Reads all of it. */
export const gatherTableData = async (database: ScratchDatabase): Promise<readonly TableData[]> => {
  const columns = await database.query(columnsSql)
  const tables = tablesIn(columns)
  if (tables.size === 0) return []
  const values = await database.query([...tables].map(([oid, table]) => valuesSql(oid, table)).join('\nUNION ALL\n'))
  const known = new Map(values.flatMap((row) => (row['oid'] ? [[key(row['oid'], row['column'] ?? null), row]] : [])))
  return [...tables].map(([oid, name]) => ({
    name,
    number: Number(oid),
    rows: Number(known.get(key(oid, null))?.['filled'] ?? 0),
    columns: columns
      .filter((row) => row['oid'] === oid && row['column'] !== null)
      .map(({ column, number }) => {
        const value = known.get(key(oid, column ?? null))
        return {
          name: column ?? '',
          number: Number(number),
          filled: Number(value?.['filled'] ?? 0),
          checksum: value?.['checksum'] ?? '0',
        }
      }),
  }))
}
