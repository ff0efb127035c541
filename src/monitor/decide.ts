// monitor: decides from consecutive looks when an outage starts, escalates and ends. Pure.

/** What one look found of one condition. `unknown`: it could not look, and that is neither. */
export interface Observation {
  readonly found: 'down' | 'well' | 'unknown'
  /** ISO 8601. */
  readonly at: string
  /** It may be down now: a planned maintenance. */
  readonly planned: boolean
}

/** Looks in a row and how long they must span, and how soon a person must have answered. */
export interface OutageThreshold {
  readonly failures: number
  readonly successes: number
  /** From the first failure of the row; 0 where looks are minutes apart. */
  readonly patienceMs: number
  /** From the first good look of the row: what comes and goes is one outage. */
  readonly recoveryMs: number
  readonly respondMs: number
}

/** What the next look has to know of the ones before. */
export interface MonitorState {
  /** Looks in a row, up to now, that found it down; while an outage goes on, since it was last found well. */
  readonly failures: number
  readonly successes: number
  /** When the row of failures, or the outage, began. */
  readonly downSince: string | null
  /** When the row of good looks in an outage began. */
  readonly wellSince: string | null
  /** The patience was over: there is an incident for it. */
  readonly outage: boolean
  /** Those who must know of the outage were reached, or its incident remembers who was not. */
  readonly told: boolean
  /** Those behind them were called, because the time to answer was over. */
  readonly escalated: boolean
}

/** Nothing is wrong. */
export const calm: MonitorState = {
  failures: 0,
  successes: 0,
  downSince: null,
  wellSince: null,
  outage: false,
  told: false,
  escalated: false,
}

/** What is to be done after an observation. `tell`: it is known, but somebody was not reached and no issue remembers that. */
export type WatchStep = 'nothing' | 'open' | 'tell' | 'go-on' | 'escalate' | 'recovering' | 'close'

const between = (from: string, to: string): number => Date.parse(to) - Date.parse(from)

const whenDown = (watch: MonitorState, { at }: Observation, patience: OutageThreshold): Decided => {
  const failures = watch.failures + 1
  const downSince = watch.downSince ?? at
  const next = { ...watch, failures, successes: 0, wellSince: null, downSince }
  if (watch.outage) {
    if (!watch.told) return { watch: next, step: 'tell' }
    const overdue = between(downSince, at) >= patience.respondMs
    return overdue && !watch.escalated
      ? { watch: { ...next, escalated: true }, step: 'escalate' }
      : { watch: next, step: 'go-on' }
  }
  return failures < patience.failures || between(downSince, at) < patience.patienceMs
    ? { watch: next, step: 'nothing' }
    : { watch: { ...next, outage: true }, step: 'open' }
}

const whenWell = (watch: MonitorState, { at }: Observation, patience: OutageThreshold): Decided => {
  if (!watch.outage) return { watch: calm, step: 'nothing' }
  const successes = watch.successes + 1
  const wellSince = watch.wellSince ?? at
  const next = { ...watch, failures: 0, successes, wellSince }
  const isOver = successes >= patience.successes && between(wellSince, at) >= patience.recoveryMs
  return { watch: next, step: isOver ? 'close' : 'recovering' }
}

export interface Decided {
  readonly watch: MonitorState
  readonly step: WatchStep
}

/**
 * One observation later. A look that could not be taken says nothing, and neither does a failure that was planned; a good
 * answer always counts, also in a maintenance.
 */
export const decideWatch = (watch: MonitorState, observation: Observation, patience: OutageThreshold): Decided => {
  switch (observation.found) {
    case 'unknown':
      return { watch, step: 'nothing' }
    case 'down':
      return observation.planned ? { watch, step: 'nothing' } : whenDown(watch, observation, patience)
    case 'well':
      return whenWell(watch, observation, patience)
  }
}
