// checklist/backup: every sentence and remedy of this room, in one place. Pure.
import type { Remedy } from '../../core/remedy.ts'
import { formatDuration } from '../../core/duration.ts'
import { clausesFew, plural } from '../../core/text.ts'

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
