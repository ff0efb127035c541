// smoke/run: runs tests, bake and metrics after the assert phase, and judges their limits.
import { judgeErrors, judgeLatency, judgeWarmUp, type LatencyFacts } from '../decide/latency.ts'
import type { RuleOutcome } from '../decide/limit.ts'
import { explainNotConverged, isWantedSha, type Sample } from '../decide/samples.ts'
import type { SmokeFacts } from '../decide/verdict.ts'
import { quantileNeeds, samplesNeeded } from '../../core/statistics.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import type { SmokeOptions } from '../probes/options.ts'
import type { Series } from './assert.ts'
import { bake } from './bake.ts'
import { runCommands, type CommandRun } from './commands.ts'
import { askMetrics } from './metrics.ts'
import { headerRedactor } from '../../core/header-redaction.ts'
import { smokeSecrets } from './secrets.ts'
import type { ConvergedState } from './converge-and-assert.ts'
import type { SmokeQuestions, VerifyRequest } from './plan.ts'

/** Everything that was seen, to the end. */
export interface SmokeObservations extends ConvergedState {
  readonly commands: readonly CommandRun[]
  readonly rules: readonly RuleOutcome[]
}

const isSound = ({ version, asserted }: ConvergedState): boolean =>
  version.state !== 'not-converged' &&
  asserted.series.every(({ state }) => state.state === 'pass' || state.state === 'no-route')

/** One limit over the rows of each http probe that it names, or of all. */
const eachProbe = (
  series: readonly Series[],
  limited: { readonly probes?: readonly string[] | undefined },
  judge: (probe: string, samples: readonly Sample[]) => RuleOutcome,
): readonly RuleOutcome[] => {
  const asked = series.filter(({ question }) => question.kind === 'http').map(({ question }) => question.name)
  return [...new Set(asked)]
    .filter((name) => limited.probes?.includes(name) ?? true)
    .map((name) =>
      judge(
        name,
        series.filter(({ question }) => question.name === name).flatMap((row) => row.samples),
      ),
    )
}

const timesOf = (probe: string, samples: readonly Sample[]): LatencyFacts => ({
  probe,
  times: samples.flatMap(({ latencyMs, timedOut = false }) =>
    latencyMs === null ? [] : [{ ms: latencyMs, timedOut }],
  ),
})

/** The limits that our own answers are held against. */
const judgeOwn = (
  series: readonly Series[],
  warmed: readonly Series[],
  { latency, errors, warm }: SmokeOptions,
): readonly RuleOutcome[] => [
  ...(warm?.slowest === undefined
    ? []
    : eachProbe(warmed, {}, (probe, samples) => judgeWarmUp(timesOf(probe, samples), warm.slowest ?? 0, warm.action))),
  ...(latency === undefined
    ? []
    : eachProbe(series, latency, (probe, samples) =>
        judgeLatency(timesOf(probe, samples), latency.p95, latency.action),
      )),
  ...(errors === undefined
    ? []
    : eachProbe(series, errors, (probe, samples) => {
        const bad = samples.filter(({ outcome }) => outcome !== 'pass').length
        return judgeErrors({ probe, errors: bad, n: samples.length }, errors.max, errors.action)
      })),
]

/** So many answers of each row as the limits need at least to be told. */
export const answersFor = ({ latency, errors }: SmokeOptions): number =>
  Math.max(latency === undefined ? 0 : quantileNeeds(0.95), errors === undefined ? 0 : samplesNeeded(errors.max))

/** An old instance in the bake undoes what converging said. */
const stillServed = (seen: ConvergedState, sha: string | null, options: SmokeOptions): SmokeFacts['version'] => {
  if (seen.version.state !== 'converged' || sha === null) return seen.version
  const wanted = { sha, prefix: options.version?.prefix ?? null }
  const old = seen.versions.some(({ answer }) => answer.kind === 'sha' && !isWantedSha(answer.sha, wanted))
  if (!old) return seen.version
  const explained = explainNotConverged(seen.versions, wanted, seen.versions.length)
  return { state: 'not-converged', sha, explained, waitedMs: 0 }
}

/** Commands, then the bake, then latency and metrics; each only while everything before it is well. */
export const watchOn = async (
  todo: SmokeQuestions,
  request: VerifyRequest,
  seen: ConvergedState,
  ports: ReadPorts,
): Promise<SmokeObservations> => {
  const { options, until } = todo
  const { userEnvironment: environment = {}, sha, url } = request
  if (!isSound(seen)) return { ...seen, commands: [], rules: [] }
  const told = { ...environment, SMOKE_URL: url ?? '', SMOKE_SHA: sha ?? '' }
  const hide = headerRedactor(smokeSecrets(options, environment))
  const commands = await runCommands(options.commands, { environment: told, hide, until }, ports)
  if (commands.some(({ outcome }) => outcome.state !== 'pass')) return { ...seen, commands, rules: [] }
  const answers = answersFor(options)
  const version = seen.version.state === 'converged' ? todo.version : null
  const baked = await bake({ ...todo, version, series: seen.asserted.series, answers }, ports)
  const versions = [...seen.versions, ...baked.versions]
  const later: ConvergedState = { ...seen, versions, asserted: { ...seen.asserted, series: baked.series } }
  const bakedOnly = { ...later, versions: baked.versions, version: seen.version }
  const after: ConvergedState = { ...later, version: stillServed(bakedOnly, sha, options) }
  if (!isSound(after)) return { ...after, commands, rules: [] }
  const metrics =
    options.metrics === undefined
      ? []
      : await askMetrics(
          {
            options: options.metrics,
            environment,
            servedForMs: ports.clock.monotonicMs() - seen.servedSince,
            timeoutMs: options.timeout,
          },
          ports,
        )
  return { ...after, commands, rules: [...judgeOwn(baked.series, seen.warm, options), ...metrics] }
}
