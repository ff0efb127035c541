// monitor: stores the monitor's state in one closed issue per environment, with its last 50 looks. Pure.
import type { Place } from '../core/place.ts'
import { watchMarker } from '../records/decide/keys.ts'
import { z } from 'zod'
import { calm, type MonitorState } from './decide.ts'
import { calmStates, type ConditionStates } from './decide-conditions.ts'
import { plainLine } from '../report/escape.ts'
import { link, table } from '../report/markdown.ts'
import { partNamed, readPart, renderPart, replacePart } from '../incident/render/marked-section.ts'

export const watchLabel = 'runbook-monitor'

export const watchTitle = (service: string, environment: string): string =>
  plainLine(`Monitor of ${service} in ${environment}`, 200)

/** Who watches now. */
export interface WatcherMark {
  /** The workflow run. */
  readonly run: number
  /** When it wants to end, ISO 8601. */
  readonly until: string
  /** It has asked for a successor, whose first look ends it. */
  readonly handsOver: boolean
}

/** What one look remembers for the next, which may be another process. */
export interface WatchState {
  readonly states: ConditionStates
  /** null: nobody watches; scheduled runs look. */
  readonly watcher: WatcherMark | null
  /** The deployment for which the rollback workflow was started: once each. */
  readonly rolledBack: number | null
}

export const blankWatchState: WatchState = { states: calmStates, watcher: null, rolledBack: null }

const state = /<!-- runbook:state (\{[^<>]*\}) -->/
const seen = partNamed('seen')
const shownRows = 50

const oneState = z.object({
  failures: z.int().min(0),
  successes: z.int().min(0),
  downSince: z.iso.datetime().nullable(),
  wellSince: z.iso.datetime().nullable(),
  outage: z.boolean(),
  told: z.boolean(),
  escalated: z.boolean(),
})

/** The state of `down` stands at the top, where earlier versions read and write it. */
const watchStateFile = oneState.extend({
  degraded: oneState.optional(),
  drift: oneState.optional(),
  certificate: oneState.optional(),
  watcher: z.object({ run: z.int(), until: z.iso.datetime(), handsOver: z.boolean() }).optional(),
  rolledBack: z.int().optional(),
})

const unlessCalm = (watch: MonitorState): MonitorState | undefined =>
  JSON.stringify(watch) === JSON.stringify(calm) ? undefined : watch

/** The line that is compared and stored: what is not there is not written. */
export const stateText = ({ states, watcher, rolledBack }: WatchState): string => {
  const { down, degraded, drift, certificate } = states
  const { failures, successes, downSince, wellSince, outage, told, escalated } = down
  return JSON.stringify({
    failures,
    successes,
    downSince,
    wellSince,
    outage,
    told,
    escalated,
    degraded: unlessCalm(degraded),
    drift: unlessCalm(drift),
    certificate: unlessCalm(certificate),
    watcher: watcher ?? undefined,
    rolledBack: rolledBack ?? undefined,
  })
}

const stateLine = (watchState: WatchState): string => `<!-- runbook:state ${stateText(watchState)} -->`

const parsed = (text: string): z.output<typeof watchStateFile> | undefined => {
  try {
    return watchStateFile.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/** What the look before left; blank where nothing was left, or nothing that can be read. */
export const watchStateIn = (body: string): WatchState => {
  const [, found] = state.exec(body) ?? []
  const file = found === undefined ? undefined : parsed(found)
  if (file === undefined) return blankWatchState
  const { degraded = calm, drift = calm, certificate = calm, watcher = null, rolledBack = null, ...down } = file
  return { states: { down, degraded, drift, certificate }, watcher, rolledBack }
}

/** One row of the table. */
export interface RecordedLook {
  /** ISO 8601. */
  readonly at: string
  readonly found: string
  readonly planned: boolean
  readonly said: string
  readonly run: { readonly id: number; readonly url: string }
}

const rowOf = ({ at, found, planned, said, run }: RecordedLook): readonly string[] =>
  table(
    ['when', 'found', 'what', 'run'],
    [[at, planned ? `${found} (planned)` : found, said, { markdown: link(`run ${run.id}`, run.url) }]],
  ).split('\n')

const rowsIn = (body: string): readonly string[] =>
  (readPart(body, seen) ?? '').split('\n').filter((line) => /^\| \d{4}-/.test(line))

/** The monitor's state after one more look, with the newest rows; `body` is empty for a new one. */
export const watchBody = (
  body: string,
  next: { readonly place: Place; readonly watchState: WatchState; readonly seen: RecordedLook },
) => {
  const [head = '', rule = '', row = ''] = rowOf(next.seen)
  const rows = [head, rule, ...new Set([...rowsIn(body), row])]
  const shown = [...rows.slice(0, 2), ...rows.slice(2).slice(-shownRows)].join('\n')
  const kept = replacePart(
    body.replace(state, () => stateLine(next.watchState)),
    seen,
    shown,
  )
  if (kept !== null && state.test(kept)) return kept
  return [
    `${watchMarker(next.place)}\n${stateLine(next.watchState)}`,
    'What the monitor remembers from one look to the next. Leave it closed and as it is: an outage has an issue of its own.',
    renderPart(seen, shown),
  ].join('\n\n')
}
