// report: splits a report into the blocks of a page, verdict and remedy first. Pure.
import { formatDuration } from '../core/duration.ts'
import { shortSha } from '../core/release.ts'
import type { CheckResult, Finding, PartContent, Report, ReportPart, TableCell } from '../core/report.ts'
import { plural } from '../core/text.ts'
import { escapeText } from './escape.ts'
import type { Block } from './layout.ts'
import { codeSpan, hostLink, link, prose, type Cell } from './markdown.ts'
import * as words from './words.ts'
import { blocks, statusLabel, statusMark, effectiveStatus, stepLabel, verdictMark } from './marks.ts'

/** A report taken apart into the blocks of a page, in the order in which a tired person needs them. */

const findingsShown = 50
const levels = { error: 'error', warning: 'warning', notice: 'note' } as const

const text = (markdown: string): readonly Block[] => (markdown === '' ? [] : [{ kind: 'text', text: markdown }])

const where = (report: Report): string => {
  const { service, environment, release } = report
  const place = [service, environment].filter((part) => part !== null).map((part) => `**${escapeText(part, 255)}**`)
  const named =
    release === null
      ? []
      : [release.version === null ? release.ref.replace(/^refs\/(?:heads|tags)\//, '') : release.version]
  return [
    ...(place.length === 0 ? [] : [place.join(' → ')]),
    ...named.map((name) => escapeText(name, 255)),
    ...(release === null ? [] : [codeSpan(shortSha(release.sha))]),
    codeSpan(report.reasonCode),
    formatDuration(report.durationMs),
  ].join(' · ')
}

/** What serves now and who is affected: of a run that did not pass. */
const standBlocks = ({ serving, users }: Report): readonly Block[] => {
  const items = [
    ...(serving === null ? [] : [`**${words.servesNow}:** ${prose(words.servingText(serving))}`]),
    ...(users === null ? [] : [`**${words.usersAffected}:** ${prose(words.usersText(users))}`]),
  ]
  return items.length === 0 ? [] : [{ kind: 'list', items }]
}

/** The link to follow or what to paste. */
const nextBlocks = ({ next }: Report): readonly Block[] => {
  if (next === null) return []
  switch (next.kind) {
    case 'link':
      return text(`**${words.nextStep}:** ${link(next.text, next.url)}`)
    case 'command':
      return [
        ...text(`**${words.nextStep}:**${next.note === '' ? '' : ` ${prose(next.note)}`}`),
        { kind: 'code', text: next.command },
      ]
    case 'paste':
      return [...text(`**${words.nextStep}:** ${prose(next.where)}`), { kind: 'code', text: next.text }]
  }
}

/** What happened, what serves now, who is affected, what to do, where: above everything else. */
export const headBlocks = (report: Report): readonly Block[] => {
  const [first = '', ...more] = report.message.split(/\r?\n/).filter((line) => line.trim() !== '')
  const items = more.map((line) => prose(line.replace(/^\s*-\s*/, '')))
  return [
    ...text(`### ${verdictMark(report.verdict)} ${prose(first)}`),
    ...standBlocks(report),
    ...(report.remedy === '' ? [] : text(`**${words.whatToDo}:** ${prose(report.remedy)}`)),
    ...nextBlocks(report),
    ...(items.length === 0 ? [] : [{ kind: 'list' as const, items }]),
    ...text(where(report)),
    ...(report.dryRun ? text('Dry run: nothing was changed.') : []),
  ]
}

/** Below the headline, above what the part shows. */
export const partTitle = ({ title }: ReportPart): readonly Block[] => text(`### ${escapeText(title, 255)}`)

export const factBlocks = ({ facts }: Pick<PartContent, 'facts'>): readonly Block[] => {
  const items = facts.map(({ label, value, url }) => `**${escapeText(label, 100)}:** ${link(value, url)}`)
  return items.length === 0 ? [] : [{ kind: 'list', items }]
}

/** What the rows of a part are, for the head of their column. */
const rowNames: ReadonlyMap<string, string> = new Map([
  ['deploy', 'Guard'],
  ['smoke', 'Probe'],
  ['rollback-smoke', 'Probe'],
])

export const tableBlocks = ({ id, checks }: Pick<ReportPart, 'id' | 'checks'>): readonly Block[] => {
  if (checks.length === 0) return []
  const rows = checks.map((check): readonly Cell[] => [
    statusLabel(effectiveStatus(check)),
    { markdown: link(check.title, check.url) },
    check.summary,
  ])
  return [{ kind: 'table', columns: ['', rowNames.get(id) ?? 'Check', 'Result'], rows }]
}

export const stepBlocks = ({ steps }: Pick<PartContent, 'steps'>): readonly Block[] => {
  if (steps.length === 0) return []
  const rows = steps.map((step) => [
    stepLabel(step.status),
    step.name,
    step.detail ?? '',
    step.durationMs === undefined ? '' : formatDuration(step.durationMs),
  ])
  return [{ kind: 'table', columns: ['', 'Step', 'Detail', 'Took'], rows }]
}

const findingItem = (finding: Finding): string => {
  const place =
    finding.path === undefined
      ? ''
      : ` (${codeSpan(finding.path + (finding.line === undefined ? '' : `:${finding.line}`))})`
  const remedy =
    finding.remedy === undefined || finding.remedy === '' ? '' : ` **How to fix:** ${prose(finding.remedy)}`
  const more = hostLink(finding.url)
  return `${levels[finding.level]}: ${prose(finding.message)}${place}${remedy}${more === '' ? '' : ` See ${more}`}`
}

const checkBlocks = (check: CheckResult): readonly Block[] => {
  const shown = check.findings.slice(0, findingsShown).map(findingItem)
  const left = check.findings.length - shown.length
  const items = left > 0 ? [...shown, `and ${left} more in the report file`] : shown
  return [
    ...text(`#### ${statusMark(effectiveStatus(check))} ${escapeText(check.title, 255)}`),
    ...text(prose(check.summary)),
    ...(items.length === 0 ? [] : [{ kind: 'list' as const, items }]),
  ]
}

const folded = (summary: string, body: readonly Block[]): readonly Block[] =>
  body.length === 0 ? [] : [{ kind: 'details', summary, open: false, body }]

/** Failing checks open with their findings; warnings folded; what was not judged and why. */
export const detailBlocks = ({ checks }: Pick<PartContent, 'checks'>): readonly Block[] => {
  const failing = checks.filter(blocks)
  const warning = checks.filter((check) => effectiveStatus(check) === 'warn')
  const noted = checks.filter((check) => effectiveStatus(check) === 'pass' && check.findings.length > 0)
  const quiet = checks.filter((check) => effectiveStatus(check) === 'skip' || effectiveStatus(check) === 'off')
  const reasons = quiet.map((check) => {
    const why =
      check.summary === ''
        ? effectiveStatus(check) === 'off'
          ? 'switched off in the runbook'
          : 'nothing to check'
        : check.summary
    return `${escapeText(check.title, 255)}: ${effectiveStatus(check)}, ${prose(why)}`
  })
  return [
    ...failing.flatMap(checkBlocks),
    ...folded(plural(warning.length, 'warning'), warning.flatMap(checkBlocks)),
    ...folded(`Notes on ${plural(noted.length, 'passed check')}`, noted.flatMap(checkBlocks)),
    ...folded(`${quiet.length} not judged, and why`, reasons.length === 0 ? [] : [{ kind: 'list', items: reasons }]),
  ]
}

const cellOf = (cell: TableCell): Cell => (typeof cell === 'string' ? cell : { markdown: link(cell.text, cell.url) })

export const evidenceBlocks = ({ tables, texts }: Pick<PartContent, 'tables' | 'texts'>): readonly Block[] => [
  ...tables
    .filter((table) => table.rows.length > 0)
    .map((table): Block => ({
      kind: 'details',
      summary: `${table.title} (${table.rows.length})`,
      open: table.open ?? false,
      body: [{ kind: 'table', columns: table.columns, rows: table.rows.map((row) => row.map(cellOf)) }],
    })),
  ...texts
    .filter(({ text: body }) => body.trim() !== '')
    .map((entry): Block => ({
      kind: 'details',
      summary: entry.title,
      open: false,
      body: [{ kind: 'code', text: entry.text }],
    })),
]
