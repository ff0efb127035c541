// incident/run: sends a notice to all channels, the pager first. A failed delivery never throws.
import { isWanted, type Delivery, type Notice, type NoticeFilter } from '../../core/notice.ts'
import type { CheckResult, Finding } from '../../core/report.ts'
import type { Notifier } from '../../ports/notify.ts'
import type { Log } from '../../ports/world.ts'

/** Whom to tell, and of what. */
export interface Audience {
  readonly notifiers: readonly Notifier[]
  readonly filter: NoticeFilter
}

export const nobody: Audience = { notifiers: [], filter: { events: [], environments: [] } }

const said = (delivery: Delivery): string => {
  switch (delivery.outcome) {
    case 'delivered':
      return `${delivery.channel}: ${delivery.detail}`
    case 'not-needed':
      return `${delivery.channel}: nothing to send`
    case 'failed':
      return `${delivery.channel}: not reached, ${delivery.why}`
  }
}

/** When the pager is silent, whoever reads one of the other channels is the fallback. */
const withLostPage = (notice: Notice, deliveries: readonly Delivery[]): Notice => {
  const lost = deliveries.find(({ channel, outcome }) => channel === 'pagerduty' && outcome === 'failed')
  if (lost === undefined) return notice
  const value = 'it could not be reached: call the person on call by hand'
  return { ...notice, facts: [{ label: 'PagerDuty', value }, ...notice.facts] }
}

/**
 * Sends a notice to all channels: the pager first, then the others side by side. Never throws. `later`: what the others
 * get in addition, for which a page does not wait.
 */
export const announce = async (
  notice: Notice,
  audience: Audience,
  log: Log,
  later: () => Promise<Partial<Pick<Notice, 'thread' | 'links'>>> = () => Promise.resolve({}),
): Promise<readonly Delivery[]> => {
  if (!isWanted(notice, audience.filter)) return []
  const pagers = audience.notifiers.filter(({ channel }) => channel === 'pagerduty')
  const others = audience.notifiers.filter(({ channel }) => channel !== 'pagerduty')
  const paged = await Promise.all(pagers.map((notifier) => notifier.send(notice)))
  const { thread = notice.thread ?? null, links = notice.links } = others.length === 0 ? {} : await later()
  const message = withLostPage({ ...notice, thread, links }, paged)
  const told = await Promise.all(others.map((notifier) => notifier.send(message)))
  const deliveries = [...paged, ...told]
  for (const delivery of deliveries) {
    if (delivery.outcome === 'failed') log.warn(`Not delivered by ${said(delivery)}.`)
    else log.info(`Delivered by ${said(delivery)}.`)
  }
  return deliveries
}

/** The row of the report: a message that did not arrive is shown as what it is. */
export const deliveryRow = (deliveries: readonly Delivery[]): CheckResult => {
  const failed = deliveries.flatMap((delivery): readonly Finding[] =>
    delivery.outcome === 'failed'
      ? [{ level: 'warning', message: `${delivery.channel} was not reached: ${delivery.why}`, remedy: delivery.remedy }]
      : [],
  )
  const row = { id: 'notified', title: 'Notifications delivered', gate: 'warn' as const, durationMs: 0 }
  if (deliveries.length === 0) return { ...row, status: 'skip', summary: 'no channel is set', findings: [] }
  return {
    ...row,
    status: failed.length === 0 ? 'pass' : 'fail',
    summary: [...new Set(deliveries.map(said))].join('; '),
    findings: failed,
  }
}
