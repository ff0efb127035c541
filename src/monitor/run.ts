// monitor: loads the monitor's state, applies one observation, updates the incident and saves.
import type { Place } from '../core/place.ts'
import { outageSince, watchMarker } from '../records/decide/keys.ts'
import { activeWindow } from '../core/freeze.ts'
import { expectedOrRethrow, type ExpectedError } from '../core/errors.ts'
import type { Issue } from '../core/github.ts'
import { responseOf } from '../incident/decide/incident.ts'
import { calm, decideWatch, type Decided, type Observation, type OutageThreshold, type MonitorState } from './decide.ts'
import type { CheckResult, Fact } from '../core/report.ts'
import type { Verification } from '../smoke/decide/verdict.ts'
import { statusOf } from '../incident/decide/status.ts'
import { stateIn } from '../incident/render/issue-body.ts'
import { watchBody, watchIn, watchLabel, watchTitle, type RecordedObservation } from './history-table.ts'
import { deliveryRow, type Audience } from '../incident/run/notify.ts'
import { ownIncidents, ownIssues, type IncidentPorts } from '../incident/run/issue.ts'
import { tellOfOutage, type Outage, type OutageTold } from './incident.ts'
import { resendNotices } from '../incident/run/incident.ts'
import type { ReadPorts } from '../ports/ports.ts'

export interface MonitorRequest extends Omit<Outage, 'since'> {
  readonly verification: Verification
  readonly audience: Audience
  readonly dryRun: boolean
}

export type MonitorPorts = ReadPorts & IncidentPorts

/** What the monitor made of one observation. */
export interface Monitored extends Decided {
  readonly observation: Observation
  /** Why it could not be remembered; null when it was. */
  readonly unrecorded: ExpectedError | null
  readonly incident: string | null
  readonly rows: readonly CheckResult[]
  readonly facts: readonly Fact[]
  /** A critical page reached nobody. */
  readonly pageLost: boolean
}

const observe = ({ verification, environment }: MonitorRequest, { clock }: MonitorPorts): Observation => {
  const at = clock.now()
  const found = { pass: 'well', fail: 'down', inconclusive: 'unknown' } as const
  return { found: found[verification.verdict], at, planned: activeWindow(environment.maintenance, at) !== null }
}

interface StoredMonitorState {
  readonly issue: Issue | null
  readonly watch: MonitorState
}

interface OpenedMonitorState extends StoredMonitorState {
  /** Our incidents that stand open, of every kind and environment. */
  readonly incidents: readonly Issue[]
}

/** An incident that stands open is an outage, also where the monitor's state was lost: it must be closed one day. */
const adopted = (watch: MonitorState, open: readonly Issue[], place: Place): MonitorState => {
  if (watch.outage) return watch
  const [since] = open.flatMap(({ body }) => outageSince(body, place) ?? [])
  return since === undefined ? watch : { ...calm, downSince: since, outage: true, told: true, escalated: true }
}

const openMonitorState = async (
  { environment, runbook }: MonitorRequest,
  ports: MonitorPorts,
): Promise<OpenedMonitorState> => {
  const { place } = environment
  const [stateIssues, incidents] = await Promise.all([
    ownIssues(watchLabel, 'all', ports),
    ownIncidents(runbook.incident.labels, ports),
  ])
  const issue = stateIssues.find(({ body }) => body.includes(watchMarker(place))) ?? null
  // A resolved one is open only until the pager knows.
  const open = incidents.filter(
    ({ body }) => outageSince(body, place) !== null && statusOf(stateIn(body)) !== 'RESOLVED',
  )
  return { issue, watch: adopted(watchIn(issue?.body ?? ''), open, place), incidents }
}

/** Writes the monitor's state when there is something new to remember; a service that is well costs no request. */
const remember = async (
  { issue, watch: before }: StoredMonitorState,
  next: { readonly watch: MonitorState; readonly seen: RecordedObservation },
  request: MonitorRequest,
  ports: MonitorPorts,
): Promise<StoredMonitorState> => {
  const { environment, runbook } = request
  if (JSON.stringify(next.watch) === JSON.stringify(before)) return { issue, watch: before }
  const body = watchBody(issue?.body ?? '', { place: environment.place, ...next })
  if (issue !== null) {
    await ports.writer.updateIssue({ number: issue.number, body })
    return { issue: { ...issue, body }, watch: next.watch }
  }
  const title = watchTitle(runbook.service, environment.name)
  const created = await ports.writer.createIssue({ title, body, labels: [watchLabel] })
  await ports.writer.updateIssue({ number: created.number, body, state: 'closed' })
  return { issue: { ...created, body, state: 'closed' }, watch: next.watch }
}

const nothingTold: OutageTold = { incident: null, rows: [], facts: [], told: true, pageLost: false, unended: false }

const act = async (
  request: MonitorRequest,
  { watch, step }: Decided,
  observation: Observation,
  ports: MonitorPorts,
): Promise<OutageTold> =>
  step === 'nothing' || watch.downSince === null
    ? nothingTold
    : tellOfOutage({ ...request, since: watch.downSince, watch, step, observation }, ports)

/**
 * What earlier runs could not deliver, also a rollback or a deploy in this environment. The outage that goes on is told
 * of by this run itself.
 */
const resendUndelivered = async (
  { environment, runbook, audience, severity }: MonitorRequest,
  { incidents, watch }: OpenedMonitorState,
  ports: MonitorPorts,
): Promise<readonly CheckResult[]> => {
  const { place } = environment
  const others = incidents.filter(({ body }) => !watch.outage || outageSince(body, place) !== watch.downSince)
  const scope = { place, audience, severity, labels: runbook.incident.labels }
  const deliveries = await resendNotices(others, scope, ports)
  return deliveries.length === 0
    ? []
    : [{ ...deliveryRow(deliveries), id: 'undelivered-pages', title: 'Earlier notifications delivered' }]
}

const thresholdOf = ({ runbook, severity }: MonitorRequest): OutageThreshold => ({
  ...runbook.monitor,
  respondMs: responseOf({ severity, severities: runbook.incident.severities }).respondMs,
})

const afterTelling = ({ watch, step }: Decided, { told, unended }: OutageTold): MonitorState => {
  if (step === 'close') return unended ? watch : calm
  return step === 'nothing' ? watch : { ...watch, told }
}

const record = async (
  request: MonitorRequest,
  observation: Observation,
  ports: MonitorPorts,
): Promise<Decided & OutageTold> => {
  const { id, url } = ports.context.run
  const seen: RecordedObservation = { ...observation, said: request.verification.message, run: { id, url } }
  const stored = await openMonitorState(request, ports)
  const decided = decideWatch(stored.watch, observation, thresholdOf(request))
  if (request.dryRun) return { ...decided, ...nothingTold }
  const { watch, step } = decided
  const resent = await resendUndelivered(request, stored, ports)
  // The end is written last: a run that is lost on the way to it is done again by the next one.
  const written = step === 'close' ? stored : await remember(stored, { watch, seen }, request, ports)
  const told = await act(request, decided, observation, ports)
  await remember(written, { watch: afterTelling(decided, told), seen }, request, ports)
  return { ...decided, ...told, rows: [...resent, ...told.rows] }
}

/**
 * Remembers what one scheduled run found, and opens, continues or closes the one incident of an outage. The probes
 * were asked before: what GitHub refuses here changes nothing of what they said.
 */
export const keepWatch = async (request: MonitorRequest, ports: MonitorPorts): Promise<Monitored> => {
  const observation = observe(request, ports)
  try {
    return { observation, unrecorded: null, ...(await record(request, observation, ports)) }
  } catch (thrown) {
    const unrecorded = expectedOrRethrow(thrown)
    ports.log.warn(`What was found could not be remembered: ${unrecorded.message}`)
    return { observation, unrecorded, watch: calm, step: 'nothing', ...nothingTold }
  }
}
