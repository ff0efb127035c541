import { html, type Html } from './html.ts'
import type { StoryRecord } from './record.ts'
import type { Moment, Traffic } from './traffic.ts'

const [width, height, top] = [960, 120, 24]
const bars = 160

interface Bar {
  readonly answered: number
  readonly failed: number
  readonly unreachable: number
}

const grouped = (moments: readonly Moment[]): readonly Bar[] => {
  const size = Math.max(1, Math.ceil(moments.length / bars))
  const groups: Bar[] = []
  for (let at = 0; at < moments.length; at += size) {
    const sum = { answered: 0, failed: 0, unreachable: 0 }
    for (const moment of moments.slice(at, at + size)) {
      sum.answered += moment.answered
      sum.failed += moment.failed
      sum.unreachable += moment.unreachable
    }
    groups.push(sum)
  }
  return groups
}

const drawBar = (bar: Bar, index: number, step: number): readonly Html[] => {
  const total = bar.answered + bar.failed + bar.unreachable
  if (total === 0)
    return [
      html`<rect
        class="waiting"
        x="${(index * step).toFixed(1)}"
        y="${top}"
        width="${Math.max(0.5, step - 0.6).toFixed(1)}"
        height="${height}"
      />`,
    ]
  let y = top
  return (['failed', 'unreachable', 'answered'] as const).flatMap((kind) => {
    const share = (bar[kind] / total) * height
    const from = y
    y += share
    return share === 0
      ? []
      : [
          html`<rect
            class="${kind}"
            x="${(index * step).toFixed(1)}"
            y="${from.toFixed(1)}"
            width="${Math.max(0.5, step - 0.6).toFixed(1)}"
            height="${share.toFixed(1)}"
          />`,
        ]
  })
}

/** What the users of production got, over time: the share of answers, errors and refused connections. */
export const trafficChart = (traffic: Traffic | null, records: readonly StoryRecord[]): Html => {
  if (traffic === null || traffic.moments.length === 0) return html``
  const groups = grouped(traffic.moments)
  const step = width / groups.length
  const lengthMs = (traffic.moments.at(-1)?.atMs ?? 0) + 100
  const marks = records.flatMap(({ number, startedAt }) => {
    const x = ((startedAt - traffic.startedAt) / lengthMs) * width
    return x < 0 || x > width - 4
      ? []
      : [
          html`<line class="mark" x1="${x.toFixed(1)}" y1="10" x2="${x.toFixed(1)}" y2="${height + top}" />
            <text x="${(x + 4).toFixed(1)}" y="18">${number}</text>`,
        ]
  })
  const { answered, failed, unreachable } = traffic.tally()
  return html`<section>
    <h2>What users of production got</h2>
    <p>
      ${answered} answers, <b>${failed} errors</b>, ${unreachable} refused while a process was replaced, in
      ${(lengthMs / 1000).toFixed(1)} seconds. The numbers mark where each step began.
    </p>
    <svg
      viewBox="0 0 ${width} ${height + top}"
      role="img"
      aria-label="Share of answers, errors and refused connections over time"
    >
      ${groups.flatMap((bar, index) => drawBar(bar, index, step))}${marks}
    </svg>
    <p class="legend">
      <i class="answered"></i> answered <i class="failed"></i> error <i class="unreachable"></i> refused
      <i class="waiting"></i> nothing but waiting
    </p>
  </section>`
}
