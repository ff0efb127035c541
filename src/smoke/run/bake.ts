// smoke/run: samples at a fixed rate after the assert phase, for limits that need many answers.
import { judgeWindows, type Sample, type VersionSample } from '../decide/samples.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import type { SmokeOptions } from '../probes/options.ts'
import type { VersionQuestion } from '../probes/version.ts'
import type { AddressResolver } from './addresses.ts'
import type { Series } from './assert.ts'
import { formatDuration } from '../../core/duration.ts'
import { progress } from './progress.ts'
import { apartMs, atOnce, concurrencyLimit, type ConcurrencyLimit } from './concurrency-limit.ts'

export interface BakeRequest {
  /** The rows that passed; they go on. */
  readonly series: readonly Series[]
  readonly version: VersionQuestion | null
  readonly options: SmokeOptions
  readonly resolver: AddressResolver
  /** So many answers of each row at least, whatever the time: a p95 needs 59. */
  readonly answers: number
  /** When everything but the bake must be over, on the monotonic clock: the bake comes on top of it. */
  readonly until: number
}

export interface Baked {
  readonly series: readonly Series[]
  readonly versions: readonly VersionSample[]
}

/** About so many answers of each row, spread over the whole time: neighbours in time say the same thing twice. */
export const spread = 300
const versionEveryMs = 5_000

interface Schedule {
  readonly started: number
  /** How long after the row before it a row is due: all at the same moment would queue up behind each other. */
  readonly apart: number
  readonly interval: number
  readonly ends: number
  /** Not asked for anything after this. */
  readonly deadline: number
  readonly enter: ConcurrencyLimit
  /** Set when one row has failed: nothing more needs to be learnt, and somebody waits for the verdict. */
  readonly ended: AbortController
}

const within = ({ deadline }: Schedule, { timeout }: SmokeOptions, clock: ReadPorts['clock']) =>
  Math.max(1, Math.min(timeout, deadline - clock.monotonicMs()))

/**
 * Questions are asked when they are due, whether or not the one before was answered: a service that stalls must not be
 * asked less while it stalls. What has to wait for a free place is late, and its latency counts from when it was due.
 */
const continueRow = async (
  { row, place }: { readonly row: Series; readonly place: number },
  { options, answers }: BakeRequest,
  schedule: Schedule,
  ports: ReadPorts,
): Promise<Series> => {
  const { clock } = ports
  const samples: Sample[] = [...row.samples]
  const pending: Promise<void>[] = []
  const askAt = async (due: number) => {
    const { late, sample } = await schedule.enter(async () => ({
      late: Math.max(0, clock.monotonicMs() - due),
      sample: await row.question.sample(row.address, within(schedule, options, clock)),
    }))
    samples.push({ ...sample, latencyMs: sample.latencyMs === null ? null : sample.latencyMs + late })
    if (judgeWindows(samples, options.assert).state === 'fail') schedule.ended.abort()
  }
  for (let turn = 0; !schedule.ended.signal.aborted; turn += 1) {
    const due = schedule.started + place * schedule.apart + turn * schedule.interval
    const early = due - clock.monotonicMs()
    if (due >= schedule.deadline || (due >= schedule.ends && row.samples.length + turn >= answers)) break
    if (early > 0) await clock.sleep(early)
    pending.push(askAt(due))
  }
  await Promise.all(pending)
  return { ...row, samples, state: judgeWindows(samples, options.assert) }
}

const watchVersion = async ({ version, options, resolver }: BakeRequest, schedule: Schedule, ports: ReadPorts) => {
  const samples: VersionSample[] = []
  while (
    version !== null &&
    !schedule.ended.signal.aborted &&
    ports.clock.monotonicMs() + versionEveryMs < schedule.ends
  ) {
    await ports.clock.sleep(versionEveryMs)
    const addresses = await resolver.of(version.host)
    samples.push(
      ...(await Promise.all(
        addresses.map((address) => version.sample(address, within(schedule, options, ports.clock))),
      )),
    )
  }
  return samples
}

/** Watches what passed for the time that the runbook asks for; the budget of failures holds in every stretch of it. */
export const bake = async (request: BakeRequest, ports: ReadPorts): Promise<Baked> => {
  const { options, series } = request
  const started = ports.clock.monotonicMs()
  // All rows together must not be due more often than the concurrency limit lets in: being late would count as latency.
  const interval = Math.max(1, options.assert.interval, options.bake / spread, series.length * apartMs * 2)
  const schedule = {
    started,
    apart: interval / Math.max(1, series.length),
    interval,
    ends: started + options.bake,
    deadline: Math.max(request.until, started) + options.bake,
    enter: concurrencyLimit(atOnce, ports.clock),
    ended: new AbortController(),
  }
  const tell = progress(ports, 30_000)
  const watched = (row: Series, place: number) => {
    tell(() => `baking: ${formatDuration(Math.max(0, schedule.ends - ports.clock.monotonicMs()))} left`)
    return continueRow({ row, place }, request, schedule, ports)
  }
  if (options.bake > 0)
    ports.log.info(`baking for ${formatDuration(options.bake)}, one answer every ${formatDuration(interval)}`)
  const [rows, versions] = await Promise.all([
    Promise.all(series.map((row, place) => (row.state.state === 'pass' ? watched(row, place) : Promise.resolve(row)))),
    watchVersion(request, schedule, ports),
  ])
  return { series: rows, versions }
}
