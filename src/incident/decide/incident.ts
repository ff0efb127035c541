// incident/decide: the incident type, its key, response times and recovery texts. Pure.
import { formatDuration } from '../../core/duration.ts'
import type { IncidentStatus, IncidentState } from './status.ts'
import type { Page } from '../../core/notice.ts'
import type { Severity } from '../../core/promotion-rule.ts'

/** What happened, and when (ISO 8601). */
export interface TimelineEntry {
  readonly at: string
  readonly what: string
  /** What the incident's status became by it; absent: it stayed. */
  readonly status?: IncidentStatus
}

/** One outage in one environment, from the first alarm to the review. Plain text; src/report makes the issue. */
export interface Incident extends IncidentState {
  readonly key: string
  readonly service: string
  readonly environment: string
  readonly brief: string
  readonly severity: Severity
  readonly respondMs: number | null
  readonly escalate: readonly string[]
  /** What is known of the way out, for the template's ETA. */
  readonly eta: string
  /** How long the service was away, against its target. */
  readonly recovery: string
  /** Where Slack's messages of this incident hang together, as Slack named it; null: not known. */
  readonly thread: string | null
  /** What the pager could not be told, for the next run to tell it; null: nothing; absent: as it stands. */
  readonly undelivered?: Page | null | undefined
  readonly timeline: readonly TimelineEntry[]
  readonly facts: readonly { readonly label: string; readonly value: string; readonly url?: string }[]
}

/** The runbook's own table, for what runbook.yml leaves out. */
const defaults: Readonly<Record<Severity, { readonly respondMs: number; readonly escalate: readonly string[] }>> = {
  critical: { respondMs: 15 * 60_000, escalate: ['VP Eng', 'CTO'] },
  high: { respondMs: 60 * 60_000, escalate: ['Engineering Lead'] },
  medium: { respondMs: 4 * 3_600_000, escalate: ['Team Lead'] },
  low: { respondMs: 24 * 3_600_000, escalate: ['Backlog'] },
}

/** How soon someone must answer, and who is called: runbook.yml first, the runbook's table otherwise. */
export const responseOf = (
  severity: Severity,
  configured: Readonly<Partial<Record<Severity, { readonly respondMs: number; readonly escalate: readonly string[] }>>>,
): { readonly respondMs: number; readonly escalate: readonly string[] } => {
  const own = configured[severity]
  if (own === undefined) return defaults[severity]
  return own.escalate.length > 0 ? own : { ...own, escalate: defaults[severity].escalate }
}

/** `within the RTO of 15 m` or by how much it was missed; empty where there is no target. */
export const againstTarget = (recoveryMs: number, rtoMs: number | null): string => {
  if (rtoMs === null) return 'no RTO is set'
  return recoveryMs <= rtoMs
    ? `within the RTO of ${formatDuration(rtoMs)}`
    : `${formatDuration(recoveryMs - rtoMs)} over the RTO of ${formatDuration(rtoMs)}`
}

/** For the record of an incident: how long, from when, and against which target. */
export const recoveryText = (recoveryMs: number | null, rtoMs: number | null, from: string): string =>
  recoveryMs === null
    ? 'not restored yet'
    : `${formatDuration(recoveryMs)} from ${from}, ${againstTarget(recoveryMs, rtoMs)}`

/** How soon somebody acted on the first alarm, against the runbook's response time. Times are ISO 8601. */
export const responseText = (
  times: { readonly detectedAt: string | null; readonly answeredAt: string },
  { severity, respondMs }: { readonly severity: Severity; readonly respondMs: number },
): string => {
  if (times.detectedAt === null) return 'not measured: nothing on record tells when it was detected'
  const took = Math.max(0, Date.parse(times.answeredAt) - Date.parse(times.detectedAt))
  const allowed = `the ${formatDuration(respondMs)} of ${severity.toUpperCase()}`
  const judged = took <= respondMs ? `within ${allowed}` : `${formatDuration(took - respondMs)} over ${allowed}`
  return `${formatDuration(took)} after it was detected, ${judged}`
}

/** What is left to do once the service is well, by whom, and by when the review must have been held. */
export const reviewTasks = (startedAt: string, owners: readonly string[]): readonly string[] => {
  const due = new Date(Date.parse(startedAt) + 5 * 86_400_000).toISOString().slice(0, 10)
  const owner = `owner: ${owners.join(' and ') || 'name one here'}`
  return [
    `Hold the post-incident review (due ${due}; ${owner})`,
    `Write down the root cause, and why the gates let it through (due ${due}; ${owner})`,
    'Add a test or a probe that would have caught it (owner: name one here)',
    'Fix forward and reapply the change: re-merging the old branch silently drops its code (owner: name one here)',
    'Update the status page and tell those who were affected (owner: name one here)',
    'Check the runbook against what really happened (owner: name one here)',
  ]
}
