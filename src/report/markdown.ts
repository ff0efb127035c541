// report: code spans, code blocks, tables and links that text from outside can't break. Pure.
import { withoutEnd } from '../core/text.ts'
import { escapeInline, escapeText, plainLine, plainLines } from './escape.ts'

/** A cell is plain text, escaped here, or Markdown that this folder made. */
export type Cell = string | { readonly markdown: string }

const longestRun = (text: string): number =>
  text.match(/`+/g)?.reduce((longest, { length }) => Math.max(longest, length), 0) ?? 0

/** `text` as code inside a line. What can't stand in a code span of a table as well (pipes) is escaped as text. */
export const codeSpan = (text: string, max = 300): string => {
  const line = plainLine(text, max)
  if (line === '') return ''
  if (line.includes('|')) return `<code>${escapeText(line, max)}</code>`
  const fence = '`'.repeat(longestRun(line) + 1)
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : ''
  return `${fence}${pad}${line}${pad}${fence}`
}

/** One part of a line, escaped: it keeps the spaces at its ends, and only the first part begins the line. */
export const escapePart = (part: string, first: boolean): string => {
  const middle = part.trim()
  const before = part.slice(0, part.length - part.trimStart().length)
  const after = middle === '' ? '' : part.slice(part.trimEnd().length)
  return before + (first ? escapeText(middle) : escapeInline(middle)) + after
}

/** Escaped text in which what stands between two single backticks is code, as our own messages write names of keys. */
export const prose = (text: string, max = 1_000): string =>
  plainLine(text, max)
    .split(/(?<!`)(`[^`]+`)(?!`)/)
    .map((part, index) => (index % 2 === 1 ? codeSpan(part.slice(1, -1)) : escapePart(part, index === 0)))
    .join('')

/** Text as a block of code, in a fence that nothing inside can close. */
export const codeBlock = (text: string, language = ''): string => {
  const lines = withoutEnd(plainLines(text), '\n')
  const fence = '`'.repeat(Math.max(3, longestRun(lines) + 1))
  return `${fence}${language}\n${lines}\n${fence}`
}

const cellText = (cell: Cell): string => (typeof cell === 'string' ? prose(cell, 500) : cell.markdown)

/** One row of a table, without the line end. */
export const tableRow = (cells: readonly Cell[]): string => `| ${cells.map(cellText).join(' | ')} |`

export const tableHead = (columns: readonly string[]): string =>
  `${tableRow(columns)}\n|${columns.map(() => ' --- |').join('')}`

/** A table. Rows are filled up or cut to the number of columns. */
export const table = (columns: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [tableHead(columns), ...rows.map((row) => tableRow(columns.map((_, index) => row[index] ?? '')))].join('\n')

const isLoopback = (host: string) => /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host)

/** The address if a reader may be sent there: https, or http on this machine; without credentials. */
const safeUrl = (url: string): URL | null => {
  if (!URL.canParse(url) || url.length > 2_000) return null
  const parsed = new URL(url)
  const secure = parsed.protocol === 'https:' || (parsed.protocol === 'http:' && isLoopback(parsed.hostname))
  return secure && parsed.username === '' && parsed.password === '' ? parsed : null
}

/** A link that shows where it leads unless that is GitHub; only the label when the address is none to follow. */
export const link = (label: string, url: string | undefined): string => {
  const parsed = url === undefined ? null : safeUrl(url)
  const text = escapeText(label, 300)
  if (parsed === null) return text
  const target = parsed.href.replace(
    /[()<>|\\`[\]$\s]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`,
  )
  const known = parsed.hostname === 'github.com' || isLoopback(parsed.hostname) || label === parsed.host
  return known ? `[${text}](${target})` : `[${text}](${target}) (${escapeText(parsed.host)})`
}

/** The host of an address, as a link to it; empty when it is none to follow. */
export const hostLink = (url: string | undefined): string => {
  const parsed = url === undefined ? null : safeUrl(url)
  return parsed === null ? '' : link(parsed.host, url)
}
