// incident/render: writes the incident issue in the runbook's template; updates keep what people wrote. Pure.
import { incidentMarker } from '../../records/decide/keys.ts'
import { formatDuration } from '../../core/duration.ts'
import { isIncidentStatus, isMove, statusAfter, type IncidentStatus } from '../decide/status.ts'
import { reviewTasks, type Incident, type TimelineEntry } from '../decide/incident.ts'
import { severities, type Severity } from '../../core/promotion-rule.ts'
import { escapeText, plainLine, plainTitle } from '../../report/escape.ts'
import { withUndelivered, withThread } from './issue-marks.ts'
import { link } from '../../report/markdown.ts'
import { partNamed, readPart, renderPart, replacePart } from './marked-section.ts'

/** The runbook's own template: INCIDENT: [Service] - [Brief Description]. */
export const incidentTitle = (incident: Incident): string =>
  plainTitle(`🚨 INCIDENT: ${incident.service} - ${incident.brief}`, 200)

const updates = partNamed('updates')
const facts = partNamed('facts')
/** GitHub takes 65,536 characters, and people write here too. */
const roomForUpdates = 40_000

/** The first line, which tells how it began, and of the others the newest that find room. */
const fitting = ([first, ...others]: readonly string[]): readonly string[] => {
  let left = roomForUpdates
  const kept = others.toReversed().filter((line) => (left -= line.length + 1) > 0)
  return first === undefined ? [] : [first, ...kept.toReversed()]
}

const timeOf = (line: string) => line.slice(3, line.indexOf(']'))

const moveTo = (status: IncidentStatus) => ` → **${status}**`

const updateLine = ({ at, what, status }: TimelineEntry, begin: string): string => {
  const took = Math.max(0, Date.parse(at) - Date.parse(begin))
  const moved = status === undefined ? '' : `${moveTo(status)}${took > 0 ? ` after ${formatDuration(took)}` : ''}`
  return `- [${plainLine(at, 30)}] ${escapeText(what, 500)}${moved}`
}

/** When it began: the earliest of what is told, and of what stands in the issue. Empty: not known. */
const beginOf = (timeline: readonly TimelineEntry[], kept: readonly string[]): string =>
  [
    ...timeline.flatMap(({ at, status }) => (status === 'INVESTIGATING' ? [at] : [])),
    ...kept.filter((line) => line.includes(moveTo('INVESTIGATING'))).map(timeOf),
  ].toSorted((a, b) => Date.parse(a) - Date.parse(b))[0] ?? ''

const timelineText = (timeline: readonly TimelineEntry[]): string => {
  const begin = beginOf(timeline, [])
  return fitting(timeline.map((entry) => updateLine(entry, begin))).join('\n')
}

/** The updates that stand in an issue, as lines that are kept word for word. */
const existingUpdates = (body: string): readonly string[] => [
  ...new Set((readPart(body, updates) ?? '').split('\n').filter((line) => line.startsWith('- ['))),
]

const textOf = (line: string | undefined): string | undefined => line?.slice(line.indexOf(']'))

/** GitHub's times are whole seconds: within one second the order in which things were told counts. */
const secondOf = (line: string) => timeOf(line).slice(0, 19)

/** What the line before says already is not said again: a monitor finds the same thing every few minutes. */
const withNewLines = (
  body: string,
  timeline: readonly TimelineEntry[],
  isNews: (status: IncidentStatus) => boolean,
): string => {
  const kept = existingUpdates(body)
  const begin = beginOf(timeline, kept)
  const added = timeline.flatMap((entry): readonly string[] => {
    const line = updateLine(entry, begin)
    if (kept.includes(line)) return []
    const { at, what, status } = entry
    return [status === undefined || isNews(status) ? line : updateLine({ at, what }, begin)]
  })
  const all = [...kept, ...added.filter((line) => !kept.includes(line))]
  const sorted = all.toSorted((a, b) => (secondOf(a) < secondOf(b) ? -1 : secondOf(a) > secondOf(b) ? 1 : 0))
  const news = sorted.filter((line, index) => kept.includes(line) || textOf(line) !== textOf(sorted[index - 1]))
  return fitting(news).join('\n')
}

const statusLine = (status: IncidentStatus) => `**Status:** ${status}`
const etaLine = ({ eta }: Incident) => `**ETA:** ${escapeText(eta)}`

/** The status that an issue of ours states; null where it states none. */
export const statusIn = (body: string): IncidentStatus | null => {
  const word = /^\*\*Status:\*\* *([A-Z]+)/m.exec(body)?.[1] ?? ''
  return isIncidentStatus(word) ? word : null
}

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

/** What the next run has to know. */
const withMarks = (body: string, { thread, undelivered }: Incident): string =>
  withThread(undelivered === undefined ? body : withUndelivered(body, undelivered), thread)

/** The issue of a new incident, in the runbook's template. */
export const incidentBody = (incident: Incident): string => {
  const started = incident.timeline[0]?.at
  const body = [
    incidentMarker(incident.key),
    `${statusLine(incident.status)}\n${severityLine(incident)}\n**Impact:** [Number] users affected\n${etaLine(incident)}`,
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
  return withMarks(body, incident)
}

/** A restored service has one recovery: a run that finds it well some time later has not measured it again. */
const withFirstRecovery = (incident: Incident, body: string): string => {
  const own = factLines(incident)
  const [measured] = /^- \*\*Recovery:\*\* \d.*$/m.exec(readPart(body, facts) ?? '') ?? []
  return measured === undefined || statusIn(body) !== 'MONITORING' || incident.status !== 'MONITORING'
    ? own
    : own.replace(/^- \*\*Recovery:\*\*.*$/m, () => measured)
}

/**
 * The same issue some time later. What people wrote stays: only the status, the ETA and the two marked parts are ours.
 * A run that knows less than what stands there adds to the updates and changes nothing else. An issue whose marks are
 * gone is written anew, because a stale status is worse than lost prose.
 */
export const updatedIncidentBody = (body: string, incident: Incident): string => {
  const before = statusIn(body)
  const status = statusAfter(before, incident)
  const isNews = (each: IncidentStatus) => isMove(each, before, incident)
  const withUpdates = replacePart(body, updates, withNewLines(body, incident.timeline, isNews))
  const withFacts = withUpdates === null ? null : replacePart(withUpdates, facts, withFirstRecovery(incident, body))
  if (withUpdates === null || withFacts === null) return incidentBody(incident)
  if (status !== incident.status) return withMarks(withUpdates, incident)
  return withMarks(withFacts, incident)
    .replace(/^\*\*Status:\*\*.*$/m, () => statusLine(status))
    .replace(/^\*\*ETA:\*\*.*$/m, () => etaLine(incident))
}

/** One more update, and nothing else; lost where the marks are gone. */
export const withUpdate = (body: string, entry: TimelineEntry): string =>
  replacePart(
    body,
    updates,
    withNewLines(body, [entry], () => true),
  ) ?? body

/** What is left of an issue that told of the same incident as an older one. */
export const duplicateIncidentBody = (body: string, original: number): string => `Duplicate of #${original}.\n\n${body}`

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
  const last = { at: end.at, what: end.what, status: 'RESOLVED' as const }
  const withUpdates = replacePart(
    withFacts ?? body,
    updates,
    withNewLines(body, [last], () => true),
  )
  const told = withUpdates ?? [body, `### Resolved`, [timelineText([last]), ...lasted].join('\n')].join('\n\n')
  return told
    .replace(/^\*\*Status:\*\*.*$/m, () => statusLine('RESOLVED'))
    .replace(/^\*\*ETA:\*\*.*$/m, () => '**ETA:** the fix is verified')
}

/** The severity that an issue of ours states; a person may have changed it. */
export const severityIn = (body: string): Severity | null => {
  const word = /^\*\*Severity:\*\* *([A-Za-z]+)/m.exec(body)?.[1]?.toLowerCase()
  return severities.find((severity) => severity === word) ?? null
}
