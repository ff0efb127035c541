// incident/run: closes an incident once a release with its fix is verified, and tells all channels.
import { incidentKey, incidentMarker } from '../../records/decide/keys.ts'
import type { EnvironmentConfig, Runbook } from '../../runbook/runbook.ts'
import { formatDuration } from '../../core/duration.ts'
import { expectedMessage } from '../../core/errors.ts'
import type { Issue } from '../../core/github.ts'
import { isVerified, type History } from '../../records/decide/history.ts'
import { undeliveredPage, type Notice, type Page } from '../../core/notice.ts'
import { knownBadSince, rolledBack } from '../../records/decide/bad-releases.ts'
import { shortSha, type Release } from '../../core/release.ts'
import type { CheckResult, Fact } from '../../core/report.ts'
import { nameOfRelease } from '../../core/text.ts'
import { containment } from '../../records/gather/history.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import { threadIn, withUndelivered } from '../render/issue-marks.ts'
import { resolvedIncidentBody, severityIn, statusIn, withUpdate } from '../render/issue-body.ts'
import { announce, deliveryRow, type Audience } from './notify.ts'
import { ownIncidents, type IncidentPorts } from './issue.ts'
import { undeliveredEntry, resendPages } from './undelivered-pages.ts'

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

export type ResolvePorts = ReadPorts & IncidentPorts

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

interface ClosingResult extends IncidentToClose {
  /** Why the issue could not be closed. */
  readonly why: string | null
  /** What the pager has to be told yet. */
  readonly undelivered: Page | null
}

const recordRow = (id: string, { issue, why, undelivered }: ClosingResult): CheckResult => {
  const row = { id, title: 'The incident is resolved', gate: 'warn' as const, durationMs: 0, findings: [] }
  if (why === null) {
    if (issue === null) return { ...row, status: 'skip', summary: 'no open issue of ours tells of it' }
    const summary = `issue #${issue.number} ${undelivered === null ? 'is closed' : 'stays open until PagerDuty is told'}`
    return { ...row, status: undelivered === null ? 'pass' : 'unknown', summary, url: issue.url }
  }
  const remedy =
    "Close it by hand, and add 'issues: write' under 'permissions:' of the job; the next deploy tries it again."
  const finding = { level: 'warning' as const, message: `The incident could not be closed: ${why}`, remedy }
  return { ...row, status: 'unknown', summary: 'its issue could not be closed', findings: [finding] }
}

const noticeOf = (fix: Fix, { bad, issue }: IncidentToClose, headline: string, ports: ResolvePorts): Notice => {
  const { context, clock } = ports
  const { environment, runbook } = fix
  return {
    key: incidentKey(environment.place, bad),
    step: `${context.runId}/resolved`,
    event: 'rollback',
    at: clock.now(),
    service: runbook.service,
    environment: environment.name,
    severity: severityIn(issue?.body ?? '') ?? (environment.production ? 'high' : 'low'),
    headline,
    facts: [{ label: 'Bad commit', value: shortSha(bad) }],
    links: [
      ...(issue === null ? [] : [{ label: `incident #${issue.number}`, url: issue.url }]),
      { label: `run ${context.runId}`, url: context.runUrl },
    ],
    page: 'resolve',
    thread: threadIn(issue?.body ?? ''),
  }
}

/** While the pager was not told of the end, the issue stays open: that is how the next run finds it. */
const close = async (
  issue: Issue | null,
  { end, undelivered }: { readonly end: Parameters<typeof resolvedIncidentBody>[1]; readonly undelivered: Page | null },
  ports: ResolvePorts,
): Promise<string | null> => {
  if (issue === null) return null
  const body = resolvedIncidentBody(issue.body, end)
  const change =
    undelivered === null
      ? ({ body: withUndelivered(body, null), state: 'closed' } as const)
      : { body: withUndelivered(withUpdate(body, undeliveredEntry(end.at, undelivered)), undelivered) }
  try {
    await ports.writer.updateIssue({ number: issue.number, ...change })
    return null
  } catch (thrown) {
    return expectedMessage(thrown)
  }
}

const resolveOne = async (fix: Fix, found: IncidentToClose, unread: string | null, ports: ResolvePorts) => {
  const { bad, lifted, issue } = found
  const at = ports.clock.now()
  const since = knownBadSince(fix.history, bad)
  const tookMs = since === null ? null : Math.max(0, Date.parse(at) - Date.parse(since))
  const lasted = tookMs === null ? '' : ` The incident lasted ${formatDuration(tookMs)}.`
  const headline = `${nameOfRelease(fix.release)} is verified in ${fix.environment.name}, with ${shortSha(bad)} reverted by ${shortSha(lifted)}.${lasted}`
  const end = { at, what: `Resolved: ${headline}`, lastedMs: tookMs }
  const notice = noticeOf(fix, found, headline, ports)
  const deliveries = await announce(notice, fix.audience, ports.log)
  const undelivered = undeliveredPage(notice, deliveries) ?? null
  const failed = await close(issue, { end, undelivered }, ports)
  const value = `resolved${tookMs === null ? '' : ` after ${formatDuration(tookMs)}`}`
  return {
    row: recordRow(`incident-${shortSha(bad)}`, { ...found, why: unread ?? failed, undelivered }),
    facts: [{ label: 'Incident', value: issue === null ? value : `#${issue.number} ${value}`, ...linkOf(issue) }],
    deliveries,
  }
}

const linkOf = (issue: Issue | null) => (issue === null ? {} : { url: issue.url })

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
    if (issue !== null && statusIn(issue.body) === 'RESOLVED') continue
    // Without an issue only the deploy that comes next may be the end of it; later ones would say so for ever.
    if (issue === null && !(first && index === 0)) continue
    const { contained, lifted } = await containment(bad, release.sha, ports)
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
  const { issues, unread } = await issuesOf(fix.runbook.incident.labels, ports)
  if (unread !== null) ports.log.warn(`Whether an incident ends here is not known: ${unread}`)
  try {
    const found = await endings(fix, issues, ports)
    const ended = []
    for (const each of found) ended.push(await resolveOne(fix, each, unread, ports))
    const others = issues.filter(({ number }) => found.every(({ issue }) => issue?.number !== number))
    const scope = { place: fix.environment.place, audience: fix.audience }
    const resent = await resendPages(others, scope, ports)
    const deliveries = [...ended.flatMap((each) => each.deliveries), ...resent]
    return {
      rows: [...ended.map(({ row }) => row), ...(deliveries.length === 0 ? [] : [deliveryRow(deliveries)])],
      facts: ended.flatMap((each) => each.facts),
    }
  } catch (thrown) {
    ports.log.warn(`Whether an incident ends here is not known: ${expectedMessage(thrown)}`)
    return untouched
  }
}
