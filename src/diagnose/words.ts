// diagnose: every sentence and remedy of this room, in one place. Pure.
import { plural } from '../core/text.ts'

// answer

export const noProgram = (program: string): string => `There is no \`${program}\` program on PATH.`

export const noAnswer = (program: string): string => `${program} did not answer in time.`

export const failed = (program: string, said: string): string =>
  `${program} failed: ${said === '' ? 'it did not say why' : said}`

export const tooManyConnections = 'Too many connections: raise DATABASE_POOL_SIZE, or restart the API.'

// certificate

export const renewCertificate = 'Renew the certificate, and find out why it was not renewed automatically.'

export const serveCertificate = 'Serve a certificate for this name, or correct the url of the environment.'

export const sendChain = 'Make the server send the whole chain, not only its own certificate.'

export const certificateUnread = (code: string): string => `It could not be read: ${code}.`

export const certificateInvalid = (meaning: string, code: string): string => `It is not valid: ${meaning} (${code}).`

export const certificateOf = (host: string): string => `Diagnosis: certificate of ${host}`

export const endUnknown = 'its expiry date is unknown'

export const daysLeft = (days: number, until: string): string => `${days} days left (until ${until})`

export const certificateValid = ({
  left,
  subject,
  issuer,
}: {
  readonly left: string
  readonly subject: string
  readonly issuer: string
}): string => `It is valid: ${left}, for ${subject}, by ${issuer}.`

// container

export const stateUnread = 'docker did not report its state.'

export const containerState = ({
  status,
  isUp,
  exitCode,
  restarts,
  killed,
}: {
  readonly status: string
  readonly isUp: boolean
  readonly exitCode: undefined | string
  readonly restarts: string
  readonly killed: undefined | string
}): string =>
  `It is ${status}${isUp ? '' : ` (exit code ${exitCode})`}, restarted ${plural(Number(restarts), 'time')}${killed === 'true' ? ', killed for lack of memory' : ''}.`

export const raiseMemory = 'Raise its memory limit, or find out what uses more.'

export const readThenStart = 'Read its last lines below, then start it or roll back.'

export const memoryUnread = 'Its memory use is not known.'

export const diskUnread = 'Its disk use is not known.'

export const memoryHigh = 'Memory is above 85 %: scale up, or find out what uses more.'

export const diskHigh = 'The disk is above 90 %: clean up, or expand it.'

export const containerOf = (name: string): string => `Diagnosis: container ${name}`

export const errorLines = (count: number): string => `lines with errors, of the last ${count}`

export const lastLines = (count: number): string => `last ${count} lines`

// database

export const variableEmpty = (variable: string): string => `The variable ${variable} is empty.`

export const noAddress = (variable: string): string => `${variable} is not a postgres:// URL.`

export const loginRefused =
  'The database answers but refuses the login: compare user and password with those of the service.'

export const checkDatabase = 'Check that the database runs, and that this machine can reach it.'

export const prepared = 'a prepared transaction'

export const endPrepared = (held: number): string =>
  `A prepared transaction blocks ${held}: find it in pg_prepared_xacts, and commit it or roll it back.`

export const endProcess = (pid: number, held: number): string =>
  `Process ${pid} blocks ${held}: ask its owner; end it with pg_terminate_backend(${pid}).`

export const blockersTitle = 'processes that hold the awaited locks'

export const noStatistics = 'pg_stat_statements can not be read here: only the statements that run now are known.'

export const slowStatements =
  'Statements take longer than a second: run EXPLAIN ANALYZE on the slowest below, and add the missing index.'

export const longestNow = 'statements that have been running longest'

export const slowest = 'slowest statements on average (pg_stat_statements)'

export const answers = (version: string): string => `PostgreSQL ${version} answers.`

export const connections = ({
  taken,
  most,
  share,
}: {
  readonly taken: number
  readonly most: number
  readonly share: number
}): string => `${taken} of ${most} connections are taken (${share} %).`

export const locksAwaited = (blocked: number): string => `Locks that are waited for: ${blocked}.`

export const oldTransactions = (count: number): string =>
  `Transactions older than 30 seconds: ${count === 10 ? 'at least 10' : count}.`

export const sessionsHidden = (hidden: number): string =>
  `${hidden} sessions are hidden from this user (it lacks the role pg_read_all_stats).`

export const oldestTransaction = 'Ask the owner of the oldest transaction; end it with pg_terminate_backend(process).'

export const databaseOf = (variable: string): string => `Diagnosis: database of ${variable}`

export const psqlUnclear = 'psql answered, but the answer was not understood.'

export const installPsql = 'Install psql on the runner.'

// pods

export const imageNotPulled = 'The image can not be pulled: check its name and the pull secret.'

export const noNode = 'No node can run the pod: add one, or request less memory and CPU.'

export const missingReference = 'The pod names a ConfigMap or Secret that does not exist: create it.'

export const endsByItself = 'It exits by itself: read its last lines below, then correct the cause or roll back.'

export const podsAvailable = ({
  available,
  wanted,
  updated,
}: {
  readonly available: number
  readonly wanted: number
  readonly updated: number
}): string => `${available} of ${wanted} pods are available, ${updated} have the newest definition.`

export const rolloutPaused = 'Its rollout is paused.'

export const podsOf = (workload: string, namespace: string): string => `Diagnosis: ${workload} in ${namespace}`

export const installKubectl = 'Install kubectl on the runner.'

export const checkKubeconfig =
  'Check KUBECONFIG, and that its user may get the workload, its pods, their events and logs.'

export const kubectlUnclear = 'The answer of kubectl was not understood.'

export const podsUnclear = 'The answer of kubectl about its pods was not understood.'

export const noPods = 'It has no pods.'

// run

export const noKubernetes = "This environment has no deploy.kubernetes, so pods can't be examined."

export const asking = ({ part }: { readonly part: boolean }): string => `collecting a diagnosis: at most ${part} minute`
