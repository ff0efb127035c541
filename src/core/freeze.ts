// core: decides whether a time lies in a freeze or maintenance window, in its time zone. Pure.

/** A time that people know of beforehand. Days repeat weekly; dates happen once. Times are those of the zone's clocks. */
export interface TimeWindow {
  readonly when:
    | {
        readonly kind: 'days'
        /** 0 is Monday. `last` before `first` goes over the weekend: sat to mon. */
        readonly first: number
        readonly last: number
        /** Minutes from midnight of the first day, and of the last. */
        readonly from: number
        readonly to: number
      }
    /** Both inclusive, `2026-12-20`. */
    | { readonly kind: 'dates'; readonly first: string; readonly last: string }
  /** IANA name: Europe/Berlin. */
  readonly zone: string
  readonly reason: string | null
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const day = 1_440
const week = 7 * day

const localTime = (now: string, zone: string) => {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  const parts = new Map(format.formatToParts(new Date(now)).map(({ type, value }) => [type, value]))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? ''
  return {
    minute: weekdays.indexOf(part('weekday')) * day + Number(part('hour')) * 60 + Number(part('minute')),
    date: `${part('year')}-${part('month')}-${part('day')}`,
  }
}

const covers = ({ when, zone }: TimeWindow, now: string): boolean => {
  const { minute, date } = localTime(now, zone)
  if (when.kind === 'dates') return when.first <= date && date <= when.last
  const start = when.first * day + when.from
  const end = when.last * day + when.to
  const length = (((end - start) % week) + week) % week || week
  return (((minute - start) % week) + week) % week < length
}

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** For people: `Fri 16:00 to Sun 24:00 (Europe/Berlin)`. */
export const describeWindow = ({ when, zone, reason }: TimeWindow): string => {
  const time =
    when.kind === 'dates'
      ? `${when.first} to ${when.last}`
      : `${weekdays[when.first] ?? ''} ${clock(when.from)} to ${weekdays[when.last] ?? ''} ${clock(when.to)}`
  return `${time} (${zone})${reason === null ? '' : `: ${reason}`}`
}

/** The first window that it is in now; null when it is in none. */
export const activeWindow = (windows: readonly TimeWindow[], now: string): TimeWindow | null =>
  windows.find((window) => covers(window, now)) ?? null
