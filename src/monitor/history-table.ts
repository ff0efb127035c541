// monitor: stores the monitor's state in one closed issue per environment, with its last 50 runs. Pure.
import type { Place } from '../core/place.ts'
import { watchMarker } from '../records/decide/keys.ts'
import { z } from 'zod'
import { calm, type Observation, type MonitorState } from './decide.ts'
import { plainLine } from '../report/escape.ts'
import { link, table } from '../report/markdown.ts'
import { partNamed, readPart, renderPart, replacePart } from '../incident/render/marked-section.ts'

export const watchLabel = 'runbook-monitor'

export const watchTitle = (service: string, environment: string): string =>
  plainLine(`Monitor of ${service} in ${environment}`, 200)

const state = /<!-- runbook:state (\{[^<>]*\}) -->/
const seen = partNamed('seen')
const shownRows = 50

const watchFile: z.ZodType<MonitorState> = z.object({
  failures: z.int().min(0),
  successes: z.int().min(0),
  downSince: z.iso.datetime().nullable(),
  wellSince: z.iso.datetime().nullable(),
  outage: z.boolean(),
  told: z.boolean(),
  escalated: z.boolean(),
})

const stateLine = (watch: MonitorState): string => `<!-- runbook:state ${JSON.stringify(watch)} -->`

/** What the run before left; calm where nothing was left, or nothing that can be read. */
export const watchIn = (body: string): MonitorState => {
  const [, found] = state.exec(body) ?? []
  if (found === undefined) return calm
  try {
    return watchFile.safeParse(JSON.parse(found)).data ?? calm
  } catch {
    return calm
  }
}

export interface RecordedObservation extends Observation {
  readonly said: string
  readonly run: { readonly id: number; readonly url: string }
}

const rowOf = ({ at, found, planned, said, run }: RecordedObservation): readonly string[] =>
  table(
    ['when', 'found', 'what', 'run'],
    [[at, planned ? `${found} (planned)` : found, said, { markdown: link(`run ${run.id}`, run.url) }]],
  ).split('\n')

const rowsIn = (body: string): readonly string[] =>
  (readPart(body, seen) ?? '').split('\n').filter((line) => /^\| \d{4}-/.test(line))

/** The monitor's state after one more observation, with the newest rows; `body` is empty for a new one. */
export const watchBody = (
  body: string,
  next: { readonly place: Place; readonly watch: MonitorState; readonly seen: RecordedObservation },
) => {
  const [head = '', rule = '', row = ''] = rowOf(next.seen)
  const rows = [head, rule, ...new Set([...rowsIn(body), row])]
  const shown = [...rows.slice(0, 2), ...rows.slice(2).slice(-shownRows)].join('\n')
  const kept = replacePart(
    body.replace(state, () => stateLine(next.watch)),
    seen,
    shown,
  )
  if (kept !== null && state.test(kept)) return kept
  return [
    `${watchMarker(next.place)}\n${stateLine(next.watch)}`,
    'What the scheduled runs of smoke remember from one to the next. Leave it closed and as it is: an outage has an issue of its own.',
    renderPart(seen, shown),
  ].join('\n\n')
}
