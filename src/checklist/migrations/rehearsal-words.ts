// checklist/migrations: the sentences and remedies of the rehearsal. Pure.
import { clausesFew, plural } from '../../core/text.ts'
import { shortSha } from '../../core/release.ts'
import { formatDuration } from '../../core/duration.ts'

// apply-sql

export const openTransaction = 'a transaction that begins here is never committed, so its changes are lost'

export const fileGone = 'the file is gone'

export const noStatement = 'the file contains no statement'

// rehearsal

export const needsMore =
  "If it needs an extension, a role or rights that a plain database owner does not have, give the check a server that has them: 'database-url'."

export const noPsql = "Write it as SQL, or let psql apply it: 'up' and 'down' name the program."

export const correctMigration = `Correct it; it has not shipped, so it may be edited. ${needsMore}`

export const upFails = (path: string, why: string): string => `${path} fails: ${why}.`

export const notBroughtBack = (things: readonly string[]): string => `not restored: ${clausesFew(things, 3)}`

export const leftBehind = (things: readonly string[]): string => `left behind: ${clausesFew(things, 3)}`

export const undoAll = "Make it undo all of it; or, if that can't be done, set 'down: optional' for this check."

export const downMissing = (path: string, name: string): string =>
  `${path} is a point of no return: ${name} is missing or does nothing.`

export const writeDown = (name: string): string =>
  `Write ${name}; or, if you never migrate down, set 'down: optional' for this check.`

export const downFails = ({
  path,
  name,
  why,
}: {
  readonly path: string
  readonly name: string
  readonly why: string
}): string => `${path} can't be undone: ${name} fails: ${why}.`

export const correctDown = 'Correct the down migration.'

export const pointOfNoReturn = (path: string, name: string): string => `${path} is a point of no return: after ${name}`

export const dataDiffers = (point: string, lost: readonly string[]): string =>
  `${point} the data is not the same: ${clausesFew(lost, 3)}.`

export const keepData = `Keep the removed data where the down migration finds it, or remove it in a later release. ${undoAll}`

export const schemaDiffers = (point: string, differences: string): string =>
  `${point} the schema is not the same. ${differences}.`

export const otherOrder = (name: string): string =>
  `${name} restores everything, but in another order (a column that was dropped returns at the end).`

export const otherSchema = 'makes another schema than the first time'

export const secondUp = (path: string, how: string): string =>
  `${path}, applied again after its down migration, ${how}.`

export const undoEverything = (name: string): string => `Make ${name} undo everything.`

export const extensionStays = (path: string, names: readonly string[]): string =>
  `${path}: its down migration leaves ${names.length === 1 ? 'the extension' : 'the extensions'} ${names.join(', ')}. That may stay: it belongs to the server, and something else may use it.`

export const serverLacks = (engine: string): string => `${engine} lacks what they need`

export const locksNotSeen = "The locks and rewrites of the program's commands could not be observed."

export const superuserNeeded =
  "Only a superuser may observe them: leave out 'database-url', or give it a test server and its superuser."

export const invalidIndex = (path: string, index: string): string =>
  `${path} leaves the index ${index} invalid: it slows writes and serves no reads.`

export const dropInvalidIndex =
  'DROP INDEX CONCURRENTLY IF EXISTS first; then create it, without IF NOT EXISTS and without a lock_timeout.'

export const breaksOldVersion = (path: string, what: string): string =>
  `While ${path} is applied and the old version serves: ${what}.`

export const twoSteps =
  'Release it in two steps: first code that works without it, then this migration; or give the new column a default.'

export const queryRefused = (path: string, why: string): string =>
  `${path}: a statement of the old version fails on the new schema: ${why}.`

export const keepForOldVersion =
  'The old version still serves when the migration is applied: keep what it uses until a later release.'

export const queryStale = (path: string, why: string): string =>
  `${path}: a statement fails on the schema before the migration too: ${why}. It proves nothing.`

export const correctQuery = `Correct the file; write parameters as $1, $2.`

export const roleTooStrong = (databases: readonly string[]): string =>
  `The role of 'database-url' may change and drop databases that contain data: ${clausesFew(databases, 3)}.`

export const weakerRole = 'Give it a server for tests only, or a role with CREATEDB only.'

export const emptyTables = 'The existing tables were empty: NOT NULL and changes of type were tried on no rows.'

export const nameSeed = "Name a file of SQL with some rows: 'seed' of this check."

export const untriedAfter = (count: number): string => `; ${count} after it not tried`

export const oneWay = (names: string): string => `point of no return: ${names}`

export const someFail = ({
  bad,
  all,
  engine,
  what,
  rest,
}: {
  readonly bad: number
  readonly all: string
  readonly engine: string
  readonly what: string
  readonly rest: string
}): string => `${bad} of ${all} fail on ${engine}: ${what}${rest}`

export const allApplied = (all: string, engine: string): string => `${all} applied on ${engine}`

export const queriesFail = ({
  tried,
  broken,
  count,
}: {
  readonly tried: string
  readonly broken: number
  readonly count: number
}): string => `${tried}; ${broken} of ${plural(count, 'statement')} of the old version fail on the new schema`

export const heavy = (count: number): string => `; ${count} heavy on a table in use`

export const roundTripDone = ', undone and applied again'

export const alsoOneWay = (names: string): string => `; point of no return: ${names}`

export const seedRefused = 'does not fit the schema that has shipped'

export const notOnEmpty = 'has shipped and does not run on an empty database'

export const baseFails = ({
  name,
  what,
  engine,
  why,
}: {
  readonly name: string
  readonly what: string
  readonly engine: string
  readonly why: string
}): string => `${name} ${what} (${engine}): ${why}. The new ones could not be tried.`

export const rowsRefused = (name: string): string => `the rows of ${name} were refused`

export const notOnEmptyEngine = (name: string, engine: string): string => `${name} does not run on an empty ${engine}`

export const notTried = (count: string, why: string): string => `${count} not tried: ${why}`

export const orderBroken = (count: number): string =>
  `${plural(count, 'file breaks', 'files break')} the order of migrations; nothing was run`

export const sinceBase = (sha: string, what: string): string => ` since ${shortSha(sha)} (${what})`

export const noNew = (since: string): string => `no new migration${since}`

export const foreignForm = (count: number): string =>
  `${plural(count, 'changed migration is', 'changed migrations are')} not plain SQL with .up.sql and .down.sql: not tried; 'up' and 'down' name the program that can`

export const andForeign = (summary: string, count: number): string =>
  `${summary}; ${plural(count, 'migration')} of another form not tried`

// rehearse-programs

export const saidNothing = 'no output'

export const atWork = (name: string, ms: number): string =>
  `${name} is running on the scratch database, ${formatDuration(ms)} so far.`

export const noProgram = (name: string): string => `${name} could not be started: there is no such program.`

export const installProgram = "Install it in a step before this one, or let 'up' and 'down' of this check install it."

export const programTimedOut = (ms: number): string => `did not finish within ${formatDuration(ms)}`

export const programEnded = (exitCode: null | number): string => `ended with ${exitCode ?? 'a signal'}`

export const changedNothing = (program: readonly string[]): string =>
  `${program.join(' ')} ended with 0 and changed nothing in the scratch database; does it read DATABASE_URL?`

export const programBack = "a program to undo it ('down' of this check)"

export const severalNew = (folder: undefined | string, count: number): string => `${folder ?? ''} (${count} new)`

// squawk

export const squawkSays = (rule: string, message: string): string => `squawk (${rule}): ${message}`

export const squawkNotAsked = (why: string): string =>
  `squawk did not run: ${why}. The results from the server are complete without it.`

export const squawkSilent = 'it gave no answer'

// statement-trace

export const concurrently = 'CREATE INDEX CONCURRENTLY, alone in its file, does not block writes.'

export const split =
  'Split it: first what the server can do at once (a nullable column, NOT VALID), then the rows in batches, then the validation.'

export const emptiesTable = ({
  statement,
  table,
  until,
}: {
  readonly statement: string
  readonly table: string
  readonly until: string
}): string => `${statement}: empties ${table}${until}.`

export const rewritesTable = ({
  statement,
  table,
  until,
}: {
  readonly statement: string
  readonly table: string
  readonly until: string
}): string => `${statement}: rewrites all of ${table}${until}.`

export const readsTable = ({
  statement,
  table,
  until,
}: {
  readonly statement: string
  readonly table: string
  readonly until: string
}): string => `${statement}: reads all of ${table}${until}.`

export const blocksOn = ({
  statement,
  blocked,
  table,
}: {
  readonly statement: string
  readonly blocked: string
  readonly table: string
}): string => `${statement}: blocks ${blocked} on ${table}.`

// try-queries

export const nameStatements = `Let 'queries' name a file with the statements of the service, each ended by a semicolon, with parameters as $1.`
