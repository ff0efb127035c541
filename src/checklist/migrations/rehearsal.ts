// checklist/migrations: the facts of a rehearsal, and the verdict over them and the files. Pure.
import { freshOf, judgeFiles, type MigrationFacts, type MigrationName } from './files-verdict.ts'
import { shortSha } from '../../core/release.ts'
import type { CheckStatus, Finding } from '../../core/report.ts'
import { clausesFew, listedFew, plural } from '../../core/text.ts'
import type { SchemaDifference } from './schema-dump.ts'
import { judgeTrace, type StatementTrace } from './statement-trace.ts'

/** Why a file or a program did not get through, and where in it. */
export interface MigrationRefusal {
  /** null: a program, which is not in the repository. */
  readonly path: string | null
  readonly line: number | null
  readonly words: string
}

/** The tries of what is new, as far as they came: of one file, or of all that a program applies. */
export interface RoundTrip {
  readonly path: string
  /** What undoes it, and its file when it is one. */
  readonly downStep: { readonly name: string; readonly path: string | null }
  readonly up: { readonly refused: MigrationRefusal } | 'done'
  readonly down:
    | { readonly refused: MigrationRefusal }
    | { readonly differs: SchemaDifference | null; readonly lost: readonly string[] }
    | 'exact'
    | 'missing'
    | 'not tried'
  readonly secondUp: { readonly refused: MigrationRefusal } | 'same' | 'differs' | 'not tried'
  /** Of the first up, statement by statement, and of a program command by command; null: none could be seen. */
  readonly traces: readonly StatementTrace[] | null
  /** Indexes that it left behind invalid. */
  readonly invalid: readonly string[]
  /** What the version that still serves would stumble over. */
  readonly breaks: readonly string[]
}

/** The statements of the service, asked of the new schema. */
export interface QueriesTried {
  readonly path: string
  readonly count: number
  /** Those that the schema before took and the new one does not. */
  readonly broken: readonly MigrationRefusal[]
  /** Those that not even the schema before took: they say nothing. */
  readonly stale: readonly MigrationRefusal[]
}

export interface MigrationRehearsal {
  readonly engine: string
  /** What came before the new ones did not get through: nothing after it could be tried. */
  readonly stopped: { readonly at: 'shipped' | 'seed'; readonly refusal: MigrationRefusal } | null
  readonly seeded: boolean
  /** Other databases of the server that its role may change or drop. */
  readonly endangered: readonly string[]
  readonly roundTrips: readonly RoundTrip[]
  /** null: the runbook names none, or it did not come to that. */
  readonly queries: QueriesTried | null
}

export interface JudgedMigrations {
  readonly status: CheckStatus
  readonly summary: string
  readonly findings: readonly Finding[]
}

export interface DownPolicy {
  readonly down: 'required' | 'optional'
}

const placeOf = ({ path, line }: MigrationRefusal): Pick<Finding, 'path' | 'line'> =>
  path === null ? {} : { path, ...(line === null ? {} : { line }) }

const needsMore =
  "If it needs an extension, a role or rights that the plain owner of a database does not have, give the check a server that has them: 'database-url'."

const remedyOf = (words: string): string => {
  if (/extension\b[^\n]{0,200} is not available/.test(words))
    return "The scratch server does not have this extension: name one that has it in 'database-url' (a service container of the image that production runs)."
  if (/command to psql|from psql/.test(words))
    return "Write it as SQL; or let psql apply it: 'up' and 'down' name the program."
  return `Correct it; it has not shipped, so it may be edited. ${needsMore}`
}

const ofUp = ({ path, up }: RoundTrip): readonly Finding[] => {
  if (up === 'done') return []
  const { refused } = up
  const message = `${path} fails: ${refused.words}.`
  return [{ level: 'error', ...placeOf(refused), message, remedy: remedyOf(refused.words) }]
}

const returned = ({ missing, extra }: SchemaDifference): string =>
  [
    ...(missing.length === 0 ? [] : [`not brought back: ${clausesFew(missing, 3)}`]),
    ...(extra.length === 0 ? [] : [`left behind: ${clausesFew(extra, 3)}`]),
  ].join('. ')

const whole = "Make it undo all of it; or, if that can't be done, set 'down: optional' for this check."

const ofDown = ({ path, downStep, down }: RoundTrip, policy: DownPolicy): readonly Finding[] => {
  if (down === 'exact' || down === 'not tried') return []
  const level = policy.down === 'required' ? 'error' : 'warning'
  const at = downStep.path === null ? {} : { path: downStep.path }
  if (down === 'missing') {
    const message = `${path} is a point of no return: ${downStep.name} is missing or does nothing.`
    const remedy = `Write ${downStep.name}; or, if going forward only is your rule, set 'down: optional' for this check.`
    return [{ level, path, message, remedy }]
  }
  if ('refused' in down) {
    const message = `${path} can't be taken back: ${downStep.name} fails: ${down.refused.words}.`
    return [{ level: 'error', ...placeOf(down.refused), message, remedy: 'Correct the way down.' }]
  }
  const { differs, lost } = down
  const point = `${path} is a point of no return: after ${downStep.name}`
  const ofData: readonly Finding[] =
    lost.length === 0
      ? []
      : [
          {
            level,
            ...at,
            message: `${point} the data is not what it was: ${clausesFew(lost, 3)}.`,
            remedy: `Keep what is taken away where the way down finds it, or take it away in a later release. ${whole}`,
          },
        ]
  if (differs === null) return ofData
  if (!differs.reordered)
    return [
      { level, ...at, message: `${point} the schema is not what it was. ${returned(differs)}.`, remedy: whole },
      ...ofData,
    ]
  const message = `${downStep.name} brings everything back in another order (a column that was dropped returns at the end).`
  return [{ level: 'notice', ...at, message }, ...ofData]
}

const ofSecondUp = ({ path, secondUp, downStep }: RoundTrip): readonly Finding[] => {
  if (secondUp === 'same' || secondUp === 'not tried') return []
  const how = secondUp === 'differs' ? 'makes another schema than the first time' : `fails: ${secondUp.refused.words}`
  const message = `${path}, applied again after its down, ${how}.`
  const at = secondUp === 'differs' ? { path } : placeOf(secondUp.refused)
  return [{ level: 'error', ...at, message, remedy: `Make ${downStep.name} undo all that was done.` }]
}

const unseen: Finding = {
  level: 'notice',
  message: "Which locks the program's commands took and what they wrote anew was not seen.",
  remedy: "Only a superuser may watch them: leave out 'database-url', or give it a server for tests and its superuser.",
}

const ofRun = ({ path, invalid, breaks, traces }: RoundTrip): readonly Finding[] => [
  ...invalid.map((index) => ({
    level: 'error' as const,
    path,
    message: `${path} leaves the index ${index} invalid: it costs writes and serves no reads.`,
    remedy:
      'DROP INDEX CONCURRENTLY IF EXISTS first; then create it, without IF NOT EXISTS and without a lock_timeout.',
  })),
  ...(traces === null ? [unseen] : judgeTrace(traces)),
  ...breaks.map((what) => ({
    level: 'warning' as const,
    path,
    message: `While ${path} is in and the old version serves: ${what}.`,
    remedy: 'Release it in two steps: first code that can do without, then this; or the new column with a default.',
  })),
]

const ofQueries = (tried: QueriesTried | null): readonly Finding[] => {
  if (tried === null) return []
  return [
    ...tried.broken.map((refusal) => ({
      level: 'error' as const,
      ...placeOf(refusal),
      message: `${tried.path}, as the old version asks it, is refused by the new schema: ${refusal.words}.`,
      remedy: 'The old version serves while the migration is in: keep what it asks for until a later release.',
    })),
    ...tried.stale.map((refusal) => ({
      level: 'warning' as const,
      ...placeOf(refusal),
      message: `${tried.path} holds a statement that not even the schema before takes: ${refusal.words}. It proves nothing.`,
      remedy: 'Correct the file; parameters are written $1, $2.',
    })),
  ]
}

/** A point of no return: what a rollback can't cross. */
const isOneWay = ({ down }: RoundTrip): boolean =>
  down === 'missing' ||
  (typeof down === 'object' && 'differs' in down && (down.lost.length > 0 || down.differs?.reordered === false))

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1).replace(/\.up\.sql$/, '')

const counted = (count: number) => plural(count, 'new migration')

const namesOf = (paths: readonly string[]): string => listedFew(paths.map(nameOf), 3)

const ofServer = ({ endangered }: MigrationRehearsal): readonly Finding[] => {
  if (endangered.length === 0) return []
  const message = `The role of 'database-url' may change and drop databases of its server that hold data: ${clausesFew(endangered, 3)}.`
  return [{ level: 'warning', message, remedy: 'Give it a server for tests alone, or a role with CREATEDB only.' }]
}

/** Rows are what NOT NULL, a change of type and a lossy down fail on. */
const ofSeed = ({ seeded, roundTrips }: MigrationRehearsal): readonly Finding[] => {
  const touched = roundTrips
    .flatMap(({ traces }) => traces ?? [])
    .some(({ locks, rewritten }) => locks.length + rewritten.length > 0)
  if (seeded || !touched) return []
  const message = 'The tables that were there before were empty: NOT NULL and changes of type met no rows.'
  return [{ level: 'notice', message, remedy: "Name a file of SQL with some rows: 'seed' of this check." }]
}

const judgeRoundTrips = (
  rehearsal: MigrationRehearsal,
  fresh: readonly MigrationName[],
  aside: readonly Finding[],
  policy: DownPolicy,
): JudgedMigrations => {
  const { engine, roundTrips, queries } = rehearsal
  const perRoundTrip = roundTrips.map((roundTrip) => ({
    roundTrip,
    findings: [...ofUp(roundTrip), ...ofDown(roundTrip, policy), ...ofSecondUp(roundTrip), ...ofRun(roundTrip)],
  }))
  const bad = perRoundTrip.filter(({ findings }) => findings.some(({ level }) => level === 'error'))
  const asked = ofQueries(queries)
  const findings = [
    ...aside,
    ...perRoundTrip.flatMap((each) => each.findings),
    ...asked,
    ...ofSeed(rehearsal),
    ...ofServer(rehearsal),
  ]
  const oneWay = roundTrips.filter(isOneWay).map(({ path }) => path)
  if (bad.length > 0) {
    const untried = fresh.length - roundTrips.length
    const rest = untried > 0 && roundTrips.length > 0 ? `; ${untried} after it not tried` : ''
    const what =
      oneWay.length > 0 ? `point of no return: ${namesOf(oneWay)}` : namesOf(bad.map(({ roundTrip }) => roundTrip.path))
    return {
      status: 'fail',
      summary: `${bad.length} of ${counted(fresh.length)} fail on ${engine}: ${what}${rest}`,
      findings,
    }
  }
  const tried = `${counted(fresh.length)} applied on ${engine}`
  if (queries !== null && queries.broken.length > 0) {
    const summary = `${tried}; ${queries.broken.length} of ${queries.count} statements of the old version fail on the new schema`
    return { status: 'fail', summary, findings }
  }
  const heavy = roundTrips
    .flatMap(({ traces }) => judgeTrace(traces ?? []))
    .filter(({ level }) => level === 'warning').length
  const heavyNote = heavy === 0 ? '' : `; ${heavy} heavy on a table in use`
  const downNote = oneWay.length === 0 ? ', taken back and applied again' : `; point of no return: ${namesOf(oneWay)}`
  return { status: 'pass', summary: `${tried}${downNote}${heavyNote}`, findings }
}

const judgeStopped = (
  { engine, stopped }: MigrationRehearsal,
  count: string,
  aside: readonly Finding[],
): JudgedMigrations | null => {
  if (stopped === null) return null
  const { at, refusal } = stopped
  const name = refusal.path ?? 'the program'
  const what =
    at === 'seed' ? 'does not fit the schema that has shipped' : 'has shipped and does not run on an empty database'
  const message = `${name} ${what} (${engine}): ${refusal.words}. The new ones could not be tried.`
  const finding: Finding = { level: 'error', ...placeOf(refusal), message, remedy: needsMore }
  const short =
    at === 'seed' ? `the rows of ${name} were refused` : `${nameOf(name)} does not run on an empty ${engine}`
  return { status: 'unknown', summary: `${count} not tried: ${short}`, findings: [finding, ...aside] }
}

/** The verdict: files first, then what the server said. `rehearsal` null: nothing was there to run, or the files forbid it. */
export const judgeMigrations = (
  facts: MigrationFacts,
  rehearsal: MigrationRehearsal | null,
  policy: DownPolicy,
): JudgedMigrations => {
  const ofFiles = judgeFiles(facts)
  const errors = ofFiles.filter(({ level }) => level === 'error')
  if (errors.length > 0) {
    const summary = `${plural(errors.length, 'file breaks', 'files break')} the order of migrations; nothing was run`
    return { status: 'fail', summary, findings: ofFiles }
  }
  const fresh = freshOf(facts)
  const since = facts.base === null ? '' : ` since ${shortSha(facts.base.sha)} (${facts.base.what})`
  if (fresh.length === 0) {
    const foreign = facts.foreign.length
    const summary =
      foreign === 0
        ? `no new migration${since}`
        : `${plural(foreign, 'changed migration is', 'changed migrations are')} not plain SQL with .up.sql and .down.sql: not tried; 'up' and 'down' name the program that can`
    return { status: foreign === 0 ? 'skip' : 'unknown', summary, findings: ofFiles }
  }
  if (rehearsal === null) throw new Error('new migrations, and no rehearsal')
  const stopped = judgeStopped(rehearsal, counted(fresh.length), ofFiles)
  if (stopped !== null) return stopped
  if (rehearsal.roundTrips.length === 0) throw new Error('a rehearsal ended early without a reason')
  return judgeRoundTrips(rehearsal, fresh, ofFiles, policy)
}
