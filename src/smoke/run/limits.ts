// smoke/run: holds the answers of this run, and Prometheus' answers, against their limits.
import { judgeErrors, judgeLatency, judgeWarmUp, type LatencyFacts } from '../decide/latency.ts'
import type { RuleOutcome } from '../decide/limit.ts'
import type { Sample } from '../decide/samples.ts'
import { askMetrics } from './metrics.ts'
import { isSound, type Phase, type Plan, type Series } from './run.ts'

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

/** The same probe's answers before the deploy; null: nobody looked. */
const beforeOf = (baseline: Plan['baseline'], probe: string) =>
  baseline?.probes.find(({ name }) => name === probe) ?? null

/** The limits that our own answers are held against. */
const judgeOwn = (
  series: readonly Series[],
  warmed: readonly Series[],
  { latency, errors, warm }: Plan['limits'],
  baseline: Plan['baseline'],
): readonly RuleOutcome[] => [
  ...(warm?.slowest === undefined
    ? []
    : eachProbe(warmed, {}, (probe, samples) => judgeWarmUp(timesOf(probe, samples), warm.slowest ?? 0, warm.action))),
  ...(latency === undefined
    ? []
    : eachProbe(series, latency, (probe, samples) =>
        judgeLatency(timesOf(probe, samples), latency.p95, latency.action, beforeOf(baseline, probe)),
      )),
  ...(errors === undefined
    ? []
    : eachProbe(series, errors, (probe, samples) => {
        const bad = samples.filter(({ outcome }) => outcome !== 'pass').length
        const facts = { probe, errors: bad, n: samples.length }
        return judgeErrors(facts, errors.max, errors.action, beforeOf(baseline, probe))
      })),
]

/** Judges latency, errors and the warm-up by the answers of this run, then asks the metrics. */
export const limiting: Phase = {
  name: 'limits',
  due: (run) => isSound(run) && run.rules === null,
  take: async (run, ports) => {
    const { metrics: options, environment, timeout: timeoutMs, limits, baseline } = run.plan
    const servedForMs = ports.clock.monotonicMs() - run.servedSince
    const metrics =
      options === undefined
        ? []
        : await askMetrics({ options, environment, servedForMs, timeoutMs, before: baseline?.takenAt ?? null }, ports)
    return { ...run, rules: [...judgeOwn(run.series ?? [], run.warm ?? [], limits, baseline), ...metrics] }
  },
}
