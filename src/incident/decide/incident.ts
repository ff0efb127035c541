// incident/decide: what an incident is about, how soon people answer, and which phase it is in. Pure.
import type { MonitoredCondition } from '../../records/decide/keys.ts'
import type { Impact } from './impact.ts'
import type { IncidentEvent } from './event.ts'
import type { Fact } from '../../core/report.ts'
import type { Severity } from '../../core/promotion-rule.ts'

/** One outage in one environment, from the first alarm to the review: what the events do not tell. Plain text. */
export interface Incident {
  readonly key: string
  readonly event: 'rollback' | 'outage'
  readonly service: string
  readonly environment: string
  readonly brief: string
  readonly severity: Severity
  readonly respondMs: number | null
  readonly escalate: readonly string[]
  /** null: nothing is on record. */
  readonly impact: Impact | null
  /** How long the service was away, against its target. */
  readonly recovery: string
  /** Full shas that the texts may name: each is shown as a link. */
  readonly commits: readonly string[]
  readonly facts: readonly Fact[]
}

/** What is to be done now, and what may be expected. */
export type Guidance =
  | { readonly code: 'rolling-back'; readonly returnTo: string | null; readonly rtoMs: number | null }
  | { readonly code: 'restored'; readonly remedy: string }
  | { readonly code: 'person-needed'; readonly remedy: string }
  | { readonly code: 'looking'; readonly condition: MonitoredCondition }
  | { readonly code: 'confirming'; readonly successes: number; readonly wanted: number }
  | { readonly code: 'well' }
  | { readonly code: 'fixed' }

const phaseAfter = (event: IncidentEvent): Guidance | null => {
  switch (event.kind) {
    case 'began':
      return { code: 'rolling-back', returnTo: event.returnTo, rtoMs: event.rtoMs }
    case 'restored':
      return { code: 'restored', remedy: '' }
    case 'restore-failed':
    case 'broken-off':
      return { code: 'person-needed', remedy: '' }
    case 'ended':
      return { code: event.served ? 'restored' : 'person-needed', remedy: event.remedy }
    case 'outage-began':
    case 'still-down':
    case 'overdue':
      return { code: 'looking', condition: event.condition }
    case 'recovered':
      return { code: 'confirming', successes: event.successes, wanted: event.wanted }
    case 'outage-ended':
      return { code: 'well' }
    case 'resolved':
      return { code: 'fixed' }
    default:
      return null
  }
}

/** Where a run leaves the incident; null: it tells nothing of it. */
export const phaseOf = (events: readonly IncidentEvent[]): Guidance | null =>
  events.map(phaseAfter).findLast((phase) => phase !== null) ?? null

/** The runbook's own table, for what runbook.yml leaves out. */
const defaults: Readonly<Record<Severity, { readonly respondMs: number; readonly escalate: readonly string[] }>> = {
  critical: { respondMs: 15 * 60_000, escalate: ['VP Eng', 'CTO'] },
  high: { respondMs: 60 * 60_000, escalate: ['Engineering Lead'] },
  medium: { respondMs: 4 * 3_600_000, escalate: ['Team Lead'] },
  low: { respondMs: 24 * 3_600_000, escalate: ['Backlog'] },
}

/** How soon someone must answer, and who is called: runbook.yml first, the runbook's table otherwise. */
export const responseOf = ({
  severity,
  severities,
}: {
  readonly severity: Severity
  /** The table of runbook.yml. */
  readonly severities: Readonly<
    Partial<Record<Severity, { readonly respondMs: number; readonly escalate: readonly string[] }>>
  >
}): { readonly respondMs: number; readonly escalate: readonly string[] } => {
  const own = severities[severity]
  if (own === undefined) return defaults[severity]
  return own.escalate.length > 0 ? own : { ...own, escalate: defaults[severity].escalate }
}
