import { withoutBot } from '../domain/history.ts'
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

/**
 * One issue per incident: found by its hidden key among the open ones that we wrote ourselves, else opened. Anyone can
 * write a marker into a comment or an issue of their own; that one is not ours to edit.
 */
export const recordIncident = async (
  incident: Incident,
  labels: readonly string[],
  ports: IncidentPorts,
): Promise<IncidentIssue> => {
  const label = searchLabel(labels)
  const [issues, viewer] = await Promise.all([ports.github.issues(label, 'open'), ports.github.viewer()])
  const marker = incidentMarker(incident.key)
  const ours = issues
    .filter((issue) => withoutBot(issue.author ?? '') === viewer && issue.body.includes(marker))
    .toSorted((a, b) => a.number - b.number)
  const [oldest] = ours
  if (oldest !== undefined) {
    const { number, url } = oldest
    await ports.writer.updateIssue({ number, body: updatedIncidentBody(oldest.body, incident) })
    return { number, url }
  }
  const created = await ports.writer.createIssue({
    title: incidentTitle(incident),
    body: incidentBody(incident),
    labels: labels.length === 0 ? [label] : labels,
  })
  return { number: created.number, url: created.url }
}
