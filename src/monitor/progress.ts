// monitor: what a watcher is asked, what changes from look to look, and what a watch came to.
import type { SmokeOptions } from '../smoke/probes/options.ts'
import type { MonitoredCondition } from '../records/decide/keys.ts'
import { recoveryMsOf, type HandOver, type LastTold, type WatchTimes } from './decide-watch.ts'
import type { Heartbeat } from './heartbeat.ts'
import type { WatchState } from './history-table.ts'
import type { LookRequest } from './look.ts'
import type { StoredWatchState } from './watch-state.ts'
import type { DecidedConditions, Look, MonitorRequest, MonitorTold } from './run.ts'

export interface WatchRequest extends Omit<MonitorRequest, 'look' | 'spans'>, LookRequest {
  readonly times: WatchTimes
  /** An alert started it: it ends when it is known what is true of it. */
  readonly alerted: boolean
  readonly smoke: SmokeOptions
  readonly heartbeat: Heartbeat
}

/** Why it ended. `watched`: another run watches, so this one only looked. */
export type WatchEnd = 'time' | 'settled' | 'handed-over' | 'lost' | 'watched'

/** A change worth a row in the report. */
export interface WatchChange {
  readonly at: string
  readonly found: string
  readonly said: string
}

/** What a watch came to. */
export interface Watched {
  readonly end: WatchEnd
  /** The run that watches now; null: none is known. */
  readonly by: number | null
  readonly looks: number
  readonly last: Look
  readonly decided: DecidedConditions
  readonly told: MonitorTold
  readonly changes: readonly WatchChange[]
  /** The diagnosis of the look that opened an incident. */
  readonly texts: Look['verification']['texts']
  /** Why the last try to hand over failed; null: it did not. */
  readonly why: string | null
}

/** All that changes from look to look. */
export interface WatchProgress {
  readonly stored: StoredWatchState
  readonly watchState: WatchState
  readonly handOver: HandOver
  readonly last: Readonly<Record<MonitoredCondition, LastTold | null>>
  /** When an incident of it was closed in this watch. */
  readonly closedAt: Readonly<Record<MonitoredCondition, number | null>>
  readonly looks: number
  readonly told: MonitorTold
  readonly changes: readonly WatchChange[]
  readonly texts: Watched['texts']
  readonly why: string | null
  readonly successor: number | null
}

export interface Taken {
  readonly progress: WatchProgress
  readonly look: Look
  readonly decided: DecidedConditions
}

/** One look, as the monitor is asked about it; `atMs`: from the begin of the watch. */
export const askedOf = (
  request: WatchRequest,
  { closedAt }: WatchProgress,
  look: Look,
  atMs: number,
): MonitorRequest => {
  const { patienceMs } = request.runbook.monitor
  const spans = (one: MonitoredCondition) => ({ patienceMs, recoveryMs: recoveryMsOf(patienceMs, closedAt[one], atMs) })
  return { ...request, look, spans }
}
