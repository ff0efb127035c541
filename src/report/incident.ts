import { formatDuration } from '../domain/duration.ts'
import {
  againstTarget,
  reviewTasks,
  type Incident,
  type IncidentStatus,
  type TimelineEntry,
} from '../domain/incident.ts'
import type { Severity } from '../domain/runbook.ts'
import { escapeText, plainLine } from './escape.ts'
import { link } from './markdown.ts'

/** How an incident's issue is found again: hidden, and only believed in an issue that we wrote ourselves. */
export const incidentMarker = (key: string): string => `<!-- runbook:incident:v1:${key} -->`

/** The runbook's own template: INCIDENT: [Service] - [Brief Description]. */
export const incidentTitle = (incident: Incident): string =>
  plainLine(`🚨 INCIDENT: ${incident.service} - ${incident.brief}`, 200)

const updates = { begin: '<!-- runbook:updates -->', end: '<!-- /runbook:updates -->' }
const facts = { begin: '<!-- runbook:facts -->', end: '<!-- /runbook:facts -->' }
const shownUpdates = 200

type Marks = typeof updates

const between = (text: string, { begin, end }: Marks): string | null => {
  const from = text.indexOf(begin)
  const to = text.indexOf(end, from)
  return from === -1 || to === -1 ? null : text.slice(from + begin.length, to)
}

const replaceBetween = (text: string, { begin, end }: Marks, inner: string): string | null => {
  const from = text.indexOf(begin)
  const to = text.indexOf(end, from)
  return from === -1 || to === -1 ? null : `${text.slice(0, from)}${begin}\n${inner}\n${text.slice(to)}`
}

const timelineText = (timeline: readonly TimelineEntry[]): string =>
  timeline
    .slice(-shownUpdates)
    .map(({ at, what }) => `- [${plainLine(at, 30)}] ${escapeText(what, 500)}`)
    .join('\n')

/** The updates that stand in an issue, as lines that are kept word for word. */
const standing = (body: string): ReadonlyMap<string, string> => {
  const lines = (between(body, updates) ?? '').split('\n').filter((line) => line.startsWith('- ['))
  return new Map(lines.map((line) => [line, line.slice(3, line.indexOf(']'))]))
}

const withNewLines = (body: string, timeline: readonly TimelineEntry[]): string => {
  const kept = standing(body)
  const added = timelineText(timeline)
    .split('\n')
    .filter((line) => line !== '' && !kept.has(line))
  const all = [...kept.keys(), ...added].map((line) => ({ line, at: line.slice(3, line.indexOf(']')) }))
  return all
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .slice(-shownUpdates)
    .map(({ line }) => line)
    .join('\n')
}

const statusLine = ({ status }: Incident) => `**Status:** ${status}`
const etaLine = ({ eta }: Incident) => `**ETA:** ${escapeText(eta)}`

const severityLine = ({ severity, respondMs, escalate }: Incident): string => {
  const respond = respondMs === null ? '' : ` (answer within ${formatDuration(respondMs)}`
  const names =
    escalate.length === 0
      ? ''
      : `${respond === '' ? ' (' : '; '}escalate to ${escalate.map((name) => escapeText(name)).join(' and ')}`
  return `**Severity:** ${severity.toUpperCase()}${respond}${names}${respond === '' && names === '' ? '' : ')'}`
}

const factLines = (incident: Incident): string => {
  const { recoveryMs, rtoMs } = incident
  const recovery =
    recoveryMs === null
      ? 'not restored yet'
      : `${formatDuration(recoveryMs)} from the start of the rollback, ${againstTarget(recoveryMs, rtoMs)}`
  return [
    ...incident.facts.map(({ label, value, url }) => {
      const shown = url === undefined ? escapeText(value) : link(value, url)
      return `- **${escapeText(label)}:** ${shown}`
    }),
    `- **Recovery:** ${recovery}`,
  ].join('\n')
}

/** The issue of a new incident, in the runbook's template. */
export const incidentBody = (incident: Incident): string => {
  const started = incident.timeline[0]?.at
  return [
    incidentMarker(incident.key),
    `${statusLine(incident)}\n${severityLine(incident)}\n**Impact:** [Number] users affected\n${etaLine(incident)}`,
    `### Updates\n\n${updates.begin}\n${timelineText(incident.timeline)}\n${updates.end}`,
    `### What is known\n\n${facts.begin}\n${factLines(incident)}\n${facts.end}`,
    ...(started === undefined
      ? []
      : [
          `### After the incident\n\n${reviewTasks(started)
            .map((task) => `- [ ] ${task}`)
            .join('\n')}`,
        ]),
    '_Runbook Gates keeps Status, ETA, Updates and What is known; the rest is yours to write._',
  ].join('\n\n')
}

/**
 * The same issue some time later. What people wrote stays: only the status, the ETA and the two marked parts are ours.
 * An issue whose marks are gone is written anew, because a stale status is worse than lost prose.
 */
export const updatedIncidentBody = (body: string, incident: Incident): string => {
  const withUpdates = replaceBetween(body, updates, withNewLines(body, incident.timeline))
  const withFacts = withUpdates === null ? null : replaceBetween(withUpdates, facts, factLines(incident))
  if (withFacts === null) return incidentBody(incident)
  return withFacts
    .replace(/^\*\*Status:\*\*.*$/m, () => statusLine(incident))
    .replace(/^\*\*ETA:\*\*.*$/m, () => etaLine(incident))
}

const resolvedStatus: IncidentStatus = 'RESOLVED'

/**
 * The end of an incident, from its issue alone: the run that verifies the fix knows nothing else of how it went. The
 * end is written below where the marks are gone.
 */
export const resolvedIncidentBody = (
  body: string,
  end: TimelineEntry & { readonly lastedMs: number | null },
): string => {
  const lasted =
    end.lastedMs === null ? [] : [`- **Duration:** ${formatDuration(end.lastedMs)}, until the fix was verified`]
  const known = (between(body, facts) ?? '').split('\n').filter((line) => line.startsWith('- '))
  const withFacts = replaceBetween(body, facts, [...known, ...lasted].join('\n'))
  const withUpdates = replaceBetween(withFacts ?? body, updates, withNewLines(body, [end]))
  const told = withUpdates ?? [body, `### Resolved`, [timelineText([end]), ...lasted].join('\n')].join('\n\n')
  return told
    .replace(/^\*\*Status:\*\*.*$/m, () => `**Status:** ${resolvedStatus}`)
    .replace(/^\*\*ETA:\*\*.*$/m, () => '**ETA:** the fix is verified')
}

const severities: readonly Severity[] = ['critical', 'high', 'medium', 'low']

/** The severity that an issue of ours states; a person may have changed it. */
export const severityIn = (body: string): Severity | null => {
  const word = /^\*\*Severity:\*\* *([A-Za-z]+)/m.exec(body)?.[1]?.toLowerCase()
  return severities.find((severity) => severity === word) ?? null
}
