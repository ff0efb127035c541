// smoke/run: samples at a fixed rate after the assert phase, for limits that need many answers.
import {
  explainNotConverged,
  isWantedAnswer,
  judgeWindows,
  type Sample,
  type VersionSample,
} from '../decide/samples.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import type { VersionQuestion } from '../probes/version.ts'
import { bakeBegins, bakeLeft } from '../words.ts'
import { progress } from './progress.ts'
import { apartMs, atOnce, concurrencyLimit, type ConcurrencyLimit } from './concurrency-limit.ts'
import { isSound, type Phase, type Plan, type Run, type Series } from './run.ts'

const versionEveryMs = 5_000

interface Schedule extends Pick<Plan, 'assert' | 'resolver' | 'timeout'> {
  readonly started: number
  /** How long after the row before it a row is due: all at the same moment would queue up behind each other. */
  readonly apart: number
  readonly interval: number
  readonly ends: number
  readonly answers: number
  /** Not asked for anything after this. */
  readonly deadline: number
  readonly enter: ConcurrencyLimit
  /** Set when one row has failed: nothing more needs to be learnt, and somebody waits for the verdict. */
  readonly ended: AbortController
}

const scheduleOf = ({ bake, assert, resolver, timeout, until }: Plan, rows: number, clock: ReadPorts['clock']) => {
  const started = clock.monotonicMs()
  // All rows together must not be due more often than the concurrency limit lets in: being late would count as latency.
  const interval = Math.max(bake.interval, rows * apartMs * 2)
  const schedule: Schedule = {
    assert,
    resolver,
    timeout,
    started,
    apart: interval / Math.max(1, rows),
    interval,
    ends: started + bake.ms,
    answers: bake.answers,
    deadline: Math.max(until, started) + bake.ms,
    enter: concurrencyLimit(atOnce, clock),
    ended: new AbortController(),
  }
  return schedule
}

const within = ({ deadline, timeout }: Schedule, clock: ReadPorts['clock']) =>
  Math.max(1, Math.min(timeout, deadline - clock.monotonicMs()))

/**
 * Questions are asked when they are due, whether or not the one before was answered: a service that stalls must not be
 * asked less while it stalls. What has to wait for a free place is late, and its latency counts from when it was due.
 */
const continueRow = async (row: Series, place: number, schedule: Schedule, { clock }: ReadPorts): Promise<Series> => {
  const samples: Sample[] = [...row.samples]
  const pending: Promise<void>[] = []
  const askAt = async (due: number) => {
    const { late, sample } = await schedule.enter(async () => ({
      late: Math.max(0, clock.monotonicMs() - due),
      sample: await row.question.sample(row.address, within(schedule, clock)),
    }))
    samples.push({ ...sample, latencyMs: sample.latencyMs === null ? null : sample.latencyMs + late })
    if (judgeWindows(samples.slice(row.judgedFrom ?? 0), schedule.assert).state === 'fail') schedule.ended.abort()
  }
  for (let turn = 0; !schedule.ended.signal.aborted; turn += 1) {
    const due = schedule.started + place * schedule.apart + turn * schedule.interval
    const early = due - clock.monotonicMs()
    if (due >= schedule.deadline || (due >= schedule.ends && row.samples.length + turn >= schedule.answers)) break
    if (early > 0) await clock.sleep(early)
    pending.push(askAt(due))
  }
  await Promise.all(pending)
  const state = judgeWindows(samples.slice(row.judgedFrom ?? 0), schedule.assert)
  // What healed is not judged again, and stays among the failures that are shown.
  const healed = samples.slice(0, row.judgedFrom ?? 0).filter(({ outcome }) => outcome !== 'pass').length
  return { ...row, samples, state: { ...state, failures: state.failures + healed } }
}

const watchVersion = async (version: VersionQuestion | null, schedule: Schedule, { clock }: ReadPorts) => {
  const samples: VersionSample[] = []
  while (version !== null && !schedule.ended.signal.aborted && clock.monotonicMs() + versionEveryMs < schedule.ends) {
    await clock.sleep(versionEveryMs)
    const addresses = await schedule.resolver.of(version.host)
    samples.push(...(await Promise.all(addresses.map((address) => version.sample(address, within(schedule, clock))))))
  }
  return samples
}

/** An old instance in the bake, or one that names no commit, undoes what converging said. */
const stillServed = ({ plan: { expected }, version }: Run, seen: readonly VersionSample[]): Run['version'] => {
  if (version?.state !== 'converged' || !expected.asked) return version
  const { wanted } = expected
  // An error is what the probes are there for: one in an hour is no other release.
  const other = seen.filter(({ answer }) => answer.kind !== 'down' && !isWantedAnswer(answer, wanted))
  if (other.length === 0) return version
  const named = seen.filter(({ answer }) => answer.kind !== 'down')
  const explained = explainNotConverged(named, wanted, named.length)
  return { state: 'not-converged', sha: wanted.sha, explained, waitedMs: 0 }
}

/** Watches what passed for the time that the runbook asks for; the budget of failures holds in every stretch of it. */
export const baking: Phase = {
  name: 'bake',
  due: (run) => isSound(run) && !run.baked,
  take: async (run, ports) => {
    const { expected, bake } = run.plan
    const before = run.series ?? []
    const schedule = scheduleOf(run.plan, before.length, ports.clock)
    const tell = progress(ports, 30_000)
    const watched = (row: Series, place: number) => {
      tell(() => bakeLeft(Math.max(0, schedule.ends - ports.clock.monotonicMs())))
      return continueRow(row, place, schedule, ports)
    }
    if (bake.ms > 0) ports.log.info(bakeBegins(bake.ms, schedule.interval))
    const [series, seen] = await Promise.all([
      Promise.all(
        before.map((row, place) => (row.state.state === 'pass' ? watched(row, place) : Promise.resolve(row))),
      ),
      watchVersion(expected.asked ? expected.question : null, schedule, ports),
    ])
    return { ...run, series, versions: [...run.versions, ...seen], version: stillServed(run, seen), baked: true }
  },
}
