// records/decide: the keys by which incidents, outages, notices and the monitor's state are found again. Pure.
import { placeKey, type Place } from '../../core/place.ts'

/** Goes into an HTML comment, so nothing in it may end one. */
const encoded = (place: Place): string =>
  placeKey(place)
    .split('/')
    .map((part) => encodeURIComponent(part).replace(/[-!'()*~]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`))
    .join('/')

/** What a monitor can find: each is an incident of its own. */
export const monitoredConditions = ['down', 'degraded', 'drift', 'certificate'] as const
export type MonitoredCondition = (typeof monitoredConditions)[number]

/** Of an outage, as every version wrote it; the other conditions stand under their own names. */
const beginOf = (condition: MonitoredCondition): string => (condition === 'down' ? 'monitor-' : `${condition}-`)

/** The same place and bad commit are the same incident, whichever run tells of it. */
export const incidentKey = (place: Place, bad: string): string => `${encoded(place)}/${bad}`

/** An outage that the monitor saw: one that begins later is another incident. `since` is ISO 8601. */
export const outageKey = (place: Place, since: string, condition: MonitoredCondition = 'down'): string =>
  incidentKey(place, `${beginOf(condition)}${since}`)

/** Is it the key of something that a monitor found, and not of a rollback? */
export const isOutageKey = (key: string): boolean =>
  monitoredConditions.some((condition) => key.split('/').at(-1)?.startsWith(beginOf(condition)) === true)

/** Is it the key of something that happened at this place? */
export const isKeyOf = (key: string, place: Place): boolean => key.startsWith(incidentKey(place, ''))

/** What is told of one deployment hangs together by this. */
export const deployNoticeKey = (place: Place, run: number): string => `deploy/${encoded(place)}/${run}`

/** How an incident's issue is found again: hidden, and only believed in an issue that we wrote ourselves. */
export const incidentMarker = (key: string): string => `<!-- runbook:incident:v2:${key} -->`

/** The key in an issue's body; null: it holds none. */
export const incidentKeyIn = (body: string): string | null =>
  /<!-- runbook:incident:v2:(\S+) -->/.exec(body)?.[1] ?? null

/** When the outage of a monitor's incident at this place began; null: the issue is of something else. */
export const outageSince = (body: string, place: Place, condition: MonitoredCondition = 'down'): string | null => {
  const key = incidentKeyIn(body)
  const begin = outageKey(place, '', condition)
  if (key?.startsWith(begin) !== true) return null
  const since = key.slice(begin.length)
  return Number.isNaN(Date.parse(since)) ? null : since
}

/** The monitor's state: one closed issue a place, found by this and only believed where we wrote it. */
export const watchMarker = (place: Place): string => `<!-- runbook:watch:v2:${encoded(place)} -->`
