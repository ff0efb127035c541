// report: renders a report as job summary, check run, commit status or comment, within GitHub's limits. Pure.
import { checksOf, type Report, type ReportPart } from '../core/report.ts'
import type { Annotation, CheckPublisher } from '../ports/github.ts'
import { annotations } from './annotations.ts'
import { plainLine, plainLines } from './escape.ts'
import { latencyBlocks, type ChartStyle } from './latency.ts'
import { layOut, type Block } from './layout.ts'
import { blocks, effectiveStatus } from './marks.ts'
import { detailBlocks, evidenceBlocks, factBlocks, headBlocks, partTitle, stepBlocks, tableBlocks } from './sections.ts'

/** GitHub counts bytes where it says characters (https://github.com/github/rest-api-description/issues/5399). */
export const limits = {
  /** Of 65,535. */
  field: 60_000,
  /** Of 1 MiB a step. */
  summary: 900 * 1024,
  title: 200,
} as const

/** What is to be known of a part at first sight. */
const overview = (part: ReportPart): readonly Block[] => [...factBlocks(part), ...tableBlocks(part)]

/** What is behind it. */
const details = (part: ReportPart, style: ChartStyle): readonly Block[] => [
  ...stepBlocks(part),
  ...detailBlocks(part),
  ...evidenceBlocks(part),
  ...latencyBlocks(part.charts, style),
]

/** The parts that show something, in order; each under its title where there is more than one. */
const inParts = (report: Report, show: (part: ReportPart) => readonly Block[]): readonly Block[] => {
  const shown = report.parts.map((part) => ({ part, body: show(part) })).filter(({ body }) => body.length > 0)
  return shown.flatMap(({ part, body }) => [...(shown.length > 1 ? partTitle(part) : []), ...body])
}

const page = (report: Report): readonly Block[] => [
  ...headBlocks(report),
  ...inParts(report, (part) => [...overview(part), ...details(part, 'with-pictures')]),
]

/** The job summary: the whole report as Markdown, at most 900 KiB. */
export const summary = (report: Report): string => layOut(page(report), limits.summary)

const counts = (report: Report): string => {
  const judged = checksOf(report).filter((check) => check.gate !== 'off')
  const blocking = judged.filter(blocks)
  if (blocking.length > 0) {
    return `${blocking.length} of ${judged.length} block: ${blocking.map((check) => check.id).join(', ')}`
  }
  const passed = judged.filter((check) => effectiveStatus(check) === 'pass').length
  const warned = judged.filter((check) => effectiveStatus(check) === 'warn')
  const skipped = judged.length - passed - warned.length
  return [
    `${passed} of ${judged.length} pass`,
    ...(warned.length === 0 ? [] : [`${warned.length} warn: ${warned.map((check) => check.id).join(', ')}`]),
    ...(skipped === 0 ? [] : [`${skipped} skipped`]),
  ].join('; ')
}

/** Preflight says which checks block; the others, what happened. */
const titleOf = (report: Report): string => {
  const aboutChecks = report.action === 'preflight' && checksOf(report).length > 0
  return aboutChecks ? counts(report) : (report.message.split('\n')[0] ?? '')
}

/** The check run: display only. */
export const checkRun = (
  report: Report,
): {
  readonly title: string
  readonly summary: string
  readonly text: string
  readonly annotations: readonly Annotation[]
} => {
  const behind = inParts(report, (part) => details(part, 'table-only'))
  return {
    title: plainLine(titleOf(report), limits.title),
    summary: layOut([...headBlocks(report), ...inParts(report, overview)], limits.field),
    text: behind.length === 0 ? '' : layOut(behind, limits.field),
    annotations: annotations(report),
  }
}

type CommitState = Parameters<CheckPublisher['commitStatus']>[0]['state']

const stateOf = (report: Report): CommitState => {
  switch (report.verdict) {
    case 'pass':
      return 'success'
    case 'fail':
      return 'failure'
    case 'inconclusive':
      return 'error'
  }
}

/** The commit status of a verdict: the machine's gate, one line for people. */
export const commitStatus = (report: Report): { readonly state: CommitState; readonly description: string } => ({
  state: stateOf(report),
  description: plainLine(titleOf(report)),
})

/** The sticky comment on a pull request; `marker` is an HTML comment by which it is found again. */
export const comment = (report: Report, marker: string): string =>
  `${marker}\n${layOut(page(report), limits.field - marker.length - 1)}`

/** Logs and diagnosis as a text file, each under its title; empty when the report contains none. */
export const evidenceText = ({ message, parts }: Pick<Report, 'message' | 'parts'>): string => {
  const shown = parts
    .map((part) => ({ part, texts: part.texts.filter(({ text }) => text.trim() !== '') }))
    .filter(({ texts }) => texts.length > 0)
  if (shown.length === 0) return ''
  const blocks = shown.flatMap(({ part, texts }) =>
    texts.map(({ title, text }) => {
      const name = shown.length > 1 ? `${part.title}: ${title}` : title
      return `=== ${plainLine(name)}\n${plainLines(text)}`
    }),
  )
  return `${[plainLine(message), ...blocks].join('\n\n')}\n`
}
