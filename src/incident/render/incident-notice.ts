// incident/render: the notice of an incident's event, or of one that an earlier run could not deliver. Pure.
import type { Issue } from '../../core/github.ts'
import type { Notice } from '../../core/notice.ts'
import type { Place } from '../../core/place.ts'
import type { Severity } from '../../core/promotion-rule.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import type { OwedNotice } from '../../records/decide/incident-state.ts'
import { isOutageKey } from '../../records/decide/keys.ts'
import type { IncidentEvent, NoticeableEvent } from '../decide/event.ts'
import type { Incident } from '../decide/incident.ts'
import { headlineText, noticeFacts } from '../words.ts'
import { briefIn, severityIn } from './issue-body.ts'

/** What is known when a notice is sent. */
export interface NoticeSubject {
  readonly key: string
  readonly place: Place
  readonly severity: Severity
  readonly incident: Incident | null
  readonly issue: Issue | null
  readonly events: readonly IncidentEvent[]
  readonly thread: string | null
}

const isStep =
  (step: string) =>
  (event: IncidentEvent): event is NoticeableEvent =>
    'step' in event && event.step === step

const pullLinks = (event: NoticeableEvent | undefined): Notice['links'] =>
  event?.kind === 'ended' && event.pull !== null
    ? [{ label: `pull request #${event.pull.number}`, url: event.pull.url }]
    : []

/** The same key and step as when it was due: sent twice, it is known for the same. */
export const incidentNotice = (
  { step, page }: OwedNotice,
  subject: NoticeSubject,
  { context, clock }: Pick<ReadPorts, 'context' | 'clock'>,
): Notice => {
  const { key, place, incident, issue, events, thread } = subject
  const event = events.find(isStep(step))
  const severity = incident?.severity ?? severityIn(issue?.body ?? '') ?? subject.severity
  const { respondMs = null, escalate = [] } = incident ?? {}
  return {
    key,
    step,
    event: isOutageKey(key) ? 'outage' : 'rollback',
    at: event?.at ?? clock.now(),
    service: place.service,
    environment: place.environment,
    severity,
    headline: event === undefined ? briefIn(issue?.title ?? '') : headlineText(event),
    facts: event === undefined ? [] : noticeFacts(event, { severity, respondMs, escalate }),
    links: [
      ...(issue === null ? [] : [{ label: `incident #${issue.number}`, url: issue.url }]),
      ...pullLinks(event),
      { label: `run ${context.run.id}`, url: context.run.url },
    ],
    page,
    thread,
  }
}
