// core: notices and their deliveries, and whether a page was lost or is still undelivered. Pure.
import type { Severity } from './promotion-rule.ts'

/** What people may want to hear of; the first two are told by default, the rest only where the runbook asks for it. */
export const noticeEvents = [
  'rollback',
  'outage',
  'deploy-started',
  'deploy-succeeded',
  'deploy-failed',
  'gate-blocked',
] as const
export type NoticeEvent = (typeof noticeEvents)[number]

/** What a pager does with what it is told. */
export const pages = ['trigger', 'acknowledge', 'resolve'] as const
export type Page = (typeof pages)[number]

/** One thing that happened, in plain text. Every channel makes its own message of it and carries the same key. */
export interface Notice {
  /** The incident's, or the deployment's: what belongs together has the same one everywhere. */
  readonly key: string
  /** Which message of the key this is: the same one sent twice is known by it. */
  readonly step: string
  readonly event: NoticeEvent
  readonly at: string
  readonly service: string
  readonly environment: string
  readonly severity: Severity
  /** One sentence. */
  readonly headline: string
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  readonly links: readonly { readonly label: string; readonly url: string }[]
  /** What the pager does with it; null: nobody is paged for this. */
  readonly page: Page | null
  /** What a channel said of where the earlier messages of this key are; absent: this is the first, or nobody knows. */
  readonly thread?: string | null
}

export const channelNames = ['slack', 'pagerduty', 'email', 'webhook'] as const
export type ChannelName = (typeof channelNames)[number]

/** What became of one message. A message that was not delivered is a result like any other, never an exception. */
export type Delivery = {
  readonly channel: ChannelName
  readonly attempts: number
} &
  /** `thread`: where it went, for the next message of the same key. */
  (
    | { readonly outcome: 'delivered'; readonly detail: string; readonly thread?: string }
    /** There is nothing in it for this channel. */
    | { readonly outcome: 'not-needed' }
    | { readonly outcome: 'failed'; readonly why: string; readonly remedy: string }
  )

/** Which notices a runbook wants to be told of. */
export interface NoticeFilter {
  readonly events: readonly NoticeEvent[]
  /** Names; empty: every environment. */
  readonly environments: readonly string[]
}

export const isWanted = (notice: Pick<Notice, 'event' | 'environment'>, filter: NoticeFilter): boolean =>
  filter.events.includes(notice.event) &&
  (filter.environments.length === 0 ||
    filter.environments.some((name) => name.toLowerCase() === notice.environment.toLowerCase()))

/** The thread that one of the channels began, or went on with. */
export const threadOf = (deliveries: readonly Delivery[]): string | null =>
  deliveries.flatMap((each) => (each.outcome === 'delivered' ? [each.thread ?? []].flat() : []))[0] ?? null

/**
 * A page at night that reached nobody is worse than a red job: the pager was not reached, or there is none and nothing
 * else was reached either.
 */
export const pageIsLost = (notice: Pick<Notice, 'severity' | 'page'>, deliveries: readonly Delivery[]): boolean => {
  if (notice.severity !== 'critical' || notice.page === null) return false
  const pagers = deliveries.filter(({ channel }) => channel === 'pagerduty')
  const meant = pagers.length > 0 ? pagers : deliveries
  return meant.length > 0 && meant.every(({ outcome }) => outcome === 'failed')
}

/** What the pager has to be told yet after this: null is nothing, undefined that it was not spoken to. */
export const undeliveredPage = (
  { page }: Pick<Notice, 'page'>,
  deliveries: readonly Delivery[],
): Page | null | undefined => {
  const pagers = deliveries.filter(({ channel, outcome }) => channel === 'pagerduty' && outcome !== 'not-needed')
  if (page === null || pagers.length === 0) return undefined
  return pagers.some(({ outcome }) => outcome === 'failed') ? page : null
}
