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
  readonly about?: AnsweredBy
  /** The server asks for a pause before the next question. */
  readonly pauseMs?: number
  /** Names the answer that this one is a copy of: a cache kept it. */
  readonly copy?: string
  /** It passed, and somebody should look all the same: `valid for 12 days`. */
  readonly warning?: string
  /** On the monotonic clock: when it was answered. */
  readonly at?: number
}

/**
 * What an answer is about in place of the release: a limiter and a challenge page speak of who asked, a certificate of what
 * stands before the service. No release puts them right, and none is to be taken back for them.
 */
export type AnsweredBy = 'limiter' | 'challenge' | 'certificate'

/** A limiter's answer is no answer: it counts neither for the release nor against it. */
export const isCounted = ({ about }: Pick<Sample, 'about'>): boolean => about !== 'limiter'

/** When the newest fault began and when it was last seen. Only good answers end it, and no pause shorter than the patience. */
export interface Fault {
  readonly since: number
  readonly until: number
}

/** An answer, as a fault is told by it. `at`: when it came; null: nobody noted it. */
interface TimedAnswer {
  readonly at: number | null
  readonly isBad: boolean
}

/** The newest fault of a row of answers in their order; null: there is none, or nobody noted times. */
export const faultIn = (row: readonly TimedAnswer[], patienceMs: number): Fault | null => {
  let fault: Fault | null = null
  let isHealthy = false
  for (const { at, isBad } of row) {
    if (!isBad) isHealthy = true
    if (!isBad || at === null) continue
    const goesOn: boolean = fault !== null && (!isHealthy || at - fault.until <= patienceMs)
    fault = { since: goesOn && fault !== null ? fault.since : at, until: at }
    isHealthy = false
  }
  return fault
}

/** The newest fault of a row of answers. */
export const faultOf = (samples: readonly Sample[], patienceMs: number): Fault | null =>
  faultIn(
    samples.filter(isCounted).map(({ at = null, outcome }) => ({ at, isBad: outcome !== 'pass' })),
    patienceMs,
  )

/** Was it there for less than the patience? A fault that heals by itself takes no release away. */
export const isBrief = (fault: Fault | null, patienceMs: number): boolean =>
  fault !== null && fault.until - fault.since < patienceMs

/**
 * What a row that failed became while it was watched on: `lasted` when the fault outlives the patience, `healed` when the
 * patience is over and as many answers as the budget counts were good since its end.
 */
export const judgeFault = (
  samples: readonly Sample[],
  { of }: Pick<Budget, 'of'>,
  patienceMs: number,
): 'lasted' | 'healed' | 'open' => {
  const fault = faultOf(samples, patienceMs)
  if (fault === null || !isBrief(fault, patienceMs)) return 'lasted'
  const counted = samples.filter(isCounted)
  const good = counted.length - 1 - counted.findLastIndex(({ outcome }) => outcome !== 'pass')
  const over = (counted.at(-1)?.at ?? fault.since) - fault.since >= patienceMs
  return over && good >= of ? 'healed' : 'open'
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
export const judgeSeries = (all: readonly Sample[], budget: Budget): SeriesState => {
  const samples = all.filter(isCounted)
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
  all: readonly Sample[],
  budget: Budget,
): Exclude<SeriesState, { readonly state: 'running' }> => {
  const samples = all.filter(isCounted)
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
    /** `abbreviated`: the text around it says that these are its first digits (`v1.2.3-4-g0d1f82a`). */
    | { readonly kind: 'sha'; readonly sha: string; readonly abbreviated?: true }
    /** It answered, but names no version. */
    | { readonly kind: 'unnamed'; readonly why: string }
    /** It does not answer, or with an error. */
    | { readonly kind: 'down'; readonly outcome: FailedOutcome; readonly why: string; readonly status?: number }
  readonly about?: AnsweredBy
  readonly pauseMs?: number
  readonly copy?: string
  readonly at?: number
}

type VersionAnswer = VersionSample['answer']

/** What must be seen before a release counts as serving everywhere. */
export interface VersionWanted {
  readonly sha: string
  /** The service tells only so many digits, by declaration; null for all of them. */
  readonly prefix: number | null
}

/** Exact: all digits, or exactly as many as were declared. `unknown`, an empty text and a dirty suffix are not it. */
export const isWantedSha = (seen: string, wanted: VersionWanted): boolean =>
  seen.toLowerCase() === (wanted.prefix === null ? wanted.sha : wanted.sha.slice(0, wanted.prefix)).toLowerCase()

/** Does this answer name the wanted commit? One that says to be abbreviated may have fewer digits, and no other ones. */
export const isWantedAnswer = (answer: VersionAnswer, wanted: VersionWanted): boolean =>
  answer.kind === 'sha' &&
  (isWantedSha(answer.sha, wanted) || (answer.abbreviated === true && isStartOf(answer.sha, wanted)))

/** The first digits of the wanted commit: told so, somebody can declare how many there are. */
export const isStartOf = (seen: string, { sha }: VersionWanted): boolean =>
  seen.length >= 7 && seen.length < sha.length && sha.toLowerCase().startsWith(seen.toLowerCase())

/** Copies of one answer are one answer, however often they were handed out. */
const independent = (row: readonly VersionSample[]): number => {
  const own = row.filter(({ copy }) => copy === undefined).length
  return own + new Set(row.flatMap(({ copy }) => (copy === undefined ? [] : [copy]))).size
}

/** The newest fault of the version's answers. */
export const versionFault = (samples: readonly VersionSample[], patienceMs: number): Fault | null =>
  faultIn(
    samples.filter(isCounted).map(({ at = null, answer }) => ({ at, isBad: answer.kind === 'down' })),
    patienceMs,
  )

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
  const { wanted, needed, addresses } = request
  const samples = request.samples.filter(isCounted)
  const good = (sample: VersionSample) => isWantedAnswer(sample.answer, wanted)
  const broken = samples.findLastIndex((sample) => !good(sample))
  const row = samples.slice(broken + 1)
  const everywhere =
    addresses.length > 0 && addresses.every((address) => row.some((sample) => sample.address === address))
  const run = independent(row)
  return { converged: run >= needed && everywhere, run, needed, last: samples.at(-1) ?? null }
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
      readonly fault: VersionFault
    }
  /** `limiter`: it answered in the service's place. `copies`: what came were copies of so many answers. */
  | {
      readonly why: 'too-few'
      readonly count: number
      readonly of: number
      readonly because?: 'limiter' | 'copies'
    }

/** What kind of no the version's question got. */
export interface VersionFault {
  /** `4xx`, `5xx`, or how the connection failed: what can be compared with the answers before the deploy. */
  readonly kind: string
  /** All of them speak of this, and none of the release. */
  readonly about: 'challenge' | 'certificate' | 'no-route' | null
  /** It was seen for less than the patience. */
  readonly brief: boolean
}

/** `4xx`, `5xx`, `wrong`, `unreachable`: the kind of an answer that is a no. */
export const kindOfNo = ({ outcome, status }: Extract<VersionAnswer, { kind: 'down' }>): string =>
  status === undefined ? outcome : `${Math.floor(status / 100)}xx`

type DownSample = VersionSample & { readonly answer: Extract<VersionAnswer, { kind: 'down' }> }

const isDown = (sample: VersionSample): sample is DownSample => sample.answer.kind === 'down'

const aboutAll = (down: readonly DownSample[]): VersionFault['about'] => {
  const found = new Set(down.map(({ about, answer }) => (answer.outcome === 'no-route' ? 'no-route' : (about ?? null))))
  const [only = null] = found
  return found.size === 1 && only !== 'limiter' ? only : null
}

/** An old answer outweighs the rest: it is the one thing that proves that the release is not everywhere. */
export const explainNotConverged = (
  all: readonly VersionSample[],
  wanted: VersionWanted,
  needed: number,
  patienceMs = 0,
): NotConverged => {
  const samples = all.filter(isCounted)
  const recent = samples.slice(-needed)
  const of = recent.length
  const old = recent.flatMap(({ answer }) =>
    answer.kind === 'sha' && !isWantedAnswer(answer, wanted) ? [answer.sha] : [],
  )
  if (old.length > 0) return { why: 'old', shas: [...new Set(old)], count: old.length, of }
  const unnamed = recent.flatMap(({ answer }) => (answer.kind === 'unnamed' ? [answer.why] : []))
  const [detail] = unnamed
  if (detail !== undefined) return { why: 'unnamed', detail, count: unnamed.length, of }
  const down = recent.filter(isDown)
  const [first] = down
  if (first === undefined) {
    const count = independent(recent)
    if (samples.length < all.length) return { why: 'too-few', count, of: needed, because: 'limiter' }
    return { why: 'too-few', count, of: needed, ...(count < of ? { because: 'copies' } : {}) }
  }
  const reachable = recent.some(({ answer }) => answer.kind !== 'down' || answer.outcome === 'wrong')
  const brief = isBrief(versionFault(samples, patienceMs), patienceMs)
  const fault = { kind: kindOfNo(first.answer), about: aboutAll(down), brief }
  return { why: 'down', detail: first.answer.why, reachable, count: down.length, of, fault }
}
