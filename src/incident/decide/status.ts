// incident/decide: the status of an incident, from when it was open, down, well and resolved. Pure.
import type { IncidentState } from '../../records/decide/incident-state.ts'

/** The four words of the runbook's template, in their order. */
const order = ['INVESTIGATING', 'IDENTIFIED', 'MONITORING', 'RESOLVED'] as const
export type IncidentStatus = (typeof order)[number]

export const isIncidentStatus = (word: string): word is IncidentStatus => order.some((status) => status === word)

type Times = Pick<IncidentState, 'openedAt' | 'downAt' | 'wellAt' | 'resolvedAt' | 'identified'>

/** Users are affected, as far as it is known. */
export const isAffected = ({ downAt, wellAt }: Times): boolean =>
  downAt !== null && (wellAt === null || downAt > wellAt)

/**
 * Never a step back because somebody knows less: only what is down again, or rolled back again, is not MONITORING or
 * RESOLVED any more.
 */
export const statusOf = (state: Times): IncidentStatus => {
  const { openedAt, wellAt, resolvedAt, identified } = state
  if (resolvedAt !== null && (openedAt === null || resolvedAt >= openedAt) && !isAffected(state)) return 'RESOLVED'
  if (wellAt !== null && !isAffected(state)) return 'MONITORING'
  return identified ? 'IDENTIFIED' : 'INVESTIGATING'
}
