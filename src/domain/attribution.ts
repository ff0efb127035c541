import type { ProbeClass, Sample } from './smoke.ts'

/** Whose fault is it? `flaky`: seen once and not again. `probe`: we could not ask. */
export type Attribution = 'new' | 'existing' | 'probe' | 'flaky'

/** What is known of a probe that failed at one address. */
export interface Failure {
  readonly name: string
  /** null where there is only one. */
  readonly address: string | null
  readonly class: ProbeClass
  readonly samples: readonly Sample[]
  readonly reproduced: boolean
  /** The same probe before the deploy; null when nobody looked. */
  readonly before: 'pass' | 'fail' | null
}

export interface Surroundings {
  /** A place that always answers; null when none was named. */
  readonly control: 'pass' | 'fail' | null
  /** Did the service answer anything at all in this run or in the baseline? Then the way to it is open. */
  readonly reachable: boolean
}

/** An answer proves that the way is open, whatever the control says; only silence may be ours. */
export const attribute = (failure: Failure, around: Surroundings): Attribution => {
  const silent = failure.samples.every((sample) => sample.outcome !== 'wrong')
  if (silent && around.control === 'fail') return 'probe'
  if (failure.before === 'fail') return 'existing'
  if (!failure.reproduced) return 'flaky'
  return silent && !around.reachable && around.control === null ? 'probe' : 'new'
}

/** Only what the release broke, again and again, in a class that speaks of the release, may put the old one back. */
export const isRollbackEligible = (failure: Failure, around: Surroundings): boolean =>
  attribute(failure, around) === 'new' && failure.class !== 'dependency' && around.control !== 'fail'
