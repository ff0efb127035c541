// core: until when a runbook only observes, and when a person should be warned of its end. Pure.

const dayMs = 86_400_000

/** The end of a day in UTC. */
const endOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) + dayMs

/** `until` is the last day on which nothing blocks. */
export const isObserving = (until: string | null, now: string): boolean =>
  until !== null && Date.parse(now) < endOf(until)

const warnedMs = 14 * dayMs

/** Two weeks before, so that nobody learns of it by a red release. */
export const endsSoon = (until: string, now: string): boolean => endOf(until) - Date.parse(now) <= warnedMs
