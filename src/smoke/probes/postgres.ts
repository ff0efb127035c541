// smoke/probes: the PostgreSQL probe, which checks connections, replication lag and long transactions.
import { z } from 'zod'
import { parseDatabaseUrl } from '../../core/database-url.ts'
import { formatDuration } from '../../core/duration.ts'
import type { DatabaseAnswer, DatabaseState } from '../../ports/database.ts'
import { duration } from '../../core/options/scalars.ts'
import { connectionOutcome } from './host-and-port.ts'
import type { ProbeSite, Probe } from './probe.ts'
import { severalHosts } from '../probe-words.ts'
import { tlsMeanings } from '../../core/tls-codes.ts'
import { variableNotSet } from '../../core/words.ts'

const share = z
  .string()
  .regex(/^(?:[1-9]\d?|100)\s*%$/, { error: 'must be a percentage from 1% to 100%' })
  .transform((text) => Number.parseInt(text, 10) / 100)

const expect = z
  .strictObject({
    connections: share.optional().meta({ description: 'the share of max_connections that may be taken' }),
    lag: duration.optional().meta({ description: 'how far the slowest standby may be behind' }),
    transaction: duration.optional().meta({ description: 'how long a transaction may have been open' }),
  })
  .prefault({})

/** `{ name: database, postgres: DATABASE_URL, expect: { connections: 80% } }` */
export const postgresProbe = z.strictObject({
  name: z.string().min(1).max(80),
  postgres: z
    .string()
    .regex(/^[A-Za-z_]\w*$/, { error: 'must be the name of an environment variable, never a URL' })
    .meta({ description: 'the environment variable with the postgres:// URL' }),
  class: z.enum(['liveness', 'dependency', 'journey']).default('dependency'),
  expect,
})

export type PostgresProbe = z.output<typeof postgresProbe>

const placeOf = ({ postgres }: PostgresProbe, { environment }: Pick<ProbeSite, 'environment'>) =>
  parseDatabaseUrl(environment[postgres] ?? '')

/** libpq and its like take a list: https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-MULTIPLE-HOSTS */
const namesSeveralHosts = (url: string): boolean => /^postgres(?:ql)?:\/\/(?:[^/]*@)?[^/?@]*,/.test(url)

const poolStep = 'raise DATABASE_POOL_SIZE or restart the API'

/** SQLSTATE (https://www.postgresql.org/docs/current/errcodes-appendix.html) and our own codes, for a person. */
const meanings: Readonly<Record<string, string>> = {
  '28P01': 'the login is refused: compare user and password with what the service is given',
  '28000': 'the login is refused: pg_hba.conf or the role does not let it in',
  '3D000': 'there is no such database',
  '42501': 'this user may not do that',
  '53300': `too many connections: ${poolStep}`,
  '57014': 'the server gave up on the question',
  '57P03': 'the server is starting or stopping',
  TLS_REQUIRED: 'the server takes this login over TLS only: remove sslmode=disable',
  TLS_REFUSED: 'the server does not speak TLS, and sslmode asks for it',
  NO_PASSWORD: 'the server asks for a password, and the URL holds none',
  NOT_POSTGRES: 'what answers there is not PostgreSQL, or it hung up',
  ENOENT: 'a file that the URL names is not there',
}

const percent = (state: DatabaseState) => Math.round((state.connections / state.maxConnections) * 100)

/** What the state lacks, in a few words; null when it is as it must be. What nobody may see is not as it must be. */
const complaint = (state: DatabaseState | null, wanted: PostgresProbe['expect']): string | null => {
  const { connections, lag, transaction } = wanted
  if (connections === undefined && lag === undefined && transaction === undefined) return null
  if (state === null) return 'SELECT 1 is answered, but not how many connections and transactions there are'
  if (connections !== undefined && state.connections > connections * state.maxConnections)
    return `more than ${connections * 100} % of max_connections are taken: ${poolStep}`
  if (lag !== undefined) {
    if (state.role === 'primary' && state.replicas === 0) return 'no standby is fed by this server'
    if (state.lagSeconds === null)
      return 'how far the standby is behind is not told: it is down, has replayed nothing since it started, or pg_monitor is missing'
    if (state.lagSeconds * 1000 > lag) return `a standby is more than ${formatDuration(lag)} behind`
  }
  if (transaction === undefined) return null
  if (state.oldestSeconds * 1000 > transaction)
    return `a transaction is open for more than ${formatDuration(transaction)}`
  return state.hidden > 0 ? 'sessions are hidden from this user: grant it pg_read_all_stats' : null
}

const seconds = (value: number) => formatDuration(Math.round(value) * 1000)

const figuresOf = (answer: Extract<DatabaseAnswer, { outcome: 'answered' }>): Readonly<Record<string, string>> => {
  const { state, tls } = answer
  const encryption = { none: 'none', unverified: 'TLS, certificate not verified', verified: 'TLS, verified' }[tls]
  if (state === null) return { encryption }
  const { connections, maxConnections, role, replicas, lagSeconds, oldestSeconds, hidden } = state
  const behind = lagSeconds === null ? 'unknown' : seconds(lagSeconds)
  return {
    connections: `${connections} of ${maxConnections} (${percent(state)} %)`,
    replication:
      role === 'standby'
        ? `standby, ${behind} behind`
        : replicas === 0
          ? 'no standby'
          : replicas === 1
            ? `1 standby, ${behind} behind`
            : `${replicas} standbys, slowest ${behind} behind`,
    'oldest transaction': `${seconds(oldestSeconds)}${hidden > 0 ? `; ${hidden} sessions hidden from this user` : ''}`,
    encryption,
  }
}

/** Logs in, asks `SELECT 1`, and reads connections, replication and open transactions in a read-only transaction. */
export const postgresKind: Probe<PostgresProbe, DatabaseAnswer> = {
  kind: 'postgres',
  host: (options, place) => {
    const host = placeOf(options, place)?.variables['PGHOST'] ?? null
    return host?.startsWith('/') === true ? null : host
  },
  problems: (options, place) => {
    const { name, postgres } = options
    if ((place.environment[postgres] ?? '') === '') return [variableNotSet(`Probe '${name}'`, postgres)]
    if (namesSeveralHosts(place.environment[postgres] ?? '')) return [severalHosts(name, postgres)]
    const parsed = placeOf(options, place)
    return parsed?.variables['PGHOST'] === undefined
      ? [`Probe '${name}' needs a postgres:// URL with a host in ${postgres}, which holds something else`]
      : []
  },
  secrets: (options, place) => placeOf(options, place)?.secrets ?? [],
  ask: (options, place, ports) =>
    ports.database.ask({
      url: place.environment[options.postgres] ?? '',
      ...(place.address === null ? {} : { address: place.address }),
      timeoutMs: place.timeoutMs,
      signal: place.signal,
    }),
  judge: (answer, options) => {
    const latencyMs = answer.totalMs
    if (answer.outcome === 'failed') {
      const meaning = meanings[answer.code] ?? tlsMeanings[answer.code]
      const outcome = answer.reached ? 'wrong' : connectionOutcome(answer)
      if (answer.code !== 'ETIMEDOUT')
        return { outcome, summary: meaning === undefined ? answer.code : `${answer.code}: ${meaning}`, latencyMs: null }
      const before = answer.reached ? 'SELECT 1 was answered' : 'the connection stood'
      return { outcome, summary: `timed out before ${before}`, latencyMs, timedOut: true }
    }
    const wrong = complaint(answer.state, options.expect)
    const figures = figuresOf(answer)
    return wrong === null
      ? { outcome: 'pass', summary: 'SELECT 1 is answered', latencyMs, figures }
      : { outcome: 'wrong', summary: wrong, latencyMs, figures }
  },
}
