// report: draws latencies as mermaid charts, sparklines and a table. Pure.
import type { LatencyChart } from '../core/report.ts'
import { quantile, quantileNeeds } from '../core/statistics.ts'
import { plainLine, shorten } from './escape.ts'
import type { Block } from './layout.ts'
import { codeBlock } from './markdown.ts'

/**
 * Latencies as pictures, inside of what the grammar of mermaid's xychart takes: quoted labels without quotes in them,
 * plain decimals, no gaps, no empty list, few points. A picture never stands alone: phones and mails show its code.
 */

/** A chart with more points can't be read (and is heavy to draw). */
const mostPoints = 60
const mostSigns = 24
/** Two pictures each; the table holds every probe. */
const mostPictured = 6

type ChartedAnswer = LatencyChart['answers'][number]

/** Few numbers for many, in order. The slowest of each stretch stands for it, so that a spike survives. */
export const slowestOfStretches = (values: readonly number[], most: number): readonly number[] => {
  if (values.length <= most) return values
  const start = (stretch: number) => Math.floor((stretch * values.length) / most)
  return Array.from({ length: most }, (_, stretch) =>
    values.slice(start(stretch), start(stretch + 1)).reduce((slowest, value) => Math.max(slowest, value), 0),
  )
}

const heights = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const

/** `▁▁▂█▁`: from 0 to the largest. */
export const sparkline = (values: readonly number[]): string => {
  const shown = slowestOfStretches(values, mostSigns)
  const top = Math.max(...shown, Number.MIN_VALUE)
  return shown.map((value) => heights[Math.min(7, Math.floor((value / top) * 8))] ?? heights[0]).join('')
}

/** A label for mermaid: letters, digits and what can mean nothing in its grammar. */
const quoted = (text: string): string => {
  const kept = plainLine(text, 200)
    .replace(/[^\p{L}\p{N} ._/()-]/gu, ' ')
    .replace(/ +/g, ' ')
    .trim()
  return `"${kept === '' ? 'probe' : shorten(kept, 60)}"`
}

/** Never with an exponent, which would break the whole picture. */
const decimals = (values: readonly number[]): string => `[${values.map((value) => value.toFixed(1)).join(', ')}]`

/** The limit is a flat line of its own. null for a single answer: that is no line. */
export const timeLine = ({ probe, answers, limitMs }: LatencyChart): string | null => {
  if (answers.length < 2) return null
  const points = slowestOfStretches(
    answers.map(({ ms }) => ms),
    mostPoints,
  )
  const top = Math.max(...points, limitMs ?? 0, 1) * 1.1
  return [
    'xychart-beta',
    `  title ${quoted(`${probe} - in the order of the answers`)}`,
    `  x-axis "answers 1 to ${answers.length}" 1 --> ${points.length}`,
    `  y-axis "ms" 0 --> ${top.toFixed(1)}`,
    `  line ${decimals(points)}`,
    ...(limitMs === null ? [] : [`  line ${decimals(points.map(() => limitMs))}`]),
  ].join('\n')
}

/** Six to the decade, whatever the spread: equal steps would put all but one spike into one bar. */
const edges: readonly number[] = Array.from({ length: 7 }, (_, decade) => 10 ** decade).flatMap((unit) =>
  [1, 1.5, 2, 3, 5, 7].map((step) => step * unit),
)

/** How many answers took how long. What timed out has a bar of its own: nobody knows how long it would have taken. */
export const histogram = ({ probe, answers }: LatencyChart): string | null => {
  const binOf = ({ ms }: ChartedAnswer) => edges.findIndex((edge, index) => ms <= edge || index === edges.length - 1)
  const bins = answers.filter(({ timedOut }) => !timedOut).map(binOf)
  const timedOut = answers.length - bins.length
  if (answers.length === 0) return null
  const [first, last] = [Math.min(...bins), Math.max(...bins)]
  const bars = [
    ...edges.flatMap((edge, index) =>
      index < first || index > last ? [] : [{ label: `${edge}`, count: bins.filter((bin) => bin === index).length }],
    ),
    ...(timedOut === 0 ? [] : [{ label: 'timed out', count: timedOut }]),
  ]
  return [
    'xychart-beta',
    `  title ${quoted(`${probe} - how many answers took how long`)}`,
    `  x-axis "up to so many ms" [${bars.map(({ label }) => quoted(label)).join(', ')}]`,
    `  y-axis "answers" 0 --> ${Math.max(...bars.map(({ count }) => count))}`,
    `  bar [${bars.map(({ count }) => count).join(', ')}]`,
  ].join('\n')
}

const milliseconds = (value: number | null): string => {
  if (value === null) return ''
  return Number.isFinite(value) ? `${value.toFixed(value < 10 ? 1 : 0)} ms` : 'timed out'
}

const row = ({ probe, answers, medianBeforeMs, limitMs }: LatencyChart): readonly string[] => {
  const times = answers.map(({ ms, timedOut }) => (timedOut ? Number.POSITIVE_INFINITY : ms))
  return [
    probe,
    String(times.length),
    milliseconds(quantile(times, 0.5)),
    milliseconds(medianBeforeMs),
    // The p95 of fewer answers is their maximum under another name.
    times.length >= quantileNeeds(0.95) ? milliseconds(quantile(times, 0.95)) : '',
    milliseconds(limitMs),
    milliseconds(quantile(times, 1)),
    sparkline(answers.map(({ ms }) => ms)),
  ]
}

/** The nearest to its limit first, then the slowest: the picture that somebody looks for. */
const urgency = ({ answers, limitMs }: LatencyChart): number =>
  answers.reduce((slowest, { ms }) => Math.max(slowest, ms), 0) / (limitMs ?? 1_000_000)

const notes = (charts: readonly LatencyChart[], pictured: number): readonly Block[] => {
  const said = [
    ...(charts.some(({ answers }) => answers.some(({ timedOut }) => timedOut))
      ? ['What timed out is drawn at the time for which it was waited.']
      : []),
    ...(pictured < charts.length ? [`Drawn are the ${pictured} nearest to their limits; the table holds all.`] : []),
  ]
  return said.length === 0 ? [] : [{ kind: 'text', text: said.join(' ') }]
}

/** Pictures where mermaid is drawn, and the table everywhere. */
export type ChartStyle = 'with-pictures' | 'table-only'

/** A folded table of all probes with a line of signs each, and pictures where GitHub is known to draw them. */
export const latencyBlocks = (charts: readonly LatencyChart[], style: ChartStyle): readonly Block[] => {
  const measured = charts.filter(({ answers }) => answers.length > 0)
  if (measured.length === 0) return []
  const pictured =
    style === 'table-only'
      ? []
      : measured
          .map((chart) => ({ chart, rank: urgency(chart) }))
          .sort((a, b) => b.rank - a.rank)
          .slice(0, mostPictured)
          .map(({ chart }) => chart)
  const pictures = pictured
    .flatMap((chart) => [histogram(chart), timeLine(chart)])
    .flatMap((code): readonly Block[] => (code === null ? [] : [{ kind: 'text', text: codeBlock(code, 'mermaid') }]))
  const columns = ['probe', 'n', 'median', 'median before', 'p95', 'limit', 'slowest', 'in order']
  return [
    {
      kind: 'details',
      summary: `Latency (${measured.length})`,
      open: false,
      body: [
        { kind: 'table', columns, rows: measured.map(row) },
        ...notes(measured, style === 'table-only' ? measured.length : pictured.length),
        ...pictures,
      ],
    },
  ]
}
