// rollback/run: keeps the incident and notices of a rollback, and marks the bad release. Never delays a restore.
import { formatDuration } from '../../core/duration.ts'
import { expectedMessage } from '../../core/errors.ts'
import { isFurther, type IncidentStatus } from '../../incident/decide/status.ts'
import { againstTarget, type TimelineEntry } from '../../incident/decide/incident.ts'
import { undeliveredPage, pageIsLost, threadOf, type Delivery, type Notice, type Page } from '../../core/notice.ts'
import type { Reconciliation } from '../decide/reconciliation.ts'
import { isRolledBack } from '../../records/decide/history.ts'
import type { CheckResult, Fact } from '../../core/report.ts'
import { isServed, type Restoration, type RollbackEnd } from '../decide/verdict.ts'
import type { DeploymentWriter, IncidentWriter } from '../../ports/github.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import { announce, deliveryRow } from '../../incident/run/notify.ts'
import type { GitTrack } from './revert-track.ts'
import { incidentRow, ownIncidents, recordIncident, type IncidentIssue } from '../../incident/run/issue.ts'
import { undeliveredEntry, resendPages } from '../../incident/run/undelivered-pages.ts'
import type { RestoredRelease } from './restore.ts'
import { identifiedLine, incidentOf, reconciledLine, timelineOf, type RecordRequest } from '../render/incident.ts'
import { endNotice, startNotice } from '../render/notices.ts'

export interface RecordPorts extends ReadPorts {
  readonly writer: IncidentWriter & DeploymentWriter
}

/** What the records say in the end, for the report. */
export interface RollbackRecord {
  readonly incident: string | null
  readonly recoveryMs: number | null
  readonly facts: readonly Fact[]
  readonly rows: readonly CheckResult[]
  /** A critical page reached nobody. */
  readonly pageLost: boolean
}

export interface Recorder {
  /** Opens the incident. Never throws: a rollback does not wait for an issue tracker. */
  readonly open: () => Promise<void>
  /** Takes the time. */
  readonly restored: (restoration: Restoration) => void
  readonly failed: (why: string) => Promise<void>
  /** The incident's page; null while there is none. */
  readonly page: () => string | null
  readonly close: (end: {
    readonly restored: RestoredRelease | null
    readonly git: GitTrack
    readonly end: RollbackEnd
  }) => Promise<RollbackRecord>
}

/** So that nobody takes the bad release for a good one again. */
const markBad = async ({ plan, order }: RecordRequest, ports: RecordPorts): Promise<void> => {
  const bad = plan.situation.history.entries.filter((entry) => {
    const { id, payload } = entry.deployment
    const wanted =
      payload.sha === plan.bad.sha || (payload.kind === 'deploy' && id === plan.situation.live?.deployment.id)
    return wanted && payload.sha !== plan.target?.release.sha && !isRolledBack(entry)
  })
  for (const { deployment } of bad) {
    const event = { event: 'rolled-back', text: order.reason } as const
    await ports.writer.deploymentStatus({ deployment: deployment.id, event })
  }
}

interface RecorderState {
  readonly timeline: TimelineEntry[]
  /** The good release serves. */
  served: boolean
  down: boolean
  over: boolean
  recoveryMs: number | null
  issue: IncidentIssue | null
  why: string | null
  thread: string | null
  /** What the pager has to be told yet; undefined: there is none. */
  undelivered: Page | null | undefined
  readonly deliveries: Delivery[]
  pageLost: boolean
}

/** Writes the issue; what GitHub refuses is kept for the report and stops nothing. */
const write = async (
  request: RecordRequest,
  state: RecorderState,
  status: IncidentStatus,
  ports: RecordPorts,
  more: readonly Fact[] = [],
): Promise<void> => {
  const { runId, runUrl } = ports.context
  const facts = [...more, { label: 'Run', value: `run ${runId}`, url: runUrl }]
  // The restore goes on meanwhile: what it came to is told with the status that it leads to.
  const timeline = state.timeline.filter((entry) => entry.status === undefined || !isFurther(entry.status, status))
  const incident = incidentOf(request, { ...state, timeline, status, facts })
  try {
    state.issue = await recordIncident(incident, request.labels, ports, state.issue)
    state.why = null
    state.thread ??= state.issue?.thread ?? null
  } catch (thrown) {
    state.why = expectedMessage(thrown)
    ports.log.warn(`The incident could not be recorded: ${state.why}`)
  }
}

const subjectOf = ({ plan, order, service, response }: RecordRequest, { context, clock }: RecordPorts) => ({
  service,
  severity: order.severity,
  response,
  reason: order.reason,
  plan,
  context,
  at: clock.now(),
})

const issueLinks = ({ issue }: RecorderState): Notice['links'] =>
  issue === null ? [] : [{ label: `incident #${issue.number}`, url: issue.url }]

/** `written`: the issue, which knows the thread of an earlier run. */
const tellPeople = async (
  request: RecordRequest,
  state: RecorderState,
  { notice, written }: { readonly notice: Notice; readonly written: Promise<void> },
  ports: RecordPorts,
): Promise<void> => {
  const where = () => ({ thread: state.thread, links: [...issueLinks(state), ...notice.links] })
  const { thread, links } = where()
  const deliveries = await announce({ ...notice, thread, links }, request.audience, ports.log, async () => {
    await written
    return where()
  })
  state.thread ??= threadOf(deliveries)
  const undelivered = undeliveredPage(notice, deliveries)
  if (undelivered !== undefined) state.undelivered = undelivered
  state.deliveries.push(...deliveries)
  if (pageIsLost(notice, deliveries)) state.pageLost = true
}

const endLinks = (reconciliation: Reconciliation | null): Notice['links'] => [
  ...(reconciliation?.outcome === 'pull-request'
    ? [{ label: `pull request #${reconciliation.pull.number}`, url: reconciliation.pull.url }]
    : []),
]

const recordFacts = (state: RecorderState, rtoMs: number | null, more: readonly Fact[]): readonly Fact[] => {
  const { recoveryMs, issue } = state
  return [
    ...(recoveryMs === null
      ? []
      : [{ label: 'Recovery', value: `${formatDuration(recoveryMs)}, ${againstTarget(recoveryMs, rtoMs)}` }]),
    ...(issue === null ? [] : [{ label: 'Incident', value: `#${issue.number}`, url: issue.url }]),
    ...more,
  ]
}

const pullFacts = (reconciliation: Reconciliation | null): readonly Fact[] => {
  if (reconciliation?.outcome !== 'pull-request') return []
  const { number, url } = reconciliation.pull
  return [{ label: 'Revert', value: `pull request #${number}`, url }]
}

const initialState = (request: RecordRequest, actor: string): RecorderState => ({
  timeline: [...timelineOf(request, actor)],
  served: request.plan.serving,
  down: request.plan.target !== null && !request.plan.serving,
  over: false,
  recoveryMs: null,
  issue: null,
  why: null,
  thread: null,
  undelivered: undefined,
  deliveries: [],
  pageLost: false,
})

/** Takes the time, and what became of the service. */
const applyRestoration = (
  restoration: Restoration,
  state: RecorderState,
  tookMs: number,
): Omit<TimelineEntry, 'at'> | null => {
  if (restoration.outcome === 'not-asked') return null
  state.served = isServed(restoration)
  state.down = !state.served && restoration.outcome === 'failed' && restoration.touched
  if (!state.served) return { what: state.down ? restoration.message : `Restore failed: ${restoration.message}` }
  state.recoveryMs = Math.round(tookMs)
  return { what: `Service restored: ${restoration.message}`, status: 'MONITORING' }
}

const isUndelivered = (page: Page | null | undefined): page is Page => page !== null && page !== undefined

/** The other incidents of this environment, whose pages earlier runs could not end. */
const resendOthers = async (request: RecordRequest, state: RecorderState, ports: RecordPorts): Promise<void> => {
  const { audience, labels, plan } = request
  if (state.undelivered === undefined) return
  try {
    const others = (await ownIncidents(labels, ports)).filter(({ number }) => number !== state.issue?.number)
    const scope = { place: plan.environment.place, audience }
    state.deliveries.push(...(await resendPages(others, scope, ports)))
  } catch (thrown) {
    ports.log.warn(`Whether a page is still to be told of is not known: ${expectedMessage(thrown)}`)
  }
}

/** The issue, the people, and what the pager could not be told, in the issue again. */
const tellEnd = async (
  request: RecordRequest,
  state: RecorderState,
  { notice, facts }: { readonly notice: Notice; readonly facts: readonly Fact[] },
  ports: RecordPorts,
): Promise<void> => {
  const status = state.served ? 'MONITORING' : 'IDENTIFIED'
  await write(request, state, status, ports, facts)
  const before = state.undelivered
  await tellPeople(request, state, { notice, written: Promise.resolve() }, ports)
  if (state.undelivered !== before) {
    if (isUndelivered(state.undelivered)) state.timeline.push(undeliveredEntry(ports.clock.now(), state.undelivered))
    await write(request, state, status, ports, facts)
  }
  await resendOthers(request, state, ports)
}

/** Keeps the incident, the marks on what was bad, and the clock of one rollback. */
export const rollbackRecord = (request: RecordRequest, ports: RecordPorts): Recorder => {
  const state = initialState(request, ports.context.actor)
  const tell = (what: string, status?: IncidentStatus) =>
    state.timeline.push({ at: ports.clock.now(), what, ...(status === undefined ? {} : { status }) })
  return {
    open: async () => {
      tell(identifiedLine(request), 'IDENTIFIED')
      const notice = startNotice(subjectOf(request, ports))
      const written = write(request, state, 'INVESTIGATING', ports)
      await Promise.all([written, tellPeople(request, state, { notice, written }, ports)])
      // With the thread, so that the messages of a later run hang together with these, also when this run is lost.
      await write(request, state, 'IDENTIFIED', ports)
    },
    restored: (restoration) => {
      const update = applyRestoration(restoration, state, ports.clock.monotonicMs() - request.began.ms)
      if (update !== null) tell(update.what, update.status)
    },
    failed: async (why) => {
      tell(`Rollback ended by an error: ${why}`)
      state.over = true
      await write(request, state, 'IDENTIFIED', ports)
    },
    page: () => state.issue?.url ?? null,
    close: async ({ restored, git, end }) => {
      const { reconciliation } = git
      if (restored !== null && state.served) {
        await markBad(request, ports).catch((thrown: unknown) => ports.log.warn(expectedMessage(thrown)))
      }
      if (reconciliation !== null) tell(reconciledLine(reconciliation))
      for (const start of git.starts) if (start.outcome === 'not-started') tell(start.why)
      state.over = true
      const facts = pullFacts(reconciliation)
      const told = { served: state.served, recoveryMs: state.recoveryMs, links: endLinks(reconciliation) }
      await tellEnd(request, state, { notice: endNotice(subjectOf(request, ports), end, told), facts }, ports)
      const { rtoMs } = request.plan.environment.recovery
      return {
        incident: state.issue?.url ?? null,
        recoveryMs: state.recoveryMs,
        facts: recordFacts(state, rtoMs, facts),
        rows: [incidentRow(state.issue, state.why), deliveryRow(state.deliveries)],
        pageLost: state.pageLost,
      }
    },
  }
}
