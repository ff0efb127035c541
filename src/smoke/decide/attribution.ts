// smoke/decide: decides whether a failure is new, existed before, is flaky or is the probe's own fault. Pure.
import { isCounted, type Fault, type ProbeClass, type Sample } from './samples.ts'
import { confidence, fisherExact } from '../../core/statistics.ts'

/**
 * Whose fault is it? `flaky`: seen once and not again, or healed within the patience. `probe`: we could not ask. `ours`: what
 * answered speaks of us, such as a challenge page, or this machine has no way to that address.
 */
export type Attribution = 'new' | 'existing' | 'probe' | 'ours' | 'flaky'

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
  /** It was seen for less than the patience. */
  readonly brief?: boolean
  /** Since when and until when it was seen. */
  readonly fault?: Fault | null
}

export interface Surroundings {
  /** A place that always answers; null when none was named. */
  readonly control: 'pass' | 'fail' | null
  /** Did the service answer anything at all in this run or in the baseline? Then the way to it is open. */
  readonly reachable: boolean
  /** The runbook asks for IPv6: that this machine has no way to it is then no excuse. */
  readonly ipv6Required?: boolean
}

const badOf = ({ samples }: Pick<Failure, 'samples'>): readonly Sample[] =>
  samples.filter((sample) => sample.outcome !== 'pass' && isCounted(sample))

/** All of it speaks of who asked, or of the way there. */
const isOurs = (failure: Failure, { ipv6Required = false }: Surroundings): boolean => {
  const bad = badOf(failure)
  return (
    bad.length > 0 &&
    bad.every(({ about, outcome }) => about === 'challenge' || (outcome === 'no-route' && !ipv6Required))
  )
}

/**
 * Did it fail before as it fails now? Counts decide, not ratios: a probe that failed now and then before, and fails
 * more now, is new only when chance alone would not make it so (Fisher's exact test, one-sided, 5 %).
 */
export const failedAsBefore = (
  before: { readonly samples: number; readonly failed: number },
  now: { readonly samples: number; readonly failed: number },
): boolean => {
  if (before.failed === 0) return false
  const { more } = fisherExact({
    hitsBefore: before.failed,
    missesBefore: before.samples - before.failed,
    hitsNow: now.failed,
    missesNow: now.samples - now.failed,
  })
  return more > 1 - confidence
}

const failedBefore = ({ before, samples }: Failure): boolean => {
  if (before === null || (before.state === 'pass' && before.failed === 0)) return false
  const counted = samples.filter(isCounted)
  return failedAsBefore(before, { samples: counted.length, failed: badOf({ samples }).length })
}

/** An answer proves that the way is open, whatever the control says; only silence may be ours. */
export const attribute = (failure: Failure, around: Surroundings): Attribution => {
  if (isOurs(failure, around)) return 'ours'
  const silent = failure.samples.every((sample) => sample.outcome !== 'wrong')
  if (silent && around.control === 'fail') return 'probe'
  if (failedBefore(failure)) return 'existing'
  if (!failure.reproduced) return 'flaky'
  // However briefly it was asked: where nothing at all answered, nothing shows that the way was open.
  if (silent && !around.reachable && around.control === null) return 'probe'
  return failure.brief === true ? 'flaky' : 'new'
}

/** Could the release have broken it at all? A dependency and a certificate are not its own. */
export const mayRollBack = (failure: Failure): boolean =>
  failure.class !== 'dependency' && !badOf(failure).every(({ about }) => about === 'certificate')

/** Only what the release broke, again and again, in a class that speaks of the release, may put the old one back. */
export const isRollbackEligible = (failure: Failure, around: Surroundings): boolean =>
  attribute(failure, around) === 'new' && mayRollBack(failure) && around.control !== 'fail'
