// report: renders a report as aligned plain text for a terminal. Pure.
import { formatDuration } from '../core/duration.ts'
import type { CheckResult, Report, ReportPart, Verdict } from '../core/report.ts'
import { plainLine, plainLines } from './escape.ts'
import * as words from './words.ts'
import { blocks, statusLabel, effectiveStatus, stepLabel, verdictMark } from './marks.ts'

/** Display width, near enough: what is wide in most terminals counts two. */
const width = (text: string): number =>
  Array.from(text, (sign) =>
    /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60]|\p{Emoji_Presentation}/u.test(
      sign,
    )
      ? 2
      : 1,
  ).reduce<number>((sum, each) => sum + each, 0)

const aligned = (rows: readonly (readonly string[])[]): readonly string[] => {
  const columns = Math.max(0, ...rows.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, index) =>
    Math.max(0, ...rows.map((row) => width(row[index] ?? ''))),
  )
  return rows.map((row) =>
    row
      .map((cell, index) => (index === row.length - 1 ? cell : cell + ' '.repeat((widths[index] ?? 0) - width(cell))))
      .join('  ')
      .trimEnd(),
  )
}

const indent = (lines: readonly string[]) => lines.map((line) => `  ${line}`)

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', title, ...indent(lines)]

const findingLines = (check: CheckResult): readonly string[] => [
  `${statusLabel(effectiveStatus(check))}  ${plainLine(check.title, 120)}: ${plainLine(check.summary, 300)}`,
  ...check.findings.slice(0, 50).flatMap((finding) => {
    const place =
      finding.path === undefined
        ? ''
        : ` (${plainLine(finding.path, 200)}${finding.line === undefined ? '' : `:${finding.line}`})`
    const remedy =
      finding.remedy === undefined || finding.remedy === '' ? [] : [`    how to fix: ${plainLine(finding.remedy, 500)}`]
    return [`  ${finding.level}: ${plainLine(finding.message, 500)}${place}`, ...remedy]
  }),
  ...(check.findings.length > 50 ? [`  and ${check.findings.length - 50} more in the report file`] : []),
]

const tableLines = ({ tables }: ReportPart): readonly string[] =>
  tables
    .filter((table) => table.open === true)
    .flatMap((table) => {
      const rows = [table.columns, ...table.rows.slice(0, 50)].map((row) =>
        row.map((cell) => plainLine(typeof cell === 'string' ? cell : cell.text, 80)),
      )
      return section(plainLine(table.title, 100), aligned(rows))
    })

/** The end of each text, for a run that did not pass. */
const textLines = ({ texts }: ReportPart, verdict: Verdict): readonly string[] =>
  texts
    .filter(({ text }) => verdict !== 'pass' && text.trim() !== '')
    .flatMap(({ title, text }) => section(plainLine(title, 100), plainLines(text, 500).split('\n').slice(-50)))

const partLines = (part: ReportPart, verdict: Verdict): readonly string[] => {
  const checks = part.checks.map((check) => [
    statusLabel(effectiveStatus(check)),
    plainLine(check.title, 60),
    plainLine(check.summary, 120),
  ])
  const steps = part.steps.map((step) => [
    stepLabel(step.status),
    plainLine(step.name, 60),
    step.durationMs === undefined ? '' : formatDuration(step.durationMs),
    plainLine(step.detail ?? '', 120),
  ])
  const facts = part.facts.map(({ label, value }) => [`${plainLine(label, 40)}:`, plainLine(value, 200)])
  const open = part.checks.filter((check) => blocks(check) || effectiveStatus(check) === 'warn').flatMap(findingLines)
  return [
    ...section('Checks', aligned(checks)),
    ...section('Steps', aligned(steps)),
    ...section('Facts', aligned(facts)),
    ...section('Details', open),
    ...tableLines(part),
    ...textLines(part, verdict),
  ]
}

const nextLines = ({ next }: Report): readonly string[] => {
  if (next === null) return []
  switch (next.kind) {
    case 'link':
      return [`  ${words.nextStep}: ${plainLine(next.text, 300)}: ${plainLine(next.url, 2_000)}`]
    case 'command':
      return [
        `  ${words.nextStep}: ${plainLine(next.command, 2_000)}`,
        ...(next.note === '' ? [] : [`    ${plainLine(next.note, 500)}`]),
      ]
    case 'paste':
      return [
        `  ${words.nextStep}: ${plainLine(next.where, 300)}`,
        ...plainLines(next.text, 500)
          .split('\n')
          .map((line) => `    ${line}`),
      ]
  }
}

/** What serves now, who is affected, what to do next: the same as at the head of the summary. */
const standLines = (report: Report): readonly string[] => {
  const { serving, users, remedy } = report
  return [
    ...(serving === null ? [] : [`  ${words.servesNow}: ${plainLine(words.servingText(serving), 500)}`]),
    ...(users === null ? [] : [`  ${words.usersAffected}: ${plainLine(words.usersText(users), 500)}`]),
    ...(remedy === '' ? [] : [`  ${words.whatToDo}: ${plainLine(remedy, 500)}`]),
    ...nextLines(report),
  ]
}

/** The report for a log: what happened in one line, then each part: the table, and what needs a reader. No Markdown. */
export const terminal = (report: Report): string => {
  const [first = '', ...more] = report.message.split(/\r?\n/).filter((line) => line.trim() !== '')
  const parts = report.parts
    .map((part) => ({ part, lines: partLines(part, report.verdict) }))
    .filter(({ lines }) => lines.length > 0)
  return [
    `${verdictMark(report.verdict)} ${plainLine(first, 500)} [${report.reasonCode}]`,
    ...standLines(report),
    ...more.map((line) => `  ${plainLine(line, 500)}`),
    ...(report.dryRun ? ['  Dry run: nothing was changed.'] : []),
    ...parts.flatMap(({ part, lines }) => [
      ...(parts.length > 1 ? ['', `== ${plainLine(part.title, 100)} ==`] : []),
      ...lines,
    ]),
    '',
  ].join('\n')
}
