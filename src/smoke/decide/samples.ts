// smoke/decide: judges samples of probes and versions: pass or fail, converged or not, with what confidence. Pure.

/**
 * `wrong`: the service answered, and not as it must. `unreachable`: no answer, so the fault may be ours.
 * `no-route`: this machine has no way to that family of addresses at all (hosted runners have no IPv6).
 */
export type SampleOutcome = 'pass' | FailedOutcome
export type FailedOutcome = 'wrong' | 'unreachable' | 'no-route'

/** The parts of an HTTP answer's time after its name was resolved; 0 for a phase that was not reached. */
export interface PhaseTimes {
  readonly connectMs: number
  readonly tlsMs: number
  readonly firstByteMs: number
  readonly bodyMs: number
}

/** One answer to one probe, judged. */
export interface Sample {
  readonly outcome: SampleOutcome
  /** One line for people: `200`, `500 instead of 200`. The same for the same answer, so that answers can be counted. */
  readonly summary: string
  /** To the last byte; a lower bound when it timed out; null when nothing was measured. */
  readonly latencyMs: number | null
  /** The latency is a lower bound: the answer was waited for so long, and no longer. */
  readonly timedOut?: boolean
  /** Where the time went, of an HTTP answer. */
  readonly phases?: PhaseTimes
  /** What else was measured, by name; for people, and never judged again. */
  readonly figures?: Readonly<Record<string, string>>
}

/** `liveness` and `journey` speak of the release; `dependency` may be down through no fault of it. */
export type ProbeClass = 'liveness' | 'dependency' | 'journey'

/** When is a probe's row of samples good enough? Both must hold: successes in a row, and failures within the budget. */
export interface Budget {
  readonly consecutive: number
  readonly failures: number
  readonly of: number
}

export type SeriesState =
  | { readonly state: 'running' }
  /** `failures` above 0 is a flaky pass: shown and counted. */
  | { readonly state: 'pass'; readonly failures: number }
  | { readonly state: 'fail'; readonly failures: number; readonly reproduced: boolean }

/**
 * Judges a row of samples, oldest first. `of` samples are always taken: three good ones in a row prove little (a service
 * that fails every other time shows them once in eight tries). It ends sooner only when it is down for good.
 */
export const judgeSeries = (samples: readonly Sample[], budget: Budget): SeriesState => {
  const failures = samples.filter((sample) => sample.outcome !== 'pass').length
  const tail = samples.slice(-budget.consecutive)
  const steady = (pass: boolean) =>
    tail.length === budget.consecutive && tail.every((sample) => (sample.outcome === 'pass') === pass)
  const spent = failures > budget.failures
  if (spent && (samples.length >= budget.of || (steady(false) && failures >= 2)))
    return { state: 'fail', failures, reproduced: failures >= 2 }
  return samples.length >= budget.of && steady(true) ? { state: 'pass', failures } : { state: 'running' }
}

/** The same budget over a long row: every stretch of `of` answers must keep it. */
export const judgeWindows = (
  samples: readonly Sample[],
  budget: Budget,
): Exclude<SeriesState, { readonly state: 'running' }> => {
  const bad = samples.flatMap(({ outcome }, index) => (outcome === 'pass' ? [] : [index]))
  // So many failures that the first and the last of them lie in one stretch.
  const crowded = bad.some((first, at) => {
    const last = bad[at + budget.failures]
    return last !== undefined && last - first < budget.of
  })
  return crowded
    ? { state: 'fail', failures: bad.length, reproduced: bad.length >= 2 }
    : { state: 'pass', failures: bad.length }
}

/** What one address said when it was asked for its version. */
export interface VersionSample {
  readonly address: string
  /** Where the service names its instances; else the address stands for it. */
  readonly instance: string
  readonly answer:
    | { readonly kind: 'sha'; readonly sha: string }
    /** It answered, but names no version. */
    | { readonly kind: 'unnamed'; readonly why: string }
    /** It does not answer, or with an error. */
    | { readonly kind: 'down'; readonly outcome: FailedOutcome; readonly why: string }
}

/** What must be seen before a release counts as serving everywhere. */
export interface VersionWanted {
  readonly sha: string
  /** The service tells only so many digits, by declaration; null for all of them. */
  readonly prefix: number | null
}

/** Exact: all digits, or exactly as many as were declared. `unknown`, an empty text and a dirty suffix are not it. */
export const isWantedSha = (seen: string, wanted: VersionWanted): boolean =>
  seen.toLowerCase() === (wanted.prefix === null ? wanted.sha : wanted.sha.slice(0, wanted.prefix)).toLowerCase()

export interface Convergence {
  readonly converged: boolean
  /** Answers in a row, at the end, that named the wanted commit. */
  readonly run: number
  readonly needed: number
  readonly last: VersionSample | null
}

/** One answer of another kind starts the count anew: the row must be unbroken and hold every address. */
export const judgeConvergence = (request: {
  readonly samples: readonly VersionSample[]
  readonly wanted: VersionWanted
  readonly needed: number
  /** The addresses of the name now: each must be among the answers. */
  readonly addresses: readonly string[]
}): Convergence => {
  const { samples, wanted, needed, addresses } = request
  const good = (sample: VersionSample) => sample.answer.kind === 'sha' && isWantedSha(sample.answer.sha, wanted)
  const broken = samples.findLastIndex((sample) => !good(sample))
  const row = samples.slice(broken + 1)
  const everywhere =
    addresses.length > 0 && addresses.every((address) => row.some((sample) => sample.address === address))
  return { converged: row.length >= needed && everywhere, run: row.length, needed, last: samples.at(-1) ?? null }
}

/** Why it did not converge, by the answers of the last round. */
export type NotConverged =
  | { readonly why: 'old'; readonly shas: readonly string[]; readonly count: number; readonly of: number }
  | { readonly why: 'unnamed'; readonly detail: string; readonly count: number; readonly of: number }
  | {
      readonly why: 'down'
      readonly detail: string
      readonly reachable: boolean
      readonly count: number
      readonly of: number
    }
  | { readonly why: 'too-few'; readonly count: number; readonly of: number }

/** An old answer outweighs the rest: it is the one thing that proves that the release is not everywhere. */
export const explainNotConverged = (
  samples: readonly VersionSample[],
  wanted: VersionWanted,
  needed: number,
): NotConverged => {
  const recent = samples.slice(-needed)
  const of = recent.length
  const old = recent.flatMap(({ answer }) =>
    answer.kind === 'sha' && !isWantedSha(answer.sha, wanted) ? [answer.sha] : [],
  )
  if (old.length > 0) return { why: 'old', shas: [...new Set(old)], count: old.length, of }
  const unnamed = recent.flatMap(({ answer }) => (answer.kind === 'unnamed' ? [answer.why] : []))
  const [detail] = unnamed
  if (detail !== undefined) return { why: 'unnamed', detail, count: unnamed.length, of }
  const down = recent.flatMap(({ answer }) => (answer.kind === 'down' ? [answer] : []))
  const [first] = down
  if (first === undefined) return { why: 'too-few', count: of, of: needed }
  const reachable = recent.some(({ answer }) => answer.kind !== 'down' || answer.outcome === 'wrong')
  return { why: 'down', detail: first.why, reachable, count: down.length, of }
}
