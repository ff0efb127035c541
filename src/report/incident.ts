import { formatDuration } from '../domain/duration.ts'
import { outageKey, reviewTasks, type Incident, type IncidentStatus, type TimelineEntry } from '../domain/incident.ts'
import { severities, type Severity } from '../domain/runbook.ts'
import { escapeText, plainLine } from './escape.ts'
import { link } from './markdown.ts'
import { partNamed, readPart, renderPart, replacePart } from './part.ts'

/** How an incident's issue is found again: hidden, and only believed in an issue that we wrote ourselves. */
export const incidentMarker = (key: string): string => `<!-- runbook:incident:v1:${key} -->`

/** The runbook's own template: INCIDENT: [Service] - [Brief Description]. */
export const incidentTitle = (incident: Incident): string =>
  plainLine(`🚨 INCIDENT: ${incident.service} - ${incident.brief}`, 200)

const updates = partNamed('updates')
const facts = partNamed('facts')
/** GitHub takes 65,536 characters, and people write here too. */
const roomForUpdates = 40_000

/** A message's time is its name in Slack: 1503435956.000247. */
const threadLine = /<!-- runbook:thread:(\d{1,20}\.\d{1,10}) -->/

/** Where Slack's messages of this incident hang together; null: none is known. */
export const threadIn = (body: string): string | null => threadLine.exec(body)?.[1] ?? null

/** The body with its thread, once; the first one stays. */
const withThread = (body: string, thread: string | null): string =>
  thread === null || threadIn(body) !== null ? body : `${body}\n<!-- runbook:thread:${thread} -->`

/** The first line, which tells how it began, and of the others the newest that find room. */
const fitting = ([first, ...others]: readonly string[]): readonly string[] => {
  let left = roomForUpdates
  const kept = others.toReversed().filter((line) => (left -= line.length + 1) > 0)
  return first === undefined ? [] : [first, ...kept.toReversed()]
}

const updateLines = (timeline: readonly TimelineEntry[]): readonly string[] =>
  timeline.map(({ at, what }) => `- [${plainLine(at, 30)}] ${escapeText(what, 500)}`)

const timelineText = (timeline: readonly TimelineEntry[]): string => fitting(updateLines(timeline)).join('\n')

/** The updates that stand in an issue, as lines that are kept word for word. */
const standing = (body: string): ReadonlyMap<string, string> => {
  const lines = (readPart(body, updates) ?? '').split('\n').filter((line) => line.startsWith('- ['))
  return new Map(lines.map((line) => [line, line.slice(3, line.indexOf(']'))]))
}

const textOf = (line: string | undefined): string | undefined => line?.slice(line.indexOf(']'))

/** What the line before says already is not said again: a monitor finds the same thing every few minutes. */
const withNewLines = (body: string, timeline: readonly TimelineEntry[]): string => {
  const kept = standing(body)
  const added = updateLines(timeline).filter((line) => !kept.has(line))
  const all = [...kept.keys(), ...added].map((line) => ({ line, at: line.slice(3, line.indexOf(']')) }))
  const sorted = all.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).map(({ line }) => line)
  const news = sorted.filter((line, index) => kept.has(line) || textOf(line) !== textOf(sorted[index - 1]))
  return fitting(news).join('\n')
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

const factLines = (incident: Incident): string =>
  [
    ...incident.facts.map(({ label, value, url }) => {
      const shown = url === undefined ? escapeText(value) : link(value, url)
      return `- **${escapeText(label)}:** ${shown}`
    }),
    `- **Recovery:** ${escapeText(incident.recovery)}`,
  ].join('\n')

/** The issue of a new incident, in the runbook's template. */
export const incidentBody = (incident: Incident): string => {
  const started = incident.timeline[0]?.at
  const body = [
    incidentMarker(incident.key),
    `${statusLine(incident)}\n${severityLine(incident)}\n**Impact:** [Number] users affected\n${etaLine(incident)}`,
    `### Updates\n\n${renderPart(updates, timelineText(incident.timeline))}`,
    `### What is known\n\n${renderPart(facts, factLines(incident))}`,
    ...(started === undefined
      ? []
      : [
          `### After the incident\n\n${reviewTasks(started, incident.escalate)
            .map((task) => `- [ ] ${escapeText(task)}`)
            .join('\n')}`,
        ]),
    '_Runbook Gates keeps Status, ETA, Updates and What is known; the rest is yours to write._',
  ].join('\n\n')
  return withThread(body, incident.thread)
}

/**
 * The same issue some time later. What people wrote stays: only the status, the ETA and the two marked parts are ours.
 * An issue whose marks are gone is written anew, because a stale status is worse than lost prose.
 */
export const updatedIncidentBody = (body: string, incident: Incident): string => {
  const withUpdates = replacePart(body, updates, withNewLines(body, incident.timeline))
  const withFacts = withUpdates === null ? null : replacePart(withUpdates, facts, factLines(incident))
  if (withFacts === null) return incidentBody(incident)
  return withThread(withFacts, incident.thread)
    .replace(/^\*\*Status:\*\*.*$/m, () => statusLine(incident))
    .replace(/^\*\*ETA:\*\*.*$/m, () => etaLine(incident))
}

/** What is left of an issue that told of the same incident as an older one. */
export const duplicateIncidentBody = (body: string, original: number): string => `Duplicate of #${original}.\n\n${body}`

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
  const known = (readPart(body, facts) ?? '').split('\n').filter((line) => line.startsWith('- '))
  const withFacts = replacePart(body, facts, [...known, ...lasted].join('\n'))
  const withUpdates = replacePart(withFacts ?? body, updates, withNewLines(body, [end]))
  const told = withUpdates ?? [body, `### Resolved`, [timelineText([end]), ...lasted].join('\n')].join('\n\n')
  return told
    .replace(/^\*\*Status:\*\*.*$/m, () => `**Status:** ${resolvedStatus}`)
    .replace(/^\*\*ETA:\*\*.*$/m, () => '**ETA:** the fix is verified')
}

/** The severity that an issue of ours states; a person may have changed it. */
export const severityIn = (body: string): Severity | null => {
  const word = /^\*\*Severity:\*\* *([A-Za-z]+)/m.exec(body)?.[1]?.toLowerCase()
  return severities.find((severity) => severity === word) ?? null
}

/** The incidents that a monitor opened in this environment begin with this. */
export const monitorMarker = (environment: string): string =>
  incidentMarker(outageKey({ environment, since: '' })).slice(0, -' -->'.length)

/** When the outage of a monitor's incident began, by its hidden key. */
export const outageSince = (body: string, environment: string): string | null => {
  const marker = monitorMarker(environment)
  const from = body.indexOf(marker)
  const since = from === -1 ? '' : body.slice(from + marker.length, from + marker.length + 24)
  return Number.isNaN(Date.parse(since)) ? null : since
}
