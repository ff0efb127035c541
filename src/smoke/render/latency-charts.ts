// smoke/render: turns the samples of HTTP probes into latency chart data, with the baseline. Pure.
import type { Baseline } from '../decide/baseline.ts'
import type { LatencyChart } from '../../core/report.ts'
import { quantile } from '../../core/statistics.ts'
import type { SmokeOptions } from '../probes/options.ts'
import type { Series } from '../run/run.ts'

/** The rows of one probe as one, in the order in which they were about asked: the first of each address, the second… */
const inTurn = (rows: readonly Series[]) =>
  rows
    .flatMap(({ samples }, row) => samples.map((sample, turn) => ({ sample, turn, row })))
    .sort((a, b) => a.turn - b.turn || a.row - b.row)
    .map(({ sample }) => sample)

const medianBefore = (baseline: Baseline | null, { name, definition }: Series['question']): number | null => {
  const before = baseline?.probes.find((probe) => probe.name === name && probe.definition === definition)
  return before === undefined ? null : quantile(before.latenciesMs, 0.5)
}

/** What the http probes measured, to be drawn: all addresses of a probe together. */
export const latencyCharts = (
  series: readonly Series[],
  latency: SmokeOptions['latency'],
  baseline: Baseline | null,
): readonly LatencyChart[] => {
  const asked = series.map(({ question }) => question).filter(({ kind }) => kind === 'http')
  const questions = [...new Map(asked.map((question) => [question.name, question])).values()]
  return questions
    .map((question): LatencyChart => {
      const { name } = question
      const limited = latency !== undefined && (latency.probes?.includes(name) ?? true)
      const samples = inTurn(series.filter((row) => row.question.name === name))
      return {
        probe: name,
        answers: samples.flatMap(({ latencyMs, timedOut = false }) =>
          latencyMs === null ? [] : [{ ms: Math.round(latencyMs * 100) / 100, timedOut }],
        ),
        medianBeforeMs: medianBefore(baseline, question),
        limitMs: limited ? latency.p95 : null,
      }
    })
    .filter(({ answers }) => answers.length > 0)
}
