import { parseDatabaseUrl } from './database-url.ts'
import type { EvidenceText } from './report.ts'

/** What is asked after a failure, as the runbook's troubleshooting says, and what the answers mean. Pure. */

/** A program and what it is told; run within a time limit, whatever comes of it. */
export interface DiagnosisQuestion {
  readonly argv: readonly [string, ...string[]]
  readonly variables: Readonly<Record<string, string>>
  readonly stdin: string
}

/** What came back; without an exit code it was killed or never started, and `stderr` says why. */
export interface DiagnosisAnswer {
  readonly exitCode: number | null
  readonly timedOut: boolean
  readonly notFound: boolean
  readonly stdout: string
  readonly stderr: string
}

export interface DiagnosisPlan {
  readonly container: {
    readonly name: string
    readonly list: DiagnosisQuestion
    readonly state: DiagnosisQuestion
    readonly log: DiagnosisQuestion
    readonly memory: DiagnosisQuestion
    readonly disk: DiagnosisQuestion
  } | null
  readonly database: {
    readonly variable: string
    /** null: the variable holds nothing that could be asked, and `problem` says why. */
    readonly question: DiagnosisQuestion | null
    readonly problem: string
  } | null
  /** Never to be shown. */
  readonly secrets: readonly string[]
}

const dockerVariables = ['DOCKER_HOST', 'DOCKER_CONTEXT', 'DOCKER_CONFIG', 'DOCKER_CERT_PATH', 'DOCKER_TLS_VERIFY']
/** Of so many lines of a log those with an error in them are shown, and of all the last ones. */
const readLines = 1_000
const shownLines = 50
const shownErrors = 20

// Counts by pg_stat_database, which everybody may read. No text of a statement: it may hold what is nobody's business.
const databaseQuestions = `
BEGIN READ ONLY;
SET LOCAL statement_timeout = '5s';
SELECT json_build_object(
  'version', current_setting('server_version'),
  'connections', (SELECT coalesce(sum(numbackends), 0)::int FROM pg_stat_database),
  'max', current_setting('max_connections')::int,
  'hidden', (SELECT count(*)::int FROM pg_stat_activity WHERE query = '<insufficient privilege>'),
  'blocked', (SELECT count(*)::int FROM pg_locks WHERE NOT granted),
  'long', (
    SELECT coalesce(json_agg(json_build_array(pid, seconds, coalesce(state, ''), application_name)), '[]')
    FROM (
      SELECT pid, state, application_name, extract(epoch FROM clock_timestamp() - xact_start)::int AS seconds
      FROM pg_stat_activity
      WHERE pid <> pg_backend_pid() AND xact_start < clock_timestamp() - interval '30 seconds'
      ORDER BY xact_start LIMIT 10
    ) AS oldest
  )
);
ROLLBACK;
`

const planDatabase = (variable: string, environment: Readonly<Record<string, string>>) => {
  const value = environment[variable] ?? ''
  const place = parseDatabaseUrl(value)
  if (place === null) {
    const problem = value === '' ? `The variable ${variable} is empty.` : `${variable} holds no postgres:// URL.`
    return { secrets: [value], database: { variable, question: null, problem } }
  }
  const argv = ['psql', '--no-psqlrc', '--no-password', '--quiet', '--tuples-only', '--no-align'] as const
  const question: DiagnosisQuestion = {
    argv: [...argv, '--set=ON_ERROR_STOP=1'],
    variables: { ...place.variables, PGCONNECT_TIMEOUT: '5', PGAPPNAME: 'runbook-diagnosis', LC_ALL: 'C' },
    stdin: databaseQuestions,
  }
  return { secrets: place.secrets, database: { variable, question, problem: '' } }
}

/** Which programs to ask. Names of containers are checked where the runbook is read: none looks like an option. */
export const planDiagnosis = (
  wanted: { readonly container?: string | undefined; readonly database?: string | undefined },
  environment: Readonly<Record<string, string>>,
): DiagnosisPlan => {
  const { container: name, database: variable } = wanted
  const variables = Object.fromEntries(
    dockerVariables.flatMap((each) => {
      const value = environment[each]
      return value === undefined ? [] : [[each, value]]
    }),
  )
  const docker = (...args: readonly string[]): DiagnosisQuestion => ({
    argv: ['docker', ...args],
    variables,
    stdin: '',
  })
  const state = '{{.State.Status}} {{.State.ExitCode}} {{.State.OOMKilled}} {{.RestartCount}}'
  const container =
    name === undefined
      ? null
      : {
          name,
          list: docker(
            'ps',
            '--all',
            '--filter',
            `name=^${name.replaceAll('.', '\\.')}$`,
            '--format',
            'table {{.Names}}\t{{.Image}}\t{{.Status}}',
          ),
          state: docker('inspect', '--type', 'container', '--format', state, name),
          log: docker('logs', '--timestamps', '--tail', String(readLines), name),
          memory: docker('stats', '--no-stream', '--format', '{{.MemUsage}} {{.MemPerc}}', name),
          disk: docker('exec', name, 'df', '-P', '/'),
        }
  const database = variable === undefined ? null : planDatabase(variable, environment)
  return { container, database: database?.database ?? null, secrets: database?.secrets ?? [] }
}

/** Passwords in addresses and tokens in headers, whosever they are: a log repeats what it is given. */
export const withoutCredentials = (text: string): string =>
  text
    .replace(/(\b[a-z][a-z\d+.-]*:\/\/)[^\s/@]+@/gi, '$1***@')
    .replace(/\b(Bearer|Basic)\s+[\w.~+/=-]{8,}/gi, '$1 ***')
    .replace(/((?:password|passwd|secret|token|api[-_]?key)["']?\s*[=:]\s*["']?)[^\s"',;&]+/gi, '$1***')

const failureOf = (program: string, answer: DiagnosisAnswer): string | null => {
  if (answer.notFound) return `There is no \`${program}\` program on PATH.`
  if (answer.timedOut) return `${program} did not answer in time.`
  if (answer.exitCode === 0) return null
  const said = (answer.stderr.trim() || answer.stdout.trim()).split('\n').slice(-3).join(' ')
  return `${program} failed: ${said === '' ? 'it did not say why' : said}`
}

const poolStep = 'Too many connections: raise DATABASE_POOL_SIZE, or restart the API.'
const exhausted =
  /too many (?:connections|clients)|remaining connection slots|QueuePool limit|pool (?:is )?(?:exhausted|timed? ?out)/i

const textOf = (title: string, findings: readonly string[], steps: readonly string[], more: readonly string[]) => ({
  title,
  text: [...findings, ...steps.map((step) => `Next: ${step}`), ...more].join('\n'),
})

const readState = (answer: DiagnosisAnswer): { readonly found: string; readonly steps: readonly string[] } => {
  const failure = failureOf('docker', answer)
  const [status, exitCode, killed, restarts] = answer.stdout.trim().split(' ')
  if (failure !== null) return { found: failure, steps: [] }
  if (status === undefined || restarts === undefined) return { found: 'docker said nothing of its state.', steps: [] }
  const up = status === 'running'
  return {
    found: `It is ${status}${up ? '' : ` (exit code ${exitCode})`}, restarted ${restarts} times${killed === 'true' ? ', killed for want of memory' : ''}.`,
    steps: [
      ...(killed === 'true' ? ['Raise its memory limit, or find out what grew.'] : []),
      ...(up ? [] : ['Read its last lines below, then start it or roll back.']),
    ],
  }
}

/** Memory against its limit and the disk it writes to; the runbook scales above 85 %, and cleans up above 90 %. */
const readUsage = (memory: DiagnosisAnswer, disk: DiagnosisAnswer) => {
  const [, used = '', share = ''] = /^(.+?) ([\d.]+)%$/m.exec(memory.stdout.trim()) ?? []
  const [, full = ''] = /\s(\d+)%\s+\/\s*$/m.exec(disk.stdout) ?? []
  return {
    found: [
      share === '' ? 'Its memory is not told.' : `Memory: ${used} (${share} %).`,
      full === '' ? 'Its disk is not told.' : `Disk: ${full} % full.`,
    ],
    steps: [
      ...(Number(share) > 85 ? ['Memory is above 85 %: scale up, or find out what grew.'] : []),
      ...(Number(full) > 90 ? ['The disk is above 90 %: clean up, or expand it.'] : []),
    ],
  }
}

/** The container's state, what it said last, and its lines with errors. */
export const readContainer = (
  name: string,
  answers: Readonly<Record<'list' | 'state' | 'log' | 'memory' | 'disk', DiagnosisAnswer>>,
): EvidenceText => {
  const { list, log } = answers
  const state = readState(answers.state)
  const usage = readUsage(answers.memory, answers.disk)
  const failure = failureOf('docker', log)
  // The two streams arrive apart; the times that docker puts before each line bring them together.
  const lines = `${log.stdout}\n${log.stderr}`
    .split('\n')
    .filter((line) => line.trim() !== '')
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  const errors = lines.filter((line) => /\b(?:ERROR|FATAL|CRITICAL|PANIC)\b/.test(line)).slice(-shownErrors)
  const pool = failure === null && lines.some((line) => exhausted.test(line)) ? [poolStep] : []
  const block = (title: string, shown: readonly string[]) => [
    '',
    `--- ${title}`,
    ...(shown.length === 0 ? ['(none)'] : shown),
  ]
  return textOf(
    `Diagnosis: container ${name}`,
    [state.found, ...usage.found],
    [...state.steps, ...usage.steps, ...pool],
    [
      ...block('docker ps', [failureOf('docker', list) ?? list.stdout.trimEnd()]),
      ...(failure === null ? block(`lines with errors, of the last ${readLines}`, errors) : []),
      ...block(`last ${shownLines} lines`, failure === null ? lines.slice(-shownLines) : [failure]),
    ],
  )
}

/** What the database says of itself. */
export interface DatabaseFacts {
  readonly version: string
  readonly connections: number
  readonly max: number
  readonly hidden: number
  readonly blocked: number
  /** Process, seconds, state, application. */
  readonly long: readonly (readonly [number, number, string, string])[]
}

const unreachableStep = (said: string): string => {
  if (exhausted.test(said)) return poolStep
  if (/authentication failed|role .* does not exist|no pg_hba/i.test(said))
    return 'The database answers and refuses the login: compare user and password with what the service is given.'
  return 'Check that the database runs, and that this machine may reach it.'
}

/** Reachable or not, connections against the maximum (the runbook investigates above 80 %), long transactions. */
export const readDatabase = (variable: string, answer: DiagnosisAnswer, facts: DatabaseFacts | null): EvidenceText => {
  const title = `Diagnosis: database of ${variable}`
  const failure = failureOf('psql', answer)
  if (failure !== null)
    return textOf(
      title,
      [failure],
      answer.notFound ? ['Install psql on the runner.'] : [unreachableStep(answer.stderr)],
      [],
    )
  if (facts === null) return textOf(title, ['psql answered, but not what it was asked.'], [], [])
  const { connections, max, long, blocked, hidden, version } = facts
  const crowded = connections > max * 0.8
  return textOf(
    title,
    [
      `PostgreSQL ${version} answers.`,
      `${connections} of ${max} connections are taken (${Math.round((connections / max) * 100)} %).`,
      `Locks waited for: ${blocked}.`,
      `Transactions older than 30 seconds: ${long.length === 10 ? 'at least 10' : long.length}.`,
      ...(hidden > 0 ? [`${hidden} sessions are hidden from this user (it lacks the role pg_read_all_stats).`] : []),
    ],
    [
      ...(crowded ? [poolStep] : []),
      ...(long.length > 0 ? ['Ask who owns the oldest transaction; end it with pg_terminate_backend(process).'] : []),
    ],
    long.map(
      ([pid, seconds, state, name]) => `process ${pid}: ${seconds} s, ${state}, ${name === '' ? 'unnamed' : name}`,
    ),
  )
}
