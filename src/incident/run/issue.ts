// incident/run: opens, updates and closes the one GitHub issue of an incident; trusts only our own issues.
import { incidentMarker } from '../../records/decide/keys.ts'
import { withoutBot } from '../../records/decide/history.ts'
import type { Issue } from '../../core/github.ts'
import type { Incident } from '../decide/incident.ts'
import type { CheckResult } from '../../core/report.ts'
import type { IncidentWriter } from '../../ports/github.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import { undeliveredIn, threadIn } from '../render/issue-marks.ts'
import { duplicateIncidentBody, incidentBody, incidentTitle, updatedIncidentBody } from '../render/issue-body.ts'

export interface IncidentPorts extends Pick<ReadPorts, 'github' | 'log'> {
  readonly writer: IncidentWriter
}

export interface IncidentIssue {
  readonly number: number
  readonly url: string
  /** Where Slack's messages of it hang together; null: none is known. */
  readonly thread: string | null
}

/** Issues are listed by label; without one in the runbook ours still has to be found again. */
const searchLabel = (labels: readonly string[]) => labels[0] ?? 'incident'

/** Issues that we wrote ourselves, oldest first: anyone can write a marker into an issue of their own. */
export const ownIssues = async (
  label: string,
  state: 'open' | 'all',
  { github }: Pick<IncidentPorts, 'github'>,
): Promise<readonly Issue[]> => {
  const [issues, viewer] = await Promise.all([github.issues(label, state), github.viewer()])
  return issues.filter((issue) => withoutBot(issue.author ?? '') === viewer).toSorted((a, b) => a.number - b.number)
}

/** The open incidents that we wrote ourselves, oldest first. */
export const ownIncidents = (
  labels: readonly string[],
  ports: Pick<IncidentPorts, 'github'>,
): Promise<readonly Issue[]> => ownIssues(searchLabel(labels), 'open', ports)

/** The open issue of a key. Two runs that raced have opened two: the older one stays, the others point to it. */
const openIssueOf = async (key: string, labels: readonly string[], ports: IncidentPorts): Promise<Issue | null> => {
  const marker = incidentMarker(key)
  const [oldest, ...extras] = (await ownIncidents(labels, ports)).filter(({ body }) => body.includes(marker))
  if (oldest === undefined) return null
  for (const { number, body } of extras) {
    await ports.writer.updateIssue({ number, state: 'closed', body: duplicateIncidentBody(body, oldest.number) })
    ports.log.info(`issue #${number} tells of the same incident as #${oldest.number}: closed`)
  }
  return oldest
}

const write = async (issue: Issue, incident: Incident, ports: IncidentPorts): Promise<IncidentIssue> => {
  const { number, url } = issue
  const body = updatedIncidentBody(issue.body, incident)
  // While the pager was not told of the end, it stays open: that is how the next run finds it.
  const ended = incident.status === 'RESOLVED' && issue.state === 'open' && undeliveredIn(body) === null
  const state = ended ? { state: 'closed' as const } : {}
  await ports.writer.updateIssue({ number, body, ...state })
  return { number, url, thread: threadIn(body) }
}

const open = async (incident: Incident, labels: readonly string[], ports: IncidentPorts): Promise<IncidentIssue> => {
  const created = await ports.writer.createIssue({
    title: incidentTitle(incident),
    body: incidentBody(incident),
    labels: labels.length === 0 ? [searchLabel(labels)] : labels,
  })
  // A person closed it, as done or as a duplicate: it goes on being told there, and is not opened a second time.
  if (created.state === 'closed') return write(created, incident, ports)
  const kept = await openIssueOf(incident.key, labels, ports)
  if (kept !== null && kept.number !== created.number) return write(kept, incident, ports)
  return { number: created.number, url: created.url, thread: threadIn(created.body) }
}

/**
 * One issue per incident: found by its hidden key among the open ones that we wrote ourselves, else opened. `known` is
 * the one that this run wrote before: when the run that verified the fix has closed it meanwhile, it stays closed. An
 * incident that is RESOLVED is closed, and not opened for it.
 */
export const recordIncident = async (
  incident: Incident,
  labels: readonly string[],
  ports: IncidentPorts,
  known: IncidentIssue | null = null,
): Promise<IncidentIssue | null> => {
  const existing = await openIssueOf(incident.key, labels, ports)
  if (existing !== null) return write(existing, incident, ports)
  return known !== null || incident.status === 'RESOLVED' ? known : open(incident, labels, ports)
}

/** The line of the report. */
export const incidentRow = (issue: IncidentIssue | null, why: string | null): CheckResult => ({
  id: 'incident',
  title: 'The incident is on record',
  gate: 'warn',
  durationMs: 0,
  ...(issue === null
    ? {
        status: 'unknown',
        summary: 'no issue could be written',
        findings: [
          {
            level: 'warning',
            message: `The incident could not be recorded: ${why ?? 'not known why'}`,
            remedy: "Add 'issues: write' under 'permissions:' of the job; open the issue by hand meanwhile.",
          },
        ],
      }
    : { status: 'pass', summary: `issue #${issue.number}`, findings: [], url: issue.url }),
})
