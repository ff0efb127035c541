// rollback/render: the incident and the events of a rollback, from its plan, the records and both tracks. Pure.
import { incidentKey } from '../../records/decide/keys.ts'
import { responseOf, type Incident } from '../../incident/decide/incident.ts'
import type { RollbackEvent } from '../../incident/decide/event.ts'
import { impactOf, type Impact } from '../../incident/decide/impact.ts'
import { recoveryText, responseText } from '../../incident/words.ts'
import { failuresOf, type HistoryEntry } from '../../records/decide/history.ts'
import { knownBadSince } from '../../records/decide/bad-releases.ts'
import type { Reconciliation } from '../decide/reconciliation.ts'
import { isServed, type Restoration, type RollbackEnd } from '../decide/verdict.ts'
import { shortSha } from '../../core/release.ts'
import type { Fact } from '../../core/report.ts'
import { nameOfRelease } from '../../core/text.ts'
import type { Audience } from '../../incident/run/notify.ts'
import type { RunContext } from '../../ports/context.ts'
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
  response: responseOf({ severity: order.severity, severities: runbook.incident.severities }),
  audience,
  plan,
  began,
})

export const nameOfBad = ({ situation, bad }: RollbackPlan): string => {
  const entry = situation.history.entries.find(({ deployment }) => deployment.payload.sha === bad.sha)
  return entry === undefined ? shortSha(bad.sha) : nameOfRelease(entry.deployment.payload)
}

/** The bad release's newest deployment here. */
const badDeployment = ({ plan }: RecordRequest): HistoryEntry | null =>
  plan.situation.history.entries.find(
    ({ deployment: { payload } }) => payload.kind === 'deploy' && payload.sha === plan.bad.sha,
  ) ?? null

/** What the deployments tell of the time before this run. */
const deployed = (request: RecordRequest): readonly RollbackEvent[] => {
  const entry = badDeployment(request)
  if (entry === null) return []
  const { createdAt, id, payload } = entry.deployment
  return [
    { kind: 'deployed', at: createdAt, release: nameOfRelease(payload), deployment: id },
    ...failuresOf(entry).map(({ at, text }): RollbackEvent => ({ kind: 'detected', at, text })),
  ]
}

const accepted = ({ plan, order, began }: RecordRequest): readonly RollbackEvent[] =>
  plan.removed.oneWay.length === 0 || order.acceptDataLoss === null
    ? []
    : [{ kind: 'data-loss-accepted', at: began.at, migrations: plan.removed.oneWay, why: order.acceptDataLoss }]

const returnTo = ({ plan }: RecordRequest): string | null =>
  plan.target === null ? null : nameOfRelease(plan.target.release)

/** A second dispatch, and a second attempt of the same run, tell people anew. */
const stepOf = ({ run: { id, attempt } }: RunContext, step: 'start' | 'end'): string =>
  attempt > 1 ? `${id}.${attempt}/${step}` : `${id}/${step}`

/** How the incident of a rollback begins. */
export const firstEvents = (request: RecordRequest, context: RunContext): readonly RollbackEvent[] => {
  const { plan, order, began } = request
  return [
    ...deployed(request),
    {
      kind: 'began',
      at: began.at,
      step: stepOf(context, 'start'),
      bad: nameOfBad(plan),
      reason: order.reason,
      by: context.actor,
      returnTo: order.tracks.includes('restore') ? returnTo(request) : null,
      rtoMs: plan.environment.recovery.rtoMs,
      down: plan.target !== null && !plan.serving,
      pages: !plan.serving,
    },
    ...accepted(request),
  ]
}

/** The cause is known, and what is done about it. */
export const identifiedEvent = (request: RecordRequest, at: string): RollbackEvent => {
  const { plan, order } = request
  const restores = order.tracks.includes('restore')
  const { extent, why } = plan.bad
  return { kind: 'identified', at, bad: nameOfBad(plan), extent, why, returnTo: restores ? returnTo(request) : null }
}

export const restorationEvents = (restoration: Restoration, at: string): readonly RollbackEvent[] => {
  if (restoration.outcome === 'not-asked' || restoration.outcome === 'opened') return []
  const { message } = restoration
  if (isServed(restoration)) return [{ kind: 'restored', at, message }]
  return [{ kind: 'restore-failed', at, message, down: restoration.outcome === 'failed' && restoration.touched }]
}

export const reconciliationEvent = (reconciliation: Reconciliation, at: string): RollbackEvent => {
  switch (reconciliation.outcome) {
    case 'pushed':
      return { kind: 'reverted', at, branch: reconciliation.branch, sha: reconciliation.sha }
    case 'pull-request':
      return { kind: 'revert-proposed', at, pull: reconciliation.pull.number }
    case 'already':
      return { kind: 'reverted-before', at }
    case 'absent':
      return { kind: 'nothing-to-revert', at, branch: reconciliation.branch }
    case 'conflict':
      return { kind: 'conflict', at, files: reconciliation.files }
    case 'blocked':
      return { kind: 'revert-blocked', at, message: reconciliation.message }
  }
}

/** What a rollback came to. */
export interface RecoveryResult {
  readonly served: boolean
  /** null: nothing was restored. */
  readonly recoveryMs: number | null
  readonly reconciliation: Reconciliation | null
}

export const endedEvent = (
  request: RecordRequest,
  { verdict, message, remedy }: RollbackEnd,
  { served, recoveryMs, reconciliation }: RecoveryResult,
  { at, context }: { readonly at: string; readonly context: RunContext },
): RollbackEvent => ({
  kind: 'ended',
  at,
  step: stepOf(context, 'end'),
  served,
  verdict,
  message,
  remedy,
  bad: nameOfBad(request.plan),
  reason: request.order.reason,
  returnTo: returnTo(request),
  recoveryMs,
  rtoMs: request.plan.environment.recovery.rtoMs,
  pull: reconciliation?.outcome === 'pull-request' ? reconciliation.pull : null,
})

export const pullFacts = (reconciliation: Reconciliation | null): readonly Fact[] => {
  if (reconciliation?.outcome !== 'pull-request') return []
  const { number, url } = reconciliation.pull
  return [{ label: 'Revert', value: `pull request #${number}`, url }]
}

/** What smoke left on record when it saw the bad release fail. */
const impactOn = (request: RecordRequest): Impact | null => {
  const entry = badDeployment(request)
  const [first] = entry === null ? [] : failuresOf(entry)
  return first === undefined ? null : impactOf(first.at, { message: first.text, tables: [] })
}

/** The incident of a rollback, as its issue tells of it. */
export const incidentOf = (
  request: RecordRequest,
  { served, recoveryMs, reconciliation }: RecoveryResult,
  { run }: RunContext,
): Incident => {
  const { plan, order, response, began } = request
  const { name, recovery } = plan.environment
  const detectedAt = knownBadSince(plan.situation.history, plan.bad.sha)
  const { respondMs, escalate } = response
  const { severity } = order
  const target = returnTo(request)
  return {
    key: incidentKey(plan.environment.place, plan.bad.sha),
    event: 'rollback',
    service: request.service,
    environment: name,
    brief: `${name}: ${order.reason}`,
    severity,
    respondMs,
    escalate,
    impact: impactOn(request),
    recovery: recoveryText(recoveryMs, recovery.rtoMs, 'the start of the rollback'),
    commits: [plan.bad.sha, ...(plan.target === null ? [] : [plan.target.release.sha])],
    facts: [
      { label: 'Environment', value: name },
      { label: `Bad ${plan.bad.extent}`, value: nameOfBad(plan) },
      ...(target === null ? [] : [{ label: served ? 'Returned to' : 'Return to', value: target }]),
      { label: 'Response', value: responseText({ detectedAt, answeredAt: began.at }, { respondMs, severity }) },
      ...pullFacts(reconciliation),
      { label: 'Run', value: `run ${run.id}`, url: run.url },
    ],
  }
}
