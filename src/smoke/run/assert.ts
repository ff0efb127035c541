// smoke/run: samples every probe at every address until each series is decided or the time is over.
import { judgeSeries, type Sample, type SeriesState, type VersionSample } from '../decide/samples.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import type { SmokeOptions } from '../probes/options.ts'
import type { Question } from '../probes/probe.ts'
import type { VersionQuestion } from '../probes/version.ts'
import type { AddressResolver } from './addresses.ts'
import { progress } from './progress.ts'
import { atOnce, concurrencyLimit, type ConcurrencyLimit } from './concurrency-limit.ts'

/** One probe at one address. `unfinished`: the time was over before it was decided. */
export interface Series {
  readonly question: Question
  readonly address: string | null
  readonly samples: readonly Sample[]
  readonly state: SeriesState | { readonly state: 'unfinished' } | { readonly state: 'no-route' }
}

export interface AssertRequest {
  readonly questions: readonly Question[]
  /** Asked all the while: an old instance may come back while connections drain. */
  readonly version: VersionQuestion | null
  readonly options: SmokeOptions
  readonly resolver: AddressResolver
  /** On the monotonic clock. */
  readonly until: number
}

export interface Asserted {
  readonly series: readonly Series[]
  readonly versions: readonly VersionSample[]
}

interface AssertRow {
  readonly question: Question
  readonly address: string | null
  readonly alone: boolean
}

const runSeries = async (
  { question, address, alone }: AssertRow,
  request: AssertRequest,
  enter: ConcurrencyLimit,
  ports: ReadPorts,
): Promise<Series> => {
  const { options, resolver, until } = request
  const samples: Sample[] = []
  for (;;) {
    const left = until - ports.clock.monotonicMs()
    if (left <= 0) return { question, address, samples, state: { state: 'unfinished' } }
    const sample = await enter(() => question.sample(address, Math.min(options.timeout, left)))
    if (sample.outcome === 'no-route' && address !== null && !alone && resolver.leaveOut(address))
      return { question, address, samples: [sample], state: { state: 'no-route' } }
    samples.push(sample)
    const state = judgeSeries(samples, options.assert)
    if (state.state !== 'running') return { question, address, samples, state }
    await ports.clock.sleep(Math.max(1, options.assert.interval))
  }
}

/** At least as often as a probe is asked, and on while old instances may still come back. */
const watchVersion = async (request: AssertRequest, enter: ConcurrencyLimit, ports: ReadPorts) => {
  const { version, options, resolver, until } = request
  const drained = ports.clock.monotonicMs() + options.converge.drain
  const samples: VersionSample[] = []
  for (let round = 0; version !== null; round += 1) {
    const now = ports.clock.monotonicMs()
    const left = until - now
    if (left <= 0 || (round >= options.assert.of && now >= drained)) break
    const addresses = await resolver.of(version.host)
    const timeoutMs = Math.min(options.timeout, left)
    samples.push(...(await Promise.all(addresses.map((address) => enter(() => version.sample(address, timeoutMs))))))
    const pause = round < options.assert.of ? options.assert.interval : options.converge.interval
    await ports.clock.sleep(Math.max(1, pause))
  }
  return samples
}

/** Takes samples of every probe at every address, side by side, until each row is decided or the time is over. */
export const assertProbes = async (given: AssertRequest, ports: ReadPorts): Promise<Asserted> => {
  const request = { ...given, until: Math.min(given.until, ports.clock.monotonicMs() + given.options.assert.within) }
  const enter = concurrencyLimit(atOnce, ports.clock)
  const rows = await Promise.all(
    request.questions.map(async (question) => {
      const addresses = await request.resolver.of(question.host)
      return addresses.map((address): AssertRow => ({ question, address, alone: addresses.length === 1 }))
    }),
  )
  const tell = progress(ports)
  const all = rows.flat()
  let done = 0
  const finish = async (row: AssertRow) => {
    const series = await runSeries(row, request, enter, ports)
    done += 1
    tell(() => `asking ${request.questions.length} probes: ${done} of ${all.length} rows decided`)
    return series
  }
  const [series, versions] = await Promise.all([Promise.all(all.map(finish)), watchVersion(request, enter, ports)])
  return { series, versions }
}
