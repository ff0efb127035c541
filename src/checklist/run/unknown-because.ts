// checklist/run: the net under each line of the checklist: whatever is thrown makes that line alone unknown.
import { isCancelled, isExpected, messageOf } from '../../core/errors.ts'
import type { Finding } from '../../core/report.ts'
import { cut, oneLine } from '../../core/text.ts'
import type { Log } from '../../ports/world.ts'
import * as words from './words.ts'

interface UnknownLine {
  readonly status: 'unknown'
  readonly summary: string
  readonly findings: readonly Finding[]
}

const unknown = (message: string, remedy: string, at: Pick<Finding, 'path' | 'line' | 'column'> = {}): UnknownLine => ({
  status: 'unknown',
  summary: message,
  findings: [{ level: 'error', message, remedy, ...at }],
})

/**
 * What somebody else can put right, with its remedy; anything else is a mistake of ours, or an input that nobody thought
 * of: the log has its stack. That the run was cancelled is thrown on.
 */
export const unknownBecause = (
  id: string,
  thrown: unknown,
  { log }: { readonly log: Pick<Log, 'info' | 'warn'> },
): UnknownLine => {
  if (isCancelled(thrown)) throw thrown
  if (isExpected(thrown)) return unknown(thrown.message, thrown.remedy, thrown.at)
  const message = words.broke(id, cut(oneLine(messageOf(thrown)), 300))
  log.warn(message)
  const stack = thrown instanceof Error ? (thrown.stack ?? '') : ''
  for (const line of stack.split('\n').slice(0, 50)) log.info(line)
  return unknown(message, words.reportStack)
}
