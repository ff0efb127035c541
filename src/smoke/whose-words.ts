// smoke: whose a failure is, in words: why it is taken for that, and what would change it. Pure.
import { formatDuration } from '../core/duration.ts'
import type { Whose, WhoseFailure } from './decide/whose.ts'

interface WhoseWords {
  readonly whose: string
  readonly why: string
  readonly change: string
}

const words: Readonly<Record<Whose, WhoseWords>> = {
  release: {
    whose: "the release's",
    why: 'it failed again and again, and did not before the deploy',
    change: 'a baseline in which it fails as well',
  },
  'release-unseen-before': {
    whose: "the release's",
    why: 'it failed again and again; nobody looked before the deploy',
    change: 'a baseline, which is taken before the deploy',
  },
  existing: {
    whose: 'older than the release',
    why: 'it failed in the same way before the deploy',
    change: 'a baseline in which it is well',
  },
  brief: {
    whose: 'flaky',
    why: 'it was seen for less than smoke.patience, or not again',
    change: 'a fault that outlives smoke.patience',
  },
  dependency: {
    whose: "a dependency's",
    why: 'its class is dependency, and the release may have no part in it',
    change: 'the class liveness or journey',
  },
  certificate: {
    whose: 'the certificate',
    why: 'the chain does not verify here, and no release puts that right',
    change: 'a complete chain, or its root in NODE_EXTRA_CA_CERTS',
  },
  ours: {
    whose: 'ours',
    why: 'what answered, or was missing, speaks of this machine and not of the release',
    change: 'a way in for this machine: a header, an address that is let in, an IPv6 route',
  },
  way: {
    whose: 'the way there',
    why: 'nothing answered, and nothing shows that the network of the runner works',
    change: 'smoke.control: a URL that always answers',
  },
  unproven: {
    whose: 'not proven',
    why: 'what was seen is no failure of anybody, and no proof either',
    change: 'an answer that can be judged',
  },
}

const seen = ({ fault }: WhoseFailure, started: number): string =>
  fault === null
    ? ''
    : `${formatDuration(Math.max(0, Math.round(fault.since - started)))} after the start, for ${formatDuration(Math.round(fault.until - fault.since))}`

/** What failed, since when, whose it is, why, and what would change that. */
export const whoseColumns = ['what failed', 'seen', 'whose', 'why', 'takes the release back', 'what would change it']

/** One row of that table. */
export const whoseRow = (failure: WhoseFailure, started: number): readonly string[] => {
  const { whose, why, change } = words[failure.whose]
  return [failure.what, seen(failure, started), whose, why, failure.eligible ? 'yes' : 'no', change]
}
