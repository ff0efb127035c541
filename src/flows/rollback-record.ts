import type { Runbook } from '../config/runbook.ts'
import { formatDuration } from '../domain/duration.ts'
import { ExpectedError } from '../domain/errors.ts'
import {
  againstTarget,
  incidentKey,
  responseOf,
  type Incident,
  type IncidentStatus,
  type TimelineEntry,
} from '../domain/incident.ts'
import { pageIsLost, type Delivery, type Notice } from '../domain/notice.ts'
import type { Reconciliation } from '../domain/reconciliation.ts'
import { shortSha } from '../domain/release.ts'
import type { CheckResult, Fact } from '../domain/report.ts'
import type { Restoration, RollbackEnd } from '../domain/rollback-end.ts'
import { nameOfRelease } from '../domain/rollback-plan.ts'
import type { Severity } from '../domain/runbook.ts'
import type { DeploymentWriter, IncidentWriter } from '../ports/github.ts'
import type { ReadPorts } from '../ports/ports.ts'
import { announce, deliveryRow, nobody, type Audience } from './announce.ts'
import { recordIncident, type IncidentIssue } from './incident.ts'
import type { Restored } from './restore.ts'
import { endNotice, startNotice } from './rollback-notices.ts'
import type { RollbackPlan } from './rollback-plan.ts'
import type { WorkflowStart } from './start-workflow.ts'

export interface RecordRequest {
  readonly request: {
    readonly runbook: Runbook
    readonly reason: string
    readonly severity: Severity
    /** Absent: nobody is told beside the issue. */
    readonly audience?: Audience
    readonly acceptDataLoss?: string | null
  }
  readonly plan: RollbackPlan
  readonly began: { readonly at: string; readonly ms: number }
}

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
  readonly close: (end: {
    readonly restored: Restored | null
    readonly reconciliation: Reconciliation | null
    readonly started: WorkflowStart | null
    readonly end: RollbackEnd
  }) => Promise<RollbackRecord>
}

/** What the deployments tell of the time before this run. */
const before = ({ plan }: RecordRequest): readonly TimelineEntry[] => {
  const bad = plan.situation.history.entries.filter(
    ({ deployment: { payload } }) => payload.kind === 'deploy' && payload.sha === plan.bad.sha,
  )
  return bad.slice(0, 1).flatMap(({ deployment, statuses }) => {
    const broken = statuses.filter(({ state }) => state === 'failure' || state === 'error')
    return [
      {
        at: deployment.createdAt,
        what: `${nameOfRelease(deployment.payload)} was deployed (deployment ${deployment.id})`,
      },
      ...broken.map(({ createdAt, description }) => ({ at: createdAt, what: `Detected: ${description}` })),
    ]
  })
}

const reconciledLine = (reconciliation: Reconciliation): string => {
  switch (reconciliation.outcome) {
    case 'pushed':
      return `Reverted on ${reconciliation.branch} by ${shortSha(reconciliation.sha)}`
    case 'pull-request':
      return `Pull request #${reconciliation.pull.number} with the revert is open`
    case 'already':
      return 'The branch was reverted before'
    case 'absent':
      return `${reconciliation.branch} does not hold the bad commit`
    case 'conflict':
      return `The revert conflicts in ${reconciliation.files.join(', ')}: a person must do it`
    case 'blocked':
      return reconciliation.message
  }
}

const etaOf = (status: IncidentStatus, rtoMs: number | null): string => {
  if (status === 'MONITORING') return 'the service is restored'
  if (status === 'IDENTIFIED') return 'not known: the rollback did not restore the service, a person is needed'
  return rtoMs === null ? 'being rolled back now' : `being rolled back now; the RTO is ${formatDuration(rtoMs)}`
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

const incidentRow = (issue: IncidentIssue | null, why: string | null): CheckResult => ({
  id: 'incident',
  title: 'The incident is on record',
  gate: 'warn',
  durationMs: 0,
  ...(issue === null
    ? {
        status: 'unknown',
        summary: 'no issue could be written',
        findings: [
          {
            level: 'warning',
            message: `The incident could not be recorded: ${why ?? 'not known why'}`,
            remedy: "Add 'issues: write' under 'permissions:' of the job; open the issue by hand meanwhile.",
          },
        ],
      }
    : { status: 'pass', summary: `issue #${issue.number}`, findings: [], url: issue.url }),
})

const expected = (thrown: unknown): string => {
  if (thrown instanceof ExpectedError && thrown.code !== 'cancelled') return thrown.message
  throw thrown
}

interface Known {
  readonly timeline: TimelineEntry[]
  recoveryMs: number | null
  issue: IncidentIssue | null
  why: string | null
  readonly deliveries: Delivery[]
  pageLost: boolean
}

const incidentOf = (order: RecordRequest, known: Known, status: IncidentStatus, more: readonly Fact[], run: Fact) => {
  const { plan, request } = order
  const { name, recovery } = plan.environment
  const incident: Incident = {
    key: incidentKey({ environment: name, bad: plan.bad.sha }),
    service: request.runbook.service,
    environment: name,
    brief: `${name}: ${request.reason}`,
    status,
    severity: request.severity,
    ...responseOf(request.severity, request.runbook.incident.severities),
    eta: etaOf(status, recovery.rtoMs),
    rtoMs: recovery.rtoMs,
    recoveryMs: known.recoveryMs,
    timeline: known.timeline,
    facts: [
      { label: 'Environment', value: name },
      { label: 'Bad commit', value: `${shortSha(plan.bad.sha)}: ${plan.bad.why}` },
      ...(plan.target === null ? [] : [{ label: 'Returned to', value: nameOfRelease(plan.target.release) }]),
      ...more,
      run,
    ],
  }
  return incident
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
  const incident = incidentOf(order, known, status, more, { label: 'Run', value: `run ${runId}`, url: runUrl })
  try {
    known.issue = await recordIncident(incident, order.request.runbook.incident.labels, ports, known.issue)
    known.why = null
  } catch (thrown) {
    known.why = expected(thrown)
    ports.log.warn(`The incident could not be recorded: ${known.why}`)
  }
}

const subjectOf = ({ plan, request }: RecordRequest, { context, clock }: RecordPorts) => ({
  service: request.runbook.service,
  severity: request.severity,
  reason: request.reason,
  plan,
  context,
  at: clock.now(),
})

const tellPeople = async (order: RecordRequest, known: Known, notice: Notice, ports: RecordPorts): Promise<void> => {
  const deliveries = await announce(notice, order.request.audience ?? nobody, ports.log)
  known.deliveries.push(...deliveries)
  if (pageIsLost(notice, deliveries)) known.pageLost = true
}

const endLinks = ({ issue }: Known, reconciliation: Reconciliation | null): Notice['links'] => [
  ...(issue === null ? [] : [{ label: `incident #${issue.number}`, url: issue.url }]),
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

const accepted = ({ plan, request, began }: RecordRequest): readonly TimelineEntry[] =>
  plan.oneWay.length === 0 || (request.acceptDataLoss ?? null) === null
    ? []
    : [
        {
          at: began.at,
          what: `${plan.oneWay.join(', ')} stays in the database, accepted: ${request.acceptDataLoss ?? ''}`,
        },
      ]

const firstKnown = (order: RecordRequest, actor: string): Known => ({
  timeline: [
    ...before(order),
    { at: order.began.at, what: `Rollback started by ${actor}: ${order.request.reason}` },
    ...accepted(order),
  ],
  recoveryMs: null,
  issue: null,
  why: null,
  deliveries: [],
  pageLost: false,
})

/** Keeps the incident, the marks on what was bad, and the clock of one rollback. */
export const rollbackRecord = (order: RecordRequest, ports: RecordPorts): Recorder => {
  const known = firstKnown(order, ports.context.actor)
  const tell = (what: string) => known.timeline.push({ at: ports.clock.now(), what })
  return {
    open: async () => {
      const notice = startNotice(subjectOf(order, ports))
      await Promise.all([write(order, known, 'INVESTIGATING', ports), tellPeople(order, known, notice, ports)])
    },
    restored: (restoration) => {
      if (restoration.outcome === 'not-asked') return
      if (restoration.outcome === 'failed') {
        tell(`Restore failed: ${restoration.message}`)
        return
      }
      known.recoveryMs = Math.round(ports.clock.monotonicMs() - order.began.ms)
      tell(`Service restored: ${restoration.message}`)
    },
    failed: async (why) => {
      tell(`Rollback ended by an error: ${why}`)
      await write(order, known, 'IDENTIFIED', ports)
    },
    close: async ({ restored, reconciliation, started, end }) => {
      const well = restored === null || restored.restoration.outcome !== 'failed'
      if (restored !== null && well) {
        await markBad(order, ports).catch((thrown: unknown) => ports.log.warn(expected(thrown)))
      }
      if (reconciliation !== null) tell(reconciledLine(reconciliation))
      if (started?.outcome === 'not-started') tell(started.why)
      const facts = pullFacts(reconciliation)
      await write(order, known, well ? 'MONITORING' : 'IDENTIFIED', ports, facts)
      const told = { recoveryMs: known.recoveryMs, links: endLinks(known, reconciliation) }
      await tellPeople(order, known, endNotice(subjectOf(order, ports), end, told), ports)
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
