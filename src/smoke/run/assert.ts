// smoke/run: samples every probe at every address until each series is decided or the time is over.
import {
  isCounted,
  isWantedAnswer,
  judgeSeries,
  type Sample,
  type VersionSample,
  type VersionWanted,
} from '../decide/samples.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import type { Question } from '../probes/probe.ts'
import type { VersionQuestion } from '../probes/version.ts'
import { assertProgress, rowBroken } from '../words.ts'
import { notConverged } from './converge.ts'
import { progress } from './progress.ts'
import { atOnce, concurrencyLimit, type ConcurrencyLimit } from './concurrency-limit.ts'
import type { Phase, Plan, Series } from './run.ts'

/** What asserting saw. */
export interface Asserted {
  readonly series: readonly Series[]
  readonly versions: readonly VersionSample[]
}

interface AssertRow {
  readonly question: Question
  readonly address: string | null
  readonly alone: boolean
}

type Pace = Pick<Plan, 'assert' | 'converge' | 'resolver' | 'timeout' | 'until'>

const runSeries = async (
  { question, address, alone }: AssertRow,
  { assert, resolver, timeout, until }: Pace,
  enter: ConcurrencyLimit,
  { clock }: ReadPorts,
): Promise<Series> => {
  const samples: Sample[] = []
  for (;;) {
    const left = until - clock.monotonicMs()
    if (left <= 0) return { question, address, samples, state: { state: 'unfinished' } }
    const sample = await enter(() => question.sample(address, Math.min(timeout, left)))
    if (sample.outcome === 'no-route' && address !== null && !alone && resolver.leaveOut(address))
      return { question, address, samples: [sample], state: { state: 'no-route' } }
    samples.push(sample)
    const state = judgeSeries(samples, assert)
    if (state.state !== 'running') return { question, address, samples, state }
    await clock.sleep(Math.max(1, assert.interval))
  }
}

/** At least as often as a probe is asked, and on while old instances may still come back. */
const watchVersion = async (
  version: VersionQuestion | null,
  { assert, converge, resolver, timeout, until }: Pace,
  enter: ConcurrencyLimit,
  { clock }: ReadPorts,
) => {
  const drained = clock.monotonicMs() + converge.drain
  const samples: VersionSample[] = []
  for (let round = 0; version !== null; round += 1) {
    const now = clock.monotonicMs()
    const left = until - now
    if (left <= 0 || (round >= assert.of && now >= drained)) break
    const addresses = await resolver.of(version.host)
    const timeoutMs = Math.min(timeout, left)
    samples.push(...(await Promise.all(addresses.map((address) => enter(() => version.sample(address, timeoutMs))))))
    await clock.sleep(Math.max(1, round < assert.of ? assert.interval : converge.interval))
  }
  return samples
}

/**
 * Takes samples of every probe at every address, side by side, until each row is decided or the time is over. The version
 * is asked all the while: an old instance may come back while connections drain.
 */
export const assertProbes = async (
  plan: Plan,
  version: VersionQuestion | null,
  ports: ReadPorts,
): Promise<Asserted> => {
  const until = Math.min(plan.until, ports.clock.monotonicMs() + plan.assert.within)
  const { assert, converge, resolver, timeout } = plan
  const pace = { assert, converge, resolver, timeout, until }
  const enter = concurrencyLimit(atOnce, ports.clock)
  const rows = await Promise.all(
    plan.questions.map(async (question) => {
      const addresses = await resolver.of(question.host)
      return addresses.map((address): AssertRow => ({ question, address, alone: addresses.length === 1 }))
    }),
  )
  const tell = progress(ports)
  const all = rows.flat()
  let done = 0
  const finish = async (row: AssertRow) => {
    const series = await runSeries(row, pace, enter, ports)
    done += 1
    tell(() => assertProgress(plan.questions.length, done, all.length))
    return series
  }
  const watched = watchVersion(version, pace, enter, ports)
  const [series, versions] = await Promise.all([Promise.all(all.map(finish)), watched])
  return { series, versions }
}

/**
 * An answer of another commit, or without one, breaks the row that proved where the release serves. An error does so where
 * the probes pass; where they fail as well, that is the answer, and nobody is kept waiting for it.
 */
const brokenBy = ({ series, versions }: Asserted, wanted: VersionWanted): 'old' | 'unnamed' | 'down' | null => {
  const other = versions.filter((sample) => isCounted(sample) && !isWantedAnswer(sample.answer, wanted))
  const kinds = new Set(other.map(({ answer }) => (answer.kind === 'sha' ? 'old' : answer.kind)))
  const failing = series.some(({ state }) => state.state === 'fail')
  return (['old', 'unnamed', ...(failing ? [] : ['down' as const])] as const).find((kind) => kinds.has(kind)) ?? null
}

/** Asks all probes; goes back to converging when an old instance shows up again while there is time. */
export const asserting: Phase = {
  name: 'assert',
  due: ({ version, series }) => series === null && version?.state !== 'not-converged',
  take: async (run, ports) => {
    const { expected } = run.plan
    const asserted = await assertProbes(run.plan, expected.asked ? expected.question : null, ports)
    const { series } = asserted
    const next = { ...run, versions: [...run.versions, ...asserted.versions] }
    if (!expected.asked) return { ...next, series }
    const broken = brokenBy(asserted, expected.wanted)
    if (broken === null) return { ...next, series }
    if (ports.clock.monotonicMs() < expected.until) {
      ports.log.info(rowBroken(broken))
      return { ...next, version: null }
    }
    // Without time to ask again one error says less than the row before it.
    return broken === 'down' ? { ...next, series } : { ...notConverged(next, expected, ports), series }
  },
}
