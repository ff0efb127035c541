import fc from 'fast-check'
import type { ChannelName } from '../../src/core/notice.ts'
import type { IncidentEvent, SentEvent } from '../../src/incident/decide/event.ts'
import type { Incident } from '../../src/incident/decide/incident.ts'
import { nextDue, transitions } from '../../src/incident/decide/machine.ts'
import { recoveryText } from '../../src/incident/words.ts'
import { blankIncident } from '../../src/records/decide/incident-state.ts'
import { incidentKey } from '../../src/records/decide/keys.ts'
import { aPlace, sha } from '../fakes/nouns.ts'

export const anIncident = (given: Partial<Incident> = {}): Incident => ({
  key: incidentKey(aPlace('production'), sha('b')),
  event: 'rollback',
  service: 'inventory',
  environment: 'production',
  brief: 'production: checkout fails',
  severity: 'high',
  respondMs: 3_600_000,
  escalate: ['Engineering Lead'],
  impact: null,
  recovery: recoveryText(null, 900_000, 'the start of the rollback'),
  commits: [],
  facts: [{ label: 'Run', value: 'run 1', url: 'https://github.com/o/r/actions/runs/1' }],
  ...given,
})

type Began = Extract<IncidentEvent, { readonly kind: 'began' }>
type Ended = Extract<IncidentEvent, { readonly kind: 'ended' }>
type OutageBegan = Extract<IncidentEvent, { readonly kind: 'outage-began' }>

export const began = (given: Partial<Began> = {}): Began => ({
  kind: 'began',
  at: '2026-02-01T02:00:00.000Z',
  step: '900/start',
  bad: '1.1.0',
  reason: 'checkout fails',
  by: 'ada',
  returnTo: '1.0.0',
  rtoMs: 900_000,
  down: true,
  pages: true,
  ...given,
})

export const ended = (given: Partial<Ended> = {}): Ended => ({
  kind: 'ended',
  at: '2026-02-01T02:05:00.000Z',
  step: '900/end',
  served: true,
  verdict: 'pass',
  message: 'production is back on 1.0.0.',
  remedy: '',
  bad: '1.1.0',
  reason: 'checkout fails',
  returnTo: '1.0.0',
  recoveryMs: 42_000,
  rtoMs: 900_000,
  pull: null,
  ...given,
})

const outage = {
  condition: 'down' as const,
  environment: 'production',
  url: 'https://api.example.com',
  since: '2026-02-01T02:00:00.000Z',
  pages: true,
}

export const outageBegan = (given: Partial<OutageBegan> = {}): OutageBegan => ({
  kind: 'outage-began',
  at: '2026-02-01T02:00:00.000Z',
  step: 'begin',
  ...outage,
  failures: 3,
  message: '1 of 1 probes fail: API.',
  ...given,
})

export const sentOf = (
  notice: string,
  reached: readonly ChannelName[],
  missed: readonly ChannelName[],
  thread: string | null = null,
): SentEvent => ({ kind: 'sent', at: '2026-02-01T02:00:30.000Z', notice, reached, missed, thread })

/** Few moments, so that many events fall into the same one. */
const moment = fc.nat({ max: 8 }).map((minute) => `2026-02-01T02:0${minute}:00.000Z`)
const flag = fc.boolean()
const message = fc.constantFrom('it answers', '500', '<!-- --> @octo/all', '--><b>x</b>')
export const everyChannel: readonly ChannelName[] = ['slack', 'pagerduty', 'email']
const channels = fc.subarray([...everyChannel])
/** A step is told of one moment and one thing: what is told twice is the same event. */
const stepAt = (name: string, at: string) => `${at.slice(14, 16)}/${name}`

const notices: fc.Arbitrary<IncidentEvent> = fc.oneof(
  fc.tuple(moment, flag).map(([at, isServing]): IncidentEvent => {
    const step = stepAt(isServing ? 'start-serving' : 'start', at)
    return began({ at, step, down: !isServing, pages: !isServing })
  }),
  fc.tuple(moment, flag, flag).map(([at, served, isPass]): IncidentEvent => {
    const step = stepAt(`end-${String(served)}-${String(isPass)}`, at)
    return ended({ at, step, served, verdict: isPass ? 'pass' : 'fail' })
  }),
  moment.map((at): IncidentEvent => outageBegan({ at, step: stepAt('begin', at) })),
  moment.map((at): IncidentEvent => {
    const step = stepAt('overdue', at)
    return { ...outage, kind: 'overdue', at, step, message: 'down', respondMs: 3_600_000, escalate: ['CTO'] }
  }),
  moment.map((at): IncidentEvent => {
    const step = stepAt('over', at)
    return { ...outage, kind: 'outage-ended', at, step, message: 'well', lastedMs: 60_000 }
  }),
  moment.map((at): IncidentEvent => ({
    kind: 'resolved',
    at,
    step: stepAt('resolved', at),
    release: '1.2.0 (ddddddd)',
    environment: 'production',
    bad: sha('b'),
    lifted: sha('c'),
    lastedMs: null,
  })),
)

const facts: fc.Arbitrary<IncidentEvent> = fc.oneof(
  fc.tuple(moment, message).map(([at, text]): IncidentEvent => ({ kind: 'detected', at, text })),
  moment.map((at): IncidentEvent => ({ kind: 'first-failure', at, condition: 'down' })),
  moment.map((at): IncidentEvent => ({
    kind: 'identified',
    at,
    bad: '1.1.0',
    extent: 'release',
    why: 'live',
    returnTo: '1.0.0',
  })),
  fc.tuple(moment, message).map(([at, text]): IncidentEvent => ({ kind: 'restored', at, message: text })),
  fc.tuple(moment, flag).map(([at, down]): IncidentEvent => ({ kind: 'restore-failed', at, message: '500', down })),
  moment.map((at): IncidentEvent => ({ kind: 'reverted', at, branch: 'main', sha: sha('c') })),
  moment.map((at): IncidentEvent => ({ kind: 'revert-proposed', at, pull: 12 })),
  moment.map((at): IncidentEvent => ({ kind: 'conflict', at, files: ['app.txt'] })),
  fc
    .tuple(moment, message)
    .map(([at, text]): IncidentEvent => ({ kind: 'still-down', at, condition: 'down', message: text })),
  moment.map((at): IncidentEvent => ({
    kind: 'recovered',
    at,
    condition: 'down',
    message: 'it answers',
    successes: 1,
    wanted: 2,
  })),
)

/** Anything that can happen, without deliveries. */
export const incidentEvents: fc.Arbitrary<IncidentEvent> = fc.oneof(notices, notices, facts)

/** After an event its notices go out and reach some, or the run that was to send them is lost. */
const sendings = fc.option(channels, { freq: 2 })

/** A history with its deliveries: what is due is sent, and some of it is lost. */
export const histories: fc.Arbitrary<readonly IncidentEvent[]> = fc
  .array(fc.tuple(incidentEvents, sendings), { maxLength: 10 })
  .map((steps) =>
    steps.reduce<readonly IncidentEvent[]>((told, [event, reached]) => {
      const list = [...told, event]
      const due = reached === null ? null : nextDue(transitions(blankIncident, list).state, [])
      if (due === null || reached === null) return list
      const asked = (due.channels ?? everyChannel).filter((channel) => due.page !== null || channel !== 'pagerduty')
      const got = asked.filter((channel) => reached.includes(channel))
      const missed = asked.filter((channel) => !reached.includes(channel))
      return [...list, sentOf(due.step, got, missed)]
    }, []),
  )
