// checklist/tests: decides how long to wait for CI, and when a green result is final. Pure.
import type { CiAssessment, CiItem } from './ci.ts'
import { listedFew } from '../../core/text.ts'
import * as words from './words.ts'

/** How long CI may take, and how long a green picture must stand. Milliseconds. */
export interface CiWaitLimits {
  readonly waitMs: number
  readonly settleMs: number
  /** Names that must be there are known: green with all of them is the end, nothing can still be missing. */
  readonly namesKnown: boolean
}

export interface Moment {
  readonly assessment: CiAssessment
  readonly elapsedMs: number
  /** Since when the picture is the same. */
  readonly unchangedMs: number
  /** How long ago anything happened on the commit; null when GitHub does not say. */
  readonly quietMs: number | null
}

/** After so long without an event nothing registers late any more. */
const longQuietMs = 300_000

/**
 * Is it worth looking again? Red ends at once. Green must stand for a while unless the names are known: checks register
 * late, and the first of them may be green before the last one exists.
 */
export const waitOn = (moment: Moment, patience: CiWaitLimits): 'done' | 'deadline' | 'again' => {
  const { state } = moment.assessment
  if (state === 'failed') return 'done'
  if (state === 'passed') {
    const settled =
      patience.namesKnown ||
      moment.unchangedMs >= patience.settleMs ||
      (moment.quietMs !== null && moment.quietMs >= longQuietMs)
    if (settled) return 'done'
  }
  return moment.elapsedMs >= patience.waitMs ? 'deadline' : 'again'
}

/** 5 s at first, half as much again each time, 30 s at most: a thousand requests an hour are all that a token has. */
export const pollDelay = (poll: number): number => Math.min(30_000, Math.round(5_000 * 1.5 ** Math.min(poll, 10)))

const waitedFor = (item: CiItem) => `${item.label} (${item.word})`

/** For the log and the check run: who is waited for, by name. */
export const describeWaiting = ({ items, missing, state }: CiAssessment): string => {
  const pending = items.filter((item) => item.state === 'pending').map(waitedFor)
  const absent = missing.map((each) => words.notThereYet(each.name))
  const names = [...pending, ...absent]
  if (names.length > 0) return words.waitingFor(names.length, names)
  return state === 'nothing' ? words.waitingForFirst : words.waitingForLate
}

/** Names at hand, for somebody who looks for one that is not there. */
export const namesSeen = (names: readonly string[]): string =>
  names.length === 0 ? 'none' : listedFew([...new Set(names)], 30)
