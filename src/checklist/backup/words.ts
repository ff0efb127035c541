// checklist/backup: every sentence and remedy of this room, in one place. Pure.
import type { Remedy } from '../../core/remedy.ts'
import { formatDuration } from '../../core/duration.ts'
import { clausesFew, plural } from '../../core/text.ts'
import type { DumpRead } from '../../ports/dumps.ts'
import { lackOf } from '../../database/server-lacks.ts'
import { remedyForLack } from '../../database/words.ts'
import type { BackupObjection } from './objection.ts'

// backup

export const notAManifest = (path: string, problem: string): string =>
  `${path} is not a manifest of a backup (${problem}).`

export const correctManifest = 'Write it as docs/checks/backup.md shows it, or remove it.'

export const dayByDefault = "a day, as neither 'max-age' nor an RPO is set"

export const rpoOf = (environment: string): string => `the RPO of ${environment}`

export const noFile = (file: string): string => `There is no ${file}.`

export const makeBackup = "Make a backup, or correct 'file' of this check."

export const leftNoDump = (file: string): string => `The command succeeded and left no dump at ${file}.`

export const writeThere = 'Let it write there: `pg_dump --format=custom --file="$BACKUP_FILE"`.'

export const noneNamed = "no backup is named ('checklist.backup.command' or 'file')"

export const nothingToLose = (source: string, environment: string): string =>
  `${source} has no table before the first release to ${environment}: there is nothing to lose yet`

export const madeAtRelease = (environment: string): string =>
  `made when it is released to ${environment}; no command runs before the merge`

export const why =
  'A backup that was never restored may not work, and an exit code of 0 is not a dump. A release that goes wrong may need it within the hour.'

// find-or-make

export const making = (program: string): string => `Making the backup with ${program}`

export const running = (program: string, ms: number): string => `${program} is running, ${formatDuration(ms)} so far.`

export const noProgram = (program: string): string =>
  `${program} could not be started: there is no such program in the repository or on PATH.`

export const correctCommand = 'Correct the command, and commit the file as executable.'

export const tookTooLong = (program: string, ms: number): string =>
  `${program} did not finish within ${formatDuration(ms)} and was stopped.`

export const raiseTimeout = "Find out what it waits for; raise 'timeout' if it only needs longer."

export const ended = (program: string, exitCode: number | null, said: string): string =>
  `${program} ended with exit code ${exitCode ?? 'none'}${said === '' ? '' : `: ${said}`}.`

export const outputInLog = 'Its output is in the log of this step.'

// restore-test

export const addressUnusable = (variable: string, address: string): string =>
  `${variable} ${address === '' ? 'is not set' : 'is not an address such as postgres://user@host:5432/name'}.`

export const setAddress = (variable: string): string => `Set ${variable} in the env: of the preflight step.`

export const counting = (source: string): string => `Counting the rows of ${source}`

export const sameServer = (server: string, source: string): string =>
  `'database-url' (${server}) and 'compare-with' (${source}) name the same server, and a restore would slow down what it serves.`

export const nameTestServer =
  "Name a server for tests in 'database-url', or leave it out to use the runner's own PostgreSQL."

export const restoringOn = (engine: string): string => `Restoring the backup on ${engine}`

// comparison

export const tableMissing = (name: string): string => `${name} is missing`

export const otherValues = (name: string, rows: number): string =>
  `${name} has ${plural(rows, 'row')} with other values`

export const otherCount = (name: string, rows: number, expected: number): string =>
  `${name} has ${rows} of ${plural(expected, 'row')}`

export const objectMissing = (kind: string, name: string, value: string | null): string =>
  kind.endsWith('large objects') ? `all ${value ?? ''} large objects are missing` : `the ${kind} ${name} is missing`

export const objectDiffers = (
  { kind, name, value }: { readonly kind: string; readonly name: string; readonly value: string | null },
  actual: string | null,
): string => {
  if (kind === 'large objects') return `it has ${actual ?? '0'} of ${value ?? '0'} large objects`
  if (kind === 'contents of large objects') return 'its large objects have other contents'
  return kind === 'sequence'
    ? `the sequence ${name} is at ${actual ?? 'nothing'}, not at ${value ?? 'nothing'}`
    : `the ${kind} ${name} is another one`
}

export const otherMajor = (source: number, restored: number): string =>
  `The source is PostgreSQL ${source} and the scratch server ${restored}, which print definitions otherwise: of views, functions, constraints and the like only their presence was compared.`

export const onlyCounted = (path: string, tables: number): string =>
  `${path} has no checksum of ${plural(tables, 'table')}: only the rows were counted.`

export const equalToManifest = 'equal to its manifest'

export const changedDuringDump = (names: string): string =>
  `These tables changed while the dump was made, so only their presence was checked: ${names}.`

export const equalTo = (variable: string): string => `equal to ${variable}`

export const equalBut = (variable: string, changed: number): string =>
  changed === 0 ? equalTo(variable) : `${equalTo(variable)}, except ${changed} that changed meanwhile`

export const sourceMovedOn = (variable: string, differences: readonly string[]): string =>
  `${variable} has changed since the dump: ${clausesFew(differences, 3)}.`

export const noneMissing = (variable: string): string => `no table of ${variable} is missing`

export const comparedWithNothing = 'compared with nothing'

export const nameStandard =
  "The rows were counted, and compared with nothing. Name the database that was dumped ('compare-with'), or put a manifest beside the dump."

// verdict

const dumpInUtc = 'The date in an archive has no time zone and is read as UTC: dump with TZ=UTC.'

/** An objection in words: behind the backup's name in the summary, as a sentence, and what to do. */
export interface ObjectionWords {
  readonly short: string
  readonly message: string
  readonly remedy: string
}

type DumpCode = 'dated-in-future' | 'too-old' | 'not-from-this-run' | 'no-table' | 'no-rows' | 'other-digest'

const toDump = (name: string, objection: Extract<BackupObjection, { readonly code: DumpCode }>): ObjectionWords => {
  switch (objection.code) {
    case 'dated-in-future':
      return {
        short: 'is dated in the future',
        message: `${name} is dated ${objection.date}, but it is ${objection.now}: its age is not known.`,
        remedy: `Set the clock of the machine that dumps. ${dumpInUtc}`,
      }
    case 'too-old': {
      const { date, ageMs, limit } = objection
      return {
        short: `is ${formatDuration(ageMs)} old`,
        message: `${name} is from ${date}: ${formatDuration(ageMs)} old, and the limit is ${formatDuration(limit.ms)} (${limit.from}).`,
        remedy: `Make a new one before the release. ${dumpInUtc}`,
      }
    }
    case 'not-from-this-run':
      return {
        short: 'is not from this run of the command',
        message: `The command succeeded and wrote nothing new: ${name} was last written at ${objection.modifiedAt}, before it began.`,
        remedy: 'Let the command write to "$BACKUP_FILE", or correct the path in `file`.',
      }
    case 'no-table':
      return {
        short: 'contains no table',
        message: `${name} contains no table.`,
        remedy: 'Check that the command dumps the right database, with a role that may read it.',
      }
    case 'no-rows':
      return {
        short: 'contains no rows',
        message: `${name} contains the schema of ${plural(objection.tables, 'table')} and no rows.`,
        remedy: 'Dump without `--schema-only`.',
      }
    case 'other-digest': {
      const { digest, manifest } = objection
      return {
        short: 'is not the file of its manifest',
        message: `${name} has another SHA-256 (${digest.slice(0, 12)}…) than ${manifest.path} says (${manifest.sha256.slice(0, 12)}…).`,
        remedy: 'Make both again: the file was changed or cut after its manifest was written.',
      }
    }
  }
}

type ComparisonCode = 'nothing-to-compare' | 'differs'

const toComparison = (
  name: string,
  objection: Extract<BackupObjection, { readonly code: ComparisonCode }>,
): ObjectionWords => {
  switch (objection.code) {
    case 'nothing-to-compare':
      return {
        short: `could not be compared: ${objection.standard} names no table`,
        message: `${objection.standard} names no table, so nothing was compared.`,
        remedy: `Let ${objection.standard} describe the database that was dumped.`,
      }
    case 'differs':
      return {
        short: 'restores to something else',
        message: `${name} was restored, and differs from ${objection.standard}: ${clausesFew(objection.differences, 3)}.`,
        remedy:
          'Make it again; if a table is new or left out on purpose, check that the command dumps the whole database.',
      }
  }
}

const serverFor = (problems: readonly string[]): string => {
  const lack = problems.map(lackOf).find((one) => one !== null)
  return lack === undefined
    ? "Give the check a server that has what is missing, and a role that may use it: 'database-url'."
    : remedyForLack(lack)
}

/** The sentences of an objection to the backup of this name. */
export const objectionTo = (name: string, objection: BackupObjection): ObjectionWords => {
  switch (objection.code) {
    case 'restore-timed-out':
      return {
        short: 'could not be restored in time',
        message: `${name} was not restored within the time limit.`,
        remedy: "Raise 'timeout' of this check.",
      }
    case 'not-restorable-here': {
      const { engine, dumpOf, problems } = objection
      const why = dumpOf === null ? '' : `the dump is of PostgreSQL ${dumpOf.version}: `
      return {
        short: `could not be restored on ${engine}`,
        message: `${name} could not be restored on ${engine}: ${why}${clausesFew(problems, 3)}.`,
        remedy:
          dumpOf === null
            ? serverFor(problems)
            : `Install PostgreSQL ${dumpOf.major} on the runner, or name a server of that version: 'database-url'.`,
      }
    }
    case 'does-not-restore':
      return {
        short: 'does not restore',
        message: `${name} does not restore on ${objection.engine}: ${clausesFew(objection.problems, 3)}.`,
        remedy: "Make it again with the server's own pg_dump, and read its messages.",
      }
    case 'restores-to-nothing':
      return {
        short: 'restores to no table',
        message: `${name} was restored, and there is no table.`,
        remedy: 'Check which database the command dumps.',
      }
    case 'nothing-to-compare':
    case 'differs':
      return toComparison(name, objection)
    case 'dated-in-future':
    case 'too-old':
    case 'not-from-this-run':
    case 'no-table':
    case 'no-rows':
    case 'other-digest':
      return toDump(name, objection)
  }
}

const countedOf = (kind: string, count: number): string => {
  if (kind === 'large objects') return plural(count, 'large object')
  return kind === 'index' ? plural(count, 'index', 'indexes') : plural(count, kind)
}

export const restoredAs = (
  what: string,
  facts: {
    readonly engine: string
    readonly tables: number
    readonly rows: number
    /** What was compared beside rows, by kind. */
    readonly others: readonly { readonly kind: string; readonly count: number }[]
    readonly compared: string
  },
): string => {
  const counted = [
    plural(facts.tables, 'table'),
    plural(facts.rows, 'row'),
    ...facts.others.map(({ kind, count }) => countedOf(kind, count)),
  ]
  return `${what}, restored on ${facts.engine}: ${counted.join(', ')}, ${facts.compared}`
}

export const readOnly = (what: string): string => `${what}, read to its end; not restored`

export const olderThanRpo = (name: string, rpoMs: number): string =>
  `${name} is older than the RPO (${formatDuration(rpoMs)}): later data is lost, unless something else such as WAL archiving has it.`

export const undated = (name: string): string => `${name} has no date of its own: its age is that of the file.`

export const ownersNotRestored = (problems: readonly string[]): string =>
  `Owners and rights belong to the server and were not restored (${clausesFew(problems, 3)}).`

export const makeAgain =
  'Make it again: `pg_dump --format=custom --file="$BACKUP_FILE"`, and let the command fail when pg_dump does.'

export const installClient =
  'Install a PostgreSQL client on the runner that is at least as new as the pg_dump that made it.'

/** Of a dump that could not be read to its end. */
export const notRead = (
  name: string,
  read: Exclude<DumpRead, { readonly state: 'whole' }>,
): { readonly message: string; readonly remedy: string } => {
  switch (read.state) {
    case 'broken':
      return { message: `${name} is not a backup: ${read.why}.`, remedy: makeAgain }
    case 'foreign':
      return { message: `${name} can't be read here: ${read.why}.`, remedy: installClient }
    case 'wrapped':
      return {
        message: `${name} is wrapped as a whole by ${read.by}, so nobody looked into it.`,
        remedy: `Unwrap it in a step before (${read.by}), and name the dump itself in 'file'; or let pg_dump compress: \`--format=custom\`.`,
      }
  }
}

/** "What to do" of docs/checks/backup.md, likeliest first; a finding says it with its own names. */
export const remedies: readonly Remedy[] = [
  { when: 'Left no dump', then: 'let the script write to `$BACKUP_FILE`, or name the place in `file`.' },
  {
    when: 'Is no backup: its end is missing',
    then: 'the disk was full or the dump was stopped; let the script fail when `pg_dump` does (`set -eu`, no pipe without `pipefail`).',
  },
  { when: 'Is old', then: 'make a new one before the release, or set a `max-age` that you can accept.' },
  {
    when: 'Restores to something else',
    then: 'the finding names the tables with both numbers, and what else is missing. Check which database is dumped, by which role, with which `--exclude`.',
  },
  {
    when: 'Could not be restored here (`unknown`)',
    then: 'the scratch server lacks an extension, or is older than the server that was dumped: name one in `database-url`.',
  },
  {
    when: 'Wrapped as a whole (`unknown`)',
    then: 'unwrap it in a step before and name the dump itself in `file`, or let `pg_dump` compress (`--format=custom`).',
  },
  { when: 'There is no pg_restore and psql on this runner (`unknown`)', then: 'install `postgresql-client`.' },
]
