// incident/render: hidden comments in an issue that hold its key, Slack thread and undelivered page. Pure.
import { incidentKey, outageKey } from '../decide/incident.ts'
import type { Page } from '../../core/notice.ts'

/** How an incident's issue is found again: hidden, and only believed in an issue that we wrote ourselves. */
export const incidentMarker = (key: string): string => `<!-- runbook:incident:v1:${key} -->`

const beginOfMarker = (key: string) => incidentMarker(key).slice(0, -' -->'.length)

/** The key of an incident in this environment; null: it is of another one. */
export const keyIn = (body: string, environment: string): string | null => {
  const key = /<!-- runbook:incident:v1:(\S+) -->/.exec(body)?.[1]
  return key?.startsWith(incidentKey({ environment, bad: '' })) === true ? key : null
}

/** The incidents that a monitor opened in this environment begin with this. */
export const monitorMarker = (environment: string): string => beginOfMarker(outageKey({ environment, since: '' }))

/** When the outage of a monitor's incident began, by its hidden key. */
export const outageSince = (body: string, environment: string): string | null => {
  const marker = monitorMarker(environment)
  const from = body.indexOf(marker)
  const since = from === -1 ? '' : body.slice(from + marker.length, from + marker.length + 24)
  return Number.isNaN(Date.parse(since)) ? null : since
}

/** A message's time is its name in Slack: 1503435956.000247. */
const threadLine = /<!-- runbook:thread:(\d{1,20}\.\d{1,10}) -->/

/** Where Slack's messages of this incident hang together; null: none is known. */
export const threadIn = (body: string): string | null => threadLine.exec(body)?.[1] ?? null

/** The body with its thread, once; the first one stays. */
export const withThread = (body: string, thread: string | null): string =>
  thread === null || threadIn(body) !== null ? body : `${body}\n<!-- runbook:thread:${thread} -->`

const undeliveredLine = /\n<!-- runbook:owed:(trigger|acknowledge|resolve) -->/
const isPage = (word: string): word is Page => word === 'trigger' || word === 'acknowledge' || word === 'resolve'

/** What the pager could not be told, and the next run has to tell it; null: nothing. */
export const undeliveredIn = (body: string): Page | null => {
  const word = undeliveredLine.exec(body)?.[1] ?? ''
  return isPage(word) ? word : null
}

export const withUndelivered = (body: string, undelivered: Page | null): string => {
  const rest = body.replace(undeliveredLine, '')
  return undelivered === null ? rest : `${rest}\n<!-- runbook:owed:${undelivered} -->`
}
