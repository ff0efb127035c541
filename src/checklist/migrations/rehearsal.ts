// checklist/migrations: the facts of a rehearsal, and the verdict over them and the files. Pure.
import { freshOf, judgeFiles, ofForeign, type MigrationFacts, type MigrationName } from './files-verdict.ts'
import type { CheckStatus, Finding } from '../../core/report.ts'
import { listedFew, plural } from '../../core/text.ts'
import { lackOf } from '../../database/server-lacks.ts'
import { remedyForLack } from '../../database/words.ts'
import type { SchemaDifference } from './schema-dump.ts'
import { judgeTrace, type StatementTrace } from './statement-trace.ts'
import { adoptFirst, noBaseline } from './baseline-words.ts'
import * as words from './rehearsal-words.ts'

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
  /** Extensions that the way down left, which may stay. */
  readonly stays: readonly string[]
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

/** `unasked`: there is no release to return to, so that no way back is asked for. */
interface WayBack {
  readonly down: DownPolicy['down'] | 'unasked'
}

const placeOf = ({ path, line }: MigrationRefusal): Pick<Finding, 'path' | 'line'> =>
  path === null ? {} : { path, ...(line === null ? {} : { line }) }

const remedyOf = (said: string): string => {
  const lack = lackOf(said)
  if (lack !== null) return remedyForLack(lack)
  if (/command to psql|from psql/.test(said)) return words.noPsql
  return words.correctMigration
}

const ofUp = ({ path, up }: RoundTrip): readonly Finding[] => {
  if (up === 'done') return []
  const { refused } = up
  const message = words.upFails(path, refused.words)
  return [{ level: 'error', ...placeOf(refused), message, remedy: remedyOf(refused.words) }]
}

const returned = ({ missing, extra }: SchemaDifference): string =>
  [
    ...(missing.length === 0 ? [] : [words.notBroughtBack(missing)]),
    ...(extra.length === 0 ? [] : [words.leftBehind(extra)]),
  ].join('. ')

const ofDown = ({ path, downStep, down }: RoundTrip, policy: WayBack): readonly Finding[] => {
  if (down === 'exact' || down === 'not tried') return []
  const level = policy.down === 'required' ? 'error' : 'warning'
  const at = downStep.path === null ? {} : { path: downStep.path }
  if (down === 'missing') {
    const message = words.downMissing(path, downStep.name)
    const remedy = words.writeDown(downStep.name)
    return [{ level, path, message, remedy }]
  }
  if ('refused' in down) {
    const message = words.downFails({ path, name: downStep.name, why: down.refused.words })
    const refused = policy.down === 'unasked' ? 'warning' : 'error'
    return [{ level: refused, ...placeOf(down.refused), message, remedy: words.correctDown }]
  }
  const { differs, lost } = down
  const point = words.pointOfNoReturn(path, downStep.name)
  const ofData: readonly Finding[] =
    lost.length === 0
      ? []
      : [
          {
            level,
            ...at,
            message: words.dataDiffers(point, lost),
            remedy: words.keepData,
          },
        ]
  if (differs === null) return ofData
  if (!differs.reordered)
    return [{ level, ...at, message: words.schemaDiffers(point, returned(differs)), remedy: words.undoAll }, ...ofData]
  const message = words.otherOrder(downStep.name)
  return [{ level: 'notice', ...at, message }, ...ofData]
}

const ofSecondUp = ({ path, secondUp, downStep }: RoundTrip, policy: WayBack): readonly Finding[] => {
  if (secondUp === 'same' || secondUp === 'not tried') return []
  const how = secondUp === 'differs' ? words.otherSchema : `fails: ${secondUp.refused.words}`
  const message = words.secondUp(path, how)
  const at = secondUp === 'differs' ? { path } : placeOf(secondUp.refused)
  const level = policy.down === 'unasked' ? 'warning' : 'error'
  return [{ level, ...at, message, remedy: words.undoEverything(downStep.name) }]
}

const unseen: Finding = {
  level: 'notice',
  message: words.locksNotSeen,
  remedy: words.superuserNeeded,
}

const ofRun = ({ path, invalid, breaks, traces, stays }: RoundTrip): readonly Finding[] => [
  ...invalid.map((index) => ({
    level: 'error' as const,
    path,
    message: words.invalidIndex(path, index),
    remedy: words.dropInvalidIndex,
  })),
  ...(traces === null ? [unseen] : judgeTrace(traces)),
  ...(stays.length === 0 ? [] : [{ level: 'notice' as const, path, message: words.extensionStays(path, stays) }]),
  ...breaks.map((what) => ({
    level: 'warning' as const,
    path,
    message: words.breaksOldVersion(path, what),
    remedy: words.twoSteps,
  })),
]

const ofQueries = (tried: QueriesTried | null): readonly Finding[] => {
  if (tried === null) return []
  return [
    ...tried.broken.map((refusal) => ({
      level: 'error' as const,
      ...placeOf(refusal),
      message: words.queryRefused(tried.path, refusal.words),
      remedy: words.keepForOldVersion,
    })),
    ...tried.stale.map((refusal) => ({
      level: 'warning' as const,
      ...placeOf(refusal),
      message: words.queryStale(tried.path, refusal.words),
      remedy: words.correctQuery,
    })),
  ]
}

/** What the scratch server lacks is no fault of the migration. */
const isLack = ({ up }: RoundTrip): boolean => up !== 'done' && lackOf(up.refused.words) !== null

/** A point of no return: what a rollback can't cross. */
const isOneWay = ({ down }: RoundTrip): boolean =>
  down === 'missing' ||
  (typeof down === 'object' && 'differs' in down && (down.lost.length > 0 || down.differs?.reordered === false))

/** It did not come back as it was, in whichever way: after that nothing more can be tried on the same database. */
const isLost = (roundTrip: RoundTrip): boolean =>
  isOneWay(roundTrip) ||
  (typeof roundTrip.down === 'object' && 'refused' in roundTrip.down) ||
  (roundTrip.secondUp !== 'same' && roundTrip.secondUp !== 'not tried')

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1).replace(/\.up\.sql$/, '')

const counted = (count: number) => plural(count, 'new migration')

const namesOf = (paths: readonly string[]): string => listedFew(paths.map(nameOf), 3)

const ofServer = ({ endangered }: MigrationRehearsal): readonly Finding[] => {
  if (endangered.length === 0) return []
  const message = words.roleTooStrong(endangered)
  return [{ level: 'warning', message, remedy: words.weakerRole }]
}

/** Rows are what NOT NULL, a change of type and a lossy down fail on. */
const ofSeed = ({ seeded, roundTrips }: MigrationRehearsal): readonly Finding[] => {
  const touched = roundTrips
    .flatMap(({ traces }) => traces ?? [])
    .some(({ locks, rewritten }) => locks.length + rewritten.length > 0)
  if (seeded || !touched) return []
  const message = words.emptyTables
  return [{ level: 'notice', message, remedy: words.nameSeed }]
}

const heavyNote = (roundTrips: readonly RoundTrip[]): string => {
  const traces = roundTrips.flatMap((each) => judgeTrace(each.traces ?? []))
  const heavy = traces.filter(({ level }) => level === 'warning').length
  return heavy === 0 ? '' : words.heavy(heavy)
}

const judgeRoundTrips = (
  rehearsal: MigrationRehearsal,
  fresh: readonly MigrationName[],
  aside: readonly Finding[],
  policy: WayBack,
): JudgedMigrations => {
  const { engine, roundTrips, queries } = rehearsal
  const perRoundTrip = roundTrips.map((roundTrip) => ({
    roundTrip,
    findings: [...ofUp(roundTrip), ...ofDown(roundTrip, policy), ...ofSecondUp(roundTrip, policy), ...ofRun(roundTrip)],
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
  const oneWay = roundTrips.filter(policy.down === 'unasked' ? isLost : isOneWay).map(({ path }) => path)
  if (bad.length > 0) {
    const untried = fresh.length - roundTrips.length
    const rest = untried > 0 && roundTrips.length > 0 ? words.untriedAfter(untried) : ''
    if (bad.every(({ roundTrip }) => isLack(roundTrip))) {
      const summary = words.notTried(counted(fresh.length - roundTrips.length + bad.length), words.serverLacks(engine))
      return { status: 'unknown', summary, findings }
    }
    const what = oneWay.length > 0 ? words.oneWay(namesOf(oneWay)) : namesOf(bad.map(({ roundTrip }) => roundTrip.path))
    return {
      status: 'fail',
      summary: words.someFail({ bad: bad.length, all: counted(fresh.length), engine, what, rest }),
      findings,
    }
  }
  // A program applies all at once.
  const left = roundTrips.at(-1)?.downStep.path === null ? 0 : fresh.length - roundTrips.length
  const tried = words.allApplied(counted(fresh.length - left), engine)
  if (queries !== null && queries.broken.length > 0) {
    const summary = words.queriesFail({ tried, broken: queries.broken.length, count: queries.count })
    return { status: 'fail', summary, findings }
  }
  const downNote = oneWay.length === 0 ? words.roundTripDone : words.alsoOneWay(namesOf(oneWay))
  return {
    status: 'pass',
    summary: `${tried}${downNote}${heavyNote(roundTrips)}${left > 0 ? words.untriedAfter(left) : ''}`,
    findings,
  }
}

const judgeStopped = (
  { engine, stopped }: MigrationRehearsal,
  count: string,
  aside: readonly Finding[],
): JudgedMigrations | null => {
  if (stopped === null) return null
  const { at, refusal } = stopped
  const name = refusal.path ?? 'the program'
  const what = at === 'seed' ? words.seedRefused : words.notOnEmpty
  const message = words.baseFails({ name, what, engine, why: refusal.words })
  const lack = lackOf(refusal.words)
  const remedy = lack === null ? words.needsMore : remedyForLack(lack)
  const finding: Finding = { level: 'error', ...placeOf(refusal), message, remedy }
  const short = at === 'seed' ? words.rowsRefused(name) : words.notOnEmptyEngine(nameOf(name), engine)
  return { status: 'unknown', summary: words.notTried(count, short), findings: [finding, ...aside] }
}

/**
 * Before the first verified release nothing says what has shipped long ago, and there is nothing to return to: what can't
 * be undone is named and fails nobody.
 */
const ofBaseline = ({ base }: MigrationFacts): readonly Finding[] =>
  base === null ? [{ level: 'notice', message: noBaseline, remedy: adoptFirst }] : []

/** The verdict: files first, then what the server said. `rehearsal` null: nothing was there to run, or the files forbid it. */
export const judgeMigrations = (
  facts: MigrationFacts,
  rehearsal: MigrationRehearsal | null,
  policy: DownPolicy,
): JudgedMigrations => {
  const ofFiles = judgeFiles(facts)
  const errors = ofFiles.filter(({ level }) => level === 'error')
  if (errors.length > 0) {
    const summary = words.orderBroken(errors.length)
    return { status: 'fail', summary, findings: ofFiles }
  }
  const fresh = freshOf(facts)
  const since = facts.base === null ? '' : words.sinceBase(facts.base.sha, facts.base.what)
  if (fresh.length === 0) {
    const foreign = facts.foreign.length
    const summary = foreign === 0 ? words.noNew(since) : words.foreignForm(foreign)
    return { status: foreign === 0 ? 'skip' : 'unknown', summary, findings: [...ofFiles, ...ofForeign(facts)] }
  }
  if (rehearsal === null) throw new Error('new migrations, and no rehearsal')
  const stopped = judgeStopped(rehearsal, counted(fresh.length), ofFiles)
  if (stopped !== null) return stopped
  if (rehearsal.roundTrips.length === 0) throw new Error('a rehearsal ended early without a reason')
  const aside = [...ofFiles, ...ofForeign(facts), ...ofBaseline(facts)]
  const judged = judgeRoundTrips(rehearsal, fresh, aside, facts.base === null ? { down: 'unasked' } : policy)
  if (judged.status !== 'pass' || facts.foreign.length === 0) return judged
  return { ...judged, status: 'unknown', summary: words.andForeign(judged.summary, facts.foreign.length) }
}
