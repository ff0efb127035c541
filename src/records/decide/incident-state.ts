// records/decide: the form in which an incident's issue remembers its state, and the forms of earlier versions. Pure.
import { z } from 'zod'
import { channelNames, pages, type ChannelName, type Page } from '../../core/notice.ts'

/** A notice that was due and has not reached everybody. */
export interface OwedNotice {
  /** Which notice of the incident: the same one sent twice is known by it. */
  readonly step: string
  readonly page: Page | null
  /** Who has not got it; null: nobody knows whom it reached. */
  readonly channels: readonly ChannelName[] | null
  /** Beside `channels: null`: who has a newer notice, and so needs this one no more. */
  readonly told?: readonly ChannelName[] | undefined
}

/**
 * What one run has to know of the runs before. Each time is the newest of its kind, ISO 8601, so that the order in which
 * things are told does not matter.
 */
export interface IncidentState {
  /** Something was wrong, or a rollback began. */
  readonly openedAt: string | null
  /** The service was down. */
  readonly downAt: string | null
  /** The service was well. */
  readonly wellAt: string | null
  readonly resolvedAt: string | null
  /** The cause is known. */
  readonly identified: boolean
  /** Of the pager. `unknown`: of an issue that does not tell, or there is no issue. */
  readonly page: 'unknown' | 'open' | 'ended'
  /** Oldest first. */
  readonly owed: readonly OwedNotice[]
  /** The steps of the notices that were due so far, oldest first. */
  readonly heard: readonly string[]
  /** Where Slack's messages of this incident hang together, as Slack named it. */
  readonly thread: string | null
}

/** Of an incident of which nothing is known. */
export const blankIncident: IncidentState = {
  openedAt: null,
  downAt: null,
  wellAt: null,
  resolvedAt: null,
  identified: false,
  page: 'unknown',
  owed: [],
  heard: [],
  thread: null,
}

const time = z.iso.datetime().nullable()
const stateFile: z.ZodType<IncidentState> = z.object({
  openedAt: time,
  downAt: time,
  wellAt: time,
  resolvedAt: time,
  identified: z.boolean(),
  page: z.enum(['unknown', 'open', 'ended']),
  owed: z.array(
    z.object({
      step: z.string(),
      page: z.enum(pages).nullable(),
      channels: z.array(z.enum(channelNames)).nullable(),
      told: z.array(z.enum(channelNames)).optional(),
    }),
  ),
  heard: z.array(z.string()),
  thread: z
    .string()
    .regex(/^\d{1,20}\.\d{1,10}$/)
    .nullable(),
})

const mark = /\n?<!-- runbook:incident-state:v1 (\{[^<>\n]*\}) -->/
/** Of the versions that kept the thread and the one page that PagerDuty did not get in marks of their own. */
const threadMark = /\n?<!-- runbook:thread:(\d{1,20}\.\d{1,10}) -->/
const undeliveredMark = /\n?<!-- runbook:undelivered:(trigger|acknowledge|resolve) -->/

/** Inside of a comment nothing may end one. */
const written = (state: IncidentState): string =>
  JSON.stringify(state).replace(/[<>]|-(?=-)/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)

const withoutMarks = (body: string): string =>
  [mark, threadMark, undeliveredMark].reduce((rest, one) => rest.replace(one, ''), body)

/** The body with this state in it, once, in place of what it remembered before. */
export const encodeIncidentState = (body: string, state: IncidentState): string =>
  `${withoutMarks(body)}\n<!-- runbook:incident-state:v1 ${written(state)} -->`

const fromMark = (text: string): IncidentState | null => {
  try {
    return stateFile.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

const fromEarlierMarks = (body: string): IncidentState => {
  const thread = threadMark.exec(body)?.[1] ?? null
  const page = pages.find((one) => one === undeliveredMark.exec(body)?.[1])
  if (page === undefined) return { ...blankIncident, thread }
  const step = `undelivered-${page}`
  return {
    ...blankIncident,
    thread,
    page: page === 'resolve' ? 'ended' : 'open',
    owed: [{ step, page, channels: ['pagerduty'] }],
    heard: [step],
  }
}

/** What the issue remembers; null: it is of a version that wrote no state, or nothing that can be read. */
const markedState = (body: string): IncidentState | null => fromMark(mark.exec(body)?.[1] ?? '')

/** Before any time of an event: when it was is not known, only that it was. */
const once = '1970-01-01T00:00:00.000Z'

/**
 * The state in an issue. `status` is the word that people read there and may have changed: where it is further than what
 * the mark says, and always where there is no mark, it counts.
 */
export const decodeIncidentState = (body: string, status: string | null): IncidentState => {
  const marked = markedState(body)
  const state = marked ?? fromEarlierMarks(body)
  if (status === 'RESOLVED' && state.resolvedAt === null) {
    const { openedAt, downAt, wellAt } = state
    const well = downAt !== null && (wellAt === null || wellAt < downAt) ? downAt : wellAt
    return { ...state, resolvedAt: openedAt ?? once, wellAt: well }
  }
  if (marked !== null) return state
  if (status === 'IDENTIFIED') return { ...state, identified: true }
  if (status === 'MONITORING') return { ...state, wellAt: once }
  return state
}
