// incident/run: carries out the incident machine: writes the issue, sends the notices, tells the machine who got them.
import { expectedMessage } from '../../core/errors.ts'
import type { Issue } from '../../core/github.ts'
import { pageIsLost, threadOf, type Delivery, type Notice } from '../../core/notice.ts'
import type { Place } from '../../core/place.ts'
import type { Severity } from '../../core/promotion-rule.ts'
import { incidentKeyIn, isKeyOf } from '../../records/decide/keys.ts'
import { blankIncident, type OwedNotice } from '../../records/decide/incident-state.ts'
import type { IncidentEvent, SentEvent } from '../decide/event.ts'
import type { Incident } from '../decide/incident.ts'
import { nextDue, transitions } from '../decide/machine.ts'
import { incidentNotice } from '../render/incident-notice.ts'
import { stateIn } from '../render/issue-body.ts'
import { announce, type Audience } from './notify.ts'
import { recordIncident, updateIncident, type IncidentPorts, type Recorded, type Story } from './issue.ts'

/** Whose incident it is, and who is told. */
export interface IncidentScope {
  readonly place: Place
  readonly audience: Audience
  /** Of the issue. */
  readonly labels: readonly string[]
  /** Where the issue names none. */
  readonly severity: Severity
}

/** What became of it. What GitHub or a channel refused is in here: nothing of an incident throws for that. */
export interface IncidentResult {
  readonly issue: Issue | null
  /** Why the issue could not be written. */
  readonly why: string | null
  readonly deliveries: readonly Delivery[]
  /** A critical page reached nobody. */
  readonly pageLost: boolean
  /** What somebody has not been told yet. */
  readonly owed: readonly OwedNotice[]
}

/** One incident, for the length of one run. */
export interface IncidentRun {
  /** Tells it with the next write. */
  readonly note: (...events: readonly IncidentEvent[]) => void
  /** Writes the issue, sends what is due, and writes who got it. */
  readonly tell: (...events: readonly IncidentEvent[]) => Promise<void>
  /** The same where nobody should wait: the page goes out while the issue is written. `next` comes with the last write. */
  readonly begin: (events: readonly IncidentEvent[], next: readonly IncidentEvent[]) => Promise<void>
  readonly result: () => IncidentResult
}

interface Sending {
  readonly notice: Notice
  readonly deliveries: readonly Delivery[]
}

/** All that changes while a run tells of its incident. */
interface Progress extends Recorded {
  readonly why: string | null
  readonly events: readonly IncidentEvent[]
  readonly sent: readonly Sending[]
}

const sentEvent = ({ step, channels }: OwedNotice, deliveries: readonly Delivery[], at: string): SentEvent => {
  const of = (outcome: Delivery['outcome']) =>
    deliveries.flatMap((delivery) => (delivery.outcome === outcome ? [delivery.channel] : []))
  // A channel that is not set any more has not been told either.
  const unset = (channels ?? []).filter((channel) => deliveries.every((delivery) => delivery.channel !== channel))
  return {
    kind: 'sent',
    at,
    notice: step,
    reached: of('delivered'),
    missed: [...new Set([...of('failed'), ...unset])],
    thread: threadOf(deliveries),
  }
}

/** Where nobody is set to be told, nothing is due, and nothing has to be written twice for it. */
const unheard = (event: IncidentEvent, { audience }: IncidentScope, at: string): readonly SentEvent[] => {
  const isHeard = audience.notifiers.length > 0 || !('step' in event)
  return isHeard ? [] : [{ kind: 'sent', at, notice: event.step, reached: [], missed: [], thread: null }]
}

const listeners = ({ notifiers, filter }: Audience, { channels, told = [] }: OwedNotice): Audience => ({
  notifiers: notifiers.filter(({ channel }) => channels?.includes(channel) ?? !told.includes(channel)),
  filter,
})

type Write = (story: Story, known: Issue | null, ports: IncidentPorts) => Promise<Recorded>

const start = (
  subject: { readonly key: string; readonly incident: () => Incident | null; readonly from: Recorded },
  write: Write,
  scope: IncidentScope,
  ports: IncidentPorts,
) => {
  const { key, incident } = subject
  let progress: Progress = { ...subject.from, why: null, events: [], sent: [] }
  const note = (...events: readonly IncidentEvent[]): void => {
    const told = events.flatMap((event) => [event, ...unheard(event, scope, ports.clock.now())])
    progress = { ...progress, events: [...progress.events, ...told] }
  }
  const put = async (): Promise<void> => {
    const { labels } = scope
    try {
      const story = { key, incident: incident(), labels, events: progress.events }
      const { issue, base } = await write(story, progress.issue, ports)
      progress = { ...progress, issue, base, why: null }
    } catch (thrown) {
      progress = { ...progress, why: expectedMessage(thrown) }
      ports.log.warn(`The incident could not be recorded: ${progress.why ?? ''}`)
    }
  }
  const stateNow = () => transitions(progress.base, progress.events).state
  const noticeOf = (due: OwedNotice): Notice => {
    const { issue, events } = progress
    return incidentNotice(due, { key, ...scope, incident: incident(), issue, events, thread: stateNow().thread }, ports)
  }
  const send = async (due: OwedNotice, written: Promise<void>): Promise<void> => {
    const notice = noticeOf(due)
    const deliveries = await announce(notice, listeners(scope.audience, due), ports.log, async () => {
      await written
      const { thread = null, links } = noticeOf(due)
      return { thread, links }
    })
    if (deliveries.length > 0 || due.channels === null) note(sentEvent(due, deliveries, ports.clock.now()))
    progress = { ...progress, sent: [...progress.sent, { notice, deliveries }] }
  }
  /** All that is due, the newest first. Is there anything new for the issue? */
  const sendDue = async (written: Promise<void>): Promise<boolean> => {
    const before = progress.events.length
    const tried: string[] = []
    for (let due = nextDue(stateNow(), tried); due !== null; due = nextDue(stateNow(), tried)) {
      tried.push(due.step)
      await send(due, written)
      await written
    }
    return progress.events.length > before
  }
  return { note, put, sendDue, stateNow, progress: () => progress }
}

const runOf = ({ note, put, sendDue, stateNow, progress }: ReturnType<typeof start>): IncidentRun => ({
  note,
  tell: async (...events) => {
    note(...events)
    await put()
    if (await sendDue(Promise.resolve())) await put()
  },
  begin: async (events, next) => {
    note(...events)
    const written = put()
    await Promise.all([written, sendDue(written)])
    note(...next)
    await put()
  },
  result: () => {
    const { issue, why, sent } = progress()
    return {
      issue,
      why,
      deliveries: sent.flatMap(({ deliveries }) => deliveries),
      pageLost: sent.some(({ notice, deliveries }) => pageIsLost(notice, deliveries)),
      owed: stateNow().owed,
    }
  },
})

/** The incident that `incident` describes, which is asked at each write: more may be known then. */
export const incidentRun = (
  { key, incident }: { readonly key: string; readonly incident: () => Incident },
  scope: IncidentScope,
  ports: IncidentPorts,
): IncidentRun =>
  runOf(start({ key, incident, from: { issue: null, base: blankIncident } }, recordIncident, scope, ports))

/**
 * Tells what happened to an incident that is known from its issue alone, and sends what earlier runs could not deliver.
 * People are told first and the issue is written once: a run that is lost on the way is done again by the next one.
 * `issue`: null where none could be found; people are told all the same.
 */
export const continueIncident = async (
  {
    key,
    issue,
    events,
  }: { readonly key: string; readonly issue: Issue | null; readonly events: readonly IncidentEvent[] },
  scope: IncidentScope,
  ports: IncidentPorts,
): Promise<IncidentResult> => {
  const from = { issue, base: issue === null ? blankIncident : stateIn(issue.body) }
  const write: Write = async (story, known) =>
    known === null ? { issue: null, base: from.base } : updateIncident(known, story, ports)
  const run = start({ key, incident: () => null, from }, write, scope, ports)
  run.note(...events)
  const isNews = await run.sendDue(Promise.resolve())
  if (isNews || events.length > 0) await run.put()
  return runOf(run).result()
}

/** What earlier runs at this place could not deliver, of every incident that stands open there. */
export const resendNotices = async (
  issues: readonly Issue[],
  scope: IncidentScope,
  ports: IncidentPorts,
): Promise<readonly Delivery[]> => {
  const deliveries: Delivery[] = []
  for (const issue of issues) {
    const key = incidentKeyIn(issue.body)
    if (key === null || !isKeyOf(key, scope.place) || stateIn(issue.body).owed.length === 0) continue
    const result = await continueIncident({ key, issue, events: [] }, scope, ports)
    deliveries.push(...result.deliveries)
  }
  return deliveries
}
