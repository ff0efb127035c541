import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ChannelName } from '../../../src/core/notice.ts'
import type { IncidentEvent } from '../../../src/incident/decide/event.ts'
import { nextDue, transition, transitions } from '../../../src/incident/decide/machine.ts'
import { isAffected } from '../../../src/incident/decide/status.ts'
import { issueBody, stateIn, type Telling } from '../../../src/incident/render/issue-body.ts'
import { blankIncident, type IncidentState } from '../../../src/records/decide/incident-state.ts'
import { incidentMarker } from '../../../src/records/decide/keys.ts'
import { anIncident, everyChannel, histories, incidentEvents, outageBegan, sentOf } from '../incident-events.ts'

const play = (list: readonly IncidentEvent[], from: IncidentState = blankIncident) => transitions(from, list)
const timesOf = ({ openedAt, downAt, wellAt, resolvedAt, identified }: IncidentState) => ({
  openedAt,
  downAt,
  wellAt,
  resolvedAt,
  identified,
})

const telling = (list: readonly IncidentEvent[], base: IncidentState): Telling => {
  const { state, issue } = transitions(base, list)
  return {
    incident: anIncident(),
    plan: issue,
    state,
    phase: null,
    lastedMs: null,
    repoUrl: 'https://github.com/o/r',
    run: 900,
    commits: [],
  }
}

describe('an incident', () => {
  test('does not change when an event is told again, at once or at any time later', () => {
    fc.assert(
      fc.property(histories, fc.nat(), (list, at) => {
        const end = play(list)
        const again = list[at % Math.max(1, list.length)]
        if (again === undefined) return
        const repeated = transition(end.state, again)
        expect(repeated.state).toEqual(end.state)
        expect(repeated.notices).toEqual(end.notices)
        expect(play(list, end.state).state).toEqual(end.state)
      }),
    )
  })

  test('is in its issue word for word the same when it is told again', () => {
    fc.assert(
      fc.property(histories, (list) => {
        const first = issueBody(null, telling(list, blankIncident))
        expect(issueBody(first, telling(list, stateIn(first)))).toBe(first)
      }),
    )
  })

  test('comes to the same status in whatever order its events arrive', () => {
    fc.assert(
      fc.property(
        fc
          .array(incidentEvents, { maxLength: 12 })
          .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          expect(timesOf(play(shuffled).state)).toEqual(timesOf(play(list).state))
          expect(play(shuffled).issue.status).toBe(play(list).issue.status)
        },
      ),
    )
  })

  test('is never closed while users are affected or a page is undelivered', () => {
    fc.assert(
      fc.property(histories, (list) => {
        for (let length = 0; length <= list.length; length += 1) {
          const { state, issue } = play(list.slice(0, length))
          const isUndelivered = state.owed.some(
            ({ page, channels }) => page !== null && (channels === null || channels.includes('pagerduty')),
          )
          if (isAffected(state) || isUndelivered) expect(issue.open).toBe(true)
          if (!issue.open) expect(issue.status).toBe('RESOLVED')
        }
      }),
    )
  })
})

/** The pages that became due, in the order in which they did. */
const pagesOf = (list: readonly IncidentEvent[]): readonly string[] =>
  list.flatMap((event, index) => {
    const before = play(list.slice(0, index)).state
    const after = transition(before, event).state
    if (!('step' in event) || before.heard.includes(event.step)) return []
    return after.owed.find(({ step }) => step === event.step)?.page ?? []
  })

describe('a page', () => {
  test('that was opened is resolved at most once, before it is opened again', () => {
    fc.assert(
      fc.property(histories, (list) => {
        const pages = pagesOf(list).filter((page) => page !== 'acknowledge')
        const twice = pages.some((page, index) => page === 'resolve' && pages[index - 1] === 'resolve')
        expect(twice).toBe(false)
      }),
    )
  })

  test('is resolved when the incident is', () => {
    fc.assert(
      fc.property(histories, (list) => {
        const end: IncidentEvent = {
          kind: 'resolved',
          at: '2026-03-01T00:00:00.000Z',
          step: '999/resolved',
          release: '1.2.0',
          environment: 'production',
          bad: 'b'.repeat(40),
          lifted: 'c'.repeat(40),
          lastedMs: null,
        }
        const told = [...list, end]
        const pages = pagesOf(told).filter((page) => page !== 'acknowledge')
        expect(play(told).issue.status).toBe('RESOLVED')
        if (pages.includes('trigger')) expect(pages.at(-1)).toBe('resolve')
        expect(play(told).state.page).toBe('ended')
      }),
    )
  })

  test('is not opened for what is over already', () => {
    const over = {
      kind: 'recovered',
      condition: 'down',
      at: '2026-02-01T02:05:00.000Z',
      message: 'ok',
      successes: 1,
      wanted: 2,
    } as const
    expect(pagesOf([over, outageBegan({ at: '2026-02-01T02:04:00.000Z' })])).toEqual([])
    expect(pagesOf([over, outageBegan({ at: '2026-02-01T02:06:00.000Z' })])).toEqual(['trigger'])
  })
})

/** Sends all that is due, in a world where a channel is away whenever `isAway` says so. */
const sendAll = (state: IncidentState, isAway: (channel: ChannelName) => boolean) => {
  let now = state
  const got: [string, ChannelName][] = []
  const tried: string[] = []
  for (let due = nextDue(now, tried); due !== null; due = nextDue(now, tried)) {
    tried.push(due.step)
    const { page } = due
    const asked = (due.channels ?? everyChannel).filter((channel) => page !== null || channel !== 'pagerduty')
    const missed = asked.filter(isAway)
    const reached = asked.filter((channel) => !missed.includes(channel))
    for (const channel of reached) got.push([due.step, channel])
    now = transition(now, sentOf(due.step, reached, missed)).state
  }
  return { state: now, got }
}

describe('a notice', () => {
  test('that was due stays due to everybody who has neither it nor a newer one', () => {
    const away = fc.infiniteStream(fc.boolean())
    fc.assert(
      fc.property(fc.array(fc.tuple(incidentEvents, fc.boolean()), { maxLength: 10 }), away, (list, chance) => {
        let state = blankIncident
        const due: string[] = []
        const newestOf = new Map<ChannelName, number>()
        for (const [event, isLost] of list) {
          const before = state.heard.length
          state = transition(state, event).state
          if ('step' in event && state.heard.length > before) due.push(event.step)
          // The run that was to send it is lost: nothing was sent.
          if (isLost) continue
          const sent = sendAll(state, () => chance.next().value === true)
          state = sent.state
          for (const [step, channel] of sent.got)
            newestOf.set(channel, Math.max(newestOf.get(channel) ?? -1, due.indexOf(step)))
        }
        const missing = (['slack', 'email'] as const).filter(
          (channel) => (newestOf.get(channel) ?? -1) < due.length - 1,
        )
        for (const channel of missing) {
          const isOwed = state.owed.some((each) => each.channels === null || each.channels.includes(channel))
          expect(isOwed).toBe(true)
        }
        // And once everybody can be reached, nothing is owed any more.
        expect(sendAll(state, () => false).state.owed).toEqual([])
      }),
    )
  })
})

describe('what an issue remembers', () => {
  test('is read as it was written, also around what people wrote', () => {
    fc.assert(
      fc.property(histories, fc.string(), (list, prose) => {
        const { state } = play(list)
        const body = issueBody(null, telling(list, blankIncident))
        expect(stateIn(body)).toEqual(state)
        expect(stateIn(`${prose.replaceAll('<!--', '')}\n${body}\n${prose.replaceAll('<!--', '')}`)).toEqual(state)
        expect(body.match(/runbook:incident-state/g)).toHaveLength(1)
      }),
    )
  })

  test('of an issue of an earlier version is its status, its thread and the page that was not delivered', () => {
    const head = `${incidentMarker('inventory/production/b')}\n\n**Status:** RESOLVED\n**Severity:** HIGH`
    const body = `${head}\n<!-- runbook:thread:17.500 -->\n<!-- runbook:undelivered:resolve -->`
    const { state, issue, notices } = play([], stateIn(body))
    expect(issue).toMatchObject({ status: 'RESOLVED', open: true })
    expect(state).toMatchObject({ thread: '17.500', page: 'ended' })
    expect(notices).toEqual([{ step: 'undelivered-resolve', page: 'resolve', channels: ['pagerduty'] }])
    for (const status of ['INVESTIGATING', 'IDENTIFIED', 'MONITORING', 'RESOLVED'] as const)
      expect(play([], stateIn(head.replace('RESOLVED', status))).issue.status).toBe(status)
    expect(stateIn('<!-- runbook:thread:nonsense -->').thread).toBeNull()
  })

  test('gives way to the status that a person has set to the end', () => {
    const body = issueBody(null, telling([outageBegan()], blankIncident))
    const { state, issue } = play([], stateIn(body.replace('**Status:** INVESTIGATING', '**Status:** RESOLVED')))
    expect(issue.status).toBe('RESOLVED')
    expect(isAffected(state)).toBe(false)
  })
})
