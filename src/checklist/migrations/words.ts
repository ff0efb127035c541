// checklist/migrations: every sentence and remedy of this room, in one place. Pure.
import type { Remedy } from '../../core/remedy.ts'
import { isOrAre, plural } from '../../core/text.ts'
import { shortSha } from '../../core/release.ts'

// backward-compatibility

export const tableGone = (table: string): string => `${table} is gone: reads and writes of the old version there fail`

export const columnGone = (table: string, column: string): string =>
  `${table}.${column} is gone: reads and writes of the old version there fail`

export const columnNeeded = (table: string, column: string): string =>
  `${table}.${column} must be given and has no default: an INSERT or UPDATE of the old version fails`

// data-loss

export const columnRemade = (column: string): string => `${column} is dropped and recreated: its values are lost`

export const valuesLost = ({
  before,
  after,
  column,
}: {
  readonly before: number
  readonly after: number
  readonly column: string
}): string => `${before - after} of ${plural(before, 'value')} of ${column} ${isOrAre(before - after)} lost`

export const valuesChanged = (column: string): string => `values of ${column} changed`

export const allRowsLost = (count: number, table: string): string =>
  `all ${plural(count, 'row')} of ${table} ${isOrAre(count)} lost`

export const tableRemade = (table: string): string => `${table} is dropped and recreated: all its rows are lost`

export const rowsLost = ({
  lost,
  count,
  table,
}: {
  readonly lost: number
  readonly count: number
  readonly table: string
}): string => `${lost} of ${plural(count, 'row')} of ${table} ${isOrAre(lost)} lost`

// files-verdict

export const deletedOrRenamed = 'was deleted or renamed'

export const shippedAnd = ({
  what,
  sha,
  happened,
}: {
  readonly what: string
  readonly sha: string
  readonly happened: string
}): string => `has shipped (${what}, ${shortSha(sha)}) and ${happened}`

export const downChanged = (path: string, since: string): string =>
  `${path} ${since}: the down migration of a shipped migration is another one now, and was not tried.`

export const restoreFile = (sha: string): string =>
  `Restore the file as it is in ${shortSha(sha)}, and write a new migration for the change.`

export const neverSeen = (path: string, since: string): string =>
  `${path} ${since}: databases that have applied it will never see the change.`

export const sameNumber = (path: string, other: string): string =>
  `${path} has the number of ${other}: which of the two runs first, or at all, is left to chance.`

export const nextNumber = 'Give it the next free number.'

export const lateNumber = (path: string, last: string): string =>
  `${path} is new and comes before ${last}, which has shipped: some tools never apply it, others apply it late.`

export const notTriedOf = (path: string, more: number, tool: string | null): string =>
  `${path}${more === 0 ? '' : ` and ${plural(more, 'other')}`} ${more === 0 ? 'is a migration' : 'are migrations'}${tool === null ? ' of a form that is not read here' : ` of ${tool}`}, and ${more === 0 ? 'was' : 'were'} not tried.`

/** The lines that would try them. */
export const proposal = (
  tool: { readonly name: string; readonly up: string; readonly down: string | null } | null,
): string => {
  if (tool === null)
    return "Name the programs that apply and undo them on `DATABASE_URL`: 'up' and 'down' of this check."
  const { name, up, down } = tool
  const back = down === null ? `\`down: optional\` (${name} has no way down of its own)` : `\`down: '${down}'\``
  return `Add to checklist.migrations: \`up: '${up}'\` and ${back}.`
}

// gather-files

export const commitGone = (sha: string): string =>
  `${shortSha(sha)} is no longer in the repository, so its migrations can't be compared.`

export const branchPoint = 'the start of the branch'

export const liveIn = (environment: string): string => `live in ${environment}`

export const noMigrations = (directory: string, form: string): string =>
  `'${directory}' contains no migrations${form === 'sql' ? ' such as 0001_name.up.sql' : ''}.`

export const correctDirectoryOrForm = (proposed: string): string =>
  `Correct 'directory' of this check; migrations of another form need the program that applies them. ${proposed}`

export const correctDirectory = "Correct 'directory' of this check."

export const severalFolders = (folders: readonly string[]): string =>
  `There is more than one folder of migrations: ${folders.slice(0, 5).join(', ')}.`

export const nameFolder = "Name the folder of this service: 'directory' of this check."

// migrations

export const noQueriesFile = (queries: string): string => `'queries' names ${queries}, and this file does not exist.`

export const correctQueriesPath = 'Correct the path; it is read from the root of the repository.'

export const startingServer = 'Starting a scratch PostgreSQL for the migrations.'

export const downWithoutUp = "'down' of the check migrations names a program, and 'up' names none."

export const nameBothPrograms = "Name both, or neither: without 'up', pairs of .up.sql and .down.sql are applied."

export const title = 'Database migrations go up and down'

export const why =
  'A down migration that was never run may not work, and a migration that was edited after it shipped breaks every database but an empty one.'

export const rehearsalOn = (engine: string): string => `rehearsal on ${engine}`

/** "What to do" of docs/checks/migrations.md, likeliest first; a finding says it with its own names. */
export const remedies: readonly Remedy[] = [
  { when: 'Has shipped and was edited', then: 'restore the file, and put the change in a new migration.' },
  { when: 'Has the number of another', then: 'give it the next free number; rebase first.' },
  {
    when: 'Fails',
    then: "the finding contains the server's message, with the line.",
  },
  {
    when: 'Of another form, and not tried (`unknown`)',
    then: 'add the `up` and `down` that the finding proposes.',
  },
  {
    when: 'The server lacks something (`unknown`)',
    then: 'install the package that the finding names in a step before, or use `database-url` with a service container of the image that production runs.',
  },
  {
    when: 'Point of no return',
    then: 'write the down file, keep the removed data where the down file finds it, remove it in a later release, or set `down: optional` and plan the rollback without it.',
  },
  {
    when: 'Rewrites or reads all of a table',
    then: 'add the new beside the old, fill it in batches, and validate it last (`NOT VALID`, then `VALIDATE`); `CREATE INDEX CONCURRENTLY`, alone in its file.',
  },
  { when: 'The old version uses what is gone', then: 'first release code that no longer uses it, then the migration.' },
  {
    when: 'A command to psql, COPY from stdin',
    then: 'no driver understands them; write SQL, or name psql in `up` and `down`.',
  },
  { when: 'A byte order mark, bytes that are not UTF-8, a null byte', then: 'save the file as plain UTF-8.' },
  { when: 'A transaction is left open', then: 'add its `COMMIT`, or leave out the `BEGIN`.' },
  {
    when: 'Ended with 0 and changed nothing',
    then: 'the program applied its migrations elsewhere; let it read `DATABASE_URL`.',
  },
  {
    when: 'Does not run on an empty database (`unknown`)',
    then: 'the shipped migrations need something that the scratch database lacks; use `database-url`.',
  },
  {
    when: 'No PostgreSQL on this runner (`unknown`)',
    then: 'install it, let npm reach its registry, or use `database-url` with a service container.',
  },
]
