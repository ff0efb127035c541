// incident/render: the lines of an incident's updates: each once, oldest first, and what people wrote kept. Pure.
import { formatDuration } from '../../core/duration.ts'
import { plainLine } from '../../report/escape.ts'
import type { Update } from '../decide/machine.ts'
import type { IncidentStatus } from '../decide/status.ts'
import { updateText } from '../words.ts'
import { withLinks, withoutLinks, type LinkTargets } from './links.ts'

/** GitHub takes 65,536 characters, and people write here too. */
const roomForUpdates = 40_000

/** The first line, which tells how it began, and of the others the newest that find room. */
const fitting = ([first, ...others]: readonly string[]): readonly string[] => {
  let left = roomForUpdates
  const kept = others.toReversed().filter((line) => (left -= line.length + 1) > 0)
  return first === undefined ? [] : [first, ...kept.toReversed()]
}

const timeOf = (line: string) => line.slice(3, line.indexOf(']'))

const moveTo = (status: IncidentStatus) => ` → **${status}**`

const moved = / → \*\*[A-Z]+\*\*(?: after [^*]*)?$/

/** What a line says, whether or not it has links, and moved the status. */
const bareLine = (line: string): string => withoutLinks(line).replace(moved, '')

const bareText = (line: string): string => bareLine(line).slice(line.indexOf(']'))

const updateLine = (update: Update, begin: string, targets: LinkTargets): string => {
  const { event, moved: to } = update
  const took = Math.max(0, Date.parse(event.at) - Date.parse(begin))
  const move = to === null ? '' : `${moveTo(to)}${took > 0 ? ` after ${formatDuration(took)}` : ''}`
  return `- [${plainLine(event.at, 30)}] ${withLinks(updateText(update), targets, 500)}${move}`
}

/** When it began: the earliest of what is told, and of what stands in the issue. Empty: not known. */
const beginOf = (updates: readonly Update[], kept: readonly string[]): string =>
  [
    ...updates.flatMap(({ event, moved: to }) => (to === 'INVESTIGATING' ? [event.at] : [])),
    ...kept.filter((line) => line.includes(moveTo('INVESTIGATING'))).map(timeOf),
  ].toSorted((a, b) => Date.parse(a) - Date.parse(b))[0] ?? ''

/** GitHub's times are whole seconds: within one second the order in which things were told counts. */
const secondOf = (line: string) => timeOf(line).slice(0, 19)

/**
 * The same was said before, and nothing else since: a monitor finds the same thing every few minutes. Lines of the same
 * second are not since each other, so that it does not matter in which order they were written.
 */
const isRepeated = (line: string, before: readonly string[]): boolean => {
  const same = before.findLast((other) => bareText(other) === bareText(line))
  if (same === undefined || moved.test(line)) return false
  return !before.some((other) => secondOf(other) > secondOf(same) && secondOf(other) < secondOf(line))
}

/** The lines of the section, from what stands there and what is told now. */
export const updateLines = (before: string, updates: readonly Update[], targets: LinkTargets): string => {
  const kept = [...new Set(before.split('\n').filter((line) => line.startsWith('- [')))]
  const begin = beginOf(updates, kept)
  const known = new Set(kept.map(bareLine))
  const added = [...new Set(updates.map((update) => updateLine(update, begin, targets)))]
  const all = [...kept, ...added.filter((line) => !known.has(bareLine(line)))]
  const sorted = all.toSorted((a, b) => (secondOf(a) < secondOf(b) ? -1 : secondOf(a) > secondOf(b) ? 1 : 0))
  const lines = sorted.reduce<readonly string[]>(
    (told, line) => (kept.includes(line) || !isRepeated(line, told) ? [...told, line] : told),
    [],
  )
  return fitting(lines).join('\n')
}
