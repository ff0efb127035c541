import { withoutBot } from '../domain/history.ts'
import type { Issue } from '../domain/github.ts'
import type { Incident } from '../domain/incident.ts'
import type { IncidentWriter } from '../ports/github.ts'
import type { ReadPorts } from '../ports/ports.ts'
import { incidentBody, incidentMarker, incidentTitle, updatedIncidentBody } from '../report/incident.ts'

export interface IncidentPorts extends Pick<ReadPorts, 'github' | 'log'> {
  readonly writer: IncidentWriter
}

export interface IncidentIssue {
  readonly number: number
  readonly url: string
}

/** Issues are listed by label; without one in the runbook ours still has to be found again. */
const searchLabel = (labels: readonly string[]) => labels[0] ?? 'incident'

/** The open incidents that we wrote ourselves, oldest first: anyone can write a marker into an issue of their own. */
export const ownIncidents = async (
  labels: readonly string[],
  ports: Pick<IncidentPorts, 'github'>,
): Promise<readonly Issue[]> => {
  const [issues, viewer] = await Promise.all([ports.github.issues(searchLabel(labels), 'open'), ports.github.viewer()])
  return issues.filter((issue) => withoutBot(issue.author ?? '') === viewer).toSorted((a, b) => a.number - b.number)
}

/**
 * One issue per incident: found by its hidden key among the open ones that we wrote ourselves, else opened. `known` is
 * the one that this run wrote before: when the run that verified the fix has closed it meanwhile, it stays closed.
 */
export const recordIncident = async (
  incident: Incident,
  labels: readonly string[],
  ports: IncidentPorts,
  known: IncidentIssue | null = null,
): Promise<IncidentIssue> => {
  const label = searchLabel(labels)
  const marker = incidentMarker(incident.key)
  const [oldest] = (await ownIncidents(labels, ports)).filter(({ body }) => body.includes(marker))
  if (oldest !== undefined) {
    const { number, url } = oldest
    await ports.writer.updateIssue({ number, body: updatedIncidentBody(oldest.body, incident) })
    return { number, url }
  }
  if (known !== null) return known
  const created = await ports.writer.createIssue({
    title: incidentTitle(incident),
    body: incidentBody(incident),
    labels: labels.length === 0 ? [label] : labels,
  })
  return { number: created.number, url: created.url }
}
