// incident/decide: the order of incident statuses, which go back only when the service is down again. Pure.

/** The four words of the runbook's template, in their order. */
const order = ['INVESTIGATING', 'IDENTIFIED', 'MONITORING', 'RESOLVED'] as const
export type IncidentStatus = (typeof order)[number]

export const isIncidentStatus = (word: string): word is IncidentStatus => order.some((status) => status === word)

/** Is it further on its way to the end? Everything is further than nothing. */
export const isFurther = (status: IncidentStatus, than: IncidentStatus | null): boolean =>
  than === null || order.indexOf(status) > order.indexOf(than)

/** What a run tells of an incident. */
export interface IncidentState {
  readonly status: IncidentStatus
  /** It is known that the service is down now. */
  readonly down: boolean
}

/** The service was well again, and that is over. */
const isRelapse = (current: IncidentStatus | null, { status, down }: IncidentState): boolean =>
  down && current !== null && isFurther(current, 'IDENTIFIED') && !isFurther(status, 'IDENTIFIED')

/**
 * Never a step back: a run that only begins knows less than what stands there. But what is down again is not
 * MONITORING any more, whatever stood there.
 */
export const statusAfter = (current: IncidentStatus | null, next: IncidentState): IncidentStatus =>
  current === null || isRelapse(current, next) || isFurther(next.status, current) ? next.status : current

/** Did the incident come to `status` by what is told now, or was it there before? */
export const isMove = (status: IncidentStatus, current: IncidentStatus | null, next: IncidentState): boolean => {
  const from = isRelapse(current, next) ? null : current
  return isFurther(status, from) && !isFurther(status, next.status)
}
