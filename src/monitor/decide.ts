// monitor: decides from consecutive runs when an outage starts, escalates and ends. Pure.

/** What one scheduled run found. `unknown`: it could not look, and that is neither. */
export interface Observation {
  readonly found: 'down' | 'well' | 'unknown'
  /** ISO 8601. */
  readonly at: string
  /** It may be down now: a planned maintenance. */
  readonly planned: boolean
}

/** Runs in a row, and how soon a person must have answered. */
export interface OutageThreshold {
  readonly failures: number
  readonly successes: number
  readonly respondMs: number
}

/** What the next run has to know of the ones before. */
export interface MonitorState {
  /** Runs in a row, up to now, that found it down; while an outage goes on, since it was last found well. */
  readonly failures: number
  readonly successes: number
  /** When the row of failures, or the outage, began. */
  readonly downSince: string | null
  /** When the row of good runs in an outage began. */
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

const whenDown = (watch: MonitorState, { at }: Observation, patience: OutageThreshold): Decided => {
  const failures = watch.failures + 1
  const next = { ...watch, failures, successes: 0, wellSince: null, downSince: watch.downSince ?? at }
  if (watch.outage) {
    if (!watch.told) return { watch: next, step: 'tell' }
    const overdue = Date.parse(at) - Date.parse(next.downSince) >= patience.respondMs
    return overdue && !watch.escalated
      ? { watch: { ...next, escalated: true }, step: 'escalate' }
      : { watch: next, step: 'go-on' }
  }
  return failures < patience.failures
    ? { watch: next, step: 'nothing' }
    : { watch: { ...next, outage: true }, step: 'open' }
}

const whenWell = (watch: MonitorState, { at }: Observation, patience: OutageThreshold): Decided => {
  if (!watch.outage) return { watch: calm, step: 'nothing' }
  const successes = watch.successes + 1
  const next = { ...watch, failures: 0, successes, wellSince: watch.wellSince ?? at }
  return { watch: next, step: successes < patience.successes ? 'recovering' : 'close' }
}

export interface Decided {
  readonly watch: MonitorState
  readonly step: WatchStep
}

/**
 * One observation later. A run that could not look says nothing, and neither does a failure that was planned; a good
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
