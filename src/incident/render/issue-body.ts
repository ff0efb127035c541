// incident/render: writes the incident issue in the runbook's template; updates keep what people wrote. Pure.
import { formatDuration } from '../../core/duration.ts'
import { severities, type Severity } from '../../core/promotion-rule.ts'
import { incidentMarker } from '../../records/decide/keys.ts'
import { encodeIncidentState, decodeIncidentState, type IncidentState } from '../../records/decide/incident-state.ts'
import { escapeText, plainTitle } from '../../report/escape.ts'
import { link } from '../../report/markdown.ts'
import type { Incident, Guidance } from '../decide/incident.ts'
import type { IssuePlan } from '../decide/machine.ts'
import { isIncidentStatus, type IncidentStatus } from '../decide/status.ts'
import { actionText, etaText, impactEnd, impactText, reviewTasks } from '../words.ts'
import { withLinks } from './links.ts'
import { partNamed, readPart, renderPart, replacePart } from './marked-section.ts'
import { updateLines } from './updates.ts'

/** What a run tells in the issue. */
export interface Telling {
  /** null: it is known from its issue alone. */
  readonly incident: Incident | null
  readonly plan: IssuePlan
  readonly state: IncidentState
  /** What is to be done now; null: this run tells nothing of it, or knows less than what stands there. */
  readonly phase: Guidance | null
  /** From the first failure until a release with the fix was verified; null: it is not over, or nobody knows. */
  readonly lastedMs: number | null
  /** Of the repository. */
  readonly repoUrl: string
  readonly run: number
  /** Full shas that the updates may name. */
  readonly commits: readonly string[]
}

/** The runbook's own template: INCIDENT: [Service] - [Brief Description]. */
export const incidentTitle = (incident: Incident): string =>
  plainTitle(`🚨 INCIDENT: ${incident.service} - ${incident.brief}`, 200)

/** What the title says of the incident. */
export const briefIn = (title: string): string => title.replace(/^.*?INCIDENT: /, '')

const updates = partNamed('updates')
const facts = partNamed('facts')

const statusLine = (status: IncidentStatus) => `**Status:** ${status}`
const etaLine = (phase: Guidance) => `**ETA:** ${escapeText(etaText(phase))}`
const impactLine = ({ impact }: Incident) => `**Impact:** ${escapeText(impactText(impact))}`

const actionLine = (phase: Guidance, telling: Telling): string => {
  const { run } = telling
  const environment = telling.incident?.environment ?? 'the service'
  return `**Do now:** ${withLinks(actionText(phase, { environment, run }), telling)}`
}

const severityLine = ({ severity, respondMs, escalate }: Incident): string => {
  const asked = [
    ...(respondMs === null ? [] : [`answer within ${formatDuration(respondMs)}`]),
    ...(escalate.length === 0 ? [] : [`escalate to ${escalate.map((name) => escapeText(name)).join(' and ')}`]),
  ].join('; ')
  return `**Severity:** ${severity.toUpperCase()}${asked === '' ? '' : ` (${asked})`}`
}

const factLines = (incident: Incident, telling: Telling): string =>
  [
    ...incident.facts.map(({ label, value, url }) => {
      const shown = url === undefined ? withLinks(value, telling) : link(value, url)
      return `- **${escapeText(label)}:** ${shown}`
    }),
    `- **Recovery:** ${escapeText(incident.recovery)}`,
  ].join('\n')

const durationLines = ({ lastedMs }: Telling): readonly string[] =>
  lastedMs === null ? [] : [`- **Duration:** ${formatDuration(lastedMs)}, until the fix was verified`]

const unknownPhase: Guidance = { code: 'looking', condition: 'down' }

/** The issue of a new incident, in the runbook's template. */
const newBody = (incident: Incident, telling: Telling): string => {
  const { plan } = telling
  const phase = telling.phase ?? unknownPhase
  const started = plan.updates[0]?.event.at
  const tasks = started === undefined ? [] : reviewTasks(started, incident.escalate)
  return [
    incidentMarker(incident.key),
    actionLine(phase, telling),
    [statusLine(plan.status), severityLine(incident), impactLine(incident), etaLine(phase)].join('\n'),
    `### Updates\n\n${renderPart(updates, updateLines('', plan.updates, telling))}`,
    `### What is known\n\n${renderPart(facts, factLines(incident, telling))}`,
    ...(tasks.length === 0
      ? []
      : [`### After the incident\n\n${tasks.map((task) => `- [ ] ${escapeText(task)}`).join('\n')}`]),
    '_Runbook Gates updates Do now, Status, ETA, Updates and What is known, and Impact until you write it; the rest is yours to write._',
  ].join('\n\n')
}

/** The status that an issue of ours states; null where it states none. */
const statusIn = (body: string): IncidentStatus | null => {
  const word = /^\*\*Status:\*\* *([A-Z]+)/m.exec(body)?.[1] ?? ''
  return isIncidentStatus(word) ? word : null
}

/** What an issue of ours remembers. */
export const stateIn = (body: string): IncidentState => decodeIncidentState(body, statusIn(body))

/** The severity that an issue of ours states; a person may have changed it. */
export const severityIn = (body: string): Severity | null => {
  const word = /^\*\*Severity:\*\* *([A-Za-z]+)/m.exec(body)?.[1]?.toLowerCase()
  return severities.find((severity) => severity === word) ?? null
}

/** A restored service has one recovery: a run that finds it well some time later has not measured it again. */
const knownFacts = (body: string, telling: Telling): string => {
  const { incident, plan } = telling
  const before = readPart(body, facts) ?? ''
  if (incident === null) {
    const lines = before.split('\n').filter((line) => line.startsWith('- '))
    const added = durationLines(telling).filter((line) => !lines.includes(line))
    return [...lines, ...added].join('\n')
  }
  const own = factLines(incident, telling)
  const [measured] = /^- \*\*Recovery:\*\* \d.*$/m.exec(before) ?? []
  return measured === undefined || statusIn(body) !== 'MONITORING' || plan.status !== 'MONITORING'
    ? own
    : own.replace(/^- \*\*Recovery:\*\*.*$/m, () => measured)
}

const action = /^\*\*Do now:\*\*.*$/m
const status = /^\*\*Status:\*\*.*$/m

/** An issue of an earlier version has no such line. */
const withAction = (body: string, line: string): string =>
  action.test(body) ? body.replace(action, () => line) : body.replace(status, (before) => `${line}\n\n${before}`)

/** Ours is known by its end; in the template of an earlier version nobody had filled it in. */
const isOwnImpact = (line: string): boolean =>
  line.endsWith(impactEnd) || line === '**Impact:** [Number] users affected'

const withImpact = (body: string, { impact }: Incident): string =>
  impact === null
    ? body
    : body.replace(/^\*\*Impact:\*\*.*$/m, (line) =>
        isOwnImpact(line) ? `**Impact:** ${escapeText(impactText(impact))}` : line,
      )

/** All that only a run may write that knows at least as much as the runs before. */
const withPhase = (body: string, phase: Guidance, telling: Telling): string => {
  const { incident } = telling
  const told = withAction(body, actionLine(phase, telling)).replace(/^\*\*ETA:\*\*.*$/m, () => etaLine(phase))
  const known = replacePart(told, facts, knownFacts(body, telling)) ?? told
  return incident === null ? known : withImpact(known, incident)
}

const withStatus = (body: string, { plan }: Telling): string => body.replace(status, () => statusLine(plan.status))

/** The end of an incident that is known from its issue alone, where somebody removed the marks from that. */
const appended = (body: string, telling: Telling): string => {
  const lines = updateLines('', telling.plan.updates, telling)
  return lines === '' ? body : [body, '### Resolved', [lines, ...durationLines(telling)].join('\n')].join('\n\n')
}

/**
 * The issue some time later; `body` is null for a new one. What people wrote stays: only the first lines and the two
 * marked parts are ours. A run that knows less than what stands there adds to the updates and changes nothing else. An
 * issue whose marks are gone is written anew, because a stale status is worse than lost prose.
 */
export const issueBody = (body: string | null, telling: Telling): string => {
  const { incident, phase, plan, state } = telling
  if (body === null) return incident === null ? '' : encodeIncidentState(newBody(incident, telling), state)
  const lines = updateLines(readPart(body, updates) ?? '', plan.updates, telling)
  const told = replacePart(body, updates, lines)
  const isWhole = told !== null && readPart(body, facts) !== null
  if (!isWhole && incident !== null) return encodeIncidentState(newBody(incident, telling), state)
  const updated = told ?? appended(body, telling)
  return encodeIncidentState(withStatus(phase === null ? updated : withPhase(updated, phase, telling), telling), state)
}

/** What is left of an issue that told of the same incident as an older one. */
export const duplicateIncidentBody = (body: string, original: number): string => `Duplicate of #${original}.\n\n${body}`
