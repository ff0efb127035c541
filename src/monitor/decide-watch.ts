// monitor: decides when a watcher talks to GitHub, when it asks for a successor, and when it ends. Pure.
import { monitoredConditions, type MonitoredCondition } from '../records/decide/keys.ts'
import type { Decided, WatchStep } from './decide.ts'
import type { WatcherMark } from './history-table.ts'

export interface WatchTimes {
  readonly forMs: number
  readonly intervalMs: number
  /** false: nobody follows it. */
  readonly handsOver: boolean
}

/** How long before its end a watcher asks for the next one: a runner must be found, and the first look taken. */
export const overlapMs = ({ forMs }: Pick<WatchTimes, 'forMs'>): number => Math.min(600_000, forMs / 5)

/** How far the hand-over came. */
export interface HandOver {
  readonly asked: boolean
  /** When GitHub was last asked for something of it, from the begin of the watch; null: never. */
  readonly lastMs: number | null
}

export type HandOverStep = 'wait' | 'ask' | 'poll' | 'end' | 'lost'

/**
 * Asks in time, and again where asking failed; then looks whether the successor has looked, which ends the watch. It goes
 * on watching for as long again where none comes, and ends red then.
 */
export const decideHandOver = (elapsedMs: number, times: WatchTimes, { asked, lastMs }: HandOver): HandOverStep => {
  const { forMs, handsOver } = times
  if (!handsOver) return elapsedMs >= forMs ? 'end' : 'wait'
  const overlap = overlapMs(times)
  if (elapsedMs >= forMs + overlap) return 'lost'
  if (elapsedMs < forMs - overlap) return 'wait'
  if (lastMs !== null && elapsedMs - lastMs < overlap / 4) return 'wait'
  return asked ? 'poll' : 'ask'
}

/** What was last told of a condition, and when. */
export interface LastTold {
  readonly step: WatchStep
  readonly said: string
  /** From the begin of the watch. */
  readonly atMs: number
}

/** What is no news to anybody at once waits so long: GitHub is not asked at each look of an outage. */
const seldomMs = 15 * 60_000
const retryMs = 5 * 60_000

/** Is this to be told now? The begin, the end and an overdue answer at once; how it goes on seldom. */
export const isDue = ({ step }: Pick<Decided, 'step'>, said: string, last: LastTold | null, nowMs: number): boolean => {
  const pause = last === null ? Number.POSITIVE_INFINITY : nowMs - last.atMs
  switch (step) {
    case 'nothing':
      return false
    case 'open':
    case 'escalate':
    case 'close':
      return last?.step !== step || pause >= retryMs
    case 'tell':
      return pause >= retryMs
    // Its end is told minutes later, and what comes and goes would be told at each look.
    case 'recovering':
      return false
    case 'go-on':
      return pause >= seldomMs && last?.said !== said
  }
}

/** Another watcher that is trusted to go on: it has not asked for a successor, and its time is not long over. */
export const isWatched = (mark: WatcherMark | null, run: number, at: string): boolean =>
  mark !== null && mark.run !== run && !mark.handsOver && Date.parse(mark.until) > Date.parse(at)

/** Enough was seen of what an alert told: nothing is half decided. */
export const isSettled = (
  decided: Readonly<Record<MonitoredCondition, Decided>>,
  looks: number,
  { failures, successes }: { readonly failures: number; readonly successes: number },
): boolean =>
  looks >= Math.max(failures, successes) &&
  monitoredConditions.every((condition) => {
    const { watch, step } = decided[condition]
    if (step === 'close') return true
    return watch.outage ? watch.successes === 0 : watch.failures === 0
  })

const hourMs = 3_600_000

/** What comes and goes is one outage: it must be well for longer where it was over within the last hour already. */
export const recoveryMsOf = (patienceMs: number, closedAtMs: number | null, nowMs: number): number => {
  const usual = 10 * patienceMs
  return closedAtMs !== null && nowMs - closedAtMs < hourMs ? 6 * usual : usual
}
