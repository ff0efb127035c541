// smoke/decide: decides whether a failure is new, existed before, is flaky or is the probe's own fault. Pure.
import type { ProbeClass, Sample } from './samples.ts'
import { confidence, fisherExact } from '../../core/statistics.ts'

/** Whose fault is it? `flaky`: seen once and not again. `probe`: we could not ask. */
export type Attribution = 'new' | 'existing' | 'probe' | 'flaky'

/** The same probe's answers before the deploy. */
export interface Before {
  readonly state: 'pass' | 'fail'
  readonly samples: number
  readonly failed: number
}

/** What is known of a probe that failed at one address. */
export interface Failure {
  readonly name: string
  /** null where there is only one. */
  readonly address: string | null
  readonly class: ProbeClass
  readonly samples: readonly Sample[]
  readonly reproduced: boolean
  /** The same probe before the deploy; null when nobody looked. */
  readonly before: Before | null
}

export interface Surroundings {
  /** A place that always answers; null when none was named. */
  readonly control: 'pass' | 'fail' | null
  /** Did the service answer anything at all in this run or in the baseline? Then the way to it is open. */
  readonly reachable: boolean
}

/**
 * Did it fail before as it fails now? Counts decide, not ratios: a probe that failed now and then before, and fails
 * more now, is new only when chance alone would not make it so (Fisher's exact test, one-sided, 5 %).
 */
const failedBefore = ({ before, samples }: Failure): boolean => {
  if (before === null || (before.state === 'pass' && before.failed === 0)) return false
  const hitsNow = samples.filter(({ outcome }) => outcome !== 'pass').length
  const { more } = fisherExact({
    hitsBefore: before.failed,
    missesBefore: before.samples - before.failed,
    hitsNow,
    missesNow: samples.length - hitsNow,
  })
  return more > 1 - confidence
}

/** An answer proves that the way is open, whatever the control says; only silence may be ours. */
export const attribute = (failure: Failure, around: Surroundings): Attribution => {
  const silent = failure.samples.every((sample) => sample.outcome !== 'wrong')
  if (silent && around.control === 'fail') return 'probe'
  if (failedBefore(failure)) return 'existing'
  if (!failure.reproduced) return 'flaky'
  return silent && !around.reachable && around.control === null ? 'probe' : 'new'
}

/** Only what the release broke, again and again, in a class that speaks of the release, may put the old one back. */
export const isRollbackEligible = (failure: Failure, around: Surroundings): boolean =>
  attribute(failure, around) === 'new' && failure.class !== 'dependency' && around.control !== 'fail'
