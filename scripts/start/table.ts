import { formatDuration } from '../../src/core/duration.ts'
import { paints, plain } from './progress.ts'
import type { StoryRecord } from './record.ts'

/** Which parts were real and where they came from. */
export interface PartsUsed {
  readonly label: string
  readonly value: string
}

const columnsOf = (record: StoryRecord): readonly string[] => [
  String(record.number),
  record.name,
  record.expected,
  `${record.verdict}, ${record.reasonCode}`,
  formatDuration(record.durationMs),
]

/** The table at the end: each step, how it had to end, how it ended, how long it took. */
export const printTable = (
  stream: NodeJS.WriteStream,
  records: readonly StoryRecord[],
  parts: readonly PartsUsed[],
) => {
  const { strong, soft, good, bad } = paints(stream)
  const heads = ['#', 'step', 'expected', 'happened', 'time']
  const rows = records.map(columnsOf).map((row) => row.map(plain))
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map((row) => (row[column] ?? '').length)))
  const line = (cells: readonly string[]) => cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')
  const say = (text: string) => void stream.write(`${text}\n`)
  say('')
  say(strong(line(heads)))
  rows.forEach((row, index) => {
    const ok = records[index]?.ok ?? false
    say(`${line(row)}  ${ok ? good('ok') : bad('NOT OK')}`)
  })
  say('')
  parts.forEach(({ label, value }) => say(soft(`${label.padEnd(12)} ${plain(value)}`)))
}
