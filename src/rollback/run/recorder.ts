// rollback/run: keeps the incident and notices of a rollback, and marks the bad release. Never delays a restore.
import { formatDuration } from '../../core/duration.ts'
import { expectedMessage } from '../../core/errors.ts'
import { isFurther, type IncidentStatus } from '../../incident/decide/status.ts'
import { againstTarget, responseOf, type TimelineEntry } from '../../incident/decide/incident.ts'
import { owedPage, pageIsLost, threadOf, type Delivery, type Notice, type Page } from '../../core/notice.ts'
import type { Reconciliation } from '../decide/reconciliation.ts'
import type { CheckResult, Fact } from '../../core/report.ts'
import { isServed, type Restoration, type RollbackEnd } from '../decide/verdict.ts'
import type { DeploymentWriter, IncidentWriter } from '../../ports/github.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import { announce, deliveryRow, nobody } from '../../incident/run/notify.ts'
import type { GitTrack } from './revert-track.ts'
import { incidentRow, ownIncidents, recordIncident, type IncidentIssue } from '../../incident/run/issue.ts'
import { owedEntry, settlePages } from '../../incident/run/undelivered-pages.ts'
import type { Restored } from './restore.ts'
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
    readonly restored: Restored | null
    readonly git: GitTrack
    readonly end: RollbackEnd
  }) => Promise<RollbackRecord>
}

const isMarked = (description: string) => description.startsWith('rolled back')

/** So that nobody takes the bad release for a good one again. */
const markBad = async ({ plan, request }: RecordRequest, ports: RecordPorts): Promise<void> => {
  const bad = plan.situation.history.entries.filter(({ deployment: { id, payload }, statuses }) => {
    const wanted = payload.sha === plan.bad.sha || (payload.kind === 'deploy' && id === plan.live?.deployment.id)
    return (
      wanted && payload.sha !== plan.target?.release.sha && !statuses.some(({ description }) => isMarked(description))
    )
  })
  for (const { deployment } of bad) {
    const description = `rolled back: ${request.reason}`.slice(0, 140).toWellFormed()
    await ports.writer.deploymentStatus({ deployment: deployment.id, state: 'failure', description })
  }
}

interface Known {
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
  owed: Page | null | undefined
  readonly deliveries: Delivery[]
  pageLost: boolean
}

/** Writes the issue; what GitHub refuses is kept for the report and stops nothing. */
const write = async (
  order: RecordRequest,
  known: Known,
  status: IncidentStatus,
  ports: RecordPorts,
  more: readonly Fact[] = [],
): Promise<void> => {
  const { runId, runUrl } = ports.context
  const facts = [...more, { label: 'Run', value: `run ${runId}`, url: runUrl }]
  // The restore goes on meanwhile: what it came to is told with the status that it leads to.
  const timeline = known.timeline.filter((entry) => entry.status === undefined || !isFurther(entry.status, status))
  const incident = incidentOf(order, { ...known, timeline, status, facts })
  try {
    known.issue = await recordIncident(incident, order.request.runbook.incident.labels, ports, known.issue)
    known.why = null
    known.thread ??= known.issue?.thread ?? null
  } catch (thrown) {
    known.why = expectedMessage(thrown)
    ports.log.warn(`The incident could not be recorded: ${known.why}`)
  }
}

const subjectOf = ({ plan, request }: RecordRequest, { context, clock }: RecordPorts) => ({
  service: request.runbook.service,
  severity: request.severity,
  response: responseOf(request.severity, request.runbook.incident.severities),
  reason: request.reason,
  plan,
  context,
  at: clock.now(),
})

const issueLinks = ({ issue }: Known): Notice['links'] =>
  issue === null ? [] : [{ label: `incident #${issue.number}`, url: issue.url }]

/** `written`: the issue, which knows the thread of an earlier run. */
const tellPeople = async (
  order: RecordRequest,
  known: Known,
  { notice, written }: { readonly notice: Notice; readonly written: Promise<void> },
  ports: RecordPorts,
): Promise<void> => {
  const where = () => ({ thread: known.thread, links: [...issueLinks(known), ...notice.links] })
  const audience = order.request.audience ?? nobody
  const deliveries = await announce({ ...notice, ...where() }, audience, ports.log, async () => {
    await written
    return where()
  })
  known.thread ??= threadOf(deliveries)
  const owed = owedPage(notice, deliveries)
  if (owed !== undefined) known.owed = owed
  known.deliveries.push(...deliveries)
  if (pageIsLost(notice, deliveries)) known.pageLost = true
}

const endLinks = (reconciliation: Reconciliation | null): Notice['links'] => [
  ...(reconciliation?.outcome === 'pull-request'
    ? [{ label: `pull request #${reconciliation.pull.number}`, url: reconciliation.pull.url }]
    : []),
]

const recordFacts = (known: Known, rtoMs: number | null, more: readonly Fact[]): readonly Fact[] => {
  const { recoveryMs, issue } = known
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

const firstKnown = (order: RecordRequest, actor: string): Known => ({
  timeline: [...timelineOf(order, actor)],
  served: order.plan.serving,
  down: order.plan.target !== null && !order.plan.serving,
  over: false,
  recoveryMs: null,
  issue: null,
  why: null,
  thread: null,
  owed: undefined,
  deliveries: [],
  pageLost: false,
})

/** Takes the time, and what became of the service. */
const learn = (restoration: Restoration, known: Known, tookMs: number): Omit<TimelineEntry, 'at'> | null => {
  if (restoration.outcome === 'not-asked') return null
  known.served = isServed(restoration)
  known.down = !known.served && restoration.outcome === 'failed' && restoration.touched
  if (!known.served) return { what: known.down ? restoration.message : `Restore failed: ${restoration.message}` }
  known.recoveryMs = Math.round(tookMs)
  return { what: `Service restored: ${restoration.message}`, status: 'MONITORING' }
}

const isOwed = (page: Page | null | undefined): page is Page => page !== null && page !== undefined

/** The other incidents of this environment, whose pages earlier runs could not end. */
const settleOthers = async (order: RecordRequest, known: Known, ports: RecordPorts): Promise<void> => {
  const { runbook, audience = nobody } = order.request
  if (known.owed === undefined) return
  try {
    const others = (await ownIncidents(runbook.incident.labels, ports)).filter(
      ({ number }) => number !== known.issue?.number,
    )
    const debtor = { service: runbook.service, environment: order.plan.environment.name, audience }
    known.deliveries.push(...(await settlePages(others, debtor, ports)))
  } catch (thrown) {
    ports.log.warn(`Whether a page is still to be told of is not known: ${expectedMessage(thrown)}`)
  }
}

/** The issue, the people, and what the pager could not be told, in the issue again. */
const tellEnd = async (
  order: RecordRequest,
  known: Known,
  { notice, facts }: { readonly notice: Notice; readonly facts: readonly Fact[] },
  ports: RecordPorts,
): Promise<void> => {
  const status = known.served ? 'MONITORING' : 'IDENTIFIED'
  await write(order, known, status, ports, facts)
  const before = known.owed
  await tellPeople(order, known, { notice, written: Promise.resolve() }, ports)
  if (known.owed !== before) {
    if (isOwed(known.owed)) known.timeline.push(owedEntry(ports.clock.now(), known.owed))
    await write(order, known, status, ports, facts)
  }
  await settleOthers(order, known, ports)
}

/** Keeps the incident, the marks on what was bad, and the clock of one rollback. */
export const rollbackRecord = (order: RecordRequest, ports: RecordPorts): Recorder => {
  const known = firstKnown(order, ports.context.actor)
  const tell = (what: string, status?: IncidentStatus) =>
    known.timeline.push({ at: ports.clock.now(), what, ...(status === undefined ? {} : { status }) })
  return {
    open: async () => {
      tell(identifiedLine(order), 'IDENTIFIED')
      const notice = startNotice(subjectOf(order, ports))
      const written = write(order, known, 'INVESTIGATING', ports)
      await Promise.all([written, tellPeople(order, known, { notice, written }, ports)])
      // With the thread, so that the messages of a later run hang together with these, also when this run is lost.
      await write(order, known, 'IDENTIFIED', ports)
    },
    restored: (restoration) => {
      const learnt = learn(restoration, known, ports.clock.monotonicMs() - order.began.ms)
      if (learnt !== null) tell(learnt.what, learnt.status)
    },
    failed: async (why) => {
      tell(`Rollback ended by an error: ${why}`)
      known.over = true
      await write(order, known, 'IDENTIFIED', ports)
    },
    page: () => known.issue?.url ?? null,
    close: async ({ restored, git, end }) => {
      const { reconciliation } = git
      if (restored !== null && known.served) {
        await markBad(order, ports).catch((thrown: unknown) => ports.log.warn(expectedMessage(thrown)))
      }
      if (reconciliation !== null) tell(reconciledLine(reconciliation))
      for (const start of git.starts) if (start.outcome === 'not-started') tell(start.why)
      known.over = true
      const facts = pullFacts(reconciliation)
      const told = { served: known.served, recoveryMs: known.recoveryMs, links: endLinks(reconciliation) }
      await tellEnd(order, known, { notice: endNotice(subjectOf(order, ports), end, told), facts }, ports)
      const { rtoMs } = order.plan.environment.recovery
      return {
        incident: known.issue?.url ?? null,
        recoveryMs: known.recoveryMs,
        facts: recordFacts(known, rtoMs, facts),
        rows: [incidentRow(known.issue, known.why), deliveryRow(known.deliveries)],
        pageLost: known.pageLost,
      }
    },
  }
}
