// rollback/run: tells the incident of a rollback what happens, and marks the bad release. Never delays a restore.
import { formatDuration } from '../../core/duration.ts'
import { messageOf, orSay } from '../../core/errors.ts'
import type { Issue } from '../../core/github.ts'
import type { CheckResult, Fact } from '../../core/report.ts'
import { incidentRun, resendNotices, type IncidentResult, type IncidentScope } from '../../incident/run/incident.ts'
import { incidentRow, ownIncidents } from '../../incident/run/issue.ts'
import { deliveryRow } from '../../incident/run/notify.ts'
import { againstTarget } from '../../incident/words.ts'
import { isRolledBack } from '../../records/decide/history.ts'
import { incidentKey } from '../../records/decide/keys.ts'
import type { DeploymentWriter, IncidentWriter } from '../../ports/github.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import { isServed, type Restoration, type RollbackEnd } from '../decide/verdict.ts'
import {
  endedEvent,
  firstEvents,
  identifiedEvent,
  incidentOf,
  pullFacts,
  reconciliationEvent,
  restorationEvents,
  type RecordRequest,
  type RecoveryResult,
} from '../render/incident.ts'
import type { RestoredRelease } from './restore.ts'
import type { GitTrack } from './revert-track.ts'
import * as words from '../words.ts'

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

/** The other incidents of this environment, of which earlier runs could not tell somebody. */
const resendOthers = async (own: Issue | null, scope: IncidentScope, ports: RecordPorts) => {
  if (scope.audience.notifiers.length === 0) return []
  const resend = async () => {
    const others = (await ownIncidents(scope.labels, ports)).filter(({ number }) => number !== own?.number)
    return resendNotices(others, scope, ports)
  }
  const resent = await orSay(resend, (thrown) =>
    ports.log.warn(`Whether somebody has not been told yet is not known: ${messageOf(thrown)}`),
  )
  return resent ?? []
}

const recordOf = (
  { issue, why, deliveries, pageLost }: IncidentResult,
  { recoveryMs, reconciliation }: RecoveryResult,
  rtoMs: number | null,
): RollbackRecord => ({
  incident: issue?.url ?? null,
  recoveryMs,
  facts: [
    ...(recoveryMs === null
      ? []
      : [{ label: 'Recovery', value: `${formatDuration(recoveryMs)}, ${againstTarget(recoveryMs, rtoMs)}` }]),
    ...(issue === null ? [] : [{ label: 'Incident', value: `#${issue.number}`, url: issue.url }]),
    ...pullFacts(reconciliation),
  ],
  rows: [incidentRow(issue, why), deliveryRow(deliveries)],
  pageLost,
})

/** Keeps the incident, the marks on what was bad, and the clock of one rollback. */
export const rollbackRecord = (request: RecordRequest, ports: RecordPorts): Recorder => {
  const { plan, order, audience, labels } = request
  const { place, recovery } = plan.environment
  const { context, clock } = ports
  const scope = { place, audience, labels, severity: order.severity }
  let known: RecoveryResult = { served: plan.serving, recoveryMs: null, reconciliation: null }
  const subject = { key: incidentKey(place, plan.bad.sha), incident: () => incidentOf(request, known, context) }
  const incident = incidentRun(subject, scope, ports)
  return {
    // The cause comes with the second write: the first one must not wait for anything.
    open: () => incident.begin(firstEvents(request, context), [identifiedEvent(request, clock.now())]),
    restored: (restoration) => {
      if (restoration.outcome === 'not-asked' || restoration.outcome === 'opened') return
      const tookMs = Math.round(clock.monotonicMs() - request.began.ms)
      const served = isServed(restoration)
      known = { ...known, served, recoveryMs: served ? tookMs : null }
      incident.note(...restorationEvents(restoration, clock.now()))
    },
    failed: (why) => incident.tell({ kind: 'broken-off', at: clock.now(), why }),
    page: () => incident.result().issue?.url ?? null,
    close: async ({ restored, git, end }) => {
      known = { ...known, reconciliation: git.reconciliation }
      if (restored !== null && known.served) {
        await orSay(
          () => markBad(request, ports),
          (thrown) => ports.log.warn(messageOf(thrown)),
        )
      }
      const at = clock.now()
      if (git.reconciliation !== null) incident.note(reconciliationEvent(git.reconciliation, at))
      for (const start of git.starts) {
        if (start.outcome === 'not-started') incident.note({ kind: 'follow-up-missing', at, why: start.why })
      }
      // While the next steps restore, nothing has ended yet.
      if (end.reasonCode !== 'opened') {
        await orSay(
          () => incident.tell(endedEvent(request, end, known, { at, context })),
          (thrown) => ports.log.warn(words.notWritten(messageOf(thrown))),
        )
      }
      const result = incident.result()
      const resent = await resendOthers(result.issue, scope, ports)
      const deliveries = [...result.deliveries, ...resent]
      return recordOf({ ...result, deliveries }, known, recovery.rtoMs)
    },
  }
}
