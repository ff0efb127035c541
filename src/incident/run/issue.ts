// incident/run: finds, opens, updates and closes the one GitHub issue of an incident; trusts only our own issues.
import { incidentMarker } from '../../records/decide/keys.ts'
import { withoutBot } from '../../records/decide/history.ts'
import { blankIncident, type IncidentState } from '../../records/decide/incident-state.ts'
import type { Issue } from '../../core/github.ts'
import type { IncidentEvent } from '../decide/event.ts'
import { phaseOf, type Incident } from '../decide/incident.ts'
import { transitions } from '../decide/machine.ts'
import type { CheckResult } from '../../core/report.ts'
import type { GitHubReader, IncidentWriter } from '../../ports/github.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import { duplicateIncidentBody, incidentTitle, issueBody, stateIn, type Telling } from '../render/issue-body.ts'

export interface IncidentPorts extends ReadPorts {
  readonly writer: IncidentWriter
}

/** What a run tells of one incident. */
export interface Story {
  readonly key: string
  /** null: it is known from its issue alone. */
  readonly incident: Incident | null
  readonly labels: readonly string[]
  readonly events: readonly IncidentEvent[]
}

/** The issue, and what it said before this run told anything. */
export interface Recorded {
  /** null: there is none, and none is opened for an incident that is over. */
  readonly issue: Issue | null
  readonly base: IncidentState
}

/** Issues are listed by label; without one in the runbook ours still has to be found again. */
const searchLabel = (labels: readonly string[]) => labels[0] ?? 'incident'

interface IssueReading {
  readonly github: Pick<GitHubReader, 'issues' | 'viewer'>
}

/** Issues that we wrote ourselves, oldest first: anyone can write a marker into an issue of their own. */
export const ownIssues = async (
  label: string,
  state: 'open' | 'all',
  { github }: IssueReading,
): Promise<readonly Issue[]> => {
  const [issues, viewer] = await Promise.all([github.issues(label, state), github.viewer()])
  return issues.filter((issue) => withoutBot(issue.author ?? '') === viewer).toSorted((a, b) => a.number - b.number)
}

/** The open incidents that we wrote ourselves, oldest first. */
export const ownIncidents = (labels: readonly string[], ports: IssueReading): Promise<readonly Issue[]> =>
  ownIssues(searchLabel(labels), 'open', ports)

/** The open issue of a key. Two runs that raced have opened two: the older one stays, the others point to it. */
const openIssueOf = async ({ key, labels }: Story, ports: IncidentPorts): Promise<Issue | null> => {
  const marker = incidentMarker(key)
  const [oldest, ...extras] = (await ownIncidents(labels, ports)).filter(({ body }) => body.includes(marker))
  if (oldest === undefined) return null
  for (const { number, body } of extras) {
    await ports.writer.updateIssue({ number, state: 'closed', body: duplicateIncidentBody(body, oldest.number) })
    ports.log.info(`Issue #${number} is about the same incident as #${oldest.number}: closed.`)
  }
  return oldest
}

/** A run that knows less than what stands in the issue says nothing of what is to be done. */
const tellingOf = ({ incident, events }: Story, base: IncidentState, { context }: IncidentPorts): Telling => {
  const { state, issue: plan } = transitions(base, events)
  const own = transitions(blankIncident, events).issue.status
  const { repository, run, urls } = context
  const named = events.flatMap((event) => (event.kind === 'reverted' ? [event.sha] : []))
  const resolved = events.flatMap((event) => (event.kind === 'resolved' ? [event] : []))
  return {
    incident,
    plan,
    state,
    phase: own === plan.status ? phaseOf(events) : null,
    lastedMs: resolved[0]?.lastedMs ?? null,
    repoUrl: `${urls.server}/${repository.owner}/${repository.name}`,
    run: run.id,
    commits: [...(incident?.commits ?? []), ...named, ...resolved.flatMap(({ bad, lifted }) => [bad, lifted])],
  }
}

/** Writes into an issue; what says the same already is not written again. */
export const updateIncident = async (issue: Issue, story: Story, ports: IncidentPorts): Promise<Recorded> => {
  const base = stateIn(issue.body)
  const telling = tellingOf(story, base, ports)
  const body = issueBody(issue.body, telling)
  const ends = !telling.plan.open && issue.state === 'open'
  if (body !== issue.body || ends) {
    const state = ends ? { state: 'closed' as const } : {}
    await ports.writer.updateIssue({ number: issue.number, body, ...state })
  }
  return { issue: { ...issue, body, state: ends ? 'closed' : issue.state }, base }
}

const open = async (incident: Incident, story: Story, ports: IncidentPorts): Promise<Recorded> => {
  const { labels } = story
  const created = await ports.writer.createIssue({
    title: incidentTitle(incident),
    body: issueBody(null, tellingOf(story, blankIncident, ports)),
    labels: labels.length === 0 ? [searchLabel(labels)] : labels,
  })
  // A person closed it, as done or as a duplicate: it goes on being told there, and is not opened a second time.
  if (created.state === 'closed') return updateIncident(created, story, ports)
  const kept = await openIssueOf(story, ports)
  return kept === null || kept.number === created.number
    ? { issue: created, base: blankIncident }
    : updateIncident(kept, story, ports)
}

/**
 * One issue per incident: found by its hidden key among the open ones that we wrote ourselves, else opened. `known` is
 * the one that this run wrote before: when the run that verified the fix has closed it meanwhile, it stays closed. An
 * incident that is over is not opened for that.
 */
export const recordIncident = async (story: Story, known: Issue | null, ports: IncidentPorts): Promise<Recorded> => {
  const existing = await openIssueOf(story, ports)
  if (existing !== null) return updateIncident(existing, story, ports)
  const isOver = transitions(blankIncident, story.events).issue.status === 'RESOLVED'
  return known !== null || isOver || story.incident === null
    ? { issue: known, base: known === null ? blankIncident : stateIn(known.body) }
    : open(story.incident, story, ports)
}

/** The row of the report. */
export const incidentRow = (issue: Pick<Issue, 'number' | 'url'> | null, why: string | null): CheckResult => ({
  id: 'incident',
  title: 'Incident issue',
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
