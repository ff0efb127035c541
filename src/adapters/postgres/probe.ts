// adapters/postgres: asks a running PostgreSQL for its role, connections and replication lag. Only reads.
import { readFile } from 'node:fs/promises'
import { isIP, Socket } from 'node:net'
import { performance } from 'node:perf_hooks'
import type { Client, ClientConfig } from 'pg'
import { z } from 'zod'
import { parseDatabaseUrl } from '../../core/database-url.ts'
import type { Database, DatabaseAnswer, DatabaseState } from '../../ports/database.ts'
import { bare, chooseAddress, machineResolve, resolverOf, type Resolve } from '../http/dial.ts'
import { messageOf } from '../../core/errors.ts'
import { codeOf, problem } from '../http/problem.ts'
import { refuseGarbage } from './garbage.ts'

/** An answer of ours is a few hundred bytes. What sends more is no PostgreSQL, whatever it says it is. */
const mostBytes = 1_048_576

// The views that every user may read. What they hide from this one is counted, not guessed.
const stateQuery = `SELECT
  (SELECT coalesce(sum(numbackends), 0)::int FROM pg_stat_database) AS connections,
  current_setting('max_connections')::int AS "maxConnections",
  CASE WHEN pg_is_in_recovery() THEN 'standby' ELSE 'primary' END AS role,
  (SELECT count(*)::int FROM pg_stat_replication) AS replicas,
  CASE
    WHEN NOT pg_is_in_recovery() THEN (
      SELECT CASE WHEN bool_and(lag IS NOT NULL) THEN max(lag) END FROM (
        SELECT CASE WHEN replay_lsn = pg_current_wal_lsn() THEN 0 ELSE extract(epoch FROM replay_lag)::float8 END AS lag
        FROM pg_stat_replication
      ) AS standbys
    )
    WHEN EXISTS (SELECT FROM pg_stat_wal_receiver) AND pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn() THEN 0
    ELSE extract(epoch FROM clock_timestamp() - pg_last_xact_replay_timestamp())::float8
  END AS "lagSeconds",
  (
    SELECT coalesce(max(extract(epoch FROM clock_timestamp() - xact_start)), 0)::float8
    FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'
  ) AS "oldestSeconds",
  (SELECT count(*)::int FROM pg_stat_activity WHERE query = '<insufficient privilege>') AS hidden`

const stateRow: z.ZodType<DatabaseState> = z.object({
  connections: z.number(),
  maxConnections: z.number(),
  role: z.enum(['primary', 'standby']),
  replicas: z.number(),
  lagSeconds: z.number().nullable(),
  oldestSeconds: z.number(),
  hidden: z.number(),
})

type Variables = Readonly<Record<string, string>>

/** libpq's modes (https://www.postgresql.org/docs/current/libpq-ssl.html): `require` encrypts and trusts anybody. */
const secureOptions = async (variables: Variables, host: string) => {
  const mode = variables['PGSSLMODE'] ?? 'prefer'
  const file = async (name: string) => {
    const path = variables[name]
    return path === undefined || path === 'system' ? undefined : readFile(path, 'utf8')
  }
  const [ca, cert, key] = await Promise.all([file('PGSSLROOTCERT'), file('PGSSLCERT'), file('PGSSLKEY')])
  const verified = mode === 'verify-ca' || mode === 'verify-full' || (mode === 'require' && ca !== undefined)
  return {
    // Said aloud, so that NODE_TLS_REJECT_UNAUTHORIZED=0 in the environment can't switch it off.
    rejectUnauthorized: verified,
    ...(isIP(host) === 0 ? { servername: host } : {}),
    ...(mode === 'verify-full' ? {} : { checkServerIdentity: () => undefined }),
    ...(ca === undefined ? {} : { ca }),
    ...(cert === undefined ? {} : { cert }),
    ...(key === undefined ? {} : { key }),
  }
}

type Secure = Awaited<ReturnType<typeof secureOptions>> | false

/** A code for everything that pg throws; its text names users and databases, and stays here. */
const causeOf = (thrown: unknown): string => {
  const [code, text] = [codeOf(thrown), messageOf(thrown)]
  if (code === '28000' && /no encryption|SSL off/i.test(text)) return 'TLS_REQUIRED'
  if (code !== 'UNKNOWN') return code
  return text === 'The server does not support SSL connections' ? 'TLS_REFUSED' : 'NOT_POSTGRES'
}

interface Attempt {
  readonly variables: Variables
  readonly address: string | null
  readonly secure: Secure
  readonly until: number
  readonly signal: AbortSignal | undefined
}

const readState = async (client: Client): Promise<DatabaseState | null> => {
  try {
    // Whoever may create in the database could put a function of their own before one of the server's (CVE-2018-1058).
    await client.query(
      "BEGIN READ ONLY; SET LOCAL search_path = pg_catalog, pg_temp; SET LOCAL statement_timeout = '5s'",
    )
    const { rows } = await client.query<Record<string, unknown>>(stateQuery)
    return stateRow.safeParse(rows[0]).data ?? null
  } catch {
    return null
  }
}

const configOf = ({ variables, address, secure }: Attempt, socket: Socket): ClientConfig => ({
  host: address ?? variables['PGHOST'] ?? '',
  port: Number(variables['PGPORT'] ?? 5432),
  ssl: secure,
  stream: () => socket,
  application_name: 'runbook-smoke',
  // Asked for only by a server that wants one; without this pg would look for a file in the home of the runner.
  password: () => {
    const password = variables['PGPASSWORD']
    if (password === undefined) throw problem('NO_PASSWORD', 'the server asks for a password')
    return password
  },
  ...(variables['PGUSER'] === undefined ? {} : { user: variables['PGUSER'] }),
  ...(variables['PGDATABASE'] === undefined ? {} : { database: variables['PGDATABASE'] }),
})

const attempt = async (request: Attempt): Promise<DatabaseAnswer> => {
  // Most runs ask no database, and need not load what does.
  const { Client } = await import('pg')
  const { address, secure, until, signal } = request
  const started = performance.now()
  const socket = new Socket()
  const client = new Client(configOf(request, socket))
  const ended = new AbortController()
  const end = (code: string) => {
    if (!ended.signal.aborted) ended.abort(problem(code, code))
    socket.destroy()
  }
  const timer = setTimeout(() => end('ETIMEDOUT'), Math.max(1, until - started))
  const meter = setInterval(() => socket.bytesRead > mostBytes && end('NOT_POSTGRES'), 20)
  const onAbort = () => end('ECANCELED')
  signal?.addEventListener('abort', onAbort, { once: true })
  if (signal?.aborted === true) onAbort()
  client.on('error', () => undefined)
  refuseGarbage(client, () => end('NOT_POSTGRES'))
  let totalMs = 0
  let reached = false
  socket.once('connect', () => (reached = true))
  try {
    await client.connect()
    await client.query('SELECT 1')
    totalMs = performance.now() - started
    const state = await readState(client)
    const tls = secure === false ? 'none' : secure.rejectUnauthorized ? 'verified' : 'unverified'
    return { outcome: 'answered', state, tls, address, totalMs }
  } catch (error) {
    const code = causeOf(ended.signal.aborted ? ended.signal.reason : error)
    return { outcome: 'failed', code, reached, address, totalMs: performance.now() - started }
  } finally {
    clearTimeout(timer)
    clearInterval(meter)
    signal?.removeEventListener('abort', onAbort)
    void client.end().catch(() => undefined)
    setImmediate(() => socket.destroy())
  }
}

const failed = (code: string, address: string | null, started: number): DatabaseAnswer => ({
  outcome: 'failed',
  code,
  reached: false,
  address,
  totalMs: performance.now() - started,
})

/** A connection of its own each time, to one address, never to another server than was asked for. */
export const openDatabase = (settings: { readonly resolve?: Resolve } = {}): Database => {
  const resolve = resolverOf(settings.resolve ?? machineResolve)
  return {
    ask: async ({ url, address: given, timeoutMs, signal }) => {
      const started = performance.now()
      const variables = parseDatabaseUrl(url)?.variables
      if (variables === undefined) return failed('EINVAL', null, started)
      const host = bare(variables['PGHOST'] ?? 'localhost')
      const dial = host.startsWith('/') ? { address: null } : await chooseAddress(host, given, timeoutMs, resolve)
      if ('code' in dial) return failed(dial.code, given ?? null, started)
      const { address } = dial
      const mode = variables['PGSSLMODE'] ?? 'prefer'
      try {
        // Over a socket of the machine nothing needs to be encrypted, and PostgreSQL never does.
        const secure = mode === 'disable' || address === null ? false : await secureOptions(variables, host)
        const common = { variables, address, until: started + timeoutMs, signal }
        const answer = await attempt({ ...common, secure })
        const plain = answer.outcome === 'failed' && answer.code === 'TLS_REFUSED' && /^(?:prefer|allow)$/.test(mode)
        return plain ? await attempt({ ...common, secure: false }) : answer
      } catch (error) {
        return failed(codeOf(error), address, started)
      }
    },
  }
}
