// monitor: applies one look to the monitor's state, tells the incidents of what changed, and saves.
import { activeWindow } from '../core/freeze.ts'
import { expectedOrRethrow, type ExpectedError } from '../core/errors.ts'
import type { CheckResult, Fact } from '../core/report.ts'
import { responseOf } from '../incident/decide/incident.ts'
import { deliveryRow, type Audience } from '../incident/run/notify.ts'
import { resendNotices } from '../incident/run/incident.ts'
import type { IncidentPorts } from '../incident/run/issue.ts'
import type { ReadPorts } from '../ports/ports.ts'
import type { WorkflowStarter } from '../ports/github.ts'
import { monitoredConditions, outageSince, type MonitoredCondition } from '../records/decide/keys.ts'
import type { Verified } from '../smoke/decide/verdict.ts'
import { calm, type Decided, type MonitorState, type Observation, type OutageThreshold } from './decide.ts'
import { decideAll, eachCondition, nameOfLook, severityOf, type SeenConditions } from './decide-conditions.ts'
import type { RecordedLook } from './history-table.ts'
import { tellOfOutage, type OutageTold } from './incident.ts'
import {
  openWatchState,
  remember,
  watcherBeside,
  type OpenedWatchState,
  type StoredWatchState,
  type WatchedPlace,
} from './watch-state.ts'
import { answerOutage, type OutageAnswer } from './rollback.ts'

/** One look, with what it tells. */
export interface Look {
  readonly verification: Verified
  readonly seen: SeenConditions
}

export interface MonitorRequest extends WatchedPlace {
  readonly url: string
  readonly look: Look
  /** How long a row of looks must span; nothing where they are minutes apart. */
  readonly spans: (condition: MonitoredCondition) => Pick<OutageThreshold, 'patienceMs' | 'recoveryMs'>
  readonly audience: Audience
  readonly dryRun: boolean
}

export interface MonitorPorts extends ReadPorts {
  readonly writer: IncidentPorts['writer'] & WorkflowStarter
}

export type DecidedConditions = Readonly<Record<MonitoredCondition, Decided>>

/** What telling people came to. */
export interface MonitorTold {
  readonly incident: string | null
  readonly rows: readonly CheckResult[]
  readonly facts: readonly Fact[]
  /** A critical page reached nobody. */
  readonly pageLost: boolean
}

/** What the monitor made of one look. */
export interface Monitored extends MonitorTold {
  readonly observation: Observation
  readonly decided: DecidedConditions
  /** Why it could not be remembered; null when it was. */
  readonly unrecorded: ExpectedError | null
}

/** What one look found of the service as a whole. */
export const observe = ({ look, environment }: MonitorRequest, { clock }: Pick<MonitorPorts, 'clock'>): Observation => {
  const at = clock.now()
  return { found: look.seen.down.found, at, planned: activeWindow(environment.maintenance, at) !== null }
}

const severityIn = (condition: MonitoredCondition, { runbook, environment }: WatchedPlace) =>
  severityOf(condition, runbook, environment)

/** After how many looks, and how much time, a condition is an incident or none any more. */
export const thresholdIn =
  ({ runbook, environment, spans }: Pick<MonitorRequest, 'runbook' | 'environment' | 'spans'>) =>
  (condition: MonitoredCondition): OutageThreshold => {
    const severity = severityOf(condition, runbook, environment)
    const { respondMs } = responseOf({ severity, severities: runbook.incident.severities })
    const { failures, successes } = runbook.monitor
    return { failures, successes, ...spans(condition), respondMs }
  }

const nothingTold: MonitorTold = { incident: null, rows: [], facts: [], pageLost: false }

const undecided = eachCondition((): Decided => ({ watch: calm, step: 'nothing' }))

const quiet: OutageTold = { incident: null, rows: [], facts: [], told: true, pageLost: false, unended: false }

const act = async (
  condition: MonitoredCondition,
  { watch, step }: Decided,
  { request, at }: { readonly request: MonitorRequest; readonly at: string },
  ports: MonitorPorts,
): Promise<OutageTold> => {
  if (step === 'nothing' || watch.downSince === null) return quiet
  const { runbook, environment, url, audience, look } = request
  const severity = severityIn(condition, request)
  const told = { condition, severity, since: watch.downSince, watch, step, at, message: look.seen[condition].said }
  const tables = condition === 'down' || condition === 'degraded' ? look.verification.tables : []
  return tellOfOutage({ runbook, environment, url, audience, tables, ...told }, ports)
}

/**
 * What earlier runs could not deliver, also a rollback or a deploy in this environment. The outage that goes on is told
 * of by this run itself.
 */
const resendUndelivered = async (
  request: MonitorRequest,
  { incidents, watchState }: OpenedWatchState,
  ports: MonitorPorts,
): Promise<readonly CheckResult[]> => {
  const { environment, runbook, audience } = request
  const { place } = environment
  const goesOn = (body: string): boolean =>
    monitoredConditions.some((condition) => {
      const { outage, downSince } = watchState.states[condition]
      return outage && outageSince(body, place, condition) === downSince
    })
  const others = incidents.filter(({ body }) => !goesOn(body))
  const scope = { place, audience, severity: severityIn('down', request), labels: runbook.incident.labels }
  const deliveries = await resendNotices(others, scope, ports)
  return deliveries.length === 0
    ? []
    : [{ ...deliveryRow(deliveries), id: 'undelivered-pages', title: 'Earlier notifications delivered' }]
}

const afterTelling = ({ watch, step }: Decided, { told, unended }: OutageTold): MonitorState => {
  if (step === 'close') return unended ? watch : calm
  return step === 'nothing' ? watch : { ...watch, told }
}

/** What was told together; the incident of the worst condition goes first. */
const summed = (
  resent: readonly CheckResult[],
  all: Readonly<Record<MonitoredCondition, OutageTold>>,
  answer: OutageAnswer,
): MonitorTold => {
  const told = monitoredConditions.map((condition) => all[condition])
  return {
    incident: told.find(({ incident }) => incident !== null)?.incident ?? null,
    rows: [...resent, ...told.flatMap(({ rows }) => rows), ...answer.rows],
    facts: told.flatMap(({ facts }) => facts),
    pageLost: told.some(({ pageLost }) => pageLost),
  }
}

/** What one look is recorded as. */
export const recordedLook = (request: MonitorRequest, observation: Observation, ports: MonitorPorts): RecordedLook => {
  const { id, url } = ports.context.run
  const { seen, verification } = request.look
  const found = nameOfLook(seen)
  const said = monitoredConditions.find((condition) => condition === found)
  return {
    at: observation.at,
    found,
    planned: observation.planned,
    said: said === undefined ? verification.message : seen[said].said,
    run: { id, url },
  }
}

export interface Settled extends MonitorTold {
  readonly stored: StoredWatchState
}

/** `always`: people are told also where nothing can be written, since whoever asks remembers it itself. */
type Keeping = 'first' | 'always'

const keep = async (
  keeping: Keeping,
  stored: StoredWatchState,
  next: Parameters<typeof remember>[1],
  request: MonitorRequest,
  ports: MonitorPorts,
): Promise<StoredWatchState> => {
  try {
    return await remember(stored, next, request, ports)
  } catch (thrown) {
    const { message } = expectedOrRethrow(thrown)
    if (keeping === 'first') throw thrown
    ports.log.warn(`The monitor's state could not be written: ${message}`)
    return { ...stored, watchState: next.watchState }
  }
}

/** Writes what was decided, tells people, and writes whom it reached. */
export const settle = async (
  request: MonitorRequest,
  opened: OpenedWatchState,
  decided: DecidedConditions,
  { observation, keeping }: { readonly observation: Observation; readonly keeping: Keeping },
  ports: MonitorPorts,
): Promise<Settled> => {
  const seen = recordedLook(request, observation, ports)
  const { watchState } = opened
  const resent = await resendUndelivered(request, opened, ports)
  // The end is written last: a run that is lost on the way to it is done again by the next one.
  const before = eachCondition((condition) => {
    const { watch, step } = decided[condition]
    return step === 'close' ? watchState.states[condition] : watch
  })
  const begun = { watchState: { ...watchState, states: before }, seen }
  // Who remembers it itself has one key for it, and writes once.
  const written = keeping === 'always' ? opened : await keep(keeping, opened, begun, request, ports)
  const tell = (condition: MonitoredCondition) =>
    act(condition, decided[condition], { request, at: observation.at }, ports)
  const all = {
    down: await tell('down'),
    degraded: await tell('degraded'),
    drift: await tell('drift'),
    certificate: await tell('certificate'),
  }
  const answer = await answerOutage(request, decided.down, watchState, ports)
  const states = eachCondition((condition) => afterTelling(decided[condition], all[condition]))
  const next = { ...watchState, states, rolledBack: answer.deployment ?? watchState.rolledBack }
  const stored = await keep(keeping, written, { watchState: next, seen }, request, ports)
  return { ...summed(resent, all, answer), stored }
}

/**
 * Remembers what one scheduled run found, and opens, continues or closes the incidents of what it found. The probes
 * were asked before: what GitHub refuses here changes nothing of what they said.
 */
export const keepWatch = async (request: MonitorRequest, ports: MonitorPorts): Promise<Monitored> => {
  const observation = observe(request, ports)
  try {
    const opened = await openWatchState(request, request, ports)
    const decided = decideAll(opened.watchState.states, request.look.seen, observation, thresholdIn(request))
    if (request.dryRun) return { observation, decided, unrecorded: null, ...nothingTold }
    const beside = await watcherBeside(opened, ports)
    if (beside !== null) {
      // A watcher counts and tells: two would count the same failure twice.
      const facts = [{ label: 'Watched by', value: `run ${beside}` }]
      return { observation, decided: undecided, unrecorded: null, incident: null, rows: [], facts, pageLost: false }
    }
    const settled = await settle(request, opened, decided, { observation, keeping: 'first' }, ports)
    const { incident, rows, facts, pageLost } = settled
    return { observation, decided, unrecorded: null, incident, rows, facts, pageLost }
  } catch (thrown) {
    const unrecorded = expectedOrRethrow(thrown)
    ports.log.warn(`What was found could not be remembered: ${unrecorded.message}`)
    return { observation, decided: undecided, unrecorded, ...nothingTold }
  }
}
