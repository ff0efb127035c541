import pg from 'pg'
import { log } from './log.js'

const waitMs = 1_000

/** A pool for the API and one connection of its own for the health check, so that "busy" and "away" differ. */
export const openDatabase = ({ databaseUrl, poolSize }) => {
  const open = (max, name) => {
    const pool = new pg.Pool({
      connectionString: databaseUrl,
      max,
      connectionTimeoutMillis: waitMs,
      query_timeout: 5_000,
      application_name: name,
    })
    // An idle connection that the server closes must not end the process.
    pool.on('error', (error) => log.error('an idle database connection was lost', { reason: error.message }))
    return pool
  }
  return { pool: open(poolSize, 'inventory'), health: open(1, 'inventory-health') }
}

export const closeDatabase = ({ pool, health }) => Promise.all([pool.end(), health.end()])

/** A real question to the database. Throws when it does not answer. */
export const askHealth = async ({ pool, health }) => {
  const { rows } = await health.query(`
    SELECT (SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database()) AS connections,
           current_setting('max_connections')::int AS "maxConnections",
           (SELECT max(name) FROM schema_migrations) AS migration`)
  return {
    ...rows[0],
    pool: { size: pool.options.max, open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount },
  }
}
