// incident/decide: the incident as a state machine: what the issue must be and who must be told after an event. Pure.
import type { ChannelName, Page } from '../../core/notice.ts'
import type { IncidentState, OwedNotice } from '../../records/decide/incident-state.ts'
import type { IncidentEvent, NoticeableEvent, SentEvent } from './event.ts'
import { statusOf, isAffected, type IncidentStatus } from './status.ts'

/** One line of the issue's updates. */
export interface Update {
  readonly event: IncidentEvent
  /** What the status became by it; null: it stayed. */
  readonly moved: IncidentStatus | null
  /** Of a sent notice: what became of the page in it. */
  readonly page: { readonly page: Page; readonly reached: boolean } | null
}

/** What the issue must be. */
export interface IssuePlan {
  readonly status: IncidentStatus
  /** false: it is over, and the pager knows. */
  readonly open: boolean
  /** To be added, oldest first. */
  readonly updates: readonly Update[]
}

export interface Transition {
  readonly state: IncidentState
  readonly issue: IssuePlan
  /** Everything that somebody has not been told yet, oldest first. */
  readonly notices: readonly OwedNotice[]
}

/** A second dispatch, its retries and the deploy at the end: more than this many are not told of one incident. */
const remembered = 100

const newest = (one: string | null, other: string): string => (one === null || other > one ? other : one)

const opens = (event: IncidentEvent): boolean => {
  switch (event.kind) {
    case 'began':
      return event.pages || event.down
    case 'restore-failed':
      return event.down
    case 'ended':
      return !event.served && event.verdict !== 'pass'
    case 'detected':
    case 'first-failure':
    case 'outage-began':
    case 'still-down':
    case 'overdue':
      return true
    default:
      return false
  }
}

const tellsDown = (event: IncidentEvent): boolean => {
  switch (event.kind) {
    case 'began':
    case 'restore-failed':
      return event.down
    case 'first-failure':
    case 'outage-began':
    case 'still-down':
    case 'overdue':
      return true
    default:
      return false
  }
}

const tellsWell = (event: IncidentEvent): boolean => {
  switch (event.kind) {
    case 'restored':
    case 'recovered':
    case 'outage-ended':
    case 'resolved':
      return true
    case 'ended':
      return event.served
    default:
      return false
  }
}

const resolves = (event: IncidentEvent): boolean => event.kind === 'resolved' || event.kind === 'outage-ended'

/** The newest of each kind: the same event twice, or two in another order, come to the same. */
const withTimes = (state: IncidentState, event: IncidentEvent): IncidentState => ({
  ...state,
  openedAt: opens(event) ? newest(state.openedAt, event.at) : state.openedAt,
  downAt: tellsDown(event) ? newest(state.downAt, event.at) : state.downAt,
  wellAt: tellsWell(event) ? newest(state.wellAt, event.at) : state.wellAt,
  resolvedAt: resolves(event) ? newest(state.resolvedAt, event.at) : state.resolvedAt,
  identified: state.identified || event.kind === 'identified',
})

/** Nothing better is known since: a page for what is over already would wake somebody in vain. */
const isStillSo = ({ wellAt, resolvedAt }: IncidentState, at: string): boolean =>
  (wellAt === null || wellAt < at) && (resolvedAt === null || resolvedAt < at)

/** A page ends once, and not while users are affected. */
const endOf = (state: IncidentState): Page | null => (state.page === 'ended' || isAffected(state) ? null : 'resolve')

/** What the pager does with it. While a person is needed yet, a page is only taken note of. */
const pageOf = (event: NoticeableEvent, state: IncidentState): Page | null => {
  const trigger = isStillSo(state, event.at) ? 'trigger' : null
  switch (event.kind) {
    case 'began':
    case 'outage-began':
    case 'overdue':
      return event.pages ? trigger : null
    case 'outage-ended':
      return event.pages ? endOf(state) : null
    case 'resolved':
      return endOf(state)
    case 'ended': {
      if (event.served && event.verdict === 'pass') return endOf(state)
      if (!event.served && event.verdict !== 'pass') return trigger
      return state.page === 'ended' ? null : 'acknowledge'
    }
  }
}

const pageAfter = (state: IncidentState, page: Page | null): IncidentState['page'] =>
  page === 'trigger' ? 'open' : page === 'resolve' ? 'ended' : state.page

const withNotice = (state: IncidentState, event: NoticeableEvent): IncidentState => {
  if (state.heard.includes(event.step)) return state
  const page = pageOf(event, state)
  return {
    ...state,
    page: pageAfter(state, page),
    owed: [...state.owed, { step: event.step, page, channels: null }],
    heard: [...state.heard, event.step].slice(-remembered),
  }
}

const without = (channels: readonly ChannelName[], told: readonly string[] = []): readonly ChannelName[] =>
  channels.filter((channel) => !told.includes(channel))

/** What is left of a notice after it or a newer one was sent; null: nothing. */
const leftOf = (notice: OwedNotice, event: SentEvent, isSent: boolean): OwedNotice | null => {
  const { step, page, channels, told } = notice
  const { reached, missed } = event
  const isPageKnown = isSent || page === null || reached.includes('pagerduty') || missed.includes('pagerduty')
  // The newer notice had no page, so nobody knows whether this one's arrived.
  if (channels === null && !isPageKnown)
    return { step, page, channels, told: [...new Set([...(told ?? []), ...reached])].toSorted() }
  const left = channels === null ? without(missed, told) : without(channels, reached)
  return left.length === 0 ? null : { step, page, channels: left }
}

/** Who got a notice needs none of the older ones any more. */
const withDelivery = (state: IncidentState, event: SentEvent): IncidentState => {
  const sent = state.owed.findIndex(({ step }) => step === event.notice)
  const owed = state.owed.flatMap((each, index) =>
    index > sent ? [each] : (leftOf(each, event, index === sent) ?? []),
  )
  return { ...state, owed, thread: state.thread ?? event.thread }
}

/**
 * The notice to send next, and to whom; null: none. The newest goes first, and what a channel missed a moment ago, or
 * has a newer notice of, is not sent to it. `tried`: the steps that were sent in this run.
 */
export const nextDue = ({ owed }: Pick<IncidentState, 'owed'>, tried: readonly string[]): OwedNotice | null => {
  const newer = new Set<string>()
  for (const notice of owed.toReversed()) {
    const channels = notice.channels === null ? null : without(notice.channels, [...newer])
    for (const channel of notice.channels ?? []) newer.add(channel)
    if (!tried.includes(notice.step) && channels?.length !== 0) return { ...notice, channels }
  }
  return null
}

const after = (state: IncidentState, event: IncidentEvent): IncidentState => {
  if (event.kind === 'sent') return withDelivery(state, event)
  const timed = withTimes(state, event)
  return 'step' in event ? withNotice(timed, event) : timed
}

/** Only PagerDuty's part is a line of the issue: the others are read there, or nowhere. */
const sentPage = ({ owed }: IncidentState, event: IncidentEvent): Update['page'] => {
  if (event.kind !== 'sent') return null
  const before = owed.find(({ step }) => step === event.notice)
  const page = before?.page ?? null
  if (before === undefined || page === null) return null
  const isMissed = event.missed.includes('pagerduty')
  const wasMissed = before.channels?.includes('pagerduty') === true
  return isMissed === wasMissed ? null : { page, reached: !isMissed }
}

/** null: nothing has begun yet. */
const knownStatus = (state: IncidentState): IncidentStatus | null => {
  const { openedAt, wellAt, resolvedAt, identified } = state
  return openedAt === null && wellAt === null && resolvedAt === null && !identified ? null : statusOf(state)
}

const updateOf = (before: IncidentState, state: IncidentState, event: IncidentEvent): readonly Update[] => {
  const page = sentPage(before, event)
  const to = knownStatus(state)
  const moved = to === knownStatus(before) ? null : to
  if (event.kind === 'sent' && page === null) return []
  if ('step' in event && before.heard.includes(event.step)) return []
  return event.kind === 'ended' && moved === null ? [] : [{ event, page, moved }]
}

const isOwedPage = ({ page, channels }: OwedNotice): boolean =>
  page !== null && (channels === null || channels.includes('pagerduty'))

const planOf = (state: IncidentState, updates: readonly Update[]): IssuePlan => {
  const status = statusOf(state)
  return { status, open: status !== 'RESOLVED' || state.owed.some(isOwedPage), updates }
}

/** One event later. */
export const transition = (state: IncidentState, event: IncidentEvent): Transition => {
  const next = after(state, event)
  return { state: next, issue: planOf(next, updateOf(state, next, event)), notices: next.owed }
}

/**
 * Everything that a run tells, on top of what its issue says now. An event that the issue knows already changes nothing,
 * so a run tells all of it at each write, and what another run wrote meanwhile is kept.
 */
export const transitions = (state: IncidentState, events: readonly IncidentEvent[]): Transition => {
  const start: Transition = { state, issue: planOf(state, []), notices: state.owed }
  return events.reduce<Transition>((sofar, event) => {
    const next = transition(sofar.state, event)
    const updates = [...sofar.issue.updates, ...next.issue.updates]
    return { ...next, issue: { ...next.issue, updates } }
  }, start)
}
