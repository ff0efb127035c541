// incident/run: retries pages that earlier runs could not deliver to PagerDuty, and records success.
import { expectedMessage } from '../../core/errors.ts'
import type { Issue } from '../../core/github.ts'
import type { TimelineEntry } from '../decide/incident.ts'
import { undeliveredPage, type Delivery, type Notice, type Page } from '../../core/notice.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import { undeliveredIn, threadIn, withUndelivered } from '../render/issue-marks.ts'
import { severityIn, statusIn, withUpdate } from '../render/issue-body.ts'
import { announce, type Audience } from './notify.ts'
import { incidentKeyIn, isKeyOf, isOutageKey } from '../../records/decide/keys.ts'
import type { Place } from '../../core/place.ts'
import type { IncidentPorts } from './issue.ts'

export interface ResendScope {
  readonly place: Place
  readonly audience: Audience
}

type ResendPorts = ReadPorts & IncidentPorts

const inWords: Readonly<Record<Page, string>> = {
  trigger: 'that it was triggered',
  acknowledge: 'that it was acknowledged',
  resolve: 'that it is resolved',
}

/** The update of an incident whose page stays as it was. */
export const undeliveredEntry = (at: string, page: Page): TimelineEntry => ({
  at,
  what: `PagerDuty could not be told ${inWords[page]}: the next run tries again`,
})

const noticeOf = (
  issue: Issue,
  { key, page }: { readonly key: string; readonly page: Page },
  { place }: ResendScope,
  { clock, context }: ResendPorts,
): Notice => ({
  key,
  step: `${context.runId}/undelivered-${page}`,
  event: isOutageKey(key) ? 'outage' : 'rollback',
  at: clock.now(),
  service: place.service,
  environment: place.environment,
  severity: severityIn(issue.body) ?? 'high',
  headline: issue.title.replace(/^.*?INCIDENT: /, ''),
  facts: [],
  links: [
    { label: `incident #${issue.number}`, url: issue.url },
    { label: `run ${context.runId}`, url: context.runUrl },
  ],
  page,
  thread: threadIn(issue.body),
})

const writeDelivered = async ({ number, body }: Issue, page: Page, ports: ResendPorts): Promise<void> => {
  const delivered = withUndelivered(
    withUpdate(body, { at: ports.clock.now(), what: `PagerDuty was told ${inWords[page]}` }),
    null,
  )
  const ended = statusIn(body) === 'RESOLVED' ? { state: 'closed' as const } : {}
  await ports.writer.updateIssue({ number, body: delivered, ...ended }).catch((thrown: unknown) => {
    ports.log.warn(`Issue #${number} could not be updated: ${expectedMessage(thrown)}`)
  })
}

/** Tells the pager what earlier runs at this place could not tell it; their incidents stay open until then. */
export const resendPages = async (
  issues: readonly Issue[],
  scope: ResendScope,
  ports: ResendPorts,
): Promise<readonly Delivery[]> => {
  const { audience, place } = scope
  const pagers = { ...audience, notifiers: audience.notifiers.filter(({ channel }) => channel === 'pagerduty') }
  const told: Delivery[] = []
  for (const issue of issues) {
    const [key, page] = [incidentKeyIn(issue.body), undeliveredIn(issue.body)]
    if (key === null || page === null || !isKeyOf(key, place)) continue
    const notice = noticeOf(issue, { key, page }, scope, ports)
    const deliveries = await announce(notice, pagers, ports.log)
    told.push(...deliveries)
    if (undeliveredPage(notice, deliveries) === null) await writeDelivered(issue, page, ports)
  }
  return told
}
