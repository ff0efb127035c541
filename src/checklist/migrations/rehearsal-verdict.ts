// checklist/migrations: the verdict of the whole rehearsal, and of the files before it. Pure.
import { freshOf, judgeFiles, ofForeign, type MigrationFacts, type MigrationName } from './files-verdict.ts'
import type { CheckStatus, Finding } from '../../core/report.ts'
import { listedFew, plural } from '../../core/text.ts'
import { lackOf } from '../../database/server-lacks.ts'
import { remedyForLack } from '../../database/words.ts'
import { adoptFirst, noBaseline } from './baseline-words.ts'
import type { MigrationRehearsal, QueriesTried, RoundTrip } from './rehearsal.ts'
import * as words from './rehearsal-words.ts'
import { isLack, isLost, isOneWay, ofRoundTrip, placeOf, type DownPolicy, type WayBack } from './round-trip-verdict.ts'
import { judgeTrace } from './statement-trace.ts'

export interface JudgedMigrations {
  readonly status: CheckStatus
  readonly summary: string
  readonly findings: readonly Finding[]
}

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
    findings: ofRoundTrip(roundTrip, policy),
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
