// incident/run: ends the incidents whose fix a deploy has verified, and adds to the report what became of them.
import { incidentKey, incidentMarker } from '../../records/decide/keys.ts'
import type { EnvironmentConfig, Runbook } from '../../runbook/runbook.ts'
import { formatDuration } from '../../core/duration.ts'
import { expectedMessage } from '../../core/errors.ts'
import type { Issue } from '../../core/github.ts'
import { isVerified, type History } from '../../records/decide/history.ts'
import { knownBadSince, rolledBack } from '../../records/decide/bad-releases.ts'
import { shortSha, type Release } from '../../core/release.ts'
import type { CheckResult, Fact } from '../../core/report.ts'
import { nameOfRelease } from '../../core/text.ts'
import { activeHolds } from '../../records/decide/hold.ts'
import { containment } from '../../records/gather/hold.ts'
import type { ResolvedEvent } from '../decide/event.ts'
import { statusOf } from '../decide/status.ts'
import { stateIn } from '../render/issue-body.ts'
import { continueIncident, resendNotices, type IncidentResult, type IncidentScope } from './incident.ts'
import { deliveryRow, type Audience } from './notify.ts'
import { ownIncidents, type IncidentPorts } from './issue.ts'

export interface Fix {
  readonly runbook: Runbook
  readonly environment: EnvironmentConfig
  /** What was just verified there. */
  readonly release: Release
  /** As it was before. */
  readonly history: History
  readonly audience: Audience
}

export interface Resolved {
  readonly rows: readonly CheckResult[]
  readonly facts: readonly Fact[]
}

export type ResolvePorts = IncidentPorts

const untouched: Resolved = { rows: [], facts: [] }

/** Nothing was verified here since the newest rollback: this deploy is the one that ends it. */
const isFirstSince = ({ entries }: History): boolean => {
  const newest = entries.findIndex(({ deployment }) => deployment.payload.kind === 'rollback')
  return !entries.slice(0, newest).some(isVerified)
}

interface IncidentToClose {
  readonly bad: string
  readonly lifted: string
  readonly issue: Issue | null
}

const recordRow = (bad: string, { issue, owed }: IncidentResult, why: string | null): CheckResult => {
  const row = {
    id: `incident-${shortSha(bad)}`,
    title: 'Incident closed',
    gate: 'warn' as const,
    durationMs: 0,
    findings: [],
  }
  if (why === null) {
    if (issue === null) return { ...row, status: 'skip', summary: 'no open issue of ours is about it' }
    const isEnded = !owed.some(({ page }) => page !== null)
    const summary = `issue #${issue.number} ${isEnded ? 'is closed' : 'stays open until PagerDuty is told'}`
    return { ...row, status: isEnded ? 'pass' : 'unknown', summary, url: issue.url }
  }
  const remedy =
    "Close it by hand, and add 'issues: write' under 'permissions:' of the job; the next deploy tries it again."
  const finding = { level: 'warning' as const, message: `The incident could not be closed: ${why}`, remedy }
  return { ...row, status: 'unknown', summary: 'its issue could not be closed', findings: [finding] }
}

/** How it ended. The step is of the run that verified the fix. */
const resolvedEvent = (fix: Fix, { bad, lifted }: IncidentToClose, { clock, context }: ResolvePorts): ResolvedEvent => {
  const at = clock.now()
  const since = knownBadSince(fix.history, bad)
  return {
    kind: 'resolved',
    at,
    step: `${context.run.id}/resolved`,
    release: nameOfRelease(fix.release),
    environment: fix.environment.name,
    bad,
    lifted,
    lastedMs: since === null ? null : Math.max(0, Date.parse(at) - Date.parse(since)),
  }
}

const resolveOne = async (
  fix: Fix,
  found: IncidentToClose,
  unread: string | null,
  { scope, ports }: { readonly scope: IncidentScope; readonly ports: ResolvePorts },
) => {
  const { bad, issue } = found
  const event = resolvedEvent(fix, found, ports)
  const key = incidentKey(fix.environment.place, bad)
  const result = await continueIncident({ key, issue, events: [event] }, scope, ports)
  const value = `resolved${event.lastedMs === null ? '' : ` after ${formatDuration(event.lastedMs)}`}`
  const fact =
    issue === null
      ? { label: 'Incident', value }
      : { label: 'Incident', value: `#${issue.number} ${value}`, url: issue.url }
  return { row: recordRow(bad, result, unread ?? result.why), facts: [fact], deliveries: result.deliveries }
}

const issuesOf = async (labels: readonly string[], ports: ResolvePorts) => {
  try {
    return { issues: await ownIncidents(labels, ports), unread: null }
  } catch (thrown) {
    return { issues: [], unread: expectedMessage(thrown) }
  }
}

const endings = async (
  fix: Fix,
  issues: readonly Issue[],
  ports: ResolvePorts,
): Promise<readonly IncidentToClose[]> => {
  const { environment, release, history } = fix
  const first = isFirstSince(history)
  const found: IncidentToClose[] = []
  for (const [index, bad] of rolledBack(history).entries()) {
    const marker = incidentMarker(incidentKey(environment.place, bad))
    const issue = issues.find(({ body }) => body.includes(marker)) ?? null
    // It ended before, and only the pager has to be told of it yet.
    if (issue !== null && statusOf(stateIn(issue.body)) === 'RESOLVED') continue
    // Without an issue only the deploy that comes next may be the end of it; later ones would say so for ever.
    if (issue === null && !(first && index === 0)) continue
    const hold = activeHolds(history).find((each) => each.bad === bad)
    if (hold === undefined) continue
    const { contained, lifted } = await containment(hold, release.sha, history, await ports.git())
    if (contained && lifted !== null) found.push({ bad, lifted, issue })
  }
  return found
}

/**
 * The end of an incident: what holds the bad commit's revert serves and is verified. Its issue is found by the hidden
 * key and closed, and everyone who heard of its begin hears of its end under the same key. The release is in place
 * already, so nothing that GitHub refuses here makes the deploy fail.
 */
export const resolveIncidents = async (fix: Fix, ports: ResolvePorts): Promise<Resolved> => {
  if (rolledBack(fix.history).length === 0) return untouched
  const { environment, audience, runbook } = fix
  const { labels } = runbook.incident
  const scope = {
    place: environment.place,
    audience,
    labels,
    severity: environment.production ? 'high' : 'low',
  } as const
  const { issues, unread } = await issuesOf(labels, ports)
  if (unread !== null) ports.log.warn(`Whether an incident ends here is not known: ${unread}`)
  try {
    const found = await endings(fix, issues, ports)
    const ended = []
    for (const each of found) ended.push(await resolveOne(fix, each, unread, { scope, ports }))
    const others = issues.filter(({ number }) => found.every(({ issue }) => issue?.number !== number))
    const deliveries = [...ended.flatMap((each) => each.deliveries), ...(await resendNotices(others, scope, ports))]
    return {
      rows: [...ended.map(({ row }) => row), ...(deliveries.length === 0 ? [] : [deliveryRow(deliveries)])],
      facts: ended.flatMap((each) => each.facts),
    }
  } catch (thrown) {
    ports.log.warn(`Whether an incident ends here is not known: ${expectedMessage(thrown)}`)
    return untouched
  }
}
