// Plain SQL migrations, in order, each in a transaction of its own, under one lock.
//   node scripts/migrate.js up        apply what is missing
//   node scripts/migrate.js down [n]  take the last n back (1 by default)
//   node scripts/migrate.js status    list them
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'

const directory = path.join(import.meta.dirname, '..', 'db', 'migrations')
const lockKey = 748_201_133

const checksum = (text) => createHash('sha256').update(text).digest('hex')

const readMigrations = () =>
  readdirSync(directory)
    .filter((file) => /^\d{4}_\w+\.up\.sql$/.test(file))
    .sort()
    .map((file) => {
      const up = readFileSync(path.join(directory, file), 'utf8')
      return { name: file.replace(/\.up\.sql$/, ''), up, checksum: checksum(up) }
    })

const inTransaction = async (client, sql, record) => {
  await client.query('BEGIN')
  try {
    // A migration that can not get its lock fails; it must not make every request wait behind it.
    await client.query("SET LOCAL lock_timeout = '5s'")
    await client.query(sql)
    await record()
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}

const up = async (client, migrations, applied) => {
  for (const { name, checksum } of migrations.filter((one) => applied.has(one.name)))
    if (applied.get(name) !== checksum)
      throw new Error(`${name} was changed after it was applied: add a new one instead`)
  for (const { name, up, checksum } of migrations.filter((one) => !applied.has(one.name))) {
    await inTransaction(client, up, () =>
      client.query('INSERT INTO schema_migrations (name, checksum) VALUES ($1, $2)', [name, checksum]),
    ).catch((error) => {
      throw new Error(`${name}: ${error.message}`)
    })
    console.log(`applied ${name}`)
  }
  // After going back to an older release the database is ahead of it. That is allowed: migrations only add.
  const known = new Set(migrations.map((one) => one.name))
  for (const name of applied.keys()) if (!known.has(name)) console.log(`kept ${name}, which this release does not know`)
}

const down = async (client, count) => {
  if (!Number.isInteger(count) || count < 1) throw new Error('down takes a whole number from 1')
  const { rows } = await client.query('SELECT name FROM schema_migrations ORDER BY name DESC LIMIT $1', [count])
  for (const { name } of rows) {
    const sql = readFileSync(path.join(directory, `${name}.down.sql`), 'utf8')
    await inTransaction(client, sql, () => client.query('DELETE FROM schema_migrations WHERE name = $1', [name]))
    console.log(`took back ${name}`)
  }
}

const run = async (client, [command = 'up', count = '1']) => {
  await client.query('SELECT pg_advisory_lock($1)', [lockKey])
  await client.query(`CREATE TABLE IF NOT EXISTS schema_migrations (
    name text PRIMARY KEY, checksum text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`)
  const { rows } = await client.query('SELECT name, checksum FROM schema_migrations ORDER BY name')
  const applied = new Map(rows.map((row) => [row.name, row.checksum]))
  if (command === 'up') return up(client, readMigrations(), applied)
  if (command === 'down') return down(client, Number(count))
  if (command === 'status')
    return readMigrations().forEach(({ name }) => console.log(`${applied.has(name) ? 'applied' : 'pending'} ${name}`))
  throw new Error(`no such command: ${command} (up, down, status)`)
}

if (!process.env.DATABASE_URL) {
  console.error('DATABASE_URL is not set: see .env.example')
  process.exit(1)
}
const client = new pg.Client({ connectionString: process.env.DATABASE_URL, connectionTimeoutMillis: 10_000 })
try {
  await client.connect()
  await run(client, process.argv.slice(2))
} catch (error) {
  console.error(`migration failed: ${error.message}`)
  process.exitCode = 1
} finally {
  await client.end()
}
