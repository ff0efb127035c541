// core/options: schemas that parse freeze and maintenance windows in the runbook.
import { z } from 'zod'
import type { TimeWindow } from '../freeze.ts'

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

const days = z
  .string()
  .regex(/^(?:mon|tue|wed|thu|fri|sat|sun)(?:-(?:mon|tue|wed|thu|fri|sat|sun))?$/, {
    error: 'must be a day or a span of days, such as sat or fri-sun',
  })
  .meta({ description: 'every week: a day or a span of days, such as sat or fri-sun' })

const timeOfDay = z
  .string({ error: 'must be a time in quotes, such as "16:00"' })
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, { error: 'must be a time of day, such as "16:00"' })

const date = z.iso.date({ error: 'must be a date, such as 2026-12-20' })

const zone = z.string().refine(
  (name) => {
    try {
      return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
    } catch {
      return false
    }
  },
  { error: 'must be a time zone by its IANA name, such as Europe/Berlin' },
)

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

const place = {
  zone: zone.default('UTC').meta({ description: 'whose clocks: an IANA name such as Europe/Berlin' }),
  reason: z.string().max(200).optional().meta({ description: 'for whoever asks why' }),
}

const weeklyKeys = {
  days,
  from: timeOfDay.default('00:00').meta({ description: 'time of the first day at which it begins' }),
  to: timeOfDay.default('24:00').meta({ description: 'time of the last day at which it ends' }),
  ...place,
}
const onceKeys = {
  dates: z.tuple([date, date]).meta({ description: 'once: the first and the last date, both included' }),
  ...place,
}

const weekly = (file: z.output<z.ZodObject<typeof weeklyKeys>>): TimeWindow => {
  const [first = '', last = first] = file.days.split('-')
  const [from, to] = [minutesOf(file.from), minutesOf(file.to)]
  return {
    when: { kind: 'days', first: weekdays.indexOf(first), last: weekdays.indexOf(last), from, to },
    zone: file.zone,
    reason: file.reason ?? null,
  }
}

const once = ({ dates: [first, last], zone: where, reason }: z.output<z.ZodObject<typeof onceKeys>>): TimeWindow => ({
  when: { kind: 'dates', first, last },
  zone: where,
  reason: reason ?? null,
})

const inOrder = ({ dates: [first, last] }: { readonly dates: readonly [string, string] }) => first <= last
const outOfOrder = { error: 'begins after it ends: swap the two dates' }

/** `{ days: sun, from: "02:00", to: "04:00", zone: Europe/Berlin }` or `{ dates: [2026-12-20, 2026-12-20] }`. */
export const timeWindow = z.union([
  z.strictObject(weeklyKeys).transform(weekly),
  z.strictObject(onceKeys).refine(inOrder, outOfOrder).transform(once),
])

/** Of files that were written when a freeze could stop a rollback: it is taken, and changes nothing. */
const exception = {
  except: z
    .literal('rollback')
    .optional()
    .meta({ description: 'changes nothing, and may be left out: a freeze never stops a rollback' }),
}

/** `{ days: fri-sun, from: "16:00", zone: Europe/Berlin }` or `{ dates: [2026-12-20, 2027-01-02] }`. */
export const freezeWindow = z.union([
  z.strictObject({ ...weeklyKeys, ...exception }).transform(weekly),
  z
    .strictObject({ ...onceKeys, ...exception })
    .refine(inOrder, outOfOrder)
    .transform(once),
])
