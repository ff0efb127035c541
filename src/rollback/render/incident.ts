// rollback/render: builds the incident and its timeline from the plan, the records and both tracks. Pure.
import { incidentKey } from '../../records/decide/keys.ts'
import {
  recoveryText,
  responseOf,
  responseText,
  type Incident,
  type TimelineEntry,
} from '../../incident/decide/incident.ts'
import type { IncidentState } from '../../incident/decide/status.ts'
import { formatDuration } from '../../core/duration.ts'
import { failuresOf } from '../../records/decide/history.ts'
import { knownBadSince } from '../../records/decide/bad-releases.ts'
import type { Page } from '../../core/notice.ts'
import type { Reconciliation } from '../decide/reconciliation.ts'
import { shortSha } from '../../core/release.ts'
import type { Fact } from '../../core/report.ts'
import { nameOfRelease } from '../../core/text.ts'
import type { Audience } from '../../incident/run/notify.ts'
import { nameOfBad } from './notices.ts'
import type { RollbackPlan } from '../gather/plan.ts'
import type { RollbackOrder, RollbackRequest } from '../run/request.ts'

/** What the issue and the notices tell of a rollback, gathered once. */
export interface RecordRequest {
  readonly service: string
  /** Of the issue. */
  readonly labels: readonly string[]
  readonly order: RollbackOrder
  /** How soon somebody must answer, and who is called if nobody does. */
  readonly response: { readonly respondMs: number; readonly escalate: readonly string[] }
  readonly audience: Audience
  readonly plan: RollbackPlan
  readonly began: { readonly at: string; readonly ms: number }
}

export const recordRequest = (
  { runbook, order, audience }: RollbackRequest,
  plan: RollbackPlan,
  began: RecordRequest['began'],
): RecordRequest => ({
  service: runbook.service,
  labels: runbook.incident.labels,
  order,
  response: responseOf(order.severity, runbook.incident.severities),
  audience,
  plan,
  began,
})

/** What the deployments tell of the time before this run. */
const deployed = ({ plan }: RecordRequest): readonly TimelineEntry[] => {
  const bad = plan.situation.history.entries.filter(
    ({ deployment: { payload } }) => payload.kind === 'deploy' && payload.sha === plan.bad.sha,
  )
  return bad.slice(0, 1).flatMap((entry) => [
    {
      at: entry.deployment.createdAt,
      what: `${nameOfRelease(entry.deployment.payload)} was deployed (deployment ${entry.deployment.id})`,
    },
    ...failuresOf(entry).map(({ at, text }, index): TimelineEntry => ({
      at,
      what: `Detected: ${text}`,
      ...(index === 0 ? { status: 'INVESTIGATING' } : {}),
    })),
  ])
}

export const reconciledLine = (reconciliation: Reconciliation): string => {
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

const etaOf = ({ status, over }: RollbackIncidentState, rtoMs: number | null): string => {
  if (status === 'MONITORING') return 'the service is restored'
  if (over) return 'not known: the rollback did not restore the service, a person is needed'
  return rtoMs === null ? 'being rolled back now' : `being rolled back now; the RTO is ${formatDuration(rtoMs)}`
}

const accepted = ({ plan, order, began }: RecordRequest): readonly TimelineEntry[] =>
  plan.removed.oneWay.length === 0 || order.acceptDataLoss === null
    ? []
    : [
        {
          at: began.at,
          what: `${plan.removed.oneWay.join(', ')} stays in the database, accepted: ${order.acceptDataLoss}`,
        },
      ]

/** How the timeline of a rollback begins. What nobody detected before was by whoever began it. */
export const timelineOf = (request: RecordRequest, actor: string): readonly TimelineEntry[] => {
  const before = deployed(request)
  const started = { at: request.began.at, what: `Rollback started by ${actor}: ${request.order.reason}` }
  const isDetected = before.some(({ status }) => status !== undefined)
  return [...before, { ...started, ...(isDetected ? {} : { status: 'INVESTIGATING' }) }, ...accepted(request)]
}

/** The cause is known, and what is done about it. */
export const identifiedLine = ({ plan, order }: RecordRequest): string => {
  const { target, bad } = plan
  const restores = order.tracks.includes('restore') && target !== null
  const way = restores ? `going back to ${nameOfRelease(target.release)}` : 'reverting it in git'
  return `Identified: ${nameOfBad(plan)} is the bad ${bad.extent}, ${bad.why}; ${way}`
}

/** What a rollback has learnt so far. */
export interface RollbackIncidentState extends IncidentState {
  /** The rollback has ended, well or not. */
  readonly over: boolean
  readonly timeline: readonly TimelineEntry[]
  /** null: not restored. */
  readonly recoveryMs: number | null
  readonly thread: string | null
  readonly undelivered?: Page | null | undefined
  readonly facts: readonly Fact[]
}

/** The incident of a rollback, as its issue tells of it. */
export const incidentOf = (request: RecordRequest, state: RollbackIncidentState): Incident => {
  const { plan, order, response, began } = request
  const { name, recovery } = plan.environment
  const detectedAt = knownBadSince(plan.situation.history, plan.bad.sha)
  return {
    key: incidentKey(plan.environment.place, plan.bad.sha),
    service: request.service,
    environment: name,
    brief: `${name}: ${order.reason}`,
    status: state.status,
    down: state.down,
    severity: order.severity,
    respondMs: response.respondMs,
    escalate: response.escalate,
    eta: etaOf(state, recovery.rtoMs),
    recovery: recoveryText(state.recoveryMs, recovery.rtoMs, 'the start of the rollback'),
    thread: state.thread,
    undelivered: state.undelivered,
    timeline: state.timeline,
    facts: [
      { label: 'Environment', value: name },
      { label: `Bad ${plan.bad.extent}`, value: nameOfBad(plan) },
      ...(plan.target === null
        ? []
        : [
            {
              label: state.status === 'MONITORING' ? 'Returned to' : 'Return to',
              value: nameOfRelease(plan.target.release),
            },
          ]),
      {
        label: 'Response',
        value: responseText(
          { detectedAt, answeredAt: began.at },
          { respondMs: response.respondMs, severity: order.severity },
        ),
      },
      ...state.facts,
    ],
  }
}
