// report: fits the blocks of a page into a byte budget and says what was left out. Pure.
import { byteLength, escapeHtml, plainLines } from './escape.ts'
import { codeBlock, tableHead, tableRow, type Cell } from './markdown.ts'

/** A part of a page. `text` and the items of a list are Markdown already and are never cut in the middle. */
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly columns: readonly string[]; readonly rows: readonly (readonly Cell[])[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'details'; readonly summary: string; readonly open: boolean; readonly body: readonly Block[] }

interface Fitted {
  readonly text: string
  readonly whole: boolean
}

const nothing: Fitted = { text: '', whole: false }

/** As many lines as fit, after a head that is there or nothing is. */
const fitLines = (head: string, lines: readonly string[], budget: number, more: (left: number) => string): Fitted => {
  const reserve = 80
  let used = byteLength(head)
  if (used + reserve > budget) return nothing
  const kept: string[] = []
  for (const line of lines) {
    const cost = byteLength(line) + 1
    if (used + cost + reserve > budget) break
    kept.push(line)
    used += cost
  }
  const left = lines.length - kept.length
  const text = [...(head === '' ? [] : [head]), ...kept].join('\n')
  return left === 0 ? { text, whole: true } : { text: `${text}\n\n${more(left)}`, whole: false }
}

/** The beginning and, mostly, the end: in a log the reason stands last. */
const fitCode = (raw: string, budget: number): Fitted => {
  const whole = codeBlock(raw)
  if (byteLength(whole) <= budget) return { text: whole, whole: true }
  const room = budget - 200
  if (room < 400) return nothing
  const lines = plainLines(raw).split('\n')
  const take = (from: readonly string[], bytes: number): readonly string[] => {
    let used = 0
    const end = from.findIndex((line) => (used += byteLength(line) + 1) > bytes)
    return end === -1 ? from : from.slice(0, end)
  }
  const first = take(lines, room / 4)
  const last = take(lines.slice(first.length).toReversed(), (room * 3) / 4).toReversed()
  const left = lines.length - first.length - last.length
  return { text: codeBlock([...first, `[… ${left} lines left out …]`, ...last].join('\n')), whole: false }
}

const fitDetails = (block: Extract<Block, { kind: 'details' }>, budget: number): Fitted => {
  const head = `<details${block.open ? ' open' : ''}><summary>${escapeHtml(block.summary)}</summary>\n\n`
  const tail = '\n\n</details>'
  const inner = fitAll(block.body, budget - byteLength(head) - byteLength(tail))
  return inner.text === '' ? { text: '', whole: inner.whole } : { text: head + inner.text + tail, whole: inner.whole }
}

const fitOne = (block: Block, budget: number): Fitted => {
  switch (block.kind) {
    case 'text':
      return byteLength(block.text) <= budget ? { text: block.text, whole: true } : nothing
    case 'list':
      return fitLines(
        '',
        block.items.map((item) => `- ${item}`),
        budget,
        (left) => `_and ${left} more_`,
      )
    case 'table': {
      const rows = block.rows.map((row) => tableRow(block.columns.map((_, index) => row[index] ?? '')))
      return fitLines(tableHead(block.columns), rows, budget, (left) => `_and ${left} more rows_`)
    }
    case 'code':
      return fitCode(block.text, budget)
    case 'details':
      return fitDetails(block, budget)
  }
}

const fitAll = (blocks: readonly Block[], budget: number): Fitted => {
  const parts: string[] = []
  let left = budget
  let whole = true
  for (const block of blocks) {
    const fitted = fitOne(block, left - 2)
    if (fitted.text !== '') {
      parts.push(fitted.text)
      left -= byteLength(fitted.text) + 2
    }
    if (!fitted.whole) {
      whole = false
      break
    }
  }
  return { text: parts.join('\n\n'), whole }
}

const cutNote =
  '_Cut here: the rest would go beyond what GitHub shows. The whole report is in the file that the output `report` names._'

/** Markdown of at most `budget` UTF-8 bytes; cut between rows, everything opened is closed, and a cut says so. */
export const layOut = (blocks: readonly Block[], budget: number): string => {
  const fitted = fitAll(blocks, budget - byteLength(cutNote) - 3)
  return fitted.whole ? `${fitted.text}\n` : `${fitted.text}\n\n${cutNote}\n`
}
