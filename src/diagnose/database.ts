// diagnose: plans the SQL questions to a database, and explains its locks and slow queries. Pure.
import { bareStatement } from '../database/bare-statement.ts'
import { parseDatabaseUrl } from '../core/database-url.ts'
import { exhausted, failureOf, poolStep, textOf, type DiagnosisAnswer, type DiagnosisQuestion } from './answer.ts'
import type { EvidenceText } from '../core/report.ts'
import * as words from './words.ts'

/** What a database is asked after a failure, and what its answers mean. Pure. */

export interface DatabasePlan {
  readonly variable: string
  /** null: the variable holds nothing that could be asked, and `problem` says why. */
  readonly question: DiagnosisQuestion | null
  readonly problem: string
}

/** What the database says of itself. Texts of statements are as the server has them: only `bareStatement` is shown. */
export interface DatabaseFacts {
  readonly version: string
  readonly connections: number
  readonly max: number
  readonly hidden: number
  readonly blocked: number
  /** Process, seconds, state, application. */
  readonly long: readonly (readonly [number, number, string, string])[]
  /** Process, seconds, statement: what has run for a second and more. */
  readonly running: readonly (readonly [number, number, string])[]
  /** Process, seconds, the processes it waits for, statement; null seconds: hidden from this user. */
  readonly waiting: readonly (readonly [number, number | null, readonly number[], string])[]
  /** Process, how many wait for it, seconds of its transaction, state, application, its last statement. */
  readonly blockers: readonly (readonly [number, number, number | null, string, string, string])[]
}

/** Calls, milliseconds on average and at most, statement. */
export type SlowStatement = readonly [number, number, number, string]

export interface DatabaseReading {
  readonly facts: DatabaseFacts
  /** null: the server keeps no such statistics, or they can't be read. */
  readonly slowest: readonly SlowStatement[] | null
}

// Counts by pg_stat_database, which everybody may read. jsonb, because it is always one line. The second answer is
// missing where pg_stat_statements was created but not loaded, and takes nothing from the first.
const questions = `
BEGIN READ ONLY;
SET LOCAL statement_timeout = '5s';
WITH waiting AS MATERIALIZED (
  SELECT pid, pg_blocking_pids(pid) AS by FROM (SELECT DISTINCT pid FROM pg_locks WHERE NOT granted LIMIT 200) AS w
)
SELECT jsonb_build_object(
  'version', current_setting('server_version'),
  'connections', (SELECT coalesce(sum(numbackends), 0)::int FROM pg_stat_database),
  'max', current_setting('max_connections')::int,
  'hidden', (SELECT count(*)::int FROM pg_stat_activity WHERE query = '<insufficient privilege>'),
  'blocked', (SELECT count(*)::int FROM pg_locks WHERE NOT granted),
  'long', (
    SELECT coalesce(jsonb_agg(jsonb_build_array(pid, seconds, coalesce(state, ''), application_name)), '[]')
    FROM (
      SELECT pid, state, application_name, extract(epoch FROM clock_timestamp() - xact_start)::int AS seconds
      FROM pg_stat_activity
      WHERE pid <> pg_backend_pid() AND xact_start < clock_timestamp() - interval '30 seconds'
      ORDER BY xact_start LIMIT 10
    ) AS oldest
  ),
  'running', (
    SELECT coalesce(jsonb_agg(jsonb_build_array(pid, seconds, query)), '[]')
    FROM (
      SELECT pid, left(query, 2000) AS query, extract(epoch FROM clock_timestamp() - query_start)::int AS seconds
      FROM pg_stat_activity
      WHERE pid <> pg_backend_pid() AND state = 'active' AND backend_type = 'client backend'
        AND query_start < clock_timestamp() - interval '1 second'
      ORDER BY query_start LIMIT 5
    ) AS longest
  ),
  'waiting', (
    SELECT coalesce(jsonb_agg(jsonb_build_array(pid, seconds, by, query)), '[]')
    FROM (
      SELECT pid, to_jsonb(by) AS by, left(query, 2000) AS query,
        extract(epoch FROM clock_timestamp() - query_start)::int AS seconds
      FROM waiting JOIN pg_stat_activity USING (pid) ORDER BY query_start LIMIT 5
    ) AS first
  ),
  'blockers', (
    SELECT coalesce(jsonb_agg(jsonb_build_array(pid, held, seconds, state, application, query)), '[]')
    FROM (
      SELECT blocker AS pid, held, coalesce(state, '') AS state, coalesce(application_name, '') AS application,
        left(coalesce(query, ''), 2000) AS query, extract(epoch FROM clock_timestamp() - xact_start)::int AS seconds
      FROM (
        SELECT blocker, count(DISTINCT waiting.pid)::int AS held FROM waiting, unnest(by) AS blocker
        WHERE blocker NOT IN (SELECT pid FROM waiting) GROUP BY blocker
      ) AS roots LEFT JOIN pg_stat_activity ON pg_stat_activity.pid = blocker
      ORDER BY held DESC LIMIT 5
    ) AS roots
  )
);
ROLLBACK;
\\set ON_ERROR_STOP 0
SELECT quote_ident(nspname) AS place FROM pg_extension JOIN pg_namespace ON pg_namespace.oid = extnamespace
  WHERE extname = 'pg_stat_statements' \\gset
\\if :{?place}
BEGIN READ ONLY;
SET LOCAL statement_timeout = '3s';
SELECT coalesce(jsonb_agg(jsonb_build_array(calls, mean, longest, query)), '[]')
FROM (
  SELECT calls, mean_exec_time AS mean, max_exec_time AS longest, left(query, 2000) AS query
  FROM :place.pg_stat_statements
  WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
  ORDER BY mean_exec_time DESC LIMIT 5
) AS slowest;
ROLLBACK;
\\endif
`

/** psql is asked, with what the variable's URL says in its environment. */
export const planDatabase = (
  variable: string,
  environment: Readonly<Record<string, string>>,
): { readonly secrets: readonly string[]; readonly database: DatabasePlan } => {
  const value = environment[variable] ?? ''
  const place = parseDatabaseUrl(value)
  if (place === null) {
    const problem = value === '' ? words.variableEmpty(variable) : words.noAddress(variable)
    return { secrets: [value], database: { variable, question: null, problem } }
  }
  const argv = ['psql', '--no-psqlrc', '--no-password', '--quiet', '--tuples-only', '--no-align'] as const
  const question: DiagnosisQuestion = {
    argv: [...argv, '--set=ON_ERROR_STOP=1'],
    variables: { ...place.variables, PGCONNECT_TIMEOUT: '5', PGAPPNAME: 'runbook-diagnosis', LC_ALL: 'C' },
    stdin: questions,
  }
  return { secrets: place.secrets, database: { variable, question, problem: '' } }
}

const unreachableStep = (said: string): string => {
  if (exhausted.test(said)) return poolStep
  if (/authentication failed|role [^\n]{0,300} does not exist|no pg_hba/i.test(said)) return words.loginRefused
  return words.checkDatabase
}

const shown = (query: string): string =>
  query === '<insufficient privilege>' ? '(hidden from this user)' : bareStatement(query)

const since = (seconds: number | null): string => (seconds === null ? 'for an unknown time' : `for ${seconds} s`)

const named = (name: string): string => (name === '' ? 'unnamed' : name)

/** Of `pg_locks`, a process 0 is a prepared transaction (https://www.postgresql.org/docs/current/functions-info.html). */
const processName = (pid: number): string => (pid === 0 ? words.prepared : `process ${pid}`)

const block = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', `--- ${title}`, ...lines]

const readLocks = ({ waiting, blockers }: DatabaseFacts) => ({
  steps: blockers.slice(0, 1).map(([pid, held]) => (pid === 0 ? words.endPrepared(held) : words.endProcess(pid, held))),
  blocks: [
    ...block(
      words.blockersTitle,
      blockers.map(
        ([pid, held, seconds, state, name, query]) =>
          `${processName(pid)} holds up ${held}: ${named(name)}, ${state === '' ? 'state unknown' : state}, its transaction open ${since(seconds)}, last: ${query === '' ? '(unknown)' : shown(query)}`,
      ),
    ),
    ...block(
      'who waits',
      waiting.map(
        ([pid, seconds, by, query]) =>
          `process ${pid} waits ${since(seconds)} for ${by.length === 0 ? 'nobody any more' : [...new Set(by)].map(processName).join(', ')}: ${shown(query)}`,
      ),
    ),
  ],
})

const round = (ms: number): string => `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`

/** The runbook logs what takes longer than a second (`log_min_duration_statement = 1000`). */
const slowMs = 1_000

const readStatements = ({ running }: DatabaseFacts, slowest: readonly SlowStatement[] | null) => {
  const slow = running.length > 0 || (slowest ?? []).some(([, mean]) => mean >= slowMs)
  return {
    found: slowest === null ? [words.noStatistics] : [],
    steps: slow ? [words.slowStatements] : [],
    blocks: [
      ...block(
        words.longestNow,
        running.map(([pid, seconds, query]) => `process ${pid}: ${seconds} s, ${shown(query)}`),
      ),
      ...block(
        words.slowest,
        (slowest ?? []).map(
          ([calls, mean, longest, query]) =>
            `${round(mean)} on average, ${round(longest)} at most, ${calls} calls: ${shown(query)}`,
        ),
      ),
    ],
  }
}

const readFacts = ({ facts, slowest }: DatabaseReading) => {
  const { connections, max, long, blocked, hidden, version } = facts
  const locks = readLocks(facts)
  const statements = readStatements(facts, slowest)
  return {
    found: [
      words.answers(version),
      words.connections({ taken: connections, most: max, share: Math.round((connections / max) * 100) }),
      words.locksAwaited(blocked),
      words.oldTransactions(long.length),
      ...(hidden > 0 ? [words.sessionsHidden(hidden)] : []),
      ...statements.found,
    ],
    steps: [
      ...(connections > max * 0.8 ? [poolStep] : []),
      ...locks.steps,
      ...(long.length > 0 ? [words.oldestTransaction] : []),
      ...statements.steps,
    ],
    blocks: [
      ...long.map(([pid, seconds, state, name]) => `process ${pid}: ${seconds} s, ${state}, ${named(name)}`),
      ...locks.blocks,
      ...statements.blocks,
    ],
  }
}

/**
 * Reachable or not, connections against the maximum (the runbook investigates above 80 %), who holds the locks that
 * others wait for, long transactions, and the slowest statements by their words.
 */
export const readDatabase = (variable: string, answer: DiagnosisAnswer, read: DatabaseReading | null): EvidenceText => {
  const title = words.databaseOf(variable)
  if (read !== null) {
    const { found, steps, blocks } = readFacts(read)
    return textOf(title, found, steps, blocks)
  }
  const failure = failureOf('psql', answer)
  if (failure === null) return textOf(title, [words.psqlUnclear], [], [])
  const step = answer.notFound ? words.installPsql : unreachableStep(answer.stderr)
  return textOf(title, [failure], [step], [])
}
