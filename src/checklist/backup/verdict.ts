// checklist/backup: judges whether a backup exists, is recent and complete, and restores correctly. Pure.
import { compare, wordsOf, type ContentsComparison, type Standard } from './comparison.ts'
import { totalRows, type Contents } from '../../database/contents.ts'
import type { RestoreProblems } from '../../database/dump.ts'
import type { DumpRead } from '../../ports/dumps.ts'
import type { Dump } from '../../ports/dumps.ts'
import { formatDuration } from '../../core/duration.ts'
import type { CheckStatus, Finding } from '../../core/report.ts'
import { clausesFew, plural } from '../../core/text.ts'

/** What somebody wrote down beside the dump when it was made. */
export interface Manifest {
  readonly path: string
  readonly createdAt: string | null
  readonly sha256: string | null
  readonly tables: Contents | null
}

export interface RestoredBackup {
  readonly engine: string
  readonly timedOut: boolean
  readonly problems: RestoreProblems
  readonly contents: Contents
  readonly standard: Standard
}

export interface BackupFacts {
  /** For people. */
  readonly name: string
  readonly now: string
  readonly limit: { readonly ms: number; readonly from: string }
  /** The environment's; null when it sets none. */
  readonly rpoMs: number | null
  /** When the command began that should have made it; null when it was only looked for. */
  readonly began: string | null
  readonly read: DumpRead
  /** SHA-256 of the file, when a manifest names one. */
  readonly digest: string | null
  readonly manifest: Manifest | null
  /** null: nobody asked for it, or the dump is not worth it. */
  readonly restored: RestoredBackup | null
}

export interface JudgedBackup {
  readonly status: CheckStatus
  readonly summary: string
  readonly findings: readonly Finding[]
}

/** Five minutes of difference between two clocks are none (as in src/checklist/judge/audit.ts). */
const skewMs = 300_000
/** Disks date a file by a clock that lags a little. */
const lagMs = 2_000

const error = (message: string, remedy: string): Finding => ({ level: 'error', message, remedy })
const notice = (message: string): Finding => ({ level: 'notice', message })

/** The oldest of all dates that are known: whoever copies a dump makes its file newer, never its rows. */
export const dateOf = (dump: Dump, manifest: Manifest | null): string =>
  [dump.createdAt, manifest?.createdAt ?? null, dump.modifiedAt]
    .filter((date) => date !== null)
    .reduce((oldest, date) => (Date.parse(date) < Date.parse(oldest) ? date : oldest))

const sizes = ['bytes', 'KB', 'MB', 'GB', 'TB'] as const
const sizeOf = (bytes: number): string => {
  const step = bytes < 1_024 ? 0 : Math.min(Math.floor(Math.log2(bytes) / 10), sizes.length - 1)
  return `${step === 0 ? bytes : (bytes / 1_024 ** step).toFixed(1)} ${sizes[step] ?? ''}`
}

/** `fail` and `unknown` weigh by the worst; both are told. */
interface Objection {
  readonly status: 'fail' | 'unknown'
  readonly short: string
  readonly finding: Finding
}

const fail = (short: string, finding: Finding): Objection => ({ status: 'fail', short, finding })
const unknown = (short: string, finding: Finding): Objection => ({ status: 'unknown', short, finding })

const ofAge = (facts: BackupFacts, dump: Dump): readonly Objection[] => {
  const { name, limit, began, manifest } = facts
  const now = Date.parse(facts.now)
  const dates = [dump.createdAt, manifest?.createdAt ?? null, dump.modifiedAt].filter((date) => date !== null)
  const late = dates.find((date) => !(Date.parse(date) <= now + skewMs))
  if (late !== undefined)
    return [
      unknown(
        'is dated in the future',
        error(
          `${name} is dated ${late}, and it is ${facts.now}: its age is not known.`,
          'Set the clock of the machine that dumps. The date in an archive bears no time zone and is read as UTC: dump with TZ=UTC.',
        ),
      ),
    ]
  const age = now - Date.parse(dateOf(dump, manifest))
  const old =
    age <= limit.ms
      ? []
      : [
          fail(
            `is ${formatDuration(age)} old`,
            error(
              `${name} is of ${dateOf(dump, manifest)}: ${formatDuration(age)} old, and ${formatDuration(limit.ms)} is the most (${limit.from}).`,
              'Make a new one before the release. The date in an archive bears no time zone and is read as UTC: dump with TZ=UTC.',
            ),
          ),
        ]
  if (began === null || Date.parse(dump.modifiedAt) >= Date.parse(began) - lagMs) return old
  const remedy = 'Let the command write to "$BACKUP_FILE", or correct the place in `file`.'
  const stale = `The command ended well and left nothing new: ${name} was last written at ${dump.modifiedAt}, before it began.`
  return [fail('is not from this run of the command', error(stale, remedy)), ...old]
}

const ofSize = ({ name }: BackupFacts, { tables, tablesWithRows }: Dump): readonly Objection[] => {
  if (tables === 0)
    return [
      fail(
        'holds no table',
        error(`${name} holds no table.`, 'See that the command dumps the right database, as a role that may read it.'),
      ),
    ]
  if (tablesWithRows > 0) return []
  const message = `${name} holds the schema of ${plural(tables, 'table')} and no rows.`
  return [fail('holds no rows', error(message, 'Dump without `--schema-only`.'))]
}

const ofManifest = ({ name, manifest, digest }: BackupFacts): readonly Objection[] =>
  manifest === null || manifest.sha256 === null || digest === null || manifest.sha256.toLowerCase() === digest
    ? []
    : [
        fail(
          'is not the file of its manifest',
          error(
            `${name} has another SHA-256 (${digest.slice(0, 12)}…) than ${manifest.path} says (${manifest.sha256.slice(0, 12)}…).`,
            'Make both again: the file was changed or cut after its manifest was written.',
          ),
        ),
      ]

const majorOf = (version: string | null): number => Number.parseInt(/\d+/.exec(version ?? '')?.[0] ?? '0', 10)

const ofRestore = (
  { name }: BackupFacts,
  dump: Dump,
  { engine, timedOut, problems }: RestoredBackup,
): readonly Objection[] => {
  if (timedOut)
    return [
      unknown(
        'could not be restored in time',
        error(`${name} was not restored within the time limit.`, "Raise 'timeout' of this check."),
      ),
    ]
  const { lost, lacking } = problems
  if (lost.length + lacking.length === 0) return []
  const newer = majorOf(dump.server) > majorOf(engine)
  if (newer || lost.length === 0) {
    const remedy = newer
      ? `Install PostgreSQL ${majorOf(dump.server)} on the runner, or name a server of that version: 'database-url'.`
      : "Give the check a server that has what is missing, and a role that may use it: 'database-url'."
    const why = newer ? `the dump is of PostgreSQL ${dump.server ?? ''}: ` : ''
    return [
      unknown(
        `could not be restored on ${engine}`,
        error(`${name} could not be restored on ${engine}: ${why}${clausesFew([...lacking, ...lost], 3)}.`, remedy),
      ),
    ]
  }
  return [
    fail(
      'does not restore',
      error(
        `${name} does not restore on ${engine}: ${clausesFew(lost, 3)}.`,
        'Make it again, by the pg_dump of the server, and see what it says.',
      ),
    ),
  ]
}

const ofContents = (
  { name }: BackupFacts,
  restored: RestoredBackup,
  { held, wrong }: ContentsComparison,
): readonly Objection[] => {
  if (restored.contents.length === 0)
    return [
      fail(
        'restores to no table',
        error(`${name} was restored, and there is no table.`, 'See what the command dumps.'),
      ),
    ]
  const { standard } = restored
  const than = standard.kind === 'manifest' ? standard.path : standard.kind === 'nothing' ? '' : standard.variable
  if (held === 0 && standard.kind !== 'nothing')
    return [
      unknown(
        `could not be compared: ${than} names no table`,
        error(`${than} names no table, so nothing was compared.`, `Let ${than} be of the database that was dumped.`),
      ),
    ]
  if (wrong.length === 0) return []
  return [
    fail(
      'restores to something else',
      error(
        `${name}, restored, is not what ${than} has: ${clausesFew(wrong.map(wordsOf), 3)}.`,
        'Make it again; if a table is new or left out on purpose, see that the command dumps all of the database.',
      ),
    ),
  ]
}

const describe = (dump: Dump, age: string, restored: RestoredBackup | null, words: string): string => {
  const what = `${dump.format}, ${sizeOf(dump.bytes)}, ${age} old`
  if (restored === null) return `${what}, read to its end; not restored`
  const { contents, engine } = restored
  return `${what}, restored on ${engine}: ${plural(contents.length, 'table')}, ${plural(totalRows(contents), 'row')}, ${words}`
}

/** What does not decide, and should be known. */
const aside = (facts: BackupFacts, dump: Dump, comparison: ContentsComparison | null): readonly Finding[] => {
  const { rpoMs, limit, restored, name, manifest } = facts
  const age = Date.parse(facts.now) - Date.parse(dateOf(dump, manifest))
  const problems = restored?.problems.aside ?? []
  const undated = dump.createdAt === null && (manifest?.createdAt ?? null) === null
  return [
    ...(rpoMs !== null && rpoMs < limit.ms && age > rpoMs
      ? [
          {
            level: 'warning',
            message: `${name} is older than the RPO (${formatDuration(rpoMs)}): what came after it is lost, unless something else such as WAL archiving holds it.`,
          } as const,
        ]
      : []),
    ...(undated ? [notice(`${name} does not say when it was made: its age is that of the file.`)] : []),
    ...(problems.length === 0
      ? []
      : [notice(`Owners and rights are of the server and were not restored (${clausesFew(problems, 3)}).`)]),
    ...(comparison?.notices ?? []).map(notice),
  ]
}

/** Is there a backup, is it young and whole, and does it come back as what it was? */
export const judgeBackup = (facts: BackupFacts): JudgedBackup => {
  const { read, name, restored } = facts
  if (read.state !== 'whole') {
    const isBroken = read.state === 'broken'
    const remedy = isBroken
      ? 'Make it again: `pg_dump --format=custom --file="$BACKUP_FILE"`, and let the command fail when pg_dump does.'
      : 'Install the PostgreSQL client on the runner that is as new as the pg_dump that made it.'
    const message = isBroken ? `${name} is no backup: ${read.why}.` : `${name} can't be read here: ${read.why}.`
    const summary = message.replace(/\.$/, '')
    return { status: isBroken ? 'fail' : 'unknown', summary, findings: [error(message, remedy)] }
  }
  const { dump } = read
  const comparison = restored === null ? null : compare(restored.contents, restored.standard)
  const restoring = restored === null ? [] : ofRestore(facts, dump, restored)
  const objections = [
    ...ofSize(facts, dump),
    ...ofAge(facts, dump),
    ...ofManifest(facts),
    ...restoring,
    // What a restore that failed has left says nothing.
    ...(restored === null || comparison === null || restoring.length > 0
      ? []
      : ofContents(facts, restored, comparison)),
  ]
  const findings = [...objections.map(({ finding }) => finding), ...aside(facts, dump, comparison)]
  const worst = objections.find(({ status }) => status === 'fail') ?? objections[0]
  if (worst !== undefined) return { status: worst.status, summary: `${name} ${worst.short}`, findings }
  const age = formatDuration(Math.max(0, Date.parse(facts.now) - Date.parse(dateOf(dump, facts.manifest))))
  return { status: 'pass', summary: describe(dump, age, restored, comparison?.words ?? ''), findings }
}
