// checklist/backup: the sentences and remedies of an objection to a backup. Pure.
import { formatDuration } from '../../core/duration.ts'
import { clausesFew, plural } from '../../core/text.ts'
import type { DumpRead } from '../../ports/dumps.ts'
import { lackOf } from '../../database/server-lacks.ts'
import { remedyForLack } from '../../database/words.ts'
import type { BackupObjection } from './objection.ts'

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
